# Generated from byte-stream.capnp, @0x8f5d14e1c273738d, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class _ByteStream_WriteParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_WriteParams_Builder

    bytes: _t.Data = _t.Data(0)


class _ByteStream_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    bytes: _t.DataBuilder = _t.DataBuilder(0)


class _ByteStream_WriteParams_Fields(_t.TypedDict, total=False):
    bytes: _t.BytesLike


class _ByteStream_WriteParams(
    _t.Struct[_ByteStream_WriteParams_Reader, _ByteStream_WriteParams_Builder]
):
    Reader: _t.TypeAlias = _ByteStream_WriteParams_Reader
    Builder: _t.TypeAlias = _ByteStream_WriteParams_Builder
    Fields: _t.TypeAlias = _ByteStream_WriteParams_Fields

    _id = 0xA45D8C4C07BB36D2
    _name = "ByteStream.write$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_ByteStream_WriteParams_Fields]) -> _ByteStream_WriteParams_Builder:
        return _t.new_struct(_ByteStream_WriteParams, fields)


class _ByteStream_EndParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_EndParams_Builder


class _ByteStream_EndParams_Builder(_t.Builder):
    __slots__ = ()


class _ByteStream_EndParams_Fields(_t.TypedDict, total=False):
    pass


class _ByteStream_EndParams(_t.Struct[_ByteStream_EndParams_Reader, _ByteStream_EndParams_Builder]):
    Reader: _t.TypeAlias = _ByteStream_EndParams_Reader
    Builder: _t.TypeAlias = _ByteStream_EndParams_Builder
    Fields: _t.TypeAlias = _ByteStream_EndParams_Fields

    _id = 0xCBD32047945C0144
    _name = "ByteStream.end$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ByteStream_EndParams_Fields]) -> _ByteStream_EndParams_Builder:
        return _t.new_struct(_ByteStream_EndParams, fields)


class _ByteStream_EndResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_EndResults_Builder


class _ByteStream_EndResults_Builder(_t.Builder):
    __slots__ = ()


class _ByteStream_EndResults_Promise(_t.Promise[_ByteStream_EndResults_Reader]):
    __slots__ = ()


class _ByteStream_EndResults_Fields(_t.TypedDict, total=False):
    pass


class _ByteStream_EndResults(
    _t.Struct[_ByteStream_EndResults_Reader, _ByteStream_EndResults_Builder]
):
    Reader: _t.TypeAlias = _ByteStream_EndResults_Reader
    Builder: _t.TypeAlias = _ByteStream_EndResults_Builder
    Promise: _t.TypeAlias = _ByteStream_EndResults_Promise
    Fields: _t.TypeAlias = _ByteStream_EndResults_Fields

    _id = 0xE7E2DDBC3C63D594
    _name = "ByteStream.end$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_ByteStream_EndResults_Fields]) -> _ByteStream_EndResults_Builder:
        return _t.new_struct(_ByteStream_EndResults, fields)


class _ByteStream_GetSubstreamParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_GetSubstreamParams_Builder

    callback: _t.Cap[_ByteStream_SubstreamCallback_Client] = _t.Cap(
        0, lambda: _ByteStream_SubstreamCallback
    )
    limit: _t.UInt64 = _t.UInt64(0, 18446744073709551615)


class _ByteStream_GetSubstreamParams_Builder(_t.Builder):
    __slots__ = ()

    callback: _t.CapBuilder[
        _ByteStream_SubstreamCallback_Client, _ByteStream_SubstreamCallback_Server
    ] = _t.CapBuilder(0, lambda: _ByteStream_SubstreamCallback)
    limit: _t.UInt64Builder = _t.UInt64Builder(0, 18446744073709551615)


class _ByteStream_GetSubstreamParams_Fields(_t.TypedDict, total=False):
    callback: _ByteStream_SubstreamCallback_Client | _ByteStream_SubstreamCallback_Server | None
    limit: int


class _ByteStream_GetSubstreamParams(
    _t.Struct[_ByteStream_GetSubstreamParams_Reader, _ByteStream_GetSubstreamParams_Builder]
):
    Reader: _t.TypeAlias = _ByteStream_GetSubstreamParams_Reader
    Builder: _t.TypeAlias = _ByteStream_GetSubstreamParams_Builder
    Fields: _t.TypeAlias = _ByteStream_GetSubstreamParams_Fields

    _id = 0xC5B18E80FC80D9F8
    _name = "ByteStream.getSubstream$Params"
    _size = (1, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ByteStream_GetSubstreamParams_Fields],
    ) -> _ByteStream_GetSubstreamParams_Builder:
        return _t.new_struct(_ByteStream_GetSubstreamParams, fields)


