"""The Okabe-Ito palette by name, and contrast (R15)."""

FILLS = {
    "orange": "#E69F00",
    "sky_blue": "#56B4E9",
    "yellow": "#F0E442",
    "bluish_green": "#009E73",
    "reddish_purple": "#CC79A7",
    "vermillion": "#D55E00",
    "blue": "#0072B2",
}
"""Okabe and Ito, Color Universal Design (2008), in the order in which themes receive them.

Used as fills with black text on top: at least 5.4 : 1, except 4.0 on blue, so blue comes last and no theme has it.
Yellow and orange nearly vanish on a light surface: outline shapes there with `Colours.edge` or `text`.
"""

BLUE_TEXT = FILLS["blue"]


def rgb(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of "#RRGGBB", each 0-1."""
    red, green, blue = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """Relative luminance, 0-1 (WCAG 2.2)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two colours, 1-21 (WCAG 2.2, R14: text at least 7)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def with_white(colour: str, share: float) -> str:
    """The colour mixed with white, of which `share` (0-1) is the part."""
    mixed = (round(255 * (part + (1 - part) * share)) for part in rgb(colour))
    return "#" + "".join(f"{part:02X}" for part in mixed)
