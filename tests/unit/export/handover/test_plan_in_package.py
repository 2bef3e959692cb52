"""What a group wrote at its table goes home with it, and what people offered goes to all groups (R52, R54, R56)."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from PIL import Image
from python_calamine import CalamineWorkbook

from bijeenkomst.domain.commands import MergeThemes, WriteFirstStep
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.offers_to_share import shared_offers
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.group_work import PlanField, PlanText
from bijeenkomst.export.handover.check_package import NotProved, check_meant
from bijeenkomst.export.handover.check_tables import offer_pages_hold, plan_pages_hold, sheets_hold
from bijeenkomst.export.handover.group_plan import plan_of
from bijeenkomst.export.handover.locking import unlocked
from bijeenkomst.export.handover.make_package import Files, Package, make_package
from bijeenkomst.export.handover.plan_papers import offered, what_we_agreed
from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
from bijeenkomst.export.xlsx.write_xlsx import packed
from tests.support.group_plans import (
    A_PLAN,
    agreed,
    offering,
    photographed,
    sheet_photo,
    side_by_side,
    with_second,
)
from tests.support.packages import (
    BOOK,
    MAIL,
    PAGES,
    attached,
    everything_in,
    files_of,
    mail_of,
    text_of,
    words_of,
)
from tests.support.workbook_evening import MADE_ON, a_group, code_of, join, two_groups, with_caller
from tests.unit.domain.evening import an_evening, run

PLAN, OFFERS, ICS = "Wat we afspraken.pdf", "Aanbod.pdf", "Eerste afspraak.ics"
WORDS = "drie gewone woorden"
OFFERED = ("Een zaal op dinsdag", "Gerrit Gever", "06 87654321")
OTHER_PLAN = {
    "want": "Sjoelbakken in elke straat",
    "how": "Huisbezoek",
    "who": "Wilhelmina: limonade",
    "missing": "Kelderruimte",
    "first_step": "Trompetteren op de brink",
    "day": "vrijdag 18 december",
    "time": "15.45 uur",
    "place": "Zonderlingstraat 99",
}


def planned(meeting: Meeting | None = None) -> Meeting:
    """A group with callers that wrote all fields, in an evening with one offer."""
    return offering(agreed(with_second(with_caller(meeting or a_group())), **A_PLAN))


def package_of(meeting: Meeting, **more: Any) -> Package:
    code = code_of(meeting)
    return make_package(meeting.only(code), code, made_on=MADE_ON, **more)


def cells(files: Files, sheet: str) -> list[list[object]]:
    rows = load_workbook(BytesIO(files[BOOK]))[sheet].iter_rows(values_only=True)
    return [list(row) for row in rows if any(value is not None for value in row)]


def spoken(pdf: bytes) -> str:
    return " ".join(text_of(pdf).split())


def test_an_evening_without_plans_gives_what_it_gave_before() -> None:
    """R52: no page, sheet or line more; a first step that was said aloud has places of its own."""
    meeting = with_caller(a_group())
    meeting = run(meeting, WriteFirstStep(code_of(meeting), "Met de school praten"))
    files = files_of(meeting)
    assert not {PLAN, OFFERS, ICS} & set(files)
    assert load_workbook(BytesIO(files[BOOK])).sheetnames == [
        "Begin hier",
        "Deelnemers",
        "Aanvullingen",
        "Eerste afspraken",
    ]
    assert cells(files, "Eerste afspraken")[0] == ["Wat", "Wie", "Wanneer", "Klaar"]
    assert not [word for word in (PLAN, OFFERS, ICS) if word in spoken(files[PAGES[0]])]


def test_the_sheet_of_first_agreements_is_filled_in_from_the_plan() -> None:
    """R52, R54: day, time, place, who calls and the first step."""
    rows = cells(files_of(planned()), "Eerste afspraken")
    assert rows[0] == ["Wat", "Wie", "Wanneer", "Hoe laat", "Waar", "Klaar"]
    assert rows[1:] == [
        ["Iedereen van de groep bellen", "Jan van der Berg", datetime(2026, 12, 1), None, None, None],
        ["Bellen als de eerste beller niet kan", "Anna de Vries", None, None, None, None],
        ["Dinsdag om acht uur tellen bij het hek", None, None, None, None, None],
        [
            "Elkaar voor het eerst zien",
            "iedereen",
            datetime(2026, 12, 10),
            "half acht",
            "De Linde, zaal 2",
            None,
        ],
    ]


def test_a_day_that_is_no_date_stands_in_the_groups_own_words() -> None:
    """R52."""
    rows = cells(
        files_of(agreed(a_group(), day="ergens voor kerst", place="bij het hek")), "Eerste afspraken"
    )
    assert rows[1] == [
        "Elkaar voor het eerst zien: ergens voor kerst",
        "iedereen",
        None,
        None,
        "bij het hek",
        None,
    ]


def test_all_that_the_group_wrote_stands_on_a_page_and_a_sheet_in_its_own_lines() -> None:
    """R48, R52: also what the hall did not see."""
    files = files_of(planned())
    page = text_of(files[PLAN])
    assert "Wat we afspraken" in page
    sheet = [row[1] for row in cells(files, "Wat we afspraken")]
    for text in A_PLAN.values():
        assert text in sheet
        for line in text.splitlines():
            assert line in page
    assert "Jan van der Berg belt de anderen eerst" in page
    assert "Dan belt Anna de Vries." in page
    assert "Sommige letters" not in page
    assert "Pages:           1\n" in page
    assert PLAN in spoken(files[PAGES[0]])


def test_what_was_written_side_by_side_is_all_there() -> None:
    """R52: nobody picks for the group, and nothing of it is lost."""
    other = {field: f"{text.splitlines()[0]} (het andere)" for field, text in A_PLAN.items()}
    meeting = side_by_side(planned(), **other)
    meeting = side_by_side(meeting, want="En nog een derde")
    files = files_of(meeting)
    page, sheet = spoken(files[PLAN]), str(cells(files, "Wat we afspraken"))
    agreements = str(cells(files, "Eerste afspraken"))
    for field, text in (*A_PLAN.items(), *other.items(), ("want", "En nog een derde")):
        for line in text.splitlines():
            assert line in page, field
            assert line in sheet, field
        assert field not in ("first_step", "place") or text in agreements
    assert ICS not in files  # of two days nobody knows which


def test_both_plans_of_merged_themes_go_home_with_the_group() -> None:
    """R28, R52."""
    meeting = agreed(planned(), 1, **OTHER_PLAN)
    meeting = run(meeting, MergeThemes(code_of(meeting, 3), (code_of(meeting, 1),)))
    number = next(at for at, theme in enumerate(meeting.in_order, 1) if theme.title == "Veilig naar school")
    found = spoken(files_of(meeting, number)[PLAN])
    for text in (*A_PLAN.values(), *OTHER_PLAN.values()):
        for line in text.splitlines():
            assert line in found


def test_the_second_caller_stands_where_the_first_one_does() -> None:
    """R54."""
    files = files_of(planned())
    begin = cells(files, "Begin hier")
    assert ["Belt als tweede", "Anna de Vries  ·  anna@ziggo.example"] in begin
    assert ["Uw eerste afspraak", "donderdag 10 december  ·  half acht  ·  De Linde, zaal 2"] in begin
    people = {row[3]: row[8] for row in cells(files, "Deelnemers")}
    assert people["Vries"] == "als tweede"
    assert people["Berg"] == "ja"
    assert "Anna de Vries anna@ziggo.example belt als u niet kunt" in spoken(files[PAGES[0]])
    assert "belt als tweede" in text_of(files[PAGES[1]])


def test_the_mail_is_one_to_both_callers() -> None:
    """R54: one copy, addressed to both, with all of the package that is not in a folder."""
    files = files_of(planned())
    mail = mail_of(files)
    assert [(to.display_name, to.addr_spec) for to in mail["To"].addresses] == [
        ("Jan van der Berg", "jan@berg.example"),
        ("Anna de Vries", "anna@ziggo.example"),
    ]
    assert "Beste Jan en Anna," in words_of(mail)
    assert "Kan dat niet? Dan belt Anna de Vries." in words_of(mail)
    assert attached(mail) == {name: data for name, data in files.items() if name != MAIL and "/" not in name}
    assert {PLAN, OFFERS, ICS} <= set(attached(mail))


@pytest.mark.parametrize(
    ("people", "receivers"),
    [
        ((("Jan, de Berg", "", "jan@x.example", ""), ('Zoë "Z"', "", "zoe@x.example", "")), 2),
        ((("Jan", "", "thuis@x.example", ""), ("Els", "", "Thuis@x.example", "")), 1),
        ((("Jan", "", "jan@x.example", ""), ("Els", "+31612345678", "", "")), 1),
        ((("王小明" * 9, "", "a@x.example", ""), ("مريم " * 20, "", "b@x.example", "")), 2),
    ],
)
def test_two_callers_of_any_name_are_two_receivers(
    people: tuple[tuple[str, str, str, str], ...], receivers: int
) -> None:
    """R54: a household with one address gets one mail; who has no address is named in it all the same."""
    meeting = with_second(with_caller(join(an_evening(), people)), at=2)
    package = package_of(meeting)
    check_meant(package)
    mail = mail_of(package.files)
    named = [(one[0].strip(), one[2]) for one in people][:receivers]
    assert [(to.display_name, to.addr_spec) for to in mail["To"].addresses] == named
    assert people[1][0].split()[0] in words_of(mail)


def test_offers_are_one_page_and_one_sheet_in_every_package_with_how_to_reach() -> None:
    """R56."""
    meeting = offering(two_groups())
    meeting = offering(meeting, "Boekhouden", "Bea Boek", phone="", email="bea@boek.example")
    for number in (1, 3):
        files = files_of(meeting, number)
        page = spoken(files[OFFERS])
        book = next(data for name, data in files.items() if name.endswith(".xlsx"))
        rows = list(load_workbook(BytesIO(book))["Aanbod"].iter_rows(values_only=True))
        assert rows[1:] == [(*OFFERED, None), ("Boekhouden", "Bea Boek", None, "bea@boek.example")]
        for words in (*OFFERED, "Boekhouden", "Bea Boek", "bea@boek.example"):
            assert words in page
        assert "Pages: 1 " in page
        assert OFFERS in spoken(files[PAGES[0]])


def test_an_offer_that_nobody_can_call_or_mail_waits_to_be_asked_about() -> None:
    """R39, R56: from paper a name or a number can be unreadable; it is in no byte until somebody asked."""
    meeting = offering(offering(a_group()), "Koken voor iedereen", "Onbekende Opa")
    key, waiting = list(meeting.offers.items())[1]
    doubts = (Doubtful(Doubt.PHONE, "06 1?"),)
    meeting = replace(meeting, offers={**meeting.offers, key: replace(waiting, phone="", doubts=doubts)})
    found = everything_in(files_of(meeting))
    assert "Gerrit Gever" in found
    assert not [words for words in ("Koken voor", "Onbekende", "06 1?") if words in found]


@pytest.mark.parametrize("password", ["", WORDS])
def test_no_byte_of_a_package_has_anything_of_another_groups_plan(password: str) -> None:
    """R41, R52: unzipped XML, properties, pages, calendar, decoded mail; the searched words are all in the other's."""
    meeting = agreed(planned(two_groups()), 1, **OTHER_PLAN)
    photo, picture = sheet_photo(code_of(meeting, 1))
    meeting = photographed(meeting, photo)
    secret = {line for text in OTHER_PLAN.values() for line in text.splitlines()}
    secret |= {"Sjoelbakken", "limonade", "Kelderruimte", "20261218", "Zonderlingstraat", "15.45"}
    code, other = code_of(meeting), code_of(meeting, 1)
    pictures = {photo.id: picture}
    own = make_package(meeting.only(code), code, made_on=MADE_ON, password=password, pictures=pictures)
    theirs = make_package(meeting.only(other), other, made_on=MADE_ON, pictures=pictures)
    if password:
        own.files["slot open.xlsx"] = unlocked(own.files[BOOK], password)
    found, there = everything_in(own.files), everything_in(theirs.files)
    assert not {words for words in secret if words in found}
    assert not {words for words in secret if words not in there}
    assert (own.photos, theirs.photos) == (0, 1)


