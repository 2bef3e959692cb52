"""The report of 60 themes with 80 additions each; its PDF compared with bare reportlab drawing the same lines and dots.

Run: `python bench/report.py [ROUNDS]`. Goal: at most 1.5 times the time for the PDF. Breaking text into lines, looking
through every text for names and numbers, and reading back are what ours does more; the first is in the PDF's time, the
others are measured apart. 300 people are in the groups, so that there are names to look for.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import REGULAR, font_file
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import (
    AddAddition,
    BringInThemes,
    Command,
    CountHands,
    CountPresent,
    JoinGroup,
    ShowRecognition,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.export.report.figures import workbook_of
from bijeenkomst.export.report.filling import report_of
from bijeenkomst.export.report.page import page_of
from bijeenkomst.export.report.paper import pdf_of
from bijeenkomst.export.report.writing import write_report

THEMES, ADDITIONS, PEOPLE, PRESENT = 60, 80, 300, 300
WORDS = (
    "er moet een bankje komen bij de vijver zodat ouderen onderweg even kunnen uitrusten en praten".split()
)


def a_meeting() -> Meeting:
    """Themes, recognition, additions of one or two lines, each its own, and people."""
    meeting = Meeting(code_seed=7, details=Details("Avond", organisation="Dorpsbelang", contact_name="Ans Bakker",
                      contact_phone="06 12345678", date=date(2026, 11, 24), delete_on=date(2026, 12, 22)))  # fmt: skip
    drafts = tuple(
        ThemeDraft(f"Thema {number} van de avond", "Een kernzin van gewone lengte", ("Dat zei iemand.",) * 3)
        for number in range(THEMES)
    )
    meeting = _run(meeting, BringInThemes(drafts), CountPresent(PRESENT))
    for place, theme in enumerate(meeting.in_order):
        code = theme.code
        commands: list[Command] = [CountHands(code, Tally(120, 60, 20)), ShowRecognition(code)]
        for number in range(ADDITIONS):
            turn = (place * 7 + number * 3) % len(WORDS)
            text = " ".join((*WORDS[turn:], *WORDS[:turn])[: 8 + number % 9])
            commands.append(
                AddAddition(f"{code}-{number}", code, f"{text}, plek {place}.{number}", Channel.CONSOLE)
            )
        for number in range(place * PEOPLE // THEMES, (place + 1) * PEOPLE // THEMES):
            commands.append(
                JoinGroup(
                    f"p{number}",
                    code,
                    f"Voornaam{number} Achternaam{number}",
                    f"+3161{number:07}",
                    "",
                    "",
                    shares=True,
                    adult=True,
                    explicit=False,
                    reunion=False,
                    channel=Channel.PAPER,
                )
            )
        meeting = _run(meeting, *commands)
    return meeting


def _run(meeting: Meeting, *commands: Command) -> Meeting:
    for command in commands:
        changes = decide(meeting, command, datetime.now(UTC))
        assert isinstance(changes, tuple)
        meeting = apply_all(meeting, changes)
    return meeting


def counted(work: Callable[[], object]) -> tuple[int, int, int]:
    """The pages, lines of text and circles that `work` draws."""
    counts = {"showPage": 0, "drawText": 0, "circle": 0}
    real = {name: getattr(Canvas, name) for name in counts}

    def counting(name: str) -> Callable[..., object]:
        def count(self: Canvas, *arguments: object, **more: object) -> object:
            counts[name] += 1
            return real[name](self, *arguments, **more)

        return count

    with ExitStack() as patched:
        for name in counts:
            patched.enter_context(patch.object(Canvas, name, counting(name)))
        work()
    return counts["showPage"], counts["drawText"], counts["circle"]


def bare(pages: int, lines: int, circles: int) -> bytes:
    """Draw the same numbers of lines and circles on the same number of pages, and nothing else."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1)
    for page in range(pages):
        canvas.setFont("bare", 10.5)
        for number in range(_share(lines, pages, page)):
            canvas.drawString(
                60, 800 - number * 14, f"Een regel van deze lengte, zoals die er veel zijn, {number} {page}"
            )
        for number in range(_share(circles, pages, page)):
            canvas.circle(60 + number % 35 * 12, 400 - number // 35 * 12, 5, stroke=1, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _share(total: int, pages: int, page: int) -> int:
    return total * (page + 1) // pages - total * page // pages


def seconds(work: Callable[..., object], *arguments: object) -> float:
    """Seconds that `work` takes."""
    gc.collect()
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def main() -> None:
    """Alternate the two; print medians and ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    registerFont(TTFont("bare", str(font_file(REGULAR))))
    meeting = a_meeting()
    report = report_of(meeting, ReportChoice())
    drawn = counted(lambda: pdf_of(report))
    print(
        f"{THEMES} themes x {ADDITIONS} additions, {PEOPLE} people: {drawn[0]} pages, {drawn[1]} lines, {drawn[2]} dots"
    )
    pairs = [(seconds(pdf_of, report), seconds(bare, *drawn)) for _turn in range(rounds)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"PDF                 {ours * 1000:6.0f} ms   bare reportlab {theirs * 1000:6.0f} ms   "
          f"ratio {ours / theirs:.2f} (goal 1.5)")  # fmt: skip
    others: dict[str, Callable[[], object]] = {
        "looking through": lambda: report_of(meeting, ReportChoice()),
        "spreadsheet": lambda: workbook_of(report, date(2026, 11, 25)),
        "page": lambda: page_of(report),
    }
    with tempfile.TemporaryDirectory() as folder:
        others["all, on disk, checked"] = lambda: write_report(meeting, Path(folder))
        for name, work in others.items():
            print(f"{name:21}{statistics.median(seconds(work) for _turn in range(rounds)) * 1000:5.0f} ms")
        for path in sorted(Path(folder).iterdir()):
            print(f"{path.suffix:21}{path.stat().st_size // 1024:5} KB")


if __name__ == "__main__":
    main()
