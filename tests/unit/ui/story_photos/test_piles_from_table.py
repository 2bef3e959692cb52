"""Stapels van de tafel: from photos of piles that were rendered askew and grainy to piles in the meeting (R62)."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story_mark import story_mark
from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.intake.photos.pile_photos import PilePhoto, SeenCard
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.story_photos.cards_window import StoryCardsWindow
from bijeenkomst.ui.story_photos.table_window import PilesFromTableWindow
from tests.support.photographed_table import cards_of, laid_out, photograph_table
from tests.support.pictures import encoded, thirds
from tests.support.told import many
from tests.unit.domain.evening import run
from tests.unit.ui.paper.dropping import drop
from tests.unit.ui.preparation.choosing import click_section
from tests.unit.ui.preparation.room import Open as OpenWindow
from tests.unit.ui.preparation.room import open_window
from tests.unit.ui.story_photos.photo_windows import Open, click, opening

__all__ = ["open_window"]
LEFT = Qt.MouseButton.LeftButton
OpenTable = Open[PilesFromTableWindow]


@pytest.fixture
def open_table(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenTable]:
    """Opens the window of a meeting with twelve stories; it is closed after the test."""
    with opening(PilesFromTableWindow, many(12), qtbot, tmp_path) as open_:
        yield open_


def photo(name: str, *numbers: int, meeting: Meeting | None = None) -> PilePhoto:
    """What is read in a photo with these cards."""
    seed = (meeting or many(12)).code_seed
    corners = ((9, 9), (30, 9), (30, 30), (9, 30))
    cards = tuple(SeenCard(story_mark(seed, number), corners) for number in numbers)
    return PilePhoto(name, encoded(thirds(90, 60)), 90, 60, cards)


def lying(controller: Controller) -> dict[str, tuple[int, ...]]:
    """The piles by their names, or ids until they have one, with the numbers that lie on them."""
    meeting = controller.meeting
    return {
        pile.name or key: tuple(story.number for story in meeting.lying_on(key))
        for key, pile in meeting.piles.items()
    }


def laid(qtbot: QtBot, window: PilesFromTableWindow, controller: Controller) -> None:
    click(window.lay)
    qtbot.waitUntil(lambda: not controller.busy)


def test_photos_of_piles_on_a_table_become_those_piles_with_the_names_that_lay_beside_them(
    qtbot: QtBot, tmp_path: Path, open_table: OpenTable
) -> None:
    """R62: printed, laid, photographed, and the piles come back."""
    cards = cards_of(write_part(many(12), KitPart.STORY_CARDS, tmp_path / "kaartjes.pdf"), 12)
    photos = [tmp_path / "vervoer.jpg", tmp_path / "zorg.jpg"]
    for path, numbers in zip(photos, ((1, 4, 9, 12), (2, 3, 7)), strict=True):
        table = laid_out([cards[number - 1] for number in numbers], Random(6), across=2)
        photograph_table(table, path, size=(1800, 1350))
    window, controller = open_table(*photos)
    click(window.choose)
    qtbot.waitUntil(lambda: not window.reading.busy and len(window.rows) == 2, timeout=60_000)
    assert [row.numbers_line.text() for row in window.rows] == ["1 4 9 12", "2 3 7"]
    assert window.unseen.text() == "Niet gezien op de foto's: kaartjes 5-6, 8, 10-11."
    QTest.keyClicks(window.rows[0].name, "De bus")
    QTest.keyClick(window.rows[0].name, Qt.Key.Key_Tab)
    QTest.keyClicks(window.rows[1].name, "Omkijken")
    laid(qtbot, window, controller)
    assert lying(controller) == {"De bus": (1, 4, 9, 12), "Omkijken": (2, 3, 7)}
    corners = {(pile.x, pile.y) for pile in controller.meeting.piles.values()}
    assert len(corners) == 2
    assert window.rows == []
    assert window.notice.sentence == "3 kaartjes liggen op de wand."
    click(window.notice.action_buttons[0])
    qtbot.waitUntil(lambda: not controller.busy)
    assert lying(controller) == {"De bus": (1, 4, 9, 12)}


def test_what_was_laid_is_not_offered_to_be_undone_once_something_else_was_done(
    qtbot: QtBot, open_table: OpenTable
) -> None:
    window, controller = open_table()
    window.reading.came.emit(photo("a.jpg", 1, 2), "foto.jpg")
    laid(qtbot, window, controller)
    assert window.notice.action_buttons
    controller.do(c.NamePile(next(iter(controller.meeting.piles)), "De bus"))
    qtbot.waitUntil(lambda: not controller.busy)
    assert lying(controller) == {"De bus": (1, 2)}
    assert not window.notice.sentence


def test_a_number_in_two_photos_is_told_and_lies_where_people_say(
    qtbot: QtBot, open_table: OpenTable
) -> None:
    window, controller = open_table(meeting=run(many(12), c.MakePile("old", (3,), 0, 0, "Oud")))
    for shown in (photo("a.jpg", 1, 2, 3), photo("b.jpg", 3, 4)):
        window.reading.came.emit(shown, "foto.jpg")
    laid(qtbot, window, controller)
    assert window.notice.sentence.startswith("Kaartje 3 ligt op meer foto's: a.jpg, b.jpg.")
    assert lying(controller) == {"Oud": (3,)}
    click(window.notice.action_buttons[0])
    qtbot.waitUntil(lambda: not controller.busy)
    assert sorted(lying(controller).values()) == [(1, 2), (3,), (4,)]


def test_who_sees_a_card_that_was_not_read_types_its_number(qtbot: QtBot, open_table: OpenTable) -> None:
    """What was not recognised is listed, not lost."""
    window, controller = open_table()
    window.reading.came.emit(photo("a.jpg", 1, 2), "foto.jpg")
    row = window.rows[0]
    QTest.keyClicks(row.numbers_line, " 5, 99")
    laid(qtbot, window, controller)
    assert row.numbers_field.error == "Kaartje 99 is er niet. Kijk nog eens naar de foto."
    assert lying(controller) == {}
    row.numbers_line.setFocus()
    for _press in range(4):
        QTest.keyClick(row.numbers_line, Qt.Key.Key_Backspace)
    assert row.numbers_field.hint.startswith("3 kaartjes.")
    laid(qtbot, window, controller)
    assert list(lying(controller).values()) == [(1, 2, 5)]


def test_a_pile_with_a_name_that_is_there_gets_the_cards_too(qtbot: QtBot, open_table: OpenTable) -> None:
    window, controller = open_table(meeting=run(many(12), c.MakePile("bus", (1,), 0, 0, "De bus")))
    for shown in (photo("a.jpg", 2, 3), photo("b.jpg", 4)):
        window.reading.came.emit(shown, "foto.jpg")
    for row in window.rows:
        row.name.setText(" de  BUS")
    laid(qtbot, window, controller)
    assert lying(controller) == {"De bus": (1, 2, 3, 4)}


def test_a_pile_that_can_no_longer_change_says_so_at_its_photo_and_the_others_are_laid(
    qtbot: QtBot, open_table: OpenTable
) -> None:
    """R61, R63."""
    from bijeenkomst.domain.values.recognition import Tally
    from bijeenkomst.domain.values.story import PickedQuote
    from bijeenkomst.domain.values.theme import ThemeDraft

    meeting = run(many(12), c.MakePile("bus", (1,), 0, 0, "De bus"))
    quote = PickedQuote("Verhaal 1.", 1)
    meeting = run(meeting, c.MakeThemeOfPile("bus", ThemeDraft("De bus"), (quote,)))
    meeting = run(meeting, c.CountPresent(40), c.CountHands(meeting.in_order[0].code, Tally(3, 0, 0)))
    window, controller = open_table(meeting=meeting)
    for shown in (photo("a.jpg", 2, 3), photo("b.jpg", 4)):
        window.reading.came.emit(shown, "foto.jpg")
    window.rows[0].name.setText("De bus")
    laid(qtbot, window, controller)
    (row,) = window.rows
    assert "De stapel van thema 'De bus' kan niet meer veranderen" in row.numbers_field.error
    assert sorted(lying(controller).values()) == [(1,), (4,)]


def test_a_file_that_is_no_photo_is_told_and_the_next_is_read(
    qtbot: QtBot, tmp_path: Path, open_table: OpenTable
) -> None:
    """R63."""
    wrong, right = tmp_path / "brief.jpg", tmp_path / "tafel.jpg"
    wrong.write_text("geen foto")
    Image.new("RGB", (300, 200), (150, 120, 90)).save(right)
    window, _controller = open_table()
    assert drop(window, wrong, right)
    qtbot.waitUntil(lambda: not window.reading.busy and len(window.rows) == 1, timeout=60_000)
    assert "'brief.jpg' is geen foto" in window.status.text()
    assert "geen kaartje te lezen" in window.rows[0].about.text()
    assert not window.lay.isEnabled()
    click(window.rows[0].remove)
    assert window.rows == []


def test_a_story_that_is_taken_away_meanwhile_is_no_longer_laid(qtbot: QtBot, open_table: OpenTable) -> None:
    window, controller = open_table()
    window.reading.came.emit(photo("a.jpg", 1, 2), "foto.jpg")
    controller.do(c.TakeStoriesAway((2,)))
    qtbot.waitUntil(lambda: 2 not in controller.meeting.stories and not controller.holding_back)
    qtbot.waitUntil(lambda: window.rows[0].numbers == (1,))
    laid(qtbot, window, controller)
    assert "Kaartje 2 is er niet." in window.rows[0].numbers_field.error


def test_both_windows_open_from_the_conversations(qtbot: QtBot, open_window: OpenWindow) -> None:
    window, _controller = open_window(many(3))
    page = window.preparation.conversations
    click_section(window.preparation.sections, Section.CONVERSATIONS)
    for button, kind in ((page.from_table, PilesFromTableWindow), (page.from_cards, StoryCardsWindow)):
        click(button)
        (opened,) = window.findChildren(kind)
        assert opened.isVisible()
        opened.close()
