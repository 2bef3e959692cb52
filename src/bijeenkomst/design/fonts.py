"""The type families that are shipped, and the order in which they fill in for one another.

Atkinson Hyperlegible Next is made for legibility; Noto fills in the scripts and emoji that it lacks. What no
face here has comes from the system, on screen; ☐ ✓ → are drawn.
"""

from pathlib import Path

from bijeenkomst.resource_files import resource

FAMILY = "Atkinson Hyperlegible Next"
FALLBACK_FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Noto Emoji")
FAMILIES = (FAMILY, *FALLBACK_FAMILIES)
CAPITAL_HEIGHT = 0.668  # em, of Atkinson Hyperlegible Next (OS/2 sCapHeight)

REGULAR = "AtkinsonHyperlegibleNext-Regular"
BOLD = "AtkinsonHyperlegibleNext-Bold"
ITALIC = "AtkinsonHyperlegibleNext-Italic"
EMOJI = "NotoEmoji-Regular"
PAPER_ONLY = tuple(
    f"NotoSans{script}-Regular"
    for script in ("Ethiopic", "Tifinagh", "Hebrew", "Armenian", "Georgian", "Thai", "KR", "SC")
)
"""For names on paper, largest last; in the window and on phones the system has these."""
FALLBACKS = {
    REGULAR: ("NotoSans-Regular", "NotoSansArabic-Regular", EMOJI, *PAPER_ONLY),
    BOLD: ("NotoSans-Bold", "NotoSansArabic-Bold", EMOJI, *PAPER_ONLY),
    ITALIC: ("NotoSans-Regular", "NotoSansArabic-Regular", EMOJI, *PAPER_ONLY),
}
"""Per face those to try, in this order, for a letter that it lacks (paper; Qt does it by family)."""


def font_file(name: str) -> Path:
    """The TrueType file of a face, e.g. `font_file(REGULAR)`."""
    return resource("fonts", f"{name}.ttf")


def web_headings_file() -> Path:
    """The bold face for the headings of the phone pages, as WOFF2 of 9 KB: Latin letters only."""
    return resource("fonts", f"{BOLD}.woff2")


def screen_files() -> tuple[Path, ...]:
    """The faces to register with Qt."""
    names = {name for face, stand_ins in FALLBACKS.items() for name in (face, *stand_ins)} - set(PAPER_ONLY)
    return tuple(font_file(name) for name in sorted(names))
