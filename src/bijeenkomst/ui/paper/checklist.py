"""The list to take round the hall: straight to the printer, so that no file with contact details is left (R39, R46)."""

from html import escape
from typing import TYPE_CHECKING

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.same_person import maybe_same
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.paper import paper_words
from bijeenkomst.ui.paper.offer_cards import doubtful_offers
from bijeenkomst.ui.printing import print_html

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def print_checklist(meeting: Meeting, printer: "QPrinter") -> None:
    """Print what there is to ask about, with room to write the answers."""
    print_html(checklist(meeting), printer)


def checklist(meeting: Meeting) -> str:
    """The list as HTML, in which everything that people wrote is escaped."""
    heading, practising = _("Even nalopen"), _("OEFENING")
    parts = [f"<h1>{escape(heading)}</h1>"]
    if meeting.rehearsal:
        parts.insert(0, f"<h2>{escape(practising)}</h2>")
    warning = _("Hier staan namen en telefoonnummers op. Vernietig dit papier als alles is ingevuld.")
    parts.append(f"<p>{escape(warning)}</p>")
    for theme in meeting.in_order:
        rows, pairs = meeting.doubtful_rows(theme.code), maybe_same(meeting, theme.code)
        if not rows and not pairs:
            continue
        parts.append(f"<h2>{theme.number}. {escape(theme.title)}</h2>")
        parts += [_entry(row, ", ".join(map(paper_words.doubt_words, row.doubts))) for row in rows]
        for pair in pairs:
            parts.append(_entry(pair.earlier, _("zelfde persoon?")))
            parts.append(_entry(pair.later, _("zelfde persoon?")))
    if offers := doubtful_offers(meeting):
        heading = _("Aanbod aan alle groepen")
        parts.append(f"<h2>{escape(heading)}</h2>")
        for offer in offers:
            words = (paper_words.doubt_words(doubtful, _("dit bied ik aan")) for doubtful in offer.doubts)
            parts.append(_asking(offer.text, paper_words.reached(offer), ", ".join(words)))
    return "".join(parts)


def _entry(sign_up: SignUp, why: str) -> str:
    return _asking(", ".join(sign_up.rows) or _("zonder rij"), paper_words.known(sign_up), why)


def _asking(which: str, known: str, why: str) -> str:
    """An entry with room to write the answer."""
    known = escape(known or _("niets leesbaar"))
    return (
        f"<p><b>☐ {escape(which)}</b> &nbsp; {known}<br/><i>{escape(why)}</i><br/>&nbsp;<br/>{'_' * 60}</p>"
    )
