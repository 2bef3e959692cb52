"""Pictures for the manual of phones while the groups are at work: who writes, and who reads along."""

import tempfile
from pathlib import Path

from docs.slide_sheets import OUT, small

from bijeenkomst.document.file import read_only
from tests.integration.chromium import chromium, phone
from tests.integration.serving import a_file, serving

PLAN = {
    "want": "Elke dinsdag koffie, voor iedereen die wil aanschuiven",
    "how": "In de oude winkel, met een kan van thuis",
    "first_step": "De sleutel vragen aan de eigenaar",
    "day": "dinsdag 8 december",
}
NAMES = ("telefoon-schrijven.png", "telefoon-meelezen.png")


def groups_on_phones() -> None:
    """At 360 x 740, of a meeting of their own."""
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
            page.screenshot(path=OUT / NAMES[0])
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
            reader.screenshot(path=OUT / NAMES[1])
    for name in NAMES:
        small(OUT / name, 540)
