"""Lees dit eerst: to the first caller by name, 1 open the list, 2 call these people, 3 find a day."""

from dataclasses import replace

import pytest

from bijeenkomst.domain.commands import ChangeDetails, EditTheme, NameFirstCaller
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.handover.check_package import NotProved, check_meant
from bijeenkomst.export.handover.make_package import make_package
from bijeenkomst.export.handover.read_first import read_first
from bijeenkomst.wording.first_call import MOST_NAMED, FirstMeeting, called, password_is_rung
from tests.support.group_plans import A_PLAN, agreed, with_second
from tests.support.packages import PAGES, files_of, mail_of, text_of, words_of
from tests.support.workbook_evening import (
    MADE_ON,
    PEOPLE,
    a_group,
    as_stored,
    code_of,
    join,
    opened,
    person,
    values,
    with_caller,
)
from tests.unit.domain.evening import DETAILS, an_evening, run

PASSWORD = "appel fiets wolk"
QUOTES = ("Mijn dochter durft niet meer alleen op de fiets.", "Om half negen is het hier een chaos.")


def page_of(meeting: Meeting, number: int = 3, password: str = "") -> str:
    """What stands on the page, on one line, without the properties of the file."""
    return " ".join(text_of(files_of(meeting, number, password)[PAGES[0]]).rpartition("\f")[0].split())


def sheet_of(meeting: Meeting) -> str:
    """What stands on the first sheet of the workbook."""
    rows = values(opened(meeting)["Begin hier"])
    return "\n".join(str(value) for row in rows for value in row if value).replace("\u00a0", " ")


def a_crowd(count: int) -> Meeting:
    """So many people, the first of whom calls."""
    people = [(f"Persoon Nummer{at:02}", f"+316123456{at:02}", "", "") for at in range(count)]
    return with_caller(join(an_evening(), people))


def quoted(meeting: Meeting) -> Meeting:
    return run(meeting, EditTheme(code_of(meeting), ThemeDraft("Veilig naar school", "Kern", QUOTES)))


def test_the_first_caller_reads_by_name_what_to_do_in_three_steps() -> None:
    """R37, R42: on the page, on the first sheet, and in the mail."""
    page = page_of(with_caller(a_group()))
    said = [
        "Beste Jan,",
        "Open de lijst",
        "Bel deze mensen vóór dinsdag 1 december 2026",
        "Kees Aalbers 020 1234567",
        "Anna de Vries anna@ziggo.example",
        "Fatma Yılmaz +90 532 123 45 67",
        "Dag, u spreekt met Jan van der Berg.",
        "Prik een datum",
        "Laat het mij weten: 06 12345678. Groet, Jan van der Berg",
    ]
    found = [page.index(words) for words in said]
    assert found == sorted(found)
    sheet = sheet_of(with_caller(a_group()))
    for words in (
        "Beste Jan",
        "2.  Bel Kees Aalbers, Anna de Vries en Fatma Yılmaz.",
        "u spreekt met Jan van der Berg",
    ):
        assert words in sheet
    mail = words_of(mail_of(files_of(with_caller(a_group()))))
    assert mail.startswith("Beste Jan,")
    assert (
        mail.index("1. Open de lijst") < mail.index("2. Bel de 3 anderen") < mail.index("3. Prik een datum")
    )
    assert "Kees" not in mail


def test_what_the_group_agreed_is_said_in_the_call_and_the_invitation() -> None:
    """R52."""
    page = page_of(agreed(with_caller(a_group()), **A_PLAN))
    meets = "donderdag 10 december, half acht, De Linde, zaal 2"
    assert f"Die prikte u al samen: {meets}." in page
    assert f"We zien elkaar {meets}. Kunt u dan ook?" in page
    assert f"We zien elkaar voor het eerst {meets}." in page
    assert "(dag)" not in page


def test_beside_a_lock_it_says_who_rings_the_password_and_names_nobody_of_the_group() -> None:
    """R41: the page lies open; the contact person is public."""
    meeting = with_second(agreed(with_caller(a_group()), **A_PLAN))
    page = page_of(meeting, password=PASSWORD)
    assert "Beste eerste beller," in page
    assert "Ans Bakker van Dorpsbelang Lindendal belt u met het wachtwoord: drie woorden." in page
    assert "De namen en nummers van deze 3 mensen staan op het blad Deelnemers." in page
    secrets = [
        part for name, _phone, mail, _offer in PEOPLE for part in (*name.split(), mail) if len(part) > 3
    ]
    assert not [one for one in (*secrets, "06 12345678", "De Linde, zaal", *PASSWORD.split()) if one in page]
    mail = words_of(mail_of(files_of(meeting, password=PASSWORD)))
    assert "Ans Bakker van Dorpsbelang Lindendal belt u met het wachtwoord" in mail
    assert "12345678" not in mail.replace("0612345678", "")  # the organisation's number only
    assert "Laat het mij weten: … (uw nummer).\r\nGroet, Jan van der Berg" in mail


