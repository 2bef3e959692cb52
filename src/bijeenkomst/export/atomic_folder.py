"""Write files that belong together completely or not at all: in a temporary folder, which is then moved into place."""

import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bijeenkomst.atomic_file import explain, make_folder
from bijeenkomst.domain.errors import WorldError
from bijeenkomst.export import package_names
from bijeenkomst.wiping import once_let_go, wipe_file, wipe_folder

BESIDE, BESIDE_END = ".overdracht-", ".nieuw"


def begin(folder: Path) -> Path:
    """Make a temporary folder inside `folder`, and remove what a killed program left there.

    Raises:
        WorldError: the folder is gone, or cannot be written to.
    """
    try:
        make_folder(folder)
        for left in folder.glob(f"{BESIDE}*{BESIDE_END}"):
            for old in left.glob(f"*{BESIDE_END}"):  # killed just before the new one had its place
                if not (place := folder / old.name.removesuffix(BESIDE_END)).exists():
                    once_let_go(partial(old.rename, place))
            throw_away(left)
        beside = folder / f"{BESIDE}{secrets.token_hex(4)}{BESIDE_END}"
        make_folder(beside)
    except OSError as error:
        raise WorldError(explain(error, folder)) from error
    return beside


def throw_away(beside: Path) -> None:
    """Overwrite and remove what was written so far, or was there before (R45).

    When the stick was pulled out there is nothing to tidy; what cannot be written over goes all the same.
    """
    with suppress(OSError):
        for made in beside.iterdir():
            if made.is_dir():
                wipe_folder(
                    made, package_names.is_ours
                )  # what somebody put in it was brought along, and is theirs
            else:
                wipe_file(made)
    shutil.rmtree(beside, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Swap:
    """One package: the `new` folder, its `place`, and where the old one is kept until the new one is in place."""

    new: Path
    place: Path
    old: Path

    def make(self) -> None:
        """Put the new folder in its place, with the files that somebody else had put in the old one.

        Raises:
            OSError: it did not work; the old folder is back.
        """
        if self.place.is_dir():
            self._bring_along()
            once_let_go(lambda: self.place.rename(self.old))
        try:
            once_let_go(lambda: self.new.rename(self.place))
        except OSError:
            if self.old.is_dir():
                with suppress(OSError):  # a stick that was pulled out takes nothing back
                    once_let_go(lambda: self.old.rename(self.place))
            raise

    def _bring_along(self) -> None:
        """Copy, so that the old package stays whole until the new one is in place."""
        for path in self.place.iterdir():
            target = self.new / path.name
            if path.name in package_names.OURS or target.exists():
                continue
            if path.is_dir():
                shutil.copytree(path, target)
            else:
                shutil.copy2(path, target)
