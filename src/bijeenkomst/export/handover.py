"""Overdracht: every theme group receives its own package, with its own people only (R41).

What is written is written in a folder beside the place where it belongs, read back, and only then put in its place:
a full disk or a stick that is pulled out leaves no half package. `write_handover` does all of it; the window takes the
same steps one by one, so that it can show how far it is and stop.
"""

import os
import secrets
import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bijeenkomst.atomic_file import explain, sync_folder
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.domain.meeting import Meeting
from bijeenkomst.domain.theme import Theme
from bijeenkomst.export.package import names
from bijeenkomst.export.package.making import Package, make_package
from bijeenkomst.wording.handing_over import group_name

BESIDE, BESIDE_END = ".overdracht-", ".nieuw"


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A package to make: the name of its folder, and all that may be known of the meeting to make it (R41)."""

    theme: Theme
    folder: str
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class WrittenGroup:
    """A package that was written: for which theme, its folder, its spreadsheet, its mail, and how many people."""

    theme: Theme
    folder: Path
    path: Path
    draft: Path | None
    people: int


@dataclass(frozen=True, slots=True)
class HandoverResult:
    """What came of a handover, in the kopgroep's order. A theme that rests has nobody yet, so no list (R38)."""

    written: tuple[WrittenGroup, ...]
    resting: tuple[Theme, ...]


def write_handover(
    meeting: Meeting,
    folder: Path,
    *,
    codes: Collection[str] | None = None,
    made_on: date | None = None,
    password: str = "",
) -> HandoverResult:
    """Write a folder per theme group with people into `folder`, which is made when it is not there.

    Of all groups, or of those in `codes`. A package of the same name is replaced, what others put beside ours in it
    stays. All packages are there whole, or none is.

    Raises:
        WorldError: the disk is full, the folder is gone or may not be written, or what was read back is not what
            was written.
    """
    beside = begin(folder)
    try:
        groups = planned(meeting, codes)
        written = [write_group(beside, group, made_on=made_on, password=password) for group in groups]
        placed = put_in_place(beside, folder, written)
    except BaseException:
        throw_away(beside)
        raise
    resting = tuple(theme for theme in meeting.in_order if not meeting.sign_up_count(theme.code))
    return HandoverResult(placed, resting)


def planned(meeting: Meeting, codes: Collection[str] | None = None) -> tuple[PlannedGroup, ...]:
    """The groups that have people, each with a folder of its own."""
    themes = [theme for theme in meeting.in_order if meeting.sign_ups.get(theme.code)]
    called = names.different(group_name(theme, rehearsal=meeting.rehearsal) for theme in themes)
    return tuple(
        PlannedGroup(theme, name, meeting.only(theme.code))
        for theme, name in zip(themes, called, strict=True)
        if codes is None or theme.code in codes
    )


def begin(folder: Path) -> Path:
    """Make the folder to write in, beside what is in `folder`; what a program that was killed left there goes.

    Raises:
        WorldError: the folder is gone or may not be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"{BESIDE}*{BESIDE_END}"):
            shutil.rmtree(left, ignore_errors=True)
        beside = folder / f"{BESIDE}{secrets.token_hex(4)}{BESIDE_END}"
        beside.mkdir()
    except OSError as error:
        raise WorldError(explain(error, folder)) from error
    return beside


def write_group(
    beside: Path, group: PlannedGroup, made_on: date | None = None, password: str = ""
) -> WrittenGroup:
    """Write one package in the folder that `begin` made, and read it back.

    Raises:
        WorldError: it could not be written, or what was read back is something else.
    """
    from bijeenkomst.export.package.checking import check_package

    package = make_package(
        group.meeting, group.theme.code, made_on=made_on or date.today(), password=password
    )
    folder = beside / group.folder
    try:
        _write(package, folder)
        check_package(package, folder, password)
    except OSError as error:
        raise WorldError(explain(error, beside.parent / group.folder)) from error
    draft = folder / names.DRAFT if names.DRAFT in package.files else None
    return WrittenGroup(group.theme, folder, folder / package.spreadsheet, draft, len(package.group.members))


def put_in_place(beside: Path, folder: Path, written: Iterable[WrittenGroup]) -> tuple[WrittenGroup, ...]:
    """Give the packages in `beside` their place in `folder`: all of them, or all stay what they were.

    Raises:
        WorldError: one could not be placed; those that were get their old place back.
    """
    groups = tuple(written)
    swaps: list[_Swap] = []
    for group in groups:
        swap = _Swap(group.folder, folder / group.folder.name, beside / f"{group.folder.name}{BESIDE_END}")
        try:
            swap.make()
            swaps.append(swap)
            swap.bring_along()
        except OSError as error:
            for made in reversed(swaps):
                with suppress(OSError):  # a stick that was pulled out takes nothing back
                    made.take_back()
            raise WorldError(explain(error, swap.place)) from error
    sync_folder(folder)
    throw_away(beside)
    return tuple(_at(group, swap.place) for group, swap in zip(groups, swaps, strict=True))


def throw_away(beside: Path) -> None:
    """Take away what was written so far; when the stick was pulled out there is nothing to tidy."""
    shutil.rmtree(beside, ignore_errors=True)


def _write(package: Package, folder: Path) -> None:
    for name, data in package.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    for made in {(folder / name).parent for name in package.files}:
        sync_folder(made)


@dataclass(frozen=True, slots=True)
class _Swap:
    """One package: the `new` one, its `place`, and where the one before waits until all are placed."""

    new: Path
    place: Path
    old: Path

    def make(self) -> None:
        """Put the new one in its place.

        Raises:
            OSError: it could not be; the old one is back.
        """
        if self.place.is_dir():
            self.place.rename(self.old)
        try:
            self.new.rename(self.place)
        except OSError:
            if self.old.is_dir():
                with suppress(OSError):
                    self.old.rename(self.place)
            raise

    def take_back(self) -> None:
        """As it was before `make`."""
        self.place.rename(self.new)
        if self.old.is_dir():
            self.old.rename(self.place)

    def bring_along(self) -> None:
        """What somebody else put in the package that stood there stays in it; a copy, so that all can be taken back.

        Raises:
            OSError: there is no room for it.
        """
        for path in self.old.iterdir() if self.old.is_dir() else ():
            target = self.place / path.name
            if path.name in names.OURS or target.exists():
                continue
            if path.is_dir():
                shutil.copytree(path, target)
            else:
                shutil.copy2(path, target)


def _at(group: WrittenGroup, place: Path) -> WrittenGroup:
    draft = place / group.draft.name if group.draft else None
    return replace(group, folder=place, path=place / group.path.name, draft=draft)
