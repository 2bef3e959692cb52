"""Tries the built packages out on a Windows computer where the program was never installed, as a fresh runner is.

    python packaging/windows/try_installed.py FOLDER      FOLDER holds the setup and the portable zip

Installs, has a whole evening by the command line, uninstalls; then the same with the zip. `try_out.py` does more,
under Wine.
"""

import os
import subprocess
import sys
import tempfile
import time
import winreg
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from evening import Evening, expect, say  # only now on the path

UNINSTALL_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Bijeenkomst"
SECONDS = 300


def main(built: Path) -> None:
    """Both, one after the other."""
    (setup,) = built.glob("Bijeenkomst-*-setup.exe")
    (portable,) = built.glob("Bijeenkomst-*-portable.zip")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        installed(setup, Path(work))
        unpacked(portable, Path(work))


def installed(setup: Path, work: Path) -> None:
    """For everybody, as a runner is an administrator."""
    subprocess.run([str(setup.absolute()), "/S", "/AllUsers"], check=True, timeout=SECONDS)
    folder = Path(registered())
    say("install", str(folder))
    has_an_evening(folder, work / "installed")
    rule = ["netsh", "advfirewall", "firewall", "show", "rule", "name=Bijeenkomst"]
    expect(subprocess.run(rule, check=False).returncode == 0, "the firewall has no rule")
    subprocess.run([str(folder / "uninstall.exe"), "/S"], check=True, timeout=SECONDS)
    last = time.monotonic() + SECONDS
    while folder.exists() and time.monotonic() < last:  # it goes on as a copy of itself
        time.sleep(0.5)
    expect(not folder.exists(), "the program is still there")
    expect(not registered(), "the registry still has it")
    expect(not Path(os.environ["LOCALAPPDATA"], "bijeenkomst").exists(), "its state is still there")
    expect(subprocess.run(rule, check=False).returncode != 0, "the firewall still has its rule")
    say("uninstall", "program, registry, state and firewall rule are gone")


def unpacked(portable: Path, work: Path) -> None:
    """All that it stores stands beside it."""
    with zipfile.ZipFile(portable) as archive:
        archive.extractall(work)
    has_an_evening(work / "Bijeenkomst", work / "portable")
    expect(not Path(os.environ["LOCALAPPDATA"], "bijeenkomst").exists(), "it left something on the computer")
    say("portable", "nothing is left on the computer")


def has_an_evening(program: Path, folder: Path) -> None:
    """With the command line of the program in this folder."""
    folder.mkdir()
    evening = Evening([str(program / "bijeenkomst-cli.exe")], folder)
    evening.runs()
    evening.lets_go()


def registered() -> str:
    """The folder in which Windows says it is installed; "" when it is not."""
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, UNINSTALL_KEY) as key:
            return str(winreg.QueryValueEx(key, "InstallLocation")[0])
    except FileNotFoundError:
        return ""


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
