"""Finding a person by name, phone or e-mail, in any notation, in all groups and among what was set aside (R44)."""

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
    """A sign-up, or a row set `aside`. `handed_over` are the codes of the groups with this person on their list."""

    sign_up: SignUp
    aside: bool
    handed_over: tuple[str, ...]


def find_person(meeting: Meeting, typed: str) -> tuple[FoundPerson, ...]:
    """All sign-ups and rows that match, in the order of the themes; () when `typed` is too short to search for."""
    matches = _matcher(typed)
    people: list[FoundPerson] = []
    for theme in sorted(meeting.themes.values(), key=lambda theme: (not theme.stands_alone, theme.number)):
        listed: list[SignUp] = [*meeting.sign_ups.get(theme.code, NOTHING).values()]
        aside: list[SignUp] = [*meeting.set_aside.get(theme.code, NOTHING).values()]
        people += [
            FoundPerson(sign_up, False, has_the_list(meeting, sign_up)) for sign_up in filter(matches, listed)
        ]
        people += [FoundPerson(row, True, ()) for row in filter(matches, aside)]
    return tuple(people)


def photos_of(meeting: Meeting, people: Iterable[SignUp]) -> tuple[Photo, ...]:
    """The photos that show what these people wrote, or may show it when it is not known of which sheet they are.

    Handwriting cannot be searched: only the sheet tells (R8, R44).
    """
    rows = [row for sign_up in people for row in _paper_rows(meeting, sign_up)]
    return tuple(
        photo
        for photo in meeting.photos.values()
        if any(
            photo.theme in ("", row.theme) and (photo.sheet == row.sheet or not (photo.sheet and row.sheet))
            for row in rows
        )
    )


def _paper_rows(meeting: Meeting, sign_up: SignUp) -> list[SheetRow]:
    """The printed rows that this person wrote on; row 0 when the sheet had no row codes."""
    read_rows = (read_sheet_row(row, meeting.themes) for row in sign_up.rows)
    rows = [row for row in read_rows if isinstance(row, SheetRow)]
    if not rows and sign_up.consent.channel is Channel.PAPER:
        rows.append(SheetRow(sign_up.came_from or sign_up.theme))
    return rows


def one_person(people: tuple[FoundPerson, ...]) -> bool:
    """Whether all are clearly one person: the same first name, and each shares a number or an address with another."""
    if len({first_name(person.sign_up.name) for person in people}) > 1:
        return False
    connected: set[str] = set()
    unconnected = [{person.sign_up.phone, person.sign_up.email.casefold()} - {""} for person in people]
    while unconnected:
        sharing = [contacts for contacts in unconnected if not connected or contacts & connected]
        if not sharing:
            return False
        connected |= sharing[0]
        unconnected.remove(sharing[0])
    return bool(people)


def _matcher(typed: str) -> Callable[[SignUp], bool]:
    """The search for what was typed: by address, by number or by name, whichever of these it can be."""
    mail = typed.strip().casefold()
    digits = _digits(TRUNK.sub("", typed)).removeprefix("00").removeprefix("0")
    words = _words(typed)

    def by_mail(sign_up: SignUp) -> bool:
        return any(mail in text.casefold() for text in (sign_up.email, *_doubtful_texts(sign_up)))

    def by_phone(sign_up: SignUp) -> bool:
        return any(_digits(text).endswith(digits) for text in (sign_up.phone, *_doubtful_texts(sign_up)))

    def by_name(sign_up: SignUp) -> bool:
        names = _words(" ".join((sign_up.name, *_doubtful_texts(sign_up))))
        return all(any(name.startswith(word) for name in names) for word in words)

    if "@" in typed:
        return by_mail
    if len(digits) >= FEWEST_DIGITS and not any(char.isalpha() for char in typed):
        return by_phone
    return by_name if sum(map(len, words)) > 1 else lambda _one: False


def _doubtful_texts(sign_up: SignUp) -> list[str]:
    return [doubtful.read for doubtful in sign_up.doubts]


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(NOT_DECOMPOSED))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return [word.strip("'") for word in WORDS.split(plain) if word.strip("'")]
