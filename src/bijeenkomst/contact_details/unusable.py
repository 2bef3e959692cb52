"""What is said when a number or an address cannot be used, and how long each field may be."""

import unicodedata
from dataclasses import dataclass

LONGEST_NAME = 120  # characters
LONGEST_PHONE = 40
LONGEST_EMAIL = 254  # RFC 5321, the longest path


@dataclass(frozen=True, slots=True)
class Unusable:
    """The number or address cannot exist. `sentence` is Dutch: what is wrong with it, without repeating it."""

    sentence: str


def plain(text: str) -> str:
    """`text` in everyday characters: full-width letters made normal, invisible ones gone, ends trimmed."""
    if text.isascii():
        return text.strip()
    kept = (char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return "".join(kept).strip()


def everyday_digits(text: str) -> str:
    """`text` with the digits of every script as 0-9: a phone with an Arabic keyboard types others."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
