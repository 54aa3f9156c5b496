# Generated from probe.capnp, @0xe4f1a3c6b7d82915, by trio_capnp 0.1.0. Do not edit.

"""What the tests of the runtime serve and call."""

from __future__ import annotations

from trio_capnp import typed as _t


class _Probe_EchoParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoParams_Builder

    n = _t.Int32(0)
    text = _t.Text(0)


class _Probe_EchoParams_Builder(_t.Builder):
    __slots__ = ()

    n = _t.Int32Builder(0)
    text = _t.TextBuilder(0)


class _Probe_EchoParams_Fields(_t.TypedDict, total=False):
    n: int
    text: str


class _Probe_EchoParams(_t.Struct[_Probe_EchoParams_Reader, _Probe_EchoParams_Builder]):
    Reader: _t.TypeAlias = _Probe_EchoParams_Reader
    Builder: _t.TypeAlias = _Probe_EchoParams_Builder
    Fields: _t.TypeAlias = _Probe_EchoParams_Fields

    _id = 0xADA504C910B81229
    _name = "Probe.echo$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EchoParams_Fields]) -> _Probe_EchoParams_Builder:
        return _t.new_struct(_Probe_EchoParams, fields)


class _Probe_EchoResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoResults_Builder

    n = _t.Int32(0)
    text = _t.Text(0)


class _Probe_EchoResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.Int32Builder(0)
    text = _t.TextBuilder(0)


class _Probe_EchoResults_Promise(_t.Promise[_Probe_EchoResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()


class _Probe_EchoResults_Fields(_t.TypedDict, total=False):
    n: int
    text: str


class _Probe_EchoResults(_t.Struct[_Probe_EchoResults_Reader, _Probe_EchoResults_Builder]):
    Reader: _t.TypeAlias = _Probe_EchoResults_Reader
    Builder: _t.TypeAlias = _Probe_EchoResults_Builder
    Promise: _t.TypeAlias = _Probe_EchoResults_Promise
    Fields: _t.TypeAlias = _Probe_EchoResults_Fields

    _id = 0xC63B2B16C46F5B0B
    _name = "Probe.echo$Results"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EchoResults_Fields]) -> _Probe_EchoResults_Builder:
        return _t.new_struct(_Probe_EchoResults, fields)


class _Probe_HangParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_HangParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_HangParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_HangParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_HangParams(_t.Struct[_Probe_HangParams_Reader, _Probe_HangParams_Builder]):
    Reader: _t.TypeAlias = _Probe_HangParams_Reader
    Builder: _t.TypeAlias = _Probe_HangParams_Builder
    Fields: _t.TypeAlias = _Probe_HangParams_Fields

    _id = 0xDDB78B818BBD19A7
    _name = "Probe.hang$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_HangParams_Fields]) -> _Probe_HangParams_Builder:
        return _t.new_struct(_Probe_HangParams, fields)


class _Probe_HangResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_HangResults_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_HangResults_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_HangResults_Promise(_t.Promise[_Probe_HangResults_Reader]):
    __slots__ = ()

    cap: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)


class _Probe_HangResults_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_HangResults(_t.Struct[_Probe_HangResults_Reader, _Probe_HangResults_Builder]):
    Reader: _t.TypeAlias = _Probe_HangResults_Reader
    Builder: _t.TypeAlias = _Probe_HangResults_Builder
    Promise: _t.TypeAlias = _Probe_HangResults_Promise
    Fields: _t.TypeAlias = _Probe_HangResults_Fields

    _id = 0xC754A5E185934D81
    _name = "Probe.hang$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_HangResults_Fields]) -> _Probe_HangResults_Builder:
        return _t.new_struct(_Probe_HangResults, fields)


class _Probe_ChildParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_ChildParams_Builder

    name = _t.Text(0)


class _Probe_ChildParams_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)


class _Probe_ChildParams_Fields(_t.TypedDict, total=False):
    name: str


class _Probe_ChildParams(_t.Struct[_Probe_ChildParams_Reader, _Probe_ChildParams_Builder]):
    Reader: _t.TypeAlias = _Probe_ChildParams_Reader
    Builder: _t.TypeAlias = _Probe_ChildParams_Builder
    Fields: _t.TypeAlias = _Probe_ChildParams_Fields

    _id = 0xC044FA8CF5344F8E
    _name = "Probe.child$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_ChildParams_Fields]) -> _Probe_ChildParams_Builder:
        return _t.new_struct(_Probe_ChildParams, fields)


class _Probe_ChildResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_ChildResults_Builder

    child: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_ChildResults_Builder(_t.Builder):
    __slots__ = ()

    child: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_ChildResults_Promise(_t.Promise[_Probe_ChildResults_Reader]):
    __slots__ = ()

    child: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)


class _Probe_ChildResults_Fields(_t.TypedDict, total=False):
    child: _Probe_Client | _Probe_Server | None


class _Probe_ChildResults(_t.Struct[_Probe_ChildResults_Reader, _Probe_ChildResults_Builder]):
    Reader: _t.TypeAlias = _Probe_ChildResults_Reader
    Builder: _t.TypeAlias = _Probe_ChildResults_Builder
    Promise: _t.TypeAlias = _Probe_ChildResults_Promise
    Fields: _t.TypeAlias = _Probe_ChildResults_Fields

    _id = 0x94379EE8FC51C298
    _name = "Probe.child$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_ChildResults_Fields]) -> _Probe_ChildResults_Builder:
        return _t.new_struct(_Probe_ChildResults, fields)


class _Probe_NameParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_NameParams_Builder


