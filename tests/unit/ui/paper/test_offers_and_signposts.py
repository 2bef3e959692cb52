"""Slips with offers are typed over, listed and checked as rows are, and so is who becomes public (R39, R55, R56)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from bijeenkomst.document import troubles
from bijeenkomst.document.file import Document, read_only
from bijeenkomst.domain.commands import ChangeDetails, EditTheme, RecordHandover
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.sheet_row import SheetRow
from bijeenkomst.domain.values.sign_up import CONSENT_VERSION
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.paper.checklist import checklist
from bijeenkomst.ui.paper.paper_page import PaperPage
from bijeenkomst.ui.paper.paper_parts import PaperPart
from bijeenkomst.ui.paper.review_panel import to_review
from bijeenkomst.ui.widgets.tab_order import put_in_order
from tests.unit.domain.evening import run
from tests.unit.domain.public_ones import giving, offering
from tests.unit.ui.paper.at_work import at_work, meeting_of, page, paper_page
from tests.unit.ui.shell.whole_window import settle
from tests.unit.ui.tabs import click_tab

__all__ = ["page"]


def type_slip(page: PaperPage, offered: str, name: str, phone: str, email: str = "") -> None:
    """By the keyboard alone, in the order of the paper; the cross is not ticked yet."""
    click_tab(page.tabs, PaperPart.OFFERS)
    for line, text in zip(
        (field.line for field in page.offer.fields.all), (offered, name, phone, email), strict=True
    ):
        assert line.hasFocus()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.offer.shares.hasFocus()
    assert not page.offer.shares.isChecked(), "nothing is ticked beforehand (R34)"


def save(page: PaperPage) -> None:
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Return)


def test_a_slip_is_typed_over_with_the_keyboard_alone(page: PaperPage, qtbot: QtBot) -> None:
    """R11, R34, R56: with the consent's version and that it came from paper; without a cross it is not kept."""
    type_slip(page, "Een bestelbus", "Dora Vos", "06 12345671")
    save(page)
    qtbot.waitUntil(lambda: "Staat er geen kruisje" in page.offer.wrong.text())
    assert not meeting_of(page).offers
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Space)
    save(page)
    qtbot.waitUntil(lambda: bool(meeting_of(page).offers))
    (offer,) = meeting_of(page).offers.values()
    assert (offer.text, offer.name, offer.phone, offer.email) == (
        "Een bestelbus",
        "Dora Vos",
        "+31612345671",
        "",
    )
    assert (offer.consent.version, offer.consent.channel, offer.doubts) == (
        CONSENT_VERSION,
        Channel.PAPER,
        (),
    )
    qtbot.waitUntil(lambda: page.offer.status.text() == "Het aanbod is bewaard.")
    assert page.offer.fields.are_empty
    assert page.offer.fields.all[0].line.hasFocus(), "ready for the next slip"
    assert not page.offer.shares.isChecked()
    type_slip(page, "Een busje", "Piet", "06 123")
    save(page)
    assert "Druk op F3" in page.offer.fields.phone.wrong
    assert page.offer.status.text() == "", "this slip is not saved"


@pytest.mark.parametrize("part", [PaperPart.ROWS, PaperPart.GROUP_SHEETS, PaperPart.OFFERS])
def test_where_no_photo_is_yet_its_card_stands_at_the_top(page: PaperPage, part: PaperPart) -> None:
    page.show_part(part)
    settle()
    assert page.photos.isVisible()
    assert page.photos.y() == 0


def test_a_number_that_cannot_be_is_refused_and_what_nobody_can_read_is_asked_about(
    page: PaperPage, qtbot: QtBot
) -> None:
    """R31, R39: it waits in even nalopen with what could be read, and is put right there."""
    type_slip(page, "Een zaal voor dertig mensen", "Ali", "0612")
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Space)
    save(page)
    assert "Druk op F3" in page.offer.fields.phone.wrong
    assert page.offer.fields.phone.line.hasFocus()
    QTest.keyClick(page.offer.fields.phone.line, Qt.Key.Key_F3)
    QTest.keyClick(page.offer.fields.phone.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.tabs.tabText(PaperPart.REVIEW) == "Even nalopen (1)")
    assert "Het staat bij 'Even nalopen'." in page.offer.status.text()
    assert to_review(meeting_of(page)) == 1
    printed = checklist(meeting_of(page))
    assert "Een zaal voor dertig mensen" in printed
    assert "het telefoonnummer is niet te lezen (gelezen: 0612)" in printed
    click_tab(page.tabs, PaperPart.REVIEW)
    (card,) = page.review.offers.cards.values()
    assert card.lines[Doubt.PHONE].text() == "0612"
    assert "Het telefoonnummer is niet te lezen" in card.came.text() or "telefoonnummer" in card.came.text()
    card.lines[Doubt.PHONE].clear()
    QTest.keyClicks(card.lines[Doubt.EMAIL], "ali@voorbeeld.example")
    QTest.mouseClick(card.right, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.tabs.tabText(PaperPart.REVIEW) == "Even nalopen")
    (offer,) = meeting_of(page).offers.values()
    assert (offer.email, offer.phone, offer.doubts) == ("ali@voorbeeld.example", "", ())


