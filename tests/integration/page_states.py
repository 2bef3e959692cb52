"""Every page that a phone can show, and every state of it: a name, and how somebody gets there.

A new page or state is one more function with `@state`; a new language one more in `LANGUAGES` (`test_page_quality`
sees that none is forgotten). The tests of the pages'
quality (`test_page_quality.py`) go through all of them.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import APIResponse, Page, Response

from tests.integration.chromium import KeptPhone
from tests.integration.folds import unfold
from tests.integration.page_evening import Evening
from tests.integration.phone_evening import ANSWERED, use_up_the_minute

LANGUAGES = (
    "ar",
    "en",
    "pl",
    "tr",
    "uk",
)  # beside Dutch; each page is shown in them again, see `Seen.asked_in`
SHOWS = """() => ({bars: [...document.querySelectorAll('.bar')].filter(e => !e.hidden).map(e => e.id),
  open: [...document.querySelectorAll('details[open]')].length > 0})"""
SHOW = """was => {
  was.bars.forEach(id => { document.getElementById(id).hidden = false; });
  document.querySelectorAll('details').forEach(e => { e.open = was.open; });
}"""
OF_ITS_OWN = ("host", "connection", "content-length", "accept-encoding", "accept-language", "referer")
LONG = "Een heel lange aanvulling over de bankjes en het donkerste stuk van de Kerkstraat. " * 4


Way = Callable[[Page, Evening], None]
STATES: dict[str, Way] = {}


def state(way: Way) -> Way:
    """One more state; its name is that of the function."""
    STATES[way.__name__] = way
    return way


@dataclass
class Seen:
    """A phone in a state, and the HTML that was answered last."""

    page: Page
    answer: Response
    source: str

    def again_in(self, language: str) -> "Seen":
        """The same page in another language, and the same bars and lists open on it."""
        return self.again_with(self.asked_in(language))

    def again_with(self, answer: APIResponse) -> "Seen":
        """The same page with what `asked_in` gave."""
        was = self.page.evaluate(SHOWS)
        self.page.route(self.answer.url, lambda route: route.fulfill(response=answer))
        self.page.goto(self.answer.url, wait_until="load")
        self.page.unroute(self.answer.url)
        for bar in was["bars"]:  # only the script has most of them, and puts them up once the page is seen
            self.page.wait_for_selector(f"#{bar}", state="attached")
        self.page.evaluate(SHOW, was)
        return Seen(self.page, self.answer, answer.text())

    def asked_in(self, language: str) -> APIResponse:
        """The request that gave this page, in another language; as often as it takes to get the same kind of answer.

        Going all the way again takes five times as long, and passes the same places.
        """
        request = self.answer.request
        headers = {
            name: value
            for name, value in request.all_headers().items()
            if name not in OF_ITS_OWN and not name.startswith(":")
        }
        for _try in range(100):
            answer = self.page.request.fetch(
                request.url,
                method=request.method,
                data=request.post_data,
                headers={**headers, "accept-language": language},
                max_redirects=0,
            )
            if answer.status == self.answer.status:
                return answer
        raise AssertionError(f"{request.method} {request.url} gives {answer.status} in {language}")


@contextmanager
def shown(name: str, evening: Evening, kept: KeptPhone) -> Iterator[Seen]:
    """A new phone that goes to a state."""
    with kept.as_new() as page:
        answers: list[Response] = []

        def answered(answer: Response) -> None:
            answers.append(answer)

        page.on("response", answered)
        STATES[name](page, evening)
        page.wait_for_load_state("load")
        html = [one for one in answers if one.headers.get("content-type", "").startswith("text/html")]
        page.remove_listener("response", answered)
        yield Seen(page, html[-1], html[-1].text())


def fill_in(page: Page, evening: Evening) -> None:
    unfold(page, "meedoen")
    page.fill("[autocomplete=name]", evening.a_name())
    page.fill("[autocomplete=tel]", "06-12345678")
    for box in page.query_selector_all("[data-form=sign-up] [type=checkbox]"):
        box.check()


def sign_up(page: Page, evening: Evening, number: int) -> None:
    page.goto(evening.url(number))
    fill_in(page, evening)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")


# --- the start, and what is not there ---------------------------------------------------------------


@state
def start(page: Page, evening: Evening) -> None:
    evening.steer("show welcome")
    page.goto(evening.url())


@state
def start_with_a_theme_on_the_screen(page: Page, evening: Evening) -> None:
    page.goto(evening.url())
    page.goto("about:blank")  # or the first page may just be going along with the hall
    evening.steer(f"show {evening.codes[0]}")
    page.goto(evening.url())


@state
def start_after_signing_up(page: Page, evening: Evening) -> None:
    sign_up(page, evening, 1)
    sign_up(page, evening, 2)
    page.goto(evening.url())


@state
def a_code_that_is_not_there(page: Page, evening: Evening) -> None:
    page.goto(f"{evening.url()}?code=zz9")


@state
def an_address_that_is_not_there(page: Page, evening: Evening) -> None:
    page.goto(f"{evening.url()}heel/iets/anders")


# --- a theme ----------------------------------------------------------------------------------------


@state
def a_theme(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))


@state
def a_sensitive_theme(page: Page, evening: Evening) -> None:
    page.goto(evening.url(2))


@state
def a_theme_before_sign_ups_are_open(page: Page, evening: Evening) -> None:
    page.goto(evening.bare)
    page.click(".theme")
    page.wait_for_selector("#meedoen")


@state
def answered(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    page.click("[data-form=recognise] [value=partly]")
    page.wait_for_selector("#herkennen .saved")


@state
def the_second_person(page: Page, evening: Evening) -> None:
    answered(page, evening)
    page.click("a[href*='person=1']")
    page.wait_for_url("**person=1**")


@state
def the_outcome_is_shown(page: Page, evening: Evening) -> None:
    answered(page, evening)
    evening.steer(f"show recognition {evening.codes[0]}")
    evening.steer(f"reveal {evening.codes[0]}")
    page.goto(evening.url(1))
    page.wait_for_selector(".outcome")


@state
def added(page: Page, evening: Evening) -> None:
    page.goto(evening.url(3))
    unfold(page, "aanvullen")
    page.fill("[data-form=add] textarea", LONG)
    page.click("[data-form=add] .primary")
    page.wait_for_selector("#aanvullen .saved, #aanvullen .error")


@state
def added_nothing(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    unfold(page, "aanvullen")
    page.click("[data-form=add] .primary")
    page.wait_for_selector("#aanvullen .error")


@state
def signed_up(page: Page, evening: Evening) -> None:
    sign_up(page, evening, 1)


@state
def left_again(page: Page, evening: Evening) -> None:
    sign_up(page, evening, 3)
    page.goto(evening.url(3))
    page.click("[data-form=leave] button")
    page.wait_for_selector("#meedoen .saved:not(:has-text('aangemeld'))")


@state
def signed_up_with_everything_missing(page: Page, evening: Evening) -> None:
    page.goto(evening.url(2))
    unfold(page, "meedoen")
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .error")


@state
def a_number_that_cannot_be(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    fill_in(page, evening)
    page.fill("[autocomplete=tel]", "06 123")
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#phone[aria-invalid]")


@state
def an_address_that_was_perhaps_meant(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    fill_in(page, evening)
    page.fill("[autocomplete=email]", "fatma@gmial.com")
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("[name=email_choice]")


@state
def a_number_that_may_be_of_several_countries(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    fill_in(page, evening)
    page.fill(
        "[autocomplete=tel]",
        "612 345 678" if page.locator("html").get_attribute("lang") == "pl" else "512 345 678",
    )
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("[name=phone_choice]")


@state
def all_groups(page: Page, evening: Evening) -> None:
    page.goto(f"{evening.url()}groepen")


@state
def no_group_chosen(page: Page, evening: Evening) -> None:
    all_groups(page, evening)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#fout-groups")


@state
def all_groups_after_signing_up(page: Page, evening: Evening) -> None:
    sign_up(page, evening, 1)
    all_groups(page, evening)


@state
def consent_for_two_groups(page: Page, evening: Evening) -> None:
    all_groups(page, evening)
    for code in evening.codes[:2]:
        page.check(f"[name=join-{code}]")
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#name")


@state
def consent_with_everything_missing(page: Page, evening: Evening) -> None:
    consent_for_two_groups(page, evening)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#name:focus")


@state
def joined_two_groups(page: Page, evening: Evening) -> None:
    consent_for_two_groups(page, evening)
    fill_in(page, evening)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")


@state
def not_left_after_all(page: Page, evening: Evening) -> None:
    left_again(page, evening)
    page.click("[data-form=leave-back] button")
    page.wait_for_selector("[data-form=leave-back]", state="detached")


@state
def left_too_long_ago(page: Page, evening: Evening) -> None:
    """As after a restart of the laptop: nobody remembers who left."""
    left_again(page, evening)
    page.evaluate("document.querySelector('[data-form=leave-back] [name=id]').value = 'x'")
    page.click("[data-form=leave-back] button")
    page.wait_for_selector("#meedoen .error")


@state
def the_longest_texts(page: Page, evening: Evening) -> None:
    page.goto(f"{evening.longest.url}/groepen")
    page.wait_for_selector("#meegaan:visible")


@state
def own_details(page: Page, evening: Evening) -> None:
    sign_up(page, evening, 1)
    page.goto(evening.url())
    page.click("text=Bekijken of veranderen >> nth=0")
    page.wait_for_selector("[data-form=change]")


@state
def helper_locked(page: Page, evening: Evening) -> None:
    page.goto(f"{evening.url()}helper")


@state
def helper_unlocked(page: Page, evening: Evening) -> None:
    evening.steer("helpers K7PM3Q")
    helper_locked(page, evening)
    page.fill("#helper_code", "K7PM3Q")
    page.click("[data-form=unlock] .primary")
    page.wait_for_selector("[data-form=sign-up]")


@state
def helper_with_everything_missing(page: Page, evening: Evening) -> None:
    helper_unlocked(page, evening)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#fout-groups")


@state
def helper_stored_somebody(page: Page, evening: Evening) -> None:
    helper_unlocked(page, evening)
    page.fill("#name", evening.a_name())
    page.fill("#phone", "06-12345678")
    for box in page.query_selector_all("[data-form=sign-up] [type=checkbox]"):
        box.check()
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector(".saved")


@state
def choosing_a_language(page: Page, evening: Evening) -> None:
    page.goto(evening.url())
    page.click(".languages summary")


# --- while something goes on ------------------------------------------------------------------------


@state
def another_theme_is_on_the_screen(page: Page, evening: Evening) -> None:
    evening.steer(f"show {evening.codes[0]}")
    page.goto(evening.url(1))
    unfold(page, "aanvullen")
    page.fill("[data-form=add] textarea", "Ik was nog niet kl")
    evening.steer(f"show {evening.codes[2]}")
    page.wait_for_selector("#meegaan:visible")


@state
def without_a_connection(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    fill_in(page, evening)
    page.route("**/sign-up", lambda route: route.abort())
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#onderweg:visible")


@state
def without_a_stream(page: Page, evening: Evening) -> None:
    """More phones than there are live streams."""
    full = 'retry: 60000\ndata: {"kind":"welcome","path":"/","code":"","title":"","again":60000}\n\n'
    page.route("**/events", lambda route: route.fulfill(content_type="text/event-stream", body=full))
    page.goto(evening.url(1))
    page.wait_for_selector("#straks:visible")


@state
def asked_to_wait(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    fill_in(page, evening)
    page.route("**/sign-up", lambda route: route.fulfill(status=429, headers={"Retry-After": "60"}))
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#druk:visible")


@state
def sent_too_much(page: Page, evening: Evening) -> None:
    for number in (1, 2, 3):  # on a busy machine a second may have passed, and the first is stored after all
        page.goto(evening.url(number))
        fill_in(page, evening)
        use_up_the_minute(page, evening.url(number))
        page.evaluate("document.querySelector('[data-form=sign-up]').submit()")  # as without JavaScript
        page.wait_for_selector(ANSWERED)
        if page.is_visible("h1:has-text('Even geduld')"):
            return
    raise AssertionError("each of them was stored")


# --- refused ----------------------------------------------------------------------------------------


@state
def from_another_site(page: Page, evening: Evening) -> None:
    page.set_content(
        f"<form method=post action='{evening.url(1)}/recognise'><button name=answer value=yes>x</button></form>"
    )
    page.click("button")
    page.wait_for_selector(".notice")


@state
def too_much_text(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    page.evaluate(
        "document.querySelector('[data-form=add] textarea').value = 'x'.repeat(200000);"
        "document.querySelector('[data-form=add]').submit()"
    )
    page.wait_for_selector(".notice")
