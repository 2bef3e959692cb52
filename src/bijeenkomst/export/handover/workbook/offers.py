"""Aanbod: what people offered to all groups, and how to reach them (R56)."""

from collections.abc import Sequence

from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.xlsx.layout import Column, Listing, Look


def offers_sheet(offers: Sequence[Offer], caption: str) -> Listing:
    """A list that everybody of the group can look things up in."""
    return Listing(
        title="Aanbod",
        table="Aanbod",
        caption=caption,
        columns=(
            Column("Wat", Look.WRAPPED, 52),
            Column("Wie", Look.WRAPPED, 28),
            Column("Telefoon", Look.WORDS, 20),
            Column("E-mail", Look.WRAPPED, 34),
        ),
        rows=tuple((offer.text, offer.name, shown_phone(offer), offer.email) for offer in offers),
    )
