"""The meetings that were opened last, to open again with one click. Kept beside the program's other settings."""

from pathlib import Path

from bijeenkomst.ui.state_folder import state_folder

MOST = 6


class RecentFiles:
    """A short list of paths, newest first. A list that cannot be read or written is no trouble for anybody."""

    def __init__(self, file: Path | None = None) -> None:
        """`file` keeps the list; the usual place when it is not given."""
        self._file = file

    def all(self) -> tuple[Path, ...]:
        """Newest first; also those whose file is not there now, because a stick may be out."""
        return tuple(self.with_days())

    def with_days(self) -> dict[Path, str]:
        """The same, with the day (ISO 8601) on which contact details in it must be gone, "" for a file without any.

        It is kept here, so that no meeting has to be read to show the start screen (R45).
        """
        try:
            kept = self._place().read_text("utf-8")
            import json  # not for who has opened nothing yet: the start is counted

            found = json.loads(kept)
        except (OSError, ValueError):
            return {}
        pairs = [each for each in map(_pair, found) if each] if isinstance(found, list) else []
        return dict([(path, until) for path, until in pairs][:MOST])

    def remember(self, path: Path, until: str = "") -> None:
        """Put `path` first."""
        newest = path.absolute()
        others = {other: day for other, day in self.with_days().items() if other != newest}
        self._keep({newest: until} | others)

    def forget(self, path: Path) -> None:
        """Take `path` off the list; the file itself, if there is one, stays as it is."""
        self._keep({other: day for other, day in self.with_days().items() if other != path})

    def _keep(self, days: dict[Path, str]) -> None:
        import json

        from bijeenkomst.atomic_file import (
            make_folder,
            write_atomically,
        )  # not needed to show the start screen

        kept = [[str(each), day] for each, day in days.items()][:MOST]
        try:
            make_folder(self._place().parent)
            with write_atomically(self._place()) as beside:
                beside.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
        except OSError as error:
            import logging

            logging.getLogger(__name__).info(
                "The list of recent meetings was not kept: %s", type(error).__name__
            )

    def _place(self) -> Path:
        if self._file is None:
            self._file = state_folder() / "recent.json"
        return self._file


def _pair(kept: object) -> tuple[Path, str] | None:
    """An entry; earlier versions kept the path alone."""
    match kept:
        case str(path):
            return Path(path), ""
        case [str(path), str(until)]:
            return Path(path), until
        case _other:
            return None
