"""A whole meeting as the changes that make it from an empty one: what a new file is filled with."""

from collections.abc import Iterator

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.meeting import Meeting


def changes_that_make(meeting: Meeting) -> Iterator[ch.Change]:
    """Every change from `Meeting(code_seed=…)` to this one, but for `rehearsal`: a meeting is one from the start."""
    empty = Meeting(code_seed=meeting.code_seed)
    yield ch.DetailsChanged(empty.details, meeting.details)
    yield from (ch.ThemeChanged(code, None, theme) for code, theme in meeting.themes.items())
    yield from _of_themes(meeting)
    yield from _hanging_under_themes(meeting)
    yield from _of_the_meeting(meeting, empty)
    yield from _of_letting_go(meeting)


def _of_themes(meeting: Meeting) -> Iterator[ch.Change]:
    for code, hands in meeting.hands.items():
        yield ch.HandsChanged(code, None, hands)
    for code, dots in meeting.dots.items():
        yield ch.DotsChanged(code, None, dots)
    for code in meeting.revealed:
        yield ch.RevealChanged(code, False, True)
    for code, rows in meeting.uncrossed.items():
        yield ch.UncrossedChanged(code, 0, rows)
    for code, caller in meeting.first_callers.items():
        yield ch.FirstCallerChanged(code, None, caller)
    for code, step in meeting.first_steps.items():
        yield ch.FirstStepChanged(code, "", step)
    for code, handover in meeting.handovers.items():
        yield ch.HandoverChanged(code, None, handover)
    for code, people in meeting.joined.items():
        yield ch.JoinedChanged(code, 0, people)


def _hanging_under_themes(meeting: Meeting) -> Iterator[ch.Change]:
    for code, answers in meeting.answers.items():
        yield from (ch.AnswerChanged(code, voter, None, answer) for voter, answer in answers.items())
    for code, additions in meeting.additions.items():
        yield from (ch.AdditionChanged(code, key, None, one) for key, one in additions.items())
    for code, sign_ups in meeting.sign_ups.items():
        yield from (ch.SignUpChanged(code, key, None, one) for key, one in sign_ups.items())
    for code, rows in meeting.set_aside.items():
        yield from (ch.SetAsideChanged(code, key, None, one) for key, one in rows.items())
    for code, one, other in meeting.kept_apart:
        yield ch.KeptApartChanged(code, one, other, False, True)


def _of_the_meeting(meeting: Meeting, empty: Meeting) -> Iterator[ch.Change]:
    yield ch.PresentChanged(None, meeting.present)
    yield ch.StageChanged(empty.stage, meeting.stage)
    yield ch.ProgrammeChanged((), meeting.parts)
    yield ch.HelperCodeChanged("", meeting.helper_code)
    yield ch.AddressChanged("", meeting.address)
    yield ch.PrintedAddressChanged("", meeting.printed_address)
    if meeting.printed_sheets:
        yield ch.PrintedSheetsChanged(empty.printed_sheets, meeting.printed_sheets)
    for key, photo in meeting.photos.items():
        yield ch.PhotoChanged(key, None, photo)


def _of_letting_go(meeting: Meeting) -> Iterator[ch.Change]:
    for place, written in meeting.written.items():
        yield ch.WrittenChanged(place, None, written)
    for key, withdrawal in meeting.withdrawals.items():
        yield ch.WithdrawalChanged(key, None, withdrawal)
    for chore in meeting.chores:
        yield ch.ChoreChanged(chore, False, True)
    if meeting.letting_go is not None:
        yield ch.LettingGoChanged(None, meeting.letting_go)
