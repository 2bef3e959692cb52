"""Texts that contain a number or a name: they are omitted from the report unless somebody approves them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from bijeenkomst.export.report.screening import Finding, FoundKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, vbox
from bijeenkomst.ui.widgets.list_rows import ListRows
from bijeenkomst.wording.giving_away import where_it_stands

KEY = Qt.ItemDataRole.UserRole
MOST_ROWS = 4  # in sight
ROW = 58  # pixels: the height of a row


class FindingsList(QWidget):
    """A list of findings with check boxes. Signal: `chosen()`, when a text was approved or omitted again."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self.list = QListWidget()
        self.rows = ListRows(self.list)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(_("Kijk dit eerst na"))
        self.rows.changed.connect(self.chosen)
        about = _(
            "Nummers en adressen gaan er altijd uit. Een tekst met een naam van iemand die zich aanmeldde, ook. "
            "Is het geen naam, of mag het? Kruis hem aan, dan blijft hij staan."
        )
        column = vbox(on=self, margins=0)
        add(column, label(_("Kijk dit eerst na"), "subheading"), label(about, "muted"), self.list)
        self.hide()

    @property
    def kept(self) -> frozenset[str]:
        """The keys of the approved texts."""
        rows = range(self.list.count())
        return frozenset(str(self.rows.get(row, KEY)) for row in rows if self.rows.ticked(row))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these findings; those that were ticked stay ticked."""
        self.setVisible(bool(findings))
        if findings == self._findings:
            return
        kept, self._findings = self.kept, findings
        with self.rows.filling():
            self.list.clear()
            for finding in findings:
                self._add(finding, finding.key in kept)
        self.list.setFixedHeight(min(MOST_ROWS, len(findings)) * ROW + 8)

    def _add(self, finding: Finding, kept: bool) -> None:
        where = where_it_stands(finding.spot)
        if finding.kind is FoundKind.CONTACT:
            heading = _("%(where)s, hier gaat iets uit:") % {"where": where}
            self.rows.add(f"{heading}\n{finding.text}", {})
            return
        names = ", ".join(finding.names)
        heading = _("%(where)s, een naam? %(names)s") % {"where": where, "names": names}
        self.rows.add(f"{heading}\n{finding.text}", {KEY: finding.key}, ticked=kept)
