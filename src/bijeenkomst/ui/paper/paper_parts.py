"""The three parts of the page for paper, in order."""

from enum import IntEnum

from bijeenkomst.i18n import gettext as _


class PaperPart(IntEnum):
    """A part; its number is its index among the buttons and the stacked pages."""

    ROWS = 0
    REVIEW = 1
    DOTS = 2

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
