"""R6: the letters of Windows, Macintosh and MS-DOS, told apart by what gives plausible words; in doubt a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.intake.files.letters import decode
from bijeenkomst.intake.garbled import is_garbled
from bijeenkomst.intake.themes import read_themes_bytes
from bijeenkomst.intake.unreadable import ProposalUndecided
from tests.support.reading_themes import answers

DUTCH = "Thema;Kernzin\r\nCafé voor één;Geïnteresseerd in coördinatie en ideeën, zó gezellig\r\n"
SIGNS = "Thema;Kernzin\r\nCafé;‘Samen’ – zei ze: “kom maar”… voor €5\r\n"
TURKISH = "Thema;Kernzin\r\nKahve;Çocuklar için güzel bir şey, yağmurda da ışık\r\n"
POLISH = "Thema;Kernzin\r\nKawiarnia;Chcę pić herbatę z sąsiadką, być może w środę\r\n"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (DUTCH, "cp1252"),
        (DUTCH, "mac_roman"),
        (DUTCH, "cp850"),
        (DUTCH, "cp437"),
        (SIGNS, "cp1252"),
        (SIGNS, "mac_roman"),
        (TURKISH, "cp1254"),
        (TURKISH, "cp857"),
        (POLISH, "cp1250"),
        (POLISH, "cp852"),
        (POLISH, "iso8859_2"),
        (DUTCH + TURKISH, "cp1254"),
        ("Thema\r\nCAFÉ EN REÜNIE\r\nBelgië\r\n", "mac_roman"),
        ("Thema\r\nCAFÉ EN REÜNIE\r\nBelgië\r\n", "cp1252"),
        ("Thema;Kernzin\r\n50+;20°C, 3 m² – vóór de hitte\r\n", "cp1252"),
    ],
)
def test_the_letters_are_those_that_make_words(text: str, way: str) -> None:
    assert decode(text.encode(way, "strict" if way != "cp437" else "replace"), "themas.csv").text == (
        text if way != "cp437" else text.encode("cp437", "replace").decode("cp437")
    )


@pytest.mark.parametrize("way", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [DUTCH, POLISH, "Thema;Kernzin\nКава;Зустріч у селі щотижня\n"])
def test_wide_letters_need_no_mark(text: str, way: str) -> None:
    assert decode(text.encode(way), "themas.csv").text == text
    assert decode(text.encode(way) + b"\n", "themas.csv").text == text  # half a letter too many at the end


def test_what_was_chosen_is_what_comes_in() -> None:
    """One letter is not enough to tell a Mac's "enquête" from another's "enquàte"."""
    data = "Thema\r\nEnquête\r\n".encode("cp850")
    proposal = read_themes_bytes(data, "themas.csv")
    samples = {each.sample: each.name for each in proposal.letters}
    assert {"Enquête", "Enquàte"} <= set(samples)
    with pytest.raises(ProposalUndecided, match="niet zeker welke letters"):
        proposal.drafts(confirmed=frozenset({2}))
    for sample, way in samples.items():
        assert read_themes_bytes(data, "themas.csv", letters=way).drafts()[0].title == sample


def test_utf_8_with_a_few_strange_bytes_keeps_its_letters() -> None:
    data = "Thema;Kernzin\nCafé;Coördinatie en één tafel\n".encode() + b"Zo\xeb;Idee\xebn\n"
    assert decode(data, "themas.csv").text.endswith("Zoë;Ideeën\n")


def test_text_that_was_made_utf_8_twice_is_offered_both_ways() -> None:
    data = "Thema\nCafé voor één\n".encode().decode("cp1252").encode()
    proposal = read_themes_bytes(data, "themas.csv")
    assert [each.sample for each in proposal.letters] == ["Café voor één", "CafÃ© voor Ã©Ã©n"]
    assert (
        read_themes_bytes(data, "themas.csv", letters=proposal.letters[0].name).drafts()[0].title
        == "Café voor één"
    )


def test_letters_that_were_lost_before_are_asked_about_in_their_row() -> None:
    proposal = read_themes_bytes("Thema;Kernzin\nCaf\ufffd;Samen\nWonen;Dichtbij\n".encode(), "themas.csv")
    (problem,) = proposal.all_problems
    assert (problem.row, problem.column) == (2, "A (Thema)")
    assert "letters kloppen hier niet" in problem.sentence


@pytest.mark.parametrize("text", ["Ångström", "Âge", "ÄLTER", "à la carte", "Ça va", "Zoë", "Łódź", "İyi"])
def test_real_words_are_not_called_garbled(text: str) -> None:
    assert not is_garbled(text)


@given(st.text(st.sampled_from("abcdefghij ;,.-éëïöèüóáç'\n"), min_size=1, max_size=60))
def test_a_dutch_text_in_windows_letters_comes_back_or_is_asked_about(text: str) -> None:
    data = ("Thema;Kernzin\nZoë geïnteresseerd;ideeën één\n" + text).encode("cp1252")
    found = decode(data, "themas.csv")
    assert found.offered or found.text.endswith(text)


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "mac_roman", "utf-8 cp1252", "utf-8 utf-8", "utf-8", "zoiets"]),
)
def test_any_bytes_give_text_or_a_sentence(data: bytes, chosen: str) -> None:
    answers(b"Thema\n" + data, "themas.csv", letters=chosen)
