"""Files that are dragged onto a window."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

ENDING = ".bijeenkomst"


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
