# Generated from calculator.capnp, @0xa7c61de9405b82f3, by trio_capnp 0.2.0. Do not edit.

"""A calculator whose values and functions are objects.

A function may live on either side: clients pass their own, and the server calls them back. What
an answer contains can be used before the answer is there, so a whole computation, however many
calls it takes, costs one round trip.
"""

from __future__ import annotations

from trio_capnp import typed as _t


class _Expression_Call_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Expression_Call_Builder

    function: _t.Cap[_Function_Client] = _t.Cap(0, lambda: Function)
    arguments: _t.ListField[_Expression_Reader] = _t.ListField(1, _t.struct_of(lambda: Expression))


class _Expression_Call_Builder(_t.Builder):
    __slots__ = ()

    function: _t.CapBuilder[_Function_Client, _Function_Server] = _t.CapBuilder(0, lambda: Function)
    arguments: _t.ListFieldBuilder[_Expression_Builder, _Expression_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Expression)
    )


class _Expression_Call_Promise(_t.Promise[_Expression_Call_Reader]):
    __slots__ = ()

    function: _t.PromiseCap[_Function_Client] = _t.PromiseCap(0, lambda: Function)
    arguments: _t.PromiseValue[_t.ListReader[_Expression_Reader]] = _t.PromiseValue()


class _Expression_Call_Fields(_t.TypedDict, total=False):
    function: _Function_Client | _Function_Server | None
    arguments: _t.Iterable[_Expression_Like]


_Expression_Call_Like: _t.TypeAlias = (
    _Expression_Call_Reader | _Expression_Call_Builder | _Expression_Call_Fields
)


class _Expression_Call(_t.Struct[_Expression_Call_Reader, _Expression_Call_Builder]):
    Reader: _t.TypeAlias = _Expression_Call_Reader
    Builder: _t.TypeAlias = _Expression_Call_Builder
    Promise: _t.TypeAlias = _Expression_Call_Promise
    Fields: _t.TypeAlias = _Expression_Call_Fields
    Like: _t.TypeAlias = _Expression_Call_Like

    _id = 0xB7EBD622F9021831
    _name = "Expression.call"
    _size = (2, 2)
    _is_group = True


class _Expression_Which(_t.Enum):
    NUMBER = 0
    VALUE = 1
    ARGUMENT = 2
    CALL = 3


class _Expression_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Expression_Builder
    _which: _t.Which[_Expression_Which] = _t.Which(4, lambda: _Expression_Which)

    number: _t.Float64 = _t.Float64(0, union=(4, 0))
    value: _t.Cap[_Value_Client] = _t.Cap(0, lambda: Value, union=(4, 1))
    """The result of an earlier evaluation, which never has to come to the client."""
    argument: _t.UInt16 = _t.UInt16(0, union=(4, 2))
    """The argument of that number. Only in the body of a function."""
    call: _t.Group[_Expression_Call_Reader] = _t.Group(lambda: _Expression_Call, union=(4, 3))


class _Expression_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Expression_Which] = _t.Which(4, lambda: _Expression_Which)

    number: _t.Float64Builder = _t.Float64Builder(0, union=(4, 0))
    value: _t.CapBuilder[_Value_Client, _Value_Server] = _t.CapBuilder(
        0, lambda: Value, union=(4, 1)
    )
    argument: _t.UInt16Builder = _t.UInt16Builder(0, union=(4, 2))
    call: _t.GroupBuilder[_Expression_Call_Builder, _Expression_Call_Like] = _t.GroupBuilder(
        lambda: _Expression_Call, union=(4, 3)
    )


class _Expression_Promise(_t.Promise[_Expression_Reader]):
    __slots__ = ()

    number: _t.PromiseValue[float] = _t.PromiseValue()
    value: _t.PromiseCap[_Value_Client] = _t.PromiseCap(0, lambda: Value)
    argument: _t.PromiseValue[int] = _t.PromiseValue()
    call: _t.PromiseGroup[_Expression_Call_Promise] = _t.PromiseGroup(lambda: _Expression_Call)


class _Expression_Fields(_t.TypedDict, total=False):
    number: float
    value: _Value_Client | _Value_Server | None
    argument: int
    call: _Expression_Call_Like


_Expression_Like: _t.TypeAlias = _Expression_Reader | _Expression_Builder | _Expression_Fields


