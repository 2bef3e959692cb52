"""Somebody wants to be taken away: searched, asked once, gone from every byte; groups are told by hand (R44)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import (
    AddAddition,
    AddPhoto,
    NameFirstCaller,
    RecordHandover,
    RecordWritten,
    WritePlan,
)
from bijeenkomst.domain.finding_people import FoundSignpost
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.ui.closing.closing_page import ClosingPage
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.handover.group_state import state_of
from bijeenkomst.ui.withdrawing.found_row import FoundRow
from bijeenkomst.ui.withdrawing.withdrawing_window import WithdrawWindow
from tests.support.pictures import encoded
from tests.support.printed import text_of
from tests.unit.domain.evening import an_evening, joining
from tests.unit.domain.paper_rows import entering
from tests.unit.domain.public_ones import giving, offering
from tests.unit.ui.sessions import GivenDialogs, a_controller, services


@pytest.fixture
def controller(tmp_path: Path) -> Iterator[Controller]:
    """Wilhelmina in two groups and on paper, Jan with her number; the first group has its list, Fatma calls."""
    meeting = an_evening()
    one, _two, _three = (theme.code for theme in meeting.in_order)
    controller = a_controller(tmp_path / "avond.bijeenkomst", meeting)
    mina: dict[str, Any] = {"name": "Wilhelmina Achterberg", "phone": "+31612345001"}
    for command in (
        joining(meeting, key="fatma"),
        joining(meeting, key="mina", **mina),
        joining(meeting, key="jan", name="Jan Achterberg", phone="+31612345001"),
        joining(meeting, 3, key="mina-3", email="mina@achterberg.example", **mina),
        entering(
            meeting, 3, name="Wilhelmina Achterb", phone="", doubts=(Doubtful(Doubt.PHONE, "06 123450…"),)
        ),
        NameFirstCaller(one, "fatma"),
        RecordWritten((Written(WrittenKind.REUNION, str(tmp_path / "Terugkomavond.xlsx")),)),
        RecordHandover((one,), Way.FOLDER, str(tmp_path)),
    ):
        controller.do(command)
    yield controller
    controller.close()


@pytest.fixture
def window(controller: Controller, qtbot: QtBot, tmp_path: Path) -> WithdrawWindow:
    qtbot.waitUntil(lambda: bool(controller.meeting.handovers))
    page = ClosingPage(controller, services(), GivenDialogs(tmp_path / "briefje.pdf"))
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.groups.withdraw, Qt.MouseButton.LeftButton)
    assert page.withdrawing is not None
    return page.withdrawing


def ids(row: FoundRow) -> str:
    return row.found.theme if isinstance(row.found, FoundSignpost) else row.found.person.id


def take_away(window: WithdrawWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(window.take_away, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.notice.action_buttons[0], Qt.MouseButton.LeftButton)


def test_one_search_shows_every_place_and_takes_the_person_away_everywhere(
    window: WithdrawWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R44: from both groups and from paper; no byte is left, also not by way of undo."""
    QTest.keyClicks(window.search, "achterb")
    assert [row.chosen.isChecked() for row in window.rows] == [False] * 4, "Jan is somebody else"
    QTest.keyClicks(window.search, " wilh")
    assert [ids(row) for row in window.rows] == ["mina", "mina-3", "row"]
    assert "deze groep heeft de lijst al" in window.rows[0].where.text()
    assert "06 12345001" not in window.rows[0].where.text(), "the group is its own now (R42)"
    assert "06 12345001  ·  mina@achterberg.example" in window.rows[1].where.text()
    assert "van papier, nog niet op de lijst" in window.rows[2].where.text()
    for row in window.rows:
        row.chosen.setChecked(True)
    take_away(window, qtbot)
    qtbot.waitUntil(lambda: "niets gevonden" in window.notice.sentence)
    data = controller.path.read_bytes()
    for text in ("Wilhelmina", "mina@achterberg", "06 123450"):
        assert text.encode() not in data
    assert b"Jan Achterberg" in data
    assert b"31612345001" in data, "it is Jan's number too"
    controller.undo()
    qtbot.waitUntil(lambda: not controller.busy)
    assert b"Wilhelmina" not in controller.path.read_bytes()
    (record,) = controller.meeting.withdrawals.values()
    assert record.handed_over == (controller.meeting.in_order[0].code,)
    assert window.rows == []
    assert window.search.text() == ""


