"""Names stay within their pile at any size, and all of a name is to be had somewhere."""

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.values.story import LONGEST_PILE_NAME, StoryDraft
from bijeenkomst.domain.values.theme import Theme, look
from bijeenkomst.ui.qt_fonts import font
from bijeenkomst.ui.story_wall.card_pictures import Measure, name_picture, set_lines
from bijeenkomst.ui.story_wall.wall_state import Focus
from tests.unit.domain.evening import run
from tests.unit.ui.story_wall.at_the_wall import Open, Wall, on_card, on_name, press, six_stories

LONG = ("Wie helpt wie als er iets is, en wie vraagt er dan om hulp " * 3)[:LONGEST_PILE_NAME].strip()
NAMES = (
    *("Bus", LONG, "Meerjarenonderhoudsbegrotingsvergadering" * 3, "W" * LONGEST_PILE_NAME),
    *("السلامة في الطريق إلى المدرسة وما يلزم لذلك", "🚌🚲 " * 30, "a" + "\u0301" * 60, "<b>vet</b> & zo"),
)
ZOOMS = (0.06, 0.12, 0.3, 0.45, 0.8, 1.4, 3.0)


def test_a_name_never_runs_past_its_pile(open_wall: Open, qtbot: QtBot) -> None:
    meeting = six_stories(c.BringInStories((StoryDraft("Nog een"), StoryDraft("En nog een"))))
    for at, name in enumerate(NAMES):
        meeting = run(meeting, c.MakePile(f"pile {at}", (at + 1,), 290 * (at % 4), 420 * (at // 4), name))
    wall = open_wall(meeting)
    for zoom in ZOOMS:
        wall.canvas.zoom_by(zoom / wall.canvas.zoom)
        qtbot.waitUntil(lambda: wall.canvas.sharpening.resting)
        for pile, rect in wall.canvas.wall.shown.piles.items():
            seen = wall.canvas.wall.grounds[pile].name.sceneBoundingRect()
            slack = 1 / zoom
            assert seen.left() >= rect.x
            assert seen.right() <= rect.right + slack
            assert seen.bottom() <= rect.bottom + slack


def test_lines_are_no_wider_than_their_room_and_the_last_says_that_there_is_more() -> None:
    face = font(16, bold=True)
    for name in NAMES:
        for width, height in ((30, 16), (90, 20), (240, 48), (600, 96)):
            lines = set_lines(name, face, QRectF(0, 0, width, height))
            for layout in lines.layouts:
                for at in range(layout.lineCount()):
                    assert layout.lineAt(at).naturalTextWidth() <= width + 12, (name, width)
            said = "".join(layout.text() for layout in lines.layouts).replace("\u00ad", "")
            assert lines.whole == (said.split() == name.split())
            assert lines.whole or "…" in said


def name_is_whole(wall: Wall, pile: str) -> bool:
    return wall.canvas.wall.grounds[pile].name_is_whole


def tip_at(wall: Wall, place: QPoint, qtbot: QtBot) -> str:
    """What the pointer that rests there is told."""
    port = wall.canvas.viewport()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    QApplication.sendEvent(port, QHelpEvent(QHelpEvent.Type.ToolTip, place, port.mapToGlobal(place)))
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_all_of_a_long_name_is_under_the_pointer_close_by_and_told(open_wall: Open, qtbot: QtBot) -> None:
    """No letter of it is taken for markup."""
    name = f"<i>{LONG[:100]}"
    wall = open_wall(six_stories(c.MakePile("a", (1, 2), 0, 0, name), c.MakePile("b", (3,), 290, 0, "Bus")))
    wall.canvas.zoom_by(0.4 / wall.canvas.zoom)
    qtbot.waitUntil(lambda: wall.canvas.sharpening.resting)
    assert not name_is_whole(wall, "a")
    assert tip_at(wall, on_name(wall, "a"), qtbot) == f"<qt>&lt;i&gt;{LONG[:100]}</qt>"
    assert tip_at(wall, on_name(wall, "b"), qtbot) == ""
    wall.state.go_to(Focus(pile="a"))
    assert name in wall.canvas.accessibleDescription()
    press(wall, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: wall.canvas.sharpening.resting)
    assert name_is_whole(wall, "a")
    assert tip_at(wall, on_name(wall, "a"), qtbot) == ""


def test_from_far_away_a_name_lies_over_its_cards_and_is_taken_for_the_pile(
    open_wall: Open, qtbot: QtBot
) -> None:
    """Of cards that small only the number can be read; a card that lies over the name is still itself."""
    wall = open_wall(
        six_stories(c.MakePile("a", (1, 2), 0, 0, "Veilig naar school"), c.LayBeside(((3, 150, 40),)))
    )
    wall.canvas.zoom_by(0.3 / wall.canvas.zoom)
    qtbot.waitUntil(lambda: wall.canvas.sharpening.resting)
    ground = wall.canvas.wall.grounds["a"]
    assert ground.name_is_whole
    over = ground.name.sceneBoundingRect()
    place = wall.canvas.mapFromScene(over.left() + 20, over.bottom() - 4)
    assert wall.canvas.wall.shown.card_at(over.left() + 20, over.bottom() - 4) == 1
    QTest.mouseClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wall.state.focus == Focus(pile="a")
    QTest.mouseClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_card(wall, 3))
    assert wall.state.focus == Focus(card=3)


def test_the_badge_of_a_theme_has_an_outline_that_is_seen_in_the_hall(qapp: QApplication) -> None:
    """A dark hall beside a light window."""
    theme = Theme("K7", 1, *look(1), "Samen")
    for colours in (LIGHT, DARK):
        made = name_picture("", theme, Measure(1.0, 1.0), QSizeF(246, 48), 100, colours).picture.toImage()
        seen = {made.pixelColor(x, y).name() for x in range(made.width()) for y in range(made.height())}
        assert QColor(colours.text).name() in seen
