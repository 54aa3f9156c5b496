"""Copies of contents that were not built in the message that is to be sent.

Three kinds of content are copied: a received one that a proxy forwards, one that is sent a second
time, and one that has no bytes (``CapContent``, ``EmptyContent``). A content that crosses a
membrane gets other capabilities (``recast``). A capability pointer keeps its
number, because the descriptors have the order of the original's table.

Source: rpc.capnp, ``Payload``; ``docs/protocol.md``, section 6.2.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final, cast

from trio_capnp.errors import RpcFailed, WireError
from trio_capnp.rpc._messages import CapContent, EmptyContent
from trio_capnp.rpc.codec import _content, _layouts
from trio_capnp.rpc.codec._content import BuiltContent, ReadContent
from trio_capnp.wire import _kernel
from trio_capnp.wire.kernel import _kinds, _word

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Cap, Content

FIRST_CAP: Final = 3
"""The word of a pointer to capability 0."""

_one: Final = Struct("<Q")


def copied(content: Content, caps: int) -> BuiltContent:
    """Give a copy that can be sent, of a content with ``caps`` capabilities.

    Raises:
        RpcFailed: the content came from a peer and is malformed.
    """
    made = BuiltContent()
    if isinstance(content, CapContent):
        _one.pack_into(_buffer(made), _layouts.ENVELOPE, FIRST_CAP)
    elif isinstance(content, BuiltContent | ReadContent):
        _copy_into(made, content, caps)
    else:
        assert isinstance(content, EmptyContent), f"{content!r} cannot be sent"
    return made


def recast(content: Content, caps: list[Cap | None]) -> Content:
    """Give an equal content with other capabilities. Takes over ``caps``, borrows ``content``.

    A received content is not copied: the new one is another view of the same message.

    Raises:
        RpcFailed: the content came from a peer and is malformed; ``caps`` are still the caller's.
    """
    if isinstance(content, ReadContent):
        view = ReadContent(content.frame, content.segment, content.at, content._limits)
        view.passes = content.passes
        view.caps = caps
        return view
    made = copied(content, len(caps))
    made.message._caps = [None if cap is None else _content.make_hook(cap) for cap in caps]
    return made


def _copy_into(made: BuiltContent, content: BuiltContent | ReadContent, caps: int) -> None:
    try:
        source = content.detached(caps)
        if source._is_null():
            return
        cast("_kernel.AnyBuilder", _kernel.root_any(made.message))._set(_kernel.ANY_POINTER, source)
    except WireError as error:
        raise RpcFailed(f"a malformed payload cannot be passed on: {error}") from error
    _renumber(made)


def _buffer(content: BuiltContent) -> bytearray:
    return cast("bytearray", content.message._segments()[0]._bounds()[0])


def _renumber(made: BuiltContent) -> None:
    """Give each capability pointer of a fresh copy the number that it has in the original.

    Copying has numbered the pointers in the order in which it met them. The table of the copy has
    the old numbers, because ``detached`` put numbers in place of capabilities.
    """
    numbers = cast("list[int]", made.message._caps)
    made.message._caps = []
    if numbers == list(range(len(numbers))):
        return
    buffer = _buffer(made)
    todo = [_layouts.ENVELOPE]
    while todo:
        at = todo.pop()
        word: int = _one.unpack_from(buffer, at)[0]
        if word & 3 == 3:
            _one.pack_into(buffer, at, FIRST_CAP | numbers[word >> 32] << 32)
        elif word & 0xFFFFFFFF != 0xFFFFFFFC:
            todo += _pointers_behind(buffer, at, word)


def _pointers_behind(buffer: bytearray, at: int, word: int) -> list[int]:
    """The byte offsets of all pointers in the struct or list that a near pointer leads to."""
    at = _word.target(word, at)
    if word & 3 == 0:
        return _section(at + _word.data_bytes(word), _word.pointers(word))
    code = _word.element_code(word)
    if code == _kinds.POINTER:
        return _section(at, _word.count(word))
    if code != _kinds.COMPOSITE:
        return []
    tag: int = _one.unpack_from(buffer, at)[0]
    data, pointers = _word.data_bytes(tag), _word.pointers(tag)
    found: list[int] = []
    for index in range(_word.tag_count(tag) if pointers else 0):
        found += _section(at + 8 + index * _word.struct_bytes(tag) + data, pointers)
    return found


def _section(at: int, count: int) -> list[int]:
    return list(range(at, at + count * 8, 8))
