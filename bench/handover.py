"""How long the handover of 60 groups of 300 people takes: its spreadsheets compared with openpyxl alone, and in all.

The baseline writes the same values, sheet by sheet, in the fastest way of openpyxl (write-only, no styles, no tables,
no print set-up), in the same run. Goal for the spreadsheets: at most 1.5 times as long.

The whole packages (pages, a card for each person, mail; every file durable and read back) are compared with the least
that gives the same files: those spreadsheets, bare reportlab that draws as many lines of text and boxes on as many
pages, and each person's vCard, written and no more. Goal: at most twice the time, of the clock and of a core.

    python -m bench.handover
"""

import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any
from unittest.mock import patch

from openpyxl import Workbook, load_workbook
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import REGULAR, font_file
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.addition import Addition, Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sign_up import Consent, SignUp
from bijeenkomst.domain.values.theme import Theme, look
from bijeenkomst.domain.values.theme_code import nth_code
from bijeenkomst.domain.values.theme_group import FirstCaller
from bijeenkomst.export.handover.hand_over import write_handover
from bijeenkomst.export.handover.make_package import make_package
from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
from bijeenkomst.export.xlsx.write_xlsx import packed

GROUPS = 60
PEOPLE = 300
ADDITIONS = 80
ROUNDS = 3
GOAL = 1.5
GOAL_OF_PACKAGES = 2.0
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


def spreadsheets(meeting: Meeting, folder: Path) -> list[Path]:
    """Write our spreadsheet of each group."""
    written = [folder / f"{code}.xlsx" for code in meeting.themes]
    for path in written:
        path.write_bytes(packed(group_sheets(meeting, path.stem, date.today()), date.today()))
    return written


def values_of(written: list[Path]) -> Books:
    """All cells of all workbooks, for the baseline to write."""
    books: Books = []
    for path in written:
        book = load_workbook(path, read_only=True)
        books.append(
            [
                (sheet.title, [list(row) for row in sheet.iter_rows(values_only=True)])
                for sheet in book.worksheets
            ]
        )
        book.close()
    return books


def bare(books: Books, folder: Path) -> None:
    """Write these values with openpyxl alone."""
    for number, sheets in enumerate(books):
        book = Workbook(write_only=True)
        for title, rows in sheets:
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(folder / f"{number}.xlsx")


def drawn_in(meeting: Meeting, code: str) -> list[Counter[str]]:
    """What the pages of one group have on them: pages, lines of text, boxes and rules, of each PDF."""
    documents: list[Counter[str]] = []

    def counting(name: str) -> Callable[..., Any]:
        drawing = getattr(Canvas, name)

        def draw(self: Canvas, *given: Any, **more: Any) -> Any:
            documents[-1][name] += 1
            return drawing(self, *given, **more)

        return draw

    begin = Canvas.__init__

    def begun(self: Canvas, *given: Any, **more: Any) -> None:
        documents.append(Counter())
        begin(self, *given, **more)

    with ExitStack() as patched:
        patched.enter_context(patch.object(Canvas, "__init__", begun))
        for name in ("showPage", "drawText", "rect", "line"):
            patched.enter_context(patch.object(Canvas, name, counting(name)))
        make_package(meeting.only(code), code, made_on=NOW.date())
    return documents


def bare_packages(meeting: Meeting, books: Books, documents: list[Counter[str]], folder: Path) -> None:
    """The least that gives as many files with the same in them."""
    bare(books, folder)
    for code, members in meeting.sign_ups.items():
        place = folder / code
        (place / "kaartjes").mkdir(parents=True)
        for number, drawn in enumerate(documents):
            _bare_pages(drawn, place / f"{number}.pdf")
        cards = [
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;{person.name};;;\r\nFN:{person.name}\r\nTEL:{person.phone}\r\n"
            f"EMAIL:{person.email}\r\nNOTE:{code}\r\nEND:VCARD\r\n".encode()
            for person in members.values()
        ]
        (place / "alle.vcf").write_bytes(b"".join(cards))
        for number, card in enumerate(cards):
            (place / "kaartjes" / f"{number}.vcf").write_bytes(card)


def _bare_pages(drawn: Counter[str], out: Path) -> None:
    canvas = Canvas(str(out), pageCompression=1, invariant=1)
    pages = drawn["showPage"]
    for page in range(pages):
        for what in ("rect", "line", "drawText"):
            for number in range(drawn[what] * (page + 1) // pages - drawn[what] * page // pages):
                if what == "rect":
                    canvas.rect(48.5, 700.25 - number, 15, 15)
                elif what == "line":
                    canvas.line(48.5, 700.25 - number, 547.5, 700.25 - number)
                else:
                    canvas.setFont("bare", 14)
                    canvas.drawString(48.5, 800 - number * 9, f"Fatma van der Berg, kan helpen {number}")
        canvas.showPage()
    canvas.save()


def timed(work: Callable[..., Any], *arguments: Any) -> tuple[float, float, Any]:
    """Seconds of the clock and of a core, and what it gave."""
    clock, core = time.perf_counter(), time.process_time()
    given = work(*arguments)
    return time.perf_counter() - clock, time.process_time() - core, given


def main() -> None:
    """Print both times of each round, and the ratio of the best."""
    meeting = a_full_evening()
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "ours").mkdir()
        books = values_of(spreadsheets(meeting, folder / "ours"))
        cells = sum(
            value is not None for book in books for _title, rows in book for row in rows for value in row
        )
        print(f"{GROUPS} groups of {PEOPLE} people, {cells:,} filled cells")
        (folder / "bare").mkdir()
        for _round in range(ROUNDS):
            start = time.perf_counter()
            spreadsheets(meeting, folder / "ours")
            middle = time.perf_counter()
            bare(books, folder / "bare")
            end = time.perf_counter()
            ours.append(middle - start)
            theirs.append(end - middle)
            print(f"spreadsheets {ours[-1]:.2f} s   bare openpyxl {theirs[-1]:.2f} s")
        ratio = min(ours) / min(theirs)
        registerFont(TTFont("bare", str(font_file(REGULAR))))
        documents = drawn_in(meeting, next(iter(meeting.themes)))
        bare_clock, bare_core, _nothing = timed(bare_packages, meeting, books, documents, folder / "bare")
        clock, core, result = timed(write_handover, meeting, folder / "all")
        files = [path for path in (folder / "all").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 2**20
    print(
        f"whole packages: {len(result.written)} groups, {len(files):,} files, {size:.0f} MB in {clock:.1f} s, "
        f"{core:.1f} s of a core; most memory {getrusage(RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )
    print(f"bare openpyxl, reportlab and vCards: {bare_clock:.1f} s, {bare_core:.1f} s of a core")
    say_goal("spreadsheets", GOAL, ratio)
    say_goal("packages, by the clock", GOAL_OF_PACKAGES, clock / bare_clock)
    say_goal("packages, of a core", GOAL_OF_PACKAGES, core / bare_core)


def say_goal(what: str, most: float, ratio: float) -> None:
    """One line that says whether it was reached."""
    print(f"goal {what} at most {most} times: {ratio:.2f}, {'reached' if ratio <= most else 'NOT reached'}")


if __name__ == "__main__":
    main()
