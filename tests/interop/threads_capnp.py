# Generated from threads.capnp, @0xb1f1c9a2d5e07364, by trio_capnp 0.2.0. Do not edit.

"""Two processes that lend each other their threads, in the shape of Bitcoin Core's libmultiprocess.

Every method takes a `Context`. The call runs on a thread of the callee, and calls back run on the
thread of the caller that waits for it. So a function can call across, be called back and call
again, as if all of it were one stack.
"""

from __future__ import annotations

from trio_capnp import typed as _t


class _Thread_GetNameParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Thread_GetNameParams_Builder


class _Thread_GetNameParams_Builder(_t.Builder):
    __slots__ = ()


class _Thread_GetNameParams_Fields(_t.TypedDict, total=False):
    pass


class _Thread_GetNameParams(_t.Struct[_Thread_GetNameParams_Reader, _Thread_GetNameParams_Builder]):
    Reader: _t.TypeAlias = _Thread_GetNameParams_Reader
    Builder: _t.TypeAlias = _Thread_GetNameParams_Builder
    Fields: _t.TypeAlias = _Thread_GetNameParams_Fields

    _id = 0xEDECB5EBC661D75B
    _name = "Thread.getName$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Thread_GetNameParams_Fields]) -> _Thread_GetNameParams_Builder:
        return _t.new_struct(_Thread_GetNameParams, fields)


class _Thread_GetNameResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Thread_GetNameResults_Builder

    name: _t.Text = _t.Text(0)


class _Thread_GetNameResults_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


class _Thread_GetNameResults_Promise(_t.Promise[_Thread_GetNameResults_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()


class _Thread_GetNameResults_Fields(_t.TypedDict, total=False):
    name: str


class _Thread_GetNameResults(
    _t.Struct[_Thread_GetNameResults_Reader, _Thread_GetNameResults_Builder]
):
    Reader: _t.TypeAlias = _Thread_GetNameResults_Reader
    Builder: _t.TypeAlias = _Thread_GetNameResults_Builder
    Promise: _t.TypeAlias = _Thread_GetNameResults_Promise
    Fields: _t.TypeAlias = _Thread_GetNameResults_Fields

    _id = 0xD3D7BCD5C3A12D8E
    _name = "Thread.getName$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Thread_GetNameResults_Fields]) -> _Thread_GetNameResults_Builder:
        return _t.new_struct(_Thread_GetNameResults, fields)


_Thread_get_name: _t.Method[_Thread_GetNameParams_Builder, _Thread_GetNameResults_Promise] = (
    _t.Method(
        0xBF5F67A7EF4F7591,
        0,
        "get_name",
        lambda: _Thread_GetNameParams,
        lambda: _Thread_GetNameResults,
        schema_name="getName",
        no_promise_pipelining=True,
    )
)

_Thread_GetNameCall: _t.TypeAlias = _t.Call[
    _Thread_GetNameParams_Reader, _Thread_GetNameResults_Builder
]
_Thread_GetNameRequest: _t.TypeAlias = _t.Request[
    _Thread_GetNameParams_Builder, _Thread_GetNameResults_Promise
]


class _Thread_Client(_t.Client):
    """Runs the calls that name it, one after the other. While one of them waits for a call to the other
    process, the next one may run.
    """

    __slots__ = ()

    @_t.method(_Thread_get_name)
    def get_name(
        self, **params: _t.Unpack[_Thread_GetNameParams_Fields]
    ) -> _Thread_GetNameResults_Promise:
        return self._call(_Thread_get_name, params)


class _Thread_Server(_t.Server):
    """Runs the calls that name it, one after the other. While one of them waits for a call to the other
    process, the next one may run.
    """

    _methods = _t.methods(_Thread_get_name)

    def get_name(self, call: _Thread_GetNameCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Thread_get_name)


class Thread(_t.Interface[_Thread_Client]):
    """Runs the calls that name it, one after the other. While one of them waits for a call to the other
    process, the next one may run.
    """

    Client: _t.TypeAlias = _Thread_Client
    Server: _t.TypeAlias = _Thread_Server

    GetNameParams: _t.TypeAlias = _Thread_GetNameParams
    GetNameResults: _t.TypeAlias = _Thread_GetNameResults
    GetNameCall: _t.TypeAlias = _Thread_GetNameCall
    GetNameRequest: _t.TypeAlias = _Thread_GetNameRequest

    _id = 0xBF5F67A7EF4F7591
    _name = "Thread"
    _methods = _t.methods(_Thread_get_name)


class _ThreadMap_MakeThreadParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThreadMap_MakeThreadParams_Builder

    name: _t.Text = _t.Text(0)


class _ThreadMap_MakeThreadParams_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


class _ThreadMap_MakeThreadParams_Fields(_t.TypedDict, total=False):
    name: str


class _ThreadMap_MakeThreadParams(
    _t.Struct[_ThreadMap_MakeThreadParams_Reader, _ThreadMap_MakeThreadParams_Builder]
):
    Reader: _t.TypeAlias = _ThreadMap_MakeThreadParams_Reader
    Builder: _t.TypeAlias = _ThreadMap_MakeThreadParams_Builder
    Fields: _t.TypeAlias = _ThreadMap_MakeThreadParams_Fields

    _id = 0xD1C4346C47FDD0C5
    _name = "ThreadMap.makeThread$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ThreadMap_MakeThreadParams_Fields],
    ) -> _ThreadMap_MakeThreadParams_Builder:
        return _t.new_struct(_ThreadMap_MakeThreadParams, fields)


class _ThreadMap_MakeThreadResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThreadMap_MakeThreadResults_Builder

    thread: _t.Cap[_Thread_Client] = _t.Cap(0, lambda: Thread)


class _ThreadMap_MakeThreadResults_Builder(_t.Builder):
    __slots__ = ()

    thread: _t.CapBuilder[_Thread_Client, _Thread_Server] = _t.CapBuilder(0, lambda: Thread)


class _ThreadMap_MakeThreadResults_Promise(_t.Promise[_ThreadMap_MakeThreadResults_Reader]):
    __slots__ = ()

    thread: _t.PromiseCap[_Thread_Client] = _t.PromiseCap(0, lambda: Thread)


class _ThreadMap_MakeThreadResults_Fields(_t.TypedDict, total=False):
    thread: _Thread_Client | _Thread_Server | None


class _ThreadMap_MakeThreadResults(
    _t.Struct[_ThreadMap_MakeThreadResults_Reader, _ThreadMap_MakeThreadResults_Builder]
):
    Reader: _t.TypeAlias = _ThreadMap_MakeThreadResults_Reader
    Builder: _t.TypeAlias = _ThreadMap_MakeThreadResults_Builder
    Promise: _t.TypeAlias = _ThreadMap_MakeThreadResults_Promise
    Fields: _t.TypeAlias = _ThreadMap_MakeThreadResults_Fields

    _id = 0xA9CF890DC1BA991D
    _name = "ThreadMap.makeThread$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ThreadMap_MakeThreadResults_Fields],
    ) -> _ThreadMap_MakeThreadResults_Builder:
        return _t.new_struct(_ThreadMap_MakeThreadResults, fields)


