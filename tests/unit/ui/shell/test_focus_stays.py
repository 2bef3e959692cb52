"""Things come and go while somebody works with the keyboard: the focus stays where it was, or beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.addition_rows import AdditionRow
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from tests.support.keyboard import press, tab_to
from tests.unit.domain.evening import joining
from tests.unit.ui.shell.at_the_keyboard import Window, at_the_console, do
from tests.unit.ui.shell.pages import go_to
from tests.unit.ui.shell.whole_window import settle


def ideas(controller: Controller, numbers: range) -> list[c.Command]:
    theme = controller.meeting.in_order[0].code
    return [c.AddAddition(f"i{number}", theme, f"Idee {number}", Channel.PHONE) for number in numbers]


def at_row(page: EveningPage) -> tuple[str, str]:
    """The addition whose row has the focus, and which of its buttons."""
    focus = QApplication.focusWidget()
    rows: list[AdditionRow] = [*page.queue.rows(), *page.additions.list.rows]
    for row in rows:
        if focus is not None and row.isAncestorOf(focus):
            return row.addition.text, row.name_of(focus)
    return "", ""


def test_the_keyboard_begins_at_the_page_and_not_in_the_header(qtbot: QtBot, meeting: Window) -> None:
    """P19: what the hall sees is for who asks for it; a window that opens is for its page."""
    window = meeting[0]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page, focus = window.pages.currentWidget(), QApplication.focusWidget()
    assert page is not None
    assert focus is not None
    assert page.isAncestorOf(focus)


def test_in_the_queue_one_stays_at_the_same_addition(qtbot: QtBot, meeting: Window) -> None:
    """R26: while the whole hall sends more, and while `G` approves the oldest."""
    page, controller = at_the_console(qtbot, meeting, "recognition")
    do(qtbot, controller, *ideas(controller, range(4)))
    settle()
    page.queue.list.more.click()
    settle()
    tab_to(page.queue.rows()[2].hide_button)
    focus = QApplication.focusWidget()
    do(qtbot, controller, *ideas(controller, range(4, 60)))
    assert QApplication.focusWidget() is focus
    assert at_row(page) == ("Idee 2", "hide")
    press(Qt.Key.Key_G)
    qtbot.waitUntil(lambda: len(controller.meeting.waiting) == 59)
    settle()
    assert at_row(page) == ("Idee 2", "hide")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(controller.meeting.waiting) == 58)
    settle()
    assert at_row(page) == ("Idee 3", "hide")


def test_from_the_last_in_the_queue_the_focus_goes_to_the_page(qtbot: QtBot, meeting: Window) -> None:
    page, controller = at_the_console(qtbot, meeting, "recognition")
    do(qtbot, controller, *ideas(controller, range(2)))
    tab_to(page.queue.rows()[1].show_button)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(controller.meeting.waiting) == 1)
    settle()
    assert at_row(page) == ("Idee 0", "show")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not controller.meeting.waiting)
    settle()
    assert page.hasFocus()


def test_an_addition_that_is_shown_and_put_away_keeps_the_focus(qtbot: QtBot, meeting: Window) -> None:
    page, _controller = at_the_console(qtbot, meeting, "queue")
    shown = page.additions.list.rows[1]
    tab_to(shown.hide_button)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown.hide_button.isHidden())
    settle()
    assert at_row(page) == (shown.addition.text, "show")


def test_more_of_the_queue_comes_when_it_is_asked_for(qtbot: QtBot, meeting: Window) -> None:
    page, controller = at_the_console(qtbot, meeting, "recognition")
    do(qtbot, controller, *ideas(controller, range(30)))
    assert len(page.queue.rows()) == 2
    tab_to(page.queue.list.more)
    press(Qt.Key.Key_Space)
    settle()
    assert len(page.queue.rows()) == 22
    assert page.queue.list.more.text() == "en nog 8"
    assert at_row(page) == ("Idee 2", "show")
    tab_to(page.queue.list.fewer)
    press(Qt.Key.Key_Space)
    settle()
    assert len(page.queue.rows()) == 2
    assert page.queue.list.more.hasFocus()


def test_in_the_programme_one_stays_at_the_same_part(qtbot: QtBot, meeting: Window) -> None:
    """Also when a theme comes in before it."""
    page, controller = at_the_console(qtbot, meeting, "welcome")
    tab_to(page.programme.list)
    for _step in range(6):
        press(Qt.Key.Key_Down)
    part = page.programme.list.part
    assert part is not None
    assert part.slide != controller.meeting.stage.slide
    first = controller.meeting.in_order[0]
    do(
        qtbot,
        controller,
        *ideas(controller, range(3)),
        c.StartTimer(60),
        c.EditTheme(first.code, ThemeDraft("Anders")),
        c.BringInThemes((ThemeDraft("Nog een thema"),)),
    )
    assert page.programme.list.hasFocus()
    now = page.programme.list.part
    assert now is not None
    assert now.id == part.id
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide == part.slide)


def test_hands_are_counted_one_after_the_other_without_losing_the_button(
    qtbot: QtBot, meeting: Window
) -> None:
    """R21"""
    page, controller = at_the_console(qtbot, meeting, "recognition")
    theme = controller.meeting.in_order[0].code
    tab_to(page.hands.plus[Answer.PARTLY])
    for _hand in range(3):
        press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: controller.meeting.hands.get(theme) == Tally(partly=3))
    assert page.hands.plus[Answer.PARTLY].hasFocus()


def test_a_field_that_goes_gives_the_keys_back_to_the_evening(qtbot: QtBot, meeting: Window) -> None:
    """P13: `B` after PageDown is black, and is not typed into the field that happens to be next."""
    page, controller = at_the_console(qtbot, meeting, "recognition")
    tab_to(page.hands.fields[Answer.NO])
    press(Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is SlideKind.ADDITIONS)
    settle()
    assert page.hasFocus()


def test_the_minute_s_button_makes_room_for_the_one_that_stops_it(qtbot: QtBot, meeting: Window) -> None:
    """R27"""
    page, controller = at_the_console(qtbot, meeting, "welcome")
    tab_to(page.times.silence)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: controller.meeting.stage.timer is not None)
    settle()
    assert page.times.stop.hasFocus()


def test_on_the_closing_page_one_stays_at_the_same_group_and_person(qtbot: QtBot, meeting: Window) -> None:
    window, controller = meeting
    people = [
        joining(controller.meeting, 2, f"p{n}", phone=f"+3161234567{n}", explicit=True, owner=f"o{n}")
        for n in range(6)
    ]
    do(qtbot, controller, *people[:3])
    go_to(window, controller, qtbot, "closing")
    with qtbot.waitActive(window):
        window.activateWindow()
    closing = window.pages.currentWidget()
    assert isinstance(closing, ClosingPage)
    tab_to(closing.groups.list)
    press(Qt.Key.Key_Down)
    tab_to(closing.groups.table)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    row = closing.groups.table.currentIndex().row()
    who = closing.groups.table.members.sign_up(row).id
    order = tuple(theme.code for theme in controller.meeting.in_order)
    do(qtbot, controller, *people[3:], c.LeaveGroup(order[1], "p0"), c.ReorderThemes(order[::-1]))
    assert closing.groups.table.hasFocus()
    assert closing.groups.table.members.sign_up(closing.groups.table.currentIndex().row()).id == who
    assert _code(closing.groups.list) == order[1]
    do(qtbot, controller, c.LeaveGroup(order[1], who))
    assert closing.groups.table.hasFocus()
    assert closing.groups.table.currentIndex().isValid()
    assert not closing.groups.table.selectionModel().selectedRows(), "nobody is taken away by pressing on"


def _code(groups: QListWidget) -> str:
    return str(groups.currentItem().data(Qt.ItemDataRole.UserRole))
