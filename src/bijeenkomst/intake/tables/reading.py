"""The second stage: what a file or a paste holds as tables, whatever its format."""

from bijeenkomst.intake.content import Content, Kind
from bijeenkomst.intake.refusals import NeverClosed
from bijeenkomst.intake.table import Table, Tables
from bijeenkomst.intake.tables.delimited_text import split
from bijeenkomst.intake.tables.rows import text_rows
from bijeenkomst.intake.tables.web_page import read_web_page
from bijeenkomst.intake.tables.workbook import read_workbook
from bijeenkomst.intake.tables.xls import read_xls
from bijeenkomst.intake.tables.xml_excel import read_xml_excel


def read_tables(content: Content) -> Tables:
    """The tables in it.

    Raises:
        TableUnreadable: damaged, locked, or nothing is there; the sentence says why and what to do.
    """
    source, text, lines = content.source, content.text, None
    match content.kind:
        case Kind.XLS:
            tables = read_xls(content.data, source)
        case Kind.XML_EXCEL:
            tables = read_xml_excel(content.data, source)
        case Kind.WEB_PAGE:
            tables = read_web_page(text, source)
        case Kind.DELIMITED:
            tables = (split(text, source, content.label),)
        case Kind.PLAIN_TEXT:
            lines = text_rows([line] for line in text.removeprefix("\ufeff").splitlines())
            try:
                tables = (split(text, source, content.label),)
            except (
                NeverClosed
            ):  # a quotation mark at the start of a sentence is nothing special in plain text
                tables = (Table(source, content.label, ()),)
        case _:
            tables = read_workbook(content)
    return Tables(source, content.label, tables, lines, content.letters)