def test_beside_a_locked_spreadsheet_nothing_of_the_plan_or_the_offers_lies_open() -> None:
    """R52, R56: what people wrote names people and homes. The spreadsheet has it; when it is, a calendar may know."""
    meeting = planned()
    photo, picture = sheet_photo(code_of(meeting))
    package = package_of(photographed(meeting, photo), password=WORDS, pictures={photo.id: picture})
    check_meant(package, WORDS)
    assert not {PLAN, OFFERS} & set(package.files)
    assert ICS in package.files
    open_files = {name: data for name, data in package.files.items() if not name.endswith((".xlsx", ".eml"))}
    found = everything_in(open_files)
    for words in (*A_PLAN.values(), *OFFERED, "Jan van der Berg", "Anna"):
        first = words.splitlines()[0]
        assert first in (A_PLAN["day"], A_PLAN["time"]) or first not in found, first
    released = side_by_side(meeting)
    code = code_of(released)
    plan = {**released.plans[code], PlanField.FIRST_STEP: PlanText("Anna belt", (), "Tellen bij het hek")}
    said = files_of(replace(released, plans={code: plan}), password=WORDS)
    assert "Tellen bij het hek" in text_of(said[PAGES[0]])
    assert "Anna belt" not in everything_in(
        {PAGES[0]: said[PAGES[0]], PAGES[2]: said[PAGES[2]], MAIL: said[MAIL]}
    )


