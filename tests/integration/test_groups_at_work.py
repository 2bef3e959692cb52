"""A group at work on real phones: saving while typing, reading along, taking over, losing the connection (R49, R50)."""

import pytest
from playwright.sync_api import Browser, Page

from bijeenkomst.domain.values.group_work import PlanField, PlanText
from tests.integration.chromium import new_phone, phone
from tests.integration.phone_evening import Evening, fill_in
from tests.integration.phones_at_work import STORED, becomes_scribe, signs_up, there, types


def test_what_the_scribe_types_is_stored_and_read_along_without_a_button(
    evening: Evening, phone_page: Page, browser: Browser
) -> None:
    """R49, R50: field by field, and what a reader is typing stays where it is."""
    becomes_scribe(phone_page, evening)
    with new_phone(browser) as reader:
        signs_up(reader, evening)
        reader.fill("#missing_line", "Wie heeft de sl")
        types(phone_page, "want", "Een bankje bij de vijver")
        reader.wait_for_selector("[data-line=want] >> text=Een bankje bij de vijver")
        types(phone_page, "day", "zaterdag")
        reader.wait_for_selector("[data-line=day] >> text=zaterdag")
        assert reader.input_value("#missing_line") == "Wie heeft de sl"
        reader.fill("#missing_line", "Wie heeft de sleutel?")
        reader.click("#klopt .primary")
        phone_page.wait_for_selector("#gemist >> text=Wie heeft de sleutel?")
    phone_page.wait_for_selector(STORED)
    assert there(evening) == PlanText("Een bankje bij de vijver")
    phone_page.wait_for_selector("#tonen >> text=zaterdag")
    phone_page.click("#tonen button >> nth=0")
    phone_page.wait_for_selector("#zaal .saved")
    assert there(evening).released == "Een bankje bij de vijver"
    assert there(evening, PlanField.DAY).released == ""


def test_another_scribe_takes_over_and_the_first_is_told_and_keeps_what_it_typed(
    evening: Evening, phone_page: Page, browser: Browser
) -> None:
    """R49: told at once; it stays on the screen and stands beside the other's words, of which one is picked."""
    becomes_scribe(phone_page, evening)
    types(phone_page, "want", "Een bankje")
    phone_page.wait_for_selector(STORED)
    with new_phone(browser) as second:
        becomes_scribe(second, evening)
        assert second.input_value("#plan-want") == "Een bankje"
        phone_page.wait_for_selector("#ander-schrijft:visible")
        assert not phone_page.is_visible("#plan .saved"), "it said that this phone writes now"
        types(second, "want", " en een boom")
        second.wait_for_selector(STORED)
        types(phone_page, "want", " van hout")
        phone_page.wait_for_selector(STORED)
        assert phone_page.input_value("#plan-want") == "Een bankje van hout"
        second.wait_for_selector("#naast-want >> text=Een bankje van hout")
        assert second.input_value("#plan-want") == "Een bankje en een boom"
        assert there(evening) == PlanText("Een bankje en een boom", ("Een bankje van hout",))
        second.click("#naast-want button >> nth=1")
        second.wait_for_selector("#naast-want:not(:has(button))", state="attached")
        assert second.input_value("#plan-want") == "Een bankje van hout"
    assert there(evening) == PlanText("Een bankje van hout")


def test_a_text_that_is_too_long_is_never_called_saved_and_is_once_it_is_shorter(
    evening: Evening, phone_page: Page
) -> None:
    """R49: neither "busy" for ever nor "saved"; the button leads to the box, and what is next to it is stored."""
    becomes_scribe(phone_page, evening)
    phone_page.fill("#plan-want", "x" * 601)
    types(phone_page, "day", "zaterdag")
    phone_page.wait_for_selector("[data-stand=fout]:visible")
    phone_page.wait_for_selector("#fout-want")
    phone_page.click("[data-form=plan] .primary")
    phone_page.wait_for_selector("#plan-want:focus")
    assert phone_page.is_visible("[data-stand=fout]")
    assert not phone_page.is_visible(STORED)
    assert (there(evening), there(evening, PlanField.DAY)) == (PlanText(), PlanText("zaterdag"))
    phone_page.reload()
    phone_page.wait_for_selector("[data-stand=fout]:visible")
    phone_page.fill("#plan-want", "x" * 600)
    phone_page.wait_for_selector(STORED)
    assert there(evening) == PlanText("x" * 600)


@pytest.mark.parametrize("leaves", ["reload", "closed"])
def test_what_was_typed_without_a_connection_survives_and_is_stored_once_there_is_one(
    evening: Evening, browser: Browser, leaves: str
) -> None:
    """R49: a reload, or a battery that was empty: the tab is gone, the phone's memory is not."""
    context = phone(browser)
    page = context.new_page()
    becomes_scribe(page, evening)
    page.route("**/plan", lambda route: route.abort())
    types(page, "want", "Een bankje")
    types(page, "first_step", "De gemeente bellen")
    page.wait_for_selector("[data-stand=wacht]:visible")
    assert not there(evening)
    if leaves == "closed":
        page.close()
        page = context.new_page()
        page.goto(f"{evening.url(1)}/groep")
    else:
        page.reload()
        assert page.input_value("#plan-want") == "Een bankje"
        page.unroute("**/plan")
    page.wait_for_selector(STORED)
    assert page.input_value("#plan-first_step") == "De gemeente bellen"
    assert there(evening) == PlanText("Een bankje")
    assert there(evening, PlanField.FIRST_STEP) == PlanText("De gemeente bellen")
    assert page.evaluate("localStorage.length") == 0
    context.close()


