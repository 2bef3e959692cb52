"""Deelnemers: the people of the group, as a list that they maintain themselves."""

from dataclasses import replace
from typing import Protocol

from bijeenkomst.contact_details import display_phone, split_name, surname_sort_key
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.theme_group import ThemeGroup
from bijeenkomst.export.xlsx.layout import Column, Listing, Look, Value
from bijeenkomst.export.xlsx.text_room import fitting
from bijeenkomst.i18n import gettext as _


def by_surname(group: ThemeGroup) -> ThemeGroup:
    """The group with its people sorted as in a phone book: by surname without its prefix (R30)."""
    return replace(
        group,
        members=tuple(
            sorted(group.members, key=lambda person: (surname_sort_key(person.name), person.name, person.id))
        ),
    )


class Reachable(Protocol):
    """Somebody with a phone number in E.164, "" when none was given."""

    @property
    def phone(self) -> str:
        """The number."""


def shown_phone(person: Reachable) -> str:
    """The phone number as people write it, "" when none was given."""
    return display_phone(person.phone) if person.phone else ""


def prefers(person: SignUp) -> str:
    """How somebody prefers to be reached, which follows from the details they gave."""
    if person.phone and person.email:
        return _("telefoon of e-mail")
    return _("telefoon") if person.phone else _("e-mail")


def participants(group: ThemeGroup, caption: str) -> Listing:
    """The list of `group`, in the order of its people, without their consents and where the details came from (R34)."""
    caller, second = group.caller, group.second  # each is looked for among all
    rows = tuple(
        _row(number, person, _("ja") if person is caller else _("als tweede") if person is second else None)
        for number, person in enumerate(group.members, 1)
    )
    return Listing(
        title=_("Deelnemers"),
        table="Deelnemers",
        caption=caption,
        columns=(
            Column(_("Nr"), Look.NUMBER, 5),
            _as_wide_as(rows, 1, _("Voornaam"), 13, 22),
            Column(_("Tussenvoegsel"), Look.WORDS, 16),
            _as_wide_as(rows, 3, _("Achternaam"), 15, 24),
            _as_wide_as(rows, 4, _("Telefoon"), 13.5, 20),
            _as_wide_as(rows, 5, _("E-mail"), 11, 32),
            Column(_("Liefst via"), Look.WRAPPED, 11.8),
            Column(_("Kan bijdragen"), Look.WRAPPED, _width(rows, 7, 14, 28)),
            Column(_("Belt eerst"), Look.CENTRED, 11),
            Column(_("Gesproken op"), Look.DATE, 13.5),
            Column(_("Notitie"), Look.WRAPPED, 18),
        ),
        rows=rows or ((None,) * 11,),
    )


def _row(number: int, person: SignUp, calls: str | None) -> tuple[Value, ...]:
    name = split_name(person.name)
    return (
        number,
        name.first,
        name.infix,
        name.last,
        shown_phone(person),
        person.email,
        prefers(person),
        person.contribution,
        calls,
        None,
        None,
    )


def _as_wide_as(
    rows: tuple[tuple[Value, ...], ...], column: int, heading: str, least: float, most: float
) -> Column:
    """The column made wide enough for its texts on one line, unless that would be very wide."""
    width = _width(rows, column, least, most)
    return Column(heading, Look.WRAPPED if width == most else Look.WORDS, width)


def _width(rows: tuple[tuple[Value, ...], ...], column: int, least: float, most: float) -> float:
    return fitting((str(row[column]) for row in rows), least, most)
