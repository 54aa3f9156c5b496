"""Contents of payloads without bytes: a few plain values, and capabilities at pointers."""

from __future__ import annotations

from typing import Final, TypeAlias

from trio_capnp.errors import WireError
from trio_capnp.rpc import Cap, CapContent, Content

Shape: TypeAlias = "int | dict[int, Shape] | None"
"""A capability's index, a null pointer, or a struct's pointers."""

_METHODS: Final[list[str]] = []


def method_number(name: str) -> int:
    """A method id for a name, the same one each time."""
    if name not in _METHODS:
        _METHODS.append(name)
    return _METHODS.index(name)


def method_name(number: int) -> str:
    return _METHODS[number] if number < len(_METHODS) else f"method {number}"


class Fields:
    """A struct: ``values`` are its plain fields, and the capabilities its first pointers."""

    def __init__(
        self,
        caps: list[Cap | None] | None = None,
        values: tuple[object, ...] = (),
        shape: Shape = None,
        words: int = 1,
    ) -> None:
        self.caps: list[Cap | None] = [] if caps is None else caps
        self.values = values
        self.shape: Shape = dict(enumerate(range(len(self.caps)))) if shape is None else shape
        self._words = words

    @property
    def words(self) -> int:
        return self._words

    def cap_index(self, path: tuple[int, ...]) -> int | None:
        found = self.shape
        for step in path:
            if found is None:
                return None
            if isinstance(found, int):
                raise WireError("a capability has no pointers")
            found = found.get(step)
        if isinstance(found, dict):
            raise WireError("a struct is no capability")
        return found


def travelling(content: Content) -> Fields:
    """The arriving form of a content: its capabilities are replaced by descriptors."""
    if isinstance(content, Fields):
        return Fields([], content.values, content.shape, content.words)
    return Fields([], shape=0 if isinstance(content, CapContent) else None, words=content.words)
