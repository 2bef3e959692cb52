"""Why a photo or scan cannot be used: what is the matter with it, and what to do instead."""

from collections.abc import Callable
from dataclasses import dataclass

from bijeenkomst.i18n import gettext as _

Said = Callable[[str], str]
"""Returns a sentence about the file of this name."""


@dataclass(frozen=True, slots=True)
class Refusals:
    """What is said of one kind of file that cannot be read, in each of the ways in which that can happen."""

    too_slow: Said
    damaged: Said
    too_large: Said
    locked: Said | None = None  # this and the next can only happen with a PDF
    page_unreadable: Callable[[str, int], str] | None = None


# --- of a sheet -------------------------------------------------------------------------------------


def sheet_too_large(name: str) -> str:
    return _("'%(name)s' is te groot. Maak een gewone foto van het blad, of een scan van A4.") % {
        "name": name
    }


def sheet_too_slow(name: str) -> str:
    """A decoder was led astray, or the disk or network hangs."""
    return _(
        "'%(name)s' lezen duurde te lang. Maak een nieuwe foto van het blad. Staat het bestand op een stick of een "
        "netwerkschijf? Zet het dan eerst op deze laptop."
    ) % {"name": name}


def sheet_damaged(name: str) -> str:
    return _("'%(name)s' is geen foto of scan, of is beschadigd. Kies een JPEG, PNG, HEIC of PDF.") % {
        "name": name
    }


def sheet_locked(name: str) -> str:
    return _(
        "'%(name)s' is op slot met een wachtwoord. Open het en bewaar of druk het af zonder wachtwoord, of maak een "
        "foto van het blad."
    ) % {"name": name}


def too_many_pages(name: str, most: int) -> str:
    return _("'%(name)s' heeft te veel bladzijden. Scan niet meer dan %(most)d bladen tegelijk.") % {
        "name": name,
        "most": most,
    }


def page_unreadable(name: str, page: int) -> str:
    return _(
        "Bladzijde %(page)d van '%(name)s' is niet te lezen. Scan de bladen opnieuw, of maak foto's."
    ) % {"page": page, "name": name}


OF_SHEET = Refusals(sheet_too_slow, sheet_damaged, sheet_too_large, sheet_locked, page_unreadable)


# --- of the evening ---------------------------------------------------------------------------------


def photo_too_large(name: str) -> str:
    return _("De foto '%(name)s' is te groot. Maak hem eerst kleiner, of kies een andere.") % {"name": name}


def photo_too_slow(name: str) -> str:
    return _(
        "De foto '%(name)s' lezen duurde te lang. Staat hij op een stick of een netwerkschijf? Zet hem dan eerst op "
        "deze computer, of kies een andere foto."
    ) % {"name": name}


def photo_damaged(name: str) -> str:
    return _("'%(name)s' is geen foto, of is beschadigd. Kies een JPEG, PNG of HEIC.") % {"name": name}


def photo_of_a_sheet(name: str) -> str:
    return _(
        "Op de foto '%(name)s' is een aanmeldblad te lezen. Daar kunnen namen en nummers op staan. "
        "Kies een andere foto."
    ) % {"name": name}


OF_PHOTO = Refusals(photo_too_slow, photo_damaged, photo_too_large)


# --- for the hall -----------------------------------------------------------------------------------


def picture_damaged(name: str) -> str:
    return _(
        "'%(name)s' is geen foto of tekening die we kennen, of is beschadigd. Kies een JPEG, PNG of HEIC."
    ) % {"name": name}


def picture_too_slow(name: str) -> str:
    return _(
        "'%(name)s' lezen duurde te lang. Staat het op een stick of een netwerkschijf? Zet het dan eerst op deze "
        "computer, of kies een ander bestand."
    ) % {"name": name}


def picture_too_small(name: str) -> str:
    return _("'%(name)s' is te klein om in de zaal te zien. Kies een groter beeld.") % {"name": name}


def picture_not_cut() -> str:
    return _("Deze uitsnede maken lukte niet. Kies het beeld opnieuw.")


def pdf_is_no_picture(name: str) -> str:
    return _("'%(name)s' is een PDF. Kies hier een foto of tekening: een JPEG, PNG of HEIC.") % {"name": name}


def pdf_locked(name: str) -> str:
    return _(
        "'%(name)s' is op slot met een wachtwoord. Open het, bewaar het zonder wachtwoord en kies het opnieuw."
    ) % {"name": name}


def pdf_too_long(name: str, most: int) -> str:
    return _("'%(name)s' heeft te veel bladzijden. Kies een PDF met hoogstens %(most)d bladzijden.") % {
        "name": name,
        "most": most,
    }


def pdf_page_unreadable(name: str, page: int) -> str:
    return _("Bladzijde %(page)d van '%(name)s' is niet te lezen. Maak de PDF opnieuw, of kies een foto.") % {
        "page": page,
        "name": name,
    }


def page_of(name: str, number: int) -> str:
    return _("%(name)s, bladzijde %(number)d") % {"name": name, "number": number}


OF_PICTURE = Refusals(picture_too_slow, picture_damaged, photo_too_large, pdf_locked, pdf_page_unreadable)
