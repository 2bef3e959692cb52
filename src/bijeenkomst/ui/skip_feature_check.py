"""Keeps PySide from reading the source of every imported module, which took 7 of 80 ms (bench/cold_start.py)."""

import sys
from importlib import import_module
from types import ModuleType

from bijeenkomst.ui.late_stub_generator import load_pyside_without_stub_generator

CHECKER = "shibokensupport.feature"
NOT_PYSIDES = frozenset({"bijeenkomst"}) | sys.stdlib_module_names


def skip_feature_check() -> None:
    """Stop PySide from checking whether these modules turn on its features `snake_case` or `true_property`.

    It reads the source of every imported module for that; none of these uses them. A PySide version that checks in
    another way is left as it is.
    """
    load_pyside_without_stub_generator()  # which loads the checker too

    try:
        checker = import_module(CHECKER)
    except ImportError:
        return
    check = getattr(checker, "feature_imported", None)
    if check is None or getattr(check, "skips_ours", False):
        return

    def check_others(module: ModuleType) -> None:
        if getattr(module, "__name__", "").partition(".")[0] not in NOT_PYSIDES:
            check(module)

    check_others.skips_ours = True  # type: ignore[attr-defined]  # a function takes any attribute
    checker.feature_imported = check_others  # type: ignore[attr-defined]  # the module has it, see above
