"""Where in the meeting a fact stands. A change says it once, as `AT`; whoever puts it there, looks whether it still
stands there, or lists all that stands there, asks the position."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bijeenkomst.domain.meeting import NOTHING

Key = tuple[Any, ...]


class Position:
    """`field` of a meeting; with `keys` a mapping, or a mapping of mappings, and the position is under those.

    The keys are fields of the change. Where nothing stands `nothing` is said to stand: 0 of what is counted, "" of a
    text. All methods are about the content of the field, which is never changed in place.
    """

    def __init__(self, field: str, *keys: str, nothing: object = None) -> None:
        self.field = field
        self.keys = keys
        self.nothing = nothing

    def value(self, content: Any, key: Key) -> Any:
        """What stands there."""
        for part in key[:-1]:
            content = content.get(part, NOTHING)
        return content.get(key[-1], self.nothing) if key else content

    def with_value(self, content: Any, key: Key, value: Any) -> Any:
        """The content once `value` stands there."""
        return _with(content, key, None if value == self.nothing else value) if key else value

    def items(self, content: Any) -> Iterator[tuple[Key, Any]]:
        """All that stands there, by key."""
        items: list[tuple[Key, Any]] = [((), content)]
        for _key in self.keys:
            items = [((*key, part), value) for key, below in items for part, value in below.items()]
        yield from items

    def content(self, items: Iterable[tuple[Key, Any]]) -> Any:
        """The content in which just these stand: the opposite of `items`."""
        made: dict[Any, Any] = {}
        for key, value in items:
            if not key:
                return value
            below = made
            for part in key[:-1]:
                below = below.setdefault(part, {})
            below[key[-1]] = value
        return made


class Mark(Position):
    """A set: something is marked in it, or it is not. Under several keys what is marked is a tuple of them."""

    def __init__(self, field: str, *keys: str) -> None:
        super().__init__(field, *keys, nothing=False)

    def value(self, content: frozenset[Any], key: Key) -> bool:
        """See `Position`."""
        return self._member(key) in content

    def with_value(self, content: frozenset[Any], key: Key, value: bool) -> frozenset[Any]:
        """See `Position`."""
        one = {self._member(key)}
        return content | one if value else content - one

    def items(self, content: frozenset[Any]) -> Iterator[tuple[Key, bool]]:
        """See `Position`."""
        return ((member if len(self.keys) > 1 else (member,), True) for member in content)

    def content(self, items: Iterable[tuple[Key, bool]]) -> frozenset[Any]:
        """See `Position`."""
        return frozenset(self._member(key) for key, _marked in items)

    def _member(self, key: Key) -> Any:
        return key if len(self.keys) > 1 else key[0]


def _with(content: Mapping[Any, Any], key: Sequence[Any], value: Any) -> dict[Any, Any]:
    first, *rest = key
    if rest:
        value = _with(content.get(first, NOTHING), rest, value) or None
    copy = dict(content)
    if value is None:
        copy.pop(first, None)
    else:
        copy[first] = value
    return copy
