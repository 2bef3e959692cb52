"""Design tokens: the small set of colours and sizes that everything uses.

`LIGHT` and `DARK` define roles, not colours: text on surface, muted text, line, accent … Every text role has a contrast
of at least 7 : 1 on all surfaces (R14; a test holds that). Spacing is a scale of four. The projector and the window
choose between the two, a phone follows its owner's setting, and paper is `LIGHT` on white.
"""

from typing import NamedTuple


class Colours(NamedTuple):
    """Colour roles as "#RRGGBB".

    `accent` is for actions and focus, with `on_accent` for text on it. `line` separates and need not be noticed;
    `edge` outlines fields, buttons and meaningful shapes (3 : 1, WCAG 2.2 1.4.11). `deep` fills a whole picture for
    one question, with `on_deep` for text on it.
    """

    surface: str
    raised: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    quiet_dot: str
    deep: str
    on_deep: str


LIGHT = Colours(
    surface="#FBF8F3",
    raised="#FFFFFF",
    sunken="#F1ECE3",
    line="#D8D0C3",
    edge="#857C6E",
    text="#1D1B18",
    muted="#4A453E",
    accent="#00507D",
    on_accent="#FFFFFF",
    accent_soft="#DCEBF5",
    good="#00513A",
    good_soft="#DDF1E8",
    warn="#5F3F00",
    warn_soft="#FCEBC8",
    bad="#8A1C00",
    bad_soft="#FCE3DA",
    quiet_dot="#CFC6B8",
    deep="#14365A",
    on_deep="#FFFFFF",
)

DARK = Colours(
    surface="#101B2D",
    raised="#19273D",
    sunken="#0A1321",
    line="#34455F",
    edge="#7F8EA8",
    text="#F7F3EB",
    muted="#C6CEDB",
    accent="#8CCBF2",
    on_accent="#0A1A2A",
    accent_soft="#12334B",
    good="#7FD9B6",
    good_soft="#0C342A",
    warn="#F5C561",
    warn_soft="#352A0C",
    bad="#FFB39A",
    bad_soft="#43190F",
    quiet_dot="#4D5E7A",
    deep="#1D3A5F",
    on_deep="#FFFFFF",
)
"""A warm night-blue: in a dark hall it is quieter than black, and the themes' colours stand on it as by lamplight."""

SPACE = (0, 4, 8, 12, 16, 24, 32, 48, 64)
"""Spacing in pixels at 100 %, by step."""

LINE = {"hair": 1, "edge": 2, "focus": 4}
"""Line widths in pixels at 100 %: separators, borders of controls, focus rings."""

RADIUS = 10
RADIUS_SMALL = 6
TARGET = 48
"""The minimum side of a touch target, in CSS pixels (WCAG 2.2 asks for 24, but old hands need more)."""

TEXT = {"small": 14, "body": 16, "lead": 19, "heading": 23, "title": 30, "display": 40}
"""Type sizes for window and phone in pixels at 100 %."""

PAPER_TEXT = {"fine": 8.5, "body": 10.5, "lead": 13, "heading": 17, "title": 26}
"""Type sizes on A4 and A5 in points: "fine" is the smallest that reads without effort."""

PAPER_LINE = {"hair": 0.4, "edge": 0.8, "cut": 0.5}
"""Line widths on paper in points: writing rows, boxes, cut lines."""
