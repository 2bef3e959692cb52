"""The templates of the pages, which are compiled once and kept compiled for the next start.

To compile those of one page takes 60 to 90 ms, which the first phone waited for. What is kept holds nothing of a
meeting, and is made anew when a template, how they are compiled, Jinja or Python is another.
"""

from contextlib import suppress
from hashlib import sha1
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from bijeenkomst.atomic_file import make_folder, write_atomically
from bijeenkomst.folders import cache_folder
from bijeenkomst.i18n import gettext, ngettext
from bijeenkomst.resource_files import resource

COMPILING: dict[str, Any] = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}


class CompiledTemplates(BytecodeCache):
    """A file for each template. A folder that cannot be had or written only makes the next start slower."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Its name, wherever the program stands: another version's takes its place."""
        return name

    def get_source_checksum(self, source: str) -> str:
        """Of all that it was compiled from."""
        return sha1(f"{COMPILING}{source}".encode(), usedforsecurity=False).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, if it is whole and of this very template."""
        with suppress(OSError, EOFError, UnpicklingError), self._path(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        with suppress(OSError):
            make_folder(self._folder)
            with write_atomically(self._path(bucket)) as new:
                new.write_bytes(bucket.bytecode_to_string())

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.compiled"


def page_environment(kept_in: Path | None = None) -> Environment:
    """The templates, compiled when they are first asked for or from what an earlier start kept in this folder."""
    folder = kept_in or cache_folder() / "templates"
    environment = Environment(
        loader=FileSystemLoader(resource("web", "templates")),
        bytecode_cache=CompiledTemplates(folder),
        undefined=StrictUndefined,
        auto_reload=False,
        **COMPILING,
    )
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    return environment
