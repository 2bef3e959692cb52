"""What happened, as frozen values. A change declares where in the meeting it stands (`AT`), and says what stood there
before and what stands there after. Undo needs nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bijeenkomst.domain.addition import Addition
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.handover import Handover
from bijeenkomst.domain.letting_go import Chore, LettingGo, Withdrawal, Written
from bijeenkomst.domain.photo import Photo
from bijeenkomst.domain.places import Mark, Place
from bijeenkomst.domain.programme import Part
from bijeenkomst.domain.recognition import Answer, Tally
from bijeenkomst.domain.sign_up import SignUp
from bijeenkomst.domain.stage import Stage
from bijeenkomst.domain.theme import Theme
from bijeenkomst.domain.theme_group import FirstCaller


@dataclass(frozen=True, slots=True)
class DetailsChanged:
    """The details of the evening."""

    AT = Place("details")
    before: Details
    after: Details


@dataclass(frozen=True, slots=True)
class ThemeChanged:
    """A theme came in, was edited, or was taken out."""

    AT = Place("themes", "code")
    code: str
    before: Theme | None
    after: Theme | None


@dataclass(frozen=True, slots=True)
class PresentChanged:
    """The number of people present was counted."""

    AT = Place("present")
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class AnswerChanged:
    """A voter on a phone answered "herkent u dit?", or answered otherwise (R22)."""

    AT = Place("answers", "theme", "voter")
    theme: str
    voter: str
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True, slots=True)
class HandsChanged:
    """Hands were counted for a theme (R21)."""

    AT = Place("hands", "theme")
    theme: str
    before: Tally | None
    after: Tally | None


@dataclass(frozen=True, slots=True)
class RevealChanged:
    """The results of a theme were shown to the hall, or hidden again (R23)."""

    AT = Mark("revealed", "theme")
    theme: str
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class AdditionChanged:
    """An addition came in, changed, or left this theme (R26). A move is two of these."""

    AT = Place("additions", "theme", "id")
    theme: str
    id: str
    before: Addition | None
    after: Addition | None


@dataclass(frozen=True, slots=True)
class SignUpChanged:
    """Somebody joined a group, changed details, or left it."""

    AT = Place("sign_ups", "theme", "id")
    theme: str
    id: str
    before: SignUp | None
    after: SignUp | None


@dataclass(frozen=True, slots=True)
class SetAsideChanged:
    """A row of paper that cannot come on the list yet was set aside, or no longer is (R39)."""

    AT = Place("set_aside", "theme", "id")
    theme: str
    id: str
    before: SignUp | None
    after: SignUp | None


@dataclass(frozen=True, slots=True)
class UncrossedChanged:
    """Rows without a cross were counted (R39)."""

    AT = Place("uncrossed", "theme", nothing=0)
    theme: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class PhotoChanged:
    """A photo of a sheet came in, was turned or named, or went; with None after it its bytes are wiped (R39, R45)."""

    AT = Place("photos", "id")
    id: str
    before: Photo | None
    after: Photo | None


@dataclass(frozen=True, slots=True)
class DotsChanged:
    """Dots that people stuck on a theme's poster were counted (R21)."""

    AT = Place("dots", "theme")
    theme: str
    before: Tally | None
    after: Tally | None


@dataclass(frozen=True, slots=True)
class FirstCallerChanged:
    """A group's first caller was named, or no longer is (R37)."""

    AT = Place("first_callers", "theme")
    theme: str
    before: FirstCaller | None
    after: FirstCaller | None


@dataclass(frozen=True, slots=True)
class FirstStepChanged:
    """What a group does first was written down, "" is nothing yet (R37)."""

    AT = Place("first_steps", "theme", nothing="")
    theme: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HelperCodeChanged:
    """Helpers come in with another code, or no longer ("")."""

    AT = Place("helper_code")
    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeptApartChanged:
    """Two sign-ups that look alike are two people, or that is not known (R40). The ids stand in order."""

    AT = Mark("kept_apart", "theme", "one", "other")
    theme: str
    one: str
    other: str
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class HandoverChanged:
    """A group received its package, or did not after all (R42)."""

    AT = Place("handovers", "theme")
    theme: str
    before: Handover | None
    after: Handover | None


@dataclass(frozen=True, slots=True)
class WrittenChanged:
    """Something with contact details in it is about to be written, or is gone (R45)."""

    AT = Place("written", "place")
    place: str = field(repr=False)
    before: Written | None
    after: Written | None


@dataclass(frozen=True, slots=True)
class WithdrawalChanged:
    """Somebody was taken away on request; who it was is not in it (R44)."""

    AT = Place("withdrawals", "id")
    id: str
    before: Withdrawal | None
    after: Withdrawal | None


@dataclass(frozen=True, slots=True)
class ChoreChanged:
    """Something that only people can do was done, or not after all (R45)."""

    AT = Mark("chores", "chore")
    chore: Chore
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class JoinedChanged:
    """How many people had joined a group of whom nothing is kept any more (R45)."""

    AT = Place("joined", "theme", nothing=0)
    theme: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class LettingGoChanged:
    """Letting go was begun, or is a step further (R45)."""

    AT = Place("letting_go")
    before: LettingGo | None
    after: LettingGo | None


@dataclass(frozen=True, slots=True)
class StageChanged:
    """The hall sees another slide, or the picture was covered or uncovered."""

    AT = Place("stage")
    before: Stage
    after: Stage


@dataclass(frozen=True, slots=True)
class ProgrammeChanged:
    """The programme was planned otherwise; () is the usual one."""

    AT = Place("parts")
    before: tuple[Part, ...]
    after: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class AddressChanged:
    """The address that sheets will carry was chosen ("" is: not known yet)."""

    AT = Place("address")
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PrintedAddressChanged:
    """Sheets were made that carry this address."""

    AT = Place("printed_address")
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PrintedSheetsChanged:
    """Sheets were made with these words on them, as fingerprints; what was made before and not now is kept."""

    AT = Place("printed_sheets")
    before: Mapping[str, str]
    after: Mapping[str, str]


Change = (
    DetailsChanged | ThemeChanged | PresentChanged | AnswerChanged
    | HandsChanged | RevealChanged | AdditionChanged | SignUpChanged
    | SetAsideChanged | UncrossedChanged | PhotoChanged | DotsChanged
    | FirstCallerChanged | FirstStepChanged | KeptApartChanged | HandoverChanged
    | WrittenChanged | WithdrawalChanged | ChoreChanged | JoinedChanged
    | LettingGoChanged | HelperCodeChanged | StageChanged | ProgrammeChanged
    | AddressChanged | PrintedAddressChanged | PrintedSheetsChanged
)  # fmt: skip
"""Every kind of change; themes before what hangs under them, so that a meeting can be made in this order."""
