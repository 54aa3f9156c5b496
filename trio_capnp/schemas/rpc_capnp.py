# Generated from rpc.capnp, @0xb312981b2552a250, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from trio_capnp import typed as _t


class _Message_Which(_t.Enum):
    UNIMPLEMENTED = 0
    ABORT = 1
    CALL = 2
    RETURN = 3
    FINISH = 4
    RESOLVE = 5
    RELEASE = 6
    OBSOLETE_SAVE = 7
    BOOTSTRAP = 8
    OBSOLETE_DELETE = 9
    PROVIDE = 10
    ACCEPT = 11
    JOIN = 12
    DISEMBARGO = 13
    THIRD_PARTY_ANSWER = 14


class _Message_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Message_Builder
    _which: _t.Which[_Message_Which] = _t.Which(0, lambda: _Message_Which)

    unimplemented: _t.StructField[_Message_Reader] = _t.StructField(
        0, lambda: Message, union=(0, 0)
    )
    """The receiver of this message did not know what to do with it; it is sent back whole."""
    abort: _t.StructField[_Exception_Reader] = _t.StructField(0, lambda: Exception, union=(0, 1))
    """The sender gives the connection up. Nothing follows."""
    bootstrap: _t.StructField[_Bootstrap_Reader] = _t.StructField(
        0, lambda: Bootstrap, union=(0, 8)
    )
    call: _t.StructField[_Call_Reader] = _t.StructField(0, lambda: Call, union=(0, 2))
    return_: _t.StructField[_Return_Reader] = _t.StructField(0, lambda: Return, union=(0, 3))
    finish: _t.StructField[_Finish_Reader] = _t.StructField(0, lambda: Finish, union=(0, 4))
    resolve: _t.StructField[_Resolve_Reader] = _t.StructField(0, lambda: Resolve, union=(0, 5))
    release: _t.StructField[_Release_Reader] = _t.StructField(0, lambda: Release, union=(0, 6))
    disembargo: _t.StructField[_Disembargo_Reader] = _t.StructField(
        0, lambda: Disembargo, union=(0, 13)
    )
    obsolete_save = _t.AnyPointer(0, union=(0, 7))
    obsolete_delete = _t.AnyPointer(0, union=(0, 9))
    provide: _t.StructField[_Provide_Reader] = _t.StructField(0, lambda: Provide, union=(0, 10))
    accept: _t.StructField[_Accept_Reader] = _t.StructField(0, lambda: Accept, union=(0, 11))
    third_party_answer: _t.StructField[_ThirdPartyAnswer_Reader] = _t.StructField(
        0, lambda: ThirdPartyAnswer, union=(0, 14)
    )
    join: _t.StructField[_Join_Reader] = _t.StructField(0, lambda: Join, union=(0, 12))


class _Message_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Message_Which] = _t.Which(0, lambda: _Message_Which)

    unimplemented: _t.StructFieldBuilder[_Message_Builder, _Message_Like] = _t.StructFieldBuilder(
        0, lambda: Message, union=(0, 0)
    )
    abort: _t.StructFieldBuilder[_Exception_Builder, _Exception_Like] = _t.StructFieldBuilder(
        0, lambda: Exception, union=(0, 1)
    )
    bootstrap: _t.StructFieldBuilder[_Bootstrap_Builder, _Bootstrap_Like] = _t.StructFieldBuilder(
        0, lambda: Bootstrap, union=(0, 8)
    )
    call: _t.StructFieldBuilder[_Call_Builder, _Call_Like] = _t.StructFieldBuilder(
        0, lambda: Call, union=(0, 2)
    )
    return_: _t.StructFieldBuilder[_Return_Builder, _Return_Like] = _t.StructFieldBuilder(
        0, lambda: Return, union=(0, 3)
    )
    finish: _t.StructFieldBuilder[_Finish_Builder, _Finish_Like] = _t.StructFieldBuilder(
        0, lambda: Finish, union=(0, 4)
    )
    resolve: _t.StructFieldBuilder[_Resolve_Builder, _Resolve_Like] = _t.StructFieldBuilder(
        0, lambda: Resolve, union=(0, 5)
    )
    release: _t.StructFieldBuilder[_Release_Builder, _Release_Like] = _t.StructFieldBuilder(
        0, lambda: Release, union=(0, 6)
    )
    disembargo: _t.StructFieldBuilder[_Disembargo_Builder, _Disembargo_Like] = (
        _t.StructFieldBuilder(0, lambda: Disembargo, union=(0, 13))
    )
    obsolete_save = _t.AnyPointerBuilder(0, union=(0, 7))
    obsolete_delete = _t.AnyPointerBuilder(0, union=(0, 9))
    provide: _t.StructFieldBuilder[_Provide_Builder, _Provide_Like] = _t.StructFieldBuilder(
        0, lambda: Provide, union=(0, 10)
    )
    accept: _t.StructFieldBuilder[_Accept_Builder, _Accept_Like] = _t.StructFieldBuilder(
        0, lambda: Accept, union=(0, 11)
    )
    third_party_answer: _t.StructFieldBuilder[_ThirdPartyAnswer_Builder, _ThirdPartyAnswer_Like] = (
        _t.StructFieldBuilder(0, lambda: ThirdPartyAnswer, union=(0, 14))
    )
    join: _t.StructFieldBuilder[_Join_Builder, _Join_Like] = _t.StructFieldBuilder(
        0, lambda: Join, union=(0, 12)
    )


class _Message_Promise(_t.Promise[_Message_Reader]):
    __slots__ = ()

    unimplemented: _t.PromiseStruct[_Message_Promise] = _t.PromiseStruct(0, lambda: Message)
    abort: _t.PromiseStruct[_Exception_Promise] = _t.PromiseStruct(0, lambda: Exception)
    bootstrap: _t.PromiseStruct[_Bootstrap_Promise] = _t.PromiseStruct(0, lambda: Bootstrap)
    call: _t.PromiseStruct[_Call_Promise] = _t.PromiseStruct(0, lambda: Call)
    return_: _t.PromiseStruct[_Return_Promise] = _t.PromiseStruct(0, lambda: Return)
    finish: _t.PromiseStruct[_Finish_Promise] = _t.PromiseStruct(0, lambda: Finish)
    resolve: _t.PromiseStruct[_Resolve_Promise] = _t.PromiseStruct(0, lambda: Resolve)
    release: _t.PromiseStruct[_Release_Promise] = _t.PromiseStruct(0, lambda: Release)
    disembargo: _t.PromiseStruct[_Disembargo_Promise] = _t.PromiseStruct(0, lambda: Disembargo)
    obsolete_save = _t.PromiseAny(0)
    obsolete_delete = _t.PromiseAny(0)
    provide: _t.PromiseStruct[_Provide_Promise] = _t.PromiseStruct(0, lambda: Provide)
    accept: _t.PromiseStruct[_Accept_Promise] = _t.PromiseStruct(0, lambda: Accept)
    third_party_answer: _t.PromiseStruct[_ThirdPartyAnswer_Promise] = _t.PromiseStruct(
        0, lambda: ThirdPartyAnswer
    )
    join: _t.PromiseStruct[_Join_Promise] = _t.PromiseStruct(0, lambda: Join)


