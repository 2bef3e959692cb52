"""More than a field takes is said while it is typed or pasted, and nothing of it is cut off."""

import pytest
from playwright.sync_api import Page

from bijeenkomst.domain.values.addition import LONGEST_ADDITION
from bijeenkomst.domain.values.sign_up import LONGEST_CONTRIBUTION, LONGEST_NAME
from tests.integration.phone_evening import Evening, fill_in

PASTE = """([selector, text]) => {
  document.querySelector(selector).focus();
  document.execCommand('insertText', false, text);  // what pasting does, maxlength and all
}"""


@pytest.mark.parametrize(
    ("path", "field", "most"),
    [
        ("/K", "#text", LONGEST_ADDITION),
        ("/K", "#name", LONGEST_NAME),
        ("/K", "#contribution", LONGEST_CONTRIBUTION),
        ("/groepen", "#missed", LONGEST_ADDITION),
    ],
)
def test_pasting_too_much_keeps_all_of_it_and_says_how_much_has_to_go(
    evening: Evening, phone_page: Page, path: str, field: str, most: int
) -> None:
    url = evening.url(1) if path == "/K" else evening.served.url + path
    phone_page.goto(url)
    phone_page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    said = phone_page.locator(f"{field} + .error")
    phone_page.evaluate(PASTE, [field, "🙂" * most])  # one letter for who reads it, two for JavaScript
    assert said.count() == 0
    phone_page.evaluate(PASTE, [field, " en meer"])
    assert said.inner_text() == "Te veel letters: 8. Maak het iets korter."
    assert phone_page.input_value(field) == "🙂" * most + " en meer"
    phone_page.reload()
    phone_page.wait_for_selector("#getypt:visible")
    assert said.inner_text() == "Te veel letters: 8. Maak het iets korter."
    phone_page.fill(field, " a   b ")
    assert not said.is_visible()


def test_what_is_sent_all_the_same_comes_back_whole(evening: Evening, phone_page: Page) -> None:
    phone_page.goto(evening.url(1))
    fill_in(phone_page)
    text = "x" * (LONGEST_CONTRIBUTION + 1)
    phone_page.fill("#contribution", text)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#fout-contribution")
    assert phone_page.input_value("#contribution") == text
    assert not evening.meeting.sign_ups


@pytest.mark.parametrize("number", [0, 1])
def test_of_ones_own_contributions_the_one_that_is_too_long_is_marked(
    evening: Evening, phone_page: Page, number: int
) -> None:
    """R36: also without JavaScript, which is what the page that comes back is made for."""
    choice = "&".join(f"join-{code}=ja" for code in evening.codes[:2])
    phone_page.goto(f"{evening.served.url}/groepen?verder=ja&{choice}")
    phone_page.fill("#name", "Truus")
    phone_page.fill("#phone", "06-12345678")
    for box in phone_page.query_selector_all("[type=checkbox]"):
        box.check()
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector(".thanks")
    phone_page.goto(evening.served.url)
    phone_page.click("a[href^='/mijn/']")
    field = f"#contribution-{evening.codes[number]}"
    phone_page.fill(field, "x" * (LONGEST_CONTRIBUTION + 3))
    assert phone_page.inner_text(f"{field} + .error") == "Te veel letters: 3. Maak het iets korter."
    phone_page.click("[data-form=change] .primary")
    phone_page.wait_for_selector(f"{field}[aria-invalid]:focus")
    assert phone_page.locator("[aria-invalid]").count() == 1
    assert phone_page.locator("[data-form=change] .error").count() == 1
