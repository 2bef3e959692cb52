"""Something else than the programme in the hall, such as the wall of stories, until a slide is asked for again.

It lies over the slide, which goes on under it. A cover covers it as well, and who holds the picture has it stand still
(P12). The console shows it small, once it rests (P15).
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain.values.stage import Cover
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen

REST_MS = 300
"""Nothing is painted for this long before it is shown small, so that dragging in it is not slowed down."""

FINER = 2
"""It is painted so much larger than it is shown small, or words would be specks."""


class OtherPicture(QObject):
    """Lies over the hall's `window`. Signals: `changed()`, when it came, went, or is covered or held;
    `looks_different()`, when something in it changed and it rests.
    """

    changed = Signal()
    looks_different = Signal()

    def __init__(self, window: QWidget, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._controller = window, controller
        self._picture: QWidget | None = None
        self._still: QLabel | None = None
        self._painting = False
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self.looks_different)
        self.name = ""
        """The name of what the hall sees, "" for a slide."""
        self.short_name = ""
        window.installEventFilter(self)
        listen(self, controller.happened, self._happened)

    def show(self, picture: QWidget, name: str, short_name: str) -> None:
        """Show this widget, which the hall owns from now on, under the name `name`, or `short_name` in few words."""
        self.take_away()
        self._picture, self.name, self.short_name = picture, name, short_name
        picture.setParent(self._window)
        picture.setGeometry(self._window.rect())
        for part in (picture, *picture.findChildren(QWidget)):
            part.installEventFilter(self)
        self._cover()
        self.changed.emit()

    def take_away(self) -> bool:
        """Show the slide again; return whether anything was over it."""
        if self._picture is None:
            return False
        self._let_go_of_still()
        picture, self._picture, self.name, self.short_name = self._picture, None, "", ""
        self._resting.stop()
        picture.hide()
        picture.deleteLater()
        self.changed.emit()
        return True

    @property
    def on_top(self) -> bool:
        """Whether the hall sees it, and neither a cover nor a slide that is held."""
        stage = self._controller.meeting.stage
        return self._picture is not None and stage.cover is Cover.NONE and stage.held is None

    def small(self, size: QSize, ratio: float) -> QPixmap | None:
        """A picture of it as it is now, of `size` with `ratio` pixels to the window's unit; None for a slide."""
        if self._picture is None or not self.on_top:
            return None
        finer = QPixmap(size * ratio * FINER)
        finer.setDevicePixelRatio(ratio * FINER)
        painter = QPainter(finer)
        self._painting = True
        try:
            whole = self._picture.size()
            painter.scale(size.width() / max(1, whole.width()), size.height() / max(1, whole.height()))
            self._picture.render(painter, QPoint())
        finally:
            self._painting = False
            painter.end()
        aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        made = finer.scaled(size * ratio, aspect, smooth)
        made.setDevicePixelRatio(ratio)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep it as large as the window; a moment after it is painted, the small picture follows."""
        kind = event.type()
        if watched is self._window:
            if kind is QEvent.Type.Resize:
                for part in self._parts:
                    part.setGeometry(self._window.rect())
        elif kind is QEvent.Type.Paint and not self._painting:
            self._resting.start()
        return False

    @property
    def _parts(self) -> list[QWidget]:
        """The upper one last."""
        return [part for part in (self._picture, self._still) if part is not None]

    def _happened(self, update: Update) -> None:
        stages = [change for change in update.changes if isinstance(change, ch.StageChanged)]
        if any(change.before.in_hall != change.after.in_hall for change in stages):
            self.take_away()
        elif stages and self._picture is not None:
            self._cover()
            self.changed.emit()

    def _cover(self) -> None:
        if self._picture is None:
            return
        stage = self._controller.meeting.stage
        if stage.held is None:
            self._let_go_of_still()
        elif self._still is None:
            self._hold()
        for part in self._parts:
            part.setVisible(stage.cover is Cover.NONE)
            part.raise_()

    def _hold(self) -> None:
        if self._picture is not None:
            still = self._still = QLabel(self._window)
            still.setScaledContents(True)
            still.setGeometry(self._window.rect())
            still.setPixmap(self._picture.grab())

    def _let_go_of_still(self) -> None:
        if self._still is not None:
            self._still.hide()
            self._still.deleteLater()
            self._still = None