class _Message_Fields(_t.TypedDict, total=False):
    unimplemented: _Message_Like
    abort: _Exception_Like
    bootstrap: _Bootstrap_Like
    call: _Call_Like
    return_: _Return_Like
    finish: _Finish_Like
    resolve: _Resolve_Like
    release: _Release_Like
    disembargo: _Disembargo_Like
    obsolete_save: object
    obsolete_delete: object
    provide: _Provide_Like
    accept: _Accept_Like
    third_party_answer: _ThirdPartyAnswer_Like
    join: _Join_Like


_Message_Like: _t.TypeAlias = _Message_Reader | _Message_Builder | _Message_Fields


class Message(_t.Struct[_Message_Reader, _Message_Builder]):
    Reader: _t.TypeAlias = _Message_Reader
    Builder: _t.TypeAlias = _Message_Builder
    Promise: _t.TypeAlias = _Message_Promise
    Fields: _t.TypeAlias = _Message_Fields
    Like: _t.TypeAlias = _Message_Like
    Which: _t.TypeAlias = _Message_Which

    _id = 0x91B79F1F808DB032
    _name = "Message"
    _size = (1, 1)
    _by_ordinal = (
        "unimplemented",
        "abort",
        "call",
        "return_",
        "finish",
        "resolve",
        "release",
        "obsolete_save",
        "bootstrap",
        "obsolete_delete",
        "provide",
        "accept",
        "join",
        "disembargo",
        "third_party_answer",
    )

    @staticmethod
    def new(**fields: _t.Unpack[_Message_Fields]) -> _Message_Builder:
        return _t.new_struct(Message, fields)


class _Bootstrap_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Bootstrap_Builder

    question_id = _t.UInt32(0)
    deprecated_object_id = _t.AnyPointer(0)
    """Once chose among several objects."""


class _Bootstrap_Builder(_t.Builder):
    __slots__ = ()

    question_id = _t.UInt32Builder(0)
    deprecated_object_id = _t.AnyPointerBuilder(0)


class _Bootstrap_Promise(_t.Promise[_Bootstrap_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    deprecated_object_id = _t.PromiseAny(0)


class _Bootstrap_Fields(_t.TypedDict, total=False):
    question_id: int
    deprecated_object_id: object


_Bootstrap_Like: _t.TypeAlias = _Bootstrap_Reader | _Bootstrap_Builder | _Bootstrap_Fields


class Bootstrap(_t.Struct[_Bootstrap_Reader, _Bootstrap_Builder]):
    """A question: the receiver's main object."""

    Reader: _t.TypeAlias = _Bootstrap_Reader
    Builder: _t.TypeAlias = _Bootstrap_Builder
    Promise: _t.TypeAlias = _Bootstrap_Promise
    Fields: _t.TypeAlias = _Bootstrap_Fields
    Like: _t.TypeAlias = _Bootstrap_Like

    _id = 0xE94CCF8031176EC4
    _name = "Bootstrap"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Bootstrap_Fields]) -> _Bootstrap_Builder:
        return _t.new_struct(Bootstrap, fields)


class _Call_SendResultsTo_Which(_t.Enum):
    CALLER = 0
    YOURSELF = 1
    THIRD_PARTY = 2


class _Call_SendResultsTo_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Call_SendResultsTo_Builder
    _which: _t.Which[_Call_SendResultsTo_Which] = _t.Which(3, lambda: _Call_SendResultsTo_Which)

    caller = _t.Void(union=(3, 0))
    yourself = _t.Void(union=(3, 1))
    """Keep them: a later Return takes them with `takeFromOtherQuestion`."""
    third_party = _t.AnyPointer(2, union=(3, 2))
    """Dial this vat and answer there."""


class _Call_SendResultsTo_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Call_SendResultsTo_Which] = _t.Which(3, lambda: _Call_SendResultsTo_Which)

    caller = _t.VoidBuilder(union=(3, 0))
    yourself = _t.VoidBuilder(union=(3, 1))
    third_party = _t.AnyPointerBuilder(2, union=(3, 2))


class _Call_SendResultsTo_Promise(_t.Promise[_Call_SendResultsTo_Reader]):
    __slots__ = ()

    caller: _t.PromiseValue[None] = _t.PromiseValue()
    yourself: _t.PromiseValue[None] = _t.PromiseValue()
    third_party = _t.PromiseAny(2)


class _Call_SendResultsTo_Fields(_t.TypedDict, total=False):
    caller: None
    yourself: None
    third_party: object


_Call_SendResultsTo_Like: _t.TypeAlias = (
    _Call_SendResultsTo_Reader | _Call_SendResultsTo_Builder | _Call_SendResultsTo_Fields
)


class _Call_SendResultsTo(_t.Struct[_Call_SendResultsTo_Reader, _Call_SendResultsTo_Builder]):
    Reader: _t.TypeAlias = _Call_SendResultsTo_Reader
    Builder: _t.TypeAlias = _Call_SendResultsTo_Builder
    Promise: _t.TypeAlias = _Call_SendResultsTo_Promise
    Fields: _t.TypeAlias = _Call_SendResultsTo_Fields
    Like: _t.TypeAlias = _Call_SendResultsTo_Like
    Which: _t.TypeAlias = _Call_SendResultsTo_Which

    _id = 0xDAE8B0F61AAB5F99
    _name = "Call.sendResultsTo"
    _size = (3, 3)
    _is_group = True


class _Call_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Call_Builder

    question_id = _t.UInt32(0)
    target: _t.StructField[_MessageTarget_Reader] = _t.StructField(0, lambda: MessageTarget)
    """The object that is called."""
    interface_id = _t.UInt64(1)
    method_id = _t.UInt16(2)
    """The method's ordinal in the interface that declares it."""
    allow_third_party_tail_call = _t.Bool(128)
    """The answer may be `awaitFromThirdParty`."""
    no_promise_pipelining = _t.Bool(129)
    """Nothing will be called on the results before they arrive."""
    only_promise_pipeline = _t.Bool(130)
    """Only what is pipelined matters: no Return is wanted."""
    params: _t.StructField[_Payload_Reader] = _t.StructField(1, lambda: Payload)
    send_results_to: _t.Group[_Call_SendResultsTo_Reader] = _t.Group(lambda: _Call_SendResultsTo)


class _Call_Builder(_t.Builder):
    __slots__ = ()

    question_id = _t.UInt32Builder(0)
    target: _t.StructFieldBuilder[_MessageTarget_Builder, _MessageTarget_Like] = (
        _t.StructFieldBuilder(0, lambda: MessageTarget)
    )
    interface_id = _t.UInt64Builder(1)
    method_id = _t.UInt16Builder(2)
    allow_third_party_tail_call = _t.BoolBuilder(128)
    no_promise_pipelining = _t.BoolBuilder(129)
    only_promise_pipeline = _t.BoolBuilder(130)
    params: _t.StructFieldBuilder[_Payload_Builder, _Payload_Like] = _t.StructFieldBuilder(
        1, lambda: Payload
    )
    send_results_to: _t.GroupBuilder[_Call_SendResultsTo_Builder, _Call_SendResultsTo_Like] = (
        _t.GroupBuilder(lambda: _Call_SendResultsTo)
    )


