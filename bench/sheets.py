"""All kinds of sheets for 60 themes as PDFs, compared with bare reportlab drawing the same codes and lines of text.

Run: `python bench/sheets.py [ROUNDS]`. Goals: at most 1.5 times the time (all of them, the table cards by themselves,
and what groups at work have), and memory that stays flat as themes grow. Every group has a place, a code for its scribe
and somebody on the Wegwijzer. Times are of a core, so that a busy machine says the same.
The bare one is counted by what ours really draws: what stands on several pages counts once. Memory is printed twice:
what is asked for beside the bare one, and what a process that makes all carriers takes from the machine.
"""

import gc
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from unittest.mock import patch

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import REGULAR, font_file
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import BringInThemes, ChoosePlaces, ChooseScribeKey, Command
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.sign_up import CONSENT_VERSION, Consent
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.pdf.pen import Pen
from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
from bijeenkomst.export.sheets.group_sheet import scribe_qr
from bijeenkomst.export.sheets.marks import MODULES, mark_of
from bijeenkomst.qr import Level, QrCode, encode, join_address, merged_rectangles

CHOICE = Choice("http://192.168.137.1:8080")
THEMES = 60
FOR_GROUPS = (Carrier.GROUP_SHEET, Carrier.TABLE_SIGN, Carrier.SIGNPOST)
GOAL = 1.5
CORE_SENTENCE = (
    "Bewoners willen dat het plein weer van iedereen wordt: bomen, banken, en een plek om te spelen."
)
QUOTES = (
    "Vroeger zaten we hier met zijn allen op de stoep, nu is er geen boom meer.",
    "Ik durf mijn kinderen er na zeven uur niet alleen te laten spelen.",
    "Een bankje kost niks en het scheelt zo veel als je slecht ter been bent.",
)


def a_meeting(themes: int) -> Meeting:
    """Themes of a usual length, ready for sheets."""
    details = Details(
        "Avond",
        organisation="Dorpsbelang Lindendal",
        contact_name="Ans Bakker",
        contact_phone="06 12345678",
        starts_at="19:30",
        delete_on=date(2026, 12, 22),
    )
    drafts = tuple(
        ThemeDraft(f"Meer groen op plein {number}", CORE_SENTENCE, QUOTES) for number in range(themes)
    )
    meeting = _after(Meeting(code_seed=7, details=details), BringInThemes(drafts))
    places = tuple((theme.code, Place(f"tafel {theme.number}")) for theme in meeting.in_order)
    meeting = _after(_after(meeting, ChoosePlaces(places)), ChooseScribeKey("0" * 32))
    consent = Consent(CONSENT_VERSION, datetime.now(UTC), Channel.PHONE, explicit=True)
    ways = {
        theme.code: Signpost(
            f"Bea van Bos {theme.number}", "+31612345678", "", consent, on_sheet=True, on_cards=True
        )
        for theme in meeting.in_order
    }
    return replace(meeting, signposts=ways)


def _after(meeting: Meeting, command: Command) -> Meeting:
    changes = decide(meeting, command, datetime.now(UTC))
    assert isinstance(changes, tuple)
    return apply_all(meeting, changes)


@dataclass
class Drawn:
    """What a carrier draws."""

    pages: int = 0
    codes: int = 0
    marks: int = 0
    lines: int = 0


def counted(meeting: Meeting, carrier: Carrier, out: Path) -> Drawn:
    """Draw it once, and count."""
    drawn = Drawn()
    code, line = Pen.qr, Canvas.drawText

    def count_code(self: Pen, *arguments: object) -> None:
        if isinstance(arguments[3], QrCode) and arguments[3].size == MODULES:
            drawn.marks += 1
        else:
            drawn.codes += 1
        code(self, *arguments)  # type: ignore[arg-type]  # handed on as it came

    def count_line(self: Canvas, *arguments: object, **more: object) -> None:
        drawn.lines += 1
        line(self, *arguments, **more)  # type: ignore[arg-type]  # handed on as it came

    with patch.object(Pen, "qr", count_code), patch.object(Canvas, "drawText", count_line):
        drawn.pages = write_sheets(meeting, carrier, out, CHOICE).pages
    return drawn


def codes_on(meeting: Meeting, carrier: Carrier, most: int) -> list[QrCode]:
    """The codes that stand on a carrier, at most one for each theme."""
    themes = meeting.in_order[:most]
    if carrier in (Carrier.GROUP_SHEET, Carrier.LARGE_GROUP_SHEET):
        return [scribe_qr(CHOICE.address, theme, meeting.scribe_code(theme.code)) for theme in themes]
    return [encode(join_address(CHOICE.address, theme.code), Level.Q) for theme in themes]


