"""The manual as chapters, from the file that is read on paper and on the web too."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bijeenkomst.resource_files import manual

_CHAPTER = re.compile(r"^## +(.+)$", re.MULTILINE)
_NO_LETTER = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Its `title` without marks, and its Markdown with the heading."""

    title: str
    text: str

    @property
    def anchor(self) -> str:
        """What a link to it says after `#`: "Papier invoeren" is `papier-invoeren`."""
        return _NO_LETTER.sub("", self.title.casefold()).replace(" ", "-")


@cache
def chapters() -> tuple[Chapter, ...]:
    """All of them, in their order; what stands before the first belongs to none."""
    parts = _CHAPTER.split(manual().read_text("utf-8"))
    return tuple(
        Chapter(title.strip(), f"## {title.strip()}\n{text.rstrip()}\n")
        for title, text in zip(parts[1::2], parts[2::2], strict=True)
    )


def folder() -> Path:
    """Where the pictures are looked for."""
    return manual().parent