class _Call_Promise(_t.Promise[_Call_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    target: _t.PromiseStruct[_MessageTarget_Promise] = _t.PromiseStruct(0, lambda: MessageTarget)
    interface_id: _t.PromiseValue[int] = _t.PromiseValue()
    method_id: _t.PromiseValue[int] = _t.PromiseValue()
    allow_third_party_tail_call: _t.PromiseValue[bool] = _t.PromiseValue()
    no_promise_pipelining: _t.PromiseValue[bool] = _t.PromiseValue()
    only_promise_pipeline: _t.PromiseValue[bool] = _t.PromiseValue()
    params: _t.PromiseStruct[_Payload_Promise] = _t.PromiseStruct(1, lambda: Payload)
    send_results_to: _t.PromiseGroup[_Call_SendResultsTo_Promise] = _t.PromiseGroup(
        lambda: _Call_SendResultsTo
    )


class _Call_Fields(_t.TypedDict, total=False):
    question_id: int
    target: _MessageTarget_Like
    interface_id: int
    method_id: int
    allow_third_party_tail_call: bool
    no_promise_pipelining: bool
    only_promise_pipeline: bool
    params: _Payload_Like
    send_results_to: _Call_SendResultsTo_Like


_Call_Like: _t.TypeAlias = _Call_Reader | _Call_Builder | _Call_Fields


class Call(_t.Struct[_Call_Reader, _Call_Builder]):
    """A question: the results of a method."""

    Reader: _t.TypeAlias = _Call_Reader
    Builder: _t.TypeAlias = _Call_Builder
    Promise: _t.TypeAlias = _Call_Promise
    Fields: _t.TypeAlias = _Call_Fields
    Like: _t.TypeAlias = _Call_Like

    SendResultsTo: _t.TypeAlias = _Call_SendResultsTo

    _id = 0x836A53CE789D4CD4
    _name = "Call"
    _size = (3, 3)
    _by_ordinal = (
        "question_id",
        "target",
        "interface_id",
        "method_id",
        "params",
        "send_results_to",
        "allow_third_party_tail_call",
        "no_promise_pipelining",
        "only_promise_pipeline",
    )

    @staticmethod
    def new(**fields: _t.Unpack[_Call_Fields]) -> _Call_Builder:
        return _t.new_struct(Call, fields)


class _Return_Which(_t.Enum):
    RESULTS = 0
    EXCEPTION = 1
    CANCELED = 2
    RESULTS_SENT_ELSEWHERE = 3
    TAKE_FROM_OTHER_QUESTION = 4
    AWAIT_FROM_THIRD_PARTY = 5


class _Return_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Return_Builder
    _which: _t.Which[_Return_Which] = _t.Which(3, lambda: _Return_Which)

    answer_id = _t.UInt32(0)
    release_param_caps = _t.Bool(32, True)
    """Each capability in the parameters is released once, as if by Release."""
    no_finish_needed = _t.Bool(33)
    """The answer is forgotten already; a Finish is not needed, and ignored."""
    results: _t.StructField[_Payload_Reader] = _t.StructField(0, lambda: Payload, union=(3, 0))
    exception: _t.StructField[_Exception_Reader] = _t.StructField(
        0, lambda: Exception, union=(3, 1)
    )
    canceled = _t.Void(union=(3, 2))
    """A Finish came first."""
    results_sent_elsewhere = _t.Void(union=(3, 3))
    """The call's `sendResultsTo` was not `caller`."""
    take_from_other_question = _t.UInt32(2, union=(3, 4))
    """The results are those of a question in the other direction."""
    await_from_third_party = _t.AnyPointer(0, union=(3, 5))
    """Another vat will connect and bring them."""


class _Return_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Return_Which] = _t.Which(3, lambda: _Return_Which)

    answer_id = _t.UInt32Builder(0)
    release_param_caps = _t.BoolBuilder(32, True)
    no_finish_needed = _t.BoolBuilder(33)
    results: _t.StructFieldBuilder[_Payload_Builder, _Payload_Like] = _t.StructFieldBuilder(
        0, lambda: Payload, union=(3, 0)
    )
    exception: _t.StructFieldBuilder[_Exception_Builder, _Exception_Like] = _t.StructFieldBuilder(
        0, lambda: Exception, union=(3, 1)
    )
    canceled = _t.VoidBuilder(union=(3, 2))
    results_sent_elsewhere = _t.VoidBuilder(union=(3, 3))
    take_from_other_question = _t.UInt32Builder(2, union=(3, 4))
    await_from_third_party = _t.AnyPointerBuilder(0, union=(3, 5))


class _Return_Promise(_t.Promise[_Return_Reader]):
    __slots__ = ()

    answer_id: _t.PromiseValue[int] = _t.PromiseValue()
    release_param_caps: _t.PromiseValue[bool] = _t.PromiseValue()
    no_finish_needed: _t.PromiseValue[bool] = _t.PromiseValue()
    results: _t.PromiseStruct[_Payload_Promise] = _t.PromiseStruct(0, lambda: Payload)
    exception: _t.PromiseStruct[_Exception_Promise] = _t.PromiseStruct(0, lambda: Exception)
    canceled: _t.PromiseValue[None] = _t.PromiseValue()
    results_sent_elsewhere: _t.PromiseValue[None] = _t.PromiseValue()
    take_from_other_question: _t.PromiseValue[int] = _t.PromiseValue()
    await_from_third_party = _t.PromiseAny(0)


class _Return_Fields(_t.TypedDict, total=False):
    answer_id: int
    release_param_caps: bool
    no_finish_needed: bool
    results: _Payload_Like
    exception: _Exception_Like
    canceled: None
    results_sent_elsewhere: None
    take_from_other_question: int
    await_from_third_party: object


_Return_Like: _t.TypeAlias = _Return_Reader | _Return_Builder | _Return_Fields


class Return(_t.Struct[_Return_Reader, _Return_Builder]):
    """The answer to a question."""

    Reader: _t.TypeAlias = _Return_Reader
    Builder: _t.TypeAlias = _Return_Builder
    Promise: _t.TypeAlias = _Return_Promise
    Fields: _t.TypeAlias = _Return_Fields
    Like: _t.TypeAlias = _Return_Like
    Which: _t.TypeAlias = _Return_Which

    _id = 0x9E19B28D3DB3573A
    _name = "Return"
    _size = (2, 1)
    _by_ordinal = (
        "answer_id",
        "release_param_caps",
        "results",
        "exception",
        "canceled",
        "results_sent_elsewhere",
        "take_from_other_question",
        "await_from_third_party",
        "no_finish_needed",
    )

    @staticmethod
    def new(**fields: _t.Unpack[_Return_Fields]) -> _Return_Builder:
        return _t.new_struct(Return, fields)


class _Finish_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Finish_Builder

    question_id = _t.UInt32(0)
    release_result_caps = _t.Bool(32, True)
    """Each capability in the results is released once; true if the Return has not been seen."""
    require_early_cancellation_workaround = _t.Bool(33, True)
    """Calls that came just before this must begin before it may cancel them."""


class _Finish_Builder(_t.Builder):
    __slots__ = ()

    question_id = _t.UInt32Builder(0)
    release_result_caps = _t.BoolBuilder(32, True)
    require_early_cancellation_workaround = _t.BoolBuilder(33, True)


class _Finish_Promise(_t.Promise[_Finish_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    release_result_caps: _t.PromiseValue[bool] = _t.PromiseValue()
    require_early_cancellation_workaround: _t.PromiseValue[bool] = _t.PromiseValue()


class _Finish_Fields(_t.TypedDict, total=False):
    question_id: int
    release_result_caps: bool
    require_early_cancellation_workaround: bool


_Finish_Like: _t.TypeAlias = _Finish_Reader | _Finish_Builder | _Finish_Fields


class Finish(_t.Struct[_Finish_Reader, _Finish_Builder]):
    """The caller has no more use for a question."""

    Reader: _t.TypeAlias = _Finish_Reader
    Builder: _t.TypeAlias = _Finish_Builder
    Promise: _t.TypeAlias = _Finish_Promise
    Fields: _t.TypeAlias = _Finish_Fields
    Like: _t.TypeAlias = _Finish_Like

    _id = 0xD37D2EB2C2F80E63
    _name = "Finish"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Finish_Fields]) -> _Finish_Builder:
        return _t.new_struct(Finish, fields)


class _Resolve_Which(_t.Enum):
    CAP = 0
    EXCEPTION = 1


class _Resolve_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Resolve_Builder
    _which: _t.Which[_Resolve_Which] = _t.Which(2, lambda: _Resolve_Which)

    promise_id = _t.UInt32(0)
    cap: _t.StructField[_CapDescriptor_Reader] = _t.StructField(
        0, lambda: CapDescriptor, union=(2, 0)
    )
    exception: _t.StructField[_Exception_Reader] = _t.StructField(
        0, lambda: Exception, union=(2, 1)
    )


class _Resolve_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Resolve_Which] = _t.Which(2, lambda: _Resolve_Which)

    promise_id = _t.UInt32Builder(0)
    cap: _t.StructFieldBuilder[_CapDescriptor_Builder, _CapDescriptor_Like] = _t.StructFieldBuilder(
        0, lambda: CapDescriptor, union=(2, 0)
    )
    exception: _t.StructFieldBuilder[_Exception_Builder, _Exception_Like] = _t.StructFieldBuilder(
        0, lambda: Exception, union=(2, 1)
    )


