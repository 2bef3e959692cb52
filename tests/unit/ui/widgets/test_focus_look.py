"""Where the focus is, is seen: measured on the pixels of every kind of control, light and dark (WCAG 2.2, 2.4.13).

Asked is an area as large as two pixels all around, that has a contrast of 3 : 1 between with and without the focus.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.design.palette import contrast_ratio
from bijeenkomst.design.tokens import LINE
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.console.programme_list import ProgrammeList
from bijeenkomst.ui.start.choice import Choice
from bijeenkomst.ui.style import apply_style
from bijeenkomst.ui.widgets.buttons import button, icon_button, switch
from bijeenkomst.ui.widgets.focus_ring import FocusRing
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.tabs import Tabs
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit

THICK = 2  # pixels all around
OUTSIDE = LINE["focus"]
ENOUGH = 3.0  # to 1
CORNERS = 80  # pixels that their rounding takes


def a_button(kind: str = "", *, checked: bool | None = None) -> QPushButton:
    made = QPushButton("Toon het testbeeld")
    made.setProperty("kind", kind)
    if checked is not None:
        made.setCheckable(True)
        made.setChecked(checked)
    return made


def wrong(field: QWidget) -> QWidget:
    field.setProperty("wrong", True)
    return field


def ticked(box: QAbstractButton, *, on: bool = True) -> QWidget:
    box.setChecked(on)
    return box


def a_tab() -> Tabs:
    """Alone, because the ring is around the tab that is on."""
    tabs = Tabs()
    tabs.addTab("Voorbereiden")
    return tabs


def a_card() -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    card.setMinimumSize(200, 80)
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return card


def what_scrolls() -> ScrollArea:
    inside = QWidget()
    inside.setMinimumHeight(1000)
    return ScrollArea(inside)


KINDS: dict[str, Callable[[], QWidget]] = {
    "button": a_button,
    "primary": lambda: button("Toon het testbeeld", "primary"),
    "quiet": lambda: a_button("quiet"),
    "danger": lambda: a_button("danger"),
    "picture": lambda: icon_button("undo", "Ongedaan maken"),
    "switch off": lambda: ticked(switch("Zonder beweging"), on=False),
    "switch on": lambda: ticked(switch("Zonder beweging")),
    "tab": a_tab,
    "section": lambda: a_button("section", checked=False),
    "section that is on": lambda: a_button("section", checked=True),
    "language": lambda: a_button("language", checked=False),
    "language that is on": lambda: a_button("language", checked=True),
    "thumbnail": lambda: a_button("thumbnail", checked=False),
    "thumbnail that is on": lambda: a_button("thumbnail", checked=True),
    "choice": lambda: Choice("eye", "Openen", "Kies een bijeenkomst"),
    "first choice": lambda: Choice("eye", "Openen", "Kies een bijeenkomst", first=True),
    "recent": lambda: a_button("recent"),
    "line": QLineEdit,
    "wrong line": lambda: wrong(QLineEdit()),
    "text": lambda: GrowingTextEdit(2, 3),
    "number": QSpinBox,
    "combination": QComboBox,
    "tick": lambda: QCheckBox("Meedoen"),
    "ticked": lambda: ticked(QCheckBox("Meedoen")),
    "radio": lambda: QRadioButton("Ja"),
    "radio that is on": lambda: ticked(QRadioButton("Ja")),
    "card": a_card,
    "what scrolls": what_scrolls,
}


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> bool:
    dark: bool = request.param
    apply_style(qapp, dark=dark)
    return dark


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    page = QWidget()
    page.setProperty("page", True)
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 20, 20, 20)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def picture(page: QWidget, widget: QWidget) -> QImage:
    QApplication.processEvents()
    outside = OUTSIDE if isinstance(widget, ScrollArea) else 0  # its ring covers none of its letters
    place = QRect(widget.mapTo(page, widget.rect().topLeft()), widget.size())
    return page.grab(place.adjusted(-outside, -outside, outside, outside)).toImage()


def seen(without: QImage, with_focus: QImage) -> int:
    """How many pixels are so different that one sees it."""
    found, known = 0, {}
    for x in range(without.width()):
        for y in range(without.height()):
            pair = without.pixel(x, y), with_focus.pixel(x, y)
            if pair[0] == pair[1]:
                continue
            if pair not in known:
                one, other = (f"#{pixel & 0xFFFFFF:06x}" for pixel in pair)
                known[pair] = contrast_ratio(one, other) >= ENOUGH
            found += known[pair]
    return found


def around(image: QImage, less: int = 0) -> int:
    """The pixels of a line all around, less the rounding of its corners."""
    return THICK * 2 * (image.width() + image.height() - 2 * THICK) - less


def test_every_kind_of_control_shows_that_it_has_the_focus(qtbot: QtBot, look: bool) -> None:
    weak = {}
    for kind, make in KINDS.items():
        widget, other = make(), QPushButton("elders")
        page = shown(qtbot, other, widget)
        other.setFocus()
        without = picture(page, widget)
        widget.setFocus()
        assert widget.hasFocus()
        measured, asked = seen(without, picture(page, widget)), around(without, less=CORNERS)
        if measured < asked:
            weak[kind] = f"{measured} of {asked}"
        page.close()
    assert weak == {}


def test_the_ring_around_what_scrolls_covers_none_of_its_letters(qtbot: QtBot, look: bool) -> None:
    """It goes along when the page around it scrolls, and is gone with what it was around."""
    words = QLabel("Wie doet er mee?\n" * 40)
    area, other = ScrollArea(words), QPushButton("elders")
    page = shown(qtbot, other, area)
    other.setFocus()
    QApplication.processEvents()
    inside = QRect(area.mapTo(page, area.rect().topLeft()), area.size())
    before = page.grab(inside).toImage()
    area.setFocus()
    assert page.grab(inside).toImage() == before
    (ring,) = page.findChildren(FocusRing)
    assert ring.geometry() == inside.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
    other.setMinimumHeight(other.height() + 40)
    qtbot.waitUntil(lambda: area.y() == inside.y() + 40)
    assert ring.geometry().top() == area.y() - OUTSIDE
    area.setParent(None)
    area.deleteLater()
    qtbot.waitUntil(lambda: not page.findChildren(FocusRing))


def a_list() -> QListWidget:
    made = QListWidget()
    made.addItems(["1. Ontmoeten", "2. Zorg voor elkaar", "3. Veilig naar school"])
    return made


def a_table() -> QTableWidget:
    made = QTableWidget(3, 1)
    for row in range(3):
        made.setItem(row, 0, QTableWidgetItem("Fatma Yılmaz"))
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    return made


def a_programme() -> ProgrammeList:
    made = ProgrammeList()
    made.show_programme(Meeting(code_seed=1))
    return made


@pytest.mark.parametrize("make", [a_list, a_table, a_programme])
def test_the_row_that_the_arrows_are_at_is_seen(
    qtbot: QtBot, look: bool, make: Callable[[], QAbstractItemView]
) -> None:
    """Against the same row without the focus, and against the same row when the arrows are at another."""
    rows, other = make(), QPushButton("elders")
    page = shown(qtbot, other, rows)
    rows.setFocus()
    first, second = (rows.model().index(row, 0) for row in (1, 2))
    rows.setCurrentIndex(first)
    box = rows.visualRect(first)
    focused = picture(page, rows.viewport()).copy(box)
    asked = around(focused, less=CORNERS)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex() == second
    assert seen(picture(page, rows.viewport()).copy(box), focused) >= asked
    rows.setCurrentIndex(first)
    other.setFocus()
    assert seen(picture(page, rows.viewport()).copy(box), focused) >= asked
