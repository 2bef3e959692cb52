"""Loads PySide without its generator of `.pyi` files, which it compiles at every start without using it: some 20 of 150
ms (bench/cold_start.py).

PySide has its support modules in an archive, puts a finder for them in front of all others, and removes it again. Our
finder stays in front of that one while PySide loads, and provides the generator as a module that loads itself on first
use. A PySide version that loads it in another way never calls our finder.
"""

import sys
from collections.abc import Iterable, Sequence
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, SupportsIndex

GENERATOR = "shibokensupport.signature.lib.pyi_generator"


def load_pyside_without_stub_generator() -> None:
    """Import PySide6.QtCore; its messages about wrong arguments, and signatures, still work."""
    if "PySide6.QtCore" in sys.modules:
        return
    finders = sys.meta_path
    sys.meta_path = _InFront(finders)
    try:
        import PySide6.QtCore  # noqa: F401  # loads the support modules
    finally:
        finders[:] = [finder for finder in sys.meta_path if not isinstance(finder, _Finder)]
        sys.meta_path = finders


class _InFront(list[Any]):
    """`sys.meta_path` while PySide loads: what is inserted at the front comes second."""

    def __init__(self, finders: Iterable[Any]) -> None:
        super().__init__([_Finder(), *finders])

    def insert(self, index: SupportsIndex, finder: Any, /) -> None:
        super().insert(max(1, int(index)), finder)


class _Finder:
    """Finds the generator where the other finders do, but postpones loading it."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != GENERATOR:
            return None
        for finder in sys.meta_path:
            if finder is not self and (spec := finder.find_spec(fullname, path, target)):
                return ModuleSpec(fullname, _Later(spec, spec.loader)) if spec.loader else spec
        return None


class _Later(Loader):
    """Lets the import system make the module as usual, and fills it on first use."""

    def __init__(self, spec: ModuleSpec, loader: Loader) -> None:
        self._spec, self._loader = spec, loader

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["_fill"] = self._fill
        module.__class__ = _Waiting

    def _fill(self, module: ModuleType) -> None:
        second_name = module.__spec__  # under PySide's second name for it its loader finds nothing
        module.__spec__ = self._spec
        try:
            self._loader.exec_module(module)
        finally:
            module.__spec__ = second_name


class _Waiting(ModuleType):
    """A module that has only what the import system gives every module."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # the import system checks whether it is there
            raise AttributeError(name)
        fill = self.__dict__.pop("_fill")
        self.__class__ = ModuleType  # type: ignore[assignment]  # an ordinary module from now on
        fill(self)
        return getattr(self, name)
