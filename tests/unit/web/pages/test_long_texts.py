"""Long texts on a phone page: a beginning that ends with a word, and the rest; nothing gets lost in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain.values.theme import (
    LONGEST_CORE_SENTENCE,
    LONGEST_QUOTE,
    LONGEST_TITLE,
    Colour,
    Shape,
    Theme,
)
from bijeenkomst.web.pages.long_texts import SLACK, Begun, begun, breakable, title_size, told_of


def a_theme(title: str, core: str = "", *quotes: str) -> Theme:
    return Theme("K7", 1, Shape.CIRCLE, Colour.ORANGE, title, core, quotes)


def test_a_short_text_is_whole_and_a_long_one_goes_on_after_a_word() -> None:
    assert begun("Een bankje bij de vijver", 40) == Begun("Een bankje bij de vijver")
    assert begun("Een bankje bij de vijver, en koffie op elke dinsdag", 20) == Begun(
        "Een bankje bij de", "vijver, en koffie op elke dinsdag"
    )


@given(st.text(max_size=400), st.integers(10, 150))
def test_nothing_of_a_text_is_lost(text: str, most: int) -> None:
    text = " ".join(text.split())
    told = begun(text, most)
    assert (told.begin + told.rest).replace(" ", "") == text.replace(" ", "")
    assert bool(told.rest) <= (len(text) > most + SLACK)


@pytest.mark.parametrize("letter", ["e\u0301", "👩\u200d👩\u200d👧", "❤\ufe0f", "字"])
def test_a_word_that_is_too_long_is_cut_between_letters(letter: str) -> None:
    told = begun(letter * 200, 101)
    assert told.rest
    assert told.begin.removesuffix(letter) != told.begin
    assert told.rest.startswith(letter)


def test_at_most_one_thing_is_to_be_unfolded_and_all_quotes_are_somewhere() -> None:
    long = "woorden " * 120
    for title in ("Ontmoeten", "T" * LONGEST_TITLE):
        for core in ("", "Een plek om te zijn", long[:140], long[:LONGEST_CORE_SENTENCE]):
            for quotes in ((), ("Ja",), (long[:LONGEST_QUOTE],), ("Ja", "Nee", long), (long, "Ja", "Nee")):
                told = told_of(a_theme(title, core, *quotes))
                assert tuple(filter(None, (told.quote, *told.quotes))) == quotes
                assert not (told.core.rest and told.quote)
    assert told_of(a_theme("Ontmoeten", "Een plek om te zijn", "Ja", "Nee")).quote == "Ja"


def test_the_longer_a_title_the_smaller_its_letters() -> None:
    sizes = [title_size("Ja " * (length // 3)) for length in (30, 60, 120, LONGEST_TITLE)]
    assert sizes == ["", "long", "longer", "longest"]
    assert title_size("Gemeenschapszin") == "long"


def test_a_long_address_breaks_at_its_own_signs_and_nothing_in_it_is_markup() -> None:
    said = breakable("Bedoelt u w.vandenberg@gmail.com? <b>Ja.</b>")
    assert str(said) == (
        'Bedoelt u <span class="whole">w<wbr>.vandenberg<wbr>@gmail<wbr>.com?</span> &lt;b&gt;Ja.&lt;/b&gt;'
    )
    assert str(breakable("Bedoelt u fatma@gmail.com? Ja.Nee")) == "Bedoelt u fatma@gmail.com? Ja.Nee"
    assert str(breakable("Bel a-b@c.nl. Ja.Nee")) == 'Bel <span class="whole">a-b@c.nl.</span> Ja.Nee'
