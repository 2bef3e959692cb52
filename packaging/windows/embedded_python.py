"""Fetches the embeddable CPython that `python.toml` pins, and checks it."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import urllib.request
import zipfile
from pathlib import Path

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bijeenkomst-packaging"
PINNED = tomllib.loads((Path(__file__).parent / "python.toml").read_text("utf-8"))
SIGNED = (".exe", ".dll", ".pyd")


def put_python(source: str, folder: Path, downloads: Path) -> None:
    """Unpack it into `folder`. `source` is a table of `python.toml`.

    Raises:
        SystemExit: what came is not what was pinned.
    """
    pinned = PINNED[source]
    archive = downloads / f"{source}-{pinned['version']}-{pinned['sha256'][:12]}"
    if not archive.exists():
        fetched = _from_registry(pinned) if source == "registry" else _from_address(pinned["url"])
        _check(fetched, pinned["sha256"])
        downloads.mkdir(parents=True, exist_ok=True)
        archive.write_bytes(fetched)
    content = archive.read_bytes()
    _check(content, pinned["sha256"])
    _unpack(content, pinned, folder)
    if source == "registry":
        _check_signatures(folder)


def _check(content: bytes, pinned: str) -> None:
    if (found := hashlib.sha256(content).hexdigest()) != pinned:
        sys.exit(f"the embeddable Python is another than the one pinned: {found}")


def _from_address(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=120) as answer:
        return bytes(answer.read())


def _from_registry(pinned: dict[str, str]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "wanted.txt"
        wanted.write_text(f"{pinned['requirement']} --hash=sha256:{pinned['sha256']}\n", "utf-8")
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:"]
        asked = ["--require-hashes", "--dest", folder, "--requirement", str(wanted)]
        subprocess.run([*download, *asked], check=True)
        return next(Path(folder).glob("*.tar.gz")).read_bytes()


def _unpack(content: bytes, pinned: dict[str, str], folder: Path) -> None:
    if "archive" in pinned:
        with tarfile.open(fileobj=io.BytesIO(content)) as outer:
            inside = outer.extractfile(pinned["archive"])
            assert inside is not None
            content = inside.read()
    start = pinned.get("folder", "")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith(start) and not name.endswith("/"):
                (folder / Path(name).name).write_bytes(archive.read(name))


def _check_signatures(folder: Path) -> None:
    """Each binary is as its publisher signed it; who that is cannot be proven with the roots that Debian trusts."""
    if shutil.which("osslsigncode") is None:
        sys.exit("osslsigncode is missing: packaging/windows/tools.sh installs it")
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in SIGNED:
            continue
        told = subprocess.run(["osslsigncode", "verify", str(path)], capture_output=True, text=True).stdout
        digests = re.findall(r"(?:Current|Calculated) message digest *: *([0-9A-F]+)", told)
        by = re.search(r"Subject: .*O=(Python Software Foundation|Microsoft Corporation)/", told)
        if not digests or len(digests) % 2 or len(set(digests)) != 1 or by is None:
            sys.exit(f"{path.name} is not as the Python Software Foundation or Microsoft signed it")
