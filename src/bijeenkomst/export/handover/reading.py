"""Reading the files of a package as its readers do: the text of pages, the lines of cards and calendar files."""

import re
import unicodedata

from bijeenkomst.export.pdf.reading_back import text_of_pages

_ESCAPED = re.compile(r"\\(.)")
_MAY_GO = re.compile("[-\\s\u00ad\u2010\ufffe\u200b\u200c\u200d\u200e\u200f]+")


def text_of(data: bytes) -> str:
    """The text of a PDF without spaces; "" if it cannot be read."""
    return solid(text_of_pages(data))


def solid(text: str) -> str:
    """Without what a line break adds or removes: spaces, and the hyphen at which readers join lines."""
    return _MAY_GO.sub("", unicodedata.normalize("NFKC", text))


def unfolded(data: bytes) -> list[str]:
    """The lines of a card or a calendar file, each whole (RFC 2426, RFC 5545)."""
    return data.decode().replace("\r\n ", "").split("\r\n")


def unescaped(value: str) -> str:
    """The text of a value on such a line."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
