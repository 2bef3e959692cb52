import asyncio
import re
from pathlib import Path

import pytest

from bijeenkomst.domain.addition import Visibility
from bijeenkomst.domain.commands import ChangeDetails, CountPresent, ShowAddition, ShowRecognition, ShowSlide
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.recognition import Tally
from bijeenkomst.domain.stage import Slide, SlideKind
from bijeenkomst.session.interface import Request
from tests.integration.forms import forms_of, sign_up_values
from tests.unit.web.hall import a_hall


def test_the_start_page_shows_what_is_on_the_screen_and_all_themes(tmp_path: Path) -> None:
    """R1, R10: number, shape, colour, name; a typed code brings you to its theme, in any case."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            theme = session.meeting.in_order[1]
            session.ask(Request(ShowSlide(Slide(SlideKind.THEME, theme.code))))
            one = phone()
            text = (await one.get("/")).text
            assert all(other.title in text for other in session.meeting.in_order)
            assert "Nu op het scherm" in text
            assert text.count("<svg") == 4
            typed = await one.get("/", params={"code": theme.code.lower()})
            assert typed.headers["location"] == f"/{theme.code}"
            lower = await one.get(f"/{theme.code.lower()}")
            assert lower.headers["location"] == f"/{theme.code}"

    asyncio.run(evening())


def test_a_wrong_code_or_address_gets_a_helpful_page(tmp_path: Path) -> None:
    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            for path in ("/zz", "/zz/add", "/x/y/z", "/?code=zz"):
                answer = await phone().get(path)
                assert answer.status_code == 404
                assert session.meeting.in_order[0].title in answer.text

    asyncio.run(evening())


def test_a_phone_recognises_and_may_change_its_mind(tmp_path: Path) -> None:
    """R20, R22: one answer a phone, changeable."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            one, other = phone(), phone()
            for client, answers in ((one, ("no", "yes")), (other, ("partly",))):
                form = forms_of((await client.get(f"/{code}")).text)["recognise"]
                assert form.choices["answer"] == ["yes", "partly", "no"]
                for answer in answers:
                    saved = await client.post(form.action, data={"answer": answer})
                    assert saved.status_code == 303
            assert session.meeting.recognition(code).phones == Tally(yes=1, partly=1)
            page = (await one.get(f"/{code}")).text
            assert re.search(r'value="yes" aria-pressed="true"', page)

    asyncio.run(evening())


def test_results_are_on_no_phone_before_the_facilitator_shows_them(tmp_path: Path) -> None:
    """R23, R24: hidden until shown; then a sentence, no percentage."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            session.ask(Request(CountPresent(52)))
            one = phone()
            await one.post(f"/{code}/recognise", data={"answer": "yes"})
            assert "van ongeveer 52" not in (await one.get(f"/{code}")).text
            session.ask(Request(ShowRecognition(code)))
            shown = (await one.get(f"/{code}")).text
            assert "1 van ongeveer 52 aanwezigen herkent dit." in shown
            assert "%" not in re.sub(r"<style.*?</style>", "", shown)

    asyncio.run(evening())


def test_an_addition_waits_and_is_on_no_page_before_approval(tmp_path: Path) -> None:
    """R26: from phones they wait for approval first."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            one = phone()
            form = forms_of((await one.get(f"/{code}")).text)["add"]
            text = "<script>alert(1)</script> & bankjes"
            assert (await one.post(form.action, data={**form.values, "text": text})).status_code == 303
            (waiting,) = session.meeting.waiting
            assert waiting.text == text
            assert "bankjes" not in (await phone().get(f"/{code}")).text
            session.ask(Request(ShowAddition(code, waiting.id)))
            page = (await phone().get(f"/{code}")).text
            assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; bankjes" in page

    asyncio.run(evening())


def test_signing_up_asks_little_and_keeps_consent(tmp_path: Path) -> None:
    """R29, R34: name, phone or e-mail, what I can do, consent; boxes are never ticked beforehand (forms_of)."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            theme = session.meeting.in_order[0]
            one = phone()
            page = (await one.get(f"/{theme.code}")).text
            form = forms_of(page)["sign-up"]
            assert set(form.texts) == {"name", "phone", "email", "contribution"}
            assert {"name", "tel", "email"} <= set(form.tokens)
            assert "Dorpsbelang Lindendal" in page
            assert "dinsdag 22 december 2026" in page
            values = sign_up_values(form, "Anna de Vries", phone="06-12345678")
            assert (await one.post(form.action, data=values)).status_code == 303
            (member,) = session.meeting.group(theme.code).members
            assert (member.name, member.phone, member.consent.channel) == (
                "Anna de Vries",
                "+31612345678",
                "phone",
            )

    asyncio.run(evening())


def test_a_repeated_submission_is_stored_once_with_and_without_a_cookie(tmp_path: Path) -> None:
    """N15: retry, double tap, reload."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            forms = forms_of((await phone().get(f"/{code}")).text)
            joining = sign_up_values(forms["sign-up"], "Anna", email="anna@voorbeeld.nl")
            adding = {**forms["add"].values, "text": "Een oven"}
            for _turn in range(3):
                assert (await phone().post(forms["sign-up"].action, data=joining)).status_code == 303
                assert (await phone().post(forms["add"].action, data=adding)).status_code == 303
            assert session.meeting.sign_up_count(code) == 1
            assert len(session.meeting.additions_of(code, Visibility.WAITING)) == 1

    asyncio.run(evening())


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"phone": "12"}, "phone"),
        ({"phone": "", "email": "anna"}, "email"),
        ({"phone": "", "email": ""}, "phone"),
    ],
)
def test_a_mistake_is_said_at_its_field_and_nothing_typed_is_lost(
    tmp_path: Path, wrong: dict[str, str], field: str
) -> None:
    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            one = phone()
            form = forms_of((await one.get(f"/{code}")).text)["sign-up"]
            values = (
                sign_up_values(form, "Anna", phone="06-12345678") | {"contribution": "Ik kan bakken"} | wrong
            )
            answer = await one.post(form.action, data=values)
            assert answer.status_code == 422
            assert f'id="fout-{field}"' in answer.text
            assert f'aria-describedby="fout-{field}" autofocus' in answer.text
            assert "Ik kan bakken" in answer.text
            assert answer.text.count(" checked") == 3  # what this person ticked, after sending
            assert values["submission"] in answer.text
            assert session.meeting.sign_up_count(code) == 0

    asyncio.run(evening())


