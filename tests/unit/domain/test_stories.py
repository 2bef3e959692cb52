"""Stories and the wall: people lay out, name, split and join; nothing is lost or lies in two piles (R59-R61)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all, inverse
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import (
    Empty,
    Field,
    NoLongerThere,
    NotInTheStory,
    PileInUse,
    Refused,
    TooLong,
    TooManyStories,
    TwoThemes,
)
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.story import (
    LONGEST_STORY,
    MOST_STORIES,
    PickedQuote,
    Pile,
    Spot,
    StoryDraft,
    Told,
    is_taken_from,
    places_of,
    shortened,
    whole_words,
)
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.wording.refusals import say
from bijeenkomst.wording.undo_labels import undo_label
from tests.unit.domain.any_command import plain
from tests.unit.domain.evening import NOW, an_evening, refused, run

BUS = "De bus rijdt nog twee keer per dag, en niet op zondag. Dan zit je."
SHOP = "Sinds de winkel dicht is, zie ik mijn buren alleen nog in de auto."
HIP = "Toen ik mijn heup brak, wist niemand het.\nDat lag ook aan mij."


def with_stories(*more: StoryDraft) -> Meeting:
    """A meeting with three stories of two conversations, none of them laid anywhere."""
    drafts = (StoryDraft(BUS, "keukentafel"), StoryDraft(SHOP, "keukentafel"), StoryDraft(HIP, "school"))
    return run(Meeting(code_seed=7), c.BringInStories((*drafts, *more)))


def numbers(meeting: Meeting, pile: str) -> list[int]:
    return [story.number for story in meeting.lying_on(pile)]


def test_stories_keep_the_lines_in_which_they_were_written_and_nothing_of_who_told_them() -> None:
    """R59."""
    meeting = run(
        Meeting(code_seed=7), c.BringInStories((StoryDraft("  Ooit \r\n\r\n\r\n was  hier\u202e een bus "),))
    )
    assert meeting.stories[1].text == "Ooit\n\nwas hier een bus"
    assert meeting.spots == {}
    assert meeting.all_told == Told(1, 0)
    assert with_stories().all_told == Told(3, 2)


def test_a_story_has_words_and_not_too_many() -> None:
    empty = Meeting(code_seed=7)
    for nothing in (" \n ", "\u200b", "\ufeff \u2060\n\u00ad\u200d"):
        assert refused(empty, c.BringInStories((StoryDraft(nothing),))) == Empty(Field.STORY), ascii(nothing)
    family = "👩\u200d👧"
    assert run(empty, c.BringInStories((StoryDraft(family),))).stories[1].text == family
    long = c.BringInStories((StoryDraft("x" * (LONGEST_STORY + 1)),))
    assert refused(empty, long) == TooLong(Field.STORY, LONGEST_STORY)
    many = c.BringInStories(tuple(StoryDraft("x") for _each in range(MOST_STORIES + 1)))
    assert refused(empty, many) == TooManyStories(MOST_STORIES)
    for refusal in (TooManyStories(3), PileInUse("A"), TwoThemes("A", "B"), NotInTheStory(4)):
        assert say(refusal)


def test_the_number_on_a_card_is_never_that_of_another_story() -> None:
    """As with codes on sheets (R8): a card that was printed lies on somebody's table."""
    meeting = run(with_stories(), c.TakeStoriesAway((3,)))
    meeting = run(meeting, c.BringInStories((StoryDraft("Nieuw"),)))
    assert list(meeting.stories) == [1, 2, 4]


def test_piles_that_a_file_names_come_to_be_in_its_order_and_hold_what_it_says() -> None:
    sorted_ones = [
        StoryDraft(f"Verhaal {at}", pile=name) for at, name in enumerate(["Bus", "Winkel", "bus", ""])
    ]
    meeting = run(Meeting(code_seed=7), c.BringInStories(tuple(sorted_ones)))
    assert [pile.name for pile in meeting.piles.values()] == ["Bus", "Winkel"]
    first, second = meeting.piles
    assert (numbers(meeting, first), numbers(meeting, second)) == ([1, 3], [2])
    assert 4 not in meeting.spots
    assert len({(pile.x, pile.y) for pile in meeting.piles.values()}) == 2
    again = run(meeting, c.BringInStories((StoryDraft("Nog een", pile="WINKEL"),)))
    assert numbers(again, second) == [2, 5]


def test_cards_lie_where_people_lay_them() -> None:
    meeting = run(with_stories(), c.LayBeside(((2, -40, 10**9), (1, 5, 6))))
    assert meeting.spots == {2: Spot(x=-40, y=1_000_000), 1: Spot(x=5, y=6)}
    assert run(meeting, c.PutBack((2,))).spots == {1: Spot(x=5, y=6)}
    assert refused(meeting, c.LayBeside(((9, 0, 0),))) == NoLongerThere()
    assert refused(meeting, c.LayOnPile((1,), "nowhere")) == NoLongerThere()


