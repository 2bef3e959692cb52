"""Who becomes findable for their group (R55), and what people offer to all groups (R56)."""

import pytest

from bijeenkomst.domain.commands import BeginLettingGo, ChangeDetails, LetGo, TakeOfferBack
from bijeenkomst.domain.values.details import Details
from tests.integration.forms import forms_of
from tests.unit.web.at_work import a_reader, a_scribe
from tests.unit.web.hall import Hall, Phone, joining_fields, submission


def agreeing(hall: Hall, **other: str) -> dict[str, str]:
    """What somebody sends who agrees to all; "-" leaves a field out."""
    (one,) = hall.meeting.group(hall.code()).members
    usual = {"id": one.id, "name": "Fatma", "phone": "06 11112222", "email": ""}
    usual |= {"shares": "ja", "on_sheet": "ja", "on_cards": "ja", "on_page": "ja"}
    return {name: value for name, value in (usual | other).items() if value != "-"}


def test_a_signpost_needs_a_consent_of_its_own_for_each_place_and_none_is_ticked(hall: Hall) -> None:
    """R55"""
    phone, code = a_reader(hall), hall.code()
    form = forms_of(phone.get(f"/{code}/groep").text)["signpost"]
    assert set(form.boxes) == {"shares", "on_sheet", "on_cards", "on_page"}
    answer = phone.post(form.action, agreeing(hall, on_cards="-", on_page="-"))
    assert answer.headers["location"] == f"/{code}/groep?bewaard=signpost#wegwijzer"
    one = hall.meeting.signposts[code]
    assert (one.name, one.phone, one.on_sheet, one.on_cards, one.on_page) == (
        "Fatma",
        "+31611112222",
        True,
        False,
        False,
    )
    page = phone.get(f"/{code}/groep").text
    assert "06 11112222" in page
    assert "signpost" not in forms_of(page)
    assert phone.post(f"/{code}/signpost-back", {"submission": ""}).status_code == 303
    assert not hall.meeting.signposts


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"shares": "-"}, "shares"),
        ({"on_sheet": "-", "on_cards": "-", "on_page": "-"}, "shares"),
        ({"name": ""}, "name"),
        ({"phone": ""}, "phone"),
        ({"email": "fatma@voorbeeld.nl"}, "phone"),
        ({"phone": "", "email": "fatma@gmial.com"}, "email"),
    ],
)
def test_what_is_missing_for_a_signpost_is_said_and_nothing_is_public(
    hall: Hall, other: dict[str, str], field: str
) -> None:
    """R55: one way, never both."""
    phone, code = a_reader(hall), hall.code()
    answer = phone.post(f"/{code}/signpost", agreeing(hall, **other))
    assert answer.status_code == 422
    assert f'id="fout-{field}"' in answer.text
    assert not hall.meeting.signposts


def test_nobody_else_makes_somebody_public_or_takes_it_away(hall: Hall) -> None:
    phone, code = a_reader(hall), hall.code()
    fields = agreeing(hall)
    strangers = (hall.phone(), a_scribe(hall), hall.phone(keeps_cookies=False))
    for stranger in strangers:
        assert stranger.post(f"/{code}/signpost", fields).status_code == 422
    assert not hall.meeting.signposts
    phone.post(f"/{code}/signpost", fields)
    before = hall.meeting.signposts
    other = a_reader(hall, name="Piet Bos", phone="06 87654321")
    for stranger in (*strangers, other):
        assert stranger.post(f"/{code}/signpost-back", {"submission": ""}).status_code == 422
        page = stranger.get(f"/{code}/groep").text
        assert "06 11112222" not in page
    assert hall.meeting.signposts == before
    assert "is er al iemand" in other.get(f"/{code}/groep").text
    late = other.post(f"/{code}/signpost", {**fields, "id": hall.meeting.group(code).members[1].id})
    assert (late.status_code, late.text.count('class="error"')) == (
        422,
        1,
    )  # the page with the form was older


def test_a_sensitive_theme_has_no_signpost(hall: Hall) -> None:
    """R55, R4"""
    phone, code = hall.phone(), hall.code(2)
    page = phone.get(f"/{code}").text
    phone.post(f"/{code}/sign-up", {**joining_fields(page), "explicit": "ja"})
    assert "signpost" not in forms_of(phone.get(f"/{code}/groep").text)
    (one,) = hall.meeting.group(code).members
    fields = {"id": one.id, "name": "F", "phone": "06 11112222", "shares": "ja", "on_page": "ja"}
    assert phone.post(f"/{code}/signpost", fields).status_code == 422
    assert not hall.meeting.signposts


@pytest.mark.parametrize("on_page", [True, False])
def test_after_letting_go_phones_find_who_agreed_to_that_and_nobody_else(hall: Hall, on_page: bool) -> None:
    """R55, R45"""
    phone, code = a_reader(hall), hall.code()
    phone.post(f"/{code}/signpost", agreeing(hall, **({} if on_page else {"on_page": "-"})))
    hall.does(BeginLettingGo())
    for gone in (False, True):
        if gone:
            hall.does(LetGo())
        page = hall.phone().get(f"/{code}/groep")
        assert page.status_code == 410
        assert ("06 11112222" in page.text) is on_page
        assert "06 12345678" not in page.text


