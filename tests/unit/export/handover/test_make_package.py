"""What a group receives beside its spreadsheet: pages, contact cards and the mail to the first caller."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from bijeenkomst.domain.commands import ChangeDetails, EditTheme, WriteFirstStep
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.handover.check_package import people_on_cards
from bijeenkomst.export.handover.papers import LETTERS_MISSING
from bijeenkomst.export.handover.vcards import card
from bijeenkomst.rehearsal.copying import practice_copy
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
from tests.support.workbook_evening import (
    OTHERS,
    PEOPLE,
    a_group,
    as_stored,
    code_of,
    join,
    person,
    two_groups,
    with_caller,
)
from tests.unit.domain.evening import DETAILS, an_evening, joining, run


@pytest.fixture(scope="module")
def group_of_two() -> str:
    """All of the package of "Veilig naar school", in an evening where another group has people too."""
    return everything_in(files_of(with_caller(two_groups())))


@pytest.mark.parametrize(
    "secret",
    [
        *(part for name, phone, mail, offer in OTHERS for part in (*name.split(), phone[3:], mail, offer)),
        "06 98765432",
        "050 8765432",
        "Ontmoeten",
        "Zorg voor elkaar",
        "kelder",
        "goedkeuring",
    ],
)
def test_nothing_of_another_theme_is_in_any_byte_of_the_package(secret: str, group_of_two: str) -> None:
    """R41: unzipped XML, properties, the text of the pages, contact cards, decoded mail with what is attached."""
    assert secret not in group_of_two


def test_that_search_finds_who_is_there(group_of_two: str) -> None:
    """The search above would have found them."""
    for name, phone, mail, offer in PEOPLE:
        for part in (*name.split(), phone, mail, offer):
            assert part in group_of_two


def test_the_consent_log_and_the_source_stay_out_of_every_file() -> None:
    """R34: which text, when, along which way and from which row stays out of everything."""
    meeting = as_stored(a_group(), person("secret-id", sheet_row="K7-2-05", owner="digest-of-a-phone"))
    found = everything_in(files_of(meeting))
    assert not [one for one in ("secret-id", "K7-2-05", "digest-of-a-phone", "T19:50") if one in found]


def test_what_was_doubted_on_paper_is_in_no_byte_of_the_package() -> None:
    """R39, R41: neither what somebody made of a field on the list, nor a row that could not come on it."""
    doubts = (Doubtful(Doubt.EMAIL, "onzeker@"), Doubtful(Doubt.TYPO))
    meeting = as_stored(a_group(), person("doubted", doubts=doubts))
    aside = person("secret-id", name="Opzij Gelegd", phone="", email="", doubts=doubts)
    meeting = replace(meeting, set_aside={code_of(meeting): {aside.id: aside}})
    found = everything_in(files_of(meeting))
    assert not [one for one in ("onzeker@", "Opzij", "secret-id") if one in found]


def test_the_package_holds_what_it_says_it_holds() -> None:
    files = files_of(with_caller(a_group()))
    cards_alone = {f"Contactkaartjes/Kaartje {number}.vcf" for number in range(1, len(PEOPLE) + 1)}
    assert set(files) == {*PAGES, BOOK, MAIL, "Alle deelnemers.vcf", *cards_alone}
    explained = " ".join(text_of(files[PAGES[0]]).split())
    for name in (BOOK, *PAGES[1:], "Alle deelnemers.vcf", "Contactkaartjes"):
        assert name in explained


def test_the_list_on_paper_has_everybody_in_large_letters_on_a4() -> None:
    """By surname, as in the spreadsheet; who calls first is marked."""
    page = files_of(with_caller(a_group()))[PAGES[1]]
    said = text_of(page)
    order = [
        said.index(name) for name in ("Kees Aalbers", "Jan van der Berg", "Anna de Vries", "Fatma Yılmaz")
    ]
    assert order == sorted(order)
    for words in (
        "06 12345678",
        "+90 532 123 45 67",
        "anna@ziggo.example",
        "Heb een aanhanger",
        "belt eerst",
        "(A4)",
    ):
        assert words in said
    assert "Alleen voor deze groep – pagina 1 van 1" in said


@pytest.mark.parametrize(
    ("name", "all_there"),
    [
        *(
            (one, True)
            for one in ("王小明", "陳美玲", "田中さくら", "김철수", "ሃይለ ኣብርሃም", "Արամ", "Nguyễn Thị Hồng")
        ),
        *((one, False) for one in ("ជា សុខា", "सीता राम", "\U0002a6d6明")),
    ],
)
def test_a_name_in_any_script_stands_on_paper_or_it_says_where_it_does(name: str, all_there: bool) -> None:
    """Never a box without a word: of what no shipped face has, the list says that the spreadsheet has it."""
    meeting = an_evening()
    meeting = run(meeting, joining(meeting, 3, key="a", name=name, contribution="Taart 🍰"))
    words = " ".join(text_of(files_of(meeting)[PAGES[1]]).split())
    assert (LETTERS_MISSING[:16] in words) is not all_there
    assert (name in words) is all_there


def test_a_long_list_goes_on_on_more_pages_with_everybody_whole() -> None:
    people = [
        (f"Persoon Nummer{number:03}", f"+316{10000000 + number}", f"p{number}@voorbeeld.example", "x " * 200)
        for number in range(40)
    ]
    said = text_of(files_of(join(an_evening(), people))[PAGES[1]])
    assert all(
        f"Nummer{number:03}" in said and f"p{number}@voorbeeld.example" in said for number in range(40)
    )
    assert "pagina 2 van" in said


def test_the_support_card_and_the_agreements_fit_on_one_page() -> None:
    """R42: help comes only when a group itself gets stuck, and asks."""
    details = replace(DETAILS, support_contact="Buurtwerk Lindendal, Mo Haddad, 050 1234567")
    page = text_of(files_of(run(a_group(), ChangeDetails(details)))[PAGES[2]])
    assert "Bel pas als u er zelf niet uitkomt." in page
    assert "Buurtwerk Lindendal, Mo Haddad, 050 1234567" in page
    assert "Geef de lijst niet aan anderen." in " ".join(page.split())
    assert "Pages:           1\n" in page


def test_a_group_without_a_first_caller_is_told_so_and_gets_no_mail() -> None:
    """R37: nobody fills the place; there is nobody to mail to."""
    files = files_of(a_group())
    assert MAIL not in files
    assert "zonder eerste beller" in text_of(files[PAGES[0]])


def test_a_first_caller_without_an_e_mail_address_gets_no_mail() -> None:
    meeting = join(an_evening(), (("Kees Aalbers", "+31201234567", "", ""),))
    assert MAIL not in files_of(with_caller(meeting))


def test_a_group_of_one_rests() -> None:
    """R38: respectfully."""
    meeting = join(an_evening(), PEOPLE[:1])
    assert "de groep rust even" in " ".join(text_of(files_of(meeting)[PAGES[0]]).split())


def test_the_mail_is_a_draft_to_the_first_caller_with_the_package_and_an_agenda() -> None:
    """R42."""
    meeting = run(with_caller(a_group()), WriteFirstStep(code_of(a_group()), "Met de school praten"))
    files = files_of(meeting)
    mail = mail_of(files)
    assert mail["X-Unsent"] == "1"
    assert [address.addr_spec for address in mail["To"].addresses] == ["jan@berg.example"]
    assert mail["From"] is None
    assert mail["Date"] is None
    assert mail["Subject"] == "De lijst van Themagroep 3 - Veilig naar school"
    assert attached(mail) == {name: files[name] for name in (*PAGES, BOOK, "Alle deelnemers.vcf")}
    said = words_of(mail)
    for words in (
        "Beste Jan,",
        "2. Bel de 3 anderen vóór dinsdag 1 december 2026.",
        "met 4 mensen",
        "Wij houden ons erbuiten.",
        "3. Onze eerste stap. Klopt deze nog? Met de school praten",
        "Bel pas als u er zelf niet uitkomt.",
        "Ans Bakker, 0612345678",
    ):
        assert words in said


def test_the_subject_and_the_cards_say_nothing_of_a_sensitive_theme() -> None:
    """R4: both lie open on a screen that others see too."""
    meeting = with_caller(join(an_evening(), number=2), number=2)
    files = files_of(meeting, 2)
    assert mail_of(files)["Subject"] == "De lijst van Themagroep 2"
    assert b"NOTE" not in files["Alle deelnemers.vcf"]


@pytest.mark.parametrize("sensitive", [False, True])
def test_every_file_of_a_rehearsal_says_that_it_is_one(sensitive: bool) -> None:
    meeting = practice_copy(an_evening())
    number = 2 if sensitive else 3
    files = files_of(with_caller(join(meeting, number=number), number=number), number)
    for name, data in files.items():
        if name.endswith(".pdf"):
            assert "OEFENING" in text_of(data)
        elif name.endswith(".xlsx"):
            assert load_workbook(BytesIO(data)).worksheets[0]["A1"].value == "OEFENING"
        elif name.endswith(".vcf"):
            assert data.count(b"NOTE:OEFENING") == data.count(b"BEGIN:VCARD")
    assert "OEFENING" in str(mail_of(files)["Subject"])
    assert "OEFENING" in words_of(mail_of(files))


def test_a_card_is_what_phones_read() -> None:
    """vCard 3.0: version first, the tussenvoegsel with the surname, CRLF at each line's end."""
    apart = (data for name, data in files_of(a_group()).items() if name.startswith("Contactkaartjes/"))
    (card,) = (data for data in apart if b"FN:Jan van der Berg\r\n" in data)
    assert card.decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:van der Berg;Jan;;;",
        "FN:Jan van der Berg",
        "TEL;TYPE=VOICE:+31612345678",
        "EMAIL;TYPE=INTERNET:jan@berg.example",
        "NOTE:Themagroep 3 - Veilig naar school",
        "END:VCARD",
        "",
    ]


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120)


