"""Two scribes, paper, the facilitator, a merge and a split, in any order: nothing is overwritten in silence (R49)."""

from collections.abc import Collection

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bijeenkomst.domain import commands as c
from bijeenkomst.domain.apply import apply_all
from bijeenkomst.domain.changes import Change
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.values.group_work import PlanField
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.session.undo_stack import UndoStack
from tests.unit.domain.evening import NOW, an_evening

PAPER = ""
PHONES = ("anna", "bert", "cees")
WRITERS = st.sampled_from((*PHONES, PAPER))
THEMES = st.integers(0, 2)
FIELDS = st.sampled_from((PlanField.WANT, PlanField.FIRST_STEP))

Place = tuple[str, PlanField]


def texts_in(meeting: Meeting) -> set[str]:
    """All that stands in any plan; no text is ever typed twice."""
    return {
        text
        for code in meeting.plans
        for field in meeting.plans[code]
        for text in (meeting.plan_text(code, field).text, *meeting.plan_text(code, field).others)
        if text
    }


class Plans(RuleBasedStateMachine):
    """`pages` is what each writer has in sight: it may be old, as on a phone that lost its connection."""

    def __init__(self) -> None:
        super().__init__()
        self.meeting = an_evening()
        self.codes = [theme.code for theme in self.meeting.in_order]
        self.pages: dict[str, Meeting] = dict.fromkeys((*PHONES, PAPER), self.meeting)
        self.mine: dict[tuple[str, str, PlanField], str] = {}
        self.undo_stack = UndoStack()
        self.confirmed: set[str] = set()
        self.typed = 0

    def seen(self, writer: str, code: str, field: PlanField) -> tuple[str, ...]:
        """The texts on this writer's page, the one in the field first."""
        there = self.pages[writer].plan_text(code, field)
        return (self.mine.get((writer, code, field), there.text), *there.others)

    def does(self, command: c.Command, seen: Collection[str], *, by_console: bool = False) -> bool:
        """Whether it was done. Then nothing is gone that was not in sight of who did it."""
        outcome = decide(self.meeting, command, NOW)
        if not isinstance(outcome, tuple):
            return False
        if by_console and outcome and command.undoable:
            self.undo_stack = self.undo_stack.remember(outcome)
        self.becomes(outcome, seen)
        return True

    def becomes(self, changes: tuple[Change, ...], seen: Collection[str]) -> None:
        after = apply_all(self.meeting, changes)
        gone = texts_in(self.meeting) - texts_in(after)
        assert gone <= set(seen), (gone, seen)
        self.meeting = after
        self.confirmed -= gone

    @rule(writer=WRITERS)
    def looks(self, writer: str) -> None:
        """The page is loaded again, or the stream told it."""
        self.pages[writer] = self.meeting
        self.mine = {key: text for key, text in self.mine.items() if key[0] != writer}

    @rule(phone=st.sampled_from(PHONES), number=THEMES)
    def takes_over(self, phone: str, number: int) -> None:
        self.does(c.BecomeScribe(self.codes[number], phone), ())

    @rule(writer=WRITERS, number=THEMES, field=FIELDS, empties=st.booleans())
    def writes(self, writer: str, number: int, field: PlanField, empties: bool) -> None:
        code = self.codes[number]
        self.typed += 1
        text = "" if empties and self.typed % 2 else f"tekst {self.typed}"
        seen = self.seen(writer, code, field)
        if self.does(
            c.WritePlan(code, field, text, seen[0], writer or None), seen[:1], by_console=writer == PAPER
        ):
            self.mine[writer, code, field] = text
            self.confirmed |= {text} - {""}

    @rule(writer=WRITERS, number=THEMES, field=FIELDS, which=st.integers(0, 3))
    def picks(self, writer: str, number: int, field: PlanField, which: int) -> None:
        code = self.codes[number]
        seen = self.seen(writer, code, field)
        command = c.PickPlanText(code, field, seen[which % len(seen)], writer or None, seen=seen)
        self.does(command, seen, by_console=writer == PAPER)

    @rule(number=THEMES)
    def says_the_first_step(self, number: int) -> None:
        """The facilitator types what is said aloud, over what the window showed."""
        code, field = self.codes[number], PlanField.FIRST_STEP
        self.typed += 1
        there = self.pages[PAPER].plan_text(code, field)
        text = f"gezegd {self.typed}"
        command = c.WriteFirstStep(code, text, seen=there.together)
        if self.does(command, (there.text, *there.others), by_console=True):
            self.confirmed.add(text)

    @rule(writer=WRITERS, number=THEMES, field=FIELDS)
    def releases(self, writer: str, number: int, field: PlanField) -> None:
        """R51: the hall gets the words that were in sight, and no others."""
        code = self.codes[number]
        words = self.seen(writer, code, field)[0]
        before = self.meeting
        if self.does(c.ReleasePlanText(code, field, released=True, owner=writer or None, seen=words), ()):
            standing = self.meeting.standing(code)
            assert standing is not None
            after = self.meeting.plan_text(standing.code, field).released
            assert after in (words, before.plan_text(standing.code, field).released)

    @rule(into=THEMES, other=THEMES)
    def merges(self, into: int, other: int) -> None:
        self.does(c.MergeThemes(self.codes[into], (self.codes[other],)), (), by_console=True)

    @rule(number=THEMES)
    def splits(self, number: int) -> None:
        self.does(c.SplitTheme(self.codes[number], ThemeDraft("Een deel ervan")), (), by_console=True)

    @rule()
    def undoes(self) -> None:
        """Takes back what the console did, and nothing that came since."""
        if not self.undo_stack.done:
            return
        put_there = self.undo_stack.done[-1]
        self.undo_stack, back = self.undo_stack.undo(self.meeting)
        if isinstance(back, tuple):
            with_it = apply_all(self.meeting, back)
            self.becomes(back, texts_in(apply_all(with_it, put_there)) - texts_in(with_it))

    @invariant()
    def what_was_confirmed_is_there(self) -> None:
        """Or somebody who had it in sight wrote or picked another."""
        assert self.confirmed <= texts_in(self.meeting)


TestPlans = Plans.TestCase
TestPlans.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
