"""Runs programs of the machine on which Wine runs for programs of Windows: see `of_the_host.c`."""

import os
import re
import shutil
import socketserver
import subprocess
import threading
from pathlib import Path
from typing import BinaryIO

PROGRAMS = ("pdffonts", "pdfimages", "pdfinfo", "pdftocairo", "pdftoppm", "pdftotext", "qpdf")


class HostPrograms(socketserver.ThreadingTCPServer):
    """Listens until the end of a `with`; `folder` then has a program of Windows for each of the host's."""

    daemon_threads = True

    def __init__(self, folder: Path, asking: Path, drive: Path) -> None:
        """`asking` is what was compiled of `of_the_host.c`, `drive` what Windows calls C:."""
        super().__init__(("127.0.0.1", 0), _Asked)
        self.drive = drive
        folder.mkdir()
        for name in PROGRAMS:
            shutil.copy(asking, folder / f"{name}.exe")
        os.environ["HOST_PROGRAMS"] = str(self.server_address[1])
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Asked(socketserver.StreamRequestHandler):
    server: HostPrograms

    def handle(self) -> None:
        """Run one program, with the host's names for files."""
        name, *words = (_read(self.rfile).decode() for _word in range(_number(self.rfile)))
        given = _read(self.rfile)
        if name not in PROGRAMS:
            raise ValueError(name)
        command = [name, *(self._named_here(word) for word in words)]
        done = subprocess.run(command, input=given, capture_output=True, check=False)
        status = done.returncode % 256
        self.wfile.write(status.to_bytes(4, "big"))
        for said in (done.stdout, done.stderr):
            self.wfile.write(len(said).to_bytes(4, "big") + said)

    def _named_here(self, word: str) -> str:
        """A path that Windows has on C: or Z: as it is here; any other word as it is."""
        found = re.fullmatch(r"([CZ]):[\\/](.*)", word, re.DOTALL)
        if found is None:
            return word
        root = self.server.drive if found[1] == "C" else Path("/")
        return str(root / found[2].replace("\\", "/"))


def _number(file: BinaryIO) -> int:
    return int.from_bytes(file.read(4), "big")


def _read(file: BinaryIO) -> bytes:
    return file.read(_number(file))
