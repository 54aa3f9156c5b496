"""Short cuts of the interpreted form: properties with their offsets inlined.

Each stands in front of a ``Field`` and does what the field's general path does, for the one
case that it was made for: a null or near pointer, a value of the plain type. What no short cut
fits goes the general way. The tests hold each against the field behind it.
"""

# pyright: reportPrivateUsage=false
from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from struct import Struct as Packer
from types import FunctionType
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from trio_capnp.wire import _mem
from trio_capnp.wire.kernel import _building, _fields, _kinds, _reading, _structs, _types, _writing
from trio_capnp.wire.kernel._bytes import MAX_COUNT, decode, read_data, read_text
from trio_capnp.wire.kernel._numbers import FLOAT32_END, enumerant
from trio_capnp.wire.kernel._reading import ListReader
from trio_capnp.wire.kernel._structs import StructBase

if TYPE_CHECKING:
    from trio_capnp.wire.kernel._fields import Field
    from trio_capnp.wire.kernel._types import Type

Getter: TypeAlias = Callable[[StructBase], object]
Setter: TypeAlias = Callable[[StructBase, object], None]
Maker: TypeAlias = "Callable[[Field], Getter]"
F = TypeVar("F", bound=Callable[..., object])

# A near pointer to a list of bytes without its offset and size, and the bits that say so.
BYTES_WORD = 0x2_0000_0001
BYTES_MASK = 0x7_0000_0003


class FieldProperty(property):
    """A property that knows the field it stands for."""

    _field: Field

    def __set_name__(self, owner: type, name: str) -> None:
        self._field.__set_name__(owner, name)


def shorten(field: Field) -> FieldProperty:
    """The property for a field: with short cuts where there are some."""
    setter: Setter = field.__set__
    if field.writable:
        setter = _tagging(field, _setter(field))
        field.put = setter
        field.fill = _tagging(field, _filler(field))
    made = FieldProperty(_checking(field, _getter(field)), setter)
    made._field = field
    return made