class _ByteStream_GetSubstreamResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_GetSubstreamResults_Builder

    substream: _t.Cap[_ByteStream_Client] = _t.Cap(0, lambda: ByteStream)


class _ByteStream_GetSubstreamResults_Builder(_t.Builder):
    __slots__ = ()

    substream: _t.CapBuilder[_ByteStream_Client, _ByteStream_Server] = _t.CapBuilder(
        0, lambda: ByteStream
    )


class _ByteStream_GetSubstreamResults_Promise(_t.Promise[_ByteStream_GetSubstreamResults_Reader]):
    __slots__ = ()

    substream: _t.PromiseCap[_ByteStream_Client] = _t.PromiseCap(0, lambda: ByteStream)


class _ByteStream_GetSubstreamResults_Fields(_t.TypedDict, total=False):
    substream: _ByteStream_Client | _ByteStream_Server | None


class _ByteStream_GetSubstreamResults(
    _t.Struct[_ByteStream_GetSubstreamResults_Reader, _ByteStream_GetSubstreamResults_Builder]
):
    Reader: _t.TypeAlias = _ByteStream_GetSubstreamResults_Reader
    Builder: _t.TypeAlias = _ByteStream_GetSubstreamResults_Builder
    Promise: _t.TypeAlias = _ByteStream_GetSubstreamResults_Promise
    Fields: _t.TypeAlias = _ByteStream_GetSubstreamResults_Fields

    _id = 0x8D198EDE6D27756A
    _name = "ByteStream.getSubstream$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ByteStream_GetSubstreamResults_Fields],
    ) -> _ByteStream_GetSubstreamResults_Builder:
        return _t.new_struct(_ByteStream_GetSubstreamResults, fields)


class _ByteStream_StartTlsParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_StartTlsParams_Builder

    expected_server_hostname: _t.Text = _t.Text(0)


class _ByteStream_StartTlsParams_Builder(_t.Builder):
    __slots__ = ()

    expected_server_hostname: _t.TextBuilder = _t.TextBuilder(0)


class _ByteStream_StartTlsParams_Fields(_t.TypedDict, total=False):
    expected_server_hostname: str


class _ByteStream_StartTlsParams(
    _t.Struct[_ByteStream_StartTlsParams_Reader, _ByteStream_StartTlsParams_Builder]
):
    Reader: _t.TypeAlias = _ByteStream_StartTlsParams_Reader
    Builder: _t.TypeAlias = _ByteStream_StartTlsParams_Builder
    Fields: _t.TypeAlias = _ByteStream_StartTlsParams_Fields

    _id = 0xEA8253A695DA1AB8
    _name = "ByteStream.startTls$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ByteStream_StartTlsParams_Fields],
    ) -> _ByteStream_StartTlsParams_Builder:
        return _t.new_struct(_ByteStream_StartTlsParams, fields)


_ByteStream_write: _t.Method[_ByteStream_WriteParams_Builder, _t.Awaitable[None]] = _t.Method(
    0xD2E7D8A0DC0A9766,
    0,
    "write",
    lambda: _ByteStream_WriteParams,
    lambda: _t.StreamResult,
    streaming=True,
    no_promise_pipelining=True,
)
_ByteStream_end: _t.Method[_ByteStream_EndParams_Builder, _ByteStream_EndResults_Promise] = (
    _t.Method(
        0xD2E7D8A0DC0A9766,
        1,
        "end",
        lambda: _ByteStream_EndParams,
        lambda: _ByteStream_EndResults,
        no_promise_pipelining=True,
    )
)
_ByteStream_get_substream: _t.Method[
    _ByteStream_GetSubstreamParams_Builder, _ByteStream_GetSubstreamResults_Promise
] = _t.Method(
    0xD2E7D8A0DC0A9766,
    2,
    "get_substream",
    lambda: _ByteStream_GetSubstreamParams,
    lambda: _ByteStream_GetSubstreamResults,
    schema_name="getSubstream",
)
_ByteStream_start_tls: _t.Method[_ByteStream_StartTlsParams_Builder, _t.Awaitable[None]] = (
    _t.Method(
        0xD2E7D8A0DC0A9766,
        3,
        "start_tls",
        lambda: _ByteStream_StartTlsParams,
        lambda: _t.StreamResult,
        schema_name="startTls",
        streaming=True,
        no_promise_pipelining=True,
    )
)

