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
from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.files.on_disk import read_bytes
from bijeenkomst.intake.unreadable import DetailsUnreadable, ThemesUnreadable
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
_KNOWN = {known.name for known in fields(DetailsDraft)} - {"notes"}


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
    except ThemesUnreadable as error:
        raise DetailsUnreadable(error.sentence) from error
    return read_details(data, path.name)


def read_details(data: bytes, name: str) -> DetailsDraft:
    """What a details file with this content and name says; see `read_details_file`."""
    if len(data) > _MOST_BYTES:
        raise DetailsUnreadable(
            _('"%(name)s" is te groot voor de gegevens van een avond. Is dit het goede bestand?')
            % {"name": name}
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise DetailsUnreadable(_not_toml(name, text, str(error))) from error
    found: dict[str, Any] = {}
    notes: list[str] = []
    for key, value in values.items():
        try:
            taken, unknown = _take(key, value)
        except _Wrong as wrong:
            raise DetailsUnreadable(_at(name, text, key, wrong.sentence)) from wrong
        found |= taken
        notes += [_at(name, text, each, _unknown(each)) for each in unknown]
    draft = DetailsDraft(**found)
    if draft.date and draft.delete_on and draft.delete_on < draft.date:
        notes.append(_at(name, text, "delete_on", _("deze datum ligt voor de avond zelf. Klopt dat?")))
    return replace(draft, notes=tuple(notes))


def _take(key: str, value: object) -> tuple[dict[str, Any], list[str]]:
    """The fields that one key fills, and the keys that were not known."""
    if key == "contact":
        unknown = [each for each in value if each not in _CONTACT_PARTS] if isinstance(value, dict) else []
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
            raise _Wrong(_("dit is te lang: er mogen %(longest)d tekens staan.") % {"longest": longest})
        return text

    return read


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        raise _Wrong(_("hier hoort tekst te staan, tussen aanhalingstekens."))
    return tidy(value) or None


def _date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if value == "":
        return None
    if not isinstance(value, str):
        raise _Wrong(_('hier hoort een datum te staan. Schrijf hem zo: "24-11-2026".'))
    match read_date(value, dt.date.today(), from_today=False):
        case Either(readings):
            raise _Wrong(_either([short_date(reading) for reading in readings]))
        case NotUnderstood(_text, Why.NO_SUCH_DAY):
            raise _Wrong(_('deze dag bestaat niet. Schrijf hem zo: "24-11-2026".'))
        case NotUnderstood():
            raise _Wrong(_('dit is geen datum. Schrijf hem zo: "24-11-2026".'))
        case found:
            return found


def _time(value: object) -> str | None:
    if isinstance(value, dt.time):
        return clock_time(value)
    if value == "":
        return None
    match read_time(value if isinstance(value, str) else ""):
        case Either(readings):
            raise _Wrong(_either([clock_time(reading) for reading in readings]))
        case NotUnderstood():
            raise _Wrong(_('dit is geen tijd. Schrijf hem zo: "19:30".'))
        case found:
            return clock_time(found)


def _either(readings: list[str]) -> str:
    """A file cannot be asked, so it is told how to write what is meant."""
    return _('dit kan twee dingen betekenen. Schrijf "%(one)s" of "%(other)s".') % {
        "one": readings[0],
        "other": readings[1],
    }


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
        raise _Wrong(
            _('schrijf hier naam, telefoon en e-mail: "Ans de Vries, 06 12345678, ans@voorbeeld.nl".')
        )
    found: dict[str, str | None] = {}
    names = []
    for part in re.split(r"[,;|\n]", value):
        if "@" in part:
            found["contact_email"] = _email(part)
        elif sum(char.isdigit() for char in part) > 2:
            found["contact_phone"] = _phone(part)
        elif tidy(part):
            names.append(tidy(part))
    if names:
        found["contact_name"] = _text_for("contact_name")(", ".join(names))
    return found


def _unknown(key: str) -> str:
    near = difflib.get_close_matches(key.lower(), [*_KNOWN, "contact"], n=1)
    if near:
        return _('dit wordt niet gelezen. Bedoelt u "%(near)s"?') % {"near": near[0]}
    return _("dit kennen we niet en wordt niet gelezen.")


def _at(name: str, text: str, key: str, sentence: str) -> str:
    """The sentence with the file, the line and the key before it."""
    found = re.search(rf"""^[ \t]*\[?[ \t]*["']?{re.escape(key)}["']?[ \t]*[].=]""", text, re.MULTILINE)
    shown = tidy(key)[:40]
    if not found:
        return _('Bestand "%(name)s", "%(key)s": %(sentence)s') % {
            "name": name,
            "key": shown,
            "sentence": sentence,
        }
    line = text.count("\n", 0, found.start()) + 1
    return _('Bestand "%(name)s", regel %(line)d, "%(key)s": %(sentence)s') % {
        "name": name,
        "line": line,
        "key": shown,
        "sentence": sentence,
    }


def _not_toml(name: str, text: str, reason: str) -> str:
    line = re.search(r"line (\d+)", reason)
    number = int(line[1]) if line else text.count("\n") + 1  # else it says: at the end
    if "overwrite" in reason:
        why = _("hier staat iets dat al eerder in het bestand stond.")
    else:
        why = _('dit is niet te lezen. Schrijf het zo: title = "tekst".')
    values = {"name": name, "line": number, "why": why}
    return _('Bestand "%(name)s", regel %(line)d: %(why)s') % values
