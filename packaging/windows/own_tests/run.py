"""Runs the project's own tests under Wine: `test.sh` runs this in a chroot, with the project in the folder `project`.

    run.py PYTHON [--share 1/3 | TESTS]      usually all; TESTS such as tests/unit/domain

Ends with 1 when a test fails that `cannot_run.txt` does not have, or when all goes well of something that it has.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from cannot_run import Listed, bad_ones, read_listed, sentences  # noqa: E402  # only now on the path
from host_programs import HostPrograms  # noqa: E402
from wine import Wine  # noqa: E402

WORK = Path.cwd()
PROJECT = WORK / "project"
LIST = HERE.parent / "cannot_run.txt"
QUIET = "-q --no-header --tb=short -p outcomes -p no:cacheprovider --continue-on-collection-errors".split()
HANGS = "-o faulthandler_timeout=300 -o faulthandler_exit_on_timeout=true".split()
FONTS = Path("/usr/share/fonts/truetype/dejavu")
UNIT, WINDOW = "tests/unit", "tests/unit/ui"
BESIDE_UNIT = ("tests/cases", "tests/documents")
BESIDE = max(1, (os.cpu_count() or 1) // 2)
ENDS = 10  # how often the tests of one part may end the process that runs them
ENDED_WELL = (0, 1, 5)  # all good, some failed or cannot be read, all were left out
ENOUGH = 6000  # characters of what is printed
ENDED = "it ended the process that runs the tests"


@dataclass
class Outcomes:
    """What came of the tests."""

    done: set[str] = field(default_factory=set)
    failed: dict[str, str] = field(default_factory=dict)
    """With what they said."""

    def read(self, path: Path, said: str) -> bool:
        """Add what `outcomes.py` wrote, and empty the file; False when a test began and was not done: it ended the
        process, which `said` this."""
        begun = ""
        lines = path.read_text("utf-8").splitlines()
        path.write_text("", "utf-8")
        for line in lines:
            what, test, why = json.loads(line)
            if what == "started":
                begun = test
            elif what == "done":
                self.done.add(test)
                begun = ""
            else:
                self.failed.setdefault(test, why)
        if begun:
            self.done.add(begun)
            self.failed.setdefault(begun, f"{ENDED}\n{said[-ENOUGH:]}")
        return not begun


def main(python: str, wanted: list[str]) -> int:
    """Part after part, some beside each other where there are processors for that; returns the status."""
    listed = read_listed(LIST.read_text("utf-8"))
    match wanted:
        case ["--share", share]:
            chosen = parts(PROJECT, *map(int, share.split("/")))
        case []:
            chosen = parts(PROJECT)
        case _:
            chosen = [wanted]
    failed: dict[str, str] = {}
    done: set[str] = set()
    with Wine(WORK) as wine, HostPrograms(WORK / "programs", WORK / "of_the_host.exe", wine.drive):
        print(wine.version, flush=True)
        os.environ |= {
            "WINEPATH": windows_path(WORK / "programs"),
            "FONTS": windows_path(FONTS),
            "PYTHONUTF8": "1",  # as the launcher starts the program
            "PYTHONPATH": ";".join(map(windows_path, (PROJECT / "src", HERE))),
        }
        with ThreadPoolExecutor(BESIDE) as threads:
            for found in threads.map(lambda part: run(python, part, listed), chosen):
                failed |= found.failed
                done |= found.done
    wrong = sentences(failed, listed, [one for part in chosen for one in part])
    print(*wrong, sep="\n")
    good = len(done - failed.keys())
    print(f"{len(done)} tests ran: {good} good, {len(done) - good} cannot or are bad")
    return 1 if wrong or not done else 0


def parts(project: Path, number: int = 1, of: int = 1) -> list[list[str]]:
    """A share of all tests, in parts that each have a process of their own."""
    folders = [project / name for name in BESIDE_UNIT]
    loose = []
    for room in (project / UNIT, project / WINDOW):
        folders += [
            path for path in room.iterdir() if path != project / WINDOW and any(path.rglob("test_*.py"))
        ]
        loose.append(sorted(room.glob("test_*.py")))
    found = [*([path] for path in sorted(folders)), *loose]
    return [[path.relative_to(project).as_posix() for path in part] for part in found][number - 1 :: of]


def run(python: str, part: list[str], listed: list[Listed]) -> Outcomes:
    """Its tests; when one ends the process, those that come after it run in another."""
    found, began = Outcomes(), time.monotonic()
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        written, left_out = Path(folder) / "outcomes.txt", Path(folder) / "left-out.txt"
        told = {"OUTCOMES": windows_path(written), "LEFT_OUT": windows_path(left_out)}
        for _again in range(ENDS):
            written.touch()
            names = {one.name for one in listed if not one.starts} | found.done
            left_out.write_text("\n".join(names), "utf-8")
            done = subprocess.run(
                ["wine", python, "-m", "pytest", *QUIET, *HANGS, *part],
                cwd=PROJECT,
                env=os.environ | told,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
            said = (done.stdout + done.stderr).decode("utf-8", "replace")
            if found.read(written, said):
                if done.returncode not in ENDED_WELL:
                    found.failed[part[0]] = said[-ENOUGH:]
                break
    bad = bad_ones(found.failed, listed)
    took, name = time.monotonic() - began, part[0] if len(part) == 1 else f"{part[0]} …"
    good, cannot = len(found.done - found.failed.keys()), len(found.failed) - len(bad)
    print(
        f"{took:5.0f} s  {name}: {good} good, {cannot} cannot, {len(bad)} bad",
        *bad,
        sep="\n        ",
        flush=True,
    )
    return found


def windows_path(path: Path) -> str:
    """As Wine shows the whole file system: drive Z:."""
    return "Z:" + str(path).replace("/", "\\")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
