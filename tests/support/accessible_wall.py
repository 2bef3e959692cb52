"""What a screen reader is told of the wall of stories, with the list beside it, as lines of text.

    python -m tests.support.accessible_wall

writes it anew into `accessible_wall.txt`, which a test compares with the window: look at what changed before you
keep it.
"""

import os
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.ui.story_wall.wall_state import Focus
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from bijeenkomst.ui.style import apply_style
from tests.support.accessible_pages import lines
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.shell.accessible import told
from tests.unit.ui.story_wall.at_the_wall import six_stories
from tests.unit.ui.windows import a_hall

KEPT = Path(__file__).with_suffix(".txt")
"""What was looked at and found right."""


def a_wall_at_work() -> Meeting:
    """A large pile laid first and a small one, a card by itself, and some without a place."""
    return six_stories(
        c.MakePile("large", (4, 1, 3), 290, 0, "Zondag zonder bus"),
        c.MakePile("small", (2,), 0, 0),
        c.LayBeside(((6, 0, 300),)),
    )


def all_of_it(wall: StoryWallWindow) -> str:
    """The tree, with the list; then what is said of each that can have the keys, in the order of the list."""
    wall.top.list.setChecked(True)
    wall.outline.expandAll()
    wall.state.mark((1, 4))
    for _pass in range(8):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    said = list(lines(told(wall)))
    for focus in (Focus(card=5), Focus(card=4), Focus(card=6), Focus(pile="large"), Focus(pile="small")):
        wall.state.go_to(focus)
        said.append(f"*** {wall.canvas.accessibleDescription()}")
    return "\n".join([*said, ""])


def main() -> None:
    """Write the file anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    apply_style(app, dark=False)
    with tempfile.TemporaryDirectory() as name:
        controller = a_controller(Path(name, "avond.bijeenkomst"), a_wall_at_work())
        hall = a_hall(controller, Path(name))
        wall = StoryWallWindow(controller, hall)
        wall.resize(1366, 700)
        wall.show()
        KEPT.write_text(all_of_it(wall), "utf-8")
        wall.close()
        hall.close()
        controller.close()


if __name__ == "__main__":
    main()
