"""The spreadsheet for people who type stories: the columns that are read back, and nothing else."""

from datetime import date
from pathlib import Path

from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.export.xlsx.layout import Book, Column, Listing, Look

ROWS = 100
COLUMNS = (
    Column("Gesprek", Look.WRAPPED, 28),
    Column("Verhaal", Look.WRAPPED, 78),
    Column("Citaat", Look.WRAPPED, 38),
)
CAPTION = "Eén verhaal op een rij. Geen namen, adressen of nummers."
FOR_WHOM = "Alleen voor de kopgroep"


def write(out: Path, title: str, made_on: date) -> None:
    """Write the empty spreadsheet.

    Raises:
        OSError: the disk is full, or the folder is gone or cannot be written to.
    """
    from bijeenkomst.export.xlsx.write_xlsx import packed

    rows = ((None,) * len(COLUMNS),) * ROWS
    listing = Listing("Verhalen", "Verhalen", CAPTION, COLUMNS, rows)
    book = Book(title, LIGHT.accent_soft.removeprefix("#"), (listing,), FOR_WHOM)
    out.write_bytes(packed(book, made_on))
