"""What happens with what people send."""

import re

import httpx
import pytest

from bijeenkomst.domain.commands import HideAddition, JoinGroup, MergeThemes, RemoveTheme, ShowAddition
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.web.protection.waiting_additions import MOST_OF_AN_ADDRESS, MOST_WAITING
from bijeenkomst.web.server.phone_id import COOKIE, new_token
from tests.integration.forms import forms_of
from tests.unit.domain.evening import joining
from tests.unit.web.hall import PROXY, Hall, joining_fields, submission

POLISH = {"accept-language": "pl"}


def test_recognising_counts_once_for_each_phone_and_can_be_changed(hall: Hall) -> None:
    """R22"""
    code, phone = hall.code(), hall.phone()
    page = phone.get(f"/{code}")
    assert f"{COOKIE}=" in page.headers["set-cookie"]
    for answer in ("yes", "yes", "no"):
        reply = phone.post(f"/{code}/recognise", {"answer": answer})
        assert reply.status_code == 303
        assert reply.headers["location"].startswith(f"/{code}?bewaard=answer")
    phones = hall.meeting.recognition(code).phones
    assert (phones.yes, phones.no) == (0, 1)
    assert 'value="no" aria-pressed="true"' in phone.get(f"/{code}").text


def test_a_second_person_on_a_phone_answers_apart(hall: Hall) -> None:
    """R22: "Nog iemand op deze telefoon"."""
    code, phone = hall.code(), hall.phone()
    phone.get(f"/{code}")
    phone.post(f"/{code}/recognise", {"answer": "yes"})
    assert "Nog iemand op deze telefoon</a>" in phone.get(f"/{code}").text
    phone.post(f"/{code}/recognise", {"answer": "no", "person": "1"})
    phone.post(f"/{code}/recognise", {"answer": "no", "person": "77"})  # no third: this is the first again
    assert hall.meeting.recognition(code).phones.total == 2


def test_what_the_meeting_knows_of_a_phone_is_only_a_digest(hall: Hall) -> None:
    """R22: who reads the file cannot act as somebody's phone."""
    code, phone = hall.code(), hall.phone()
    phone.get("/")
    phone.post(f"/{code}/recognise", {"answer": "yes"})
    (voter,) = hall.meeting.answers[code]
    assert phone.cookies[COOKIE] not in voter
    assert voter.endswith(".0")


def test_a_phone_without_cookies_takes_part_and_a_double_tap_counts_once(hall: Hall) -> None:
    code, phone = hall.code(), hall.phone(keeps_cookies=False)
    page = phone.get(f"/{code}").text
    for _tap in range(2):
        fields = {"answer": "yes", "submission": submission(page, "recognise")}
        assert phone.post(f"/{code}/recognise", fields).status_code == 303
        assert phone.post(f"/{code}/sign-up", joining_fields(page)).status_code == 303
    assert hall.meeting.recognition(code).phones.yes == 1
    assert hall.meeting.sign_up_count(code) == 1


def test_a_repeated_submission_is_stored_once(hall: Hall) -> None:
    """N15: retry, double tap, reload."""
    code, phone = hall.code(), hall.phone()
    page = phone.get(f"/{code}").text
    addition = {"text": "Een buurtapp", "submission": submission(page, "add")}
    for _tap in range(3):
        assert phone.post(f"/{code}/add", addition).status_code == 303
        assert phone.post(f"/{code}/sign-up", joining_fields(page)).status_code == 303
    assert len(hall.meeting.additions_of(code)) == 1
    assert hall.meeting.sign_up_count(code) == 1


def test_another_person_on_a_form_that_the_browser_had_kept_is_not_lost(hall: Hall) -> None:
    """Going back and signing up the neighbour sends the same form id with other details."""
    code, phone = hall.code(), hall.phone()
    page = phone.get(f"/{code}").text
    for name, number in (("Fatma", "06 12345678"), ("Piet", "06 87654321")):
        assert (
            phone.post(f"/{code}/sign-up", joining_fields(page, name=name, phone=number)).status_code == 303
        )
    assert hall.meeting.sign_up_count(code) == 2


