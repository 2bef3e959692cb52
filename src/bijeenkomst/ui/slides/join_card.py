"""One step of joining: to get on the Wi-Fi, or to open the page, with its code and what to type (P22)."""

from dataclasses import dataclass

from bijeenkomst.ui.slides.content import WifiCode
from bijeenkomst.ui.slides.frame import (
    BODY,
    FINE,
    LABEL,
    PART,
    SMALL,
    address,
)
from bijeenkomst.ui.slides.line_breaks import together, unbroken
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text, set_text, text_width

LINE_SIZES = (BODY, 76, 70, LABEL, 58, FINE)


@dataclass(frozen=True, slots=True)
class JoinCard:
    """One of the two steps: its number and name, its code, and what to choose or type."""

    number: int
    name: str
    scanned: str
    wifi: WifiCode | None = None
    typed: str = ""

    def largest_code(self, width: float, height: float) -> float:
        """How large its code can be in a card of this size, above the words and beside the name."""
        name = text_width(together(self.name), Style(BODY, bold=True))
        words = sum(block.height for block in self.words(width - 2 * PART))
        return min(height - words - 2 * PART - SMALL, width - 3 * PART - name)

    def numbered_words(self, width: float) -> list[tuple[bool, Block]]:
        """The same, and which of them is the first."""
        return [(place == 0, block) for place, block in enumerate(self.words(width))]

    def words(self, width: float, sizes: tuple[int, ...] = LINE_SIZES) -> list[Block]:
        """Each on one line: a name, a password or an address that is broken is typed wrong (P22)."""
        if self.wifi is None:
            return [address(self.typed, width)]
        name, style = unbroken(self.wifi.name), Style(BODY)
        made = [fit_text(name, style, sizes, width, 1)]
        if self.wifi.password:
            said = f"{self.wifi.label} {unbroken(self.wifi.password)}"
            made.append(fit_text(said, style, sizes, width, 2, balanced=False))
        return made

    def named_words(self, width: float, sizes: tuple[int, ...]) -> list[Block]:
        """Its number and name, and under that its words."""
        named = together(f"{self.number}  {self.name}")
        return [set_text(named, Style(BODY, bold=True, role="accent"), width), *self.words(width, sizes)]
