"""What stands on each slide, as frozen values that know nothing of painting; `build_content` makes them.

There is no field here in which a contact detail could travel: numbers of people, and words that were written to
be shown (R18, R35). Results are in it only once the facilitator showed them (R23), and small counts of sensitive
themes are not in it at all (R25).
"""

from dataclasses import dataclass, field

from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.domain.values.recognition import PublicAnswers
from bijeenkomst.ui.slides.group_content import (
    GroupContent,
    GroupsContent,
    HarvestContent,
    ThanksContent,
    WorkContent,
)
from bijeenkomst.ui.slides.on_screen import Badge, Face, JoinCode, OnScreen


@dataclass(frozen=True, slots=True)
class WelcomeContent(OnScreen):
    """The first slide: what this evening is, and whose."""

    title: str
    organised_by: str
    where_and_when: str
    face: Face = field(default_factory=Face)


@dataclass(frozen=True, slots=True)
class QuestionContent(OnScreen):
    """The main question of the conversations, and how the themes arose from them."""

    heading: str
    question: str
    how: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class WifiCode:
    """How to come on the hall's Wi-Fi: what the QR code holds, and what to choose and type (N13, N14)."""

    scanned: str
    name: str
    label: str = ""  # before the password, where there is one
    password: str = ""


@dataclass(frozen=True, slots=True)
class JoinContent(OnScreen):
    """How to join by phone; without a `join` the phones cannot, and paper can.

    With a `wifi` there are two numbered codes, under `captions`.
    """

    heading: str
    steps: tuple[str, ...]
    join: JoinCode | None
    wifi: WifiCode | None = None
    captions: tuple[str, str] = ("", "")
    paper: str = ""


@dataclass(frozen=True, slots=True)
class ThemeContent(OnScreen):
    """A theme as the kopgroep brings it."""

    badge: Badge
    title: str
    core_sentence: str
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class QuotesContent(OnScreen):
    """What people told, anonymised."""

    badge: Badge
    title: str
    quotes: tuple[str, ...]
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class SilenceContent(OnScreen):
    """A silent minute before people speak; `left` is the time left, "" unless it was asked for (R27)."""

    badge: Badge
    title: str
    heading: str
    sentence: str
    left: str


@dataclass(frozen=True, slots=True)
class RecognitionContent(OnScreen):
    """The question; `sentence` and `answers` only once they are shown to the hall (R23).

    `hero` is how the sentence begins when it begins with numbers: "31 van ongeveer 52".
    `answers` is None as well when a dot a person would give a small number on a sensitive theme away (R25).
    """

    badge: Badge
    title: str
    question: str
    choices: tuple[str, str, str]
    unsaid: str
    hint: str
    sentence: str
    answers: PublicAnswers | None
    join: JoinCode | None
    hero: str = ""


@dataclass(frozen=True, slots=True)
class AdditionsContent(OnScreen):
    """What people add, the newest first, so that the first page always has it; `fresh` of them came just now."""

    badge: Badge
    title: str
    question: str
    texts: tuple[str, ...]
    invitation: str
    join: JoinCode | None
    fresh: int = 0


@dataclass(frozen=True, slots=True)
class OneAdditionContent(OnScreen):
    """One of the additions, large: `addition` is its id, by which another one is another slide."""

    badge: Badge
    title: str
    addition: str
    text: str
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class SummaryContent(OnScreen):
    """What this theme takes along: the recognition if it was shown, and the additions."""

    badge: Badge
    title: str
    heading: str
    sentence: str
    texts: tuple[str, ...]
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class OverviewContent(OnScreen):
    """All themes in the kopgroep's order (R3)."""

    heading: str
    themes: tuple[tuple[Badge, str], ...]
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class BreakContent(OnScreen):
    """The break: when it goes on ("" when that is not known), what time it is, and how to join.

    With a `wifi` there are two numbered codes, under `captions`.
    """

    heading: str
    clock: str
    until: str
    hint: str
    join: JoinCode | None
    wifi: WifiCode | None = None
    captions: tuple[str, str] = ("", "")
    face: Face = field(default_factory=Face)


@dataclass(frozen=True, slots=True)
class WordsContent(OnScreen):
    """A line of the facilitator's own."""

    words: str
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class PictureContent(OnScreen):
    """A page or photo of the facilitator's own."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class LogoContent(OnScreen):
    """A quiet picture over the slide, for a pause (P12)."""

    title: str
    sentence: str
    face: Face = field(default_factory=Face)


@dataclass(frozen=True, slots=True)
class CheckContent(OnScreen):
    """The picture to check the hall with: edges, the smallest letters, a code (P16)."""

    heading: str
    sentence: str
    smallest: str
    join: JoinCode | None


SlideContent = (
    WelcomeContent
    | QuestionContent
    | JoinContent
    | ThemeContent
    | QuotesContent
    | SilenceContent
    | RecognitionContent
    | AdditionsContent
    | OneAdditionContent
    | SummaryContent
    | OverviewContent
    | BreakContent
    | GroupsContent
    | GroupContent
    | WorkContent
    | HarvestContent
    | WordsContent
    | PictureContent
    | ThanksContent
    | LogoContent
    | CheckContent
)
