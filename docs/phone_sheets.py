"""Contact sheets of the phone pages: every state at 360 x 740 on one picture, to look at critically.

    python -m docs.phone_sheets [NAME ...]     of these states, or of all

Light Dutch, dark Dutch, light Arabic, dark Arabic; under each its name and how long its page is, in pixels.
"""

import os
import sys
import tempfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from docs.kept_pictures import OUT
from docs.slide_sheets import GAP, photo
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, Route
from PySide6.QtWidgets import QApplication

from bijeenkomst.app.making import make_example, new_meeting
from bijeenkomst.document.file import read_only
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.values.face import Face
from bijeenkomst.domain.values.picture import PictureFile
from bijeenkomst.web.pages.kept_pages import KeptPage
from bijeenkomst.web.pages.rendering import PageRenderer
from bijeenkomst.web.server.phone_id import Phone
from bijeenkomst.web.server.static_files import heading_face
from tests.integration import group_states, page_states  # noqa: F401  # group_states adds its states
from tests.integration.chromium import KeptPhone, chromium, phone
from tests.integration.page_evening import LONGEST, Evening, an_evening_with_pages
from tests.integration.page_states import STATES, shown

SHOWN = 200, 411  # pixels of a phone on the sheet
CAPTION = 16
ACROSS = 8
OPENED = "[...document.querySelectorAll('details')].map(e => e.open)"
OPEN = "was => document.querySelectorAll('details').forEach((e, at) => { e.open = was[at]; })"
SHEETS = {"nl-light": "nl", "nl-dark": "nl", "ar-light": "ar", "ar-dark": "ar"}


def every_state(names: list[str]) -> None:
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
        together(found).quantize(64).save(OUT / f"telefoons-{sheet}.png", optimize=True)


def states_of(name: str, evening: Evening, kept: KeptPhone) -> dict[str, Image.Image]:
    """One state as it is on each of the sheets."""
    made = {}
    with shown(name, evening, kept) as seen:
        for sheet, language in SHEETS.items():
            if language != seen.page.locator("html").get_attribute("lang"):
                opened = seen.page.evaluate(OPENED)
                seen = seen.again_in(language)
                seen.page.evaluate(OPEN, opened)
            seen.page.emulate_media(
                color_scheme="dark" if sheet.endswith("dark") else "light", reduced_motion="reduce"
            )
            made[sheet] = captioned(seen.page, name)
    return made


def captioned(page: Page, name: str) -> Image.Image:
    """What is in sight of it, with its name and how long it is."""
    length = page.evaluate("document.documentElement.scrollHeight")
    with Image.open(BytesIO(page.screenshot())) as taken:
        width, height = taken.size
        scale = min(SHOWN[0] / width, SHOWN[1] / height)
        seen = taken.convert("RGB").resize(
            (round(width * scale), round(height * scale)), Image.Resampling.LANCZOS
        )
    made = Image.new("RGB", (SHOWN[0], SHOWN[1] + CAPTION), "white")
    made.paste(seen)
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


def special_evenings() -> None:
    """With photos, with the longest and the shortest texts, in letters of twice the size, and on a tablet."""
    with tempfile.TemporaryDirectory() as folder:
        example = read_only(make_example(Path(folder)))
    village, own, logo = (
        replace(one, small=one.data)
        for one in (photo("#6F8F72", 1600, 900), photo("#B98B5E", 1600, 1200), photo("#1E5B8C", 600, 240))
    )
    longest = new_meeting(*LONGEST)
    pages = (with_theirs(example, village, own, logo), longest, example)
    pictures = {one.facts.small: one.data for one in (village, own, logo)}
    ways: tuple[tuple[str, dict[str, Any], str], ...] = (
        ("", {}, "100%"),
        (" dark", {"color_scheme": "dark"}, "100%"),
        (" 200 %", {}, "200%"),
        (" 800 x 1200", {"viewport": {"width": 800, "height": 1200}}, "100%"),
    )
    made = []
    with chromium() as browser:
        for way, settings, size in ways:
            for name, html in rendered(*pages).items():
                made.append(one_page(browser, html, pictures, name + way, settings, size))
    together(made).quantize(64).save(OUT / "telefoons-bijzonder.png", optimize=True)


def with_theirs(meeting: Meeting, village: PictureFile, own: PictureFile, logo: PictureFile) -> Meeting:
    """The same evening with a photo of the village, a logo, an accent and a picture for the first theme."""
    first = meeting.in_order[0]
    themes = {**meeting.themes, first.code: replace(first, picture=own.facts)}
    return replace(meeting, themes=themes, face=Face(logo.facts, village.facts, "#7a1f5c"))


def rendered(photos: Meeting, longest: Meeting, example: Meeting) -> dict[str, str]:
    """The pages that differ most."""
    renderer, somebody = PageRenderer(), Phone("nobody")
    pages = {
        "start, photos": renderer.start(photos, somebody),
        "theme, picture": renderer.theme(photos, photos.in_order[0], somebody),
        "start": renderer.start(example, somebody),
        "theme": renderer.theme(example, example.in_order[5], somebody),
        "longest": renderer.theme(longest, longest.in_order[0], somebody),
        "longest word": renderer.theme(longest, longest.in_order[1], somebody),
        "shortest": renderer.theme(longest, longest.in_order[2], somebody),
    }
    return {
        name: page.plain(page.new_ids()).decode() if isinstance(page, KeptPage) else page
        for name, page in pages.items()
    }


def one_page(
    browser: Browser, html: str, pictures: dict[str, bytes], name: str, settings: dict[str, Any], size: str
) -> Image.Image:
    """A page that no server gives, as a phone or tablet with these settings shows it."""

    def answer(route: Route) -> None:
        url = route.request.url
        if url.endswith("/page"):
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        elif url.endswith(heading_face().path):
            route.fulfill(body=heading_face().body, content_type="font/woff2")
        else:
            found = [data for digest, data in pictures.items() if digest in url]
            route.fulfill(body=found[0] if found else b"", content_type="image/png")

    context = phone(browser, reduced_motion="reduce", **settings)
    page: Page = context.new_page()
    page.route("**/*", answer)
    page.goto("http://phone.test/page")
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    page.evaluate("document.fonts.ready.then(() => 0)")
    made = captioned(page, name)
    context.close()
    return made


if __name__ == "__main__":
    app = QApplication([])  # draws the photos
    every_state(sys.argv[1:] or list(STATES))
    special_evenings()
