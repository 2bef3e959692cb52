"""A time of day as people write it: "19:30", "19.30", "half" is not guessed."""

import re

_TIME = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?:\s*(?:uur|u))?", re.IGNORECASE)


def parse_time(text: str) -> str:
    """The time as "19:30"; "" when it is none."""
    match = _TIME.fullmatch(text.strip())
    return f"{int(match[1]):02d}:{match[2] or '00'}" if match else ""
