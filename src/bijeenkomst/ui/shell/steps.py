"""The three steps of a meeting's window, in order."""

from enum import IntEnum

from bijeenkomst.i18n import gettext as _


class Step(IntEnum):
    """A step; its number is its index in the header and among the pages."""

    PREPARATION = 0
    EVENING = 1
    CLOSING = 2

    @property
    def words(self) -> str:
        """Its name in the header."""
        match self:
            case Step.PREPARATION:
                return _("Voorbereiden")
            case Step.EVENING:
                return _("De avond")
            case Step.CLOSING:
                return _("Afronden")

    @property
    def keys(self) -> str:
        """The keyboard shortcut that goes there."""
        return f"Ctrl+{self + 1}"
