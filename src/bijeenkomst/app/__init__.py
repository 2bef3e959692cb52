"""The composition root: the only room that knows every other, and the command line.

Everything heavy is imported by the verb that needs it, so that the window and `info` start at once.
"""

from bijeenkomst.app.command_line import main

__all__ = ["main"]
