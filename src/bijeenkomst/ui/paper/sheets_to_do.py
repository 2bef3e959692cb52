"""Which rows of the sheets in photos are still to be copied, and which sheet comes next (R8, R39)."""

from collections.abc import Collection, Sequence

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import SheetRow, read_mark
from bijeenkomst.export.sheets.printed_rows import printed_rows
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos.row_places import rows_in_view


def sheet_of(photo: Photo) -> str:
    """The code of the sheet that it shows, `K7-2`."""
    return SheetRow(photo.theme, photo.sheet).sheet_code


def rows_to_do(meeting: Meeting, photo: Photo) -> list[SheetRow] | None:
    """The rows of its sheet that were not copied yet; None when nobody knows which sheet it is."""
    theme = meeting.standing(photo.theme)
    if theme is None or not photo.sheet:
        return None
    people = (*meeting.group(theme.code).members, *meeting.rows_aside(theme.code))
    copied = {code for one in people for code in one.rows}
    rows = (SheetRow(photo.theme, photo.sheet, row) for row in range(1, _rows(meeting, photo) + 1))
    return [row for row in rows if row.code not in copied]


def first_to_do(meeting: Meeting, photo: Photo) -> SheetRow | None:
    """The first row that can be seen in the photo and was not copied yet; None when nobody knows which sheet it is."""
    to_do = rows_to_do(meeting, photo)
    if to_do is None:
        return None
    seen = (row for row in to_do if in_view(photo, row))
    return next(seen, next(iter(to_do), SheetRow(photo.theme, photo.sheet, 1)))


def in_view(photo: Photo, row: SheetRow) -> bool:
    """Whether a row of the sheet in a photo can be seen there."""
    return row.row in rows_in_view(photo)


def what_is_missing(meeting: Meeting, photo: Photo) -> str:
    """Words about what a photo shows too much or too little of: another sheet beside it, rows that fell outside it."""
    said = []
    marks = (read_mark(code.text) for code in photo.seen)
    others = sorted({one.sheet_code for one in marks if one is not None} - {sheet_of(photo)})
    if photo.theme and photo.sheet and others:
        told = ngettext(
            "Op deze foto ligt nog een blad: %(sheets)s. Maak daar ook een foto van.",
            "Op deze foto liggen nog meer bladen: %(sheets)s. Maak daar ook foto's van.",
            len(others),
        )
        said.append(told % {"sheets": ", ".join(others)})
    outside = sorted(set(range(1, _rows(meeting, photo) + 1)) - set(rows_in_view(photo)))
    if photo.theme and photo.sheet and outside:
        told = ngettext(
            "Rij %(rows)s staat niet op deze foto. Neem het blad erbij.",
            "De rijen %(rows)s staan niet op deze foto. Neem het blad erbij.",
            len(outside),
        )
        said.append(told % {"rows": ", ".join(map(str, outside))})
    return " ".join(said)


def next_sheet(
    meeting: Meeting, photos: Sequence[Photo], done: SheetRow, finished: Collection[str]
) -> SheetRow | None:
    """The first row of the next photo's sheet of which nothing was copied yet; None when there is none.

    Of a sheet that was begun nobody knows whether its other rows were written on, so that one is not proposed.
    """
    place = next((at for at, one in enumerate(photos) if sheet_of(one) == done.sheet_code), -1)
    for photo in (*photos[place + 1 :], *photos[: place + 1]):
        rows = rows_to_do(meeting, photo)
        if rows and len(rows) == _rows(meeting, photo) and sheet_of(photo) not in finished:
            return first_to_do(meeting, photo)
    return None


def _rows(meeting: Meeting, photo: Photo) -> int:
    return printed_rows(meeting, SheetRow(photo.theme, photo.sheet))
