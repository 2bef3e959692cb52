"""What is said about stories, the piles on which they lie, and the themes that were made of them (R61)."""

from collections.abc import Iterable

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.story import Story, Told
from bijeenkomst.i18n import gettext as _
from bijeenkomst.i18n import ngettext

MOST_NAMED = 6  # conversations of a theme that are named


def name_of_pile(meeting: Meeting, pile: str) -> str:
    """The name that people gave it, or else what tells it from the others: the number of one of its stories."""
    found = meeting.piles[pile]
    if found.name:
        return found.name
    lowest = next(iter(meeting.lying_on(pile)), None)
    return (
        _("stapel met verhaal %(number)d") % {"number": lowest.number} if lowest else _("stapel zonder naam")
    )


def in_short(text: str, longest: int) -> str:
    """The beginning of a text, on one line and in whole words."""
    words = " ".join(text[: 4 * longest].split())
    return words if len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]}…"


def how_many(told: Told) -> str:
    """How much was told: "84 verhalen in 14 gesprekken"."""
    stories = ngettext("%(count)d verhaal", "%(count)d verhalen", told.stories) % {"count": told.stories}
    if not told.conversations:
        return stories
    conversations = ngettext("%(count)d gesprek", "%(count)d gesprekken", told.conversations)
    return _("%(stories)s in %(conversations)s") % {
        "stories": stories,
        "conversations": conversations % {"count": told.conversations},
    }


def made_from(stories: Iterable[Story]) -> str:
    """Of which stories a theme was made, and where these were told; "" for none (R61)."""
    told = tuple(stories)
    if not told:
        return ""
    count = ngettext("Uit %(count)d verhaal", "Uit %(count)d verhalen", len(told)) % {"count": len(told)}
    places = tuple(dict.fromkeys(story.conversation for story in told if story.conversation))
    if not places:
        return f"{count}."
    more = len(places) - MOST_NAMED
    named = f"{count}: {', '.join(places[:MOST_NAMED])}."
    return named if more < 1 else _("%(first)s (En nog %(more)d.)") % {"first": named, "more": more}
