"""A walk past every window for stories: where they come in, the wall, a pile that becomes a theme, photos of cards."""

from collections.abc import Iterator

from docs.kept_pictures import until
from docs.story_pictures import MARKED, WRITTEN, photographed_card, photographed_piles
from docs.window_round import Round, Window
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.intake.stories import read_stories_file
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.preparation.sections import Section
from bijeenkomst.ui.shell.steps import Step
from bijeenkomst.ui.stories.story_editor import StoryEditor
from bijeenkomst.ui.stories.theme_of_pile import ThemeOfPileWindow
from bijeenkomst.ui.story_photos.cards_window import StoryCardsWindow
from bijeenkomst.ui.story_photos.table_window import PilesFromTableWindow
from bijeenkomst.ui.story_wall.hall_wall import HallWall
from bijeenkomst.ui.story_wall.wall_state import Focus
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from bijeenkomst.ui.widgets.file_dialogs import FileDialogs

ARABIC = "أريد أن أتحدث مع جيراني كل أسبوع. منذ أن أغلق المتجر لا أرى أحداً."
DOUBTFUL = (
    "Gesprek;Verhaal;Citaat;Stapel\n"
    "De keukentafel aan de Kerkweg;Bel mij op 06 12345678, dan rijd ik u naar de dokter.;dan rijd ik u;Vervoer\n"
    "De soos;Sinds de winkel dicht is, zie ik mijn buren alleen nog in de auto. Je zwaait, en dat is het.;;Ontmoeten\n"
)


def story_windows(around: Round) -> Iterator[Window]:
    """Each with its name."""
    preparation = around.window.preparation
    around.window.show_step(Step.PREPARATION)
    preparation.show_section(Section.CONVERSATIONS)
    page = preparation.conversations
    page.type.click()
    page.empty_type.click()
    page.typing.form.conversation.setText("keukentafel Kerkweg")
    page.typing.form.story.setPlainText(" ".join(WRITTEN))
    yield "stories typed", around.window
    page.typing.form.story.clear()
    page.typing.form.conversation.clear()
    page.typing.finish.click()
    file = around.folder / "verhalen.csv"
    file.write_text(DOUBTFUL, "utf-8")
    page.open_file(file)
    until(lambda: page.bring_in.table.isVisible())
    yield "stories proposed", around.window
    yield from around.further_down(preparation._pages, "stories proposed")
    page.bring_in.cancel.click()
    drafts = read_stories_file(resource("examples", "verhalen.xlsx")).drafts()
    around.do(c.BringInStories((*drafts, StoryDraft(ARABIC, "taalcafé", pile="Ontmoeten"))))
    yield "stories", around.window
    yield from around.further_down(preparation._pages, "stories")
    editor = StoryEditor(around.controller, 1, around.window)
    editor.show()
    yield "story edited", editor
    editor.close()
    yield from the_wall(around)
    yield from a_theme(around)
    yield from photos(around)


def the_wall(around: Round) -> Iterator[Window]:
    """As it opens, with what is alike to a story beside the list, close by, a story read large, and in the hall."""
    wall = StoryWallWindow(around.controller, around.open.hall, around.window)
    wall.show()
    rested(wall)
    yield "wall", wall
    wall.state.go_to(Focus(card=min(wall.canvas.wall.cards)))
    QTest.keyClick(wall.canvas, Qt.Key.Key_A)
    wall.top.list.click()
    wall.top.search.setText("bus")
    rested(wall)
    yield "wall, alike and list", wall
    wall.top.search.clear()
    wall.top.list.click()
    QTest.keyClick(wall.canvas, Qt.Key.Key_1)
    rested(wall)
    yield "wall, close by", wall
    wall.notice.say(
        "In de naam van de stapel lijkt een naam te staan. Iedereen in de zaal kan dit lezen.", "warn"
    )
    QTest.keyClick(wall.canvas, Qt.Key.Key_Space)
    rested(wall)
    yield "wall, read large", wall
    around.open.hall.screens.start_in_window()
    wall.top.beamer.click()
    rested(wall)
    yield "wall, in the hall", wall
    yield "hall with the wall", around.open.hall.window
    wall.close()
    around.open.hall.screens.stop()


def rested(wall: StoryWallWindow) -> None:
    """All is as sharp as it gets."""
    shown = wall._hall.window.findChild(HallWall)
    views = (wall.canvas, shown.view) if shown is not None else (wall.canvas,)
    until(lambda: all(view.sharpening.resting for view in views))


def a_theme(around: Round) -> Iterator[Window]:
    """A pile that becomes one, with words that are marked; further down a story in Arabic."""
    pile = next(key for key, one in around.controller.meeting.piles.items() if one.name == "Ontmoeten")
    making = ThemeOfPileWindow(around.controller, pile, around.window)
    making.show()
    making.form.core.setPlainText("Een plek waar je zomaar binnen kunt lopen")
    for shown in making.told.stories.values():
        for words in MARKED:
            if words in shown.text():
                shown.mark(words)
    yield "theme of a pile", making
    last = max(making.told.stories)
    making.told.stories[last].setFocus()
    yield "theme of a pile, a story in Arabic", making
    making.close()


def photos(around: Round) -> Iterator[Window]:
    """Piles on a table, and a card that was written on."""
    table = PilesFromTableWindow(around.controller, around.available, FileDialogs(), around.window)
    table.take_files(photographed_piles(around.controller.meeting, around.folder))
    table.show()
    until(lambda: bool(table.rows) and not table.reading.busy)
    yield "piles from photos", table
    table.close()
    cards = StoryCardsWindow(around.controller, around.available, FileDialogs(), around.window)
    cards.take_files((photographed_card(around.controller.meeting, around.folder),))
    cards.show()
    until(lambda: bool(cards.cards) and not cards.reading.busy)
    cards.form.conversation.setText("keukentafel Kerkweg")
    yield "card typed over", cards
    cards.form.next_story()
    cards.close()
