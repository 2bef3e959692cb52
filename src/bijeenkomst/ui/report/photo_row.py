"""One photo that was chosen for the report: how it looks, what stands below it, and taking it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from bijeenkomst.export.report.choice import LONGEST_CAPTION, ChosenPhoto
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.evening_photos import EveningPhoto
from bijeenkomst.ui.widgets.buttons import icon_button
from bijeenkomst.ui.widgets.field import LabelledField

SIZE = (96, 72)  # pixels


class PhotoRow(QWidget):
    """Signals: `captioned()` when its words changed; `unwanted()` when it goes away."""

    captioned = Signal()
    unwanted = Signal()

    def __init__(self, name: str, photo: EveningPhoto, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = photo
        picture = QPixmap()
        picture.loadFromData(photo.picture, "JPEG")
        ratio = self.devicePixelRatioF()
        small = picture.scaled(
            round(SIZE[0] * ratio),
            round(SIZE[1] * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        self.thumbnail = QLabel()
        self.thumbnail.setPixmap(small)
        self.thumbnail.setFixedSize(*SIZE)
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.thumbnail.setAccessibleName(_("Foto: %(name)s") % {"name": name})
        self.caption = QLineEdit()
        self.caption.setMaxLength(LONGEST_CAPTION)
        self.caption.textChanged.connect(lambda _text: self.captioned.emit())
        self.caption.setAcceptDrops(False)  # a photo that is dropped on it is for the window
        self.remove = icon_button("trash", _("Haal de foto '%(name)s' weg") % {"name": name})
        self.remove.clicked.connect(self.unwanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.thumbnail)
        row.addWidget(LabelledField(_("Wat is er te zien? (mag leeg)"), self.caption), 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        described = _("Dit komt onder de foto '%(name)s'.") % {"name": name}
        self.caption.setAccessibleDescription(described)

    @property
    def chosen(self) -> ChosenPhoto:
        """What comes in the report."""
        one = self.photo
        return ChosenPhoto(one.picture, one.width, one.height, self.caption.text())
