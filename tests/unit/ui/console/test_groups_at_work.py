"""The groups at work on the console: a card each, and who sits too tight (R47-R50, R53)."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QMenu,
)
from pytestqt.qtbot import QtBot

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.i18n import use_language
from bijeenkomst.ui.console.console_page import EveningPage
from tests.unit.domain.evening import joining
from tests.unit.ui.console.at_work import (
    SCRIBE,
    WANT,
    WHO,
    codes,
    from_phone,
    open_group,
    show_work,
    work,
)
from tests.unit.ui.console.console_page import controller_of, page
from tests.unit.ui.console.going_through import quiet
from tests.unit.ui.console.whole_console import click

__all__ = ["page", "work"]


def test_an_evening_without_a_work_round_shows_none_of_it(page: EveningPage, qtbot: QtBot) -> None:
    """R53: not at the market, and not at any other part."""
    for slide in (Slide(SlideKind.GROUPS), Slide(SlideKind.BREAK), Slide(SlideKind.WELCOME)):
        controller_of(page).do(c.ShowSlide(slide))
        quiet(page, qtbot)
        assert not page.at_work.cards.isVisible()
        assert not page.at_work.plan.isVisible()
        assert not page.times.more.isVisible()
    assert not {part.kind for part in page.programme.list._parts} & {SlideKind.WORK, SlideKind.HARVEST}


def test_a_card_says_what_stands_there_what_is_missing_and_that_somebody_writes(work: EveningPage) -> None:
    """R48-R50: numbers, never names."""
    one, two, three = codes(controller_of(work))
    cards = work.at_work.list
    assert cards.card(one).lines == (
        "bij het raam · 9 mensen",
        "2 van de 8 regels staan er.",
        "Nog zonder eerste stap, dag en eerste beller.",
        "er wordt geschreven",
        "2 zeggen: klopt · 1 mist iets",
    )
    assert cards.card(two).lines == ("tafel 2 · nog niemand", "Er staat nog niets.")
    assert cards.card(three).lines == (
        "nog niemand",
        "2 van de 8 regels staan er.",
        "Nog zonder eerste stap en eerste beller.",
    )
    heights = [cards.place_of(code).height() for code in (one, two, three)]
    assert heights[0] > heights[2] > heights[1]
    assert cards.height() >= sum(heights)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_line_of_a_card_is_cut_off(work: EveningPage, qtbot: QtBot, language: str) -> None:
    """The longest that it can say, in both languages of the window; only a title of the group's own may be longer."""
    controller, one = controller_of(work), codes(controller_of(work))[0]
    from_phone(controller, c.WritePlan(one, WANT, "Van het blad", "iets anders"))
    qtbot.waitUntil(lambda: "naast elkaar" in "".join(work.at_work.list.card(one).lines))
    use_language(language)
    work.at_work.list._list(controller.meeting.in_order)
    work.at_work.list.show_meeting(controller.meeting)
    cards = work.at_work.list
    room = cards.place_of(one).width() - 36 - 3 * 12
    for line in cards.card(one).lines:
        assert cards.fontMetrics().horizontalAdvance(line) <= room, line


def test_the_cards_are_there_at_the_market_too_and_nowhere_else(work: EveningPage, qtbot: QtBot) -> None:
    for kind, there in ((SlideKind.GROUPS, True), (SlideKind.BREAK, False), (SlideKind.WORK, True)):
        show_work(work, kind)
        quiet(work, qtbot)
        assert work.at_work.cards.isVisible() is there


def test_of_what_a_scribe_types_only_that_card_changes(work: EveningPage, qtbot: QtBot) -> None:
    """A field a second from sixty groups: nothing but their own cards is touched, and others not even looked at."""
    controller, (one, two, _three) = controller_of(work), codes(controller_of(work))
    touched: list[int] = []
    work.at_work.list.model().dataChanged.connect(lambda first, _last: touched.append(first.row()))
    refreshed: list[str] = []
    for name in ("hands", "additions", "sign_ups", "helpers"):
        getattr(work, name).refresh = lambda name=name: refreshed.append(name)
    from_phone(controller, c.WritePlan(one, WHO, "Truus de soep", "", SCRIBE))
    qtbot.waitUntil(lambda: "3 van de 8 regels staan er." in work.at_work.list.card(one).lines)
    assert set(touched) == {0}
    touched.clear()
    from_phone(controller, c.WritePlan(one, WHO, "Truus de soep en Kees", "Truus de soep", SCRIBE))
    from_phone(controller, c.BecomeScribe(two, "another"))
    qtbot.waitUntil(lambda: work.at_work.list.card(two).writes)
    assert set(touched) == {1}, "the first says the same as before"
    assert refreshed == []


def test_what_phones_write_is_told_to_the_console_together(work: EveningPage, qtbot: QtBot) -> None:
    controller, one = controller_of(work), codes(controller_of(work))[0]
    told: list[int] = []
    controller.updated.connect(lambda update: told.append(len(update.changes)))
    seen = ""
    for number in range(40):
        text = f"Truus {'en nog iemand ' * number}"
        from_phone(controller, c.WritePlan(one, WHO, text, seen, SCRIBE))
        seen = text
    qtbot.waitUntil(lambda: sum(told) == 40)
    assert len(told) < 20


