"""Every page, in every state and language, can be read and used by everybody: WCAG 2.2 AA, large letters, old browsers.

The states stand in `page_states.py`; what checks them in `page_checks.py`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.changes import SignpostChanged
from bijeenkomst.i18n import available_languages, speaking
from bijeenkomst.resource_files import resource
from bijeenkomst.web.pages.let_go_page import TAKE_BACK, let_go_page
from bijeenkomst.web.pages.scripts import all_static
from bijeenkomst.web.pages.templates import page_environment
from bijeenkomst.web.protection.rate_limit import send_again
from bijeenkomst.web.server import plain_pages
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.plain_pages import PlainPage
from bijeenkomst.web.server.static_files import FOR_A_GROUP, LOOKS, style
from tests.integration.chromium import SCREEN, KeptPhone, phone
from tests.integration.group_states import AT_WORK
from tests.integration.page_checks import LEFT_OUT, OVERFLOW, SPACED, HtmlChecker, axe, script_mistakes
from tests.integration.page_evening import LONGEST_WORD, Evening, an_evening_with_pages, groups_at_work
from tests.integration.page_states import LANGUAGES, STATES, shown
from tests.support.chance import is_thorough

BOTH_WAYS = ("nl", "ar")  # from left to right, and from right to left
HEAVIEST = 30 * 1024  # bytes: a page with all that it loads
SMALL = """() => [...document.querySelectorAll('button, a, input:not([type=hidden]), textarea, summary, label.box')]
  .filter(e => e.offsetHeight && !e.matches('.skip, .away, [type=checkbox]') && e.offsetHeight < 48)
  .map(e => e.outerHTML.slice(0, 200))"""
BROKEN = """() => [...document.querySelectorAll('button, .button, summary')].filter(e => {
  const words = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), inside = document.createRange();
  while (e.offsetHeight && !/\\s/.test(e.textContent.trim()) && words.nextNode()) {
    inside.selectNodeContents(words.currentNode);
    if (new Set([...inside.getClientRects()].filter(r => r.width).map(r => Math.round(r.top))).size > 1) return true;
  }
  return false;
}).map(e => e.outerHTML.slice(0, 200))"""
ON_A_SMALL_SCREEN = f"""css => {{
  const wide = {OVERFLOW}, found = {{wide: wide(), small: ({SMALL})()}};
  document.documentElement.style.fontSize = '200%';
  found['wide in large letters'] = wide();
  document.documentElement.style.fontSize = '';
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(css);
  document.adoptedStyleSheets = [spaced];
  found['wide when spaced'] = wide();
  return found;
}}"""
IN_A_LANGUAGE = f"() => ({{lang: document.documentElement.lang, small: ({SMALL})(), broken: ({BROKEN})()}})"
TABBED = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return e === document.body ? null : {
    html: e.outerHTML.slice(0, 120), top: box.top + scrollY, left: box.left,
    ring: e.matches('.skip') || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth};
}"""
LOADED = """() => Object.fromEntries(
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(one => one.transferSize && !one.name.endsWith('/events')).map(one => [one.name, one.transferSize]))"""
TOUCHING = """css => {
  document.querySelector('style').remove();
  const old = new CSSStyleSheet();
  old.replaceSync(css);
  document.adoptedStyleSheets = [old];
  return [...document.querySelectorAll('.theme, .job summary, .box, .bar, .answers, .row, .languages ul, .top summary')]
    .filter(e => e.offsetHeight && e.children.length > 1).flatMap(e => [...e.children].slice(1).map((one, at) => {
      const [a, b] = [e.children[at], one].map(x => x.getBoundingClientRect());
      const apart = Math.max(a.left - b.right, b.left - a.right, b.top - a.bottom);
      return apart < 7.9 && b.width && a.width ? `${apart} ${e.outerHTML.slice(0, 120)}` : '';
    })).filter(Boolean);
}"""
MOVING = """() => document.getAnimations().length + [...document.querySelectorAll('*')].filter(e => {
  const style = getComputedStyle(e);
  return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0
    || parseFloat(style.animationDuration) > 0;
}).length"""


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    """One evening for all states."""
    with an_evening_with_pages(tmp_path_factory.mktemp("avond")) as evening:
        yield evening


