"""Translated text for screen, paper and phone, which share this module; hence no Qt.

The sentences in the code are Dutch, so Dutch is complete by itself. Another language is a file
`resources/locale/LANGUAGE/LC_MESSAGES/bijeenkomst.mo`, no code (R33). A process speaks to the facilitator
in one language (`use_language`). Text for others is made while `speaking` theirs: a phone's own, and Dutch for the
hall and on paper, whatever the facilitator reads. Text made on another thread or in another process is a `Sentence`,
which is translated where it is read. Babel is imported only for what is not known here: its data of one language takes
some 15 ms to load, and each phone page names all languages.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from bijeenkomst.resource_files import resource

if TYPE_CHECKING:  # the Dutch start screen needs neither
    import datetime as dt
    from gettext import NullTranslations

DUTCH = "nl"
DOMAIN = "bijeenkomst"
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
OWN_NAMES = {
    DUTCH: "Nederlands",
    "ar": "العربية",
    "en": "English",
    "pl": "polski",
    "tr": "Türkçe",
    "uk": "українська",
}
RIGHT_TO_LEFT = frozenset({"ar"})  # of those with a name here


class Translator:
    """Translates into one language, falling back to Dutch. Shared between threads."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        """`folder` holds the languages, by default the bundled ones.

        Raises:
            FileNotFoundError: it does not have this language.
        """
        self.language = language
        self._file = (folder or resource("locale")) / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
        if language != DUTCH:
            self._file.stat()

    @cached_property
    def _translations(self) -> "NullTranslations | None":
        """Read when something is said: each phone page names all languages, and speaks one."""
        if self.language == DUTCH:
            return None
        from gettext import GNUTranslations

        with self._file.open("rb") as file:
            return GNUTranslations(file)

    def gettext(self, message: str) -> str:
        """`message` in this language."""
        return message if self._translations is None else self._translations.gettext(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The plural form for `count`."""
        if self._translations is None:
            return one if count == 1 else many
        return self._translations.ngettext(one, many, count)

    def long_date(self, day: "dt.date") -> str:
        """With the weekday, for example "dinsdag 24 november 2026"."""
        if self.language == DUTCH:
            return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
        from babel.dates import format_date

        return format_date(day, "EEEE d MMMM y", locale=self.language)

    def short_date(self, day: "dt.date") -> str:
        """For example "24-11-2026": the same in every language, as on the Dutch sheets."""
        return f"{day:%d-%m}-{day.year:04d}"

    def number(self, value: float) -> str:
        """With the language's separators, in Dutch "1.250" and "2,5"."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.language)

    def country(self, region: str) -> str:
        """A country's name for its ISO 3166 code, for example "Polen"; the code itself if unknown."""
        from babel import Locale

        return str(Locale.parse(self.language).territories.get(region, region))

    @cached_property
    def own_name(self) -> str:
        """The language's own name, to choose it by: "Nederlands", "polski"."""
        if self.language in OWN_NAMES:
            return OWN_NAMES[self.language]
        from babel import Locale

        return Locale.parse(self.language).get_display_name() or self.language

    @cached_property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction of the script, as in HTML's `dir` (R33)."""
        if self.language in OWN_NAMES:
            return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"
        from babel import Locale

        return "rtl" if Locale.parse(self.language).text_direction == "rtl" else "ltr"


@cache
def available_languages() -> tuple[str, ...]:
    """The codes of all available languages, Dutch first."""
    folder = resource("locale")
    found = (
        name
        for name in sorted(os.listdir(folder))
        if (folder / name / "LC_MESSAGES" / f"{DOMAIN}.mo").exists()
    )
    return (DUTCH, *found)


def translator(language: str) -> Translator:
    """The translator for a language, or the Dutch one if it is not available.

    `language` may come from anywhere, such as a phone's request.
    """
    return _known(language if language in available_languages() else DUTCH)


@cache
def _known(language: str) -> Translator:
    return Translator(language)


class _Current:
    translator = _known(DUTCH)


_SPOKEN: ContextVar[Translator | None] = ContextVar("language", default=None)


def use_language(language: str) -> None:
    """Choose the language in which this process speaks to the facilitator."""
    _Current.translator = translator(language)


@contextmanager
def speaking(language: str) -> Iterator[Translator]:
    """Translate into this language within the block, in this task or thread only: each phone has its own (R33).

    Also a decorator: `@speaking(DUTCH)` is used for text for the hall, for paper and for the groups.
    """
    mine = translator(language)
    token = _SPOKEN.set(mine)
    try:
        yield mine
    finally:
        _SPOKEN.reset(token)


def spoken() -> Translator:
    """The translator in effect here and now."""
    return _SPOKEN.get() or _Current.translator


def gettext(message: str) -> str:
    """`message` in the current language."""
    return spoken().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The plural form for `count`, in the current language."""
    return spoken().ngettext(one, many, count)


class Sentence(NamedTuple):
    """A sentence that is translated when it is read, into the language in effect there and then.

    It can be made on any thread and in any process, and read again after the language of the window has changed.
    """

    message: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        said = gettext(self.message)
        return said % dict(self.values) if self.values else said


def later(message: str, **values: object) -> Sentence:
    """A sentence to translate later, with its values. Imported as `N_`, so that it is extracted for translators too."""
    return Sentence(message, tuple(values.items()))


def long_date(day: "dt.date") -> str:
    """For example "dinsdag 24 november 2026"."""
    return spoken().long_date(day)


def short_date(day: "dt.date") -> str:
    """For example "24-11-2026"."""
    return spoken().short_date(day)


def clock_time(moment: "dt.time | dt.datetime") -> str:
    """For example "20:30": the one format for times of day, for everybody and in every language."""
    return f"{moment:%H:%M}"


def number(value: float) -> str:
    """For example "1.250" or "2,5"."""
    return spoken().number(value)


def country(region: str) -> str:
    """For example "Polen" for PL."""
    return spoken().country(region)


def apart(text: str) -> str:
    """`text` from elsewhere (a name, a number, a Dutch title) for use inside a sentence.

    In a right-to-left language it is isolated, so that it does not reorder its surroundings (FSI and PDI of UAX 9).
    """
    return f"\u2068{text}\u2069" if text and spoken().direction == "rtl" else text
