"""The shape of a theme on its page and on the one after joining, with letters of twice the size (R1, WCAG 1.4.4)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.integration.page_evening import Evening, an_evening_with_pages
from tests.integration.page_states import STATES

WIDE_FOR_ITS_HEIGHT = """() => {
  const drawn = document.querySelector('.band svg').getBoundingClientRect();
  return drawn.width / drawn.height;
}"""


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with an_evening_with_pages(tmp_path_factory.mktemp("avond")) as evening:
        yield evening


@pytest.mark.parametrize("size", ["100%", "150%", "200%"])
@pytest.mark.parametrize("state", ["a_theme", "signed_up", "left_again"])
def test_a_shape_is_never_stretched_to_a_bar_of_which_the_number_is_cut(
    evening: Evening, phone_page: Page, state: str, size: str
) -> None:
    """It fills its place, so what is much wider than high shows the middle of it alone."""
    STATES[state](phone_page, evening)
    phone_page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    assert 0.5 < phone_page.evaluate(WIDE_FOR_ITS_HEIGHT) < 1.25
