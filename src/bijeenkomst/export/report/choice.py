"""What the maker chose: which themes, which parts, and what of what was doubted stays in."""

from dataclasses import dataclass
from enum import StrEnum

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.theme import Theme


class ReportPart(StrEnum):
    """What can be told of a theme beside its title and core sentence."""

    QUOTES = "quotes"
    RECOGNITION = "recognition"
    ADDITIONS = "additions"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """`themes` are codes, none is all. `kept` are keys of `Finding`s with a name in them that a person looked at;
    `keep_names` is all of them."""

    themes: tuple[str, ...] = ()
    parts: frozenset[ReportPart] = frozenset(ReportPart)
    kept: frozenset[str] = frozenset()
    keep_names: bool = False

    def keeps(self, key: str) -> bool:
        """Whether a text with a name in it stays."""
        return self.keep_names or key in self.kept

    def chosen(self, meeting: Meeting) -> tuple[Theme, ...]:
        """The themes of the report, in the kopgroep's order (R3)."""
        return tuple(theme for theme in meeting.in_order if not self.themes or theme.code in self.themes)
