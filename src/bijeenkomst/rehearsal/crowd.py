"""Simulated people with phones, and what they do when the hall sees a slide. Pure, apart from random choices."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bijeenkomst.domain.commands import AddAddition, Command, JoinGroup, Recognise
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.recognition import Answer
from bijeenkomst.domain.values.stage import Slide, SlideKind

PEOPLE = 24
SOONEST, LATEST = 1.0, 25.0  # seconds after the slide appeared
ADDITIONS_PER_THEME = 3
WHERE_PEOPLE_JOIN = frozenset({SlideKind.BREAK, SlideKind.GROUPS})
ANSWERS = (Answer.YES, Answer.YES, Answer.YES, Answer.PARTLY, Answer.NO)
NAMES = (
    "Anna",
    "Bram",
    "Çelik",
    "Dewi",
    "Emre",
    "Fenna",
    "Gijs",
    "Hanan",
    "Ivo",
    "Jip",
    "Kasia",
    "Lotte",
) * 2
ADDITIONS = (
    "Vergeet de mensen niet die slecht ter been zijn.",
    "Bij ons in de straat doen we dit al. Kom eens kijken!",
    "Kan dit ook op zaterdag? Door de week werken we.",
    "Vraag het de jongeren zelf.",
    "Een bankje erbij zou veel helpen.",
    "Er is nog een leeg lokaal in de oude school.",
    "Ik wil wel meedenken, maar niet elke week.",
)
BRINGS = ("", "", "Ik kan koffie zetten", "Ik heb een aanhanger", "Ik kan goed bellen")


@dataclass(frozen=True, slots=True)
class Act:
    """What one simulated person does, this many seconds after the slide appeared."""

    after: float
    command: Command


class Crowd:
    """The people of one rehearsal. The same `seed` gives the same people with the same behaviour."""

    def __init__(self, seed: int, people: int = PEOPLE) -> None:
        self._seed = seed
        self.people = people

    def acts(self, meeting: Meeting, slide: Slide) -> tuple[Act, ...]:
        """What they do with this slide, in chronological order. Nobody acts twice when a slide comes back.

        Every action has an id derived from person and theme, so that the session stores it once.
        """
        if not meeting.rehearsal:
            raise ValueError("made-up people belong in a rehearsal only")
        dice = Random(f"{self._seed} {slide.kind} {slide.theme}")
        match slide.kind:
            case SlideKind.RECOGNITION:
                commands = self._recognise(slide.theme, dice)
            case SlideKind.ADDITIONS:
                commands = self._add(slide.theme, dice)
            case kind if kind in WHERE_PEOPLE_JOIN:
                commands = self._join(meeting, dice)
            case _nothing_to_do:
                return ()
        acts = (Act(dice.uniform(SOONEST, LATEST), command) for command in commands)
        return tuple(sorted(acts, key=lambda act: act.after))

    def _recognise(self, theme: str, dice: Random) -> Iterator[Command]:
        for person in range(self.people):
            if dice.random() < 0.9:  # somebody always does not take part
                yield Recognise(theme, self._id("voter", person), dice.choice(ANSWERS))

    def _add(self, theme: str, dice: Random) -> Iterator[Command]:
        for number, text in enumerate(dice.sample(ADDITIONS, ADDITIONS_PER_THEME)):
            yield AddAddition(self._id("addition", theme, number), theme, text, Channel.PHONE)

    def _join(self, meeting: Meeting, dice: Random) -> Iterator[Command]:
        themes = meeting.in_order
        people = Random(self._seed)  # the same choice on each slide about joining
        for person in range(self.people):
            chosen = people.choice(themes) if themes and people.random() < 0.8 else None
            if chosen is not None:
                yield self._sign_up(person, chosen.code, dice)

    def _sign_up(self, person: int, theme: str, dice: Random) -> JoinGroup:
        return JoinGroup(
            id=self._id("sign-up", theme, person),
            theme=theme,
            name=f"{NAMES[person % len(NAMES)]} Oefening {person + 1}",
            phone="",
            email=f"oefening{person + 1}@example.com",  # RFC 2606: reserved
            contribution=dice.choice(BRINGS),
            shares=True,
            adult=True,
            explicit=True,
            reunion=dice.random() < 0.5,
            channel=Channel.PHONE,
            owner=self._id("owner", person),
        )

    def _id(self, *parts: object) -> str:
        identity = "\0".join(map(str, ("oefening", self._seed, *parts)))
        return hashlib.sha256(identity.encode()).hexdigest()[:32]
