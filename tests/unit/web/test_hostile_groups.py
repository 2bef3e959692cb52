"""What anybody on the Wi-Fi can send to the pages of groups at work, form by form (R49-R51, R54-R56)."""

from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest

from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.values.group_work import LONGEST_MISSING_LINE, LONGEST_PLAN_TEXT, PlanField
from bijeenkomst.domain.values.offer import LONGEST_OFFER
from bijeenkomst.domain.values.sign_up import LONGEST_NAME
from bijeenkomst.web.protection.wrong_codes import DELAY_SECONDS, MOST_WRONG, MOST_WRONG_OF_AN_ADDRESS
from tests.unit.web.at_work import a_reader, a_scribe, text, write
from tests.unit.web.hall import Hall, Phone

MARKUP = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"
FORM = {"content-type": "application/x-www-form-urlencoded"}
FORMS: dict[str, Callable[[Hall, str], dict[str, str]]] = {
    "scribe": lambda hall, _one: {"code": hall.meeting.scribe_code(hall.code())},
    "plan": lambda _hall, _one: {"want": "Anders", "seen_want": "Een bankje"},
    "pick": lambda _hall, _one: {"field": "want", "text": "Een tuin"},
    "release": lambda _hall, _one: {"field": "how", "released": "ja"},
    "agree": lambda _hall, _one: {"agrees": "nee", "missing_line": "een sleutel"},
    "volunteer": lambda _hall, one: {"id": one, "willing": "ja"},
    "signpost": lambda _hall, one: {"id": one, "name": "F", "phone": "06 11112222", "shares": "ja", "on_page": "ja"},
    "signpost-back": lambda _hall, _one: {"submission": ""},
    "offer": lambda _hall, _one: {"offer": "Een oven", "name": "F", "phone": "06 1", "shares": "ja", "adult": "ja"},
    "offer-back": lambda hall, _one: {"id": next(iter(hall.meeting.offers))},
}  # fmt: skip


def at_work(hall: Hall) -> tuple[Phone, dict[str, dict[str, str]]]:
    """A phone that may send all forms, a group in which each would change something, and what each sends."""
    phone, code = a_reader(hall), hall.code()
    a_scribe(hall, phone=phone)
    write(hall, phone, want="Een bankje", how="Samen")
    late = {"live": "ja", "want": "Een tuin", "seen_want": "iets anders"}
    assert phone.post(f"/{code}/plan", late).status_code == 200
    (one,) = hall.meeting.group(code).members
    offer = {"offer": "Een busje", "name": "F", "phone": "06 11112222", "shares": "ja", "adult": "ja"}
    phone.post("/aanbod/offer", offer)
    sent = {kind: fields(hall, one.id) for kind, fields in FORMS.items()}
    sent["offer"]["phone"] = "06 11112222"
    assert phone.post(f"/{code}/signpost", {**sent["signpost"], "name": "Fatma"}).status_code == 303
    return phone, sent


def path(hall: Hall, kind: str, code: str = "") -> str:
    return f"/aanbod/{kind}" if kind.startswith("offer") else f"/{code or hall.code()}/{kind}"


@pytest.mark.parametrize("kind", FORMS)
def test_another_site_cannot_send_any_form_of_a_group(hall: Hall, kind: str) -> None:
    """Also not by a phone that may: its cookie comes along, where it comes from does too."""
    phone, sent = at_work(hall)
    before = hall.meeting
    for headers in ({"origin": "https://kwaad.example"}, {"sec-fetch-site": "cross-site"}, {"referer": "x"}):
        assert phone.post(path(hall, kind), sent[kind], headers=headers).status_code == 403
    assert hall.meeting == before


@pytest.mark.parametrize("kind", FORMS)
def test_ten_megabytes_are_refused_and_nothing_of_them_is_stored(hall: Hall, kind: str) -> None:
    phone, sent = at_work(hall)
    before = hall.meeting
    huge = urlencode({**sent[kind], "extra": "x" * 10_000_000})
    answer = phone.ask("POST", path(hall, kind), content=huge, headers=FORM)
    assert answer.status_code == 413
    many = urlencode([(f"veld{number}", "x") for number in range(500)])
    assert phone.ask("POST", path(hall, kind), content=many, headers=FORM).status_code == 413
    assert hall.meeting == before


