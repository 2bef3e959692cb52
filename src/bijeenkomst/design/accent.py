"""A colour that somebody chose, made so that it can be read: the same colour, as much darker or lighter as it takes."""

import colorsys
from functools import lru_cache

from bijeenkomst.design.palette import contrast_ratio, luminance, rgb
from bijeenkomst.design.tokens import Colours

TEXT_RATIO = 7.0  # R14
STEPS = 255


@lru_cache(maxsize=64)
def tinted(colours: Colours, accent: str) -> Colours:
    """The same roles with the accent of the evening ("#rrggbb", "" for the program's own) at 7 : 1 on all surfaces.

    It is the ground of a whole picture as well.
    """
    if not accent:
        return colours
    shade = readable(accent, (colours.surface, colours.raised, colours.sunken))
    light, dark = "#FFFFFF", "#000000"
    on_it = light if contrast_ratio(shade, light) >= contrast_ratio(shade, dark) else dark
    deep = readable(accent, (colours.on_deep,))
    return colours._replace(accent=shade, on_accent=on_it, deep=deep)


@lru_cache(maxsize=256)
def readable(colour: str, surfaces: tuple[str, ...], ratio: float = TEXT_RATIO) -> str:
    """The nearest shade of `colour` with at least this contrast on all `surfaces`, which are all light or all dark."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*rgb(colour))
    end = 0.0 if min(map(luminance, surfaces)) > 0.18 else 1.0  # 0.18: where black and white are read as well
    for step in range(STEPS + 1):
        shade = _hex(*colorsys.hls_to_rgb(hue, lightness + (end - lightness) * step / STEPS, saturation))
        if all(contrast_ratio(shade, surface) >= ratio for surface in surfaces):
            return shade
    return _hex(end, end, end)


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in (red, green, blue))
