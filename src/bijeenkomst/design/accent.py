"""A colour that somebody chose, made so that it can be read: the same colour, as much darker or lighter as it takes."""

import colorsys
from functools import lru_cache

from bijeenkomst.design.palette import contrast_ratio, luminance, rgb
from bijeenkomst.design.projector import mixed
from bijeenkomst.design.tokens import Colours

TEXT_RATIO = 7.0  # R14
STEPS = 255
TRACES = (0.84, 0.88, 0.91, 0.94, 0.97)  # of the surface


@lru_cache(maxsize=64)
def tinted(colours: Colours, accent: str) -> Colours:
    """The same roles with the accent of the evening ("#rrggbb", "" for the program's own) at 7 : 1 on all surfaces.

    It is the ground of a whole picture as well, and a trace of it that of what stands out a little.
    """
    if not accent:
        return colours
    shade = readable(accent, plain_surfaces(colours))
    soft = _trace(shade, colours)
    light, dark = "#FFFFFF", "#000000"
    on_it = light if contrast_ratio(shade, light) >= contrast_ratio(shade, dark) else dark
    deep = readable(accent, (colours.on_deep,))
    return colours._replace(accent=shade, on_accent=on_it, accent_soft=soft, deep=deep)


def plain_surfaces(colours: Colours) -> tuple[str, ...]:
    """All that text in the accent can stand on, except what is coloured by it."""
    return (
        colours.surface,
        colours.raised,
        colours.sunken,
        colours.good_soft,
        colours.warn_soft,
        colours.bad_soft,
    )


def _trace(shade: str, colours: Colours) -> str:
    """As much of the accent in the surface as leaves text on it at 7 : 1, in the accent too."""
    for share in TRACES:
        soft = mixed(shade, colours.surface, share)
        if all(contrast_ratio(text, soft) >= TEXT_RATIO for text in (colours.text, colours.muted, shade)):
            return soft
    return colours.surface


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
