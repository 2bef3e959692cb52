"""N6, P22: the zaalcheck shows a code for one's own phone, only when phones can reach what it says."""

import io

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.preflight.phone_code import PhoneCode


def read(code: PhoneCode) -> list[str]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    code.picture.grab().save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data())))
    return [found.text for found in zxingcpp.read_barcodes(image)]


def test_a_phone_reads_the_address_from_the_window(qtbot: QtBot) -> None:
    code = PhoneCode()
    qtbot.addWidget(code)
    code.show_address("http://192.168.137.1:8080")
    assert not code.isHidden()
    assert read(code) == ["HTTP://192.168.137.1:8080"]
    assert "192.168.137.1:8080" in code.words.text()
    code.show_address("http://10.42.0.1:8080")
    assert read(code) == ["HTTP://10.42.0.1:8080"]


@pytest.mark.parametrize(
    "address", ["", "http://127.0.0.1:8080", "http://169.254.3.4:8080", "https://" + "a" * 300]
)
def test_there_is_none_that_leads_nowhere(qtbot: QtBot, address: str) -> None:
    code = PhoneCode()
    qtbot.addWidget(code)
    code.show_address(address)
    assert code.isHidden()
