# Generated from bench.capnp, @0xe6b1d70a93c5f284, by trio_capnp 0.1.0. Do not edit.

"""What every Cap'n Proto peer of the benchmarks serves, so that each client can be pointed at each
server.
"""

from __future__ import annotations

from trio_capnp import typed as _t


class _Probe_EchoParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoParams_Builder

    x = _t.Int32(0)


class _Probe_EchoParams_Builder(_t.Builder):
    __slots__ = ()

    x = _t.Int32Builder(0)


class _Probe_EchoParams_Fields(_t.TypedDict, total=False):
    x: int


class _Probe_EchoParams(_t.Struct[_Probe_EchoParams_Reader, _Probe_EchoParams_Builder]):
    Reader: _t.TypeAlias = _Probe_EchoParams_Reader
    Builder: _t.TypeAlias = _Probe_EchoParams_Builder
    Fields: _t.TypeAlias = _Probe_EchoParams_Fields

    _id = 0xF99CF6821F490F8C
    _name = "Probe.echo$Params"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EchoParams_Fields]) -> _Probe_EchoParams_Builder:
        return _t.new_struct(_Probe_EchoParams, fields)


class _Probe_EchoResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoResults_Builder

    x = _t.Int32(0)


class _Probe_EchoResults_Builder(_t.Builder):
    __slots__ = ()

    x = _t.Int32Builder(0)


class _Probe_EchoResults_Promise(_t.Promise[_Probe_EchoResults_Reader]):
    __slots__ = ()

    x: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_EchoResults_Fields(_t.TypedDict, total=False):
    x: int


class _Probe_EchoResults(_t.Struct[_Probe_EchoResults_Reader, _Probe_EchoResults_Builder]):
    Reader: _t.TypeAlias = _Probe_EchoResults_Reader
    Builder: _t.TypeAlias = _Probe_EchoResults_Builder
    Promise: _t.TypeAlias = _Probe_EchoResults_Promise
    Fields: _t.TypeAlias = _Probe_EchoResults_Fields

    _id = 0x8D3BAA846B90A90A
    _name = "Probe.echo$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EchoResults_Fields]) -> _Probe_EchoResults_Builder:
        return _t.new_struct(_Probe_EchoResults, fields)


class _Probe_PayloadParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_PayloadParams_Builder

    data = _t.Data(0)


class _Probe_PayloadParams_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)


class _Probe_PayloadParams_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


class _Probe_PayloadParams(_t.Struct[_Probe_PayloadParams_Reader, _Probe_PayloadParams_Builder]):
    Reader: _t.TypeAlias = _Probe_PayloadParams_Reader
    Builder: _t.TypeAlias = _Probe_PayloadParams_Builder
    Fields: _t.TypeAlias = _Probe_PayloadParams_Fields

    _id = 0xBCD0EC0F6358EACC
    _name = "Probe.payload$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_PayloadParams_Fields]) -> _Probe_PayloadParams_Builder:
        return _t.new_struct(_Probe_PayloadParams, fields)


class _Probe_PayloadResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_PayloadResults_Builder

    data = _t.Data(0)


class _Probe_PayloadResults_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)


class _Probe_PayloadResults_Promise(_t.Promise[_Probe_PayloadResults_Reader]):
    __slots__ = ()

    data: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Probe_PayloadResults_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


class _Probe_PayloadResults(_t.Struct[_Probe_PayloadResults_Reader, _Probe_PayloadResults_Builder]):
    Reader: _t.TypeAlias = _Probe_PayloadResults_Reader
    Builder: _t.TypeAlias = _Probe_PayloadResults_Builder
    Promise: _t.TypeAlias = _Probe_PayloadResults_Promise
    Fields: _t.TypeAlias = _Probe_PayloadResults_Fields

    _id = 0xA944315DE58D2691
    _name = "Probe.payload$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_PayloadResults_Fields]) -> _Probe_PayloadResults_Builder:
        return _t.new_struct(_Probe_PayloadResults, fields)


