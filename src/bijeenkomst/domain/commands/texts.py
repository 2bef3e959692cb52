"""The command about texts that identify somebody."""

from dataclasses import dataclass, field

from bijeenkomst.domain.commands.command import Command
from bijeenkomst.domain.texts import Where


@dataclass(frozen=True, slots=True)
class RewordText(Command):
    """Replace the text at this place, whatever kind it is; `code` and `key` are those of `texts.Text`."""

    stays_open = True
    where: Where
    code: str
    key: str
    text: str = field(repr=False)
