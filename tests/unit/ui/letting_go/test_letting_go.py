"""The page for letting go: what goes, what stays, what only people can do, and that nobody is left (R45)."""

import gc
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bijeenkomst.contact_details import ContactKind
from bijeenkomst.document import troubles
from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import Document
from bijeenkomst.domain.commands import (
    AddAddition,
    AddPart,
    AddPhoto,
    BecomeScribe,
    ChooseScribeKey,
    Command,
    HideAddition,
    NameFirstCaller,
    NameSecondCaller,
    RecordHandover,
    RecordWritten,
    RespondToPlan,
    WriteFirstStep,
    WritePlan,
)
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Chore, Written, WrittenKind
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.letting_go.letting_go_page import LettingGoPage
from bijeenkomst.ui.widgets.folding import FoldingPair
from bijeenkomst.ui.widgets.text_question import TextQuestion
from tests.unit.domain.evening import an_evening, joining
from tests.unit.domain.public_ones import giving, offering
from tests.unit.ui.handover.later import Later
from tests.unit.ui.sessions import GivenDialogs, a_controller, services
from tests.unit.ui.shell.whole_window import settle

NAME = "Wilhelmina Achterberg"
AWAY = "/media/stick-die-er-niet-in-zit/Themagroep 1 - Ontmoeten"


@pytest.fixture
def controller(tmp_path: Path) -> Iterator[Controller]:
    """Wilhelmina calls first in the first group, Jan is in the third, which has no list yet; a copy and a stick."""
    meeting = an_evening()
    one = meeting.in_order[0].code
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    commands: tuple[Command, ...] = (
        joining(meeting, key="mina", name=NAME),
        joining(meeting, 3, key="jan", name="Jan Bosboom", phone="+31612345679"),
        NameFirstCaller(one, "mina"),
        AddAddition("a", one, "Zitbankjes", Channel.CONSOLE),
        RecordWritten(
            (
                Written(WrittenKind.COPY, str(tmp_path / "kopie.bijeenkomst")),
                Written(WrittenKind.PACKAGE, AWAY),
            )
        ),
        RecordHandover((one,), Way.STICK, "/media/stick-die-er-niet-in-zit"),
    )
    for command in commands:
        controller.do(command)
    yield controller
    controller.close()


@pytest.fixture
def closing(controller: Controller, qtbot: QtBot, tmp_path: Path) -> ClosingPage:
    qtbot.waitUntil(lambda: bool(controller.meeting.handovers))
    save_copy(controller.path, tmp_path / "kopie.bijeenkomst")
    return opened(ClosingPage(controller, services(), GivenDialogs()), qtbot)


def opened(page: ClosingPage, qtbot: QtBot) -> ClosingPage:
    """The page for letting go, by the button that leads there."""
    qtbot.addWidget(page)
    page.resize(1366, 700)
    page.show()
    click(page.path.let_go)
    return page


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def let_go(page: LettingGoPage) -> None:
    page.sure.click()
    click(page.go)


