"""Which drives of Windows can be unplugged. A disk on a USB cable reports itself as fixed, so we query its bus."""

import ctypes
import struct
import sys
from collections.abc import Callable

REMOVABLE, FIXED = 2, 3  # GetDriveTypeW
USB, SD_CARD, MULTIMEDIA_CARD = 7, 12, 13  # STORAGE_BUS_TYPE
PLUGGED_IN = frozenset({USB, SD_CARD, MULTIMEDIA_CARD})
SHARE_WITH_ALL, EXISTING = 3, 3  # CreateFileW
ASK_FOR_PROPERTY = 0x2D1400  # IOCTL_STORAGE_QUERY_PROPERTY; twelve zero bytes ask for the device itself
BUS_TYPE_AT = 28  # bytes, in STORAGE_DEVICE_DESCRIPTOR


def can_be_unplugged(
    root: str, kind_of: Callable[[str], int] | None = None, bus_of: Callable[[str], int | None] | None = None
) -> bool:
    """Whether the drive with this root ("E:/") is a stick, a card or a disk on a cable.

    `kind_of` and `bus_of` default to asking Windows.
    """
    kind = (kind_of or _kind)(root)
    return kind == REMOVABLE or (kind == FIXED and (bus_of or _bus)(root) in PLUGGED_IN)


def bus_in(answer: bytes) -> int | None:
    """The bus in a STORAGE_DEVICE_DESCRIPTOR; None when it is too short to have one."""
    if len(answer) < BUS_TYPE_AT + 4:
        return None
    return int(struct.unpack_from("<I", answer, BUS_TYPE_AT)[0])


def _kind(root: str) -> int:
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


def _bus(root: str) -> int | None:
    """Queried without access to what is on the drive, which takes no special rights."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateFileW.restype = ctypes.c_void_p
        device = kernel.CreateFileW(f"\\\\.\\{root[:2]}", 0, SHARE_WITH_ALL, None, EXISTING, 0, None)
        if device in (None, ctypes.c_void_p(-1).value):
            return None
        handle = ctypes.c_void_p(device)
        try:
            answer, length = ctypes.create_string_buffer(1024), ctypes.c_ulong()
            question, got = ctypes.create_string_buffer(12), ctypes.byref(length)
            answered = kernel.DeviceIoControl(handle, ASK_FOR_PROPERTY, question, 12, answer, 1024, got, None)
            return bus_in(answer.raw[: length.value]) if answered else None
        finally:
            kernel.CloseHandle(handle)
    return None
