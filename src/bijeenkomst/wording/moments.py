"""Sentences about days and times that people typed: what was not understood, and what may have been meant."""

import datetime as dt

from bijeenkomst.i18n import clock_time, long_date
from bijeenkomst.i18n import gettext as _
from bijeenkomst.moments import NotUnderstood, Why

SHOWN = 40  # characters of the typed text


def day_not_understood(problem: NotUnderstood) -> str:
    """What was not understood, and how to write a date."""
    typed = {"typed": problem.text[:SHOWN]}
    if problem.why is Why.NO_SUCH_DAY:
        return _("De dag '%(typed)s' bestaat niet. Schrijf hem zo: 24-11-2026, of 24 november.") % typed
    return (
        _("'%(typed)s' is geen dag die het programma begrijpt. Schrijf hem zo: 24-11-2026, of 24 november.")
        % typed
    )


def time_not_understood(problem: NotUnderstood) -> str:
    """What was not understood, and how to write a time."""
    typed = {"typed": problem.text[:SHOWN]}
    match problem.why:
        case Why.NO_SUCH_TIME:
            return _("De tijd '%(typed)s' bestaat niet. Schrijf hem zo: 19:30, of half acht.") % typed
        case Why.SEVERAL:
            return (
                _("In '%(typed)s' staat meer dan één tijd. Schrijf alleen wanneer het begint: 19:30.") % typed
            )
        case _other:
            return (
                _("'%(typed)s' is geen tijd die het programma begrijpt. Schrijf hem zo: 19:30, of half acht.")
                % typed
            )


def which_is_meant(typed: str) -> str:
    """The question that introduces several possible readings."""
    return _("Wat bedoelt u met '%(typed)s'?") % {"typed": typed[:SHOWN]}


def time_reading(time: dt.time) -> str:
    """One possible reading, with the part of the day, since that is what differs."""
    shown = {"time": clock_time(time)}
    match time.hour:
        case hour if hour < 6:
            return _("%(time)s, 's nachts") % shown
        case hour if hour < 12:
            return _("%(time)s, 's ochtends") % shown
        case hour if hour < 18:
            return _("%(time)s, 's middags") % shown
        case _later:
            return _("%(time)s, 's avonds") % shown


def day_is_past(date: dt.date) -> str:
    """Asked before a date in the past is accepted."""
    return _("%(date)s is al voorbij. Klopt dat?") % {"date": _with_capital(long_date(date))}


def day_is_before_the_evening(date: dt.date) -> str:
    """Asked before accepting a date that ought to be after the evening."""
    return _("%(date)s ligt voor de avond zelf. Klopt dat?") % {"date": _with_capital(long_date(date))}


def _with_capital(words: str) -> str:
    return words[:1].upper() + words[1:]
