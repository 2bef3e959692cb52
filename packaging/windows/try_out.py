"""Tries the built Windows packages out under Wine: `test.sh` runs this in a chroot, as the only thing there.

Wine shows that files, registry, processes and the program itself do what they should. It shows nothing of SmartScreen,
virus scanners, the firewall's question, printing, two screens or high resolutions.
"""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(Path(__file__).parent), str(PROJECT / "packaging")]

from evening import MEETING, Evening, Phone, expect, say  # noqa: E402  # only now on the path
from wine import SECONDS, Wine, until  # noqa: E402

WORK = Path.cwd()
DIST, PICTURES = PROJECT / "dist", PROJECT / "dist" / "windows-pictures"
INSIDE = "import sys; exec(open(sys.argv[1], encoding='utf-8').read())"
UNINSTALL_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Bijeenkomst"
PHONES = "http://127.0.0.1:8080"


def main() -> None:
    """Everything, one after the other; each leaves Windows as it found it."""
    (setup,) = DIST.glob("Bijeenkomst-*-setup.exe")
    (portable,) = DIST.glob("Bijeenkomst-*-portable.zip")
    for path in (setup, portable):
        say("built", f"{path.name} {path.stat().st_size / 2**20:.1f} MB")
    os.environ["LANG"] = "nl_NL.UTF-8"  # a Windows in Dutch, as people have it
    with Wine(WORK) as wine:
        say("wine", wine.version)
        user = next(path for path in (wine.drive / "users").iterdir() if path.name != "Public")
        # Wine finds what opens a file only where it is registered for everybody.
        for_all = Installed(wine, user, wine.drive / "Program Files/Bijeenkomst", "HKLM", "/AllUsers")
        for_all.install(setup)
        an_evening(for_all)
        for_all.window_by_double_click()
        for_all.second_double_click()
        for_all.refuses_while_it_runs(setup)
        for_all.lives_through_a_kill()
        for_all.update_replaces_all(setup)
        how_fast_it_starts(wine, for_all.folder)
        for_all.uninstall()
        of_the_user = Installed(
            wine, user, user / "AppData/Local/Programs/Bijeenkomst", "HKCU", "/CurrentUser"
        )
        of_the_user.install(setup)
        of_the_user.uninstall()
        portable_leaves_nothing(wine, user, portable)
    print("everything went well")


