"""Phones of a group at work: who signed up, and who was let in to write."""

from bijeenkomst.domain.commands import ChooseScribeKey
from bijeenkomst.domain.values.group_work import PlanField
from tests.integration.forms import forms_of
from tests.unit.web.hall import Hall, Phone, joining_fields

KEY = "een geheim van de avond"


def a_reader(hall: Hall, number: int = 1, **other: str) -> Phone:
    """A phone that signed somebody up for this group."""
    phone, code = hall.phone(), hall.code(number)
    page = phone.get(f"/{code}").text
    assert phone.post(f"/{code}/sign-up", joining_fields(page, **other)).status_code == 303
    return phone


def a_scribe(hall: Hall, number: int = 1, phone: Phone | None = None) -> Phone:
    """A phone that typed the code of this group."""
    phone, code = phone or hall.phone(), hall.code(number)
    if not hall.meeting.scribe_key:
        hall.does(ChooseScribeKey(KEY))
    phone.get(f"/{code}/groep")
    answer = phone.post(f"/{code}/scribe", {"code": hall.meeting.scribe_code(code).lower()})
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        f"/{code}/groep?bewaard=scribe#plan",
    )
    return phone


def write(hall: Hall, phone: Phone, number: int = 1, **texts: str) -> int:
    """Fill in the form as it stands on the page now, and send it; gives the status."""
    form = forms_of(phone.get(f"/{hall.code(number)}/groep").text)["plan"]
    return phone.post(form.action, {**form.values, **texts}).status_code


def text(hall: Hall, field: PlanField = PlanField.WANT, number: int = 1) -> str:
    """What stands there."""
    return hall.meeting.plan_text(hall.code(number), field).text
