"""The parts of a workbook as one zip file, made in memory, so that no temporary file ever holds people's details."""

import datetime as dt
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = dt.date(1980, 1, 1)  # for a zip file; the clock of a laptop whose battery died can be at 1970


def zipped(parts: Mapping[str, str], made_on: dt.date) -> bytes:
    """A zip file of `parts` by their names, each with this date, so that the same meeting gives the same bytes."""
    out = BytesIO()
    on = max(made_on, EARLIEST)
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            about = ZipInfo(name, (on.year, on.month, on.day, 0, 0, 0))
            about.compress_type = ZIP_DEFLATED
            archive.writestr(about, text)
    return out.getvalue()
