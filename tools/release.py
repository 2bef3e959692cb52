"""Makes a release of the current commit.

    python -m tools.release            dates the version in CHANGELOG.md, builds its archives in dist/, commits, tags
    python -m tools.release --check    only says what is in the way
    python -m tools.release --notes    prints what to say of the newest version where it is published

Nothing is published: it prints the command for that at the end. Once the forge has the tag it makes what people install
(.github/workflows/release.yml).
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
NOT_RELEASED = "not released"
NOT_SORTED = "### Not sorted yet"
PASSED = Path(".venv/tests-passed.txt")
"""Written by `start.py test`."""

FILES = """## Which file

| for | file |
| --- | --- |
| Windows 10 and 11 | `Bijeenkomst-{0}-setup.exe`; where nothing may be installed `Bijeenkomst-{0}-portable.zip` |
| Debian, Ubuntu and their kin | `bijeenkomst_{0}_amd64.deb`; other Linux `bijeenkomst-{0}-linux-x86_64.tar.xz` |
| a Mac with macOS 13 or newer | `Bijeenkomst-{0}-arm64.dmg`, with an Intel processor `Bijeenkomst-{0}-x86_64.dmg` |

The manual's first chapter (docs/handleiding.md, in Dutch) says how. **On a Mac nobody has used it yet**: the files for
it were only tried by the machine that made them. `SHA256SUMS` says what each file should be, and
`gh attestation verify FILE --repo OWNER/NAME` proves that it was made from this source.
"""

_HEADING = re.compile(r"^## (?P<number>\d+\.\d+\.\d+) \((?P<when>[^)]+)\)$", re.MULTILINE)
_FILES = re.compile(r"^Meeting files: version (\d+)\.$", re.MULTILINE)


class Version(NamedTuple):
    """A version in the changelog: its number, release date and text."""

    number: str
    when: str
    text: str

    @property
    def parts(self) -> tuple[int, ...]:
        return tuple(map(int, self.number.split(".")))

    @property
    def files(self) -> str:
        """The version of the meeting files that it writes; "" if not stated."""
        match = _FILES.search(self.text)
        return match[1] if match else ""


def versions(changelog: str) -> list[Version]:
    """The versions in a changelog, newest first."""
    headings = list(_HEADING.finditer(changelog))
    ends = [heading.start() for heading in headings[1:]] + [len(changelog)]
    return [
        Version(heading["number"], heading["when"], changelog[heading.end() : end].strip())
        for heading, end in zip(headings, ends, strict=False)
    ]


def obstacles(root: Path) -> Iterator[str]:
    """Sentences about what is in the way of a release, each with what to do."""
    written = versions((root / "CHANGELOG.md").read_text("utf-8"))
    if not written:
        yield "CHANGELOG.md has no version in it: begin one with `## 1.2.3 (not released)`."
        return
    yield from _of_the_changelog(root, *written[:2])
    if _git(root, "tag", "--list", f"v{written[0].number}"):
        yield f"There is a tag v{written[0].number} already."
    if _git(root, "status", "--porcelain"):
        yield "Not everything is committed."
    elif not _tests_passed(root):
        yield "Not all tests were good for what is committed: run `python3 start.py test`."


def release(root: Path) -> Version:
    """Date the newest version, build, commit and tag; nothing may be in the way.

    If the build fails the changelog stays as it was.
    """
    changelog = root / "CHANGELOG.md"
    original = changelog.read_text("utf-8")
    version = versions(original)[0]
    name = f"{version.number} ({NOT_RELEASED})"
    changelog.write_text(original.replace(name, f"{version.number} ({date.today().isoformat()})", 1), "utf-8")
    try:
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-d", root / "dist"], cwd=root, check=True
        )
    except BaseException:
        changelog.write_text(original, "utf-8")
        raise
    _git(root, "commit", "--quiet", "--all", "--message", f"Release {version.number}")
    message = f"bijeenkomst {version.number}\n\n{version.text}\n"
    _git(root, "tag", "--annotate", "--cleanup", "verbatim", "--message", message, f"v{version.number}")
    return version


def _of_the_changelog(root: Path, newest: Version, before: Version | None = None) -> Iterator[str]:
    version_in_code = _first(r'^__version__ = "(.+)"$', root / "src" / "bijeenkomst" / "__init__.py")
    files = _first(r"^VERSION = (\d+)$", root / "src" / "bijeenkomst" / "document" / "schema.py")
    if version_in_code != newest.number:
        yield f"src/bijeenkomst/__init__.py says {version_in_code}, and CHANGELOG.md {newest.number}."
    if newest.when != NOT_RELEASED:
        yield f"{newest.number} was released: begin the next version in src/bijeenkomst/__init__.py and CHANGELOG.md."
    if files != newest.files:
        yield f"CHANGELOG.md has to say of {newest.number}: `Meeting files: version {files}.`"
    if not re.search(r"^- ", newest.text, re.MULTILINE):
        yield f"CHANGELOG.md says nothing of {newest.number}."
    if re.search(r"^- ", newest.text.partition(NOT_SORTED)[2].partition("\n### ")[0], re.MULTILINE):
        yield f"CHANGELOG.md has entries under '{NOT_SORTED.strip('# ')}': put each where people would look for it."
    if before and newest.parts <= before.parts:
        yield f"{newest.number} does not come after {before.number}."
    if before and before.files != newest.files and newest.parts[:2] == before.parts[:2]:
        yield f"{before.number} cannot open a file of this version: one of its first two numbers has to go up."


def _tests_passed(root: Path) -> bool:
    stamp = root / PASSED
    return stamp.exists() and stamp.read_text("utf-8").strip() == _git(root, "rev-parse", "HEAD^{tree}")


def _first(pattern: str, path: Path) -> str:
    match = re.search(pattern, path.read_text("utf-8"), re.MULTILINE)
    return match[1] if match else ""


def _git(root: Path, *words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=root, capture_output=True, text=True, check=True
    ).stdout.strip()


def notes(root: Path) -> str:
    """What to say of the newest version where it is published: its changes, and which file is for whom."""
    version = versions((root / "CHANGELOG.md").read_text("utf-8"))[0]
    return f"{FILES.format(version.number)}\n## What is new\n\n{version.text}\n"


def main(arguments: list[str], root: Path = ROOT) -> int:
    if arguments == ["--notes"]:
        print(notes(root), end="")
        return 0
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    in_the_way = list(obstacles(root))
    for obstacle in in_the_way:
        print(obstacle, file=sys.stderr)
    if in_the_way or arguments:
        return int(bool(in_the_way))
    version = release(root)
    print(
        f"v{version.number} is made; its archives are in dist/. To have the forge make what people install:\n"
    )
    print("    git push --follow-tags")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
