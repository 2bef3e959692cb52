"""What a browser may load and run for a page of ours: nothing from elsewhere, and of styles only those in the page."""

import re
from functools import lru_cache

from bijeenkomst.web.server.static_files import style_policy

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
HEAD_ENDS = "</head>"


def policy_of(page: str) -> bytes:
    """The header `content-security-policy` for this page: of the sheets in its head those that are ours."""
    return content_policy(*STYLE.findall(page, 0, max(0, page.find(HEAD_ENDS))))


@lru_cache(maxsize=64)
def content_policy(*sheets: str) -> bytes:
    """The same for a page with these style sheets."""
    styles = style_policy(*sheets) or "'none'"
    return (
        f"default-src 'none'; style-src {styles}; script-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ).encode("ascii")
