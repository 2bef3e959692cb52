"""Splitting and merging themes: everything stays traceable, and recognition is never added up (R28)."""

from dataclasses import replace

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all, inverse
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.refusals import ConsentDiffers, ThemeInUse, ThemeMerged
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from tests.unit.domain.evening import an_evening, decided, joining, refused, run


def codes(meeting: Meeting) -> list[str]:
    return [theme.code for theme in meeting.in_order]


def with_answers() -> Meeting:
    """Themes 1 and 3 have answers, hands and an addition each."""
    meeting = an_evening()
    first, _second, third = codes(meeting)
    return run(
        meeting,
        c.Recognise(first, "phone-1", Answer.YES),
        c.Recognise(third, "phone-1", Answer.YES),
        c.CountPresent(40),
        c.CountHands(first, Tally(12, 3)),
        c.CountHands(third, Tally(9, 1)),
        c.AddAddition("a", first, "Een bankje", Channel.CONSOLE),
        c.AddAddition("b", third, "Een zebrapad", Channel.PHONE),
    )


def test_a_part_of_a_theme_becomes_the_next_theme_with_the_additions_that_were_chosen() -> None:
    """R28."""
    meeting = with_answers()
    first, second, third = codes(meeting)
    meeting = run(meeting, c.SplitTheme(first, ThemeDraft("Bankjes"), ("a",)))
    new = meeting.in_order[1]

    assert codes(meeting) == [first, new.code, second, third]
    assert [theme.number for theme in meeting.in_order] == [1, 2, 3, 4]
    assert (new.title, new.split_from) == ("Bankjes", first)
    (addition,) = meeting.additions_of(new.code)
    assert (addition.text, addition.came_from) == ("Een bankje", first)
    assert not meeting.additions_of(first)


def test_what_people_answered_stays_with_the_theme_that_they_answered_about() -> None:
    """R28: recognition is about the words that were read."""
    meeting = with_answers()
    first, _second, third = codes(meeting)
    split = run(meeting, c.SplitTheme(first, ThemeDraft("Bankjes")))
    merged = run(meeting, c.MergeThemes(first, (third,)))

    assert split.hands == merged.hands == meeting.hands
    assert split.answers == merged.answers == meeting.answers
    assert split.in_order[1].code not in split.hands


def test_a_split_theme_comes_in_the_programme_after_its_origin() -> None:
    """R28: also when the facilitator made a programme of his own."""
    meeting = an_evening()
    first = codes(meeting)[0]
    part = next(part for part in programme(meeting) if part.kind is SlideKind.WELCOME)
    meeting = run(meeting, c.PlanMinutes(part.id, 9), c.SplitTheme(first, ThemeDraft("Bankjes")))
    about = list(dict.fromkeys(part.theme for part in programme(meeting) if part.theme))

    assert about == codes(meeting)
    assert about.index(meeting.in_order[1].code) == 1


def test_merged_themes_go_on_as_one_with_additions_and_people() -> None:
    """R28: nobody is lost, nobody stays behind under the old code, and where it came from is remembered."""
    meeting = with_answers()
    first, second, third = codes(meeting)
    meeting = run(
        meeting,
        joining(meeting, 1, "one", owner="p1", name="Ans"),
        joining(meeting, 3, "two", owner="p2", name="Bert"),
        c.NameFirstCaller(third, "two"),
        c.WriteFirstStep(third, "Koffie bij Bert"),
        c.MergeThemes(first, (third,)),
    )
    group = meeting.group(first)

    assert codes(meeting) == [first, second]
    assert {(one.name, one.came_from) for one in group.members} == {("Ans", ""), ("Bert", third)}
    assert {(one.text, one.came_from) for one in meeting.additions_of(first)} == {
        ("Een bankje", ""),
        ("Een zebrapad", third),
    }
    assert group.first_step == "Koffie bij Bert"
    assert group.first_caller is not None
    assert group.first_caller.sign_up == "two"
    assert not meeting.sign_ups.get(third)
    assert not meeting.additions.get(third)


