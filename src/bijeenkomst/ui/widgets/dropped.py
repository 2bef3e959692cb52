"""Drag and drop of files onto a window. Nothing that is dropped is ignored without saying why."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from bijeenkomst.i18n import gettext as _

if TYPE_CHECKING:  # PySide creates a class when it is first named, which costs time at start-up
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

ENDING = ".bijeenkomst"


class TakesDropped:
    """A mixin to put before the Qt class of a drop target, which still has to call `setAcceptDrops(True)`.

    A meeting file is left to the window around it, unless `takes_meetings` is set.
    """

    takes_meetings = False

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Handle dropped files; refuses them unless overridden."""
        self.refuse(not_here(paths[0].name))

    def take_text(self, _text: str) -> None:
        """Handle text that was dragged from elsewhere; refuses it unless overridden."""
        self.refuse(_("Hier kan geen tekst naartoe worden gesleept."))

    def refuse(self, sentence: str) -> None:
        """Say why something that was dropped is not taken; has to be overridden."""
        raise NotImplementedError

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Accept anything: `dropEvent` says why something cannot be taken."""
        if self.takes_meetings or not _has_meeting(event.mimeData()):
            _accept_copy(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: "QDragMoveEvent") -> None:
        """Answer the same for each move: the other program goes by the last answer."""
        self.dragEnterEvent(cast("QDragEnterEvent", event))

    def dropEvent(self, event: "QDropEvent") -> None:
        """Take files or text, or say why not."""
        mime = event.mimeData()
        if not self.takes_meetings and _has_meeting(mime):
            event.ignore()
            return
        _accept_copy(event)
        paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
        files = tuple(path for path in paths if not path.is_dir())
        if files:
            self.take_files(files)
        elif paths:
            sentence = _('"%(name)s" is een map. Sleep de bestanden die erin zitten hierheen.')
            self.refuse(sentence % {"name": paths[0].name})
        elif mime.hasUrls() or mime.hasImage() or not mime.hasText():
            self.refuse(_not_a_file(mime))
        else:
            self.take_text(mime.text())


def passes_files_on(watched: QObject, event: "QDropEvent") -> bool:
    """Whether a drop on a text field was left to the page around it: a field would show "file:///C:/…" for a file."""
    if not event.mimeData().hasUrls() or not _is_for_text(watched):
        return False
    event.ignore()
    return True


def not_here(name: str) -> str:
    """The refusal of a file, for a place that takes none."""
    sentence = _(
        "Hier is niets te doen met '%(name)s'. Thema's en verhalen sleept u naar Voorbereiden, foto's van bladen naar "
        "Afronden, Papier invoeren."
    )
    return sentence % {"name": name}


def meeting_in(paths: tuple[Path, ...]) -> Path | None:
    """The first meeting file among them, if there is one."""
    return next((path for path in paths if path.name.lower().endswith(ENDING)), None)


def _accept_copy(event: "QDropEvent") -> None:
    """Accept as a copy, never as a move: after a move the other program may delete the file, which we only read."""
    from PySide6.QtCore import Qt

    if event.possibleActions() & Qt.DropAction.CopyAction:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.acceptProposedAction()


def _has_meeting(mime: "QMimeData") -> bool:
    return any(url.isLocalFile() and url.fileName().lower().endswith(ENDING) for url in mime.urls())


def _not_a_file(mime: "QMimeData") -> str:
    """The refusal of a link, a picture from a web page or a mail, none of which is a file on this computer."""
    if mime.hasImage():
        return _(
            "Dit plaatje is nog geen bestand. Bewaar het eerst op deze computer en sleep dat bestand hierheen."
        )
    if mime.urls():
        return _("Dit is een link. Bewaar het bestand eerst op deze computer en sleep dat hierheen.")
    return _(
        "Dit is geen bestand op deze computer. Komt het uit een mail? Bewaar de bijlage eerst en sleep dat bestand "
        "hierheen."
    )


def _is_for_text(watched: QObject) -> bool:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    fields = (QLineEdit, QPlainTextEdit, QTextEdit)
    return isinstance(watched, fields) or isinstance(watched.parent(), QPlainTextEdit | QTextEdit)
