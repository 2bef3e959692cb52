"""Readers that are not ours: poppler, qpdf, LibreOffice, vobject, openpyxl and Python's mail reader."""

import csv
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path
from typing import IO

import vobject
from openpyxl import Workbook, load_workbook

# Comma, double quote, UTF-8, cells as shown, all sheets into a file of their own.
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


ABOVE_THE_FOOT = ("-x", "0", "-y", "0", "-W", "596", "-H", "785")  # points; the foot of an A4 begins at 800


def text_of_pdf(path: Path, *, with_feet: bool = True) -> str:
    """What is copied out of a PDF, in the order in which it stands in the file.

    Without the feet of its pages what goes on on the next page is one text, as a reader takes it.
    """
    part = () if with_feet else ABOVE_THE_FOOT
    found = subprocess.run(
        ["pdftotext", "-raw", *part, "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True
    )
    return found.stdout.decode()


def qpdf_says(path: Path) -> str:
    """What qpdf finds wrong with a PDF; "" when nothing."""
    found = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
    return "" if found.returncode == 0 else (found.stdout + found.stderr).decode()


@dataclass(frozen=True)
class Card:
    """What a contact card says."""

    name: str
    phone: str
    email: str


def cards_in(path: Path) -> list[Card]:
    """All cards of a file."""
    return [
        Card(card.fn.value, _value(card, "tel"), _value(card, "email"))
        for card in vobject.readComponents(path.read_bytes().decode("utf-8"))
    ]


def _value(card: vobject.base.Component, name: str) -> str:
    return str(getattr(card, name).value) if hasattr(card, name) else ""


def mail_in(path: Path) -> EmailMessage:
    """A draft as a mail program reads it."""
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(path.read_bytes())


def as_written(header: str) -> str:
    """What stands in a header in letters of its own (RFC 6532), which the reader leaves in bytes."""
    return header.encode("ascii", "surrogateescape").decode("utf-8")


def cells_in(path: Path) -> list[str]:
    """Every text in every sheet of a workbook, also in hidden ones.

    Raises:
        AssertionError: one of them is a formula.
    """
    book = load_workbook(path)
    found = []
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"a formula in {path.name}: {cell.value!r}"
                if isinstance(cell.value, str):
                    found.append(cell.value)
    return found


def bytes_in(path: Path | IO[bytes]) -> str:
    """All that stands in the parts of a zipped file, as text."""
    with zipfile.ZipFile(path) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def text_of_page(path: Path) -> str:
    """The words of an HTML page."""
    parser = _Words()
    parser.feed(path.read_text("utf-8"))
    return "".join(parser.found)


Sheets = dict[str, list[list[str]]]
"""The sheets of a workbook by name: rows of cells as they are shown."""
Books = dict[Path, Sheets]
"""By where each workbook is."""


class Office:
    """LibreOffice without a window, started once."""

    def __init__(self, profile: Path) -> None:
        program = shutil.which("soffice")
        assert program, "LibreOffice is needed for this test: apt-get install libreoffice-calc"
        self._command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]

    def sheets_of(self, books: Sequence[Path], out: Path) -> list[Sheets]:
        """What stands in these workbooks; `out` is an empty folder for what it makes of them."""
        copies = []
        for number, book in enumerate(books):
            copies.append(out / f"book{number}.xlsx")
            shutil.copyfile(book, copies[-1])
        convert = ["--convert-to", AS_SHOWN, "--outdir", str(out), *map(str, copies)]
        subprocess.run([*self._command, *convert], check=True, capture_output=True, timeout=300)
        return [dict(_shown(out, copy.stem)) for copy in copies]

    @contextmanager
    def staying(self, keep: Path) -> Iterator["Office"]:
        """It ends by itself when no document is open: with `keep` open it stays, and each time takes a tenth."""
        process = subprocess.Popen(
            [*self._command, str(keep)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield self
        finally:
            process.terminate()
            process.wait(60)


def _shown(out: Path, stem: str) -> Iterator[tuple[str, list[list[str]]]]:
    for path in sorted(out.glob(f"{stem}-*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield path.stem.removeprefix(f"{stem}-"), list(csv.reader(file))


def solid(text: str) -> str:
    """Without what only parts words and lines."""
    return re.sub(r"\s+", "", text)


def number_of(shown: str) -> str:
    """A number as it is shown, as the world knows it."""
    bare = re.sub(r"[^\d+]", "", shown)
    return "+31" + bare[1:] if bare.startswith("0") else bare


def number_in(e164: str, read: str) -> bool:
    """Whether the number stands in a text without spaces, as it is dialled in the Netherlands or from anywhere."""
    dialled = "0" + e164.removeprefix("+31") if e164.startswith("+31") else e164
    bare = re.sub(r"[-\u2010-\u2015]", "", read)
    return e164 in bare or dialled in bare


def a_small_book(path: Path) -> Path:
    """A workbook that can stay open."""
    Workbook().save(path)
    return path
