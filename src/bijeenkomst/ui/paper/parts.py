"""The three parts of the page for paper, in their order."""

from enum import IntEnum

from bijeenkomst.i18n import gettext as _


class PaperPart(IntEnum):
    """Its number is its place among the buttons and the pages."""

    ROWS = 0
    REVIEW = 1
    DOTS = 2

    @property
    def words(self) -> str:
        """What its button says."""
        match self:
            case PaperPart.ROWS:
                return _("Rijen invoeren")
            case PaperPart.REVIEW:
                return _("Even nalopen")
            case PaperPart.DOTS:
                return _("Stippen tellen")
