"""Why a file or a pasted text cannot be read at all: what is the matter with it, and what to do instead."""

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake import labels
from bijeenkomst.intake.unreadable import TableUnreadable


def choose_a_spreadsheet() -> str:
    return _("Kies een rekenblad (.xlsx, .ods of .csv), of kopieer en plak de tekst.")


class NeverClosed(TableUnreadable):
    """A quotation mark opens a cell, and none closes it."""


def gone(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is er niet (meer). Is de USB-stick eruit? Kies het bestand opnieuw.')
        % {"name": name}
    )


def folder(name: str) -> TableUnreadable:
    return TableUnreadable(_('"%(name)s" is een map. Kies een bestand in die map.') % {"name": name})


def not_allowed(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" mag niet worden gelezen. Is het nog open in Excel? Sluit het daar eerst.')
        % {"name": name}
    )


def disk_failed(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is niet te lezen. Kopieer het naar deze computer en probeer het opnieuw.')
        % {"name": name}
    )


def nothing_pasted() -> TableUnreadable:
    return TableUnreadable(_("Er is nog niets geplakt. Kopieer de tekst en plak die hier."))


def too_much_pasted() -> TableUnreadable:
    return TableUnreadable(_("Dit is te veel tekst om te plakken. Kopieer alleen wat u nodig heeft."))


def empty(name: str) -> TableUnreadable:
    return TableUnreadable(_('Bestand "%(name)s" is leeg. Kies een ander bestand.') % {"name": name})


def too_large(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is te groot (meer dan 10 MB). Bewaar alleen het blad dat u nodig heeft.')
        % {"name": name}
    )


def needs_password(name: str) -> TableUnreadable:
    return TableUnreadable(
        _(
            'Bestand "%(name)s" is op slot met een wachtwoord. Open het, haal het wachtwoord weg en bewaar het.'
        )
        % {"name": name}
    )


def damaged(name: str) -> TableUnreadable:
    return TableUnreadable(
        _(
            'Bestand "%(name)s" is niet te lezen. Misschien is het beschadigd. '
            "Open het in Excel of LibreOffice, bewaar het als .xlsx en probeer het opnieuw."
        )
        % {"name": name}
    )


def too_much_unpacked(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is uitgepakt veel te groot. Bewaar alleen het blad dat u nodig heeft.')
        % {"name": name}
    )


def no_spreadsheet(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is geen rekenblad. %(instead)s')
        % {"name": name, "instead": choose_a_spreadsheet()}
    )


def text_document(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is een tekstdocument. Open het, kopieer de tekst en plak die in dit programma.')
        % {"name": name}
    )


def of_another_program(name: str, program: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is van %(program)s. Open het daar, bewaar of exporteer het als .xlsx.')
        % {"name": name, "program": program}
    )


def only_a_link(name: str) -> TableUnreadable:
    return TableUnreadable(
        _(
            'Bestand "%(name)s" is alleen een verwijzing. Open het, bewaar het echte bestand op deze computer '
            "en kies dat."
        )
        % {"name": name}
    )


def web_page(name: str) -> TableUnreadable:
    return TableUnreadable(
        _('Bestand "%(name)s" is een webpagina. Open het in Excel en bewaar het als .xlsx.') % {"name": name}
    )


def unknown_letters(name: str) -> TableUnreadable:
    return TableUnreadable(
        _(
            'De letters in bestand "%(name)s" zijn niet te lezen. '
            "Open het in Excel of LibreOffice en bewaar het als .xlsx."
        )
        % {"name": name}
    )


def too_far(name: str, cell: str) -> TableUnreadable:
    return TableUnreadable(
        _(
            'In bestand "%(name)s" staat nog iets heel ver van de rest af, bij cel %(cell)s. '
            "Maak die cel leeg, of kopieer de tekst en plak die in dit programma."
        )
        % {"name": name, "cell": cell}
    )


def no_such_sheet(name: str, sheet: str, sheets: tuple[str, ...]) -> TableUnreadable:
    there = ", ".join(f'"{each}"' for each in sheets[:10])
    return TableUnreadable(
        _('In bestand "%(name)s" is geen blad "%(sheet)s" met iets erin. Er is wel: %(there)s.')
        % {"name": name, "sheet": sheet, "there": there or "–"}
    )


def never_closed(label: str, row: int | None = None) -> NeverClosed:
    where = label if row is None else labels.of_row(label, row)
    return NeverClosed(
        _(
            "%(where)s: hier begint een tekst met een aanhalingsteken dat nergens wordt gesloten. "
            "Haal het weg in het bestand, of bewaar het als .xlsx."
        )
        % {"where": where}
    )
