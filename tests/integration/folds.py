"""What is folded to one line on a phone page, and unfolded with a tap."""

from playwright.sync_api import Page


def unfold(page: Page, *places: str) -> None:
    """Tap the lines at these places that are still folded, such as `meedoen`; there may be none."""
    for place in places:
        for line in page.query_selector_all(f"#{place} > details:not([open]) > summary"):
            line.click()