@pytest.fixture(scope="module")
def kept(browser: Browser) -> Iterator[KeptPhone]:
    """The phone that goes to all states."""
    kept = KeptPhone(browser)
    yield kept
    kept.close()


@pytest.fixture(scope="module")
def html() -> Iterator[HtmlChecker]:
    """Started once."""
    checker = HtmlChecker()
    yield checker
    checker.close()


@pytest.mark.parametrize("name", STATES)
def test_every_page_is_for_everybody(name: str, evening: Evening, kept: KeptPhone, html: HtmlChecker) -> None:
    """Valid HTML; each rule that is for something on the page; WCAG 2.2 AA by axe-core; targets of 48 px; small
    screens and large letters; no button of one word on two lines, in every language. Dark, forced colours, and the
    focus in order and in sight in Dutch, since they are the same in all."""
    with shown(name, evening, kept) as seen:
        assert html.mistakes(seen.source) == []
        assert axe(seen.page) == []
        assert seen.page.evaluate(SMALL) == []
        assert seen.page.evaluate(LEFT_OUT, style(*LOOKS)) == []
        in_other_colours(seen.page)
        the_focus_walks_down(seen.page)
        on_a_wide_screen(seen.page)
        on_a_small_screen(seen.page)
        answers = {language: seen.asked_in(language) for language in LANGUAGES}
        sources = {language: answer.text() for language, answer in answers.items()}
        for language, source in sources.items():
            assert html.mistakes(source) == [], language
        turn = in_turn(name)
        for language in sorted(turn | {with_the_longest_word(sources, seen.source)}):
            again = seen.again_with(answers[language])
            on_a_small_screen(again.page)
            again.page.set_viewport_size(SCREEN)
            assert again.page.evaluate(LEFT_OUT, style(*LOOKS)) == [], language
            assert again.page.evaluate(IN_A_LANGUAGE) == {"lang": language, "small": [], "broken": []}
            if language in turn:
                assert axe(again.page, without="color-contrast") == [], language


def in_turn(name: str) -> set[str]:
    """The languages in which a state is looked at: the one from right to left, and one of the others; in a thorough
    run each. Pages are built alike in all, and what differs is words and their room."""
    others = [language for language in LANGUAGES if language != "ar"]
    return set(LANGUAGES) if is_thorough() else {"ar", others[list(STATES).index(name) % len(others)]}


def with_the_longest_word(sources: dict[str, str], dutch: str) -> str:
    """The language that needs most room: what does not fit is a word that cannot be broken."""

    def words(source: str) -> set[str]:
        return set(
            re.findall(r"\w+", re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", source, flags=re.DOTALL))
        )

    known = words(dutch)
    return max(sources, key=lambda language: max(map(len, words(sources[language]) - known), default=0))


def test_every_language_has_its_turn() -> None:
    """R33: in a tenth of the states at least; and who needs the most room is looked at."""
    turns = Counter(language for name in STATES for language in in_turn(name))
    assert min(turns[language] for language in LANGUAGES) > len(STATES) / 10
    sources = {"en": "<style>verylongnames</style><b>Next</b>", "pl": "Następny Dorpshuis"}
    assert with_the_longest_word(sources, "<b>Dorpshuis</b>") == "pl"


def test_no_language_is_left_out() -> None:
    """R33: a language more is a file, no code; and one more here."""
    assert {"nl", *LANGUAGES} == set(available_languages())


def in_other_colours(page: Page) -> None:
    """Contrast in dark and in the colours of the system (1.4.3, 1.4.11); nothing moves for who asked so (2.3.3)."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe(page, "color-contrast") == []
    assert page.evaluate(MOVING) == 0
    page.emulate_media(color_scheme="light", forced_colors="active")
    assert axe(page, "color-contrast") == []
    page.emulate_media(forced_colors="none")


def the_focus_walks_down(page: Page) -> None:
    """WCAG 2.4.3, 2.4.7, 2.4.11: in the order of the page, with a ring, never out of sight; no trap (2.1.2)."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0); getSelection().removeAllRanges()")
    page.evaluate(
        "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')"
    )
    stops = []
    for _key in range(80):
        page.keyboard.press("Tab")
        stop = page.evaluate(TABBED)
        if stop is None:
            break
        stops.append(stop)
    else:
        pytest.fail("the focus never leaves the page")
    assert stops
    assert [stop["html"] for stop in stops if not stop["ring"]] == []
    assert [stop["html"] for stop in stops if not stop["seen"]] == []
    rows = [round(stop["top"] / 24) for stop in stops if "skip" not in stop["html"]]
    assert rows == sorted(rows)


