"""What the four sheets say, before there is a file."""

from dataclasses import replace
from datetime import date

from bijeenkomst.domain.commands import (
    AddAddition,
    ChangeDetails,
    HideAddition,
    NameFirstCaller,
    RewordAddition,
    WriteFirstStep,
)
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.export.handover.workbook.group_sheets import group_sheets
from bijeenkomst.export.handover.workbook.mail_blocks import MOST_ADDRESSES
from bijeenkomst.export.xlsx.layout import Letter, Listing, Look, Sheet
from bijeenkomst.wording.handing_over import agreements
from tests.support.workbook_evening import (
    MADE_ON,
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


def sheets(meeting: Meeting, number: int = 3) -> dict[str, Sheet]:
    return {sheet.title: sheet for sheet in group_sheets(meeting, code_of(meeting, number), MADE_ON).sheets}


def first_page(meeting: Meeting, number: int = 3) -> list[tuple[object, ...]]:
    sheet = sheets(meeting, number)["Begin hier"]
    assert isinstance(sheet, Letter)
    return [tuple(cell.value for cell in row.cells) for row in sheet.rows]


def words(meeting: Meeting, number: int = 3) -> str:
    return "\n".join(str(value) for row in first_page(meeting, number) for value in row if value is not None)


def listing(meeting: Meeting, title: str) -> Listing:
    found = sheets(meeting)[title]
    assert isinstance(found, Listing)
    return found


def test_there_are_four_sheets_in_this_order() -> None:
    assert list(sheets(a_group())) == ["Begin hier", "Deelnemers", "Aanvullingen", "Eerste afspraken"]


def test_people_stand_in_the_order_of_a_phone_list() -> None:
    """R30: sorted on the core of the surname: Aalbers, van der Berg, de Vries, Yılmaz."""
    rows = listing(a_group(), "Deelnemers").rows
    assert [(row[0], row[1], row[2], row[3]) for row in rows] == [
        (1, "Kees", "", "Aalbers"),
        (2, "Jan", "van der", "Berg"),
        (3, "Anna", "de", "Vries"),
        (4, "Fatma", "", "Yılmaz"),
    ]


def test_phone_numbers_are_shown_as_people_read_them() -> None:
    assert [row[4] for row in listing(a_group(), "Deelnemers").rows] == [
        "020 1234567",
        "06 12345678",
        "",
        "+90 532 123 45 67",
    ]


def test_how_somebody_likes_to_be_reached_follows_from_what_was_given() -> None:
    assert [row[6] for row in listing(a_group(), "Deelnemers").rows] == [
        "telefoon",
        "telefoon of e-mail",
        "e-mail",
        "telefoon",
    ]


def test_the_first_caller_is_marked_and_named_with_the_date() -> None:
    """R37: who calls first and before which date."""
    meeting = a_group()
    code = code_of(meeting)
    meeting = run(meeting, NameFirstCaller(code, f"{code}-1", date(2026, 12, 1)))
    assert [row[8] for row in listing(meeting, "Deelnemers").rows] == [None, "ja", None, None]
    assert ("Belt eerst", "Jan van der Berg  ·  06\u00a012345678  ·  jan@berg.example") in first_page(meeting)
    assert ("Belt vóór", date(2026, 12, 1)) in first_page(meeting)
    assert listing(meeting, "Eerste afspraken").rows[0] == (
        "Iedereen van de groep bellen",
        "Jan van der Berg",
        date(2026, 12, 1),
        None,
    )


def test_a_group_can_have_a_first_caller_without_a_date() -> None:
    meeting = a_group()
    code = code_of(meeting)
    meeting = run(meeting, NameFirstCaller(code, f"{code}-1"))
    assert ("Belt vóór", "Er is nog geen datum afgesproken.") in first_page(meeting)


def test_a_person_alone_who_gave_an_address_finds_it_where_addresses_stand() -> None:
    """R41: whatever reads the package finds each address in it, in a group of one too."""
    page = first_page(join(an_evening(), (("Jan Bos", "", "jan@voorbeeld.nl", ""),)))
    assert any("jan@voorbeeld.nl" in str(value) for row in page for value in row)


def test_a_group_without_a_first_caller_says_so_and_nobody_fills_the_place() -> None:
    """R37: "zonder eerste beller"; a professional never fills the place."""
    meeting = a_group()
    assert ("Belt eerst", "zonder eerste beller") in first_page(meeting)
    assert all(value is None for row in listing(meeting, "Eerste afspraken").rows for value in row)


def test_the_support_card_says_to_call_only_when_stuck() -> None:
    """R42: "bel pas als u er zelf niet uitkomt", with the support contact, else the contact person."""
    meeting = a_group()
    page = first_page(meeting)
    at = page.index(("Hulp nodig?", "Bel pas als u er zelf niet uitkomt."))
    assert page[at + 1] == (None, "Ans Bakker, 0612345678")
    meeting = run(meeting, ChangeDetails(replace(DETAILS, support_contact="Buurtwerk, 050 1234567")))
    assert first_page(meeting)[at + 1] == (None, "Buurtwerk, 050\u00a01234567")


def test_a_person_alone_and_a_group_with_nobody_rest_respectfully() -> None:
    """R38: no or one person is "rust"; people can still be added later."""
    assert "de groep rust even" in words(join(an_evening(), (("Jan Bos", "+31612345678", "", ""),)))
    assert "de groep rust even" in words(an_evening())
    assert len(listing(an_evening(), "Deelnemers").rows) == 1
    for meeting in (join(an_evening(), (("Jan Bos", "+31612345678", "", ""),)), an_evening()):
        labels = {row[0] for row in first_page(meeting) if row}
        assert not {"Belt eerst", "Iedereen mailen"} & labels, "there is nobody to call or to mail"


def test_the_page_says_what_was_promised_when_people_signed_up() -> None:
    """The consent text: only for the group, until the organisation's delete date, and then the group's own."""
    found = words(a_group())
    assert "alleen voor de mensen van deze groep" in found
    assert "Dorpsbelang Lindendal verwijdert haar eigen lijst uiterlijk op dinsdag 22 december 2026" in found


def test_a_sensitive_group_is_asked_to_be_discreet() -> None:
    """R4: on a sensitive theme, belonging to the group says something in itself."""
    sentence = "Vertel anderen ook niet wie er in deze groep zit."
    assert sentence in words(join(an_evening(), number=2), 2)
    assert sentence not in words(a_group())


def test_the_mail_block_is_there_twice_with_bcc_explained() -> None:
    page = first_page(a_group())
    assert ("Voor Outlook", "jan@berg.example; anna@ziggo.example") in page
    assert ("Voor Gmail en andere", "jan@berg.example, anna@ziggo.example") in page
    found = words(a_group())
    assert "BCC" in found
    assert "2 mensen hebben geen e-mailadres gegeven" in found


def test_a_large_group_gets_blocks_that_fit() -> None:
    people = [person(f"p{number}", email=f"mens{number}@voorbeeld.example") for number in range(200)]
    page = first_page(as_stored(an_evening(), *people))
    blocks = [str(row[1]) for row in page if row and str(row[0]).startswith("Voor Outlook")]
    assert [block.count("@") for block in blocks] == [MOST_ADDRESSES, MOST_ADDRESSES, 20]
    assert any(row[0] == "Voor Outlook\ndeel 1 van 3" for row in page if row)


def test_a_group_without_mail_is_told_to_call() -> None:
    meeting = join(an_evening(), (("Jan Bos", "+31612345678", "", ""), ("Els Bos", "+31612345679", "", "")))
    assert ("Iedereen mailen", "Niemand gaf een e-mailadres. Bel elkaar.") in first_page(meeting)


def test_only_additions_that_everybody_saw_go_along_with_the_original_of_a_shortened_one() -> None:
    """R26: waiting and hidden additions stay behind; a shortened wording keeps the original beside it."""
    meeting = a_group()
    code = code_of(meeting)
    meeting = run(
        meeting,
        AddAddition("a", code, "Een zebrapad", Channel.CONSOLE),
        AddAddition("b", code, "Wacht nog", Channel.PHONE),
        AddAddition("c", code, "Toch niet", Channel.CONSOLE),
        HideAddition(code, "c"),
        AddAddition("d", code, "De bushalte staat precies waar de kinderen oversteken", Channel.CONSOLE),
        RewordAddition(code, "d", "Bushalte in de weg"),
    )
    found = listing(meeting, "Aanvullingen")
    assert [column.heading for column in found.columns] == ["Nr", "Aanvulling", "Zo werd het eerst gezegd"]
    assert found.rows == (
        (1, "Een zebrapad", None),
        (2, "Bushalte in de weg", "De bushalte staat precies waar de kinderen oversteken"),
    )


def test_without_shortened_wordings_there_is_no_column_for_originals() -> None:
    meeting = a_group()
    meeting = run(meeting, AddAddition("a", code_of(meeting), "Een zebrapad", Channel.CONSOLE))
    found = listing(meeting, "Aanvullingen")
    assert (len(found.columns), found.rows) == (2, ((1, "Een zebrapad"),))


def test_without_additions_the_sheet_says_so() -> None:
    sheet = sheets(a_group())["Aanvullingen"]
    assert isinstance(sheet, Letter)
    assert sheet.rows[0].cells[0].value == "Bij dit thema zijn geen aanvullingen opgeschreven."


def test_a_very_long_name_wraps_and_nothing_of_it_is_hidden() -> None:
    meeting = as_stored(an_evening(), person("a", name="Maria Wilhelmina " + "Antonia " * 8 + "Bos"))
    columns = {column.heading: column for column in listing(meeting, "Deelnemers").columns}
    assert columns["Voornaam"].look is Look.WRAPPED
    assert columns["Achternaam"].look is Look.WORDS


def test_the_first_step_that_was_said_in_the_hall_is_the_first_agreement() -> None:
    """R37: the group's own words; after who calls first, when somebody does."""
    step = WriteFirstStep(code_of(a_group()), "=Met de school praten")
    alone = values(opened(run(a_group(), step))["Eerste afspraken"])
    assert alone[1] == ["=Met de school praten"]
    both = values(opened(run(with_caller(a_group()), step))["Eerste afspraken"])
    assert [row[0] for row in both[1:3]] == ["Iedereen van de groep bellen", "=Met de school praten"]
    assert ["Uw eerste stap", "=Met de school praten"] in values(opened(run(a_group(), step))["Begin hier"])


def test_the_agreements_about_the_list_are_never_printed_on_two_pages() -> None:
    """A program that prints a sheet breaks between rows only: they are one."""
    meeting = a_group()
    said = agreements(meeting.in_order[2], meeting.details)
    (row,) = (row for row in first_page(meeting) if row[:1] == ("Afspraken over de lijst",))
    assert str(row[1]).replace("\u00a0", " ").split("\n") == [f"•  {sentence}" for sentence in said]