def test_a_pile_is_made_split_and_joined_and_keeps_the_order_in_which_cards_were_laid() -> None:
    meeting = run(with_stories(), c.MakePile("a", (2, 1), 0, 0))
    meeting = run(meeting, c.LayOnPile((3,), "a"))
    assert numbers(meeting, "a") == [2, 1, 3]
    split = run(meeting, c.MakePile("b", (1,), 200, 0))
    assert (numbers(split, "a"), numbers(split, "b")) == ([2, 3], [1])
    joined = run(run(split, c.NamePile("a", "Bereikbaar")), c.JoinPiles("a", "b"))
    assert numbers(joined, "b") == [1, 2, 3]
    assert joined.piles == {"b": Pile("Bereikbaar", 200, 0)}
    assert decide(meeting, c.LayOnPile((1,), "a"), NOW) == ()


def test_a_pile_of_which_nothing_is_left_is_gone_unless_it_has_a_name() -> None:
    meeting = run(run(with_stories(), c.MakePile("a", (1,), 0, 0)), c.MakePile("b", (2,), 0, 0, "Winkel"))
    meeting = run(meeting, c.LayBeside(((1, 0, 0), (2, 0, 0))))
    assert list(meeting.piles) == ["b"]
    assert run(meeting, c.NamePile("b", "")).piles == {}
    assert refused(meeting, c.MakePile("c", (), 0, 0)) == Empty(Field.PILE)
    assert numbers(run(meeting, c.MakePile("c", (), 0, 0, "Zorg")), "c") == []


def test_a_pile_becomes_a_theme_with_quotes_that_are_words_of_its_own_stories() -> None:
    """R61."""
    meeting = run(with_stories(), c.MakePile("a", (1, 3), 0, 0, "Vervoer"))
    quote = PickedQuote("De bus rijdt nog twee keer per dag … Dan zit je.", 1)
    meeting = run(meeting, c.MakeThemeOfPile("a", ThemeDraft("Vervoer", "Wie niet rijdt, zit."), (quote,)))
    (theme,) = meeting.in_order
    assert (theme.title, theme.quotes) == ("Vervoer", (quote.text,))
    assert meeting.piles["a"].theme == theme.code
    assert meeting.picked_quotes == {theme.code: (quote,)}
    assert [story.number for story in meeting.stories_of(theme.code)] == [1, 3]
    again = run(meeting, c.MakeThemeOfPile("a", ThemeDraft("Bussen"), ()))
    assert [(one.code, one.title, one.quotes) for one in again.in_order] == [(theme.code, "Bussen", ())]
    assert again.picked_quotes == {}


@pytest.mark.parametrize(("text", "story"), [("De bus rijdt elk uur", 1), (SHOP, 2), ("…", 1)])
def test_nobody_is_quoted_with_words_that_are_not_in_the_story(text: str, story: int) -> None:
    """R61: nor with words of a story that lies elsewhere."""
    meeting = run(with_stories(), c.MakePile("a", (1,), 0, 0))
    made = c.MakeThemeOfPile("a", ThemeDraft("Vervoer"), (PickedQuote(text, story),))
    assert refused(meeting, made) == NotInTheStory(story)


def test_once_people_answered_about_a_theme_its_pile_stays_what_they_answered_about() -> None:
    """R61: until the evening starts the kopgroep can go back to the wall."""
    meeting = run(with_stories(), c.MakePile("a", (1,), 0, 0, "Bus"))
    meeting = run(meeting, c.MakeThemeOfPile("a", ThemeDraft("Vervoer"), ()))
    meeting = run(meeting, c.LayOnPile((2,), "a"), c.MakePile("b", (3,), 0, 0))
    asked = run(meeting, c.Recognise(meeting.in_order[0].code, "phone", Answer.YES))
    for command in (
        c.LayOnPile((3,), "a"),
        c.LayBeside(((1, 0, 0),)),
        c.MakePile("c", (2,), 0, 0),
        c.DissolvePile("a"),
        c.JoinPiles("a", "b"),
        c.JoinPiles("b", "a"),
        c.TakeStoriesAway((1,)),
        c.MakeThemeOfPile("a", ThemeDraft("Anders"), ()),
        c.BringInStories((StoryDraft("Nog een"), StoryDraft("Erbij", pile="BUS"))),
    ):
        assert refused(asked, command) == PileInUse("Vervoer")
    assert run(asked, c.MovePiles((("a", 9, 9),))).piles["a"].x == 9


