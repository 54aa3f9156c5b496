"""The inner loops of packed encoding, byte by byte: for the compiled form.

They also run interpreted, slowly, so that tests can compare them with ``_packed_slices``, the loops
of the interpreted form. See ``_packing`` for the encoding and the checks around these loops; the
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
        clear,
        extend,
        get_bytes,
        get_u8,
        get_u32,
        get_u64,
        move,
        put_u8,
        put_u64,
        scratch,
    )
else:
    from trio_capnp.wire._mem import (
        address,
        clear,
        extend,
        get_bytes,
        get_u8,
        get_u32,
        get_u64,
        move,
        put_u8,
        put_u64,
        scratch,
    )

from trio_capnp.wire._packed_slices import overrun

COMPILED = cython.compiled


# The longest run: 255 words.
RUN = cython.declare(cython.longlong, 255 * 8)
# Declared, because literals as large as these would be Python objects in C.
LOW_BITS = cython.declare(cython.ulonglong, 0x7F7F7F7F7F7F7F7F)
HIGH_BITS = cython.declare(cython.ulonglong, 0x8080808080808080)
ALL_BITS = cython.declare(cython.ulonglong, 0xFFFFFFFFFFFFFFFF)
# Multiplied by GATHER, the lowest bit of byte k becomes bit 56 + k, without carries.
GATHER = cython.declare(cython.ulonglong, 0x0102040810204080)


def _masks_of(tag: int) -> bytes:
    """For half a word: masks of those bytes of the packed row that move up by 0, 1, 2 and 3."""
    masks = [0, 0, 0, 0]
    row = 0
    for place in range(4):
        if tag >> place & 1:
            masks[place - row] |= 255 << 8 * row
            row += 1
    return b"".join([mask.to_bytes(4, "little") for mask in masks])


MASKS = b"".join([_masks_of(tag) for tag in range(16)])
# After the masks: the number of bits set in each tag.
COUNTS = cython.declare(cython.longlong, 256)
TABLES = cython.declare(bytes, MASKS + bytes([tag.bit_count() for tag in range(256)]))


def pack_bytewise(source: bytes, start: int) -> bytes:
    """Pack the whole words from byte ``start`` on, byte by byte."""
    size: cython.longlong = len(source)
    at: cython.longlong = start
    # The worst case is a lone word without zeros: ten bytes.
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
    """Write the bytes that the tag names to ``to``, and return their end.

    All eight bytes are written, and later ones overwrite those not named: branches cost more.
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
    """The end of a run of words: zero words if the tag is 0, else words with at most one zero."""
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

    Returns the offset in ``source`` of the first byte that was not unpacked.

    Args:
        source: packed bytes.
        start: the byte of ``source`` to begin at.
        out: receives the unpacked bytes.
        want: the length of ``out`` to reach, in bytes.

    Raises:
        WireError: an item goes past ``want``.
    """
    size: cython.longlong = len(source)
    at: cython.longlong = start
    to: cython.longlong = len(out)
    room: cython.longlong = to
    limit: cython.longlong = want
    end: cython.longlong
    packed: cython.p_uchar = address(source)
    words: cython.p_uchar = address(out)
    while True:
        at, to = unpack_items(packed, at, size, words, to, room)
        if to >= limit or is_cut(packed, at, size):
            break
        # The next item is complete, but there is no room for it.
        end = to + _made_by(packed, at)
        if end > limit:
            del out[to:]
            raise overrun(at)
        # Room is added ahead of the writing, so that the buffer grows rarely.
        end = max(end, min(limit, max(end + (to >> 1), 4 * (size - at))) & -8)
        extend(out, end - room, end)
        room = end
        words = address(out)
    del out[to:]
    return at


def unpack_items(  # noqa: ANN202 - it gives a C tuple, which the .pxd declares
    packed: cython.p_uchar,
    at: cython.longlong,
    size: cython.longlong,
    words: cython.p_uchar,
    to: cython.longlong,
    room: cython.longlong,
):
    """Unpack complete items from ``at`` on, while ``words`` has room for them.

    Returns the offsets reached in the input of ``size`` bytes and in ``words``.
    """
    tables: cython.p_uchar = address(TABLES)
    made: cython.longlong
    tag: cython.ulonglong
    while to + 8 <= room and at < size:
        tag = get_u8(packed, at)
        made = 8
        if tag == 0 or tag == 255:
            if is_cut(packed, at, size):
                break
            made = _made_by(packed, at)
            if to + made > room:
                break
            if tag == 0:
                clear(words, to, made)
                at += 2
            else:
                move(words, to, packed, at + 1, 8)
                move(words, to + 8, packed, at + 10, made - 8)
                at += made + 2
        elif at + 9 <= size:
            put_u64(words, to, _spread(get_u64(packed, at + 1), tag, tables))
            at += 1 + _count(tag, tables)
        else:
            if is_cut(packed, at, size):
                break
            put_u64(words, to, _spread(_last_bytes(packed, at + 1, size), tag, tables))
            at += 1 + _count(tag, tables)
        to += made
    return at, to


def is_cut(packed: cython.p_uchar, at: cython.longlong, size: cython.longlong) -> cython.bint:
    """Whether the input ends before the item at ``at`` does."""
    if at >= size:
        return True
    tag: cython.ulonglong = get_u8(packed, at)
    if tag == 0:
        return at + 2 > size
    if tag == 255:
        return at + 10 > size or at + 10 + 8 * get_u8(packed, at + 9) > size
    return at + 1 + _count(tag, address(TABLES)) > size


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _made_by(packed: cython.p_uchar, at: cython.longlong) -> cython.longlong:
    """The unpacked bytes of a complete item."""
    tag: cython.ulonglong = get_u8(packed, at)
    if tag == 0:
        return 8 + 8 * get_u8(packed, at + 1)
    if tag == 255:
        return 8 + 8 * get_u8(packed, at + 9)
    return 8


@cython.cfunc
@cython.exceptval(check=False)
def _last_bytes(
    packed: cython.p_uchar, at: cython.longlong, size: cython.longlong
) -> cython.ulonglong:
    """The fewer than eight bytes from ``at`` to the end of the input, as one number."""
    found: cython.ulonglong = 0
    end: cython.longlong = size
    while end > at:
        end -= 1
        found = found << 8 | get_u8(packed, end)
    return found


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _spread(
    source: cython.ulonglong, tag: cython.ulonglong, tables: cython.p_uchar
) -> cython.ulonglong:
    """The word that has the lowest bytes of ``source`` at the places that the tag names.

    Half a word at a time, without a branch: each byte moves up by 0 to 3 places, and MASKS names
    the bytes for each distance. Byte by byte this takes twice the time.
    """
    low: cython.ulonglong = tag & 15
    return _spread_half(source, low, tables) | (
        _spread_half(source >> 8 * get_u8(tables, COUNTS + low), tag >> 4, tables) << 32
    )


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _spread_half(
    source: cython.ulonglong, tag: cython.ulonglong, tables: cython.p_uchar
) -> cython.ulonglong:
    at: cython.longlong = tag << 4
    return (
        source & get_u32(tables, at)
        | (source & get_u32(tables, at + 4)) << 8
        | (source & get_u32(tables, at + 8)) << 16
        | (source & get_u32(tables, at + 12)) << 24
    )


@cython.cfunc
@cython.inline
@cython.exceptval(check=False)
def _count(tag: cython.ulonglong, tables: cython.p_uchar) -> cython.longlong:
    """The number of bits set."""
    return get_u8(tables, COUNTS + tag)
