import re
import subprocess
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.export.pdf.faces import _MIRROR_IMAGES, MIRRORED
from bijeenkomst.export.pdf.lettering import balanced, draw, fitted, runs, sizes, width, wrapped
from bijeenkomst.export.pdf.right_to_left import as_read, joined, runs_left

VILLAGE = "القرية"


def test_arabic_letters_are_joined() -> None:
    """Each letter in the form that its place in the word asks for; the same letters underneath."""
    shown = joined(VILLAGE)
    assert [unicodedata.name(char).split()[-2] for char in shown] == [
        "ISOLATED", "INITIAL", "MEDIAL", "FINAL", "INITIAL", "FINAL",
    ]  # fmt: skip
    assert unicodedata.normalize("NFKC", shown) == VILLAGE
    assert joined("Łódź 🙂") == "Łódź 🙂"


def test_every_joined_letter_is_in_the_face() -> None:
    """No empty boxes: all runs of an Arabic sentence come from the Arabic face."""
    sentence = "نريد مكانا نلتقي فيه كل أسبوع، للصغار والكبار لا"
    assert {face for face, piece in runs(sentence, BOLD) if piece.strip()} == {"NotoSansArabic-Bold"}


LAM_ALEF = "\ufefb"


@pytest.mark.parametrize(
    "text", ["السلا 👩\u200d🌾 لا", "\u200dلا", "\u200d\u200dلا", "ه\u200d لا", "لا\u200dلا\u200d سلا"]
)
def test_letters_are_joined_whatever_zero_width_joiners_stand_between(text: str) -> None:
    """R63: the library stopped at lam and alef behind a joiner, which is in many pictures, or joined other letters."""
    shown = joined(text)
    assert sum(shown.count(form) for form in (LAM_ALEF, "\ufefc")) == text.count("لا")
    plain = unicodedata.normalize("NFKC", shown)
    assert plain.replace("\u200d", "") == text.replace("\u200d", "")
    assert ("👩\u200d🌾" in shown) is ("👩\u200d🌾" in text)


@given(st.text(st.sampled_from("لاآهم\u200d🌾👩 a1\u064b"), max_size=12))
def test_no_letter_is_lost_or_added_by_joining(text: str) -> None:
    """R63: by chance, with joiners and vowel points anywhere."""

    def letters(of: str) -> str:
        return re.sub("[\u200d\u064b]", "", unicodedata.normalize("NFKC", of))

    assert letters(joined(text)) == letters(text)


@pytest.mark.parametrize("odd", ["\U000100fb", "\u0378", "\u2066", "\u2067", "\u2068", "\u2069", "\ue000"])
def test_letters_that_the_library_does_not_know_keep_no_line_from_paper(odd: str) -> None:
    """R63: letters without a direction, and isolates, which other programs put around what they paste."""
    line = f"{odd}{VILLAGE} 12{odd} a{odd}"
    drawn = "".join(run.seen for leftwards in (True, False) for run in as_read(line, leftwards))
    assert drawn.count("12") == drawn.count("a") == 2
    assert all(drawn.count(char) >= 2 for char in joined(VILLAGE))


def seen(line: str, leftwards: bool) -> str:
    """What stands on the page, from left to right; brackets that are turned round are their mirror image."""
    drawn = {code: _MIRROR_IMAGES[char] for char, code in MIRRORED.items()}
    runs_of = sorted(as_read(line, leftwards), key=lambda run: run.begins)
    return "".join(drawn.get(char, char) for run in runs_of for char in run.seen)


def test_arabic_stands_from_right_to_left_and_numbers_do_not() -> None:
    """UAX 9: the first letter is on the right, a number keeps its order, a Latin word too."""
    assert seen(f"{VILLAGE} 2026", True) == f"2026 {joined(VILLAGE)[::-1]}"
    assert seen(f"Feest {VILLAGE} hier", False).startswith("Feest ")
    assert seen("Samen 2026", False) == "Samen 2026"


@pytest.mark.parametrize(
    ("line", "leftwards", "on_the_page"),
    [
        ("דוד 06 12345678, jan2@ziggo.nl", True, "06 12345678, jan2@ziggo.nl " + "דוד"[::-1]),
        ("דוד 2jan@ziggo.nl", False, "דוד"[::-1] + " 2jan@ziggo.nl"),
        ("דוד (כהן) Bos", False, "(" + "כהן"[::-1] + ") " + "דוד"[::-1] + " Bos"),
        ("דוד (3), Bos", False, "(3) " + "דוד"[::-1] + ", Bos"),
        ("דוד +48 512 345 678", False, "דוד"[::-1] + " +48 512 345 678"),
    ],
)
def test_a_number_an_address_and_a_pair_of_brackets_stay_whole(
    line: str, leftwards: bool, on_the_page: str
) -> None:
    """A reader of the page sees the number as it is dialled, whichever way the words around it run."""
    assert seen(line, leftwards) == on_the_page


