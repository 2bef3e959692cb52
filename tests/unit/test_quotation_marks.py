"""What people said stands between the same marks everywhere: „so”, as Dutch books have it."""

from pathlib import Path

import bijeenkomst
from bijeenkomst.resource_files import resource

SOURCES = sorted(Path(bijeenkomst.__file__).parent.rglob("*.py"))
READS_WHAT_OTHERS_WRITE = {
    "text_room.py",
    "likely_letters.py",
    "pasted_address.py",
    "people.py",
    "story.py",
}
"""These know every mark that there is, to read what people paste."""


def test_a_quotation_opens_low_and_closes_high_wherever_it_is_said() -> None:
    """In the window, in the hall, on paper and in the report; English has its own."""
    opens, closes, english = "\u201e", "\u201d", "\u201c"
    for path in SOURCES:
        if path.name not in READS_WHAT_OTHERS_WRITE:
            text = path.read_text("utf-8")
            assert english not in text, path
            assert "{LEFT DOUBLE QUOTATION MARK}" not in text, path
            assert text.count(opens) == text.count(closes), path
    page = resource("report", "verslag.html").read_text("utf-8")
    assert page.count(opens + "{{") == page.count("}}" + closes) > 0
    assert english not in page
