"""The sizes of the QR codes on the screen, without their quiet zone, as fractions of its height (R12, R13)."""

from functools import lru_cache

from bijeenkomst import qr
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.preflight.facts import USUAL_CORNER, USUAL_JOIN
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.frame import CODE, HEIGHT
from bijeenkomst.ui.slides.joining import JoinInfo
from bijeenkomst.ui.slides.layouts import pages
from bijeenkomst.ui.slides.paint import page_width
from bijeenkomst.ui.slides.scene import Code

USUAL_CODE = "K7"  # has the length of every theme code


@lru_cache(maxsize=8)
def code_shares(base_url: str, aspect: float) -> tuple[float, float]:
    """The sizes of the code on every slide and of the one on the join slide."""
    try:
        corner = CODE / HEIGHT * _without_quiet_zone(qr.join_address(base_url, USUAL_CODE))
    except qr.TooMuchForACode:
        return USUAL_CORNER, USUAL_JOIN
    slide = slide_content(Meeting(code_seed=0), Slide(SlideKind.JOIN), JoinInfo(base_url))
    codes = [item for page in pages(slide, page_width(aspect)) for item in page if isinstance(item, Code)]
    join = max((code.size / HEIGHT * _without_quiet_zone(code.text) for code in codes), default=corner)
    return corner, join


def _without_quiet_zone(text: str) -> float:
    code = qr.encode(text, qr.Level.M)
    return code.size / code.full_size