_ThreadMap_make_thread: _t.Method[
    _ThreadMap_MakeThreadParams_Builder, _ThreadMap_MakeThreadResults_Promise
] = _t.Method(
    0xE15B0EC9877FFD36,
    0,
    "make_thread",
    lambda: _ThreadMap_MakeThreadParams,
    lambda: _ThreadMap_MakeThreadResults,
    schema_name="makeThread",
)

_ThreadMap_MakeThreadCall: _t.TypeAlias = _t.Call[
    _ThreadMap_MakeThreadParams_Reader, _ThreadMap_MakeThreadResults_Builder
]
_ThreadMap_MakeThreadRequest: _t.TypeAlias = _t.Request[
    _ThreadMap_MakeThreadParams_Builder, _ThreadMap_MakeThreadResults_Promise
]


class _ThreadMap_Client(_t.Client):
    __slots__ = ()

    @_t.method(_ThreadMap_make_thread)
    def make_thread(
        self, **params: _t.Unpack[_ThreadMap_MakeThreadParams_Fields]
    ) -> _ThreadMap_MakeThreadResults_Promise:
        return self._call(_ThreadMap_make_thread, params)


class _ThreadMap_Server(_t.Server):
    _methods = _t.methods(_ThreadMap_make_thread)

    def make_thread(self, call: _ThreadMap_MakeThreadCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_ThreadMap_make_thread)


class ThreadMap(_t.Interface[_ThreadMap_Client]):
    Client: _t.TypeAlias = _ThreadMap_Client
    Server: _t.TypeAlias = _ThreadMap_Server

    MakeThreadParams: _t.TypeAlias = _ThreadMap_MakeThreadParams
    MakeThreadResults: _t.TypeAlias = _ThreadMap_MakeThreadResults
    MakeThreadCall: _t.TypeAlias = _ThreadMap_MakeThreadCall
    MakeThreadRequest: _t.TypeAlias = _ThreadMap_MakeThreadRequest

    _id = 0xE15B0EC9877FFD36
    _name = "ThreadMap"
    _methods = _t.methods(_ThreadMap_make_thread)


class _Context_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Context_Builder

    thread: _t.Cap[_Thread_Client] = _t.Cap(0, lambda: Thread)
    """of the callee"""
    callback_thread: _t.Cap[_Thread_Client] = _t.Cap(1, lambda: Thread)
    """of the caller, waiting for this call"""


class _Context_Builder(_t.Builder):
    __slots__ = ()

    thread: _t.CapBuilder[_Thread_Client, _Thread_Server] = _t.CapBuilder(0, lambda: Thread)
    callback_thread: _t.CapBuilder[_Thread_Client, _Thread_Server] = _t.CapBuilder(
        1, lambda: Thread
    )


class _Context_Promise(_t.Promise[_Context_Reader]):
    __slots__ = ()

    thread: _t.PromiseCap[_Thread_Client] = _t.PromiseCap(0, lambda: Thread)
    callback_thread: _t.PromiseCap[_Thread_Client] = _t.PromiseCap(1, lambda: Thread)


class _Context_Fields(_t.TypedDict, total=False):
    thread: _Thread_Client | _Thread_Server | None
    callback_thread: _Thread_Client | _Thread_Server | None


_Context_Like: _t.TypeAlias = _Context_Reader | _Context_Builder | _Context_Fields


class Context(_t.Struct[_Context_Reader, _Context_Builder]):
    Reader: _t.TypeAlias = _Context_Reader
    Builder: _t.TypeAlias = _Context_Builder
    Promise: _t.TypeAlias = _Context_Promise
    Fields: _t.TypeAlias = _Context_Fields
    Like: _t.TypeAlias = _Context_Like

    _id = 0x9C1CA2DF080F2634
    _name = "Context"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Context_Fields]) -> _Context_Builder:
        return _t.new_struct(Context, fields)


class _Init_ConstructParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Init_ConstructParams_Builder

    thread_map: _t.Cap[_ThreadMap_Client] = _t.Cap(0, lambda: ThreadMap)


class _Init_ConstructParams_Builder(_t.Builder):
    __slots__ = ()

    thread_map: _t.CapBuilder[_ThreadMap_Client, _ThreadMap_Server] = _t.CapBuilder(
        0, lambda: ThreadMap
    )


class _Init_ConstructParams_Fields(_t.TypedDict, total=False):
    thread_map: _ThreadMap_Client | _ThreadMap_Server | None


class _Init_ConstructParams(_t.Struct[_Init_ConstructParams_Reader, _Init_ConstructParams_Builder]):
    Reader: _t.TypeAlias = _Init_ConstructParams_Reader
    Builder: _t.TypeAlias = _Init_ConstructParams_Builder
    Fields: _t.TypeAlias = _Init_ConstructParams_Fields

    _id = 0x9F469B19D5006975
    _name = "Init.construct$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Init_ConstructParams_Fields]) -> _Init_ConstructParams_Builder:
        return _t.new_struct(_Init_ConstructParams, fields)


class _Init_ConstructResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Init_ConstructResults_Builder

    thread_map: _t.Cap[_ThreadMap_Client] = _t.Cap(0, lambda: ThreadMap)


class _Init_ConstructResults_Builder(_t.Builder):
    __slots__ = ()

    thread_map: _t.CapBuilder[_ThreadMap_Client, _ThreadMap_Server] = _t.CapBuilder(
        0, lambda: ThreadMap
    )


