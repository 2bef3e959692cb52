"""What the command line says of a handover beside the packages: who rests, what is uncertain, and who has none."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.export.handover.appointment import first_appointment
from bijeenkomst.export.handover.handed_over import GroupTrouble, WrittenGroup
from bijeenkomst.export.package_names import APPOINTMENT
from bijeenkomst.i18n import gettext as _
from bijeenkomst.wording.resting import plan_for_nobody


def on_resting(meeting: Meeting, themes: Sequence[Theme]) -> Iterator[str]:
    """The themes that nobody signed up for."""
    for theme in themes:
        rests = _("%(theme)s, rust: er zijn nog geen aanmeldingen.") % {"theme": _named(theme)}
        yield f"{rests} {plan_for_nobody(meeting, theme.code)}".strip()


def on_written(meeting: Meeting, groups: Sequence[WrittenGroup]) -> Iterator[str]:
    """The groups that had a list before, and those whose package is to be looked at."""
    for group in groups:
        code, names = group.theme.code, {"theme": _named(group.theme)}
        if group.kept and code in meeting.handovers:
            yield _("%(theme)s, had al een lijst. Die staat er nog goed en is niet opnieuw gemaakt.") % names
        elif code in meeting.handovers:
            yield _("%(theme)s, had al een lijst. Dit is een nieuwe: geef die ook aan de groep.") % names
        if group.unproved:
            yield _("%(theme)s: %(doubt)s Kijk het zelf na voordat u het geeft.") % (
                names | {"doubt": group.unproved}
            )


def on_locks(groups: Sequence[WrittenGroup], passwords: Mapping[str, str]) -> Iterator[str]:
    """Return the password of each spreadsheet that was locked: it is stored nowhere."""
    for group in groups:
        if (password := passwords.get(group.theme.code)) and not group.kept:
            yield _(
                "%(theme)s: het wachtwoord van het rekenblad is '%(password)s'. U ziet het alleen nu."
            ) % {
                "theme": _named(group.theme),
                "password": password,
            }


def on_appointments(meeting: Meeting, groups: Sequence[WrittenGroup]) -> Iterator[str]:
    """The groups that wrote when they meet, without saying one moment for certain: no calendar can hold that (R52)."""
    for group in groups:
        appointment = first_appointment(meeting, group.theme.code, date.today())
        if appointment.starts is None and (appointment.day_words or appointment.time_words):
            yield _(
                "%(theme)s: er is geen '%(file)s', want welke dag en hoe laat is niet zeker. Wat de groep "
                "opschreef, staat in het rekenblad."
            ) % {"theme": _named(group.theme), "file": APPOINTMENT}


def on_paper(meeting: Meeting) -> Iterator[str]:
    """The paper rows that nobody has reviewed yet: people set aside are on no list (R39)."""
    for theme in meeting.in_order:
        rows = [row.sheet_row or _("een rij zonder code") for row in meeting.doubtful_rows(theme.code)]
        if rows:
            yield _(
                "%(theme)s: van papier nog na te lopen: %(rows)s. Dat kan in het programma, bij Afronden."
            ) % {
                "theme": _named(theme),
                "rows": ", ".join(rows),
            }


def on_troubles(troubles: Sequence[GroupTrouble]) -> tuple[str, ...]:
    """One sentence for all groups without a package for the same reason, with what to do."""
    themes_by_reason: dict[str, list[str]] = {}
    for trouble in troubles:
        themes_by_reason.setdefault(f"{trouble.sentence} {_to_do(trouble)}".strip(), []).append(
            _named(trouble.theme)
        )
    return tuple(
        _("Geen pakket voor %(themes)s. %(why)s") % {"themes": "; ".join(themes), "why": why}
        for why, themes in themes_by_reason.items()
    )


def _to_do(trouble: GroupTrouble) -> str:
    if trouble.can_be_had:
        return _("Maak het met --unproved toch, en kijk het zelf na voordat u het geeft.")
    if trouble.place:
        return _("Meer staat in het logbestand.")
    return _("Doe het daarna nog eens: wat er al staat, blijft staan.")


def _named(theme: Theme) -> str:
    return _("Thema %(number)d, %(title)s") % {"number": theme.number, "title": theme.title}
