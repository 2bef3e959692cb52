"""The sizes of the QR codes on the screen, without their quiet zone, as fractions of its height (R12, R13)."""

from functools import lru_cache

from bijeenkomst import qr
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.stage import Slide, SlideKind
from bijeenkomst.ui.preflight.facts import USUAL_CORNER, USUAL_JOIN
from bijeenkomst.ui.slides.build_content import slide_content
from bijeenkomst.ui.slides.frame import HEIGHT, Frame
from bijeenkomst.ui.slides.heads import CODE_IN_HEAD
from bijeenkomst.ui.slides.joining import JoinInfo, join_code
from bijeenkomst.ui.slides.layouts import pages
from bijeenkomst.ui.slides.paint import page_width
from bijeenkomst.ui.slides.scene import Code

USUAL_CODE = "K7"  # has the length of every theme code


@lru_cache(maxsize=8)
def code_shares(base_url: str, aspect: float) -> tuple[float, float]:
    """The smallest code on a slide, on a theme's band or beside a heading, and the largest on the join slide.

    Each as wide as a usual code that reads from as far, since a longer address has smaller modules (R13).
    """
    join = JoinInfo(base_url)
    small = (Frame(page_width(aspect)).code, USUAL_CODE), (CODE_IN_HEAD, "")
    shares = [_share(size, scanned) for size, theme in small if (scanned := join_code(join, theme).scanned)]
    slide = slide_content(Meeting(code_seed=0), Slide(SlideKind.JOIN), join)
    codes = [item for page in pages(slide, page_width(aspect)) for item in page if isinstance(item, Code)]
    large = max((_share(code.size, code.text) for code in codes), default=USUAL_JOIN)
    return min(shares, default=USUAL_CORNER), large


def _share(size: float, scanned: str) -> float:
    """Of a code with its quiet zone in `size` units."""
    code = qr.encode(scanned, qr.Level.M)
    return qr.usual_width(size / HEIGHT * code.size / code.full_size, code)
