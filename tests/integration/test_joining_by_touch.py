"""Joining as people do: with a thumb on a small screen, from the code that was scanned to the page that says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.web.server.static_files import LOOKS, style
from tests.integration.chromium import SCREEN, phone
from tests.integration.page_checks import LEFT_OUT
from tests.integration.page_evening import LONG_TITLE
from tests.integration.phone_evening import Evening
from tests.integration.serving import a_file, serving

SIX = (
    ThemeDraft("Ontmoeten"),
    ThemeDraft("Zorg voor elkaar", sensitive=True),
    ThemeDraft("Veilig naar school en naar huis"),
    ThemeDraft("Samen tuinieren in de straat"),
    ThemeDraft("Wonen voor jong en oud"),
    ThemeDraft("Een levendig dorpshuis, ook in de avond"),
)
LENGTH = "document.documentElement.scrollHeight"
ABOVE_THE_KEYBOARD = 380  # pixels of 740 that a keyboard leaves
IN_SIGHT = """selector => {
  const box = document.querySelector(selector).getBoundingClientRect(), bars = document.querySelector('.bars');
  return box.top >= bars.getBoundingClientRect().height && box.bottom <= innerHeight;
}"""

BROKEN = """() => [...document.querySelectorAll('.pick bdi, h1, .saved')].flatMap(e => {
  const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), found = [], range = document.createRange();
  while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\\S+/g)) {
    range.setStart(texts.currentNode, word.index);
    range.setEnd(texts.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word[0]);
  }
  return found;
})"""


class Thumb:
    """Taps and scrolls a page, and counts both; typing is not counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = self.scrolled = 0

    def tap(self, selector: str) -> None:
        self._bring(selector)
        self.page.tap(selector)
        self.taps += 1

    def type(self, selector: str, text: str) -> None:
        self._bring(selector)
        self.page.fill(selector, text)

    def _bring(self, selector: str) -> None:
        one, before = self.page.locator(selector).first, self.page.evaluate("scrollY")
        one.scroll_into_view_if_needed()
        self.scrolled += abs(self.page.evaluate("scrollY") - before)


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    """An evening of six themes."""
    path: Path = a_file(tmp_path_factory.mktemp("avond"), SIX)
    with serving(path) as served:
        yield Evening(served, path)


