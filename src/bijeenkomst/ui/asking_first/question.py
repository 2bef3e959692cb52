"""The dialog on the console that asks whether the hall may read a text, and proposes a masked one (R2, R18, R35)."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from bijeenkomst.contact_details import kinds_in, masked
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.asking_first.gate import Question
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.enter_key import is_enter
from bijeenkomst.ui.widgets.field import LabelledField
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import STRETCH, add, hbox, vbox
from bijeenkomst.ui.widgets.scrolling import ScrollArea
from bijeenkomst.ui.widgets.text_edit import GrowingTextEdit
from bijeenkomst.wording.giving_away import together

MOST_HEIGHT = 420  # pixels: its buttons fit on the smallest window


class HallQuestion(QDialog):
    """A modal dialog over the console; `open()` shows it, and it deletes itself. Esc shows the hall nothing."""

    def __init__(self, over: QWidget, question: Question) -> None:
        super().__init__(over.window())
        self._question = question
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Mag de zaal dit lezen?"))
        self.fields = {words: GrowingTextEdit(most=4) for words in question.texts if question.can_be_reworded}
        self.as_it_was = button(_("Laat het zo staan"))
        self.agree = button(_("Met deze woorden"), "primary")
        self.cancel = button(_("Niet in beeld"), "quiet")
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.rejected.connect(question.leave)
        self.as_it_was.clicked.connect(lambda: self._answer({}))
        self.agree.clicked.connect(self._with_these_words)
        first = next(iter(self.fields.values()), None)
        if first is None:
            self.agree.hide()
            self.cancel.setFocus()
        else:
            first.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept on Enter: none of these texts has several lines."""
        if is_enter(event):
            self._with_these_words()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        inner = QWidget()
        texts = vbox(on=inner, margins=(0, 0, 8, 0), spacing=10)
        for words in self._question.texts:
            self._ask_about(words, texts)
        texts.addStretch()
        scrolling = ScrollArea(inner)
        scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = hbox(self.cancel, STRETCH, self.as_it_was, self.agree)
        column = vbox(on=self, margins=(24, 20, 24, 20), spacing=14)
        add(column, label(_("Mag de zaal dit lezen?"), "heading"), (scrolling, 1), buttons)
        self.resize(600, min(MOST_HEIGHT, 170 + 160 * len(self._question.texts)))

    def _ask_about(self, words: str, column: QVBoxLayout) -> None:
        kinds = kinds_in(words, self._question.people)
        warning = _("Let op: misschien %(what)s.") % {"what": together(kinds)}
        column.addWidget(label(warning, "label"))
        column.addWidget(label(words, "quote"))
        if words in self.fields:
            field = self.fields[words]
            field.setPlainText(masked(words, self._question.people))
            field.installEventFilter(self)
            column.addWidget(LabelledField(_("Zo komt het in beeld"), field))

    def _with_these_words(self) -> None:
        typed = {words: " ".join(field.text().split()) for words, field in self.fields.items()}
        if all(typed.values()):
            self._answer(typed)

    def _answer(self, words: dict[str, str]) -> None:
        self.accept()
        self._question.answer(words)
