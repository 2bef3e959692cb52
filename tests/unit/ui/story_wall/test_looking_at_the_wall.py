"""Looking: zooming from all to one, finding by a word, what is most alike, reading large (R60)."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.story import LONGEST_STORY, Story, StoryDraft
from bijeenkomst.domain.values.wall import CARD_HEIGHT
from bijeenkomst.ui.slides.scene import Words
from bijeenkomst.ui.story_wall.card_pictures import Measure, card_picture
from bijeenkomst.ui.story_wall.large_story import page_count, story_pages
from bijeenkomst.ui.story_wall.wall_items import Around
from bijeenkomst.ui.story_wall.wall_scene import rect_of
from bijeenkomst.ui.story_wall.wall_state import Focus, Reading
from bijeenkomst.ui.style import apply_style
from tests.unit.ui.story_wall.at_the_wall import Open, Wall, found, on_card, press, settled, six_stories

Key = Qt.Key


def turn_wheel(wall: Wall, place: QPoint, by: int, modifiers: Qt.KeyboardModifier) -> None:
    port = wall.canvas.viewport()
    event = QWheelEvent(
        QPointF(place),
        QPointF(port.mapToGlobal(place)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def test_keys_zoom_from_all_to_one_and_back(open_wall: Open) -> None:
    wall = open_wall(six_stories(c.LayBeside(((4, 2000, 1000),))))
    canvas, all_of_it = wall.canvas, wall.canvas.zoom
    wall.state.go_to(Focus(card=4))
    press(wall, Key.Key_1)
    card = canvas.wall.shown.cards[4]
    assert canvas.seen.contains(rect_of(card))
    assert canvas.seen.width() < 2.5 * rect_of(card).width()
    one = canvas.zoom
    press(wall, Key.Key_Minus)
    assert all_of_it < canvas.zoom < one
    press(wall, Key.Key_Plus)
    assert abs(canvas.zoom - one) < 1e-9
    press(wall, Key.Key_0)
    assert canvas.zoom == all_of_it
    assert all(canvas.seen.contains(rect_of(place)) for place in canvas.wall.shown.cards.values())


def test_ctrl_and_the_wheel_zoom_where_the_pointer_is_and_the_wheel_alone_moves(open_wall: Open) -> None:
    """P17: nothing on the wall is changed by the wheel."""
    wall = open_wall()
    canvas, place = wall.canvas, QPoint(500, 200)
    before, zoom = canvas.mapToScene(place), canvas.zoom
    turn_wheel(wall, place, 120, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(wall, place, 120, Qt.KeyboardModifier.ControlModifier)
    assert canvas.zoom > 1.4 * zoom
    moved = canvas.mapToScene(place) - before
    assert abs(moved.x()) + abs(moved.y()) < 6
    seen, zoom = canvas.seen, canvas.zoom
    turn_wheel(wall, place, -120, Qt.KeyboardModifier.NoModifier)
    assert canvas.zoom == zoom
    assert canvas.seen.y() > seen.y()
    assert wall.meeting.spots == {}


def test_pictures_of_cards_have_the_size_in_which_they_are_seen(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall()
    canvas = wall.canvas
    for key in (Key.Key_0, Key.Key_1, Key.Key_Minus):
        press(wall, key)
        qtbot.waitUntil(lambda: canvas.sharpening.resting)
        card = canvas.wall.cards[1]
        assert card.measure is not None
        assert card.measure.scale == canvas.zoom
        assert card.picture.sceneTransform().m11() * canvas.zoom == 1


@pytest.mark.parametrize("scale", [0.1, 0.17, 0.2, 0.25, 0.4])
def test_from_far_away_a_number_is_there_whole_or_not_at_all(qapp: QApplication, scale: float) -> None:
    """What is cut off would be taken for another number."""
    white = QColor(LIGHT.raised)
    pixels = card_picture(Story(488, "", ""), CARD_HEIGHT, Measure(scale, 1.0), LIGHT).toImage()
    inside = range(2, pixels.height() - 2)
    assert all(pixels.pixelColor(pixels.width() - 2, y) == white for y in inside)
    seen = [x for x in range(1, pixels.width() - 1) if any(pixels.pixelColor(x, y) != white for y in inside)]
    assert bool(seen) == (scale > 0.12)


def test_what_is_not_found_is_pale_and_nothing_moves(open_wall: Open, qtbot: QtBot) -> None:
    """R60."""
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0)))
    before = dict(wall.canvas.wall.shown.cards)
    press(wall, Key.Key_F, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert wall.top.search.hasFocus()
    QTest.keyClicks(wall.top.search, "BUS  zondag")
    assert found(wall) == {1, 4}
    assert wall.canvas.wall._around[Around.VEIL] == {2, 3, 5, 6}
    assert wall.top.found.text() == "2 gevonden"
    assert wall.canvas.wall.shown.cards == before

    press(wall, Key.Key_Return)
    assert wall.canvas.hasFocus()
    press(wall, Key.Key_Down)
    assert wall.state.focus == Focus(card=4), "the arrows go through what was found"
    wall.top.search.setFocus()
    press(wall, Key.Key_Escape)
    assert found(wall) is None
    assert not wall.canvas.wall._around[Around.VEIL]


def test_words_are_found_without_accents_and_conversations_too(open_wall: Open) -> None:
    wall = open_wall()
    for typed, expected in (
        ("een middag", {6}),
        ("gesprek 2", {2, 4, 6}),
        ("nergens", set()),
        ("auto", {2, 5}),
    ):
        wall.top.search.setText(typed)
        assert found(wall) == expected, typed


def test_a_story_that_comes_later_is_found_too(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall()
    wall.top.search.setText("bus")
    wall._controller.do(c.BringInStories((StoryDraft("Een buurtbus misschien"),)))
    settled(wall, qtbot)
    assert found(wall) == {1, 4, 7}


def test_alike_shows_and_changes_nothing(open_wall: Open, qtbot: QtBot) -> None:
    """R60: the program says what is alike when it is asked, and does nothing else."""
    wall = open_wall(six_stories(c.BringInStories((StoryDraft("Xylofoon!"),))))
    before = wall.meeting
    wall.state.go_to(Focus(card=1))
    press(wall, Key.Key_A)
    alike = wall.state.alike
    assert alike[0] == 4, "the other one about the bus on Sunday"
    assert 7 not in alike
    assert wall.canvas.wall._around[Around.ALIKE] == set(alike)
    assert wall.canvas.wall._around[Around.VEIL] == set(wall.meeting.stories) - {1, *alike}
    said = wall.said.text().split(": ")[1].split(".")[0]
    assert said == ", ".join(map(str, sorted(alike))), "by number, and not by how alike they are"
    assert list(alike) != sorted(alike)
    settled(wall, qtbot)
    assert wall.meeting is before
    press(wall, Key.Key_Escape)
    assert not wall.canvas.wall._around[Around.VEIL]
    assert not wall.said.isVisible()
    wall.state.go_to(Focus(card=7))
    press(wall, Key.Key_A)
    assert wall.said.text() == "Er is geen verhaal dat op verhaal 7 lijkt."


def test_space_reads_a_story_large_and_arrows_read_on(open_wall: Open) -> None:
    wall = open_wall(six_stories(c.MakePile("a", (2, 3), 300, 0)))
    wall.state.go_to(Focus(card=1))
    press(wall, Key.Key_Space)
    assert wall.canvas.large.isVisible()
    assert wall.canvas.large.accessibleName().startswith("Verhaal 1: De bus")
    press(wall, Key.Key_Right)
    assert wall.state.reading == Reading(4), "the next of those without a place"
    press(wall, Key.Key_Space)
    assert not wall.canvas.large.isVisible()
    assert wall.state.focus == Focus(card=4)
    QTest.mouseDClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_card(wall, 2))
    assert wall.state.reading == Reading(2)
    QTest.mouseClick(wall.canvas.large, Qt.MouseButton.LeftButton)
    assert wall.state.reading is None


def test_a_long_story_has_pages_in_letters_that_can_be_read_and_all_its_words(open_wall: Open) -> None:
    """P15."""
    text = "Er was eens een lang verhaal, met veel woorden. " * (LONGEST_STORY // 48)
    story = Story(12, text.strip(), "keukentafel")
    words = [part.block for page in story_pages(story) for part in page if isinstance(part, Words)]
    said = " ".join(line.text for block in words for line in block.lines if block.style.role == "text")

    assert page_count(story) > 3
    assert said.split() == text.split()
    assert min(block.style.size for block in words) >= 82

    wall = open_wall(six_stories(c.EditStory(1, text, "")))
    wall.state.go_to(Focus(card=1))
    press(wall, Key.Key_Space, Key.Key_PageDown)
    assert wall.state.reading == Reading(1, 1)
    for _page in range(40):
        press(wall, Key.Key_PageDown)
    assert wall.state.reading == Reading(1, page_count(wall.meeting.stories[1]) - 1)


def test_who_reads_a_long_story_sees_the_page_and_how_to_go_on(open_wall: Open) -> None:
    """However long the words are for where it was told; of a story on one page no page is said."""
    told_in = "keukentafel " * 16
    text = "Er was eens een lang verhaal. " * 60
    wall = open_wall(six_stories(c.EditStory(1, text, told_in), c.EditStory(2, "Kort.", told_in)))
    wall.state.go_to(Focus(card=1))
    press(wall, Key.Key_Space, Key.Key_PageDown)
    page, hint = wall.canvas.large.foot
    assert page.startswith(f"2/{page_count(wall.meeting.stories[1])}")
    assert "keukentafel" in page
    assert hint.startswith("Pijl omlaag: verder")
    press(wall, Key.Key_Right)
    page, hint = wall.canvas.large.foot
    assert page.startswith("keukentafel")
    assert hint.startswith("Spatie")


def test_light_and_dark(open_wall: Open, qapp: QApplication) -> None:
    wall = open_wall()
    for dark, colours in ((True, DARK), (False, LIGHT)):
        apply_style(qapp, dark=dark)
        QApplication.processEvents()
        corner = wall.canvas.viewport().grab().toImage().pixelColor(3, 3)
        assert corner == QColor(colours.surface)


def test_where_the_keys_are_is_seen_over_what_is_pale(open_wall: Open) -> None:
    """Whichever came first."""
    wall = open_wall()
    for typed in ("winkel", "", "nergens"):
        wall.top.search.setText(typed)
        wall.state.go_to(Focus(card=1))
    card = wall.canvas.wall.cards[1]
    pale, focus = card._around[Around.VEIL], card._around[Around.FOCUS]
    assert card.picture.zValue() < pale.zValue() < focus.zValue() < card.picture.zValue() + 1
