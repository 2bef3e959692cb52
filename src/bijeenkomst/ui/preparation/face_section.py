"""Voorbereiden: the face of the evening, all of which can be left out: a logo, a photo of the village, a colour."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bijeenkomst.design.accent import tinted
from bijeenkomst.design.pictures import VILLAGE_ASPECT
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.commands import ChooseAccent
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.picture import Owner, PictureSpot
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.preparation.picture_field import PictureField
from bijeenkomst.ui.services import Services
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from bijeenkomst.ui.widgets.labels import label

SWATCH = (72, 36)  # pixels


class FaceSection(QFrame):
    """Folded away until somebody opens it, or has chosen something."""

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._given = (controller, services, dialogs)
        self.inside: FaceChoices | None = None
        self.open = button(_("Kies een logo, foto of kleur"), "", "plus")
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 24)
        self._column.setSpacing(12)
        self._column.addWidget(label(_("Gezicht van de avond"), "subheading"))
        about = _(
            "Mag leeg blijven. Wat u kiest, ziet men op het welkom, in de pauze, op telefoons en op posters."
        )
        self._column.addWidget(label(about, "muted"))
        self._column.addLayout(row)
        self.open.clicked.connect(lambda: self._unfold().logo.choose.setFocus())
        listen(self, controller.updated, lambda update: self._show(update.meeting.face))
        self._show(controller.meeting.face)

    def _show(self, face: Face) -> None:
        if face != Face():
            self._unfold()

    def _unfold(self) -> "FaceChoices":
        """What is inside is made only now: most evenings do without."""
        if self.inside is None:
            self.inside = FaceChoices(*self._given, self)
            self._column.addWidget(self.inside)
            self.open.hide()
        return self.inside


class FaceChoices(QWidget):
    """The logo, the photo and the colour, under each other."""

    def __init__(
        self, controller: Controller, services: Services, dialogs: FileDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        given = (controller, services, dialogs)
        of_whom = _("Van de organisatie of het dorp. Het staat op wit, dat is overal goed te zien.")
        agree = _(
            "Staat er iemand herkenbaar op? Vraag het eerst. De foto blijft in het bestand, ook na het loslaten."
        )
        self.logo = PictureField(PictureSpot(Owner.LOGO), *given, _("Logo"), of_whom)
        name = _("Foto van het dorp of de buurt")
        self.village = PictureField(PictureSpot(Owner.VILLAGE), *given, name, agree, VILLAGE_ASPECT)
        self.colour = AccentChoice(controller)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        for part in (self.logo, self.village, self.colour):
            column.addWidget(part)


class AccentChoice(QWidget):
    """The colour of the evening: chosen in the system's window, shown as the hall will see it, with why it differs."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.choose = button(_("Kies een kleur…"), icon_name="pencil")
        self.usual = button(_("Gewone kleur"), "quiet")
        self.swatch = Swatch()
        self.said = label("", "small")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.swatch)
        row.addWidget(self.choose)
        row.addWidget(self.usual)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("Kleur"), "label"))
        column.addLayout(row)
        column.addWidget(self.said)
        self.choose.clicked.connect(self._ask)
        self.usual.clicked.connect(lambda: controller.do(ChooseAccent("")))
        listen(self, controller.updated, lambda _update: self._show())
        self._show()

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._controller.meeting.face.accent or LIGHT.accent), self)
        dialog.setWindowTitle(_("Kleur van de avond"))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(lambda colour: self._controller.do(ChooseAccent(colour.name())))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self) -> None:
        chosen = self._controller.meeting.face.accent
        shown = tinted(LIGHT, chosen).accent
        self.swatch.show_colour(shown)
        self.usual.setVisible(bool(chosen))
        differs = bool(chosen) and _apart(chosen, shown) > NOTICED
        said = _(
            "Deze kleur is te licht om letters mee te lezen. Op een licht beeld en op papier maken we hem donkerder, "
            "zoals u hier ziet; op een donker beeld blijft hij lichter."
        )
        self.said.setText(said if differs else "")
        self.said.setVisible(differs)


NOTICED = 12  # of 255: a smaller difference is nothing to speak of


def _apart(one: str, other: str) -> int:
    first, second = QColor(one), QColor(other)
    return max(
        abs(first.red() - second.red()),
        abs(first.green() - second.green()),
        abs(first.blue() - second.blue()),
    )


class Swatch(QLabel):
    """A colour, with letters on it as they will be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(*SWATCH)
        self.colour = LIGHT.accent

    def show_colour(self, colour: str) -> None:
        """Show this one."""
        self.colour = colour
        self.setAccessibleName(_("Kleur van de avond: %(colour)s") % {"colour": colour})
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.colour))
        painter.setPen(QColor(tinted(LIGHT, self.colour).on_accent))
        painter.drawText(self.rect(), 0x84, "Aa")  # in the middle
        painter.end()