class _Probe_NameParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_NameParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_NameParams(_t.Struct[_Probe_NameParams_Reader, _Probe_NameParams_Builder]):
    Reader: _t.TypeAlias = _Probe_NameParams_Reader
    Builder: _t.TypeAlias = _Probe_NameParams_Builder
    Fields: _t.TypeAlias = _Probe_NameParams_Fields

    _id = 0xBA0D674D7235EF05
    _name = "Probe.name$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_NameParams_Fields]) -> _Probe_NameParams_Builder:
        return _t.new_struct(_Probe_NameParams, fields)


class _Probe_NameResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_NameResults_Builder

    name = _t.Text(0)


class _Probe_NameResults_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)


class _Probe_NameResults_Promise(_t.Promise[_Probe_NameResults_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()


class _Probe_NameResults_Fields(_t.TypedDict, total=False):
    name: str


class _Probe_NameResults(_t.Struct[_Probe_NameResults_Reader, _Probe_NameResults_Builder]):
    Reader: _t.TypeAlias = _Probe_NameResults_Reader
    Builder: _t.TypeAlias = _Probe_NameResults_Builder
    Promise: _t.TypeAlias = _Probe_NameResults_Promise
    Fields: _t.TypeAlias = _Probe_NameResults_Fields

    _id = 0x9194CAED87C0CA94
    _name = "Probe.name$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_NameResults_Fields]) -> _Probe_NameResults_Builder:
        return _t.new_struct(_Probe_NameResults, fields)


class _Probe_CallParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_CallParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)
    n = _t.Int32(0)


class _Probe_CallParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)
    n = _t.Int32Builder(0)


class _Probe_CallParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None
    n: int


class _Probe_CallParams(_t.Struct[_Probe_CallParams_Reader, _Probe_CallParams_Builder]):
    Reader: _t.TypeAlias = _Probe_CallParams_Reader
    Builder: _t.TypeAlias = _Probe_CallParams_Builder
    Fields: _t.TypeAlias = _Probe_CallParams_Fields

    _id = 0x8F7CE015D107662F
    _name = "Probe.call$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_CallParams_Fields]) -> _Probe_CallParams_Builder:
        return _t.new_struct(_Probe_CallParams, fields)


class _Probe_CallResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_CallResults_Builder

    n = _t.Int32(0)


class _Probe_CallResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.Int32Builder(0)


class _Probe_CallResults_Promise(_t.Promise[_Probe_CallResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_CallResults_Fields(_t.TypedDict, total=False):
    n: int


class _Probe_CallResults(_t.Struct[_Probe_CallResults_Reader, _Probe_CallResults_Builder]):
    Reader: _t.TypeAlias = _Probe_CallResults_Reader
    Builder: _t.TypeAlias = _Probe_CallResults_Builder
    Promise: _t.TypeAlias = _Probe_CallResults_Promise
    Fields: _t.TypeAlias = _Probe_CallResults_Fields

    _id = 0xF528344D7EA7C64B
    _name = "Probe.call$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_CallResults_Fields]) -> _Probe_CallResults_Builder:
        return _t.new_struct(_Probe_CallResults, fields)


class _Probe_BackParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_BackParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_BackParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_BackParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_BackParams(_t.Struct[_Probe_BackParams_Reader, _Probe_BackParams_Builder]):
    Reader: _t.TypeAlias = _Probe_BackParams_Reader
    Builder: _t.TypeAlias = _Probe_BackParams_Builder
    Fields: _t.TypeAlias = _Probe_BackParams_Fields

    _id = 0xCC451822DC8ECF68
    _name = "Probe.back$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_BackParams_Fields]) -> _Probe_BackParams_Builder:
        return _t.new_struct(_Probe_BackParams, fields)


class _Probe_BackResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_BackResults_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_BackResults_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_BackResults_Promise(_t.Promise[_Probe_BackResults_Reader]):
    __slots__ = ()

    cap: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)


class _Probe_BackResults_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_BackResults(_t.Struct[_Probe_BackResults_Reader, _Probe_BackResults_Builder]):
    Reader: _t.TypeAlias = _Probe_BackResults_Reader
    Builder: _t.TypeAlias = _Probe_BackResults_Builder
    Promise: _t.TypeAlias = _Probe_BackResults_Promise
    Fields: _t.TypeAlias = _Probe_BackResults_Fields

    _id = 0xE3968A400D0EC81F
    _name = "Probe.back$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_BackResults_Fields]) -> _Probe_BackResults_Builder:
        return _t.new_struct(_Probe_BackResults, fields)


class _Probe_FailParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_FailParams_Builder

    how = _t.Text(0)


class _Probe_FailParams_Builder(_t.Builder):
    __slots__ = ()

    how = _t.TextBuilder(0)


class _Probe_FailParams_Fields(_t.TypedDict, total=False):
    how: str


class _Probe_FailParams(_t.Struct[_Probe_FailParams_Reader, _Probe_FailParams_Builder]):
    Reader: _t.TypeAlias = _Probe_FailParams_Reader
    Builder: _t.TypeAlias = _Probe_FailParams_Builder
    Fields: _t.TypeAlias = _Probe_FailParams_Fields

    _id = 0x806B2E320C31797B
    _name = "Probe.fail$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_FailParams_Fields]) -> _Probe_FailParams_Builder:
        return _t.new_struct(_Probe_FailParams, fields)


class _Probe_FailResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_FailResults_Builder

    n = _t.Int32(0)


class _Probe_FailResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.Int32Builder(0)


class _Probe_FailResults_Promise(_t.Promise[_Probe_FailResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_FailResults_Fields(_t.TypedDict, total=False):
    n: int


class _Probe_FailResults(_t.Struct[_Probe_FailResults_Reader, _Probe_FailResults_Builder]):
    Reader: _t.TypeAlias = _Probe_FailResults_Reader
    Builder: _t.TypeAlias = _Probe_FailResults_Builder
    Promise: _t.TypeAlias = _Probe_FailResults_Promise
    Fields: _t.TypeAlias = _Probe_FailResults_Fields

    _id = 0xD76131F9024B788D
    _name = "Probe.fail$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_FailResults_Fields]) -> _Probe_FailResults_Builder:
        return _t.new_struct(_Probe_FailResults, fields)


class _Probe_WriteParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_WriteParams_Builder

    data = _t.Data(0)


class _Probe_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)


class _Probe_WriteParams_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


class _Probe_WriteParams(_t.Struct[_Probe_WriteParams_Reader, _Probe_WriteParams_Builder]):
    Reader: _t.TypeAlias = _Probe_WriteParams_Reader
    Builder: _t.TypeAlias = _Probe_WriteParams_Builder
    Fields: _t.TypeAlias = _Probe_WriteParams_Fields

    _id = 0x8DDDDC68AF4E57F8
    _name = "Probe.write$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_WriteParams_Fields]) -> _Probe_WriteParams_Builder:
        return _t.new_struct(_Probe_WriteParams, fields)


class _Probe_DoneParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_DoneParams_Builder


class _Probe_DoneParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_DoneParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_DoneParams(_t.Struct[_Probe_DoneParams_Reader, _Probe_DoneParams_Builder]):
    Reader: _t.TypeAlias = _Probe_DoneParams_Reader
    Builder: _t.TypeAlias = _Probe_DoneParams_Builder
    Fields: _t.TypeAlias = _Probe_DoneParams_Fields

    _id = 0x80D5AFABD4E973CB
    _name = "Probe.done$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_DoneParams_Fields]) -> _Probe_DoneParams_Builder:
        return _t.new_struct(_Probe_DoneParams, fields)


class _Probe_DoneResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_DoneResults_Builder

    bytes = _t.UInt64(0)


class _Probe_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    bytes = _t.UInt64Builder(0)


class _Probe_DoneResults_Promise(_t.Promise[_Probe_DoneResults_Reader]):
    __slots__ = ()

    bytes: _t.PromiseValue[int] = _t.PromiseValue()


class _Probe_DoneResults_Fields(_t.TypedDict, total=False):
    bytes: int


class _Probe_DoneResults(_t.Struct[_Probe_DoneResults_Reader, _Probe_DoneResults_Builder]):
    Reader: _t.TypeAlias = _Probe_DoneResults_Reader
    Builder: _t.TypeAlias = _Probe_DoneResults_Builder
    Promise: _t.TypeAlias = _Probe_DoneResults_Promise
    Fields: _t.TypeAlias = _Probe_DoneResults_Fields

    _id = 0xBF779E52875D41A1
    _name = "Probe.done$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_DoneResults_Fields]) -> _Probe_DoneResults_Builder:
        return _t.new_struct(_Probe_DoneResults, fields)


class _Probe_PassParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_PassParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)
    n = _t.Int32(0)


class _Probe_PassParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)
    n = _t.Int32Builder(0)