class _Probe_GetChildParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_GetChildParams_Builder


class _Probe_GetChildParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_GetChildParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_GetChildParams(_t.Struct[_Probe_GetChildParams_Reader, _Probe_GetChildParams_Builder]):
    Reader: _t.TypeAlias = _Probe_GetChildParams_Reader
    Builder: _t.TypeAlias = _Probe_GetChildParams_Builder
    Fields: _t.TypeAlias = _Probe_GetChildParams_Fields

    _id = 0x90AA5974EB15BEF1
    _name = "Probe.getChild$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_GetChildParams_Fields]) -> _Probe_GetChildParams_Builder:
        return _t.new_struct(_Probe_GetChildParams, fields)


class _Probe_GetChildResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_GetChildResults_Builder

    child: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_GetChildResults_Builder(_t.Builder):
    __slots__ = ()

    child: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_GetChildResults_Promise(_t.Promise[_Probe_GetChildResults_Reader]):
    __slots__ = ()

    child: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)


class _Probe_GetChildResults_Fields(_t.TypedDict, total=False):
    child: _Probe_Client | _Probe_Server | None


class _Probe_GetChildResults(
    _t.Struct[_Probe_GetChildResults_Reader, _Probe_GetChildResults_Builder]
):
    Reader: _t.TypeAlias = _Probe_GetChildResults_Reader
    Builder: _t.TypeAlias = _Probe_GetChildResults_Builder
    Promise: _t.TypeAlias = _Probe_GetChildResults_Promise
    Fields: _t.TypeAlias = _Probe_GetChildResults_Fields

    _id = 0xEFC53F719AA260E4
    _name = "Probe.getChild$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_GetChildResults_Fields]) -> _Probe_GetChildResults_Builder:
        return _t.new_struct(_Probe_GetChildResults, fields)


class _Probe_ValueParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_ValueParams_Builder


class _Probe_ValueParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_ValueParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_ValueParams(_t.Struct[_Probe_ValueParams_Reader, _Probe_ValueParams_Builder]):
    Reader: _t.TypeAlias = _Probe_ValueParams_Reader
    Builder: _t.TypeAlias = _Probe_ValueParams_Builder
    Fields: _t.TypeAlias = _Probe_ValueParams_Fields

    _id = 0xD0A8AAEF9465B2CE
    _name = "Probe.value$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_ValueParams_Fields]) -> _Probe_ValueParams_Builder:
        return _t.new_struct(_Probe_ValueParams, fields)


class _Probe_ValueResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_ValueResults_Builder

    v = _t.Int32(0)


class _Probe_ValueResults_Builder(_t.Builder):
    __slots__ = ()

    v = _t.Int32Builder(0)


class _Probe_ValueResults_Promise(_t.Promise[_Probe_ValueResults_Reader]):
    __slots__ = ()

    v: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_ValueResults_Fields(_t.TypedDict, total=False):
    v: int


class _Probe_ValueResults(_t.Struct[_Probe_ValueResults_Reader, _Probe_ValueResults_Builder]):
    Reader: _t.TypeAlias = _Probe_ValueResults_Reader
    Builder: _t.TypeAlias = _Probe_ValueResults_Builder
    Promise: _t.TypeAlias = _Probe_ValueResults_Promise
    Fields: _t.TypeAlias = _Probe_ValueResults_Fields

    _id = 0xC2444CC76B400B30
    _name = "Probe.value$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_ValueResults_Fields]) -> _Probe_ValueResults_Builder:
        return _t.new_struct(_Probe_ValueResults, fields)


class _Probe_WriteParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_WriteParams_Builder

    chunk = _t.Data(0)


class _Probe_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    chunk = _t.DataBuilder(0)


class _Probe_WriteParams_Fields(_t.TypedDict, total=False):
    chunk: _t.BytesLike


