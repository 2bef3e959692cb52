"""Which language the window speaks: chosen by its user and remembered, or else after the system's own.

The hall, the paper and the groups' files stay Dutch whatever is chosen here, and each phone has its own (`i18n`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from bijeenkomst.i18n import DUTCH, use_language

ENGLISH = "en"
OWN_NAMES: Mapping[str, str] = MappingProxyType({DUTCH: "Nederlands", ENGLISH: "English"})
"""The languages that all of the window is written in, each by the name that its speakers look for."""
LOCALES = MappingProxyType({DUTCH: "nl_NL", ENGLISH: "en_GB"})
KEY = "window/language"
WHERE_DUTCH_IS_SPOKEN = frozenset({"NL", "BE", "SR", "AW", "CW", "SX", "BQ"})
QT_WORDS = "qt_words"


class WindowLanguage:
    """The language of the window, between two starts."""

    def __init__(self, settings: QSettings | None = None, system: QLocale | None = None) -> None:
        """`settings` and `system` are the program's and the computer's own unless others are given."""
        self._settings = settings if settings is not None else QSettings()
        self._system = system if system is not None else QLocale.system()

    def recall(self) -> str:
        """What was chosen last; the first time what the system makes likely."""
        kept = self._settings.value(KEY)
        return kept if isinstance(kept, str) and kept in OWN_NAMES else likely(self._system)

    def remember(self, language: str) -> None:
        """Keep what was chosen."""
        self._settings.setValue(KEY, language)


def likely(system: QLocale) -> str:
    """Dutch, unless the system speaks English and nothing in it points at Dutch.

    A Dutch volunteer often has an English Windows: then the region, or a second language, is Dutch.
    """
    spoken = [name.partition("-")[0] for name in system.uiLanguages()]
    region = system.name().rpartition("_")[2]
    dutch = DUTCH in spoken or region in WHERE_DUTCH_IS_SPOKEN
    return ENGLISH if spoken[:1] == [ENGLISH] and not dutch else DUTCH


def system_speaks(language: str, system: QLocale | None = None) -> bool:
    """Whether what the system itself shows, such as its windows for files, is in this language."""
    names = (system or QLocale.system()).uiLanguages()
    return bool(names) and names[0].partition("-")[0] == language


def speak(language: str) -> None:
    """From now on what is built in this process is in this language, with Qt's own dialogs, calendars and numbers."""
    use_language(language)
    locale = QLocale(LOCALES[language])
    QLocale.setDefault(locale)
    application = QCoreApplication.instance()
    assert application is not None  # there is one before the first window
    for old in application.findChildren(QTranslator, QT_WORDS):
        application.removeTranslator(old)
        old.deleteLater()
    words = QTranslator(application)
    words.setObjectName(QT_WORDS)
    if words.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
