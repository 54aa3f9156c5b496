# Generated from job_farm.capnp, @0xc86e1f5a2d9b7043, by trio_capnp 0.2.0. Do not edit.

"""A farm that searches files for its users.

A peer logs in and gets a session. A session makes jobs, each of which is an object: it is run,
asked, cancelled, and gone when its client drops it. A job takes a file as a byte stream, and
streams each line that it finds to an object of the client.
"""

from __future__ import annotations

from trio_capnp import typed as _t
from trio_capnp.schemas.compat import byte_stream_capnp as _byte_stream_capnp


class _Farm_LoginWithTokenParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Farm_LoginWithTokenParams_Builder

    token: _t.Text = _t.Text(0)


class _Farm_LoginWithTokenParams_Builder(_t.Builder):
    __slots__ = ()

    token: _t.TextBuilder = _t.TextBuilder(0)


class _Farm_LoginWithTokenParams_Fields(_t.TypedDict, total=False):
    token: str


class _Farm_LoginWithTokenParams(
    _t.Struct[_Farm_LoginWithTokenParams_Reader, _Farm_LoginWithTokenParams_Builder]
):
    Reader: _t.TypeAlias = _Farm_LoginWithTokenParams_Reader
    Builder: _t.TypeAlias = _Farm_LoginWithTokenParams_Builder
    Fields: _t.TypeAlias = _Farm_LoginWithTokenParams_Fields

    _id = 0xF1F187DF6D0072CA
    _name = "Farm.loginWithToken$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Farm_LoginWithTokenParams_Fields],
    ) -> _Farm_LoginWithTokenParams_Builder:
        return _t.new_struct(_Farm_LoginWithTokenParams, fields)


class _Farm_LoginWithTokenResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Farm_LoginWithTokenResults_Builder

    session: _t.Cap[_Session_Client] = _t.Cap(0, lambda: Session)


class _Farm_LoginWithTokenResults_Builder(_t.Builder):
    __slots__ = ()

    session: _t.CapBuilder[_Session_Client, _Session_Server] = _t.CapBuilder(0, lambda: Session)


class _Farm_LoginWithTokenResults_Promise(_t.Promise[_Farm_LoginWithTokenResults_Reader]):
    __slots__ = ()

    session: _t.PromiseCap[_Session_Client] = _t.PromiseCap(0, lambda: Session)


class _Farm_LoginWithTokenResults_Fields(_t.TypedDict, total=False):
    session: _Session_Client | _Session_Server | None


class _Farm_LoginWithTokenResults(
    _t.Struct[_Farm_LoginWithTokenResults_Reader, _Farm_LoginWithTokenResults_Builder]
):
    Reader: _t.TypeAlias = _Farm_LoginWithTokenResults_Reader
    Builder: _t.TypeAlias = _Farm_LoginWithTokenResults_Builder
    Promise: _t.TypeAlias = _Farm_LoginWithTokenResults_Promise
    Fields: _t.TypeAlias = _Farm_LoginWithTokenResults_Fields

    _id = 0x84F9DBAF35AAC10B
    _name = "Farm.loginWithToken$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Farm_LoginWithTokenResults_Fields],
    ) -> _Farm_LoginWithTokenResults_Builder:
        return _t.new_struct(_Farm_LoginWithTokenResults, fields)


class _Farm_LoginWithCertificateParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Farm_LoginWithCertificateParams_Builder


class _Farm_LoginWithCertificateParams_Builder(_t.Builder):
    __slots__ = ()


class _Farm_LoginWithCertificateParams_Fields(_t.TypedDict, total=False):
    pass


class _Farm_LoginWithCertificateParams(
    _t.Struct[_Farm_LoginWithCertificateParams_Reader, _Farm_LoginWithCertificateParams_Builder]
):
    Reader: _t.TypeAlias = _Farm_LoginWithCertificateParams_Reader
    Builder: _t.TypeAlias = _Farm_LoginWithCertificateParams_Builder
    Fields: _t.TypeAlias = _Farm_LoginWithCertificateParams_Fields

    _id = 0x80FE2887CD41F74F
    _name = "Farm.loginWithCertificate$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Farm_LoginWithCertificateParams_Fields],
    ) -> _Farm_LoginWithCertificateParams_Builder:
        return _t.new_struct(_Farm_LoginWithCertificateParams, fields)


class _Farm_LoginWithCertificateResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Farm_LoginWithCertificateResults_Builder

    session: _t.Cap[_Session_Client] = _t.Cap(0, lambda: Session)


class _Farm_LoginWithCertificateResults_Builder(_t.Builder):
    __slots__ = ()

    session: _t.CapBuilder[_Session_Client, _Session_Server] = _t.CapBuilder(0, lambda: Session)


class _Farm_LoginWithCertificateResults_Promise(
    _t.Promise[_Farm_LoginWithCertificateResults_Reader]
):
    __slots__ = ()

    session: _t.PromiseCap[_Session_Client] = _t.PromiseCap(0, lambda: Session)


class _Farm_LoginWithCertificateResults_Fields(_t.TypedDict, total=False):
    session: _Session_Client | _Session_Server | None


class _Farm_LoginWithCertificateResults(
    _t.Struct[_Farm_LoginWithCertificateResults_Reader, _Farm_LoginWithCertificateResults_Builder]
):
    Reader: _t.TypeAlias = _Farm_LoginWithCertificateResults_Reader
    Builder: _t.TypeAlias = _Farm_LoginWithCertificateResults_Builder
    Promise: _t.TypeAlias = _Farm_LoginWithCertificateResults_Promise
    Fields: _t.TypeAlias = _Farm_LoginWithCertificateResults_Fields

    _id = 0xCBEEF88D01CB72DB
    _name = "Farm.loginWithCertificate$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Farm_LoginWithCertificateResults_Fields],
    ) -> _Farm_LoginWithCertificateResults_Builder:
        return _t.new_struct(_Farm_LoginWithCertificateResults, fields)


_Farm_login_with_token: _t.Method[
    _Farm_LoginWithTokenParams_Builder, _Farm_LoginWithTokenResults_Promise
] = _t.Method(
    0xE1A624F0F19E6710,
    0,
    "login_with_token",
    lambda: _Farm_LoginWithTokenParams,
    lambda: _Farm_LoginWithTokenResults,
    schema_name="loginWithToken",
)
_Farm_login_with_certificate: _t.Method[
    _Farm_LoginWithCertificateParams_Builder, _Farm_LoginWithCertificateResults_Promise
] = _t.Method(
    0xE1A624F0F19E6710,
    1,
    "login_with_certificate",
    lambda: _Farm_LoginWithCertificateParams,
    lambda: _Farm_LoginWithCertificateResults,
    schema_name="loginWithCertificate",
)

_Farm_LoginWithTokenCall: _t.TypeAlias = _t.Call[
    _Farm_LoginWithTokenParams_Reader, _Farm_LoginWithTokenResults_Builder
]
_Farm_LoginWithTokenRequest: _t.TypeAlias = _t.Request[
    _Farm_LoginWithTokenParams_Builder, _Farm_LoginWithTokenResults_Promise
]
_Farm_LoginWithCertificateCall: _t.TypeAlias = _t.Call[
    _Farm_LoginWithCertificateParams_Reader, _Farm_LoginWithCertificateResults_Builder
]
_Farm_LoginWithCertificateRequest: _t.TypeAlias = _t.Request[
    _Farm_LoginWithCertificateParams_Builder, _Farm_LoginWithCertificateResults_Promise
]


