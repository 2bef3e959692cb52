"""What a screen reader is told of the wall, in the order in which people laid it (R60)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.support.accessible_wall import KEPT, a_wall_at_work, all_of_it
from tests.unit.ui.shell.accessible import nameless
from tests.unit.ui.story_wall.at_the_wall import Open, press


def test_names_and_order_are_those_that_were_looked_at(open_wall: Open) -> None:
    """If what it says is right: `python -m tests.support.accessible_wall`."""
    wall = open_wall(a_wall_at_work(), (1366, 700))
    assert all_of_it(wall) == KEPT.read_text("utf-8")
    assert nameless(wall) == []


def test_tab_goes_through_the_window_as_it_is_read(open_wall: Open) -> None:
    """From finding to the list, the wall, and what can be done."""
    wall = open_wall(a_wall_at_work(), (1366, 700))
    wall.top.list.click()
    wall.top.search.setFocus()
    came = []
    for _press in range(40):
        focus = QApplication.focusWidget()
        if focus is None or focus in came:
            break
        came.append(focus)
        press(wall, Qt.Key.Key_Tab)
    order = [came.index(part) for part in (wall.top.search, wall.top.list, wall.outline, wall.canvas)]
    assert order == sorted(order)
    assert [came.index(made) for made in wall.foot.buttons.values() if made.isEnabled()] == sorted(
        came.index(made) for made in wall.foot.buttons.values() if made.isEnabled()
    )
    assert came.index(wall.canvas) < came.index(next(iter(wall.foot.buttons.values())))
