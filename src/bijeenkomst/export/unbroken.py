"""Keeping phone numbers on one line wherever a text is broken into lines: half a number is of no use."""

import re

NO_BREAK_SPACE = "\u00a0"
_NUMBER = re.compile(r"(?<![\w+])(?:\+|\(?0)[0-9][0-9 ().-]{4,18}[0-9](?!\w)")


def unbroken(text: str) -> str:
    """`text` with no-break spaces within the phone numbers in it."""
    return _NUMBER.sub(lambda number: number[0].replace(" ", NO_BREAK_SPACE), text)