class _Farm_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Farm_login_with_token)
    def login_with_token(
        self, **params: _t.Unpack[_Farm_LoginWithTokenParams_Fields]
    ) -> _Farm_LoginWithTokenResults_Promise:
        return self._call(_Farm_login_with_token, params)

    @_t.method(_Farm_login_with_certificate)
    def login_with_certificate(
        self, **params: _t.Unpack[_Farm_LoginWithCertificateParams_Fields]
    ) -> _Farm_LoginWithCertificateResults_Promise:
        """For a connection by TLS on which the client has shown a certificate."""
        return self._call(_Farm_login_with_certificate, params)


class _Farm_Server(_t.Server):
    _methods = _t.methods(_Farm_login_with_token, _Farm_login_with_certificate)

    def login_with_token(self, call: _Farm_LoginWithTokenCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Farm_login_with_token)

    def login_with_certificate(
        self, call: _Farm_LoginWithCertificateCall
    ) -> _t.Awaitable[None] | None:
        """For a connection by TLS on which the client has shown a certificate."""
        raise _t.unimplemented(_Farm_login_with_certificate)


class Farm(_t.Interface[_Farm_Client]):
    Client: _t.TypeAlias = _Farm_Client
    Server: _t.TypeAlias = _Farm_Server

    LoginWithTokenParams: _t.TypeAlias = _Farm_LoginWithTokenParams
    LoginWithTokenResults: _t.TypeAlias = _Farm_LoginWithTokenResults
    LoginWithTokenCall: _t.TypeAlias = _Farm_LoginWithTokenCall
    LoginWithTokenRequest: _t.TypeAlias = _Farm_LoginWithTokenRequest

    LoginWithCertificateParams: _t.TypeAlias = _Farm_LoginWithCertificateParams
    LoginWithCertificateResults: _t.TypeAlias = _Farm_LoginWithCertificateResults
    LoginWithCertificateCall: _t.TypeAlias = _Farm_LoginWithCertificateCall
    LoginWithCertificateRequest: _t.TypeAlias = _Farm_LoginWithCertificateRequest

    _id = 0xE1A624F0F19E6710
    _name = "Farm"
    _methods = _t.methods(_Farm_login_with_token, _Farm_login_with_certificate)


class _Session_SubmitParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Session_SubmitParams_Builder

    needle: _t.Text = _t.Text(0)


class _Session_SubmitParams_Builder(_t.Builder):
    __slots__ = ()

    needle: _t.TextBuilder = _t.TextBuilder(0)


class _Session_SubmitParams_Fields(_t.TypedDict, total=False):
    needle: str


class _Session_SubmitParams(_t.Struct[_Session_SubmitParams_Reader, _Session_SubmitParams_Builder]):
    Reader: _t.TypeAlias = _Session_SubmitParams_Reader
    Builder: _t.TypeAlias = _Session_SubmitParams_Builder
    Fields: _t.TypeAlias = _Session_SubmitParams_Fields

    _id = 0xA4F042EC5D1695AF
    _name = "Session.submit$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Session_SubmitParams_Fields]) -> _Session_SubmitParams_Builder:
        return _t.new_struct(_Session_SubmitParams, fields)


class _Session_SubmitResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Session_SubmitResults_Builder

    job: _t.Cap[_Job_Client] = _t.Cap(0, lambda: Job)


class _Session_SubmitResults_Builder(_t.Builder):
    __slots__ = ()

    job: _t.CapBuilder[_Job_Client, _Job_Server] = _t.CapBuilder(0, lambda: Job)


class _Session_SubmitResults_Promise(_t.Promise[_Session_SubmitResults_Reader]):
    __slots__ = ()

    job: _t.PromiseCap[_Job_Client] = _t.PromiseCap(0, lambda: Job)


class _Session_SubmitResults_Fields(_t.TypedDict, total=False):
    job: _Job_Client | _Job_Server | None


class _Session_SubmitResults(
    _t.Struct[_Session_SubmitResults_Reader, _Session_SubmitResults_Builder]
):
    Reader: _t.TypeAlias = _Session_SubmitResults_Reader
    Builder: _t.TypeAlias = _Session_SubmitResults_Builder
    Promise: _t.TypeAlias = _Session_SubmitResults_Promise
    Fields: _t.TypeAlias = _Session_SubmitResults_Fields

    _id = 0x83B75E1DF899D632
    _name = "Session.submit$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Session_SubmitResults_Fields]) -> _Session_SubmitResults_Builder:
        return _t.new_struct(_Session_SubmitResults, fields)


class _Session_SubscribeParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Session_SubscribeParams_Builder

    listener: _t.Cap[_Listener_Client] = _t.Cap(0, lambda: Listener)


class _Session_SubscribeParams_Builder(_t.Builder):
    __slots__ = ()

    listener: _t.CapBuilder[_Listener_Client, _Listener_Server] = _t.CapBuilder(0, lambda: Listener)


class _Session_SubscribeParams_Fields(_t.TypedDict, total=False):
    listener: _Listener_Client | _Listener_Server | None


class _Session_SubscribeParams(
    _t.Struct[_Session_SubscribeParams_Reader, _Session_SubscribeParams_Builder]
):
    Reader: _t.TypeAlias = _Session_SubscribeParams_Reader
    Builder: _t.TypeAlias = _Session_SubscribeParams_Builder
    Fields: _t.TypeAlias = _Session_SubscribeParams_Fields

    _id = 0xF092575B6FEB443D
    _name = "Session.subscribe$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Session_SubscribeParams_Fields],
    ) -> _Session_SubscribeParams_Builder:
        return _t.new_struct(_Session_SubscribeParams, fields)


class _Session_SubscribeResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Session_SubscribeResults_Builder

    subscription: _t.Cap[_Subscription_Client] = _t.Cap(0, lambda: Subscription)


class _Session_SubscribeResults_Builder(_t.Builder):
    __slots__ = ()

    subscription: _t.CapBuilder[_Subscription_Client, _Subscription_Server] = _t.CapBuilder(
        0, lambda: Subscription
    )


class _Session_SubscribeResults_Promise(_t.Promise[_Session_SubscribeResults_Reader]):
    __slots__ = ()

    subscription: _t.PromiseCap[_Subscription_Client] = _t.PromiseCap(0, lambda: Subscription)


class _Session_SubscribeResults_Fields(_t.TypedDict, total=False):
    subscription: _Subscription_Client | _Subscription_Server | None


class _Session_SubscribeResults(
    _t.Struct[_Session_SubscribeResults_Reader, _Session_SubscribeResults_Builder]
):
    Reader: _t.TypeAlias = _Session_SubscribeResults_Reader
    Builder: _t.TypeAlias = _Session_SubscribeResults_Builder
    Promise: _t.TypeAlias = _Session_SubscribeResults_Promise
    Fields: _t.TypeAlias = _Session_SubscribeResults_Fields

    _id = 0x8EA0E51A49399680
    _name = "Session.subscribe$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Session_SubscribeResults_Fields],
    ) -> _Session_SubscribeResults_Builder:
        return _t.new_struct(_Session_SubscribeResults, fields)


