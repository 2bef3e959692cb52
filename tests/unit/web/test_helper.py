"""Helper mode: a volunteer enters people who have no phone (R32)."""

import re

from bijeenkomst.domain.commands import ChooseHelperCode
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.web.protection.helper_mode import Helpers
from bijeenkomst.web.protection.wrong_codes import (
    DELAY_SECONDS,
    MOST_WRONG,
    MOST_WRONG_OF_A_PHONE,
    MOST_WRONG_OF_AN_ADDRESS,
    WITHIN_SECONDS,
    Entry,
)
from bijeenkomst.web.server.phone_id import Tokens
from tests.integration.forms import forms_of
from tests.unit.web.choosing_groups import choosing
from tests.unit.web.hall import Hall, Phone

CODE = "K7PM3Q"


def helping(hall: Hall) -> Phone:
    """A volunteer's phone that was let in."""
    hall.does(ChooseHelperCode(CODE))
    phone = hall.phone()
    phone.get("/helper")
    assert phone.post("/helper/unlock", {"helper_code": " k7p m3q"}).status_code == 303
    assert set(forms_of(phone.get("/helper").text)) == {"sign-up", "close"}
    return phone


def test_who_has_not_typed_the_code_signs_nobody_up_as_a_helper(hall: Hall) -> None:
    for code in ("", CODE):
        hall.does(ChooseHelperCode(code))
        for typed in ("", "AAAAAA"):
            phone = hall.phone()
            assert set(forms_of(phone.get("/helper").text)) == {"unlock"}
            assert phone.post("/helper/unlock", {"helper_code": typed}).status_code == 422
            assert phone.post("/helper/sign-up", choosing(hall, 1)).status_code == 403
    assert not hall.meeting.sign_ups


def test_a_helper_enters_people_with_consent_by_word_of_mouth_and_nothing_of_them_stays(hall: Hall) -> None:
    """R32, R34: recorded as spoken, with the time; no phone owns it, and the phone shows nothing of it."""
    phone = helping(hall)
    for name in ("Opa Jan", "Oma Riet"):
        page = phone.get("/helper").text
        fields = {**choosing(hall, 1, 2, page=page, name=name), "reunion": "ja"}
        answer = phone.post("/helper/sign-up", fields)
        assert answer.headers["location"] == "/helper?bewaard=spoken"
        after = phone.get(answer.headers["location"]).text
        assert "Bewaard. U kunt de volgende aanmelden." in after
        for path in ("/helper", "/", "/groepen", f"/{hall.code(1)}"):
            text = phone.get(path).text
            assert not any(part in text for part in (name, "06 12345678", "Ik doe toch niet mee"))
    members = [one for number in (1, 2) for one in hall.meeting.group(hall.code(number)).members]
    assert {one.consent.channel for one in members} == {Channel.SPOKEN}
    assert {one.owner for one in members} == {""}
    assert len(members) == 4


def test_the_browser_is_told_to_keep_nothing_of_what_a_helper_types(hall: Hall) -> None:
    """R32: also not for the back button, nor to fill in for the next."""
    page = helping(hall).get("/helper").text
    form = re.search(r'<form[^>]*action="/helper/sign-up".*?</form>', page, re.DOTALL)
    assert form is not None
    assert 'autocomplete="off"' in form[0].partition(">")[0]
    assert "data-private" in form[0].partition(">")[0]
    assert form[0].count('autocomplete="off"') == 5
    assert not re.search('autocomplete="(name|tel|email)"', form[0])


def test_another_code_leaves_who_is_in_and_closing_puts_every_helper_out(hall: Hall) -> None:
    """N17: what keeps a joker out costs no helper the person whom they are just typing."""
    phone = helping(hall)
    hall.does(ChooseHelperCode("AB2CD3"))
    assert set(forms_of(phone.get("/helper").text)) == {"sign-up", "close"}
    assert phone.post("/helper/sign-up", choosing(hall, 1)).status_code == 303
    assert hall.phone().post("/helper/unlock", {"helper_code": CODE}).status_code == 422
    hall.does(ChooseHelperCode(""))
    assert set(forms_of(phone.get("/helper").text)) == {"unlock"}


