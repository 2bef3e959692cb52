"""The red bar under the header, which stays on every page until the trouble is over (N16)."""

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

CLOCK_SECONDS = 60  # between two looks at the clock


class TroubleBar(NoticeBar):
    """Says that nothing can be stored, or else what is wrong with the clock or the delete date.

    Signal: `copy_asked()`, to save a copy.
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
        listen(self, controller.storage_changed, self.refresh)
        listen(self, controller.updated, self.refresh)
        timer = QTimer(self, interval=CLOCK_SECONDS * 1000)
        timer.timeout.connect(self.refresh)
        timer.start()
        self.refresh()

    def refresh(self, _news: object = None) -> None:
        """Show what is wrong now; hide when nothing is."""
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
        if sentence != self.sentence:  # announce it once, and leave the focus on its button
            self.say(sentence, kind, *actions)


def _with_refused(storage: StorageStatus) -> str:
    sentence, refused = str(storage.sentence), storage.refused
    if not refused:
        return sentence
    losses = ngettext(
        "Sindsdien is %(count)d ding niet bewaard.", "Sindsdien zijn %(count)d dingen niet bewaard.", refused
    )
    return f"{sentence} {losses % {'count': refused}}"
