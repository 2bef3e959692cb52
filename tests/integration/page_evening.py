"""The meetings that the states of the phone pages are shown in: full, hardly begun, and with the longest texts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import LONGEST_PLAN_TEXT, Place, PlanField
from bijeenkomst.domain.values.theme import ThemeDraft
from tests.integration.serving import Served, a_file, serving
from tests.unit.domain.evening import DETAILS, DRAFTS, joining, run

LONGEST_WORD = "Hottentottententententoonstellingsterreinbewakingsmedewerkersvergadering"
LONG_TITLE = (
    "Hoe houden we onze dorpen leefbaar, bereikbaar en gezellig voor jong en oud, ook als de school, de winkel en de "
    "bus er straks misschien niet zijn"
)
LONG_PLAN = "We vragen de gemeente om hout, en zetten op zaterdag een bankje bij de vijver.\n" * 8
LONGEST = (
    Details(
        f"Buurtbrede bijeenkomst van Noorderhoek-Zuid en het Bloemenkwartier {LONGEST_WORD}",
        organisation=f"Stichting Samenwerkende Bewoners {LONGEST_WORD}",
        contact_name="mevrouw A. van der Heijden-Bakker",
        contact_email=f"secretariaat@{LONGEST_WORD[:60].lower()}.voorbeeld.nl",
        delete_on=DETAILS.delete_on,
    ),
    (
        ThemeDraft("Veilig naar school, sport en dorpshuis, ook in de avond. " * 5, "Kernzin " * 120),
        ThemeDraft(LONGEST_WORD, LONGEST_WORD, (LONGEST_WORD,), sensitive=True),
        ThemeDraft("Ja"),
    ),
)


@dataclass
class Evening:
    """A served meeting with everything filled in, and one where nothing can be signed up for yet."""

    served: Served
    path: Path
    bare: str
    longest: Served
    work: Served
    work_codes: list[str]
    _people: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def codes(self) -> list[str]:
        return [theme.code for theme in read_only(self.path).in_order]

    def url(self, number: int = 0) -> str:
        """The page of a theme; 0 is the start."""
        return f"{self.served.url}/{self.codes[number - 1] if number else ''}"

    def work_url(self, number: int) -> str:
        """The page of a theme in the meeting whose groups are at work."""
        return f"{self.work.url}/{self.work_codes[number - 1]}"

    def steer(self, line: str) -> None:
        assert self.served.steer(line) == "done"

    def a_name(self) -> str:
        return f"Fatma van der Bergh-Yılmaz {next(self._people)}"


@contextmanager
def an_evening_with_pages(folder: Path) -> Iterator[Evening]:
    """Four servers, for all states."""
    path, bare, longest = a_file(folder), folder / "kaal.bijeenkomst", folder / "lang.bijeenkomst"
    create(bare, new_meeting(Details(title="Kaal"), DRAFTS[:1]))
    create(longest, new_meeting(*LONGEST))
    working = folder / "werk.bijeenkomst"
    create(working, groups_at_work())
    codes = [theme.code for theme in read_only(working).in_order]
    with (
        serving(path) as served,
        serving(bare) as other,
        serving(longest) as third,
        serving(working) as fourth,
    ):
        third.steer(f"show {read_only(longest).in_order[0].code}")
        fourth.steer("work 45")
        yield Evening(served, path, other.url, third, fourth, codes)


def groups_at_work() -> Meeting:
    """Four groups, of which the first has long texts, a place, words that the hall saw, and somebody to turn to."""
    meeting = run(new_meeting(DETAILS, (*DRAFTS, ThemeDraft("Samen tuinieren"))))
    code = meeting.in_order[0].code
    texts = {field: LONG_PLAN[:most] for field, most in LONGEST_PLAN_TEXT.items()}
    meeting = run(
        meeting,
        c.ChoosePlaces(
            ((code, Place("bij het raam aan de kant van de Kerkstraat", f"{LONGEST_WORD[:50]}")),)
        ),
        c.WritePlan(code, PlanField.WANT, "Een bankje bij de vijver", ""),
        *(c.ReleasePlanText(code, field, released=True) for field in (PlanField.WANT, PlanField.DAY)),
        joining(meeting, key="anna", name="Anna"),
    )
    return run(
        meeting,
        *(c.WritePlan(code, field, texts[field], meeting.plan_text(code, field).text) for field in PlanField),
        c.ReleasePlanText(code, PlanField.HOW, released=True),
        c.GiveSignpost(code, "anna", "Anna", "", "anna@voorbeeld.nl", True, True, True, True, Channel.SPOKEN),
    )
