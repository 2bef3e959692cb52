"""What stands on each slide, as frozen values that know nothing of painting; `filling` makes them.

There is no field here in which a contact detail could travel: numbers of people, and words that were written to
be shown (R18, R35). Results are in it only once the facilitator showed them (R23), and small counts of sensitive
themes are not in it at all (R25).
"""

from dataclasses import dataclass

from bijeenkomst.domain.values.picture import Picture


@dataclass(frozen=True, slots=True)
class JoinCode:
    """How to join: what the QR code holds ("" when that would be too dense to read, R12) and what to type.

    Without an address that a phone can reach there is only `on_paper`: how to join without (P22, R11).
    """

    scanned: str
    typed: str
    code: str = ""
    on_paper: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """What a theme is known by: shape, colour and number together, never colour alone (R1, R15).

    With a `picture` of its own, that stands on its band.
    """

    shape: str
    colour: str
    number: int
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Face:
    """Whose evening it is: a photo of the village or else the `pattern` of that number, and a logo."""

    pattern: int = 0
    village: Picture | None = None
    logo: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnScreen:
    """What every slide has: its page, a line at its foot for a clock or a timer ("" for none, R27), a mark over
    its upper edge ("" for none): in a rehearsal, that it is one, and the evening's own accent ("" for the usual)."""

    page: int = 0
    foot: str = ""
    mark: str = ""
    accent: str = ""


@dataclass(frozen=True, slots=True)
class WelcomeContent(OnScreen):
    """The first slide: what this evening is, and whose."""

    title: str
    organised_by: str
    where_and_when: str
    face: Face = Face()


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
class Answers:
    """A dot a person: how many recognise it, partly, do not, and how many did not say."""

    yes: int
    partly: int
    no: int
    silent: int


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
    answers: Answers | None
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
    face: Face = Face()


@dataclass(frozen=True, slots=True)
class Group:
    """A theme group: `dots` people, or None where no number may be known (R25). `short` says in two words what is no
    number of people, where there is no room for more."""

    badge: Badge
    title: str
    people: str
    dots: int | None
    short: str = ""


@dataclass(frozen=True, slots=True)
class GroupsContent(OnScreen):
    """The market: all theme groups in the kopgroep's order (R3)."""

    heading: str
    groups: tuple[Group, ...]
    join: JoinCode | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a calendar leaf has it: "dinsdag", "1", "december"."""

    weekday: str
    number: str
    month: str


@dataclass(frozen=True, slots=True)
class GroupContent(OnScreen):
    """One theme group: what it does first, and whether somebody calls the others, and `before` which `day` (R37).

    Never who: the hall sees no names (R35).
    """

    group: Group
    step_heading: str
    step: str
    caller: str
    join: JoinCode | None
    before: str = ""
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class WorkContent(OnScreen):
    """The work round: where each group sits ("" where that is not said), what it is asked, and the time that is left.

    `left` is "" while no time runs, and `part_left` of it, 0-1; `nearly_over` in the last five minutes (R47, R53).
    """

    heading: str
    questions: tuple[str, ...]
    places: tuple[tuple[Badge, str, str], ...]
    left: str
    nearly_over: bool
    part_left: float = 0.0


@dataclass(frozen=True, slots=True)
class HarvestContent(OnScreen):
    """What a group tells the hall: only what it released, each with its label (R51), and the `day` of its first
    appointment where that can be read as one. Never names (R35)."""

    badge: Badge
    title: str
    heading: str
    lines: tuple[tuple[str, str], ...]
    invitation: str
    day: Day | None = None


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
class Begun:
    """A group at the end of the evening: how many people it has (R25, R35), and its first `day`, "" for none."""

    badge: Badge
    title: str
    said: str
    day: str = ""


@dataclass(frozen=True, slots=True)
class ThanksContent(OnScreen):
    """The last slide: what began this evening, in the kopgroep's order (R3)."""

    heading: str
    sentence: str
    begun: tuple[Begun, ...]
    face: Face = Face()


@dataclass(frozen=True, slots=True)
class LogoContent(OnScreen):
    """A quiet picture over the slide, for a pause (P12)."""

    title: str
    sentence: str
    face: Face = Face()


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
