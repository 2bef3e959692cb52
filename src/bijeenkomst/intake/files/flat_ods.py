"""LibreOffice's files in one piece (.fods) as the parts of an .ods."""

import re

from bijeenkomst.intake.files.zip_parts import Parts

_ROOT = re.compile(rb"<(/?)office:document(?=[\s>])")


def parts_of_flat_ods(data: bytes) -> Parts:
    """The same content under the name that it has in an .ods."""
    return {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": _ROOT.sub(rb"<\1office:document-content", data),
        "META-INF/manifest.xml": (
            b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        ),
    }
