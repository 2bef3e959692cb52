"""Leaving a group on one's own phone, and taking that back for as long as the page says (R36, R44)."""

from pathlib import Path

import pytest

from bijeenkomst.domain.commands import BeginLettingGo, LeaveGroup, Withdraw
from bijeenkomst.web.pages import left_just_now
from tests.integration.forms import forms_of
from tests.unit.web.hall import Hall, Phone, joining_fields


def joined(hall: Hall, number: int = 1) -> Phone:
    """A phone on which somebody joined this group, invited for the evening later on too."""
    phone, code = hall.phone(), hall.code(number)
    phone.get("/")
    fields = joining_fields(explicit="ja", reunion="ja", name="Truus van den Berg")
    assert phone.post(f"/{code}/sign-up", fields).status_code == 303
    return phone


def leave(hall: Hall, phone: Phone, number: int = 1) -> str:
    """Where it leads."""
    code = hall.code(number)
    answer = phone.post(f"/{code}/leave", forms_of(phone.get(f"/{code}").text)["leave"].values)
    assert answer.status_code == 303
    assert not hall.meeting.sign_up_count(code)
    return answer.headers["location"]


def back(phone: Phone, page: str) -> dict[str, str]:
    """What *Terugdraaien* on this page sends."""
    return forms_of(phone.get(page).text)["leave-back"].values


def test_a_page_of_its_own_says_what_was_joined_whom_to_ask_and_that_it_is_done(hall: Hall) -> None:
    phone, code = hall.phone(), hall.code()
    phone.get("/")
    answer = phone.post(f"/{code}/sign-up", joining_fields(name="Truus van den Berg"))
    page = phone.get(answer.headers["location"]).text
    for words in ("Fijn, Truus.", "U doet mee met ‘Ontmoeten’.", "Klaar", "Nog iemand op deze telefoon"):
        assert words in page
    assert 'href="tel:+31' in page
    assert "van den Berg" not in page
    assert "sign-up" not in forms_of(page)


def test_no_other_phone_gets_that_page_and_one_without_cookies_is_told_all_the_same(hall: Hall) -> None:
    code = hall.code()
    for phone in (hall.phone(), hall.phone(keeps_cookies=False)):
        where = phone.post(f"/{code}/sign-up", joining_fields()).headers["location"]
        other = hall.phone().get(where).text
        assert "Fatma" not in other
        assert "U bent aangemeld." in other
    assert "U bent aangemeld." in phone.get(where).text


@pytest.mark.parametrize("number", [1, 2])
def test_leaving_can_be_taken_back_with_the_consents_as_given(hall: Hall, number: int) -> None:
    """R34, R36: version, moment, extra consent and invitation stay; a second tap does nothing."""
    phone, code = joined(hall, number), hall.code(number)
    before = hall.meeting.sign_ups
    where = leave(hall, phone, number)
    page = phone.get(where).text
    assert "Truus" in page
    assert "nog 5 minuten" in page
    for _tap in range(2):
        answer = phone.post(f"/{code}/leave-back", back(phone, where))
        assert answer.status_code == 303
        assert hall.meeting.sign_ups == before
    assert "U doet weer mee met" in phone.get(answer.headers["location"]).text


def test_no_other_phone_can_take_it_back(hall: Hall) -> None:
    """R36, whatever it sends and whatever address it has seen."""
    phone, code = joined(hall), hall.code()
    where = leave(hall, phone)
    fields = back(phone, where)
    for stranger in (hall.phone(), joined(hall, 3), hall.phone(keeps_cookies=False)):
        assert "leave-back" not in forms_of(stranger.get(where).text)
        assert "Truus" not in hall.phone().get(where).text
        assert stranger.post(f"/{code}/leave-back", fields).status_code == 422
    assert not hall.meeting.sign_up_count(code)


def test_what_is_too_late_is_said_and_the_form_to_join_is_there(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R44: after that nobody remembers who it was."""
    phone, code = joined(hall), hall.code()
    where = leave(hall, phone)
    fields = back(phone, where)
    monkeypatch.setattr(left_just_now, "KEPT_MINUTES", 0)
    answer = phone.post(f"/{code}/leave-back", fields)
    assert answer.status_code == 422
    assert "Terugdraaien kan niet meer" in answer.text
    assert "sign-up" in forms_of(answer.text)
    assert "U staat niet meer op de lijst van deze groep." in phone.get(where).text
    assert "Truus" not in phone.get(where).text


@pytest.mark.parametrize("how", [Withdraw("w", ()), BeginLettingGo()])
def test_withdrawing_and_letting_go_forget_who_just_left(hall: Hall, how: Withdraw | BeginLettingGo) -> None:
    """R44, R45: nothing of before comes back, from no phone."""
    phone, code = joined(hall), hall.code()
    joined(hall, 3)
    where = leave(hall, phone)
    fields = back(phone, where)
    if isinstance(how, Withdraw):
        (key,) = hall.meeting.sign_ups[hall.code(3)]
        how = Withdraw("w", ((hall.code(3), key),))
    hall.does(how)
    assert phone.post(f"/{code}/leave-back", fields).status_code != 303
    assert not hall.meeting.sign_up_count(code)


def test_nothing_of_who_left_stays_in_the_file(hall: Hall, tmp_path: Path) -> None:
    """R44: what makes taking back possible is in memory only."""
    phone = joined(hall)
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert any(b"van den Berg" in one.read_bytes() for one in files)
    where = leave(hall, phone)
    back(phone, where)
    assert not any(b"van den Berg" in one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())


def test_who_the_facilitator_took_off_the_list_cannot_undo_that(hall: Hall) -> None:
    phone, code = joined(hall), hall.code()
    (key,) = hall.meeting.sign_ups[code]
    hall.does(LeaveGroup(code, key))
    assert phone.post(f"/{code}/leave-back", {"id": key}).status_code == 422
    assert not hall.meeting.sign_up_count(code)
