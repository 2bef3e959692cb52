"""What somebody wants, as frozen values in the field's words. A rule answers with changes or a refusal."""

from dataclasses import dataclass, field
from datetime import date

from bijeenkomst.domain.addition_commands import AddAddition as AddAddition
from bijeenkomst.domain.addition_commands import HideAddition as HideAddition
from bijeenkomst.domain.addition_commands import MakeAdditionATheme as MakeAdditionATheme
from bijeenkomst.domain.addition_commands import MoveAddition as MoveAddition
from bijeenkomst.domain.addition_commands import RewordAddition as RewordAddition
from bijeenkomst.domain.addition_commands import ShowAddition as ShowAddition
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.handover_commands import KeepApart as KeepApart
from bijeenkomst.domain.handover_commands import RecordHandover as RecordHandover
from bijeenkomst.domain.handover_commands import TakeAsOne as TakeAsOne
from bijeenkomst.domain.handover_commands import TakeHandoverBack as TakeHandoverBack
from bijeenkomst.domain.letting_go_commands import BeginLettingGo as BeginLettingGo
from bijeenkomst.domain.letting_go_commands import FinishLettingGo as FinishLettingGo
from bijeenkomst.domain.letting_go_commands import ForgetWritten as ForgetWritten
from bijeenkomst.domain.letting_go_commands import LetGo as LetGo
from bijeenkomst.domain.letting_go_commands import RecordWritten as RecordWritten
from bijeenkomst.domain.letting_go_commands import TickChore as TickChore
from bijeenkomst.domain.letting_go_commands import Withdraw as Withdraw
from bijeenkomst.domain.paper_commands import CorrectRow as CorrectRow
from bijeenkomst.domain.paper_commands import CountUncrossed as CountUncrossed
from bijeenkomst.domain.paper_commands import EnterRow as EnterRow
from bijeenkomst.domain.photo_commands import AddPhoto as AddPhoto
from bijeenkomst.domain.photo_commands import NamePhoto as NamePhoto
from bijeenkomst.domain.photo_commands import RemovePhoto as RemovePhoto
from bijeenkomst.domain.photo_commands import TurnPhoto as TurnPhoto
from bijeenkomst.domain.programme_commands import AddPart as AddPart
from bijeenkomst.domain.programme_commands import MovePart as MovePart
from bijeenkomst.domain.programme_commands import PlanMinutes as PlanMinutes
from bijeenkomst.domain.programme_commands import RemovePart as RemovePart
from bijeenkomst.domain.programme_commands import SkipPart as SkipPart
from bijeenkomst.domain.recognition_commands import CountDots as CountDots
from bijeenkomst.domain.recognition_commands import CountHands as CountHands
from bijeenkomst.domain.recognition_commands import ForgetAnswers as ForgetAnswers
from bijeenkomst.domain.recognition_commands import Recognise as Recognise
from bijeenkomst.domain.recognition_commands import ShowRecognition as ShowRecognition
from bijeenkomst.domain.stage_commands import CoverPicture as CoverPicture
from bijeenkomst.domain.stage_commands import HoldPicture as HoldPicture
from bijeenkomst.domain.stage_commands import ShowClock as ShowClock
from bijeenkomst.domain.stage_commands import ShowSlide as ShowSlide
from bijeenkomst.domain.stage_commands import ShowTimer as ShowTimer
from bijeenkomst.domain.stage_commands import StartTimer as StartTimer
from bijeenkomst.domain.stage_commands import StopTimer as StopTimer
from bijeenkomst.domain.text_commands import RewordText as RewordText
from bijeenkomst.domain.theme import ThemeDraft


@dataclass(frozen=True, slots=True)
class ChangeDetails:
    """Fill in title, place, date, organisation, contact person, delete date …"""

    details: Details


@dataclass(frozen=True, slots=True)
class BringInThemes:
    """Add the kopgroep's themes after those that are there, in the order given (R3)."""

    drafts: tuple[ThemeDraft, ...]


@dataclass(frozen=True, slots=True)
class EditTheme:
    """Give a theme other words; its number, code, shape and colour stay."""

    theme: str
    draft: ThemeDraft


@dataclass(frozen=True, slots=True)
class RemoveTheme:
    """Take out a theme to which nothing has been added yet."""

    theme: str