def test_an_addition_from_a_phone_waits_for_approval(hall: Hall) -> None:
    """R26"""
    assert hall.phone().post(f"/{hall.code()}/add", {"text": "Een buurtapp"}).status_code == 303
    (addition,) = hall.meeting.additions_of(hall.code())
    assert addition.visibility is Visibility.WAITING


def test_one_phone_has_a_limited_number_of_additions_waiting(hall: Hall) -> None:
    code, phone = hall.code(), hall.phone()
    phone.get("/")
    answers = [phone.post(f"/{code}/add", {"text": f"Nummer {n}"}) for n in range(MOST_WAITING + 1)]
    assert {answer.status_code for answer in answers[:-1]} == {303}
    assert answers[-1].status_code == 422
    assert f"Nummer {MOST_WAITING}</textarea>" in answers[-1].text
    assert hall.phone().post(f"/{code}/add", {"text": "Van een ander"}).status_code == 303
    hall.does(ShowAddition(code, hall.meeting.additions_of(code)[0].id))
    assert phone.post(f"/{code}/add", {"text": "Nu weer wel"}).status_code == 303


@pytest.mark.parametrize("cookies", [True, False], ids=["a new cookie each time", "no cookies"])
def test_one_address_has_a_limited_number_of_additions_waiting_however_many_phones_it_says_to_be(
    hall: Hall, cookies: bool
) -> None:
    """R26: a hall behind one router goes on as the facilitator goes on, and nothing that was typed gets lost."""
    code, elsewhere = hall.code(), "192.168.137.77"

    def send(text: str, address: str = elsewhere, **headers: str) -> httpx.Response:
        phone, kind = hall.phone(address=address), ("add", "propose")[len(text) % 2]
        if cookies:
            phone.cookies.set(COOKIE, new_token(), domain="192.168.137.1")
        return phone.post(f"/{code if kind == 'add' else 'groepen'}/{kind}", {"text": text}, headers=headers)

    for number in range(MOST_OF_AN_ADDRESS):
        assert send(f"Nummer {number}").status_code == 303
    late = send("Te <laat>", **{"x-forwarded-for": "192.168.137.99"})
    assert late.status_code == 429
    assert late.headers["retry-after"] == "15"
    assert 'name="text" value="Te &lt;laat&gt;"' in late.text
    assert len(hall.meeting.waiting) == MOST_OF_AN_ADDRESS
    for other in ("192.168.137.78", "127.0.0.1", PROXY):
        assert send("Van een ander", other).status_code == 303
    first = hall.meeting.waiting[0]
    hall.does(HideAddition(first.theme, first.id))
    assert send("Te <laat>").status_code == 303


def test_joining_keeps_what_was_agreed_to(hall: Hall) -> None:
    """R34: number and address in the form in which they are kept."""
    fields = joining_fields(email="Fatma@Voorbeeld.NL", reunion="ja")
    assert hall.phone().post(f"/{hall.code()}/sign-up", fields).status_code == 303
    (one,) = hall.meeting.group(hall.code()).members
    assert (one.name, one.phone, one.email) == ("Fatma Yılmaz", "+31612345678", "Fatma@voorbeeld.nl")
    assert one.reunion
    assert one.owner


