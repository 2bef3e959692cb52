"""The first stage: a themes file's bytes as the readers of tables want them."""

from bijeenkomst.intake import labels, refusals
from bijeenkomst.intake.content import Content, Kind
from bijeenkomst.intake.files.kind_of_file import kind_of
from bijeenkomst.intake.files.kind_of_package import kind_of_package
from bijeenkomst.intake.files.letters import decode
from bijeenkomst.intake.files.plain_ods import CONTENT, parts_of_flat_ods, plain_ods
from bijeenkomst.intake.files.plain_xlsx import plain_xlsx
from bijeenkomst.intake.files.size_guard import refuse_far_cells
from bijeenkomst.intake.files.zip_parts import UNPACKING_ERRORS, PlainWorkbook, pack, unpack


def open_table_file(data: bytes, name: str, letters: str = "") -> Content:
    """What a file with this content and name holds. `letters`: the encoding that was chosen.

    Raises:
        TableUnreadable: it cannot be read at all; the sentence says why and what to do.
    """
    label = labels.of_file(name)
    kind = kind_of(data, name)
    if kind in (Kind.DELIMITED, Kind.PLAIN_TEXT, Kind.WEB_PAGE):
        decoded = decode(data, name, letters)
        return Content(kind, name, label, text=decoded.text, letters=decoded.offered)
    if kind in (Kind.XLS, Kind.XML_EXCEL):
        return Content(kind, name, label, data)
    if kind is Kind.FLAT_ODS:
        parts, kind, main = parts_of_flat_ods(data), Kind.ODS, CONTENT
    else:
        parts = unpack(data, name)
        kind, main = kind_of_package(parts, name)
    try:
        match kind:
            case Kind.ODS:
                plain = plain_ods(parts)
            case Kind.XLSX:
                plain = plain_xlsx(parts, main)
            case _:
                plain = PlainWorkbook(parts)
        sheets = tuple(plain.parts.get(sheet) for sheet in plain.sheets)
        refuse_far_cells(kind, sheets, name)
        return Content(kind, name, label, pack(plain.parts), sheets)
    except (SyntaxError, *UNPACKING_ERRORS) as error:  # an XML parser's error is a SyntaxError
        raise refusals.damaged(name) from error
