"""The content of the report, as frozen values: there are no fields for names or contact details.

Photos are there only when the maker chose them and said that who can be recognised agrees.

Numbers are in it as the hall saw them (R23-R25): `PublicAnswers` that would give a small number on a sensitive
theme away are not made at all.
"""

from dataclasses import dataclass, field
from datetime import date

from bijeenkomst.domain.values.recognition import PublicAnswers
from bijeenkomst.domain.values.theme import Theme


@dataclass(frozen=True, slots=True)
class Recognised:
    """One theme's recognition. `channels` says how it was counted, "" when there is one way or it may not be known.

    `about` is the title of a theme that was asked about by itself before it was merged, "" for the theme's own (R28).
    """

    sentence: str
    answers: PublicAnswers | None
    channels: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """An addition in the wording that the hall saw, and the title under which it was first said, "" when here (R28)."""

    text: str
    first_said: str = ""


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of its plan that a group released to the hall (R51), and what it is about: "Dit willen we"."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Group:
    """How many signed up: `count` is None where the number stays hidden (R25). `state` is about the first caller.

    `told` are the other lines that the group released, beside its first step.
    """

    people: str
    count: int | None
    state: str
    has_caller: bool
    before: date | None
    first_step: str
    told: tuple[ToldLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportTheme:
    """A theme. `look` has its number, shape and colour; all words are here, already looked at.

    `recognised` is () when it was not shown, or not chosen.
    """

    look: Theme
    title: str
    core_sentence: str
    origin: str
    quotes: tuple[str, ...]
    recognised: tuple[Recognised, ...]
    additions: tuple[Added, ...]
    group: Group | None


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG, its size in pixels, and its caption. `told` describes it to people who cannot see it."""

    picture: bytes = field(repr=False)
    width: int
    height: int
    caption: str
    told: str


@dataclass(frozen=True, slots=True)
class CoverPhoto:
    """The photo on the front page: a JPEG, its size in pixels, and the part that is shown (left, top, width, height).

    `small` is the same for a page on screen, cut as it is shown; b"" when there is none.
    """

    picture: bytes = field(repr=False)
    width: int
    height: int
    part: tuple[int, int, int, int]
    told: str = ""
    small: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Logo:
    """The logo of who organised the evening, and its size in pixels."""

    picture: bytes = field(repr=False)
    width: int
    height: int
    told: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """Whose evening it was: a photo, or the pattern of that number; a logo; and a colour, "" for the program's."""

    pattern: int = 0
    photo: CoverPhoto | None = None
    logo: Logo | None = None
    accent: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole evening. `mark` says that it was a rehearsal, else it is "".

    `outcome` is what came of it, in one sentence, `quote` one thing that somebody said, `join` how to join later.
    `told` says from how many stories the themes came, "" when that was not kept.
    """

    title: str
    place: str
    date: date | None
    organised_by: str
    main_question: str
    present: int | None
    themes: tuple[ReportTheme, ...]
    notes: tuple[str, ...]
    mark: str
    photos: tuple[Photo, ...] = ()
    outcome: str = ""
    quote: str = ""
    join: tuple[str, ...] = ()
    cover: Cover = field(default_factory=Cover)
    told: str = ""

    @property
    def name(self) -> str:
        """The name of its files, without an ending."""
        name = f"Verslag {self.title}".strip()
        return f"{self.mark} - {name}" if self.mark else name
