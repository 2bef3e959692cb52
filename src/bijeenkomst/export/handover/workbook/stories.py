"""Verhalen: the stories of the conversations from which the theme was made (R61)."""

from collections.abc import Sequence

from bijeenkomst.domain.values.story import Story
from bijeenkomst.export.xlsx.layout import Column, Listing, Look
from bijeenkomst.i18n import gettext as _


def stories_sheet(stories: Sequence[Story], caption: str) -> Listing:
    """In people's own words, by the number on the card; nobody knows who told them (R59)."""
    told_in = any(story.conversation for story in stories)
    columns = [Column(_("Nr"), Look.NUMBER, 6), Column(_("Verhaal"), Look.WRAPPED, 92)]
    if told_in:
        columns.append(Column(_("Gesprek"), Look.WRAPPED, 32))
    rows = tuple((story.number, story.text, story.conversation or None)[: len(columns)] for story in stories)
    return Listing(_("Verhalen"), "Verhalen", caption, tuple(columns), rows)
