"""Why a rule refused a command. These are values: `wording.refusals` has the sentences."""

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
    STORY = "story"
    CONVERSATION = "conversation"
    PILE = "pile"
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
    """What the command is about has gone, or belongs to another phone."""


@dataclass(frozen=True, slots=True)
class Empty:
    """A compulsory field was left empty."""

    field: Field


@dataclass(frozen=True, slots=True)
class TooLong:
    """A field holds more than fits."""

    field: Field
    longest: int


@dataclass(frozen=True, slots=True)
class SignUpNotOpen:
    """People cannot sign up before these details of the meeting are filled in (R5)."""

    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class ConsentNeeded:
    """A necessary consent was not given; `field` is its box."""

    field: Field


@dataclass(frozen=True, slots=True)
class MoreThanPresent:
    """There would be more answers (`total`) than people present; a confirmed command saves it all the same (R21)."""

    total: int
    present: int


@dataclass(frozen=True, slots=True)
class TooManyAnswers:
    """Phones gave more answers than a hall can have people (R22); a new one is not counted."""


@dataclass(frozen=True, slots=True)
class NotANumber:
    """A number below `least`, or above `most`."""

    most: int
    least: int = 0


@dataclass(frozen=True, slots=True)
class TooManyThemes:
    """There are no codes for that many themes, or an evening has no room for them."""

    most: int


@dataclass(frozen=True, slots=True)
class TooManyStories:
    """There would be more stories than people can lay out."""

    most: int


@dataclass(frozen=True, slots=True)
class PileInUse:
    """People answered about the theme of this pile, so it stays as it is (R61)."""

    title: str


@dataclass(frozen=True, slots=True)
class TwoThemes:
    """A theme was made of each of the two piles."""

    lower: str
    upper: str


@dataclass(frozen=True, slots=True)
class NotInTheStory:
    """The quote does not consist of words of this story, or the story does not lie on this pile (R61)."""

    number: int


@dataclass(frozen=True, slots=True)
class ThemeInUse:
    """Something already belongs to this theme, so that it cannot be removed."""

    title: str


@dataclass(frozen=True, slots=True)
class ThemeMerged:
    """The theme was merged into another one, which has this title (R28)."""

    title: str


@dataclass(frozen=True, slots=True)
class ConsentDiffers:
    """People of theme `title` did not give the explicit consent that sensitive theme `sensitive` requires (R4)."""

    title: str
    sensitive: str


@dataclass(frozen=True, slots=True)
class RowTaken:
    """This printed row was already entered (R8)."""

    row: str


@dataclass(frozen=True, slots=True)
class TooManyPhotos:
    """There would be more photos, or larger ones, than a meeting file should hold."""

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
class TooManyOffersByPhone:
    """So many offers came from one phone, one network address or all phones that there is only room for paper (R56)."""


@dataclass(frozen=True, slots=True)
class NotAColour:
    """This is no colour as a choice of colours gives it."""


@dataclass(frozen=True, slots=True)
class NotOnePerson:
    """These two have different first names, or no number or address in common: a household is never merged (R40)."""


@dataclass(frozen=True, slots=True)
class MeetingLetGo:
    """The contact details of this meeting were let go, or are about to be, so that nothing new is accepted (R45)."""


@dataclass(frozen=True, slots=True)
class NotLettingGo:
    """This step of letting go comes after one that was not taken yet (R45)."""


@dataclass(frozen=True, slots=True)
class NothingToUndo:
    """There is nothing to undo or to redo."""


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """What should be undone was changed by something later."""


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
    | TooManyStories
    | PileInUse
    | TwoThemes
    | NotInTheStory
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
    | TooManyOffersByPhone
    | MeetingLetGo
    | NotLettingGo
    | NothingToUndo
    | ChangedSince
)


class Refused(Exception):
    """Raised by rules; `rules.decide` turns it into an answer, so that it never leaves the domain."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(type(refusal).__name__)
        self.refusal = refusal
