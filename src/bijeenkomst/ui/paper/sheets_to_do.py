"""Which rows of the photographed sheets are still to be copied, and which sheet comes next (R8, R39)."""

from collections.abc import Collection, Sequence

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.natural_order import natural_order
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, SheetRow, read_mark
from bijeenkomst.export.sheets.printed_rows import printed_rows
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.intake.photos.row_places import rows_in_view, sides_out_of_view


def sheet_of(photo: Photo) -> str:
    """The code of the sheet in a photo, such as `K7-2`."""
    return SheetRow(photo.theme, photo.sheet).sheet_code


def rows_to_do(meeting: Meeting, photo: Photo) -> list[SheetRow] | None:
    """The rows of the sheet in a photo that were not copied yet; None when it is not known which sheet it is, and
    of a groepsblad, which has none.
    """
    theme = meeting.standing(photo.theme)
    if theme is None or photo.sheet in (0, GROUP_SHEET):
        return None
    entered = (*meeting.group(theme.code).members, *meeting.rows_aside(theme.code))
    copied = {code for sign_up in entered for code in sign_up.rows}
    rows = (SheetRow(photo.theme, photo.sheet, row) for row in range(1, _rows(meeting, photo) + 1))
    return [row for row in rows if row.code not in copied]


def first_to_do(meeting: Meeting, photo: Photo) -> SheetRow | None:
    """The first row that is in the photo and was not copied yet; None when it is not known which sheet it is."""
    to_do = rows_to_do(meeting, photo)
    if to_do is None:
        return None
    seen = (row for row in to_do if in_view(photo, row))
    return next(seen, next(iter(to_do), SheetRow(photo.theme, photo.sheet, 1)))


def in_view(photo: Photo, row: SheetRow) -> bool:
    """Whether a row of the sheet lies within the photo."""
    return row.row in rows_in_view(photo)


def photo_warning(meeting: Meeting, photo: Photo) -> str:
    """A warning about a second sheet in a photo, or rows of the sheet that lie outside it; "" when all is well."""
    sentences = []
    marks = (read_mark(code.text) for code in photo.seen)
    others = sorted(
        {mark.sheet_code for mark in marks if mark is not None} - {sheet_of(photo)}, key=natural_order
    )
    if photo.theme and photo.sheet and others:
        sentence = ngettext(
            "Op deze foto ligt nog een blad: %(sheets)s. Maak daar ook een foto van.",
            "Op deze foto liggen nog meer bladen: %(sheets)s. Maak daar ook foto's van.",
            len(others),
        )
        sentences.append(sentence % {"sheets": ", ".join(others)})
    outside = sorted(set(range(1, _rows(meeting, photo) + 1)) - set(rows_in_view(photo)))
    if photo.theme and photo.sheet and outside:
        sentence = ngettext(
            "Rij %(rows)s staat niet op deze foto. Neem het blad erbij.",
            "De rijen %(rows)s staan niet op deze foto. Neem het blad erbij.",
            len(outside),
        )
        sentences.append(sentence % {"rows": ", ".join(map(str, outside))})
    if photo.theme and photo.sheet and (side := _side_missing(photo)):
        sentences.append(side)
    return " ".join(sentences)


def _side_missing(photo: Photo) -> str:
    match sides_out_of_view(photo):
        case True, False:
            return _("De linkerkant van het blad staat niet op deze foto. Neem het blad erbij.")
        case False, True:
            return _("De rechterkant van het blad staat niet op deze foto. Neem het blad erbij.")
        case True, True:
            return _("De zijkanten van het blad staan niet op deze foto. Neem het blad erbij.")
        case _whole:
            return ""


def next_sheet(
    meeting: Meeting, photos: Sequence[Photo], done: SheetRow, finished: Collection[str]
) -> SheetRow | None:
    """The first row of the next photographed sheet of which nothing was copied yet; None when there is none.

    A sheet that was begun is not proposed: its other rows may be empty, which the program cannot see.
    """
    current = next((index for index, photo in enumerate(photos) if sheet_of(photo) == done.sheet_code), -1)
    for photo in (*photos[current + 1 :], *photos[: current + 1]):
        rows = rows_to_do(meeting, photo)
        if rows and len(rows) == _rows(meeting, photo) and sheet_of(photo) not in finished:
            return first_to_do(meeting, photo)
    return None


def _rows(meeting: Meeting, photo: Photo) -> int:
    return printed_rows(meeting, SheetRow(photo.theme, photo.sheet))
