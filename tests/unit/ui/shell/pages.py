"""The pages of a meeting's window and the windows beside it, each by a name, and how one gets there."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.programme import has_work_round
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from tests.unit.domain.evening import joining
from tests.unit.domain.paper_rows import entering
from tests.unit.ui.console.at_work import at_work
from tests.unit.ui.shell.whole_window import settle
from tests.unit.ui.tabs import click_tab

EVENING = ("welcome", "recognition", "additions", "group", "break")
PAGES = {
    "preparation": (
        *("section0", "section1", "section2", "section3", "section4", "stories", "typing stories"),
        *("pasted themes", "new theme", "split", "merge"),
    ),
    "evening": (*EVENING, "queue", "programme", "at work", "plan"),
    "closing": ("closing", "paper0", "paper1", "paper2", "letting go", "list lost"),
}
"""By the step that they belong to: one window goes through all of them."""
STORY_WINDOWS = ("piles of a table", "written cards", "a story", "theme of a pile")
WINDOWS = ("handover", "withdrawing", "report", "keys", "wall", *STORY_WINDOWS)


def evening_of(window: MainWindow) -> EveningPage:
    """The page of the second step."""
    page = window.pages.widget(1)
    assert isinstance(page, EveningPage)
    return page


def go_to(window: MainWindow, controller: Controller, qtbot: QtBot, page: str) -> None:
    """Show a page of `PAGES`, in the state in which it has most on it."""
    if page.startswith("section"):
        window.show_step(Step.PREPARATION)
        window.preparation.show_section(Section(int(page[-1])))
        qtbot.waitUntil(
            lambda: not window.preparation.sheets._resting.isActive()
        )  # it knows which can be made
    elif page in EVENING:
        _to_slide(window, controller, qtbot, SlideKind(page))
    elif page in _OTHERS:
        _OTHERS[page](window, controller, qtbot)
    else:
        _to_closing(window, controller, qtbot, page)
    settle()


def open_window(window: MainWindow, controller: Controller, qtbot: QtBot, name: str) -> QDialog:
    """Open a window of `WINDOWS`, with somebody in it where people stand in it."""
    if name == "keys":
        page = _to_slide(window, controller, qtbot, SlideKind.WELCOME)
        QTest.keyClick(page, Qt.Key.Key_F1)
        qtbot.waitUntil(lambda: bool(_dialogs()))  # the slide before it may not be answered yet
        (opened,) = _dialogs()
        return opened
    if name == "wall":
        return _the_wall(window, controller, qtbot)
    if name in STORY_WINDOWS:
        return _of_stories(window, controller, qtbot, name)
    if not controller.meeting.sign_ups:
        people = joining(controller.meeting), entering(controller.meeting, id="row 2", name="J Bos")
        _do(controller, qtbot, *people)
    window.show_step(Step.CLOSING)
    closing = _closing(window)
    buttons = {
        "handover": closing.groups.hand_over,
        "withdrawing": closing.groups.withdraw,
        "report": closing.path.report,
    }
    buttons[name].setFocus()
    QTest.keyClick(buttons[name], Qt.Key.Key_Space)
    found = {"handover": closing.handover, "withdrawing": closing.withdrawing, "report": closing.report}[name]
    assert found is not None
    if closing.withdrawing is not None:
        QTest.keyClicks(closing.withdrawing.search, "Bos")
    settle()
    return found


def each_window(window: MainWindow, controller: Controller, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    """Those of `WINDOWS` with their names, one after the other."""
    for name in WINDOWS:
        opened = open_window(window, controller, qtbot, name)
        with qtbot.waitActive(opened):
            opened.activateWindow()
        yield name, opened
        opened.close()
        settle()


def _the_wall(window: MainWindow, controller: Controller, qtbot: QtBot) -> StoryWallWindow:
    """With stories on it, of which some lie on a pile."""
    if not controller.meeting.stories:
        told = [StoryDraft(f"Verhaal {at}", "keukentafel", pile="Bus" if at < 3 else "") for at in range(8)]
        _do(controller, qtbot, c.BringInStories(tuple(told)))
    wall = StoryWallWindow(controller, evening_of(window)._hall, window)
    wall.show()
    settle()
    return wall


def _of_stories(window: MainWindow, controller: Controller, qtbot: QtBot, name: str) -> QDialog:
    """One that the page of the conversations opens, once stories were brought in and one of them has a pile."""
    go_to(window, controller, qtbot, "stories")
    page = window.preparation.conversations
    match name:
        case "piles of a table":
            page.from_table.click()
        case "written cards":
            page.from_cards.click()
        case "a story":
            page._open_story(next(iter(controller.meeting.stories)))
        case "theme of a pile":
            page.open_theme_of_pile(next(iter(controller.meeting.piles)))
    settle()
    (opened,) = _dialogs()
    return opened


def _dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _do(controller: Controller, qtbot: QtBot, *commands: c.Command) -> None:
    for command in commands:
        controller.do(command)
    qtbot.waitUntil(lambda: not controller.busy)


def _to_slide(window: MainWindow, controller: Controller, qtbot: QtBot, kind: SlideKind) -> EveningPage:
    without = (SlideKind.WELCOME, SlideKind.BREAK, SlideKind.WORK)
    theme = "" if kind in without else controller.meeting.in_order[0].code
    controller.do(c.ShowSlide(Slide(kind, theme)))
    qtbot.waitUntil(lambda: controller.meeting.stage.slide.kind is kind)
    click_tab(window.header.steps, Step.EVENING)
    page = window.pages.currentWidget()
    assert isinstance(page, EveningPage)
    page.console.back_to_the_view()
    return page


def _to_queue(window: MainWindow, controller: Controller, qtbot: QtBot) -> None:
    """Additions that came in after the page was made: shown ones and waiting ones."""
    _to_slide(window, controller, qtbot, SlideKind.ADDITIONS)
    theme = controller.meeting.in_order[0].code
    for number in range(3):
        for channel in (Channel.PHONE, Channel.CONSOLE):
            _do(controller, qtbot, c.AddAddition(f"{channel}{number}", theme, f"Bankje {number}", channel))


def _to_programme(window: MainWindow, controller: Controller, qtbot: QtBot) -> None:
    """With a part of one's own chosen: only such a one can be taken out."""
    page = _to_slide(window, controller, qtbot, SlideKind.WELCOME)
    panel = page.programme
    if page.console.small:
        QTest.mouseClick(page.console.list_parts, Qt.MouseButton.LeftButton)
    panel.edit.click()
    panel.add(SlideKind.WORDS, words="Het koor zingt")
    qtbot.waitUntil(lambda: panel.remove.isVisible())


