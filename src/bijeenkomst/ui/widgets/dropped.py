"""What is dragged onto a window: files, and what looks like one. Nothing that is dropped is ignored in silence."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from bijeenkomst.i18n import gettext as _

if TYPE_CHECKING:  # PySide makes a class when it is first named: not for the start
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

ENDING = ".bijeenkomst"


class TakesDropped:
    """Goes before the Qt class of what things can be dropped on; `setAcceptDrops(True)` is still to be said.

    A meeting file is left to the window around it, except where `takes_meetings`.
    """

    takes_meetings = False

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """What becomes of files; as it is, that is said."""
        self.refuse(not_here(paths[0].name))

    def take_text(self, _text: str) -> None:
        """What becomes of text that was dragged from elsewhere."""
        self.refuse(_("Hier kan geen tekst naartoe worden gesleept."))

    def refuse(self, sentence: str) -> None:
        """Say why something that was dropped is not taken."""
        raise NotImplementedError

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Anything may be dropped: what cannot be taken is told afterwards."""
        if self.takes_meetings or not _has_meeting(event.mimeData()):
            _accept_copy(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: "QDragMoveEvent") -> None:
        """On the way over it too: what was answered last is what the other program goes by."""
        self.dragEnterEvent(cast("QDragEnterEvent", event))

    def dropEvent(self, event: "QDropEvent") -> None:
        """It was dropped."""
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
            said = _('"%(name)s" is een map. Sleep de bestanden die erin zitten hierheen.')
            self.refuse(said % {"name": paths[0].name})
        elif mime.hasUrls() or mime.hasImage() or not mime.hasText():
            self.refuse(_what_else(mime))
        else:
            self.take_text(mime.text())


def passes_files_on(watched: QObject, event: "QDropEvent") -> bool:
    """A file that is dropped on a field for text is for the page around it: else the field shows "file:///C:/…"."""
    if not event.mimeData().hasUrls() or not _is_for_text(watched):
        return False
    event.ignore()
    return True


def not_here(name: str) -> str:
    """What is said of a file where none are taken."""
    said = _(
        "Hier is niets te doen met '%(name)s'. Thema's sleept u naar Voorbereiden, foto's van bladen naar Afronden, "
        "Papier invoeren."
    )
    return said % {"name": name}


def meeting_in(paths: tuple[Path, ...]) -> Path | None:
    """The first meeting file among them, if there is one."""
    return next((path for path in paths if path.name.lower().endswith(ENDING)), None)


def _accept_copy(event: "QDropEvent") -> None:
    """Never as a move: the program that it was dragged from may then take the file away, and we only read it."""
    from PySide6.QtCore import Qt

    if event.possibleActions() & Qt.DropAction.CopyAction:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.acceptProposedAction()


def _has_meeting(mime: "QMimeData") -> bool:
    return any(url.isLocalFile() and url.fileName().lower().endswith(ENDING) for url in mime.urls())


def _what_else(mime: "QMimeData") -> str:
    """A link, a picture from a web page, a mail: none of them is a file on this computer yet."""
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
