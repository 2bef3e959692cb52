"""The pages of what is refused or broken: readable, in the phone's own language, and with a way on."""

import re
from html import unescape

import pytest

from bijeenkomst.i18n import available_languages, speaking
from bijeenkomst.web.protection.budgets import RequestKind
from bijeenkomst.web.protection.rate_limit import send_again
from bijeenkomst.web.server import plain_pages
from bijeenkomst.web.server.plain_pages import PlainPage
from bijeenkomst.web.server.static_files import style
from tests.integration.forms import forms_of
from tests.unit.web.hall import Hall

PAGES = {name: page for name, page in vars(plain_pages).items() if isinstance(page, PlainPage)}
WORDS = re.compile(r"<(h1|p|title)>(.*?)</\1>|<(?:a|button) class=[^>]*>(.*?)</", re.DOTALL)


def words_of(page: str) -> list[str]:
    """All that a person reads on it."""
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    found = ("".join(two) for _tag, *two in WORDS.findall(body))
    return [said for said in (unescape(re.sub(r"<[^>]*>", "", one)).strip() for one in found) if said]


@pytest.mark.parametrize("name", PAGES)
def test_it_is_said_in_every_language_and_shows_the_way_on(name: str) -> None:
    """R33"""
    dutch = words_of(PAGES[name].html)
    assert len(dutch) >= 4  # title, heading, sentence, button
    for language in available_languages():
        with speaking(language):
            page = PAGES[name].html
        direction = "rtl" if language == "ar" else "ltr"
        assert page.startswith(f'<!DOCTYPE html><html lang="{language}" dir="{direction}">')
        assert f"<style>{style()}</style>" in page
        assert 'name="viewport"' in page
        assert '<a class="button primary" href="/">' in page
        if language != "nl":
            assert not set(words_of(page)) & set(dutch), language


@pytest.mark.parametrize("language", available_languages())
def test_who_is_asked_to_wait_reads_how_long_and_has_a_button_for_afterwards(
    hall: Hall, language: str
) -> None:
    """R33: the same page again, or the same form once more."""
    elsewhere = "192.168.137.77"
    for kind in (RequestKind.READ, RequestKind.SEND):
        while not hall.budgets.wait(kind, elsewhere, ""):
            pass
    phone, asked = hall.phone(address=elsewhere), {"accept-language": language}
    read = phone.get(f"/{hall.code()}?person=1", headers=asked)
    sent = phone.post(f"/{hall.code()}/add", {"text": "Een oven"}, headers=asked)
    for answer in (read, sent):
        assert answer.status_code == 429
        assert f'lang="{language}"' in answer.text
        how_long = {answer.headers["retry-after"], "ثانيتين"}  # two seconds are one word in Arabic
        assert any(one in said for said in words_of(answer.text) for one in how_long)
    assert '<a class="button primary" href="">' in read.text
    assert "Een oven" in sent.text
    if language != "nl":
        with speaking("nl"):
            dutch = {"Even geduld", "Probeer opnieuw", "Verstuur opnieuw"}
        assert not {*words_of(read.text), *words_of(sent.text)} & dutch
    assert forms_of(sent.text.replace("<form ", '<form data-form="x" '))["x"].action.endswith("/add")


@pytest.mark.parametrize(
    ("language", "seconds", "said"),
    [
        ("nl", 1, "1 seconde en"),
        ("nl", 15, "15 seconden en"),
        ("ar", 1, "ثانية واحدة"),
        ("ar", 2, "ثانيتين"),
        ("ar", 3, "3 ثوانٍ"),
        ("ar", 15, "15 ثانية"),
        ("pl", 2, "2 sekundy"),
        ("pl", 15, "15 sekund,"),
        ("uk", 21, "21 секунду"),
        ("uk", 15, "15 секунд,"),
        ("tr", 15, "15 saniye"),
        ("en", 1, "1 second and"),
    ],
)
def test_how_long_to_wait_is_said_as_people_count(language: str, seconds: int, said: str) -> None:
    """R33"""
    with speaking(language):
        assert said in send_again("/K7/add", (), seconds).text
