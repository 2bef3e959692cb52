"""The mail drafts that the facilitator still has to open and send, one click each."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.handover.group_rows import GroupRow
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.opening import open_folder


class MailsToOpen(QObject):
    """`button` opens the next draft. Signal: `sent(code)`, when the draft of that theme's group was opened or sent."""

    sent = Signal(str)

    def __init__(self, rows: Sequence[GroupRow], notice: NoticeBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._notice = {row.code: row for row in rows}, notice
        self.button = button("", "primary", "mail")
        self.button.hide()
        self.button.clicked.connect(self._open_next)
        for row in rows:
            row.mail_opened.connect(self._opened)
            row.mail_failed.connect(self._nothing_opened)

    def offer(self) -> None:
        """Show the button for the first draft that was not opened yet, if any."""
        row = self._next
        self.button.setVisible(row is not None)
        if row is not None:
            text = _("Open de mail voor groep %(number)d") % {"number": row.number}
            self.button.setText(f" {text}")
            self.button.setAccessibleName(text)

    @property
    def _next(self) -> GroupRow | None:
        return next((row for row in self._rows.values() if not row.open_mail.isHidden()), None)

    def _open_next(self) -> None:
        if (row := self._next) is not None:
            row.open_draft()

    def _opened(self, code: str) -> None:
        sentence = _(
            "De mail voor groep %(number)d is geopend: verstuur hem zelf. Ging er niets open? Open de map."
        )
        self._notice.say(sentence % {"number": self._rows[code].number})
        self._mark_sent(code)

    def _mark_sent(self, code: str) -> None:
        self._rows[code].open_mail.hide()
        self.offer()
        self.sent.emit(code)

    def _nothing_opened(self, code: str) -> None:
        draft = self._rows[code].draft
        if draft is None:
            return
        sentence = _(
            "Er ging geen mailprogramma open. De mail staat in de map '%(folder)s'. "
            "Mail de bestanden uit die map zelf, of geef een stick."
        )
        folder = draft.parent
        sent = (_("Hij is verstuurd"), lambda: self._sent_otherwise(code))
        to_folder = (_("Open de map"), lambda: open_folder(folder, self._notice, sent))
        self._notice.say(sentence % {"folder": folder.name}, "warn", to_folder, sent)

    def _sent_otherwise(self, code: str) -> None:
        self._notice.clear()
        self._mark_sent(code)