_ByteStream_WriteCall: _t.TypeAlias = _t.Call[
    _ByteStream_WriteParams_Reader, _t.StreamResult.Builder
]
_ByteStream_WriteRequest: _t.TypeAlias = _t.Request[
    _ByteStream_WriteParams_Builder, _t.Awaitable[None]
]
_ByteStream_EndCall: _t.TypeAlias = _t.Call[
    _ByteStream_EndParams_Reader, _ByteStream_EndResults_Builder
]
_ByteStream_EndRequest: _t.TypeAlias = _t.Request[
    _ByteStream_EndParams_Builder, _ByteStream_EndResults_Promise
]
_ByteStream_GetSubstreamCall: _t.TypeAlias = _t.Call[
    _ByteStream_GetSubstreamParams_Reader, _ByteStream_GetSubstreamResults_Builder
]
_ByteStream_GetSubstreamRequest: _t.TypeAlias = _t.Request[
    _ByteStream_GetSubstreamParams_Builder, _ByteStream_GetSubstreamResults_Promise
]
_ByteStream_StartTlsCall: _t.TypeAlias = _t.Call[
    _ByteStream_StartTlsParams_Reader, _t.StreamResult.Builder
]
_ByteStream_StartTlsRequest: _t.TypeAlias = _t.Request[
    _ByteStream_StartTlsParams_Builder, _t.Awaitable[None]
]


class _ByteStream_Client(_t.Client):
    __slots__ = ()

    @_t.method(_ByteStream_write)
    def write(self, **params: _t.Unpack[_ByteStream_WriteParams_Fields]) -> _t.Awaitable[None]:
        """Appends a chunk."""
        return self._stream(_ByteStream_write, params)

    @_t.method(_ByteStream_end)
    def end(
        self, **params: _t.Unpack[_ByteStream_EndParams_Fields]
    ) -> _ByteStream_EndResults_Promise:
        """No more bytes follow. A stream dropped before this was cut off."""
        return self._call(_ByteStream_end, params)

    @_t.method(_ByteStream_get_substream)
    def get_substream(
        self, **params: _t.Unpack[_ByteStream_GetSubstreamParams_Fields]
    ) -> _ByteStream_GetSubstreamResults_Promise:
        """A stream that writes to the same place until it was ended or has taken `limit` bytes, whichever
        is first; `callback` is then told which. This stream may not be written to meanwhile.
        """
        return self._call(_ByteStream_get_substream, params)

    @_t.method(_ByteStream_start_tls)
    def start_tls(
        self, **params: _t.Unpack[_ByteStream_StartTlsParams_Fields]
    ) -> _t.Awaitable[None]:
        """Begins TLS on what lies behind; the stream stays in use."""
        return self._stream(_ByteStream_start_tls, params)


class _ByteStream_Server(_t.Server):
    _methods = _t.methods(
        _ByteStream_write, _ByteStream_end, _ByteStream_get_substream, _ByteStream_start_tls
    )

    def write(self, call: _ByteStream_WriteCall) -> _t.Awaitable[None] | None:
        """Appends a chunk."""
        raise _t.unimplemented(_ByteStream_write)

    def end(self, call: _ByteStream_EndCall) -> _t.Awaitable[None] | None:
        """No more bytes follow. A stream dropped before this was cut off."""
        raise _t.unimplemented(_ByteStream_end)

    def get_substream(self, call: _ByteStream_GetSubstreamCall) -> _t.Awaitable[None] | None:
        """A stream that writes to the same place until it was ended or has taken `limit` bytes, whichever
        is first; `callback` is then told which. This stream may not be written to meanwhile.
        """
        raise _t.unimplemented(_ByteStream_get_substream)

    def start_tls(self, call: _ByteStream_StartTlsCall) -> _t.Awaitable[None] | None:
        """Begins TLS on what lies behind; the stream stays in use."""
        raise _t.unimplemented(_ByteStream_start_tls)


class _ByteStream_SubstreamCallback_EndedParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_SubstreamCallback_EndedParams_Builder

    byte_count: _t.UInt64 = _t.UInt64(0)


class _ByteStream_SubstreamCallback_EndedParams_Builder(_t.Builder):
    __slots__ = ()

    byte_count: _t.UInt64Builder = _t.UInt64Builder(0)