class _Probe_WriteParams(_t.Struct[_Probe_WriteParams_Reader, _Probe_WriteParams_Builder]):
    Reader: _t.TypeAlias = _Probe_WriteParams_Reader
    Builder: _t.TypeAlias = _Probe_WriteParams_Builder
    Fields: _t.TypeAlias = _Probe_WriteParams_Fields

    _id = 0xD5EB712123D62E32
    _name = "Probe.write$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_WriteParams_Fields]) -> _Probe_WriteParams_Builder:
        return _t.new_struct(_Probe_WriteParams, fields)


class _Probe_FinishParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_FinishParams_Builder


class _Probe_FinishParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_FinishParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_FinishParams(_t.Struct[_Probe_FinishParams_Reader, _Probe_FinishParams_Builder]):
    Reader: _t.TypeAlias = _Probe_FinishParams_Reader
    Builder: _t.TypeAlias = _Probe_FinishParams_Builder
    Fields: _t.TypeAlias = _Probe_FinishParams_Fields

    _id = 0xF2367BD1A6EA784D
    _name = "Probe.finish$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_FinishParams_Fields]) -> _Probe_FinishParams_Builder:
        return _t.new_struct(_Probe_FinishParams, fields)


class _Probe_FinishResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_FinishResults_Builder

    bytes = _t.UInt64(0)


class _Probe_FinishResults_Builder(_t.Builder):
    __slots__ = ()

    bytes = _t.UInt64Builder(0)


class _Probe_FinishResults_Promise(_t.Promise[_Probe_FinishResults_Reader]):
    __slots__ = ()

    bytes: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_FinishResults_Fields(_t.TypedDict, total=False):
    bytes: int


class _Probe_FinishResults(_t.Struct[_Probe_FinishResults_Reader, _Probe_FinishResults_Builder]):
    Reader: _t.TypeAlias = _Probe_FinishResults_Reader
    Builder: _t.TypeAlias = _Probe_FinishResults_Builder
    Promise: _t.TypeAlias = _Probe_FinishResults_Promise
    Fields: _t.TypeAlias = _Probe_FinishResults_Fields

    _id = 0xAFF7836C957795E4
    _name = "Probe.finish$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_FinishResults_Fields]) -> _Probe_FinishResults_Builder:
        return _t.new_struct(_Probe_FinishResults, fields)


class _Probe_HangParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_HangParams_Builder


class _Probe_HangParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_HangParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_HangParams(_t.Struct[_Probe_HangParams_Reader, _Probe_HangParams_Builder]):
    Reader: _t.TypeAlias = _Probe_HangParams_Reader
    Builder: _t.TypeAlias = _Probe_HangParams_Builder
    Fields: _t.TypeAlias = _Probe_HangParams_Fields

    _id = 0x8631987FBBDA99B0
    _name = "Probe.hang$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_HangParams_Fields]) -> _Probe_HangParams_Builder:
        return _t.new_struct(_Probe_HangParams, fields)


class _Probe_HangResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_HangResults_Builder


class _Probe_HangResults_Builder(_t.Builder):
    __slots__ = ()


class _Probe_HangResults_Promise(_t.Promise[_Probe_HangResults_Reader]):
    __slots__ = ()


class _Probe_HangResults_Fields(_t.TypedDict, total=False):
    pass


class _Probe_HangResults(_t.Struct[_Probe_HangResults_Reader, _Probe_HangResults_Builder]):
    Reader: _t.TypeAlias = _Probe_HangResults_Reader
    Builder: _t.TypeAlias = _Probe_HangResults_Builder
    Promise: _t.TypeAlias = _Probe_HangResults_Promise
    Fields: _t.TypeAlias = _Probe_HangResults_Fields

    _id = 0x82E421AF5F849A2F
    _name = "Probe.hang$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_HangResults_Fields]) -> _Probe_HangResults_Builder:
        return _t.new_struct(_Probe_HangResults, fields)


class _Probe_MakeCapParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_MakeCapParams_Builder


