"""The files that a meeting is made of: the themes as the core group wrote them down, and the evening's details."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import TYPE_STRING

from tests.integration.evenings.evening import Evening, TypedTheme

DAY = date(2026, 11, 24)
DELETE_ON = DAY + timedelta(days=28)


def themes_file(evening: Evening, folder: Path) -> Path:
    """A spreadsheet or a text file with a theme a row."""
    headings = ["Thema", "Kernzin", "Citaat 1", "Citaat 2", "Citaat 3", "Gevoelig"]
    rows = [headings, *(_cells(theme) for theme in evening.themes)]
    if evening.themes_in == "xlsx":
        path, book = folder / "themas.xlsx", Workbook()
        sheet = book.active
        assert sheet is not None
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                cell = sheet.cell(number, column, text)
                if text:  # never a formula, whatever it starts with
                    cell.data_type = TYPE_STRING
        book.save(path)
        return path
    path = folder / "themas.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="," if evening.themes_in == "csv" else ";").writerows(rows)
    return path


def _cells(theme: TypedTheme) -> list[str]:
    quotes = [*theme.quotes, *[""] * (3 - len(theme.quotes))]
    return [theme.title, theme.core, *quotes, "ja" if theme.sensitive else "nee"]


def details_file(evening: Evening, folder: Path) -> Path:
    """A TOML file: which evening, who is responsible, and until when."""
    contact = evening.contact
    known = {
        "title": evening.title,
        "place": evening.place,
        "organisation": evening.organisation,
        "support_contact": evening.support,
    }
    reach = {
        "name": contact.name,
        "phone": contact.number.typed if contact.number else "",
        "email": contact.address.typed.strip() if contact.address else "",
    }
    inner = ", ".join(f"{name} = {_quoted(value)}" for name, value in reach.items() if value)
    lines = [f"{name} = {_quoted(value)}" for name, value in known.items() if value]
    lines += [f"date = {DAY}", f"delete_on = {DELETE_ON}", f"contact = {{ {inner} }}"]
    path = folder / "avond.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
