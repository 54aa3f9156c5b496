"""Functions on structs, with types for type checkers.

Readers and builders have only the names of their schema, so operations on them are functions. Those
that take or return a generated struct have their precise types here; the work is done in
``trio_capnp.wire``.
"""

# The private attributes of promises begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, Final, TypeVar, cast, overload

from trio_capnp.limits import ReaderLimits
from trio_capnp.typed._promise import Promise
from trio_capnp.typed._promise_fields import AnyPromise
from trio_capnp.typed._struct import HasBuilder, HasWhich, Struct
from trio_capnp.wire import _dict, _messages, _segments
from trio_capnp.wire._canonical import canonicalize, is_canonical
from trio_capnp.wire._dict import to_dict
from trio_capnp.wire._kernel import columns
from trio_capnp.wire._messages import has, init, to_bytes, trusted, write_message
from trio_capnp.wire._segments import to_segments
from trio_capnp.wire._size import total_size
from trio_capnp.wire._text import to_text
from trio_capnp.wire._views import view

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from trio_capnp.typed._client import Client
    from trio_capnp.typed._interface import Interface
    from trio_capnp.wire._files import SupportsRead
    from trio_capnp.wire._kernel import AnyBuilder, AnyReader, Builder, ListReader, Reader, Type
    from trio_capnp.wire._many import StrPath

R = TypeVar("R")
B = TypeVar("B")
W = TypeVar("W", bound=IntEnum)
C = TypeVar("C", bound="Client")
BuilderT = TypeVar("BuilderT", bound="Builder")

DEFAULT: Final = ReaderLimits()

__all__ = [
    "as_type",
    "assign",
    "canonicalize",
    "columns",
    "copy",
    "from_bytes",
    "from_dict",
    "from_segments",
    "has",
    "init",
    "is_canonical",
    "read_messages",
    "to_bytes",
    "to_dict",
    "to_segments",
    "to_text",
    "total_size",
    "trusted",
    "view",
    "which",
    "write_message",
]


def from_bytes(
    struct: type[Struct[R, B]],
    data: Buffer,
    *,
    packed: bool = False,
    limits: ReaderLimits = DEFAULT,
) -> R:
    """Return the reader of the message at the start of ``data``; the bytes after it are ignored.

    Pointers are checked when they are followed. ``bytes`` are not copied, any other buffer is.

    Args:
        struct: the generated struct of the root.
        data: ``bytes`` or another bytes-like object.
        packed: whether the message is packed.
        limits: bounds of the message's size and of the cost of reading it.

    Raises:
        TypeError: ``limits`` is not a ``ReaderLimits``.
        CutMessageError: the message is not whole.
        WireError: the bytes are not a message, or the root is not a struct.
        LimitError: the message is over the limits.
    """
    return cast("R", _messages.from_bytes(struct, data, packed=packed, limits=limits))


def from_segments(
    struct: type[Struct[R, B]],
    segments: Iterable[Buffer],
    *,
    limits: ReaderLimits = DEFAULT,
) -> R:
    """Return the reader of a message without framing, which these segments make up.

    The inverse of ``to_segments``. Pointers are checked when they are followed. A single segment of
    ``bytes`` is not copied, all other buffers are.

    Args:
        struct: the generated struct of the root.
        segments: the buffers, in their order; the first one begins with the root pointer.
        limits: bounds of the message's size and of the cost of reading it.

    Raises:
        TypeError: ``segments`` is one buffer, or ``limits`` is not a ``ReaderLimits``.
        WireError: there is no segment, the first is empty, a size is not a multiple of 8 bytes,
            or the root is not a struct.
        LimitError: the message is over the limits.
    """
    return cast("R", _segments.from_segments(struct, segments, limits))


def read_messages(
    struct: type[Struct[R, B]],
    source: SupportsRead | Buffer | StrPath,
    *,
    packed: bool = False,
    limits: ReaderLimits = DEFAULT,
) -> Iterator[R]:
    """Iterate over the messages in ``source``, up to its end.

    Nothing of a file is read beyond the message that is yielded, unless the messages are packed.
    A file given by its path is opened by the first ``next`` and closed with the iterator.

    The last message of a log may not be whole, because a writer is at it or was stopped. Then the
    iteration ends with a ``CutMessageError`` that has the ``offset`` where this message begins. A
    file that can seek is at that place, so a later ``read_messages`` of it goes on there.

    Args:
        struct: the generated struct of the roots.
        source: the path of a file, a binary file or a bytes-like object.
        packed: whether the messages are packed.
        limits: bounds of each message's size and of the cost of reading it.

    Raises:
        OSError: the file cannot be opened.
        CutMessageError: on reaching an incomplete message, with its offset.
        WireError: on reaching bytes that are not a message.
        LimitError: on reaching a message that is over the limits.
    """
    found = _messages.read_messages(struct, source, packed=packed, limits=limits)
    return cast("Iterator[R]", found)


