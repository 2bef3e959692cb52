"""A disk that fails in the middle of the evening: what is said is so, and memory and file are one again after it."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bijeenkomst.document.file import read_only
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.session.client import MeetingClient
from bijeenkomst.session.interface import Done, Failed, Reply, Request, StorageStatus
from tests.integration.forms import forms_of, sign_up_values
from tests.integration.serving import Served, a_file, end
from tests.support.failing_disk import (
    FILES_FAIL,
    FOLDERS_FAIL,
    FULL,
    SLOW,
    WORKS,
    WRITES_FAIL,
    FailingDisk,
    failing_disk,
)
from tests.support.running import meeting_process_id, suspend
from tests.unit.domain.evening import joining
from tests.unit.session import meeting_process

PATIENCE = 60.0  # seconds: a wait ends when the thing happens; this is only for a machine that hangs


@pytest.fixture
def disk(tmp_path: Path) -> FailingDisk:
    return failing_disk(tmp_path)


@contextmanager
def serving(path: Path, disk: FailingDisk) -> Iterator[Served]:
    serve = [sys.executable, "-m", "bijeenkomst", "serve", str(path), "--host", "127.0.0.1", "--port", "0"]
    process = subprocess.Popen(
        serve, env=disk.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    served = Served(process, process.stdout.readline().split()[-1].rstrip("/"))
    try:
        yield served
    finally:
        end(served)


def sign_up(url: str, code: str, name: str) -> bool:
    """Whether the phone was told that it is stored."""
    with httpx.Client() as phone:
        form = forms_of(phone.get(f"{url}/{code}").text)["sign-up"]
        answer = phone.post(
            f"{url}{form.action}", data=sign_up_values(form, name, email=f"{name}@voorbeeld.nl")
        )
        assert answer.status_code in (303, 503)
        return answer.status_code == 303


def names_in(path: Path) -> set[str]:
    return {one.name for people in read_only(path).sign_ups.values() for one in people.values()}


@pytest.mark.parametrize("trouble", [FILES_FAIL, FOLDERS_FAIL, WRITES_FAIL, FULL])
def test_after_a_failure_memory_and_file_are_one_and_letting_go_leaves_nobody(
    tmp_path: Path, disk: FailingDisk, trouble: str
) -> None:
    """R19, R45: a row that is in the file all the same is in the meeting too, and goes with letting go."""
    path = a_file(tmp_path)
    code = read_only(path).in_order[0].code
    with serving(path, disk) as served:
        assert sign_up(served.url, code, "Voor")
        disk.set(trouble)
        stored = sign_up(served.url, code, "Tijdens")
        assert stored is (trouble == FOLDERS_FAIL), (
            "no commit needs the folder: the journal has its name already"
        )
        disk.set(WORKS)
        assert sign_up(served.url, code, "Na")
        page = httpx.get(f"{served.url}/{code}").text
        kept = names_in(path)
    assert {"Voor", "Na", *(["Tijdens"] if stored else [])} <= kept <= {"Voor", "Tijdens", "Na"}
    assert f"{len(kept)} mensen" in page
    let_go = [sys.executable, "-m", "bijeenkomst", "let-go", str(path), "--for-good"]
    assert subprocess.run(let_go, capture_output=True, check=False).returncode == 0
    content = path.read_bytes()
    assert not [name for name in ("Voor", "Tijdens", "Na") if f"{name}@voorbeeld.nl".encode() in content]


@pytest.mark.parametrize(("trouble", "said"), [(FULL, "De schijf is vol"), (WRITES_FAIL, "USB-stick")])
@pytest.mark.parametrize("words", [["let-go", "--for-good"], ["serve", "--port", "0"]])
def test_opening_on_a_disk_that_fails_already_blames_the_disk(
    tmp_path: Path, disk: FailingDisk, words: list[str], trouble: str, said: str
) -> None:
    """N16: the first try to write fails, and SQLite has rolled that back by itself."""
    path = a_file(tmp_path)
    before = path.read_bytes()
    disk.set(trouble)
    command = [sys.executable, "-m", "bijeenkomst", words[0], str(path), *words[1:]]
    state = {"XDG_STATE_HOME": str(tmp_path / "state")}
    ended = subprocess.run(
        command, env=disk.environment | state, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert said in line
    assert path.read_bytes() == before
    assert list(tmp_path.glob("*-journal")) == []


@pytest.fixture
def meeting(tmp_path: Path, disk: FailingDisk, monkeypatch: pytest.MonkeyPatch) -> Iterator[MeetingClient]:
    """The window's side of a meeting process on that disk."""
    for name in ("LD_PRELOAD", "FAILING_DISK", "FAILING_DISK_US"):
        monkeypatch.setenv(name, disk.environment[name])
    client = MeetingClient(meeting_process.run, a_file(tmp_path))
    yield client
    disk.set(WORKS)
    client.close()