def test_every_offer_is_listed_and_can_be_corrected_and_taken_out(page: PaperPage, qtbot: QtBot) -> None:
    """R31, R44, R56: also those from phones; what the groups have already is said."""
    one = meeting_of(page).in_order[0].code
    for command in (
        offering(),
        RecordHandover((one,), Way.MAIL, ""),
        offering(id="p", text="Boekhouden", name="Bep", phone="+31612345672", channel=Channel.PAPER),
    ):
        page._controller.do(command)
    qtbot.waitUntil(lambda: len(meeting_of(page).offers) == 2)
    click_tab(page.tabs, PaperPart.REVIEW)
    qtbot.waitUntil(lambda: len(page.review.offers.cards) == 2)
    van, books = page.review.offers.cards["o"], page.review.offers.cards["p"]
    assert (van.words.text(), van.who.text()) == ("Een bestelbus", "Dora  ·  06 12345671")
    assert van.came.text() == "Van een telefoon  ·  zit al in een pakket dat is overgedragen"
    assert books.came.text() == "Van papier"
    assert page.review.print_list.isEnabled() is False
    assert not van.lines[Doubt.NAME].isVisible(), "calm until it is asked for"
    QTest.mouseClick(van.change, Qt.MouseButton.LeftButton)
    van.lines[Doubt.CONTRIBUTION].setText("Een bestelbus, alleen zaterdag")
    van.lines[Doubt.PHONE].setText("06-1")
    QTest.mouseClick(van.right, Qt.MouseButton.LeftButton)
    assert van.fields[Doubt.PHONE].error
    van.lines[Doubt.PHONE].setText("0612345671")
    QTest.keyClick(van.lines[Doubt.PHONE], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: meeting_of(page).offers["o"].text == "Een bestelbus, alleen zaterdag")
    QTest.mouseClick(books.drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: list(meeting_of(page).offers) == ["o"])
    qtbot.waitUntil(lambda: list(page.review.offers.cards) == ["o"])
    page._controller.undo()
    qtbot.waitUntil(lambda: "p" in meeting_of(page).offers)


def test_correcting_into_the_same_closes_the_card_again(page: PaperPage, qtbot: QtBot) -> None:
    page._controller.do(offering())
    click_tab(page.tabs, PaperPart.REVIEW)
    qtbot.waitUntil(lambda: "o" in page.review.offers.cards)
    card = page.review.offers.cards["o"]
    card.change.click()
    card.right.click()
    qtbot.waitUntil(lambda: card.words.isVisible())


def test_a_likely_typo_in_an_address_is_suggested_and_asked_about(page: PaperPage, qtbot: QtBot) -> None:
    """R31."""
    type_slip(page, "Lasles", "Cees", "", "cees@gmial.com")
    assert "gmail.com" in page.offer.fields.take.text()
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Space)
    save(page)
    qtbot.waitUntil(lambda: bool(meeting_of(page).offers))
    (offer,) = meeting_of(page).offers.values()
    assert offer.doubts == (Doubtful(Doubt.TYPO),)
    assert to_review(meeting_of(page)) == 1


def fill_signpost(page: PaperPage, *boxes: str, reach: str = "06 12345671") -> None:
    click_tab(page.tabs, PaperPart.OFFERS)
    form = page.signpost
    form.who.setCurrentIndex(form.who.findText("Jan van der Berg"))
    form.reach.clear()
    QTest.keyClicks(form.reach, reach)
    for name in boxes:
        QTest.keyClick(getattr(form, name), Qt.Key.Key_Space)
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)


