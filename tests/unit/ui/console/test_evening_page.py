import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.addition import NO_THEME, Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.part import LONGEST_WORDS
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.ui.console.addition_rows import AdditionRow
from bijeenkomst.ui.console.console_page import EveningPage
from bijeenkomst.ui.projector.state import ScreenState
from bijeenkomst.ui.widgets.text_question import TextQuestion
from tests.unit.ui.console.console_page import controller_of, page

__all__ = ["page"]

LEFT = Qt.MouseButton.LeftButton


def reword(page: EveningPage, row: AdditionRow, text: str) -> None:
    """By the menu and its dialog, with keys."""
    row.build_menu().actions()[0].trigger()
    (asked,) = page.window().findChildren(TextQuestion)
    assert asked.text.text() == row.addition.text
    QTest.keyClicks(asked.text, text)
    QTest.keyClick(asked.text, Qt.Key.Key_Return)


def shows(page: EveningPage, kind: SlideKind) -> bool:
    return controller_of(page).meeting.stage.slide.kind is kind


def test_the_clickers_keys_walk_through_the_evening(page: EveningPage, qtbot: QtBot) -> None:
    """P12, P13: PageDown and PageUp; B and full stop are black and back to the same slide; Esc leaves it."""
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: shows(page, SlideKind.QUESTION))
    for on, off in ((Qt.Key.Key_B, Qt.Key.Key_B), (Qt.Key.Key_Period, Qt.Key.Key_Escape)):
        QTest.keyClick(page, on)
        qtbot.waitUntil(lambda: controller_of(page).meeting.stage.cover is Cover.BLACK)
        QTest.keyClick(page, off)
        qtbot.waitUntil(lambda: controller_of(page).meeting.stage.cover is Cover.NONE)
    assert shows(page, SlideKind.QUESTION)
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: shows(page, SlideKind.WELCOME))


def test_every_slide_can_be_reached_and_the_end_is_the_end(page: EveningPage, qtbot: QtBot) -> None:
    """P15: with the pages of each slide; at the end PageDown does nothing."""
    seen = [page.navigation.now]
    while (after := page.navigation.after()) is not None:
        page.navigation.next()
        qtbot.waitUntil(lambda wanted=after: page.navigation.now == wanted)  # type: ignore[misc]  # bound at once
        seen.append(after)
    when_asked = {SlideKind.WORDS, SlideKind.PICTURE, SlideKind.WORK, SlideKind.HARVEST}
    assert {slide.kind for slide in seen} == set(SlideKind) - when_asked
    assert len(seen) == len(set(seen))
    assert not page.presenter.next_button.isEnabled()
    while (before := page.navigation.before()) is not None:
        page.navigation.show(before)
        qtbot.waitUntil(lambda wanted=before: page.navigation.now == wanted)  # type: ignore[misc]  # bound at once
    assert shows(page, SlideKind.WELCOME)


def test_letters_that_are_typed_are_not_taken_for_keys(page: EveningPage, qtbot: QtBot) -> None:
    """P13: a text field keeps B and full stop; Enter sends and stays, Esc gives the focus back."""
    theme = controller_of(page).meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.ADDITIONS, theme))
    qtbot.waitUntil(page.additions.isVisible)
    page.additions.field.setFocus()
    QTest.keyClicks(page.additions.field, "Bankjes. Bb")
    assert page.additions.field.text() == "Bankjes. Bb"
    assert controller_of(page).meeting.stage.cover is Cover.NONE
    QTest.keyClick(page.additions.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller_of(page).meeting.additions_of(theme, Visibility.SHOWN)) == 1)
    assert (page.additions.field.text(), page.additions.field.hasFocus()) == ("", True)
    QTest.keyClick(page.additions.field, Qt.Key.Key_Escape)
    assert page.hasFocus()


def test_a_click_in_the_programme_jumps_there(page: EveningPage, qtbot: QtBot) -> None:
    listed = page.programme.list
    item = listed.item(listed.count() - 1)
    listed.scrollToItem(item)
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(item).center())
    qtbot.waitUntil(lambda: shows(page, SlideKind.THANKS))


def test_only_the_controls_of_this_part_are_there(page: EveningPage, qtbot: QtBot) -> None:
    assert not page.hands.isVisible()
    assert not page.additions.isVisible()
    theme = controller_of(page).meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.RECOGNITION, theme))
    qtbot.waitUntil(page.hands.isVisible)
    assert not page.additions.isVisible()


