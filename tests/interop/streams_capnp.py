# Generated from streams.capnp, @0xd1c6f2a0b5e34917, by trio_capnp 0.2.0. Do not edit.

"""What the recorded clients of streams/ talk to. Its ids are in those bytes: do not change them."""

from __future__ import annotations

from trio_capnp import typed as _t


class _Probe_EchoParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoParams_Builder

    text: _t.Text = _t.Text(0)


class _Probe_EchoParams_Builder(_t.Builder):
    __slots__ = ()

    text: _t.TextBuilder = _t.TextBuilder(0)


class _Probe_EchoParams_Fields(_t.TypedDict, total=False):
    text: str


class _Probe_EchoParams(_t.Struct[_Probe_EchoParams_Reader, _Probe_EchoParams_Builder]):
    Reader: _t.TypeAlias = _Probe_EchoParams_Reader
    Builder: _t.TypeAlias = _Probe_EchoParams_Builder
    Fields: _t.TypeAlias = _Probe_EchoParams_Fields

    _id = 0xCB1EA2A21B2153F7
    _name = "Probe.echo$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EchoParams_Fields]) -> _Probe_EchoParams_Builder:
        return _t.new_struct(_Probe_EchoParams, fields)


class _Probe_EchoResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoResults_Builder

    text: _t.Text = _t.Text(0)


class _Probe_EchoResults_Builder(_t.Builder):
    __slots__ = ()

    text: _t.TextBuilder = _t.TextBuilder(0)


class _Probe_EchoResults_Promise(_t.Promise[_Probe_EchoResults_Reader]):
    __slots__ = ()

    text: _t.PromiseValue[str] = _t.PromiseValue()


class _Probe_EchoResults_Fields(_t.TypedDict, total=False):
    text: str


class _Probe_EchoResults(_t.Struct[_Probe_EchoResults_Reader, _Probe_EchoResults_Builder]):
    Reader: _t.TypeAlias = _Probe_EchoResults_Reader
    Builder: _t.TypeAlias = _Probe_EchoResults_Builder
    Promise: _t.TypeAlias = _Probe_EchoResults_Promise
    Fields: _t.TypeAlias = _Probe_EchoResults_Fields

    _id = 0xD2929940EE80EF27
    _name = "Probe.echo$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EchoResults_Fields]) -> _Probe_EchoResults_Builder:
        return _t.new_struct(_Probe_EchoResults, fields)


class _Probe_MakeParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_MakeParams_Builder


class _Probe_MakeParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_MakeParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_MakeParams(_t.Struct[_Probe_MakeParams_Reader, _Probe_MakeParams_Builder]):
    Reader: _t.TypeAlias = _Probe_MakeParams_Reader
    Builder: _t.TypeAlias = _Probe_MakeParams_Builder
    Fields: _t.TypeAlias = _Probe_MakeParams_Fields

    _id = 0xCAE336BB91C60CD3
    _name = "Probe.make$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_MakeParams_Fields]) -> _Probe_MakeParams_Builder:
        return _t.new_struct(_Probe_MakeParams, fields)


class _Probe_MakeResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_MakeResults_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_MakeResults_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_MakeResults_Promise(_t.Promise[_Probe_MakeResults_Reader]):
    __slots__ = ()

    cap: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)


class _Probe_MakeResults_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_MakeResults(_t.Struct[_Probe_MakeResults_Reader, _Probe_MakeResults_Builder]):
    Reader: _t.TypeAlias = _Probe_MakeResults_Reader
    Builder: _t.TypeAlias = _Probe_MakeResults_Builder
    Promise: _t.TypeAlias = _Probe_MakeResults_Promise
    Fields: _t.TypeAlias = _Probe_MakeResults_Fields

    _id = 0xB87C6E9E6E67DBBF
    _name = "Probe.make$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_MakeResults_Fields]) -> _Probe_MakeResults_Builder:
        return _t.new_struct(_Probe_MakeResults, fields)


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

    _id = 0xFC59F3272026A3E2
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

    _id = 0xCFE05718F5DE36FD
    _name = "Probe.hang$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_HangResults_Fields]) -> _Probe_HangResults_Builder:
        return _t.new_struct(_Probe_HangResults, fields)


class _Probe_FailParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_FailParams_Builder

    message: _t.Text = _t.Text(0)


class _Probe_FailParams_Builder(_t.Builder):
    __slots__ = ()

    message: _t.TextBuilder = _t.TextBuilder(0)


class _Probe_FailParams_Fields(_t.TypedDict, total=False):
    message: str


class _Probe_FailParams(_t.Struct[_Probe_FailParams_Reader, _Probe_FailParams_Builder]):
    Reader: _t.TypeAlias = _Probe_FailParams_Reader
    Builder: _t.TypeAlias = _Probe_FailParams_Builder
    Fields: _t.TypeAlias = _Probe_FailParams_Fields

    _id = 0xEE97C94C8C2E57E4
    _name = "Probe.fail$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_FailParams_Fields]) -> _Probe_FailParams_Builder:
        return _t.new_struct(_Probe_FailParams, fields)