class Heard:
    """Everything that a client tells, and waiting until it told something."""

    def __init__(self, client: MeetingClient) -> None:
        self._changed = threading.Condition()
        self.covers: list[Cover] = []
        self.statuses: list[StorageStatus] = []
        self.answers: list[Reply] = []
        client.listen(lambda update: self._add(self.covers, update.meeting.stage.cover))
        client.listen_to_storage(lambda status: self._add(self.statuses, status))

    def answer(self, reply: Reply) -> None:
        """For `submit`."""
        self._add(self.answers, reply)

    def _add(self, heard: list[Any], value: object) -> None:
        with self._changed:
            heard.append(value)
            self._changed.notify_all()

    def until(self, happened: Callable[[], object]) -> None:
        """Wait until it is so."""
        with self._changed:
            assert self._changed.wait_for(happened, PATIENCE), (self.statuses, self.answers)

    def until_told(self, words: str) -> None:
        """Wait until the last thing told of the disk holds these words; with none, until all is well."""
        self.until(lambda: self.statuses and words in str(self.statuses[-1].sentence))
        if not words:
            self.until(lambda: not self.statuses[-1].sentence)


@pytest.fixture
def heard(meeting: MeetingClient) -> Heard:
    return Heard(meeting)


def test_what_cannot_be_stored_is_told_to_the_window_until_it_works_again(
    meeting: MeetingClient, disk: FailingDisk, heard: Heard
) -> None:
    """N16: with what to do, and how many were refused since."""
    disk.set(FULL)
    for number in range(3):
        assert isinstance(meeting.ask(Request(joining(meeting.meeting, key=f"p{number}"))), Failed)
    heard.until(lambda: meeting.storage.refused == 3)
    assert "schijf is vol" in str(meeting.storage.sentence)
    disk.set(WORKS)
    heard.until_told("")
    assert isinstance(meeting.ask(Request(joining(meeting.meeting, key="p9"))), Done)
    assert meeting.storage == StorageStatus()


def test_a_silent_disk_is_told_and_the_picture_does_not_wait_for_it(
    meeting: MeetingClient, disk: FailingDisk, heard: Heard
) -> None:
    """P20, N16: black reaches the hall before the disk has it, and stays when the meeting is told what was stored."""
    disk.set(SLOW)
    meeting.submit(Request(joining(meeting.meeting)), heard.answer)
    for cover in (Cover.BLACK, Cover.NONE, Cover.BLACK):
        meeting.submit(Request(c.CoverPicture(cover), by_console=True), heard.answer)
    assert heard.covers == [Cover.BLACK, Cover.NONE, Cover.BLACK]
    assert len(heard.answers) == 3, "the sign-up waits for the disk, the picture does not"
    heard.until_told("duurt lang")
    disk.set(WORKS)
    heard.until(lambda: len(heard.answers) == 4)
    heard.until_told("")
    assert set(heard.covers[2:]) == {Cover.BLACK}, "what is stored one by one never takes the picture back"
    assert meeting.meeting.stage.cover is Cover.BLACK


