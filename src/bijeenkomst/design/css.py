"""The design tokens as CSS custom properties for the phone pages."""

from dataclasses import asdict

from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import DARK, LIGHT, RADIUS, SPACE, TARGET, TEXT, Colours


def _roles(colours: Colours) -> str:
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in asdict(colours).items())


def css_variables() -> str:
    """`:root` rules for light, and for dark where the phone asks for it."""
    fills = "".join(f"--fill-{name.replace('_', '-')}:{value};" for name, value in FILLS.items())
    spaces = "".join(f"--space-{step}:{size}px;" for step, size in enumerate(SPACE))
    texts = "".join(f"--text-{name}:{size / 16:g}rem;" for name, size in TEXT.items())
    common = f"--radius:{RADIUS}px;--target:{TARGET}px;"
    return (
        f":root{{{_roles(LIGHT)}{fills}{spaces}{texts}{common}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{_roles(DARK)}}}}}"
    )
