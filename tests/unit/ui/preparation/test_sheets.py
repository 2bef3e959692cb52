import re
import subprocess
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import (
    ChangeDetails,
    ChooseAddress,
    ChoosePlaces,
    CountPresent,
    EditTheme,
    GiveSignpost,
    PlanGroupWork,
    RememberPrinted,
    SetPicture,
    TakeSignpostBack,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.picture import Owner, PictureSpot
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier
from bijeenkomst.export.sheets.carriers import AT_WORK
from bijeenkomst.export.sheets.pictures import look_at
from bijeenkomst.export.sheets.write_pdf import write_sheets
from bijeenkomst.qr import MOST_MODULES, Level, encode, join_address
from bijeenkomst.session.interface import PhoneServerStatus
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.preflight.table_cards import advised_cards
from bijeenkomst.ui.preparation import sheet_making
from bijeenkomst.ui.preparation.addresses import own_address, possible_addresses
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.preparation.sheets_page import SheetsPage
from tests.support.longest_address import LONGEST_ADDRESS
from tests.support.pictures import a_file
from tests.support.printed import inked, pages, scanned, sizes_of, text_of
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.ui.preparation.room import Open
from tests.unit.ui.preparation.ticking import tick
from tests.unit.ui.sessions import STATUS, GivenDialogs

OpenSheets = Callable[..., tuple[SheetsPage, Controller, GivenDialogs]]
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


@pytest.mark.parametrize("typed", ["https://x.nl/avond", "x.nl/avond/", "http://192.168.1.10:8080/K7"])
def test_an_address_in_a_folder_is_refused_because_no_phone_could_take_part_there(typed: str) -> None:
    """The pages link from the root: behind `/avond` each link would leave the folder."""
    address, wrong = own_address(typed)
    assert address == ""
    assert wrong.startswith("Haal '/")
    assert "niets achter de naam" in wrong


@pytest.mark.parametrize("typed", ["http://127.0.0.1:8080", "127.0.0.1", "169.254.3.4:8080", "0.0.0.0:8080"])
def test_an_address_by_which_no_phone_comes_here_is_refused(typed: str) -> None:
    """P22: it would be printed."""
    assert own_address(typed) == (
        "",
        "Met dit adres komt een telefoon niet bij deze laptop. Kies een ander adres.",
    )
    status = PhoneServerStatus(True, addresses=(("169.254.3.4", "wlan0"),), port=8080)
    assert possible_addresses(status) == ()


def test_an_address_too_long_for_a_readable_code_is_refused() -> None:
    """R12: at most 33 modules."""
    assert "te lang" in own_address("https://" + "langenaam." * 9 + "nl")[1]


def test_an_address_that_is_taken_has_room_for_each_page_that_sheets_lead_to() -> None:
    """R12: a group's page too, which is longer than a theme's; or its groepsblad could not be made."""
    for page in ("", "K7", "K7/GROEP", "AANBOD"):
        assert encode(join_address(LONGEST_ADDRESS, page), Level.Q).size <= MOST_MODULES
    assert "te lang" in own_address(LONGEST_ADDRESS.replace("m.", "mm."))[1]


@pytest.mark.parametrize("dots", [False, True])
@pytest.mark.parametrize("address", ["http://10.0.0.7:8080", LONGEST_ADDRESS])
def test_a_hint_says_from_how_far_the_code_on_the_paper_itself_can_be_scanned(
    qtbot: QtBot, open_window: Open, tmp_path: Path, address: str, *, dots: bool
) -> None:
    """R13: for a long address it said a metre, and the card itself said less."""
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.SHEETS)
    sheets = window.preparation.sheets.sheets
    assert sheets.rows[Carrier.CARD].what_for.text() == "Voor op tafel. A4, dubbelvouwen."
    sheets.dots.setChecked(dots)
    controller.do(ChooseAddress(address))
    qtbot.waitUntil(lambda: controller.meeting.address == address)
    for carrier in (Carrier.CARD, Carrier.POSTER):
        made = write_sheets(
            controller.meeting, carrier, tmp_path / "blad.pdf", sheets.choice(controller.meeting)
        )
        (on_paper,) = set(re.findall(r"tot (\S+ (?:centi)?meter)", " ".join(text_of(made.path).split())))
        assert f"te scannen tot {on_paper}." in sheets.rows[carrier].what_for.text()


