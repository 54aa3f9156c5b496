# Generated from interop.capnp, @0xd3a8f1b06c2e4797, by trio_capnp 0.1.0. Do not edit.

"""The one schema that every peer of tests/interop serves and calls, whatever it is written in.

`Peer` is the bootstrap interface. Each of its methods is there for one group of scenarios;
peers/README.md lists which scenario uses what.
"""

from __future__ import annotations

from typing import Final as _Final

from trio_capnp import typed as _t


class Color(_t.Enum):
    RED = 0
    GREEN = 1
    LIGHT_BLUE = 2


class Failure(_t.Enum):
    FAILED = 0
    OVERLOADED = 1
    DISCONNECTED = 2
    UNIMPLEMENTED = 3


class _Point_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Point_Builder

    x = _t.Int32(0)
    y = _t.Int32(1, 7)


class _Point_Builder(_t.Builder):
    __slots__ = ()

    x = _t.Int32Builder(0)
    y = _t.Int32Builder(1, 7)


class _Point_Promise(_t.Promise[_Point_Reader]):
    __slots__ = ()

    x: _t.PromiseValue[int] = _t.PromiseValue()
    y: _t.PromiseValue[int] = _t.PromiseValue()


class _Point_Fields(_t.TypedDict, total=False):
    x: int
    y: int


_Point_Like: _t.TypeAlias = _Point_Reader | _Point_Builder | _Point_Fields


class Point(_t.Struct[_Point_Reader, _Point_Builder]):
    Reader: _t.TypeAlias = _Point_Reader
    Builder: _t.TypeAlias = _Point_Builder
    Promise: _t.TypeAlias = _Point_Promise
    Fields: _t.TypeAlias = _Point_Fields
    Like: _t.TypeAlias = _Point_Like

    _id = 0xC78D769B917E11E3
    _name = "Point"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Point_Fields]) -> _Point_Builder:
        return _t.new_struct(Point, fields)


class _Values_Shape_Circle_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Values_Shape_Circle_Builder

    center: _t.StructField[_Point_Reader] = _t.StructField(22, lambda: Point)
    radius = _t.Float64(8)


class _Values_Shape_Circle_Builder(_t.Builder):
    __slots__ = ()

    center: _t.StructFieldBuilder[_Point_Builder, _Point_Like] = _t.StructFieldBuilder(
        22, lambda: Point
    )
    radius = _t.Float64Builder(8)


class _Values_Shape_Circle_Promise(_t.Promise[_Values_Shape_Circle_Reader]):
    __slots__ = ()

    center: _t.PromiseStruct[_Point_Promise] = _t.PromiseStruct(22, lambda: Point)
    radius: _t.PromiseValue[float] = _t.PromiseValue()


class _Values_Shape_Circle_Fields(_t.TypedDict, total=False):
    center: _Point_Like
    radius: float


_Values_Shape_Circle_Like: _t.TypeAlias = (
    _Values_Shape_Circle_Reader | _Values_Shape_Circle_Builder | _Values_Shape_Circle_Fields
)


class _Values_Shape_Circle(_t.Struct[_Values_Shape_Circle_Reader, _Values_Shape_Circle_Builder]):
    Reader: _t.TypeAlias = _Values_Shape_Circle_Reader
    Builder: _t.TypeAlias = _Values_Shape_Circle_Builder
    Promise: _t.TypeAlias = _Values_Shape_Circle_Promise
    Fields: _t.TypeAlias = _Values_Shape_Circle_Fields
    Like: _t.TypeAlias = _Values_Shape_Circle_Like

    _id = 0xC2F7FD3881EB6298
    _name = "Values.shape.circle"
    _size = (11, 28)
    _is_group = True


class _Values_Shape_Which(_t.Enum):
    NONE = 0
    CIRCLE = 1
    LABEL = 2


class _Values_Shape_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Values_Shape_Builder
    _which: _t.Which[_Values_Shape_Which] = _t.Which(28, lambda: _Values_Shape_Which)

    none = _t.Void(union=(28, 0))
    circle: _t.Group[_Values_Shape_Circle_Reader] = _t.Group(
        lambda: _Values_Shape_Circle, union=(28, 1)
    )
    label = _t.Text(22, union=(28, 2))


class _Values_Shape_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Values_Shape_Which] = _t.Which(28, lambda: _Values_Shape_Which)

    none = _t.VoidBuilder(union=(28, 0))
    circle: _t.GroupBuilder[_Values_Shape_Circle_Builder, _Values_Shape_Circle_Like] = (
        _t.GroupBuilder(lambda: _Values_Shape_Circle, union=(28, 1))
    )
    label = _t.TextBuilder(22, union=(28, 2))


class _Values_Shape_Promise(_t.Promise[_Values_Shape_Reader]):
    __slots__ = ()

    none: _t.PromiseValue[None] = _t.PromiseValue()
    circle: _t.PromiseGroup[_Values_Shape_Circle_Promise] = _t.PromiseGroup(
        lambda: _Values_Shape_Circle
    )
    label: _t.PromiseValue[str] = _t.PromiseValue()


class _Values_Shape_Fields(_t.TypedDict, total=False):
    none: None
    circle: _Values_Shape_Circle_Like
    label: str


_Values_Shape_Like: _t.TypeAlias = (
    _Values_Shape_Reader | _Values_Shape_Builder | _Values_Shape_Fields
)


class _Values_Shape(_t.Struct[_Values_Shape_Reader, _Values_Shape_Builder]):
    Reader: _t.TypeAlias = _Values_Shape_Reader
    Builder: _t.TypeAlias = _Values_Shape_Builder
    Promise: _t.TypeAlias = _Values_Shape_Promise
    Fields: _t.TypeAlias = _Values_Shape_Fields
    Like: _t.TypeAlias = _Values_Shape_Like
    Which: _t.TypeAlias = _Values_Shape_Which

    Circle: _t.TypeAlias = _Values_Shape_Circle

    _id = 0xCF7727467D942394
    _name = "Values.shape"
    _size = (11, 28)
    _is_group = True


class _Values_Place_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Values_Place_Builder

    name = _t.Text(23)
    latitude = _t.Float64(9)
    longitude = _t.Float64(10)


class _Values_Place_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(23)
    latitude = _t.Float64Builder(9)
    longitude = _t.Float64Builder(10)


class _Values_Place_Promise(_t.Promise[_Values_Place_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    latitude: _t.PromiseValue[float] = _t.PromiseValue()
    longitude: _t.PromiseValue[float] = _t.PromiseValue()


class _Values_Place_Fields(_t.TypedDict, total=False):
    name: str
    latitude: float
    longitude: float


_Values_Place_Like: _t.TypeAlias = (
    _Values_Place_Reader | _Values_Place_Builder | _Values_Place_Fields
)


class _Values_Place(_t.Struct[_Values_Place_Reader, _Values_Place_Builder]):
    Reader: _t.TypeAlias = _Values_Place_Reader
    Builder: _t.TypeAlias = _Values_Place_Builder
    Promise: _t.TypeAlias = _Values_Place_Promise
    Fields: _t.TypeAlias = _Values_Place_Fields
    Like: _t.TypeAlias = _Values_Place_Like

    _id = 0xBE26D406302A741F
    _name = "Values.place"
    _size = (11, 28)
    _is_group = True


class _Values_Which(_t.Enum):
    EMPTY = 0
    NUMBER = 1
    WORDS = 2


class _Values_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Values_Builder
    _which: _t.Which[_Values_Which] = _t.Which(19, lambda: _Values_Which)

    nothing = _t.Void()
    yes = _t.Bool(0)
    no = _t.Bool(1, True)
    i8 = _t.Int8(1)
    i16 = _t.Int16(1)
    i32 = _t.Int32(1)
    i64 = _t.Int64(1)
    u8 = _t.UInt8(16)
    u16 = _t.UInt16(9)
    u32 = _t.UInt32(5)
    u64 = _t.UInt64(3)
    f32 = _t.Float32(8)
    f64 = _t.Float64(5)
    text = _t.Text(0)
    data = _t.Data(1)
    color: _t.EnumField[Color] = _t.EnumField(18, lambda: Color)
    point: _t.StructField[_Point_Reader] = _t.StructField(2, lambda: Point)
    next: _t.StructField[_Values_Reader] = _t.StructField(3, lambda: Values)
    voids = _t.ListField(4, _t.VOID)
    bools = _t.ListField(5, _t.BOOL)
    i8s = _t.ListField(6, _t.INT8)
    i16s = _t.ListField(7, _t.INT16)
    i32s = _t.ListField(8, _t.INT32)
    i64s = _t.ListField(9, _t.INT64)
    u8s = _t.ListField(10, _t.UINT8)
    u16s = _t.ListField(11, _t.UINT16)
    u32s = _t.ListField(12, _t.UINT32)
    u64s = _t.ListField(13, _t.UINT64)
    f32s = _t.ListField(14, _t.FLOAT32)
    f64s = _t.ListField(15, _t.FLOAT64)
    texts = _t.ListField(16, _t.TEXT)
    datas = _t.ListField(17, _t.DATA)
    colors: _t.ListField[Color] = _t.ListField(18, _t.enum_of(lambda: Color))
    points: _t.ListField[_Point_Reader] = _t.ListField(19, _t.struct_of(lambda: Point))
    table: _t.ListField[_t.ListReader[int]] = _t.ListField(20, _t.list_of(_t.INT32))
    empty = _t.Void(union=(19, 0))
    number = _t.Int64(6, union=(19, 1))
    words = _t.ListField(21, _t.TEXT, union=(19, 2))
    shape: _t.Group[_Values_Shape_Reader] = _t.Group(lambda: _Values_Shape)
    place: _t.Group[_Values_Place_Reader] = _t.Group(lambda: _Values_Place)
    any = _t.AnyPointer(24)
    from_ = _t.Text(25, "nowhere")
    """a Python keyword, with a default"""
    answer = _t.Int32(15, 42)
    primes = _t.ListField(
        26, _t.UINT16, b"\x01\x00\x00\x00#\x00\x00\x00\x02\x00\x03\x00\x05\x00\x07\x00"
    )
    origin: _t.StructField[_Point_Reader] = _t.StructField(
        27, lambda: Point, b"\x00\x00\x00\x00\x01\x00\x00\x00\xff\xff\xff\xff\xf9\xff\xff\xff"
    )


class _Values_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Values_Which] = _t.Which(19, lambda: _Values_Which)

    nothing = _t.VoidBuilder()
    yes = _t.BoolBuilder(0)
    no = _t.BoolBuilder(1, True)
    i8 = _t.Int8Builder(1)
    i16 = _t.Int16Builder(1)
    i32 = _t.Int32Builder(1)
    i64 = _t.Int64Builder(1)
    u8 = _t.UInt8Builder(16)
    u16 = _t.UInt16Builder(9)
    u32 = _t.UInt32Builder(5)
    u64 = _t.UInt64Builder(3)
    f32 = _t.Float32Builder(8)
    f64 = _t.Float64Builder(5)
    text = _t.TextBuilder(0)
    data = _t.DataBuilder(1)
    color: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(18, lambda: Color)
    point: _t.StructFieldBuilder[_Point_Builder, _Point_Like] = _t.StructFieldBuilder(
        2, lambda: Point
    )
    next: _t.StructFieldBuilder[_Values_Builder, _Values_Like] = _t.StructFieldBuilder(
        3, lambda: Values
    )
    voids = _t.ListFieldBuilder(4, _t.VOID)
    bools = _t.ListFieldBuilder(5, _t.BOOL)
    i8s = _t.ListFieldBuilder(6, _t.INT8)
    i16s = _t.ListFieldBuilder(7, _t.INT16)
    i32s = _t.ListFieldBuilder(8, _t.INT32)
    i64s = _t.ListFieldBuilder(9, _t.INT64)
    u8s = _t.ListFieldBuilder(10, _t.UINT8)
    u16s = _t.ListFieldBuilder(11, _t.UINT16)
    u32s = _t.ListFieldBuilder(12, _t.UINT32)
    u64s = _t.ListFieldBuilder(13, _t.UINT64)
    f32s = _t.ListFieldBuilder(14, _t.FLOAT32)
    f64s = _t.ListFieldBuilder(15, _t.FLOAT64)
    texts = _t.ListFieldBuilder(16, _t.TEXT)
    datas = _t.ListFieldBuilder(17, _t.DATA)
    colors: _t.ListFieldBuilder[Color, Color] = _t.ListFieldBuilder(18, _t.enum_of(lambda: Color))
    points: _t.ListFieldBuilder[_Point_Builder, _Point_Like] = _t.ListFieldBuilder(
        19, _t.struct_of(lambda: Point)
    )
    table: _t.ListFieldBuilder[_t.ListBuilder[int, int], _t.Iterable[int]] = _t.ListFieldBuilder(
        20, _t.list_of(_t.INT32)
    )
    empty = _t.VoidBuilder(union=(19, 0))
    number = _t.Int64Builder(6, union=(19, 1))
    words = _t.ListFieldBuilder(21, _t.TEXT, union=(19, 2))
    shape: _t.GroupBuilder[_Values_Shape_Builder, _Values_Shape_Like] = _t.GroupBuilder(
        lambda: _Values_Shape
    )
    place: _t.GroupBuilder[_Values_Place_Builder, _Values_Place_Like] = _t.GroupBuilder(
        lambda: _Values_Place
    )
    any = _t.AnyPointerBuilder(24)
    from_ = _t.TextBuilder(25, "nowhere")
    answer = _t.Int32Builder(15, 42)
    primes = _t.ListFieldBuilder(
        26, _t.UINT16, b"\x01\x00\x00\x00#\x00\x00\x00\x02\x00\x03\x00\x05\x00\x07\x00"
    )
    origin: _t.StructFieldBuilder[_Point_Builder, _Point_Like] = _t.StructFieldBuilder(
        27, lambda: Point, b"\x00\x00\x00\x00\x01\x00\x00\x00\xff\xff\xff\xff\xf9\xff\xff\xff"
    )


class _Values_Promise(_t.Promise[_Values_Reader]):
    __slots__ = ()

    nothing: _t.PromiseValue[None] = _t.PromiseValue()
    yes: _t.PromiseValue[bool] = _t.PromiseValue()
    no: _t.PromiseValue[bool] = _t.PromiseValue()
    i8: _t.PromiseValue[int] = _t.PromiseValue()
    i16: _t.PromiseValue[int] = _t.PromiseValue()
    i32: _t.PromiseValue[int] = _t.PromiseValue()
    i64: _t.PromiseValue[int] = _t.PromiseValue()
    u8: _t.PromiseValue[int] = _t.PromiseValue()
    u16: _t.PromiseValue[int] = _t.PromiseValue()
    u32: _t.PromiseValue[int] = _t.PromiseValue()
    u64: _t.PromiseValue[int] = _t.PromiseValue()
    f32: _t.PromiseValue[float] = _t.PromiseValue()
    f64: _t.PromiseValue[float] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()
    data: _t.PromiseValue[bytes] = _t.PromiseValue()
    color: _t.PromiseValue[Color] = _t.PromiseValue()
    point: _t.PromiseStruct[_Point_Promise] = _t.PromiseStruct(2, lambda: Point)
    next: _t.PromiseStruct[_Values_Promise] = _t.PromiseStruct(3, lambda: Values)
    voids: _t.PromiseValue[_t.ListReader[None]] = _t.PromiseValue()
    bools: _t.PromiseValue[_t.ListReader[bool]] = _t.PromiseValue()
    i8s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    i16s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    i32s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    i64s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    u8s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    u16s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    u32s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    u64s: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    f32s: _t.PromiseValue[_t.ListReader[float]] = _t.PromiseValue()
    f64s: _t.PromiseValue[_t.ListReader[float]] = _t.PromiseValue()
    texts: _t.PromiseValue[_t.ListReader[str]] = _t.PromiseValue()
    datas: _t.PromiseValue[_t.ListReader[bytes]] = _t.PromiseValue()
    colors: _t.PromiseValue[_t.ListReader[Color]] = _t.PromiseValue()
    points: _t.PromiseValue[_t.ListReader[_Point_Reader]] = _t.PromiseValue()
    table: _t.PromiseValue[_t.ListReader[_t.ListReader[int]]] = _t.PromiseValue()
    empty: _t.PromiseValue[None] = _t.PromiseValue()
    number: _t.PromiseValue[int] = _t.PromiseValue()
    words: _t.PromiseValue[_t.ListReader[str]] = _t.PromiseValue()
    shape: _t.PromiseGroup[_Values_Shape_Promise] = _t.PromiseGroup(lambda: _Values_Shape)
    place: _t.PromiseGroup[_Values_Place_Promise] = _t.PromiseGroup(lambda: _Values_Place)
    any = _t.PromiseAny(24)
    from_: _t.PromiseValue[str] = _t.PromiseValue()
    answer: _t.PromiseValue[int] = _t.PromiseValue()
    primes: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    origin: _t.PromiseStruct[_Point_Promise] = _t.PromiseStruct(27, lambda: Point)


class _Values_Fields(_t.TypedDict, total=False):
    nothing: None
    yes: bool
    no: bool
    i8: int
    i16: int
    i32: int
    i64: int
    u8: int
    u16: int
    u32: int
    u64: int
    f32: float
    f64: float
    text: str
    data: _t.BytesLike
    color: Color
    point: _Point_Like
    next: _Values_Like
    voids: _t.Iterable[None]
    bools: _t.Iterable[bool]
    i8s: _t.Iterable[int]
    i16s: _t.Iterable[int]
    i32s: _t.Iterable[int]
    i64s: _t.Iterable[int]
    u8s: _t.Iterable[int]
    u16s: _t.Iterable[int]
    u32s: _t.Iterable[int]
    u64s: _t.Iterable[int]
    f32s: _t.Iterable[float]
    f64s: _t.Iterable[float]
    texts: _t.Iterable[str]
    datas: _t.Iterable[_t.BytesLike]
    colors: _t.Iterable[Color]
    points: _t.Iterable[_Point_Like]
    table: _t.Iterable[_t.Iterable[int]]
    empty: None
    number: int
    words: _t.Iterable[str]
    shape: _Values_Shape_Like
    place: _Values_Place_Like
    any: object
    from_: str
    answer: int
    primes: _t.Iterable[int]
    origin: _Point_Like


_Values_Like: _t.TypeAlias = _Values_Reader | _Values_Builder | _Values_Fields


class Values(_t.Struct[_Values_Reader, _Values_Builder]):
    """Every kind of value there is but capabilities."""

    Reader: _t.TypeAlias = _Values_Reader
    Builder: _t.TypeAlias = _Values_Builder
    Promise: _t.TypeAlias = _Values_Promise
    Fields: _t.TypeAlias = _Values_Fields
    Like: _t.TypeAlias = _Values_Like
    Which: _t.TypeAlias = _Values_Which

    Shape: _t.TypeAlias = _Values_Shape
    Place: _t.TypeAlias = _Values_Place

    _id = 0xCBC335894B4463EC
    _name = "Values"
    _size = (11, 28)

    @staticmethod
    def new(**fields: _t.Unpack[_Values_Fields]) -> _Values_Builder:
        return _t.new_struct(Values, fields)


class _Counter_NextParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Counter_NextParams_Builder


class _Counter_NextParams_Builder(_t.Builder):
    __slots__ = ()


class _Counter_NextParams_Fields(_t.TypedDict, total=False):
    pass


class _Counter_NextParams(_t.Struct[_Counter_NextParams_Reader, _Counter_NextParams_Builder]):
    Reader: _t.TypeAlias = _Counter_NextParams_Reader
    Builder: _t.TypeAlias = _Counter_NextParams_Builder
    Fields: _t.TypeAlias = _Counter_NextParams_Fields

    _id = 0x93127279C19F07E0
    _name = "Counter.next$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Counter_NextParams_Fields]) -> _Counter_NextParams_Builder:
        return _t.new_struct(_Counter_NextParams, fields)


class _Counter_NextResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Counter_NextResults_Builder

    n = _t.UInt32(0)


class _Counter_NextResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.UInt32Builder(0)


class _Counter_NextResults_Promise(_t.Promise[_Counter_NextResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()


class _Counter_NextResults_Fields(_t.TypedDict, total=False):
    n: int


class _Counter_NextResults(_t.Struct[_Counter_NextResults_Reader, _Counter_NextResults_Builder]):
    Reader: _t.TypeAlias = _Counter_NextResults_Reader
    Builder: _t.TypeAlias = _Counter_NextResults_Builder
    Promise: _t.TypeAlias = _Counter_NextResults_Promise
    Fields: _t.TypeAlias = _Counter_NextResults_Fields

    _id = 0x9B079B38E1D87739
    _name = "Counter.next$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Counter_NextResults_Fields]) -> _Counter_NextResults_Builder:
        return _t.new_struct(_Counter_NextResults, fields)


_Counter_next: _t.Method[_Counter_NextParams_Builder, _Counter_NextResults_Promise] = _t.Method(
    0xF3833FFB41C7BE82,
    0,
    "next",
    lambda: _Counter_NextParams,
    lambda: _Counter_NextResults,
    no_promise_pipelining=True,
)

_Counter_NextCall: _t.TypeAlias = _t.Call[_Counter_NextParams_Reader, _Counter_NextResults_Builder]
_Counter_NextRequest: _t.TypeAlias = _t.Request[
    _Counter_NextParams_Builder, _Counter_NextResults_Promise
]


class _Counter_Client(_t.Client):
    """Returns 0, 1, 2 and so on: the numbers tell in which order calls arrived."""

    __slots__ = ()

    @_t.method(_Counter_next)
    def next(self, **params: _t.Unpack[_Counter_NextParams_Fields]) -> _Counter_NextResults_Promise:
        return self._call(_Counter_next, params)


class _Counter_Server(_t.Server):
    """Returns 0, 1, 2 and so on: the numbers tell in which order calls arrived."""

    _methods = _t.methods(_Counter_next)

    def next(self, call: _Counter_NextCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Counter_next)


class Counter(_t.Interface[_Counter_Client]):
    """Returns 0, 1, 2 and so on: the numbers tell in which order calls arrived."""

    Client: _t.TypeAlias = _Counter_Client
    Server: _t.TypeAlias = _Counter_Server

    NextParams: _t.TypeAlias = _Counter_NextParams
    NextResults: _t.TypeAlias = _Counter_NextResults
    NextCall: _t.TypeAlias = _Counter_NextCall
    NextRequest: _t.TypeAlias = _Counter_NextRequest

    _id = 0xF3833FFB41C7BE82
    _name = "Counter"
    _methods = _t.methods(_Counter_next)


class _NamedCounter_NameParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _NamedCounter_NameParams_Builder


class _NamedCounter_NameParams_Builder(_t.Builder):
    __slots__ = ()


class _NamedCounter_NameParams_Fields(_t.TypedDict, total=False):
    pass


class _NamedCounter_NameParams(
    _t.Struct[_NamedCounter_NameParams_Reader, _NamedCounter_NameParams_Builder]
):
    Reader: _t.TypeAlias = _NamedCounter_NameParams_Reader
    Builder: _t.TypeAlias = _NamedCounter_NameParams_Builder
    Fields: _t.TypeAlias = _NamedCounter_NameParams_Fields

    _id = 0x8DE9D600E90C69FA
    _name = "NamedCounter.name$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_NamedCounter_NameParams_Fields],
    ) -> _NamedCounter_NameParams_Builder:
        return _t.new_struct(_NamedCounter_NameParams, fields)


class _NamedCounter_NameResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _NamedCounter_NameResults_Builder

    name = _t.Text(0)


class _NamedCounter_NameResults_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)


class _NamedCounter_NameResults_Promise(_t.Promise[_NamedCounter_NameResults_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()


class _NamedCounter_NameResults_Fields(_t.TypedDict, total=False):
    name: str


class _NamedCounter_NameResults(
    _t.Struct[_NamedCounter_NameResults_Reader, _NamedCounter_NameResults_Builder]
):
    Reader: _t.TypeAlias = _NamedCounter_NameResults_Reader
    Builder: _t.TypeAlias = _NamedCounter_NameResults_Builder
    Promise: _t.TypeAlias = _NamedCounter_NameResults_Promise
    Fields: _t.TypeAlias = _NamedCounter_NameResults_Fields

    _id = 0xA46553357EA5DADD
    _name = "NamedCounter.name$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_NamedCounter_NameResults_Fields],
    ) -> _NamedCounter_NameResults_Builder:
        return _t.new_struct(_NamedCounter_NameResults, fields)


_NamedCounter_name: _t.Method[
    _NamedCounter_NameParams_Builder, _NamedCounter_NameResults_Promise
] = _t.Method(
    0xF7EA6C344269173F,
    0,
    "name",
    lambda: _NamedCounter_NameParams,
    lambda: _NamedCounter_NameResults,
    no_promise_pipelining=True,
)

_NamedCounter_NameCall: _t.TypeAlias = _t.Call[
    _NamedCounter_NameParams_Reader, _NamedCounter_NameResults_Builder
]
_NamedCounter_NameRequest: _t.TypeAlias = _t.Request[
    _NamedCounter_NameParams_Builder, _NamedCounter_NameResults_Promise
]


class _NamedCounter_Client(_Counter_Client):
    __slots__ = ()

    @_t.method(_NamedCounter_name)
    def name(
        self, **params: _t.Unpack[_NamedCounter_NameParams_Fields]
    ) -> _NamedCounter_NameResults_Promise:
        return self._call(_NamedCounter_name, params)


class _NamedCounter_Server(_Counter_Server):
    _methods = _t.methods(_NamedCounter_name)

    def name(self, call: _NamedCounter_NameCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_NamedCounter_name)


class NamedCounter(_t.Interface[_NamedCounter_Client]):
    Client: _t.TypeAlias = _NamedCounter_Client
    Server: _t.TypeAlias = _NamedCounter_Server

    NameParams: _t.TypeAlias = _NamedCounter_NameParams
    NameResults: _t.TypeAlias = _NamedCounter_NameResults
    NameCall: _t.TypeAlias = _NamedCounter_NameCall
    NameRequest: _t.TypeAlias = _NamedCounter_NameRequest

    _id = 0xF7EA6C344269173F
    _name = "NamedCounter"
    _methods = _t.methods(_NamedCounter_name)
    _superclasses = _t.superclasses(lambda: Counter)


class _Callback_NotifyParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Callback_NotifyParams_Builder

    n = _t.UInt32(0)


class _Callback_NotifyParams_Builder(_t.Builder):
    __slots__ = ()

    n = _t.UInt32Builder(0)


class _Callback_NotifyParams_Fields(_t.TypedDict, total=False):
    n: int


class _Callback_NotifyParams(
    _t.Struct[_Callback_NotifyParams_Reader, _Callback_NotifyParams_Builder]
):
    Reader: _t.TypeAlias = _Callback_NotifyParams_Reader
    Builder: _t.TypeAlias = _Callback_NotifyParams_Builder
    Fields: _t.TypeAlias = _Callback_NotifyParams_Fields

    _id = 0xF9F12B620166C7D1
    _name = "Callback.notify$Params"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Callback_NotifyParams_Fields]) -> _Callback_NotifyParams_Builder:
        return _t.new_struct(_Callback_NotifyParams, fields)