@pytest.fixture
def touched(browser: Browser) -> Iterator[Page]:
    """A phone on which nothing moves by itself."""
    context = phone(browser, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def says_who(thumb: Thumb, name: str) -> None:
    thumb.type("#name", name)
    thumb.type("#phone", "06-12345678")


@pytest.mark.parametrize("number", [1, 2], ids=["plain", "sensitive"])
def test_from_the_code_of_a_theme_five_taps_beside_typing(six: Evening, touched: Page, number: int) -> None:
    thumb, before = Thumb(touched), six.meeting.sign_up_count(six.codes[number - 1])
    touched.goto(six.url(number))
    if not touched.is_visible("#name"):
        thumb.tap("#meedoen summary")
    says_who(thumb, f"Truus {number}")
    thumb.tap("[name=shares]")
    if number == 2:
        thumb.tap("[name=explicit]")
    thumb.tap("[name=adult]")
    thumb.tap("[data-form=sign-up] .primary")
    touched.wait_for_selector(".thanks")
    assert thumb.taps <= 5
    assert thumb.scrolled <= 3 * SCREEN["height"]
    assert six.meeting.sign_up_count(six.codes[number - 1]) == before + 1


def test_from_the_first_page_five_taps_beside_typing(six: Evening, touched: Page) -> None:
    """Who scanned the code of the evening chooses a theme there."""
    thumb = Thumb(touched)
    touched.goto(six.served.url)
    thumb.tap(f"main a[href='/{six.codes[3]}']")
    touched.wait_for_url(six.url(4))
    thumb.tap("#meedoen summary")
    says_who(thumb, "Anna")
    thumb.tap("[name=shares]")
    thumb.tap("[name=adult]")
    thumb.tap("[data-form=sign-up] .primary")
    touched.wait_for_selector("h1:has-text('Anna')")
    assert thumb.taps <= 5


def test_from_the_first_page_five_taps_to_a_sensitive_theme_that_the_hall_is_done_with(
    evening: Evening, touched: Page
) -> None:
    """R4: one box more; its form to join stands open by then."""
    thumb, code = Thumb(touched), evening.codes[1]
    for line in (f"show recognition {code}", f"reveal {code}", f"show {evening.codes[2]}"):
        assert evening.served.steer(line) == "done"
    touched.goto(evening.served.url)
    thumb.tap(f".themes a[href='/{code}']")
    touched.wait_for_url(evening.url(2))
    says_who(thumb, "Ans")
    for box in ("shares", "explicit", "adult"):
        thumb.tap(f"[name={box}]")
    thumb.tap("[data-form=sign-up] .primary")
    touched.wait_for_selector("h1:has-text('Ans')")
    assert thumb.taps <= 5
    assert evening.meeting.sign_up_count(code) == 1


def test_through_the_groups_five_taps_beside_typing(six: Evening, touched: Page) -> None:
    """On a phone that came along with the hall to the groups."""
    thumb, code = Thumb(touched), six.codes[5]
    touched.goto(f"{six.served.url}/groepen")
    thumb.tap(f"[name=join-{code}]")
    thumb.tap("[data-form=sign-up] .primary")
    touched.wait_for_selector("#name")
    says_who(thumb, "Joke")
    thumb.tap(f"[name=join-{code}]")
    thumb.tap("[name=adult]")
    thumb.tap("[data-form=sign-up] .primary")
    touched.wait_for_selector(".thanks")
    assert thumb.taps <= 5
    assert thumb.scrolled <= 3 * SCREEN["height"]


@pytest.mark.parametrize("locale", ["nl", "ar", "uk"])
def test_the_groups_fit_two_screens_and_what_comes_after_joining_hardly_more_than_one(
    six: Evening, browser: Browser, locale: str
) -> None:
    context = phone(browser, locale=locale)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(f"{six.served.url}/groepen")
    tick = page.locator("[type=checkbox]").last.bounding_box()
    assert tick is not None
    assert tick["y"] + tick["height"] <= 2 * SCREEN["height"]
    thumb = Thumb(page)
    page.goto(f"{six.served.url}/groepen?verder=ja&join-{six.codes[5]}=ja")
    says_who(thumb, f"Fatma {locale}")
    for name in (f"join-{six.codes[5]}", "adult"):
        page.check(f"[name={name}]")
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector(".thanks")
    assert page.evaluate(LENGTH) <= 900
    assert page.evaluate(LEFT_OUT, style(*LOOKS)) == [], (
        "the script takes the rules of the page that came along"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('.hero .band')).position") == "relative"
    assert told == [], "nothing of a page is refused by its policy"
    context.close()


@pytest.mark.parametrize("locale", ["nl", "uk"])
def test_after_joining_three_groups_or_one_with_a_very_long_title_one_screen_and_a_little(
    tmp_path: Path, browser: Browser, locale: str
) -> None:
    titles = (LONG_TITLE, SIX[2].title, SIX[4].title, SIX[5].title)
    with serving(a_file(tmp_path, tuple(map(ThemeDraft, titles)))) as served:
        evening = Evening(served, tmp_path / "avond.bijeenkomst")
        for chosen in (evening.codes[:1], evening.codes[1:]):
            context = phone(browser, locale=locale)
            page = context.new_page()
            choice = "&".join(f"join-{code}=ja" for code in chosen)
            page.goto(f"{served.url}/groepen?verder=ja&{choice}")
            says_who(Thumb(page), "Fatma")
            for box in page.query_selector_all("[type=checkbox]"):
                box.check()
            page.click("[data-form=sign-up] .primary")
            page.wait_for_selector(".thanks")
            page.wait_for_selector("#volgen:visible")
            assert page.evaluate(LENGTH) <= 900
            context.close()


@pytest.mark.parametrize(
    ("locale", "field", "typed"), [("nl", "#email", "truus@gmial.com"), ("pl", "#phone", "512 345 678")]
)
def test_what_is_asked_about_a_field_never_hides_behind_the_keyboard(
    six: Evening, browser: Browser, locale: str, field: str, typed: str
) -> None:
    """R31: the question gets the focus, which opens no keyboard, and stands above where one may still be."""
    context = phone(browser, locale=locale, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{six.served.url}/groepen?verder=ja&join-{six.codes[0]}=ja&join-{six.codes[2]}=ja")
    page.fill("#name", "Truus")
    page.set_viewport_size({"width": SCREEN["width"], "height": ABOVE_THE_KEYBOARD})
    page.fill(field, typed)
    page.press(field, "Enter")
    page.wait_for_selector(".question:focus")
    assert page.evaluate(IN_SIGHT, ".question")
    page.tap(".question button >> nth=0")  # what else is missing is said then, with a keyboard or not
    page.wait_for_selector(".question", state="detached")
    assert page.evaluate(IN_SIGHT, "main .error")
    context.close()


def test_a_mistake_stands_above_the_keyboard_that_opens(six: Evening, touched: Page) -> None:
    """What is wrong is said over the field, and both stay in sight."""
    touched.goto(six.url(3) + "?open=meedoen")
    touched.fill("#name", "Truus")
    touched.set_viewport_size({"width": SCREEN["width"], "height": ABOVE_THE_KEYBOARD})
    touched.fill("#phone", "06 123")
    touched.press("#phone", "Enter")
    touched.wait_for_selector("#phone[aria-invalid]:focus")
    assert touched.evaluate(IN_SIGHT, "#fout-phone")
    assert touched.evaluate(IN_SIGHT, "#phone")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_two_people_on_one_phone_find_their_own_card_and_undo_their_own_leaving(
    evening: Evening, browser: Browser, script: bool
) -> None:
    """R22, R36: also without JavaScript, and Back goes where somebody was."""
    context = phone(browser, java_script_enabled=script)
    page = context.new_page()
    page.goto(evening.url(1))
    for name in ("Truus van den Berg", "Ali Yılmaz"):
        if not page.is_visible("#name"):
            page.click("#meedoen summary")
        page.fill("#name", name)
        page.fill("#phone", "06-12345678")
        for box in ("shares", "adult"):
            page.check(f"[name={box}]")
        page.click("[data-form=sign-up] .primary")
        page.wait_for_selector(f"h1:has-text('{name.split()[0]}')")
        assert page.locator("footer p").count() == 0, "who joined needs no paper"
        page.click("text=Nog iemand op deze telefoon")
        page.wait_for_selector("#name")
        assert page.locator("footer p").count() == 1
    page.goto(evening.served.url)
    cards = page.locator(".mine small")
    assert [text.split()[0] for text in cards.all_inner_texts()] == ["Truus", "Ali"]
    before = evening.meeting.sign_ups
    page.click(".mine:has-text('Ali') [data-form=leave] button, .mine:has-text('Ali') button")
    page.wait_for_selector("h1:has-text('Ali')")
    assert [one.name for one in evening.meeting.group(evening.codes[0]).members] == ["Truus van den Berg"]
    page.click("[data-form=leave-back] button")
    page.wait_for_selector(".saved:has-text('weer')")
    assert evening.meeting.sign_ups == before
    page.click("main .primary")
    page.wait_for_selector(".mine >> nth=1")
    context.close()


def test_back_from_the_second_screen_keeps_what_was_chosen_and_typed(six: Evening, touched: Page) -> None:
    touched.goto(f"{six.served.url}/groepen")
    for number in (1, 4):
        touched.check(f"[name=join-{six.codes[number - 1]}]")
    touched.click("[data-form=sign-up] .primary")
    touched.fill("#name", "Truus van den Berg")
    touched.go_back()
    touched.wait_for_selector(f"[name=join-{six.codes[1]}]")
    touched.check(f"[name=join-{six.codes[1]}]")
    touched.click("[data-form=sign-up] .primary")
    touched.wait_for_selector("#name")
    assert touched.input_value("#name") == "Truus van den Berg"
    assert touched.locator("[name^=join-]").count() == 3


def test_with_letters_of_twice_the_size_no_word_is_broken(six: Evening, touched: Page) -> None:
    """The tick of a group then comes below its title."""
    choice = "&".join(f"join-{code}=ja" for code in six.codes)
    for path in ("groepen", f"groepen?verder=ja&{choice}"):
        touched.goto(f"{six.served.url}/{path}")
        touched.evaluate("document.documentElement.style.fontSize = '200%'")
        assert touched.evaluate(BROKEN) == []
        assert touched.evaluate("document.documentElement.scrollWidth") == SCREEN["width"]
    touched.evaluate("document.documentElement.style.fontSize = ''")
    says_who(Thumb(touched), "Wilhelmina")
    for box in touched.query_selector_all("[type=checkbox]"):
        box.check()
    touched.click("[data-form=sign-up] .primary")
    touched.wait_for_selector(".thanks")
    touched.evaluate("document.documentElement.style.fontSize = '200%'")
    assert touched.evaluate(BROKEN) == []
