"""Bijeenkomst: one evening, immutable. Every view and every export is a function of this value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from bijeenkomst.domain.values.addition import Addition, Visibility
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.group_work import Place, PlanField, PlanResponse, PlanText
from bijeenkomst.domain.values.handover import Handover
from bijeenkomst.domain.values.letting_go import Chore, LettingGo, Withdrawal, Written
from bijeenkomst.domain.values.natural_order import natural_order
from bijeenkomst.domain.values.offer import Offer
from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.photo import Photo
from bijeenkomst.domain.values.recognition import Answer, Recognition, Tally, tally
from bijeenkomst.domain.values.scribe_code import scribe_code
from bijeenkomst.domain.values.sheet_row import GROUP_SHEET
from bijeenkomst.domain.values.sign_up import SignUp
from bijeenkomst.domain.values.signpost import Signpost
from bijeenkomst.domain.values.stage import Slide, SlideKind, Stage
from bijeenkomst.domain.values.story import PickedQuote, Pile, Spot, Story, Told
from bijeenkomst.domain.values.theme import Theme
from bijeenkomst.domain.values.theme_code import nth_code
from bijeenkomst.domain.values.theme_group import FirstCaller, ThemeGroup

NOTHING: Mapping[Any, Any] = MappingProxyType({})
NO_TEXT = PlanText()


@dataclass(frozen=True)
class Meeting:
    """The whole evening as it stands.

    All mappings are keyed by theme code, and what hangs under a theme by its own id; they are never changed in place.
    `codes_issued` counts every code ever handed out: a code on a printed sheet is never used again. `kept_apart` holds
    pairs of sign-ups that are two people (see `same_person.apart`). `parts` is the programme once somebody changed it
    (see `programme`). A `rehearsal` is a copy to practise on: nothing of it is real, and it never becomes so.
    `helper_code` lets a volunteer's phone into helper mode (R32), "" is closed. `set_aside` are rows of paper that
    nobody can read well enough yet to put on the list; of rows without a cross only the number is kept, `uncrossed`
    (R39). `written` has the files outside this one that hold contact details, by path. `printed_sheets` holds a
    fingerprint of what stands on each sheet that was made: see `RememberPrinted`. `photos` of sheets are facts only, by
    id: see `photo`. After letting go `joined` says how many people had joined, of whom nothing is kept (R45).
    `volunteers` are pairs of theme and sign-up who would like to call the others (R54). Of the phones that were let in
    to write a plan (`scribes`) the last one writes; their codes follow from `scribe_key` and from how many times a code
    was replaced (`scribe_rounds`): see `scribe_code`. `stories` of the small conversations are keyed by their number,
    of which `stories_issued` were ever issued; those without a spot have no place on the wall yet (R59-R61).
    """

    code_seed: int
    details: Details = field(default_factory=Details)
    face: Face = field(default_factory=Face)
    codes_issued: int = 0
    themes: Mapping[str, Theme] = field(default_factory=dict)
    present: int | None = None
    answers: Mapping[str, Mapping[str, Answer]] = field(default_factory=dict)
    hands: Mapping[str, Tally] = field(default_factory=dict)
    dots: Mapping[str, Tally] = field(default_factory=dict)
    revealed: frozenset[str] = frozenset()
    additions: Mapping[str, Mapping[str, Addition]] = field(default_factory=dict)
    sign_ups: Mapping[str, Mapping[str, SignUp]] = field(default_factory=dict)
    set_aside: Mapping[str, Mapping[str, SignUp]] = field(default_factory=dict)
    uncrossed: Mapping[str, int] = field(default_factory=dict)
    photos: Mapping[str, Photo] = field(default_factory=dict)
    first_callers: Mapping[str, FirstCaller] = field(default_factory=dict)
    second_callers: Mapping[str, str] = field(default_factory=dict)
    volunteers: frozenset[tuple[str, str]] = frozenset()
    places: Mapping[str, Place] = field(default_factory=dict)
    plans: Mapping[str, Mapping[PlanField, PlanText]] = field(default_factory=dict)
    plan_responses: Mapping[str, Mapping[str, PlanResponse]] = field(default_factory=dict, repr=False)
    scribes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    scribe_rounds: Mapping[str, int] = field(default_factory=dict)
    scribe_key: str = field(default="", repr=False)
    signposts: Mapping[str, Signpost] = field(default_factory=dict)
    offers: Mapping[str, Offer] = field(default_factory=dict)
    stories: Mapping[int, Story] = field(default_factory=dict, repr=False)
    stories_issued: int = 0
    piles: Mapping[str, Pile] = field(default_factory=dict)
    spots: Mapping[int, Spot] = field(default_factory=dict)
    picked_quotes: Mapping[str, tuple[PickedQuote, ...]] = field(default_factory=dict)
    told: Told = field(default_factory=Told)
    handovers: Mapping[str, Handover] = field(default_factory=dict)
    kept_apart: frozenset[tuple[str, str, str]] = frozenset()
    written: Mapping[str, Written] = field(default_factory=dict)
    withdrawals: Mapping[str, Withdrawal] = field(default_factory=dict)
    chores: frozenset[Chore] = frozenset()
    joined: Mapping[str, int] = field(default_factory=dict)
    letting_go: LettingGo | None = None
    stage: Stage = field(default_factory=Stage)
    parts: tuple[Part, ...] = ()
    address: str = ""
    printed_address: str = ""
    printed_sheets: Mapping[str, str] = field(default_factory=dict)
    rehearsal: bool = False
    helper_code: str = field(default="", repr=False)

    def with_fields(self, **fields: object) -> "Meeting":
        """The same meeting with other values in these fields. Each sign-up makes a new meeting, and `replace` took as
        long as all rules of a sign-up together (measured: 27 microseconds against 2).
        """
        after = object.__new__(Meeting)
        after.__dict__.update(self.__dict__)
        after.__dict__.update(fields)
        if "themes" in fields:
            after.__dict__.pop("in_order", None)
        return after

    @cached_property
    def in_order(self) -> tuple[Theme, ...]:
        """The themes in the kopgroep's order (R3), without those that were merged into another (R28)."""
        alone = (theme for theme in self.themes.values() if theme.stands_alone)
        return tuple(sorted(alone, key=lambda theme: theme.number))

    @property
    def has_merged(self) -> bool:
        """Whether any theme was merged into another (R28)."""
        return len(self.in_order) < len(self.themes)

    def standing(self, code: str) -> Theme | None:
        """The theme with this code, or the one that it was merged into (R28); None when there is no such theme."""
        theme = self.themes.get(code)
        for _step in self.themes:  # a file with themes merged in a circle must not hang the program
            if theme is None or theme.stands_alone:
                return theme
            theme = self.themes.get(theme.merged_into)
        return None

    def merged_in(self, code: str) -> tuple[Theme, ...]:
        """The themes that were merged into this one, directly or through another (R28)."""
        merged = (
            theme
            for theme in self.themes.values()
            if not theme.stands_alone and (end := self.standing(theme.code)) is not None and end.code == code
        )
        return tuple(sorted(merged, key=lambda theme: theme.number))

    def codes_of(self, code: str) -> tuple[str, ...]:
        """The code itself, and those of the themes that were merged into this one (R28)."""
        return (code, *(theme.code for theme in self.merged_in(code)))

    def next_code(self, ahead: int = 0) -> str:
        """The code for a new theme, `ahead` places further on in the meeting's sequence."""
        return nth_code(self.code_seed, self.codes_issued + ahead)

    def recognition(self, code: str) -> Recognition:
        """The answers about one theme, counted apart for phones, hands and dots (R21)."""
        phones = tally(self.answers.get(code, NOTHING).values())
        return Recognition(phones, self.hands.get(code, Tally()), self.dots.get(code, Tally()))

    def additions_of(self, code: str, *visibilities: Visibility) -> tuple[Addition, ...]:
        """The additions of a theme by their time; of any visibility, or only those of these visibilities."""
        additions = sorted(self.additions.get(code, NOTHING).values(), key=lambda item: item.added_at)
        return tuple(item for item in additions if not visibilities or item.visibility in visibilities)

    def shown_large(self, slide: Slide) -> Addition | None:
        """The addition that the slide shows large; None where it shows cards, also when that one is no longer there."""
        found = self.additions.get(slide.theme, NOTHING).get(slide.addition)
        large = slide.kind is SlideKind.ADDITIONS and found and found.visibility is Visibility.SHOWN
        return found if large else None

    @property
    def waiting(self) -> tuple[Addition, ...]:
        """All additions that wait for approval, and all proposed themes, oldest first (R26)."""
        waiting = [item for code in self.additions for item in self.additions_of(code, Visibility.WAITING)]
        return tuple(sorted(waiting, key=lambda item: item.added_at))

    def sign_up_count(self, code: str) -> int:
        """The number of people who joined, which is all that the hall may know of them (R35)."""
        return len(self.sign_ups.get(code, NOTHING)) + self.joined.get(code, 0)

    @property
    def holds_contacts(self) -> bool:
        """Whether it still holds contact details of anybody, if only as handwriting in a photo of a sheet."""
        return any(self.sign_ups.values()) or any(self.set_aside.values()) or bool(self.photos or self.offers)

    def handovers_of(self, code: str) -> tuple[Handover, ...]:
        """The handovers of this group and of those merged into it, the newest first (R28, R42)."""
        handovers = (self.handovers[known] for known in self.codes_of(code) if known in self.handovers)
        return tuple(sorted(handovers, key=lambda handover: handover.at, reverse=True))

    def rows_aside(self, code: str) -> tuple[SignUp, ...]:
        """The rows that were set aside for a theme and for those merged into it, by their printed row (R39)."""
        rows = (row for key in self.codes_of(code) for row in self.set_aside.get(key, NOTHING).values())
        return tuple(sorted(rows, key=lambda row: (natural_order(row.sheet_row), row.consent.given_at)))

    def doubtful_rows(self, code: str) -> tuple[SignUp, ...]:
        """The rows of a theme to read aloud: those set aside first, then those on the list, by printed row (R39).

        The list of a group that was handed over is no longer shown (R42).
        """
        if code in self.handovers:
            return self.rows_aside(code)
        listed = (member for member in self.group(code).members if member.doubts)
        return (*self.rows_aside(code), *sorted(listed, key=lambda row: natural_order(row.sheet_row)))

    def uncrossed_rows(self, code: str) -> int:
        """How many rows without a cross were counted for a theme and those merged into it (R39)."""
        return sum(self.uncrossed.get(key, 0) for key in self.codes_of(code))

    def group(self, code: str) -> ThemeGroup:
        """The theme group with its people.

        Raises:
            KeyError: when there is no such theme.
        """
        members = tuple(
            sorted(self.sign_ups.get(code, NOTHING).values(), key=lambda member: member.consent.given_at)
        )
        return ThemeGroup(
            self.themes[code],
            members,
            self.first_callers.get(code),
            self.plan_text(code, PlanField.FIRST_STEP).together,
            self.joined.get(code, 0),
            self.second_callers.get(code, ""),
        )

    def scribe_code(self, code: str) -> str:
        """What a phone types to write for this group; "" while the meeting has no key for it (R49)."""
        return scribe_code(self.scribe_key, code, self.scribe_rounds.get(code, 0))

    def plan_text(self, code: str, field: PlanField) -> PlanText:
        """What a group wrote there; empty when nothing stands there (R48)."""
        found: PlanText = self.plans.get(code, NOTHING).get(field, NO_TEXT)
        return found

    @property
    def all_told(self) -> Told:
        """How many stories were told, and in how many conversations that have a name (R61)."""
        return Told.of(self.stories.values()) or self.told

    def lying_on(self, pile: str) -> tuple[Story, ...]:
        """The stories on a pile, the lowest first."""
        lying = ((spot.rank, number) for number, spot in self.spots.items() if spot.pile == pile)
        return tuple(self.stories[number] for _rank, number in sorted(lying))

    def stories_of(self, code: str, *, in_package: bool = False) -> tuple[Story, ...]:
        """The stories of which a theme and those merged into it were made, by number (R28, R61), or only those for its
        package.
        """
        codes, told = self.codes_of(code), self.piles.items()
        piles = {key for key, pile in told if pile.theme in codes and (pile.in_package or not in_package)}
        numbers = (number for number, spot in self.spots.items() if spot.pile in piles)
        return tuple(self.stories[number] for number in sorted(numbers))

    def group_sheet_photos(self, code: str) -> tuple[Photo, ...]:
        """The photos of a group's own sheet, and of the sheets of themes that were merged into it, the oldest first."""
        codes = self.codes_of(code)
        photos = (one for one in self.photos.values() if one.sheet == GROUP_SHEET and one.theme in codes)
        return tuple(sorted(photos, key=lambda photo: (photo.added_at, photo.id)))

    def without_stories(self) -> "Meeting":
        """All that phones may know: of stories only how many were told (R59, R61)."""
        if not (self.stories or self.piles):
            return self
        return self.with_fields(stories={}, spots={}, piles={}, picked_quotes={}, told=self.all_told)

    def only(self, code: str) -> "Meeting":
        """The meeting without anything of another theme: all that may be known when a group's package is made (R41).
        Its stories are those that the kopgroep wants to hand over.

        Raises:
            KeyError: when there is no such theme.
        """
        hanging: dict[str, Any] = {
            name: {code: below[code]} if code in (below := getattr(self, name)) else {}
            for name in "additions sign_ups first_callers second_callers places plans signposts".split()
        }
        stories = {story.number: story for story in self.stories_of(code, in_package=True)}
        spots = {number: self.spots[number] for number in stories}
        return Meeting(
            code_seed=self.code_seed,
            details=self.details,
            themes={code: self.themes[code]},
            offers=self.offers,
            photos={photo.id: replace(photo, theme=code) for photo in self.group_sheet_photos(code)},
            rehearsal=self.rehearsal,
            stories=stories,
            spots=spots,
            piles={spot.pile: replace(self.piles[spot.pile], theme=code) for spot in spots.values()},
            **hanging,
        )

    def listed(self, codes: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Who is in the packages of these themes now, as pairs of theme code and id: who signed up, and who offers
        something to all groups.
        """
        offers = [key for key, offer in self.offers.items() if offer.is_shared]
        return frozenset(
            (code, key) for code in codes for key in (*self.sign_ups.get(code, NOTHING), *offers)
        )

    @property
    def groups(self) -> tuple[ThemeGroup, ...]:
        """All theme groups in the kopgroep's order, never by size (R3)."""
        return tuple(self.group(theme.code) for theme in self.in_order)