class _Callback_NotifyResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Callback_NotifyResults_Builder

    reply = _t.UInt32(0)


class _Callback_NotifyResults_Builder(_t.Builder):
    __slots__ = ()

    reply = _t.UInt32Builder(0)


class _Callback_NotifyResults_Promise(_t.Promise[_Callback_NotifyResults_Reader]):
    __slots__ = ()

    reply: _t.PromiseValue[int] = _t.PromiseValue()


class _Callback_NotifyResults_Fields(_t.TypedDict, total=False):
    reply: int


class _Callback_NotifyResults(
    _t.Struct[_Callback_NotifyResults_Reader, _Callback_NotifyResults_Builder]
):
    Reader: _t.TypeAlias = _Callback_NotifyResults_Reader
    Builder: _t.TypeAlias = _Callback_NotifyResults_Builder
    Promise: _t.TypeAlias = _Callback_NotifyResults_Promise
    Fields: _t.TypeAlias = _Callback_NotifyResults_Fields

    _id = 0x9CFC83B5B8A66771
    _name = "Callback.notify$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Callback_NotifyResults_Fields]) -> _Callback_NotifyResults_Builder:
        return _t.new_struct(_Callback_NotifyResults, fields)


_Callback_notify: _t.Method[_Callback_NotifyParams_Builder, _Callback_NotifyResults_Promise] = (
    _t.Method(
        0xDA0670CA89C242CE,
        0,
        "notify",
        lambda: _Callback_NotifyParams,
        lambda: _Callback_NotifyResults,
        no_promise_pipelining=True,
    )
)

_Callback_NotifyCall: _t.TypeAlias = _t.Call[
    _Callback_NotifyParams_Reader, _Callback_NotifyResults_Builder
]
_Callback_NotifyRequest: _t.TypeAlias = _t.Request[
    _Callback_NotifyParams_Builder, _Callback_NotifyResults_Promise
]


class _Callback_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Callback_notify)
    def notify(
        self, **params: _t.Unpack[_Callback_NotifyParams_Fields]
    ) -> _Callback_NotifyResults_Promise:
        return self._call(_Callback_notify, params)


class _Callback_Server(_t.Server):
    _methods = _t.methods(_Callback_notify)

    def notify(self, call: _Callback_NotifyCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Callback_notify)


class Callback(_t.Interface[_Callback_Client]):
    Client: _t.TypeAlias = _Callback_Client
    Server: _t.TypeAlias = _Callback_Server

    NotifyParams: _t.TypeAlias = _Callback_NotifyParams
    NotifyResults: _t.TypeAlias = _Callback_NotifyResults
    NotifyCall: _t.TypeAlias = _Callback_NotifyCall
    NotifyRequest: _t.TypeAlias = _Callback_NotifyRequest

    _id = 0xDA0670CA89C242CE
    _name = "Callback"
    _methods = _t.methods(_Callback_notify)


class _Node_GetChildParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_GetChildParams_Builder


class _Node_GetChildParams_Builder(_t.Builder):
    __slots__ = ()


class _Node_GetChildParams_Fields(_t.TypedDict, total=False):
    pass


class _Node_GetChildParams(_t.Struct[_Node_GetChildParams_Reader, _Node_GetChildParams_Builder]):
    Reader: _t.TypeAlias = _Node_GetChildParams_Reader
    Builder: _t.TypeAlias = _Node_GetChildParams_Builder
    Fields: _t.TypeAlias = _Node_GetChildParams_Fields

    _id = 0xBE487B3CAD4F8DE4
    _name = "Node.getChild$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_GetChildParams_Fields]) -> _Node_GetChildParams_Builder:
        return _t.new_struct(_Node_GetChildParams, fields)


class _Node_GetChildResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_GetChildResults_Builder

    child: _t.Cap[_Node_Client] = _t.Cap(0, lambda: Node)
    in_box: _t.StructField[_Node_Box_Reader] = _t.StructField(1, lambda: _Node_Box)


class _Node_GetChildResults_Builder(_t.Builder):
    __slots__ = ()

    child: _t.CapBuilder[_Node_Client, _Node_Server] = _t.CapBuilder(0, lambda: Node)
    in_box: _t.StructFieldBuilder[_Node_Box_Builder, _Node_Box_Like] = _t.StructFieldBuilder(
        1, lambda: _Node_Box
    )


class _Node_GetChildResults_Promise(_t.Promise[_Node_GetChildResults_Reader]):
    __slots__ = ()

    child: _t.PromiseCap[_Node_Client] = _t.PromiseCap(0, lambda: Node)
    in_box: _t.PromiseStruct[_Node_Box_Promise] = _t.PromiseStruct(1, lambda: _Node_Box)


class _Node_GetChildResults_Fields(_t.TypedDict, total=False):
    child: _Node_Client | _Node_Server | None
    in_box: _Node_Box_Like


class _Node_GetChildResults(_t.Struct[_Node_GetChildResults_Reader, _Node_GetChildResults_Builder]):
    Reader: _t.TypeAlias = _Node_GetChildResults_Reader
    Builder: _t.TypeAlias = _Node_GetChildResults_Builder
    Promise: _t.TypeAlias = _Node_GetChildResults_Promise
    Fields: _t.TypeAlias = _Node_GetChildResults_Fields

    _id = 0xC809E5F785BD0596
    _name = "Node.getChild$Results"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_GetChildResults_Fields]) -> _Node_GetChildResults_Builder:
        return _t.new_struct(_Node_GetChildResults, fields)


class _Node_DepthParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_DepthParams_Builder


class _Node_DepthParams_Builder(_t.Builder):
    __slots__ = ()


class _Node_DepthParams_Fields(_t.TypedDict, total=False):
    pass


class _Node_DepthParams(_t.Struct[_Node_DepthParams_Reader, _Node_DepthParams_Builder]):
    Reader: _t.TypeAlias = _Node_DepthParams_Reader
    Builder: _t.TypeAlias = _Node_DepthParams_Builder
    Fields: _t.TypeAlias = _Node_DepthParams_Fields

    _id = 0x93120823E42BA37B
    _name = "Node.depth$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_DepthParams_Fields]) -> _Node_DepthParams_Builder:
        return _t.new_struct(_Node_DepthParams, fields)


class _Node_DepthResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_DepthResults_Builder

    depth = _t.UInt32(0)


class _Node_DepthResults_Builder(_t.Builder):
    __slots__ = ()

    depth = _t.UInt32Builder(0)


class _Node_DepthResults_Promise(_t.Promise[_Node_DepthResults_Reader]):
    __slots__ = ()

    depth: _t.PromiseValue[int] = _t.PromiseValue()


class _Node_DepthResults_Fields(_t.TypedDict, total=False):
    depth: int


class _Node_DepthResults(_t.Struct[_Node_DepthResults_Reader, _Node_DepthResults_Builder]):
    Reader: _t.TypeAlias = _Node_DepthResults_Reader
    Builder: _t.TypeAlias = _Node_DepthResults_Builder
    Promise: _t.TypeAlias = _Node_DepthResults_Promise
    Fields: _t.TypeAlias = _Node_DepthResults_Fields

    _id = 0xA6AA883429103073
    _name = "Node.depth$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_DepthResults_Fields]) -> _Node_DepthResults_Builder:
        return _t.new_struct(_Node_DepthResults, fields)


_Node_get_child: _t.Method[_Node_GetChildParams_Builder, _Node_GetChildResults_Promise] = _t.Method(
    0x80DE11BD92CF64DB, 0, "get_child", lambda: _Node_GetChildParams, lambda: _Node_GetChildResults
)
_Node_depth: _t.Method[_Node_DepthParams_Builder, _Node_DepthResults_Promise] = _t.Method(
    0x80DE11BD92CF64DB,
    1,
    "depth",
    lambda: _Node_DepthParams,
    lambda: _Node_DepthResults,
    no_promise_pipelining=True,
)

_Node_GetChildCall: _t.TypeAlias = _t.Call[
    _Node_GetChildParams_Reader, _Node_GetChildResults_Builder
]
_Node_GetChildRequest: _t.TypeAlias = _t.Request[
    _Node_GetChildParams_Builder, _Node_GetChildResults_Promise
]
_Node_DepthCall: _t.TypeAlias = _t.Call[_Node_DepthParams_Reader, _Node_DepthResults_Builder]
_Node_DepthRequest: _t.TypeAlias = _t.Request[_Node_DepthParams_Builder, _Node_DepthResults_Promise]


