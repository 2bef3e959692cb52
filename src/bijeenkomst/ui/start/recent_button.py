"""A meeting of before on the start screen: its name and what is known of it, in as much room as there is."""

from bisect import bisect
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:  # PySide creates a class when it is first named, which costs time at start-up
    from PySide6.QtGui import QResizeEvent

AROUND = 20  # pixels beside the words


class RecentButton(QPushButton):
    """Some lines; one that is too long ends in "…" and never makes the window wider."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("\n".join(lines), parent)
        self._lines = lines
        self.setProperty("kind", "recent")
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """What fits now."""
        super().resizeEvent(event)
        self.setText("\n".join(map(self._fitting, self._lines)).replace("&", "&&"))

    def _fitting(self, line: str) -> str:
        """By hand: `elidedText` wants a name of the `Qt` namespace, and the start is counted (widgets/labels.py)."""
        room, metrics = self.width() - AROUND, self.fontMetrics()
        if metrics.horizontalAdvance(line) <= room:
            return line
        kept = bisect(range(len(line)), room, key=lambda end: metrics.horizontalAdvance(f"{line[:end]}…"))
        return f"{line[: max(0, kept - 1)].rstrip()}…"
