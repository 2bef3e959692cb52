"""The PDF with the sign-up lists of all themes: vector, small, the same bytes for the same meeting."""

from dataclasses import dataclass
from pathlib import Path

from bijeenkomst.atomic_file import explain, write_atomically
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.missing import missing_sentence


class SheetsNotReady(WorldError):
    """The meeting does not yet say who is responsible, so paper may not ask contact details either (R5)."""


class SheetsNotWritten(WorldError):
    """The file could not be written; nothing half is left."""


class AddressTooLong(WorldError):
    """The address does not fit in a code that reads well (R12)."""


@dataclass(frozen=True, slots=True)
class SheetsResult:
    """What was written: where, how many pages, and the address that is on them ("" is none)."""

    path: Path
    pages: int
    address: str


def write_sheets(meeting: Meeting, out: Path, address: str = "", sheets_per_theme: int = 1) -> SheetsResult:
    """Write the sign-up list of every theme to one PDF.

    `address` is the base URL in the codes; without one there is room for a label instead.

    Raises:
        SheetsNotReady: R5 is not complete, or there are no themes.
        AddressTooLong: the address needs more than 33 modules (R12).
        SheetsNotWritten: a full disk, a folder that is not there …
    """
    if missing := missing_sentence(meeting.details):
        raise SheetsNotReady(missing)
    if not meeting.in_order:
        raise SheetsNotReady(_("Er zijn nog geen thema's. Breng die eerst in bij Voorbereiden."))
    try:
        with write_atomically(out) as beside:
            pages = _draw(meeting, beside, address, sheets_per_theme)
    except OSError as error:
        raise SheetsNotWritten(explain(error, out)) from error
    return SheetsResult(out, pages, address)


def _draw(meeting: Meeting, out: Path, address: str, sheets_per_theme: int) -> int:
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfgen.canvas import Canvas

    from bijeenkomst.design.fonts import REGULAR
    from bijeenkomst.export.sheets import sign_up_list as page
    from bijeenkomst.export.sheets.lettering import first_face
    from bijeenkomst.export.sheets.pen import Pen
    from bijeenkomst.qr import TooMuchForACode

    canvas = Canvas(
        str(out),
        pagesize=landscape(A4),
        invariant=1,
        pageCompression=1,
        lang="nl-NL",
        initialFontName=first_face(REGULAR),  # type: ignore[arg-type]  # the stubs mix up two arguments
    )
    canvas.setTitle(_("Aanmeldbladen %(title)s") % {"title": meeting.details.title})
    canvas.setAuthor(meeting.details.organisation)
    canvas.setCreator("bijeenkomst")
    pen = Pen(canvas)
    for theme in meeting.in_order:
        footer = page.set_footer(theme, meeting.details)
        grid = f"grid-{footer.rows}-{'sensitive' if theme.sensitive else 'plain'}"
        if not canvas.hasForm(grid):
            canvas.beginForm(grid)
            page.draw_grid(pen, footer.rows, sensitive=theme.sensitive)
            canvas.endForm()
        canvas.bookmarkPage(theme.code)
        canvas.addOutlineEntry(f"{theme.number}. {theme.title}", theme.code)
        for sheet in range(1, sheets_per_theme + 1):
            try:
                page.draw_header(pen, theme, meeting.details, address, sheet)
            except TooMuchForACode as error:
                raise AddressTooLong(
                    _("Dit adres is te lang voor een QR-code die goed te lezen is. Kies een korter adres.")
                ) from error
            canvas.doForm(grid)
            page.draw_row_codes(pen, theme, sheet, footer.rows)
            page.draw_footer(pen, footer)
            canvas.showPage()
    canvas.save()
    return len(meeting.in_order) * sheets_per_theme
