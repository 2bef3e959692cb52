"""Contact cards that every phone and mail program takes: vCard 3.0 (RFC 2426), UTF-8, lines that end in CRLF.

Written here and not by a library: five properties are needed, and what can go wrong is the escaping and the folding
of long lines, which must not cut a letter in two (RFC 2426 section 2.6).
"""

import re

from bijeenkomst.contact_details import split_name
from bijeenkomst.domain.values.sign_up import SignUp

LONGEST_LINE = 75  # bytes, without the line's end
END = "\r\n"
_LINE_ENDS = re.compile("\r\n?|\n")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


def card(person: SignUp, note: str) -> bytes:
    """The card of one person; several one after the other are cards too. `note`: from which list, "" says nothing.

    Phone numbers are international, so that they also work abroad.
    """
    name = split_name(person.name)
    surname = " ".join(filter(None, (name.infix, name.last)))
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_escaped(surname)};{_escaped(name.first)};;;",
        f"FN:{_escaped(person.name)}",
    ]
    if person.phone:
        lines.append(f"TEL;TYPE=VOICE:{_escaped(person.phone)}")
    if person.email:
        lines.append(f"EMAIL;TYPE=INTERNET:{_escaped(person.email)}")
    if note:
        lines.append(f"NOTE:{_escaped(note)}")
    lines.append("END:VCARD")
    return "".join(map(_folded, lines)).encode()


def card_text(text: str) -> str:
    """`text` as a card can hold it: line ends of one kind, no other control characters."""
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))


def _escaped(text: str) -> str:
    """Text as a value: no separator or line end of its own (RFC 2426 section 4)."""
    text = card_text(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line with its end, broken into pieces of at most 75 bytes; no letter is cut in two."""
    if len(line.encode()) <= LONGEST_LINE:  # nearly always
        return line + END
    pieces: list[str] = []
    piece, size = "", 0
    for char in line:
        takes = len(char.encode())
        if size + takes > LONGEST_LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + char, size + takes
    return END.join([*pieces, piece]) + END
