"""The list for a terugkomavond: everybody who asked to be invited, whatever group they are in (R43)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bijeenkomst.atomic_file import explain, write_atomically
from bijeenkomst.contact_details import split_name, surname_sort_key
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.xlsx.layout import Book, Column, Listing, Look

FILE_NAME = "Terugkomavond.xlsx"
FOR_WHOM = "Alleen voor de uitnodiging"


@dataclass(frozen=True, slots=True)
class ReunionList:
    """The file that was written, and the number of people on it."""

    path: Path
    people: int


def write_reunion_list(meeting: Meeting, out: Path, made_on: date | None = None) -> ReunionList:
    """Write the list to `out`, completely or not at all. It does not say who is in which group.

    Raises:
        WorldError: the disk is full, or the folder is gone or cannot be written to.
    """
    from bijeenkomst.export.xlsx.write_xlsx import packed

    people = invited(meeting)
    try:
        with write_atomically(out) as beside:
            beside.write_bytes(packed(_book(meeting, people), made_on or date.today()))
    except OSError as error:
        raise WorldError(explain(error, out)) from error
    return ReunionList(out, len(people))


def invited(meeting: Meeting) -> tuple[SignUp, ...]:
    """Everybody who ticked "nodig mij uit voor een terugkomavond", each person once, by surname."""
    ticked = (person for group in meeting.groups for person in group.members if person.reunion)
    once = {(person.name.casefold(), person.phone, person.email.casefold()): person for person in ticked}
    return tuple(
        sorted(once.values(), key=lambda person: (surname_sort_key(person.name), person.name, person.id))
    )


def _book(meeting: Meeting, people: tuple[SignUp, ...]) -> Book:
    title = "OEFENING - Terugkomavond" if meeting.rehearsal else "Terugkomavond"
    rows = tuple(
        (number, *split_name(person.name), shown_phone(person), person.email, None)
        for number, person in enumerate(people, 1)
    )
    columns = (
        Column("Nr", Look.NUMBER, 6),
        Column("Voornaam", Look.WRAPPED, 18),
        Column("Tussenvoegsel", Look.WORDS, 18),
        Column("Achternaam", Look.WRAPPED, 24),
        Column("Telefoon", Look.WORDS, 20),
        Column("E-mail", Look.WRAPPED, 36),
        Column("Komt", Look.CENTRED, 12),
    )
    listing = Listing("Uitnodigen", "Uitnodigen", title, columns, rows or ((None,) * len(columns),))
    return Book(title, LIGHT.accent_soft.removeprefix("#"), (listing,), FOR_WHOM)
