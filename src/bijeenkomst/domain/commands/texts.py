"""Other words for a text that gives somebody away."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.texts import Where


@dataclass(frozen=True, slots=True)
class RewordText(Command):
    """Other words for the text at this place, whatever kind it is (`texts.Text` says code and key)."""

    stays_open = True
    where: Where
    code: str
    key: str
    text: str = field(repr=False)