class _Probe_PassParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None
    n: int


class _Probe_PassParams(_t.Struct[_Probe_PassParams_Reader, _Probe_PassParams_Builder]):
    Reader: _t.TypeAlias = _Probe_PassParams_Reader
    Builder: _t.TypeAlias = _Probe_PassParams_Builder
    Fields: _t.TypeAlias = _Probe_PassParams_Fields

    _id = 0xC4C845C739CC1DC1
    _name = "Probe.pass$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_PassParams_Fields]) -> _Probe_PassParams_Builder:
        return _t.new_struct(_Probe_PassParams, fields)


class _Probe_PassResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_PassResults_Builder

    n = _t.Int32(0)
    text = _t.Text(0)


class _Probe_PassResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.Int32Builder(0)
    text = _t.TextBuilder(0)


class _Probe_PassResults_Promise(_t.Promise[_Probe_PassResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()


class _Probe_PassResults_Fields(_t.TypedDict, total=False):
    n: int
    text: str


class _Probe_PassResults(_t.Struct[_Probe_PassResults_Reader, _Probe_PassResults_Builder]):
    Reader: _t.TypeAlias = _Probe_PassResults_Reader
    Builder: _t.TypeAlias = _Probe_PassResults_Builder
    Promise: _t.TypeAlias = _Probe_PassResults_Promise
    Fields: _t.TypeAlias = _Probe_PassResults_Fields

    _id = 0xA6A64FF03D921A7C
    _name = "Probe.pass$Results"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_PassResults_Fields]) -> _Probe_PassResults_Builder:
        return _t.new_struct(_Probe_PassResults, fields)


class _Probe_EarlyParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EarlyParams_Builder


class _Probe_EarlyParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_EarlyParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_EarlyParams(_t.Struct[_Probe_EarlyParams_Reader, _Probe_EarlyParams_Builder]):
    Reader: _t.TypeAlias = _Probe_EarlyParams_Reader
    Builder: _t.TypeAlias = _Probe_EarlyParams_Builder
    Fields: _t.TypeAlias = _Probe_EarlyParams_Fields

    _id = 0xCFB23FDFD9544F5A
    _name = "Probe.early$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EarlyParams_Fields]) -> _Probe_EarlyParams_Builder:
        return _t.new_struct(_Probe_EarlyParams, fields)


class _Probe_EarlyResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EarlyResults_Builder

    child: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_EarlyResults_Builder(_t.Builder):
    __slots__ = ()

    child: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_EarlyResults_Promise(_t.Promise[_Probe_EarlyResults_Reader]):
    __slots__ = ()

    child: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)


class _Probe_EarlyResults_Fields(_t.TypedDict, total=False):
    child: _Probe_Client | _Probe_Server | None


