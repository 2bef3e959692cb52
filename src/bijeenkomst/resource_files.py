"""Finding what is shipped beside the code: fonts, icons, examples, templates, translations."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
PLACES = (PACKAGE / "resources", PACKAGE.parents[1] / "resources")
"""Inside the package when installed from a wheel, at the top of the tree in a checkout."""


@cache
def _root() -> Path:
    for folder in PLACES:
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no folder with resources: neither {PLACES[0]} nor {PLACES[1]}")


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, e.g. `resource("icons", "undo.svg")`.

    Raises:
        FileNotFoundError: it was not shipped, so the program is not installed as it should be.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"not among the resources: {'/'.join(parts)}")
    return path