class _Probe_FailResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_FailResults_Builder


class _Probe_FailResults_Builder(_t.Builder):
    __slots__ = ()


class _Probe_FailResults_Promise(_t.Promise[_Probe_FailResults_Reader]):
    __slots__ = ()


class _Probe_FailResults_Fields(_t.TypedDict, total=False):
    pass


class _Probe_FailResults(_t.Struct[_Probe_FailResults_Reader, _Probe_FailResults_Builder]):
    Reader: _t.TypeAlias = _Probe_FailResults_Reader
    Builder: _t.TypeAlias = _Probe_FailResults_Builder
    Promise: _t.TypeAlias = _Probe_FailResults_Promise
    Fields: _t.TypeAlias = _Probe_FailResults_Fields

    _id = 0xC08E0FB61818AF99
    _name = "Probe.fail$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_FailResults_Fields]) -> _Probe_FailResults_Builder:
        return _t.new_struct(_Probe_FailResults, fields)


class _Probe_HoldParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_HoldParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_HoldParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_HoldParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_HoldParams(_t.Struct[_Probe_HoldParams_Reader, _Probe_HoldParams_Builder]):
    Reader: _t.TypeAlias = _Probe_HoldParams_Reader
    Builder: _t.TypeAlias = _Probe_HoldParams_Builder
    Fields: _t.TypeAlias = _Probe_HoldParams_Fields

    _id = 0x98A6EEBCA32D684C
    _name = "Probe.hold$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_HoldParams_Fields]) -> _Probe_HoldParams_Builder:
        return _t.new_struct(_Probe_HoldParams, fields)


class _Probe_HoldResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_HoldResults_Builder

    held: _t.UInt32 = _t.UInt32(0)


class _Probe_HoldResults_Builder(_t.Builder):
    __slots__ = ()

    held: _t.UInt32Builder = _t.UInt32Builder(0)


class _Probe_HoldResults_Promise(_t.Promise[_Probe_HoldResults_Reader]):
    __slots__ = ()

    held: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_HoldResults_Fields(_t.TypedDict, total=False):
    held: int


class _Probe_HoldResults(_t.Struct[_Probe_HoldResults_Reader, _Probe_HoldResults_Builder]):
    Reader: _t.TypeAlias = _Probe_HoldResults_Reader
    Builder: _t.TypeAlias = _Probe_HoldResults_Builder
    Promise: _t.TypeAlias = _Probe_HoldResults_Promise
    Fields: _t.TypeAlias = _Probe_HoldResults_Fields

    _id = 0x94E1D34136DB26AD
    _name = "Probe.hold$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_HoldResults_Fields]) -> _Probe_HoldResults_Builder:
        return _t.new_struct(_Probe_HoldResults, fields)


class _Probe_UseHeldParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_UseHeldParams_Builder

    text: _t.Text = _t.Text(0)


class _Probe_UseHeldParams_Builder(_t.Builder):
    __slots__ = ()

    text: _t.TextBuilder = _t.TextBuilder(0)


class _Probe_UseHeldParams_Fields(_t.TypedDict, total=False):
    text: str


class _Probe_UseHeldParams(_t.Struct[_Probe_UseHeldParams_Reader, _Probe_UseHeldParams_Builder]):
    Reader: _t.TypeAlias = _Probe_UseHeldParams_Reader
    Builder: _t.TypeAlias = _Probe_UseHeldParams_Builder
    Fields: _t.TypeAlias = _Probe_UseHeldParams_Fields

    _id = 0xD1FF320441AB1C8C
    _name = "Probe.useHeld$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_UseHeldParams_Fields]) -> _Probe_UseHeldParams_Builder:
        return _t.new_struct(_Probe_UseHeldParams, fields)


class _Probe_UseHeldResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_UseHeldResults_Builder

    text: _t.Text = _t.Text(0)


class _Probe_UseHeldResults_Builder(_t.Builder):
    __slots__ = ()

    text: _t.TextBuilder = _t.TextBuilder(0)


class _Probe_UseHeldResults_Promise(_t.Promise[_Probe_UseHeldResults_Reader]):
    __slots__ = ()

    text: _t.PromiseValue[str] = _t.PromiseValue()


class _Probe_UseHeldResults_Fields(_t.TypedDict, total=False):
    text: str


class _Probe_UseHeldResults(_t.Struct[_Probe_UseHeldResults_Reader, _Probe_UseHeldResults_Builder]):
    Reader: _t.TypeAlias = _Probe_UseHeldResults_Reader
    Builder: _t.TypeAlias = _Probe_UseHeldResults_Builder
    Promise: _t.TypeAlias = _Probe_UseHeldResults_Promise
    Fields: _t.TypeAlias = _Probe_UseHeldResults_Fields

    _id = 0xEC52417497089587
    _name = "Probe.useHeld$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_UseHeldResults_Fields]) -> _Probe_UseHeldResults_Builder:
        return _t.new_struct(_Probe_UseHeldResults, fields)


