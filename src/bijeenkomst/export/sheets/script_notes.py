"""The notes of who speaks, as pages of the script: a part of the programme after the other, none of it left out."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.tokens import PAPER_TEXT
from bijeenkomst.domain.values.part import Part
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.pen import Pen

SIZE = PAPER_TEXT["lead"]  # points: read at arm's length, in a dim hall
LINE = SIZE * lettering.LEADING / mm

NoteLine = tuple[str, str]
"""A line of text with the face that it is in: what it is about is bold."""


def note_pages(
    plan: Sequence[tuple[str, Part, str]], width: float, height: float
) -> Iterator[tuple[NoteLine, ...]]:
    """The lines of each page, from the parts with the time that they begin and their name.

    What a note is about never stands alone at the foot of a page.
    """
    page: list[NoteLine] = []
    for time, part, name in plan:
        if not part.notes:
            continue
        about = [(line, BOLD) for line in lettering.wrapped(f"{time}  {name}", BOLD, SIZE, width * mm)]
        written = (
            (line, REGULAR)
            for words in part.notes.splitlines()
            for line in lettering.wrapped(words, REGULAR, SIZE, width * mm) or [""]
        )
        lines = [*([("", REGULAR)] if page else []), *about, *written]
        if page and (len(page) + len(about) + 2) * LINE > height:
            yield tuple(page)
            page, lines = [], lines[1:]
        for line in lines:
            if (len(page) + 1) * LINE > height:
                yield tuple(page)
                page = []
            page.append(line)
    if page:
        yield tuple(page)


def draw_notes(pen: Pen, left: float, top: float, lines: Sequence[NoteLine]) -> None:
    """One of these pages, below its head."""
    pen.ink()
    for number, (words, face) in enumerate(lines):
        if words:
            pen.text(left, top + (number + 0.8) * LINE, words, face, SIZE)
