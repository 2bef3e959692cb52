"""Losing the connection: what was typed survives, arrives once, and the phone says plainly what is saved (N15)."""

from playwright.sync_api import Page

from tests.integration.phone_evening import Evening, fill_in

TYPED = "Ik was nog niet kl"


def test_airplane_mode_in_the_middle_of_a_sign_up(evening: Evening, phone_page: Page) -> None:
    """It is sent by itself when the connection is back, and stored once."""
    phone_page.goto(evening.url(1))
    fill_in(phone_page)
    phone_page.context.set_offline(True)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#onderweg:has-text('Nog niet bewaard')")
    assert phone_page.input_value("#name") == "Fatma Yılmaz"
    assert not phone_page.is_visible("#meedoen .saved")
    phone_page.context.set_offline(False)
    phone_page.wait_for_selector("#meedoen .saved")
    assert not phone_page.is_visible("#onderweg")
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1


def test_what_was_sent_without_connection_arrives_from_the_next_page(
    evening: Evening, phone_page: Page
) -> None:
    """Somebody gave up waiting and went on to another page."""
    phone_page.goto(evening.url(1))
    fill_in(phone_page)
    phone_page.context.set_offline(True)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#onderweg:has-text('Nog niet bewaard')")
    phone_page.goto("about:blank")  # or that page may send it yet, at the moment the connection is back
    phone_page.context.set_offline(False)
    phone_page.goto(evening.served.url)
    phone_page.wait_for_selector("#bezorgd:has-text('Bewaard')")
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1
    phone_page.goto(evening.url(1))
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1
    assert phone_page.evaluate("sessionStorage.length") == 0


def test_typed_text_survives_a_reload_and_another_page_and_is_gone_once_stored(
    evening: Evening, phone_page: Page
) -> None:
    phone_page.goto(evening.url(1))
    phone_page.fill("#text", TYPED)
    phone_page.fill("#name", "Fatma")
    phone_page.reload()
    assert phone_page.input_value("#text") == TYPED
    phone_page.goto(evening.url(2))
    assert phone_page.input_value("#text") == ""
    phone_page.goto(evening.url(1))
    assert (phone_page.input_value("#text"), phone_page.input_value("#name")) == (TYPED, "Fatma")
    assert phone_page.is_visible("#getypt")
    phone_page.click("[data-form=add] .primary")
    phone_page.wait_for_selector("#aanvullen .saved")
    phone_page.reload()
    assert (phone_page.input_value("#text"), phone_page.input_value("#name")) == ("", "Fatma")
    phone_page.click("#getypt button")
    assert phone_page.input_value("#name") == ""
    assert phone_page.evaluate("sessionStorage.length") == 0
    assert [one.text for one in evening.meeting.waiting] == [TYPED]


def test_nothing_of_a_helper_or_of_ones_own_details_is_kept_in_the_phone(
    evening: Evening, phone_page: Page
) -> None:
    """R32"""
    assert evening.served.steer("helpers K7PM3Q") == "done"
    phone_page.goto(f"{evening.served.url}/helper")
    phone_page.fill("#helper_code", "K7PM3Q")
    phone_page.click("[data-form=unlock] .primary")
    phone_page.fill("#name", "Opa Jan")
    phone_page.context.set_offline(True)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#onderweg:has-text('Nog niet bewaard')")
    assert "Opa" not in phone_page.evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)")
    phone_page.context.set_offline(False)
    phone_page.wait_for_selector("#fout-groups")


def test_when_the_meeting_is_closed_the_phone_says_whom_to_ask(evening: Evening, phone_page: Page) -> None:
    """After a minute without an answer it may be over; the contact person can still change things."""
    phone_page.clock.install()
    phone_page.goto(evening.url(1))
    phone_page.click("#volgen")
    evening.show(2)
    phone_page.wait_for_selector("#meegaan", state="visible")
    evening.served.process.terminate()
    evening.served.process.wait(30)
    phone_page.clock.run_for(5000)
    phone_page.wait_for_selector("#verbinding", state="visible")
    assert not phone_page.is_visible("#afgelopen, #meegaan")
    phone_page.clock.run_for(60000)
    phone_page.wait_for_selector("#afgelopen:has-text('Ans Bakker, 0612345678')")
    assert phone_page.evaluate("document.querySelector('.bars').offsetHeight") < 740 / 3
