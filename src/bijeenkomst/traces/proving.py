"""Proving that nobody is left: the bytes of the meeting, of all that is ours, and of what lies around it (R45, R64)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from bijeenkomst.document.texts import calls_itself_a_meeting, texts_that_stay
from bijeenkomst.i18n import gettext as _
from bijeenkomst.traces.around import around, may_not
from bijeenkomst.traces.leftovers import half_written, logs
from bijeenkomst.traces.searching import Found, search, search_files

LARGEST, LARGEST_TOGETHER = 50 << 20, 250 << 20  # bytes: some twenty seconds


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Files that the program did not make, or does not know any more, in which the same people stand.

    They may be somebody's own address book: that is for a person to say. `unseen` says what was not looked at.
    """

    found: tuple[Found, ...] = ()
    unseen: tuple[str, ...] = ()


def find_traces(path: Path, texts: Collection[str], state: Path) -> tuple[Found, ...]:
    """Where any of `texts` still stands: in the meeting file, beside it, in the logs, or in what the window remembers.

    A text that stays in the meeting on purpose, such as the name of the contact person or a name in an addition, is
    counted: it may stand in the file as often as SQLite says, and not once more.

    Raises:
        WorldError: the meeting file cannot be read.
    """
    found = list(_in_meeting(path, texts))
    return (*found, *search_files((*_beside(path), *half_written(path.parent), *logs(), state), texts))


def find_elsewhere(path: Path, folders: Iterable[Path], texts: Collection[str]) -> Elsewhere:
    """Where any of `texts` stands in other files in and below these folders. Another meeting lets go by itself."""
    seen = around(folders)
    unseen, found, together = list(seen.unseen), list[Found](), 0
    known = {path, *_beside(path)}
    for file in seen.files if texts else ():
        try:
            if file in known or calls_itself_a_meeting(file):
                continue
            size = file.stat().st_size
            if size > LARGEST or together + size > LARGEST_TOGETHER:
                unseen.append(_("'%(name)s' is te groot om te bekijken") % {"name": file.name})
                continue
            together += size
            if there := search(file.read_bytes(), texts):
                found.append(Found(file, len(there), frozenset(there)))
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
