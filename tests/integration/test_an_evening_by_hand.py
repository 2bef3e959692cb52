"""The evening run by one hand: once with the keyboard alone, once with the mouse alone, through real windows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import AddAddition, CountPresent, JoinGroup
from bijeenkomst.domain.programme import walk
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.stage import Cover, SlideKind
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.console.keys_overview import KeysOverview
from bijeenkomst.ui.console.programme_list import FOLDING
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.widgets.sight import area_around
from tests.support.on_loopback import with_the_example_in
from tests.unit.ui.tabs import click_tab

pytestmark = pytest.mark.usual_ports

PATIENCE = 20_000  # milliseconds; it is waited for signals, never slept
CTRL = Qt.KeyboardModifier.ControlModifier


class Evening:
    """The window of the example meeting, and what a person can do with it."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        assert program.meeting is not None
        self.qtbot = qtbot
        self.controller: Controller = program.meeting.controller
        self.window: MainWindow = program.meeting.window
        self.page: EveningPage = program.meeting.evening
        self.picture = program.meeting.hall.window
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def until(self, what: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(what, timeout=PATIENCE)

    @property
    def kind(self) -> SlideKind:
        return self.controller.meeting.stage.slide.kind

    @property
    def code(self) -> str:
        return self.controller.meeting.stage.slide.theme

    @property
    def hands(self) -> Tally:
        return self.controller.meeting.hands.get(self.code, Tally())

    def additions(self) -> list[str]:
        return [one.text for one in self.controller.meeting.additions_of(self.code, Visibility.SHOWN)]

    # --- by keyboard ---

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key goes where the focus is, as in life."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)

    def tab_to(self, wanted: QWidget) -> None:
        """Tab, as often as it takes, and no longer than all the way round."""
        for _step in range(120):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {wanted.accessibleName()}")

    def walk_to(self, kind: SlideKind, go_on: Callable[[], None]) -> None:
        while self.kind is not kind:
            before = self.controller.meeting.stage.slide
            go_on()
            self.until(lambda before=before: self.controller.meeting.stage.slide != before)  # type: ignore[misc]  # bound now

    # --- by mouse ---

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Only what can be seen can be clicked: it is scrolled to first, as a person would."""
        area = area_around(widget)

        def seen() -> bool:
            if area is not None and self.page.isAncestorOf(area):
                area.ensureWidgetVisible(widget)
            return widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()

        self.until(seen)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def open_programme(self) -> None:
        """On a small screen the list takes the place of the picture, when it is asked for."""
        console = self.page.console
        if console.list_parts.isVisible() and not console.list_parts.isChecked():
            QTest.mouseClick(console.list_parts, Qt.MouseButton.LeftButton)
        self.until(self.page.programme.list.isVisible)

    def open_theme(self, theme: str) -> None:
        """By its arrow: the themes that are not on are folded."""
        listed = self.page.programme.list
        for row in range(listed.count()):
            part = listed.item(row).data(Qt.ItemDataRole.UserRole)
            if part.kind is SlideKind.THEME and part.theme == theme:
                listed.scrollToItem(listed.item(row))
                box: QRect = listed.visualItemRect(listed.item(row))
                arrow = QPoint(box.right() - FOLDING // 2, box.center().y())
                QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=arrow)

    def click_part(self, kind: SlideKind, theme: str = "") -> None:
        self.open_programme()
        listed = self.page.programme.list
        for row in range(listed.count()):
            part = listed.item(row).data(Qt.ItemDataRole.UserRole)
            if part.kind is kind and part.theme == theme:
                if listed.isRowHidden(row):
                    self.open_theme(theme)
                listed.scrollToItem(listed.item(row))
                box: QRect = listed.visualItemRect(listed.item(row))
                QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
                return
        raise AssertionError(kind)


@pytest.fixture
def evening(tmp_path: Path, qtbot: QtBot) -> Iterator[Evening]:
    """The example meeting in a window that has the focus; the hall's picture in a window too (one screen)."""
    with with_the_example_in(tmp_path) as given:
        program = Program(given)
        program.open_example()
        yield Evening(program, qtbot)
        program.close()


def from_phones(evening: Evening) -> str:
    """Two additions that wait and three people who joined the first theme; gives its code."""
    controller = evening.controller
    code = controller.meeting.in_order[0].code
    for number, text in enumerate(("Bankjes bij de vijver", "Een buurtapp")):
        controller.do(AddAddition(f"phone-{number}", code, text, Channel.PHONE))
    for number in range(3):
        controller.do(
            JoinGroup(
                id=f"j{number}",
                theme=code,
                name=f"Buur {number}",
                phone=f"+3161234567{number}",
                email="",
                contribution="",
                shares=True,
                adult=True,
                explicit=False,
                reunion=False,
                channel=Channel.PHONE,
            )
        )
    evening.until(lambda: controller.meeting.sign_up_count(code) == 3)
    return code


def test_an_evening_with_the_keyboard_alone(evening: Evening) -> None:
    """P6, P12, P13, R20-R23, R26, R27, R37: no step needs a mouse, and the focus is never lost."""
    page, controller, press = evening.page, evening.controller, evening.press
    first = from_phones(evening)

    press(Qt.Key.Key_2, CTRL)
    evening.until(page.isVisible)
    evening.tab_to(page.projector.in_window)
    press(Qt.Key.Key_Space)
    evening.until(evening.picture.isVisible)
    evening.picture.set_motion(False)
    evening.window.activateWindow()
    evening.until(evening.window.isActiveWindow)
    evening.tab_to(page.present.field)
    press(Qt.Key.Key_A, CTRL)
    evening.type("52")
    press(Qt.Key.Key_Return)
    evening.until(lambda: controller.meeting.present == 52)
    page.setFocus()

    def on() -> None:
        press(Qt.Key.Key_PageDown)

    press(Qt.Key.Key_F1)
    evening.until(lambda: bool(page.findChildren(KeysOverview)))
    evening.until(lambda: isinstance(QApplication.activeWindow(), KeysOverview))
    press(Qt.Key.Key_Escape)
    evening.until(evening.window.isActiveWindow)

    evening.walk_to(SlideKind.SILENCE, on)
    press(Qt.Key.Key_S)
    evening.until(lambda: controller.meeting.stage.timer is not None)
    press(Qt.Key.Key_S)
    evening.until(lambda: controller.meeting.stage.timer is None)

    evening.walk_to(SlideKind.RECOGNITION, on)
    for key, so_far in (
        (Qt.Key.Key_1, Tally(1)),
        (Qt.Key.Key_1, Tally(2)),
        (Qt.Key.Key_2, Tally(2, 1)),
        (Qt.Key.Key_3, Tally(2, 1, 1)),
    ):
        press(key)
        evening.until(lambda so_far=so_far: evening.hands == so_far)  # type: ignore[misc]  # bound now
    assert first not in controller.meeting.revealed
    press(Qt.Key.Key_U)
    evening.until(lambda: first in controller.meeting.revealed)

    evening.walk_to(SlideKind.ADDITIONS, on)
    press(Qt.Key.Key_A)
    evening.type("Samen eten. Bijvoorbeeld op vrijdag")
    press(Qt.Key.Key_Return)
    evening.until(lambda: evening.additions() == ["Samen eten. Bijvoorbeeld op vrijdag"])
    assert controller.meeting.stage.cover is Cover.NONE
    press(Qt.Key.Key_Escape)  # the field stays for the next one until then
    press(Qt.Key.Key_G)
    evening.until(lambda: "Bankjes bij de vijver" in evening.additions())
    press(Qt.Key.Key_Z, CTRL)
    evening.until(lambda: "Bankjes bij de vijver" not in evening.additions())

    for key, cover in ((Qt.Key.Key_B, Cover.BLACK), (Qt.Key.Key_R, Cover.LOGO), (Qt.Key.Key_T, Cover.TEST)):
        press(key)
        evening.until(lambda cover=cover: controller.meeting.stage.cover is cover)  # type: ignore[misc]  # bound now
        press(Qt.Key.Key_Escape)
        evening.until(lambda: controller.meeting.stage.cover is Cover.NONE)
    press(Qt.Key.Key_V)
    evening.until(lambda: controller.meeting.stage.held is not None)
    seen = evening.picture.content
    evening.walk_to(SlideKind.SUMMARY, on)
    assert evening.picture.content == seen
    press(Qt.Key.Key_V)
    evening.until(lambda: evening.picture.content != seen)
    press(Qt.Key.Key_K)
    evening.until(lambda: controller.meeting.stage.clock)

    evening.walk_to(SlideKind.GROUP, on)
    evening.tab_to(page.group.step)
    evening.type("Koffie op dinsdag")
    press(Qt.Key.Key_Return)
    evening.until(lambda: controller.meeting.group(first).first_step == "Koffie op dinsdag")
    evening.tab_to(page.group.caller.who)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    evening.until(lambda: first in controller.meeting.first_callers)
    page.setFocus()

    evening.walk_to(SlideKind.THANKS, on)
    assert page.navigation.after() is None
    press(Qt.Key.Key_3, CTRL)
    evening.until(lambda: not page.isVisible())


def test_an_evening_with_the_mouse_alone(evening: Evening) -> None:
    """P6, P12, R21-R23, R26, R27, R37: everything that has a key has a button too."""
    page, controller, click = evening.page, evening.controller, evening.click
    first = from_phones(evening)
    controller.do(CountPresent(52))

    click_tab(evening.window.header.steps, 1)
    evening.until(page.isVisible)
    click(page.projector.in_window)
    evening.until(evening.picture.isVisible)
    evening.picture.set_motion(False)
    for part in walk(controller.meeting)[1:4]:
        click(page.presenter.next_button)
        evening.until(lambda part=part: controller.meeting.stage.slide.part == part.id)  # type: ignore[misc]  # bound now
    click(page.presenter.previous_button)
    evening.until(lambda: evening.kind is SlideKind.JOIN)

    evening.click_part(SlideKind.SILENCE, first)
    evening.until(lambda: evening.kind is SlideKind.SILENCE)
    click(page.times.silence)
    evening.until(lambda: controller.meeting.stage.timer is not None)
    click(page.times.for_hall, QPoint(12, page.times.for_hall.height() // 2))
    evening.until(lambda: bool(controller.meeting.stage.timer and controller.meeting.stage.timer.shown))
    click(page.times.stop)
    evening.until(lambda: controller.meeting.stage.timer is None)

    evening.click_part(SlideKind.RECOGNITION, first)
    evening.until(page.hands.isVisible)
    for number, button in enumerate(page.hands.plus.values(), start=1):
        click(button)
        evening.until(lambda number=number: evening.hands.total == number)  # type: ignore[misc]  # bound now
    click(page.hands.reveal)
    evening.until(lambda: first in controller.meeting.revealed)

    evening.click_part(SlideKind.ADDITIONS, first)
    evening.until(lambda: evening.kind is SlideKind.ADDITIONS)
    click(page.queue.rows()[0].show_button)
    evening.until(lambda: evening.additions() == ["Bankjes bij de vijver"])
    evening.until(lambda: len(page.queue.rows()) == 1)
    click(page.queue.rows()[0].hide_button)
    evening.until(lambda: not controller.meeting.waiting)
    click(evening.window.header.undo)
    evening.until(lambda: len(controller.meeting.waiting) == 1)

    for button, cover in (
        (page.presenter.states.black, Cover.BLACK),
        (page.presenter.states.logo, Cover.LOGO),
        (page.presenter.states.test, Cover.TEST),
    ):
        click(button)
        evening.until(lambda cover=cover: controller.meeting.stage.cover is cover)  # type: ignore[misc]  # bound now
    click(page.presenter.states.test)
    evening.until(lambda: controller.meeting.stage.cover is Cover.NONE)
    click(page.presenter.states.hold)
    evening.until(lambda: controller.meeting.stage.held is not None)
    click(page.presenter.states.hold)
    evening.until(lambda: controller.meeting.stage.held is None)

    evening.open_programme()
    click(page.programme.edit)
    evening.click_part(SlideKind.BREAK)
    click(page.programme.skip)
    evening.until(
        lambda: any(part.skipped and part.kind is SlideKind.BREAK for part in controller.meeting.parts)
    )
    assert evening.kind is SlideKind.ADDITIONS
    click(page.programme.edit)

    evening.click_part(SlideKind.GROUP, first)
    evening.until(page.group.isVisible)
    evening.click_part(SlideKind.THANKS)
    evening.until(lambda: evening.kind is SlideKind.THANKS)
    click_tab(evening.window.header.steps, 2)
    evening.until(lambda: not page.isVisible())