class _Resolve_Promise(_t.Promise[_Resolve_Reader]):
    __slots__ = ()

    promise_id: _t.PromiseValue[int] = _t.PromiseValue()
    cap: _t.PromiseStruct[_CapDescriptor_Promise] = _t.PromiseStruct(0, lambda: CapDescriptor)
    exception: _t.PromiseStruct[_Exception_Promise] = _t.PromiseStruct(0, lambda: Exception)


class _Resolve_Fields(_t.TypedDict, total=False):
    promise_id: int
    cap: _CapDescriptor_Like
    exception: _Exception_Like


_Resolve_Like: _t.TypeAlias = _Resolve_Reader | _Resolve_Builder | _Resolve_Fields


class Resolve(_t.Struct[_Resolve_Reader, _Resolve_Builder]):
    """What an exported promise turned out to be."""

    Reader: _t.TypeAlias = _Resolve_Reader
    Builder: _t.TypeAlias = _Resolve_Builder
    Promise: _t.TypeAlias = _Resolve_Promise
    Fields: _t.TypeAlias = _Resolve_Fields
    Like: _t.TypeAlias = _Resolve_Like
    Which: _t.TypeAlias = _Resolve_Which

    _id = 0xBBC29655FA89086E
    _name = "Resolve"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Resolve_Fields]) -> _Resolve_Builder:
        return _t.new_struct(Resolve, fields)


class _Release_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Release_Builder

    id = _t.UInt32(0)
    reference_count = _t.UInt32(1)
    """How many times the id was received."""


class _Release_Builder(_t.Builder):
    __slots__ = ()

    id = _t.UInt32Builder(0)
    reference_count = _t.UInt32Builder(1)


class _Release_Promise(_t.Promise[_Release_Reader]):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    reference_count: _t.PromiseValue[int] = _t.PromiseValue()


class _Release_Fields(_t.TypedDict, total=False):
    id: int
    reference_count: int


_Release_Like: _t.TypeAlias = _Release_Reader | _Release_Builder | _Release_Fields


class Release(_t.Struct[_Release_Reader, _Release_Builder]):
    """Gives references back."""

    Reader: _t.TypeAlias = _Release_Reader
    Builder: _t.TypeAlias = _Release_Builder
    Promise: _t.TypeAlias = _Release_Promise
    Fields: _t.TypeAlias = _Release_Fields
    Like: _t.TypeAlias = _Release_Like

    _id = 0xAD1A6C0D7DD07497
    _name = "Release"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Release_Fields]) -> _Release_Builder:
        return _t.new_struct(Release, fields)


class _Disembargo_Context_Which(_t.Enum):
    SENDER_LOOPBACK = 0
    RECEIVER_LOOPBACK = 1
    ACCEPT = 2


class _Disembargo_Context_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Disembargo_Context_Builder
    _which: _t.Which[_Disembargo_Context_Which] = _t.Which(2, lambda: _Disembargo_Context_Which)

    sender_loopback = _t.UInt32(0, union=(2, 0))
    """Send it back along the path the target resolved to."""
    receiver_loopback = _t.UInt32(0, union=(2, 1))
    """It is back."""
    accept = _t.Data(1, union=(2, 2))
    """Lets calls through to what an Accept with this embargo is to receive."""


class _Disembargo_Context_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Disembargo_Context_Which] = _t.Which(2, lambda: _Disembargo_Context_Which)

    sender_loopback = _t.UInt32Builder(0, union=(2, 0))
    receiver_loopback = _t.UInt32Builder(0, union=(2, 1))
    accept = _t.DataBuilder(1, union=(2, 2))


class _Disembargo_Context_Promise(_t.Promise[_Disembargo_Context_Reader]):
    __slots__ = ()

    sender_loopback: _t.PromiseValue[int] = _t.PromiseValue()
    receiver_loopback: _t.PromiseValue[int] = _t.PromiseValue()
    accept: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Disembargo_Context_Fields(_t.TypedDict, total=False):
    sender_loopback: int
    receiver_loopback: int
    accept: _t.BytesLike


_Disembargo_Context_Like: _t.TypeAlias = (
    _Disembargo_Context_Reader | _Disembargo_Context_Builder | _Disembargo_Context_Fields
)


class _Disembargo_Context(_t.Struct[_Disembargo_Context_Reader, _Disembargo_Context_Builder]):
    Reader: _t.TypeAlias = _Disembargo_Context_Reader
    Builder: _t.TypeAlias = _Disembargo_Context_Builder
    Promise: _t.TypeAlias = _Disembargo_Context_Promise
    Fields: _t.TypeAlias = _Disembargo_Context_Fields
    Like: _t.TypeAlias = _Disembargo_Context_Like
    Which: _t.TypeAlias = _Disembargo_Context_Which

    _id = 0xD562B4DF655BDD4D
    _name = "Disembargo.context"
    _size = (1, 2)
    _is_group = True


