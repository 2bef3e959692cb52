"""One photo chosen for the report: a thumbnail, a caption, and a button to remove it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from bijeenkomst.export.report.choice import LONGEST_CAPTION, ChosenPhoto
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.evening_photos import EveningPhoto
from bijeenkomst.ui.widgets.buttons import icon_button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.layouts import add, hbox

SIZE = (96, 72)  # pixels


class PhotoRow(QWidget):
    """The row of a photo. Signals: `captioned()`, when the caption changed; `unwanted()`, to remove the photo."""

    captioned = Signal()
    unwanted = Signal()

    def __init__(self, name: str, photo: EveningPhoto, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = photo
        picture = QPixmap()
        picture.loadFromData(photo.picture, "JPEG")
        ratio = self.devicePixelRatioF()
        pixmap = picture.scaled(
            round(SIZE[0] * ratio),
            round(SIZE[1] * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        self.thumbnail = QLabel()
        self.thumbnail.setPixmap(pixmap)
        self.thumbnail.setFixedSize(*SIZE)
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.thumbnail.setAccessibleName(_("Foto: %(name)s") % {"name": name})
        self.caption = QLineEdit()
        self.caption.setMaxLength(LONGEST_CAPTION)
        self.caption.textChanged.connect(lambda _text: self.captioned.emit())
        self.caption.setAcceptDrops(False)  # the window takes photos that are dropped
        self.remove = icon_button("trash", _("Haal de foto '%(name)s' weg") % {"name": name})
        self.remove.clicked.connect(self.unwanted)
        row = hbox(on=self, margins=0, spacing=12)
        add(row, self.thumbnail, (LabelledField(_("Wat is er te zien? (mag leeg)"), self.caption), 1))
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        described = _("Dit komt onder de foto '%(name)s'.") % {"name": name}
        self.caption.setAccessibleDescription(described)

    @property
    def chosen(self) -> ChosenPhoto:
        """The photo with its caption for the report."""
        photo = self.photo
        return ChosenPhoto(photo.picture, photo.width, photo.height, self.caption.text())