class _Probe_CallParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_CallParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)
    text: _t.Text = _t.Text(1)


class _Probe_CallParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)
    text: _t.TextBuilder = _t.TextBuilder(1)


class _Probe_CallParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None
    text: str


class _Probe_CallParams(_t.Struct[_Probe_CallParams_Reader, _Probe_CallParams_Builder]):
    Reader: _t.TypeAlias = _Probe_CallParams_Reader
    Builder: _t.TypeAlias = _Probe_CallParams_Builder
    Fields: _t.TypeAlias = _Probe_CallParams_Fields

    _id = 0xC8CBA6C0286579A0
    _name = "Probe.call$Params"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_CallParams_Fields]) -> _Probe_CallParams_Builder:
        return _t.new_struct(_Probe_CallParams, fields)


class _Probe_CallResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_CallResults_Builder

    text: _t.Text = _t.Text(0)


class _Probe_CallResults_Builder(_t.Builder):
    __slots__ = ()

    text: _t.TextBuilder = _t.TextBuilder(0)


class _Probe_CallResults_Promise(_t.Promise[_Probe_CallResults_Reader]):
    __slots__ = ()

    text: _t.PromiseValue[str] = _t.PromiseValue()


class _Probe_CallResults_Fields(_t.TypedDict, total=False):
    text: str


class _Probe_CallResults(_t.Struct[_Probe_CallResults_Reader, _Probe_CallResults_Builder]):
    Reader: _t.TypeAlias = _Probe_CallResults_Reader
    Builder: _t.TypeAlias = _Probe_CallResults_Builder
    Promise: _t.TypeAlias = _Probe_CallResults_Promise
    Fields: _t.TypeAlias = _Probe_CallResults_Fields

    _id = 0x92D1F7ADC30B107C
    _name = "Probe.call$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_CallResults_Fields]) -> _Probe_CallResults_Builder:
        return _t.new_struct(_Probe_CallResults, fields)


class _Probe_DropParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_DropParams_Builder


class _Probe_DropParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_DropParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_DropParams(_t.Struct[_Probe_DropParams_Reader, _Probe_DropParams_Builder]):
    Reader: _t.TypeAlias = _Probe_DropParams_Reader
    Builder: _t.TypeAlias = _Probe_DropParams_Builder
    Fields: _t.TypeAlias = _Probe_DropParams_Fields

    _id = 0xCC90631E7E4141A1
    _name = "Probe.drop$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_DropParams_Fields]) -> _Probe_DropParams_Builder:
        return _t.new_struct(_Probe_DropParams, fields)


class _Probe_DropResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_DropResults_Builder


class _Probe_DropResults_Builder(_t.Builder):
    __slots__ = ()


class _Probe_DropResults_Promise(_t.Promise[_Probe_DropResults_Reader]):
    __slots__ = ()


class _Probe_DropResults_Fields(_t.TypedDict, total=False):
    pass


class _Probe_DropResults(_t.Struct[_Probe_DropResults_Reader, _Probe_DropResults_Builder]):
    Reader: _t.TypeAlias = _Probe_DropResults_Reader
    Builder: _t.TypeAlias = _Probe_DropResults_Builder
    Promise: _t.TypeAlias = _Probe_DropResults_Promise
    Fields: _t.TypeAlias = _Probe_DropResults_Fields

    _id = 0xE47938B83CE60ECD
    _name = "Probe.drop$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_DropResults_Fields]) -> _Probe_DropResults_Builder:
        return _t.new_struct(_Probe_DropResults, fields)


class _Probe_GiveParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_GiveParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_GiveParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_GiveParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_GiveParams(_t.Struct[_Probe_GiveParams_Reader, _Probe_GiveParams_Builder]):
    Reader: _t.TypeAlias = _Probe_GiveParams_Reader
    Builder: _t.TypeAlias = _Probe_GiveParams_Builder
    Fields: _t.TypeAlias = _Probe_GiveParams_Fields

    _id = 0xC895217060925AA3
    _name = "Probe.give$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_GiveParams_Fields]) -> _Probe_GiveParams_Builder:
        return _t.new_struct(_Probe_GiveParams, fields)


class _Probe_GiveResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_GiveResults_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_GiveResults_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_GiveResults_Promise(_t.Promise[_Probe_GiveResults_Reader]):
    __slots__ = ()

    cap: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)


