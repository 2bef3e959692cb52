"""A colour that somebody chose for the evening is never the reason that something cannot be read (R14)."""

import colorsys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bijeenkomst.design.accent import plain_surfaces, readable, tinted
from bijeenkomst.design.palette import contrast_ratio, rgb
from bijeenkomst.design.tokens import DARK, LIGHT, Colours

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
@example("#ffffff")
@example("#000000")
@example("#ffff00")
@example("#808080")
@pytest.mark.parametrize("roles", [LIGHT, DARK])
def test_whatever_colour_is_chosen_it_is_read_on_every_surface_and_text_on_it_too(
    roles: Colours, colour: str
) -> None:
    """R14: 7 : 1."""
    made = tinted(roles, colour)
    for surface in (*plain_surfaces(made), made.accent_soft):
        assert contrast_ratio(made.accent, surface) >= 7
    assert min(contrast_ratio(text, made.accent_soft) for text in (made.text, made.muted)) >= 7
    assert contrast_ratio(made.accent, made.on_accent) >= 7
    assert contrast_ratio(made.on_deep, made.deep) >= 7
    kept = {name: getattr(roles, name) for name in ("accent", "on_accent", "accent_soft", "deep")}
    assert made._replace(**kept) == roles


@given(colours)
def test_a_colour_that_can_be_read_stays_as_it_was_chosen(colour: str) -> None:
    surfaces = (LIGHT.surface, LIGHT.raised, LIGHT.sunken)
    if min(contrast_ratio(colour, surface) for surface in surfaces) >= 7.2:
        assert (
            max(
                abs(one - other)
                for one, other in zip(rgb(readable(colour, surfaces)), rgb(colour), strict=True)
            )
            < 0.01
        )


def test_yellow_becomes_a_dark_yellow_and_no_other_colour() -> None:
    shade = readable("#f0e442", ("#ffffff",))
    before, after = (colorsys.rgb_to_hls(*rgb(one))[0] for one in ("#f0e442", shade))
    assert after == pytest.approx(before, abs=0.02)
    assert contrast_ratio(shade, "#ffffff") >= 7


def test_without_a_choice_it_is_the_colour_of_the_program() -> None:
    assert tinted(LIGHT, "") is LIGHT
