"""Thousands of hostile requests: no mistake of ours, no hang, and nothing changed that the sender had no right to.

Hypothesis gives odd texts and a seed; from these come evenings of requests: addresses, fields and headers that exist
mixed with ones that do not, those texts, ids and cookies that the attacker may have seen. They go straight into the
application, without a client between that would tidy them up. After each evening everything that the attacker may not
touch is as it was.
"""

import asyncio
from collections.abc import Iterator
from hashlib import sha256
from random import Random
from typing import Any
from urllib.parse import quote, quote_from_bytes, unquote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bijeenkomst.domain.commands import AddAddition
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.web.server.phone_id import COOKIE
from tests.support.chance import examples
from tests.unit.domain.evening import joining
from tests.unit.web.at_work import a_scribe, write
from tests.unit.web.hall import HERE, Hall, a_hall, joining_fields

EVENINGS = examples(40, thorough=400)
REQUESTS = 100  # an evening
SECONDS = 20.0  # for one request: whoever needs more hangs

PLACES = ("groepen", "mijn", "helper", "aanbod", "events")
FORMS = (
    *("recognise", "add", "sign-up", "leave", "change", "unlock", "close", "propose"),
    *("scribe", "plan", "pick", "release", "agree", "volunteer", "signpost", "signpost-back"),
    *("offer", "offer-back", "groep"),
)
NAMES = (
    *(
        "answer",
        "text",
        "name",
        "phone",
        "email",
        "email_choice",
        "contribution",
        "shares",
        "adult",
        "explicit",
    ),
    *(
        "want",
        "seen_want",
        "day",
        "live",
        "how",
        "who",
        "first_step",
        "time",
        "place",
        "seen",
        "field",
        "released",
        "agrees",
        "missing_line",
        "willing",
        "offer",
    ),
    *(
        "on_page",
        "reunion",
        "id",
        "submission",
        "person",
        "owner",
        "voter",
        "theme",
        "themes",
        "code",
        "title",
        "pin",
    ),
)
FIELDS_OF = {
    "leave": ("id", "submission"),
    "change": ("id", "name", "phone"),
    "recognise": ("answer", "person", "voter"),
    "add": ("text", "submission", "id"),
    "propose": ("text", "submission", "id"),
    "plan": ("want", "seen_want", "live"),
    "pick": ("field", "text", "seen"),
    "release": ("field", "released", "text"),
    "agree": ("agrees", "missing_line"),
    "scribe": ("code",),
    "signpost-back": ("submission",),
    "volunteer": ("id", "willing"),
    "signpost": ("id", "name", "phone", "shares", "on_page"),
    "offer-back": ("id",),
}
HEADERS = (
    b"accept-language",
    b"accept-encoding",
    b"origin",
    b"referer",
    b"content-length",
    b"cookie",
    b"host",
)
ODD = st.text(max_size=30) | st.sampled_from(
    [
        *("=1+1", "<script>alert(1)</script>", "' OR 1=1 --", "\x00", "{{7*7}}", "%s%n", "../../etc/passwd"),
        *("\u202egnp.exe", "🙂" * 20, "\ud800", "-1", "0", "1", "9" * 400, "NaN", "yes", "no", "ja"),
        *("x" * 5000, "\r\nSet-Cookie: a=b", "06 12345678", "fatma@voorbeeld.nl", "fatma@gmial.com"),
        *("meant:a@b.nl", "Fatma Yılmaz", "answer", "sign-up"),
    ]
)
Headers = list[tuple[bytes, bytes]]
Sent = tuple[str, bytes, Headers, bytes]
"""Method, address, headers and body."""


