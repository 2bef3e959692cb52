"""Pictures on the phone pages: the little ones of what every phone may see, under an address that never changes.

The address holds the digest of the bytes, so that a phone keeps them for good. Only what stands on a page now is given:
of themes, the logo and the photo of the village. Never a slide of one's own, and never a photo of a sheet, which is in
another table of the file and cannot be asked for by what is asked here.
"""

import re
from collections import OrderedDict

from starlette.responses import Response

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.picture import LARGEST_SMALL, Picture, digest
from bijeenkomst.session.interface import Fetched, FetchImage, Request, Session
from bijeenkomst.web.server.session_bridge import SessionBridge

ADDRESS = re.compile(r"/-/beeld-([0-9a-f]{64})\.jpg")
MOST_KEPT = 40  # of at most 80 KB: the themes of an evening, and the face of it
JPEG = b"\xff\xd8\xff"
HEADERS = {"cache-control": "public, max-age=31536000, immutable"}


def picture_path(picture: Picture) -> str:
    """The address of its little one; "" when there is none."""
    return f"/-/beeld-{picture.small}.jpg" if picture.small else ""


def on_phones(meeting: Meeting) -> frozenset[str]:
    """The digests of what the pages show."""
    face = (meeting.face.logo, meeting.face.village)
    shown = (*face, *(theme.picture for theme in meeting.in_order))
    return frozenset(one.small for one in shown if one is not None and one.small)


class Pictures:
    """Gives the little ones of one meeting; those that were asked for lately are kept."""

    def __init__(self, session: Session, bridge: SessionBridge) -> None:
        self._session, self._bridge = session, bridge
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    async def answer(self, path: str) -> Response | None:
        """The picture at this address; None when there is none that phones may see."""
        found = ADDRESS.fullmatch(path)
        key = found.group(1) if found else ""
        if not key or key not in on_phones(self._session.meeting):
            return None
        data = self._kept.get(key) or await self._fetch(key)
        return None if data is None else Response(data, 200, HEADERS, "image/jpeg")

    async def _fetch(self, key: str) -> bytes | None:
        """From the file, which can be anybody's: what is no little JPEG of ours is not given to phones."""
        reply = await self._bridge.ask(Request(FetchImage(key)))
        data = reply.picture if isinstance(reply, Fetched) else None
        if data is None or len(data) > LARGEST_SMALL or not data.startswith(JPEG) or digest(data) != key:
            return None
        self._kept[key] = data
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return data
