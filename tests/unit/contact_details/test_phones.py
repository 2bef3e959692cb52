"""R31: Dutch numbers in any usual notation and foreign ones are taken; impossible ones are refused kindly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.contact_details import (
    PhoneNumber,
    Unusable,
    WhichNumber,
    display_phone,
    international,
    parse_phone,
)
from bijeenkomst.i18n import available_languages


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
        ("+90 123", "met +90 begint, heeft meer cijfers"),
        ("+90 53212345678901", "met +90 begint, heeft minder cijfers"),
        ("+1 555 0100 000", "met +1 ervoor bestaat niet"),
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


@pytest.mark.parametrize("begins", ["", "+31", "0031", "+31 (0)", "0031 0"])
@pytest.mark.parametrize("number", ["0612345678", "0501234567", "0881234567", "0111 123 456"])
def test_of_every_dutch_number_that_is_cut_short_exactly_the_digits_that_are_missing_are_told(
    number: str, begins: str
) -> None:
    """R31."""
    digits = number.replace(" ", "")
    for typed in range(2, len(digits)):
        missing = len(digits) - typed
        said = "een cijfer te weinig" if missing == 1 else f"{missing} cijfers te weinig"
        cut = digits[:typed] if not begins else begins + digits[1:typed]
        assert said in refused(cut)
        assert ("een 06-nummer" in refused(cut)) is number.startswith("06")


@pytest.mark.parametrize("cut", ["00", "0061 2", "0097 12", "+61 2", "+9"])
def test_a_number_abroad_that_is_cut_short_is_not_counted_as_a_dutch_one(cut: str) -> None:
    """R31."""
    assert refused(cut) == "Dit nummer heeft te weinig cijfers."


def test_no_number_shows_in_a_repr_so_none_ends_in_a_log() -> None:
    assert "12345678" not in repr(parse_phone("0612345678"))
    assert "1234567" not in repr(parse_phone("061234567"))


FORTY = (
    "TR MA SY PL ID SR DE UA BE GB BG RO IT ES PT FR GR HU IR IQ AF SO ER ET EG CN IN PK US BR CW CV GH NG RS BA RU LT "
    "LV CZ"
).split()


def written_at_home(region: str) -> tuple[str, str]:
    """A mobile number of that country as people there write it, and as it is kept."""
    import phonenumbers

    number = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
    assert number is not None
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    return national, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def readings(text: str, language: str) -> list[str]:
    result = parse_phone(text, language)
    assert isinstance(result, WhichNumber), result
    return [one.e164 for one in result.readings]


@pytest.mark.parametrize("region", FORTY)
@pytest.mark.parametrize("language", available_languages())
def test_a_number_from_home_is_never_taken_for_a_stranger_s(region: str, language: str) -> None:
    """R31: without a country it is asked or refused, unless everybody in the Netherlands writes a number like it."""
    national, meant = written_at_home(region)
    for text in (national, national.replace(" ", "").replace("-", "")):
        result = parse_phone(text, language)
        if isinstance(result, PhoneNumber):
            digits = "".join(char for char in text if char.isdigit())
            assert result.e164 == meant or digits.startswith(("06", "6")) or language == "nl", text
            assert result.e164 == meant or digits.startswith(("0", "6")), text


@pytest.mark.parametrize("region", FORTY)
@pytest.mark.parametrize("language", available_languages())
def test_with_its_country_a_number_is_taken_in_any_notation_on_any_page(region: str, language: str) -> None:
    """R31"""
    _national, meant = written_at_home(region)
    code = meant[1:3]
    for text in (
        meant,
        f"00{meant[1:]}",
        f"({meant[:3]}) {meant[3:]}",
        f"{meant[:4]} {meant[4:7]}-{meant[7:]}",
        f"{meant[:3]} (0) {meant[3:]}" if code in ("49", "44", "32", "40", "62") else meant,
    ):
        assert parse_phone(text, language) == parse_phone(meant), text


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("pl", "512 345 678", ["+48512345678", "+31512345678"]),
        ("pl", "601 123 456", ["+48601123456"]),
        ("pl", "612 345 678", ["+48612345678", "+31612345678"]),  # Poznań, or 06 without its 0
        ("uk", "063 123 45 67", ["+380631234567", "+31631234567"]),
        ("uk", "050 123 45 67", ["+31501234567", "+380501234567"]),
        ("tr", "0532 123 45 67", ["+905321234567"]),
        ("ar", "0944 567 890", ["+963944567890"]),
        ("ar", "٠٩٤٤ ٥٦٧ ٨٩٠", ["+963944567890"]),
        ("en", "0712 345 678", ["+31712345678", "+40712345678"]),
        ("nl", "512 345 678", ["+31512345678", "+48512345678"]),
        ("nl", "48 512 345 678", ["+48512345678"]),
    ],
)
def test_in_doubt_each_number_that_may_be_meant_is_offered(
    language: str, text: str, meant: list[str]
) -> None:
    """R31"""
    found = readings(text, language)
    assert [one for one in found if one in meant] == meant
    assert len(found) <= 4


@pytest.mark.parametrize("language", available_languages())
def test_a_dutch_mobile_is_never_asked_about(language: str) -> None:
    """Calm first: nearly everybody who reads these pages has one."""
    assert parse_phone("06 12345678", language) == parse_phone("+31612345678")
    assert parse_phone("06-22 33 44 55", language) == parse_phone("+31622334455")


def test_on_the_dutch_page_a_number_of_elsewhere_is_refused_with_the_way_to_write_it() -> None:
    assert "Zet er dan + en het landnummer voor" in refused("0532 123 45 67")
    assert "landnummer" not in refused("0600000000")


def test_each_reading_can_be_typed_and_is_then_not_asked_about_again() -> None:
    for language in available_languages():
        result = parse_phone("512 345 678", language)
        assert isinstance(result, WhichNumber)
        for one in result.readings:
            assert parse_phone(international(one), language) == one
            assert parse_phone(one.display) == one


def test_what_is_said_names_each_reading_with_its_country() -> None:
    result = parse_phone("512 345 678")
    assert isinstance(result, WhichNumber)
    assert "0512 345678 (Nederland) of +48 512 345 678 (Polen)" in result.sentence


@pytest.mark.parametrize(
    ("text", "shown"),
    [("14 050", "14 050"), ("14050", "14 050"), ("14 0348", "14 0348"), ("140348", "14 0348")],
)
def test_a_municipality_s_number_is_shown_as_it_is_dialled(text: str, shown: str) -> None:
    assert taken(text)[1] == shown


@given(st.text(max_size=50))
def test_whatever_is_typed_gets_an_answer(text: str) -> None:
    assert isinstance(parse_phone(text), PhoneNumber | WhichNumber | Unusable)


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
