"""The layout of the sign-up list, in millimetres from the page's top left corner.

A4 landscape. Ten rows of over 12 mm (R9): a name gets the whole height of its row, and phone and e-mail get their
boxes under one another, so that nobody writes across a line. Where the consent text is long, a row gives way to it.
"""

from dataclasses import dataclass

from bijeenkomst.domain.values.sheet_row import LIST_ROWS
from bijeenkomst.export.pdf.paper_sizes import A4_LANDSCAPE, MARGIN
from bijeenkomst.export.sheets.write_in_boxes import BOX_HEIGHT

PAPER = A4_LANDSCAPE
LEFT, RIGHT = MARGIN, PAPER.width - MARGIN
TOP, BOTTOM = MARGIN, PAPER.height - MARGIN

BADGE = 24.0
HEADER_HEIGHT = 30.0
QR_BLACK = 26.4  # without its quiet zone, which lies in the page's white margin: reads at some 25 cm (R13)
QR_LEFT = RIGHT - QR_BLACK
QR_QUIET = 4.3  # 4 modules of 25 on a side (R12)
QR_TEXT_WIDTH = 54.0
QR_TEXT_LEFT = QR_LEFT - QR_QUIET - QR_TEXT_WIDTH
LABEL_TOP, LABEL_HEIGHT = 5.5, 34.5  # room for a label, which lies over its edges
BEFORE_LABEL = 40.0  # of the words beside it
TITLE_LEFT = LEFT + BADGE + 5.0
BEFORE_JOINING = 4.0

HEADINGS_TOP = TOP + HEADER_HEIGHT + 1.2
HEADINGS_HEIGHT = 5.0
ROWS_TOP = HEADINGS_TOP + HEADINGS_HEIGHT
ROWS = LIST_ROWS
FEWEST_ROWS = 4
ROW_HEIGHT = 13.0  # R9: at least 12
FOOTER_GAP = 1.0

DOMAIN_LEFTS = ((1.5, 25.0, 51.6), (1.5, 21.6, 45.4))  # per line within the column; the last is "anders:"
OTHER_DOMAIN_LEFT = 61.0  # where the line to write on starts
TICK = 3.6
TICK_STEP = 4.1  # where three stand under one another: it must be clear which one was ticked


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width


CODE = Column(LEFT, 14.5)
NAME = Column(CODE.right, 43.5)
REACH = Column(NAME.right, 76.0)
DOMAIN = Column(REACH.right, 82.5)
CONTRIBUTION = Column(DOMAIN.right, 33.0)
TICKS = Column(CONTRIBUTION.right, RIGHT - CONTRIBUTION.right)
COLUMNS = (CODE, NAME, REACH, DOMAIN, CONTRIBUTION, TICKS)

MARK = 6.6  # 12 modules of 0.55 mm: three pixels each in a photo of 2000 (tried: read down to 2.5)
MARK_LEFT, MARK_TOP = CODE.left + 1.5, 5.7  # within a row, under its code
CORNER_LEFT, CORNER_TOP = (
    RIGHT - MARK,
    BOTTOM - MARK,
)  # of the sheet: far from the rows, so that a photo lies straight
FOOTER_WIDTH = CORNER_LEFT - 2.5 - LEFT

BOXES_LEFT = REACH.left + 10.2
BETWEEN = (ROW_HEIGHT - 2 * BOX_HEIGHT) / 3
PHONE_TOP = BETWEEN  # within a row
EMAIL_TOP = BOX_HEIGHT + 2 * BETWEEN


def row_top(row: int) -> float:
    """The top of row `row`, counted from 1."""
    return ROWS_TOP + (row - 1) * ROW_HEIGHT


def footer_top(rows: int) -> float:
    """Where the consent text starts under `rows` rows."""
    return row_top(rows + 1) + FOOTER_GAP


def rows_above(footer: float) -> int:
    """How many rows fit above a consent text of `footer` millimetres."""
    fitting = int((BOTTOM - footer - FOOTER_GAP - ROWS_TOP) / ROW_HEIGHT)
    return min(ROWS, max(FEWEST_ROWS, fitting))


def tick_tops(count: int) -> tuple[float, ...]:
    """Where `count` boxes to tick stand within a row: beside the lines of phone and e-mail, or three evenly."""
    inset = (BOX_HEIGHT - TICK) / 2
    if count == 2:
        return PHONE_TOP + inset, EMAIL_TOP + inset
    first = (ROW_HEIGHT - TICK - (count - 1) * TICK_STEP) / 2
    return tuple(first + index * TICK_STEP for index in range(count))


def row_code(theme: str, sheet: int, row: int) -> str:
    """The code of one row, so that a torn or photographed sheet can always be matched: `K7-2-05` (R8)."""
    return f"{theme}-{sheet}-{row:02d}"
