"""Contact sheets of the windows: every page, step and dialog in every size, light and dark, to look at critically.

    python -m docs.window_sheets FOLDER [SHEET ...] [longest] [NAME ...]

writes them into FOLDER; of all sheets, such as `900-dark`, or of these. `longest` is a meeting with the longest texts
instead of the example; a NAME is the beginning of the name of a window, to look at only some of them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("LC_ALL", None)
os.environ.update(LANG="nl_NL.UTF-8", LANGUAGE="nl")
sys.path.insert(0, str(Path(__file__).parents[1]))

from docs.example_program import an_evening, home, opened
from docs.kept_pictures import making, settle, until
from docs.slide_sheets import longest
from docs.story_round import story_windows
from docs.window_round import Round, Window, starting
from PIL import Image, ImageDraw
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from bijeenkomst.document.file import create
from bijeenkomst.domain.values.details import Details
from bijeenkomst.ui.shell.main_window import MainWindow
from bijeenkomst.ui.start import StartScreen
from bijeenkomst.ui.story_wall.wall_window import StoryWallWindow
from bijeenkomst.ui.style import apply_style
from bijeenkomst.ui.widgets.side_window import FRAME

SIZES = {"900": (900, 480), "960": (960, 540), "1366": (1366, 768), "1920": (1920, 1080)}
"""Logical pixels: the smallest window, a screen of 1920 by 1080 at 200 %, a usual laptop, and a large screen."""
SHEETS = [f"{size}-{look}" for size in SIZES for look in ("light", "dark")]
SCREEN = {"screens": [{"name": "1", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1}]}
"""As Qt's platform without a screen reads it; its own is too small for windows beside the meeting's."""
ACROSS = {"900": 2, "960": 2, "1366": 2, "1920": 2}
SHEET = 1900  # pixels wide
ROWS = 4
CAPTION = 18


def look_at_all(folder: Path, sheet: str, *, with_longest: bool, names: list[str]) -> None:
    """Make a picture of each window for one sheet."""
    across, high = SIZES[sheet.split("-")[0]]
    app = QApplication([])
    apply_style(app, dark=sheet.endswith("dark"))
    taken = 0
    for name, window in every_window(with_longest=with_longest, size=(across, high)):
        if names and not any(name.startswith(one) for one in names):
            continue
        if isinstance(window, MainWindow | StartScreen | StoryWallWindow):
            window.resize(across, high)
        else:
            window.resize(window.size().boundedTo(QSize(across, high) - FRAME))  # as on such a screen
        settle(60)
        until(making.idle)
        settle(60)
        window.grab().save(str(folder / f"{taken:03} {name}.png"))
        taken += 1


def every_window(*, with_longest: bool, size: tuple[int, int]) -> Iterator[Window]:
    """From the start screen to a rehearsal, on the example or on a meeting with the longest texts."""
    with home() as folder:
        yield from starting()
        path = None
        if with_longest:
            path = folder / "Avond.bijeenkomst"
            create(path, replace(longest(), details=replace(long_details(), place="Dorpshuis De Linde")))
        with opened(path) as at:
            at.controller.ask_first_with(None)
            at.open.window.resize(*size)
            an_evening(at)
            around = Round(at)
            yield from around.all_but_the_rehearsal()
            yield from story_windows(around)
            yield from around.rehearsing()


def long_details() -> Details:
    """Everything filled in, at length, so that people can sign up (R5)."""
    return Details(
        title="Dorpsbrede bijeenkomst Lindendal en Over de Vaart",
        organisation="Stichting Dorpsbelangen Lindendal en Over de Vaart",
        contact_name="mevrouw A. van der Heijden-Bakker",
        contact_email="secretariaat.dorpsbelangen@lindendal.voorbeeld.nl",
        date=date(2026, 11, 24),
        delete_on=date(2026, 12, 22),
    )


def together(folder: Path, to: Path, across: int) -> None:
    """All pictures of a folder on sheets, with their names."""
    found = sorted(folder.glob("*.png"))
    width = SHEET // across - 8
    for number in range(0, len(found), across * ROWS):
        shown = []
        for path in found[number : number + across * ROWS]:
            with Image.open(path) as picture:
                one = picture.convert("RGB")
            if one.width > width:
                one = one.resize((width, round(one.height * width / one.width)), Image.Resampling.LANCZOS)
            shown.append((path.stem, one))
        height = max(one.height for _name, one in shown) + CAPTION + 8
        sheet = Image.new("RGB", (SHEET, -(-len(shown) // across) * height), "#8a857c")
        for place, (name, one) in enumerate(shown):
            left, top = place % across * (width + 8), place // across * height
            ImageDraw.Draw(sheet).text((left + 4, top + 3), name, fill="white")
            sheet.paste(one, (left, top + CAPTION))
        sheet.save(to.with_name(f"{to.name} {number // (across * ROWS) + 1}.png"))


def main() -> None:
    """Each sheet in a process of its own: Qt reads its scale once."""
    out, *asked = sys.argv[1:]
    sheets = [one for one in asked if one in SHEETS]
    names = [one for one in asked if one not in (*SHEETS, "longest")]
    given = os.environ.get("WINDOW_SHEET")
    for sheet in SHEETS if given is None else ():
        if not sheets or sheet in sheets:
            scale = "2" if sheet.startswith("960") else "1"
            screen = Path(out) / f"screen {scale}.json"
            screen.parent.mkdir(parents=True, exist_ok=True)
            screen.write_text(json.dumps(SCREEN))
            environment = {**os.environ, "WINDOW_SHEET": sheet, "QT_SCALE_FACTOR": scale}
            environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
            subprocess.run(
                [sys.executable, "-m", "docs.window_sheets", *sys.argv[1:]], check=True, env=environment
            )
    if given is not None:
        folder = Path(out) / f"{given}{' longest' if 'longest' in asked else ''}"
        folder.mkdir(parents=True, exist_ok=True)
        look_at_all(folder, given, with_longest="longest" in asked, names=names)
        together(folder, folder, ACROSS[given.split("-")[0]])


if __name__ == "__main__":
    main()
