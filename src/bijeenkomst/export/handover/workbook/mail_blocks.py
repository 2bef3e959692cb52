"""Addresses to paste into a mail program, in blocks that fit."""

from collections.abc import Iterable

OUTLOOK = "; "
OTHERS = ", "
MOST_ADDRESSES = 90  # many providers accept 100 addresses in a message; some room is for the sender's own


def mail_blocks(addresses: Iterable[str], separator: str) -> tuple[str, ...]:
    """The addresses, each once, joined by `separator`; no block has more than `MOST_ADDRESSES`.

    Two people with one address are a household, which gets one message.
    """
    once = tuple({address.casefold(): address for address in addresses if address}.values())
    return tuple(
        separator.join(once[start : start + MOST_ADDRESSES]) for start in range(0, len(once), MOST_ADDRESSES)
    )