_Session_submit: _t.Method[_Session_SubmitParams_Builder, _Session_SubmitResults_Promise] = (
    _t.Method(
        0xC169C657755BBABC,
        0,
        "submit",
        lambda: _Session_SubmitParams,
        lambda: _Session_SubmitResults,
    )
)
_Session_subscribe: _t.Method[
    _Session_SubscribeParams_Builder, _Session_SubscribeResults_Promise
] = _t.Method(
    0xC169C657755BBABC,
    1,
    "subscribe",
    lambda: _Session_SubscribeParams,
    lambda: _Session_SubscribeResults,
)

_Session_SubmitCall: _t.TypeAlias = _t.Call[
    _Session_SubmitParams_Reader, _Session_SubmitResults_Builder
]
_Session_SubmitRequest: _t.TypeAlias = _t.Request[
    _Session_SubmitParams_Builder, _Session_SubmitResults_Promise
]
_Session_SubscribeCall: _t.TypeAlias = _t.Call[
    _Session_SubscribeParams_Reader, _Session_SubscribeResults_Builder
]
_Session_SubscribeRequest: _t.TypeAlias = _t.Request[
    _Session_SubscribeParams_Builder, _Session_SubscribeResults_Promise
]


class _Session_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Session_submit)
    def submit(
        self, **params: _t.Unpack[_Session_SubmitParams_Fields]
    ) -> _Session_SubmitResults_Promise:
        return self._call(_Session_submit, params)

    @_t.method(_Session_subscribe)
    def subscribe(
        self, **params: _t.Unpack[_Session_SubscribeParams_Fields]
    ) -> _Session_SubscribeResults_Promise:
        """The listener is told of all jobs of the farm until the subscription is dropped."""
        return self._call(_Session_subscribe, params)


class _Session_Server(_t.Server):
    _methods = _t.methods(_Session_submit, _Session_subscribe)

    def submit(self, call: _Session_SubmitCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Session_submit)

    def subscribe(self, call: _Session_SubscribeCall) -> _t.Awaitable[None] | None:
        """The listener is told of all jobs of the farm until the subscription is dropped."""
        raise _t.unimplemented(_Session_subscribe)


class Session(_t.Interface[_Session_Client]):
    Client: _t.TypeAlias = _Session_Client
    Server: _t.TypeAlias = _Session_Server

    SubmitParams: _t.TypeAlias = _Session_SubmitParams
    SubmitResults: _t.TypeAlias = _Session_SubmitResults
    SubmitCall: _t.TypeAlias = _Session_SubmitCall
    SubmitRequest: _t.TypeAlias = _Session_SubmitRequest

    SubscribeParams: _t.TypeAlias = _Session_SubscribeParams
    SubscribeResults: _t.TypeAlias = _Session_SubscribeResults
    SubscribeCall: _t.TypeAlias = _Session_SubscribeCall
    SubscribeRequest: _t.TypeAlias = _Session_SubscribeRequest

    _id = 0xC169C657755BBABC
    _name = "Session"
    _methods = _t.methods(_Session_submit, _Session_subscribe)


class _Subscription_Client(_t.Client):
    __slots__ = ()


class _Subscription_Server(_t.Server):
    _methods = _t.methods()


class Subscription(_t.Interface[_Subscription_Client]):
    Client: _t.TypeAlias = _Subscription_Client
    Server: _t.TypeAlias = _Subscription_Server

    _id = 0xEB4CDA1ABBA8F62F
    _name = "Subscription"
    _methods = _t.methods()


class _Job_RunParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Job_RunParams_Builder

    sink: _t.Cap[_Sink_Client] = _t.Cap(0, lambda: Sink)
    watcher: _t.Cap[_Watcher_Client] = _t.Cap(1, lambda: Watcher)


class _Job_RunParams_Builder(_t.Builder):
    __slots__ = ()

    sink: _t.CapBuilder[_Sink_Client, _Sink_Server] = _t.CapBuilder(0, lambda: Sink)
    watcher: _t.CapBuilder[_Watcher_Client, _Watcher_Server] = _t.CapBuilder(1, lambda: Watcher)


class _Job_RunParams_Fields(_t.TypedDict, total=False):
    sink: _Sink_Client | _Sink_Server | None
    watcher: _Watcher_Client | _Watcher_Server | None


class _Job_RunParams(_t.Struct[_Job_RunParams_Reader, _Job_RunParams_Builder]):
    Reader: _t.TypeAlias = _Job_RunParams_Reader
    Builder: _t.TypeAlias = _Job_RunParams_Builder
    Fields: _t.TypeAlias = _Job_RunParams_Fields

    _id = 0xB2A695787E30B917
    _name = "Job.run$Params"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Job_RunParams_Fields]) -> _Job_RunParams_Builder:
        return _t.new_struct(_Job_RunParams, fields)


class _Job_RunResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Job_RunResults_Builder

    upload: _t.Cap[_byte_stream_capnp.ByteStream.Client] = _t.Cap(
        0, lambda: _byte_stream_capnp.ByteStream
    )
    found: _t.UInt64 = _t.UInt64(0)


class _Job_RunResults_Builder(_t.Builder):
    __slots__ = ()

    upload: _t.CapBuilder[
        _byte_stream_capnp.ByteStream.Client, _byte_stream_capnp.ByteStream.Server
    ] = _t.CapBuilder(0, lambda: _byte_stream_capnp.ByteStream)
    found: _t.UInt64Builder = _t.UInt64Builder(0)


class _Job_RunResults_Promise(_t.Promise[_Job_RunResults_Reader]):
    __slots__ = ()

    upload: _t.PromiseCap[_byte_stream_capnp.ByteStream.Client] = _t.PromiseCap(
        0, lambda: _byte_stream_capnp.ByteStream
    )
    found: _t.PromiseValue[int] = _t.PromiseValue()


class _Job_RunResults_Fields(_t.TypedDict, total=False):
    upload: _byte_stream_capnp.ByteStream.Client | _byte_stream_capnp.ByteStream.Server | None
    found: int


class _Job_RunResults(_t.Struct[_Job_RunResults_Reader, _Job_RunResults_Builder]):
    Reader: _t.TypeAlias = _Job_RunResults_Reader
    Builder: _t.TypeAlias = _Job_RunResults_Builder
    Promise: _t.TypeAlias = _Job_RunResults_Promise
    Fields: _t.TypeAlias = _Job_RunResults_Fields

    _id = 0xA52605F31066B1B7
    _name = "Job.run$Results"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Job_RunResults_Fields]) -> _Job_RunResults_Builder:
        return _t.new_struct(_Job_RunResults, fields)


class _Job_StatusParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Job_StatusParams_Builder


class _Job_StatusParams_Builder(_t.Builder):
    __slots__ = ()


class _Job_StatusParams_Fields(_t.TypedDict, total=False):
    pass


