"""The projector's window: one picture for the hall, and nothing else (R18).

It takes its size from itself (P9), paints each slide once and in small steps, and goes from one to the next in less
than a quarter of a second. What changes on a slide that is shown is painted in place, at once. Full screen it has
no cursor; in a window it has the system's frame to close it by, and a title that says which key does so too (P6).
"""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.arrivals import MOST, Arrivals
from bijeenkomst.ui.projector.breathing import Breathing
from bijeenkomst.ui.projector.fade import Fade
from bijeenkomst.ui.projector.frame_pace import FramePace
from bijeenkomst.ui.projector.keys import key_command
from bijeenkomst.ui.projector.painted_ahead import PaintedAhead
from bijeenkomst.ui.projector.picture import AT_REST_SECONDS, Picture, in_pixels, same_slide
from bijeenkomst.ui.projector.placed_window import PlacedWindow
from bijeenkomst.ui.slides.content import SlideContent
from bijeenkomst.ui.slides.paint import Look
from bijeenkomst.ui.slides.pictures import PictureStore


class ProjectorWindow(PlacedWindow):
    """What the hall sees.

    Signals: `key_command(str)` with a command of `keys` (P12, P13); `closed()` when somebody closed it in window mode,
    by its frame or with Esc. `in_a_state` is whether Esc has a state to leave first: frozen, or a cover.
    """

    key_command = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._content: SlideContent | None = None
        self._covered = True
        self.in_a_state = False
        self._look = Look.LIGHT
        self._shown: Picture | None = None
        self._coming: Picture | None = None
        self._working = QTimer(self, interval=0)
        self._working.timeout.connect(self._work)
        self._fade = Fade(self)
        self._fade.moved.connect(self.update)
        self._arrivals = Arrivals(self)
        self._arrivals.moved.connect(self._draw_parts_anew)
        self._arrivals.arrived.connect(self._go_on)
        self.pace = FramePace(self)
        self.ahead = PaintedAhead(self._new, self.isVisible, lambda: self.moves, self.pace.after_frame, self)
        listen(self, PictureStore.of_program().ready, self._picture_came)
        self._breathing = Breathing(self)
        self._breathing.moved.connect(self._draw_parts_anew)

    # --- what is shown -------------------------------------------------------------------------------

    def show_content(self, content: SlideContent, covered: bool) -> None:
        """Show `content`, or black when it is `covered`; what lies under the cover is not even painted (P12)."""
        if (content, covered) == (self._content, self._covered):
            return
        only_under_cover = covered and self._covered and self._content is not None
        self._content, self._covered = content, covered
        if not only_under_cover:
            self._go_on()

    def _picture_came(self, _digest: str) -> None:
        """A picture of the facilitator's own can be painted now, or sharper than before."""
        self.ahead.look_again()
        if self._coming is not None and self._coming.shows_pictures:
            self._drop_coming()
            self._begin()
        elif self._shown is not None and self._shown.shows_pictures and self._coming is None:
            region = self._shown.change_to(self._shown.content) if self._shown.content else None
            if region is None:
                self._begin()
            else:
                self.update(region)

    @property
    def content(self) -> SlideContent | None:
        """What it shows, or would show without the cover."""
        return self._content

    @property
    def painted(self) -> SlideContent | None:
        """What it has painted so far, None for black: a moment behind `content` while a slide is on its way."""
        return self._shown.content if self._shown else None

    @property
    def covered(self) -> bool:
        """Whether the picture is black."""
        return self._covered

    @property
    def aspect(self) -> float:
        """Width over height of its picture, for `page_count`."""
        return self.width() / max(1, self.height())

    def set_motion(self, moving: bool) -> None:
        """Whether slides go over into each other, or change at once."""
        self._fade.in_motion = moving
        self._breathe()
        self.update()

    def set_look(self, look: Look) -> None:
        """Light or dark."""
        if look is not self._look:
            self._look = look
            self._drop_coming()
            self.ahead.forget()
            self._begin()

    # --- Qt ------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.pace.begins()
        if self._shown is None:  # the first time, and after another size: nothing of before may be seen
            self._jump()
        painter = QPainter(self)
        try:
            self._fade.draw(painter)
            if self._shown is not None and not self._fade.running:
                self._breathing.draw(painter, self._shown.to_window, self._shown.colours)
            if self._shown is not None and self._arrivals.dots:
                self._arrivals.draw(painter, self._shown.to_window, self._shown.colours)
        finally:  # one that is left open brings the program down later: a mistake of ours may cost a picture only
            painter.end()
        self.pace.painted()

    def event(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DevicePixelRatioChange:
                self._forget()
            case QEvent.Type.Show:
                self.ahead.look_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = key_command(event)
        if command == "leave" and self.in_window and not (self._covered or self.in_a_state):
            self.close()
        elif command:
            self.key_command.emit(command)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    # --- painting ------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """Towards what is wanted now: a change of what is shown, or another picture."""
        if not self.isVisible():
            self._forget()
            return
        coming = self._coming
        if coming is not None:
            if same_slide(coming.content, self._wanted):
                return  # it is finished first, and changed then: or fifty changes a second would never show
            self._drop_coming()
        if not self._change_in_place():
            self._begin()

    @property
    def _wanted(self) -> SlideContent | None:
        return None if self._covered else self._content

    def _change_in_place(self) -> bool:
        shown, wanted = self._shown, self._wanted
        if shown is None or wanted is None or not same_slide(shown.content, wanted):
            return False
        if shown.content == wanted and not self._arrivals.landing:
            return True
        fresh = shown.new_dots(wanted) - self._arrivals.known if self._fade.in_motion else frozenset()
        if 0 < len(fresh) <= MOST:
            self._arrivals.set_out(fresh)
        region = shown.change_to(wanted, without=self._arrivals.dots)
        if region is None:
            return False
        self.update(region)
        if self._breathing.running:
            self._breathing.take(shown.page)
        return True

    def _begin(self) -> None:
        """Another picture, in steps between which frames are drawn and keys are heard."""
        if not self.isVisible():
            self._forget()
            return
        self._coming = self.ahead.take(self._wanted) or self._new(self._wanted)
        self._working.start()
        self._work()

    def _work(self) -> None:
        coming = self._coming
        if coming is None:
            self._working.stop()
            return
        coming.work(None if self._fade.running else AT_REST_SECONDS)
        if not coming.ready:
            return
        if coming.was_kept and not coming.brought_to(self._wanted):
            self._coming = self._new(self._wanted)
            return
        self._working.stop()
        self._arrivals.stop()
        self.ahead.keep(self._shown)
        self._shown, self._coming = coming, None
        self._fade.go_to(coming.pixmap)
        self._breathe()
        self.repaint()  # the first frame of it is there before the console hears of it
        if coming.content != self._wanted:
            self._go_on()

    def _draw_parts_anew(self, parts: list[QRectF]) -> None:
        if self._shown is not None:
            for part in parts:
                self.update(self._shown.to_window.mapRect(part).toAlignedRect())

    def _breathe(self) -> None:
        """What breathes on the slide that is there now does so, where things may move."""
        if self._fade.in_motion and self._shown is not None:
            self._breathing.begin(self._shown.page)
        else:
            self._breathing.stop()

    def _jump(self) -> None:
        """What is wanted now, without a way towards it."""
        self._drop_coming()
        self._arrivals.stop()
        self._shown = self._new(self._wanted)
        self._shown.finish()
        self._fade.jump_to(self._shown.pixmap)
        self._breathe()

    def _forget(self) -> None:
        """All is painted anew when it is next seen."""
        self._drop_coming()
        self._arrivals.stop()
        self._breathing.stop()
        self._shown = None
        self.ahead.forget()
        self.update()

    def _drop_coming(self) -> None:
        if self._coming is not None:
            self._coming.abandon()
            self._coming = None
            self._working.stop()

    def _new(self, content: SlideContent | None, pixels: QPixmap | None = None) -> Picture:
        ratio = self.devicePixelRatioF()
        return Picture(in_pixels(self.size(), ratio), ratio, content, self._look, pixels)

    @property
    def moves(self) -> bool:
        """Whether something is moving in the picture: a slide, or people who join."""
        return bool(self._coming or self._fade.running or self._arrivals.dots)
