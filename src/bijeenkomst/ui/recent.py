"""The list of recently opened meetings, stored beside the program's other settings."""

from itertools import islice
from pathlib import Path

from bijeenkomst.folders import state_folder

MOST = 6


class RecentFiles:
    """A short list of paths, newest first. Errors in reading or writing it are ignored."""

    def __init__(self, file: Path | None = None) -> None:
        """`file` defaults to the usual place."""
        self._file = file

    def all(self) -> tuple[Path, ...]:
        """The paths, newest first; also those that do not exist now, because a USB stick may be unplugged."""
        return tuple(self.with_days())

    def with_days(self) -> dict[Path, str]:
        """The same paths with their delete date (ISO 8601), or "" for a meeting without contact details.

        The dates are stored here, so that the start screen need not read the meetings (R45).
        """
        try:
            text = self._place().read_text("utf-8")
            import json  # late: not needed at the first start

            entries = json.loads(text)
        except (OSError, ValueError):
            return {}
        pairs = filter(None, map(_pair, entries)) if isinstance(entries, list) else ()
        return dict(islice(pairs, MOST))

    def remember(self, path: Path, until: str = "") -> None:
        """Put `path` first in the list, with its delete date."""
        newest = path.absolute()
        others = {other: day for other, day in self.with_days().items() if other != newest}
        self._keep({newest: until} | others)

    def forget(self, path: Path) -> None:
        """Remove `path` from the list; the file itself stays."""
        self._keep({other: day for other, day in self.with_days().items() if other != path})

    def _keep(self, days: dict[Path, str]) -> None:
        import json

        from bijeenkomst.atomic_file import make_folder, write_atomically  # late: not needed at start-up

        entries = [[str(path), day] for path, day in days.items()][:MOST]
        try:
            make_folder(self._place().parent)
            with write_atomically(self._place()) as beside:
                beside.write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
        except OSError as error:
            import logging

            logging.getLogger(__name__).info(
                "The list of recent meetings was not kept: %s", type(error).__name__
            )

    def _place(self) -> Path:
        if self._file is None:
            self._file = state_folder() / "recent.json"
        return self._file


def _pair(entry: object) -> tuple[Path, str] | None:
    """An entry of the file; earlier versions stored the path only."""
    match entry:
        case str(path):
            return Path(path), ""
        case [str(path), str(until)]:
            return Path(path), until
        case _other:
            return None
