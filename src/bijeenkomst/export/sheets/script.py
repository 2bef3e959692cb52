"""Draaiboek: the programme with times and what to say, own notes, the groups at work, what is read aloud, the
themes with their codes, and the keys.
"""

import datetime as dt
from collections.abc import Sequence

from bijeenkomst.design.fonts import BOLD, ITALIC, REGULAR
from bijeenkomst.design.tokens import LIGHT
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.programme import has_group_work, walk
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import SlideKind
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A4
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice
from bijeenkomst.export.sheets.script_notes import draw_notes, note_pages
from bijeenkomst.export.sheets.script_page import (
    BODY,
    FINE,
    FIRST_ROW,
    LEFT,
    RIGHT,
    ROWS_HIGH,
    WIDTH,
    draw_foot,
    draw_head,
)
from bijeenkomst.export.sheets.script_reading import draw_reading
from bijeenkomst.export.sheets.script_work import draw_group_work
from bijeenkomst.i18n import clock_time
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.keys import KeyWords, keys_in_words
from bijeenkomst.wording.parts import kind_name, script_line, slide_name

TIME, MINUTES, NAME = 14.0, 12.0, 59.0
SAY = LEFT + TIME + MINUTES + NAME
ROW = 9.2  # two lines of what to say
KEY_ROW = 6.4
THEME_ROW = 11.0


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw the programme, then themes and keys on pages of their own; as many copies as chosen."""
    plan = _with_times(meeting)
    pages = list(parts.in_pages(plan, int(ROWS_HIGH / ROW)))
    for copy in range(choice.of(Carrier.SCRIPT)):
        for page, rows in enumerate(pages, 1):
            with book.page(A4) as pen:
                if copy == 0:
                    book.bookmark(f"plan-{page}", _("Programma, bladzijde %(page)d") % {"page": page})
                draw_head(pen, meeting, _("Draaiboek"))
                _draw_plan(pen, meeting, rows)
                draw_foot(pen, page)
        page = len(pages) + 1
        for lines in note_pages(_named(meeting, plan), WIDTH, ROWS_HIGH):
            with book.page(A4) as pen:
                if copy == 0:
                    book.bookmark(f"notes-{page}", _("Uw notities"))
                draw_head(pen, meeting, _("Uw notities"))
                draw_notes(pen, LEFT, FIRST_ROW, lines)
                draw_foot(pen, page)
            page += 1
        page = draw_group_work(book, meeting, plan, page, first=copy == 0)
        page = draw_reading(book, meeting, page, first=copy == 0)
        _draw_themes(book, meeting, choice, first=copy == 0, page=page)


def _named(meeting: Meeting, plan: Sequence[tuple[str, Part]]) -> list[tuple[str, Part, str]]:
    return [(time, part, _name(meeting, part, meeting.themes.get(part.theme))) for time, part in plan]


def _with_times(meeting: Meeting) -> list[tuple[str, Part]]:
    """Each part with its start time ("19:35"), or in minutes from the start when no time was filled in."""
    now = _start(meeting.details.starts_at)
    passed, rows = 0, []
    for part in walk(meeting):
        if now is None:
            shown = f"+{passed}"
        else:
            shown = clock_time(now + dt.timedelta(minutes=passed))
        rows.append((shown, part))
        passed += part.minutes
    return rows


def _start(typed: str) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(typed, "%H:%M")
    except ValueError:
        return None


def _draw_plan(pen: Pen, meeting: Meeting, rows: Sequence[tuple[str, Part]]) -> None:
    for index, (time, part) in enumerate(rows):
        top = FIRST_ROW + index * ROW
        new = part.kind in (SlideKind.THEME, SlideKind.BREAK, SlideKind.WORK)
        pen.ink(LIGHT.text if new else LIGHT.line)
        pen.line(LEFT, top, RIGHT, top)
        pen.ink()
        theme = meeting.themes.get(part.theme)
        pen.text(LEFT, top + 5.7, time, BOLD, BODY)
        pen.ink(LIGHT.muted)
        minutes = _("%(minutes)d min") % {"minutes": part.minutes} if part.minutes else ""
        pen.text(LEFT + TIME, top + 5.7, minutes, REGULAR, FINE)
        pen.ink()
        name = _name(meeting, part, theme)
        place = Place(LEFT + TIME + MINUTES, top + 0.4, NAME - 2, ROW - 0.8)
        pen.fitted(place, name, BOLD if new else REGULAR, (BODY, 9.5, FINE, 7.5, 6.5), sink=0.5)
        place = Place(SAY, top + 0.4, RIGHT - SAY, ROW - 0.8)
        pen.fitted(place, script_line(part.slide), ITALIC, (9.5, FINE, 8, 7.5, 7), sink=0.5, even=True)


def _name(meeting: Meeting, part: Part, theme: Theme | None) -> str:
    if theme is None:
        return slide_name(meeting, part.slide)
    if part.kind is SlideKind.THEME:
        return f"{theme.code} · {theme.number}. {theme.title}"
    return f"{theme.code} · {kind_name(part.kind)}"


def _draw_themes(book: Book, meeting: Meeting, choice: Choice, *, first: bool, page: int) -> None:
    """Draw the themes with the addresses to type, then the keys, on as many pages as needed."""
    groups = list(parts.in_pages(meeting.in_order, int(ROWS_HIGH / THEME_ROW)))
    keys = keys_in_words(group_work=has_group_work(meeting))
    keys_high = (len(keys) + 1) // 2 * KEY_ROW + 14
    for group in groups:
        last = group is groups[-1]
        room = ROWS_HIGH - len(group) * THEME_ROW
        with book.page(A4) as pen:
            if first:
                book.bookmark(f"themes-{page}", _("Thema's en codes"))
            draw_head(pen, meeting, _("Thema's en codes"))
            for index, theme in enumerate(group):
                _draw_theme(pen, FIRST_ROW + index * THEME_ROW, theme, choice.address)
            if last and room >= keys_high:
                _draw_keys(pen, FIRST_ROW + len(group) * THEME_ROW + 6, keys)
            draw_foot(pen, page)
        page += 1
        if last and room >= keys_high:
            return
    with book.page(A4) as pen:
        draw_head(pen, meeting, _("Toetsen"))
        _draw_keys(pen, FIRST_ROW, keys)
        draw_foot(pen, page)


def _draw_theme(pen: Pen, top: float, theme: Theme, address: str) -> None:
    pen.badge(LEFT, top + 1, THEME_ROW - 2, theme, BOLD)
    pen.ink()
    pen.text(LEFT + 14, top + 7, theme.code, BOLD, 15)
    place = Place(LEFT + 28, top + 1, 88, THEME_ROW - 2)
    pen.fitted(place, theme.title, REGULAR, lettering.sizes(BODY, 5), sink=0.5)
    if address:
        parts.draw_typed(
            pen, Place(LEFT + 120, top + 3.2, WIDTH - 120, THEME_ROW - 3), address, theme.code, BODY
        )


def _draw_keys(pen: Pen, top: float, keys: Sequence[KeyWords]) -> None:
    bottom = pen.lines(LEFT, top, [_("Toetsen op de avond")], BOLD, 15) + 2
    half = -(-len(keys) // 2)
    for index, key in enumerate(keys):
        left = LEFT + (index // half) * WIDTH / 2
        y = bottom + index % half * KEY_ROW + 4
        pen.text(left, y, key.shown, BOLD, FINE)
        pen.text(left + 20, y, key.words, REGULAR, FINE)
