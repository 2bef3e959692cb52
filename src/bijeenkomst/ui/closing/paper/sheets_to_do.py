"""Which rows of the sheets in photos are still to be copied, and which sheet comes next (R8, R39)."""

from collections.abc import Collection, Sequence

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.photo import Photo
from bijeenkomst.domain.sheet_row import SheetRow, rows_on


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
    rows = (SheetRow(photo.theme, photo.sheet, row) for row in range(1, rows_on(photo.sheet) + 1))
    return [row for row in rows if row.code not in copied]


def next_sheet(
    meeting: Meeting, photos: Sequence[Photo], done: SheetRow, finished: Collection[str]
) -> SheetRow | None:
    """The first row of the next photo's sheet of which nothing was copied yet; None when there is none.

    Of a sheet that was begun nobody knows whether its other rows were written on, so that one is not proposed.
    """
    place = next((at for at, one in enumerate(photos) if sheet_of(one) == done.sheet_code), -1)
    for photo in (*photos[place + 1 :], *photos[: place + 1]):
        rows = rows_to_do(meeting, photo)
        if rows and len(rows) == rows_on(photo.sheet) and sheet_of(photo) not in finished:
            return rows[0]
    return None
