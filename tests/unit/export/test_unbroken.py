"""A phone number never goes on on the next line, on paper and in a sheet's cell (P22)."""

import pytest
from reportlab.lib.units import mm

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.unbroken import unbroken

NUMBERS = (
    "06 12345678",
    "050 123 45 67",
    "+90 532 123 45 67",
    "(050) 1234567",
    "0031 6 1234 5678",
    "06-1234 5678",
)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("sentence", ["Bel Ans Bakker van Dorpsbelang, %s.", "tel: %s (na zes uur)", "%s"])
def test_a_line_never_ends_within_a_phone_number(number: str, sentence: str) -> None:
    """P22: whatever the width, as long as the number itself fits on a line."""
    said = sentence % number
    narrowest, widest = (int(lettering.width(words, BOLD, 14)) for words in (f"{number}.", said))
    for room in range(narrowest + 1, widest + 20, 11):
        lines = lettering.wrapped(said, BOLD, 14, room)
        assert any(number in line for line in lines), lines
        assert " ".join(lines) == said
        flowed = lettering.flowed([(BOLD, said), (REGULAR, "Dank u wel")], 14, room)
        assert any(number in "".join(words for _face, words in line) for line in flowed)


def test_only_phone_numbers_are_kept_together() -> None:
    """Years, dates and counts go on as words do; what was pasted with no-break spaces can be broken."""
    for said in (
        "Wij waren er in 2025 en 2026",
        "0 mensen, 10 mensen, 20 30 40",
        "Groep 3, 12 december 2026",
    ):
        assert unbroken(said) == said
    narrow = 20 * mm
    assert lettering.wrapped("geplakte tekst van een webpagina", REGULAR, 14, narrow) == lettering.wrapped(
        "geplakte\u00a0tekst\u00a0van\u00a0een\u00a0webpagina", REGULAR, 14, narrow
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_in_a_cell_a_number_has_no_ordinary_space(number: str) -> None:
    """P22: Excel and LibreOffice break a cell's text at spaces, not at no-break spaces."""
    said = unbroken(f"Jan van der Berg, {number}, of 's avonds")
    assert number.replace(" ", "\u00a0") in said
    assert said.replace("\u00a0", " ") == f"Jan van der Berg, {number}, of 's avonds"