class _Job_StatusParams(_t.Struct[_Job_StatusParams_Reader, _Job_StatusParams_Builder]):
    Reader: _t.TypeAlias = _Job_StatusParams_Reader
    Builder: _t.TypeAlias = _Job_StatusParams_Builder
    Fields: _t.TypeAlias = _Job_StatusParams_Fields

    _id = 0x919288F810D318AC
    _name = "Job.status$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Job_StatusParams_Fields]) -> _Job_StatusParams_Builder:
        return _t.new_struct(_Job_StatusParams, fields)


class _Job_StatusResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Job_StatusResults_Builder

    state: _t.EnumField[State] = _t.EnumField(0, lambda: State)
    bytes: _t.UInt64 = _t.UInt64(1)
    found: _t.UInt64 = _t.UInt64(2)


class _Job_StatusResults_Builder(_t.Builder):
    __slots__ = ()

    state: _t.EnumFieldBuilder[State] = _t.EnumFieldBuilder(0, lambda: State)
    bytes: _t.UInt64Builder = _t.UInt64Builder(1)
    found: _t.UInt64Builder = _t.UInt64Builder(2)


class _Job_StatusResults_Promise(_t.Promise[_Job_StatusResults_Reader]):
    __slots__ = ()

    state: _t.PromiseValue[State] = _t.PromiseValue()
    bytes: _t.PromiseValue[int] = _t.PromiseValue()
    found: _t.PromiseValue[int] = _t.PromiseValue()


class _Job_StatusResults_Fields(_t.TypedDict, total=False):
    state: State
    bytes: int
    found: int


class _Job_StatusResults(_t.Struct[_Job_StatusResults_Reader, _Job_StatusResults_Builder]):
    Reader: _t.TypeAlias = _Job_StatusResults_Reader
    Builder: _t.TypeAlias = _Job_StatusResults_Builder
    Promise: _t.TypeAlias = _Job_StatusResults_Promise
    Fields: _t.TypeAlias = _Job_StatusResults_Fields

    _id = 0x99DE2C6270F48F0D
    _name = "Job.status$Results"
    _size = (3, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Job_StatusResults_Fields]) -> _Job_StatusResults_Builder:
        return _t.new_struct(_Job_StatusResults, fields)


class _Job_CancelParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Job_CancelParams_Builder


class _Job_CancelParams_Builder(_t.Builder):
    __slots__ = ()


class _Job_CancelParams_Fields(_t.TypedDict, total=False):
    pass


class _Job_CancelParams(_t.Struct[_Job_CancelParams_Reader, _Job_CancelParams_Builder]):
    Reader: _t.TypeAlias = _Job_CancelParams_Reader
    Builder: _t.TypeAlias = _Job_CancelParams_Builder
    Fields: _t.TypeAlias = _Job_CancelParams_Fields

    _id = 0xC62D7DB8C66DB9A5
    _name = "Job.cancel$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Job_CancelParams_Fields]) -> _Job_CancelParams_Builder:
        return _t.new_struct(_Job_CancelParams, fields)


class _Job_CancelResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Job_CancelResults_Builder


class _Job_CancelResults_Builder(_t.Builder):
    __slots__ = ()


class _Job_CancelResults_Promise(_t.Promise[_Job_CancelResults_Reader]):
    __slots__ = ()


class _Job_CancelResults_Fields(_t.TypedDict, total=False):
    pass


class _Job_CancelResults(_t.Struct[_Job_CancelResults_Reader, _Job_CancelResults_Builder]):
    Reader: _t.TypeAlias = _Job_CancelResults_Reader
    Builder: _t.TypeAlias = _Job_CancelResults_Builder
    Promise: _t.TypeAlias = _Job_CancelResults_Promise
    Fields: _t.TypeAlias = _Job_CancelResults_Fields

    _id = 0xF7C772D69218F966
    _name = "Job.cancel$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Job_CancelResults_Fields]) -> _Job_CancelResults_Builder:
        return _t.new_struct(_Job_CancelResults, fields)


_Job_run: _t.Method[_Job_RunParams_Builder, _Job_RunResults_Promise] = _t.Method(
    0xDCD748541C1F27CF, 0, "run", lambda: _Job_RunParams, lambda: _Job_RunResults
)
_Job_status: _t.Method[_Job_StatusParams_Builder, _Job_StatusResults_Promise] = _t.Method(
    0xDCD748541C1F27CF,
    1,
    "status",
    lambda: _Job_StatusParams,
    lambda: _Job_StatusResults,
    no_promise_pipelining=True,
)
_Job_cancel: _t.Method[_Job_CancelParams_Builder, _Job_CancelResults_Promise] = _t.Method(
    0xDCD748541C1F27CF,
    2,
    "cancel",
    lambda: _Job_CancelParams,
    lambda: _Job_CancelResults,
    no_promise_pipelining=True,
)

_Job_RunCall: _t.TypeAlias = _t.Call[_Job_RunParams_Reader, _Job_RunResults_Builder]
_Job_RunRequest: _t.TypeAlias = _t.Request[_Job_RunParams_Builder, _Job_RunResults_Promise]
_Job_StatusCall: _t.TypeAlias = _t.Call[_Job_StatusParams_Reader, _Job_StatusResults_Builder]
_Job_StatusRequest: _t.TypeAlias = _t.Request[_Job_StatusParams_Builder, _Job_StatusResults_Promise]
_Job_CancelCall: _t.TypeAlias = _t.Call[_Job_CancelParams_Reader, _Job_CancelResults_Builder]
_Job_CancelRequest: _t.TypeAlias = _t.Request[_Job_CancelParams_Builder, _Job_CancelResults_Promise]


class _Job_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Job_run)
    def run(self, **params: _t.Unpack[_Job_RunParams_Fields]) -> _Job_RunResults_Promise:
        """Searches the bytes that come through `upload`, to which the client writes while this call runs.
        The answer comes when the upload has ended and the sink has all lines. Needs one of the jobs
        that the user may run at a time.
        """
        return self._call(_Job_run, params)

    @_t.method(_Job_status)
    def status(self, **params: _t.Unpack[_Job_StatusParams_Fields]) -> _Job_StatusResults_Promise:
        return self._call(_Job_status, params)

    @_t.method(_Job_cancel)
    def cancel(self, **params: _t.Unpack[_Job_CancelParams_Fields]) -> _Job_CancelResults_Promise:
        """The call of `run` fails."""
        return self._call(_Job_cancel, params)


class _Job_Server(_t.Server):
    _methods = _t.methods(_Job_run, _Job_status, _Job_cancel)

    def run(self, call: _Job_RunCall) -> _t.Awaitable[None] | None:
        """Searches the bytes that come through `upload`, to which the client writes while this call runs.
        The answer comes when the upload has ended and the sink has all lines. Needs one of the jobs
        that the user may run at a time.
        """
        raise _t.unimplemented(_Job_run)

    def status(self, call: _Job_StatusCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Job_status)

    def cancel(self, call: _Job_CancelCall) -> _t.Awaitable[None] | None:
        """The call of `run` fails."""
        raise _t.unimplemented(_Job_cancel)


