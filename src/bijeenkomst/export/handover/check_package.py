"""Read a written package back and compare it with the meeting, before anybody is told that it is done.

Each file has to hold the bytes that were made: else the disk did not keep them. What holds people is also opened as
its reader would: the spreadsheet by another library than the one that wrote it, the pages too (every number and address
must be read on them), the contact cards, the calendar file and the mail by their own rules. What is not found was made
wrong, by us.
"""

import os
from collections.abc import Iterator
from email import policy
from email.parser import Parser
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.export import package_names
from bijeenkomst.export.handover.check_tables import (
    event_holds,
    offer_pages_hold,
    plan_pages_hold,
    sheets_hold,
)
from bijeenkomst.export.handover.draft_mail import receivers
from bijeenkomst.export.handover.make_package import Package
from bijeenkomst.export.handover.read_first import named_on_it
from bijeenkomst.export.handover.reading import solid, text_of, unescaped, unfolded
from bijeenkomst.export.handover.vcards import card_text
from bijeenkomst.export.handover.workbook.participants import participants, shown_phone
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.xlsx.cell_text import cell_text
from bijeenkomst.i18n import DUTCH, speaking
from bijeenkomst.i18n import gettext as _

_FIRST_OF_ROW, _LAST_OF_ROW = 1, 9  # what people gave: without the number and what the group writes itself


class PackageDamaged(WorldError):
    """The disk or stick does not hold what was written to it."""


class NotProved(Exception):
    """A file does not read back as intended. That is our own mistake, and another disk would not help.

    `people` are the names of those whose details could not be found in `file`; none: the file as a whole.
    """

    def __init__(self, file: str, people: tuple[str, ...] = ()) -> None:
        super().__init__(file, people)
        self.file, self.people = file, people

    def __str__(self) -> str:  # goes to a log: nobody's name
        return f"{self.file}, {len(self.people)} people"


class _Person(NamedTuple):
    name: str
    phone: str
    email: str


def check_kept(package: Package, folder: Path) -> None:
    """Compare the files in `folder` with the bytes that were made.

    Raises:
        PackageDamaged: one is not there, or holds something else.
        OSError: the disk or the stick cannot be read any more.
    """
    if set(_names_in(folder)) != set(package.files):
        raise _damaged(folder)
    for name, data in package.files.items():
        if (folder / name).read_bytes() != data:
            raise _damaged(folder / name)


def _names_in(folder: Path) -> Iterator[str]:
    """The names of all files in it, as in a package; asking each whether it is a file took longer than reading it."""

    def cannot(error: OSError) -> None:
        raise error

    for here, _folders, names in os.walk(folder, onerror=cannot):
        inside = Path(here).relative_to(folder)
        for name in names:
            yield f"{inside.as_posix()}/{name}" if inside.parts else name


@speaking(DUTCH)
def check_meant(package: Package, password: str = "") -> None:
    """Open each file as its reader would and check what it says about everybody.

    Raises:
        NotProved: something is not found. Of several files the first is named, with the people of all.
    """
    missed = {}
    single = frozenset(map(_as_card, package.group.members))
    for name, data in package.files.items():
        people = _missed(package, name, data, password, single)
        if people is not None:
            missed[name] = people
    if missed:
        names_of = (person.name for people in missed.values() for person in people)
        raise NotProved(next(iter(missed)), tuple(dict.fromkeys(names_of)))


def _damaged(path: Path) -> PackageDamaged:
    return PackageDamaged(
        _(
            "'%(name)s' is niet goed op de schijf gekomen. "
            "Probeer het opnieuw, of kies een andere map of USB-stick."
        )
        % {"name": path.name}
    )


People = tuple[SignUp, ...]


