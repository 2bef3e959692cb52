"""Reading a written package back and comparing it with the meeting, before anybody is told that it is done.

Each file has to hold the bytes that were made. What holds people is also opened as its reader would: the spreadsheet
by another library than the one that wrote it, the pages too (every number and address must be read on them), the
contact cards and the mail by their own rules.
"""

import re
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.sign_up import SignUp
from bijeenkomst.export.package import names
from bijeenkomst.export.package.making import Package
from bijeenkomst.export.workbook.cell_text import cell_text
from bijeenkomst.export.workbook.participants import participants, shown_phone
from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.i18n import gettext as _

_CARD_VALUE = re.compile(r"\\(.)")
_FIRST_OF_ROW, _LAST_OF_ROW = 1, 9  # what people gave: without the number and what the group writes itself


class PackageDamaged(WorldError):
    """What stands on the disk is not what was written there."""


class _Person(NamedTuple):
    name: str
    phone: str
    email: str


def check_package(package: Package, folder: Path, password: str = "") -> None:
    """Read the files of `package` in `folder` back.

    Raises:
        PackageDamaged: one is not there, or holds something else.
        OSError: the disk or the stick cannot be read any more.
    """
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if there != set(package.files):
        raise _damaged(folder)
    for name, data in package.files.items():
        found = (folder / name).read_bytes()
        if found != data or not _holds(package, name, found, password):
            raise _damaged(folder / name)


def _damaged(path: Path) -> PackageDamaged:
    return PackageDamaged(
        _(
            "'%(name)s' is niet goed op de schijf gekomen. Er is niets overgedragen. "
            "Probeer het opnieuw, of kies een andere map of USB-stick."
        )
        % {"name": path.name}
    )


@speaking(DUTCH)
def _holds(package: Package, name: str, data: bytes, password: str) -> bool:
    people = package.group.members
    if name == package.spreadsheet:
        return _spreadsheet_holds(package, data, password)
    if name == names.ALL_CARDS:
        return list(people_on_cards(data)) == [_as_card(person) for person in people]
    if name == names.DRAFT:
        return _draft_holds(package, data)
    if name.endswith(".pdf"):
        read = _text_of(data)
        wanted = [way for person in people for way in (shown_phone(person), person.email)]
        return bool(read) and (name != names.LIST or all(_solid(way) in read for way in wanted))
    (found,) = people_on_cards(data)
    return found in {_as_card(person) for person in people}


def _spreadsheet_holds(package: Package, data: bytes, password: str) -> bool:
    from python_calamine import CalamineError, CalamineWorkbook

    if password:
        from bijeenkomst.export.package.locking import unlocked

        try:
            data = unlocked(data, password)
        except ValueError:
            return False
    listing = participants(package.group, "")
    try:
        rows = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_name(listing.title).to_python()
    except CalamineError:
        return False
    columns = slice(_FIRST_OF_ROW, _LAST_OF_ROW)
    wanted = [
        [cell_text(str(value) if value is not None else "") for value in row[columns]] for row in listing.rows
    ]
    return [[str(value) for value in row[columns]] for row in rows[1:]] == wanted


def _text_of(data: bytes) -> str:
    """What a reader of the pages reads, without the spaces; "" when they cannot be read."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        return _solid("".join(page.get_textpage().get_text_range() for page in document))
    except PdfiumError:
        return ""


def _solid(text: str) -> str:
    return "".join(text.split())


def _draft_holds(package: Package, data: bytes) -> bool:
    mail = BytesParser(policy=policy.default).parsebytes(data)
    caller = package.group.caller
    if caller is None:
        return False
    attached = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
    to = [address.addr_spec for address in mail["To"].addresses]
    kept = {name: data for name, data in package.files.items() if name in attached}
    return to == [caller.email] and attached == kept and package.spreadsheet in attached


def people_on_cards(data: bytes) -> Iterator[_Person]:
    """Who stands on the cards, as a phone reads them: lines unfolded, values unescaped (RFC 2426)."""
    found: dict[str, str] = {}
    for line in data.decode().replace("\r\n ", "").split("\r\n"):
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VCARD":
            found = {}
        elif line == "END:VCARD":
            yield _Person(found.get("FN", ""), found.get("TEL", ""), found.get("EMAIL", ""))
        else:
            found[name.partition(";")[0]] = _CARD_VALUE.sub(lambda match: match[1], value)


def _as_card(person: SignUp) -> _Person:
    return _Person(person.name, person.phone, person.email)
