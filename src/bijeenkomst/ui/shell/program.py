"""The program as a whole: the start screen, or the window and the hall's picture of one meeting."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import spoken
from bijeenkomst.ui.language import WindowLanguage, speak
from bijeenkomst.ui.left_open import LeftOpen, ProjectedOn
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.shell.changing_language import ChangingLanguage
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.shell.window_memory import WindowMemory
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs

if TYPE_CHECKING:
    from bijeenkomst.ui.controller import Controller
    from bijeenkomst.ui.shell.main_window import MainWindow
    from bijeenkomst.ui.shell.open_meeting import OpenMeeting


MEETING, START = "meeting", "start"


class Program(QObject):
    """Switches between the start screen and meetings. What a meeting's window needs is imported when one is opened."""

    def __init__(
        self,
        services: Services,
        dialogs: FileDialogs | None = None,
        left_open: LeftOpen | None = None,
        language: WindowLanguage | None = None,
        windows: WindowMemory | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._dialogs = dialogs or FileDialogs()
        self._open: OpenMeeting | None = None
        self._under_way = False
        self._changing = ChangingLanguage(self._changed, self)
        self._waiting: Path | None = None  # the real meeting, while its rehearsal is open
        self._left_open = left_open or LeftOpen()
        self._language = language or WindowLanguage()
        self._windows = windows or WindowMemory()
        speak(self._language.recall())
        self.start = self._build_start()
        self._windows.restore(START, self.start)

    @property
    def meeting(self) -> "OpenMeeting | None":
        """The open meeting; None at the start screen."""
        return self._open

    @property
    def busy(self) -> bool:
        """Whether a meeting is being opened or the windows change their language: nothing else can be opened now."""
        return self._under_way or self._changing.under_way

    def show_start(self) -> None:
        """Show the start screen, which offers to resume a meeting that was open when the program crashed."""
        self._offer_to_go_on()
        self.start.show()

    def open(self, path: Path) -> None:
        """Open a meeting file; if that fails, the start screen says why."""
        self.open_with(lambda: self._services.open_meeting(path))

    def go_on(self, path: Path) -> None:
        """Resume a meeting after a crash, at the evening page; projects again only if it was projected (P8)."""
        where = self._left_open.projected_on if path == self._left_open.meeting else ProjectedOn.NOTHING
        self.open(path)
        if self._open is not None:
            self._open.window.show_step(Step.EVENING)
            self._open.hall.project_again(where)

    def open_example(self) -> None:
        """Open a fresh copy of the example meeting."""
        self.open_with(self._services.open_example)

    def choose_language(self, language: str) -> None:
        """Rebuild the windows in this language; the hall and the phones notice nothing."""
        if self._under_way:
            return
        if self._open is None:
            self._speak_from_now_on(language)
        else:
            self._open.window.leave_field()
            self._open.controller.in_turn(lambda: self._speak_from_now_on(language))

    def rehearse(self) -> None:
        """Start a rehearsal on a copy. The real meeting is closed until it ends, so that nothing can touch it.

        Does nothing during a rehearsal, as after a double click.
        """
        if self._open is None or self._under_way or self._open.controller.meeting.rehearsal:
            return
        real = self._open.controller.path
        try:
            with self._going():
                copy = self._services.make_rehearsal(real)
        except WorldError as error:
            self._open.window.say(error.sentence)
            return
        self._waiting = real
        self._go_to(lambda: self._services.open_meeting(copy))
        if self.meeting is None:  # the copy could not be opened: back to the real one
            self._waiting = None
            self._services.throw_away(copy)
            self.open(real)
        else:
            self.meeting.window.show_step(Step.EVENING)

    def end_rehearsal(self) -> None:
        """Delete the copy, and go back to the real meeting."""
        if self._open is None or not self._open.controller.meeting.rehearsal:
            return
        copy, real, self._waiting = self._open.controller.path, self._waiting, None
        if real is None:  # a practice copy that was opened as a file
            old = self._leave()
            self.start.show()
            old.hide()
            old.deleteLater()
        else:
            self._go_to(lambda: self._services.open_meeting(real))
            self._services.throw_away(copy)

    def close(self) -> None:
        """Close the meeting, and remember what the next start needs."""
        self._changing.stop()
        self._windows.keep(START, self.start)
        if self._open is not None:
            copy, waiting = self._open.controller.path, self._waiting
            self._remember()
            self._open.close()
            self._open = None
            self._left_open.take_away()
            if waiting is not None:
                self._services.throw_away(copy)

    def _remember(self) -> None:
        """Remember the window, and the meeting with its delete date, which depends on who is in it."""
        if self._open is not None:
            self._windows.keep(MEETING, self._open.window)
        if self._open is None or (meeting := self._open.controller.meeting).rehearsal:
            return
        until = meeting.details.delete_on if meeting.holds_contacts else None
        self.start.remember(self._open.controller.path, until.isoformat() if until else "")

    def _build_start(self) -> StartScreen:
        start = StartScreen()
        start.new_requested.connect(self._new)
        start.open_requested.connect(self._choose_or_open)
        start.go_on_requested.connect(self.go_on)
        start.example_requested.connect(self.open_example)
        start.language_chosen.connect(self._language_wanted)
        return start

    def _language_wanted(self, language: str) -> None:
        """Change the language after the click is handled: the clicked button is deleted with its window."""
        QTimer.singleShot(0, self, lambda: self.choose_language(language))

    def _offer_to_go_on(self) -> None:
        left = self._left_open.meeting
        if left is not None:
            self.start.offer_to_go_on(left, projecting=bool(self._left_open.projected_on))

    def _speak_from_now_on(self, language: str) -> None:
        if self._changing.under_way:
            return
        if self._open is None:
            speak(language)
            self._show_in_this_language()
        else:
            self._changing.begin(self._open, language)

    def _changed(self, changed: bool) -> None:
        if changed:
            self._show_in_this_language()
        elif self._open is not None:
            self._open.window.cannot_change_language()

    def _show_in_this_language(self) -> None:
        self._language.remember(spoken().language)
        if self._open is not None:
            self._listen_to(self._open.window)
        from bijeenkomst.ui.widgets.carrying_over import put_away

        old, self.start = self.start, self._build_start()
        if old.isVisible():
            self.start.go_on_from(old)
            self._offer_to_go_on()
            self.start.show()
        put_away(old)

    def _new(self, title: str, date: object, path: Path) -> None:
        from datetime import date as day

        from bijeenkomst.domain.values.details import Details, usual_delete_date

        evening = date if isinstance(date, day) else None
        details = Details(
            title=title, date=evening, delete_on=usual_delete_date(evening) if evening else None
        )
        self.open_with(lambda: self._services.create_meeting(path, details, ()))

    def _choose_or_open(self, path: Path | None) -> None:
        chosen = path or self._dialogs.open_file(
            self.start, _("Een bijeenkomst openen"), _("Bijeenkomsten (*.bijeenkomst)")
        )
        if chosen is not None:
            self.open(chosen)

    def _go_to_another(self, path: Path | None) -> None:
        """Close the open meeting, and show the start screen or open another meeting."""
        if self._open is None:
            return
        window = self._open.window
        self.start.notice.clear()
        self.start.show()  # first: the program ends with its last window
        window.close()
        if path is not None:
            self.open(path)

    def open_with(self, opening: "Callable[[], Controller]") -> None:
        """Open the meeting of the controller that `opening` makes; if that fails, the start screen says why."""
        if self._open is not None or self._under_way:
            return
        try:
            with self._going():
                self._open = self._opened(opening)
        except WorldError as error:
            self.start.say(error.sentence)
            self.start.show()
            return
        controller = self._open.controller
        self._listen_to(self._open.window)
        if not controller.meeting.rehearsal:
            self._remember()
            self._open.mark_in(self._left_open)
        self._windows.restore(MEETING, self._open.window)
        self.start.hide()
        self._open.window.show()
        self._open.say_what_remains()

    def _opened(self, opening: "Callable[[], Controller]") -> "OpenMeeting":
        controller = opening()
        from bijeenkomst.ui.shell.open_meeting import OpenMeeting

        return OpenMeeting(controller, self._services, self._dialogs)

    @contextmanager
    def _going(self) -> Iterator[None]:
        """A context in which a meeting is being opened, so that a second request, as by a double click, is ignored."""
        from bijeenkomst.ui.responsive import waiting

        self._under_way = True
        try:
            with waiting():
                yield
        finally:
            self._under_way = False

    def _listen_to(self, window: "MainWindow") -> None:
        # late, because it is a fifth of the start-up time (widgets/labels.py)
        from PySide6.QtCore import Qt

        queued = Qt.ConnectionType.QueuedConnection
        window.closed.connect(self.close)
        window.rehearsal_asked.connect(self.rehearse, queued)
        window.rehearsal_over.connect(self.end_rehearsal, queued)
        window.another_requested.connect(self._go_to_another)
        window.language_chosen.connect(self._language_wanted)

    def _go_to(self, opening: "Callable[[], Controller]") -> None:
        """Replace the open meeting by another one, with its window in the same place."""
        old = self._leave()
        self.open_with(opening)
        if self._open is not None:
            self._open.window.restoreGeometry(old.saveGeometry())
        old.hide()
        old.deleteLater()

    def _leave(self) -> "MainWindow":
        """Close the open meeting; returns its window, which stays until the next one is there."""
        assert self._open is not None
        self._changing.stop()
        self._remember()
        old, self._open = self._open, None
        return old.leave()