@pytest.mark.parametrize("place", ["De Linde, zaal 2", ""])
def test_beside_a_lock_the_call_asks_for_the_day_that_the_calendar_file_has(place: str) -> None:
    """R52: not for another one; where, as far as somebody wrote it, only the list tells."""
    files = files_of(agreed(with_caller(a_group()), **A_PLAN | {"place": place}), password=PASSWORD)
    assert "Eerste afspraak.ics" in files
    when = "donderdag 10 december, half acht"
    for said in (" ".join(text_of(files[PAGES[0]]).split()), words_of(mail_of(files))):
        assert f"Die prikte u al samen: {when}." in said
        assert f"We zien elkaar {when}. Kunt u dan ook?" in said
        assert f"voor het eerst {when}{', in … (plek)' if place else ''}." in said
        assert ("De plek staat in de lijst, op het blad Begin hier." in said) is bool(place)
        assert "de meesten kunnen" not in said


def test_beside_a_lock_what_no_calendar_can_know_is_looked_up_in_the_list() -> None:
    """R52: of a day that is not certain, and of the first step, nothing lies open but where they stand."""
    plan = A_PLAN | {"day": "na de kerst", "time": ""}
    files = files_of(agreed(with_caller(a_group()), **plan), password=PASSWORD)
    assert "Eerste afspraak.ics" not in files
    for said in (" ".join(text_of(files[PAGES[0]]).split()), words_of(mail_of(files))):
        assert "Uw groep schreef er al iets over op: kijk in de lijst, op het blad Begin hier." in said
        assert "na de kerst" not in said
    step = "Uw eerste kleine stap Die staat in de lijst, op het blad Begin hier."
    assert step in " ".join(text_of(files[PAGES[2]]).split())
    nothing = files_of(with_caller(a_group()), password=PASSWORD)
    assert "Uw eerste kleine stap Schrijf hem hier op:" in " ".join(text_of(nothing[PAGES[2]]).split())
    assert "schreef er al iets over op" not in words_of(mail_of(nothing))


@pytest.mark.parametrize(
    ("details", "said"),
    [
        (DETAILS, "Nog niets gehoord? Bel zelf: 0612345678."),
        (replace(DETAILS, contact_name=""), "Dorpsbelang Lindendal belt u met het wachtwoord"),
        (replace(DETAILS, organisation=""), "Ans Bakker belt u met het wachtwoord"),
        (replace(DETAILS, contact_phone="", contact_email="ans@x.example"), "Mail zelf: ans@x.example."),
        (Details(), "Wie u deze map gaf, belt u met het wachtwoord: drie woorden."),
    ],
)
def test_whoever_rings_the_password_is_named_as_far_as_it_is_known(details: Details, said: str) -> None:
    assert said in password_is_rung(details)


def test_a_sensitive_theme_is_named_in_no_sentence_to_say_or_send() -> None:
    """R4: a voice mail is heard, and a mail is seen, by others in the house."""
    meeting = with_caller(join(an_evening(), number=2), 2)
    page = page_of(meeting, 2)
    begin, end = page.index("Zo kunt u beginnen"), page.index("Voor de eerste keer bij elkaar")
    head_of_the_next_page = "Lees dit eerst 2 Zorg voor elkaar"
    assert "Zorg voor elkaar" not in page[begin:end].removesuffix(f"{head_of_the_next_page} ")
    assert "Noem het thema niet in een bericht of voicemail." in page
    mail = words_of(mail_of(files_of(meeting, 2)))
    assert mail.count("Zorg voor elkaar") == 1, "of which list it is, as the file is called"
    assert "Zorg voor elkaar" not in mail[mail.index("2. Bel") :]


def test_without_a_first_caller_everybody_is_spoken_to_and_everybody_stands_there() -> None:
    """R37: nobody fills the place."""
    page = page_of(a_group())
    assert "Beste mensen van deze groep," in page
    assert "zonder eerste beller" in page
    assert all(name in page for name, *_rest in PEOPLE)
    assert "u spreekt met … (uw naam)." in page


def test_one_person_and_nobody_have_nothing_to_call_and_read_no_empty_step() -> None:
    """R38: they rest."""
    alone = page_of(with_caller(join(an_evening(), PEOPLE[:1])))
    assert "Beste Jan, u bent nu de enige in deze groep. Dat is goed: de groep rust even." in alone
    nobody = page_of(an_evening())
    assert "In deze groep is nog niemand: de groep rust even." in nobody
    for page in (alone, nobody, page_of(join(an_evening(), PEOPLE[:1]), password=PASSWORD)):
        assert not [words for words in ("Bel deze", "Prik een datum", "Voor de eerste keer") if words in page]
    assert "Jan" not in page_of(join(an_evening(), PEOPLE[:1]), password=PASSWORD)


