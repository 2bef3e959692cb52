"""A failing evening as a small script that lives through it again, with no need of hypothesis or its database."""

from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any

from tests.integration.evenings.evening import Evening

SCRIPT = '''"""An evening that went wrong. In the project's folder: .venv/bin/python THIS_FILE"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, {root})

from tests.integration.evenings.checking import repeat
from tests.integration.evenings.evening import *

EVENING = {evening}

sys.exit(repeat(EVENING, Path(tempfile.mkdtemp(prefix="avond-"))))
'''
ROOT = Path(__file__).parents[3]


def script_of(evening: Evening) -> str:
    """The script; what is not plain ASCII is written as escapes, so that it can be copied from any terminal."""
    return SCRIPT.format(root=ascii(str(ROOT)), evening=_written(evening, ""))


def _written(value: object, indent: str) -> str:
    """Python for a value, without what is so by itself."""
    deeper = indent + "    "
    if is_dataclass(value):
        said = [(each.name, getattr(value, each.name)) for each in fields(value) if _differs(value, each)]
        lines = [f"{deeper}{name}={_written(one, deeper)},\n" for name, one in said]
        return f"{type(value).__name__}(\n{''.join(lines)}{indent})"
    if isinstance(value, tuple) and any(map(is_dataclass, value)):
        lines = [f"{deeper}{_written(one, deeper)},\n" for one in value]
        return f"(\n{''.join(lines)}{indent})"
    return ascii(value)


def _differs(value: object, each: "Field[Any]") -> bool:
    return each.default is MISSING or getattr(value, each.name) != each.default