def test_a_typo_in_a_domain_is_suggested_and_never_changed_silently(tmp_path: Path) -> None:
    """R31: one tap takes it, one tap keeps what was typed."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            for choice, stored in (
                ("anna@gmail.com", "anna@gmail.com"),
                ("bert@gmial.com", "bert@gmial.com"),
            ):
                one = phone()
                form = forms_of((await one.get(f"/{code}")).text)["sign-up"]
                typed = stored.replace("gmail", "gmial")
                values = sign_up_values(form, stored.split("@")[0], email=typed)
                answer = await one.post(form.action, data=values)
                assert answer.status_code == 422
                assert "Bedoelt u" in answer.text
                again = await one.post(form.action, data={**values, "email_choice": choice})
                assert again.status_code == 303
                assert stored in {member.email for member in session.meeting.group(code).members}

    asyncio.run(evening())


def test_a_sensitive_theme_asks_explicit_consent(tmp_path: Path) -> None:
    """R4, R25: and its small numbers are "enkele"."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[1].code
            one = phone()
            form = forms_of((await one.get(f"/{code}")).text)["sign-up"]
            values = sign_up_values(form, "Anna", phone="0612345678")
            without = {name: value for name, value in values.items() if name != "explicit"}
            assert (await one.post(form.action, data=without)).status_code == 422
            assert (await one.post(form.action, data=values)).status_code == 303
            assert session.meeting.group(code).members[0].consent.explicit
            assert "enkele mensen" in (await phone().get(f"/{code}")).text

    asyncio.run(evening())


def test_without_a_responsible_organisation_nobody_is_asked_for_contact_details(tmp_path: Path) -> None:
    """R5: the form is not there, and a post is refused."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            values = sign_up_values(
                forms_of((await phone().get(f"/{code}")).text)["sign-up"], "A", "0612345678"
            )
            session.ask(Request(ChangeDetails(Details(title="Avond"))))
            page = (await phone().get(f"/{code}")).text
            assert "sign-up" not in forms_of(page)
            assert "Aanmelden kan nog niet" in page
            assert (await phone().post(f"/{code}/sign-up", data=values)).status_code == 422

    asyncio.run(evening())


def test_only_the_same_phone_sees_and_takes_away_its_sign_up(tmp_path: Path) -> None:
    """R35, R36: no page shows anyone's contact details to anybody else."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            code = session.meeting.in_order[0].code
            one, other = phone(), phone()
            form = forms_of((await one.get(f"/{code}")).text)["sign-up"]
            await one.post(
                form.action, data=sign_up_values(form, "Wilhelmina", "0687654321", "w@voorbeeld.nl")
            )
            mine, theirs = (await one.get(f"/{code}")).text, (await other.get(f"/{code}")).text
            assert "Wilhelmina" in mine
            assert "1 mens" in theirs
            assert not any(secret in theirs for secret in ("Wilhelmina", "687654321", "w@voorbeeld"))
            leave = forms_of(mine)["leave"]
            assert (await other.post(leave.action, data=leave.values)).status_code == 422
            assert session.meeting.sign_up_count(code) == 1
            assert (await one.post(leave.action, data=leave.values)).status_code == 303
            assert session.meeting.sign_up_count(code) == 0

    asyncio.run(evening())


def test_one_page_with_all_it_needs_is_under_30_kb(tmp_path: Path) -> None:
    """One page loads nothing from elsewhere and is small, for slow phones on a full Wi-Fi."""

    async def evening() -> None:
        async with a_hall(tmp_path) as (session, phone):
            one = phone()
            page = (await one.get(f"/{session.meeting.in_order[0].code}")).text
            links = re.findall(r'(?:href|src)="([^"#]+)"', page)
            assert not [link for link in links if "//" in link]
            files = [link for link in links if link.startswith("/-/")]
            bodies = [(await one.get(path)).content for path in files]
            fonts = [path for body in bodies for path in re.findall(rb"url\((/-/[^)]+)\)", body)]
            bodies += [(await one.get(path.decode())).content for path in fonts]
            assert fonts
            assert len(page.encode()) + sum(map(len, bodies)) < 30 * 1024

    asyncio.run(evening())
