"""At rest: what the program writes is nobody else's to read, whatever the system's usual rights are."""

import ctypes
import os
import resource
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.file import Document, create
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.intake.subprocess_reader import run_apart
from bijeenkomst.resource_files import resource as resource_file
from tests.support.running import descendants, left
from tests.unit.domain.evening import DETAILS, DRAFTS, an_evening, joining, run

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux", reason="umask, and /proc; elsewhere folders are the user's own"
    ),
    pytest.mark.xdist_group("usual ports"),
]
PR_GET_DUMPABLE = 3
OPEN_TO_ALL = ["sh", "-c", 'umask 0; exec "$@"', "sh", sys.executable, "-m", "bijeenkomst"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the settings, the log and all else of the program go."""
    made = tmp_path / "thuis"
    made.mkdir()
    return made


def environment(home: Path) -> dict[str, str]:
    kinds = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    (home / "tmp").mkdir(exist_ok=True)
    return {**os.environ, "HOME": str(home), "TMPDIR": str(home / "tmp"), **kinds}


def open_to_others(folder: Path, *ours: Path) -> dict[str, str]:
    """The files and folders that others may do something with; folders that were there before are no part of it."""
    rights = {path: stat.S_IMODE(path.lstat().st_mode) for path in folder.rglob("*") if path not in ours}
    return {str(path.relative_to(folder)): oct(mode) for path, mode in rights.items() if mode & 0o077}


def test_whatever_the_command_line_writes_is_ours_alone(tmp_path: Path, home: Path) -> None:
    """The meeting, sheets, packages, the report; with a umask that lets everybody in."""
    made = tmp_path / "werk"
    made.mkdir()
    file = made / "avond.bijeenkomst"
    here = environment(home)
    themes = str(resource_file("examples", "themas.xlsx"))
    details = str(resource_file("examples", "voorbeeld.toml"))
    new = [*OPEN_TO_ALL, "new", str(file), "--themes", themes, "--details", details]
    subprocess.run(new, env=here, check=True)
    Document.open(file).close()
    for verb in ("sheets", "handover", "report"):
        out = ["--out", str(made / "nieuw" / verb)]
        out += ["--address", "http://192.168.1.2:8080"] if verb == "sheets" else []
        subprocess.run([*OPEN_TO_ALL, verb, str(file), *out], env=here, check=False, capture_output=True)
    assert {path.suffix for path in made.rglob("*.*")} >= {".bijeenkomst", ".pdf", ".xlsx", ".html"}
    assert not open_to_others(made)
    assert not open_to_others(home, home / "tmp")


@pytest.fixture
def window(tmp_path: Path, home: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The real window, with a meeting that a file manager left open to all."""
    file = tmp_path / "avond.bijeenkomst"
    create(file, new_meeting(DETAILS, DRAFTS))
    file.chmod(0o666)
    with subprocess.Popen([*OPEN_TO_ALL, str(file)], env=environment(home)) as process:
        yield process
        process.kill()


@pytest.mark.usual_ports
def test_the_window_leaves_nothing_to_read_for_others(
    window: "subprocess.Popen[bytes]", tmp_path: Path, home: Path
) -> None:
    """The meeting file, also one that everybody could read before; the log, what was open, the list of meetings."""
    while not {"recent.json", "open.txt"} <= {path.name for path in home.rglob("*")}:
        assert window.poll() is None
    started = descendants(window.pid)
    assert started
    assert stat.S_IMODE((tmp_path / "avond.bijeenkomst").stat().st_mode) == 0o600
    assert list(home.rglob("*.log"))
    assert not open_to_others(home, home / "tmp")
    for each in started:
        limits = Path(f"/proc/{each}/limits").read_text().splitlines()
        assert [line.split()[4:6] for line in limits if line.startswith("Max core file")] == [["0", "0"]]
    window.kill()
    assert not left(started)


def test_a_package_beside_what_is_there_is_ours_alone_and_a_file_of_before_becomes_so(tmp_path: Path) -> None:
    """With the usual rights of this process."""
    before = os.umask(0)
    try:
        write_handover(run(an_evening(), joining(an_evening())), tmp_path / "uit")
    finally:
        os.umask(before)
    assert list(tmp_path.rglob("*.xlsx"))
    assert not open_to_others(tmp_path)


def test_a_stick_that_knows_no_rights_gets_its_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """FAT: asking for rights that it cannot keep is refused, and nothing else is wrong."""

    def refused(*_arguments: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "fchmod", refused)
    monkeypatch.setattr(os, "chmod", refused)
    monkeypatch.setattr(Path, "chmod", refused)
    file = tmp_path / "avond.bijeenkomst"
    create(file, meeting := run(an_evening(), joining(an_evening())))
    Document.open(file).close()
    assert not write_handover(meeting, tmp_path / "uit").troubles


def kept_to_itself() -> tuple[int, tuple[int, int], str]:
    """Whether a picture can be made of this process's memory, how large it may be, and what others may not do."""
    os.umask(mask := os.umask(0))
    return ctypes.CDLL(None).prctl(PR_GET_DUMPABLE), resource.getrlimit(resource.RLIMIT_CORE), oct(mask)


KEPT = (0, (0, 0), "0o77")


def test_the_start_screen_leaves_no_core_dump_either_once_it_is_there(tmp_path: Path) -> None:
    """Before that it holds nothing of anybody; a file that is named at the start is opened after it (threat model)."""
    watch = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from bijeenkomst.app import main, window
from tests.integration.test_private_files import KEPT, kept_to_itself
original = QApplication.exec
def look():
    if kept_to_itself() == KEPT:
        print("kept", flush=True)
        QApplication.instance().quit()
    else:
        QTimer.singleShot(5, look)
def run(self=None):
    QTimer.singleShot(0, look)
    return original()
QApplication.exec = run
window.Program.open = lambda self, path: print(kept_to_itself() == KEPT, flush=True)
main(ARGUMENTS)
"""
    home = os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    for arguments, told in (([], ["kept"]), (["avond.bijeenkomst"], ["True", "kept"])):
        done = subprocess.run(
            [sys.executable, "-c", watch.replace("ARGUMENTS", repr(arguments))],
            cwd=Path(__file__).parents[2],
            env=home,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert done.stdout.split() == told


def test_no_process_leaves_its_memory_in_a_core_dump() -> None:
    """The command line and the window, and what they start: exports, reading, reading apart."""
    check = (
        "from bijeenkomst.app import main; from tests.integration.test_private_files import kept_to_itself; "
    )
    begun = f"{check}main(['info', 'niets']); print(kept_to_itself())"
    done = subprocess.run(
        [sys.executable, "-c", begun],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{KEPT}\n"
    worker = ExportWorker()
    assert worker.run(kept_to_itself).result(60) == KEPT
    assert worker.run_beside(run_apart, kept_to_itself).result(60) == KEPT
    worker.close()
