"""Screen what people typed for anything that identifies somebody, before it gets into the report.

Phone numbers, e-mail addresses and addresses are always masked. A text with a name of somebody who signed up stays
out, until a person looked at it: a name can be a word as well.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from bijeenkomst.contact_details import PUBLIC_PLACE, ContactKind, sightings, without_contact_details
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.texts import Spot, Where
from bijeenkomst.export.report.choice import ReportChoice
from bijeenkomst.wording.giving_away import people_of


class FoundKind(StrEnum):
    """The kinds of findings: contact details are masked, about names a person decides."""

    CONTACT = "contact"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to check. `repr` shows no text or names, so that they stay out of logs."""

    key: str
    spot: Spot
    kind: FoundKind
    text: str = field(repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)


class Screen:
    """Passes texts through, and notes in `findings` what it saw."""

    def __init__(self, meeting: Meeting, choice: ReportChoice) -> None:
        self._people = people_of(meeting)
        self._choice = choice
        self.findings: list[Finding] = []

    def passed(self, key: str, spot: Spot, text: str, otherwise: str = "") -> str:
        """The text as it may be published, or `otherwise` if it is left out."""
        fine = {ContactKind.NAME} | (PUBLIC_PLACE if spot.where is Where.MEETING_PLACE else frozenset())
        masked = without_contact_details(text, self._people, fine)
        if masked != text:
            self.findings.append(Finding(key, spot, FoundKind.CONTACT, text))
        names = self._named_in(masked)
        if not names:
            return masked
        self.findings.append(Finding(key, spot, FoundKind.NAME, text, names))
        return masked if self._choice.keeps(key) else otherwise

    def _named_in(self, text: str) -> tuple[str, ...]:
        seen = sightings(text, self._people)
        return tuple(
            dict.fromkeys(text[hint.start : hint.end] for hint in seen if hint.kind is ContactKind.NAME)
        )
