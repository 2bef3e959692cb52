"""Read back what a package tells of the groups at their tables: the plan, the first appointment and the offers."""

import unicodedata
from collections.abc import Iterable

from python_calamine import CalamineError, CalamineWorkbook

from bijeenkomst.export.handover.appointment import Appointment
from bijeenkomst.export.handover.calendar_file import ZONE
from bijeenkomst.export.handover.make_package import Package
from bijeenkomst.export.handover.reading import solid, text_of, unescaped, unfolded
from bijeenkomst.export.handover.vcards import card_text
from bijeenkomst.export.handover.workbook.agreed import agreed_sheet
from bijeenkomst.export.handover.workbook.first_steps import first_steps
from bijeenkomst.export.handover.workbook.offers import offers_sheet
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.reading_back import images_on_pages
from bijeenkomst.export.xlsx.cell_text import cell_text
from bijeenkomst.export.xlsx.layout import Letter, Listing

_SELECTORS = frozenset("\ufe0e\ufe0f")  # whether a sign is a letter or a picture; not drawn
_RUNS_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})  # Unicode Bidirectional Algorithm


def plan_pages_hold(package: Package, data: bytes) -> bool:
    """Whether all that the group wrote is read on the pages, and every photo of its sheet is there."""
    lines = (line for _name, texts in package.plan.texts for text in texts for line in text.splitlines())
    return images_on_pages(data) == package.photos and _are_read(text_of(data), lines)


def offer_pages_hold(package: Package, data: bytes) -> bool:
    """Whether every offer is read on the pages, with whom to ask and how."""
    said = (
        words
        for offer in package.offers
        for words in (offer.text, offer.name, shown_phone(offer), offer.email)
    )
    return _are_read(text_of(data), said)


def event_holds(appointment: Appointment, data: bytes, *, locked: bool) -> bool:
    """Whether a calendar finds one event in it, at the time and the place of the first appointment."""
    found = [line.partition(":") for line in unfolded(data)]
    begins = [value for name, _colon, value in found if name == f"DTSTART;TZID={ZONE}"]
    places = [unescaped(value) for name, _colon, value in found if name == "LOCATION"]
    place = "" if locked else card_text(appointment.place)
    return (
        appointment.starts is not None
        and begins == [appointment.starts.strftime("%Y%m%dT%H%M%S")]
        and places == ([place] if place else [])
    )


def sheets_hold(package: Package, book: CalamineWorkbook) -> bool:
    """Whether the sheets with the plan and the offers say all that they have to."""
    sheets: list[Letter | Listing] = [first_steps(package.group, "", package.plan.appointment)]
    if package.plan:
        sheets.append(agreed_sheet(package.group.theme, package.plan))
    if package.offers:
        sheets.append(offers_sheet(package.offers, ""))
    return all(_sheet_holds(sheet, book) for sheet in sheets)


def _sheet_holds(sheet: Letter | Listing, book: CalamineWorkbook) -> bool:
    try:
        rows = book.get_sheet_by_name(sheet.title).to_python()
    except CalamineError:
        return False
    read = {cell for row in rows for cell in row if isinstance(cell, str)}
    if isinstance(sheet, Listing):
        values = [value for row in sheet.rows for value in row]
    else:
        values = [cell.value for line in sheet.rows for cell in line.cells]
    return all(cell_text(value) in read | {""} for value in values if isinstance(value, str))


def _are_read(read: str, texts: Iterable[str]) -> bool:
    """Whether these can be read on pages, by their letters and digits.

    Left out are texts with a letter that no face has, and those that readers themselves do not give back as they were
    drawn: what runs from right to left, and marks that are typed apart from their letter.
    """
    found = _letters(read)
    return all(
        _letters(text) in found for text in texts if lettering.printable(text) and not _read_otherwise(text)
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, solid(text)))


def _read_otherwise(text: str) -> bool:
    apart = unicodedata.normalize("NFKC", text)
    return any(
        unicodedata.bidirectional(char) in _RUNS_LEFT
        or (unicodedata.category(char) == "Mn" and char not in _SELECTORS)
        for char in apart
    )
