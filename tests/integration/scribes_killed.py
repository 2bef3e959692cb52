"""Scribes on phones of their own who type as fast as they are answered, until the server is killed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import httpx

from bijeenkomst.document.file import read_only
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.group_work import PlanField
from tests.integration.killed_server import kill_while_phones_send
from tests.integration.serving import Served

FIELDS = (PlanField.WANT, PlanField.HOW, PlanField.FIRST_STEP)
OF_A_GROUP = 2


@dataclass
class Scribe:
    """One phone. `confirmed` is what it was last told to be stored in each field, `sent` what it sent after that."""

    code: str
    number: int
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=20))
    confirmed: dict[PlanField, str] = field(default_factory=dict)
    sent: dict[PlanField, str] = field(default_factory=dict)
    stored: int = 0

    def comes_in(self, url: str, scribe_code: str) -> None:
        """Type the group's code."""
        self.client.get(f"{url}/{self.code}/groep")
        answer = self.client.post(f"{url}/{self.code}/scribe", data={"code": scribe_code})
        assert answer.status_code == 303

    def close(self) -> None:
        """Hang up."""
        self.client.close()

    def types(self, url: str) -> str:
        """One field more, as the script on the page sends it; gives who the phone is by then."""
        name = FIELDS[self.stored % len(FIELDS)]
        text = f"Schrijver {self.number} tekst {self.stored}"
        self.sent[name] = text
        fields = {"live": "ja", name: text, f"seen_{name}": self.confirmed.get(name, "")}
        answer = self.client.post(f"{url}/{self.code}/plan", data=fields)
        assert answer.status_code == 200
        self.confirmed[name] = text
        self.stored += 1
        return str(answer.json()["role"])

    def types_on(self, url: str, stored: Callable[[], None]) -> None:
        """Field after field."""
        while True:
            self.types(url)
            stored()


def kill_while_scribes_type(served: Served, path: Path, after: int) -> list[Scribe]:
    """Two scribes a group, who type until the server dies; it is killed when `after` fields were stored."""
    codes = [theme.code for theme in read_only(path).in_order]
    scribes: list[Scribe] = []
    for code in codes:
        scribe_code = served.steer(f"scribes {code}")
        for _one in range(OF_A_GROUP):
            scribes.append(Scribe(code, len(scribes)))
            scribes[-1].comes_in(served.url, scribe_code)
    kill_while_phones_send(served, [partial(scribe.types_on, served.url) for scribe in scribes], after)
    return scribes


def lost(meeting: Meeting, scribes: list[Scribe]) -> list[str]:
    """What was confirmed and is not there; the text that its scribe sent next, unanswered, may stand in its place."""
    gone = []
    for scribe in scribes:
        for name, text in scribe.confirmed.items():
            there = meeting.plan_text(scribe.code, name)
            if not {text, scribe.sent[name]} & {there.text, *there.others}:
                gone.append(f"{scribe.code} {name}: {text}")
    return gone
