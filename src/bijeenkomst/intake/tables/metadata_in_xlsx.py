"""What is hidden, merged, an error or not calculated in a sheet of an .xlsx; the reader does not tell."""

from bijeenkomst.intake.safe_xml import feed
from bijeenkomst.intake.sheet_metadata import Area, Place, SheetMetadata, SheetMetadataSoFar

_MOST_HIDDEN_COLUMNS = 16_384
_MOST_COLUMNS_DECLARED = 200  # each can span all columns
_ON = frozenset({"1", "true", "on"})


def metadata_in_xlsx(content: bytes) -> SheetMetadata:
    """The metadata of the sheet in this part.

    Raises:
        ValueError: it is damaged.
    """
    state = _State()
    feed(content, state.start, state.text, state.end)
    return state.sheet.all_of_it()


class _State:
    """What was met so far; `row` and `column` are where it is."""

    def __init__(self) -> None:
        self.sheet = SheetMetadataSoFar()
        self._row, self._column = 0, -1
        self._columns_declared = 0
        self._kind = ""
        self._formula = False
        self._value: list[str] | None = None  # None: this cell has no value

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match tag.rpartition(":")[2]:
            case "row":
                self._row = _number(attributes.get("r"), self._row + 1)
                self._column = -1
                if attributes.get("hidden") in _ON or _is_zero(attributes.get("ht")):
                    self.sheet.hidden_rows.add(self._row)
            case "c":
                self._row, self._column = _place(attributes.get("r", ""), (self._row, self._column + 1))
                self._kind, self._formula, self._value = attributes.get("t", "n"), False, None
            case "f":
                self._formula = True
            case "v":
                self._value = []
            case "col" if attributes.get("hidden") in _ON or _is_zero(attributes.get("width")):
                self._columns_declared += 1
                if self._columns_declared > _MOST_COLUMNS_DECLARED:
                    return
                first = _number(attributes.get("min"), 1)
                last = min(_number(attributes.get("max"), first), _MOST_HIDDEN_COLUMNS)
                self.sheet.hidden_columns.update(range(first - 1, last))
            case "mergeCell":
                first_cell, _colon, last_cell = attributes.get("ref", "").partition(":")
                top, left = _place(first_cell, (0, -1))
                bottom, right = _place(last_cell, (top, left))
                if top > 0:
                    self.sheet.merged.append(Area(top, left, bottom, right))

    def text(self, text: str) -> None:
        if self._value is not None:
            self._value.append(text)

    def end(self, tag: str) -> None:
        if tag.rpartition(":")[2] != "c":
            return
        value = "".join(self._value or ()).strip()
        if self._kind == "e":
            self.sheet.wrong[self._row, self._column] = value or "#N/A"
        elif self._formula and not value and not (self._kind == "str" and self._value is not None):
            self.sheet.uncalculated.add((self._row, self._column))
        self._formula, self._value = False, None


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def _is_zero(size: str | None) -> bool:
    return size is not None and size.replace("0", "") in ("", ".") and "0" in size


def _place(reference: str, otherwise: Place) -> Place:
    """Row and column of "B3"; what is missing is taken from `otherwise`."""
    letters = reference.strip("$0123456789").upper()
    digits = reference[len(reference.rstrip("0123456789")) :]
    row, column = otherwise
    if letters and letters.isascii() and letters.isalpha() and len(letters) < 4:
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - ord("A") + 1
        column -= 1
    return _number(digits, row), column
