"""Reading a field in the interpreted form: a function for each field, with its offsets inlined.

Each getter does the work of ``_fields.read_value`` or ``build_value`` for the common case: a null
or near pointer, and a struct or list of the same schema version. All other cases are left to those.

All getters come from one template, ``_short_template``.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from struct import Struct as Packer

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _building, _fields, _kinds, _refusals, _types
from trio_capnp.wire.kernel._bytes import decode
from trio_capnp.wire.kernel._fields import Field
from trio_capnp.wire.kernel._memory import Segment
from trio_capnp.wire.kernel._numbers import enumerant
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._short import BYTES_MASK, BYTES_WORD, Getter, own
from trio_capnp.wire.kernel._short_template import (
    AT,
    LIST,
    POINTER,
    SECTIONS,
    is_outside,
    struct_of,
    template,
)
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import short_name


def getter_of(field: Field) -> Getter:
    kind = field.type_.kind
    if kind in (_kinds.FLOAT32, _kinds.FLOAT64) and field.mask:
        return _general_getter(field)
    if _kinds.INT8 <= kind <= _kinds.FLOAT64:
        return _number_getter(field)
    make = GETTERS.get(kind, _general_getter)
    return make(field)


def _general_getter(field: Field) -> Getter:
    of = _fields.build_value if field.writable else _fields.read_value

    def get(struct: StructBase) -> object:
        return of(field, struct)

    return get


_number = template(
    "unpack, byte, end, default",
    """\
if end <= struct._n:
    return unpack(struct._s.mem, struct._d + byte)[0]
return default
""",
)
_number_with_default = template(
    "unpack, byte, end, default",
    """\
if end <= struct._n:
    return unpack(struct._s.mem, struct._d + byte)[0] ^ default
return default
""",
)


def _number_getter(field: Field) -> Getter:
    """Numbers; an integer's default is removed by XOR of signed numbers."""
    packer = Packer("<" + _kinds.FORMATS[field.type_.kind])
    make = _number_with_default if field.mask else _number
    return own(make(packer.unpack_from, field.byte, field.byte + packer.size, field.default))


_bool = template(
    "byte, bit, default",
    """\
if byte < struct._n and struct._s.mem[struct._d + byte] & bit:
    return not default
return default
""",
)


def _bool_getter(field: Field) -> Getter:
    return own(_bool(field.byte, 1 << (field.index & 7), field.mask != 0))


_enum = template(
    "load, enumerant, byte, end, mask, of",
    """\
number = mask
if end <= struct._n:
    number ^= load(struct._s.mem, struct._d + byte)[0]
if number < len(of.members):
    return of.members[number]
return enumerant(of, number)
""",
)


def _enum_getter(field: Field) -> Getter:
    of, byte = field.type_, field.byte
    return own(_enum(_mem.load_u16, enumerant, byte, byte + 2, field.mask, of))


_bytes = f"""\
if index >= struct._c:
    return default
{POINTER}
if word & {BYTES_MASK} == {BYTES_WORD}:
    m = struct._m
    size = word >> 35
    {AT}
    if not ({is_outside("size")}) and size >> 3 < m.budget:"""
_text = template(
    "load, wrong, general, field, byte, index, default",
    f"""\
{_bytes}
        if size:
            m.budget -= (size + 7) >> 3
            try:
                if s.mem[at + size - 1] == 0:
                    return s.mem[at : at + size - 1].decode()
            except UnicodeDecodeError:
                pass
            return wrong(field, struct, s, at, size)
return general(struct)
""",
)
_data = template(
    "load, general, byte, index, default",
    f"""\
{_bytes}
        m.budget -= (size + 7) >> 3
        return bytes(s.mem[at : at + size])
return general(struct)
""",
)


def _text_getter(field: Field) -> Getter:
    general, byte, index, default = _general_getter(field), field.byte, field.index, field.default
    return own(_text(_mem.load_u64, say_what_is_wrong, general, field, byte, index, default))


def _data_getter(field: Field) -> Getter:
    general, byte, index, default = _general_getter(field), field.byte, field.index, field.default
    return own(_data(_mem.load_u64, general, byte, index, default))


