"""The states of the pages while groups are at work: who reads along, who writes, and what goes wrong meanwhile.

On a meeting of its own (`Evening.work`), in which the first group has long texts and a place, and the clock runs.
"""

import httpx
from playwright.sync_api import Page

from tests.integration.page_evening import Evening
from tests.integration.page_states import fill_in, state

BESIDE = "Een moestuin met kruiden, en een bankje waar je de vijver ziet"
AT_WORK = frozenset({"writes_while_texts_stand_side_by_side", "another_writes_now", "a_sensitive_group"})
LONG_LINE = "Wie heeft de sleutel van het dorpshuis, en tot hoe laat is dat op zaterdag open? " * 2


def group(page: Page, evening: Evening, number: int = 1) -> None:
    page.goto(f"{evening.work_url(number)}/groep")


def signs_up(page: Page, evening: Evening, number: int = 1) -> None:
    page.goto(evening.work_url(number))
    fill_in(page, evening)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")


def comes_in(page: Page, evening: Evening) -> None:
    group(page, evening)
    if page.is_visible("#schrijven summary"):  # who signed up here finds it folded
        page.click("#schrijven summary")
    page.fill("#code", evening.work.steer(f"scribes {evening.work_codes[0]}"))
    page.click("[data-form=scribe] .primary")
    page.wait_for_selector("#plan-want")


def another_comes_in(evening: Evening) -> None:
    """On a phone somewhere else."""
    url, code = evening.work_url(1), evening.work.steer(f"scribes {evening.work_codes[0]}")
    with httpx.Client(follow_redirects=True) as client:
        client.get(f"{url}/groep")
        assert client.post(f"{url}/scribe", data={"code": code}).status_code == 200


@state
def start_while_groups_work(page: Page, evening: Evening) -> None:
    signs_up(page, evening)
    page.goto(evening.work.url)
    page.wait_for_selector("#klok .clock b:visible")


@state
def a_theme_in_the_harvest(page: Page, evening: Evening) -> None:
    assert evening.work.steer(f"show harvest {evening.work_codes[0]}") == "done"
    page.goto(evening.work_url(1))
    page.wait_for_selector("#oogst section")
    assert evening.work.steer("show work") == "done"


@state
def not_of_the_group_and_a_wrong_code(page: Page, evening: Evening) -> None:
    group(page, evening, 3)
    page.fill("#code", "AAAAAA")
    page.click("[data-form=scribe] .primary")
    page.wait_for_selector("#fout-code")


@state
def reads_along_and_says_nothing(page: Page, evening: Evening) -> None:
    signs_up(page, evening)
    group(page, evening)
    page.click("#klopt .primary")
    page.wait_for_selector("#fout-missing_line")


@state
def the_signpost_with_everything_missing(page: Page, evening: Evening) -> None:
    signs_up(page, evening, 3)
    group(page, evening, 3)
    page.click("#wegwijzer summary")
    page.click("[data-form=signpost] .primary")
    page.wait_for_selector("#fout-shares")


@state
def on_the_signpost_and_willing_to_call(page: Page, evening: Evening) -> None:
    signs_up(page, evening, 4)
    group(page, evening, 4)
    page.click("[data-form=volunteer] button")
    page.wait_for_selector("#bellen .saved")
    page.click("#wegwijzer summary")
    page.fill("#name", "Fatma van der Bergh-Yılmaz")
    page.fill("#email", "secretariaat.van.de.moestuin@een-lang-adres.voorbeeld.nl")
    for box in ("shares", "on_sheet", "on_cards", "on_page"):
        page.check(f"[name={box}]")
    page.click("[data-form=signpost] .primary")
    page.wait_for_selector("[data-form=signpost-back]")


@state
def writes_while_texts_stand_side_by_side(page: Page, evening: Evening) -> None:
    signs_up(page, evening)
    page.request.post(f"{evening.work_url(1)}/agree", form={"agrees": "nee", "missing_line": LONG_LINE})
    comes_in(page, evening)
    page.request.post(
        f"{evening.work_url(1)}/plan", form={"live": "ja", "want": BESIDE, "seen_want": "iets anders"}
    )
    page.reload()
    page.wait_for_selector("#naast-want button")


@state
def a_plan_that_is_too_long(page: Page, evening: Evening) -> None:
    comes_in(page, evening)
    page.evaluate(
        "document.querySelector('#plan-day').value = 'zaterdag '.repeat(10);"
        "document.querySelector('[data-form=plan]').submit()"  # as without JavaScript
    )
    page.wait_for_selector("#fout-day")


@state
def another_writes_now(page: Page, evening: Evening) -> None:
    comes_in(page, evening)
    another_comes_in(evening)
    page.wait_for_selector("#ander-schrijft:visible")
    page.reload()
    page.wait_for_selector("#plan .note")


@state
def typed_after_being_let_out(page: Page, evening: Evening) -> None:
    group(page, evening, 3)
    page.evaluate(
        """text => {
          const form = document.querySelector('[data-form=scribe]');
          form.action = form.action.replace('/scribe', '/plan');
          form.innerHTML = '<input name=want><input name=seen_want>';
          form.elements[0].value = text;
          form.submit();
        }""",
        LONG_LINE,
    )
    page.wait_for_selector("#fout-plan")


@state
def a_sensitive_group(page: Page, evening: Evening) -> None:
    signs_up(page, evening, 2)
    group(page, evening, 2)
    page.wait_for_selector("#bellen")


@state
def offered_and_everything_missing(page: Page, evening: Evening) -> None:
    page.goto(f"{evening.work.url}/aanbod")
    page.fill("#offer", LONG_LINE)
    page.fill("#name", evening.a_name())
    page.fill("#phone", "06-12345678")
    for box in ("shares", "adult"):
        page.check(f"[name={box}]")
    page.click("[data-form=offer] .primary")
    page.wait_for_selector(".saved")
    page.click("[data-form=offer] .primary")
    page.wait_for_selector("#fout-offer")
