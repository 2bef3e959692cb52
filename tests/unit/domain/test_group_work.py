"""Groups at work: places, the plan in the group's own words, who writes, and what the hall sees (R47-R54)."""

from datetime import timedelta
from itertools import pairwise

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme, walk
from bijeenkomst.domain.refusals import Field, NoLongerThere, NotANumber, NotTheScribe, PickFirst, TooLong
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.rules.group_work import MOST_SCRIBES
from bijeenkomst.domain.values.group_work import Place, PlanField, PlanText
from bijeenkomst.domain.values.scribe_code import ALPHABET, LENGTH
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.wording.refusals import say
from tests.unit.domain.evening import DRAFTS, NOW, an_evening, decided, joining, refused, run

WANT = PlanField.WANT


def with_scribe(owner: str = "anna") -> tuple[Meeting, str]:
    """The evening, and the code of its first theme, for which this phone writes."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    return run(meeting, c.BecomeScribe(code, owner)), code


def written(meeting: Meeting, code: str, field: PlanField = WANT) -> PlanText:
    return meeting.plan_text(code, field)


def test_a_place_is_words_of_the_facilitator_and_a_second_table_can_come() -> None:
    """R47."""
    meeting = an_evening()
    one, two, _three = (theme.code for theme in meeting.in_order)
    meeting = run(
        meeting, c.ChoosePlaces(((one, Place("  bij het\nraam ")), (two, Place("tafel 2", "tafel 9"))))
    )
    assert meeting.places == {one: Place("bij het raam"), two: Place("tafel 2", "tafel 9")}
    assert meeting.places[two].tables == ("tafel 2", "tafel 9")
    assert run(meeting, c.ChoosePlaces(((one, None), (two, Place("", "tafel 9"))))).places == {}
    assert refused(meeting, c.ChoosePlaces(((one, Place("x" * 61)),))) == TooLong(Field.PLACE, 60)


def test_a_field_is_kept_in_the_groups_own_words_and_lines() -> None:
    """R48: nobody edits, shortens or summarises them."""
    meeting, code = with_scribe()
    said = "Truus:  de school \r\n\r\nKees: de gemeente"
    meeting = run(meeting, c.WritePlan(code, WANT, said, "", "anna"))
    assert written(meeting, code).text == "Truus: de school\nKees: de gemeente"
    meeting = run(meeting, c.WritePlan(code, PlanField.PLACE, "bij\nAns", "", "anna"))
    assert written(meeting, code, PlanField.PLACE).text == "bij Ans"
    assert refused(meeting, c.WritePlan(code, WANT, "x" * 601, said, "anna")) == TooLong(Field.PLAN, 600)


def test_only_a_phone_that_typed_the_code_writes_and_only_for_that_group() -> None:
    """R49."""
    meeting, code = with_scribe()
    other = meeting.in_order[1].code
    for command in (
        c.WritePlan(code, WANT, "Ha", "", "bert"),
        c.WritePlan(other, WANT, "Ha", "", "anna"),
        c.ReleasePlanText(code, WANT, True, "bert"),
        c.PickPlanText(code, WANT, "", "bert"),
    ):
        assert refused(meeting, command) == NotTheScribe()


def test_what_was_not_seen_is_not_overwritten() -> None:
    """R49: both stand, and the scribe picks."""
    meeting, code = with_scribe()
    meeting = run(meeting, c.WritePlan(code, WANT, "Een bankje", "", "anna"))
    meeting = run(meeting, c.WritePlan(code, WANT, "Twee bankjes", "Een bankje", "anna"))
    meeting = run(meeting, c.WritePlan(code, WANT, "Van het blad", ""))  # the facilitator copies paper
    assert written(meeting, code) == PlanText("Twee bankjes", ("Van het blad",))
    assert decided(meeting, c.WritePlan(code, WANT, "Van het blad", "")) == ()
    assert decided(meeting, c.WritePlan(code, WANT, "", "Een bankje", "anna")) == ()
    picked = run(meeting, c.PickPlanText(code, WANT, "Van het blad", "anna"))
    assert written(picked, code) == PlanText("Van het blad")
    assert refused(meeting, c.PickPlanText(code, WANT, "Iets anders", "anna")) == NoLongerThere()


def test_who_goes_on_typing_beside_another_text_has_one_text_there_and_drops_nobodys() -> None:
    """R49: saved letter by letter, it takes the place of its own beginning; one too many is refused, never dropped."""
    meeting, code = with_scribe()
    meeting = run(meeting, c.WritePlan(code, WANT, "Van het blad", ""))
    typed = ("T", "Twee", "Twee bankjes")
    for before, text in pairwise(("", *typed)):
        meeting = run(meeting, c.WritePlan(code, WANT, text, before, "anna"))
    assert written(meeting, code) == PlanText("Van het blad", ("Twee bankjes",))
    for number in range(7):
        meeting = run(meeting, c.WritePlan(code, WANT, f"Nog {number}", "", "anna"))
    assert refused(meeting, c.WritePlan(code, WANT, "Een te veel", "", "anna")) == PickFirst()
    assert "Twee bankjes" in written(meeting, code).others


def test_who_takes_over_sees_it_all_and_what_the_first_still_sends_stands_beside_it() -> None:
    """R49: nothing that was written is lost."""
    meeting, code = with_scribe("anna")
    meeting = run(meeting, c.WritePlan(code, WANT, "Een bankje", "", "anna"), c.BecomeScribe(code, "bert"))
    assert meeting.scribes[code] == ("anna", "bert")
    meeting = run(meeting, c.WritePlan(code, WANT, "Twee bankjes", "Een bankje", "anna"))
    assert written(meeting, code) == PlanText("Een bankje", ("Twee bankjes",))
    meeting = run(meeting, c.WritePlan(code, PlanField.HOW, "Met hout", "", "anna"))
    assert written(meeting, code, PlanField.HOW).text == "Met hout"
    assert refused(meeting, c.ReleasePlanText(code, WANT, True, "anna")) == NotTheScribe()


def test_a_new_code_lets_the_old_ones_out_and_keeps_what_they_wrote() -> None:
    meeting, code = with_scribe()
    meeting = run(meeting, c.ChooseScribeKey("secret"), c.WritePlan(code, WANT, "Een bankje", "", "anna"))
    before = meeting.scribe_code(code)
    after = run(meeting, c.RenewScribeCode(code))
    assert len(before) == LENGTH
    assert set(before) <= set(ALPHABET)
    assert before != after.scribe_code(code) != ""
    assert code not in after.scribes
    assert written(after, code).text == "Een bankje"


def test_each_group_has_a_code_of_its_own_that_stays_what_it_is() -> None:
    """On paper that was printed; and nothing that phones see gives it away."""
    meeting = run(an_evening(), c.ChooseScribeKey("secret"), c.ChooseScribeKey("another"))
    codes = [meeting.scribe_code(theme.code) for theme in meeting.in_order]
    assert meeting.scribe_key == "secret"
    assert len(set(codes)) == len(codes)
    assert an_evening().scribe_code(meeting.in_order[0].code) == ""
    assert "secret" not in repr(meeting)


def test_the_hall_sees_the_words_that_were_released_until_others_are() -> None:
    """R51."""
    meeting, code = with_scribe()
    meeting = run(meeting, c.WritePlan(code, WANT, "Een bankje", "", "anna"))
    assert written(meeting, code).released == ""
    meeting = run(meeting, c.ReleasePlanText(code, WANT, True, "anna"))
    meeting = run(meeting, c.WritePlan(code, WANT, "Truus regelt het", "Een bankje", "anna"))
    assert written(meeting, code) == PlanText("Truus regelt het", (), "Een bankje")
    assert written(run(meeting, c.ReleasePlanText(code, WANT, False)), code).released == ""


def test_what_the_group_wrote_while_the_facilitator_typed_the_first_step_stays_beside_it() -> None:
    """R49"""
    meeting, code = with_scribe()
    step = PlanField.FIRST_STEP
    meeting = run(meeting, c.WritePlan(code, step, "Bellen", "", "anna"))
    late = run(meeting, c.WriteFirstStep(code, "Koffie drinken", seen=""))
    assert written(late, code, step) == PlanText("Koffie drinken", ("Bellen",), "Koffie drinken")
    assert written(run(meeting, c.WriteFirstStep(code, "Koffie", seen="Bellen")), code, step).others == ()


def test_a_first_step_that_the_facilitator_types_is_released_at_once() -> None:
    """R37, R51: it was said aloud in the hall."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, c.WriteFirstStep(code, "Koffie"))
    assert written(meeting, code, PlanField.FIRST_STEP) == PlanText("Koffie", (), "Koffie")
    assert meeting.group(code).first_step == "Koffie"
    assert not run(meeting, c.WriteFirstStep(code, "")).plans


