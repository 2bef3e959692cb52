"""Which themes of the programme are folded: all but the one that is on, and those that somebody opened."""

from collections.abc import Sequence

from bijeenkomst.domain.values.part import Part
from bijeenkomst.domain.values.stage import SlideKind

BELOW_A_THEME = frozenset(
    {
        SlideKind.QUOTES,
        SlideKind.SILENCE,
        SlideKind.RECOGNITION,
        SlideKind.ADDITIONS,
        SlideKind.SUMMARY,
    }
)


class FoldedThemes:
    """A theme's first part is its head, and the parts of the theme that follow on it can be folded away."""

    def __init__(self) -> None:
        self._heads: list[int | None] = []  # for each part, the row of its head when it stands below one
        self._below: dict[int, list[int]] = {}  # the rows below each head
        self._parts: Sequence[Part] = ()
        self._open: set[str] = set()
        self._current = ""

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Take over these parts; a theme that was open stays open."""
        self._parts, self._heads, self._below = parts, [], {}
        head: int | None = None
        for row, part in enumerate(parts):
            if part.kind is SlideKind.THEME:
                head = row
                self._heads.append(None)
                continue
            below = head is not None and part.kind in BELOW_A_THEME and part.theme == parts[head].theme
            head = head if below else None
            self._heads.append(head)
            if head is not None:
                self._below.setdefault(head, []).append(row)

    def show_current(self, row: int | None) -> frozenset[int]:
        """Open the theme of this part and fold the others; return the rows that look different now."""
        theme = self._parts[row].theme if row is not None else ""
        if theme == self._current:
            return frozenset()
        self._current = theme
        before, self._open = self._open, {theme} if theme else set()
        changed = before ^ self._open
        heads = (head for head in self._below if self._parts[head].theme in changed)
        return frozenset(row for head in heads for row in (head, *self._below[head]))

    def toggle(self, row: int) -> None:
        """Fold or open the theme that this part belongs to."""
        self._open ^= {self._parts[self.head_of(row)].theme}

    def open(self, row: int) -> bool:
        """Open the theme of this part; returns whether it was folded."""
        if not self.folded(row):
            return False
        self._open.add(self._parts[row].theme)
        return True

    def head_of(self, row: int) -> int:
        """The row of its theme's first part, or the row itself."""
        head = self._heads[row]
        return row if head is None else head

    def folds(self, row: int) -> bool:
        """Whether this part is the head of others."""
        return row in self._below

    def folded(self, row: int) -> bool:
        """Whether the theme of this part is folded."""
        head = self.head_of(row)
        return self.folds(head) and self._parts[head].theme not in self._open

    def hidden(self, row: int) -> bool:
        """Whether this part is folded away."""
        return self._heads[row] is not None and self.folded(row)

    def minutes(self, row: int) -> int:
        """The planned minutes of a part; of a folded theme those of all its parts."""
        rows = [row, *self._below.get(row, ())] if self.folded(row) else [row]
        return sum(self._parts[one].minutes for one in rows if not self._parts[one].skipped)
