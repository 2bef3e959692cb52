"""The front of the report and its cards: what came of it, one quote, how to join later, and no card in two pieces."""

import re
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument, PdfImage

from bijeenkomst.design.palette import contrast_ratio, rgb
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.domain.values.sign_up import Consent
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.report.checking import holds
from bijeenkomst.export.report.choice import ReportChoice, ReportPart
from bijeenkomst.export.report.page import page_of
from bijeenkomst.export.report.paper import pdf_of
from bijeenkomst.export.report.writing import ReportKind, made
from tests.support.report_evening import (
    MADE_ON,
    a_full_evening,
    a_photo,
    the_report,
    with_addition,
    with_people,
)
from tests.unit.domain.evening import an_evening, run

LOGO, VILLAGE = a_photo(400, 160, 3), a_photo(1600, 900, 5)
FACE = Face(Picture("L", 400, 160, 1, "l"), Picture("V", 1600, 900, 1, "v"), "#8a2be2")
IMAGES = {"l": LOGO.picture, "V": VILLAGE.picture, "v": VILLAGE.picture}


def first_page(pdf: bytes) -> str:
    words = subprocess.run(
        ["pdftotext", "-l", "1", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(words.stdout.decode().split())


def pictures_on(pdf: bytes) -> list[int]:
    """How many pictures each page has."""
    with PdfDocument(pdf) as document:
        return [sum(isinstance(one, PdfImage) for one in page.get_objects()) for page in document]


def on_wegwijzer(meeting: Meeting, number: int, *, sheet: bool = True) -> Meeting:
    code = meeting.in_order[number - 1].code
    consent = Consent("1", datetime(2026, 11, 24, tzinfo=UTC), Channel.PHONE, explicit=True)
    way = Signpost("Bea Bos", "+31612349999", "", consent, on_sheet=sheet, on_page=not sheet)
    return replace(meeting, signposts={code: way})


def test_the_front_has_the_outcome_in_one_sentence_and_one_quote() -> None:
    front = first_page(pdf_of(the_report(with_people(a_full_evening(), 3, 2))))
    assert "Dorpsbrede bijeenkomst" in front
    assert "Ongeveer 52 mensen bespraken 3 thema's, en bewoners gaan er samen mee verder." in front
    assert "„Sinds de winkel dicht is …”" in front


@pytest.mark.parametrize("count", [0, 1, 2, 12])
def test_the_outcome_says_nothing_of_how_many_joined_a_sensitive_theme(count: int) -> None:
    """R25: neither a number, nor whether its group is counted among those that go on."""
    told = the_report(with_people(with_people(an_evening(), 2, count), 1, 3))
    assert told.outcome == "Bewoners bespraken 3 thema's, en bewoners gaan er samen mee verder."


@pytest.mark.parametrize(
    ("joins", "outcome"),
    [
        ((), "Bewoners bespraken 2 thema's."),
        ((1,), "Bewoners bespraken 2 thema's."),  # one person is a theme that rests (R38)
        ((2,), "Bewoners bespraken 2 thema's, en met één daarvan gaat een groep bewoners verder."),
        ((2, 5), "Bewoners bespraken 2 thema's, en met 2 daarvan gaan groepen bewoners verder."),
    ],
)
def test_the_outcome_tells_with_how_many_themes_a_group_goes_on(joins: tuple[int, ...], outcome: str) -> None:
    meeting = run(an_evening(), c.RemoveTheme(an_evening().in_order[1].code))
    for number, count in enumerate(joins, 1):
        meeting = with_people(meeting, number, count)
    assert the_report(meeting).outcome == outcome


def test_parts_that_are_left_out_are_not_told_on_the_front_either() -> None:
    told = the_report(with_people(an_evening(), 1, 3), ReportChoice(parts=frozenset({ReportPart.ADDITIONS})))
    assert (told.outcome, told.quote) == ("Bewoners bespraken 3 thema's.", "")


def test_the_quote_of_the_front_is_short_and_rather_not_of_a_sensitive_theme() -> None:
    meeting = an_evening()
    quotes = (("Te lang " * 40,), ("Over wat niet iedereen hoeft te weten",), ("Kort gezegd",))
    for theme, said_there in zip(meeting.in_order, quotes, strict=True):
        draft = ThemeDraft(theme.title, quotes=said_there, sensitive=theme.sensitive)
        meeting = run(meeting, c.EditTheme(theme.code, draft))
    assert the_report(meeting).quote == "Kort gezegd"
    sensitive = run(meeting, c.RemoveTheme(meeting.in_order[2].code))
    assert the_report(sensitive).quote == "Over wat niet iedereen hoeft te weten"


def test_who_reads_it_later_learns_how_to_join_and_no_name_or_number() -> None:
    """R55: agreed to the sheet and the cards, not to a report; a theme that became sensitive has none."""
    meeting = on_wegwijzer(a_full_evening(), 1)
    told = the_report(meeting)
    assert told.join == (
        "Meedoen kan altijd nog, bij elk thema. Vraag het aan Dorpsbelang Lindendal.",
        "Op de Wegwijzer in de buurt staat een buur die u verder helpt met 'Ontmoeten'.",
    )
    for kind in ReportKind:
        data = made(told, kind, MADE_ON)
        assert holds(told, kind, data)
        assert not [secret for secret in (b"Bea", b"12349999", b"1234 9999") if secret in data]
    assert len(the_report(on_wegwijzer(meeting, 2)).join) == 1
    assert len(the_report(on_wegwijzer(meeting, 1, sheet=False)).join) == 1
    assert len(the_report(a_full_evening()).join) == 1


def test_the_front_has_the_pattern_of_the_meeting_or_its_village() -> None:
    """With the logo on it; each once, and its own pattern for each meeting."""
    plain = a_full_evening()
    assert pictures_on(pdf_of(the_report(plain)))[0] == 0
    assert pdf_of(the_report(plain)) != pdf_of(the_report(replace(plain, code_seed=plain.code_seed + 1)))
    village = the_report(replace(plain, face=FACE), ReportChoice(images=IMAGES))
    assert pictures_on(pdf_of(village))[0] == 2
    assert village.cover.photo is not None
    assert village.cover.photo.picture == VILLAGE.picture
    choice = ReportChoice(images=IMAGES, photos=(a_photo(900, 600, 2, "De zaal zit vol"),), people_agree=True)
    evening = the_report(replace(plain, face=FACE), choice)
    assert sum(pictures_on(pdf_of(evening))) == 2 + 1
    assert page_of(evening).decode().count("<img") == 3
    assert holds(evening, "pdf", pdf_of(evening))
    missing = the_report(replace(plain, face=FACE))
    assert pictures_on(pdf_of(missing))[0] == 0, "a picture that cannot be had leaves the pattern"


@pytest.mark.parametrize("choice", [ReportChoice(), ReportChoice(images=IMAGES)])
def test_the_evenings_own_colour_is_in_all_and_can_be_read(choice: ReportChoice, tmp_path: Path) -> None:
    """In the nearest shade with 7 : 1 (R14)."""
    report = the_report(replace(a_full_evening(), face=replace(FACE, accent="#ffe680")), choice)
    page = page_of(report).decode()
    (light,) = re.findall(r"^:root\{--accent:(#[0-9a-f]{6})\}", page, re.MULTILINE)
    assert contrast_ratio(light, LIGHT.surface) >= 7
    assert "prefers-color-scheme:dark){:root{--accent:#ffe680}" in page, "on dark it can be read as it is"
    assert "\n:root{--accent" not in page_of(the_report(a_full_evening())).decode()
    (drawn := tmp_path / "a.pdf").write_bytes(pdf_of(report))
    plain = subprocess.run(
        ["qpdf", "--stream-data=uncompress", str(drawn), "-"], capture_output=True, check=True
    )
    red, green, blue = ((f"{part:.6f}".strip("0").rstrip(".") or "0").encode() for part in rgb(light))
    assert b" ".join((red, green, blue)) + b" rg" in plain.stdout


def many_additions(meeting: Meeting, number: int, count: int) -> Meeting:
    for at in range(count):
        meeting = with_addition(
            meeting, number, f"Een bankje bij de vijver, nummer {at}, waar ouderen kunnen rusten"
        )
    return meeting


@pytest.mark.parametrize("counts", [(0, 0, 0), (9, 0, 3), (22, 1, 22), (12, 12, 12), (80, 2, 0)])
def test_a_card_is_never_in_two_pieces_unless_it_is_longer_than_a_page(counts: tuple[int, ...]) -> None:
    """And no heading is the last thing on a page."""
    meeting = with_people(a_full_evening(), 3, 4)
    for number, count in enumerate(counts, 1):
        meeting = many_additions(meeting, number, count)
    report = the_report(meeting)
    with PdfDocument(pdf_of(report)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    for theme in report.themes:
        ends = f"De eerste stap: {theme.group.first_step}" if theme.group and theme.group.first_step else ""
        begins = next(at for at, words in enumerate(pages) if at > 1 and f"{theme.title}\r\n" in words)
        last = theme.additions[-1].text if theme.additions else ends
        assert last in pages[begins] or len(theme.additions) > 30
    headings = {
        "Herkent u dit?",
        "Wat er nog bij kwam",
        "Wie gaat ermee verder?",
        "De thema's",
        "Ook meedoen?",
    }
    for words in pages[1:]:
        lines = [line.strip() for line in words.splitlines() if line.strip()]
        body = [
            line for line in lines if not line.startswith("Verslag ") and not re.fullmatch(r"\d+ / \d+", line)
        ]
        assert body
        assert body[-1] not in headings


def test_two_short_cards_stand_on_one_page() -> None:
    report = the_report(with_people(an_evening(), 1, 2))
    with PdfDocument(pdf_of(report)) as document:
        assert len(document) == 4  # the front, what is in it, two cards, one card
        third = document[2].get_textpage().get_text_range()
    assert "Ontmoeten" in third
    assert "Zorg voor elkaar" in third
