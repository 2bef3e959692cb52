"""The report as one accessible web page that contains everything and loads nothing (R16)."""

from base64 import b64encode
from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING

from bijeenkomst.design.css import css_variables
from bijeenkomst.design.dots import KINDS, OF_CELL, RING, SILENT, Said
from bijeenkomst.design.shapes import label_centre, svg_path
from bijeenkomst.export.report import report_words
from bijeenkomst.export.report.content import Answers, Report
from bijeenkomst.resource_files import resource

if TYPE_CHECKING:
    from jinja2 import Template

SQUARE = 48  # units of a badge
A_ROW = 26  # dots in a row, which is as wide as the page allows
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


def _badge(shape: str, number: int) -> dict[str, object]:
    x, y = label_centre(shape)
    return {
        "path": svg_path(shape, SQUARE),
        "x": f"{x * SQUARE:.1f}",
        "y": f"{y * SQUARE + 6.5:.1f}",
        "number": number,
    }


def _dots_of(answers: Answers) -> list[Said]:
    counts = asdict(answers).values()
    return [kind for kind, count in zip(KINDS, counts, strict=True) for _person in range(count)]


def _counts(answers: Answers) -> list[tuple[Said, str, int]]:
    """Each kind of dot with its word and number, without "did not say" when everybody did."""
    found = zip(KINDS, report_words.ANSWERS, asdict(answers).values(), strict=True)
    return [(kind, name, count) for kind, name, count in found if count or kind is not Said.SILENT]


def _data_of(picture: bytes) -> str:
    """The photo as a data URL, so that the page is one file."""
    return f"data:image/jpeg;base64,{b64encode(picture).decode()}"


def _rows(count: int) -> int:
    return -(-count // A_ROW)
