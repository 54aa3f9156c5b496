# Generated from rpc.capnp, @0xb312981b2552a250, by trio_capnp 0.2.0. Do not edit.

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
    obsolete_save: _t.AnyPointer = _t.AnyPointer(0, union=(0, 7))
    obsolete_delete: _t.AnyPointer = _t.AnyPointer(0, union=(0, 9))
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
    obsolete_save: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0, union=(0, 7))
    obsolete_delete: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0, union=(0, 9))
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
    obsolete_save: _t.PromiseAny = _t.PromiseAny(0)
    obsolete_delete: _t.PromiseAny = _t.PromiseAny(0)
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

    question_id: _t.UInt32 = _t.UInt32(0)
    deprecated_object_id: _t.AnyPointer = _t.AnyPointer(0)
    """Once chose among several objects."""


class _Bootstrap_Builder(_t.Builder):
    __slots__ = ()

    question_id: _t.UInt32Builder = _t.UInt32Builder(0)
    deprecated_object_id: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Bootstrap_Promise(_t.Promise[_Bootstrap_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    deprecated_object_id: _t.PromiseAny = _t.PromiseAny(0)


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

    caller: _t.Void = _t.Void(union=(3, 0))
    yourself: _t.Void = _t.Void(union=(3, 1))
    """Keep them: a later Return takes them with `takeFromOtherQuestion`."""
    third_party: _t.AnyPointer = _t.AnyPointer(2, union=(3, 2))
    """Dial this vat and answer there."""


class _Call_SendResultsTo_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Call_SendResultsTo_Which] = _t.Which(3, lambda: _Call_SendResultsTo_Which)

    caller: _t.VoidBuilder = _t.VoidBuilder(union=(3, 0))
    yourself: _t.VoidBuilder = _t.VoidBuilder(union=(3, 1))
    third_party: _t.AnyPointerBuilder = _t.AnyPointerBuilder(2, union=(3, 2))


class _Call_SendResultsTo_Promise(_t.Promise[_Call_SendResultsTo_Reader]):
    __slots__ = ()

    caller: _t.PromiseValue[None] = _t.PromiseValue()
    yourself: _t.PromiseValue[None] = _t.PromiseValue()
    third_party: _t.PromiseAny = _t.PromiseAny(2)


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

    question_id: _t.UInt32 = _t.UInt32(0)
    target: _t.StructField[_MessageTarget_Reader] = _t.StructField(0, lambda: MessageTarget)
    """The object that is called."""
    interface_id: _t.UInt64 = _t.UInt64(1)
    method_id: _t.UInt16 = _t.UInt16(2)
    """The method's ordinal in the interface that declares it."""
    allow_third_party_tail_call: _t.Bool = _t.Bool(128)
    """The answer may be `awaitFromThirdParty`."""
    no_promise_pipelining: _t.Bool = _t.Bool(129)
    """Nothing will be called on the results before they arrive."""
    only_promise_pipeline: _t.Bool = _t.Bool(130)
    """Only what is pipelined matters: no Return is wanted."""
    params: _t.StructField[_Payload_Reader] = _t.StructField(1, lambda: Payload)
    send_results_to: _t.Group[_Call_SendResultsTo_Reader] = _t.Group(lambda: _Call_SendResultsTo)


class _Call_Builder(_t.Builder):
    __slots__ = ()

    question_id: _t.UInt32Builder = _t.UInt32Builder(0)
    target: _t.StructFieldBuilder[_MessageTarget_Builder, _MessageTarget_Like] = (
        _t.StructFieldBuilder(0, lambda: MessageTarget)
    )
    interface_id: _t.UInt64Builder = _t.UInt64Builder(1)
    method_id: _t.UInt16Builder = _t.UInt16Builder(2)
    allow_third_party_tail_call: _t.BoolBuilder = _t.BoolBuilder(128)
    no_promise_pipelining: _t.BoolBuilder = _t.BoolBuilder(129)
    only_promise_pipeline: _t.BoolBuilder = _t.BoolBuilder(130)
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

    answer_id: _t.UInt32 = _t.UInt32(0)
    release_param_caps: _t.Bool = _t.Bool(32, True)
    """Each capability in the parameters is released once, as if by Release."""
    no_finish_needed: _t.Bool = _t.Bool(33)
    """The answer is forgotten already; a Finish is not needed, and ignored."""
    results: _t.StructField[_Payload_Reader] = _t.StructField(0, lambda: Payload, union=(3, 0))
    exception: _t.StructField[_Exception_Reader] = _t.StructField(
        0, lambda: Exception, union=(3, 1)
    )
    canceled: _t.Void = _t.Void(union=(3, 2))
    """A Finish came first."""
    results_sent_elsewhere: _t.Void = _t.Void(union=(3, 3))
    """The call's `sendResultsTo` was not `caller`."""
    take_from_other_question: _t.UInt32 = _t.UInt32(2, union=(3, 4))
    """The results are those of a question in the other direction."""
    await_from_third_party: _t.AnyPointer = _t.AnyPointer(0, union=(3, 5))
    """Another vat will connect and bring them."""


class _Return_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Return_Which] = _t.Which(3, lambda: _Return_Which)

    answer_id: _t.UInt32Builder = _t.UInt32Builder(0)
    release_param_caps: _t.BoolBuilder = _t.BoolBuilder(32, True)
    no_finish_needed: _t.BoolBuilder = _t.BoolBuilder(33)
    results: _t.StructFieldBuilder[_Payload_Builder, _Payload_Like] = _t.StructFieldBuilder(
        0, lambda: Payload, union=(3, 0)
    )
    exception: _t.StructFieldBuilder[_Exception_Builder, _Exception_Like] = _t.StructFieldBuilder(
        0, lambda: Exception, union=(3, 1)
    )
    canceled: _t.VoidBuilder = _t.VoidBuilder(union=(3, 2))
    results_sent_elsewhere: _t.VoidBuilder = _t.VoidBuilder(union=(3, 3))
    take_from_other_question: _t.UInt32Builder = _t.UInt32Builder(2, union=(3, 4))
    await_from_third_party: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0, union=(3, 5))


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
    await_from_third_party: _t.PromiseAny = _t.PromiseAny(0)


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

    question_id: _t.UInt32 = _t.UInt32(0)
    release_result_caps: _t.Bool = _t.Bool(32, True)
    """Each capability in the results is released once; true if the Return has not been seen."""
    require_early_cancellation_workaround: _t.Bool = _t.Bool(33, True)
    """Calls that came just before this must begin before it may cancel them."""


