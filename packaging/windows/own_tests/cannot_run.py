"""The list of the tests that cannot run under Wine, and what to make of a run with it.

A line of the list that starts with `#` is the reason for the tests that follow, each on a line: a test, one with all
its parameters, or a file. With `!` before it, it is not even started: it would end or hold up the whole run.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Listed:
    """One line of it."""

    name: str
    reason: str
    starts: bool = True


def read_listed(text: str) -> list[Listed]:
    """What the list has.

    Raises:
        ValueError: a test without a reason, or one that is there twice.
    """
    listed: list[Listed] = []
    reason = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("#"):
            reason = line.removeprefix("#").strip()
        elif line:
            name = line.removeprefix("!").strip()
            if not reason or name in {one.name for one in listed}:
                raise ValueError(f"no reason, or a second time: {name}")
            listed.append(Listed(name, reason, starts=not line.startswith("!")))
    return listed


def names_of(test: str) -> list[str]:
    """The names by which a test can be listed: its own, without its parameters, and of its file."""
    bare = test.partition("[")[0]
    return [test, bare, bare.partition("::")[0]]


def bad_ones(failed: Collection[str], listed: Collection[Listed]) -> list[str]:
    """Those that failed and are not listed."""
    known = {one.name for one in listed}
    return [test for test in failed if known.isdisjoint(names_of(test))]


def idle_ones(failed: Collection[str], listed: Collection[Listed], parts: Collection[str]) -> list[str]:
    """Lines of the list, for these parts of the tests, of which nothing failed: gone, or they can run by now."""
    named = {name for test in failed for name in names_of(test)}
    return [
        one.name
        for one in listed
        if one.starts and one.name not in named and any(_is_in(one.name, part) for part in parts)
    ]


def _is_in(name: str, part: str) -> bool:
    return name.startswith((f"{part}/", f"{part}::")) or name == part


def sentences(failed: Mapping[str, str], listed: Collection[Listed], parts: Collection[str]) -> list[str]:
    """What is wrong; nothing when all is as the list says."""
    bad = bad_ones(failed, listed)
    return [
        *(f"FAILED: {test}\n{failed[test]}\n" for test in bad),
        *(f"listed, but nothing of it fails: {name}" for name in idle_ones(failed, listed, parts)),
    ]