@given(st.lists(st.tuples(words, words, words), max_size=4), words)
def test_whatever_people_are_called_comes_back_from_their_card(
    given_names: list[tuple[str, str, str]], note: str
) -> None:
    people = [
        person(str(at), name=name, phone=phone, email=mail)
        for at, (name, phone, mail) in enumerate(given_names)
    ]
    made = b"".join(card(one, note) for one in people)
    assert list(people_on_cards(made)) == [(one.name, one.phone, one.email) for one in people]
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert made.count(b"\r") == made.count(b"\n") == made.count(b"\r\n")
    for line in made.split(b"\r\n"):
        line.decode()  # no letter is cut in two


def test_a_name_cannot_put_a_line_of_its_own_on_a_card() -> None:
    (read,) = people_on_cards(
        card(person(name="Jan\r\nEMAIL:boef@boef.example;,\\", email="jan@bos.example"), "")
    )
    assert read.email == "jan@bos.example"


def test_no_file_is_called_after_anybody_and_cards_are_in_the_order_of_the_list() -> None:
    """R45: the names of files stay on a disk when the files themselves are long wiped."""
    people = [(f"Anton Achternaam {chr(65 + at)}", f"+316123456{at:02}", "", "") for at in range(12)]
    files = files_of(with_caller(join(an_evening(), people)))
    assert not [name for name in files if "Anton" in name or "Achternaam" in name]
    apart = sorted(name for name in files if name.startswith("Contactkaartjes/"))
    assert apart[0] == "Contactkaartjes/Kaartje 01.vcf"
    assert b"".join(files[name] for name in apart) == files["Alle deelnemers.vcf"]


def test_people_of_one_name_each_have_a_card() -> None:
    people = (("Jan Bos", "+31612345671", "", ""), ("jan bos", "+31612345672", "", ""))
    files = files_of(join(an_evening(), people))
    apart = [people_on_cards(data) for name, data in files.items() if "/" in name]
    assert [one.phone for (one,) in apart] == [phone for _name, phone, *_rest in people]


def test_a_title_of_any_length_keeps_every_page_whole() -> None:
    meeting = run(a_group(), EditTheme(code_of(a_group()), ThemeDraft("Wij willen " * 25 + "klaar")))
    for name, data in files_of(meeting).items():
        if name.endswith(".pdf"):
            assert "klaar" in text_of(data)


def test_the_same_group_on_the_same_day_makes_the_same_bytes() -> None:
    meeting = with_caller(a_group())
    assert files_of(meeting) == files_of(meeting)