def test_the_first_letter_says_which_way_a_paragraph_runs() -> None:
    assert runs_left(f"2026: {VILLAGE} met Jan")
    assert not runs_left(f"Jan in {VILLAGE}")
    assert not runs_left("2026")
    assert not runs_left("12@مثال.مصر"), "an address runs to the right, whatever its letters are"
    assert runs_left("12@ziggo.nl שרה")


def page(tmp_path: Path, *texts: tuple[float, float, str]) -> Path:
    """A page with each text at its place, in points."""
    pdf = tmp_path / "a.pdf"
    canvas = Canvas(str(pdf))
    for x, y, text in texts:
        draw(canvas, x, y, text, REGULAR, 12, leftwards=runs_left(text))
    canvas.save()
    return pdf


def read_by(program: str, pdf: Path) -> str:
    """What somebody copies out of the page, without spaces and marks of direction."""
    if program == "pdfium":
        with PdfDocument(pdf) as document:
            text = document[0].get_textpage().get_text_range()
    else:
        text = subprocess.run(
            [*program.split(), str(pdf), "-"], check=True, capture_output=True, text=True
        ).stdout
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e]", "", text)


@pytest.mark.parametrize("program", ["pdfium", "pdftotext", "pdftotext -layout", "pdftotext -raw"])
@pytest.mark.parametrize("name", ["عائشة", "שרה כהן", "عائشة بنت محمد بن أبي", "Jan"])
@pytest.mark.parametrize("reach", ["06 12345678", "+48 512 345 678", "2jan.bos@ziggo.nl", "12"])
def test_what_stands_beside_letters_that_run_to_the_left_is_read_as_it_was_meant(
    program: str, name: str, reach: str, tmp_path: Path
) -> None:
    """R63: Chrome's reader of PDFs and Linux' own find the name and the number, whichever they order a line by."""
    read = read_by(program, page(tmp_path, (100, 700, name), (300, 700, reach), (100, 680, "Einde")))
    assert "".join(reach.split()) in read
    assert "".join(name.split()) in read


@pytest.mark.parametrize("program", ["pdfium", "pdftotext -raw"])
@pytest.mark.parametrize(
    "line",
    [
        "Feest القرية الكبيرة hier",
        "عائشة wil 06 12345678 bellen",
        "عائشة (25) البيت",
        "Jan en עידו בן דוד (3), 06-12345678 en jan@ziggo.nl",
        "3. القرية",
        "12 ב",
        "Bos [עידו] <x>",
        "عندي سيارة BMW قديمة 2026",
        "عبد Ali",
        "Taart 🍰 𞤀 \ufdd0mee",
        "عائشة 👩‍🌾",
        "שרה כהן 🙂🍰 en Jan",
    ],
)
def test_a_line_in_two_directions_is_copied_in_the_order_in_which_it_is_read(
    program: str, line: str, tmp_path: Path
) -> None:
    """Who copies it gets the letters themselves, not their joined forms, in the order of the sentence."""
    read = read_by(program, page(tmp_path, (100, 700, line), (100, 680, "Einde")))
    never_drawn = dict.fromkeys(map(ord, "\ufdd0\u200d𞤀"))
    wanted = "".join(line.translate(never_drawn).split())
    assert wanted in read.replace("𞤀", "")


def test_arabic_can_be_searched_by_its_letters(tmp_path: Path) -> None:
    """Also by a reader that takes each glyph for what the file says it is."""
    assert VILLAGE in read_by("pdftotext", page(tmp_path, (100, 700, f"{VILLAGE} 2026")))


def test_a_word_makes_the_letters_smaller_before_it_is_broken() -> None:
    """R1: "Ontmoetingsplekken" stays one word where it can."""
    size, lines = fitted("Ontmoetingsplekken voor iedereen", BOLD, sizes(40, 8), 200, 200)
    assert "Ontmoetingsplekken" in lines
    assert size < 40


def test_a_title_has_no_lonely_last_word() -> None:
    text, room = "Een plek om elkaar te ontmoeten in het dorp", 330
    before, after = wrapped(text, BOLD, 20, room), balanced(text, BOLD, 20, room)
    assert len(after) == len(before) == 2
    uneven = [abs(width(one[0], BOLD, 20) - width(one[1], BOLD, 20)) for one in (before, after)]
    assert uneven[1] < uneven[0]
    assert " ".join(after) == text


@pytest.mark.parametrize("program", ["pdfium", "pdftotext", "pdftotext -raw"])
@pytest.mark.parametrize(("pointed", "plain"), [("שָׁלוֹם בֶּן־דָּוִד", "שלום בן־דוד"), ("مُحَمَّد", "محمد")])
def test_vowel_points_are_left_out_on_paper(program: str, pointed: str, plain: str, tmp_path: Path) -> None:
    """As people write; a reader of PDFs gives them to other letters, and turns the name round."""
    read = read_by(
        program, page(tmp_path, (100, 700, f"Jan en {unicodedata.normalize('NFC', pointed)}, samen"))
    )
    assert f"Janen{plain.replace(' ', '')},samen" in read
