"""Where a person stands: one search on name, phone or e-mail, in any notation, over all groups and what was set aside
(R44).
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.rules.letting_go import has_the_list
from bijeenkomst.domain.same_person import first_name
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import SheetRow, read_sheet_row
from bijeenkomst.domain.values.sign_up import SignUp

FEWEST_DIGITS = 6  # of a phone number
NOT_DECOMPOSED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d"})
TRUNK = re.compile(r"\(0\)")
WORDS = re.compile(r"[^\w']+")


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A sign-up, or a row that was `aside`. `handed_over` are the groups that have this person on their list."""

    one: SignUp
    aside: bool
    handed_over: tuple[str, ...]


def find_person(meeting: Meeting, typed: str) -> tuple[FoundPerson, ...]:
    """All rows that fit, in the kopgroep's order of the themes; () for what is too short to search on."""
    fits = _fitting(typed)
    found: list[FoundPerson] = []
    for theme in sorted(meeting.themes.values(), key=lambda one: (not one.stands_alone, one.number)):
        listed: dict[str, SignUp] = dict(meeting.sign_ups.get(theme.code, NOTHING))
        aside: dict[str, SignUp] = dict(meeting.set_aside.get(theme.code, NOTHING))
        found += [FoundPerson(one, False, has_the_list(meeting, one)) for one in listed.values() if fits(one)]
        found += [FoundPerson(one, True, ()) for one in aside.values() if fits(one)]
    return tuple(found)


def photos_of(meeting: Meeting, people: Iterable[SignUp]) -> tuple[Photo, ...]:
    """Photos on which what these people wrote on paper stands, or can stand when nobody knows of which sheet it is.

    No search finds handwriting: only their sheet tells (R8, R44).
    """
    rows = [row for one in people for row in _on_paper(meeting, one)]
    return tuple(
        photo
        for photo in meeting.photos.values()
        if any(
            photo.theme in ("", row.theme) and (photo.sheet == row.sheet or not (photo.sheet and row.sheet))
            for row in rows
        )
    )


def _on_paper(meeting: Meeting, one: SignUp) -> list[SheetRow]:
    """The printed rows that were written on; row 0 of a sheet without codes."""
    read = (read_sheet_row(row, meeting.themes) for row in one.rows)
    found = [row for row in read if isinstance(row, SheetRow)]
    if not found and one.consent.channel is Channel.PAPER:
        found.append(SheetRow(one.came_from or one.theme))
    return found


def one_person(found: tuple[FoundPerson, ...]) -> bool:
    """Whether all are clearly one person: the same first name, and each shares a number or an address with another."""
    if len({first_name(person.one.name) for person in found}) > 1:
        return False
    reached: set[str] = set()
    left = [{person.one.phone, person.one.email.casefold()} - {""} for person in found]
    while left:
        near = [reach for reach in left if not reached or reach & reached]
        if not near:
            return False
        reached |= near[0]
        left.remove(near[0])
    return bool(found)


def _fitting(typed: str) -> Callable[[SignUp], bool]:
    """Whether somebody is meant, by what was typed in the one way in which it can be read."""
    mail = typed.strip().casefold()
    digits = _digits(TRUNK.sub("", typed)).removeprefix("00").removeprefix("0")
    words = _words(typed)

    def by_mail(one: SignUp) -> bool:
        return any(mail in text.casefold() for text in (one.email, *_half_read(one)))

    def by_phone(one: SignUp) -> bool:
        return any(_digits(text).endswith(digits) for text in (one.phone, *_half_read(one)))

    def by_name(one: SignUp) -> bool:
        names = _words(" ".join((one.name, *_half_read(one))))
        return all(any(name.startswith(word) for name in names) for word in words)

    if "@" in typed:
        return by_mail
    if len(digits) >= FEWEST_DIGITS and not any(char.isalpha() for char in typed):
        return by_phone
    return by_name if sum(map(len, words)) > 1 else lambda _one: False


def _half_read(one: SignUp) -> list[str]:
    return [doubtful.read for doubtful in one.doubts]


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(NOT_DECOMPOSED))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return [word.strip("'") for word in WORDS.split(plain) if word.strip("'")]
