"""What the hall sees while groups are at work: places and time, and of plans only what was released (R47, R51, R53)."""

from datetime import timedelta

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Slide, SlideKind
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.content import HarvestContent, SlideContent, WorkContent
from tests.unit.domain.evening import NOW, an_evening, run
from tests.unit.ui.slides.hall import JOIN

SECRET = "Truus regelt het"


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
