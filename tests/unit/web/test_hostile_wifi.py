"""Everybody on the Wi-Fi can send anything; it is answered with a page, and nothing is stored that should not be."""

import html
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.design.accent import tinted
from bijeenkomst.design.css import accent_variables
from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain.commands import ChooseAccent, ChooseAddress
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.web.server.phone_id import COOKIE, Phone, Tokens, new_token
from tests.integration.forms import forms_of
from tests.unit.domain.evening import an_evening, joining, run
from tests.unit.web.hall import HERE, Hall, a_hall, joining_fields

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    "host", ["kwaad.example", "192.168.137.1.kwaad.example", "", "[::1", "x" * 300, "a:b:c"]
)
def test_a_name_of_somebody_elses_is_refused(hall: Hall, host: str) -> None:
    """DNS rebinding: Host must be an address, localhost or the meeting's own public name."""
    assert hall.phone().get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:8080", "10.42.0.1"])
def test_addresses_of_this_laptop_are_let_in(hall: Hall, host: str) -> None:
    assert hall.phone().get("/", headers={"host": host}).status_code == 200


def test_the_public_address_that_the_meeting_chose_is_let_in(hall: Hall) -> None:
    """The address profile: an own https address that forwards to this laptop, whatever it puts in Host."""
    hall.does(ChooseAddress("https://doe-mee.lindendal.example"))
    public = {"host": "doe-mee.lindendal.example"}
    assert hall.phone().get("/", headers=public).status_code == 200
    origin = {"origin": "https://doe-mee.lindendal.example"}
    for headers in (public | origin, origin):
        answer = hall.phone().post(f"/{hall.code()}/recognise", {"answer": "yes"}, headers=headers)
        assert answer.status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://kwaad.example"},
        {"origin": "null"},
        {"origin": "http://192.168.137.1:9999"},
        {"origin": "http://[::1"},
        {"origin": "http://192.168.137.1:8080.kwaad.example"},
        {"referer": "https://kwaad.example/http://192.168.137.1:8080/"},  # all that an old browser says
        {"referer": "x"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_site_cannot_make_a_phone_send_anything(hall: Hall, headers: dict[str, str]) -> None:
    """CSRF"""
    answer = hall.phone().post(f"/{hall.code()}/recognise", {"answer": "yes"}, headers=headers)
    assert answer.status_code == 403
    assert not hall.meeting.answers


def test_our_own_pages_may_send_and_say_so(hall: Hall) -> None:
    """With `no-referrer` a browser would send `Origin: null` with our own forms."""
    assert hall.phone().get("/").headers["referrer-policy"] == "same-origin"
    for headers in ({"origin": HERE}, {"referer": f"{HERE}/{hall.code()}?person=1"}, {}):
        answer = hall.phone().post(f"/{hall.code()}/recognise", {"answer": "yes"}, headers=headers)
        assert answer.status_code == 303


@pytest.mark.parametrize("second", ["192.168.137.1:8080", "kwaad.example"])
def test_two_hosts_are_one_too_many(hall: Hall, second: str) -> None:
    """What stands in front may have looked at the other one."""
    hosts = [("host", "192.168.137.1:8080"), ("host", second)]
    assert hall.phone().get("/", headers=hosts).status_code == 421


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/" + "x" * 5000, {}, 414),
        ("/?code=" + "x" * 5000, {}, 414),
        ("/", {f"x-{number}": "1" for number in range(150)}, 431),
        ("/", {"x-large": "x" * 20_000}, 431),
        ("/?code=" + "x" * 3000, {"cookie": "a=" + "b" * 8000}, 404),
    ],
)
def test_addresses_and_headers_have_a_limit(
    hall: Hall, path: str, headers: dict[str, str], status: int
) -> None:
    answer = hall.phone().get(path, headers=headers)
    assert answer.status_code == status
    assert "<h1" in answer.text


def test_every_answer_carries_the_safety_headers(hall: Hall) -> None:
    for path in ("/", f"/{hall.code()}", "/zz", "/../../etc/passwd"):
        headers = hall.phone().get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["content-security-policy"].count("'sha256-") == 1
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"


