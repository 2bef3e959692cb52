"""Texts with a number or a name in them: what is left out, and what a person lets through."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from bijeenkomst.export.report.screening import Finding, FoundKind
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.wording.giving_away import where_it_stands

KEY = Qt.ItemDataRole.UserRole
MOST_ROWS = 4  # that are seen at once
ROW = 58  # pixels


class FindingsList(QWidget):
    """Signal: `chosen()` when a text was let through or taken out again."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(_("Kijk dit eerst na"))
        self.list.itemChanged.connect(lambda _item: self.chosen.emit())
        about = _(
            "Nummers en adressen gaan er altijd uit. Een tekst met een naam van iemand die zich aanmeldde, ook. "
            "Is het geen naam, of mag het? Kruis hem aan, dan blijft hij staan."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(_("Kijk dit eerst na"), "subheading"))
        column.addWidget(label(about, "muted"))
        column.addWidget(self.list)
        self.hide()

    @property
    def kept(self) -> frozenset[str]:
        """The keys of the texts that were let through."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(str(item.data(KEY)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show these; what was ticked stays so."""
        self.setVisible(bool(findings))
        if findings == self._findings:
            return
        kept, self._findings = self.kept, findings
        self.list.blockSignals(True)
        self.list.clear()
        for finding in findings:
            self.list.addItem(self._item(finding, finding.key in kept))
        self.list.blockSignals(False)
        self.list.setFixedHeight(min(MOST_ROWS, len(findings)) * ROW + 8)

    def _item(self, finding: Finding, kept: bool) -> QListWidgetItem:
        where = where_it_stands(finding.spot)
        if finding.kind is FoundKind.CONTACT:
            item = QListWidgetItem(
                _("%(where)s, hier gaat iets uit:") % {"where": where} + f"\n{finding.text}"
            )
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            return item
        names = ", ".join(finding.names)
        said = _("%(where)s, een naam? %(names)s") % {"where": where, "names": names}
        item = QListWidgetItem(f"{said}\n{finding.text}")
        item.setData(KEY, finding.key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if kept else Qt.CheckState.Unchecked)
        return item
