"""Choosing photos of the evening for the report, with the consent of the people in them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from bijeenkomst.export.report.choice import MOST_PHOTOS, ChosenPhoto
from bijeenkomst.export.report.writing import too_many_photos
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.evening_photos import EveningPhoto, read_evening_photo
from bijeenkomst.intake.photos.pictures import ENDINGS
from bijeenkomst.ui.meeting_parts.reading_photos import ReadingPhotos
from bijeenkomst.ui.report.photo_row import PhotoRow
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs, kinds_of_files
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox


class PhotosChoice(QWidget):
    """The chosen photos, which are stored nowhere and go with the window.

    Signals: `changed()`, when a caption, the consent or the number of photos changed, or reading began or ended;
    `added()`, when a photo was read.
    """

    changed = Signal()
    added = Signal()

    def __init__(self, services: Services, dialogs: FileDialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._reading = ReadingPhotos(services, read_evening_photo, self)
        self.rows: list[PhotoRow] = []
        self.choose = button(_("Kies foto's…"), icon_name="import")
        self.agree = QCheckBox(_("Wie herkenbaar op de foto's staat, vindt het goed"))
        self.status = label("", "muted")
        about = _(
            "Alleen als u ze kiest, hoogstens zes. Ze komen achteraan in de PDF en op de webpagina. Waar en wanneer "
            "een foto gemaakt is, gaat eruit. Ze blijven in het verslag staan, ook na het loslaten."
        )
        button_row = hbox(self.choose, STRETCH)
        self._list = vbox(spacing=10)
        column = vbox(on=self, margins=0, spacing=8)
        add(column, label(_("Foto's van de avond"), "subheading"), label(about, "muted"), self._list)
        add(column, button_row, self.status, self.agree)
        for hidden in (self.agree, self.status):
            hidden.hide()
        self._reading.came.connect(self._came)
        self._reading.changed.connect(self._say)
        self._reading.changed.connect(self.changed)
        self.choose.clicked.connect(self._choose)
        self.agree.toggled.connect(lambda _on: self.changed.emit())

    @property
    def busy(self) -> bool:
        """Whether a photo is being read."""
        return self._reading.busy

    @property
    def chosen(self) -> tuple[ChosenPhoto, ...]:
        """The photos in order, with their captions."""
        return tuple(row.chosen for row in self.rows)

    def add(self, paths: Sequence[Path]) -> None:
        """Queue these files, as far as there is room for more photos; says when there is not."""
        room = MOST_PHOTOS - len(self.rows) - self._reading.left
        self._reading.add(paths[: max(0, room)])
        if len(paths) > room:
            self._reading.troubles.append(too_many_photos())
            self._say()

    def _choose(self) -> None:
        kinds = kinds_of_files(_("Foto's"), ENDINGS)
        self.add(self._dialogs.open_files(self, _("Foto's van de avond"), kinds))

    def _say(self) -> None:
        sentence = self._reading.sentence
        restyle(self.status, "look", "muted" if self.busy else "error")
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))

    def _came(self, photo: EveningPhoto, name: str) -> None:
        if all(row.photo != photo for row in self.rows):  # not if it was chosen twice
            row = PhotoRow(name, photo)
            row.captioned.connect(self.changed)
            row.unwanted.connect(lambda: self._remove(row))
            self.rows.append(row)
            self._list.addWidget(row)
            self.agree.setChecked(False)  # it was about the other photos
            self._update_controls()
            self.added.emit()

    def _remove(self, row: PhotoRow) -> None:
        index = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._update_controls()
        (self.rows[min(index, len(self.rows) - 1)].remove if self.rows else self.choose).setFocus()
        self._reading.troubles.clear()
        self._say()
        self.changed.emit()

    def _update_controls(self) -> None:
        self.agree.setVisible(bool(self.rows))
        self.choose.setEnabled(len(self.rows) < MOST_PHOTOS)