class Expression(_t.Struct[_Expression_Reader, _Expression_Builder]):
    """A tree: numbers and values at its leaves, calls of functions at its nodes."""

    Reader: _t.TypeAlias = _Expression_Reader
    Builder: _t.TypeAlias = _Expression_Builder
    Promise: _t.TypeAlias = _Expression_Promise
    Fields: _t.TypeAlias = _Expression_Fields
    Like: _t.TypeAlias = _Expression_Like
    Which: _t.TypeAlias = _Expression_Which

    Call: _t.TypeAlias = _Expression_Call

    _id = 0xA3FA78AED5D712E8
    _name = "Expression"
    _size = (2, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Expression_Fields]) -> _Expression_Builder:
        return _t.new_struct(Expression, fields)


class Operator(_t.Enum):
    ADD = 0
    SUBTRACT = 1
    MULTIPLY = 2
    DIVIDE = 3


class _Value_ReadParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_ReadParams_Builder


class _Value_ReadParams_Builder(_t.Builder):
    __slots__ = ()


class _Value_ReadParams_Fields(_t.TypedDict, total=False):
    pass


class _Value_ReadParams(_t.Struct[_Value_ReadParams_Reader, _Value_ReadParams_Builder]):
    Reader: _t.TypeAlias = _Value_ReadParams_Reader
    Builder: _t.TypeAlias = _Value_ReadParams_Builder
    Fields: _t.TypeAlias = _Value_ReadParams_Fields

    _id = 0xEC9A49C7D60FE64D
    _name = "Value.read$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_ReadParams_Fields]) -> _Value_ReadParams_Builder:
        return _t.new_struct(_Value_ReadParams, fields)


class _Value_ReadResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_ReadResults_Builder

    number: _t.Float64 = _t.Float64(0)


class _Value_ReadResults_Builder(_t.Builder):
    __slots__ = ()

    number: _t.Float64Builder = _t.Float64Builder(0)


class _Value_ReadResults_Promise(_t.Promise[_Value_ReadResults_Reader]):
    __slots__ = ()

    number: _t.PromiseValue[float] = _t.PromiseValue()


class _Value_ReadResults_Fields(_t.TypedDict, total=False):
    number: float


class _Value_ReadResults(_t.Struct[_Value_ReadResults_Reader, _Value_ReadResults_Builder]):
    Reader: _t.TypeAlias = _Value_ReadResults_Reader
    Builder: _t.TypeAlias = _Value_ReadResults_Builder
    Promise: _t.TypeAlias = _Value_ReadResults_Promise
    Fields: _t.TypeAlias = _Value_ReadResults_Fields

    _id = 0x85E853F1DA846A6F
    _name = "Value.read$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_ReadResults_Fields]) -> _Value_ReadResults_Builder:
        return _t.new_struct(_Value_ReadResults, fields)


_Value_read: _t.Method[_Value_ReadParams_Builder, _Value_ReadResults_Promise] = _t.Method(
    0xBDF1EE86A4C6CBDF,
    0,
    "read",
    lambda: _Value_ReadParams,
    lambda: _Value_ReadResults,
    no_promise_pipelining=True,
)

_Value_ReadCall: _t.TypeAlias = _t.Call[_Value_ReadParams_Reader, _Value_ReadResults_Builder]
_Value_ReadRequest: _t.TypeAlias = _t.Request[_Value_ReadParams_Builder, _Value_ReadResults_Promise]


class _Value_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Value_read)
    def read(self, **params: _t.Unpack[_Value_ReadParams_Fields]) -> _Value_ReadResults_Promise:
        return self._call(_Value_read, params)


class _Value_Server(_t.Server):
    _methods = _t.methods(_Value_read)

    def read(self, call: _Value_ReadCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Value_read)


class Value(_t.Interface[_Value_Client]):
    Client: _t.TypeAlias = _Value_Client
    Server: _t.TypeAlias = _Value_Server

    ReadParams: _t.TypeAlias = _Value_ReadParams
    ReadResults: _t.TypeAlias = _Value_ReadResults
    ReadCall: _t.TypeAlias = _Value_ReadCall
    ReadRequest: _t.TypeAlias = _Value_ReadRequest

    _id = 0xBDF1EE86A4C6CBDF
    _name = "Value"
    _methods = _t.methods(_Value_read)


class _Function_ApplyParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Function_ApplyParams_Builder

    arguments: _t.ListField[float] = _t.ListField(0, _t.FLOAT64)


class _Function_ApplyParams_Builder(_t.Builder):
    __slots__ = ()

    arguments: _t.ListFieldBuilder[float, float] = _t.ListFieldBuilder(0, _t.FLOAT64)


class _Function_ApplyParams_Fields(_t.TypedDict, total=False):
    arguments: _t.Iterable[float]


