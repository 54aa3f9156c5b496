# cython: annotation_typing=False
"""Numbers, bits and enumerants: read from memory, and written once their values are checked.

A default is stored as zero: memory holds the value XOR the default's bits (``mask``).

Source: encoding.html, "Primitive Values", "Default Values"; rows U01, U02.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from enum import IntEnum
from numbers import Number
from operator import index as whole_index
from struct import error as PackError
from struct import pack_into, unpack_from
from typing import SupportsFloat, SupportsIndex, cast

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _kinds, _refusals, _types
from trio_capnp.wire.kernel._memory import Segment
from trio_capnp.wire.kernel._types import Type, suggestion

BUILTIN_NAMES = ("bool", "int", "float", "str", "bytes", "list", "dict")
# Where a float64 first rounds to a float32 that is infinite.
FLOAT32_END = 3.4028235677973366e38


def load(t: Type, mem: _mem.Memory, at: int, mask: int) -> object:
    """A number or enumerant at ``at``."""
    kind = t.kind
    if kind == _kinds.UINT32:
        return _mem.get_u32(mem, at) ^ mask
    if kind == _kinds.INT32:
        return _mem.as_i32(_mem.get_u32(mem, at) ^ mask)
    if kind == _kinds.UINT64:
        return _mem.get_u64(mem, at) ^ mask
    if kind == _kinds.INT64:
        return _mem.as_i64(_mem.get_u64(mem, at) ^ mask)
    if kind == _kinds.FLOAT64:
        return _mem.as_f64(_mem.get_u64(mem, at) ^ mask)
    if kind == _kinds.FLOAT32:
        return _mem.as_f32(_mem.get_u32(mem, at) ^ mask)
    return load_small(t, mem, at, mask)


def load_small(t: Type, mem: _mem.Memory, at: int, mask: int) -> object:
    """A value of one or two bytes."""
    kind = t.kind
    if kind == _kinds.ENUM:
        return enumerant(t, _mem.get_u16(mem, at) ^ mask)
    if kind == _kinds.UINT16:
        return _mem.get_u16(mem, at) ^ mask
    if kind == _kinds.INT16:
        return _mem.as_i16(_mem.get_u16(mem, at) ^ mask)
    if kind == _kinds.UINT8:
        return _mem.get_u8(mem, at) ^ mask
    return _mem.as_i8(_mem.get_u8(mem, at) ^ mask)


def enumerant(t: Type, number: int) -> IntEnum:
    """The member of an enum; also for a number that this version does not know."""
    if not t.resolved:
        _types.resolve(t)
    if number < len(t.members):
        return t.members[number]
    return cast("type[IntEnum]", t.namespace)(number)


def load_bit(mem: _mem.Memory, at: int, bit: int) -> bool:
    return (_mem.get_u8(mem, at + (bit >> 3)) >> (bit & 7)) & 1 != 0


def store_bit(mem: bytearray, at: int, bit: int, value: bool) -> None:
    byte = at + (bit >> 3)
    mask = 1 << (bit & 7)
    held = _mem.get_u8(mem, byte)
    _mem.put_u8(mem, byte, held | mask if value else held & (0xFF ^ mask))


def store(t: Type, s: Segment, at: int, mask: int, value: object, name: str) -> None:
    """Write a number or enumerant.

    The memory is looked up last, because converting the value may run user code that moves it.

    Raises:
        TypeError, ValueError: the value does not fit the type; nothing is written.
    """
    kind = t.kind
    if kind == _kinds.FLOAT64:
        number = value if type(value) is float else checked_float(value, "float64", name)
        _mem.put_u64(s.mem, at, _mem.bits_f64(number) ^ mask)
    elif kind == _kinds.FLOAT32:
        number = checked_single(value, name)
        _mem.put_u32(s.mem, at, _mem.bits_f32(number) ^ mask)
    else:
        if kind == _kinds.ENUM and isinstance(value, str):
            value = enum_number(t, value, name)
        bits = number_bits(kind, value, name) ^ mask
        put_bits(t.bits, s.mem, at, bits)


def put_bits(size: int, mem: bytearray, at: int, bits: int) -> None:
    if size == 32:
        _mem.put_u32(mem, at, bits & 0xFFFFFFFF)
    elif size == 64:
        _mem.put_u64(mem, at, bits)
    elif size == 16:
        _mem.put_u16(mem, at, bits & 0xFFFF)
    else:
        _mem.put_u8(mem, at, bits & 0xFF)


# --- checking values --------------------------------------------------------------------------


def number_bits(kind: int, value: object, name: str) -> int:
    """The two's complement, in 64 bits, of an integer that fits its kind."""
    if isinstance(value, int):
        number = _mem.small_int(value)
        if fits(kind, number):
            return _mem.as_u64(number)
    return checked_number(value, _kinds.NAMES[kind], name) & ((1 << 64) - 1)


def fits(kind: int, number: int) -> bool:
    """Whether a number is in its kind's range; beyond int64 the caller checks again."""
    if kind == _kinds.INT32:
        return -0x80000000 <= number <= 0x7FFFFFFF
    if kind == _kinds.UINT32:
        return 0 <= number <= 0xFFFFFFFF
    if kind == _kinds.INT64:
        return number > -0x7FFFFFFFFFFFFFFF
    if kind == _kinds.UINT64:
        return number >= 0
    return fits_small(kind, number)


