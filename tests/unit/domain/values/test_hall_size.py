import pytest

from bijeenkomst.domain.values.hall_size import (
    HallSize,
    measured,
    read_metres,
    table_cards,
)
from bijeenkomst.qr import READS_AT, READS_AT_ON_OLD_PHONES


def test_a_code_reads_to_ten_times_its_width() -> None:
    """R13: on a picture of 2.5 m wide a full-height code of about 1.1 m reads to about 11 m."""
    hall = HallSize(picture_width=2.5, room_depth=12)
    full_height = 25 / 33  # the modules of a version 2 code within its quiet zone
    assert hall.picture_height * full_height == pytest.approx(1.07, abs=0.01)
    assert hall.code_reads_to(full_height, READS_AT) == pytest.approx(10.7, abs=0.1)
    assert hall.code_reads_to(full_height, READS_AT_ON_OLD_PHONES) == pytest.approx(8.5, abs=0.1)


def test_letters_read_to_six_times_the_height_of_the_picture() -> None:
    """R14: the farthest seat is at most so far."""
    assert HallSize(2.4, 8.1).letters_read_to == pytest.approx(8.1)
    assert HallSize(2.4, 8.0).letters_reach
    assert not HallSize(2.4, 8.2).letters_reach
    assert HallSize(2.4, 8.2, aspect=4 / 3).letters_reach


@pytest.mark.parametrize(
    ("people", "reach", "cards"),
    [(60, 12.0, 0), (60, 15.0, 0), (60, 6.0, 5), (61, 6.0, 6), (60, 0.0, 10), (1, 6.0, 1), (0, 6.0, 0)],
)
def test_a_card_for_each_table_that_the_code_does_not_reach(people: int, reach: float, cards: int) -> None:
    """R13: one a table of about six people, only where projection alone does not reach."""
    assert table_cards(people, HallSize(2.5, 12.0).beyond(reach)) == cards


@pytest.mark.parametrize(
    ("typed", "metres"),
    [("2,5", 2.5), ("2.50 m", 2.5), ("250 cm", 2.5), (" 12 meter ", 12.0), ("3M", 3.0)],
)
def test_metres_are_taken_as_people_write_them(typed: str, metres: float) -> None:
    assert read_metres(typed) == metres


@pytest.mark.parametrize("typed", ["", "breed", "-2", "0", "2,5,5", "twee m", "9999999", "1e3", "1001"])
def test_what_is_no_length_is_not_guessed(typed: str) -> None:
    assert read_metres(typed) is None


@pytest.mark.parametrize(("width", "depth"), [("", "8"), ("2,5", ""), ("0,1", "8"), ("2,5", "800")])
def test_without_two_lengths_that_can_be_nothing_is_computed(width: str, depth: str) -> None:
    assert measured(width, depth) is None