class _Function_ApplyParams(_t.Struct[_Function_ApplyParams_Reader, _Function_ApplyParams_Builder]):
    Reader: _t.TypeAlias = _Function_ApplyParams_Reader
    Builder: _t.TypeAlias = _Function_ApplyParams_Builder
    Fields: _t.TypeAlias = _Function_ApplyParams_Fields

    _id = 0xA49264B422C6909F
    _name = "Function.apply$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Function_ApplyParams_Fields]) -> _Function_ApplyParams_Builder:
        return _t.new_struct(_Function_ApplyParams, fields)


class _Function_ApplyResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Function_ApplyResults_Builder

    number: _t.Float64 = _t.Float64(0)


class _Function_ApplyResults_Builder(_t.Builder):
    __slots__ = ()

    number: _t.Float64Builder = _t.Float64Builder(0)


class _Function_ApplyResults_Promise(_t.Promise[_Function_ApplyResults_Reader]):
    __slots__ = ()

    number: _t.PromiseValue[float] = _t.PromiseValue()


class _Function_ApplyResults_Fields(_t.TypedDict, total=False):
    number: float


class _Function_ApplyResults(
    _t.Struct[_Function_ApplyResults_Reader, _Function_ApplyResults_Builder]
):
    Reader: _t.TypeAlias = _Function_ApplyResults_Reader
    Builder: _t.TypeAlias = _Function_ApplyResults_Builder
    Promise: _t.TypeAlias = _Function_ApplyResults_Promise
    Fields: _t.TypeAlias = _Function_ApplyResults_Fields

    _id = 0xCC6B779AB6BCAB84
    _name = "Function.apply$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Function_ApplyResults_Fields]) -> _Function_ApplyResults_Builder:
        return _t.new_struct(_Function_ApplyResults, fields)


_Function_apply: _t.Method[_Function_ApplyParams_Builder, _Function_ApplyResults_Promise] = (
    _t.Method(
        0xF7C68B4F9992A596,
        0,
        "apply",
        lambda: _Function_ApplyParams,
        lambda: _Function_ApplyResults,
        no_promise_pipelining=True,
    )
)

_Function_ApplyCall: _t.TypeAlias = _t.Call[
    _Function_ApplyParams_Reader, _Function_ApplyResults_Builder
]
_Function_ApplyRequest: _t.TypeAlias = _t.Request[
    _Function_ApplyParams_Builder, _Function_ApplyResults_Promise
]


class _Function_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Function_apply)
    def apply(
        self, **params: _t.Unpack[_Function_ApplyParams_Fields]
    ) -> _Function_ApplyResults_Promise:
        return self._call(_Function_apply, params)


class _Function_Server(_t.Server):
    _methods = _t.methods(_Function_apply)

    def apply(self, call: _Function_ApplyCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Function_apply)


class Function(_t.Interface[_Function_Client]):
    Client: _t.TypeAlias = _Function_Client
    Server: _t.TypeAlias = _Function_Server

    ApplyParams: _t.TypeAlias = _Function_ApplyParams
    ApplyResults: _t.TypeAlias = _Function_ApplyResults
    ApplyCall: _t.TypeAlias = _Function_ApplyCall
    ApplyRequest: _t.TypeAlias = _Function_ApplyRequest

    _id = 0xF7C68B4F9992A596
    _name = "Function"
    _methods = _t.methods(_Function_apply)


class _Calculator_EvaluateParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Calculator_EvaluateParams_Builder

    expression: _t.StructField[_Expression_Reader] = _t.StructField(0, lambda: Expression)


class _Calculator_EvaluateParams_Builder(_t.Builder):
    __slots__ = ()

    expression: _t.StructFieldBuilder[_Expression_Builder, _Expression_Like] = (
        _t.StructFieldBuilder(0, lambda: Expression)
    )


class _Calculator_EvaluateParams_Fields(_t.TypedDict, total=False):
    expression: _Expression_Like


class _Calculator_EvaluateParams(
    _t.Struct[_Calculator_EvaluateParams_Reader, _Calculator_EvaluateParams_Builder]
):
    Reader: _t.TypeAlias = _Calculator_EvaluateParams_Reader
    Builder: _t.TypeAlias = _Calculator_EvaluateParams_Builder
    Fields: _t.TypeAlias = _Calculator_EvaluateParams_Fields

    _id = 0xCD3C39AE30319852
    _name = "Calculator.evaluate$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Calculator_EvaluateParams_Fields],
    ) -> _Calculator_EvaluateParams_Builder:
        return _t.new_struct(_Calculator_EvaluateParams, fields)


class _Calculator_EvaluateResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Calculator_EvaluateResults_Builder

    value: _t.Cap[_Value_Client] = _t.Cap(0, lambda: Value)


