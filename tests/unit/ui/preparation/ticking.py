"""Choosing which sheets to make."""

from bijeenkomst.export.sheets import Carrier
from bijeenkomst.ui.preparation.sheets_page import SheetsPage


def tick(page: SheetsPage, *carriers: Carrier) -> None:
    """Click until just these are chosen."""
    for carrier, row in page.sheets.rows.items():
        if row.box.isChecked() != (carrier in carriers):
            row.box.click()
