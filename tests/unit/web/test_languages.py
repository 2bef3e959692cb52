"""Phones in six languages: chosen by the browser or by people, complete, and with the Dutch consent beside (R33)."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from bijeenkomst.domain.commands import EditTheme
from bijeenkomst.domain.values.recognition import Recognition, Tally
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.i18n import available_languages, speaking
from bijeenkomst.resource_files import resource
from bijeenkomst.web.server.language import asked_for
from bijeenkomst.wording.people import people, recognised
from tests.unit.web.hall import Hall, joining_fields
from tests.unit.window_sentences import KEYWORDS, forms_of, of_pages

ROOT = Path(__file__).parents[3]
SOURCE = ROOT / "src" / "bijeenkomst"
LANGUAGES = ("ar", "en", "pl", "tr", "uk")
FOR_THE_CONSOLE = {"phone_server.py", "listening.py"}
FOR_PHONES = (
    *(file for file in sorted((SOURCE / "web").rglob("*.py")) if file.name not in FOR_THE_CONSOLE),
    *(
        SOURCE / "wording" / name
        for name in ("consent.py", "people.py", "refusals.py", "plan.py", "places.py", "public_consent.py")
    ),
    *(SOURCE / "contact_details" / name for name in ("emails.py", "phones.py")),
)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
UTF8 = {"accept-language": "ar"}


@cache
def sentences() -> frozenset[str]:
    """Everything that phones can be told, by its first form."""
    found = [one for file in FOR_PHONES for one in extract_from_file("python", file, keywords=KEYWORDS)]
    return frozenset(forms_of(one[1])[0] for one in found) | {forms[0] for forms in of_pages()}


def catalogue(language: str) -> Catalog:
    """What translators wrote."""
    place = resource("locale", language, "LC_MESSAGES", "bijeenkomst.po")
    with place.open("rb") as file:
        return read_po(file, locale=language)


def words_of(said: Any) -> list[str]:
    """One form of a sentence, or all forms of a plural."""
    return [said] if isinstance(said, str) else list(said)


def said_by(found: Catalog) -> list[tuple[list[str], list[str]]]:
    """All of it, in one order."""
    return sorted((words_of(one.id), words_of(one.string)) for one in found if one.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_phones_can_be_told_is_translated(language: str) -> None:
    """R33"""
    said = catalogue(language)
    missing = [one for one in sentences() if one not in said or not said[one].string]
    assert len(sentences()) > 200
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_what_the_dutch_fills_in(language: str) -> None:
    for message in catalogue(language):
        if not message.id:
            continue
        ids, forms = words_of(message.id), words_of(message.string)
        wanted = set(PLACEHOLDER.findall(" ".join(ids)))  # of one thing the number need not be said
        for form in forms:
            assert form, message.id
            given = set(PLACEHOLDER.findall(form))
            assert given <= wanted if message.pluralizable else given == wanted, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_for_the_program_says_what_the_file_of_the_translators_says(language: str) -> None:
    with resource("locale", language, "LC_MESSAGES", "bijeenkomst.mo").open("rb") as file:
        compiled = read_mo(file)
    assert said_by(compiled) == said_by(catalogue(language))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["nobody yet", "1 person", "3 people", "7 people", "22 people"]),
        ("pl", ["jeszcze nikogo", "1 osoba", "3 osoby", "7 osób", "22 osoby"]),
        ("uk", ["ще нікого", "1 людина", "3 людини", "7 людей", "22 людини"]),
        ("tr", ["henüz kimse yok", "1 kişi", "3 kişi", "7 kişi", "22 kişi"]),
        ("ar", ["لا أحد حتى الآن", "شخص واحد", "3 أشخاص", "7 أشخاص", "22 شخصًا"]),
    ],
)
def test_people_are_counted_as_each_language_counts(language: str, said: list[str]) -> None:
    """R33, R35: plural forms (CLDR)."""
    with speaking(language):
        assert [people(count) for count in (0, 1, 3, 7, 22)] == said


@pytest.mark.parametrize("present", [None, 52])
@pytest.mark.parametrize("language", ["nl", *LANGUAGES])
def test_on_a_sensitive_theme_nobody_and_one_person_read_like_forty(
    language: str, present: int | None
) -> None:
    """R25: neither the number nor the verb tells that it is one."""
    with speaking(language):
        said = {
            recognised(Recognition(Tally(yes, no, 0)), present, sensitive=True)
            for yes in (0, 1, 2, 4, 5, 40, 90)
            for no in (0, 3)
        }
        counted = {people(count, sensitive=True) for count in (0, 1, 2, 40)}
    assert len(said) == len(counted) == 1


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "nl"),
        ("tr", "tr"),
        ("ar-EG,ar;q=0.9,en;q=0.8", "ar"),
        ("de-DE,de;q=0.9,en-GB;q=0.8", "en"),
        ("fr-FR, pl;q=0.5, uk;q=0.7", "uk"),
        ("nl-NL,nl;q=0.9,tr;q=0.8", "nl"),
        ("tr;q=0, pl;q=0.1", "pl"),
        ("xx, *;q=0.1", "nl"),
        ("tr;q=abc,pl;q=", "nl"),
        (",;;,=,q=1" * 500, "nl"),
        ("../../etc/passwd", "nl"),
    ],
)
def test_the_browser_says_which_language_it_wants(accepted: str, language: str) -> None:
    """RFC 9110, 12.5.4"""
    assert asked_for(accepted) == language


def test_a_phone_gets_its_own_language_and_direction(hall: Hall) -> None:
    page = hall.phone().get("/", headers={"accept-language": "ar"}).text
    assert '<html lang="ar" dir="rtl">' in page
    assert "كل المواضيع" in page
    assert '<html lang="nl" dir="ltr">' in hall.phone().get("/").text


def test_people_choose_another_language_by_its_own_name_and_the_phone_remembers(hall: Hall) -> None:
    """R33: without JavaScript, by a link."""
    phone = hall.phone()
    page = phone.get("/").text
    for language in available_languages():
        assert f'href="?taal={language}"' in page
    for name in ("Nederlands", "English", "Türkçe", "العربية", "Українська", "Polski"):
        assert f">{name}</a>" in page
    assert '<html lang="tr"' in phone.get(f"/{hall.code()}?taal=tr").text
    assert '<html lang="tr"' in phone.get("/groepen", headers={"accept-language": "pl"}).text
    assert '<html lang="nl"' in phone.get("/?taal=nl").text
    assert '<html lang="nl"' in phone.get("/?taal=xx", headers={"accept-language": "xx"}).text


def test_errors_and_pages_without_a_meeting_speak_the_language_too(hall: Hall) -> None:
    polish = {"accept-language": "pl"}
    answer = hall.phone().post(f"/{hall.code()}/sign-up", joining_fields(name=""), headers=polish)
    assert "Wpisz imię i nazwisko." in answer.text
    refused = hall.phone().ask("POST", "/", headers=polish)
    assert '<html lang="pl"' in refused.text
    assert "Tutaj nie można tego zrobić" in refused.text


@pytest.mark.parametrize("path", ["/{code}", "/groepen?verder=ja&join-{code}=ja"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dutch_consent_stands_beside_the_translation(hall: Hall, path: str, language: str) -> None:
    """R33: the Dutch words count, and they are marked as Dutch."""
    page = hall.phone().get(path.format(code=hall.code(2)), headers={"accept-language": language}).text
    dutch = " ".join(re.findall(r'lang="nl" dir="ltr">(.*?)</(?:small|dl)>', page, re.DOTALL))
    for sentence in (
        "Ja, Dorpsbelang Lindendal mag mijn naam, mijn contactgegevens en wat ik wil bijdragen bewaren "
        "en delen met de groep ‘Zorg voor elkaar’.",
        "Meedoen met dit thema kan iets zeggen over mijn gezondheid",
        "Ik ben 16 jaar of ouder.",
        "mag mij uitnodigen voor één terugkomavond",
        "verwijdert uw gegevens uiterlijk op dinsdag 22 december 2026.",
        "Bel of mail Ans Bakker, 0612345678.",
    ):
        assert sentence in dutch
    assert "Waarvoor?" not in page.replace(dutch, "").split('lang="nl" dir="ltr"')[0]


def test_themes_stay_as_the_kopgroep_wrote_them_and_are_marked_as_dutch(hall: Hall) -> None:
    hall.does(EditTheme(hall.code(), ThemeDraft("Ontmoeten", "Een plek", ("Sinds de winkel dicht is",))))
    page = hall.phone().get(f"/{hall.code()}", headers=UTF8).text
    for marked in ('<bdi lang="nl">Ontmoeten</bdi>', '<bdi lang="nl">Een plek</bdi>'):
        assert marked in page
    assert '<blockquote lang="nl" dir="ltr">Sinds de winkel dicht is</blockquote>' in page


def test_what_is_filled_in_stands_apart_from_right_to_left_words(hall: Hall) -> None:
    """UAX 9: a Dutch title or number does not turn an Arabic sentence round."""
    page = hall.phone().get(f"/{hall.code()}", headers=UTF8).text
    assert "المشاركة في مجموعة «\u2068Ontmoeten\u2069»" in page
    assert "\u20680612345678\u2069" in page