class _Calculator_EvaluateResults_Builder(_t.Builder):
    __slots__ = ()

    value: _t.CapBuilder[_Value_Client, _Value_Server] = _t.CapBuilder(0, lambda: Value)


class _Calculator_EvaluateResults_Promise(_t.Promise[_Calculator_EvaluateResults_Reader]):
    __slots__ = ()

    value: _t.PromiseCap[_Value_Client] = _t.PromiseCap(0, lambda: Value)


class _Calculator_EvaluateResults_Fields(_t.TypedDict, total=False):
    value: _Value_Client | _Value_Server | None


class _Calculator_EvaluateResults(
    _t.Struct[_Calculator_EvaluateResults_Reader, _Calculator_EvaluateResults_Builder]
):
    Reader: _t.TypeAlias = _Calculator_EvaluateResults_Reader
    Builder: _t.TypeAlias = _Calculator_EvaluateResults_Builder
    Promise: _t.TypeAlias = _Calculator_EvaluateResults_Promise
    Fields: _t.TypeAlias = _Calculator_EvaluateResults_Fields

    _id = 0x82B4C133B3BC00AD
    _name = "Calculator.evaluate$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Calculator_EvaluateResults_Fields],
    ) -> _Calculator_EvaluateResults_Builder:
        return _t.new_struct(_Calculator_EvaluateResults, fields)


class _Calculator_OperatorParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Calculator_OperatorParams_Builder

    op: _t.EnumField[Operator] = _t.EnumField(0, lambda: Operator)


class _Calculator_OperatorParams_Builder(_t.Builder):
    __slots__ = ()

    op: _t.EnumFieldBuilder[Operator] = _t.EnumFieldBuilder(0, lambda: Operator)


class _Calculator_OperatorParams_Fields(_t.TypedDict, total=False):
    op: Operator


class _Calculator_OperatorParams(
    _t.Struct[_Calculator_OperatorParams_Reader, _Calculator_OperatorParams_Builder]
):
    Reader: _t.TypeAlias = _Calculator_OperatorParams_Reader
    Builder: _t.TypeAlias = _Calculator_OperatorParams_Builder
    Fields: _t.TypeAlias = _Calculator_OperatorParams_Fields

    _id = 0x9FD0E8F7DABD893D
    _name = "Calculator.operator$Params"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Calculator_OperatorParams_Fields],
    ) -> _Calculator_OperatorParams_Builder:
        return _t.new_struct(_Calculator_OperatorParams, fields)


class _Calculator_OperatorResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Calculator_OperatorResults_Builder

    function: _t.Cap[_Function_Client] = _t.Cap(0, lambda: Function)


class _Calculator_OperatorResults_Builder(_t.Builder):
    __slots__ = ()

    function: _t.CapBuilder[_Function_Client, _Function_Server] = _t.CapBuilder(0, lambda: Function)


class _Calculator_OperatorResults_Promise(_t.Promise[_Calculator_OperatorResults_Reader]):
    __slots__ = ()

    function: _t.PromiseCap[_Function_Client] = _t.PromiseCap(0, lambda: Function)


class _Calculator_OperatorResults_Fields(_t.TypedDict, total=False):
    function: _Function_Client | _Function_Server | None


class _Calculator_OperatorResults(
    _t.Struct[_Calculator_OperatorResults_Reader, _Calculator_OperatorResults_Builder]
):
    Reader: _t.TypeAlias = _Calculator_OperatorResults_Reader
    Builder: _t.TypeAlias = _Calculator_OperatorResults_Builder
    Promise: _t.TypeAlias = _Calculator_OperatorResults_Promise
    Fields: _t.TypeAlias = _Calculator_OperatorResults_Fields

    _id = 0xE00B8DFA18ADF43C
    _name = "Calculator.operator$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Calculator_OperatorResults_Fields],
    ) -> _Calculator_OperatorResults_Builder:
        return _t.new_struct(_Calculator_OperatorResults, fields)


class _Calculator_DefineParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Calculator_DefineParams_Builder

    arity: _t.UInt16 = _t.UInt16(0)
    body: _t.StructField[_Expression_Reader] = _t.StructField(0, lambda: Expression)


class _Calculator_DefineParams_Builder(_t.Builder):
    __slots__ = ()

    arity: _t.UInt16Builder = _t.UInt16Builder(0)
    body: _t.StructFieldBuilder[_Expression_Builder, _Expression_Like] = _t.StructFieldBuilder(
        0, lambda: Expression
    )


class _Calculator_DefineParams_Fields(_t.TypedDict, total=False):
    arity: int
    body: _Expression_Like


