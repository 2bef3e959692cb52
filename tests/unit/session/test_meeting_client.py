import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.refusals import UnknownTheme
from bijeenkomst.domain.values.channel import Channel
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
from tests.support.running import kill, meeting_process_id
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


def test_a_meeting_process_that_keeps_dying_is_given_up_with_a_sentence(
    client: MeetingClient, path: Path
) -> None:
    told = threading.Event()
    client.listen_to_status(
        lambda status: told.set() if "opnieuw" in str(status.sentence) and not status.running else None
    )
    path.unlink()
    kill(meeting_process_id())
    assert told.wait(60)
    reply = client.ask(Request(c.CountPresent(3)))
    assert isinstance(reply, Failed)


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
