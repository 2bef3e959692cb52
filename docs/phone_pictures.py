"""Pictures for the manual of phones: who takes part, who writes for a group, and who reads along."""

import tempfile
from pathlib import Path

from docs.example_program import an_evening, opened
from docs.kept_pictures import kept, until
from playwright.sync_api import Page

from bijeenkomst.document.file import read_only
from tests.integration.chromium import chromium, phone
from tests.integration.serving import a_file, serving

PLAN = {
    "want": "Elke dinsdag koffie, voor iedereen die wil aanschuiven",
    "how": "In de oude winkel, met een kan van thuis",
    "first_step": "De sleutel vragen aan de eigenaar",
    "day": "dinsdag 8 december",
}
TAKING_PART = ("telefoon-thema.png", "telefoon-aangemeld.png", "telefoon-groepen.png")
AT_WORK = ("telefoon-schrijven.png", "telefoon-meelezen.png")
WIDTH = 540


def taking_part() -> None:
    """A theme, a sign-up and all groups, at 360 x 740."""
    with opened() as at:
        an_evening(at)
        until(lambda: bool(at.controller.status.base_url))
        url, code = at.controller.status.base_url, at.codes[2]
        with chromium() as browser:
            page = phone(browser).new_page()
            page.goto(f"{url}/{code}")
            photograph(page, TAKING_PART[0])
            page.goto(f"{url}/{code}?open=meedoen#meedoen")
            page.fill("[autocomplete=name]", "Joke Jansen")
            page.fill("[autocomplete=tel]", "06 12345678")
            page.check("[name=shares]")
            page.check("[name=adult]")
            page.click("form[data-form=sign-up] button.primary")
            page.wait_for_selector("#meedoen .saved, #meedoen [role=status]")
            page.locator("#meedoen").scroll_into_view_if_needed()
            photograph(page, TAKING_PART[1])
            page.goto(f"{url}/groepen")
            page.locator("form[data-form=sign-up]").scroll_into_view_if_needed()
            photograph(page, TAKING_PART[2])


def photograph(page: Page, name: str) -> None:
    """What is in sight, in the letters that it is meant to have."""
    page.evaluate("document.fonts.ready.then(() => 0)")
    with kept(name, WIDTH) as picture:
        page.screenshot(path=picture)


def at_work() -> None:
    """Who writes and who reads along, of a meeting of their own."""
    with tempfile.TemporaryDirectory() as folder, serving(path := a_file(Path(folder))) as served:
        code = read_only(path).in_order[0].code
        served.steer(f"place {code} bij het raam")
        served.steer("work 45")
        with chromium() as browser:
            page = phone(browser).new_page()
            page.goto(f"{served.url}/{code}/groep")
            page.fill("#code", served.steer(f"scribes {code}"))
            page.click("[data-form=scribe] .primary")
            for name, text in PLAN.items():
                page.fill(f"#plan-{name}", text)
            page.click("[data-form=plan] .primary")
            page.wait_for_selector("[data-stand=bewaard]:visible")
            page.goto(f"{served.url}/{code}/groep")
            page.wait_for_selector("#klok b:visible")
            photograph(page, AT_WORK[0])
            reader = phone(browser).new_page()
            reader.goto(f"{served.url}/{code}?open=meedoen#meedoen")
            reader.fill("[autocomplete=name]", "Joke Jansen")
            reader.fill("[autocomplete=tel]", "06 12345678")
            reader.check("[name=shares]")
            reader.check("[name=adult]")
            reader.click("form[data-form=sign-up] button.primary")
            reader.wait_for_selector("#meedoen .saved")
            reader.goto(f"{served.url}/{code}/groep")
            reader.wait_for_selector("#klok b:visible")
            photograph(reader, AT_WORK[1])
