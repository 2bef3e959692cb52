"""What a file would bring in, row by row, and what the facilitator has to decide first (R6)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from bijeenkomst.domain.values.story import StoryDraft
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.intake.content import Letters
from bijeenkomst.intake.proposal import sentences
from bijeenkomst.intake.unreadable import ProposalUndecided

Draft = TypeVar("Draft", ThemeDraft, StoryDraft)


class Severity(StrEnum):
    """How serious a problem is."""

    BLOCKS = "blocks"  # the row can only be skipped, or put right in the file
    ASK = "ask"  # the facilitator confirms the row, or skips it
    NOTE = "note"  # good to know


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about the file. `sentence` is Dutch and names the place; `column` is "C (Citaat 1)".

    `alike` are earlier rows with the same title: when all of those are skipped, the question is gone.
    """

    severity: Severity
    sheet: str
    row: int | None
    column: str | None
    sentence: str
    alike: tuple[int, ...] = ()
    choice: str = ""
    """The end of the sentence, which says what can be chosen in the window."""

    @property
    def stated(self) -> str:
        """The sentence without its end, for the command line, which asks nothing."""
        return self.sentence.removesuffix(self.choice).rstrip()


@dataclass(frozen=True)  # a generic one cannot have slots (Python 3.11)
class Proposed(Generic[Draft]):
    """One row of the file as what it would become. `row` is its number in the sheet.

    `masked` is the same without what identifies somebody ("[naam]"), where that is offered (R59).
    """

    sheet: str
    row: int
    draft: Draft
    problems: tuple[Problem, ...] = ()
    masked: Draft | None = None


@dataclass(frozen=True)
class Proposal(Generic[Draft]):
    """Everything that `source` (the name of a file, or of pasted text) would bring in. `problems` are those of the
    whole file.

    `sheet` was read, and can be another of `sheets`. If the encoding is in doubt, nothing can come in until one of
    `letters` is chosen, and the rows are read in the likeliest. `of_stories`: themes were expected, but it has stories.
    """

    source: str
    rows: tuple[Proposed[Draft], ...]
    problems: tuple[Problem, ...]
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    letters: tuple[Letters, ...] = ()
    of_stories: bool = False

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """The problems of the whole file, then those of each row."""
        return self.problems + tuple(problem for row in self.rows for problem in row.problems)

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes, in sentences that name the place."""
        return tuple(each.sentence for each in self.all_problems if each.severity is Severity.NOTE)

    @property
    def complete(self) -> bool:
        """Whether all of it can come in without a choice of the facilitator."""
        return not self.open_problems()

    def open_problems(
        self, skip_rows: frozenset[int] = frozenset(), confirmed: frozenset[int] = frozenset()
    ) -> tuple[Problem, ...]:
        """What still stands in the way when these rows (by number) are skipped and those are confirmed."""
        still_open = [problem for problem in self.problems if problem.severity is not Severity.NOTE]
        for row in self.rows:
            still_open += self.open_problems_of(row, skip_rows, confirmed)
        return tuple(still_open)

    @staticmethod
    def open_problems_of(
        row: Proposed[Any], skip_rows: frozenset[int], confirmed: frozenset[int]
    ) -> tuple[Problem, ...]:
        """The same of one row."""
        if row.row in skip_rows:
            return ()
        return tuple(
            problem
            for problem in row.problems
            if problem.severity is Severity.BLOCKS
            or (
                problem.severity is Severity.ASK
                and row.row not in confirmed
                and not (problem.alike and skip_rows.issuperset(problem.alike))
            )
        )

    def drafts(
        self,
        skip_rows: frozenset[int] = frozenset(),
        confirmed: frozenset[int] = frozenset(),
        masked: frozenset[int] = frozenset(),
    ) -> tuple[Draft, ...]:
        """What comes in, in the order of the file (R3), without the rows that are skipped. A row in `masked` comes in
        without what identifies somebody, which settles that question.

        Raises:
            ProposalUndecided: a problem is still open; nothing comes in until somebody decides what to do (R6).
        """
        still_open = self.open_problems(skip_rows, confirmed | masked)
        if still_open:
            raise ProposalUndecided(_undecided(still_open))
        return tuple(
            row.masked if row.row in masked and row.masked is not None else row.draft
            for row in self.rows
            if row.row not in skip_rows
        )


ProposedTheme = Proposed[ThemeDraft]
ThemeProposal = Proposal[ThemeDraft]
ProposedStory = Proposed[StoryDraft]
StoryProposal = Proposal[StoryDraft]


def _undecided(problems: tuple[Problem, ...]) -> str:
    first = problems[0].stated
    if len(problems) > 1:
        first = sentences.and_more(first, len(problems) - 1)
    # the encoding can be chosen on the command line as well
    return first if problems[0].row is None else sentences.change_it(first)