class _Probe_MakeCapParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_MakeCapParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_MakeCapParams(_t.Struct[_Probe_MakeCapParams_Reader, _Probe_MakeCapParams_Builder]):
    Reader: _t.TypeAlias = _Probe_MakeCapParams_Reader
    Builder: _t.TypeAlias = _Probe_MakeCapParams_Builder
    Fields: _t.TypeAlias = _Probe_MakeCapParams_Fields

    _id = 0xC124936523BFE2AD
    _name = "Probe.makeCap$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_MakeCapParams_Fields]) -> _Probe_MakeCapParams_Builder:
        return _t.new_struct(_Probe_MakeCapParams, fields)


class _Probe_MakeCapResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_MakeCapResults_Builder

    cap: _t.Cap[_Token_Client] = _t.Cap(0, lambda: Token)


class _Probe_MakeCapResults_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Token_Client, _Token_Server] = _t.CapBuilder(0, lambda: Token)


class _Probe_MakeCapResults_Promise(_t.Promise[_Probe_MakeCapResults_Reader]):
    __slots__ = ()

    cap: _t.PromiseCap[_Token_Client] = _t.PromiseCap(0, lambda: Token)


class _Probe_MakeCapResults_Fields(_t.TypedDict, total=False):
    cap: _Token_Client | _Token_Server | None


class _Probe_MakeCapResults(_t.Struct[_Probe_MakeCapResults_Reader, _Probe_MakeCapResults_Builder]):
    Reader: _t.TypeAlias = _Probe_MakeCapResults_Reader
    Builder: _t.TypeAlias = _Probe_MakeCapResults_Builder
    Promise: _t.TypeAlias = _Probe_MakeCapResults_Promise
    Fields: _t.TypeAlias = _Probe_MakeCapResults_Fields

    _id = 0xA274CAB74F7335D5
    _name = "Probe.makeCap$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_MakeCapResults_Fields]) -> _Probe_MakeCapResults_Builder:
        return _t.new_struct(_Probe_MakeCapResults, fields)


class _Probe_StatsParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_StatsParams_Builder


class _Probe_StatsParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_StatsParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_StatsParams(_t.Struct[_Probe_StatsParams_Reader, _Probe_StatsParams_Builder]):
    Reader: _t.TypeAlias = _Probe_StatsParams_Reader
    Builder: _t.TypeAlias = _Probe_StatsParams_Builder
    Fields: _t.TypeAlias = _Probe_StatsParams_Fields

    _id = 0xC04E1E8ABB03A80E
    _name = "Probe.stats$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_StatsParams_Fields]) -> _Probe_StatsParams_Builder:
        return _t.new_struct(_Probe_StatsParams, fields)


class _Probe_StatsResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_StatsResults_Builder

    hangs_started = _t.UInt64(0)
    hangs_live = _t.Int64(1)
    caps_made = _t.UInt64(2)
    caps_live = _t.Int64(3)


class _Probe_StatsResults_Builder(_t.Builder):
    __slots__ = ()

    hangs_started = _t.UInt64Builder(0)
    hangs_live = _t.Int64Builder(1)
    caps_made = _t.UInt64Builder(2)
    caps_live = _t.Int64Builder(3)


class _Probe_StatsResults_Promise(_t.Promise[_Probe_StatsResults_Reader]):
    __slots__ = ()

    hangs_started: _t.PromiseValue[int] = _t.PromiseValue()
    hangs_live: _t.PromiseValue[int] = _t.PromiseValue()
    caps_made: _t.PromiseValue[int] = _t.PromiseValue()
    caps_live: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_StatsResults_Fields(_t.TypedDict, total=False):
    hangs_started: int
    hangs_live: int
    caps_made: int
    caps_live: int