class _Init_ConstructResults_Promise(_t.Promise[_Init_ConstructResults_Reader]):
    __slots__ = ()

    thread_map: _t.PromiseCap[_ThreadMap_Client] = _t.PromiseCap(0, lambda: ThreadMap)


class _Init_ConstructResults_Fields(_t.TypedDict, total=False):
    thread_map: _ThreadMap_Client | _ThreadMap_Server | None


class _Init_ConstructResults(
    _t.Struct[_Init_ConstructResults_Reader, _Init_ConstructResults_Builder]
):
    Reader: _t.TypeAlias = _Init_ConstructResults_Reader
    Builder: _t.TypeAlias = _Init_ConstructResults_Builder
    Promise: _t.TypeAlias = _Init_ConstructResults_Promise
    Fields: _t.TypeAlias = _Init_ConstructResults_Fields

    _id = 0xF7BF85C803CA78A8
    _name = "Init.construct$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Init_ConstructResults_Fields]) -> _Init_ConstructResults_Builder:
        return _t.new_struct(_Init_ConstructResults, fields)


class _Init_MakeWorkerParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Init_MakeWorkerParams_Builder

    context: _t.StructField[_Context_Reader] = _t.StructField(0, lambda: Context)


class _Init_MakeWorkerParams_Builder(_t.Builder):
    __slots__ = ()

    context: _t.StructFieldBuilder[_Context_Builder, _Context_Like] = _t.StructFieldBuilder(
        0, lambda: Context
    )


class _Init_MakeWorkerParams_Fields(_t.TypedDict, total=False):
    context: _Context_Like


class _Init_MakeWorkerParams(
    _t.Struct[_Init_MakeWorkerParams_Reader, _Init_MakeWorkerParams_Builder]
):
    Reader: _t.TypeAlias = _Init_MakeWorkerParams_Reader
    Builder: _t.TypeAlias = _Init_MakeWorkerParams_Builder
    Fields: _t.TypeAlias = _Init_MakeWorkerParams_Fields

    _id = 0x99A33383074D64D2
    _name = "Init.makeWorker$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Init_MakeWorkerParams_Fields]) -> _Init_MakeWorkerParams_Builder:
        return _t.new_struct(_Init_MakeWorkerParams, fields)


class _Init_MakeWorkerResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Init_MakeWorkerResults_Builder

    worker: _t.Cap[_Worker_Client] = _t.Cap(0, lambda: Worker)


class _Init_MakeWorkerResults_Builder(_t.Builder):
    __slots__ = ()

    worker: _t.CapBuilder[_Worker_Client, _Worker_Server] = _t.CapBuilder(0, lambda: Worker)


class _Init_MakeWorkerResults_Promise(_t.Promise[_Init_MakeWorkerResults_Reader]):
    __slots__ = ()

    worker: _t.PromiseCap[_Worker_Client] = _t.PromiseCap(0, lambda: Worker)


class _Init_MakeWorkerResults_Fields(_t.TypedDict, total=False):
    worker: _Worker_Client | _Worker_Server | None


class _Init_MakeWorkerResults(
    _t.Struct[_Init_MakeWorkerResults_Reader, _Init_MakeWorkerResults_Builder]
):
    Reader: _t.TypeAlias = _Init_MakeWorkerResults_Reader
    Builder: _t.TypeAlias = _Init_MakeWorkerResults_Builder
    Promise: _t.TypeAlias = _Init_MakeWorkerResults_Promise
    Fields: _t.TypeAlias = _Init_MakeWorkerResults_Fields

    _id = 0xDE72E8AC8CEB4264
    _name = "Init.makeWorker$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Init_MakeWorkerResults_Fields]) -> _Init_MakeWorkerResults_Builder:
        return _t.new_struct(_Init_MakeWorkerResults, fields)


class _Init_LivingParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Init_LivingParams_Builder


class _Init_LivingParams_Builder(_t.Builder):
    __slots__ = ()


class _Init_LivingParams_Fields(_t.TypedDict, total=False):
    pass


class _Init_LivingParams(_t.Struct[_Init_LivingParams_Reader, _Init_LivingParams_Builder]):
    Reader: _t.TypeAlias = _Init_LivingParams_Reader
    Builder: _t.TypeAlias = _Init_LivingParams_Builder
    Fields: _t.TypeAlias = _Init_LivingParams_Fields

    _id = 0xBF1C35DC71B6944A
    _name = "Init.living$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Init_LivingParams_Fields]) -> _Init_LivingParams_Builder:
        return _t.new_struct(_Init_LivingParams, fields)


class _Init_LivingResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Init_LivingResults_Builder

    workers: _t.Int32 = _t.Int32(0)
    calls: _t.Int32 = _t.Int32(1)


class _Init_LivingResults_Builder(_t.Builder):
    __slots__ = ()

    workers: _t.Int32Builder = _t.Int32Builder(0)
    calls: _t.Int32Builder = _t.Int32Builder(1)


class _Init_LivingResults_Promise(_t.Promise[_Init_LivingResults_Reader]):
    __slots__ = ()

    workers: _t.PromiseValue[int] = _t.PromiseValue()
    calls: _t.PromiseValue[int] = _t.PromiseValue()


class _Init_LivingResults_Fields(_t.TypedDict, total=False):
    workers: int
    calls: int


class _Init_LivingResults(_t.Struct[_Init_LivingResults_Reader, _Init_LivingResults_Builder]):
    Reader: _t.TypeAlias = _Init_LivingResults_Reader
    Builder: _t.TypeAlias = _Init_LivingResults_Builder
    Promise: _t.TypeAlias = _Init_LivingResults_Promise
    Fields: _t.TypeAlias = _Init_LivingResults_Fields

    _id = 0xB4D729EDDEB508F0
    _name = "Init.living$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Init_LivingResults_Fields]) -> _Init_LivingResults_Builder:
        return _t.new_struct(_Init_LivingResults, fields)


_Init_construct: _t.Method[_Init_ConstructParams_Builder, _Init_ConstructResults_Promise] = (
    _t.Method(
        0xBCCA228852788473,
        0,
        "construct",
        lambda: _Init_ConstructParams,
        lambda: _Init_ConstructResults,
    )
)
_Init_make_worker: _t.Method[_Init_MakeWorkerParams_Builder, _Init_MakeWorkerResults_Promise] = (
    _t.Method(
        0xBCCA228852788473,
        1,
        "make_worker",
        lambda: _Init_MakeWorkerParams,
        lambda: _Init_MakeWorkerResults,
        schema_name="makeWorker",
    )
)
_Init_living: _t.Method[_Init_LivingParams_Builder, _Init_LivingResults_Promise] = _t.Method(
    0xBCCA228852788473,
    2,
    "living",
    lambda: _Init_LivingParams,
    lambda: _Init_LivingResults,
    no_promise_pipelining=True,
)

