"""What the groups did at their tables, in their packages: their own plan, and what was offered to all (R52, R56)."""

from collections.abc import Iterator
from pathlib import Path

import vobject

from tests.integration.evenings.evening import Evening
from tests.integration.evenings.expecting import Member, Standing, promised, told
from tests.integration.evenings.lettering import drawn, has_letters, in_runs
from tests.integration.evenings.readers import Sheets, number_in, number_of, solid

PLAN, OFFERS = "Wat we afspraken", "Aanbod"
APPOINTMENT = "Eerste afspraak.ics"
DISTINCT = 9  # letters of a text that is nothing else by chance


class Tables:
    """The tables of an evening, for the package of the group whose theme has the place `at`."""

    def __init__(self, evening: Evening, standing: Standing, at: int) -> None:
        self._evening, self._standing, self._at = evening, standing, at
        together = [
            one for gone, one in enumerate(evening.themes) if standing.goes_on_in(gone) == at
        ]  # plans of merged groups stand side by side (R28)
        self._own = together
        self._plan = {promised(text) for theme in together for _field, text in theme.plan}

    @property
    def first_steps(self) -> set[str]:
        """All that was said to be the first step."""
        return {promised(theme.first_step) for theme in self._own if theme.first_step}

    def faults(self, folder: Path, sheets: Sheets, texts: dict[Path, str]) -> Iterator[str]:
        """All that is not as it should be, in words. `texts` are those of the pages, by file."""
        yield from self._on_sheet(sheets)
        yield from self._on_pages(folder / f"{PLAN}.pdf", texts, sorted(self._plan))
        offered = [text for offer in self._evening.offers for text in (offer.text, offer.who.name)]
        yield from self._on_pages(folder / f"{OFFERS}.pdf", texts, [promised(text) for text in offered])
        yield from self._offered(sheets, solid(texts.get(folder / f"{OFFERS}.pdf", "")))
        yield from self._appointment(folder / APPOINTMENT)

    def _on_sheet(self, sheets: Sheets) -> Iterator[str]:
        read = {row[1] for row in sheets[PLAN][2:] if row[1]} if PLAN in sheets else set()
        wanted = self._plan | self.first_steps if self._plan else set()
        if read != wanted:
            yield f"plan: missing {wanted - read!r}, extra {read - wanted!r}"

    def _on_pages(self, path: Path, texts: dict[Path, str], wanted: list[str]) -> Iterator[str]:
        if (path in texts) is not bool(wanted):
            yield f"{path.name}: there though nothing is in it, or missing"
            return
        read = drawn(solid(texts.get(path, "")))
        for text in wanted:
            if has_letters(text) and any(solid(run) not in read for run in in_runs(drawn(text))):
                yield f"{path.name}: {text!r} is not read"

    def _offered(self, sheets: Sheets, page: str) -> Iterator[str]:
        read = sorted((row[0], row[1], number_of(row[2]), row[3]) for row in sheets.get(OFFERS, [])[1:])
        wanted = sorted((promised(offer.text), *told(offer.who)) for offer in self._evening.offers)
        if read != wanted:
            yield f"offers: {read!r} and not {wanted!r}"
        for _text, _name, phone, _email in wanted:
            if phone and not number_in(phone, page):
                yield f"offers: {phone} is not read on the page"

    def _appointment(self, path: Path) -> Iterator[str]:
        """There when a group wrote both: all that write a day here write the same one."""
        written = {field for theme in self._own for field, _text in theme.plan}
        if not {"day", "time"} <= written:
            if path.exists():
                yield "an appointment that nobody made"
            return
        if not path.exists():
            yield "no appointment"
            return
        event = vobject.readOne(path.read_bytes().decode()).vevent
        starts = event.dtstart.value.strftime("%Y-%m-%d %H:%M")
        if starts != "2026-12-10 19:30":
            yield f"appointment: {starts}"

    def of_others(self, read: str, people: list[Member]) -> Iterator[str]:
        """What of another group's plan stands in this package, as far as nothing else has the same letters."""
        evening = self._evening
        own = [evening.title, evening.place, evening.organisation, evening.support, evening.contact.name]
        own += [text for one in self._own for text in (one.title, one.core, *one.quotes, one.first_step)]
        own += [text for one in self._own for _field, text in one.plan]
        own += [text for one in people for text in (one.name, one.email, one.contribution)]
        own += [text for offer in evening.offers for text in (offer.text, *told(offer.who))]
        own += [added.text for added in evening.additions]
        known = solid(" ".join(map(promised, own))).casefold()
        for theme in evening.themes:
            if theme in self._own:
                continue
            for _field, text in theme.plan:
                letters = solid(promised(text)).casefold()
                if len(letters) >= DISTINCT and letters not in known and letters in read:
                    yield f"holds {text!r} of another group's plan"
