from collections.abc import Iterator
from pathlib import Path

import pytest

from bijeenkomst.web.protection import rate_limit
from tests.unit.web.hall import Hall, a_hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall with three themes."""
    with a_hall(tmp_path) as hall:
        yield hall


@pytest.fixture(autouse=True)
def _refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests need not wait for a refusal; `test_budgets` sees that phones do."""
    monkeypatch.setattr(rate_limit, "HELD_SECONDS", 0.0)
