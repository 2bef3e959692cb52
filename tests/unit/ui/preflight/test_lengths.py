"""Lengths as the window's language writes them."""

import pytest

from bijeenkomst.domain.values.hall_size import read_metres
from bijeenkomst.i18n import speaking
from bijeenkomst.ui.preflight.hall_fields import written


@pytest.mark.parametrize(
    ("language", "words"), [("nl", ["2,5", "12", "2,35", "0,4"]), ("en", ["2.5", "12", "2.35", "0.4"])]
)
def test_lengths_are_written_to_a_centimetre_and_read_back(language: str, words: list[str]) -> None:
    with speaking(language):
        assert [written(metres) for metres in (2.5, 12.0, 2.345, 0.4)] == words
    assert [read_metres(word) for word in words] == [2.5, 12.0, 2.35, 0.4]
