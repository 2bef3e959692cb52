"""The words on screen, paper and phone in one language or another. No Qt: all three share them.

The sentences in the code are Dutch, so Dutch is complete by itself. Another language is a file
`resources/locale/LANGUAGE/LC_MESSAGES/bijeenkomst.mo`, no code (R33). Babel is loaded only when a date is said.
"""

import datetime as dt
import gettext as _gettext
from functools import cache

from bijeenkomst.resource_files import resource

DUTCH = "nl"
DOMAIN = "bijeenkomst"


class Translator:
    """Says things in one language; what has no translation is said in Dutch."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._translations: _gettext.NullTranslations = _gettext.NullTranslations()
        if language != DUTCH:
            self._translations = _gettext.translation(DOMAIN, resource("locale"), [language], fallback=True)

    def gettext(self, message: str) -> str:
        """`message` in this language."""
        return self._translations.gettext(message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The form that goes with `count`."""
        return self._translations.ngettext(one, many, count)

    def long_date(self, day: dt.date) -> str:
        """With the day of the week, e.g. "dinsdag 24 november 2026"."""
        from babel.dates import format_date

        return format_date(day, "EEEE d MMMM y", locale=self.language)

    def short_date(self, day: dt.date) -> str:
        """E.g. "24-11-2026"."""
        return f"{day:%d-%m-%Y}"


@cache
def translator(language: str) -> Translator:
    """The translator for a language, made once."""
    return Translator(language)


class _Current:
    translator = translator(DUTCH)


def use_language(language: str) -> None:
    """Choose the language of the window and the paper of this process."""
    _Current.translator = translator(language)


def gettext(message: str) -> str:
    """`message` in the language of this process."""
    return _Current.translator.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form that goes with `count`, in the language of this process."""
    return _Current.translator.ngettext(one, many, count)


def long_date(day: dt.date) -> str:
    """E.g. "dinsdag 24 november 2026"."""
    return _Current.translator.long_date(day)


def short_date(day: dt.date) -> str:
    """E.g. "24-11-2026"."""
    return _Current.translator.short_date(day)
