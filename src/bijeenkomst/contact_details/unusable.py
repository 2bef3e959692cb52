"""What to say when a number or an address cannot be used, and how long each field may be."""

import unicodedata
from dataclasses import dataclass

LONGEST_NAME = 120  # characters
LONGEST_PHONE = 40
LONGEST_EMAIL = 254  # RFC 5321, the longest path


@dataclass(frozen=True, slots=True)
class Unusable:
    """The number or address cannot exist. `sentence` says in Dutch what is wrong, without repeating it."""

    sentence: str


def plain(text: str) -> str:
    """`text` with full-width letters normalised, invisible characters removed and ends trimmed."""
    if text.isascii():
        return text.strip()
    visible = (char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return "".join(visible).strip()


def everyday_digits(text: str) -> str:
    """`text` with the digits of every script as 0-9, since an Arabic keyboard types others."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
