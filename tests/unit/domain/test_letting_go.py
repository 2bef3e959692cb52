"""Withdrawing one person (R44), and letting go of everybody (R45): what goes, what stays, and what is closed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all, orphans
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import MeetingLetGo, NoLongerThere, NotLettingGo, ThemeInUse
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Chore, LettingGo, Withdrawal, Written, WrittenKind
from bijeenkomst.domain.values.recognition import Answer
from tests.unit.domain.any_command import plain
from tests.unit.domain.evening import NOW, an_evening, decided, joining, refused, run
from tests.unit.domain.paper_rows import entering

PACKAGE = Written(WrittenKind.PACKAGE, "/huis/Themagroep 1 - Ontmoeten")


def full() -> Meeting:
    """Fatma in two groups and on paper, Jan in one; the first group was handed over."""
    meeting = an_evening()
    one, _two, three = (theme.code for theme in meeting.in_order)
    return run(
        meeting,
        joining(meeting, key="fatma"),
        joining(meeting, key="jan", name="Jan Bos"),
        joining(meeting, key="again"),
        c.KeepApart(one, "fatma", "again"),
        joining(meeting, 3, key="fatma-3"),
        c.CountPresent(52),
        c.NameFirstCaller(one, "fatma", date(2026, 12, 1)),
        c.NameFirstCaller(three, "fatma-3"),
        c.Recognise(one, "digest-a", Answer.NO),
        c.Recognise(one, "digest-b", Answer.YES),
        c.Recognise(three, "digest-a", Answer.YES),
        c.ChooseHelperCode("K7PM3Q"),
        c.RecordWritten((PACKAGE,)),
        c.RecordHandover((one,), Way.FOLDER, "/huis"),
    )


def test_withdrawing_takes_a_person_away_everywhere_and_keeps_only_that_it_was_done() -> None:
    """R44: from every group, as first caller, from what was kept apart; groups that have the list are named."""
    meeting = full()
    one, _two, three = (theme.code for theme in meeting.in_order)
    after = run(meeting, c.Withdraw("w", ((one, "fatma"), (one, "again"), (three, "fatma-3"))))
    assert [member.id for member in after.group(one).members] == ["jan"]
    assert after.sign_up_count(three) == 0
    assert after.first_callers == {}
    assert after.kept_apart == frozenset()
    assert after.withdrawals == {"w": Withdrawal(NOW, (one, three), (one,))}
    assert "fatma" not in repr(after.withdrawals).lower()
    assert decided(after, c.Withdraw("w", ((one, "jan"),))) == ()


def test_withdrawing_also_takes_a_row_of_paper_that_was_set_aside() -> None:
    """R39, R44"""
    meeting = an_evening()
    row = entering(meeting, 3, phone="", doubts=(Doubtful(Doubt.PHONE, "06 12…"),))
    meeting = run(meeting, row)
    after = run(meeting, c.Withdraw("w", ((meeting.in_order[2].code, "row"),)))
    assert not after.holds_contacts
    assert after.withdrawals["w"].handed_over == ()


def test_a_group_that_was_handed_over_before_somebody_joined_need_not_be_told() -> None:
    """R44: the group has a list without this person on it."""
    meeting = full()
    one = meeting.in_order[0].code
    late = decide(meeting, joining(meeting, key="late"), NOW + timedelta(hours=1))
    assert isinstance(late, tuple)
    after = run(apply_all(meeting, late), c.Withdraw("w", ((one, "late"),)))
    assert after.withdrawals["w"].handed_over == ()


def test_a_group_that_was_handed_over_and_then_merged_is_still_told() -> None:
    """R28, R44: its record stays findable under the group it went on in."""
    meeting = full()
    one, _two, three = (theme.code for theme in meeting.in_order)
    merged = run(meeting, c.MergeThemes(three, (one,)))
    moved = next(member for member in merged.group(three).members if member.name == "Jan Bos")
    assert [handover.place for handover in merged.handovers_of(three)] == ["/huis"]
    after = run(merged, c.Withdraw("w", ((three, moved.id),)))
    assert after.withdrawals["w"].handed_over == (one,)


def test_who_left_already_cannot_be_withdrawn() -> None:
    assert refused(full(), c.Withdraw("w", (("K7", "gone"),))) == NoLongerThere()


def test_letting_go_keeps_counts_and_nothing_that_identifies_anybody() -> None:
    """R45: the anonymous report can still be made."""
    meeting = full()
    one, two, three = (theme.code for theme in meeting.in_order)
    after = run(meeting, c.BeginLettingGo(), c.LetGo())
    assert not after.holds_contacts
    assert [after.sign_up_count(code) for code in (one, two, three)] == [3, 0, 1]
    assert after.group(one).size == 3
    assert after.group(one).members == ()
    assert after.first_callers[one].sign_up == ""
    assert after.first_callers[one].before == date(2026, 12, 1)
    assert after.kept_apart == frozenset()
    assert after.handovers[one].at == NOW
    assert (after.handovers[one].place, after.handovers[one].sign_up) == ("", "")
    assert [after.recognition(code) for code in (one, three)] == [
        meeting.recognition(code) for code in (one, three)
    ]
    voters = {voter for answers in after.answers.values() for voter in answers}
    assert voters == {"1", "2"}, "one phone's answers cannot be told to be one phone's"
    assert after.helper_code == ""
    assert after.additions == meeting.additions
    assert after.letting_go == LettingGo(NOW, NOW)
    assert not orphans(after)
    assert isinstance(refused(replace(after, letting_go=None), c.RemoveTheme(one)), ThemeInUse)


def test_of_an_addition_in_other_words_the_first_wording_goes() -> None:
    """R26, R45: it may hold the name that was taken out; the words that the hall saw stay."""
    meeting = full()
    one = meeting.in_order[0].code
    meeting = run(
        meeting,
        c.AddAddition("a", one, "Vraag Jan Bos om zijn aanhanger", Channel.CONSOLE),
        c.RewordAddition(one, "a", "Een aanhanger lenen"),
        c.BeginLettingGo(),
        c.LetGo(),
    )
    (addition,) = meeting.additions_of(one)
    assert (addition.text, addition.original) == ("Een aanhanger lenen", "")


def test_letting_go_goes_step_by_step_and_each_step_can_be_asked_twice() -> None:
    """R45: after a kill it is asked again."""
    meeting = full()
    assert refused(meeting, c.LetGo()) == NotLettingGo()
    meeting = run(meeting, c.BeginLettingGo())
    assert refused(meeting, c.FinishLettingGo(proved=True)) == NotLettingGo()
    assert decided(meeting, c.BeginLettingGo()) == ()
    meeting = run(meeting, c.LetGo())
    assert decided(meeting, c.LetGo()) == ()
    meeting = run(meeting, c.FinishLettingGo(proved=True))
    assert meeting.letting_go == LettingGo(NOW, NOW, NOW, proved=True)
    assert decided(meeting, c.FinishLettingGo(proved=False)) == ()


@pytest.mark.parametrize("gone", [False, True])
def test_once_it_has_begun_nothing_new_comes_in(gone: bool) -> None:
    """R45: no sign-up, answer, addition or helper; the file can still be looked at and put right."""
    meeting = full()
    one = meeting.in_order[0].code
    meeting = run(meeting, c.BeginLettingGo(), *([c.LetGo()] if gone else []))
    for command in (
        joining(meeting, key="new"),
        entering(meeting),
        c.Recognise(one, "digest-c", Answer.YES),
        c.AddAddition("a", one, "Jan weet het", Channel.PHONE),
        c.ChooseHelperCode("K7PM3Q"),
        c.RecordHandover((one,), Way.MAIL, ""),
        c.RecordWritten((PACKAGE,)),
    ):
        assert refused(meeting, command) == MeetingLetGo()
    assert run(meeting, c.TickChore(Chore.PAPER)).chores == {Chore.PAPER}


def test_what_was_written_is_known_until_it_is_gone() -> None:
    """R45: and a path, which can hold a name, is not in what is logged."""
    meeting = full()
    assert meeting.written == {PACKAGE.place: PACKAGE}
    assert decided(meeting, c.RecordWritten((PACKAGE,))) == ()
    assert "huis" not in repr(PACKAGE) + repr(c.ForgetWritten((PACKAGE.place,)))
    after = run(meeting, c.ForgetWritten((PACKAGE.place, "/elders")))
    assert after.written == {}
    ticked = run(meeting, c.TickChore(Chore.BIN))
    assert decided(ticked, c.TickChore(Chore.BIN)) == ()
    assert plain(run(ticked, c.TickChore(Chore.BIN, done=False))) == plain(meeting)
