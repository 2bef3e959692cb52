"""Pages that are the same for a whole hall are made once and kept; only the ids of their forms are new each time.

A thousand phones that come for the same page cost a thousand times as much as one when it is made anew for each
(measured: 1.3 to 2.1 ms of a core a page, against 0.2). Kept is only what anybody may see: a page with something of
this phone's own on it never comes here (`rendering`).
"""

import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send

from bijeenkomst.web.server.phone_id import new_token

MOST_KEPT = 200  # pages of some 25 KB; the one that nobody asked for longest goes first
GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # deflate, no name, no time (RFC 1952, 2.3)
NO_TEXT = b"\xff" * len(new_token())  # in the place of an id; no such byte is in UTF-8 (RFC 3629, 1)
LAST_BLOCK = b"\x03\x00"  # an empty block that says it is the last (RFC 1951, 3.2)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """What stands between the ids of a page's forms: as it is, and pressed apart so that ids fit in between."""

    parts: tuple[bytes, ...]
    pressed: tuple[bytes, ...]

    @classmethod
    def made_of(cls, html: str, place: str) -> "KeptPage":
        """From a page in which `place` stands wherever the id of a form belongs."""
        parts = tuple(part.encode("utf-8", "replace") for part in html.split(place))
        return cls(parts, tuple(_press(parts)))

    def new_ids(self) -> list[bytes]:
        """An id for each of its forms, that no other page has (N15)."""
        return [new_token().encode("ascii") for _form in self.parts[1:]]

    def plain(self, ids: Sequence[bytes]) -> bytes:
        """The page with these ids."""
        return b"".join(_between(self.parts, ids))

    def gzip(self, ids: Sequence[bytes]) -> bytes:
        """The same, pressed: nothing is pressed again, ids go in as they are."""
        check = length = 0
        for piece in _between(self.parts, ids):
            check, length = zlib.crc32(piece, check), length + len(piece)
        tail = check.to_bytes(4, "little") + length.to_bytes(4, "little")
        return b"".join((GZIP_HEAD, *_between(self.pressed, list(map(_stored, ids))), LAST_BLOCK, tail))


class KeptPages:
    """The pages of one server. What is shown on a page is its key, so that another page is made when that changes."""

    def __init__(self) -> None:
        self._place = new_token()  # nobody hears it, so nothing that people type can hold it
        self._pages: OrderedDict[Hashable, KeptPage] = OrderedDict()

    def page(self, shown: Hashable, make: Callable[[str], str]) -> KeptPage:
        """The page that shows this; `make` makes it, with the word that it is given wherever an id belongs."""
        kept = self._pages.get(shown)
        if kept is None:
            kept = self._pages[shown] = KeptPage.made_of(make(self._place), self._place)
            if len(self._pages) > MOST_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(shown)
        return kept

    def __len__(self) -> int:
        return len(self._pages)


class KeptResponse(HTMLResponse):
    """A kept page for one phone, pressed when the phone knows how."""

    def __init__(self, page: KeptPage, status: int, headers: Mapping[str, str]) -> None:
        self._page = page
        super().__init__(b"", status, {**headers, "vary": "Accept-Encoding"})
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, with ids of its own."""
        ids = self._page.new_ids()
        if "gzip" in Headers(scope=scope).get("accept-encoding", ""):
            self.headers["content-encoding"] = "gzip"
            self.body = self._page.gzip(ids)
        else:
            self.body = self._page.plain(ids)
        self.headers["content-length"] = str(len(self.body))
        await super().__call__(scope, receive, send)


def _between(parts: Sequence[bytes], ids: Sequence[bytes]) -> Iterator[bytes]:
    """The parts with an id after each but the last."""
    for part, one in zip(parts, ids, strict=False):
        yield part
        yield one
    yield parts[-1]


def _press(parts: Sequence[bytes]) -> Iterator[bytes]:
    """Each part as deflated blocks that end on a byte (zlib's sync flush), for an id of fixed length to follow.

    A part looks back at earlier ones over the ids in between, and never at an id: while pressing, bytes stand there
    that no text has.
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    for part in parts:
        yield deflate.compress(part) + deflate.flush(zlib.Z_SYNC_FLUSH)
        deflate.compress(NO_TEXT)
        deflate.flush(zlib.Z_SYNC_FLUSH)


def _stored(text: bytes) -> bytes:
    """A block with these bytes as they are (RFC 1951, 3.2.4)."""
    length = len(text)
    return b"\x00" + length.to_bytes(2, "little") + (length ^ 0xFFFF).to_bytes(2, "little") + text