class _Probe_GiveResults_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_GiveResults(_t.Struct[_Probe_GiveResults_Reader, _Probe_GiveResults_Builder]):
    Reader: _t.TypeAlias = _Probe_GiveResults_Reader
    Builder: _t.TypeAlias = _Probe_GiveResults_Builder
    Promise: _t.TypeAlias = _Probe_GiveResults_Promise
    Fields: _t.TypeAlias = _Probe_GiveResults_Fields

    _id = 0xC66DBFA0A0C958E1
    _name = "Probe.give$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_GiveResults_Fields]) -> _Probe_GiveResults_Builder:
        return _t.new_struct(_Probe_GiveResults, fields)


class _Probe_SizeParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_SizeParams_Builder

    body: _t.AnyPointer = _t.AnyPointer(0)


class _Probe_SizeParams_Builder(_t.Builder):
    __slots__ = ()

    body: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Probe_SizeParams_Fields(_t.TypedDict, total=False):
    body: object


class _Probe_SizeParams(_t.Struct[_Probe_SizeParams_Reader, _Probe_SizeParams_Builder]):
    Reader: _t.TypeAlias = _Probe_SizeParams_Reader
    Builder: _t.TypeAlias = _Probe_SizeParams_Builder
    Fields: _t.TypeAlias = _Probe_SizeParams_Fields

    _id = 0xC5B82126A097AC56
    _name = "Probe.size$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_SizeParams_Fields]) -> _Probe_SizeParams_Builder:
        return _t.new_struct(_Probe_SizeParams, fields)


class _Probe_SizeResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_SizeResults_Builder

    words: _t.UInt64 = _t.UInt64(0)


class _Probe_SizeResults_Builder(_t.Builder):
    __slots__ = ()

    words: _t.UInt64Builder = _t.UInt64Builder(0)


class _Probe_SizeResults_Promise(_t.Promise[_Probe_SizeResults_Reader]):
    __slots__ = ()

    words: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_SizeResults_Fields(_t.TypedDict, total=False):
    words: int


class _Probe_SizeResults(_t.Struct[_Probe_SizeResults_Reader, _Probe_SizeResults_Builder]):
    Reader: _t.TypeAlias = _Probe_SizeResults_Reader
    Builder: _t.TypeAlias = _Probe_SizeResults_Builder
    Promise: _t.TypeAlias = _Probe_SizeResults_Promise
    Fields: _t.TypeAlias = _Probe_SizeResults_Fields

    _id = 0x9E62DE1B1A37927B
    _name = "Probe.size$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_SizeResults_Fields]) -> _Probe_SizeResults_Builder:
        return _t.new_struct(_Probe_SizeResults, fields)


_Probe_echo: _t.Method[_Probe_EchoParams_Builder, _Probe_EchoResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    0,
    "echo",
    lambda: _Probe_EchoParams,
    lambda: _Probe_EchoResults,
    no_promise_pipelining=True,
)
_Probe_make: _t.Method[_Probe_MakeParams_Builder, _Probe_MakeResults_Promise] = _t.Method(
    0xAE8879FA743F8D40, 1, "make", lambda: _Probe_MakeParams, lambda: _Probe_MakeResults
)
_Probe_hang: _t.Method[_Probe_HangParams_Builder, _Probe_HangResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    2,
    "hang",
    lambda: _Probe_HangParams,
    lambda: _Probe_HangResults,
    no_promise_pipelining=True,
)
_Probe_fail: _t.Method[_Probe_FailParams_Builder, _Probe_FailResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    3,
    "fail",
    lambda: _Probe_FailParams,
    lambda: _Probe_FailResults,
    no_promise_pipelining=True,
)
_Probe_hold: _t.Method[_Probe_HoldParams_Builder, _Probe_HoldResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    4,
    "hold",
    lambda: _Probe_HoldParams,
    lambda: _Probe_HoldResults,
    no_promise_pipelining=True,
)
_Probe_use_held: _t.Method[_Probe_UseHeldParams_Builder, _Probe_UseHeldResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    5,
    "use_held",
    lambda: _Probe_UseHeldParams,
    lambda: _Probe_UseHeldResults,
    schema_name="useHeld",
    no_promise_pipelining=True,
)
_Probe_call: _t.Method[_Probe_CallParams_Builder, _Probe_CallResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    6,
    "call",
    lambda: _Probe_CallParams,
    lambda: _Probe_CallResults,
    no_promise_pipelining=True,
)
_Probe_drop: _t.Method[_Probe_DropParams_Builder, _Probe_DropResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    7,
    "drop",
    lambda: _Probe_DropParams,
    lambda: _Probe_DropResults,
    no_promise_pipelining=True,
)
_Probe_give: _t.Method[_Probe_GiveParams_Builder, _Probe_GiveResults_Promise] = _t.Method(
    0xAE8879FA743F8D40, 8, "give", lambda: _Probe_GiveParams, lambda: _Probe_GiveResults
)
_Probe_size: _t.Method[_Probe_SizeParams_Builder, _Probe_SizeResults_Promise] = _t.Method(
    0xAE8879FA743F8D40,
    9,
    "size",
    lambda: _Probe_SizeParams,
    lambda: _Probe_SizeResults,
    no_promise_pipelining=True,
)