class _Probe_StatsResults(_t.Struct[_Probe_StatsResults_Reader, _Probe_StatsResults_Builder]):
    Reader: _t.TypeAlias = _Probe_StatsResults_Reader
    Builder: _t.TypeAlias = _Probe_StatsResults_Builder
    Promise: _t.TypeAlias = _Probe_StatsResults_Promise
    Fields: _t.TypeAlias = _Probe_StatsResults_Fields

    _id = 0xE71E2DCE2BD6F8AA
    _name = "Probe.stats$Results"
    _size = (4, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_StatsResults_Fields]) -> _Probe_StatsResults_Builder:
        return _t.new_struct(_Probe_StatsResults, fields)


_Probe_echo: _t.Method[_Probe_EchoParams_Builder, _Probe_EchoResults_Promise] = _t.Method(
    0xA0A5EC529CD4D3DD,
    0,
    "echo",
    lambda: _Probe_EchoParams,
    lambda: _Probe_EchoResults,
    no_promise_pipelining=True,
)
_Probe_payload: _t.Method[_Probe_PayloadParams_Builder, _Probe_PayloadResults_Promise] = _t.Method(
    0xA0A5EC529CD4D3DD,
    1,
    "payload",
    lambda: _Probe_PayloadParams,
    lambda: _Probe_PayloadResults,
    no_promise_pipelining=True,
)
_Probe_get_child: _t.Method[_Probe_GetChildParams_Builder, _Probe_GetChildResults_Promise] = (
    _t.Method(
        0xA0A5EC529CD4D3DD,
        2,
        "get_child",
        lambda: _Probe_GetChildParams,
        lambda: _Probe_GetChildResults,
    )
)
_Probe_value: _t.Method[_Probe_ValueParams_Builder, _Probe_ValueResults_Promise] = _t.Method(
    0xA0A5EC529CD4D3DD,
    3,
    "value",
    lambda: _Probe_ValueParams,
    lambda: _Probe_ValueResults,
    no_promise_pipelining=True,
)
_Probe_write: _t.Method[_Probe_WriteParams_Builder, _t.Awaitable[None]] = _t.Method(
    0xA0A5EC529CD4D3DD,
    4,
    "write",
    lambda: _Probe_WriteParams,
    lambda: _t.StreamResult,
    streaming=True,
    no_promise_pipelining=True,
)
_Probe_finish: _t.Method[_Probe_FinishParams_Builder, _Probe_FinishResults_Promise] = _t.Method(
    0xA0A5EC529CD4D3DD,
    5,
    "finish",
    lambda: _Probe_FinishParams,
    lambda: _Probe_FinishResults,
    no_promise_pipelining=True,
)
_Probe_hang: _t.Method[_Probe_HangParams_Builder, _Probe_HangResults_Promise] = _t.Method(
    0xA0A5EC529CD4D3DD,
    6,
    "hang",
    lambda: _Probe_HangParams,
    lambda: _Probe_HangResults,
    no_promise_pipelining=True,
)
_Probe_make_cap: _t.Method[_Probe_MakeCapParams_Builder, _Probe_MakeCapResults_Promise] = _t.Method(
    0xA0A5EC529CD4D3DD, 7, "make_cap", lambda: _Probe_MakeCapParams, lambda: _Probe_MakeCapResults
)
_Probe_stats: _t.Method[_Probe_StatsParams_Builder, _Probe_StatsResults_Promise] = _t.Method(
    0xA0A5EC529CD4D3DD,
    8,
    "stats",
    lambda: _Probe_StatsParams,
    lambda: _Probe_StatsResults,
    no_promise_pipelining=True,
)

