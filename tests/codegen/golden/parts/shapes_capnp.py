# Generated from shapes.capnp, @0xb4c8e2a6f1d39705, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class _Point_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Point_Builder

    x = _t.Int32(0)
    y = _t.Int32(1)


class _Point_Builder(_t.Builder):
    __slots__ = ()

    x = _t.Int32Builder(0)
    y = _t.Int32Builder(1)


class _Point_Promise(_t.Promise[_Point_Reader]):
    __slots__ = ()

    x: _t.PromiseValue[int] = _t.PromiseValue()
    y: _t.PromiseValue[int] = _t.PromiseValue()


class _Point_Fields(_t.TypedDict, total=False):
    x: int
    y: int


_Point_Like: _t.TypeAlias = _Point_Reader | _Point_Builder | _Point_Fields


class Point(_t.Struct[_Point_Reader, _Point_Builder]):
    Reader: _t.TypeAlias = _Point_Reader
    Builder: _t.TypeAlias = _Point_Builder
    Promise: _t.TypeAlias = _Point_Promise
    Fields: _t.TypeAlias = _Point_Fields
    Like: _t.TypeAlias = _Point_Like

    _id = 0xD21B15D7E80A0CBF
    _name = "Point"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Point_Fields]) -> _Point_Builder:
        return _t.new_struct(Point, fields)