def own(function: F) -> F:
    """The function with code of its own.

    The interpreter keeps with the code what it has learnt of the classes that it met there; a
    short cut that serves one class then always finds it.
    """
    assert isinstance(function, FunctionType)
    made = FunctionType(
        function.__code__.replace(),
        function.__globals__,
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    return cast(F, made)


# --- unions -----------------------------------------------------------------------------------


def _checking(field: Field, plain: Getter) -> Getter:
    """Read only the active member of a union."""
    if field.tag_at < 0:
        return plain
    load, at, tag = _mem.load_u16, field.tag_at, field.tag
    end = at + 2

    def get(struct: StructBase) -> object:
        if (load(struct._s.mem, struct._d + at)[0] if end <= struct._n else 0) != tag:
            raise _structs.inactive(field, struct)
        return plain(struct)

    return own(get)


def _tagging(field: Field, plain: Setter) -> Setter:
    """Make the member of a union that is assigned the active one."""
    if field.tag_at < 0:
        return plain
    store, at, tag = _mem.put_u16, field.tag_at, field.tag

    def put(struct: StructBase, value: object) -> None:
        plain(struct, value)
        store(struct._s.mem, struct._d + at, tag)

    return own(put)


# --- reading ----------------------------------------------------------------------------------


def _getter(field: Field) -> Getter:
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
    packer = _packer(field)
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
                return decode(s, at, size)
        return read_text(m, s, pos, default)

    return own(get)


def _data_getter(field: Field) -> Getter:
    load, byte, index, default = _mem.load_u64, field.byte, field.index, field.default

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
        return read_data(m, s, pos, default)

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
    byte, index, default, element = field.byte, field.index, field.default, field.type_.element
    read_list = _reading.read_list

    def get(struct: StructBase) -> object:
        if index >= struct._c:
            return _reading.default_list(element, default, ListReader)
        return read_list(
            element, struct._m, struct._s, struct._p + byte, struct._l, default, ListReader
        )

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


# --- assigning --------------------------------------------------------------------------------


def _setter(field: Field) -> Setter:
    if field.kind in _kinds.RANGES and field.type_.kind != _kinds.ENUM:
        return _int_setter(field)
    return SETTERS.get(field.type_.kind, _general_setter)(field)


def _filler(field: Field) -> Setter:
    """For a struct that is new: what a pointer holds need not be given back on an error."""
    if field.type_.kind in (_kinds.STRUCT, _kinds.LIST, _kinds.CAP, _kinds.ANY):
        return _pointer_filler(field)
    if field.type_.kind == _kinds.GROUP:
        return _group_filler(field)
    return _setter(field)


def _general_setter(field: Field) -> Setter:
    def put(struct: StructBase, value: object) -> None:
        _writing.write_field(field, struct, value)

    return put


def _int_setter(field: Field) -> Setter:
    """Integers; the range is asked first, since ``pack_into`` clears before it looks."""
    pack, byte = _packer(field).pack_into, field.byte
    low, high = _kinds.RANGES[field.kind]
    flip: int = field.default if field.mask else 0

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
        if type(value) is of.namespace:
            store(struct._s.mem, struct._d + byte, value ^ mask)
        else:
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


def _text_setter(field: Field) -> Setter:
    load, store, byte = _mem.load_u64, _mem.put_u64, field.byte

    def put(struct: StructBase, value: object) -> None:
        s = struct._s
        mem = s.mem
        pos = struct._p + byte
        if type(value) is str and not load(mem, pos)[0]:
            data = value.encode()
            size = len(data) + 1
            at = s.end
            end = at + ((size + 7) & -8)
            if end <= s.room and size <= MAX_COUNT:
                s.end = end
                store(mem, pos, BYTES_WORD | ((at - pos - 8) >> 1) | (size << 35))
                mem[at : at + size - 1] = data
                return
        _writing.write_field(field, struct, value)

    return own(put)


def _data_setter(field: Field) -> Setter:
    load, store, byte = _mem.load_u64, _mem.put_u64, field.byte

    def put(struct: StructBase, value: object) -> None:
        s = struct._s
        mem = s.mem
        pos = struct._p + byte
        if type(value) is bytes and not load(mem, pos)[0]:
            size = len(value)
            at = s.end
            end = at + ((size + 7) & -8)
            if end <= s.room and size <= MAX_COUNT:
                s.end = end
                store(mem, pos, BYTES_WORD | ((at - pos - 8) >> 1) | (size << 35))
                mem[at : at + size] = value
                return
        _writing.write_field(field, struct, value)

    return own(put)


def _pointer_filler(field: Field) -> Setter:
    byte, of, fill_pointer = field.byte, field.type_, _writing.fill_pointer

    def fill(struct: StructBase, value: object) -> None:
        fill_pointer(of, struct._m, struct._s, struct._p + byte, value, field.name_)

    return own(fill)


def _group_filler(field: Field) -> Setter:
    def fill(struct: StructBase, value: object) -> None:
        _writing.fill_group(field, struct, value)

    return fill


def _packer(field: Field) -> Packer:
    return Packer("<" + _kinds.FORMATS[field.type_.kind])


SETTERS: dict[int, Callable[[Field], Setter]] = {
    _kinds.BOOL: _bool_setter,
    _kinds.FLOAT32: _float_setter,
    _kinds.FLOAT64: _float_setter,
    _kinds.ENUM: _enum_setter,
    _kinds.TEXT: _text_setter,
    _kinds.DATA: _data_setter,
}


# --- lists ------------------------------------------------------------------------------------


def shorten_lists() -> None:
    """Give the lists of structs their short cuts, made for each type at its first use."""
    ListReader.__getitem__ = _get_item  # type: ignore[method-assign]
    ListReader.__iter__ = _iterate  # type: ignore[method-assign]


_general_item = ListReader.__getitem__
_general_iterator = ListReader.__iter__


def _get_item(items: ListReader, index: object) -> object:
    of = items._t
    if of.kind == _kinds.STRUCT and type(index) is int and 0 <= index < items._count:
        shorts = of.shorts.get(type(items)) or _shorts_of(items, of)
        return shorts[0](items, index)
    return _general_item(items, index)


def _iterate(items: ListReader) -> Iterator[object]:
    of = items._t
    if of.kind == _kinds.STRUCT:
        shorts = of.shorts.get(type(items)) or _shorts_of(items, of)
        return shorts[1](items)
    return _general_iterator(items)


def _shorts_of(items: ListReader, of: Type) -> tuple[Callable[..., object], ...]:
    _types.resolve(of)
    builds = isinstance(items, _building.ListBuilder)
    cls = of.builder if builds else of.reader
    deeper = 0 if builds else 1
    made = _element_maker(cls, deeper), _walker(cls, deeper)
    of.shorts[type(items)] = made
    return made


def _element_maker(cls: type[StructBase], deeper: int) -> Callable[[ListReader, int], StructBase]:
    new: Callable[[type], StructBase] = object.__new__

    def make(items: ListReader, index: int) -> StructBase:
        level = items._l
        if level <= 0:
            _reading.check_depth(items)
        at = items._at + ((index * items._step) >> 3)
        n = items._n
        made = new(cls)
        made._m = items._m
        made._s = items._s
        made._d = at
        made._n = n
        made._p = at + n
        made._c = items._c
        made._l = level - deeper
        return made

    return own(make)


def _walker(cls: type[StructBase], deeper: int) -> Callable[[ListReader], Iterator[StructBase]]:
    new: Callable[[type], StructBase] = object.__new__

    def walk(items: ListReader) -> Iterator[StructBase]:
        m, s, n, c = items._m, items._s, items._n, items._c
        at, step, level = items._at, items._step >> 3, items._l - deeper
        for _ in range(items._count):
            if level < 0:
                _reading.check_depth(items)
            made = new(cls)
            made._m = m
            made._s = s
            made._d = at
            made._n = n
            made._p = at + n
            made._c = c
            made._l = level
            yield made
            at += step

    return own(walk)
