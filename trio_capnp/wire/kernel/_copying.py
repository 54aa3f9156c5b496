# cython: annotation_typing=False
"""Deep copies, from any message into one that is built.

Copies are iterative, because the sender chooses the depth. The source is checked as in
reading, and the copied words are charged to a walk, so that a small message cannot become a large
copy (row U10).
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from typing import TypeAlias

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _links, _making, _memory, _numbers, _room, _types, _word
from trio_capnp.wire.kernel._memory import Message, Segment
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type, hooks

# A pointer still to copy: its segment, position and level, and where the copy goes.
ToCopy: TypeAlias = tuple[Segment, int, int, Segment, int]


def copy_pointer(
    sm: Message, ss: Segment, spos: int, level: int, dm: Message, ds: Segment, dpos: int
) -> None:
    """Copy the pointer at ``spos`` and all below it to the null pointer at ``dpos``. A walk."""
    todo: list[ToCopy] = [(ss, spos, level, ds, dpos)]
    left = _memory.begin_walk(sm)
    try:
        while todo:
            ss, spos, level, ds, dpos = todo.pop()
            copy_object(sm, ss, spos, level, dm, ds, dpos, todo)
    finally:
        _memory.end_walk(sm, left)


def copy_object(
    sm: Message,
    ss: Segment,
    spos: int,
    level: int,
    dm: Message,
    ds: Segment,
    dpos: int,
    todo: list[ToCopy],
) -> None:
    """Copy one object; the pointers in it are added to the list of pointers still to copy."""
    word = _mem.get_u64(ss.mem, spos)
    if word == 0:
        return
    found = _links.follow(sm, ss, spos, word)
    word = found.word
    kind = word & 3
    if kind == 3:
        _links.check_cap(word)
        _making.put_cap(dm, ds, dpos, hooks.share(_links.entry_at(sm, word >> 32)))
        return
    if kind == 1 and _word.element_code(word) < _kinds.POINTER:  # text, too, is read at any depth
        copy_plain(sm, found.seg, found.at, word, dm, ds, dpos)
        return
    _memory.check_level(sm, level)
    if kind == 0:
        copy_struct_object(sm, found.seg, found.at, word, level - 1, dm, ds, dpos, todo)
    elif _word.element_code(word) == _kinds.COMPOSITE:
        copy_composite(sm, found.seg, found.at, word, level - 2, dm, ds, dpos, todo)
    else:
        copy_pointers(sm, found.seg, found.at, word, level - 1, dm, ds, dpos, todo)


def copy_struct_object(
    sm: Message,
    ss: Segment,
    at: int,
    word: int,
    level: int,
    dm: Message,
    ds: Segment,
    dpos: int,
    todo: list[ToCopy],
) -> None:
    n = _word.data_bytes(word)
    c = _word.pointers(word)
    size = n + (c << 3)
    _memory.charge(sm, size >> 3 if size else 1)
    if size == 0:
        _mem.put_u64(ds.mem, dpos, _making.EMPTY_STRUCT)
        return
    _links.check_bounds(ss, at, size, "struct")
    made = _room.place(dm, ds, dpos, size, _word.struct_word(n, c))
    copy_body(ss, at, n, c, level, made.seg, made.at, todo)


def copy_body(
    ss: Segment, at: int, n: int, c: int, level: int, ds: Segment, to: int, todo: list[ToCopy]
) -> None:
    """Copy a data section; the pointers after it are added to ``todo``, the first one last."""
    _mem.move(ds.mem, to, ss.mem, at, n)
    for i in range(c - 1, -1, -1):
        if _mem.get_u64(ss.mem, at + n + (i << 3)):
            todo.append((ss, at + n + (i << 3), level, ds, to + n + (i << 3)))


def copy_plain(
    sm: Message, ss: Segment, at: int, word: int, dm: Message, ds: Segment, dpos: int
) -> None:
    """Copy a list of bits or numbers; bits and bytes after its end stay zero."""
    room = _links.open_plain(sm, ss, at, word)
    code = _word.element_code(word)
    count = _word.count(word)
    made = _room.place(dm, ds, dpos, room, _word.list_word(code, count))
    copy_bits(ss, at, made.seg, made.at, count * _kinds.STEP_BITS[code])


def copy_pointers(
    sm: Message,
    ss: Segment,
    at: int,
    word: int,
    level: int,
    dm: Message,
    ds: Segment,
    dpos: int,
    todo: list[ToCopy],
) -> None:
    """Copy a list of pointers; they are added to the list of pointers still to copy."""
    room = _links.open_plain(sm, ss, at, word)
    count = _word.count(word)
    made = _room.place(dm, ds, dpos, room, _word.list_word(_kinds.POINTER, count))
    copy_body(ss, at, 0, count, level, made.seg, made.at, todo)


def copy_bits(ss: Segment, at: int, ds: Segment, to: int, bits: int) -> None:
    _mem.move(ds.mem, to, ss.mem, at, (bits + 7) >> 3)
    if bits & 7:
        last = to + (bits >> 3)
        _mem.put_u8(ds.mem, last, _mem.get_u8(ds.mem, last) & (0xFF >> (8 - (bits & 7))))


def copy_composite(
    sm: Message,
    ss: Segment,
    at: int,
    word: int,
    level: int,
    dm: Message,
    ds: Segment,
    dpos: int,
    todo: list[ToCopy],
) -> None:
    """Copy a list of structs, without the unused words after its last element."""
    tag = _links.open_composite(sm, ss, at, word)
    n = _word.data_bytes(tag)
    c = _word.pointers(tag)
    count = _word.tag_count(tag)
    each = n + (c << 3)
    made = _making.place_composite(dm, ds, dpos, count, n, c)
    if c == 0:
        _mem.move(made.seg.mem, made.at + 8, ss.mem, at + 8, count * each)
        return
    for i in range(count - 1, -1, -1):
        copy_body(ss, at + 8 + i * each, n, c, level, made.seg, made.at + 8 + i * each, todo)


# --- structs and lists as their readers see them ----------------------------------------------


def copy_struct(source: StructBase, dm: Message, ds: Segment, dpos: int, t: Type | None) -> None:
    """Copy a struct behind the null pointer at ``dpos``, with room for all fields of ``t``."""
    n = _word.words(source._n) << 3
    c = source._c
    if t is not None:
        _types.resolve(t)
        n = max(n, t.data)
        c = max(c, t.pointers)
    if n + c == 0:
        _mem.put_u64(ds.mem, dpos, _making.EMPTY_STRUCT)
        return
    made = _room.place(dm, ds, dpos, n + (c << 3), _word.struct_word(n, c))
    copy_sections(source, dm, made.seg, made.at, n, c)


def copy_sections(source: StructBase, dm: Message, ds: Segment, at: int, n: int, c: int) -> None:
    """Copy a struct into sections of ``n`` bytes and ``c`` pointers, as far as it fits. A walk."""
    _mem.move(ds.mem, at, source._s.mem, source._d, min(n, source._n))
    left = _memory.begin_walk(source._m)
    try:
        for i in range(min(c, source._c)):
            copy_pointer(
                source._m, source._s, source._p + (i << 3), source._l, dm, ds, at + n + (i << 3)
            )
    finally:
        _memory.end_walk(source._m, left)


def copy_list(source: ListReader, dm: Message, ds: Segment, dpos: int) -> None:
    """Copy a list as its reader sees it. A walk."""
    left = _memory.begin_walk(source._m)
    try:
        copy_elements(source, dm, ds, dpos)
    finally:
        _memory.end_walk(source._m, left)


def copy_elements(source: ListReader, dm: Message, ds: Segment, dpos: int) -> None:
    """Copy a list.

    Where the elements on the wire are wider than their type, only the part that the type reads is
    copied, element by element (row U09: never with another element's stride).
    """
    t = source._t
    if t.kind == _kinds.STRUCT:
        copy_struct_list(source, dm, ds, dpos)
        return
    _memory.charge(source._m, _making.list_bytes(t, source._count) >> 3)
    made = _making.new_list(t, dm, ds, dpos, source._count, ListReader)
    if t.code == _kinds.POINTER:
        copy_pointer_list(source, made)
    elif source._step == made._step:
        copy_bits(source._s, source._at, made._s, made._at, source._count * source._step)
    else:
        copy_narrowed(source, made)


def copy_pointer_list(source: ListReader, made: ListReader) -> None:
    for i in range(source._count):
        pos = source._at + ((i * source._step) >> 3) + source._n
        to = made._at + (i << 3)
        copy_pointer(source._m, source._s, pos, source._l, made._m, made._s, to)


def copy_narrowed(source: ListReader, made: ListReader) -> None:
    """Copy bits or numbers out of wider elements, one by one."""
    for i in range(source._count):
        at = source._at + ((i * source._step) >> 3)
        if made._step == 1:
            bit = _numbers.load_bit(source._s.mem, at, 0)
            _numbers.store_bit(made._s.mem, made._at, i, bit)
        else:
            size = made._step >> 3
            _mem.move(made._s.mem, made._at + i * size, source._s.mem, at, size)


def copy_struct_list(source: ListReader, dm: Message, ds: Segment, dpos: int) -> None:
    """Copy a list of structs; each copy has room for all fields of its type.

    The elements on the wire may have no size, so the words of the copies are charged.
    """
    t = source._t
    _types.resolve(t)
    n = max(_word.words(source._n) << 3, t.data)
    c = max(source._c, t.pointers)
    each = n + (c << 3)
    _memory.charge(source._m, (source._count * each) >> 3)
    _making.check_count(source._count * (each >> 3))
    made = _making.place_composite(dm, ds, dpos, source._count, n, c)
    for i in range(source._count):
        element: StructBase = source._item(i)  # type: ignore[assignment]
        copy_sections(element, dm, made.seg, made.at + 8 + i * each, n, c)