class Installed:
    """What the setup installs, for this user or for everybody."""

    def __init__(self, wine: Wine, user: Path, folder: Path, hive: str, mode: str) -> None:
        self.folder = folder
        self._wine, self._user, self._hive, self._mode = wine, user, hive, mode
        start_menu = wine.drive / "ProgramData" if hive == "HKLM" else user / "AppData/Roaming"
        self._shortcut = start_menu / "Microsoft/Windows/Start Menu/Programs/Bijeenkomst.lnk"
        self._state = user / "AppData/Local/bijeenkomst"
        self._meeting = WORK / "by double click" / MEETING

    def install(self, setup: Path, status: int = 0) -> None:
        """Without a question, as an administrator of many computers does."""
        began = time.monotonic()
        self._wine.run(str(setup), "/S", self._mode, status=status)
        took = time.monotonic() - began
        if status:
            return
        version = self._wine.run(str(self.folder / "bijeenkomst-cli.exe"), "--version").strip()
        for key in (UNINSTALL_KEY, r"Software\Classes\.bijeenkomst", r"Software\Classes\Bijeenkomst.Meeting"):
            expect(self._wine.has_key(f"{self._hive}\\{key}"), f"the registry has no {key}")
        expect(self._shortcut.exists(), "no shortcut in the Start menu")
        say("install", f"{version} {self._mode} in {took:.1f} s")

    def window_by_double_click(self) -> None:
        """By what Windows knows of files that end in .bijeenkomst; again at once, as who is impatient does."""
        for _click in range(2):
            self._wine.start("start", windows_path(self._meeting))
        until(lambda: self._wine.windows("Buurtavond"), "the window of the meeting")
        until(lambda: answers(PHONES), "the phone pages")
        until(lambda: len(self._programs()) == 1, "the end of the second start")
        expect(len(self._wine.windows("Buurtavond")) == 1, "two double clicks give two windows")
        time.sleep(3)  # for the picture only: pages of the window come one by one
        self._wine.picture(PICTURES / "meeting.png")
        say("double click", f"{MEETING} is open, with its phone pages")

    def _programs(self) -> set[int]:
        children = set(self._wine.processes("--multiprocessing-fork"))
        return set(self._wine.processes("bijeenkomst.exe")) - children

    def second_double_click(self) -> None:
        """Comes to the window that is open, and ends."""
        second = self._wine.start(str(self.folder / "bijeenkomst.exe"), windows_path(self._meeting))
        expect(second.wait(SECONDS) == 0, "the second start did not end well")
        expect(len(self._wine.windows("Buurtavond")) == 1, "there is a second window")
        say("double click again", "the window that is open takes it")

    def refuses_while_it_runs(self, setup: Path) -> None:
        """An update or a removal in the middle of an evening changes nothing."""
        before = files_below(self.folder)
        self.install(setup, status=2)
        self._uninstaller_runs()
        expect(files_below(self.folder) == before, "it was changed while it ran")
        expect(answers(PHONES), "the phone pages went")
        say("update, uninstall", "refused while the program runs")

    def lives_through_a_kill(self) -> None:
        """The meeting process dies: phones are served again, on the same port, and the window closes as ever."""
        told = self._wine.run(
            str(self.folder / "bijeenkomst-cli.exe"), "info", windows_path(self._meeting), "--json"
        )
        code = json.loads(told)["themes"][0]["code"]
        phone = Phone(PHONES)
        phone.sends(f"/{code}", "recognise", answer="partly")
        children = self._wine.processes("--multiprocessing-fork")
        expect(bool(children), "no process of the meeting")
        for child in children:
            os.kill(child, 9)
        until(lambda: set(self._wine.processes("--multiprocessing-fork")) - set(children), "another process")
        until(lambda: answers(PHONES), "the phone pages again")
        phone.sends(f"/{code}", "recognise", answer="no")
        say("kill", f"{len(children)} processes killed; phones are served again on the same port")
        self.close_window()

    def close_window(self) -> None:
        """As the cross in its corner does."""
        self._wine.run("taskkill", "/im", "bijeenkomst.exe")
        until(lambda: not self._wine.processes("bijeenkomst.exe"), "the end of the program")

    def update_replaces_all(self, setup: Path) -> None:
        """Nothing of the old version stays among the new; what people put beside it does."""
        old = self.folder / "program" / "lib" / "bijeenkomst" / "oud.pyc"
        old.write_bytes(b"of an older version")
        self.install(setup)
        expect(not old.exists(), "a file of the old version is still there")
        expect(not (self.folder / "program-new").exists(), "half an update is still there")

    def _uninstaller_runs(self) -> None:
        """To its end: it goes on as a copy of itself, so that it can delete itself."""
        self._wine.run(str(self.folder / "uninstall.exe"), "/S")
        until(lambda: not self._wine.processes("~nsu"), "the end of the removal")

    def uninstall(self) -> None:
        """The program, its settings and its state go. Meetings stay."""
        beside = self.folder / "notulen.bijeenkomst"  # where nobody should put it, and somebody will
        shutil.copy(self._meeting, beside)
        before = self._meeting.read_bytes()
        self._uninstaller_runs()
        expect(files_below(self.folder) == {beside.name}, f"files are left: {files_below(self.folder)}")
        for key in (UNINSTALL_KEY, r"Software\Classes\.bijeenkomst", r"Software\Classes\Bijeenkomst.Meeting"):
            expect(not self._wine.has_key(f"{self._hive}\\{key}"), f"the registry still has {key}")
        expect(not self._wine.has_key(r"HKCU\Software\bijeenkomst"), "the registry still has settings")
        expect(not self._shortcut.exists(), "the shortcut is still there")
        expect(not self._state.exists(), f"state is still there: {files_below(self._state)}")
        expect(self._meeting.read_bytes() == before, "the meeting is another")
        shutil.rmtree(self.folder)
        say(
            "uninstall", f"{self._mode}: program, registry, state and shortcut are gone, the meetings are not"
        )


