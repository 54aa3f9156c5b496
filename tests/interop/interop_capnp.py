# Generated from interop.capnp, @0xd3a8f1b06c2e4797, by trio_capnp 0.2.0. Do not edit.

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

    x: _t.Int32 = _t.Int32(0)
    y: _t.Int32 = _t.Int32(1, 7)


class _Point_Builder(_t.Builder):
    __slots__ = ()

    x: _t.Int32Builder = _t.Int32Builder(0)
    y: _t.Int32Builder = _t.Int32Builder(1, 7)


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
    radius: _t.Float64 = _t.Float64(8)


class _Values_Shape_Circle_Builder(_t.Builder):
    __slots__ = ()

    center: _t.StructFieldBuilder[_Point_Builder, _Point_Like] = _t.StructFieldBuilder(
        22, lambda: Point
    )
    radius: _t.Float64Builder = _t.Float64Builder(8)


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

    none: _t.Void = _t.Void(union=(28, 0))
    circle: _t.Group[_Values_Shape_Circle_Reader] = _t.Group(
        lambda: _Values_Shape_Circle, union=(28, 1)
    )
    label: _t.Text = _t.Text(22, union=(28, 2))


class _Values_Shape_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Values_Shape_Which] = _t.Which(28, lambda: _Values_Shape_Which)

    none: _t.VoidBuilder = _t.VoidBuilder(union=(28, 0))
    circle: _t.GroupBuilder[_Values_Shape_Circle_Builder, _Values_Shape_Circle_Like] = (
        _t.GroupBuilder(lambda: _Values_Shape_Circle, union=(28, 1))
    )
    label: _t.TextBuilder = _t.TextBuilder(22, union=(28, 2))


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

    name: _t.Text = _t.Text(23)
    latitude: _t.Float64 = _t.Float64(9)
    longitude: _t.Float64 = _t.Float64(10)


class _Values_Place_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(23)
    latitude: _t.Float64Builder = _t.Float64Builder(9)
    longitude: _t.Float64Builder = _t.Float64Builder(10)


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

    nothing: _t.Void = _t.Void()
    yes: _t.Bool = _t.Bool(0)
    no: _t.Bool = _t.Bool(1, True)
    i8: _t.Int8 = _t.Int8(1)
    i16: _t.Int16 = _t.Int16(1)
    i32: _t.Int32 = _t.Int32(1)
    i64: _t.Int64 = _t.Int64(1)
    u8: _t.UInt8 = _t.UInt8(16)
    u16: _t.UInt16 = _t.UInt16(9)
    u32: _t.UInt32 = _t.UInt32(5)
    u64: _t.UInt64 = _t.UInt64(3)
    f32: _t.Float32 = _t.Float32(8)
    f64: _t.Float64 = _t.Float64(5)
    text: _t.Text = _t.Text(0)
    data: _t.Data = _t.Data(1)
    color: _t.EnumField[Color] = _t.EnumField(18, lambda: Color)
    point: _t.StructField[_Point_Reader] = _t.StructField(2, lambda: Point)
    next: _t.StructField[_Values_Reader] = _t.StructField(3, lambda: Values)
    voids: _t.ListField[None] = _t.ListField(4, _t.VOID)
    bools: _t.ListField[bool] = _t.ListField(5, _t.BOOL)
    i8s: _t.ListField[int] = _t.ListField(6, _t.INT8)
    i16s: _t.ListField[int] = _t.ListField(7, _t.INT16)
    i32s: _t.ListField[int] = _t.ListField(8, _t.INT32)
    i64s: _t.ListField[int] = _t.ListField(9, _t.INT64)
    u8s: _t.ListField[int] = _t.ListField(10, _t.UINT8)
    u16s: _t.ListField[int] = _t.ListField(11, _t.UINT16)
    u32s: _t.ListField[int] = _t.ListField(12, _t.UINT32)
    u64s: _t.ListField[int] = _t.ListField(13, _t.UINT64)
    f32s: _t.ListField[float] = _t.ListField(14, _t.FLOAT32)
    f64s: _t.ListField[float] = _t.ListField(15, _t.FLOAT64)
    texts: _t.ListField[str] = _t.ListField(16, _t.TEXT)
    datas: _t.ListField[bytes] = _t.ListField(17, _t.DATA)
    colors: _t.ListField[Color] = _t.ListField(18, _t.enum_of(lambda: Color))
    points: _t.ListField[_Point_Reader] = _t.ListField(19, _t.struct_of(lambda: Point))
    table: _t.ListField[_t.ListReader[int]] = _t.ListField(20, _t.list_of(_t.INT32))
    empty: _t.Void = _t.Void(union=(19, 0))
    number: _t.Int64 = _t.Int64(6, union=(19, 1))
    words: _t.ListField[str] = _t.ListField(21, _t.TEXT, union=(19, 2))
    shape: _t.Group[_Values_Shape_Reader] = _t.Group(lambda: _Values_Shape)
    place: _t.Group[_Values_Place_Reader] = _t.Group(lambda: _Values_Place)
    any: _t.AnyPointer = _t.AnyPointer(24)
    from_: _t.Text = _t.Text(25, "nowhere")
    """a Python keyword, with a default"""
    answer: _t.Int32 = _t.Int32(15, 42)
    primes: _t.ListField[int] = _t.ListField(
        26, _t.UINT16, b"\x01\x00\x00\x00#\x00\x00\x00\x02\x00\x03\x00\x05\x00\x07\x00"
    )
    origin: _t.StructField[_Point_Reader] = _t.StructField(
        27, lambda: Point, b"\x00\x00\x00\x00\x01\x00\x00\x00\xff\xff\xff\xff\xf9\xff\xff\xff"
    )


class _Values_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Values_Which] = _t.Which(19, lambda: _Values_Which)

    nothing: _t.VoidBuilder = _t.VoidBuilder()
    yes: _t.BoolBuilder = _t.BoolBuilder(0)
    no: _t.BoolBuilder = _t.BoolBuilder(1, True)
    i8: _t.Int8Builder = _t.Int8Builder(1)
    i16: _t.Int16Builder = _t.Int16Builder(1)
    i32: _t.Int32Builder = _t.Int32Builder(1)
    i64: _t.Int64Builder = _t.Int64Builder(1)
    u8: _t.UInt8Builder = _t.UInt8Builder(16)
    u16: _t.UInt16Builder = _t.UInt16Builder(9)
    u32: _t.UInt32Builder = _t.UInt32Builder(5)
    u64: _t.UInt64Builder = _t.UInt64Builder(3)
    f32: _t.Float32Builder = _t.Float32Builder(8)
    f64: _t.Float64Builder = _t.Float64Builder(5)
    text: _t.TextBuilder = _t.TextBuilder(0)
    data: _t.DataBuilder = _t.DataBuilder(1)
    color: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(18, lambda: Color)
    point: _t.StructFieldBuilder[_Point_Builder, _Point_Like] = _t.StructFieldBuilder(
        2, lambda: Point
    )
    next: _t.StructFieldBuilder[_Values_Builder, _Values_Like] = _t.StructFieldBuilder(
        3, lambda: Values
    )
    voids: _t.ListFieldBuilder[None, None] = _t.ListFieldBuilder(4, _t.VOID)
    bools: _t.ListFieldBuilder[bool, bool] = _t.ListFieldBuilder(5, _t.BOOL)
    i8s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(6, _t.INT8)
    i16s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(7, _t.INT16)
    i32s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(8, _t.INT32)
    i64s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(9, _t.INT64)
    u8s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(10, _t.UINT8)
    u16s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(11, _t.UINT16)
    u32s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(12, _t.UINT32)
    u64s: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(13, _t.UINT64)
    f32s: _t.ListFieldBuilder[float, float] = _t.ListFieldBuilder(14, _t.FLOAT32)
    f64s: _t.ListFieldBuilder[float, float] = _t.ListFieldBuilder(15, _t.FLOAT64)
    texts: _t.ListFieldBuilder[str, str] = _t.ListFieldBuilder(16, _t.TEXT)
    datas: _t.ListFieldBuilder[bytes, bytes] = _t.ListFieldBuilder(17, _t.DATA)
    colors: _t.ListFieldBuilder[Color, Color] = _t.ListFieldBuilder(18, _t.enum_of(lambda: Color))
    points: _t.ListFieldBuilder[_Point_Builder, _Point_Like] = _t.ListFieldBuilder(
        19, _t.struct_of(lambda: Point)
    )
    table: _t.ListFieldBuilder[_t.ListBuilder[int, int], _t.Iterable[int]] = _t.ListFieldBuilder(
        20, _t.list_of(_t.INT32)
    )
    empty: _t.VoidBuilder = _t.VoidBuilder(union=(19, 0))
    number: _t.Int64Builder = _t.Int64Builder(6, union=(19, 1))
    words: _t.ListFieldBuilder[str, str] = _t.ListFieldBuilder(21, _t.TEXT, union=(19, 2))
    shape: _t.GroupBuilder[_Values_Shape_Builder, _Values_Shape_Like] = _t.GroupBuilder(
        lambda: _Values_Shape
    )
    place: _t.GroupBuilder[_Values_Place_Builder, _Values_Place_Like] = _t.GroupBuilder(
        lambda: _Values_Place
    )
    any: _t.AnyPointerBuilder = _t.AnyPointerBuilder(24)
    from_: _t.TextBuilder = _t.TextBuilder(25, "nowhere")
    answer: _t.Int32Builder = _t.Int32Builder(15, 42)
    primes: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(
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
    any: _t.PromiseAny = _t.PromiseAny(24)
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

    n: _t.UInt32 = _t.UInt32(0)


class _Counter_NextResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.UInt32Builder = _t.UInt32Builder(0)


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

    name: _t.Text = _t.Text(0)


class _NamedCounter_NameResults_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


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

    n: _t.UInt32 = _t.UInt32(0)


class _Callback_NotifyParams_Builder(_t.Builder):
    __slots__ = ()

    n: _t.UInt32Builder = _t.UInt32Builder(0)


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

    reply: _t.UInt32 = _t.UInt32(0)


class _Callback_NotifyResults_Builder(_t.Builder):
    __slots__ = ()

    reply: _t.UInt32Builder = _t.UInt32Builder(0)


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

    depth: _t.UInt32 = _t.UInt32(0)


class _Node_DepthResults_Builder(_t.Builder):
    __slots__ = ()

    depth: _t.UInt32Builder = _t.UInt32Builder(0)


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
    0x80DE11BD92CF64DB,
    0,
    "get_child",
    lambda: _Node_GetChildParams,
    lambda: _Node_GetChildResults,
    schema_name="getChild",
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

    data: _t.Data = _t.Data(0)


class _Sink_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)


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

    bytes: _t.UInt64 = _t.UInt64(0)
    chunks: _t.UInt32 = _t.UInt32(2)
    sum: _t.UInt32 = _t.UInt32(3)


class _Sink_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    bytes: _t.UInt64Builder = _t.UInt64Builder(0)
    chunks: _t.UInt32Builder = _t.UInt32Builder(2)
    sum: _t.UInt32Builder = _t.UInt32Builder(3)


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


class _Valve_OpenParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Valve_OpenParams_Builder

    writes: _t.UInt32 = _t.UInt32(0)


class _Valve_OpenParams_Builder(_t.Builder):
    __slots__ = ()

    writes: _t.UInt32Builder = _t.UInt32Builder(0)


class _Valve_OpenParams_Fields(_t.TypedDict, total=False):
    writes: int


