"""The order in which people count: "K7-2" before "K7-10"."""

import re

_NUMBER = re.compile(r"([0-9]+)")


def natural_order(text: str) -> tuple[str | int, ...]:
    """A key that sorts numbers within a text by their value."""
    parts = _NUMBER.split(text)
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts))
