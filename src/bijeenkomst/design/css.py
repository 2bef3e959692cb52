"""The design tokens as CSS custom properties for the phone pages.

Names: `--surface` and the other colour roles, `--fill-orange`, `--space-4`, `--text-body`, `--radius`,
`--target`, `--line-hair`, `--font` and `--font-heading`. The dark colours apply when the phone asks for them.
"""

import re

from bijeenkomst.design.accent import tinted
from bijeenkomst.design.fonts import FAMILY
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import (
    DARK,
    LIGHT,
    LINE,
    RADIUS,
    RADIUS_SMALL,
    SPACE,
    TARGET,
    TEXT,
    Colours,
)

ACCENT = re.compile(r"#[0-9a-fA-F]{6}")  # a file can be anybody's: nothing else becomes part of a page
OF_ACCENT = ("accent", "on_accent", "accent_soft", "deep")
SYSTEM_FACES = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif'


def _roles(colours: Colours) -> str:
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in colours._asdict().items())


def accent_variables(accent: str) -> str:
    """The rules by which pages have the evening's own accent ("#rrggbb"), light and dark; "" for none."""
    if not ACCENT.fullmatch(accent):
        return ""
    light, dark = (
        "".join(f"--{role.replace('_', '-')}:{getattr(tinted(colours, accent), role)};" for role in OF_ACCENT)
        for colours in (LIGHT, DARK)
    )
    return f":root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def css_variables() -> str:
    """`:root` rules for light mode, and for dark mode when the phone prefers it."""
    fills = "".join(f"--fill-{name.replace('_', '-')}:{value};" for name, value in FILLS.items())
    spaces = "".join(f"--space-{step}:{size}px;" for step, size in enumerate(SPACE))
    texts = "".join(f"--text-{name}:{size / 16:g}rem;" for name, size in TEXT.items())
    lines = "".join(f"--line-{name}:{width}px;" for name, width in LINE.items())
    common = f"--radius:{RADIUS}px;--radius-small:{RADIUS_SMALL}px;--target:{TARGET}px;"
    faces = f'--font:{SYSTEM_FACES};--font-heading:"{FAMILY}",{SYSTEM_FACES};'
    return (
        f":root{{color-scheme:light dark;{_roles(LIGHT)}{fills}{spaces}{texts}{lines}{common}{faces}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{_roles(DARK)}}}}}"
    )
