"""A theme on a phone: one job at a time, by touch, short, and readable for who needs large letters."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.integration import page_evening
from tests.integration.broken_words import broken_words
from tests.integration.chromium import SCREEN, phone
from tests.integration.page_checks import OVERFLOW
from tests.integration.phone_evening import Evening

LONGEST_PAGE = 1100  # pixels of a theme at 360 px, when the hall is asked whether it is recognised
MOST_TAPS = 5  # from scanning to having joined, beside typing
LANGUAGES = ["nl-NL", "ar-EG", "uk-UA", "tr-TR", "pl-PL", "en-GB"]
LENGTH = "document.documentElement.scrollHeight"
OPEN = "[...document.querySelectorAll('.job > details')].filter(e => e.open).map(e => e.parentNode.id)"
LARGE = "document.documentElement.style.fontSize = '200%'"
COVERED = """async () => {
  const bar = document.getElementById('meegaan'), found = [];
  for (let top = 0; top < document.documentElement.scrollHeight; top += 100) {
    scrollTo({top, behavior: 'instant'});
    await new Promise(requestAnimationFrame);
    const over = bar.getBoundingClientRect();
    for (const form of document.querySelectorAll('main form')) {
      const box = form.getBoundingClientRect();
      if (box.height && over.height && box.top < over.bottom && box.bottom > over.top) found.push(top);
    }
  }
  return found;
}"""


@pytest.fixture(params=LANGUAGES)
def any_phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A phone in each language."""
    context = phone(browser, locale=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def asks_whether_it_is_recognised(evening: Evening) -> None:
    assert evening.served.steer(f"show recognition {evening.codes[0]}") == "done"


def test_a_theme_is_short_when_the_hall_is_asked_and_its_answers_are_equal(
    evening: Evening, any_phone: Page
) -> None:
    """Only the job of the moment is open; its three answers have one size and the whole width."""
    asks_whether_it_is_recognised(evening)
    any_phone.goto(evening.url(1))
    assert any_phone.evaluate(LENGTH) <= LONGEST_PAGE
    assert any_phone.evaluate(OPEN) == ["herkennen"]
    answers = [one.bounding_box() for one in any_phone.query_selector_all(".answers button")]
    boxes = [(box["y"], box["width"], box["height"]) for box in answers if box is not None]
    assert len(boxes) == 3
    assert max(boxes) == pytest.approx(min(boxes), abs=1)
    assert sum(width for _y, width, _height in boxes) > SCREEN["width"] * 0.8


def test_from_scan_to_joined_in_five_taps_and_thanks_between(evening: Evening, browser: Browser) -> None:
    """By touch: each answer is thanked and opens the next job."""
    context = phone(browser, reduced_motion="reduce")
    page = context.new_page()
    taps: list[str] = []

    def tap(where: str) -> None:
        taps.append(where)
        page.tap(where)

    page.goto(evening.url(1))
    tap("[data-form=recognise] [value=yes]")
    page.wait_for_selector("#herkennen .saved:has-text('Dank u wel')")
    assert page.evaluate(OPEN) == ["aanvullen"]
    assert "Uw antwoord: Ja" in page.inner_text("#herkennen summary")
    tap("#meedoen summary")
    page.fill("[autocomplete=name]", "Truus")
    page.fill("[autocomplete=tel]", "0612345678")
    tap("[name=shares]")
    tap("[name=adult]")
    tap("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")
    assert len(taps) <= MOST_TAPS
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1
    context.close()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_job_of_the_moment_is_the_one_that_stands_open(
    evening: Evening, browser: Browser, script: bool
) -> None:
    """What the hall is at, what was stored, what a link asks for, and what came back with a mistake."""
    context = phone(browser, java_script_enabled=script, reduced_motion="reduce")
    page, code = context.new_page(), evening.codes[0]

    def is_open() -> list[str]:
        return [one.get_attribute("id") or "" for one in page.query_selector_all(".job:has(> details[open])")]

    page.goto(evening.url(1))
    assert is_open() == ["herkennen"]
    assert evening.served.steer(f"show additions {code}") == "done"
    page.goto(evening.url(1))
    assert is_open() == ["aanvullen"]
    page.click("[data-form=add] .primary")
    page.wait_for_selector("#aanvullen .error")
    assert is_open() == ["aanvullen"]
    assert evening.served.steer("show groups") == "done"  # whoever scans a table card now comes to join
    page.goto(evening.url(1))
    assert is_open() == ["meedoen"]
    assert evening.served.steer("show welcome") == "done"
    page.goto(f"{evening.url(1)}?open=meedoen#meedoen")
    assert is_open() == ["meedoen"]
    page.goto(f"{evening.url(1)}?open=zomaar")
    assert is_open() == ["herkennen"]
    context.close()


def test_the_page_goes_to_the_job_that_the_hall_comes_to(evening: Evening, phone_page: Page) -> None:
    """Not to what this phone has done, and never away from what somebody types."""
    code = evening.codes[0]
    asks_whether_it_is_recognised(evening)
    phone_page.goto(evening.url(1))
    assert evening.served.steer(f"show additions {code}") == "done"
    phone_page.wait_for_selector("#aanvullen textarea", state="visible")
    assert phone_page.evaluate(OPEN) == ["aanvullen"]
    phone_page.fill("#text", "Bankjes")
    asks_whether_it_is_recognised(evening)
    phone_page.wait_for_selector("#herkennen.now")
    assert phone_page.evaluate(OPEN) == ["aanvullen"]


def test_the_bar_about_the_screen_never_stands_over_a_form_that_is_filled_in(
    evening: Evening, phone_page: Page
) -> None:
    evening.show(1)
    phone_page.goto(f"{evening.url(1)}?open=meedoen#meedoen")
    phone_page.fill("[autocomplete=name]", "Fatma")
    evening.show(3)
    phone_page.wait_for_selector("#meegaan", state="visible")
    assert phone_page.evaluate(COVERED) == []  # wherever the page is scrolled to
    phone_page.focus("[autocomplete=email]")
    assert phone_page.evaluate(COVERED) == []
    phone_page.fill("[autocomplete=name]", "")
    phone_page.evaluate("document.activeElement.blur()")
    phone_page.wait_for_selector("body:not(.filling)")
    phone_page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    bar = phone_page.locator("#meegaan").bounding_box()
    assert bar is not None
    assert bar["y"] + bar["height"] == pytest.approx(SCREEN["height"], abs=2)  # under the thumb again


@pytest.mark.parametrize("height", [380, SCREEN["height"]])
def test_the_bar_about_the_screen_is_not_over_a_form_that_waits_to_be_filled_in(
    evening: Evening, phone_page: Page, height: int
) -> None:
    """The second screen, of who has chosen groups already; nobody is taken away from it either."""
    phone_page.set_viewport_size({"width": SCREEN["width"], "height": height})
    evening.show(1)
    phone_page.goto(f"{evening.served.url}/groepen")
    phone_page.check(f"[name=join-{evening.codes[2]}]")
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#name")
    phone_page.wait_for_selector("#meegaan", state="visible")
    assert phone_page.evaluate(COVERED) == []
    evening.show(2)
    phone_page.wait_for_selector("#meegaan:has-text('Zorg voor elkaar')")
    assert phone_page.evaluate(COVERED) == []
    assert phone_page.is_visible("#name")


def test_letters_of_twice_the_size_break_no_word_and_their_boxes_grow(
    evening: Evening, any_phone: Page
) -> None:
    """WCAG 1.4.4, at 360 px, with everything unfolded; at 800 x 1200 nothing runs off either."""
    for number in (0, 1, 2):
        any_phone.goto(evening.url(number) if number else evening.served.url)
        any_phone.evaluate("document.querySelectorAll('main details').forEach(e => { e.open = true; })")
        before = any_phone.evaluate("document.querySelector('.badge, .step, .box input').offsetHeight || 48")
        any_phone.evaluate(LARGE)
        assert broken_words(any_phone) == []
        assert any_phone.evaluate(OVERFLOW) == []
        if number:
            assert any_phone.evaluate("document.querySelector('.box input').offsetHeight") >= 48 >= before / 2
            heights = any_phone.evaluate(
                "[...document.querySelectorAll('.answers button')].map(e => e.offsetWidth)"
            )
            assert max(heights) == min(heights)
        any_phone.set_viewport_size({"width": 800, "height": 1200})
        assert any_phone.evaluate(OVERFLOW) == []
        any_phone.set_viewport_size(SCREEN)


@pytest.mark.parametrize("locale", ["nl", "ar", "en", "pl", "tr", "uk"])
def test_letters_of_twice_the_size_break_no_word_of_what_is_wrong(
    evening: Evening, browser: Browser, locale: str
) -> None:
    """WCAG 1.4.4: each sentence in a box of its own within a form."""
    context = phone(browser, locale=locale)
    page = context.new_page()
    for form in (evening.url(2) + "?open=meedoen", f"{evening.served.url}/aanbod"):
        page.goto(form)
        page.click("[data-form=sign-up] .primary, [data-form=offer] .primary")
        page.wait_for_selector("#fout-phone")
        page.evaluate(LARGE)
        assert broken_words(page) == []
        assert page.evaluate(OVERFLOW) == []
    context.close()


def test_a_long_address_in_a_question_breaks_at_its_own_signs(evening: Evening, phone_page: Page) -> None:
    """WCAG 1.4.4: what is asked about is read letter by letter."""
    phone_page.goto(evening.url(1) + "?open=meedoen")
    phone_page.fill("[autocomplete=email]", "wilhelmina.vandenbergh-yilmaz@gmial.com")
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("[name=email_choice]")
    phone_page.evaluate(LARGE)
    assert "wilhelmina.vandenbergh-yilmaz@gmail.com" in phone_page.inner_text("#fout-email")
    assert broken_words(phone_page) == []
    assert phone_page.evaluate(OVERFLOW) == []


def test_a_word_that_is_broken_would_be_noticed(phone_page: Page) -> None:
    phone_page.set_content(
        f"<p style='width:6em;overflow-wrap:anywhere'>{page_evening.LONGEST_WORD[:20]} en meer</p>"
    )
    assert len(broken_words(phone_page)) == 1


def test_on_a_tablet_the_page_has_one_column_in_the_middle(evening: Evening, phone_page: Page) -> None:
    phone_page.set_viewport_size({"width": 800, "height": 1200})
    phone_page.goto(evening.url(1))
    box = phone_page.locator("#herkennen").bounding_box()
    band = phone_page.locator(".hero").bounding_box()
    assert box is not None
    assert band is not None
    assert box["x"] == pytest.approx(800 - box["x"] - box["width"], abs=1)
    assert band["x"] == box["x"]


def test_the_languages_are_a_navigation_with_the_current_one_marked(
    evening: Evening, phone_page: Page
) -> None:
    """As a screen reader has them: a list of links in their own language."""
    phone_page.goto(evening.url(1))
    phone_page.tap(".languages summary")
    menu = phone_page.get_by_role("navigation", name="Taal")
    assert menu.get_by_role("listitem").count() == len(LANGUAGES)
    assert menu.locator("[aria-current=true]").all_inner_texts() == ["Nederlands"]
    assert menu.get_by_role("link", name="Türkçe").get_attribute("lang") == "tr"
    levels = phone_page.evaluate("[...document.querySelectorAll('main :is(h1,h2,h3)')].map(e => e.tagName)")
    assert levels[0] == "H1"
    assert levels.count("H1") == 1
    assert levels.count("H2") == 3
    group = phone_page.get_by_role("group", name="Herkent u dit? Ontmoeten")
    assert group.get_by_role("button").all_inner_texts() == ["Ja", "Een beetje", "Nee"]


def test_nothing_on_a_card_touches_its_edge(evening: Evening, phone_page: Page) -> None:
    """The outcome, what is wrong with leaving, and the folds within a job, in their own look and place."""
    asks_whether_it_is_recognised(evening)
    assert evening.served.steer(f"reveal {evening.codes[0]}") == "done"
    phone_page.goto(f"{evening.url(1)}?open=meedoen")
    phone_page.wait_for_selector(".outcome")
    inset = "e => [getComputedStyle(e).paddingLeft, getComputedStyle(e).paddingTop]"
    assert phone_page.eval_on_selector(".outcome", inset)[0] == "12px"
    fold = phone_page.locator(".job details summary", has_text="Meer over uw gegevens")
    start = phone_page.locator("#meedoen .consent").first
    assert fold.bounding_box()["x"] == start.bounding_box()["x"]  # type: ignore[index]  # both are seen
    phone_page.evaluate(
        "document.querySelector('#meedoen').insertAdjacentHTML('afterbegin', '<p class=error>x</p>')"
    )
    assert phone_page.eval_on_selector("#meedoen > .error", inset) == ["12px", "12px"]


@pytest.mark.parametrize("path", ["/groepen", "/groepen?verder=ja&{choice}"])
def test_a_box_to_tick_is_seen_in_the_dark(evening: Evening, phone_page: Page, path: str) -> None:
    """WCAG 1.4.11: its edge stands out; the browser's own dark box does not on dark blue."""
    phone_page.emulate_media(color_scheme="dark")
    phone_page.goto(evening.served.url + path.format(choice=f"join-{evening.codes[0]}=ja"))
    boxes = phone_page.query_selector_all("[type=checkbox]")
    assert boxes
    for box in boxes:
        with Image.open(BytesIO(box.screenshot())) as taken:
            shades = taken.convert("L").histogram()
        assert any(shades[:128])
        assert any(shades[230:])
