"""Making files without garbage collection in between, which would go through all objects and find hardly anything."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def looked_for_later() -> Iterator[None]:
    """Collect none before this is done, for work of a second at most: a tenth of a package's time went to that.

    Where it is off altogether it stays so: on the window's thread `ui.garbage` collects.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
