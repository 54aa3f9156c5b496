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
    from cython.cimports.trio_capnp.wire._mem import address, get_u8, move, put_u8
else:
    from trio_capnp.wire._mem import address, get_u8, move, put_u8

from trio_capnp.wire._packed_slices import overrun

COMPILED = cython.compiled


def pack_bytewise(source: bytes) -> bytes:
    """Pack whole words, byte by byte."""
    size: cython.longlong = len(source)
    # A lone word without zeros takes ten bytes; nothing takes more.
    out = bytearray(size + (size >> 2) + 16)
    words: cython.p_uchar = address(source)
    packed: cython.p_uchar = address(out)
    at: cython.longlong = 0
    to: cython.longlong = 0
    start: cython.longlong
    tag: cython.longlong
    byte: cython.longlong
    k: cython.longlong
    while at < size:
        tag = 0
        start = to
        to += 1
        for k in range(8):
            byte = get_u8(words, at + k)
            if byte != 0:
                tag |= 1 << k
                put_u8(packed, to, byte)
                to += 1
        put_u8(packed, start, tag)
        at += 8
        if tag == 0 or tag == 255:
            # A run of zero words goes on while all bytes are zero, one of literals until two are.
            start = at
            at = _run_end(words, at, min(size, at + 2040), 8 if tag == 0 else 0)
            put_u8(packed, to, (at - start) >> 3)
            to += 1
            if tag != 0:
                move(packed, to, words, start, at - start)
                to += at - start
    return bytes(memoryview(out)[:to])


@cython.cfunc
def _run_end(
    words: cython.p_uchar, at: cython.longlong, limit: cython.longlong, least: cython.longlong
) -> cython.longlong:
    """Where the words stop to have 8 zeros, or to have at most one if ``least`` is 0."""
    zeros: cython.longlong
    k: cython.longlong
    while at < limit:
        zeros = 0
        for k in range(8):
            zeros += get_u8(words, at + k) == 0
        if zeros < least or (least == 0 and zeros > 1):
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
    tag: cython.longlong
    packed: cython.p_uchar = address(source)
    words: cython.p_uchar = address(out)
    while to < limit and at < size:
        tag = get_u8(packed, at)
        need = _item_size(packed, at, size, tag)
        if at + need > size:
            break
        made = 8
        if tag == 0:
            made += 8 * get_u8(packed, at + 1)
        elif tag == 255:
            made += 8 * get_u8(packed, at + 9)
        if to + made > limit:
            del out[to:]
            raise overrun(at)
        if to + made > room:
            # Zeros are added ahead of the writing, so that growing is rare.
            room = min(limit, to + made + (to >> 1) + 64)
            out.extend(bytes(room - len(out)))
            words = address(out)
        if tag == 255:
            move(words, to, packed, at + 1, 8)
            move(words, to + 8, packed, at + 10, made - 8)
        elif tag != 0:
            _spread(words, to, packed, at + 1, tag)
        to += made
        at += need
    del out[to:]
    return at


@cython.cfunc
def _item_size(
    packed: cython.p_uchar, at: cython.longlong, size: cython.longlong, tag: cython.longlong
) -> cython.longlong:
    """How many bytes of the input a tag and what belongs to it take, as far as known."""
    if tag == 0:
        return 2
    if tag == 255:
        return 10 + 8 * get_u8(packed, at + 9) if at + 9 < size else 10
    need: cython.longlong = 1
    while tag != 0:
        need += tag & 1
        tag >>= 1
    return need


@cython.cfunc
def _spread(
    words: cython.p_uchar,
    to: cython.longlong,
    packed: cython.p_uchar,
    at: cython.longlong,
    tag: cython.longlong,
) -> None:
    """Put the bytes at ``at`` where the bits of the tag are; the rest is zero already."""
    while tag != 0:
        if tag & 1:
            put_u8(words, to, get_u8(packed, at))
            at += 1
        to += 1
        tag >>= 1
