"""Everybody whose details a meeting holds, wherever in it they are."""

from typing import Protocol

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.doubt import Doubtful


class Person(Protocol):
    """What is known of anybody: name, phone (E.164) and e-mail, "" when not given, and what was read with doubt."""

    @property
    def name(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def doubts(self) -> tuple[Doubtful, ...]: ...


def everybody(meeting: Meeting) -> tuple[Person, ...]:
    """Everybody on a list or set aside, once for each theme, and who offers something. Who is public is not among them:
    the contact person, and whoever agreed to stand on the page that phones see after letting go.
    """
    in_groups = (
        person
        for by_theme in (meeting.sign_ups, meeting.set_aside)
        for rows in by_theme.values()
        for person in rows.values()
    )
    signposts = (
        signpost
        for code, signpost in meeting.signposts.items()
        if not signpost.on_page or code not in meeting.themes or meeting.themes[code].sensitive
    )
    return (*in_groups, *meeting.offers.values(), *signposts)
