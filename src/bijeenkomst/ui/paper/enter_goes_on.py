"""Enter goes to the next field of a form for paper, and saves in the last one (R39)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.widgets.enter_key import ENTER


class EnterGoesOn(QObject):
    """`stops` gives the fields in the order of the paper; those that are hidden are passed over. `may_leave` says
    whether the field is good enough to go on from.

    Signal: `reached(widget)`, this field has got the focus.
    """

    reached = Signal(QWidget)

    def __init__(
        self,
        form: QWidget,
        stops: Callable[[], Sequence[QWidget]],
        save: Callable[[], None],
        may_leave: Callable[[QWidget], bool] = lambda _field: True,
    ) -> None:
        super().__init__(form)
        self._stops, self._save, self._may_leave = stops, save, may_leave
        for stop in stops():
            stop.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Also tells which field has got the focus."""
        if not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit(watched)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        stops = [stop for stop in self._stops() if not stop.isHidden()]
        after = stops[stops.index(watched) + 1 :]
        if not after:
            self._save()
        elif self._may_leave(watched):
            after[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True