@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind != "signpost-back"])
def test_of_a_field_that_is_repeated_the_last_counts_and_once(hall: Hall, kind: str) -> None:
    """Nothing is put together from several, and a form is carried out once."""
    phone, sent = at_work(hall)
    pairs = [(name, "onzin") for name in sent[kind]] + list(sent[kind].items())
    answer = phone.ask("POST", path(hall, kind), content=urlencode(pairs), headers=FORM)
    assert answer.status_code == 303
    assert "onzin" not in repr(everything(hall.meeting))


def everything(meeting: Meeting) -> list[object]:
    """What the forms of groups can change, texts and all: `repr` of a plan or offer hides its words."""
    code = meeting.in_order[0].code
    plan = [meeting.plan_text(code, field) for field in PlanField]
    words = [(one.text, one.others, one.released) for one in plan]
    said = [(one.agrees, one.missing) for one in meeting.plan_responses.get(code, NOTHING).values()]
    offers = [(one.text, one.name, one.phone, one.email) for one in meeting.offers.values()]
    ways = [(one.name, one.reach) for one in meeting.signposts.values()]
    return [words, said, offers, ways, meeting.volunteers, dict(meeting.scribes)]


@pytest.mark.parametrize("kind", FORMS)
def test_capitals_in_an_address_lead_to_the_same_group_or_to_nothing(hall: Hall, kind: str) -> None:
    """A theme's code is read in any case, the name of a form is not."""
    phone, sent = at_work(hall)
    before = everything(hall.meeting)
    assert phone.post(path(hall, kind).upper(), sent[kind]).status_code == 404
    assert everything(hall.meeting) == before
    answer = phone.post(path(hall, kind, hall.code().lower()), sent[kind])
    assert answer.status_code == 303


@pytest.mark.parametrize("kind", [kind for kind in FORMS if not kind.startswith(("offer", "scribe"))])
def test_who_may_do_all_of_it_in_one_group_does_none_of_it_in_another(hall: Hall, kind: str) -> None:
    """R49, R35: neither a scribe nor who signed up, and no answer shows what stands there."""
    phone, sent = at_work(hall)
    other = hall.code(3)
    write(hall, a_scribe(hall, 3), 3, want="Een bankje", how="Samen met de school")
    before = hall.meeting
    answer = phone.post(f"/{other}/{kind}", sent[kind])
    assert answer.status_code == 422
    assert "Samen met de school" not in answer.text
    live = phone.post(f"/{other}/{kind}", {**sent[kind], "live": "ja"})
    assert live.status_code in (403, 422)
    assert "Samen met de school" not in live.text
    assert hall.meeting == before
    code_of_one = {"code": hall.meeting.scribe_code(hall.code())}
    assert phone.post(f"/{other}/scribe", code_of_one).status_code == 422


LIMITS = {
    **{("plan", str(field)): most for field, most in LONGEST_PLAN_TEXT.items()},
    ("agree", "missing_line"): LONGEST_MISSING_LINE,
    ("offer", "offer"): LONGEST_OFFER,
    ("offer", "name"): LONGEST_NAME,
    ("signpost", "name"): LONGEST_NAME,
}


@pytest.mark.parametrize(("kind", "name"), LIMITS)
def test_a_field_that_is_too_long_is_refused_whole_and_said(hall: Hall, kind: str, name: str) -> None:
    phone, sent = at_work(hall)
    before = hall.meeting
    answer = phone.post(path(hall, kind), {**sent[kind], name: "é" * (LIMITS[kind, name] + 1)})
    assert answer.status_code == 422
    assert 'class="error"' in answer.text
    if kind != "plan":  # the other fields of a plan are stored, each for itself
        assert hall.meeting == before
    assert "é" not in repr(everything(hall.meeting))
    assert phone.post(path(hall, kind), {**sent[kind], name: "é" * LIMITS[kind, name]}).status_code == 303