def an_evening(installed: Installed) -> None:
    """By the command line; a copy from before letting go stays for the window."""
    folder = WORK / "evening"
    folder.mkdir()
    program = str(installed.folder / "bijeenkomst-cli.exe")
    evening = Evening(["wine", program], folder)
    evening.runs()
    (WORK / "by double click").mkdir()
    shutil.copy(folder / MEETING, WORK / "by double click" / MEETING)
    evening.lets_go()


def run_inside(wine: Wine, program: str, script: str, folder: Path) -> str:
    """Run a script in the Python of the installed program, by the words with which it starts its own processes."""
    return wine.run(program, "-X", "utf8", "-c", INSIDE, script, "--multiprocessing-fork", folder=folder)


def how_fast_it_starts(wine: Wine, folder: Path) -> None:
    """The start screen of what is installed, against that of a checkout with the same Python and libraries."""
    shutil.copy(PROJECT / "packaging" / "windows" / "start_screen.py", WORK)
    os.environ["CHECKOUT"] = windows_path(PROJECT / "src")
    times: dict[str, list[float]] = {"installed": [], "checkout": []}
    for round_ in range(6):
        for which, taken in times.items():
            os.environ["WHICH"] = which
            began = time.monotonic()
            run_inside(wine, str(folder / "bijeenkomst-cli.exe"), "start_screen.py", WORK)
            if round_:  # the first compiles the checkout and fills caches
                taken.append(time.monotonic() - began)
    installed, checkout = map(min, times.values())  # whatever else the machine was doing
    say(
        "start",
        f"installed {installed:.2f} s, checkout {checkout:.2f} s: {installed / checkout:.2f} times as long",
    )


def portable_leaves_nothing(wine: Wine, user: Path, portable: Path) -> None:
    """Unpack, start, look at the start screen, make a meeting, close: all that is new stands beside the program."""
    stick = WORK / "stick"
    with zipfile.ZipFile(portable) as archive:
        archive.extractall(stick)
    folder = stick / "Bijeenkomst"
    before = files_below(user)
    window = wine.start(str(folder / "bijeenkomst.exe"))
    until(lambda: wine.windows("Bijeenkomst|Meeting"), "the start screen of the portable program")
    time.sleep(3)  # for the picture only
    wine.picture(PICTURES / "portable.png")
    wine.run("taskkill", "/im", "bijeenkomst.exe")
    window.wait(60)
    command = str(folder / "bijeenkomst-cli.exe")
    wine.run(command, "info", MEETING, folder=WORK / "evening")
    kept = files_below(folder / "gegevens")
    expect(bool(kept), "the portable program stored nothing beside itself")
    temporary = {name for name in files_below(user) - before if "/Temp/" in name}
    expect(not files_below(user) - before - temporary, f"left behind: {files_below(user) - before}")
    expect(not temporary, f"left behind: {temporary}")
    expect(not wine.has_key(r"HKCU\Software\bijeenkomst"), "settings are in the registry")
    say("portable", f"{len(kept)} files beside the program, none elsewhere")


def windows_path(path: Path) -> str:
    """As Wine shows the whole file system: drive Z:."""
    return "Z:" + str(path).replace("/", "\\")


def files_below(folder: Path) -> set[str]:
    """The names of all files, relative to it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def answers(address: str) -> bool:
    """Whether phones get a page there."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


if __name__ == "__main__":
    try:
        main()
    except subprocess.TimeoutExpired as error:
        sys.exit(f"FAILED: {error.cmd} did not end")