def test_who_signed_up_says_that_it_is_right_or_what_is_missing() -> None:
    """R50."""
    meeting, code = with_scribe()
    meeting = run(meeting, joining(meeting, owner="cees"))
    assert refused(meeting, c.RespondToPlan(code, "dora", True)) == NoLongerThere()
    meeting = run(meeting, c.RespondToPlan(code, "cees", False, "De school"))
    assert meeting.plan_responses[code]["cees"].missing == "De school"
    meeting = run(meeting, c.RespondToPlan(code, "cees", True))
    assert (meeting.plan_responses[code]["cees"].agrees, meeting.plan_responses[code]["cees"].missing) == (
        True,
        "",
    )
    assert decided(meeting, c.RespondToPlan(code, "cees", True)) == ()
    assert not run(meeting, c.RespondToPlan(code, "cees", False)).plan_responses


def test_plans_of_merged_groups_stand_side_by_side_until_the_group_chooses() -> None:
    """R28, R49."""
    meeting = an_evening()
    one, _sensitive, three = (theme.code for theme in meeting.in_order)
    meeting = run(
        meeting,
        c.ChoosePlaces(((one, Place("tafel 1")), (three, Place("tafel 3")))),
        c.WritePlan(one, WANT, "Een bankje", ""),
        c.WritePlan(three, WANT, "Een zebrapad", ""),
        c.WritePlan(three, PlanField.HOW, "Met de school", ""),
        c.BecomeScribe(one, "anna"),
        c.BecomeScribe(three, "bert"),
    )
    merged = run(meeting, c.MergeThemes(one, (three,)))
    assert written(merged, one) == PlanText("Een bankje", ("Een zebrapad",))
    assert written(merged, one, PlanField.HOW) == PlanText("Met de school")
    assert merged.places == {one: Place("tafel 1", "tafel 3")}
    assert merged.scribes == {one: ("bert", "anna")}
    late = run(merged, c.WritePlan(three, WANT, "Twee zebrapaden", "Een zebrapad", "bert"))
    assert written(late, one).others == ("Twee zebrapaden",)


