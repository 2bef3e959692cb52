import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from bijeenkomst.design.icons import icon_names, icon_svg

NEEDED = set(
    "app new open print projector phone hand undo redo eye eye-off check cross blank-screen next previous people "
    "pencil save warning".split()
)


def test_what_the_window_needs_has_an_icon() -> None:
    assert set(icon_names()) >= NEEDED


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_can_be_drawn(name: str) -> None:
    assert QSvgRenderer(QByteArray(icon_svg(name, "#1D1B18").encode())).isValid()


@pytest.mark.parametrize("name", [name for name in icon_names() if name != "app"])
def test_all_icons_are_drawn_alike_and_in_the_colour_that_is_asked(name: str) -> None:
    svg = icon_svg(name, "#8CCBF2")
    root = ElementTree.fromstring(svg)
    drawn = {key: root.get(key) for key in ("viewBox", "stroke-width", "stroke-linecap", "stroke-linejoin")}
    assert drawn == {
        "viewBox": "0 0 24 24",
        "stroke-width": "2",
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    }
    assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', svg)) <= {"#8CCBF2", "none"}


def test_there_is_no_other_icon() -> None:
    with pytest.raises(FileNotFoundError):
        icon_svg("unicorn")
