"""LibreOffice's files (.ods, and in one piece .fods) made plain: as the reader of spreadsheets wants them."""

import re

from bijeenkomst.intake.files.zip_parts import Parts, PlainWorkbook

CONTENT = "content.xml"  # all sheets stand in it
_ROOT = re.compile(rb"<(/?)office:document(?=[\s>])")
_BETWEEN_LINES = re.compile(rb">\s*\n\s*<")


def plain_ods(parts: Parts) -> PlainWorkbook:
    """Without the white space that some programs put between elements for people: the reader gives up on it."""
    content = _BETWEEN_LINES.sub(b"><", parts[CONTENT])
    return PlainWorkbook({**parts, CONTENT: content}, (CONTENT,))


def parts_of_flat_ods(data: bytes) -> Parts:
    """The content of a .fods under the name that it has in an .ods."""
    return {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        CONTENT: _ROOT.sub(rb"<\1office:document-content", data),
        "META-INF/manifest.xml": (
            b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        ),
    }
