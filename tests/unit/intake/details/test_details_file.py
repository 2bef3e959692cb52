"""The details file: what it may say, and how a mistake in it is named."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.intake.details.details_file import DetailsDraft, read_details, read_details_file
from bijeenkomst.intake.unreadable import DetailsUnreadable

WHOLE = """
title = "Buurtbrede bijeenkomst"
place = "Dorpshuis De Hoek"
date = 2026-11-24
starts_at = "19.30 uur"
main_question = "Wat hebben wij nodig?"
organisation = "Dorpsraad"
contact = "Ans de Vries, 06-12345678, Ans@Voorbeeld.NL"
support_contact = "Welzijn, 050 1234567"
delete_on = "22 december 2026"
"""


def read(text: str) -> DetailsDraft:
    return read_details(text.encode(), "avond.toml")


def wrong(text: str) -> str:
    with pytest.raises(DetailsUnreadable) as refused:
        read(text)
    return refused.value.sentence


def test_a_file_that_is_far_too_large_is_refused_in_words() -> None:
    """Also one in which everything could be read: nobody types 400 KB about an evening."""
    assert wrong(f"# {'x' * 400_000}\ntitle = 'Avond'") == (
        '"avond.toml" is te groot voor de gegevens van een avond. Is dit het goede bestand?'
    )
    assert read(f"# {'x' * 90_000}\ntitle = 'Avond'").title == "Avond"


def test_all_of_the_evening_comes_from_one_file(tmp_path: Path) -> None:
    path = tmp_path / "avond.toml"
    path.write_text(WHOLE, encoding="utf-8")
    assert read_details_file(path) == DetailsDraft(
        title="Buurtbrede bijeenkomst",
        place="Dorpshuis De Hoek",
        date=dt.date(2026, 11, 24),
        starts_at="19:30",
        main_question="Wat hebben wij nodig?",
        organisation="Dorpsraad",
        contact_name="Ans de Vries",
        contact_phone="06 12345678",
        contact_email="Ans@voorbeeld.nl",
        support_contact="Welzijn, 050 1234567",
        delete_on=dt.date(2026, 12, 22),
    )


@pytest.mark.parametrize(
    "text",
    [
        'contact = "Ans de Vries, 06 12345678, ans@voorbeeld.nl"',
        'contact = "ans@voorbeeld.nl; Ans de Vries; 0031612345678"',
        '[contact]\nname = "Ans de Vries"\nphone = "06 12345678"\nemail = "ans@voorbeeld.nl"',
        'contact = { name = "Ans de Vries", phone = "+31 6 12345678", email = "ans@voorbeeld.nl" }',
        'contact_name = "Ans de Vries"\ncontact_phone = "0612345678"\ncontact_email = "ans@voorbeeld.nl"',
    ],
)
def test_the_contact_person_can_be_written_in_several_ways(text: str) -> None:
    draft = read(text)
    assert (draft.contact_name, draft.contact_phone, draft.contact_email) == (
        "Ans de Vries",
        "06 12345678",
        "ans@voorbeeld.nl",
    )
    assert draft.notes == ()


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Ans, 14 050", "14 050"),
        ("Ans; 0900-8844", "0900 8844"),
        ("Ans, 050-1234567 tst. 12", "050 1234567 toestel 12"),
    ],
)
def test_a_contact_number_stands_as_it_is_dialled(text: str, phone: str) -> None:
    draft = read(f'contact = "{text}"')
    assert (draft.contact_name, draft.contact_phone) == ("Ans", phone)


@pytest.mark.parametrize(
    "text",
    [
        "24-11-2026",
        "24/11/2026",
        "2026-11-24",
        "24 november 2026",
        "Dinsdag 24 november 2026",
        "di. 24 nov. 2026",
    ],
)
def test_a_date_can_be_written_in_several_ways(text: str) -> None:
    assert read(f'date = "{text}"').date == dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("value", "time"),
    [("19:30:00", "19:30"), ('"09.05"', "09:05"), ('"20u30"', "20:30"), ('"half 8 \'s avonds"', "19:30")],
)
def test_a_time_can_be_written_in_several_ways(value: str, time: str) -> None:
    assert read(f"starts_at = {value}").starts_at == time


def test_what_is_empty_or_left_out_is_not_given() -> None:
    assert read("") == DetailsDraft()
    assert read('title = " "\ndate = ""\nstarts_at = ""\ncontact = ""\ncontact_email = ""') == DetailsDraft()


def test_a_file_from_notepad_is_read_too() -> None:
    assert read_details(b'\xef\xbb\xbftitle = "A"\r\nplace = "B"\r\n', "a.toml").place == "B"
    assert read_details('title = "Eén"'.encode("cp1252"), "a.toml").title == "Eén"


def test_an_unknown_key_is_noted_and_never_an_error() -> None:
    draft = read('titel = "A"\nzaal = 3\n[contact]\nname = "Ans"\nfax = "1"')
    assert draft.contact_name == "Ans"
    assert draft.notes == (
        'Bestand "avond.toml", regel 1, "titel": dit wordt niet gelezen. Bedoelt u "title"?',
        'Bestand "avond.toml", regel 2, "zaal": dit kennen we niet en wordt niet gelezen.',
        'Bestand "avond.toml", regel 5, "fax": dit kennen we niet en wordt niet gelezen.',
    )


def test_a_delete_date_before_the_evening_is_noted() -> None:
    draft = read("date = 2026-11-24\ndelete_on = 2026-11-01")
    assert draft.notes == (
        'Bestand "avond.toml", regel 2, "delete_on": deze datum ligt voor de avond zelf. Klopt dat?',
    )


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('place = "A"\ntitle = 3', 'regel 2, "title": hier hoort tekst'),
        ('date = "31-11-2026"', 'regel 1, "date": deze dag bestaat niet'),
        ('date = "woensdag 24-11-2026"', 'Schrijf "24-11-2026" of "25-11-2026"'),
        ('starts_at = "half acht"', '"starts_at": dit kan twee dingen betekenen. Schrijf "19:30" of "07:30"'),
        ('date = "morgen"', "geen datum"),
        ("date = 24", "hier hoort een datum"),
        ('delete_on = "32 mei 2026"', '"delete_on": deze dag bestaat niet'),
        ('delete_on = "3 mij 2026"', '"delete_on": dit is geen datum'),
        ('starts_at = "25:00"', '"starts_at": dit is geen tijd'),
        ("starts_at = 19", "geen tijd"),
        ("contact = 3", '"contact": schrijf hier naam'),
        ('contact = "Ans, 06 1234567"', "een cijfer te weinig"),
        ('contact_phone = "512 345 678"', "0512 345678 (Nederland) of +48 512 345 678 (Polen)"),
        ('contact_phone = "112"', "alarmnummer"),
        ('contact = "Ans, ans@voorbeeld"', "hoort een punt"),
        ('contact_email = "ans@voorbeeld"', '"contact_email": Na het apenstaartje'),
        ("[contact]\nname = 3", "hier hoort tekst"),
        (f'title = "{"t" * 301}"', "te lang: er mogen 300 tekens"),
        ("title = Zonder tekens", "regel 1: dit is niet te lezen"),
        ('title = "A"\ntitle = "B"', "regel 2: hier staat iets dat al eerder"),
        ("date = 2026-02-30", "niet te lezen"),
        ('title = "nooit gesloten', "niet te lezen"),
    ],
)
def test_a_mistake_is_named_by_line_and_key(text: str, what: str) -> None:
    assert what in wrong(text)


def test_a_mistake_in_contact_details_does_not_repeat_them() -> None:
    assert "1234567" not in wrong('contact_phone = "06 1234567"')
    assert "06 12345678" not in repr(read('contact_phone = "06 12345678"'))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(DetailsUnreadable, match="is er niet"):
        read_details_file(tmp_path / "weg.toml")


@given(st.binary(max_size=200) | st.text(alphabet='tile=datecon"[]{}\n0-9.', max_size=100).map(str.encode))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    try:
        sentences = read_details(data, "avond.toml").notes
    except DetailsUnreadable as refused:
        sentences = (refused.sentence,)
    assert all(sentences)
