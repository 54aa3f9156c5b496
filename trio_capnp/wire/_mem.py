"""Loads and stores of little-endian numbers: the interpreted twin of ``_mem.pxd``.

``mem`` is the result of ``address`` for a buffer: here the buffer itself, in the compiled form a
pointer to its first byte. Offsets are bytes from there. Nothing checks bounds.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

T = TypeVar("T")

# 1 in the compiled twin.
COMPILED: Final = 0

_u16, _u32, _u64 = Struct("<H"), Struct("<I"), Struct("<Q")
_f32, _f64 = Struct("<f"), Struct("<d")

load_u16, load_u32, load_u64 = _u16.unpack_from, _u32.unpack_from, _u64.unpack_from

# Two numbers in a row, as a tuple; takes a buffer, not its address.
load_pair = Struct("<II").unpack_from

put_u16 = _u16.pack_into
put_u32 = _u32.pack_into
put_u64 = _u64.pack_into

Memory: TypeAlias = bytes | bytearray

if TYPE_CHECKING:

    def instance(cls: type[T]) -> T:
        """A new object without a call of ``__init__``; the caller sets its attributes."""
        ...

else:
    instance = object.__new__


def holders(value: object) -> int:
    """The number of references to an object; 0 where it is unknown, as here."""
    return 0


def extend(buffer: bytearray, size: int, clean: int) -> None:
    """Add bytes, zeroed from position ``clean`` on; BufferError if a view of the buffer exists."""
    buffer.extend(bytes(size))


def framed(mem: Memory, start: int, end: int) -> bytes:
    """A message of one segment, which lies between these bytes, with its table."""
    return _u64.pack((end - start) >> 3 << 32) + mem[start:end]


def address(buffer: Memory) -> bytearray:
    return buffer  # type: ignore[return-value]


# New buffers: of zero bytes, and of bytes that are written before they are read.
zeroed: Final[Callable[[int], bytearray]] = bytearray
scratch: Final = zeroed
# New bytes, written before they are read.
new_bytes: Final[Callable[[int], bytes]] = bytes


def get_u8(mem: Memory, at: int) -> int:
    return mem[at]


def get_u16(mem: Memory, at: int) -> int:
    value: int = load_u16(mem, at)[0]
    return value


def get_u32(mem: Memory, at: int) -> int:
    value: int = load_u32(mem, at)[0]
    return value


def get_u64(mem: Memory, at: int) -> int:
    value: int = load_u64(mem, at)[0]
    return value


def put_u8(mem: bytearray, at: int, value: int) -> None:
    mem[at] = value


def small_int(value: int) -> int:
    """An int that fits a signed 64-bit number; of any other int, its lowest 64 bits."""
    lowest = -(1 << 63)
    return value if lowest < value < -lowest else lowest


def as_u64(number: int) -> int:
    """The two's complement of a number of at most 64 bits."""
    return number & 0xFFFFFFFFFFFFFFFF


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


def text_bytes(value: str) -> int:
    """The size of a text in UTF-8; UnicodeEncodeError if it has a lone surrogate."""
    return len(value) if value.isascii() else len(value.encode())


def put_text(mem: bytearray, at: int, value: str, size: int) -> None:
    """Write a text whose size ``text_bytes`` returned."""
    mem[at : at + size] = value.encode()


def move(target: bytearray, target_at: int, source: Memory, source_at: int, size: int) -> None:
    target[target_at : target_at + size] = source[source_at : source_at + size]


def clear(mem: bytearray, at: int, size: int) -> None:
    mem[at : at + size] = bytes(size)
