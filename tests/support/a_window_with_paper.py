"""A window in which somebody types over slips and a groepsblad endlessly; run by a test, which kills it.

    python -m tests.support.a_window_with_paper FILE

Types with real key presses, and prints what the window said to have stored: "offer TEXT", or "plan TEXT".
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bijeenkomst.app.window import open_meeting
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.paper_parts import PaperPart
from tests.support.on_loopback import HERE
from tests.unit.ui.sessions import GivenDialogs, services


def main(file: Path) -> None:
    """Go on until killed."""
    app = QApplication([])
    controller = open_meeting(file, HERE)
    page = PaperPage(controller, services(), GivenDialogs())
    page.show()
    theme = controller.meeting.in_order[0].code
    for number in range(100_000):
        type_slip(app, page, f"Aanbod nummer {number}")
        type_line(app, page, controller, theme, f"Stap nummer {number}")


def type_slip(app: QApplication, page: PaperPage, offered: str) -> None:
    """One slip, until the form is ready for the next."""
    page.show_part(PaperPart.OFFERS)
    own, name, phone, _email = (field.line for field in page.offer.fields.all)
    for line, text in ((own, offered), (name, "Dora Vos"), (phone, "0612345671")):
        QTest.keyClicks(line, text)
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Space)
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Return)
    while not page.offer.fields.are_empty:
        app.processEvents()
    print(f"offer {offered}", flush=True)


def type_line(app: QApplication, page: PaperPage, controller: Controller, theme: str, words: str) -> None:
    """The first step on a groepsblad, until the meeting says that it is stored."""
    page.type_over_group_sheet(theme)
    line = page.group_sheet.form.fields[PlanField.FIRST_STEP].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)
    while controller.meeting.plan_text(theme, PlanField.FIRST_STEP).text != words:
        app.processEvents()
    print(f"plan {words}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