class Job(_t.Interface[_Job_Client]):
    Client: _t.TypeAlias = _Job_Client
    Server: _t.TypeAlias = _Job_Server

    RunParams: _t.TypeAlias = _Job_RunParams
    RunResults: _t.TypeAlias = _Job_RunResults
    RunCall: _t.TypeAlias = _Job_RunCall
    RunRequest: _t.TypeAlias = _Job_RunRequest

    StatusParams: _t.TypeAlias = _Job_StatusParams
    StatusResults: _t.TypeAlias = _Job_StatusResults
    StatusCall: _t.TypeAlias = _Job_StatusCall
    StatusRequest: _t.TypeAlias = _Job_StatusRequest

    CancelParams: _t.TypeAlias = _Job_CancelParams
    CancelResults: _t.TypeAlias = _Job_CancelResults
    CancelCall: _t.TypeAlias = _Job_CancelCall
    CancelRequest: _t.TypeAlias = _Job_CancelRequest

    _id = 0xDCD748541C1F27CF
    _name = "Job"
    _methods = _t.methods(_Job_run, _Job_status, _Job_cancel)


class State(_t.Enum):
    NEW = 0
    RUNNING = 1
    DONE = 2
    FAILED = 3


class _Sink_FoundParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Sink_FoundParams_Builder

    line: _t.UInt64 = _t.UInt64(0)
    text: _t.Text = _t.Text(0)


class _Sink_FoundParams_Builder(_t.Builder):
    __slots__ = ()

    line: _t.UInt64Builder = _t.UInt64Builder(0)
    text: _t.TextBuilder = _t.TextBuilder(0)


class _Sink_FoundParams_Fields(_t.TypedDict, total=False):
    line: int
    text: str


class _Sink_FoundParams(_t.Struct[_Sink_FoundParams_Reader, _Sink_FoundParams_Builder]):
    Reader: _t.TypeAlias = _Sink_FoundParams_Reader
    Builder: _t.TypeAlias = _Sink_FoundParams_Builder
    Fields: _t.TypeAlias = _Sink_FoundParams_Fields

    _id = 0xF3D2590B4D374598
    _name = "Sink.found$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Sink_FoundParams_Fields]) -> _Sink_FoundParams_Builder:
        return _t.new_struct(_Sink_FoundParams, fields)


_Sink_found: _t.Method[_Sink_FoundParams_Builder, _t.Awaitable[None]] = _t.Method(
    0xEE541A6EAC71C423,
    0,
    "found",
    lambda: _Sink_FoundParams,
    lambda: _t.StreamResult,
    streaming=True,
    no_promise_pipelining=True,
)

_Sink_FoundCall: _t.TypeAlias = _t.Call[_Sink_FoundParams_Reader, _t.StreamResult.Builder]
_Sink_FoundRequest: _t.TypeAlias = _t.Request[_Sink_FoundParams_Builder, _t.Awaitable[None]]


class _Sink_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Sink_found)
    def found(self, **params: _t.Unpack[_Sink_FoundParams_Fields]) -> _t.Awaitable[None]:
        return self._stream(_Sink_found, params)


class _Sink_Server(_t.Server):
    _methods = _t.methods(_Sink_found)

    def found(self, call: _Sink_FoundCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Sink_found)


class Sink(_t.Interface[_Sink_Client]):
    Client: _t.TypeAlias = _Sink_Client
    Server: _t.TypeAlias = _Sink_Server

    FoundParams: _t.TypeAlias = _Sink_FoundParams
    FoundResults: _t.TypeAlias = _t.StreamResult
    FoundCall: _t.TypeAlias = _Sink_FoundCall
    FoundRequest: _t.TypeAlias = _Sink_FoundRequest

    _id = 0xEE541A6EAC71C423
    _name = "Sink"
    _methods = _t.methods(_Sink_found)


class _Watcher_ProgressParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Watcher_ProgressParams_Builder

    bytes: _t.UInt64 = _t.UInt64(0)
    found: _t.UInt64 = _t.UInt64(1)


class _Watcher_ProgressParams_Builder(_t.Builder):
    __slots__ = ()

    bytes: _t.UInt64Builder = _t.UInt64Builder(0)
    found: _t.UInt64Builder = _t.UInt64Builder(1)


class _Watcher_ProgressParams_Fields(_t.TypedDict, total=False):
    bytes: int
    found: int


class _Watcher_ProgressParams(
    _t.Struct[_Watcher_ProgressParams_Reader, _Watcher_ProgressParams_Builder]
):
    Reader: _t.TypeAlias = _Watcher_ProgressParams_Reader
    Builder: _t.TypeAlias = _Watcher_ProgressParams_Builder
    Fields: _t.TypeAlias = _Watcher_ProgressParams_Fields

    _id = 0xD6F990DD200F1EC8
    _name = "Watcher.progress$Params"
    _size = (2, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Watcher_ProgressParams_Fields]) -> _Watcher_ProgressParams_Builder:
        return _t.new_struct(_Watcher_ProgressParams, fields)


_Watcher_progress: _t.Method[_Watcher_ProgressParams_Builder, _t.Awaitable[None]] = _t.Method(
    0x948E24526590B2C7,
    0,
    "progress",
    lambda: _Watcher_ProgressParams,
    lambda: _t.StreamResult,
    streaming=True,
    no_promise_pipelining=True,
)

_Watcher_ProgressCall: _t.TypeAlias = _t.Call[
    _Watcher_ProgressParams_Reader, _t.StreamResult.Builder
]
_Watcher_ProgressRequest: _t.TypeAlias = _t.Request[
    _Watcher_ProgressParams_Builder, _t.Awaitable[None]
]


class _Watcher_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Watcher_progress)
    def progress(self, **params: _t.Unpack[_Watcher_ProgressParams_Fields]) -> _t.Awaitable[None]:
        """The bytes that were searched, and the lines that were found in them."""
        return self._stream(_Watcher_progress, params)


class _Watcher_Server(_t.Server):
    _methods = _t.methods(_Watcher_progress)

    def progress(self, call: _Watcher_ProgressCall) -> _t.Awaitable[None] | None:
        """The bytes that were searched, and the lines that were found in them."""
        raise _t.unimplemented(_Watcher_progress)


class Watcher(_t.Interface[_Watcher_Client]):
    Client: _t.TypeAlias = _Watcher_Client
    Server: _t.TypeAlias = _Watcher_Server

    ProgressParams: _t.TypeAlias = _Watcher_ProgressParams
    ProgressResults: _t.TypeAlias = _t.StreamResult
    ProgressCall: _t.TypeAlias = _Watcher_ProgressCall
    ProgressRequest: _t.TypeAlias = _Watcher_ProgressRequest

    _id = 0x948E24526590B2C7
    _name = "Watcher"
    _methods = _t.methods(_Watcher_progress)


class _Listener_ChangedParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Listener_ChangedParams_Builder

    user: _t.Text = _t.Text(0)
    job: _t.UInt64 = _t.UInt64(0)
    state: _t.EnumField[State] = _t.EnumField(4, lambda: State)


class _Listener_ChangedParams_Builder(_t.Builder):
    __slots__ = ()

    user: _t.TextBuilder = _t.TextBuilder(0)
    job: _t.UInt64Builder = _t.UInt64Builder(0)
    state: _t.EnumFieldBuilder[State] = _t.EnumFieldBuilder(4, lambda: State)


