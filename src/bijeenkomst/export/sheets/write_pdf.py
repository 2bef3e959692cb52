"""Writing the PDFs of sheets, one for each kind: as vectors, small, the same bytes for the same meeting (R16)."""

from dataclasses import dataclass, replace
from importlib import import_module
from io import BytesIO
from pathlib import Path

from bijeenkomst.atomic_file import explain, write_atomically
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.public_ways import public_ways
from bijeenkomst.export.package_names import signpost_mark_of
from bijeenkomst.export.sheets.carriers import (
    NEED_AN_ADDRESS,
    NEED_RESPONSIBLE,
    PER_THEME,
    Carrier,
    Choice,
)
from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import TooMuchForACode
from bijeenkomst.wording.missing import missing_sentence


class SheetsNotReady(WorldError):
    """Something has to be filled in or chosen first, such as who is responsible (R5)."""


class SheetsNotWritten(WorldError):
    """The file could not be written; no half-written file is left."""


class AddressTooLong(WorldError):
    """The address does not fit in a code that scans well (R12)."""


@dataclass(frozen=True, slots=True)
class SheetsResult:
    """The file that was written, its number of pages, and the address on them, "" for none."""

    path: Path
    pages: int
    address: str


def write_sheets(meeting: Meeting, carrier: Carrier, out: Path, choice: Choice) -> SheetsResult:
    """Write one carrier, for every chosen theme, to one PDF.

    Raises:
        SheetsNotReady: R5 is not complete, or there are no themes or no address where the carrier needs them.
        AddressTooLong: the address needs more than 33 modules (R12).
        SheetsNotWritten: a full disk, a folder that is not there …
    """
    if trouble := not_ready(meeting, carrier, choice):
        raise SheetsNotReady(trouble)
    try:
        with write_atomically(out) as beside:
            pages = draw(meeting, carrier, beside, choice)
    except OSError as error:
        raise SheetsNotWritten(explain(error, out)) from error
    except TooMuchForACode as error:
        raise AddressTooLong(address_too_long()) from error
    return SheetsResult(out, pages, choice.address)


def address_too_long() -> str:
    """The sentence about an address that needs more than 33 modules (R12)."""
    return _("Dit adres is te lang voor een QR-code die goed te lezen is. Kies een korter adres.")


def not_ready(meeting: Meeting, carrier: Carrier, choice: Choice) -> str:
    """The sentence about why this kind of sheet cannot be made yet, and what to do; "" when it can."""
    if carrier in NEED_RESPONSIBLE and (missing := missing_sentence(meeting.details)):
        return missing
    if (carrier in PER_THEME or carrier is Carrier.OVERVIEW) and not choice.chosen(meeting):
        return _("Er zijn nog geen thema's. Breng die eerst in bij Voorbereiden.")
    if carrier is Carrier.SIGNPOST_SLIPS and all(theme.sensitive for theme in choice.chosen(meeting)):
        return _("Een gevoelig thema heeft geen Wegwijzer.")
    if carrier is Carrier.SIGNPOST and not _hangs_or_is_given(meeting, choice):
        return _("Er heeft nog niemand ja gezegd tegen de Wegwijzer.")
    if carrier in NEED_AN_ADDRESS and not choice.address:
        return _("Kies eerst het adres: zonder adres is er geen QR-code.")
    return ""


def _hangs_or_is_given(meeting: Meeting, choice: Choice) -> bool:
    """Whether there is a Wegwijzer to hang up, or are cards of a chosen group."""
    chosen = choice.chosen(meeting)
    return any(way.on_sheet or theme in chosen for theme, way in public_ways(meeting))


def carrier_name(carrier: Carrier) -> str:
    """The name of a kind of sheet, on screen and in the PDF's title."""
    return {
        Carrier.LIST: _("Aanmeldbladen"),
        Carrier.SLIPS: _("Losse strookjes"),
        Carrier.CARD: _("Tafelkaarten"),
        Carrier.POSTER: _("Wandposters"),
        Carrier.OVERVIEW: _("Alle thema's"),
        Carrier.JOIN: _("Zo doet u mee"),
        Carrier.LABELS: _("Etiketten"),
        Carrier.SCRIPT: _("Draaiboek"),
        Carrier.STICKERS: _("Naamstickers"),
        Carrier.GROUP_SHEET: _("Groepsbladen"),
        Carrier.LARGE_GROUP_SHEET: _("Groepsbladen, groot"),
        Carrier.TABLE_SIGN: _("Tafelborden"),
        Carrier.OFFER: _("Strookjes voor aanbod"),
        Carrier.SIGNPOST_SLIPS: _("Strookjes voor de Wegwijzer"),
        Carrier.SIGNPOST: _("Wegwijzer"),
    }[carrier]


_DRAWN_IN = {
    Carrier.LIST: "sign_up_list",
    Carrier.SLIPS: "slips",
    Carrier.CARD: "table_card",
    Carrier.POSTER: "poster",
    Carrier.OVERVIEW: "overview",
    Carrier.JOIN: "join_poster",
    Carrier.LABELS: "labels",
    Carrier.SCRIPT: "script",
    Carrier.STICKERS: "stickers",
    Carrier.GROUP_SHEET: "group_sheet",
    Carrier.LARGE_GROUP_SHEET: "group_sheet",
    Carrier.TABLE_SIGN: "table_sign",
    Carrier.OFFER: "offer_slips",
    Carrier.SIGNPOST_SLIPS: "signpost_slips",
    Carrier.SIGNPOST: "signpost_sheets",
}


@speaking(DUTCH)
def draw(meeting: Meeting, carrier: Carrier, out: Path | BytesIO, choice: Choice) -> int:
    """Draw the PDF without checking that it is ready; returns the number of pages."""
    from bijeenkomst.export.pdf.book import Book

    if meeting.rehearsal:
        meeting = _marked(meeting, carrier)
    title = f"{carrier_name(carrier)} {meeting.details.title}".strip()
    # Of all sheets only this one has contact details: letting go has to recognise it, also under another name (R45).
    mark = signpost_mark_of(meeting.code_seed) if carrier is Carrier.SIGNPOST else ""
    book = Book(out, title, meeting.details.organisation, mark=mark)
    drawing = import_module(f"bijeenkomst.export.sheets.{_DRAWN_IN[carrier]}")
    (drawing.draw_large if carrier is Carrier.LARGE_GROUP_SHEET else drawing.draw)(book, meeting, choice)
    book.save()
    return book.pages


def _marked(meeting: Meeting, carrier: Carrier) -> Meeting:
    """The rehearsal with words that mark every sheet: in the title of the evening, or that of the theme."""
    mark = _("OEFENING")
    details = replace(meeting.details, title=f"{mark} · {meeting.details.title}")
    if carrier not in (Carrier.CARD, Carrier.LABELS, Carrier.TABLE_SIGN):
        return replace(meeting, details=details)
    themes = {code: replace(theme, title=f"{mark} · {theme.title}") for code, theme in meeting.themes.items()}
    return replace(meeting, details=details, themes=themes)
