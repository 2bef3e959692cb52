"""Zelfde persoon? Possible duplicates with the reason, to be merged or kept apart (R40)."""

from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.contact_details import display_phone
from bijeenkomst.domain.commands import KeepApart, TakeAsOne
from bijeenkomst.domain.same_person import SamePerson, maybe_same
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox


class SamePersonList(QWidget):
    """The pairs of all groups; hidden when there are none. Each choice is saved at once, and can be undone."""

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.rows: list[SamePersonRow] = []
        self._column = vbox(on=self, margins=0)
        self.show_pairs()

    def show_pairs(self) -> None:
        """Show the current pairs."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        meeting = self._controller.meeting
        self.rows = [
            SamePersonRow(self._controller, theme.code, theme.title, pair)
            for theme in meeting.in_order
            for pair in maybe_same(meeting, theme.code)
        ]
        for row in self.rows:
            self._column.addWidget(row)
        self.setVisible(bool(self.rows))


class SamePersonRow(QFrame):
    """One pair, with a button for each choice."""

    def __init__(self, controller: Controller, code: str, title: str, pair: SamePerson) -> None:
        super().__init__()
        self.setProperty("notice", "warn")
        earlier, later = pair.earlier, pair.later
        words = vbox()
        words.addWidget(label(_("Zelfde persoon? In de groep %(title)s:") % {"title": title}, "label"))
        add(words, label(f"{_shown(earlier)}\n{_shown(later)}"), label(why(pair), "muted"))
        self.together = button(_("Ja, neem samen"))
        self.apart = button(_("Nee, houd apart"))
        self.together.clicked.connect(lambda: controller.do(TakeAsOne(code, earlier.id, later.id)))
        self.apart.clicked.connect(lambda: controller.do(KeepApart(code, earlier.id, later.id)))
        row = hbox(self.together, self.apart, STRETCH)
        words.addLayout(row)
        self.setLayout(words)


def why(pair: SamePerson) -> str:
    """A sentence that says what the two have in common."""
    if pair.phone and pair.email:
        return _("Zelfde voornaam, zelfde telefoonnummer en zelfde e-mailadres.")
    if pair.phone:
        return _("Zelfde voornaam en zelfde telefoonnummer.")
    return _("Zelfde voornaam en zelfde e-mailadres.")


def _shown(sign_up: SignUp) -> str:
    phone = display_phone(sign_up.phone) if sign_up.phone else ""
    return "  ·  ".join(filter(None, (sign_up.name, phone, sign_up.email, sign_up.contribution)))
