"""An e-mail address in a sentence of a phone page, in every width: by the pages' own style sheet (WCAG 1.4.4)."""

import pytest
from playwright.sync_api import Page

from bijeenkomst.web.pages.long_texts import breakable
from bijeenkomst.web.server.static_files import style

SHORT, LONG = "ans-maria@x.example.", "wilhelmina.bergh@lindendal.example."
LINES = """e => {
  const range = document.createRange();
  range.selectNodeContents(e);
  return new Set([...range.getClientRects()].filter(r => r.width).map(r => Math.round(r.top))).size;
}"""
FITS = "e => e.getBoundingClientRect().width < e.parentNode.clientWidth - 1"


@pytest.mark.parametrize("address", [SHORT, LONG])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_an_address_goes_to_the_next_line_whole_as_long_as_it_fits_on_one(
    phone_page: Page, address: str, direction: str
) -> None:
    said = breakable(f"Stoppen kan altijd: bel of mail Ans Bakker, 06 12345678, {address}")
    seen = set()
    for width in range(120, 800, 17):
        phone_page.set_content(
            f"<style>{style('')}</style><main dir={direction}><p style='width:{width}px'>{said}</p></main>"
        )
        whole = phone_page.locator(".whole")
        assert whole.inner_text() == address
        lines = whole.evaluate(LINES)
        if whole.evaluate(FITS):
            assert lines == 1
        seen.add(lines == 1)
        assert phone_page.evaluate("document.querySelector('p').scrollWidth") <= width
    assert True in seen
    assert False in seen or address == SHORT
