"""Writing spreadsheets: from plain values (`layout`) to an .xlsx file (`write_xlsx`)."""