_Init_ConstructCall: _t.TypeAlias = _t.Call[
    _Init_ConstructParams_Reader, _Init_ConstructResults_Builder
]
_Init_ConstructRequest: _t.TypeAlias = _t.Request[
    _Init_ConstructParams_Builder, _Init_ConstructResults_Promise
]
_Init_MakeWorkerCall: _t.TypeAlias = _t.Call[
    _Init_MakeWorkerParams_Reader, _Init_MakeWorkerResults_Builder
]
_Init_MakeWorkerRequest: _t.TypeAlias = _t.Request[
    _Init_MakeWorkerParams_Builder, _Init_MakeWorkerResults_Promise
]
_Init_LivingCall: _t.TypeAlias = _t.Call[_Init_LivingParams_Reader, _Init_LivingResults_Builder]
_Init_LivingRequest: _t.TypeAlias = _t.Request[
    _Init_LivingParams_Builder, _Init_LivingResults_Promise
]


class _Init_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Init_construct)
    def construct(
        self, **params: _t.Unpack[_Init_ConstructParams_Fields]
    ) -> _Init_ConstructResults_Promise:
        return self._call(_Init_construct, params)

    @_t.method(_Init_make_worker)
    def make_worker(
        self, **params: _t.Unpack[_Init_MakeWorkerParams_Fields]
    ) -> _Init_MakeWorkerResults_Promise:
        return self._call(_Init_make_worker, params)

    @_t.method(_Init_living)
    def living(self, **params: _t.Unpack[_Init_LivingParams_Fields]) -> _Init_LivingResults_Promise:
        """Workers that were neither destroyed nor dropped, and their calls of `ask` that run."""
        return self._call(_Init_living, params)


class _Init_Server(_t.Server):
    _methods = _t.methods(_Init_construct, _Init_make_worker, _Init_living)

    def construct(self, call: _Init_ConstructCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Init_construct)

    def make_worker(self, call: _Init_MakeWorkerCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Init_make_worker)

    def living(self, call: _Init_LivingCall) -> _t.Awaitable[None] | None:
        """Workers that were neither destroyed nor dropped, and their calls of `ask` that run."""
        raise _t.unimplemented(_Init_living)


class Init(_t.Interface[_Init_Client]):
    Client: _t.TypeAlias = _Init_Client
    Server: _t.TypeAlias = _Init_Server

    ConstructParams: _t.TypeAlias = _Init_ConstructParams
    ConstructResults: _t.TypeAlias = _Init_ConstructResults
    ConstructCall: _t.TypeAlias = _Init_ConstructCall
    ConstructRequest: _t.TypeAlias = _Init_ConstructRequest

    MakeWorkerParams: _t.TypeAlias = _Init_MakeWorkerParams
    MakeWorkerResults: _t.TypeAlias = _Init_MakeWorkerResults
    MakeWorkerCall: _t.TypeAlias = _Init_MakeWorkerCall
    MakeWorkerRequest: _t.TypeAlias = _Init_MakeWorkerRequest

    LivingParams: _t.TypeAlias = _Init_LivingParams
    LivingResults: _t.TypeAlias = _Init_LivingResults
    LivingCall: _t.TypeAlias = _Init_LivingCall
    LivingRequest: _t.TypeAlias = _Init_LivingRequest

    _id = 0xBCCA228852788473
    _name = "Init"
    _methods = _t.methods(_Init_construct, _Init_make_worker, _Init_living)


class _Worker_DestroyParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Worker_DestroyParams_Builder

    context: _t.StructField[_Context_Reader] = _t.StructField(0, lambda: Context)


class _Worker_DestroyParams_Builder(_t.Builder):
    __slots__ = ()

    context: _t.StructFieldBuilder[_Context_Builder, _Context_Like] = _t.StructFieldBuilder(
        0, lambda: Context
    )


class _Worker_DestroyParams_Fields(_t.TypedDict, total=False):
    context: _Context_Like


class _Worker_DestroyParams(_t.Struct[_Worker_DestroyParams_Reader, _Worker_DestroyParams_Builder]):
    Reader: _t.TypeAlias = _Worker_DestroyParams_Reader
    Builder: _t.TypeAlias = _Worker_DestroyParams_Builder
    Fields: _t.TypeAlias = _Worker_DestroyParams_Fields

    _id = 0xBBB304EE255B9A4B
    _name = "Worker.destroy$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Worker_DestroyParams_Fields]) -> _Worker_DestroyParams_Builder:
        return _t.new_struct(_Worker_DestroyParams, fields)


class _Worker_DestroyResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Worker_DestroyResults_Builder


class _Worker_DestroyResults_Builder(_t.Builder):
    __slots__ = ()


class _Worker_DestroyResults_Promise(_t.Promise[_Worker_DestroyResults_Reader]):
    __slots__ = ()


class _Worker_DestroyResults_Fields(_t.TypedDict, total=False):
    pass


class _Worker_DestroyResults(
    _t.Struct[_Worker_DestroyResults_Reader, _Worker_DestroyResults_Builder]
):
    Reader: _t.TypeAlias = _Worker_DestroyResults_Reader
    Builder: _t.TypeAlias = _Worker_DestroyResults_Builder
    Promise: _t.TypeAlias = _Worker_DestroyResults_Promise
    Fields: _t.TypeAlias = _Worker_DestroyResults_Fields

    _id = 0xCD5EE29CE202A8B2
    _name = "Worker.destroy$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Worker_DestroyResults_Fields]) -> _Worker_DestroyResults_Builder:
        return _t.new_struct(_Worker_DestroyResults, fields)


class _Worker_DescendParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Worker_DescendParams_Builder

    context: _t.StructField[_Context_Reader] = _t.StructField(0, lambda: Context)
    n: _t.UInt32 = _t.UInt32(0)
    other: _t.Cap[_Worker_Client] = _t.Cap(1, lambda: Worker)


