"""The longest address that the program takes for its sheets and slides."""

from bijeenkomst.ui.preparation.addresses import own_address


def _longest() -> str:
    """One letter more and it is refused."""
    letters = 1
    while not own_address(f"https://{'m' * (letters + 1)}.voorbeeld.nl")[1]:
        letters += 1
    return f"https://{'m' * letters}.voorbeeld.nl"


LONGEST_ADDRESS = _longest()
