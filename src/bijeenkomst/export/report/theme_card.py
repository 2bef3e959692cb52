"""A theme in the report's PDF: a card of half a page or more beside the theme's band, as the hall saw it.

What is hardly more than half a page is set in somewhat smaller letters, so that there are two on a page. A card is
never split, unless it is longer than a page: then the band goes along.
"""

from collections.abc import Sequence

from bijeenkomst.design.dots import KINDS, Said
from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.tokens import LIGHT, PAPER_TEXT
from bijeenkomst.domain.values.recognition import PublicAnswers
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf.flowing_pages import Draw
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.report.content import Group, Recognised, ReportTheme
from bijeenkomst.export.report.report_pages import BOTTOM, LEFT, TOP, ReportPages
from bijeenkomst.export.report.report_words import ADDITIONS, ANSWERS, GROUP, RECOGNITION, TOLD, first_said
from bijeenkomst.export.sheets.theme_band import draw_band

BAND = 27.0
INSIDE = LEFT + BAND + 7.0  # the left edge of a card's text
AIR = 4.0  # above and below the text in a card
BETWEEN = 5.0  # cards
HALF = (BOTTOM - TOP - BETWEEN) / 2
FINE, BODY, LEAD = (PAPER_TEXT[name] for name in ("fine", "body", "lead"))


def theme_cards(
    pages: ReportPages, themes: Sequence[ReportTheme], cell: float, page_of: dict[str, int]
) -> None:
    """All themes, two on a page where they are short; `page_of` learns where each begins."""
    for number, theme in enumerate(themes):
        high, small = _height(pages.accent, theme, cell)
        if pages.top + max(high, HALF) > BOTTOM or number == 0:
            pages.next_page()
        first, top = pages.page, pages.top
        page_of[theme.look.code] = first
        _card(pages, theme, cell, small=small)
        bottom = pages.top if pages.page > first else top + max(high, HALF)
        for page in range(first, pages.page + 1):
            begins = top if page == first else TOP
            ends = bottom if page == pages.page else BOTTOM
            pages.put_under(page, _band(theme.look, begins, ends))
        pages.top = bottom + BETWEEN


def last_is_alone(accent: str, themes: Sequence[ReportTheme], cell: float) -> bool:
    """Whether half a page is left under the last card, with no other card above it."""
    on_page, top = 0, BOTTOM
    for theme in themes:
        high = max(_height(accent, theme, cell)[0], HALF)
        if TOP + high >= BOTTOM:  # on more than one page: where it ends is not known yet
            on_page, top = 2, BOTTOM
        elif top + high > BOTTOM:
            on_page, top = 1, TOP + high + BETWEEN
        else:
            on_page, top = on_page + 1, top + high + BETWEEN
    return len(themes) > 1 and on_page == 1 and top + HALF <= BOTTOM + 1


def _height(accent: str, theme: ReportTheme, cell: float) -> tuple[float, bool]:
    """What a card takes, more than a page has when it is longer than that; and whether in smaller letters."""
    alone = ReportPages("", accent)
    if TOP + len(theme.additions) * alone.line_height(BODY) > BOTTOM:
        return BOTTOM, False  # known without laying it out
    high = _set(accent, theme, cell, small=False)
    if HALF < high < BOTTOM and (less := _set(accent, theme, cell, small=True)) <= HALF:
        return less, True
    return high, False


def _set(accent: str, theme: ReportTheme, cell: float, *, small: bool) -> float:
    alone = ReportPages("", accent)
    _card(alone, theme, cell, small=small)
    return alone.top - TOP if alone.page == 1 else BOTTOM


def _band(theme: Theme, top: float, bottom: float) -> Draw:
    return lambda pen: _draw_band(pen, theme, top, bottom)


def _draw_band(pen: Pen, theme: Theme, top: float, bottom: float) -> None:
    if bottom - top >= BAND:
        draw_band(pen, Place(LEFT, top, BAND, bottom - top), theme)
    else:
        pen.band(LEFT, top, BAND, bottom - top, FILLS[theme.colour])


def _card(pages: ReportPages, theme: ReportTheme, cell: float, *, small: bool) -> None:
    pages.bookmark(theme.look.code, f"{theme.look.number}. {theme.title}")
    pages.top += AIR
    pages.title(theme.title, INSIDE, 16 if small else 24)
    if theme.core_sentence:
        pages.words(theme.core_sentence, BODY if small else LEAD, left=INSIDE)
    if theme.origin:
        pages.words(theme.origin, BODY, left=INSIDE, ink=LIGHT.muted)
    pages.top += 2.5
    for quote in theme.quotes:
        pages.quote(quote, INSIDE, FILLS[theme.look.colour], BODY if small else LEAD - 1)
    if theme.recognised:
        pages.heading(RECOGNITION, INSIDE)
        for recognised in theme.recognised:
            _recognised(pages, recognised, cell)
    if theme.additions:
        pages.heading(ADDITIONS, INSIDE)
        for addition in theme.additions:
            pages.point(addition.text, INSIDE, first_said(addition))
    if theme.group:
        _group(pages, theme, theme.group, cell)
    pages.top += AIR


def _recognised(pages: ReportPages, recognised: Recognised, cell: float) -> None:
    if recognised.about:
        pages.words(f"Apart gevraagd bij '{recognised.about}':", BODY, left=INSIDE, ink=LIGHT.muted)
    pages.words(recognised.sentence, LEAD, BOLD, left=INSIDE)
    if recognised.answers is not None:
        pages.top += 1.2
        pages.dots(_said(recognised.answers), INSIDE, cell)
        pages.top += 1.2
        _legend(pages, recognised.answers)
    if recognised.channels:
        pages.words(recognised.channels, FINE, left=INSIDE, ink=LIGHT.muted)
    pages.top += 1.5


def _said(answers: PublicAnswers) -> list[Said]:
    counts = (answers.yes, answers.partly, answers.no, answers.silent)
    return [kind for kind, count in zip(KINDS, counts, strict=True) for _person in range(count)]


def _legend(pages: ReportPages, answers: PublicAnswers) -> None:
    """What each kind of dot means, with the number of such dots."""
    counts = (answers.yes, answers.partly, answers.no, answers.silent)
    shown = [
        (kind, f"{name} {count}")
        for kind, name, count in zip(KINDS, ANSWERS, counts, strict=True)
        if count or kind is not Said.SILENT
    ]
    pages.needs(6)
    top = pages.top

    def draw(pen: Pen) -> None:
        x = INSIDE
        for kind, words in shown:
            pen.dot(x + 1.6, top + 2.6, 1.5, kind, pages.accent)
            pen.ink()
            x = pen.text(x + 4.4, top + 3.9, words, REGULAR, BODY) + 6

    pages.put(draw)
    pages.top += 6.2


def _group(pages: ReportPages, theme: ReportTheme, group: Group, cell: float) -> None:
    pages.heading(GROUP, INSIDE)
    pages.words(f"{group.people[0].upper()}{group.people[1:]}", LEAD, BOLD, left=INSIDE)
    if group.count:
        pages.top += 1
        pages.dots([Said.YES] * group.count, INSIDE, cell, FILLS[theme.look.colour])
        pages.top += 1.5
    pages.words(group.state, left=INSIDE)
    if group.first_step:
        pages.top += 1
        pages.words(f"De eerste stap: {group.first_step}", left=INSIDE)
    if group.told:
        pages.heading(TOLD, INSIDE)
        for line in group.told:
            pages.point(f"{line.label}: {line.text}", INSIDE)