class _Node_Client(_t.Client):
    """The bootstrap's root has the depth 0, its child 1, and so on."""

    __slots__ = ()

    @_t.method(_Node_get_child)
    def get_child(
        self, **params: _t.Unpack[_Node_GetChildParams_Fields]
    ) -> _Node_GetChildResults_Promise:
        return self._call(_Node_get_child, params)

    @_t.method(_Node_depth)
    def depth(self, **params: _t.Unpack[_Node_DepthParams_Fields]) -> _Node_DepthResults_Promise:
        return self._call(_Node_depth, params)


class _Node_Server(_t.Server):
    """The bootstrap's root has the depth 0, its child 1, and so on."""

    _methods = _t.methods(_Node_get_child, _Node_depth)

    def get_child(self, call: _Node_GetChildCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Node_get_child)

    def depth(self, call: _Node_DepthCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Node_depth)


class _Node_Box_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Box_Builder

    node: _t.Cap[_Node_Client] = _t.Cap(0, lambda: Node)


class _Node_Box_Builder(_t.Builder):
    __slots__ = ()

    node: _t.CapBuilder[_Node_Client, _Node_Server] = _t.CapBuilder(0, lambda: Node)


class _Node_Box_Promise(_t.Promise[_Node_Box_Reader]):
    __slots__ = ()

    node: _t.PromiseCap[_Node_Client] = _t.PromiseCap(0, lambda: Node)


class _Node_Box_Fields(_t.TypedDict, total=False):
    node: _Node_Client | _Node_Server | None


_Node_Box_Like: _t.TypeAlias = _Node_Box_Reader | _Node_Box_Builder | _Node_Box_Fields


class _Node_Box(_t.Struct[_Node_Box_Reader, _Node_Box_Builder]):
    Reader: _t.TypeAlias = _Node_Box_Reader
    Builder: _t.TypeAlias = _Node_Box_Builder
    Promise: _t.TypeAlias = _Node_Box_Promise
    Fields: _t.TypeAlias = _Node_Box_Fields
    Like: _t.TypeAlias = _Node_Box_Like

    _id = 0xBC0C11FD3E090CC4
    _name = "Node.Box"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_Box_Fields]) -> _Node_Box_Builder:
        return _t.new_struct(_Node_Box, fields)


class Node(_t.Interface[_Node_Client]):
    """The bootstrap's root has the depth 0, its child 1, and so on."""

    Client: _t.TypeAlias = _Node_Client
    Server: _t.TypeAlias = _Node_Server

    Box: _t.TypeAlias = _Node_Box

    GetChildParams: _t.TypeAlias = _Node_GetChildParams
    GetChildResults: _t.TypeAlias = _Node_GetChildResults
    GetChildCall: _t.TypeAlias = _Node_GetChildCall
    GetChildRequest: _t.TypeAlias = _Node_GetChildRequest

    DepthParams: _t.TypeAlias = _Node_DepthParams
    DepthResults: _t.TypeAlias = _Node_DepthResults
    DepthCall: _t.TypeAlias = _Node_DepthCall
    DepthRequest: _t.TypeAlias = _Node_DepthRequest

    _id = 0x80DE11BD92CF64DB
    _name = "Node"
    _methods = _t.methods(_Node_get_child, _Node_depth)


class _Sink_WriteParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Sink_WriteParams_Builder

    data = _t.Data(0)


class _Sink_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)


class _Sink_WriteParams_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


class _Sink_WriteParams(_t.Struct[_Sink_WriteParams_Reader, _Sink_WriteParams_Builder]):
    Reader: _t.TypeAlias = _Sink_WriteParams_Reader
    Builder: _t.TypeAlias = _Sink_WriteParams_Builder
    Fields: _t.TypeAlias = _Sink_WriteParams_Fields

    _id = 0xA57049BC9F4377E1
    _name = "Sink.write$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Sink_WriteParams_Fields]) -> _Sink_WriteParams_Builder:
        return _t.new_struct(_Sink_WriteParams, fields)


class _Sink_DoneParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Sink_DoneParams_Builder


class _Sink_DoneParams_Builder(_t.Builder):
    __slots__ = ()


class _Sink_DoneParams_Fields(_t.TypedDict, total=False):
    pass


class _Sink_DoneParams(_t.Struct[_Sink_DoneParams_Reader, _Sink_DoneParams_Builder]):
    Reader: _t.TypeAlias = _Sink_DoneParams_Reader
    Builder: _t.TypeAlias = _Sink_DoneParams_Builder
    Fields: _t.TypeAlias = _Sink_DoneParams_Fields

    _id = 0xECDE5F430E3D0A3E
    _name = "Sink.done$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Sink_DoneParams_Fields]) -> _Sink_DoneParams_Builder:
        return _t.new_struct(_Sink_DoneParams, fields)


class _Sink_DoneResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Sink_DoneResults_Builder

    bytes = _t.UInt64(0)
    chunks = _t.UInt32(2)
    sum = _t.UInt32(3)


class _Sink_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    bytes = _t.UInt64Builder(0)
    chunks = _t.UInt32Builder(2)
    sum = _t.UInt32Builder(3)


class _Sink_DoneResults_Promise(_t.Promise[_Sink_DoneResults_Reader]):
    __slots__ = ()

    bytes: _t.PromiseValue[int] = _t.PromiseValue()
    chunks: _t.PromiseValue[int] = _t.PromiseValue()
    sum: _t.PromiseValue[int] = _t.PromiseValue()


class _Sink_DoneResults_Fields(_t.TypedDict, total=False):
    bytes: int
    chunks: int
    sum: int


class _Sink_DoneResults(_t.Struct[_Sink_DoneResults_Reader, _Sink_DoneResults_Builder]):
    Reader: _t.TypeAlias = _Sink_DoneResults_Reader
    Builder: _t.TypeAlias = _Sink_DoneResults_Builder
    Promise: _t.TypeAlias = _Sink_DoneResults_Promise
    Fields: _t.TypeAlias = _Sink_DoneResults_Fields

    _id = 0xD07DC202BBE26552
    _name = "Sink.done$Results"
    _size = (2, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Sink_DoneResults_Fields]) -> _Sink_DoneResults_Builder:
        return _t.new_struct(_Sink_DoneResults, fields)


_Sink_write: _t.Method[_Sink_WriteParams_Builder, _t.Awaitable[None]] = _t.Method(
    0xBBCD1E2AA5A7A3B7,
    0,
    "write",
    lambda: _Sink_WriteParams,
    lambda: _t.StreamResult,
    streaming=True,
    no_promise_pipelining=True,
)
_Sink_done: _t.Method[_Sink_DoneParams_Builder, _Sink_DoneResults_Promise] = _t.Method(
    0xBBCD1E2AA5A7A3B7,
    1,
    "done",
    lambda: _Sink_DoneParams,
    lambda: _Sink_DoneResults,
    no_promise_pipelining=True,
)

_Sink_WriteCall: _t.TypeAlias = _t.Call[_Sink_WriteParams_Reader, _t.StreamResult.Builder]
_Sink_WriteRequest: _t.TypeAlias = _t.Request[_Sink_WriteParams_Builder, _t.Awaitable[None]]
_Sink_DoneCall: _t.TypeAlias = _t.Call[_Sink_DoneParams_Reader, _Sink_DoneResults_Builder]
_Sink_DoneRequest: _t.TypeAlias = _t.Request[_Sink_DoneParams_Builder, _Sink_DoneResults_Promise]


class _Sink_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Sink_write)
    def write(self, **params: _t.Unpack[_Sink_WriteParams_Fields]) -> _t.Awaitable[None]:
        return self._stream(_Sink_write, params)

    @_t.method(_Sink_done)
    def done(self, **params: _t.Unpack[_Sink_DoneParams_Fields]) -> _Sink_DoneResults_Promise:
        """`sum` is the sum of all bytes, modulo 2^32."""
        return self._call(_Sink_done, params)


class _Sink_Server(_t.Server):
    _methods = _t.methods(_Sink_write, _Sink_done)

    def write(self, call: _Sink_WriteCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Sink_write)

    def done(self, call: _Sink_DoneCall) -> _t.Awaitable[None] | None:
        """`sum` is the sum of all bytes, modulo 2^32."""
        raise _t.unimplemented(_Sink_done)


class Sink(_t.Interface[_Sink_Client]):
    Client: _t.TypeAlias = _Sink_Client
    Server: _t.TypeAlias = _Sink_Server

    WriteParams: _t.TypeAlias = _Sink_WriteParams
    WriteResults: _t.TypeAlias = _t.StreamResult
    WriteCall: _t.TypeAlias = _Sink_WriteCall
    WriteRequest: _t.TypeAlias = _Sink_WriteRequest

    DoneParams: _t.TypeAlias = _Sink_DoneParams
    DoneResults: _t.TypeAlias = _Sink_DoneResults
    DoneCall: _t.TypeAlias = _Sink_DoneCall
    DoneRequest: _t.TypeAlias = _Sink_DoneRequest

    _id = 0xBBCD1E2AA5A7A3B7
    _name = "Sink"
    _methods = _t.methods(_Sink_write, _Sink_done)


class _Answer_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Answer_Builder

    n = _t.Int32(0)
    text = _t.Text(0)
    counter: _t.Cap[_Counter_Client] = _t.Cap(1, lambda: Counter)


class _Answer_Builder(_t.Builder):
    __slots__ = ()

    n = _t.Int32Builder(0)
    text = _t.TextBuilder(0)
    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(1, lambda: Counter)


class _Answer_Promise(_t.Promise[_Answer_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()
    counter: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(1, lambda: Counter)


class _Answer_Fields(_t.TypedDict, total=False):
    n: int
    text: str
    counter: _Counter_Client | _Counter_Server | None


_Answer_Like: _t.TypeAlias = _Answer_Reader | _Answer_Builder | _Answer_Fields


class Answer(_t.Struct[_Answer_Reader, _Answer_Builder]):
    Reader: _t.TypeAlias = _Answer_Reader
    Builder: _t.TypeAlias = _Answer_Builder
    Promise: _t.TypeAlias = _Answer_Promise
    Fields: _t.TypeAlias = _Answer_Fields
    Like: _t.TypeAlias = _Answer_Like

    _id = 0xF009AFE75751D740
    _name = "Answer"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Answer_Fields]) -> _Answer_Builder:
        return _t.new_struct(Answer, fields)


class _Callee_AnswerParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Callee_AnswerParams_Builder

    n = _t.Int32(0)


class _Callee_AnswerParams_Builder(_t.Builder):
    __slots__ = ()

    n = _t.Int32Builder(0)


class _Callee_AnswerParams_Fields(_t.TypedDict, total=False):
    n: int


class _Callee_AnswerParams(_t.Struct[_Callee_AnswerParams_Reader, _Callee_AnswerParams_Builder]):
    Reader: _t.TypeAlias = _Callee_AnswerParams_Reader
    Builder: _t.TypeAlias = _Callee_AnswerParams_Builder
    Fields: _t.TypeAlias = _Callee_AnswerParams_Fields

    _id = 0x9A2ACFDBF9C6770F
    _name = "Callee.answer$Params"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Callee_AnswerParams_Fields]) -> _Callee_AnswerParams_Builder:
        return _t.new_struct(_Callee_AnswerParams, fields)


_Callee_answer: _t.Method[_Callee_AnswerParams_Builder, _Answer_Promise] = _t.Method(
    0xF8EDE5F633B951AB, 0, "answer", lambda: _Callee_AnswerParams, lambda: Answer
)

_Callee_AnswerCall: _t.TypeAlias = _t.Call[_Callee_AnswerParams_Reader, _Answer_Builder]
_Callee_AnswerRequest: _t.TypeAlias = _t.Request[_Callee_AnswerParams_Builder, _Answer_Promise]


class _Callee_Client(_t.Client):
    """What a tail call is made to. `counter` starts at zero in each call; a negative `n` never returns."""

    __slots__ = ()

    @_t.method(_Callee_answer)
    def answer(self, **params: _t.Unpack[_Callee_AnswerParams_Fields]) -> _Answer_Promise:
        return self._call(_Callee_answer, params)


class _Callee_Server(_t.Server):
    """What a tail call is made to. `counter` starts at zero in each call; a negative `n` never returns."""

    _methods = _t.methods(_Callee_answer)

    def answer(self, call: _Callee_AnswerCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Callee_answer)


class Callee(_t.Interface[_Callee_Client]):
    """What a tail call is made to. `counter` starts at zero in each call; a negative `n` never returns."""

    Client: _t.TypeAlias = _Callee_Client
    Server: _t.TypeAlias = _Callee_Server

    AnswerParams: _t.TypeAlias = _Callee_AnswerParams
    AnswerResults: _t.TypeAlias = Answer
    AnswerCall: _t.TypeAlias = _Callee_AnswerCall
    AnswerRequest: _t.TypeAlias = _Callee_AnswerRequest

    _id = 0xF8EDE5F633B951AB
    _name = "Callee"
    _annotations = {"answer": {0xAC7096FF8CFC9DCE: None}}
    _methods = _t.methods(_Callee_answer)


class _Resolver_ResolveParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Resolver_ResolveParams_Builder

    cap: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Resolver_ResolveParams_Builder(_t.Builder):
    __slots__ = ()

    cap: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Resolver_ResolveParams_Fields(_t.TypedDict, total=False):
    cap: _Counter_Client | _Counter_Server | None


class _Resolver_ResolveParams(
    _t.Struct[_Resolver_ResolveParams_Reader, _Resolver_ResolveParams_Builder]
):
    Reader: _t.TypeAlias = _Resolver_ResolveParams_Reader
    Builder: _t.TypeAlias = _Resolver_ResolveParams_Builder
    Fields: _t.TypeAlias = _Resolver_ResolveParams_Fields

    _id = 0xE71A18A34EA279B1
    _name = "Resolver.resolve$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Resolver_ResolveParams_Fields]) -> _Resolver_ResolveParams_Builder:
        return _t.new_struct(_Resolver_ResolveParams, fields)


class _Resolver_ResolveResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Resolver_ResolveResults_Builder


class _Resolver_ResolveResults_Builder(_t.Builder):
    __slots__ = ()


class _Resolver_ResolveResults_Promise(_t.Promise[_Resolver_ResolveResults_Reader]):
    __slots__ = ()


class _Resolver_ResolveResults_Fields(_t.TypedDict, total=False):
    pass


class _Resolver_ResolveResults(
    _t.Struct[_Resolver_ResolveResults_Reader, _Resolver_ResolveResults_Builder]
):
    Reader: _t.TypeAlias = _Resolver_ResolveResults_Reader
    Builder: _t.TypeAlias = _Resolver_ResolveResults_Builder
    Promise: _t.TypeAlias = _Resolver_ResolveResults_Promise
    Fields: _t.TypeAlias = _Resolver_ResolveResults_Fields

    _id = 0xF899623FDBEEEF64
    _name = "Resolver.resolve$Results"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Resolver_ResolveResults_Fields],
    ) -> _Resolver_ResolveResults_Builder:
        return _t.new_struct(_Resolver_ResolveResults, fields)


class _Resolver_RejectParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Resolver_RejectParams_Builder

    reason = _t.Text(0)


class _Resolver_RejectParams_Builder(_t.Builder):
    __slots__ = ()

    reason = _t.TextBuilder(0)


class _Resolver_RejectParams_Fields(_t.TypedDict, total=False):
    reason: str


class _Resolver_RejectParams(
    _t.Struct[_Resolver_RejectParams_Reader, _Resolver_RejectParams_Builder]
):
    Reader: _t.TypeAlias = _Resolver_RejectParams_Reader
    Builder: _t.TypeAlias = _Resolver_RejectParams_Builder
    Fields: _t.TypeAlias = _Resolver_RejectParams_Fields

    _id = 0xBAD3D51F0FA69598
    _name = "Resolver.reject$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Resolver_RejectParams_Fields]) -> _Resolver_RejectParams_Builder:
        return _t.new_struct(_Resolver_RejectParams, fields)


class _Resolver_RejectResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Resolver_RejectResults_Builder


class _Resolver_RejectResults_Builder(_t.Builder):
    __slots__ = ()


class _Resolver_RejectResults_Promise(_t.Promise[_Resolver_RejectResults_Reader]):
    __slots__ = ()


class _Resolver_RejectResults_Fields(_t.TypedDict, total=False):
    pass


class _Resolver_RejectResults(
    _t.Struct[_Resolver_RejectResults_Reader, _Resolver_RejectResults_Builder]
):
    Reader: _t.TypeAlias = _Resolver_RejectResults_Reader
    Builder: _t.TypeAlias = _Resolver_RejectResults_Builder
    Promise: _t.TypeAlias = _Resolver_RejectResults_Promise
    Fields: _t.TypeAlias = _Resolver_RejectResults_Fields

    _id = 0x9D99CE40DC8B0E91
    _name = "Resolver.reject$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Resolver_RejectResults_Fields]) -> _Resolver_RejectResults_Builder:
        return _t.new_struct(_Resolver_RejectResults, fields)


_Resolver_resolve: _t.Method[_Resolver_ResolveParams_Builder, _Resolver_ResolveResults_Promise] = (
    _t.Method(
        0xC5928060A5D3B832,
        0,
        "resolve",
        lambda: _Resolver_ResolveParams,
        lambda: _Resolver_ResolveResults,
        no_promise_pipelining=True,
    )
)
_Resolver_reject: _t.Method[_Resolver_RejectParams_Builder, _Resolver_RejectResults_Promise] = (
    _t.Method(
        0xC5928060A5D3B832,
        1,
        "reject",
        lambda: _Resolver_RejectParams,
        lambda: _Resolver_RejectResults,
        no_promise_pipelining=True,
    )
)

