"""Files that are dragged onto a window."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

ENDING = ".bijeenkomst"


class TakesFiles:
    """Goes before the Qt class of what takes dropped files; `setAcceptDrops(True)` is still to be said."""

    endings: Collection[str] = ()
    """How the names of these files end, e.g. `(".jpg", ".png")`."""

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """What becomes of them."""
        raise NotImplementedError

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """They may be dropped anywhere on it."""
        if files_dropped(event, self.endings):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """They were dropped."""
        if paths := files_dropped(event, self.endings):
            event.acceptProposedAction()
            self.take_files(paths)


def meeting_dropped(event: "QDropEvent") -> Path | None:
    """The first meeting file in what is dragged, if there is one."""
    for url in event.mimeData().urls():
        if url.isLocalFile() and url.fileName().lower().endswith(ENDING):
            return Path(url.toLocalFile())
    return None


def files_dropped(event: "QDropEvent", endings: Collection[str]) -> tuple[Path, ...]:
    """The files in what is dragged of which the name ends so, in any case."""
    urls = (url for url in event.mimeData().urls() if url.isLocalFile())
    paths = (Path(url.toLocalFile()) for url in urls)
    return tuple(path for path in paths if path.suffix.lower() in endings)
