"""The phone pages in a real browser, against a real server on a real file."""

import json

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.integration.chromium import phone
from tests.integration.folds import unfold
from tests.integration.phone_evening import ANSWERED, Evening, fill_in, use_up_the_minute


def take_part(page: Page, evening: Evening) -> None:
    """All three forms by clicking, and leaving again."""
    page.goto(evening.url(1).lower())
    page.click("[data-form=recognise] [value=partly]")
    page.wait_for_selector("#herkennen .saved")
    assert page.get_attribute("[value=partly]", "aria-pressed") == "true"
    assert page.is_visible("#aanvullen textarea")  # the next job stands open
    assert not page.is_visible("[data-form=recognise]")
    page.fill("[data-form=add] textarea", "Zitbankjes bij de vijver")
    page.click("[data-form=add] .primary")
    page.wait_for_selector("#aanvullen .saved")
    fill_in(page)
    page.click("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")
    assert [one.name for one in evening.meeting.group(evening.codes[0]).members] == ["Fatma Yılmaz"]
    page.goto(evening.served.url)
    page.click("[data-form=leave] button")
    page.wait_for_selector("#meedoen .saved")
    assert evening.meeting.sign_up_count(evening.codes[0]) == 0
    assert evening.meeting.recognition(evening.codes[0]).phones.partly == 1
    assert [one.text for one in evening.meeting.waiting] == ["Zitbankjes bij de vijver"]


def test_every_form_works_by_clicking(evening: Evening, phone_page: Page) -> None:
    """R20, R26, R29, R36"""
    take_part(phone_page, evening)


def test_every_form_works_without_javascript(evening: Evening, browser: Browser) -> None:
    context = phone(browser, java_script_enabled=False)
    take_part(context.new_page(), evening)
    context.close()


def test_a_mistake_brings_the_finger_to_its_field_and_loses_nothing(
    evening: Evening, phone_page: Page
) -> None:
    phone_page.goto(evening.url(1))
    unfold(phone_page, "aanvullen")
    phone_page.fill("[data-form=add] textarea", "Half geschreven")
    fill_in(phone_page)
    phone_page.fill("[autocomplete=tel]", "06 123")
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#phone[aria-invalid]:focus")
    assert phone_page.input_value("#name") == "Fatma Yılmaz"
    assert phone_page.is_checked("[name=shares]")
    assert phone_page.input_value("[data-form=add] textarea") == "Half geschreven"
    phone_page.fill("#phone", "06 12345678")
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#meedoen .saved")
    phone_page.goto(evening.url(1))
    assert phone_page.input_value("[data-form=add] textarea") == "Half geschreven"


def test_the_page_follows_the_screen(evening: Evening, phone_page: Page) -> None:
    phone_page.goto(evening.served.url)
    evening.show(1)
    phone_page.wait_for_url(evening.url(1))
    evening.show(2)
    phone_page.wait_for_url(evening.url(2))
    phone_page.wait_for_selector("text=Zorg voor elkaar")


def test_the_next_question_that_comes_before_a_phone_has_moved_keeps_it_not_behind(
    evening: Evening, phone_page: Page
) -> None:
    """In a full hall a phone moves seconds later: by then it may be about the same theme, and the next question."""
    code = evening.codes[0]
    theme = {"kind": "theme", "path": f"/{code}", "code": code, "title": "Ontmoeten", "within": 300}
    facts = ({"kind": "welcome", "path": "/"}, theme, {**theme, "moment": "herkennen"})
    said = "retry: 60000\n" + "".join(f"data: {json.dumps(fact)}\n\n" for fact in facts)
    phone_page.route("**/events", lambda route: route.fulfill(content_type="text/event-stream", body=said))
    phone_page.goto(evening.served.url)
    phone_page.wait_for_url(f"{evening.url(1)}#herkennen")


def test_the_page_never_takes_away_what_somebody_is_typing(evening: Evening, phone_page: Page) -> None:
    evening.show(1)
    phone_page.goto(evening.url(1))
    unfold(phone_page, "aanvullen")
    phone_page.fill("[data-form=add] textarea", "Ik was nog niet kl")
    evening.show(3)
    phone_page.wait_for_selector("#meegaan:has-text('Veilig naar school')")
    assert phone_page.url == evening.url(1)
    assert phone_page.input_value("[data-form=add] textarea") == "Ik was nog niet kl"
    phone_page.click("#meegaan a")
    phone_page.wait_for_url(evening.url(3))


def test_who_chose_a_theme_stays_there(evening: Evening, phone_page: Page) -> None:
    phone_page.goto(evening.served.url)
    phone_page.click(f"a[href='/{evening.codes[1]}']")
    phone_page.wait_for_url(evening.url(2))
    evening.show(1)
    phone_page.wait_for_selector("#meegaan:has-text('Ontmoeten')")
    assert phone_page.url == evening.url(2)


