"""Whether the paper that was made still says what the meeting says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bijeenkomst.domain.commands import (
    BringInThemes,
    ChangeDetails,
    ChoosePlaces,
    EditTheme,
    MergeThemes,
    RememberPrinted,
    RemoveTheme,
    ReorderThemes,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import Place
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier, Choice
from bijeenkomst.export.sheets.print_fingerprints import (
    REMEMBERED,
    WITH_PLACES,
    outdated,
    outdated_sentence,
    standing,
)
from tests.unit.domain.evening import an_evening, run

PUBLIC = (Carrier.OFFER, Carrier.SIGNPOST_SLIPS, Carrier.SIGNPOST)
OF_THEMES = [one for one in REMEMBERED if one not in PUBLIC]
"""These have every theme on them."""

NAMING_US = [*(one for one in OF_THEMES if one not in WITH_PLACES), Carrier.OFFER, Carrier.SIGNPOST_SLIPS]
"""These say who is responsible."""


def placed() -> Meeting:
    """The example, of which every group has a place."""
    meeting = an_evening()
    places = tuple((theme.code, Place(f"tafel {theme.number}")) for theme in meeting.in_order)
    return run(meeting, ChoosePlaces(places))


def made(meeting: Meeting, *carriers: Carrier, choice: Choice | None = None) -> Meeting:
    """The meeting after these sheets were made."""
    return run(meeting, RememberPrinted("", standing(meeting, carriers, choice or Choice())))


def edited(meeting: Meeting, number: int, **changed: object) -> Meeting:
    """With other words for a theme."""
    theme = meeting.in_order[number - 1]
    draft = ThemeDraft(theme.title, theme.core_sentence, theme.quotes, theme.sensitive)
    return run(meeting, EditTheme(theme.code, replace(draft, **changed)))  # type: ignore[arg-type]  # by name


def reordered(meeting: Meeting) -> Meeting:
    """The last two themes change places."""
    one, two, three = (theme.code for theme in meeting.in_order)
    return run(meeting, ReorderThemes((one, three, two)))


def detailed(**changed: object) -> Callable[[Meeting], Meeting]:
    """With other details of the evening."""
    return lambda meeting: run(meeting, ChangeDetails(replace(meeting.details, **changed)))  # type: ignore[arg-type]


def test_paper_that_was_just_made_matches() -> None:
    """R17: nothing is said, also of what was never made."""
    assert outdated(an_evening()) is None
    assert outdated(made(an_evening(), *Carrier)) is None
    assert outdated(made(placed(), *Carrier)) is None


@pytest.mark.parametrize("carrier", OF_THEMES)
def test_a_theme_with_another_title_is_named_with_the_sheets_to_print_again(carrier: Carrier) -> None:
    """R17: just that theme, just the kinds that were made."""
    meeting = edited(made(placed(), carrier), 2, title="Zorg én rust")
    found = outdated(meeting)
    assert found is not None
    assert (found.carriers, found.evening, found.gone) == ((carrier,), False, ())
    assert found.again == (meeting.in_order[1].code,)
    assert "2. Zorg én rust" in outdated_sentence(found)
    assert outdated(made(meeting, carrier, choice=Choice(themes=found.again))) is None


@pytest.mark.parametrize(
    ("changed", "numbers"),
    [
        (lambda meeting: edited(meeting, 1, core_sentence="Iets anders"), [1]),
        (lambda meeting: edited(meeting, 3, sensitive=True), [3]),
        (reordered, [2, 3]),
    ],
    ids=["core sentence", "sensitive", "number"],
)
def test_whatever_of_a_theme_stands_on_a_sheet_counts(
    changed: Callable[[Meeting], Meeting], numbers: list[int]
) -> None:
    """R17, R4"""
    found = outdated(changed(made(an_evening(), Carrier.LIST)))
    assert found is not None
    assert [theme.number for theme in found.themes] == numbers


def test_quotes_stand_on_cards_and_posters_only() -> None:
    """R1"""
    meeting = edited(made(an_evening(), *REMEMBERED), 1, quotes=("Iets heel anders",))
    found = outdated(meeting)
    assert found is not None
    assert found.carriers == (Carrier.CARD, Carrier.POSTER)


@pytest.mark.parametrize(
    ("changed", "carriers"),
    [
        (detailed(organisation="Stichting Anders"), NAMING_US),
        (detailed(contact_phone="0687654321"), NAMING_US),
        (
            detailed(delete_on=date(2027, 1, 8)),
            [one for one in NAMING_US if one not in (Carrier.OVERVIEW, Carrier.SIGNPOST_SLIPS)],
        ),
        (
            detailed(title="Buurtavond"),
            [one for one in REMEMBERED if one not in (Carrier.CARD, Carrier.TABLE_SIGN, Carrier.SIGNPOST)],
        ),
        (detailed(support_contact="Piet", room_depth="12"), []),
    ],
    ids=["organisation", "contact", "delete date", "title", "what stands on no sheet"],
)
def test_who_is_responsible_and_which_evening_it_is_count_for_every_theme(
    changed: Callable[[Meeting], Meeting], carriers: list[Carrier]
) -> None:
    """R5, R34: paper with an older consent text asks consent for something else."""
    meeting = changed(made(placed(), *REMEMBERED))
    found = outdated(meeting)
    assert (list(found.carriers) if found else []) == list(carriers)
    if found:
        assert (found.themes, found.evening) == ((), True)
        assert found.again == tuple(theme.code for theme in meeting.in_order)
        assert "wie verantwoordelijk is" in outdated_sentence(found)


def test_paper_of_a_theme_that_is_gone_is_to_be_taken_away_and_of_a_merged_one_not() -> None:
    """R28: old sheets of a merged theme are still good."""
    meeting = made(an_evening(), Carrier.LIST)
    one, two, three = (theme.code for theme in meeting.in_order)
    removed = outdated(run(meeting, RemoveTheme(three)))
    assert removed is not None
    assert removed.gone == (three,)
    assert f"weg: {three}." in outdated_sentence(removed)
    merged = outdated(run(meeting, MergeThemes(one, (two,))))
    assert merged is None or two not in merged.again


def test_sixty_themes_do_not_make_a_sentence_of_sixty_titles() -> None:
    meeting = run(an_evening(), BringInThemes(tuple(ThemeDraft(f"Thema {n} " * 9) for n in range(57))))
    meeting = made(meeting, *REMEMBERED)
    for number in range(1, 61):
        meeting = edited(meeting, number, core_sentence="Anders")
    found = outdated(meeting)
    assert found is not None
    said = outdated_sentence(found)
    assert "nog 56 thema's" in said
    assert len(said) < 400
