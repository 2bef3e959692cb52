"""Saving a copy of a meeting, in the process of the exports."""

from pathlib import Path


def save_copy(path: Path, target: Path) -> Path:
    """See `document.copying.save_copy`; loaded only when it is asked for."""
    from bijeenkomst.document import copying

    return copying.save_copy(path, target)
