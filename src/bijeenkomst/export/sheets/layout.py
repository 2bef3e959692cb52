"""Where everything stands on the sign-up list, in millimetres from the page's top left corner.

A4 landscape. Eight rows of nearly 16 mm rather than twelve of 12: people of eighty write large, a name gets the
whole height of its row, and phone and e-mail get their boxes under one another, so that nobody writes across a
line. Twice as many people simply take a second sheet. Where the consent text is long, a row gives way to it.
"""

from dataclasses import dataclass

PAGE_WIDTH, PAGE_HEIGHT = 297.0, 210.0  # A4 landscape, ISO 216
MARGIN = 10.0  # home printers leave 4-6 mm white, and a hole punch wants the rest
LEFT, RIGHT = MARGIN, PAGE_WIDTH - MARGIN
TOP, BOTTOM = MARGIN, PAGE_HEIGHT - MARGIN

BADGE = 24.0
HEADER_HEIGHT = 33.0
QR_BLACK = 29.0  # without its quiet zone, which lies in the page's white margin: reads at some 30 cm (R13)
QR_LEFT = RIGHT - QR_BLACK
QR_QUIET = 4.8  # 4 modules of 25 on a side (R12)
LABEL = 33.0  # room for a label, which brings its own quiet zone
QR_TEXT_WIDTH = 54.0
QR_TEXT_LEFT = QR_LEFT - QR_QUIET - QR_TEXT_WIDTH
TITLE_LEFT = LEFT + BADGE + 5.0
TITLE_RIGHT = QR_TEXT_LEFT - 4.0

HEADINGS_TOP = TOP + HEADER_HEIGHT + 1.5
HEADINGS_HEIGHT = 5.0
ROWS_TOP = HEADINGS_TOP + HEADINGS_HEIGHT
ROWS = 8
FEWEST_ROWS = 4
ROW_HEIGHT = 15.6  # R9: at least 12
FOOTER_GAP = 1.4

BOX_WIDTH, BOX_HEIGHT = 4.1, 5.6  # R9: at least 4 x 5
PHONE_BOXES = (2, 8)  # 06 and eight more
PHONE_GAP = 2.0
EMAIL_BOXES = 16  # before the @; longer ones run on beyond the boxes, as people do
DOMAINS = ("@gmail.com", "@hotmail.com", "@outlook.com", "@ziggo.nl", "@kpnmail.nl")  # R9
DOMAIN_LEFTS = ((1.5, 23.9, 48.9), (1.5, 20.7, 43.3))  # per line within the column; the last is "anders:"
OTHER_DOMAIN_LEFT = 58.8  # where the line to write on starts
TICK = 4.0
TICK_STEP = 5.0  # where three stand under one another: it must be clear which one was ticked


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

BOXES_LEFT = REACH.left + 9.8
PHONE_TOP = 1.6  # within a row
EMAIL_TOP = ROW_HEIGHT - BOX_HEIGHT - 1.6


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


def phone_box_lefts() -> tuple[float, ...]:
    """Where the boxes of a phone number start."""
    first = [BOXES_LEFT + index * BOX_WIDTH for index in range(PHONE_BOXES[0])]
    start = BOXES_LEFT + PHONE_BOXES[0] * BOX_WIDTH + PHONE_GAP
    return (*first, *(start + index * BOX_WIDTH for index in range(PHONE_BOXES[1])))


def email_box_lefts() -> tuple[float, ...]:
    """Where the boxes of the part before the @ start."""
    return tuple(BOXES_LEFT + index * BOX_WIDTH for index in range(EMAIL_BOXES))


def row_code(theme: str, sheet: int, row: int) -> str:
    """The code of one row, so that a torn or photographed sheet can always be matched: `K7-2-05` (R8)."""
    return f"{theme}-{sheet}-{row:02d}"
