"""Meeting files that are dragged onto a window."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

ENDING = ".bijeenkomst"


def meeting_dropped(event: QDropEvent) -> Path | None:
    """The first meeting file in what is dragged, if there is one."""
    for url in event.mimeData().urls():
        if url.isLocalFile() and url.fileName().lower().endswith(ENDING):
            return Path(url.toLocalFile())
    return None