class _Probe_EarlyResults(_t.Struct[_Probe_EarlyResults_Reader, _Probe_EarlyResults_Builder]):
    Reader: _t.TypeAlias = _Probe_EarlyResults_Reader
    Builder: _t.TypeAlias = _Probe_EarlyResults_Builder
    Promise: _t.TypeAlias = _Probe_EarlyResults_Promise
    Fields: _t.TypeAlias = _Probe_EarlyResults_Fields

    _id = 0x8A87CF95C1CEC16E
    _name = "Probe.early$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_EarlyResults_Fields]) -> _Probe_EarlyResults_Builder:
        return _t.new_struct(_Probe_EarlyResults, fields)


class _Probe_KeepParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_KeepParams_Builder

    cap: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)


class _Probe_KeepParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)


class _Probe_KeepParams_Fields(_t.TypedDict, total=False):
    cap: _Probe_Client | _Probe_Server | None


class _Probe_KeepParams(_t.Struct[_Probe_KeepParams_Reader, _Probe_KeepParams_Builder]):
    Reader: _t.TypeAlias = _Probe_KeepParams_Reader
    Builder: _t.TypeAlias = _Probe_KeepParams_Builder
    Fields: _t.TypeAlias = _Probe_KeepParams_Fields

    _id = 0xCC2190170E0981A9
    _name = "Probe.keep$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_KeepParams_Fields]) -> _Probe_KeepParams_Builder:
        return _t.new_struct(_Probe_KeepParams, fields)


class _Probe_KeepResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_KeepResults_Builder


class _Probe_KeepResults_Builder(_t.Builder):
    __slots__ = ()


class _Probe_KeepResults_Promise(_t.Promise[_Probe_KeepResults_Reader]):
    __slots__ = ()


class _Probe_KeepResults_Fields(_t.TypedDict, total=False):
    pass


class _Probe_KeepResults(_t.Struct[_Probe_KeepResults_Reader, _Probe_KeepResults_Builder]):
    Reader: _t.TypeAlias = _Probe_KeepResults_Reader
    Builder: _t.TypeAlias = _Probe_KeepResults_Builder
    Promise: _t.TypeAlias = _Probe_KeepResults_Promise
    Fields: _t.TypeAlias = _Probe_KeepResults_Fields

    _id = 0xEFF8B0C2772E7A3C
    _name = "Probe.keep$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_KeepResults_Fields]) -> _Probe_KeepResults_Builder:
        return _t.new_struct(_Probe_KeepResults, fields)


class _Probe_MissingParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_MissingParams_Builder


class _Probe_MissingParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_MissingParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_MissingParams(_t.Struct[_Probe_MissingParams_Reader, _Probe_MissingParams_Builder]):
    Reader: _t.TypeAlias = _Probe_MissingParams_Reader
    Builder: _t.TypeAlias = _Probe_MissingParams_Builder
    Fields: _t.TypeAlias = _Probe_MissingParams_Fields

    _id = 0xBED8BA715F3D3B3D
    _name = "Probe.missing$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_MissingParams_Fields]) -> _Probe_MissingParams_Builder:
        return _t.new_struct(_Probe_MissingParams, fields)


class _Probe_MissingResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_MissingResults_Builder


class _Probe_MissingResults_Builder(_t.Builder):
    __slots__ = ()


class _Probe_MissingResults_Promise(_t.Promise[_Probe_MissingResults_Reader]):
    __slots__ = ()


class _Probe_MissingResults_Fields(_t.TypedDict, total=False):
    pass


class _Probe_MissingResults(_t.Struct[_Probe_MissingResults_Reader, _Probe_MissingResults_Builder]):
    Reader: _t.TypeAlias = _Probe_MissingResults_Reader
    Builder: _t.TypeAlias = _Probe_MissingResults_Builder
    Promise: _t.TypeAlias = _Probe_MissingResults_Promise
    Fields: _t.TypeAlias = _Probe_MissingResults_Fields

    _id = 0xB4CC93FFE898C87D
    _name = "Probe.missing$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_MissingResults_Fields]) -> _Probe_MissingResults_Builder:
        return _t.new_struct(_Probe_MissingResults, fields)


class _Probe_NestedParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_NestedParams_Builder


class _Probe_NestedParams_Builder(_t.Builder):
    __slots__ = ()


class _Probe_NestedParams_Fields(_t.TypedDict, total=False):
    pass


class _Probe_NestedParams(_t.Struct[_Probe_NestedParams_Reader, _Probe_NestedParams_Builder]):
    Reader: _t.TypeAlias = _Probe_NestedParams_Reader
    Builder: _t.TypeAlias = _Probe_NestedParams_Builder
    Fields: _t.TypeAlias = _Probe_NestedParams_Fields

    _id = 0x8B26D54E59F40D77
    _name = "Probe.nested$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_NestedParams_Fields]) -> _Probe_NestedParams_Builder:
        return _t.new_struct(_Probe_NestedParams, fields)


class _Probe_NestedResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_NestedResults_Builder

    inner: _t.StructField[_Probe_Inner_Reader] = _t.StructField(0, lambda: _Probe_Inner)


class _Probe_NestedResults_Builder(_t.Builder):
    __slots__ = ()

    inner: _t.StructFieldBuilder[_Probe_Inner_Builder, _Probe_Inner_Like] = _t.StructFieldBuilder(
        0, lambda: _Probe_Inner
    )


class _Probe_NestedResults_Promise(_t.Promise[_Probe_NestedResults_Reader]):
    __slots__ = ()

    inner: _t.PromiseStruct[_Probe_Inner_Promise] = _t.PromiseStruct(0, lambda: _Probe_Inner)


class _Probe_NestedResults_Fields(_t.TypedDict, total=False):
    inner: _Probe_Inner_Like


class _Probe_NestedResults(_t.Struct[_Probe_NestedResults_Reader, _Probe_NestedResults_Builder]):
    Reader: _t.TypeAlias = _Probe_NestedResults_Reader
    Builder: _t.TypeAlias = _Probe_NestedResults_Builder
    Promise: _t.TypeAlias = _Probe_NestedResults_Promise
    Fields: _t.TypeAlias = _Probe_NestedResults_Fields

    _id = 0x8A30BF611E986AB1
    _name = "Probe.nested$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_NestedResults_Fields]) -> _Probe_NestedResults_Builder:
        return _t.new_struct(_Probe_NestedResults, fields)


