import pytest

from bijeenkomst.domain.commands import (
    BringInThemes,
    ChangeDetails,
    EditTheme,
    RemoveTheme,
    ReorderThemes,
    ShowSlide,
)
from bijeenkomst.domain.refusals import Empty, Field, ThemeInUse, TooLong, TooManyThemes, UnknownTheme
from bijeenkomst.domain.values.details import DAYS_UNTIL_DELETE, Details, Missing, usual_delete_date
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.domain.values.theme import MOST_THEMES, ThemeDraft
from tests.unit.domain.evening import DETAILS, an_evening, joining, refused, run


def test_themes_come_in_with_number_code_shape_and_colour_in_the_order_given() -> None:
    """R1, R3: the order is the kopgroep's."""
    themes = an_evening().in_order
    assert [(theme.number, theme.title) for theme in themes] == [
        (1, "Ontmoeten"),
        (2, "Zorg voor elkaar"),
        (3, "Veilig naar school"),
    ]
    assert len({theme.code for theme in themes}) == len({(t.shape, t.colour) for t in themes}) == 3


def test_the_kopgroep_can_put_them_in_another_order_and_nothing_else_changes() -> None:
    """R3: numbers follow the order; codes, shapes and colours stay with their theme."""
    meeting = an_evening()
    codes = [theme.code for theme in meeting.in_order]
    turned = run(meeting, ReorderThemes(tuple(reversed(codes))))
    assert [theme.code for theme in turned.in_order] == codes[::-1]
    assert [theme.number for theme in turned.in_order] == [1, 2, 3]
    assert turned.themes[codes[0]].colour == meeting.themes[codes[0]].colour


def test_an_order_that_forgets_a_theme_is_refused() -> None:
    meeting = an_evening()
    assert isinstance(refused(meeting, ReorderThemes((meeting.in_order[0].code,))), UnknownTheme)


def test_the_code_of_a_theme_that_was_taken_out_is_never_given_to_another() -> None:
    """R8: a sheet that was printed with it must not lead to a different theme."""
    meeting = an_evening()
    gone = meeting.in_order[2].code
    meeting = run(meeting, RemoveTheme(gone), BringInThemes((ThemeDraft("Wonen"),)))
    assert gone not in meeting.themes
    assert meeting.in_order[2].title == "Wonen"


def test_a_theme_to_which_something_hangs_cannot_be_taken_out() -> None:
    meeting = an_evening()
    meeting = run(meeting, joining(meeting))
    assert refused(meeting, RemoveTheme(meeting.in_order[0].code)) == ThemeInUse("Ontmoeten")


def test_taking_out_the_theme_on_the_screen_goes_back_to_the_welcome() -> None:
    meeting = an_evening()
    code = meeting.in_order[1].code
    meeting = run(meeting, ShowSlide(Slide(SlideKind.THEME, code)), RemoveTheme(code))
    assert meeting.stage.slide.kind is SlideKind.WELCOME
    assert [theme.number for theme in meeting.in_order] == [1, 2]


def test_editing_keeps_what_stands_on_paper() -> None:
    """R8: number, code, shape and colour stay when the words change."""
    meeting = an_evening()
    before = meeting.in_order[0]
    after = run(
        meeting, EditTheme(before.code, ThemeDraft("  Elkaar\tontmoeten ", quotes=("", "x")))
    ).in_order[0]
    assert (after.title, after.quotes) == ("Elkaar ontmoeten", ("x",))
    assert (after.code, after.number, after.shape, after.colour) == (
        before.code,
        before.number,
        before.shape,
        before.colour,
    )


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (ThemeDraft(" \u202e "), Empty(Field.TITLE)),
        (ThemeDraft("x" * 301), TooLong(Field.TITLE, 300)),
        (ThemeDraft("x", "y" * 1001), TooLong(Field.CORE_SENTENCE, 1000)),
        (ThemeDraft("x", quotes=("y" * 1001,)), TooLong(Field.QUOTE, 1000)),
    ],
)
def test_impossible_words_are_refused_with_the_field(draft: ThemeDraft, why: object) -> None:
    assert refused(an_evening(), BringInThemes((draft,))) == why


def test_a_hundred_themes_fit_and_one_more_is_refused() -> None:
    meeting = run(
        an_evening(), BringInThemes(tuple(ThemeDraft(f"Thema {n}") for n in range(MOST_THEMES - 3)))
    )
    assert len({theme.code for theme in meeting.in_order}) == MOST_THEMES
    assert refused(meeting, BringInThemes((ThemeDraft("te veel"),))) == TooManyThemes(MOST_THEMES)


def test_details_are_tidied_and_say_what_is_missing() -> None:
    """R5: organisation, contact person with phone or e-mail, delete date."""
    meeting = run(an_evening(), ChangeDetails(Details(title=" Avond\u0000 in  mei ")))
    assert meeting.details.title == "Avond in mei"
    assert meeting.details.missing_for_sign_up == tuple(Missing)
    assert DETAILS.missing_for_sign_up == ()
    assert DETAILS.date is not None
    assert (usual_delete_date(DETAILS.date) - DETAILS.date).days == DAYS_UNTIL_DELETE == 28