_Resolver_ResolveCall: _t.TypeAlias = _t.Call[
    _Resolver_ResolveParams_Reader, _Resolver_ResolveResults_Builder
]
_Resolver_ResolveRequest: _t.TypeAlias = _t.Request[
    _Resolver_ResolveParams_Builder, _Resolver_ResolveResults_Promise
]
_Resolver_RejectCall: _t.TypeAlias = _t.Call[
    _Resolver_RejectParams_Reader, _Resolver_RejectResults_Builder
]
_Resolver_RejectRequest: _t.TypeAlias = _t.Request[
    _Resolver_RejectParams_Builder, _Resolver_RejectResults_Promise
]


class _Resolver_Client(_t.Client):
    """Decides what the promise made with it becomes. Only the first call counts."""

    __slots__ = ()

    @_t.method(_Resolver_resolve)
    def resolve(
        self, **params: _t.Unpack[_Resolver_ResolveParams_Fields]
    ) -> _Resolver_ResolveResults_Promise:
        return self._call(_Resolver_resolve, params)

    @_t.method(_Resolver_reject)
    def reject(
        self, **params: _t.Unpack[_Resolver_RejectParams_Fields]
    ) -> _Resolver_RejectResults_Promise:
        return self._call(_Resolver_reject, params)


class _Resolver_Server(_t.Server):
    """Decides what the promise made with it becomes. Only the first call counts."""

    _methods = _t.methods(_Resolver_resolve, _Resolver_reject)

    def resolve(self, call: _Resolver_ResolveCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Resolver_resolve)

    def reject(self, call: _Resolver_RejectCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Resolver_reject)


class Resolver(_t.Interface[_Resolver_Client]):
    """Decides what the promise made with it becomes. Only the first call counts."""

    Client: _t.TypeAlias = _Resolver_Client
    Server: _t.TypeAlias = _Resolver_Server

    ResolveParams: _t.TypeAlias = _Resolver_ResolveParams
    ResolveResults: _t.TypeAlias = _Resolver_ResolveResults
    ResolveCall: _t.TypeAlias = _Resolver_ResolveCall
    ResolveRequest: _t.TypeAlias = _Resolver_ResolveRequest

    RejectParams: _t.TypeAlias = _Resolver_RejectParams
    RejectResults: _t.TypeAlias = _Resolver_RejectResults
    RejectCall: _t.TypeAlias = _Resolver_RejectCall
    RejectRequest: _t.TypeAlias = _Resolver_RejectRequest

    _id = 0xC5928060A5D3B832
    _name = "Resolver"
    _methods = _t.methods(_Resolver_resolve, _Resolver_reject)


class _Stranger_HelloParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Stranger_HelloParams_Builder


class _Stranger_HelloParams_Builder(_t.Builder):
    __slots__ = ()


class _Stranger_HelloParams_Fields(_t.TypedDict, total=False):
    pass


class _Stranger_HelloParams(_t.Struct[_Stranger_HelloParams_Reader, _Stranger_HelloParams_Builder]):
    Reader: _t.TypeAlias = _Stranger_HelloParams_Reader
    Builder: _t.TypeAlias = _Stranger_HelloParams_Builder
    Fields: _t.TypeAlias = _Stranger_HelloParams_Fields

    _id = 0xCCDEBBF74F446545
    _name = "Stranger.hello$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Stranger_HelloParams_Fields]) -> _Stranger_HelloParams_Builder:
        return _t.new_struct(_Stranger_HelloParams, fields)


class _Stranger_HelloResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Stranger_HelloResults_Builder


class _Stranger_HelloResults_Builder(_t.Builder):
    __slots__ = ()


class _Stranger_HelloResults_Promise(_t.Promise[_Stranger_HelloResults_Reader]):
    __slots__ = ()


class _Stranger_HelloResults_Fields(_t.TypedDict, total=False):
    pass


class _Stranger_HelloResults(
    _t.Struct[_Stranger_HelloResults_Reader, _Stranger_HelloResults_Builder]
):
    Reader: _t.TypeAlias = _Stranger_HelloResults_Reader
    Builder: _t.TypeAlias = _Stranger_HelloResults_Builder
    Promise: _t.TypeAlias = _Stranger_HelloResults_Promise
    Fields: _t.TypeAlias = _Stranger_HelloResults_Fields

    _id = 0xDCB7840F9F0A60C6
    _name = "Stranger.hello$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Stranger_HelloResults_Fields]) -> _Stranger_HelloResults_Builder:
        return _t.new_struct(_Stranger_HelloResults, fields)


_Stranger_hello: _t.Method[_Stranger_HelloParams_Builder, _Stranger_HelloResults_Promise] = (
    _t.Method(
        0x82E58F7A92143367,
        0,
        "hello",
        lambda: _Stranger_HelloParams,
        lambda: _Stranger_HelloResults,
        no_promise_pipelining=True,
    )
)

_Stranger_HelloCall: _t.TypeAlias = _t.Call[
    _Stranger_HelloParams_Reader, _Stranger_HelloResults_Builder
]
_Stranger_HelloRequest: _t.TypeAlias = _t.Request[
    _Stranger_HelloParams_Builder, _Stranger_HelloResults_Promise
]


class _Stranger_Client(_t.Client):
    """Nobody serves this."""

    __slots__ = ()

    @_t.method(_Stranger_hello)
    def hello(
        self, **params: _t.Unpack[_Stranger_HelloParams_Fields]
    ) -> _Stranger_HelloResults_Promise:
        return self._call(_Stranger_hello, params)


class _Stranger_Server(_t.Server):
    """Nobody serves this."""

    _methods = _t.methods(_Stranger_hello)

    def hello(self, call: _Stranger_HelloCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Stranger_hello)


class Stranger(_t.Interface[_Stranger_Client]):
    """Nobody serves this."""

    Client: _t.TypeAlias = _Stranger_Client
    Server: _t.TypeAlias = _Stranger_Server

    HelloParams: _t.TypeAlias = _Stranger_HelloParams
    HelloResults: _t.TypeAlias = _Stranger_HelloResults
    HelloCall: _t.TypeAlias = _Stranger_HelloCall
    HelloRequest: _t.TypeAlias = _Stranger_HelloRequest

    _id = 0x82E58F7A92143367
    _name = "Stranger"
    _methods = _t.methods(_Stranger_hello)


class _Stats_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Stats_Builder

    hangs_started = _t.UInt32(0)
    hangs_live = _t.Int32(1)
    """handlers of `hang` that have neither returned nor been cancelled"""
    counters_made = _t.UInt32(2)
    counters_live = _t.Int32(3)
    """counters of the server's that somebody still refers to"""
    calls = _t.UInt32(4)
    """calls of `echo` and `blob`"""


class _Stats_Builder(_t.Builder):
    __slots__ = ()

    hangs_started = _t.UInt32Builder(0)
    hangs_live = _t.Int32Builder(1)
    counters_made = _t.UInt32Builder(2)
    counters_live = _t.Int32Builder(3)
    calls = _t.UInt32Builder(4)


class _Stats_Promise(_t.Promise[_Stats_Reader]):
    __slots__ = ()

    hangs_started: _t.PromiseValue[int] = _t.PromiseValue()
    hangs_live: _t.PromiseValue[int] = _t.PromiseValue()
    counters_made: _t.PromiseValue[int] = _t.PromiseValue()
    counters_live: _t.PromiseValue[int] = _t.PromiseValue()
    calls: _t.PromiseValue[int] = _t.PromiseValue()


class _Stats_Fields(_t.TypedDict, total=False):
    hangs_started: int
    hangs_live: int
    counters_made: int
    counters_live: int
    calls: int


_Stats_Like: _t.TypeAlias = _Stats_Reader | _Stats_Builder | _Stats_Fields


class Stats(_t.Struct[_Stats_Reader, _Stats_Builder]):
    Reader: _t.TypeAlias = _Stats_Reader
    Builder: _t.TypeAlias = _Stats_Builder
    Promise: _t.TypeAlias = _Stats_Promise
    Fields: _t.TypeAlias = _Stats_Fields
    Like: _t.TypeAlias = _Stats_Like

    _id = 0xF23E7872EEB1355C
    _name = "Stats"
    _size = (3, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Stats_Fields]) -> _Stats_Builder:
        return _t.new_struct(Stats, fields)


class _Peer_AboutParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_AboutParams_Builder


class _Peer_AboutParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_AboutParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_AboutParams(_t.Struct[_Peer_AboutParams_Reader, _Peer_AboutParams_Builder]):
    Reader: _t.TypeAlias = _Peer_AboutParams_Reader
    Builder: _t.TypeAlias = _Peer_AboutParams_Builder
    Fields: _t.TypeAlias = _Peer_AboutParams_Fields

    _id = 0x8CF59390DDFC9952
    _name = "Peer.about$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_AboutParams_Fields]) -> _Peer_AboutParams_Builder:
        return _t.new_struct(_Peer_AboutParams, fields)


class _Peer_AboutResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_AboutResults_Builder

    language = _t.Text(0)
    error_kinds = _t.Bool(0)


class _Peer_AboutResults_Builder(_t.Builder):
    __slots__ = ()

    language = _t.TextBuilder(0)
    error_kinds = _t.BoolBuilder(0)


class _Peer_AboutResults_Promise(_t.Promise[_Peer_AboutResults_Reader]):
    __slots__ = ()

    language: _t.PromiseValue[str] = _t.PromiseValue()
    error_kinds: _t.PromiseValue[bool] = _t.PromiseValue()


class _Peer_AboutResults_Fields(_t.TypedDict, total=False):
    language: str
    error_kinds: bool


class _Peer_AboutResults(_t.Struct[_Peer_AboutResults_Reader, _Peer_AboutResults_Builder]):
    Reader: _t.TypeAlias = _Peer_AboutResults_Reader
    Builder: _t.TypeAlias = _Peer_AboutResults_Builder
    Promise: _t.TypeAlias = _Peer_AboutResults_Promise
    Fields: _t.TypeAlias = _Peer_AboutResults_Fields

    _id = 0xC3449912765BB4DB
    _name = "Peer.about$Results"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_AboutResults_Fields]) -> _Peer_AboutResults_Builder:
        return _t.new_struct(_Peer_AboutResults, fields)


class _Peer_EchoParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_EchoParams_Builder

    values: _t.StructField[_Values_Reader] = _t.StructField(0, lambda: Values)


class _Peer_EchoParams_Builder(_t.Builder):
    __slots__ = ()

    values: _t.StructFieldBuilder[_Values_Builder, _Values_Like] = _t.StructFieldBuilder(
        0, lambda: Values
    )


class _Peer_EchoParams_Fields(_t.TypedDict, total=False):
    values: _Values_Like


class _Peer_EchoParams(_t.Struct[_Peer_EchoParams_Reader, _Peer_EchoParams_Builder]):
    Reader: _t.TypeAlias = _Peer_EchoParams_Reader
    Builder: _t.TypeAlias = _Peer_EchoParams_Builder
    Fields: _t.TypeAlias = _Peer_EchoParams_Fields

    _id = 0xAF5AE012CA526B68
    _name = "Peer.echo$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_EchoParams_Fields]) -> _Peer_EchoParams_Builder:
        return _t.new_struct(_Peer_EchoParams, fields)


class _Peer_EchoResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_EchoResults_Builder

    values: _t.StructField[_Values_Reader] = _t.StructField(0, lambda: Values)


class _Peer_EchoResults_Builder(_t.Builder):
    __slots__ = ()

    values: _t.StructFieldBuilder[_Values_Builder, _Values_Like] = _t.StructFieldBuilder(
        0, lambda: Values
    )


class _Peer_EchoResults_Promise(_t.Promise[_Peer_EchoResults_Reader]):
    __slots__ = ()

    values: _t.PromiseStruct[_Values_Promise] = _t.PromiseStruct(0, lambda: Values)


class _Peer_EchoResults_Fields(_t.TypedDict, total=False):
    values: _Values_Like


class _Peer_EchoResults(_t.Struct[_Peer_EchoResults_Reader, _Peer_EchoResults_Builder]):
    Reader: _t.TypeAlias = _Peer_EchoResults_Reader
    Builder: _t.TypeAlias = _Peer_EchoResults_Builder
    Promise: _t.TypeAlias = _Peer_EchoResults_Promise
    Fields: _t.TypeAlias = _Peer_EchoResults_Fields

    _id = 0xD2CF425F46997C32
    _name = "Peer.echo$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_EchoResults_Fields]) -> _Peer_EchoResults_Builder:
        return _t.new_struct(_Peer_EchoResults, fields)


class _Peer_BlobParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_BlobParams_Builder

    data = _t.Data(0)


class _Peer_BlobParams_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)


class _Peer_BlobParams_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


class _Peer_BlobParams(_t.Struct[_Peer_BlobParams_Reader, _Peer_BlobParams_Builder]):
    Reader: _t.TypeAlias = _Peer_BlobParams_Reader
    Builder: _t.TypeAlias = _Peer_BlobParams_Builder
    Fields: _t.TypeAlias = _Peer_BlobParams_Fields

    _id = 0xE03CF384A4DE4F56
    _name = "Peer.blob$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_BlobParams_Fields]) -> _Peer_BlobParams_Builder:
        return _t.new_struct(_Peer_BlobParams, fields)


class _Peer_BlobResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_BlobResults_Builder

    data = _t.Data(0)


class _Peer_BlobResults_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)


class _Peer_BlobResults_Promise(_t.Promise[_Peer_BlobResults_Reader]):
    __slots__ = ()

    data: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Peer_BlobResults_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


class _Peer_BlobResults(_t.Struct[_Peer_BlobResults_Reader, _Peer_BlobResults_Builder]):
    Reader: _t.TypeAlias = _Peer_BlobResults_Reader
    Builder: _t.TypeAlias = _Peer_BlobResults_Builder
    Promise: _t.TypeAlias = _Peer_BlobResults_Promise
    Fields: _t.TypeAlias = _Peer_BlobResults_Fields

    _id = 0x828EF5E2A1202B9E
    _name = "Peer.blob$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_BlobResults_Fields]) -> _Peer_BlobResults_Builder:
        return _t.new_struct(_Peer_BlobResults, fields)


class _Peer_FailParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_FailParams_Builder

    kind: _t.EnumField[Failure] = _t.EnumField(0, lambda: Failure)
    reason = _t.Text(0)


class _Peer_FailParams_Builder(_t.Builder):
    __slots__ = ()

    kind: _t.EnumFieldBuilder[Failure] = _t.EnumFieldBuilder(0, lambda: Failure)
    reason = _t.TextBuilder(0)


class _Peer_FailParams_Fields(_t.TypedDict, total=False):
    kind: Failure
    reason: str


class _Peer_FailParams(_t.Struct[_Peer_FailParams_Reader, _Peer_FailParams_Builder]):
    Reader: _t.TypeAlias = _Peer_FailParams_Reader
    Builder: _t.TypeAlias = _Peer_FailParams_Builder
    Fields: _t.TypeAlias = _Peer_FailParams_Fields

    _id = 0x949AF420F7374B21
    _name = "Peer.fail$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_FailParams_Fields]) -> _Peer_FailParams_Builder:
        return _t.new_struct(_Peer_FailParams, fields)


class _Peer_FailResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_FailResults_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_FailResults_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_FailResults_Promise(_t.Promise[_Peer_FailResults_Reader]):
    __slots__ = ()

    counter: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(0, lambda: Counter)


class _Peer_FailResults_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_FailResults(_t.Struct[_Peer_FailResults_Reader, _Peer_FailResults_Builder]):
    Reader: _t.TypeAlias = _Peer_FailResults_Reader
    Builder: _t.TypeAlias = _Peer_FailResults_Builder
    Promise: _t.TypeAlias = _Peer_FailResults_Promise
    Fields: _t.TypeAlias = _Peer_FailResults_Fields

    _id = 0x9B3022513DD91498
    _name = "Peer.fail$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_FailResults_Fields]) -> _Peer_FailResults_Builder:
        return _t.new_struct(_Peer_FailResults, fields)


class _Peer_MissingParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MissingParams_Builder


class _Peer_MissingParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_MissingParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_MissingParams(_t.Struct[_Peer_MissingParams_Reader, _Peer_MissingParams_Builder]):
    Reader: _t.TypeAlias = _Peer_MissingParams_Reader
    Builder: _t.TypeAlias = _Peer_MissingParams_Builder
    Fields: _t.TypeAlias = _Peer_MissingParams_Fields

    _id = 0xBA2376FA83D91F0B
    _name = "Peer.missing$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MissingParams_Fields]) -> _Peer_MissingParams_Builder:
        return _t.new_struct(_Peer_MissingParams, fields)


class _Peer_MissingResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MissingResults_Builder


class _Peer_MissingResults_Builder(_t.Builder):
    __slots__ = ()


class _Peer_MissingResults_Promise(_t.Promise[_Peer_MissingResults_Reader]):
    __slots__ = ()


class _Peer_MissingResults_Fields(_t.TypedDict, total=False):
    pass


class _Peer_MissingResults(_t.Struct[_Peer_MissingResults_Reader, _Peer_MissingResults_Builder]):
    Reader: _t.TypeAlias = _Peer_MissingResults_Reader
    Builder: _t.TypeAlias = _Peer_MissingResults_Builder
    Promise: _t.TypeAlias = _Peer_MissingResults_Promise
    Fields: _t.TypeAlias = _Peer_MissingResults_Fields

    _id = 0xA0FB5030211A6874
    _name = "Peer.missing$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MissingResults_Fields]) -> _Peer_MissingResults_Builder:
        return _t.new_struct(_Peer_MissingResults, fields)


class _Peer_RootParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_RootParams_Builder


class _Peer_RootParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_RootParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_RootParams(_t.Struct[_Peer_RootParams_Reader, _Peer_RootParams_Builder]):
    Reader: _t.TypeAlias = _Peer_RootParams_Reader
    Builder: _t.TypeAlias = _Peer_RootParams_Builder
    Fields: _t.TypeAlias = _Peer_RootParams_Fields

    _id = 0xB01CC3D08D03463A
    _name = "Peer.root$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_RootParams_Fields]) -> _Peer_RootParams_Builder:
        return _t.new_struct(_Peer_RootParams, fields)