class _Disembargo_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Disembargo_Builder

    target: _t.StructField[_MessageTarget_Reader] = _t.StructField(0, lambda: MessageTarget)
    context: _t.Group[_Disembargo_Context_Reader] = _t.Group(lambda: _Disembargo_Context)


class _Disembargo_Builder(_t.Builder):
    __slots__ = ()

    target: _t.StructFieldBuilder[_MessageTarget_Builder, _MessageTarget_Like] = (
        _t.StructFieldBuilder(0, lambda: MessageTarget)
    )
    context: _t.GroupBuilder[_Disembargo_Context_Builder, _Disembargo_Context_Like] = (
        _t.GroupBuilder(lambda: _Disembargo_Context)
    )


class _Disembargo_Promise(_t.Promise[_Disembargo_Reader]):
    __slots__ = ()

    target: _t.PromiseStruct[_MessageTarget_Promise] = _t.PromiseStruct(0, lambda: MessageTarget)
    context: _t.PromiseGroup[_Disembargo_Context_Promise] = _t.PromiseGroup(
        lambda: _Disembargo_Context
    )


class _Disembargo_Fields(_t.TypedDict, total=False):
    target: _MessageTarget_Like
    context: _Disembargo_Context_Like


_Disembargo_Like: _t.TypeAlias = _Disembargo_Reader | _Disembargo_Builder | _Disembargo_Fields


class Disembargo(_t.Struct[_Disembargo_Reader, _Disembargo_Builder]):
    """Follows calls along their path and proves, when it is back, that they have all arrived."""

    Reader: _t.TypeAlias = _Disembargo_Reader
    Builder: _t.TypeAlias = _Disembargo_Builder
    Promise: _t.TypeAlias = _Disembargo_Promise
    Fields: _t.TypeAlias = _Disembargo_Fields
    Like: _t.TypeAlias = _Disembargo_Like

    Context: _t.TypeAlias = _Disembargo_Context

    _id = 0xF964368B0FBD3711
    _name = "Disembargo"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Disembargo_Fields]) -> _Disembargo_Builder:
        return _t.new_struct(Disembargo, fields)


class _Provide_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Provide_Builder

    question_id = _t.UInt32(0)
    target: _t.StructField[_MessageTarget_Reader] = _t.StructField(0, lambda: MessageTarget)
    recipient = _t.AnyPointer(1)


class _Provide_Builder(_t.Builder):
    __slots__ = ()

    question_id = _t.UInt32Builder(0)
    target: _t.StructFieldBuilder[_MessageTarget_Builder, _MessageTarget_Like] = (
        _t.StructFieldBuilder(0, lambda: MessageTarget)
    )
    recipient = _t.AnyPointerBuilder(1)


class _Provide_Promise(_t.Promise[_Provide_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    target: _t.PromiseStruct[_MessageTarget_Promise] = _t.PromiseStruct(0, lambda: MessageTarget)
    recipient = _t.PromiseAny(1)


class _Provide_Fields(_t.TypedDict, total=False):
    question_id: int
    target: _MessageTarget_Like
    recipient: object


_Provide_Like: _t.TypeAlias = _Provide_Reader | _Provide_Builder | _Provide_Fields


class Provide(_t.Struct[_Provide_Reader, _Provide_Builder]):
    """A question: holds a capability ready for a vat that will come and accept it."""

    Reader: _t.TypeAlias = _Provide_Reader
    Builder: _t.TypeAlias = _Provide_Builder
    Promise: _t.TypeAlias = _Provide_Promise
    Fields: _t.TypeAlias = _Provide_Fields
    Like: _t.TypeAlias = _Provide_Like

    _id = 0x9C6A046BFBC1AC5A
    _name = "Provide"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Provide_Fields]) -> _Provide_Builder:
        return _t.new_struct(Provide, fields)


class _Accept_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Accept_Builder

    question_id = _t.UInt32(0)
    provision = _t.AnyPointer(0)
    embargo = _t.Data(1)
    """Hold calls until a Disembargo of this name; null for none."""


class _Accept_Builder(_t.Builder):
    __slots__ = ()

    question_id = _t.UInt32Builder(0)
    provision = _t.AnyPointerBuilder(0)
    embargo = _t.DataBuilder(1)


class _Accept_Promise(_t.Promise[_Accept_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    provision = _t.PromiseAny(0)
    embargo: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Accept_Fields(_t.TypedDict, total=False):
    question_id: int
    provision: object
    embargo: _t.BytesLike


_Accept_Like: _t.TypeAlias = _Accept_Reader | _Accept_Builder | _Accept_Fields


class Accept(_t.Struct[_Accept_Reader, _Accept_Builder]):
    """A question: picks up what another vat's Provide holds ready here."""

    Reader: _t.TypeAlias = _Accept_Reader
    Builder: _t.TypeAlias = _Accept_Builder
    Promise: _t.TypeAlias = _Accept_Promise
    Fields: _t.TypeAlias = _Accept_Fields
    Like: _t.TypeAlias = _Accept_Like

    _id = 0xD4C9B56290554016
    _name = "Accept"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Accept_Fields]) -> _Accept_Builder:
        return _t.new_struct(Accept, fields)


class _ThirdPartyAnswer_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyAnswer_Builder

    completion = _t.AnyPointer(0)
    answer_id = _t.UInt32(0)
    """Chosen by the callee, at least 2^30 and below 2^31; a Return for it follows."""


class _ThirdPartyAnswer_Builder(_t.Builder):
    __slots__ = ()

    completion = _t.AnyPointerBuilder(0)
    answer_id = _t.UInt32Builder(0)


class _ThirdPartyAnswer_Promise(_t.Promise[_ThirdPartyAnswer_Reader]):
    __slots__ = ()

    completion = _t.PromiseAny(0)
    answer_id: _t.PromiseValue[int] = _t.PromiseValue()


class _ThirdPartyAnswer_Fields(_t.TypedDict, total=False):
    completion: object
    answer_id: int


_ThirdPartyAnswer_Like: _t.TypeAlias = (
    _ThirdPartyAnswer_Reader | _ThirdPartyAnswer_Builder | _ThirdPartyAnswer_Fields
)


class ThirdPartyAnswer(_t.Struct[_ThirdPartyAnswer_Reader, _ThirdPartyAnswer_Builder]):
    """Brings the answer of a call that was made through another vat."""

    Reader: _t.TypeAlias = _ThirdPartyAnswer_Reader
    Builder: _t.TypeAlias = _ThirdPartyAnswer_Builder
    Promise: _t.TypeAlias = _ThirdPartyAnswer_Promise
    Fields: _t.TypeAlias = _ThirdPartyAnswer_Fields
    Like: _t.TypeAlias = _ThirdPartyAnswer_Like

    _id = 0xB6511CE6C5F0E58C
    _name = "ThirdPartyAnswer"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_ThirdPartyAnswer_Fields]) -> _ThirdPartyAnswer_Builder:
        return _t.new_struct(ThirdPartyAnswer, fields)


