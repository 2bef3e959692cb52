from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.web.hall import Hall, a_hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall with three themes."""
    with a_hall(tmp_path) as hall:
        yield hall
