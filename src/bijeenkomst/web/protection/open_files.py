"""Room for a whole hall: every connected phone is an open file, and systems allow few unless asked (N5)."""

import sys
from contextlib import suppress

WANTED = 8192


def allow_many_open_files() -> int:
    """Raise the limit on open files as far as it goes and return it. Windows has no such limit on connections."""
    if sys.platform == "win32":
        return WANTED
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        with suppress(OSError, ValueError):  # macOS may allow fewer than it says: then the old limit stays
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return WANTED if allowed == resource.RLIM_INFINITY else allowed