class _Valve_OpenParams(_t.Struct[_Valve_OpenParams_Reader, _Valve_OpenParams_Builder]):
    Reader: _t.TypeAlias = _Valve_OpenParams_Reader
    Builder: _t.TypeAlias = _Valve_OpenParams_Builder
    Fields: _t.TypeAlias = _Valve_OpenParams_Fields

    _id = 0xDECF6C338178C903
    _name = "Valve.open$Params"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Valve_OpenParams_Fields]) -> _Valve_OpenParams_Builder:
        return _t.new_struct(_Valve_OpenParams, fields)


class _Valve_OpenResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Valve_OpenResults_Builder


class _Valve_OpenResults_Builder(_t.Builder):
    __slots__ = ()


class _Valve_OpenResults_Promise(_t.Promise[_Valve_OpenResults_Reader]):
    __slots__ = ()


class _Valve_OpenResults_Fields(_t.TypedDict, total=False):
    pass


class _Valve_OpenResults(_t.Struct[_Valve_OpenResults_Reader, _Valve_OpenResults_Builder]):
    Reader: _t.TypeAlias = _Valve_OpenResults_Reader
    Builder: _t.TypeAlias = _Valve_OpenResults_Builder
    Promise: _t.TypeAlias = _Valve_OpenResults_Promise
    Fields: _t.TypeAlias = _Valve_OpenResults_Fields

    _id = 0xE40D7A5F2C495E66
    _name = "Valve.open$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Valve_OpenResults_Fields]) -> _Valve_OpenResults_Builder:
        return _t.new_struct(_Valve_OpenResults, fields)


class _Valve_FailParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Valve_FailParams_Builder

    reason: _t.Text = _t.Text(0)


class _Valve_FailParams_Builder(_t.Builder):
    __slots__ = ()

    reason: _t.TextBuilder = _t.TextBuilder(0)


class _Valve_FailParams_Fields(_t.TypedDict, total=False):
    reason: str


class _Valve_FailParams(_t.Struct[_Valve_FailParams_Reader, _Valve_FailParams_Builder]):
    Reader: _t.TypeAlias = _Valve_FailParams_Reader
    Builder: _t.TypeAlias = _Valve_FailParams_Builder
    Fields: _t.TypeAlias = _Valve_FailParams_Fields

    _id = 0xA9F25BD3FD439ABC
    _name = "Valve.fail$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Valve_FailParams_Fields]) -> _Valve_FailParams_Builder:
        return _t.new_struct(_Valve_FailParams, fields)


class _Valve_FailResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Valve_FailResults_Builder


class _Valve_FailResults_Builder(_t.Builder):
    __slots__ = ()


class _Valve_FailResults_Promise(_t.Promise[_Valve_FailResults_Reader]):
    __slots__ = ()


class _Valve_FailResults_Fields(_t.TypedDict, total=False):
    pass


class _Valve_FailResults(_t.Struct[_Valve_FailResults_Reader, _Valve_FailResults_Builder]):
    Reader: _t.TypeAlias = _Valve_FailResults_Reader
    Builder: _t.TypeAlias = _Valve_FailResults_Builder
    Promise: _t.TypeAlias = _Valve_FailResults_Promise
    Fields: _t.TypeAlias = _Valve_FailResults_Fields

    _id = 0xEA03546AB794A9E8
    _name = "Valve.fail$Results"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Valve_FailResults_Fields]) -> _Valve_FailResults_Builder:
        return _t.new_struct(_Valve_FailResults, fields)


_Valve_open: _t.Method[_Valve_OpenParams_Builder, _Valve_OpenResults_Promise] = _t.Method(
    0xC8851FE0BDC64A8B,
    0,
    "open",
    lambda: _Valve_OpenParams,
    lambda: _Valve_OpenResults,
    no_promise_pipelining=True,
)
_Valve_fail: _t.Method[_Valve_FailParams_Builder, _Valve_FailResults_Promise] = _t.Method(
    0xC8851FE0BDC64A8B,
    1,
    "fail",
    lambda: _Valve_FailParams,
    lambda: _Valve_FailResults,
    no_promise_pipelining=True,
)

_Valve_OpenCall: _t.TypeAlias = _t.Call[_Valve_OpenParams_Reader, _Valve_OpenResults_Builder]
_Valve_OpenRequest: _t.TypeAlias = _t.Request[_Valve_OpenParams_Builder, _Valve_OpenResults_Promise]
_Valve_FailCall: _t.TypeAlias = _t.Call[_Valve_FailParams_Reader, _Valve_FailResults_Builder]
_Valve_FailRequest: _t.TypeAlias = _t.Request[_Valve_FailParams_Builder, _Valve_FailResults_Promise]


class _Valve_Client(_t.Client):
    """Decides when the writes of a sink end: the reader is as slow as the caller of `open`."""

    __slots__ = ()

    @_t.method(_Valve_open)
    def open(self, **params: _t.Unpack[_Valve_OpenParams_Fields]) -> _Valve_OpenResults_Promise:
        """Lets so many more writes end."""
        return self._call(_Valve_open, params)

    @_t.method(_Valve_fail)
    def fail(self, **params: _t.Unpack[_Valve_FailParams_Fields]) -> _Valve_FailResults_Promise:
        """Fails the writes that wait."""
        return self._call(_Valve_fail, params)


class _Valve_Server(_t.Server):
    """Decides when the writes of a sink end: the reader is as slow as the caller of `open`."""

    _methods = _t.methods(_Valve_open, _Valve_fail)

    def open(self, call: _Valve_OpenCall) -> _t.Awaitable[None] | None:
        """Lets so many more writes end."""
        raise _t.unimplemented(_Valve_open)

    def fail(self, call: _Valve_FailCall) -> _t.Awaitable[None] | None:
        """Fails the writes that wait."""
        raise _t.unimplemented(_Valve_fail)


class Valve(_t.Interface[_Valve_Client]):
    """Decides when the writes of a sink end: the reader is as slow as the caller of `open`."""

    Client: _t.TypeAlias = _Valve_Client
    Server: _t.TypeAlias = _Valve_Server

    OpenParams: _t.TypeAlias = _Valve_OpenParams
    OpenResults: _t.TypeAlias = _Valve_OpenResults
    OpenCall: _t.TypeAlias = _Valve_OpenCall
    OpenRequest: _t.TypeAlias = _Valve_OpenRequest

    FailParams: _t.TypeAlias = _Valve_FailParams
    FailResults: _t.TypeAlias = _Valve_FailResults
    FailCall: _t.TypeAlias = _Valve_FailCall
    FailRequest: _t.TypeAlias = _Valve_FailRequest

    _id = 0xC8851FE0BDC64A8B
    _name = "Valve"
    _methods = _t.methods(_Valve_open, _Valve_fail)


class _Answer_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Answer_Builder

    n: _t.Int32 = _t.Int32(0)
    text: _t.Text = _t.Text(0)
    counter: _t.Cap[_Counter_Client] = _t.Cap(1, lambda: Counter)


class _Answer_Builder(_t.Builder):
    __slots__ = ()

    n: _t.Int32Builder = _t.Int32Builder(0)
    text: _t.TextBuilder = _t.TextBuilder(0)
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

    n: _t.Int32 = _t.Int32(0)


class _Callee_AnswerParams_Builder(_t.Builder):
    __slots__ = ()

    n: _t.Int32Builder = _t.Int32Builder(0)


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

    reason: _t.Text = _t.Text(0)


class _Resolver_RejectParams_Builder(_t.Builder):
    __slots__ = ()

    reason: _t.TextBuilder = _t.TextBuilder(0)


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

    hangs_started: _t.UInt32 = _t.UInt32(0)
    hangs_live: _t.Int32 = _t.Int32(1)
    """handlers of `hang` that have neither returned nor been cancelled"""
    counters_made: _t.UInt32 = _t.UInt32(2)
    counters_live: _t.Int32 = _t.Int32(3)
    """counters of the server's that somebody still refers to"""
    calls: _t.UInt32 = _t.UInt32(4)
    """calls of `echo` and `blob`"""


class _Stats_Builder(_t.Builder):
    __slots__ = ()

    hangs_started: _t.UInt32Builder = _t.UInt32Builder(0)
    hangs_live: _t.Int32Builder = _t.Int32Builder(1)
    counters_made: _t.UInt32Builder = _t.UInt32Builder(2)
    counters_live: _t.Int32Builder = _t.Int32Builder(3)
    calls: _t.UInt32Builder = _t.UInt32Builder(4)


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

    language: _t.Text = _t.Text(0)
    error_kinds: _t.Bool = _t.Bool(0)


class _Peer_AboutResults_Builder(_t.Builder):
    __slots__ = ()

    language: _t.TextBuilder = _t.TextBuilder(0)
    error_kinds: _t.BoolBuilder = _t.BoolBuilder(0)


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

    data: _t.Data = _t.Data(0)


class _Peer_BlobParams_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)


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

    data: _t.Data = _t.Data(0)


class _Peer_BlobResults_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)


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
    reason: _t.Text = _t.Text(0)


class _Peer_FailParams_Builder(_t.Builder):
    __slots__ = ()

    kind: _t.EnumFieldBuilder[Failure] = _t.EnumFieldBuilder(0, lambda: Failure)
    reason: _t.TextBuilder = _t.TextBuilder(0)


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

    name: _t.Text = _t.Text(0)


class _Peer_MakeNamedParams_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


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

    fail_after: _t.UInt32 = _t.UInt32(0)


class _Peer_MakeSinkParams_Builder(_t.Builder):
    __slots__ = ()

    fail_after: _t.UInt32Builder = _t.UInt32Builder(0)


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
    times: _t.UInt32 = _t.UInt32(0)


class _Peer_CallBackParams_Builder(_t.Builder):
    __slots__ = ()

    target: _t.CapBuilder[_Callback_Client, _Callback_Server] = _t.CapBuilder(0, lambda: Callback)
    times: _t.UInt32Builder = _t.UInt32Builder(0)


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

    replies: _t.ListField[int] = _t.ListField(0, _t.UINT32)


class _Peer_CallBackResults_Builder(_t.Builder):
    __slots__ = ()

    replies: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(0, _t.UINT32)


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

    n: _t.UInt32 = _t.UInt32(0)


class _Peer_CallCounterResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.UInt32Builder = _t.UInt32Builder(0)


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

    n: _t.UInt32 = _t.UInt32(0)


class _Peer_CallWhenResolvedResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.UInt32Builder = _t.UInt32Builder(0)


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

    ns: _t.ListField[int] = _t.ListField(0, _t.UINT32)


class _Peer_CallAllResults_Builder(_t.Builder):
    __slots__ = ()

    ns: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(0, _t.UINT32)


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

    n: _t.UInt32 = _t.UInt32(0)


class _Peer_CallHeldResults_Builder(_t.Builder):
    __slots__ = ()

    n: _t.UInt32Builder = _t.UInt32Builder(0)


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
    n: _t.Int32 = _t.Int32(0)


class _Peer_TailParams_Builder(_t.Builder):
    __slots__ = ()

    callee: _t.CapBuilder[_Callee_Client, _Callee_Server] = _t.CapBuilder(0, lambda: Callee)
    n: _t.Int32Builder = _t.Int32Builder(0)


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
    n: _t.Int32 = _t.Int32(0)


class _Peer_TailKeptParams_Builder(_t.Builder):
    __slots__ = ()

    callee: _t.CapBuilder[_Callee_Client, _Callee_Server] = _t.CapBuilder(0, lambda: Callee)
    n: _t.Int32Builder = _t.Int32Builder(0)


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


class _Peer_MakeSlowSinkParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeSlowSinkParams_Builder


