"""What a sheet says stands as large as there is room for: nothing timid beside a white gap."""

import re
import subprocess
from pathlib import Path

from bijeenkomst.domain.commands import BringInThemes
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
from bijeenkomst.export.sheets.script import SAY
from tests.support.printed import ADDRESS
from tests.unit.domain.evening import an_evening, run

A_POINT = 25.4 / 72  # millimetres
BOX = 1.3  # how high poppler says a word is, in sizes of its letters
WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)</word>')


def words(path: Path) -> list[tuple[str, float, float, float]]:
    """Each word with its left side, its middle and its height in millimetres, as poppler finds them."""
    told = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True)
    found = []
    for *sides, word in WORD.findall(told.stdout):
        left, top, _right, bottom = (A_POINT * float(side) for side in sides)
        found.append((word, left, (top + bottom) / 2, bottom - top))
    return found


def high(path: Path, word: str) -> float:
    return max(height for found, _left, _middle, height in words(path) if found == word)


def card_of(draft: ThemeDraft, out: Path) -> Path:
    meeting = run(Meeting(code_seed=2), BringInThemes((draft,)))
    return write_sheets(meeting, Carrier.CARD, out, Choice(ADDRESS)).path


def test_a_title_that_stands_alone_is_the_largest_on_its_card(tmp_path: Path) -> None:
    short, more = ThemeDraft("Rust"), ThemeDraft("Rust", "Even niets hoeven", ("Het is hier nooit stil.",))
    alone, among = (card_of(draft, tmp_path / f"{at}.pdf") for at, draft in enumerate((short, more)))
    assert high(alone, "Rust") > 1.8 * high(among, "Rust")


def test_a_title_that_stands_alone_is_in_the_middle_of_its_band(tmp_path: Path) -> None:
    meeting = run(Meeting(code_seed=2), BringInThemes((ThemeDraft("Rust"),)))
    path = write_sheets(meeting, Carrier.POSTER, tmp_path / "a.pdf", Choice(ADDRESS)).path
    title = next(middle for found, _left, middle, _height in words(path) if found == "Rust")
    number = next(middle for found, _left, middle, _height in words(path) if found == "1")
    assert abs(title - number) < 10


def test_what_to_say_stands_in_one_size_that_can_be_read_in_a_hall(tmp_path: Path) -> None:
    """At arm's length, by somebody who is nervous: it was 8.5 points."""
    path = write_sheets(an_evening(), Carrier.SCRIPT, tmp_path / "a.pdf", Choice()).path
    found = words(path)
    first_page = found[: [word for word, *_where in found].index("bladzijde")]
    heights = {height for _word, left, _middle, height in first_page if abs(left - SAY) < 0.5}
    assert {round(height / BOX / A_POINT, 1) for height in heights} == {9.5}