class _Listener_ChangedParams_Fields(_t.TypedDict, total=False):
    user: str
    job: int
    state: State


class _Listener_ChangedParams(
    _t.Struct[_Listener_ChangedParams_Reader, _Listener_ChangedParams_Builder]
):
    Reader: _t.TypeAlias = _Listener_ChangedParams_Reader
    Builder: _t.TypeAlias = _Listener_ChangedParams_Builder
    Fields: _t.TypeAlias = _Listener_ChangedParams_Fields

    _id = 0x85B9B54AC6999919
    _name = "Listener.changed$Params"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Listener_ChangedParams_Fields]) -> _Listener_ChangedParams_Builder:
        return _t.new_struct(_Listener_ChangedParams, fields)


class _Listener_ChangedResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Listener_ChangedResults_Builder


class _Listener_ChangedResults_Builder(_t.Builder):
    __slots__ = ()


class _Listener_ChangedResults_Promise(_t.Promise[_Listener_ChangedResults_Reader]):
    __slots__ = ()


class _Listener_ChangedResults_Fields(_t.TypedDict, total=False):
    pass


class _Listener_ChangedResults(
    _t.Struct[_Listener_ChangedResults_Reader, _Listener_ChangedResults_Builder]
):
    Reader: _t.TypeAlias = _Listener_ChangedResults_Reader
    Builder: _t.TypeAlias = _Listener_ChangedResults_Builder
    Promise: _t.TypeAlias = _Listener_ChangedResults_Promise
    Fields: _t.TypeAlias = _Listener_ChangedResults_Fields

    _id = 0x98C1A0204A645D49
    _name = "Listener.changed$Results"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Listener_ChangedResults_Fields],
    ) -> _Listener_ChangedResults_Builder:
        return _t.new_struct(_Listener_ChangedResults, fields)


_Listener_changed: _t.Method[_Listener_ChangedParams_Builder, _Listener_ChangedResults_Promise] = (
    _t.Method(
        0x8C9EC7B59E8318E6,
        0,
        "changed",
        lambda: _Listener_ChangedParams,
        lambda: _Listener_ChangedResults,
        no_promise_pipelining=True,
    )
)

_Listener_ChangedCall: _t.TypeAlias = _t.Call[
    _Listener_ChangedParams_Reader, _Listener_ChangedResults_Builder
]
_Listener_ChangedRequest: _t.TypeAlias = _t.Request[
    _Listener_ChangedParams_Builder, _Listener_ChangedResults_Promise
]


class _Listener_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Listener_changed)
    def changed(
        self, **params: _t.Unpack[_Listener_ChangedParams_Fields]
    ) -> _Listener_ChangedResults_Promise:
        return self._call(_Listener_changed, params)


class _Listener_Server(_t.Server):
    _methods = _t.methods(_Listener_changed)

    def changed(self, call: _Listener_ChangedCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Listener_changed)


class Listener(_t.Interface[_Listener_Client]):
    Client: _t.TypeAlias = _Listener_Client
    Server: _t.TypeAlias = _Listener_Server

    ChangedParams: _t.TypeAlias = _Listener_ChangedParams
    ChangedResults: _t.TypeAlias = _Listener_ChangedResults
    ChangedCall: _t.TypeAlias = _Listener_ChangedCall
    ChangedRequest: _t.TypeAlias = _Listener_ChangedRequest

    _id = 0x8C9EC7B59E8318E6
    _name = "Listener"
    _methods = _t.methods(_Listener_changed)


