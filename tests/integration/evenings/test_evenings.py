"""Whole evenings by chance: whatever people are called and type, each group gets its own list, whole and right.

Hypothesis makes the evenings; the command line, phones' own forms and the window's session live through them; readers
that are not ours say what came of it. From the same seeds every time, unless new ones are asked for: `--evenings N`.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from itertools import count as count_on
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.integration.evenings.checking import faults_of
from tests.integration.evenings.evening import Evening
from tests.integration.evenings.making import evenings
from tests.integration.evenings.readers import Office, a_small_book
from tests.integration.evenings.repeating import script_of
from tests.support.chance import examples

PARTS = 4  # each on a core of its own, as far as there are
MANY = 15
USUAL = examples(
    2, thorough=MANY
)  # evenings in a part: from the same seeds, more would find nothing next time
SHRINKING_SECONDS = 90.0
FEWEST_PEOPLE = 500  # in a part of many: 2,000 together


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """LibreOffice, started once."""
    folder = tmp_path_factory.mktemp("office")
    with Office(folder / "profile").staying(a_small_book(folder / "blijft open.xlsx")) as office:
        yield office


class Lived:
    """Evenings that were lived through. A failing one is made smaller for a while, not as long as hypothesis would."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._failed: dict[Evening, list[str]] = {}
        self._until = float("inf")

    def faults_of(self, evening: Evening) -> list[str]:
        """What was wrong. Once the time to make it smaller is over only what failed before still does."""
        if evening in self._failed or time.monotonic() > self._until:
            return self._failed.get(evening, [])
        with tempfile.TemporaryDirectory(prefix="avond-") as folder:
            faults = faults_of(evening, Path(folder), self._office)
        if faults:
            self._until = min(self._until, time.monotonic() + SHRINKING_SECONDS)
            self._failed[evening] = faults
        return faults


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_people_are_called_and_type_is_what_their_group_receives(
    part: int, office: Office, request: pytest.FixtureRequest
) -> None:
    """R30, R35, R40, R41, R44, R63: packages, sheets and report hold what was typed, and nothing of others."""
    asked: int | None = request.config.getoption("--evenings")
    count = USUAL if asked is None else -(-asked // PARTS)
    people, lived, enough = 0, Lived(office), FEWEST_PEOPLE * count // MANY

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        print_blob=False,
    )
    @given(evenings())
    def an_evening(evening: Evening) -> None:
        nonlocal people
        people += len(evening.people)
        try:
            faults = lived.faults_of(evening)
            assert not faults, "\n".join(faults)
        except Exception as error:
            error.add_note(f"This script repeats it:\n\n{script_of(evening)}")
            raise

    for turn in count_on():  # nearly always one: hypothesis decides how full each evening is
        seed(part + PARTS * turn if asked is None else random.randrange(2**32))(an_evening)()
        if people >= enough:
            break