_Probe_EchoCall: _t.TypeAlias = _t.Call[_Probe_EchoParams_Reader, _Probe_EchoResults_Builder]
_Probe_EchoRequest: _t.TypeAlias = _t.Request[_Probe_EchoParams_Builder, _Probe_EchoResults_Promise]
_Probe_MakeCall: _t.TypeAlias = _t.Call[_Probe_MakeParams_Reader, _Probe_MakeResults_Builder]
_Probe_MakeRequest: _t.TypeAlias = _t.Request[_Probe_MakeParams_Builder, _Probe_MakeResults_Promise]
_Probe_HangCall: _t.TypeAlias = _t.Call[_Probe_HangParams_Reader, _Probe_HangResults_Builder]
_Probe_HangRequest: _t.TypeAlias = _t.Request[_Probe_HangParams_Builder, _Probe_HangResults_Promise]
_Probe_FailCall: _t.TypeAlias = _t.Call[_Probe_FailParams_Reader, _Probe_FailResults_Builder]
_Probe_FailRequest: _t.TypeAlias = _t.Request[_Probe_FailParams_Builder, _Probe_FailResults_Promise]
_Probe_HoldCall: _t.TypeAlias = _t.Call[_Probe_HoldParams_Reader, _Probe_HoldResults_Builder]
_Probe_HoldRequest: _t.TypeAlias = _t.Request[_Probe_HoldParams_Builder, _Probe_HoldResults_Promise]
_Probe_UseHeldCall: _t.TypeAlias = _t.Call[
    _Probe_UseHeldParams_Reader, _Probe_UseHeldResults_Builder
]
_Probe_UseHeldRequest: _t.TypeAlias = _t.Request[
    _Probe_UseHeldParams_Builder, _Probe_UseHeldResults_Promise
]
_Probe_CallCall: _t.TypeAlias = _t.Call[_Probe_CallParams_Reader, _Probe_CallResults_Builder]
_Probe_CallRequest: _t.TypeAlias = _t.Request[_Probe_CallParams_Builder, _Probe_CallResults_Promise]
_Probe_DropCall: _t.TypeAlias = _t.Call[_Probe_DropParams_Reader, _Probe_DropResults_Builder]
_Probe_DropRequest: _t.TypeAlias = _t.Request[_Probe_DropParams_Builder, _Probe_DropResults_Promise]
_Probe_GiveCall: _t.TypeAlias = _t.Call[_Probe_GiveParams_Reader, _Probe_GiveResults_Builder]
_Probe_GiveRequest: _t.TypeAlias = _t.Request[_Probe_GiveParams_Builder, _Probe_GiveResults_Promise]
_Probe_SizeCall: _t.TypeAlias = _t.Call[_Probe_SizeParams_Reader, _Probe_SizeResults_Builder]
_Probe_SizeRequest: _t.TypeAlias = _t.Request[_Probe_SizeParams_Builder, _Probe_SizeResults_Promise]


class _Probe_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Probe_echo)
    def echo(self, **params: _t.Unpack[_Probe_EchoParams_Fields]) -> _Probe_EchoResults_Promise:
        return self._call(_Probe_echo, params)

    @_t.method(_Probe_make)
    def make(self, **params: _t.Unpack[_Probe_MakeParams_Fields]) -> _Probe_MakeResults_Promise:
        return self._call(_Probe_make, params)

    @_t.method(_Probe_hang)
    def hang(self, **params: _t.Unpack[_Probe_HangParams_Fields]) -> _Probe_HangResults_Promise:
        return self._call(_Probe_hang, params)

    @_t.method(_Probe_fail)
    def fail(self, **params: _t.Unpack[_Probe_FailParams_Fields]) -> _Probe_FailResults_Promise:
        return self._call(_Probe_fail, params)

    @_t.method(_Probe_hold)
    def hold(self, **params: _t.Unpack[_Probe_HoldParams_Fields]) -> _Probe_HoldResults_Promise:
        return self._call(_Probe_hold, params)

    @_t.method(_Probe_use_held)
    def use_held(
        self, **params: _t.Unpack[_Probe_UseHeldParams_Fields]
    ) -> _Probe_UseHeldResults_Promise:
        return self._call(_Probe_use_held, params)

    @_t.method(_Probe_call)
    def call(self, **params: _t.Unpack[_Probe_CallParams_Fields]) -> _Probe_CallResults_Promise:
        return self._call(_Probe_call, params)

    @_t.method(_Probe_drop)
    def drop(self, **params: _t.Unpack[_Probe_DropParams_Fields]) -> _Probe_DropResults_Promise:
        return self._call(_Probe_drop, params)

    @_t.method(_Probe_give)
    def give(self, **params: _t.Unpack[_Probe_GiveParams_Fields]) -> _Probe_GiveResults_Promise:
        return self._call(_Probe_give, params)

    @_t.method(_Probe_size)
    def size(self, **params: _t.Unpack[_Probe_SizeParams_Fields]) -> _Probe_SizeResults_Promise:
        return self._call(_Probe_size, params)


