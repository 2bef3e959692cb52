"""The A4 sheets of labels that shops sell: the position of each label, in millimetres (from the makers' drawings)."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """`left` and `top` of the first label; `across` and `down` from one label to the next."""

    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    across: float
    down: float

    @property
    def on_a_page(self) -> int:
        """The number of labels on a sheet."""
        return self.columns * self.rows

    def corner(self, index: int) -> tuple[float, float]:
        """The top left corner of a label, numbered row by row from 0."""
        row, column = divmod(index % self.on_a_page, self.columns)
        return self.left + column * self.across, self.top + row * self.down


class LabelSize(Enum):
    """The sizes by their names on the packet."""

    SMALL = "63.5x38.1"
    USUAL = "70x37"
    WIDE = "99.1x38.1"

    @property
    def sheet(self) -> LabelSheet:
        """The positions of its labels."""
        return _SHEETS[self]


_SHEETS = {
    LabelSize.SMALL: LabelSheet(63.5, 38.1, 3, 7, 7.21, 15.15, 66.04, 38.1),  # Avery L7160
    LabelSize.USUAL: LabelSheet(70.0, 37.0, 3, 8, 0.0, 0.5, 70.0, 37.0),  # Avery 3474, Herma 4464
    LabelSize.WIDE: LabelSheet(99.1, 38.1, 2, 7, 4.65, 15.15, 101.6, 38.1),  # Avery L7163
}