def on_a_wide_screen(page: Page) -> None:
    """A tablet: words that take two lines on a phone take one, and are still easy to hit."""
    page.set_viewport_size({"width": 1024, "height": 768})
    assert page.evaluate(SMALL) == []
    assert page.evaluate(OVERFLOW) == []


def on_a_small_screen(page: Page) -> None:
    """320 px, which is 400 % zoom of 1280 (1.4.10); letters of twice the size (1.4.4), and wider apart (1.4.12)."""
    page.set_viewport_size({"width": 320, "height": 256})
    wrong = page.evaluate(ON_A_SMALL_SCREEN, SPACED)
    assert wrong == {"wide": [], "small": [], "wide in large letters": [], "wide when spaced": []}


def test_what_is_refused_or_broken_gets_a_page_for_everybody_too(phone_page: Page, html: HtmlChecker) -> None:
    """Those that no finger leads to: each of them is valid, and they have one look."""
    pages = [page for page in vars(plain_pages).values() if isinstance(page, PlainPage)]
    assert len(pages) >= 9
    for language in available_languages():
        with speaking(language):
            sources = [page.html for page in (*pages, send_again("/K7/add", [("text", "Een oven")], 7))]
        for source in sources:
            assert html.mistakes(source) == [], language
        if language in BOTH_WAYS or is_thorough():
            is_for_everybody(phone_page, max(sources, key=len))


def test_the_page_after_letting_go_is_for_everybody_too(phone_page: Page, html: HtmlChecker) -> None:
    """R45, R55: with people to turn to, the button of the one who holds this phone, and what was just taken back."""
    meeting = groups_at_work()
    code = meeting.in_order[0].code
    mine = replace(meeting.signposts[code], owner="mine", email=f"{LONGEST_WORD.lower()}@voorbeeld.nl")
    meeting = apply_all(meeting, (SignpostChanged(code, meeting.signposts[code], mine),))
    for language in available_languages():
        with speaking(language):
            source = let_go_page(meeting, Phone("mine"), TAKE_BACK).html
        assert html.mistakes(source) == [], language
        if language in BOTH_WAYS or is_thorough():
            is_for_everybody(phone_page, source)
            assert phone_page.locator("[data-form=signpost-back] button").count() == 1


def is_for_everybody(page: Page, source: str) -> None:
    """A page without a server: on a small screen, for fingers, light and dark."""
    page.emulate_media(color_scheme="light")
    page.set_content(source)
    on_a_small_screen(page)
    page.set_viewport_size(SCREEN)
    assert page.evaluate(SMALL) == []
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page, "color-contrast") == []


def test_the_bar_about_the_screen_leaves_room_for_the_page(evening: Evening, kept: KeptPhone) -> None:
    """It stays in sight while somebody scrolls: a title of 285 letters in it would leave hardly anything to read."""
    with shown("the_longest_texts", evening, kept) as seen:
        assert 0 < seen.page.evaluate("document.querySelector('.along').offsetHeight") < SCREEN["height"] / 4


def test_every_state_is_reached(evening: Evening) -> None:
    """So that a state which nobody named is noticed: each template and each form takes part."""
    assert len(STATES) >= 20
    assert {"start", "a_theme", "a_code_that_is_not_there", "sent_too_much", *AT_WORK} <= STATES.keys()


