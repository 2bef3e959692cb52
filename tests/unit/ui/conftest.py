"""Every test of the window is run under the rules for input that hold in the program."""

import pytest
from PySide6.QtWidgets import QApplication

from bijeenkomst.i18n import use_language
from bijeenkomst.ui.preparation import sheets_page
from bijeenkomst.ui.report import report_window
from bijeenkomst.ui.shell import changing_language
from bijeenkomst.ui.shell.input_rules import InputRules
from bijeenkomst.ui.style import apply_style


@pytest.fixture(scope="session", autouse=True)
def input_rules(qapp: object) -> InputRules:
    """As `new_application` gives them to the program's own application."""
    assert isinstance(qapp, QApplication)
    return InputRules(qapp)


@pytest.fixture
def own_look(qapp: object) -> QApplication:
    """The program's own look, light."""
    assert isinstance(qapp, QApplication)
    apply_style(qapp, dark=False)
    return qapp


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> None:
    """In both languages of the window: a word can be longer in either."""
    use_language(request.param)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program waits so that people see no stutter; together they were a minute of the tests' time."""
    monkeypatch.setattr(changing_language, "BETWEEN_MS", 0)
    monkeypatch.setattr(sheets_page, "REST", 20)
    monkeypatch.setattr(report_window, "REST", 20)