@pytest.mark.parametrize(
    ("other", "field", "sentence"),
    [
        ({"name": " "}, "name", "Vul een naam in."),
        ({"phone": ""}, "phone", "Eén van de twee is genoeg."),
        ({"phone": "06 123"}, "phone", "cijfers te weinig"),
        ({"email": "fatma"}, "email", "apenstaartje"),
        ({"shares": "-"}, "shares", "Kruis aan dat de groep"),
        ({"adult": "-"}, "adult", "16 jaar"),
        ({"name": "x" * 200}, "name", "te lang"),
        ({"contribution": "y" * 600}, "contribution", "te lang"),
    ],
)
def test_a_refusal_stands_at_its_field_and_keeps_what_was_typed(
    hall: Hall, other: dict[str, str], field: str, sentence: str
) -> None:
    phone = hall.phone()
    page = phone.get(f"/{hall.code()}").text
    fields = joining_fields(page, **other)
    answer = phone.post(f"/{hall.code()}/sign-up", fields)
    assert answer.status_code == 422
    marked = answer.text[answer.text.index(f'name="{field}"') :].partition(">")[0]
    assert f'aria-describedby="fout-{field}' in marked
    assert "autofocus" in marked
    assert answer.text.count("autofocus") == 1
    assert sentence in answer.text[answer.text.index(f'id="fout-{field}"') :]
    kept = {**fields, "submission": submission(answer.text, "sign-up")}
    assert kept == fields
    values = {"name": fields["name"], "phone": fields["phone"], "email": fields["email"]}
    for name, value in values.items():
        assert f'name="{name}"' in answer.text
        assert f'value="{value}"' in answer.text
    assert f">{fields['contribution']}</textarea>" in answer.text
    assert ('name="shares" value="ja" checked' in answer.text) == ("shares" in fields)
    assert not hall.meeting.sign_ups


def test_all_that_is_wrong_is_said_at_once(hall: Hall) -> None:
    answer = hall.phone().post(f"/{hall.code(2)}/sign-up", {"name": ""})
    for field in ("name", "phone", "shares", "explicit", "adult"):
        assert f'id="fout-{field}"' in answer.text


def test_a_likely_typo_is_suggested_and_never_changed_silently(hall: Hall) -> None:
    """R31: one tap takes the suggestion, one tap keeps what was typed."""
    code, phone = hall.code(), hall.phone()
    fields = joining_fields(phone="", email="fatma@gmial.com")
    answer = phone.post(f"/{code}/sign-up", fields)
    assert answer.status_code == 422
    assert "Bedoelt u fatma@gmail.com?" in answer.text
    choices = re.findall(r'name="email_choice" value="([^"]+)"', answer.text)
    assert phone.post(f"/{code}/sign-up", fields | {"email_choice": choices[0]}).status_code == 303
    other = fields | {"name": "Piet", "email_choice": choices[1]}
    assert phone.post(f"/{code}/sign-up", other).status_code == 303
    assert [one.email for one in hall.meeting.group(code).members] == ["fatma@gmail.com", "fatma@gmial.com"]


def test_a_choice_about_another_address_than_is_typed_now_counts_for_nothing(hall: Hall) -> None:
    fields = joining_fields(phone="", email="piet@hotmial.com", email_choice="typed:fatma@gmial.com")
    assert hall.phone().post(f"/{hall.code()}/sign-up", fields).status_code == 422


@pytest.mark.parametrize("choice", [0, 1])
def test_a_number_that_may_be_of_two_countries_is_asked_about(hall: Hall, choice: int) -> None:
    """R31: `512 345 678` on the Polish page is a mobile number in Poland, or one in Leeuwarden without its 0."""
    code, phone = hall.code(), hall.phone()
    fields = joining_fields(phone="512 345 678")
    answer = phone.post(f"/{code}/sign-up", fields, headers=POLISH)
    assert answer.status_code == 422
    assert hall.meeting.sign_up_count(code) == 0
    choices = re.findall(r'name="phone_choice" value="([^"]+)">([^<]+)<', answer.text)
    assert choices == [
        ("+48512345678", "+48 512 345 678 (Polska)"),
        ("+31512345678", "0512 345678 (Holandia)"),
    ]
    chosen = fields | {"phone_choice": choices[choice][0]}
    assert phone.post(f"/{code}/sign-up", chosen, headers=POLISH).status_code == 303
    assert [one.phone for one in hall.meeting.group(code).members] == [choices[choice][0]]


