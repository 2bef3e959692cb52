"""R30: names as people write them; tussenvoegsels are understood for sorting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.contact_details import split_name, surname_sort_key
from bijeenkomst.contact_details.names import folded


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Anna de Vries", ("Anna", "de", "Vries")),
        ("Vries, Anna de", ("Anna", "de", "Vries")),
        ("de Vries, Anna", ("Anna", "de", "Vries")),
        ("Vries, de, Anna", ("Anna", "de", "Vries")),
        ("Berg, Jan Willem van der", ("Jan Willem", "van der", "Berg")),
        ("Jan Willem van der Berg", ("Jan Willem", "van der", "Berg")),
        ("  Jan   van\u00a0der  Berg ", ("Jan", "van der", "Berg")),
        ("Piet Jansen", ("Piet", "", "Jansen")),
        ("Anna Maria Jansen", ("Anna Maria", "", "Jansen")),
        ("Piet Jansen jr.", ("Piet", "", "Jansen jr.")),
        ("Anna Jansen-de Vries", ("Anna", "", "Jansen-de Vries")),
        ("Anna Jansen - Vries", ("Anna", "", "Jansen - Vries")),
        ("Truus Jansen-van der Berg", ("Truus", "", "Jansen-van der Berg")),
        ("Truus Jansen - van der Berg", ("Truus", "", "Jansen - van der Berg")),
        ("Truus Jansen -van der Berg", ("Truus", "", "Jansen -van der Berg")),
        ("Jansen-van der Berg", ("", "", "Jansen-van der Berg")),
        ("Jansen–van der Berg", ("", "", "Jansen–van der Berg")),
        ("Truus Jansen–van der Berg", ("Truus", "", "Jansen–van der Berg")),
        ("Jansen-de Vries", ("", "", "Jansen-de Vries")),
        ("Jansen-te Riet", ("", "", "Jansen-te Riet")),
        ("Jansen - van der Berg", ("", "", "Jansen - van der Berg")),
        ("Jansen -van der Berg", ("", "", "Jansen -van der Berg")),
        ("Jansen- van der Berg", ("", "", "Jansen- van der Berg")),
        ("Jansen - Bakker", ("", "", "Jansen - Bakker")),
        ("de Vries-van Dam", ("", "de", "Vries-van Dam")),
        ("Abd-el Krim", ("Abd-el", "", "Krim")),
        ("Anne-Marie van der Berg", ("Anne-Marie", "van der", "Berg")),
        ("Jan- Willem Bos", ("Jan- Willem", "", "Bos")),
        ("Anna Maria de Jong-van 't Hof", ("Anna Maria", "de", "Jong-van 't Hof")),
        ("Anna de Vries-van Dam", ("Anna", "de", "Vries-van Dam")),
        ("Kees in 't Veld", ("Kees", "in 't", "Veld")),
        ("Kees in ’t Veld", ("Kees", "in ’t", "Veld")),
        ("Bo 't Hart", ("Bo", "'t", "Hart")),
        ("Jan op de Beek", ("Jan", "op de", "Beek")),
        ("Els ten Brink", ("Els", "ten", "Brink")),
        ("Els ter Horst", ("Els", "ter", "Horst")),
        ("Karl von Stein", ("Karl", "von", "Stein")),
        ("Fatima el Amrani", ("Fatima", "el", "Amrani")),
        ("Samira El Khatib", ("Samira", "El", "Khatib")),
        ("Ahmed al-Sayed", ("Ahmed", "", "al-Sayed")),
        ("Mohamed ben Ali", ("Mohamed", "ben", "Ali")),
        ("Ben de Boer", ("Ben", "de", "Boer")),
        ("Anna De Vries", ("Anna", "De", "Vries")),
        ("Al Pacino", ("Al", "", "Pacino")),
        ("De Vries", ("", "De", "Vries")),
        ("van der Berg", ("", "van der", "Berg")),
        ("Anna", ("Anna", "", "")),
        ("van", ("van", "", "")),
        ("", ("", "", "")),
        ("Mehmet Yılmaz", ("Mehmet", "", "Yılmaz")),
        ("أحمد محمد", ("أحمد", "", "محمد")),
        ("陈伟", ("陈伟", "", "")),
        ("Anna, Piet, Jan", ("Anna, Piet,", "", "Jan")),
    ],
)
def test_a_name_is_split_and_kept_as_it_was_written(name: str, parts: tuple[str, str, str]) -> None:
    """R30."""
    assert split_name(name) == parts


@given(st.text(max_size=120))
def test_no_letter_of_a_name_is_lost(name: str) -> None:
    """R30."""
    parts = split_name(name)
    together = "".join("".join(parts).split()).replace(",", "")
    assert sorted(together) == sorted("".join(name.split()).replace(",", ""))
    assert surname_sort_key(name) == surname_sort_key(name)


def test_people_sort_on_the_core_of_their_surname() -> None:
    """R30: whatever the language of the computer."""
    sorted_well = [
        "Zoë Aarts",
        "Fatima el Amrani",
        "Jan van der Berg",
        "Piet Berg",
        "Özlem Çelik",
        "Ann d'Hondt",
        "Ans IJzerman",
        "Bo ijzerman",
        "Els Jansen",
        "Els Jansen-de Vries",
        "Ahmed al-Sayed",
        "Anna de Vries",
        "Vries, Bart de",
        "Carla DE VRIES",
    ]
    mixed = sorted_well[5:] + sorted_well[4::-1]
    assert sorted(mixed, key=surname_sort_key) == sorted_well


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jan Ĳzerman", "Jan IJzerman"),
        ("Jan Müller", "jan muller"),
        ("Jan O'Brien", "Jan OBrien"),
        ("Å Ø", "a o"),
    ],
)
def test_accents_capitals_and_marks_make_no_difference_for_sorting(left: str, right: str) -> None:
    assert surname_sort_key(left) == surname_sort_key(right)


def test_numbers_in_names_sort_by_what_they_are() -> None:
    """R30: whatever digits they are written in, and however many."""
    sorted_well = [
        "Bewoner 2",
        "Bewoner 10",
        "Bewoner ٣٠",
        f"Bewoner {'9' * 30}",
        "Flat 9 Jansen",
        "Flat 10 Jansen",
        "Anna de Vries 9",
        "Anna de Vries 10",
    ]
    mixed = sorted_well[4:] + sorted_well[3::-1]
    assert sorted(mixed, key=surname_sort_key) == sorted_well
    assert surname_sort_key("Bewoner 007") == surname_sort_key("Bewoner 7")


def test_who_gave_one_name_only_sorts_on_that() -> None:
    assert surname_sort_key("Fatima") == ("fatima", "", "")


def test_a_word_without_accents_is_folded_as_beside_one_with() -> None:
    """The short way for plain letters gives what the long way gives."""
    plain = "".join(map(chr, range(128)))
    assert folded(plain) + "e" == folded(plain + "é")
