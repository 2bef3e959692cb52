"""A line of the zaalcheck on screen: a chip with a word, a sentence, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.preflight.line import Line
from bijeenkomst.ui.style import restyle
from bijeenkomst.ui.widgets.labels import chip, label
from bijeenkomst.ui.widgets.layouts import hbox, vbox

CHIP_WIDTH = 120  # pixels: aligns the sentences of all lines


class LineRow(QWidget):
    """Shows one line, all of which screen readers read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self._chip, self._name = chip(""), label("", "label")
        self._sentence, self._advice = label(""), label("", "muted")
        for words in (self._sentence, self._advice):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        holder = QWidget()
        holder.setFixedWidth(CHIP_WIDTH)
        beside = hbox(on=holder, margins=0)
        beside.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column = vbox(spacing=2)
        for words in (self._name, self._sentence, self._advice):
            column.addWidget(words)
        row = hbox(on=self, margins=0, spacing=12)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_line(self, line: Line) -> None:
        """Show this line from now on."""
        if line == self.line:
            return
        self.line = line
        self._chip.setText(line.word)
        restyle(self._chip, "chip", line.state)
        self._name.setText(line.name)
        self._sentence.setText(line.sentence)
        self._advice.setText(line.advice)
        self._advice.setVisible(bool(line.advice))
        self.setAccessibleName(f"{line.name}: {line.word}. {line.sentence} {line.advice}".strip())


class LineRows(QWidget):
    """The lines of one card, of which the number may change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LineRow] = []
        self._column = vbox(on=self, margins=0, spacing=14)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines from now on."""
        while len(self.rows) < len(lines):
            self.rows.append(LineRow())
            self._column.addWidget(self.rows[-1])
        for row in self.rows[len(lines) :]:
            row.hide()
            row.line = None
        for row, line in zip(self.rows, lines, strict=False):
            row.show_line(line)
            row.show()

    @property
    def shown(self) -> list[Line]:
        """The lines that are shown."""
        return [row.line for row in self.rows if row.line is not None]
