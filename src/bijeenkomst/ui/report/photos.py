"""Choosing photos of the evening for the report, with the consent of the people in them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from bijeenkomst.export.report.choice import MOST_PHOTOS, ChosenPhoto
from bijeenkomst.export.report.writing import too_many_photos
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos.evening_photos import EveningPhoto, read_evening_photo
from bijeenkomst.intake.photos.pictures import ENDINGS
from bijeenkomst.ui.background_jobs import wait_for
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
        self._services, self._dialogs = services, dialogs
        self._waiting: list[Path] = []
        self._troubles: list[str] = []
        self.rows: list[PhotoRow] = []
        self.busy = False
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
        self.choose.clicked.connect(self._choose)
        self.agree.toggled.connect(lambda _on: self.changed.emit())

    @property
    def chosen(self) -> tuple[ChosenPhoto, ...]:
        """The photos in order, with their captions."""
        return tuple(row.chosen for row in self.rows)

    def add(self, paths: Sequence[Path]) -> None:
        """Queue these files, as far as there is room for more photos; says when there is not."""
        self._troubles.clear()
        room = MOST_PHOTOS - len(self.rows) - len(self._waiting) - self.busy
        self._waiting += paths[: max(0, room)]
        if len(paths) > room:
            self._troubles.append(too_many_photos())
        if not self.busy:
            self._next()

    def _choose(self) -> None:
        kinds = kinds_of_files(_("Foto's"), ENDINGS)
        self.add(self._dialogs.open_files(self, _("Foto's van de avond"), kinds))

    def _next(self) -> None:
        self.busy = bool(self._waiting)
        self._say()
        if self._waiting:
            path = self._waiting.pop(0)
            future = self._services.run_reading(read_evening_photo, path)
            wait_for(future, self, lambda photo: self._read(path.name, photo), self._failed)
        self.changed.emit()

    def _say(self) -> None:
        waiting = len(self._waiting)
        if waiting:
            progress = ngettext("Nog %(count)d foto te lezen…", "Nog %(count)d foto's te lezen…", waiting)
            sentence = progress % {"count": waiting}
        else:
            sentence = " ".join(self._troubles)
        restyle(self.status, "look", "error" if self._troubles and not waiting else "muted")
        self.status.setText(sentence)
        self.status.setVisible(bool(sentence))

    def _failed(self, sentence: str) -> None:
        self._troubles.append(sentence)
        self._next()

    def _read(self, name: str, photo: EveningPhoto) -> None:
        if all(row.photo != photo for row in self.rows):  # not if it was chosen twice
            row = PhotoRow(name, photo)
            row.captioned.connect(self.changed)
            row.unwanted.connect(lambda: self._remove(row))
            self.rows.append(row)
            self._list.addWidget(row)
            self.agree.setChecked(False)  # it was about the other photos
            self._update_controls()
            self.added.emit()
        self._next()

    def _remove(self, row: PhotoRow) -> None:
        index = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._update_controls()
        (self.rows[min(index, len(self.rows) - 1)].remove if self.rows else self.choose).setFocus()
        self._troubles.clear()
        self._say()
        self.changed.emit()

    def _update_controls(self) -> None:
        self.agree.setVisible(bool(self.rows))
        self.choose.setEnabled(len(self.rows) < MOST_PHOTOS)
