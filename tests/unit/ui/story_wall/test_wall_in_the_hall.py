"""The wall on the beamer for the kopgroep, and the controls on the laptop only (R18, P12, P19)."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.ui.console.console_page import EveningPage
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
    assert "De wand met verhalen" in wall.hall.sight.now.sentence
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


def test_who_holds_the_picture_has_the_wall_stand_still(open_wall: Open, qtbot: QtBot) -> None:
    """P12: what is dragged meanwhile the hall does not see; another slide that is looked ahead at neither."""
    wall = open_wall(six_stories(c.ShowSlide(Slide(SlideKind.WELCOME))))
    in_hall(wall, qtbot)
    hall, controller, slide = wall.hall, wall._controller, wall.meeting.stage.slide
    controller.do(c.HoldPicture(True))
    settled(wall, qtbot)
    before = hall.window.grab().toImage()
    drag(wall, on_card(wall, 1), at(wall.canvas, 300, 300))
    settled(wall, qtbot)
    assert 1 in wall.meeting.spots
    controller.do(c.ShowSlide(Slide(SlideKind.JOIN)))
    settled(wall, qtbot)
    assert hall.window.grab().toImage() == before
    assert hall.sight.now.word == "Vastgezet: Verhalenwand"
    controller.do(c.ShowSlide(slide))
    controller.do(c.HoldPicture(False))
    settled(wall, qtbot)
    QApplication.processEvents()
    assert hall.window.grab().toImage() != before
    assert hall.other.on_top, "the slide under it is the one of before: the wall goes on"


def test_the_wall_says_what_the_hall_sees_and_what_to_do(open_wall: Open, qtbot: QtBot) -> None:
    """P19: a projector that is loose, black, and held are seen by who looks at nothing but the wall."""
    wall = open_wall()
    pill = wall.top.hall_state
    assert pill.text() == "Zaal ziet niets"
    in_hall(wall, qtbot)
    assert pill.text() == "Venster: Verhalenwand"
    for command, word, button in (
        (c.CoverPicture(Cover.BLACK), "Zaal ziet: zwart", "Haal het weg"),
        (c.HoldPicture(True), "Vastgezet: Verhalenwand", "Laat het beeld los"),
    ):
        wall._controller.do(command)
        settled(wall, qtbot)
        assert pill.text() == word
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
        assert wall.notice.sentence == pill.accessibleName()
        (undo,) = wall.notice.action_buttons
        assert undo.text() == button
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
        settled(wall, qtbot)
        assert pill.text() == "Venster: Verhalenwand"
        assert not wall.notice.isVisible()
    wall.hall.screens.start()
    assert pill.property("hall") == "bad"
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert wall.notice.sentence.startswith("De zaal ziet het beeld niet.")
    wall.hall.screens.start_in_window()
    assert not wall.notice.isVisible(), "that is no longer so"


def test_the_console_shows_and_says_that_the_hall_sees_the_wall(open_wall: Open, qtbot: QtBot) -> None:
    """P15, P19: the picture on the page of the evening is the wall, small; Esc takes it away (P12)."""
    wall = open_wall()
    page = EveningPage(wall._controller, wall.hall)
    qtbot.addWidget(page)
    page.resize(1366, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    presenter, slide = page.presenter, seen_on(page)
    in_hall(wall, qtbot)
    qtbot.waitUntil(lambda: alike(seen_on(page), wall.hall.window))
    assert presenter.now.accessibleDescription() == "De wand met verhalen"
    assert presenter._now_title.text() == "De wand met verhalen"
    assert presenter._script.text() == ""
    assert "Esc" in presenter.now.note.text()

    before = seen_on(page)
    drag(wall, on_card(wall, 1), at(wall.canvas, 300, 300))
    settled(wall, qtbot)
    qtbot.waitUntil(lambda: seen_on(page) != before)
    assert alike(seen_on(page), wall.hall.window)
    wall._controller.do(c.CoverPicture(Cover.BLACK))
    settled(wall, qtbot)
    assert seen_on(page).pixelColor(60, 60) == QColor("black")
    wall._controller.do(c.CoverPicture(Cover.NONE))
    settled(wall, qtbot)
    assert alike(seen_on(page), wall.hall.window)

    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not wall.hall.other.name
    assert wall.top.beamer.text().strip() == "Toon op de beamer"
    qtbot.waitUntil(lambda: seen_on(page) == slide)
    assert presenter.now.accessibleDescription() == "Welkom"


def test_the_console_shows_the_wall_when_somebody_goes_there_later(open_wall: Open, qtbot: QtBot) -> None:
    """P15: another page was in front when the wall came; and in another size."""
    wall = open_wall()
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    page = EveningPage(wall._controller, wall.hall)
    for one in (page, QWidget()):
        pages.addWidget(one)
    pages.resize(1366, 700)
    pages.show()
    QApplication.processEvents()
    pages.setCurrentIndex(1)
    with qtbot.waitSignal(wall.hall.other.looks_different):
        in_hall(wall, qtbot)
    pages.setCurrentIndex(0)
    qtbot.waitUntil(lambda: alike(seen_on(page), wall.hall.window))
    pages.setCurrentIndex(1)
    with qtbot.waitSignal(wall.hall.other.looks_different):
        drag(wall, on_card(wall, 1), at(wall.canvas, 300, 300))
    settled(wall, qtbot)
    pages.resize(1100, 640)
    pages.setCurrentIndex(0)
    qtbot.waitUntil(lambda: alike(seen_on(page), wall.hall.window))


def test_esc_in_the_halls_own_window_takes_the_wall_away_and_not_the_window(
    open_wall: Open, qtbot: QtBot
) -> None:
    """P12: Esc leaves a state, it never quits."""
    wall = open_wall()
    page = EveningPage(wall._controller, wall.hall)
    qtbot.addWidget(page)
    page.show()
    in_hall(wall, qtbot)
    QTest.keyClick(wall.hall.window, Qt.Key.Key_Escape)
    settled(wall, qtbot)
    assert not wall.hall.other.name
    assert wall.hall.window.isVisible()


def seen_on(page: EveningPage) -> QImage:
    """The picture of what the hall sees, without what is said over its foot."""
    now = page.presenter.now
    high = round(now.picture_size.height() * 0.6)
    return now.grab(now.rect().adjusted(0, 0, 0, high - now.height())).toImage()


def alike(small: QImage, window: QWidget) -> bool:
    """Whether the one is the other, scaled: by the mean difference of grey on its upper part."""
    whole = window.grab().toImage()
    high = round(whole.height() * 0.6)
    size = QSize(64, 20)
    kind, way = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    one, other = small.scaled(size, kind, way), whole.copy(0, 0, whole.width(), high).scaled(size, kind, way)
    points = [(x, y) for x in range(2, 62) for y in range(2, 18)]
    apart = [abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) for x, y in points]
    return sum(apart) / len(apart) < 4


def test_in_a_small_window_the_bar_has_all_it_has(open_wall: Open, qtbot: QtBot) -> None:
    """P19: the pill is read whole, and no button is cut off."""
    wall = open_wall(size=(900, 480))
    in_hall(wall, qtbot)
    wall.top.search.setText("bus")
    QApplication.processEvents()
    top = wall.top
    parts = [top.search, top.found, top.smaller, top.larger, top.all, top.list, top.hall_state, top.beamer]
    parts += [top.keys, top.leave]
    for part, after in pairwise(parts):
        assert part.isVisible()
        assert part.width() >= part.minimumSizeHint().width()
        assert part.geometry().right() < after.geometry().left()
    assert top.rect().contains(top.leave.geometry())
    assert top.found.text() == "2"
    assert top.found.accessibleName() == "2 gevonden"
    assert top.beamer.accessibleName() == "Haal van de beamer"


def test_a_window_that_is_made_narrow_at_once_follows(open_wall: Open, qtbot: QtBot) -> None:
    """It stopped where the bar with all its words fits, and only gave way to who dragged slowly."""
    wall = open_wall()
    wall.top.search.setText("bus")
    wall.setMinimumSize(0, 0)
    wall.setMaximumSize(16777215, 16777215)
    wall.resize(1366, 728)
    qtbot.waitUntil(lambda: wall.top.beamer.text() != "")
    wall.resize(900, 480)
    qtbot.waitUntil(lambda: wall.top.beamer.text() == "")
    assert wall.size().toTuple() == (900, 480)


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
