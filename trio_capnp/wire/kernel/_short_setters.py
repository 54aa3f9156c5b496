"""Assigning a field in the interpreted form: a function for each field, its offsets inlined.

Each setter does the work of ``_writing.write_field`` for the common case: a value of the plain
type, and a pointer that is null or leads to bytes in the same segment. All other cases are left to
``write_field``. *Fillers* are for a new struct, where an error need not restore an old value.
"""

# A list or dict may hold anything.
# pyright: reportPrivateUsage=false, reportUnknownArgumentType=false
from __future__ import annotations

import math
from collections.abc import Callable
from struct import Struct as Packer
from struct import error as PackError
from struct import pack
from typing import cast

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _filling, _kinds, _refusals, _types, _word, _writing
from trio_capnp.wire.kernel._bytes import MAX_COUNT
from trio_capnp.wire.kernel._fields import Field
from trio_capnp.wire.kernel._numbers import FLOAT32_END
from trio_capnp.wire.kernel._short import BYTES_MASK, BYTES_WORD, Setter, own
from trio_capnp.wire.kernel._short_template import short_cut, struct_of
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import Type


def setter_of(field: Field) -> Setter:
    if field.kind in _kinds.RANGES and field.type_.kind != _kinds.ENUM:
        return _int_setter(field)
    return SETTERS.get(field.type_.kind, _general_setter)(field)


def filler_of(field: Field) -> Setter:
    """For a new struct, where an error need not restore an old value."""
    if field.type_.kind == _kinds.STRUCT:
        return _struct_filler(field)
    if field.type_.kind == _kinds.LIST and _is_number(field.type_.element):
        return _numbers_filler(field)
    if field.type_.kind in (_kinds.LIST, _kinds.CAP, _kinds.ANY):
        return _pointer_filler(field)
    if field.type_.kind == _kinds.GROUP:
        return _group_filler(field)
    return setter_of(field)


def _is_number(of: Type) -> bool:
    return _kinds.INT8 <= of.kind <= _kinds.FLOAT64


def _general_setter(field: Field) -> Setter:
    def put(struct: StructBase, value: object) -> None:
        _writing.write_field(field, struct, value)

    return put


def _int_setter(field: Field) -> Setter:
    """Integers; the range is checked first, because ``pack_into`` clears memory before it fails."""
    pack, byte = _packer(field).pack_into, field.byte
    low, high = _kinds.RANGES[field.kind]
    flip = cast("int", field.default) if field.mask else 0

    def put(struct: StructBase, value: object) -> None:
        if type(value) is int and low <= value <= high:
            pack(struct._s.mem, struct._d + byte, value)
        else:
            _writing.write_field(field, struct, value)

    def put_with_default(struct: StructBase, value: object) -> None:
        if type(value) is int and low <= value <= high:
            pack(struct._s.mem, struct._d + byte, value ^ flip)
        else:
            _writing.write_field(field, struct, value)

    return own(put_with_default if flip else put)


def _float_setter(field: Field) -> Setter:
    if field.mask:
        return _general_setter(field)
    pack, byte = _packer(field).pack_into, field.byte
    end = FLOAT32_END if field.type_.kind == _kinds.FLOAT32 else math.inf

    def put(struct: StructBase, value: object) -> None:
        if type(value) is float and -end < value < end:
            pack(struct._s.mem, struct._d + byte, value)
        else:
            _writing.write_field(field, struct, value)

    return own(put)


def _enum_setter(field: Field) -> Setter:
    store, byte, mask, of = _mem.put_u16, field.byte, field.mask, field.type_

    def put(struct: StructBase, value: object) -> None:
        if isinstance(value, int) and type(value) is of.namespace:
            store(struct._s.mem, struct._d + byte, value ^ mask)
        else:
            _types.resolve(of)
            _writing.write_field(field, struct, value)

    return own(put)


def _bool_setter(field: Field) -> Setter:
    byte, bit, default = field.byte, 1 << (field.index & 7), field.mask != 0
    others = 0xFF ^ bit

    def put(struct: StructBase, value: object) -> None:
        mem = struct._s.mem
        if value is default:
            mem[struct._d + byte] &= others
        elif value is True or value is False:
            mem[struct._d + byte] |= bit
        else:
            _writing.write_field(field, struct, value)

    return own(put)


