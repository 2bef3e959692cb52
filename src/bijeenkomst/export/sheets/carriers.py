"""The kinds of sheets that can be printed (R7), and what the facilitator chose for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.public_ways import public_ways
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sheet_row import FIRST_SLIP
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.sheets.label_sizes import LabelSize


class Carrier(StrEnum):
    """A kind of sheet, which becomes a PDF of its own on one size of paper."""

    LIST = "aanmeldbladen"
    SLIPS = "strookjes"
    CARD = "tafelkaarten"
    POSTER = "wandposters"
    OVERVIEW = "alle-themas"
    JOIN = "meedoen"
    LABELS = "etiketten"
    SCRIPT = "draaiboek"
    STICKERS = "naamstickers"
    GROUP_SHEET = "groepsbladen"
    LARGE_GROUP_SHEET = "groepsbladen-a3"
    TABLE_SIGN = "tafelborden"
    OFFER = "aanbod"
    SIGNPOST_SLIPS = "wegwijzer-strookjes"
    SIGNPOST = "wegwijzer"

    @property
    def file_name(self) -> str:
        """The file name of its PDF."""
        return f"{self}.pdf"

    @property
    def paper(self) -> str:
        """The paper that goes into the printer: "A4" or "A3"."""
        return "A3" if self in (Carrier.POSTER, Carrier.JOIN, Carrier.LARGE_GROUP_SHEET) else "A4"


NEED_AN_ADDRESS = frozenset({Carrier.JOIN, Carrier.LABELS})
"""These are empty without an address."""

NEED_RESPONSIBLE = frozenset({Carrier.LIST, Carrier.SLIPS, Carrier.OFFER, Carrier.SIGNPOST_SLIPS})
"""People write contact details on these, so they need somebody responsible first (R5)."""


ON_LABELS = frozenset({Carrier.LABELS, Carrier.STICKERS})
"""These are printed on label sheets, which are put into the printer by hand."""

PER_THEME = frozenset(
    {
        Carrier.LIST,
        Carrier.SLIPS,
        Carrier.CARD,
        Carrier.POSTER,
        Carrier.LABELS,
        Carrier.GROUP_SHEET,
        Carrier.LARGE_GROUP_SHEET,
        Carrier.TABLE_SIGN,
        Carrier.SIGNPOST_SLIPS,
    }
)

AT_WORK = frozenset(
    {
        Carrier.GROUP_SHEET,
        Carrier.LARGE_GROUP_SHEET,
        Carrier.TABLE_SIGN,
        Carrier.OFFER,
        Carrier.SIGNPOST_SLIPS,
    }
)
"""For when the groups go to work."""

MOST_COPIES = FIRST_SLIP - 1


@dataclass(frozen=True, slots=True)
class Network:
    """The Wi-Fi that phones need; no name means unknown, no password an open network (N13)."""

    name: str = ""
    password: str = field(default="", repr=False)
    hidden: bool = False


def network_of(details: Details) -> Network:
    """The Wi-Fi of the hall from the details of the evening."""
    return Network(details.wifi_name.strip(), details.wifi_password.strip())


@dataclass(frozen=True, slots=True)
class Choice:
    """What stands on the sheets: the address in the codes ("" is none), which themes, how many copies.

    `themes` are codes; none chosen is all. `copies` counts per theme, or sheets where a carrier is not about one.
    `first` is the number of the first sheet: who prints more later goes on counting, so that no row code comes
    twice (R8). `dots`: posters with room to stick dots on (R21). `label_size`: the labels that are at hand. `images`:
    the bytes of pictures that are drawn, by digest (see `own_pictures`).
    """

    address: str = ""
    themes: tuple[str, ...] = ()
    copies: Mapping[Carrier, int] = field(default_factory=dict)
    network: Network = field(default_factory=Network)
    first: int = 1
    dots: bool = False
    label_size: LabelSize = LabelSize.USUAL
    images: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def numbers(self, carrier: Carrier) -> range:
        """The numbers of the sheets of a list or of slips, which are always 1-50 and 51-100."""
        first = max(1, min(MOST_COPIES, self.first))
        last = min(MOST_COPIES, first + self.of(carrier) - 1)
        before = FIRST_SLIP - 1 if carrier is Carrier.SLIPS else 0
        return range(before + first, before + last + 1)

    def of(self, carrier: Carrier) -> int:
        """The number of copies of this kind of sheet."""
        return max(1, min(MOST_COPIES, self.copies.get(carrier, usual_copies(carrier))))

    def chosen(self, meeting: Meeting) -> tuple[Theme, ...]:
        """The themes that are printed, in the kopgroep's order (R3)."""
        return tuple(theme for theme in meeting.in_order if not self.themes or theme.code in self.themes)


def for_nobody(meeting: Meeting) -> frozenset[Carrier]:
    """The kinds with nothing on them: a Wegwijzer that nobody agreed to, slips for it where every theme is sensitive
    (R55).
    """
    kinds = set()
    if not public_ways(meeting):
        kinds.add(Carrier.SIGNPOST)
    if all(theme.sensitive for theme in meeting.in_order):
        kinds.add(Carrier.SIGNPOST_SLIPS)
    return frozenset(kinds)


def of_use(meeting: Meeting) -> tuple[Carrier, ...]:
    """The kinds that this evening has a use for: without a work round it has no paper of one (R53)."""
    without = for_nobody(meeting) | (frozenset() if has_group_work(meeting) else AT_WORK)
    return tuple(carrier for carrier in Carrier if carrier not in without)


def usual_copies(carrier: Carrier) -> int:
    """The default number of copies: labels for the list, the card, the poster and a spare one."""
    return 4 if carrier is Carrier.LABELS else 1
