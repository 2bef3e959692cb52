"""Addresses that are wider than their place on paper: they break before their own signs, in no word."""

import pytest

from bijeenkomst.design.fonts import REGULAR
from bijeenkomst.export.pdf.lettering import width, wrapped

ROOM = 120.0


@pytest.mark.parametrize(
    "address",
    [
        "ans.jansen-vanderberg@ziggo.example",
        "wilhelmina_alexandrina.schimmelpenninck-vanoosterhout@dorpsbelang-lindendal.example",
        "https://www.dorpsbelang-lindendal.example/bijeenkomst/2026",
    ],
)
def test_an_address_that_is_too_wide_breaks_before_its_own_signs(address: str) -> None:
    lines = wrapped(address, REGULAR, 11, ROOM)
    assert len(lines) > 1
    assert "".join(lines) == address
    assert all(width(line, REGULAR, 11) <= ROOM for line in lines)
    assert all(line[0] in "@./_-" for line in lines[1:])


def test_an_address_without_signs_is_broken_where_the_line_is_full() -> None:
    address = "a@" + "b" * 80
    lines = wrapped(address, REGULAR, 11, ROOM)
    assert "".join(lines) == address
    assert len(lines) <= 6
