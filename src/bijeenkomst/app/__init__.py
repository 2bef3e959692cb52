"""The composition root: the only room that knows every other, and the command line.

Everything heavy is imported by the verb that needs it, so that the window and `info` start at once.
"""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks; gives the exit status."""
    from bijeenkomst.app.command_line import run

    return run(arguments)