class _Peer_MakeSlowSinkParams_Builder(_t.Builder):
    __slots__ = ()


class _Peer_MakeSlowSinkParams_Fields(_t.TypedDict, total=False):
    pass


class _Peer_MakeSlowSinkParams(
    _t.Struct[_Peer_MakeSlowSinkParams_Reader, _Peer_MakeSlowSinkParams_Builder]
):
    Reader: _t.TypeAlias = _Peer_MakeSlowSinkParams_Reader
    Builder: _t.TypeAlias = _Peer_MakeSlowSinkParams_Builder
    Fields: _t.TypeAlias = _Peer_MakeSlowSinkParams_Fields

    _id = 0x8D7C2FEAB2CB96F8
    _name = "Peer.makeSlowSink$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Peer_MakeSlowSinkParams_Fields],
    ) -> _Peer_MakeSlowSinkParams_Builder:
        return _t.new_struct(_Peer_MakeSlowSinkParams, fields)


class _Peer_MakeSlowSinkResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Peer_MakeSlowSinkResults_Builder

    sink: _t.Cap[_Sink_Client] = _t.Cap(0, lambda: Sink)
    valve: _t.Cap[_Valve_Client] = _t.Cap(1, lambda: Valve)


class _Peer_MakeSlowSinkResults_Builder(_t.Builder):
    __slots__ = ()

    sink: _t.CapBuilder[_Sink_Client, _Sink_Server] = _t.CapBuilder(0, lambda: Sink)
    valve: _t.CapBuilder[_Valve_Client, _Valve_Server] = _t.CapBuilder(1, lambda: Valve)


class _Peer_MakeSlowSinkResults_Promise(_t.Promise[_Peer_MakeSlowSinkResults_Reader]):
    __slots__ = ()

    sink: _t.PromiseCap[_Sink_Client] = _t.PromiseCap(0, lambda: Sink)
    valve: _t.PromiseCap[_Valve_Client] = _t.PromiseCap(1, lambda: Valve)


class _Peer_MakeSlowSinkResults_Fields(_t.TypedDict, total=False):
    sink: _Sink_Client | _Sink_Server | None
    valve: _Valve_Client | _Valve_Server | None