def test_choosing_an_address_is_remembered_in_the_meeting(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    window.preparation.show_section(Section.SHEETS)
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


def a_hall() -> Meeting:
    """The example in a hall of which the last rows do not reach the code on the picture."""
    details = replace(an_evening().details, picture_width="2,5", room_depth="20")
    return run(an_evening(), ChangeDetails(details), CountPresent(90))


@pytest.fixture
def open_sheets(qtbot: QtBot, open_window: Open) -> OpenSheets:
    """Opens the page on a meeting and waits until its sheets are drawn."""

    def open_(meeting: Meeting, *answers: Path | None) -> tuple[SheetsPage, Controller, GivenDialogs]:
        dialogs = GivenDialogs(*answers)
        window, controller = open_window(meeting, dialogs)
        window.preparation.show_section(Section.SHEETS)
        page = window.preparation.sheets
        qtbot.waitUntil(lambda: not page.sheets.rows[Carrier.SCRIPT].thumbnail.icon().isNull())
        return page, controller, dialogs

    return open_


def test_the_chosen_sheets_are_made_and_their_address_remembered(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R7, R17: a PDF for each kind that is ticked; the meeting knows which address stands on paper."""
    opened: list[Path] = []

    def opens(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", opens)
    page, controller, _dialogs = open_sheets(an_evening(), tmp_path)
    QTest.mouseClick(page.address.laptop[0], LEFT)
    qtbot.waitUntil(lambda: controller.meeting.address == "http://192.168.137.1:8080")
    tick(page, Carrier.LIST, Carrier.CARD)
    page.sheets.rows[Carrier.LIST].copies.setValue(2)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.printed_address == "http://192.168.137.1:8080")
    made = sorted(tmp_path.glob("*.pdf"))
    assert [one.name for one in made] == [
        "Aanmeldbladen Dorpsbrede bijeenkomst.pdf",
        "Tafelkaarten Dorpsbrede bijeenkomst.pdf",
    ]
    assert len(pages(made[0], 30)) == 2 * 3
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("Klaar: Aanmeldbladen"))
    QTest.mouseClick(page.notice.action_buttons[0], LEFT)
    assert opened == [tmp_path]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    QTest.mouseClick(page.notice.action_buttons[0], LEFT)
    assert page.notice.sentence.endswith(f"Zoek hem zelf op: {tmp_path}")


def test_many_sheets_are_said_in_one_short_line_and_the_keyboard_stays(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """A name for each file fills a small window; and Enter must not press what comes after a button that is off."""
    page, _controller, _dialogs = open_sheets(an_evening(), tmp_path)
    tick(page, Carrier.LIST, Carrier.SLIPS, Carrier.CARD, Carrier.SCRIPT)
    page.make.setFocus()
    QTest.keyClick(page.make, Qt.Key.Key_Space)
    assert page.foot.hasFocus()
    said = f"Klaar: 4 bestanden in de map '{tmp_path.name}'."
    qtbot.waitUntil(lambda: page.notice.sentence == said)
    assert len(list(tmp_path.glob("*.pdf"))) == 4
    assert page.make.hasFocus()


@pytest.mark.parametrize("planned", [True, False])
def test_where_groups_work_their_sheets_are_ticked_and_elsewhere_not_offered(
    open_sheets: OpenSheets, planned: bool
) -> None:
    """R11, R53: who prints what is proposed has all that the evening needs on paper."""
    page, _controller, _dialogs = open_sheets(run(an_evening(), PlanGroupWork(planned)))
    at_work = {Carrier.GROUP_SHEET, Carrier.TABLE_SIGN} if planned else set()
    assert set(page.sheets.carriers) == {Carrier.LIST, Carrier.SLIPS, Carrier.CARD} | at_work


def test_sheets_are_made_before_pictures_of_them_that_still_wait(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """Exports wait for one another; the pictures come when the sheets are there."""
    page, _controller, _dialogs = open_sheets(an_evening(), tmp_path)
    asked: list[tuple[Callable[..., Any], tuple[Any, ...], Future[Any]]] = []

    def later(work: Callable[..., Any], *arguments: Any) -> Future[Any]:
        asked.append((work, arguments, Future()))
        return asked[-1][2]

    def pictures() -> list[Future[Any]]:
        return [future for work, _arguments, future in asked if work is look_at]

    def there(number: int) -> bool:
        return len(asked) == number + 1

    page._services = page._services._replace(run_export=later)
    tick(page, Carrier.CARD)
    qtbot.waitUntil(lambda: len(pictures()) == 2)  # all kinds small, and one large
    tick(page, Carrier.LIST, Carrier.CARD)
    qtbot.waitUntil(lambda: len(pictures()) == 4)
    assert [one.cancelled() for one in pictures()] == [True, True, False, False]
    QTest.mouseClick(page.make, LEFT)
    assert all(one.cancelled() for one in pictures())
    for number in (4, 5):
        qtbot.waitUntil(partial(there, number))
        work, arguments, future = asked[-1]
        assert work is write_sheets
        future.set_result(work(*arguments))
    qtbot.waitUntil(lambda: len(pictures()) == 6)
    assert len(list(tmp_path.glob("*.pdf"))) == 2
    assert page.notice.sentence.startswith("Klaar: ")


def test_a_folder_that_is_gone_is_said_and_nothing_is_remembered(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    page, controller, _dialogs = open_sheets(an_evening(), tmp_path / "weg")
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "bad")
    assert controller.meeting.printed_address == ""
    assert page.make.isEnabled()


def test_each_size_of_paper_is_printed_by_its_own_dialog(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R7, R16: whole sheets at full size; what comes out of the printer scans, also of one that prints coarsely."""
    monkeypatch.setattr(sheet_making, "DPI", 150)
    small, large = tmp_path / "a4.pdf", tmp_path / "a3.pdf"
    page, controller, dialogs = open_sheets(
        run(an_evening(), ChooseAddress("http://192.168.137.1:8080")), small, large
    )
    tick(page, Carrier.LIST, Carrier.CARD, Carrier.POSTER)
    QTest.mouseClick(page.print, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "good", timeout=60_000)
    assert dialogs.asked == ["A4", "A3"]
    qtbot.waitUntil(lambda: controller.meeting.printed_address == "http://192.168.137.1:8080")
    assert sizes_of(small) == {"210 x 297"}
    assert sizes_of(large) == {"297 x 420"}
    theme = controller.meeting.in_order[0]
    printed = pages(small, 150)
    assert len(printed) == 3 + 3
    assert len(pages(large, 30)) == 3
    for one in (printed[0], pages(large, 72)[0]):
        assert scanned(one) == [f"HTTP://192.168.137.1:8080/{theme.code}"]
    edge = inked(printed[0].rotate(90, expand=True), 150)
    assert edge[0] == pytest.approx(10, abs=1.5)  # the list stands where its own PDF has it


def test_labels_are_printed_by_a_dialog_of_their_own_after_the_rest(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """R8: they are put into the printer by hand, and no list may come out on them."""
    meeting = run(an_evening(), ChooseAddress("http://192.168.137.1:8080"))
    plain, labels = tmp_path / "gewoon.pdf", tmp_path / "etiketten.pdf"
    page, _controller, dialogs = open_sheets(meeting, plain, labels)
    tick(page, Carrier.LABELS, Carrier.SCRIPT, Carrier.STICKERS)
    QTest.mouseClick(page.print, LEFT)
    qtbot.waitUntil(lambda: dialogs.answers == [] and page.print.isEnabled(), timeout=60_000)
    assert dialogs.titles == ["Drukken op A4", "Drukken op etiketten"]
    assert len(pages(labels, 30)) == 2
    assert len(scanned(pages(labels, 150)[0])) == 3 * 4


def test_what_was_printed_counts_when_the_second_dialog_is_closed(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """R17: the A4 came out of the printer with this address."""
    meeting = run(an_evening(), ChooseAddress("http://192.168.137.1:8080"))
    page, controller, dialogs = open_sheets(meeting, tmp_path / "a4.pdf", None)
    tick(page, Carrier.OVERVIEW, Carrier.JOIN)
    QTest.mouseClick(page.print, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.printed_address == "http://192.168.137.1:8080")
    assert dialogs.asked == ["A4", "A3"]
    assert page.print.isEnabled()


def test_who_changes_the_mind_about_a_printer_prints_nothing(qtbot: QtBot, open_sheets: OpenSheets) -> None:
    page, controller, dialogs = open_sheets(an_evening(), None)
    QTest.mouseClick(page.print, LEFT)
    assert dialogs.asked == ["A4"]
    assert controller.meeting.printed_address == ""
    assert page.print.isEnabled()


def test_the_advice_of_the_zaalcheck_is_filled_in_until_somebody_chooses(
    qtbot: QtBot, open_sheets: OpenSheets
) -> None:
    """R13: as many table cards as the hall needs, spread over the themes."""
    page, controller, _dialogs = open_sheets(a_hall())
    advised = advised_cards(controller.meeting, STATUS.base_url)
    assert advised is not None
    assert advised > 3
    copies = page.sheets.rows[Carrier.CARD].copies
    assert copies.value() == -(-advised // 3) > 1
    copies.stepUp()
    chosen = copies.value()
    controller.do(CountPresent(300))
    qtbot.waitUntil(lambda: controller.meeting.present == 300)
    assert copies.value() == chosen


def test_the_preview_shows_the_sheet_as_it_is_now(qtbot: QtBot, open_sheets: OpenSheets) -> None:
    """A changed title is on it without a click; pages can be turned; a picture brings its kind."""
    page, controller, _dialogs = open_sheets(an_evening())
    qtbot.waitUntil(lambda: page.preview.place.text() == "bladzijde 1 van 3")
    before = page.preview.picture.pixmap().toImage()
    theme = controller.meeting.in_order[0]
    controller.do(EditTheme(theme.code, ThemeDraft("Heel iets anders")))
    qtbot.waitUntil(lambda: page.preview.picture.pixmap().toImage() != before)
    QTest.mouseClick(page.preview.on, LEFT)
    qtbot.waitUntil(lambda: page.preview.place.text() == "bladzijde 2 van 3")
    QTest.mouseClick(page.sheets.rows[Carrier.SCRIPT].thumbnail, LEFT)
    qtbot.waitUntil(lambda: page.preview.name.text() == "Draaiboek")
    assert not page.sheets.rows[Carrier.LIST].thumbnail.isChecked()


def test_only_the_ticked_themes_are_printed(qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path) -> None:
    page, _controller, _dialogs = open_sheets(an_evening(), tmp_path)
    page.sheets.themes.some.click()
    page.sheets.themes.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    tick(page, Carrier.LIST)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "good")
    (made,) = tmp_path.glob("*.pdf")
    assert len(pages(made, 30)) == 2
    assert "Ontmoeten" not in text_of(made)
    for row in range(3):
        page.sheets.themes.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not page.make.isEnabled()


def test_the_paper_of_groups_at_work_is_offered_where_it_serves(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """R53, R47, R55: an evening without a work round shows none of it; its preview is what is printed."""
    page, controller, _dialogs = open_sheets(an_evening(), tmp_path)
    rows = {carrier: page.sheets.rows[carrier] for carrier in (*AT_WORK, Carrier.SIGNPOST)}
    assert not any(row.isVisible() for row in rows.values())
    code = controller.meeting.in_order[0].code
    controller.do(PlanGroupWork(wanted=True))
    qtbot.waitUntil(lambda: {carrier for carrier, row in rows.items() if row.isVisible()} == AT_WORK)
    sign = rows[Carrier.TABLE_SIGN]
    qtbot.waitUntil(sign.thumbnail.isEnabled)
    QTest.mouseClick(sign.thumbnail, LEFT)
    qtbot.waitUntil(lambda: page.preview.name.text() == "Tafelborden")
    before = page.preview.picture.pixmap().toImage()
    controller.do(ChoosePlaces(((code, Place("bij het raam")),)))
    qtbot.waitUntil(lambda: page.preview.picture.pixmap().toImage() != before)
    tick(page, Carrier.TABLE_SIGN)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "good")
    (made,) = tmp_path.glob("*.pdf")
    assert text_of(made, "-raw").replace("\n", " ").count("bij het raam") == 2
    controller.do(ChoosePlaces(((code, None),)))
    controller.do(PlanGroupWork(wanted=False))
    qtbot.waitUntil(lambda: not sign.isVisible())
    assert page.sheets.carriers == ()
    qtbot.waitUntil(lambda: page.preview.name.text() == "Aanmeldbladen")
    assert page.warnings.changed.sentence == ""


def test_the_wegwijzer_is_offered_once_somebody_agreed_to_it(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """R55, R44: also on an evening without a work round; who took it back is to be taken off the wall."""
    page, controller, _dialogs = open_sheets(an_evening(), tmp_path)
    row = page.sheets.rows[Carrier.SIGNPOST]
    meeting = controller.meeting
    code = meeting.in_order[0].code
    controller.do(joining(meeting, id="bea"))
    qtbot.waitUntil(lambda: "bea" in controller.meeting.sign_ups.get(code, {}))
    controller.do(
        GiveSignpost(
            code, "bea", "Bea", "+31612345678", "", shares=True, on_sheet=True, on_cards=False, on_page=False,
            channel=Channel.SPOKEN,
        )
    )  # fmt: skip
    qtbot.waitUntil(row.isVisible)
    qtbot.waitUntil(row.thumbnail.isEnabled)
    tick(page, Carrier.SIGNPOST)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "good")
    (made,) = tmp_path.glob("Wegwijzer*.pdf")
    assert "06 12345678" in text_of(made)
    controller.do(TakeSignpostBack(code))
    qtbot.waitUntil(lambda: not row.isVisible())
    assert page.warnings.changed.sentence.endswith("er staat iets op dat niet meer klopt.")


def test_the_wifi_of_the_hall_is_on_the_join_poster(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """N13: as it was filled in at De avond."""
    details = replace(an_evening().details, wifi_name="Lindehal", wifi_password="kom binnen")
    meeting = run(an_evening(), ChangeDetails(details), ChooseAddress("http://192.168.137.1:8080"))
    page, _controller, _dialogs = open_sheets(meeting, tmp_path)
    tick(page, Carrier.JOIN)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "good")
    (made,) = tmp_path.glob("*.pdf")
    assert scanned(pages(made, 100)[0])[0] == "WIFI:T:WPA;S:Lindehal;P:kom binnen;;"


def test_labels_and_stickers_are_made_for_the_labels_that_are_at_hand(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """R8: chosen by what stands on the packet, with the keyboard."""
    meeting = run(an_evening(), ChooseAddress("http://192.168.137.1:8080"))
    page, _controller, _dialogs = open_sheets(meeting, tmp_path)
    tick(page, Carrier.LABELS, Carrier.STICKERS)
    assert page.sheets.label_size.currentText() == "70 × 37 mm, 24 op een vel"
    QTest.keyClick(page.sheets.label_size, Qt.Key.Key_Down)
    assert page.sheets.label_size.currentText() == "99,1 × 38,1 mm, 14 op een vel"
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "good")
    labels, stickers = sorted(tmp_path.glob("*.pdf"))
    assert len(scanned(pages(labels, 150)[0])) == 3 * 4
    assert text_of(stickers).count("Ik ben") == 14


def test_sheets_that_are_printed_later_go_on_counting(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """R8: their row codes are new."""
    page, controller, _dialogs = open_sheets(an_evening(), tmp_path)
    tick(page, Carrier.LIST)
    page.sheets.first.setValue(3)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.property("notice") == "good")
    (made,) = tmp_path.glob("*.pdf")
    assert f"{controller.meeting.in_order[0].code}-3-01" in text_of(made)


def test_without_an_address_the_sheets_say_what_they_lack(qtbot: QtBot, open_sheets: OpenSheets) -> None:
    """The address profile "not known yet": room for a label; no labels and no join poster."""
    page, _controller, _dialogs = open_sheets(an_evening())
    assert "plaats voor een etiket" in page.no_address.sentence
    for carrier in (Carrier.LABELS, Carrier.JOIN):
        assert not page.sheets.rows[carrier].box.isEnabled()
    assert page.sheets.rows[Carrier.LIST].box.isEnabled()


def test_labels_for_the_address_of_now_are_one_click_away(qtbot: QtBot, open_sheets: OpenSheets) -> None:
    """R17: "druk etiketten" when the sheets point elsewhere."""
    page, controller, _dialogs = open_sheets(run(an_evening(), RememberPrinted("http://10.0.0.7:8080")))
    QTest.mouseClick(page.warnings.elsewhere.action_buttons[0], LEFT)
    qtbot.waitUntil(lambda: controller.meeting.address == STATUS.base_url)
    qtbot.waitUntil(lambda: page.sheets.carriers == (Carrier.LABELS,))
    qtbot.waitUntil(lambda: page.preview.name.text() == "Etiketten")


def test_without_who_is_responsible_there_is_nothing_to_write_on(open_sheets: OpenSheets) -> None:
    """R5: the rest can be printed."""
    page, _controller, _dialogs = open_sheets(run(an_evening(), ChangeDetails(Details())))
    assert "verantwoordelijk" in page.warnings.missing.sentence
    able = {carrier for carrier, row in page.sheets.rows.items() if row.box.isEnabled()}
    assert able.isdisjoint({Carrier.LIST, Carrier.SLIPS})
    assert {Carrier.CARD, Carrier.POSTER, Carrier.SCRIPT} <= able


def test_without_themes_there_is_nothing_to_print(qtbot: QtBot, open_window: Open) -> None:
    window, _controller = open_window(Meeting(code_seed=1))
    window.preparation.show_section(Section.SHEETS)
    page = window.preparation.sheets
    qtbot.waitUntil(lambda: not page.make.isEnabled())
    assert page.sheets.rows[Carrier.LIST].box.toolTip() != ""


def test_missing_details_lead_to_the_form(qtbot: QtBot, open_window: Open) -> None:
    """R5: the sheet names who is responsible."""
    window, _controller = open_window(Meeting(code_seed=1))
    window.preparation.show_section(Section.SHEETS)
    QTest.mouseClick(window.preparation.sheets.warnings.missing.action_buttons[0], LEFT)
    assert window.preparation.details.isVisible()


def test_sheets_that_point_elsewhere_are_said(open_window: Open) -> None:
    """R17: what to do when paper carries another address than this laptop has."""
    window, _controller = open_window(run(an_evening(), RememberPrinted("http://10.0.0.7:8080")))
    assert "10.0.0.7:8080" in window.preparation.sheets.warnings.elsewhere.sentence


def test_a_theme_s_picture_is_on_what_is_looked_at_and_on_what_is_saved(
    qtbot: QtBot, open_sheets: OpenSheets, tmp_path: Path
) -> None:
    """The window fetches its bytes for the process that draws; a sheet that shows none gets none."""
    meeting = replace(an_evening(), address="http://192.168.137.1:8080")
    page, controller, _dialogs = open_sheets(meeting, tmp_path)
    first = meeting.in_order[0].code
    page.look_at(Carrier.POSTER)
    qtbot.waitUntil(lambda: page.preview.pages == 3)
    before = page.preview.picture.grab().toImage()
    controller.do(SetPicture(PictureSpot(Owner.THEME, first), a_file(400, 300)))
    qtbot.waitUntil(lambda: page.preview.picture.grab().toImage() != before)
    qtbot.waitUntil(
        lambda: controller.meeting.in_order[0].picture is not None
    )  # the preview may have changed for its own reasons
    tick(page, Carrier.POSTER, Carrier.LIST)
    QTest.mouseClick(page.make, LEFT)
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("Klaar: "))
    posters, lists = (next(tmp_path.glob(f"{name}*.pdf")) for name in ("Wandposters", "Aanmeldbladen"))
    for pdf, shown in ((posters, 1), (lists, 0)):
        told = subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, text=True, check=True)
        assert told.stdout.count(" jpeg ") == shown
