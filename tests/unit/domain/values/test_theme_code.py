from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.values.theme import look
from bijeenkomst.domain.values.theme_code import ALL_CODES, code_sequence, nth_code, read_code


@given(st.integers(0, 2**31))
def test_a_code_has_no_character_that_can_be_mistaken(seed: int) -> None:
    """R10: no 0, O, 1, I or L."""
    codes = list(code_sequence(seed))
    assert len(set(codes)) == len(codes) == ALL_CODES
    assert not set("".join(codes)) & set("0O1IL")


@given(st.integers(0, 2**31), st.integers(0, ALL_CODES - 8))
def test_one_misread_character_never_makes_another_theme_of_eight(seed: int, start: int) -> None:
    """R8, R10: a torn or badly read code does not point at a neighbour."""
    eight = [nth_code(seed, start + index) for index in range(8)]
    assert len({code[0] for code in eight}) == len({code[1] for code in eight}) == 8


def test_a_code_is_understood_as_people_type_it() -> None:
    """R10: lower case, a space or a dash do not matter."""
    assert read_code(" k-7 ") == read_code("k 7") == "K7"


def test_forty_eight_themes_all_look_different() -> None:
    """R1: a shape and a colour, never colour alone."""
    assert len({look(number) for number in range(1, 49)}) == 48
    assert all(look(number)[0] != look(number + 1)[0] for number in range(1, 60))