class _Peer_MakeSlowSinkResults(
    _t.Struct[_Peer_MakeSlowSinkResults_Reader, _Peer_MakeSlowSinkResults_Builder]
):
    Reader: _t.TypeAlias = _Peer_MakeSlowSinkResults_Reader
    Builder: _t.TypeAlias = _Peer_MakeSlowSinkResults_Builder
    Promise: _t.TypeAlias = _Peer_MakeSlowSinkResults_Promise
    Fields: _t.TypeAlias = _Peer_MakeSlowSinkResults_Fields

    _id = 0xE327CF0334019242
    _name = "Peer.makeSlowSink$Results"
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Peer_MakeSlowSinkResults_Fields],
    ) -> _Peer_MakeSlowSinkResults_Builder:
        return _t.new_struct(_Peer_MakeSlowSinkResults, fields)


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
        schema_name="makeCounter",
    )
)
_Peer_make_named: _t.Method[_Peer_MakeNamedParams_Builder, _Peer_MakeNamedResults_Promise] = (
    _t.Method(
        0xE6777BD9FB079DEC,
        7,
        "make_named",
        lambda: _Peer_MakeNamedParams,
        lambda: _Peer_MakeNamedResults,
        schema_name="makeNamed",
    )
)
_Peer_make_sink: _t.Method[_Peer_MakeSinkParams_Builder, _Peer_MakeSinkResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    8,
    "make_sink",
    lambda: _Peer_MakeSinkParams,
    lambda: _Peer_MakeSinkResults,
    schema_name="makeSink",
)
_Peer_call_back: _t.Method[_Peer_CallBackParams_Builder, _Peer_CallBackResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    9,
    "call_back",
    lambda: _Peer_CallBackParams,
    lambda: _Peer_CallBackResults,
    schema_name="callBack",
    no_promise_pipelining=True,
)
_Peer_call_counter: _t.Method[_Peer_CallCounterParams_Builder, _Peer_CallCounterResults_Promise] = (
    _t.Method(
        0xE6777BD9FB079DEC,
        10,
        "call_counter",
        lambda: _Peer_CallCounterParams,
        lambda: _Peer_CallCounterResults,
        schema_name="callCounter",
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
    schema_name="callWhenResolved",
    no_promise_pipelining=True,
)
_Peer_call_all: _t.Method[_Peer_CallAllParams_Builder, _Peer_CallAllResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    12,
    "call_all",
    lambda: _Peer_CallAllParams,
    lambda: _Peer_CallAllResults,
    schema_name="callAll",
    no_promise_pipelining=True,
)
_Peer_echo_cap: _t.Method[_Peer_EchoCapParams_Builder, _Peer_EchoCapResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    13,
    "echo_cap",
    lambda: _Peer_EchoCapParams,
    lambda: _Peer_EchoCapResults,
    schema_name="echoCap",
)
_Peer_get_null: _t.Method[_Peer_GetNullParams_Builder, _Peer_GetNullResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    14,
    "get_null",
    lambda: _Peer_GetNullParams,
    lambda: _Peer_GetNullResults,
    schema_name="getNull",
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
    schema_name="callHeld",
    no_promise_pipelining=True,
)
_Peer_get_held: _t.Method[_Peer_GetHeldParams_Builder, _Peer_GetHeldResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    17,
    "get_held",
    lambda: _Peer_GetHeldParams,
    lambda: _Peer_GetHeldResults,
    schema_name="getHeld",
)
_Peer_let_go: _t.Method[_Peer_LetGoParams_Builder, _Peer_LetGoResults_Promise] = _t.Method(
    0xE6777BD9FB079DEC,
    18,
    "let_go",
    lambda: _Peer_LetGoParams,
    lambda: _Peer_LetGoResults,
    schema_name="letGo",
    no_promise_pipelining=True,
)
_Peer_make_promise: _t.Method[_Peer_MakePromiseParams_Builder, _Peer_MakePromiseResults_Promise] = (
    _t.Method(
        0xE6777BD9FB079DEC,
        19,
        "make_promise",
        lambda: _Peer_MakePromiseParams,
        lambda: _Peer_MakePromiseResults,
        schema_name="makePromise",
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
    0xE6777BD9FB079DEC,
    23,
    "tail_kept",
    lambda: _Peer_TailKeptParams,
    lambda: Answer,
    schema_name="tailKept",
)
_Peer_make_slow_sink: _t.Method[
    _Peer_MakeSlowSinkParams_Builder, _Peer_MakeSlowSinkResults_Promise
] = _t.Method(
    0xE6777BD9FB079DEC,
    24,
    "make_slow_sink",
    lambda: _Peer_MakeSlowSinkParams,
    lambda: _Peer_MakeSlowSinkResults,
    schema_name="makeSlowSink",
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
_Peer_MakeSlowSinkCall: _t.TypeAlias = _t.Call[
    _Peer_MakeSlowSinkParams_Reader, _Peer_MakeSlowSinkResults_Builder
]
_Peer_MakeSlowSinkRequest: _t.TypeAlias = _t.Request[
    _Peer_MakeSlowSinkParams_Builder, _Peer_MakeSlowSinkResults_Promise
]


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

    @_t.method(_Peer_make_slow_sink)
    def make_slow_sink(
        self, **params: _t.Unpack[_Peer_MakeSlowSinkParams_Fields]
    ) -> _Peer_MakeSlowSinkResults_Promise:
        """Each write of the sink waits until the valve lets it end."""
        return self._call(_Peer_make_slow_sink, params)


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
        _Peer_make_slow_sink,
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

    def make_slow_sink(self, call: _Peer_MakeSlowSinkCall) -> _t.Awaitable[None] | None:
        """Each write of the sink waits until the valve lets it end."""
        raise _t.unimplemented(_Peer_make_slow_sink)


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

    MakeSlowSinkParams: _t.TypeAlias = _Peer_MakeSlowSinkParams
    MakeSlowSinkResults: _t.TypeAlias = _Peer_MakeSlowSinkResults
    MakeSlowSinkCall: _t.TypeAlias = _Peer_MakeSlowSinkCall
    MakeSlowSinkRequest: _t.TypeAlias = _Peer_MakeSlowSinkRequest

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
        _Peer_make_slow_sink,
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

_schema = _t.SchemaSource(
    globals(),
    0xD3A8F1B06C2E4797,
    "FpU&I1ThgOB@<N>ClLezGno=+0RR9~i~$A)|CdKDY_RdD(*OVj6YWrPGxbmx0TX>u9{>Rp;ZO(vr%B#}=jGeK01*xX|Cd"
    "KDY_RdD(*OVh6Jb!I6Kzlj6Kzlj6KzmW000wNPzV3K)2<0#Q!?2A5e@?Xmq#vau<@wV0006Lxlgha#ZLzl#ZLzl#ZPAd0"
    "28rK2mj*{evzAYjmH2{4gmrGmq#vau<@wV00ajB0Tb;`q7(T}2NU^D2NU^DcK`qr<xU6x>|;bri8aH^08tJB3;&l#E^M&"
    "zsM7#N90vmd6951cF+!>nJwgW)JwgXFJwo3J000vyLI?j~t?Pek`=<W@5e@|Zmq#vau<@wV0006L0Y9n}4L=7H4L=7{3_"
    "k+_Qy4!20TcN?2mgY;$3go)gYy6p4g>#}M=orz@u<@P00I+zKC%;uJ_i$tJ_i$tK1UO&J_i$ZJ_r9l7imH?Z0h#_5e@_Y"
    "mq#vau<@wV0006L={?#L`8@{{`8@{{`8`Jy89o;i<vj=g&O*Y8%5VnS01*xY|CdKDY_RdD(*OVh6J<TR6LCEU6LCEU6LC"
    "F96Ola!6J0$A|J!8GlD!e$fB+E=1OJytE^M&zsM7!d0u!A)niHu!7Zb5O2NSV8hZFHU2NRV%2miODr==<$&AR{*4g>#}M"
    "=orz@u<@P00I-`JDL;mI|mc-I|mc-JBJf7JO>lqI|u)ZO2)n5ABD&O5e@_Ymq#vau<@wV0006LEjywUIXedvIXedvIXj0"
    "Fc{>LaB|8WIK-W=M=dTIy08tJB0sogrE^M&zsM7!i0tWyA6B#<H6D2wa6D2wa6D2yY000vaItTx&QMohr<?Z+Y5e@_Ymq"
    "#vau<@wV0006Lc{!>Rg*gWkg*gWkg*itPr8x%^aXAP7GPu*FV1Sav01*xY|CdKDY_RdD(*OVh6TvvT6U{gW6U{gW6U{h>"
    "6Ad{B6S+7C|7SB4l6sHjf&dW?1OJytE^M&zsM7!d0uwzrx)Vt_2NOv+2NOv+M-yo{2NN|o2mf3(vF>tsKJoxj4gmxImq#"
    "vau<@wV00ajB0TZD%q7$t)2NSI}2Q#fU9{~UW6PY##|LmOy``LSU<^T~61OJytE^M&zsM7!d0u$LVniJ(P2NUHm2Q%d`M"
    "+OrGGzSyWFbDsXBb0qcCwI>PQ569T|LkK#ONlkZ%K%jz2LS^C8~^|l;V;?~@h=Ax@h=Ax@h`6c02AFW2mc>*Dli7rCcXe"
    "s6#)zX>|;bri8aH^02Leu0RRCL#V*<t)h-7U)h-7U)h@39029G32mjy)pTT)@5|aQC76AYN1P1^CGjT2w0TYET2NQ)Z2N"
    "Q)Z2LJ#QaV`h{Id|CMIGYEX08thJ0RR952LJ&x-7Ojc6Y(tv6Y(tv6Y(uS000x+EeG%VX$<Ms>5UN^0RR952LJ&xi7h$-"
    "6P+yw6P+yw6P+yw000w-EeHSI+NFLqQ)Q$85gP#j00jXD00A@cEJ6Vj1uX{?1uX{?1uZ`S02A>n2mjH>W&vU=@%aEz7Xb"
    "kP00ajB0W)1JDghI5EC&;DEC&;DEI$AM6J0C^|8ZxgxV3})oB&Z50RaF21P1^CGs!D50TbOT2NT^Z2NT^ZKL7v|$twr{#"
    "0&{O{Sgej01*=b|J!8GlD!e$fB*#n2LJ&RIV-voMJoprMJoprMJqo50247Q2mj=aPpv$ANWK6O69E7K1P1^CGvz880TcN"
    "u2NU@!2NU@!2LJ#Q<thjNmIb|q_vH!501*=b000F72LJ&x2`VB16CElC6CElC6CEmd000vSDhL02qbuYi2ojS35fcFb00"
    "ajB0W-NN0s#}rDF+kDDF+kDDF*-m6SXM^|8p=9DKv<xrT|eB0RaF21P1^CGbJes0TVeX2NO9d2NO9dKL7v|B`F90;deuy"
    "yh(7S01*=b000F62LJ&xl_&xM6Qw8z6Qw8z6Qw9W000w_C<p&O3Ox=(U*7Bh5fcFb00ajB0TV?i`V&<s2NP8&2NP8&2LJ"
    "#QK`00RQf1=10>XXJ08tYG0ssI62LJ&xH75cA6GbNn6GbNn6GbPl000v)CkOun$#{V?Y|q{RQ4|3I000CB00A?lCISHyw"
    "I&A>wI&A>wI)9R0284m2mfYXNi1J_4deh36afGL1P1^CGf^fA0TX2=2NPu`2NPu`2LJ#QQ6>lfyqZJ((_8YX01*@c000F"
    "62LJ&xy(Izx6U`+D6U`+D6U`+*000xYB?tfLsg$>BR0HY&5flLc00ajB0W)bO3IP*+B?l9IB?l9IB?kZi6KN#}{||S@`P"
    "<JbngCH10RaF21P1^CGu0#-0TbyY2NUTe2NUTeKL7v|)g%Z1v3a6SqZk_J01+1f000F62LJ&xJtQ&#6Hz1w6Hz1w6Hz2T"
    "000v`BnSUw@9x__Vwv~=5f=df00ajB0W;|%Isp^?BL@@xBL@@xBL@Hg6X_!d|Cp7g4<FUjx&RRu0RR960S5p9Gf^Wd0TX"
    "2-2NPu@2NPu@KL7v|Q6mTckq(R8K+c(+01+1f000CB00A@oA~FFJ5hDi^5hDi^5hDix02BQp2meK7L{Im--pl|I7XbhO1"
    "P1^CGpQmX0TaC<2NS&_2NS&_2LJ#QsUipe#$XDc4}`be01+1f000CB00A>qA}RqBX(9&`X(9&`X(9&z025Ur2mex;{N0d"
    "~^^5=!69E7K1P1^CGX)|70TUG>2NM+{2NM+{2LJ#Q0U`(g+q7GD5}8E908tYG0RR960S5p9GbJGk0TVeP2NO9V2NO9VcK"
    "`qrB_Rj@Xlqi+65v{|01*=b000F62LJ&Rks$gLp&$nnp&$nnp&&m1027TM2mdmBnMPki&(Z)969E7K1px;D0W<v{0s#{Z"
    "AO{l-AO{l-AU^;A6Zszp|5i`lq=fT4-~bU50RR960S5p96Kx;*6MY{C6MY{C6MY{)000wd9|!-QD<Glb^^Sr75fcFb00j"
    "XD00A@I9s&Uq?H&gc?H&gc?H)e>02A3B2mc{UH}@d)nv?)h69EAL00jXD009#P9{Lj%9tRT@9tRT@9(Mo$69FCv|CkinJ"
    "y9Ysn*b3L0RR960S5p9GjSaP0TY282NQuE2NQuEKL7v|Z5;>y3m@5o`gS9_01*=b000CB00A={9TEW(F&zgJF&zgJF&zg"
    "0023V@2mf?v8X+)H`=9_369E7K1P1^CGszqp0TbOE2NT^K2NT^K2LJ#Q$s7m&Iz|JH(8C<C01*=b000CB009$u9QqT990"
    "wDL90wDL90vdZ6LlO1|LX7pll#NrfdCN`0RR960S5p9Gvyls0TcBb2NU%h2NU%hKL7v|;Ts44*|jB8u1FZ*01*=b000CB"
    "00A?R8!`bCr5gtmr5gtmr5gtT027fL2md7#*rodghyMT(69E7K1px;D0W<j;Isp?68wV2&8wV2&8$SR56Zskk|C*kzd3%"
    "gx<Ny&90RR960S5p9GhrGc0TXo^2NQJ~2NQJ~KL7v|VHyYjj*^??bQAUe01*=b000F62LJ&x$r&mE6WtjH6WtjH6Wtj<0"
    "00xo83+IU98(yBbDgLFQ4;|H000CB00A>G85#i-MHvSZMHvSZMHxQ;024782mgUCKM+FU3Dy7+69E7K1px;D0W+BxA^{V"
    "v7zY!r7zY!r7(W026PXwX|G(N%{*|o^=KxU?0RaF21px;D0W-lD8UYj47Y7s77Y7s77k2;v6Tue;|7bdkp{3jCumBMg0R"
    "R960S5p9GaVNq0TVG72NN+D2NN+DKL7v|9Tx}xI`A<^Skf5601*=b000F62LJ&xg%&aa6PXqV6PXqV6PXr2000w(76<?T"
    "xYlEzvgWP;Q4;|H000CB00A@c6*>VE1r`Sr1r`Sr1r|R502A>Q2mfU3T;ru4n%)2r69E7K1px;D0W(z<S^*Pn6$cY-6$c"
    "Y-6+Zv~6Im4p|E|>~V)LP=umDjL0RaF21P1^CGrbgI0Ta~}2NTs42NTs4KL7v|!4wDo2fvX#A!~lT01*=b000F62LJ&x5"
    "fl;u6D1S}6D1S}6D1Ts000va6bJvrjF#9U7#Fhu5fcFb00jXD00A>?6B+>%ffEN4ffEN4ffGLf026H!2mhWX_FWh-eCPl"
    "X69E7K1px;D0W;MS5&;wG5(g9M5(g9M5<dU{6V(z2|BA?UBd)2Nt^g4e0RR960S5p9Gd&U-0TWRY2NO{e2NO{eKL7v|Jr"
    "W21O{jTdbkqXP01*=b000CB00A@U5fT9t{SgNf{SgNf{SgNM02ApE2mghdpUCxytC#>069E7K1px;D0W(n%8UYh!5eE}x"
    "5eE}x5kCL`6HyTd|LSthhN;^P%m5J+0RR960S5p96TJ}n6U`6@6U`6@6U`7m000xY5C{Ja`?%nM$9k0j5fcFb00ajB0W)"
    "n70s#|!5C;=|5C;=|5C;GN6KN0!|4-o9&HBQ!i~tc60RR952LJ&x84wx)6D<%26D<%26D<%2000vi5C{KYhp-7x5EY*QQ"
    "4;|H000CB00A?F4<Z2*nGXjOnGXjOnGZhz0274|2mh7mXhXmHE~o$z69E7K1P1^CGcgYm0TV?J2NOjP2NOjP2LJ#QF%Jj"
    "-)`+VR&t*I601*=b000F62LJ&xnGPBO6Ri#h6Ri#h6Ri$E000x24hR2CS^;5Q)lTvN5fcFb00ajB0W(Ps0s#|Q4hIui4h"
    "Iui4hH}L6GaXO|1ygXGVB^ytN;-c0RR952LJ&x^$iLE6A2Cn6A2Cn6A2Cn000y94F~_K50(J~k|^u|5fcFb00ajB0W+Zu"
    "G655{4F?mo4F?mo4F>=K6QK<U|75^TK)Q<S@Bk4L0RR960tWyAGr<fx0Ta~>2NTr{2NTr{cK`qr!3+ogP(n_blG@p`08t"
    "YG0RR960S5p96YUH76a5PZ6a5PZ6a5Q!000x|3kUxZPcVew_np505fcFb00jXD009$O3;Gjj3kMTv3kMTv3qJq=6IBZb|"
    "4W<Imn}Gp$p8@(0RR960S5p9GsOx50Ta~<2NTr_2NTr_KL7v|!3qce1MXY=I-AwV01*=b000CB00A>~3IYKWg$f4~g$f4"
    "~g$f4%026Tv2mg7<y_!P>zt8{?69E7K1px;D0W;kR3IP-G2?rDL2?rDL2|oY;6Ws|1|C@}|mH~NOi~vy+0RaF21px;D0W"
    "$>&8UYg-2?rAy2?rAy33mVh69owe|M-^6vg$8<jQ|l70RR952LJ&xu?RW=6U7Jz6U7Jz6U7Jz000xQ2nYW{k^wXW&nM#m"
    "5fcFb00jaE00A@A2SNc8=?4cB=?4cB=?8ZJ029>*2mhF2>w!4^_rd^C8vzUdlp~aVMkjaA02Leu0RRCr{RR>N6A=do6A="
    "do6A=e@000yH1_%H6^OF;)X2XU60R{jA6SW4K6Tt=t6Tt=t009%N1_%FcvA}mTnqQd!5fcIb`16w!sb<5500ajB0W)O=0"
    "s#|s1_u*$1_u*$1_uBD6JZ7i|IVHKjQ^H!tN_sv1px#9fle^Edwux50006r1qKoU6Bz~v6Bz~vQy2yV0RR9K1qKKIEMI`"
    "Xp83YP08tPH0snzcFt~et_`LuC0u!kP(i6D_2NSsk2UEBO0|5X46Qu<Q|A9_0xO;v0y#N6Q00R?c1%eZ81qTyt1qT2D6I"
    "lfZQ7i%i|CdKDY_RdD(*OVfGsy&62LJ&7>|;bri8aH^0000p)dPY7GwB0w0sn%&$3go)gYy6Y05hEfS^@w7|J!8GlD!e$"
    "fB*mhGi?L<0RRC1x1*<}Djv<d0003KH3Jv_i%Q15;2(v^0000p(E_>x6Zrxc|Ep2CGxp`}_y7O^GmQco0{{U3GPu*FV1S"
    "av0000pRRUrH0094IGZd0~kL7{@000v?0;&K2|6Db(?s9lO@&Et<6TJa1|LmOy``LSU<^TWz5lPQc1OWs8mq#vau<@wV0"
    "1*jt5e+8*0RL%jbY*gHa4rBJV_|S^a8U>W0snzcFt~et_`LuT6^j4(^OF;)X2XU65dotAFJobFZg4Mi0d#U@VQnsBVFz$"
    "-aQ`o3VQ_A6FJl2KD=uSUaBgq_06}B{Gc5tq0ssON4FT!^0x{u=0Wq~&0ssjybvgktSz-YI05K(!0x<#F0slo|V`w0Ea%"
    "l#1Wgu^6AarPDAaiMMYan-FX>@ZSb#8QNY#?-KWgvE8Y<6WJY-MzFAZc_UWo~2xE(-rab0A=JVQFj$U@RbFb#x$iX>@3B"
    "b#x$fXk{Q_Zf<XMVRUJ4ZaN@gAVVuFAaiAMc4cxPWN&42AZ~ATAY)-}V`Xe0X>@ZSXkl(-Y-MsT0Sf;^VQg%3AaisCVRC"
    "e3WG-%RbZKUJC^0D@VQyp~Ze@05av*YLbairW2Xih8|3z+Ob0BGMAOm3_bYW?1AY)-{Y#?J{Y;0v^E@5tScV$0vC~he(3"
    "jaf4Y;1ENbYTc`XJvFQZf|sHW_c(uDJ&p#Xk~67Zf|sHW_c(vDIjldV`U(8Xkm09Xkl|8a%FUNa&Bd0EFfWSWFT{IAa8C"
    "1E(-rtXk{RGa%pr0Wgu>KZDM6|AYf);X>37ebY*g2AZB4{Y;!vxFd%7jAZ}%LWpXYG0093^Z(?s`c_3*5ZE$R5ZDnqBb0"
    "BnRX>%ZN4{l{H3jbhba&m8SOKA#jWOHCTAa`hGbZBLAAYf);X>4F1V_|L}a$#w6WguZ}Y#?TDb#fqUX>Me5J0Nd#Xk~JD"
    "X>(;DWp-t9d30!LZf78Ab08vSVQFk-WFjsB3PBVB001#L5&{4KF%`lA5dq@=V_|G;b0BYK0w7>zV`y(+AYpD~AYfu_ZwF"
    "#v3jbqob#8QJa&rzKZ)PBLXk{RCWpZ|9awl^jbZB98AaieRWnyn+c_4FiX>4pDa%E;^a&sVbZwdftVQyq>WpZ;MZ)PB1X"
    "kl(=U?6m8VRRs9VRmI8Ze?k7Xk~IBa%FUNa&Bd0AZ~ARAYx@@ZXjb}ZewL^Y-MBt3ja=TVsB)5Aaem_a&~2NAarOCX>%?"
    "L|3qbDX=G({AP9G8VRRsLXk{R9a&K*Eb7dfHVPs_>cWHEJAZc_UVr64*ZDn&VAWv>=c_4IXWgup0a&vSbV_|G;AY*TJZg"
    "dB8E(-rwXkm09VIXu1VQFk2V_|G;AZc?TZDC|(AarjoAYfx}b#8QJa$q2HbYXIIb0A@KAbMqTZy;%IAZ1}=Xdq)@Y-~Fq"
    "VIXd0XJK?{c4Z)7ZeSp8Wp-t9AaZ4Nb#iWV11<{xL}g=XWMy+833q5^ZXk4MWgvHQX>?_CAa7<MVIXs9ZfhWAZe%(jbZB"
    "KDa%Ev;WpW^Cb0A@JAaiVQcOYSNAarPDAY)-{Y-MsFZ)PB1Z$EHlZeT77K?ng675WhY>i<SzX>4;KbZ7!)Aa`<UbY*iOb"
    "ZB98Aa`L8X>=|M|4e0cb0BkXAOdY+Zh0VWZ*pZIcXDZTWph6uWo~3H3PA_~001!oY61UXb9HTCAZc?1AarPDAaiwXAa7<"
    "MVQg$5VtI6Bb1WcjZ)A0BZy+*W4>K|@3jb7SWgud2Z*&H8baG*ECvzZjZ*O!UXkl|8bZBKDWMy!4Xdo~wAZc`SAY*80Y-"
    "AuYEFfWSWFT`tZy;}OE(-rrWps6NZgU_AFf1T3EFdx<VQyp~b8jGTZaN@zXk{R7b!}p0a&sVbWo&F9X>K5QXlY|;Aa8PH"
    "WpW^6VQg%3AYpQHX?A5~11<{xMRsL!c_3?P1#V;@Z)PBNVQh6}AarPDa%CWCb0A`MbRc74aA9I;Y-x09WpgeH070|?04O"
    "mH5&-}L|6w3dd30!RZUZ1|WqEgRa%3zZcWHEJAYmY6WoBV@Y;*w%|5RvYAa8DEARKdJXk~3-AarP9bRcDRWpa5SaAjq3A"
    "a7<MbY*jNb1!LbbY*gHa3FJKa&~2NAYpD~AY)-{Y;!CicW7aBWp-t9AZc_UX>%ZVa%psQWo{s8ZY~N6U{Gaca$q27b0Bn"
    "RWgud2Z*+5Xa$#^FX>N37a%N#;WiB8^VPj|@Z)PBAbaNnWWprq7WOE>Cb0BnRWpZU8W^ZyJZ*FBEXL4_Ka3F7HAai47Ze"
    "en1Z*w~eaAjq3b1zawK}1bOE^TBWY-w|Jb0BwUX=7+0b7N(0VRC72Aa!$Pb0BwUVRQp73jbqaaBgrfV=DnGE@NSEZg2oV"
    "0Z;(}Pyqt}V_|S^a4%yk0xK?KVQ_A6I&NWYWpi+0V*zDA0Z;(}Pyqq~3;+WEV_|S^a4%yk11m0LVQ_A6I$>;VZ+AmsZew"
    "L^Y+-b1Zvk#V0Z;(}Pyqq}1OH=TaBgrfb94i8WnpbDV_|S^a5__Ta%Ev{Qe|^>Y;*uX0Z;(}Pyqr^0|ftLVQ_A6FLQJOa"
    "%Ev{E@NSE18#6Y0Z;(}Pyqt}X>N37a&K@h17l%uZg4tQVQh6}b1rjeVQ^(GV`*|@Yyo9J0Z;(}Pyqr_2m=HV78C&|000q"
    "9IuT6=QA`5?QCI>25djDk0Vn_f5e+&K4F^#S0|8MO0s%jAVPt7_b5H>S0Sf>E0Sf>DKVxNXbY*f-0RjOK|KkyUk(+jn#{"
    "d8TK@0%_5C8)IX>N37a&K@h1Y==vZg4tKWo2?MZDDI=Q*3W{Q)zB%BvNH_b!>EV06+my0Rd0}0#OJ91ONa80RR9IQ7REp"
    "2T@Q10a0860TBTK6afJM01*u`5e)}X3<CjC7y<zwc42IGWl#YE0TKU;O2)n5ABD&O002P@0Ra&J0uOU(Zfj5h0s#^Kx1*"
    "<}Djv<d0000%3;_WV00RGMZggdGZ*VRHV_|S^a5_+BWpXZUVQXbmY;Si{X>MyIKTu(EVQq6j0Z;(}Pyqr^0|ftRZggdGZ"
    "*VRHV_|S^a5_+BWpXZbVQFkjWpH#PP+@Xm18s9a0Z;(}Pyqr_2m=HF00aR501-_(5lshCOalQ?SONh70TclN000pU5)lm"
    "tQ49kCQ5XUN0d7zM0s#a70s#a70Y775Y;0v^Pyqq~5&x@Exij|V?f3uy06`1^0TBQK|7mV?WpZzDE(2p>aBgrqP-SIuE^"
    "~BYbaNz9Wpj0GbaMazKmkwz0Z;(~Q3L}7000C5000pUG7$|2Q49kCQ5XUNA9HkJbaPMv0s#>JTs5)oa(F)S0000%3;_WU"
    "00RGMZggdGZ*VRHV_|S^a5_+BWpXZabYXOJBv4^;VQq5&Kmkwz0Z;(~Py+=2X>N37a&K@h17l%uZg4tKWo2?MXkl(=BvN"
    "H_b!>EV06+my0Rd0}0#O751ONa80RR9I4MGtO2T=?I0Z|wN0e@p}b#8QJa!>&R0TKU#zQ;lPKZElC002P@0Ra&J0{>}lb"
    "Y*gHa4rI4VQ_A6I#6Y0axQ3LZf7JvP+@XmZF4{YPyqo@0RmA30|Wp71OWg55e-5S4F^#S0|8MO0s((>bYXIIWn@qR0s#^"
    "K&O*Y8%5VnS0000%3;_WV00RGMZggdGZ*VRGV_|S^a5_+BWpXZbVQFk6KTu(EVQq6j0Z;(}Pyqr_2m=HF00aR501-_(5l"
    "shCOalQ?SONh70TclN000pU5)lmtQ49kCQ5XUN0d7zM0s#a70s#a70Y775Y;0v^Pyqq~5&x@Exij|V?f3uy06`1^0TBQK"
    "|7mV?WpZzDE(2p>aBgrqP-SIuE^T3JWl(Z&ZE165BvL<Rb9HQVb3g%50Rd0}0#OJ91ONa80RR9IRYDO}2T@c50a0KA0TB"
    "TK6afJM01*vJ5fKMb5CZ{G90CFVa%FRGY<6XG0000`0RjOL|1!AKrC@-P#Q*>RK@0%_5dZ>zaB^>LX>(;z0RjOL|AM~9L"
    "Hj?0^8f$<K@0%_5dZ@JX>N37a&K@h17l%uZg4tKWo2?MZDDI=P;zf=X>(;HP#<A(VQq6j0Z;(}Pyqr^0|ftRZggdGZ*VR"
    "HV_|S^a5_+BWpXZTWpqbxBvNH_b!>EV002M%Pyqo@0Rm711pjGnbY*gHa4rL5VQ_A6I#6Y0axQFTbVqL_P+@XmZF2xX0Z"
    ";(}Pyqr^0|ftRZggdGZ*VRHV_|S^a5_+BWpXZOWpqeoY-A)-Wpj0G19Wph0Z;(}Pyqr_1Oo&B00aR501*vB5e)}X3<CjC"
    "7y<!*V{dhCbY*f-0RjOL|AM~9LHj?0^8f$<K@0%_5dZ@JX>N37a&K@h17l%uZg4tKWo2?MXJvFqWo%?5P+@XmZ2@yY0Z;"
    "(}Pyqr^0|ftRZggdGZ*VRHV_|S^a5_+BWpXZKVQg$jWo%?5Qe|^>2W)h6Kmkwz0Z;(~Q3L}7000C5000pU5)lmtQ49kCQ"
    "5XUN0d7zM0s#mB0s#mB0sm=kbY*gHa4rL5VQ_A6I#6Y0axP<GY-~tnY-A)*VRB&uZF4{YPyqo@0Rm711pjGnbY*gHa4rL"
    "5VQ_A6I#6Y0axQ3ZY-A)-Wpj0GbaMbe0Z;(}Pyqr^0|ftRZggdGZ*VRGV_|S^a5_+BWpXZPZ){{FKTu(EVQq6j0Z;(}Py"
    "qr_1Oo&B00aR501*vB5e)}X3<CjC7y<!*V{dhCbY*f-0RjOL|AM~9LHj?0^8f$<K@0%_5dZ@JX>N37a&K@h17l%uZg4tK"
    "Wo2?MXJvFwb!==TQe|^>Yy)(2Kmkwz0Z;(~Q3L}7000C5000pULJ<uIQ49kCQ5XUNe`9ZTZggdGPyqq~5&wd|$3go)gYy"
    "6Y06`1^0TBQK|7mV?WpZzDE(2p>aBgrqP-SIuE@x$QPIYW-Bv4^;VQm3(Kmkwz0Z;(~Py+=2X>N37a&K@h17l%uZg4tKW"
    "o2?MWn*Y>Lt$_vQe|^>Yy)(2Kmkwz0Z;(~Q3L}7000C5000pULJ<uIQ49kCQ5XUNe`9ZTZggdGPyqq~5&wd|$3go)gYy6"
    "Y06`1^0TBQK|7mV?WpZzDE(2p>aBgrqP-SIuE@fkAZ$n{lBv4^;VQm3(Kmkwz0Z;(~Q3L}7000C5000pULJ<uIQ49kCQ5"
    "XUNe`9ZTZggdGPyqq~5&wd|$3go)gYy6Y06`1^0TBQK|7mV?WpZzDE(2p>aBgrqP-SIuE@NSAY(Z>nBvNH_b!-E4b3g%5"
    "0Rd0}0#O751ONa80RR9I4H^**2T=?I0Z|wN0RwJxPyqq~4gdjB3<CiH4gdiG2mk{AX>N37a&K@h17l%uZg4tKWo2?MV_|"
    "G;L2PU!P+@XmZ2@yY0Z;(}Pyqr_1Oo&B00aR501*vJ5fKMb5CZ{G90CFVV{dhCbY*gL0000`0RjOI00B`90|5aJ0099J|"
    "AM~9LHj?0^8f$<Kmh;%|7mV?WpZzDE(Bv?aBgrqP-SIuE@NSAY*%PyZc=4)Z)|pDWF%5$b9D!7baOxfPyqo@0RmA30|Wp"
    "71OWg55e*U%4F^#S0|8MO0s#STPyqq~2mk^B2mk^9X>N37a&K@h1Y==vZg4tKWo2?MV_|G;S7>E!Qe|^*Y<6X2Bv4^;VF"
    "PV*Kmkwz0Z;(~Q3L}7000C5000pULJ<uIQ49kCQ5XUNe`9ZTZggdGPyqq~5&wd|$3go)gYy6Y06`1^0TBQK|7mV?WpZzD"
    "E(2p>aBgrqP-SIuE@NSAY(sB#ZggdGBvL<Rb9HQVb3g%50Rd0}0#O751ONa80RR9I4H6Lz2T=?I0Z|wN0Re7M0RjOC00I"
    "FB00IALZggdGZ*VRHV_|S^a5_+BWpXZKVQg$eZ*^{TWpX4?A7OG~ZF4{YPyqo@0RmA30|Wp71OWg55e-5S4F^#S0|8MO0"
    "s((xZ*^{TWpYpf0s#^Kg1*N=`#*#80000%3;_WV00RGMZggdGZ*VRHV_|S^a5_+BWpXZKVQg$dVPk6~Qe|^>2W)h6Kmkw"
    "z0Z;(~Q3L}7000C5000pULJ<uIQ49kCQ5XUNe{yATY-we4Pyqq~4gdjB3<CiH4gdiG2mk{AX>N37a&K@h17l%uZg4tKWo"
    "2?MV_|G;LSbWTBv4^;VFPV*Kmkwz0Z;(~Q3wMB000C5000q9IuT6=QA`5?QCI>20Ra>N0RR9I4Kfi82T=?I0Z|wN0UvZ}"
    "ZDn&%0RjOC00IFB00BRAVRC0>bWi~T0TKVsLc)p4a0c1{002P@0Ra&J0{>}lbY*gHa4rL5VQ_A6I#6Y0axQIQYh_buZfh"
    "h`Wpi~0Y;<!#0Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgb7^jCPyqq~5&yTNr==<$&AR{q06`1^0TBQK|7mV?W"
    "pZzDE(2p>aBgrqP-SIuE^T3JWm9QxYa~!%a$y5)b3g%50Rd0}0#O751ONa80RR9I4N?&i2T>3M0Z|+R0sm%UX>37ebY%b"
    "ma!>&R0SEvB0SEvA|7mV?WpZzDE(2p>aBgrqP-SIuE^T3JWlmvjWn?5$WpfX8Y;<!#0Z;(}Pyqr_1Oo&B00aR501*vB5e"
    ")}X3<CjC7y<!*V{dhCbY*f-0RjOL|34RLLNsjZ_W%F@K@0%_5dZ@JX>N37a&K@h17l%uZg4tKWo2?MZDDI=PGN0jWF$~w"
    "atC2;b3g%50Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0S|6rZDmja0s#yF0s#yF01*KS0094KZggdGZ*VRHV_|S^a5_"
    "+BWpXZUVQXbWZ*^{TWpX4^KV@@uY;<!#0Z;(}Pyqr_1Oo&B00aR501*vB5e)}X3<CjC7y<!*V{dhCbY*f-0RjOL|AM~9L"
    "Hj?0^8f$<K@0%_5dZ@JX>N37a&K@h17l%uZg4tKWo2?MZDDI=LvM9%bY*fRP#<A(VQq6j0Z;(}Pyqr^0|ftRZggdGZ*VR"
    "HV_|S^a5_+BWpXZZZ*O!YQe|^>Y;<z~Kmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4{mQ{Wl#YE0TKV(WY3bl5#"
    "E3R002P@0Ra&J0{>}lbY*gHa4rI4VQ_A6I#6Y0axQXjZ*(L-P+@XmZF4{YPyqo@0Rm711pjGnbY*gHa4rL5VQ_A6I#6Y0"
    "axQIYb8~5KXCzW(b9HP3baOxfPyqo@0Rm711pjGnbY*gHa4rL5VQ_A6I#6Y0axQIYb8~5KXCzQza$#)&b3g%50Rd0}0#E"
    "}4|7mV?WpZzDE(2p>aBgrqP-SIuE@okAY$Q@;b9HQVa{xdAPyqo@0RmA30|Wp71OWg55e-5S4F^#S0|8MO0s((xZ*^{TW"
    "pYpf0s#^Kg1*N=`#*#80000%3;_WV00RGMZggdGZ*VRGV_|S^a5_+BWpXZNVQFk6KTu(EVQq6j0Z;(}Pyqr_2m=HF00aR"
    "501;6t5m5(GPy+!`Tmk_B0TclN000pUIuQ*AQ49kCQ5XUNKXPSZb8l`?0RjOG00IFF000pI3IG5PYiVv|Pyqq~5C6Q=t_"
    "faKGT8tC06`1^0S^EI|7mV?WpZzDE(2p>aBgrqP-SIuE@EtNVkA;!b9HQVa{xdAPyqo@0RmA30|Wp71OWg55e+I44F^#S"
    "0|8MO0s#+XVRT_o0RjOH00IFG000pI0{>}lbY*gHa4rI4VQ_A6I#6Y0axP+QZ(<}rP+@XmZF4{YPyqo@0RmA30|Wp71OW"
    "g55e+I44F^#S0|8MO0s#+XVRT_o0RjOH00IFG000pI0{>}lbY*gHa4rL5VQ_A6I#6Y0axP_KXm2D^Wpj0GbaMbe0Z;(}P"
    "yqr_1Oo&B00aR501*v35e)}X3<CjC7y<!5c42IFWphvg0s#>J>|;bri8aH^0000%3;_WU00RGMZggdGZ*VRGV_|S^a5_+"
    "BWpXZMV`y(AKTu(EVQq6j0Z;(}Pyqr_1Oo&B00aR501*v35e)}X3<CjC7y<!5c42IFWphvg0s#>J>|;bri8aH^0000%3;"
    "_WU00RGMZggdGZ*VRHV_|S^a5_+BWpXZIVsCYHBvNH_b!>EV002M%Pyqo@0RmA70|Wp71OWg55m8DJRR>X20|8NB0s#R5"
    "6afJM01*vZ5fKMb5CZ{G90CFVWpZ+Fa!YA$00U%mPyqq~0RRF40RRF2Y+-I^bzx^^0000`0RjOG00IFF000pI3IG8AX>N"
    "37a&K@h17l%uZg4tKWo2?MVPbD}bR<w=a$#+A06+my0Rd0}0#E}4|7mV?WpZzDE(2p>aBgrqQ*?4+Zf9k3E@)+JY;Pn|W"
    "pfX8Y;<!#0Z;(}Pyqr^0|ftRZggdGZ*VRHV_|S^a5__Ta$#;~WpXZPWo&G3Bv4^;2Vre<Kmkwz0Z;(~Py+=2X>N37a&K@"
    "h17l%uZg4tMWpi(Ac4cxda%E~|V{{}^Wgl~OY;<!#0Z;(}Pyqr^0|ftRZggdGZ*VRHV_|S^a5_?Db8l>RWpXZZWol((bR"
    "<w=4{~8`b3g%50Rd0}0#O751ONa80RR9I4LT7G2T=?I0Z|wN0Y7qOVRLV8Pyqq~3;+TF3;+NT0SW*B|7mV?WpZzDE(2p>"
    "aBgrqQe|^*Y<6XGE^=jaZ)|pDBvL<Rb9HQVb3g%50Rd0}0#E}4|7mV?WpZzDE(2p>aBgrqQe|^*Y<6XGE^=jaZ)|pDBv2"
    "n=a$#+AKmkwz0Z;(~Q3L}7000C5000pUA`uM-Q49kCQ5XUN2V-GyPyqq~5&wd|$3go)gYy6Y06`1^0TBQK|7mV?WpZzDE"
    "(2p>aBgrqLt$)eWo0g5ZgY2KawJe;a$y5)b3g%50Rd0}0#O751ONa80RR9I4H6Lz2T=?I0Z|wN0Re7M0RjO800IF700IA"
    "LZggdGZ*VRHV_|S^a5`3DY<6WXW?^Y;BvNH_b!>EV002M%Pyqo@0Rm711pjGnbY*gHa4rL5VQ_A6I#yw9c4aPRVQFk6P+"
    "@XmZF2xX0Z;(}Pyqr_1Oo&B00aR501*v35e)}X3<CjC7y<!5a%Ew2Z*EWl0s#yF0s#yF01*KS0094KZggdGZ*VRHV_|S^"
    "a5`3DY<6WXZ*XO9BvNH_b!>EV002M%Pyqo@0Rm711pjGnbY*gHa4rL5VQ_A6I#yw9c4aPaaAj^JP+@XmZF2xX0Z;(}Pyq"
    "r_1Oo&B00aR501*v35e)}X3<CjC7y<!5cXDZTWphvg0s#mB0s#mB0sm=kbY*gHa4rL5VQ_A6I#X$GYc6DOZe=7=Wpj0Gb"
    "aMbe0Z;(}Pyqr_3<CrJ00aR501=Hc5se2?i~|8tm;wP20Rj{O0RR9IO*#=x2T@D|0Z~{20TBWN6afMN01*u$5e)}X3<Cj"
    "C7y<zYb9HS{0RjOC00IFB00BQ^XmxIDb5H>S0SEvB0SEvAA7XiQWphvg0s#pC0s#pC0sm=kbY*gHa4rI4VQ_A6I#X$GYc"
    "6DOZe=7tP+@XmZF4{YPyqo@0Rm711pjGnbY*gHa4rL5VQ_A6I#X$GYc6+kX>?^IP+@XmZF2xX0Z;(}Pyqr_1Oo&B00aR5"
    "01*u;5e)}X3<CjC7y<zgWMOn+Pyqq~4FCcG4FCWU0RsPNZggdGZ*VRHV_|S^a5_$JWMwX7WpH$8BvNH_b!>EV002M%Pyq"
    "o@0RmA30|Wp71OWg55e+gC4F^#S0|8MO0s$XnWpH$8Pyqq~2mk^B2mk^9X>N37a&K@h17l%uZg4tIZ)9aIWMy!4Xe3Z!a"
    "$#+A06+my0Rd0}0#E}4|7mV?WpZzDE(2p>aBgrqPH$voE@x$QLuhGiWF%5$b9D!7baOxfPyqo@0RmA70|Wp71OWg55m7P"
    "`Q3p{_0|8N70s#>L0TclN000pUG7$|2Q49kCQ5XUNA8BqvZ+K7v0s#>J#0&{O{Sgej0000%3;_WU00JLlXlZO@Pyqq~5&"
    "zp{&yu|n-hcoA06`1^0TBQK|7mV?WpZzDE(2p>aBgrqPH$voE@x$QLuhGiWF$~wa$y5)b3g%50Rd0}0#E}4|7mV?WpZzD"
    "E&*d<aBgrqPH#VCWiCQ*ct8PA0Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0S|6(WMxnR0s#^K+hos@y%FAk0000%3;_"
    "WV00RGMZggdGZ*VRHV_|S^a5_U_Y;0m-V{0yMZ**y9c_dP0A9HnVbaOxfPyqo@0RmA30|Wp71OWg55e+gC4F^#S0|8MO0"
    "s$X#WpHeHPyqq~2mk^B2mk^9X>N37a&K@h17l%uZg4t7VQg$-VPk79Zf|sHW_ct~VGnX)ZF4{YPyqo@0RmA30|Wp71OWg"
    "55e*U%4F^#S0|8MO0s#STPyqq~2mk^B2mk^9X>N37a&K@h1Y==vZg4tIVQpn(LvM9%bY*fbZeeX@BvNH_b!>EV06+my0R"
    "d0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0S|6rZDmja0s#yF0s#yF01*KS0094KZggdGZ*VRHV_|S^a5_$5ZDnLbZ*^{T"
    "WpXZVVQpn3KTu(EVQq6j0Z;(}Pyqr^0|ftRZggdGZ*VRHV_|S^a5_V8b#8QJaxQLVcyuIEWpj0G19Wph0Z;(}Pyqr_1Oo"
    "&B00aR501*um5e)}X3<CjC7y<zSZcqUN0SEvB0SEvA|7mV?WpZzDE(2p>aBgrqLvM9%bY*fbZe@6MBv4^;VQm3(Kmkwz0"
    "Z;(~Py+=2X>N37a&K@h0%KutZg4tQVQh6}b1rafVFP1jKmkwz0Z;(~Q49kF5Em2yDgXcxl`0XH2T_y*0a2g=0TBTS6agy"
    "$01;725mg6KR09D~U;+UV0tyrXEC2uz4N?&i2T>3M0Z|+R0sm}oZf9w9bz}emWl#YE0Sf>E0Sf>D|7>A&X>@gDWdHyGPy"
    "qq~3jhKE3jhHRZeeX@Pyqq~3;+TF3;+NT0SW*B|7mV?WpZzDE&^j=aBgrqR$**)WpgfbXki0zWk3N?0Rd0}0#OVD1PuTG"
    "6agjx01<U65p@SqbOQlVfC2#x0sj910soj{>w!4^_rd@XQ92P(2LJ&b0{#CM6ags!01*u`5e)}X3<CjC7y<zwY++($Y)}"
    "CL0So{F0So{D5djJS06$}Ca${^|PyqrDZf|a7Pyqq}2LEYpbY*gHa4rF3VQ_A6I#6W;WpY3PPyqo@0RmBE0|fv8|5BO!-"
    "H?;@i~-xUTXqteM8gwV1u_$51qVY|1pz}?1pyOH1qT5E|7dGc$`asOuK_ZAnMPki&(aem1u7FU1qVYU1pz}O1pyNo1qT5"
    "F|5i`lq=fT4-~pa1Afe**j)D{M1S%8#1P4R#1OY?v1OXG}1P1{F{~=2^_aO9|lmVC&**#GrFq;#-1S%8B1P4RB1OY?51O"
    "XGV1P1{G{|g`4gZg$Ox&d@(8X+)H`=Aqv1VR&)1P4Qi1OY>c1OXF$1P1{H|2jqkjnKm!umS4u0+aj0;eiuX1S%6@1P4P@"
    "1OY=-1OXFC1P1{I|Jk)AQ?5uD-~lBQ*rodghyN2D1Y#2{1P4PP1OY=J1OXEj1P1{J|C*kzd3%gx<N=P7o8)v8_5Ty)15y"
    "+90|!Is0|7(m0|67=0|x;J|NR_O7=v@2r~!d4KM+FU3Dy&>14<LU0|!H}0|7&@0|67I0|x;K|G(N%{*|o^=K*Lsi=n04="
    "&%!Y14<Kx0|!HR0|7&L0|66l0|x;L|2pt7M_AGr!U6xd)?=Tt=B^Vx17Z_R0|!Gu0|7%o0|65?0|x;M|77f3<E0*&-T|)"
    "FC1UfTr?3+N1Bw$B0|!G00|7$_0|68L0tW#M{|CR3JRxg-yaB|Fme?W~7qb)10zwnn0tZ9P0s%wJ0s#}j0tW#N|DGoHT^"
    "KNY=mCnzbtA5+o30a?0zwm|0tZ8w0s%vq0s#|^0tW#O|4pcQVsz93%>jj)pUCxytC$mI0zwmU0tZ860s%v00s#|Q0tW#P"
    "|LSthhN;^P%mEGixZr@tdX*C~0xA<d0tZ7d0s%uX0s#{x0tW#Q|4-o9&HBQ!i~(SWunA8P6`vFN0ZJ1I0tZ9<0Rcn&0Ra"
    ">70S5sQ|CQ)yL%;eir~%f9s}Rp+JL(g~0YVee0S80G0RcnA0Ra=a0S5sR|4do|VO`Zu@&Pi74l?W-SgaF~0WuSv0S7~n0"
    "Rcmh0Ra<*0S5sS|Edp`0RxgK>;YuJO+dPe>+lm<0b&zr0S7}|0Rcl?0Ra<H0S5sT|4>3snUdPsvjITYQCH`$3GfpM0V)#"
    "}0UtvM0Rck@0Ra*H2LToT5l=9L;P;)s0ZW_Jmn}Gp$q~6K5yc-txB)@90THbS0T%xQ?pypio7KnxdC0w*Lj}Lk5rr}lkq"
    "1G90YQWT5qSpz7yp}#)RqBxT#Nxg*HKsJuL<xGO-d162SHE)K~Mn^MF#;G|M-^6vg$8<jR8WE0W<^8C*u(nY7r#|K^Or+"
    "7y%It2T%b4|7~GwWm9Z#cK{DlX>Myk0RRC|0RsPYVQFkjWpH!=002M%00B?|0v~g9VRUmq0RRC|0Rj(bVQyzY0RRC}1OW"
    "p7&Yk>>|CVs908t160YCu&0}pgzX>33N00B`10RsQdo&1ddmT;^9Q3wJ7Kmh;)|7~GwWl(Z&Z2$*pb7epQ00B?|0v~K;b"
    "VqMM0RRC|0Rn$#WpqeoY-B(I00B?|0{>%SY-~tnY-9ic06+l%0Z;(~4`^>}WIzD`0Z;(~e`jTMPIYW-Kmh;&PyqseWn*Y"
    ">Lt$`00RRC|0Rn$xVQg$cY-~UQ00B?|0{>%SY;0F(Wo`jdWpi(Ac4cG$06+l%0Z;(~|6^fnY(sB#ZU6^#WpY3P00B?|0{"
    ">%SY-~bdV`~5a06+l%0Z;(~|7~GwWm9QxYXATMKmh;&Pyqt}ZDDI=PGN0j00Cq`0RRC|0RsPRVQXbWZ*^_}2Xtj}Kmh;&"
    "PyqrDa&K>RKmh;&PyqseZE16JX>Mmg0RRC|0Rj(ZVQFkY0RRC|0Rj(VY;R&f0RRC|0Rj(YV`y(c0RRC|0RkUkVsCYHKmh"
    ";&Pyqt}X>N37a&K@h0b^lsZg4tNbO&K{b3g%50Rd0}0#OtL1ONa80RR9K83Ae&9RUYZ903CXQz!uf0TBTK6afJM01?$v5"
    "!nY(*aHDk<N^T^0s<5P0ssIJk!lf@2T_y*0a2g=0TBZO6afPO01-`U5m5(GPy+!`Tmk_R1OyZT1ONaL4Kfi82T=?I0Z|w"
    "N0Uu*wY;1E-0RjOC00IFB00IAFZ*^{TWpZ->4@_xxWl#YE0R#X70R#X6|6^};ZggdGa{v!bVPs`c0RjOC00IFB00IAKVQ"
    "y!0Olfui0cB7D0s#a70s#a70sm-WZfA2-bYTDwa&%>6Pyqq~2mk^B2mk^9X>N37a&K@h0b^lsZg4tNbU$)oZf9k3Kmkwz"
    "0Z;(~Q3L}80093*WkgT+yWY$J#$XDc4}`be5fw5KAqPPe0YMZ25eWxS0RbOqWo&G3Kmh;&Pyqt}X>N37a&K@h0b^lsZg4"
    "tMWj}LoY<6XGKmkwz0Z;(~Q3wMC00957d7@6E7#imRWbf|VKVq5q5lKQ3RR=*x0YOLs5j_V10soklrVk(0)4BnX4vXAC&"
    "Y7JN6*>_i2SF48K@<TI2?tOC0Y7qOYGq?|Kmh;&Pyqsea%FRGY<6Wp0RRC|0RsPNZggdGZ*VRFV_|S^a5_U_4{U5@Wk3N"
    "?0Rd0}0#O751pom54|m4-+s`VR0YKMLSLd$@@DUX{5g{Kz6ahgL0TBrYPyqoyVQzDGWpY3P00B`10RsQdo&1ddmT;^9Q3"
    "wJ7Kmh;)|7mV?WpZzDE&*d<aBgrqL2eIocV%)w0Z;(}Pyqr_3<CrJ00aR501=fE5tRo~lmh`#paKB_0TclN000qDDiKi!"
    "QBVT`QCtE65dr}e0RjL35e-5S4F^#S0|8MO0s((xZ*^{TWpYpf0s#^Kg1*N=`#*#80000%3;_WV00IwmWq5Q@0RjOG00I"
    "FF000pI3IG5BZcqUN0R#X70R#X6|7mV?WpZzDE&*d<aBgrqR$&Khc4a^TPyqo@0RmA70|fv8{{zW*firB+-T`J_Ni1J_4"
    "df9?DiKu&K}Z2XNC6Q&2LS>9yqZJ((_8YX0qCiew`x=a>Jb$x5g`Xb6ahgL0TBrYPyqoCW?^Y;Kmh;&PyqrDZ*XO9Kmh;"
    "&Pyqt}X>N37a&K@h0b^lsZg4tNX#;L+Kmkwz0Z;(~Q3wMC0095tcSE1NNpPhBZn403Gn!wS5lJ!;RR=*x0YOLs5j_V10s"
    "lS<Jq|-(-s}NVW#YR6!hO&Y6)F)S2SF48K@<TI2?tOC0S{zvZe>6L00B?|0v~sBX>?^k0RRC|0RsPNZggdGZ*VRFV_|S^"
    "a5_$J17u}D0Z{}20sq7d2|oQ147>mlc_L5&0#OJ91pom5<c&|QJbOsK0hR^5h4<wN$Pr0O5m^U8OaVbm0TDq50RjJeqbu"
    "Yi2ojS4b1)DoG>EFE5fw5KAqPPe0YMZ25eWxS0RbOmWpH$8Kmh;&Pyqt}XJvFlXlZO@0000$0RRC|0Rjg?Z+QP{ZggdGZ"
    "*VRFV_|S^a5_U_KWuDbVPk7R0Z;(}Pyqr_1Oo*C0RPd)W&vU=@%aI9XQsHdgZ!Kk6*>_i2SF48K@<TI2?tOC0Y7eUbZKU"
    "JKmh;&Pyqt}X>N37a&K@h0%KutZg4tIVQpn(LvM9%bOU8_Kmkwz0Z;(~Q3L}8008g$X$<Ms>5c#0+NFLqQ)Q$85g{rOEe"
    "Am$0YM-E5fukf1OWm6g1*N=`#*#806+l%01s|qZDl|K00B?|0{>}lbY*gHa4rF3VQ_A6Izw+Cb#8QJazFu40Rd0}0#O75"
    "1pom5;0K?<d2$ky0XcWr;W(QIn-LW%5g`Xb6ahgL0TBrYPyqoCZe@6MKmh;&Pyqt}X>N37a&K@h0b^lsZg4ttVGnI^Y-K"
    "<JPyqo@0RjOK|LkK#ONlkZ%K!iXL(~ER0T2KHPzxN31Au^lfPnq~|NsC0|NsC0|NsC0|Ns90UQn7u0s{WK;J|{5waEYg0"
    "Rg}SK;R%qK)@%!5p9AIaXJxj0a0)Z922nt7!$1lNfWIB8WXJn8xySo922nt9TT|$8WXtz8xy$!9230(9TUX?923a_9TU+"
    "39uw&S9uxTi8x#2f9}@)v9upY?9uqJE0TVF-DgXczEdo*i0sm)m!@R?vWh?<8<hYjSm5cy>{}6zGB3$td+5i9l5CH%Q5p"
    "6O60a0WN8~_&|X>M+1au5Ol0zd%(00CnF0}*Xf02=>kZf<3AZEte`0dxaR0R@16GJyYo2!Id&|Nno0fB*ph|NsC0|NsAg"
    "00sg7Gy(tr5CISW|Ns90009C2|NsC0|NsC00KmY%41j+C0Q&=zs!QEXe!%em5eW(r2_g{*QUCx4Z*FD(ba!tccW-iJ00D"
    "Cm2?7xX8W9B&2Y7jU000yM0TB!V0Ra&L1ONaL2^<j(1Q7`g5di`L0|5jP2@(+rG7$+%0bw6?ZfS3B|8Hg>Y-w|Ja{vGU5"
    "d{GcXk~I`|8s9`Wp`+0asUBk0094KZggdGZ*VRFV_|S^a5`3D4{UX1b3g%50Rd0}0#URB1ONa80RR9KJq$t<Jq!m^JPZQ"
    "?Q%DQ~0RaIN0RaF26a5P!6a5PZQ~V190aFMJ0s#>M0TclO0Ra=e3mOx>3kOrY3j+aD$O{4i5d#4f0RsR46MYLB6MYK@Q+"
    "x{p0aJ(z0s#>O0TclQ000v`3nCLe3kOp?3j+aDNDBf15d{Gh0R;d66a5Mz6a5MYQ~U}80aFMI0s#>Q0TclS000xc3L+D|"
    "3I|iX3IhRC$O-}h5eE<y0S5p86MYIA6MYH?Q+x^o0aJ(y0s#>S2^0Yc000v`3L+Cd3I|g>3IhRCND2Z05eWqp0SN#A6a5"
    "Jy6a5JXQ~U`70aFMH0s#>U0~7%Y000xc2_h4{2?tZW2?GIB$O!@g5eo<u0Sf>C6MYFH6MYE>Q+x>n0aJ(x0s#>W1rz}c0"
    "00v`2_h3c2?tX=2?GIBNC^S~0Sy!Z4FCWW`3Nc#`3MJ7_y_|5Qv?YD0TB)X6afwZ028?gDigT~2UEBR0|8US2m%2S4-ym"
    "s4*&oYbqF#ObqEJjbO-|hQ-BBp0TB=a6af$b0246?G7~Wf2U9Qz0|8S!2m%2S5d#zf5dZ)a?FT9o?FR=_><0q@Q}_o00T"
    "B`e6af+d027@DG83H#2UDB}0|8U02Lb^R69p6j6951cO$Ra)O$P^4Oa}u2Q&<NA0TC1i6af?f02BQNA`|@v2UGk80|8SA"
    "2Lb^R6$can6#xJetp+L+tp*2EtOf%CQ@92K0TC7m6af|h025sXDid7>2UA=I0|8TL1_A*Q7YP&r7XSbg4F)O`4F(5O3<d"
    ")MQy2yU0TCDq6ag3j0293hA``s@2UENS0|8UW1p)yP84DBv82|tiZ3QY5Z3PEYYy|@WQ+Nde0TCJu6ag9l023VrDia+A2"
    "U8pc0|8Sg1p)yP8x0fz8vp<k%>*hF%>)Ni%mf1gQ`iIo0TCPy6agFn026%#DieJK2UC0m0|8Tr1OfpO9S;-%9RL6mEd(k"
    "PEd&QsECd4qQ#b?y0TCV$6agLp02AE<G85ec2UFYw0|8U$0|EgN9}yG*9{>OojRP_hjROZ$i~|D!Q<wt+0TCb)6agRr02"
    "4U_Iukhq2U9o$0|8S+0|EgNArlk<Apigq<pMer<pKv&<N^Z$Q}6-;0TCh;6agXt0274*G82UY2UCOs0|8Tz0s;XIBme&t"
    "0V4na6GZ|t6GZ|CQ$zv-0aH){0s$Q){{IFP0VDtb69ob~69obXQv?D70aFkH0s$Q*{r?pd0VMzc6SV;{6SV;cQ?vmC0aL"
    "&M0s#Rg0RjJ%Bb0qcCwI>P6OjQj6OjQ20099f0RjIXbSf|g)F!?F6Kw%96Kw$p009vw7!(05000v$0U{GE0S8ko0RsV3H"
    "~|6y5h)oI0WJXn5$P%s=?78h0|8O=0s#>!4-^3}0Ra)IIuWS{QK$m}QM3X95i1%L0Wbjp5mh=7RR>X20|8NB0s#>$8x#R"
    "C0Ra&WIuQ*AQ49kCQ5XUNKW}nrXK8Lw0RjOK|KkyUk(+jn#{d8TK@b4}5C8xW0ssI1|Nr^_|Nj6006%bYX>Db5Pyqq~4g"
    "djB5CZ`L4gdfV0V7oc0|f^G2LJ*;VQzDGWpYpf0s#a70ucl%009qXa&K)=0RjOG00IFF000pILVs>=cW7mDWd~tyc~AiY"
    "0TKWL0TKWKA8>48V`WeQ0v~f|VQ^(o0RkU)Z*pXFPyqq~4gdjB3<CiH4gdiG3;+T@Zgp*9WpYpf0s#d80s#d80Uu>;aCC"
    "W40RjL9A9P`2Y-LaZ0s#&H0Z|MC0RavG0RavG0Z;=00R#X7KX7kpZgg`{0RjOI00B`90|5aJ0099I|KkyUk(+jn#{d8TK"
    "mh;%KVxrfZ*p@`0RjOI00B`90|5aJ0099H|EEdbgXiVjzW@LLKmh;%A7o*4VRKLc0s#&H0Z|MC0RavG0RasF0v~i`cyx1"
    "60RjOI00B`90|5aJ0099E00IwYHZ*fk0RjOI00B`90|5aJ0099D00IwYGct2f0RjOI00B`90|5aJ0099C00IwnHZ*fk0R"
    "jOI00B`90|5aJ0099B00IwnGct2f0RjOI00B`90|5aJ0099A00IwnF*b8h0RjOI00B`90|5aJ0099900IYfICD?|0s#&H"
    "0Z|MC0RavG0RaX80uO06G;>e^0s#&H0Z|MC0RavG0RaU70uO03GILM?0s#&H0Z|MC0RavG0RaR60uO01Hgiw`0s#&H0Z|"
    "MC0RavG0RaO50tab0b5H>S0S*8GQ49kC0S*8G0RjL5A7XEBY;#Zn0s#&H0Z|MC0RavG0RaI30v~p7X=HOy0RjOI00B`90"
    "|5aJ00j?jWq5Q@0RjOK|LkK#ONlkZ%K!iXK@0%_5C8%naBpdDbWi~T0TBP=5q^=Ic8$jX002P@0Ra#I0v}^<Y;ST<0RjO"
    "J|EEdbgXiVjzW@LLK@0%_4*&uWWMOn+Pyqq~4FCcG4FCWU0Rj(nWq5Q@0RjOG00IFF000pI3IG5HW;QfX0RjOF00IFE00"
    "9SPGcr&C0s#sD0s#sD0S9$9G*AHo0SN#C0SN#B2X!+tPyqq~2mk^B2mk>Gbul(j0RjOB00IFA009GaI8Xrs0R{j90R{j8"
    "2Wd7mPyqq~1pop81pomDX)`iV0RjO800IF7009SSF*Z;E0s#X60s#X60Rw3`Pyqq~0ssO50ssL6Zf{Tl0s#R40tEp9009"
    "SiWphvg0s#R40s#R40e^09bZBXAXHWqG00#eQZggdGZ*VRFV_|S^a5_+L2Wf6}Kmkwz0Z;(~Q3wMB000C5000q95)n-YQ"
    "A`5?QCI>25di@d0RaI45e*U%4F^#S0|8MO0s#SePyqq~1ONgN1P1^C0eDaW0s#a70s#a70sm=kbY*gHa4rF3VQ_A6I!0k"
    "1X>4_JWk3N?0Rd0}0#OhF0ssIJO*#=x2LS;QHChol2LS>R9cmFF2LS^S1#%Gy2mf_$X>D+9Wo-Z-Wo~q3WKaPD|72-%V{"
    "dM5WdILjbY)~v0RsPTc4cyGZ((Er17&1T0Rlf}VQFk-WKaPD|7mV?WpZzDE&*d<aBgrqLvIIcZ*o8ZPyqo@0RmAB0RjL3"
    "5iueWF$Vzw5gjrS9R~pd5d~5a2?zgdX=iA3LTq&a0cB7D0v~5`Wo2$q0RjhdWn@qR0{>}lbY*gHa4rBJV_|S^a6kc3L;("
    "T+r%B#}=jGeK01@>v|Gd+#30_k&*#HsgLjU6tevzAYjmH2H-7^2|V?;}dHN(pQ5z#vTV6E$aYWt@D01?GH|AM~9LHj?0^"
    "8gXKLjOM(X+kt?>h}N<scQeuLc)p4a0c1{5t&N=+hos@y%FAk01=HU|F@&3r79lHy8sb^D*ua0#=YPlg~$LAbu#}z*HKs"
    "JuL<w~5otRAt5LZ#_T}yP01;g}|1!AKrC@-P#Q+gaO8;jw6q0(6<$?eaJxc#vHL>n;cs}v~5iv6V?41Yu*?V{901+iBQ3"
    "L@3|14jCzn=NVxd2fJ0s%k)0003D000pILVsy)bY*gHa1T&rWpW==bYXOJ|5J2wVQyz-asU7T|59ahZ)|pDasU7TKSN<`"
    "Y-MFXL2h$*WpW=@VQh9~4^wGwYY$FuWM%(DVQg$-VPk6m0093^VQpn(LvM8e4{mg2a(_c_b#8QJazArnZE$R5KUQIEb!B"
    "rOP;Y5&bbm%+X>4_JWgkOtY;SS",
)
