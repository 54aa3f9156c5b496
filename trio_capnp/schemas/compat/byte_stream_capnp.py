# Generated from byte-stream.capnp, @0x8f5d14e1c273738d, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class _ByteStream_WriteParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ByteStream_WriteParams_Builder

    bytes = _t.Data(0)


class _ByteStream_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    bytes = _t.DataBuilder(0)


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
    limit = _t.UInt64(0, 18446744073709551615)


class _ByteStream_GetSubstreamParams_Builder(_t.Builder):
    __slots__ = ()

    callback: _t.CapBuilder[
        _ByteStream_SubstreamCallback_Client, _ByteStream_SubstreamCallback_Server
    ] = _t.CapBuilder(0, lambda: _ByteStream_SubstreamCallback)
    limit = _t.UInt64Builder(0, 18446744073709551615)


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

    expected_server_hostname = _t.Text(0)


class _ByteStream_StartTlsParams_Builder(_t.Builder):
    __slots__ = ()

    expected_server_hostname = _t.TextBuilder(0)


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
)
_ByteStream_start_tls: _t.Method[_ByteStream_StartTlsParams_Builder, _t.Awaitable[None]] = (
    _t.Method(
        0xD2E7D8A0DC0A9766,
        3,
        "start_tls",
        lambda: _ByteStream_StartTlsParams,
        lambda: _t.StreamResult,
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

    byte_count = _t.UInt64(0)


class _ByteStream_SubstreamCallback_EndedParams_Builder(_t.Builder):
    __slots__ = ()

    byte_count = _t.UInt64Builder(0)


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
