"""Eerste afspraken: who does what, and when. The first is that people call each other; the group decides the rest."""

from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.xlsx.layout import Column, Listing, Look, Value
from bijeenkomst.i18n import gettext as _

EMPTY_ROWS = 12


def first_steps(group: ThemeGroup, caption: str) -> Listing:
    """A table to fill in. What was said in the hall stands there already: who calls first, and the first step (R37)."""
    rows: list[tuple[Value, ...]] = []
    if group.caller is not None and group.first_caller is not None:
        rows.append((_("Iedereen van de groep bellen"), group.caller.name, group.first_caller.before, None))
    if group.first_step:
        rows.append((group.first_step, None, None, None))
    rows += [(None,) * 4] * (EMPTY_ROWS - len(rows))
    return Listing(
        title=_("Eerste afspraken"),
        table="EersteAfspraken",
        caption=caption,
        columns=(
            Column(_("Wat"), Look.WRAPPED, 64),
            Column(_("Wie"), Look.WRAPPED, 34),
            Column(_("Wanneer"), Look.DATE, 18),
            Column(_("Klaar"), Look.CENTRED, 14),
        ),
        rows=tuple(rows),
    )