def test_after_letting_go_who_stands_there_takes_it_back_on_their_own_phone(hall: Hall) -> None:
    """R44, R55: and nobody else does, nor sees a button for it; other forms do nothing any more."""
    phone, code = a_reader(hall), hall.code()
    phone.post(f"/{code}/signpost", agreeing(hall))
    stranger = a_reader(hall, 3, name="Piet Bos", phone="06 87654321")
    hall.does(BeginLettingGo())
    hall.does(LetGo())
    for other in (stranger, hall.phone(), hall.phone(keeps_cookies=False)):
        assert not forms_of(other.get("/").text)
        refused = other.post(f"/{code}/signpost-back", {"submission": ""})
        assert (refused.status_code, "06 11112222" in refused.text) == (410, True)
    for form in ("signpost", "plan", "scribe", "volunteer"):
        assert phone.post(f"/{code}/{form}", {"want": "x", "code": "x"}).status_code == 410
    (back,) = forms_of(phone.get(f"/{code}/groep").text).values()
    assert (back.action, phone.post("/zz/signpost-back", {"a": ""}).status_code) == (
        f"/{code}/signpost-back",
        410,
    )
    assert hall.meeting.signposts
    answer = phone.post(back.action, {"submission": ""})
    assert (answer.status_code, answer.headers["location"]) == (303, "/?bewaard=signpost-back")
    page = phone.get(answer.headers["location"])
    assert (page.status_code, "Weggehaald." in page.text, "06 11112222" in page.text) == (410, True, False)
    assert not hall.meeting.signposts
    assert "Weggehaald." not in phone.get("/").text


def offering(on: Phone, /, **other: str) -> dict[str, str]:
    """What somebody sends who offers something; "-" leaves a field out."""
    usual = {"offer": "Een busje", "name": "Fatma Yılmaz", "phone": "06 12345678", "email": ""}
    usual |= {"shares": "ja", "adult": "ja", "submission": submission(on.get("/aanbod").text, "offer")}
    return {name: value for name, value in (usual | other).items() if value != "-"}


def test_an_offer_is_made_once_and_taken_back_on_the_same_phone_only(hall: Hall) -> None:
    """R56, N15, R44"""
    phone = hall.phone()
    assert set(forms_of(phone.get("/aanbod").text)) == {"offer"}
    fields = offering(phone)
    for _tap in range(2):
        answer = phone.post("/aanbod/offer", fields)
        assert answer.headers["location"] == "/aanbod?bewaard=offer"
    (one,) = hall.meeting.offers.values()
    assert (one.text, one.name, one.phone) == ("Een busje", "Fatma Yılmaz", "+31612345678")
    assert "Een busje" in phone.get("/aanbod").text
    stranger = a_reader(hall)
    assert "Een busje" not in stranger.get("/aanbod").text
    assert stranger.post("/aanbod/offer-back", {"id": one.id}).status_code == 422
    assert phone.post("/aanbod/offer-back", {"id": one.id}).status_code == 303
    assert not hall.meeting.offers


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"offer": " "}, "offer"),
        ({"offer": "x" * 201}, "offer"),
        ({"name": ""}, "name"),
        ({"phone": ""}, "phone"),
        ({"phone": "06 123"}, "phone"),
        ({"email": "fatma@gmial.com"}, "email"),
        ({"shares": "-"}, "shares"),
        ({"adult": "-"}, "adult"),
    ],
)
def test_what_is_missing_of_an_offer_is_said_and_nothing_is_stored_or_lost(
    hall: Hall, other: dict[str, str], field: str
) -> None:
    phone = hall.phone()
    answer = phone.post("/aanbod/offer", offering(phone, **other))
    assert answer.status_code == 422
    assert f'id="fout-{field}"' in answer.text
    assert 'value="Fatma Yılmaz"' in answer.text or field == "name"
    assert not hall.meeting.offers


def test_without_the_details_nothing_can_be_offered(hall: Hall) -> None:
    """R5"""
    phone = hall.phone()
    fields = offering(phone)
    hall.does(ChangeDetails(Details(title="Avond")))
    assert not forms_of(hall.phone().get("/aanbod").text)
    assert phone.post("/aanbod/offer", fields).status_code == 422
    assert not hall.meeting.offers


def offers_made(hall: Hall, address: str, times: int, text: str = "Een busje") -> int:
    """Offers from phones at this address that each throw their cookie away; gives the last status."""
    fields = {"name": "F", "phone": "06 12345678", "shares": "ja", "adult": "ja"}
    status = 0
    for number in range(times):
        phone = hall.phone(address=address)
        status = phone.post("/aanbod/offer", {"offer": f"{text} {number}", **fields}).status_code
    return status


def test_who_offers_without_end_leaves_room_for_the_others(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R56, N17: also when the cookie is thrown away each time; what is taken back makes room."""
    monkeypatch.setattr("bijeenkomst.web.protection.offers_of_address.MOST_OF_AN_ADDRESS", 12)
    joker = "192.168.137.66"
    assert offers_made(hall, joker, 12) == 303
    assert offers_made(hall, joker, 20, "Meer") == 422
    assert len(hall.meeting.offers) == 12
    assert offers_made(hall, "192.168.137.20", 1) == 303
    hall.does(TakeOfferBack(next(iter(hall.meeting.offers))))
    assert offers_made(hall, joker, 1, "Weer") == 303
    phone = hall.phone(address=joker)
    fields = {"offer": "Nog een", "name": "F", "phone": "06 12345678", "shares": "ja", "adult": "ja"}
    page = phone.post("/aanbod/offer", fields).text
    assert "Schrijf het op een strookje" in page
    assert "Nog een" in page