def test_the_evening_s_own_accent_is_the_only_other_style_that_passes(hall: Hall) -> None:
    """What is allowed is what stands in the page, byte for byte; a file from elsewhere brings no rules into it."""
    hall.does(ChooseAccent("#7a1f5c"))
    for path in ("/", f"/{hall.code()}", "/groepen", "/zz"):
        answer = hall.phone().get(path)
        sheets = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
        allowed = re.findall(r"'sha256-([^']+)'", answer.headers["content-security-policy"])
        assert [b64encode(sha256(html.unescape(one).encode()).digest()).decode() for one in sheets] == allowed
        assert len(sheets) == 2
        assert f"--accent:{tinted(LIGHT, '#7a1f5c').accent};" in sheets[1]
        assert f"--accent:{tinted(DARK, '#7a1f5c').accent};" in sheets[1]
    for odd in ("red;}body{display:none", "#12", "url(//elsewhere)", "#7a1f5c;--x:1"):
        assert accent_variables(odd) == ""


@pytest.mark.parametrize(
    ("kind", "name"), [("add", "text"), ("propose", "text"), ("sign-up", "contribution")]
)
def test_a_text_that_is_far_too_long_comes_back_whole_in_its_form(hall: Hall, kind: str, name: str) -> None:
    """Somebody pasted a whole page: what to do is said beside it, and nothing that was typed is lost."""
    phone, pasted = hall.phone(), "Zitbankjes bij de vijver. " * 3000
    place = "groepen" if kind == "propose" else hall.code()
    form = forms_of(phone.get(f"/{place}").text)[kind]
    filled = joining_fields() if kind == "sign-up" else {}
    answer = phone.post(form.action, {**form.values, **filled, name: pasted})
    assert answer.status_code == 422
    assert pasted.strip() in answer.text
    assert 'class="error"' in answer.text


def test_no_answer_to_a_form_is_kept_by_anything_on_the_way(hall: Hall) -> None:
    """What comes back may hold what was typed: saved, wrong, too much, from elsewhere, no such theme."""
    phone, code = hall.phone(), hall.code()
    answers = [
        phone.post(f"/{code}/sign-up", joining_fields()),
        phone.post(f"/{code}/sign-up", joining_fields(phone="06 1")),
        phone.post(f"/{code}/add", {"text": "x" * 140_000}),
        phone.post(f"/{code}/sign-up", joining_fields(), headers={"origin": "https://kwaad.example"}),
        phone.post("/ZZ/sign-up", joining_fields()),
        phone.ask("PUT", f"/{code}"),
    ]
    assert [answer.status_code for answer in answers] == [303, 422, 413, 403, 404, 405]
    assert {answer.headers["cache-control"] for answer in answers} == {"no-store"}
    assert "Fatma" not in "".join(f"{answer.headers}" for answer in answers)


def test_the_token_of_a_phone_is_kept_from_scripts_and_told_once(hall: Hall) -> None:
    phone = hall.phone()
    cookie = phone.get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "set-cookie" not in phone.get("/").headers


def test_the_digest_in_the_file_is_no_token() -> None:
    """R22: what stands in the file does not let anybody act as the phone."""
    tokens, key = Tokens(7, key=b"k"), b"k"
    first = tokens.phone("")
    token, digest = first.new_token, first.owner
    assert tokens.phone(f"other=1; {COOKIE}={token}") == Phone(digest)
    for other in (digest[:22], digest[:44], "../../etc"):
        assert tokens.phone(f"{COOKIE}={other}").owner != digest
    assert Tokens(8, key=key).phone(f"{COOKIE}={token}").owner != digest  # another evening, another name


def test_a_cookie_that_was_not_made_here_is_no_phone(hall: Hall) -> None:
    """R22: made up, made up anew, signed by another meeting process, or changed in one letter: each is nobody's."""
    code, honest = hall.code(), hall.phone()
    honest.get("/")
    token = honest.cookies[COOKIE]
    changed = [token[:at] + ("B" if token[at] == "A" else "A") + token[at + 1 :] for at in range(len(token))]
    made_up = [
        "A" * 22,
        "A" * 44,
        new_token() + new_token(),
        Tokens(7).phone("").new_token,
        token[:22],
        *changed,
    ]
    for cookie in made_up:
        phone = hall.phone()
        phone.cookies.set(COOKIE, cookie, domain="192.168.137.1")
        phone.post(f"/{code}/recognise", {"answer": "yes"})
        owner = sha256(f"{hall.meeting.code_seed}:{cookie}".encode()).hexdigest()
        assert f"{owner}.0" not in hall.meeting.answers[code]
        assert phone.cookies[COOKIE] not in made_up
    honest.post(f"/{code}/recognise", {"answer": "yes"})
    assert "set-cookie" not in honest.get("/").headers


