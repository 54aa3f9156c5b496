# Generated from stream.capnp, @0x86c366a91393f3f8, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class _StreamResult_Reader(_t.Reader):
    __slots__ = ()
    _builder: _StreamResult_Builder


class _StreamResult_Builder(_t.Builder):
    __slots__ = ()


class _StreamResult_Promise(_t.Promise[_StreamResult_Reader]):
    __slots__ = ()


class _StreamResult_Fields(_t.TypedDict, total=False):
    pass


_StreamResult_Like: _t.TypeAlias = (
    _StreamResult_Reader | _StreamResult_Builder | _StreamResult_Fields
)


class StreamResult(_t.Struct[_StreamResult_Reader, _StreamResult_Builder]):
    """What a method declared `-> stream` returns. Tools know a streaming method by this id."""

    Reader: _t.TypeAlias = _StreamResult_Reader
    Builder: _t.TypeAlias = _StreamResult_Builder
    Promise: _t.TypeAlias = _StreamResult_Promise
    Fields: _t.TypeAlias = _StreamResult_Fields
    Like: _t.TypeAlias = _StreamResult_Like

    _id = 0x995F9A3377C0B16E
    _name = "StreamResult"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_StreamResult_Fields]) -> _StreamResult_Builder:
        return _t.new_struct(StreamResult, fields)
