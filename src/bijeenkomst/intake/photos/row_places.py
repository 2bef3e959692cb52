"""Where the rows of a sheet lie in a photo of it, from the marks that were read there (R8, R39).

A sheet is flat, so a photo of it is a projection (a homography): eight numbers, which the corners of the marks give by
least squares. Millimetres from the sheet's top left corner on one side, pixels of the photo on the other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import (
    FIRST_SLIP,
    GROUP_SHEET,
    OFFER_SHEET,
    SheetRow,
    read_mark,
    rows_on,
)
from bijeenkomst.export.pdf.pen import Place
from bijeenkomst.export.sheets import group_sheet_layout as group_sheet
from bijeenkomst.export.sheets import list_layout as at
from bijeenkomst.export.sheets import offer_slips, slips

Spot = tuple[float, float]
FEWEST_CORNERS = 4
CUT_OFF = 10.0  # millimetres of the writing at either end that may lie outside a photo before it is said
STRAIGHT = 1e9  # the weight of lying straight, against corners that each weigh one


@dataclass(frozen=True, slots=True)
class Projection:
    """From millimetres on a sheet to pixels: x' = (a x + b y + c) / w, y' = (d x + e y + f) / w, w = g x + h y + 1."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    g: float
    h: float

    def at(self, x: float, y: float) -> Spot:
        """The pixel of a spot on the sheet."""
        w = self.g * x + self.h * y + 1
        return (self.a * x + self.b * y + self.c) / w, (self.d * x + self.e * y + self.f) / w


def projection(photo: Photo, sheet: int, row: int) -> Projection | None:
    """How the photo shows this sheet of its theme; None when too few marks of it were read.

    Slips are cut apart: each is found by its own mark alone, which is too small to say how far the paper leans.
    """
    slip = _is_slip(sheet)
    pairs: list[tuple[Spot, Spot]] = []
    for code in photo.seen:
        mark = read_mark(code.text)
        if mark is None or (mark.theme, mark.sheet) != (photo.theme, sheet) or (slip and mark.row != row):
            continue
        if sheet == GROUP_SHEET and mark.row not in group_sheet.ROWS:
            continue  # no printer of ours made that
        pairs += zip(_corners(mark), code.corners, strict=True)
    return fitted(pairs, leans=not slip)


def row_place(sheet: int, row: int) -> Place:
    """Where people write in a row of a sheet: its whole width; on a slip, from its code to the last line; on a
    groepsblad a question with the lines under it.
    """
    if sheet == GROUP_SHEET:
        return group_sheet.FIELDS[row - 1].place
    if _is_slip(sheet):
        top = _slip_top(row) + slips.MARK_TOP - 1
        return Place(0, top, at.PAPER.height, slips.MARK + 3 + len(slips.ROWS) * slips.ROW_HEIGHT)
    return Place(at.LEFT - 2, at.row_top(row) - 1, at.RIGHT - at.LEFT + 4, at.ROW_HEIGHT + 2)


def row_at(photo: Photo, sheet: int, pixel: Spot) -> int:
    """The row that was pointed at; 0 when it is beside all of them, or the marks do not tell."""
    for row in group_sheet.ROWS if sheet == GROUP_SHEET else range(1, rows_on(sheet) + 1):
        shown = projection(photo, sheet, row)
        if shown is None:
            continue
        place = row_place(sheet, row)
        right, bottom = place.left + place.width, place.top + place.height
        edge = [shown.at(place.left, place.top), shown.at(right, place.top)]
        edge += [shown.at(right, bottom), shown.at(place.left, bottom)]
        if _inside(edge, pixel):
            return row
    return 0


def rows_in_view(photo: Photo) -> tuple[int, ...]:
    """The rows of its sheet of which a part lies in the picture, halfway up; all of them while no mark says where."""
    rows = range(1, rows_on(photo.sheet) + 1)
    seen = tuple(row for row in rows if _in_view(photo, row))
    return seen or tuple(rows)


def sides_out_of_view(photo: Photo) -> tuple[bool, bool]:
    """Whether what people write at the left and at the right end of the rows lies outside the picture.

    Of a list only: slips are whole as soon as their mark is.
    """
    if photo.sheet not in range(1, FIRST_SLIP) or (shown := projection(photo, photo.sheet, 0)) is None:
        return False, False
    rows = [row for row in range(1, rows_on(photo.sheet) + 1) if _in_view(photo, row)]
    heights = [at.row_top(row) + at.ROW_HEIGHT / 2 for row in rows]
    ends = at.LEFT + CUT_OFF, at.RIGHT - CUT_OFF
    left, right = (any(not _within(photo, shown.at(end, height)) for height in heights) for end in ends)
    return left, right


def _in_view(photo: Photo, row: int) -> bool:
    shown = projection(photo, photo.sheet, row)
    if shown is None:
        return False
    place = row_place(photo.sheet, row)
    height = place.top + place.height / 2
    across = (place.left + place.width * share for share in (0.1, 0.5, 0.9))
    return any(_within(photo, shown.at(x, height)) for x in across)


