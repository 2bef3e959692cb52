"""Sentences of the handover window: reminders before handing over, and the results."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.handover import Way
from bijeenkomst.domain.values.natural_order import natural_order
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.handover.handed_over import GroupTrouble
from bijeenkomst.export.handover.workbook.participants import shown_phone
from bijeenkomst.export.package_names import GROUPS
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext


def left_to_walk_through(meeting: Meeting) -> str:
    """How many rows of paper are doubtful in all groups together; "" when none are (R39)."""
    aside = sum(len(meeting.rows_aside(theme.code)) for theme in meeting.in_order)
    doubtful = sum(len(meeting.doubtful_rows(theme.code)) for theme in meeting.in_order)
    if not doubtful:
        return ""
    sentence = ngettext(
        "Van papier is nog %(count)d rij na te lopen.",
        "Van papier zijn nog %(count)d rijen na te lopen.",
        doubtful,
    ) % {"count": doubtful}
    if aside:
        sentence += " " + ngettext(
            "%(count)d mens staat daardoor niet op de lijst.",
            "%(count)d mensen staan daardoor niet op de lijst.",
            aside,
        ) % {"count": aside}
    return sentence


def still_doubted(meeting: Meeting, codes: Iterable[str]) -> str:
    """The doubtful rows of paper of these groups (R39); "" when there are none."""
    named = [
        _("groep %(number)d: %(rows)s")
        % {
            "number": meeting.themes[code].number,
            "rows": ", ".join(row.sheet_row or _("een rij zonder code") for row in rows),
        }
        for code in codes
        if (rows := meeting.doubtful_rows(code))
    ]
    if not named:
        return ""
    return _(
        "Van papier nog na te lopen, %(rows)s. Wie niet te lezen was, staat niet op de lijst van de groep."
    ) % {"rows": "; ".join(named)}


def other_packages(stick: Path, folder: str) -> tuple[str, ...]:
    """The names of packages other than `folder` that are on a stick."""
    with suppress(OSError):  # it was pulled out, which writing to it will report
        return tuple(
            sorted(
                (
                    path.name
                    for path in stick.iterdir()
                    if path.name.startswith(GROUPS) and path.name != folder and path.is_dir()
                ),
                key=natural_order,
            )
        )
    return ()


def whom_to_ring(group: ThemeGroup) -> str:
    """Whom to call with the password, and at which number."""
    caller = group.caller
    if caller is None:
        return _("Zeg het aan wie de lijst krijgt. Schrijf het niet bij de lijst.")
    if not caller.phone:
        return _("%(name)s gaf geen telefoonnummer. Zeg het wachtwoord vanavond zelf.") % {
            "name": caller.name
        }
    return _("Bel het door aan %(name)s: %(phone)s") % {"name": caller.name, "phone": shown_phone(caller)}


def what_to_do(trouble: GroupTrouble) -> str:
    """Why a group has no package, and what to do about it."""
    if trouble.can_be_had:
        return (
            trouble.sentence + " " + _("U kunt het toch laten maken. Kijk het dan zelf na voor u het geeft.")
        )
    if trouble.place:
        return trouble.sentence + " " + _("Meer staat in het logbestand.")
    return trouble.sentence


def result_sentence(
    written: int, troubles: tuple[GroupTrouble, ...], *, way: Way, locked: bool, stopped: bool, still_in: bool
) -> tuple[str, str]:
    """The sentence at the end, and its kind of notice.

    `stopped`: it was interrupted. `still_in`: the packages are on a stick that is still plugged in.
    """
    if troubles and not written and len({trouble.sentence for trouble in troubles}) == 1:
        return what_to_do(troubles[0]), "bad"
    if stopped and not written:
        return _("Gestopt. Er is niets overgedragen en niets achtergebleven."), "plain"
    sentence = ngettext(
        "Klaar: %(count)d pakket geschreven en nagelezen.",
        "Klaar: %(count)d pakketten geschreven en nagelezen.",
        written,
    ) % {"count": written}
    if stopped:
        sentence = _("Gestopt.") + " " + sentence + " " + _("De andere groepen hebben nog niets.")
    if troubles:
        sentence += " " + ngettext(
            "Voor %(count)d groep lukte het niet: bij die groep staat waarom.",
            "Voor %(count)d groepen lukte het niet: bij elke groep staat waarom.",
            len(troubles),
        ) % {"count": len(troubles)}
    if way is Way.MAIL:
        sentence += " " + _(
            "Open bij elke groep de mail en verstuur hem zelf. Een groep zonder knop heeft geen eerste "
            "beller met een e-mailadres: geef die een stick of papier."
        )
    if still_in:
        sentence += " " + _("Haal de stick veilig weg voordat u hem eruit trekt.")
    if locked:
        sentence += " " + _("Schrijf de wachtwoorden op en bel ze door: u ziet ze alleen nu.")
    return sentence, "warn" if troubles else "good"


def on_the_stick(group: ThemeGroup, *, more: bool) -> str:
    """Whom to give the stick of one group to, and what comes next; `more` groups are to follow."""
    group_name = f"{group.theme.number}. {group.theme.title}"
    sentence = _(
        "Het pakket van '%(group)s' staat op de stick en is nagelezen. Haal de stick veilig weg."
    ) % {"group": group_name}
    if group.caller is not None:
        sentence += " " + _("Geef hem aan %(name)s.") % {"name": group.caller.name}
    return sentence + (
        " " + _("Doe dan een andere stick in de computer voor de volgende groep.") if more else ""
    )