class _Join_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Join_Builder

    question_id = _t.UInt32(0)
    target: _t.StructField[_MessageTarget_Reader] = _t.StructField(0, lambda: MessageTarget)
    key_part = _t.AnyPointer(1)


class _Join_Builder(_t.Builder):
    __slots__ = ()

    question_id = _t.UInt32Builder(0)
    target: _t.StructFieldBuilder[_MessageTarget_Builder, _MessageTarget_Like] = (
        _t.StructFieldBuilder(0, lambda: MessageTarget)
    )
    key_part = _t.AnyPointerBuilder(1)


class _Join_Promise(_t.Promise[_Join_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    target: _t.PromiseStruct[_MessageTarget_Promise] = _t.PromiseStruct(0, lambda: MessageTarget)
    key_part = _t.PromiseAny(1)


class _Join_Fields(_t.TypedDict, total=False):
    question_id: int
    target: _MessageTarget_Like
    key_part: object


_Join_Like: _t.TypeAlias = _Join_Reader | _Join_Builder | _Join_Fields


class Join(_t.Struct[_Join_Reader, _Join_Builder]):
    """A question: one of several, whether their targets are one object."""

    Reader: _t.TypeAlias = _Join_Reader
    Builder: _t.TypeAlias = _Join_Builder
    Promise: _t.TypeAlias = _Join_Promise
    Fields: _t.TypeAlias = _Join_Fields
    Like: _t.TypeAlias = _Join_Like

    _id = 0xFBE1980490E001AF
    _name = "Join"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Join_Fields]) -> _Join_Builder:
        return _t.new_struct(Join, fields)


class _MessageTarget_Which(_t.Enum):
    IMPORTED_CAP = 0
    PROMISED_ANSWER = 1


class _MessageTarget_Reader(_t.Reader):
    __slots__ = ()
    _builder: _MessageTarget_Builder
    _which: _t.Which[_MessageTarget_Which] = _t.Which(2, lambda: _MessageTarget_Which)

    imported_cap = _t.UInt32(0, union=(2, 0))
    promised_answer: _t.StructField[_PromisedAnswer_Reader] = _t.StructField(
        0, lambda: PromisedAnswer, union=(2, 1)
    )
    """In the results of a question that need not have been answered."""


class _MessageTarget_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_MessageTarget_Which] = _t.Which(2, lambda: _MessageTarget_Which)

    imported_cap = _t.UInt32Builder(0, union=(2, 0))
    promised_answer: _t.StructFieldBuilder[_PromisedAnswer_Builder, _PromisedAnswer_Like] = (
        _t.StructFieldBuilder(0, lambda: PromisedAnswer, union=(2, 1))
    )


class _MessageTarget_Promise(_t.Promise[_MessageTarget_Reader]):
    __slots__ = ()

    imported_cap: _t.PromiseValue[int] = _t.PromiseValue()
    promised_answer: _t.PromiseStruct[_PromisedAnswer_Promise] = _t.PromiseStruct(
        0, lambda: PromisedAnswer
    )


class _MessageTarget_Fields(_t.TypedDict, total=False):
    imported_cap: int
    promised_answer: _PromisedAnswer_Like


_MessageTarget_Like: _t.TypeAlias = (
    _MessageTarget_Reader | _MessageTarget_Builder | _MessageTarget_Fields
)


class MessageTarget(_t.Struct[_MessageTarget_Reader, _MessageTarget_Builder]):
    Reader: _t.TypeAlias = _MessageTarget_Reader
    Builder: _t.TypeAlias = _MessageTarget_Builder
    Promise: _t.TypeAlias = _MessageTarget_Promise
    Fields: _t.TypeAlias = _MessageTarget_Fields
    Like: _t.TypeAlias = _MessageTarget_Like
    Which: _t.TypeAlias = _MessageTarget_Which

    _id = 0x95BC14545813FBC1
    _name = "MessageTarget"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_MessageTarget_Fields]) -> _MessageTarget_Builder:
        return _t.new_struct(MessageTarget, fields)


class _Payload_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Payload_Builder

    content = _t.AnyPointer(0)
    cap_table: _t.ListField[_CapDescriptor_Reader] = _t.ListField(
        1, _t.struct_of(lambda: CapDescriptor)
    )
    """A capability pointer holds an index into this list."""


class _Payload_Builder(_t.Builder):
    __slots__ = ()

    content = _t.AnyPointerBuilder(0)
    cap_table: _t.ListFieldBuilder[_CapDescriptor_Builder, _CapDescriptor_Like] = (
        _t.ListFieldBuilder(1, _t.struct_of(lambda: CapDescriptor))
    )


class _Payload_Promise(_t.Promise[_Payload_Reader]):
    __slots__ = ()

    content = _t.PromiseAny(0)
    cap_table: _t.PromiseValue[_t.ListReader[_CapDescriptor_Reader]] = _t.PromiseValue()


class _Payload_Fields(_t.TypedDict, total=False):
    content: object
    cap_table: _t.Iterable[_CapDescriptor_Like]


_Payload_Like: _t.TypeAlias = _Payload_Reader | _Payload_Builder | _Payload_Fields


class Payload(_t.Struct[_Payload_Reader, _Payload_Builder]):
    """Parameters or results, with the capabilities in them."""

    Reader: _t.TypeAlias = _Payload_Reader
    Builder: _t.TypeAlias = _Payload_Builder
    Promise: _t.TypeAlias = _Payload_Promise
    Fields: _t.TypeAlias = _Payload_Fields
    Like: _t.TypeAlias = _Payload_Like

    _id = 0x9A0E61223D96743B
    _name = "Payload"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Payload_Fields]) -> _Payload_Builder:
        return _t.new_struct(Payload, fields)


class _CapDescriptor_Which(_t.Enum):
    NONE = 0
    SENDER_HOSTED = 1
    SENDER_PROMISE = 2
    RECEIVER_HOSTED = 3
    RECEIVER_ANSWER = 4
    THIRD_PARTY_HOSTED = 5


class _CapDescriptor_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CapDescriptor_Builder
    _which: _t.Which[_CapDescriptor_Which] = _t.Which(0, lambda: _CapDescriptor_Which)

    none = _t.Void(union=(0, 0))
    sender_hosted = _t.UInt32(1, union=(0, 1))
    """An object at the sender, or behind it."""
    sender_promise = _t.UInt32(1, union=(0, 2))
    """The same, and a Resolve will follow."""
    receiver_hosted = _t.UInt32(1, union=(0, 3))
    """An object of the receiver."""
    receiver_answer: _t.StructField[_PromisedAnswer_Reader] = _t.StructField(
        0, lambda: PromisedAnswer, union=(0, 4)
    )
    """In the results of a question put to the receiver."""
    third_party_hosted: _t.StructField[_ThirdPartyCapDescriptor_Reader] = _t.StructField(
        0, lambda: ThirdPartyCapDescriptor, union=(0, 5)
    )
    """An object in a vat that the receiver may contact."""
    attached_fd = _t.UInt8(2, 255)
    """Which of the file descriptors sent along belongs to this capability; 0xff for none."""


