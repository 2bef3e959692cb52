"""The composition root, the only room that knows every other, and the command line.

Heavy imports happen in the command that needs them, so that the window and `info` start at once.
"""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    from bijeenkomst.app.command_line import run

    return run(arguments)