class _Worker_DescendParams_Builder(_t.Builder):
    __slots__ = ()

    context: _t.StructFieldBuilder[_Context_Builder, _Context_Like] = _t.StructFieldBuilder(
        0, lambda: Context
    )
    n: _t.UInt32Builder = _t.UInt32Builder(0)
    other: _t.CapBuilder[_Worker_Client, _Worker_Server] = _t.CapBuilder(1, lambda: Worker)


class _Worker_DescendParams_Fields(_t.TypedDict, total=False):
    context: _Context_Like
    n: int
    other: _Worker_Client | _Worker_Server | None


class _Worker_DescendParams(_t.Struct[_Worker_DescendParams_Reader, _Worker_DescendParams_Builder]):
    Reader: _t.TypeAlias = _Worker_DescendParams_Reader
    Builder: _t.TypeAlias = _Worker_DescendParams_Builder
    Fields: _t.TypeAlias = _Worker_DescendParams_Fields

    _id = 0x844502FEC8AF6BFE
    _name = "Worker.descend$Params"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Worker_DescendParams_Fields]) -> _Worker_DescendParams_Builder:
        return _t.new_struct(_Worker_DescendParams, fields)


class _Worker_DescendResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Worker_DescendResults_Builder

    path: _t.ListField[str] = _t.ListField(0, _t.TEXT)


class _Worker_DescendResults_Builder(_t.Builder):
    __slots__ = ()

    path: _t.ListFieldBuilder[str, str] = _t.ListFieldBuilder(0, _t.TEXT)


class _Worker_DescendResults_Promise(_t.Promise[_Worker_DescendResults_Reader]):
    __slots__ = ()

    path: _t.PromiseValue[_t.ListReader[str]] = _t.PromiseValue()


class _Worker_DescendResults_Fields(_t.TypedDict, total=False):
    path: _t.Iterable[str]


class _Worker_DescendResults(
    _t.Struct[_Worker_DescendResults_Reader, _Worker_DescendResults_Builder]
):
    Reader: _t.TypeAlias = _Worker_DescendResults_Reader
    Builder: _t.TypeAlias = _Worker_DescendResults_Builder
    Promise: _t.TypeAlias = _Worker_DescendResults_Promise
    Fields: _t.TypeAlias = _Worker_DescendResults_Fields

    _id = 0xC14D1A8CE783C3EF
    _name = "Worker.descend$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Worker_DescendResults_Fields]) -> _Worker_DescendResults_Builder:
        return _t.new_struct(_Worker_DescendResults, fields)


class _Worker_AskParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Worker_AskParams_Builder

    context: _t.StructField[_Context_Reader] = _t.StructField(0, lambda: Context)
    other: _t.Cap[_Worker_Client] = _t.Cap(1, lambda: Worker)


class _Worker_AskParams_Builder(_t.Builder):
    __slots__ = ()

    context: _t.StructFieldBuilder[_Context_Builder, _Context_Like] = _t.StructFieldBuilder(
        0, lambda: Context
    )
    other: _t.CapBuilder[_Worker_Client, _Worker_Server] = _t.CapBuilder(1, lambda: Worker)


class _Worker_AskParams_Fields(_t.TypedDict, total=False):
    context: _Context_Like
    other: _Worker_Client | _Worker_Server | None


class _Worker_AskParams(_t.Struct[_Worker_AskParams_Reader, _Worker_AskParams_Builder]):
    Reader: _t.TypeAlias = _Worker_AskParams_Reader
    Builder: _t.TypeAlias = _Worker_AskParams_Builder
    Fields: _t.TypeAlias = _Worker_AskParams_Fields

    _id = 0xC4F075EF8F88D15C
    _name = "Worker.ask$Params"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Worker_AskParams_Fields]) -> _Worker_AskParams_Builder:
        return _t.new_struct(_Worker_AskParams, fields)


class _Worker_AskResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Worker_AskResults_Builder

    answer: _t.UInt32 = _t.UInt32(0)


class _Worker_AskResults_Builder(_t.Builder):
    __slots__ = ()

    answer: _t.UInt32Builder = _t.UInt32Builder(0)


class _Worker_AskResults_Promise(_t.Promise[_Worker_AskResults_Reader]):
    __slots__ = ()

    answer: _t.PromiseValue[int] = _t.PromiseValue()


class _Worker_AskResults_Fields(_t.TypedDict, total=False):
    answer: int


class _Worker_AskResults(_t.Struct[_Worker_AskResults_Reader, _Worker_AskResults_Builder]):
    Reader: _t.TypeAlias = _Worker_AskResults_Reader
    Builder: _t.TypeAlias = _Worker_AskResults_Builder
    Promise: _t.TypeAlias = _Worker_AskResults_Promise
    Fields: _t.TypeAlias = _Worker_AskResults_Fields

    _id = 0xCC9D0D0F614E24C8
    _name = "Worker.ask$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Worker_AskResults_Fields]) -> _Worker_AskResults_Builder:
        return _t.new_struct(_Worker_AskResults, fields)


_Worker_destroy: _t.Method[_Worker_DestroyParams_Builder, _Worker_DestroyResults_Promise] = (
    _t.Method(
        0xD306B61A0899565A,
        0,
        "destroy",
        lambda: _Worker_DestroyParams,
        lambda: _Worker_DestroyResults,
        no_promise_pipelining=True,
    )
)
_Worker_descend: _t.Method[_Worker_DescendParams_Builder, _Worker_DescendResults_Promise] = (
    _t.Method(
        0xD306B61A0899565A,
        1,
        "descend",
        lambda: _Worker_DescendParams,
        lambda: _Worker_DescendResults,
        no_promise_pipelining=True,
    )
)
_Worker_ask: _t.Method[_Worker_AskParams_Builder, _Worker_AskResults_Promise] = _t.Method(
    0xD306B61A0899565A,
    2,
    "ask",
    lambda: _Worker_AskParams,
    lambda: _Worker_AskResults,
    no_promise_pipelining=True,
)

