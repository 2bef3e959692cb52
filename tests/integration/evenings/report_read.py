"""The report compared with what was typed: all that the hall saw, and nobody's name, number or address."""

import re
from collections.abc import Callable, Iterator

from tests.integration.evenings.evening import Evening
from tests.integration.evenings.expecting import Standing, everybody, promised, told
from tests.integration.evenings.lettering import drawn, has_letters
from tests.integration.evenings.outcome import Outcome
from tests.integration.evenings.readers import (
    Books,
    number_in,
    qpdf_says,
    solid,
    text_of_page,
    text_of_pdf,
)

DISTINCT = 6  # letters of a name that is nothing else by chance


def faults_in_report(evening: Evening, outcome: Outcome, books: Books) -> Iterator[str]:
    """All that is not as it should be, in words."""
    assert outcome.report is not None
    folder = outcome.folder / "report"
    if outcome.report.status:
        yield f"report: {outcome.report.errors}"
        return
    files = {path.suffix: path for path in folder.iterdir()}
    if set(files) != {".pdf", ".xlsx", ".html", ".txt"}:
        yield f"report: files {sorted(files)}"
        return
    if said := qpdf_says(files[".pdf"]):
        yield f"report: {said}"
    sheets = books[files[".xlsx"]]
    cells = "\n".join(cell for rows in sheets.values() for row in rows for cell in row)
    told_in = {
        "pdf": solid(text_of_pdf(files[".pdf"], with_feet=False)),
        "html": solid(text_of_page(files[".html"])),
        "xlsx": solid(cells),
    }
    filling = _Told(evening, outcome.standing(evening))
    for kind, read in told_in.items():
        readable: Callable[[str], bool] = has_letters if kind == "pdf" else bool
        for wanted in filling.wanted(in_words=kind != "xlsx"):
            if readable(wanted) and solid(drawn(wanted)) not in drawn(read):
                yield f"report, {kind}: {wanted!r} is not read"
        whole = solid(text_of_pdf(files[".pdf"])) if kind == "pdf" else read
        yield from (f"report, {kind}: {fault}" for fault in filling.given_away(whole))
    press = files[".txt"].read_text("utf-8")
    if not 120 <= len(press.split()) <= 150:
        yield f"report: a text for the paper of {len(press.split())} words"
    yield from (f"report, txt: {fault}" for fault in filling.given_away(solid(press)))


class _Told:
    def __init__(self, evening: Evening, standing: Standing) -> None:
        self._evening, self._standing = evening, standing
        self._people = everybody(standing.groups.values())
        named = [one.name for one in self._people] + [told(evening.contact)[0]]
        named += [told(offer.who)[0] for offer in evening.offers]
        self._names = {word for name in named for word in _words(name)}

    def wanted(self, *, in_words: bool) -> Iterator[str]:
        """Everything that has to stand there. A text with a word that is a name of somebody may be left out."""
        evening, standing = self._evening, self._standing
        texts = [evening.title, evening.place, evening.organisation]
        for at, members in standing.groups.items():
            theme = evening.themes[at]
            texts += [theme.title, theme.core, *theme.quotes]
            texts += [
                one.first_step for gone, one in enumerate(evening.themes) if standing.goes_on_in(gone) == at
            ]
            if in_words:
                yield _count(len(members), theme.sensitive)
            yield from self._recognised(at)
        for added in evening.additions:
            if added.shown and added.theme >= 0:
                texts.append(added.text)
        yield from (promised(text) for text in texts if not self._may_be_left_out(text))

    def _recognised(self, at: int) -> Iterator[str]:
        """What the hall saw of each theme that goes on in this one, never added up (R23-R25, R28)."""
        together = [
            one for gone, one in enumerate(self._evening.themes) if self._standing.goes_on_in(gone) == at
        ]
        sensitive = any(one.sensitive for one in together)
        for theme in together:
            yes = theme.answers[0]
            if not theme.revealed or not (sensitive or any(theme.answers)):
                continue
            if sensitive:
                yield "Geen, enkele of meer mensen herkennen dit."
            else:
                yield "1 mens herkent dit." if yes == 1 else f"{yes} mensen herkennen dit."

    def given_away(self, read: str) -> Iterator[str]:
        """Names, numbers and addresses of people, as far as nothing else has the same letters."""
        public = solid(" ".join(map(promised, self._public()))).casefold()
        small = read.casefold()
        for one in [*self._people, *self._standing.gone]:
            name, email = solid(one.name).casefold(), one.email.casefold()
            if len(name) >= DISTINCT and name not in public and name in small:
                yield f"{one.name!r} is given away"
            if email and email in small:
                yield f"{email!r} is given away"
            if one.phone and number_in(one.phone, read):
                yield f"{one.phone} is given away"
        for text in self._not_told():
            letters = solid(promised(text)).casefold()
            if len(letters) >= DISTINCT and letters not in public and letters in small:
                yield f"{text!r} is told, though the hall did not see it"

    def _not_told(self) -> Iterator[str]:
        """What groups wrote without releasing it (R51), and what people offered to the groups (R56)."""
        for theme in self._evening.themes:
            yield from (text for _field, text in theme.plan)
        for offer in self._evening.offers:
            yield from (offer.text, *told(offer.who))

    def _public(self) -> Iterator[str]:
        evening = self._evening
        yield from (evening.title, evening.place, evening.organisation)
        for theme in evening.themes:
            yield from (theme.title, theme.core, theme.first_step, *theme.quotes)
        yield from (added.text for added in evening.additions)

    def _may_be_left_out(self, text: str) -> bool:
        return not self._names.isdisjoint(_words(text))


def _words(text: str) -> set[str]:
    """The words of a text: with the marks on letters, and also cut at them."""
    kept = promised(text).casefold()
    return set(re.findall(r"\w+", kept)) | set(re.findall(r"[^\W\d_]+", kept)) | set(kept.split())


def _count(people: int, sensitive: bool) -> str:
    if sensitive:
        return "Geen, enkele of meer mensen"
    if not people:
        return "Nog niemand"
    return "1 mens" if people == 1 else f"{people} mensen"