def test_who_joined_both_from_one_phone_is_one_person_and_a_household_stays_two() -> None:
    """R28, R40: never merged when something that was given would be lost."""
    meeting = an_evening()
    first, _second, third = codes(meeting)
    meeting = run(
        meeting,
        joining(meeting, 1, "one", name="Ans", contribution="Koffie"),
        joining(meeting, 3, "two", name="Ans", email="ans@dorp.nl", contribution="Taart"),
        joining(meeting, 3, "three", name="Bert"),
        c.MergeThemes(first, (third,)),
    )
    ans, bert = sorted(meeting.group(first).members, key=lambda one: one.name)

    assert (ans.name, ans.email, ans.contribution) == ("Ans", "ans@dorp.nl", "Koffie; Taart")
    assert bert.name == "Bert"


def test_another_phone_number_under_the_same_name_stays_somebody_else() -> None:
    """R40."""
    meeting = an_evening()
    first, _second, third = codes(meeting)
    meeting = run(
        meeting,
        joining(meeting, 1, "one"),
        joining(meeting, 3, "two", phone="+31687654321"),
        c.MergeThemes(first, (third,)),
    )
    assert len(meeting.group(first).members) == 2


def test_old_codes_lead_to_the_theme_in_which_it_goes_on() -> None:
    """R28: what phones and paper bring under the code of a merged theme comes where its people are."""
    meeting = an_evening()
    first, second, third = codes(meeting)
    meeting = run(meeting, c.MergeThemes(second, (third,)), c.MergeThemes(first, (second,)))
    late = replace(joining(meeting, 1, "late", explicit=True), theme=third)
    meeting = run(meeting, late, c.AddAddition("c", third, "Nog iets", Channel.PHONE))

    assert meeting.standing(third) == meeting.themes[first]
    assert meeting.merged_in(first) == (meeting.themes[second], meeting.themes[third])
    assert meeting.sign_ups[first]["late"].came_from == third
    assert meeting.additions[first]["c"].visibility is Visibility.WAITING
    assert isinstance(refused(meeting, c.EditTheme(third, ThemeDraft("Anders"))), ThemeMerged)
    assert isinstance(refused(meeting, c.RemoveTheme(first)), ThemeInUse)
    assert run(meeting, c.LeaveGroup(third, "late")).group(first).members == ()


def test_the_same_form_sent_again_after_a_merge_is_not_a_second_person() -> None:
    """N15, R28."""
    meeting = an_evening()
    first, _second, third = codes(meeting)
    before = joining(meeting, 3, "one")
    meeting = run(meeting, before, c.MergeThemes(first, (third,)), replace(before, id="again"))

    assert len(meeting.group(first).members) == 1


def test_nobody_comes_on_a_sensitive_list_without_saying_yes_to_that() -> None:
    """R4: consent for another theme is not explicit consent for this one."""
    meeting = an_evening()
    first, second, _third = codes(meeting)
    meeting = run(meeting, joining(meeting, 1, "one"))

    reason = refused(meeting, c.MergeThemes(second, (first,)))
    assert reason == ConsentDiffers("Ontmoeten", "Zorg voor elkaar")
    assert refused(meeting, c.MergeThemes(first, (second,))) == reason
    alone = run(meeting, c.LeaveGroup(first, "one"), c.MergeThemes(first, (second,)))
    assert alone.themes[first].sensitive


def test_the_hall_is_not_left_with_a_theme_that_is_no_more() -> None:
    """P14, R28: the same kind of slide of the theme in which it goes on."""
    meeting = an_evening()
    first, _second, third = codes(meeting)
    meeting = run(meeting, c.ShowSlide(Slide(SlideKind.RECOGNITION, third)), c.MergeThemes(first, (third,)))
    slide = meeting.stage.slide

    assert (slide.kind, slide.theme) == (SlideKind.RECOGNITION, first)
    assert slide.part in {part.id for part in programme(meeting)}


def test_a_merge_is_taken_back_whole() -> None:
    """R28: undo gives everybody back to the group that they joined."""
    meeting = with_answers()
    first, _second, third = codes(meeting)
    meeting = run(
        meeting,
        joining(meeting, 1, "one"),
        joining(meeting, 3, "one"),
        joining(meeting, 3, "two", name="Bert"),
        c.NameFirstCaller(third, "two"),
        c.WriteFirstStep(first, "Bellen"),
        c.WriteFirstStep(third, "Koffie"),
    )
    made = decided(meeting, c.MergeThemes(first, (third,)))

    assert apply_all(apply_all(meeting, made), [inverse(one) for one in reversed(made)]) == meeting
