# Generated from circle.capnp, @0x8b1f0c5a7d3e6924, by trio_capnp 0.1.0. Do not edit.

"""This file and everything.capnp import each other."""

from __future__ import annotations

from tests.codegen.golden import everything_capnp as _everything_capnp
from trio_capnp import typed as _t


class _Circle_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Circle_Builder

    color: _t.EnumField[_everything_capnp.Color] = _t.EnumField(0, lambda: _everything_capnp.Color)
    pointers: _t.StructField[_everything_capnp.Pointers.Reader] = _t.StructField(
        0, lambda: _everything_capnp.Pointers
    )
    around: _t.ListField[_everything_capnp.Unions.Reader] = _t.ListField(
        1, _t.struct_of(lambda: _everything_capnp.Unions)
    )


class _Circle_Builder(_t.Builder):
    __slots__ = ()

    color: _t.EnumFieldBuilder[_everything_capnp.Color] = _t.EnumFieldBuilder(
        0, lambda: _everything_capnp.Color
    )
    pointers: _t.StructFieldBuilder[
        _everything_capnp.Pointers.Builder,
        _everything_capnp.Pointers.Reader
        | _everything_capnp.Pointers.Builder
        | _everything_capnp.Pointers.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _everything_capnp.Pointers)
    around: _t.ListFieldBuilder[
        _everything_capnp.Unions.Builder,
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields,
    ] = _t.ListFieldBuilder(1, _t.struct_of(lambda: _everything_capnp.Unions))


class _Circle_Promise(_t.Promise[_Circle_Reader]):
    __slots__ = ()

    color: _t.PromiseValue[_everything_capnp.Color] = _t.PromiseValue()
    pointers: _t.PromiseStruct[_everything_capnp.Pointers.Promise] = _t.PromiseStruct(
        0, lambda: _everything_capnp.Pointers
    )
    around: _t.PromiseValue[_t.ListReader[_everything_capnp.Unions.Reader]] = _t.PromiseValue()


class _Circle_Fields(_t.TypedDict, total=False):
    color: _everything_capnp.Color
    pointers: (
        _everything_capnp.Pointers.Reader
        | _everything_capnp.Pointers.Builder
        | _everything_capnp.Pointers.Fields
    )
    around: _t.Iterable[
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields
    ]


_Circle_Like: _t.TypeAlias = _Circle_Reader | _Circle_Builder | _Circle_Fields


class Circle(_t.Struct[_Circle_Reader, _Circle_Builder]):
    Reader: _t.TypeAlias = _Circle_Reader
    Builder: _t.TypeAlias = _Circle_Builder
    Promise: _t.TypeAlias = _Circle_Promise
    Fields: _t.TypeAlias = _Circle_Fields
    Like: _t.TypeAlias = _Circle_Like

    _id = 0xC7C4D17279D50D88
    _name = "Circle"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Circle_Fields]) -> _Circle_Builder:
        return _t.new_struct(Circle, fields)


_t.finish(globals())
