"""A file that is opened a second time goes to the window that is open already, and never waits for one that hangs."""

import os
import socket
import stat
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Client, Connection
from pathlib import Path

import pytest

from bijeenkomst.app import second_start
from bijeenkomst.app.second_start import LONGEST, POINTER, Request, SecondStarts, hand_over, pointer_says

A_FILE = Path("/avond.bijeenkomst").absolute()


@pytest.fixture
def folder() -> Iterator[Path]:
    """Near the root: the path of a socket has little room."""
    with tempfile.TemporaryDirectory() as near:
        yield Path(near) / "s"


class Window:
    """What a window does with a request: take it and write it down, unless it hangs."""

    def __init__(self) -> None:
        self.opened: list[Path | None] = []
        self.left: list[Request] = []
        self.hangs = False

    def ask(self, request: Request) -> None:
        if self.hangs:
            self.left.append(request)
        elif request.take():
            self.opened.append(request.path)


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def listening(folder: Path, window: Window) -> Iterator[SecondStarts]:
    starts = SecondStarts(folder, window.ask)
    assert starts.listen()
    yield starts
    starts.close()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_start, "PATIENCE", 0.05)


def test_nobody_takes_a_file_while_no_window_is_open(folder: Path) -> None:
    assert not hand_over(A_FILE, folder)
    assert not folder.exists(), "asking leaves nothing behind"


@pytest.mark.parametrize(
    "name", ["avond.bijeenkomst", "Yılmaz é.bijeenkomst", "twee\nregels.bijeenkomst", "\udcff.bijeenkomst"]
)
@pytest.mark.usefixtures("listening")
def test_a_second_start_hands_its_file_to_the_window(folder: Path, window: Window, name: str) -> None:
    assert hand_over(A_FILE.with_name(name), folder)
    assert window.opened == [A_FILE.with_name(name)]


@pytest.mark.usefixtures("listening")
def test_a_path_is_understood_from_where_the_second_start_was(
    folder: Path, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert hand_over(Path("avond.bijeenkomst"), folder)
    assert window.opened == [tmp_path / "avond.bijeenkomst"]


@pytest.mark.usefixtures("listening")
def test_a_second_start_without_a_file_shows_the_window(folder: Path, window: Window) -> None:
    assert hand_over(None, folder)
    assert window.opened == [None]


@pytest.mark.usefixtures("listening", "hurried")
def test_a_window_that_hangs_holds_no_second_start_up_and_opens_nothing_afterwards(
    folder: Path, window: Window
) -> None:
    window.hangs = True
    assert not hand_over(A_FILE, folder)
    [request] = window.left
    assert not request.was_taken()
    assert not request.take(), "it would be open twice"


@pytest.mark.usefixtures("hurried")
def test_a_window_that_does_not_even_listen_holds_nobody_up(folder: Path, listening: SecondStarts) -> None:
    listening.close()
    address = folder / "bijeenkomst-0"
    with socket.socket(socket.AF_UNIX) as full:
        full.bind(str(address))
        full.listen(0)
        (folder / POINTER).write_text(str(address), "utf-8")
        assert not hand_over(Path("/een.bijeenkomst"), folder)
        assert not hand_over(Path("/twee.bijeenkomst"), folder)


@pytest.mark.usefixtures("hurried")
def test_the_place_of_a_window_that_crashed_is_taken(folder: Path, window: Window) -> None:
    crashed = SecondStarts(folder, Window().ask)
    assert crashed.listen()
    left = Path((folder / POINTER).read_text("utf-8"))
    after = SecondStarts(folder, window.ask)
    assert after.listen()
    assert not left.exists()
    crashed.close()
    assert hand_over(A_FILE, folder), "the one that went later takes nothing away with it"
    assert window.opened == [A_FILE]
    after.close()


def test_a_window_that_was_closed_is_asked_no_more(folder: Path, listening: SecondStarts) -> None:
    address = Path((folder / POINTER).read_text("utf-8"))
    assert address.exists()
    listening.close()
    assert not address.exists()
    assert not pointer_says(folder)
    assert not hand_over(A_FILE, folder)


@pytest.mark.usefixtures("listening")
def test_nobody_else_can_reach_it(folder: Path) -> None:
    address = Path((folder / POINTER).read_text("utf-8"))
    assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / POINTER).stat().st_mode) == 0o600
    assert address.parent == Path(os.environ["XDG_RUNTIME_DIR"])


def test_no_folder_is_used_that_others_may_enter(
    folder: Path, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
    starts = SecondStarts(folder, window.ask)
    assert starts.listen()
    assert Path((folder / POINTER).read_text("utf-8")).parent == folder
    starts.close()
    folder.chmod(0o755)
    assert not starts.listen(), "then each start has a window of its own"


def test_a_pointer_to_somebody_elses_socket_is_not_followed(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    elsewhere = tmp_path / "bijeenkomst-0"
    with socket.socket(socket.AF_UNIX) as theirs:
        theirs.bind(str(elsewhere))
        theirs.listen(1)
        theirs.setblocking(False)
        tmp_path.chmod(0o777)
        (folder / POINTER).write_text(str(elsewhere), "utf-8")
        assert not hand_over(A_FILE, folder)
        with pytest.raises(BlockingIOError):
            theirs.accept()


def _answered(sender: "Connection[bytes, bytes]", said: bytes) -> bool:
    try:
        sender.send_bytes(said)
        return bool(sender.recv_bytes())
    except (EOFError, ConnectionError):
        return False


@pytest.mark.parametrize(
    "said",
    [b"", b"avond.bijeenkomst", b"/a\0b.bijeenkomst", b"/" + b"a" * LONGEST],
    ids=["nothing", "not a whole path", "no path", "too long"],
)
@pytest.mark.usefixtures("listening")
def test_what_is_no_path_is_not_heard(folder: Path, window: Window, said: bytes) -> None:
    with Client((folder / POINTER).read_text("utf-8")) as sender:
        assert not _answered(sender, said)
    assert hand_over(A_FILE, folder), "and it goes on listening"
    assert window.opened == [A_FILE]


@pytest.mark.usefixtures("listening")
def test_who_says_nothing_keeps_nobody_else_from_being_heard(folder: Path, window: Window) -> None:
    address = (folder / POINTER).read_text("utf-8")
    with Client(address), Client(address), socket.socket(socket.AF_UNIX) as half:
        half.connect(address)
        half.send(b"\0\0")  # the beginning of a length
        assert hand_over(A_FILE, folder)
    assert window.opened == [A_FILE]


@pytest.mark.usefixtures("listening")
def test_more_at_once_than_there_is_room_for_are_turned_away(folder: Path, window: Window) -> None:
    address = (folder / POINTER).read_text("utf-8")
    waiting = [Client(address) for _ in range(second_start.AT_ONCE)]
    assert not hand_over(A_FILE, folder)
    for one in waiting:
        one.close()
    assert window.opened == []


def test_a_request_is_taken_or_given_up_never_both() -> None:
    request = Request(A_FILE)
    assert request.take()
    assert request.was_taken()
