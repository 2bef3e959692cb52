"""Where the row that is copied lies in a photo: by the marks on the sheet, or where somebody pointed (R8, R39)."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.export.sheets import list_layout as at
from bijeenkomst.intake.photos.row_places import projection, row_place

DOWN = (QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1), QPointF(1, 0))
"""What is down on the sheet, in the photo as it is kept, for each quarter that it is shown turned."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """Somebody pointed at this row there, in a photo of which no marks were read."""

    row: int
    at: QPointF


def row_edge(photo: Photo, row: SheetRow, pointed: Pointed | None) -> QPolygonF | None:
    """The four corners of a row in pixels of the photo, clockwise from its top left; None when nobody knows."""
    if (photo.theme, photo.sheet) == (row.theme, row.sheet) and row.row:
        found = projection(photo, row.sheet, row.row)
        if found is not None:
            place = row_place(row.sheet, row.row)
            right, bottom = place.left + place.width, place.top + place.height
            corners = ((place.left, place.top), (right, place.top), (right, bottom), (place.left, bottom))
            return QPolygonF([QPointF(*found.at(*corner)) for corner in corners])
    return None if pointed is None else _about(photo, pointed, row.row)


def _about(photo: Photo, pointed: Pointed, row: int) -> QPolygonF:
    """A strip across the photo, as high as a row on a sheet that fills it."""
    down = DOWN[photo.turned % 4]
    along = QPointF(down.y(), -down.x())
    lies = photo.turned % 2 == 1
    wide = photo.height if lies else photo.width
    step = wide * at.ROW_HEIGHT / at.PAPER.width
    spot = pointed.at + down * (step * (row - pointed.row))
    middle = QPointF(spot.x(), photo.height / 2) if lies else QPointF(photo.width / 2, spot.y())
    half, above = along * (wide / 2), down * (step * 0.6)
    return QPolygonF(
        [middle - half - above, middle + half - above, middle + half + above, middle - half + above]
    )
