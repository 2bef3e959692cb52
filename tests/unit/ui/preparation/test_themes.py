from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import AddAddition, CountHands
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.ui.preparation.regrouping import MergeForm, SplitForm
from bijeenkomst.ui.preparation.theme_card import ThemeCard
from tests.unit.domain.evening import an_evening, joining
from tests.unit.ui.preparation.room import Open, titles

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def test_an_empty_meeting_invites_to_bring_themes_in(open_window: Open) -> None:
    window, _controller = open_window(Meeting(code_seed=1))
    page = window.preparation.themes
    assert page.empty.isVisible()
    assert not page.list.isVisible()


def test_a_theme_is_typed_and_saved(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(Meeting(code_seed=1))
    page = window.preparation.themes
    QTest.mouseClick(page.empty_add, LEFT)
    editor = page.list.editor
    assert editor is not None
    QTest.keyClicks(editor.fields.title, "Veilig naar school")
    QTest.keyClicks(editor.quotes[0], "Het is een autobaan")
    QTest.mouseClick(editor.save, LEFT)
    qtbot.waitUntil(lambda: titles(controller) == ["Veilig naar school"])
    assert controller.meeting.in_order[0].quotes == ("Het is een autobaan",)
    qtbot.waitUntil(lambda: page.list.editor is None)


def test_the_counters_say_what_a_longer_text_means(qtbot: QtBot, open_window: Open) -> None:
    """R1: 40 characters for a title at full size; a longer one shrinks, and is not refused."""
    window, controller = open_window(Meeting(code_seed=1))
    window.preparation.themes.list.add()
    editor = window.preparation.themes.list.editor
    assert editor is not None
    editor.fields.title.setText("a" * 40)
    assert editor.fields.title_field.note == "40 / 40"
    editor.fields.title.setText("a" * 41)
    assert editor.fields.title_field.note.startswith("41 / 40 · ")
    QTest.keyClick(editor.fields.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)


def test_a_theme_without_a_title_is_refused_at_its_field(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(Meeting(code_seed=1))
    window.preparation.themes.list.add()
    editor = window.preparation.themes.list.editor
    assert editor is not None
    QTest.mouseClick(editor.save, LEFT)
    qtbot.waitUntil(lambda: editor.fields.title_field.error == "Geef het thema een titel.")
    assert not controller.meeting.themes


def test_contact_details_in_a_quote_are_asked_about_first(qtbot: QtBot, open_window: Open) -> None:
    """R2: themes are presented anonymised."""
    window, controller = open_window(an_evening())
    cards = window.preparation.themes.list
    code = controller.meeting.in_order[0].code
    cards.edit(code)
    editor = cards.editor
    assert editor is not None
    editor.quotes[1].setPlainText("Bel mij op 06 12345678")
    QTest.mouseClick(editor.save, LEFT)
    assert "In citaat 2 lijkt een telefoonnummer te staan." in editor.question.sentence
    assert len(controller.meeting.themes[code].quotes) == 1
    QTest.mouseClick(editor.question.action_buttons[1], LEFT)
    assert editor.quotes[1].text() == "Bel mij op 06-…", "the mask that is offered"
    assert not editor.question.sentence
    editor.quotes[1].setPlainText("Bel mij op 06 12345678 (18-20 uur)")
    QTest.mouseClick(editor.save, LEFT)
    QTest.mouseClick(editor.question.action_buttons[2], LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.themes[code].quotes) == 2)


def test_a_quote_with_contact_details_can_be_changed_instead(qtbot: QtBot, open_window: Open) -> None:
    """R2: asking is no blame: the editor stays open as it is."""
    window, controller = open_window(an_evening())
    cards = window.preparation.themes.list
    cards.edit(controller.meeting.in_order[0].code)
    editor = cards.editor
    assert editor is not None
    editor.quotes[1].setPlainText("Mail ans@voorbeeld.nl")
    QTest.mouseClick(editor.save, LEFT)
    QTest.mouseClick(editor.question.action_buttons[0], LEFT)
    assert editor.question.sentence == ""
    assert cards.editor is editor


def test_the_keyboard_alone_moves_a_theme_and_keeps_the_focus_on_it(qtbot: QtBot, open_window: Open) -> None:
    """R3: the order is the kopgroep's."""
    window, controller = open_window(an_evening())
    first = controller.meeting.in_order[0].code
    card = window.preparation.themes.list.cards[first]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: titles(controller) == ["Zorg voor elkaar", "Ontmoeten", "Veilig naar school"])
    qtbot.waitUntil(card.hasFocus)
    QTest.keyClick(card, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: titles(controller)[0] == "Ontmoeten")
    assert not card.up.isEnabled()
    assert card.down.isEnabled()


def test_the_arrows_go_from_card_to_card(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    cards = [window.preparation.themes.list.cards[theme.code] for theme in controller.meeting.in_order]
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Down)
    assert cards[1].hasFocus()