class _Finish_Builder(_t.Builder):
    __slots__ = ()

    question_id: _t.UInt32Builder = _t.UInt32Builder(0)
    release_result_caps: _t.BoolBuilder = _t.BoolBuilder(32, True)
    require_early_cancellation_workaround: _t.BoolBuilder = _t.BoolBuilder(33, True)


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

    promise_id: _t.UInt32 = _t.UInt32(0)
    cap: _t.StructField[_CapDescriptor_Reader] = _t.StructField(
        0, lambda: CapDescriptor, union=(2, 0)
    )
    exception: _t.StructField[_Exception_Reader] = _t.StructField(
        0, lambda: Exception, union=(2, 1)
    )


class _Resolve_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Resolve_Which] = _t.Which(2, lambda: _Resolve_Which)

    promise_id: _t.UInt32Builder = _t.UInt32Builder(0)
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

    id: _t.UInt32 = _t.UInt32(0)
    reference_count: _t.UInt32 = _t.UInt32(1)
    """How many times the id was received."""


class _Release_Builder(_t.Builder):
    __slots__ = ()

    id: _t.UInt32Builder = _t.UInt32Builder(0)
    reference_count: _t.UInt32Builder = _t.UInt32Builder(1)


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

    sender_loopback: _t.UInt32 = _t.UInt32(0, union=(2, 0))
    """Send it back along the path the target resolved to."""
    receiver_loopback: _t.UInt32 = _t.UInt32(0, union=(2, 1))
    """It is back."""
    accept: _t.Data = _t.Data(1, union=(2, 2))
    """Lets calls through to what an Accept with this embargo is to receive."""


class _Disembargo_Context_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Disembargo_Context_Which] = _t.Which(2, lambda: _Disembargo_Context_Which)

    sender_loopback: _t.UInt32Builder = _t.UInt32Builder(0, union=(2, 0))
    receiver_loopback: _t.UInt32Builder = _t.UInt32Builder(0, union=(2, 1))
    accept: _t.DataBuilder = _t.DataBuilder(1, union=(2, 2))


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

    question_id: _t.UInt32 = _t.UInt32(0)
    target: _t.StructField[_MessageTarget_Reader] = _t.StructField(0, lambda: MessageTarget)
    recipient: _t.AnyPointer = _t.AnyPointer(1)


class _Provide_Builder(_t.Builder):
    __slots__ = ()

    question_id: _t.UInt32Builder = _t.UInt32Builder(0)
    target: _t.StructFieldBuilder[_MessageTarget_Builder, _MessageTarget_Like] = (
        _t.StructFieldBuilder(0, lambda: MessageTarget)
    )
    recipient: _t.AnyPointerBuilder = _t.AnyPointerBuilder(1)


