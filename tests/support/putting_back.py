"""What belongs to the whole process, put back as it was: so no test's result depends on the tests before it."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

OF_PYTEST = "PYTEST_CURRENT_TEST"
"""A variable of the environment that pytest itself changes all the time."""


@contextmanager
def put_back() -> Iterator[None]:
    """Put back what is changed within. What was not changed is only compared, as a style sheet styles every widget."""
    from bijeenkomst.i18n import spoken, use_language  # after the environment of the tests was made

    folder, environment, temporary = os.getcwd(), _environment(), tempfile.tempdir
    rights, language, look = _rights(), spoken().language, _look()
    yield
    if (changed := _environment()) != environment:
        for name in changed.keys() - environment.keys():
            del os.environ[name]
        os.environ.update(environment)
    if _folder() != folder:
        os.chdir(folder)
    tempfile.tempdir = temporary
    os.umask(rights)
    if spoken().language != language:
        use_language(language)
    if look is not None:
        look.put_back()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != OF_PYTEST}


def _rights() -> int:
    """The umask, which can only be read by setting it: to the strictest, as another thread may just make a file."""
    rights = os.umask(0o077)
    os.umask(rights)
    return rights


def _folder() -> str:
    try:
        return os.getcwd()
    except FileNotFoundError:  # it was of the test, and is gone
        return ""


def _look() -> "_Look | None":
    """None as long as there is no application; then Qt may not even be imported."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets is not None else None
    return None if application is None else _Look(application)


class _Look:
    """How windows look, what Qt itself says in them, and what keys and clicks meet."""

    def __init__(self, application: "QApplication") -> None:
        from PySide6.QtCore import QLocale

        from bijeenkomst.i18n import spoken

        self._application = application
        self._sheet, self._palette = application.styleSheet(), application.palette()
        self._font, self._locale = application.font(), QLocale()
        self._language, self._qt_words = spoken().language, self._translators()

    def put_back(self) -> None:
        """Also what no test has to put back itself: the focus, what was copied, a cursor that says to wait."""
        from PySide6.QtCore import QCoreApplication, QEvent, QLocale

        application = self._application
        if (application.styleSheet(), application.palette(), application.font()) != (
            self._sheet,
            self._palette,
            self._font,
        ):
            # No window is styled that was closed.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            application.setPalette(self._palette)
            application.setFont(self._font)
            application.setStyleSheet(self._sheet)
        if self._translators() != self._qt_words:
            self._put_words_back()
        if QLocale() != self._locale:
            QLocale.setDefault(self._locale)
        while application.overrideCursor() is not None:
            application.restoreOverrideCursor()
        if (focused := application.focusWidget()) is not None:
            focused.clearFocus()
        if application.clipboard().text():
            application.clipboard().clear()

    def _put_words_back(self) -> None:
        if self._qt_words:
            from bijeenkomst.ui.language import speak

            speak(self._language)
            return
        for translator in self._translators():
            self._application.removeTranslator(translator)
            translator.deleteLater()

    def _translators(self) -> "list[QTranslator]":
        from PySide6.QtCore import QTranslator

        return self._application.findChildren(QTranslator)
