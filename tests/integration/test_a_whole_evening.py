"""A whole evening as people live it: themes in, sheets printed, phones, console, projector, lists in hands.

Real files, a real meeting process, a real browser, a real QR decoder, a real window (offscreen).
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Page
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.app.window import services
from bijeenkomst.document.file import read_only
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Cover, SlideKind, Stage
from bijeenkomst.export.worker import ExportWorker
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.program import Program
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.slides.content import JoinContent
from bijeenkomst.ui.start.new_meeting import NewMeetingPage
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs
from tests.support.printed import codes_in, pages

pytestmark = pytest.mark.usual_ports

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 60_000  # milliseconds: only what hangs takes it, also beside much other work; nothing is slept


class Answers(FileDialogs):
    """Answers the system's dialogs as the facilitator would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.themes = resource("examples", "themas.xlsx")

    def open_file(self, parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> Path:
        return self.themes

    def save_file(self, parent: QWidget, title: str, proposed: Path, kinds: str) -> Path:
        return self.folder / proposed.name

    def choose_folder(self, parent: QWidget, title: str, folder: Path | None = None) -> Path:
        return self.folder if "bladen" in title else self.folder / "lijsten"


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """The program as it is, whose meeting process listens to phones: an address of loopback is printed on no sheet."""
    with closing(ExportWorker()) as worker:
        program = Program(services(worker), Answers(tmp_path))
        yield program
        program.close()


def decoded(picture: Path) -> set[str]:
    """What a phone's camera opens."""
    with Image.open(picture) as image:
        return {one.text for one in codes_in(image.convert("L"))}


def type_into(field: QWidget, text: str) -> None:
    """Click a field, empty it, type, and press Enter."""
    QTest.mouseClick(field, LEFT)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def moved(controller: Controller, before: Stage) -> Callable[[], bool]:
    """Whether the hall sees something else than before."""
    return lambda: controller.meeting.stage != before


def in_sight(evening: EveningPage, widget: QWidget) -> Callable[[], bool]:
    """Whether it stands where a person can click it: a panel that has just come is laid out a moment later."""

    def seen() -> bool:
        evening.side.ensureWidgetVisible(widget)
        return not widget.visibleRegion().isEmpty()

    return seen


def counted(controller: Controller, code: str, hands: int) -> Callable[[], bool]:
    """Whether so many hands were counted."""
    return lambda: controller.meeting.hands.get(code, Tally()).total == hands


def test_a_whole_evening(program: Program, qtbot: QtBot, tmp_path: Path, phone_page: Page) -> None:
    """R1, R5, R8, R12, R20-R26, R29, R34, R35, R41, P13, P14: from a spreadsheet to a list in a group's hands."""
    path = new_meeting(program, qtbot)
    bring_in_and_fill_in(program, qtbot)
    addresses = print_sheets(program, qtbot, tmp_path)
    project(program, qtbot, tmp_path)
    take_part(program, qtbot, phone_page, addresses)
    record_by_hand(program, qtbot)
    hand_over(program, qtbot, tmp_path)
    open_again(program, qtbot, path)


def new_meeting(program: Program, qtbot: QtBot) -> Path:
    """From the start screen: a name and a day."""
    program.show_start()
    QTest.mouseClick(program.start.new, LEFT)
    page = program.start.new_page
    assert isinstance(page, NewMeetingPage)
    QTest.keyClicks(page.title, "Dorpsbrede bijeenkomst")
    type_into(
        page.date.line, f"{date.today() + timedelta(days=30):%d-%m-%Y}"
    )  # one that is over is asked about
    qtbot.waitUntil(lambda: program.meeting is not None, timeout=PATIENCE)
    assert program.meeting is not None
    return program.meeting.controller.path


def bring_in_and_fill_in(program: Program, qtbot: QtBot) -> None:
    """The kopgroep's spreadsheet, and who is responsible."""
    assert program.meeting is not None
    controller, preparation = program.meeting.controller, program.meeting.window.preparation
    QTest.mouseClick(preparation.themes.empty_from_file, LEFT)
    bring = preparation.themes.bring_in.bring
    qtbot.waitUntil(bring.isVisible, timeout=PATIENCE)
    QTest.mouseClick(bring, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 6, timeout=PATIENCE)
    preparation.show_section(Section.DETAILS)
    for name, text in {
        "organisation": "Dorpsbelang Lindendal",
        "contact_name": "Ans Bakker",
        "contact_phone": "06 12345678",
    }.items():
        type_into(preparation.details.texts[name].line, text)
    qtbot.waitUntil(lambda: not controller.meeting.details.missing_for_sign_up, timeout=PATIENCE)


def print_sheets(program: Program, qtbot: QtBot, folder: Path) -> dict[str, str]:
    """One click gives lists, slips and cards; a camera reads an address per theme. Gives these by theme code."""
    assert program.meeting is not None
    controller, preparation = program.meeting.controller, program.meeting.window.preparation
    qtbot.waitUntil(lambda: controller.status.running, timeout=PATIENCE)
    preparation.show_section(Section.SHEETS)
    preparation.sheets.address.own.click()
    type_into(preparation.sheets.address.own_line, controller.status.base_url)
    qtbot.waitUntil(lambda: controller.meeting.address == controller.status.base_url, timeout=PATIENCE)
    QTest.mouseClick(preparation.sheets.make, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.printed_address != "", timeout=PATIENCE)
    found: set[str] = set()
    for pdf in sorted(folder.glob("*.pdf")):
        printed = pages(pdf, 150)
        assert len(printed) == 6
        seen = {code.text for page in printed for code in codes_in(page)}
        assert not found or seen == found
        found = seen
    codes = [theme.code for theme in controller.meeting.in_order]
    expected = {f"{controller.status.base_url.upper()}/{code}" for code in codes}
    assert found == expected
    return {text.rsplit("/", 1)[1]: text for text in found}


def project(program: Program, qtbot: QtBot, folder: Path) -> None:
    """In a window, by the clicker's keys; black and back; the join code reads from the picture."""
    assert program.meeting is not None
    meeting = program.meeting
    controller, evening, window = meeting.controller, meeting.evening, meeting.hall.window
    meeting.window.show_step(Step.EVENING)
    QTest.mouseClick(evening.projector.in_window, LEFT)
    qtbot.waitUntil(window.isVisible, timeout=PATIENCE)
    window.set_motion(False)
    window.resize(1280, 720)
    walk_to(program, qtbot, SlideKind.JOIN)
    qtbot.waitUntil(lambda: isinstance(window.painted, JoinContent), timeout=PATIENCE)  # painted in steps
    window.grab().save(str(folder / "beamer.png"))
    assert decoded(folder / "beamer.png") == {controller.status.base_url.upper()}
    QTest.keyClick(window, Qt.Key.Key_Period)  # the clicker, while the other window has the focus
    qtbot.waitUntil(lambda: controller.meeting.stage.cover is Cover.BLACK, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.painted is None, timeout=PATIENCE)
    colours = window.grab().toImage()
    assert {colours.pixelColor(x, y).name() for x in (5, 640, 1270) for y in (5, 360, 710)} == {"#000000"}
    QTest.keyClick(evening, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: controller.meeting.stage.cover is Cover.NONE, timeout=PATIENCE)
    walk_to(program, qtbot, SlideKind.THEME)


def walk_to(program: Program, qtbot: QtBot, kind: SlideKind) -> None:
    """PageDown until a slide of this kind is on."""
    assert program.meeting is not None
    controller, evening = program.meeting.controller, program.meeting.evening
    while controller.meeting.stage.slide.kind is not kind:
        before = controller.meeting.stage
        QTest.keyClick(evening, Qt.Key.Key_PageDown)
        qtbot.waitUntil(moved(controller, before), timeout=PATIENCE)


def take_part(program: Program, qtbot: QtBot, page: Page, addresses: dict[str, str]) -> None:
    """Scan, recognise, add, sign up; the page follows the projector; the console approves and shows."""
    assert program.meeting is not None
    controller, evening = program.meeting.controller, program.meeting.evening
    first, second = (theme.code for theme in controller.meeting.in_order[:2])
    page.goto(addresses[second])  # what the camera read on paper, in capitals
    assert page.inner_text("h1") == "Zorg voor elkaar"
    page.click("form[data-form=recognise] button[value=yes]")
    page.wait_for_selector("#herkennen [role=status], #herkennen .saved")
    page.fill("form[data-form=add] textarea", "Een lijst met wie er rijdt")
    page.click("form[data-form=add] button.primary")
    page.wait_for_selector("#aanvullen [role=status], #aanvullen .saved")
    qtbot.waitUntil(lambda: len(controller.meeting.waiting) == 1, timeout=PATIENCE)
    page.fill("[autocomplete=name]", "Fatma Yılmaz")
    page.fill("[autocomplete=tel]", "06-12345678")
    page.check("[name=shares]")
    page.check("[name=adult]")
    page.click("form[data-form=sign-up] button.primary")
    page.wait_for_selector("#meedoen [role=status], #meedoen .saved")
    qtbot.waitUntil(lambda: controller.meeting.sign_up_count(second) == 1, timeout=PATIENCE)
    assert controller.meeting.recognition(second).phones == Tally(yes=1)
    (row,) = evening.queue.rows()
    QTest.mouseClick(row.show_button, LEFT)
    qtbot.waitUntil(lambda: not controller.meeting.waiting, timeout=PATIENCE)
    assert len(controller.meeting.additions_of(second, Visibility.SHOWN)) == 1
    assert controller.meeting.stage.slide.theme == first
    page.reload()
    evening.setFocus()
    while controller.meeting.stage.slide.theme != second:
        before = controller.meeting.stage
        QTest.keyClick(evening, Qt.Key.Key_PageDown)
        qtbot.waitUntil(moved(controller, before), timeout=PATIENCE)
    page.goto(f"{controller.status.base_url}/{first}")
    before = controller.meeting.stage
    while controller.meeting.stage.slide.theme == second:
        now = controller.meeting.stage
        QTest.keyClick(evening, Qt.Key.Key_PageDown)
        qtbot.waitUntil(moved(controller, now), timeout=PATIENCE)
    third = controller.meeting.stage.slide.theme
    page.wait_for_url(f"**/{third}")
    evening.navigation.show(before.slide)
    qtbot.waitUntil(lambda: controller.meeting.stage.slide == before.slide, timeout=PATIENCE)
    page.wait_for_url(f"**/{second}")


def record_by_hand(program: Program, qtbot: QtBot) -> None:
    """Hands and people counted, an addition typed, undone and done again, a row of paper."""
    assert program.meeting is not None
    controller, evening, closing = (
        program.meeting.controller,
        program.meeting.evening,
        program.meeting.closing,
    )
    code = controller.meeting.stage.slide.theme
    evening.present.field.setFocus()
    type_into(evening.present.field.lineEdit(), "52")
    qtbot.waitUntil(lambda: controller.meeting.present == 52, timeout=PATIENCE)
    evening.setFocus()
    walk_to(program, qtbot, SlideKind.RECOGNITION)
    for answer, times in ((Answer.YES, 2), (Answer.NO, 1)):
        for _hand in range(times):
            hands = controller.meeting.hands.get(code, Tally()).total
            qtbot.waitUntil(in_sight(evening, evening.hands.plus[answer]), timeout=PATIENCE)
            QTest.mouseClick(evening.hands.plus[answer], LEFT)
            qtbot.waitUntil(counted(controller, code, hands + 1), timeout=PATIENCE)
    assert controller.meeting.recognition(code).together == Tally(yes=3, no=1)
    walk_to(program, qtbot, SlideKind.ADDITIONS)
    QTest.keyClicks(evening.additions.field, "Samen eten")
    QTest.keyClick(evening.additions.field, Qt.Key.Key_Return)

    def shown() -> list[str]:
        return [one.text for one in controller.meeting.additions_of(code, Visibility.SHOWN)]

    qtbot.waitUntil(lambda: "Samen eten" in shown(), timeout=PATIENCE)
    program.meeting.window.activateWindow()  # as a click on the console does
    qtbot.waitUntil(program.meeting.window.isActiveWindow, timeout=PATIENCE)
    QTest.keyClick(program.meeting.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Samen eten" not in shown(), timeout=PATIENCE)
    again = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(program.meeting.window, Qt.Key.Key_Z, again)
    qtbot.waitUntil(lambda: "Samen eten" in shown(), timeout=PATIENCE)
    program.meeting.window.show_step(Step.CLOSING)
    closing.groups.list.setCurrentRow(0)
    QTest.mouseClick(closing.path.paper, LEFT)
    entry = closing.paper.entry
    for line, text in (
        (entry.code.line, "1-05"),
        (entry.fields.name.line, "Jan van der Berg"),
        (entry.fields.email.line, "jan@ziggo.nl"),
    ):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
    entry.crosses.shares.click()
    QTest.mouseClick(entry.save, LEFT)
    first = controller.meeting.in_order[0].code
    qtbot.waitUntil(lambda: controller.meeting.sign_up_count(first) == 1, timeout=PATIENCE)
    (jan,) = controller.meeting.group(first).members
    assert jan.sheet_row == f"{first}-1-05"
    QTest.mouseClick(closing.paper.back, LEFT)


def hand_over(program: Program, qtbot: QtBot, folder: Path) -> None:
    """One package per group, with only its own people; from then on the group is its own (R42)."""
    assert program.meeting is not None
    closing = program.meeting.closing
    QTest.mouseClick(closing.groups.hand_over, LEFT)
    window = closing.handover
    assert window is not None
    QTest.mouseClick(window.go, LEFT)
    qtbot.waitUntil(lambda: len(list((folder / "lijsten").glob("*/*.xlsx"))) == 2, timeout=PATIENCE)
    qtbot.waitUntil(window.open_folder.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "overgedragen op" in closing.groups.list.item(0).text(), timeout=PATIENCE)
    handed_over = program.meeting.controller
    qtbot.waitUntil(lambda: len(handed_over.meeting.handovers) == 2, timeout=PATIENCE)
    window.close()
    first, second = sorted((folder / "lijsten").glob("*/*.xlsx"))
    assert (first.name, second.name) == (
        "Themagroep 1 - Ontmoeten.xlsx",
        "Themagroep 2 - Zorg voor elkaar.xlsx",
    )
    texts = []
    for file in (first, second):
        book = openpyxl.load_workbook(file)
        assert book.sheetnames == ["Begin hier", "Deelnemers", "Aanvullingen", "Eerste afspraken"]
        texts.append(
            {str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None}
        )
    assert {"Jan", "van der", "Berg", "jan@ziggo.nl"} <= texts[0]
    assert {"Fatma", "Yılmaz", "06 12345678", "Samen eten", "Een lijst met wie er rijdt"} <= texts[1]
    assert not any("Berg" in text for text in texts[1])
    assert not any("Yılmaz" in text for text in texts[0])


def open_again(program: Program, qtbot: QtBot, path: Path) -> None:
    """Tomorrow: one file holds all of it, on the same slide."""
    assert program.meeting is not None
    before = program.meeting.controller.meeting
    window = program.meeting.window
    window.close()
    go_away, _stay = window.notice.action_buttons
    QTest.mouseClick(go_away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.meeting is None, timeout=PATIENCE)
    assert read_only(path) == before
    program.open(path)
    assert program.meeting is not None
    assert program.meeting.controller.meeting == before
