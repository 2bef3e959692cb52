"""Where everything stands on the sign-up list, in millimetres from the page's top left corner.

A4 landscape. Eight rows of nearly 16 mm rather than twelve of 12: people of eighty write large, a name gets the
whole height of its row, and phone and e-mail get their boxes under one another, so that nobody writes across a
line. Twice as many people simply take a second sheet.
"""

from dataclasses import dataclass

PAGE_WIDTH, PAGE_HEIGHT = 297.0, 210.0  # A4 landscape, ISO 216
MARGIN = 10.0  # home printers leave 4-6 mm white, and a hole punch wants the rest
LEFT, RIGHT = MARGIN, PAGE_WIDTH - MARGIN
TOP, BOTTOM = MARGIN, PAGE_HEIGHT - MARGIN

BADGE = 24.0
HEADER_HEIGHT = 33.0
QR_SIZE = 31.0  # with its quiet zone: close by, people stand at the sheet with a pen
QR_TEXT_WIDTH = 55.0
TITLE_LEFT = LEFT + BADGE + 5.0
TITLE_RIGHT = RIGHT - QR_SIZE - QR_TEXT_WIDTH - 6.0

HEADINGS_TOP = TOP + HEADER_HEIGHT + 1.5
HEADINGS_HEIGHT = 5.0
ROWS_TOP = HEADINGS_TOP + HEADINGS_HEIGHT
ROWS = 8
ROW_HEIGHT = 15.6  # R9: at least 12
FOOTER_TOP = ROWS_TOP + ROWS * ROW_HEIGHT + 2.0

BOX_WIDTH, BOX_HEIGHT = 4.1, 5.6  # R9: at least 4 x 5
PHONE_BOXES = (2, 8)  # 06 and eight more
PHONE_GAP = 2.0
EMAIL_BOXES = 16  # before the @; longer ones run on beyond the boxes, as people do
DOMAINS = ("@gmail.com", "@hotmail.com", "@outlook.com", "@ziggo.nl", "@kpnmail.nl")  # R9
DOMAIN_LEFTS = (1.5, 22.5, 45.5)  # within the column; the last also has the line after "anders:"
TICK = 4.2


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
NAME = Column(CODE.right, 47.0)
REACH = Column(NAME.right, 76.0)
DOMAIN = Column(REACH.right, 77.0)
CONTRIBUTION = Column(DOMAIN.right, 36.5)
TICKS = Column(CONTRIBUTION.right, RIGHT - CONTRIBUTION.right)
COLUMNS = (CODE, NAME, REACH, DOMAIN, CONTRIBUTION, TICKS)

BOXES_LEFT = REACH.left + 9.0
PHONE_TOP = 1.6  # within a row
EMAIL_TOP = ROW_HEIGHT - BOX_HEIGHT - 1.6


def row_top(row: int) -> float:
    """The top of row `row`, counted from 1."""
    return ROWS_TOP + (row - 1) * ROW_HEIGHT


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
