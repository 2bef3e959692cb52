"""R35: whose names are known follows who comes, without all being read again; R44: who left is not."""

import datetime as dt
import gc
import weakref
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.contact_details import kinds_in
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.session.interface import Done, History, Request, Update
from bijeenkomst.ui.asking_first.gate import Gate
from bijeenkomst.ui.controller import Controller
from bijeenkomst.wording.giving_away import people_of
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import ServingSession, a_session

GATE = "bijeenkomst.ui.asking_first.gate.people_of"


def decided(meeting: Meeting, command: c.Command) -> Update:
    """The update that `command` makes of `meeting`."""
    outcome = decide(meeting, command, dt.datetime.now(dt.UTC))
    assert isinstance(outcome, tuple)
    return Update(apply_all(meeting, outcome), outcome, History())


class Room:
    """A meeting whose people were found when it was opened, and how often they were found again since."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
        self.session: ServingSession = a_session(folder / "avond.bijeenkomst", an_evening())
        meeting = self.session.meeting
        self.controller = Controller(
            self.session, folder / "avond.bijeenkomst", (meeting, people_of(meeting))
        )
        self.found_again, self._qtbot = 0, qtbot

        def counted(meeting: Meeting) -> object:
            self.found_again += 1
            return people_of(meeting)

        monkeypatch.setattr(GATE, counted)

    def do(self, command: c.Command) -> None:
        """As a phone would; until the window knows."""
        with self._qtbot.waitSignal(self.controller.happened):
            assert isinstance(self.session.ask(Request(command)), Done)

    def knows(self, words: str) -> bool:
        """Whether the hall would be kept from these."""
        return bool(kinds_in(words, self.controller.people))


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Room:
    return Room(tmp_path, monkeypatch, qtbot)


def test_who_signs_up_is_known_without_all_being_read_again(room: Room) -> None:
    assert not room.knows("vraag naar Wilhelmina")
    room.do(joining(room.session.meeting, key="een", name="Wilhelmina Bos", owner="een"))
    room.do(joining(room.session.meeting, key="twee", name="Xander Smit", owner="twee"))
    assert room.knows("vraag naar Wilhelmina")
    assert room.knows("bel Xander")
    assert room.found_again == 0


def test_who_left_is_known_no_more(room: Room) -> None:
    room.do(joining(room.session.meeting, key="een", name="Wilhelmina Bos", owner="een"))
    assert room.knows("vraag naar Wilhelmina")
    room.do(c.LeaveGroup(room.session.meeting.in_order[0].code, "een"))
    assert not room.knows("vraag naar Wilhelmina")


def test_who_left_is_dropped_from_memory_at_once(room: Room) -> None:
    """R44: not only when the next text is looked at."""
    room.do(joining(room.session.meeting, key="een", name="Wilhelmina Bos", owner="een"))
    gate, meeting = Gate(), room.session.meeting
    known = people_of(meeting)
    kept = weakref.ref(known)
    gate.know(meeting, known)
    del known
    left = decided(meeting, c.LeaveGroup(meeting.in_order[0].code, "een"))
    gate.follow(meeting, left)
    gc.collect()
    assert kept() is None


def test_who_came_by_an_update_that_was_not_followed_is_known() -> None:
    """Such as the one between finding people and listening, when another came right after."""
    gate, first = Gate(), an_evening()
    gate.know(first, people_of(first))
    one = decided(first, joining(first, key="een", name="Wilhelmina Bos", owner="een"))
    two = decided(one.meeting, joining(one.meeting, key="twee", name="Xander Smit", owner="twee"))
    gate.follow(one.meeting, two)
    assert kinds_in("vraag naar Wilhelmina", gate.people(two.meeting))
    assert kinds_in("bel Xander", gate.people(two.meeting))


def test_what_was_let_through_is_asked_again_after_letting_go() -> None:
    """R45: the texts that were looked at are people's details too."""
    gate, meeting = Gate(), an_evening()
    text = "Bel 06 12345678"
    shown = decided(meeting, c.AddAddition("a", meeting.in_order[0].code, text, Channel.CONSOLE))
    gate.let_through([text])
    assert not gate.asks_about(meeting, shown.changes)
    gate.follow(meeting, decided(meeting, c.BeginLettingGo()))
    assert gate.asks_about(meeting, shown.changes) == (text,)


def test_who_came_before_the_window_listened_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The phones go on while a meeting is opened again: what was found a moment ago is of a moment ago."""
    room = Room(tmp_path, monkeypatch, qtbot)
    before = room.session.meeting
    room.do(joining(room.session.meeting, key="een", name="Wilhelmina Bos", owner="een"))
    late = Controller(room.session, tmp_path / "avond.bijeenkomst", (before, people_of(before)))
    assert kinds_in("vraag naar Wilhelmina", late.people)
