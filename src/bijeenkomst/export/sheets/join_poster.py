"""The two steps to take part by phone, A3: first the Wi-Fi, then the page (N13, N14).

A public address works with mobile data too: then there is only the page.
"""

from contextlib import suppress

from bijeenkomst.design.fonts import BOLD, REGULAR
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.pictures import VILLAGE_ASPECT
from bijeenkomst.design.tokens import LIGHT, PAPER_LINE
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.face import Face
from bijeenkomst.export.pdf import lettering
from bijeenkomst.export.pdf.book import Book
from bijeenkomst.export.pdf.paper_sizes import A3, MARGIN
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets import parts
from bijeenkomst.export.sheets.carriers import Carrier, Choice, Network
from bijeenkomst.export.sheets.own_pictures import draw_logo, there
from bijeenkomst.export.sheets.reach import join_code, reads_to
from bijeenkomst.export.sheets.sheet_words import evening, responsible
from bijeenkomst.i18n import gettext as _
from bijeenkomst.qr import Level, QrCode, TooMuchForACode, encode, wifi_text

LEFT, RIGHT, BOTTOM = MARGIN, A3.width - MARGIN, A3.height - MARGIN
WIDTH = RIGHT - LEFT
QR_BLACK = 120.0  # reads to 1.2 metres (R13)
QR_QUIET = 20.0
QR_ALONE_QUIET = 36.0  # round a code as large as the paper is wide
QR_LEFT = RIGHT - QR_BLACK - 6
STEP_TOPS = (78.0, 240.0)
NUMBERED_LEFT = LEFT + 32  # of a heading with its number before it
LOGO = (46.0, 13.0)  # at most as wide and high
WORDS = QR_LEFT - QR_QUIET - LEFT


def draw(book: Book, meeting: Meeting, choice: Choice) -> None:
    """Draw the poster, as many copies as chosen."""
    for copy in range(choice.of(Carrier.JOIN)):
        with book.page(A3):
            if copy == 0:
                book.bookmark("join", _("Zo doet u mee"))
            book.stamp("join", A3, _draw, meeting.details, choice, meeting.face)


def _draw(pen: Pen, details: Details, choice: Choice, face: Face) -> None:
    room = WIDTH
    if jpeg := there(face.village, choice):
        high = STEP_TOPS[0] - 10 - MARGIN
        room -= high * VILLAGE_ASPECT + 8
        pen.photo(Place(LEFT + room + 8, MARGIN, high * VILLAGE_ASPECT, high), jpeg, lined=False)
    pen.ink(LIGHT.muted)
    bottom = pen.fitted(Place(LEFT, MARGIN - 2, room, 8), evening(details), REGULAR, (16, 14, 12, 10, 8))
    pen.ink()
    title = Place(LEFT, bottom, room, 28 if room == WIDTH else 40)
    bottom = pen.fitted(title, _("Doe mee met uw telefoon"), BOLD, lettering.sizes(64, 36), even=True)
    by_paper = _("Geen telefoon? Op papier kan alles ook.")
    pen.fitted(Place(LEFT, bottom, room, 11), by_paper, REGULAR, (24, 22, 20, 18, 16))
    pen.line(LEFT, STEP_TOPS[0] - 6, RIGHT, STEP_TOPS[0] - 6, PAPER_LINE["edge"])
    if choice.address.startswith("https://"):
        _draw_page_alone(pen, choice.address)
    else:
        _draw_steps(pen, choice)
    right = RIGHT
    if face.logo is not None and (jpeg := there(face.logo, choice)):
        right = draw_logo(pen, RIGHT, BOTTOM, LOGO, face.logo, jpeg) - 6
    pen.ink(LIGHT.muted)
    footer = Place(LEFT, BOTTOM - 6, right - LEFT, 6)
    pen.fitted(footer, responsible(details), REGULAR, (11, 9.5, 8.5, 7), sink=1)
    pen.ink()