def test_the_group_that_has_the_list_gets_a_note_to_pass_on(
    window: WithdrawWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R42, R44: to copy or print; the program keeps it nowhere and sends it to nobody."""
    QTest.keyClicks(window.search, "wilhelmina achterberg")
    assert all(row.chosen.isChecked() for row in window.rows), "clearly one person"
    take_away(window, qtbot)
    qtbot.waitUntil(lambda: len(window.notes) == 1)
    (card,) = window.notes
    text = card.note.text
    assert text.startswith("Voor: Themagroep 1 - Ontmoeten")
    assert "Beste Fatma Yılmaz," in text
    assert "Wilhelmina Achterberg heeft gevraagd om van de lijst af te gaan." in text
    assert "Ans Bakker, 0612345678" in text
    QTest.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == text
    QTest.mouseClick(card.print, Qt.MouseButton.LeftButton)
    assert "Wilhelmina Achterberg heeft gevraagd" in text_of(tmp_path / "briefje.pdf")
    qtbot.waitUntil(lambda: "Geef het briefje" in window.notice.sentence)
    window.close()
    assert b"Wilhelmina Achterberg" not in controller.path.read_bytes()


@pytest.fixture
def with_offers(controller: Controller, qtbot: QtBot) -> WithdrawWindow:
    """Wilhelmina is also the way in to the third group and offers a van; the third group has its package too."""
    three = controller.meeting.in_order[2].code
    for command in (
        giving(
            three, sign_up="mina-3", name="Mina", phone="", email="mina@wegwijzer.example", owner="phone-1"
        ),
        giving(
            three,
            sign_up="mina-3",
            name="Mina",
            phone="",
            email="mina@wegwijzer.example",
            on_cards=True,
            owner="phone-1",
        ),
        offering(
            id="van", name="Wilhelmina Achterberg", text="Een bestelbus van zes meter", phone="+31612345001"
        ),
        RecordHandover((three,), Way.STICK, "/media/stick"),
    ):
        controller.do(command)
    qtbot.waitUntil(lambda: three in controller.meeting.handovers)
    page = ClosingPage(controller, services(), GivenDialogs())
    qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.groups.withdraw, Qt.MouseButton.LeftButton)
    assert page.withdrawing is not None
    return page.withdrawing


def test_offers_and_the_signpost_go_with_the_person_and_it_says_what_went(
    with_offers: WithdrawWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R44, R55, R56: found by one search, asked once with the numbers, and gone from every byte."""
    window, three = with_offers, controller.meeting.in_order[2].code
    QTest.keyClicks(window.search, "06 12345001")
    assert [ids(row) for row in window.rows] == ["mina", "jan", "mina-3", "van"]
    window.search.clear()
    QTest.keyClicks(window.search, "mina")
    assert [ids(row) for row in window.rows] == [three], "the name that is public"
    assert "op het blad dat in de buurt hangt en op de kaartjes voor buren" in window.rows[0].where.text()
    window.search.clear()
    QTest.keyClicks(window.search, "wilhelmina")
    offer = window.rows[-1].where.text()
    assert offer.startswith("Aanbod: Een bestelbus van zes meter  ·  06 12345001")
    assert offer.endswith("in een pakket dat al is overgedragen")
    for row in window.rows:
        row.chosen.setChecked(True)
    QTest.mouseClick(window.take_away, Qt.MouseButton.LeftButton)
    assert window.notice.sentence.startswith("3 aanmeldingen en 1 aanbod weghalen?")
    QTest.mouseClick(window.notice.action_buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "niets gevonden" in window.notice.sentence)
    assert window.notice.sentence.startswith("Weggehaald: 3 aanmeldingen en 1 aanbod.")
    assert not controller.meeting.offers
    assert not controller.meeting.signposts, "it goes with the sign-up"
    data = controller.path.read_bytes()
    for text in ("Wilhelmina", "bestelbus", "mina@wegwijzer.example"):
        assert text.encode() not in data
    first, third = (card.note.text for card in window.notes)
    assert "van de lijst af te gaan" in first
    assert "Ook bij het aanbod" not in first, "the first group got its package before there was an offer"
    assert "Ook bij het aanbod aan alle groepen staat Wilhelmina Achterberg." in third


def test_a_signpost_goes_along_with_the_sign_up_it_belongs_to_and_also_alone(
    with_offers: WithdrawWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R44, R55: ticked with the person and not to be kept then; what hangs on paper people take away."""
    window, three = with_offers, controller.meeting.in_order[2].code
    QTest.keyClicks(window.search, "mina@")
    listed, public = window.rows
    assert [ids(row) for row in window.rows] == ["mina-3", three]
    listed.chosen.setChecked(False)
    public.chosen.setChecked(False)
    listed.chosen.setChecked(True)
    assert public.chosen.isChecked()
    assert not public.chosen.isEnabled()
    listed.chosen.setChecked(False)
    assert public.chosen.isEnabled()
    QTest.mouseClick(window.take_away, Qt.MouseButton.LeftButton)
    assert window.notice.sentence.startswith("1 naam op de Wegwijzer weghalen?")
    QTest.mouseClick(window.notice.action_buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "niets gevonden" in window.notice.sentence)
    assert "Haal de Wegwijzer weg waar die hangt, en gooi de kaartjes" in window.notice.sentence
    assert controller.meeting.signposts == {}
    assert "mina-3" in controller.meeting.sign_ups[three]
    assert b"mina@wegwijzer.example" not in controller.path.read_bytes()


def test_only_an_offer_that_a_package_held_gets_a_note_of_its_own_and_asks_to_hand_over_again(
    with_offers: WithdrawWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R42, R44, R56."""
    window, meeting = with_offers, controller.meeting
    QTest.keyClicks(window.search, "wilhelmina")
    for row in window.rows:
        row.chosen.setChecked(ids(row) == "van")
    take_away(window, qtbot)
    qtbot.waitUntil(lambda: "niets gevonden" in window.notice.sentence)
    (card,) = window.notes
    assert card.note.text.startswith("Voor: Themagroep 3 - Veilig naar school")
    assert "bij het aanbod aan alle groepen weg te gaan" in card.note.text
    assert "van de lijst af" not in card.note.text
    one, _two, three = (controller.meeting.group(theme.code) for theme in meeting.in_order)
    assert "Daarna weg: 1. Draag opnieuw over" in state_of(controller.meeting, three)
    assert "Daarna weg" not in state_of(controller.meeting, one)


def test_texts_of_the_evening_that_still_name_the_person_are_told_by_place(
    window: WithdrawWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R44, R48: a plan is the group's own words, so nobody else takes the name out; that it stands there is said."""
    one = controller.meeting.in_order[0].code
    controller.do(WritePlan(one, PlanField.WHO, "Wilhelmina vraagt de gemeente, Jan timmert", ""))
    controller.do(AddAddition("a", one, "Bel 06-12345001", Channel.CONSOLE))
    qtbot.waitUntil(lambda: bool(controller.meeting.plans))
    QTest.keyClicks(window.search, "wilhelmina achterberg")
    take_away(window, qtbot)
    qtbot.waitUntil(lambda: "niets gevonden" in window.notice.sentence)
    assert "misschien nog in: Thema 1, aanvulling 1; Thema 1, regel 3 van het plan." in window.notice.sentence
    assert "Wilhelmina" not in window.notice.sentence


def handwriting(words: str) -> bytes:
    """A photo in which every byte is of its own, as in the JPEG of a real sheet."""
    image = Image.effect_noise((400, 300), 90)
    ImageDraw.Draw(image).text((20, 100), words, fill=0, font_size=40)
    return encoded(image.convert("RGB"))


def pieces(picture: bytes) -> list[bytes]:
    """Parts of it, to look for."""
    return [picture[at : at + 40] for at in range(700, len(picture) - 100, 997)]


def test_who_came_from_paper_is_on_a_photo_still_and_it_can_be_taken_away_there(
    window: WithdrawWindow, controller: Controller, qtbot: QtBot
) -> None:
    """R44: no search of bytes finds handwriting, so the photo of that sheet is shown and goes for good when asked."""
    code = controller.meeting.in_order[2].code
    other = controller.meeting.in_order[1].code
    pictures = {name: handwriting(name) for name in ("hers", "unknown", "elsewhere", "another sheet")}
    for name, theme, sheet in (
        ("hers", code, 1),
        ("unknown", "", 0),
        ("elsewhere", other, 1),
        ("another sheet", code, 2),
    ):
        controller.do(AddPhoto(name, pictures[name], 400, 300, theme, sheet))
    qtbot.waitUntil(lambda: len(controller.meeting.photos) == 4)
    parts = {name: there(controller, pieces(picture)) for name, picture in pictures.items()}
    assert min(map(len, parts.values())) > 10, "some fall over the edge of a page"
    QTest.keyClicks(window.search, "wilhelmina")
    assert ["ook op een foto" in row.where.text() for row in window.rows] == [False, False, True]
    for row in window.rows:
        row.chosen.setChecked(True)
    take_away(window, qtbot)
    qtbot.waitUntil(lambda: "staat nog op een foto" in window.notice.sentence)
    assert [card.photo.id for card in window.photos] == ["hers", "unknown"]
    hers, unknown = window.photos
    assert f"Foto van blad {code}-1" in hers.about.text()
    assert "onbekend blad" in unknown.about.text()
    qtbot.waitUntil(lambda: hers.picture.pixmap().width() > 300)
    QTest.mouseClick(hers.remove, Qt.MouseButton.LeftButton)
    assert set(controller.meeting.photos) == set(pictures), "it asks first"
    QTest.mouseClick(hers.sure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.photos == [unknown])
    assert there(controller, pieces(pictures["hers"])) == []
    assert there(controller, parts["elsewhere"]) == parts["elsewhere"]
    for press in (unknown.remove, unknown.sure):
        QTest.mouseClick(press, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "niets gevonden" in window.notice.sentence)
    controller.undo()
    qtbot.waitUntil(lambda: not controller.busy)
    assert there(controller, pieces(pictures["hers"]) + pieces(pictures["unknown"])) == []
    assert set(controller.meeting.photos) == {"elsewhere", "another sheet"}


def there(controller: Controller, texts: list[bytes]) -> list[bytes]:
    """Which of them stand in some byte of the file or what lies beside it."""
    data = b"".join(path.read_bytes() for path in controller.path.parent.iterdir() if path.is_file())
    return [text for text in texts if text in data]


def test_files_of_before_can_be_wiped_at_once(
    window: WithdrawWindow, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    """R44: the list for the terugkomavond was written before; one that cannot be reached stays named."""
    away = str(Path("/media/stick-die-er-niet-in-zit/kopie.bijeenkomst"))
    controller.do(RecordWritten((Written(WrittenKind.COPY, away),)))
    (tmp_path / "Terugkomavond.xlsx").write_text("Wilhelmina Achterberg")
    QTest.keyClicks(window.search, "wilhelmina achterberg")
    take_away(window, qtbot)
    qtbot.waitUntil(lambda: window.files is not None)
    assert window.files is not None
    assert "Terugkomavond.xlsx" in window.files.places.text()
    QTest.mouseClick(window.files.wipe, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: list(controller.meeting.written) == [away])
    assert not (tmp_path / "Terugkomavond.xlsx").exists()
    qtbot.waitUntil(lambda: window.files is not None and window.files.places.text() == away)


def test_who_says_no_changes_nothing(window: WithdrawWindow, controller: Controller, qtbot: QtBot) -> None:
    before = controller.meeting
    QTest.keyClicks(window.search, "wilhelmina achterberg")
    QTest.mouseClick(window.take_away, Qt.MouseButton.LeftButton)
    assert "Dit kan niet ongedaan worden gemaakt" in window.notice.sentence
    QTest.mouseClick(window.notice.action_buttons[1], Qt.MouseButton.LeftButton)
    assert controller.meeting is before
    QTest.keyClicks(window.search, "xyz")
    assert not window.take_away.isEnabled()


def test_the_console_says_per_group_when_and_to_whom_it_was_handed_over(
    window: WithdrawWindow, controller: Controller
) -> None:
    """R42"""
    page = window.parent()
    assert isinstance(page, ClosingPage)
    assert ", aan Fatma Yılmaz" in page.groups.list.item(0).text()
    assert "overgedragen" not in page.groups.list.item(2).text()
    assert "5 aanmeldingen" in page.groups.remaining.text()
    assert "uiterlijk op dinsdag 22 december 2026" in page.groups.remaining.text()
