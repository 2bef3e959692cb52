"""A photo of a sheet with the handwriting of somebody who was removed (R44)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QTransform
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from bijeenkomst.domain.commands import RemovePhoto
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, OFFER_SHEET
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import FetchPicture
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.sheet_naming import sheet_name
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox

SIZE = (560, 300)  # pixels: large enough to recognise a row


class PhotoCard(QFrame):
    """Shows the photo, and deletes it after confirmation. Signal: `gone()`, when its bytes have been wiped."""

    gone = Signal()

    def __init__(self, photo: Photo, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", "warn")
        self.photo, self._controller = photo, controller
        self.picture = QLabel()
        self.picture.setAccessibleName(_("Foto van een blad"))
        self.remove = button(_("Haal deze foto weg"), "danger", "trash")
        self.sure = button(_("Ja, voorgoed weg"), "danger")
        self.sure.hide()
        self.remove.clicked.connect(lambda: self.sure.setVisible(self.sure.isHidden()))
        self.sure.clicked.connect(self._remove)
        self.about = label(_about(photo))
        buttons = hbox(self.remove, self.sure, STRETCH)
        vbox(self.about, buttons, self.picture, on=self)
        controller.fetch(FetchPicture(photo.id), self._show)

    def _show(self, jpeg: bytes | None) -> None:
        image = QImage.fromData(jpeg or b"")
        if image.isNull():
            return
        turned = image.transformed(QTransform().rotate(90 * self.photo.turned))
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(
            turned.scaled(
                round(SIZE[0] * ratio),
                round(SIZE[1] * ratio),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)

    def _remove(self) -> None:
        """Delete the photo; a refusal means that it was deleted elsewhere meanwhile."""
        self._controller.do(
            RemovePhoto(self.photo.id), lambda _done: self.gone.emit(), lambda _refusal: self.gone.emit()
        )


def _about(photo: Photo) -> str:
    if photo.sheet == GROUP_SHEET:
        sentence = _(
            "Foto van %(sheet)s: misschien staat hierop de naam van deze mens. Neem het plan van de groep eerst over, "
            "en haal dan de foto weg."
        )
    elif photo.theme or photo.sheet == OFFER_SHEET:
        sentence = _(
            "Foto van %(sheet)s: hierop staat nog wat deze mens schreef. Er kunnen ook anderen op staan: neem hun "
            "rijen eerst over, en haal dan de foto weg."
        )
    else:
        return _(
            "Foto van een onbekend blad: misschien staat hierop wat deze mens schreef. Staat er iemand anders op? Neem "
            "die rijen eerst over, en haal dan de foto weg."
        )
    return sentence % {"sheet": sheet_name(photo)}
