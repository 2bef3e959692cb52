"""Aanvullingen: what people added to the theme and everybody saw."""

from collections.abc import Sequence

from bijeenkomst.domain.values.addition import Addition
from bijeenkomst.export.xlsx.layout import Cell, Column, Letter, Listing, Look, Row
from bijeenkomst.i18n import gettext as _


def additions_sheet(additions: Sequence[Addition], caption: str) -> Listing | Letter:
    """The additions that were shown, with the original beside a shortened wording (R26); without any nothing of it is
    printed."""
    if not additions:
        sentence = _("Bij dit thema zijn geen aanvullingen opgeschreven.")
        return Letter(_("Aanvullingen"), (96,), (Row((Cell(sentence, Look.TEXT),)),), printed=False)
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
