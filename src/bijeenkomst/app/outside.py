"""What the window has done to files in the process of the exports; it is loaded only when it is asked for."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bijeenkomst.domain.meeting import Meeting


def save_copy(path: Path, target: Path, meeting: "Meeting | None" = None) -> Path:
    """See `document.copying.save_copy`."""
    from bijeenkomst.document import copying

    return copying.save_copy(path, target, meeting)