def test_a_number_that_was_chosen_stays_chosen_while_the_rest_is_mended(hall: Hall) -> None:
    code, phone = hall.code(), hall.phone()
    fields = joining_fields(phone="512 345 678", email="fatma@gmial.com", phone_choice="+31512345678")
    answer = phone.post(f"/{code}/sign-up", fields, headers=POLISH)
    assert answer.status_code == 422
    assert "phone_choice" not in answer.text
    assert 'name="phone" type="tel" dir="ltr" autocomplete="tel" value="+31 512 345 678"' in answer.text
    (meant, _typed) = re.findall(r'name="email_choice" value="([^"]+)"', answer.text)
    del fields["phone_choice"]
    again = fields | {"phone": "+31 512 345 678", "email_choice": meant}
    assert phone.post(f"/{code}/sign-up", again, headers=POLISH).status_code == 303
    (one,) = hall.meeting.group(code).members
    assert (one.phone, one.email) == ("+31512345678", "fatma@gmail.com")


def test_an_address_that_was_called_right_is_not_asked_about_again_with_the_number(hall: Hall) -> None:
    code, phone = hall.code(), hall.phone()
    fields = joining_fields(
        phone="512 345 678", email="fatma@gmial.com", email_choice="typed:fatma@gmial.com"
    )
    answer = phone.post(f"/{code}/sign-up", fields, headers=POLISH)
    assert '<input type="hidden" name="email_choice" value="typed:fatma@gmial.com">' in answer.text
    again = fields | {"phone_choice": "+48512345678"}
    assert phone.post(f"/{code}/sign-up", again, headers=POLISH).status_code == 303


def test_a_choice_about_another_number_than_is_typed_now_counts_for_nothing(hall: Hall) -> None:
    fields = joining_fields(phone="512 345 679", phone_choice="+48512345678")
    assert hall.phone().post(f"/{hall.code()}/sign-up", fields, headers=POLISH).status_code == 422


def test_a_number_that_is_kept_is_not_asked_about_when_something_else_changes(hall: Hall) -> None:
    """R36"""
    code, phone = hall.code(), hall.phone()
    phone.get("/")
    fields = joining_fields(phone="512 345 678", phone_choice="+31512345678")
    assert phone.post(f"/{code}/sign-up", fields, headers=POLISH).status_code == 303
    (one,) = hall.meeting.group(code).members
    form = forms_of(phone.get(f"/mijn/{one.id}", headers=POLISH).text)["change"].values
    assert form["phone"] == "0512 345678"
    changed = form | {"name": "Agnieszka"}
    assert phone.post("/mijn/change", changed, headers=POLISH).status_code == 303
    (one,) = hall.meeting.group(code).members
    assert (one.name, one.phone) == ("Agnieszka", "+31512345678")


def test_an_address_can_be_pasted_with_a_name_before_it(hall: Hall) -> None:
    code = hall.code()
    for name, kept in (("", "Truus Jansen"), ("Truus", "Truus")):
        fields = joining_fields(name=name, phone="", email="Truus Jansen <truus@gmail.com>")
        assert hall.phone().post(f"/{code}/sign-up", fields).status_code == 303
        one = hall.meeting.group(code).members[-1]
        assert (one.name, one.email) == (kept, "truus@gmail.com")


def test_a_phone_sees_and_takes_back_its_own_sign_up(hall: Hall) -> None:
    """R36"""
    code, phone = hall.code(), hall.phone()
    phone.get("/")
    phone.post(f"/{code}/sign-up", joining_fields())
    for path in ("/", f"/{code}"):
        assert "Ik doe toch niet mee" in phone.get(path).text
        assert "Ik doe toch niet mee" not in hall.phone().get(path).text
    leaving = forms_of(phone.get(f"/{code}").text)["leave"].values
    assert hall.phone().post(f"/{code}/leave", leaving).status_code == 303  # another phone: nothing happens
    assert hall.meeting.sign_up_count(code) == 1
    for _tap in range(2):
        assert phone.post(f"/{code}/leave", leaving).status_code == 303
    assert hall.meeting.sign_up_count(code) == 0


