"""Imports our own modules without PySide reading their source first, which took 7 of 80 ms (bench/cold_start.py)."""

from importlib import import_module
from types import ModuleType

CHECKER = "shibokensupport.feature"
OURS = "bijeenkomst."


def skip_feature_check() -> None:
    """Stop PySide from checking whether our modules turn on its features `snake_case` or `true_property`.

    It reads the source of every imported module for that; none of ours uses them. A PySide version that checks in
    another way is left as it is.
    """
    import PySide6.QtCore  # noqa: F401  # loads the checker

    try:
        checker = import_module(CHECKER)
    except ImportError:
        return
    check = getattr(checker, "feature_imported", None)
    if check is None or getattr(check, "skips_ours", False):
        return

    def check_others(module: ModuleType) -> None:
        if not getattr(module, "__name__", "").startswith(OURS):
            check(module)

    check_others.skips_ours = True  # type: ignore[attr-defined]  # a function takes any attribute
    checker.feature_imported = check_others  # type: ignore[attr-defined]  # the module has it, see above
