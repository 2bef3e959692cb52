"""Every input of this folder's README comes out as it says there: the README is the list of this test."""

import email
import io
import re
from collections.abc import Callable, Iterable
from email import policy
from pathlib import Path

import openpyxl
import pytest
from PIL import Image, ImageStat
from pytestqt.qtbot import QtBot

from bijeenkomst.app import main
from bijeenkomst.document.file import create, read_only
from bijeenkomst.domain.commands import NameFirstCaller
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.intake.photos.evening_photos import read_evening_photo
from bijeenkomst.intake.photos.sheet_photos import read_photos
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession
from tests.cases import window
from tests.support.printed import text_of
from tests.unit.domain.evening import an_evening, joining
from tests.unit.web.hall import a_hall, joining_fields

HERE = Path(__file__).parent
ROW = re.compile(r"^\| (\d\d) ", re.MULTILINE)
WITH_PHONE_PAGES = ("15", "17")
"""Cases that open a meeting as the program does."""


class Given:
    """What a case works with: a folder of its own, the command line, and a window."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self._capsys = capsys

    def run(self, *arguments: object) -> tuple[int, str]:
        """The command line: its status, and all that it said."""
        self._capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        said = self._capsys.readouterr()
        return status, said.out + said.err

    def brought_in(self, name: str) -> tuple[Theme, ...]:
        """The themes of a meeting that `new` makes of a file of this folder."""
        meeting = self.folder / f"{name}.bijeenkomst"
        status, said = self.run("new", meeting, "--themes", HERE / name)
        assert status == 0, said
        return read_only(meeting).in_order

    def asked_about(self, name: str) -> str:
        """What `new` says of a file that it makes nothing of before somebody chose."""
        meeting = self.folder / f"{name}.bijeenkomst"
        status, said = self.run("new", meeting, "--themes", HERE / name)
        assert status == 1
        assert not meeting.exists()
        return said

    def handed_over(self, *people: dict[str, str]) -> list[Path]:
        """The packages of an evening: the first person calls the first group, the others are in the second."""
        path = self.folder / "avond.bijeenkomst"
        create(path, an_evening())
        session = LocalSession.open(path)
        for at, person in enumerate((*people, {"name": "Bert Bos", "phone": "0612345679", "email": ""})):
            group = 1 if at < len(people) else 3
            command = joining(session.meeting, group, key=f"k{at}", owner=f"phone-{at}", **person)
            assert isinstance(session.ask(Request(command)), Done)
            caller = NameFirstCaller(session.meeting.in_order[group - 1].code, f"k{at}")
            assert isinstance(session.ask(Request(caller)), Done)
        session.close()
        status, said = self.run("handover", path, "--out", self.folder / "uit")
        assert status == 0, said
        packages = sorted(one for one in (self.folder / "uit").iterdir() if one.is_dir())
        assert len(packages) == 2, "every group has its own"
        return packages


def one_draft(package: Path) -> email.message.EmailMessage:
    (path,) = package.glob("*.eml")
    message = email.message_from_string(path.read_text("utf-8"), policy=policy.SMTPUTF8)  # RFC 6532
    assert isinstance(message, email.message.EmailMessage)
    return message


def titles(themes: Iterable[Theme]) -> list[str]:
    return [theme.title for theme in themes]


def case_00(given: Given) -> None:
    person = {"name": "عائشة", "phone": "+31612345678", "email": ""}
    package = given.handed_over(person)[0]
    lists = [text_of(pdf) for pdf in package.glob("*.pdf")]
    assert any("عائشة" in words and "06 12345678" in words for words in lists)


def case_01(given: Given) -> None:
    said = given.asked_about("01-phone-beside-digits.csv")
    assert "telefoonnummer" in said
    meeting = given.folder / "toch.bijeenkomst"
    create(meeting, with_quotes((HERE / "01-phone-beside-digits.csv").read_text()))
    assert given.run("report", meeting, "--out", given.folder / "verslag")[0] == 0
    page = next((given.folder / "verslag").glob("*.html")).read_text()
    assert "18-20 uur" in page
    for number in ("23456789", "7654321"):
        assert number not in page


def with_quotes(rows: str) -> Meeting:
    """A meeting whose first theme has the quotes of these rows, as somebody took them over all the same."""
    quotes = [cell for row in rows.splitlines()[1:] for cell in row.split(";")[2:] if cell][:3]
    meeting = an_evening()
    first = meeting.in_order[0]
    theme = Theme(**{**{name: getattr(first, name) for name in Theme.__slots__}, "quotes": tuple(quotes)})
    return meeting.with_fields(themes={**meeting.themes, first.code: theme})


def case_02(given: Given) -> None:
    person = {"name": "José", "phone": "", "email": "josé@voorbeeld.nl"}
    draft = one_draft(given.handed_over(person)[0])
    assert [one.addr_spec for one in draft["To"].addresses] == ["josé@voorbeeld.nl"]


def case_03(given: Given) -> None:
    name = ('Jan, de "lange" (van hier; en daar) van der Berg, ' * 3)[:97] + "x"
    draft = one_draft(given.handed_over({"name": name, "phone": "", "email": "jan@voorbeeld.nl"})[0])
    (to,) = draft["To"].addresses
    assert (" ".join(to.display_name.split()), to.addr_spec) == (name, "jan@voorbeeld.nl")


def case_04(given: Given) -> None:
    package = given.handed_over({"name": "Jan", "phone": "", "email": "jan@münchen.de"})[0]
    (to,) = one_draft(package)["To"].addresses
    assert to.addr_spec == "jan@xn--mnchen-3ya.de"


def case_05(given: Given) -> None:
    said = given.asked_about("05-error-and-uncalculated-cells.xlsx")
    assert re.search(r'Blad "Blad1", rij \d, kolom [A-Z]', said)
    assert "gevoelig" in said.lower() or "En nog" in said


def case_06(given: Given) -> None:
    name = "06-cover-sheet-first.xlsx"
    assert titles(given.brought_in(name)) == ["Samen"]
    other = given.folder / "ander.bijeenkomst"
    assert given.run("new", other, "--themes", HERE / name, "--sheet", "Voorblad")[0] in (0, 1)
    _status, said = given.run("new", given.folder / "zegt.bijeenkomst", "--themes", HERE / name)
    assert "Voorblad" in said


def case_07(given: Given) -> None:
    (theme,) = given.brought_in("07-mac-letters.csv")
    assert theme.title == "Café voor één"
    assert theme.core_sentence == "Hé, zó gezellig – “samen”"
    assert theme.quotes == ("Ik ben 50€ kwijt",)


def case_08(given: Given) -> None:
    deep = HERE / "08-scan-16-bit-grey.png"
    flat = given.folder / "8-bit.png"
    with Image.open(deep) as image:
        wide = image.convert("I")
        wide.point(lambda value: value / 256).convert("L").save(flat)
    sheet, same = (grey(read_photos(path)[0].picture) for path in (deep, flat))
    report, alike = (grey(read_evening_photo(path).picture) for path in (deep, flat))
    assert sheet == pytest.approx(same, abs=2)
    assert report == pytest.approx(alike, abs=2)
    assert sheet[1] > 5, "there is something to see"


def grey(picture: bytes) -> tuple[float, float]:
    """How light a picture is, and how much that varies over it."""
    with Image.open(io.BytesIO(picture)) as image:
        stat = ImageStat.Stat(image.convert("L"))
    return stat.mean[0], stat.stddev[0]


def case_09(given: Given) -> None:
    assert "verborgen" in given.asked_about("09-hidden-rows.xlsx")


def case_10(given: Given) -> None:
    window.lid_shut_and_open(given.folder)


def case_11(given: Given) -> None:
    with a_hall(given.folder) as hall:
        phone, code = hall.phone(), hall.code()
        polish = {"accept-language": "pl"}
        fields = joining_fields(phone.get(f"/{code}", headers=polish).text, phone="512 345 678", email="")
        answer = phone.post(f"/{code}/sign-up", fields, headers=polish)
        assert answer.status_code == 422
        digits = "".join(char for char in answer.text if char.isdigit() or char == "+")
        assert "+48512345678" in digits
        assert not hall.meeting.sign_up_count(code)


def case_12(given: Given) -> None:
    details, path = given.folder / "details.toml", given.folder / "avond.bijeenkomst"
    details.write_text(
        'title = "Avond"\ndate = 2026-12-01\norganisation = "Gemeente"\n'
        'contact = { name = "Ans", phone = "14 050" }\n'
    )
    themes = HERE / "06-cover-sheet-first.xlsx"
    assert given.run("new", path, "--themes", themes, "--details", details)[0] == 0
    assert given.run("sheets", path, "--out", given.folder / "bladen")[0] == 0
    words = text_of(given.folder / "bladen" / "aanmeldbladen.pdf")
    assert "14 050" in words
    assert "0140 50" not in words


def case_13(given: Given) -> None:
    assert titles(given.brought_in("13-backslash-names.xlsx")) == ["Samen"]


def case_14(given: Given) -> None:
    assert read_photos(HERE / "14-pdf-begins-late.pdf")


def case_15(given: Given) -> None:
    window.arrows_go_on_and_back(given.qtbot, given.folder)


def case_16(given: Given) -> None:
    found = titles(given.brought_in("16-pasted-list.txt"))
    assert found == "Samen eten,Wonen,Rust,Zorg,Groen,Veilig,Sport,Muziek,Vervoer".split(",")


def case_17(given: Given) -> None:
    photo, workbook = given.folder / "foto.jfif", given.folder / "themas.xlsm"
    with Image.open(HERE / "08-scan-16-bit-grey.png") as image:
        image.convert("L").save(photo, "JPEG")
    workbook.write_bytes((HERE / "06-cover-sheet-first.xlsx").read_bytes())
    window.dropped_is_taken_or_answered(given.qtbot, given.folder, workbook, photo)


def case_18(given: Given) -> None:
    (theme,) = given.brought_in("18-space-after-separator.csv")
    assert (theme.title, theme.core_sentence) == ("Samen", "Eten; en drinken")
    assert theme.quotes == ('Ik zei: "ja"',)


def case_19(given: Given) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Thema", "Kernzin", "Citaat 1"),
        ("Samen", "Elke maand", "een"),
        (None, None, "twee"),
        (None, None, "drie"),
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    book.save(given.folder / "samengevoegd.xlsx")
    path = given.folder / "avond.bijeenkomst"
    status, said = given.run("new", path, "--themes", given.folder / "samengevoegd.xlsx")
    assert status == 0, said
    assert [(one.title, one.quotes) for one in read_only(path).in_order] == [
        ("Samen", ("een", "twee", "drie"))
    ]


def case_20(given: Given) -> None:
    looks = str.maketrans("KMTBXHAPCE", "КМТВХНАРСЕ")  # Cyrillic capitals that look the same
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    with a_hall(given.folder) as hall:
        phone, code = hall.phone(), hall.code()
        wide = "".join(chr(ord(char) + 0xFEE0) for char in code)
        typed = [
            code.translate(looks),
            code.lower().translate(arabic),
            wide,
            f"{code[0]}–{code[1]}",
            f"{code}.",
            f"{code[0]} {code[1]}",
        ]
        for one in typed:
            answer = phone.get("/ga", params={"code": one}, follow_redirects=True)
            assert hall.meeting.themes[code].title in answer.text, one


CASES: dict[str, Callable[[Given], None]] = {
    name.removeprefix("case_"): function for name, function in globals().items() if name.startswith("case_")
}


def test_the_readme_and_the_functions_are_one_list() -> None:
    assert ROW.findall((HERE / "README.md").read_text()) == list(CASES)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=[pytest.mark.usual_ports] if case in WITH_PHONE_PAGES else [])
        for case in ROW.findall((HERE / "README.md").read_text())
    ],
)
def test_what_went_wrong_once_goes_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot, case: str
) -> None:
    CASES[case](Given(tmp_path, capsys, qtbot))
