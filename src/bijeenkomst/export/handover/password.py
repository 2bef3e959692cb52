"""A password that can be read out by phone: three plain Dutch words, by chance.

The list holds some 2,100 words without accents or capitals, and of two that sound the same it has one. Three of them
are 33 bits. That is little for what is tried at once, and enough here: Excel's lock takes 100,000 rounds of SHA-512 for
each try (ECMA-376), so that trying all takes a fast graphics card days, for a list that is worth less to a stranger.
"""

import secrets
from functools import cache

from bijeenkomst.resource_files import resource

WORDS = 3


@cache
def words() -> tuple[str, ...]:
    """The words that passwords are made of."""
    return tuple(resource("words", "wachtwoorden.txt").read_text("utf-8").split())


def new_password() -> str:
    """A new password, which is stored nowhere."""
    return " ".join(secrets.choice(words()) for _word in range(WORDS))