def test_a_phone_without_cookies_never_chooses_its_token(hall: Hall) -> None:
    """N15, R22: a double tap is one phone, and the id of a form that somebody made up is no token."""
    code, ids = hall.code(), {"submission": "A" * 22, "answer": "yes"}
    first = hall.phone(keeps_cookies=False).post(f"/{code}/recognise", ids)
    again = hall.phone(keeps_cookies=False).post(f"/{code}/recognise", ids)
    assert len(hall.meeting.answers[code]) == 1
    assert first.headers["set-cookie"] == again.headers["set-cookie"]
    assert f"{COOKIE}={'A' * 22}" not in first.headers["set-cookie"]


@pytest.mark.parametrize("size", [22, 44])
def test_a_phone_of_before_is_known_by_what_is_in_the_file(tmp_path: Path, size: int) -> None:
    """R36: the program was started again, or is newer: who signed up goes on, a token that did nothing is renewed."""
    theme, token = an_evening().in_order[0].code, "x" * size
    owner = sha256(f"7:{token}".encode()).hexdigest()
    with a_hall(tmp_path, run(an_evening(), joining(an_evening(), owner=owner))) as hall:
        for cookie, is_known in ((token, True), ("y" * size, False)):
            phone = hall.phone()
            phone.cookies.set(COOKIE, cookie, domain="192.168.137.1")
            page = phone.get(f"/{theme}")
            assert ("Ik doe toch niet mee" in page.text) is is_known
            assert ("set-cookie" in page.headers) is not is_known


def test_one_phone_cannot_answer_for_another(hall: Hall) -> None:
    """R22: the voter is made from the cookie, whatever the form says."""
    code = hall.code()
    hall.phone().post(f"/{code}/recognise", {"answer": "yes"})
    (voter,) = hall.meeting.answers[code]
    hall.phone().post(f"/{code}/recognise", {"answer": "no", "voter": voter, "owner": voter})
    assert sorted(hall.meeting.answers[code].values()) == [Answer.NO, Answer.YES]


def test_what_stands_in_a_page_of_one_phone_is_nothing_in_the_hands_of_another(hall: Hall) -> None:
    """Ids of forms and of sign-ups, and even the digest in the file: only the cookie makes a phone that phone."""
    code, mine, other = hall.code(), hall.phone(), hall.phone()
    mine.get("/")
    other.get("/")
    fields = joining_fields(mine.get(f"/{code}").text)
    assert other.post(f"/{code}/sign-up", fields).status_code == 303
    assert mine.post(f"/{code}/sign-up", fields).status_code == 303
    assert hall.meeting.sign_up_count(code) == 2  # not taken for one that was sent twice
    (first, second) = hall.meeting.group(code).members
    own = first if first.id in mine.get(f"/{code}").text else second
    other.post(f"/{code}/leave", {"id": own.id, "submission": fields["submission"]})
    assert own in hall.meeting.group(code).members
    assert own.owner is not None
    for false in (own.owner, own.owner[:22], fields["submission"], own.id):
        thief = hall.phone()
        thief.cookies.set(COOKIE, false, domain="192.168.137.1")
        assert own.id not in thief.get(f"/{code}").text
        thief.post(f"/{code}/leave", {"id": own.id})
    assert own in hall.meeting.group(code).members


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"text=" + b"x" * 140_000, FORM, 413),
        (b"&".join(b"a%d=1" % n for n in range(300)), FORM, 413),
        (b"\xff\xfe", FORM, 422),
        ("text=Renée".encode(), FORM + "; charset=utf-8", 303),
        (b'{"text": "x"}', "application/json", 415),
        (b"--x\r\n\r\n--x--", "multipart/form-data; boundary=x", 415),
        (b"", FORM, 422),
        (b"text=%00", FORM, 422),
        (b"text=a%00%ff%fe%ed%a0%80", FORM, 303),
    ],
)
def test_whatever_is_posted_gets_a_page(hall: Hall, body: bytes, kind: str, status: int) -> None:
    answer = hall.phone().ask("POST", f"/{hall.code()}/add", content=body, headers={"content-type": kind})
    assert answer.status_code == status
    assert status == 303 or "<h1" in answer.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_other_methods_are_answered_with_a_page(hall: Hall, method: str) -> None:
    answer = hall.phone().ask(method, f"/{hall.code()}")
    assert answer.status_code == 405
    assert "<h1" in answer.text


