"""N16: what cannot be stored stands on every page, with what to do, until it works again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.session.interface import StorageStatus
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.trouble_bar import TroubleBar
from tests.unit.domain.evening import DETAILS, an_evening
from tests.unit.ui.sessions import ServingSession, a_session

FULL = StorageStatus("De schijf is vol.", refused=0)
EVENING = dt.date(2026, 11, 24)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ServingSession]:
    """It ends before its folder does: what its thread still writes would find none."""
    made = a_session(tmp_path / "avond.bijeenkomst", an_evening())
    yield made
    made.close()


def bar_on(qtbot: QtBot, session: ServingSession, path: Path, today: dt.date = EVENING) -> TroubleBar:
    controller = Controller(session, path)
    bar = TroubleBar(controller, today=lambda: today)
    bar.destroyed.connect(controller.close)
    qtbot.addWidget(bar)
    return bar


def test_nothing_is_there_while_all_is_well(qtbot: QtBot, session: ServingSession, tmp_path: Path) -> None:
    assert bar_on(qtbot, session, tmp_path).isHidden()


def test_what_cannot_be_stored_is_said_with_how_much_and_a_way_out(
    qtbot: QtBot, session: ServingSession, tmp_path: Path
) -> None:
    """N16: sixty phones that are refused are told of too."""
    bar = bar_on(qtbot, session, tmp_path)
    session.tell_storage(FULL)
    qtbot.waitUntil(lambda: bar.sentence == "De schijf is vol.")
    session.tell_storage(replace(FULL, refused=60))
    qtbot.waitUntil(lambda: bar.sentence == "De schijf is vol. Sindsdien zijn 60 dingen niet bewaard.")
    with qtbot.waitSignal(bar.copy_asked):
        bar.action_buttons[0].click()
    session.tell_storage(StorageStatus())
    qtbot.waitUntil(bar.isHidden)


def test_trouble_of_before_the_window_was_there_is_said_too(
    qtbot: QtBot, session: ServingSession, tmp_path: Path
) -> None:
    session.tell_storage(FULL)
    assert bar_on(qtbot, session, tmp_path).sentence


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (dt.date(1970, 1, 1), "klok"),
        (dt.date(2106, 2, 7), "klok"),
        (EVENING, ""),
        (EVENING + dt.timedelta(days=1000), ""),
    ],
)
def test_a_clock_that_cannot_be_right_is_said(
    qtbot: QtBot, session: ServingSession, tmp_path: Path, today: dt.date, words: str
) -> None:
    """R34: the time of each consent is kept."""
    sentence = bar_on(qtbot, session, tmp_path, today).sentence
    assert words in sentence
    assert bool(words) == bool(sentence)


def test_a_delete_date_that_has_passed_on_the_evening_itself_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """R5: people read that date when they sign up."""
    details = replace(DETAILS, date=EVENING, delete_on=EVENING - dt.timedelta(days=1))
    session = a_session(tmp_path / "avond.bijeenkomst", an_evening().with_fields(details=details))
    assert "verwijderdatum" in bar_on(qtbot, session, tmp_path).sentence
