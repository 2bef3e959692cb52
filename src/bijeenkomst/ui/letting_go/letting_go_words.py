"""Sentences of the page for letting go: with numbers and paths, but never anybody's name."""

from collections.abc import Iterable
from dataclasses import dataclass

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.letting_go import Chore
from bijeenkomst.i18n import gettext as _
from bijeenkomst.letting_go.leftover import Leftover, LeftoverKind
from bijeenkomst.letting_go.trace_words import kind_of


@dataclass(frozen=True, slots=True)
class Lines:
    """What is said in a list, one thing a line."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All lines with a mark before each."""
        return "\n".join(f"•  {line}" for line in self.lines)


def goes_from_the_disk(leftovers: Iterable[Leftover]) -> tuple[str, ...]:
    """The files with details outside the meeting file, by path; the logs in one line."""
    files = tuple(leftovers)
    lines = [f"{kind_of(file.kind)}: {file.path}" for file in files if file.kind is not LeftoverKind.LOG]
    logs = len(files) - len(lines)
    return (*lines, kind_of(LeftoverKind.LOG)) if logs else tuple(lines)


def chore_words(chore: Chore) -> str:
    """A chore in words."""
    return {
        Chore.PAPER: _("Papier is vernietigd: aanmeldbladen, strookjes en afgedrukte lijsten."),
        Chore.STICKS: _("USB-sticks zijn leeg, of bij de groep."),
        Chore.BIN: _("De prullenbak van deze computer is geleegd."),
        Chore.MAIL: _("Verzonden mail en concepten zijn weg, ook uit de prullenbak van de mail."),
        Chore.PICTURES: _("Foto's van bladen zijn weg van telefoons en camera's."),
        Chore.CLOUD: _("Back-ups en mappen in de cloud zijn nagekeken (OneDrive, Google Drive, iCloud)."),
    }[chore]


def not_handed_over(meeting: Meeting) -> tuple[str, ...]:
    """The groups with members that have not received their list, which cannot be made after letting go."""
    return tuple(
        f"{group.theme.number}. {group.theme.title}"
        for group in meeting.groups
        if group.members and not meeting.handovers_of(group.theme.code)
    )
