import asyncio
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bijeenkomst.domain.recognition import Answer
from bijeenkomst.web.phone import COOKIE, recognise_phone
from tests.integration.forms import forms_of, sign_up_values
from tests.unit.web.hall import a_hall


@pytest.mark.parametrize("host", ["kwaad.example", "192.168.137.1.kwaad.example", "", "[::1", "x" * 300])
def test_a_name_of_somebody_elses_is_refused(tmp_path: Path, host: str) -> None:
    """DNS rebinding: Host must be an address, localhost or the configured name."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (_session, phone):
            assert (await phone().get("/", headers={"host": host})).status_code == 421

    asyncio.run(evening())


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost", "[::1]:8080", "10.42.0.1"])
def test_addresses_of_this_laptop_are_let_in(tmp_path: Path, host: str) -> None:
    async def evening() -> None:
        async with a_hall(tmp_path) as (_session, phone):
            assert (await phone().get("/", headers={"host": host})).status_code == 200

    asyncio.run(evening())


@pytest.mark.parametrize(
    "headers", [{"origin": "https://kwaad.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}]
)
def test_another_site_cannot_make_a_phone_send_anything(tmp_path: Path, headers: dict[str, str]) -> None:
    """CSRF: cross-site posts are refused."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            answer = await phone().post(f"/{code}/recognise", data={"answer": "yes"}, headers=headers)
            assert answer.status_code == 403
            assert not session.meeting.answers

    asyncio.run(evening())


def test_every_answer_carries_the_safety_headers(tmp_path: Path) -> None:
    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            for path in ("/", f"/{code}", "/zz", "/../../etc/passwd"):
                answer = await phone().get(path)
                assert "default-src 'none'" in answer.headers["content-security-policy"]
                assert "unsafe" not in answer.headers["content-security-policy"]
                assert answer.headers["x-content-type-options"] == "nosniff"
                assert answer.headers["cache-control"] == "no-store"

    asyncio.run(evening())


def test_a_phone_is_known_by_a_token_and_the_file_by_its_digest_only(tmp_path: Path) -> None:
    """R22: one random token per meeting, no address or fingerprint; unguessable, and useless from the file."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            one = phone()
            first = await one.get(f"/{code}")
            cookie = first.headers["set-cookie"]
            assert "HttpOnly" in cookie
            assert "SameSite=Lax" in cookie
            token = one.cookies[COOKIE]
            await one.post(f"/{code}/recognise", data={"answer": "yes"})
            (voter,) = session.meeting.answers[code]
            assert token not in voter
            assert recognise_phone(f"{COOKIE}={voter.split('.')[0]}", 7).owner != voter.split(".")[0]
            assert "set-cookie" not in (await one.get(f"/{code}")).headers

    asyncio.run(evening())


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"text=" + b"x" * 20_000, "application/x-www-form-urlencoded", 413),
        (b"&".join(b"a%d=1" % n for n in range(100)), "application/x-www-form-urlencoded", 415),
        (b"\xff\xfe", "application/x-www-form-urlencoded", 415),
        (b'{"text": "x"}', "application/json", 415),
        (b"--x\r\n\r\n--x--", "multipart/form-data; boundary=x", 415),
        (b"", "application/x-www-form-urlencoded", 422),
        (b"text=%00%ff%fe%ed%a0%80", "application/x-www-form-urlencoded", 303),
    ],
)
def test_whatever_is_posted_gets_a_page(tmp_path: Path, body: bytes, kind: str, status: int) -> None:
    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            answer = await phone().post(f"/{code}/add", content=body, headers={"content-type": kind})
            assert answer.status_code == status

    asyncio.run(evening())


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_other_methods_are_answered_with_a_page(tmp_path: Path, method: str) -> None:
    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            answer = await phone().request(method, f"/{session.meeting.in_order[0].code}")
            assert answer.status_code == 405
            assert "<h1>" in answer.text

    asyncio.run(evening())


def test_a_mistake_of_ours_gives_a_kind_page_without_details(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """No traceback reaches a user; what was sent is not in the log."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):

            def broken(*_arguments: object, **_more: object) -> str:
                raise RuntimeError("oops")

            monkeypatch.setattr("bijeenkomst.web.pages.Pages.theme", broken)
            answer = await phone().get(f"/{session.meeting.in_order[0].code}?x=geheim")
            assert answer.status_code == 500
            assert "Dat ligt niet aan u" in answer.text
            assert "oops" not in answer.text

    asyncio.run(evening())
    assert "oops" in caplog.text
    assert "geheim" not in caplog.text


texts = st.text(max_size=40) | st.sampled_from(
    ["=1+1", "<script>", "' OR 1=1 --", "\x00", "{{7*7}}", "%s%n", "../"]
)
fields = st.sampled_from(
    [
        "name",
        "phone",
        "email",
        "email_choice",
        "contribution",
        "shares",
        "adult",
        "explicit",
        "text",
        "answer",
        "id",
        "submission",
    ]
)
paths = st.sampled_from(["", "add", "recognise", "sign-up", "leave", "x"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(paths, st.dictionaries(fields, texts), texts), min_size=1, max_size=12))
def test_no_request_whatsoever_is_a_5xx(
    tmp_path_factory: pytest.TempPathFactory, requests: list[tuple[str, dict[str, str], str]]
) -> None:
    """Hostile input on every field and address: answered with a page, never a 500, and the page is no code."""

    async def evening() -> None:
        async with a_hall(tmp_path_factory.mktemp("zaal")) as (session, phone):
            code = session.meeting.in_order[0].code
            one = phone()
            for path, values, strange in requests:
                body = urlencode(values, errors="replace").encode()
                for url in (
                    f"/{code}/{path}",
                    f"/{quote(strange, errors='replace')}",
                    f"/?code={quote(strange, errors='replace')}",
                ):
                    answer = await one.get(url)
                    assert answer.status_code < 500
                headers = {"content-type": "application/x-www-form-urlencoded"}
                answer = await one.post(f"/{code}/{path}", content=body, headers=headers)
                assert answer.status_code < 500
                assert "<script>" not in answer.text

    asyncio.run(evening())


def test_what_is_stored_is_never_code(tmp_path: Path) -> None:
    """Names in any script and hostile ones come back as text."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            one = phone()
            form = forms_of((await one.get(f"/{code}")).text)["sign-up"]
            name = '"><img src=x onerror=alert(1)> 李 Ünal 🙂'
            assert (
                await one.post(form.action, data=sign_up_values(form, name, "0612345678"))
            ).status_code == 303
            page = (await one.get(f"/{code}")).text
            assert "<img" not in page
            assert "李 Ünal 🙂" in page

    asyncio.run(evening())


def test_one_phone_cannot_answer_for_another(tmp_path: Path) -> None:
    """R22: the voter is made from the cookie, whatever the form says."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            one, other = phone(), phone()
            await one.post(f"/{code}/recognise", data={"answer": "yes"})
            (voter,) = session.meeting.answers[code]
            await other.post(f"/{code}/recognise", data={"answer": "no", "voter": voter, "owner": voter})
            assert sorted(session.meeting.answers[code].values()) == [Answer.NO, Answer.YES]

    asyncio.run(evening())