@pytest.mark.parametrize(
    ("count", "named"), [(2, True), (MOST_NAMED + 1, True), (MOST_NAMED + 2, False), (60, False)]
)
def test_few_people_are_named_and_of_many_it_says_where_they_stand(count: int, named: bool) -> None:
    page = page_of(a_crowd(count))
    assert ("Persoon Nummer01" in page) is named
    assert (f"De namen en nummers van deze {count - 1} mensen staan op het blad" in page) is not named
    assert ("Bel deze persoon vóór" in page) is (count == 2)
    assert "Prik een datum" in page


def test_the_quotes_go_along_on_the_page_and_the_sheet_and_without_any_there_is_no_heading() -> None:
    """R41: those of this theme only."""
    meeting = quoted(with_caller(a_group()))
    for found in (page_of(meeting), page_of(meeting, password=PASSWORD), sheet_of(meeting)):
        assert "Hier begon het mee" in found
        assert all(f"„{quote}”" in found for quote in QUOTES)
        assert "Sinds de winkel" not in found
    for found in (page_of(with_caller(a_group())), sheet_of(with_caller(a_group()))):
        assert "Hier begon het mee" not in found


def test_who_is_missing_from_the_page_is_told_before_it_is_handed_over() -> None:
    """Each number and address on it is read back."""
    meeting = with_caller(a_group())
    code = code_of(meeting)
    package = make_package(meeting.only(code), code, made_on=MADE_ON)
    check_meant(package)
    group = replace(
        package.group, members=tuple(one for one in package.group.members if one.name != "Fatma Yılmaz")
    )
    package.files[PAGES[0]] = read_first(group, DETAILS, meets=FirstMeeting(), people="x", contents=())
    with pytest.raises(NotProved) as error:
        check_meant(package)
    assert error.value.file == PAGES[0]
    assert "Fatma Yılmaz" in error.value.people


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Jan van der Berg", "Jan"),
        ("Wilhelmina Johanna Bos", "Wilhelmina Johanna"),
        ("J.P. Bos", "J.P. Bos"),
        ("JP Bos", "JP Bos"),
        ("Dhr. Jansen", "Dhr. Jansen"),
        ("mevrouw Bos", "mevrouw Bos"),
        ("el Amrani", "el Amrani"),
        ("王小明", "王小明"),
        ("Fatma", "Fatma"),
        ("Jansen-van der Berg", "Jansen-van der Berg"),
    ],
)
def test_people_are_spoken_to_by_their_first_name_where_that_is_known(name: str, spoken: str) -> None:
    """R30."""
    assert called(name) == spoken


def test_who_calls_in_reserve_is_said_on_a_line_of_its_own() -> None:
    """Beside an Arabic name half the words stood on either side of it."""
    people = (*PEOPLE[:2], ("محمد العلي", "+31612345670", "", ""))
    files = files_of(with_second(with_caller(join(an_evening(), people))))
    lines = [line.strip() for line in text_of(files[PAGES[0]]).splitlines()]
    assert "belt als u niet kunt" in lines


def test_a_page_with_everything_long_is_whole_and_no_heading_ends_a_page() -> None:
    """Whatever people are called and said."""
    long = " ".join(["buitengewoon"] * 20)
    people = [
        person(f"p{at}", name=f"Maria{at} {'Antonia ' * 8}Bos", email=f"{'x' * 50}{at}@{'y' * 40}.example")
        for at in range(8)
    ]
    meeting = as_stored(an_evening(), *people)
    code = code_of(meeting)
    meeting = run(meeting, NameFirstCaller(code, "p0"), ChangeDetails(replace(DETAILS, contact_name=long)))
    meeting = run(meeting, EditTheme(code, ThemeDraft("Veilig naar school", "", (long, long, long))))
    text = text_of(files_of(meeting)[PAGES[0]])
    assert " ".join(text.split()).count("buitengewoon") >= 60
    headings = {"Hier begon het mee", "Voor de eerste keer bij elkaar", "Wat zit erin?", "Open de lijst"}
    for page in text.split("\f")[:-1]:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        *_before, last, foot = lines
        assert foot.startswith("Alleen voor deze groep")
        assert last not in headings


@pytest.mark.parametrize("count", [0, 1, 2, 5, 8, 9, 10, 11, 15, 40, 80])
@pytest.mark.parametrize("password", ["", PASSWORD], ids=["open", "locked"])
def test_no_list_on_the_page_is_torn_over_two_pages(count: int, password: str) -> None:
    """However many people and quotes stand above it: what is in the package is one list under its heading."""
    for meeting in (
        a_crowd(count) if count else an_evening(),
        quoted(a_crowd(count) if count else an_evening()),
    ):
        pages = text_of(files_of(meeting, 3, password)[PAGES[0]]).split("\f")[:-1]
        (on,) = (page for page in pages if "Wat zit erin?" in page)
        assert on.count("•") == sum(page.count("•") for page in pages) >= 2
        (day,) = (page for page in pages if "Prik een datum" in page) if count > 1 else ("Een uitnodiging",)
        assert "Een uitnodiging" in day
        for page in pages:
            agenda = [f"{number}. " in page for number in (1, 2, 3) if "keer bij elkaar" in page]
            assert all(agenda)
