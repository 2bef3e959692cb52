"""R35: whose names are known follows who comes, without all being read again; R44: who left is not."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.contact_details import kinds_in
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.ui.controller import Controller
from bijeenkomst.wording.giving_away import people_of
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.sessions import ServingSession, a_session

GATE = "bijeenkomst.ui.asking_first.gate.people_of"


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


def test_who_came_before_the_window_listened_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """The phones go on while a meeting is opened again: what was found a moment ago is of a moment ago."""
    room = Room(tmp_path, monkeypatch, qtbot)
    before = room.session.meeting
    room.do(joining(room.session.meeting, key="een", name="Wilhelmina Bos", owner="een"))
    late = Controller(room.session, tmp_path / "avond.bijeenkomst", (before, people_of(before)))
    assert kinds_in("vraag naar Wilhelmina", late.people)
