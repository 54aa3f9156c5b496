"""Enums whose unknown values survive, because the peer may have a newer schema."""

from __future__ import annotations

import enum
from typing import Final, Self

MAX_VALUE: Final = 0xFFFF
"""An enum takes 16 bits on the wire."""

MAX_UNKNOWN: Final = 1024
"""Unknown values kept, of all enums together: a peer chooses them, so their number is bounded."""

_unknown: Final[dict[tuple[type[enum.IntEnum], int], Enum]] = {}


class Enum(enum.IntEnum):
    """The base of a schema's enums: members are ints, in the order of the schema.

    A number without an enumerant gives an object like a member that compares, hashes and is
    written as that number. ``is_known`` tells the two apart.

    Raises:
        ValueError: the number does not fit in 16 bits.
    """

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        _show_as_in_the_schema(cls)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if type(value) is not int or not 0 <= value <= MAX_VALUE:
            return None
        known = _unknown.get((cls, value))
        if isinstance(known, cls):
            return known
        if len(_unknown) >= MAX_UNKNOWN:
            _unknown.clear()
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        _unknown[cls, value] = member
        return member

    def __repr__(self) -> str:
        if is_known(self):
            return f"<{type(self).__name__}.{self.name}: {self.value}>"
        return f"<{type(self).__name__}: unknown {self.value}>"


def _show_as_in_the_schema(made: type[object]) -> None:
    """Name a class with its scope, as ``Outer.Kind``; ``__qualname__`` is the private name."""
    made.__name__ = made.__name__.lstrip("_").replace("_", ".")


def is_known(value: Enum) -> bool:
    """Return whether the schema of this program has an enumerant for the value."""
    return value.name in type(value).__members__