class _Calculator_DefineParams(
    _t.Struct[_Calculator_DefineParams_Reader, _Calculator_DefineParams_Builder]
):
    Reader: _t.TypeAlias = _Calculator_DefineParams_Reader
    Builder: _t.TypeAlias = _Calculator_DefineParams_Builder
    Fields: _t.TypeAlias = _Calculator_DefineParams_Fields

    _id = 0x88080B9302A2E994
    _name = "Calculator.define$Params"
    _size = (1, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Calculator_DefineParams_Fields],
    ) -> _Calculator_DefineParams_Builder:
        return _t.new_struct(_Calculator_DefineParams, fields)


class _Calculator_DefineResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Calculator_DefineResults_Builder

    function: _t.Cap[_Function_Client] = _t.Cap(0, lambda: Function)


class _Calculator_DefineResults_Builder(_t.Builder):
    __slots__ = ()

    function: _t.CapBuilder[_Function_Client, _Function_Server] = _t.CapBuilder(0, lambda: Function)


class _Calculator_DefineResults_Promise(_t.Promise[_Calculator_DefineResults_Reader]):
    __slots__ = ()

    function: _t.PromiseCap[_Function_Client] = _t.PromiseCap(0, lambda: Function)


class _Calculator_DefineResults_Fields(_t.TypedDict, total=False):
    function: _Function_Client | _Function_Server | None


class _Calculator_DefineResults(
    _t.Struct[_Calculator_DefineResults_Reader, _Calculator_DefineResults_Builder]
):
    Reader: _t.TypeAlias = _Calculator_DefineResults_Reader
    Builder: _t.TypeAlias = _Calculator_DefineResults_Builder
    Promise: _t.TypeAlias = _Calculator_DefineResults_Promise
    Fields: _t.TypeAlias = _Calculator_DefineResults_Fields

    _id = 0xF51EBA3DC9947616
    _name = "Calculator.define$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Calculator_DefineResults_Fields],
    ) -> _Calculator_DefineResults_Builder:
        return _t.new_struct(_Calculator_DefineResults, fields)


_Calculator_evaluate: _t.Method[
    _Calculator_EvaluateParams_Builder, _Calculator_EvaluateResults_Promise
] = _t.Method(
    0x974FE430BA25CF96,
    0,
    "evaluate",
    lambda: _Calculator_EvaluateParams,
    lambda: _Calculator_EvaluateResults,
)
_Calculator_operator: _t.Method[
    _Calculator_OperatorParams_Builder, _Calculator_OperatorResults_Promise
] = _t.Method(
    0x974FE430BA25CF96,
    1,
    "operator",
    lambda: _Calculator_OperatorParams,
    lambda: _Calculator_OperatorResults,
)
_Calculator_define: _t.Method[
    _Calculator_DefineParams_Builder, _Calculator_DefineResults_Promise
] = _t.Method(
    0x974FE430BA25CF96,
    2,
    "define",
    lambda: _Calculator_DefineParams,
    lambda: _Calculator_DefineResults,
)

_Calculator_EvaluateCall: _t.TypeAlias = _t.Call[
    _Calculator_EvaluateParams_Reader, _Calculator_EvaluateResults_Builder
]
_Calculator_EvaluateRequest: _t.TypeAlias = _t.Request[
    _Calculator_EvaluateParams_Builder, _Calculator_EvaluateResults_Promise
]
_Calculator_OperatorCall: _t.TypeAlias = _t.Call[
    _Calculator_OperatorParams_Reader, _Calculator_OperatorResults_Builder
]
_Calculator_OperatorRequest: _t.TypeAlias = _t.Request[
    _Calculator_OperatorParams_Builder, _Calculator_OperatorResults_Promise
]
_Calculator_DefineCall: _t.TypeAlias = _t.Call[
    _Calculator_DefineParams_Reader, _Calculator_DefineResults_Builder
]
_Calculator_DefineRequest: _t.TypeAlias = _t.Request[
    _Calculator_DefineParams_Builder, _Calculator_DefineResults_Promise
]


class _Calculator_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Calculator_evaluate)
    def evaluate(
        self, **params: _t.Unpack[_Calculator_EvaluateParams_Fields]
    ) -> _Calculator_EvaluateResults_Promise:
        return self._call(_Calculator_evaluate, params)

    @_t.method(_Calculator_operator)
    def operator(
        self, **params: _t.Unpack[_Calculator_OperatorParams_Fields]
    ) -> _Calculator_OperatorResults_Promise:
        """A function of two numbers."""
        return self._call(_Calculator_operator, params)

    @_t.method(_Calculator_define)
    def define(
        self, **params: _t.Unpack[_Calculator_DefineParams_Fields]
    ) -> _Calculator_DefineResults_Promise:
        """A function of `arity` numbers, which the body names by `argument`."""
        return self._call(_Calculator_define, params)


