"""The program's own icons: 2-wide lines on a 24 × 24 grid, round caps, one colour (`resources/icons/*.svg`).

The exception is `app`, which has its own colours on a 128 × 128 grid: see `emblem`.
"""

from functools import cache

from bijeenkomst.resource_files import resource

INK = "#000"  # placeholder in the files for the actual colour


@cache
def icon_svg(name: str, colour: str = "#000000") -> str:
    """The SVG of an icon, for example `icon_svg("undo", LIGHT.text)`; on a page `colour` may be `currentColor`.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    return text if name == "app" else text.replace(f'"{INK}"', f'"{colour}"')


@cache
def icon_names() -> tuple[str, ...]:
    """The names of all icons."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))
