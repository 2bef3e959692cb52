"""Forms about a group's plan: writing it, choosing between texts, showing it to the hall, and saying what one thinks
of it (R48-R51, R54).
"""

from collections.abc import Callable, Mapping

from bijeenkomst.domain.commands import (
    PickPlanText,
    ReleasePlanText,
    RespondToPlan,
    VolunteerToCall,
    WritePlan,
)
from bijeenkomst.domain.refusals import Field, TooLong
from bijeenkomst.domain.values.group_work import LONGEST_PLAN_TEXT, PlanField
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Request
from bijeenkomst.web.forms.form_request import FormRequest, digest, stored_once
from bijeenkomst.web.forms.sign_up_forms import LONGEST_ID
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.wording.refusals import say

SEEN = "seen_"
"""Before the name of a field: the text that stood there when its form was made."""
PlanTexts = Callable[[PlanField], tuple[str, ...]]
FIELDS = {str(field): field for field in PlanField}


def write(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """What was written anew: a field that stands as it was seen is not sent on, whatever others wrote meanwhile."""
    requests: list[Request] = []
    errors: dict[str, str] = {}
    for name, field in FIELDS.items():
        text, seen = fields.get(name), fields.get(SEEN + name, "")
        if text is None or text.split() == seen.split():
            continue
        if len(text.strip().replace("\r\n", "\n")) > LONGEST_PLAN_TEXT[field]:
            errors[name] = say(TooLong(Field.PLAN, LONGEST_PLAN_TEXT[field]))
            continue
        key = stored_once(fields, "plan", code, name, seen, text)
        requests.append(Request(WritePlan(code, field, text, seen, phone.owner), key))
    return FormRequest(tuple(requests), errors)


def pick(code: str, fields: Mapping[str, str], phone: Phone, there: PlanTexts) -> FormRequest:
    """Of the texts that stand beside one another, the one whose button was pressed.

    `there` gives all texts that stand in a field now; what was not on the page stays beside the one that was picked.
    """
    field = FIELDS.get(fields.get("field", ""))
    if field is None:
        return FormRequest()
    on_page = fields.get("seen", "").split()
    seen = tuple(text for text in there(field) if digest(text) in on_page) if on_page else None
    return FormRequest((Request(PickPlanText(code, field, fields.get("text", ""), phone.owner, seen)),))


def release(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Let the hall see one line of the plan, in the words that were on the page, or no longer (R51)."""
    field = FIELDS.get(fields.get("field", ""))
    if field is None:
        return FormRequest()
    released, seen = fields.get("released") == "ja", fields.get("text")
    return FormRequest((Request(ReleasePlanText(code, field, released, phone.owner, seen)),))


def agree(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Klopt, or what is missing in one line (R50)."""
    missing = fields.get("missing_line", "").strip()
    says_missing = fields.get("agrees") == "nee"
    if says_missing and not missing:
        return FormRequest(errors={"missing_line": _("Schrijf eerst in één regel wat er nog mist.")})
    agrees = not says_missing and (not missing or "agrees" in fields)
    return FormRequest((Request(RespondToPlan(code, phone.owner, agrees, missing)),))


def volunteer(code: str, fields: Mapping[str, str], phone: Phone) -> FormRequest:
    """Ik wil de anderen wel bellen, or not after all (R54)."""
    command = VolunteerToCall(
        code, fields.get("id", "")[:LONGEST_ID], phone.owner, fields.get("willing", "ja") == "ja"
    )
    return FormRequest((Request(command),))