@pytest.mark.parametrize("number", [0, 1, 2], ids=["start", "theme", "sensitive"])
def test_a_page_weighs_little_and_asks_for_little(evening: Evening, browser: Browser, number: int) -> None:
    """At most 30 KB over the line, headers and all; the next page asks for nothing but itself."""
    evening.steer("show welcome")
    context = phone(browser)
    page = context.new_page()
    page.goto(evening.url(number), wait_until="load")
    page.evaluate("document.fonts.ready.then(() => 0)")
    loaded = page.evaluate(LOADED)
    assert len(loaded) == 3, loaded  # page, script, face of the headings
    assert 5000 < sum(loaded.values()) <= HEAVIEST, loaded
    page.goto(evening.url(3), wait_until="load")
    assert list(page.evaluate(LOADED)) == [evening.url(3)]
    context.close()


def test_the_script_is_for_browsers_of_ten_years_old() -> None:
    """ECMAScript 5 (2009): what is newer is only used after it was looked for."""
    for name in FOR_A_GROUP:
        assert script_mistakes(resource("web", "static", name), 5) == ""


@pytest.mark.parametrize("name", ["signed_up", "an_address_that_was_perhaps_meant", "choosing_a_language"])
def test_nothing_touches_its_neighbour_on_an_old_phone(name: str, evening: Evening, kept: KeptPhone) -> None:
    """Such as an iPhone 6, that knows no gap between flexible boxes."""
    rules = style(*LOOKS)
    old = re.sub(r"gap:[^;}]*", "", rules).replace("@supports not (inset:0)", "@media all")
    assert old.count("@media all") == 1
    evening.steer(f"show {evening.codes[2]}")  # it stands on the start page too, with its badge
    with shown(name, evening, kept) as seen:
        for language in ("nl", "ar"):
            page = seen.page if language == "nl" else seen.again_in(language).page
            assert page.evaluate(TOUCHING, old) == [], language
            assert page.evaluate(OVERFLOW) == [], language


def test_a_newer_script_would_be_noticed(tmp_path: Path) -> None:
    newer = tmp_path / "newer.js"
    newer.write_text("const f = a => a?.b;", "utf-8")
    assert "Unexpected token" in script_mistakes(newer, 6)


def test_a_mistake_in_the_html_would_be_noticed(html: HtmlChecker) -> None:
    page = '<!DOCTYPE html>\n<html lang="nl"><head><title>x</title></head><body><ul>{}</ul></body></html>'
    assert html.mistakes(page.format("<li>y</li>")) == []
    (mistake,) = html.mistakes(page.format("<div>y</div>"))
    assert mistake.startswith("line 2: element-permitted-content")


@pytest.mark.parametrize("language", available_languages())
def test_what_only_the_script_shows_is_valid_html(language: str, html: HtmlChecker) -> None:
    """Its bars are in no page, so no state of a page has them in its source."""
    with speaking(language):
        bars = page_environment().get_template("bars.html").render()
    head = f'<!DOCTYPE html>\n<html lang="{language}"><head><title>x</title></head><body>'
    assert html.mistakes(f"{head}{bars}</body></html>") == []


def test_nothing_comes_from_elsewhere() -> None:
    """No address of another site in anything that a page loads (the pages themselves: test_phone_pages)."""
    for file in all_static().values():
        assert b"//" not in file.body.replace(b"http://www.w3.org/", b"") or file.kind == "font/woff2"


def test_a_status_line_speaks_only_when_there_is_news(evening: Evening, phone_page: Page) -> None:
    """A screen reader reads a live region at each change: what the hall does again and again is no news here."""
    evening.steer(f"show {evening.codes[0]}")
    phone_page.goto(evening.url(1))
    phone_page.evaluate(
        "window.said = []; new MutationObserver(all => all.forEach(one => {"
        "  if (one.target.closest && (one.target.closest('[role=status], [role=alert], [aria-live]')))"
        "    said.push(one.target.outerHTML); }))"
        ".observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true})"
    )
    for line in ("black", "uncover", f"reveal {evening.codes[0]}", f"show recognition {evening.codes[0]}"):
        evening.steer(line)
    phone_page.wait_for_selector(".outcome")
    assert phone_page.evaluate("said") == []
