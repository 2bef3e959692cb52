"""What is said, and what is logged, when a package could not be read back: our failure, not the disk's."""

import traceback
from pathlib import Path

from bijeenkomst.i18n import gettext as _


def not_proved(file: str, people: tuple[str, ...]) -> str:
    """What the facilitator is told of a file in which these people, or anybody, could not be read back."""
    if people:
        return _(
            "Van %(people)s kon het programma niet nalezen of alles goed in '%(file)s' staat. "
            "Dat ligt aan het programma, niet aan de schijf of de stick."
        ) % {"people": ", ".join(people), "file": file}
    return _(
        "Het programma kon niet nalezen of alles goed in '%(file)s' staat. "
        "Dat ligt aan het programma, niet aan de schijf of de stick."
    ) % {"file": file}


def place_of(error: Exception) -> str:
    """Where it went wrong, without what it was about: a message can hold somebody's name."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} in " + ", ".join(f"{Path(at.filename).name}:{at.lineno}" for at in frames)