def bare(meeting: Meeting, carrier: Carrier, drawn: Drawn, out: Path) -> None:
    """The same number of QR codes and marks, as merged rectangles in one path too, and of text lines; nothing else."""
    canvas = Canvas(str(out), pagesize=A4, invariant=1)
    codes = codes_on(meeting, carrier, drawn.codes)
    for page in range(drawn.pages):
        shown = [
            codes[(page + number) % len(codes)] for number in range(_share(drawn.codes, drawn.pages, page))
        ]
        shown += [
            mark_of(f"K7{page:03d}{number:02d}") for number in range(_share(drawn.marks, drawn.pages, page))
        ]
        for code in shown:
            path = canvas.beginPath()
            for x, y, width, height in merged_rectangles(code):
                path.rect(300 + x * 2.5, 500 - (y + height) * 2.5, width * 2.5, height * 2.5)
            canvas.drawPath(path, stroke=0, fill=1)
        canvas.setFont("bare", 8)
        for number in range(_share(drawn.lines, drawn.pages, page)):
            canvas.drawString(30, 800 - number * 5, f"Een regel van deze lengte, {number}")
        canvas.showPage()
    canvas.save()


def _share(total: int, pages: int, page: int) -> int:
    return total * (page + 1) // pages - total * page // pages


def seconds(work: Callable[..., object], *arguments: object) -> float:
    """Seconds of a core that `work` takes, with empty caches of codes."""
    encode.cache_clear()
    mark_of.cache_clear()
    gc.collect()
    start = time.process_time()
    work(*arguments)
    return time.process_time() - start


def peak(work: Callable[..., object], *arguments: object) -> float:
    """The peak of the memory that `work` allocates in MB, with empty caches of codes."""
    encode.cache_clear()
    mark_of.cache_clear()
    gc.collect()
    tracemalloc.start()
    work(*arguments)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def resident(themes: int) -> float:
    """The peak memory in MB of a process that makes all carriers."""
    here = [sys.executable, __file__, "--resident", str(themes)]
    return int(subprocess.run(here, check=True, capture_output=True).stdout) / 1024


def make_all(themes: int) -> None:
    """Make every carrier once; print the most memory that this process took, in KB."""
    meeting = a_meeting(themes)
    with tempfile.TemporaryDirectory() as folder:
        for carrier in Carrier:
            write_sheets(meeting, carrier, Path(folder, "made.pdf"), CHOICE)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def main() -> None:
    """Alternate the two; print medians, bytes and ratios."""
    if sys.argv[1:2] == ["--resident"]:
        make_all(int(sys.argv[2]))
        return
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    registerFont(TTFont("bare", str(font_file(REGULAR))))
    meeting = a_meeting(THEMES)
    together, at_work, ratios = [0.0, 0.0], [0.0, 0.0], {}
    print(f"{THEMES} themes       pages  codes  marks  lines    ours            bare            ratio")
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "ours.pdf"), Path(folder, "bare.pdf")
        for carrier in Carrier:
            drawn = counted(meeting, carrier, ours)
            times = [
                (
                    seconds(write_sheets, meeting, carrier, ours, CHOICE),
                    seconds(bare, meeting, carrier, drawn, theirs),
                )
                for _turn in range(rounds)
            ]
            our_time, bare_time = (statistics.median(column) for column in zip(*times, strict=True))
            together = [together[0] + our_time, together[1] + bare_time]
            ratios[carrier] = our_time / bare_time
            if carrier in FOR_GROUPS:
                at_work = [at_work[0] + our_time, at_work[1] + bare_time]
            sizes = [path.stat().st_size // 1024 for path in (ours, theirs)]
            print(
                f"{carrier:15} {drawn.pages:4}  {drawn.codes:5}  {drawn.marks:5}  {drawn.lines:5}  "
                f"{our_time * 1000:5.0f} ms {sizes[0]:4} KB  {bare_time * 1000:5.0f} ms {sizes[1]:4} KB  "
                f"{our_time / bare_time:5.2f}"
            )
        print(f"all of them                                  {together[0] * 1000:5.0f} ms          "
              f"{together[1] * 1000:5.0f} ms          {together[0] / together[1]:5.2f}")  # fmt: skip
        memory = []
        for one_meeting in (a_meeting(6), meeting):
            drawn = counted(one_meeting, Carrier.LIST, ours)
            memory.append(peak(write_sheets, one_meeting, Carrier.LIST, ours, CHOICE))
            memory.append(peak(bare, one_meeting, Carrier.LIST, drawn, theirs))
        print(f"memory: lists of 6 themes {memory[0]:.1f} MB, bare {memory[1]:.1f} MB; "
              f"of {THEMES} themes {memory[2]:.1f} MB, bare {memory[3]:.1f} MB")  # fmt: skip
        few, many = resident(6), resident(THEMES)
        print(
            f"a process that makes all: 6 themes {few:.1f} MB, {THEMES} themes {many:.1f} MB: {many / few:.3f} times"
        )
    for what, ratio in (
        ("table cards", ratios[Carrier.CARD]),
        ("groepsbladen, table signs and Wegwijzers", at_work[0] / at_work[1]),
        ("all sheets", together[0] / together[1]),
    ):
        verdict = "reached" if ratio <= GOAL else "NOT reached"
        print(f"goal {what} at most {GOAL} times bare reportlab: {ratio:.2f}, {verdict}")


if __name__ == "__main__":
    main()
