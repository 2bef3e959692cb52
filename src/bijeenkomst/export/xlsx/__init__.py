"""Writing a spreadsheet, whatever stands in it: plain values (`layout`) become an .xlsx file (`write_xlsx`)."""
