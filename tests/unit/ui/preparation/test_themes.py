from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.commands import AddAddition
from bijeenkomst.domain.meeting import Meeting
from tests.unit.domain.evening import an_evening
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
    QTest.keyClicks(editor.title, "Veilig naar school")
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
    editor.title.setText("a" * 40)
    assert editor.title_field.note == "40 / 40"
    editor.title.setText("a" * 41)
    assert editor.title_field.note.startswith("41 / 40 · ")
    QTest.keyClick(editor.title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 1)


def test_a_theme_without_a_title_is_refused_at_its_field(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(Meeting(code_seed=1))
    window.preparation.themes.list.add()
    editor = window.preparation.themes.list.editor
    assert editor is not None
    QTest.mouseClick(editor.save, LEFT)
    qtbot.waitUntil(lambda: editor.title_field.error == "Geef het thema een titel.")
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
    QTest.keyClicks(editor.title, " in de buurt")
    cards.cards[last].remove.click()
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 2)
    assert cards.editor is editor
    assert editor.title.text() == "Ontmoeten in de buurt"


def test_escape_leaves_the_editor_and_changes_nothing(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    cards = window.preparation.themes.list
    code = controller.meeting.in_order[0].code
    QTest.keyClick(cards.cards[code], Qt.Key.Key_Return)
    editor = cards.editor
    assert editor is not None
    QTest.keyClicks(editor.title, "x")
    QTest.keyClick(editor.title, Qt.Key.Key_Escape)
    assert cards.editor is None
    assert controller.meeting.themes[code].title == "Ontmoeten"
    assert cards.cards[code].hasFocus()
