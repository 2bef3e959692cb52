"""The three steps of a meeting's window, in their order."""

from enum import IntEnum

from bijeenkomst.i18n import gettext as _


class Step(IntEnum):
    """Its number is its place in the header and among the pages."""

    PREPARATION = 0
    EVENING = 1
    CLOSING = 2

    @property
    def words(self) -> str:
        """What the header calls it."""
        match self:
            case Step.PREPARATION:
                return _("Voorbereiden")
            case Step.EVENING:
                return _("De avond")
            case Step.CLOSING:
                return _("Afronden")

    @property
    def keys(self) -> str:
        """The keys that go there."""
        return f"Ctrl+{self + 1}"
