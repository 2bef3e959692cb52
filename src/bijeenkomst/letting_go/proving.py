"""Proving that nobody is left, by searching the meeting file, our other files and their surroundings (R45, R64)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from bijeenkomst.document.texts import calls_itself_a_meeting, texts_that_stay
from bijeenkomst.i18n import gettext as _
from bijeenkomst.letting_go.around import around, may_not
from bijeenkomst.letting_go.leftovers import half_written, logs
from bijeenkomst.letting_go.searching import Found, search, search_files

LARGEST, LARGEST_TOGETHER = 50 << 20, 250 << 20  # bytes: some twenty seconds


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Files with the same people in them that the program did not make, or no longer recognises.

    They may be somebody's own address book, so a person has to decide. `unseen` says what was not examined.
    """

    found: tuple[Found, ...] = ()
    unseen: tuple[str, ...] = ()


def find_traces(path: Path, texts: Collection[str], state: Path) -> tuple[Found, ...]:
    """Where any of `texts` still occurs: in or beside the meeting file, in the logs, or in the window's settings.

    Texts that stay in the meeting on purpose, such as the contact person's name or a name in an addition, are counted:
    they may occur in the file as often as in its tables, and no more.

    Raises:
        WorldError: the meeting file cannot be read.
    """
    in_meeting = list(_in_meeting(path, texts))
    return (*in_meeting, *search_files((*_beside(path), *half_written(path.parent), *logs(), state), texts))


def find_elsewhere(path: Path, folders: Iterable[Path], texts: Collection[str]) -> Elsewhere:
    """Other files in and below these folders that contain any of `texts`. Other meetings let go separately."""
    surroundings = around(folders)
    unseen, found, total = list(surroundings.unseen), list[Found](), 0
    own = {path, *_beside(path)}
    for file in surroundings.files if texts else ():
        try:
            if file in own or calls_itself_a_meeting(file):
                continue
            size = file.stat().st_size
            if size > LARGEST or total + size > LARGEST_TOGETHER:
                unseen.append(_("'%(name)s' is te groot om te bekijken") % {"name": file.name})
                continue
            total += size
            if matches := search(file.read_bytes(), texts):
                found.append(Found(file, len(matches), frozenset(matches)))
        except OSError:
            unseen.append(may_not(file))
    return Elsewhere(tuple(found), tuple(dict.fromkeys(unseen)))


def _beside(path: Path) -> list[Path]:
    return [other for other in path.parent.glob(f"{escape(path.name)}?*") if other.is_file()]


def _in_meeting(path: Path, texts: Collection[str]) -> Iterator[Found]:
    counts = search(path.read_bytes(), texts)
    if counts:
        stay = texts_that_stay(path)
        left = {text for text, count in counts.items() if count > sum(other.count(text) for other in stay)}
        if left:
            yield Found(path, len(left), frozenset(left))
