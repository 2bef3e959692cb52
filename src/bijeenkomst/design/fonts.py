"""The type families that are shipped, and which of them has a letter.

Atkinson Hyperlegible Next is made for legibility; Noto Sans fills in the scripts that it lacks.
"""

from pathlib import Path

from bijeenkomst.resource_files import resource

FAMILY = "Atkinson Hyperlegible Next"
FALLBACK_FAMILIES = ("Noto Sans", "Noto Sans Arabic")
CAPITAL_HEIGHT = 0.668  # em, of Atkinson Hyperlegible Next (OS/2 sCapHeight)

REGULAR = "AtkinsonHyperlegibleNext-Regular"
BOLD = "AtkinsonHyperlegibleNext-Bold"
ITALIC = "AtkinsonHyperlegibleNext-Italic"
FALLBACKS = {
    REGULAR: ("NotoSans-Regular", "NotoSansArabic-Regular"),
    BOLD: ("NotoSans-Bold", "NotoSansArabic-Bold"),
    ITALIC: ("NotoSans-Regular", "NotoSansArabic-Regular"),
}


def font_file(name: str) -> Path:
    """The TrueType file of a face, e.g. `font_file(REGULAR)`."""
    return resource("fonts", f"{name}.ttf")


def all_files() -> tuple[Path, ...]:
    """Every shipped face, to register with Qt."""
    return tuple(sorted(resource("fonts").glob("*.ttf")))