class _Peer_RootResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_RootResults_Builder

    node: _t.Cap[_Node_Client] = _t.Cap(0, lambda: Node)


class _Peer_RootResults_Builder(_t.Builder):
    __slots__ = ()

    node: _t.CapBuilder[_Node_Client, _Node_Server] = _t.CapBuilder(0, lambda: Node)


class _Peer_RootResults_Promise(_t.Promise[_Peer_RootResults_Reader]):
    __slots__ = ()

    node: _t.PromiseCap[_Node_Client] = _t.PromiseCap(0, lambda: Node)


class _Peer_RootResults_Fields(_t.TypedDict, total=False):
    node: _Node_Client | _Node_Server | None


class _Peer_RootResults(_t.Struct[_Peer_RootResults_Reader, _Peer_RootResults_Builder]):
    Reader: _t.TypeAlias = _Peer_RootResults_Reader
    Builder: _t.TypeAlias = _Peer_RootResults_Builder
    Promise: _t.TypeAlias = _Peer_RootResults_Promise
    Fields: _t.TypeAlias = _Peer_RootResults_Fields

    _id = 0x81E1C3FB9302F0EA
    _name = "Peer.root$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_RootResults_Fields]) -> _Peer_RootResults_Builder:
        return _t.new_struct(_Peer_RootResults, fields)


class _Peer_MakeCounterParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeCounterParams_Builder


class _Peer_MakeCounterParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_MakeCounterParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_MakeCounterParams(
    _t.Struct[_Peer_MakeCounterParams_Reader, _Peer_MakeCounterParams_Builder]
):
    Reader: _t.TypeAlias = _Peer_MakeCounterParams_Reader
    Builder: _t.TypeAlias = _Peer_MakeCounterParams_Builder
    Fields: _t.TypeAlias = _Peer_MakeCounterParams_Fields

    _id = 0xE01848AE5325B5D9
    _name = "Peer.makeCounter$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MakeCounterParams_Fields]) -> _Peer_MakeCounterParams_Builder:
        return _t.new_struct(_Peer_MakeCounterParams, fields)


class _Peer_MakeCounterResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeCounterResults_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_MakeCounterResults_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_MakeCounterResults_Promise(_t.Promise[_Peer_MakeCounterResults_Reader]):
    __slots__ = ()

    counter: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(0, lambda: Counter)


class _Peer_MakeCounterResults_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_MakeCounterResults(
    _t.Struct[_Peer_MakeCounterResults_Reader, _Peer_MakeCounterResults_Builder]
):
    Reader: _t.TypeAlias = _Peer_MakeCounterResults_Reader
    Builder: _t.TypeAlias = _Peer_MakeCounterResults_Builder
    Promise: _t.TypeAlias = _Peer_MakeCounterResults_Promise
    Fields: _t.TypeAlias = _Peer_MakeCounterResults_Fields

    _id = 0xFF8705FBA5D81325
    _name = "Peer.makeCounter$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Peer_MakeCounterResults_Fields],
    ) -> _Peer_MakeCounterResults_Builder:
        return _t.new_struct(_Peer_MakeCounterResults, fields)


class _Peer_MakeNamedParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeNamedParams_Builder

    name = _t.Text(0)


class _Peer_MakeNamedParams_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)


class _Peer_MakeNamedParams_Fields(_t.TypedDict, total=False):
    name: str


class _Peer_MakeNamedParams(_t.Struct[_Peer_MakeNamedParams_Reader, _Peer_MakeNamedParams_Builder]):
    Reader: _t.TypeAlias = _Peer_MakeNamedParams_Reader
    Builder: _t.TypeAlias = _Peer_MakeNamedParams_Builder
    Fields: _t.TypeAlias = _Peer_MakeNamedParams_Fields

    _id = 0xE4648C7B79AE9E9A
    _name = "Peer.makeNamed$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MakeNamedParams_Fields]) -> _Peer_MakeNamedParams_Builder:
        return _t.new_struct(_Peer_MakeNamedParams, fields)


class _Peer_MakeNamedResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeNamedResults_Builder

    counter: _t.Cap[_NamedCounter_Client] = _t.Cap(0, lambda: NamedCounter)


class _Peer_MakeNamedResults_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_NamedCounter_Client, _NamedCounter_Server] = _t.CapBuilder(
        0, lambda: NamedCounter
    )


class _Peer_MakeNamedResults_Promise(_t.Promise[_Peer_MakeNamedResults_Reader]):
    __slots__ = ()

    counter: _t.PromiseCap[_NamedCounter_Client] = _t.PromiseCap(0, lambda: NamedCounter)


class _Peer_MakeNamedResults_Fields(_t.TypedDict, total=False):
    counter: _NamedCounter_Client | _NamedCounter_Server | None


class _Peer_MakeNamedResults(
    _t.Struct[_Peer_MakeNamedResults_Reader, _Peer_MakeNamedResults_Builder]
):
    Reader: _t.TypeAlias = _Peer_MakeNamedResults_Reader
    Builder: _t.TypeAlias = _Peer_MakeNamedResults_Builder
    Promise: _t.TypeAlias = _Peer_MakeNamedResults_Promise
    Fields: _t.TypeAlias = _Peer_MakeNamedResults_Fields

    _id = 0xFFF51374E49B928E
    _name = "Peer.makeNamed$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MakeNamedResults_Fields]) -> _Peer_MakeNamedResults_Builder:
        return _t.new_struct(_Peer_MakeNamedResults, fields)


class _Peer_MakeSinkParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeSinkParams_Builder

    fail_after = _t.UInt32(0)


class _Peer_MakeSinkParams_Builder(_t.Builder):
    __slots__ = ()

    fail_after = _t.UInt32Builder(0)


class _Peer_MakeSinkParams_Fields(_t.TypedDict, total=False):
    fail_after: int


class _Peer_MakeSinkParams(_t.Struct[_Peer_MakeSinkParams_Reader, _Peer_MakeSinkParams_Builder]):
    Reader: _t.TypeAlias = _Peer_MakeSinkParams_Reader
    Builder: _t.TypeAlias = _Peer_MakeSinkParams_Builder
    Fields: _t.TypeAlias = _Peer_MakeSinkParams_Fields

    _id = 0xA89D738318531CFD
    _name = "Peer.makeSink$Params"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MakeSinkParams_Fields]) -> _Peer_MakeSinkParams_Builder:
        return _t.new_struct(_Peer_MakeSinkParams, fields)


class _Peer_MakeSinkResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeSinkResults_Builder

    sink: _t.Cap[_Sink_Client] = _t.Cap(0, lambda: Sink)


class _Peer_MakeSinkResults_Builder(_t.Builder):
    __slots__ = ()

    sink: _t.CapBuilder[_Sink_Client, _Sink_Server] = _t.CapBuilder(0, lambda: Sink)


class _Peer_MakeSinkResults_Promise(_t.Promise[_Peer_MakeSinkResults_Reader]):
    __slots__ = ()

    sink: _t.PromiseCap[_Sink_Client] = _t.PromiseCap(0, lambda: Sink)


class _Peer_MakeSinkResults_Fields(_t.TypedDict, total=False):
    sink: _Sink_Client | _Sink_Server | None


class _Peer_MakeSinkResults(_t.Struct[_Peer_MakeSinkResults_Reader, _Peer_MakeSinkResults_Builder]):
    Reader: _t.TypeAlias = _Peer_MakeSinkResults_Reader
    Builder: _t.TypeAlias = _Peer_MakeSinkResults_Builder
    Promise: _t.TypeAlias = _Peer_MakeSinkResults_Promise
    Fields: _t.TypeAlias = _Peer_MakeSinkResults_Fields

    _id = 0xD609E142103F2E81
    _name = "Peer.makeSink$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MakeSinkResults_Fields]) -> _Peer_MakeSinkResults_Builder:
        return _t.new_struct(_Peer_MakeSinkResults, fields)


class _Peer_CallBackParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallBackParams_Builder

    target: _t.Cap[_Callback_Client] = _t.Cap(0, lambda: Callback)
    times = _t.UInt32(0)


class _Peer_CallBackParams_Builder(_t.Builder):
    __slots__ = ()

    target: _t.CapBuilder[_Callback_Client, _Callback_Server] = _t.CapBuilder(0, lambda: Callback)
    times = _t.UInt32Builder(0)


class _Peer_CallBackParams_Fields(_t.TypedDict, total=False):
    target: _Callback_Client | _Callback_Server | None
    times: int


class _Peer_CallBackParams(_t.Struct[_Peer_CallBackParams_Reader, _Peer_CallBackParams_Builder]):
    Reader: _t.TypeAlias = _Peer_CallBackParams_Reader
    Builder: _t.TypeAlias = _Peer_CallBackParams_Builder
    Fields: _t.TypeAlias = _Peer_CallBackParams_Fields

    _id = 0xE70CAD95FE51DABF
    _name = "Peer.callBack$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_CallBackParams_Fields]) -> _Peer_CallBackParams_Builder:
        return _t.new_struct(_Peer_CallBackParams, fields)


class _Peer_CallBackResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallBackResults_Builder

    replies = _t.ListField(0, _t.UINT32)


class _Peer_CallBackResults_Builder(_t.Builder):
    __slots__ = ()

    replies = _t.ListFieldBuilder(0, _t.UINT32)


class _Peer_CallBackResults_Promise(_t.Promise[_Peer_CallBackResults_Reader]):
    __slots__ = ()

    replies: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()


class _Peer_CallBackResults_Fields(_t.TypedDict, total=False):
    replies: _t.Iterable[int]


class _Peer_CallBackResults(_t.Struct[_Peer_CallBackResults_Reader, _Peer_CallBackResults_Builder]):
    Reader: _t.TypeAlias = _Peer_CallBackResults_Reader
    Builder: _t.TypeAlias = _Peer_CallBackResults_Builder
    Promise: _t.TypeAlias = _Peer_CallBackResults_Promise
    Fields: _t.TypeAlias = _Peer_CallBackResults_Fields

    _id = 0xB0E8DBA5A18B3A68
    _name = "Peer.callBack$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_CallBackResults_Fields]) -> _Peer_CallBackResults_Builder:
        return _t.new_struct(_Peer_CallBackResults, fields)


class _Peer_CallCounterParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallCounterParams_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_CallCounterParams_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_CallCounterParams_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_CallCounterParams(
    _t.Struct[_Peer_CallCounterParams_Reader, _Peer_CallCounterParams_Builder]
):
    Reader: _t.TypeAlias = _Peer_CallCounterParams_Reader
    Builder: _t.TypeAlias = _Peer_CallCounterParams_Builder
    Fields: _t.TypeAlias = _Peer_CallCounterParams_Fields

    _id = 0xC218D2584731F03A
    _name = "Peer.callCounter$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_CallCounterParams_Fields]) -> _Peer_CallCounterParams_Builder:
        return _t.new_struct(_Peer_CallCounterParams, fields)


class _Peer_CallCounterResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallCounterResults_Builder

    n = _t.UInt32(0)


class _Peer_CallCounterResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.UInt32Builder(0)


class _Peer_CallCounterResults_Promise(_t.Promise[_Peer_CallCounterResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()


class _Peer_CallCounterResults_Fields(_t.TypedDict, total=False):
    n: int


class _Peer_CallCounterResults(
    _t.Struct[_Peer_CallCounterResults_Reader, _Peer_CallCounterResults_Builder]
):
    Reader: _t.TypeAlias = _Peer_CallCounterResults_Reader
    Builder: _t.TypeAlias = _Peer_CallCounterResults_Builder
    Promise: _t.TypeAlias = _Peer_CallCounterResults_Promise
    Fields: _t.TypeAlias = _Peer_CallCounterResults_Fields

    _id = 0xAEE6B29F63D6B8FF
    _name = "Peer.callCounter$Results"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Peer_CallCounterResults_Fields],
    ) -> _Peer_CallCounterResults_Builder:
        return _t.new_struct(_Peer_CallCounterResults, fields)


class _Peer_CallWhenResolvedParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallWhenResolvedParams_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_CallWhenResolvedParams_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_CallWhenResolvedParams_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_CallWhenResolvedParams(
    _t.Struct[_Peer_CallWhenResolvedParams_Reader, _Peer_CallWhenResolvedParams_Builder]
):
    Reader: _t.TypeAlias = _Peer_CallWhenResolvedParams_Reader
    Builder: _t.TypeAlias = _Peer_CallWhenResolvedParams_Builder
    Fields: _t.TypeAlias = _Peer_CallWhenResolvedParams_Fields

    _id = 0xDE9A1EA5E35CEC64
    _name = "Peer.callWhenResolved$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Peer_CallWhenResolvedParams_Fields],
    ) -> _Peer_CallWhenResolvedParams_Builder:
        return _t.new_struct(_Peer_CallWhenResolvedParams, fields)


class _Peer_CallWhenResolvedResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallWhenResolvedResults_Builder

    n = _t.UInt32(0)


class _Peer_CallWhenResolvedResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.UInt32Builder(0)


class _Peer_CallWhenResolvedResults_Promise(_t.Promise[_Peer_CallWhenResolvedResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()


class _Peer_CallWhenResolvedResults_Fields(_t.TypedDict, total=False):
    n: int


class _Peer_CallWhenResolvedResults(
    _t.Struct[_Peer_CallWhenResolvedResults_Reader, _Peer_CallWhenResolvedResults_Builder]
):
    Reader: _t.TypeAlias = _Peer_CallWhenResolvedResults_Reader
    Builder: _t.TypeAlias = _Peer_CallWhenResolvedResults_Builder
    Promise: _t.TypeAlias = _Peer_CallWhenResolvedResults_Promise
    Fields: _t.TypeAlias = _Peer_CallWhenResolvedResults_Fields

    _id = 0xB0A7A1F36225D5AE
    _name = "Peer.callWhenResolved$Results"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Peer_CallWhenResolvedResults_Fields],
    ) -> _Peer_CallWhenResolvedResults_Builder:
        return _t.new_struct(_Peer_CallWhenResolvedResults, fields)


class _Peer_CallAllParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallAllParams_Builder

    counters: _t.ListField[_Counter_Client] = _t.ListField(0, _t.cap_of(lambda: Counter))


class _Peer_CallAllParams_Builder(_t.Builder):
    __slots__ = ()

    counters: _t.ListFieldBuilder[_Counter_Client, _Counter_Client | _Counter_Server | None] = (
        _t.ListFieldBuilder(0, _t.cap_of(lambda: Counter))
    )


class _Peer_CallAllParams_Fields(_t.TypedDict, total=False):
    counters: _t.Iterable[_Counter_Client | _Counter_Server | None]


class _Peer_CallAllParams(_t.Struct[_Peer_CallAllParams_Reader, _Peer_CallAllParams_Builder]):
    Reader: _t.TypeAlias = _Peer_CallAllParams_Reader
    Builder: _t.TypeAlias = _Peer_CallAllParams_Builder
    Fields: _t.TypeAlias = _Peer_CallAllParams_Fields

    _id = 0xBC7E6B213C91BF07
    _name = "Peer.callAll$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_CallAllParams_Fields]) -> _Peer_CallAllParams_Builder:
        return _t.new_struct(_Peer_CallAllParams, fields)


class _Peer_CallAllResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallAllResults_Builder

    ns = _t.ListField(0, _t.UINT32)


class _Peer_CallAllResults_Builder(_t.Builder):
    __slots__ = ()

    ns = _t.ListFieldBuilder(0, _t.UINT32)


class _Peer_CallAllResults_Promise(_t.Promise[_Peer_CallAllResults_Reader]):
    __slots__ = ()

    ns: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()


class _Peer_CallAllResults_Fields(_t.TypedDict, total=False):
    ns: _t.Iterable[int]


class _Peer_CallAllResults(_t.Struct[_Peer_CallAllResults_Reader, _Peer_CallAllResults_Builder]):
    Reader: _t.TypeAlias = _Peer_CallAllResults_Reader
    Builder: _t.TypeAlias = _Peer_CallAllResults_Builder
    Promise: _t.TypeAlias = _Peer_CallAllResults_Promise
    Fields: _t.TypeAlias = _Peer_CallAllResults_Fields

    _id = 0xB3171822D8968CC4
    _name = "Peer.callAll$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_CallAllResults_Fields]) -> _Peer_CallAllResults_Builder:
        return _t.new_struct(_Peer_CallAllResults, fields)


class _Peer_EchoCapParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_EchoCapParams_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_EchoCapParams_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_EchoCapParams_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_EchoCapParams(_t.Struct[_Peer_EchoCapParams_Reader, _Peer_EchoCapParams_Builder]):
    Reader: _t.TypeAlias = _Peer_EchoCapParams_Reader
    Builder: _t.TypeAlias = _Peer_EchoCapParams_Builder
    Fields: _t.TypeAlias = _Peer_EchoCapParams_Fields

    _id = 0xE87C30185DF6269E
    _name = "Peer.echoCap$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_EchoCapParams_Fields]) -> _Peer_EchoCapParams_Builder:
        return _t.new_struct(_Peer_EchoCapParams, fields)


class _Peer_EchoCapResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_EchoCapResults_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_EchoCapResults_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_EchoCapResults_Promise(_t.Promise[_Peer_EchoCapResults_Reader]):
    __slots__ = ()

    counter: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(0, lambda: Counter)


