# Generated from bench.capnp, @0xe6b1d70a93c5f284, by trio_capnp 0.2.0. Do not edit.

"""What every Cap'n Proto peer of the benchmarks serves, so that each client can be pointed at each
server.
"""

from __future__ import annotations

from trio_capnp import typed as _t


class _Probe_EchoParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoParams_Builder

    x: _t.Int32 = _t.Int32(0)


class _Probe_EchoParams_Builder(_t.Builder):
    __slots__ = ()

    x: _t.Int32Builder = _t.Int32Builder(0)


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

    x: _t.Int32 = _t.Int32(0)


class _Probe_EchoResults_Builder(_t.Builder):
    __slots__ = ()

    x: _t.Int32Builder = _t.Int32Builder(0)


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

    data: _t.Data = _t.Data(0)


class _Probe_PayloadParams_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)


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

    data: _t.Data = _t.Data(0)


class _Probe_PayloadResults_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)


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

    v: _t.Int32 = _t.Int32(0)


class _Probe_ValueResults_Builder(_t.Builder):
    __slots__ = ()

    v: _t.Int32Builder = _t.Int32Builder(0)


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

    chunk: _t.Data = _t.Data(0)


class _Probe_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    chunk: _t.DataBuilder = _t.DataBuilder(0)


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

    bytes: _t.UInt64 = _t.UInt64(0)


class _Probe_FinishResults_Builder(_t.Builder):
    __slots__ = ()

    bytes: _t.UInt64Builder = _t.UInt64Builder(0)


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

    hangs_started: _t.UInt64 = _t.UInt64(0)
    hangs_live: _t.Int64 = _t.Int64(1)
    caps_made: _t.UInt64 = _t.UInt64(2)
    caps_live: _t.Int64 = _t.Int64(3)


class _Probe_StatsResults_Builder(_t.Builder):
    __slots__ = ()

    hangs_started: _t.UInt64Builder = _t.UInt64Builder(0)
    hangs_live: _t.Int64Builder = _t.Int64Builder(1)
    caps_made: _t.UInt64Builder = _t.UInt64Builder(2)
    caps_live: _t.Int64Builder = _t.Int64Builder(3)


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
        schema_name="getChild",
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
    0xA0A5EC529CD4D3DD,
    7,
    "make_cap",
    lambda: _Probe_MakeCapParams,
    lambda: _Probe_MakeCapResults,
    schema_name="makeCap",
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


