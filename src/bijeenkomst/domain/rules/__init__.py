"""The rules of the evening: a meeting, a command and the time in; changes or a refusal out. Pure.

Each command type has one rule, in the file of its subject; `decide` finds it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import MeetingLetGo, Refusal, Refused
from bijeenkomst.domain.rules import (
    additions,
    evening,
    handing_over,
    letting_go,
    paper,
    photos,
    planning,
    recognition,
    regrouping,
    signing_up,
    stage,
    texts,
    themes,
)

Rule = Callable[[Meeting, Any, datetime], tuple[Change, ...]]

RULES: dict[type[Any], Rule] = {
    c.ChangeDetails: evening.change_details,
    c.CountPresent: evening.count_present,
    c.ShowSlide: stage.show_slide,
    c.CoverPicture: stage.cover_picture,
    c.HoldPicture: stage.hold_picture,
    c.StartTimer: stage.start_timer,
    c.StopTimer: stage.stop_timer,
    c.ShowTimer: stage.show_timer,
    c.ShowClock: stage.show_clock,
    c.SkipPart: planning.skip,
    c.AddPart: planning.add,
    c.RemovePart: planning.remove,
    c.MovePart: planning.move,
    c.PlanMinutes: planning.plan_minutes,
    c.ChooseHelperCode: evening.choose_helper_code,
    c.ChooseAddress: evening.choose_address,
    c.RememberPrinted: evening.remember_printed,
    c.BringInThemes: themes.bring_in,
    c.EditTheme: themes.edit,
    c.RemoveTheme: themes.remove,
    c.ReorderThemes: themes.reorder,
    c.SplitTheme: regrouping.split,
    c.MergeThemes: regrouping.merge,
    c.CountHands: recognition.count_hands,
    c.CountDots: recognition.count_dots,
    c.Recognise: recognition.recognise,
    c.ForgetAnswers: recognition.forget_answers,
    c.ShowRecognition: recognition.show,
    c.AddAddition: additions.add,
    c.ShowAddition: additions.show,
    c.HideAddition: additions.hide,
    c.RewordAddition: additions.reword,
    c.MoveAddition: additions.move,
    c.MakeAdditionATheme: additions.make_a_theme,
    c.JoinGroup: signing_up.join,
    c.EnterRow: paper.enter,
    c.CorrectRow: paper.correct,
    c.CountUncrossed: paper.count_uncrossed,
    c.AddPhoto: photos.add,
    c.TurnPhoto: photos.turn,
    c.NamePhoto: photos.name,
    c.RemovePhoto: photos.remove,
    c.ChangeSignUp: signing_up.change,
    c.LeaveGroup: signing_up.leave,
    c.NameFirstCaller: signing_up.name_first_caller,
    c.WriteFirstStep: signing_up.write_first_step,
    c.TakeAsOne: handing_over.take_as_one,
    c.KeepApart: handing_over.keep_apart,
    c.RecordHandover: handing_over.record,
    c.TakeHandoverBack: handing_over.take_back,
    c.RecordWritten: letting_go.record_written,
    c.ForgetWritten: letting_go.forget_written,
    c.Withdraw: letting_go.withdraw,
    c.TickChore: letting_go.tick_chore,
    c.BeginLettingGo: letting_go.begin,
    c.LetGo: letting_go.let_go,
    c.FinishLettingGo: letting_go.finish,
    c.RewordText: texts.reword,
}


def decide(meeting: Meeting, command: c.Command, now: datetime) -> tuple[Change, ...] | Refusal:
    """What `command` does to `meeting` at `now` (aware): changes, none if it is so already, or a refusal."""
    if meeting.letting_go is not None and not isinstance(command, letting_go.STAYS_OPEN):
        return MeetingLetGo()
    try:
        return RULES[type(command)](meeting, command, now)
    except Refused as refused:
        return refused.refusal
