"""Typing over a slip "Iets te bieden?" with the keyboard alone, in the order of the paper (R34, R39, R56)."""

import uuid

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from bijeenkomst.domain.commands import MakeOffer
from bijeenkomst.domain.refusals import Field, Refusal
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.doubt import Doubt
from bijeenkomst.domain.values.offer import LONGEST_OFFER
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.paper.enter_goes_on import EnterGoesOn
from bijeenkomst.ui.paper.field import PaperField
from bijeenkomst.ui.paper.row_fields import RowFields
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import hbox, vbox
from bijeenkomst.wording.refusals import field_of, say


class OfferForm(QFrame):
    """The fields of one slip, checked as those of a row are. Enter goes to the next, and saves in the last one.

    Signal: `saved()`, on to the next slip.
    """

    saved = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self._saving = False
        offered = PaperField(Doubt.CONTRIBUTION, _("&Dit bied ik aan"), LONGEST_OFFER)
        self.fields = RowFields(lambda: None, own=offered, own_first=True)
        self.shares = QCheckBox(_("delen: ja"))
        self.wrong = label("", "error")
        self.save = button(_("Bewaar dit strookje (Ctrl+Enter)"), "primary")
        self.status = label("", "muted")
        foot = hbox(self.save, (self.status, 1))
        about = label(_("Iets te bieden? Typ hier de strookjes over."), "subheading")
        vbox(about, self.fields, self.shares, self.wrong, foot, on=self, margins=(18, 12, 18, 12), spacing=8)
        self.wrong.hide()
        self.shares.toggled.connect(lambda _on: self._say_wrong(""))
        self.save.clicked.connect(self._save)
        self.goes_on = EnterGoesOn(self, self._stops, self._save)
        for keys, act in (
            ("F2", self.fields.take_suggestion),
            ("F3", self.fields.doubt),
            ("Ctrl+Return", self._save),
            ("Ctrl+Enter", self._save),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(shortcut.context().WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        listen(self, controller.failed, self._failed)

    def focus(self) -> None:
        """Begin at the first field."""
        self.fields.all[0].line.setFocus()

    def tab_stops(self) -> list[QWidget]:
        """The fields first, in the order in which Enter goes, then what is seldom needed (see `widgets.tab_order`)."""
        fields = self.fields
        return [*self._stops(), self.save, fields.take, *(field.unreadable for field in fields.all)]

    def _stops(self) -> list[QWidget]:
        return [*(field.line for field in self.fields.all), self.shares]

    def _save(self) -> None:
        if self._saving:
            return
        self.status.clear()  # what is said there is about the slip before
        typed = self.fields.copied()
        if typed.wrong:
            self.fields.say_wrong(typed.wrong)
            return
        self._saving = True
        command = MakeOffer(
            id=uuid.uuid4().hex,
            text=typed.contribution,
            name=typed.name,
            phone=typed.phone,
            email=typed.email,
            shares=self.shares.isChecked(),
            adult=True,  # the slip asks a parent to fill it in
            channel=Channel.PAPER,
            doubts=typed.doubts,
        )
        sentence = _("Het aanbod is bewaard.")
        if typed.doubts:
            sentence = _("%(told)s Het staat bij 'Even nalopen'.") % {"told": sentence}
        self._controller.do(command, lambda _done: self._saved(sentence), self._declined)

    def _saved(self, sentence: str) -> None:
        self._saving = False
        self.fields.clear()
        self.shares.setChecked(False)
        self.status.setText(sentence)
        self.saved.emit()
        self.focus()

    def _failed(self, _sentence: str) -> None:
        """It was not stored: all that was typed stands there still, to be saved again."""
        self._saving = False

    def _declined(self, refusal: Refusal) -> None:
        self._saving = False
        field = field_of(refusal)
        if field is Field.SHARES:
            self._say_wrong(
                _(
                    "Staat er geen kruisje bij 'delen: ja'? Dan komt het aanbod niet bij de groepen: bewaar het niet."
                )
            )
            self.shares.setFocus()
        elif field is Field.REACH:
            self.fields.say_wrong({Field.PHONE: say(refusal)})
        elif field is not None:
            self.fields.say_wrong({Field.CONTRIBUTION if field is Field.OFFER else field: say(refusal)})
        else:
            self._say_wrong(say(refusal))

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
