"""The hall is told at once, the console calmly, and nothing gets lost or changes places on the way."""

import threading

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.session.interface import History, Update
from bijeenkomst.ui.throttled_updates import ThrottledUpdates
from bijeenkomst.ui.widgets.when_seen import WhenSeen


class Heard:
    """What the hall and the console were told, as the numbers of people present and of voters."""

    def __init__(self) -> None:
        self.urgent = False
        self.updates = ThrottledUpdates(lambda: self.urgent)
        self.hall: list[Update] = []
        self.console: list[Update] = []
        self.updates.came.connect(self.hall.append)
        self.updates.told.connect(self.console.append)

    def answer(self, *voters: int) -> None:
        """Phones answered, a commit each."""
        for voter in voters:
            change = ch.AnswerChanged("K7", str(voter), None, Answer.YES)
            self.updates.hear(Update(Meeting(1, present=voter), (change,), History()))

    def count(self, people: int) -> None:
        """The facilitator counted who is there."""
        change = ch.PresentChanged(None, people)
        self.updates.hear(Update(Meeting(1, present=people), (change,), History()))

    @property
    def voters(self) -> list[list[str]]:
        """Of what the console was told, the voters of each time."""
        return [[c.voter for c in one.changes if isinstance(c, ch.AnswerChanged)] for one in self.console]


@pytest.fixture
def heard(qtbot: QtBot) -> Heard:
    return Heard()


def test_what_phones_do_reaches_the_hall_at_once_and_the_console_together(heard: Heard, qtbot: QtBot) -> None:
    heard.answer(1)
    qtbot.waitUntil(lambda: len(heard.console) == 1)  # the first after a while is told at once

    heard.answer(2)
    qtbot.waitUntil(lambda: len(heard.hall) == 2)
    heard.answer(3)
    qtbot.waitUntil(lambda: len(heard.hall) == 3)
    assert heard.updates.holding_back
    assert len(heard.console) == 1

    qtbot.waitUntil(lambda: len(heard.console) == 2)
    assert heard.voters == [["1"], ["2", "3"]]
    assert heard.console[-1].meeting.present == 3
    assert not heard.updates.holding_back


def test_what_the_facilitator_does_is_told_at_once_with_all_that_came_before_it(
    heard: Heard, qtbot: QtBot
) -> None:
    heard.answer(1)
    qtbot.waitUntil(lambda: len(heard.console) == 1)

    heard.answer(2)
    heard.count(52)
    qtbot.waitUntil(lambda: len(heard.hall) == 3)

    assert [type(change) for change in heard.console[1].changes] == [ch.AnswerChanged, ch.PresentChanged]
    assert heard.console[1].meeting.present == 52


def test_what_the_console_waits_for_is_told_at_once(heard: Heard, qtbot: QtBot) -> None:
    """An addition that the facilitator typed looks like one from a phone; it is on the screen within a second (R26)."""
    heard.answer(1)
    qtbot.waitUntil(lambda: len(heard.console) == 1)
    heard.urgent = True

    heard.answer(2)
    qtbot.waitUntil(lambda: len(heard.hall) == 2)

    assert heard.voters == [["1"], ["2"]]


def test_what_waited_while_the_window_was_busy_comes_as_one(heard: Heard, qtbot: QtBot) -> None:
    """Or a window that falls behind would never catch up."""
    thread = threading.Thread(target=lambda: heard.answer(*range(500)))
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: len(heard.console) == 1)

    assert len(heard.hall) == 1
    assert heard.voters == [[str(voter) for voter in range(500)]]


def test_a_meeting_that_is_closed_tells_nothing_any_more(heard: Heard, qtbot: QtBot) -> None:
    """Its windows are taken apart by then."""
    heard.answer(1)
    qtbot.waitUntil(lambda: len(heard.console) == 1)
    heard.answer(2)
    qtbot.waitUntil(lambda: len(heard.hall) == 2)

    heard.updates.stop()
    heard.answer(3)
    heard.updates.stop()

    QApplication.processEvents()
    assert not heard.updates._timer.isActive()
    assert heard.voters == [["1"]]
    assert len(heard.hall) == 2


def test_a_whole_new_meeting_is_told_at_once(heard: Heard, qtbot: QtBot) -> None:
    heard.answer(1)
    qtbot.waitUntil(lambda: len(heard.console) == 1)

    heard.updates.hear(Update(Meeting(1), (), History(), fresh=True))

    qtbot.waitUntil(lambda: len(heard.hall) == 2)
    assert heard.console[-1].fresh


def test_a_page_that_is_not_looked_at_is_refreshed_when_people_go_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    times: list[int] = []
    seen = WhenSeen(page, lambda: times.append(1))
    seen.ask()
    assert len(times) == 1  # nobody looks at anything yet: it is ready when they do

    window.show()
    seen.ask()
    assert len(times) == 2
    page.hide()
    seen.ask()
    seen.ask()
    assert len(times) == 2
    page.show()
    assert len(times) == 3
    page.hide()
    page.show()
    assert len(times) == 3
