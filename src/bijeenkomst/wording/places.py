"""Where a group sits, in a sentence, and which places are proposed (R47)."""

from collections.abc import Iterator
from itertools import count

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.i18n import DUTCH, apart, spoken
from bijeenkomst.i18n import gettext as _

BEGIN_A_PLACE = frozenset(
    "aan achter achterin beneden bij binnen boven bovenaan buiten halverwege hier in links midden naast om onder op "
    "rechts rond tegen tegenover tussen vlak voor voorin vóór".split()
)
"""Words that a place can begin with after "zit"."""


def place_words(place: Place) -> str:
    """The words of the place, with the second table when there is one."""
    first, *second = place.tables
    return _("%(one)s en %(other)s") % {"one": first, "other": second[0]} if second else first


def where_it_sits(place: Place) -> str:
    """For who is in the group: "Uw groep zit bij het raam." The facilitator's words stay Dutch in every language."""
    words = place_words(place)
    if spoken().language == DUTCH and words.split()[0].lower() in BEGIN_A_PLACE:
        return f"Uw groep zit {words}."
    return _("Uw groep zit hier: %(place)s.") % {"place": apart(words)}


def proposed_places(meeting: Meeting) -> tuple[tuple[str, Place], ...]:
    """A table for each theme that has no place yet, in the kopgroep's order: "tafel 1" and on (R3)."""
    free = _free_tables(meeting)
    return tuple(
        (theme.code, Place(next(free))) for theme in meeting.in_order if theme.code not in meeting.places
    )


def with_second_table(meeting: Meeting, code: str) -> Place | None:
    """Its place with the first table that nobody has, beside it; None where there is no place, or a second already."""
    place = meeting.places.get(code)
    if place is None or place.second_table:
        return None
    return Place(place.words, next(_free_tables(meeting)))


def _free_tables(meeting: Meeting) -> Iterator[str]:
    """In Dutch whatever the window speaks: the hall reads them."""
    taken = {words.casefold() for place in meeting.places.values() for words in place.tables}
    return (words for number in count(1) if (words := f"tafel {number}") not in taken)
