"""The report as one accessible web page that contains everything and loads nothing (R16)."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING

from bijeenkomst.design.accent import tinted
from bijeenkomst.design.css import css_variables
from bijeenkomst.design.dots import KINDS, OF_CELL, RING, SILENT, Said
from bijeenkomst.design.mosaic import cut_out, inks, tiles
from bijeenkomst.design.shapes import label_centre, svg_path
from bijeenkomst.design.tokens import DARK, LIGHT
from bijeenkomst.domain.values.recognition import PublicAnswers
from bijeenkomst.export.report import report_words
from bijeenkomst.export.report.content import Report
from bijeenkomst.resource_files import resource

if TYPE_CHECKING:
    from jinja2 import Template

SQUARE = 48  # units of a badge
A_ROW = 26  # dots in a row, which is as wide as the page allows
FACE, COLUMNS, ROWS = (210.0, 84.0), 5, 2  # of the pattern at the top, in units
RADIUS = OF_CELL * 10  # in a square of 10


def page_of(report: Report) -> bytes:
    """The bytes of the page; the same report gives the same bytes."""
    return (
        _template()
        .render(
            report=report,
            words=report_words,
            style=css_variables(),
            badge=_badge,
            dots_of=_dots_of,
            rows=_rows,
            counts=_counts,
            radius=RADIUS,
            ring=RADIUS * (1 - RING / 2),
            width=RADIUS * RING,
            silent=RADIUS * SILENT,
            data_of=_data_of,
            tiles=list(_tiles(report.cover.pattern)) if report.cover.photo is None else [],
            face=FACE,
            accent=_accent(report.cover.accent),
        )
        .encode()
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("verslag.html")


def _tiles(seed: int) -> Iterator[dict[str, object]]:
    """The meeting's pattern: each tile with its ground, and the path and place of the shape in it."""
    width, height = FACE[0] / COLUMNS, FACE[1] / ROWS
    for tile in tiles(seed, COLUMNS, ROWS):
        ground, shape = inks(tile)
        yield {
            "box": (tile.across * width, tile.down * height, width, height),
            "ground": ground,
            "shape": shape,
            "points": " ".join(f"{x:.1f},{y:.1f}" for x, y in cut_out(tile, width, height)),
        }


def _accent(accent: str) -> tuple[str, str]:
    """The evening's colour on light and on dark, "" for the program's own."""
    return (tinted(LIGHT, accent).accent, tinted(DARK, accent).accent) if accent else ("", "")


def _badge(shape: str, number: int) -> dict[str, object]:
    x, y = label_centre(shape)
    return {
        "path": svg_path(shape, SQUARE),
        "x": f"{x * SQUARE:.1f}",
        "y": f"{y * SQUARE + 6.5:.1f}",
        "number": number,
    }


def _dots_of(answers: PublicAnswers) -> list[Said]:
    counts = asdict(answers).values()
    return [kind for kind, count in zip(KINDS, counts, strict=True) for _person in range(count)]


def _counts(answers: PublicAnswers) -> list[tuple[Said, str, int]]:
    """Each kind of dot with its word and number, without "did not say" when everybody did."""
    found = zip(KINDS, report_words.ANSWERS, asdict(answers).values(), strict=True)
    return [(kind, name, count) for kind, name, count in found if count or kind is not Said.SILENT]


def _data_of(picture: bytes) -> str:
    """The picture as a data URL, so that the page is one file."""
    return f"data:image/{_kind_of(picture)};base64,{b64encode(picture).decode()}"


def _kind_of(picture: bytes) -> str:
    return "png" if picture.startswith(b"\x89PNG") else "jpeg"


def _rows(count: int) -> int:
    return -(-count // A_ROW)
