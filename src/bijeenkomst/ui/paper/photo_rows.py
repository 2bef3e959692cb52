"""Where a row lies in a photo: worked out from the marks on the sheet, or from where somebody pointed (R8, R39)."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.export.sheets import list_layout as at
from bijeenkomst.intake.photos.row_places import projection, row_place

DOWN = (QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1), QPointF(1, 0))
"""The direction of "down the sheet" in the stored photo, for each number of quarter turns with which it is shown."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """Where somebody pointed at a row, in pixels of a photo in which no marks were read."""

    row: int
    at: QPointF


def row_edge(photo: Photo, row: SheetRow, pointed: Pointed | None) -> QPolygonF | None:
    """The four corners of a row in pixels of the photo, clockwise from its top left; None when not known."""
    if (photo.theme, photo.sheet) == (row.theme, row.sheet) and row.row:
        sheet_to_photo = projection(photo, row.sheet, row.row)
        if sheet_to_photo is not None:
            place = row_place(row.sheet, row.row)
            right, bottom = place.left + place.width, place.top + place.height
            corners = ((place.left, place.top), (right, place.top), (right, bottom), (place.left, bottom))
            return QPolygonF([QPointF(*sheet_to_photo.at(*corner)) for corner in corners])
    return None if pointed is None else _about(photo, pointed, row.row)


def _about(photo: Photo, pointed: Pointed, row: int) -> QPolygonF:
    """A strip across the whole photo, as high as a row would be if the sheet filled the photo."""
    down = DOWN[photo.turned % 4]
    across = QPointF(down.y(), -down.x())
    sideways = photo.turned % 2 == 1
    width = photo.height if sideways else photo.width
    step = width * at.ROW_HEIGHT / at.PAPER.width
    spot = pointed.at + down * (step * (row - pointed.row))
    middle = QPointF(spot.x(), photo.height / 2) if sideways else QPointF(photo.width / 2, spot.y())
    half, above = across * (width / 2), down * (step * 0.6)
    return QPolygonF(
        [middle - half - above, middle + half - above, middle + half + above, middle - half + above]
    )
