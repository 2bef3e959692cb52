"""Themes in: from a spreadsheet, a .csv file or pasted text to a proposal for the facilitator (R1, R2, R6).

The road has three stages. Each makes a value for the next, and none knows another.
"""

from pathlib import Path

from bijeenkomst.intake.content import Content, Kind
from bijeenkomst.intake.files.on_disk import read_bytes
from bijeenkomst.intake.files.opening import open_table_file
from bijeenkomst.intake.files.pasted_text import check_pasted
from bijeenkomst.intake.proposal.proposed import ThemeProposal
from bijeenkomst.intake.proposal.proposing import propose
from bijeenkomst.intake.tables.reading import read_tables

ENDINGS = tuple(
    f".{each}"
    for each in "xlsx xlsm xltx xltm xlsb xls xlt ods ots fods csv tsv tab txt md htm html xml".split()
)
"""How the names of files with themes can end; a file is read by what is in it, whatever it is called."""


def read_themes_file(path: Path, sheet: str = "", letters: str = "") -> ThemeProposal:
    """What the themes file at `path` would bring in. `sheet` and `letters`: what was chosen of a proposal before.

    Raises:
        TableUnreadable: it cannot be read at all; the sentence says why and what to do.
    """
    return read_themes_bytes(read_bytes(path), path.name, sheet, letters)


def read_themes_bytes(data: bytes, name: str, sheet: str = "", letters: str = "") -> ThemeProposal:
    """What a themes file with this content and name would bring in; see `read_themes_file`."""
    content = open_table_file(data, name, letters)
    tables = read_tables(content)
    return propose(tables, sheet)


def read_themes_text(text: str, source_name: str) -> ThemeProposal:
    """What pasted text would bring in: cells from a spreadsheet, or one theme per line.

    `source_name` starts the sentences about it ("Geplakte tekst").

    Raises:
        TableUnreadable: nothing in it, or far too much.
    """
    check_pasted(text)
    content = Content(Kind.PLAIN_TEXT, source_name, source_name, text=text)
    return propose(read_tables(content))
