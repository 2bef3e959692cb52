"""Pictures of the wall with a few, many and very many stories: on the laptop and in the hall, light and dark.

One of each look goes into the manual; all of them stand together on a sheet, to look at critically.
"""

from itertools import cycle, islice
from pathlib import Path

from docs.example_program import home
from docs.kept_pictures import kept, making
from docs.slide_sheets import GAP
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.hall_during_sign_ups import until
from bench.window_thread import ListedSession, rest
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.intake.stories import read_stories_file
from bijeenkomst.resource_files import resource
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.projector.screen_memory import ScreenMemory
from bijeenkomst.ui.slides.paint import Look
from bijeenkomst.ui.story_wall.hall_wall import HallWall
from bijeenkomst.ui.story_wall.wall_state import Focus
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from bijeenkomst.ui.style import apply_style

LAPTOP, HALL = (1366, 768), (1920, 1080)
COUNTS = (12, 84, 500)
ON_SHEET = 640, 360
PICTURES = ("wand.png", "wand-beamer.png", "wanden-light.png", "wanden-dark.png")  # light and dark in turn


def example(count: int) -> Meeting:
    """The stories of the example, over again until there are enough; some on piles, some loose, some nowhere yet."""
    drafts = read_stories_file(resource("examples", "verhalen.xlsx")).drafts()
    piles = cycle(("Elkaar ontmoeten", "Veilig naar school", "Wonen voor jong en oud", "Vervoer", "Zorg", ""))
    told = [
        StoryDraft(draft.text, draft.conversation, pile=pile if at < count * 0.6 else "")
        for at, (draft, pile) in enumerate(zip(islice(cycle(drafts), count), piles, strict=False))
    ]
    session = ListedSession(Meeting(code_seed=7))
    session.happen(c.BringInStories(tuple(told)))
    free = [number for number in session.meeting.stories if number not in session.meeting.spots]
    session.happen(c.LayBeside(((free[0], 300, -140), (free[1], 480, -120))))
    return session.meeting


class Opened:
    """The wall of such a meeting, with its hall in a window."""

    def __init__(self, count: int, folder: Path, *, dark: bool) -> None:
        self.controller = Controller(ListedSession(example(count)), folder / "avond.bijeenkomst")
        settings = QSettings(str(folder / "schermen.ini"), QSettings.Format.IniFormat)
        self.hall = Hall(self.controller, ScreenMemory(settings))
        self.hall.set_look(Look.DARK if dark else Look.LIGHT)
        self.hall.screens.start_in_window()
        self.hall.window.resize(*HALL)
        self.wall = StoryWallWindow(self.controller, self.hall)
        self.wall.setFixedSize(*LAPTOP)
        self.wall.show()
        self.wall.top.beamer.click()
        self.wait()

    def wait(self) -> None:
        """All is as sharp as it gets."""
        rest(0.4)
        shown = self.hall.window.findChild(HallWall)
        views = (self.wall.canvas, shown.view) if shown is not None else (self.wall.canvas,)
        until(lambda: all(view.sharpening.resting for view in views))

    def both(self) -> tuple[QImage, QImage]:
        """The laptop's window and the hall's."""
        self.wait()
        return self.wall.grab().toImage(), self.hall.window.grab().toImage()

    def close(self) -> None:
        """Both windows."""
        self.wall.close()
        self.hall.close()
        self.controller.close()
        rest(0.1)


def looked_at(opened: Opened) -> list[tuple[QImage, QImage]]:
    """As it opens, with what is alike to one, close by, and a story read large."""
    wall = opened.wall
    found = [opened.both()]
    wall.state.go_to(Focus(card=min(wall.canvas.wall.cards)))
    QTest.keyClick(wall.canvas, Qt.Key.Key_A)
    wall.top.list.click()
    found.append(opened.both())
    QTest.keyClick(wall.canvas, Qt.Key.Key_Escape)
    wall.top.list.click()
    QTest.keyClick(wall.canvas, Qt.Key.Key_1)
    QTest.keyClick(wall.canvas, Qt.Key.Key_Minus)
    QTest.keyClick(wall.canvas, Qt.Key.Key_Minus)
    QTest.keyClick(wall.canvas, Qt.Key.Key_Minus)
    found.append(opened.both())
    QTest.keyClick(wall.canvas, Qt.Key.Key_Space)
    found.append(opened.both())
    return found


def sheet(pictures: list[list[tuple[QImage, QImage]]], name: str) -> None:
    """Two rows for each number of stories: the laptop's window, and under it the hall's."""
    rows = [row for states in pictures for row in zip(*states, strict=True)]
    across, down = len(rows[0]), len(rows)
    size = QSize(across * (ON_SHEET[0] + GAP) + GAP, down * (ON_SHEET[1] + GAP) + GAP)
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(QColor("#808080"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for row, states in enumerate(rows):
        for column, picture in enumerate(states):
            place = QPoint(GAP + column * (ON_SHEET[0] + GAP), GAP + row * (ON_SHEET[1] + GAP))
            fits = picture.size().scaled(*ON_SHEET, Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRect(place, fits), picture)
    painter.end()
    with kept(name, made.width()) as path:
        made.save(str(path))


def walls() -> None:
    """All of them, and the two for the manual."""
    with home() as folder:
        for dark in (False, True):
            if any(map(making.wants, PICTURES[dark::2])):
                walls_of(folder, dark=dark)
    apply_style(an_application(), dark=False)


def walls_of(folder: Path, *, dark: bool) -> None:
    """Those of one look."""
    apply_style(an_application(), dark=dark)
    rows = []
    for count in COUNTS:
        opened = Opened(count, folder, dark=dark)
        rows.append(looked_at(opened))
        opened.close()
    for_manual, together = PICTURES[dark::2]
    sheet(rows, together)
    on_laptop, in_hall = rows[1][2 if dark else 0]
    with kept(for_manual) as path:
        (in_hall if dark else on_laptop).save(str(path))


def an_application() -> QApplication:
    """The one that there is."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
