import errno
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from bijeenkomst import processes
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.refusals import UnknownTheme
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.session import starting
from bijeenkomst.session.client import MeetingClient
from bijeenkomst.session.interface import (
    Declined,
    Done,
    Failed,
    Fetched,
    FetchPicture,
    PhoneServerStatus,
    Reply,
    Request,
    Step,
    Update,
)
from bijeenkomst.session.starting import CouldNotOpenMeeting
from tests.support.running import kill, meeting_process_id, suspend
from tests.unit.domain.evening import an_evening, joining
from tests.unit.session import meeting_process


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new meeting file."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    return path


@pytest.fixture
def client(path: Path) -> Iterator[MeetingClient]:
    """A client of a meeting process on that file."""
    client = MeetingClient(meeting_process.run, path)
    yield client
    client.close()


def test_the_pipe_gives_the_same_answers_as_the_session(client: MeetingClient, path: Path) -> None:
    heard: list[Update] = []
    client.listen(heard.append)
    code = client.meeting.in_order[0].code
    assert isinstance(client.ask(Request(joining(client.meeting), by_console=True)), Done)
    assert client.meeting.sign_up_count(code) == 1
    assert client.ask(Request(c.ShowRecognition("??"))) == Declined(UnknownTheme("??"))
    assert client.history.undo
    assert isinstance(client.ask(Request(Step.UNDO)), Done)
    assert client.meeting.sign_up_count(code) == 0
    assert isinstance(client.ask(Request(Step.REDO)), Done)
    assert client.meeting == read_only(path)
    assert [len(update.changes) for update in heard if update.changes] == [1, 1, 1]


def test_a_file_that_cannot_be_opened_is_said(path: Path, client: MeetingClient) -> None:
    """Two programs on one file: the second says so."""
    with pytest.raises(CouldNotOpenMeeting, match="al open"):
        MeetingClient(meeting_process.run, path)
    with pytest.raises(CouldNotOpenMeeting, match="is er niet"):
        MeetingClient(meeting_process.run, path.with_name("weg.bijeenkomst"))


def test_when_the_meeting_process_is_killed_it_comes_back_and_nothing_is_lost_or_doubled(
    client: MeetingClient, path: Path
) -> None:
    """R19: killing loses nothing that was confirmed; what was asked meanwhile is still carried out, once."""
    statuses: list[PhoneServerStatus] = []
    fresh = threading.Event()
    client.listen_to_status(statuses.append)
    client.listen(lambda update: fresh.set() if update.fresh else None)
    code = client.meeting.in_order[0].code
    replies: list[Reply] = []
    all_there = threading.Semaphore(0)

    def took(reply: Reply) -> None:
        replies.append(reply)
        all_there.release()

    for number in range(300):
        client.submit(Request(c.AddAddition(str(number), code, f"Idee {number}", Channel.CONSOLE)), took)
        if number == 150:
            kill(meeting_process_id())
    for _number in range(300):
        assert all_there.acquire(timeout=60)
    assert fresh.wait(60)
    assert all(isinstance(reply, Done) for reply in replies)
    assert len(client.meeting.additions_of(code)) == 300
    assert client.meeting == read_only(path)
    assert any("Alles is bewaard" in str(status.sentence) for status in statuses)


def file_gone(path: Path) -> None:
    path.unlink()


def nothing_else(_path: Path) -> None:
    """The new processes fail by themselves."""


