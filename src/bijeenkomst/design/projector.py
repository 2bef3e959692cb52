"""The projected picture: its grid, type, spacing and tones, in units of 1/1080 of the picture's height.

`docs/design.md` says how they are used. No Qt.
"""

from bijeenkomst.design.palette import rgb

HEIGHT = 1080.0
MARGIN = 65.0
"""6 % of the height, on all four sides: projectors and frames eat edges."""

COLUMNS = 12
GUTTER = 32.0

SPACE = {"hair": 8.0, "small": 16.0, "part": 28.0, "block": 48.0}
"""Between a code and its words; lines that belong together; parts of one subject; subjects."""

TEXT = {"fine": 54, "label": 64, "body": 82, "title": 140, "display": 200}
"""Type sizes (R14).

Capitals of Atkinson Hyperlegible Next are 0.668 em high: from "body" up they are at least 1/20 of the picture's
height. "fine" (1/30) is for the number of the page and the clock at the foot. "label" (1/25) is the smallest that the
names on the market come down to, where their number and shape beside them are four times as high.
"""

STEPS = (200, 184, 168, 154, 140, 128, 118, 110, 104, 98, 92, 87, 82)
"""The sizes that a text comes down by when it does not fit at its own."""

TONE = {"shape": 0.34, "calm": 0.2, "tint": 0.76}
"""How much of the ground goes into a theme's colour: the large shape on its band, the same when it has to be calmer,
and a field that only hints at the colour."""


def steps(largest: int, smallest: int = TEXT["body"]) -> tuple[int, ...]:
    """The sizes from `largest` down to `smallest`."""
    return tuple(size for size in STEPS if smallest <= size <= largest)


def mixed(colour: str, ground: str, share: float) -> str:
    """`colour` with `share` (0-1) of `ground` in it."""
    parts = zip(rgb(colour), rgb(ground), strict=True)
    return "#" + "".join(f"{round(255 * (one + (other - one) * share)):02X}" for one, other in parts)