_schema = _t.SchemaSource(
    globals(),
    0xE6B1D70A93C5F284,
    "FtY<d1ThiE2@@3sClLez6X^s;002>F1_u9x^2L)1*RkdR00a|h4q_8=4kr_V4hH}M6I~7m|J~EnoKozipa2mJ1OJ5b#gh"
    "uxvE~2(0uv<+k`plu2NN+22Qx7YM*<U34F?k)3<v*i!M>h%BMX}V5ex(Wg!09c3fHmb0006Lp$n1|tqTVetqTVetqVsJ%"
    "?k$;nF|O1j1Ng4g7%#G08tVF0RR952LJ&R5exDYAqxi+Aqxi+AqzhM022)h2mcDGkZXjhJB<KQ5&;1K00ajB0TY1=`V)}"
    "~2NRJB2NRJBKL7v|eF_Kv%<5QU5A4vq01*-a000F62LJ&x?FkA269Ebb69Ebb69Ec8000y12?zg?CXMA?F+`~V5fT9a00"
    "jXD00A>u2@(MlZ3zbxZ3zbxZ3#aB025gW2mkTD73*|as*nH?5&-}J1P1^CGX)6}0TUSs2NM|y2NM|y2LJ#Q1qlcL<Y1zj"
    "aX-cH01*-a000F62LJ&xZ3r3x6M+Z^6M+Z^6M+an000wh2nYYpvSpO-s;JNa5fT9a00ajB0TUev`V%b(2NNv_2NNv_2LJ"
    "#Q83+geFbhCy$4o@R08tVF0RR952LJ&xjRyh&6P*VK6P*VK6P*V?000w-2M7N$F4iL<aqHCp5fT9a00jXD009&I2Ko~X2"
    "L}@k2L}@k2R{G+6Zr-Q|4n%6rqO#g@&FMM0RR952LJ&xtp)-C6TJop6TJop6TJop000xI1_%G-m3NhFgZHlhQ4#?G000C"
    "B00A=@1_}WaEd~b@Ed~b@Ee1aT023Jo2mi2{+Pi<4F@^vU5&-}J1P1^C6Uhbg6WIj^6WIj^6WIj^000xk1qc5xnuK4kA>"
    "@Jp5fT9a00ajB0TX!z`V)x-2NQ_}2NQ_}2LJ#Qbp;3it>V8UWs@Yq01*-a000CB00A>41quNZIRyt3IRyt3IRys*023tz"
    "2mjSIb5FO*bfN$e5&-}J1px;D0W*yR5&;vT1P2qL1P2qL1U~=(6O9B1{|=}FyNVu8zyJ{v0RR952LJ&RJp}p_O#}xMO#}"
    "xMO#}x3024U`2mh-0)+^2}9_Ij25&;AN00ajB0W;kK0s#~40tXZA0tXZA0_Ok#6WIa>|11gZd3jH2@&FMM0RR952LJ&Rj"
    "RNu$odO3FodO3FodO2{027G<2mj6H-a8DT+u8sT5&-}J1P1^C6Fma@6HNjK6HNjK6HNjK000v?0tf&2^OF;)X2XU60R{j"
    "A6ZHX_69EDT69EDT009&20SEtXvA}mTnqQd!5fcIb`16w!sb<5500ajB0W+lm0s#}X0S6Pc0S6Pc0S5p86QKbI|IVHKjQ"
    "^H!tN_sv1px#9fle^Edwux50006rMFA246IlTV6IlTVQ&<550RR9KMF9u@fle^Edwux5009O70}}xOf)fb=2NMYa2LJ&P"
    "^#@T10s{Yp^2L)1*RkdR001$iQUd@0|J~EnoKozipa1{?5lK%`1OWs8g!09c3fHmb01*jd5e+8*0RLiTZewUJV_^UXaBg"
    "r>2mt~Afle^Edwux501*|6|M>Hh6RBpyh5!)(qW>>rVQ_A6FLMEOa%Ev{E@NQ_aBgt_FJobFZg4MS0V^vmV_|S^Z~y>7B"
    "mn>fF%8lI00RG1Xk{Q`d30q4b0BnRVRRs1cXDZTWnds^VRImJWo2$4b7^j4Wgv8DWgu)}b95kJW@&C|b7){L0Sf<DXkm0"
    "9Wp-r@a(N&_VQ?pIAW(8|bZ;PVWo2?8Z)PBLXk{Q`Wo~0=ZDDe2b0BkNa&~2NEFg1lAarP9bRcD6V`v~_Y-wd~bRc74ZX"
    "jZ1AaHMKZggd2AYpVMWnp7z3Ug(0c4cxd0Sf<PVQ_A6FJmhKD=uSUaBgq_Kmkwz0Z;(~|6^frZg4MSD+4PoV_|S^a5`aZ"
    "Y;Si%VQyn(Y;0k4X>S2;Kmkwz0Z;(~00aMHVQ_A6FLQJQa%Ev{E@NSEZg4tNbaG{3ZBk`(b!>D1Kmkwz0Z;(~Py+=2V_|"
    "S^a4&Oo0di$wZ7ySBa06~|Kmkwz0Z;(~|6*lsV`wg8VFGY&a5_|PYh`XOaBpj6BvL<Rb9HQVb3g%50Rd0}0#E}4|6*lsV"
    "`wg8VFGY&a5_|PYh`XOaBpj6Bv2n=a$#+AKmkwz0Z;(~Py+=2Vr6b)Xf9)618{C|I#6<NVr4FKbYXOJBvNH_b!>EV06+m"
    "y0Rd0}0#OhH1ONa80RR9I*=iBp2T|Mu0a54z0TBTK6afJM01=f^5t#>3m;(V(qyhmE0s<5P0ssIJQA!b22T@c50a0KA0T"
    "BZO6afPO01*vJ5fKMb5CZ{G90CFVV_|S}Olfvy0000`0RjO900IF800IAFVQ_OzVPs_h002+{0s#pC0s#pC0sm-WZfA2$"
    "X?6esWl#YE0R;d80R;d7|7c-uXLD0@VE_+ubY)~v0RjOD00IFC00IAEWo~0=E@NQ=aBgrqP;zf#WiE4cVRUmOKTu(EVQq"
    "6j0Z;(}Pyqr^0|ftKWo~0=E@NQ>aBgrqP;zf#WiD-DYh^=Wa3oS?b9HQV0dqhBPyqo@0RmA30|Wp71OWg55e*^{4F^#S0"
    "|8MO0s#kOVQ^3Z0s#^KZo$5ucOwg%0000%3;_WV00RGFWo~0=E@NQ>aBgrqP;zf#WiD-DYh^=Wa3oM+a$#+A002M%Pyqo"
    "@0Rm711pi`XZewUJV_^btZg4tKa&KZ~E@)wHXCzWTWpj0GbaOxfPyqo@0Rm711pi`XZewUJV_^btZg4tKa&KZ~E@)wHXC"
    "zP`VRB(@b3g%50Rd0}0#E}4|6*lsV`wg8VFPe(a5_+OZ(?OGW@&C|b7&+|Wpj0GbaMazKmkwz0Z;(~Q3L}7000C5000pU"
    "G7$|2Q49kCQ5XUNA7XiQWphvg0s#pC0s#pC0smrUZewUJV_^euZg4tKa&KZ~E@o+NX>({KP+@XmZF2xX0Z;(}Pyqr^0|f"
    "tKWo~0=E@NQ=aBgrqP;zf#WiEGeX>?^IKTu(EVQq6j0Z;(}Pyqr_1Oo&B00aR501*u`5e)}X3<CjC7y<zwV`z15Yfu3K0"
    "Sy2G0Sy2E5di}KVr6b)Xf9)618{C|I#6<NVr4FNVQh6}BvNH_b!>EV06+my0Rd0}0#O751ONa80RR9I4H6Lz2T=?I0Z|w"
    "N0ReVU0RjO800IF700IAEWo~0=E@NQ=aBgrqP;zf#WiEDMY;|QMKTu(EVQq6j0Z;(}Pyqr^0|ftKWo~0=E@NQ>aBgrqP;"
    "zf#WiDrBbVF!qY-A)-Wpj0G19Wph0Z;(}Pyqr_1Oo&B00aR501*u`5e)}X3<CjC7y<zwV`yn?WKaPD0TKV*)6|?&?4_Up"
    "002P@0Ra&J0{>!VZewUJV_^euZg4tKa&KZ~E@x$QLuhGiWF$~wa$#)&b3g%50Rd0}0#E}4|6*lsV`wg8VFPe(a5_+OZ(?"
    "OGaAA3DZ((F4Qe|^>Y;*y0Kmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4`g9<VNd}A0Sy2G0Sy2E5di}KVr6b)X"
    "f9)618{C|I#6<NVr4FHVR>wCVPqswVRB(@a{vH90Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgWMOn+Pyqq~4FCc"
    "G4FCWU0RsPGWo~0=E@NQ=aBgrqP;zf#WiDl7Xm2D^KV@@uY;<!#0Z;(}Pyqr_1Oo&B00aR501*um5e)}X3<CjC7y<zScu"
    ")ZX0R#X70R#X6|6*lsV`wg8VFGY&a5_+OZ(?OGWn*Y>Bv2n=a$#+AKmkwz0Z;(~Q3L}7000C5000pU5)lmtQ49kCQ5XUN"
    "0eDaW0s#a70s#a70smrUZewUJV_^YsZg4tOZ);@%Za@K00Rd0}0#O751pom5ED7y-c~5Hc0nO&#I}D-Q+7T5h5g`Xb6ah"
    "gL0TBrYPyqoCaBpj6Kmh;&Pyqt}Vr6b)Xf9)60dQ_`I#6<NVgY490Z;(}Pyqr_Bm)Hi0RM~+NgsmtocRF?sgP@gsymGn)"
    "d4CK;Q<Fj)ByoQ)Byn#$pHre0sqYESYr?D(7XYWCXMA?F+`~op#ee@tpNu^paB6xpaB6Bl>r9<0{`*873*|as*nNXV4|9"
    "FKgI78X#q+Tc>xDQYykm7YykliVF3pL1OLvlWt8u#sL%m03qWhfOhm#HH32dcK>-ItGywraGywq<DFFuo1phKF)*~Tt>("
    "v2nvA}mTnqQd{0Rb`-4FLy20Rch*0TJ~F0R{g}c<QFndp7a`<dt`oY=if&5zRUg*#|+)0YS_G5y1xm2LG^`+Pi<4F@^yz"
    "nuK4kA>@J)eJT-&A3=NpL3{xbaR&hh|E=P`BW05$!2#7Zb5FO*bfOVSLJ?I5K}Z2XNC6Q&2LTBG4yXgWiXKkD0jl`cE6y"
    "z*=Mfb$5g`Xb6ahgL0TBrYPyqoSb97;Jb3g$A0Z;(~e{ErFWkX?bKmh;&PyqrDXkl(=Kmh;&Q3L@3|IVHKjQ^H!tN>960"
    "s%k)00Tc}X>MtAXg~n~0Z;(~A9r$TbY(yR00B?|0v~o^Y;|Qo0RRC|0RsPLWpqPmX>4Qw002M%00B?|0)KE}d2DZCWIzD"
    "`0Z;(~4`pL$Z$JS60Z;(~|6*lsV`wg8VE_kkZg4;WQ3wG6|J~EnoKozipa2mOGXHMDzMgj@3!4BD1u{?p0v}XwYh`X9P;"
    "zf#Wd",
)
