"""A meeting with theme groups to make spreadsheets of, and helpers to open these."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any, TypeVar
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bijeenkomst.domain.commands import AddAddition, JoinGroup, NameFirstCaller
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.sign_up import Consent, SignUp
from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
from bijeenkomst.export.xlsx.write_xlsx import packed
from tests.unit.domain.evening import NOW, an_evening, run

T = TypeVar("T")
MADE_ON = date(2026, 11, 25)
PEOPLE = (
    ("Jan van der Berg", "+31612345678", "jan@berg.example", "Heb een aanhanger"),
    ("Fatma Yılmaz", "+905321234567", "", ""),
    ("Anna de Vries", "", "anna@ziggo.example", "Ik ken veel ouders"),
    ("Kees Aalbers", "+31201234567", "", ""),
)

OTHERS = (
    ("Wilhelmina Zonderling", "+31698765432", "wilhelmina@geheim.example", "Sjoelbakken"),
    ("Hendrik Kwispel", "+31508765432", "kwispel@geheim.example", "Trompet"),
)


def code_of(meeting: Meeting, number: int = 3) -> str:
    """The code of the `number`-th theme; the third is "Veilig naar school"."""
    return meeting.in_order[number - 1].code


def join(meeting: Meeting, people: Iterable[tuple[str, str, str, str]] = PEOPLE, number: int = 3) -> Meeting:
    """The meeting after these people (name, phone, e-mail, contribution) signed up for the `number`-th theme."""
    code = code_of(meeting, number)
    return run(
        meeting,
        *(
            JoinGroup(
                id=f"{code}-{at}",
                theme=code,
                name=name,
                phone=phone,
                email=email,
                contribution=contribution,
                shares=True,
                adult=True,
                explicit=True,
                reunion=False,
                channel=Channel.PAPER,
                sheet_row=f"{code}-1-{at:02}",
                owner="",
            )
            for at, (name, phone, email, contribution) in enumerate(people, 1)
        ),
    )


def a_group() -> Meeting:
    """Four people in "Veilig naar school"."""
    return join(an_evening())


def two_groups() -> Meeting:
    """Four people in "Veilig naar school", and others in the first group, with texts that only those may see."""
    meeting = join(a_group(), OTHERS, number=1)
    code = code_of(meeting, 1)
    return run(
        meeting,
        NameFirstCaller(code, f"{code}-1"),
        AddAddition("x", code, "Sjoelen in de kelder", Channel.CONSOLE),
        AddAddition("y", code_of(meeting), "Wacht nog op goedkeuring", Channel.PHONE),
    )


def with_caller(meeting: Meeting, number: int = 3) -> Meeting:
    """The first of the group, Jan van der Berg, calls the others before 1 December."""
    code = code_of(meeting, number)
    return run(meeting, NameFirstCaller(code, f"{code}-1", date(2026, 12, 1)))


def as_stored(meeting: Meeting, *people: SignUp) -> Meeting:
    """The meeting with exactly these people in the third group, whatever a rule would say of them."""
    code = code_of(meeting)
    return replace(meeting, sign_ups={code: {person.id: person for person in people}})


def person(key: str = "p", **fields: Any) -> SignUp:
    """Somebody as the file could hold them."""
    given: dict[str, Any] = {"name": "Piet Bos", "phone": "+31612345678", **fields}
    return SignUp(id=key, theme="", consent=Consent("2026-11", NOW, Channel.PHONE), **given)


def workbook_bytes(meeting: Meeting, number: int = 3) -> bytes:
    return packed(group_sheets(meeting, code_of(meeting, number), MADE_ON), MADE_ON)


def opened(meeting: Meeting, number: int = 3) -> Workbook:
    return load_workbook(BytesIO(workbook_bytes(meeting, number)))


def values(sheet: Worksheet) -> list[list[object]]:
    """All rows of a sheet, without the empty cells at their ends."""
    rows: list[list[object]] = [list(row) for row in sheet.iter_rows(values_only=True)]
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    return rows


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a zip file, by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def there(found: T | None) -> T:
    """The value, which must not be None."""
    assert found is not None
    return found
