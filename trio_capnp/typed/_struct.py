"""The namespaces of structs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import ClassVar, Final, Generic, Never, Protocol, TypeAlias, TypeVar, cast

from trio_capnp.wire import _kernel
from trio_capnp.wire._kernel import Builder, Reader

R_co = TypeVar("R_co", covariant=True)
B_co = TypeVar("B_co", covariant=True)
W = TypeVar("W", bound=IntEnum)
W_co = TypeVar("W_co", bound=IntEnum, covariant=True)
R = TypeVar("R")
B = TypeVar("B")

NO_NAMES: Final[Mapping[str, str]] = {}
NO_ANNOTATIONS: Final[Mapping[str, Mapping[int, object]]] = {}


BytesLike: TypeAlias = bytes | bytearray | memoryview
"""The types of values that a Data field takes."""


class Struct(Generic[R_co, B_co]):
    """The base of the namespaces of structs: ``Reader``, ``Builder``, ``new``, nested names.

    Attributes:
        _id: the node's id.
        _name: the name in the schema, with those around it: "Person.PhoneNumber".
        _binding: a number for the types bound to its type parameters; 0 for none. Two classes of
            one id and binding, in modules that made them separately, are one type.
        _size: words of data, and pointers.
        _is_group: shares the memory of the struct around it, and cannot be made alone.
        _by_ordinal: the fields in the order of their ordinals, if that is not the declared order.
        _schema_names: from attribute to the schema's name, if one cannot be derived from the
            other.
        _annotations: from attribute ("" for the struct itself) to annotation id to value; structs
            and lists as messages of one segment without a segment table.
    """

    __slots__ = ()

    _id: ClassVar[int] = 0
    _name: ClassVar[str] = ""
    _binding: ClassVar[int] = 0
    _size: ClassVar[tuple[int, int]] = (0, 0)
    _is_group: ClassVar[bool] = False
    _by_ordinal: ClassVar[tuple[str, ...]] = ()
    _schema_names: ClassVar[Mapping[str, str]] = NO_NAMES
    _annotations: ClassVar[Mapping[str, Mapping[int, object]]] = NO_ANNOTATIONS

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        # Readers and builders have only names of the schema; this leads to all other facts.
        for part in (vars(cls).get("Reader"), vars(cls).get("Builder")):
            if isinstance(part, type) and issubclass(part, Reader | Builder):
                part._namespace = cls
                title = _kernel.short_name(part)
                name = "Reader" if issubclass(part, Reader) else "Builder"
                part.__name__ = f"{title}.{name}"
                promise = vars(cls).get("Promise")
                if isinstance(promise, type):
                    promise.__name__ = f"{title}.Promise"

    # Checkers of types refuse every argument; when the program runs, all of them lead to the error.
    def __init__(self, *args: Never, **fields: Never) -> None:
        name = type(self).__name__
        raise TypeError(f"{name} is a namespace; {name}.new() makes a builder")


class WhichByValue(Protocol[W_co]):
    """A reader or builder whose union's tags are a ``W_co``, for mypy: as the attribute reads."""

    @property
    def _which(self) -> W_co: ...


class WhichByField(Protocol[W]):
    """The same for pyright: by the descriptor in the class."""

    _which: _kernel.Which[W]


HasWhich: TypeAlias = WhichByValue[W] | WhichByField[W]
"""A reader or builder of a struct with an unnamed union, whose tags are a ``W``."""


class HasBuilder(Protocol[B_co]):
    """A reader of a struct whose builders are a ``B_co``. Only type checkers see the attribute."""

    @property
    def _builder(self) -> B_co: ...


def new_struct(struct: type[Struct[R, B]], fields: Mapping[str, object]) -> B:
    """Return the builder of a new message whose root is this struct, with these fields set.

    Raises:
        TypeError, ValueError: the struct has no such field, or a value does not fit.
    """
    builder = _kernel.new_message(struct)
    if fields:
        _kernel.set_fields(builder, fields)
    return cast(B, builder)


class StreamResultReader(Reader):
    """The empty results that a ``-> stream`` method returns."""

    __slots__ = ()


class StreamResultBuilder(Builder):
    """The empty results that the handler of a ``-> stream`` method fills."""

    __slots__ = ()


class StreamResult(Struct[StreamResultReader, StreamResultBuilder]):
    """The results of every ``-> stream`` method, as /capnp/stream.capnp declares them."""

    Reader: TypeAlias = StreamResultReader
    Builder: TypeAlias = StreamResultBuilder

    _id = 0x995F9A3377C0B16E
    _name = "StreamResult"