def test_hands_are_counted_by_one_key_and_too_many_ask_first(page: EveningPage, qtbot: QtBot) -> None:
    """R21: one key a hand; a total above the number present warns before it is saved."""
    controller = controller_of(page)
    theme = controller.meeting.in_order[0].code
    controller.do(c.CountPresent(1))
    page.navigation.show(Slide(SlideKind.RECOGNITION, theme))
    qtbot.waitUntil(page.hands.isVisible)
    QTest.keyClick(page, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: controller.meeting.hands.get(theme) == Tally(yes=1))
    QTest.keyClick(page, Qt.Key.Key_3)
    qtbot.waitUntil(page.hands.save_anyway.isVisible)
    assert controller.meeting.hands[theme] == Tally(yes=1)
    QTest.mouseClick(page.hands.save_anyway, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.hands[theme] == Tally(yes=1, no=1))
    assert page.hands.fields[Answer.NO].value() == 1


def test_the_outcome_is_shown_when_the_facilitator_says_so(page: EveningPage, qtbot: QtBot) -> None:
    """R23: hidden until shown."""
    controller = controller_of(page)
    theme = controller.meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.RECOGNITION, theme))
    qtbot.waitUntil(page.hands.isVisible)
    for expected in ({theme}, set()):
        page.hands.reveal.click()
        qtbot.waitUntil(lambda wanted=expected: controller.meeting.revealed == wanted)  # type: ignore[misc]  # bound at once


def test_what_phones_send_waits_on_the_console(page: EveningPage, qtbot: QtBot) -> None:
    """R26: approve, put away, other words with the original kept, another theme, a theme of its own."""
    controller = controller_of(page)
    first, second = (theme.code for theme in controller.meeting.in_order[:2])
    for key in "abcde":
        controller.do(c.AddAddition(key, first, f"Idee {key}", Channel.PHONE))
    qtbot.waitUntil(lambda: page.queue.list.more.text() == "en nog 3")
    page.queue.list.more.click()
    assert len(page.queue.rows()) == 5
    page.queue.rows()[0].show_button.click()
    qtbot.waitUntil(lambda: len(page.queue.rows()) == 4)
    page.queue.rows()[0].hide_button.click()
    qtbot.waitUntil(lambda: len(page.queue.rows()) == 3)
    reword(page, page.queue.rows()[0], "Korter")
    qtbot.waitUntil(lambda: controller.meeting.additions[first]["c"].original == "Idee c")
    qtbot.waitUntil(lambda: len(page.queue.rows()) == 3)
    actions = page.queue.rows()[1].build_menu().actions()
    elsewhere = actions[1].menu()
    assert isinstance(elsewhere, QMenu)
    elsewhere.actions()[0].trigger()
    qtbot.waitUntil(lambda: "d" in controller.meeting.additions.get(second, {}))
    qtbot.waitUntil(lambda: len(page.queue.rows()) == 3)  # shown anew
    last = page.queue.rows()[-1]
    menu = last.build_menu()  # held: Python may otherwise let go of it before its actions are asked
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: len(controller.meeting.themes) == 4)


def test_a_theme_that_somebody_misses_becomes_one_with_one_button_or_key(
    page: EveningPage, qtbot: QtBot
) -> None:
    """R26: "mis ik een thema?" waits in the same queue."""
    controller = controller_of(page)
    for key in "ab":
        controller.do(c.AddAddition(key, NO_THEME, f"Thema {key}", Channel.PHONE))
    qtbot.waitUntil(lambda: len(page.queue.rows()) == 2)
    row = page.queue.rows()[0]
    assert row.show_button.text() == "Maak thema"
    assert [action.text() for action in row.build_menu().actions()] == [
        "Anders verwoorden…",
        "Naar een ander thema",
    ]
    row.show_button.click()
    qtbot.waitUntil(lambda: controller.meeting.in_order[-1].title == "Thema a")
    QTest.keyClick(page, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: controller.meeting.in_order[-1].title == "Thema b")
    assert not controller.meeting.waiting