def test_cards_come_on_a_pile_in_the_order_in_which_people_gave_them() -> None:
    """R60: neither by number nor in any order of the program."""
    meeting = run(with_stories(), c.MakePile("a", (2,), 0, 0), c.LayOnPile((3, 1), "a"))
    assert numbers(meeting, "a") == [2, 3, 1]


def test_the_kopgroep_can_keep_stories_out_of_a_package_again() -> None:
    """R61."""
    meeting = run(with_stories(), c.MakePile("a", (1,), 0, 0), c.GiveStoriesAlong("a", True))
    assert meeting.piles["a"].in_package
    assert not run(meeting, c.GiveStoriesAlong("a", False)).piles["a"].in_package


def test_two_themes_are_never_made_one_by_laying_piles_together() -> None:
    meeting = run(with_stories(), c.MakePile("a", (1,), 0, 0), c.MakePile("b", (2,), 0, 0))
    meeting = run(
        meeting, c.MakeThemeOfPile("a", ThemeDraft("A"), ()), c.MakeThemeOfPile("b", ThemeDraft("B"), ())
    )
    assert refused(meeting, c.JoinPiles("a", "b")) == TwoThemes("B", "A")


def test_a_theme_that_is_removed_leaves_its_stories_on_their_pile() -> None:
    meeting = run(with_stories(), c.MakePile("a", (1,), 0, 0))
    meeting = run(meeting, c.MakeThemeOfPile("a", ThemeDraft("A"), (PickedQuote("Dan zit je.", 1),)))
    meeting = run(meeting, c.RemoveTheme(meeting.in_order[0].code))
    assert (meeting.themes, meeting.picked_quotes, meeting.piles["a"].theme) == ({}, {}, "")
    assert numbers(meeting, "a") == [1]


def test_letting_go_takes_stories_away_unless_people_want_to_keep_them() -> None:
    meeting = run(with_stories(), c.MakePile("a", (1,), 0, 0, "Bus"))
    meeting = run(meeting, c.MakeThemeOfPile("a", ThemeDraft("A"), (PickedQuote("Dan zit je.", 1),)))
    gone = run(meeting, c.BeginLettingGo(), c.LetGo())
    assert (gone.stories, gone.piles, gone.spots, gone.picked_quotes) == ({}, {}, {}, {})
    assert gone.all_told == Told(3, 2)
    assert gone.in_order[0].quotes == ("Dan zit je.",)
    kept = run(meeting, c.BeginLettingGo(keeps_stories=True), c.LetGo())
    assert (kept.stories, kept.piles) == (meeting.stories, meeting.piles)


def test_the_marked_words_become_one_quote_that_is_found_back_in_the_story() -> None:
    assert shortened(BUS, [(0, len(BUS))]) == BUS
    assert shortened(BUS, [(0, 34), (55, len(BUS))]) == "De bus rijdt nog twee keer per dag … Dan zit je."
    assert shortened(HIP, [(36, 47)]) == "… het. Dat lag …"
    assert shortened(HIP, [(42, 70)]) == "Dat lag ook aan mij."
    assert shortened(BUS, [(3, 3), (99, 120)]) == ""
    assert shortened(BUS, [(3, 8), (3, 12), (-5, 6)]) == "De bus rijdt …"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wij kennen de bus en de trein.", "en"),
        ("Met een busje, of met de bus.", "bus."),
        ("Buiten, daar is het: buiten.", "buiten."),
        ("Een bus-halte zonder bus erbij", "bus"),
        ("De “bus” is geen bus, zei zij", "bus,"),
    ],
)
def test_a_quote_is_found_back_at_the_words_that_were_marked(text: str, words: str) -> None:
    """R61: not at a part of another word, which would be marked instead when the theme is opened again."""
    start = text.rindex(f" {words}") + 1
    quote = shortened(text, [(start, start + len(words))])
    ((found, end),) = places_of(quote, text)
    assert found == start
    assert shortened(text, [(found, end)]) == quote


def test_words_that_somebody_typed_as_a_quote_are_found_within_punctuation() -> None:
    text = "Zij zei: (dan zit je!) en lachte."
    assert [text[start:end] for start, end in places_of("dan zit je", text)] == ["dan zit je"]
    assert [text[start:end] for start, end in places_of("an zi", text)] == ["an zi"]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=4))
def test_whatever_is_marked_is_taken_from_the_story(text: str, spans: list[tuple[int, int]]) -> None:
    quote = shortened(text, spans)
    assert not quote or is_taken_from(quote, text) or set(text) & set("….[]")


