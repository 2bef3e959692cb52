from math import isclose

import pytest

from bijeenkomst.design import fonts
from bijeenkomst.design.css import css_variables
from bijeenkomst.design.palette import BLUE_TEXT, FILLS, contrast_ratio, rgb
from bijeenkomst.design.projector import HEIGHT, MARGIN, STEPS, TEXT, TONE, mixed, steps
from bijeenkomst.design.shapes import AREA, SHAPES, label_centre, outline, svg_path
from bijeenkomst.design.tokens import DARK, LIGHT, Colours
from bijeenkomst.domain.values.theme import Colour, Shape

SURFACES = ("surface", "raised", "sunken", "accent_soft", "good_soft", "warn_soft", "bad_soft")


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_all_text_has_a_contrast_of_seven(colours: Colours) -> None:
    """R14: contrast at least 7 : 1 for text, light and dark."""
    for text in ("text", "muted", "accent", "good", "warn", "bad"):
        for surface in SURFACES:
            assert contrast_ratio(getattr(colours, text), getattr(colours, surface)) >= 7, (text, surface)
    assert contrast_ratio(colours.on_accent, colours.accent) >= 7


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_what_can_be_pressed_has_an_edge_that_is_seen(colours: Colours) -> None:
    """WCAG 2.2, 1.4.11: 3 : 1 for the border of a field or a button, and for the ring of the focus."""
    for surface in ("surface", "raised", "sunken"):
        assert contrast_ratio(colours.edge, getattr(colours, surface)) >= 3
        assert contrast_ratio(colours.accent, getattr(colours, surface)) >= 3


def test_contrast_is_that_of_wcag() -> None:
    """R15: black on white 21 : 1; the palette's blue carries text on white at 5.2 : 1."""
    assert isclose(contrast_ratio("#000000", "#FFFFFF"), 21)
    assert round(contrast_ratio(BLUE_TEXT, "#FFFFFF"), 1) == 5.2


def test_every_theme_colour_carries_a_black_number() -> None:
    """R15: fills with black text; WCAG asks 4.5 : 1, and the number stands beside it in words as well."""
    assert all(contrast_ratio("#000000", FILLS[colour]) >= 4.5 for colour in Colour)
    assert [*FILLS][:-1] == [colour.value for colour in Colour]
    assert [*FILLS][-1] == "blue"


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_of_a_theme_can_be_drawn(shape: Shape) -> None:
    """R1: a shape and a colour; all fit the unit square and weigh about the same."""
    points = outline(shape)
    assert all(-1e-9 <= x <= 1 + 1e-9 and -1e-9 <= y <= 1 + 1e-9 for x, y in points)
    turned = [*points[1:], points[0]]
    area = abs(sum(a * d - c * b for (a, b), (c, d) in zip(points, turned, strict=True))) / 2
    assert 0.42 <= area <= AREA + 0.01
    assert all(0 < part < 1 for part in label_centre(shape))
    assert svg_path(shape).startswith("M")


def test_there_is_an_outline_for_no_other_shape() -> None:
    assert set(SHAPES) == set(Shape)


def test_projector_letters_are_large_enough() -> None:
    """R14: capitals at least 1/20 of the picture's height for what everybody must read, and for all that it comes down
    to; 1/30 for the foot, and 1/26 for names on the market, whose numbers stand beside them."""
    capitals = {name: size * fonts.CAPITAL_HEIGHT / HEIGHT for name, size in TEXT.items()}
    assert all(capitals[name] >= 1 / 20 for name in ("body", "title", "display"))
    assert min(STEPS) == TEXT["body"]
    assert capitals["fine"] >= 1 / 30
    assert capitals["label"] >= 1 / 26
    assert steps(TEXT["title"]) == tuple(size for size in STEPS if size <= TEXT["title"])


def test_the_margin_of_the_picture_is_six_percent() -> None:
    assert round(MARGIN / HEIGHT, 2) == 0.06


@pytest.mark.parametrize("colour", list(Colour))
def test_black_on_the_large_shape_of_a_theme_has_a_contrast_of_seven(colour: Colour) -> None:
    """R14, R15: its number stands on the shape, which is lighter than the band."""
    for tone in (TONE["shape"], TONE["calm"]):
        assert contrast_ratio("#000000", mixed(FILLS[colour], "#FFFFFF", tone)) >= 6
    assert contrast_ratio("#000000", mixed(FILLS[colour], "#FFFFFF", TONE["shape"])) >= 7


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_letters_on_a_full_picture_of_deep_blue_have_a_contrast_of_seven(colours: Colours) -> None:
    """R14."""
    assert contrast_ratio(colours.on_deep, colours.deep) >= 7


def test_the_dark_picture_is_a_night_blue() -> None:
    red, green, blue = rgb(DARK.surface)
    assert blue > green > red
    assert blue < 0.25


def test_the_phone_pages_get_every_token_as_a_css_property() -> None:
    css = css_variables()
    light, dark = css.split("@media (prefers-color-scheme:dark)")
    assert light.count("{") == light.count("}") == 1
    for role in Colours._fields:
        name = f"--{role.replace('_', '-')}:"
        assert f"{name}{getattr(LIGHT, role)};" in light
        assert f"{name}{getattr(DARK, role)};" in dark
    assert "--fill-sky-blue:#56B4E9;" in light
    assert "--text-body:1rem;" in light
    assert len(css) < 2500, "every phone page carries it: a page stays under 30 KB"
