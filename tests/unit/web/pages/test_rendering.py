"""What a phone gets to see."""

from dataclasses import replace
from urllib.parse import quote

import pytest

from bijeenkomst.domain.commands import (
    AddAddition,
    BringInThemes,
    ChangeDetails,
    CoverPicture,
    ShowRecognition,
    ShowSlide,
)
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.stage import Cover, Slide, SlideKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.i18n import DUTCH
from bijeenkomst.web.pages.scripts import all_static, group_script, script
from tests.integration.forms import forms_of
from tests.unit.web.hall import Hall, joining_fields


def test_the_front_page_has_all_themes_by_number_shape_colour_and_name(hall: Hall) -> None:
    """R1: never colour alone."""
    page = hall.phone().get("/").text
    for theme in hall.meeting.in_order:
        assert f'href="/{theme.code}"' in page
        assert theme.title in page
    assert 'aria-label="cirkel, oranje"' in page


def test_the_front_page_shows_what_is_on_the_screen(hall: Hall) -> None:
    hall.does(ShowSlide(Slide(SlideKind.THEME, hall.code(3))))
    page = hall.phone().get("/").text
    assert "Nu op het scherm</p>" in page
    assert "Doe mee met dit thema" in page
    hall.does(CoverPicture(Cover.BLACK))
    assert "Nu op het scherm</p>" not in hall.phone().get("/").text


def test_a_code_is_taken_in_any_case_and_with_a_slash(hall: Hall) -> None:
    code, phone = hall.code(), hall.phone()
    for path in (f"/{code}", f"/{code.lower()}", f"/{code}/"):
        answer = phone.get(path)
        assert answer.status_code == 200, path
        assert "Ontmoeten" in answer.text


def test_a_typed_code_leads_to_its_theme(hall: Hall) -> None:
    answer = hall.phone().get("/", params={"code": f" {hall.code().lower()} "})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{hall.code()}")


@pytest.mark.parametrize(
    "path", ["/Q1", "/?code=%3Cscript%3E", "/a/b/c", "/%00", "/%ff%fe", "/-/weg.css", "/K7/nonsense"]
)
def test_what_is_not_there_gives_a_page_with_all_themes(hall: Hall, path: str) -> None:
    answer = hall.phone().get(path)
    assert answer.status_code == 404
    assert "<script>" not in answer.text
    for theme in hall.meeting.in_order:
        assert f'href="/{theme.code}"' in answer.text


def test_a_theme_page_has_three_forms_with_the_tokens_for_contact_details(hall: Hall) -> None:
    """R29: name, phone or e-mail, contribution, consent; no address, no birth date."""
    forms = forms_of(hall.phone().get(f"/{hall.code()}").text)
    assert set(forms) == {"recognise", "add", "sign-up"}
    assert forms["recognise"].choices["answer"] == ["yes", "partly", "no"]
    assert forms["sign-up"].tokens == {"name": "name", "tel": "phone", "email": "email"}
    assert set(forms["sign-up"].texts) == {"name", "phone", "email", "contribution"}
    assert set(forms["sign-up"].boxes) == {"shares", "adult", "reunion"}  # R34: forms_of finds none ticked


def test_a_sensitive_theme_asks_explicit_consent(hall: Hall) -> None:
    """R4"""
    assert "explicit" in forms_of(hall.phone().get(f"/{hall.code(2)}").text)["sign-up"].boxes


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize(
    "kind",
    [
        "{letter}{digit}",
        "{small} {digit}",
        "{letter}–{digit}",
        "{letter}{digit}.",
        "{wide}{arabic}",
        "{letter}{digit}-1-05",
    ],
)
def test_a_code_leads_to_its_theme_however_it_is_typed(hall: Hall, number: int, kind: str) -> None:
    """R10: as an address and in the field on the start page."""
    code = hall.code(number)
    typed = kind.format(
        letter=code[0],
        digit=code[1],
        small=code[0].lower(),
        wide=chr(ord(code[0]) - ord("A") + ord("Ａ")),
        arabic=chr(ord("٠") + int(code[1])),
    )
    found = hall.phone().get("/", params={"code": typed})
    assert (found.status_code, found.headers["location"]) == (303, f"/{code}")
    assert hall.phone().get(f"/{quote(typed)}").status_code == 200


def test_a_code_that_looks_like_a_theme_s_is_asked_about(hall: Hall) -> None:
    """R10: never another theme by guessing."""
    meeting, code = hall.meeting, "V3"
    page = hall.phone().get("/", params={"code": "U3"})
    assert page.status_code == 404
    asked = page.text.partition("Bedoelt u dit thema?")[2].partition("</section>")[0]
    assert meeting.themes[code].title in asked
    assert asked.count("<li>") == 1


