"""Groups that wrote a plan, and people who offer something, for what is made of them."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from bijeenkomst.domain.commands import MakeOffer, NameSecondCaller, WritePlan
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from tests.support.workbook_evening import code_of
from tests.unit.domain.evening import run

A_PLAN = {
    "want": "Een veilige route naar school\nvoor alle kinderen",
    "how": "Eerst tellen, dan met de gemeente praten",
    "who": "Jan: de telling\nAnna: de ouders vragen",
    "missing": "Iemand die kan tekenen",
    "first_step": "Dinsdag om acht uur tellen bij het hek",
    "day": "donderdag 10 december",
    "time": "half acht",
    "place": "De Linde, zaal 2",
}


def agreed(meeting: Meeting, number: int = 3, /, **texts: str) -> Meeting:
    """The meeting after the group of the `number`-th theme wrote these fields of its plan."""
    code = code_of(meeting, number)
    written = ((PlanField(field), text) for field, text in texts.items() if text)
    return run(meeting, *(WritePlan(code, field, text, "", None) for field, text in written))


def side_by_side(meeting: Meeting, number: int = 3, /, **others: str) -> Meeting:
    """The meeting with a second text beside what stands in these fields, which nobody saw while writing it."""
    code = code_of(meeting, number)
    plan = dict(meeting.plans[code])
    for field, other in others.items():
        before = meeting.plan_text(code, PlanField(field))
        plan[PlanField(field)] = PlanText(before.text, (*before.others, other), before.released)
    return replace(meeting, plans={**meeting.plans, code: plan})


def with_second(meeting: Meeting, number: int = 3, at: int = 3) -> Meeting:
    """Somebody of the group calls when the first caller cannot: Anna de Vries, who has an e-mail address."""
    code = code_of(meeting, number)
    return run(meeting, NameSecondCaller(code, f"{code}-{at}"))


def offering(
    meeting: Meeting, text: str = "Een zaal op dinsdag", name: str = "Gerrit Gever", /, **ways: str
) -> Meeting:
    """The meeting after somebody offered this to all groups."""
    reach = {"phone": "+31687654321", "email": ""} | ways
    offer = MakeOffer(
        id=f"offer-{len(meeting.offers)}",
        text=text,
        name=name,
        phone=reach["phone"],
        email=reach["email"],
        shares=True,
        adult=True,
        channel=Channel.PAPER,
        owner="",
    )
    return run(meeting, offer)


def sheet_photo(code: str, key: str = "foto", turned: int = 0) -> tuple[Photo, bytes]:
    """A photo of a groepsblad, lying on its side by `turned`, whose upper left corner is black when it is upright."""
    upright = Image.new("RGB", (300, 400), "white")
    upright.paste("black", (0, 0, 100, 100))
    picture = upright.rotate(90 * turned, expand=True)  # anticlockwise, so that `turned` puts it right
    out = BytesIO()
    picture.save(out, "JPEG", quality=95)
    taken = datetime(2026, 11, 24, 21, 30, tzinfo=UTC)
    photo = Photo(key, taken, *picture.size, len(out.getvalue()), code, GROUP_SHEET, turned)
    return photo, out.getvalue()


def photographed(meeting: Meeting, *photos: Photo) -> Meeting:
    """The meeting with these photos of sheets in it."""
    return replace(meeting, photos={**meeting.photos, **{photo.id: photo for photo in photos}})