class _ByteStream_SubstreamCallback_EndedParams_Fields(_t.TypedDict, total=False):
    byte_count: int


class _ByteStream_SubstreamCallback_EndedParams(
    _t.Struct[
        _ByteStream_SubstreamCallback_EndedParams_Reader,
        _ByteStream_SubstreamCallback_EndedParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedParams_Reader
    Builder: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedParams_Builder
    Fields: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedParams_Fields

    _id = 0xCCB18ECA8ACAFBE7
    _name = "ByteStream.SubstreamCallback.ended$Params"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ByteStream_SubstreamCallback_EndedParams_Fields],
    ) -> _ByteStream_SubstreamCallback_EndedParams_Builder:
        return _t.new_struct(_ByteStream_SubstreamCallback_EndedParams, fields)


class _ByteStream_SubstreamCallback_EndedResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_SubstreamCallback_EndedResults_Builder


class _ByteStream_SubstreamCallback_EndedResults_Builder(_t.Builder):
    __slots__ = ()


class _ByteStream_SubstreamCallback_EndedResults_Promise(
    _t.Promise[_ByteStream_SubstreamCallback_EndedResults_Reader]
):
    __slots__ = ()


class _ByteStream_SubstreamCallback_EndedResults_Fields(_t.TypedDict, total=False):
    pass


class _ByteStream_SubstreamCallback_EndedResults(
    _t.Struct[
        _ByteStream_SubstreamCallback_EndedResults_Reader,
        _ByteStream_SubstreamCallback_EndedResults_Builder,
    ]
):
    Reader: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedResults_Reader
    Builder: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedResults_Builder
    Promise: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedResults_Promise
    Fields: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedResults_Fields

    _id = 0xBA8FEB56B5B6922D
    _name = "ByteStream.SubstreamCallback.ended$Results"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ByteStream_SubstreamCallback_EndedResults_Fields],
    ) -> _ByteStream_SubstreamCallback_EndedResults_Builder:
        return _t.new_struct(_ByteStream_SubstreamCallback_EndedResults, fields)


class _ByteStream_SubstreamCallback_ReachedLimitParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_SubstreamCallback_ReachedLimitParams_Builder


class _ByteStream_SubstreamCallback_ReachedLimitParams_Builder(_t.Builder):
    __slots__ = ()


class _ByteStream_SubstreamCallback_ReachedLimitParams_Fields(_t.TypedDict, total=False):
    pass


class _ByteStream_SubstreamCallback_ReachedLimitParams(
    _t.Struct[
        _ByteStream_SubstreamCallback_ReachedLimitParams_Reader,
        _ByteStream_SubstreamCallback_ReachedLimitParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitParams_Reader
    Builder: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitParams_Builder
    Fields: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitParams_Fields

    _id = 0xD80BF35671585F44
    _name = "ByteStream.SubstreamCallback.reachedLimit$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ByteStream_SubstreamCallback_ReachedLimitParams_Fields],
    ) -> _ByteStream_SubstreamCallback_ReachedLimitParams_Builder:
        return _t.new_struct(_ByteStream_SubstreamCallback_ReachedLimitParams, fields)


class _ByteStream_SubstreamCallback_ReachedLimitResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_SubstreamCallback_ReachedLimitResults_Builder

    next: _t.Cap[_ByteStream_Client] = _t.Cap(0, lambda: ByteStream)


class _ByteStream_SubstreamCallback_ReachedLimitResults_Builder(_t.Builder):
    __slots__ = ()

    next: _t.CapBuilder[_ByteStream_Client, _ByteStream_Server] = _t.CapBuilder(
        0, lambda: ByteStream
    )


class _ByteStream_SubstreamCallback_ReachedLimitResults_Promise(
    _t.Promise[_ByteStream_SubstreamCallback_ReachedLimitResults_Reader]
):
    __slots__ = ()

    next: _t.PromiseCap[_ByteStream_Client] = _t.PromiseCap(0, lambda: ByteStream)


class _ByteStream_SubstreamCallback_ReachedLimitResults_Fields(_t.TypedDict, total=False):
    next: _ByteStream_Client | _ByteStream_Server | None


class _ByteStream_SubstreamCallback_ReachedLimitResults(
    _t.Struct[
        _ByteStream_SubstreamCallback_ReachedLimitResults_Reader,
        _ByteStream_SubstreamCallback_ReachedLimitResults_Builder,
    ]
):
    Reader: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitResults_Reader
    Builder: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitResults_Builder
    Promise: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitResults_Promise
    Fields: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitResults_Fields

    _id = 0xDDD06638ED144353
    _name = "ByteStream.SubstreamCallback.reachedLimit$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ByteStream_SubstreamCallback_ReachedLimitResults_Fields],
    ) -> _ByteStream_SubstreamCallback_ReachedLimitResults_Builder:
        return _t.new_struct(_ByteStream_SubstreamCallback_ReachedLimitResults, fields)


