"""Choosing a picture for the hall: drop or choose a file, drag the frame, say what is to be seen, take it away.

Everything is kept at once and can be taken back, like what is typed in the other fields.
"""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bijeenkomst.domain.commands import CropPicture, DescribePicture, RemovePicture, SetPicture
from bijeenkomst.domain.rules.pictures import picture_at
from bijeenkomst.domain.values.picture import Crop, Picture, PictureFile, PictureSpot
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.photos.hall_pictures import cut_small, read_picture
from bijeenkomst.intake.photos.pictures import ENDINGS
from bijeenkomst.session.interface import FetchImage, Update
from bijeenkomst.ui.background_jobs import wait_for
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.slides.pictures import PictureStore
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.crop_frame import CropFrame
from bijeenkomst.ui.widgets.crop_view import CropView
from bijeenkomst.ui.widgets.dropped import TakesDropped
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs, kinds_of_files
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.notice import NoticeBar
from bijeenkomst.ui.widgets.text_field import TextField

PREVIEW = 720  # pixels: the longer side of what is shown here, also at twice the size


class PictureField(TakesDropped, QWidget):
    """The picture of one spot. With an `aspect` (width by height) a part of it is chosen; without, it is whole."""

    def __init__(
        self,
        spot: PictureSpot,
        controller: Controller,
        services: Services,
        dialogs: FileDialogs,
        name: str,
        about: str,
        aspect: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.spot, self._aspect, self._name = spot, aspect, name
        self._controller, self._services, self._dialogs = controller, services, dialogs
        self._cutting = 0
        self._new = False  # a picture was just chosen here: what is to be seen on it is the next thing to say
        self.setAcceptDrops(True)
        self.choose = button(_("Kies een beeld…"), icon_name="import")
        self.choose.setAccessibleName(_("%(name)s: kies een beeld") % {"name": name})
        self.remove = button(_("Haal weg"), "quiet", "trash")
        self.remove.setAccessibleName(_("%(name)s: haal het beeld weg") % {"name": name})
        self.view = CropView()
        self.view.setFixedHeight(200)
        self.how = label(_("Sleep het kader over wat de zaal moet zien, of gebruik de pijltjes."), "small")
        seen = _("Voor wie het niet kan zien. Telefoons lezen dit voor.")
        self.words = TextField("description", _("Wat is er te zien?"), QLineEdit(), seen, None)
        self.said = NoticeBar()
        self._about = label(about, "muted")
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: controller.do(RemovePicture(spot)))
        self.view.chosen.connect(self._crop)
        self.words.changed.connect(lambda _key, words: controller.do(DescribePicture(spot, words)))
        listen(self, controller.updated, self._updated)
        listen(self, PictureStore.of_program().ready, lambda _digest: self._show())
        self._show()

    @property
    def picture(self) -> Picture | None:
        """The picture as the meeting has it."""
        return picture_at(self._controller.meeting, self.spot)

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Read the file that was dropped; of more the first, and it is said."""
        self.said.clear()
        self._read(paths[0])
        if len(paths) > 1:
            said = _("Hier past één beeld: '%(name)s' is gekozen.") % {"name": paths[0].name}
            self.said.say(said, "warn")

    def refuse(self, sentence: str) -> None:
        """Say it here."""
        self.said.say(sentence, "warn")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch()
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._about)
        right.addWidget(self.words)
        right.addLayout(row)
        right.addWidget(self.how)
        right.addWidget(self.said)
        right.addStretch()
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addWidget(self.view, 2)
        beside.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self._name, "label"))
        column.addLayout(beside)

    def _choose(self) -> None:
        path = self._dialogs.open_file(self, self._name, kinds_of_files(_("Foto's en tekeningen"), ENDINGS))
        if path is not None:
            self.said.clear()
            self._read(path)

    def _read(self, path: Path) -> None:
        self.choose.setEnabled(False)
        self.choose.setText(" " + _("Het beeld wordt gelezen…"))
        future = self._services.run_reading(read_picture, path, self._aspect)
        wait_for(future, self, self._take, self._bad)

    def _take(self, file: PictureFile) -> None:
        self._idle()
        self._new = True
        self._controller.do(SetPicture(self.spot, file))

    def _bad(self, sentence: str) -> None:
        self._idle()
        self.said.say(sentence, "warn")

    def _idle(self) -> None:
        self.choose.setEnabled(True)
        self._show()

    def _crop(self, crop: Crop) -> None:
        """The little one for phones is cut beside the window; of several that were asked only the last counts."""
        self._cutting += 1
        asked, before = self._cutting, self.picture
        if before is None:
            return

        def cut(data: bytes | None) -> None:
            if data is not None:
                wait_for(self._services.run_reading(cut_small, data, crop), self, keep, self._bad)

        def keep(small: bytes) -> None:
            now = self.picture
            if asked == self._cutting and now is not None and now.digest == before.digest:
                self._controller.do(CropPicture(self.spot, crop, small))

        self._controller.fetch(FetchImage(before.digest), cut)

    def _updated(self, update: Update) -> None:
        if update.fresh or update.changes:
            self._show()

    def _show(self) -> None:
        picture = self.picture
        for widget in (self.view, self.words, self.remove):
            widget.setVisible(picture is not None)
        self.how.setVisible(picture is not None and self._aspect is not None)
        self._about.setVisible(picture is None)
        if self.choose.isEnabled():
            self.choose.setText(" " + (_("Kies een beeld…") if picture is None else _("Ander beeld…")))
        if picture is not None:
            self.words.show_text(picture.description)
            self.view.show_picture(_all_of(picture), self._frame(picture))
            if self._new:
                self._new = False
                self.words.line.setFocus()

    def _frame(self, picture: Picture) -> CropFrame | None:
        if self._aspect is None:
            return None
        if picture.crop is None:
            return CropFrame.largest(picture.width, picture.height, self._aspect)
        return CropFrame(picture.crop, picture.width, picture.height, self._aspect)


def _all_of(picture: Picture) -> QImage | None:
    """All of it, also what is not shown in the hall."""
    whole = Picture(picture.digest, picture.width, picture.height, picture.size)
    return PictureStore.of_program().find(whole, PREVIEW, PREVIEW, fills=False)
