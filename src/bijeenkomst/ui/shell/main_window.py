"""The window of one meeting: header, the three steps, bars for what went wrong, and footer."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.asking_first.gate import Question
from bijeenkomst.ui.asking_first.question import HallQuestion
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.preparation.preparation_page import PreparationPage
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.projector.in_hall import Sight
from bijeenkomst.ui.responsive import Building
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.flood_bar import FloodBar
from bijeenkomst.ui.shell.footer import Footer, last_changed
from bijeenkomst.ui.shell.header import Header
from bijeenkomst.ui.shell.rehearsal_bar import RehearsalBar
from bijeenkomst.ui.shell.saving_copies import CopySaver
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.shell.trouble_bar import TroubleBar
from bijeenkomst.ui.shell.window_keys import add_keys
from bijeenkomst.ui.widgets.asks_help import AsksHelp
from bijeenkomst.ui.widgets.dropped import TakesDropped, meeting_in, not_here
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.layouts import add, hbox, vbox
from bijeenkomst.ui.widgets.notice import Action, NoticeBar
from bijeenkomst.ui.widgets.shown_unfiltered import ShownUnfiltered
from bijeenkomst.ui.widgets.tab_order import TabsAsLaidOut, first_stop

SMALLEST = 900, 480  # pixels: a screen of 1920 by 1080 at 200 % has 960 by 540, less the bars of the system


class MainWindow(TakesDropped, TabsAsLaidOut, ShownUnfiltered, AsksHelp):
    """The window with its pages.

    Signals: `closed()`, after everything typed was sent to be saved; `rehearsal_asked()`, and in a rehearsal
    `rehearsal_over()` instead of `closed()`; `another_requested(path or None)`, to close this meeting and open that one
    or the start screen; `language_chosen(language)`, to rebuild this window in that language; `paper_asked()` and
    `hall_asked()`, to go to entering paper, or to where what the hall sees is changed.
    """

    takes_meetings = True

    closed = Signal()
    rehearsal_asked = Signal()
    rehearsal_over = Signal()
    another_requested = Signal(object)
    language_chosen = Signal(str)
    paper_asked = Signal()
    hall_asked = Signal()
    ask_before_closing: Callable[[], bool] = staticmethod(lambda: False)
    """Whether to ask before closing, because the hall would lose its picture."""

    def __init__(
        self,
        controller: Controller,
        services: Services,
        dialogs: FileDialogs,
        *,
        sight: Sight | None = None,
    ) -> None:
        """`sight` is what the hall sees. The caller runs `build`, and makes the pages as children of `pages`."""
        super().__init__()
        self._controller, self._services = controller, services
        self._sight, self._dialogs = sight or Sight(self), dialogs
        self._asked = False

    def build(self) -> Building:
        """Make its parts; see `Building`."""
        controller, services, dialogs = self._controller, self._services, self._dialogs
        self._copies = CopySaver(controller, services, dialogs, self)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rehearsal_bar = RehearsalBar(self) if controller.meeting.rehearsal else None
        self.header = Header(self._sight, self)
        yield
        self.notice, self.footer = NoticeBar(self), Footer()
        yield
        self.trouble = TroubleBar(controller, self)
        self.flood = FloodBar(controller, self)
        yield
        self.pages = QStackedWidget(self)
        self._lay_out()
        yield
        self._connect()
        add_keys(self, controller)
        self._show_details()
        self.header.show_history(controller.history)
        self.footer.show_status(controller.status)
        self.footer.saved_at(last_changed(controller.path))
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 768)

    def have_pages(self, preparation: PreparationPage, evening: QWidget, closing: QWidget) -> None:
        """Add the three pages."""
        self.preparation = preparation
        for page in (preparation, evening, closing):  # in the order of `Step`
            self.pages.addWidget(page)

    def show_step(self, step: Step) -> None:
        """Go to a step."""
        already_there = step == self.pages.currentIndex()
        self.header.show_step(step)
        self.pages.setCurrentIndex(step)
        page = self.pages.currentWidget()
        if already_there and page is not None and page.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            page.setFocus()  # or the arrows of a clicker would move between the steps

    def show_theme(self, code: str) -> None:
        """Go to the card of a theme; what the hall sees does not change (P14)."""
        self.show_step(Step.PREPARATION)
        self.preparation.show_section(Section.THEMES)
        self.preparation.themes.list.point_out(code)

    def showEvent(self, event: QShowEvent) -> None:
        """Set the first focus, and become the window that asks before the hall sees a doubtful text."""
        super().showEvent(event)
        page = self.pages.currentWidget()
        if self.focusWidget() is None and page is not None and (first := first_stop(page)) is not None:
            first.setFocus()  # or Qt would start in the header
        self._controller.ask_first_with(self._ask_first)

    def _ask_first(self, question: Question) -> None:
        if not any(question.isVisible() for question in self.findChildren(HallQuestion)):
            HallQuestion(self, question).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first where needed, and leave the field that is being typed in, so that it is saved (R19)."""
        if self._controller.storage.sentence and not self._asked:
            self._asked = True
            event.ignore()
            sentence = _(
                "Het bestand van deze avond is niet te bereiken. Sluit u nu, dan is weg wat daar niet in staat. Bewaar "
                "eerst een kopie."
            )
            copy, leave = (_("Bewaar een kopie…"), self._copies.ask), (_("Toch sluiten"), self.close)
            self._say(sentence, "bad", copy, leave)
            return
        if self.ask_before_closing() and not self._asked:
            self._asked = True
            event.ignore()
            sentence = _("De projectie staat nog aan. Wilt u het programma echt sluiten? Alles is bewaard.")
            self._say(sentence, "plain", (_("Ja, sluiten"), self.close), (_("Nee"), self._stay))
            return
        self.leave_field()
        if self.rehearsal_bar is not None:
            event.ignore()
            self.rehearsal_over.emit()
            return
        super().closeEvent(event)
        self.closed.emit()

    def leave_field(self) -> None:
        """Have the field that is being typed in saved now."""
        focus = QApplication.focusWidget()
        if focus is not None and focus.window() is self:
            focus.clearFocus()

    def cannot_change_language(self) -> None:
        """Say that the language cannot change, because something unfinished would be lost with this window."""
        self.header.language.show_spoken()
        self.say(_("Maak eerst af waar u mee bezig bent, of sluit het. Daarna kunt u de taal veranderen."))

    def say(self, sentence: str) -> None:
        """Show a warning in the bar."""
        self._say(sentence, "warn")

    def _say(self, sentence: str, kind: str, *actions: Action) -> None:
        self.notice.say(sentence, kind, *actions)
        self._room_for_notice()

    def remind(self, sentence: str, kind: str, action: Action) -> None:
        """Show a reminder in the bar, with a button for `action`."""

        def act() -> None:
            self._stay()
            action[1]()

        self._say(sentence, kind, (action[0], act))

    def go_to_another(self, path: Path | None) -> None:
        """Leave this meeting for another one, or for the start screen (None); asks first while projecting.

        Does nothing in a rehearsal, which only leads back to its own meeting.
        """
        if self.rehearsal_bar is not None:
            return
        if path is not None and path.absolute() == self._controller.path.absolute():
            return

        def go() -> None:
            self._asked = True
            self.another_requested.emit(path)

        if self.ask_before_closing():
            sentence = _(
                "De projectie staat nog aan. Wilt u deze bijeenkomst echt sluiten? Alles is bewaard."
            )
            self._say(sentence, "plain", (_("Ja, sluiten"), go), (_("Nee"), self._stay))
        else:
            go()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Open a meeting file that was dropped; other files are for the pages."""
        meeting = meeting_in(paths)
        if meeting is None:
            self.refuse(not_here(paths[0].name))
        elif self.rehearsal_bar is not None:
            self.refuse(_("Dit is een oefening. Stop eerst met oefenen, en open dan de andere bijeenkomst."))
        else:
            self.go_to_another(meeting)

    refuse = say

    def _stay(self) -> None:
        self._asked = False
        self._clear_notice()

    def _lay_out(self) -> None:
        self._around_notice = hbox(self.notice)
        column = vbox(on=self, margins=0, spacing=0)
        if self.rehearsal_bar is not None:
            column.addWidget(self.rehearsal_bar)
        add(column, self.header, self.trouble, self.flood, self._around_notice, (self.pages, 1))
        column.addWidget(self.footer)
        self._room_for_notice()

    def _connect(self) -> None:
        controller = self._controller
        self.header.step_chosen.connect(self.show_step)
        self.header.hall_asked.connect(self.hall_asked)
        self.header.help.clicked.connect(self.help_asked)
        self.header.undo_asked.connect(controller.undo)
        self.header.redo_asked.connect(controller.redo)
        listen(self, controller.updated, self._updated)
        listen(self, controller.status_changed, self.footer.show_status)
        listen(self, controller.declined, self.say)
        listen(self, controller.failed, self._failed)
        self.notice.close_button.clicked.connect(self._stay)
        self.footer.copy.clicked.connect(self._copies.ask)
        self.trouble.copy_asked.connect(self._copies.ask)
        self._copies.saved.connect(lambda sentence: self._say(sentence, "good"))
        go = self.go_to_another
        self._copies.saved_from_trouble.connect(
            lambda path, said: self._say(said, "good", (_("Daarin verder"), lambda: go(path)))
        )
        self._copies.failed.connect(self._failed)
        self.header.language.chosen.connect(self.language_chosen)
        self.footer.practise.clicked.connect(self._practise)
        if self.rehearsal_bar is not None:
            self.rehearsal_bar.stop.clicked.connect(self.rehearsal_over)
            self.footer.be_for_rehearsal()
        self.footer.another.clicked.connect(lambda: go(None))

    def _updated(self, update: Update) -> None:
        self.header.show_history(update.history)
        if self._controller.storage.sentence:
            self.footer.not_saved()  # updates may come before they are on disk
        else:
            self.footer.saved_at(dt.datetime.now())
        if self.notice.property("notice") == "warn":  # a refusal is outdated once something else was done
            self._clear_notice()
        if update.concerns(ch.DetailsChanged):
            self._show_details()

    def _show_details(self) -> None:
        details = self._controller.meeting.details
        self.header.show_details(details)
        name = _("OEFENING") if self.rehearsal_bar is not None else _("Bijeenkomst")
        self.setWindowTitle(f"{name} – {details.title}" if details.title else name)

    def _failed(self, sentence: str) -> None:
        self._say(sentence, "bad")
        self.footer.not_saved()

    def _practise(self) -> None:
        """Start a rehearsal, unless the hall would lose its picture."""
        if self.ask_before_closing():
            self.say(_("De projectie staat nog aan. Stop die eerst, dan kunt u oefenen."))
        else:
            self.rehearsal_asked.emit()

    def _clear_notice(self) -> None:
        self.notice.clear()
        self._room_for_notice()

    def _room_for_notice(self) -> None:
        self._around_notice.setContentsMargins(24, 0 if self.notice.isHidden() else 12, 24, 0)
