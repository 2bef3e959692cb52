"""Every kind of sheet: its codes read, its text is there, its paper is right."""

import math
import re
import subprocess
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from bijeenkomst.design.fonts import REGULAR
from bijeenkomst.domain.commands import BringInThemes, ChangeDetails, WriteNotes
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import programme
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.sheet_row import FIRST_SLIP
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import (
    Carrier,
    Choice,
    Network,
    SheetsNotReady,
    labels,
    poster,
    slips,
    table_card,
    write_in_boxes,
    write_sheets,
)
from bijeenkomst.export.sheets.carriers import MOST_COPIES, NEED_AN_ADDRESS, NEED_RESPONSIBLE
from bijeenkomst.export.sheets.label_sizes import LabelSize
from bijeenkomst.export.sheets.list_layout import row_code
from bijeenkomst.export.sheets.reach import join_code, reads_to
from bijeenkomst.export.sheets.script_notes import note_pages
from bijeenkomst.export.sheets.script_page import ROWS_HIGH, WIDTH
from bijeenkomst.qr import Level as Correction
from bijeenkomst.qr import TooMuchForACode, encode, join_address, wifi_text
from bijeenkomst.wording.consent import paper_consent
from tests.support.printed import (
    ADDRESS,
    boxes,
    codes_in,
    disturbed,
    inked,
    levels,
    pages,
    plain,
    scanned,
    sheets,
    sizes_of,
    text_of,
    worn,
)
from tests.support.public_way import with_a_signpost
from tests.unit.domain.evening import an_evening, run

IN_CAPITALS = ADDRESS.upper()
CODES_ON_A_PAGE = {
    Carrier.LIST: 1,
    Carrier.SLIPS: 3,
    Carrier.CARD: 2,
    Carrier.POSTER: 1,
    Carrier.OVERVIEW: 1,
    Carrier.JOIN: 1,
    Carrier.LABELS: 1,
}
TO_CUT = (Carrier.SLIPS, Carrier.OFFER, Carrier.SIGNPOST_SLIPS, Carrier.SIGNPOST)
ABOUT_A_THEME = (Carrier.LIST, Carrier.SLIPS, Carrier.CARD, Carrier.POSTER)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the PDFs of this file are, each made and rendered once."""
    return tmp_path_factory.mktemp("carriers")


def one_theme(folder: Path, carrier: Carrier) -> tuple[Path, str]:
    """A carrier for the first theme of the example only, and what its code should say."""
    code = an_evening().in_order[0].code
    pdf = folder / carrier.file_name
    if not pdf.exists():
        sheets(an_evening(), pdf, carrier=carrier, themes=(code,))
    return pdf, IN_CAPITALS if carrier is Carrier.JOIN else f"{IN_CAPITALS}/{code}"


@pytest.mark.parametrize("dpi", [72, 100, 150, 300])
@pytest.mark.parametrize("carrier", CODES_ON_A_PAGE)
def test_every_code_reads_at_every_printers_fineness(folder: Path, carrier: Carrier, dpi: int) -> None:
    """R8, R12: a real decoder reads the theme's own address, in capitals."""
    pdf, says = one_theme(folder, carrier)
    (page,) = pages(pdf, dpi)
    assert scanned(page) == [says] * CODES_ON_A_PAGE[carrier]