def test_results_appear_when_they_are_shown(evening: Evening, phone_page: Page) -> None:
    """R23, also while somebody is typing."""
    evening.show(1)
    phone_page.goto(evening.url(1))
    phone_page.click("[data-form=recognise] [value=yes]")
    phone_page.wait_for_selector("#herkennen .saved")
    phone_page.fill("[data-form=add] textarea", "Bezig")
    assert not phone_page.is_visible(".outcome")
    assert evening.served.steer(f"reveal {evening.codes[0]}") == "done"
    phone_page.wait_for_selector(".outcome:has-text('1 mens herkent dit.')")
    assert phone_page.input_value("[data-form=add] textarea") == "Bezig"


def test_the_next_question_about_a_theme_costs_no_phone_a_page(evening: Evening, phone_page: Page) -> None:
    """A thousand phones that ask for what they have already would make each other wait."""
    asked: list[str] = []
    evening.show(1)
    phone_page.goto(evening.url(1))
    phone_page.wait_for_selector("#volgen:visible")
    phone_page.evaluate("Math.random = () => 0")
    phone_page.on("request", lambda request: asked.append(request.url))
    assert evening.served.steer(f"show recognition {evening.codes[0]}") == "done"
    phone_page.wait_for_selector("main[data-moment=herkennen]")
    assert evening.served.steer(f"show additions {evening.codes[0]}") == "done"
    phone_page.wait_for_selector("main[data-moment=aanvullen]")
    with phone_page.expect_request(evening.url(1)):
        assert evening.served.steer(f"reveal {evening.codes[0]}") == "done"
    assert asked == [evening.url(1)]


def test_a_lost_connection_is_said_and_the_form_arrives_once(evening: Evening, phone_page: Page) -> None:
    """N15: the first time the answer gets lost on the way back, so the phone sends again."""
    tries: list[str] = []

    def lose_the_first_answer(route: Route) -> None:
        tries.append(route.request.post_data or "")
        if len(tries) == 1:
            route.fetch(max_redirects=0)  # it arrives, but the phone never hears
            route.abort()
        elif len(tries) == 2:
            route.abort()
        else:
            route.continue_()

    phone_page.goto(evening.url(1))
    phone_page.route("**/sign-up", lose_the_first_answer)
    fill_in(phone_page)
    phone_page.click("[data-form=sign-up] .primary")
    phone_page.wait_for_selector("#onderweg:has-text('Nog niet bewaard')")
    assert phone_page.input_value("#name") == "Fatma Yılmaz"
    phone_page.wait_for_selector("#meedoen .saved")
    assert not phone_page.is_visible("#onderweg")
    assert len(tries) == 3
    assert len(set(tries)) == 1
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1


def test_a_phone_that_is_asked_to_wait_waits_so_long_and_says_why(evening: Evening, phone_page: Page) -> None:
    """A crowd is no lost connection: what the server asks for (Retry-After) is kept, and the form arrives by itself."""
    tries: list[str] = []

    def crowded_at_first(route: Route) -> None:
        tries.append(route.request.post_data or "")
        if len(tries) == 1:
            route.fulfill(status=429, headers={"Retry-After": "9"}, body="")
        elif len(tries) == 2:
            route.fulfill(status=503, headers={"Retry-After": "5"}, body="")
        else:
            route.continue_()

    phone_page.clock.install()
    phone_page.goto(evening.url(1))
    phone_page.route("**/sign-up", crowded_at_first)
    fill_in(phone_page)
    phone_page.click("[data-form=sign-up] .primary")
    for number, seconds in ((1, 9), (2, 5)):
        phone_page.wait_for_selector("#druk:has-text('te veel tegelijk')")
        assert not phone_page.is_visible("#onderweg, #verbinding")
        phone_page.clock.run_for(seconds * 1000 - 500)
        phone_page.evaluate("dispatchEvent(new Event('online'))")
        assert len(tries) == number
        with phone_page.expect_request("**/sign-up"):
            phone_page.clock.run_for(2000)
    phone_page.wait_for_selector("#meedoen .saved")
    assert not phone_page.is_visible("#druk")
    assert len(set(tries)) == 1
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1