class _Probe_AllParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_AllParams_Builder

    caps: _t.ListField[_Probe_Client] = _t.ListField(0, _t.cap_of(lambda: Probe))


class _Probe_AllParams_Builder(_t.Builder):
    __slots__ = ()

    caps: _t.ListFieldBuilder[_Probe_Client, _Probe_Client | _Probe_Server | None] = (
        _t.ListFieldBuilder(0, _t.cap_of(lambda: Probe))
    )


class _Probe_AllParams_Fields(_t.TypedDict, total=False):
    caps: _t.Iterable[_Probe_Client | _Probe_Server | None]


class _Probe_AllParams(_t.Struct[_Probe_AllParams_Reader, _Probe_AllParams_Builder]):
    Reader: _t.TypeAlias = _Probe_AllParams_Reader
    Builder: _t.TypeAlias = _Probe_AllParams_Builder
    Fields: _t.TypeAlias = _Probe_AllParams_Fields

    _id = 0xEBFC8C55DE07EBE7
    _name = "Probe.all$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_AllParams_Fields]) -> _Probe_AllParams_Builder:
        return _t.new_struct(_Probe_AllParams, fields)


class _Probe_AllResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_AllResults_Builder

    caps: _t.ListField[_Probe_Client] = _t.ListField(0, _t.cap_of(lambda: Probe))


class _Probe_AllResults_Builder(_t.Builder):
    __slots__ = ()

    caps: _t.ListFieldBuilder[_Probe_Client, _Probe_Client | _Probe_Server | None] = (
        _t.ListFieldBuilder(0, _t.cap_of(lambda: Probe))
    )


class _Probe_AllResults_Promise(_t.Promise[_Probe_AllResults_Reader]):
    __slots__ = ()

    caps: _t.PromiseValue[_t.ListReader[_Probe_Client]] = _t.PromiseValue()


class _Probe_AllResults_Fields(_t.TypedDict, total=False):
    caps: _t.Iterable[_Probe_Client | _Probe_Server | None]


class _Probe_AllResults(_t.Struct[_Probe_AllResults_Reader, _Probe_AllResults_Builder]):
    Reader: _t.TypeAlias = _Probe_AllResults_Reader
    Builder: _t.TypeAlias = _Probe_AllResults_Builder
    Promise: _t.TypeAlias = _Probe_AllResults_Promise
    Fields: _t.TypeAlias = _Probe_AllResults_Fields

    _id = 0xF0626517ACA83EBF
    _name = "Probe.all$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_AllResults_Fields]) -> _Probe_AllResults_Builder:
        return _t.new_struct(_Probe_AllResults, fields)


_Probe_echo: _t.Method[_Probe_EchoParams_Builder, _Probe_EchoResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    0,
    "echo",
    lambda: _Probe_EchoParams,
    lambda: _Probe_EchoResults,
    no_promise_pipelining=True,
)
_Probe_hang: _t.Method[_Probe_HangParams_Builder, _Probe_HangResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E, 1, "hang", lambda: _Probe_HangParams, lambda: _Probe_HangResults
)
_Probe_child: _t.Method[_Probe_ChildParams_Builder, _Probe_ChildResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E, 2, "child", lambda: _Probe_ChildParams, lambda: _Probe_ChildResults
)
_Probe_name: _t.Method[_Probe_NameParams_Builder, _Probe_NameResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    3,
    "name",
    lambda: _Probe_NameParams,
    lambda: _Probe_NameResults,
    no_promise_pipelining=True,
)
_Probe_call: _t.Method[_Probe_CallParams_Builder, _Probe_CallResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    4,
    "call",
    lambda: _Probe_CallParams,
    lambda: _Probe_CallResults,
    no_promise_pipelining=True,
)
_Probe_back: _t.Method[_Probe_BackParams_Builder, _Probe_BackResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E, 5, "back", lambda: _Probe_BackParams, lambda: _Probe_BackResults
)
_Probe_fail: _t.Method[_Probe_FailParams_Builder, _Probe_FailResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    6,
    "fail",
    lambda: _Probe_FailParams,
    lambda: _Probe_FailResults,
    no_promise_pipelining=True,
)
_Probe_write: _t.Method[_Probe_WriteParams_Builder, _t.Awaitable[None]] = _t.Method(
    0xAA94D65A6CF1158E,
    7,
    "write",
    lambda: _Probe_WriteParams,
    lambda: _t.StreamResult,
    streaming=True,
    no_promise_pipelining=True,
)
_Probe_done: _t.Method[_Probe_DoneParams_Builder, _Probe_DoneResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    8,
    "done",
    lambda: _Probe_DoneParams,
    lambda: _Probe_DoneResults,
    no_promise_pipelining=True,
)
_Probe_pass_: _t.Method[_Probe_PassParams_Builder, _Probe_PassResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    9,
    "pass_",
    lambda: _Probe_PassParams,
    lambda: _Probe_PassResults,
    no_promise_pipelining=True,
)
_Probe_early: _t.Method[_Probe_EarlyParams_Builder, _Probe_EarlyResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E, 10, "early", lambda: _Probe_EarlyParams, lambda: _Probe_EarlyResults
)
_Probe_keep: _t.Method[_Probe_KeepParams_Builder, _Probe_KeepResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    11,
    "keep",
    lambda: _Probe_KeepParams,
    lambda: _Probe_KeepResults,
    no_promise_pipelining=True,
)
_Probe_missing: _t.Method[_Probe_MissingParams_Builder, _Probe_MissingResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E,
    12,
    "missing",
    lambda: _Probe_MissingParams,
    lambda: _Probe_MissingResults,
    no_promise_pipelining=True,
)
_Probe_nested: _t.Method[_Probe_NestedParams_Builder, _Probe_NestedResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E, 13, "nested", lambda: _Probe_NestedParams, lambda: _Probe_NestedResults
)
_Probe_all: _t.Method[_Probe_AllParams_Builder, _Probe_AllResults_Promise] = _t.Method(
    0xAA94D65A6CF1158E, 14, "all", lambda: _Probe_AllParams, lambda: _Probe_AllResults
)

