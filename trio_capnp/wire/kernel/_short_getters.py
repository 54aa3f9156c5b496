"""Reading a field, in the interpreted form: a function for each, with its offsets inlined.

Each does what ``_fields.read_value`` or ``build_value`` does, for a null or near pointer and a
struct or list as its own schema knows it. All else goes that general way.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Callable
from struct import Struct as Packer
from typing import TypeAlias

from trio_capnp.errors import WireError
from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _building, _fields, _kinds, _refusals, _types
from trio_capnp.wire.kernel._bytes import decode
from trio_capnp.wire.kernel._fields import Field
from trio_capnp.wire.kernel._memory import Segment
from trio_capnp.wire.kernel._numbers import enumerant
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._short import BYTES_MASK, BYTES_WORD, Getter, own
from trio_capnp.wire.kernel._structs import StructBase
from trio_capnp.wire.kernel._types import short_name

Maker: TypeAlias = Callable[[Field], Getter]


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


def _number_getter(field: Field) -> Getter:
    """Numbers; an integer's default is taken off by an XOR of numbers with signs."""
    packer = Packer("<" + _kinds.FORMATS[field.type_.kind])
    unpack, byte, default = packer.unpack_from, field.byte, field.default
    end = byte + packer.size

    def get(struct: StructBase) -> object:
        if end <= struct._n:
            return unpack(struct._s.mem, struct._d + byte)[0]
        return default

    def get_with_default(struct: StructBase) -> object:
        if end <= struct._n:
            return unpack(struct._s.mem, struct._d + byte)[0] ^ default
        return default

    return own(get_with_default if field.mask else get)


def _bool_getter(field: Field) -> Getter:
    byte, bit, default = field.byte, 1 << (field.index & 7), field.mask != 0

    def get(struct: StructBase) -> object:
        if byte < struct._n and struct._s.mem[struct._d + byte] & bit:
            return not default
        return default

    return own(get)


def _enum_getter(field: Field) -> Getter:
    load, byte, mask, of = _mem.load_u16, field.byte, field.mask, field.type_
    end = byte + 2

    def get(struct: StructBase) -> object:
        number = mask
        if end <= struct._n:
            number ^= load(struct._s.mem, struct._d + byte)[0]
        if number < len(of.members):
            return of.members[number]
        return enumerant(of, number)

    return own(get)


def _text_getter(field: Field) -> Getter:
    load, byte, index, default = _mem.load_u64, field.byte, field.index, field.default
    general = _general_getter(field)

    def get(struct: StructBase) -> object:
        if index >= struct._c:
            return default
        s = struct._s
        m = struct._m
        pos = struct._p + byte
        word = load(s.mem, pos)[0]
        if word & BYTES_MASK == BYTES_WORD:
            size = word >> 35
            at = pos + 8 + 2 * (((word & 0xFFFFFFFC) ^ 0x80000000) - 0x80000000)
            if size and s.base <= at and at + size <= s.end and size >> 3 < m.budget:
                m.budget -= (size + 7) >> 3
                try:
                    if s.mem[at + size - 1] == 0:
                        return s.mem[at : at + size - 1].decode()
                except UnicodeDecodeError:
                    pass
                return say_what_is_wrong(field, struct, s, at, size)
        return general(struct)

    return own(get)


def say_what_is_wrong(field: Field, struct: StructBase, s: Segment, at: int, size: int) -> object:
    """Raise the error of a text that is not one."""
    try:
        return decode(s, at, size)
    except WireError as error:
        _refusals.in_field(error, short_name(type(struct)), field.name_)
        raise


def _data_getter(field: Field) -> Getter:
    load, byte, index, default = _mem.load_u64, field.byte, field.index, field.default
    general = _general_getter(field)

    def get(struct: StructBase) -> object:
        if index >= struct._c:
            return default
        s = struct._s
        m = struct._m
        pos = struct._p + byte
        word = load(s.mem, pos)[0]
        if word & BYTES_MASK == BYTES_WORD:
            size = word >> 35
            at = pos + 8 + 2 * (((word & 0xFFFFFFFC) ^ 0x80000000) - 0x80000000)
            if s.base <= at and at + size <= s.end and size >> 3 < m.budget:
                m.budget -= (size + 7) >> 3
                return bytes(s.mem[at : at + size])
        return general(struct)

    return own(get)


