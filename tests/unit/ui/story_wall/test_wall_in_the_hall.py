"""The wall on the beamer for the kopgroep, and the controls on the laptop only (R18, P12, P19)."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.ui.slides.paint import Look
from bijeenkomst.ui.story_wall.hall_wall import HallWall
from bijeenkomst.ui.story_wall.wall_items import Around
from bijeenkomst.ui.story_wall.wall_state import Focus
from tests.unit.ui.story_wall.at_the_wall import Open, Wall, at, drag, on_card, settled, six_stories


def in_hall(wall: Wall, qtbot: QtBot) -> HallWall:
    """The wall in the hall's window, put there with the button."""
    wall.hall.screens.start_in_window()
    QTest.mouseClick(wall.top.beamer, Qt.MouseButton.LeftButton)
    (shown,) = wall.hall.window.findChildren(HallWall)
    qtbot.waitUntil(shown.isVisible)
    return shown


def test_the_hall_sees_the_wall_and_hears_so_and_then_the_slide_again(open_wall: Open, qtbot: QtBot) -> None:
    """P19."""
    wall = open_wall()
    shown = in_hall(wall, qtbot)
    assert "de wand met verhalen" in wall.hall.sight.now.sentence
    assert shown.geometry() == wall.hall.window.rect()
    wall.hall.window.resize(800, 600)
    assert shown.geometry() == wall.hall.window.rect()
    assert wall.top.beamer.text().strip() == "Haal van de beamer"
    QTest.mouseClick(wall.top.beamer, Qt.MouseButton.LeftButton)
    assert not wall.hall.window.findChildren(HallWall) or not shown.isVisible()
    assert "wand" not in wall.hall.sight.now.sentence
    assert wall.top.beamer.text().strip() == "Toon op de beamer"


def test_the_button_starts_projecting_when_nothing_is_projected(open_wall: Open) -> None:
    wall = open_wall()
    assert not wall.hall.projecting
    QTest.mouseClick(wall.top.beamer, Qt.MouseButton.LeftButton)
    assert wall.hall.projecting


def test_nothing_of_the_controls_is_in_the_hall(open_wall: Open, qtbot: QtBot) -> None:
    """R18: no focus, marks, band, buttons, fields or bars."""
    wall = open_wall()
    shown = in_hall(wall, qtbot)
    wall.state.mark((1, 2))
    wall.state.go_to(Focus(card=3))
    around = shown.view.wall._around

    assert not around[Around.MARK]
    assert not around[Around.FOCUS]
    assert wall.canvas.wall._around[Around.MARK] == {1, 2}
    assert not [part for kind in (QPushButton, QLineEdit) for part in shown.findChildren(kind)]
    for area in shown.findChildren(QAbstractScrollArea):
        assert not area.verticalScrollBar().isVisible()
    assert shown.focusPolicy() is shown.view.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_hall_sees_what_is_carried_found_alike_and_read(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall()
    shown = in_hall(wall, qtbot)
    port, start = wall.canvas.viewport(), on_card(wall, 2)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(200, 60))
    assert shown.view.wall.cards[2].picture.pos() == wall.canvas.wall.cards[2].picture.pos()
    assert shown.view.wall.cards[2].picture.x() != shown.view.wall.shown.cards[2].x
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(200, 60))
    settled(wall, qtbot)
    assert shown.view.wall.shown == wall.canvas.wall.shown
    wall.top.search.setText("bus")
    assert shown.view.wall._around[Around.VEIL] == {2, 3, 5, 6}
    wall.top.search.clear()
    wall.state.go_to(Focus(card=1))
    QTest.keyClick(wall.canvas, Qt.Key.Key_Space)
    assert shown.large.isVisible()
    assert shown.large.size() == wall.hall.window.size()


def test_the_hall_follows_to_where_the_laptop_looks(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall(six_stories(c.LayBeside(((4, 2000, 1000),))))
    shown = in_hall(wall, qtbot)
    wall.state.go_to(Focus(card=4))
    QTest.keyClick(wall.canvas, Qt.Key.Key_1)
    laptop = wall.canvas.seen
    qtbot.waitUntil(lambda: shown.view.seen.width() < 1.6 * laptop.width())
    assert shown.view.seen.contains(laptop.center())


def test_black_covers_the_wall_and_another_slide_takes_it_away(open_wall: Open, qtbot: QtBot) -> None:
    """P12."""
    wall = open_wall()
    shown = in_hall(wall, qtbot)
    wall._controller.do(c.CoverPicture(Cover.BLACK))
    settled(wall, qtbot)
    assert not shown.isVisible()
    assert wall.hall.window.grab().toImage().pixelColor(200, 200) == QColor("black")
    wall._controller.do(c.CoverPicture(Cover.NONE))
    settled(wall, qtbot)
    assert shown.isVisible()
    wall._controller.do(c.ShowSlide(Slide(SlideKind.JOIN)))
    settled(wall, qtbot)
    assert not wall.hall.other.name
    assert wall.top.beamer.text().strip() == "Toon op de beamer"


def test_closing_the_window_takes_the_wall_from_the_hall(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall()
    hall = wall.hall
    in_hall(wall, qtbot)
    QTest.mouseClick(wall.top.leave, Qt.MouseButton.LeftButton)
    assert not hall.other.name


def test_the_hall_has_its_own_light_or_dark(open_wall: Open, qtbot: QtBot) -> None:
    wall = open_wall()
    shown = in_hall(wall, qtbot)
    for look, colours in ((Look.DARK, DARK), (Look.LIGHT, LIGHT)):
        wall.hall.set_look(look)
        assert shown.view.viewport().grab().toImage().pixelColor(2, 2) == QColor(colours.surface)
    drag(wall, on_card(wall, 1), at(wall.canvas, 300, 300))
    settled(wall, qtbot)
    assert 1 in wall.meeting.spots
