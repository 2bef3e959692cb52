"""Which rows make one theme: a cell that was merged over several, or quotes that stand below their theme."""

from collections.abc import Iterator
from dataclasses import dataclass

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.intake.proposal.headings import Layout
from bijeenkomst.intake.table import Row, Table

_MOST_AREAS = 2_000  # merged cells that are looked at
_MOST_REACH = 2_000  # rows


@dataclass(frozen=True, slots=True)
class Group:
    """The row with the title, and those that belong to it. `guessed`: nothing in the file says that they do.

    `answers` are the rows that say whether it is sensitive; one above can be merged over several themes.
    """

    first: Row
    answers: tuple[Row, ...]
    more: tuple[Row, ...] = ()
    guessed: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them."""
        return (self.first, *self.more)


def groups(table: Table, layout: Layout) -> Iterator[Group]:
    """The rows below the headings, those of one theme together."""
    tops = tops_of(table, layout.title)
    answered = {} if layout.sensitive is None else tops_of(table, layout.sensitive)
    by_number = {row.number: row for row in layout.below}
    group: Group | None = None
    for row in layout.below:
        top = by_number.get(answered.get(row.number, 0))
        answers = (row,) if top is None else (row, top)
        if group and not tidy(row.cell(layout.title)):
            merged = tops.get(row.number) == group.first.number
            if merged or _goes_on(table, layout, group, row):
                all_answers, more = (*group.answers, *answers), (*group.more, row)
                group = Group(group.first, all_answers, more, group.guessed or not merged)
                continue
        if group:
            yield group
        group = Group(row, answers)
    if group:
        yield group


def tops_of(table: Table, column: int) -> dict[int, int]:
    """The row with the text, for each row under a cell of this column that was merged downwards."""
    return {
        row: area.top
        for area in table.metadata.merged[:_MOST_AREAS]
        if area.left <= column <= area.right
        for row in range(area.top + 1, min(area.bottom, area.top + _MOST_REACH) + 1)
    }


def _goes_on(table: Table, layout: Layout, group: Group, row: Row) -> bool:
    """Only where each row has room for one quote: with more, a row without a title more likely misses one."""
    if len(layout.quotes) != 1 or row.number != group.rows[-1].number + 1:
        return False
    others = [
        column for column in (layout.title, layout.core_sentence, layout.sensitive) if column is not None
    ]
    metadata = table.metadata
    unread = any((row.number, column) in metadata.uncalculated for column in (*others, *layout.quotes))
    alone = not unread and not any(tidy(row.cell(column)) for column in others)
    quoted = bool(tidy(row.cell(layout.quotes[0])))
    return alone and quoted and bool(tidy(group.first.cell(layout.title)))
