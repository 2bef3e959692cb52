"""With the longest texts that the program takes a phone's page is hardly longer than with usual ones.

Rendered and given to the browser as they are: no server is needed to measure them.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, Route

from bijeenkomst.app.making import new_meeting
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.group_work import LONGEST_PLACE, Place
from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.domain.values.stage import Slide, SlideKind, Stage
from bijeenkomst.domain.values.theme import (
    LONGEST_CORE_SENTENCE,
    LONGEST_QUOTE,
    LONGEST_TITLE,
    MOST_QUOTES,
    ThemeDraft,
)
from bijeenkomst.i18n import speaking
from bijeenkomst.web.pages.groups_page import render_choice
from bijeenkomst.web.pages.joined_page import after_joining, after_leaving
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.rendering import PageRenderer
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.static_files import heading_face
from bijeenkomst.wording.places import place_words
from tests.integration.broken_words import broken_words
from tests.integration.chromium import phone
from tests.integration.page_checks import OVERFLOW
from tests.integration.page_evening import LONG_TITLE, LONGEST
from tests.support.chance import is_thorough
from tests.unit.domain.evening import DETAILS, joining, run

THEME, JOINED, GROUPS = 1100, 900, 1500  # pixels at 360 px
SENTENCE = (
    "Een plek waar jong en oud elkaar elke dag kan tegenkomen, zonder afspraak en zonder dat het iets kost, "
    "ook in de avond, en ook in de winter. "
)
TITLE = (f"{LONG_TITLE} " * 3)[:LONGEST_TITLE].strip()
CORE, QUOTE = ((SENTENCE * 9)[:most].strip() for most in (LONGEST_CORE_SENTENCE, LONGEST_QUOTE))
PLACE = Place(
    "bij de lange tafel achterin de zaal, naast het oude orgel"[:LONGEST_PLACE],
    "de ronde tafel in de gang bij de garderobe, tegenover de keuken"[:LONGEST_PLACE],
)
THEMES = (
    ThemeDraft("Ja"),
    ThemeDraft("Een levendig dorpshuis, ook in de avond", SENTENCE[:140], (SENTENCE[:140],) * MOST_QUOTES),
    ThemeDraft(
        "Veilig naar school en naar huis", SENTENCE[:100], ("Ik zie mijn buren alleen bij het afval.", "Ja")
    ),
    ThemeDraft(LONG_TITLE, SENTENCE[:140], (SENTENCE[:140], "Ja")),
    ThemeDraft("Ontmoeten", CORE, (QUOTE,) * MOST_QUOTES),
    ThemeDraft("Ontmoeten", "Kort", (QUOTE,) * MOST_QUOTES),
    ThemeDraft(TITLE, CORE, (QUOTE,) * MOST_QUOTES),
)
SOMEBODY = Phone("nobody")
LENGTH = "document.documentElement.scrollHeight"

Given = str | KeptPage
Shows = Callable[[Given], Page]


@pytest.fixture(params=["nl", "ar", "uk"])
def language(request: pytest.FixtureRequest) -> str:
    """Of the longest words, and from right to left."""
    return str(request.param)


@pytest.fixture(params=["usual", "longest"])
def details(request: pytest.FixtureRequest) -> Details:
    """Of the meeting itself."""
    return DETAILS if request.param == "usual" else LONGEST[0]


class ShownPages:
    """Phones that show a page as it was rendered, with the button that only its script brings in sight; one for each
    language, since a page that is opened takes nothing along of the one before."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._pages: dict[str, Page] = {}
        self._html = ""

    def show(self, language: str, given: Given) -> Page:
        """Open it."""
        if language not in self._pages:
            self._pages[language] = phone(self._browser, locale=language).new_page()
            self._pages[language].route("**/*", self._answer)
        page = self._pages[language]
        self._html = given.plain(given.new_ids()).decode() if isinstance(given, KeptPage) else given
        page.goto("http://phone.test/page")
        page.evaluate(
            "document.fonts.ready.then(() => { document.getElementById('volgen').hidden = false; })"
        )
        return page

    def _answer(self, route: Route) -> None:
        if route.request.url.endswith(heading_face().path):
            route.fulfill(body=heading_face().body, content_type="font/woff2")
        elif route.request.url.endswith("/page"):
            route.fulfill(body=self._html, content_type="text/html; charset=utf-8")
        else:
            route.abort()

    def close(self) -> None:
        """Put the phones away."""
        for page in self._pages.values():
            page.context.close()


@pytest.fixture(scope="module")
def shown_pages(browser: Browser) -> Iterator[ShownPages]:
    """The phones of all these tests."""
    shown = ShownPages(browser)
    yield shown
    shown.close()


