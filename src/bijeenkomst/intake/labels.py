"""How a sentence names the place that it is about, and how a cell shows what is no text."""

from bijeenkomst.i18n import gettext as _


def of_file(name: str) -> str:
    """A whole file."""
    return _('Bestand "%(name)s"') % {"name": name}


def of_sheet(name: str) -> str:
    """A sheet of a workbook."""
    return _('Blad "%(sheet)s"') % {"sheet": name}


def of_table(number: int) -> str:
    """A table of a web page, which has no name."""
    return _("Tabel %(number)d") % {"number": number}


def of_row(label: str, row: int) -> str:
    """A row of what is called `label`."""
    return _("%(label)s, rij %(row)d") % {"label": label, "row": row}


def of_column(label: str, column: str) -> str:
    """A column, after the sheet or the row that `label` names."""
    return _("%(where)s, kolom %(column)s") % {"where": label, "column": column}


def yes_or_no(value: bool) -> str:
    return _("ja") if value else _("nee")
