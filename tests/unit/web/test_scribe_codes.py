"""Guessing the code of a group's scribe, and a scribe who sends without end (R49, N17)."""

import pytest

from bijeenkomst.domain.commands import ChooseScribeKey, RenewScribeCode
from bijeenkomst.domain.values.group_work import LONGEST_PLAN_TEXT
from bijeenkomst.web.protection.budgets import A_PHONE, RequestKind
from bijeenkomst.web.protection.wrong_codes import MOST_WRONG_OF_A_PHONE, MOST_WRONG_OF_AN_ADDRESS
from bijeenkomst.web.server.phone_id import owners_in
from tests.unit.web.at_work import KEY, a_reader, a_scribe, write
from tests.unit.web.hall import Hall

JOKER = "192.168.137.66"


@pytest.fixture(autouse=True)
def _with_codes(hall: Hall) -> None:
    hall.does(ChooseScribeKey(KEY))


def guess(hall: Hall, code: str, address: str = JOKER) -> int:
    """One wrong code from a phone that threw its cookie away."""
    return hall.phone(address=address).post(f"/{code}/scribe", {"code": "AAAAAA"}).status_code


def let_in(hall: Hall, code: str, address: str) -> bool:
    """Whether the right code opens."""
    phone = hall.phone(address=address)
    phone.get(f"/{code}/groep")
    return phone.post(f"/{code}/scribe", {"code": hall.meeting.scribe_code(code)}).status_code == 303


def test_who_guesses_the_code_of_a_scribe_keeps_only_themselves_out(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N17: neither the others in the hall, nor the other groups at that address."""
    monkeypatch.setattr("bijeenkomst.web.protection.wrong_codes.DELAY_SECONDS", 0.0)
    code = hall.code(1)
    assert {guess(hall, code) for _one in range(3 * MOST_WRONG_OF_AN_ADDRESS)} == {422}
    assert not let_in(hall, code, JOKER)
    assert let_in(hall, hall.code(3), JOKER)
    assert let_in(hall, code, "192.168.137.20")
    hall.does(RenewScribeCode(code))
    assert let_in(hall, code, JOKER)


def test_a_phone_that_guesses_waits_whatever_group_it_tries(hall: Hall) -> None:
    phone = hall.phone()
    phone.get("/")
    for number in range(MOST_WRONG_OF_A_PHONE):
        phone.post(f"/{hall.code(number % 3 + 1)}/scribe", {"code": "AAAAAA"})
    answer = phone.post(f"/{hall.code()}/scribe", {"code": hall.meeting.scribe_code(hall.code())})
    assert "Wacht vijf minuten" in answer.text
    assert not hall.meeting.scribes


def test_who_wrote_before_comes_back_whatever_others_at_that_address_guess(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N17: the hall may be one address, as behind a tunnel."""
    monkeypatch.setattr("bijeenkomst.web.protection.wrong_codes.DELAY_SECONDS", 0.0)
    code = hall.code()
    first = a_scribe(hall, phone=hall.phone(address=JOKER))
    a_scribe(hall)
    assert {guess(hall, code) for _one in range(2 * MOST_WRONG_OF_AN_ADDRESS)} == {422}
    assert first.post(f"/{code}/scribe", {"code": hall.meeting.scribe_code(code)}).status_code == 303
    assert write(hall, first, want="Een bankje") == 303
    for number in range(MOST_WRONG_OF_A_PHONE):
        first.post(f"/{code}/scribe", {"code": f"AAAAA{number}"})
    assert first.post(f"/{code}/scribe", {"code": hall.meeting.scribe_code(code)}).status_code == 422


def test_tapping_the_button_without_a_code_is_no_guess(hall: Hall) -> None:
    phone, code = hall.phone(), hall.code()
    phone.get(f"/{code}/groep")
    for _one in range(3 * MOST_WRONG_OF_A_PHONE):
        assert phone.post(f"/{code}/scribe", {"code": " "}).status_code == 422
    assert phone.post(f"/{code}/scribe", {"code": hall.meeting.scribe_code(code)}).status_code == 303


def test_a_scribe_who_types_all_evening_is_not_held_and_a_joker_is(hall: Hall) -> None:
    """A field a second goes through, and the other forms of that phone keep their own budget."""
    scribe, code = a_scribe(hall), hall.code()
    for second in range(90):
        hall.now += 1.0
        sent = {"live": "ja", "want": f"Tekst {second}", "seen_want": f"Tekst {second - 1}" if second else ""}
        assert scribe.post(f"/{code}/plan", sent).status_code == 200
    assert scribe.post(f"/{code}/recognise", {"answer": "yes"}).status_code == 303
    statuses = [
        scribe.post(f"/{code}/plan", {"live": "ja"}).status_code
        for _one in range(2 * A_PHONE[RequestKind.WRITE])
    ]
    assert statuses[0] == 200
    assert statuses[-1] == 429


def test_a_whole_plan_that_comes_too_fast_is_on_the_page_that_asks_to_wait(hall: Hall) -> None:
    """N17: also when it takes more room than any other form, as in Arabic letters."""
    scribe, code = a_scribe(hall), hall.code()
    whole = {str(field): "م" * longest for field, longest in LONGEST_PLAN_TEXT.items()}
    while scribe.post(f"/{code}/plan", {"live": "ja"}).status_code == 200:
        pass
    answer = scribe.post(f"/{code}/plan", whole)
    assert answer.status_code == 429
    assert all(f'name="{name}" value="{text}"' in answer.text for name, text in whole.items())


def test_phones_that_write_respond_or_offer_are_known_after_a_restart(hall: Hall) -> None:
    """R22: an unsigned token of before is taken when something in the file is its."""
    scribe = a_scribe(hall)
    write(hall, scribe, want="Een bankje")
    offering = hall.phone()
    offering.get("/aanbod")
    fields = {"offer": "Een busje", "name": "F", "phone": "06 12345678", "shares": "ja", "adult": "ja"}
    offering.post("/aanbod/offer", fields)
    reader = a_reader(hall)
    reader.post(f"/{hall.code()}/agree", {"missing_line": "x"})
    known = owners_in(hall.meeting)
    assert hall.meeting.scribes[hall.code()][0] in known
    assert {one.owner for one in hall.meeting.offers.values()} <= known
    assert set(hall.meeting.plan_responses[hall.code()]) <= known
