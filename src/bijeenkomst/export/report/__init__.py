"""Verslag: what the hall saw of the evening, without anybody's contact details: a PDF, a spreadsheet and a page.

One road: `filling` decides what may be known and makes a `Report` of the meeting; `paper`, `workbook` and `page` each
turn that value into a file and look at nothing else; `writing` puts the three in their place and reads them back.
"""
