"""File operations that the window delegates to the export process, imported on demand."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bijeenkomst.domain.meeting import Meeting


def save_copy(path: Path, target: Path, meeting: "Meeting | None" = None) -> Path:
    """See `document.copying.save_copy`."""
    from bijeenkomst.document import copying

    return copying.save_copy(path, target, meeting)