def test_no_phone_can_take_back_a_sign_up_from_paper(hall: Hall) -> None:
    """A sign-up from paper belongs to no phone, and a phone without cookies is still a phone."""
    command: JoinGroup = joining(hall.meeting, owner="")
    assert isinstance(hall.session.ask(Request(command)), Done)
    hall.phone(keeps_cookies=False).post(f"/{hall.code()}/leave", {"id": command.id})
    assert hall.meeting.sign_up_count(hall.code()) == 1


def test_a_theme_that_was_taken_out_meanwhile_gives_the_list(hall: Hall) -> None:
    code = hall.code(3)
    hall.does(RemoveTheme(code))
    assert hall.phone().post(f"/{code}/add", {"text": "Te laat"}).status_code == 404


def test_a_sheet_or_page_of_a_merged_theme_leads_to_where_it_went_on(hall: Hall) -> None:
    """R28: a printed code and an open page keep working after a merge; what was sent arrives once."""
    old, into = [one.code for one in hall.meeting.in_order if not one.sensitive][:2]
    phone = hall.phone()
    page = phone.get(f"/{old}").text
    title = hall.meeting.themes[old].title
    hall.does(MergeThemes(into, (old,)))
    moved = phone.get(f"/{old.lower()}")
    assert (moved.status_code, moved.headers["location"]) == (303, f"/{into}?van={old}")
    there = phone.get(moved.headers["location"])
    assert there.status_code == 200
    assert f"‘{title}’ is in de zaal samengevoegd" in there.text
    assert "samengevoegd" not in phone.get(f"/{into}?van={into}").text
    assert phone.get("/", params={"code": old}).headers["location"] == f"/{into}?van={old}"
    for _tap in range(2):
        reply = phone.post(f"/{old}/sign-up", joining_fields(page))
        assert reply.headers["location"].startswith(f"/{into}?bewaard=sign-up&van={old}")
    addition = {"text": "Een bankje", "submission": submission(page, "add")}
    assert phone.post(f"/{old}/add", addition).headers["location"].startswith(f"/{into}?bewaard=addition")
    assert hall.meeting.sign_up_count(into) == 1
    assert [one.text for one in hall.meeting.additions_of(into)] == ["Een bankje"]
    assert phone.get(f"/{old}/sign-up").headers["location"] == f"/{into}?van={old}"


def test_an_answer_on_the_page_of_a_merged_theme_is_asked_again(hall: Hall) -> None:
    """R28: what somebody recognised of one theme never counts for another."""
    old, into, phone = hall.code(1), hall.code(2), hall.phone()
    phone.get(f"/{old}")
    hall.does(MergeThemes(into, (old,)))
    reply = phone.post(f"/{old}/recognise", {"answer": "yes"})
    assert reply.headers["location"] == f"/{into}?van={old}"
    assert not hall.meeting.answers.get(into)


def test_who_joins_on_an_old_page_is_asked_what_the_merged_theme_asks(hall: Hall) -> None:
    """R4, R28: nobody comes on the list of a sensitive theme without explicit consent."""
    plain = next(one.code for one in hall.meeting.in_order if not one.sensitive)
    sensitive = next(one.code for one in hall.meeting.in_order if one.sensitive)
    phone = hall.phone()
    page = phone.get(f"/{plain}").text
    hall.does(MergeThemes(sensitive, (plain,)))
    reply = phone.post(f"/{plain}/sign-up", joining_fields(page))
    assert reply.status_code == 422
    assert 'name="explicit"' in reply.text
    assert f'action="/{sensitive}/sign-up"' in reply.text
    assert hall.meeting.sign_up_count(sensitive) == 0


def test_a_form_without_the_answer_says_what_to_do(hall: Hall) -> None:
    answer = hall.phone().post(f"/{hall.code()}/recognise", {"answer": "misschien"})
    assert answer.status_code == 422
    assert "Kies ja, een beetje of nee." in answer.text


def test_the_address_of_a_form_leads_to_its_page(hall: Hall) -> None:
    answer = hall.phone().get(f"/{hall.code()}/sign-up")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{hall.code()}")
