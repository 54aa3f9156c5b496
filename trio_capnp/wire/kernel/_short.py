"""Common parts of the short cuts of the interpreted form."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from trio_capnp.wire.kernel._structs import StructBase

Getter: TypeAlias = "Callable[[StructBase], object]"
Setter: TypeAlias = "Callable[[StructBase, object], None]"
F = TypeVar("F", bound=Callable[..., object])

# A near pointer to a list of bytes without its offset and size, and the mask of the bits compared.
BYTES_WORD: Final = 0x2_0000_0001
BYTES_MASK: Final = 0x7_0000_0003


def own(function: F) -> F:
    """A copy of the function with its own code object.

    The interpreter specializes a code object for the classes it has met. A short cut that serves
    one class then keeps its specialization.
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
