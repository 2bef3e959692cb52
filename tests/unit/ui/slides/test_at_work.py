"""What the hall sees while groups are at work: places and time, and of plans only what was released (R47, R51, R53)."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import LONGEST_PLAN_TEXT, Place, PlanField
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Slide, SlideKind
from bijeenkomst.ui.slides.board import board
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.frame import BODY
from bijeenkomst.ui.slides.group_content import Day, HarvestContent, WorkContent
from bijeenkomst.ui.slides.layouts import forget, pages
from bijeenkomst.ui.slides.paint import Look, lay, page_width
from bijeenkomst.ui.slides.scene import Mark, Page, Plane, Words, bounds
from tests.unit.domain.evening import NOW, an_evening, run
from tests.unit.ui.slides.hall import JOIN, example, seated, told

pytestmark = pytest.mark.usefixtures("qapp")

SECRET = "Truus regelt het"
WIDE, OLD = 16 / 9, 4 / 3
RECT = QRect(0, 0, 1920, 1080)


def of_the_first(meeting: Meeting, kind: SlideKind) -> SlideContent:
    theme = meeting.in_order[0].code if kind in ABOUT_A_THEME else ""
    return slide_content(meeting, Slide(kind, theme), JOIN, NOW)


def planned(meeting: Meeting, text: str, seen: str = "") -> Meeting:
    """Each field of the first group's plan says this."""
    code = meeting.in_order[0].code
    for field in PlanField:
        meeting = run(meeting, c.WritePlan(code, field, f"{text} {field}", f"{seen} {field}" if seen else ""))
    return meeting


def test_no_slide_shows_anything_of_a_plan_before_it_is_released() -> None:
    """R51: on no kind of slide, whatever field it stands in."""
    meeting = planned(an_evening(), SECRET)
    for kind in SlideKind:
        assert SECRET not in repr(of_the_first(meeting, kind)), kind


def test_each_field_is_released_alone_and_stays_as_it_was_until_it_is_released_again() -> None:
    """R51"""
    meeting = planned(an_evening(), "Samen eten")
    code = meeting.in_order[0].code
    for field in PlanField:
        shown = run(meeting, c.ReleasePlanText(code, field, True))
        content = of_the_first(shown, SlideKind.HARVEST)
        assert isinstance(content, HarvestContent)
        assert [text for _label, text in content.lines] == [f"Samen eten {field}"]
        assert content.invitation == ""
        later = planned(shown, SECRET, "Samen eten")
        for kind in SlideKind:
            assert SECRET not in repr(of_the_first(later, kind)), kind
        taken_back = of_the_first(run(shown, c.ReleasePlanText(code, field, False)), SlideKind.HARVEST)
        assert isinstance(taken_back, HarvestContent)
        assert (taken_back.lines, taken_back.invitation) == ((), "Wat wilt u aan iedereen vertellen?")


def test_the_work_slide_says_where_each_group_sits_and_how_long_there_is() -> None:
    """R47, R53: calm until the last five minutes; a group without a place stands there without one."""
    meeting = run(an_evening(), c.StartWork(45))
    one = meeting.in_order[0].code
    meeting = run(meeting, c.ChoosePlaces(((one, Place("tafel 3", "tafel 9")),)))
    content = of_the_first(meeting, SlideKind.WORK)
    assert isinstance(content, WorkContent)
    assert [place for _badge, _title, place in content.places] == ["tafel 3 en tafel 9", "", ""]
    assert (content.left, content.nearly_over) == ("45:00", False)
    for minutes, nearly in ((39, False), (40, True), (50, True)):
        later = slide_content(meeting, Slide(SlideKind.WORK), JOIN, NOW + timedelta(minutes=minutes))
        assert isinstance(later, WorkContent)
        assert later.nearly_over is nearly


def words_on(page: Page) -> list[Words]:
    return [item for item in page if isinstance(item, Words)]


