"""One sign-up that was found, to be ticked."""

from PySide6.QtWidgets import QFrame

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.finding_people import FoundPerson, photos_of
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.long_check_box import LongCheckBox

BESIDE_THE_BOX = 38  # pixels: aligns with the text of the check box


class FoundRow(QFrame):
    """The name, the group, and details to tell people apart, unless the group has its list already (R42)."""

    def __init__(self, meeting: Meeting, person: FoundPerson, *, chosen: bool) -> None:
        super().__init__()
        self.found = person
        self.chosen = LongCheckBox()
        self.chosen.say(person.sign_up.name or _("(geen leesbare naam)"))
        self.chosen.setChecked(chosen)
        self.where = label(where(meeting, person), "muted")
        self.where.setContentsMargins(BESIDE_THE_BOX, 0, 0, 0)
        vbox(self.chosen, self.where, on=self, margins=(0, 4, 0, 4), spacing=2)


def where(meeting: Meeting, person: FoundPerson) -> str:
    """The group of a sign-up, and what else is known of it."""
    sign_up, theme = person.sign_up, meeting.themes[person.sign_up.theme]
    group = f"{theme.number}. {theme.title}"
    if person.handed_over:
        return "  ·  ".join((group, _("deze groep heeft de lijst al")))
    phone = display_phone(sign_up.phone) if sign_up.phone else ""
    read = ", ".join(doubtful.read for doubtful in sign_up.doubts if doubtful.read) if person.aside else ""
    aside = _("van papier, nog niet op de lijst") if person.aside else ""
    photo = _("ook op een foto") if photos_of(meeting, [sign_up]) else ""
    return "  ·  ".join(filter(None, (group, phone, sign_up.email, read, *sign_up.rows, aside, photo)))
