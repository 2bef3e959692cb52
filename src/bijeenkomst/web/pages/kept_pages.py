"""Pages that are the same for a whole hall are rendered once and kept; only the ids of their forms are new each time.

Rendering takes 1.3 to 2.1 ms of a core, a kept page 0.2 (measured), and a thousand phones may come for the same page
at once. Only pages that anybody may see are kept, never one with something of one phone on it (`rendering`).
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
NO_TEXT = b"\xff" * len(new_token())  # in the place of an id; UTF-8 has no such byte (RFC 3629, 1)
LAST_BLOCK = b"\x03\x00"  # an empty block that says it is the last (RFC 1951, 3.2)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The parts of a page between the ids of its forms: as they are, and deflated so that ids fit in between."""

    parts: tuple[bytes, ...]
    deflated: tuple[bytes, ...]

    @classmethod
    def made_of(cls, html: str, placeholder: str) -> "KeptPage":
        """From a page that has `placeholder` wherever the id of a form belongs."""
        parts = tuple(part.encode("utf-8", "replace") for part in html.split(placeholder))
        return cls(parts, tuple(_deflate(parts)))

    def new_ids(self) -> list[bytes]:
        """A unique id for each of its forms (N15)."""
        return [new_token().encode("ascii") for _form in self.parts[1:]]

    def plain(self, ids: Sequence[bytes]) -> bytes:
        """The page with these ids."""
        return b"".join(_between(self.parts, ids))

    def gzip(self, ids: Sequence[bytes]) -> bytes:
        """The same as gzip, made of the deflated parts and of the ids as they are: nothing is compressed again."""
        checksum = length = 0
        for piece in _between(self.parts, ids):
            checksum, length = zlib.crc32(piece, checksum), length + len(piece)
        tail = checksum.to_bytes(4, "little") + length.to_bytes(4, "little")
        return b"".join((GZIP_HEAD, *_between(self.deflated, list(map(_stored, ids))), LAST_BLOCK, tail))


class KeptPages:
    """The pages of one server. The key of a page is everything that it shows, so that a change makes another page."""

    def __init__(self) -> None:
        self._placeholder = new_token()  # a secret, so that nothing that people type can contain it
        self._pages: OrderedDict[Hashable, KeptPage] = OrderedDict()

    def page(self, shown: Hashable, make: Callable[[str], str]) -> KeptPage:
        """The page with the key `shown`; `make` renders it, with its argument wherever an id belongs."""
        kept = self._pages.get(shown)
        if kept is None:
            kept = self._pages[shown] = KeptPage.made_of(make(self._placeholder), self._placeholder)
            if len(self._pages) > MOST_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(shown)
        return kept

    def __len__(self) -> int:
        return len(self._pages)


class KeptResponse(HTMLResponse):
    """A kept page for one phone, as gzip when the phone accepts that."""

    def __init__(self, page: KeptPage, status: int, headers: Mapping[str, str]) -> None:
        self._page = page
        super().__init__(b"", status, {**headers, "vary": "Accept-Encoding"})
        del self.headers["content-length"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the page, with new ids."""
        ids = self._page.new_ids()
        if "gzip" in Headers(scope=scope).get("accept-encoding", ""):
            self.headers["content-encoding"] = "gzip"
            self.body = self._page.gzip(ids)
        else:
            self.body = self._page.plain(ids)
        self.headers["content-length"] = str(len(self.body))
        await super().__call__(scope, receive, send)


def _between(parts: Sequence[bytes], ids: Sequence[bytes]) -> Iterator[bytes]:
    """The parts with an id after each of them but the last."""
    for part, form_id in zip(parts, ids, strict=False):
        yield part
        yield form_id
    yield parts[-1]


def _deflate(parts: Sequence[bytes]) -> Iterator[bytes]:
    """Each part as deflated blocks that end on a whole byte (zlib's sync flush), so that an id can follow.

    A part may refer back to earlier parts, but never to an id between them: while compressing, the ids are bytes that
    occur in no text.
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    for part in parts:
        yield deflate.compress(part) + deflate.flush(zlib.Z_SYNC_FLUSH)
        deflate.compress(NO_TEXT)
        deflate.flush(zlib.Z_SYNC_FLUSH)


def _stored(text: bytes) -> bytes:
    """A block that holds these bytes as they are (RFC 1951, 3.2.4)."""
    length = len(text)
    return b"\x00" + length.to_bytes(2, "little") + (length ^ 0xFFFF).to_bytes(2, "little") + text