def test_a_group_is_opened_by_keyboard_and_left_again(work: EveningPage, qtbot: QtBot) -> None:
    cards, plan = work.at_work.list, work.at_work.plan
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Down)
    QTest.keyClick(cards, Qt.Key.Key_Down)
    QTest.keyClick(cards, Qt.Key.Key_Return)
    qtbot.waitUntil(plan.isVisible)
    assert plan.title.text() == "3. Veilig naar school"
    assert not work.at_work.cards.isVisible()
    assert plan.back.hasFocus()
    QTest.keyClick(plan.back, Qt.Key.Key_Return)
    assert work.at_work.cards.isVisible()
    assert cards.hasFocus()
    assert cards.currentRow() == 2
    show_work(work, SlideKind.GROUPS)
    quiet(work, qtbot)
    open_group(work, qtbot, 2)
    show_work(work, SlideKind.BREAK)
    quiet(work, qtbot)
    assert not plan.isVisible()


def test_a_crowded_group_is_told_of_by_itself_and_gets_a_second_table_by_one_click(
    work: EveningPage, qtbot: QtBot
) -> None:
    """R47: from nine people on; it can be undone, and let be."""
    controller, (one, two, _three) = controller_of(work), codes(controller_of(work))
    bar = work.at_work.crowded
    assert bar.sentence == "Groep 1 past krap aan één tafel."
    click(bar.action_buttons[0])
    qtbot.waitUntil(lambda: controller.meeting.places[one] == Place("bij het raam", "tafel 1"))
    qtbot.waitUntil(lambda: bar.sentence == "")
    assert "bij het raam en tafel 1 · 9 mensen" in work.at_work.list.card(one).lines
    controller.undo()
    qtbot.waitUntil(lambda: bar.sentence != "")
    click(bar.close_button)
    assert bar.sentence == ""
    for number in range(9):
        phone = f"+316223456{number:02}"
        from_phone(
            controller,
            joining(controller.meeting, 2, key=f"b{number}", phone=phone, explicit=True, owner=phone),
        )
    qtbot.waitUntil(lambda: bar.sentence == "Groep 2 past krap aan één tafel.")
    assert controller.meeting.sign_up_count(two) == 9


def test_a_group_of_eight_is_not_crowded(page: EveningPage, qtbot: QtBot) -> None:
    controller = controller_of(page)
    controller.do(c.PlanGroupWork(True))
    for number in range(8):
        from_phone(controller, joining(controller.meeting, key=f"b{number}", phone=f"+316223456{number:02}"))
    show_work(page)
    quiet(page, qtbot)
    qtbot.waitUntil(lambda: "8 mensen" in page.at_work.list.card(codes(controller)[0]).where)
    assert page.at_work.crowded.sentence == ""


def test_a_place_is_given_on_the_evening_itself(work: EveningPage, qtbot: QtBot) -> None:
    code = open_group(work, qtbot, 3)
    field = work.at_work.plan.place.table
    field.setFocus()
    QTest.keyClicks(field, "bij de bar")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: controller_of(work).meeting.places.get(code) == Place("bij de bar"))
    assert controller_of(work).meeting.stage.slide.kind is SlideKind.WORK, "letters steer no hall (P13)"


def test_a_theme_that_is_merged_or_taken_away_takes_its_card_along(work: EveningPage, qtbot: QtBot) -> None:
    """R28: both plans stay, side by side."""
    controller, (one, two, three) = controller_of(work), codes(controller_of(work))
    open_group(work, qtbot, 3)
    controller.do(c.MergeThemes(one, (three,)))
    qtbot.waitUntil(lambda: not work.at_work.plan.isVisible() and work.at_work.cards.isVisible())
    assert work.at_work.list.count() == 2
    assert "er wordt geschreven · twee teksten naast elkaar" in work.at_work.list.card(one).lines
    controller.do(c.RemoveTheme(two))
    qtbot.waitUntil(lambda: work.at_work.list.count() == 1)
    assert isinstance(work.at_work.list.place_of(one), QRect)


def test_a_harvest_can_be_put_in_the_programme_once_groups_go_to_work(
    page: EveningPage, qtbot: QtBot
) -> None:
    def offered() -> list[str]:
        menu = page.programme.build_menu()
        return [one.text() for below in menu.findChildren(QMenu) for one in below.actions()]

    assert "Oogst" not in offered()
    controller_of(page).do(c.PlanGroupWork(True))
    quiet(page, qtbot)
    assert "Oogst" in offered()


def test_what_scribes_type_has_neither_the_hall_nor_its_pictures_look_again(
    work: EveningPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R51, P20: sixty of them type all the time. What is released is on the picture at once."""
    controller, hall = controller_of(work), work._hall
    one, other = codes(controller)[:2]
    controller.do(c.ShowSlide(Slide(SlideKind.HARVEST, one)))
    quiet(work, qtbot)
    looked: list[str] = []
    for what, looks in (
        (hall, "refresh"),
        (hall.window.ahead, "look_again"),
        (work.presenter, "show_slides"),
    ):
        monkeypatch.setattr(what, looks, lambda looks=looks: looked.append(looks))
    from_phone(controller, c.WritePlan(one, WHO, "De buren", "", SCRIBE))
    from_phone(controller, c.WritePlan(other, WHO, "Wie er is", ""))
    quiet(work, qtbot)
    assert not looked
    assert work.at_work.plan.isVisible()
    monkeypatch.undo()
    controller.do(c.ReleasePlanText(one, WHO, True))
    quiet(work, qtbot)
    assert "De buren" in repr(hall.seen)
