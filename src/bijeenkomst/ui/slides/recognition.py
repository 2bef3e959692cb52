"""The recognition slide: the question, and once it is shown, a dot a person and one sentence (R20-R25)."""

from bijeenkomst.design.dots import KINDS
from bijeenkomst.ui.slides import dots
from bijeenkomst.ui.slides.content import RecognitionContent
from bijeenkomst.ui.slides.flow import Drawn, Piece, Text, end_of, flow
from bijeenkomst.ui.slides.frame import BODY, DISPLAY, FINE, HEADING, LEAD, TITLE, Frame, corner, header
from bijeenkomst.ui.slides.scene import Dot, Item, Page, Said, Words
from bijeenkomst.ui.slides.typesetting import Style, set_text, text_width

LOWEST_FIELD = 200.0  # units: a lower field of dots goes to a page of its own


def recognition_pages(content: RecognitionContent, frame: Frame) -> list[Page]:
    """The question, or the answers once they are shown (R23)."""
    made = _result(content, frame) if content.sentence else _question(content, frame)
    return [(*page, *corner(frame, content.join)) for page in made]


def _question(content: RecognitionContent, frame: Frame) -> list[Page]:
    attempts = []
    for title, question, choice in ((HEADING, DISPLAY, LEAD), (BODY, TITLE, BODY), (BODY, HEADING, BODY)):
        head, below = header(frame, content.badge, content.title, title)
        pieces: list[Piece] = [
            Text(content.question, Style(question, bold=True), (question, HEADING, BODY), 1),
            _choices(content.choices, KINDS[:3], choice, gap=24),
            Text(content.hint, Style(BODY, role="muted"), (BODY,), gap=40, balanced=True),
        ]
        left = frame.left if frame.narrow else frame.left + frame.rail
        column = frame.column(left, below + (32 if frame.narrow else 48), content.join)
        attempts.append([(*head, *page) for page in flow(pieces, column)])
        if len(attempts[-1]) == 1:
            break
    return min(attempts, key=len)


def _result(content: RecognitionContent, frame: Frame) -> list[Page]:
    head, below = header(frame, content.badge, content.title, HEADING if not frame.narrow else BODY)
    left = frame.left if frame.narrow else frame.left + frame.rail
    column = frame.column(left, below + 32, content.join)
    sentence = Text(content.sentence, Style(HEADING, bold=True), (HEADING, 92, BODY), 2, balanced=True)
    made = flow([sentence], column)
    answers = content.answers
    if answers is None:
        return [(*head, *page) for page in made]
    kinds = KINDS if answers.silent else KINDS[:3]
    legend = _choices((*content.choices, content.unsaid)[: len(kinds)], kinds, FINE)
    legend_height = legend.height(column.narrow)
    top = end_of([sentence], column) + 36
    field_height = column.bottom - legend_height - 28 - top
    if field_height < LOWEST_FIELD or len(made) > 1:
        top = column.top
        field_height = column.bottom - legend_height - 28 - top
        made.append([])
    made[-1].extend(dots.field(answers, left, top, column.narrow, field_height))
    made[-1].extend(legend.items(left, column.bottom - legend_height, column.narrow))
    return [(*head, *page) for page in made]


def _choices(labels: tuple[str, ...], kinds: tuple[Said, ...], size: int, gap: float = 0.0) -> Drawn:
    """Each kind of dot with its word, on as many rows as they need."""
    style = Style(size, bold=size > FINE)
    row = style.line_height + 8
    dot = size * 0.78

    def places(width: float) -> list[tuple[float, int]]:
        found, x, line = [], 0.0, 0
        for label in labels:
            needed = dot + size * 0.28 + text_width(label, style)
            if x and x + needed > width:
                x, line = 0.0, line + 1
            found.append((x, line))
            x += needed + size * 0.62
        return found

    def height(width: float) -> float:
        return (places(width)[-1][1] + 1) * row

    def items(left: float, top: float, width: float) -> tuple[Item, ...]:
        made: list[Item] = []
        for (x, line), label, kind in zip(places(width), labels, kinds, strict=True):
            y = top + line * row
            made.append(Dot(left + x + dot / 2, y + row / 2, dot / 2, kind, person=False))
            words = set_text(label, style, text_width(label, style) + 4)
            made.append(Words(left + x + dot + size * 0.28, y + 4, words))
        return tuple(made)

    return Drawn(height, items, gap)
