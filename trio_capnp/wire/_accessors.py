"""Short cuts of the interpreted form: properties with their offsets inlined.

Each stands in front of a ``Field`` and does what the field's general path does, for the one
case that it was made for: a plain number, text or struct. What no short cut fits goes the general
way. The tests hold each against the field behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct as Packer
from struct import error as PackError
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import Field, StructBase

    Getter = Callable[[StructBase], object]
    Setter = Callable[[StructBase, object], None]

FORMATS = {
    "int8": "<b",
    "uint8": "<B",
    "int16": "<h",
    "uint16": "<H",
    "int32": "<i",
    "uint32": "<I",
    "int64": "<q",
    "uint64": "<Q",
    "float32": "<f",
    "float64": "<d",
}


class FieldProperty(property):
    """A property that knows the field it stands for."""

    _field: Field

    def __set_name__(self, owner: type, name: str) -> None:
        self._field.__set_name__(owner, name)


def shorten(field: Field) -> FieldProperty:
    """The property for a field: with short cuts where there are some."""
    getter = _getter(field)
    setter = _setter(field) if field.writable else field.__set__
    made = FieldProperty(getter, setter)
    made._field = field
    if field.writable:
        field.put = setter
    return made


def _getter(field: Field) -> Getter:
    if field.kind in FORMATS and not field.mask:
        plain = _number_getter(field)
    elif field.kind == "text":
        plain = _text_getter(field)
    elif field.kind == "struct" and not field.writable:
        plain = _struct_getter(field)
    else:
        return _general_getter(field)
    return plain if field.tag_at < 0 else _checked(field, plain)


def _general_getter(field: Field) -> Getter:
    from trio_capnp.wire._kernel import build_field, read_field

    of = build_field if field.writable else read_field

    def get(struct: StructBase) -> object:
        return of(field, struct)

    return get


def _checked(field: Field, plain: Getter) -> Getter:
    from trio_capnp.wire._kernel import inactive, tag_of

    at, tag = field.tag_at, field.tag

    def get(struct: StructBase) -> object:
        if tag_of(struct, at) != tag:
            raise inactive(field, struct)
        return plain(struct)

    return get


def _number_getter(field: Field) -> Getter:
    packer = Packer(FORMATS[field.kind])
    unpack, byte = packer.unpack_from, field.byte
    end, default = byte + packer.size, field.default

    def get(struct: StructBase) -> object:
        if end <= struct._n:
            return unpack(struct._s.buf, struct._d + byte)[0]
        return default

    return get


def _text_getter(field: Field) -> Getter:
    from trio_capnp.wire._kernel import read_text

    byte, default = field.byte, field.default

    def get(struct: StructBase) -> object:
        if byte < struct._c << 3:
            return read_text(struct._m, struct._s, struct._p + byte, struct._l, default)
        return default

    return get


def _struct_getter(field: Field) -> Getter:
    from trio_capnp.wire._kernel import default_struct, read_struct, resolve

    byte, default, of = field.byte, field.default, field.type

    def get(struct: StructBase) -> object:
        if byte < struct._c << 3:
            return read_struct(of, struct._m, struct._s, struct._p + byte, struct._l, default)
        resolve(of)
        return default_struct(of, default)

    return get


def _setter(field: Field) -> Setter:
    if field.kind in FORMATS and not field.mask:
        plain = _number_setter(field)
    elif field.kind in ("text", "data", "struct", "list"):
        plain = _pointer_setter(field)
    else:
        return _general_setter(field)
    return plain if field.tag_at < 0 else _tagging(field, plain)


def _general_setter(field: Field) -> Setter:
    from trio_capnp.wire._kernel import write_field

    def put(struct: StructBase, value: object) -> None:
        write_field(field, struct, value)

    return put


def _tagging(field: Field, plain: Setter) -> Setter:
    from trio_capnp.wire._kernel import activate

    def put(struct: StructBase, value: object) -> None:
        plain(struct, value)
        activate(field, struct)

    return put


def _number_setter(field: Field) -> Setter:
    from trio_capnp.wire._kernel import explain_number

    pack, byte, kind = Packer(FORMATS[field.kind]).pack_into, field.byte, field.kind

    def put(struct: StructBase, value: object) -> None:
        try:
            pack(struct._s.buf, struct._d + byte, value)
        except (PackError, OverflowError):
            explain_number(value, kind, field.name)
            raise

    return put


def _pointer_setter(field: Field) -> Setter:
    from trio_capnp.wire._kernel import write_pointer

    byte, of = field.byte, field.type

    def put(struct: StructBase, value: object) -> None:
        write_pointer(of, struct._m, struct._s, struct._p + byte, value, field.name)

    return put