def fits_small(kind: int, number: int) -> bool:
    if kind == _kinds.INT16:
        return -0x8000 <= number <= 0x7FFF
    if kind == _kinds.INT8:
        return -0x80 <= number <= 0x7F
    if kind == _kinds.UINT8:
        return 0 <= number <= 0xFF
    return 0 <= number <= 0xFFFF


def truth(value: object, name: str) -> bool:
    if value is True:
        return True
    if value is False:
        return False
    if isinstance(value, int) and 0 <= value <= 1:
        return value == 1
    found = scalar_truth(value)
    if found is None:
        raise _refusals.wrong_type(name, f" takes bool, not {type_name(value)}")
    return found


def scalar_truth(value: object) -> bool | None:
    """The truth of another library's 0, 1, True or False; None for other values.

    Such a scalar has ``__index__``, or like numpy.bool_ a ``__bool__`` and equals its truth.
    """
    cls = type(value)
    if hasattr(cls, "__bool__") and not (isinstance(value, Number) or hasattr(cls, "__len__")):
        found = value is not None and bool(value)  # first: numpy 1 warns of the index of a bool_
        if bool(value == found):
            return found
    if hasattr(cls, "__index__"):
        try:
            number = whole_index(cast(SupportsIndex, value))
        except TypeError:  # an array, which has an index only if it holds exactly one number
            return None
        return number == 1 if 0 <= number <= 1 else None
    return None


def type_name(value: object) -> str:
    """The name of a value's class; with its module if a builtin class has the same name."""
    cls = type(value)
    if cls.__module__ == "builtins" or cls.__name__ not in BUILTIN_NAMES:
        return cls.__name__
    return f"{cls.__module__}.{cls.__name__}"


def checked_number(value: object, kind: str, name: str) -> int:
    """An integer in the range of its kind."""
    try:
        number = whole_index(cast(SupportsIndex, value))
    except TypeError:
        raise _refusals.wrong_type(
            name, f" takes an int ({kind}), not {type_name(value)}"
        ) from None
    low, high = _kinds.RANGES[kind]
    if not low <= number <= high:
        raise _refusals.wrong_value(
            name, f" is of type {kind}, {low} to {high}: {number} is out of range"
        )
    return number


def checked_single(value: object, name: str) -> float:
    """A number as a float in the range of float32; it may have to be rounded."""
    number = value if type(value) is float else checked_float(value, "float32", name)
    if (number >= FLOAT32_END or number <= -FLOAT32_END) and number - number == 0:
        raise _refusals.wrong_value(name, f" is a float32: {number} is out of its range")
    return number


def checked_float(value: object, kind: str, name: str) -> float:
    """A float from a value with ``__float__`` or ``__index__``; a text has neither."""
    cls = type(value)
    if not hasattr(cls, "__float__") and not hasattr(cls, "__index__"):
        raise _refusals.wrong_type(name, f" takes a float ({kind}), not {type_name(value)}")
    try:
        return float(cast(SupportsFloat, value))
    except OverflowError:
        raise _refusals.wrong_value(
            name, f" is of type {kind}: the number is out of range"
        ) from None


def check_number(value: object, kind: str, name: str) -> None:
    """Raise the error of a wrong number; return if it is right."""
    if kind == "float32":
        checked_single(value, name)
    elif kind == "float64":
        checked_float(value, kind, name)
    else:
        checked_number(value, kind, name)


def check_numbers(items: list[object], kind: str, name: str) -> None:
    """Raise the error of the first wrong number in a list."""
    index = 0
    try:
        for item in items:
            check_number(item, kind, "")
            index += 1
    except (TypeError, ValueError) as error:
        _refusals.under(error, f"{name}[{index}]")
        raise


def enum_number(t: Type, value: str, name: str) -> int:
    """The number of an enumerant that is given by its name."""
    _types.resolve(t)
    members = cast("type[IntEnum]", t.namespace).__members__
    if value not in members:
        hint = suggestion(value.upper(), members)
        title = _types.title_of(t.namespace)
        raise _refusals.wrong_value(name, f": {title} has no enumerant {value!r}{hint}")
    return int(members[value])


# --- many at once -----------------------------------------------------------------------------


def unpack(t: Type, buf: _mem.Memory, at: int, count: int) -> tuple[int | float, ...]:
    """The values of a list of numbers without gaps."""
    return unpack_from(f"<{count}{_kinds.FORMATS[t.kind]}", buf, at)


def store_all(t: Type, s: Segment, at: int, items: list[object], name: str) -> None:
    index = 0
    try:
        for item in items:
            store(t, s, at, 0, item, "")
            at += t.bits >> 3
            index += 1
    except (TypeError, ValueError) as error:
        _refusals.under(error, f"{name}[{index}]")
        raise


def pack(t: Type, s: Segment, at: int, items: list[object], name: str) -> None:
    """Write a list of numbers; on an error some of them may be written."""
    if _mem.COMPILED:
        store_all(t, s, at, items, name)
        return
    try:
        pack_into(f"<{len(items)}{_kinds.FORMATS[t.kind]}", s.buf, at, *items)
    except (PackError, OverflowError):
        check_numbers(items, _kinds.NAMES[t.kind], name)
        raise
