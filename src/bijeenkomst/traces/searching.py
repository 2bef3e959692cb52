"""Looking for texts in raw bytes, in UTF-8 and UTF-16, also inside what is zipped.

Python's own `re` takes minutes for thousands of texts one beside the other, and a set of their first bytes takes a
second a megabyte; as a tree of their first bytes `re` goes through some twenty megabytes a second (measured).
"""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ENCODINGS = {"utf-8": 4, "utf-16-le": 8, "utf-16-be": 8}
"""How each writes text, and how many bytes of a text of four characters are looked up at once."""


@dataclass(frozen=True, slots=True)
class Found:
    """How many of the texts stand in a file; which they are is not told."""

    place: Path
    count: int
    texts: frozenset[str] = field(default=frozenset(), repr=False)


def search_files(places: Iterable[Path], texts: Collection[str]) -> tuple[Found, ...]:
    """The files among `places` in which any of `texts` stands; folders are gone through."""
    found = []
    for place in _files(places):
        try:
            there = search(place.read_bytes(), texts)
        except OSError:  # gone meanwhile, or nobody may read it
            continue
        if there:
            found.append(Found(place, len(there), frozenset(there)))
    return tuple(found)


def search(data: bytes, texts: Collection[str]) -> Mapping[str, int]:
    """Which of `texts` (of four characters or more) stand in `data`, and how often."""
    counts: dict[str, int] = defaultdict(int)
    for encoding, length in ENCODINGS.items():
        by_start: dict[bytes, list[tuple[bytes, str]]] = defaultdict(list)
        for text in texts:
            wanted = text.encode(encoding)
            by_start[wanted[:length]].append((wanted, text))
        starts = re.compile(_any_of(by_start), re.DOTALL) if by_start else None
        start = starts.search(data) if starts else None
        while starts and start:
            at = start.start()
            for wanted, text in by_start[start[0]]:
                if data.startswith(wanted, at):
                    counts[text] += 1
            start = starts.search(data, at + 1)
    for part in _unzipped(data):
        for text, count in search(part, texts).items():
            counts[text] += count
    return counts


def _any_of(starts: Iterable[bytes]) -> bytes:
    """A pattern for these, all of one length, that decides byte by byte."""
    below: dict[bytes, list[bytes]] = defaultdict(list)
    for start in starts:
        below[start[:1]].append(start[1:])
    if not any(rest for rests in below.values() for rest in rests):
        return b"[" + b"".join(map(re.escape, below)) + b"]"
    branches = [re.escape(first) + _any_of(rests) for first, rests in below.items()]
    return branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")"


def _unzipped(data: bytes) -> Iterable[bytes]:
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield packed.read(name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return  # zipfile's own words for: no zip, packed in a way that it cannot read, locked, cut short


def _files(places: Iterable[Path]) -> Iterable[Path]:
    for place in places:
        if place.is_dir():
            yield from sorted(path for path in place.rglob("*") if path.is_file())
        elif place.is_file():
            yield place
