"""Who withdrew stays gone: nothing of before can be taken back, and the file is written anew (R44, R45)."""

from pathlib import Path

import pytest

from bijeenkomst.document import troubles
from bijeenkomst.document.file import Document
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.refusals import NothingToUndo
from bijeenkomst.session.interface import Declined, Done, Failed, Request, Step, Update
from bijeenkomst.session.local import LocalSession
from tests.unit.domain.evening import joining
from tests.unit.session.local_session import console, session

__all__ = ["session"]


def test_undo_never_brings_back_who_withdrew(session: LocalSession, tmp_path: Path) -> None:
    """R44: not even what was done before that, and not by way of redo."""
    code = session.meeting.in_order[0].code
    session.ask(console(joining(session.meeting, name="Wilhelmina Achterberg")))
    session.ask(console(joining(session.meeting, key="two", name="Jan Bos")))
    session.ask(console(c.LeaveGroup(code, "two")))
    session.ask(Request(Step.UNDO))
    heard: list[Update] = []
    session.listen(heard.append)
    assert isinstance(session.ask(console(c.Withdraw("w", ((code, "one"),)))), Done)
    assert b"Achterberg" not in (tmp_path / "avond.bijeenkomst").read_bytes()
    for step in (Step.UNDO, Step.REDO):
        assert session.ask(Request(step)) == Declined(NothingToUndo())
    assert [one.name for one in session.meeting.group(code).members] == ["Jan Bos"]
    assert heard[-1].history.undo == ()


def test_what_is_refused_forgets_nothing(session: LocalSession) -> None:
    session.ask(console(c.CountPresent(52)))
    assert isinstance(session.ask(console(c.LetGo())), Declined)
    assert isinstance(session.ask(Request(Step.UNDO)), Done)


def test_a_file_that_cannot_be_written_anew_says_so_and_can_be_asked_again(
    session: LocalSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R45: the people are gone from the meeting, and asking again wipes what they left."""
    path = tmp_path / "avond.bijeenkomst"
    session.ask(console(joining(session.meeting)))
    session.ask(console(c.BeginLettingGo()))

    def full(_document: Document) -> None:
        raise troubles.CannotSave("De schijf is vol.")

    with monkeypatch.context() as broken:
        broken.setattr(Document, "rewrite", full)
        assert session.ask(console(c.LetGo())) == Failed("De schijf is vol.")
    assert not session.meeting.holds_contacts
    size = path.stat().st_size
    assert session.ask(console(c.LetGo())) == Done()
    assert path.stat().st_size <= size
