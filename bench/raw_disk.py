"""What is left in a raw disk image after letting go: an ext4 file system in a file, searched byte by byte.

Forty people sign up, some leave and come back, there are photos, two handovers, a reunion list and a copy; then letting
go, from the command line. The image is searched before and after, also in what can be unzipped from it. Needs root, for
the loop device.

    sudo python bench/raw_disk.py
"""

import os
import re
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bijeenkomst.app.making import new_meeting
from bijeenkomst.document.copying import save_copy
from bijeenkomst.document.file import create
from bijeenkomst.domain.commands import AddPhoto, Command, JoinGroup, LeaveGroup, RecordWritten
from bijeenkomst.domain.values.channel import Channel
from bijeenkomst.domain.values.details import Details
from bijeenkomst.domain.values.letting_go import Written, WrittenKind
from bijeenkomst.domain.values.theme import ThemeDraft
from bijeenkomst.export.handover.reunion_list import write_reunion_list
from bijeenkomst.session.interface import Done, Request
from bijeenkomst.session.local import LocalSession

SIZE = 64 << 20
PEOPLE = 40
NAME, HANDWRITING = "Wilhelmina Achterberg", b"MetDeHandGeschreven"
DETAILS = Details(
    title="Avond",
    organisation="Dorpsbelang",
    contact_name="Ans",
    contact_phone="0612345678",
    delete_on=date(2026, 12, 22),
)
# What a file is called stands in the blocks of folders, and in the journal of ext4 itself.
FILE_NAMES = re.compile(NAME.encode() + rb" \d+\.vcf")
ZIPPED = b"PK\x03\x04"


@contextmanager
def disk(image: Path, place: Path) -> Iterator[Path]:
    """Mount the image; everything written is in it afterwards."""
    subprocess.run(["mount", "-o", "loop", str(image), str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def asked(session: LocalSession, *commands: Command) -> None:
    for command in commands:
        if not isinstance(reply := session.ask(Request(command, by_console=True)), Done):
            raise AssertionError(reply)


def joining(code: str, number: int) -> JoinGroup:
    return JoinGroup(
        id=f"{number:032x}",
        theme=code,
        name=f"{NAME} {number}",
        phone=f"+31612{number:06d}",
        email=f"mina.{number}@achterberg.example",
        contribution="Ik kan koffie schenken",
        shares=True,
        adult=True,
        explicit=False,
        reunion=True,
        channel=Channel.PHONE,
        owner=f"{number:032x}",
    )


def an_evening(folder: Path) -> Path:
    """Write everything that an evening writes about people."""
    path = folder / "avond.bijeenkomst"
    create(path, new_meeting(DETAILS, [ThemeDraft(f"Thema {number}") for number in range(3)]))
    session = LocalSession.open(path)
    codes = [theme.code for theme in session.meeting.in_order]
    for number in range(PEOPLE):
        asked(session, joining(codes[number % 3], number))
    asked(session, *(LeaveGroup(codes[number % 3], f"{number:032x}") for number in range(0, PEOPLE, 4)))
    asked(session, *(AddPhoto(f"foto{number}", HANDWRITING * 20_000, 3000, 2250) for number in range(3)))
    lists, copy = folder / "Terugkomavond.xlsx", folder / "kopie.bijeenkomst"
    asked(
        session,
        RecordWritten((Written(WrittenKind.REUNION, str(lists)), Written(WrittenKind.COPY, str(copy)))),
    )
    write_reunion_list(session.meeting, lists)
    save_copy(path, copy)
    session.close()
    command_line("handover", path, "--out", folder / "uit")
    session = LocalSession.open(path)
    asked(session, *(joining(code, 100 + number) for number, code in enumerate(codes)))
    write_reunion_list(session.meeting, lists)
    save_copy(path, copy)
    session.close()
    command_line("handover", path, "--out", folder / "uit")
    return path


def command_line(*words: object) -> None:
    subprocess.run(
        [sys.executable, "-m", "bijeenkomst", *map(str, words)], check=True, stdout=subprocess.DEVNULL
    )


def traces(image: Path) -> dict[str, int]:
    """How often people occur in the raw bytes, and in how many parts that can be unzipped from them."""
    data = image.read_bytes()
    wanted = {
        "names": NAME.encode(),
        "addresses": b"@achterberg.example",
        "numbers": b"31612000",
        "photos": HANDWRITING,
    }
    counts = {what: data.count(text) for what, text in wanted.items()}
    counts["names of files"] = len(FILE_NAMES.findall(data))
    counts["names"] -= counts["names of files"]
    counts["zipped parts"] = 0
    at = data.find(ZIPPED)
    while at >= 0:
        begins = (
            at
            + 30
            + int.from_bytes(data[at + 26 : at + 28], "little")
            + int.from_bytes(data[at + 28 : at + 30], "little")
        )
        try:
            part = zlib.decompressobj(-15).decompress(data[begins : begins + (1 << 20)])
        except zlib.error:
            part = b""
        counts["zipped parts"] += any(text in part for text in (NAME.encode(), b"@achterberg.example"))
        at = data.find(ZIPPED, at + 4)
    return counts


def main() -> None:
    """Print both searches; exit status 1 when anything is left."""
    with tempfile.TemporaryDirectory() as home:
        for name in (
            "XDG_STATE_HOME",
            "LOCALAPPDATA",
            "HOME",
        ):  # letting go empties the log: not the user's own
            os.environ[name] = home
        image, place = Path(home) / "image", Path(home) / "disk"
        with image.open("wb") as file:
            file.truncate(SIZE)
        place.mkdir()
        subprocess.run(["mke2fs", "-q", "-t", "ext4", str(image)], check=True)
        with disk(image, place):
            path = an_evening(place)
        print("before letting go:", traces(image))
        with disk(image, place):
            command_line("let-go", path, "--for-good")
        after = traces(image)
        print("after letting go: ", after)
        sys.exit(any(after.values()))


if __name__ == "__main__":
    main()
