"""The text for the village paper: 120 to 150 words of any evening, and nothing that the report does not tell."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.report.choice import ReportChoice, ReportPart
from bijeenkomst.export.report.press import LEAST, MOST, press_text
from bijeenkomst.rehearsal.copying import practice_copy
from tests.support.report_evening import a_full_evening, the_report, with_people, with_too_much
from tests.unit.domain.evening import an_evening, run
from tests.unit.ui.slides.hall import extreme

SECRETS = (
    "Wilhelmina",
    "Zonderling",
    "Kwispel",
    "Yılmaz",
    "98765432",
    "98 76 54 32",
    "Ans Bakker",
    "0612345678",
    "@",
)


def bare() -> Meeting:
    """No details at all, and one theme with one letter."""
    return run(Meeting(code_seed=1, details=Details()), c.BringInThemes((ThemeDraft("X"),)))


@pytest.mark.parametrize("evening", [a_full_evening, an_evening, extreme, bare])
@pytest.mark.parametrize("parts", [frozenset(ReportPart), frozenset[ReportPart]()])
def test_it_has_120_to_150_words_of_every_evening(
    evening: Callable[[], Meeting], parts: frozenset[ReportPart]
) -> None:
    text = press_text(the_report(evening(), ReportChoice(parts=parts)))
    assert LEAST <= len(text.split()) <= MOST
    assert text.startswith(" ".join(text.split()[:2]))
    assert "\n\n\n" not in text
    assert not [paragraph for paragraph in text.split("\n\n") if not paragraph.strip()]


words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=400)


@settings(max_examples=60)
@given(words, words, words, st.lists(st.tuples(words, words), max_size=9), st.none() | st.integers(1, 400))
def test_whatever_is_in_the_report_it_stays_that_long(
    title: str, place: str, question: str, themes: list[tuple[str, str]], present: int | None
) -> None:
    report = the_report(a_full_evening())
    told = tuple(replace(report.themes[0], title=name or "X", quotes=(quote,)) for name, quote in themes)
    changed = replace(
        report,
        title=title,
        place=place,
        main_question=question,
        present=present,
        themes=told or report.themes,
        quote=title,
    )
    assert LEAST <= len(press_text(changed).split()) <= MOST


def test_it_says_what_when_where_what_came_of_it_and_how_to_join() -> None:
    text = press_text(the_report(with_people(a_full_evening(), 3, 2)))
    for said in (
        "Op dinsdag 24 november 2026 kwamen ongeveer 52 mensen bij elkaar in De Linde",
        "‘Ontmoeten’, ‘Zorg voor elkaar’ en ‘Veilig naar school’",
        "Met onder meer ‘Ontmoeten’ en ‘Veilig naar school’ gaan groepen bewoners verder.",
        "De eerste stap bij ‘Ontmoeten’: Koffie op dinsdag.",
        "„Sinds de winkel dicht is …”, zei iemand",
        "Ook meedoen? Dat kan altijd nog. Vraag het aan Dorpsbelang Lindendal.",
    ):
        assert said in text
    for title in ("Ontmoeten", "Veilig naar school"):
        assert title in text


def test_nobody_can_be_reached_or_known_by_it() -> None:
    """R35, R2: whatever residents typed, and not the contact person either."""
    text = press_text(the_report(with_too_much(a_full_evening())))
    assert not [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("count", [0, 1, 2, 12])
def test_a_sensitive_theme_reads_the_same_whoever_joined(count: int) -> None:
    """R25: it is never among those that go on, and those are never said to be all."""
    text = press_text(the_report(with_people(with_people(an_evening(), 2, count), 1, 3)))
    assert text == press_text(the_report(with_people(an_evening(), 1, 3)))
    assert "Met onder meer ‘Ontmoeten’ gaat een groep bewoners verder." in text
    only = run(an_evening(), c.RemoveTheme(an_evening().in_order[0].code))
    only = run(only, c.RemoveTheme(only.in_order[1].code))
    assert (
        "verder."
        not in press_text(the_report(with_people(only, 1, count)))
        .replace("wordt verder", "")
        .split("\n\n")[0]
    )
    assert press_text(the_report(with_people(only, 1, count))) == press_text(the_report(only))


def test_a_rehearsal_says_that_it_is_one() -> None:
    assert press_text(the_report(practice_copy(an_evening()))).startswith("OEFENING: niets hierin is echt.")