def test_a_signpost_is_typed_in_with_a_consent_of_its_own_and_taken_back_by_one_click(
    page: PaperPage, qtbot: QtBot
) -> None:
    """R34, R44, R55: nothing ticked beforehand, one way only, each place apart; gone from every byte afterwards."""
    form, code = page.signpost, meeting_of(page).in_order[0].code
    assert [form.theme.itemText(at) for at in range(form.theme.count())] == ["1. Ontmoeten"], (
        "no sensitive theme"
    )
    assert not any(box.isChecked() for box in form.boxes)
    fill_signpost(page)
    qtbot.waitUntil(lambda: "openbaar: ja" in form.wrong.text())
    QTest.keyClick(form.shares, Qt.Key.Key_Space)
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "minstens één plek" in form.wrong.text())
    assert not meeting_of(page).signposts
    QTest.keyClick(form.on_cards, Qt.Key.Key_Space)
    form.name.setText("Jan")
    form.reach.setText("jan@openbaar.example")
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: code in meeting_of(page).signposts)
    signpost = meeting_of(page).signposts[code]
    assert (signpost.name, signpost.reach, signpost.sign_up) == ("Jan", "jan@openbaar.example", "jan")
    assert (signpost.on_sheet, signpost.on_cards, signpost.on_page) == (False, True, False)
    assert signpost.consent.version == CONSENT_VERSION
    assert signpost.consent.explicit
    assert signpost.consent.channel is Channel.PAPER
    qtbot.waitUntil(lambda: form.theme.count() == 0)
    click_tab(page.tabs, PaperPart.REVIEW)
    row = page.review.signposts.rows[code]
    assert row.words.text() == "Ontmoeten: Jan, jan@openbaar.example"
    assert row.where.text() == "op de kaartjes voor buren"
    assert page.tabs.tabText(PaperPart.REVIEW) == "Even nalopen", "there is nothing to ask"
    QTest.mouseClick(row.take_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not meeting_of(page).signposts)
    assert b"jan@openbaar.example" not in page._controller.path.read_bytes()
    assert not page.review.signposts.isVisible()


def test_a_yes_that_was_said_aloud_is_kept_as_such(page: PaperPage, qtbot: QtBot) -> None:
    """R34, R55."""
    fill_signpost(page, "shares", "on_page", "spoken")
    code = meeting_of(page).in_order[0].code
    qtbot.waitUntil(lambda: code in meeting_of(page).signposts)
    assert meeting_of(page).signposts[code].consent.channel is Channel.CONSOLE
    qtbot.waitUntil(lambda: not page.signpost.spoken.isChecked())


@pytest.mark.parametrize("reach", ["06", "geen@adres@hier", ""])
def test_a_public_way_that_cannot_be_is_refused_in_its_field(
    page: PaperPage, qtbot: QtBot, reach: str
) -> None:
    """R31, R55."""
    fill_signpost(page, "shares", "on_sheet", reach=reach)
    qtbot.waitUntil(lambda: any(field.error for field in page.signpost.fields.values()))
    assert not meeting_of(page).signposts


def test_a_theme_that_becomes_sensitive_is_offered_no_longer(page: PaperPage, qtbot: QtBot) -> None:
    """R4, R55."""
    assert page.signpost.theme.count() == 1
    theme = meeting_of(page).in_order[0]
    page._controller.do(EditTheme(theme.code, ThemeDraft(theme.title, sensitive=True)))
    qtbot.waitUntil(lambda: page.signpost.theme.count() == 0)


def test_a_meeting_without_offers_shows_nothing_new_in_even_nalopen(page: PaperPage) -> None:
    """R56: calm first."""
    click_tab(page.tabs, PaperPart.REVIEW)
    said = [one.text() for one in page.review.findChildren(QLabel) if one.isVisible()]
    assert said == ["Alles van papier is duidelijk. Er is niets om na te lopen."]


@pytest.mark.parametrize(
    "text",
    [
        "שלום, יש לי רכב",
        "👩‍👩‍👧‍👦 oppas",
        "<b>vet</b> & <script>",
        "a\u202eb\u0007c",
        "x" * 10_000,
        "=HYPERLINK(1)",
    ],
    ids=["right to left", "emoji", "markup", "control characters", "ten thousand letters", "formula"],
)
def test_odd_texts_are_shown_as_they_are_or_cut_to_what_fits(
    page: PaperPage, qtbot: QtBot, text: str
) -> None:
    """R18, R63: what a field takes is stored; nothing of it is markup."""
    click_tab(page.tabs, PaperPart.OFFERS)
    offered, name, phone, _email = page.offer.fields.all
    offered.line.setText(text)
    name.line.setText(text)
    phone.line.setText("0612345671")
    page.offer.shares.setChecked(True)
    page.offer.save.click()
    qtbot.waitUntil(lambda: bool(meeting_of(page).offers))
    (offer,) = meeting_of(page).offers.values()
    assert len(offer.text) <= 200
    click_tab(page.tabs, PaperPart.REVIEW)
    card = page.review.offers.cards[offer.id]
    assert card.words.text() == offer.text
    assert card.words.textFormat() is Qt.TextFormat.PlainText
    assert card.who.textFormat() is Qt.TextFormat.PlainText
    assert page.review.width() <= page.width()


