"""Packages compared with what was typed: each group's own people, all of them, nothing of another group (R41)."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
from bijeenkomst.export.xlsx.write_xlsx import packed
from tests.integration.evenings.evening import Evening
from tests.integration.evenings.expecting import Member, Standing, everybody, promised
from tests.integration.evenings.lettering import drawn, has_letters, in_runs
from tests.integration.evenings.outcome import Outcome
from tests.integration.evenings.readers import (
    Books,
    Card,
    Sheets,
    as_written,
    bytes_in,
    cards_in,
    cells_in,
    mail_in,
    number_in,
    number_of,
    qpdf_says,
    solid,
    text_of_pdf,
)
from tests.integration.evenings.tables_read import Tables
from tests.support.workbook_evening import MADE_ON, code_of, join
from tests.unit.domain.evening import an_evening

DISTINCT = 6  # letters of a name that is nothing else by chance
PEOPLE, BEGIN, ADDITIONS = "Deelnemers", "Begin hier", "Aanvullingen"
LIST = "2 Deelnemers op papier.pdf"
DRAFT = "Mail aan de eerste beller.eml"
FIRST, BETWEEN, LAST, PHONE, EMAIL, OFFER = 1, 2, 3, 4, 5, 7


def faults_in_packages(evening: Evening, outcome: Outcome, books: Books) -> Iterator[str]:
    """All that is not as it should be, in words."""
    assert outcome.handover is not None
    standing = outcome.standing(evening)
    wanted = {at: people for at, people in standing.groups.items() if people}
    if outcome.handover.status:
        yield f"handover: {outcome.handover.errors}"
        return
    folder = outcome.folder / "packages"
    found = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        number = re.match(r"Themagroep (\d+) - ", path.name)
        if number is None:
            yield f"a folder that is no package: {path.name!r}"
        else:
            found[int(number[1])] = path
    numbered = {at: number for number, at in enumerate(standing.groups, 1)}
    if set(found) != {numbered[at] for at in wanted}:
        yield f"packages of groups {sorted(found)}, people in {sorted(numbered[at] for at in wanted)}"
        return
    for at, people in wanted.items():
        folder = found[numbered[at]]
        package = _Package(evening, standing, at, people, folder, books[_book(folder)])
        for fault in package.faults():
            yield f"group {numbered[at]}: {fault}"


def _book(package: Path) -> Path:
    (book,) = package.glob("*.xlsx")
    return book


class _Package:
    def __init__(
        self,
        evening: Evening,
        standing: Standing,
        at: int,
        people: list[Member],
        folder: Path,
        sheets: Sheets,
    ) -> None:
        self._evening, self._standing, self._at = evening, standing, at
        self._people, self._folder, self._sheets = people, folder, sheets
        self._texts = {path: text_of_pdf(path) for path in folder.glob("*.pdf")}
        self._tables = Tables(evening, standing, at)
        self._cards = {path: cards_in(path) for path in folder.rglob("*.vcf")}

    def faults(self) -> Iterator[str]:
        yield from self._on_spreadsheet()
        yield from self._in_mail_blocks()
        yield from self._additions()
        yield from self._on_paper()
        yield from self._on_cards()
        yield from self._in_draft()
        yield from self._tables.faults(self._folder, self._sheets, self._texts)
        yield from self._of_others()
        for path in self._texts:
            if said := qpdf_says(path):
                yield f"{path.name}: {said}"

    def _on_spreadsheet(self) -> Iterator[str]:
        rows = self._sheets[PEOPLE][1:]
        read = sorted((_joined(row), number_of(row[PHONE]), row[EMAIL], row[OFFER]) for row in rows)
        wanted = sorted((_parted(one.name), one.phone, one.email, one.contribution) for one in self._people)
        yield from _differences("spreadsheet", read, wanted)

    def _in_mail_blocks(self) -> Iterator[str]:
        wanted = sorted({one.email.casefold() for one in self._people if one.email})
        for label, separator in (("Voor Outlook", "; "), ("Voor Gmail en andere", ", ")):
            blocks = [row[1] for row in self._sheets[BEGIN] if row[0].startswith(label)]
            read = sorted(one.casefold() for block in blocks for one in block.split(separator))
            yield from _differences(label, read, wanted)

    def _additions(self) -> Iterator[str]:
        rows = self._sheets[ADDITIONS]
        read = sorted(row[1] for row in rows[1:])
        wanted = sorted(
            promised(one.text)
            for one in self._evening.additions
            if one.theme >= 0 and one.shown and self._standing.goes_on_in(one.theme) == self._at
        )
        yield from _differences("additions", read, wanted)

    def _on_paper(self) -> Iterator[str]:
        read = solid(self._texts[self._folder / LIST])
        as_drawn = drawn(read)
        for one in self._people:
            for text in (one.name, one.email, one.contribution):
                if has_letters(text) and any(solid(run) not in as_drawn for run in in_runs(drawn(text))):
                    yield f"list on paper: {text!r} is not read"
            if one.phone and not number_in(one.phone, read):
                yield f"list on paper: {one.phone} is not read"

    def _on_cards(self) -> Iterator[str]:
        wanted = sorted((one.name, one.phone, one.email) for one in self._people)
        every = self._folder / "Alle deelnemers.vcf"
        together = [_details(card) for card in self._cards[every]]
        yield from _differences("all cards", sorted(together), wanted)
        apart = [_details(card) for path in self._folder.glob("*/*.vcf") for card in self._cards[path]]
        yield from _differences("cards apart", sorted(apart), wanted)

    def _in_draft(self) -> Iterator[str]:
        caller = self._standing.first_callers().get(self._at)
        path = self._folder / DRAFT
        if caller is None or not caller.email:
            if path.exists():
                yield "a draft for nobody"
            return
        if not path.exists():
            if caller.email.partition("@")[0].isascii():
                yield "no draft for the first caller"
            return
        mail = mail_in(path)
        to = [(one.display_name, as_written(one.addr_spec)) for one in mail["To"].addresses]
        yield from _differences("draft, To", to, [(caller.name, caller.header)])
        body = mail.get_body(("plain",))
        words = solid(body.get_content()) if body else ""
        title = promised(self._evening.themes[self._at].title)
        yield from (f"draft without {text!r}" for text in (title, caller.name) if solid(text) not in words)
        attached = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
        for name, data in attached.items():
            there = self._folder / str(name)
            if not there.is_file() or there.read_bytes() != data:
                yield f"draft: {name!r} is not the file in the package"
        if not any(str(name).endswith(".xlsx") for name in attached):
            yield "draft without the spreadsheet"

    def _of_others(self) -> Iterator[str]:
        own = solid(
            " ".join(
                _words_of((self._people, self._evening.themes, self._evening.contact, self._evening.offers))
            )
        ).casefold()
        book = _book(self._folder)
        everything = "\n".join(
            [*self._texts.values(), *cells_in(book), bytes_in(book)]
            + [" ".join(_details(card)) for cards in self._cards.values() for card in cards]
            + [path.read_text("utf-8").replace("\n ", "") for path in self._folder.glob("*.ics")]
        )
        read = solid(everything).casefold()
        yield from self._tables.of_others(read, self._people)
        for one in [*everybody(self._standing.groups.values()), *self._standing.gone]:
            name = solid(one.name).casefold()
            if len(name) >= DISTINCT and name not in own and name not in format_words() and name in read:
                yield f"holds {one.name!r} of another group"
            if one.email and one.email.casefold() not in own and one.email.casefold() in read:
                yield f"holds {one.email!r} of another group"
            if one.phone and not number_in(one.phone, own) and number_in(one.phone, read):
                yield f"holds {one.phone!r} of another group"


@cache
def format_words() -> str:
    """What stands in any spreadsheet of ours, such as "visibility": of nobody, though somebody may be called so."""
    meeting = join(an_evening())
    book = packed(group_sheets(meeting.only(code_of(meeting)), code_of(meeting), MADE_ON), MADE_ON)
    return solid(bytes_in(BytesIO(book))).casefold()


def _details(card: Card) -> tuple[str, str, str]:
    return card.name, card.phone, card.email


def _words_of(value: object) -> Iterator[str]:
    """All texts within a value."""
    if isinstance(value, str):
        yield promised(value)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _words_of(one)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _words_of(getattr(value, each.name))


def _joined(row: list[str]) -> str:
    return _parted(" ".join(filter(None, (row[FIRST], row[BETWEEN], row[LAST]))))


def _parted(name: str) -> str:
    """The words of a name in one order: "Vries, Anna de" stands on the list as Anna, de, Vries (R30)."""
    return " ".join(sorted(name.replace(",", " ").split()))


def _differences(where: str, read: list[object] | list, wanted: list) -> Iterator[str]:  # type: ignore[type-arg]
    if read != wanted:
        missing = [one for one in wanted if one not in read]
        extra = [one for one in read if one not in wanted]
        yield f"{where}: missing {missing!r}, extra {extra!r}" + (
            "" if missing or extra else " (not as often)"
        )
