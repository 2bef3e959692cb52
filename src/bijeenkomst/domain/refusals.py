"""Why a rule said no. Values, not sentences: `wording.refusals` says them in people's words."""

from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.domain.values.details import Missing


class Field(StrEnum):
    """The fields of forms that a refusal can point at."""

    TITLE = "title"
    CORE_SENTENCE = "core_sentence"
    QUOTE = "quote"
    ADDITION = "addition"
    WORDS = "words"
    FIRST_STEP = "first_step"
    NOTES = "notes"
    DESCRIPTION = "description"
    PLAN = "plan"
    PLACE = "place"
    MISSING_LINE = "missing_line"
    OFFER = "offer"
    SIGNPOST = "signpost"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    REACH = "reach"  # phone or e-mail, one is enough
    CONTRIBUTION = "contribution"
    SHARES = "shares"
    ADULT = "adult"
    EXPLICIT = "explicit"


@dataclass(frozen=True, slots=True)
class UnknownTheme:
    """There is no theme with this code."""

    code: str


@dataclass(frozen=True, slots=True)
class NoLongerThere:
    """The addition or sign-up has gone, or belongs to another phone."""


@dataclass(frozen=True, slots=True)
class Empty:
    """A field that is needed was left empty."""

    field: Field


@dataclass(frozen=True, slots=True)
class TooLong:
    """A field holds more than fits."""

    field: Field
    longest: int


@dataclass(frozen=True, slots=True)
class SignUpNotOpen:
    """Contact details are not asked before the meeting names these (R5)."""

    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class ConsentNeeded:
    """A consent that is needed was not given; `field` says which box."""

    field: Field


@dataclass(frozen=True, slots=True)
class MoreThanPresent:
    """Phones and hands come to more people than are present; confirm to save it all the same (R21)."""

    total: int
    present: int


@dataclass(frozen=True, slots=True)
class TooManyAnswers:
    """More answers came from phones than a hall can have people (R22): a new one is not counted."""


@dataclass(frozen=True, slots=True)
class NotANumber:
    """A count below zero, or above what any hall holds."""

    most: int


@dataclass(frozen=True, slots=True)
class TooManyThemes:
    """More themes than an evening, or the codes, can carry."""

    most: int


@dataclass(frozen=True, slots=True)
class ThemeInUse:
    """Something already hangs under this theme, so it cannot be taken out."""

    title: str


@dataclass(frozen=True, slots=True)
class ThemeMerged:
    """This theme goes on in another one, with this title (R28)."""

    title: str


@dataclass(frozen=True, slots=True)
class ConsentDiffers:
    """People of theme `title` did not give the explicit consent that sensitive theme `sensitive` asks (R4)."""

    title: str
    sensitive: str


@dataclass(frozen=True, slots=True)
class RowTaken:
    """This row of this sheet was entered before (R8)."""

    row: str


@dataclass(frozen=True, slots=True)
class TooManyPhotos:
    """More or larger photos than a meeting file should carry."""

    most: int


@dataclass(frozen=True, slots=True)
class TooManyPictures:
    """More or larger pictures for the hall than a meeting file should carry."""

    most: int


@dataclass(frozen=True, slots=True)
class NotTheScribe:
    """Another phone writes for this group now, or this one never typed the group's code (R49)."""


@dataclass(frozen=True, slots=True)
class PickFirst:
    """So many texts stand beside one another in a field of a plan that one more would be one too many (R49)."""


@dataclass(frozen=True, slots=True)
class NoSignpostHere:
    """A sensitive theme has no public way in, and every other theme one at most (`taken`) (R55)."""

    title: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class OneWayOnly:
    """A public way in is one phone number or one address, not both (R55)."""


@dataclass(frozen=True, slots=True)
class TooManyOffers:
    """More offers than a page in a package can hold (R56)."""

    most: int


@dataclass(frozen=True, slots=True)
class NotAColour:
    """This is no colour as a choice of colours gives it."""


@dataclass(frozen=True, slots=True)
class NotOnePerson:
    """These two have another first name, or no number or address in common: a household is never merged (R40)."""


@dataclass(frozen=True, slots=True)
class MeetingLetGo:
    """The contact details of this meeting were let go, or are about to be: nothing new comes in (R45)."""


@dataclass(frozen=True, slots=True)
class NotLettingGo:
    """Letting go goes step by step, and the step before this one was not taken (R45)."""


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """There is nothing to take back, or to do again."""


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What should be taken back has been changed by something later."""


Refusal = (
    UnknownTheme
    | NoLongerThere
    | Empty
    | TooLong
    | SignUpNotOpen
    | ConsentNeeded
    | MoreThanPresent
    | TooManyAnswers
    | NotANumber
    | TooManyThemes
    | ThemeInUse
    | ThemeMerged
    | ConsentDiffers
    | RowTaken
    | TooManyPhotos
    | TooManyPictures
    | NotAColour
    | NotOnePerson
    | NotTheScribe
    | PickFirst
    | NoSignpostHere
    | OneWayOnly
    | TooManyOffers
    | MeetingLetGo
    | NotLettingGo
    | NothingToUndo
    | ChangedSince
)


class Refused(Exception):
    """How a rule's helper says no; `rules.decide` turns it into an answer, it never leaves the domain."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(type(refusal).__name__)
        self.refusal = refusal
