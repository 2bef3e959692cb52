"""Wat we afspraken: all that the group wrote at its table, in its own words (R48, R52)."""

from collections.abc import Iterator

from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.handover.group_plan import GroupPlan
from bijeenkomst.export.xlsx.layout import Cell, Letter, Look, Row
from bijeenkomst.wording.handing_over import IN_YOUR_OWN_WORDS, WHAT_WE_AGREED
from bijeenkomst.wording.plan import field_label

_WIDTHS = (26.0, 102.0)


def agreed_sheet(theme: Theme, plan: GroupPlan) -> Letter:
    """The plan from top to bottom; what was written side by side stands below each other."""
    rows = [
        Row((Cell(f"Thema {theme.number}", Look.BAND_NUMBER), Cell(WHAT_WE_AGREED, Look.BAND_TITLE))),
        Row((Cell(None, Look.BAND_SHAPE), Cell(IN_YOUR_OWN_WORDS, Look.BAND_CORE))),
        Row(height=7),
        *_rows(plan),
    ]
    return Letter(WHAT_WE_AGREED, _WIDTHS, tuple(rows), one_page=False)


def _rows(plan: GroupPlan) -> Iterator[Row]:
    for name, texts in plan.texts:
        for number, text in enumerate(texts):
            label = field_label(name) if number == 0 else None
            yield Row((Cell(label, Look.LABEL), Cell(text, Look.TEXT)))
