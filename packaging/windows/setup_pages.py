"""Pictures of each page of the setup and the removal, in Dutch and in English, to look at.

    packaging/windows/in_chroot.sh WORK packaging/windows/setup_pages.py SETUP FOLDER      both as seen in the chroot

Runs under Wine with a desktop of its own, so that windows have frames.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from wine import Wine, until  # only now on the path

LANGUAGES = {"nl": "nl_NL.UTF-8", "en": "en_GB.UTF-8"}
DESKTOP = "800x600"
SETTLED = 1.5  # seconds: a page is drawn once it was put there


class Pages:
    """The pages of one language."""

    def __init__(self, wine: Wine, folder: Path, language: str) -> None:
        self._wine, self._folder, self._language = wine, folder, language
        self._number = 0

    def start(self, *words: str) -> None:
        """A program on the desktop."""
        self._wine.start("explorer", f"/desktop=pages,{DESKTOP}", *words)
        until(lambda: self._wine.windows("pages"), "the desktop")
        time.sleep(4 * SETTLED)

    def look(self, name: str) -> None:
        """A picture of what is there now, without the desktop around it."""
        self._number += 1
        target = self._folder / f"{self._language}-{self._number}-{name}.png"
        time.sleep(SETTLED)
        self._wine.picture(target)
        subprocess.run(["convert", target, *["-trim", "+repage"] * 2, target], check=True)

    def press(self, *keys: str) -> None:
        """As a person does."""
        subprocess.run(["xdotool", "key", "--delay", "200", *keys], check=True)


def main(setup: Path, folder: Path) -> None:
    """One language after the other, each with a Windows of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, name in LANGUAGES.items():
        os.environ["LANG"] = name
        work = Path.cwd() / language
        work.mkdir()
        (work / "icuuc.dll").write_bytes((Path.cwd() / "icuuc.dll").read_bytes())
        with Wine(work) as wine:
            pages = Pages(wine, folder, language)
            remover = wine.drive / "Program Files/Bijeenkomst/uninstall.exe"
            pages.start(str(setup))
            pages.look("for-whom")
            pages.press("Return")
            pages.look("installing")
            until(lambda remover=remover: remover.exists(), "the end of the setup")
            time.sleep(2 * SETTLED)
            pages.look("done")
            pages.press("space", "Return")  # does not start it
            time.sleep(2)
            pages.start(str(remover))
            pages.look("remove")
            pages.press("Return")
            until(lambda remover=remover: not remover.exists(), "the end of the removal")
            time.sleep(2 * SETTLED)
            pages.look("removed")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