def test_a_meeting_process_that_hangs_keeps_the_window_from_nothing(
    meeting: MeetingClient, heard: Heard
) -> None:
    """N16, P20: also when more is on its way to it than a pipe holds, such as a photo."""
    process = meeting_process_id()
    suspend(process)

    def as_the_window() -> None:
        photo = c.AddPhoto("foto", b"x" * 2_000_000, 3000, 2250)
        meeting.submit(Request(photo, by_console=True), heard.answer)
        for cover in (Cover.BLACK, Cover.NONE, Cover.LOGO):
            meeting.submit(Request(c.CoverPicture(cover), by_console=True), heard.answer)

    window = threading.Thread(target=as_the_window, daemon=True)
    window.start()
    window.join(PATIENCE)
    waits = window.is_alive()
    if not waits:
        heard.until_told("duurt lang")
    os.kill(process, signal.SIGCONT)
    assert not waits
    heard.until(lambda: len(heard.answers) == 4)
    assert all(isinstance(answer, Done) for answer in heard.answers)
    assert heard.covers[:3] == [Cover.BLACK, Cover.NONE, Cover.LOGO]
    assert meeting.meeting.stage.cover is Cover.LOGO


def test_the_picture_goes_on_over_a_full_disk_and_is_stored_with_what_comes_next(
    meeting: MeetingClient, disk: FailingDisk, tmp_path: Path
) -> None:
    """P20, R11: what the hall sees is not confirmed to anybody, so it need not wait for room."""
    disk.set(FULL)
    assert isinstance(meeting.ask(Request(c.CoverPicture(Cover.LOGO))), Done)
    assert isinstance(meeting.ask(Request(joining(meeting.meeting))), Failed)
    assert meeting.meeting.stage.cover is Cover.LOGO
    disk.set(WORKS)
    assert isinstance(meeting.ask(Request(joining(meeting.meeting, key="later"))), Done)
    assert read_only(tmp_path / "avond.bijeenkomst") == meeting.meeting


@pytest.mark.parametrize("how", ["deleted", "moved away"])
def test_a_file_that_is_gone_is_said_and_taken_up_again_when_it_is_back(
    meeting: MeetingClient, heard: Heard, tmp_path: Path, how: str
) -> None:
    """N16: the stick back in is another file of the same name; the meeting in it is known by itself."""
    path = tmp_path / "avond.bijeenkomst"
    assert isinstance(meeting.ask(Request(joining(meeting.meeting, key="p1"))), Done)
    kept = path.read_bytes()
    if how == "deleted":
        path.unlink()
    else:
        path.rename(tmp_path / "elders.bijeenkomst")
    heard.until_told("is weg")
    assert isinstance(meeting.ask(Request(joining(meeting.meeting, key="p2"))), Failed)
    assert isinstance(meeting.ask(Request(c.CoverPicture(Cover.BLACK))), Done)
    path.write_bytes(kept)
    heard.until_told("")
    assert isinstance(meeting.ask(Request(joining(meeting.meeting, key="p3"))), Done)
    assert read_only(path) == meeting.meeting


def test_an_older_copy_in_its_place_is_not_written_over_what_is_in_memory(
    meeting: MeetingClient, heard: Heard, tmp_path: Path
) -> None:
    """R19: what was confirmed is never exchanged for what a stick held before."""
    path = tmp_path / "avond.bijeenkomst"
    older = path.read_bytes()
    assert isinstance(meeting.ask(Request(joining(meeting.meeting, key="p1"))), Done)
    path.unlink()
    path.write_bytes(older)
    heard.until_told("oudere kopie")
    assert isinstance(meeting.ask(Request(joining(meeting.meeting, key="p2"))), Failed)
    assert sum(map(len, meeting.meeting.sign_ups.values())) == 1
    assert path.read_bytes() == older