_ByteStream_SubstreamCallback_ended: _t.Method[
    _ByteStream_SubstreamCallback_EndedParams_Builder,
    _ByteStream_SubstreamCallback_EndedResults_Promise,
] = _t.Method(
    0xB23C0A13CF65C36E,
    0,
    "ended",
    lambda: _ByteStream_SubstreamCallback_EndedParams,
    lambda: _ByteStream_SubstreamCallback_EndedResults,
    no_promise_pipelining=True,
)
_ByteStream_SubstreamCallback_reached_limit: _t.Method[
    _ByteStream_SubstreamCallback_ReachedLimitParams_Builder,
    _ByteStream_SubstreamCallback_ReachedLimitResults_Promise,
] = _t.Method(
    0xB23C0A13CF65C36E,
    1,
    "reached_limit",
    lambda: _ByteStream_SubstreamCallback_ReachedLimitParams,
    lambda: _ByteStream_SubstreamCallback_ReachedLimitResults,
    schema_name="reachedLimit",
)

_ByteStream_SubstreamCallback_EndedCall: _t.TypeAlias = _t.Call[
    _ByteStream_SubstreamCallback_EndedParams_Reader,
    _ByteStream_SubstreamCallback_EndedResults_Builder,
]
_ByteStream_SubstreamCallback_EndedRequest: _t.TypeAlias = _t.Request[
    _ByteStream_SubstreamCallback_EndedParams_Builder,
    _ByteStream_SubstreamCallback_EndedResults_Promise,
]
_ByteStream_SubstreamCallback_ReachedLimitCall: _t.TypeAlias = _t.Call[
    _ByteStream_SubstreamCallback_ReachedLimitParams_Reader,
    _ByteStream_SubstreamCallback_ReachedLimitResults_Builder,
]
_ByteStream_SubstreamCallback_ReachedLimitRequest: _t.TypeAlias = _t.Request[
    _ByteStream_SubstreamCallback_ReachedLimitParams_Builder,
    _ByteStream_SubstreamCallback_ReachedLimitResults_Promise,
]


class _ByteStream_SubstreamCallback_Client(_t.Client):
    __slots__ = ()

    @_t.method(_ByteStream_SubstreamCallback_ended)
    def ended(
        self, **params: _t.Unpack[_ByteStream_SubstreamCallback_EndedParams_Fields]
    ) -> _ByteStream_SubstreamCallback_EndedResults_Promise:
        """The substream was ended after so many bytes; the stream behind it stays open."""
        return self._call(_ByteStream_SubstreamCallback_ended, params)

    @_t.method(_ByteStream_SubstreamCallback_reached_limit)
    def reached_limit(
        self, **params: _t.Unpack[_ByteStream_SubstreamCallback_ReachedLimitParams_Fields]
    ) -> _ByteStream_SubstreamCallback_ReachedLimitResults_Promise:
        """The limit was reached; the substream goes on as `next`, with bytes beyond the limit first."""
        return self._call(_ByteStream_SubstreamCallback_reached_limit, params)


class _ByteStream_SubstreamCallback_Server(_t.Server):
    _methods = _t.methods(
        _ByteStream_SubstreamCallback_ended, _ByteStream_SubstreamCallback_reached_limit
    )

    def ended(self, call: _ByteStream_SubstreamCallback_EndedCall) -> _t.Awaitable[None] | None:
        """The substream was ended after so many bytes; the stream behind it stays open."""
        raise _t.unimplemented(_ByteStream_SubstreamCallback_ended)

    def reached_limit(
        self, call: _ByteStream_SubstreamCallback_ReachedLimitCall
    ) -> _t.Awaitable[None] | None:
        """The limit was reached; the substream goes on as `next`, with bytes beyond the limit first."""
        raise _t.unimplemented(_ByteStream_SubstreamCallback_reached_limit)