class _Calculator_Server(_t.Server):
    _methods = _t.methods(_Calculator_evaluate, _Calculator_operator, _Calculator_define)

    def evaluate(self, call: _Calculator_EvaluateCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Calculator_evaluate)

    def operator(self, call: _Calculator_OperatorCall) -> _t.Awaitable[None] | None:
        """A function of two numbers."""
        raise _t.unimplemented(_Calculator_operator)

    def define(self, call: _Calculator_DefineCall) -> _t.Awaitable[None] | None:
        """A function of `arity` numbers, which the body names by `argument`."""
        raise _t.unimplemented(_Calculator_define)


class Calculator(_t.Interface[_Calculator_Client]):
    Client: _t.TypeAlias = _Calculator_Client
    Server: _t.TypeAlias = _Calculator_Server

    EvaluateParams: _t.TypeAlias = _Calculator_EvaluateParams
    EvaluateResults: _t.TypeAlias = _Calculator_EvaluateResults
    EvaluateCall: _t.TypeAlias = _Calculator_EvaluateCall
    EvaluateRequest: _t.TypeAlias = _Calculator_EvaluateRequest

    OperatorParams: _t.TypeAlias = _Calculator_OperatorParams
    OperatorResults: _t.TypeAlias = _Calculator_OperatorResults
    OperatorCall: _t.TypeAlias = _Calculator_OperatorCall
    OperatorRequest: _t.TypeAlias = _Calculator_OperatorRequest

    DefineParams: _t.TypeAlias = _Calculator_DefineParams
    DefineResults: _t.TypeAlias = _Calculator_DefineResults
    DefineCall: _t.TypeAlias = _Calculator_DefineCall
    DefineRequest: _t.TypeAlias = _Calculator_DefineRequest

    _id = 0x974FE430BA25CF96
    _name = "Calculator"
    _methods = _t.methods(_Calculator_evaluate, _Calculator_operator, _Calculator_define)


