"""Loads our own modules without PySide reading the source of each (bench/cold_start.py: 7 of 80 ms)."""

from importlib import import_module
from types import ModuleType

LOOKS = "shibokensupport.feature"
OURS = "bijeenkomst."


def skip_feature_check() -> None:
    """From now on PySide does not look whether a module of ours turns on its `snake_case` or `true_property`.

    It looks by reading the file anew at every first import; none of ours does. A PySide that looks in another way is
    left alone.
    """
    import PySide6.QtCore  # noqa: F401  # brings what looks

    try:
        looking = import_module(LOOKS)
    except ImportError:
        return
    look = getattr(looking, "feature_imported", None)
    if look is None or getattr(look, "skips_ours", False):
        return

    def look_at_others(module: ModuleType) -> None:
        if not getattr(module, "__name__", "").startswith(OURS):
            look(module)

    look_at_others.skips_ours = True  # type: ignore[attr-defined]  # a function takes any attribute
    looking.feature_imported = look_at_others  # type: ignore[attr-defined]  # the module has it, see above