def _to_new_theme(window: MainWindow, _controller: Controller, _qtbot: QtBot) -> None:
    window.show_step(Step.PREPARATION)
    window.preparation.show_section(Section.THEMES)
    window.preparation.themes.bring_in.cancel.click()
    window.preparation.themes.add.click()


def _to_stories(window: MainWindow, controller: Controller, qtbot: QtBot) -> None:
    """Some of them, one of which lies on a pile."""
    window.show_step(Step.PREPARATION)
    window.preparation.show_section(Section.CONVERSATIONS)
    window.preparation.conversations.typing.form.next_story()
    window.preparation.conversations.typing.finish.click()
    if not controller.meeting.stories:
        long = "Om half negen is de straat een racebaan. " * 12
        drafts = (StoryDraft("De bus rijdt niet.", "soos", "", "Vervoer"), StoryDraft(long, "keukentafel"))
        _do(controller, qtbot, c.BringInStories(drafts))


def _to_typing(window: MainWindow, controller: Controller, qtbot: QtBot) -> None:
    """With a question about a name (R59)."""
    _to_stories(window, controller, qtbot)
    page = window.preparation.conversations
    page.type.click()
    page.typing.form.story.setPlainText("Mijn buurvrouw Annie helpt mij.")
    page.typing.save.click()


def _to_pasted(window: MainWindow, _controller: Controller, qtbot: QtBot) -> None:
    """With a row that asks something first (R2)."""
    window.show_step(Step.PREPARATION)
    window.preparation.show_section(Section.THEMES)
    window.preparation.themes.paste.click()
    bringing = window.preparation.themes.bring_in
    bringing.text.setPlainText("Een: twee\nBel mij op 06 12345678: drie\nVier: vijf")
    bringing.look.click()
    qtbot.waitUntil(lambda: bool(bringing.questions.asked))


def _to_split(window: MainWindow, controller: Controller, qtbot: QtBot) -> None:
    theme = controller.meeting.in_order[0].code
    _do(controller, qtbot, c.AddAddition("1", theme, "Bankje", Channel.CONSOLE))
    window.show_step(Step.PREPARATION)
    window.preparation.themes.list.split(theme)


def _to_merge(window: MainWindow, controller: Controller, _qtbot: QtBot) -> None:
    window.show_step(Step.PREPARATION)
    window.preparation.themes.list.merge(controller.meeting.in_order[0].code)


def _to_work(window: MainWindow, controller: Controller, qtbot: QtBot) -> EveningPage:
    """With a group that is crowded and one that writes."""
    if not has_work_round(controller.meeting):
        _do(controller, qtbot, *at_work(controller.meeting))
    page = _to_slide(window, controller, qtbot, SlideKind.WORK)
    if controller.meeting.stage.timer is None:
        _do(controller, qtbot, c.StartWork(45))
    return page


def _to_plan(window: MainWindow, controller: Controller, qtbot: QtBot) -> None:
    """Two texts side by side, the code of the scribe with its question, and the form for paper."""
    page = _to_work(window, controller, qtbot)
    _do(controller, qtbot, c.ShowSlide(Slide(SlideKind.GROUPS)), c.ShowSlide(Slide(SlideKind.WORK)))
    settle()
    cards = page.at_work.list
    first = cards.place_of(controller.meeting.in_order[0].code).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=first)
    plan = page.at_work.plan
    for pressed in (plan.scribe.show_code, plan.scribe.renew, plan.paper):
        pressed.click()
    settle()
    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))  # out of the form, on purpose


_OTHERS: dict[str, Callable[[MainWindow, Controller, QtBot], object]] = {
    "queue": _to_queue,
    "programme": _to_programme,
    "at work": _to_work,
    "plan": _to_plan,
    "new theme": _to_new_theme,
    "pasted themes": _to_pasted,
    "stories": _to_stories,
    "typing stories": _to_typing,
    "split": _to_split,
    "merge": _to_merge,
}


def _to_closing(window: MainWindow, controller: Controller, qtbot: QtBot, page: str) -> None:
    if page.startswith("paper") and not controller.meeting.set_aside:
        _do(controller, qtbot, entering(controller.meeting, phone="", doubts=(Doubtful(Doubt.PHONE, "06"),)))
    window.show_step(Step.CLOSING)
    closing = _closing(window)
    closing.show_groups()
    if page.startswith("paper"):
        closing.show_paper(PaperPart(int(page[-1])))
    elif page == "letting go":
        closing.path.let_go.click()
    elif page == "list lost":
        closing.groups.lost.click()


def _closing(window: MainWindow) -> ClosingPage:
    closing: QWidget | None = window.pages.currentWidget()
    assert isinstance(closing, ClosingPage)
    return closing
