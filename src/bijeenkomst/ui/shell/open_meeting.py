"""An open meeting: its picture in the hall, and its window."""

from collections.abc import Generator
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import FetchImage
from bijeenkomst.ui.background_jobs import under_way
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.left_open import LeftOpen, ProjectedOn
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.preparation.preparation_page import PreparationPage
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.responsive import in_steps
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.help_here import chapter_here
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.slides.pictures import PictureStore
from bijeenkomst.ui.widgets.carrying_over import carry_over, put_away, scroll_alike
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.wording.remaining import Urgency, overdue, urgency


class Built(NamedTuple):
    """A window, and those of its pages that are used from outside."""

    evening: EveningPage
    closing: ClosingPage
    window: MainWindow


class OpenMeeting:
    """The hall's picture and the window of one meeting; the window can be rebuilt."""

    def __init__(self, controller: Controller, services: Services, dialogs: FileDialogs) -> None:
        self.controller, self._services, self._dialogs = controller, services, dialogs
        PictureStore.of_program().fetch_with(lambda key, done: controller.fetch(FetchImage(key), done))
        self._last_extra_sheet = 0
        self.hall = Hall(controller, ScreenMemory())
        self.evening, self.closing, self.window = in_steps(self._building())
        self.hall.console = self.window

    def _building(self) -> Generator[None, None, Built]:
        """Build a window with all its pages in steps, because all at once takes longer than a frame."""
        controller, services, dialogs, sight = self.controller, self._services, self._dialogs, self.hall.sight
        window = MainWindow(controller, services, dialogs, sight=sight)
        try:
            yield from window.build()
            yield
            preparation = PreparationPage(controller, services, dialogs, sight, window.pages, whole=False)
            yield from preparation.build()
            yield
            evening = EveningPage(controller, self.hall, window.pages, whole=False)
            yield from evening.build()
            evening.programme.offer_own_slides(services, dialogs)
            yield
            closing = ClosingPage(controller, services, dialogs, window.pages, whole=False)
            yield from closing.build()
            yield
            window.have_pages(preparation, evening, closing)
            yield
        except GeneratorExit:  # the meeting was closed meanwhile
            put_away(window)
            raise
        self._connect(evening, window)
        return Built(evening, closing, window)

    def _connect(self, evening: EveningPage, window: MainWindow) -> None:
        evening.theme_asked.connect(window.show_theme)
        evening.sheets_asked.connect(self._print_extra_sheets)
        evening.at_work.plan.photo_asked.connect(self._type_over_group_sheet)
        window.ask_before_closing = lambda: self.hall.projecting
        for signal in (window.paper_asked, evening.sign_ups.paper.clicked):
            signal.connect(self.show_paper)
        window.hall_asked.connect(self._go_to_hall_controls)
        window.help_asked.connect(self.show_manual)
        evening.manual_asked.connect(self.show_manual)
        window.preparation.conversations.wall_asked.connect(self.show_wall)

    def show_manual(self) -> None:
        """Show the one window of the manual, at the chapter of the page that is shown."""
        from bijeenkomst.ui.manual.manual_window import ManualWindow

        chapter = chapter_here(self.window, self.closing)
        for opened in self.window.findChildren(ManualWindow):
            if opened.isVisible():
                opened.show_chapter(chapter)
                opened.raise_()
                opened.activateWindow()
                return
        ManualWindow(chapter, self.window).show()

    def show_wall(self, pile: str = "") -> None:
        """Show the one window of the wall of stories, with this pile in sight ("" for all of it)."""
        from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow

        opened = [one for one in self.window.findChildren(StoryWallWindow) if one.isVisible()]
        wall = opened[0] if opened else StoryWallWindow(self.controller, self.hall, self.window)
        wall.show()
        wall.raise_()
        wall.activateWindow()
        if pile:
            wall.show_pile(pile)

    def _go_to_hall_controls(self) -> None:
        self.window.show_step(Step.EVENING)
        self.evening.show_place(self.hall.sight.now.place)

    def _print_extra_sheets(self, theme: str) -> None:
        from bijeenkomst.ui.preparation.extra_sheets import ExtraSheets, last_known

        last = max(self._last_extra_sheet, last_known(self.controller.meeting))
        extra = ExtraSheets(
            self.controller, self._services, self._dialogs, self.window, theme=theme, last=last
        )
        extra.printed.connect(self._extra_sheets_printed)
        extra.open()

    def _extra_sheets_printed(self, last: int) -> None:
        self._last_extra_sheet = last

    def show_paper(self) -> None:
        """Go to entering paper, also during the evening, while people can still be asked (R39)."""
        self.window.show_step(Step.CLOSING)
        self.closing.show_paper(PaperPart.ROWS)

    def _type_over_group_sheet(self, code: str) -> None:
        self.window.show_step(Step.CLOSING)
        self.closing.type_over_group_sheet(code)

    def building_again(self) -> Generator[None, None, bool]:
        """Replace the window by one in the current language and the same state, in steps.

        Between two steps the hall's picture moves on; the old window stays until the last. Returns False, and keeps
        the old window, when something is being made, a dialog is open, or something that was typed would be lost.
        """
        if self._must_stay():
            return False
        built = yield from self._building()
        evening, closing, window = built
        closing.have_pages_of(self.closing)
        evening.at_work.go_on_from(self.evening.at_work)
        if self._must_stay() or not carry_over(self.window, window):
            put_away(window)
            return False
        evening.log.go_on_from(self.evening.log)
        window.restoreGeometry(self.window.saveGeometry())
        old = self.window
        self.evening, self.closing, self.window = built
        self.hall.console = window
        self.hall.window.name_itself()
        window.show()
        scroll_alike(old, window)
        if old.notice.sentence:
            self._remind()
        put_away(old)
        return True

    def _must_stay(self) -> bool:
        busy = self.closing.lets_go or self.window.preparation.themes.bring_in.busy
        return busy or under_way(self.window) or _has_windows(self.window)

    def say_what_remains(self) -> None:
        """Finish letting go if that was interrupted; else remind people of what is still to be done (R42, R45)."""
        meeting = self.controller.meeting
        if meeting.letting_go is not None and meeting.letting_go.done_at is None:
            self._go_to_letting_go()
            self.closing.letting_go.go_on()
        else:
            self._remind()

    def _remind(self) -> None:
        meeting, today = self.controller.meeting, date.today()
        if (kind := urgency(meeting, today)) is not Urgency.NONE:
            self.window.remind(overdue(meeting, today), kind, (_("Loslaten…"), self._go_to_letting_go))

    def _go_to_letting_go(self) -> None:
        self.window.show_step(Step.CLOSING)
        self.closing.show_letting_go()

    def mark_in(self, left_open: LeftOpen) -> None:
        """Record that this meeting is open and how it is projected, in case the program ends unexpectedly."""
        marked: list[ProjectedOn] = []

        def mark(*_news: object) -> None:
            if marked[-1:] != [self.hall.projected_on]:
                marked[:] = [self.hall.projected_on]
                left_open.put(self.controller.path, self.hall.projected_on)

        listen(self.hall, self.hall.screens.state_changed, mark)
        mark()

    def leave(self) -> MainWindow:
        """Close the meeting and everything that listens to it; returns the window, which no longer reacts."""
        PictureStore.of_program().fetch_with(None)
        self.hall.close()
        self.controller.close()
        return self.window

    def close(self) -> None:
        """Close the meeting, and delete its window in the event loop."""
        self.window.deleteLater()
        self.leave()


def _has_windows(window: QWidget) -> bool:
    return any(child.isWindow() and child.isVisible() for child in window.findChildren(QWidget))
