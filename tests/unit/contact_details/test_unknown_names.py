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
        ("De heer Jansen en de familie Van Dijk.", "De heer [naam] en de familie [naam]."),
        ("Małgorzata en Özlem wonen boven Abdelkader.", "[naam] en [naam] wonen boven [naam]."),
        ("Mohamed El Amrani uit de Bloemstraat.", "[naam] uit de Bloemstraat."),
        ("Els van Dijk en Roos de Wit.", "[naam] en [naam]."),
        ("J. de Vries en A.M. Jansen-Bakker.", "[naam] en [naam]."),
        ("ik ging bij jan langs, met tante truus", "ik ging bij [naam] langs, met tante [naam]"),
        ("Mijn zoon Xavi en haar man Wubbo.", "Mijn zoon [naam] en haar man [naam]."),
        ("Bij Frans Bauer. Frans zei niks.", "Bij [naam]. [naam] zei niks."),
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
        "Mei was koud. Op 3 jan. en in Jan 2020 ook.",
        "In de Jan Steenstraat, op het Pastoor Jansenplein en in de Anne Frankschool.",
        "Plan B. Daarna vitamine C. De dokter zei niks.",
        "Zij leren Frans. Het Frans is moeilijk.",
        "Bij Bakker Bart en Hans Anders is het druk.",
        "De Heer is mijn herder. In de heer straat was het donker.",
        "De Oude Gracht bij de Jumbo in Ons Dorp, en Koninginnedag.",
    ],
)
def test_what_is_nobody_is_let_be(told: str) -> None:
    assert masked(told, SOMEBODY) == told


def test_a_name_of_somebody_unknown_is_not_called_one_of_somebody_who_takes_part() -> None:
    hint = looks_like_contact_details("Mijn buurvrouw Annie helpt mij.", SOMEBODY)
    assert hint is not None
    assert hint.words == "een naam"