def test_it_shows_what_goes_what_stays_and_what_only_people_can_do(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R45: in numbers and paths, without anybody's name."""
    page = closing.letting_go
    qtbot.waitUntil(lambda: "kopie van de bijeenkomst" in page.goes.text())
    assert "2 aanmeldingen" in page.goes.text()
    assert "de naam van 1 eerste beller" in page.goes.text()
    assert "kopie.bijeenkomst" in page.goes.text()
    assert "foto" not in page.goes.text()
    controller.do(AddPhoto("foto", b"jpeg", 3000, 2250))
    qtbot.waitUntil(lambda: "1 foto van een blad" in page.goes.text())
    assert "Er is nog 1 foto van een blad." in page.state.text()
    assert "1 aanvulling" in page.stays.text()
    assert "3. Veilig naar school" in page.waiting.text()
    assert "1. Ontmoeten" not in page.waiting.text()
    assert [row.place for row in page.chores.away] == [AWAY]
    assert NAME not in page.goes.text() + page.stays.text()
    assert not page.go.isEnabled(), "only who says to be sure"


def test_in_a_small_window_its_lists_keep_room_also_beside_a_long_result(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R64: 900 x 480 with the head of the window; there is a button back, so the path above it may go."""
    closing.resize(900, 420)
    page = closing.letting_go
    qtbot.waitUntil(lambda: not closing.path.isVisible())
    page.notice.say("Losgelaten, maar dit staat er nog: " + "een lange lijst, " * 60, "warn")
    settle()
    (lists,) = page.findChildren(FoldingPair)
    assert lists.height() >= 150
    assert page.back.isVisible()
    click(page.back)
    qtbot.waitUntil(closing.path.isVisible)


def telling(page: LettingGoPage) -> list[str]:
    """What stands at each text that is shown."""
    return [row.telling.line for row in page.texts.rows if row.isVisible()]


def test_texts_that_stay_and_hold_somebody_are_shown_before(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R26, R64: also what the hall never saw; made unreadable there is nothing to show, and the old words go."""
    page, code = closing.letting_go, controller.meeting.in_order[0].code
    assert not page.texts.isVisible()
    for command in (
        AddAddition("b", code, "Vraag Wilhelmina, 06-23456789 (18-20 uur)", Channel.CONSOLE),
        HideAddition(code, "b"),
        WriteFirstStep(code, "bij wilhelmina thuis"),
        AddPart("eigen", SlideKind.WORDS, "", words="Bel Jan Bosboom"),
    ):
        controller.do(command)
    qtbot.waitUntil(lambda: len(telling(page)) == 3)
    assert telling(page) == [
        "Thema 1, aanvulling 2 (niet in beeld): misschien een telefoonnummer en een naam van iemand die meedoet",
        "Thema 1, eerste stap: misschien een naam van iemand die meedoet",
        "Eigen tekst 1 in het programma: misschien een naam van iemand die meedoet",
    ]
    assert page.undecided.text().startswith("3 teksten")
    click(page.texts.rows[0].make_unreadable)
    qtbot.waitUntil(lambda: len(telling(page)) == 2)
    assert controller.meeting.additions_of(code)[1].text == "Vraag [naam], 06-… (18-20 uur)"
    settle()
    click(page.texts.rows[0].reword)
    (asked,) = page.window().findChildren(TextQuestion)
    assert asked.text.text() == "bij [naam] thuis"
    QTest.keyClicks(asked.text, "Koffie drinken")
    QTest.keyClick(asked.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller.meeting.group(code).first_step == "Koffie drinken")
    qtbot.waitUntil(lambda: len(telling(page)) == 1)
    click(page.texts.rows[0].make_unreadable)
    qtbot.waitUntil(lambda: not page.texts.isVisible())
    let_go(page)
    qtbot.waitUntil(lambda: page.notice.sentence.endswith("Niets gevonden."))
    for trace in ("Wilhelmina", "wilhelmina", "23456789", "Bosboom"):
        assert trace.encode() not in controller.path.read_bytes()


def test_what_stays_by_choice_is_said_at_the_end_and_whenever_it_is_opened(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R64: by its place; a number that is still seen can be made unreadable afterwards too, bytes and all."""
    page, code = closing.letting_go, controller.meeting.in_order[0].code
    controller.do(AddAddition("b", code, "Vraag Wilhelmina", Channel.CONSOLE))
    controller.do(AddAddition("c", code, "Bel 06-23456789", Channel.CONSOLE))
    qtbot.waitUntil(lambda: len(telling(page)) == 2)
    assert page.undecided.isVisible()
    for row in page.texts.rows:
        click(row.stay)
    assert not page.undecided.isVisible()
    let_go(page)
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("Losgelaten en nagezocht"))
    said = page.notice.sentence
    assert "Niets gevonden" not in said
    assert "in 2 teksten: Thema 1, aanvulling 2: misschien een naam van iemand die meedoet; Thema 1" in said
    assert "Wilhelmina" not in said
    assert "23456789" not in said
    assert "In 1 tekst staat misschien nog iets van iemand." in page.state.text()
    assert [row.telling.kinds for row in page.texts.rows] == [(ContactKind.PHONE,)]
    click(page.texts.rows[0].make_unreadable)
    qtbot.waitUntil(lambda: b"23456789" not in controller.path.read_bytes())
    assert controller.history.undo == ()
    qtbot.waitUntil(lambda: not page.texts.isVisible())
    assert page.state.text().endswith("De aanmeldingen zijn hier weg.")


def test_all_can_be_made_unreadable_at_once_but_what_was_chosen_to_stay(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R64."""
    page, code = closing.letting_go, controller.meeting.in_order[0].code
    for key in "bcd":
        controller.do(AddAddition(key, code, f"Bel 06-2345678{ord(key) % 10}", Channel.CONSOLE))
    qtbot.waitUntil(lambda: len(telling(page)) == 3)
    click(page.texts.rows[1].stay)
    click(page.texts.mask_all)
    qtbot.waitUntil(lambda: len(telling(page)) == 1)
    assert page.texts.rows[0].kept
    assert [one.text for one in controller.meeting.additions_of(code)] == [
        "Zitbankjes",
        "Bel 06-…",
        f"Bel 06-2345678{ord('c') % 10}",
        "Bel 06-…",
    ]


def test_it_is_done_by_two_clicks_and_proved_by_the_bytes(
    closing: ClosingPage, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R45: the file, the copy, undo, the window's own memory; how many there were stays. The keyboard goes on at what
    only people can do.
    """
    page = closing.letting_go
    let_go(page)
    qtbot.waitUntil(lambda: page.notice.sentence.endswith("Niets gevonden."))
    assert page.focusWidget() is page.chores.boxes[next(iter(Chore))]
    assert not (tmp_path / "kopie.bijeenkomst").exists()
    for path in tmp_path.iterdir():
        assert NAME.encode() not in path.read_bytes()
        assert b"31612345679" not in path.read_bytes()
    assert controller.history.undo == ()
    controller.undo()
    qtbot.waitUntil(lambda: not controller.busy)
    assert not controller.meeting.holds_contacts
    assert [controller.meeting.sign_up_count(theme.code) for theme in controller.meeting.in_order] == [
        1,
        0,
        1,
    ]
    assert page.state.text().startswith("Losgelaten op")
    assert not page.go.isVisible()
    assert not closing.groups.hand_over.isEnabled()
    assert not closing.path.paper.isEnabled()
    assert NAME not in closing.groups.list.item(0).text()
    assert "1 mens · met een eerste beller" in closing.groups.list.item(0).text()
    assert list(controller.meeting.written) == [AWAY]
    click(page.chores.away[0].gone)
    qtbot.waitUntil(lambda: controller.meeting.written == {})
    assert AWAY.encode() not in controller.path.read_bytes()


ONLY_IN_THE_PLAN = "Truus Verstopte vraagt de gemeente"
OFFERED = "Een bestelbus van zes meter"


@pytest.fixture
def at_work(controller: Controller, qtbot: QtBot, tmp_path: Path) -> ClosingPage:
    """The first group wrote a plan, of which the hall saw its first step; two ways in, one of them on the page."""
    one, _two, three = (theme.code for theme in controller.meeting.in_order)
    commands: tuple[Command, ...] = (
        ChooseScribeKey("sleutel-van-de-schrijvers"),
        BecomeScribe(one, "telefoon-van-de-schrijver"),
        WritePlan(one, PlanField.WANT, ONLY_IN_THE_PLAN, ""),
        WritePlan(one, PlanField.HOW, "Lampen tellen, dan Liesbeth Geheim bellen", "", "telefoon-van-de-schrijver"),
        WriteFirstStep(one, "Zaterdag lopen"),
        RespondToPlan(one, "phone-1", agrees=False, missing="Sleutel hangt bij Hein"),
        giving(one, sign_up="mina", name="Mina", phone="+31687654321", owner="phone-1", on_cards=True),
        giving(three, sign_up="jan", name="Jan Openbaar", phone="", email="jan@openbaar.example", owner="phone-1",
               on_sheet=False, on_page=True),
        offering(id="van", text=OFFERED, name="Cornelis Aanbieder", phone="+31611122233"),
        joining(controller.meeting, key="tweede", name="Sjaan Tweede", phone="+31612345622"),
        NameSecondCaller(one, "tweede"),
        AddPhoto("groepsblad", b"de-handen-van-de-groep " * 40, 3000, 2250, one, GROUP_SHEET),
    )  # fmt: skip
    for command in commands:
        controller.do(command)
    qtbot.waitUntil(lambda: "groepsblad" in controller.meeting.photos)
    return opened(ClosingPage(controller, services(), GivenDialogs()), qtbot)


OF_GROUPS = (
    ONLY_IN_THE_PLAN, "Liesbeth Geheim", "Hein", OFFERED, "Aanbieder", "31611122233", "31687654321", "Mina",
    "Sjaan Tweede", "sleutel-van-de-schrijvers", "telefoon-van-de-schrijver", "de-handen-van-de-groep",
)  # fmt: skip


def test_it_says_what_goes_of_the_groups_at_work_and_that_the_signpost_is_public(
    at_work: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R45, R55, R56: counts, and where each public name was put."""
    page = at_work.letting_go
    goes = page.goes.text()
    for line in (
        "3 aanmeldingen", "1 aanbod aan alle groepen", "het plan van 1 groep, behalve", "wat 1 telefoon van het plan",
        "1 naam van de Wegwijzer", "1 tweede beller", "de telefoon die voor 1 groep schreef", "1 foto van een blad",
    ):  # fmt: skip
        assert line in goes
    assert "1 regel van een plan die de zaal mocht zien" in page.stays.text()
    assert "Er is nog 1 aanbod aan alle groepen." in page.state.text()
    assert page.signposts.about.text().startswith("De Wegwijzer is openbaar: 2 namen")
    where = "Op het blad dat in de buurt hangt: 1; op kaartjes voor buren: 1; op de pagina die telefoons nog zien: 1."
    assert where in page.signposts.about.text()
    one, _two, three = (theme.code for theme in controller.meeting.in_order)
    assert page.signposts.rows[one].words.text() == "Ontmoeten: Mina, 06 87654321"
    assert (
        page.signposts.rows[one].where.text()
        == "op het blad dat in de buurt hangt en op de kaartjes voor buren"
    )
    assert page.signposts.rows[three].where.text() == "op de pagina voor telefoons"
    assert not any(text in goes + page.stays.text() for text in OF_GROUPS)
    click(page.signposts.rows[one].take_back)
    qtbot.waitUntil(lambda: list(page.signposts.rows) == [three])
    assert b"31687654321" not in controller.path.read_bytes()


def test_an_evening_without_a_work_round_reads_nothing_of_it(closing: ClosingPage) -> None:
    """R45, R55: calm first."""
    page = closing.letting_go
    said = page.goes.text() + page.stays.text() + page.state.text()
    for word in ("plan", "Wegwijzer", "aanbod", "tweede beller", "schrijf"):
        assert word not in said
    assert not page.signposts.isVisible()


def test_of_the_groups_at_work_no_byte_is_left_but_what_is_public(
    at_work: ClosingPage, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R45, R51, R55: in the file and everything beside it; the public page can be taken back afterwards too (R44)."""
    page = at_work.letting_go
    assert all(text.encode() in controller.path.read_bytes() for text in OF_GROUPS)
    let_go(page)
    qtbot.waitUntil(lambda: "De Wegwijzer is openbaar: 2 namen" in page.notice.sentence)
    assert "Papier haalt het programma niet weg" in page.notice.sentence
    left = [
        (text, path.name)
        for path in tmp_path.rglob("*")
        if path.is_file()
        for text in OF_GROUPS
        if any(text.encode(encoding) in path.read_bytes() for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
    ]
    assert left == []
    data = controller.path.read_bytes()
    assert b"Zaterdag lopen" in data
    assert b"jan@openbaar.example" in data
    three = controller.meeting.in_order[2].code
    assert list(page.signposts.rows) == [three]
    click(page.signposts.rows[three].take_back)
    qtbot.waitUntil(lambda: not controller.meeting.signposts)
    assert b"jan@openbaar.example" not in controller.path.read_bytes()
    assert not page.signposts.isVisible()


def test_nobody_stays_in_the_memory_of_the_window(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R45: tables, windows and what could be undone let go of them too."""
    click(closing.groups.withdraw)
    assert closing.withdrawing is not None
    closing.withdrawing.search.setText("wilhelmina")
    closing.groups.list.setCurrentRow(0)
    let_go(closing.letting_go)
    qtbot.waitUntil(lambda: closing.letting_go.notice.sentence.endswith("Niets gevonden."))
    qtbot.waitUntil(lambda: not _anybody())


def _anybody() -> list[str]:
    gc.collect()
    people = (one for one in gc.get_objects() if isinstance(one, SignUp))
    return [one.name for one in people if one.name in (NAME, "Jan Bosboom")]


def test_what_only_people_can_do_is_ticked_and_kept(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R45: also by a click on the words, and after letting go."""
    boxes = closing.letting_go.chores.boxes
    boxes[Chore.PAPER].click()
    qtbot.waitUntil(lambda: controller.meeting.chores == {Chore.PAPER})
    let_go(closing.letting_go)
    qtbot.waitUntil(lambda: closing.letting_go.notice.sentence.endswith("Niets gevonden."))
    words = closing.letting_go.chores.findChildren(QWidget)
    (bin_words,) = (one for one in words if "prullenbak van deze computer" in str(one.property("text") or ""))
    click(bin_words)
    qtbot.waitUntil(lambda: controller.meeting.chores == {Chore.PAPER, Chore.BIN})
    assert boxes[Chore.PAPER].isChecked()


def test_what_is_still_found_is_told_and_it_can_be_done_again(
    closing: ClosingPage, controller: Controller, qtbot: QtBot
) -> None:
    """R45: with the same names, although they are gone from the meeting by then."""
    page = closing.letting_go
    page.sure.click()
    for number in (1, 2):
        beside = controller.path.with_name(f"{controller.path.name}.bewaard-{number}")
        beside.write_text(NAME)
        click(page.go)
        qtbot.waitUntil(partial(_says, page, beside.name))
        assert controller.meeting.letting_go
        assert controller.meeting.letting_go.done_at is None
        qtbot.waitUntil(page.go.isEnabled)
        assert page.focusWidget() is page.go, "to do it again"
        beside.unlink()
    click(page.go)
    qtbot.waitUntil(lambda: page.notice.sentence.endswith("Niets gevonden."))
    assert controller.meeting.letting_go
    assert controller.meeting.letting_go.proved


def _says(page: LettingGoPage, words: str) -> bool:
    return words in page.notice.sentence


def test_a_full_disk_is_said_and_asked_again(
    closing: ClosingPage, controller: Controller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R45: nothing is called done that is not."""
    page, rewrite = closing.letting_go, Document.rewrite
    tries = iter([True, False])

    def full(document: Document) -> None:
        if not controller.meeting.letting_go or not next(tries, False):
            rewrite(document)
            return
        raise troubles.CannotSave("De schijf is vol.")

    monkeypatch.setattr(Document, "rewrite", full)
    let_go(page)
    qtbot.waitUntil(lambda: page.notice.sentence.startswith("De schijf is vol."))
    assert "opnieuw op Laat los" in page.notice.sentence
    qtbot.waitUntil(page.go.isEnabled)
    click(page.go)
    qtbot.waitUntil(lambda: page.notice.sentence.endswith("Niets gevonden."))
    assert NAME.encode() not in controller.path.read_bytes()


def test_one_step_after_the_other_with_progress_and_no_way_out_in_between(
    controller: Controller, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(controller.meeting.handovers))
    work = Later()
    page = opened(
        ClosingPage(controller, services()._replace(run_export=work.run), GivenDialogs()), qtbot
    ).letting_go
    work.next()
    let_go(page)
    assert page.progress.isVisible()
    assert not page.go.isEnabled()
    assert not page.back.isEnabled()
    qtbot.waitUntil(lambda: len(work.waiting) == 1)

    def go_on() -> bool:
        if work.waiting and page.progress.isVisible():
            work.next()
        return not page.progress.isVisible()

    qtbot.waitUntil(go_on)
    assert page.notice.sentence.endswith("Niets gevonden.")
    assert page.back.isEnabled()


def test_a_stick_that_is_plugged_in_again_is_seen(
    controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R45: the disk is looked at each time the page is shown."""
    stick = tmp_path / "stick" / "Terugkomavond.xlsx"
    controller.do(RecordWritten((Written(WrittenKind.REUNION, str(stick)),)))
    qtbot.waitUntil(lambda: str(stick) in controller.meeting.written)
    closing = opened(ClosingPage(controller, services(), GivenDialogs()), qtbot)
    page = closing.letting_go
    qtbot.waitUntil(lambda: len(page.chores.away) == 2)
    click(page.back)
    stick.parent.mkdir()
    stick.write_text(NAME)
    click(closing.path.let_go)
    qtbot.waitUntil(lambda: [row.place for row in page.chores.away] == [AWAY])
    assert str(stick) in page.goes.text()


@pytest.mark.parametrize("sentences", [1, 40])
def test_all_that_is_said_afterwards_can_be_read_in_a_small_window(
    closing: ClosingPage, qtbot: QtBot, sentences: int
) -> None:
    """R64: what stays behind can be a long list; it scrolls, and no line of it is cut off."""
    closing.resize(900, 340)
    page = closing.letting_go
    sentence = "'Themagroep 1 - Ontmoeten' in 'Documenten' ging niet helemaal weg. "
    page.notice.say((sentence * sentences).strip(), "warn")

    def whole() -> bool:
        (words,) = (one for one in page.notice.findChildren(QLabel) if one.text() == page.notice.sentence)
        return words.height() >= words.heightForWidth(words.width()) > 0

    qtbot.waitUntil(whole)
    around = next(one for one in page.findChildren(QScrollArea) if one.isAncestorOf(page.notice))
    qtbot.waitUntil(lambda: (around.verticalScrollBar().maximum() > 0) is (sentences > 1))
    assert page.rect().contains(around.geometry())
