"""Rows to domain values and back, a pair of functions for each kind of value."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields

from bijeenkomst.domain.addition import Addition, Visibility
from bijeenkomst.domain.channel import Channel
from bijeenkomst.domain.details import Details
from bijeenkomst.domain.sign_up import Consent, SignUp
from bijeenkomst.domain.theme import MOST_QUOTES, Colour, Shape, Theme

Cell = str | int | None
Row = tuple[Cell, ...]

DATES = frozenset({"date", "delete_on"})


def details_rows(details: Details) -> list[tuple[str, str]]:
    """Name and value of every detail; a date as ISO 8601, an empty one as ""."""
    pairs = ((field.name, getattr(details, field.name)) for field in fields(Details))
    return [(name, value.isoformat() if isinstance(value, dt.date) else value or "") for name, value in pairs]


def details_of(rows: Iterable[tuple[str, str]]) -> Details:
    """The details; names that this version does not know are passed over."""
    known = {field.name for field in fields(Details)}
    values = {name: _date(value) if name in DATES else value for name, value in rows if name in known}
    return Details(**values)  # type: ignore[arg-type]  # each name has the type that _date or the row gives it


def theme_row(theme: Theme) -> Row:
    """A row of table `theme`."""
    quotes = (*theme.quotes, *[""] * MOST_QUOTES)[:MOST_QUOTES]
    look = (theme.shape, theme.colour)
    return (theme.code, theme.number, *look, theme.title, theme.core_sentence, *quotes, int(theme.sensitive))


def theme_of(row: tuple[str, int, str, str, str, str, str, str, str, int]) -> Theme:
    """A theme from its row."""
    code, number, shape, colour, title, core_sentence, *quotes, sensitive = row
    words = tuple(str(quote) for quote in quotes if quote)
    return Theme(code, number, Shape(shape), Colour(colour), title, core_sentence, words, bool(sensitive))


def addition_row(addition: Addition) -> Row:
    """A row of table `addition`."""
    return (
        addition.id,
        addition.theme,
        addition.text,
        addition.channel,
        addition.visibility,
        addition.added_at.isoformat(),
        addition.original,
    )


def addition_of(row: tuple[str, str, str, str, str, str, str]) -> Addition:
    """An addition from its row."""
    key, theme, text, channel, visibility, added_at, original = row
    return Addition(
        key,
        theme,
        text,
        Channel(channel),
        Visibility(visibility),
        dt.datetime.fromisoformat(added_at),
        original,
    )


def sign_up_row(one: SignUp) -> Row:
    """A row of table `sign_up`."""
    consent = one.consent
    return (
        one.id,
        one.theme,
        consent.version,
        consent.given_at.isoformat(),
        consent.channel,
        int(consent.explicit),
        one.name,
        one.phone,
        one.email,
        one.contribution,
        int(one.reunion),
        one.sheet_row,
        one.owner,
    )


def sign_up_of(row: tuple[str, str, str, str, str, int, str, str, str, str, int, str, str]) -> SignUp:
    """A sign-up from its row."""
    key, theme, version, given_at, channel, explicit, name, phone, email, contribution, reunion, *rest = row
    consent = Consent(version, dt.datetime.fromisoformat(given_at), Channel(channel), bool(explicit))
    sheet_row, owner = rest
    return SignUp(key, theme, consent, name, phone, email, contribution, bool(reunion), sheet_row, owner)


def _date(value: str) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None
