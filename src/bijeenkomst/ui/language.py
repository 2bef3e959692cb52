"""The language of the window: the one chosen and remembered, or else one derived from the system.

The hall, the paper and the groups' files are always Dutch, and each phone has its own language (`i18n`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from bijeenkomst.i18n import DUTCH, use_language

ENGLISH = "en"
OWN_NAMES: Mapping[str, str] = MappingProxyType({DUTCH: "Nederlands", ENGLISH: "English"})
"""The languages of the window, each with its own name for itself."""
LOCALES = MappingProxyType({DUTCH: "nl_NL", ENGLISH: "en_GB"})
KEY = "window/language"
WHERE_DUTCH_IS_SPOKEN = frozenset({"NL", "BE", "SR", "AW", "CW", "SX", "BQ"})
QT_WORDS = "qt_words"


class WindowLanguage:
    """Remembers the language of the window between two runs."""

    def __init__(self, settings: QSettings | None = None, system: QLocale | None = None) -> None:
        """`settings` and `system` default to those of the program and the computer."""
        self._settings = settings if settings is not None else QSettings()
        self._system = system if system is not None else QLocale.system()

    def recall(self) -> str:
        """The language chosen last; the first time the likely one."""
        stored = self._settings.value(KEY)
        return stored if isinstance(stored, str) and stored in OWN_NAMES else likely(self._system)

    def remember(self, language: str) -> None:
        """Store the chosen language."""
        self._settings.setValue(KEY, language)


def likely(system: QLocale) -> str:
    """Dutch, unless the system is English and nothing in it points to Dutch.

    Many Dutch volunteers have an English Windows, with a Dutch region or second language.
    """
    spoken = [name.partition("-")[0] for name in system.uiLanguages()]
    region = system.name().rpartition("_")[2]
    dutch = DUTCH in spoken or region in WHERE_DUTCH_IS_SPOKEN
    return ENGLISH if spoken[:1] == [ENGLISH] and not dutch else DUTCH


def system_speaks(language: str, system: QLocale | None = None) -> bool:
    """Whether the system's own dialogs, such as those for files, are in this language."""
    names = (system or QLocale.system()).uiLanguages()
    return bool(names) and names[0].partition("-")[0] == language


def speak(language: str) -> None:
    """Use this language for everything built from now on, including Qt's own dialogs, calendars and numbers."""
    use_language(language)
    locale = QLocale(LOCALES[language])
    QLocale.setDefault(locale)
    application = QCoreApplication.instance()
    assert application is not None  # there is one before the first window
    for old in application.findChildren(QTranslator, QT_WORDS):
        application.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(application)
    translator.setObjectName(QT_WORDS)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
