"""Whose names are known, and what is said about a text that seems to identify somebody (R2, R35)."""

from collections.abc import Iterable
from dataclasses import dataclass

from bijeenkomst.contact_details import NOBODY, PUBLIC_PLACE, ContactHint, ContactKind, People, kinds_in
from bijeenkomst.domain.everybody import Person, everybody
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import Spot, Text, Where, hidden_plan_texts, texts_of
from bijeenkomst.i18n import gettext as _

NATIONAL_DIGITS = 9  # of a phone number, without the 0 or the country


@dataclass(frozen=True, slots=True)
class Telling:
    """A text that seems to identify somebody, and the kinds of detail it seems to contain."""

    text: Text
    kinds: tuple[ContactKind, ...]

    @property
    def line(self) -> str:
        """Where the text is and what it seems to contain, never the text itself."""
        return _("%(where)s: misschien %(what)s") % {"where": self.place, "what": together(self.kinds)}

    @property
    def place(self) -> str:
        """Where the text is, and whether the hall has seen it."""
        where = where_it_stands(self.text.spot)
        hidden = self.text.spot.where is Where.ADDITION and not self.text.in_sight
        return _("%(where)s (niet in beeld)") % {"where": where} if hidden else where


def telling_texts(meeting: Meeting) -> tuple[Telling, ...]:
    """All texts that stay after letting go and seem to contain a number, an address or a participant's name (R64).

    This includes texts that the hall never saw. After letting go no names are known, so none can be found.
    """
    people = people_of(meeting, contact=False)
    candidates = (
        Telling(
            text, kinds_in(text.words, people, PUBLIC_PLACE if text.spot.where is Where.MEETING_PLACE else ())
        )
        for text in texts_of(meeting)
    )
    return tuple(telling for telling in candidates if telling.kinds)


def places_naming(meeting: Meeting, people: Iterable[Person]) -> tuple[str, ...]:
    """Where texts of the evening seem to hold the name, number or address of any of these people (R44)."""
    known = tuple(people)
    names = People([one.name for one in known])
    texts = (*texts_of(meeting), *hidden_plan_texts(meeting))
    found = (
        text
        for text in texts
        if ContactKind.NAME in kinds_in(text.words, names) or any(_reaches(text.words, one) for one in known)
    )
    return tuple(dict.fromkeys(where_it_stands(text.spot) for text in found))


def _reaches(words: str, person: Person) -> bool:
    digits = "".join(filter(str.isdecimal, words))
    has_number = bool(person.phone) and person.phone[-NATIONAL_DIGITS:] in digits
    return has_number or (bool(person.email) and person.email.casefold() in words.casefold())


def people_of(meeting: Meeting, *, contact: bool = True) -> People:
    """The details of everybody in the meeting, with `contact` also of the contact person, who is public."""
    known = everybody(meeting)
    names = [person.name for person in known]
    reachable = [(person.phone, person.email) for person in known]
    if contact:
        names.append(meeting.details.contact_name)
        reachable.append((meeting.details.contact_phone, meeting.details.contact_email))
    return People(names, reachable)


def together(kinds: Iterable[ContactKind], people: People = NOBODY) -> str:
    """The kinds as part of a sentence: "een telefoonnummer en een naam van iemand die meedoet"."""
    *before, last = (ContactHint(kind, people.taking_part).words for kind in kinds)
    if not before:
        return last
    return _("%(things)s en %(last)s") % {"things": ", ".join(before), "last": last}


def first_telling(texts: Iterable[tuple[str, str]], people: People) -> dict[str, str]:
    """The first of these texts that seems to identify somebody, as `where` (such as "In de titel", given with each
    text) and `what`, for a sentence. Empty when none does (R2, R59).
    """
    for where, text in texts:
        if kinds := kinds_in(text, people):
            return {"where": where, "what": together(kinds, people)}
    return {}


def where_it_stands(spot: Spot) -> str:
    """Where to look for the text: "Thema 3, aanvulling 2"."""
    place = {
        Where.MEETING_TITLE: _("De titel van de avond"),
        Where.MEETING_PLACE: _("De plaats"),
        Where.ORGANISATION: _("De organisatie"),
        Where.QUESTION: _("De hoofdvraag"),
        Where.TITLE: _("Thema %(theme)d, titel"),
        Where.MERGED_TITLE: _("Vroeger thema %(theme)d, titel"),
        Where.CORE_SENTENCE: _("Thema %(theme)d, kernzin"),
        Where.QUOTE: _("Thema %(theme)d, citaat %(number)d"),
        Where.ADDITION: _("Thema %(theme)d, aanvulling %(number)d"),
        Where.MISSED_THEME: _("Thema dat iemand mist, nummer %(number)d"),
        Where.WORDS: _("Eigen tekst %(number)d in het programma"),
        Where.OWN_SLIDE: _("Wat er te zien is op eigen beeld %(number)d"),
        Where.NOTES: _("Notitie %(number)d bij het programma"),
        Where.THEME_PICTURE: _("Thema %(theme)d, wat er op het beeld te zien is"),
        Where.FACE_PICTURE: _("Wat er op het logo of de foto van de avond te zien is"),
        Where.FIRST_STEP: _("Thema %(theme)d, eerste stap"),
        Where.PLAN: _("Thema %(theme)d, regel %(number)d van het plan"),
        Where.CAPTION: _("Wat er onder foto %(number)d staat"),
    }[spot.where]
    return place % {"theme": spot.theme, "number": spot.number}
