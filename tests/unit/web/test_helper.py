"""Helper mode: a volunteer enters people who have no phone (R32)."""

import re

from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.commands import ChooseHelperCode
from bijeenkomst.web.helpers import MOST_WRONG, WITHIN_SECONDS, Entry, Helpers
from bijeenkomst.web.phone import recognise_phone
from tests.integration.forms import forms_of
from tests.unit.web.hall import Hall, Phone
from tests.unit.web.test_groups import choosing

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


def test_another_code_or_none_puts_every_helper_out(hall: Hall) -> None:
    for code in ("AB2CD3", ""):
        phone = helping(hall)
        hall.does(ChooseHelperCode(code))
        assert set(forms_of(phone.get("/helper").text)) == {"unlock"}
        assert phone.post("/helper/sign-up", choosing(hall, 1)).status_code == 403


def test_a_helper_can_end_it_on_the_phone(hall: Hall) -> None:
    phone = helping(hall)
    phone.post("/helper/close", {"submission": ""})
    assert set(forms_of(phone.get("/helper").text)) == {"unlock"}


def test_guessing_the_code_is_limited_over_all_phones_and_a_new_code_ends_the_wait(hall: Hall) -> None:
    """R32: thirty wrong codes, from however many phones; then also the right one waits."""
    hall.does(ChooseHelperCode(CODE))
    for _guess in range(MOST_WRONG):
        assert hall.phone().post("/helper/unlock", {"helper_code": "AAAAAA"}).status_code == 422
    late = hall.phone()
    late.get("/helper")
    answer = late.post("/helper/unlock", {"helper_code": CODE})
    assert answer.status_code == 422
    assert "Wacht vijf minuten" in answer.text
    hall.does(ChooseHelperCode("AB2CD3"))
    assert late.post("/helper/unlock", {"helper_code": "AB2CD3"}).status_code == 303


def test_the_wait_is_over_after_five_minutes() -> None:
    helpers, phone = Helpers(), recognise_phone("", 7)
    for _guess in range(MOST_WRONG):
        assert helpers.let_in(phone, "AAAAAA", CODE, 0.0) is Entry.WRONG
    assert helpers.let_in(phone, CODE, CODE, WITHIN_SECONDS) is Entry.WAIT
    assert helpers.let_in(phone, CODE, CODE, WITHIN_SECONDS + 1) is Entry.IN


def test_a_closed_code_cannot_be_guessed_by_typing_nothing() -> None:
    assert Helpers().let_in(recognise_phone("", 7), "", "", 0.0) is Entry.WRONG