class _Peer_EchoCapResults_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_EchoCapResults(_t.Struct[_Peer_EchoCapResults_Reader, _Peer_EchoCapResults_Builder]):
    Reader: _t.TypeAlias = _Peer_EchoCapResults_Reader
    Builder: _t.TypeAlias = _Peer_EchoCapResults_Builder
    Promise: _t.TypeAlias = _Peer_EchoCapResults_Promise
    Fields: _t.TypeAlias = _Peer_EchoCapResults_Fields

    _id = 0xAE9BA9AE2375C88A
    _name = "Peer.echoCap$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_EchoCapResults_Fields]) -> _Peer_EchoCapResults_Builder:
        return _t.new_struct(_Peer_EchoCapResults, fields)


class _Peer_GetNullParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_GetNullParams_Builder


class _Peer_GetNullParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_GetNullParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_GetNullParams(_t.Struct[_Peer_GetNullParams_Reader, _Peer_GetNullParams_Builder]):
    Reader: _t.TypeAlias = _Peer_GetNullParams_Reader
    Builder: _t.TypeAlias = _Peer_GetNullParams_Builder
    Fields: _t.TypeAlias = _Peer_GetNullParams_Fields

    _id = 0xCD02D4746279A84D
    _name = "Peer.getNull$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_GetNullParams_Fields]) -> _Peer_GetNullParams_Builder:
        return _t.new_struct(_Peer_GetNullParams, fields)


class _Peer_GetNullResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_GetNullResults_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_GetNullResults_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_GetNullResults_Promise(_t.Promise[_Peer_GetNullResults_Reader]):
    __slots__ = ()

    counter: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(0, lambda: Counter)


class _Peer_GetNullResults_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_GetNullResults(_t.Struct[_Peer_GetNullResults_Reader, _Peer_GetNullResults_Builder]):
    Reader: _t.TypeAlias = _Peer_GetNullResults_Reader
    Builder: _t.TypeAlias = _Peer_GetNullResults_Builder
    Promise: _t.TypeAlias = _Peer_GetNullResults_Promise
    Fields: _t.TypeAlias = _Peer_GetNullResults_Fields

    _id = 0x98AB88F5C89F9A85
    _name = "Peer.getNull$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_GetNullResults_Fields]) -> _Peer_GetNullResults_Builder:
        return _t.new_struct(_Peer_GetNullResults, fields)


class _Peer_HoldParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_HoldParams_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_HoldParams_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_HoldParams_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_HoldParams(_t.Struct[_Peer_HoldParams_Reader, _Peer_HoldParams_Builder]):
    Reader: _t.TypeAlias = _Peer_HoldParams_Reader
    Builder: _t.TypeAlias = _Peer_HoldParams_Builder
    Fields: _t.TypeAlias = _Peer_HoldParams_Fields

    _id = 0xCC0DDBA986CD72EA
    _name = "Peer.hold$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_HoldParams_Fields]) -> _Peer_HoldParams_Builder:
        return _t.new_struct(_Peer_HoldParams, fields)


class _Peer_HoldResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_HoldResults_Builder


class _Peer_HoldResults_Builder(_t.Builder):
    __slots__ = ()


class _Peer_HoldResults_Promise(_t.Promise[_Peer_HoldResults_Reader]):
    __slots__ = ()


class _Peer_HoldResults_Fields(_t.TypedDict, total=False):
    pass


class _Peer_HoldResults(_t.Struct[_Peer_HoldResults_Reader, _Peer_HoldResults_Builder]):
    Reader: _t.TypeAlias = _Peer_HoldResults_Reader
    Builder: _t.TypeAlias = _Peer_HoldResults_Builder
    Promise: _t.TypeAlias = _Peer_HoldResults_Promise
    Fields: _t.TypeAlias = _Peer_HoldResults_Fields

    _id = 0x957AC780E0B8FB0D
    _name = "Peer.hold$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_HoldResults_Fields]) -> _Peer_HoldResults_Builder:
        return _t.new_struct(_Peer_HoldResults, fields)


class _Peer_CallHeldParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallHeldParams_Builder


class _Peer_CallHeldParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_CallHeldParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_CallHeldParams(_t.Struct[_Peer_CallHeldParams_Reader, _Peer_CallHeldParams_Builder]):
    Reader: _t.TypeAlias = _Peer_CallHeldParams_Reader
    Builder: _t.TypeAlias = _Peer_CallHeldParams_Builder
    Fields: _t.TypeAlias = _Peer_CallHeldParams_Fields

    _id = 0x8CB2C2FACDD8E04F
    _name = "Peer.callHeld$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_CallHeldParams_Fields]) -> _Peer_CallHeldParams_Builder:
        return _t.new_struct(_Peer_CallHeldParams, fields)


class _Peer_CallHeldResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_CallHeldResults_Builder

    n = _t.UInt32(0)


class _Peer_CallHeldResults_Builder(_t.Builder):
    __slots__ = ()

    n = _t.UInt32Builder(0)


class _Peer_CallHeldResults_Promise(_t.Promise[_Peer_CallHeldResults_Reader]):
    __slots__ = ()

    n: _t.PromiseValue[int] = _t.PromiseValue()


class _Peer_CallHeldResults_Fields(_t.TypedDict, total=False):
    n: int


class _Peer_CallHeldResults(_t.Struct[_Peer_CallHeldResults_Reader, _Peer_CallHeldResults_Builder]):
    Reader: _t.TypeAlias = _Peer_CallHeldResults_Reader
    Builder: _t.TypeAlias = _Peer_CallHeldResults_Builder
    Promise: _t.TypeAlias = _Peer_CallHeldResults_Promise
    Fields: _t.TypeAlias = _Peer_CallHeldResults_Fields

    _id = 0x9F15104F09B08760
    _name = "Peer.callHeld$Results"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_CallHeldResults_Fields]) -> _Peer_CallHeldResults_Builder:
        return _t.new_struct(_Peer_CallHeldResults, fields)


class _Peer_GetHeldParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_GetHeldParams_Builder


class _Peer_GetHeldParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_GetHeldParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_GetHeldParams(_t.Struct[_Peer_GetHeldParams_Reader, _Peer_GetHeldParams_Builder]):
    Reader: _t.TypeAlias = _Peer_GetHeldParams_Reader
    Builder: _t.TypeAlias = _Peer_GetHeldParams_Builder
    Fields: _t.TypeAlias = _Peer_GetHeldParams_Fields

    _id = 0xA82EFABF4368E895
    _name = "Peer.getHeld$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_GetHeldParams_Fields]) -> _Peer_GetHeldParams_Builder:
        return _t.new_struct(_Peer_GetHeldParams, fields)


class _Peer_GetHeldResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_GetHeldResults_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_GetHeldResults_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_GetHeldResults_Promise(_t.Promise[_Peer_GetHeldResults_Reader]):
    __slots__ = ()

    counter: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(0, lambda: Counter)


class _Peer_GetHeldResults_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_GetHeldResults(_t.Struct[_Peer_GetHeldResults_Reader, _Peer_GetHeldResults_Builder]):
    Reader: _t.TypeAlias = _Peer_GetHeldResults_Reader
    Builder: _t.TypeAlias = _Peer_GetHeldResults_Builder
    Promise: _t.TypeAlias = _Peer_GetHeldResults_Promise
    Fields: _t.TypeAlias = _Peer_GetHeldResults_Fields

    _id = 0xEA3B65CF10AB88D6
    _name = "Peer.getHeld$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_GetHeldResults_Fields]) -> _Peer_GetHeldResults_Builder:
        return _t.new_struct(_Peer_GetHeldResults, fields)


class _Peer_LetGoParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_LetGoParams_Builder


class _Peer_LetGoParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_LetGoParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_LetGoParams(_t.Struct[_Peer_LetGoParams_Reader, _Peer_LetGoParams_Builder]):
    Reader: _t.TypeAlias = _Peer_LetGoParams_Reader
    Builder: _t.TypeAlias = _Peer_LetGoParams_Builder
    Fields: _t.TypeAlias = _Peer_LetGoParams_Fields

    _id = 0xF24ED55D61015A4C
    _name = "Peer.letGo$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_LetGoParams_Fields]) -> _Peer_LetGoParams_Builder:
        return _t.new_struct(_Peer_LetGoParams, fields)


class _Peer_LetGoResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_LetGoResults_Builder


class _Peer_LetGoResults_Builder(_t.Builder):
    __slots__ = ()


class _Peer_LetGoResults_Promise(_t.Promise[_Peer_LetGoResults_Reader]):
    __slots__ = ()


class _Peer_LetGoResults_Fields(_t.TypedDict, total=False):
    pass


class _Peer_LetGoResults(_t.Struct[_Peer_LetGoResults_Reader, _Peer_LetGoResults_Builder]):
    Reader: _t.TypeAlias = _Peer_LetGoResults_Reader
    Builder: _t.TypeAlias = _Peer_LetGoResults_Builder
    Promise: _t.TypeAlias = _Peer_LetGoResults_Promise
    Fields: _t.TypeAlias = _Peer_LetGoResults_Fields

    _id = 0xAC581AEC320E8B32
    _name = "Peer.letGo$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_LetGoResults_Fields]) -> _Peer_LetGoResults_Builder:
        return _t.new_struct(_Peer_LetGoResults, fields)


class _Peer_MakePromiseParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakePromiseParams_Builder


class _Peer_MakePromiseParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_MakePromiseParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_MakePromiseParams(
    _t.Struct[_Peer_MakePromiseParams_Reader, _Peer_MakePromiseParams_Builder]
):
    Reader: _t.TypeAlias = _Peer_MakePromiseParams_Reader
    Builder: _t.TypeAlias = _Peer_MakePromiseParams_Builder
    Fields: _t.TypeAlias = _Peer_MakePromiseParams_Fields

    _id = 0xEC28920301960FAA
    _name = "Peer.makePromise$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_MakePromiseParams_Fields]) -> _Peer_MakePromiseParams_Builder:
        return _t.new_struct(_Peer_MakePromiseParams, fields)


class _Peer_MakePromiseResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakePromiseResults_Builder

    promise: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)
    resolver: _t.Cap[_Resolver_Client] = _t.Cap(1, lambda: Resolver)


class _Peer_MakePromiseResults_Builder(_t.Builder):
    __slots__ = ()

    promise: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)
    resolver: _t.CapBuilder[_Resolver_Client, _Resolver_Server] = _t.CapBuilder(1, lambda: Resolver)


class _Peer_MakePromiseResults_Promise(_t.Promise[_Peer_MakePromiseResults_Reader]):
    __slots__ = ()

    promise: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(0, lambda: Counter)
    resolver: _t.PromiseCap[_Resolver_Client] = _t.PromiseCap(1, lambda: Resolver)


class _Peer_MakePromiseResults_Fields(_t.TypedDict, total=False):
    promise: _Counter_Client | _Counter_Server | None
    resolver: _Resolver_Client | _Resolver_Server | None


class _Peer_MakePromiseResults(
    _t.Struct[_Peer_MakePromiseResults_Reader, _Peer_MakePromiseResults_Builder]
):
    Reader: _t.TypeAlias = _Peer_MakePromiseResults_Reader
    Builder: _t.TypeAlias = _Peer_MakePromiseResults_Builder
    Promise: _t.TypeAlias = _Peer_MakePromiseResults_Promise
    Fields: _t.TypeAlias = _Peer_MakePromiseResults_Fields

    _id = 0xF0EB8ABA404DC064
    _name = "Peer.makePromise$Results"
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Peer_MakePromiseResults_Fields],
    ) -> _Peer_MakePromiseResults_Builder:
        return _t.new_struct(_Peer_MakePromiseResults, fields)


class _Peer_TailParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_TailParams_Builder

    callee: _t.Cap[_Callee_Client] = _t.Cap(0, lambda: Callee)
    n = _t.Int32(0)


class _Peer_TailParams_Builder(_t.Builder):
    __slots__ = ()

    callee: _t.CapBuilder[_Callee_Client, _Callee_Server] = _t.CapBuilder(0, lambda: Callee)
    n = _t.Int32Builder(0)


class _Peer_TailParams_Fields(_t.TypedDict, total=False):
    callee: _Callee_Client | _Callee_Server | None
    n: int


class _Peer_TailParams(_t.Struct[_Peer_TailParams_Reader, _Peer_TailParams_Builder]):
    Reader: _t.TypeAlias = _Peer_TailParams_Reader
    Builder: _t.TypeAlias = _Peer_TailParams_Builder
    Fields: _t.TypeAlias = _Peer_TailParams_Fields

    _id = 0xB3D9DA92994E4250
    _name = "Peer.tail$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_TailParams_Fields]) -> _Peer_TailParams_Builder:
        return _t.new_struct(_Peer_TailParams, fields)


class _Peer_HangParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_HangParams_Builder

    started: _t.Cap[_Callback_Client] = _t.Cap(0, lambda: Callback)


class _Peer_HangParams_Builder(_t.Builder):
    __slots__ = ()

    started: _t.CapBuilder[_Callback_Client, _Callback_Server] = _t.CapBuilder(0, lambda: Callback)


class _Peer_HangParams_Fields(_t.TypedDict, total=False):
    started: _Callback_Client | _Callback_Server | None


class _Peer_HangParams(_t.Struct[_Peer_HangParams_Reader, _Peer_HangParams_Builder]):
    Reader: _t.TypeAlias = _Peer_HangParams_Reader
    Builder: _t.TypeAlias = _Peer_HangParams_Builder
    Fields: _t.TypeAlias = _Peer_HangParams_Fields

    _id = 0xBF9DF7E084304F11
    _name = "Peer.hang$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_HangParams_Fields]) -> _Peer_HangParams_Builder:
        return _t.new_struct(_Peer_HangParams, fields)


class _Peer_HangResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_HangResults_Builder

    counter: _t.Cap[_Counter_Client] = _t.Cap(0, lambda: Counter)


class _Peer_HangResults_Builder(_t.Builder):
    __slots__ = ()

    counter: _t.CapBuilder[_Counter_Client, _Counter_Server] = _t.CapBuilder(0, lambda: Counter)


class _Peer_HangResults_Promise(_t.Promise[_Peer_HangResults_Reader]):
    __slots__ = ()

    counter: _t.PromiseCap[_Counter_Client] = _t.PromiseCap(0, lambda: Counter)


class _Peer_HangResults_Fields(_t.TypedDict, total=False):
    counter: _Counter_Client | _Counter_Server | None


class _Peer_HangResults(_t.Struct[_Peer_HangResults_Reader, _Peer_HangResults_Builder]):
    Reader: _t.TypeAlias = _Peer_HangResults_Reader
    Builder: _t.TypeAlias = _Peer_HangResults_Builder
    Promise: _t.TypeAlias = _Peer_HangResults_Promise
    Fields: _t.TypeAlias = _Peer_HangResults_Fields

    _id = 0xC98B382D97D59B4B
    _name = "Peer.hang$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_HangResults_Fields]) -> _Peer_HangResults_Builder:
        return _t.new_struct(_Peer_HangResults, fields)


class _Peer_StatsParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_StatsParams_Builder


class _Peer_StatsParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_StatsParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_StatsParams(_t.Struct[_Peer_StatsParams_Reader, _Peer_StatsParams_Builder]):
    Reader: _t.TypeAlias = _Peer_StatsParams_Reader
    Builder: _t.TypeAlias = _Peer_StatsParams_Builder
    Fields: _t.TypeAlias = _Peer_StatsParams_Fields

    _id = 0xC8D59B3AFC5BEE03
    _name = "Peer.stats$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_StatsParams_Fields]) -> _Peer_StatsParams_Builder:
        return _t.new_struct(_Peer_StatsParams, fields)


class _Peer_StatsResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_StatsResults_Builder

    stats: _t.StructField[_Stats_Reader] = _t.StructField(0, lambda: Stats)


class _Peer_StatsResults_Builder(_t.Builder):
    __slots__ = ()

    stats: _t.StructFieldBuilder[_Stats_Builder, _Stats_Like] = _t.StructFieldBuilder(
        0, lambda: Stats
    )


class _Peer_StatsResults_Promise(_t.Promise[_Peer_StatsResults_Reader]):
    __slots__ = ()

    stats: _t.PromiseStruct[_Stats_Promise] = _t.PromiseStruct(0, lambda: Stats)


class _Peer_StatsResults_Fields(_t.TypedDict, total=False):
    stats: _Stats_Like


class _Peer_StatsResults(_t.Struct[_Peer_StatsResults_Reader, _Peer_StatsResults_Builder]):
    Reader: _t.TypeAlias = _Peer_StatsResults_Reader
    Builder: _t.TypeAlias = _Peer_StatsResults_Builder
    Promise: _t.TypeAlias = _Peer_StatsResults_Promise
    Fields: _t.TypeAlias = _Peer_StatsResults_Fields

    _id = 0xD0BF05439ABDC879
    _name = "Peer.stats$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_StatsResults_Fields]) -> _Peer_StatsResults_Builder:
        return _t.new_struct(_Peer_StatsResults, fields)


class _Peer_TailKeptParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_TailKeptParams_Builder

    callee: _t.Cap[_Callee_Client] = _t.Cap(0, lambda: Callee)
    n = _t.Int32(0)


class _Peer_TailKeptParams_Builder(_t.Builder):
    __slots__ = ()

    callee: _t.CapBuilder[_Callee_Client, _Callee_Server] = _t.CapBuilder(0, lambda: Callee)
    n = _t.Int32Builder(0)


class _Peer_TailKeptParams_Fields(_t.TypedDict, total=False):
    callee: _Callee_Client | _Callee_Server | None
    n: int


class _Peer_TailKeptParams(_t.Struct[_Peer_TailKeptParams_Reader, _Peer_TailKeptParams_Builder]):
    Reader: _t.TypeAlias = _Peer_TailKeptParams_Reader
    Builder: _t.TypeAlias = _Peer_TailKeptParams_Builder
    Fields: _t.TypeAlias = _Peer_TailKeptParams_Fields

    _id = 0x8C5C790196D48C9B
    _name = "Peer.tailKept$Params"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Peer_TailKeptParams_Fields]) -> _Peer_TailKeptParams_Builder:
        return _t.new_struct(_Peer_TailKeptParams, fields)


