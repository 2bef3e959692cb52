"""Saying which sheet is in a photo, when no code could be read in it (R39)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, MOST_SHEETS, OFFER_SHEET
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox


def sheet_name(photo: Photo) -> str:
    """The sheet that is in a photo, as its code is printed there."""
    if photo.sheet == OFFER_SHEET:
        return _("strookjes met aanbod")
    if not photo.theme:
        return _("blad onbekend")
    if photo.sheet == GROUP_SHEET:
        return _("groepsblad %(theme)s") % {"theme": photo.theme}
    return _("blad %(sheet)s") % {"sheet": f"{photo.theme}-{photo.sheet or '?'}"}


class SheetNaming(QWidget):
    """Asks which sheet is in a photo. Signal: `chosen(theme, sheet)`."""

    chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = QComboBox()
        self.theme.setAccessibleName(_("Van welk thema is dit blad?"))
        self.theme.setMinimumContentsLength(5)
        self.theme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet = QSpinBox()
        self.sheet.setRange(1, MOST_SHEETS)
        self.sheet.setPrefix(_("blad "))
        self.sheet.setAccessibleName(_("Nummer van het blad"))
        self.is_group_sheet = QCheckBox(_("groepsblad"))
        self.is_group_sheet.toggled.connect(self.sheet.setDisabled)
        self.is_group_sheet.hide()
        self.take = button(_("Klopt"))
        self.take.clicked.connect(self._choose)
        row = hbox(self.sheet, self.is_group_sheet, self.take, STRETCH)
        column = vbox(on=self, margins=0, spacing=4)
        column.addWidget(label(_("Op deze foto is het blad niet te herkennen. Kies het zelf:"), "small"))
        add(column, self.theme, row)

    def show_meeting(self, meeting: Meeting, photo: Photo) -> None:
        """Offer the themes of the meeting, with what is known of this photo filled in."""
        self.theme.clear()
        for theme in meeting.in_order:
            self.theme.addItem(f"{theme.code}  {theme.number}. {theme.title}", theme.code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(photo.theme)))
        self.sheet.setValue(photo.sheet or 1)
        self.is_group_sheet.setChecked(False)
        self.is_group_sheet.setVisible(has_group_work(meeting))
        self.take.setEnabled(self.theme.count() > 0)

    def _choose(self) -> None:
        sheet = GROUP_SHEET if self.is_group_sheet.isChecked() else self.sheet.value()
        self.chosen.emit(str(self.theme.currentData()), sheet)
