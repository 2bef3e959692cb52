"""What came of an evening."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.integration.evenings.evening import Evening
from tests.integration.evenings.expecting import Standing


@dataclass
class Said:
    """What the command line answered: exit status, standard output and standard error."""

    status: int
    out: str
    errors: str


@dataclass
class Outcome:
    """What came of an evening: folders, what was said, and the theme codes in the evening's order."""

    folder: Path
    codes: list[str] = field(default_factory=list)
    sheets: Said | None = None
    handover: Said | None = None
    report: Said | None = None
    declined: list[str] = field(default_factory=list)
    """Forms that were not taken: which, and what the page said."""
    merged: bool = False
    as_one: dict[int, bool] = field(default_factory=dict)
    """Who wrote on paper too, and whether that was taken as one person."""

    def standing(self, evening: Evening) -> Standing:
        """Who has to stand where."""
        return Standing(evening, self.merged, self.as_one)
