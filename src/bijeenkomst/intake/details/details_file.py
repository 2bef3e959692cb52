"""The evening's details from a TOML file: title, place, date, who is responsible (R5)."""

import datetime as dt
import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from bijeenkomst.contact_details import ContactNumber, EmailAddress, parse_contact_number, parse_email
from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.i18n import clock_time, short_date
from bijeenkomst.intake.details import sentences
from bijeenkomst.intake.files.on_disk import read_bytes
from bijeenkomst.intake.unreadable import DetailsUnreadable, TableUnreadable
from bijeenkomst.moments import Either, NotUnderstood, Why, read_date, read_time

_LONGEST = {"main_question": 1000, "title": 300}
_LONGEST_OTHER = 300  # characters
_MOST_BYTES = 100_000  # a whole evening takes less than 2,000


@dataclass(frozen=True, slots=True)
class DetailsDraft:
    """What a details file says. None: not given. `notes` are Dutch sentences about what was not understood.

    The contact person is public (named on sheets and phones); still, only the notes are fit for a log.
    """

    title: str | None = None
    place: str | None = None
    date: dt.date | None = None
    starts_at: str | None = None  # "19:30"
    main_question: str | None = None
    organisation: str | None = None
    contact_name: str | None = field(default=None, repr=False)
    contact_phone: str | None = field(default=None, repr=False)  # as people read it: "06 12345678"
    contact_email: str | None = field(default=None, repr=False)
    support_contact: str | None = field(default=None, repr=False)
    delete_on: dt.date | None = None
    notes: tuple[str, ...] = ()


_DATES = frozenset({"date", "delete_on"})
_KNOWN = {draft_field.name for draft_field in fields(DetailsDraft)} - {"notes"}


class _Wrong(Exception):
    """A value that cannot be used; `sentence` goes behind the key and the line."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def read_details_file(path: Path) -> DetailsDraft:
    """What the TOML file at `path` says about the evening.

    Raises:
        DetailsUnreadable: not to be read, or a value that cannot be; the sentence names the line or the key.
    """
    try:
        data = read_bytes(path)
    except TableUnreadable as error:
        raise DetailsUnreadable(error.sentence) from error
    return read_details(data, path.name)


def read_details(data: bytes, name: str) -> DetailsDraft:
    """What a details file with this content and name says; see `read_details_file`."""
    if len(data) > _MOST_BYTES:
        raise DetailsUnreadable(sentences.too_large(name))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise DetailsUnreadable(_not_toml(name, text, str(error))) from error
    taken: dict[str, Any] = {}
    notes: list[str] = []
    for key, value in values.items():
        try:
            fields_of_key, unknown = _take(key, value)
        except _Wrong as wrong:
            raise DetailsUnreadable(_at(name, text, key, wrong.sentence)) from wrong
        taken |= fields_of_key
        notes += [_at(name, text, unread, _unknown(unread)) for unread in unknown]
    draft = DetailsDraft(**taken)
    if draft.date and draft.delete_on and draft.delete_on < draft.date:
        notes.append(_at(name, text, "delete_on", sentences.before_the_evening()))
    return replace(draft, notes=tuple(notes))


def _take(key: str, value: object) -> tuple[dict[str, Any], list[str]]:
    """The fields that one key fills, and the keys that were not known."""
    if key == "contact":
        unknown = [part for part in value if part not in _CONTACT_PARTS] if isinstance(value, dict) else []
        return _contact(value), unknown
    if key not in _KNOWN:
        return {}, [key]
    if key in _DATES:
        return {key: _date(value)}, []
    return {key: _READERS.get(key, _text_for(key))(value)}, []


def _text_for(key: str) -> Callable[[object], str | None]:
    longest = _LONGEST.get(key, _LONGEST_OTHER)

    def read(value: object) -> str | None:
        text = _text(value)
        if text and len(text) > longest:
            raise _Wrong(sentences.too_long(longest))
        return text

    return read


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        raise _Wrong(sentences.text_expected())
    return tidy(value) or None


def _date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if value == "":
        return None
    if not isinstance(value, str):
        raise _Wrong(sentences.date_expected())
    match read_date(value, dt.date.today(), from_today=False):
        case Either(readings):
            raise _Wrong(sentences.ambiguous(*map(short_date, readings[:2])))
        case NotUnderstood(_text, Why.NO_SUCH_DAY):
            raise _Wrong(sentences.no_such_day())
        case NotUnderstood():
            raise _Wrong(sentences.no_date())
        case day:
            return day


def _time(value: object) -> str | None:
    if isinstance(value, dt.time):
        return clock_time(value)
    if value == "":
        return None
    match read_time(value if isinstance(value, str) else ""):
        case Either(readings):
            raise _Wrong(sentences.ambiguous(*map(clock_time, readings[:2])))
        case NotUnderstood():
            raise _Wrong(sentences.no_time())
        case time:
            return clock_time(time)


def _phone(value: object) -> str | None:
    text = _text(value)
    if text is None:
        return None
    result = parse_contact_number(text)
    if isinstance(result, ContactNumber):
        return result.display
    raise _Wrong(result.sentence)


def _email(value: object) -> str | None:
    text = _text(value)
    if text is None:
        return None
    result = parse_email(text)
    if isinstance(result, EmailAddress):
        return result.address
    raise _Wrong(result.sentence)


_READERS: Mapping[str, Callable[[object], str | None]] = {
    "starts_at": _time,
    "contact_phone": _phone,
    "contact_email": _email,
}
_CONTACT_PARTS: Mapping[str, Callable[[object], str | None]] = {
    "name": _text_for("contact_name"),
    "phone": _phone,
    "email": _email,
}


def _contact(value: object) -> dict[str, str | None]:
    """Name, phone and e-mail, from a table or from one line with commas."""
    if isinstance(value, dict):
        return {
            f"contact_{key}": _CONTACT_PARTS[key](part)
            for key, part in value.items()
            if key in _CONTACT_PARTS
        }
    if not isinstance(value, str):
        raise _Wrong(sentences.contact_expected())
    contact: dict[str, str | None] = {}
    names = []
    for part in re.split(r"[,;|\n]", value):
        if "@" in part:
            contact["contact_email"] = _email(part)
        elif sum(char.isdigit() for char in part) > 2:
            contact["contact_phone"] = _phone(part)
        elif tidy(part):
            names.append(tidy(part))
    if names:
        contact["contact_name"] = _text_for("contact_name")(", ".join(names))
    return contact


def _unknown(key: str) -> str:
    near = difflib.get_close_matches(key.lower(), [*_KNOWN, "contact"], n=1)
    return sentences.unknown_key(near[0] if near else "")


def _at(name: str, text: str, key: str, sentence: str) -> str:
    """The sentence with the file, the line and the key before it."""
    place = re.search(rf"""^[ \t]*\[?[ \t]*["']?{re.escape(key)}["']?[ \t]*[].=]""", text, re.MULTILINE)
    line = text.count("\n", 0, place.start()) + 1 if place else None
    return sentences.at_key(name, line, tidy(key)[:40], sentence)


def _not_toml(name: str, text: str, reason: str) -> str:
    line = re.search(r"line (\d+)", reason)
    number = int(line[1]) if line else text.count("\n") + 1  # else it says: at the end
    why = sentences.said_before() if "overwrite" in reason else sentences.not_toml()
    return sentences.at_line(name, number, why)
