"""Sentences of the page for letting go: with numbers and paths, but never anybody's name."""

from collections.abc import Iterable
from dataclasses import dataclass

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules.pictures import pictures_in
from bijeenkomst.domain.values.letting_go import Chore
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext
from bijeenkomst.letting_go.leftover import Leftover, LeftoverKind
from bijeenkomst.letting_go.trace_words import kind_of, photos_of_sheets


@dataclass(frozen=True, slots=True)
class Lines:
    """What is said in a list, one thing a line."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """All lines with a mark before each."""
        return "\n".join(f"•  {line}" for line in self.lines)


def goes_from_the_file(meeting: Meeting) -> tuple[str, ...]:
    """What about people is in the meeting file; () once it has been deleted."""
    signed_up = sum(map(len, meeting.sign_ups.values()))
    shortened = sum(
        bool(addition.original) for theme in meeting.additions.values() for addition in theme.values()
    )
    aside = sum(map(len, meeting.set_aside.values()))
    counted = (
        (
            signed_up,
            ngettext(
                "%(count)d aanmelding: naam, telefoon, e-mail, bijdrage en toestemming",
                "%(count)d aanmeldingen: naam, telefoon, e-mail, bijdrage en toestemming",
                signed_up,
            ),
        ),
        (
            aside,
            ngettext(
                "%(count)d rij van papier die opzij ligt",
                "%(count)d rijen van papier die opzij liggen",
                aside,
            ),
        ),
        (len(meeting.photos), photos_of_sheets(len(meeting.photos))),
        (
            shortened,
            ngettext(
                "wat er eerst stond bij %(count)d aanvulling die anders is verwoord",
                "wat er eerst stond bij %(count)d aanvullingen die anders zijn verwoord",
                shortened,
            ),
        ),
        (
            len(meeting.first_callers),
            ngettext(
                "de naam van %(count)d eerste beller",
                "de namen van %(count)d eerste bellers",
                len(meeting.first_callers),
            ),
        ),
    )
    return tuple(words % {"count": count} for count, words in counted if count and _still_goes(meeting))


def _still_goes(meeting: Meeting) -> bool:
    return meeting.letting_go is None or meeting.letting_go.gone_at is None


def goes_from_the_disk(leftovers: Iterable[Leftover]) -> tuple[str, ...]:
    """The files with details outside the meeting file, by path; the logs in one line."""
    files = tuple(leftovers)
    lines = [f"{kind_of(file.kind)}: {file.path}" for file in files if file.kind is not LeftoverKind.LOG]
    logs = len(files) - len(lines)
    return (*lines, kind_of(LeftoverKind.LOG)) if logs else tuple(lines)


def stays(meeting: Meeting) -> tuple[str, ...]:
    """What stays in the meeting file, which the report is made from."""
    additions = sum(map(len, meeting.additions.values()))
    additions_line = ngettext("%(count)d aanvulling", "%(count)d aanvullingen", additions) % {
        "count": additions
    }
    pictures = len(list(pictures_in(meeting)))
    pictures_line = ngettext(
        "%(count)d foto of beeld voor de zaal. Staat er iemand herkenbaar op? Haal het weg bij Voorbereiden.",
        "%(count)d foto's en beelden voor de zaal. Staat er iemand herkenbaar op? Haal die weg bij Voorbereiden.",
        pictures,
    ) % {"count": pictures}
    notes = any(part.notes for part in meeting.parts)
    return (
        _("de thema's, de citaten en hoeveel mensen ze herkenden"),
        *((additions_line,) if additions else ()),
        *((pictures_line,) if pictures else ()),
        *((_("uw notities bij het programma"),) if notes else ()),
        _("hoeveel mensen er per groep meedoen, en of er een eerste beller is"),
        _("de contactpersoon van de organisatie: die is openbaar"),
    )


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
