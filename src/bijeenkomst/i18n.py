"""The words on screen, paper and phone in one language or another. No Qt: all three share them.

The sentences in the code are Dutch, so Dutch is complete by itself. Another language is a file
`resources/locale/LANGUAGE/LC_MESSAGES/bijeenkomst.mo`, no code (R33). A process speaks to the facilitator
in one language (`use_language`). Words for others are said while `speaking` theirs: a phone's own, and Dutch for the
hall and on paper, whatever the facilitator reads. What another process or thread has to say to a person is a
`Sentence`: its words are made where it is read. Babel is loaded only when a date, a number or the name of a language is
said.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from bijeenkomst.resource_files import resource

if TYPE_CHECKING:  # the start screen in Dutch needs neither
    import datetime as dt
    from gettext import NullTranslations

DUTCH = "nl"
DOMAIN = "bijeenkomst"


class Translator:
    """Says things in one language; a sentence that has no translation is said in Dutch. Shared by threads."""

    def __init__(self, language: str, folder: Path | None = None) -> None:
        """`folder` holds the languages; the shipped ones when it is not given.

        Raises:
            FileNotFoundError: there is no such language in it.
        """
        self.language = language
        self._translations: NullTranslations | None = None
        if language != DUTCH:
            from gettext import translation

            self._translations = translation(DOMAIN, folder or resource("locale"), [language])

    def gettext(self, message: str) -> str:
        """`message` in this language."""
        return message if self._translations is None else self._translations.gettext(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The form that goes with `count`."""
        if self._translations is None:
            return one if count == 1 else many
        return self._translations.ngettext(one, many, count)

    def long_date(self, day: "dt.date") -> str:
        """With the day of the week, e.g. "dinsdag 24 november 2026"."""
        from babel.dates import format_date

        return format_date(day, "EEEE d MMMM y", locale=self.language)

    def short_date(self, day: "dt.date") -> str:
        """E.g. "24-11-2026": the same in every language, as it stands on the Dutch sheets."""
        return f"{day:%d-%m}-{day.year:04d}"

    def number(self, value: float) -> str:
        """With a point in the thousands and a comma for decimals, or what the language has there: "1.250", "2,5"."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.language)

    def country(self, region: str) -> str:
        """A country's name by its two capitals (ISO 3166), e.g. "Polen"; the capitals when it has none."""
        from babel import Locale

        return str(Locale.parse(self.language).territories.get(region, region))

    @cached_property
    def own_name(self) -> str:
        """What speakers call the language, to choose it by: "Nederlands", "polski"."""
        from babel import Locale

        return Locale.parse(self.language).get_display_name() or self.language

    @cached_property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the language runs, as HTML's `dir` says it (R33)."""
        from babel import Locale

        return "rtl" if Locale.parse(self.language).text_direction == "rtl" else "ltr"


@cache
def available_languages() -> tuple[str, ...]:
    """The codes of all languages that the program speaks, Dutch first."""
    folder = resource("locale")
    found = (
        name
        for name in sorted(os.listdir(folder))
        if (folder / name / "LC_MESSAGES" / f"{DOMAIN}.mo").exists()
    )
    return (DUTCH, *found)


def translator(language: str) -> Translator:
    """The translator for a language, the Dutch one when the program does not speak it.

    `language` may come from anywhere, such as what a phone asks for.
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
    """Say everything in this language meanwhile, in this task or thread only: each phone has its own (R33).

    Also a decorator: `@speaking(DUTCH)` stands on what makes words for the hall, for paper and for the groups.
    """
    mine = translator(language)
    token = _SPOKEN.set(mine)
    try:
        yield mine
    finally:
        _SPOKEN.reset(token)


def spoken() -> Translator:
    """Who says things here and now."""
    return _SPOKEN.get() or _Current.translator


def gettext(message: str) -> str:
    """`message` in the language that is spoken."""
    return spoken().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form that goes with `count`, in the language that is spoken."""
    return spoken().ngettext(one, many, count)


class Sentence(NamedTuple):
    """What is to be said, and nothing of how: whoever reads it does so in the language that is spoken there and then.

    So it can be made on any thread and in any process, and read again after the window was given another language.
    """

    message: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        said = gettext(self.message)
        return said % dict(self.values) if self.values else said


def later(message: str, **values: object) -> Sentence:
    """A sentence to be said later, with what is filled in. Imported as `N_`, so that translators get it too."""
    return Sentence(message, tuple(values.items()))


def long_date(day: "dt.date") -> str:
    """E.g. "dinsdag 24 november 2026"."""
    return spoken().long_date(day)


def short_date(day: "dt.date") -> str:
    """E.g. "24-11-2026"."""
    return spoken().short_date(day)


def clock_time(moment: "dt.time | dt.datetime") -> str:
    """E.g. "20:30": the one way in which the program writes a time of day, for everybody and in every language."""
    return f"{moment:%H:%M}"


def number(value: float) -> str:
    """E.g. "1.250", "2,5"."""
    return spoken().number(value)


def country(region: str) -> str:
    """E.g. "Polen" for PL."""
    return spoken().country(region)


def apart(text: str) -> str:
    """`text` from elsewhere (a name, a number, a Dutch title) for inside a sentence.

    In a language that runs right to left it is set apart, so that it does not turn its surroundings round (Unicode
    FSI and PDI, UAX 9).
    """
    return f"\u2068{text}\u2069" if text and spoken().direction == "rtl" else text
