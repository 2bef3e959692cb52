"""Files that cannot be read at all; what can be read but is not right yet is a `Problem` in a proposal."""

from bijeenkomst.domain.errors import WorldError


class ThemesUnreadable(WorldError):
    """The file is no spreadsheet, is damaged, locked or far too big. The sentence says what to do."""


class ThemesUndecided(WorldError):
    """Some rows still wait for the facilitator's choice, so nothing is brought in (R6)."""


class DetailsUnreadable(WorldError):
    """The details file cannot be understood. The sentence names the line or the key."""
