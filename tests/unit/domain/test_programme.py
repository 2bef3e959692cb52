"""The programme of the evening, and what is planned otherwise: R3, P14, R27."""

from datetime import timedelta

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_work_round, place_of, programme, walk
from bijeenkomst.domain.refusals import Empty, Field, NoLongerThere, NotANumber
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.part import MOST_MINUTES
from bijeenkomst.domain.values.stage import AROUND_A_THEME, Cover, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from tests.unit.domain.evening import NOW, an_evening, refused, run


def kinds(meeting: Meeting) -> list[SlideKind]:
    return [part.kind for part in programme(meeting)]


def order(meeting: Meeting, kind: SlideKind) -> list[str]:
    return [meeting.themes[part.theme].title for part in programme(meeting) if part.kind is kind]


def test_the_usual_evening_goes_as_the_method_says() -> None:
    found = kinds(an_evening())

    assert found[:3] == [SlideKind.WELCOME, SlideKind.QUESTION, SlideKind.JOIN]
    assert found[3:9] == list(AROUND_A_THEME)
    assert found[-7:] == [
        SlideKind.OVERVIEW,
        SlideKind.BREAK,
        SlideKind.GROUPS,
        SlideKind.GROUP,
        SlideKind.GROUP,
        SlideKind.GROUP,
        SlideKind.THANKS,
    ]


def test_a_theme_without_quotes_has_no_slide_for_them_on_the_way() -> None:
    meeting = an_evening()
    with_quotes = {part.theme for part in walk(meeting) if part.kind is SlideKind.QUOTES}

    assert with_quotes == {theme.code for theme in meeting.in_order if theme.quotes}


def test_a_part_can_be_skipped_and_taken_up_again() -> None:
    meeting = run(an_evening(), c.SkipPart("break"))

    assert "break" not in [part.id for part in walk(meeting)]
    assert "break" in [part.id for part in programme(meeting)]
    assert run(meeting, c.SkipPart("break", skipped=False)).parts == programme(an_evening())


def test_a_kind_of_part_can_be_left_out_for_all_themes_at_once() -> None:
    """And nothing else with it; parts that come later are as they usually are."""
    before = run(an_evening(), c.SkipPart("silence-" + an_evening().in_order[0].code))
    meeting = run(before, c.SkipKind(SlideKind.SILENCE))

    left_out = [part for part in programme(meeting) if part.skipped]
    assert {part.kind for part in left_out} <= {SlideKind.SILENCE, SlideKind.QUOTES}
    assert not [part for part in walk(meeting) if part.kind is SlideKind.SILENCE]
    assert sum(part.kind is SlideKind.SILENCE for part in left_out) == len(meeting.in_order)
    assert run(meeting, c.SkipKind(SlideKind.SILENCE, skipped=False)).parts == programme(an_evening())


def test_parts_can_be_added_moved_timed_and_one_s_own_taken_out() -> None:
    meeting = run(an_evening(), c.AddPart("own", SlideKind.WORDS, "welcome", words="  Het   koor zingt "))

    assert programme(meeting)[1].words == "Het koor zingt"

    meeting = run(meeting, c.MovePart("own", 999), c.PlanMinutes("own", 12))

    assert (programme(meeting)[-1].id, programme(meeting)[-1].minutes) == ("own", 12)

    meeting = run(meeting, c.RemovePart("own"))

    assert [part.id for part in programme(meeting)] == [part.id for part in programme(an_evening())]


def test_what_cannot_be_planned_is_refused() -> None:
    meeting = an_evening()

    assert refused(meeting, c.RemovePart("welcome")) == NoLongerThere()
    assert refused(meeting, c.SkipPart("nothing")) == NoLongerThere()
    assert refused(meeting, c.AddPart("x", SlideKind.WORDS, "", words=" ")) == Empty(Field.WORDS)
    assert refused(meeting, c.PlanMinutes("break", MOST_MINUTES + 1)) == NotANumber(MOST_MINUTES)


def test_planning_changes_nothing_in_the_hall() -> None:
    """P14."""
    meeting = run(an_evening(), c.ShowSlide(Slide(SlideKind.BREAK)))
    planned = run(meeting, c.SkipPart("break"), c.MovePart("break", 0), c.PlanMinutes("break", 1))

    assert planned.stage == meeting.stage


def test_a_theme_that_comes_later_is_put_after_its_like() -> None:
    meeting = run(an_evening(), c.SkipPart("join"), c.BringInThemes((ThemeDraft("Nieuw"),)))

    assert order(meeting, SlideKind.THEME)[-1] == "Nieuw"
    assert order(meeting, SlideKind.GROUP)[-1] == "Nieuw"
    assert kinds(meeting).index(SlideKind.OVERVIEW) == 3 + 4 * len(AROUND_A_THEME)


