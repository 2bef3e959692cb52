""" "Bewaar een kopie": saving a copy of the meeting anywhere, also when its own file cannot be written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.domain.commands import RecordWritten
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.meeting_parts.kept_images import KeptImages
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs


class CopySaver(QObject):
    """Asks where to save a copy, and saves it.

    Signals: `saved(sentence)` and `failed(sentence)`; `saved_from_trouble(path, sentence)` when the meeting's own file
    cannot be written, so that people should go on in the copy.
    """

    saved = Signal(str)
    saved_from_trouble = Signal(object, str)
    failed = Signal(str)

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._controller, self._services = controller, services
        self._dialogs, self._window = dialogs, window
        self._kept = KeptImages(controller, self)

    def ask(self) -> None:
        """Ask where to save the copy, and save it there."""
        path = self._controller.path
        proposed = path.with_name(_("%(name)s (kopie)") % {"name": path.stem} + path.suffix)
        kinds = _("Bijeenkomsten (*.bijeenkomst)")
        target = self._dialogs.save_file(self._window, _("Bewaar een kopie"), proposed, kinds)
        if target is None:
            return
        trouble = bool(self._controller.storage.sentence)
        save = self._saving(path, target, trouble)
        if self._controller.meeting.holds_contacts and not trouble:
            self._controller.do(RecordWritten((Written(WrittenKind.COPY, str(target.absolute())),)), save)
        else:
            save()

    def _saving(self, path: Path, target: Path, trouble: bool) -> Callable[..., None]:
        def save(_done: object = None) -> None:
            memory = self._controller.meeting if trouble else None
            future = self._services.save_copy(path, target, memory, self._kept.images if trouble else {})
            wait_for(future, self._window, self._copied, self.failed.emit)

        return save

    def _copied(self, target: Path) -> None:
        if self._controller.storage.sentence:
            sentence = _(
                "De hele avond staat nu in %(path)s. Ga daarin verder: hier wordt niets meer bewaard."
            )
            self.saved_from_trouble.emit(target, sentence % {"path": target})
            return
        sentence = _("Er staat een kopie in %(path)s.")
        if self._controller.meeting.holds_contacts:
            sentence = _(
                "Er staat een kopie in %(path)s. Er staan namen en telefoonnummers in: pas er goed op."
            )
        self.saved.emit(sentence % {"path": target})
