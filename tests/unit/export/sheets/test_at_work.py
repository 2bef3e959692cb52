"""What the groups at work have on paper: groepsbladen and table signs (R47-R49)."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import ImageChops, ImageFilter

from bijeenkomst.domain.commands import (
    BringInThemes,
    ChoosePlaces,
    EditTheme,
    PlanGroupWork,
    RenewScribeCode,
)
from bijeenkomst.domain.values.group_work import Place, PlanField
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET, SheetRow, read_mark
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.sheets import Carrier, Choice
from bijeenkomst.export.sheets import group_sheet_layout as at
from bijeenkomst.export.sheets.carriers import AT_WORK, of_use
from bijeenkomst.export.sheets.print_fingerprints import outdated
from bijeenkomst.intake.photos.codes import codes_in as seen_in
from bijeenkomst.intake.photos.codes import theme_and_sheet
from bijeenkomst.wording.plan import field_question
from tests.support.printed import (
    ADDRESS,
    disturbed,
    levels,
    pages,
    scanned,
    sheets,
    sizes_of,
    text_of,
    worn,
)
from tests.unit.domain.evening import an_evening, run
from tests.unit.export.sheets.at_work import KEY, at_work, pointing, printed


@pytest.mark.parametrize(
    ("carrier", "size"), [(Carrier.GROUP_SHEET, "297 x 210"), (Carrier.LARGE_GROUP_SHEET, "420 x 297")]
)
def test_a_groepsblad_asks_all_that_a_phone_asks(tmp_path: Path, carrier: Carrier, size: str) -> None:
    """R48, R49, R10: the same fields on A4 and A3, with the place, the code, the address and the scribe's code."""
    meeting = at_work()
    theme = meeting.in_order[0]
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=carrier, themes=(theme.code,))
    words = text_of(pdf, "-raw")
    for part in (
        theme.title,
        "tafel 3",
        f"Code {theme.code}",
        f"Schrijfcode: {meeting.scribe_code(theme.code)}",
        "tot 25 centimeter",
        "Wie belt de anderen",
        *(field_question(field) for field in PlanField),
    ):
        assert part in words, part
    assert f"192.168.137.1:8080/{theme.code.lower()}/groep" in words  # P22: not broken over lines
    assert sizes_of(pdf) == {size}


@pytest.mark.parametrize("carrier", [Carrier.GROUP_SHEET, Carrier.LARGE_GROUP_SHEET])
def test_the_code_of_a_groepsblad_lets_a_scribe_in(tmp_path: Path, carrier: Carrier) -> None:
    """R49, R12: a real decoder reads it at every printer's fineness, also worn; its quiet zone is kept."""
    meeting = at_work()
    code = meeting.in_order[1].code
    says = f"{ADDRESS.upper()}/{code}/GROEP?CODE={meeting.scribe_code(code)}"
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=carrier, themes=(code,))
    for dpi in (100, 150, 300):
        assert scanned(pages(pdf, dpi)[0]) == [says]
    (page,) = pages(pdf, 150)
    assert disturbed(page, 33) == []
    for how, worn_page in worn(page).items():
        assert scanned(worn_page) == [says], how


def test_a_long_address_leaves_the_scribes_code_to_be_typed(tmp_path: Path) -> None:
    """R12: at most 33 modules, whatever the address."""
    meeting = at_work()
    code = meeting.in_order[0].code
    address = "https://meedoen.dorpsbelangen-nieuwkoop.nl"
    pdf = sheets(meeting, tmp_path / "a.pdf", address, Carrier.GROUP_SHEET, themes=(code,))
    assert scanned(pages(pdf, 150)[0]) == [f"{address.upper()}/{code}/GROEP"]
    assert meeting.scribe_code(code) in text_of(pdf)


