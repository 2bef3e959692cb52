"""What may stand on a slide: R23, R24, R25, R35 and R3."""

from dataclasses import astuple
from datetime import date, datetime, timedelta

import pytest

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.commands import (
    AddAddition,
    BringInThemes,
    ChangeDetails,
    CountHands,
    CountPresent,
    HideAddition,
    NameFirstCaller,
    ShowAddition,
    ShowClock,
    ShowRecognition,
    ShowSlide,
    ShowTimer,
    StartTimer,
    WriteFirstStep,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import MAIN_QUESTION, Details
from bijeenkomst.domain.values.recognition import PublicAnswers, Tally
from bijeenkomst.domain.values.stage import ABOUT_A_THEME, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.content import (
    AdditionsContent,
    BreakContent,
    JoinContent,
    QuestionContent,
    RecognitionContent,
    SilenceContent,
    SlideContent,
    SummaryContent,
    ThemeContent,
    WelcomeContent,
)
from bijeenkomst.ui.slides.group_content import Day, GroupContent, GroupsContent
from tests.support.told_evening import a_told_evening
from tests.unit.domain.evening import NOW, an_evening, joining, run
from tests.unit.ui.slides.hall import JOIN


def texts_of(content: SlideContent) -> list[str]:
    """All words that stand on it."""
    values = astuple(content)
    several = [one for value in values if isinstance(value, tuple) for one in value]
    return [one for one in (*values, *several) if isinstance(one, str) and one]


def recognition(
    tally: Tally, number: int = 1, present: int | None = 52, shown: bool = True
) -> RecognitionContent:
    meeting = an_evening()
    code = meeting.in_order[number - 1].code
    meeting = run(meeting, CountPresent(present), CountHands(code, tally))
    if shown:
        meeting = run(meeting, ShowRecognition(code))
    content = slide_content(meeting, Slide(SlideKind.RECOGNITION, code), JOIN)
    assert isinstance(content, RecognitionContent)
    return content


def groups(*members: int) -> GroupsContent:
    meeting = an_evening()
    for number, count in enumerate(members, start=1):
        for person in range(count):
            key = f"{number}-{person}"
            meeting = run(meeting, joining(meeting, number, key, name=key, owner=key, explicit=True))
    content = slide_content(meeting, Slide(SlideKind.GROUPS), JOIN)
    assert isinstance(content, GroupsContent)
    return content


def test_results_are_not_in_the_content_until_the_facilitator_shows_them() -> None:
    """R23."""
    hidden = recognition(Tally(31, 9, 3), shown=False)

    assert hidden.sentence == ""
    assert hidden.answers is None
    assert hidden == recognition(Tally(2, 2, 2), shown=False)


def test_shown_results_are_a_dot_a_person_and_one_sentence() -> None:
    """R24."""
    shown = recognition(Tally(31, 9, 3))

    assert shown.answers == PublicAnswers(31, 9, 3, 9)
    assert shown.sentence == "31 van ongeveer 52 aanwezigen herkennen dit."


def test_more_answers_than_people_leave_nobody_silent() -> None:
    assert recognition(Tally(31, 9, 3), present=None).answers == PublicAnswers(31, 9, 3, 0)


@pytest.mark.parametrize("tally", [Tally(3, 9, 9), Tally(9, 1, 9), Tally(9, 9, 4), Tally(1, 0, 0)])
def test_few_answers_on_a_sensitive_theme_are_never_drawn_as_dots(tally: Tally) -> None:
    """R25: the silent ones would give them away as well."""
    assert recognition(tally, number=2).answers is None


def test_many_answers_on_a_sensitive_theme_are_not_counted_out_either() -> None:
    """R25."""
    assert recognition(Tally(20, 8, 0), number=2) == recognition(Tally(2, 0, 0), number=2)


def test_who_answered_by_phone_is_asked_not_to_raise_a_hand() -> None:
    """R21."""
    assert recognition(Tally()).hint == "Antwoordde u op uw telefoon? Steek dan uw hand niet op."


def test_without_phones_nothing_is_said_of_phones() -> None:
    """R11."""
    meeting = an_evening()
    for part in programme(meeting):
        assert "telefoon" not in repr(slide_content(meeting, part.slide, None)).lower()


@pytest.mark.parametrize("kind", list(SlideKind))
def test_without_an_address_no_slide_has_a_code_and_each_says_how_to_join(kind: SlideKind) -> None:
    """P22, R11: aloud, with a hand, or on paper."""
    meeting = an_evening()
    slide = Slide(kind, meeting.in_order[0].code if kind in ABOUT_A_THEME else "")
    without = repr(slide_content(meeting, slide, None))

    assert "http" not in without.lower()
    if "scanned" in repr(slide_content(meeting, slide, JOIN)):
        assert any(way in without for way in ("blad", "hand op", "hardop"))


def test_groups_stand_in_the_kopgroeps_order_whoever_joined() -> None:
    """R3."""
    assert [group.badge.number for group in groups(1, 0, 30).groups] == [1, 2, 3]


def test_people_in_a_sensitive_group_are_some_people_without_dots() -> None:
    """R25: however many they are, and when there is nobody."""
    assert len({groups(3, count).groups[1] for count in (0, 1, 4, 40)}) == 1
    assert groups(3, 4).groups[1].people == "geen, enkele of meer mensen"
    assert groups(3, 4).groups[1].dots is None
    assert groups(3, 4).groups[0].dots == 3


def test_nobody_in_a_group_is_said() -> None:
    assert groups(0, 0).groups[0].people == "nog niemand"


def test_only_shown_additions_are_there_and_the_newest_is_first() -> None:
    """P14, R26."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(
        meeting,
        AddAddition("old", code, "Bankjes", Channel.CONSOLE),
        AddAddition("waiting", code, "Nog niet goedgekeurd", Channel.PHONE),
        AddAddition("away", code, "Weggehaald", Channel.CONSOLE),
        HideAddition(code, "away"),
        AddAddition("new", code, "Een\nbuurtapp", Channel.CONSOLE),
    )
    content = slide_content(meeting, Slide(SlideKind.ADDITIONS, code), JOIN)

    assert isinstance(content, AdditionsContent)
    assert content.texts == ("Een buurtapp", "Bankjes")


def test_what_waited_long_is_the_newest_once_it_is_shown_and_the_page_goes_there() -> None:
    """R26: it was approved while the second page was on, and nobody saw it."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, AddAddition("old", code, "Waterpomp", Channel.PHONE))
    for number in range(12):
        meeting = run(meeting, AddAddition(str(number), code, f"Nog iets {number}", Channel.CONSOLE))
    meeting = run(meeting, ShowSlide(Slide(SlideKind.ADDITIONS, code, 1)))
    outcome = decide(meeting, ShowAddition(code, "old"), NOW + timedelta(minutes=5))
    assert isinstance(outcome, tuple)
    shown = apply_all(meeting, outcome)
    content = slide_content(shown, shown.stage.slide, JOIN)

    assert isinstance(content, AdditionsContent)
    assert content.texts[0] == "Waterpomp"
    assert shown.stage.slide.page == 0
    assert run(meeting, AddAddition("typed", code, "Bankjes", Channel.CONSOLE)).stage.slide.page == 0
    assert run(meeting, AddAddition("sent", code, "Bankjes", Channel.PHONE)).stage.slide.page == 1


@pytest.mark.parametrize("themes", [0, 1])
@pytest.mark.parametrize("kind", list(SlideKind))
def test_no_slide_is_ever_empty(kind: SlideKind, themes: int) -> None:
    """P22: on an evening of which nothing is known, and with a theme that has only a title."""
    meeting = Meeting(code_seed=1)
    if themes:
        meeting = run(meeting, BringInThemes((ThemeDraft(title="Rust"),)))
    elif kind in ABOUT_A_THEME:
        return
    slide = Slide(kind, meeting.in_order[0].code if kind in ABOUT_A_THEME else "")
    content = slide_content(meeting, slide, None)
    words = [word for word in texts_of(content) if word not in ("Rust", "Dit nemen we mee", "Alle thema's")]

    assert words or (kind is SlideKind.OVERVIEW and themes) or kind in (SlideKind.THEME, SlideKind.QUOTES)


def test_a_theme_to_which_nothing_was_added_goes_on_as_it_was_brought() -> None:
    """P22."""
    meeting = an_evening()
    theme = meeting.in_order[0]
    content = slide_content(meeting, Slide(SlideKind.SUMMARY, theme.code), JOIN)
    added = run(meeting, AddAddition("one", theme.code, "Bankjes", Channel.CONSOLE))
    after = slide_content(added, Slide(SlideKind.SUMMARY, theme.code), JOIN)

    assert isinstance(content, SummaryContent)
    assert isinstance(after, SummaryContent)
    assert content.texts == (theme.core_sentence, "Er kwam niets bij. Het thema gaat mee zoals het is.")
    assert after.texts == ("Bankjes",)


@pytest.mark.parametrize(
    ("title", "place"),
    [("Dorpsbrede bijeenkomst", "het dorp"), ("Avond in de Vogelwijk", "de buurt"), ("", "de buurt")],
)
def test_the_hall_never_reads_the_buurt_slash_the_dorp(title: str, place: str) -> None:
    """P22: as long as nobody chose, and in whichever order it was written."""
    for question in (
        MAIN_QUESTION,
        "Wat mist u in het dorp/de buurt?",
        "Wat mist u in onze buurt / ons dorp?",
    ):
        meeting = run(an_evening(), ChangeDetails(Details(title=title, main_question=question)))
        content = slide_content(meeting, Slide(SlideKind.QUESTION), JOIN)
        assert isinstance(content, QuestionContent)
        assert "/" not in content.question
        assert f"in {place}" in content.question


def test_no_slide_holds_a_name_or_a_contact_detail() -> None:
    """R18, R35: of people and of the contact person."""
    meeting = an_evening()
    meeting = run(meeting, joining(meeting, 1), joining(meeting, 3, "two", email="fatma@example.org"))
    shown = " ".join(repr(slide_content(meeting, part.slide, JOIN)) for part in programme(meeting))

    for secret in ("Fatma", "Yılmaz", "612345678", "fatma@example.org", "koffie schenken", "Ans", "Bakker"):
        assert secret not in shown


def test_the_code_of_a_theme_leads_to_its_own_page_in_capitals() -> None:
    """R12: what is typed is in small letters."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    content = slide_content(meeting, Slide(SlideKind.THEME, code), JOIN)

    assert isinstance(content, ThemeContent)
    assert content.join is not None
    assert content.join.scanned == f"HTTP://192.168.137.1:8080/{code}"
    assert content.join.typed == f"192.168.137.1:8080/{code.lower()}"
    assert content.join.code == code


def test_joining_asks_for_the_same_wifi_and_shows_the_address() -> None:
    """N14."""
    content = slide_content(an_evening(), Slide(SlideKind.JOIN), JOIN)

    assert isinstance(content, JoinContent)
    assert any("zelfde Wi-Fi" in step for step in content.steps)
    assert content.join is not None
    assert content.join.typed == "192.168.137.1:8080"


def test_the_second_slide_has_the_main_question_and_how_the_themes_arose() -> None:
    content = slide_content(an_evening(), Slide(SlideKind.QUESTION), JOIN)

    assert isinstance(content, QuestionContent)
    assert content.question.startswith("Wat heeft u zowel nu als in de toekomst nodig")
    assert content.how == "Uit de gesprekken met bewoners kwamen 3 thema's."


def left_on(meeting: Meeting, slide: Slide, now: datetime) -> str:
    content = slide_content(meeting, slide, JOIN, now)
    assert isinstance(content, SilenceContent)
    return content.left


def clock_on(meeting: Meeting, now: datetime) -> str:
    content = slide_content(meeting, Slide(SlideKind.BREAK), JOIN, now)
    assert isinstance(content, BreakContent)
    return content.clock


def test_a_clock_and_a_timer_are_there_only_on_request() -> None:
    """R27: to the hall only when asked for; the break has a clock by itself."""
    meeting = run(an_evening(), StartTimer(90))
    code = meeting.in_order[0].code
    theme, silence = Slide(SlideKind.THEME, code), Slide(SlideKind.SILENCE, code)
    later = NOW + timedelta(seconds=30)

    assert slide_content(meeting, theme, JOIN, later).foot == ""
    assert left_on(meeting, silence, later) == ""

    shown = run(meeting, ShowTimer(True), ShowClock(True))
    clock = f"{later.astimezone():%H:%M}"

    assert slide_content(shown, theme, JOIN, later).foot == f"{clock}  ·  nog 1:00"
    assert left_on(shown, silence, later) == "1:00"
    assert clock_on(meeting, later) == f"Het is nu {clock}"


def test_nobody_or_one_person_in_a_sensitive_group_looks_like_four() -> None:
    """R25: "rust" would tell that it is one or none."""

    def shown(members: int) -> object:
        meeting = an_evening()
        for number in range(members):
            key = f"p{number}"
            meeting = run(meeting, joining(meeting, 2, key, name=key, owner=key, explicit=True))
        return slide_content(meeting, Slide(SlideKind.GROUP, meeting.in_order[1].code), JOIN)

    assert shown(0) == shown(1) == shown(4)


@pytest.mark.parametrize(("people", "said"), [(0, "rust"), (1, "rust"), (2, "zonder eerste beller")])
def test_a_group_is_said_with_respect_and_without_names(people: int, said: str) -> None:
    """R37, R38, R35."""
    meeting = an_evening()
    for number in range(people):
        meeting = run(meeting, joining(meeting, 1, f"p{number}", owner=f"p{number}"))
    code = meeting.in_order[0].code
    content = slide_content(meeting, Slide(SlideKind.GROUP, code), JOIN)

    assert isinstance(content, GroupContent)
    assert said in content.caller

    if people > 1:
        meeting = run(meeting, NameFirstCaller(code, "p0", date(2026, 12, 1)), WriteFirstStep(code, "Koffie"))
        content = slide_content(meeting, Slide(SlideKind.GROUP, code), JOIN)

        assert isinstance(content, GroupContent)
        assert content.caller == "Er is een eerste beller."
        assert (content.before, content.day) == ("vóór", Day("dinsdag", "1", "december"))
        assert content.step == "Koffie"
        assert "Fatma" not in repr(content)


def test_the_first_slide_has_title_place_and_date() -> None:
    content = slide_content(an_evening(), Slide(SlideKind.WELCOME), JOIN)

    assert isinstance(content, WelcomeContent)
    assert content.title == "Dorpsbrede bijeenkomst"
    assert content.where_and_when == "De Linde · dinsdag 24 november 2026"
    assert content.organised_by == "Een avond van Dorpsbelang Lindendal"


def test_the_newest_addition_stands_out_for_a_moment() -> None:
    meeting = an_evening()
    code = meeting.in_order[0].code
    meeting = run(meeting, AddAddition("one", code, "Bankjes", Channel.CONSOLE))
    slide = Slide(SlideKind.ADDITIONS, code)

    def fresh(seconds: float) -> int:
        content = slide_content(meeting, slide, JOIN, NOW + timedelta(seconds=seconds))
        assert isinstance(content, AdditionsContent)
        return content.fresh

    assert [fresh(seconds) for seconds in (0, 7, 9, 600)] == [1, 1, 0, 0]


def test_from_the_start_the_break_says_when_it_ends_by_the_programme() -> None:
    """On the next five minutes; a timer that somebody started says it better."""
    meeting = an_evening()
    slide = next(part.slide for part in programme(meeting) if part.kind is SlideKind.BREAK)
    meeting = run(meeting, ShowSlide(slide))
    ends = (NOW + timedelta(minutes=20)).astimezone()
    ends += timedelta(minutes=-ends.minute % 5)
    later = NOW + timedelta(minutes=3)
    content = slide_content(meeting, slide, JOIN, later)
    assert isinstance(content, BreakContent)
    assert content.until == f"We gaan verder om {ends:%H:%M}."

    decided = run(meeting, StartTimer(600))
    content = slide_content(decided, slide, JOIN, later)
    assert isinstance(content, BreakContent)
    assert decided.stage.timer is not None
    assert content.until == f"We gaan verder om {decided.stage.timer.ends_at.astimezone():%H:%M}."


def test_the_main_question_says_from_how_many_stories_the_themes_came() -> None:
    """R61: when it is known; otherwise what it always said."""
    content = slide_content(a_told_evening(), Slide(SlideKind.QUESTION), None)
    assert isinstance(content, QuestionContent)
    assert content.how == "Uit 3 verhalen in 3 gesprekken kwamen 5 thema's."
    plain = slide_content(an_evening(), Slide(SlideKind.QUESTION), None)
    assert isinstance(plain, QuestionContent)
    assert plain.how == "Uit de gesprekken met bewoners kwamen 3 thema's."
