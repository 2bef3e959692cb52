"""Numbers of contact persons: as they are dialled, or refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.contact_details import (
    ContactNumber,
    PhoneNumber,
    Unusable,
    parse_contact_number,
    parse_phone,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("14 050", "14 050"),
        ("14050", "14 050"),
        ("14-0348", "14 0348"),
        ("0800 0432", "0800 0432"),
        ("0800-1234567", "0800 1234567"),
        ("0900 8844", "0900 8844"),
        ("088 1234567", "088 1234567"),
        ("085-1234567", "085 1234567"),
        ("116 117", "116 117"),
        ("116000", "116 000"),
        ("113", "113"),
        ("1888", "1888"),
        ("06-12345678", "06 12345678"),
        ("+49 30 12345678", "+49 30 12345678"),
        ("050-1234567 tst 12", "050 1234567 toestel 12"),
        ("050 1234567, toestel 12", "050 1234567 toestel 12"),
        ("(050) 123 45 67 (toestel: 1234)", "050 1234567 toestel 1234"),
        ("088 1234567 ext. 5", "088 1234567 toestel 5"),
        ("٠٥٠ ١٢٣٤٥٦٧", "050 1234567"),
    ],
)
def test_a_number_is_shown_as_it_is_dialled(text: str, shown: str) -> None:
    assert parse_contact_number(text) == ContactNumber(shown)
    assert parse_contact_number(shown) == ContactNumber(shown)


@pytest.mark.parametrize(
    ("text", "what"),
    [("112", "alarmnummer"), ("1234", "te kort"), ("050 12345", "te weinig"), ("toestel 12", "")],
)
def test_what_is_no_number_is_refused_in_words(text: str, what: str) -> None:
    found = parse_contact_number(text)
    assert isinstance(found, Unusable)
    assert what in found.sentence


def test_the_number_stays_out_of_the_repr() -> None:
    assert "050" not in repr(parse_contact_number("14 050"))


@given(st.from_regex(r"0[1-9][0-9]{8}|0[89]00[0-9]{4}|14 ?0[0-9]{2,3}|06[0-9]{8}", fullmatch=True))
def test_no_digit_is_added_or_lost(text: str) -> None:
    """A grouping that lies sends people to somebody else."""
    found = parse_contact_number(text)
    if isinstance(found, ContactNumber):
        assert found.display.replace(" ", "") == text.replace(" ", "")
    person = parse_phone(text)
    if isinstance(person, PhoneNumber):
        assert person.display.replace(" ", "") == text.replace(" ", "")
