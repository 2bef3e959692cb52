"""What goes on paper: sign-up lists, slips, cards, posters and labels with QR codes, each carrier as one PDF."""

from bijeenkomst.export.sheets.carriers import Carrier, Choice, Network
from bijeenkomst.export.sheets.write_pdf import SheetsNotReady, SheetsResult, write_sheets

__all__ = ["Carrier", "Choice", "Network", "SheetsNotReady", "SheetsResult", "write_sheets"]
