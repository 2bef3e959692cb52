"""The wall in the hall: cards and piles as on the laptop, without any of the controls (R18)."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.story_wall.canvas import Canvas
from bijeenkomst.ui.story_wall.large_story import LargeStory
from bijeenkomst.ui.story_wall.shared_sight import SharedSight
from bijeenkomst.ui.story_wall.wall_state import WallState
from bijeenkomst.ui.story_wall.wall_view import WallView

REST_MS = 160
"""How long the laptop's view has to rest before the hall sees the same part, so that nobody there gets dizzy."""


class HallWall(QWidget):
    """Shows the part of the wall that `canvas` shows, in the hall's own light or dark."""

    def __init__(self, controller: Controller, hall: Hall, state: WallState, canvas: Canvas) -> None:
        super().__init__()
        self._hall, self._canvas = hall, canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = WallView(hall.look.colours, self)
        self.view.setInteractive(False)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.large = LargeStory(self)
        self.sight = SharedSight(self.view, self.large, controller, state)
        self._look = hall.look
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._follow)
        listen(self, canvas.camera_moved, self._soon.start)
        listen(self, hall.repainted, self._look_again)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        self.large.setGeometry(self.rect())
        self._follow()

    def _follow(self) -> None:
        if self._canvas.fits_all:
            self.view.fit_all()
        else:
            self.view.show_part(QRectF(self._canvas.seen))

    def _look_again(self) -> None:
        if self._hall.look is not self._look:
            self._look = self._hall.look
            self.view.look_in(self._look.colours)
            self.sight.show_what_is_read()
