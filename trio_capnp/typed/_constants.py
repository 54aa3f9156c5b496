"""Constants of a schema that are more than a literal.

Inside a namespace they are descriptors that make the value when it is first read, because the type
of the constant may be declared after it. Constants of a file are made at once, at its end.

``data`` is a message of one segment without a segment table. The schema compiler wrote it, so no
limits apply. Where two files import each other, the type of a file's constant may be declared later
(``_circles``).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar, cast, overload

from trio_capnp.typed._circles import LateConstant, LateType
from trio_capnp.wire import _kernel
from trio_capnp.wire._kernel import ListReader

if TYPE_CHECKING:
    from trio_capnp.typed._enum import Enum
    from trio_capnp.typed._struct import Struct
    from trio_capnp.wire._kernel import Builder, Reader, Type

T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R")
B = TypeVar("B")
T = TypeVar("T")

INF: Final = math.inf
NAN: Final = math.nan


def struct_constant(struct: type[Struct[R, B]], data: bytes) -> R:
    """Return the reader of a struct."""
    if isinstance(struct, LateType):
        return cast(R, LateConstant(struct, partial(struct_constant, data=data)))
    return cast(R, _kernel.flat_root(struct, data))


# The annotation of the constant tells type checkers T.
def list_constant(element: Type, data: bytes) -> ListReader[T]:  # pyright: ignore[reportInvalidTypeVarUse]
    """Return a list."""
    return cast("ListReader[T]", _kernel.flat_list(element, data))


class _Constant(Generic[T_co]):
    """A value that is made when it is first read."""

    __slots__ = ("_make", "_made")

    def __init__(self, make: Callable[[], T_co]) -> None:
        self._make = make
        self._made: list[T_co] = []

    @overload
    def __get__(self, obj: None, owner: type, /) -> T_co: ...
    @overload
    def __get__(self, obj: object, owner: type, /) -> Self: ...
    def __get__(self, obj: object, owner: type, /) -> Self | T_co:
        if not self._made:
            self._made.append(self._make())
        return self._made[0]


class EnumConstant(_Constant[T_co]):
    """A constant that is an enumerant."""

    __slots__ = ()

    def __init__(self, target: Callable[[], type[Enum]], number: int) -> None:
        super().__init__(lambda: cast(T_co, target()(number)))


class StructConstant(_Constant[T_co]):
    """A constant that is a struct: its reader."""

    __slots__ = ()

    def __init__(self, target: Callable[[], type[Struct[Reader, Builder]]], data: bytes) -> None:
        super().__init__(lambda: cast(T_co, _kernel.flat_root(target(), data)))


class ListConstant(_Constant[T_co]):
    """A constant that is a list."""

    __slots__ = ()

    def __init__(self, element: Type, data: bytes) -> None:
        super().__init__(lambda: cast(T_co, _kernel.flat_list(element, data)))
