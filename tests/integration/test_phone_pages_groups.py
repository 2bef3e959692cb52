"""Joining groups, changing details, missing a theme and helping others, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from bijeenkomst.domain.values.channel import Channel
from tests.integration.chromium import phone
from tests.integration.folds import unfold
from tests.integration.phone_evening import Evening

CODE = "K7PM3Q"


@pytest.fixture(params=[("nl-NL", True), ("nl-NL", False), ("ar-EG", True)], ids=["nl", "nl-no-script", "ar"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A phone in Dutch, one without JavaScript, and one in Arabic: every form works on all (R33)."""
    locale, script = request.param
    context = phone(browser, locale=locale, java_script_enabled=script)
    yield context.new_page()
    context.close()


def choose(page: Page, evening: Evening, *numbers: int) -> None:
    """Choose these groups on the first screen."""
    page.goto(f"{evening.served.url}/groepen")
    for number in numbers:
        page.check(f"[name=join-{evening.codes[number - 1]}]")
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#name")


def agree(page: Page, evening: Evening, *numbers: int) -> None:
    """Tick the consent for these groups, and what a sensitive one asks."""
    for number in numbers:
        page.check(f"[name=join-{evening.codes[number - 1]}]")
        if number == 2:
            page.check(f"[name=explicit-{evening.codes[number - 1]}]")


def who(page: Page, name: str) -> None:
    page.fill("#name", name)
    page.fill("#phone", "06-12345678")
    page.check("[name=adult]")


def test_several_groups_with_one_form_and_other_details_afterwards(evening: Evening, page: Page) -> None:
    """R29, R36"""
    page.goto(f"{evening.served.url}/groepen")
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#fout-groups")
    choose(page, evening, 1, 2)
    who(page, "Fatma Yılmaz")
    agree(page, evening, 1)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector(f"#fout-join-{evening.codes[1]}")
    assert page.input_value("#name") == "Fatma Yılmaz"
    agree(page, evening, 2)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")
    page.click("main .primary")
    page.click("a[href^='/mijn/'] >> nth=0")
    page.wait_for_selector("[data-form=change]")
    assert page.input_value("#name") == "Fatma Yılmaz"
    page.fill("#name", "Fatma Demir")
    page.click("[data-form=change] .primary")
    page.wait_for_selector("#meedoen .saved")
    meeting = evening.meeting
    names = [[one.name for one in meeting.group(code).members] for code in evening.codes]
    assert names == [["Fatma Demir"], ["Fatma Demir"], []]


def test_a_theme_that_is_missed_can_be_proposed_from_the_start_page(evening: Evening, page: Page) -> None:
    """R26"""
    page.goto(evening.served.url)
    unfold(page, "mis")
    page.fill("#missed", "Groen in de straat")
    page.click("[data-form=propose] .primary")
    page.wait_for_selector("#mis .saved")
    assert [one.text for one in evening.meeting.waiting] == ["Groen in de straat"]


def test_a_helper_enters_one_after_the_other_and_back_shows_nothing_of_the_last(
    evening: Evening, page: Page
) -> None:
    """R32: nothing of the previous person is left on the screen, nor behind the back button."""
    assert evening.served.steer(f"helpers {CODE}") == "done"
    page.goto(evening.served.url)
    page.click("a[href='/helper']")
    page.fill("#helper_code", "nee")
    page.click("[data-form=unlock] .primary")
    page.wait_for_selector("#fout-helper_code")
    page.fill("#helper_code", CODE.lower())
    page.click("[data-form=unlock] .primary")
    for name in ("Opa Jan", "Oma Riet"):
        page.wait_for_selector("[data-form=sign-up]")
        assert page.input_value("#name") == ""
        who(page, name)
        agree(page, evening, 1)
        page.click("[data-form=sign-up] .primary")
        page.wait_for_selector("#meedoen .saved")
        for field in ("#name", "#phone"):
            expect(page.locator(field)).to_have_value("")
    for _step in range(3):
        try:
            page.go_back()
        except Error:  # the browser says that it keeps no such page: as it should be
            page.wait_for_url("chrome-error://**")
            continue
        name_field = page.query_selector("#name")
        assert name_field is None or name_field.input_value() == ""
        assert "Oma Riet" not in page.content()
    members = evening.meeting.group(evening.codes[0]).members
    assert [one.name for one in members] == ["Opa Jan", "Oma Riet"]
    assert {one.consent.channel for one in members} == {Channel.SPOKEN}


def test_following_goes_to_the_groups_and_is_turned_off_and_on_with_one_tap(
    evening: Evening, phone_page: Page
) -> None:
    evening.show(1)
    phone_page.goto(evening.url(1))
    assert evening.served.steer("show break") == "done"
    phone_page.wait_for_url(f"{evening.served.url}/groepen")
    phone_page.click("#volgen")
    assert phone_page.get_attribute("#volgen", "aria-pressed") == "false"
    evening.show(3)
    phone_page.wait_for_selector("#meegaan:has-text('Veilig naar school')")
    assert phone_page.url == f"{evening.served.url}/groepen"
    phone_page.click("#volgen")
    phone_page.wait_for_url(evening.url(3))
    evening.show(1)
    phone_page.wait_for_url(evening.url(1))


def test_the_page_says_which_question_the_hall_is_at(evening: Evening, phone_page: Page) -> None:
    code = evening.codes[0]
    assert evening.served.steer(f"show recognition {code}") == "done"
    phone_page.goto(evening.url(1))
    assert phone_page.is_visible("#herkennen .moment")
    assert evening.served.steer(f"show additions {code}") == "done"
    phone_page.wait_for_selector("#aanvullen .moment", state="visible")
    assert not phone_page.is_visible("#herkennen .moment")


def test_without_javascript_there_is_a_link_to_what_is_on_the_screen(
    evening: Evening, browser: Browser
) -> None:
    assert evening.served.steer("show groups") == "done"
    context = phone(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(evening.url(1))
    page.click("#nu-op-het-scherm a")
    page.wait_for_url(f"{evening.served.url}/groepen")
    evening.show(2)
    page.reload()
    page.click("#nu-op-het-scherm a")
    page.wait_for_url(evening.url(2))
    context.close()
