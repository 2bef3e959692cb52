"""Aanvullingen: what people added to the theme and everybody saw."""

from collections.abc import Sequence

from bijeenkomst.domain.values.addition import Addition
from bijeenkomst.export.xlsx.layout import Column, Listing, Look
from bijeenkomst.i18n import gettext as _


def additions_sheet(additions: Sequence[Addition], caption: str) -> Listing:
    """The additions that were shown, at least one, with the original beside a shortened wording (R26)."""
    wordings = [addition.text for addition in additions]
    originals = [addition.original if addition.original != addition.text else "" for addition in additions]
    shortened = any(originals)
    room = 62 if shortened else 100
    columns = [
        Column(_("Nr"), Look.NUMBER, 6),
        Column(_("Aanvulling"), Look.WRAPPED, room),
    ]
    if shortened:
        columns.append(Column(_("Zo werd het eerst gezegd"), Look.WRAPPED, room))
    rows = tuple(
        (number, wording, original or None)[: len(columns)]
        for number, (wording, original) in enumerate(zip(wordings, originals, strict=True), 1)
    )
    return Listing(_("Aanvullingen"), "Aanvullingen", caption, tuple(columns), rows)
