"""All keys of the wall, as they are shown to people (F1)."""

from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.story_wall.wall_tasks import uses


def all_keys() -> list[tuple[str, str]]:
    """Each key and what it does."""
    return [
        (_("Pijltjes"), _("Naar een andere kaart of stapel")),
        *uses().values(),
        (_("Ctrl+pijltjes"), _("Verschuif een losse kaart of een stapel")),
        ("Ctrl+A", _("Markeer alles wat bij elkaar ligt")),
        ("Home, End", _("Eerste en laatste")),
        ("+  -", _("Groter, kleiner")),
        ("0", _("Alles in beeld")),
        ("1", _("Deze ene kaart of stapel groot in beeld")),
        ("Ctrl+F", _("Zoek een woord")),
        ("Esc", _("Alles weer gewoon")),
        ("Ctrl+Z", _("Ongedaan maken")),
        ("Ctrl+Y", _("Toch weer doen")),
    ]