_Probe_EchoCall: _t.TypeAlias = _t.Call[_Probe_EchoParams_Reader, _Probe_EchoResults_Builder]
_Probe_EchoRequest: _t.TypeAlias = _t.Request[_Probe_EchoParams_Builder, _Probe_EchoResults_Promise]
_Probe_PayloadCall: _t.TypeAlias = _t.Call[
    _Probe_PayloadParams_Reader, _Probe_PayloadResults_Builder
]
_Probe_PayloadRequest: _t.TypeAlias = _t.Request[
    _Probe_PayloadParams_Builder, _Probe_PayloadResults_Promise
]
_Probe_GetChildCall: _t.TypeAlias = _t.Call[
    _Probe_GetChildParams_Reader, _Probe_GetChildResults_Builder
]
_Probe_GetChildRequest: _t.TypeAlias = _t.Request[
    _Probe_GetChildParams_Builder, _Probe_GetChildResults_Promise
]
_Probe_ValueCall: _t.TypeAlias = _t.Call[_Probe_ValueParams_Reader, _Probe_ValueResults_Builder]
_Probe_ValueRequest: _t.TypeAlias = _t.Request[
    _Probe_ValueParams_Builder, _Probe_ValueResults_Promise
]
_Probe_WriteCall: _t.TypeAlias = _t.Call[_Probe_WriteParams_Reader, _t.StreamResult.Builder]
_Probe_WriteRequest: _t.TypeAlias = _t.Request[_Probe_WriteParams_Builder, _t.Awaitable[None]]
_Probe_FinishCall: _t.TypeAlias = _t.Call[_Probe_FinishParams_Reader, _Probe_FinishResults_Builder]
_Probe_FinishRequest: _t.TypeAlias = _t.Request[
    _Probe_FinishParams_Builder, _Probe_FinishResults_Promise
]
_Probe_HangCall: _t.TypeAlias = _t.Call[_Probe_HangParams_Reader, _Probe_HangResults_Builder]
_Probe_HangRequest: _t.TypeAlias = _t.Request[_Probe_HangParams_Builder, _Probe_HangResults_Promise]
_Probe_MakeCapCall: _t.TypeAlias = _t.Call[
    _Probe_MakeCapParams_Reader, _Probe_MakeCapResults_Builder
]
_Probe_MakeCapRequest: _t.TypeAlias = _t.Request[
    _Probe_MakeCapParams_Builder, _Probe_MakeCapResults_Promise
]
_Probe_StatsCall: _t.TypeAlias = _t.Call[_Probe_StatsParams_Reader, _Probe_StatsResults_Builder]
_Probe_StatsRequest: _t.TypeAlias = _t.Request[
    _Probe_StatsParams_Builder, _Probe_StatsResults_Promise
]


class _Probe_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Probe_echo)
    def echo(self, **params: _t.Unpack[_Probe_EchoParams_Fields]) -> _Probe_EchoResults_Promise:
        return self._call(_Probe_echo, params)

    @_t.method(_Probe_payload)
    def payload(
        self, **params: _t.Unpack[_Probe_PayloadParams_Fields]
    ) -> _Probe_PayloadResults_Promise:
        return self._call(_Probe_payload, params)

    @_t.method(_Probe_get_child)
    def get_child(
        self, **params: _t.Unpack[_Probe_GetChildParams_Fields]
    ) -> _Probe_GetChildResults_Promise:
        return self._call(_Probe_get_child, params)

    @_t.method(_Probe_value)
    def value(self, **params: _t.Unpack[_Probe_ValueParams_Fields]) -> _Probe_ValueResults_Promise:
        return self._call(_Probe_value, params)

    @_t.method(_Probe_write)
    def write(self, **params: _t.Unpack[_Probe_WriteParams_Fields]) -> _t.Awaitable[None]:
        return self._stream(_Probe_write, params)

    @_t.method(_Probe_finish)
    def finish(
        self, **params: _t.Unpack[_Probe_FinishParams_Fields]
    ) -> _Probe_FinishResults_Promise:
        """The bytes that `write` has seen since the last `finish`."""
        return self._call(_Probe_finish, params)

    @_t.method(_Probe_hang)
    def hang(self, **params: _t.Unpack[_Probe_HangParams_Fields]) -> _Probe_HangResults_Promise:
        return self._call(_Probe_hang, params)

    @_t.method(_Probe_make_cap)
    def make_cap(
        self, **params: _t.Unpack[_Probe_MakeCapParams_Fields]
    ) -> _Probe_MakeCapResults_Promise:
        return self._call(_Probe_make_cap, params)

    @_t.method(_Probe_stats)
    def stats(self, **params: _t.Unpack[_Probe_StatsParams_Fields]) -> _Probe_StatsResults_Promise:
        return self._call(_Probe_stats, params)


