# Generated from probe.capnp, @0xe4f1a3c6b7d82915, by trio_capnp 0.2.0. Do not edit.

"""What the tests of the runtime serve and call."""

from __future__ import annotations

from trio_capnp import typed as _t


class _Probe_EchoParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Probe_EchoParams_Builder

    n: _t.Int32 = _t.Int32(0)
    text: _t.Text = _t.Text(0)


class _Probe_EchoParams_Builder(_t.Builder):
    __slots__ = ()

    n: _t.Int32Builder = _t.Int32Builder(0)
    text: _t.TextBuilder = _t.TextBuilder(0)


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

    n: _t.Int32 = _t.Int32(0)
    text: _t.Text = _t.Text(0)


class _Probe_EchoResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.Int32Builder = _t.Int32Builder(0)
    text: _t.TextBuilder = _t.TextBuilder(0)


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

    name: _t.Text = _t.Text(0)


class _Probe_ChildParams_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


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

    name: _t.Text = _t.Text(0)


class _Probe_NameResults_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


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
    n: _t.Int32 = _t.Int32(0)


class _Probe_CallParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)
    n: _t.Int32Builder = _t.Int32Builder(0)


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

    n: _t.Int32 = _t.Int32(0)


class _Probe_CallResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.Int32Builder = _t.Int32Builder(0)


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

    how: _t.Text = _t.Text(0)


class _Probe_FailParams_Builder(_t.Builder):
    __slots__ = ()

    how: _t.TextBuilder = _t.TextBuilder(0)


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

    n: _t.Int32 = _t.Int32(0)


class _Probe_FailResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.Int32Builder = _t.Int32Builder(0)


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

    data: _t.Data = _t.Data(0)


class _Probe_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)


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

    bytes: _t.UInt64 = _t.UInt64(0)


class _Probe_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    bytes: _t.UInt64Builder = _t.UInt64Builder(0)


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
    n: _t.Int32 = _t.Int32(0)


class _Probe_PassParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)
    n: _t.Int32Builder = _t.Int32Builder(0)


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

    n: _t.Int32 = _t.Int32(0)
    text: _t.Text = _t.Text(0)


class _Probe_PassResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.Int32Builder = _t.Int32Builder(0)
    text: _t.TextBuilder = _t.TextBuilder(0)


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
    schema_name="pass",
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
    label: _t.Text = _t.Text(1)


class _Probe_Inner_Builder(_t.Builder):
    __slots__ = ()

    child: _t.CapBuilder[_Probe_Client, _Probe_Server] = _t.CapBuilder(0, lambda: Probe)
    label: _t.TextBuilder = _t.TextBuilder(1)


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


