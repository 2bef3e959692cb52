"""Warnings before handing over: about doubtful rows of paper, and about packages that are on the stick already."""

from collections.abc import Callable, Collection

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.export.handover.hand_over import planned
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.handover.destination import Destination
from bijeenkomst.ui.handover.handover_words import other_packages, still_doubted
from bijeenkomst.ui.widgets.notice import NoticeBar


def ask_first(
    meeting: Meeting,
    codes: Collection[str],
    destination: Destination,
    notice: NoticeBar,
    walk: Callable[[], object],
    go: Callable[[], object],
) -> None:
    """Show the warnings one by one in `notice`; call `go` once all are accepted, or at once if there are none.

    `walk` goes to the doubtful rows instead.
    """

    def look_at_stick() -> None:
        notice.clear()
        if others := _others(meeting, codes, destination):
            sentence = _("Op deze stick staat al '%(names)s'. Neem een andere stick voor deze groep.")
            notice.say(sentence % {"names": "', '".join(others)}, "warn", (_("Zet het er toch bij"), go))
        else:
            go()

    if doubted := still_doubted(meeting, codes):
        notice.say(doubted, "warn", (_("Loop ze na"), walk), (_("Draag toch over"), look_at_stick))
    else:
        look_at_stick()


def _others(meeting: Meeting, codes: Collection[str], destination: Destination) -> tuple[str, ...]:
    """The packages of other groups on a stick that is meant for one group."""
    groups = planned(meeting, codes)
    if not groups or destination.path is None or not destination.one_a_stick:
        return ()
    return other_packages(destination.path, groups[0].folder)
