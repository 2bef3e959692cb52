"""Finding a person by name, phone or e-mail, in any notation, wherever the meeting holds one (R44): in all groups,
among what was set aside, who offers something, and who is a group's public way in.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bijeenkomst.domain.everybody import Person
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.rules.letting_go import has_the_list, has_the_offer
from bijeenkomst.domain.same_person import first_name
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, OFFER_SHEET, SheetRow, read_sheet_row
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.signpost import Signpost

FEWEST_DIGITS = 6  # of a phone number
NOT_DECOMPOSED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d"})
TRUNK = re.compile(r"\(0\)")
WORDS = re.compile(r"[^\w']+")


@dataclass(frozen=True, slots=True)
class FoundSignUp:
    """A sign-up, or a row set `aside`. `handed_over` are the codes of the groups with this person on their list."""

    person: SignUp
    aside: bool
    handed_over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundOffer:
    """Somebody who offers something. `handed_over` are the codes of the groups with this offer in their package."""

    person: Offer
    handed_over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundSignpost:
    """The public way in to the group of `theme`; its package does not hold it."""

    person: Signpost
    theme: str
    handed_over: tuple[str, ...] = ()


FoundPerson = FoundSignUp | FoundOffer | FoundSignpost


def find_person(meeting: Meeting, typed: str) -> tuple[FoundPerson, ...]:
    """All that match, in the order of the themes, then of the offers; () when `typed` is too short to search for."""
    matches = _matcher(typed)
    people: list[FoundPerson] = []
    for theme in sorted(meeting.themes.values(), key=lambda theme: (not theme.stands_alone, theme.number)):
        listed: list[SignUp] = [*meeting.sign_ups.get(theme.code, NOTHING).values()]
        aside: list[SignUp] = [*meeting.set_aside.get(theme.code, NOTHING).values()]
        people += [
            FoundSignUp(sign_up, False, has_the_list(meeting, sign_up)) for sign_up in filter(matches, listed)
        ]
        people += [FoundSignUp(row, True, ()) for row in filter(matches, aside)]
        signpost = meeting.signposts.get(theme.code)
        if signpost is not None and matches(signpost):
            people.append(FoundSignpost(signpost, theme.code))
    people += [
        FoundOffer(offer, has_the_offer(meeting, offer.id))
        for offer in meeting.offers.values()
        if matches(offer)
    ]
    return tuple(people)


def photos_of(meeting: Meeting, people: Iterable[SignUp], offers: Iterable[Offer] = ()) -> tuple[Photo, ...]:
    """The photos that show what these people wrote, or may show it when their sheet is not known; the groepsbladen of
    their groups, on which their names may stand; and slips when one of their `offers` was on one.

    Handwriting cannot be searched: only the sheet tells (R8, R44).
    """
    known = tuple(people)
    rows = [row for sign_up in known for row in _paper_rows(meeting, sign_up)]
    on_slips = any(offer.consent.channel is Channel.PAPER for offer in offers)
    codes = {code for sign_up in known for code in meeting.codes_of(sign_up.theme)}
    return tuple(
        photo
        for photo in meeting.photos.values()
        if (photo.sheet == GROUP_SHEET and photo.theme in codes)
        or (photo.sheet == OFFER_SHEET and on_slips)
        or any(_may_show(photo, row) for row in rows)
    )


def _may_show(photo: Photo, row: SheetRow) -> bool:
    """Whether it shows this row, as far as is known; slips with offers have rows of their own."""
    if photo.sheet == OFFER_SHEET or photo.theme not in ("", row.theme):
        return False
    return photo.sheet == row.sheet or not (photo.sheet and row.sheet)


def _paper_rows(meeting: Meeting, sign_up: SignUp) -> list[SheetRow]:
    """The printed rows that this person wrote on; row 0 when the sheet had no row codes."""
    read_rows = (read_sheet_row(row, meeting.themes) for row in sign_up.rows)
    rows = [row for row in read_rows if isinstance(row, SheetRow)]
    if not rows and sign_up.consent.channel is Channel.PAPER:
        rows.append(SheetRow(sign_up.came_from or sign_up.theme))
    return rows


def one_person(people: tuple[FoundPerson, ...]) -> bool:
    """Whether all are clearly one person: the same first name, and each shares a number or an address with another; a
    public way in belongs to a sign-up anyhow.
    """
    if len({first_name(found.person.name) for found in people}) > 1:
        return False
    connected: set[str] = set()
    unconnected = [_ties(found) for found in people]
    while unconnected:
        sharing = [contacts for contacts in unconnected if not connected or contacts & connected]
        if not sharing:
            return False
        connected |= sharing[0]
        unconnected.remove(sharing[0])
    return bool(people)


def _ties(found: FoundPerson) -> set[str]:
    ties = {found.person.phone, found.person.email.casefold()}
    match found:
        case FoundSignUp(person=sign_up):
            ties.add(sign_up.id)
        case FoundSignpost(person=signpost):
            ties.add(signpost.sign_up)
        case FoundOffer():
            pass
    return ties - {""}


def _matcher(typed: str) -> Callable[[Person], bool]:
    """The search for what was typed: by address, by number or by name, whichever of these it can be."""
    mail = typed.strip().casefold()
    digits = _digits(TRUNK.sub("", typed)).removeprefix("00").removeprefix("0")
    words = _words(typed)

    def by_mail(person: Person) -> bool:
        return any(mail in text.casefold() for text in (person.email, *_doubtful_texts(person)))

    def by_phone(person: Person) -> bool:
        return any(_digits(text).endswith(digits) for text in (person.phone, *_doubtful_texts(person)))

    def by_name(person: Person) -> bool:
        names = _words(" ".join((person.name, *_doubtful_texts(person))))
        return all(any(name.startswith(word) for name in names) for word in words)

    if "@" in typed:
        return by_mail
    if len(digits) >= FEWEST_DIGITS and not any(char.isalpha() for char in typed):
        return by_phone
    return by_name if sum(map(len, words)) > 1 else lambda _one: False


def _doubtful_texts(person: Person) -> list[str]:
    return [doubtful.read for doubtful in person.doubts]


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(NOT_DECOMPOSED))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return [word.strip("'") for word in WORDS.split(plain) if word.strip("'")]
