from dataclasses import replace

import pytest

from bijeenkomst.domain.commands import AddAddition, JoinGroup, Recognise
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.rehearsal.copying import practice_copy
from bijeenkomst.rehearsal.crowd import LATEST, SOONEST, Crowd
from tests.unit.domain.evening import an_evening, joining, run


def rehearsal() -> Meeting:
    return practice_copy(an_evening())


def test_the_copy_to_practise_on_has_what_was_prepared_and_nothing_of_anybody() -> None:
    """R41: contact details of real people never travel along into a rehearsal."""
    real = an_evening()
    used = run(real, joining(real), joining(real, 3, "two"))
    copy = practice_copy(used)
    assert copy.rehearsal
    assert not used.rehearsal
    assert (copy.themes, copy.details, copy.code_seed) == (used.themes, used.details, used.code_seed)
    of_people = (copy.sign_ups, copy.answers, copy.additions, copy.first_callers, copy.hands)
    assert not any(of_people)


def test_made_up_people_never_act_in_a_real_meeting() -> None:
    with pytest.raises(ValueError, match="rehearsal"):
        Crowd(1).acts(an_evening(), Slide(SlideKind.BREAK))


def test_they_answer_add_and_join_when_the_hall_is_asked_to() -> None:
    meeting, crowd = rehearsal(), Crowd(5)
    code = meeting.in_order[0].code
    answers = [act.command for act in crowd.acts(meeting, Slide(SlideKind.RECOGNITION, code))]
    assert all(isinstance(command, Recognise) and command.theme == code for command in answers)
    assert crowd.people / 2 < len(answers) <= crowd.people
    added = [act.command for act in crowd.acts(meeting, Slide(SlideKind.ADDITIONS, code))]
    assert added
    assert all(isinstance(command, AddAddition) and command.channel is Channel.PHONE for command in added)
    joined = [act.command for act in crowd.acts(meeting, Slide(SlideKind.GROUPS))]
    assert {command.theme for command in joined if isinstance(command, JoinGroup)} == set(meeting.themes)
    assert crowd.acts(meeting, Slide(SlideKind.WELCOME)) == ()


def test_all_that_they_do_is_taken_and_a_slide_that_comes_back_changes_nothing() -> None:
    meeting, crowd = rehearsal(), Crowd(5)
    code = meeting.in_order[1].code  # the sensitive one too
    for slide in (
        Slide(SlideKind.RECOGNITION, code),
        Slide(SlideKind.ADDITIONS, code),
        Slide(SlideKind.BREAK),
        Slide(SlideKind.GROUPS),
    ):
        for _again in range(2):
            before = meeting
            acts = crowd.acts(meeting, slide)
            assert [act.after for act in acts] == sorted(act.after for act in acts)
            assert all(SOONEST <= act.after <= LATEST for act in acts)
            meeting = run(meeting, *(act.command for act in acts))
        assert meeting == before


def test_nobody_of_them_can_be_reached_for_real() -> None:
    """RFC 2606: example.com is nobody's."""
    for act in Crowd(9).acts(rehearsal(), Slide(SlideKind.GROUPS)):
        assert isinstance(act.command, JoinGroup)
        assert act.command.email.endswith("@example.com")
        assert not act.command.phone
        assert "Oefening" in act.command.name


def test_without_themes_nobody_joins() -> None:
    empty = replace(rehearsal(), themes={})
    assert Crowd(1).acts(empty, Slide(SlideKind.GROUPS)) == ()
