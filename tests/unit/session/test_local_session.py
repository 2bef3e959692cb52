import pickle
import threading
from pathlib import Path

import pytest

from bijeenkomst.document import troubles
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.refusals import ChangedSince, NothingToUndo, UnknownTheme
from bijeenkomst.domain.rules.pictures import images_in
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.picture import Owner, PictureSpot, digest
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.session.interface import (
    Declined,
    Done,
    Failed,
    Fetched,
    FetchImage,
    FetchPicture,
    Request,
    Step,
    Update,
)
from bijeenkomst.session.local import LocalSession
from tests.support.pictures import a_file
from tests.unit.domain.evening import an_evening, joining
from tests.unit.session.local_session import console, session

__all__ = ["session"]

UNDO, REDO = Request(Step.UNDO), Request(Step.REDO)


def test_what_is_answered_is_in_the_file(session: LocalSession, tmp_path: Path) -> None:
    """R19: every action is saved at once."""
    code = session.meeting.in_order[0].code
    assert isinstance(session.ask(Request(joining(session.meeting))), Done)
    assert session.meeting.sign_up_count(code) == 1
    assert read_only(tmp_path / "avond.bijeenkomst") == session.meeting


def test_a_refusal_changes_nothing(session: LocalSession) -> None:
    before = session.meeting
    assert session.ask(Request(c.CountHands("??", Tally(1)))) == Declined(UnknownTheme("??"))
    assert session.meeting is before


def test_the_same_submission_is_stored_once_also_after_starting_again(
    session: LocalSession, tmp_path: Path
) -> None:
    """N15: retry, double tap, reload."""
    code = session.meeting.in_order[0].code
    request = Request(c.AddAddition("a", code, "Een oven", Channel.PHONE), submission="s1")
    assert session.ask(request) != Done()
    assert session.ask(request) == Done()
    session.ask(console(c.HideAddition(code, "a")))
    session.close()
    again = LocalSession.open(tmp_path / "avond.bijeenkomst")
    assert again.ask(request) == Done()
    assert len(again.meeting.additions_of(code)) == 1
    again.close()


def test_console_actions_are_undone_and_redone_and_phones_are_not(session: LocalSession) -> None:
    """R26: one key undoes; what a phone sent in between stays."""
    code = session.meeting.in_order[0].code
    before = session.meeting
    session.ask(console(c.AddAddition("a", code, "Een oven", Channel.CONSOLE)))
    session.ask(Request(joining(session.meeting)))
    assert session.history.undo
    session.ask(UNDO)
    assert session.meeting.additions == before.additions
    assert session.meeting.sign_up_count(code) == 1
    session.ask(REDO)
    assert [one.text for one in session.meeting.additions_of(code)] == ["Een oven"]
    session.ask(UNDO)
    assert session.ask(UNDO) == Declined(NothingToUndo())


def test_moving_through_the_slides_is_not_undone(session: LocalSession) -> None:
    session.ask(console(c.CountPresent(52)))
    session.ask(console(c.ShowSlide(Slide(SlideKind.GROUPS))))
    session.ask(UNDO)
    assert session.meeting.stage.slide.kind is SlideKind.GROUPS
    assert session.meeting.present is None


def test_what_was_changed_since_is_not_undone_and_blocks_nothing(session: LocalSession) -> None:
    """Themes that were brought in cannot vanish from under a sign-up, and older actions can still be undone."""
    session.ask(console(c.CountPresent(52)))
    session.ask(console(c.BringInThemes((ThemeDraft("Wonen"),))))
    session.ask(Request(joining(session.meeting, 4)))
    assert session.ask(UNDO) == Declined(ChangedSince())
    assert len(session.meeting.themes) == 4
    assert isinstance(session.ask(UNDO), Done)
    assert session.meeting.present is None


def test_listeners_hear_of_each_commit_in_order(session: LocalSession) -> None:
    heard: list[Update] = []
    stop = session.listen(heard.append)
    for people in range(5):
        session.ask(console(c.CountPresent(people)))
    stop()
    session.ask(console(c.CountPresent(99)))
    assert [update.meeting.present for update in heard] == [0, 1, 2, 3, 4]
    assert all(update.changes for update in heard)


def test_many_that_wait_together_are_all_stored(session: LocalSession, tmp_path: Path) -> None:
    code = session.meeting.in_order[0].code
    done = threading.Semaphore(0)
    for number in range(1000):
        request = Request(
            joining(session.meeting, key=str(number), name=f"Naam {number}"), submission=f"s{number}"
        )
        session.submit(request, lambda _reply: done.release())
    for _number in range(1000):
        done.acquire()
    assert read_only(tmp_path / "avond.bijeenkomst").sign_up_count(code) == 1000


