"""Phones of a group at work: who writes, who reads along, and what is stored of it."""

from playwright.sync_api import Page

from bijeenkomst.domain.values.group_work import PlanField, PlanText
from tests.integration.phone_evening import Evening, fill_in

STORED = "[data-stand=bewaard]:visible"


def becomes_scribe(page: Page, evening: Evening) -> None:
    page.goto(f"{evening.url(1)}/groep")
    page.fill("#code", evening.served.steer(f"scribes {evening.codes[0]}"))
    page.click("[data-form=scribe] .primary")
    page.wait_for_selector("#plan-want")


def signs_up(page: Page, evening: Evening) -> None:
    page.goto(evening.url(1))
    fill_in(page)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")
    page.goto(f"{evening.url(1)}/groep")


def there(evening: Evening, field: PlanField = PlanField.WANT) -> PlanText:
    return evening.meeting.plan_text(evening.codes[0], field)


def types(page: Page, field: str, text: str) -> None:
    page.click(f"#plan-{field}")
    page.keyboard.type(text)
