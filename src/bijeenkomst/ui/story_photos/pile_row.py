"""One photo of a pile: the picture, a field for the name of the pile, and the numbers of its cards (R62)."""

import re
from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.photo import Corners
from bijeenkomst.domain.values.story import LONGEST_PILE_NAME
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos import pile_sentences
from bijeenkomst.intake.photos.pile_photos import PilePhoto
from bijeenkomst.intake.photos.piles import PileInPhoto, pile_in
from bijeenkomst.ui.paper.photo_view import PhotoView
from bijeenkomst.ui.widgets.buttons import icon_button
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, hbox, vbox
from bijeenkomst.wording.refusals import field_of, say

PICTURE_HEIGHT, MARGIN = 260, 16  # pixels
LINE = 6  # pixels of the photo, around a mark


class PileRow(QFrame):
    """Signals: `changed()` when other numbers are typed; `unwanted()` to leave this photo out.

    The field of the numbers has those that were read; a card that was not read can be typed there.
    """

    changed = Signal()
    unwanted = Signal()

    def __init__(self, meeting: Meeting, photo: PilePhoto, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.photo = photo
        self._known: Collection[int] = meeting.stories
        self.read = pile_in(meeting, photo)
        self.picture = PhotoView()
        self.picture.setFixedHeight(PICTURE_HEIGHT)
        self.picture.setAccessibleName(_("Foto '%(name)s'") % {"name": photo.name})
        self.picture.show_picture(outlined(photo), 0)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_PILE_NAME)
        self.name_field = LabelledField(
            _("Naam van de stapel"), self.name, _("Zoals hij erbij ligt. Mag leeg blijven.")
        )
        self.numbers_line = QLineEdit(" ".join(map(str, self.read.numbers)))
        self.numbers_field = LabelledField(
            _("Nummers van de kaartjes"), self.numbers_line, self._hint(len(self.read.numbers))
        )
        for field in (self.name, self.numbers_line):
            field.setAcceptDrops(False)  # the window takes photos that are dropped
        self.about = label(" ".join(pile_sentences.about(self.read)), "muted")
        self.about.setVisible(bool(self.about.text()))
        self.remove = icon_button("trash", _("Laat de foto '%(name)s' weg") % {"name": photo.name})
        top = hbox((label(photo.name, "subheading"), 1), self.remove)
        fields = vbox(top, self.name_field, self.numbers_field, self.about, STRETCH, spacing=10)
        hbox((self.picture, 1), (fields, 1), on=self, margins=MARGIN, spacing=20)
        self.setMinimumHeight(PICTURE_HEIGHT + 2 * MARGIN)  # its fields alone can be less high
        self.numbers_line.textChanged.connect(self._typed)
        self.name.textChanged.connect(lambda _text: self.name_field.say_wrong(""))
        self.remove.clicked.connect(self.unwanted)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in the field, each once, of existing stories."""
        return tuple(number for number in dict.fromkeys(self._typed_numbers()) if number in self._known)

    @property
    def pile(self) -> PileInPhoto:
        """The pile in the photo, with the numbers as typed."""
        return PileInPhoto(self.photo.name, self.numbers)

    def check(self) -> bool:
        """Whether every number in the field is that of a story; if not, say which is wrong."""
        unknown = [number for number in self._typed_numbers() if number not in self._known]
        if not unknown:
            return True
        said = _("Kaartje %(numbers)s is er niet. Kijk nog eens naar de foto.")
        self.numbers_field.say_wrong(said % {"numbers": pile_sentences.listed(sorted(set(unknown)))})
        self.numbers_line.setFocus()
        return False

    def leave_out(self, numbers: Collection[int]) -> None:
        """Leave out these cards, which are in another photo as well, so that they stay where they are."""
        self.numbers_line.setText(" ".join(str(number) for number in self.numbers if number not in numbers))

    def refuse(self, refusal: Refusal) -> None:
        """Say at the field why it cannot be laid."""
        field = self.name_field if field_of(refusal) is Field.PILE else self.numbers_field
        field.say_wrong(say(refusal))

    def show_meeting(self, meeting: Meeting) -> None:
        """Stories may have come or gone."""
        self._known = meeting.stories

    def _typed_numbers(self) -> list[int]:
        return [int(digits) for digits in re.findall(r"[0-9]{1,9}", self.numbers_line.text())]

    def _typed(self) -> None:
        self.numbers_field.say_hint(self._hint(len(self.numbers)))
        self.changed.emit()

    def _hint(self, count: int) -> str:
        said = ngettext("%(count)d kaartje.", "%(count)d kaartjes.", count) % {"count": count}
        return " ".join((said, _("Ziet u een kaartje dat hier ontbreekt? Typ het nummer erbij.")))


def outlined(photo: PilePhoto) -> QImage:
    """The photo with a line around each mark that was read, and a different one around those that could not be."""
    image = QImage.fromData(photo.picture).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for card in photo.cards:
        _outline(painter, card.corners, LIGHT.good, Qt.PenStyle.SolidLine)
    for corners in photo.unread:
        _outline(painter, corners, LIGHT.bad, Qt.PenStyle.DotLine)
    painter.end()
    return image


def _outline(painter: QPainter, corners: Corners, colour: str, style: Qt.PenStyle) -> None:
    painter.setPen(QPen(QColor(colour), LINE, style))
    painter.drawPolygon(QPolygon([QPoint(x, y) for x, y in corners]))