def said_on(page: Page) -> list[str]:
    return [line.text for item in words_on(page) for line in item.block.lines]


@pytest.mark.parametrize(
    ("groups", "aspect", "most_pages"),
    [
        (1, WIDE, 1),
        (2, WIDE, 1),
        (6, WIDE, 2),
        (20, WIDE, 4),
        (1, OLD, 1),
        (2, OLD, 1),
        (6, OLD, 3),
        (20, OLD, 4),
    ],
)
def test_each_place_is_said_once_in_letters_for_the_back_row(
    groups: int, aspect: float, most_pages: int
) -> None:
    """R47, R14: for two groups and for twenty with long titles, on pages that turn; the clock is on all of them."""
    content = of_the_first(seated(groups), SlideKind.WORK)
    made = pages(content, page_width(aspect))
    assert len(made) <= most_pages
    assert sorted(text for page in made for text in said_on(page) if text.startswith("tafel")) == sorted(
        f"tafel {number}" for number in range(1, groups + 1)
    )
    for page in made:
        (clock,) = (item for item in words_on(page) if item.block.lines[0].text == "45:00")
        assert clock.block.style.size >= 2 * BODY
        places = [item for item in words_on(page) if item.block.lines[0].text.startswith("tafel")]
        assert all(item.block.style.bold and item.block.style.size >= BODY for item in places)


@pytest.mark.parametrize("aspect", [WIDE, OLD])
def test_a_place_that_is_read_from_the_right_lies_over_no_title(aspect: float) -> None:
    """R47: at its badge, as all others."""
    meeting = seated(3)
    meeting = run(meeting, c.ChoosePlaces(((meeting.in_order[0].code, Place("عند النافذة")),)))
    page = pages(of_the_first(meeting, SlideKind.WORK), page_width(aspect))[0]
    words, badge = words_on(page), next(item for item in page if isinstance(item, Mark))
    place = next(item for item in words if item.block.lines[0].right_to_left)
    assert 0 < bounds(place).left() - bounds(badge).right() < BODY
    assert not [item for item in words if item is not place and bounds(item).intersects(bounds(place))]


def test_the_number_of_the_page_stands_on_the_field_where_it_costs_no_group_its_row() -> None:
    content = of_the_first(seated(20), SlideKind.WORK)
    for aspect in (16 / 9, 4 / 3):
        made = pages(content, page_width(aspect))
        for number, page in enumerate(made, start=1):
            field = next(item for item in page if isinstance(item, Plane))
            (foot,) = (item for item in words_on(page) if said_on((item,)) == [f"{number}/{len(made)}"])
            assert bounds(field).contains(bounds(foot))


def test_the_last_five_minutes_are_told_by_words_and_colour_and_the_line_grows_shorter() -> None:
    """R53: a sign that is seen from the back and by who does not tell colours apart; then the time is up."""
    meeting = run(an_evening(), c.StartWork(45))
    shown = [
        slide_content(meeting, Slide(SlideKind.WORK), JOIN, NOW + timedelta(minutes=minutes))
        for minutes in (0, 39, 40, 45, 60)
    ]
    made = [pages(content, page_width(16 / 9))[0] for content in shown]
    fields = [next(item for item in page if isinstance(item, Plane)).colour for page in made]
    assert fields == ["deep", "deep", "orange", "orange", "orange"]
    headings = [said_on(page)[1] for page in made]
    assert headings == ["Aan de slag", "Aan de slag", "Nog even", "De tijd is om", "De tijd is om"]
    lines = [[item.width for item in page if isinstance(item, Plane)][-1] for page in made]
    assert lines == sorted(lines, reverse=True)
    assert (lines[0], lines[-1]) == (1920.0, 0.0)
    more = run(meeting, c.ChangeWorkTime(10))
    later = slide_content(more, Slide(SlideKind.WORK), JOIN, NOW + timedelta(minutes=41))
    assert isinstance(later, WorkContent)
    assert (later.heading, later.left) == ("Aan de slag", "14:00")