class _CapDescriptor_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_CapDescriptor_Which] = _t.Which(0, lambda: _CapDescriptor_Which)

    none = _t.VoidBuilder(union=(0, 0))
    sender_hosted = _t.UInt32Builder(1, union=(0, 1))
    sender_promise = _t.UInt32Builder(1, union=(0, 2))
    receiver_hosted = _t.UInt32Builder(1, union=(0, 3))
    receiver_answer: _t.StructFieldBuilder[_PromisedAnswer_Builder, _PromisedAnswer_Like] = (
        _t.StructFieldBuilder(0, lambda: PromisedAnswer, union=(0, 4))
    )
    third_party_hosted: _t.StructFieldBuilder[
        _ThirdPartyCapDescriptor_Builder, _ThirdPartyCapDescriptor_Like
    ] = _t.StructFieldBuilder(0, lambda: ThirdPartyCapDescriptor, union=(0, 5))
    attached_fd = _t.UInt8Builder(2, 255)


class _CapDescriptor_Promise(_t.Promise[_CapDescriptor_Reader]):
    __slots__ = ()

    none: _t.PromiseValue[None] = _t.PromiseValue()
    sender_hosted: _t.PromiseValue[int] = _t.PromiseValue()
    sender_promise: _t.PromiseValue[int] = _t.PromiseValue()
    receiver_hosted: _t.PromiseValue[int] = _t.PromiseValue()
    receiver_answer: _t.PromiseStruct[_PromisedAnswer_Promise] = _t.PromiseStruct(
        0, lambda: PromisedAnswer
    )
    third_party_hosted: _t.PromiseStruct[_ThirdPartyCapDescriptor_Promise] = _t.PromiseStruct(
        0, lambda: ThirdPartyCapDescriptor
    )
    attached_fd: _t.PromiseValue[int] = _t.PromiseValue()


class _CapDescriptor_Fields(_t.TypedDict, total=False):
    none: None
    sender_hosted: int
    sender_promise: int
    receiver_hosted: int
    receiver_answer: _PromisedAnswer_Like
    third_party_hosted: _ThirdPartyCapDescriptor_Like
    attached_fd: int


_CapDescriptor_Like: _t.TypeAlias = (
    _CapDescriptor_Reader | _CapDescriptor_Builder | _CapDescriptor_Fields
)


class CapDescriptor(_t.Struct[_CapDescriptor_Reader, _CapDescriptor_Builder]):
    Reader: _t.TypeAlias = _CapDescriptor_Reader
    Builder: _t.TypeAlias = _CapDescriptor_Builder
    Promise: _t.TypeAlias = _CapDescriptor_Promise
    Fields: _t.TypeAlias = _CapDescriptor_Fields
    Like: _t.TypeAlias = _CapDescriptor_Like
    Which: _t.TypeAlias = _CapDescriptor_Which

    _id = 0x8523DDC40B86B8B0
    _name = "CapDescriptor"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_CapDescriptor_Fields]) -> _CapDescriptor_Builder:
        return _t.new_struct(CapDescriptor, fields)


class _PromisedAnswer_Op_Which(_t.Enum):
    NOOP = 0
    GET_POINTER_FIELD = 1


class _PromisedAnswer_Op_Reader(_t.Reader):
    __slots__ = ()
    _builder: _PromisedAnswer_Op_Builder
    _which: _t.Which[_PromisedAnswer_Op_Which] = _t.Which(0, lambda: _PromisedAnswer_Op_Which)

    noop = _t.Void(union=(0, 0))
    get_pointer_field = _t.UInt16(1, union=(0, 1))
    """An index into the pointer section."""


class _PromisedAnswer_Op_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_PromisedAnswer_Op_Which] = _t.Which(0, lambda: _PromisedAnswer_Op_Which)

    noop = _t.VoidBuilder(union=(0, 0))
    get_pointer_field = _t.UInt16Builder(1, union=(0, 1))


class _PromisedAnswer_Op_Promise(_t.Promise[_PromisedAnswer_Op_Reader]):
    __slots__ = ()

    noop: _t.PromiseValue[None] = _t.PromiseValue()
    get_pointer_field: _t.PromiseValue[int] = _t.PromiseValue()


class _PromisedAnswer_Op_Fields(_t.TypedDict, total=False):
    noop: None
    get_pointer_field: int


_PromisedAnswer_Op_Like: _t.TypeAlias = (
    _PromisedAnswer_Op_Reader | _PromisedAnswer_Op_Builder | _PromisedAnswer_Op_Fields
)


class _PromisedAnswer_Op(_t.Struct[_PromisedAnswer_Op_Reader, _PromisedAnswer_Op_Builder]):
    Reader: _t.TypeAlias = _PromisedAnswer_Op_Reader
    Builder: _t.TypeAlias = _PromisedAnswer_Op_Builder
    Promise: _t.TypeAlias = _PromisedAnswer_Op_Promise
    Fields: _t.TypeAlias = _PromisedAnswer_Op_Fields
    Like: _t.TypeAlias = _PromisedAnswer_Op_Like
    Which: _t.TypeAlias = _PromisedAnswer_Op_Which

    _id = 0xF316944415569081
    _name = "PromisedAnswer.Op"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_PromisedAnswer_Op_Fields]) -> _PromisedAnswer_Op_Builder:
        return _t.new_struct(_PromisedAnswer_Op, fields)


class _PromisedAnswer_Reader(_t.Reader):
    __slots__ = ()
    _builder: _PromisedAnswer_Builder

    question_id = _t.UInt32(0)
    transform: _t.ListField[_PromisedAnswer_Op_Reader] = _t.ListField(
        0, _t.struct_of(lambda: _PromisedAnswer_Op)
    )
    """The way from the results to the capability."""


class _PromisedAnswer_Builder(_t.Builder):
    __slots__ = ()

    question_id = _t.UInt32Builder(0)
    transform: _t.ListFieldBuilder[_PromisedAnswer_Op_Builder, _PromisedAnswer_Op_Like] = (
        _t.ListFieldBuilder(0, _t.struct_of(lambda: _PromisedAnswer_Op))
    )


class _PromisedAnswer_Promise(_t.Promise[_PromisedAnswer_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    transform: _t.PromiseValue[_t.ListReader[_PromisedAnswer_Op_Reader]] = _t.PromiseValue()


class _PromisedAnswer_Fields(_t.TypedDict, total=False):
    question_id: int
    transform: _t.Iterable[_PromisedAnswer_Op_Like]


_PromisedAnswer_Like: _t.TypeAlias = (
    _PromisedAnswer_Reader | _PromisedAnswer_Builder | _PromisedAnswer_Fields
)


class PromisedAnswer(_t.Struct[_PromisedAnswer_Reader, _PromisedAnswer_Builder]):
    Reader: _t.TypeAlias = _PromisedAnswer_Reader
    Builder: _t.TypeAlias = _PromisedAnswer_Builder
    Promise: _t.TypeAlias = _PromisedAnswer_Promise
    Fields: _t.TypeAlias = _PromisedAnswer_Fields
    Like: _t.TypeAlias = _PromisedAnswer_Like

    Op: _t.TypeAlias = _PromisedAnswer_Op

    _id = 0xD800B1D6CD6F1CA0
    _name = "PromisedAnswer"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_PromisedAnswer_Fields]) -> _PromisedAnswer_Builder:
        return _t.new_struct(PromisedAnswer, fields)