class Target:
    """A hall with a victim in it, and all that the attacker may know of it."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        code = hall.code(1)
        victim = hall.phone()
        victim.get("/")
        self.page = victim.get(f"/{code}").text
        victim.post(
            f"/{code}/sign-up", joining_fields(self.page, name="Het Slachtoffer", phone="06 87654321")
        )
        victim.post(f"/{code}/recognise", {"answer": "yes"})
        self.owner = sha256(f"{hall.meeting.code_seed}:{victim.cookies[COOKIE]}".encode()).hexdigest()
        hall.does(joining(hall.meeting, 3, "van-papier", channel=Channel.PAPER, owner=""))
        hall.does(AddAddition("van-console", code, "Een jeugdhonk", Channel.CONSOLE))
        a_scribe(hall, phone=victim)
        write(hall, victim, want="Het plan van het slachtoffer")
        victim.post("/aanbod/offer", {**joining_fields(name="Het Slachtoffer"), "offer": "Een busje"})
        self.codes = [theme.code for theme in hall.meeting.in_order]
        (member,) = hall.meeting.group(code).members
        self.known = [*self.codes, member.id, self.owner, self.owner[:22], f"{self.owner}.0"]
        self.known += ["van-papier", "van-console"]
        self.before = self.untouchable(hall.meeting)

    def untouchable(self, meeting: Meeting) -> dict[str, Any]:
        """What nobody but the victim or the facilitator may change."""
        return {
            "stage": meeting.stage,
            "themes": meeting.in_order,
            "details": meeting.details,
            "revealed": meeting.revealed,
            "present": meeting.present,
            "answers": [meeting.answers.get(code, NOTHING).get(f"{self.owner}.0") for code in self.codes],
            "sign-ups": [
                one
                for code in self.codes
                for one in meeting.sign_ups.get(code, NOTHING).values()
                if one.owner == self.owner or one.consent.channel is Channel.PAPER
            ],
            "shown": [meeting.additions_of(code, Visibility.SHOWN) for code in self.codes],
            "plans": meeting.plans.get(self.codes[0]),
            "scribes": dict(meeting.scribes),
            "volunteers": meeting.volunteers,
            "signposts": meeting.signposts,
            "offers": [one for one in meeting.offers.values() if one.owner == self.owner],
            "hands": [meeting.recognition(code).hands for code in self.codes],
        }


async def send(hall: Hall, method: str, path: bytes, headers: Headers, body: bytes) -> tuple[int, bytes]:
    """One request into the application; gives the status and all that was answered."""
    raw, _mark, query = path.partition(b"?")
    answered: list[Any] = []
    parts = [{"type": "http.request", "body": body, "more_body": False}]
    gone = asyncio.Event()

    async def receive() -> Any:
        if parts:
            return parts.pop()
        await gone.wait()
        return {"type": "http.disconnect"}

    async def take(message: Any) -> None:
        answered.append(message)
        if message["type"] == "http.response.body" and message["body"]:
            gone.set()  # a live stream ends when the phone goes

    scope = {
        "type": "http", "method": method, "path": unquote(raw.decode("ascii")), "raw_path": raw, "query_string": query,
        "headers": headers, "client": ("192.168.137.66", 4000), "http_version": "1.1", "scheme": "http",
        "server": ("192.168.137.1", 8080), "root_path": "", "asgi": {"version": "3.0"}, "state": {},
    }  # fmt: skip
    async with asyncio.timeout(SECONDS):
        await hall.app(scope, receive, take)
    status = answered[0]["status"]
    assert not any(b"\n" in value or b"\r" in value for _name, value in answered[0]["headers"])
    words = b"".join(b"%b: %b\n" % pair for pair in answered[0]["headers"])
    return status, words + b"".join(message.get("body", b"") for message in answered[1:])


async def send_all(hall: Hall, evening: list[Sent]) -> list[tuple[int, bytes]]:
    """One after the other."""
    return [await send(hall, *request) for request in evening]


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """One hall for all evenings: what earlier ones stored makes it only harder."""
    with a_hall(tmp_path_factory.mktemp("zaal")) as hall:
        yield Target(hall)


def bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def a_request(chance: Random, known: list[str], odd: list[str]) -> Sent:
    """Mostly what our own pages send, with something odd somewhere."""
    values = [*known, *odd]
    there = chance.random() < 0.9  # what is nowhere gets one answer, made before a form is read
    place = chance.choice([*known[:3] * 4, "", *PLACES] if there else ["-", "zz", *odd])
    method = chance.choice(["POST"] * 5 + ["GET", "GET", "HEAD", "PUT", "x"])
    form = "" if method != "POST" and chance.random() < 0.5 else chance.choice(FORMS if there else values)
    parts = [quote_from_bytes(bytes_of(part), safe="/?&=.:~") for part in (place, form) if part]
    path = f"/{'/'.join(parts)}".encode()
    if chance.random() < 0.5:
        field = chance.choice(["code", "person", "bewaard", "van", "taal"])
        path += b"?" + urlencode({field: bytes_of(chance.choice(values))}).encode()
    names = chance.sample([*NAMES, *odd], chance.randrange(12))
    body = urlencode({bytes_of(name): bytes_of(chance.choice(values)) for name in names}).encode()
    if chance.random() < 0.3:  # a form as it is on our pages, with what the attacker knows of the victim
        form = chance.choice([*FIELDS_OF])
        place = {"change": "mijn", "propose": "groepen", "offer-back": "aanbod"}.get(form, known[0])
        path = f"/{place}/{form}".encode()
        body = urlencode({name: bytes_of(chance.choice(values[:9])) for name in FIELDS_OF[form]}).encode()
    headers = [(b"host", HERE.removeprefix("http://").encode())]
    headers += [
        (b"content-type", b"application/x-www-form-urlencoded"),
        (b"content-length", b"%d" % len(body)),
    ]
    if chance.random() < 0.6:
        token = chance.choice([*values, "A" * 22])
        headers.append((b"cookie", f"{COOKIE}={quote(bytes_of(token), safe='-_')}".encode()))
    if chance.random() < 0.2:
        strange = bytes_of(chance.choice(values)).translate(None, b"\r\n\x00")  # no server lets these through
        headers.append((chance.choice(HEADERS), strange))
    if chance.random() < 0.1:
        body = chance.randbytes(200) + body
    return method, path, headers, body


@settings(max_examples=EVENINGS, deadline=None, suppress_health_check=list(HealthCheck))
@given(chance=st.randoms(use_true_random=True), odd=st.lists(ODD, min_size=12, max_size=12))
def test_no_request_changes_what_it_has_no_right_to(chance: Random, odd: list[str], target: Target) -> None:
    """R35, R36, R18: no 5xx, no hang, no details of others in any answer; the victim's and the hall's things stay."""
    hall = target.hall
    evening = [a_request(chance, target.known, odd) for _request in range(REQUESTS)]
    hall.now += 3600.0  # budgets are full again
    for request, (status, words) in zip(evening, hall.runner.run(send_all(hall, evening)), strict=True):
        assert 200 <= status < 500 or (status == 503 and request[1].startswith(b"/events")), (status, request)
        assert b"Het Slachtoffer" not in words
        assert b"87654321" not in words
        assert b"Het plan van het slachtoffer" not in words
        assert b"<script>alert" not in words
    assert target.untouchable(hall.meeting) == target.before
