from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from bijeenkomst.design import fonts
from bijeenkomst.resource_files import resource

DUTCH_AND_NEIGHBOURS = (
    "ABCXYZabcxyz0123456789 éëïöüçñáèêôÉËÏÖÜÇßşğıİŞĞłŁżźćńśąęŻŹĆŃŚĄĘ €‘’“”„–—…•·×°@#&()/:;,.?!"
)
MIB = 1024 * 1024
ALL_FILES = (*fonts.screen_files(), *map(fonts.font_file, fonts.PAPER_ONLY))


def letters(name: str) -> set[int]:
    with TTFont(fonts.font_file(name), lazy=True) as font:
        return set(font.getBestCmap())


def test_every_face_and_its_fallbacks_are_shipped_and_no_other() -> None:
    assert set(ALL_FILES) == set(resource("fonts").glob("*.ttf"))


@pytest.mark.parametrize("face", list(fonts.FALLBACKS))
def test_our_own_face_writes_dutch_turkish_and_polish(face: str) -> None:
    assert not {letter for letter in DUTCH_AND_NEIGHBOURS if ord(letter) not in letters(face)}


@pytest.mark.parametrize("face", list(fonts.FALLBACKS))
@pytest.mark.parametrize(
    "text",
    [
        *("Що вам потрібно? ґ", "Ελληνικά", "Tiếng Việt", "مرحبا بكم، أهلًا؟", "🌳🚲😀👍🏠"),
        *("王小明 陳美玲 田中さくら", "김철수", "ሰላም ትግርኛ", "ⴰⵣⵓⵍ", "שלום", "Արամ", "გიორგი", "สวัสดี"),
    ],
)
def test_what_our_own_face_lacks_is_in_a_fallback(face: str, text: str) -> None:
    """R33 names the languages; people put emoji in titles, and their names are in any script."""
    known = letters(face).union(*(letters(name) for name in fonts.FALLBACKS[face]))
    assert not {letter for letter in text if ord(letter) not in known}


def test_emoji_never_take_the_place_of_letters_or_digits() -> None:
    assert min(letters(fonts.EMOJI)) > 0x2000


@pytest.mark.parametrize("path", ALL_FILES, ids=lambda path: path.stem)
def test_a_face_can_be_put_in_a_pdf_and_is_named_after_its_family(path: Path) -> None:
    """PDFs and Qt both take TrueType outlines; the licence lets them be embedded."""
    with TTFont(path, lazy=True) as font:
        assert "glyf" in font
        assert "fvar" not in font
        assert font["OS/2"].fsType == 0
        family = font["name"].getBestFamilyName()
        assert family in fonts.FAMILIES or path.stem in fonts.PAPER_ONLY


def test_capitals_are_as_high_as_the_projector_counts_on() -> None:
    """R14: the sizes on the projector follow from the height of capitals."""
    for face in fonts.FALLBACKS:
        with TTFont(fonts.font_file(face), lazy=True) as font:
            assert font["OS/2"].sCapHeight / font["head"].unitsPerEm == fonts.CAPITAL_HEIGHT


def test_fonts_stay_small_and_have_their_licence_beside_them() -> None:
    sizes = [path.stat().st_size for path in fonts.screen_files()]
    assert max(sizes) < 1.5 * MIB
    assert sum(sizes) < 3 * MIB
    assert sum(path.stat().st_size for path in ALL_FILES) < 6 * MIB
    assert fonts.web_headings_file().stat().st_size < 14 * 1024
    for path in ALL_FILES:
        licence = path.with_name(f"{path.stem.split('-')[0]}-LICENSE.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence
