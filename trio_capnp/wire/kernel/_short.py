"""What the short cuts of the interpreted form have in common."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from trio_capnp.wire.kernel._structs import StructBase

Getter: TypeAlias = "Callable[[StructBase], object]"
Setter: TypeAlias = "Callable[[StructBase, object], None]"
F = TypeVar("F", bound=Callable[..., object])

# A near pointer to a list of bytes without its offset and size, and the bits that say so.
BYTES_WORD: Final = 0x2_0000_0001
BYTES_MASK: Final = 0x7_0000_0003


def own(function: F) -> F:
    """The function with code of its own.

    The interpreter keeps with the code what it has learnt of the classes that it met there; a
    short cut that serves one class then always finds it.
    """
    assert isinstance(function, FunctionType)
    made = FunctionType(
        function.__code__.replace(),
        function.__globals__,
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    return cast(F, made)