class _ThirdPartyCapDescriptor_Reader(_t.Reader):
    __slots__ = ()
    _builder: _ThirdPartyCapDescriptor_Builder

    id = _t.AnyPointer(0)
    vine_id = _t.UInt32(0)
    """Stands for the capability until it was accepted, and in vats that cannot accept."""


class _ThirdPartyCapDescriptor_Builder(_t.Builder):
    __slots__ = ()

    id = _t.AnyPointerBuilder(0)
    vine_id = _t.UInt32Builder(0)


class _ThirdPartyCapDescriptor_Promise(_t.Promise[_ThirdPartyCapDescriptor_Reader]):
    __slots__ = ()

    id = _t.PromiseAny(0)
    vine_id: _t.PromiseValue[int] = _t.PromiseValue()


class _ThirdPartyCapDescriptor_Fields(_t.TypedDict, total=False):
    id: object
    vine_id: int


_ThirdPartyCapDescriptor_Like: _t.TypeAlias = (
    _ThirdPartyCapDescriptor_Reader
    | _ThirdPartyCapDescriptor_Builder
    | _ThirdPartyCapDescriptor_Fields
)


class ThirdPartyCapDescriptor(
    _t.Struct[_ThirdPartyCapDescriptor_Reader, _ThirdPartyCapDescriptor_Builder]
):
    Reader: _t.TypeAlias = _ThirdPartyCapDescriptor_Reader
    Builder: _t.TypeAlias = _ThirdPartyCapDescriptor_Builder
    Promise: _t.TypeAlias = _ThirdPartyCapDescriptor_Promise
    Fields: _t.TypeAlias = _ThirdPartyCapDescriptor_Fields
    Like: _t.TypeAlias = _ThirdPartyCapDescriptor_Like

    _id = 0xD37007FDE1F0027D
    _name = "ThirdPartyCapDescriptor"
    _size = (1, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_ThirdPartyCapDescriptor_Fields],
    ) -> _ThirdPartyCapDescriptor_Builder:
        return _t.new_struct(ThirdPartyCapDescriptor, fields)


class _Exception_Type(_t.Enum):
    """What the caller can sensibly do about it."""

    FAILED = 0
    """Report it."""
    OVERLOADED = 1
    """Try again later."""
    DISCONNECTED = 2
    """Connect anew, then try again."""
    UNIMPLEMENTED = 3
    """Do without the method."""


class _Exception_Detail_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Exception_Detail_Builder

    detail_id = _t.UInt64(0)
    data = _t.Data(0)


class _Exception_Detail_Builder(_t.Builder):
    __slots__ = ()

    detail_id = _t.UInt64Builder(0)
    data = _t.DataBuilder(0)


class _Exception_Detail_Promise(_t.Promise[_Exception_Detail_Reader]):
    __slots__ = ()

    detail_id: _t.PromiseValue[int] = _t.PromiseValue()
    data: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Exception_Detail_Fields(_t.TypedDict, total=False):
    detail_id: int
    data: _t.BytesLike


_Exception_Detail_Like: _t.TypeAlias = (
    _Exception_Detail_Reader | _Exception_Detail_Builder | _Exception_Detail_Fields
)


class _Exception_Detail(_t.Struct[_Exception_Detail_Reader, _Exception_Detail_Builder]):
    Reader: _t.TypeAlias = _Exception_Detail_Reader
    Builder: _t.TypeAlias = _Exception_Detail_Builder
    Promise: _t.TypeAlias = _Exception_Detail_Promise
    Fields: _t.TypeAlias = _Exception_Detail_Fields
    Like: _t.TypeAlias = _Exception_Detail_Like

    _id = 0xD6C14F121D44F8DD
    _name = "Exception.Detail"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Exception_Detail_Fields]) -> _Exception_Detail_Builder:
        return _t.new_struct(_Exception_Detail, fields)


class _Exception_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Exception_Builder

    reason = _t.Text(0)
    """For people."""
    type: _t.EnumField[_Exception_Type] = _t.EnumField(2, lambda: _Exception_Type)
    obsolete_is_callers_fault = _t.Bool(0)
    obsolete_durability = _t.UInt16(1)
    trace = _t.Text(1)
    """A stack trace at the callee, if it chose to tell."""
    details: _t.ListField[_Exception_Detail_Reader] = _t.ListField(
        2, _t.struct_of(lambda: _Exception_Detail)
    )
    """For programs that know what to look for."""


class _Exception_Builder(_t.Builder):
    __slots__ = ()

    reason = _t.TextBuilder(0)
    type: _t.EnumFieldBuilder[_Exception_Type] = _t.EnumFieldBuilder(2, lambda: _Exception_Type)
    obsolete_is_callers_fault = _t.BoolBuilder(0)
    obsolete_durability = _t.UInt16Builder(1)
    trace = _t.TextBuilder(1)
    details: _t.ListFieldBuilder[_Exception_Detail_Builder, _Exception_Detail_Like] = (
        _t.ListFieldBuilder(2, _t.struct_of(lambda: _Exception_Detail))
    )


class _Exception_Promise(_t.Promise[_Exception_Reader]):
    __slots__ = ()

    reason: _t.PromiseValue[str] = _t.PromiseValue()
    type: _t.PromiseValue[_Exception_Type] = _t.PromiseValue()
    obsolete_is_callers_fault: _t.PromiseValue[bool] = _t.PromiseValue()
    obsolete_durability: _t.PromiseValue[int] = _t.PromiseValue()
    trace: _t.PromiseValue[str] = _t.PromiseValue()
    details: _t.PromiseValue[_t.ListReader[_Exception_Detail_Reader]] = _t.PromiseValue()


class _Exception_Fields(_t.TypedDict, total=False):
    reason: str
    type: _Exception_Type
    obsolete_is_callers_fault: bool
    obsolete_durability: int
    trace: str
    details: _t.Iterable[_Exception_Detail_Like]


_Exception_Like: _t.TypeAlias = _Exception_Reader | _Exception_Builder | _Exception_Fields


class Exception(_t.Struct[_Exception_Reader, _Exception_Builder]):
    Reader: _t.TypeAlias = _Exception_Reader
    Builder: _t.TypeAlias = _Exception_Builder
    Promise: _t.TypeAlias = _Exception_Promise
    Fields: _t.TypeAlias = _Exception_Fields
    Like: _t.TypeAlias = _Exception_Like

    Type: _t.TypeAlias = _Exception_Type
    Detail: _t.TypeAlias = _Exception_Detail

    _id = 0xD625B7063ACF691A
    _name = "Exception"
    _size = (1, 3)
    _by_ordinal = (
        "reason",
        "obsolete_is_callers_fault",
        "obsolete_durability",
        "type",
        "trace",
        "details",
    )

    @staticmethod
    def new(**fields: _t.Unpack[_Exception_Fields]) -> _Exception_Builder:
        return _t.new_struct(Exception, fields)
