"""Whole messages to and from bytes and files, and functions on structs.

Readers and builders have only the names of their schema, so the operations on them are functions
here. Those that take a generated struct have their types in ``trio_capnp.typed``.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from operator import index
from typing import TYPE_CHECKING, Final, TypeVar, cast

from trio_capnp.errors import SchemaError
from trio_capnp.limits import ReaderLimits
from trio_capnp.wire import _kernel
from trio_capnp.wire._canonical import canonicalize
from trio_capnp.wire._equal import equal
from trio_capnp.wire._files import SupportsRead
from trio_capnp.wire._framing import frame_from, frame_header
from trio_capnp.wire._kernel import AnyBuilder, AnyReader, Builder, ListBuilder, StructBase
from trio_capnp.wire._many import StrPath, messages_of, open_frame
from trio_capnp.wire._namespaces import (
    check_struct,
    field_of,
    namespace_of,
    tag_of,
    type_of,
)
from trio_capnp.wire._packed_framing import packed_frame_from
from trio_capnp.wire._packing import pack, pack_flat, unpack_flat
from trio_capnp.wire._show import show
from trio_capnp.wire._text import to_text

if TYPE_CHECKING:
    from typing import Protocol

    from typing_extensions import Buffer

    from trio_capnp.wire._kernel import ListReader, Message, Reader, Type

DEFAULT: Final = ReaderLimits()


Reading = TypeVar("Reading", bound="Reader | ListReader[object] | AnyReader")


if TYPE_CHECKING:

    class SupportsWrite(Protocol):
        """A binary file, or an object with the same ``write``."""

        def write(self, data: memoryview, /) -> int | None: ...


# --- to bytes ---------------------------------------------------------------------------------


def to_bytes(struct: StructBase, *, packed: bool = False, canonical: bool = False) -> bytes:
    """Return a message whose root is this struct, with its segment table.

    A struct that is not the root of its own message is copied into one first. A capability
    becomes an index into a table that is not part of the bytes.

    Args:
        struct: a reader or builder.
        packed: leave out zero bytes, as C++ does with ``writePackedMessage``.
        canonical: the one segment of canonical form, for hashing and signing.

    Raises:
        ValueError: a canonical message cannot hold capabilities.
        WireError: the struct has to be copied, and is malformed.
    """
    flat = None if canonical else _kernel.flat_bytes(struct)
    if flat is not None:
        return pack_flat(flat) if packed else flat
    check_struct(struct)
    return b"".join(_pieces(struct, packed, canonical))


def write_message(file: SupportsWrite, struct: StructBase, *, packed: bool = False) -> None:
    """Write a message whose root is this struct to a binary file.

    Args:
        file: an object with ``write``, such as an open binary file.
        struct: a reader or builder.
        packed: leave out zero bytes.

    Raises:
        WireError: the struct has to be copied, and is malformed.
        BlockingIOError: the file is non-blocking and takes nothing more.
    """
    rest = memoryview(to_bytes(struct, packed=packed))
    while rest:
        # A raw file may take only a part of the bytes.
        taken = file.write(rest)
        if taken is None:
            raise BlockingIOError("the file is non-blocking and takes nothing more")
        rest = rest[taken:]


def _pieces(struct: StructBase, packed: bool, canonical: bool) -> list[Buffer]:
    segments: list[Buffer] = [canonicalize(struct)] if canonical else segments_of(struct)
    table = frame_header([memoryview(segment).nbytes // 8 for segment in segments])
    pieces = [table, *segments]
    return [pack(piece) for piece in pieces] if packed else pieces


def segments_of(struct: StructBase) -> list[Buffer]:
    """The segments of a message whose root is this struct: its own, uncopied, if it is a root."""
    message = struct._layout()[0]
    if not _kernel.is_root(struct) or not _is_plain(message):
        message = copy(struct)._layout()[0]
    return [segment._view() for segment in message._segments()]


def _is_plain(message: Message) -> bool:
    """Whether the root pointer is the first word; an envelope may precede it."""
    first = message._segments()[0]._bounds()
    return _kernel.root_any(message)._layout()[2] == first[1]


# --- from bytes -------------------------------------------------------------------------------


def from_bytes(
    namespace: type[object], data: Buffer, *, packed: bool = False, limits: ReaderLimits = DEFAULT
) -> StructBase:
    """Return the reader of the message at the start of ``data``; the bytes after it are ignored.

    Pointers are checked when they are followed. ``bytes`` are not copied, any other buffer is.

    Args:
        namespace: the generated struct of the root.
        data: ``bytes`` or another bytes-like object.
        packed: whether the message is packed.
        limits: bounds of the message's size and of the cost of reading it.

    Raises:
        WireError: the bytes are not a message, or the root is not a struct.
        LimitError: the message is over the limits.
    """
    check_limits(limits)
    root = type_of(namespace)
    whole = unpack_flat(data, limits.max_message_words) if packed else data
    flat = _kernel.open_flat(whole, limits)
    if flat is not None:
        return _kernel.read_root(root, flat)
    frame = packed_frame_from(data, limits) if packed else frame_from(data, limits)
    return open_frame(root, frame, limits)


def read_messages(
    namespace: type[object],
    source: SupportsRead | Buffer | StrPath,
    *,
    packed: bool = False,
    limits: ReaderLimits = DEFAULT,
) -> Iterator[StructBase]:
    """Iterate over the messages in ``source``, up to its end.

    Nothing of a file is read beyond the message that is yielded, unless the messages are packed.

    Args:
        namespace: the generated struct of the roots.
        source: the path of a file, a binary file or a bytes-like object.
        packed: whether the messages are packed.
        limits: bounds of each message's size and of the cost of reading it.

    Raises:
        WireError: on reaching bytes that are not a message, or an incomplete one.
        LimitError: on reaching a message that is over the limits.
    """
    check_limits(limits)
    return messages_of(type_of(namespace), source, packed, limits)


def check_limits(limits: object) -> None:
    if type(limits) is not ReaderLimits and not isinstance(limits, ReaderLimits):
        raise TypeError(f"limits takes ReaderLimits, not {type(limits).__name__}")


# --- functions on structs ---------------------------------------------------------------------


def which(struct: StructBase) -> object:
    """Return the tag of a struct's or group's union, a member of its ``Which``.

    A tag that this version does not know is an object like a member, equal to its number.

    Raises:
        TypeError: the struct has no union.
    """
    tag = tag_of(struct)
    if tag is None:
        raise TypeError(f"{_kernel.short_name(type(struct))} has no union")
    return tag


def has(struct: StructBase, name: str) -> bool:
    """Return whether a field is set: its pointer is not null, its union member is active.

    Raises:
        AttributeError: the struct has no such field.
    """
    return field_of(struct, name)._has(struct)


def init(target: Builder | ListBuilder[object, object], name: str | int, size: int = 0) -> object:
    """Build an empty struct, group or list in place and return its builder.

    The old value is cleared.

    Args:
        target: a builder of a struct, or of a list of lists.
        name: the field's name; in a list of lists, the element's index.
        size: the number of elements of a list.

    Raises:
        AttributeError: the struct has no such field.
        TypeError: the field is not a struct, group or list, or ``target`` is not a builder.
        ValueError: a list cannot be of this size.
    """
    if isinstance(target, ListBuilder):
        if not isinstance(name, int):
            raise TypeError("an element is named by its index")
        return target._init(name, index(size))
    if not isinstance(target, Builder):
        raise TypeError(f"only builders change, not {type(target).__name__}")
    if not isinstance(name, str):
        raise TypeError(f"a field is named by a str, not {type(name).__name__}")
    return field_of(target, name)._init(target, index(size))


def assign(builder: Builder, value: object) -> None:
    """Set the whole content of a struct; on an error it is unchanged.

    Raises:
        TypeError: ``builder`` is not a builder, or ``value`` is of another type.
        ValueError: a value is out of range, or there is no room for fields of a newer schema.
        WireError: the message of ``value``, a reader, is malformed.
    """
    if not isinstance(builder, Builder):
        raise TypeError(f"only builders change, not {type(builder).__name__}")
    _kernel.assign(builder, value)


def copy(struct: StructBase) -> Builder:
    """Return a builder of the same struct in a new message: a deep copy.

    Raises:
        WireError: the struct is malformed.
        LimitError: the struct is too deep or too large.
    """
    return _kernel.copy_of(struct, type_of(namespace_of(struct)))


def trusted(reader: Reading) -> Reading:
    """Return a reader of the same message without a traversal budget.

    For a message of a trusted sender, or one that a program keeps and reads many times. The
    bounds of the message and its nesting limit are still checked. ``reader`` keeps its budget.

    Args:
        reader: a reader of a struct, a list or an AnyPointer.

    Raises:
        TypeError: ``reader`` is not a reader.
    """
    return cast("Reading", _kernel.trusted(reader))


def as_type(pointer: AnyReader, kind: object) -> object:
    """Read the target of an AnyPointer as a value of some type; in a builder, build it.

    Args:
        pointer: a reader or builder of an AnyPointer.
        kind: a generated struct or interface, ``str``, ``bytes``, or the kernel's type of a
            list, as ``typed.list_of(typed.UINT32)`` makes it.

    Raises:
        WireError: the target is of another kind.
        TypeError: ``kind`` is not a type, or ``pointer`` is not an AnyPointer.
    """
    _check_any(pointer)
    wanted = _wanted(kind)
    return pointer._build(wanted) if isinstance(pointer, AnyBuilder) else pointer._read(wanted)


def _check_any(value: object) -> None:
    if not isinstance(value, AnyReader):
        raise TypeError(f"an AnyPointer is needed here, not {type(value).__name__}")


def _wanted(kind: object) -> Type:
    if isinstance(kind, _kernel.Type):
        return kind
    if kind is str:
        return _kernel.TEXT
    if kind is bytes:
        return _kernel.DATA
    if isinstance(kind, type) and hasattr(kind, "_methods"):
        return _kernel.cap_of(lambda: kind)
    if isinstance(kind, type):
        return type_of(kind)
    raise TypeError(f"an AnyPointer cannot be read as {kind!r}")


# --- hooks of the kernel ----------------------------------------------------------------------


class _Unnamed:
    """A namespace that cannot be imported: its structs can be copied, but not pickled."""

    def __init__(self, namespace: type[object]) -> None:
        self.namespace = namespace

    def __deepcopy__(self, memo: object) -> _Unnamed:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        of = self.namespace
        raise TypeError(
            f"cannot pickle {of.__qualname__}: {of.__module__} was loaded from a schema and cannot"
            " be imported by that name; pickle trio_capnp.to_bytes(...), or use"
            " trio_capnp.install_import_hook or `trio-capnp compile`"
        )


def _revive(of: type[object] | _Unnamed, data: bytes, is_builder: bool) -> StructBase:
    """Undo pickling; the bytes were written by ``_reduce``, so they have no limits."""
    namespace = of.namespace if isinstance(of, _Unnamed) else of
    reader = from_bytes(namespace, data, limits=UNLIMITED)
    return copy(reader) if is_builder else reader


UNLIMITED: Final = ReaderLimits(
    traversal_words=1 << 60, nesting=1 << 30, max_segments=1 << 32, max_message_words=1 << 60
)


def _is_importable(namespace: type[object]) -> bool:
    """Whether its module can be imported by name, as unpickling does."""
    try:
        # The import hook makes modules in groups; each enters sys.modules when it is imported.
        module = importlib.import_module(namespace.__module__)
    except (ImportError, SchemaError):
        return False
    return getattr(module, namespace.__qualname__, None) is namespace


def _reduce(struct: StructBase) -> tuple[object, ...]:
    namespace = namespace_of(struct)
    of = namespace if _is_importable(namespace) else _Unnamed(namespace)
    return _revive, (of, to_bytes(struct), isinstance(struct, Builder))


_kernel.hooks.show = show
_kernel.hooks.text = to_text
_kernel.hooks.equal = equal
_kernel.hooks.reduce = _reduce