def test_a_theme_that_is_taken_out_can_be_put_back(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    page = window.preparation.themes
    card = page.list.cards[controller.meeting.in_order[1].code]
    QTest.mouseClick(card.remove, LEFT)
    qtbot.waitUntil(lambda: page.notice.sentence == "Thema 'Zorg voor elkaar' is weggehaald.")
    assert titles(controller) == ["Ontmoeten", "Veilig naar school"]
    QTest.mouseClick(page.notice.action_buttons[0], LEFT)
    qtbot.waitUntil(lambda: titles(controller) == ["Ontmoeten", "Zorg voor elkaar", "Veilig naar school"])


def test_a_theme_with_additions_stays_and_the_window_says_why(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    code = controller.meeting.in_order[0].code
    controller.do(AddAddition("1", code, "Zitbankjes", Channel.CONSOLE))
    qtbot.waitUntil(lambda: bool(controller.meeting.additions))
    card = window.preparation.themes.list.cards[code]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "kan niet weg" in window.notice.sentence)
    assert code in controller.meeting.themes


def test_what_is_being_typed_survives_a_change_from_elsewhere(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    cards = window.preparation.themes.list
    first, last = controller.meeting.in_order[0].code, controller.meeting.in_order[2].code
    cards.edit(first)
    editor = cards.editor
    assert editor is not None
    QTest.keyClicks(editor.fields.title, " in de buurt")
    cards.cards[last].remove.click()
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 2)
    assert cards.editor is editor
    assert editor.fields.title.text() == "Ontmoeten in de buurt"


def test_escape_leaves_the_editor_and_changes_nothing(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    cards = window.preparation.themes.list
    code = controller.meeting.in_order[0].code
    QTest.keyClick(cards.cards[code], Qt.Key.Key_Return)
    editor = cards.editor
    assert editor is not None
    QTest.keyClicks(editor.fields.title, "x")
    QTest.keyClick(editor.fields.title, Qt.Key.Key_Escape)
    assert cards.editor is None
    assert controller.meeting.themes[code].title == "Ontmoeten"
    assert cards.cards[code].hasFocus()


def menu_of(card: ThemeCard) -> QMenu:
    """The open menu of a card."""
    QTest.mouseClick(card.more, LEFT)
    assert card.menu.isVisible()
    return card.menu


def test_a_theme_is_split_with_the_additions_that_belong_to_the_new_one(
    qtbot: QtBot, open_window: Open
) -> None:
    """R28: by mouse; the answers stay where they were given, and one undo takes all of it back."""
    window, controller = open_window(an_evening())
    page, code = window.preparation.themes, controller.meeting.in_order[0].code
    for key, text in (("1", "Zitbankjes"), ("2", "Samen eten")):
        controller.do(AddAddition(key, code, text, Channel.CONSOLE))
    qtbot.waitUntil(lambda: len(controller.meeting.additions_of(code)) == 2)
    card = page.list.cards[code]
    menu = menu_of(card)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(card.split).center())
    form = page.list.regrouping
    assert isinstance(form, SplitForm)
    assert card.isVisible()
    QTest.mouseClick(form.do, LEFT)
    qtbot.waitUntil(lambda: form.title_field.error == "Geef het thema een titel.")
    QTest.keyClicks(form.title, "Eten met elkaar")
    QTest.keyClick(form.additions["2"], Qt.Key.Key_Space)
    QTest.mouseClick(form.do, LEFT)
    qtbot.waitUntil(lambda: titles(controller)[:2] == ["Ontmoeten", "Eten met elkaar"])
    new = controller.meeting.in_order[1]
    assert [one.text for one in controller.meeting.additions_of(new.code)] == ["Samen eten"]
    assert [one.text for one in controller.meeting.additions_of(code)] == ["Zitbankjes"]
    assert page.list.regrouping is None
    assert "Afgesplitst van 'Ontmoeten'" in page.list.cards[new.code].origin
    QTest.mouseClick(page.notice.action_buttons[0], LEFT)
    qtbot.waitUntil(lambda: len(titles(controller)) == 3)
    assert len(controller.meeting.additions_of(code)) == 2


def test_themes_are_merged_after_the_window_said_what_goes_along(qtbot: QtBot, open_window: Open) -> None:
    """R28: with the keyboard; recognition is never added up, and the old code is still a theme's."""
    window, controller = open_window(an_evening())
    page = window.preparation.themes
    first, _second, third = controller.meeting.in_order
    controller.do(AddAddition("1", third.code, "Een zebrapad", Channel.CONSOLE))
    controller.do(CountHands(third.code, Tally(yes=7)))
    qtbot.waitUntil(lambda: bool(controller.meeting.hands))
    card = page.list.cards[third.code]
    card.more.setFocus()
    QTest.keyClick(card.more, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(card.menu, key)
    form = page.list.regrouping
    assert isinstance(form, MergeForm)
    assert not form.do.isEnabled()
    QTest.keyClick(form.into, Qt.Key.Key_Down)
    assert form.into.currentData() == first.code
    assert "1 aanvulling en 0 aanmeldingen" in form.explained
    assert "nooit opgeteld" in form.explained
    QTest.keyClick(form.into, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(controller) == ["Ontmoeten", "Zorg voor elkaar"])
    meeting = controller.meeting
    assert [one.text for one in meeting.additions_of(first.code)] == ["Een zebrapad"]
    assert meeting.recognition(first.code).hands == Tally()
    assert meeting.recognition(third.code).hands == Tally(yes=7)
    qtbot.waitUntil(lambda: window.focusWidget() is page.list.cards[first.code])
    assert page.list.cards[first.code].origin == "Hierin gaat verder: 'Veilig naar school'."


def test_a_merge_without_the_consent_it_needs_is_refused_in_its_form(qtbot: QtBot, open_window: Open) -> None:
    """R4, R28: people of a plain theme never come on a sensitive list without having said so."""
    window, controller = open_window(an_evening())
    page = window.preparation.themes
    plain, sensitive, _third = controller.meeting.in_order
    controller.do(joining(controller.meeting, 1))
    qtbot.waitUntil(lambda: controller.meeting.sign_up_count(plain.code) == 1)
    page.list.merge(plain.code)
    form = page.list.regrouping
    assert isinstance(form, MergeForm)
    form.into.setCurrentIndex(form.into.findData(sensitive.code))
    QTest.mouseClick(form.do, LEFT)
    qtbot.waitUntil(lambda: "extra toestemming" in form.problem.sentence)
    QTest.keyClick(form.into, Qt.Key.Key_Escape)
    assert page.list.regrouping is None
    assert len(titles(controller)) == 3
