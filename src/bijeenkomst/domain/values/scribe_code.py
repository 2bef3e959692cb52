"""The code that lets one phone in to write the plan of one group (R49).

It follows from a secret of the meeting, so that paper that is printed today and a phone that types it tomorrow agree
without anything being stored in between.
"""

import hashlib
import hmac

from bijeenkomst.domain.values.theme_code import DIGITS, LETTERS

ALPHABET = LETTERS + DIGITS
LENGTH = 6
"""31 characters to the sixth are 887 million codes; wrong ones are held back as those of helpers are."""


def scribe_code(key: str, theme: str, times_renewed: int) -> str:
    """The code of a theme's scribe; "" while the meeting has no `key`."""
    if not key:
        return ""
    made = hmac.digest(key.encode(), f"scribe:{theme}:{times_renewed}".encode(), hashlib.sha256)
    number = int.from_bytes(made, "big")
    letters = []
    for _place in range(LENGTH):
        number, at = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[at])
    return "".join(letters)
