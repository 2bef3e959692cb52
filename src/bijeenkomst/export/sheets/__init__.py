"""What goes on paper: sign-up lists with a QR code, as one PDF."""

from bijeenkomst.export.sheets.pdf import SheetsNotReady, SheetsResult, write_sheets

__all__ = ["SheetsNotReady", "SheetsResult", "write_sheets"]
