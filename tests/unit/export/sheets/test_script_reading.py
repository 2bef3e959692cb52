"""The script has what is read aloud at each theme, whole and in the order of the evening, with room to write."""

from pathlib import Path

from bijeenkomst.domain.commands import BringInThemes
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier, Choice, write_sheets
from bijeenkomst.export.sheets.script_reading import TO_WRITE, reading_pages
from tests.support.printed import text_of
from tests.unit.domain.evening import an_evening, run


def test_every_quote_is_there_to_be_read_aloud(tmp_path: Path) -> None:
    """R1: all of them, also the longest, between „ and ”."""
    quotes = tuple(f"Citaat {number}, " + "over de straat en het plein " * 12 for number in (1, 2, 3))
    meeting = run(an_evening(), BringInThemes((ThemeDraft("Met citaten", "Een kernzin", quotes),)))
    words = text_of(write_sheets(meeting, Carrier.SCRIPT, tmp_path / "a.pdf", Choice()).path, "-raw")
    assert "Om voor te lezen" in words
    assert all(
        f"„{' '.join(quote.split())}”" in words for theme in meeting.in_order for quote in theme.quotes
    )


def test_a_theme_stays_on_its_page_and_has_lines_to_write_on() -> None:
    drafts = tuple(
        ThemeDraft(f"Thema {number}", "Een kernzin", ("Wat iemand zei",) * 3) for number in range(30)
    )
    themes = run(an_evening(), BringInThemes(drafts)).in_order
    pages = list(reading_pages(themes))
    assert len(pages) > 3
    for page in pages:
        titles = sum(words.split(". ", 1)[-1] in {theme.title for theme in themes} for words, _face in page)
        assert sum(not face for _words, face in page) == titles * TO_WRITE