def _within(photo: Photo, spot: Spot) -> bool:
    x, y = spot
    return 0 <= x < photo.width and 0 <= y < photo.height


def fitted(pairs: Sequence[tuple[Spot, Spot]], *, leans: bool = True) -> Projection | None:
    """The projection that brings the first spot of each pair closest to the second; None when they determine none.

    `leans` False: the paper lies straight under the camera, so w is 1.
    """
    if len(pairs) < FEWEST_CORNERS:
        return None
    middle_x, middle_y, scale = _spread([spot for spot, _pixel in pairs])
    seen_x, seen_y, seen_scale = _spread([pixel for _spot, pixel in pairs])
    sums = [[0.0] * 9 for _row in range(8)]
    for (x, y), (u, v) in pairs:
        x, y = (x - middle_x) * scale, (y - middle_y) * scale
        u, v = (u - seen_x) * seen_scale, (v - seen_y) * seen_scale
        for line in (
            (x, y, 1, 0, 0, 0, -u * x, -u * y, u),
            (0, 0, 0, x, y, 1, -v * x, -v * y, v),
        ):
            for i in range(8):
                for j in range(9):
                    sums[i][j] += line[i] * line[j]
    for i in (6, 7):
        sums[i][i] += 0.0 if leans else STRAIGHT
    solved = _solved(sums)
    return (
        None if solved is None else _in_units(solved, middle_x, middle_y, scale, seen_x, seen_y, seen_scale)
    )


def _in_units(
    p: list[float], mx: float, my: float, scale: float, ux: float, uy: float, seen: float
) -> Projection:
    """From the middle and spread of the spots back to millimetres and pixels."""
    g, h = p[6] * scale, p[7] * scale
    last = 1 - g * mx - h * my
    a, b = p[0] * scale / seen + ux * g, p[1] * scale / seen + ux * h
    c = (p[2] - p[0] * scale * mx - p[1] * scale * my) / seen + ux * last
    d, e = p[3] * scale / seen + uy * g, p[4] * scale / seen + uy * h
    f = (p[5] - p[3] * scale * mx - p[4] * scale * my) / seen + uy * last
    return Projection(*(number / last for number in (a, b, c, d, e, f, g, h)))


def _spread(spots: Sequence[Spot]) -> tuple[float, float, float]:
    """The middle, and the scale at which the spots are about one unit wide, so that the sums lose no digits."""
    x, y = (sum(axis) / len(spots) for axis in zip(*spots, strict=True))
    wide = max(max(abs(left - x), abs(top - y)) for left, top in spots)
    return x, y, 1 / (wide or 1.0)


def _solved(rows: list[list[float]]) -> list[float] | None:
    """Gaussian elimination with partial pivoting; None when the rows do not determine an answer."""
    size = len(rows)
    for column in range(size):
        best = max(range(column, size), key=lambda row: abs(rows[row][column]))
        if abs(rows[best][column]) < 1e-12:
            return None
        rows[column], rows[best] = rows[best], rows[column]
        for row in range(size):
            if row != column:
                share = rows[row][column] / rows[column][column]
                rows[row] = [
                    number - share * pivot for number, pivot in zip(rows[row], rows[column], strict=True)
                ]
    return [rows[row][size] / rows[row][row] for row in range(size)]


def _corners(row: SheetRow) -> list[Spot]:
    """Where the corners of a mark stand on the sheet, clockwise from its top left."""
    size = at.MARK
    if row.sheet == GROUP_SHEET:
        left, top = group_sheet.FIELDS[row.row - 1].mark
        size = group_sheet.MARK
    elif _is_slip(row.sheet):
        drawn = offer_slips if row.sheet == OFFER_SHEET else slips
        left, size = drawn.MARK_LEFT, drawn.MARK
        top = _slip_top(row.row) + drawn.MARK_TOP
    elif row.row == 0:
        left, top = at.CORNER_LEFT, at.CORNER_TOP
    else:
        left, top = at.MARK_LEFT, at.row_top(row.row) + at.MARK_TOP
    return [(left, top), (left + size, top), (left + size, top + size), (left, top + size)]


def _is_slip(sheet: int) -> bool:
    return FIRST_SLIP <= sheet < GROUP_SHEET or sheet == OFFER_SHEET


def _slip_top(row: int) -> float:
    """Slips with offers are numbered on from page to page, three on each."""
    return (row - 1) % slips.ON_A_PAGE * slips.HEIGHT


def _inside(edge: Sequence[Spot], spot: Spot) -> bool:
    """Whether a spot lies within four corners, given clockwise."""
    turns = [
        (bx - ax) * (spot[1] - ay) - (by - ay) * (spot[0] - ax)
        for (ax, ay), (bx, by) in zip(edge, (*edge[1:], edge[0]), strict=True)
    ]
    return all(turn >= 0 for turn in turns) or all(turn <= 0 for turn in turns)
