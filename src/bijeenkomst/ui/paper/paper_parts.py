"""The parts of the page for paper, in order."""

from enum import IntEnum

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_group_work
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, OFFER_SHEET
from bijeenkomst.i18n import gettext as _


class PaperPart(IntEnum):
    """A part; its number is its index among the buttons, and of the first three among the stacked pages.

    The last two stand in the place of the form for rows, with the photos beside them.
    """

    ROWS = 0
    REVIEW = 1
    DOTS = 2
    GROUP_SHEETS = 3
    OFFERS = 4

    @property
    def words(self) -> str:
        """The text of its button."""
        match self:
            case PaperPart.ROWS:
                return _("Rijen invoeren")
            case PaperPart.REVIEW:
                return _("Even nalopen")
            case PaperPart.DOTS:
                return _("Stippen tellen")
            case PaperPart.GROUP_SHEETS:
                return _("Groepsbladen")
            case PaperPart.OFFERS:
                return _("Aanbod en Wegwijzer")

    @property
    def short(self) -> str:
        """The same where there is little width."""
        return {
            PaperPart.ROWS: _("Rijen"),
            PaperPart.REVIEW: _("Nalopen"),
            PaperPart.DOTS: _("Stippen"),
            PaperPart.GROUP_SHEETS: _("Groepsblad"),
            PaperPart.OFFERS: _("Aanbod"),
        }[self]

    @property
    def beside_photos(self) -> bool:
        """Whether photos of sheets stand beside it."""
        return self is PaperPart.ROWS or self in OF_GROUPS


OF_GROUPS = (PaperPart.GROUP_SHEETS, PaperPart.OFFERS)


def parts_in_use(meeting: Meeting) -> tuple[PaperPart, ...]:
    """Without groups at work, offers or a Wegwijzer only the usual three (R53)."""
    sheets = any(photo.sheet in (GROUP_SHEET, OFFER_SHEET) for photo in meeting.photos.values())
    used = has_group_work(meeting) or meeting.offers or meeting.signposts or sheets
    return tuple(part for part in PaperPart if used or part not in OF_GROUPS)
