"""The window's English is complete, and fits its Dutch."""

import re
from functools import cache

import pytest

from tests.unit.window_sentences import ONE_READER, english, forms_of, of_pages, only_for_residents, sentences

pytestmark = ONE_READER

FILLED_IN = re.compile(r"%\(\w+\)[sd]")
KEYS = re.compile(r"\((?:Ctrl\+|Alt\+)?(?:[A-Z]|F\d+|Esc|Enter|Delete|PageUp|PageDown)\)|\*\.\w+")


@cache
def ours() -> list[tuple[str, ...]]:
    """What the window says itself. It reads all sources: not while tests are collected, which each core does."""
    return sorted(forms for forms, files in sentences().items() if not only_for_residents(files))


def test_the_window_has_its_sentences() -> None:
    assert len(ours()) > 900


def test_every_sentence_that_the_window_can_say_has_its_english() -> None:
    said = english()
    missing = [
        forms for forms in ours() if forms[0] not in said or not all(forms_of(said[forms[0]].string) or ("",))
    ]
    assert not missing


def test_no_english_is_kept_for_what_nobody_says_any_more() -> None:
    """Translators work through the whole file: what is dead costs them time, and hides what is missing."""
    said = {forms[0] for forms in [*sentences(), *of_pages()]}
    assert not [one for one in english() if one not in said]


@pytest.mark.parametrize("one", ["Bewaar (Ctrl+S)", "&Naam van %(who)s"])
def test_a_sentence_without_its_english_would_be_missed(one: str) -> None:
    assert one not in english()


def test_english_fills_in_what_the_dutch_fills_in_and_has_its_plurals() -> None:
    for forms in ours():
        given = forms_of(english()[forms[0]].string)
        assert len(given) == len(forms), forms
        for dutch, said in zip(forms, given, strict=True):
            assert sorted(FILLED_IN.findall(said)) == sorted(FILLED_IN.findall(dutch)), forms


def test_keys_endings_and_marks_are_the_same_in_english() -> None:
    """A key that is named beside a button is the key that works, whatever the language."""
    for forms in ours():
        for dutch, said in zip(forms, forms_of(english()[forms[0]].string), strict=True):
            assert KEYS.findall(said) == KEYS.findall(dutch), forms
            assert ("&" in said) == ("&" in dutch), forms
            assert said.endswith("…") == dutch.endswith("…"), forms
            assert (said[0].isspace(), said[-1].isspace()) == (dutch[0].isspace(), dutch[-1].isspace()), forms
            assert said.count("\n") == dutch.count("\n"), forms


def test_keys_to_jump_to_a_field_differ_on_one_form() -> None:
    """Paper: Alt with the letter that is underlined."""
    paper = {forms[0] for forms, files in sentences().items() if any("ui/paper/" in one for one in files)}
    letters = [
        forms_of(one.string)[0].split("&")[1][0].lower()
        for text, one in english().items()
        if "&" in text and text in paper
    ]
    assert len(letters) == 6
    assert len(set(letters)) == len(letters)