def test_only_what_changes_with_each_second_is_painted_anew() -> None:
    """P20: the clock and its line; the field, the questions and the places stay as they are."""
    meeting = seated(6)
    first, second = (
        lay(
            slide_content(meeting, Slide(SlideKind.WORK), JOIN, NOW + timedelta(seconds=at)), Look.LIGHT, RECT
        )
        for at in (61, 62)
    )
    gone, came = second.compared_to(first)
    assert {type(item) for item in gone | came} <= {Words, Plane}
    assert len(gone) == len(came) <= 2
    assert second.changed_from(first) is not None


def test_the_board_is_laid_out_once_and_not_with_each_second() -> None:
    """P20: with sixty groups that takes more than a frame."""
    forget()
    meeting = seated(60)
    for second in range(5):
        content = slide_content(meeting, Slide(SlideKind.WORK), JOIN, NOW + timedelta(seconds=second))
        pages(content, page_width(16 / 9))
    assert board.cache_info().misses == 1


@pytest.mark.parametrize(
    ("typed", "leaf"),
    [
        ("dinsdag 1 december", ("dinsdag", "1", "december")),
        ("1-12", ("dinsdag", "1", "december")),
        ("volgende week dinsdag", ("dinsdag", "1", "december")),
        ("volgende dinsdag", None),  # to some people that is another one
        ("maandag 1 december", None),  # that is a Tuesday
        ("ergens na de feestdagen", None),
        ("29 februari", None),  # of which the next is not within a year
        ("gisteren", None),
        ("1 december 2062", None),
    ],
)
def test_a_released_day_is_a_leaf_of_a_calendar_where_it_is_certain_which(
    typed: str, leaf: tuple[str, str, str] | None
) -> None:
    """R51: seen from the evening; what is in doubt stays in the group's own words."""
    content = told(example(), {PlanField.DAY: typed, PlanField.TIME: "10 uur", PlanField.PLACE: "De Linde"})
    assert isinstance(content, HarvestContent)
    assert content.day == (Day(*leaf) if leaf else None)
    if leaf:
        assert content.lines == (("Eerste afspraak", "10 uur · De Linde"),)
    else:
        assert [text for _label, text in content.lines] == [typed, "10 uur", "De Linde"]
    said = [text for page in pages(content, page_width(16 / 9)) for text in said_on(page)]
    assert ("1" in said[2:] and "dinsdag" in said) == (leaf is not None)


def test_a_day_that_is_not_released_is_no_leaf() -> None:
    """R51"""
    meeting = run(example(), c.WritePlan(example().in_order[0].code, PlanField.DAY, "1 december", ""))
    content = of_the_first(meeting, SlideKind.HARVEST)
    assert isinstance(content, HarvestContent)
    assert content.day is None


def test_a_label_never_stands_alone_at_the_foot_of_a_page() -> None:
    longest = {
        field: "We vragen het aan de hele buurt. " * count for count, field in enumerate(PlanField, start=1)
    }
    content = told(
        example(), {field: text[: LONGEST_PLAN_TEXT[field]].strip() for field, text in longest.items()}
    )
    assert isinstance(content, HarvestContent)
    labels = {label for label, _text in content.lines}
    for aspect in (16 / 9, 16 / 10, 4 / 3):
        made = pages(content, page_width(aspect))
        assert len(made) > 1
        for number, page in enumerate(made, start=1):
            texts = [text for text in said_on(page) if text != f"{number}/{len(made)}"]
            assert texts[-1] not in labels


def test_within_a_second_the_picture_is_the_same() -> None:
    """P20: or each look at it would be another picture to paint."""
    meeting = seated(6)
    looks = [
        slide_content(meeting, Slide(SlideKind.WORK), JOIN, NOW + timedelta(seconds=60, milliseconds=at))
        for at in (1, 400, 999)
    ]
    assert looks[0] == looks[1] == looks[2]
