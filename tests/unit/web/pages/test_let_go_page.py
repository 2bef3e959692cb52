"""Phones that are still open, or come back later, once the contact details are let go of (R45)."""

import pytest

from bijeenkomst.domain.commands import BeginLettingGo, LetGo
from tests.unit.web.hall import Hall, joining_fields


@pytest.mark.parametrize("gone", [False, True])
def test_every_page_and_form_says_that_it_is_over_and_whom_to_ask(hall: Hall, gone: bool) -> None:
    """R45: nothing that was still open on a phone is stored, and nobody looks at an error."""
    phone = hall.phone()
    fields = joining_fields(phone.get(f"/{hall.code()}").text)
    hall.does(BeginLettingGo())
    if gone:
        hall.does(LetGo())
    before = hall.meeting
    answers = [
        phone.get(path) for path in ("/", f"/{hall.code()}", "/groepen", "/mijn/one", "/helper", "/ZZ")
    ]
    answers.append(phone.post(f"/{hall.code()}/sign-up", fields))
    for answer in answers:
        assert answer.status_code == 410
        assert "Deze bijeenkomst is afgerond" in answer.text
        assert "Ans Bakker" in answer.text
        assert answer.headers["cache-control"] == "no-store"
    assert hall.meeting == before


def test_it_is_said_in_the_language_of_the_phone(hall: Hall) -> None:
    """R33"""
    hall.does(BeginLettingGo())
    assert "This meeting has been closed" in hall.phone().get("/", headers={"accept-language": "en"}).text
