"""What a test changes for the whole process is as it was for the next one (`tests/support/putting_back.py`)."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bijeenkomst.i18n import spoken, use_language
from bijeenkomst.processes import keep_files_to_ourselves
from bijeenkomst.ui.language import speak
from bijeenkomst.ui.style import apply_style
from tests.support.putting_back import put_back


def qt_cancel() -> str:
    """What Qt itself calls it."""
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


class Restyled(QLineEdit):
    """Counts how often its style changed."""

    count = 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.count += event.type() == QEvent.Type.StyleChange


def as_it_is(qapp: QApplication) -> tuple[object, ...]:
    look = (qapp.styleSheet(), qapp.palette(), qapp.font(), QLocale(), qt_cancel(), spoken().language)
    beside = (qapp.clipboard().text(), qapp.overrideCursor(), qapp.focusWidget())
    return (*look, *beside, os.getcwd(), dict(os.environ))


@pytest.mark.parametrize("before", ["nl", "en", ""])
def test_whatever_a_test_changed_is_as_it_was(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, before: str
) -> None:
    if before:
        speak(before)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    found = as_it_is(qapp)
    with put_back():
        apply_style(qapp, dark=True)
        speak("nl" if before == "en" else "en")
        os.chdir(tmp_path)
        os.environ["NIEUW"] = os.environ.pop("LANGUAGE")
        qapp.clipboard().setText("overgenomen")
        qapp.setOverrideCursor(Qt.CursorShape.WaitCursor)
        field.setFocus()
        changed = as_it_is(qapp)
    assert not [now for was, now in zip(found[:4], changed[:4], strict=True) if was == now]
    assert as_it_is(qapp) == found


def test_a_folder_that_is_gone_is_left(tmp_path: Path) -> None:
    folder = os.getcwd()
    with put_back():
        (tmp_path / "weg").mkdir()
        os.chdir(tmp_path / "weg")
        (tmp_path / "weg").rmdir()
    assert os.getcwd() == folder


def test_the_rights_of_new_files_are_as_they_were(tmp_path: Path) -> None:
    """A command takes the rights of others away from all that its process makes."""
    (tmp_path / "ervoor").touch()
    with put_back():
        keep_files_to_ourselves()
    (tmp_path / "erna").touch()
    before, after = ((tmp_path / name).stat().st_mode for name in ("ervoor", "erna"))
    assert before == after


def test_nothing_is_styled_anew_when_nothing_changed(qapp: QApplication, qtbot: QtBot) -> None:
    """That costs as much as building all that is open."""
    apply_style(qapp, dark=False)
    field = Restyled()
    qtbot.addWidget(field)
    field.show()
    styled = field.count
    with put_back():
        use_language("en")
    assert field.count == styled
    with put_back():
        apply_style(qapp, dark=True)
    assert field.count > styled