_Probe_EchoCall: _t.TypeAlias = _t.Call[_Probe_EchoParams_Reader, _Probe_EchoResults_Builder]
_Probe_EchoRequest: _t.TypeAlias = _t.Request[_Probe_EchoParams_Builder, _Probe_EchoResults_Promise]
_Probe_HangCall: _t.TypeAlias = _t.Call[_Probe_HangParams_Reader, _Probe_HangResults_Builder]
_Probe_HangRequest: _t.TypeAlias = _t.Request[_Probe_HangParams_Builder, _Probe_HangResults_Promise]
_Probe_ChildCall: _t.TypeAlias = _t.Call[_Probe_ChildParams_Reader, _Probe_ChildResults_Builder]
_Probe_ChildRequest: _t.TypeAlias = _t.Request[
    _Probe_ChildParams_Builder, _Probe_ChildResults_Promise
]
_Probe_NameCall: _t.TypeAlias = _t.Call[_Probe_NameParams_Reader, _Probe_NameResults_Builder]
_Probe_NameRequest: _t.TypeAlias = _t.Request[_Probe_NameParams_Builder, _Probe_NameResults_Promise]
_Probe_CallCall: _t.TypeAlias = _t.Call[_Probe_CallParams_Reader, _Probe_CallResults_Builder]
_Probe_CallRequest: _t.TypeAlias = _t.Request[_Probe_CallParams_Builder, _Probe_CallResults_Promise]
_Probe_BackCall: _t.TypeAlias = _t.Call[_Probe_BackParams_Reader, _Probe_BackResults_Builder]
_Probe_BackRequest: _t.TypeAlias = _t.Request[_Probe_BackParams_Builder, _Probe_BackResults_Promise]
_Probe_FailCall: _t.TypeAlias = _t.Call[_Probe_FailParams_Reader, _Probe_FailResults_Builder]
_Probe_FailRequest: _t.TypeAlias = _t.Request[_Probe_FailParams_Builder, _Probe_FailResults_Promise]
_Probe_WriteCall: _t.TypeAlias = _t.Call[_Probe_WriteParams_Reader, _t.StreamResult.Builder]
_Probe_WriteRequest: _t.TypeAlias = _t.Request[_Probe_WriteParams_Builder, _t.Awaitable[None]]
_Probe_DoneCall: _t.TypeAlias = _t.Call[_Probe_DoneParams_Reader, _Probe_DoneResults_Builder]
_Probe_DoneRequest: _t.TypeAlias = _t.Request[_Probe_DoneParams_Builder, _Probe_DoneResults_Promise]
_Probe_PassCall: _t.TypeAlias = _t.Call[_Probe_PassParams_Reader, _Probe_PassResults_Builder]
_Probe_PassRequest: _t.TypeAlias = _t.Request[_Probe_PassParams_Builder, _Probe_PassResults_Promise]
_Probe_EarlyCall: _t.TypeAlias = _t.Call[_Probe_EarlyParams_Reader, _Probe_EarlyResults_Builder]
_Probe_EarlyRequest: _t.TypeAlias = _t.Request[
    _Probe_EarlyParams_Builder, _Probe_EarlyResults_Promise
]
_Probe_KeepCall: _t.TypeAlias = _t.Call[_Probe_KeepParams_Reader, _Probe_KeepResults_Builder]
_Probe_KeepRequest: _t.TypeAlias = _t.Request[_Probe_KeepParams_Builder, _Probe_KeepResults_Promise]
_Probe_MissingCall: _t.TypeAlias = _t.Call[
    _Probe_MissingParams_Reader, _Probe_MissingResults_Builder
]
_Probe_MissingRequest: _t.TypeAlias = _t.Request[
    _Probe_MissingParams_Builder, _Probe_MissingResults_Promise
]
_Probe_NestedCall: _t.TypeAlias = _t.Call[_Probe_NestedParams_Reader, _Probe_NestedResults_Builder]
_Probe_NestedRequest: _t.TypeAlias = _t.Request[
    _Probe_NestedParams_Builder, _Probe_NestedResults_Promise
]
_Probe_AllCall: _t.TypeAlias = _t.Call[_Probe_AllParams_Reader, _Probe_AllResults_Builder]
_Probe_AllRequest: _t.TypeAlias = _t.Request[_Probe_AllParams_Builder, _Probe_AllResults_Promise]