def test_a_commit_that_fails_is_said_and_changes_nothing(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Disk full: a sentence, what was confirmed stays, and the same submission can be sent again."""
    before = session.meeting
    request = Request(joining(before), submission="s1", by_console=True)

    def full(*_arguments: object) -> None:
        raise troubles.CannotSave("De schijf is vol.")

    with monkeypatch.context() as broken:
        broken.setattr(session._document, "commit", full)
        assert session.ask(request) == Failed("De schijf is vol.")
    assert session.meeting is before
    assert session.history.undo == ()
    assert isinstance(session.ask(request), Done)
    assert session.meeting != before


def test_a_mistake_of_ours_is_answered_and_the_evening_goes_on(
    session: LocalSession, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback reaches a user; the log keeps it."""

    def broken(*_arguments: object) -> None:
        raise RuntimeError("oops")

    with monkeypatch.context() as patch:
        patch.setattr("bijeenkomst.session.local.decide", broken)
        reply = session.ask(Request(c.CountPresent(3)))
    assert isinstance(reply, Failed)
    assert reply.ours
    assert "oops" in caplog.text
    assert isinstance(session.ask(Request(c.CountPresent(3))), Done)


def test_a_closed_session_says_so(session: LocalSession) -> None:
    session.close()
    assert isinstance(session.ask(Request(c.CountPresent(3))), Failed)


def test_the_picture_of_a_photo_is_fetched_from_the_file_and_is_in_no_update(tmp_path: Path) -> None:
    """R39: a snapshot that travels at every change holds no picture."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    told: list[Update] = []
    session.listen(told.append)
    picture = bytes(range(256)) * 1000
    adding = c.AddPhoto("a", picture, 3000, 2250, session.meeting.in_order[0].code, 1)
    assert isinstance(session.ask(Request(adding, "once", by_console=True)), Done)
    assert session.ask(Request(adding, "once", by_console=True)) == Done()
    assert session.ask(Request(FetchPicture("a"))) == Fetched(picture)
    assert session.ask(Request(FetchPicture("b"))) == Fetched(None)
    assert session.history.undo == ()
    assert max(len(pickle.dumps(one)) for one in told) < 20_000
    session.ask(Request(c.RemovePhoto("a")))
    assert session.ask(Request(FetchPicture("a"))) == Fetched(None)
    session.close()
    assert picture[:1000] not in path.read_bytes()


def test_pictures_for_the_hall_come_back_with_undo_and_are_wiped_when_nobody_can_bring_them_back(
    tmp_path: Path,
) -> None:
    """R19, R45: what was taken out by mistake is there again; what was taken out for good is in no byte of the file."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    told: list[Update] = []
    session.listen(told.append)
    spot, file = PictureSpot(Owner.VILLAGE), a_file(900, 600)
    key = digest(file.data)
    assert isinstance(session.ask(Request(c.SetPicture(spot, file), by_console=True)), Done)
    session.ask(Request(c.RemovePicture(spot), by_console=True))
    assert not images_in(session.meeting)
    assert isinstance(session.ask(Request(Step.UNDO, by_console=True)), Done)
    assert session.meeting.face.village == file.facts
    assert session.ask(Request(FetchImage(key))) == Fetched(file.data)
    assert session.ask(Request(FetchPicture(key))) == Fetched(None)
    assert max(len(pickle.dumps(one)) for one in told) < 20_000
    session.ask(Request(c.RemovePicture(spot), by_console=True))
    assert session.ask(Request(FetchImage(key))) == Fetched(file.data)  # undo can bring it back
    session.close()
    assert file.data[300:900] not in path.read_bytes()
    session = LocalSession.open(path)
    assert session.ask(Request(FetchImage(key))) == Fetched(None)
    session.close()


def test_a_picture_that_was_taken_out_goes_when_letting_go_forgets_what_was_before(tmp_path: Path) -> None:
    """R45"""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening())
    session = LocalSession.open(path)
    spot, stays = PictureSpot(Owner.VILLAGE), PictureSpot(Owner.LOGO)
    file, logo = a_file(900, 600), a_file(300, 300)
    for command in (
        c.SetPicture(spot, file),
        c.SetPicture(stays, logo),
        c.RemovePicture(spot),
        c.BeginLettingGo(),
        c.LetGo(),
    ):
        assert isinstance(session.ask(Request(command, by_console=True)), Done)
    assert file.data[300:900] not in path.read_bytes()
    assert session.ask(Request(FetchImage(digest(logo.data)))) == Fetched(logo.data)
    session.close()


def test_a_kill_leaves_no_picture_that_nobody_shows(tmp_path: Path) -> None:
    """What was in the file when the program stopped is looked after at the next opening."""
    path = tmp_path / "avond.bijeenkomst"
    create(path, an_evening(), {digest(b"left"): b"left over of what was shown"})
    LocalSession.open(path).close()
    assert b"left over" not in path.read_bytes()
