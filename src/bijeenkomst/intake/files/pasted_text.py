"""Text that somebody pastes: how much of it is read."""

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.intake import refusals

LONGEST = 4_000_000  # characters: five hundred long stories, four times over


def check_pasted(text: str) -> None:
    """Check that there is something in it, and not far too much.

    Raises:
        TableUnreadable: there is not, or there is.
    """
    if not tidy(text[:LONGEST]):
        raise refusals.nothing_pasted()
    if len(text) > LONGEST:
        raise refusals.too_much_pasted()