def test_words_of_ones_own_come_in_the_programme_and_only_there(page: EveningPage, qtbot: QtBot) -> None:
    """P14; what is too long is said while it is typed, and is not put in."""
    controller, editor = controller_of(page), page.programme
    QTest.mouseClick(editor.edit, LEFT)
    before, shown = len(programme(controller.meeting)), controller.meeting.stage.slide
    editor.build_menu().actions()[0].trigger()
    (asked,) = page.window().findChildren(TextQuestion)
    assert (asked.windowTitle(), asked.agree.isEnabled()) == ("Eigen tekst", False)
    QTest.keyClick(asked.text, Qt.Key.Key_Return)
    assert asked.isVisible(), "nothing was typed yet"
    asked.text.setPlainText("x" * (LONGEST_WORDS + 1))
    assert not asked.agree.isEnabled()
    assert "te lang" in asked.field.note
    asked.text.setPlainText("")
    QTest.keyClicks(asked.text, "Het  koor zingt")
    QTest.mouseClick(asked.agree, LEFT)
    qtbot.waitUntil(lambda: len(programme(controller.meeting)) == before + 1)
    assert [part.words for part in programme(controller.meeting) if part.words] == ["Het koor zingt"]
    assert controller.meeting.stage.slide == shown
    editor.build_menu().actions()[0].trigger()
    (again,) = [one for one in page.window().findChildren(TextQuestion) if one.isVisible()]
    QTest.keyClicks(again.text, "toch niet")
    QTest.keyClick(again.text, Qt.Key.Key_Escape)
    assert not again.isVisible()
    assert len(programme(controller.meeting)) == before + 1


def test_a_clicker_goes_on_while_something_is_asked_at_the_console(page: EveningPage, qtbot: QtBot) -> None:
    """P12: whoever stands in the hall does not know that a dialog is open; letters stay in its field."""
    controller = controller_of(page)
    page.programme.build_menu().actions()[0].trigger()
    (asked,) = page.window().findChildren(TextQuestion)
    QTest.keyClick(asked.text, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: shows(page, SlideKind.QUESTION))
    QTest.keyClicks(asked.text, "b bus")
    assert asked.text.text() == "b bus"
    assert controller.meeting.stage.cover is Cover.NONE
    QTest.keyClick(asked.text, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: shows(page, SlideKind.WELCOME))
    asked.reject()


def test_helpers_are_let_in_with_a_code_that_can_be_changed_and_closed(
    page: EveningPage, qtbot: QtBot
) -> None:
    """R32: offered when people sign up; a code that is open never hides."""
    controller, panel = controller_of(page), page.helpers
    assert panel.isHidden()
    page.navigation.show(Slide(SlideKind.GROUPS))
    qtbot.waitUntil(lambda: not panel.isHidden())
    QTest.mouseClick(panel.open, LEFT)
    qtbot.waitUntil(lambda: bool(controller.meeting.helper_code))
    first = controller.meeting.helper_code
    qtbot.waitUntil(lambda: panel.code.text().replace(" ", "") == first)
    page.navigation.show(Slide(SlideKind.WELCOME))
    QTest.mouseClick(panel.other, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.helper_code not in ("", first))
    QTest.mouseClick(panel.close_button, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.helper_code == "")
    qtbot.waitUntil(panel.isHidden)


def test_nothing_is_projected_unasked(page: EveningPage, qtbot: QtBot) -> None:
    """P6, P8: nothing at start-up; with one screen it says what to do and never covers the console."""
    assert not page._hall.window.isVisible()
    QTest.keyClick(page, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: page._hall.screens.state.in_trouble)
    assert not page._hall.window.isVisible()
    assert "Uitbreiden" in page.projector.advice.text()
    page.projector.in_window.click()
    qtbot.waitUntil(page._hall.window.isVisible)
    page.projector.start.click()
    assert page._hall.window.isVisible()
    page.projector.question.action_buttons[0].click()
    qtbot.waitUntil(lambda: not page._hall.window.isVisible())