class _ByteStream_SubstreamCallback(_t.Interface[_ByteStream_SubstreamCallback_Client]):
    Client: _t.TypeAlias = _ByteStream_SubstreamCallback_Client
    Server: _t.TypeAlias = _ByteStream_SubstreamCallback_Server

    EndedParams: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedParams
    EndedResults: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedResults
    EndedCall: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedCall
    EndedRequest: _t.TypeAlias = _ByteStream_SubstreamCallback_EndedRequest

    ReachedLimitParams: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitParams
    ReachedLimitResults: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitResults
    ReachedLimitCall: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitCall
    ReachedLimitRequest: _t.TypeAlias = _ByteStream_SubstreamCallback_ReachedLimitRequest

    _id = 0xB23C0A13CF65C36E
    _name = "ByteStream.SubstreamCallback"
    _methods = _t.methods(
        _ByteStream_SubstreamCallback_ended, _ByteStream_SubstreamCallback_reached_limit
    )


class ByteStream(_t.Interface[_ByteStream_Client]):
    Client: _t.TypeAlias = _ByteStream_Client
    Server: _t.TypeAlias = _ByteStream_Server

    SubstreamCallback: _t.TypeAlias = _ByteStream_SubstreamCallback

    WriteParams: _t.TypeAlias = _ByteStream_WriteParams
    WriteResults: _t.TypeAlias = _t.StreamResult
    WriteCall: _t.TypeAlias = _ByteStream_WriteCall
    WriteRequest: _t.TypeAlias = _ByteStream_WriteRequest

    EndParams: _t.TypeAlias = _ByteStream_EndParams
    EndResults: _t.TypeAlias = _ByteStream_EndResults
    EndCall: _t.TypeAlias = _ByteStream_EndCall
    EndRequest: _t.TypeAlias = _ByteStream_EndRequest

    GetSubstreamParams: _t.TypeAlias = _ByteStream_GetSubstreamParams
    GetSubstreamResults: _t.TypeAlias = _ByteStream_GetSubstreamResults
    GetSubstreamCall: _t.TypeAlias = _ByteStream_GetSubstreamCall
    GetSubstreamRequest: _t.TypeAlias = _ByteStream_GetSubstreamRequest

    StartTlsParams: _t.TypeAlias = _ByteStream_StartTlsParams
    StartTlsResults: _t.TypeAlias = _t.StreamResult
    StartTlsCall: _t.TypeAlias = _ByteStream_StartTlsCall
    StartTlsRequest: _t.TypeAlias = _ByteStream_StartTlsRequest

    _id = 0xD2E7D8A0DC0A9766
    _name = "ByteStream"
    _methods = _t.methods(
        _ByteStream_write, _ByteStream_end, _ByteStream_get_substream, _ByteStream_start_tls
    )


