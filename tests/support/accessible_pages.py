"""What a screen reader is told of the three main pages of the window, as lines of text.

    python -m tests.support.accessible_pages

writes it anew into `accessible_pages.txt`, which a test compares with the window: look at what changed before you
keep it.
"""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.style import apply_style
from tests.support.workbook_evening import a_group, code_of
from tests.unit.domain.evening import run
from tests.unit.ui.sessions import a_controller
from tests.unit.ui.shell.accessible import ONE_CONTROL, Role, told
from tests.unit.ui.windows import a_hall, a_window

KEPT = Path(__file__).with_suffix(".txt")
"""What was looked at and found right."""

PAGES = {Step.PREPARATION: "Voorbereiden", Step.EVENING: "De avond", Step.CLOSING: "Afronden"}
STATES = ("checked", "disabled", "selected", "expanded", "collapsed")
NAMELESS = {"Client", "Grouping", "Pane", "Border", "Window", "NoRole", "LayeredPane", "StaticText"}
"""What only holds others together, and texts that are empty now: without a name it is not told."""

_CHANGES = re.compile(
    r"\b\d{1,2}:\d{2}\b|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag \d{1,2} \w+ \d{4}|\b\d{2}-\d{2}-\d{4}\b"
)


def an_evening_at_work() -> Meeting:
    """On the slide of a theme with additions; a group with people, and its first caller."""
    meeting = a_group()
    code = code_of(meeting)
    meeting = run(
        meeting,
        c.AddAddition("shown", code, "Een zebrapad bij de kerk", Channel.CONSOLE),
        c.AddAddition("waits", code, "Minder auto's voor het hek", Channel.PHONE),
        c.NameFirstCaller(code, f"{code}-1", date(2026, 12, 1)),
        c.ShowSlide(Slide(SlideKind.ADDITIONS, code)),
    )
    return replace(meeting, stage=replace(meeting.stage, since=None))  # no clock in what is told


@contextmanager
def the_window(folder: Path) -> Iterator[MainWindow]:
    """The whole window in the program's own look, on that evening."""
    controller = a_controller(folder / "avond.bijeenkomst", an_evening_at_work())
    hall = a_hall(controller, folder)
    window = a_window(controller, hall)
    hall.console = window
    window.resize(1366, 768)
    window.show()
    try:
        yield window
    finally:
        hall.close()
        controller.close()
        window.close()
        window.deleteLater()


def all_pages(window: MainWindow) -> str:
    """The tree of each page in turn."""
    said = []
    closing = window.pages.widget(Step.CLOSING)
    assert isinstance(closing, ClosingPage)
    closing.groups.list.setCurrentRow(2)  # the group with people
    for step, name in PAGES.items():
        window.show_step(step)
        for _pass in range(8):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        said += [f"=== {name}", *lines(told(window)), ""]
    return "\n".join(said)


def lines(part: QAccessibleInterface, depth: int = 0) -> Iterator[str]:
    """Of a part of a window and what is in it: role, name, states, and what more is said of it."""
    role, name = part.role(), _said(part, QAccessible.Text.Name)
    if role is Role.ComboBox:  # on Linux its name comes by way of its label, and this is the value
        box = part.object()
        assert isinstance(box, QComboBox)
        name = f"{box.accessibleName()}: {box.currentText()}"
    if name or role.name not in NAMELESS:
        states = [state for state in STATES if getattr(part.state(), state)]
        about = _said(part, QAccessible.Text.Description)
        more = f" [{', '.join(states)}]" if states else ""
        yield f"{'  ' * depth}{role.name}: {name}{more}{f' -- {about}' if about and about != name else ''}"
        depth += 1
    if role in ONE_CONTROL:
        return
    for number in range(part.childCount()):
        child = part.child(number)
        if child.isValid() and not child.state().invisible and child.role() is not Role.ScrollBar:
            yield from lines(child, depth)


def _said(part: QAccessibleInterface, kind: QAccessible.Text) -> str:
    """On one line, without what the clock and the calendar make of it."""
    return _CHANGES.sub("…", " ".join(part.text(kind).split()))


def main() -> None:
    """Write the file anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    apply_style(app, dark=False)
    with tempfile.TemporaryDirectory() as folder, the_window(Path(folder)) as window:
        KEPT.write_text(all_pages(window), "utf-8")


if __name__ == "__main__":
    main()