_Peer_about: _t.Method[_Peer_AboutParams_Builder, _Peer_AboutResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    0,
    "about",
    lambda: _Peer_AboutParams,
    lambda: _Peer_AboutResults,
    no_promise_pipelining=True,
)
_Peer_echo: _t.Method[_Peer_EchoParams_Builder, _Peer_EchoResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 1, "echo", lambda: _Peer_EchoParams, lambda: _Peer_EchoResults
)
_Peer_blob: _t.Method[_Peer_BlobParams_Builder, _Peer_BlobResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    2,
    "blob",
    lambda: _Peer_BlobParams,
    lambda: _Peer_BlobResults,
    no_promise_pipelining=True,
)
_Peer_fail: _t.Method[_Peer_FailParams_Builder, _Peer_FailResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 3, "fail", lambda: _Peer_FailParams, lambda: _Peer_FailResults
)
_Peer_missing: _t.Method[_Peer_MissingParams_Builder, _Peer_MissingResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    4,
    "missing",
    lambda: _Peer_MissingParams,
    lambda: _Peer_MissingResults,
    no_promise_pipelining=True,
)
_Peer_root: _t.Method[_Peer_RootParams_Builder, _Peer_RootResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 5, "root", lambda: _Peer_RootParams, lambda: _Peer_RootResults
)
_Peer_make_counter: _t.Method[_Peer_MakeCounterParams_Builder, _Peer_MakeCounterResults_Promise] = (
    _t.Method(
        0xE6777BD9FB079DEC,
        6,
        "make_counter",
        lambda: _Peer_MakeCounterParams,
        lambda: _Peer_MakeCounterResults,
    )
)
_Peer_make_named: _t.Method[_Peer_MakeNamedParams_Builder, _Peer_MakeNamedResults_Promise] = (
    _t.Method(
        0xE6777BD9FB079DEC,
        7,
        "make_named",
        lambda: _Peer_MakeNamedParams,
        lambda: _Peer_MakeNamedResults,
    )
)
_Peer_make_sink: _t.Method[_Peer_MakeSinkParams_Builder, _Peer_MakeSinkResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 8, "make_sink", lambda: _Peer_MakeSinkParams, lambda: _Peer_MakeSinkResults
)
_Peer_call_back: _t.Method[_Peer_CallBackParams_Builder, _Peer_CallBackResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    9,
    "call_back",
    lambda: _Peer_CallBackParams,
    lambda: _Peer_CallBackResults,
    no_promise_pipelining=True,
)
_Peer_call_counter: _t.Method[_Peer_CallCounterParams_Builder, _Peer_CallCounterResults_Promise] = (
    _t.Method(
        0xE6777BD9FB079DEC,
        10,
        "call_counter",
        lambda: _Peer_CallCounterParams,
        lambda: _Peer_CallCounterResults,
        no_promise_pipelining=True,
    )
)
_Peer_call_when_resolved: _t.Method[
    _Peer_CallWhenResolvedParams_Builder, _Peer_CallWhenResolvedResults_Promise
] = _t.Method(
    0xE6777BD9FB079DEC,
    11,
    "call_when_resolved",
    lambda: _Peer_CallWhenResolvedParams,
    lambda: _Peer_CallWhenResolvedResults,
    no_promise_pipelining=True,
)
_Peer_call_all: _t.Method[_Peer_CallAllParams_Builder, _Peer_CallAllResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    12,
    "call_all",
    lambda: _Peer_CallAllParams,
    lambda: _Peer_CallAllResults,
    no_promise_pipelining=True,
)
_Peer_echo_cap: _t.Method[_Peer_EchoCapParams_Builder, _Peer_EchoCapResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 13, "echo_cap", lambda: _Peer_EchoCapParams, lambda: _Peer_EchoCapResults
)
_Peer_get_null: _t.Method[_Peer_GetNullParams_Builder, _Peer_GetNullResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 14, "get_null", lambda: _Peer_GetNullParams, lambda: _Peer_GetNullResults
)
_Peer_hold: _t.Method[_Peer_HoldParams_Builder, _Peer_HoldResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    15,
    "hold",
    lambda: _Peer_HoldParams,
    lambda: _Peer_HoldResults,
    no_promise_pipelining=True,
)
_Peer_call_held: _t.Method[_Peer_CallHeldParams_Builder, _Peer_CallHeldResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    16,
    "call_held",
    lambda: _Peer_CallHeldParams,
    lambda: _Peer_CallHeldResults,
    no_promise_pipelining=True,
)
_Peer_get_held: _t.Method[_Peer_GetHeldParams_Builder, _Peer_GetHeldResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 17, "get_held", lambda: _Peer_GetHeldParams, lambda: _Peer_GetHeldResults
)
_Peer_let_go: _t.Method[_Peer_LetGoParams_Builder, _Peer_LetGoResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    18,
    "let_go",
    lambda: _Peer_LetGoParams,
    lambda: _Peer_LetGoResults,
    no_promise_pipelining=True,
)
_Peer_make_promise: _t.Method[_Peer_MakePromiseParams_Builder, _Peer_MakePromiseResults_Promise] = (
    _t.Method(
        0xE6777BD9FB079DEC,
        19,
        "make_promise",
        lambda: _Peer_MakePromiseParams,
        lambda: _Peer_MakePromiseResults,
    )
)
_Peer_tail: _t.Method[_Peer_TailParams_Builder, _Answer_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 20, "tail", lambda: _Peer_TailParams, lambda: Answer
)
_Peer_hang: _t.Method[_Peer_HangParams_Builder, _Peer_HangResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 21, "hang", lambda: _Peer_HangParams, lambda: _Peer_HangResults
)
_Peer_stats: _t.Method[_Peer_StatsParams_Builder, _Peer_StatsResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    22,
    "stats",
    lambda: _Peer_StatsParams,
    lambda: _Peer_StatsResults,
    no_promise_pipelining=True,
)
_Peer_tail_kept: _t.Method[_Peer_TailKeptParams_Builder, _Answer_Promise] = _t.Method(
    0xE6777BD9FB079DEC, 23, "tail_kept", lambda: _Peer_TailKeptParams, lambda: Answer
)

_Peer_AboutCall: _t.TypeAlias = _t.Call[_Peer_AboutParams_Reader, _Peer_AboutResults_Builder]
_Peer_AboutRequest: _t.TypeAlias = _t.Request[_Peer_AboutParams_Builder, _Peer_AboutResults_Promise]
_Peer_EchoCall: _t.TypeAlias = _t.Call[_Peer_EchoParams_Reader, _Peer_EchoResults_Builder]
_Peer_EchoRequest: _t.TypeAlias = _t.Request[_Peer_EchoParams_Builder, _Peer_EchoResults_Promise]
_Peer_BlobCall: _t.TypeAlias = _t.Call[_Peer_BlobParams_Reader, _Peer_BlobResults_Builder]
_Peer_BlobRequest: _t.TypeAlias = _t.Request[_Peer_BlobParams_Builder, _Peer_BlobResults_Promise]
_Peer_FailCall: _t.TypeAlias = _t.Call[_Peer_FailParams_Reader, _Peer_FailResults_Builder]
_Peer_FailRequest: _t.TypeAlias = _t.Request[_Peer_FailParams_Builder, _Peer_FailResults_Promise]
_Peer_MissingCall: _t.TypeAlias = _t.Call[_Peer_MissingParams_Reader, _Peer_MissingResults_Builder]
_Peer_MissingRequest: _t.TypeAlias = _t.Request[
    _Peer_MissingParams_Builder, _Peer_MissingResults_Promise
]
_Peer_RootCall: _t.TypeAlias = _t.Call[_Peer_RootParams_Reader, _Peer_RootResults_Builder]
_Peer_RootRequest: _t.TypeAlias = _t.Request[_Peer_RootParams_Builder, _Peer_RootResults_Promise]
_Peer_MakeCounterCall: _t.TypeAlias = _t.Call[
    _Peer_MakeCounterParams_Reader, _Peer_MakeCounterResults_Builder
]
_Peer_MakeCounterRequest: _t.TypeAlias = _t.Request[
    _Peer_MakeCounterParams_Builder, _Peer_MakeCounterResults_Promise
]
_Peer_MakeNamedCall: _t.TypeAlias = _t.Call[
    _Peer_MakeNamedParams_Reader, _Peer_MakeNamedResults_Builder
]
_Peer_MakeNamedRequest: _t.TypeAlias = _t.Request[
    _Peer_MakeNamedParams_Builder, _Peer_MakeNamedResults_Promise
]
_Peer_MakeSinkCall: _t.TypeAlias = _t.Call[
    _Peer_MakeSinkParams_Reader, _Peer_MakeSinkResults_Builder
]
_Peer_MakeSinkRequest: _t.TypeAlias = _t.Request[
    _Peer_MakeSinkParams_Builder, _Peer_MakeSinkResults_Promise
]
_Peer_CallBackCall: _t.TypeAlias = _t.Call[
    _Peer_CallBackParams_Reader, _Peer_CallBackResults_Builder
]
_Peer_CallBackRequest: _t.TypeAlias = _t.Request[
    _Peer_CallBackParams_Builder, _Peer_CallBackResults_Promise
]
_Peer_CallCounterCall: _t.TypeAlias = _t.Call[
    _Peer_CallCounterParams_Reader, _Peer_CallCounterResults_Builder
]
_Peer_CallCounterRequest: _t.TypeAlias = _t.Request[
    _Peer_CallCounterParams_Builder, _Peer_CallCounterResults_Promise
]
_Peer_CallWhenResolvedCall: _t.TypeAlias = _t.Call[
    _Peer_CallWhenResolvedParams_Reader, _Peer_CallWhenResolvedResults_Builder
]
_Peer_CallWhenResolvedRequest: _t.TypeAlias = _t.Request[
    _Peer_CallWhenResolvedParams_Builder, _Peer_CallWhenResolvedResults_Promise
]
_Peer_CallAllCall: _t.TypeAlias = _t.Call[_Peer_CallAllParams_Reader, _Peer_CallAllResults_Builder]
_Peer_CallAllRequest: _t.TypeAlias = _t.Request[
    _Peer_CallAllParams_Builder, _Peer_CallAllResults_Promise
]
_Peer_EchoCapCall: _t.TypeAlias = _t.Call[_Peer_EchoCapParams_Reader, _Peer_EchoCapResults_Builder]
_Peer_EchoCapRequest: _t.TypeAlias = _t.Request[
    _Peer_EchoCapParams_Builder, _Peer_EchoCapResults_Promise
]
_Peer_GetNullCall: _t.TypeAlias = _t.Call[_Peer_GetNullParams_Reader, _Peer_GetNullResults_Builder]
_Peer_GetNullRequest: _t.TypeAlias = _t.Request[
    _Peer_GetNullParams_Builder, _Peer_GetNullResults_Promise
]
_Peer_HoldCall: _t.TypeAlias = _t.Call[_Peer_HoldParams_Reader, _Peer_HoldResults_Builder]
_Peer_HoldRequest: _t.TypeAlias = _t.Request[_Peer_HoldParams_Builder, _Peer_HoldResults_Promise]
_Peer_CallHeldCall: _t.TypeAlias = _t.Call[
    _Peer_CallHeldParams_Reader, _Peer_CallHeldResults_Builder
]
_Peer_CallHeldRequest: _t.TypeAlias = _t.Request[
    _Peer_CallHeldParams_Builder, _Peer_CallHeldResults_Promise
]
_Peer_GetHeldCall: _t.TypeAlias = _t.Call[_Peer_GetHeldParams_Reader, _Peer_GetHeldResults_Builder]
_Peer_GetHeldRequest: _t.TypeAlias = _t.Request[
    _Peer_GetHeldParams_Builder, _Peer_GetHeldResults_Promise
]
_Peer_LetGoCall: _t.TypeAlias = _t.Call[_Peer_LetGoParams_Reader, _Peer_LetGoResults_Builder]
_Peer_LetGoRequest: _t.TypeAlias = _t.Request[_Peer_LetGoParams_Builder, _Peer_LetGoResults_Promise]
_Peer_MakePromiseCall: _t.TypeAlias = _t.Call[
    _Peer_MakePromiseParams_Reader, _Peer_MakePromiseResults_Builder
]
_Peer_MakePromiseRequest: _t.TypeAlias = _t.Request[
    _Peer_MakePromiseParams_Builder, _Peer_MakePromiseResults_Promise
]
_Peer_TailCall: _t.TypeAlias = _t.Call[_Peer_TailParams_Reader, _Answer_Builder]
_Peer_TailRequest: _t.TypeAlias = _t.Request[_Peer_TailParams_Builder, _Answer_Promise]
_Peer_HangCall: _t.TypeAlias = _t.Call[_Peer_HangParams_Reader, _Peer_HangResults_Builder]
_Peer_HangRequest: _t.TypeAlias = _t.Request[_Peer_HangParams_Builder, _Peer_HangResults_Promise]
_Peer_StatsCall: _t.TypeAlias = _t.Call[_Peer_StatsParams_Reader, _Peer_StatsResults_Builder]
_Peer_StatsRequest: _t.TypeAlias = _t.Request[_Peer_StatsParams_Builder, _Peer_StatsResults_Promise]
_Peer_TailKeptCall: _t.TypeAlias = _t.Call[_Peer_TailKeptParams_Reader, _Answer_Builder]
_Peer_TailKeptRequest: _t.TypeAlias = _t.Request[_Peer_TailKeptParams_Builder, _Answer_Promise]


class _Peer_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Peer_about)
    def about(self, **params: _t.Unpack[_Peer_AboutParams_Fields]) -> _Peer_AboutResults_Promise:
        """`errorKinds`: whether `fail` can raise all four kinds; otherwise everything is "failed"."""
        return self._call(_Peer_about, params)

    @_t.method(_Peer_echo)
    def echo(self, **params: _t.Unpack[_Peer_EchoParams_Fields]) -> _Peer_EchoResults_Promise:
        return self._call(_Peer_echo, params)

    @_t.method(_Peer_blob)
    def blob(self, **params: _t.Unpack[_Peer_BlobParams_Fields]) -> _Peer_BlobResults_Promise:
        return self._call(_Peer_blob, params)

    @_t.method(_Peer_fail)
    def fail(self, **params: _t.Unpack[_Peer_FailParams_Fields]) -> _Peer_FailResults_Promise:
        return self._call(_Peer_fail, params)

    @_t.method(_Peer_missing)
    def missing(
        self, **params: _t.Unpack[_Peer_MissingParams_Fields]
    ) -> _Peer_MissingResults_Promise:
        """Nobody implements this one."""
        return self._call(_Peer_missing, params)

    @_t.method(_Peer_root)
    def root(self, **params: _t.Unpack[_Peer_RootParams_Fields]) -> _Peer_RootResults_Promise:
        return self._call(_Peer_root, params)

    @_t.method(_Peer_make_counter)
    def make_counter(
        self, **params: _t.Unpack[_Peer_MakeCounterParams_Fields]
    ) -> _Peer_MakeCounterResults_Promise:
        return self._call(_Peer_make_counter, params)

    @_t.method(_Peer_make_named)
    def make_named(
        self, **params: _t.Unpack[_Peer_MakeNamedParams_Fields]
    ) -> _Peer_MakeNamedResults_Promise:
        return self._call(_Peer_make_named, params)

    @_t.method(_Peer_make_sink)
    def make_sink(
        self, **params: _t.Unpack[_Peer_MakeSinkParams_Fields]
    ) -> _Peer_MakeSinkResults_Promise:
        """The write number `failAfter` fails; 0 is never."""
        return self._call(_Peer_make_sink, params)

    @_t.method(_Peer_call_back)
    def call_back(
        self, **params: _t.Unpack[_Peer_CallBackParams_Fields]
    ) -> _Peer_CallBackResults_Promise:
        """Calls target.notify(0), then notify(1) once that has returned, and so on."""
        return self._call(_Peer_call_back, params)

    @_t.method(_Peer_call_counter)
    def call_counter(
        self, **params: _t.Unpack[_Peer_CallCounterParams_Fields]
    ) -> _Peer_CallCounterResults_Promise:
        return self._call(_Peer_call_counter, params)

    @_t.method(_Peer_call_when_resolved)
    def call_when_resolved(
        self, **params: _t.Unpack[_Peer_CallWhenResolvedParams_Fields]
    ) -> _Peer_CallWhenResolvedResults_Promise:
        return self._call(_Peer_call_when_resolved, params)

    @_t.method(_Peer_call_all)
    def call_all(
        self, **params: _t.Unpack[_Peer_CallAllParams_Fields]
    ) -> _Peer_CallAllResults_Promise:
        return self._call(_Peer_call_all, params)

    @_t.method(_Peer_echo_cap)
    def echo_cap(
        self, **params: _t.Unpack[_Peer_EchoCapParams_Fields]
    ) -> _Peer_EchoCapResults_Promise:
        return self._call(_Peer_echo_cap, params)

    @_t.method(_Peer_get_null)
    def get_null(
        self, **params: _t.Unpack[_Peer_GetNullParams_Fields]
    ) -> _Peer_GetNullResults_Promise:
        return self._call(_Peer_get_null, params)

    @_t.method(_Peer_hold)
    def hold(self, **params: _t.Unpack[_Peer_HoldParams_Fields]) -> _Peer_HoldResults_Promise:
        return self._call(_Peer_hold, params)

    @_t.method(_Peer_call_held)
    def call_held(
        self, **params: _t.Unpack[_Peer_CallHeldParams_Fields]
    ) -> _Peer_CallHeldResults_Promise:
        return self._call(_Peer_call_held, params)

    @_t.method(_Peer_get_held)
    def get_held(
        self, **params: _t.Unpack[_Peer_GetHeldParams_Fields]
    ) -> _Peer_GetHeldResults_Promise:
        return self._call(_Peer_get_held, params)

    @_t.method(_Peer_let_go)
    def let_go(self, **params: _t.Unpack[_Peer_LetGoParams_Fields]) -> _Peer_LetGoResults_Promise:
        return self._call(_Peer_let_go, params)

    @_t.method(_Peer_make_promise)
    def make_promise(
        self, **params: _t.Unpack[_Peer_MakePromiseParams_Fields]
    ) -> _Peer_MakePromiseResults_Promise:
        return self._call(_Peer_make_promise, params)

    @_t.method(_Peer_tail)
    def tail(self, **params: _t.Unpack[_Peer_TailParams_Fields]) -> _Answer_Promise:
        """Ends in a tail call callee.answer(n)."""
        return self._call(_Peer_tail, params)

    @_t.method(_Peer_hang)
    def hang(self, **params: _t.Unpack[_Peer_HangParams_Fields]) -> _Peer_HangResults_Promise:
        """Calls started.notify(1) and never returns."""
        return self._call(_Peer_hang, params)

    @_t.method(_Peer_stats)
    def stats(self, **params: _t.Unpack[_Peer_StatsParams_Fields]) -> _Peer_StatsResults_Promise:
        return self._call(_Peer_stats, params)

    @_t.method(_Peer_tail_kept)
    def tail_kept(self, **params: _t.Unpack[_Peer_TailKeptParams_Fields]) -> _Answer_Promise:
        """As `tail`, but without the annotation: a C++ server does not cancel its handler."""
        return self._call(_Peer_tail_kept, params)


