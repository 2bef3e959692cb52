"""Which rows make one theme: a cell that was merged over several, or quotes that stand below their theme."""

from collections.abc import Iterator
from dataclasses import dataclass

from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.intake.headings import Layout
from bijeenkomst.intake.table import Row, Table


@dataclass(frozen=True, slots=True)
class Group:
    """The row with the title, and those that belong to it. `guessed`: nothing in the file says that they do."""

    first: Row
    more: tuple[Row, ...] = ()
    guessed: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them."""
        return (self.first, *self.more)


def groups(table: Table, layout: Layout) -> Iterator[Group]:
    """The rows below the headings, those of one theme together."""
    tops = _tops(table, layout)
    group: Group | None = None
    for row in layout.below:
        if group and not tidy(row.cell(layout.title)):
            if tops.get(row.number) == group.first.number:
                group = Group(group.first, (*group.more, row), group.guessed)
                continue
            if _goes_on(table, layout, group, row):
                group = Group(group.first, (*group.more, row), guessed=True)
                continue
        if group:
            yield group
        group = Group(row)
    if group:
        yield group


def _tops(table: Table, layout: Layout) -> dict[int, int]:
    """For each row under a title that was merged downwards: the row in which that title stands."""
    return {
        row: area.top
        for area in table.marks.merged
        if area.left <= layout.title <= area.right
        for row in range(area.top + 1, min(area.bottom, area.top + len(layout.below) * 2) + 1)
    }


def _goes_on(table: Table, layout: Layout, group: Group, row: Row) -> bool:
    """Only where each row has room for one quote: with more, a row without a title more likely misses one."""
    if len(layout.quotes) != 1 or row.number != group.rows[-1].number + 1:
        return False
    others = [
        column for column in (layout.title, layout.core_sentence, layout.sensitive) if column is not None
    ]
    marks = table.marks
    unread = any((row.number, column) in marks.uncalculated for column in (*others, *layout.quotes))
    alone = not unread and not any(tidy(row.cell(column)) for column in others)
    quoted = bool(tidy(row.cell(layout.quotes[0])))
    return alone and quoted and bool(tidy(group.first.cell(layout.title)))


def sensitive_rows(table: Table, layout: Layout, group: Group) -> Iterator[Row]:
    """The rows in which the theme's own answer stands, also when one was merged over several themes."""
    by_number = {row.number: row for row in layout.below}
    for row in group.rows:
        yield row
        for area in table.marks.merged:
            column = layout.sensitive
            if column is None or not area.left <= column <= area.right:
                continue
            if area.top < row.number <= area.bottom and (top := by_number.get(area.top)):
                yield top
