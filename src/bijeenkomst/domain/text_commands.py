"""What somebody wants who puts a text in other words, wherever it stands; `commands` has it with all others."""

from dataclasses import dataclass, field

from bijeenkomst.domain.texts import Where


@dataclass(frozen=True, slots=True)
class RewordText:
    """Other words for the text at this place, whatever kind it is (`texts.Text` says code and key)."""

    where: Where
    code: str
    key: str
    text: str = field(repr=False)
