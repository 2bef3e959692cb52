"""What a file really is, by its content: a name can say anything, and a picture renamed .xlsx stays a picture."""

import io
import struct
import zipfile
import zlib
from enum import Enum, auto

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.unreadable import ThemesUnreadable

MOST_BYTES = 10 * 1024 * 1024
MOST_BYTES_UNPACKED = 100 * 1024 * 1024  # a small file that unpacks to more is no spreadsheet but a trap
_MOST_PARTS = 2000

_MANIFEST = "META-INF/manifest.xml"
# All that `zipfile` raises on a damaged or odd file.
UNPACKING_ERRORS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
    OverflowError,
)

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES_AND_PDF = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_WEB_PAGES = (b"<!doctype html", b"<html", b"<table", b"<?xml", b"<head")


class Kind(Enum):
    """The kinds of file that themes can be read from."""

    XLSX = auto()
    ODS = auto()
    XLS = auto()
    TEXT = auto()


def kind_of(data: bytes, name: str) -> Kind:
    """What `data` is. `name` is only used in sentences.

    Raises:
        ThemesUnreadable: nothing that themes can be read from, or too big.
    """
    named = {"name": name}
    if not data.strip(b"\x00 \t\r\n"):
        raise ThemesUnreadable(_('Bestand "%(name)s" is leeg. Kies een ander bestand.') % named)
    if len(data) > MOST_BYTES:
        raise ThemesUnreadable(
            _('Bestand "%(name)s" is te groot (meer dan 10 MB). Bewaar alleen het blad met de thema\'s.')
            % named
        )
    if data.startswith(b"PK"):
        return _kind_of_zip(data, name)
    if data.startswith(_OLD_OFFICE):
        return _kind_of_old_office(data, name)
    if data.startswith(_PICTURES_AND_PDF) or data[8:12] == b"WEBP" or data[4:8] == b"ftyp":
        raise no_spreadsheet(name)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB_PAGES):
        raise ThemesUnreadable(
            _('Bestand "%(name)s" is een webpagina. Open het in Excel en bewaar het als .xlsx.') % named
        )
    return Kind.TEXT


def choose_a_spreadsheet() -> str:
    """What to do instead."""
    return _("Kies een rekenblad (.xlsx, .ods of .csv), of kopieer en plak de tekst.")


def needs_password(name: str) -> ThemesUnreadable:
    """What is said of a file that is locked."""
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is op slot met een wachtwoord. Open het, haal het wachtwoord weg en bewaar het.'
        )
        % {"name": name}
    )


def damaged(name: str) -> ThemesUnreadable:
    """What is said of a file that looks right but cannot be read."""
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is niet te lezen. Misschien is het beschadigd. '
            "Open het in Excel of LibreOffice, bewaar het als .xlsx en probeer het opnieuw."
        )
        % {"name": name}
    )


def too_much_unpacked(name: str) -> ThemesUnreadable:
    """What is said of a file that unpacks to far more than a spreadsheet with themes."""
    return ThemesUnreadable(
        _('Bestand "%(name)s" is uitgepakt veel te groot. Bewaar alleen het blad met de thema\'s.')
        % {"name": name}
    )


def no_spreadsheet(name: str) -> ThemesUnreadable:
    """What is said of a file that is something else altogether."""
    return ThemesUnreadable(
        _('Bestand "%(name)s" is geen rekenblad. %(instead)s')
        % {"name": name, "instead": choose_a_spreadsheet()}
    )


def word_document(name: str) -> ThemesUnreadable:
    """What is said of a file from a word processor."""
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is een tekstdocument. Open het, kopieer de thema\'s en plak ze in dit programma.'
        )
        % {"name": name}
    )


def _kind_of_zip(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES_UNPACKED:
                raise too_much_unpacked(name)
            if any(part.flag_bits & 1 for part in parts):
                raise needs_password(name)
            if packed.testzip() is not None:  # also when a part is larger than it says
                raise damaged(name)
            names = set(packed.namelist())
            if _MANIFEST in names and b"encryption-data" in packed.read(_MANIFEST):
                raise needs_password(name)
            mimetype = packed.read("mimetype") if "mimetype" in names else b""
    except UNPACKING_ERRORS as error:
        raise damaged(name) from error
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "word/document.xml" in names or b"opendocument.text" in mimetype:
        raise word_document(name)
    if "content.xml" in names and (b"opendocument.spreadsheet" in mimetype or not mimetype):
        return Kind.ODS
    raise no_spreadsheet(name)


def _kind_of_old_office(data: bytes, name: str) -> Kind:
    """Old Office files name their parts in UTF-16; a new file with a password is packed in one as well."""
    if _part("EncryptedPackage") in data:
        raise needs_password(name)
    if _part("WordDocument") in data:
        raise word_document(name)
    if _part("Workbook") in data or _part("Book") in data:
        return Kind.XLS
    raise no_spreadsheet(name)


def _part(name: str) -> bytes:
    return name.encode("utf-16-le")
