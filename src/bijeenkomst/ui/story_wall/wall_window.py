"""The window of the wall: on the laptop, beside the meeting's own (R60)."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from bijeenkomst.contact_details import SOMEBODY
from bijeenkomst.i18n import gettext as _
from bijeenkomst.session.interface import Update
from bijeenkomst.ui.controller import Controller
from bijeenkomst.ui.lifetime import listen
from bijeenkomst.ui.projector.hall import Hall
from bijeenkomst.ui.stories.story_editor import StoryEditor
from bijeenkomst.ui.stories.theme_of_pile import open_theme_of_pile
from bijeenkomst.ui.story_wall.alike import Alike
from bijeenkomst.ui.story_wall.canvas import Canvas
from bijeenkomst.ui.story_wall.hand import Over
from bijeenkomst.ui.story_wall.keys_in_turn import KeysInTurn
from bijeenkomst.ui.story_wall.menus import choose_pile, show_tasks
from bijeenkomst.ui.story_wall.naming import NameField
from bijeenkomst.ui.story_wall.outline import Outline
from bijeenkomst.ui.story_wall.said import SaidLine
from bijeenkomst.ui.story_wall.showing import Showing
from bijeenkomst.ui.story_wall.spatial import first
from bijeenkomst.ui.story_wall.tools import FootBar, TopBar
from bijeenkomst.ui.story_wall.wall_actions import WallActions
from bijeenkomst.ui.story_wall.wall_keys import all_keys
from bijeenkomst.ui.story_wall.wall_state import Focus, WallState
from bijeenkomst.ui.story_wall.wall_tasks import WallTasks
from bijeenkomst.ui.story_wall.wall_view import STEP
from bijeenkomst.ui.story_wall.wall_words import would_words
from bijeenkomst.ui.widgets.keys_window import KeysWindow
from bijeenkomst.ui.widgets.layouts import hbox, vbox
from bijeenkomst.ui.widgets.notice import Action, NoticeBar
from bijeenkomst.ui.widgets.side_window import SideWindow
from bijeenkomst.wording.giving_away import first_telling

SHARE = 0.96
"""The share of the screen that it takes."""


class _Beside(QSplitter):
    """The list, when it is shown, and the wall."""

    def tab_stops(self) -> list[QWidget]:
        """The parts in Tab order."""
        parts = (self.widget(at) for at in range(self.count()))
        return [part for part in parts if part is not None and part.isVisible()]


class StoryWallWindow(SideWindow):
    """The canvas, the same as a list, the bars, and the wall in the hall when asked for."""

    def __init__(self, controller: Controller, hall: Hall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle(_("Wand met verhalen"))
        self._controller, self._hall = controller, hall
        self._says_what_is_seen = self._asks = False
        self.state = WallState(self)
        self.wall_actions = WallActions(controller, self)
        self.alike = Alike(controller, self)
        self.tasks = WallTasks(controller, self.state, self.wall_actions, self.alike, self)
        self.canvas = Canvas(controller, self.state, self.wall_actions, self.tasks)
        self.outline = Outline(controller, self.state, self.tasks, self.canvas.sight)
        self.outline.hide()
        self.top, self.foot = TopBar(hall.sight), FootBar(self.tasks)
        self.showing = Showing(controller, hall, self.state, self.canvas, self.top, self._say_of_hall)
        self.notice = NoticeBar()
        self.said = SaidLine(self.canvas)
        KeysInTurn(controller, self, self.canvas, self.outline)
        self._beside = _Beside(Qt.Orientation.Horizontal)
        self._beside.addWidget(self.outline)
        self._beside.addWidget(self.canvas)
        self.canvas.raise_()  # read after the list, as it is laid out
        self._beside.setStretchFactor(1, 1)
        self._beside.setChildrenCollapsible(False)
        self._around = hbox(self.notice)
        vbox(self.top, self._around, (self._beside, 1), self.foot, on=self, margins=0, spacing=0)
        self._connect()
        self._follow()

    def show_pile(self, pile: str) -> None:
        """Bring a pile into sight."""
        self.canvas.show_pile(pile)
        self.canvas.setFocus()

    # --- Qt --------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Make it nearly as large as the screen, with the focus on the wall."""
        if not event.spontaneous() and not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self.screen().availableSize() * SHARE)
        super().showEvent(event)
        self.canvas.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc does not close the window: it ends what stands out, one thing after the other."""
        if event.key() == Qt.Key.Key_Escape:
            if not self.canvas.leave() and self.top.search.text():
                self.top.search.clear()
        elif event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Question):
            self._show_keys()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # no button is pressed by default
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A name that is being typed is given first; when it is asked about, the wall stays for the answer (R59)."""
        for field in self.canvas.findChildren(NameField):
            field.give()
        if self._asks:
            self._asks = False  # who closes it once more leaves the name as it was
            event.ignore()
            return
        self.showing.end()
        super().closeEvent(event)

    # --- parts -----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        controller, state, tasks, canvas, top = (
            self._controller,
            self.state,
            self.tasks,
            self.canvas,
            self.top,
        )
        listen(self, controller.updated, self._updated)
        self.showing.outdated.connect(self._something_else_is_seen)
        listen(self, controller.failed, lambda sentence: self._say(sentence, "bad"))
        self.notice.close_button.clicked.connect(self._close_notice)
        self.wall_actions.refused.connect(lambda sentence: self._say(sentence, "warn"))
        canvas.sight.shown.connect(lambda meeting: top.search.follow(meeting.stories))
        for signal in (state.focus_moved, state.marked):
            signal.connect(self._follow)
        state.stood_out.connect(self._others_stand_out)
        canvas.menu_asked.connect(self._show_menu)
        canvas.find_asked.connect(self._find)
        canvas.keys_asked.connect(self._show_keys)
        canvas.hand.would.connect(self._say_what_would_be)
        tasks.choice_asked.connect(self._choose_pile)
        tasks.name_asked.connect(self._name)
        tasks.said.connect(self.said.say)
        tasks.theme_asked.connect(lambda pile: open_theme_of_pile(controller, pile, self))
        tasks.story_asked.connect(lambda number: StoryEditor(controller, number, self).show())
        top.search.follow(controller.meeting.stories)
        top.search.looked_for.connect(state.look_for)
        top.search.gone_to.connect(self._go_to_found)
        top.smaller.clicked.connect(lambda: canvas.zoom_by(1 / STEP))
        top.larger.clicked.connect(lambda: canvas.zoom_by(STEP))
        top.all.clicked.connect(canvas.fit_all)
        top.list.toggled.connect(self.outline.setVisible)
        top.keys.clicked.connect(self._show_keys)
        top.leave.clicked.connect(self.close)
        self.foot.undo.clicked.connect(controller.undo)
        self.foot.redo.clicked.connect(controller.redo)
        for keys, act in (
            ("Ctrl+Z", controller.undo),
            ("Ctrl+Shift+Z", controller.redo),
            ("Ctrl+Y", controller.redo),
            ("Ctrl+F", self._find),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.foot.show_history(controller.history)

    def _updated(self, update: Update) -> None:
        self.foot.show_history(update.history)
        self.foot.refresh()
        if self.notice.property("notice") == "warn" and not self.notice.action_buttons:
            self._close_notice()  # a question stays until it is answered

    def _follow(self) -> None:
        self.foot.refresh()
        count = len(self.state.marks)
        self.said.say(_("%(count)d gemarkeerd") % {"count": count} if count else "")

    def _others_stand_out(self) -> None:
        self.top.show_found(self.state.found)
        if not self.state.alike_to:  # and what was said about that is outdated
            self._follow()

    def _say(self, sentence: str, kind: str, *actions: Action) -> None:
        self._says_what_is_seen = self._asks = False
        self.notice.say(sentence, kind, *actions)
        self._around.setContentsMargins(16, 8, 16, 8)

    def _close_notice(self) -> None:
        self._says_what_is_seen = self._asks = False
        self.notice.clear()
        self._around.setContentsMargins(0, 0, 0, 0)

    def _say_what_would_be(self, over: Over | None, pile: str) -> None:
        if over is None:
            self._follow()
        else:
            self.said.say(would_words(self._controller.meeting, over.pile, over.card, over.tray, pile))

    # --- finding ---------------------------------------------------------------------------------------

    def _find(self) -> None:
        self.top.search.setFocus()
        self.top.search.selectAll()

    def _go_to_found(self) -> None:
        if self.state.focus.card not in (self.state.clear or (self.state.focus.card,)):
            self.state.go_to(first(self.canvas.wall.shown, self.state.clear))
        self.canvas.setFocus()

    # --- piles -----------------------------------------------------------------------------------------

    def _show_menu(self, place: QPoint) -> None:
        at = self.canvas.viewport().mapToGlobal(place)
        show_tasks(self, self.tasks, self._controller.meeting, at, of_card=bool(self.state.focus.card))

    def _choose_pile(self, numbers: tuple[int, ...], pile: str) -> None:
        def chosen(onto: str) -> None:
            if pile:
                self.wall_actions.join(pile, onto)
                self.state.go_to(Focus(pile=onto))
            elif onto:
                self.tasks.lay_on(numbers, onto)
            else:
                self.wall_actions.make_pile(numbers)
                self.state.mark(())

        choose_pile(self, self._controller.meeting, self._beside_focus(), chosen, without=pile, new=not pile)

    def _beside_focus(self) -> QPoint:
        rect = self.canvas.focus_rect() or QRectF(self.canvas.seen.center(), self.canvas.seen.center())
        return self.canvas.viewport().mapToGlobal(self.canvas.mapFromScene(rect.center()))

    def _name(self, pile: str, typed: str | None = None) -> None:
        """Let somebody type a name, beginning with the present one or with what was typed already."""
        canvas = self.canvas
        canvas.bring_into_sight(QRectF(*canvas.wall.shown.piles[pile]))
        name = self._controller.meeting.piles[pile].name
        field = NameField(canvas, canvas.heading(pile), name, lambda given: self._named(pile, given))
        if typed is not None:
            field.setText(typed)

    def _named(self, pile: str, given: str) -> None:
        """R59: ask first, since everybody who sees the wall reads the name."""
        seen = first_telling(((_("In de naam van de stapel"), given),), SOMEBODY)
        if not seen:
            self.wall_actions.name_pile(pile, given)
            return
        asked = _("%(where)s lijkt %(what)s te staan. Iedereen in de zaal kan dit lezen. Wilt u dat?") % seen
        self._say(
            asked,
            "warn",
            (_("Ik pas het aan"), lambda: self._answer(lambda: self._name(pile, given))),
            (_("Bewaar het toch"), lambda: self._answer(lambda: self.wall_actions.name_pile(pile, given))),
        )
        self._asks = True

    def _answer(self, go_on: Callable[[], None]) -> None:
        self._close_notice()
        go_on()

    def _say_of_hall(self, sentence: str, kind: str, actions: tuple[Action, ...]) -> None:
        self._say(sentence, kind, *actions)
        self._says_what_is_seen = True

    def _something_else_is_seen(self) -> None:
        if self._says_what_is_seen:
            self._close_notice()

    def _show_keys(self) -> None:
        KeysWindow(_("Toetsen op de wand"), all_keys(), self).open()