def test_without_a_key_or_an_address_a_groepsblad_says_whom_to_ask_or_nothing(tmp_path: Path) -> None:
    """R11, R49"""
    meeting = an_evening()
    asked = text_of(sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.GROUP_SHEET), "-raw")
    assert "Vraag de gespreksleider om de schrijfcode." in asked
    bare = text_of(sheets(meeting, tmp_path / "b.pdf", "", Carrier.GROUP_SHEET), "-raw")
    assert "telefoon" not in bare
    assert "chrijfcode" not in bare


def test_a_groepsblad_has_room_to_write(tmp_path: Path) -> None:
    """R9: at least 12 millimetres above each line, measured in the PDF."""
    pdf = sheets(at_work(), tmp_path / "a.pdf", carrier=Carrier.GROUP_SHEET, themes=())
    found = levels(pdf, longer_than=100)
    assert len(found) >= 9
    assert all(above - below >= 12 - 0.02 for below, above in pairwise(found))


@pytest.mark.parametrize("carrier", [Carrier.GROUP_SHEET, Carrier.LARGE_GROUP_SHEET])
@pytest.mark.parametrize("turn", [0, 4, 87])
def test_a_photo_of_a_groepsblad_is_recognised(tmp_path: Path, carrier: Carrier, turn: int) -> None:
    """R8, R49: by the marks beside its questions, however it lies; it is no sheet with rows of people."""
    meeting = at_work()
    code = meeting.in_order[2].code
    (page,) = pages(sheets(meeting, tmp_path / "a.pdf", carrier=carrier, themes=(code,)), 200)
    seen = seen_in(page.rotate(turn, fillcolor=200, expand=True))
    assert theme_and_sheet(seen) == (code, GROUP_SHEET)
    rows = {mark.row for one in seen if (mark := read_mark(one.text))}
    assert len(rows) >= len(PlanField)


def test_a_table_sign_reads_the_same_from_both_sides_and_each_table_has_one(tmp_path: Path) -> None:
    """R47: number, title, place; a second table has a sign of its own; a theme without a place has none."""
    meeting = at_work()
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=Carrier.TABLE_SIGN)
    shown = pages(pdf, 100)
    said = [text_of(pdf, "-f", str(page), "-l", str(page), "-raw") for page in (1, 2, 3)]
    assert len(shown) == 3
    first, second, _third = meeting.in_order
    for words, theme, place in zip(said, (first, second, second), ("tafel 3", "raam", "gang"), strict=True):
        assert words.count(f"Code {theme.code}") == 2
        assert words.replace("\n", " ").count(place) == 2
    for page in shown:
        soft = page.filter(ImageFilter.GaussianBlur(6))  # how letters lie between pixels does not count
        assert (
            ImageChops.difference(soft, soft.rotate(180)).point(lambda level: 255 * (level > 60)).getbbox()
            is None
        )


def test_without_places_a_table_sign_is_whole(tmp_path: Path) -> None:
    """R47: nothing looks unfinished: a sign for every group, with its number and title."""
    pdf = sheets(an_evening(), tmp_path / "a.pdf", carrier=Carrier.TABLE_SIGN)
    words = text_of(pdf, "-raw")
    assert len(pages(pdf, 20)) == 3
    assert all(words.count(f"Code {theme.code}") == 2 for theme in an_evening().in_order)


@pytest.mark.parametrize(
    ("change", "carriers"),
    [
        (lambda m: ChoosePlaces(((m.in_order[0].code, Place("tafel 9")),)), {"sign", "sheet"}),
        (lambda m: ChoosePlaces(((m.in_order[1].code, Place("bij het raam")),)), {"sign", "sheet"}),
        (lambda m: RenewScribeCode(m.in_order[0].code), {"sheet"}),
        (lambda m: EditTheme(m.in_order[0].code, ThemeDraft("Anders")), {"sign", "sheet"}),
    ],
    ids=["another place", "one table less", "another scribe's code", "another title"],
)
def test_paper_of_a_group_at_work_can_be_out_of_date(change: object, carriers: set[str]) -> None:
    """R17, R47, R49: "Bladen die niet meer kloppen" knows of table signs and groepsbladen."""
    kinds = {"sign": {Carrier.TABLE_SIGN}, "sheet": {Carrier.GROUP_SHEET, Carrier.LARGE_GROUP_SHEET}}
    meeting = printed(at_work())
    changed = run(meeting, change(meeting))  # type: ignore[operator]  # a function of the meeting
    found = outdated(changed)
    assert found is not None
    wanted = set().union(*(kinds[name] for name in carriers))
    assert set(found.carriers) & set().union(*kinds.values()) == wanted
    assert outdated(printed(changed)) is None


