"""Where a group sits, in a sentence (R47)."""

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
