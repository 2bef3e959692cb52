"""What all slides share: the margins, the badge's rail, the corner with the join code, the page's number."""

import re
from dataclasses import dataclass, replace

from bijeenkomst.design.tokens import PROJECTOR_TEXT
from bijeenkomst.i18n import gettext as _
from bijeenkomst.ui.slides.content import Badge, JoinCode
from bijeenkomst.ui.slides.flow import Column
from bijeenkomst.ui.slides.scene import Code, Item, Mark, Panel, Words
from bijeenkomst.ui.slides.typesetting import Block, Style, fit_text, set_text, shortened, text_width

HEIGHT = 1080.0
MARGIN = 64.0
CORNER = 360.0
GAP = 56.0  # between the text and the corner
BAND, BAND_TEXT = 52.0, 38
LONGEST_ADDRESS = 820.0  # beside the page's number
FOOT = 72.0  # for the page's number, when there is more than one

IP = re.compile(r"\d{1,3}(\.\d{1,3}){3}(?=[:/]|$)")

TITLE_SIZES = (132, 118, 104, 92, 82)
FINE, BODY, LEAD = PROJECTOR_TEXT["fine"], PROJECTOR_TEXT["body"], PROJECTOR_TEXT["lead"]
HEADING, TITLE, DISPLAY = PROJECTOR_TEXT["heading"], PROJECTOR_TEXT["title"], PROJECTOR_TEXT["display"]


@dataclass(frozen=True, slots=True)
class Frame:
    """The page: how wide it is, and whether a foot for the page's number is kept free."""

    width: float
    foot: float = 0.0

    @property
    def narrow(self) -> bool:
        """4:3 and the like, where things go under each other."""
        return self.width < 1600

    @property
    def left(self) -> float:
        """Where everything begins."""
        return MARGIN

    @property
    def right(self) -> float:
        """Where everything ends."""
        return self.width - MARGIN

    @property
    def badge(self) -> float:
        """The size of a theme's badge at the head of its slides."""
        return 128.0 if self.narrow else 152.0

    @property
    def rail(self) -> float:
        """From the left edge of the badge to the text beside it."""
        return self.badge + (24.0 if self.narrow else 36.0)

    @property
    def bottom(self) -> float:
        """How far down text may come."""
        return HEIGHT - MARGIN - self.foot

    def column(self, left: float, top: float, join: JoinCode | None) -> Column:
        """The text's column from `left` and `top`, clear of the corner."""
        wide = self.right - left
        if join is None:
            return Column(left, top, self.bottom, wide, wide, HEIGHT)
        corner_left, corner_top = self.right - CORNER, HEIGHT - MARGIN - corner_height(join)
        return Column(left, top, self.bottom, wide, corner_left - GAP - left, corner_top - GAP / 2)


def corner(frame: Frame, join: JoinCode | None) -> tuple[Item, ...]:
    """The join code, the theme's code, and what to type, always in the same place (R10, N14)."""
    if join is None:
        return ()
    x = frame.right - CORNER
    y = HEIGHT - MARGIN - corner_height(join)
    items: list[Item] = []
    if join.scanned:
        items.append(Code(x, y, CORNER, join.scanned))
        y += CORNER + 8
    for block in _corner_words(join):
        wide = max(CORNER, *(line.width for line in block.lines))
        items.append(Words(frame.right - wide, y, centred(block, wide)))
        y += block.height
    return tuple(items)


def corner_height(join: JoinCode) -> float:
    """How high the corner is: its words stand on the bottom margin."""
    words = sum(block.height for block in _corner_words(join))
    return words + (CORNER + 8 if join.scanned else 0)


def corner_foot(join: JoinCode | None) -> float:
    """What is kept free at the foot of the page for an address that is wider than the code above it."""
    wide = join is not None and not join.on_paper and _address(join.typed).lines[0].width > CORNER
    return FOOT if wide else 0.0


def _corner_words(join: JoinCode) -> tuple[Block, ...]:
    if join.on_paper:
        return (set_text(join.on_paper, Style(FINE, role="muted"), CORNER),)
    if not join.code:
        return (_address(join.typed),)
    code = set_text(_("Code %(code)s") % {"code": join.code}, Style(FINE, bold=True), CORNER)
    return (code, _address(join.typed))


def _address(typed: str) -> Block:
    """On one line whatever its width; a long name is broken."""
    return set_text(breakable(typed), Style(FINE), LONGEST_ADDRESS)


def breakable(address: str) -> str:
    """An address that may be broken before its colon and slashes and after its dots; an IP address only before those
    slashes, as nobody types over "192.168." and ":8080" for one thing (P22)."""
    whole = address.replace("://", "\0")
    if not IP.match(whole):
        whole = whole.replace(".", ".\u200b").replace(":", "\u200b:")
    return whole.replace("/", "\u200b/\u2060").replace("\0", "://")


def together(text: str) -> str:
    """A text whose hyphens are no places to break at ("Wi-Fi")."""
    return text.replace("-", "-\u2060")


def centred(block: Block, width: float) -> Block:
    """The same lines, each in the middle of `width`."""
    lines = tuple(replace(line, x=(width - line.width) / 2) for line in block.lines)
    return replace(block, lines=lines)


def header(frame: Frame, badge: Badge, title: str, largest: int = HEADING) -> tuple[tuple[Item, ...], float]:
    """The badge with the theme's title beside it, as a reminder; and where the rest may begin."""
    sizes = tuple(size for size in (HEADING, 96, LEAD, BODY) if size <= largest)
    block = reminder(title, sizes, frame.right - frame.left - frame.rail)
    height = max(frame.badge, block.height)
    text_top = MARGIN + max(0.0, (frame.badge - block.height) / 2)
    items = (
        Mark(frame.left, MARGIN, frame.badge, badge),
        Words(frame.left + frame.rail, text_top, block),
    )
    return items, MARGIN + height


def reminder(title: str, sizes: tuple[int, ...], width: float) -> Block:
    """A title that the hall has seen in full and in large letters on the theme's own slide.

    Too long for two lines, it goes down to "fine"; too long for three of those (about 120 characters, three
    times what R1 has room for), it ends with "…", so that the question under it stays on the page.
    """
    style = Style(sizes[0], bold=True)
    block = fit_text(title, style, sizes, width, 2)
    if len(block.lines) > 2 or not block.whole_words:
        block = fit_text(title, style, (72, 64, FINE), width, 3)
    if len(block.lines) > 3:
        block = shortened(title, block.style, width, 3)
    return block


def foot_line(frame: Frame, page: int, pages: int, said: str) -> tuple[Item, ...]:
    """Which page this is, when there are more, and the clock or timer when it was asked for."""
    number = _("%(page)d van %(pages)d") % {"page": page + 1, "pages": pages} if pages > 1 else ""
    words = "  ·  ".join(part for part in (number, said) if part)
    style = Style(FINE, role="muted")
    block = set_text(words, style, text_width(words, style) + 4)
    return (Words(frame.left, HEIGHT - MARGIN - block.height + 8, block),)


def mark_band(frame: Frame, said: str) -> tuple[Item, ...]:
    """A band in the upper margin, where nothing else ever stands: what is marked is laid out like what is not."""
    block = centred(set_text(said, Style(BAND_TEXT, bold=True, role="on_accent"), frame.width), frame.width)
    words = Words(0, (BAND - block.height) / 2, block)
    return Panel(0, 0, frame.width, BAND, "accent", 0), words