class _Probe_Server(_t.Server):
    _methods = _t.methods(
        _Probe_echo,
        _Probe_make,
        _Probe_hang,
        _Probe_fail,
        _Probe_hold,
        _Probe_use_held,
        _Probe_call,
        _Probe_drop,
        _Probe_give,
        _Probe_size,
    )

    def echo(self, call: _Probe_EchoCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_echo)

    def make(self, call: _Probe_MakeCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_make)

    def hang(self, call: _Probe_HangCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_hang)

    def fail(self, call: _Probe_FailCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_fail)

    def hold(self, call: _Probe_HoldCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_hold)

    def use_held(self, call: _Probe_UseHeldCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_use_held)

    def call(self, call: _Probe_CallCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_call)

    def drop(self, call: _Probe_DropCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_drop)

    def give(self, call: _Probe_GiveCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_give)

    def size(self, call: _Probe_SizeCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_size)


class Probe(_t.Interface[_Probe_Client]):
    Client: _t.TypeAlias = _Probe_Client
    Server: _t.TypeAlias = _Probe_Server

    EchoParams: _t.TypeAlias = _Probe_EchoParams
    EchoResults: _t.TypeAlias = _Probe_EchoResults
    EchoCall: _t.TypeAlias = _Probe_EchoCall
    EchoRequest: _t.TypeAlias = _Probe_EchoRequest

    MakeParams: _t.TypeAlias = _Probe_MakeParams
    MakeResults: _t.TypeAlias = _Probe_MakeResults
    MakeCall: _t.TypeAlias = _Probe_MakeCall
    MakeRequest: _t.TypeAlias = _Probe_MakeRequest

    HangParams: _t.TypeAlias = _Probe_HangParams
    HangResults: _t.TypeAlias = _Probe_HangResults
    HangCall: _t.TypeAlias = _Probe_HangCall
    HangRequest: _t.TypeAlias = _Probe_HangRequest

    FailParams: _t.TypeAlias = _Probe_FailParams
    FailResults: _t.TypeAlias = _Probe_FailResults
    FailCall: _t.TypeAlias = _Probe_FailCall
    FailRequest: _t.TypeAlias = _Probe_FailRequest

    HoldParams: _t.TypeAlias = _Probe_HoldParams
    HoldResults: _t.TypeAlias = _Probe_HoldResults
    HoldCall: _t.TypeAlias = _Probe_HoldCall
    HoldRequest: _t.TypeAlias = _Probe_HoldRequest

    UseHeldParams: _t.TypeAlias = _Probe_UseHeldParams
    UseHeldResults: _t.TypeAlias = _Probe_UseHeldResults
    UseHeldCall: _t.TypeAlias = _Probe_UseHeldCall
    UseHeldRequest: _t.TypeAlias = _Probe_UseHeldRequest

    CallParams: _t.TypeAlias = _Probe_CallParams
    CallResults: _t.TypeAlias = _Probe_CallResults
    CallCall: _t.TypeAlias = _Probe_CallCall
    CallRequest: _t.TypeAlias = _Probe_CallRequest

    DropParams: _t.TypeAlias = _Probe_DropParams
    DropResults: _t.TypeAlias = _Probe_DropResults
    DropCall: _t.TypeAlias = _Probe_DropCall
    DropRequest: _t.TypeAlias = _Probe_DropRequest

    GiveParams: _t.TypeAlias = _Probe_GiveParams
    GiveResults: _t.TypeAlias = _Probe_GiveResults
    GiveCall: _t.TypeAlias = _Probe_GiveCall
    GiveRequest: _t.TypeAlias = _Probe_GiveRequest

    SizeParams: _t.TypeAlias = _Probe_SizeParams
    SizeResults: _t.TypeAlias = _Probe_SizeResults
    SizeCall: _t.TypeAlias = _Probe_SizeCall
    SizeRequest: _t.TypeAlias = _Probe_SizeRequest

    _id = 0xAE8879FA743F8D40
    _name = "Probe"
    _methods = _t.methods(
        _Probe_echo,
        _Probe_make,
        _Probe_hang,
        _Probe_fail,
        _Probe_hold,
        _Probe_use_held,
        _Probe_call,
        _Probe_drop,
        _Probe_give,
        _Probe_size,
    )


