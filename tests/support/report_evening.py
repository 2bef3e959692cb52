"""An evening to report on: people, answers, additions with personal details, and everything that stays hidden."""

import io
import subprocess
from datetime import date
from pathlib import Path

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer, Tally
from bijeenkomst.export.report.choice import ChosenPhoto, ReportChoice
from bijeenkomst.export.report.content import Report, ReportTheme
from bijeenkomst.export.report.filling import report_of
from bijeenkomst.export.report.writing import write_report
from tests.support.snapshots import hall
from tests.support.workbook_evening import parts
from tests.unit.domain.evening import an_evening, joining, run

MADE_ON = date(2026, 11, 25)
PEOPLE = (
    ("Wilhelmina Zonderling", "+31698765432", ""),
    ("Hendrik van der Kwispel", "", "kwispel@geheim.example"),
    ("Fatma Yılmaz", "+905321234567", "fatma@geheim.example"),
)


def with_addition(
    meeting: Meeting, number: int, text: str, key: str = "", channel: Channel = Channel.CONSOLE
) -> Meeting:
    """The meeting after an addition to the `number`-th theme."""
    return run(meeting, c.AddAddition(key or text, meeting.in_order[number - 1].code, text, channel))


def with_hands(meeting: Meeting, number: int, tally: Tally, *, shown: bool = True) -> Meeting:
    """The meeting after hands were counted, and shown to the hall."""
    code = meeting.in_order[number - 1].code
    meeting = run(meeting, c.CountHands(code, tally))
    return run(meeting, c.ShowRecognition(code)) if shown else meeting


def with_people(meeting: Meeting, number: int, count: int) -> Meeting:
    """The meeting after so many of `PEOPLE`, and others, joined the `number`-th theme."""
    people = [*PEOPLE, *((f"Mens Nummer{at}", f"+3161000{at:04}", "") for at in range(count))][:count]
    return run(
        meeting,
        *(
            joining(meeting, number, key=f"{number}-{at}", name=name, phone=phone, email=email, explicit=True)
            for at, (name, phone, email) in enumerate(people)
        ),
    )


def a_full_evening() -> Meeting:
    """52 people, three themes of which the second is sensitive; a phone answered too."""
    meeting = run(an_evening(), c.CountPresent(52))
    meeting = with_hands(with_people(meeting, 1, 3), 1, Tally(31, 6, 3))
    code = meeting.in_order[0].code
    meeting = run(
        meeting,
        c.Recognise(code, "phone-1", Answer.YES),
        c.NameFirstCaller(code, "1-0", date(2026, 12, 1)),
        c.WriteFirstStep(code, "Koffie op dinsdag"),
    )
    for text in ("=1+1 bankjes", "Drempels", "مكان لقاء للصغار", "Зустріч і çay"):
        meeting = with_addition(meeting, 1, text)
    return meeting


def with_too_much(meeting: Meeting) -> Meeting:
    """The meeting after residents typed numbers, addresses and names in what the hall saw."""
    for text in (
        "Bel Wilhelmina op 06 98765432",
        "mail kwispel@geheim.example maar",
        "Kom langs op Kerkweg 12, 1234 AB",
        "hendrik van der kwispel heeft een aanhanger",
        "Mevrouw Yılmaz bakt brood",
        "Vraag het aan Ans Bakker, 0612 34 56 78",
        "Mijn nummer zonder de eerste cijfers: 98 76 54 32",
    ):
        meeting = with_addition(meeting, 1, text)
    return meeting


def let_go(meeting: Meeting) -> Meeting:
    """The meeting after letting go."""
    return run(meeting, c.BeginLettingGo(), c.LetGo())


def the_theme(meeting: Meeting, number: int = 1, choice: ReportChoice | None = None) -> ReportTheme:
    """The `number`-th theme in the report."""
    return the_report(meeting, choice).themes[number - 1]


def the_report(meeting: Meeting, choice: ReportChoice | None = None) -> Report:
    """The report with everything in it."""
    return report_of(meeting, choice or ReportChoice())


def everything_in(folder: Path) -> bytes:
    """Every byte of the files in a folder: as they are, unpacked, and as their text reads."""
    contents = [path.name.encode() for path in folder.iterdir()]
    for path in folder.iterdir():
        data = path.read_bytes()
        contents.append(data)
        if path.suffix == ".xlsx":
            contents += parts(data).values()
        if path.suffix == ".pdf":
            contents.append(_uncompressed(path))
            contents.append(_read(path).encode())
    return b"\n".join(contents)


def _uncompressed(pdf: Path) -> bytes:
    """The PDF with every stream in it unpacked."""
    command = ["qpdf", "--stream-data=uncompress", "--decode-level=all", str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def _read(pdf: Path) -> str:
    from pypdfium2 import PdfDocument

    with PdfDocument(pdf) as document:
        metadata = "\n".join(str(value) for value in document.get_metadata_dict().values())
        return metadata + "".join(page.get_textpage().get_text_range() for page in document)


def bytes_of_report(meeting: Meeting, folder: Path, choice: ReportChoice | None = None) -> bytes:
    """Every byte of a report that was written into `folder`."""
    write_report(meeting, folder, choice, MADE_ON)
    return everything_in(folder)


def a_photo(width: int, height: int, seed: int, caption: str = "") -> ChosenPhoto:
    """A photo as the window hands it on."""
    out = io.BytesIO()
    hall(width, height, seed).save(out, "JPEG")
    return ChosenPhoto(out.getvalue(), width, height, caption)
