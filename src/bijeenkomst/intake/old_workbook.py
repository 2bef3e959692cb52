"""How far the cells of an old .xls workbook reach ([MS-CFB] and [MS-XLS], only as much as that takes)."""

import struct
from collections.abc import Iterator

_FREE = 0xFFFFFFFA  # sector numbers from here on are marks: end of chain, free, table of sectors
_ENTRY = 128  # bytes of a directory entry
_SMALL_STREAM = 4096  # bytes; a shorter stream lies in small sectors of 64

# Records that hold one cell start with its row and column; in these the last two bytes are a last column.
_CELLS = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x00FD, 0x027E, 0x0003, 0x0004, 0x0002, 0x0005, 0x00D6})
_CELL_RUNS = frozenset({0x00BD})
_SHARED_STRINGS = 0x00FC
_SMALLEST_STRING = 3  # bytes


def cells_of_old_workbook(data: bytes) -> tuple[int, int]:
    """The numbers of rows and columns that cover every filled cell of every sheet.

    Raises:
        ValueError: the structure is broken.
    """
    try:
        return _reach(_workbook_stream(data))
    except (struct.error, IndexError) as error:
        raise ValueError("a broken old workbook") from error


def _reach(stream: bytes) -> tuple[int, int]:
    rows = columns = 0
    for kind, body in _records(stream):
        if kind in _CELLS and len(body) >= 4:
            row, column = struct.unpack_from("<HH", body)
        elif kind in _CELL_RUNS and len(body) >= 6:
            row = struct.unpack_from("<H", body)[0]
            column = max(*struct.unpack_from("<H", body, 2), *struct.unpack_from("<H", body, len(body) - 2))
        else:
            if kind == _SHARED_STRINGS and len(body) >= 8:
                promised = struct.unpack_from("<I", body, 4)[0]
                if promised * _SMALLEST_STRING > len(stream):
                    raise ValueError("more texts promised than there is room for")
            continue
        rows, columns = max(rows, row + 1), max(columns, column + 1)
    return rows, columns


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _workbook_stream(data: bytes) -> bytes:
    sector_size = 1 << (struct.unpack_from("<H", data, 30)[0] & 0x0F)
    first_directory = struct.unpack_from("<I", data, 48)[0]
    first_small_table, _count, first_more, _more = struct.unpack_from("<IIII", data, 60)
    tables = list(struct.unpack_from("<109I", data, 76))
    while first_more < _FREE and len(tables) * 4 < len(data):
        more = struct.unpack(f"<{sector_size // 4}I", _sector(data, first_more, sector_size))
        tables += more[:-1]
        first_more = more[-1]
    chain: list[int] = []
    for table in tables:
        if table < _FREE:
            chain += struct.unpack(f"<{sector_size // 4}I", _sector(data, table, sector_size))
    directory = _chained(data, chain, first_directory, sector_size, 1)
    streams = dict(_streams(directory))
    start, size = streams.get("Workbook") or streams.get("Book") or (_FREE, 0)
    if size >= _SMALL_STREAM:
        return _chained(data, chain, start, sector_size, 1)[:size]
    root, root_size = struct.unpack_from("<II", directory, 116)
    small = _chained(data, chain, root, sector_size, 1)[:root_size]
    small_table = _chained(data, chain, first_small_table, sector_size, 1)
    small_chain = list(struct.unpack(f"<{len(small_table) // 4}I", small_table))
    return _chained(small, small_chain, start, 64, 0)[:size]


def _streams(directory: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        length = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        yield name, struct.unpack_from("<II", directory, at + 116)


def _sector(data: bytes, number: int, size: int, ahead: int = 1) -> bytes:
    start = (number + ahead) * size
    if start >= len(data):
        raise ValueError("a sector beyond the end")
    return data[start : start + size].ljust(size, b"\0")


def _chained(data: bytes, chain: list[int], start: int, size: int, ahead: int) -> bytes:
    """All sectors of a chain; a chain that bites its own tail is broken."""
    sectors: list[bytes] = []
    while start < _FREE:
        if len(sectors) > len(chain):
            raise ValueError("a chain without an end")
        sectors.append(_sector(data, start, size, ahead))
        start = chain[start]
    return b"".join(sectors)