def say_what_is_wrong(field: Field, struct: StructBase, s: Segment, at: int, size: int) -> object:
    """Raise the error of a malformed text."""
    try:
        return decode(s, at, size)
    except WireError as error:
        _refusals.in_field(error, short_name(type(struct)), field.name_)
        raise


_struct = template(
    "load, new, general, byte, index, of",
    f"""\
m = struct._m
level = struct._l
if index >= struct._c or level <= 0 or not of.resolved:
    return general(struct)
{POINTER}
if word & 3 or not word:
    return general(struct)
{SECTIONS}
words = (n >> 3) + c
{AT}
if {is_outside("words << 3")} or words >= m.budget:
    return general(struct)
m.budget -= words or 1
{struct_of("of.reader", "level - 1")}
""",
)
_struct_builder = template(
    "load, new, general, byte, of",
    f"""\
{POINTER}
{SECTIONS}
if word & 3 or not word or not of.resolved or n < of.data or c < of.pointers:
    return general(struct)
{AT}
m = struct._m
{struct_of("of.builder", "struct._l")}
""",
)


def _struct_getter(field: Field) -> Getter:
    general, byte, of = _general_getter(field), field.byte, field.type_
    if field.writable:
        return own(_struct_builder(_mem.load_u64, object.__new__, general, byte, of))
    return own(_struct(_mem.load_u64, object.__new__, general, byte, field.index, of))


_plain_list = template(
    "load, new, general, byte, index, element, code, like_ours, step, pointers, ListReader",
    f"""\
level = struct._l
if index >= struct._c or level <= 0:
    return general(struct)
{POINTER}
if word & {BYTES_MASK} != like_ours:
    return general(struct)
m = struct._m
count = word >> 35
words = (count * step + 63) >> 6
cost = words or count
{AT}
if {is_outside("words << 3")} or cost >= m.budget:
    return general(struct)
made = new(ListReader)
made._step = step
made._n = 0 if pointers else step >> 3
made._c = pointers
m.budget -= cost
{LIST}
""",
)
_struct_list = template(
    "load, new, general, byte, index, element, code, like_ours, ListReader",
    f"""\
level = struct._l
if index >= struct._c or level <= 0:
    return general(struct)
{POINTER}
if word & {BYTES_MASK} != like_ours:
    return general(struct)
m = struct._m
words = (word >> 35) + 1
{AT}
if {is_outside("words << 3")} or words >= m.budget:
    return general(struct)
word = load(s.mem, at)[0]
count = (word & 0xFFFFFFFF) >> 2
{SECTIONS}
each = n + (c << 3)
if word & 3 or not each or count * each > (words - 1) << 3:
    return general(struct)
at += 8
made = new(ListReader)
made._step = each << 3
made._n = n
made._c = c
m.budget -= words
{LIST}
""",
)


def _list_getter(field: Field) -> Getter:
    if field.writable:
        of = field.type_.element
        return own(_list_builder(_building.build_list, field.byte, field.default, of))
    general, byte, index, of = _general_getter(field), field.byte, field.index, field.type_.element
    place = _mem.load_u64, object.__new__, general, byte, index, of, of.code, 1 | of.code << 32
    if of.code == _kinds.COMPOSITE:
        return own(_struct_list(*place, ListReader))
    pointers = 1 if of.code == _kinds.POINTER else 0
    return own(_plain_list(*place, _kinds.STEP_BITS[of.code], pointers, ListReader))


_list_builder = template(
    "build_list, byte, default, element",
    "return build_list(element, struct._m, struct._s, struct._p + byte, default)",
)
SAME_PLACE = (f"struct.{name}" for name in ("_m", "_s", "_d", "_n", "_p", "_c"))
_group = template(
    "new, resolve, of, writable",
    f"""\
if not of.resolved:
    resolve(of)
{struct_of("of.builder if writable else of.reader", "struct._l", *SAME_PLACE)}
""",
)


def _group_getter(field: Field) -> Getter:
    return own(_group(object.__new__, _types.resolve, field.type_, field.writable))


GETTERS: dict[int, Callable[[Field], Getter]] = {
    _kinds.BOOL: _bool_getter,
    _kinds.ENUM: _enum_getter,
    _kinds.TEXT: _text_getter,
    _kinds.DATA: _data_getter,
    _kinds.STRUCT: _struct_getter,
    _kinds.LIST: _list_getter,
    _kinds.GROUP: _group_getter,
}