class _Probe_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Probe_echo)
    def echo(self, **params: _t.Unpack[_Probe_EchoParams_Fields]) -> _Probe_EchoResults_Promise:
        """Gives back what it got."""
        return self._call(_Probe_echo, params)

    @_t.method(_Probe_hang)
    def hang(self, **params: _t.Unpack[_Probe_HangParams_Fields]) -> _Probe_HangResults_Promise:
        """Waits until it is cancelled."""
        return self._call(_Probe_hang, params)

    @_t.method(_Probe_child)
    def child(self, **params: _t.Unpack[_Probe_ChildParams_Fields]) -> _Probe_ChildResults_Promise:
        """Gives a new object."""
        return self._call(_Probe_child, params)

    @_t.method(_Probe_name)
    def name(self, **params: _t.Unpack[_Probe_NameParams_Fields]) -> _Probe_NameResults_Promise:
        return self._call(_Probe_name, params)

    @_t.method(_Probe_call)
    def call(self, **params: _t.Unpack[_Probe_CallParams_Fields]) -> _Probe_CallResults_Promise:
        """Calls echo of the capability and gives back its result."""
        return self._call(_Probe_call, params)

    @_t.method(_Probe_back)
    def back(self, **params: _t.Unpack[_Probe_BackParams_Fields]) -> _Probe_BackResults_Promise:
        """Gives back the capability."""
        return self._call(_Probe_back, params)

    @_t.method(_Probe_fail)
    def fail(self, **params: _t.Unpack[_Probe_FailParams_Fields]) -> _Probe_FailResults_Promise:
        """Raises something."""
        return self._call(_Probe_fail, params)

    @_t.method(_Probe_write)
    def write(self, **params: _t.Unpack[_Probe_WriteParams_Fields]) -> _t.Awaitable[None]:
        return self._stream(_Probe_write, params)

    @_t.method(_Probe_done)
    def done(self, **params: _t.Unpack[_Probe_DoneParams_Fields]) -> _Probe_DoneResults_Promise:
        return self._call(_Probe_done, params)

    @_t.method(_Probe_pass_)
    def pass_(self, **params: _t.Unpack[_Probe_PassParams_Fields]) -> _Probe_PassResults_Promise:
        """Tail-calls echo of the capability."""
        return self._call(_Probe_pass_, params)

    @_t.method(_Probe_early)
    def early(self, **params: _t.Unpack[_Probe_EarlyParams_Fields]) -> _Probe_EarlyResults_Promise:
        """Publishes a child by set_pipeline, then hangs."""
        return self._call(_Probe_early, params)

    @_t.method(_Probe_keep)
    def keep(self, **params: _t.Unpack[_Probe_KeepParams_Fields]) -> _Probe_KeepResults_Promise:
        """Keeps the capability beyond the call."""
        return self._call(_Probe_keep, params)

    @_t.method(_Probe_missing)
    def missing(
        self, **params: _t.Unpack[_Probe_MissingParams_Fields]
    ) -> _Probe_MissingResults_Promise:
        """Not implemented by any server here."""
        return self._call(_Probe_missing, params)

    @_t.method(_Probe_nested)
    def nested(
        self, **params: _t.Unpack[_Probe_NestedParams_Fields]
    ) -> _Probe_NestedResults_Promise:
        return self._call(_Probe_nested, params)

    @_t.method(_Probe_all)
    def all(self, **params: _t.Unpack[_Probe_AllParams_Fields]) -> _Probe_AllResults_Promise:
        """Calls echo of each, and gives the list back."""
        return self._call(_Probe_all, params)


class _Probe_Server(_t.Server):
    _methods = _t.methods(
        _Probe_echo,
        _Probe_hang,
        _Probe_child,
        _Probe_name,
        _Probe_call,
        _Probe_back,
        _Probe_fail,
        _Probe_write,
        _Probe_done,
        _Probe_pass_,
        _Probe_early,
        _Probe_keep,
        _Probe_missing,
        _Probe_nested,
        _Probe_all,
    )

    def echo(self, call: _Probe_EchoCall) -> _t.Awaitable[None] | None:
        """Gives back what it got."""
        raise _t.unimplemented(_Probe_echo)

    def hang(self, call: _Probe_HangCall) -> _t.Awaitable[None] | None:
        """Waits until it is cancelled."""
        raise _t.unimplemented(_Probe_hang)

    def child(self, call: _Probe_ChildCall) -> _t.Awaitable[None] | None:
        """Gives a new object."""
        raise _t.unimplemented(_Probe_child)

    def name(self, call: _Probe_NameCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_name)

    def call(self, call: _Probe_CallCall) -> _t.Awaitable[None] | None:
        """Calls echo of the capability and gives back its result."""
        raise _t.unimplemented(_Probe_call)

    def back(self, call: _Probe_BackCall) -> _t.Awaitable[None] | None:
        """Gives back the capability."""
        raise _t.unimplemented(_Probe_back)

    def fail(self, call: _Probe_FailCall) -> _t.Awaitable[None] | None:
        """Raises something."""
        raise _t.unimplemented(_Probe_fail)

    def write(self, call: _Probe_WriteCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_write)

    def done(self, call: _Probe_DoneCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_done)

    def pass_(self, call: _Probe_PassCall) -> _t.Awaitable[None] | None:
        """Tail-calls echo of the capability."""
        raise _t.unimplemented(_Probe_pass_)

    def early(self, call: _Probe_EarlyCall) -> _t.Awaitable[None] | None:
        """Publishes a child by set_pipeline, then hangs."""
        raise _t.unimplemented(_Probe_early)

    def keep(self, call: _Probe_KeepCall) -> _t.Awaitable[None] | None:
        """Keeps the capability beyond the call."""
        raise _t.unimplemented(_Probe_keep)

    def missing(self, call: _Probe_MissingCall) -> _t.Awaitable[None] | None:
        """Not implemented by any server here."""
        raise _t.unimplemented(_Probe_missing)

    def nested(self, call: _Probe_NestedCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Probe_nested)

    def all(self, call: _Probe_AllCall) -> _t.Awaitable[None] | None:
        """Calls echo of each, and gives the list back."""
        raise _t.unimplemented(_Probe_all)


class _Probe_Inner_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_Inner_Builder

    child: _t.Cap[_Probe_Client] = _t.Cap(0, lambda: Probe)
    label = _t.Text(1)


class _Probe_Inner_Builder(_t.Builder):
    __slots__ = ()

    child: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)
    label = _t.TextBuilder(1)


class _Probe_Inner_Promise(_t.Promise[_Probe_Inner_Reader]):
    __slots__ = ()

    child: _t.PromiseCap[_Probe_Client] = _t.PromiseCap(0, lambda: Probe)
    label: _t.PromiseValue[str] = _t.PromiseValue()