def test_an_evening_without_a_work_round_has_no_paper_of_one() -> None:
    """R53, R55: a part of the programme or a place brings it; a Wegwijzer comes with who agreed to it."""
    plain = an_evening()
    assert not set(of_use(plain)) & {*AT_WORK, Carrier.SIGNPOST}
    planned = run(plain, PlanGroupWork(wanted=True))
    assert set(of_use(planned)) >= AT_WORK
    assert set(of_use(at_work())) >= AT_WORK
    assert outdated(run(printed(planned), PlanGroupWork(wanted=False))) is None
    assert Carrier.SIGNPOST in of_use(pointing(plain, 1, on_cards=True))
    assert Carrier.SIGNPOST not in of_use(pointing(plain, 1))


@pytest.mark.parametrize("carrier", [Carrier.GROUP_SHEET, Carrier.TABLE_SIGN, Carrier.SIGNPOST])
def test_the_longest_texts_are_whole(tmp_path: Path, carrier: Carrier) -> None:
    """R1, R33: titles, places, names and addresses shrink and are never cut; other scripts come out."""
    title = ("Een plek waar jong en oud elke dag even binnen kan lopen voor koffie of een praatje " * 4)[:300]
    drafts = (ThemeDraft(title), ThemeDraft("Зустрічі в селі"))
    meeting = run(replace(an_evening(), scribe_key=KEY), BringInThemes(drafts))
    long, foreign = (theme.code for theme in meeting.in_order[-2:])
    place = ("helemaal achterin de grote zaal links naast het podium bij de nooduitgang")[:60]
    meeting = run(meeting, ChoosePlaces(((long, Place(place)), (foreign, Place("زاوية")))))
    for number in (4, 5):
        meeting = pointing(meeting, number, on_sheet=True, on_cards=True)
    pdf = sheets(meeting, tmp_path / "a.pdf", carrier=carrier, themes=(long, foreign))
    words = text_of(pdf, "-raw")
    assert " ".join(title.split()) in words
    assert "Зустрічі в селі" in words
    assert carrier is Carrier.SIGNPOST or place in words


def test_a_photo_of_a_groepsblad_asks_nobody_to_copy_rows() -> None:
    """R49: what is on it is typed over per field, not per row."""
    from bijeenkomst.ui.paper.sheets_to_do import first_to_do, rows_to_do

    meeting = at_work()
    photo = Photo("1", datetime.now(UTC), 100, 100, 9, meeting.in_order[0].code, GROUP_SHEET)
    assert rows_to_do(meeting, photo) is None
    assert first_to_do(meeting, photo) is None


def test_rows_of_marks_are_in_the_order_of_the_paper() -> None:
    """R8: a mark for each question, none of them a row of people."""
    assert [at.row_of(field) for field in PlanField] == [one.row for one in at.FIELDS][: len(PlanField)]
    assert [one.row for one in at.FIELDS][len(PlanField) :] == [at.FIRST_CALLER, at.SECOND_CALLER]
    assert [at.question(at.row_of(field)) for field in PlanField] == [
        field_question(field) for field in PlanField
    ]
    assert SheetRow("K7", GROUP_SHEET, 1).following is None
    assert Choice().numbers(Carrier.LIST).stop <= GROUP_SHEET
