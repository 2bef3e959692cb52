"""Text that somebody pastes: how much of it is accepted."""

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.intake import refusals

LONGEST = 4_000_000  # characters: five hundred long stories, four times over


def check_pasted(text: str) -> None:
    """Check that it is neither empty nor far too long.

    Raises:
        TableUnreadable: it is.
    """
    if not tidy(text[:LONGEST]):
        raise refusals.nothing_pasted()
    if len(text) > LONGEST:
        raise refusals.too_much_pasted()
