import pytest

from bijeenkomst.domain.commands import (
    AddAddition,
    CountHands,
    CountPresent,
    ForgetAnswers,
    HideAddition,
    MakeAdditionATheme,
    MoveAddition,
    Recognise,
    RewordAddition,
    ShowAddition,
    ShowRecognition,
    ShowSlide,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import (
    Field,
    MoreThanPresent,
    NoLongerThere,
    NotANumber,
    TooLong,
    TooManyAnswers,
    UnknownTheme,
)
from bijeenkomst.domain.values.addition import LONGEST_ADDITION, NO_THEME, Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Recognition, Tally
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.wording.people import public_answers, recognised
from tests.unit.domain.evening import an_evening, decided, refused, run


def test_a_phone_counts_once_and_can_change_its_answer() -> None:
    """R22: one token, one answer, changeable; a second person on the same phone counts apart."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, Recognise(code, "p.0", Answer.NO), Recognise(code, "p.0", Answer.YES))
    assert meeting.recognition(code).phones == Tally(yes=1)
    assert decided(meeting, Recognise(code, "p.0", Answer.YES)) == ()
    assert run(meeting, Recognise(code, "p.1", Answer.PARTLY)).recognition(code).phones == Tally(1, 1)


def test_hands_and_phones_are_kept_apart_and_added_for_the_hall() -> None:
    """R21: channels."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, Recognise(code, "p.0", Answer.YES), CountHands(code, Tally(30, 2, 1)))
    found = meeting.recognition(code)
    assert (found.phones, found.hands, found.together) == (Tally(1), Tally(30, 2, 1), Tally(31, 2, 1))


def test_more_answers_than_people_warns_before_it_is_saved() -> None:
    """R21: a total above the number present warns first, and can be saved all the same."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, CountPresent(52), Recognise(code, "p.0", Answer.YES))
    assert refused(meeting, CountHands(code, Tally(52))) == MoreThanPresent(53, 52)
    assert run(meeting, CountHands(code, Tally(52), confirmed=True)).hands[code] == Tally(52)


def test_impossible_counts_are_refused() -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    assert isinstance(refused(meeting, CountHands(code, Tally(-1))), NotANumber)
    assert isinstance(refused(meeting, CountPresent(-1)), NotANumber)
    assert isinstance(refused(meeting, CountPresent(1_000_000)), NotANumber)
    assert isinstance(refused(meeting, CountHands("??", Tally(1))), UnknownTheme)


def test_results_are_hidden_until_shown() -> None:
    """R23: nothing is revealed unasked."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    assert meeting.revealed == frozenset()
    shown = run(meeting, ShowRecognition(code))
    assert shown.revealed == {code}
    assert run(shown, ShowRecognition(code, shown=False)).revealed == frozenset()


def test_an_addition_from_a_phone_waits_and_one_from_the_console_is_shown() -> None:
    """R26: typed by the facilitator it is on the screen; from phones it waits for approval."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(
        meeting,
        AddAddition("a", code, "Zitbankjes\nbij de vijver", Channel.PHONE),
        AddAddition("b", code, "Een oven", Channel.CONSOLE),
    )
    assert [one.text for one in meeting.additions_of(code, Visibility.SHOWN)] == ["Een oven"]
    assert [one.text for one in meeting.waiting] == ["Zitbankjes bij de vijver"]
    meeting = run(meeting, ShowAddition(code, "a"), HideAddition(code, "b"))
    assert [one.id for one in meeting.additions_of(code, Visibility.SHOWN)] == ["a"]


def test_the_same_addition_again_is_stored_once() -> None:
    """N15: nothing is stored twice."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    again = AddAddition("a", code, "Een oven", Channel.PHONE)
    assert decided(run(meeting, again), again) == ()


def test_a_shortened_wording_keeps_the_original() -> None:
    """R26: also when it is shortened twice; back to the first words it is original again."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(
        meeting,
        AddAddition("a", code, "Er moeten bankjes bij de vijver", Channel.PHONE),
        RewordAddition(code, "a", "Bankjes bij vijver"),
        RewordAddition(code, "a", "Bankjes"),
    )
    one = meeting.additions[code]["a"]
    assert (one.text, one.original) == ("Bankjes", "Er moeten bankjes bij de vijver")
    back = run(meeting, RewordAddition(code, "a", one.original)).additions[code]["a"]
    assert (back.text, back.original) == (one.original, "")


def test_an_addition_can_move_or_become_a_theme() -> None:
    """R26, R28: and it stays traceable: the addition moves along to the new theme."""
    meeting = an_evening()
    first, second = (theme.code for theme in meeting.in_order[:2])
    meeting = run(
        meeting, AddAddition("a", first, "Een appelhof", Channel.PHONE), MoveAddition(first, "a", second)
    )
    assert meeting.additions_of(first) == ()
    assert meeting.additions[second]["a"].theme == second
    meeting = run(meeting, MakeAdditionATheme(second, "a"))
    new = meeting.in_order[-1]
    assert (new.title, new.number) == ("Een appelhof", 4)
    assert meeting.additions[new.code]["a"].text == "Een appelhof"


def test_additions_that_are_gone_or_too_long_are_refused() -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    assert refused(meeting, ShowAddition(code, "zz")) == NoLongerThere()
    long = AddAddition("a", code, "x" * (LONGEST_ADDITION + 1), Channel.PHONE)
    assert refused(meeting, long) == TooLong(Field.ADDITION, LONGEST_ADDITION)


def a_missed_theme(text: str = "Groen in de straat", channel: Channel = Channel.PHONE) -> Meeting:
    """An evening on which somebody misses a theme."""
    return run(an_evening(), AddAddition("m", NO_THEME, text, channel))


def test_a_theme_that_is_missed_waits_and_becomes_a_theme_or_is_put_away() -> None:
    """R26: "mis ik een thema?" An addition can become a new theme; nothing that was proposed is thrown away."""
    meeting = a_missed_theme()
    assert [one.text for one in meeting.waiting] == ["Groen in de straat"]
    assert len(meeting.in_order) == 3
    assert isinstance(refused(meeting, ShowAddition(NO_THEME, "m")), UnknownTheme)
    made = run(meeting, MakeAdditionATheme(NO_THEME, "m"))
    assert made.in_order[-1].title == "Groen in de straat"
    assert not made.waiting
    assert [one.visibility for one in made.additions_of(made.in_order[-1].code)] == [Visibility.HIDDEN]
    away = run(meeting, HideAddition(NO_THEME, "m"))
    assert not away.waiting
    assert [one.text for one in away.additions_of(NO_THEME)] == ["Groen in de straat"]


def test_a_missed_theme_can_be_an_addition_to_a_theme_that_is_there() -> None:
    """R26: an addition can move to another theme."""
    meeting = a_missed_theme(channel=Channel.CONSOLE)
    code = meeting.in_order[0].code
    moved = run(meeting, MoveAddition(NO_THEME, "m", code), ShowAddition(code, "m"))
    assert [one.text for one in moved.additions_of(code, Visibility.SHOWN)] == ["Groen in de straat"]


def test_a_long_proposal_is_shown_whole_below_the_title_that_was_made_of_it() -> None:
    made = run(a_missed_theme("g" * LONGEST_ADDITION), MakeAdditionATheme(NO_THEME, "m"))
    (whole,) = made.additions_of(made.in_order[-1].code, Visibility.SHOWN)
    assert len(whole.text) == LONGEST_ADDITION


@pytest.mark.parametrize(("present", "most"), [(None, 1000), (0, 1000), (3, 20), (52, 104)])
def test_phones_give_no_more_answers_than_a_hall_can_have_people(present: int | None, most: int) -> None:
    """R22: a new voter is refused; who answered may change it, and an answer that is forgotten makes room."""
    meeting = an_evening()
    code, other = meeting.in_order[0].code, meeting.in_order[1].code
    meeting = run(meeting, *([CountPresent(present)] if present is not None else []))
    meeting = run(meeting, *(Recognise(code, f"{n}.0", Answer.YES) for n in range(most)))
    assert refused(meeting, Recognise(code, "late.0", Answer.NO)) == TooManyAnswers()
    assert run(meeting, Recognise(code, "3.0", Answer.NO)).recognition(code).phones == Tally(most - 1, 0, 1)
    assert run(meeting, Recognise(other, "late.0", Answer.NO)).recognition(other).phones.total == 1
    fewer = run(meeting, ForgetAnswers(code, frozenset({"3.0", "4.0", "nobody.0"})))
    assert fewer.recognition(code).phones.total == most - 2
    assert run(fewer, Recognise(code, "late.0", Answer.NO)).recognition(code).phones.no == 1


@pytest.mark.parametrize("counted", [Tally(80), Tally(1, 80), Tally(0, 0, 53)])
def test_no_number_above_the_number_present_is_told_to_the_hall(counted: Tally) -> None:
    """R24: "80 van ongeveer 52" is no sentence for a hall; nor are 80 dots."""
    said = recognised(Recognition(counted), 52)
    assert said == "Er kwamen meer antwoorden dan er mensen zijn geteld. Daarom staat hier geen aantal."
    assert public_answers(Recognition(counted), 52) is None
    assert recognised(Recognition(Tally(30, 20, 10)), 52) == "30 van ongeveer 52 aanwezigen herkennen dit."


def test_only_an_addition_that_the_hall_may_see_is_shown_large_and_a_new_one_leaves_it_there() -> None:
    """R26: what waits, was hidden or moved away shows the cards; the hall reads on when another comes."""
    meeting = an_evening()
    one, two = (theme.code for theme in meeting.in_order[:2])
    meeting = run(
        meeting,
        AddAddition("shown", one, "Bankjes", Channel.CONSOLE),
        AddAddition("waits", one, "Een pomp", Channel.PHONE),
        ShowSlide(Slide(SlideKind.ADDITIONS, one, 1, addition="shown")),
    )
    large = meeting.stage.slide
    assert (large.addition, large.page) == ("shown", 1)
    assert run(meeting, ShowAddition(one, "waits")).stage.slide == large
    for command in (HideAddition(one, "shown"), MoveAddition(one, "shown", two)):
        assert run(meeting, command).shown_large(large) is None
    for refused_one in ("waits", "nobody", "shown2"):
        slide = run(meeting, ShowSlide(Slide(SlideKind.ADDITIONS, one, 1, addition=refused_one))).stage.slide
        assert (slide.addition, slide.page) == ("", 0)
    assert run(meeting, ShowSlide(Slide(SlideKind.SUMMARY, one, addition="shown"))).stage.slide.addition == ""
