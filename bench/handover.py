"""How long the handover of 60 groups of 300 people takes, against the spreadsheet library alone.

The yardstick writes the very same values, sheet by sheet, as bare openpyxl does it fastest (write-only, no looks,
no tables, no print set-up), in the same run. Goal: at most 1.5 times as long.

    python bench/handover.py
"""

import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from bijeenkomst.domain.addition import Addition, Visibility
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.sign_up import Consent, SignUp
from bijeenkomst.domain.theme import Theme, look
from bijeenkomst.domain.theme_code import nth_code
from bijeenkomst.domain.theme_group import FirstCaller
from bijeenkomst.export.handover import HandoverResult, write_handover

GROUPS = 60
PEOPLE = 300
ADDITIONS = 80
ROUNDS = 3
GOAL = 1.5
NOW = datetime(2026, 11, 24, 20, 50, tzinfo=UTC)

Books = list[list[tuple[str, list[list[Any]]]]]

FIRST = "Jan Fatma Anna Kees Olena Mohammed Sanne Piet Ayşe Wim".split()
LAST = ("van der Berg", "Yılmaz", "de Vries", "Aalbers", "Шевченко", "el Amrani", "Jansen", "'t Hooft", "Bos")


def a_full_evening() -> Meeting:
    """60 themes, 18,000 sign-ups and 4,800 additions."""
    codes = [nth_code(7, number) for number in range(GROUPS)]
    return replace(
        Meeting(code_seed=7, codes_issued=GROUPS),
        details=Details(
            title="Dorpsbrede bijeenkomst",
            place="De Linde",
            date=date(2026, 11, 24),
            organisation="Dorpsbelang Lindendal",
            contact_name="Ans Bakker",
            contact_phone="06 12345678",
            delete_on=date(2026, 12, 22),
        ),
        themes={
            code: Theme(code, number, *look(number), title=f"Thema van groep {number}")
            for number, code in enumerate(codes, 1)
        },
        sign_ups={code: {str(at): _person(code, at) for at in range(PEOPLE)} for code in codes},
        additions={code: {str(at): _addition(code, at) for at in range(ADDITIONS)} for code in codes},
        first_callers={code: FirstCaller("1", date(2026, 12, 1)) for code in codes},
    )


def _person(code: str, at: int) -> SignUp:
    return SignUp(
        id=str(at),
        theme=code,
        consent=Consent("2026-11", NOW, Channel.PHONE),
        name=f"{FIRST[at % len(FIRST)]} {LAST[at % len(LAST)]}",
        phone=f"+316{10000000 + at}" if at % 4 else "",
        email=f"mens.{code.lower()}.{at}@voorbeeld.example" if at % 4 != 1 else "",
        contribution="Ik kan op zaterdag helpen met timmeren en opruimen" if at % 2 else "",
    )


def _addition(code: str, at: int) -> Addition:
    return Addition(
        str(at), code, f"Een zitbank bij de vijver, nummer {at}", Channel.PHONE, Visibility.SHOWN, NOW
    )


def values_of(result: HandoverResult) -> Books:
    """All cells of all workbooks, for the yardstick to write again."""
    books: Books = []
    for group in result.written:
        book = load_workbook(group.path, read_only=True)
        books.append(
            [
                (sheet.title, [list(row) for row in sheet.iter_rows(values_only=True)])
                for sheet in book.worksheets
            ]
        )
        book.close()
    return books


def bare(books: Books, folder: Path) -> None:
    """The library alone."""
    for number, sheets in enumerate(books):
        book = Workbook(write_only=True)
        for title, rows in sheets:
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(folder / f"{number}.xlsx")


def main() -> None:
    """Print both times of each round, and the ratio of the best ones."""
    meeting = a_full_evening()
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        books = values_of(write_handover(meeting, folder / "ours"))
        cells = sum(
            value is not None for book in books for _title, rows in book for row in rows for value in row
        )
        print(f"{GROUPS} groups of {PEOPLE} people, {cells:,} filled cells")
        (folder / "bare").mkdir()
        for _round in range(ROUNDS):
            start = time.perf_counter()
            write_handover(meeting, folder / "ours")
            middle = time.perf_counter()
            bare(books, folder / "bare")
            end = time.perf_counter()
            ours.append(middle - start)
            theirs.append(end - middle)
            print(f"handover {ours[-1]:.2f} s   bare openpyxl {theirs[-1]:.2f} s")
    ratio = min(ours) / min(theirs)
    print(f"ratio {ratio:.2f} (goal at most {GOAL}): {'reached' if ratio <= GOAL else 'NOT reached'}")


if __name__ == "__main__":
    main()