def test_everybody_is_out_however_soon_another_code_follows(hall: Hall) -> None:
    """No phone asked anything in between."""
    phone = helping(hall)
    hall.does(ChooseHelperCode(""))
    hall.does(ChooseHelperCode("AB2CD3"))
    assert set(forms_of(phone.get("/helper").text)) == {"unlock"}


def test_who_is_shut_out_while_typing_reads_that_it_was_not_stored(hall: Hall) -> None:
    phone = helping(hall)
    hall.does(ChooseHelperCode(""))
    answer = phone.post("/helper/sign-up", choosing(hall, 1, name="Opa Jan"))
    assert answer.status_code == 403
    assert "Niet bewaard: u kunt nu niemand meer aanmelden" in answer.text
    assert "Opa Jan" not in answer.text
    assert not hall.meeting.sign_ups


def test_a_helper_can_end_it_on_the_phone(hall: Hall) -> None:
    phone = helping(hall)
    phone.post("/helper/close", {"submission": ""})
    assert set(forms_of(phone.get("/helper").text)) == {"unlock"}


def test_who_guesses_keeps_only_themselves_out(hall: Hall) -> None:
    """N17, R32: five wrong codes a second from a laptop, with a new cookie each time; others notice nothing."""
    inside, other = helping(hall), hall.phone(address="192.168.137.20")
    guesses = [
        hall.phone(address="192.168.137.66").post("/helper/unlock", {"helper_code": "AAAAAA"})
        for _guess in range(3 * MOST_WRONG_OF_AN_ADDRESS)
    ]
    assert {answer.status_code for answer in guesses} == {422}
    late = hall.phone(address="192.168.137.66")
    late.get("/helper")
    answer = late.post("/helper/unlock", {"helper_code": CODE})
    assert "Wacht vijf minuten" in answer.text
    assert inside.post("/helper/sign-up", choosing(hall, 1)).status_code == 303
    assert other.post("/helper/unlock", {"helper_code": CODE}).status_code == 303
    hall.does(ChooseHelperCode("AB2CD3"))
    assert late.post("/helper/unlock", {"helper_code": "AB2CD3"}).status_code == 303


def test_one_phone_that_guesses_waits_and_the_others_at_its_address_do_not(hall: Hall) -> None:
    """N17: a hall behind one router."""
    hall.does(ChooseHelperCode(CODE))
    guesser, helper = hall.phone(address="10.0.0.1"), hall.phone(address="10.0.0.1")
    guesser.get("/")
    for _guess in range(MOST_WRONG_OF_A_PHONE):
        assert guesser.post("/helper/unlock", {"helper_code": "AAAAAA"}).status_code == 422
    assert "Wacht vijf minuten" in guesser.post("/helper/unlock", {"helper_code": CODE}).text
    assert helper.post("/helper/unlock", {"helper_code": CODE}).status_code == 303


def test_wrong_codes_from_everywhere_only_slow() -> None:
    """N17: fifty addresses guess; whoever has the code comes in, a little later."""
    helpers, tokens = Helpers(), Tokens(7)
    assert helpers.delay_seconds(0.0) == 0.0
    for guess in range(MOST_WRONG):
        guesser = tokens.phone("", address=f"192.168.137.{guess % 50}")
        assert helpers.let_in(guesser, "AAAAAA", CODE, 0.0) is Entry.WRONG
    assert helpers.delay_seconds(1.0) == DELAY_SECONDS
    assert helpers.let_in(tokens.phone("", address="192.168.137.200"), CODE, CODE, 1.0) is Entry.IN
    assert helpers.delay_seconds(WITHIN_SECONDS + 2) == 0.0


def test_the_wait_is_over_after_five_minutes() -> None:
    helpers, phone = Helpers(), Tokens(7).phone("")
    for _guess in range(MOST_WRONG_OF_A_PHONE):
        assert helpers.let_in(phone, "AAAAAA", CODE, 0.0) is Entry.WRONG
    assert helpers.let_in(phone, CODE, CODE, WITHIN_SECONDS) is Entry.WAIT
    assert helpers.let_in(phone, CODE, CODE, WITHIN_SECONDS + 1) is Entry.IN


def test_a_closed_code_cannot_be_guessed_by_typing_nothing() -> None:
    assert Helpers().let_in(Tokens(7).phone(""), "", "", 0.0) is Entry.WRONG
