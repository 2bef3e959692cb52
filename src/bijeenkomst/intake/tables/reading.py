"""The bytes of a themes file as tables: what it is, how it is unpacked, and which letters it is in."""

from dataclasses import dataclass

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.files.flat_ods import parts_of_flat_ods
from bijeenkomst.intake.files.kind_of_file import Kind, kind_of
from bijeenkomst.intake.files.letters import decode
from bijeenkomst.intake.proposal.theme_proposal import Letters
from bijeenkomst.intake.subprocess_reader import read_apart
from bijeenkomst.intake.table import Table
from bijeenkomst.intake.tables.delimited_text import split
from bijeenkomst.intake.tables.web_page import read_web_page
from bijeenkomst.intake.tables.workbook import read_packed
from bijeenkomst.intake.tables.xml_excel import read_xml_excel

_LINES = (".txt", ".text", ".md")  # a theme a line


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds: tables, or plain text with a theme a line. `letters` are still to be chosen from."""

    tables: tuple[Table, ...] = ()
    text: str | None = None
    letters: tuple[Letters, ...] = ()


def read(data: bytes, name: str, letters: str = "") -> Read:
    """What a themes file with this content and name holds. `letters`: those that were chosen.

    Raises:
        ThemesUnreadable: it cannot be read at all; the sentence says why and what to do.
    """
    kind, parts = kind_of(data, name)
    match kind:
        case Kind.XLS:
            return Read(read_apart(data, name))
        case Kind.XLSX | Kind.XLSB | Kind.ODS:
            return Read(read_packed(parts, kind, name))
        case Kind.FLAT_ODS:
            return Read(read_packed(parts_of_flat_ods(data), Kind.ODS, name))
        case Kind.XML_EXCEL:
            return Read(read_xml_excel(data, name))
    decoded = decode(data, name, letters)
    if kind is Kind.WEB_PAGE:
        return Read(read_web_page(decoded.text, name), letters=decoded.offered)
    if name.lower().endswith(_LINES):
        return Read(text=decoded.text, letters=decoded.offered)
    label = _('Bestand "%(name)s"') % {"name": name}
    return Read((split(decoded.text, name, label),), letters=decoded.offered)
