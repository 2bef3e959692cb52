"""The first stage's result: a themes file as the readers of tables want it."""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """The kinds of file that themes can be read from."""

    XLSX = auto()
    XLSB = auto()
    XLS = auto()
    ODS = auto()
    FLAT_ODS = auto()  # in one piece; opened as an .ods
    XML_EXCEL = auto()
    WEB_PAGE = auto()
    DELIMITED = auto()  # text with something between the cells
    PLAIN_TEXT = auto()  # a theme a line, or cells copied from a spreadsheet


@dataclass(frozen=True, slots=True)
class Letters:
    """One way to read the letters of a file: the encoding's name, and a line of the file read so."""

    name: str
    sample: str


@dataclass(frozen=True, slots=True)
class Content:
    """What is in `source` (a file's name, or pasted text): a workbook's `data`, or `text`.

    `label` is how a sentence about it starts. `sheets` are the XML parts of a workbook's sheets, None for a missing
    one; an .ods has all of its sheets in one. `letters` are to be chosen from while the encoding is in doubt.
    """

    kind: Kind
    source: str
    label: str
    data: bytes = b""
    sheets: tuple[bytes | None, ...] = ()
    text: str = ""
    letters: tuple[Letters, ...] = ()
