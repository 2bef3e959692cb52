"""The bundled typefaces, and the order in which they serve as fallbacks for each other.

Atkinson Hyperlegible Next is designed for legibility; Noto covers the scripts and emoji that it lacks. On screen,
characters missing from all of them come from the system; ☐ ✓ → are drawn.
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
"""For names on paper, largest last; in the window and on phones the system provides these."""
FALLBACKS = {
    REGULAR: ("NotoSans-Regular", "NotoSansArabic-Regular", EMOJI, *PAPER_ONLY),
    BOLD: ("NotoSans-Bold", "NotoSansArabic-Bold", EMOJI, *PAPER_ONLY),
    ITALIC: ("NotoSans-Regular", "NotoSansArabic-Regular", EMOJI, *PAPER_ONLY),
}
"""Fallback faces for each face, in order (for paper; Qt falls back by family)."""


def font_file(name: str) -> Path:
    """The TrueType file of a face, for example `font_file(REGULAR)`."""
    return resource("fonts", f"{name}.ttf")


def web_headings_file() -> Path:
    """The bold face for headings on phone pages: a 9 KB WOFF2 with Latin letters only."""
    return resource("fonts", f"{BOLD}.woff2")


def screen_files() -> tuple[Path, ...]:
    """The faces to register with Qt."""
    names = {name for face, stand_ins in FALLBACKS.items() for name in (face, *stand_ins)} - set(PAPER_ONLY)
    return tuple(font_file(name) for name in sorted(names))
