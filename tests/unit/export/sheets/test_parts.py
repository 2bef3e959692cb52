"""How a theme's core sentence and its quotes share their room on a sheet."""

from dataclasses import replace
from typing import Any, cast

from reportlab.lib.units import mm

from bijeenkomst.design.fonts import ITALIC, REGULAR
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from tests.unit.domain.evening import an_evening


class Written:
    """Takes down in which letters lines were written."""

    def __init__(self) -> None:
        self.sizes: dict[str, float] = {}

    def lines(self, _x: float, top: float, words: list[str], face: str, size: float, *_more: Any) -> float:
        self.sizes[face] = size
        return top + len(words) * size * lettering.LEADING / mm


def test_quotes_are_never_in_larger_letters_than_the_core_sentence() -> None:
    """R1: the sentence comes first, also when it is long and the quote is short."""
    theme = replace(
        an_evening().in_order[0], core_sentence="Blijven wonen in het dorp, ook als je leven verandert",
        quotes=("Ik blijf.",),
    )  # fmt: skip
    written = Written()
    sizes = (30.0, 15.0, 9.0, 7.0)
    parts.draw_core_and_quotes(cast(Pen, written), Place(0, 0, 60, 16), theme, sizes, sizes)
    assert written.sizes[ITALIC] <= written.sizes[REGULAR]
