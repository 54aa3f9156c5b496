# Generated from canvas.capnp, @0xe3a59b7c1d2f4860, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from typing import Final as _Final

from tests.codegen.golden import everything_capnp as _everything_capnp
from tests.codegen.golden.parts import shapes_capnp as _shapes_capnp
from trio_capnp import typed as _t


_t.begin(globals(), "_everything_capnp")


class _Canvas_DrawParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Canvas_DrawParams_Builder

    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        0, lambda: _shapes_capnp.Point
    )


class _Canvas_DrawParams_Builder(_t.Builder):
    __slots__ = ()

    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _shapes_capnp.Point)


class _Canvas_DrawParams_Fields(_t.TypedDict, total=False):
    point: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields


class _Canvas_DrawParams(_t.Struct[_Canvas_DrawParams_Reader, _Canvas_DrawParams_Builder]):
    Reader: _t.TypeAlias = _Canvas_DrawParams_Reader
    Builder: _t.TypeAlias = _Canvas_DrawParams_Builder
    Fields: _t.TypeAlias = _Canvas_DrawParams_Fields

    _id = 0xC6FF2DA0F95E70B0
    _name = "Canvas.draw$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Canvas_DrawParams_Fields]) -> _Canvas_DrawParams_Builder:
        return _t.new_struct(_Canvas_DrawParams, fields)


class _Canvas_DrawResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Canvas_DrawResults_Builder

    unions: _t.StructField[_everything_capnp.Unions.Reader] = _t.StructField(
        0, lambda: _everything_capnp.Unions
    )


class _Canvas_DrawResults_Builder(_t.Builder):
    __slots__ = ()

    unions: _t.StructFieldBuilder[
        _everything_capnp.Unions.Builder,
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _everything_capnp.Unions)


class _Canvas_DrawResults_Promise(_t.Promise[_Canvas_DrawResults_Reader]):
    __slots__ = ()

    unions: _t.PromiseStruct[_everything_capnp.Unions.Promise] = _t.PromiseStruct(
        0, lambda: _everything_capnp.Unions
    )


class _Canvas_DrawResults_Fields(_t.TypedDict, total=False):
    unions: (
        _everything_capnp.Unions.Reader
        | _everything_capnp.Unions.Builder
        | _everything_capnp.Unions.Fields
    )


class _Canvas_DrawResults(_t.Struct[_Canvas_DrawResults_Reader, _Canvas_DrawResults_Builder]):
    Reader: _t.TypeAlias = _Canvas_DrawResults_Reader
    Builder: _t.TypeAlias = _Canvas_DrawResults_Builder
    Promise: _t.TypeAlias = _Canvas_DrawResults_Promise
    Fields: _t.TypeAlias = _Canvas_DrawResults_Fields

    _id = 0xF302CA0FAC852BB4
    _name = "Canvas.draw$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Canvas_DrawResults_Fields]) -> _Canvas_DrawResults_Builder:
        return _t.new_struct(_Canvas_DrawResults, fields)


_Canvas_draw: _t.Method[_Canvas_DrawParams_Builder, _Canvas_DrawResults_Promise] = _t.Method(
    0xED6EEA027E14F790,
    0,
    "draw",
    lambda: _Canvas_DrawParams,
    lambda: _Canvas_DrawResults,
    no_promise_pipelining=True,
)

_Canvas_DrawCall: _t.TypeAlias = _t.Call[_Canvas_DrawParams_Reader, _Canvas_DrawResults_Builder]
_Canvas_DrawRequest: _t.TypeAlias = _t.Request[
    _Canvas_DrawParams_Builder, _Canvas_DrawResults_Promise
]


class _Canvas_Client(_everything_capnp.Interfaces.Writer.Client):
    __slots__ = ()

    @_t.method(_Canvas_draw)
    def draw(self, **params: _t.Unpack[_Canvas_DrawParams_Fields]) -> _Canvas_DrawResults_Promise:
        return self._call(_Canvas_draw, params)


class _Canvas_Server(_everything_capnp.Interfaces.Writer.Server):
    _methods = _t.methods(_Canvas_draw)

    def draw(self, call: _Canvas_DrawCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Canvas_draw)


class Canvas(_t.Interface[_Canvas_Client]):
    Client: _t.TypeAlias = _Canvas_Client
    Server: _t.TypeAlias = _Canvas_Server

    DrawParams: _t.TypeAlias = _Canvas_DrawParams
    DrawResults: _t.TypeAlias = _Canvas_DrawResults
    DrawCall: _t.TypeAlias = _Canvas_DrawCall
    DrawRequest: _t.TypeAlias = _Canvas_DrawRequest

    _id = 0xED6EEA027E14F790
    _name = "Canvas"
    _methods = _t.methods(_Canvas_draw)
    _superclasses = _t.superclasses(lambda: _everything_capnp.Interfaces.Writer)


best: _Final[_everything_capnp.Color] = _everything_capnp.Color(1)

_t.finish(globals())