def test_first_steps_of_merged_groups_both_stay_in_the_hall_and_in_the_package() -> None:
    """R28, R51: until somebody writes another."""
    meeting = an_evening()
    one, _sensitive, three = (theme.code for theme in meeting.in_order)
    meeting = run(meeting, c.WriteFirstStep(one, "Koffie"), c.WriteFirstStep(three, "Bellen"))
    merged = run(meeting, c.MergeThemes(one, (three,)))
    assert written(merged, one, PlanField.FIRST_STEP) == PlanText("Koffie", ("Bellen",), "Koffie; Bellen")
    assert merged.group(one).first_step == "Koffie; Bellen"
    after = run(merged, c.WriteFirstStep(one, "Bellen bij de koffie"))
    assert written(after, one, PlanField.FIRST_STEP) == PlanText(
        "Bellen bij de koffie", (), "Bellen bij de koffie"
    )


def test_the_second_caller_is_another_one_of_the_group() -> None:
    """R54."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, joining(meeting, key="a"), joining(meeting, key="b", phone="+31612345672"))
    meeting = run(meeting, c.NameFirstCaller(code, "a"), c.NameSecondCaller(code, "b"))
    assert (second := meeting.group(code).second) is not None
    assert second.id == "b"
    assert refused(meeting, c.NameSecondCaller(code, "a")) == NoLongerThere()
    assert refused(meeting, c.NameSecondCaller(code, "z")) == NoLongerThere()
    assert not run(meeting, c.NameFirstCaller(code, "b")).second_callers
    assert not run(meeting, c.LeaveGroup(code, "b")).second_callers
    assert not run(meeting, c.NameSecondCaller(code, None)).second_callers


def test_phones_that_come_in_without_end_are_forgotten_but_the_last() -> None:
    """R49: who knows the code, and throws the cookie away each time, makes neither the file nor each save large."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    owners = [f"phone {number}" for number in range(MOST_SCRIBES + 5)]
    meeting = run(meeting, *(c.BecomeScribe(code, owner) for owner in owners))
    assert meeting.scribes[code] == tuple(owners[5:])
    meeting = run(meeting, c.BecomeScribe(code, owners[5]), c.BecomeScribe(code, owners[0]))
    assert meeting.scribes[code] == (*owners[7:], owners[5], owners[0])


