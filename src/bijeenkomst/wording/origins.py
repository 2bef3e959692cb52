"""Which themes a theme was made from, so that everything stays traceable (R28)."""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.i18n import gettext as _


def made_of(meeting: Meeting, theme: Theme) -> str:
    """The themes that this one was split from, or that were merged into it; "" for most."""
    sentences = []
    if theme.split_from in meeting.themes:
        sentences.append(
            _("Afgesplitst van '%(title)s'.") % {"title": meeting.themes[theme.split_from].title}
        )
    merged = meeting.merged_in(theme.code)
    if merged:
        names = ", ".join(f"'{origin.title}'" for origin in merged)
        sentences.append(_("Hierin gaat verder: %(names)s.") % {"names": names})
    return " ".join(sentences)
