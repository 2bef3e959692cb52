"""Letters that were lost or mixed up before a file came to us."""

import re

_UNKNOWN = "\ufffd"
# What UTF-8 looks like when it was read as Windows-1252 and saved again: "Ã©", "â€™", "Å‚".
_TWICE = re.compile(
    r"[ÃÂÄÅ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2010-\u203a€™]|â€"
)


def is_garbled(text: str) -> bool:
    """Whether letters are missing, or were encoded twice."""
    return _UNKNOWN in text or is_encoded_twice(text)


def is_encoded_twice(text: str) -> bool:
    """Whether it looks like UTF-8 that was taken for Windows-1252 and made UTF-8 again."""
    return bool(_TWICE.search(text))