class _Peer_Server(_t.Server):
    _methods = _t.methods(
        _Peer_about,
        _Peer_echo,
        _Peer_blob,
        _Peer_fail,
        _Peer_missing,
        _Peer_root,
        _Peer_make_counter,
        _Peer_make_named,
        _Peer_make_sink,
        _Peer_call_back,
        _Peer_call_counter,
        _Peer_call_when_resolved,
        _Peer_call_all,
        _Peer_echo_cap,
        _Peer_get_null,
        _Peer_hold,
        _Peer_call_held,
        _Peer_get_held,
        _Peer_let_go,
        _Peer_make_promise,
        _Peer_tail,
        _Peer_hang,
        _Peer_stats,
        _Peer_tail_kept,
    )

    def about(self, call: _Peer_AboutCall) -> _t.Awaitable[None] | None:
        """`errorKinds`: whether `fail` can raise all four kinds; otherwise everything is "failed"."""
        raise _t.unimplemented(_Peer_about)

    def echo(self, call: _Peer_EchoCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_echo)

    def blob(self, call: _Peer_BlobCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_blob)

    def fail(self, call: _Peer_FailCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_fail)

    def missing(self, call: _Peer_MissingCall) -> _t.Awaitable[None] | None:
        """Nobody implements this one."""
        raise _t.unimplemented(_Peer_missing)

    def root(self, call: _Peer_RootCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_root)

    def make_counter(self, call: _Peer_MakeCounterCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_make_counter)

    def make_named(self, call: _Peer_MakeNamedCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_make_named)

    def make_sink(self, call: _Peer_MakeSinkCall) -> _t.Awaitable[None] | None:
        """The write number `failAfter` fails; 0 is never."""
        raise _t.unimplemented(_Peer_make_sink)

    def call_back(self, call: _Peer_CallBackCall) -> _t.Awaitable[None] | None:
        """Calls target.notify(0), then notify(1) once that has returned, and so on."""
        raise _t.unimplemented(_Peer_call_back)

    def call_counter(self, call: _Peer_CallCounterCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_call_counter)

    def call_when_resolved(self, call: _Peer_CallWhenResolvedCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_call_when_resolved)

    def call_all(self, call: _Peer_CallAllCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_call_all)

    def echo_cap(self, call: _Peer_EchoCapCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_echo_cap)

    def get_null(self, call: _Peer_GetNullCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_get_null)

    def hold(self, call: _Peer_HoldCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_hold)

    def call_held(self, call: _Peer_CallHeldCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_call_held)

    def get_held(self, call: _Peer_GetHeldCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_get_held)

    def let_go(self, call: _Peer_LetGoCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_let_go)

    def make_promise(self, call: _Peer_MakePromiseCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_make_promise)

    def tail(self, call: _Peer_TailCall) -> _t.Awaitable[None] | None:
        """Ends in a tail call callee.answer(n)."""
        raise _t.unimplemented(_Peer_tail)

    def hang(self, call: _Peer_HangCall) -> _t.Awaitable[None] | None:
        """Calls started.notify(1) and never returns."""
        raise _t.unimplemented(_Peer_hang)

    def stats(self, call: _Peer_StatsCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Peer_stats)

    def tail_kept(self, call: _Peer_TailKeptCall) -> _t.Awaitable[None] | None:
        """As `tail`, but without the annotation: a C++ server does not cancel its handler."""
        raise _t.unimplemented(_Peer_tail_kept)


class Peer(_t.Interface[_Peer_Client]):
    Client: _t.TypeAlias = _Peer_Client
    Server: _t.TypeAlias = _Peer_Server

    AboutParams: _t.TypeAlias = _Peer_AboutParams
    AboutResults: _t.TypeAlias = _Peer_AboutResults
    AboutCall: _t.TypeAlias = _Peer_AboutCall
    AboutRequest: _t.TypeAlias = _Peer_AboutRequest

    EchoParams: _t.TypeAlias = _Peer_EchoParams
    EchoResults: _t.TypeAlias = _Peer_EchoResults
    EchoCall: _t.TypeAlias = _Peer_EchoCall
    EchoRequest: _t.TypeAlias = _Peer_EchoRequest

    BlobParams: _t.TypeAlias = _Peer_BlobParams
    BlobResults: _t.TypeAlias = _Peer_BlobResults
    BlobCall: _t.TypeAlias = _Peer_BlobCall
    BlobRequest: _t.TypeAlias = _Peer_BlobRequest

    FailParams: _t.TypeAlias = _Peer_FailParams
    FailResults: _t.TypeAlias = _Peer_FailResults
    FailCall: _t.TypeAlias = _Peer_FailCall
    FailRequest: _t.TypeAlias = _Peer_FailRequest

    MissingParams: _t.TypeAlias = _Peer_MissingParams
    MissingResults: _t.TypeAlias = _Peer_MissingResults
    MissingCall: _t.TypeAlias = _Peer_MissingCall
    MissingRequest: _t.TypeAlias = _Peer_MissingRequest

    RootParams: _t.TypeAlias = _Peer_RootParams
    RootResults: _t.TypeAlias = _Peer_RootResults
    RootCall: _t.TypeAlias = _Peer_RootCall
    RootRequest: _t.TypeAlias = _Peer_RootRequest

    MakeCounterParams: _t.TypeAlias = _Peer_MakeCounterParams
    MakeCounterResults: _t.TypeAlias = _Peer_MakeCounterResults
    MakeCounterCall: _t.TypeAlias = _Peer_MakeCounterCall
    MakeCounterRequest: _t.TypeAlias = _Peer_MakeCounterRequest

    MakeNamedParams: _t.TypeAlias = _Peer_MakeNamedParams
    MakeNamedResults: _t.TypeAlias = _Peer_MakeNamedResults
    MakeNamedCall: _t.TypeAlias = _Peer_MakeNamedCall
    MakeNamedRequest: _t.TypeAlias = _Peer_MakeNamedRequest

    MakeSinkParams: _t.TypeAlias = _Peer_MakeSinkParams
    MakeSinkResults: _t.TypeAlias = _Peer_MakeSinkResults
    MakeSinkCall: _t.TypeAlias = _Peer_MakeSinkCall
    MakeSinkRequest: _t.TypeAlias = _Peer_MakeSinkRequest

    CallBackParams: _t.TypeAlias = _Peer_CallBackParams
    CallBackResults: _t.TypeAlias = _Peer_CallBackResults
    CallBackCall: _t.TypeAlias = _Peer_CallBackCall
    CallBackRequest: _t.TypeAlias = _Peer_CallBackRequest

    CallCounterParams: _t.TypeAlias = _Peer_CallCounterParams
    CallCounterResults: _t.TypeAlias = _Peer_CallCounterResults
    CallCounterCall: _t.TypeAlias = _Peer_CallCounterCall
    CallCounterRequest: _t.TypeAlias = _Peer_CallCounterRequest

    CallWhenResolvedParams: _t.TypeAlias = _Peer_CallWhenResolvedParams
    CallWhenResolvedResults: _t.TypeAlias = _Peer_CallWhenResolvedResults
    CallWhenResolvedCall: _t.TypeAlias = _Peer_CallWhenResolvedCall
    CallWhenResolvedRequest: _t.TypeAlias = _Peer_CallWhenResolvedRequest

    CallAllParams: _t.TypeAlias = _Peer_CallAllParams
    CallAllResults: _t.TypeAlias = _Peer_CallAllResults
    CallAllCall: _t.TypeAlias = _Peer_CallAllCall
    CallAllRequest: _t.TypeAlias = _Peer_CallAllRequest

    EchoCapParams: _t.TypeAlias = _Peer_EchoCapParams
    EchoCapResults: _t.TypeAlias = _Peer_EchoCapResults
    EchoCapCall: _t.TypeAlias = _Peer_EchoCapCall
    EchoCapRequest: _t.TypeAlias = _Peer_EchoCapRequest

    GetNullParams: _t.TypeAlias = _Peer_GetNullParams
    GetNullResults: _t.TypeAlias = _Peer_GetNullResults
    GetNullCall: _t.TypeAlias = _Peer_GetNullCall
    GetNullRequest: _t.TypeAlias = _Peer_GetNullRequest

    HoldParams: _t.TypeAlias = _Peer_HoldParams
    HoldResults: _t.TypeAlias = _Peer_HoldResults
    HoldCall: _t.TypeAlias = _Peer_HoldCall
    HoldRequest: _t.TypeAlias = _Peer_HoldRequest

    CallHeldParams: _t.TypeAlias = _Peer_CallHeldParams
    CallHeldResults: _t.TypeAlias = _Peer_CallHeldResults
    CallHeldCall: _t.TypeAlias = _Peer_CallHeldCall
    CallHeldRequest: _t.TypeAlias = _Peer_CallHeldRequest

    GetHeldParams: _t.TypeAlias = _Peer_GetHeldParams
    GetHeldResults: _t.TypeAlias = _Peer_GetHeldResults
    GetHeldCall: _t.TypeAlias = _Peer_GetHeldCall
    GetHeldRequest: _t.TypeAlias = _Peer_GetHeldRequest

    LetGoParams: _t.TypeAlias = _Peer_LetGoParams
    LetGoResults: _t.TypeAlias = _Peer_LetGoResults
    LetGoCall: _t.TypeAlias = _Peer_LetGoCall
    LetGoRequest: _t.TypeAlias = _Peer_LetGoRequest

    MakePromiseParams: _t.TypeAlias = _Peer_MakePromiseParams
    MakePromiseResults: _t.TypeAlias = _Peer_MakePromiseResults
    MakePromiseCall: _t.TypeAlias = _Peer_MakePromiseCall
    MakePromiseRequest: _t.TypeAlias = _Peer_MakePromiseRequest

    TailParams: _t.TypeAlias = _Peer_TailParams
    TailResults: _t.TypeAlias = Answer
    TailCall: _t.TypeAlias = _Peer_TailCall
    TailRequest: _t.TypeAlias = _Peer_TailRequest

    HangParams: _t.TypeAlias = _Peer_HangParams
    HangResults: _t.TypeAlias = _Peer_HangResults
    HangCall: _t.TypeAlias = _Peer_HangCall
    HangRequest: _t.TypeAlias = _Peer_HangRequest

    StatsParams: _t.TypeAlias = _Peer_StatsParams
    StatsResults: _t.TypeAlias = _Peer_StatsResults
    StatsCall: _t.TypeAlias = _Peer_StatsCall
    StatsRequest: _t.TypeAlias = _Peer_StatsRequest

    TailKeptParams: _t.TypeAlias = _Peer_TailKeptParams
    TailKeptResults: _t.TypeAlias = Answer
    TailKeptCall: _t.TypeAlias = _Peer_TailKeptCall
    TailKeptRequest: _t.TypeAlias = _Peer_TailKeptRequest

    _id = 0xE6777BD9FB079DEC
    _name = "Peer"
    _annotations = {"tail": {0xAC7096FF8CFC9DCE: None}, "hang": {0xAC7096FF8CFC9DCE: None}}
    _methods = _t.methods(
        _Peer_about,
        _Peer_echo,
        _Peer_blob,
        _Peer_fail,
        _Peer_missing,
        _Peer_root,
        _Peer_make_counter,
        _Peer_make_named,
        _Peer_make_sink,
        _Peer_call_back,
        _Peer_call_counter,
        _Peer_call_when_resolved,
        _Peer_call_all,
        _Peer_echo_cap,
        _Peer_get_null,
        _Peer_hold,
        _Peer_call_held,
        _Peer_get_held,
        _Peer_let_go,
        _Peer_make_promise,
        _Peer_tail,
        _Peer_hang,
        _Peer_stats,
        _Peer_tail_kept,
    )


sample: _Final[_Values_Reader] = _t.struct_constant(
    Values,
    b"\x00\x00\x00\x00\x0b\x00\x1c\x00\x03\x80\x00\x80\x00\x00\x00\x80\x00\x00\x00\x00\x00\x00\x00"
    b"\x80\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00P\x9aD\x02\x00\x02"
    b"\x00\x00\xbb\xe0\xc0\x82\x8b\xb5\xc9\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x04@\x00\x00\x00\x00\x00 H@\x00\x00\x00\x00\x00\x00\x27\xc0"
    b"m\x00\x00\x00\x82\x00\x00\x00q\x00\x00\x00:\x00\x00\x00p\x00\x00\x00\x01\x00\x00\x00p\x00"
    b"\x00\x00\x0b\x00\x1c\x00\xb1\x01\x00\x00\x18\x00\x00\x00\xad\x01\x00\x00I\x00\x00\x00\xad"
    b"\x01\x00\x00\x1a\x00\x00\x00\xad\x01\x00\x00\x1b\x00\x00\x00\xad\x01\x00\x00\x1c\x00\x00\x00"
    b"\xb1\x01\x00\x00\x1d\x00\x00\x00\xb9\x01\x00\x00\x1a\x00\x00\x00\xb9\x01\x00\x00\x1b\x00\x00"
    b"\x00\xb9\x01\x00\x00\x1c\x00\x00\x00\xbd\x01\x00\x00\x1d\x00\x00\x00\xc5\x01\x00\x00\x1c\x00"
    b"\x00\x00\xc9\x01\x00\x00\x1d\x00\x00\x00\xd1\x01\x00\x00\x1e\x00\x00\x00\xe9\x01\x00\x00\x1e"
    b"\x00\x00\x00\xf9\x01\x00\x00\x1b\x00\x00\x00\xf9\x01\x00\x00\x1f\x00\x00\x00\x05\x02\x00\x00"
    b"\x1e\x00\x00\x00\x19\x02\x00\x00\x1e\x00\x00\x000\x02\x00\x00\x01\x00\x00\x001\x02\x00\x00*"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00-\x02\x00\x00R\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00gr\xc3\xbc\xc3\x9fe, \xe4\xb8\x96\xe7\x95\x8c"
    b"\x00\x00\xff\x10\x80\x7f\x22\x5c\x00\x0c\x00\x00\x00\xd9\xff\xff\xff\x00\x00\x00\x00\x01\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00m\x00\x00\x002\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00d\x00\x00\x00\x0b\x00\x1c\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00inner\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00c\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00m\x00\x00\x00R\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"innermost\x00\x00\x00\x00\x00\x00\x00M\x01\x00\x00\x00\x00\x00\x00\x80\x00\x7f\x00\x00\x00"
    b"\x00\x00\x00\x80\x00\x00\xff\x7f\x00\x00\x00\x00\x00\x80\x00\x00\x00\x00\xff\xff\xff\x7f\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff"
    b"\xff\xff\xff\x7f\x00\x01\xff\x00\x00\x00\x00\x00\x00\x00\x01\x00\xff\xff\x00\x00\x00\x00\x00"
    b"\x00\x01\x00\x00\x00\xff\xff\xff\xff\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00"
    b"\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00\x00\x00\xc0\xbf\x00"
    b"\x00\x80\x7f\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x93\x00\xaaK\xddM~\x00\x00"
    b"\x00\x00\x00\x00\xf0\xff\x09\x00\x00\x00\x0a\x00\x00\x00\x09\x00\x00\x00\x22\x00\x00\x00\x09"
    b"\x00\x00\x00R\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00one\x00\x00\x00\x00\x00two words"
    b"\x00\x00\x00\x00\x00\x00\x00\x09\x00\x00\x00\x02\x00\x00\x00\x05\x00\x00\x00\x1a\x00\x00\x00"
    b"\x05\x00\x00\x00\x12\x00\x00\x00xyz\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x02\x00\x01\x00\x00\x00\x0c\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00"
    b"\x02\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x09\x00\x00\x00\x1c\x00\x00"
    b"\x00\x0d\x00\x00\x00\x04\x00\x00\x00\x09\x00\x00\x00\x0c\x00\x00\x00\x01\x00\x00\x00\x02\x00"
    b"\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\x00\x09\x00\x00\x00\x12"
    b"\x00\x00\x00\x09\x00\x00\x002\x00\x00\x00\x09\x00\x00\x00J\x00\x00\x00a\x00\x00\x00\x00\x00"
    b"\x00\x00union\x00\x00\x00of lists\x00\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x01\x00"
    b"\x00\x00here\x00\x00\x00\x00somewhere\x00\x00\x00\x00\x00\x00\x00",
)
