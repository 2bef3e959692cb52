"""A question under a field, with a button for each answer: what was typed is ambiguous or unusual."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.layouts import vbox
from bijeenkomst.ui.widgets.sight import bring_into_sight

Answer = tuple[str, Callable[[], object]]


class FieldQuestion(QFrame):
    """Hidden until something is asked. It never takes the focus: somebody may be typing in the next field.

    After an answer the focus goes to `then`, because the button that had it is gone.
    """

    def __init__(self, then: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then = then
        self.setProperty("notice", "warn")
        self.answers: list[QPushButton] = []
        self._sentence = label("")
        self._column = vbox(self._sentence, on=self, margins=(12, 8, 12, 10), spacing=6)
        self.hide()

    @property
    def sentence(self) -> str:
        """The question that is shown; "" when there is none."""
        return "" if self.isHidden() else self._sentence.text()

    def ask(self, sentence: str, *answers: Answer) -> None:
        """Ask this instead of an earlier question; `answers` are texts with what they do."""
        self.clear()
        self._sentence.setText(sentence)
        for words, act in answers:
            answer = button(words)
            answer.clicked.connect(lambda _checked=False, act=act: self._answered(act))
            self._column.addWidget(answer)
            self.answers.append(answer)
        self.setAccessibleName(sentence)
        self.show()
        bring_into_sight(self)
        announce(self, sentence, urgent=True)

    def clear(self) -> None:
        """Remove the question."""
        for old in self.answers:
            old.hide()
            old.deleteLater()
        self.answers.clear()
        self.hide()

    def _answered(self, act: Callable[[], object]) -> None:
        self._then.setFocus()
        self.clear()
        act()
