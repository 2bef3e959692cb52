"""R2: a quote that seems to give somebody away is noticed, ordinary sentences with numbers are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.contact_details import (
    ContactHint,
    ContactKind,
    looks_like_contact_details,
    without_contact_details,
)


def kind(text: str) -> ContactKind | None:
    hint = looks_like_contact_details(text)
    return hint.kind if hint else None


@pytest.mark.parametrize(
    "text",
    [
        "Mail anna@voorbeeld.nl.",
        "anna (at) gmail punt com",
        "anna @ gmail.com",
        "ANNA.DE.VRIES@GMAIL.COM",
        "jan[at]dorp.nl",
    ],
)
def test_an_email_address_is_seen(text: str) -> None:
    """R2."""
    assert kind(text) is ContactKind.EMAIL


@pytest.mark.parametrize(
    "text",
    [
        "Bel mij op 06-12345678!",
        "06 12 34 56 78",
        "(06) 12345678",
        "+31(0)6-12345678",
        "0031612345678",
        "+90 532 1234567",
        "tel.050-1234567",
        "bel 123456",
        "Mijn nummer is 4421234",
        "٠٦١٢٣٤٥٦٧٨",
    ],
)
def test_a_phone_number_is_seen(text: str) -> None:
    """R2."""
    assert kind(text) is ContactKind.PHONE


@pytest.mark.parametrize(
    "text",
    ["Kerkweg 12, 7481 AB Ons Dorp", "7481AB 12", "7481 ab nr 12", "Ik woon op 7481 AB, huisnummer 12a"],
)
def test_a_postcode_with_a_house_number_is_seen(text: str) -> None:
    """R2."""
    assert kind(text) is ContactKind.ADDRESS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Om half negen is de Dorpsstraat een autobaan.",
        "Voor jongeren van 0-12 jaar, in 2020-2030.",
        "Op 24-11-2026 om 20:00 in de Kerkweg 12",
        "08-09-2026 20 uur, 2026-09-08 20 uur",
        "Dat kost 1.000.000 euro, of 12 000 000.",
        "De bus rijdt van 08:30-12:30 en 13:30-17:00",
        "In 1953 op 12 plekken, 5000 km 3 keer",
        "Wij wonen in 7481 AB",
        "Ik ben om 12 @ de kerk.",
        "Nummer twaalf, bel eens aan",
    ],
)
def test_an_ordinary_sentence_is_left_alone(text: str) -> None:
    assert kind(text) is None


@pytest.mark.parametrize("each", ContactKind)
def test_every_kind_has_words_for_a_sentence(each: ContactKind) -> None:
    assert ContactHint(each).words.startswith("een ")


@given(st.text(alphabet=st.sampled_from("0169 +-.()@aAB,/ bel"), max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    looks_like_contact_details(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Bel 06 12345678 of 06-87654321!",
            "Bel [telefoonnummer weggelaten] of [telefoonnummer weggelaten]!",
        ),
        ("mail jan@bos.example, graag", "mail [e-mailadres weggelaten], graag"),
        ("jan (at) bos punt nl of 050 123 45 67", "[e-mailadres weggelaten] of [telefoonnummer weggelaten]"),
        ("Op 1234 AB 12 is het leeg", "Op [adres weggelaten] is het leeg"),
        ("Op 24-11-2026 om 20.00 uur, 350 mensen", "Op 24-11-2026 om 20.00 uur, 350 mensen"),
        ("Bankjes bij de vijver", "Bankjes bij de vijver"),
        ("", ""),
    ],
)
def test_what_gives_somebody_away_is_taken_out_and_the_rest_stays(text: str, left: str) -> None:
    assert without_contact_details(text) == left


@given(st.text(st.sampled_from("0123456789+-() @.abAB12EX"), max_size=40))
def test_afterwards_nothing_is_seen_any_more_and_what_was_fine_is_untouched(text: str) -> None:
    """R2: whatever was typed."""
    left = without_contact_details(text)
    assert looks_like_contact_details(left) is None
    if looks_like_contact_details(text) is None:
        assert left == text
