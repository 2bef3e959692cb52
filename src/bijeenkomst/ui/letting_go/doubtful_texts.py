"""The texts that stay and may contain a number, an address or a name: what to do with each (R64)."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from bijeenkomst.contact_details import People, masked
from bijeenkomst.domain.commands import RewordText
from bijeenkomst.domain.texts import Text, Where
from bijeenkomst.domain.values.addition import LONGEST_ADDITION
from bijeenkomst.domain.values.group_work import LONGEST_FIRST_STEP
from bijeenkomst.domain.values.part import LONGEST_NOTES, LONGEST_WORDS
from bijeenkomst.domain.values.picture import LONGEST_DESCRIPTION
from bijeenkomst.domain.values.theme import LONGEST_CORE_SENTENCE, LONGEST_QUOTE, LONGEST_TITLE
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.widgets.button_row import ButtonRow
from bijeenkomst.ui.widgets.buttons import button, switch
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import add, vbox
from bijeenkomst.ui.widgets.text_question import TextQuestion
from bijeenkomst.wording.giving_away import Telling, people_of, telling_texts, together

LONGEST = {
    Where.ADDITION: LONGEST_ADDITION,
    Where.MISSED_THEME: LONGEST_ADDITION,
    Where.FIRST_STEP: LONGEST_FIRST_STEP,
    Where.WORDS: LONGEST_WORDS,
    Where.NOTES: LONGEST_NOTES,
    Where.OWN_SLIDE: LONGEST_DESCRIPTION,
    Where.THEME_PICTURE: LONGEST_DESCRIPTION,
    Where.FACE_PICTURE: LONGEST_DESCRIPTION,
    Where.CORE_SENTENCE: LONGEST_CORE_SENTENCE,
    Where.QUOTE: LONGEST_QUOTE,
}


class TellingTexts(QFrame):
    """The list of such texts; hidden when there are none. Signal: `chosen()`, when somebody decides about one."""

    chosen = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._controller = controller
        self._kept: set[str] = set()
        self._shown: tuple[Telling, ...] = ()
        self.rows: list[TextRow] = []
        self.mask_all = button(_("Maak alles onleesbaar"))
        self.mask_all.clicked.connect(self._mask_all)
        self._about = label("", "muted")
        self._column = vbox(on=self, margins=(16, 14, 16, 14), spacing=10)
        add(self._column, label(_("Kijk deze teksten na"), "subheading"), self._about, self.mask_all)
        self.hide()

    @property
    def undecided(self) -> int:
        """The number of texts that nobody has decided about."""
        return sum(not row.kept for row in self.rows)

    def refresh(self) -> None:
        """Check all texts of the meeting again."""
        texts = telling_texts(self._controller.meeting)
        if texts != self._shown:
            self._shown = texts
            for row in self.rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            people = people_of(self._controller.meeting, contact=False)
            self.rows = [self._row(text, people) for text in texts]
        let_go = self._controller.meeting.letting_go is not None
        self._about.setText(_afterwards() if let_go else _before())
        self.mask_all.setVisible(len(texts) > 1)
        self.setVisible(bool(texts))

    def forget(self) -> None:
        """Forget the texts that were kept as they are."""
        self._kept.clear()

    def _row(self, telling: Telling, people: People) -> "TextRow":
        words = telling.text.words
        row = TextRow(self._controller, telling, masked(words, people), kept=words in self._kept)
        row.stay.toggled.connect(partial(self._stays, words))
        self._column.addWidget(row)
        return row

    def _stays(self, words: str, on: bool) -> None:
        (self._kept.add if on else self._kept.discard)(words)
        self.chosen.emit()

    def _mask_all(self) -> None:
        for row in self.rows:
            if not row.kept:
                row.mask_details()


class TextRow(QFrame):
    """One text: where it is used, what it may contain, and buttons for what can be done.

    `masked_text` is the text with such details masked.
    """

    def __init__(self, controller: Controller, telling: Telling, masked_text: str, *, kept: bool) -> None:
        super().__init__()
        self.setProperty("row", True)
        self._controller, self.telling, self._masked = controller, telling, masked_text
        self.make_unreadable = button(_("Maak onleesbaar"))
        self.reword = button(_("Anders verwoorden…"))
        self.stay = switch(_("Laat het zo staan"))
        self.stay.setChecked(kept)
        self.make_unreadable.clicked.connect(self.mask_details)
        self.reword.clicked.connect(self._ask)
        warning = _("Let op: misschien %(what)s.") % {"what": together(telling.kinds)}
        column = vbox(on=self, margins=(12, 8, 8, 8), spacing=4)
        add(column, label(telling.place, "label"), label(telling.text.words), label(warning, "small"))
        buttons = (self.make_unreadable, self.reword, self.stay)
        for choice in buttons:
            choice.setAccessibleDescription(telling.place)
        column.addWidget(ButtonRow(buttons, 1))

    @property
    def kept(self) -> bool:
        """Whether somebody chose to keep it as it is."""
        return self.stay.isChecked()

    def mask_details(self) -> None:
        """Replace the details by "06-…" and "[naam]"."""
        _reword(self._controller, self.telling.text, self._masked)

    def _ask(self) -> None:
        text = self.telling.text
        question = TextQuestion(
            self,
            _("Anders verwoorden"),
            self.telling.place,
            agree=_("Bewaar"),
            longest=LONGEST.get(text.spot.where, LONGEST_TITLE),
            text=self._masked,
        )
        question.answered.connect(partial(_reword, self._controller, text))
        question.open()


def _before() -> str:
    return _(
        "Hierin staat misschien een nummer, een adres of de naam van iemand die meedoet. Deze teksten blijven bestaan. "
        "Verandert u er een, dan gaat wat er nu staat bij het loslaten weg."
    )


def _afterwards() -> str:
    return _(
        "Hierin staat misschien een nummer of een adres. Verandert u een tekst, dan is wat er stond meteen weg."
    )


def _reword(controller: Controller, text: Text, words: str) -> None:
    """Reword a text without asking whether the hall may read it: the evening is over."""
    controller.do(RewordText(text.spot.where, text.code, text.key, words), looked_at=True)
