"""R10: a code as people type it, on whatever keyboard, leads to its theme or to a question; never to another theme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.values.theme_code import nth_code
from bijeenkomst.domain.values.typed_code import TypedCode, which_code

KNOWN = {"K6", "H4", "N8", "B7", "D2", "Q9"}


@pytest.mark.parametrize(
    "typed",
    [
        *"k6 К6 к6 Κ6 k٦ k۶ k६ Ｋ６ ｋ６ K–6 K—6 K-6 K_6 K6. (K6) “K6” K⑥ K⁶ 6K ќ6 K6! K6-1-05".split(),
        "k 6",
        " K 6 ",
        "K6 1 5",
        "K\u200b6",
        "http://192.168.137.1:8080/K6",
        "HTTP://192.168.137.1:8080/k6",
    ],
)
def test_what_can_be_one_code_only_is_that_code(typed: str) -> None:
    assert which_code(typed, KNOWN) == TypedCode("K6")


@pytest.mark.parametrize(
    ("typed", "meant"), [("Н4", "H4"), ("Н8", "N8"), ("В7", "B7"), ("Б7", "B7"), ("Д2", "D2"), ("ν8", "N8")]
)
def test_a_letter_of_another_script_is_taken_by_its_looks_or_its_sound(typed: str, meant: str) -> None:
    assert which_code(typed, KNOWN) == TypedCode(meant)


def test_when_looks_and_sound_lead_to_two_themes_both_are_asked() -> None:
    assert which_code("Н5", {"H5", "N5", "K6"}) == TypedCode("", ("H5", "N5"))


@pytest.mark.parametrize(
    ("typed", "perhaps"),
    [
        ("O2", ("D2",)),
        ("O9", ("Q9",)),
        ("09", ("Q9",)),
        ("87", ("B7",)),
        ("KG", ("K6",)),
        ("B1", ("B7",)),
        ("bl", ("B7",)),
    ],
)
def test_what_only_looks_like_a_code_is_asked(typed: str, perhaps: tuple[str, ...]) -> None:
    assert which_code(typed, KNOWN) == TypedCode("", perhaps)


@pytest.mark.parametrize(
    "typed", ["", "K", "K5", "X6", "K66", "K6K6", "zeven", "1234", "<script>", "K6 thema"]
)
def test_what_is_no_code_leads_nowhere(typed: str) -> None:
    assert which_code(typed, KNOWN) == TypedCode()


@given(st.integers(0, 2**31), st.integers(0, 7), st.text(max_size=12))
def test_a_code_is_itself_and_anything_else_gets_an_answer(seed: int, place: int, text: str) -> None:
    eight = {nth_code(seed, index) for index in range(8)}
    code = nth_code(seed, place)
    assert which_code(code, eight) == TypedCode(code)
    found = which_code(text, eight)
    assert found.code in {"", *eight}
    assert set(found.perhaps) <= eight
