"""QR codes: their contents, their size, and drawing them with few rectangles (R12, R13, N13; ISO/IEC 18004)."""

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

QUIET_ZONE = 4  # modules on each side, R12
MOST_MODULES = 33  # R12
USUAL_MODULES = 25  # of an address of a laptop, in capitals (R12)
READS_AT = 10.0  # times the width of a usual code, R13
READS_AT_ON_OLD_PHONES = 8.0


class Level(IntEnum):
    """Error correction: M on a screen, Q on paper (R12). The values are the library's own."""

    M = 0
    Q = 3


class TooMuchForACode(ValueError):
    """The text needs more modules than a phone can read well at a distance (R12).

    The message gives the length of the text, never the text, which may contain the Wi-Fi password.
    """

    def __init__(self, text: str) -> None:
        super().__init__(f"{len(text)} characters do not fit in a code of {MOST_MODULES} modules")


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square of modules without the quiet zone, one byte each, 1 for black.

    Bytes because hundreds of codes are kept while sheets are drawn, and booleans take four times the memory.
    """

    modules: tuple[bytes, ...]

    @property
    def size(self) -> int:
        """Modules per side, without the quiet zone."""
        return len(self.modules)

    @property
    def full_size(self) -> int:
        """Modules per side, including the quiet zone."""
        return self.size + 2 * QUIET_ZONE


@lru_cache(maxsize=512)
def encode(text: str, level: Level) -> QrCode:
    """The smallest code that holds `text`.

    Raises:
        TooMuchForACode: it needs more than 33 modules (R12).
    """
    import qrcode
    from qrcode.exceptions import DataOverflowError

    maker = qrcode.QRCode(error_correction=int(level), border=0)
    maker.add_data(text, optimize=0)
    try:
        maker.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise TooMuchForACode(text) from error
    code = QrCode(tuple(bytes(row) for row in maker.get_matrix()))
    if code.size > MOST_MODULES:
        raise TooMuchForACode(text)
    return code


def join_address(base_url: str, code: str = "") -> str:
    """The contents of a join code: in capitals, which take 25 modules instead of 29 (R12, measured).

    Only a path in the address keeps its case, since a server that is not ours may be case-sensitive.
    """
    base, folder = _parts(base_url)
    return f"{base.upper()}{folder}" + (f"/{code.upper()}" if code else "")


def typed_address(base_url: str, code: str = "") -> str:
    """The address below the code, for typing: short, in lower case, without `http://` (R10, N14)."""
    base, folder = _parts(base_url)
    return f"{base.lower().removeprefix('http://')}{folder}" + (f"/{code.lower()}" if code else "")


def folder_of(base_url: str) -> str:
    """The path after the host ("/avond"). Our pages link from the root, so phones cannot take part there."""
    return _parts(base_url)[1]


def reaches_no_phone(base_url: str) -> bool:
    """Whether it is this laptop's own (P22): 127.0.0.1 is the phone itself, 169.254 is made up without a network."""
    host = ""
    try:
        host = urlsplit(base_url if "://" in base_url else f"//{base_url}").hostname or ""
        number = ip_address(host)
    except ValueError:
        return host.rstrip(".") == "localhost"
    return number.is_loopback or number.is_link_local or number.is_unspecified


def _parts(base_url: str) -> tuple[str, str]:
    """Scheme and host, which are case-insensitive, and the path, if any."""
    base, slash, folder = base_url.strip().rstrip("/").partition("://")
    host, deeper, folder = folder.partition("/")
    return f"{base}{slash}{host}", f"{deeper}{folder}"


def merged_rectangles(code: QrCode) -> list[tuple[int, int, int, int]]:
    """The black modules as (x, y, width, height) in modules, y pointing down, with neighbours combined.

    A path of these takes a third of the bytes of single squares, and shows no hairlines between them.
    """
    open_runs: dict[tuple[int, int], int] = {}
    rectangles: list[tuple[int, int, int, int]] = []
    for y, row in enumerate((*code.modules, bytes(code.size))):
        runs = set(_runs(row))
        for run in [run for run in open_runs if run not in runs]:
            top = open_runs.pop(run)
            rectangles.append((run[0], top, run[1] - run[0], y - top))
        for run in runs:
            open_runs.setdefault(run, y)
    return sorted(rectangles, key=lambda rectangle: (rectangle[1], rectangle[0]))


def _runs(row: bytes) -> list[tuple[int, int]]:
    found, start = [], None
    for x, black in enumerate((*row, 0)):
        if black and start is None:
            start = x
        elif not black and start is not None:
            found.append((start, x))
            start = None
    return found


def module_pixels(code: QrCode, available: float) -> int:
    """Whole device pixels per module if the code and its quiet zone have `available` pixels (R12)."""
    return max(1, int(available // code.full_size))


def usual_width(width: float, code: QrCode) -> float:
    """The width of a usual code whose modules are as large as those of this one.

    What a camera needs is modules that are large enough: the same width with more of them is read from less far.
    """
    return width * USUAL_MODULES / code.size


def reading_distance_m(width_m: float, code: QrCode, old_phones: bool = False) -> float:
    """From how far a code of `width_m` metres can be scanned: ten times its width, eight for old phones (R13).

    That is for a usual code; one with more modules is read from less far.
    """
    return usual_width(width_m, code) * (READS_AT_ON_OLD_PHONES if old_phones else READS_AT)


def wifi_text(network: str, password: str = "", hidden: bool = False) -> str:
    """The contents of a Wi-Fi code (N13). Without a password it is an open network; `hidden` networks do not announce
    their name.
    """
    last = "H:true;;" if hidden else ";"
    if not password:
        return f"WIFI:T:nopass;S:{_escaped(network)};{last}"
    return f"WIFI:T:WPA;S:{_escaped(network)};P:{_escaped(password)};{last}"


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in '\\;,":' else char for char in text)