_Worker_DestroyCall: _t.TypeAlias = _t.Call[
    _Worker_DestroyParams_Reader, _Worker_DestroyResults_Builder
]
_Worker_DestroyRequest: _t.TypeAlias = _t.Request[
    _Worker_DestroyParams_Builder, _Worker_DestroyResults_Promise
]
_Worker_DescendCall: _t.TypeAlias = _t.Call[
    _Worker_DescendParams_Reader, _Worker_DescendResults_Builder
]
_Worker_DescendRequest: _t.TypeAlias = _t.Request[
    _Worker_DescendParams_Builder, _Worker_DescendResults_Promise
]
_Worker_AskCall: _t.TypeAlias = _t.Call[_Worker_AskParams_Reader, _Worker_AskResults_Builder]
_Worker_AskRequest: _t.TypeAlias = _t.Request[_Worker_AskParams_Builder, _Worker_AskResults_Promise]


class _Worker_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Worker_destroy)
    def destroy(
        self, **params: _t.Unpack[_Worker_DestroyParams_Fields]
    ) -> _Worker_DestroyResults_Promise:
        """The object ends before its last reference does. Later calls fail."""
        return self._call(_Worker_destroy, params)

    @_t.method(_Worker_descend)
    def descend(
        self, **params: _t.Unpack[_Worker_DescendParams_Fields]
    ) -> _Worker_DescendResults_Promise:
        """Calls other.descend(n - 1) unless `n` is zero. `path` has the name of the thread of each level."""
        return self._call(_Worker_descend, params)

    @_t.method(_Worker_ask)
    def ask(self, **params: _t.Unpack[_Worker_AskParams_Fields]) -> _Worker_AskResults_Promise:
        """One more than the answer of `other`. Without `other` the answer is 7, and comes when the process
        lets it.
        """
        return self._call(_Worker_ask, params)


class _Worker_Server(_t.Server):
    _methods = _t.methods(_Worker_destroy, _Worker_descend, _Worker_ask)

    def destroy(self, call: _Worker_DestroyCall) -> _t.Awaitable[None] | None:
        """The object ends before its last reference does. Later calls fail."""
        raise _t.unimplemented(_Worker_destroy)

    def descend(self, call: _Worker_DescendCall) -> _t.Awaitable[None] | None:
        """Calls other.descend(n - 1) unless `n` is zero. `path` has the name of the thread of each level."""
        raise _t.unimplemented(_Worker_descend)

    def ask(self, call: _Worker_AskCall) -> _t.Awaitable[None] | None:
        """One more than the answer of `other`. Without `other` the answer is 7, and comes when the process
        lets it.
        """
        raise _t.unimplemented(_Worker_ask)


class Worker(_t.Interface[_Worker_Client]):
    Client: _t.TypeAlias = _Worker_Client
    Server: _t.TypeAlias = _Worker_Server

    DestroyParams: _t.TypeAlias = _Worker_DestroyParams
    DestroyResults: _t.TypeAlias = _Worker_DestroyResults
    DestroyCall: _t.TypeAlias = _Worker_DestroyCall
    DestroyRequest: _t.TypeAlias = _Worker_DestroyRequest

    DescendParams: _t.TypeAlias = _Worker_DescendParams
    DescendResults: _t.TypeAlias = _Worker_DescendResults
    DescendCall: _t.TypeAlias = _Worker_DescendCall
    DescendRequest: _t.TypeAlias = _Worker_DescendRequest

    AskParams: _t.TypeAlias = _Worker_AskParams
    AskResults: _t.TypeAlias = _Worker_AskResults
    AskCall: _t.TypeAlias = _Worker_AskCall
    AskRequest: _t.TypeAlias = _Worker_AskRequest

    _id = 0xD306B61A0899565A
    _name = "Worker"
    _annotations = {"ask": {0xAC7096FF8CFC9DCE: None}}
    _methods = _t.methods(_Worker_destroy, _Worker_descend, _Worker_ask)