@pytest.mark.parametrize("part", [PaperPart.GROUP_SHEETS, PaperPart.OFFERS, PaperPart.REVIEW])
def test_nothing_is_cut_off_in_a_small_window(tmp_path: Path, qtbot: QtBot, part: PaperPart) -> None:
    """R14: at 900 x 480 the tabs and every form fit in the width; the rest is scrolled to."""
    meeting = run(at_work(), offering(text="lang " * 40, name="x" * 80))
    with paper_page(tmp_path / "klein.bijeenkomst", meeting, qtbot, (900, 480)) as page:
        page.show_part(part)
        settle()
        assert page.window().width() == 900
        last = page.tabs.tabRect(page.tabs.count() - 1)
        assert page.tabs.rect().contains(last)
        assert page.tabs.mapTo(page, last.topRight()).x() < page.width()
        for line in (field.line for field in page.offer.fields.all if field.line.isVisible()):
            assert line.width() >= 150, "a name or an address can be read while it is typed"
        for area in page.findChildren(QScrollArea):
            if area.isVisible() and (inner := area.widget()) is not None:
                assert inner.width() <= area.viewport().width() + 1, type(inner).__name__


def test_a_full_disk_keeps_what_was_typed_and_says_so(
    page: PaperPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R19: nothing is said to be stored that is not, and the slip need not be typed again."""
    said: list[str] = []
    page._controller.failed.connect(said.append)

    def full(self: Document, *_args: object, **_rest: object) -> None:
        raise troubles.CannotSave("De schijf is vol.")

    type_slip(page, "Een bestelbus", "Dora Vos", "06 12345671")
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Space)
    with monkeypatch.context() as patched:
        patched.setattr(Document, "commit", full)
        save(page)
        qtbot.waitUntil(lambda: bool(said))
    assert not meeting_of(page).offers
    assert page.offer.fields.name.line.text() == "Dora Vos"
    assert page.offer.status.text() == ""
    save(page)
    qtbot.waitUntil(lambda: bool(meeting_of(page).offers))
    assert len(read_only(page._controller.path).offers) == 1


def test_a_full_disk_does_not_keep_a_row_from_being_saved_again(
    page: PaperPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R19, R39."""
    said: list[str] = []
    page._controller.failed.connect(said.append)

    def full(self: Document, *_args: object, **_rest: object) -> None:
        raise troubles.CannotSave("De schijf is vol.")

    page.entry.code.copy(SheetRow(meeting_of(page).in_order[2].code, 1, 1))
    page.entry.fields.name.line.setText("Dora Vos")
    page.entry.fields.phone.line.setText("0612345671")
    page.entry.crosses.shares.setChecked(True)
    with monkeypatch.context() as patched:
        patched.setattr(Document, "commit", full)
        page.entry.save.click()
        qtbot.waitUntil(lambda: bool(said))
    assert page.entry.fields.name.line.text() == "Dora Vos"
    page.entry.save.click()
    qtbot.waitUntil(lambda: page.entry.fields.are_empty)
    assert [one.name for one in meeting_of(page).group(meeting_of(page).in_order[2].code).members] == [
        "Dora Vos"
    ]


def test_tab_goes_from_field_to_field_of_a_slip(tmp_path: Path, qtbot: QtBot) -> None:
    """R39: what is seldom needed comes after the fields, as on the form for rows."""
    with paper_page(tmp_path / "avond.bijeenkomst", at_work(), qtbot) as page:
        click_tab(page.tabs, PaperPart.OFFERS)
        put_in_order(page.window())
        page.offer.focus()
        for field in page.offer.fields.all[1:]:
            QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
            assert field.line.hasFocus()


def test_a_slip_that_was_typed_twice_at_once_is_one_offer(page: PaperPage, qtbot: QtBot) -> None:
    type_slip(page, "Een bestelbus", "Dora Vos", "06 12345671")
    QTest.keyClick(page.offer.shares, Qt.Key.Key_Space)
    save(page)
    save(page)
    qtbot.waitUntil(lambda: page.offer.fields.are_empty)
    assert len(meeting_of(page).offers) == 1


def test_offers_are_refused_in_words_before_somebody_is_responsible(tmp_path: Path, qtbot: QtBot) -> None:
    """R5."""
    meeting = run(
        at_work(),
        giving(at_work().in_order[0].code, sign_up="jan", owner="phone-2"),
        ChangeDetails(Details()),
    )
    with paper_page(tmp_path / "leeg.bijeenkomst", meeting, qtbot) as page:
        type_slip(page, "Een bestelbus", "Dora Vos", "06 12345671")
        page.offer.shares.setChecked(True)
        save(page)
        qtbot.waitUntil(lambda: "Aanmelden kan nog niet" in page.offer.wrong.text())