@pytest.mark.parametrize("carrier", CODES_ON_A_PAGE)
def test_every_code_reads_blurred_pale_tilted_and_with_noise(folder: Path, carrier: Carrier) -> None:
    """R12, level Q: as an old phone sees it in a dim hall."""
    pdf, says = one_theme(folder, carrier)
    (page,) = pages(pdf, 300 if carrier is Carrier.SLIPS else 150)
    if carrier is Carrier.SLIPS:  # is scanned from close by
        page = page.crop((page.width * 3 // 4, 0, page.width, page.height))
    for how, seen in worn(page).items():
        assert scanned(seen) == [says] * CODES_ON_A_PAGE[carrier], how


@pytest.mark.parametrize("carrier", CODES_ON_A_PAGE)
def test_codes_are_drawn_as_lines_of_25_to_29_modules(folder: Path, carrier: Carrier) -> None:
    """R12: vector, no picture, black on white; coarse enough for its size."""
    pdf, says = one_theme(folder, carrier)
    assert "/Subtype /Image" not in plain(pdf)
    (page,) = pages(pdf, 150)
    for one in codes_in(page):
        corners = (one.position.top_left, one.position.bottom_right)
        left, right = sorted(corner.x for corner in corners)
        top, bottom = sorted(corner.y for corner in corners)
        assert page.crop((left, top, right, bottom)).getextrema() == (0, 255)
    assert 25 <= encode(says, Correction.Q).size <= 29


@pytest.mark.parametrize(
    ("black", "far", "far_when_dense"),
    [
        (table_card.QR_BLACK, "1 meter", "75 centimeter"),
        (poster.QR_BLACK, "2,1 meter", "1,6 meter"),
        (labels.QR_BLACK, "25 centimeter", "15 centimeter"),
        (120, "1,2 meter", "90 centimeter"),
    ],
)
def test_a_sheet_says_how_far_its_code_reads(black: float, far: str, far_when_dense: str) -> None:
    """R13: ten times its width, less with more modules, never more than it is."""
    assert reads_to(black, join_code(ADDRESS, "K7")) == far
    assert reads_to(black, encode("x" * 46, Correction.Q)) == far_when_dense


@pytest.mark.parametrize(
    ("carrier", "far", "said"),
    [
        (Carrier.LIST, 0.25, "25 centimeter"),
        (Carrier.SLIPS, 0.15, "15 centimeter"),
        (Carrier.CARD, 1.0, "1 meter"),
        (Carrier.POSTER, 2.1, "2,1 meter"),
        (Carrier.OVERVIEW, 0.3, "30 centimeter"),
        (Carrier.JOIN, 1.2, "1,2 meter"),
        (Carrier.LABELS, 0.25, "25 centimeter"),
    ],
)
def test_a_code_is_as_large_as_the_distance_that_its_sheet_names(
    folder: Path, carrier: Carrier, far: float, said: str
) -> None:
    """R13: on the sheet itself, whatever carries a code; its width measured on the page, a tenth of the distance."""
    pdf, _says = one_theme(folder, carrier)
    assert f"tot {said}" in text_of(pdf, "-raw")
    for one in codes_in(pages(pdf, 300)[0]):
        left, right = one.position.top_left, one.position.top_right
        wide = math.hypot(right.x - left.x, right.y - left.y) / 300 * 0.0254
        assert wide * 10 >= far * 0.99


@pytest.mark.parametrize("carrier", CODES_ON_A_PAGE)
def test_beside_every_code_stands_what_to_type(folder: Path, carrier: Carrier) -> None:
    """R10, N14: as often as there are codes, however its lines are broken."""
    pdf, says = one_theme(folder, carrier)
    words = text_of(pdf, "-raw").replace(" ", "")
    assert words.count(says.lower().removeprefix("http://")) == len(scanned(pages(pdf, 150)[0])) >= 1


@pytest.mark.parametrize("carrier", ABOUT_A_THEME)
def test_every_sheet_says_what_it_has_to(folder: Path, carrier: Carrier) -> None:
    """R1, R8, R10, R34: title, core sentence, code, typed address, what happens with details, whom to ask."""
    meeting = an_evening()
    theme = meeting.in_order[0]
    words = text_of(one_theme(folder, carrier)[0], "-raw")
    said = " ".join(paper_consent(meeting.details, theme).text.split())
    typed = f"192.168.137.1:8080/{theme.code.lower()}"
    for part in (
        theme.title,
        theme.core_sentence,
        theme.code,
        typed,
        said,
        "Dorpsbelang Lindendal",
        "Ans Bakker",
    ):
        assert part in words, part


@pytest.mark.parametrize("carrier", Carrier)
def test_every_pdf_is_sound_and_the_same_every_time(carrier: Carrier, tmp_path: Path) -> None:
    """R16: title, language, bookmarks; fonts embedded and subset; full size, one side; the same bytes."""
    pdf, again = (
        sheets(with_a_signpost(), tmp_path / name, carrier=carrier) for name in ("een.pdf", "twee.pdf")
    )
    assert pdf.read_bytes() == again.read_bytes()
    check = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout
    fonts = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert all(" yes yes " in line for line in fonts.splitlines()[2:])
    content = plain(pdf)
    assert "pdfuaid" not in content
    for sign in ("nl-NL", "/Outlines", "/PrintScaling /None", "/Duplex /Simplex"):
        assert sign in content
    assert "Dorpsbrede bijeenkomst" in subprocess.run(
        ["pdfinfo", str(pdf)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[0]  # fmt: skip


@pytest.mark.parametrize("carrier", Carrier)
def test_every_sheet_of_a_rehearsal_says_so(carrier: Carrier, tmp_path: Path) -> None:
    real, practice = with_a_signpost(), replace(with_a_signpost(), rehearsal=True)
    for page in range(1, len(pages(sheets(practice, tmp_path / "b.pdf", carrier=carrier), 20)) + 1):
        assert "OEFENING" in text_of(tmp_path / "b.pdf", "-f", str(page), "-l", str(page))
    assert "OEFENING" not in text_of(sheets(real, tmp_path / "a.pdf", carrier=carrier))


@pytest.mark.parametrize(
    ("carrier", "size"),
    [
        (Carrier.LIST, "297 x 210"),
        (Carrier.SLIPS, "210 x 297"),
        (Carrier.CARD, "210 x 297"),  # folded: two faces of A5
        (Carrier.POSTER, "297 x 420"),
        (Carrier.JOIN, "297 x 420"),
        (Carrier.LABELS, "210 x 297"),
    ],
)
def test_each_carrier_has_its_own_size_of_paper(folder: Path, carrier: Carrier, size: str) -> None:
    """R7: A4, A3, and A5 as an A4 that is folded."""
    assert sizes_of(one_theme(folder, carrier)[0]) == {size}


@pytest.mark.parametrize(
    ("carrier", "address"),
    [
        (carrier, address)
        for carrier in Carrier
        for address in (ADDRESS, "")
        if carrier not in TO_CUT and (address or carrier not in NEED_AN_ADDRESS)
    ],
)
def test_nothing_stands_where_a_home_printer_does_not_print(
    tmp_path: Path, carrier: Carrier, address: str
) -> None:
    """Five millimetres at least; the cut lines of slips run on to the edge, and the fold of a card is marked there."""
    pdf = sheets(an_evening(), tmp_path / "bladen.pdf", address, carrier)
    for page in pages(pdf, 72):
        if carrier in (Carrier.CARD, Carrier.TABLE_SIGN):  # the fold
            page.paste(255, (0, page.height // 2 - 3, page.width, page.height // 2 + 3))
        left, top, right, bottom = inked(page, 72)
        wide, high = (side * 25.4 / 72 for side in page.size)
        assert min(left, top, wide - right, high - bottom) >= 4.7, (left, top, right, bottom)


def test_a_slip_has_rows_and_boxes_large_enough_to_write_in(folder: Path) -> None:
    """R9 on a slip: measured in the PDF itself, where a slip stands once and is placed three times."""
    pdf, _says = one_theme(folder, Carrier.SLIPS)
    letters = [(width, height) for _left, _bottom, width, height in boxes(pdf) if height > 5]
    assert len(letters) == sum(write_in_boxes.PHONE_BOXES) + slips.EMAIL_BOXES
    assert all(width >= 4 - 1e-3 and height >= 5 - 1e-3 for width, height in letters)
    rows = levels(pdf, longer_than=150)
    steps = Counter(round(above - below, 1) for below, above in pairwise(rows))
    assert steps[slips.ROW_HEIGHT] == len(slips.ROWS)
    assert slips.ROW_HEIGHT >= 12


@pytest.mark.parametrize(("carrier", "rows"), [(Carrier.LIST, 10), (Carrier.SLIPS, 3)])
def test_every_row_has_a_box_to_tick_for_the_usual_domains_and_for_another(
    folder: Path, carrier: Carrier, rows: int
) -> None:
    """R9: the five that most people have, "anders" with a line, and what somebody says yes to."""
    pdf, _says = one_theme(folder, carrier)
    words = text_of(pdf, "-raw").split()
    for domain in ("@gmail.com", "@hotmail.com", "@outlook.com", "@ziggo.nl", "@kpnmail.nl", "anders:"):
        assert words.count(domain) == rows, domain
    drawn = (
        1 if carrier is Carrier.SLIPS else rows
    )  # a slip stands in the PDF once, and is placed three times
    ticks = [one for one in boxes(pdf) if one[2] == pytest.approx(one[3]) and 3.5 <= one[2] <= 4.5]
    assert len(ticks) == (6 + 2) * drawn


def test_slips_show_nobody_elses_details_and_are_cut_in_three(folder: Path) -> None:
    """R7, R8: no line on who writes after, three codes of their own, cut lines at a third."""
    pdf, _says = one_theme(folder, Carrier.SLIPS)
    words, code = text_of(pdf), an_evening().in_order[0].code
    assert paper_consent(an_evening().details, an_evening().in_order[0]).privacy_note not in words
    assert [row_code(code, FIRST_SLIP, row) in words for row in (1, 2, 3, 4)] == [True, True, True, False]
    assert levels(pdf, longer_than=209) == [99.0, 198.0]


def test_no_slip_has_the_row_code_of_a_list(tmp_path: Path) -> None:
    """R8: a list has sheets 1 to 50, slips go on from 51."""
    meeting, words = an_evening(), {}
    for carrier in (Carrier.LIST, Carrier.SLIPS):
        words[carrier] = text_of(sheets(meeting, tmp_path / carrier.file_name, carrier=carrier, copies=3))
    code = meeting.in_order[0].code
    assert row_code(code, 3, 1) in words[Carrier.LIST]
    assert row_code(code, FIRST_SLIP + 2, 3) in words[Carrier.SLIPS]
    assert FIRST_SLIP > MOST_COPIES


def test_who_prints_more_later_goes_on_counting(tmp_path: Path) -> None:
    """R8: no row code comes twice, and a list never runs on into the numbers of slips."""
    meeting = an_evening()
    code = meeting.in_order[0].code
    for carrier, before in ((Carrier.LIST, 0), (Carrier.SLIPS, FIRST_SLIP - 1)):
        choice = Choice(ADDRESS, (code,), {carrier: 2}, first=4)
        pdf = write_sheets(meeting, carrier, tmp_path / carrier.file_name, choice).path
        words = text_of(pdf)
        assert [row_code(code, before + sheet, 1) in words for sheet in (3, 4, 5, 6)] == [
            False,
            True,
            True,
            False,
        ]
        assert "1. Ontmoeten" in subprocess.run(
            ["qpdf", "--json", "--json-key=outlines", str(pdf)], capture_output=True, text=True, check=True
        ).stdout  # fmt: skip
    assert list(Choice(copies={Carrier.LIST: 9}, first=49).numbers(Carrier.LIST)) == [49, 50]


def test_a_sensitive_theme_asks_explicit_consent_on_each_slip(tmp_path: Path) -> None:
    """R4: its own box and its own words, three times."""
    sensitive = an_evening().in_order[1]
    pdf = sheets(an_evening(), tmp_path / "bladen.pdf", carrier=Carrier.SLIPS, themes=(sensitive.code,))
    words = text_of(pdf, "-raw")
    assert words.count(paper_consent(an_evening().details, sensitive).explicit) == slips.ON_A_PAGE
    assert words.count("gevoelig: ja") == 2 * slips.ON_A_PAGE


def test_both_sides_of_a_table_card_read_the_same(folder: Path) -> None:
    """R7: turned half a turn, the card is the same."""
    (page,) = pages(one_theme(folder, Carrier.CARD)[0], 100)
    small = page.resize((52, 74), Image.Resampling.BOX)
    turned = small.transpose(Image.Transpose.ROTATE_180)
    assert max(abs(a - b) for a, b in zip(small.tobytes(), turned.tobytes(), strict=True)) < 60
    upper, lower = (page.crop((0, top, page.width, top + page.height // 2)) for top in (0, page.height // 2))
    assert scanned(upper) == scanned(lower) != []
    assert min(small.tobytes()) < 40


@pytest.mark.parametrize("size", LabelSize)
def test_without_an_address_there_is_room_for_a_label_on_every_sheet(tmp_path: Path, size: LabelSize) -> None:
    """The address profile "not known yet": no code, and a place that the label at hand fits in (R11)."""
    for carrier in (Carrier.LIST, Carrier.CARD, Carrier.POSTER):
        choice = Choice(label_size=size)
        pdf = write_sheets(an_evening(), carrier, tmp_path / carrier.file_name, choice).path
        assert "Plak hier het etiket" in text_of(pdf, "-raw")
        assert [scanned(page) for page in pages(pdf, 100)] == [[], [], []]
        room = max(boxes(pdf), key=lambda box: box[2] * (box[3] < 60))
        assert room[2] >= size.sheet.width - 1e-3
    for carrier in NEED_AN_ADDRESS:
        with pytest.raises(SheetsNotReady, match="Kies eerst het adres"):
            sheets(an_evening(), tmp_path / "niets.pdf", "", carrier)


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_the_poster_has_what_residents_said(tmp_path: Path, address: str) -> None:
    """R1: all three quotes beside the code; without a code they are large."""
    quotes = tuple(f"Citaat {number} van iemand uit het dorp" for number in (1, 2, 3))
    meeting = run(an_evening(), BringInThemes((ThemeDraft("Met citaten", "Een kernzin", quotes),)))
    code = (meeting.in_order[-1].code,)
    words = text_of(sheets(meeting, tmp_path / "bladen.pdf", address, Carrier.POSTER, themes=code))
    assert all(f"„{quote}”" in words for quote in quotes)


def test_quotes_that_do_not_fit_stay_away_as_a_whole(tmp_path: Path) -> None:
    """R1: half of what somebody said is something else."""
    meeting = run(an_evening(), BringInThemes((ThemeDraft("Lang", "k " * 400, ("q " * 400, "Kort", "Ook")),)))
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.POSTER, themes=(meeting.in_order[-1].code,))
    assert "q" not in text_of(pdf).split()


@pytest.mark.parametrize(
    ("size", "on_a_page"), [(LabelSize.SMALL, 21), (LabelSize.USUAL, 24), (LabelSize.WIDE, 14)]
)
@pytest.mark.parametrize("address", [ADDRESS, "https://meedoen.dorpsbelangen-nieuwkoop.nl"])
def test_labels_lie_where_the_sheet_of_labels_has_them(
    tmp_path: Path, size: LabelSize, on_a_page: int, address: str
) -> None:
    """R8, R12, R13: as many of each theme as was asked, with how far its code reads, none across an edge."""
    meeting, out = odd_meeting(), tmp_path / "bladen.pdf"
    choice = Choice(address, copies={Carrier.LABELS: 7}, label_size=size)
    pdf = write_sheets(meeting, Carrier.LABELS, out, choice).path
    shown = pages(pdf, 150)
    found = [scanned(page) for page in shown]
    assert [len(page) for page in found[:-1]] == [on_a_page] * (len(found) - 1)
    assert Counter(code for page in found for code in page) == {
        join_address(address, theme.code): 7 for theme in meeting.in_order
    }
    far = "25 centimeter" if address == ADDRESS else "20 centimeter"
    assert text_of(pdf, "-raw").count(f"Scan tot {far}") == 7 * len(meeting.in_order)
    for page in shown:
        ink = page.point(lambda grey: 255 if grey < 200 else 0)
        for index in range(on_a_page):
            left, top = size.sheet.corner(index)
            right, bottom = left + size.sheet.width, top + size.sheet.height
            inside = tuple(
                round((edge + by) / 25.4 * 150)
                for edge, by in zip((left, top, right, bottom), (2, 2, -2, -2), strict=True)
            )
            ink.paste(0, inside)  # type: ignore[arg-type]  # four of them
        assert ink.getbbox() is None, "something lies on an edge or between labels"


def test_the_labels_of_a_sheet_lie_on_it_and_beside_one_another() -> None:
    """The makers' drawings: A4, the same white on either side, no label over another."""
    for size in LabelSize:
        sheet = size.sheet
        last = sheet.corner(sheet.on_a_page - 1)
        assert last[0] + sheet.width + sheet.left == pytest.approx(210, abs=0.3)
        assert last[1] + sheet.height + sheet.top == pytest.approx(297, abs=0.1)
        assert sheet.across >= sheet.width
        assert sheet.down >= sheet.height
        wide, high = (float(side) for side in size.value.split("x"))
        assert (sheet.width, sheet.height) == (wide, high)


def test_the_join_poster_has_two_numbered_codes(tmp_path: Path) -> None:
    """N13, N14: 1 Wi-Fi, 2 Meedoen; name, password and address in large letters too."""
    choice = Choice(ADDRESS, network=Network("Linde;hal", "kom gerust binnen"))
    pdf = write_sheets(an_evening(), Carrier.JOIN, tmp_path / "meedoen.pdf", choice).path
    (page,) = pages(pdf, 100)
    assert scanned(page) == ["WIFI:T:WPA;S:Linde\\;hal;P:kom gerust binnen;;", IN_CAPITALS]
    words = text_of(pdf)
    for part in ("Linde;hal", "kom gerust binnen", "192.168.137.1:8080", "Op papier kan alles ook"):
        assert part in words


def test_a_public_address_needs_no_wifi_on_the_join_poster(tmp_path: Path) -> None:
    """N13: each code only when it makes sense; a public address works on mobile data."""
    choice = Choice("https://meedoen.voorbeeld.nl", network=Network("Linde;hal", "kom gerust binnen"))
    pdf = write_sheets(an_evening(), Carrier.JOIN, tmp_path / "meedoen.pdf", choice).path
    (page,) = pages(pdf, 100)
    assert scanned(page) == ["HTTPS://MEEDOEN.VOORBEELD.NL"]
    assert "Wi-Fi" not in text_of(pdf)
    assert "kom gerust binnen" not in text_of(pdf)


def test_a_long_wifi_password_still_gets_its_code(tmp_path: Path) -> None:
    """R12, N13: 44 letters of name and password do not fit at level Q; at level M they do, in 33 modules."""
    network = Network("DorpshuisDeLinde-Gasten", "welkom-in-Lindendal26")
    with pytest.raises(TooMuchForACode):
        encode(wifi_text(network.name, network.password), Correction.Q)
    pdf = write_sheets(an_evening(), Carrier.JOIN, tmp_path / "m.pdf", Choice(ADDRESS, network=network)).path
    assert scanned(pages(pdf, 72)[0]) == [wifi_text(network.name, network.password), IN_CAPITALS]


def test_a_wifi_that_makes_an_unreadable_code_is_only_written_out(tmp_path: Path) -> None:
    """R12: no code rather than one of more than 33 modules."""
    choice = Choice(ADDRESS, network=Network("N" * 32, "w" * 63))
    pdf = write_sheets(an_evening(), Carrier.JOIN, tmp_path / "meedoen.pdf", choice).path
    assert scanned(pages(pdf, 100)[0]) == [IN_CAPITALS]
    assert "N" * 32 in text_of(pdf).replace(" ", "")


def test_the_overview_has_every_theme_in_the_kopgroeps_order(tmp_path: Path) -> None:
    """R3, R7: all themes and their codes, eight on a page."""
    meeting = run(an_evening(), BringInThemes(tuple(ThemeDraft(f"Thema {n}") for n in range(7))))
    found = [
        scanned(page) for page in pages(sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.OVERVIEW), 150)
    ]
    assert [len(page) for page in found] == [8, 2]
    assert found[0] + found[1] == [join_address(ADDRESS, theme.code) for theme in meeting.in_order]


def test_the_script_has_times_codes_and_keys(tmp_path: Path) -> None:
    """What the facilitator holds: when, what to say, which code, which key."""
    meeting = run(an_evening(), ChangeDetails(replace(an_evening().details, starts_at="19:30")))
    words = text_of(sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.SCRIPT))
    theme = meeting.in_order[0]
    for part in ("19:30", "19:45", f"{theme.code} · 1. {theme.title}", "PageDown", "Zwart beeld", "Pauze"):
        assert part in words
    assert f"192.168.137.1:8080/{theme.code.lower()}" in words
    without = text_of(sheets(an_evening(), tmp_path / "b.pdf", carrier=Carrier.SCRIPT))
    assert "+0 5 min Welkom" in without


def test_the_script_has_all_of_ones_own_notes_and_no_page_for_them_without(tmp_path: Path) -> None:
    """However long: what does not fit on a page goes on on the next; a part never stands alone at the foot of one."""
    bare = sheets(an_evening(), tmp_path / "bare.pdf", carrier=Carrier.SCRIPT)
    assert "Uw notities" not in text_of(bare)
    long = "\n".join(f"Regel {number} over de molen" for number in range(60))
    notes = {"welcome": "Eerst Ans.\nDan „de wifi”.", "question": long, "thanks": "Koffie!"}
    meeting = run(with_a_signpost(), *(WriteNotes(part, words) for part, words in notes.items()))
    made = sheets(meeting, tmp_path / "notes.pdf", carrier=Carrier.SCRIPT)
    words = text_of(made)
    for line in (*notes["welcome"].splitlines(), "Regel 0 over", "Regel 59 over", "Koffie!"):
        assert line in words, line
    assert words.count("Uw notities") == 2
    for lines in note_pages([("+0", part, "Naam") for part in programme(meeting)], WIDTH, ROWS_HIGH):
        assert lines[-1][1] == REGULAR
    for carrier in set(Carrier) - {Carrier.SCRIPT}:
        assert "Koffie!" not in text_of(sheets(meeting, tmp_path / f"{carrier}.pdf", carrier=carrier)), (
            carrier
        )


def test_only_sheets_to_write_on_wait_for_who_is_responsible(tmp_path: Path) -> None:
    """R5: contact details are only asked once that is known; the rest works."""
    meeting = run(with_a_signpost(), ChangeDetails(Details()))
    for carrier in Carrier:
        if carrier in NEED_RESPONSIBLE:
            with pytest.raises(SheetsNotReady, match="organisatie"):
                sheets(meeting, tmp_path / "niets.pdf", carrier=carrier)
        else:
            assert sheets(meeting, tmp_path / carrier.file_name, carrier=carrier).exists()


def test_copies_are_the_same_page_and_cost_next_to_nothing(tmp_path: Path) -> None:
    one = sheets(an_evening(), tmp_path / "een.pdf", carrier=Carrier.CARD)
    many = sheets(an_evening(), tmp_path / "veel.pdf", carrier=Carrier.CARD, copies=10)
    assert len(pages(many, 30)) == 30
    assert many.stat().st_size < one.stat().st_size * 2


ARABIC = "لقاء القرية"


def odd_meeting() -> Meeting:
    """Long and foreign: the worst that people can fill in."""
    drafts = (
        ThemeDraft("Samen " * 50, "y" * 900, ("q " * 400,) * 3),
        ThemeDraft("x" * 300, "Kort"),
        ThemeDraft(f"{ARABIC} 2026", "نريد مكانا نلتقي فيه"),
        ThemeDraft("Зустрічі в селі", "Görüşelim, Łódź 🙂"),
    )
    return run(an_evening(), BringInThemes(drafts))


@pytest.mark.parametrize("carrier", CODES_ON_A_PAGE)
@pytest.mark.parametrize("address", [ADDRESS, "https://meedoen.dorpsbelangen-nieuwkoop.nl", "http://a.nl"])
def test_no_text_runs_into_a_code(tmp_path: Path, carrier: Carrier, address: str) -> None:
    """R1, R12: however long and in whatever script, every code keeps its quiet zone and reads."""
    meeting = odd_meeting()
    shown = pages(sheets(meeting, tmp_path / "a.pdf", address, carrier), 150)
    found = [scanned(page) for page in shown]
    longest = join_address(address, "" if carrier is Carrier.JOIN else meeting.in_order[0].code)
    modules = encode(longest, Correction.Q).size
    assert [disturbed(page, modules) for page in shown] == [[] for _page in shown]
    wanted = {join_address(address, theme.code) for theme in meeting.in_order}
    assert {code for page in found for code in page} == (
        {join_address(address)} if carrier is Carrier.JOIN else wanted
    )


def test_what_people_wrote_in_other_scripts_is_there(tmp_path: Path) -> None:
    """R33 on paper: Ukrainian, Turkish, Polish and emoji come out as they are."""
    words = text_of(sheets(odd_meeting(), tmp_path / "a.pdf", carrier=Carrier.POSTER), "-raw")
    for part in ("Зустрічі в селі", "Görüşelim, Łódź"):
        assert part in words


@pytest.mark.parametrize("carrier", [*ABOUT_A_THEME, Carrier.OVERVIEW])
def test_a_title_of_three_hundred_letters_is_whole(tmp_path: Path, carrier: Carrier) -> None:
    """R1: longer shrinks, never clips; the core sentence makes room, and is never cut itself."""
    title = (
        "Een plek waar jong en oud elke dag zomaar even binnen kan lopen voor koffie of een praatje " * 4
    )[:300]
    core = "Iedereen is er welkom, ook wie niet zo goed ter been is, geen Nederlands spreekt of niemand kent."
    quotes = ("Ik zie soms dagen niemand, en dat is raar in een dorp waar ik al veertig jaar woon.",) * 3
    meeting = run(an_evening(), BringInThemes((ThemeDraft(title, core, quotes),)))
    words = text_of(
        sheets(meeting, tmp_path / "a.pdf", carrier=carrier, themes=(meeting.in_order[-1].code,)), "-raw"
    )
    assert " ".join(title.split()) in words
    assert core in words or core[:30] not in words


def test_a_name_sticker_has_the_name_of_the_evening_and_nothing_cut(tmp_path: Path) -> None:
    details = replace(an_evening().details, title="Dorpsbrede bijeenkomst Lindendal en omstreken")
    meeting = run(an_evening(), ChangeDetails(details))
    words = text_of(sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.STICKERS), "-raw")
    assert words.count(f"Ik ben {details.title}") == LabelSize.USUAL.sheet.on_a_page
    assert "…" not in words


@pytest.mark.parametrize(
    ("carrier", "smallest", "larger"),
    [(Carrier.LIST, "@hotmail.com", 1.05), (Carrier.SLIPS, "Scan", 0.98)],
    ids=["list", "slips, which it fills"],
)
def test_the_consent_text_is_as_large_as_there_is_room_for(
    folder: Path, carrier: Carrier, smallest: str, larger: float
) -> None:
    """R34: read by people of eighty, so larger than the smallest letters where no row has to give way."""
    out = folder / f"{carrier}.html"
    pdf = one_theme(folder, carrier)[0]
    subprocess.run(["pdftotext", "-bbox", "-l", "1", str(pdf), str(out)], check=True)
    found = out.read_text()
    consent, least = (
        re.findall(rf'yMin="([\d.]+)"[^>]*yMax="([\d.]+)">{word}<', found)[0]
        for word in (r"kruisje\?", smallest)
    )
    assert float(consent[1]) - float(consent[0]) > larger * (float(least[1]) - float(least[0]))


def test_what_runs_from_right_to_left_lines_up_on_the_right(tmp_path: Path) -> None:
    """R33 on paper: title and core sentence end at the same edge."""
    meeting = odd_meeting()
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.POSTER, themes=(meeting.in_order[-2].code,))
    told = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    lines = re.findall(r'<line xMin="[\d.]+" yMin="[\d.]+" xMax="([\d.]+)".*?</line>', told.stdout, re.DOTALL)
    texts = re.findall(r"<line .*?</line>", told.stdout, re.DOTALL)
    edges = [
        float(edge) * 25.4 / 72 for edge, text in zip(lines, texts, strict=True) if max(text) >= "\u0600"
    ]
    assert len(edges) > 1
    assert max(edges) - min(edges) < 3, edges


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_a_poster_has_room_for_dots_when_asked_and_its_code_still_reads(tmp_path: Path, address: str) -> None:
    """R21, R12, R13"""
    out = tmp_path / "posters.pdf"
    pdf = write_sheets(an_evening(), Carrier.POSTER, out, Choice(address, dots=True)).path
    words = text_of(pdf)
    assert words.count("Plak één stip") == 3
    assert "Een beetje" in words
    codes = [scanned(page) for page in pages(pdf, 72)]
    expected = [[f"{ADDRESS.upper()}/{theme.code}"] for theme in an_evening().in_order]
    assert codes == (expected if address else [[], [], []])
    assert not [one for page in pages(pdf, 72) for one in disturbed(page, 25)]
    plain = write_sheets(an_evening(), Carrier.POSTER, tmp_path / "gewoon.pdf", Choice(address)).path
    assert "stip" not in text_of(plain)
