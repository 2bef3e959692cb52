"""R31: Dutch numbers in any usual notation and foreign ones are taken; impossible ones are refused kindly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.contact_details import PhoneNumber, Unusable, display_phone, parse_phone


def taken(text: str) -> tuple[str, str]:
    result = parse_phone(text)
    assert isinstance(result, PhoneNumber), result
    return result.e164, result.display


def refused(text: str) -> str:
    result = parse_phone(text)
    assert isinstance(result, Unusable), result
    return result.sentence


@pytest.mark.parametrize(
    "text",
    [
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06/12345678",
        "06–12345678",
        "(06) 12345678",
        "+31 6 12345678",
        "+31 (0)6 12345678",
        "+31 06 12345678",
        "+31-6-1234-5678",
        "0031612345678",
        "0031 (0)6 12345678",
        " tel: 06 1234 5678 ",
        "Tel. 06 12345678",
        "06\u00a012345678",
        "06\u200b12345678",
        "٠٦١٢٣٤٥٦٧٨",
        "０６１２３４５６７８",
        "612345678",
        "31612345678",
    ],
)
def test_a_dutch_mobile_number_is_understood_in_any_usual_notation(text: str) -> None:
    """R31."""
    assert taken(text) == ("+31612345678", "06 12345678")


@pytest.mark.parametrize(
    ("text", "e164", "display"),
    [
        ("(050) 123 45 67", "+31501234567", "050 1234567"),
        ("050-1234567", "+31501234567", "050 1234567"),
        ("0572 123456", "+31572123456", "0572 123456"),
        ("+31 20 123 4567", "+31201234567", "020 1234567"),
        ("088 1234567", "+31881234567", "088 1234567"),
        ("0800 1234", "+318001234", "0800 1234"),
    ],
)
def test_a_dutch_landline_is_shown_as_area_code_and_rest(text: str, e164: str, display: str) -> None:
    assert taken(text) == (e164, display)


@pytest.mark.parametrize(
    ("text", "e164", "display"),
    [
        ("+90 532 123 45 67", "+905321234567", "+90 532 123 45 67"),
        ("00905321234567", "+905321234567", "+90 532 123 45 67"),
        ("+49 (0)30 12345678", "+493012345678", "+49 30 12345678"),
        ("+44 7911 123456", "+447911123456", "+44 7911 123456"),
        ("+380 50 123 4567", "+380501234567", "+380 50 123 4567"),
    ],
)
def test_a_foreign_number_is_taken_and_shown_with_its_country(text: str, e164: str, display: str) -> None:
    """R31."""
    assert taken(text) == (e164, display)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("061234567", "een cijfer te weinig: een 06-nummer heeft 10 cijfers"),
        ("06123456", "2 cijfers te weinig: een 06-nummer heeft 10 cijfers"),
        ("06123456789", "een cijfer te veel: een 06-nummer heeft 10 cijfers"),
        ("0612345678901", "3 cijfers te veel"),
        ("+31 6 1234567", "een cijfer te weinig: een 06-nummer"),
        ("050123456", "een cijfer te weinig: een Nederlands nummer heeft 10 cijfers"),
        ("05012345678", "een cijfer te veel: een Nederlands nummer heeft 10 cijfers"),
        ("123456", "te kort"),
        ("+31", "te weinig"),
        ("0600000000", "bestaat niet in Nederland"),
        ("+999 1234567", "landnummer"),
        ("+90 123", "te weinig cijfers voor het land +90"),
        ("+90 53212345678901", "te veel cijfers voor het land +90"),
        ("+1 555 0100 000", "bestaat niet in het land +1"),
        ("06 twaalf", "geen letters"),
        ("anna@voorbeeld.nl", "e-mailadres"),
        ("06#12345678", "teken dat niet"),
        ("06+12345678", "vooraan"),
        ("", "Vul een telefoonnummer in"),
        ("0" * 41, "te lang"),
        ("0" * 30, "te veel"),
    ],
)
def test_a_number_that_cannot_exist_is_refused_with_what_is_wrong(text: str, what: str) -> None:
    """R31."""
    assert what in refused(text)


def test_no_number_shows_in_a_repr_so_none_ends_in_a_log() -> None:
    assert "12345678" not in repr(parse_phone("0612345678"))
    assert "1234567" not in repr(parse_phone("061234567"))


@given(st.text(max_size=50))
def test_whatever_is_typed_gets_an_answer(text: str) -> None:
    assert isinstance(parse_phone(text), PhoneNumber | Unusable)


@given(st.from_regex(r"(\+|00)?[0-9]{1,15}", fullmatch=True))
def test_a_number_that_was_taken_is_taken_again_as_it_is_kept_and_as_it_is_shown(text: str) -> None:
    result = parse_phone(text)
    if isinstance(result, PhoneNumber):
        assert parse_phone(result.e164) == result
        assert parse_phone(result.display) == result
        assert display_phone(result.e164) == result.display


@given(st.from_regex(r"0[1-9][0-9]{8}", fullmatch=True))
def test_the_split_of_a_landline_agrees_with_the_numbering_plan(text: str) -> None:
    import phonenumbers

    number = phonenumbers.parse(text, "NL")
    area = phonenumbers.length_of_geographical_area_code(number)
    if area and phonenumbers.is_valid_number(number):
        assert display_phone(f"+31{text[1:]}").index(" ") == area + 1


@given(st.sampled_from("1234568"), st.from_regex(r"[0-9]{7}", fullmatch=True))
def test_the_quick_road_for_mobile_numbers_agrees_with_the_library(third: str, rest: str) -> None:
    import phonenumbers

    assert phonenumbers.is_valid_number(phonenumbers.parse(f"06{third}{rest}", "NL"))
    assert taken(f"06{third}{rest}") == (f"+316{third}{rest}", f"06 {third}{rest}")


def test_something_that_is_no_number_is_displayed_as_it_is() -> None:
    assert display_phone("onleesbaar") == "onleesbaar"