_schema = _t.SchemaSource(
    globals(),
    0xE4F1A3C6B7D82915,
    "Fv0~u1ThiE3=@?GClLez6KMuV002>l1_u8XDcHBhqw(Yb00a}U7Ge{*78eu276$+U6Qvdh|Be;$Y+BZossIrT1OF8%*tf"
    "=`@#Fvi0uxCSk`q-E7ZY6*2Qyt0#{&~R6$cYR69@nHZkmPeaGSIM5fTCajur82TGo`R00jaE009$q62cRK5(g835(g835"
    "_bRq6KxU)|0xo<5Xl6ktpHIH0RaF21px;D0TZDS@)NNU2NSUo2NSUocK`qroe>BB3tMl*7Arf(08tVF0RR960S5p96U`9"
    "%6WtI86WtI86WtJZ000xo5C{LK8NG{vi?`hX5fT9a00jXD009#@5b_gA5C;=U5C;=U5I+C_6EzSA|A9@Dh2f=C#{dx$0R"
    "R960S5p96QvLO6SWTq6SWTq6SWUN000xA4+sB_Pc-$6`b5A05fT9a00jXD009#b5Bd`!4+j$=4+j$=4?h3^6Acds|Cqv2"
    "{OF!HlmHPD0RR960S5p9Gkp#M0TYc52NR7B2NR7BKL7v|c@78v1@AR-O=k_d01*-a000CB009#%4)PN{4hIuG4hIuG4hH"
    "}L6DbY{|CGwWhwaLgkpK}A0RR960S5p96PXSA6R8ac6R8ac6R8b9000w}4F~@(W(Uy~;Czn&Q4#?G000F62LJ&R#SHQj)"
    "eHv{)eHv{)eLt4029Fs2medPr+!T|DD?nQ5&;1K00ajB0TVS0`V&PA2NOjM2NOjMKL7v|F$@R)XwQz^A{a%?01*-a000F"
    "62LJ&Rp$qa8u?q(iu?q(iu?s%{027@H2mc?)4h=wxmg4{s5&-}J1px;D0TT@i`V$=s2NN9&2NN9&KL7v|2@41RdwDSoGA"
    "?U?01*-a000F62LJ&Rc?$9qi3$f3i3$f3i3&de026fz2mg(DO9J^ZVb=gr5&;1K00ajB0Tby7`V;vH2NU@T2NU@TKL7v|"
    "<p~G>_*YJ^Xx!b601*-a000F62LJ&RSqb_RX$c1tX$c1tX$e07025US2mi}+>C~&Q)qnsI5&-}J1P1^C6A20O6B!8y6B!"
    "8y6B!8y000vO2?zh7L0yMZo_D_hQ4#?G000CB009$u2>KI=2nQ312nQ312tNP-6Lkm&|G^#1ImboF!~jte0RaF21px;D0"
    "TZPM@)NZO2NSgi2NSgicK`qrp$7;5d>WEH@K2_u08tVF0RR960S5p96VV3x6X6C26X6C26X6DT000xs1_%FIPgL38KeEp"
    "N5fT9a00ajB0TY1+`V)}`2NRJ72NRJ72LJ#QeFg{rZo$sMmCuKY01*-a000F62LJ&x?F9k>6a57T6a57T6a580000x|1q"
    "c7Bfe8*5kRi+f5fT9a00jXD009$O1@aSV1qTyp1qTyp1wQ})6IBHV|2%pwcfzpv?*I`J0RR952LJ&R2?hES83hLu83hLu"
    "83hLb022iT2md`gJzsIU*uDS}5&-}J1P1^CGqnT?0Tamt2NTHz2NTHz2LJ#QwFC$MeaM*T|C7wL01*-a000CB00A>$1QG"
    "!gbp!_!bp!_!bp!_h025&Z2mf~s^jS{TCW`<O5&-}J1P1^CGZ6#=0TUqv2NNL#2NNL#2LJ#Q4Fm`Ov1*teVZShn01*-a0"
    "00F62LJ&xc>@Xo6O9806O9806O98u000wt0|)=->j&OdjQr~W5fT9a00jXD009%#0_qdx0tXZ20tXZ20zUu%6VU<(|Gz$"
    "{tQTcs@Bk4K0RR960S5p96EOnv6F~w86F~w86F~w$000v$0tf&2^OF;)X2XU60R{jA6X^k(6ZHWH6ZHWH009%>0SEtXvA"
    "}mTnqQd!5fcIb`16w!sb<5500ajB0W+Ba0s#}L0S6PQ0S6PQ0S5p86O{o6Q3wJ8{}n0Nx5lIK<NyEwGhG3C0RRC1jur82"
    "TGo`R0003IHGfeA0R#UPDcHBhqw(Yb5eZ@u4Hp0a|8R0|Vr4F4VE_kkZg5cq0RjK`^OF;)X2XU65dotAFJobFZg4Mi0d#"
    "U@VQnsBVFz$-a6vo)5&g;$>GBcTssI2nvC07vo#GLVng9VYZ6X0NQGx+6IXVF`Au0g?05Jh_0sli`Y;1ENWn%<rZy;}GA"
    "Z1}=Xe=OMZe$>5X?A6EAarPDAZ%%KbRc3MVPk793ja=TbRcPMaBKr*ZDnqBWn>^?c_3kKc_4FTa&~2MAZTR|a%C<G|4U_"
    "MaC0DZXai*+V_|S%Vrgt?ba^0RWqEIIWFT~CWgtIeVQg$J3ja`bVr*%1Xk`g=AYmY5XlZO@AYyqSb7gd2aA|O5Y-w&~EF"
    "g4fWo{s7VQy!0E(!otVQFkFV_|G;b0B47Xm22IW*~HEWguf=aA9I;Y-w}{c`ge7QekOxWpf~N0dH+(bZBXAX9F$@|3_(d"
    "Wpf~6VFF`oAarPDAY);0VPa`)X><p9E(-rcVQg%3AZ23)Xm22IW*~HEWguf=aA9I;Y-x0PAYpD~AZKZIWpf~6VPk6`X>@"
    "ZSa%FRMY;-OP0093-X?A6EAYmW@Ze@2MZ(?d?4`XyL3jbGOX>@ZSb#4N5X>1^AbRcPSAY)-}V`Xd~Y-MCF3jarGc4c!QV"
    "qpSfYan-MVRRsAbRcJMbS?@20RLBLVRRsLXk`Q-bY*jNb0BYKAarPDAaZqXbZKp6AaiAMc4Z)8Ze$=oV_|G;E(-r+VQ_A"
    "6FLQJQa%Ev{E@NSEZg4tNbaG{3ZBk`(b!>D1Kmkwz0Z;(~Py+=2V_|S^a4&Oo0di$wZ7ySBa06~|Kmkwz0Z;(~|8R0|Vr"
    "4F4VFGY&a5_+OZ(?OGVQg$9Qe_`=b!>EVKmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4`X3)b5H>S0S*8GQ49kC"
    "0S*8G0TKU>74d9Z)|9FM002M%0094Ra&KZ~E@NQ=aBgrqP;zf#WiDZCY$Q-&4{~8`b3g%50Rd0}0#O751ONa80RR9I4Jr"
    "{02T=?I0Z|wN0S{wgaC1-r0s#&H0Z|MC0RavG0Ra*Jjur82TGo`R0000$0RRC1aB^>AWiDf318{C|I#6<NVr4FFWpi|8W"
    "F%5$b9HQVa{vH90Z;(}Pyqr_1Oo&B00aR501*u`5e)}X3<CjC7y<zwX>M+1a!>&R0TBQ8ZkmPeaGSIM002P@0Ra#I0{?J"
    "wZ(?OGV_^euZg4tKa&KZ~E^cLWbY)~DP+@XmZF2xX0Z;(}Pyqr^0|ftYa&KZ~E@NQ>aBgrqP;zf#WiD-Lb8~5KXCzW(b9"
    "HQV0dqhBPyqo@0Rm711pjbyZ(?OGV_^euZg4tKa&KZ~E^TRZb7^j8Bv4^;VQq5&06+my0Rd0}0#E}4|8R0|Vr4F4VFGY&"
    "a5_+OZ(?OGYh`6{BvL<Rb9HQVb3g%50Rd0}0#E}4|8R0|Vr4F4VFGY&a5_+OZ(?OGYh`6{Bv2n=a$#+AKmkwz0Z;(~Q3L"
    "}7000C5000pUA`uM-Q49kCQ5XUN2V-GyPyqq~5&w=A@oZYwl&Sy#06`1^0TBQK|8R0|Vr4F4VFPe(a5_+OZ(?OGWnpq`c"
    "_dP0b9HQVa{xdAPyqo@0RmA30|Wp71OWg55e+gC4F^#S0|8MO0s$XmXlZO@Pyqq~5&w=A@oZYwl&Sy#06`1^0TBQK|8R0"
    "|Vr4F4VFGY&a5_+OZ(?OGWnpq`c_cqjVRB(@b3g%50Rd0}0#E}4|8R0|Vr4F4VFGY&a5_+OZ(?OGaA9+EBvL<Rb9HQVb3"
    "g%50Rd0}0#OJ91ONa80RR9IQ4$eR2T@Q10a0860RaIN0RaF25e+I44F^#S0|8MO0s#+nWq5Q@0RjOG00IFF000pI3IG5B"
    "ZcqUN0R#X70R#X6|8R0|Vr4F4VFGY&a5_+OZ(?OGaA9+EBv2n=a$#+AKmkwz0Z;(~Q3wMB000C5000q9A`wjoQA`5?QCI"
    ">20Ra>N0RR9I4H6Lz2T=?I0Z|wN0Re7M0RjO800IF7009SMVQ^3Z0s#^Kjur82TGo`R0000%3;_WV00RGTa&KZ~E@NQ=a"
    "BgrqP;zf#WiDiIZe=7=KV@@uY;<!#0Z;(}Pyqr_1Oo&B00aR501*u`5e)}X3<CjC7y<zwVtI6Bb5H>S0SN#C0SN#B|8R0"
    "|Vr4F4VFGY&a5_+OZ(?OGWN&U|Bv2n=a$#+AKmkwz0Z;(~Py+=2aB^>AWiDf30&s3{I#6<NVr4FOa%psBBtKALa$#+AKm"
    "kwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4`g9<VNd}A0Sy2G0Sy2E5di}KaB^>AWiDf30&s3{I#6<NVr4F7VQFk6"
    "Qa@#Lb!>EVKmkwz0Z;(~Q3L}7000C5000pU5)lmtQ49kCQ5XUN0d7zM0s#a70s#a70snAvZ(?OGV_^btZg4tKa&KZ~E@o"
    "kAY$Q-0VRB(@b3g%50Rd0}0#O751ONa80RR9I4I&W@2T=?I0Z|wN0S9PrcTfQW0So{F0So{D5djJS0RM1uZ(?OGV_^btZ"
    "g4tKa&KZ~E@EM0Ya~)XWpj0GbaOxfPyqo@0RmA30|Wp71OWg55e*^{4F^#S0|8MO0s#kOVQ^3Z0s#^Kjur82TGo`R0000"
    "%3;_WV00RGTa&KZ~E@NQ=aBgrqP;zf#WiDc2V{0T(A7OG~ZF4{YPyqo@0RmA30|Wp71OWg55e*^{4F^#S0|8MO0s#kOVQ"
    "^3Z0s#^Kjur82TGo`R0000%3;_WV00RGTa&KZ~E@NQ=aBgrqP;zf#WiDf3Y-}V_KV@@uY;<!#0Z;(}Pyqr_1Oo&B00aR5"
    "01*um5e)}X3<CjC7y<zSZcqUN0R#X70R#X6|8R0|Vr4F4VFGY&a5_+OZ(?OGV_|G;Bv2n=a$#+AKmkwz0Z;(~Q3wMB000"
    "C5000q9A`wjoQA`5?QCI>20Ra>N0RR9I4H6Lz2T=?I0Z|wN0Re7M0RjO800IF7009SMVQ^3Z0s#^Kjur82TGo`R0000%3"
    ";_WV00RGTa&KZ~E@NQ=aBgrqP;zf#WiD=EZDk}<KV@@uY;<!#0Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgZeeX"
    "@Pyqq~3;+TF3;+NT0SW*B|8R0|Vr4F4VFGY&a5_+OZ(?OGZeeX@Bv2n=a$#+AKmkwz0Z;(~Py+=2aB^>AWiDf318{C|I#"
    "6<NVr4F4XlZO@BvNH_b!>EV06+my0Rd0}0#O751ONa80RR9I4Kfi82T=?I0Z|wN0Uu*%X>4Rr0RjOL|Be;$Y+BZossI20"
    "K@0%_5dZ@JaB^>AWiDf30&s3{I#6<NVr4F4XlZO@BtKALa$#+AKmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4{l"
    "*?Wl#YE0So{F0So{D5djJS0RM1uZ(?OGV_^btZg4tKa&KZ~E@)wHXCzWTWpj0GbaOxfPyqo@0RmA30|Wp71OWg55e*^{4"
    "F^#S0|8MO0s#kOVQ^3Z0s#^Kjur82TGo`R0000%3;_WV00RGTa&KZ~E@NQ=aBgrqP;zf#WiDu8Zf7J=A7OG~ZF4{YPyqo"
    "@0RmA30|Wp71OWg55e*^{4F^#S0|8MO0s#kOVQ^3Z0s#^Kjur82TGo`R0000%3;_WV00RGTa&KZ~E@NQ=aBgrqP;zf#Wi"
    "Dl7Xm2D^KV@@uY;<!#0Z;(}Pyqr_2m=HF00aR501;6V5m5(GPy+!`Tmk_B0TclN000pUDiI9_Q49kCQ5XUN4|HXCbWi~T"
    "0So{F0So{D5djJS00C}L0RjO800IF700IASa&KZ~E@NQ=aBgrqP;zf#WiDl7Xm2D?A7OG~ZF4{YPyqo@0RmA70|Wp71OW"
    "g55m6EmQ3p{_0|8N70s#R56afJM01*u;5e)}X3<CjC7y<zgbY*ySPyqq~3;+TF3;+NT0SW*B0d7zM0s#a70s#a70snAvZ"
    "(?OGV_^btZg4tKa&KZ~E=g`~WpV&O0Z;(}Pyqr_2m=HF00aR501;6#5m5(GPy+!`Tmk_R0Ra>N0RR9I4Kfi82T=?I0Z|w"
    "N0UvB(Vr6Vl0RjOG00IFF000pI3IG5fV`yn?WKaPD0TKU>74d9Z)|9FM002P@0Ra&J0{?JwZ(?OGV_^YsZg4tKa&KY*Wk"
    "3N@1OWm6_HLSm?r@v5023JlGEe~mQ9J_$0093f61Wh_1f{J33tMl*7Arf(6YT;j6ZrxML+k<pL+k<p6X5~}0RjJ~8NG{v"
    "i?`hYflZTz;iXi^6S)E^6U71tL%0F~L%0F~6RiRV0RsPyPc-$6`b5A1n8H!~=$<!}6NLgY6OjT3LxchWLxchW6L|s$0R#"
    "U9?=^BwXAQaml*+(|?aGvq6Hx*x6I}uaLr?+%Lr?+%6GZ|C0R;aqW(Uy~;Czn(OU9>uO*AO=6CDC76Da}*LmUDDLmUDD6"
    "A=Oj0R{hP&yL(87)8thAIJ_3K#G>*6X^je6ZHWHL+AkkL+Akk6Wsv^0S5njc`*z!E^B}Rjd)7}`7vSF6SV;<6TtxoL$m<"
    "_L$m<_6R80Q0SEv1S5B{J+}(`<Zn403Gn!wS6M+FT6O91}Lx2GRLx2GR6LkRx0SN!gbLrHpuhoD7p+Q}TQl59e6HNgs6I"
    "lTVLrehyLrehy6F~t70SW)X9n3k$MaaYfd>WEH@K2_u6Bz+26D0u$Ll^-8Ll^-86Ab|e0Sf<GPgL38KeEpOZo$sMmCuKY"
    "5#=%w@drWV0YT&e5!nX;3;(Hs2@V&KA<O|hdM<auu=wv0u__V02SKm_L9hW4r3V2F|2;cBUvawFz5#v6nCSnL%(M}GLJ^"
    "4vL3{y0d;t-02LTQLcMbGePSqxh0kLYB9$~*QiV;aV5mg64NC81e0TDe10S^D?>j&OdjQr~Xzdop}7iD7b5fvg4AqPPe0"
    "YMZ25eWxS0RabLY-~UQ00B?|0zYnLb97~7Kmh;&PyqseZE16JX>Mmg0RRC|0Rj(eWo2+c0RRC|0RkUoVRCGFKmh;&Pyqr"
    "DaA9+EKmh;&PyqrDWN&U|Kmh;&PyqrTcXDZTWk3M{0Z;(~4`yL$Y(N130Z;(~4`N|sYd`@20Z;(~4`X3$Y(N130Z;(~4{"
    "l*?Wk3M{0Z;(~A7f}~Y-B(I00B?|0uN|mZf8IN00B?|0uN<lXm3CP00B?|0v}0kZe?=+aB^>AWiDf300(exa6kc31OWm6"
    "jur82TGo`R01*W;PyqrTP;zf#Wd",
)
