"""The sign-up lists of 60 themes as PDF, against bare reportlab that draws the same codes and text lines.

Run: `python bench/sheets.py [ROUNDS]`. Goal: at most 1.5 times.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import REGULAR, font_file
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import BringInThemes
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.theme import ThemeDraft
from bijeenkomst.export.sheets import layout as at
from bijeenkomst.export.sheets import write_sheets
from bijeenkomst.qr import Level, encode, join_address, merged_rectangles

ADDRESS = "http://192.168.137.1:8080"
TEXT_LINES = at.ROWS * (len(at.DOMAINS) + 6) + 20  # a page of ours


def a_meeting() -> Meeting:
    """Sixty themes, ready for sheets."""
    details = Details(
        "Avond", organisation="D", contact_name="A", contact_phone="06", delete_on=date(2026, 12, 22)
    )
    drafts = tuple(ThemeDraft(f"Thema {number}", "Een kernzin van gewone lengte") for number in range(60))
    meeting = Meeting(code_seed=7, details=details)
    changes = decide(meeting, BringInThemes(drafts), datetime.now(UTC))
    assert isinstance(changes, tuple)
    return apply_all(meeting, changes)


def bare(meeting: Meeting, out: Path) -> None:
    """The same number of QR codes, as merged rectangles in one path too, and of text lines; nothing else."""
    registerFont(TTFont("bare", str(font_file(REGULAR))))
    canvas = Canvas(str(out), pagesize=landscape(A4), invariant=1)
    for theme in meeting.in_order:
        code = encode(join_address(ADDRESS, theme.code), Level.Q)
        path = canvas.beginPath()
        for x, y, width, height in merged_rectangles(code):
            path.rect(700 + x * 2.5, 500 - (y + height) * 2.5, width * 2.5, height * 2.5)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.setFont("bare", 8)
        for line in range(TEXT_LINES):
            canvas.drawString(30, 580 - line * 5, f"Een regel van ongeveer deze lengte, nummer {line}")
        canvas.showPage()
    canvas.save()


def seconds(work: Callable[[], object]) -> float:
    """How long it takes, codes made anew."""
    encode.cache_clear()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Alternate the two; print medians, bytes and the ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    meeting = a_meeting()
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "ours.pdf"), Path(folder, "bare.pdf")
        times = [
            (seconds(lambda: write_sheets(meeting, ours, ADDRESS)), seconds(lambda: bare(meeting, theirs)))
            for _turn in range(rounds)
        ]
        one, other = (statistics.median(column) for column in zip(*times, strict=True))
        print(f"60 sign-up lists   {one * 1000:6.0f} ms  {ours.stat().st_size / 1024:6.0f} KB")
        print(f"bare reportlab     {other * 1000:6.0f} ms  {theirs.stat().st_size / 1024:6.0f} KB")
    print(f"ratio              {one / other:6.2f} (goal 1.5)")


if __name__ == "__main__":
    main()
