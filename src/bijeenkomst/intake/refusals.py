"""Why a themes file cannot be read at all: what is the matter with it, and what to do instead."""

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake import labels
from bijeenkomst.intake.unreadable import ThemesUnreadable


def choose_a_spreadsheet() -> str:
    return _("Kies een rekenblad (.xlsx, .ods of .csv), of kopieer en plak de tekst.")


class NeverClosed(ThemesUnreadable):
    """A quotation mark opens a cell, and none closes it."""


def gone(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" is er niet (meer). Is de USB-stick eruit? Kies het bestand opnieuw.')
        % {"name": name}
    )


def folder(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(_('"%(name)s" is een map. Kies een bestand in die map.') % {"name": name})


def not_allowed(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" mag niet worden gelezen. Is het nog open in Excel? Sluit het daar eerst.')
        % {"name": name}
    )


def disk_failed(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" is niet te lezen. Kopieer het naar deze computer en probeer het opnieuw.')
        % {"name": name}
    )


def nothing_pasted() -> ThemesUnreadable:
    return ThemesUnreadable(_("Er is nog niets geplakt. Kopieer de thema's en plak ze hier."))


def too_much_pasted() -> ThemesUnreadable:
    return ThemesUnreadable(_("Dit is te veel tekst om te plakken. Kopieer alleen de thema's."))


def empty(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(_('Bestand "%(name)s" is leeg. Kies een ander bestand.') % {"name": name})


def too_large(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" is te groot (meer dan 10 MB). Bewaar alleen het blad met de thema\'s.')
        % {"name": name}
    )


def needs_password(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is op slot met een wachtwoord. Open het, haal het wachtwoord weg en bewaar het.'
        )
        % {"name": name}
    )


def damaged(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is niet te lezen. Misschien is het beschadigd. '
            "Open het in Excel of LibreOffice, bewaar het als .xlsx en probeer het opnieuw."
        )
        % {"name": name}
    )


def too_much_unpacked(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" is uitgepakt veel te groot. Bewaar alleen het blad met de thema\'s.')
        % {"name": name}
    )


def no_spreadsheet(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" is geen rekenblad. %(instead)s')
        % {"name": name, "instead": choose_a_spreadsheet()}
    )


def text_document(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is een tekstdocument. Open het, kopieer de thema\'s en plak ze in dit programma.'
        )
        % {"name": name}
    )


def of_another_program(name: str, program: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" is van %(program)s. Open het daar, bewaar of exporteer het als .xlsx.')
        % {"name": name, "program": program}
    )


def only_a_link(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is alleen een verwijzing. Open het, bewaar het echte bestand op deze computer '
            "en kies dat."
        )
        % {"name": name}
    )


def web_page(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _('Bestand "%(name)s" is een webpagina. Open het in Excel en bewaar het als .xlsx.') % {"name": name}
    )


def unknown_letters(name: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _(
            'De letters in bestand "%(name)s" zijn niet te lezen. '
            "Open het in Excel of LibreOffice en bewaar het als .xlsx."
        )
        % {"name": name}
    )


def too_far(name: str, cell: str) -> ThemesUnreadable:
    return ThemesUnreadable(
        _(
            'In bestand "%(name)s" staat nog iets heel ver van de thema\'s af, bij cel %(cell)s. '
            "Maak die cel leeg, of kopieer de thema's en plak ze in dit programma."
        )
        % {"name": name, "cell": cell}
    )


def no_such_sheet(name: str, sheet: str, sheets: tuple[str, ...]) -> ThemesUnreadable:
    there = ", ".join(f'"{each}"' for each in sheets[:10])
    return ThemesUnreadable(
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