def test_sign_up_is_not_there_before_the_details_are_known(hall: Hall) -> None:
    """R5"""
    hall.does(ChangeDetails(Details(title="Avond")))
    page = hall.phone().get(f"/{hall.code()}").text
    assert set(forms_of(page)) == {"recognise", "add"}
    assert "Aanmelden kan nog niet." in page
    answer = hall.phone().post(f"/{hall.code()}/sign-up", joining_fields())
    assert answer.status_code == 422
    assert not hall.meeting.sign_ups


def test_results_stay_hidden_until_they_are_shown(hall: Hall) -> None:
    """R23, R24"""
    code, phone = hall.code(), hall.phone()
    phone.get(f"/{code}")
    phone.post(f"/{code}/recognise", {"answer": "yes"})
    assert "herkent dit" not in phone.get(f"/{code}").text
    hall.does(ShowRecognition(code))
    assert "1 mens herkent dit." in phone.get(f"/{code}").text


def test_small_counts_on_a_sensitive_theme_are_not_told(hall: Hall) -> None:
    """R25"""
    code, told = hall.code(2), "In de groep: geen, enkele of meer mensen."
    assert told in hall.phone().get(f"/{code}").text
    answer = hall.phone().post(f"/{code}/sign-up", joining_fields(explicit="ja"))
    assert answer.status_code == 303
    assert told in hall.phone().get(f"/{code}").text


def test_nobody_sees_a_name_or_contact_detail_of_anybody(hall: Hall) -> None:
    """R35: the phone that sent them shows a first name and nothing more, so that two people find their own card."""
    phone, code = hall.phone(), hall.code()
    phone.get(f"/{code}")
    assert phone.post(f"/{code}/sign-up", joining_fields()).status_code == 303
    for visitor in (phone, hall.phone()):
        for path in ("/", f"/{code}"):
            page = visitor.get(path).text
            assert not any(part in page for part in ("Y\u0131lmaz", "12345678 ", "koffie"))
            assert ("Fatma" in page) is (visitor is phone)


def test_additions_are_shown_when_approved_and_not_before(hall: Hall) -> None:
    """R26"""
    code = hall.code()
    hall.phone().post(f"/{code}/add", {"text": "Zitbankjes bij de vijver"})
    assert "Zitbankjes" not in hall.phone().get(f"/{code}").text
    hall.does(AddAddition("x", code, "<b>Een</b> jeugdhonk", Channel.CONSOLE))
    assert "&lt;b&gt;Een&lt;/b&gt; jeugdhonk" in hall.phone().get(f"/{code}").text


@pytest.mark.parametrize("language", ["nl", "ar", "uk"])
@pytest.mark.parametrize("path", ["/", "/{code}", "/groepen", "/{code}/groep"])
def test_a_page_with_its_style_and_script_is_small(hall: Hall, path: str, language: str) -> None:
    """30 KB altogether as it goes over a crowded Wi-Fi; every browser takes gzip, the style stands in the page."""
    six = tuple(ThemeDraft(f"Een thema met een gewone naam {number}") for number in (4, 5, 6))
    hall.does(BringInThemes(six))
    asked = {"accept-language": language, "accept-encoding": "gzip"}
    answer = hall.phone().get(path.format(code=hall.code(2)), headers=asked)
    page, sent = answer.content, int(answer.headers["content-length"])
    fetched = [
        file for file in all_static().values() if file.path in page.decode() or file.kind == "font/woff2"
    ]
    static = sum(len(file.packed(True)[0]) for file in fetched)
    assert 4000 < sent < len(page)
    assert sent + static < 30 * 1024 - 5.8 * 1024  # room for longer texts
    if path == "/{code}" and language == "nl":  # for who takes nothing packed, and no browser is so
        assert len(page) + len(script(DUTCH).body) < 42 * 1024


def test_the_script_goes_packed_to_who_takes_that(hall: Hall) -> None:
    for file in (script(DUTCH), group_script(DUTCH)):
        answer = hall.phone().get(file.path, headers={"accept-encoding": "gzip, deflate"})
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.content == file.body  # httpx unpacks it
        plain = hall.phone().get(file.path, headers={"accept-encoding": "identity"})
        assert "content-encoding" not in plain.headers
        assert plain.content == file.body


def test_static_files_are_kept_by_phones_and_pages_are_not(hall: Hall) -> None:
    assert "immutable" in hall.phone().get(script(DUTCH).path).headers["cache-control"]
    assert hall.phone().get("/").headers["cache-control"] == "no-store"


def test_a_title_that_is_very_long_and_in_any_script_is_shown(hall: Hall) -> None:
    long = "Ωραίο 🌳 " * 30
    hall.does(ChangeDetails(replace(hall.meeting.details, title=long)))
    assert "Ωραίο 🌳" in hall.phone().get("/").text