_schema = _t.SchemaSource(
    globals(),
    0x8F5D14E1C273738D,
    "FyaD01ThiE1{0M7ClLez6KMlS002=)1_u9)b92Js6kU%10S5pB6X^=d6Zr}k69Ef1009%_3J3pYmkQjV*yqv!5g7yjjdO"
    "Ft;S^nu0006rr3oSd6S)Z&6Tt}wGr<W50TV$A2NR_U2mfxvWzQ1|JhA{0Bm@6umkQjV*yqv!00J}F2(kea^#}(O^#}(O^"
    "$3R(H3<h3;Rpx+(l)yXOpINm01+es000F62LJ&xJqU^c6Iloc6Iloc6Ilp9000w32nYW}0bG<vAk)hL5hMWs00ajB0W;+"
    "XdI1yt2L}`V2L}`V2L}KE6X^#B|CH5ZJiOiF=Kv8T0RR952LJ&xjR%4O6Qu_S6Qu_S6Qu_S000w_2M7Q7*?|0jj<Ll6Q6"
    "vEY000F62LJ&xsRqIU6U7Dx6U7Dx6U7F1000xQ1_%FYbti4!jv0*r5hMWs00jXD00A=r2Fd{wAqEE%AqEE%AqGDH022)c"
    "2miPl+LfkLg6aSfBmn>b1px;D0W(<zq5%_i1qTy#1qTy#1wQ})6JZ4h|L6P4ipq|$%m7g~0RaF21P1^CGqD630u$8)2NT"
    "r<2NTr<KL7v|!2}2YEt0miR_l+t01-9;000CB00A>i1R??xaRdhwaRdhwaRdhd025sV2meH0SaDYK3)lb=HUR(t1P1^CG"
    "vxzP0uv1c2NMkh2NMkh2LJ#Q`2z?4Q$rN(IA+k@01-9;000F62LJ&xIRjb(6JY}f6JY}f6JY~C000wB0|)>3^OF;)X2XU"
    "600a~D0%{Ze0tXZQ0tWyA6X^m6|8B9scQcw_nE(+J0sr{(lM|_C!-fC^2LJ&xr2+y06SV>d6SV>d6SV>d000xA0tf%jo&"
    "1ddmT;^9(Fz3t1OI_eFt~et_`LuC0uxCB;uBc{2NPKW2UA!A0|5X46GZ|C|14jCzn=NVxd2fL1p)toPB6H8efYfq00I;7"
    "0iqNA0S6QP0S8n30RsU502Ao}2mgUiFt~et_`LuC1QV?RQWLcS2NSgc2LJ&Rp#cX`2m%8CW|s=wpxEcq0003I#V7x6!)4"
    "DC3Oup^009wE7f}QO1OJV4bHd>iU5@|}3Ca-_CjbEdV{dJ6VRSEI0(o?0Epv2oWnpbDV_|S^Z~y>N2mt~Afle^Edwux50"
    "1*|6|M>Hh6RBpyh5!)(qW>>rVQ_A6FLMEOa%Ev{E@NQ_aBgt_FJobFZg4MS0V^vmV_|S^Z~y>72mvuQdIB*4;sXCvXk{R"
    "5X>Dl=bRc(Ob0BhMVPj}zWIG^qXk{RCbz*aLa%Ev{AZKr7b0BYSAYpSLU~Xl2bYLtXcWHEJAYyrRWpf~6WqEIIWFT~CWg"
    "u*6ZE18MW@&PB2Xrn9|5RvYAaiwMa|m>DWnpa~cVTlNWo~3;WFTQ?bY*fNb8jGRVQzUKVtI6Bb2}h(Xk{RCbaG{3Z6IQ0"
    "XlZU_AZc_Ub97;Ob09x&aAj^T3PBJ75v`Ijg$e>OCAtMM0n!2gLS<)ZZgU`1224{RZ*CxWXkm09Y-we4AYx@`X>MdYAar"
    "PDAaitbWnpa~b97;Ob0BGMAa!$PE&&SvK_GK<a%Ev{6(DqIVRRsOa%psBb0BnYAarPDAah}DWgu{DVPj<=b#8QNY#?cLA"
    "a`MNAZ2c3Wn>_4av*47b0BnKYh`XAU~Fk^X>?#9VtI6Bb1WctXlY|;Wp-t93Tbm7W@&PBbUPqmV_|G;Vqs%zU?6F8AarP"
    "DZXk4TY-AvJXlY|;E+ABBX>%ZRbaG{3Z6Ix7c_40YbRc47Aa`<UbaZ8IAarjaZDnC@cRy%pY-KJA|4wfpZEtdAAO~W3bY"
    "*iOW^Zh4Z+9*rK_GK<a%Ev{AY^iHaByX0AYx@^Z*pZIbZBXFAa`MNAY*lOAa7=7E(!nu|3PqYWo~41AOT?@V`z15Yc2r_"
    "|6?mFE@NSEZU6yrKmkwz0Z;(~|6?mFE@NSEZUJyQZeeX@b8rV?V`V@APyqo@0RjOG00RGGD=RKzVQ_8&a5`aZY;Si%VQy"
    "n(Y;0k42Wf9^Kmkwz0Z;(~00aMHVQ_A6FLQJQa%Ev{E@NSEZg4tNbaG{3ZBk`(b!>D1Kmkwz0Z;(~Py+=2b98cLVQnsB0"
    "1shsZg4;WPyqo@0RsPHZ*6d4bT48Ed30qhb98cLVQnsBVQ_A6IzoALWm9x=WnpbDQ*~l<baG{3Z9`#fY+_+!Yc6tSVPj}"
    "zWK3yoX>=q~Wpj0G19Wph0Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgZe@6MPyqq~5&veF3f!RB=h6TG06`1^0T"
    "BQK|6^}$aA9;WVhDM3Wi4}ba%Ev{E@NSEZg4t6d30q{baG{3Z7x%FVsmtIWnpbYVQg$-VPk79a%Ev-Xk}zfX>DnABv4^;"
    "VQm3(Kmkwz0Z;(~Py+=2V{dJ6VRSEI2YGa5Epv2oWnpbDV_|S^a5_SHbY)X?a%Ev{E>m@4b98cLVQoWUY;0m-V{0yDZe("
    "R-BvNH_bq8#8b3g%50Rd0}0#E}4|6^}$aA9;WVh4G2Wi4}ba%Ev{E@NSEZg4t6d30q{baG{3Z7x%FVsmtIWnpbYVQg$-V"
    "Pk79Wo~3;WF$~wa$y5)b3g%50Rd0}0#O751ONa80RR9I4N?&i2T>3M0Z|+R0smrobY(+tb#4FwbWi~T0SN#C0SN#B|6^}"
    "$aA9;WVg-40Wi4}ba%Ev{E@NSEZg4t6d30q{baG{3Z7y?kVRCd-Y;z<~VR8pyZF4{YPyqo@0RmA30|Wp71OWg55e>Q#6$"
    "eoi0|8MW0s;SJcyMK7bY)}#Q)O~?WpYSwKXY_$VQpnl0RjOG00IFF000pI3IG8AV{dJ6VRSEI26=R4Epv2oWnpbDV_|S^"
    "a5_SHbY)X?a%Ev{E@x$QQ*~l<baG{3Z6s1<b9HQVa{vH90Z;(}Pyqr_1Oo&B00aR501*vR5fKMb5CZ{G90CFVb9G{KbaG"
    "{300C`K0RjOL|7Mp8+@RR!(f|MeK@0%_5dZ@JV{dJ6VRSEI26=R4Epv2oWnpbDV_|S^a5_SHbY)X?a%Ev{E@x$QQ*~l<b"
    "aG{3Z6r`(a$#+A06+my0Rd0}0#OJ91ONa80RR9IO-d0_2T@Q10a0860RaIN0RaI45e+gC4F^#S0|8MO0s$XvX>DnAPyqq"
    "~2>=2C3IG59|NsC0|Nj600RLlQY;0m-V`~5a08jw}0TKUh!)4DC3Oup^002P@0Ra&J0{>%gZE#_9FJc9GbY(4bbaG{3Z7"
    "ySBaBgrqLV0v$Q*?4=VQnsDZe%1<Wpj0GbaMbe0Z;(}Pyqr^0|ftLZ*6d4bT48Ad30qhb98cLVQnsBVQ_A6IzoALWm9x="
    "WnpbDWo~37KTu(EVQq6j0Z;(}Pyqr^0|ftLZ*6d4bT48Bd30qhb98cLVQnsBVQ_A6IzoALWm9x=WnpbDcXDZTWh78xa$#"
    "+A002M%Pyqo@0RmA30|Wp71OWg55e+gC4F^#S0|8MO0s$Xld30rSPyqq~4FCcG4FCWU0RsPHZ*6d4bT48Bd30qhb98cLV"
    "QnsBVQ_A6IzoALWm9x=WnpbDQ*~l<baG{3Z9`#fA8cY_V{1SGPyqo@0RmA70|fv8|L6P4ipq|$%mFQuwzXF4kGc^}G7(t"
    "^K}-QbOaT!=2LS>9L|<5OR`Uzk0aHU1?Ko!8-4PXP5hVvf7y&^T0TB%cPyqq|a%Ev-Xk}zf01s(xX>>pV00B?|0v}~=WM"
    "yPP0RRC|0RsPHZ*6d4bT489d30qhb98cLVQnsBVQ_A6IzoALWm9x=2W4SxKmkz%0RjJR!)4DC3Oup^5#^Fl0RmAF0|fv8"
    "|I#+Q2TY7zqycWRz;`p6UzriPG7-fGLAU`yxB(HZ2LS>9L;+lsM<CP70hHBaJiOiF=MjY>5s?Q$gaJW>0TFoz0RsQ{*?|"
    "0jj<Ll7YIP@V-i{fK5lw0lT?au>0YOj!5k&_91OK=h+LfkLg6aWovA}mTnqQd_6-p5$2SFGCK^OrM4F^yG0snJ!VRCd-Y"
    ";ynr06+l%0Z;(~|7T@%Q*~l<bN~->WnpbV0RRC|0RjhQZe&0K00B?|0v~sBX>?^k0RRC|0RsP1bz*aLa%EuwZ9`#fY+_+"
    "!0c-zbZ*6d4bT488d30qhb98cLVQnsBVQ_A6002M%Q3L@2|7Mp8+@RR!(f|=bT2TlA0{<*ufWMyk#<>7dBmx0J90C8%o&"
    "1ddmT;^9Q3wJ7Kmh;*0So{D5dktEV_|S^aQ{MibY)X?a%BJmVQl",
)
