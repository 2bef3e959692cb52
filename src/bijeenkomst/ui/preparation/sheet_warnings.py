"""What people should know before they print: what is missing, and which paper no longer matches."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.sheets.print_fingerprints import Outdated, outdated, outdated_sentence
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import typed_address
from bijeenkomst.ui.widgets.notice import NoticeBar


class SheetWarnings(QWidget):
    """Signals: `details_asked()` to fill in what is missing; `labels_asked()` for labels with the laptop's address;
    `again_asked(outdated)` to choose the sheets that say something else than the meeting.
    """

    details_asked = Signal()
    labels_asked = Signal()
    again_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing, self.elsewhere, self.changed = (NoticeBar() for _number in range(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for bar in (self.missing, self.elsewhere, self.changed):
            column.addWidget(bar)
        for bar in (self.missing, self.elsewhere):
            bar.close_button.hide()
        self._said: Outdated | None = None

    def show_meeting(self, meeting: Meeting, now: str, own: frozenset[str]) -> None:
        """`now` is the address of this laptop, `own` are all of them."""
        if meeting.details.missing_for_sign_up:
            said = _(
                "Er staat nog niet wie verantwoordelijk is. Zonder dat komen er geen bladen om op te schrijven."
            )
            self.missing.say(said, "warn", (_("Vul het in"), self.details_asked.emit))
        else:
            self.missing.clear()
        self._say_elsewhere(meeting.printed_address, now, own)
        self._say_changed(outdated(meeting))
        self.setVisible(bool(self.missing.sentence or self.elsewhere.sentence or self.changed.sentence))

    def _say_elsewhere(self, printed: str, now: str, own: frozenset[str]) -> None:
        """Paper that points at another address than phones need now (R17)."""
        if printed and now and printed != now and (printed in own or printed.startswith("http://")):
            said = _(
                "Uw bladen wijzen naar %(printed)s, deze laptop is nu %(now)s. Ga naar het andere netwerk, "
                "of druk etiketten met de nieuwe code om op de bladen te plakken."
            )
            words = said % {"printed": typed_address(printed), "now": typed_address(now)}
            self.elsewhere.say(words, "warn", (_("Druk etiketten"), self.labels_asked.emit))
        else:
            self.elsewhere.clear()

    def _say_changed(self, found: Outdated | None) -> None:
        """Paper that says something else than the meeting; said once for the same, so that it can be closed."""
        if found == self._said:
            return
        self._said = found
        if found is None:
            self.changed.clear()
            return
        again = [(_("Kies die bladen"), lambda: self.again_asked.emit(found))] if found.carriers else []
        self.changed.say(outdated_sentence(found), "warn", *again)
