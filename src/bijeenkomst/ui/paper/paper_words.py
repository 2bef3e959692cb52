"""Sentences of the page for paper."""

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.everybody import Person
from bijeenkomst.domain.values.doubt import Doubt, Doubtful
from bijeenkomst.domain.values.sheet_row import LIST_ROWS, SLIP_ROWS, Misread, SheetRow
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.i18n import gettext as _


def misread(why: Misread) -> str:
    """Why what was typed is not the code of a row, and what to type instead."""
    match why:
        case Misread.NO_THEME:
            return _(
                "Typ ook de code van het thema, bijvoorbeeld K7-1-05. Die staat voor elke rij op het blad."
            )
        case Misread.UNKNOWN_THEME:
            return _(
                "Er is geen thema met deze code. Kijk nog eens naar de letter en het cijfer op het blad."
            )
        case Misread.NO_SUCH_ROW:
            return _("Deze rij bestaat niet: een blad heeft %(rows)d rijen, een vel strookjes %(slips)d.") % {
                "rows": LIST_ROWS,
                "slips": SLIP_ROWS,
            }
        case Misread.WHICH_THEME:
            return _("Deze code lijkt op die van een thema. Kijk nog eens op het blad en typ hem over.")
        case Misread.NO_ROW:
            return _("Typ het blad en de rij, zoals ze op het papier staan, bijvoorbeeld 1-05.")


def place(row: SheetRow) -> str:
    """Sheet and row in words."""
    if not row.row:
        return _("papier zonder rij")
    return _("blad %(sheet)d, rij %(row)d") % {"sheet": row.sheet, "row": row.row}


def row_taken(row: str, name: str) -> str:
    """Said when this row has been entered already, under `name` ("" when unknown)."""
    if name:
        return _("Rij %(row)s is al ingevoerd: %(name)s.") % {"row": row, "name": name}
    return _("Rij %(row)s is al ingevoerd.") % {"row": row}


def doubt_words(doubtful: Doubtful, own: str = "") -> str:
    """A doubt in words, with what could be read; `own` is what the paper asks besides how to reach somebody."""
    names = {
        Doubt.NAME: _("de naam is niet te lezen"),
        Doubt.PHONE: _("het telefoonnummer is niet te lezen"),
        Doubt.EMAIL: _("het e-mailadres is niet te lezen"),
        Doubt.CONTRIBUTION: _("'%(field)s' is niet te lezen") % {"field": own or _("zo kan ik bijdragen")},
        Doubt.TYPO: _("het e-mailadres lijkt een tikfout"),
    }
    name = names[doubtful.doubt]
    if not doubtful.read:
        return name
    return _("%(doubt)s (gelezen: %(read)s)") % {"doubt": name, "read": doubtful.read}


def known(row: SignUp) -> str:
    """What is known of a row, on one line."""
    return "  ·  ".join(filter(None, (reached(row), row.contribution)))


def reached(person: Person) -> str:
    """Who it is and how to reach this person, as far as known."""
    phone = display_phone(person.phone) if person.phone else ""
    return "  ·  ".join(filter(None, (person.name, phone, person.email)))
