"""The sentences about files that cannot be read at all: what it is, and what to do instead."""

from bijeenkomst.i18n import gettext as _
from bijeenkomst.intake.unreadable import ThemesUnreadable


def choose_a_spreadsheet() -> str:
    """What to do instead."""
    return _("Kies een rekenblad (.xlsx, .ods of .csv), of kopieer en plak de tekst.")


def empty(name: str) -> ThemesUnreadable:
    """There is nothing in it."""
    return ThemesUnreadable(_('Bestand "%(name)s" is leeg. Kies een ander bestand.') % {"name": name})


def too_large(name: str) -> ThemesUnreadable:
    """More bytes than any list of themes."""
    return ThemesUnreadable(
        _('Bestand "%(name)s" is te groot (meer dan 10 MB). Bewaar alleen het blad met de thema\'s.')
        % {"name": name}
    )


def needs_password(name: str) -> ThemesUnreadable:
    """It is locked."""
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is op slot met een wachtwoord. Open het, haal het wachtwoord weg en bewaar het.'
        )
        % {"name": name}
    )


def damaged(name: str) -> ThemesUnreadable:
    """It looks right but cannot be read."""
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is niet te lezen. Misschien is het beschadigd. '
            "Open het in Excel of LibreOffice, bewaar het als .xlsx en probeer het opnieuw."
        )
        % {"name": name}
    )


def too_much_unpacked(name: str) -> ThemesUnreadable:
    """It unpacks to far more than a spreadsheet with themes."""
    return ThemesUnreadable(
        _('Bestand "%(name)s" is uitgepakt veel te groot. Bewaar alleen het blad met de thema\'s.')
        % {"name": name}
    )


def no_spreadsheet(name: str) -> ThemesUnreadable:
    """It is something else altogether."""
    return ThemesUnreadable(
        _('Bestand "%(name)s" is geen rekenblad. %(instead)s')
        % {"name": name, "instead": choose_a_spreadsheet()}
    )


def text_document(name: str) -> ThemesUnreadable:
    """It comes from a word processor."""
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is een tekstdocument. Open het, kopieer de thema\'s en plak ze in dit programma.'
        )
        % {"name": name}
    )


def of_another_program(name: str, program: str) -> ThemesUnreadable:
    """It is a spreadsheet that only the program that made it can open."""
    return ThemesUnreadable(
        _('Bestand "%(name)s" is van %(program)s. Open het daar, bewaar of exporteer het als .xlsx.')
        % {"name": name, "program": program}
    )


def only_a_link(name: str) -> ThemesUnreadable:
    """It only says where something else stands."""
    return ThemesUnreadable(
        _(
            'Bestand "%(name)s" is alleen een verwijzing. Open het, bewaar het echte bestand op deze computer '
            "en kies dat."
        )
        % {"name": name}
    )


def web_page(name: str) -> ThemesUnreadable:
    """It is a web page without a table in it that we know."""
    return ThemesUnreadable(
        _('Bestand "%(name)s" is een webpagina. Open het in Excel en bewaar het als .xlsx.') % {"name": name}
    )


def unknown_letters(name: str) -> ThemesUnreadable:
    """No way of reading its letters gives text."""
    return ThemesUnreadable(
        _(
            'De letters in bestand "%(name)s" zijn niet te lezen. '
            "Open het in Excel of LibreOffice en bewaar het als .xlsx."
        )
        % {"name": name}
    )


def too_far(name: str, cell: str) -> ThemesUnreadable:
    """Something stands so far from the rest that the sheet would be far too large."""
    return ThemesUnreadable(
        _(
            'In bestand "%(name)s" staat nog iets heel ver van de thema\'s af, bij cel %(cell)s. '
            "Maak die cel leeg, of kopieer de thema's en plak ze in dit programma."
        )
        % {"name": name, "cell": cell}
    )


def no_such_sheet(name: str, sheet: str, sheets: tuple[str, ...]) -> ThemesUnreadable:
    """A sheet was asked for that is not there."""
    there = ", ".join(f'"{each}"' for each in sheets[:10])
    return ThemesUnreadable(
        _('In bestand "%(name)s" is geen blad "%(sheet)s" met iets erin. Er is wel: %(there)s.')
        % {"name": name, "sheet": sheet, "there": there or "–"}
    )
