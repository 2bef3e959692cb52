"""The encoding of a text file, guessed by which one gives plausible words.

A file does not name its encoding. What Excel on a Mac or an old program saved turns into other letters without an error
("CafŽ"), so encodings are compared by how plausible each makes the text in Dutch, Turkish or Polish. In doubt the
facilitator is asked.
"""

import codecs
import re
from dataclasses import dataclass

from bijeenkomst.intake.content import Letters
from bijeenkomst.intake.files.likely_letters import likelihood
from bijeenkomst.intake.garbled import is_encoded_twice
from bijeenkomst.intake.refusals import no_spreadsheet, unknown_letters

# The most common first. Most give the same text for most files.
_ENCODINGS = (
    "cp1252", "mac_roman", "cp850", "cp1254", "cp1250", "iso8859_15", "cp437", "cp857", "cp852",
    "iso8859_9", "iso8859_2", "mac_turkish", "mac_latin2",
)  # fmt: skip
_MIXED = "utf-8 cp1252"  # UTF-8 with some letters in it from elsewhere
_TWICE = "utf-8 utf-8"  # UTF-8 that was taken for Windows-1252 and made UTF-8 again
_SURE = 0.8  # the lead that decides: one common letter against a rare one is not enough
_MOST_OFFERED = 4
_LOOKED_AT = 200_000  # bytes; what is in every other byte is so all through the file

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.05  # of the text; with more it is no text at all


@dataclass(frozen=True, slots=True)
class Decoded:
    """The most likely text; `offered` are the encodings that the facilitator has to choose from, if any."""

    text: str
    offered: tuple[Letters, ...] = ()


def decode(data: bytes, name: str, chosen: str = "") -> Decoded:
    """The text in a file: by its byte order mark, as UTF-8, or in the most likely encoding (R6). `chosen`: one offered.

    Raises:
        TableUnreadable: it is no text, or no encoding gives any.
    """
    decoded = _chosen(data, chosen) if chosen else _certain(data) or _likeliest(data)
    if decoded is None:
        raise unknown_letters(name)
    start = decoded.text[:100_000]
    if len(_CONTROLS.findall(start)) > _MOST_CONTROLS * len(start):
        raise no_spreadsheet(name)
    return decoded


def _chosen(data: bytes, encoding: str) -> Decoded | None:
    match encoding:
        case _ if encoding == _MIXED:
            text = _mixed(data)
        case _ if encoding == _TWICE:
            plain = _read(data, "utf-8-sig")
            text = None if plain is None else _once(plain)
        case "utf-8":
            text = _read(data, "utf-8-sig")
        case _:
            text = _read(data, encoding) if encoding in _ENCODINGS else None
    return None if text is None else Decoded(text)


def _certain(data: bytes) -> Decoded | None:
    """Text that is certainly Unicode."""
    for byte_order_marks, encoding in (
        ((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE), "utf-32"),
        ((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE), "utf-16"),
    ):
        if data.startswith(byte_order_marks):
            whole = len(data) - len(data) % 2  # a byte too many at the end is no reason to refuse it
            text = _read(data[:whole], encoding)
            return None if text is None else Decoded(text)
    if encoding := _wide_without_mark(data):
        text = _read(data[: len(data) - len(data) % 2], encoding)
        return None if text is None else Decoded(text)
    text = _read(data, "utf-8-sig")
    return None if text is None else _perhaps_twice(text)


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 without a byte order mark: in ASCII characters every other byte is zero."""
    start = data[:_LOOKED_AT]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if even + odd < 0.02 * len(start) or min(even, odd) * 20 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _perhaps_twice(text: str) -> Decoded:
    """Text that was perhaps encoded as UTF-8 twice: then both readings are offered."""
    mended = _once(text) if is_encoded_twice(text) else None
    if mended is None or not likelihood(mended) > 0 > likelihood(text):
        return Decoded(text)
    both = [mended, text]
    ways = zip((_TWICE, "utf-8"), both, strict=True)
    return Decoded(mended, tuple(Letters(encoding, _sample(each, both)) for encoding, each in ways))


def _once(text: str) -> str | None:
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None


def _likeliest(data: bytes) -> Decoded | None:
    """The most likely of the encodings that can read it; with the others when it is a close call."""
    read: dict[str, str] = {}  # the text that each gives, once, under the first encoding that does
    for encoding in _ENCODINGS:
        text = _read(data, encoding)
        if text is not None and not re.search(r"[\x80-\x9f]", text):
            read.setdefault(text, encoding)
    if (mixed := _mixed(data)) is not None:
        read.setdefault(mixed, _MIXED)
    if not read:
        return None
    scored = sorted(
        ((likelihood(text), text, encoding) for text, encoding in read.items()),
        key=lambda scored_text: -scored_text[0],
    )
    best = scored[0]
    if best[0] <= 0:
        near = scored[:_MOST_OFFERED]
    else:
        near = [candidate for candidate in scored if best[0] - candidate[0] < _SURE][:_MOST_OFFERED]
    if len(near) == 1 and best[0] > 0:
        return Decoded(best[1])
    if best[0] < 0 and all(score < -1 for score, _text, _way in near):
        return None
    texts = [text for _score, text, _way in near]
    offered = tuple(Letters(encoding, _sample(text, texts)) for _score, text, encoding in near)
    return Decoded(best[1], offered)


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _mixed(data: bytes) -> str | None:
    """UTF-8 with some bytes of Windows-1252 in it; None when most are."""
    text = data.decode("utf-8-sig", "surrogateescape")
    strange = [char for char in text if "\udc80" <= char <= "\udcff"]
    right = sum(char > "\x7f" for char in text) - len(strange)
    if not strange or right < len(strange):
        return None
    try:
        return "".join(
            bytes([ord(char) - 0xDC00]).decode("cp1252") if "\udc80" <= char <= "\udcff" else char
            for char in text
        )
    except UnicodeDecodeError:
        return None


def _sample(text: str, all_texts: list[str]) -> str:
    """A piece of a line in which this text differs from the others, for people to compare."""
    lines = [each.splitlines() for each in all_texts]
    for number, line in enumerate(text.splitlines()):
        others = [each[number] if number < len(each) else "" for each in lines]
        if all(other == line for other in others):
            continue
        at = next(
            (
                place
                for place, char in enumerate(line)
                if any(other[place : place + 1] != char for other in others)
            ),
            None,
        )
        if at is not None:
            start = max(line.rfind(between, 0, at) for between in ';\t"') + 1
            return line[max(start, at - 25) : at + 35].strip(" ,").partition(";")[0].strip('" ')
    return next((line[:50] for line in text.splitlines() if not line.isascii()), "")
