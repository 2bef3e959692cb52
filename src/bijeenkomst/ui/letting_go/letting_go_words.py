"""What the page for letting go says of the meeting and of files; numbers and paths, never anybody's name."""

from collections.abc import Iterable
from dataclasses import dataclass

from bijeenkomst.domain.meeting import Meeting
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
    """What of people stands in the meeting file."""
    signed_up = sum(map(len, meeting.sign_ups.values()))
    shortened = sum(bool(one.original) for below in meeting.additions.values() for one in below.values())
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
    """What holds details outside it, by path; the log in one line."""
    found = tuple(leftovers)
    lines = [f"{kind_of(one.kind)}: {one.path}" for one in found if one.kind is not LeftoverKind.LOG]
    logs = len(found) - len(lines)
    return (*lines, kind_of(LeftoverKind.LOG)) if logs else tuple(lines)


def stays(meeting: Meeting) -> tuple[str, ...]:
    """What the report is made from, and what people have to look at themselves."""
    additions = sum(map(len, meeting.additions.values()))
    said = ngettext("%(count)d aanvulling", "%(count)d aanvullingen", additions) % {"count": additions}
    return (
        _("de thema's, de citaten en hoeveel mensen ze herkenden"),
        *((said,) if additions else ()),
        _("hoeveel mensen er per groep meedoen, en of er een eerste beller is"),
        _("de contactpersoon van de organisatie: die is openbaar"),
    )


def chore_words(chore: Chore) -> str:
    """What only people can do."""
    return {
        Chore.PAPER: _("Papier is vernietigd: aanmeldbladen, strookjes en afgedrukte lijsten."),
        Chore.STICKS: _("USB-sticks zijn leeg, of bij de groep."),
        Chore.BIN: _("De prullenbak van deze computer is geleegd."),
        Chore.MAIL: _("Verzonden mail en concepten zijn weg, ook uit de prullenbak van de mail."),
        Chore.PICTURES: _("Foto's van bladen zijn weg van telefoons en camera's."),
        Chore.CLOUD: _("Back-ups en mappen in de cloud zijn nagekeken (OneDrive, Google Drive, iCloud)."),
    }[chore]


def not_handed_over(meeting: Meeting) -> tuple[str, ...]:
    """The groups with people that have no list yet: after letting go there is none to give."""
    return tuple(
        f"{group.theme.number}. {group.theme.title}"
        for group in meeting.groups
        if group.members and not meeting.handovers_of(group.theme.code)
    )
