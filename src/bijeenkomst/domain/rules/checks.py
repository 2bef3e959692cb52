"""Checks that several rules share."""

import unicodedata

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import (
    ConsentNeeded,
    Empty,
    Field,
    Refused,
    SignUpNotOpen,
    ThemeMerged,
    TooLong,
    UnknownTheme,
)
from bijeenkomst.domain.values.doubt import Doubt
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme import Theme

UNWANTED = frozenset({"Cc", "Cs", "Cn", "Co"})  # control, surrogate, unassigned, private use
JOINERS = frozenset({"Cf"})  # scripts and emoji need them between other characters; alone they show nothing
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def the_theme(meeting: Meeting, code: str) -> Theme:
    """The theme with this code.

    Raises:
        Refused: there is none, or it was merged into another.
    """
    theme = where_it_went(meeting, code)
    if theme.code != code:
        raise Refused(ThemeMerged(theme.title))
    return theme


def where_it_went(meeting: Meeting, code: str) -> Theme:
    """The theme with this code, or the one that it was merged into: for what people send from an old page (R28).

    Raises:
        Refused: there is none.
    """
    theme = meeting.standing(code)
    if theme is None:
        raise Refused(UnknownTheme(code))
    return theme


def check_sign_up_is_open(meeting: Meeting) -> None:
    """Nobody's details are asked before the meeting says who is responsible for them (R5).

    Raises:
        Refused: something of that is missing.
    """
    if missing := meeting.details.missing_for_sign_up:
        raise Refused(SignUpNotOpen(missing))


def check_consents(*given: tuple[Field, bool]) -> None:
    """Check each consent that is asked, and whether it was given.

    Raises:
        Refused: the first that was not.
    """
    for field, agreed in given:
        if not agreed:
            raise Refused(ConsentNeeded(field))


def check_copied(person: SignUp | Offer) -> None:
    """Check that there is a name and one way to be reached; what nobody can read on paper is in doubt instead (R39).

    Raises:
        Refused: one of the two is missing.
    """
    doubted = {one.doubt for one in person.doubts}
    if not person.name and Doubt.NAME not in doubted:
        raise Refused(Empty(Field.NAME))
    if not (person.phone or person.email) and not doubted & {Doubt.PHONE, Doubt.EMAIL}:
        raise Refused(Empty(Field.REACH))


def tidy(text: str) -> str:
    """The text on one line: NFC, single spaces, without invisible characters and those that reverse its direction."""
    text = unicodedata.normalize("NFC", text)
    if text.isprintable():  # nothing unwanted in it, as in nearly all that people type
        return " ".join(text.split())
    spaced = (" " if char.isspace() else char for char in text)
    clean = " ".join("".join(char for char in spaced if _shows(char)).split())
    return "" if all(unicodedata.category(char) in JOINERS for char in clean.replace(" ", "")) else clean


def tidy_lines(text: str) -> str:
    """The same for a text of several lines: each line tidied, never two empty lines in a row."""
    lines = [tidy(line) for line in text.splitlines()]
    spaced = (line for before, line in zip(["", *lines], lines, strict=False) if line or before)
    return "\n".join(spaced).strip("\n")


MOST_LINES = 12


def lines_within(text: str, field: Field, longest: int) -> str:
    """`text` in the lines in which it was written, each tidied, without empty ones; it may be empty.

    Raises:
        Refused: it is longer than `longest` characters, or has more lines than there is room for.
    """
    lines = list(filter(None, map(tidy, text.splitlines())))
    clean = "\n".join(lines)
    if len(clean) > longest or len(lines) > MOST_LINES:
        raise Refused(TooLong(field, longest))
    return clean


def _shows(char: str) -> bool:
    return unicodedata.category(char) not in UNWANTED and char not in BIDI_CONTROLS


def needed(text: str, field: Field, longest: int) -> str:
    """`text`, tidied.

    Raises:
        Refused: it is empty, or longer than `longest` characters.
    """
    clean = tidy(text)
    if not clean:
        raise Refused(Empty(field))
    return within(clean, field, longest)


def within(text: str, field: Field, longest: int) -> str:
    """`text`, tidied; it may be empty.

    Raises:
        Refused: it is longer than `longest` characters.
    """
    clean = tidy(text)
    if len(clean) > longest:
        raise Refused(TooLong(field, longest))
    return clean
