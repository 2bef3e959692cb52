"""R59: names in what people told, of whom the program knows nobody."""

import pytest

from bijeenkomst.contact_details import SOMEBODY, ContactKind, kinds_in, looks_like_contact_details, masked


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Mijn buurvrouw Annie helpt mij.", "Mijn buurvrouw [naam] helpt mij."),
        ("Ik ga bij Jan de Vries langs.", "Ik ga bij [naam] langs."),
        ("Gerrit-Jan kwam met mevrouw Van der Berg.", "[naam] kwam met mevrouw [naam]."),
        ("Ik heet Mehmet Yılmaz en woon hier.", "Ik heet [naam] en woon hier."),
        ("Bel Piet op 06 12345678.", "Bel [naam] op 06-…."),
        ("Oma Corrie en juf Xanthippe zwaaien.", "Oma [naam] en juf [naam] zwaaien."),
        ("FATIMA zei het al.", "[naam] zei het al."),
    ],
)
def test_a_name_is_masked_whole(told: str, left: str) -> None:
    assert masked(told, SOMEBODY) == left
    assert ContactKind.NAME in kinds_in(told, SOMEBODY)


@pytest.mark.parametrize(
    "told",
    [
        "Bij Albert Heijn is het druk.",
        "Met Sint Maarten lopen wij langs de deuren.",
        "De Jansstraat ligt bij de Willem-Alexanderlaan.",
        "Lieve mensen, er was storm en een roos stond stil.",
        "De wethouder kwam niet, en oma ook niet.",
        "Ik wil hier blijven. Max twee uur met de bus.",
    ],
)
def test_what_is_nobody_is_let_be(told: str) -> None:
    assert masked(told, SOMEBODY) == told


def test_a_name_of_somebody_unknown_is_not_called_one_of_somebody_who_takes_part() -> None:
    hint = looks_like_contact_details("Mijn buurvrouw Annie helpt mij.", SOMEBODY)
    assert hint is not None
    assert hint.words == "een naam"
