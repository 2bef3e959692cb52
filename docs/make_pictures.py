"""Makes the pictures of README and manual from the example meeting, without a screen.

    python -m docs.make_pictures [NAME ...]

all of them, or only these, such as `zaalcheck.png`; each takes its place only when it shows something. The exit
status is 1 when one could not be made. Needs Chromium, LibreOffice and pdftoppm, as the tests do. The sheets of all
states of the phone pages come from `python -m docs.phone_sheets`.
"""

import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("LC_ALL", None)
os.environ.update(LANG="nl_NL.UTF-8", LANGUAGE="nl")  # the window starts in the system's language
sys.path.insert(0, str(Path(__file__).parents[1]))

from docs.kept_pictures import OUT, making
from docs.scenes import SCENES, Scene
from PySide6.QtWidgets import QApplication

from bijeenkomst.ui.style import apply_style


def main() -> int:
    """Each scene in a process of its own, so that one that fails stops no other."""
    asked = set(sys.argv[1:])
    if unknown := asked.difference(*(scene.names for scene in SCENES)):
        print(f"There is no picture {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 1
    wanted = [
        (scene, names)
        for scene in SCENES
        if (names := [one for one in scene.names if not asked or one in asked])
    ]
    if len(wanted) == 1:
        return make(*wanted[0])
    failed = [
        name
        for _scene, names in wanted
        if subprocess.run([sys.executable, "-m", "docs.make_pictures", *names], check=False).returncode
        for name in names
    ]
    if failed:
        print(f"NOT (all) made: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def make(scene: Scene, names: list[str]) -> int:
    """Make these pictures of a scene."""
    OUT.mkdir(exist_ok=True)
    making.asked = frozenset(names)
    app = QApplication([])
    apply_style(app, dark=False)
    scene.make()
    missing = [name for name in names if name not in making.made]
    for name in names:
        print(f"{'NOT made' if name in missing else 'made':8} {name}", flush=True)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