def from_dict(struct: type[Struct[R, B]], values: Mapping[str, object]) -> B:
    """Return the builder of a new message with these fields; the inverse of ``to_dict``.

    An enum may be given by its name, a struct by a reader or builder instead of a dict.

    Raises:
        TypeError: the struct has no such field, or a value has the wrong type.
        ValueError: a number is out of range.
    """
    return cast("B", _dict.from_dict(struct, values))


def which(struct: HasWhich[W]) -> W:
    """Return the tag of a struct's or group's union, a member of its ``Which``.

    A tag that this version does not know is an object like a member, equal to its number.

    Raises:
        TypeError: the struct has no union.
    """
    return cast("W", _messages.which(cast("Reader", struct)))


def assign(
    builder: BuilderT, value: BuilderT | HasBuilder[BuilderT] | Mapping[str, object]
) -> None:
    """Set the whole content of a struct: ``assign(call.results, value)``.

    Fields that ``value`` does not set become their defaults. On an error the struct is unchanged.

    Args:
        builder: of a struct or group: a message's root, a field, an element of a list, or
            ``call.results``.
        value: a reader or builder of the same struct, or a dict of its fields. Capabilities in it
            are shared: each struct has its own reference.

    Raises:
        TypeError: ``builder`` is not a builder, or ``value`` is of another type.
        ValueError: a value is out of range, or there is no room for fields of a newer schema.
        WireError: the message of ``value``, a reader, is malformed.
    """
    _messages.assign(builder, value)


@overload
def copy(struct: BuilderT) -> BuilderT: ...
@overload
def copy(struct: HasBuilder[B]) -> B: ...
def copy(struct: object) -> object:
    """Return a builder of the same struct in a new message: a deep copy.

    Raises:
        WireError: the struct is malformed.
        LimitError: the struct is too deep or too large.
    """
    return _messages.copy(cast("Reader | Builder", struct))


@overload
def as_type(pointer: AnyBuilder, kind: type[Struct[R, B]]) -> B: ...
@overload
def as_type(pointer: AnyReader, kind: type[Struct[R, B]]) -> R: ...
@overload
def as_type(pointer: AnyReader, kind: type[Interface[C]]) -> C: ...
@overload
def as_type(pointer: AnyReader, kind: type[str]) -> str: ...
@overload
def as_type(pointer: AnyReader, kind: type[bytes]) -> bytes: ...
@overload
def as_type(pointer: AnyReader, kind: Type) -> ListReader[object]: ...
@overload
def as_type(pointer: AnyPromise, kind: type[Struct[R, B]]) -> Promise[R]: ...
@overload
def as_type(pointer: AnyPromise, kind: type[Interface[C]]) -> C: ...
@overload
def as_type(pointer: AnyPromise, kind: type[str]) -> Promise[str]: ...
@overload
def as_type(pointer: AnyPromise, kind: type[bytes]) -> Promise[bytes]: ...
@overload
def as_type(pointer: AnyPromise, kind: Type) -> Promise[ListReader[object]]: ...
def as_type(pointer: AnyReader | AnyPromise, kind: type[object] | Type) -> object:
    """Read the target of an AnyPointer as a value of some type; in a builder, build it.

    For the AnyPointer of a promise, the result is that of any other promised field: a pipelined
    client, the promise of a struct, or of a value.

    Args:
        pointer: a reader or builder of an AnyPointer, or the promise of one.
        kind: a generated struct or interface, ``str``, ``bytes``, or the type of a list, as
            ``typed.list_of(typed.UINT32)`` makes it.

    Raises:
        WireError: the target is of another kind.
        TypeError: ``kind`` is not a type.
    """
    if isinstance(pointer, AnyPromise):
        return pointer._as_type(kind)
    return _messages.as_type(pointer, kind)