def test_what_was_typed_is_stored_from_any_other_page_too(evening: Evening, phone_page: Page) -> None:
    becomes_scribe(phone_page, evening)
    phone_page.route("**/plan", lambda route: route.abort())
    types(phone_page, "want", "Een bankje")
    phone_page.wait_for_selector("[data-stand=wacht]:visible")
    phone_page.unroute("**/plan")
    with phone_page.expect_response("**/plan") as answer:
        phone_page.goto(evening.served.url)
    assert answer.value.json()["role"] == "writes"
    assert there(evening) == PlanText("Een bankje")
    phone_page.goto(f"{evening.url(1)}/groep")
    phone_page.wait_for_selector(STORED)
    assert phone_page.evaluate("localStorage.length") == 0


def test_who_types_on_while_nothing_arrives_loses_no_letter_and_not_the_place(
    evening: Evening, phone_page: Page
) -> None:
    """R49"""
    becomes_scribe(phone_page, evening)
    types(phone_page, "want", "Een ban")
    phone_page.wait_for_selector(STORED)
    phone_page.route("**/plan", lambda route: route.abort())
    phone_page.keyboard.type("kje")
    phone_page.wait_for_selector("[data-stand=wacht]:visible")
    assert phone_page.evaluate("document.activeElement.id") == "plan-want"
    phone_page.unroute("**/plan")
    phone_page.wait_for_selector(STORED)
    assert there(evening) == PlanText("Een bankje")


def test_the_clock_of_the_work_round_counts_down_on_phones(evening: Evening, phone_page: Page) -> None:
    """R53: by the laptop's clock, also on a phone whose own is wrong."""
    phone_page.add_init_script(
        "const real = Date.now; Date.now = () => real() - 3600000;"  # this phone is an hour behind
    )
    phone_page.goto(evening.served.url)
    assert evening.served.steer("work 12") == "done"
    phone_page.wait_for_selector(".clock >> text=Nog 12 min.")
    phone_page.goto(f"{evening.url(1)}/groep")
    phone_page.wait_for_selector(".clock >> text=Nog 12 min.")
    assert evening.served.steer("show welcome") == "done"
    phone_page.wait_for_selector(".clock", state="detached")


def test_everything_works_without_javascript(evening: Evening, browser: Browser) -> None:
    context = phone(browser, java_script_enabled=False)
    page = context.new_page()
    becomes_scribe(page, evening)
    page.fill("#plan-want", "Een bankje")
    page.click("[data-form=plan] .primary")
    page.wait_for_selector("#plan .saved")
    page.click("#tonen button >> nth=0")
    page.wait_for_selector("#zaal .saved")
    assert there(evening) == PlanText("Een bankje", (), "Een bankje")
    context.close()


def test_from_the_start_page_to_volunteering_the_signpost_and_an_offer_without_an_address(
    evening: Evening, phone_page: Page
) -> None:
    """R47, R54-R56: a phone that was open before the groups went to work finds its way by links alone."""
    code = evening.codes[0]
    phone_page.goto(evening.url(1))
    fill_in(phone_page)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#meedoen .saved")
    phone_page.goto(evening.served.url)
    assert phone_page.locator("a[href='/aanbod'], a[href$='/groep']").count() == 0
    assert evening.served.steer(f"place {code} bij het raam") == "done"
    phone_page.wait_for_selector("#meedoen >> text=Uw groep zit bij het raam.")
    phone_page.click("text=Wat schrijft uw groep op?")
    phone_page.click("[data-form=volunteer] button")
    phone_page.wait_for_selector("#bellen .saved")
    assert len(evening.meeting.volunteers) == 1
    phone_page.click("#wegwijzer summary")
    phone_page.click("[data-form=signpost] .primary")
    phone_page.wait_for_selector("#fout-shares")
    phone_page.fill("#name", "Fatma")
    phone_page.fill("#phone", "06 11112222")
    for box in ("shares", "on_page"):
        phone_page.check(f"[name={box}]")
    phone_page.click("[data-form=signpost] .primary")
    phone_page.wait_for_selector("#wegwijzer .saved")
    assert phone_page.is_visible("text=06 11112222")
    assert (evening.meeting.signposts[code].on_page, evening.meeting.signposts[code].on_cards) == (
        True,
        False,
    )
    phone_page.click("[data-form=signpost-back] button")
    phone_page.wait_for_selector("#wegwijzer .saved >> text=Weggehaald")
    assert not evening.meeting.signposts
    phone_page.click("text=Iets te bieden?")
    phone_page.fill("#offer", "Een busje op zaterdag")
    phone_page.fill("#name", "Fatma Yılmaz")
    phone_page.fill("#phone", "06-12345678")
    phone_page.check("[name=shares]")
    phone_page.check("[name=adult]")
    phone_page.click("[data-form=offer] .primary")
    phone_page.wait_for_selector("section >> text=Een busje op zaterdag")
    phone_page.click("[data-form=offer-back] button")
    phone_page.wait_for_selector(".saved >> text=Weggehaald")
    assert not evening.meeting.offers
