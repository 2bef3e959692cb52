"""What is hidden, merged or an error in the sheets of an old .xls, by its BIFF8 records.

Call this in a process that nothing depends on (`subprocess_reader`).
"""

import io
import struct
from collections.abc import Iterator

from bijeenkomst.intake.sheet_metadata import Area, Place, SheetMetadata

_BEGIN, _END, _SHEET = 0x0809, 0x000A, 0x0085
_ROW, _COLUMNS, _MERGED, _ERROR, _FORMULA = 0x0208, 0x007D, 0x00E5, 0x0205, 0x0006
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_MOST_COLUMNS = 256


def metadata_in_xls(data: bytes) -> tuple[SheetMetadata, ...]:
    """The metadata of each sheet, in their order; () when the records cannot be followed."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as packed:
            stream = packed.openstream("Workbook").read()  # older ones ("Book") have other records
        return tuple(_of_sheet(stream, at) for at in _sheets(stream))
    except (OSError, ValueError, TypeError, LookupError, struct.error):
        return ()


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _sheets(stream: bytes) -> Iterator[int]:
    """Where each sheet begins."""
    for kind, record in _records(stream, 0):
        if kind == _SHEET:
            yield int(struct.unpack_from("<I", record)[0])
        elif kind == _END:
            return


def _of_sheet(stream: bytes, begin: int) -> SheetMetadata:
    rows: set[int] = set()
    columns: set[int] = set()
    merged: list[Area] = []
    wrong: dict[Place, str] = {}
    depth = 0  # a chart within the sheet begins and ends as well
    for kind, record in _records(stream, begin):
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            break
        if depth > 1:
            continue
        if kind == _ROW and struct.unpack_from("<I", record, 12)[0] & 0x20:
            rows.add(struct.unpack_from("<H", record)[0] + 1)
        elif kind == _COLUMNS and struct.unpack_from("<H", record, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", record)
            columns.update(range(first, min(last + 1, _MOST_COLUMNS)))
        elif kind == _MERGED:
            areas = struct.unpack_from(f"<{4 * struct.unpack_from('<H', record)[0]}H", record, 2)
            merged += [
                Area(areas[at] + 1, areas[at + 2], areas[at + 1] + 1, areas[at + 3])
                for at in range(0, len(areas), 4)
            ]
        elif kind == _ERROR and record[7]:
            row, column = struct.unpack_from("<HH", record)
            wrong[row + 1, column] = _ERRORS.get(record[6], "#N/A")
        elif kind == _FORMULA and record[12:14] == b"\xff\xff" and record[6] == 2:
            row, column = struct.unpack_from("<HH", record)
            wrong[row + 1, column] = _ERRORS.get(record[8], "#N/A")
    return SheetMetadata(frozenset(rows), frozenset(columns), tuple(merged), wrong)
