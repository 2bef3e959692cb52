"""What a file really is, by its content: a name can say anything, and a picture renamed .xlsx stays a picture."""

import re

from bijeenkomst.intake import refusals
from bijeenkomst.intake.content import Kind
from bijeenkomst.intake.files.zip_parts import is_packed

MOST_BYTES = 10 * 1024 * 1024

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLDEST_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
_PDF = re.compile(rb"%PDF-\d\.\d")  # anywhere in the first 1,024 bytes, as readers of PDF take it
_PICTURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_WEB_PAGES = (b"<!doctype html", b"<html", b"<table", b"<head", b"<body", b"<meta")
_XML_EXCEL = b"urn:schemas-microsoft-com:office:spreadsheet"
_FLAT_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_LINK = re.compile(rb"\[(InternetShortcut|Desktop Entry)\]|\s*\{[^{}]{0,300}\"(doc_id|url)\"")
_SHORTCUT = b"L\x00\x00\x00\x01\x14\x02\x00"  # what Windows makes of "snelkoppeling maken"
_LINES = (".txt", ".text", ".md")  # a theme a line
_SYLK = re.compile(rb"ID;P[^\r\n]*\r?\n")


def kind_of(data: bytes, name: str) -> Kind | None:
    """The kind of file that `data` is; None for an archive, whose parts have to tell.

    `name` is used in sentences, and to tell a list of lines from text with columns.

    Raises:
        TableUnreadable: nothing that themes can be read from, or too big.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise refusals.empty(name)
    if len(data) > MOST_BYTES:
        raise refusals.too_large(name)
    if data.startswith(_OLD_OFFICE):
        return _kind_of_old_office(data, name)
    if is_picture_or_pdf(data):
        raise refusals.no_spreadsheet(name)
    return None if is_packed(data) else _kind_of_text(data, name)


def is_picture_or_pdf(data: bytes) -> bool:
    """Whether it begins as one. Text can begin with "BM" as well, so its size must fit."""
    if data.startswith(b"BM"):
        return int.from_bytes(data[2:6], "little") == len(data) or b"\x00" in data[6:14]
    if _PDF.search(data[:1024]):
        return True
    return data.startswith(_PICTURES) or data[8:12] == b"WEBP" or data[4:8] == b"ftyp"


def _kind_of_text(data: bytes, name: str) -> Kind:
    start = data[:4000].lstrip(b"\xef\xbb\xbf \t\r\n")
    plain = start.replace(b"\x00", b"").lstrip(b"\xff\xfe").lower()  # in UTF-16 every other byte is zero
    if data.startswith((_SHORTCUT, b"bplist00")) or _LINK.match(start):
        raise refusals.only_a_link(name)
    if data.startswith(_OLDEST_EXCEL):
        raise refusals.of_another_program(name, "Excel 4/95")
    if start.startswith(b"{\\rtf"):
        raise refusals.text_document(name)
    if _SYLK.match(start) and b"\nC;" in data[:20_000]:
        raise refusals.of_another_program(name, "SYLK (.slk)")
    if plain.startswith((b"<?xml", b"<workbook", b"<office:document")):
        if _XML_EXCEL in plain:
            return Kind.XML_EXCEL
        if b"office:document" in plain and _FLAT_ODS in plain:
            return Kind.FLAT_ODS
        if b"<html" in plain or b"<table" in plain:
            return Kind.WEB_PAGE
        raise refusals.web_page(name)
    if plain.startswith((*_WEB_PAGES, b"<!--")) or (plain.startswith(b"<") and b"<table" in plain):
        return Kind.WEB_PAGE
    return Kind.PLAIN_TEXT if name.lower().endswith(_LINES) else Kind.DELIMITED


def _kind_of_old_office(data: bytes, name: str) -> Kind:
    """Old Office files name their parts in UTF-16; a new file with a password is packed in one as well."""
    if _part("EncryptedPackage") in data:
        raise refusals.needs_password(name)
    if _part("WordDocument") in data:
        raise refusals.text_document(name)
    if _part("Workbook") in data or _part("Book") in data:
        return Kind.XLS
    raise refusals.no_spreadsheet(name)


def _part(name: str) -> bytes:
    return name.encode("utf-16-le")
