"""The red line under the header that stays until the trouble is over, on every page (N16)."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.session.interface import StorageStatus
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.wording.standing_trouble import absurd_clock, delete_date_passed

LOOK_SECONDS = 60  # between looks at the clock


class TroubleBar(NoticeBar):
    """Says what cannot be stored, and otherwise what is wrong with the clock or the delete date.

    Signal: `copy_asked()`, for "Bewaar een kopie".
    """

    copy_asked = Signal()

    def __init__(
        self,
        controller: Controller,
        parent: QWidget | None = None,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(parent)
        self._controller, self._today = controller, today
        self.close_button.hide()
        listen(self, controller.storage_changed, self.look)
        listen(self, controller.updated, self.look)
        timer = QTimer(self, interval=LOOK_SECONDS * 1000)
        timer.timeout.connect(self.look)
        timer.start()
        self.look()

    def look(self, _news: object = None) -> None:
        """Say what is wrong now; nothing at all when all is well."""
        storage, meeting, today = self._controller.storage, self._controller.meeting, self._today()
        if storage.sentence:
            self._show(_with_refused(storage), "bad", (_("Bewaar een kopie…"), self.copy_asked.emit))
        elif clock := absurd_clock(today):
            self._show(clock, "warn")
        elif date := delete_date_passed(meeting, today):
            self._show(date, "warn")
        elif self.sentence:
            self.clear()

    def _show(self, sentence: str, kind: str, *actions: tuple[str, Callable[[], object]]) -> None:
        if sentence != self.sentence:  # said aloud once, and the button keeps the focus
            self.say(sentence, kind, *actions)


def _with_refused(storage: StorageStatus) -> str:
    sentence, refused = str(storage.sentence), storage.refused
    if not refused:
        return sentence
    told = ngettext(
        "Sindsdien is %(count)d ding niet bewaard.", "Sindsdien zijn %(count)d dingen niet bewaard.", refused
    )
    return f"{sentence} {told % {'count': refused}}"
