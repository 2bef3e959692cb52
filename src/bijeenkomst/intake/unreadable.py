"""Files that cannot be read at all; what can be read but is not right yet is a `Problem` in a proposal."""

from bijeenkomst.domain.errors import WorldError


class TableUnreadable(WorldError):
    """Themes or stories cannot be read from it: no spreadsheet, damaged, locked, far too big. It says what to do."""


class ProposalUndecided(WorldError):
    """Some rows still wait for the facilitator's choice, so nothing is brought in (R6)."""


class DetailsUnreadable(WorldError):
    """The details file cannot be understood. The sentence names the line or the key."""