@dataclass(frozen=True, slots=True)
class ReorderThemes:
    """Put the themes in this order: all codes, each once (R3)."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitTheme:
    """Make a part of a theme a theme of its own; these additions go along (R28)."""

    theme: str
    draft: ThemeDraft
    additions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeThemes:
    """Let the themes `merged` go on as one with `into` (R28)."""

    into: str
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountPresent:
    """Say how many people are present; None takes the count away."""

    people: int | None


@dataclass(frozen=True, slots=True)
class JoinGroup:
    """Somebody signs up for a theme group (R29). Contact details are already in their stored form.

    `shares` is the "delen: ja" box, `explicit` the extra one of a sensitive theme (R4), `adult` "16 jaar".
    """

    id: str
    theme: str
    name: str
    phone: str
    email: str
    contribution: str
    shares: bool
    adult: bool
    explicit: bool
    reunion: bool
    channel: Channel
    sheet_row: str = ""
    owner: str = ""

    def __repr__(self) -> str:
        return f"JoinGroup(id={self.id!r}, theme={self.theme!r}, channel={self.channel!r})"


@dataclass(frozen=True, slots=True)
class ChangeSignUp:
    """Give a sign-up of the phone `owner` other details, already in their stored form (R36)."""

    theme: str
    id: str
    owner: str
    name: str
    phone: str
    email: str
    contribution: str
    reunion: bool

    def __repr__(self) -> str:
        return f"ChangeSignUp(id={self.id!r}, theme={self.theme!r})"


@dataclass(frozen=True, slots=True)
class LeaveGroup:
    """Take a sign-up away. `owner` is the phone that asks, None for the facilitator (R36)."""

    theme: str
    id: str
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class NameFirstCaller:
    """Say which member calls the others first and before when; `sign_up` None takes it back (R37)."""

    theme: str
    sign_up: str | None
    before: date | None = None


@dataclass(frozen=True, slots=True)
class WriteFirstStep:
    """Write down what a group does first (R37)."""

    theme: str
    text: str


@dataclass(frozen=True, slots=True)
class ChooseHelperCode:
    """Let helpers in with this code, or with none: "" puts every phone out, another leaves who is in (R32)."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChooseAddress:
    """Decide which address the sheets carry ("" is: not known yet)."""

    address: str


@dataclass(frozen=True, slots=True)
class RememberPrinted:
    """Sheets were made that carry this address, so that the hall's check can compare.

    `sheets` is what stands on them: a kind of sheet with a theme's code, and the fingerprint of its words.
    """

    address: str
    sheets: tuple[tuple[str, str], ...] = ()


Command = (
    ChangeDetails
    | BringInThemes
    | EditTheme
    | RemoveTheme
    | ReorderThemes
    | SplitTheme
    | MergeThemes
    | CountPresent
    | CountHands
    | Recognise
    | ShowRecognition
    | AddAddition
    | ShowAddition
    | HideAddition
    | RewordAddition
    | MoveAddition
    | MakeAdditionATheme
    | JoinGroup
    | EnterRow
    | CorrectRow
    | CountUncrossed
    | CountDots
    | ForgetAnswers
    | AddPhoto
    | TurnPhoto
    | NamePhoto
    | RemovePhoto
    | ChangeSignUp
    | LeaveGroup
    | NameFirstCaller
    | WriteFirstStep
    | TakeAsOne
    | KeepApart
    | RecordHandover
    | TakeHandoverBack
    | RecordWritten
    | ForgetWritten
    | Withdraw
    | TickChore
    | BeginLettingGo
    | LetGo
    | FinishLettingGo
    | ChooseHelperCode
    | ShowSlide
    | CoverPicture
    | HoldPicture
    | StartTimer
    | StopTimer
    | ShowTimer
    | ShowClock
    | SkipPart
    | AddPart
    | RemovePart
    | MovePart
    | PlanMinutes
    | ChooseAddress
    | RememberPrinted
    | RewordText
)

OF_THE_PICTURE = (ShowSlide, CoverPicture, HoldPicture, StartTimer, StopTimer, ShowTimer, ShowClock)
"""What only says what the hall sees. It never waits for the disk (P20): nobody is told that it is stored."""

NEVER_UNDONE = (
    *OF_THE_PICTURE,
    RememberPrinted,
    Recognise,
    ChooseHelperCode,
    RecordWritten,
    ForgetWritten,
    TickChore,
    FinishLettingGo,
    AddPhoto,
    TurnPhoto,
    NamePhoto,
    RemovePhoto,
)
"""What the hall is shown at a moment, and what phones answer, are not steps that Ctrl+Z takes back. Nor is the code of
the helpers: a code that was closed stays closed. Nor are photos: what was removed is wiped."""

FORGETTING = (Withdraw, BeginLettingGo, LetGo)
"""After these nothing of before can be taken back, and the file is written anew: who is gone stays gone (R44, R45).
Once letting go has begun that is so of other words for a text too (R64)."""
