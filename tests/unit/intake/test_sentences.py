"""Where what comes in says its Dutch."""

import re
from pathlib import Path

import bijeenkomst.intake

ROOM = Path(bijeenkomst.intake.__file__).parent
SENTENCES = {
    "refusals.py",
    "labels.py",
    "proposal/sentences.py",
    "photos/sentences.py",
    "photos/pile_sentences.py",
    "details/sentences.py",
}


def test_each_sentence_stands_in_the_file_for_it() -> None:
    """Who mends the Dutch reads one file a room; the checks hold numbers and places."""
    speaking = {
        path.relative_to(ROOM).as_posix()
        for path in ROOM.rglob("*.py")
        if re.search(r"\b_\(", path.read_text("utf-8"))
    }
    assert speaking == SENTENCES
