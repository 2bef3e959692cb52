"""Pictures of the evening's own on paper: a theme's on its card and poster, the logo on posters.

Drawing gets the bytes with the choice, and never more than a kind of sheet draws: a group's package has none of them.
"""

from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.picture import Picture
from bijeenkomst.export.pdf.pen import Pen, Place
from bijeenkomst.export.sheets.carriers import Carrier, Choice

WITH_PICTURES = frozenset({Carrier.CARD, Carrier.POSTER})
WITH_THE_FACE = frozenset({Carrier.POSTER, Carrier.JOIN})
WITH_THE_VILLAGE = frozenset({Carrier.JOIN})


def wanted(meeting: Meeting, carrier: Carrier, choice: Choice) -> frozenset[str]:
    """The digests of the little pictures that this kind of sheet draws."""
    pictures = [theme.picture for theme in choice.chosen(meeting)] if carrier in WITH_PICTURES else []
    if carrier in WITH_THE_FACE:
        pictures.append(meeting.face.logo)
    if carrier in WITH_THE_VILLAGE:
        pictures.append(meeting.face.village)
    return frozenset(picture.small for picture in pictures if picture is not None and picture.small)


def there(picture: Picture | None, choice: Choice) -> bytes:
    """The bytes to draw; b"" where there is none."""
    return choice.images.get(picture.small, b"") if picture is not None else b""


def draw_logo(
    pen: Pen, right: float, bottom: float, most: tuple[float, float], logo: Picture, jpeg: bytes
) -> float:
    """Ending at that corner, as large as `most` wide and high; gives where it begins."""
    part = logo.shown
    scale = min(most[0] / part.width, most[1] / part.height)
    width, height = part.width * scale, part.height * scale
    pen.photo(Place(right - width, bottom - height, width, height), jpeg, lined=False)
    return right - width
