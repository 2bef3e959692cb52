"""What is offered as a stick: all that can be unplugged, and nothing that cannot."""

import struct

import pytest

from bijeenkomst.ui.handover.usb_sticks import is_stick
from bijeenkomst.ui.handover.windows_drives import FIXED, REMOVABLE, USB, bus_in, can_be_unplugged

SATA, NVME, SD_CARD = 11, 17, 12
ON_A_NETWORK, DISC = 4, 5


@pytest.mark.parametrize(
    ("kind", "bus", "expected"),
    [
        (REMOVABLE, None, True),
        (FIXED, USB, True),  # a solid state disk on a cable
        (FIXED, SD_CARD, True),
        (FIXED, SATA, False),
        (FIXED, NVME, False),
        (FIXED, None, False),
        (ON_A_NETWORK, USB, False),
        (DISC, USB, False),
    ],
)
def test_a_drive_of_windows_counts_when_it_can_be_unplugged(
    kind: int, bus: int | None, expected: bool
) -> None:
    assert can_be_unplugged("E:/", lambda _root: kind, lambda _root: bus) is expected


def test_the_bus_stands_where_windows_puts_it() -> None:
    """STORAGE_DEVICE_DESCRIPTOR: two numbers, four bytes, four numbers, and then the bus."""
    described = struct.pack("<II4B4II", 40, 40, 0, 0, 0, 1, 0, 0, 0, 0, USB)
    assert bus_in(described + b"\0" * 8) == USB
    assert bus_in(described[:-1]) is None
    assert bus_in(b"") is None


@pytest.mark.parametrize(
    ("root", "file_system", "expected"),
    [
        ("/Volumes/STICK", "msdos", True),
        ("/Volumes/STICK", "apfs", True),
        ("/Volumes/Dorpshuis", "smbfs", False),
        ("/Volumes/Dorpshuis", "afpfs", False),
        ("/media/els/STICK", "vfat", True),
        ("/media/els/nas", "cifs", False),
        ("/media", "ext4", False),
        ("/srv", "ext4", False),
    ],
)
def test_a_volume_elsewhere_counts_where_sticks_appear_unless_it_is_a_share(
    root: str, file_system: str, expected: bool
) -> None:
    assert is_stick(root, file_system) is expected