class _Probe_Server(_t.Server):
    _methods = _t.methods(
        _Probe_echo,
        _Probe_payload,
        _Probe_get_child,
        _Probe_value,
        _Probe_write,
        _Probe_finish,
        _Probe_hang,
        _Probe_make_cap,
        _Probe_stats,
    )

    def echo(self, call: _Probe_EchoCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_echo)

    def payload(self, call: _Probe_PayloadCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_payload)

    def get_child(self, call: _Probe_GetChildCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_get_child)

    def value(self, call: _Probe_ValueCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_value)

    def write(self, call: _Probe_WriteCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_write)

    def finish(self, call: _Probe_FinishCall) -> _t.Awaitable[None] | None:
        """The bytes that `write` has seen since the last `finish`."""
        raise _t.unimplemented(_Probe_finish)

    def hang(self, call: _Probe_HangCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_hang)

    def make_cap(self, call: _Probe_MakeCapCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_make_cap)

    def stats(self, call: _Probe_StatsCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_stats)


class Probe(_t.Interface[_Probe_Client]):
    Client: _t.TypeAlias = _Probe_Client
    Server: _t.TypeAlias = _Probe_Server

    EchoParams: _t.TypeAlias = _Probe_EchoParams
    EchoResults: _t.TypeAlias = _Probe_EchoResults
    EchoCall: _t.TypeAlias = _Probe_EchoCall
    EchoRequest: _t.TypeAlias = _Probe_EchoRequest

    PayloadParams: _t.TypeAlias = _Probe_PayloadParams
    PayloadResults: _t.TypeAlias = _Probe_PayloadResults
    PayloadCall: _t.TypeAlias = _Probe_PayloadCall
    PayloadRequest: _t.TypeAlias = _Probe_PayloadRequest

    GetChildParams: _t.TypeAlias = _Probe_GetChildParams
    GetChildResults: _t.TypeAlias = _Probe_GetChildResults
    GetChildCall: _t.TypeAlias = _Probe_GetChildCall
    GetChildRequest: _t.TypeAlias = _Probe_GetChildRequest

    ValueParams: _t.TypeAlias = _Probe_ValueParams
    ValueResults: _t.TypeAlias = _Probe_ValueResults
    ValueCall: _t.TypeAlias = _Probe_ValueCall
    ValueRequest: _t.TypeAlias = _Probe_ValueRequest

    WriteParams: _t.TypeAlias = _Probe_WriteParams
    WriteResults: _t.TypeAlias = _t.StreamResult
    WriteCall: _t.TypeAlias = _Probe_WriteCall
    WriteRequest: _t.TypeAlias = _Probe_WriteRequest

    FinishParams: _t.TypeAlias = _Probe_FinishParams
    FinishResults: _t.TypeAlias = _Probe_FinishResults
    FinishCall: _t.TypeAlias = _Probe_FinishCall
    FinishRequest: _t.TypeAlias = _Probe_FinishRequest

    HangParams: _t.TypeAlias = _Probe_HangParams
    HangResults: _t.TypeAlias = _Probe_HangResults
    HangCall: _t.TypeAlias = _Probe_HangCall
    HangRequest: _t.TypeAlias = _Probe_HangRequest

    MakeCapParams: _t.TypeAlias = _Probe_MakeCapParams
    MakeCapResults: _t.TypeAlias = _Probe_MakeCapResults
    MakeCapCall: _t.TypeAlias = _Probe_MakeCapCall
    MakeCapRequest: _t.TypeAlias = _Probe_MakeCapRequest

    StatsParams: _t.TypeAlias = _Probe_StatsParams
    StatsResults: _t.TypeAlias = _Probe_StatsResults
    StatsCall: _t.TypeAlias = _Probe_StatsCall
    StatsRequest: _t.TypeAlias = _Probe_StatsRequest

    _id = 0xA0A5EC529CD4D3DD
    _name = "Probe"
    _annotations = {"hang": {0xAC7096FF8CFC9DCE: None}}
    _methods = _t.methods(
        _Probe_echo,
        _Probe_payload,
        _Probe_get_child,
        _Probe_value,
        _Probe_write,
        _Probe_finish,
        _Probe_hang,
        _Probe_make_cap,
        _Probe_stats,
    )


