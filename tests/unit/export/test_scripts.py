import unicodedata
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.export.sheets.lettering import balanced, draw, fitted, runs, sizes, width, wrapped
from bijeenkomst.export.sheets.scripts import as_seen, joined, runs_left
from tests.unit.export.printed import text_of

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


def test_arabic_stands_from_right_to_left_and_numbers_do_not() -> None:
    """UAX 9: the first letter is on the right, a number keeps its order, a Latin word too."""
    seen = as_seen(f"{VILLAGE} 2026", True)
    assert seen.startswith("2026 ")
    assert seen[::-1].startswith(joined(VILLAGE))
    assert as_seen(f"Feest {VILLAGE} hier", False).startswith("Feest ")
    assert as_seen("Samen 2026", False) == "Samen 2026"


def test_the_first_letter_says_which_way_a_paragraph_runs() -> None:
    assert runs_left(f"2026: {VILLAGE} met Jan")
    assert not runs_left(f"Jan in {VILLAGE}")
    assert not runs_left("2026")


def test_arabic_can_be_read_back_from_the_pdf(tmp_path: Path) -> None:
    """Who searches or copies finds the words."""
    pdf = tmp_path / "a.pdf"
    canvas = Canvas(str(pdf))
    draw(canvas, 100, 700, f"{VILLAGE} 2026", REGULAR, 20, leftwards=True)
    canvas.save()
    found = unicodedata.normalize("NFKC", text_of(pdf))
    assert VILLAGE in found
    assert "2026" in found


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