@pytest.mark.parametrize("turned", [0, 1, 2, 3])
def test_a_photo_of_the_groepsblad_goes_along_upright(turned: int) -> None:
    """R49, R52: on a page of its own, whichever way it was held; with nothing else written there is a page too."""
    meeting = a_group()
    photo, picture = sheet_photo(code_of(meeting), turned=turned)
    package = package_of(photographed(meeting, photo), pictures={photo.id: picture})
    check_meant(package)
    page = pictured(package.files[PLAN])
    left, top = first_dark(page)
    dark, light = page.crop((left + 10, top + 10, left + 40, top + 40)), page.crop((300, 300, 400, 400))
    assert dark.getextrema() == (0, 0)
    assert light.getextrema() == (255, 255)
    assert package.photos == 1


def test_the_photos_of_both_sheets_of_merged_groups_go_along() -> None:
    """R28, R52: a sheet keeps the code that was printed on it."""
    meeting = a_group()
    one, three = code_of(meeting, 1), code_of(meeting, 3)
    first, picture = sheet_photo(one, "een")
    second, other = sheet_photo(three, "drie")
    meeting = run(photographed(meeting, first, second), MergeThemes(three, (one,)))
    alone = meeting.only(three)
    package = make_package(alone, three, made_on=MADE_ON, pictures={"een": picture, "drie": other})
    check_meant(package)
    assert package.photos == 2
    assert one not in {photo.theme for photo in alone.photos.values()}


