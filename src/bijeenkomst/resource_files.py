"""Finding the bundled resources: fonts, icons, examples, templates, translations."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
PLACES = (PACKAGE / "resources", PACKAGE.parents[1] / "resources")
"""Inside the package when installed from a wheel, at the top level in a checkout."""


@cache
def _root() -> Path:
    for folder in PLACES:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no folder with resources: neither {PLACES[0]} nor {PLACES[1]}")


def resource(*parts: str) -> Path:
    """The path of a bundled file or folder, for example `resource("icons", "undo.svg")`.

    Raises:
        FileNotFoundError: it is missing, so the program is not installed properly.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"not among the resources: {'/'.join(parts)}")
    return path


@cache
def manual() -> Path:
    """The file of the manual, with the folder `pictures` beside it.

    Raises:
        FileNotFoundError: it is missing, so the program is not installed properly.
    """
    for folder in (PACKAGE / "manual", PACKAGE.parents[1] / "docs"):
        if (folder / "handleiding.md").is_file():
            return folder / "handleiding.md"
    raise FileNotFoundError("the manual is missing")


@cache
def releases_page() -> str:
    """The address of the page with newer versions that whoever built the program gave; "" if none."""
    try:
        return resource("releases-page.txt").read_text("utf-8").strip()
    except FileNotFoundError:
        return ""
