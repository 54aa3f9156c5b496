"""The namespaces of structs, and constants."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar, Final, Generic, Protocol, Self, TypeVar, cast, overload

from trio_capnp.wire import _kernel

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Builder, Element, Reader

R_co = TypeVar("R_co", covariant=True)
B_co = TypeVar("B_co", covariant=True)
W = TypeVar("W", bound=IntEnum)
T_co = TypeVar("T_co", covariant=True)
R = TypeVar("R")
L = TypeVar("L")
B = TypeVar("B")

NO_NAMES: Final[Mapping[str, str]] = {}
NO_ANNOTATIONS: Final[Mapping[str, Mapping[int, object]]] = {}


class Struct(Generic[R_co, B_co]):
    """The base of the namespaces of structs: ``Reader``, ``Builder``, ``new``, nested names.

    Attributes:
        _id: the node's id.
        _name: the name in the schema, with those around it: "Person.PhoneNumber".
        _size: words of data, and pointers.
        _is_group: shares the memory of the struct around it, and cannot be made alone.
        _schema_names: from attribute to the schema's name, where the one does not follow from
            the other.
        _annotations: from attribute ("" for the struct itself) to annotation id to value; structs
            and lists as messages of one segment.
    """

    __slots__ = ()

    _id: ClassVar[int] = 0
    _name: ClassVar[str] = ""
    _size: ClassVar[tuple[int, int]] = (0, 0)
    _is_group: ClassVar[bool] = False
    _schema_names: ClassVar[Mapping[str, str]] = NO_NAMES
    _annotations: ClassVar[Mapping[str, Mapping[int, object]]] = NO_ANNOTATIONS

    def __init__(self) -> None:
        name = type(self).__name__
        raise TypeError(f"{name} is a namespace; {name}.new() makes a builder")


class HasWhich(Protocol[W]):
    """A reader or builder of a struct with an unnamed union, whose tags are a ``W``."""

    _which: _kernel.Which[W]


def new_struct(struct: type[Struct[R, B]], fields: Mapping[str, object]) -> B:
    """Return the builder of a new message whose root is this struct, with these fields set.

    Raises:
        TypeError: the struct has no such field.
    """
    builder = _kernel.new_message(struct)
    _kernel.set_fields(builder, fields)
    return cast(B, builder)


def struct_constant(struct: type[Struct[R, B]], data: bytes) -> R:
    """Return the reader of a constant from its bytes, a segment without a segment table."""
    return cast(R, _kernel.flat_root(struct, data))


def list_constant(list_type: type[L], element: Element, data: bytes) -> L:
    """Return the list of a constant from its bytes, a segment without a segment table.

    ``list_type`` says what it is to type checkers.
    """
    return cast(L, _kernel.flat_list(element, data))


class Constant(Generic[T_co]):
    """A constant inside a namespace, made when it is first asked for."""

    __slots__ = ("make", "value")

    def __init__(self, make: Callable[[], T_co]) -> None:
        self.make = make
        self.value: list[T_co] = []

    @overload
    def __get__(self, obj: None, owner: type, /) -> T_co: ...
    @overload
    def __get__(self, obj: object, owner: type, /) -> Self: ...
    def __get__(self, obj: object, owner: type, /) -> Self | T_co:
        if not self.value:
            self.value.append(self.make())
        return self.value[0]


class StreamResult(Struct["Reader", "Builder"]):
    """The results of every ``-> stream`` method: none."""

    _id = 0x995F9A3377C0B16E
    _name = "StreamResult"