def _missed(
    package: Package, name: str, data: bytes, password: str, single: frozenset[_Person]
) -> People | None:
    """Whose details are missing from the file; () if it cannot be read at all, None if nothing is missing.

    `single` is what can stand on a card of one person: a group has as many of those as it has people.
    """
    people = package.group.members
    if name == package.spreadsheet:
        return _missed_in_spreadsheet(package, data, password)
    if name == package_names.ALL_CARDS:
        return _unlike(people, list(people_on_cards(data)), [_as_card(person) for person in people])
    if name == package_names.DRAFT:
        return None if _draft_holds(package, data) else tuple(filter(None, (package.group.caller,)))
    if name == package_names.APPOINTMENT:
        return None if event_holds(package.plan.appointment, data, locked=bool(password)) else ()
    if name == package_names.PLAN:
        return None if plan_pages_hold(package, data) else ()
    if name == package_names.OFFERS:
        return None if offer_pages_hold(package, data) else ()
    if name.endswith(".pdf"):
        read = text_of(data)
        if not read:
            return ()
        named = _named_in(package, name, locked=bool(password))
        return tuple(person for person in named if not _stands_in(read, person)) or None
    cards = list(people_on_cards(data))
    return None if len(cards) == 1 and cards[0] in single else ()


def _unlike(people: People, found: list[Any], wanted: list[Any]) -> People | None:
    """The people for whom something else was found than expected; both are in their order."""
    if len(found) != len(wanted):
        return ()
    wrong = (
        person
        for person, is_there, was_meant in zip(people, found, wanted, strict=True)
        if is_there != was_meant
    )
    return tuple(wrong) or None


def _missed_in_spreadsheet(package: Package, data: bytes, password: str) -> People | None:
    from python_calamine import CalamineError, CalamineWorkbook

    if password:
        from bijeenkomst.export.handover.locking import unlocked

        try:
            data = unlocked(data, password)
        except ValueError:
            return ()
    listing = participants(package.group, "")
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        rows = book.get_sheet_by_name(listing.title).to_python()
    except CalamineError:
        return ()
    if not sheets_hold(package, book):
        return ()
    columns = slice(_FIRST_OF_ROW, _LAST_OF_ROW)
    wanted = [
        [cell_text(str(value) if value is not None else "") for value in row[columns]] for row in listing.rows
    ]
    return _unlike(
        package.group.members, [[str(value) for value in row[columns]] for row in rows[1:]], wanted
    )


def _named_in(package: Package, name: str, *, locked: bool) -> People:
    """The people whose number and address have to stand on these pages."""
    if name == package_names.LIST:
        return package.group.members
    return named_on_it(package.group) if name == package_names.READ_FIRST and not locked else ()


def _stands_in(read: str, person: SignUp) -> bool:
    """Whether the number and address can be read on the page; of letters that no face has the list says so."""
    ways = (shown_phone(person), person.email)
    return all(solid(way) in read for way in ways if lettering.printable(way))


def _draft_holds(package: Package, data: bytes) -> bool:
    mail = Parser(policy=policy.default).parsestr(
        data.decode()
    )  # text: addresses may hold any letter (RFC 6532)
    attached = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
    to = [(address.display_name, address.addr_spec) for address in mail["To"].addresses]
    meant = {
        name: data
        for name, data in package.files.items()
        if name != package_names.DRAFT and not name.startswith(f"{package_names.CARDS}/")
    }
    return bool(to) and to == list(receivers(package.group)) and attached == meant


def people_on_cards(data: bytes) -> Iterator[_Person]:
    """The people on the cards, read as a phone does: lines unfolded, values unescaped (RFC 2426)."""
    found: dict[str, str] = {}
    for line in unfolded(data):
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VCARD":
            found = {}
        elif line == "END:VCARD":
            yield _Person(found.get("FN", ""), found.get("TEL", ""), found.get("EMAIL", ""))
        else:
            found[name.partition(";")[0]] = unescaped(value)


def _as_card(person: SignUp) -> _Person:
    return _Person(*map(card_text, (person.name, person.phone, person.email)))
