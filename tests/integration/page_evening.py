"""The meetings that the states of the phone pages are shown in: full, hardly begun, and with the longest texts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import ThemeDraft
from tests.integration.serving import Served, a_file, serving
from tests.unit.domain.evening import DETAILS, DRAFTS

LONGEST_WORD = "Hottentottententententoonstellingsterreinbewakingsmedewerkersvergadering"
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
    _people: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def codes(self) -> list[str]:
        return [theme.code for theme in read_only(self.path).in_order]

    def url(self, number: int = 0) -> str:
        """The page of a theme; 0 is the start."""
        return f"{self.served.url}/{self.codes[number - 1] if number else ''}"

    def steer(self, line: str) -> None:
        assert self.served.steer(line) == "done"

    def a_name(self) -> str:
        return f"Fatma van der Bergh-Yılmaz {next(self._people)}"


@contextmanager
def an_evening_with_pages(folder: Path) -> Iterator[Evening]:
    """Three servers, for all states."""
    path, bare, longest = a_file(folder), folder / "kaal.bijeenkomst", folder / "lang.bijeenkomst"
    create(bare, new_meeting(Details(title="Kaal"), DRAFTS[:1]))
    create(longest, new_meeting(*LONGEST))
    with serving(path) as served, serving(bare) as other, serving(longest) as third:
        third.steer(f"show {read_only(longest).in_order[0].code}")
        yield Evening(served, path, other.url, third)
