"""R60: what is most like a story, when somebody asks; nothing is sorted or named by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.similar_texts import SimilarTexts

STORIES = {
    1: "De bus rijdt nog twee keer per dag. Dan zit je.",
    2: "Zonder auto kom je hier niet weg: er gaan bijna geen bussen meer.",
    3: "Mijn buurvrouw haalt mijn boodschappen als ik ziek ben.",
    4: "De buren kennen elkaar niet meer sinds de winkel dicht is.",
    5: "'s Avonds in het donker fiets ik liever om.",
}


def of(texts: dict[int, str]) -> SimilarTexts:
    similar = SimilarTexts()
    for number, text in texts.items():
        similar.put(number, text)
    return similar


def test_words_are_known_in_their_other_forms() -> None:
    """ "bus" and "bussen", "auto" and "auto's"."""
    assert of(STORIES).most_alike(1, 3)[0] == 2
    assert of({**STORIES, 6: "Auto's, auto's!"}).most_alike(6, 3) == (2,)


def test_what_all_stories_say_makes_none_of_them_alike() -> None:
    same = {number: f"het is hier {word}" for number, word in enumerate(("stil", "druk", "leeg"))}
    assert of(same).most_alike(0, 5) == ()


def test_a_text_that_changed_or_went_is_no_longer_found() -> None:
    similar = of(STORIES)
    similar.put(2, "Ik zing in het koor.")
    assert 2 not in similar.most_alike(1, 5)
    similar.put(2, STORIES[2])
    assert 2 in similar.most_alike(1, 5)
    similar.remove(2)
    similar.remove(2)
    assert 2 not in similar.most_alike(1, 5)
    with pytest.raises(KeyError):
        similar.most_alike(2, 5)


@given(st.dictionaries(st.integers(0, 9), st.text(alphabet="ab 'é\n", max_size=20), min_size=1))
def test_the_order_in_which_texts_came_changes_nothing(texts: dict[int, str]) -> None:
    forwards, backwards = of(texts), of(dict(reversed(texts.items())))
    for number in texts:
        alike = forwards.most_alike(number, 9)
        assert alike == backwards.most_alike(number, 9)
        assert number not in alike
        assert len(set(alike)) == len(alike)
