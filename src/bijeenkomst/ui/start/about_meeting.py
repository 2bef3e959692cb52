"""What the start screen says of a meeting of before, and of an evening to who has had none yet."""

from pathlib import Path

from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import short_date

LONGEST_NAME = 60  # characters


def short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def about(path: Path, until: str) -> tuple[str, ...]:
    """The lines under a meeting's name: when it was written and where, and what is still in it."""
    import datetime as dt  # the first start needs no dates

    try:
        written = path.stat().st_mtime
    except OSError:
        gone = _("niet gevonden")
        return (f"{gone} · {path.parent.name}",)
    return f"{short_date(dt.date.fromtimestamp(written))} · {path.parent.name}", _still_here(until)


def steps() -> tuple[tuple[str, str], ...]:
    return (
        (_("1. Voorbereiden"), _("Zet de thema's klaar en druk de aanmeldbladen af.")),
        (_("2. De avond"), _("Toon de thema's in de zaal. Mensen doen mee met hun telefoon of op papier.")),
        (_("3. Afronden"), _("Geef elke groep haar eigen lijst en laat los.")),
    )


def _still_here(until: str) -> str:
    """What of people is in a meeting, and until when; "" when nothing is (R45)."""
    import datetime as dt

    try:
        day = dt.date.fromisoformat(until)
    except ValueError:
        return ""
    if day < dt.date.today():
        return _("Contactgegevens moesten weg zijn op %(date)s") % {"date": short_date(day)}
    return _("Contactgegevens tot %(date)s") % {"date": short_date(day)}
