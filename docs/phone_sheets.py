"""Contact sheets of the phone pages: every state at 360 x 740 on one picture, to look at critically.

    python -m docs.phone_sheets [NAME ...]     of these states, or of all

Light Dutch, dark Dutch, light Arabic, dark Arabic; under each its name and how long its page is, in pixels.
"""

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from docs.slide_sheets import GAP, OUT
from PIL import Image, ImageDraw

from tests.integration import group_states, page_states  # noqa: F401  # group_states adds its states
from tests.integration.chromium import KeptPhone, chromium
from tests.integration.page_evening import Evening, an_evening_with_pages
from tests.integration.page_states import STATES, Seen, shown

SHOWN = 200, 411  # pixels of a phone on the sheet
CAPTION = 16
ACROSS = 8
SHEETS = {"nl-light": "nl", "nl-dark": "nl", "ar-light": "ar", "ar-dark": "ar"}


def every_state(names: list[str], ending: str = "") -> None:
    """A sheet for each of `SHEETS`."""
    pictures: dict[str, list[Image.Image]] = {sheet: [] for sheet in SHEETS}
    with (
        tempfile.TemporaryDirectory() as folder,
        an_evening_with_pages(Path(folder)) as evening,
        chromium() as browser,
    ):
        kept = KeptPhone(browser)
        for name in names:
            for sheet, picture in states_of(name, evening, kept).items():
                pictures[sheet].append(picture)
        kept.close()
    for sheet, found in pictures.items():
        together(found).quantize(64).save(OUT / f"telefoons-{sheet}{ending}.png", optimize=True)


def states_of(name: str, evening: Evening, kept: KeptPhone) -> dict[str, Image.Image]:
    """One state as it is on each of the sheets."""
    made = {}
    with shown(name, evening, kept) as seen:
        for sheet, language in SHEETS.items():
            if language != seen.page.locator("html").get_attribute("lang"):
                seen = seen.again_in(language)
            seen.page.emulate_media(
                color_scheme="dark" if sheet.endswith("dark") else "light", reduced_motion="reduce"
            )
            made[sheet] = picture(seen, name)
    return made


def picture(seen: Seen, name: str) -> Image.Image:
    """What is in sight of it, with its name."""
    length = seen.page.evaluate("document.documentElement.scrollHeight")
    with Image.open(BytesIO(seen.page.screenshot())) as taken:
        phone = taken.convert("RGB").resize(SHOWN, Image.Resampling.LANCZOS)
    made = Image.new("RGB", (SHOWN[0], SHOWN[1] + CAPTION), "white")
    made.paste(phone)
    ImageDraw.Draw(made).text((2, SHOWN[1] + 3), f"{name[:26]} {length}", fill="black")
    return made


def together(pictures: list[Image.Image]) -> Image.Image:
    """All of them in rows."""
    width, height = SHOWN[0] + GAP, SHOWN[1] + CAPTION + GAP
    rows = -(-len(pictures) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * width, rows * height), "#8a8578")
    for place, one in enumerate(pictures):
        sheet.paste(one, (place % ACROSS * width, place // ACROSS * height))
    return sheet


if __name__ == "__main__":
    every_state(sys.argv[1:] or list(STATES))