class _Probe_Inner_Fields(_t.TypedDict, total=False):
    child: _Probe_Client | _Probe_Server | None
    label: str


_Probe_Inner_Like: _t.TypeAlias = _Probe_Inner_Reader | _Probe_Inner_Builder | _Probe_Inner_Fields


class _Probe_Inner(_t.Struct[_Probe_Inner_Reader, _Probe_Inner_Builder]):
    Reader: _t.TypeAlias = _Probe_Inner_Reader
    Builder: _t.TypeAlias = _Probe_Inner_Builder
    Promise: _t.TypeAlias = _Probe_Inner_Promise
    Fields: _t.TypeAlias = _Probe_Inner_Fields
    Like: _t.TypeAlias = _Probe_Inner_Like

    _id = 0xB49B70EE859A6EF6
    _name = "Probe.Inner"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Probe_Inner_Fields]) -> _Probe_Inner_Builder:
        return _t.new_struct(_Probe_Inner, fields)


class Probe(_t.Interface[_Probe_Client]):
    Client: _t.TypeAlias = _Probe_Client
    Server: _t.TypeAlias = _Probe_Server

    Inner: _t.TypeAlias = _Probe_Inner

    EchoParams: _t.TypeAlias = _Probe_EchoParams
    EchoResults: _t.TypeAlias = _Probe_EchoResults
    EchoCall: _t.TypeAlias = _Probe_EchoCall
    EchoRequest: _t.TypeAlias = _Probe_EchoRequest

    HangParams: _t.TypeAlias = _Probe_HangParams
    HangResults: _t.TypeAlias = _Probe_HangResults
    HangCall: _t.TypeAlias = _Probe_HangCall
    HangRequest: _t.TypeAlias = _Probe_HangRequest

    ChildParams: _t.TypeAlias = _Probe_ChildParams
    ChildResults: _t.TypeAlias = _Probe_ChildResults
    ChildCall: _t.TypeAlias = _Probe_ChildCall
    ChildRequest: _t.TypeAlias = _Probe_ChildRequest

    NameParams: _t.TypeAlias = _Probe_NameParams
    NameResults: _t.TypeAlias = _Probe_NameResults
    NameCall: _t.TypeAlias = _Probe_NameCall
    NameRequest: _t.TypeAlias = _Probe_NameRequest

    CallParams: _t.TypeAlias = _Probe_CallParams
    CallResults: _t.TypeAlias = _Probe_CallResults
    CallCall: _t.TypeAlias = _Probe_CallCall
    CallRequest: _t.TypeAlias = _Probe_CallRequest

    BackParams: _t.TypeAlias = _Probe_BackParams
    BackResults: _t.TypeAlias = _Probe_BackResults
    BackCall: _t.TypeAlias = _Probe_BackCall
    BackRequest: _t.TypeAlias = _Probe_BackRequest

    FailParams: _t.TypeAlias = _Probe_FailParams
    FailResults: _t.TypeAlias = _Probe_FailResults
    FailCall: _t.TypeAlias = _Probe_FailCall
    FailRequest: _t.TypeAlias = _Probe_FailRequest

    WriteParams: _t.TypeAlias = _Probe_WriteParams
    WriteResults: _t.TypeAlias = _t.StreamResult
    WriteCall: _t.TypeAlias = _Probe_WriteCall
    WriteRequest: _t.TypeAlias = _Probe_WriteRequest

    DoneParams: _t.TypeAlias = _Probe_DoneParams
    DoneResults: _t.TypeAlias = _Probe_DoneResults
    DoneCall: _t.TypeAlias = _Probe_DoneCall
    DoneRequest: _t.TypeAlias = _Probe_DoneRequest

    PassParams: _t.TypeAlias = _Probe_PassParams
    PassResults: _t.TypeAlias = _Probe_PassResults
    PassCall: _t.TypeAlias = _Probe_PassCall
    PassRequest: _t.TypeAlias = _Probe_PassRequest

    EarlyParams: _t.TypeAlias = _Probe_EarlyParams
    EarlyResults: _t.TypeAlias = _Probe_EarlyResults
    EarlyCall: _t.TypeAlias = _Probe_EarlyCall
    EarlyRequest: _t.TypeAlias = _Probe_EarlyRequest

    KeepParams: _t.TypeAlias = _Probe_KeepParams
    KeepResults: _t.TypeAlias = _Probe_KeepResults
    KeepCall: _t.TypeAlias = _Probe_KeepCall
    KeepRequest: _t.TypeAlias = _Probe_KeepRequest

    MissingParams: _t.TypeAlias = _Probe_MissingParams
    MissingResults: _t.TypeAlias = _Probe_MissingResults
    MissingCall: _t.TypeAlias = _Probe_MissingCall
    MissingRequest: _t.TypeAlias = _Probe_MissingRequest

    NestedParams: _t.TypeAlias = _Probe_NestedParams
    NestedResults: _t.TypeAlias = _Probe_NestedResults
    NestedCall: _t.TypeAlias = _Probe_NestedCall
    NestedRequest: _t.TypeAlias = _Probe_NestedRequest

    AllParams: _t.TypeAlias = _Probe_AllParams
    AllResults: _t.TypeAlias = _Probe_AllResults
    AllCall: _t.TypeAlias = _Probe_AllCall
    AllRequest: _t.TypeAlias = _Probe_AllRequest

    _id = 0xAA94D65A6CF1158E
    _name = "Probe"
    _methods = _t.methods(
        _Probe_echo,
        _Probe_hang,
        _Probe_child,
        _Probe_name,
        _Probe_call,
        _Probe_back,
        _Probe_fail,
        _Probe_write,
        _Probe_done,
        _Probe_pass_,
        _Probe_early,
        _Probe_keep,
        _Probe_missing,
        _Probe_nested,
        _Probe_all,
    )