def test_one_key_swaps_also_when_the_halls_window_has_the_keys(
    page: EveningPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P8: and while somebody types."""
    swapped: list[ScreenState] = []
    monkeypatch.setattr(
        "bijeenkomst.ui.console.projector_panel.swap", lambda screens: swapped.append(screens.state)
    )
    QTest.keyClick(page.present.field, Qt.Key.Key_F6)
    page.projector.in_window.click()
    QTest.keyClick(page._hall.window, Qt.Key.Key_F6)

    assert swapped == [ScreenState.OFF, ScreenState.IN_WINDOW]


def test_the_theme_that_is_on_can_be_changed_from_here(page: EveningPage, qtbot: QtBot) -> None:
    """R28: edited, split or merged live; only while a theme is on."""
    assert page.presenter.change_theme.isHidden()
    code = controller_of(page).meeting.in_order[1].code
    page.navigation.show(Slide(SlideKind.THEME, code))
    qtbot.waitUntil(lambda: not page.presenter.change_theme.isHidden())
    with qtbot.waitSignal(page.theme_asked) as asked:
        QTest.mouseClick(page.presenter.change_theme, LEFT)
    assert asked.args == [code]
    assert controller_of(page).meeting.stage.slide.theme == code


def busy_for_a_while(page: EveningPage) -> None:
    """Ask for something whose answer has not come yet."""
    controller_of(page).do(c.CountPresent(40))
    assert controller_of(page).busy


def test_hands_that_are_counted_faster_than_the_disk_writes_all_count(
    page: EveningPage, qtbot: QtBot
) -> None:
    """R19, R21: by key and by button."""
    theme = controller_of(page).meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.RECOGNITION, theme))
    qtbot.waitUntil(page.hands.isVisible)
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_3):
        QTest.keyClick(page, key)
    for answer in (Answer.YES, Answer.YES, Answer.NO):
        QTest.mouseClick(page.hands.plus[answer], LEFT)
    qtbot.waitUntil(lambda: controller_of(page).meeting.hands.get(theme) == Tally(5, 1, 2))


def test_a_clicker_that_is_pressed_fast_goes_as_far_as_it_was_pressed(
    page: EveningPage, qtbot: QtBot
) -> None:
    """P13: and black pressed twice is not black."""
    for _press in range(3):
        QTest.keyClick(page, Qt.Key.Key_PageDown)
    QTest.keyClick(page, Qt.Key.Key_B)
    QTest.keyClick(page, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: shows(page, SlideKind.THEME))
    qtbot.waitUntil(lambda: not controller_of(page).busy)
    assert controller_of(page).meeting.stage.cover is Cover.NONE


@pytest.mark.parametrize("in_the_hall", [False, True])
def test_words_typed_right_after_a_key_are_words(page: EveningPage, qtbot: QtBot, in_the_hall: bool) -> None:
    """P13: also when the program is still busy with what was pressed before, and in either window."""
    theme = controller_of(page).meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.RECOGNITION, theme))
    qtbot.waitUntil(page.hands.isVisible)
    if in_the_hall:
        page._hall.screens.start_in_window()
        qtbot.waitUntil(page._hall.window.isVisible)
    pressed_in = page._hall.window if in_the_hall else page
    busy_for_a_while(page)
    QTest.keyClick(pressed_in, Qt.Key.Key_PageDown)
    QTest.keyClick(pressed_in, Qt.Key.Key_A)
    QTest.keyClicks(pressed_in, "Brood. Bb")
    assert controller_of(page).moving_picture
    qtbot.waitUntil(lambda: page.additions.field.text() == "Brood. Bb")
    assert shows(page, SlideKind.ADDITIONS)
    assert controller_of(page).meeting.stage.cover is Cover.NONE
    QTest.keyClick(pressed_in if in_the_hall else page.additions.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller_of(page).meeting.additions_of(theme, Visibility.SHOWN)) == 1)


def test_esc_pressed_in_the_halls_window_closes_it_after_the_keys_before(
    page: EveningPage, qtbot: QtBot
) -> None:
    """P6, P13: what was pressed there is for that window, also when the picture is still on its way."""
    hall = page._hall
    hall.screens.start_in_window()
    qtbot.waitUntil(hall.window.isVisible)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_B, Qt.Key.Key_Escape):
        QTest.keyClick(hall.window, key)
    assert hall.window.isVisible()
    qtbot.waitUntil(lambda: not hall.window.isVisible())
    assert shows(page, SlideKind.QUESTION)


def test_something_that_is_called_out_can_be_typed_during_any_part_of_a_theme(
    page: EveningPage, qtbot: QtBot
) -> None:
    """R26."""
    theme = controller_of(page).meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.RECOGNITION, theme))
    qtbot.waitUntil(page.hands.isVisible)
    assert not page.additions.isVisible()
    QTest.keyClick(page, Qt.Key.Key_A)
    QTest.keyClicks(page.additions.field, "Een bank")
    QTest.keyClick(page.additions.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller_of(page).meeting.additions_of(theme, Visibility.SHOWN)) == 1)
    assert shows(page, SlideKind.RECOGNITION)


def test_an_addition_can_be_typed_with_the_projector_s_window_in_front(
    page: EveningPage, qtbot: QtBot
) -> None:
    """P13: keys work whichever window has the focus, and the words of an addition are never taken for keys."""
    hall, theme = page._hall, controller_of(page).meeting.in_order[0].code
    page.navigation.show(Slide(SlideKind.ADDITIONS, theme))
    qtbot.waitUntil(page.additions.isVisible)
    hall.screens.start_in_window()
    qtbot.waitUntil(hall.window.isVisible)
    QTest.keyClick(hall.window, Qt.Key.Key_A)
    QTest.keyClicks(hall.window, "Brood. Bb")
    QTest.keyClick(hall.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(controller_of(page).meeting.additions_of(theme, Visibility.SHOWN)) == 1)
    (added,) = controller_of(page).meeting.additions_of(theme)
    assert added.text == "Brood. Bb"
    assert controller_of(page).meeting.stage.cover is Cover.NONE
    qtbot.waitUntil(lambda: not controller_of(page).busy)
    QTest.keyClick(hall.window, Qt.Key.Key_Escape)
    QTest.keyClick(hall.window, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: controller_of(page).meeting.stage.cover is Cover.BLACK)


def test_hands_that_are_typed_when_the_next_theme_comes_are_those_of_their_own_theme(
    page: EveningPage, qtbot: QtBot
) -> None:
    """R19, R21"""
    controller = controller_of(page)
    one, two = (theme.code for theme in controller.meeting.in_order[:2])
    controller.do(c.ShowSlide(Slide(SlideKind.RECOGNITION, one)))
    qtbot.waitUntil(page.hands.isVisible)
    field = page.hands.fields[Answer.YES]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "30")
    controller.do(c.ShowSlide(Slide(SlideKind.RECOGNITION, two)))
    qtbot.waitUntil(lambda: page.hands._theme == two)
    qtbot.waitUntil(lambda: not controller.busy)
    assert controller.meeting.hands == {one: Tally(30)}


def test_the_rows_of_additions_stay_when_another_comes(page: EveningPage, qtbot: QtBot) -> None:
    """A row that is made anew takes the click of somebody who was just pressing on it."""
    controller = controller_of(page)
    code = controller.meeting.in_order[0].code
    for key in "abc":
        controller.do(c.AddAddition(key, code, f"Idee {key}", Channel.PHONE))
    qtbot.waitUntil(lambda: page.queue.list.more.text() == "en nog 1")
    page.queue.list.more.click()
    first, _second, third = page.queue.rows()

    controller.do(c.HideAddition(code, "b"))
    controller.do(c.AddAddition("d", code, "Idee d", Channel.PHONE))
    qtbot.waitUntil(lambda: [row.addition.id for row in page.queue.rows()] == ["a", "c", "d"])

    assert page.queue.rows()[:2] == [first, third]
    qtbot.waitUntil(lambda: page.queue.rows()[0].y() < page.queue.rows()[1].y() < page.queue.rows()[2].y())
    controller.undo()
    controller.undo()
    qtbot.waitUntil(lambda: [row.addition.id for row in page.queue.rows()] == ["a", "b", "c"])
    assert page.queue.rows()[::2] == [first, third]


def test_the_log_counts_what_the_hall_does_and_names_each_addition(page: EveningPage, qtbot: QtBot) -> None:
    controller = controller_of(page)
    code = controller.meeting.in_order[0].code
    for voter in "abc":
        controller.do(c.Recognise(code, voter, Answer.YES))
    for key in "xy":
        controller.do(c.AddAddition(key, code, f"Idee {key}", Channel.PHONE))
    qtbot.waitUntil(lambda: not controller.busy)

    said = [line.partition("  ")[2] for line in page.log.lines]

    assert said[-1] == "3 antwoorden van telefoons"
    assert len(said) == 3
    assert all(f"Idee {key}" in line for key, line in zip("yx", said, strict=False))