def _draw_steps(pen: Pen, choice: Choice) -> None:
    pen.line(LEFT, STEP_TOPS[1] - 6, RIGHT, STEP_TOPS[1] - 6, PAPER_LINE["edge"])
    for number, top in enumerate(STEP_TOPS, 1):
        pen.band(LEFT, top + 4, 26, 26, FILLS["yellow"])
        pen.ink()
        pen.box(LEFT, top + 4, 26, 26, PAPER_LINE["edge"])
        wide = lettering.width(str(number), BOLD, 54) * 25.4 / 72
        pen.text(LEFT + 13 - wide / 2, top + 23.5, str(number), BOLD, 54)
    _draw_wifi(pen, STEP_TOPS[0], choice.network)
    _draw_page(pen, STEP_TOPS[1], choice.address)


def _draw_wifi(pen: Pen, top: float, network: Network) -> None:
    pen.text(NUMBERED_LEFT, top + 22, "Wi-Fi", BOLD, 46)
    code = wifi_code(network)
    if code is not None:
        parts.draw_code(pen, QR_LEFT, top + QR_QUIET - 4, QR_BLACK, code)
        said = _(
            "Scan deze code, tot %(reach)s. Uw telefoon gaat op het Wi-Fi van de zaal. Of kies zelf:"
        ) % {"reach": reads_to(QR_BLACK, code)}
    else:
        said = _("Zet uw telefoon op het Wi-Fi van de zaal.")
    room = WORDS if code is not None else WIDTH
    bottom = pen.fitted(Place(LEFT, top + 36, room, 36), said, REGULAR, (24, 22, 20)) + 4
    words = [(_("Netwerk"), network.name)]
    if network.password or not network.name:
        words.append((_("Wachtwoord"), network.password))
    for name, value in words:
        bottom = pen.lines(LEFT, bottom, [name], REGULAR, 18)
        if value:
            bottom = pen.fitted(Place(LEFT, bottom, room, 22), value, BOLD, lettering.sizes(34, 14)) + 3
        else:
            pen.line(LEFT, bottom + 17, LEFT + 190, bottom + 17, PAPER_LINE["edge"])
            bottom += 22


def _draw_page_alone(pen: Pen, address: str) -> None:
    bottom = parts.draw_typed(pen, Place(LEFT, STEP_TOPS[0], WIDTH, 36), address, "", 56)
    side = BOTTOM - 14 - bottom - 2 * QR_ALONE_QUIET - 24
    side = min(side, WIDTH - 2 * QR_ALONE_QUIET)
    code = join_code(address)
    said = _("Scan deze code, tot %(reach)s. De pagina opent vanzelf.") % {"reach": reads_to(side, code)}
    bottom = pen.fitted(Place(LEFT, bottom + 4, WIDTH, 20), said, REGULAR, (24, 22, 20))
    parts.draw_code(pen, LEFT + (WIDTH - side) / 2, bottom + QR_ALONE_QUIET, side, code)


def _draw_page(pen: Pen, top: float, address: str) -> None:
    pen.text(NUMBERED_LEFT, top + 22, _("Meedoen"), BOLD, 46)
    code = join_code(address)
    parts.draw_code(pen, QR_LEFT, top + QR_QUIET - 4, QR_BLACK, code)
    said = _("Scan deze code, tot %(reach)s. De pagina opent vanzelf. Of typ:") % {
        "reach": reads_to(QR_BLACK, code)
    }
    bottom = pen.fitted(Place(LEFT, top + 36, WORDS, 48), said, REGULAR, (24, 22, 20)) + 4
    parts.draw_typed(pen, Place(LEFT, bottom, WORDS, 36), address, "", 40)


def wifi_code(network: Network) -> QrCode | None:
    """The code that connects a phone to the Wi-Fi; None without a name, or when it would be too fine to scan (R12).

    A name and password of more than 28 letters together do not fit at level Q; then it has level M, as on a screen.
    """
    if not network.name:
        return None
    said = wifi_text(network.name, network.password, network.hidden)
    for level in (Level.Q, Level.M):
        with suppress(TooMuchForACode):
            return encode(said, level)
    return None
