"""The rules driven as users would, by chance: every change can be taken back, and nothing is left hanging."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bijeenkomst.domain.apply import apply_all, inverse, orphans, stands
from bijeenkomst.domain.rules import decide
from bijeenkomst.domain.rules.deciding import RULES
from tests.unit.domain.any_command import ALL, commands, plain
from tests.unit.domain.evening import NOW, an_evening


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_people_do_can_be_taken_back_step_by_step(data: st.DataObject) -> None:
    """R19, R26: undo of everything follows from the changes' inverses."""
    meeting, steps = an_evening(), []
    for _turn in range(data.draw(st.integers(1, 12))):
        outcome = decide(meeting, data.draw(commands(meeting)), NOW)
        if isinstance(outcome, tuple):
            steps.append((meeting, outcome))
            meeting = apply_all(meeting, outcome)
            assert all(stands(meeting, change) for change in outcome[-1:])
        assert not orphans(meeting)
    for before, outcome in reversed(steps):
        meeting = apply_all(meeting, [inverse(change) for change in reversed(outcome)])
        assert plain(meeting) == plain(before)


def test_every_command_has_its_rule() -> None:
    assert len(ALL) > 50
    assert set(RULES) == ALL