@pytest.fixture
def shows(shown_pages: ShownPages, language: str) -> Shows:
    """A phone in this language that shows a page."""
    return partial(shown_pages.show, language)


def asked_about(details: Details, draft: ThemeDraft, picture: Picture | None) -> Meeting:
    """The hall is asked whether it recognises a theme."""
    meeting = new_meeting(details, (draft,))
    theme = replace(meeting.in_order[0], picture=picture)
    slide = Slide(SlideKind.RECOGNITION, theme.code)
    return replace(meeting, themes={theme.code: theme}, stage=Stage(slide))


@pytest.mark.parametrize(
    "picture", [None, Picture("0" * 64, 1600, 1200, 1, "1" * 64)], ids=["shape", "picture"]
)
def test_the_question_stands_near_whatever_was_written_above_it(
    shows: Shows, language: str, details: Details, picture: Picture | None
) -> None:
    """R1: titles are whole, in smaller letters; of a core sentence and of quotes the rest is one tap away."""
    renderer = PageRenderer()
    for draft in THEMES:
        meeting = asked_about(details, draft, picture)
        with speaking(language):
            page = shows(renderer.theme(meeting, meeting.in_order[0], SOMEBODY))
        assert page.evaluate(LENGTH) <= THEME, draft.title
        assert page.inner_text("h1") == draft.title
        assert page.is_visible("[data-form=recognise] [value=yes]")
        assert page.locator("details.more").count() <= 1
        for fold in page.query_selector_all("details.more > summary"):
            fold.tap()
        told = "".join(page.inner_text("main").split())
        for text in (draft.core_sentence, *draft.quotes):
            assert "".join(text.split()) in told


def test_the_ticks_of_six_groups_are_two_screens_away(shows: Shows, language: str, details: Details) -> None:
    meeting = new_meeting(details, (ThemeDraft(TITLE),) * 6)
    with speaking(language):
        page = shows(render_choice(PageRenderer(), meeting, SOMEBODY, ""))
    tick = page.locator("[type=checkbox]").last.bounding_box()
    assert tick is not None
    assert tick["y"] + tick["height"] <= GROUPS


@pytest.mark.parametrize("details", ["usual", "longest"] if is_thorough() else ["longest"], indirect=True)
@pytest.mark.parametrize("count", [1, 2, 3, 6])
@pytest.mark.parametrize("title", ["Ontmoeten", LONG_TITLE, TITLE], ids=["9", "143", "300"])
@pytest.mark.parametrize("place", [None, PLACE], ids=["nowhere", "place"])
def test_after_joining_or_leaving_it_is_one_screen_and_a_little(
    shows: Shows, language: str, details: Details, title: str, count: int, place: Place | None
) -> None:
    """R47: also while groups are at work, in places of the longest words with a second table."""
    meeting = new_meeting(details, (ThemeDraft(title),) * count)
    people = [joining(meeting, at + 1, key=str(at), owner=SOMEBODY.owner) for at in range(count)]
    meeting = run(meeting, *people)
    if place is not None:
        meeting = replace(meeting, places=dict.fromkeys(meeting.themes, place))
    renderer = PageRenderer()
    with speaking(language):
        pages = [
            after_joining(renderer, meeting, SOMEBODY, "0", saved, "/groepen")
            for saved in ("sign-up", "back")
        ]
        where = "".join(place_words(place).split()) if place is not None else ""
        theme = meeting.in_order[0]
        pages.append(after_leaving(renderer, meeting, theme, meeting.group(theme.code).members[0]))
    for made in pages:
        assert made is not None
        page = shows(made)
        assert page.evaluate(LENGTH) <= JOINED
        joined = page.locator("#plek li").count()
        assert joined in (0, count)
        page.evaluate("document.querySelectorAll('details.more').forEach(e => { e.open = true; })")
        told = "".join(page.inner_text("#meedoen").split())
        assert told.count("".join(title.split())) == joined or joined == 0
        if where and made is not pages[-1]:
            assert told.count(where) == (joined or 1)


def test_in_letters_of_twice_the_size_they_break_no_word(shows: Shows, language: str) -> None:
    meeting = asked_about(DETAILS, THEMES[-1], None)
    with speaking(language):
        page = shows(PageRenderer().theme(meeting, meeting.in_order[0], SOMEBODY))
    page.evaluate("document.querySelectorAll('main details').forEach(e => { e.open = true; })")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert broken_words(page) == []
    assert page.evaluate(OVERFLOW) == []
