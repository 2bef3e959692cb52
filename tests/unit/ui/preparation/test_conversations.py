"""Voorbereiden, Gesprekken: stories come in by a file, pasted or typed, and somebody is asked about names (R59)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bijeenkomst.domain.commands import BringInStories, LayOnPile, NamePile
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.story import MOST_STORIES, Story, StoryDraft
from bijeenkomst.export.story_kit.kit import KitPart
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.preparation.bring_in import BringInPanel
from bijeenkomst.ui.preparation.conversations_page import ConversationsPage
from bijeenkomst.ui.preparation.proposal_model import FIRST
from bijeenkomst.ui.preparation.questions import MOST
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.preparation.story_table import PILE, TEXT
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.stories.story_editor import StoryEditor
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow
from bijeenkomst.ui.widgets.sight import area_around
from tests.support.keyboard import press, tab_to
from tests.support.told_evening import SAID, a_told_evening
from tests.support.workbooks import Rows, xlsx
from tests.unit.domain.evening import an_evening
from tests.unit.ui.paper.dropping import drop
from tests.unit.ui.preparation.choosing import click_section
from tests.unit.ui.preparation.room import Open
from tests.unit.ui.sessions import GivenDialogs
from tests.unit.ui.shell.whole_window import settle

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
TELLING = """Gesprek;Verhaal;Citaat
keukentafel;Mijn buurvrouw Annie helpt mij.;
soos;De bus rijdt niet.;
soos;;Zonder verhaal
"""


def told(meeting: Meeting) -> list[str]:
    return [story.text for _number, story in sorted(meeting.stories.items())]


def to_page(window: MainWindow) -> ConversationsPage:
    click_section(window.preparation.sections, Section.CONVERSATIONS)
    return window.preparation.conversations


def shown(qtbot: QtBot, panel: BringInPanel) -> None:
    qtbot.waitUntil(lambda: bool(panel.model.proposal.rows) and panel.table.isVisible())


def test_who_has_the_themes_already_passes_it_by(open_window: Open) -> None:
    """Calm first: the window opens at the themes, and nothing of this step asks for anything."""
    window, _controller = open_window(Meeting(code_seed=1))
    assert window.preparation.section is Section.THEMES
    assert window.preparation.sections.said_of(Section.CONVERSATIONS) == "mag u overslaan"
    assert window.preparation.themes.empty.isVisible()


def test_who_has_stories_only_begins_there(open_window: Open) -> None:
    window, _controller = open_window(
        Meeting(code_seed=1, stories={1: Story(1, "Stil hier.")}, stories_issued=1)
    )
    assert window.preparation.section is Section.CONVERSATIONS
    assert window.preparation.sections.said_of(Section.CONVERSATIONS) == "1 verhaal"


def test_a_spreadsheet_of_stories_is_looked_at_first_and_then_brought_in(
    qtbot: QtBot, open_window: Open
) -> None:
    """R6: by mouse; the piles of the file come along."""
    window, controller = open_window(
        Meeting(code_seed=1), GivenDialogs(resource("examples", "verhalen.xlsx"))
    )
    page = to_page(window)
    QTest.mouseClick(page.empty_from_file, LEFT)
    shown(qtbot, page.bring_in)
    assert not controller.meeting.stories
    assert page.bring_in.bring.text() == "Breng 21 verhalen in"
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 21)
    qtbot.waitUntil(lambda: page.notice.sentence == "21 verhalen zijn erbij gekomen.")
    assert page.table.isVisible()
    assert window.preparation.sections.said_of(Section.CONVERSATIONS) == "21 verhalen in 5 gesprekken"
    QTest.mouseClick(page.notice.action_buttons[0], LEFT)
    qtbot.waitUntil(lambda: not controller.meeting.stories and page.empty.isVisible())


def test_what_came_in_is_offered_to_be_undone_only_while_that_is_what_would_be(
    qtbot: QtBot, open_window: Open
) -> None:
    """Afterwards the button would undo what somebody did since, under a sentence about something else."""
    window, controller = open_window(
        Meeting(code_seed=1), GivenDialogs(resource("examples", "verhalen.xlsx"))
    )
    page = to_page(window)
    QTest.mouseClick(page.empty_from_file, LEFT)
    shown(qtbot, page.bring_in)
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(lambda: page.notice.sentence == "21 verhalen zijn erbij gekomen.")
    assert page.notice.action_buttons
    pile = next(iter(controller.meeting.piles))
    controller.do(NamePile(pile, "Elkaar zien"))
    qtbot.waitUntil(lambda: controller.meeting.piles[pile].name == "Elkaar zien")
    qtbot.waitUntil(lambda: not page.notice.sentence)
    assert not page.notice.action_buttons
    assert len(controller.meeting.stories) == 21


def test_a_name_in_a_story_asks_first_and_can_be_made_unreadable(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """R59: named by row and column; nothing comes in before each is answered."""
    file = tmp_path / "verhalen.csv"
    file.write_text(TELLING, "utf-8")
    window, controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    page = to_page(window)
    panel = page.bring_in
    QTest.mouseClick(page.empty_from_file, LEFT)
    shown(qtbot, panel)
    named, blocked = panel.questions.asked
    assert "rij 2, kolom B" in named.row.problems[0].sentence
    assert "een naam" in named.row.problems[0].sentence
    assert not panel.bring.isEnabled()
    QTest.mouseClick(blocked.skip, LEFT)
    QTest.mouseClick(named.unreadable, LEFT)
    assert panel.model.data(panel.model.index(0, FIRST)) == "Mijn buurvrouw [naam] helpt mij."
    QTest.mouseClick(panel.bring, LEFT)
    qtbot.waitUntil(
        lambda: told(controller.meeting) == ["Mijn buurvrouw [naam] helpt mij.", "De bus rijdt niet."]
    )


def test_the_same_with_the_keyboard_alone(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    file = tmp_path / "verhalen.csv"
    file.write_text(TELLING, "utf-8")
    window, controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    page = to_page(window)
    window.preparation.sections.setFocus()
    tab_to(page.empty_from_file)
    press()
    shown(qtbot, page.bring_in)
    named, blocked = page.bring_in.questions.asked
    qtbot.waitUntil(named.unreadable.hasFocus)
    press()
    tab_to(blocked.skip)
    press()
    tab_to(page.bring_in.bring)
    press()
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 2)


def test_many_questions_are_asked_a_few_at_a_time_and_answered_at_once(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """Five hundred stories of two thousand characters, of which every fifth names somebody."""
    file = tmp_path / "veel.csv"
    long = "Het regent alweer en de bus komt niet. " * 50
    lines = (f"{number} {long}{'Tante Annie.' if number % 5 == 0 else ''}\n" for number in range(500))
    file.write_text("Verhaal\n" + "".join(lines), "utf-8")
    window, controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    page = to_page(window)
    QTest.mouseClick(page.empty_from_file, LEFT)
    qtbot.waitUntil(lambda: len(page.bring_in.model.proposal.rows) == 500, timeout=60_000)
    shown(qtbot, page.bring_in)
    qtbot.waitUntil(page.bring_in.questions.more.isVisible)
    settle()
    assert len(page.bring_in.questions.asked) == MOST
    QTest.mouseClick(page.bring_in.questions.more, LEFT)
    assert len(page.bring_in.questions.asked) == 2 * MOST
    QTest.mouseClick(page.bring_in.questions.mask_all, LEFT)
    assert page.bring_in.questions.asked[0].unreadable.isChecked()
    assert page.bring_in.bring.text() == "Breng 500 verhalen in"
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 500)
    assert not any("Annie" in text for text in told(controller.meeting))
    assert len(controller.meeting.stories[500].text) > 1_900


def test_stories_are_pasted_with_a_line_between_them(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(an_evening())
    page = to_page(window)
    QTest.mouseClick(page.empty_paste, LEFT)
    QApplication.clipboard().setText("De bus rijdt niet.\nOok niet op zondag.\n\nHet is stil hier.")
    QTest.keyClick(page.bring_in.text, Qt.Key.Key_V, CONTROL)
    QTest.mouseClick(page.bring_in.look, LEFT)
    shown(qtbot, page.bring_in)
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(
        lambda: told(controller.meeting) == ["De bus rijdt niet.\nOok niet op zondag.", "Het is stil hier."]
    )


@pytest.mark.parametrize("name", ["leeg.xlsx", "brief.docx", "niets.csv"])
def test_what_cannot_be_read_is_never_called_a_file_of_themes(
    qtbot: QtBot, open_window: Open, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    content = {"leeg.xlsx": b"", "brief.docx": b"{\\rtf1 Beste mensen}", "niets.csv": b"Gesprek;Verhaal\n"}
    file.write_bytes(content[name])
    window, _controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    page = to_page(window)
    QTest.mouseClick(page.empty_from_file, LEFT)
    qtbot.waitUntil(lambda: page.bring_in.notice.property("notice") == "bad")
    assert "thema" not in page.bring_in.notice.sentence
    assert not page.bring_in.bring.isVisible()


def test_another_sheet_with_stories_can_be_chosen(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    file = tmp_path / "verhalen.xlsx"
    rows: dict[str, Rows] = {
        "Voorjaar": [("Gesprek", "Verhaal"), ("soos", "De bus rijdt niet.")],
        "Najaar": [("Gesprek", "Verhaal"), ("kerk", "Het is stil."), ("kerk", "Het is koud.")],
    }
    file.write_bytes(xlsx(rows))
    window, _controller = open_window(Meeting(code_seed=1), GivenDialogs(file))
    page = to_page(window)
    QTest.mouseClick(page.empty_from_file, LEFT)
    shown(qtbot, page.bring_in)
    assert page.bring_in.bring.text() == "Breng 1 verhaal in"
    page.bring_in.sheet.names.setFocus()
    QTest.keyClick(page.bring_in.sheet.names, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.bring_in.bring.text() == "Breng 2 verhalen in")


def test_a_file_that_is_dropped_on_the_page_is_read(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    file = tmp_path / "verhalen.csv"
    file.write_text("Verhaal;Gesprek\nDe bus rijdt niet.;soos\n", "utf-8")
    window, _controller = open_window(Meeting(code_seed=1))
    page = to_page(window)
    assert drop(page, file)
    shown(qtbot, page.bring_in)
    assert page.bring_in.bring.text() == "Breng 1 verhaal in"


def test_stories_that_were_brought_in_as_themes_can_come_in_as_what_they_are(
    qtbot: QtBot, open_window: Open
) -> None:
    example = resource("examples", "verhalen.xlsx")
    window, _controller = open_window(Meeting(code_seed=1), GivenDialogs(example))
    themes, page = window.preparation.themes, window.preparation.conversations
    QTest.mouseClick(themes.empty_from_file, LEFT)
    qtbot.waitUntil(lambda: bool(themes.bring_in.notice.action_buttons))
    QTest.mouseClick(themes.bring_in.notice.action_buttons[0], LEFT)
    shown(qtbot, page.bring_in)
    assert page.bring_in.bring.text() == "Breng 21 verhalen in"
    assert not themes.bring_in.busy


def test_stories_are_typed_one_after_the_other_with_the_keyboard(qtbot: QtBot, open_window: Open) -> None:
    """R19: each is kept at once; the conversation stays for the next. R59: a name asks first."""
    window, controller = open_window(Meeting(code_seed=1))
    page = to_page(window)
    window.preparation.sections.setFocus()
    tab_to(page.empty_type)
    press()
    form = page.typing.form
    assert form.conversation.hasFocus()
    QTest.keyClicks(form.conversation, "keukentafel")
    press(Qt.Key.Key_Return)
    assert form.story.hasFocus()
    QTest.keyClicks(form.story, "De bus rijdt niet.")
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: told(controller.meeting) == ["De bus rijdt niet."])
    qtbot.waitUntil(lambda: form.story.text() == "" and form.story.hasFocus())
    assert page.typing.kept.sentence == "Verhaal 1 is bewaard."
    QTest.keyClicks(form.story, "Bel Jan de Vries op 06 12345678.")
    press(Qt.Key.Key_Return, CONTROL)
    assert "In het verhaal lijkt een telefoonnummer en een naam te staan." in form.question.sentence
    tab_to(form.question.action_buttons[1])
    press()
    assert form.story.text() == "Bel [naam] op 06-…."
    press(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == 2)
    assert controller.meeting.stories[2] == Story(2, "Bel [naam] op 06-….", "keukentafel")
    qtbot.waitUntil(form.story.hasFocus)
    press(Qt.Key.Key_Escape)
    assert not page.typing.isVisible()
    assert page.table.isVisible()


def test_what_was_typed_and_not_kept_is_asked_about(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(Meeting(code_seed=1))
    page = to_page(window)
    QTest.mouseClick(page.empty_type, LEFT)
    QTest.keyClicks(page.typing.form.story, "Het is stil hier.")
    QTest.mouseClick(page.typing.finish, LEFT)
    assert page.typing.isVisible()
    QTest.mouseClick(page.typing.kept.action_buttons[0], LEFT)
    qtbot.waitUntil(lambda: told(controller.meeting) == ["Het is stil hier."])


def test_a_story_is_corrected_and_taken_away(qtbot: QtBot, open_window: Open) -> None:
    stories = {number: Story(number, f"Verhaal nummer {number}.") for number in (1, 2, 3)}
    window, controller = open_window(Meeting(code_seed=1, stories=stories, stories_issued=3))
    page = to_page(window)
    page.table.setFocus()
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    (editor,) = window.findChildren(StoryEditor)
    qtbot.waitUntil(editor.isVisible)
    QTest.keyClick(editor.form.story, Qt.Key.Key_End, CONTROL)
    QTest.keyClicks(editor.form.story, " En meer.")
    QTest.mouseClick(editor.save, LEFT)
    qtbot.waitUntil(lambda: controller.meeting.stories[2].text == "Verhaal nummer 2. En meer.")
    qtbot.waitUntil(lambda: not window.findChildren(StoryEditor))
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: sorted(controller.meeting.stories) == [1, 3])
    qtbot.waitUntil(lambda: page.notice.sentence == "Verhaal 2 is weggehaald.")
    assert page.table.currentIndex().row() == 1, "the next one is marked"
    QTest.mouseClick(page.notice.action_buttons[0], LEFT)
    qtbot.waitUntil(lambda: sorted(controller.meeting.stories) == [1, 2, 3])


def test_no_more_stories_than_a_meeting_can_hold(qtbot: QtBot, open_window: Open) -> None:
    window, controller = open_window(Meeting(code_seed=1))
    page = to_page(window)
    controller.do(BringInStories(tuple(StoryDraft(f"{number}") for number in range(MOST_STORIES))))
    qtbot.waitUntil(lambda: len(controller.meeting.stories) == MOST_STORIES)
    QTest.mouseClick(page.type, LEFT)
    QTest.keyClicks(page.typing.form.story, "Nog een.")
    QTest.mouseClick(page.typing.save, LEFT)
    qtbot.waitUntil(lambda: "2000 verhalen" in page.typing.form.question.sentence)


def test_a_themes_card_says_from_which_conversations_it_came(qtbot: QtBot, open_window: Open) -> None:
    """R61, R3: of a theme that was made of stories; how many there are moves nothing."""
    window, controller = open_window(a_told_evening())
    cards = window.preparation.themes.list.cards
    codes = [theme.code for theme in controller.meeting.in_order]
    window.preparation.show_section(Section.THEMES)
    assert [cards[code].told for code in codes] == [
        "", "", "", "Uit 1 verhaal: ouders van school.", "Uit 1 verhaal: keukentafel.",
    ]  # fmt: skip
    controller.do(LayOnPile((3,), "stil"))
    qtbot.waitUntil(lambda: cards[codes[4]].told == "Uit 2 verhalen: keukentafel, keet.")
    assert [theme.code for theme in controller.meeting.in_order] == codes
    assert not cards[codes[0]].stories.isVisible()
    QTest.mouseClick(cards[codes[3]].stories, LEFT)
    (making,) = window.findChildren(ThemeOfPileWindow)
    assert making.form.draft.quotes == (SAID,)
    making.close()


def test_what_helps_at_the_conversations_is_made_in_a_folder(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """R62: before there are stories cards to write on; afterwards the cards for a table."""
    folder = tmp_path / "uit"
    folder.mkdir()
    window, controller = open_window(Meeting(code_seed=1), GivenDialogs(folder, folder))
    kit = to_page(window).kit
    assert KitPart.STORY_CARDS not in kit.boxes
    QTest.mouseClick(kit.make, LEFT)
    qtbot.waitUntil(lambda: kit.notice.property("notice") == "good")
    assert {path.name for path in folder.iterdir()} == {
        part.file_name for part in KitPart if part is not KitPart.STORY_CARDS
    }
    controller.do(BringInStories((StoryDraft("De bus rijdt niet."),)))
    qtbot.waitUntil(lambda: KitPart.STORY_CARDS in kit.boxes)
    assert kit.boxes[KitPart.STORY_CARDS].isChecked()
    assert [part for part, box in kit.boxes.items() if box.isChecked()] == [KitPart.STORY_CARDS]
    QTest.mouseClick(kit.make, LEFT)
    qtbot.waitUntil(lambda: (folder / KitPart.STORY_CARDS.file_name).is_file())
    qtbot.waitUntil(lambda: kit.notice.sentence == "Gemaakt: verhaalkaartjes.pdf.")
    place = str(folder / KitPart.STORY_CARDS.file_name)
    assert controller.meeting.written == {place: Written(WrittenKind.STORY_CARDS, place)}, "R45"


def test_a_folder_that_is_gone_is_said_at_the_kit(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    """R63."""
    window, _controller = open_window(Meeting(code_seed=1), GivenDialogs(tmp_path / "weg"))
    kit = to_page(window).kit
    QTest.mouseClick(kit.make, LEFT)
    qtbot.waitUntil(lambda: kit.notice.property("notice") == "bad")
    assert kit.make.isEnabled()


def test_all_ways_in_are_in_sight_in_a_small_window(open_window: Open) -> None:
    """900 x 480, as narrow as a window gets."""
    window, _controller = open_window(Meeting(code_seed=1))
    window.resize(900, 480)
    for section, page in (
        (Section.CONVERSATIONS, window.preparation.conversations),
        (Section.THEMES, window.preparation.themes),
    ):
        window.preparation.show_section(section)
        settle()
        for pressed in page.empty.findChildren(QPushButton):
            seen = pressed.visibleRegion().boundingRect()
            assert seen.isEmpty() or seen.width() == pressed.width(), pressed.text()
        area = page.empty.visibleRegion().boundingRect()
        assert area.width() == page.empty.width()


def test_in_a_small_window_no_table_of_stories_scrolls_sideways(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    """Neither of what comes in nor of what is there: the conversation and the pile stand under the story."""
    file = tmp_path / "verhalen.csv"
    file.write_text(
        "Gesprek;Verhaal;Citaat;Stapel\n;Bel mij op 06 12345678, dan rijd ik u naar de dokter.;;\n"
        "De keukentafel aan de Kerkweg;De bus rijdt hier op zondag helemaal niet meer.;"
        "De bus rijdt hier op zondag;Vervoer voor wie geen auto heeft\n"
    )
    window, controller = open_window(Meeting(code_seed=1))
    window.resize(900, 480)
    page = to_page(window)
    page.open_file(file)
    shown(qtbot, page.bring_in)
    settle()
    proposed = page.bring_in.table
    assert proposed.horizontalScrollBar().maximum() == 0
    asked = page.bring_in.questions.asked[0]
    area = area_around(asked)
    assert area is not None
    for answer in asked.answers.values():
        right = answer.mapTo(area.viewport(), answer.rect().bottomRight()).x()
        assert right <= area.viewport().width(), answer.text()
        assert answer.width() >= answer.sizeHint().width()
    QTest.mouseClick(asked.take, LEFT)
    said = proposed.model().index(1, FIRST).data()
    assert said.startswith("De bus rijdt hier op zondag helemaal niet meer.\n")
    assert "Gesprek: De keukentafel" in said
    QTest.mouseClick(page.bring_in.bring, LEFT)
    qtbot.waitUntil(lambda: bool(controller.meeting.stories) and page.table.isVisible())
    settle()
    assert page.table.horizontalScrollBar().maximum() == 0
    called, told_here = (page.table.model().index(row, TEXT).data() for row in (0, 1))
    assert called == "Bel mij op 06 12345678, dan rijd ik u naar de dokter."
    assert told_here.endswith("\nDe keukentafel aan de… · Vervoer voor wie geen auto…")
    window.resize(1366, 728)
    qtbot.waitUntil(lambda: not page.table.folded)
    settle()
    assert page.table.model().index(1, TEXT).data().endswith("niet meer.")
    assert not page.table.isColumnHidden(PILE)