@given(
    st.text("ab .,!…é\u0301🍰", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4),
)
def test_what_was_marked_is_found_back_where_it_stood(text: str, spans: list[tuple[int, int]]) -> None:
    """R61: the same words can stand in a story more than once; where nobody marked them they still make this quote."""
    quote, places = shortened(text, spans), whole_words(text, spans)
    assert not quote or places_of(quote, text, places) == places
    found = places_of(quote, text)
    assert not quote or not found or shortened(text, found) == quote or set(text) & set("….")


def test_a_quote_that_nobody_marked_stands_where_it_makes_that_quote() -> None:
    """R61: "… bus" is not the bus at which the story begins."""
    assert places_of("… bus", "bus, tram en bus") == ((13, 16),)
    assert places_of("… de bus … bus.", "de bus, de bus, bus, bus.") == ((8, 14), (21, 25))
    assert places_of("bus", "bus en bus", ((7, 10),)) == ((7, 10),), (
        "the nearest, once the story was corrected"
    )


def test_words_that_stand_everywhere_are_looked_for_without_end_in_sight() -> None:
    """Nobody waits for a quote with a thousand gaps."""
    text = "de " * 1500
    assert places_of(" … ".join(["de"] * 500), text)
    assert not places_of(" … ".join(["de"] * 500 + ["het"]), text)


def test_places_that_do_not_make_the_quote_are_not_kept() -> None:
    """R61: they are looked for again when the theme is opened."""
    meeting = run(with_stories(), c.MakePile("a", (1,), 0, 0, "Bus"))
    for places in (((0, 2),), ((9_999, 10_000),), ((-5, 3), (4, 1))):
        quote = PickedQuote("Dan zit je.", 1, places)
        made = run(meeting, c.MakeThemeOfPile("a", ThemeDraft("A"), (quote,)))
        assert made.picked_quotes[made.in_order[0].code] == (PickedQuote("Dan zit je.", 1),)
    quote = PickedQuote("Dan zit je.", 1, ((BUS.index("Dan") + 1, len(BUS) - 1),))
    made = run(meeting, c.MakeThemeOfPile("a", ThemeDraft("A"), (quote,)))
    (kept,) = made.picked_quotes[made.in_order[0].code]
    assert kept.places == ((BUS.index("Dan"), len(BUS)),)


WALL = (
    c.LayBeside,
    c.PutBack,
    c.LayOnPile,
    c.MakePile,
    c.NamePile,
    c.JoinPiles,
    c.DissolvePile,
    c.MovePiles,
)


@st.composite
def wall_commands(draw: st.DrawFn, meeting: Meeting) -> c.Command:
    piles = [*meeting.piles, "a", "b", "c"]
    cards = tuple(draw(st.lists(st.sampled_from(list(meeting.stories)), max_size=4, unique=True)))
    pile, other, name = (draw(st.sampled_from(each)) for each in (piles, piles, ["", "Bus", "Zorg"]))
    made: dict[type[c.Command], c.Command] = {
        c.LayBeside: c.LayBeside(tuple((card, 1, 2) for card in cards)),
        c.PutBack: c.PutBack(cards),
        c.LayOnPile: c.LayOnPile(cards, pile),
        c.MakePile: c.MakePile(pile, cards, 3, 4, name),
        c.NamePile: c.NamePile(pile, name),
        c.JoinPiles: c.JoinPiles(pile, other),
        c.DissolvePile: c.DissolvePile(pile),
        c.MovePiles: c.MovePiles(((pile, 5, 6),)),
    }
    assert set(made) == set(WALL)
    return made[draw(st.sampled_from(WALL))]


@given(st.data())
def test_no_story_is_ever_lost_or_in_two_piles_and_all_of_it_can_be_undone(data: st.DataObject) -> None:
    """R61: over any sequence of what people do on the wall."""
    meeting = start = with_stories(*(StoryDraft(f"Verhaal {at}") for at in range(4)))
    done = []
    for _each in range(data.draw(st.integers(1, 12))):
        changes = decide(meeting, data.draw(wall_commands(meeting)), NOW)
        if not isinstance(changes, tuple):
            continue
        done.append((meeting, changes))
        meeting = apply_all(meeting, changes)
        assert meeting.stories == start.stories
        lying = [number for pile in meeting.piles for number in numbers(meeting, pile)]
        assert len(lying) == len(set(lying))
        assert {spot.pile for spot in meeting.spots.values() if spot.pile} <= set(meeting.piles)
        assert all(numbers(meeting, key) or pile.name or pile.theme for key, pile in meeting.piles.items())
        assert undo_label(changes) or not changes
    for before, changes in reversed(done):
        meeting = apply_all(meeting, [inverse(change) for change in reversed(changes)])
        assert plain(meeting) == plain(before)


def test_refusals_are_values() -> None:
    with pytest.raises(Refused):
        raise Refused(TwoThemes("a", "b"))
    assert an_evening().all_told == Told()
