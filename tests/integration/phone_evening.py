"""A served evening for tests with a real browser, and what people type."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bijeenkomst.document.file import read_only
from bijeenkomst.domain.meeting import Meeting
from tests.integration.folds import unfold
from tests.integration.serving import Served, a_file, serving


class Evening:
    """A server on a file, the codes of its themes, and what is in the file."""

    def __init__(self, served: Served, path: Path) -> None:
        self.served = served
        self._path = path
        self.codes = [theme.code for theme in read_only(path).in_order]

    @property
    def meeting(self) -> Meeting:
        """What is in the file now."""
        return read_only(self._path)

    def url(self, number: int) -> str:
        return f"{self.served.url}/{self.codes[number - 1]}"

    def show(self, number: int) -> None:
        """Show a theme to the hall."""
        assert self.served.steer(f"show {self.codes[number - 1]}") == "done"


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    """Served on loopback."""
    path = a_file(tmp_path)
    with serving(path) as served:
        yield Evening(served, path)


ANSWERED = "h1:has-text('Even geduld'), #meedoen .saved"
"""A form was refused for now, or stored after all: a second later the phone may send one more."""


def use_up_the_minute(page: Page, theme: str) -> None:
    """Send all that this phone may in a minute, and what it earned back while it was being refused."""

    def status() -> int:
        answer: dict[str, str | float | bool] = {"answer": "yes"}
        return page.request.post(f"{theme}/recognise", form=answer, max_redirects=0).status

    while status() != 429:
        pass
    while status() == 429:
        pass


def fill_in(page: Page, name: str = "Fatma Yılmaz") -> None:
    """What somebody types and ticks to join."""
    unfold(page, "meedoen")
    page.fill("[autocomplete=name]", name)
    page.fill("[autocomplete=tel]", "06-12345678")
    page.check("[name=shares]")
    page.check("[name=adult]")