def test_control_characters_and_turned_letters_do_not_come_through(hall: Hall) -> None:
    """Lines stay lines where there can be more than one."""
    phone, sent = at_work(hall)
    odd = "een\x00twee\x1b[31m\x07drie\x7f\u0085vier"
    fields = {
        "plan": ("how", "day", "place"),
        "agree": ("missing_line",),
        "offer": ("offer", "name"),
    }
    for kind, names in fields.items():
        assert phone.post(path(hall, kind), {**sent[kind], **dict.fromkeys(names, odd)}).status_code == 303
    stored = repr(everything(hall.meeting))
    assert "een" in stored
    assert not any(f"\\x{number:02x}" in stored for number in (*range(32), 0x7F, 0x85))
    phone.post(path(hall, "plan"), {"who": "Ans\r\nBart\nCees", "seen_who": ""})
    assert text(hall, PlanField.WHO) == "Ans\nBart\nCees"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))


def test_markup_in_any_field_is_text_on_every_page_and_in_every_answer(hall: Hall) -> None:
    """For who writes, reads along, watches the harvest, or comes back after an error."""
    phone, sent = at_work(hall)
    reader, code = a_reader(hall, name=MARKUP, phone="06 87654321"), hall.code()
    pages = []
    for field in PlanField:
        typed = {str(field): MARKUP[: LONGEST_PLAN_TEXT[field]], f"seen_{field}": text(hall, field)}
        pages.append(phone.post(f"/{code}/plan", typed))
        pages.append(phone.post(f"/{code}/plan", {**typed, "live": "ja", str(field): MARKUP * 20}))
        phone.post(f"/{code}/release", {"field": str(field), "released": "ja"})
    pages.append(reader.post(f"/{code}/agree", {"agrees": "nee", "missing_line": MARKUP}))
    for kind in (
        "scribe",
        "plan",
        "pick",
        "release",
        "agree",
        "volunteer",
        "signpost",
        "offer",
        "offer-back",
    ):
        for sender in (phone, reader, hall.phone()):
            pages.append(
                sender.post(path(hall, kind), dict.fromkeys([*sent[kind], "email", "submission"], MARKUP))
            )
    for sender in (phone, reader, hall.phone()):
        for place in (
            "/",
            "/groepen",
            "/aanbod",
            f"/{code}",
            f"/{code}/groep",
            f"/{code}/groep?code={MARKUP}",
        ):
            pages.append(sender.get(place))
    assert len({page.status_code for page in pages}) >= 3
    for page in pages:
        assert page.headers["x-content-type-options"] == "nosniff"
        if not page.headers.get("content-type", "").startswith("text/html"):
            continue
        tags = _Tags()
        tags.feed(page.text)
        sources = [str(dict(attrs).get("src")) for tag, attrs in tags.found if tag == "script"]
        assert all(source.startswith("/-/") for source in sources)
        assert [name for _tag, attrs in tags.found for name, _value in attrs if name.startswith("on")] == []
        assert not any(tag == "img" for tag, _attrs in tags.found)
        assert "49" not in [value for _tag, attrs in tags.found for _name, value in attrs]


def test_who_guesses_from_many_addresses_is_slowed_and_the_group_still_comes_in(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """N17: 31^6 codes, and two seconds a guess from then on; the one who has the sheet waits those two seconds."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    a_scribe(hall, 3)
    monkeypatch.setattr("bijeenkomst.web.pages.group_page.asyncio.sleep", wait)
    for number in range(3 * MOST_WRONG):
        address = f"10.0.{number // 200}.{number % 200}"
        guess = hall.phone(address=address).post(f"/{hall.code()}/scribe", {"code": f"K7{number:04}"})
        assert guess.status_code == 422
    assert waited == [DELAY_SECONDS] * (2 * MOST_WRONG)
    assert MOST_WRONG_OF_AN_ADDRESS < MOST_WRONG
    assert hall.code() not in hall.meeting.scribes
    a_scribe(hall)
    assert hall.code() in hall.meeting.scribes