_bytes = """\
s = struct._s
mem = s.mem
pos = struct._p + byte
old = load(mem, pos)[0]
if type(value) is {cls} and (not old or old & {mask} == {word}):
    data = {data}
    size = len(data) + {extra}
    at = s.end
    end = at + ((size + 7) & -8)
    if end <= s.room and size <= {most}:
        if old:
            clear(mem, pos, old)
        s.end = end
        store(mem, pos, {word} | ((at - pos - 8) >> 1) | (size << 35))
        mem[at : at + len(data)] = data
        return
write_field(field, struct, value)
"""
"""For a null pointer, or bytes in the same segment; the new bytes go to the segment's end."""


def _bytes_template(cls: str, data: str, extra: int) -> Callable[..., object]:
    body = _bytes.format(
        cls=cls, data=data, extra=extra, mask=BYTES_MASK, word=BYTES_WORD, most=MAX_COUNT
    )
    return short_cut("load, store, clear, write_field, field, byte", "struct, value", body)


_text = _bytes_template("str", "value.encode()", 1)
_data = _bytes_template("bytes", "value", 0)


def _bytes_setter(field: Field) -> Setter:
    make = _text if field.type_.kind == _kinds.TEXT else _data
    made = make(
        *(_mem.load_u64, _mem.put_u64, _clear_bytes, _writing.write_field, field, field.byte)
    )
    return own(cast("Setter", made))


def _clear_bytes(mem: bytearray, pos: int, word: int) -> None:
    at = _word.target(word, pos)
    room = ((word >> 35) + 7) & -8
    mem[at : at + room] = bytes(room)


_struct = short_cut(
    "load, store, new, general, fill_struct, under, field, of, byte",
    "struct, value",
    f"""\
s = struct._s
mem = s.mem
pos = struct._p + byte
at = s.end
end = at + of.size
if type(value) is not dict or load(mem, pos)[0] or not of.size or end > s.room:
    return general(struct, value)
if struct._l <= 0:
    return general(struct, value)  # the general way raises the error
s.end = end
store(mem, pos, of.word | ((at - pos - 8) >> 1))
n = of.data
{struct_of("of.builder", "struct._l - 1", m="struct._m", c="of.pointers", end="")}
try:
    fill_struct(made, value)
except (TypeError, ValueError) as error:
    under(error, field.name_)
    raise
""",
)


def _struct_filler(field: Field) -> Setter:
    general, fill_struct, under = _pointer_filler(field), _filling.fill_struct, _refusals.under
    made = _struct(
        *(_mem.load_u64, _mem.put_u64, object.__new__, general, fill_struct, under),
        *(field, field.type_, field.byte),
    )
    return own(cast("Setter", made))


def _numbers_filler(field: Field) -> Setter:
    """A list of numbers, packed first, so that an error is found before memory changes."""
    load, store, byte = _mem.load_u64, _mem.put_u64, field.byte
    element = field.type_.element
    code, step = element.code, element.bits >> 3
    letter = _kinds.FORMATS[element.kind]
    general = _pointer_filler(field)

    def fill(struct: StructBase, value: object) -> None:
        s = struct._s
        mem = s.mem
        pos = struct._p + byte
        if type(value) is list and not load(mem, pos)[0]:
            count = len(value)
            at = s.end
            end = at + ((count * step + 7) & -8)
            if end <= s.room and count <= MAX_COUNT:
                try:
                    data = pack(f"<{count}{letter}", *value)
                except (PackError, OverflowError):
                    general(struct, value)  # which raises the error
                    return
                s.end = end
                store(mem, pos, 1 | ((at - pos - 8) >> 1) | (code << 32) | (count << 35))
                mem[at : at + len(data)] = data
                return
        general(struct, value)

    return own(fill)


def _pointer_filler(field: Field) -> Setter:
    byte, of, fill_pointer = field.byte, field.type_, _filling.fill_pointer

    def fill(struct: StructBase, value: object) -> None:
        fill_pointer(of, struct._m, struct._s, struct._p + byte, value, field.name_, struct._l)

    return own(fill)


def _group_filler(field: Field) -> Setter:
    def fill(struct: StructBase, value: object) -> None:
        _filling.fill_group(field, struct, value, struct._l)

    return fill


def _packer(field: Field) -> Packer:
    return Packer("<" + _kinds.FORMATS[field.type_.kind])


SETTERS: dict[int, Callable[[Field], Setter]] = {
    _kinds.BOOL: _bool_setter,
    _kinds.FLOAT32: _float_setter,
    _kinds.FLOAT64: _float_setter,
    _kinds.ENUM: _enum_setter,
    _kinds.TEXT: _bytes_setter,
    _kinds.DATA: _bytes_setter,
}
