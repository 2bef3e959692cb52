"""One place where somebody was found, to be ticked."""

from PySide6.QtWidgets import QFrame

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.everybody import Person
from bijeenkomst.domain.finding_people import FoundOffer, FoundPerson, FoundSignpost, FoundSignUp, photos_of
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.long_check_box import LongCheckBox
from bijeenkomst.wording.signposts import where_put

BESIDE_THE_BOX = 38  # pixels: aligns with the text of the check box


class FoundRow(QFrame):
    """The name, the group, and details to tell people apart, unless the group has its list already (R42)."""

    def __init__(self, meeting: Meeting, person: FoundPerson, *, chosen: bool) -> None:
        super().__init__()
        self.found = person
        self.chosen = LongCheckBox()
        self.chosen.say(person.person.name or _("(geen leesbare naam)"))
        self.chosen.setChecked(chosen)
        self.where = label(where(meeting, person), "muted")
        self.where.setContentsMargins(BESIDE_THE_BOX, 0, 0, 0)
        vbox(self.chosen, self.where, on=self, margins=(0, 4, 0, 4), spacing=2)


def where(meeting: Meeting, found: FoundPerson) -> str:
    """Where it is, and what else is known of it."""
    match found:
        case FoundSignUp():
            said = _of_sign_up(meeting, found)
        case FoundOffer(person=offer):
            has_it = _("in een pakket dat al is overgedragen") if found.handed_over else ""
            photo = _("ook op een foto") if photos_of(meeting, (), [offer]) else ""
            said = [_("Aanbod: %(what)s") % {"what": offer.text}, *_reach(offer), _read(offer), has_it, photo]
        case FoundSignpost(person=signpost):
            title = _("Wegwijzer van %(group)s") % {"group": _group(meeting, found.theme)}
            said = [title, *_reach(signpost), where_put(signpost)]
    return "  ·  ".join(filter(None, said))


def _of_sign_up(meeting: Meeting, found: FoundSignUp) -> list[str]:
    sign_up = found.person
    group = _group(meeting, sign_up.theme)
    if found.handed_over:
        return [group, _("deze groep heeft de lijst al")]
    read = _read(sign_up) if found.aside else ""
    aside = _("van papier, nog niet op de lijst") if found.aside else ""
    photo = _("ook op een foto") if photos_of(meeting, [sign_up]) else ""
    return [group, *_reach(sign_up), read, *sign_up.rows, aside, photo]


def _group(meeting: Meeting, code: str) -> str:
    theme = meeting.themes[code]
    return f"{theme.number}. {theme.title}"


def _reach(person: Person) -> tuple[str, str]:
    return display_phone(person.phone) if person.phone else "", person.email


def _read(person: Person) -> str:
    return ", ".join(doubtful.read for doubtful in person.doubts if doubtful.read)
