from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import RememberPrinted
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.preparation.addresses import own_address, possible_addresses
from tests.unit.domain.evening import an_evening, run
from tests.unit.ui.preparation.room import Open
from tests.unit.ui.sessions import STATUS, GivenDialogs

LEFT = Qt.MouseButton.LeftButton


def test_the_addresses_of_this_laptop_carry_the_port_of_the_phone_pages() -> None:
    """N1: the likely one first."""
    assert [one.base_url for one in possible_addresses(STATUS)] == [
        "http://192.168.137.1:8080",
        "http://10.0.0.7:8080",
    ]


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://meedoen.voorbeeld.nl/", "https://meedoen.voorbeeld.nl"),
        ("192.168.1.10:8080", "http://192.168.1.10:8080"),
        (" http://192.168.1.10 ", "http://192.168.1.10"),
    ],
)
def test_an_own_address_is_taken_as_people_type_it(typed: str, address: str) -> None:
    assert own_address(typed) == (address, "")


@pytest.mark.parametrize(
    "typed", ["geen idee", "ftp://voorbeeld.nl", "http://", "http://a.nl:99999", "http://x.nl/?a=1", "laptop"]
)
def test_what_is_no_address_is_said_kindly(typed: str) -> None:
    address, wrong = own_address(typed)
    assert address == ""
    assert wrong.startswith("Dit is geen adres.")


def test_an_address_too_long_for_a_readable_code_is_refused() -> None:
    """R12: at most 33 modules."""
    assert "te lang" in own_address("https://" + "langenaam." * 9 + "nl")[1]


def test_choosing_an_address_is_remembered_in_the_meeting(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    window.preparation.show_section(2)
    choice = window.preparation.sheets.address
    assert choice.unknown.isChecked()
    QTest.mouseClick(choice.laptop[1], LEFT)
    qtbot.waitUntil(lambda: controller.meeting.address == "http://10.0.0.7:8080")
    choice.own.click()
    QTest.keyClicks(choice.own_line, "https://avond.voorbeeld.nl")
    QTest.keyClick(choice.own_line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.meeting.address == "https://avond.voorbeeld.nl")
    choice.unknown.click()
    qtbot.waitUntil(lambda: controller.meeting.address == "")


def test_the_sheets_are_made_and_their_address_remembered(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R7, R17: the meeting knows which address stands on paper."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    out = tmp_path / "bladen.pdf"
    dialogs = GivenDialogs(out)
    window, controller = open_window(an_evening(), dialogs)
    window.preparation.show_section(2)
    page = window.preparation.sheets
    QTest.mouseClick(page.address.laptop[0], LEFT)
    qtbot.waitUntil(lambda: controller.meeting.address == "http://192.168.137.1:8080")
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.printed_address == "http://192.168.137.1:8080")
    assert out.read_bytes().startswith(b"%PDF")
    assert dialogs.proposed[0].name == "Aanmeldbladen Dorpsbrede bijeenkomst.pdf"
    assert page.notice.sentence == "Klaar: bladen.pdf"
    QTest.mouseClick(page.notice.action_buttons[0], LEFT)
    assert opened == [str(out)]


def test_a_folder_that_is_gone_is_said_and_nothing_is_remembered(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    window, controller = open_window(an_evening(), GivenDialogs(tmp_path / "weg" / "bladen.pdf"))
    window.preparation.show_section(2)
    page = window.preparation.sheets
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "bad")
    assert controller.meeting.printed_address == ""
    assert page.make.isEnabled()


def test_without_themes_there_is_nothing_to_print(open_window: Open) -> None:
    window, _controller = open_window(Meeting(code_seed=1))
    assert not window.preparation.sheets.make.isEnabled()


def test_missing_details_lead_to_the_form(qtbot: QtBot, open_window: Open) -> None:
    """R5: the sheet names who is responsible."""
    window, _controller = open_window(Meeting(code_seed=1))
    window.preparation.show_section(2)
    QTest.mouseClick(window.preparation.sheets.missing.action_buttons[0], LEFT)
    assert window.preparation.details.isVisible()


def test_sheets_that_point_elsewhere_are_said(open_window: Open) -> None:
    """R17: what to do when paper carries another address than this laptop has."""
    window, _controller = open_window(run(an_evening(), RememberPrinted("http://10.0.0.7:8080")))
    assert "10.0.0.7:8080" in window.preparation.sheets.elsewhere.sentence
