"""Rules for the evening itself: its details, who is present, and the addresses."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from bijeenkomst.domain import changes as ch
from bijeenkomst.domain import commands as c
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.refusals import NotANumber, Refused
from bijeenkomst.domain.rules.checks import tidy
from bijeenkomst.domain.rules.deciding import rule
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.theme_code import read_code

MOST_PEOPLE = 10_000


@rule(c.ChangeDetails)
def change_details(meeting: Meeting, command: c.ChangeDetails, _now: datetime) -> tuple[ch.Change, ...]:
    """Details are stored as typed, but for needless spaces and the like; none of them is compulsory (R5)."""
    details = command.details
    texts: dict[str, Any] = {
        field.name: tidy(value)
        for field in fields(Details)
        if isinstance(value := getattr(details, field.name), str)
    }
    tidied = replace(details, **texts)
    return () if tidied == meeting.details else (ch.DetailsChanged(meeting.details, tidied),)


@rule(c.CountPresent)
def count_present(meeting: Meeting, command: c.CountPresent, _now: datetime) -> tuple[ch.Change, ...]:
    """The number of people in the hall."""
    if command.people is not None and not 0 <= command.people <= MOST_PEOPLE:
        raise Refused(NotANumber(MOST_PEOPLE))
    return () if command.people == meeting.present else (ch.PresentChanged(meeting.present, command.people),)


@rule(c.ChooseHelperCode)
def choose_helper_code(
    meeting: Meeting, command: c.ChooseHelperCode, _now: datetime
) -> tuple[ch.Change, ...]:
    """The code is stored as codes are written; an empty one lets no helper in (R32)."""
    code = read_code(command.code)
    return () if code == meeting.helper_code else (ch.HelperCodeChanged(meeting.helper_code, code),)


@rule(c.ChooseAddress)
def choose_address(meeting: Meeting, command: c.ChooseAddress, _now: datetime) -> tuple[ch.Change, ...]:
    """The address is chosen once, before anything is printed."""
    address = command.address.strip()
    return () if address == meeting.address else (ch.AddressChanged(meeting.address, address),)


@rule(c.RememberPrinted)
def remember_printed(meeting: Meeting, command: c.RememberPrinted, _now: datetime) -> tuple[ch.Change, ...]:
    """The address on paper, and the fingerprints of these sheets; those of other sheets are kept."""
    changes: list[ch.Change] = []
    if command.address != meeting.printed_address:
        changes.append(ch.PrintedAddressChanged(meeting.printed_address, command.address))
    sheets = {**meeting.printed_sheets, **dict(command.sheets)}
    if sheets != meeting.printed_sheets:
        changes.append(ch.PrintedSheetsChanged(meeting.printed_sheets, sheets))
    return tuple(changes)
