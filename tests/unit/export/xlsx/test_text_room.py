import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from bijeenkomst.export.xlsx.text_room import ems, fitting, lines


def test_short_words_take_one_line_and_longer_ones_more() -> None:
    assert lines("Heb een aanhanger", column=36) == 1
    assert lines("Ik wil een keer per week bij de oversteekplaats staan, ook in de winter", column=36) == 2


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert lines("a" * 200, column=36) >= 5


def test_ends_of_lines_count() -> None:
    assert lines("een\ntwee\n\nvier", column=36) == 4


def test_larger_and_fatter_letters_need_more_room() -> None:
    text = "Veilig naar school, ook in het donker en in de winter"
    assert lines(text, 60, size=11) < lines(text, 60, size=20, bold=True)


@pytest.mark.parametrize("wide", ["王小明", "🚲🚲", "MMM"])
def test_wide_letters_are_wider_than_narrow_ones(wide: str) -> None:
    assert ems(wide) > ems("ill"[: len(wide)])


def test_an_accent_of_its_own_takes_no_room() -> None:
    assert ems("e\u0301") == ems("e")


@pytest.mark.parametrize(
    "text", ["fatima.elamrani@gmail.example", "+90 532 123 45 67", "Ik kan op zaterdag helpen met timmeren"]
)
def test_what_a_column_was_made_for_fits_on_one_line_in_it(text: str) -> None:
    assert lines(text, fitting([text], 5, 100), indent=1) == 1


def test_a_column_is_never_narrower_or_wider_than_asked() -> None:
    assert fitting([], 12, 30) == 12
    assert fitting(["a" * 500], 12, 30) == 30


def test_the_measures_agree_with_those_of_the_letter_type_itself() -> None:
    """Helvetica is as wide as Arial; within 3 % over a sentence, and 15 % over a short word."""
    for text, within in (
        ("Ik kan op zaterdag helpen met timmeren, en ik ken Wim van de fanfare goed.", 0.03),
        ("fatima.elamrani@gmail.example", 0.03),
        ("+90 532 123 45 67", 0.03),
        ("Ayşe Yılmaz", 0.15),
    ):
        assert ems(text) == pytest.approx(stringWidth(text, "Helvetica", 1), rel=within)