def test_posting_where_no_form_is_gets_a_page(hall: Hall) -> None:
    assert hall.phone().post("/", {"a": "b"}).status_code == 405
    assert hall.phone().post(f"/{hall.code()}", {"a": "b"}).status_code == 405


def test_a_mistake_of_ours_gives_a_kind_page_and_tells_nobody_what_was_typed(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback reaches a phone; neither what was sent nor the words of the error are in the log."""

    typed = "Fatma, 06 12345678"

    def broken(*_arguments: object, **_more: object) -> str:
        raise RuntimeError(typed)

    monkeypatch.setattr("bijeenkomst.web.pages.rendering.PageRenderer.theme", broken)
    answer = hall.phone().get(f"/{hall.code()}?x=geheim")
    assert answer.status_code == 500
    assert "Dat ligt niet aan u" in answer.text
    assert "Fatma" not in answer.text
    ours = "".join(record.getMessage() for record in caplog.records if record.name.startswith("bijeenkomst"))
    assert "RuntimeError" in ours
    assert "Fatma" not in ours
    assert "geheim" not in ours


def test_what_people_call_themselves_comes_back_as_text(hall: Hall) -> None:
    name = '"><img src=x onerror=alert(1)> 李 Ünal 🙂'
    answer = hall.phone().post(f"/{hall.code()}/sign-up", joining_fields(name=name, adult="-"))
    assert answer.status_code == 422
    assert "<img" not in answer.text
    assert "李 Ünal 🙂" in answer.text


@pytest.fixture(scope="module")
def long_evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """One hall for all the examples: what earlier ones stored makes it only harder."""
    with a_hall(tmp_path_factory.mktemp("zaal")) as hall:
        yield hall


TEXTS = st.text(max_size=40) | st.sampled_from(
    ["=1+1", "<script>", "' OR 1=1 --", "\x00", "{{7*7}}", "%s%n", "../", "\u202e", "\ud800", "🙂" * 20, "-"]
)
FIELDS = st.sampled_from(
    "name phone email email_choice contribution shares adult explicit text answer id submission person \x00".split(
        " "
    )
)
PATHS = st.sampled_from(["", "add", "recognise", "sign-up", "leave", "x"])


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_request_whatsoever_is_a_mistake_of_ours(data: st.DataObject, long_evening: Hall) -> None:
    """Hostile input on every field and address: answered with a page, never a 500, and the page is no code."""
    hall, phone = long_evening, long_evening.phone()
    code = hall.code(data.draw(st.integers(1, 3)))
    strange = quote(data.draw(TEXTS).encode("utf-8", "surrogatepass"), safe="/?&=")
    fields = data.draw(st.dictionaries(FIELDS, TEXTS))
    for url in (
        f"/{code}/{strange}",
        f"/{strange}",
        f"/?code={strange}",
        f"/{code}?bewaard={strange}&person={strange}",
    ):
        answer = phone.get(url)
        assert answer.status_code < 500
        assert "<script>" not in answer.text
    body = urlencode({name: value.encode("utf-8", "surrogatepass") for name, value in fields.items()})
    headers = {"content-type": FORM, "cookie": f"{COOKIE}={strange}"}
    answer = phone.ask("POST", f"/{code}/{data.draw(PATHS)}", content=body.encode(), headers=headers)
    assert answer.status_code < 500
    assert "<script>" not in answer.text