@pytest.mark.parametrize("planned", [False, True])
def test_the_programme_follows_the_kopgroeps_order(planned: bool) -> None:
    """R3: also when the programme was planned otherwise before."""
    meeting = run(an_evening(), *([c.SkipPart("join")] if planned else []))
    codes = tuple(theme.code for theme in meeting.in_order)[::-1]
    meeting = run(meeting, c.ReorderThemes(codes))

    assert order(meeting, SlideKind.THEME) == [theme.title for theme in meeting.in_order]
    assert order(meeting, SlideKind.GROUP) == [theme.title for theme in meeting.in_order]


def test_a_theme_that_goes_leaves_the_programme() -> None:
    meeting = run(an_evening(), c.SkipPart("join"))
    code = meeting.in_order[1].code
    meeting = run(meeting, c.RemoveTheme(code))

    assert code not in {part.theme for part in programme(meeting)}


def test_a_slide_knows_its_part_also_of_two_alike() -> None:
    meeting = run(an_evening(), c.AddPart("second", SlideKind.BREAK, "thanks"))
    parts = programme(meeting)
    first, second = (part for part in parts if part.kind is SlideKind.BREAK)

    assert place_of(parts, second.slide) == parts.index(second)
    assert place_of(parts, Slide(SlideKind.BREAK)) == parts.index(first)
    assert place_of(parts, Slide(SlideKind.WORDS)) is None


def at(meeting: Meeting, command: c.Command, minutes: int) -> Meeting:
    outcome = decide(meeting, command, NOW + timedelta(minutes=minutes))
    assert isinstance(outcome, tuple)
    return apply_all(meeting, outcome)


def test_the_time_of_a_part_begins_with_its_first_page() -> None:
    meeting = at(an_evening(), c.ShowSlide(Slide(SlideKind.QUESTION)), 5)
    meeting = at(meeting, c.ShowSlide(Slide(SlideKind.QUESTION, page=1)), 7)

    assert meeting.stage.since == NOW + timedelta(minutes=5)
    assert at(meeting, c.ShowSlide(Slide(SlideKind.JOIN)), 9).stage.since == NOW + timedelta(minutes=9)


def test_a_held_picture_stays_while_the_facilitator_looks_ahead() -> None:
    """P12: freeze, beside the covers."""
    meeting = run(an_evening(), c.ShowSlide(Slide(SlideKind.QUESTION)), c.HoldPicture(True))
    held = meeting.stage.in_hall
    meeting = run(meeting, c.ShowSlide(Slide(SlideKind.BREAK)), c.CoverPicture(Cover.LOGO))

    assert meeting.stage.in_hall == held
    assert meeting.stage.slide.kind is SlideKind.BREAK
    assert run(meeting, c.HoldPicture(False)).stage.in_hall.kind is SlideKind.BREAK
    assert run(meeting, c.HoldPicture(False)).stage.cover is Cover.LOGO


def test_a_theme_that_goes_is_not_held_either() -> None:
    meeting = an_evening()
    code = meeting.in_order[2].code
    meeting = run(meeting, c.ShowSlide(Slide(SlideKind.THEME, code)), c.HoldPicture(True))
    meeting = run(meeting, c.ShowSlide(Slide(SlideKind.BREAK)), c.RemoveTheme(code))

    assert meeting.stage.in_hall.theme == ""


def test_a_timer_is_the_facilitators_until_it_is_shown() -> None:
    """R27."""
    meeting = run(an_evening(), c.StartTimer(60))

    assert meeting.stage.timer is not None
    assert not meeting.stage.timer.shown
    assert meeting.stage.timer.ends_at == NOW + timedelta(seconds=60)

    shown = run(meeting, c.ShowTimer(True), c.StartTimer(30))

    assert shown.stage.timer is not None
    assert shown.stage.timer.shown
    assert run(shown, c.StopTimer(), c.ShowTimer(True)).stage.timer is None
    assert refused(meeting, c.StartTimer(0)) == NotANumber(24 * 3600, least=1)


def test_the_programme_is_made_once_until_a_part_or_a_theme_changes() -> None:
    """It is asked for at every slide, page and sign-up."""
    meeting = run(an_evening(), c.PlanGroupWork(True))
    made = programme(meeting)
    assert programme(run(meeting, c.CountPresent(40))) is made
    other = run(meeting, c.EditTheme(meeting.in_order[0].code, ThemeDraft("Anders", "", ("Een citaat",))))
    assert has_work_round(other)
    assert [part.theme for part in programme(other)] == [part.theme for part in made]
    assert not has_work_round(run(meeting, c.PlanGroupWork(False)))
    assert programme(meeting) == made