_schema = _t.SchemaSource(
    globals(),
    0xD1C6F2A0B5E34917,
    "Fku5g1Thgu2opsFClLez6Db5I002=~1_u8ZN#nJk^2X5s00a{)4RRAT4HpwV4F>=L6Cn);|3HmDbozOSt^g4Z1OFFE<F%"
    "mj#?b%(0u$8=q7&f?2NU562Q%RchXNBJ3<nd<3J3r9Qz09oq8`ft5flLc00jXD00A>W3IYKWQ3?kWQ3?kWQ3^i*024h52"
    "mdGUfbKw<lF|SX6afGL1px;D0W+xy3IP+n2?rCs2?rCs2|oY;6R8OY|I-Y{k-IkI$^a1*0RR952LJ&xSqTCG6KM$t6KM$"
    "t6KM$t000wJ2?zhb+h=Z`ZhW`^5flLc00jXD00A?>2nqoc)d&X@)d&X@)d)WT029Fo2mj)uCLkyCS^NMI6afGL1P1^CGj"
    "Rw40TY1;2NQt^2NQt^2LJ#QZ3qYd{Wjk97+2uW01*@c000CB00A={2nqocF$f0}F$f0}F$f0$023Vu2mj<(E{sgcm+k-&"
    "6afGL1px;D0W*mQ0s#}52L}_G2L}_G2R{G+6NLu{|Cz5C7`6|NzyJ{x0RR952LJ&xH3td-6G;aL6G;aL6G;aL000v;2M7"
    "O5Xf30>?xvUk5flLc00jXD00A?h1_A*Su?7bdu?7bdu?9Z?027@C2mh@m+crVd;gkST6afJM00ajB0W%E-3IP)#1_u)%1"
    "_u)%20s7*6AcCj|BM`~K?E}Y(Et$?0RR960S5p9Gj#<T0TYP@2NQ_}2NQ_}KL7v|bp;3ihm{DIbU{+=01*@c000F62LJ&"
    "x-2@^56Y&HG6Y&HG6Y&H;000x+1PA}1d1WZTrpw3x5flLc00jaE00A=v1OfpQ6$A$p6$A$p6$Ezx022WO2mgE!3&XAV(U"
    "JfW6afGL1px;D0W)m_3IP*=0|yg<0|yg<13v%&6Kw+r|Di!aeja0x%m5J-0RR952LJ&x9RmUZ6D<P=6D<P=6D<P=000vi"
    "0|)=j4(2?#IC<m%5flLc00ajB0W--03IP+{0tXY_0tXY_0tWy96UhPx|D#%xU~nOo$N&)(0RR960S5p9Gc^JN0TV?62NO"
    "jC2NOjCKL7v|F#-qw;aJI_pucU#01*@c000F62LJ&xodF5~6R`mY6R`mY6R`n5000x60SEt9te2oBA-Kf=5flLc00jXD0"
    "0A=%0RjON9RUXu9RUXu9RWW8022uT2mgDLHyRt>Vx9m|6afJM00ajB0Wo<B0TGP{5se2CjXwYY5qSqu1Ofv87fIu_pz_A"
    "i0000nB?1Eg08s=11OFFE<F%mj#?b%~333q)2LJ&7b98cLVQq6R03TyvaBgr=0RjJ4Xkm09bZBJ{AaZ46Z*pX1WFTW~X="
    "QG7b0BYKAaitbWnpb|FCcVbY-=ENZ!RE7baNnSWOE>4a%CWCZXk4MZ*yfJVtI6Bb2=boZy;`ObRc7BVQyz-AarPDZ7vD`"
    "b98cLVQq6RV_|S^a5_+OZ(?OGb7^{IBvNH_b!>EV002M%Pyqo@0RmA30|Wp71OWg55e+gC4F^#S0|8MO0s$X)Z*pXFPyq"
    "q~2>=2C2>=2Ab98cLVQq6R17l%uZg4tKa&KZ~E^}#mWh78xa$#+A06+my0Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0"
    "S{ttWO+~l0s#^L0s#^L0snJ!a%Ev{b1nm8VQ_A6I#6<NVr4F8X?A5KQe|^>Y;<z~06+my0Rd0}0#O751ONa80RR9I4I&W"
    "@2T=?I0Z|wN0S9AYa8LmP0TKT|jX!kyd5Eq6002P@0Ra&J0{?S#a%Ev{b1nm8VQ_A6I#6<NVr4F8X?A5KP+@XmZF2xX0Z"
    ";(}Pyqr_1Oo&B00aR501*u$5e)}X3<CjC7y<zYV_|Sm0RjOL|3HmDbozOSt^fc4K@0%_5dZ@Jb98cLVQq6R17l%uZg4tK"
    "a&KZ~E@X0Va3oS?b9HQVa{vH90Z;(}Pyqr^0|ftbbaG{3ZF4RIV_|S^a5_+OZ(?OGWO8qCBv4^;VQq5&Kmkwz0Z;(~Py+"
    "=2b98cLVQq6R17l%uZg4tKa&KZ~E@NSAY$Q@;b9HQVa{vH90Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgbY*ySP"
    "yqq~3;+TF3;+NT0SW*B|8sP5Wnpb|E(2p>aBgrqP;zf#WiDf3Y-}V@VRB(@a{xdAPyqo@0RmA70|Wp71OWg55m6!$Q3p{"
    "_0|8N70s#>L0TclN000pUDiI9_Q49kCQ5XUN4|HXCbWi~T0So{F0So{D5djJS00(1Xa8LmP0TKT|jX!kyd5Eq6002P@0R"
    "a&J0{?S#a%Ev{b1nm8VQ_A6I#6<NVr4FMb7e?nY-A)-Wpi~0Y;<!#0Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zg"
    "bY*ySPyqq~3;+TF3;+NT0SW*B|8sP5Wnpb|E(2p>aBgrqP;zf#WiEAdWk_XgWF$~wa$y5)b3g%50Rd0}0#O751ONa80RR"
    "9I4Jr{02T=?I0Z|wN0S|O#cyv$!0s#yF0s#yF01*KS0094UbaG{3ZF4RIV_|S^a5_+OZ(?OGXm4y}BvNH_b!>EV002M%P"
    "yqo@0RmA30|Wp71OWg55e+I44F^#S0|8MO0s#+bWo%?n0RjOC00IFB00IAVbaG{3ZF4RIV_|S^a5_+OZ(?OGXm4y}Bv4^"
    ";VQq5&Kmkwz0Z;(~Q3L}7000C5000pUA`uM-Q49kCQ5XUN2V-GyPyqq~5&uAqKXm$eh^_zt06`1^0TBQK|8sP5Wnpb|E("
    "2p>aBgrqP;zf#WiDo6X>24?Wpj0GbaMazKmkwz0Z;(~Py+=2b98cLVQq6R17l%uZg4tKa&KZ~E@okAY$Q-&a$#+A06+my"
    "0Rd0}0#O751ONa80RR9I4MGtO2T=?I0Z|wN0e@{}b8}&5Wl#YE0So{F0So{D5djJS0RMAza%Ev{b1nm8VQ_A6I#6<NVr4"
    "F9VQyz6Qe|^>Y;<z~06+my0Rd0}0#E}4|8sP5Wnpb|E(2p>aBgrqP;zf#WiDu8Zf7J=VRB(@a{xdAPyqo@0Rm711pjk%a"
    "%Ev{b1nm8VQ_A6I#6<NVr4FEVQXb1Qe|^>Y;<z~06+my0Rd0}0#O751ONa80RR9I4I&W@2T=?I0Z|wN0S9AYa8LmP0TKT"
    "|jX!kyd5Eq6002P@0Ra&J0{?S#a%Ev{b1nm8VQ_A6I#6<NVr4FEVQXb1P+@XmZF2xX0Z;(}Pyqr^0|ftbbaG{3ZF4RIV_"
    "|S^a5_+OZ(?OGWn*Y>BvNH_b!>EV002M%Pyqo@0RmA30|Wp71OWg55e+I44F^#S0|8MO0s#+nWq5Q@0RjOG00IFF000pI"
    "3IG8Ab98cLVQq6R17l%uZg4tKa&KZ~E@fkAZzND*a$#+A06+my0Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0S|O#cyv"
    "$!0s#yF0s#yF01*KS0094UbaG{3ZF4RGV_|S^a5_+O2XA6!Kmkwz0Z;(~Q78ii0095@Qz09oq8`fuC+~pnK$()#6X^je6"
    "ZHWHL+AkkL+Akk6Wsv^0RjKh491bWHsi_xzuRYSo^E`&6SV;<6TtxoL$m<_L$m<_6R80Q0RsQxqb49H^I7}>{Wjk97+2u"
    "W6M+FL6O91}Lx2GRLx2GR6LkRx0R#W!S1yc9$(QZ{nXecawhxZL6HNgs6IlTVLrehyLrehy6F~t70R;a{Xf30>?xvUltt"
    "Q(xLDS)s6Bz+26D0u$Ll^-8Ll^-86Ab|e0R{hz9IHVDGXK#5hm{DIbU{+=5#>S=@drWV0YT&e5!nX;2LGUWWhlU=%g6zI"
    "5DUYt_tBCOu__V02SKm_L9hW4r3V2A|Di!aeja0x%mK{~<~+DKdE^m&DiMhXL3{y0d;t-02LTBGqgs++a3Ph*0pVE5prF"
    "5P#t}&>5mg64NC81e0TDe10SW(Bte2oBA-Kf>dy+RA8{T4`5fv&CAqPPe0YMZ25eWxS0RazlX?kTq0RRC|0Rj(aX?A5m0"
    "RRC|0Rj(Xa&K@z0RRC|0Rj(WVQg$b0RRC|0Rn$@b7e?nY-B(I00B?|0uN|!Y-B(I00B?|0uN?kX>33N00B?|0uN|mZf8I"
    "N00B?|0uOCrYh^$I00B?|0uN<lXm3CP00B?|0{?S#a%Ev{b1ncMV_|S^a6kc31OWm6K#f0i`gw@101*W;PyqrTP;zf#Wd",
)