_schema = _t.SchemaSource(
    globals(),
    0xC86E1F5A2D9B7043,
    "Ffj!{1Thh(3llX4ClLez6WIl)002>Z1_u8_aGNb!A8yD100a{e6nYaG6o(U86bAqS69p6p{}5-M@$e+3;Q$d21OG#Cn=M"
    ")&ZpZ)t0uxOWq7zvY2NPKn2NPKnhZC6-2NOjT2midfTXk2)X~6&y4+H;0aGNb!A8yD100I+{61o$e5(g8V5(g8V5{DDr5"
    "(g8B5(ob;_NcoW+Dz*J5f20ZLvWidS|4u60006LJrd#*O%ewaO%ewaO%ewaO%ewaIT8o|&nF)oR7ls{01*!Z|3h$_Em|L"
    "L$N&HW6HyVG6I~Gp6I~Gp6I~I<6TJ}!6G;&V|CpVwW9tK6`v4IS0{=sBn=M)&ZpZ)t0u!|msuRHw2NS^%2NS^%X8-^btq"
    "=$QBgAp6ZW>hX01*!Z|3h$_Em|LL$N&HW6EP5?6Fm?I6Fm?I6Fm?|6I~Do6Dbe}|HrbBWl|)LlmHPA1OG#Cn=M)&ZpZ)t"
    "0u!kZx)Zez2NSgq2NSgqM-$Z#2NR(W2mj_6gPyg=o{Rty4+H;0aGNb!A8yD100I*w55f~M4+j%54+j%54@VPG4+j$+4+s"
    "0oa&6y-@$nH90RR960S5p9Gl>pT0TZDP2NR(V2NR(VKL7v|jSdI@3&E;2uiN>A01*@c000F62LJ&x?G0K169o<j69o<j6"
    "9o=G000y54F~^E_d(5vDE@!|5flLc00ajB0W*~if&mk)4F?mg4F?mg4F>=K6PXPM|J!oQ0gd?X%K#A+0RR960S5p9GxZF"
    "L0TU4o2NMwu2NMwuKL7v|{R{{Huay>E>_YIQ01+1f000F62LJ&xT?{G#6LAa&6LAa&6LAbb000wR3<v)*)|vPnUblk)5f"
    "=df00jXD00A?_3o-!{*$W2~*$W2~*$Y1a029Rv2md`p>u+0ElJEc#7XbhO1px;D0W&EJLID#!3kMTD3kMTD3qJq=6DbP^"
    "|A3Y`NgCy#jsOuC0RR960S5p9Gl>dH0TZDL2NR(R2NR(RKL7v|jS2_<7r8Kgc$KEI01*=b000F72LJ&Ru?g}M!3hTw!3h"
    "Tw!3lQ&028eV2miORW)SlQCZzyT69EAL00jXD009%-2>KK42nQ4G2nQ4G2zLMg6WIs{|Ew6(5cr6akpK}B0RR952LJ&xi"
    "3kb-6P*YL6P*YL6P*YL000w-2nYWSkMwY2EZ&&_Q4;|J000CB00A>`2ND4jg$D-{g$D-{g$J(y026Ts2mhtHZN|8LEye&"
    "569E7K1P1^CGaUyC0TVF?2NN*|2NN*|2LJ#Q9R~;hX89PB)^f-901*=b000CB00A?}1`+`i-3A8}-3A8}-3A8$029du2m"
    "hEwH%$v!((?dO6afJM00jXD00A@c1quNZ1qKHb1qKHb1qOEj02A>A2mi<(4<Ox;`PKkY7XbnQ00ajB0W%#1Isp?g1qTx`"
    "1qTx`1$O`d6CDKy{~4K?#!9uhg#b|)0RjL31px;D0W$#vIsp?E1P2op1P2op1g`)969EJV|4ChBN+6)Ym;ezN0RR952LJ"
    "&xtph><6Tt%q6Tt%q6Tt%q000xM0|)>3^OF;)X2XU60R{jA6J-OM6LA9v6LA9v009$S0|)<&b92Js6kU%10Sy2H6Bz^g6"
    "Db1+6Db1+009#f0|)<ZvA}mTnqQd!5fcIb`16w!sb<5500ajB0W--00s#}*0tXY>0tXY>0tWy96U71t|7Mp8+@RR!(f|="
    "31OJV4bHd>iU5@|&0yAv_QUMc%0tXX?0tXX?0tXX?0tXXu0tZnP0s{X-aGNb!A8yD1001+!0Wt{y0RIqYp7HP`rr`hp0T"
    "Xcn7yrDvTXk2)X~6&h0TU?!7yr*E9~@Lj*W3UA0TGEG|HrbBWl|)LlmGw$5ls(K1OWs8LvWidS|4u601*j#5e+8*0RL)l"
    "Vqa!qa%})VE@NSEZg5cu0RjJwb92Js6kU%1F%<#<|M>Hh6RBpyh5!)(qW>>rVQ_A6FLMEOa%Ev{E@NQ_aBgt_FJobFZg4"
    "MS18;3`VRSEId30qhb98cLVQnsBVQ_A606_!+F#$3H|5RvYAYyrRWe0O0bZB98Aa`YQWgv59VRB<=Wn?TMVQyp~bZBKDY"
    "-w&~b0BnRVRRsOWpZU8W^Z+FWFTp7AaoySWo<4BK@0&g8TtkQ01*Mw|5RvYAY)-{Yyu!}W*}g4b#7oFW?^Y;b1nf2|5Ig"
    "Qa${&^a~dFYXk{Q`d30rSAarP9bRc7IZDk;IXmW3LXJ{Z`b#QENVPs$|AarjacW7y2XdrZGWgug0X=QG7Aa`<UbY*iOcW"
    "7yBWgv8DX>%ZBVQg$5a&>NVE(%m=Wgua0b9ZHOAY*TBWpf~RXk~67bZBKDb#QENVPqg^VRIm5Ze(R-AYpD~AarPDAaiMM"
    "YanQ0b0A@CY#?lDZe?>WAWmgvWOE>IZe<{EW*~HEWgu#AVsi>~Xkm09bZBKDb#rBMAZ=lJAaZqXAYpVMVIV(rX>DaL3PA"
    "_~001!oiUR*sXk{R5X>)W5Wo~71AZc?TbZ=~AAa7<MVQg$5YHwn5Aa7<MbZBKDW?^z|Aa!nZX>1^LXk{RCbz*a4a%pgMX"
    ">V>IX>%ZCa&K^OWn?Z2002P<0RR9o0Wt#rMsIQ;VIX5~2X1a<V{~b6ZXjZLAXH3KAa8CUcW7y2XdrZGWgug0X=QG7AZTH"
    "8AaiJMcWxkIAY)~6bZKU3V;^C3WiAT;K_F&fa%~`VBWPiCAaiA5a${&^b0B7EY-MvGW^ZyJX>@ZSb#rBMb1n)BK_GBtWp"
    "W^FZ)bBLX>K54Ze$>5Wpr~OVIXs5b8~5LZZ04}AaiANb7^mGAZ=l5Wpf~EZ(?&SAZ1}=XdrK9Aa`hKV`w00b0A@EAa7!7"
    "Wn*+YAZc_UX>%ZQb#5#QVRLI`WGo<KVQyn(Y;0v@EFfWSWFTj6Ze<{MXk~67X>@ZSV{B<<Zge1Ia&K^RAZc_iAVDB%Z(<"
    ";HVQXb`AYmY8X>4U6VRIm1AYyrRWgv5Oa%Ev{EFfWSWD0Y1a%Ev{b0B45V`w03X>Mg8bZB98AZc_UW@&C@b0BnYAYpDGZ"
    "(?d?V{{;IW*~HEWgug0X&+^7bS?`2V_|S^a4%zT1Z{9(bT49gbY(4bbaG{3Z7ySBaBgrqLV0v$Q*?4=VF7JG0Z;(}Pyqr"
    "^0|ih40smuRaBgrfb94i8WnpbDV_|S^a5__Ta%Ev{Qe|^>Y;*uX0Z;(}Pyqr^0|ftLVQ_A6FJo^4ZE#_9FJgIgWi4}ba%"
    "Ev{KQ3coaBgrw0Z;(}Pyqt}V_|S^a4&Oo0di$wZ7ySBa06~|Kmkwz0Z;(~|7veyUuI!)Z3Hf3VQ_A6I!tMEbY*U3axP<N"
    "VQyz-WF%5$b9HQVa{xdAPyqo@0Rm711pjJpVqa!qa%}@HV_|S^a5_wBb97~HWpXZKXkl(=Wn?5jP+@XmZF4{YPyqo@0Rm"
    "AB0|Wp71OWg55s@kpkq1$b0|8N-0s#R56afJM01;6l5m5(GPy+!`Tmk_R0t6HR0ssIJ4Kfi82T=?I0Z|wN0UvX8VRU6s0"
    "RjOJ|CpVwW9tK6`v3p{K@0%_4*&uOYHwmt0RjOD00IFC009qmb7gW+0RjOG00IFF000pI3IG8AYHwm+W?^z|11@7>aBgr"
    "qS7CHxXk~IPaB^>Fa%FRKBtKALa$#+AKmkwz0Z;(~Q3wMB000C5000q9G7(J&QA`5?QCI>25di@d0RaF25e+gC4F^#S0|"
    "8MO0s$XpZ*^{DPyqq~2>=2C2><~fVtI6Bb5H>S0SN#C0SN#B|7veyUuI!)Z38Z2VQ_A6I#X$GYc6JQb#7!NP+@XmZF2ws"
    "Kmkwz0Z;(~Q3wMB000C5000qDDiKi!QBVT`QCtE60Ra>N0RR9I4Jr{02T=?I0Z|wN0S|O#cyv$!0s#yF0s#yF01*KS000"
    "kcX>Mgu0RjOD00IFC00IAMZ(?6&VRCH)E@NSEZg4tEZ(=TEVQyn(Y$Q@;b9HQV0dqhBPyqo@0Rm711pjJpVqa!qa%}@HV"
    "_|S^a5_qFVlHE0ZewL^Bv4^;VQq5&06+my0Rd0}0#E}4|7veyUuI!)Z38Z2VQ_A6I!bS1E^~BYbaitiQe|^>Y;*y0Kmkw"
    "z0Z;(~Q49kF000C5000q<G7*gjQH%otQJ4Y&5di@d0RaF25lu1?O$Sj-0|8N30s#>M0u%uP000pUG7$|2Q49kCQ5XUNA7"
    "*cLZe&ma0s#pC0s#pC0Uu&{bY*i;0RjOD00IFC00AF!bYXO5Pyqq~5C52*u4C&1Ui$z506`1^0S^EI|7veyUuI!)Z38Z2"
    "VQ_A6I!bS1E^~BYbaitiP+@XmZF2wsKmkwz0Z;(~Py+=2YHwm+W?^z|0xn}=aBgrqN^fE=a&>MbQa@#Lb!>EVKmkwz0Z;"
    "(~Q3wMB000C5000q9IuT6=QA`5?QCI>20Ra>N0RR9I4Kfi82T=?I0Z|wN0Uu^>b#7!(0RjOD00IFC00BRBaBOd3WKaPD0"
    "TKUZmkQjV*yqv!002P@0Ra&J0{?1nVqa!qa%}=GV_|S^a5_qFVlHxZZX{42VRB(@b3g%50Rd0}0#OJ91ONa80RR9IQ7RE"
    "p2T@Q10a0860TBTK6afJM01*vB5e)}X3<CjC7y<!*cVTp6Xk~Ix0RjOL|HrbBWl|)LlmGw#K@0%_5dZ=Yb7^jCPyqq~5&"
    "t8^ajb3{RPF!(06`1^0TBQK|7veyUuI!)Z3Hf3VQ_A6I#XqHb7^mGE^~Eab7OL8Vr3*!Wpj0GbaMazKmkwz0Z;(~Q3L}7"
    "000C5000pUY7r3!Q4j+GQ5*sR|8sR>b7OL8Z~zZ<X>V>&0RjOL|1b8ayBgX|>i_@%K@0%_5dZ@JYHwm+W?^z|1TJG?aBg"
    "rqQ)P2=X>V>Wb9G{KV{&O?Wh78xa$#+A06+my0Rd0}0#O751ONa80RR9I4N4Ia2T>3M0Z|+R0sm}ib97~HWpV%j08jw}0"
    "TKV^7=xa*$DWJ;002P@0Ra&J0{?1nVqa!qa%}@HV_|S^a5__Eb8~5LZZ30mVr^-3BvNG`b9HQVb3g%50Rd0}0#O751ONa"
    "80RR9I4I&W@2T=?I0Z|wN0S9VtVo(7B0TKVtCm$SCNY~r|002P@0Ra&J0{?1nVqa!qa%}@HV_|S^a5__Eb8~5LZZ30mVr"
    "^-3Bv4@wa$#+AKmkwz0Z;(~Q3L}7000C5000pUIuQ*AQ49kCQ5XUNKW=4ZWNc+n0RjOG00IFF000pI3IG8AYHwm+W?^z|"
    "1ukP@aBgrqMqzSoE^KdSX>M0(bZA3ma&&2CX=7n@Wh7E%b9HQVa{vH90Z;(}Pyqr_1Oo&B00aR501*vB5e)}X3<CjC7y<"
    "!*b7gaLX>V>&0RjOL|Gc_ebyvn|!2kdNK@0%_5dZ@JYHwm+W?^z|1ukP@aBgrqMqzSoE^KdSX>M0(bZA3ma&&2CX=7n@W"
    "h78xa$#+A06+my0Rd0}0#E}4|7veyUuI!)Z3Hf3VQ_A6I!0k~Z7ytYXK8L%X>@2*Z);_4BvNH_b!-E4b3g%50Rd0}0#O7"
    "51ONa80RR9I4MGtO2T=?I0Z|wN0e^F4b8~5LZcqUN0TKVax?6Qu#%aL-002P@0Ra&J0{?1nVqa!qa%}`IV_|S^a5_d|a&"
    "0bbZ)a(4S7~%;RBvl#ZX{4)a$#)&b3g%50Rd0}0#O751ONa80RR9I4Kfi82T=?I0Z|wN0Uva4Yh`Xw0RjOG00IFF000pI"
    "3IG8AYHwm+W?^z|0xn}=aBgrqOlfm;Wo~7106+my0Rd0}0#O751pom58JU^JO0~I#0ZCnCN+6)Ym=P615g`Xb6ahgL0TB"
    "rYPyqpdV`yP+XJuqS0RRC|0RsPOZ(?6&VRCH&E@NSEZg4tRKVfuZXk~Ih0Z;(}Pyqr_1Oo*C0RPAy4<Ox;`PKn$vA}mTn"
    "qQd_6-p5$2SFGCK^OrM4F^yG0snAvZ)b94b8`Ry06+l%0Z;(~|7veyUuI!)Z2>N0VQ_A6I#UN}ZfigRPyqo@0RmA30|fv"
    "8|CmKLO$%Al^8s$Lz;`p6UzrgVG7%vMK@<T&6af(l2T%b4A7*cLZe&0K00B?|0{?1nVqa!qa%}-FV_|S^a5_^DbYXO5Km"
    "kwz0Z;(~Q4j$F000p|A`w9c0Ra&$LJ=(o0Rj;jDiIk60Rs^QIuQj2KW1TRY-MCn0Rj(XZ*FB!0Rn$=b#88HZf8&d0taqo"
    "cTfQW|7veyUuI!)Z2>N0VQ_A6I!Xg?Vn6{<0Rd0}0#OVD1pom57r8Kgc$KEI0k^Sc5c35lr4fB15s3#ud;vjx0TFQr0Rj"
    "K47}F5=h?0>34UhD2Vl3X75lK1`RR=*x0YOLs5j_V10{^ACZN|8LEye+6`52Pca>w@(6*>_i2SF48K@<TI2?tOC0Y775Z"
    "ewL^Kmh;&Pyqrzb97;Jb#p)g00B?|0ta$+Za@J50Z;(~|7veyUuI!)Z2~T1VQ_A6I#YFGb7OL8aC8T0Z*D*VPyqo@0Rm7"
    "11yBJ2|7veyUuI!)Z2>N0VQ_A6I#WMob8~5LZa@K00Rd0}0#OJ91pom5uay>E>_YIQ0W#K^_#IxigAq+S5m^U8OaVbm0T"
    "Dq50RjI#MC)%`SCa4nfR;H)8s(sl5fxGqB?mzm0YMl65e)}W0RjJWbz*a4a%o}!0cAh|00B?|0zY$gVr^-3Kmh;&Pyqt}"
    "YHwm+W?^z|0WM=<aBgrqMh9VXZ9oA~0Rd0}0#OJ91pom1%5rVrhw<_M3&E;2uiN>A01;7o5n%^GQ~^O$0TD?D0RjI{_d("
    "5vDE@!}+j7eRjri`%5f!QtDF;Cu0YMxA5fKMa0RjJPZ)a(4S7~$sXhUUkbZKU34`X3;Wk3M{0Z;(~|7>q(X>M0(bO1kSR"
    "Bvl#Za@J50Z;(~|7veyUuI!)Z2&(mV_|S^a6kc3AOQjY5NDq8@Fb?;01;s-|Gc_ebyvn|!2l6eLjN!JsJj~4OzQv<MQZ="
    "gCm$SCNY~r|5ji6Nn4PX;>jPf<01+)R|0Be4tZo`q?f?-XD*wl_kY!RNj+6iq6+-{!7=xa*$DWJ;5d}(60RsO_X>)XCZe"
    "?-+004hiVRU0?WpWQwX>MyDQ*>c;Wd}-cV*gWhVsm41X>b4!bZKvHe^X_1b7^mG4@O~fZ2",
)
