"""A question under a field, with an answer a button: what was typed can mean several things, or is unusual."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from bijeenkomst.ui.widgets.announcing import announce
from bijeenkomst.ui.widgets.buttons import button
from bijeenkomst.ui.widgets.labels import label
from bijeenkomst.ui.widgets.sight import bring_into_sight

Answer = tuple[str, Callable[[], object]]


class FieldQuestion(QFrame):
    """Hidden until something is asked. It never takes the focus: somebody may be typing in the next field.

    Who answered with the keyboard goes on in `then`, because the button that had the focus is gone.
    """

    def __init__(self, then: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then = then
        self.setProperty("notice", "warn")
        self.answers: list[QPushButton] = []
        self._sentence = label("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(6)
        self._column.addWidget(self._sentence)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is asked; "" when nothing."""
        return "" if self.isHidden() else self._sentence.text()

    def ask(self, sentence: str, *answers: Answer) -> None:
        """Ask this, with what each answer does; an earlier question goes away."""
        self.clear()
        self._sentence.setText(sentence)
        for words, act in answers:
            made = button(words)
            made.clicked.connect(lambda _checked=False, act=act: self._answered(act))
            self._column.addWidget(made)
            self.answers.append(made)
        self.setAccessibleName(sentence)
        self.show()
        bring_into_sight(self)
        announce(self, sentence, urgent=True)

    def clear(self) -> None:
        """Ask nothing any more."""
        for old in self.answers:
            old.hide()
            old.deleteLater()
        self.answers.clear()
        self.hide()

    def _answered(self, act: Callable[[], object]) -> None:
        self._then.setFocus()
        self.clear()
        act()
