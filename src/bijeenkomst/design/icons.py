"""The program's own icons: lines of 2 on a square of 24, round ends, one colour (`resources/icons/*.svg`).

`app` alone has colours of its own and a square of 128: people in a circle, each a dot.
"""

from functools import cache

from bijeenkomst.resource_files import resource

INK = "#000"  # stands in the files where the colour comes


@cache
def icon_svg(name: str, colour: str = "#000000") -> str:
    """The SVG of an icon, e.g. `icon_svg("undo", LIGHT.text)`; `colour` may be `currentColor` in a page.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    return text if name == "app" else text.replace(f'"{INK}"', f'"{colour}"')


@cache
def icon_names() -> tuple[str, ...]:
    """The names of all icons."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))