@pytest.mark.parametrize(
    ("target", "before", "patience"),
    [
        (meeting_process.run, file_gone, 60),
        (meeting_process.dies_after_the_first, nothing_else, 60),
        (meeting_process.hangs_after_the_first, nothing_else, 0.1),
    ],
)
def test_a_meeting_process_that_cannot_be_had_back_is_given_up_with_a_sentence(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    target: Callable[..., None],
    before: Callable[[Path], None],
    patience: float,
) -> None:
    """R19: what waits for an answer hears of it too, and so does what is asked later; no process stays behind."""
    monkeypatch.setattr(starting, "PATIENCE_AGAIN_SECONDS", patience)
    monkeypatch.setattr(starting, "PAUSE_SECONDS", 0.01)
    client = MeetingClient(target, path)
    told, replies = threading.Event(), Queue[Reply]()
    client.listen_to_status(
        lambda status: told.set() if "Sluit het en start" in str(status.sentence) else None
    )
    before(path)
    suspend(meeting_process_id())
    client.submit(Request(c.CountPresent(3)), replies.put)
    kill(meeting_process_id())
    assert isinstance(replies.get(timeout=60), Failed)
    assert told.wait(60)
    assert not client.status.running
    assert isinstance(client.ask(Request(c.CountPresent(3))), Failed)
    assert not [child for child in active_children() if child.name == "bijeenkomst-meeting"]
    client.close()


def test_a_start_that_the_system_refuses_is_tried_again(
    client: MeetingClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R19: no process or no memory to be had for a moment; and the phones find it on the port that it had (N4)."""
    refused, back = iter((True, True)), threading.Event()

    def start_at_last(*arguments: Any, **named: Any) -> BaseProcess:
        if next(refused, False):
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        return processes.start(*arguments, **named)

    monkeypatch.setattr(starting, "start", start_at_last)
    client.listen_to_status(lambda status: back.set() if status.running else None)
    kill(meeting_process_id())
    assert back.wait(60)
    assert client.status.port == meeting_process.CHOSEN_PORT
    assert isinstance(client.ask(Request(c.CountPresent(3))), Done)


@pytest.mark.parametrize(
    ("target", "says", "patience"),
    [(meeting_process.dies, "Probeer het nog een keer", 60), (meeting_process.hangs, "duurt te lang", 0.5)],
)
def test_a_first_process_that_never_opens_the_file_is_said_in_words(
    path: Path, monkeypatch: pytest.MonkeyPatch, target: Callable[..., None], says: str, patience: float
) -> None:
    """Whoever opens a meeting gets it or hears why, however the process fails; and it is gone."""
    monkeypatch.setattr(starting, "PATIENCE_SECONDS", patience)
    with pytest.raises(CouldNotOpenMeeting, match=says):
        MeetingClient(target, path)
    assert not [child for child in active_children() if child.name == "bijeenkomst-meeting"]


def test_closed_while_a_new_process_starts_it_closes_that_too(path: Path, client: MeetingClient) -> None:
    """The window is closed in the second in which the meeting process comes back."""
    again = threading.Event()
    client.listen_to_status(lambda _status: again.set())
    kill(meeting_process_id())
    assert again.wait(60)
    client.close()
    assert not [child for child in active_children() if child.name == "bijeenkomst-meeting"]
    MeetingClient(meeting_process.run, path).close()


def test_when_the_window_dies_the_meeting_process_ends_too(path: Path) -> None:
    """Never an orphan: it holds the file no longer than the window lives."""
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert window.stdout is not None
    assert int(window.stdout.readline()) > 0
    window.kill()
    window.wait()
    window.stdout.read()  # ends when the meeting process, which inherited it, ended by itself
    window.stdout.close()
    MeetingClient(meeting_process.run, path).close()


WINDOW = """
import sys, threading
from pathlib import Path
from bijeenkomst.session.client import MeetingClient
from tests.support.running import meeting_process_id
from tests.unit.session import meeting_process
if __name__ == "__main__":
    client = MeetingClient(meeting_process.run, Path(sys.argv[1]))
    print(meeting_process_id(), flush=True)
    threading.Event().wait()
"""


def test_a_picture_comes_through_the_pipe_when_it_is_asked_for(client: MeetingClient) -> None:
    """R39"""
    picture = bytes(range(256)) * 4000
    code = client.meeting.in_order[0].code
    assert isinstance(client.ask(Request(c.AddPhoto("a", picture, 3000, 2250, code, 1))), Done)
    assert client.meeting.photos["a"].size == len(picture)
    assert client.ask(Request(FetchPicture("a"))) == Fetched(picture)