def test_wanting_to_call_is_said_for_oneself_and_goes_along() -> None:
    """R54: when somebody leaves, and when two sign-ups turn out to be one person."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, joining(meeting, key="a", owner="cees"))
    assert refused(meeting, c.VolunteerToCall(code, "a", "dora")) == NoLongerThere()
    meeting = run(meeting, c.VolunteerToCall(code, "a", "cees"))
    assert meeting.volunteers == {(code, "a")}
    assert not run(meeting, c.VolunteerToCall(code, "a", "cees", willing=False)).volunteers
    assert not run(meeting, c.LeaveGroup(code, "a")).volunteers
    again = run(meeting, joining(meeting, key="b", owner="cees"), c.NameFirstCaller(code, "a"))
    as_one = run(again, c.TakeAsOne(code, "a", "b"))
    (left,) = as_one.sign_ups[code]
    assert as_one.volunteers == {(code, left)}
    assert (caller := as_one.first_callers[code]).sign_up == left, caller


def test_the_clock_of_the_work_round_is_for_everybody_and_can_be_given_more() -> None:
    """R53."""
    meeting = an_evening()
    assert say(refused(meeting, c.StartWork(0))) == "Vul een getal in van 1 tot en met 1440."
    meeting = run(meeting, c.StartWork(45))
    assert meeting.stage.slide.kind is SlideKind.WORK
    assert (timer := meeting.stage.timer) is not None
    assert timer.shown
    assert timer.seconds == 45 * 60
    more = run(meeting, c.ChangeWorkTime(5))
    assert more.stage.timer is not None
    assert more.stage.timer.ends_at == NOW + timedelta(minutes=50)
    late = decide(meeting, c.ChangeWorkTime(5), NOW + timedelta(minutes=60))
    assert isinstance(late, tuple)
    assert (timer := apply_all(meeting, late).stage.timer) is not None
    assert timer.ends_at == NOW + timedelta(minutes=65)
    assert refused(an_evening(), c.ChangeWorkTime(5)) == NoLongerThere()
    assert isinstance(refused(meeting, c.StartWork(0)), NotANumber)


@pytest.mark.parametrize("changed_before", [False, True])
def test_an_evening_without_a_work_round_has_no_part_more(changed_before: bool) -> None:
    """R53: and one that wants it has it before the groups tell their first step, for themes that come later too."""
    work = {SlideKind.WORK, SlideKind.HARVEST}
    meeting = an_evening()
    if changed_before:
        meeting = run(meeting, c.SkipPart("break"))
    assert not {part.kind for part in programme(meeting)} & work
    meeting = run(meeting, c.PlanGroupWork(True), c.BringInThemes(DRAFTS[:1]))
    kinds = [part.kind for part in walk(meeting)]
    assert kinds[kinds.index(SlideKind.WORK) + 1 :] == [
        *[SlideKind.HARVEST] * 4,
        *[SlideKind.GROUP] * 4,
        SlideKind.THANKS,
    ]
    assert not {part.kind for part in programme(run(meeting, c.PlanGroupWork(False)))} & work
    assert len({part.id for part in programme(meeting)}) == len(programme(meeting))


def test_letting_go_keeps_of_plans_what_the_hall_saw_and_nothing_else() -> None:
    """R45, R51, R52."""
    meeting, code = with_scribe()
    meeting = run(
        meeting,
        joining(meeting, key="a", owner="cees"),
        c.ChooseScribeKey("secret"),
        c.WritePlan(code, WANT, "Een bankje", "", "anna"),
        c.ReleasePlanText(code, WANT, True, "anna"),
        c.WritePlan(code, WANT, "Truus regelt het", "Een bankje", "anna"),
        c.WritePlan(code, PlanField.WHO, "Truus belt", "", "anna"),
        c.RespondToPlan(code, "cees", False, "Truus weet meer"),
        c.VolunteerToCall(code, "a", "cees"),
        c.NameSecondCaller(code, "a"),
    )
    gone = run(meeting, c.BeginLettingGo(), c.LetGo())
    assert gone.plans == {code: {WANT: PlanText("Een bankje", (), "Een bankje")}}
    assert not (gone.plan_responses)
    assert not (gone.scribes)
    assert not (gone.scribe_key)
    assert not (gone.volunteers)
    assert not (gone.second_callers)
