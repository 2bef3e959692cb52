"""Finding what is shipped beside the code: fonts, icons, examples, templates, translations."""

from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    """Inside the package when installed from a wheel, at the top of the tree in a checkout."""
    for folder in (PACKAGE / "resources", PACKAGE.parents[1] / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("resources")


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder.

    Raises:
        FileNotFoundError: it was not shipped, so the program is not installed as it should be.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path.name)
    return path