def test_who_sends_too_much_without_javascript_gets_a_button_to_send_it_again(
    evening: Evening, browser: Browser
) -> None:
    tries = 0
    while True:  # on a slow machine the form can be stored after all: then it is another phone's turn
        tries += 1
        context = phone(browser, java_script_enabled=False)
        page = context.new_page()
        page.goto(evening.url(1))
        fill_in(page, f"Fatma {tries}")
        use_up_the_minute(page, evening.url(1))
        page.click("[data-form=sign-up] .primary")
        page.wait_for_selector(ANSWERED)
        if page.is_visible("h1:has-text('Even geduld')"):
            break
        context.close()
    assert evening.meeting.sign_up_count(evening.codes[0]) == tries - 1
    while not page.is_visible("#meedoen .saved"):
        page.click("text=Verstuur opnieuw")
    people = evening.meeting.sign_ups[evening.codes[0]].values()
    assert [one.name for one in people].count(f"Fatma {tries}") == 1
    context.close()


def test_a_nervous_thumb_signs_up_once(evening: Evening, browser: Browser) -> None:
    """N15: without JavaScript nothing in the phone stops a second tap, or going back and sending again."""
    context = phone(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(evening.url(1))
    fill_in(page)
    page.dblclick("[data-form=sign-up] .primary")
    page.wait_for_selector("#meedoen .saved")
    assert evening.meeting.sign_up_count(evening.codes[0]) == 1
    context.close()


def test_a_suggested_address_is_taken_with_one_tap(evening: Evening, phone_page: Page) -> None:
    """R31"""
    phone_page.goto(evening.url(1))
    fill_in(phone_page)
    phone_page.fill("#email", "fatma@gmial.com")
    phone_page.press("#email", "Enter")
    phone_page.click("text=Ja, dat bedoel ik")
    phone_page.wait_for_selector("#meedoen .saved")
    assert evening.meeting.group(evening.codes[0]).members[0].email == "fatma@gmail.com"


@pytest.mark.parametrize(("width", "language"), [(320, "nl"), (360, "ar"), (320, "uk"), (740, "nl")])
def test_nothing_runs_off_the_side_and_everything_can_be_hit(
    evening: Evening, browser: Browser, width: int, language: str
) -> None:
    context = phone(browser, viewport={"width": width, "height": 640}, locale=language)
    page = context.new_page()
    assert evening.served.steer("helpers K7PM3Q") == "done"
    page.goto(f"{evening.served.url}/helper")
    page.fill("#helper_code", "K7PM3Q")
    page.click("[data-form=unlock] .primary")
    page.wait_for_selector("#name")
    base = evening.served.url
    consent = f"{base}/groepen?verder=ja&join-{evening.codes[0]}=ja&join-{evening.codes[1]}=ja"
    for url in (base, evening.url(2), f"{base}/groepen", consent, f"{base}/helper", f"{base}/zz"):
        page.goto(url)
        page.click(".languages summary")
        assert page.evaluate("document.documentElement.lang") == language
        assert page.evaluate("document.documentElement.scrollWidth") == width
        small = page.evaluate(
            "[...document.querySelectorAll(':is(main, .languages) :is(button, a, input:not([type=hidden]), textarea, "
            "label.box, summary)')].filter(e => e.type !== 'checkbox' && e.offsetWidth && e.offsetHeight < 48)"
            ".map(e => e.outerHTML)"
        )
        assert small == []
    context.close()


def test_arabic_runs_from_right_to_left_and_another_language_is_chosen_with_two_taps(
    evening: Evening, browser: Browser
) -> None:
    """R33: by its own name; also without JavaScript, and what was typed is still there with it."""
    for script in (True, False):
        context = phone(browser, locale="ar-EG", java_script_enabled=script)
        page = context.new_page()
        page.goto(evening.url(1))
        badge, title = page.locator("main .band svg").first, page.locator("main h1 bdi")
        boxes = badge.bounding_box(), title.bounding_box()
        assert boxes[0] is not None
        assert boxes[1] is not None
        assert boxes[0]["x"] > boxes[1]["x"]
        unfold(page, "aanvullen")
        page.fill("#text", "Zitbankjes")
        page.click(".languages summary")
        page.click(".languages a[lang=tr]")
        page.wait_for_selector("html[lang=tr][dir=ltr]")
        assert page.input_value("#text") == ("Zitbankjes" if script else "")
        page.goto(evening.served.url)
        assert page.get_attribute("html", "lang") == "tr"
        context.close()


def test_every_form_works_in_arabic(evening: Evening, browser: Browser) -> None:
    """R33"""
    context = phone(browser, locale="ar-EG")
    take_part(context.new_page(), evening)
    context.close()


def test_the_browser_finds_nothing_to_complain_about(evening: Evening, phone_page: Page) -> None:
    """The content policy blocks nothing of our own, and nothing is fetched from elsewhere."""
    said: list[str] = []
    asked: list[str] = []
    phone_page.on("console", lambda message: said.append(message.text))
    phone_page.on("request", lambda request: asked.append(request.url))
    for url in (evening.served.url, evening.url(1)):
        phone_page.goto(url)
    assert said == []
    assert all(url.startswith((evening.served.url, "data:")) for url in asked)