class _Token_PokeParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Token_PokeParams_Builder


class _Token_PokeParams_Builder(_t.Builder):
    __slots__ = ()


class _Token_PokeParams_Fields(_t.TypedDict, total=False):
    pass


class _Token_PokeParams(_t.Struct[_Token_PokeParams_Reader, _Token_PokeParams_Builder]):
    Reader: _t.TypeAlias = _Token_PokeParams_Reader
    Builder: _t.TypeAlias = _Token_PokeParams_Builder
    Fields: _t.TypeAlias = _Token_PokeParams_Fields

    _id = 0xF26A4F7979ED092C
    _name = "Token.poke$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Token_PokeParams_Fields]) -> _Token_PokeParams_Builder:
        return _t.new_struct(_Token_PokeParams, fields)


class _Token_PokeResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Token_PokeResults_Builder


class _Token_PokeResults_Builder(_t.Builder):
    __slots__ = ()


class _Token_PokeResults_Promise(_t.Promise[_Token_PokeResults_Reader]):
    __slots__ = ()


class _Token_PokeResults_Fields(_t.TypedDict, total=False):
    pass


class _Token_PokeResults(_t.Struct[_Token_PokeResults_Reader, _Token_PokeResults_Builder]):
    Reader: _t.TypeAlias = _Token_PokeResults_Reader
    Builder: _t.TypeAlias = _Token_PokeResults_Builder
    Promise: _t.TypeAlias = _Token_PokeResults_Promise
    Fields: _t.TypeAlias = _Token_PokeResults_Fields

    _id = 0xDADBA10C3BDEE6CD
    _name = "Token.poke$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Token_PokeResults_Fields]) -> _Token_PokeResults_Builder:
        return _t.new_struct(_Token_PokeResults, fields)


_Token_poke: _t.Method[_Token_PokeParams_Builder, _Token_PokeResults_Promise] = _t.Method(
    0x9B0B23779EBEC16E,
    0,
    "poke",
    lambda: _Token_PokeParams,
    lambda: _Token_PokeResults,
    no_promise_pipelining=True,
)

_Token_PokeCall: _t.TypeAlias = _t.Call[_Token_PokeParams_Reader, _Token_PokeResults_Builder]
_Token_PokeRequest: _t.TypeAlias = _t.Request[_Token_PokeParams_Builder, _Token_PokeResults_Promise]


class _Token_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Token_poke)
    def poke(self, **params: _t.Unpack[_Token_PokeParams_Fields]) -> _Token_PokeResults_Promise:
        return self._call(_Token_poke, params)


class _Token_Server(_t.Server):
    _methods = _t.methods(_Token_poke)

    def poke(self, call: _Token_PokeCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Token_poke)


class Token(_t.Interface[_Token_Client]):
    Client: _t.TypeAlias = _Token_Client
    Server: _t.TypeAlias = _Token_Server

    PokeParams: _t.TypeAlias = _Token_PokeParams
    PokeResults: _t.TypeAlias = _Token_PokeResults
    PokeCall: _t.TypeAlias = _Token_PokeCall
    PokeRequest: _t.TypeAlias = _Token_PokeRequest

    _id = 0x9B0B23779EBEC16E
    _name = "Token"
    _methods = _t.methods(_Token_poke)
