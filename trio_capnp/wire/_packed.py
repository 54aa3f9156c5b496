"""The inner loops of packed encoding, byte by byte: for the compiled form.

They also run interpreted, slowly, so that tests can compare them with ``_packed_slices``, which
is what the interpreted form uses. See ``_packing`` for the encoding and the checks around this;
types are in the stub beside this file.
"""

# pyright: basic, reportAttributeAccessIssue=false, reportMissingImports=false
from __future__ import annotations

try:
    import cython
except ImportError:
    from trio_capnp.wire import _shim as cython

if cython.compiled:
    from cython.cimports.trio_capnp.wire._mem import (
        address,
        extend,
        get_bytes,
        get_u8,
        get_u64,
        move,
        put_u8,
        put_u64,
        scratch,
    )
else:
    from trio_capnp.wire._mem import (
        address,
        extend,
        get_bytes,
        get_u8,
        get_u64,
        move,
        put_u8,
        put_u64,
        scratch,
    )

from trio_capnp.wire._packed_slices import overrun

COMPILED = cython.compiled


# The farthest that a run reaches: 255 words.
RUN = cython.declare(cython.longlong, 255 * 8)
# The largest item that is no run.
ITEM = cython.declare(cython.longlong, 10)
# Literals as large as these would be objects in C.
LOW_BITS = cython.declare(cython.ulonglong, 0x7F7F7F7F7F7F7F7F)
HIGH_BITS = cython.declare(cython.ulonglong, 0x8080808080808080)
ALL_BITS = cython.declare(cython.ulonglong, 0xFFFFFFFFFFFFFFFF)
# Times this, the lowest bit of byte k lands at bit 56 + k, and nothing else does.
GATHER = cython.declare(cython.ulonglong, 0x0102040810204080)


def pack_bytewise(source: bytes, start: int) -> bytes:
    """Pack the whole words from byte ``start`` on, byte by byte."""
    size: cython.longlong = len(source)
    at: cython.longlong = start
    # A lone word without zeros takes ten bytes; nothing takes more.
    out = scratch(size - at + ((size - at) >> 2) + 16)
    words: cython.p_uchar = address(source)
    packed: cython.p_uchar = address(out)
    to: cython.longlong = 0
    run: cython.longlong
    tag: cython.ulonglong
    word: cython.ulonglong
    while at < size:
        word = get_u64(words, at)
        at += 8
        tag = _tag_of(word)
        put_u8(packed, to, tag)
        to = _squeeze(packed, to + 1, word, tag)
        if tag == 0 or tag == 255:
            run = at
            at = _run_end(words, at, min(size, at + RUN), tag)
            put_u8(packed, to, (at - run) >> 3)
            to += 1
            if tag != 0:
                move(packed, to, words, run, at - run)
                to += at - run
    return get_bytes(packed, 0, to)


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _tag_of(word: cython.ulonglong) -> cython.ulonglong:
    """Bit k is set if byte k of the word is not zero."""
    # The highest bit of each byte that is not zero; no byte carries into the next.
    marks: cython.ulonglong = (((word & LOW_BITS) + LOW_BITS) | word) & HIGH_BITS
    return (((marks >> 7) * GATHER) & ALL_BITS) >> 56


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _squeeze(
    packed: cython.p_uchar, to: cython.longlong, word: cython.ulonglong, tag: cython.ulonglong
) -> cython.longlong:
    """Put the bytes that the tag names at ``to``, and tell where they end.

    Every byte is put, and those that are not to stay are written over: no branch is cheaper.
    """
    k: cython.longlong
    for k in range(8):
        put_u8(packed, to, word & 255)
        to += (tag >> k) & 1
        word >>= 8
    return to


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _run_end(
    words: cython.p_uchar, at: cython.longlong, limit: cython.longlong, tag: cython.ulonglong
) -> cython.longlong:
    """Where words stop that a run takes: those of zeros if the tag is 0, else nearly full ones."""
    if tag == 0:
        while at < limit and get_u64(words, at) == 0:
            at += 8
        return at
    zeros: cython.ulonglong
    while at < limit:
        zeros = 255 - _tag_of(get_u64(words, at))
        if zeros & (zeros - 1 if zeros != 0 else 0):  # two bits or more
            break
        at += 8
    return at


def unpack_bytewise(source: bytes, start: int, out: bytearray, want: int) -> int:
    """Append whole items to ``out`` until it is ``want`` long or the input is used up.

    Returns the byte of ``source`` before which it stopped.

    Raises:
        WireError: an item goes past ``want``.
    """
    size: cython.longlong = len(source)
    at: cython.longlong = start
    to: cython.longlong = len(out)
    room: cython.longlong = to
    limit: cython.longlong = want
    need: cython.longlong
    made: cython.longlong
    tag: cython.ulonglong
    packed: cython.p_uchar = address(source)
    words: cython.p_uchar = address(out)
    while to < limit and at < size:
        tag = get_u8(packed, at)
        made = 8
        if tag == 0 or tag == 255 or at + ITEM > size:
            need = _item_size(packed, at, size, tag)
            if at + need > size:
                break
            if tag == 0:
                made += 8 * get_u8(packed, at + 1)
            elif tag == 255:
                made += 8 * get_u8(packed, at + 9)
            if to + made > limit:
                del out[to:]
                raise overrun(at)
        if to + made > room:
            # Zeros are added ahead of the writing, so that growing is rare.
            need = min(limit, max(to + made + (to >> 1), 4 * (size - at))) & -8
            extend(out, max(need, to + made) - room, 0)
            room = len(out)
            words = address(out)
        at += 1
        if tag == 255:
            move(words, to, packed, at, 8)
            move(words, to + 8, packed, at + 9, made - 8)
            at += made + 1
        elif tag == 0:
            at += 1
        else:
            put_u64(words, to, _spread(packed, at, size - 1, tag))
            at += _count(tag)
        to += made
    del out[to:]
    return at


@cython.cfunc
@cython.exceptval(check=False)
def _item_size(
    packed: cython.p_uchar, at: cython.longlong, size: cython.longlong, tag: cython.ulonglong
) -> cython.longlong:
    """How many bytes of the input a tag and what belongs to it take, as far as known."""
    if tag == 0:
        return 2
    if tag == 255:
        return 10 + 8 * get_u8(packed, at + 9) if at + 9 < size else 10
    return 1 + _count(tag)


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _spread(
    packed: cython.p_uchar, at: cython.longlong, last: cython.longlong, tag: cython.ulonglong
) -> cython.ulonglong:
    """The word whose bytes, those that the tag names, lie at ``at``.

    For each byte one is read, but none after ``last``; a branch would cost more.
    """
    word: cython.ulonglong = 0
    bit: cython.ulonglong
    k: cython.longlong
    for k in range(8):
        bit = (tag >> k) & 1
        word |= (get_u8(packed, min(at, last)) * bit) << (8 * k)
        at += bit
    return word


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _count(tag: cython.ulonglong) -> cython.longlong:
    """How many bits are set."""
    tag -= (tag >> 1) & 0x55
    tag = (tag & 0x33) + ((tag >> 2) & 0x33)
    return (tag + (tag >> 4)) & 0x0F
