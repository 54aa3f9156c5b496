"""Loads and stores of little-endian numbers: the interpreted twin of ``_mem.pxd``.

``mem`` is whatever ``address`` returned for a buffer, here the buffer itself, in the compiled
form a pointer to its first byte. Offsets are bytes from there. Nothing checks bounds.
"""

from __future__ import annotations

from struct import Struct

_u16, _u32, _u64 = Struct("<H"), Struct("<I"), Struct("<Q")
_i8, _i16, _i32, _i64 = Struct("<b"), Struct("<h"), Struct("<i"), Struct("<q")
_f32, _f64 = Struct("<f"), Struct("<d")

_load_u16, _load_u32, _load_u64 = _u16.unpack_from, _u32.unpack_from, _u64.unpack_from

put_u16 = _u16.pack_into
put_u32 = _u32.pack_into
put_u64 = _u64.pack_into

Memory = bytes | bytearray


def address(buffer: Memory) -> Memory:
    return buffer


def get_u8(mem: Memory, at: int) -> int:
    return mem[at]


def get_u16(mem: Memory, at: int) -> int:
    value: int = _load_u16(mem, at)[0]
    return value


def get_u32(mem: Memory, at: int) -> int:
    value: int = _load_u32(mem, at)[0]
    return value


def get_u64(mem: Memory, at: int) -> int:
    value: int = _load_u64(mem, at)[0]
    return value


def put_u8(mem: bytearray, at: int, value: int) -> None:
    mem[at] = value


def as_i8(bits: int) -> int:
    return (bits & 0x7F) - (bits & 0x80)


def as_i16(bits: int) -> int:
    return (bits & 0x7FFF) - (bits & 0x8000)


def as_i32(bits: int) -> int:
    return (bits & 0x7FFFFFFF) - (bits & 0x80000000)


def as_i64(bits: int) -> int:
    return (bits & 0x7FFFFFFFFFFFFFFF) - (bits & 0x8000000000000000)


def as_f32(bits: int) -> float:
    value: float = _f32.unpack(_u32.pack(bits))[0]
    return value


def as_f64(bits: int) -> float:
    value: float = _f64.unpack(_u64.pack(bits))[0]
    return value


def bits_f32(value: float) -> int:
    bits: int = _u32.unpack(_f32.pack(value))[0]
    return bits


def bits_f64(value: float) -> int:
    bits: int = _u64.unpack(_f64.pack(value))[0]
    return bits


def get_text(mem: Memory, at: int, size: int) -> str:
    return str(mem[at : at + size], "utf-8")


def get_bytes(mem: Memory, at: int, size: int) -> bytes:
    return bytes(mem[at : at + size])


def put_bytes(mem: bytearray, at: int, value: bytes) -> None:
    mem[at : at + len(value)] = value


def move(target: bytearray, target_at: int, source: Memory, source_at: int, size: int) -> None:
    target[target_at : target_at + size] = source[source_at : source_at + size]


def clear(mem: bytearray, at: int, size: int) -> None:
    mem[at : at + size] = bytes(size)
