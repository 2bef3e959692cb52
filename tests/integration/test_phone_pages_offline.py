"""Losing the connection: what was typed survives, arrives once, and the phone says plainly what is saved (N15)."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route

from tests.integration.folds import unfold
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
    with nothing_sent_arrives(phone_page):
        phone_page.click("[data-form=sign-up] .primary")
        phone_page.wait_for_selector("#onderweg:has-text('Nog niet bewaard')")
        phone_page.goto(evening.served.url)
    phone_page.wait_for_selector("#bezorgd:has-text('Bewaard')")
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1
    phone_page.goto(evening.url(1))
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1
    assert phone_page.evaluate("sessionStorage.length") == 0


def test_who_sends_before_the_page_is_seen_is_stored_without_another_page(
    evening: Evening, phone_page: Page
) -> None:
    """The script puts up its bars after the first paint: on a slow phone a thumb can be quicker."""
    phone_page.add_init_script(
        "delete window.PerformanceObserver; window.later = setTimeout; window.setTimeout = () => 0;"
    )
    phone_page.goto(evening.url(1))
    assert phone_page.locator("#onderweg").count() == 0
    phone_page.evaluate("window.setTimeout = later")
    with nothing_sent_arrives(phone_page):
        phone_page.evaluate("document.querySelector('[data-form=recognise] button').click()")
        phone_page.wait_for_selector("#onderweg:has-text('uw antwoord')")
    phone_page.wait_for_selector("#herkennen .saved")
    assert len(evening.meeting.answers[evening.codes[0]]) == 1


def test_typed_text_survives_a_reload_and_another_page_and_is_gone_once_stored(
    evening: Evening, phone_page: Page
) -> None:
    phone_page.goto(evening.url(1))
    unfold(phone_page, "aanvullen", "meedoen")
    phone_page.fill("#text", TYPED)
    phone_page.fill("#name", "Fatma")
    phone_page.reload()
    assert phone_page.is_visible("#text")  # what was typed stands in no fold
    assert phone_page.is_visible("#name")
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


@contextmanager
def nothing_sent_arrives(page: Page) -> Iterator[None]:
    """Only pages come. Going offline and by an empty page to another lost what the page had kept, now and then."""

    def only_pages(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    page.route("**/*", only_pages)
    yield
    page.unroute("**/*")


def send_all_three(page: Page) -> None:
    """Answer, add and sign up without a connection."""
    page.click("[data-form=recognise] button[value=yes]")
    page.wait_for_selector("#onderweg:has-text('uw antwoord')")
    unfold(page, "aanvullen")
    page.fill("#text", TYPED)
    page.click("[data-form=add] .primary")
    page.wait_for_selector("#onderweg:has-text('uw aanvulling')")
    fill_in(page)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#onderweg:has-text('de aanmelding')")
    assert page.locator("#onderweg li:visible").all_inner_texts() == [
        "uw antwoord",
        "uw aanvulling",
        "de aanmelding",
    ]


def all_three_are_stored_once(evening: Evening) -> bool:
    meeting, code = evening.meeting, evening.codes[0]
    return (
        meeting.recognition(code).phones.total,
        [one.text for one in meeting.waiting],
        meeting.sign_up_count(code),
    ) == (1, [TYPED], 1)


def test_all_that_was_sent_without_connection_arrives_in_its_order(
    evening: Evening, phone_page: Page
) -> None:
    """N15: an answer, an addition and a sign-up; each was said to be sent later, and is, once."""
    sent: list[str] = []
    phone_page.goto(evening.url(1))
    phone_page.context.set_offline(True)
    send_all_three(phone_page)
    phone_page.on(
        "request", lambda one: sent.append(one.url.rpartition("/")[2]) if one.method == "POST" else None
    )
    phone_page.context.set_offline(False)
    phone_page.wait_for_selector("#bezorgd", state="visible")
    phone_page.wait_for_selector("#onderweg", state="hidden")
    phone_page.wait_for_selector("form[aria-busy]", state="detached")
    assert all_three_are_stored_once(evening)
    assert list(dict.fromkeys(sent)) == ["recognise", "add", "sign-up"]
    assert phone_page.is_visible("h1:has-text('Fatma')")  # the sign-up came last, and says so
    assert phone_page.evaluate("sessionStorage.length") == 0
    phone_page.goto(evening.url(1))
    assert phone_page.input_value("#text") == ""


def test_all_that_was_sent_arrives_from_another_page_too(evening: Evening, phone_page: Page) -> None:
    """N15: the tab was left and opened again before the connection was back."""
    phone_page.goto(evening.url(1))
    with nothing_sent_arrives(phone_page):
        send_all_three(phone_page)
        phone_page.goto(evening.url(3))
    phone_page.wait_for_selector("#bezorgd", state="visible")
    phone_page.wait_for_selector("#onderweg", state="hidden")
    assert phone_page.evaluate("sessionStorage.length") == 0
    assert all_three_are_stored_once(evening)


def test_what_has_to_wait_keeps_nothing_else_waiting(evening: Evening, phone_page: Page) -> None:
    """N15: too many additions wait for the facilitator; somebody signs up meanwhile. Each is named, and stored once."""
    tries: list[str] = []

    def too_many_at_first(route: Route) -> None:
        tries.append(route.request.post_data or "")
        if len(tries) == 1:
            route.fulfill(status=429, headers={"Retry-After": "20"}, body="")
        else:
            route.continue_()

    phone_page.clock.install()
    phone_page.goto(evening.url(1))
    phone_page.route("**/add", too_many_at_first)
    unfold(phone_page, "aanvullen")
    phone_page.fill("#text", TYPED)
    phone_page.click("[data-form=add] .primary")
    phone_page.wait_for_selector("#druk:has-text('uw aanvulling')")
    fill_in(phone_page)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#meedoen .saved")
    assert phone_page.is_visible("#druk:has-text('uw aanvulling')")
    phone_page.clock.run_for(22000)
    phone_page.wait_for_selector("#bezorgd", state="visible")  # on the page that says who joined
    assert not phone_page.is_visible("#druk")
    assert len(tries) == 2
    assert [one.text for one in evening.meeting.waiting] == [TYPED]


def test_what_came_too_late_or_wrong_is_said_to_be_not_stored(evening: Evening, phone_page: Page) -> None:
    """Nothing that was promised goes without a word: refused from another page, or older than half an hour."""
    phone_page.goto(evening.url(1))
    with nothing_sent_arrives(phone_page):
        unfold(phone_page, "meedoen")
        phone_page.fill("#name", "Fatma")  # no number and no consent
        phone_page.click("[data-form=sign-up] .primary")
        phone_page.wait_for_selector("#onderweg:has-text('de aanmelding')")
        phone_page.goto(evening.url(3))
    phone_page.wait_for_selector("#mislukt:has-text('Niet bewaard')")
    phone_page.click("#mislukt a")
    phone_page.wait_for_url(evening.url(1))
    assert phone_page.input_value("#name") == "Fatma"
    old = "JSON.stringify([{at: Date.now() - 1900000, from: location.pathname, kind: 'add', action: '/x', data: ''}])"
    phone_page.evaluate(f"sessionStorage.setItem('onderweg', {old})")
    phone_page.reload()
    phone_page.wait_for_selector("#mislukt:has-text('Niet bewaard')")
    assert not phone_page.is_visible("#onderweg")


def test_a_helper_who_is_shut_out_while_typing_reads_that_it_was_not_stored(
    evening: Evening, phone_page: Page
) -> None:
    """R32, N16: also when it was sent without a connection."""
    assert evening.served.steer("helpers K7PM3Q") == "done"
    phone_page.goto(f"{evening.served.url}/helper")
    phone_page.fill("#helper_code", "K7PM3Q")
    phone_page.click("[data-form=unlock] .primary")
    phone_page.fill("#name", "Opa Jan")
    assert evening.served.steer("helpers") == "done"
    phone_page.context.set_offline(True)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#onderweg:has-text('de aanmelding')")
    phone_page.context.set_offline(False)
    phone_page.wait_for_selector(".error:has-text('Niet bewaard: u kunt nu niemand meer aanmelden')")
    assert "Opa" not in phone_page.content()


def test_a_link_without_connection_leads_to_a_page_of_ours_and_on_when_it_is_back(
    evening: Evening, phone_page: Page
) -> None:
    """N15: never the browser's own page about an error; what was typed stays, and back is back."""
    phone_page.goto(evening.url(1))
    phone_page.wait_for_selector("#volgen", state="visible")
    unfold(phone_page, "aanvullen")
    phone_page.fill("#text", TYPED)
    phone_page.context.set_offline(True)
    for link in ("main a[href='/groepen']", "main a[href='/']", ".home"):
        phone_page.click(link)
        phone_page.wait_for_selector("#weg:has-text('Geen verbinding')")
        assert not phone_page.is_visible("main")
        phone_page.click("#weg button")
        assert phone_page.input_value("#text") == TYPED
    phone_page.click("main a[href='/groepen']")
    phone_page.click("#weg a")
    phone_page.wait_for_selector("#weg", state="visible")
    phone_page.context.set_offline(False)
    phone_page.wait_for_url(f"{evening.served.url}/groepen")


def test_a_code_without_connection_leads_there_too(evening: Evening, phone_page: Page) -> None:
    phone_page.goto(evening.served.url)
    phone_page.wait_for_selector("#volgen", state="visible")
    phone_page.context.set_offline(True)
    phone_page.fill("#code", evening.codes[1])
    phone_page.press("#code", "Enter")
    phone_page.wait_for_selector("#weg:has-text('Geen verbinding')")
    phone_page.context.set_offline(False)
    phone_page.wait_for_url(evening.url(2))
