"""Cards of themes in the report: two on a page where they are half a page, and the last one not alone on one."""

from pypdfium2 import PdfDocument

from bijeenkomst.app.making import new_meeting
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.report.writing import ReportKind, made
from tests.support.report_evening import MADE_ON, the_report, with_addition, with_hands, with_people
from tests.unit.domain.evening import DETAILS, run

TITLES = (
    "Ontmoeten",
    "Wonen voor jong en oud",
    "Veilig naar school en naar huis",
    "Samen tuinieren in de straat",
    "Zorg voor elkaar, ook in de winter",
    "Een levendig dorpshuis, ook in de avond",
)
QUOTES = (
    "Ik zie mijn buren alleen nog bij het afval.",
    "Sinds de winkel dicht is, spreken we elkaar niet meer.",
)
JOIN = "Ook meedoen?"


def an_evening_of(count: int) -> Meeting:
    """Each theme with quotes, an outcome, an addition and a group."""
    themes = [
        ThemeDraft(title, "Een plek waar u zomaar binnen kunt lopen", QUOTES) for title in TITLES[:count]
    ]
    meeting = run(new_meeting(DETAILS, themes), c.CountPresent(52))
    for number in range(1, count + 1):
        meeting = with_hands(with_people(meeting, number, 3 + number), number, Tally(31 - number, 6, 3))
        meeting = with_addition(meeting, number, "Een bankje bij de vijver", key=f"bankje {number}")
    return meeting


def pages_of(meeting: Meeting) -> list[str]:
    with PdfDocument(made(the_report(meeting), ReportKind.PAPER, MADE_ON)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def themes_on(page: str) -> list[str]:
    """The themes whose card has its group on this page."""
    told = page.split("Herkent u dit?")[:-1]
    return [title for title in TITLES if any(title in " ".join(part.split()) for part in told)]


def test_usual_cards_are_two_on_a_page_also_with_a_title_of_two_lines() -> None:
    pages = pages_of(an_evening_of(6))
    assert [len(found) for found in map(themes_on, pages) if found] == [2, 2, 2]
    assert JOIN in pages[1]


def test_under_a_last_card_that_is_alone_stands_how_to_join() -> None:
    for count in (3, 5):
        pages = pages_of(an_evening_of(count))
        assert themes_on(pages[-1]) == [TITLES[count - 1]]
        assert [JOIN in page for page in pages].count(True) == 1
        assert JOIN in pages[-1]


def test_after_a_card_of_a_whole_page_the_last_of_six_is_not_alone_either() -> None:
    meeting = an_evening_of(6)
    for number in range(14):
        meeting = with_addition(meeting, 1, f"Nog een bankje bij de vijver, en een pad daarheen {number}")
    pages = pages_of(meeting)
    assert [len(found) for found in map(themes_on, pages) if found] == [1, 2, 2, 1]
    assert JOIN in pages[-1]
    assert JOIN not in pages[1]


def test_one_theme_has_how_to_join_in_front() -> None:
    pages = pages_of(an_evening_of(1))
    assert JOIN in pages[1]
    assert themes_on(pages[-1]) == [TITLES[0]]
