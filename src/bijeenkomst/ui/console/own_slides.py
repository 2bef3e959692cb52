"""Slides of one's own in the programme: pages of a PDF and photos, read beside the window, one file after the other."""

import uuid
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bijeenkomst.domain.commands import AddOwnSlide
from bijeenkomst.domain.refusals import Refusal
from bijeenkomst.domain.values.picture import PictureFile
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos.hall_pictures import read_slides
from bijeenkomst.intake.photos.scans import ENDINGS
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs, kinds_of_files
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.wording.refusals import say


class OwnSlides(QWidget):
    """Says what is being read and what came of it; takes no room otherwise.

    Signal: `added(part)` with the id of a new part of the programme.
    """

    added = Signal(str)

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self._waiting: list[Path] = []
        self._after = ""
        self._count = 0
        self._troubles: list[str] = []
        self.busy = False
        self.said = NoticeBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)

    def choose(self, after: str) -> None:
        """Ask for files, to be put after this part."""
        kinds = kinds_of_files(_("PDF's en foto's"), ENDINGS)
        self.read(self._dialogs.open_files(self, _("Eigen beelden"), kinds), after)

    def read(self, paths: Sequence[Path], after: str) -> None:
        """Put what is in these files after this part, in their order; while others are read, after those."""
        if not paths:
            return
        self._waiting += paths
        if not self.busy:
            self._after, self._count = after, 0
            self._troubles.clear()
            self._next()

    def _next(self) -> None:
        self.busy = bool(self._waiting)
        if not self._waiting:
            self._say()
            return
        path = self._waiting.pop(0)
        self.said.say(_("'%(name)s' wordt gelezen…") % {"name": path.name})
        wait_for(self._services.run_reading(read_slides, path), self, self._take, self._bad)

    def _take(self, slides: tuple[PictureFile, ...]) -> None:
        left = list(slides)

        def put() -> None:
            if not left:
                self._next()
                return
            key, file = uuid.uuid4().hex, left.pop(0)
            self._controller.do(AddOwnSlide(key, self._after, file), lambda _done: came(key), refused)

        def came(key: str) -> None:
            self._after, self._count = key, self._count + 1
            self.added.emit(key)
            put()

        def refused(refusal: Refusal) -> None:
            self._bad(say(refusal))

        put()

    def _bad(self, sentence: str) -> None:
        if sentence not in self._troubles:
            self._troubles.append(sentence)
        self._next()

    def _say(self) -> None:
        came = ngettext(
            "%(count)d eigen beeld staat erin.", "%(count)d eigen beelden staan erin.", self._count
        )
        parts = ([came % {"count": self._count}] if self._count else []) + self._troubles
        self.said.say(" ".join(parts), "warn" if self._troubles else "good")