class _Provide_Promise(_t.Promise[_Provide_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    target: _t.PromiseStruct[_MessageTarget_Promise] = _t.PromiseStruct(0, lambda: MessageTarget)
    recipient: _t.PromiseAny = _t.PromiseAny(1)


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

    question_id: _t.UInt32 = _t.UInt32(0)
    provision: _t.AnyPointer = _t.AnyPointer(0)
    embargo: _t.Data = _t.Data(1)
    """Hold calls until a Disembargo of this name; null for none."""


class _Accept_Builder(_t.Builder):
    __slots__ = ()

    question_id: _t.UInt32Builder = _t.UInt32Builder(0)
    provision: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    embargo: _t.DataBuilder = _t.DataBuilder(1)


class _Accept_Promise(_t.Promise[_Accept_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    provision: _t.PromiseAny = _t.PromiseAny(0)
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

    completion: _t.AnyPointer = _t.AnyPointer(0)
    answer_id: _t.UInt32 = _t.UInt32(0)
    """Chosen by the callee, at least 2^30 and below 2^31; a Return for it follows."""


class _ThirdPartyAnswer_Builder(_t.Builder):
    __slots__ = ()

    completion: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    answer_id: _t.UInt32Builder = _t.UInt32Builder(0)


class _ThirdPartyAnswer_Promise(_t.Promise[_ThirdPartyAnswer_Reader]):
    __slots__ = ()

    completion: _t.PromiseAny = _t.PromiseAny(0)
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

    question_id: _t.UInt32 = _t.UInt32(0)
    target: _t.StructField[_MessageTarget_Reader] = _t.StructField(0, lambda: MessageTarget)
    key_part: _t.AnyPointer = _t.AnyPointer(1)


class _Join_Builder(_t.Builder):
    __slots__ = ()

    question_id: _t.UInt32Builder = _t.UInt32Builder(0)
    target: _t.StructFieldBuilder[_MessageTarget_Builder, _MessageTarget_Like] = (
        _t.StructFieldBuilder(0, lambda: MessageTarget)
    )
    key_part: _t.AnyPointerBuilder = _t.AnyPointerBuilder(1)


class _Join_Promise(_t.Promise[_Join_Reader]):
    __slots__ = ()

    question_id: _t.PromiseValue[int] = _t.PromiseValue()
    target: _t.PromiseStruct[_MessageTarget_Promise] = _t.PromiseStruct(0, lambda: MessageTarget)
    key_part: _t.PromiseAny = _t.PromiseAny(1)


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

    imported_cap: _t.UInt32 = _t.UInt32(0, union=(2, 0))
    promised_answer: _t.StructField[_PromisedAnswer_Reader] = _t.StructField(
        0, lambda: PromisedAnswer, union=(2, 1)
    )
    """In the results of a question that need not have been answered."""


class _MessageTarget_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_MessageTarget_Which] = _t.Which(2, lambda: _MessageTarget_Which)

    imported_cap: _t.UInt32Builder = _t.UInt32Builder(0, union=(2, 0))
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

    content: _t.AnyPointer = _t.AnyPointer(0)
    cap_table: _t.ListField[_CapDescriptor_Reader] = _t.ListField(
        1, _t.struct_of(lambda: CapDescriptor)
    )
    """A capability pointer holds an index into this list."""


class _Payload_Builder(_t.Builder):
    __slots__ = ()

    content: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    cap_table: _t.ListFieldBuilder[_CapDescriptor_Builder, _CapDescriptor_Like] = (
        _t.ListFieldBuilder(1, _t.struct_of(lambda: CapDescriptor))
    )


class _Payload_Promise(_t.Promise[_Payload_Reader]):
    __slots__ = ()

    content: _t.PromiseAny = _t.PromiseAny(0)
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

    none: _t.Void = _t.Void(union=(0, 0))
    sender_hosted: _t.UInt32 = _t.UInt32(1, union=(0, 1))
    """An object at the sender, or behind it."""
    sender_promise: _t.UInt32 = _t.UInt32(1, union=(0, 2))
    """The same, and a Resolve will follow."""
    receiver_hosted: _t.UInt32 = _t.UInt32(1, union=(0, 3))
    """An object of the receiver."""
    receiver_answer: _t.StructField[_PromisedAnswer_Reader] = _t.StructField(
        0, lambda: PromisedAnswer, union=(0, 4)
    )
    """In the results of a question put to the receiver."""
    third_party_hosted: _t.StructField[_ThirdPartyCapDescriptor_Reader] = _t.StructField(
        0, lambda: ThirdPartyCapDescriptor, union=(0, 5)
    )
    """An object in a vat that the receiver may contact."""
    attached_fd: _t.UInt8 = _t.UInt8(2, 255)
    """Which of the file descriptors sent along belongs to this capability; 0xff for none."""


class _CapDescriptor_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_CapDescriptor_Which] = _t.Which(0, lambda: _CapDescriptor_Which)

    none: _t.VoidBuilder = _t.VoidBuilder(union=(0, 0))
    sender_hosted: _t.UInt32Builder = _t.UInt32Builder(1, union=(0, 1))
    sender_promise: _t.UInt32Builder = _t.UInt32Builder(1, union=(0, 2))
    receiver_hosted: _t.UInt32Builder = _t.UInt32Builder(1, union=(0, 3))
    receiver_answer: _t.StructFieldBuilder[_PromisedAnswer_Builder, _PromisedAnswer_Like] = (
        _t.StructFieldBuilder(0, lambda: PromisedAnswer, union=(0, 4))
    )
    third_party_hosted: _t.StructFieldBuilder[
        _ThirdPartyCapDescriptor_Builder, _ThirdPartyCapDescriptor_Like
    ] = _t.StructFieldBuilder(0, lambda: ThirdPartyCapDescriptor, union=(0, 5))
    attached_fd: _t.UInt8Builder = _t.UInt8Builder(2, 255)


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

    noop: _t.Void = _t.Void(union=(0, 0))
    get_pointer_field: _t.UInt16 = _t.UInt16(1, union=(0, 1))
    """An index into the pointer section."""


class _PromisedAnswer_Op_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_PromisedAnswer_Op_Which] = _t.Which(0, lambda: _PromisedAnswer_Op_Which)

    noop: _t.VoidBuilder = _t.VoidBuilder(union=(0, 0))
    get_pointer_field: _t.UInt16Builder = _t.UInt16Builder(1, union=(0, 1))


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

    question_id: _t.UInt32 = _t.UInt32(0)
    transform: _t.ListField[_PromisedAnswer_Op_Reader] = _t.ListField(
        0, _t.struct_of(lambda: _PromisedAnswer_Op)
    )
    """The way from the results to the capability."""


class _PromisedAnswer_Builder(_t.Builder):
    __slots__ = ()

    question_id: _t.UInt32Builder = _t.UInt32Builder(0)
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

    id: _t.AnyPointer = _t.AnyPointer(0)
    vine_id: _t.UInt32 = _t.UInt32(0)
    """Stands for the capability until it was accepted, and in vats that cannot accept."""


class _ThirdPartyCapDescriptor_Builder(_t.Builder):
    __slots__ = ()

    id: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    vine_id: _t.UInt32Builder = _t.UInt32Builder(0)


class _ThirdPartyCapDescriptor_Promise(_t.Promise[_ThirdPartyCapDescriptor_Reader]):
    __slots__ = ()

    id: _t.PromiseAny = _t.PromiseAny(0)
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

    detail_id: _t.UInt64 = _t.UInt64(0)
    data: _t.Data = _t.Data(0)


class _Exception_Detail_Builder(_t.Builder):
    __slots__ = ()

    detail_id: _t.UInt64Builder = _t.UInt64Builder(0)
    data: _t.DataBuilder = _t.DataBuilder(0)


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

    reason: _t.Text = _t.Text(0)
    """For people."""
    type: _t.EnumField[_Exception_Type] = _t.EnumField(2, lambda: _Exception_Type)
    obsolete_is_callers_fault: _t.Bool = _t.Bool(0)
    obsolete_durability: _t.UInt16 = _t.UInt16(1)
    trace: _t.Text = _t.Text(1)
    """A stack trace at the callee, if it chose to tell."""
    details: _t.ListField[_Exception_Detail_Reader] = _t.ListField(
        2, _t.struct_of(lambda: _Exception_Detail)
    )
    """For programs that know what to look for."""


class _Exception_Builder(_t.Builder):
    __slots__ = ()

    reason: _t.TextBuilder = _t.TextBuilder(0)
    type: _t.EnumFieldBuilder[_Exception_Type] = _t.EnumFieldBuilder(2, lambda: _Exception_Type)
    obsolete_is_callers_fault: _t.BoolBuilder = _t.BoolBuilder(0)
    obsolete_durability: _t.UInt16Builder = _t.UInt16Builder(1)
    trace: _t.TextBuilder = _t.TextBuilder(1)
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


_schema = _t.SchemaSource(
    globals(),
    0xB312981B2552A250,
    "Fl`Dz1ThiE2@_QYClLezGwB4!0ssI}Xa)xVP@+;L8<-Na000CNMJQ4;O(-V;6Wu5u009#@C<p&Cu#JEppSO_!Q3?S8|4^"
    "b*B^#I$vj9Z_2M+)N6X_$86ZInp6ZInpGxZ}+0{{RM;UfqC#BLWcfX__n08t770sl~<QY9Oh60-mW0S5p96A>e#6CEQ56"
    "CEQ56CERW000vSBM1M~Or3bnQ)+_%Q3?SA|4^b*B^#I$vj7DH2LJ&Rbs%~ZeIN%DeIN%jeIWk<000wdAP4_CSF=5hvKgK"
    "LQ3?S9|4^b*B^#I$vj9Z_2L=HH000xQ9f}jZ9S0M=9S1YL9sdCU028Sl2mfOZ_`<R-ebWF@3IPHCP@+;L8<-Na00ajB0T"
    "YQFiW8L_2NRVX2NRVXuK)lOfgA__ZU~9`RhGiL08t770sl~<QY9Oh60-nB0S5vB0ssILZ5xskc^d~4c^d~4c^j_)025^!"
    "2mhCJ(0vVT8m$0P3IPHCP@+;L8<-Na00ajB0TZ1Xk`t*K2NS6p2NS6pcK`qrl^O^C5jVXLi#BBW08t770sl~<QY9Oh60-"
    "mW0tWyA6X_YM6ZIJf6ZIJf6ZIK)000x=83+Gbtik(h1ZtcBQ3?S8|4^b*B^#I$vj7DG2LJ&R(HN2w-53WG-53WG-59R`0"
    "29d=2mcm8Rghw}$<zQ*3IPHCP@+;L8<-Na00jaE009%d7m5?f7Y7r`7Y7r`7q0*S6SWry|BU7E#pWDQwg6EI0RjI|qEaO"
    "rm=d!91px;D0TbmG+7tB_2NU%c2NU%ccK`qr;T8w~uL0nY1eoFb08t770sl~<QY9Oh60-mW0tWyA6V(-Z6WtXD6WtXD6W"
    "tZB000xo6$k&p`x97H6ugxHQ3?S8|4^b*B^#I$vj9Z_2Lb^C000yH6v7h;6$cXu6$cXu6?Xst6ZI4a|2uS+JtAQang9_B"
    "0sl~<QY9Oh60-mW0tWyA6B!he6D1S}6D1S}6D1UP000va6bJvXxP}YF-6MqnQ3?S8|4^b*B^#I$vj9Z_2L=EE6X_Ac6ZH"
    "`X6ZH`XGxZUV0RR9K;SmSFpd4?_*0I=83IPHCP@+;L8<-Na00jXD009&65Xut)5f>8)5eE|q5qAIp6YUTO|9t}R;r$12("
    "*RKl0RjI|qEaOrm=d!91px;D0W%#C5&;u25C;=65C;=65O)9o6CDr-{~Bq}ItI5T)&Nlo0RjI|qEaOrm=d!91p@~F0TT%"
    "hq7xMkCle(O2QwuOR{;P369Enf|CwK_8uqa0+5k}x0R#WkOr3bnQ)+_%RRaeB0|5g702A>H>JtGC2NMAe2NMAeuK)lO?F"
    "<M1P2F2%-?U=Y08teI0sj#<y$_2vWcdJ90tW#D0RjL36V(gq6XgpB6XgpB6Xgr9000xw3kUy!kX98$los;<Q5gXNzn~m%"
    "&DOElL<a%@0TTfW;u8@I2NMws2NMwscK`qr{R#*FSiMX?;+BlE01*@d{~Bq}ItI5T)&Kwk6IBYz6J-hq6J-hq6J-i#000"
    "wF3J3q)_(UBNPr=pzQ4|3I{~Bq}ItI5T)&K<o2LJ&RfeG3ZkqHMAkqHMAkqLJI026%)2mdTzfWMyk#<>7d3IzfGfle^Ed"
    "wux50006LDG8zzH3<h3H3<h(GzkL%000vq2?zgyPB6H8efYfq00a}|2vQU62nQ4G2nPTG6WIs{QCI>3|1z+RfFGZ?kpKV"
    "z6Ez5b|HN(=F@VoZ=>Px#Gw}yX0TTrX7yr~uop{buYJ&g(05c&6G654Y2T%VxSF=5hvKgKL000v;2HF!r22cNE4*0^dE`"
    "8Gg001+s1!4gc!37`xZU~9`RhGiL0000pg#}^(0094&bkKbbY#OZq000w71;P_i1sDGjH@y#wHe~q#001)y1<C>d0RLL7"
    "!TW0jYMcN705j19asmJV{}w=1kYcsT)BpegGi?MK0uzk{AODQy@WtjFQMLd805b^$0s<2y1Q-9W0pO4XnBn^X001-90~!"
    "JV0RO@J6IfIfyp;d|0TY!27ymnSmOUb24w?V}05e4cx&aei0~i0WxP}YF-6Mqn009$q0zbc?9B<9mvDg3s6F~wO|9t}R;"
    "r$12(*OVg6Zrub{~Bq}ItI5T)&Kwj6OjQo|CwK_8uqa0+5i9n6FC7N|4rRnW#6=7)c^ni5z!z2fsj@eM3ffu0003Ip%?#"
    "Hy-YvimW;9h001#LS^*JFCs70e1OHH>QY9Oh60-mi2~rUa7XSeNa&TiVV_|S^00D4O1OWm6fle^Edwux501*L-|1V=<aB"
    "grfV*x8GE@NSEZg2nq|5s>XbRcwSWdtB&VQg$=av)=2ZXk1IZgXj3Y<VDLZy;e}Z*_DaX><cF3PBJ75jA2FC6W;l`Vj%b"
    "|3q&fcWHEJZv}O9AarPDAZ=xIXm4aL3IIcIZf<2`bRc1FWp^wfbZBL6AarthAYngeVQFqI3jb7cc_3kDVQB$wAZ%fDWpX"
    "Y73jb1NaBp&SAZY*xbS?@(2mt^9F##e0|3PjbX>Md?cmp75Zgg)TbZBKDaBpdDbY*fNb7f<6X>SK^E($>m0WmeI0TC%`F"
    "#$RP|4e0cb0A}3YzJ&}AarPQZ*^yAAarjacW7aBAYpDGL1SZOaC9JdX>@2HbZBXFAZ2Z0VRC10AZc?TbZ;PXWn({OX?A5"
    "U3jaxTAZc?TVqpLeV{0x7|5IgdWFTpDAO&J!V{0H`Y;SI7AarPDAaG%HXdrZGWgv86a%W|9AaZ4MZ)|pDWFQZ8Z!QW!3;"
    "_TDF&QEPF#!qz|3qnFY#?-KX#;a0c42fNVQyp~VQzDGWpW^NXk~I`E(!nu|4U_Ma3FMOWe06KAYmYEVRU73AW~&?b#iVX"
    "bYW{{b0BnRWo;mLX>@2HV02+?WkzyuZBKM)WpYt<Wpi|CZ*B)*E($>y0TD@R00J=`ngKBZQUU))Z*m}Ta&Kn@a$#+AAar"
    "P9bRcVPZ+9SfXkm09bZ;PRZ*OZLW^ZyX0Sf;?AaitKV{0G<baG*1Wgua6AarPDAY)-{Y-MFEAZcbGX>=fCXm4|6Aarjab"
    "Y*O811<{xMsIQ;aAj|B01s?sE($>i0RR9o0g?j$Q*>c&WOE>932$;BbZBKDV_|S%Vrgt?ba^0kZggpEAZc_UcVTlNVPj)"
    "uaCBv4EFfWSWFTp7Aa-GNb0BnRVRRs4VQy}3bRc14V`Xr3E&&Qb2mt^9F#&1;|5RvYAa`MTAOvP|Z*3rSXk{RBWpj0Gba"
    "NndZy<DNWguf=aA9I;Y-ta4c`gb;9033TF`YsIF@-V#5pm)%QJMiUF`5A}0jdK3S7>QtXdrK92_ST6Wgup0Y-J#1WpiV4"
    "X>fFJa&sVaWo~pJVQg=1XCPu_Y;SI7b0BnYAarPHb0A}3aA9I;Y-x0PJ0LK4W@aE}Z*m}RZx3!|E(-raZXj=BYGq>ubRc"
    "PNAYmYOVRRsLXkm09bZBKDa%E#>X?A6DAZ=lJAY*TCbYWw311<{xNp2u?Xk{RB1!Z$}Y;<!VZ)PB2AaQkNb98BMZXj@Vb"
    "RcwZAarPDAaZ46WodS0asw_3|3PjbZ(?d?V*+#_Z)PBLXk{RBWn*P&c4Y^0E(-rtXk{RCVQpmtEFfWSWFTQ6Qe|^*Y<6W"
    "JcWG>FAZBlDA8c=TE(-raZXj=BYGq>zbRc1LAarPDAaiAIWMy(JAa8OYVr6J)Ze$>7bS?@2P+@XmZDn+2a&sVWav*YLb9"
    "HQVb1WctX>@2HbZBKDV_|S%Vrgt?bZKRCAZczOKXhniZ7vEy2mt^9F#)Op|3M&QVQ^t$X$5R)ba^0fZ)t9HWpW^BZ){|9"
    "AYpDGX>Md?cpzzRbZ;PZXlZjGY-ta3bS?@(2mt^9F#!Ss|4D8jbZBKDat~#5b!>EVAa7<MVIXmJWpi|CZ*CxTXkm09Ze?"
    "X;AZ~ATAZTHBWguc@Wo{s0ZgY2Ka%E&L3IIVMadl;LbZKvHIv{UuWgu^6AaiAQWpZI`EFgDiWprp|av*eQWodFCbYXI5W"
    "pr~OVRB_4Z*FBEZ(?d?V{`*93jacKX>Mn8Aan<4Wgua0b9ZHOAa7<MVIX5+Y-}KOXkm09cVTlNZDC|(AarPQZ*^yAAYpE"
    "AbZBLAAa-GNE(!oa2mt^9F#&P{|3heRb7gKIVhDL4bZBKDV_|G;Wo0ZNVRRsDWnpu4ATnMvFd$)WWFTT?Y;SiUGF~$=J0"
    "M{oQe|{?a&91IZ*m}MbRcGLY-}HIcXKWZ|3M&eb!BsOX$Nm^Iv{XqV{3CDb#NeeXkm09VQz19Xk~IBc42fUb0AQ1Z+2;9"
    "Wguv8Y-DpFa%Ev;c_3(Ia%BT93PB7300A)p;sO6iZ){{BV_|FtY;z!WZggpEAYmXxX>(<5VqtP;Zy;}GAarPHb0BVEZDl"
    "(kZgp&IAZBlJAZ~AN2W2h_|3M&eb!BsOX$Ws_Iv{9oY-DpFVIX5+aA9I;Y-x0PAaZ44WO*QFZ*m}EAa-GNAarP9bRc(WY"
    "-}K7Z*65DVQyp~VPj)uaC9FaX>=|M|3+_YY;SjSAPQq)Y;1ENVQg=1XCQQFWodFCaA9<4AYpD~AaHVTc4c!cAa`hGZXju"
    "NAZc?TVqs%zEFg4fVRRsLXk~dIXkm6`AYp85AYpQHX?A5~E(!nu|3_(dWpf~MWddepa%FB~Wpf~6VPk793IIU}0RR9o0V"
    ")CiNN;x_ZDDSC10Zy1ZDn&HbZBKDX=EUGVRImIWn*P&b`ND_E(-rwXkm09VQwG<Wq5FJa&%>6AaHVTZE165Aar$dZe?U3"
    "Z*_DabZ;PH2W2h_|5RvYAY)-{Yy@R;AZTH8AZ~9UZEtdAAa!$PAZBlJAYmYJb!BsOX>SK^E($>m0RR9oDZ&CV0YU=*Lt$"
    ")eb0BnR7GZQCV_|J&AZm4UbRc47W^Zz3AarPHb0BSXb95kLWoKz_AYx@^Z*pZIX>=fMVR;~9VQyn(Y#?-KWo<4B07YSAX"
    "dq)@aA9I;Y-x0PAZczObZBKDa%FRMY;<!VX>%ZQWo%_(b7f>8Z*F5{J0Ns&b!8xFW*~HEWgt>zbairWAZTH8AZ~ATAYx@"
    "@ZXk1IWo|AC090sYAYpEEcV%)QbZ;PGAaQkNb98BMZUZg~K_meH05P390ssLKg|abease?#>H#q+QUNgmIs*SxXk{Q_Zg"
    "Y1BWpW^Cb0B7Ka%XRJbY*TJVQg|`VPttbAYmXzX>MtAXdr2GAZ~ATAZ}%4WMyP5AYpD~AZcfAKW}nnWG)K-L2hq!Xk~IB"
    "1a@I`Aa`kOY#?KAZf<2`bRc1FWFTU4X>MmAbZBL5E&&SvRA^-&a%FRM25fY5AYpQ4AarPNb7dfJW*}i8adl;LbZKvHAZc"
    "zObZBKDZ**v7av)@Ba%E$5X%BC1E(-rtXk{Q{VQg#!CvzZRb7gL1Qe|^>Y;<!}Z(tyIVRImEZ*(AFV_|G;A7yf2E(-raA"
    "Vz6!X>(`+AY)-|Wgup0A98baE(-reVPj|@V_|RyVPa`)X>@rYX>K5NXk{R9VRB(@Wprh7b0BGRAaZ4FWnpt=WFT*DV`VH"
    "LVRIm9W*}mDAW~&)KV@NaWiAT;K_GE;Wpi|C18;6RAarPDAaZ4Mb!>EVAa7<MVIXZ~bRTGMWG)IpBmn>b5s~5m05NIG0R"
    "RCpMN$DVA=&{k0kQ%APi|~^Aa`hC1#}>3b0BbOaAj<1Ze?U3ZDDkDWpZ;mAZ~9UQe|{?a&91Lb0BwNZXa}IWG)K-PH%K*"
    "X>MmA26t&}Y#?G~AY)-{Y-MC1Z*CxTXk{RBWpj0GbaNnLWoB=3Wgv8DWqBZBa&l>QWdkk>|5RvYAYpEEcLZf}AZ=lJAYx"
    "@8U}1M*X>>+%Z*5d)X>w#xVRCeNU@id)|5RvYAZ=xIXa;X&CvzZga%5?4VQe62ZXk4MWguy8bY*g8VPj<=bZB98AY^4@Y"
    "+-U`b0BGSE(!nu|5RvYAa7!7WddV#AarP9bRcPSAY)-{Y-I;zE(-raAaQkNb98A0Z*DpubZBKDa%E#>X?A6DCvzZeVQFq"
    "4Z(?d?V{|SG002P<0RR9o0U81SPi|vnAY*8619N2{VQp`2XCQNBc4cy5Y#?u9YGq?|a|134K|BF5Rk8vxHL?K!4F6PUWg"
    "v59Ze#^zav*1Ec4c!QbZBKDV{dM5Wn*+{Z*CxUa4sNDZ**vBZf787Z)|KIZ+CMp3jb7SWgv28V`T|xc4cxPZ)PBLXlZjG"
    "ZDn(FVP|C^WNBm|Zf|rTYi@6MAa`hCbRcwZAY^YKcWHEJAZc_vAZc_UX>%ZRWo~pJVqs%zAa`gVZ){~Q3jbp(D=uSUaBc"
    "tra6kc20Rd0}0{>$xD=uSUaBcx`I&NWYWpi)`VPj=L0Z;(}Pyqq~3;+WEa&TiVV_|S^0&qG-cw=R7bZKvHE<|N?VFPJwK"
    "mkwz0Z;(~Q3wMB000C5000q9N)b^9QBVT`QCtE60Ra>N0RR9I4Jr{02T=?I0Z|wN0S{zhbYV~d0s##G0s##G01*KK|72x"
    "!VQFkhWB>pFPyqq~2>=2C2>=2Aa&TiVV_|S^0&qG-cw=R7bZKvHE>wANWdHy`0Z;(}Pyqr_5CH-J01-_(5lsgH0TDG?5j"
    "h6|0udc*5g`Ww0}%ys5eWzXb#7^GaBO9503T&;bY)~v0RsPIX>((5Zf<1&4`Xy?WKaPD|8I6>a%^v5WB>zYWKaPDKW1TR"
    "Y-MCn0RsPWaAPiGVQ_8&a5_+OZ*6IFWn@8ab9ZHO2QE)=Kmkwz0Z;(~Q3wMB4FCTG0RR9IQ7REp2T@Q10a0860UZJU{{a"
    "*M0RR9I4T2F72T>3M0Z|+R0sm)ZbWm?;Zgc@<az<%oY-9jX0RjOB00IFA009qfZ*Oo=0RjL9|8j6+E@NSEZUS&RL}_znZ"
    "DL_^XKyZJZ*C8CWq5Qz0Z;(}Pyqr_3<CrV|Nj&L0RR9Im3k4G2T_;<0a2s^0Sy8E{}cfN000q9iV;-@QB(r~QD6cA9RmI"
    "T0TclP000pUIuQ*AQ49kCQ5XUNKVf5IWpH#*0RjOH00IFG000pI0{?PlV`XV}WpV*bZ*Op7VPk6m08jw}0SEvB0SEvA|8"
    "r$-WMy(pZva1UaAIL&Yfu3K0SEvB0SEvA|8j6+E@NSEZUS&RLt$)eE^}pWWKv~wb!-oGb5w6Y0Z;(}Pyqr_3<CrV|Nj&L"
    "1pojMl{yiX2T_y*0a2g=0Sy8E{}cfR000qDN)c5DQB(r~QD6cA9RmIT0u%uU000pUS`iTkQ4j+GQ5*sR|8!_+a%50pasU"
    "H#c~AiY0TKWL0TKWK|9Nk9a&u*DW&i*HPyqq}20vqAY;0w6Pyqq}2LEz!V=iN1aBcx`Iz@P6WpH!{X>V>o0Z|A60smONO"
    "h4k5jIsa|#Q`e+-S|Wu5>LU_028?ZI#2-uQ5XXR000C5000wt0Xh?T0S8lf0RsV3gaHBp0Rj{O0RR9KF#)<0IROV#H~|9"
    "zQ$zs*0TBZM6afMN01@e$5%C96@B;x+`~m?H0Rj{O0{{RKr797n2T`O00a3650TBcN6afSP01;s_5n%^WU;_bBYytrh1p"
    "*WS1pojM4MGtO2T=?I0Z|wN0e@s=bYW?1b5H>S0S*8GQ49kC0S*8G0TBP)_(UBNPr=pz002M%0019!a$#d-Pyqq~3;+TF"
    "3;+NT0SW*B4|I8OWl#YE0T2IJy-YvimW;9h002P@0RayH0{?Gfb8l>AbY%fVb#h^1X>4f&ba_w#0s#jA0s#jA0sn7eb8l"
    ">AbY%fab3<WlY-Mskb4FoxY;;fo0s#R40s#R40Y7qOVRLV8Pyqq~3;+TF3;+NT0SW*BKSX78VQFj+RC#b^|8j6+E@NSEZ"
    "Ub;SRA^~(WKdypba_Kza71NuV{&P5bZ-H2Kmkwz0Z;(~Q3wMB000C5000q98WBwgQA`5?QCI>20Ra>N0RR9I4LT7G2T=?"
    "I0Z|wN0Y7$WZe>YiPyqq~2mk^B2mk>CX=G3V0s#^L0s#^L0snGvV=iN1aBc!{I#6<NZE165WI=9ocV%(_06+mz1OWm6fs"
    "j@eM3ffu01>4cPyqr_2m=HF00aR501;(c5orfeXafOJbOHeZ0TclN000pUQV|gcQ4j+GQ5*sR|8#O;ZgXaDasUBsPyqq~"
    "4gdjB3<CiH4gdiG5dVRYRux2)7V`iA06+l%0RM4yWpi|CZ*BksNn}s~0s#mB0s#mB0RvBP|8j6+E@NSEZUS&RLt$`4Wpi"
    "V4X>fFJasWU9Pyqo@0RmAR0|X5J{{#U5028qRDig5*2UD;C0|8UK0RjOX0sj916afJM026HiY7=n*2UBnX0|8Tf0RjOX0"
    "{#C16afMN023(zauY292U9Eo0|8Sw0RjOX1N{F16afPO01@SS5$Oj}=mP;!^a2451pEIK0R#X55uJJwp$Ac*0|8O20s##"
    "L`u`LG1pojMQHl{+2T@o90a0WE0TBiQ6afYS0TB&a5fKMb5CZ{G90CFVVRUq1V`yb$00Ty3Pyqq~1^@yD2LAv7|8!_+a%"
    "50pashOCNN;m=Wn=&VPyqq~5dVDw@ZtRjaMJ()06`1^0T2KJ|8iwxWodS0asWR;ZgY2Ka!>&R0T92S9B<9mvDg3rK@0%_"
    "5C8)Ia%E#>X?A6D06$1?b97~7Pyqq~2mk^B2mk^9b7gL1WpYq*03UB{X>(;z0RjOC00IFB00IAVWo~3;a!79g4|8;7WKa"
    "PD0SEvB0SEvA4{mR6Wl#YE00#eZaAPiGVQ_8%a5_+7d2DZC0c1b{Pyqo@0RmA70|Wp71OWg55oJOVWd~7Y0|8NR0s#>L0"
    "TclN000pUN)ZtUQ4j+GQ5*sR|6^frRAFLlWdHyGPyqq~4gdjB3<CiH4gdiG5dW~ah6}{qBZU9}06+l%0Dog|ZggdCbWi~"
    "T0TKWL0TKWK|8j6+E@NSEZUS&RO=WX)VP|DjVRC0>bO1mBPyqo@0RmA70|X5J{{#U501;JU5m^UOSOWo3WC8&V0sj9K0R"
    "aF25e<3~5eHEa0|8MS0s;SUa&K*Eb7f=zKS6GDcV%)=0RjOKzn~m%&DOEl002P@0Ra#I0{>}kaBp&SWn=&cLt$`G0RjOC"
    "00IFB00IAUaAPiGVQ_8$KX5uqZ)t8o0Z;(}Pyqr_3<CrJ00aR501=T|5tRo~lmh`#paKB_0TclN000q9IuT6=QA`5?QCI"
    ">25dr}e0RjL35e-5S4F^#S0|8MO0s(((WqD9xa&%Au0s#^L0s#^L0Y7wMa%W|9Pyqq~5dXpZ6IfIfyp;d|06`1^0T2KJ|"
    "8aF?b98BMZU6&GWKaPD0SEvB0SEvA|8j6+E@NSEZUS&RRA^~(WKdypba_E;b9Vz}azFu40Rd0}0#OJ91ONa80RR9IQCbm"
    "I2T@c50a0KA0RaIN0RaF25e-Ta5eHEa0|8MS0s;SFZgY2Ka!F(W002+{0s#mB0s#mB0smufZE$R5bZGzsZ*EWl0s#^L0s"
    "#^L0snGvV=iN1aBcx`IzeM&WpH!=06+my0Rd0}0#OVD1ONa80RR9Iky;Uz2T_y*0a2g=0RaIN0RaF25lvDNQ3p{_0|8N7"
    "0s#>M0TclO000pULJ<uIQ49kCQ5XUNe`RfAVRC10Pyqq~4FCcG4FCWU0RsPUa&LBNb7^k?0d7zM0s#^L0s#^L0snDzWpi"
    "|CZ*BksNn}s~0s#mB0s#mB0snGvV=iN1aBcx`I#6<Nc4=e*Wk3N?0Rd0}0#OVD1ONa80RR9Im0A&*2T_;<0a2s^0RaIN0"
    "RaF25m7o3Q3p{_0|8N70s#>M0TclO000pUQV|gcQ4j+GQ5*sR|8iwxX>e&}ZU6yvPyqq~5&!}L5&!`|bYXI5Wpq#h0s#>"
    "J!TS?fR200G0000%3;_WU00RGUb!BsOX>V=-14(310RjOC00IFB00IAUaAPiGVQ_8%a5_Y3b7gH}4`Fg=Z$JT10Rd0}0#"
    "OJ91ONa80RR9IF**@32T?Es0Z}{x0RaI40sl?iTV>z0V$}c<4MGtO2LJ(oV{dMBWq5Q@0RlgCVRC0>bWi~T0TBPe`x97H"
    "6ugxH002P@0Ra#I0{?PwV=iN1aBcx`I#Ok9WnpsxWk3N?0Rd0}0#OJ91ONa80RR9IQ5q3Z2T@Q10a0860TBTK6afJM01*"
    "v(5fKMb5CZ{G90CFVa%E;^a%FB~06%3zZ*^{TPyqq~2mk^B2mk>CX=G3V0s#mB0s#mB0snGvV=iN1aBcx`I#OkGZ)|n}W"
    "k3N?0Rd0}0#OVD1ONa80RR9InNks*2T_~@0a2&|0Sy8F{}cfM000qHA`w*wQB(r~QD6cA4FdlE6afMN01*vR5fKMb5CZ{"
    "G90CFVWq4y{aCB*J00C}L0RjOK{~Bq}ItI5T)&KwiK@0%_5C8%PV_|Sm0RjOK|FF1*3&h<cg#Z8mK@0%_5C8)IaB^>LX>"
    "(;s00CrB0RjOC00IFB00IAUaAPiGVQ_8%a5_e5ZfSF9002M%Pyqo@0RmAB0|Wp71OWg55v5uYsRvQ00|8OA0s#>LAQS-s"
    "0Ra(Rk`ZMGQDg%FQE&nQ5dt9;0RjO5F%2345gi9n90LJSC;|cha%FLKX>w&n17UJ(c|&1tV`Xe?VRUJ4ZdY$|YhiM4bpv"
    "i>Pyqq~0RRF80RaF3|8iw)Wnpt=QUPUib!>D)VQ>L+Pyqq~0RRF80RaF3|8aF?b98BMZU6&GWKaPD0SEvB0SEvA|8j6+E"
    "@NSEZUJyQQe|{?a&7<sKmkwz0Z;(~Q6vKd000C5000v~0!kA_0tZt>0s{e4Pyzx05dk0+0RaI46Zrv(69EDTQUU`3Qw#z"
    "E0SyEH{}cfN000xU0YVeC0S8mG0RsV3zySgQ4FvxG6afPO026HiQWJ3j2UBnX0|8Tf0RjOH1^xdN0R#X56Da{o6D<J;Q!"
    "D`k0aG{u0s##M{QndI1pojM;i?ho2T|w)0a5e<0UZbX{{j>N1^@sNnX(a~2T`B{0a2_10SyTH{}cfS000qDq7hjKQCI^3"
    "QDg!E5dt9;0SEyB5e<3~5eHEa0|8MS0s;SSZ$@cuX>(`*KTc(3WMyPf0RjO500IF400IADcVTICMsjZfZB%G!a%50p2Xb"
    "_IPyqq~5&!}L5&!}JbYW{{Msja$0Z(*jWpYt<Wgl~NX>V>&0RjOC00IFB00IAUWpj0GbaPVyWo~puY;$FI4`^j_Wl#YE0"
    "0#eKVQyn(Y-MBs002+{0ssd8Wq4y{aCB*J00C}L0RjOK{~Bq}ItI5T)&KwiK@0%_5C8&ya%FRMY;<!_0RjOK|2uS+JtAQ"
    "ang9R*K@0%_5C8)Ia%F5~VRL0r0bz1sZ9`#ja{vHP0RjO500IR80RRF2VQzDGWpYVm0000`0RjOC00IFB00IAUaAPiGVQ"
    "_8$KX5ujVQg$b0Z;(}Pyqr_Bm)Eh00aR5023VoS`#4x2U8#d0|8Sk0s;X60TclN000x&0Xh@e0S8mq0RsV3<N*Q!5dr}e"
    "0RjL36O{pC6PW=AQ<wn*0aK&_0s#>N0u%uQ000wF0ZJ290S8l50RsV3U;zRF5eESj0R#X56Ab}66Ab|eQw#wE0aF+O0s#"
    "RC0RjJ+U#lASu;|(V5#@3b=?4G-5d?q~0SEyB5uL&jr3X=@0|8O60s#>PffNA=0Ra(Jq7hvOQCtH7QD_1I5e9-30SW;D5"
    "e=dd6$eoi0|8MW0s;STZfto_a&K(`X>(;zX>et12Wf6)Pyqq~0RRF40RRF2Zf{U>Z*6IF0cB8WaAj<1ZU<>@XHWqG0RaF"
    "40RaF3|6y!wZ+BE^X##R&P+@X(c~oI(Y(rseYyeOJ0s#R40s#R40snJlZe&trb9De8Y;<!}Z%_dOKX74kVQq6z0RjOK|2"
    "uS+JtAQang9R*K@0%_5C8)IZDn+5Z)8bi0000`0RjOB00IFA00IALZggdGW?^Fh2W3fQPyqq~2>=2C2><~<bYXI5Wpq#h"
    "0s#>J!TS?fR200G0000%3;_WU00RGUb!BsOX>V=-14(310RjOC00IFB00IAUaAPiGVQ_8%a5_S7Z*+5X2XbL>Kmkwz0Z;"
    "(~Q3wMB000C5000qHS`k?XQCI^3QDg!E0Ra>N0RR9I4Vn=Z2T>FQ0Z||V0smxWaB^j1VRQjyWKUvhWn**$Nn}s~0s#^L0"
    "s#^L0snDzWpi|CZ*BksNn}s~0s#mB0s#mB0snGvV=iN1aBcx`I!$GBb75xzWk3N?0Rd0}0#Q5z1PuTG1OWg56V(H96WId"
    "?Q`iFo0aN4y0s##H{{IvK0RR9KkpnUlkpl-)kOKn&Q=9_=0SyEF{}cfN000wB11b|u0|!$~0|Nn5SOWq94FvrE6afPO02"
    "2uVIui*42U7?G0|8SM0|EgJ1^fRL0R#X56U72L6U71tQ^W!T0aMTd0s##M`u`LG1pojOfdWDkfdU6pfC2*nQ;Y%v0SyQF"
    "{}cfR000v`0zwl#0tZt(0s{e4NCE-@4GH-F6afbS02BEEY7_kd2UGk30|8SA0s;XI0{8zE0SEv96R`nO6SV;cQ?vmC0aL"
    "&M0s##Q_Wu+C2><{SZ2@`{aRCQYZ~+4WQ+xpe0SycF{}cfV000vy0YVcg0S8kk0RsV3Gywtu4Gi@E6afnW01@Rn5#<L_<"
    "O2aw@B#r14)gyM0So{D5uqv(p$Ac*0|8O20s##O^8XY84FCWUSy~ZY2T@!D0a0iI0SyiD{}cfZ000pUiV+nDQ4|9KQ6K^"
    "V|8!_+a%50pashOCL2h$*WpV%jPyqq~5dVzj@WtjFQMLd806`1^0T2KJ|72-%Wo=?%asUHoZ%_dO0TBNYH@y#wHe~q#00"
    "2P@0Ra#I0uO3$X>L#f0s#>JuL0nY1eoFb0000%3;_WU00KW@V`F7-bWi~T0TBNdKvj@pwaL@~002P@0Ra#I0)KFFZ+2;9"
    "Wl#YE0TBOMtik(h1ZtcB002P@0Ra#I0{?Gfb8l>AbY%cPL}hGcbY)Nh0s#^L0s#^L0smreZ*+5Xa$x`ga8LmP0TBPhZWl"
    "3t&rIn6002P@0Ra#I0{?Gfb8l>AbY%b!Q(<;xPyqq~5&!}L5&!{za%F5~VRL0r0RjOK|Ce;oeGP0HtpET3K@0%_5C8&ya"
    "%FRGY<6W(0RjOK|85A0`c;;~y8r+HK@0%_5C8%{W@&C|b7)Wj0s#>JV-EPjvMzno0000%3;_WU00KX9Wps6NZcqUN0TBN"
    ">SF=5hvKgKL002P@0Ra#I0uN(hY-~^g0s#>J)J&at&QofG0000%3;_WU00JLjVsCPEPyqq~5dRu!&pHOTCDs4{06`1^0T"
    "2KJ|8;I@ZE$R5Z2%u-Zggd2Pyqq~5dSi;jesAYw~+t<06`1^0T2KJ|8j6+E@NSEZU6yrKmk!m0RjIqu#JEppSO_!6CD9U"
    "|HN(=F@VoZ=>QWA0aE|eOr3bnQ)+_%69EA#|2kK*J&m#%o&XW`I{#x1_`<R-ebWFD={o;z2#NYtmcqLL5#2)nmvqp54Qv"
    "{%01?qb{}DI64~sTr`2Z2YTK`(C!TW0jYMcNOwL<?EKvj@pwaL@~5ve-=jOFmf<{VMB01=gn|E~eykOY|F`v4J%D*wUz6"
    "IfIfyp;eEd2;_dbe26LVGf!A5p6>Mu(*Z`#N8u>01;hszn~m%&DOEl5lwpkeFE^|{ReQ<01-LD{~Bq}ItI5T)&LPHQc(l"
    "}0{<*ufWMyk#<>7d2m%2>0RR923;+NT0b2iKVQ_A6Iy!Oy18`&iMR;RnaCB*J00D0QRA^~(WKdyp19W*qVQ@rcb7OL8aC"
    "C2S08nyoZE165WIsV}b9ZHO|3hJLL}hbhasVG`aCC2Se^6n0Y;R#?|4n6cb75y?Q~)1ga%W|94@z%oZvRwhX>w#xVR8X<"
    "c|mS-cV%(_06#%vV`Xr3e^7F7c4=f~|3qnXWo=?%asUHoZ+}u{Y-M3{Wq(p-b8l>RWj{t~ZfSF9KT>6Mb#iVGLt$)e|3Y"
    "tXbaQlaVE_See@$g`b75y?",
)
