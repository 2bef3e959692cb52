import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from bijeenkomst.design.fonts import BOLD, EMOJI, REGULAR
from bijeenkomst.domain.commands import BringInThemes, ChangeDetails, EditTheme
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.pdf.lettering import address_lines, balanced, fitted, flowed, runs, width
from bijeenkomst.export.sheets import Carrier, Choice, SheetsNotReady, write_in_boxes, write_sheets
from bijeenkomst.export.sheets import list_layout as at
from bijeenkomst.export.sheets.write_pdf import AddressTooLong, SheetsNotWritten
from bijeenkomst.qr import typed_address
from bijeenkomst.wording.consent import paper_consent, phone_consent
from tests.support.printed import (
    ADDRESS,
    MM,
    boxes,
    inked,
    levels,
    pages,
    plain,
    scanned,
    sheets,
    text_of,
)
from tests.unit.domain.evening import an_evening, run


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lists of the example meeting."""
    return sheets(an_evening(), tmp_path_factory.mktemp("lists") / "bladen.pdf")


def test_a_word_that_is_longer_than_its_line_stays_within_it() -> None:
    """And is not made endlessly small: it is broken at a third of the largest size."""
    word, room = "Hottentottententententoonstellingsterreinbewakingsmedewerkersvergadering", 110.0
    sizes = (24.0, 18.0, 12.0, 9.0, 8.0, 6.0, 4.0)
    size, lines = fitted(word, BOLD, sizes, room, 200.0)
    assert size == 8.0
    assert "".join(lines) == word
    for text in (word, f"De {word} komt"):
        shown = balanced(text, BOLD, 12.0, room)
        assert all(width(line, BOLD, 12.0) <= room for line in shown)
        assert "".join(shown).replace(" ", "") == text.replace(" ", "")


def test_paper_says_what_it_has_to(pdf: Path) -> None:
    """R1, R8, R10, R34: title, core sentence, code, typed address, row codes, the consent text in full."""
    meeting, words = an_evening(), text_of(pdf)
    for theme in meeting.in_order:
        assert theme.title in words
        assert f"192.168.137.1:8080/{theme.code.lower()}" in words
        assert all(at.row_code(theme.code, 1, row) in words for row in range(1, at.ROWS + 1))
    consent = paper_consent(meeting.details, meeting.in_order[0])
    for part in (consent.text, consent.instruction, consent.minors, consent.privacy_note):
        assert " ".join(part.split()) in words


def test_a_sensitive_theme_asks_explicit_consent_on_paper_too(pdf: Path) -> None:
    """R4: an extra box, and its own words."""
    words = text_of(pdf)
    explicit = paper_consent(an_evening().details, an_evening().in_order[1]).explicit
    assert explicit in words
    assert words.count("gevoelig: ja") == at.ROWS + 1  # and once where it is explained


def test_rows_and_boxes_are_large_enough_to_write_in(pdf: Path) -> None:
    """R9: ten rows of at least 12 mm, boxes of at least 4 x 5 mm, measured in the PDF itself."""
    letters = [(width, height) for _left, _bottom, width, height in boxes(pdf) if height > 5]
    per_row = sum(write_in_boxes.PHONE_BOXES) + write_in_boxes.EMAIL_BOXES
    assert len(letters) == per_row * at.ROWS * 2  # drawn once for plain and once for sensitive themes
    assert all(width >= 4 - 1e-3 and height >= 5 - 1e-3 for width, height in letters)
    assert sum(write_in_boxes.PHONE_BOXES) == 10
    rows = levels(pdf, longer_than=200)
    assert len(rows) - 1 == 10
    assert min(above - below for below, above in pairwise(rows)) >= 12


def test_nothing_stands_outside_what_home_printers_print() -> None:
    """Margins of a centimetre; every box within its column."""
    assert at.CODE.left >= 10
    assert at.TICKS.right <= at.PAPER.width - 10 + 1e-6
    assert write_in_boxes.email_box_lefts(at.BOXES_LEFT)[-1] + write_in_boxes.BOX_WIDTH <= at.REACH.right
    assert at.DOMAIN.left + at.OTHER_DOMAIN_LEFT + 20 <= at.DOMAIN.right  # room to write "planet.nl"
    for count in (2, 3):
        tops = at.tick_tops(count)
        assert tops[0] > 0.4
        assert tops[-1] + at.TICK < at.ROW_HEIGHT - 0.4
        assert all(below - above >= at.TICK + 0.5 - 1e-9 for above, below in pairwise(tops))


@pytest.mark.parametrize(
    ("organisation", "rows"),
    [("Dorpsbelang", at.ROWS), ("Vereniging van Dorpsbelangen " * 9, at.ROWS - 1), ("Stichting " * 900, 4)],
)
def test_rows_give_way_to_a_long_consent_text(tmp_path: Path, organisation: str, rows: int) -> None:
    """R34: the consent text is always there in full, in the margins; fewer rows rather than smaller letters."""
    details = replace(
        an_evening().details, organisation=organisation.strip(), contact_email="ans@voorbeeld.nl"
    )
    meeting = run(an_evening(), ChangeDetails(details))
    pdf = sheets(meeting, tmp_path / "bladen.pdf")
    words = text_of(pdf)
    for theme in meeting.in_order:
        assert paper_consent(details, theme).text in words
        if not theme.sensitive:
            assert at.row_code(theme.code, 1, rows) in words
            assert at.row_code(theme.code, 1, rows + 1) not in words
    for page in pages(pdf, 100):
        left, top, right, bottom = inked(page, 100)
        assert left >= at.LEFT - 0.5
        assert top >= at.TOP - 0.5
        assert right <= at.RIGHT + 0.5
        assert bottom <= at.BOTTOM + 0.5


def test_paper_says_what_a_tick_beside_an_evening_later_means(pdf: Path) -> None:
    """R43: the sentence of the phone, since nobody ticks what is not explained."""
    assert phone_consent(an_evening().details, an_evening().in_order[0]).reunion in text_of(pdf)


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("http://10.42.0.1:8080", ["10.42.0.1:8080/f9"]),
        ("https://meedoen.dorpsbelangen-nieuwkoop.nl", ["https://meedoen.", "dorpsbelangen-nieuwkoop.nl/f9"]),
    ],
)
def test_an_address_to_type_breaks_where_people_pause(address: str, lines: list[str]) -> None:
    """R10: whole when it fits, else after a dot, a slash or a hyphen."""
    sizes, room = (13.0, 12.0, 11.0, 10.0, 9.0, 8.5), at.QR_TEXT_WIDTH * MM
    assert address_lines(typed_address(address, "f9"), BOLD, sizes, room, 2)[1] == lines


def test_an_endless_address_is_broken_anywhere_rather_than_clipped() -> None:
    size, lines = address_lines("x" * 90, BOLD, (13.0, 8.5), 150, 2)
    assert "".join(lines) == "x" * 90
    assert all(width(line, BOLD, size) <= 150 for line in lines)


def test_a_paragraph_in_several_faces_keeps_every_word_and_its_room() -> None:
    parts = [(BOLD, "Kruis dit aan."), (REGULAR, "En dit ook, " + "w" * 80), (BOLD, "Klaar.")]
    lines = flowed(parts, 10, 120)
    words = [word for line in lines for _face, piece in line for word in piece.split()]
    assert "".join(words) == "".join("".join(text.split()) for _face, text in parts)
    assert all(sum(width(piece, face, 10) for face, piece in line) <= 120 + 1e-6 for line in lines)
    assert flowed([], 10, 120) == []


def test_what_only_steers_its_neighbours_is_not_drawn_as_an_empty_box() -> None:
    """The sign "as a picture" after an emoji is in no face."""
    assert runs("❤\ufe0f", BOLD) == ((EMOJI, "❤"),)


def test_without_an_address_there_is_room_for_a_label(tmp_path: Path) -> None:
    """The address profile "not known yet": code and rows, no join code (R11)."""
    pdf = sheets(an_evening(), tmp_path / "bladen.pdf", address="")
    words = text_of(pdf)
    assert "Plak hier het etiket" in words
    assert "Met uw telefoon" not in words
    assert [scanned(page) for page in pages(pdf, 100)] == [[], [], []]


def test_no_sheets_before_the_meeting_says_who_is_responsible(tmp_path: Path) -> None:
    """R5: paper asks contact details too."""
    for meeting in (run(an_evening(), ChangeDetails(Details())), replace(an_evening(), themes={})):
        with pytest.raises(SheetsNotReady):
            sheets(meeting, tmp_path / "bladen.pdf")
    assert list(tmp_path.iterdir()) == []


def test_the_pdf_is_sound_small_and_the_same_every_time(pdf: Path, tmp_path: Path) -> None:
    """R16: title and language; fonts embedded; the same meeting gives the same bytes."""
    check = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout
    fonts = subprocess.run(
        ["pdffonts", str(pdf)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert fonts
    assert all(" yes yes " in line for line in fonts)
    again = sheets(an_evening(), tmp_path / "nog eens.pdf")
    assert again.read_bytes() == pdf.read_bytes()
    content = plain(pdf)
    assert "nl-NL" in content
    assert "/Outlines" in content
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert "Aanmeldbladen Dorpsbrede bijeenkomst" in info
    assert "841.89 x 595.276 pts (A4)" in info


def odd(title: str) -> Meeting:
    """The example with another first title."""
    meeting = an_evening()
    return run(meeting, EditTheme(meeting.in_order[0].code, ThemeDraft(title, "y" * 900)))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Samen " * 50, "Samen Samen"),
        ("x" * 300, "x" * 40),
        ("Görüşelim, Łódź en Київ", "Görüşelim, Łódź en Київ"),
        ("Vrolijk 🙂 feest", "feest"),
    ],
)
def test_odd_titles_come_out_whole(tmp_path: Path, title: str, shown: str) -> None:
    """R1: longer shrinks, never clips; letters of other scripts and emoji are there."""
    pdf = sheets(odd(title), tmp_path / "bladen.pdf")
    assert shown in text_of(pdf)
    first = subprocess.run(
        ["pdftotext", "-l", "1", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert ("NotoEmoji" in fonts) == ("🙂" in title)
    header = first[: first.index("Rij")] if "Rij" in first else first
    assert sum(map(str.isalpha, title)) <= sum(map(str.isalpha, header.replace("…", ""))) + 5
    left, _top, right, bottom = inked(pages(pdf, 100)[0], 100)
    assert left >= at.LEFT - 0.5
    assert right <= at.RIGHT + 0.5
    assert bottom <= at.BOTTOM + 0.5


def test_sixty_themes_and_more_sheets_each(tmp_path: Path) -> None:
    """R8: the sheet's number is in its row codes."""
    meeting = run(an_evening(), BringInThemes(tuple(ThemeDraft(f"Thema {n}") for n in range(57))))
    choice = Choice(ADDRESS, copies={Carrier.LIST: 2})
    result = write_sheets(meeting, Carrier.LIST, tmp_path / "bladen.pdf", choice)
    assert result.pages == 120
    assert at.row_code(meeting.in_order[59].code, 2, at.ROWS) in text_of(result.path)


def test_an_address_that_makes_an_unreadable_code_is_refused(tmp_path: Path) -> None:
    """R12: at most 33 modules."""
    with pytest.raises(AddressTooLong, match="te lang"):
        sheets(an_evening(), tmp_path / "bladen.pdf", "https://" + "x" * 80 + ".example")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SheetsNotWritten, match="map"):
        sheets(an_evening(), tmp_path / "weg" / "bladen.pdf")
