"""Pages that are the same for a whole hall are rendered once and kept; only the ids of their forms are new each time.

Rendering takes 1.3 to 2.1 ms of a core, a kept page 0.1 (measured), and a thousand phones may come for the same page
at once. Only pages that anybody may see are kept, never one with something of one phone on it (`rendering`).
"""

import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from starlette.responses import HTMLResponse
from starlette.types import Receive, Scope, Send

from bijeenkomst.web.server.asgi import header
from bijeenkomst.web.server.content_policy import policy_of
from bijeenkomst.web.server.phone_id import LETTERS, new_form_ids, new_token

MOST_KEPT = 200  # pages of some 25 KB; the one that nobody asked for longest goes first
GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"  # deflate, no name, no time (RFC 1952, 2.3)
NO_TEXT = b"\xff" * LETTERS  # in the place of an id; UTF-8 has no such byte (RFC 3629, 1)
STORED = b"\x00" + LETTERS.to_bytes(2, "little") + (LETTERS ^ 0xFFFF).to_bytes(2, "little")
"""How a block begins that holds an id as it is (RFC 1951, 3.2.4)."""
LAST_BLOCK = b"\x03\x00"  # an empty block that says it is the last (RFC 1951, 3.2)


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The parts of a page between the ids of its forms: as they are, and deflated so that ids fit in between."""

    parts: tuple[bytes, ...]
    deflated: tuple[bytes, ...]
    first_checksum: int  # of the first part, which holds the style sheet and is most of the page
    length: int  # of the page with its ids
    policy: bytes  # what a browser may load for it

    @classmethod
    def made_of(cls, html: str, placeholder: str) -> "KeptPage":
        """From a page that has `placeholder` wherever the id of a form belongs."""
        parts = tuple(part.encode("utf-8", "replace") for part in html.split(placeholder))
        length = sum(map(len, parts)) + LETTERS * (len(parts) - 1)
        return cls(parts, tuple(_deflate(parts)), zlib.crc32(parts[0]), length, policy_of(html))

    def new_ids(self) -> list[bytes]:
        """A unique id for each of its forms (N15)."""
        return new_form_ids(len(self.parts) - 1)

    def plain(self, ids: Sequence[bytes]) -> bytes:
        """The page with these ids."""
        pieces = [self.parts[0]]
        for form_id, part in zip(ids, self.parts[1:], strict=True):
            pieces += form_id, part
        return b"".join(pieces)

    def gzip(self, ids: Sequence[bytes]) -> bytes:
        """The same as gzip, made of the deflated parts and of the ids as they are: nothing is compressed again."""
        pieces, checksum, length = [GZIP_HEAD, self.deflated[0]], self.first_checksum, self.length
        for form_id, part, deflated in zip(ids, self.parts[1:], self.deflated[1:], strict=True):
            pieces += STORED, form_id, deflated
            checksum = zlib.crc32(part, zlib.crc32(form_id, checksum))
        pieces += LAST_BLOCK, checksum.to_bytes(4, "little"), length.to_bytes(4, "little")
        return b"".join(pieces)


class Shown(tuple[Hashable, ...]):
    """All that a page shows, as the key of the page. Equal when everything is; only the words and numbers in it make
    the hash, since looking through all themes and details took as long as sending the page.
    """

    def __hash__(self) -> int:
        return hash(tuple([len(one) if type(one) is tuple else one for one in self if type(one) in IN_HASH]))


IN_HASH = frozenset({str, int, bool, tuple, type(None)})


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


HEADERS = [
    (b"cache-control", b"no-store"),
    (b"vary", b"Accept-Encoding"),
    (b"content-type", b"text/html; charset=utf-8"),
]


class KeptResponse(HTMLResponse):
    """A kept page for one phone, as gzip when the phone accepts that."""

    def __init__(self, page: KeptPage, status: int) -> None:
        self._page = page
        self.status_code = status
        # others may be added; Starlette makes its list anew for each answer
        self.raw_headers = [*HEADERS, (b"content-security-policy", page.policy)]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the page, with new ids."""
        ids, headers = self._page.new_ids(), self.raw_headers
        if "gzip" in header(scope, b"accept-encoding"):
            body = self._page.gzip(ids)
            headers.append((b"content-encoding", b"gzip"))
        else:
            body = self._page.plain(ids)
        headers.append((b"content-length", b"%d" % len(body)))
        await send({"type": "http.response.start", "status": self.status_code, "headers": headers})
        await send({"type": "http.response.body", "body": body})


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