_schema = _t.SchemaSource(
    globals(),
    0xA7C61DE9405B82F3,
    "FjWIU1Thh31`~AyClLez6FCEC002=$1_uB0f?Gi89mb~s00a}c42l!Q3|ABF3<m%K6R`{j|L79e)vkE@qX1D60RsQ?f?G"
    "i89mb~sMFIx|0R#X56MYNf6O9W86O9W86O9Y!000wt3kUz2m<d0}q`!>-5fK9a^MYGI=^e(W0006L)e6!R<q8KA<q8KA<"
    "qBs2029#)2mjy8#-xVs@x1^M5d;78f?Gi89mb~s00I+H3c3?r3I`Ki3I`Ki3P%%t3I`KO3J3p|rIMLXi^lf=5fKCb^MYG"
    "I=^e(W0006L$qCXE*$D>|*$D>|*$GDz`3VOT#R&)hmd_=+Fyv2{01*)b|MP-dK<ORErvLx~6VV9b6X6I46X6I46X6KQ6F"
    "~_F6U_(*|1lT>`6AZqw*XNb0RsQ%64%wPc>1FN6#@qV00A@I2MPfb@dpPJ@dpPJ@dtMR02AE@2mejx57x&?n(P1(7XbhO"
    "1P1^CGl>Tp0TZ1E2NRtK2NRtK2LJ#Qi3bP&Z)$|v@l)u908tkK0RR952LJ&x^#&pV6A1?g6A1?g6A1@D000y91_%G2kj5"
    "gkWRj!+5gGvi00jXD00A>i208%~VFm{iVFm{iVFo_{0256H2mgetytbNmYs>&q8UX<S00ajB0W-M;LID%a1qTz&1qTz&1"
    "wQ})6S)Nk|5BJSFs?Z~%>WS`0RR960S5p9GZ_V90TVF=2NN*`2NN*`KL7v|9R&ydt-P}{!L))A9033T1px;D0W*CBY5^0"
    "K1P2q91P2q91U~=(6M+N=|2>Jl+V|+tp8!!D0RaF21P1^CGvNbb0TcNH2NU@N2NU@NKL7v|<pT%*JoK#?`i%?V01+Gk00"
    "0F62LJ&xK?7<56IlZX6IlZX6Ila4000w30|)<<>7oLY3kZk+Q5*pQ000F62LJ&xWdc$G6MX^)6MX^)6MX`A000wd0tf#V"
    "c9h9Ix*qia5gY*k00jXD00A?_0a^hQ-2n#^-2n#^-2p!U029dp2T=?H0{`=ZTR`a@#-{)P05cH*@(2I`|L79e)vkE@qW}"
    "N^F@0hJ5uqplmd_=+Fyv2{0003IB_B})0R#W@f?Gi89mb~s5ebSB5eEPO|6^fnV|8p{bOCR2E@NSEZg2nqPyqo!3;_TD5"
    "h>y^0U`qbK_F&zZew(52XAg5Z)PB1VRC77d0-%Jb!}p0a&s&ocW7y2XdrZGWgud2WO*QNVQpn|AYyqSU}17+b!}yCbO&H"
    "A3jaYMW_503bZG)_ZXj=FAar+cAZ~SSVr6m%b1n-1K_GN;Wo0@b2yS(4Vr6o3AYpD~Aa-GFb!BrPVRRsAbaNnVWnp$@b1"
    "WcZVQg%3Aa7<MW_503bZKvHb0A@KAZc`SAZ~ADWe0OE3PBJ7001#5Y639@@&Nz<|5RvYAYpQ6bp~x^Zge1TW*~HEVRRsF"
    "b!}p0axNfGZftoVX>K5NXk{Q`Z)ABOZ)PB2AZB%LV{{*BZ*DFM|5RvYAaZ4MbqH*9Aa7<MVQwI0VRCF~WpW^8c42IFVRU"
    "J4ZY&^oXlY|;AZ}%LWpW^BVRImKZy;lDZDk;IZy<DNWgug0X=M*?bS?`2K_FvcY-4q7B4KoIav*nTZ*yfJc42IFWpf~5Z"
    "e$>4b#7yHX>V?GAYpQ4Aa7!7Wn*-6E(!`kAZB%LV{~b6ZXj)8c_3_Qc4Z)MZXji8bZBLAAaiMCWjY{ZY-wd~baNnZVRLg"
    "JbZBL1av*PaZY&^SZe$>IXk{RCWpZ|9av)=2Y;1ENbZBL5AYx%-Yc3#HXkl~;VQwH{ZgY2Kav)=GZggR3ZgU`GVQwH|Wg"
    "vBPWn>^?WoB=3Wgv8DWgua0b9ZHOAZc?TbZBLAWh@|bZy;eHcW7^HWgug3ZE$sTVRUJ4ZY&^ZZ+B&OWpW^GVQzT}V_|G;"
    "b0BGSAar4CWpgYbV{dbGb0BYSWgv2Ib#7!JbRTkQa4rh}V_|G#b!=gD1aERKV_|S^a5_U_Y-4q7VRUbDE@Wk9X>MgCQe|"
    "^>Yy)(2Kmkwz0Z;(~Q3L}7000C5000pUN)ZtUQ4j+GQ5*sR|7LY=V{~b6ZU6uPPyqq~5&xE@l9^A7#`gdK06`1^0TBQK|"
    "6^fnV|8p{bOdj5E@NSEZg4t7VQgb{Y+-b7axP?LW@&C^Bv4^;VQm3(Kmkwz0Z;(~Q3wMB000C5000qDG7(V+QBVT`QCtE"
    "60Ra>N0RR9I4Jr{02T=?I0Z|wN0S{ttWO+~l0s#>J=n~h}u6X*R0000%3;_WU00JLja%psVPyqq~2LJ*A2LJ*8V_|G#b!"
    "=gD1aERKV_|S^a5_U_Y-4q7VRUbDE^lyUa$$6DawJk^a}RZFbaOxfPyqo@0RmA30|Wp71OWg55e-Ta5eHEa0|8MS0s;SK"
    "b#7yHX>V=-002+{0s#^KmZg%JPm9L)0000%3;_WV00RGGVQgb{Y+-Z+Z*neUVQ_A6IzwS>V|8p{bZ>GlZ*XODVRUbDBv4"
    "^;2Vre<Kmkwz0Z;(~Q3L}7000C5000pU8W9Z#Q49kCQ5XUN18;Cp0RjOJ|C*QyKgXoMjQ{`uK@0%_4*&xHV_|G#b!=gD1"
    "aERKV_|S^a5_U_Y-4q7VRUbDE@gIMY;|FDWh7E%a}RZFbaOxfPyqo@0RmA30|Wp71OWg55e+gC4F^#S0|8MO0s$X(VQh6"
    "}Pyqq~5&z%I#-xVs@x1^506`1^0TBQK|6^fnV|8p{bOdj5E@NSEZg4t7VQgb{Y+-b7axP_dVQh6_bY&z^VR8pyZF4{YPy"
    "qo@0RmA30|Wp71OWg55e-@q5eHEa0|8MS0s;SJcyMxMb8~3`18;6n0RjOK|L79e)vkE@qW}N^K@0%_5C8)IV_|G#b!=gD"
    "1aERKV_|S^a5_eHZew(5Z*DGOaBysSBvNH_b!>EV06+my0Rd0}0#O751ONa80RR9I4LT7G2T=?I0Z|wN0Y7eaZDM6|Pyq"
    "q~3jhKE3jhKCV_|G#b!=gD18;IJV_|S^a5_eHZew(5Z*DGOaBysSBtKALa$#+AKmkwz0Z;(~Q3L}7000C5000pUQV|gcQ"
    "4j+GQ5*sR|6y`xb!}yCbN~T!Pyqq~4gdjB3<CiH4gdiG3jhNDV_|G#b!=gD18;IJV_|S^a5`3DY;|QWa%Ev;BvNH_bq8#"
    "8b3g%50Rd0}0#O751ONa80RR9I4LT7G2T=?I0Z|wN0Y7eaZDM6|Pyqq~3jhKE3jhKCV_|G#b!=gD18;IJV_|S^a5`3DY;"
    "|QWa%Ev;Bv4^;VFPV*Kmkwz0Z;(~Py+=2V_|G#b!=gD18;IJV_|S^a5_bJaB^jHb7^mGE@NSAYybd20Z;(}Pyqr_2m=HF"
    "02BcO000qXN)c%XQD_4JQFH<U5di@d0R#X55e-ri5eHEa0|8MS0s;SFa%XjIWo~o;0dr6R0s#&H0Z|MC0RavG0Ra&I=n~"
    "h}u6X*R0000$0RRC1W_503bZKvH0000`0RjOL|CXhanNN$x_W%F@K@0%_5dZ@JV_|G#b!=gD0&j9IV_|S^a5_U_Y-4q7V"
    "Fz??azFu40Rd0}0#OVD1pom5QkXF?t~or-0j&VMvopc8f)RmA5s?Q$gaJW>0TFoz0RjI#iM`tQ=+K`5JoK#?`i%?V5lKo"
    "BSqDK(0YOXw5kUt50{@ihq5_i(2#5g|c9h9Ix*qir6*>_i2SF48K@<TI2?tOC0Y7AAW@&C^Kmh;&Pyqt}Z*XODVRUbD00"
    "00$0RRC|0RsPJc42IFVRU5x002M%00B?|0{>%SY-4q7VRQm-axP<GaBgrqMs;pubZKt^Za@K00Rd0}0#O751pom5pOD5P"
    "v}BT`0fei(wwiZq%n=nb5g`Xb6ahgL0TBrYPyqoSVQ_G4c|ZXG0Z;(~|6^fnV|8p{bOCR2E@NSEZg4+3R$**)Wk3N?0Rd"
    "0}0#O751pom5P38~Q$4Q#(0dH!A+VNB9g%K4h5g`Xb6ahgL0TBrYPyqoCa%Ev;Kmh;&Pyqt}V_|G#b!=gD0&j9IV_|S^a"
    "5_(LWpZJ3Zvk>Z0Z;(}Pyqr_5CH-J01-(d5lIID0TD4u5j6(^0udQX5gi8s0}%x}5d{Z7WNCJ3WMxnR0{?AwY;<XGY<U0"
    "x08jw}|8sR>baG*1bN~PVPyqr5VPs@b0RsPHVQgb{Y+-Z)Z*neUVQ_A6Iz@PJa%FRK2Wf9^Kmkwz0Z;(~Q4j+J4FCTG0R"
    "R9IxjGTK2T`~K0a3&P0Sy8E{}cfM000qnG7)tLQFH?VQGfyg4FdiD6afMN01+`t5j6)<Gy?%qKmq{`1N{F10sk==0{J4="
    ">$d<A4Jr{02LJ&NV_|G;Pyqt}VRC16ZDnqB0000`0RjOB00IFA00AF%VQh6}Pyqq~5&z%I#-xVs@x1^506`1^0TBQKKW="
    "qxVr6nr0RjOF00IFE00IAFVQgb{Y+-Z(Z*neUVQ_A6002M%Q4|3I|L79e)vkE@qW}>>TK}4u2|vfAzl{J9F-rg6%f_UJ?"
    "(w|<5hXJJmZg%JPm9L)01*{R|CY}sx-jHVmjDq3T2KK3|3hJHV|8p{bN~Zya{oqkZew(5Z*Bkp03TLiY;|S-PjF>&VRUb"
    "D00030MR;&>Wpi_B00VDs",
)