_schema = _t.SchemaSource(
    globals(),
    0xB1F1C9A2D5E07364,
    "FnI((1Thh32@@3sClLez6S)MZ002>B1_u9RbKupY$?>rO00a{`5pokj5mysw5gz~n6D<)3|B-c1@26*9zW@;q1OH@m;MJ"
    "nZ@v#5^0u!|msuRHw2NS^%2NS^%M-$-?2NSIj2mdzxe}~BqTj2l^4g>#WbKupY$?>rO00I*&5W*8V5C;=E5C;=E5JwYP5"
    "C;<_5C{J>CJzYTq8yw65e@<WWOLxvqRH{G00jaE009$K53&<s4+j%r4+j%r4|f0n6HN~X|8s<RQivkTyZ{jn1OH@m;MJn"
    "Z@v#5^0ux~lniFjf2NP`$2NP`$#}myC2NPKi2me}DnFt!T2Gal$4g>#WbKupY$?>rO00I+P4XP7m4F?lt4F?lt4aXD34F"
    "?lZ4F~^Q*I~x%we0Nx5fuRd00ajB0W$>+A^{T_4F?k$4F?k$4F>=K69o+i|Bfx8!_~ak(*O|_0RR960S5p9Gi?ki0TY1?"
    "2NQt|2NQt|KL7v|Z43wh#nAmnY&68t01+4g000F62LJ&x(F;-m6X^>F6X^>F6X^>-000x!3kUxlnYzIZiO;D35f}jg00j"
    "XD00A>K3t9maO$!GTO$!GTO$$E&024V22m5tt)ft;cpAi!Q000F62LJ&xnF=BS6Ripd6Ripd6RiqA000x23J3qFc*+CFg"
    "}?Uz5fcFb00jXD00A@o2`T{-5ef$r5ef$r5eh#502BQQ2mjJ!O$UQBqnQ8^69E7K1px;D0W)O@DghID2?rB-2?rB-2|oY"
    ";6J-ep|71ezjI8K#-T)C30RR960S5p9GtCGx0TbZ}2NU542NU54KL7v|%?JnoN|d&7+%+7(01*=b000CB00A?32nqocjR"
    "*%5jR*%5jR*$-026r#2mkO0wchP1*R%jp69EAL00ajB0W+ls5&;vr2L}_m2L}_m2X_Df6Qu_S|4W)%CGG^Xy8sat0RR96"
    "0S5p9GYtnK0TUqy2NNL&2NNL&KL7v|4F?DRvZw;$oZ?>101*`d000CB00A?(1}Xs)%?1Y(%?1Y(%?1Ym028?e2mk(SugL"
    "xaMT7uR6#)SN00jaE00A?d1tI|xu>}Vcu>}Vcu?4RH027@B2mkNGgXfGIO~C*W6#)PM1px;D0W<joDghG>1qTxi1qTxi1"
    "wQ})6Zr%O|6I|CkMDKx!~hW$0RR960tWyAGa&>50TVF<2NN*_2NN*_cK`qr9Rvse$Rti-4-K8n08teI0RR952LJ&xjROh"
    "+6QKhK6QKhK6QKh?000w>0|)=ko&1ddmT;^9(GUdz1OI_eFt~et_`LuC0y8ZG5&;uI0|yg90|!$;0|Nm7023_(2mdTzfW"
    "Myk#<>7d5CsAMfle^Edwux50006L(E`#F;Q|K};Q|L!-~s~y000xs0tf$rPB6H8efYfq0R{jA6O96b6O{r76O{r7009$$"
    "0tZnP0s{YJbKupY$?>rO001+=0cr{W0RNG7Pw%H^U%vnV05fd?5(EGM|1>5K2;ZU{oB#j;6EOi7|8s<RQivkTyZ`_J5#="
    "BMT2`3|8ny=00003IH6Kv~0R#VJbKupY$?>rO5eae;4Hp0a|8!__WnpA<E&v~6VQ_A6Q3L@2|A9_0xO;v0y#NsbivKTTV"
    "Q_A6FJl2KD=uSUaBgq_06`1^F?AXOF+B<cF#%cw|4(jZAZ>4QWegy6Xkl(3bZBKDVQzDGWpW^IW*}g1bZBLAU@jn6X>@3"
    "Bb#x$LZ**v7a$q2IXk{Q_ZgY2Kav*7QAU7-^VQyp~V{dI`b0BwUWo{sJXk{R9a&Kd0b8`x8Wpr~OX><cF3jaf4Y;1ENZ*"
    "&W2WpXZLWpiU?Ze%EKAT1y<DIj%jY-MwEAYg7_AZc?TdS!BNE+AlVVRUF<AZTH8AarPDAZ}r8Wgu^6AarPDAarPQWnp9>"
    "Z)PB6VPj|@Y-M(3Y%U4_0RL2IWgu^2YGnswbRcDJWOE>5WoB=3WguyEb0BPCb95kbWoBh^Wo~0-AY^Z4b1ooEVRU73AY)"
    "-{Y;z!HVQFjwE($>m0RRCp0jdK3S8sA_WpZ;M33O;-bRc(Sa%CWHWodM1WpW^7Wpi|LZ+T^8AZ~ARAY^iHaByX0EFfWSW"
    "FT~CWodFCV_|G;b0BYKAYfs0YhWOBXkm09au0QGE($>i0TCH`F#$3G|8Hg>bZBKDV*_DqY-MsRAa`MDbZKs9AZBlJAarP"
    "Hb08mMVQg#)|8Hg>bZBKDV*o#4Y;0v^3jb1dZgU`XXk`x|V_|G;b0BnRVRRsFVQpm~X>=?gZ*FBEVP<q?av*eQWgu^KXk"
    "~IPAXjK<Y-J#CZe<{EW*~HEWo;mLVQF-8AZBlJAYmY5VQg$5bZ;PZXk{R8bZBLA3UG37V`X!5EFg4fWgu>4cyu6dZe<{C"
    "VR;~Ob#5*J3jb7hZy<1TZ(}HBb8}^LAarP9bRcYHZe$>3VPj|@Z**v7av*eQWodFCbZByAVPtbGAZczObZBKDb7*03Wgu"
    "^6AVO($V{d70AVY6*WhZkWY-wU`b!>ELaB^>BWpi^b3JOJbWpa5SZDn+5Z)6~JVQXb`AYmY2LvL<$Wq5R8E+ABBWguf=Y"
    "-}KMb#8MYZ*CxAAarPQWnp9>Z)PBLXk{Q{VQg$=Wh@|JZe$>1VQg%3AYx%-YanuUZXj=NAarPD3Up|4Wnp9>Z)PBLXk{Q"
    "{VQg$=av*eQVRRsOVQF-8AZBlJAZc_iAX9H3VIXF8Zew(5Z*CxCVQwH}VQg$5VPkS{b8{>pVr3v>VQg$=WFTT;V{0H`Ze"
    "$>1VQg#)VP|1!ZY&^Sb0BGEAYp85Aa7<MX>=fWWpZU8Z*FBEb97-3V{0x7|6^frZg4MSD*-DmV_|S^Z~#C7Pyqo@0RsPH"
    "VQ_A6FJmhLD=uSUaBgrqZeeX@b8ul}0cAh|Pyqo@0RjOG00RGGVQ_A6FJmhMD=uSUaBgrqVQg$~cSB)rV`Xe?VRUJ40d7"
    "D6Pyqo@0RjL6|8!__WnpA<E(2p>aBgrqS8sA_WpXZIb8940Wpj0GbaMazKmkwz0Z;(~Q3L}7000C5000pUIuQ*AQ49kCQ"
    "5XUNKVfcjcV%)=0RjOC00IFB00IAWXmVv?WOFV9V_|S^a5`6Sa%*LBE@5+PBv4^;VQq5&Kmkwz0Z;(~Q3wMB000C5000q"
    "DLJ?61QBVT`QCtE65di@d0RaF25e+gC4F^#S0|8MO0s$XybZBLAPyqq~5&v3NnFt!T2Gall06`1^0TBQKe`9ZMbY*ySPy"
    "qq~5dSnL4+!6)9Gn0E06`1^0T2KJ|8!__WnpA<E(2p>aBgrqS8sA_WpXZLWpiU?Ze%1<WpfX8Y;<!#0Z;(}Pyqr_1Oo&B"
    "00aR501*u;5e)}X3<CjC7y<zgaA9<4Pyqq~4gdjB3<CiH4gdiG3;+WEbZByAVPtbI17l%uZg4tRZ*ps8axP?Lb7N(0WF$"
    "~watC2;b3g%50Rd0}0#OVD1ONa80RR9IkwOuX2T_m%0a2U+0RaIN0RaF25m6EmQ3p{_0|8N70s#>M0TclO000pUG7$|2Q"
    "49kCQ5XUNA8&MMWpYpf0s#^KT2`3|8ny=00000%3;_WV00IGSPyqq~2mk^B2mk?pV{dMBWq5Q@0RjOK|1>5K2;ZU{oB#j"
    "-K@0%_5C8)IbZByAVPtbI17l%uZg4tRZ*ps8axP?Lb98cVc_dP0a}RZFbaOxfPyqo@0Rm711pjnsa%Ev;b1nm8VQ_A6I#"
    "+LUYh`jSWMy-7a&LJgP+@WhVQq6j0Z;(}Pyqr_1Oo&B00aR501*vB5e)}X3<CjC7y<!*V{dMBWq5Q@0RjOK|1>5K2;ZU{"
    "oB#j-K@0%_5C8)IbZByAVPtbI17l%uZg4tDZfSHbY-x6BZf7J?Wpj0GbOCcf0Z;(}Pyqr_2m=HF00aR501-_>5lshCOal"
    "Q?SONhN0Ra>N0RR9I4Kfi82T=?I0Z|wN0Uu*wY;1E-0RjO800IF700Dn@Z*ps8a&u4t0s#a70s#a70snMpa%Ev;b1nm8V"
    "Q_A6I!SJ6bS`XZc4=;BBv4^;VQq5&06+my0Rd0}0#E}4|8!__WnpA<E(2p>aBgrqNp5L$E^T3JWmj)<Yh`jIQe_`=b!>E"
    "VKmkwz0Z;(~Q3L}7000C5000pUIuQ*AQ49kCQ5XUNKX-3(Yh`j!0RjOL|5{d=2pYBq(*OVfK@0%_5dZ@JbZByAVPtbI17"
    "l%uZg4tDZfSHbZDDI=S8sA_WpX4?VGnX)ZF4{YPyqo@0RmA30|Wp71OWg55e-5S4F^#S0|8MO0s((xZ*FvDcyv$!0s#>J"
    "G$s!S-=Z9x0000%3;_WU00RGXXmVv?WOFV9V_|S^a5_nDX>=}QZ*FsRa&=>LBvNH_4|QyGb3g%50Rd0}0#O751ONa80RR"
    "9I4N?&i2T>3M0Z|+R0snMpa%Ev;O<@25a8LmP0TKT;{eOqa4qM>>002P@0Ra&J0{?Vqa%Ev;b1nm8VQ_A6I!SJ6bS`6WZ"
    "gX^Ubz^iSP+@WhVQq6j0Z;(}Pyqr_1Oo&B00aR501*vR5fKMb5CZ{G90CFVbZByAVPs8V00D4N0RjOL|2F-9hsh3G;Q#;"
    "tK@0%_5dZ@JbZByAVPtbI1Y==vZg4tOXmVv?WKCgkE^T3JWmIT#Wnp9_Qe|^>Yy)(2Kmkwz0Z;(~Q3L}7000C5000pUIu"
    "Q*AQ49kCQ5XUNKXhnvWnpAc0RjOL|B-c1@26*9zW@LLK@0%_5dZ@JbZByAVPtbI1Y==vZg4tOXmVv?WKCgkE^T3JWmIT#"
    "Wnp9_P+@XmZ2@yY0Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgZeeX@Pyqq~3;+TF3;+NT0SW*B|8!__WnpA<E(2"
    "p>aBgrqRA_Q#VPr06WpqwqZDk}<WpfX8Y;<!#0Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgZeeX@Pyqq~3;+TF3"
    ";+NT0SW*B|8!__WnpA<E(2p>aBgrqRA_Q#VPr06WpqwqZDk}-VR8pyZF4{YPyqo@0Rm711pjnsa%Ev;b1ng6VQ_A6I#+K"
    "Ga%*LBKmkwz0Z;(~Q49kG0093>np-9A1hcyVvZw;$oZ?>15t%{}r3XQn0YR7n5se1{0ssDMugLxaMT7zG!-MCH8co3wWk"
    "L~g2SH>3L1Y0DSqA|E|6I|CkMDKx!~w`8PGJuXoy-vxA`u}UK@<T&6af(l2T%b42Vrw-Kmh;&Q3L@3|IVHKjQ^H!tN>96"
    "0s%k)00VzyWpiU?Ze&0K00B?|0)J#>b98cVc|ZXG0Z;(~|8!__WnpA<E&*d<aBgrqNp1sabU*=60Rd0}0#OVD1pom1b!p"
    "WZn?|4isCdc)$c4Z601<&w5s?Q$gaJW>0TFoz0RjKgWK9QyGozUSWJ2qVtmtyy5lLDRSqDK(0YOXw5kUt50{=>swsG7w9"
    "KQkZ2({krDc7_S6*>_i2SF48K@<TI2?tOC0Y7YMc4=;BKmh;&Pyqt}ZDDI=S8sA_00U)mKmh;&Pyqt}V{dMAbaHiL00DG"
    "B0RRC|0RsPYXmVv?WOFV7V_|S^a5_V8A8vGIcyvGkPyqo@0RmA70|Wp71OWg55mh=7RR>X20|8NB0s#>L0TclN000pUdJ"
    "z!^Q4j+GQ5*sR|6^fnY+_+!YXCn~XmVv?WKaPD0TKU^bx-f7XJ5Yn002P@0Ra&J0zY(Ua%Ev;Pyqq~5&w~OPw%H^U%vnV"
    "06`1^0TBQK|8!__WnpA<E&^j=aBgrqRA_Q#VPs8VZ~#C7Pyqo@0RmA30|fv8|HaV#M{G32(E%Nqy1@;J&#4g=S`j4&K^O"
    "r+7y%It2T%b4|7~GwWmIT#WdH+VWIzD`0Z;(~|8!__WnpA<E&*d<aBgrqRA>)!WnpAM0Z;(}Pyqr_1Oo*C0RLOpVaDsV?"
    "Ck-LEuq8Jyw}qa6+#gq2SF48K@<TI2?tOC0e@#@bWUMyWk3M{0Z;(~|8!__WnpA<E&v~6VQ_A6Kmkz{0RjJ!bx-f7XJ5Y"
    "n5m`F_HvNBx$qrlL01-)2|1>5K2;ZU{oB$C$LjQAwcv6TW%Dey(F)IIBR+$JIwg%Gx5hXfN1OWp7EMI`Xp83YP08t160Y"
    "Cu&009gD01*K~e{^VaWnpA<KUZ&ZYh`i|Np5L$e?xC>bY*yS|5RvlWnpAZVE_SeKU8RPWnp9",
)
