"""Verhaalkaartjes overtypen: the picture of a card beside the story to type, one card after the other (R59)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bijeenkomst.export.story_kit.kit import KitPart, write_part
from bijeenkomst.intake.photos.written_cards import WrittenCard
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.story_photos.cards_window import StoryCardsWindow
from tests.support.photographed_table import cards_of
from tests.support.pictures import encoded, thirds
from tests.support.told import told
from tests.unit.ui.story_photos.photo_windows import Open, click, opening

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
OpenCards = Open[StoryCardsWindow]


@pytest.fixture
def open_cards(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenCards]:
    """Opens the window of a meeting without stories; it is closed after the test."""
    with opening(
        StoryCardsWindow, told([]), qtbot, tmp_path, lambda window: window.form.next_story()
    ) as open_:
        yield open_


def card(at: int) -> WrittenCard:
    return WrittenCard("kaart.jpg", encoded(thirds(90 + at, 60)))


def texts(controller: Controller) -> list[tuple[str, str]]:
    return [(story.text, story.conversation) for story in controller.meeting.stories.values()]


def test_cards_are_typed_one_after_the_other_beside_their_pictures(
    qtbot: QtBot, tmp_path: Path, open_cards: OpenCards
) -> None:
    """By keyboard: the conversation is typed once."""
    page = cards_of(write_part(told([]), KitPart.BLANK_CARDS, tmp_path / "leeg.pdf"), 2)
    for at, one in enumerate(page):
        one.save(tmp_path / f"kaart{at}.jpg")
    window, controller = open_cards(tmp_path / "kaart0.jpg", tmp_path / "kaart1.jpg")
    assert not window.form.isVisible()
    click(window.choose)
    qtbot.waitUntil(lambda: len(window.cards) == 2 and not window.reading.busy, timeout=60_000)
    assert window.status.text() == "Kaartje 1 van 2 · kaart0.jpg"
    assert window.form.conversation.hasFocus()
    first = window.picture.grab().toImage()
    QTest.keyClicks(window.form.conversation, "keukentafel")
    QTest.keyClick(window.form.conversation, Qt.Key.Key_Return)
    QTest.keyClicks(window.form.story, "De bus rijdt niet.")
    QTest.keyClick(window.form.story, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.at == 1)
    assert window.status.text() == "Kaartje 2 van 2 · kaart1.jpg"
    assert window.form.story.hasFocus()
    assert window.picture.grab().toImage() != first
    QTest.keyClicks(window.form.story, "Het is stil.")
    click(window.save)
    qtbot.waitUntil(lambda: window.at == 2)
    assert texts(controller) == [("De bus rijdt niet.", "keukentafel"), ("Het is stil.", "keukentafel")]
    assert window.status.text() == "Alle kaartjes zijn geweest."
    assert not window.form.isVisible()


def test_a_photo_can_hold_more_than_one_story_and_a_card_can_be_passed_by(
    qtbot: QtBot, open_cards: OpenCards
) -> None:
    window, controller = open_cards()
    window.reading.came.emit((card(0), card(1), card(0)), "foto.jpg")
    assert len(window.cards) == 2  # the same twice is one
    QTest.keyClicks(window.form.story, "Eerst dit.")
    click(window.another)
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 1 and not window.form.story.text())
    assert window.at == 0
    click(window.skip)
    assert window.at == 1
    assert len(controller.meeting.stories) == 1


def test_a_name_in_what_is_typed_asks_first(qtbot: QtBot, open_cards: OpenCards) -> None:
    """R59: as when stories are typed without a card."""
    window, controller = open_cards()
    window.reading.came.emit((card(0),), "foto.jpg")
    QTest.keyClicks(window.form.story, "Bel mij op 06-12345678.")
    click(window.save)
    assert "niemand te herkennen" in window.form.question.sentence
    assert controller.meeting.stories == {}
    click(window.form.question.action_buttons[1])
    click(window.save)
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 1)
    assert "1234" not in controller.meeting.stories[1].text


def test_closing_asks_about_what_was_typed_and_not_kept(qtbot: QtBot, open_cards: OpenCards) -> None:
    window, controller = open_cards()
    window.reading.came.emit((card(0),), "foto.jpg")
    QTest.keyClicks(window.form.story, "De bus rijdt niet.")
    QTest.keyClick(window.form.story, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert "nog niet bewaard" in window.kept.sentence
    click(window.kept.action_buttons[0])
    qtbot.waitUntil(lambda: window.at == 1)
    assert texts(controller) == [("De bus rijdt niet.", "")]
    click(window.close_button)
    qtbot.waitUntil(lambda: not isValid(window) or not window.isVisible())
