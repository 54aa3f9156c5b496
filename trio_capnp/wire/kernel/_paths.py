# cython: annotation_typing=False
"""Following pointers whose target has no known type: capabilities on a path, and raw targets.

Source: rpc.capnp, ``PromisedAnswer.Op``; encoding.html, "Pointers"; rows B08, U06, U07, U10.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TypeAlias

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _links, _memory, _word
from trio_capnp.wire.kernel._memory import Message, Segment


def cap_behind(m: Message, s: Segment, pos: int, path: tuple[int, ...]) -> int:
    """The number of the capability at the end of a path of struct pointers.

    ``_word.NULL`` if the path ends at a null pointer.

    Raises:
        WireError: the path leads out of the message, through an object that is not a struct, or to
            one that is not a capability.
    """
    for number in path:
        word = _mem.get_u64(s.mem, pos)
        at = _word.target(word, pos)
        if word & 3 == 2:
            found = _links.follow_far(m, word)
            s = found.seg
            at = found.at
            word = found.word
        if word == 0:
            return _word.NULL
        if word & 3:
            raise WireError("a path to a capability leads through something that is no struct")
        if number >= _word.pointers(word):
            return _word.NULL
        _links.check_bounds(s, at, _word.struct_bytes(word), "struct")
        pos = at + _word.data_bytes(word) + (number << 3)
    word = _mem.get_u64(s.mem, pos)
    if word & 3 == 2:
        word = _links.follow_far(m, word).word
    if word == 0:
        return _word.NULL
    if word & 0xFFFFFFFF != 3:
        raise WireError("a path to a capability leads to something that is none")
    return word >> 32


def near_cap_behind(buf: _mem.Memory, base: int, end: int, pos: int, path: tuple[int, ...]) -> int:
    """As ``cap_behind``, in the memory of a message of one segment that is not opened.

    ``_word.FAR`` for a far pointer and for a malformed one, which ``cap_behind`` then handles.
    """
    mem = _mem.address(buf)
    for number in path:
        word = _mem.get_u64(mem, pos)
        if word == 0:
            return _word.NULL
        if word & 3:
            return _word.FAR
        if number >= _word.pointers(word):
            return _word.NULL
        at = _word.target(word, pos)
        if at < base or _word.struct_bytes(word) > end - at:
            return _word.FAR
        pos = at + _word.data_bytes(word) + (number << 3)
    word = _mem.get_u64(mem, pos)
    if word == 0:
        return _word.NULL
    return word >> 32 if word & 0xFFFFFFFF == 3 else _word.FAR


# --- raw targets ------------------------------------------------------------------------------

# The kind (``STRUCT``, ``LIST`` or ``CAP``) and the segment that holds the object, then:
# - of a struct: position, bytes of data, pointers, level;
# - of a list: position, elements, bits per step, bytes of data, pointers, code, level;
# - of a capability: its number.
RawTarget: TypeAlias = tuple[int, Segment, tuple[int, ...]]


def raw_target(m: Message, s: Segment, pos: int, level: int) -> RawTarget | None:
    """The object behind the pointer at ``pos``, of any kind; None if the pointer is null.

    Raises:
        WireError: the pointer leads out of the message, or to a malformed object.
        LimitError: the pointer is too deep, or the message's budget is used up.
    """
    word = _mem.get_u64(s.mem, pos)
    if word == 0:
        return None
    at = _word.target(word, pos)
    if word & 3 == 2:
        found = _links.follow_far(m, word)
        s = found.seg
        at = found.at
        word = found.word
    kind = word & 3
    if kind == 3:
        _links.check_cap(word)
        return _kinds.CAP, s, (word >> 32,)
    if level <= 0:
        _memory.check_level(m, level)
    if kind:
        return raw_list(m, s, at, word, level)
    size = _word.struct_bytes(word)
    # A struct without content may have an offset that leads anywhere; canonical ones have -1.
    if size:
        _links.check_bounds(s, at, size, "struct")
    _memory.charge(m, size >> 3 if size else 1)
    return _kinds.STRUCT, s, (at, _word.data_bytes(word), _word.pointers(word), level - 1)


def raw_list(m: Message, s: Segment, at: int, word: int, level: int) -> RawTarget:
    code = _word.element_code(word)
    if code == _kinds.COMPOSITE:
        tag = _links.check_composite(s, at, word)
        # Walks do not visit elements without content, so these cost nothing.
        _memory.charge(m, _word.count(word) + 1)
        n = _word.data_bytes(tag)
        c = _word.pointers(tag)
        step = _word.struct_bytes(tag) << 3
        return _kinds.LIST, s, (at + 8, _word.tag_count(tag), step, n, c, code, level - 1)
    _links.open_plain(m, s, at, word)
    step = _kinds.STEP_BITS[code]
    c = 1 if code == _kinds.POINTER else 0
    n = 0 if c else step >> 3
    return _kinds.LIST, s, (at, _word.count(word), step, n, c, code, level - 1)