def test_the_photo_of_a_sheet_of_sign_ups_stays_out() -> None:
    """R41: it has the handwriting of people who asked for a list of their own, and of another group's."""
    meeting = agreed(a_group(), **A_PLAN)
    photo, picture = sheet_photo(code_of(meeting))
    rows = replace(photo, id="rijen", sheet=1)
    other = replace(photo, id="ander", theme=code_of(meeting, 1))
    package = package_of(photographed(meeting, rows, other), pictures={"rijen": picture, "ander": picture})
    assert package.photos == 0
    assert b"/DCTDecode" not in package.files[PLAN]


@pytest.mark.parametrize(
    "damage",
    [
        (ICS, b"T193000", b"T200000"),
        (ICS, b"LOCATION:De", b"LOCATION:Te"),
        (ICS, b"DTSTART;TZID=Europe/Amsterdam", b"DTSTART;TZID=Europe/Lisbon"),
    ],
)
def test_a_calendar_file_that_says_something_else_is_not_handed_over(
    damage: tuple[str, bytes, bytes],
) -> None:
    """R52: read back before anybody is told that it is done."""
    package = package_of(planned())
    name, before, after = damage
    assert before in package.files[name]
    package.files[name] = package.files[name].replace(before, after, 1)
    with pytest.raises(NotProved) as problem:
        check_meant(package)
    assert problem.value.file == name


