"""The groups at work in the script of who leads the evening (R53)."""

import re
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from bijeenkomst.domain.commands import (
    BringInThemes,
    ChangeDetails,
    PlanGroupWork,
    SkipKind,
)
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.export.sheets import group_sheet_layout as at
from tests.support.printed import (
    levels,
    sheets,
    text_of,
)
from tests.unit.domain.evening import an_evening, run
from tests.unit.export.sheets.at_work import KEY, at_work


def test_the_script_covers_the_work_round_and_the_oogst_with_room_to_write(tmp_path: Path) -> None:
    """R53, R47, R48, R51, R9: places, the clock, what is asked, and lines; nothing of it on an evening without."""
    meeting = run(at_work(), PlanGroupWork(wanted=True))
    meeting = run(meeting, ChangeDetails(replace(meeting.details, starts_at="19:30")))
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.SCRIPT)
    begins, work, harvest = (text_of(pdf, "-f", str(page), "-l", str(page), "-layout") for page in (1, 3, 4))
    started = re.search(r"(\d\d:\d\d) 45 min Aan de slag", begins)
    assert started
    assert f"{started[1]} tot " in work
    assert ", 45 minuten" in work
    assert "vijf minuten" in work
    assert "toets M" in work
    assert "M Vijf minuten erbij" in text_of(pdf)
    for part in ("tafel 3", "bij het raam en in de gang", *(at.question(field.row) for field in at.FIELDS)):
        assert part in work, part
    for theme in meeting.in_order:
        assert meeting.scribe_code(theme.code) in work
        assert theme.title in harvest
    assert harvest.count("Dit mag de zaal horen") == harvest.count("Eerste afspraak") == 3
    only = tmp_path / "oogst.pdf"
    subprocess.run(["qpdf", str(pdf), "--pages", str(pdf), "4", "--", str(only)], check=True)
    for below, above in pairwise(levels(only, longer_than=60)):
        assert above - below >= 12 - 0.02
    bare = text_of(sheets(an_evening(), tmp_path / "b.pdf", carrier=Carrier.SCRIPT))
    assert not any(words in bare for words in ("Aan de slag", "Oogst", "schrijfcode", "Vijf minuten erbij"))
    assert "Vijf minuten erbij" in text_of(pdf)
    without = run(meeting, SkipKind(SlideKind.HARVEST, skipped=True))
    assert "Dit mag de zaal horen" not in text_of(sheets(without, tmp_path / "c.pdf", carrier=Carrier.SCRIPT))


def test_six_groups_are_spread_over_the_pages_for_what_they_tell(tmp_path: Path) -> None:
    """R53: five fit on a page, and nobody wants a page with one."""
    drafts = tuple(ThemeDraft(f"Thema nummer {number}") for number in range(3))
    meeting = run(at_work(), BringInThemes(drafts), PlanGroupWork(wanted=True))
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.SCRIPT)
    pages = (text_of(pdf, "-f", str(page), "-l", str(page)) for page in (4, 5))
    assert [count for page in pages if (count := page.count("Dit mag de zaal horen"))] == [3, 3]


def test_a_script_for_many_groups_has_each_of_them_once(tmp_path: Path) -> None:
    """R53, R1: over as many pages as they need, also a group without a place and one with the longest title."""
    title = ("Een plek waar jong en oud elke dag even binnen kan lopen voor koffie of een praatje " * 4)[:300]
    drafts = (ThemeDraft(title), *(ThemeDraft(f"Thema nummer {number}") for number in range(26)))
    meeting = run(replace(an_evening(), scribe_key=KEY), BringInThemes(drafts), PlanGroupWork(wanted=True))
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.SCRIPT)
    words = " ".join(text_of(pdf, "-raw").split())
    assert all(words.count(meeting.scribe_code(theme.code)) == 1 for theme in meeting.in_order)
    assert words.count("Dit mag de zaal horen") == len(meeting.in_order)
    assert " ".join(title.split()) in words
