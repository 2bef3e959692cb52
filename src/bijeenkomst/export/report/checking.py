"""Reading a file of the report back as its readers would, to check that it says everything."""

import unicodedata
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from io import BytesIO

from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.reading_back import images_on_pages, text_of_pages
from bijeenkomst.export.report.content import Report
from bijeenkomst.export.report.press import press_text

A_LINE = 30  # letters that are certainly on the first line


def holds(report: Report, kind: str, data: bytes) -> bool:
    """Whether everything in the report can be read in the file's bytes. `kind` is the ending of the file's name."""
    if kind == "txt":
        return data.decode(errors="replace").replace("\r\n", "\n") == press_text(report)
    if kind == "xlsx":
        return _spreadsheet_holds(report, data)
    if kind == "html":
        return _photos_on_page(report, data) and _stand_in(
            _solid(_text_of_page(data)), map(_solid, told_in(report))
        )
    # On paper the end of a long text can stand on the next page: the first line is looked for. A letter that no face
    # has is a box there, and a joined form of two letters is read as one.
    read = _solid(unicodedata.normalize("NFKC", text_of_pages(data)))
    told = (_solid(unicodedata.normalize("NFKC", _drawn(words)))[:A_LINE] for words in told_in(report))
    cover = report.cover
    pictures = len(report.photos) + (cover.photo is not None) + (cover.logo is not None)
    return images_on_pages(data) == pictures and _stand_in(read, told)


def _stand_in(read: str, told: Iterable[str]) -> bool:
    """Whether all texts occur. Most follow one another, so that each is searched first from where the last one was."""
    at = 0
    for words in told:
        found = read.find(words, at)
        if found < 0 and (found := read.find(words)) < 0:
            return False
        at = found
    return True


def told_in(report: Report) -> Iterator[str]:
    """Every text in the report, in its order."""
    yield from (report.title, report.place, report.organised_by, report.outcome, report.quote)
    yield from (report.main_question, report.told, *report.join)
    for theme in report.themes:
        yield from (theme.title, theme.core_sentence, *theme.quotes)
        yield from (recognised.sentence for recognised in theme.recognised)
        yield from (addition.text for addition in theme.additions)
        if theme.group is not None:
            yield from (theme.group.state, theme.group.first_step)
            yield from (line.text for line in theme.group.told)
    yield from (photo.caption for photo in report.photos)


def _drawn(text: str) -> str:
    return "".join(filter(lettering.printable, text))


def _photos_on_page(report: Report, data: bytes) -> bool:
    return all(b64encode(photo.picture) in data for photo in report.photos)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def _text_of_page(data: bytes) -> str:
    parser = _Words()
    parser.feed(data.decode())
    return "".join(parser.found)


def _spreadsheet_holds(report: Report, data: bytes) -> bool:
    from python_calamine import CalamineError, CalamineWorkbook

    from bijeenkomst.export.report.figures import book_of
    from bijeenkomst.export.xlsx.cell_text import cell_text
    from bijeenkomst.export.xlsx.layout import Listing

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        for sheet in book_of(report).sheets:
            rows = book.get_sheet_by_name(sheet.title).to_python()
            if not isinstance(sheet, Listing):
                continue
            for wanted, row in zip(sheet.rows, rows[1:], strict=True):
                for value, cell in zip(wanted, (*row, *("",) * len(wanted)), strict=False):
                    told = cell_text(value) if isinstance(value, str) else value
                    if isinstance(told, str | int) and cell != told:
                        return False
    except (CalamineError, ValueError):
        return False
    return True


def _solid(text: str) -> str:
    """Only letters and digits: spaces and line ends differ, and fonts lack some signs."""
    return "".join(filter(str.isalnum, text))
