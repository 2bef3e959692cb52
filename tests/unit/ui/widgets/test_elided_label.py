"""A label of one line: what it gives up first where it is too narrow."""

import pytest
from pytestqt.qtbot import QtBot

from bijeenkomst.ui.widgets.elided_label import ElidedLabel

pytestmark = pytest.mark.usefixtures("own_look")

PART, THEME = "Wat ontbreekt er nog?", " – 12. Samen koken, eten en praten in de Linde"


@pytest.mark.parametrize(
    ("share", "begins", "has"),
    [(1.0, PART, THEME), (0.9, "Wat ontbr", " en praten"), (0.5, "Wat", " – 12. Samen koken")],
)
def test_the_theme_of_a_part_stays_longer_than_the_name_of_the_part(
    qtbot: QtBot, share: float, begins: str, has: str
) -> None:
    """In a small window one has to see which theme is on; who listens hears all of it at any width."""
    label = ElidedLabel("heading")
    qtbot.addWidget(label)
    label.ensurePolished()  # as a layout does, before it asks how wide it is
    label.say(PART, last=THEME)
    whole = label.sizeHint().width()
    label.resize(round(whole * share), 30)
    label.show()
    assert label.text().startswith(begins)
    assert has in label.text()
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert label.toolTip() == label.accessibleName() == PART + THEME


def test_without_a_theme_the_end_goes(qtbot: QtBot) -> None:
    label = ElidedLabel("heading")
    qtbot.addWidget(label)
    label.ensurePolished()  # as a layout does, before it asks how wide it is
    label.say(PART)
    label.resize(label.sizeHint().width() // 2, 30)
    label.show()
    assert label.text().startswith("Wat ")
    assert label.text().endswith("…")


def test_a_few_letters_of_a_long_text_are_no_text(qtbot: QtBot) -> None:
    """The tooltip says it, and so it is told to who listens."""
    label = ElidedLabel("small")
    qtbot.addWidget(label)
    label.ensurePolished()
    label.say("Ongedaan maken: kaartje 12 op stapel Bus")
    label.resize(label.fontMetrics().horizontalAdvance("Onge"), 30)
    label.show()
    assert label.text() == ""
    assert label.accessibleName() == label.toolTip() == "Ongedaan maken: kaartje 12 op stapel Bus"
    label.say("Bus")
    assert label.text() == "Bus"
