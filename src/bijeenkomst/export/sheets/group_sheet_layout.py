"""Where the fields and marks of a groepsblad stand, in millimetres of the A4 (R48, R49); on A3 all of it is larger."""

from dataclasses import dataclass

from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.export.pdf.paper_sizes import A4_LANDSCAPE, MARGIN
from bijeenkomst.export.pdf.pen import Place
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.plan import field_question

PAPER = A4_LANDSCAPE
BOTTOM = PAPER.height - MARGIN
BAND = Place(MARGIN, MARGIN, 62.0, BOTTOM - MARGIN)
LEFT, RIGHT = BAND.left + BAND.width + 6.0, PAPER.width - MARGIN
HALF_GAP = 6.0
HALF = (RIGHT - LEFT - HALF_GAP) / 2
SECOND = LEFT + HALF + HALF_GAP
DAY, TIME = (RIGHT - LEFT) * 0.38, (RIGHT - LEFT) * 0.2
LINE = 12.0  # R9: from line to line
HEADING = 7.0
TOP = MARGIN + 5.0
MARK = 5.4
FIRST_CALLER, SECOND_CALLER = len(PlanField) + 1, len(PlanField) + 2
"""The rows after those of the plan, which count from 1 in the order of `PlanField`."""

# Of each row of fields its lines, and of each field its left and its width.
_ROWS = (
    (4, ((LEFT, HALF), (SECOND, HALF))),
    (3, ((LEFT, HALF), (SECOND, HALF))),
    (1, ((LEFT, RIGHT - LEFT),)),
    (
        1,
        (
            (LEFT, DAY - HALF_GAP),
            (LEFT + DAY, TIME - HALF_GAP),
            (LEFT + DAY + TIME, RIGHT - LEFT - DAY - TIME),
        ),
    ),
    (1, ((LEFT, HALF), (SECOND, HALF))),
)


@dataclass(frozen=True, slots=True)
class SheetField:
    """`row` is that of its mark. `place` is its question with the lines under it."""

    row: int
    place: Place
    lines: int

    @property
    def mark(self) -> tuple[float, float]:
        """The top left corner of its mark: at the right of the question, where nobody writes."""
        return self.place.left + self.place.width - MARK, self.place.top + (HEADING - MARK) / 2


def row_of(field: PlanField) -> int:
    """The row of a field of the plan."""
    return tuple(PlanField).index(field) + 1


def question(row: int) -> str:
    """What is asked there, as on phones."""
    asked = [*map(field_question, PlanField)]
    return [*asked, _("Wie belt de anderen, en vóór wanneer?"), _("En wie als dat niet lukt?")][row - 1]


def _placed() -> tuple[SheetField, ...]:
    gap = (BOTTOM - TOP - sum(HEADING + lines * LINE for lines, _cells in _ROWS)) / (len(_ROWS) - 1)
    fields: list[SheetField] = []
    top = TOP
    for lines, cells in _ROWS:
        high = HEADING + lines * LINE
        for left, width in cells:
            fields.append(SheetField(len(fields) + 1, Place(left, top, width, high), lines))
        top += high + gap
    return tuple(fields)


FIELDS = _placed()
ROWS = range(1, len(FIELDS) + 1)