@pytest.mark.parametrize("file", [PLAN, OFFERS, BOOK])
def test_a_page_or_sheet_that_misses_something_is_not_handed_over(file: str) -> None:
    """R52, R56: the same file made from less does not pass for this one."""
    package, less = package_of(planned()), planned()
    code = code_of(less)
    less = replace(less, plans={code: {PlanField.WANT: PlanText("Iets anders")}}, offers={})
    poorer = package_of(offering(less, "Iets anders"))
    package.files[file] = poorer.files[file]
    with pytest.raises(NotProved):
        check_meant(package)


def test_a_page_without_its_photo_is_not_handed_over() -> None:
    """R52."""
    meeting = planned()
    photo, picture = sheet_photo(code_of(meeting))
    package = package_of(photographed(meeting, photo), pictures={photo.id: picture})
    package.files[PLAN] = package_of(meeting).files[PLAN]
    with pytest.raises(NotProved):
        check_meant(package)


def test_a_long_plan_goes_on_on_more_pages_and_keeps_all_its_words() -> None:
    """R52: every field as long as it may be, twice."""
    longest = {
        field: " ".join(f"{field}{at}" for at in range(200))[:size]
        for field, size in (("want", 600), ("how", 600), ("who", 600), ("missing", 600), ("first_step", 200))
    }
    meeting = side_by_side(agreed(a_group(), **longest), **{field: f"ander {field}" for field in longest})
    package = package_of(meeting)
    check_meant(package)
    page = spoken(package.files[PLAN])
    assert "pagina 2 van" in page
    for text in longest.values():
        assert all(word in page for word in text.split())


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80)


@settings(max_examples=40)
@given(
    st.dictionaries(st.sampled_from(["want", "who", "day", "time", "place"]), words, min_size=1),
    words,
    st.sampled_from(
        [
            "مرحبا ١٢ (الحي)",
            "שלום 12",
            "ជា សុខា",
            "🚲👩‍👩‍👧‍👦",
            "한국어",
            "Łódź – żółć",
            "a\u00adb-c",
            "王小明 ♥️",
            "Ё\u0308Ё",
        ]
    ),
)
def test_whatever_a_group_writes_its_package_can_be_had(texts: dict[str, str], other: str, odd: str) -> None:
    """R63: letters of any script, marks that steer others, side by side: nothing keeps a group from its package."""
    meeting = a_group()
    code = code_of(meeting)
    written = {PlanField(field): PlanText(f"{text} {odd}", (other,)) for field, text in texts.items()}
    meeting = offering(replace(meeting, plans={code: written}), f"{other} {odd}", "Bea")
    group, plan, offers = meeting.group(code), plan_of(meeting, code, MADE_ON), shared_offers(meeting)
    package = Package(group, "", {}, plan, 0, offers)
    assert plan_pages_hold(package, what_we_agreed(group, plan, (), rehearsal=False))
    assert offer_pages_hold(package, offered(group.theme, offers, rehearsal=False))
    book = packed(group_sheets(meeting, code, MADE_ON), MADE_ON)
    assert sheets_hold(package, CalamineWorkbook.from_filelike(BytesIO(book)))


def pictured(pdf: bytes) -> Image.Image:
    """The last page of a PDF in grey, without its coloured head."""
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        page: Image.Image = document[len(document) - 1].render(scale=1).to_pil().convert("L")
    return page.crop((0, 140, page.width, page.height - 40))


def first_dark(page: Image.Image) -> tuple[int, int]:
    """Where the black corner of the photo begins."""
    dark = page.point(lambda value: 255 if value < 40 else 0).getbbox()
    assert dark is not None
    return dark[0], dark[1]