def _struct_getter(field: Field) -> Getter:
    load, byte, index, of = _mem.load_u64, field.byte, field.index, field.type_
    new: Callable[[type], StructBase] = object.__new__
    general = _general_getter(field)

    def get(struct: StructBase) -> object:
        m = struct._m
        level = struct._l
        if index >= struct._c or level <= 0 or not of.resolved:
            return general(struct)
        s = struct._s
        pos = struct._p + byte
        word = load(s.mem, pos)[0]
        if word & 3 or not word:
            return general(struct)
        n = (word >> 29) & 0x7FFF8
        c = word >> 48
        words = (n >> 3) + c
        at = pos + 8 + 2 * (((word & 0xFFFFFFFC) ^ 0x80000000) - 0x80000000)
        if at < s.base or at + (words << 3) > s.end or words >= m.budget:
            return general(struct)
        m.budget -= words or 1
        made = new(of.reader)
        made._m = m
        made._s = s
        made._d = at
        made._n = n
        made._p = at + n
        made._c = c
        made._l = level - 1
        return made

    return own(get)


def _struct_builder_getter(field: Field) -> Getter:
    load, byte, of = _mem.load_u64, field.byte, field.type_
    new: Callable[[type], StructBase] = object.__new__
    general = _general_getter(field)

    def get(struct: StructBase) -> object:
        s = struct._s
        pos = struct._p + byte
        word = load(s.mem, pos)[0]
        n = (word >> 29) & 0x7FFF8
        c = word >> 48
        if word & 3 or not word or not of.resolved or n < of.data or c < of.pointers:
            return general(struct)
        at = pos + 8 + 2 * (((word & 0xFFFFFFFC) ^ 0x80000000) - 0x80000000)
        made = new(of.builder)
        made._m = struct._m
        made._s = s
        made._d = at
        made._n = n
        made._p = at + n
        made._c = c
        made._l = struct._l
        return made

    return own(get)


def _list_getter(field: Field) -> Getter:
    load, byte, index, element = _mem.load_u64, field.byte, field.index, field.type_.element
    new: Callable[[type[ListReader]], ListReader] = object.__new__
    code = element.code
    composite = code == _kinds.COMPOSITE
    step = _kinds.STEP_BITS[code] if not composite else 0
    pointers = 1 if code == _kinds.POINTER else 0
    like_ours = 1 | code << 32
    general = _general_getter(field)

    def get(struct: StructBase) -> object:
        level = struct._l
        if index >= struct._c or level <= 0:
            return general(struct)
        s = struct._s
        pos = struct._p + byte
        word = load(s.mem, pos)[0]
        if word & BYTES_MASK != like_ours:
            return general(struct)
        at = pos + 8 + 2 * (((word & 0xFFFFFFFC) ^ 0x80000000) - 0x80000000)
        count = word >> 35
        words = count + 1 if composite else (count * step + 63) >> 6
        m = struct._m
        cost = words or count
        if at < s.base or at + (words << 3) > s.end or cost >= m.budget:
            return general(struct)
        made = new(ListReader)
        if composite:
            tag = load(s.mem, at)[0]
            count = (tag & 0xFFFFFFFF) >> 2
            n = (tag >> 29) & 0x7FFF8
            c = tag >> 48
            each = n + (c << 3)
            if tag & 3 or not each or count * each > (words - 1) << 3:
                return general(struct)
            at += 8
            made._step = each << 3
            made._n = n
            made._c = c
        else:
            made._step = step
            made._n = 0 if pointers else step >> 3
            made._c = pointers
        m.budget -= cost
        made._t = element
        made._m = m
        made._s = s
        made._at = at
        made._count = count
        made._code = code
        made._l = level - 1
        return made

    return own(get)


def _list_builder_getter(field: Field) -> Getter:
    byte, default, element = field.byte, field.default, field.type_.element
    build_list = _building.build_list

    def get(struct: StructBase) -> object:
        return build_list(element, struct._m, struct._s, struct._p + byte, default)

    return own(get)


def _group_getter(field: Field) -> Getter:
    of, writable = field.type_, field.writable
    new: Callable[[type], StructBase] = object.__new__

    def get(struct: StructBase) -> object:
        if not of.resolved:
            _types.resolve(of)
        made = new(of.builder if writable else of.reader)
        made._m = struct._m
        made._s = struct._s
        made._d = struct._d
        made._n = struct._n
        made._p = struct._p
        made._c = struct._c
        made._l = struct._l
        return made

    return own(get)


def _of_either(reader: Maker, builder: Maker) -> Maker:
    def make(field: Field) -> Getter:
        return builder(field) if field.writable else reader(field)

    return make


GETTERS: dict[int, Callable[[Field], Getter]] = {
    _kinds.BOOL: _bool_getter,
    _kinds.ENUM: _enum_getter,
    _kinds.TEXT: _text_getter,
    _kinds.DATA: _data_getter,
    _kinds.STRUCT: _of_either(_struct_getter, _struct_builder_getter),
    _kinds.LIST: _of_either(_list_getter, _list_builder_getter),
    _kinds.GROUP: _group_getter,
}
