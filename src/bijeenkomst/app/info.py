"""The output of `bijeenkomst info`: counts, never contact details."""

import json
from typing import Any

from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.values.addition import Visibility
from bijeenkomst.domain.values.recognition import Tally
from bijeenkomst.domain.values.theme import Theme


def as_json(meeting: Meeting) -> str:
    """The contract with other programs; see the README."""
    return json.dumps(counts(meeting), ensure_ascii=False, indent=2)


def counts(meeting: Meeting) -> dict[str, Any]:
    """Title, date, number of people present, and the counts per theme in the kopgroep's order."""
    details = meeting.details
    return {
        "title": details.title,
        "date": details.date.isoformat() if details.date else None,
        "present": meeting.present,
        "themes": [_theme(meeting, theme) for theme in meeting.in_order],
        "offers": len(meeting.offers),
        "stories": meeting.all_told.stories,
        "conversations": meeting.all_told.conversations,
        "piles": len(meeting.piles),
    }


def as_text(meeting: Meeting) -> str:
    """The same information as readable text."""
    counted = counts(meeting)
    lines = [f"{counted['title'] or '(zonder titel)'}  {counted['date'] or ''}".rstrip()]
    if counted["present"] is not None:
        lines.append(f"aanwezig: {counted['present']}")
    if counted["stories"]:
        lines.append(
            f"verhalen: {counted['stories']}, gesprekken: {counted['conversations']}, stapels: {counted['piles']}"
        )
    for theme in counted["themes"]:
        channels = theme["recognition"].values()
        recognised = " / ".join(
            str(sum(channel[answer] for channel in channels)) for answer in ("yes", "partly", "no")
        )
        additions = theme["additions"]
        lines.append(
            f"{theme['code']}  {theme['title']}: ja/een beetje/nee {recognised}, "
            f"aanvullingen {additions['shown']} (+{additions['waiting']} wachten), "
            f"aanmeldingen {theme['sign_ups']}"
        )
    return "\n".join(lines)


def _theme(meeting: Meeting, theme: Theme) -> dict[str, Any]:
    recognition = meeting.recognition(theme.code)
    return {
        "code": theme.code,
        "title": theme.title,
        "recognition": {
            "phones": _tally(recognition.phones),
            "hands": _tally(recognition.hands),
            "dots": _tally(recognition.dots),
        },
        "additions": {
            str(visibility): len(meeting.additions_of(theme.code, visibility)) for visibility in Visibility
        },
        "sign_ups": meeting.sign_up_count(theme.code),
        "place": " en ".join(place.tables) if (place := meeting.places.get(theme.code)) else "",
        "plan": _plan(meeting, theme.code),
        "volunteers": sum(code == theme.code for code, _sign_up in meeting.volunteers),
    }


def _plan(meeting: Meeting, code: str) -> dict[str, int]:
    """How many fields hold a text, or were released to the hall; how many people agree, or miss something."""
    texts = meeting.plans.get(code, NOTHING).values()
    responses = meeting.plan_responses.get(code, NOTHING).values()
    return {
        "fields": sum(bool(one.text) for one in texts),
        "released": sum(bool(one.released) for one in texts),
        "agreed": sum(one.agrees for one in responses),
        "missing": sum(bool(one.missing) for one in responses),
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {"yes": tally.yes, "partly": tally.partly, "no": tally.no}
