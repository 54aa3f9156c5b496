# Generated from everything.capnp, @0xd9a1c3e5f7b29684, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

import builtins as _builtins
from typing import Final as _Final

from tests.codegen.golden.parts import circle_capnp as _circle_capnp
from tests.codegen.golden.parts import shapes_capnp as _shapes_capnp
from trio_capnp import typed as _t


_t.begin(globals(), "_shapes_capnp")


class Color(_t.Enum):
    """What can be seen."""

    RED = 0
    LIGHT_BLUE = 1
    """Like the sky."""
    AS_HTML = 2
    NONE = 3

    __schema_names__ = {"AS_HTML": "asHTML"}


class _Numbers_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Numbers_Builder

    nothing = _t.Void()
    flag = _t.Bool(0)
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
    color: _t.EnumField[Color] = _t.EnumField(18, lambda: Color)


class _Numbers_Builder(_t.Builder):
    __slots__ = ()

    nothing = _t.VoidBuilder()
    flag = _t.BoolBuilder(0)
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
    color: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(18, lambda: Color)


class _Numbers_Promise(_t.Promise[_Numbers_Reader]):
    __slots__ = ()

    nothing: _t.PromiseValue[None] = _t.PromiseValue()
    flag: _t.PromiseValue[bool] = _t.PromiseValue()
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
    color: _t.PromiseValue[Color] = _t.PromiseValue()


class _Numbers_Fields(_t.TypedDict, total=False):
    nothing: None
    flag: bool
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
    color: Color


_Numbers_Like: _t.TypeAlias = _Numbers_Reader | _Numbers_Builder | _Numbers_Fields


class Numbers(_t.Struct[_Numbers_Reader, _Numbers_Builder]):
    Reader: _t.TypeAlias = _Numbers_Reader
    Builder: _t.TypeAlias = _Numbers_Builder
    Promise: _t.TypeAlias = _Numbers_Promise
    Fields: _t.TypeAlias = _Numbers_Fields
    Like: _t.TypeAlias = _Numbers_Like

    _id = 0x84464B6C6543E54D
    _name = "Numbers"
    _annotations = {
        "": {
            0x919ABB1826EC82C4: b"\x00\x00\x00\x00\x01\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00",
            0xE9CA3C7A495A0B93: "all of them",
        },
    }
    _size = (6, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Numbers_Fields]) -> _Numbers_Builder:
        return _t.new_struct(Numbers, fields)


class _Defaults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Defaults_Builder

    flag = _t.Bool(0, True)
    i8 = _t.Int8(1, -8)
    u64 = _t.UInt64(1, 18446744073709551615)
    f32 = _t.Float32(1, 1.5)
    f64 = _t.Float64(2, -_t.INF)
    nan = _t.Float64(3, _t.NAN)
    zero = _t.Float64(4, -0.0)
    color: _t.EnumField[Color] = _t.EnumField(1, lambda: Color, 1)
    text = _t.Text(0, 'it\'s "quoted"')
    data = _t.Data(1, b"\x00\x01\xfe")
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        2,
        lambda: _shapes_capnp.Point,
        b"\x00\x00\x00\x00\x01\x00\x00\x00\x0c\x00\x00\x00\x22\x00\x00\x00",
    )
    list = _t.ListField(
        3,
        _t.INT32,
        b"\x01\x00\x00\x00\x1c\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00"
        b"\x00\x00",
    )
    texts = _t.ListField(
        4,
        _t.TEXT,
        b"\x01\x00\x00\x00\x16\x00\x00\x00\x05\x00\x00\x00\x22\x00\x00\x00\x05\x00\x00\x00\x22\x00"
        b"\x00\x00one\x00\x00\x00\x00\x00two\x00\x00\x00\x00\x00",
    )
    long_point: _t.ListField[_shapes_capnp.Point.Reader] = _t.ListField(
        5,
        _t.struct_of(lambda: _shapes_capnp.Point),
        b"\x01\x00\x00\x00\x27\x00\x00\x00\x10\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00"
        b"\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00\x05\x00\x00\x00\x06\x00\x00\x00\x07\x00\x00\x00"
        b"\x08\x00\x00\x00",
    )
    big = _t.Float64(5, -1.25e47)
    small = _t.Float64(6, 1e-07)
    wide = _t.Text(6, "\u6f22\u5b57, é and \x7f")


class _Defaults_Builder(_t.Builder):
    __slots__ = ()

    flag = _t.BoolBuilder(0, True)
    i8 = _t.Int8Builder(1, -8)
    u64 = _t.UInt64Builder(1, 18446744073709551615)
    f32 = _t.Float32Builder(1, 1.5)
    f64 = _t.Float64Builder(2, -_t.INF)
    nan = _t.Float64Builder(3, _t.NAN)
    zero = _t.Float64Builder(4, -0.0)
    color: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(1, lambda: Color, 1)
    text = _t.TextBuilder(0, 'it\'s "quoted"')
    data = _t.DataBuilder(1, b"\x00\x01\xfe")
    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(
        2,
        lambda: _shapes_capnp.Point,
        b"\x00\x00\x00\x00\x01\x00\x00\x00\x0c\x00\x00\x00\x22\x00\x00\x00",
    )
    list = _t.ListFieldBuilder(
        3,
        _t.INT32,
        b"\x01\x00\x00\x00\x1c\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00"
        b"\x00\x00",
    )
    texts = _t.ListFieldBuilder(
        4,
        _t.TEXT,
        b"\x01\x00\x00\x00\x16\x00\x00\x00\x05\x00\x00\x00\x22\x00\x00\x00\x05\x00\x00\x00\x22\x00"
        b"\x00\x00one\x00\x00\x00\x00\x00two\x00\x00\x00\x00\x00",
    )
    long_point: _t.ListFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.ListFieldBuilder(
        5,
        _t.struct_of(lambda: _shapes_capnp.Point),
        b"\x01\x00\x00\x00\x27\x00\x00\x00\x10\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x02\x00"
        b"\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00\x05\x00\x00\x00\x06\x00\x00\x00\x07\x00\x00\x00"
        b"\x08\x00\x00\x00",
    )
    big = _t.Float64Builder(5, -1.25e47)
    small = _t.Float64Builder(6, 1e-07)
    wide = _t.TextBuilder(6, "\u6f22\u5b57, é and \x7f")


class _Defaults_Promise(_t.Promise[_Defaults_Reader]):
    __slots__ = ()

    flag: _t.PromiseValue[bool] = _t.PromiseValue()
    i8: _t.PromiseValue[int] = _t.PromiseValue()
    u64: _t.PromiseValue[int] = _t.PromiseValue()
    f32: _t.PromiseValue[float] = _t.PromiseValue()
    f64: _t.PromiseValue[float] = _t.PromiseValue()
    nan: _t.PromiseValue[float] = _t.PromiseValue()
    zero: _t.PromiseValue[float] = _t.PromiseValue()
    color: _t.PromiseValue[Color] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()
    data: _t.PromiseValue[bytes] = _t.PromiseValue()
    point: _t.PromiseStruct[_shapes_capnp.Point.Promise] = _t.PromiseStruct(
        2, lambda: _shapes_capnp.Point
    )
    list: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    texts: _t.PromiseValue[_t.ListReader[str]] = _t.PromiseValue()
    long_point: _t.PromiseValue[_t.ListReader[_shapes_capnp.Point.Reader]] = _t.PromiseValue()
    big: _t.PromiseValue[float] = _t.PromiseValue()
    small: _t.PromiseValue[float] = _t.PromiseValue()
    wide: _t.PromiseValue[str] = _t.PromiseValue()


class _Defaults_Fields(_t.TypedDict, total=False):
    flag: bool
    i8: int
    u64: int
    f32: float
    f64: float
    nan: float
    zero: float
    color: Color
    text: str
    data: _t.BytesLike
    point: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields
    list: _t.Iterable[int]
    texts: _t.Iterable[str]
    long_point: _t.Iterable[
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields
    ]
    big: float
    small: float
    wide: str


_Defaults_Like: _t.TypeAlias = _Defaults_Reader | _Defaults_Builder | _Defaults_Fields


class Defaults(_t.Struct[_Defaults_Reader, _Defaults_Builder]):
    Reader: _t.TypeAlias = _Defaults_Reader
    Builder: _t.TypeAlias = _Defaults_Builder
    Promise: _t.TypeAlias = _Defaults_Promise
    Fields: _t.TypeAlias = _Defaults_Fields
    Like: _t.TypeAlias = _Defaults_Like

    _id = 0xE2548AA70A142501
    _name = "Defaults"
    _size = (7, 7)

    @staticmethod
    def new(**fields: _t.Unpack[_Defaults_Fields]) -> _Defaults_Builder:
        return _t.new_struct(Defaults, fields)


class _Pointers_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Pointers_Builder

    text = _t.Text(0)
    data = _t.Data(1)
    self: _t.StructField[_Pointers_Reader] = _t.StructField(2, lambda: Pointers)
    selves: _t.ListField[_Pointers_Reader] = _t.ListField(3, _t.struct_of(lambda: Pointers))
    colors: _t.ListField[Color] = _t.ListField(4, _t.enum_of(lambda: Color))
    bools = _t.ListField(5, _t.BOOL)
    blobs = _t.ListField(6, _t.DATA)
    grid: _t.ListField[_t.ListReader[int]] = _t.ListField(7, _t.list_of(_t.UINT8))
    rows: _t.ListField[_t.ListReader[_shapes_capnp.Point.Reader]] = _t.ListField(
        8, _t.list_of(_t.struct_of(lambda: _shapes_capnp.Point))
    )
    any = _t.AnyPointer(9)
    any_struct = _t.AnyStruct(10)
    any_list = _t.AnyList(11)
    capability: _t.Cap[_t.Capability.Client] = _t.Cap(12, lambda: _t.Capability)
    reader: _t.Cap[_Interfaces_Reader_Client] = _t.Cap(13, lambda: _Interfaces_Reader)
    readers: _t.ListField[_Interfaces_Reader_Client] = _t.ListField(
        14, _t.cap_of(lambda: _Interfaces_Reader)
    )
    voids = _t.ListField(15, _t.VOID)
    capabilities: _t.ListField[_t.Capability.Client] = _t.ListField(
        16, _t.cap_of(lambda: _t.Capability)
    )
    circle: _t.StructField[_circle_capnp.Circle.Reader] = _t.StructField(
        17, lambda: _circle_capnp.Circle
    )


class _Pointers_Builder(_t.Builder):
    __slots__ = ()

    text = _t.TextBuilder(0)
    data = _t.DataBuilder(1)
    self: _t.StructFieldBuilder[_Pointers_Builder, _Pointers_Like] = _t.StructFieldBuilder(
        2, lambda: Pointers
    )
    selves: _t.ListFieldBuilder[_Pointers_Builder, _Pointers_Like] = _t.ListFieldBuilder(
        3, _t.struct_of(lambda: Pointers)
    )
    colors: _t.ListFieldBuilder[Color, Color] = _t.ListFieldBuilder(4, _t.enum_of(lambda: Color))
    bools = _t.ListFieldBuilder(5, _t.BOOL)
    blobs = _t.ListFieldBuilder(6, _t.DATA)
    grid: _t.ListFieldBuilder[_t.ListBuilder[int, int], _t.Iterable[int]] = _t.ListFieldBuilder(
        7, _t.list_of(_t.UINT8)
    )
    rows: _t.ListFieldBuilder[
        _t.ListBuilder[
            _shapes_capnp.Point.Builder,
            _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
        ],
        _t.Iterable[
            _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields
        ],
    ] = _t.ListFieldBuilder(8, _t.list_of(_t.struct_of(lambda: _shapes_capnp.Point)))
    any = _t.AnyPointerBuilder(9)
    any_struct = _t.AnyStructBuilder(10)
    any_list = _t.AnyListBuilder(11)
    capability: _t.CapBuilder[_t.Capability.Client, _t.Capability.Server] = _t.CapBuilder(
        12, lambda: _t.Capability
    )
    reader: _t.CapBuilder[_Interfaces_Reader_Client, _Interfaces_Reader_Server] = _t.CapBuilder(
        13, lambda: _Interfaces_Reader
    )
    readers: _t.ListFieldBuilder[
        _Interfaces_Reader_Client, _Interfaces_Reader_Client | _Interfaces_Reader_Server | None
    ] = _t.ListFieldBuilder(14, _t.cap_of(lambda: _Interfaces_Reader))
    voids = _t.ListFieldBuilder(15, _t.VOID)
    capabilities: _t.ListFieldBuilder[
        _t.Capability.Client, _t.Capability.Client | _t.Capability.Server | None
    ] = _t.ListFieldBuilder(16, _t.cap_of(lambda: _t.Capability))
    circle: _t.StructFieldBuilder[
        _circle_capnp.Circle.Builder,
        _circle_capnp.Circle.Reader | _circle_capnp.Circle.Builder | _circle_capnp.Circle.Fields,
    ] = _t.StructFieldBuilder(17, lambda: _circle_capnp.Circle)


class _Pointers_Promise(_t.Promise[_Pointers_Reader]):
    __slots__ = ()

    text: _t.PromiseValue[str] = _t.PromiseValue()
    data: _t.PromiseValue[bytes] = _t.PromiseValue()
    self: _t.PromiseStruct[_Pointers_Promise] = _t.PromiseStruct(2, lambda: Pointers)
    selves: _t.PromiseValue[_t.ListReader[_Pointers_Reader]] = _t.PromiseValue()
    colors: _t.PromiseValue[_t.ListReader[Color]] = _t.PromiseValue()
    bools: _t.PromiseValue[_t.ListReader[bool]] = _t.PromiseValue()
    blobs: _t.PromiseValue[_t.ListReader[bytes]] = _t.PromiseValue()
    grid: _t.PromiseValue[_t.ListReader[_t.ListReader[int]]] = _t.PromiseValue()
    rows: _t.PromiseValue[_t.ListReader[_t.ListReader[_shapes_capnp.Point.Reader]]] = (
        _t.PromiseValue()
    )
    any = _t.PromiseAny(9)
    any_struct = _t.PromiseAny(10)
    any_list = _t.PromiseAny(11)
    capability: _t.PromiseCap[_t.Capability.Client] = _t.PromiseCap(12, lambda: _t.Capability)
    reader: _t.PromiseCap[_Interfaces_Reader_Client] = _t.PromiseCap(13, lambda: _Interfaces_Reader)
    readers: _t.PromiseValue[_t.ListReader[_Interfaces_Reader_Client]] = _t.PromiseValue()
    voids: _t.PromiseValue[_t.ListReader[None]] = _t.PromiseValue()
    capabilities: _t.PromiseValue[_t.ListReader[_t.Capability.Client]] = _t.PromiseValue()
    circle: _t.PromiseStruct[_circle_capnp.Circle.Promise] = _t.PromiseStruct(
        17, lambda: _circle_capnp.Circle
    )


class _Pointers_Fields(_t.TypedDict, total=False):
    text: str
    data: _t.BytesLike
    self: _Pointers_Like
    selves: _t.Iterable[_Pointers_Like]
    colors: _t.Iterable[Color]
    bools: _t.Iterable[bool]
    blobs: _t.Iterable[_t.BytesLike]
    grid: _t.Iterable[_t.Iterable[int]]
    rows: _t.Iterable[
        _t.Iterable[
            _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields
        ]
    ]
    any: object
    any_struct: object
    any_list: object
    capability: _t.Capability.Client | _t.Capability.Server | None
    reader: _Interfaces_Reader_Client | _Interfaces_Reader_Server | None
    readers: _t.Iterable[_Interfaces_Reader_Client | _Interfaces_Reader_Server | None]
    voids: _t.Iterable[None]
    capabilities: _t.Iterable[_t.Capability.Client | _t.Capability.Server | None]
    circle: _circle_capnp.Circle.Reader | _circle_capnp.Circle.Builder | _circle_capnp.Circle.Fields


_Pointers_Like: _t.TypeAlias = _Pointers_Reader | _Pointers_Builder | _Pointers_Fields


class Pointers(_t.Struct[_Pointers_Reader, _Pointers_Builder]):
    Reader: _t.TypeAlias = _Pointers_Reader
    Builder: _t.TypeAlias = _Pointers_Builder
    Promise: _t.TypeAlias = _Pointers_Promise
    Fields: _t.TypeAlias = _Pointers_Fields
    Like: _t.TypeAlias = _Pointers_Like

    _id = 0x823D279A2BA56855
    _name = "Pointers"
    _size = (0, 18)

    @staticmethod
    def new(**fields: _t.Unpack[_Pointers_Fields]) -> _Pointers_Builder:
        return _t.new_struct(Pointers, fields)


class _Clashes_Reader__Promise__Reader(_t.Reader):
    __slots__ = ()
    _builder: _Clashes_Reader__Promise__Builder


class _Clashes_Reader__Promise__Builder(_t.Builder):
    __slots__ = ()


class _Clashes_Reader__Promise__Promise(_t.Promise[_Clashes_Reader__Promise__Reader]):
    __slots__ = ()


class _Clashes_Reader__Promise__Fields(_t.TypedDict, total=False):
    pass


_Clashes_Reader__Promise__Like: _t.TypeAlias = (
    _Clashes_Reader__Promise__Reader
    | _Clashes_Reader__Promise__Builder
    | _Clashes_Reader__Promise__Fields
)


class _Clashes_Reader__Promise_(
    _t.Struct[_Clashes_Reader__Promise__Reader, _Clashes_Reader__Promise__Builder]
):
    Reader: _t.TypeAlias = _Clashes_Reader__Promise__Reader
    Builder: _t.TypeAlias = _Clashes_Reader__Promise__Builder
    Promise: _t.TypeAlias = _Clashes_Reader__Promise__Promise
    Fields: _t.TypeAlias = _Clashes_Reader__Promise__Fields
    Like: _t.TypeAlias = _Clashes_Reader__Promise__Like

    _id = 0xF10540D3A8A5C274
    _name = "Clashes.Reader.Promise"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Clashes_Reader__Promise__Fields],
    ) -> _Clashes_Reader__Promise__Builder:
        return _t.new_struct(_Clashes_Reader__Promise_, fields)


class _Clashes_Reader__Reader(_t.Reader):
    __slots__ = ()
    _builder: _Clashes_Reader__Builder

    promise: _t.StructField[_Clashes_Reader__Promise__Reader] = _t.StructField(
        0, lambda: _Clashes_Reader__Promise_
    )


class _Clashes_Reader__Builder(_t.Builder):
    __slots__ = ()

    promise: _t.StructFieldBuilder[
        _Clashes_Reader__Promise__Builder, _Clashes_Reader__Promise__Like
    ] = _t.StructFieldBuilder(0, lambda: _Clashes_Reader__Promise_)


class _Clashes_Reader__Promise(_t.Promise[_Clashes_Reader__Reader]):
    __slots__ = ()

    promise: _t.PromiseStruct[_Clashes_Reader__Promise__Promise] = _t.PromiseStruct(
        0, lambda: _Clashes_Reader__Promise_
    )


class _Clashes_Reader__Fields(_t.TypedDict, total=False):
    promise: _Clashes_Reader__Promise__Like


_Clashes_Reader__Like: _t.TypeAlias = (
    _Clashes_Reader__Reader | _Clashes_Reader__Builder | _Clashes_Reader__Fields
)


class _Clashes_Reader_(_t.Struct[_Clashes_Reader__Reader, _Clashes_Reader__Builder]):
    Reader: _t.TypeAlias = _Clashes_Reader__Reader
    Builder: _t.TypeAlias = _Clashes_Reader__Builder
    Promise: _t.TypeAlias = _Clashes_Reader__Promise
    Fields: _t.TypeAlias = _Clashes_Reader__Fields
    Like: _t.TypeAlias = _Clashes_Reader__Like

    Promise_: _t.TypeAlias = _Clashes_Reader__Promise_

    _id = 0x966FF729394413AB
    _name = "Clashes.Reader"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Clashes_Reader__Fields]) -> _Clashes_Reader__Builder:
        return _t.new_struct(_Clashes_Reader_, fields)


class _Clashes_Which_(_t.Enum):
    A = 0


class _Clashes_New_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Clashes_New_Builder


class _Clashes_New_Builder(_t.Builder):
    __slots__ = ()


class _Clashes_New_Promise(_t.Promise[_Clashes_New_Reader]):
    __slots__ = ()


class _Clashes_New_Fields(_t.TypedDict, total=False):
    pass


_Clashes_New_Like: _t.TypeAlias = _Clashes_New_Reader | _Clashes_New_Builder | _Clashes_New_Fields


class _Clashes_New(_t.Struct[_Clashes_New_Reader, _Clashes_New_Builder]):
    Reader: _t.TypeAlias = _Clashes_New_Reader
    Builder: _t.TypeAlias = _Clashes_New_Builder
    Promise: _t.TypeAlias = _Clashes_New_Promise
    Fields: _t.TypeAlias = _Clashes_New_Fields
    Like: _t.TypeAlias = _Clashes_New_Like

    _id = 0xBA3E251E756774BC
    _name = "Clashes.New"
    _size = (0, 0)

    new_: _Final = 1
    str_: _Final = "a constant"
    builder: _t.StructConstant[_Clashes_Reader] = _t.StructConstant(
        lambda: Clashes,
        b"\x00\x00\x00\x00\x03\x00\x0a\x00\x07\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
        b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
        b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
        b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
        b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
        b"\x00\x00",
    )

    @staticmethod
    def new(**fields: _t.Unpack[_Clashes_New_Fields]) -> _Clashes_New_Builder:
        return _t.new_struct(_Clashes_New, fields)


class _Clashes_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Clashes_Builder

    class_ = _t.Int32(0)
    from_ = _t.Text(0)
    bytes = _t.Data(1)
    int = _t.Int64(1)
    str = _t.Text(2)
    float = _t.Float32(1)
    bool = _t.Bool(128)
    list = _t.ListField(3, _t.TEXT)
    type: _t.EnumField[Color] = _t.EnumField(9, lambda: Color)
    property = _t.AnyPointer(4)
    self = _t.Text(5)
    object = _t.AnyPointer(6)
    foo_url = _t.Text(7)
    foo_url_ = _t.Text(8)
    builder: _t.StructField[_Clashes_Reader__Reader] = _t.StructField(9, lambda: _Clashes_Reader_)
    new = _t.Bool(129)
    which = _t.Bool(130)


class _Clashes_Builder(_t.Builder):
    __slots__ = ()

    class_ = _t.Int32Builder(0)
    from_ = _t.TextBuilder(0)
    bytes = _t.DataBuilder(1)
    int = _t.Int64Builder(1)
    str = _t.TextBuilder(2)
    float = _t.Float32Builder(1)
    bool = _t.BoolBuilder(128)
    list = _t.ListFieldBuilder(3, _t.TEXT)
    type: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(9, lambda: Color)
    property = _t.AnyPointerBuilder(4)
    self = _t.TextBuilder(5)
    object = _t.AnyPointerBuilder(6)
    foo_url = _t.TextBuilder(7)
    foo_url_ = _t.TextBuilder(8)
    builder: _t.StructFieldBuilder[_Clashes_Reader__Builder, _Clashes_Reader__Like] = (
        _t.StructFieldBuilder(9, lambda: _Clashes_Reader_)
    )
    new = _t.BoolBuilder(129)
    which = _t.BoolBuilder(130)


class _Clashes_Promise(_t.Promise[_Clashes_Reader]):
    __slots__ = ()

    class_: _t.PromiseValue[_builtins.int] = _t.PromiseValue()
    from_: _t.PromiseValue[_builtins.str] = _t.PromiseValue()
    bytes: _t.PromiseValue[_builtins.bytes] = _t.PromiseValue()
    int: _t.PromiseValue[_builtins.int] = _t.PromiseValue()
    str: _t.PromiseValue[_builtins.str] = _t.PromiseValue()
    float: _t.PromiseValue[_builtins.float] = _t.PromiseValue()
    bool: _t.PromiseValue[_builtins.bool] = _t.PromiseValue()
    list: _t.PromiseValue[_t.ListReader[_builtins.str]] = _t.PromiseValue()
    type: _t.PromiseValue[Color] = _t.PromiseValue()
    property = _t.PromiseAny(4)
    self: _t.PromiseValue[_builtins.str] = _t.PromiseValue()
    object = _t.PromiseAny(6)
    foo_url: _t.PromiseValue[_builtins.str] = _t.PromiseValue()
    foo_url_: _t.PromiseValue[_builtins.str] = _t.PromiseValue()
    builder: _t.PromiseStruct[_Clashes_Reader__Promise] = _t.PromiseStruct(
        9, lambda: _Clashes_Reader_
    )
    new: _t.PromiseValue[_builtins.bool] = _t.PromiseValue()
    which: _t.PromiseValue[_builtins.bool] = _t.PromiseValue()


class _Clashes_Fields(_t.TypedDict, total=False):
    class_: _builtins.int
    from_: _builtins.str
    bytes: _t.BytesLike
    int: _builtins.int
    str: _builtins.str
    float: _builtins.float
    bool: _builtins.bool
    list: _t.Iterable[_builtins.str]
    type: Color
    property: _builtins.object
    self: _builtins.str
    object: _builtins.object
    foo_url: _builtins.str
    foo_url_: _builtins.str
    builder: _Clashes_Reader__Like
    new: _builtins.bool
    which: _builtins.bool


_Clashes_Like: _t.TypeAlias = _Clashes_Reader | _Clashes_Builder | _Clashes_Fields


class Clashes(_t.Struct[_Clashes_Reader, _Clashes_Builder]):
    """Names of Python, names of builtins, and names of our own."""

    Reader: _t.TypeAlias = _Clashes_Reader
    Builder: _t.TypeAlias = _Clashes_Builder
    Promise: _t.TypeAlias = _Clashes_Promise
    Fields: _t.TypeAlias = _Clashes_Fields
    Like: _t.TypeAlias = _Clashes_Like

    Reader_: _t.TypeAlias = _Clashes_Reader_
    Which_: _t.TypeAlias = _Clashes_Which_
    New: _t.TypeAlias = _Clashes_New

    _id = 0xF093CC648FA0C773
    _name = "Clashes"
    _schema_names = {"foo_url": "fooURL"}
    _annotations = {"foo_url": {0xE9CA3C7A495A0B93: "an unexpected name"}}
    _size = (3, 10)

    @staticmethod
    def new(**fields: _t.Unpack[_Clashes_Fields]) -> _Clashes_Builder:
        return _t.new_struct(Clashes, fields)


class _None__Reader(_t.Reader):
    __slots__ = ()
    _builder: _None__Builder

    true = _t.Bool(0)


class _None__Builder(_t.Builder):
    __slots__ = ()

    true = _t.BoolBuilder(0)


class _None__Promise(_t.Promise[_None__Reader]):
    __slots__ = ()

    true: _t.PromiseValue[bool] = _t.PromiseValue()


class _None__Fields(_t.TypedDict, total=False):
    true: bool


_None__Like: _t.TypeAlias = _None__Reader | _None__Builder | _None__Fields


class None_(_t.Struct[_None__Reader, _None__Builder]):
    Reader: _t.TypeAlias = _None__Reader
    Builder: _t.TypeAlias = _None__Builder
    Promise: _t.TypeAlias = _None__Promise
    Fields: _t.TypeAlias = _None__Fields
    Like: _t.TypeAlias = _None__Like

    _id = 0xFF1064EDCBADC833
    _name = "None"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_None__Fields]) -> _None__Builder:
        return _t.new_struct(None_, fields)


class _Unions_Inner_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Unions_Inner_Builder

    left = _t.Text(0)
    right: _t.StructField[_Unions_Reader] = _t.StructField(1, lambda: Unions)


class _Unions_Inner_Builder(_t.Builder):
    __slots__ = ()

    left = _t.TextBuilder(0)
    right: _t.StructFieldBuilder[_Unions_Builder, _Unions_Like] = _t.StructFieldBuilder(
        1, lambda: Unions
    )


class _Unions_Inner_Promise(_t.Promise[_Unions_Inner_Reader]):
    __slots__ = ()

    left: _t.PromiseValue[str] = _t.PromiseValue()
    right: _t.PromiseStruct[_Unions_Promise] = _t.PromiseStruct(1, lambda: Unions)


class _Unions_Inner_Fields(_t.TypedDict, total=False):
    left: str
    right: _Unions_Like


_Unions_Inner_Like: _t.TypeAlias = (
    _Unions_Inner_Reader | _Unions_Inner_Builder | _Unions_Inner_Fields
)


class _Unions_Inner(_t.Struct[_Unions_Inner_Reader, _Unions_Inner_Builder]):
    Reader: _t.TypeAlias = _Unions_Inner_Reader
    Builder: _t.TypeAlias = _Unions_Inner_Builder
    Promise: _t.TypeAlias = _Unions_Inner_Promise
    Fields: _t.TypeAlias = _Unions_Inner_Fields
    Like: _t.TypeAlias = _Unions_Inner_Like

    _id = 0x959BBE56F0EB28C6
    _name = "Unions.inner"
    _size = (5, 3)
    _is_group = True


class _Unions_Named_Maybe_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Unions_Named_Maybe_Builder

    odds = _t.Float32(4)
    int = _t.Int8(20)
    reason = _t.UInt64(3)


class _Unions_Named_Maybe_Builder(_t.Builder):
    __slots__ = ()

    odds = _t.Float32Builder(4)
    int = _t.Int8Builder(20)
    reason = _t.UInt64Builder(3)


class _Unions_Named_Maybe_Promise(_t.Promise[_Unions_Named_Maybe_Reader]):
    __slots__ = ()

    odds: _t.PromiseValue[float] = _t.PromiseValue()
    int: _t.PromiseValue[_builtins.int] = _t.PromiseValue()
    reason: _t.PromiseValue[_builtins.int] = _t.PromiseValue()


class _Unions_Named_Maybe_Fields(_t.TypedDict, total=False):
    odds: float
    int: _builtins.int
    reason: _builtins.int


_Unions_Named_Maybe_Like: _t.TypeAlias = (
    _Unions_Named_Maybe_Reader | _Unions_Named_Maybe_Builder | _Unions_Named_Maybe_Fields
)


class _Unions_Named_Maybe(_t.Struct[_Unions_Named_Maybe_Reader, _Unions_Named_Maybe_Builder]):
    Reader: _t.TypeAlias = _Unions_Named_Maybe_Reader
    Builder: _t.TypeAlias = _Unions_Named_Maybe_Builder
    Promise: _t.TypeAlias = _Unions_Named_Maybe_Promise
    Fields: _t.TypeAlias = _Unions_Named_Maybe_Fields
    Like: _t.TypeAlias = _Unions_Named_Maybe_Like

    _id = 0xE5EAC1B2A9F41DBF
    _name = "Unions.named.maybe"
    _size = (5, 3)
    _is_group = True


class _Unions_Named_Which(_t.Enum):
    YES = 0
    NO = 1
    MAYBE = 2


class _Unions_Named_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Unions_Named_Builder
    _which: _t.Which[_Unions_Named_Which] = _t.Which(2, lambda: _Unions_Named_Which)

    yes = _t.Void(union=(2, 0))
    no = _t.Text(2, union=(2, 1))
    maybe: _t.Group[_Unions_Named_Maybe_Reader] = _t.Group(
        lambda: _Unions_Named_Maybe, union=(2, 2)
    )


class _Unions_Named_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Unions_Named_Which] = _t.Which(2, lambda: _Unions_Named_Which)

    yes = _t.VoidBuilder(union=(2, 0))
    no = _t.TextBuilder(2, union=(2, 1))
    maybe: _t.GroupBuilder[_Unions_Named_Maybe_Builder, _Unions_Named_Maybe_Like] = _t.GroupBuilder(
        lambda: _Unions_Named_Maybe, union=(2, 2)
    )


class _Unions_Named_Promise(_t.Promise[_Unions_Named_Reader]):
    __slots__ = ()

    yes: _t.PromiseValue[None] = _t.PromiseValue()
    no: _t.PromiseValue[str] = _t.PromiseValue()
    maybe: _t.PromiseGroup[_Unions_Named_Maybe_Promise] = _t.PromiseGroup(
        lambda: _Unions_Named_Maybe
    )


class _Unions_Named_Fields(_t.TypedDict, total=False):
    yes: None
    no: str
    maybe: _Unions_Named_Maybe_Like


_Unions_Named_Like: _t.TypeAlias = (
    _Unions_Named_Reader | _Unions_Named_Builder | _Unions_Named_Fields
)


class _Unions_Named(_t.Struct[_Unions_Named_Reader, _Unions_Named_Builder]):
    """A union of its own."""

    Reader: _t.TypeAlias = _Unions_Named_Reader
    Builder: _t.TypeAlias = _Unions_Named_Builder
    Promise: _t.TypeAlias = _Unions_Named_Promise
    Fields: _t.TypeAlias = _Unions_Named_Fields
    Like: _t.TypeAlias = _Unions_Named_Like
    Which: _t.TypeAlias = _Unions_Named_Which

    Maybe: _t.TypeAlias = _Unions_Named_Maybe

    _id = 0xC111FEC140F4A680
    _name = "Unions.named"
    _size = (5, 3)
    _is_group = True


class _Unions_Plain_Deep_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Unions_Plain_Deep_Builder

    b = _t.Int16(16)


class _Unions_Plain_Deep_Builder(_t.Builder):
    __slots__ = ()

    b = _t.Int16Builder(16)


class _Unions_Plain_Deep_Promise(_t.Promise[_Unions_Plain_Deep_Reader]):
    __slots__ = ()

    b: _t.PromiseValue[int] = _t.PromiseValue()


class _Unions_Plain_Deep_Fields(_t.TypedDict, total=False):
    b: int


_Unions_Plain_Deep_Like: _t.TypeAlias = (
    _Unions_Plain_Deep_Reader | _Unions_Plain_Deep_Builder | _Unions_Plain_Deep_Fields
)


class _Unions_Plain_Deep(_t.Struct[_Unions_Plain_Deep_Reader, _Unions_Plain_Deep_Builder]):
    Reader: _t.TypeAlias = _Unions_Plain_Deep_Reader
    Builder: _t.TypeAlias = _Unions_Plain_Deep_Builder
    Promise: _t.TypeAlias = _Unions_Plain_Deep_Promise
    Fields: _t.TypeAlias = _Unions_Plain_Deep_Fields
    Like: _t.TypeAlias = _Unions_Plain_Deep_Like

    _id = 0xC0B5B431E31B1F7A
    _name = "Unions.plain.deep"
    _size = (5, 3)
    _is_group = True


class _Unions_Plain_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Unions_Plain_Builder

    a = _t.Int16(3)
    deep: _t.Group[_Unions_Plain_Deep_Reader] = _t.Group(lambda: _Unions_Plain_Deep)


class _Unions_Plain_Builder(_t.Builder):
    __slots__ = ()

    a = _t.Int16Builder(3)
    deep: _t.GroupBuilder[_Unions_Plain_Deep_Builder, _Unions_Plain_Deep_Like] = _t.GroupBuilder(
        lambda: _Unions_Plain_Deep
    )


class _Unions_Plain_Promise(_t.Promise[_Unions_Plain_Reader]):
    __slots__ = ()

    a: _t.PromiseValue[int] = _t.PromiseValue()
    deep: _t.PromiseGroup[_Unions_Plain_Deep_Promise] = _t.PromiseGroup(lambda: _Unions_Plain_Deep)


class _Unions_Plain_Fields(_t.TypedDict, total=False):
    a: int
    deep: _Unions_Plain_Deep_Like


_Unions_Plain_Like: _t.TypeAlias = (
    _Unions_Plain_Reader | _Unions_Plain_Builder | _Unions_Plain_Fields
)


class _Unions_Plain(_t.Struct[_Unions_Plain_Reader, _Unions_Plain_Builder]):
    Reader: _t.TypeAlias = _Unions_Plain_Reader
    Builder: _t.TypeAlias = _Unions_Plain_Builder
    Promise: _t.TypeAlias = _Unions_Plain_Promise
    Fields: _t.TypeAlias = _Unions_Plain_Fields
    Like: _t.TypeAlias = _Unions_Plain_Like

    Deep: _t.TypeAlias = _Unions_Plain_Deep

    _id = 0xB68C0DFCBE272E66
    _name = "Unions.plain"
    _size = (5, 3)
    _is_group = True


class _Unions_Which(_t.Enum):
    NOTHING = 0
    NUMBER = 1
    TEXT = 2
    INNER = 3
    COLOR = 4
    THINGS = 5


class _Unions_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Unions_Builder
    _which: _t.Which[_Unions_Which] = _t.Which(1, lambda: _Unions_Which)

    before = _t.UInt8(0)
    nothing = _t.Void(union=(1, 0))
    number = _t.Float64(1, 3.25, union=(1, 1))
    text = _t.Text(0, "unset", union=(1, 2))
    inner: _t.Group[_Unions_Inner_Reader] = _t.Group(lambda: _Unions_Inner, union=(1, 3))
    color: _t.EnumField[Color] = _t.EnumField(4, lambda: Color, union=(1, 4))
    things: _t.ListField[_Unions_Reader] = _t.ListField(
        0, _t.struct_of(lambda: Unions), union=(1, 5)
    )
    named: _t.Group[_Unions_Named_Reader] = _t.Group(lambda: _Unions_Named)
    """A union of its own."""
    plain: _t.Group[_Unions_Plain_Reader] = _t.Group(lambda: _Unions_Plain)


class _Unions_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Unions_Which] = _t.Which(1, lambda: _Unions_Which)

    before = _t.UInt8Builder(0)
    nothing = _t.VoidBuilder(union=(1, 0))
    number = _t.Float64Builder(1, 3.25, union=(1, 1))
    text = _t.TextBuilder(0, "unset", union=(1, 2))
    inner: _t.GroupBuilder[_Unions_Inner_Builder, _Unions_Inner_Like] = _t.GroupBuilder(
        lambda: _Unions_Inner, union=(1, 3)
    )
    color: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(4, lambda: Color, union=(1, 4))
    things: _t.ListFieldBuilder[_Unions_Builder, _Unions_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: Unions), union=(1, 5)
    )
    named: _t.GroupBuilder[_Unions_Named_Builder, _Unions_Named_Like] = _t.GroupBuilder(
        lambda: _Unions_Named
    )
    plain: _t.GroupBuilder[_Unions_Plain_Builder, _Unions_Plain_Like] = _t.GroupBuilder(
        lambda: _Unions_Plain
    )


class _Unions_Promise(_t.Promise[_Unions_Reader]):
    __slots__ = ()

    before: _t.PromiseValue[int] = _t.PromiseValue()
    nothing: _t.PromiseValue[None] = _t.PromiseValue()
    number: _t.PromiseValue[float] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()
    inner: _t.PromiseGroup[_Unions_Inner_Promise] = _t.PromiseGroup(lambda: _Unions_Inner)
    color: _t.PromiseValue[Color] = _t.PromiseValue()
    things: _t.PromiseValue[_t.ListReader[_Unions_Reader]] = _t.PromiseValue()
    named: _t.PromiseGroup[_Unions_Named_Promise] = _t.PromiseGroup(lambda: _Unions_Named)
    plain: _t.PromiseGroup[_Unions_Plain_Promise] = _t.PromiseGroup(lambda: _Unions_Plain)


class _Unions_Fields(_t.TypedDict, total=False):
    before: int
    nothing: None
    number: float
    text: str
    inner: _Unions_Inner_Like
    color: Color
    things: _t.Iterable[_Unions_Like]
    named: _Unions_Named_Like
    plain: _Unions_Plain_Like


_Unions_Like: _t.TypeAlias = _Unions_Reader | _Unions_Builder | _Unions_Fields


class Unions(_t.Struct[_Unions_Reader, _Unions_Builder]):
    Reader: _t.TypeAlias = _Unions_Reader
    Builder: _t.TypeAlias = _Unions_Builder
    Promise: _t.TypeAlias = _Unions_Promise
    Fields: _t.TypeAlias = _Unions_Fields
    Like: _t.TypeAlias = _Unions_Like
    Which: _t.TypeAlias = _Unions_Which

    Inner: _t.TypeAlias = _Unions_Inner
    Named: _t.TypeAlias = _Unions_Named
    Plain: _t.TypeAlias = _Unions_Plain

    _id = 0xA9F4FDAF8F70247D
    _name = "Unions"
    _annotations = {"named": {0xE9CA3C7A495A0B93: "named"}}
    _size = (5, 3)

    @staticmethod
    def new(**fields: _t.Unpack[_Unions_Fields]) -> _Unions_Builder:
        return _t.new_struct(Unions, fields)


class _OnlyUnion_Which(_t.Enum):
    A = 0
    B = 1


class _OnlyUnion_Reader(_t.Reader):
    __slots__ = ()
    _builder: _OnlyUnion_Builder
    _which: _t.Which[_OnlyUnion_Which] = _t.Which(1, lambda: _OnlyUnion_Which)

    a = _t.Bool(0, union=(1, 0))
    b = _t.Data(0, union=(1, 1))


class _OnlyUnion_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_OnlyUnion_Which] = _t.Which(1, lambda: _OnlyUnion_Which)

    a = _t.BoolBuilder(0, union=(1, 0))
    b = _t.DataBuilder(0, union=(1, 1))


class _OnlyUnion_Promise(_t.Promise[_OnlyUnion_Reader]):
    __slots__ = ()

    a: _t.PromiseValue[bool] = _t.PromiseValue()
    b: _t.PromiseValue[bytes] = _t.PromiseValue()


class _OnlyUnion_Fields(_t.TypedDict, total=False):
    a: bool
    b: _t.BytesLike


_OnlyUnion_Like: _t.TypeAlias = _OnlyUnion_Reader | _OnlyUnion_Builder | _OnlyUnion_Fields


class OnlyUnion(_t.Struct[_OnlyUnion_Reader, _OnlyUnion_Builder]):
    Reader: _t.TypeAlias = _OnlyUnion_Reader
    Builder: _t.TypeAlias = _OnlyUnion_Builder
    Promise: _t.TypeAlias = _OnlyUnion_Promise
    Fields: _t.TypeAlias = _OnlyUnion_Fields
    Like: _t.TypeAlias = _OnlyUnion_Like
    Which: _t.TypeAlias = _OnlyUnion_Which

    _id = 0xC69101D679E51BF1
    _name = "OnlyUnion"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_OnlyUnion_Fields]) -> _OnlyUnion_Builder:
        return _t.new_struct(OnlyUnion, fields)


class _Reordered_Grouped_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Reordered_Grouped_Builder

    second = _t.UInt8(4)
    first = _t.UInt8(0)


class _Reordered_Grouped_Builder(_t.Builder):
    __slots__ = ()

    second = _t.UInt8Builder(4)
    first = _t.UInt8Builder(0)


class _Reordered_Grouped_Promise(_t.Promise[_Reordered_Grouped_Reader]):
    __slots__ = ()

    second: _t.PromiseValue[int] = _t.PromiseValue()
    first: _t.PromiseValue[int] = _t.PromiseValue()


class _Reordered_Grouped_Fields(_t.TypedDict, total=False):
    second: int
    first: int


_Reordered_Grouped_Like: _t.TypeAlias = (
    _Reordered_Grouped_Reader | _Reordered_Grouped_Builder | _Reordered_Grouped_Fields
)


class _Reordered_Grouped(_t.Struct[_Reordered_Grouped_Reader, _Reordered_Grouped_Builder]):
    Reader: _t.TypeAlias = _Reordered_Grouped_Reader
    Builder: _t.TypeAlias = _Reordered_Grouped_Builder
    Promise: _t.TypeAlias = _Reordered_Grouped_Promise
    Fields: _t.TypeAlias = _Reordered_Grouped_Fields
    Like: _t.TypeAlias = _Reordered_Grouped_Like

    _id = 0xD0B3D905A94BB206
    _name = "Reordered.grouped"
    _size = (1, 2)
    _is_group = True
    _by_ordinal = ("first", "second")


class _Reordered_InOrder_Which(_t.Enum):
    THIRD = 0
    FOURTH = 1


class _Reordered_InOrder_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Reordered_InOrder_Builder
    _which: _t.Which[_Reordered_InOrder_Which] = _t.Which(1, lambda: _Reordered_InOrder_Which)

    third = _t.UInt8(1, union=(1, 0))
    fourth = _t.UInt8(1, union=(1, 1))


class _Reordered_InOrder_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Reordered_InOrder_Which] = _t.Which(1, lambda: _Reordered_InOrder_Which)

    third = _t.UInt8Builder(1, union=(1, 0))
    fourth = _t.UInt8Builder(1, union=(1, 1))


class _Reordered_InOrder_Promise(_t.Promise[_Reordered_InOrder_Reader]):
    __slots__ = ()

    third: _t.PromiseValue[int] = _t.PromiseValue()
    fourth: _t.PromiseValue[int] = _t.PromiseValue()


class _Reordered_InOrder_Fields(_t.TypedDict, total=False):
    third: int
    fourth: int


_Reordered_InOrder_Like: _t.TypeAlias = (
    _Reordered_InOrder_Reader | _Reordered_InOrder_Builder | _Reordered_InOrder_Fields
)


class _Reordered_InOrder(_t.Struct[_Reordered_InOrder_Reader, _Reordered_InOrder_Builder]):
    Reader: _t.TypeAlias = _Reordered_InOrder_Reader
    Builder: _t.TypeAlias = _Reordered_InOrder_Builder
    Promise: _t.TypeAlias = _Reordered_InOrder_Promise
    Fields: _t.TypeAlias = _Reordered_InOrder_Fields
    Like: _t.TypeAlias = _Reordered_InOrder_Like
    Which: _t.TypeAlias = _Reordered_InOrder_Which

    _id = 0xBBA90B6A79755C3E
    _name = "Reordered.inOrder"
    _size = (1, 2)
    _is_group = True


class _Reordered_Which(_t.Enum):
    EARLY = 0
    LATE = 1


class _Reordered_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Reordered_Builder
    _which: _t.Which[_Reordered_Which] = _t.Which(3, lambda: _Reordered_Which)

    last = _t.UInt8(5)
    class_ = _t.Text(0)
    late = _t.Text(1, union=(3, 1))
    early = _t.Text(1, union=(3, 0))
    grouped: _t.Group[_Reordered_Grouped_Reader] = _t.Group(lambda: _Reordered_Grouped)
    in_order: _t.Group[_Reordered_InOrder_Reader] = _t.Group(lambda: _Reordered_InOrder)


class _Reordered_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Reordered_Which] = _t.Which(3, lambda: _Reordered_Which)

    last = _t.UInt8Builder(5)
    class_ = _t.TextBuilder(0)
    late = _t.TextBuilder(1, union=(3, 1))
    early = _t.TextBuilder(1, union=(3, 0))
    grouped: _t.GroupBuilder[_Reordered_Grouped_Builder, _Reordered_Grouped_Like] = _t.GroupBuilder(
        lambda: _Reordered_Grouped
    )
    in_order: _t.GroupBuilder[_Reordered_InOrder_Builder, _Reordered_InOrder_Like] = (
        _t.GroupBuilder(lambda: _Reordered_InOrder)
    )


class _Reordered_Promise(_t.Promise[_Reordered_Reader]):
    __slots__ = ()

    last: _t.PromiseValue[int] = _t.PromiseValue()
    class_: _t.PromiseValue[str] = _t.PromiseValue()
    late: _t.PromiseValue[str] = _t.PromiseValue()
    early: _t.PromiseValue[str] = _t.PromiseValue()
    grouped: _t.PromiseGroup[_Reordered_Grouped_Promise] = _t.PromiseGroup(
        lambda: _Reordered_Grouped
    )
    in_order: _t.PromiseGroup[_Reordered_InOrder_Promise] = _t.PromiseGroup(
        lambda: _Reordered_InOrder
    )


class _Reordered_Fields(_t.TypedDict, total=False):
    last: int
    class_: str
    late: str
    early: str
    grouped: _Reordered_Grouped_Like
    in_order: _Reordered_InOrder_Like


_Reordered_Like: _t.TypeAlias = _Reordered_Reader | _Reordered_Builder | _Reordered_Fields


class Reordered(_t.Struct[_Reordered_Reader, _Reordered_Builder]):
    Reader: _t.TypeAlias = _Reordered_Reader
    Builder: _t.TypeAlias = _Reordered_Builder
    Promise: _t.TypeAlias = _Reordered_Promise
    Fields: _t.TypeAlias = _Reordered_Fields
    Like: _t.TypeAlias = _Reordered_Like
    Which: _t.TypeAlias = _Reordered_Which

    Grouped: _t.TypeAlias = _Reordered_Grouped
    InOrder: _t.TypeAlias = _Reordered_InOrder

    _id = 0xBE5AE0BE43A88084
    _name = "Reordered"
    _size = (1, 2)
    _by_ordinal = ("grouped", "class_", "early", "in_order", "late", "last")

    @staticmethod
    def new(**fields: _t.Unpack[_Reordered_Fields]) -> _Reordered_Builder:
        return _t.new_struct(Reordered, fields)


class _Outer_Inner_Innermost_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Outer_Inner_Innermost_Builder

    value = _t.Text(0)
    parent: _t.StructField[_Outer_Reader] = _t.StructField(1, lambda: Outer)
    kind: _t.EnumField[_Outer_Inner_Kind] = _t.EnumField(0, lambda: _Outer_Inner_Kind)


class _Outer_Inner_Innermost_Builder(_t.Builder):
    __slots__ = ()

    value = _t.TextBuilder(0)
    parent: _t.StructFieldBuilder[_Outer_Builder, _Outer_Like] = _t.StructFieldBuilder(
        1, lambda: Outer
    )
    kind: _t.EnumFieldBuilder[_Outer_Inner_Kind] = _t.EnumFieldBuilder(0, lambda: _Outer_Inner_Kind)


class _Outer_Inner_Innermost_Promise(_t.Promise[_Outer_Inner_Innermost_Reader]):
    __slots__ = ()

    value: _t.PromiseValue[str] = _t.PromiseValue()
    parent: _t.PromiseStruct[_Outer_Promise] = _t.PromiseStruct(1, lambda: Outer)
    kind: _t.PromiseValue[_Outer_Inner_Kind] = _t.PromiseValue()


class _Outer_Inner_Innermost_Fields(_t.TypedDict, total=False):
    value: str
    parent: _Outer_Like
    kind: _Outer_Inner_Kind


_Outer_Inner_Innermost_Like: _t.TypeAlias = (
    _Outer_Inner_Innermost_Reader | _Outer_Inner_Innermost_Builder | _Outer_Inner_Innermost_Fields
)


class _Outer_Inner_Innermost(
    _t.Struct[_Outer_Inner_Innermost_Reader, _Outer_Inner_Innermost_Builder]
):
    Reader: _t.TypeAlias = _Outer_Inner_Innermost_Reader
    Builder: _t.TypeAlias = _Outer_Inner_Innermost_Builder
    Promise: _t.TypeAlias = _Outer_Inner_Innermost_Promise
    Fields: _t.TypeAlias = _Outer_Inner_Innermost_Fields
    Like: _t.TypeAlias = _Outer_Inner_Innermost_Like

    _id = 0xEA788C0B83F40E8B
    _name = "Outer.Inner.Innermost"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Outer_Inner_Innermost_Fields]) -> _Outer_Inner_Innermost_Builder:
        return _t.new_struct(_Outer_Inner_Innermost, fields)


class _Outer_Inner_Kind(_t.Enum):
    SMALL = 0
    LARGE = 1


class _Outer_Inner_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Outer_Inner_Builder

    one: _t.StructField[_Outer_Inner_Innermost_Reader] = _t.StructField(
        0, lambda: _Outer_Inner_Innermost
    )


class _Outer_Inner_Builder(_t.Builder):
    __slots__ = ()

    one: _t.StructFieldBuilder[_Outer_Inner_Innermost_Builder, _Outer_Inner_Innermost_Like] = (
        _t.StructFieldBuilder(0, lambda: _Outer_Inner_Innermost)
    )


class _Outer_Inner_Promise(_t.Promise[_Outer_Inner_Reader]):
    __slots__ = ()

    one: _t.PromiseStruct[_Outer_Inner_Innermost_Promise] = _t.PromiseStruct(
        0, lambda: _Outer_Inner_Innermost
    )


class _Outer_Inner_Fields(_t.TypedDict, total=False):
    one: _Outer_Inner_Innermost_Like


_Outer_Inner_Like: _t.TypeAlias = _Outer_Inner_Reader | _Outer_Inner_Builder | _Outer_Inner_Fields


class _Outer_Inner(_t.Struct[_Outer_Inner_Reader, _Outer_Inner_Builder]):
    Reader: _t.TypeAlias = _Outer_Inner_Reader
    Builder: _t.TypeAlias = _Outer_Inner_Builder
    Promise: _t.TypeAlias = _Outer_Inner_Promise
    Fields: _t.TypeAlias = _Outer_Inner_Fields
    Like: _t.TypeAlias = _Outer_Inner_Like

    Innermost: _t.TypeAlias = _Outer_Inner_Innermost
    Kind: _t.TypeAlias = _Outer_Inner_Kind

    _id = 0xCA2408DE8DEE7764
    _name = "Outer.Inner"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Outer_Inner_Fields]) -> _Outer_Inner_Builder:
        return _t.new_struct(_Outer_Inner, fields)


class _Outer_Listener_HeardParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Outer_Listener_HeardParams_Builder

    inner: _t.StructField[_Outer_Inner_Reader] = _t.StructField(0, lambda: _Outer_Inner)


class _Outer_Listener_HeardParams_Builder(_t.Builder):
    __slots__ = ()

    inner: _t.StructFieldBuilder[_Outer_Inner_Builder, _Outer_Inner_Like] = _t.StructFieldBuilder(
        0, lambda: _Outer_Inner
    )


class _Outer_Listener_HeardParams_Fields(_t.TypedDict, total=False):
    inner: _Outer_Inner_Like


class _Outer_Listener_HeardParams(
    _t.Struct[_Outer_Listener_HeardParams_Reader, _Outer_Listener_HeardParams_Builder]
):
    Reader: _t.TypeAlias = _Outer_Listener_HeardParams_Reader
    Builder: _t.TypeAlias = _Outer_Listener_HeardParams_Builder
    Fields: _t.TypeAlias = _Outer_Listener_HeardParams_Fields

    _id = 0xB94E32E8052752D4
    _name = "Outer.Listener.heard$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Outer_Listener_HeardParams_Fields],
    ) -> _Outer_Listener_HeardParams_Builder:
        return _t.new_struct(_Outer_Listener_HeardParams, fields)


class _Outer_Listener_HeardResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Outer_Listener_HeardResults_Builder

    kind: _t.EnumField[_Outer_Inner_Kind] = _t.EnumField(0, lambda: _Outer_Inner_Kind)


class _Outer_Listener_HeardResults_Builder(_t.Builder):
    __slots__ = ()

    kind: _t.EnumFieldBuilder[_Outer_Inner_Kind] = _t.EnumFieldBuilder(0, lambda: _Outer_Inner_Kind)


class _Outer_Listener_HeardResults_Promise(_t.Promise[_Outer_Listener_HeardResults_Reader]):
    __slots__ = ()

    kind: _t.PromiseValue[_Outer_Inner_Kind] = _t.PromiseValue()


class _Outer_Listener_HeardResults_Fields(_t.TypedDict, total=False):
    kind: _Outer_Inner_Kind


class _Outer_Listener_HeardResults(
    _t.Struct[_Outer_Listener_HeardResults_Reader, _Outer_Listener_HeardResults_Builder]
):
    Reader: _t.TypeAlias = _Outer_Listener_HeardResults_Reader
    Builder: _t.TypeAlias = _Outer_Listener_HeardResults_Builder
    Promise: _t.TypeAlias = _Outer_Listener_HeardResults_Promise
    Fields: _t.TypeAlias = _Outer_Listener_HeardResults_Fields

    _id = 0xA131633BFB0B6319
    _name = "Outer.Listener.heard$Results"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Outer_Listener_HeardResults_Fields],
    ) -> _Outer_Listener_HeardResults_Builder:
        return _t.new_struct(_Outer_Listener_HeardResults, fields)


_Outer_Listener_heard: _t.Method[
    _Outer_Listener_HeardParams_Builder, _Outer_Listener_HeardResults_Promise
] = _t.Method(
    0x84AF16E1BBF2051F,
    0,
    "heard",
    lambda: _Outer_Listener_HeardParams,
    lambda: _Outer_Listener_HeardResults,
    no_promise_pipelining=True,
)

_Outer_Listener_HeardCall: _t.TypeAlias = _t.Call[
    _Outer_Listener_HeardParams_Reader, _Outer_Listener_HeardResults_Builder
]
_Outer_Listener_HeardRequest: _t.TypeAlias = _t.Request[
    _Outer_Listener_HeardParams_Builder, _Outer_Listener_HeardResults_Promise
]


class _Outer_Listener_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Outer_Listener_heard)
    def heard(
        self, **params: _t.Unpack[_Outer_Listener_HeardParams_Fields]
    ) -> _Outer_Listener_HeardResults_Promise:
        return self._call(_Outer_Listener_heard, params)


class _Outer_Listener_Server(_t.Server):
    _methods = _t.methods(_Outer_Listener_heard)

    def heard(self, call: _Outer_Listener_HeardCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Outer_Listener_heard)


class _Outer_Listener(_t.Interface[_Outer_Listener_Client]):
    Client: _t.TypeAlias = _Outer_Listener_Client
    Server: _t.TypeAlias = _Outer_Listener_Server

    HeardParams: _t.TypeAlias = _Outer_Listener_HeardParams
    HeardResults: _t.TypeAlias = _Outer_Listener_HeardResults
    HeardCall: _t.TypeAlias = _Outer_Listener_HeardCall
    HeardRequest: _t.TypeAlias = _Outer_Listener_HeardRequest

    _id = 0x84AF16E1BBF2051F
    _name = "Outer.Listener"
    _methods = _t.methods(_Outer_Listener_heard)


class _Outer_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Outer_Builder

    listener: _t.Cap[_Outer_Listener_Client] = _t.Cap(0, lambda: _Outer_Listener)
    inner: _t.StructField[_Outer_Inner_Reader] = _t.StructField(1, lambda: _Outer_Inner)


class _Outer_Builder(_t.Builder):
    __slots__ = ()

    listener: _t.CapBuilder[_Outer_Listener_Client, _Outer_Listener_Server] = _t.CapBuilder(
        0, lambda: _Outer_Listener
    )
    inner: _t.StructFieldBuilder[_Outer_Inner_Builder, _Outer_Inner_Like] = _t.StructFieldBuilder(
        1, lambda: _Outer_Inner
    )


class _Outer_Promise(_t.Promise[_Outer_Reader]):
    __slots__ = ()

    listener: _t.PromiseCap[_Outer_Listener_Client] = _t.PromiseCap(0, lambda: _Outer_Listener)
    inner: _t.PromiseStruct[_Outer_Inner_Promise] = _t.PromiseStruct(1, lambda: _Outer_Inner)


class _Outer_Fields(_t.TypedDict, total=False):
    listener: _Outer_Listener_Client | _Outer_Listener_Server | None
    inner: _Outer_Inner_Like


_Outer_Like: _t.TypeAlias = _Outer_Reader | _Outer_Builder | _Outer_Fields


class Outer(_t.Struct[_Outer_Reader, _Outer_Builder]):
    Reader: _t.TypeAlias = _Outer_Reader
    Builder: _t.TypeAlias = _Outer_Builder
    Promise: _t.TypeAlias = _Outer_Promise
    Fields: _t.TypeAlias = _Outer_Fields
    Like: _t.TypeAlias = _Outer_Like

    Inner: _t.TypeAlias = _Outer_Inner
    Listener: _t.TypeAlias = _Outer_Listener

    _id = 0x9FE36999A8246B0E
    _name = "Outer"
    _annotations = {"inner": {0xEEF791EBDD2FDAA7: None}}
    _size = (0, 2)

    limit: _Final = 10
    colors: _t.ListConstant[_t.ListReader[Color]] = _t.ListConstant(
        _t.enum_of(lambda: Color),
        b"\x01\x00\x00\x00\x13\x00\x00\x00\x00\x00\x03\x00\x00\x00\x00\x00",
    )
    best: _t.EnumConstant[Color] = _t.EnumConstant(lambda: Color, 0)
    example: _t.StructConstant[_Outer_Inner_Innermost_Reader] = _t.StructConstant(
        lambda: _Outer_Inner_Innermost,
        b"\x00\x00\x00\x00\x01\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x12\x00"
        b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00x\x00\x00\x00\x00\x00\x00\x00",
    )
    inside: _Final = 0xEEF791EBDD2FDAA7

    @staticmethod
    def new(**fields: _t.Unpack[_Outer_Fields]) -> _Outer_Builder:
        return _t.new_struct(Outer, fields)


class _Box_Lid_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_Lid_Builder

    of = _t.AnyPointer(0)


class _Box_Lid_Builder(_t.Builder):
    __slots__ = ()

    of = _t.AnyPointerBuilder(0)


class _Box_Lid_Promise(_t.Promise[_Box_Lid_Reader]):
    __slots__ = ()

    of = _t.PromiseAny(0)


class _Box_Lid_Fields(_t.TypedDict, total=False):
    of: object


_Box_Lid_Like: _t.TypeAlias = _Box_Lid_Reader | _Box_Lid_Builder | _Box_Lid_Fields


class _Box_Lid(_t.Struct[_Box_Lid_Reader, _Box_Lid_Builder]):
    Reader: _t.TypeAlias = _Box_Lid_Reader
    Builder: _t.TypeAlias = _Box_Lid_Builder
    Promise: _t.TypeAlias = _Box_Lid_Promise
    Fields: _t.TypeAlias = _Box_Lid_Fields
    Like: _t.TypeAlias = _Box_Lid_Like

    _id = 0xBC955028DA71A94F
    _name = "Box.Lid"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_Lid_Fields]) -> _Box_Lid_Builder:
        return _t.new_struct(_Box_Lid, fields)


class _Box_Opener_OpenParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_Opener_OpenParams_Builder


class _Box_Opener_OpenParams_Builder(_t.Builder):
    __slots__ = ()


class _Box_Opener_OpenParams_Fields(_t.TypedDict, total=False):
    pass


class _Box_Opener_OpenParams(
    _t.Struct[_Box_Opener_OpenParams_Reader, _Box_Opener_OpenParams_Builder]
):
    Reader: _t.TypeAlias = _Box_Opener_OpenParams_Reader
    Builder: _t.TypeAlias = _Box_Opener_OpenParams_Builder
    Fields: _t.TypeAlias = _Box_Opener_OpenParams_Fields

    _id = 0xD1F8BBBEE6F37B57
    _name = "Box.Opener.open$Params"
    _size = (0, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_Opener_OpenParams_Fields]) -> _Box_Opener_OpenParams_Builder:
        return _t.new_struct(_Box_Opener_OpenParams, fields)


class _Box_Opener_OpenResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_Opener_OpenResults_Builder

    value = _t.AnyPointer(0)
    box: _t.StructField[_Box_Reader] = _t.StructField(1, lambda: Box)


class _Box_Opener_OpenResults_Builder(_t.Builder):
    __slots__ = ()

    value = _t.AnyPointerBuilder(0)
    box: _t.StructFieldBuilder[_Box_Builder, _Box_Like] = _t.StructFieldBuilder(1, lambda: Box)


class _Box_Opener_OpenResults_Promise(_t.Promise[_Box_Opener_OpenResults_Reader]):
    __slots__ = ()

    value = _t.PromiseAny(0)
    box: _t.PromiseStruct[_Box_Promise] = _t.PromiseStruct(1, lambda: Box)


class _Box_Opener_OpenResults_Fields(_t.TypedDict, total=False):
    value: object
    box: _Box_Like


class _Box_Opener_OpenResults(
    _t.Struct[_Box_Opener_OpenResults_Reader, _Box_Opener_OpenResults_Builder]
):
    Reader: _t.TypeAlias = _Box_Opener_OpenResults_Reader
    Builder: _t.TypeAlias = _Box_Opener_OpenResults_Builder
    Promise: _t.TypeAlias = _Box_Opener_OpenResults_Promise
    Fields: _t.TypeAlias = _Box_Opener_OpenResults_Fields

    _id = 0x9E6677B1D0B029CB
    _name = "Box.Opener.open$Results"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_Opener_OpenResults_Fields]) -> _Box_Opener_OpenResults_Builder:
        return _t.new_struct(_Box_Opener_OpenResults, fields)


_Box_Opener_open: _t.Method[_Box_Opener_OpenParams_Builder, _Box_Opener_OpenResults_Promise] = (
    _t.Method(
        0xF0D814C4170B5943,
        0,
        "open",
        lambda: _Box_Opener_OpenParams,
        lambda: _Box_Opener_OpenResults,
    )
)

_Box_Opener_OpenCall: _t.TypeAlias = _t.Call[
    _Box_Opener_OpenParams_Reader, _Box_Opener_OpenResults_Builder
]
_Box_Opener_OpenRequest: _t.TypeAlias = _t.Request[
    _Box_Opener_OpenParams_Builder, _Box_Opener_OpenResults_Promise
]


class _Box_Opener_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Box_Opener_open)
    def open(
        self, **params: _t.Unpack[_Box_Opener_OpenParams_Fields]
    ) -> _Box_Opener_OpenResults_Promise:
        return self._call(_Box_Opener_open, params)


class _Box_Opener_Server(_t.Server):
    _methods = _t.methods(_Box_Opener_open)

    def open(self, call: _Box_Opener_OpenCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Box_Opener_open)


class _Box_Opener(_t.Interface[_Box_Opener_Client]):
    Client: _t.TypeAlias = _Box_Opener_Client
    Server: _t.TypeAlias = _Box_Opener_Server

    OpenParams: _t.TypeAlias = _Box_Opener_OpenParams
    OpenResults: _t.TypeAlias = _Box_Opener_OpenResults
    OpenCall: _t.TypeAlias = _Box_Opener_OpenCall
    OpenRequest: _t.TypeAlias = _Box_Opener_OpenRequest

    _id = 0xF0D814C4170B5943
    _name = "Box.Opener"
    _methods = _t.methods(_Box_Opener_open)


class _Box_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_Builder

    value = _t.AnyPointer(0)
    boxes: _t.ListField[_Box_Reader] = _t.ListField(1, _t.struct_of(lambda: Box))


class _Box_Builder(_t.Builder):
    __slots__ = ()

    value = _t.AnyPointerBuilder(0)
    boxes: _t.ListFieldBuilder[_Box_Builder, _Box_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Box)
    )


class _Box_Promise(_t.Promise[_Box_Reader]):
    __slots__ = ()

    value = _t.PromiseAny(0)
    boxes: _t.PromiseValue[_t.ListReader[_Box_Reader]] = _t.PromiseValue()


class _Box_Fields(_t.TypedDict, total=False):
    value: object
    boxes: _t.Iterable[_Box_Like]


_Box_Like: _t.TypeAlias = _Box_Reader | _Box_Builder | _Box_Fields


class Box(_t.Struct[_Box_Reader, _Box_Builder]):
    Reader: _t.TypeAlias = _Box_Reader
    Builder: _t.TypeAlias = _Box_Builder
    Promise: _t.TypeAlias = _Box_Promise
    Fields: _t.TypeAlias = _Box_Fields
    Like: _t.TypeAlias = _Box_Like

    Lid: _t.TypeAlias = _Box_Lid
    Opener: _t.TypeAlias = _Box_Opener

    _id = 0x9E8053535D151FC5
    _name = "Box"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_Fields]) -> _Box_Builder:
        return _t.new_struct(Box, fields)


class _Boxes_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Boxes_Builder

    text: _t.StructField[_Box_of_Text_Reader] = _t.StructField(0, lambda: Box_of_Text)
    point: _t.StructField[_Box_of_Point_Reader] = _t.StructField(1, lambda: Box_of_Point)
    nested: _t.StructField[_Box_of_Box_of_Data_Reader] = _t.StructField(
        2, lambda: Box_of_Box_of_Data
    )
    unbound: _t.StructField[_Box_Reader] = _t.StructField(3, lambda: Box)
    lid: _t.StructField[_Box_of_Text_Lid_Reader] = _t.StructField(4, lambda: _Box_of_Text_Lid)
    opener: _t.Cap[_Box_of_Text_Opener_Client] = _t.Cap(5, lambda: _Box_of_Text_Opener)


class _Boxes_Builder(_t.Builder):
    __slots__ = ()

    text: _t.StructFieldBuilder[_Box_of_Text_Builder, _Box_of_Text_Like] = _t.StructFieldBuilder(
        0, lambda: Box_of_Text
    )
    point: _t.StructFieldBuilder[_Box_of_Point_Builder, _Box_of_Point_Like] = _t.StructFieldBuilder(
        1, lambda: Box_of_Point
    )
    nested: _t.StructFieldBuilder[_Box_of_Box_of_Data_Builder, _Box_of_Box_of_Data_Like] = (
        _t.StructFieldBuilder(2, lambda: Box_of_Box_of_Data)
    )
    unbound: _t.StructFieldBuilder[_Box_Builder, _Box_Like] = _t.StructFieldBuilder(3, lambda: Box)
    lid: _t.StructFieldBuilder[_Box_of_Text_Lid_Builder, _Box_of_Text_Lid_Like] = (
        _t.StructFieldBuilder(4, lambda: _Box_of_Text_Lid)
    )
    opener: _t.CapBuilder[_Box_of_Text_Opener_Client, _Box_of_Text_Opener_Server] = _t.CapBuilder(
        5, lambda: _Box_of_Text_Opener
    )


class _Boxes_Promise(_t.Promise[_Boxes_Reader]):
    __slots__ = ()

    text: _t.PromiseStruct[_Box_of_Text_Promise] = _t.PromiseStruct(0, lambda: Box_of_Text)
    point: _t.PromiseStruct[_Box_of_Point_Promise] = _t.PromiseStruct(1, lambda: Box_of_Point)
    nested: _t.PromiseStruct[_Box_of_Box_of_Data_Promise] = _t.PromiseStruct(
        2, lambda: Box_of_Box_of_Data
    )
    unbound: _t.PromiseStruct[_Box_Promise] = _t.PromiseStruct(3, lambda: Box)
    lid: _t.PromiseStruct[_Box_of_Text_Lid_Promise] = _t.PromiseStruct(4, lambda: _Box_of_Text_Lid)
    opener: _t.PromiseCap[_Box_of_Text_Opener_Client] = _t.PromiseCap(
        5, lambda: _Box_of_Text_Opener
    )


class _Boxes_Fields(_t.TypedDict, total=False):
    text: _Box_of_Text_Like
    point: _Box_of_Point_Like
    nested: _Box_of_Box_of_Data_Like
    unbound: _Box_Like
    lid: _Box_of_Text_Lid_Like
    opener: _Box_of_Text_Opener_Client | _Box_of_Text_Opener_Server | None


_Boxes_Like: _t.TypeAlias = _Boxes_Reader | _Boxes_Builder | _Boxes_Fields


class Boxes(_t.Struct[_Boxes_Reader, _Boxes_Builder]):
    Reader: _t.TypeAlias = _Boxes_Reader
    Builder: _t.TypeAlias = _Boxes_Builder
    Promise: _t.TypeAlias = _Boxes_Promise
    Fields: _t.TypeAlias = _Boxes_Fields
    Like: _t.TypeAlias = _Boxes_Like

    _id = 0xD434C4E20603BF28
    _name = "Boxes"
    _size = (0, 6)

    @staticmethod
    def new(**fields: _t.Unpack[_Boxes_Fields]) -> _Boxes_Builder:
        return _t.new_struct(Boxes, fields)


class _Interfaces_Client(_t.Client):
    """A namespace of interfaces."""

    __slots__ = ()


class _Interfaces_Server(_t.Server):
    """A namespace of interfaces."""

    _methods = _t.methods()


class _Interfaces_Reader_ReadParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_ReadParams_Builder

    size = _t.UInt32(0, 4096)
    offset = _t.UInt64(1)


class _Interfaces_Reader_ReadParams_Builder(_t.Builder):
    __slots__ = ()

    size = _t.UInt32Builder(0, 4096)
    offset = _t.UInt64Builder(1)


class _Interfaces_Reader_ReadParams_Fields(_t.TypedDict, total=False):
    size: int
    offset: int


class _Interfaces_Reader_ReadParams(
    _t.Struct[_Interfaces_Reader_ReadParams_Reader, _Interfaces_Reader_ReadParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_ReadParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_ReadParams_Builder
    Fields: _t.TypeAlias = _Interfaces_Reader_ReadParams_Fields

    _id = 0x895A930995060B81
    _name = "Interfaces.Reader.read$Params"
    _size = (2, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_ReadParams_Fields],
    ) -> _Interfaces_Reader_ReadParams_Builder:
        return _t.new_struct(_Interfaces_Reader_ReadParams, fields)


class _Interfaces_Reader_ReadResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_ReadResults_Builder

    data = _t.Data(0)
    is_last = _t.Bool(0)


class _Interfaces_Reader_ReadResults_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)
    is_last = _t.BoolBuilder(0)


class _Interfaces_Reader_ReadResults_Promise(_t.Promise[_Interfaces_Reader_ReadResults_Reader]):
    __slots__ = ()

    data: _t.PromiseValue[bytes] = _t.PromiseValue()
    is_last: _t.PromiseValue[bool] = _t.PromiseValue()


class _Interfaces_Reader_ReadResults_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike
    is_last: bool


class _Interfaces_Reader_ReadResults(
    _t.Struct[_Interfaces_Reader_ReadResults_Reader, _Interfaces_Reader_ReadResults_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_ReadResults_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_ReadResults_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_ReadResults_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_ReadResults_Fields

    _id = 0xA52664FA60516A06
    _name = "Interfaces.Reader.read$Results"
    _size = (1, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_ReadResults_Fields],
    ) -> _Interfaces_Reader_ReadResults_Builder:
        return _t.new_struct(_Interfaces_Reader_ReadResults, fields)


class _Interfaces_Reader_GetHTTPSizeParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_GetHTTPSizeParams_Builder


class _Interfaces_Reader_GetHTTPSizeParams_Builder(_t.Builder):
    __slots__ = ()


class _Interfaces_Reader_GetHTTPSizeParams_Fields(_t.TypedDict, total=False):
    pass


class _Interfaces_Reader_GetHTTPSizeParams(
    _t.Struct[
        _Interfaces_Reader_GetHTTPSizeParams_Reader, _Interfaces_Reader_GetHTTPSizeParams_Builder
    ]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeParams_Builder
    Fields: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeParams_Fields

    _id = 0xAE7816023609757A
    _name = "Interfaces.Reader.getHTTPSize$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_GetHTTPSizeParams_Fields],
    ) -> _Interfaces_Reader_GetHTTPSizeParams_Builder:
        return _t.new_struct(_Interfaces_Reader_GetHTTPSizeParams, fields)


class _Interfaces_Reader_GetHTTPSizeResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_GetHTTPSizeResults_Builder

    size = _t.UInt64(0)


class _Interfaces_Reader_GetHTTPSizeResults_Builder(_t.Builder):
    __slots__ = ()

    size = _t.UInt64Builder(0)


class _Interfaces_Reader_GetHTTPSizeResults_Promise(
    _t.Promise[_Interfaces_Reader_GetHTTPSizeResults_Reader]
):
    __slots__ = ()

    size: _t.PromiseValue[int] = _t.PromiseValue()


class _Interfaces_Reader_GetHTTPSizeResults_Fields(_t.TypedDict, total=False):
    size: int


class _Interfaces_Reader_GetHTTPSizeResults(
    _t.Struct[
        _Interfaces_Reader_GetHTTPSizeResults_Reader, _Interfaces_Reader_GetHTTPSizeResults_Builder
    ]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeResults_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeResults_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeResults_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeResults_Fields

    _id = 0xD5103E87FA77509A
    _name = "Interfaces.Reader.getHTTPSize$Results"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_GetHTTPSizeResults_Fields],
    ) -> _Interfaces_Reader_GetHTTPSizeResults_Builder:
        return _t.new_struct(_Interfaces_Reader_GetHTTPSizeResults, fields)


class _Interfaces_Reader_ImportParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_ImportParams_Builder

    from_ = _t.Text(0)


class _Interfaces_Reader_ImportParams_Builder(_t.Builder):
    __slots__ = ()

    from_ = _t.TextBuilder(0)


class _Interfaces_Reader_ImportParams_Fields(_t.TypedDict, total=False):
    from_: str


class _Interfaces_Reader_ImportParams(
    _t.Struct[_Interfaces_Reader_ImportParams_Reader, _Interfaces_Reader_ImportParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_ImportParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_ImportParams_Builder
    Fields: _t.TypeAlias = _Interfaces_Reader_ImportParams_Fields

    _id = 0x9D19E46CABD137B6
    _name = "Interfaces.Reader.import$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_ImportParams_Fields],
    ) -> _Interfaces_Reader_ImportParams_Builder:
        return _t.new_struct(_Interfaces_Reader_ImportParams, fields)


class _Interfaces_Reader_ImportResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_ImportResults_Builder

    class_: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        0, lambda: _shapes_capnp.Point
    )


class _Interfaces_Reader_ImportResults_Builder(_t.Builder):
    __slots__ = ()

    class_: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _shapes_capnp.Point)


class _Interfaces_Reader_ImportResults_Promise(_t.Promise[_Interfaces_Reader_ImportResults_Reader]):
    __slots__ = ()

    class_: _t.PromiseStruct[_shapes_capnp.Point.Promise] = _t.PromiseStruct(
        0, lambda: _shapes_capnp.Point
    )


class _Interfaces_Reader_ImportResults_Fields(_t.TypedDict, total=False):
    class_: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields


class _Interfaces_Reader_ImportResults(
    _t.Struct[_Interfaces_Reader_ImportResults_Reader, _Interfaces_Reader_ImportResults_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_ImportResults_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_ImportResults_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_ImportResults_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_ImportResults_Fields

    _id = 0xD72A2CE439A770EC
    _name = "Interfaces.Reader.import$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_ImportResults_Fields],
    ) -> _Interfaces_Reader_ImportResults_Builder:
        return _t.new_struct(_Interfaces_Reader_ImportResults, fields)


class _Interfaces_Reader_FindParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_FindParams_Builder

    self = _t.Text(0)
    bytes = _t.Data(1)


class _Interfaces_Reader_FindParams_Builder(_t.Builder):
    __slots__ = ()

    self = _t.TextBuilder(0)
    bytes = _t.DataBuilder(1)


class _Interfaces_Reader_FindParams_Fields(_t.TypedDict, total=False):
    self: str
    bytes: _t.BytesLike


class _Interfaces_Reader_FindParams(
    _t.Struct[_Interfaces_Reader_FindParams_Reader, _Interfaces_Reader_FindParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_FindParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_FindParams_Builder
    Fields: _t.TypeAlias = _Interfaces_Reader_FindParams_Fields

    _id = 0xB9EE9B1FB3496F3F
    _name = "Interfaces.Reader.find$Params"
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_FindParams_Fields],
    ) -> _Interfaces_Reader_FindParams_Builder:
        return _t.new_struct(_Interfaces_Reader_FindParams, fields)


class _Interfaces_Reader_FindResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_FindResults_Builder

    reader: _t.Cap[_Interfaces_Reader_Client] = _t.Cap(0, lambda: _Interfaces_Reader)
    nested: _t.StructField[_Interfaces_Reader_Found_Reader] = _t.StructField(
        1, lambda: _Interfaces_Reader_Found
    )


class _Interfaces_Reader_FindResults_Builder(_t.Builder):
    __slots__ = ()

    reader: _t.CapBuilder[_Interfaces_Reader_Client, _Interfaces_Reader_Server] = _t.CapBuilder(
        0, lambda: _Interfaces_Reader
    )
    nested: _t.StructFieldBuilder[
        _Interfaces_Reader_Found_Builder, _Interfaces_Reader_Found_Like
    ] = _t.StructFieldBuilder(1, lambda: _Interfaces_Reader_Found)


class _Interfaces_Reader_FindResults_Promise(_t.Promise[_Interfaces_Reader_FindResults_Reader]):
    __slots__ = ()

    reader: _t.PromiseCap[_Interfaces_Reader_Client] = _t.PromiseCap(0, lambda: _Interfaces_Reader)
    nested: _t.PromiseStruct[_Interfaces_Reader_Found_Promise] = _t.PromiseStruct(
        1, lambda: _Interfaces_Reader_Found
    )


class _Interfaces_Reader_FindResults_Fields(_t.TypedDict, total=False):
    reader: _Interfaces_Reader_Client | _Interfaces_Reader_Server | None
    nested: _Interfaces_Reader_Found_Like


class _Interfaces_Reader_FindResults(
    _t.Struct[_Interfaces_Reader_FindResults_Reader, _Interfaces_Reader_FindResults_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_FindResults_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_FindResults_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_FindResults_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_FindResults_Fields

    _id = 0xF2ED24698F4AE240
    _name = "Interfaces.Reader.find$Results"
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_FindResults_Fields],
    ) -> _Interfaces_Reader_FindResults_Builder:
        return _t.new_struct(_Interfaces_Reader_FindResults, fields)


class _Interfaces_Reader_AcloseParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_AcloseParams_Builder


class _Interfaces_Reader_AcloseParams_Builder(_t.Builder):
    __slots__ = ()


class _Interfaces_Reader_AcloseParams_Fields(_t.TypedDict, total=False):
    pass


class _Interfaces_Reader_AcloseParams(
    _t.Struct[_Interfaces_Reader_AcloseParams_Reader, _Interfaces_Reader_AcloseParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_AcloseParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_AcloseParams_Builder
    Fields: _t.TypeAlias = _Interfaces_Reader_AcloseParams_Fields

    _id = 0xC18253EE55748AE4
    _name = "Interfaces.Reader.aclose$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_AcloseParams_Fields],
    ) -> _Interfaces_Reader_AcloseParams_Builder:
        return _t.new_struct(_Interfaces_Reader_AcloseParams, fields)


class _Interfaces_Reader_AcloseResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_AcloseResults_Builder


class _Interfaces_Reader_AcloseResults_Builder(_t.Builder):
    __slots__ = ()


class _Interfaces_Reader_AcloseResults_Promise(_t.Promise[_Interfaces_Reader_AcloseResults_Reader]):
    __slots__ = ()


class _Interfaces_Reader_AcloseResults_Fields(_t.TypedDict, total=False):
    pass


class _Interfaces_Reader_AcloseResults(
    _t.Struct[_Interfaces_Reader_AcloseResults_Reader, _Interfaces_Reader_AcloseResults_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_AcloseResults_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_AcloseResults_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_AcloseResults_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_AcloseResults_Fields

    _id = 0xCF447E42E28DF678
    _name = "Interfaces.Reader.aclose$Results"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_AcloseResults_Fields],
    ) -> _Interfaces_Reader_AcloseResults_Builder:
        return _t.new_struct(_Interfaces_Reader_AcloseResults, fields)


_Interfaces_Reader_read: _t.Method[
    _Interfaces_Reader_ReadParams_Builder, _Interfaces_Reader_ReadResults_Promise
] = _t.Method(
    0x8BBBBF822437A1B4,
    0,
    "read",
    lambda: _Interfaces_Reader_ReadParams,
    lambda: _Interfaces_Reader_ReadResults,
    no_promise_pipelining=True,
)
_Interfaces_Reader_get_http_size: _t.Method[
    _Interfaces_Reader_GetHTTPSizeParams_Builder, _Interfaces_Reader_GetHTTPSizeResults_Promise
] = _t.Method(
    0x8BBBBF822437A1B4,
    1,
    "get_http_size",
    lambda: _Interfaces_Reader_GetHTTPSizeParams,
    lambda: _Interfaces_Reader_GetHTTPSizeResults,
    no_promise_pipelining=True,
)
_Interfaces_Reader_import_: _t.Method[
    _Interfaces_Reader_ImportParams_Builder, _Interfaces_Reader_ImportResults_Promise
] = _t.Method(
    0x8BBBBF822437A1B4,
    2,
    "import_",
    lambda: _Interfaces_Reader_ImportParams,
    lambda: _Interfaces_Reader_ImportResults,
    no_promise_pipelining=True,
)
_Interfaces_Reader_swap: _t.Method[_shapes_capnp.Point.Builder, _shapes_capnp.Point.Promise] = (
    _t.Method(
        0x8BBBBF822437A1B4,
        3,
        "swap",
        lambda: _shapes_capnp.Point,
        lambda: _shapes_capnp.Point,
        no_promise_pipelining=True,
    )
)
_Interfaces_Reader_find: _t.Method[
    _Interfaces_Reader_FindParams_Builder, _Interfaces_Reader_FindResults_Promise
] = _t.Method(
    0x8BBBBF822437A1B4,
    4,
    "find",
    lambda: _Interfaces_Reader_FindParams,
    lambda: _Interfaces_Reader_FindResults,
)
_Interfaces_Reader_aclose_: _t.Method[
    _Interfaces_Reader_AcloseParams_Builder, _Interfaces_Reader_AcloseResults_Promise
] = _t.Method(
    0x8BBBBF822437A1B4,
    5,
    "aclose_",
    lambda: _Interfaces_Reader_AcloseParams,
    lambda: _Interfaces_Reader_AcloseResults,
    no_promise_pipelining=True,
)

_Interfaces_Reader_ReadCall: _t.TypeAlias = _t.Call[
    _Interfaces_Reader_ReadParams_Reader, _Interfaces_Reader_ReadResults_Builder
]
_Interfaces_Reader_ReadRequest: _t.TypeAlias = _t.Request[
    _Interfaces_Reader_ReadParams_Builder, _Interfaces_Reader_ReadResults_Promise
]
_Interfaces_Reader_GetHTTPSizeCall: _t.TypeAlias = _t.Call[
    _Interfaces_Reader_GetHTTPSizeParams_Reader, _Interfaces_Reader_GetHTTPSizeResults_Builder
]
_Interfaces_Reader_GetHTTPSizeRequest: _t.TypeAlias = _t.Request[
    _Interfaces_Reader_GetHTTPSizeParams_Builder, _Interfaces_Reader_GetHTTPSizeResults_Promise
]
_Interfaces_Reader_ImportCall: _t.TypeAlias = _t.Call[
    _Interfaces_Reader_ImportParams_Reader, _Interfaces_Reader_ImportResults_Builder
]
_Interfaces_Reader_ImportRequest: _t.TypeAlias = _t.Request[
    _Interfaces_Reader_ImportParams_Builder, _Interfaces_Reader_ImportResults_Promise
]
_Interfaces_Reader_SwapCall: _t.TypeAlias = _t.Call[
    "_shapes_capnp.Point.Reader", "_shapes_capnp.Point.Builder"
]
_Interfaces_Reader_SwapRequest: _t.TypeAlias = _t.Request[
    "_shapes_capnp.Point.Builder", "_shapes_capnp.Point.Promise"
]
_Interfaces_Reader_FindCall: _t.TypeAlias = _t.Call[
    _Interfaces_Reader_FindParams_Reader, _Interfaces_Reader_FindResults_Builder
]
_Interfaces_Reader_FindRequest: _t.TypeAlias = _t.Request[
    _Interfaces_Reader_FindParams_Builder, _Interfaces_Reader_FindResults_Promise
]
_Interfaces_Reader_AcloseCall: _t.TypeAlias = _t.Call[
    _Interfaces_Reader_AcloseParams_Reader, _Interfaces_Reader_AcloseResults_Builder
]
_Interfaces_Reader_AcloseRequest: _t.TypeAlias = _t.Request[
    _Interfaces_Reader_AcloseParams_Builder, _Interfaces_Reader_AcloseResults_Promise
]


class _Interfaces_Reader_Client(_t.Client):
    """Something to read from."""

    __slots__ = ()

    @_t.method(_Interfaces_Reader_read)
    def read(
        self, **params: _t.Unpack[_Interfaces_Reader_ReadParams_Fields]
    ) -> _Interfaces_Reader_ReadResults_Promise:
        """Read some bytes.

        Fewer than `size` may come.
        """
        return self._call(_Interfaces_Reader_read, params)

    @_t.method(_Interfaces_Reader_get_http_size)
    def get_http_size(
        self, **params: _t.Unpack[_Interfaces_Reader_GetHTTPSizeParams_Fields]
    ) -> _Interfaces_Reader_GetHTTPSizeResults_Promise:
        return self._call(_Interfaces_Reader_get_http_size, params)

    @_t.method(_Interfaces_Reader_import_)
    def import_(
        self, **params: _t.Unpack[_Interfaces_Reader_ImportParams_Fields]
    ) -> _Interfaces_Reader_ImportResults_Promise:
        return self._call(_Interfaces_Reader_import_, params)

    @_t.method(_Interfaces_Reader_swap)
    def swap(self, **params: _t.Unpack[_shapes_capnp.Point.Fields]) -> _shapes_capnp.Point.Promise:
        return self._call(_Interfaces_Reader_swap, params)

    @_t.method(_Interfaces_Reader_find)
    def find(
        self, /, **params: _t.Unpack[_Interfaces_Reader_FindParams_Fields]
    ) -> _Interfaces_Reader_FindResults_Promise:
        return self._call(_Interfaces_Reader_find, params)

    @_t.method(_Interfaces_Reader_aclose_)
    def aclose_(
        self, **params: _t.Unpack[_Interfaces_Reader_AcloseParams_Fields]
    ) -> _Interfaces_Reader_AcloseResults_Promise:
        return self._call(_Interfaces_Reader_aclose_, params)


class _Interfaces_Reader_Server(_t.Server):
    """Something to read from."""

    _methods = _t.methods(
        _Interfaces_Reader_read,
        _Interfaces_Reader_get_http_size,
        _Interfaces_Reader_import_,
        _Interfaces_Reader_swap,
        _Interfaces_Reader_find,
        _Interfaces_Reader_aclose_,
    )

    def read(self, call: _Interfaces_Reader_ReadCall) -> _t.Awaitable[None] | None:
        """Read some bytes.

        Fewer than `size` may come.
        """
        raise _t.unimplemented(_Interfaces_Reader_read)

    def get_http_size(self, call: _Interfaces_Reader_GetHTTPSizeCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_Reader_get_http_size)

    def import_(self, call: _Interfaces_Reader_ImportCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_Reader_import_)

    def swap(self, call: _Interfaces_Reader_SwapCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_Reader_swap)

    def find(self, call: _Interfaces_Reader_FindCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_Reader_find)

    def aclose_(self, call: _Interfaces_Reader_AcloseCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_Reader_aclose_)


class _Interfaces_Reader_Found_At_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_Found_At_Builder

    x = _t.Int32(0)
    reader: _t.Cap[_Interfaces_Reader_Client] = _t.Cap(1, lambda: _Interfaces_Reader)


class _Interfaces_Reader_Found_At_Builder(_t.Builder):
    __slots__ = ()

    x = _t.Int32Builder(0)
    reader: _t.CapBuilder[_Interfaces_Reader_Client, _Interfaces_Reader_Server] = _t.CapBuilder(
        1, lambda: _Interfaces_Reader
    )


class _Interfaces_Reader_Found_At_Promise(_t.Promise[_Interfaces_Reader_Found_At_Reader]):
    __slots__ = ()

    x: _t.PromiseValue[int] = _t.PromiseValue()
    reader: _t.PromiseCap[_Interfaces_Reader_Client] = _t.PromiseCap(1, lambda: _Interfaces_Reader)


class _Interfaces_Reader_Found_At_Fields(_t.TypedDict, total=False):
    x: int
    reader: _Interfaces_Reader_Client | _Interfaces_Reader_Server | None


_Interfaces_Reader_Found_At_Like: _t.TypeAlias = (
    _Interfaces_Reader_Found_At_Reader
    | _Interfaces_Reader_Found_At_Builder
    | _Interfaces_Reader_Found_At_Fields
)


class _Interfaces_Reader_Found_At(
    _t.Struct[_Interfaces_Reader_Found_At_Reader, _Interfaces_Reader_Found_At_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_Found_At_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_Found_At_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_Found_At_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_Found_At_Fields
    Like: _t.TypeAlias = _Interfaces_Reader_Found_At_Like

    _id = 0xDC7EBA4780665C9F
    _name = "Interfaces.Reader.Found.at"
    _size = (1, 2)
    _is_group = True


class _Interfaces_Reader_Found_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_Found_Builder

    reader: _t.Cap[_Interfaces_Reader_Client] = _t.Cap(0, lambda: _Interfaces_Reader)
    at: _t.Group[_Interfaces_Reader_Found_At_Reader] = _t.Group(lambda: _Interfaces_Reader_Found_At)


class _Interfaces_Reader_Found_Builder(_t.Builder):
    __slots__ = ()

    reader: _t.CapBuilder[_Interfaces_Reader_Client, _Interfaces_Reader_Server] = _t.CapBuilder(
        0, lambda: _Interfaces_Reader
    )
    at: _t.GroupBuilder[_Interfaces_Reader_Found_At_Builder, _Interfaces_Reader_Found_At_Like] = (
        _t.GroupBuilder(lambda: _Interfaces_Reader_Found_At)
    )


class _Interfaces_Reader_Found_Promise(_t.Promise[_Interfaces_Reader_Found_Reader]):
    __slots__ = ()

    reader: _t.PromiseCap[_Interfaces_Reader_Client] = _t.PromiseCap(0, lambda: _Interfaces_Reader)
    at: _t.PromiseGroup[_Interfaces_Reader_Found_At_Promise] = _t.PromiseGroup(
        lambda: _Interfaces_Reader_Found_At
    )


class _Interfaces_Reader_Found_Fields(_t.TypedDict, total=False):
    reader: _Interfaces_Reader_Client | _Interfaces_Reader_Server | None
    at: _Interfaces_Reader_Found_At_Like


_Interfaces_Reader_Found_Like: _t.TypeAlias = (
    _Interfaces_Reader_Found_Reader
    | _Interfaces_Reader_Found_Builder
    | _Interfaces_Reader_Found_Fields
)


class _Interfaces_Reader_Found(
    _t.Struct[_Interfaces_Reader_Found_Reader, _Interfaces_Reader_Found_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_Found_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_Found_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_Found_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_Found_Fields
    Like: _t.TypeAlias = _Interfaces_Reader_Found_Like

    At: _t.TypeAlias = _Interfaces_Reader_Found_At

    _id = 0xFE40B6575BEB1740
    _name = "Interfaces.Reader.Found"
    _size = (1, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_Found_Fields],
    ) -> _Interfaces_Reader_Found_Builder:
        return _t.new_struct(_Interfaces_Reader_Found, fields)


class _Interfaces_Reader_SwapParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Reader_SwapParams_Builder


class _Interfaces_Reader_SwapParams_Builder(_t.Builder):
    __slots__ = ()


class _Interfaces_Reader_SwapParams_Promise(_t.Promise[_Interfaces_Reader_SwapParams_Reader]):
    __slots__ = ()


class _Interfaces_Reader_SwapParams_Fields(_t.TypedDict, total=False):
    pass


_Interfaces_Reader_SwapParams_Like: _t.TypeAlias = (
    _Interfaces_Reader_SwapParams_Reader
    | _Interfaces_Reader_SwapParams_Builder
    | _Interfaces_Reader_SwapParams_Fields
)


class _Interfaces_Reader_SwapParams(
    _t.Struct[_Interfaces_Reader_SwapParams_Reader, _Interfaces_Reader_SwapParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Reader_SwapParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Reader_SwapParams_Builder
    Promise: _t.TypeAlias = _Interfaces_Reader_SwapParams_Promise
    Fields: _t.TypeAlias = _Interfaces_Reader_SwapParams_Fields
    Like: _t.TypeAlias = _Interfaces_Reader_SwapParams_Like

    _id = 0xED3B771BA5638FC3
    _name = "Interfaces.Reader.SwapParams"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Reader_SwapParams_Fields],
    ) -> _Interfaces_Reader_SwapParams_Builder:
        return _t.new_struct(_Interfaces_Reader_SwapParams, fields)


class _Interfaces_Reader(_t.Interface[_Interfaces_Reader_Client]):
    """Something to read from."""

    Client: _t.TypeAlias = _Interfaces_Reader_Client
    Server: _t.TypeAlias = _Interfaces_Reader_Server

    Found: _t.TypeAlias = _Interfaces_Reader_Found
    SwapParams: _t.TypeAlias = _Interfaces_Reader_SwapParams

    ReadParams: _t.TypeAlias = _Interfaces_Reader_ReadParams
    ReadResults: _t.TypeAlias = _Interfaces_Reader_ReadResults
    ReadCall: _t.TypeAlias = _Interfaces_Reader_ReadCall
    ReadRequest: _t.TypeAlias = _Interfaces_Reader_ReadRequest

    GetHTTPSizeParams: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeParams
    GetHTTPSizeResults: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeResults
    GetHTTPSizeCall: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeCall
    GetHTTPSizeRequest: _t.TypeAlias = _Interfaces_Reader_GetHTTPSizeRequest

    ImportParams: _t.TypeAlias = _Interfaces_Reader_ImportParams
    ImportResults: _t.TypeAlias = _Interfaces_Reader_ImportResults
    ImportCall: _t.TypeAlias = _Interfaces_Reader_ImportCall
    ImportRequest: _t.TypeAlias = _Interfaces_Reader_ImportRequest

    SwapParams_: _t.TypeAlias = "_shapes_capnp.Point"
    SwapResults: _t.TypeAlias = "_shapes_capnp.Point"
    SwapCall: _t.TypeAlias = _Interfaces_Reader_SwapCall
    SwapRequest: _t.TypeAlias = _Interfaces_Reader_SwapRequest

    FindParams: _t.TypeAlias = _Interfaces_Reader_FindParams
    FindResults: _t.TypeAlias = _Interfaces_Reader_FindResults
    FindCall: _t.TypeAlias = _Interfaces_Reader_FindCall
    FindRequest: _t.TypeAlias = _Interfaces_Reader_FindRequest

    AcloseParams: _t.TypeAlias = _Interfaces_Reader_AcloseParams
    AcloseResults: _t.TypeAlias = _Interfaces_Reader_AcloseResults
    AcloseCall: _t.TypeAlias = _Interfaces_Reader_AcloseCall
    AcloseRequest: _t.TypeAlias = _Interfaces_Reader_AcloseRequest

    _id = 0x8BBBBF822437A1B4
    _name = "Interfaces.Reader"
    _schema_names = {"get_http_size": "getHTTPSize"}
    _methods = _t.methods(
        _Interfaces_Reader_read,
        _Interfaces_Reader_get_http_size,
        _Interfaces_Reader_import_,
        _Interfaces_Reader_swap,
        _Interfaces_Reader_find,
        _Interfaces_Reader_aclose_,
    )
    _late = _t.late(
        SwapParams_=lambda: _shapes_capnp.Point, SwapResults=lambda: _shapes_capnp.Point
    )


class _Interfaces_Writer_WriteParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Writer_WriteParams_Builder

    data = _t.Data(0)


class _Interfaces_Writer_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(0)


class _Interfaces_Writer_WriteParams_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


class _Interfaces_Writer_WriteParams(
    _t.Struct[_Interfaces_Writer_WriteParams_Reader, _Interfaces_Writer_WriteParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Writer_WriteParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Writer_WriteParams_Builder
    Fields: _t.TypeAlias = _Interfaces_Writer_WriteParams_Fields

    _id = 0xB8E7640C99EA72E5
    _name = "Interfaces.Writer.write$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Writer_WriteParams_Fields],
    ) -> _Interfaces_Writer_WriteParams_Builder:
        return _t.new_struct(_Interfaces_Writer_WriteParams, fields)


class _Interfaces_Writer_DoneParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Writer_DoneParams_Builder


class _Interfaces_Writer_DoneParams_Builder(_t.Builder):
    __slots__ = ()


class _Interfaces_Writer_DoneParams_Fields(_t.TypedDict, total=False):
    pass


class _Interfaces_Writer_DoneParams(
    _t.Struct[_Interfaces_Writer_DoneParams_Reader, _Interfaces_Writer_DoneParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Writer_DoneParams_Reader
    Builder: _t.TypeAlias = _Interfaces_Writer_DoneParams_Builder
    Fields: _t.TypeAlias = _Interfaces_Writer_DoneParams_Fields

    _id = 0x92B845AFB5DEADCE
    _name = "Interfaces.Writer.done$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Writer_DoneParams_Fields],
    ) -> _Interfaces_Writer_DoneParams_Builder:
        return _t.new_struct(_Interfaces_Writer_DoneParams, fields)


class _Interfaces_Writer_DoneResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_Writer_DoneResults_Builder

    size = _t.UInt64(0)


class _Interfaces_Writer_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    size = _t.UInt64Builder(0)


class _Interfaces_Writer_DoneResults_Promise(_t.Promise[_Interfaces_Writer_DoneResults_Reader]):
    __slots__ = ()

    size: _t.PromiseValue[int] = _t.PromiseValue()


class _Interfaces_Writer_DoneResults_Fields(_t.TypedDict, total=False):
    size: int


class _Interfaces_Writer_DoneResults(
    _t.Struct[_Interfaces_Writer_DoneResults_Reader, _Interfaces_Writer_DoneResults_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_Writer_DoneResults_Reader
    Builder: _t.TypeAlias = _Interfaces_Writer_DoneResults_Builder
    Promise: _t.TypeAlias = _Interfaces_Writer_DoneResults_Promise
    Fields: _t.TypeAlias = _Interfaces_Writer_DoneResults_Fields

    _id = 0xBFC8738B17E6B134
    _name = "Interfaces.Writer.done$Results"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_Writer_DoneResults_Fields],
    ) -> _Interfaces_Writer_DoneResults_Builder:
        return _t.new_struct(_Interfaces_Writer_DoneResults, fields)


_Interfaces_Writer_write: _t.Method[_Interfaces_Writer_WriteParams_Builder, _t.Awaitable[None]] = (
    _t.Method(
        0xF5036C257839E8B5,
        0,
        "write",
        lambda: _Interfaces_Writer_WriteParams,
        lambda: _t.StreamResult,
        streaming=True,
        no_promise_pipelining=True,
    )
)
_Interfaces_Writer_done: _t.Method[
    _Interfaces_Writer_DoneParams_Builder, _Interfaces_Writer_DoneResults_Promise
] = _t.Method(
    0xF5036C257839E8B5,
    1,
    "done",
    lambda: _Interfaces_Writer_DoneParams,
    lambda: _Interfaces_Writer_DoneResults,
    no_promise_pipelining=True,
)

_Interfaces_Writer_WriteCall: _t.TypeAlias = _t.Call[
    _Interfaces_Writer_WriteParams_Reader, _t.StreamResult.Builder
]
_Interfaces_Writer_WriteRequest: _t.TypeAlias = _t.Request[
    _Interfaces_Writer_WriteParams_Builder, _t.Awaitable[None]
]
_Interfaces_Writer_DoneCall: _t.TypeAlias = _t.Call[
    _Interfaces_Writer_DoneParams_Reader, _Interfaces_Writer_DoneResults_Builder
]
_Interfaces_Writer_DoneRequest: _t.TypeAlias = _t.Request[
    _Interfaces_Writer_DoneParams_Builder, _Interfaces_Writer_DoneResults_Promise
]


class _Interfaces_Writer_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Interfaces_Writer_write)
    def write(
        self, **params: _t.Unpack[_Interfaces_Writer_WriteParams_Fields]
    ) -> _t.Awaitable[None]:
        return self._stream(_Interfaces_Writer_write, params)

    @_t.method(_Interfaces_Writer_done)
    def done(
        self, **params: _t.Unpack[_Interfaces_Writer_DoneParams_Fields]
    ) -> _Interfaces_Writer_DoneResults_Promise:
        return self._call(_Interfaces_Writer_done, params)


class _Interfaces_Writer_Server(_t.Server):
    _methods = _t.methods(_Interfaces_Writer_write, _Interfaces_Writer_done)

    def write(self, call: _Interfaces_Writer_WriteCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_Writer_write)

    def done(self, call: _Interfaces_Writer_DoneCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_Writer_done)


class _Interfaces_Writer(_t.Interface[_Interfaces_Writer_Client]):
    Client: _t.TypeAlias = _Interfaces_Writer_Client
    Server: _t.TypeAlias = _Interfaces_Writer_Server

    WriteParams: _t.TypeAlias = _Interfaces_Writer_WriteParams
    WriteResults: _t.TypeAlias = _t.StreamResult
    WriteCall: _t.TypeAlias = _Interfaces_Writer_WriteCall
    WriteRequest: _t.TypeAlias = _Interfaces_Writer_WriteRequest

    DoneParams: _t.TypeAlias = _Interfaces_Writer_DoneParams
    DoneResults: _t.TypeAlias = _Interfaces_Writer_DoneResults
    DoneCall: _t.TypeAlias = _Interfaces_Writer_DoneCall
    DoneRequest: _t.TypeAlias = _Interfaces_Writer_DoneRequest

    _id = 0xF5036C257839E8B5
    _name = "Interfaces.Writer"
    _methods = _t.methods(_Interfaces_Writer_write, _Interfaces_Writer_done)


class _Interfaces_File_TruncateResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_File_TruncateResults_Builder


class _Interfaces_File_TruncateResults_Builder(_t.Builder):
    __slots__ = ()


class _Interfaces_File_TruncateResults_Promise(_t.Promise[_Interfaces_File_TruncateResults_Reader]):
    __slots__ = ()


class _Interfaces_File_TruncateResults_Fields(_t.TypedDict, total=False):
    pass


class _Interfaces_File_TruncateResults(
    _t.Struct[_Interfaces_File_TruncateResults_Reader, _Interfaces_File_TruncateResults_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_File_TruncateResults_Reader
    Builder: _t.TypeAlias = _Interfaces_File_TruncateResults_Builder
    Promise: _t.TypeAlias = _Interfaces_File_TruncateResults_Promise
    Fields: _t.TypeAlias = _Interfaces_File_TruncateResults_Fields

    _id = 0x926044D0C02D63C5
    _name = "Interfaces.File.truncate$Results"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_File_TruncateResults_Fields],
    ) -> _Interfaces_File_TruncateResults_Builder:
        return _t.new_struct(_Interfaces_File_TruncateResults, fields)


class _Interfaces_File_DoneParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_File_DoneParams_Builder


class _Interfaces_File_DoneParams_Builder(_t.Builder):
    __slots__ = ()


class _Interfaces_File_DoneParams_Fields(_t.TypedDict, total=False):
    pass


class _Interfaces_File_DoneParams(
    _t.Struct[_Interfaces_File_DoneParams_Reader, _Interfaces_File_DoneParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_File_DoneParams_Reader
    Builder: _t.TypeAlias = _Interfaces_File_DoneParams_Builder
    Fields: _t.TypeAlias = _Interfaces_File_DoneParams_Fields

    _id = 0xE4598E246C8202A1
    _name = "Interfaces.File.done$Params"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_File_DoneParams_Fields],
    ) -> _Interfaces_File_DoneParams_Builder:
        return _t.new_struct(_Interfaces_File_DoneParams, fields)


class _Interfaces_File_DoneResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_File_DoneResults_Builder

    other = _t.Bool(0)


class _Interfaces_File_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    other = _t.BoolBuilder(0)


class _Interfaces_File_DoneResults_Promise(_t.Promise[_Interfaces_File_DoneResults_Reader]):
    __slots__ = ()

    other: _t.PromiseValue[bool] = _t.PromiseValue()


class _Interfaces_File_DoneResults_Fields(_t.TypedDict, total=False):
    other: bool


class _Interfaces_File_DoneResults(
    _t.Struct[_Interfaces_File_DoneResults_Reader, _Interfaces_File_DoneResults_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_File_DoneResults_Reader
    Builder: _t.TypeAlias = _Interfaces_File_DoneResults_Builder
    Promise: _t.TypeAlias = _Interfaces_File_DoneResults_Promise
    Fields: _t.TypeAlias = _Interfaces_File_DoneResults_Fields

    _id = 0x9E299C8C9860F9D6
    _name = "Interfaces.File.done$Results"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_File_DoneResults_Fields],
    ) -> _Interfaces_File_DoneResults_Builder:
        return _t.new_struct(_Interfaces_File_DoneResults, fields)


_Interfaces_File_truncate: _t.Method[
    _Interfaces_File_TruncateParams_Builder, _Interfaces_File_TruncateResults_Promise
] = _t.Method(
    0xE6F6AB231144E357,
    0,
    "truncate",
    lambda: _Interfaces_File_TruncateParams,
    lambda: _Interfaces_File_TruncateResults,
    no_promise_pipelining=True,
)
_Interfaces_File_done_: _t.Method[
    _Interfaces_File_DoneParams_Builder, _Interfaces_File_DoneResults_Promise
] = _t.Method(
    0xE6F6AB231144E357,
    1,
    "done_",
    lambda: _Interfaces_File_DoneParams,
    lambda: _Interfaces_File_DoneResults,
    no_promise_pipelining=True,
)

_Interfaces_File_TruncateCall: _t.TypeAlias = _t.Call[
    "_Interfaces_File_TruncateParams_Reader", _Interfaces_File_TruncateResults_Builder
]
_Interfaces_File_TruncateRequest: _t.TypeAlias = _t.Request[
    "_Interfaces_File_TruncateParams_Builder", _Interfaces_File_TruncateResults_Promise
]
_Interfaces_File_DoneCall: _t.TypeAlias = _t.Call[
    _Interfaces_File_DoneParams_Reader, _Interfaces_File_DoneResults_Builder
]
_Interfaces_File_DoneRequest: _t.TypeAlias = _t.Request[
    _Interfaces_File_DoneParams_Builder, _Interfaces_File_DoneResults_Promise
]


class _Interfaces_File_Client(_Interfaces_Reader_Client, _Interfaces_Writer_Client):
    __slots__ = ()

    @_t.method(_Interfaces_File_truncate)
    def truncate(
        self, **params: _t.Unpack[_Interfaces_File_TruncateParams_Fields]
    ) -> _Interfaces_File_TruncateResults_Promise:
        return self._call(_Interfaces_File_truncate, params)

    @_t.method(_Interfaces_File_done_)
    def done_(
        self, **params: _t.Unpack[_Interfaces_File_DoneParams_Fields]
    ) -> _Interfaces_File_DoneResults_Promise:
        return self._call(_Interfaces_File_done_, params)


class _Interfaces_File_Server(_Interfaces_Reader_Server, _Interfaces_Writer_Server):
    _methods = _t.methods(_Interfaces_File_truncate, _Interfaces_File_done_)

    def truncate(self, call: _Interfaces_File_TruncateCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_File_truncate)

    def done_(self, call: _Interfaces_File_DoneCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Interfaces_File_done_)


class _Interfaces_File_TruncateParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Interfaces_File_TruncateParams_Builder

    size = _t.UInt64(0)


class _Interfaces_File_TruncateParams_Builder(_t.Builder):
    __slots__ = ()

    size = _t.UInt64Builder(0)


class _Interfaces_File_TruncateParams_Promise(_t.Promise[_Interfaces_File_TruncateParams_Reader]):
    __slots__ = ()

    size: _t.PromiseValue[int] = _t.PromiseValue()


class _Interfaces_File_TruncateParams_Fields(_t.TypedDict, total=False):
    size: int


_Interfaces_File_TruncateParams_Like: _t.TypeAlias = (
    _Interfaces_File_TruncateParams_Reader
    | _Interfaces_File_TruncateParams_Builder
    | _Interfaces_File_TruncateParams_Fields
)


class _Interfaces_File_TruncateParams(
    _t.Struct[_Interfaces_File_TruncateParams_Reader, _Interfaces_File_TruncateParams_Builder]
):
    Reader: _t.TypeAlias = _Interfaces_File_TruncateParams_Reader
    Builder: _t.TypeAlias = _Interfaces_File_TruncateParams_Builder
    Promise: _t.TypeAlias = _Interfaces_File_TruncateParams_Promise
    Fields: _t.TypeAlias = _Interfaces_File_TruncateParams_Fields
    Like: _t.TypeAlias = _Interfaces_File_TruncateParams_Like

    _id = 0xE264CF37D693B1F2
    _name = "Interfaces.File.TruncateParams"
    _size = (1, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Interfaces_File_TruncateParams_Fields],
    ) -> _Interfaces_File_TruncateParams_Builder:
        return _t.new_struct(_Interfaces_File_TruncateParams, fields)


class _Interfaces_File(_t.Interface[_Interfaces_File_Client]):
    Client: _t.TypeAlias = _Interfaces_File_Client
    Server: _t.TypeAlias = _Interfaces_File_Server

    TruncateParams: _t.TypeAlias = _Interfaces_File_TruncateParams

    TruncateResults: _t.TypeAlias = _Interfaces_File_TruncateResults
    TruncateCall: _t.TypeAlias = _Interfaces_File_TruncateCall
    TruncateRequest: _t.TypeAlias = _Interfaces_File_TruncateRequest

    DoneParams: _t.TypeAlias = _Interfaces_File_DoneParams
    DoneResults: _t.TypeAlias = _Interfaces_File_DoneResults
    DoneCall: _t.TypeAlias = _Interfaces_File_DoneCall
    DoneRequest: _t.TypeAlias = _Interfaces_File_DoneRequest

    _id = 0xE6F6AB231144E357
    _name = "Interfaces.File"
    _methods = _t.methods(_Interfaces_File_truncate, _Interfaces_File_done_)
    _superclasses = _t.superclasses(lambda: _Interfaces_Reader, lambda: _Interfaces_Writer)


class _Interfaces_Log_Client(_Interfaces_File_Client):
    __slots__ = ()


class _Interfaces_Log_Server(_Interfaces_File_Server):
    _methods = _t.methods()


class _Interfaces_Log(_t.Interface[_Interfaces_Log_Client]):
    Client: _t.TypeAlias = _Interfaces_Log_Client
    Server: _t.TypeAlias = _Interfaces_Log_Server

    _id = 0xB0D8F96F6A9631AB
    _name = "Interfaces.Log"
    _methods = _t.methods()
    _superclasses = _t.superclasses(lambda: _Interfaces_File, lambda: _Interfaces_Reader)


class Interfaces(_t.Interface[_Interfaces_Client]):
    """A namespace of interfaces."""

    Client: _t.TypeAlias = _Interfaces_Client
    Server: _t.TypeAlias = _Interfaces_Server

    Reader: _t.TypeAlias = _Interfaces_Reader
    Writer: _t.TypeAlias = _Interfaces_Writer
    File: _t.TypeAlias = _Interfaces_File
    Log: _t.TypeAlias = _Interfaces_Log

    _id = 0xB3933C65E7A84A97
    _name = "Interfaces"
    _methods = _t.methods()


class _Generic_GetParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_GetParams_Builder

    key = _t.AnyPointer(0)


class _Generic_GetParams_Builder(_t.Builder):
    __slots__ = ()

    key = _t.AnyPointerBuilder(0)


class _Generic_GetParams_Fields(_t.TypedDict, total=False):
    key: object


class _Generic_GetParams(_t.Struct[_Generic_GetParams_Reader, _Generic_GetParams_Builder]):
    Reader: _t.TypeAlias = _Generic_GetParams_Reader
    Builder: _t.TypeAlias = _Generic_GetParams_Builder
    Fields: _t.TypeAlias = _Generic_GetParams_Fields

    _id = 0x8AFEFBC3A2ED5641
    _name = "Generic.get$Params"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Generic_GetParams_Fields]) -> _Generic_GetParams_Builder:
        return _t.new_struct(_Generic_GetParams, fields)


class _Generic_GetResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_GetResults_Builder

    value = _t.AnyPointer(0)
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_GetResults_Builder(_t.Builder):
    __slots__ = ()

    value = _t.AnyPointerBuilder(0)
    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(1, lambda: _shapes_capnp.Point)


class _Generic_GetResults_Promise(_t.Promise[_Generic_GetResults_Reader]):
    __slots__ = ()

    value = _t.PromiseAny(0)
    point: _t.PromiseStruct[_shapes_capnp.Point.Promise] = _t.PromiseStruct(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_GetResults_Fields(_t.TypedDict, total=False):
    value: object
    point: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields


class _Generic_GetResults(_t.Struct[_Generic_GetResults_Reader, _Generic_GetResults_Builder]):
    Reader: _t.TypeAlias = _Generic_GetResults_Reader
    Builder: _t.TypeAlias = _Generic_GetResults_Builder
    Promise: _t.TypeAlias = _Generic_GetResults_Promise
    Fields: _t.TypeAlias = _Generic_GetResults_Fields

    _id = 0xFB33AF8C1956ED21
    _name = "Generic.get$Results"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Generic_GetResults_Fields]) -> _Generic_GetResults_Builder:
        return _t.new_struct(_Generic_GetResults, fields)


class _Generic_MapParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_MapParams_Builder

    from_ = _t.AnyPointer(0)
    other: _t.Cap[_Generic_of_AnyPointer_and_Text_Client] = _t.Cap(
        1, lambda: Generic_of_AnyPointer_and_Text
    )


class _Generic_MapParams_Builder(_t.Builder):
    __slots__ = ()

    from_ = _t.AnyPointerBuilder(0)
    other: _t.CapBuilder[
        _Generic_of_AnyPointer_and_Text_Client, _Generic_of_AnyPointer_and_Text_Server
    ] = _t.CapBuilder(1, lambda: Generic_of_AnyPointer_and_Text)


class _Generic_MapParams_Fields(_t.TypedDict, total=False):
    from_: object
    other: _Generic_of_AnyPointer_and_Text_Client | _Generic_of_AnyPointer_and_Text_Server | None


class _Generic_MapParams(_t.Struct[_Generic_MapParams_Reader, _Generic_MapParams_Builder]):
    Reader: _t.TypeAlias = _Generic_MapParams_Reader
    Builder: _t.TypeAlias = _Generic_MapParams_Builder
    Fields: _t.TypeAlias = _Generic_MapParams_Fields

    _id = 0xEE3C4E108EE0864F
    _name = "Generic.map$Params"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Generic_MapParams_Fields]) -> _Generic_MapParams_Builder:
        return _t.new_struct(_Generic_MapParams, fields)


class _Generic_MapResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_MapResults_Builder

    to = _t.AnyPointer(0)


class _Generic_MapResults_Builder(_t.Builder):
    __slots__ = ()

    to = _t.AnyPointerBuilder(0)


class _Generic_MapResults_Promise(_t.Promise[_Generic_MapResults_Reader]):
    __slots__ = ()

    to = _t.PromiseAny(0)


class _Generic_MapResults_Fields(_t.TypedDict, total=False):
    to: object


class _Generic_MapResults(_t.Struct[_Generic_MapResults_Reader, _Generic_MapResults_Builder]):
    Reader: _t.TypeAlias = _Generic_MapResults_Reader
    Builder: _t.TypeAlias = _Generic_MapResults_Builder
    Promise: _t.TypeAlias = _Generic_MapResults_Promise
    Fields: _t.TypeAlias = _Generic_MapResults_Fields

    _id = 0x8B60AF81F4C8263E
    _name = "Generic.map$Results"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Generic_MapResults_Fields]) -> _Generic_MapResults_Builder:
        return _t.new_struct(_Generic_MapResults, fields)


class _Generic_AnythingParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_AnythingParams_Builder

    any = _t.AnyPointer(0)
    list = _t.AnyList(1)
    struct = _t.AnyStruct(2)


class _Generic_AnythingParams_Builder(_t.Builder):
    __slots__ = ()

    any = _t.AnyPointerBuilder(0)
    list = _t.AnyListBuilder(1)
    struct = _t.AnyStructBuilder(2)


class _Generic_AnythingParams_Fields(_t.TypedDict, total=False):
    any: object
    list: object
    struct: object


class _Generic_AnythingParams(
    _t.Struct[_Generic_AnythingParams_Reader, _Generic_AnythingParams_Builder]
):
    Reader: _t.TypeAlias = _Generic_AnythingParams_Reader
    Builder: _t.TypeAlias = _Generic_AnythingParams_Builder
    Fields: _t.TypeAlias = _Generic_AnythingParams_Fields

    _id = 0x930CA54031353BEF
    _name = "Generic.anything$Params"
    _size = (0, 3)

    @staticmethod
    def new(**fields: _t.Unpack[_Generic_AnythingParams_Fields]) -> _Generic_AnythingParams_Builder:
        return _t.new_struct(_Generic_AnythingParams, fields)


class _Generic_AnythingResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_AnythingResults_Builder

    capability: _t.Cap[_t.Capability.Client] = _t.Cap(0, lambda: _t.Capability)


class _Generic_AnythingResults_Builder(_t.Builder):
    __slots__ = ()

    capability: _t.CapBuilder[_t.Capability.Client, _t.Capability.Server] = _t.CapBuilder(
        0, lambda: _t.Capability
    )


class _Generic_AnythingResults_Promise(_t.Promise[_Generic_AnythingResults_Reader]):
    __slots__ = ()

    capability: _t.PromiseCap[_t.Capability.Client] = _t.PromiseCap(0, lambda: _t.Capability)


class _Generic_AnythingResults_Fields(_t.TypedDict, total=False):
    capability: _t.Capability.Client | _t.Capability.Server | None


class _Generic_AnythingResults(
    _t.Struct[_Generic_AnythingResults_Reader, _Generic_AnythingResults_Builder]
):
    Reader: _t.TypeAlias = _Generic_AnythingResults_Reader
    Builder: _t.TypeAlias = _Generic_AnythingResults_Builder
    Promise: _t.TypeAlias = _Generic_AnythingResults_Promise
    Fields: _t.TypeAlias = _Generic_AnythingResults_Fields

    _id = 0xBB547ACFF8BCF21B
    _name = "Generic.anything$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_AnythingResults_Fields],
    ) -> _Generic_AnythingResults_Builder:
        return _t.new_struct(_Generic_AnythingResults, fields)


_Generic_get: _t.Method[_Generic_GetParams_Builder, _Generic_GetResults_Promise] = _t.Method(
    0xCF07B08018CFF315, 0, "get", lambda: _Generic_GetParams, lambda: _Generic_GetResults
)
_Generic_map: _t.Method[_Generic_MapParams_Builder, _Generic_MapResults_Promise] = _t.Method(
    0xCF07B08018CFF315, 1, "map", lambda: _Generic_MapParams, lambda: _Generic_MapResults
)
_Generic_anything: _t.Method[_Generic_AnythingParams_Builder, _Generic_AnythingResults_Promise] = (
    _t.Method(
        0xCF07B08018CFF315,
        2,
        "anything",
        lambda: _Generic_AnythingParams,
        lambda: _Generic_AnythingResults,
    )
)

_Generic_GetCall: _t.TypeAlias = _t.Call[_Generic_GetParams_Reader, _Generic_GetResults_Builder]
_Generic_GetRequest: _t.TypeAlias = _t.Request[
    _Generic_GetParams_Builder, _Generic_GetResults_Promise
]
_Generic_MapCall: _t.TypeAlias = _t.Call[_Generic_MapParams_Reader, _Generic_MapResults_Builder]
_Generic_MapRequest: _t.TypeAlias = _t.Request[
    _Generic_MapParams_Builder, _Generic_MapResults_Promise
]
_Generic_AnythingCall: _t.TypeAlias = _t.Call[
    _Generic_AnythingParams_Reader, _Generic_AnythingResults_Builder
]
_Generic_AnythingRequest: _t.TypeAlias = _t.Request[
    _Generic_AnythingParams_Builder, _Generic_AnythingResults_Promise
]


class _Generic_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Generic_get)
    def get(self, **params: _t.Unpack[_Generic_GetParams_Fields]) -> _Generic_GetResults_Promise:
        return self._call(_Generic_get, params)

    @_t.method(_Generic_map)
    def map(self, **params: _t.Unpack[_Generic_MapParams_Fields]) -> _Generic_MapResults_Promise:
        return self._call(_Generic_map, params)

    @_t.method(_Generic_anything)
    def anything(
        self, **params: _t.Unpack[_Generic_AnythingParams_Fields]
    ) -> _Generic_AnythingResults_Promise:
        return self._call(_Generic_anything, params)


class _Generic_Server(_t.Server):
    _methods = _t.methods(_Generic_get, _Generic_map, _Generic_anything)

    def get(self, call: _Generic_GetCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_get)

    def map(self, call: _Generic_MapCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_map)

    def anything(self, call: _Generic_AnythingCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_anything)


class Generic(_t.Interface[_Generic_Client]):
    Client: _t.TypeAlias = _Generic_Client
    Server: _t.TypeAlias = _Generic_Server

    GetParams: _t.TypeAlias = _Generic_GetParams
    GetResults: _t.TypeAlias = _Generic_GetResults
    GetCall: _t.TypeAlias = _Generic_GetCall
    GetRequest: _t.TypeAlias = _Generic_GetRequest

    MapParams: _t.TypeAlias = _Generic_MapParams
    MapResults: _t.TypeAlias = _Generic_MapResults
    MapCall: _t.TypeAlias = _Generic_MapCall
    MapRequest: _t.TypeAlias = _Generic_MapRequest

    AnythingParams: _t.TypeAlias = _Generic_AnythingParams
    AnythingResults: _t.TypeAlias = _Generic_AnythingResults
    AnythingCall: _t.TypeAlias = _Generic_AnythingCall
    AnythingRequest: _t.TypeAlias = _Generic_AnythingRequest

    _id = 0xCF07B08018CFF315
    _name = "Generic"
    _methods = _t.methods(_Generic_get, _Generic_map, _Generic_anything)


_Generic_of_Text_and_Text_get: _t.Method[
    _Generic_of_Text_and_Text_GetParams_Builder, _Generic_of_Text_and_Text_GetResults_Promise
] = _t.Method(
    0xCF07B08018CFF315,
    0,
    "get",
    lambda: _Generic_of_Text_and_Text_GetParams,
    lambda: _Generic_of_Text_and_Text_GetResults,
    no_promise_pipelining=True,
)
_Generic_of_Text_and_Text_map: _t.Method[
    _Generic_of_Text_and_Text_MapParams_Builder, _Generic_of_Text_and_Text_MapResults_Promise
] = _t.Method(
    0xCF07B08018CFF315,
    1,
    "map",
    lambda: _Generic_of_Text_and_Text_MapParams,
    lambda: _Generic_of_Text_and_Text_MapResults,
)
_Generic_of_Text_and_Text_anything: _t.Method[
    _Generic_of_Text_and_Text_AnythingParams_Builder,
    _Generic_of_Text_and_Text_AnythingResults_Promise,
] = _t.Method(
    0xCF07B08018CFF315,
    2,
    "anything",
    lambda: _Generic_of_Text_and_Text_AnythingParams,
    lambda: _Generic_of_Text_and_Text_AnythingResults,
)

_Generic_of_Text_and_Text_GetCall: _t.TypeAlias = _t.Call[
    "_Generic_of_Text_and_Text_GetParams_Reader", "_Generic_of_Text_and_Text_GetResults_Builder"
]
_Generic_of_Text_and_Text_GetRequest: _t.TypeAlias = _t.Request[
    "_Generic_of_Text_and_Text_GetParams_Builder", "_Generic_of_Text_and_Text_GetResults_Promise"
]
_Generic_of_Text_and_Text_MapCall: _t.TypeAlias = _t.Call[
    "_Generic_of_Text_and_Text_MapParams_Reader", "_Generic_of_Text_and_Text_MapResults_Builder"
]
_Generic_of_Text_and_Text_MapRequest: _t.TypeAlias = _t.Request[
    "_Generic_of_Text_and_Text_MapParams_Builder", "_Generic_of_Text_and_Text_MapResults_Promise"
]
_Generic_of_Text_and_Text_AnythingCall: _t.TypeAlias = _t.Call[
    "_Generic_of_Text_and_Text_AnythingParams_Reader",
    "_Generic_of_Text_and_Text_AnythingResults_Builder",
]
_Generic_of_Text_and_Text_AnythingRequest: _t.TypeAlias = _t.Request[
    "_Generic_of_Text_and_Text_AnythingParams_Builder",
    "_Generic_of_Text_and_Text_AnythingResults_Promise",
]


class _Generic_of_Text_and_Text_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Generic_of_Text_and_Text_get)
    def get(
        self, **params: _t.Unpack[_Generic_of_Text_and_Text_GetParams_Fields]
    ) -> _Generic_of_Text_and_Text_GetResults_Promise:
        return self._call(_Generic_of_Text_and_Text_get, params)

    @_t.method(_Generic_of_Text_and_Text_map)
    def map(
        self, **params: _t.Unpack[_Generic_of_Text_and_Text_MapParams_Fields]
    ) -> _Generic_of_Text_and_Text_MapResults_Promise:
        return self._call(_Generic_of_Text_and_Text_map, params)

    @_t.method(_Generic_of_Text_and_Text_anything)
    def anything(
        self, **params: _t.Unpack[_Generic_of_Text_and_Text_AnythingParams_Fields]
    ) -> _Generic_of_Text_and_Text_AnythingResults_Promise:
        return self._call(_Generic_of_Text_and_Text_anything, params)


class _Generic_of_Text_and_Text_Server(_t.Server):
    _methods = _t.methods(
        _Generic_of_Text_and_Text_get,
        _Generic_of_Text_and_Text_map,
        _Generic_of_Text_and_Text_anything,
    )

    def get(self, call: _Generic_of_Text_and_Text_GetCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_of_Text_and_Text_get)

    def map(self, call: _Generic_of_Text_and_Text_MapCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_of_Text_and_Text_map)

    def anything(self, call: _Generic_of_Text_and_Text_AnythingCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_of_Text_and_Text_anything)


class _TextGeneric_Client(_Generic_of_Text_and_Text_Client):
    __slots__ = ()


class _TextGeneric_Server(_Generic_of_Text_and_Text_Server):
    _methods = _t.methods()


class TextGeneric(_t.Interface[_TextGeneric_Client]):
    Client: _t.TypeAlias = _TextGeneric_Client
    Server: _t.TypeAlias = _TextGeneric_Server

    _id = 0x814E6FC5D5D9F747
    _name = "TextGeneric"
    _methods = _t.methods()
    _superclasses = _t.superclasses(lambda: Generic_of_Text_and_Text)


class _Early_WithinParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Early_WithinParams_Builder

    x = _t.Int8(0)


class _Early_WithinParams_Builder(_t.Builder):
    __slots__ = ()

    x = _t.Int8Builder(0)


class _Early_WithinParams_Fields(_t.TypedDict, total=False):
    x: int


class _Early_WithinParams(_t.Struct[_Early_WithinParams_Reader, _Early_WithinParams_Builder]):
    Reader: _t.TypeAlias = _Early_WithinParams_Reader
    Builder: _t.TypeAlias = _Early_WithinParams_Builder
    Fields: _t.TypeAlias = _Early_WithinParams_Fields

    _id = 0xF94223D78C0408E1
    _name = "Early.within$Params"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Early_WithinParams_Fields]) -> _Early_WithinParams_Builder:
        return _t.new_struct(_Early_WithinParams, fields)


_Early_send: _t.Method[_Late_Builder, _Late_Inner_Promise] = _t.Method(
    0xD9E27F04D558431A, 0, "send", lambda: Late, lambda: _Late_Inner
)
_Early_within: _t.Method[_Early_WithinParams_Builder, _Late_Promise] = _t.Method(
    0xD9E27F04D558431A,
    1,
    "within",
    lambda: _Early_WithinParams,
    lambda: Late,
    no_promise_pipelining=True,
)
_Early_name: _t.Method[_NameParams_Builder, _NameResults_Promise] = _t.Method(
    0xD9E27F04D558431A,
    2,
    "name",
    lambda: NameParams,
    lambda: NameResults,
    no_promise_pipelining=True,
)

_Early_SendCall: _t.TypeAlias = _t.Call["_Late_Reader", "_Late_Inner_Builder"]
_Early_SendRequest: _t.TypeAlias = _t.Request["_Late_Builder", "_Late_Inner_Promise"]
_Early_WithinCall: _t.TypeAlias = _t.Call[_Early_WithinParams_Reader, "_Late_Builder"]
_Early_WithinRequest: _t.TypeAlias = _t.Request[_Early_WithinParams_Builder, "_Late_Promise"]
_Early_NameCall: _t.TypeAlias = _t.Call["_NameParams_Reader", "_NameResults_Builder"]
_Early_NameRequest: _t.TypeAlias = _t.Request["_NameParams_Builder", "_NameResults_Promise"]


class _Early_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Early_send)
    def send(self, **params: _t.Unpack[_Late_Fields]) -> _Late_Inner_Promise:
        return self._call(_Early_send, params)

    @_t.method(_Early_within)
    def within(self, **params: _t.Unpack[_Early_WithinParams_Fields]) -> _Late_Promise:
        return self._call(_Early_within, params)

    @_t.method(_Early_name)
    def name(self, **params: _t.Unpack[_NameParams_Fields]) -> _NameResults_Promise:
        return self._call(_Early_name, params)


class _Early_Server(_t.Server):
    _methods = _t.methods(_Early_send, _Early_within, _Early_name)

    def send(self, call: _Early_SendCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Early_send)

    def within(self, call: _Early_WithinCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Early_within)

    def name(self, call: _Early_NameCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Early_name)


_Early_NameParams: _t.TypeAlias = "NameParams"
_Early_NameResults: _t.TypeAlias = "NameResults"


class Early(_t.Interface[_Early_Client]):
    Client: _t.TypeAlias = _Early_Client
    Server: _t.TypeAlias = _Early_Server

    SendParams: _t.TypeAlias = "Late"
    SendResults: _t.TypeAlias = "_Late_Inner"
    SendCall: _t.TypeAlias = _Early_SendCall
    SendRequest: _t.TypeAlias = _Early_SendRequest

    WithinParams: _t.TypeAlias = _Early_WithinParams
    WithinResults: _t.TypeAlias = "Late"
    WithinCall: _t.TypeAlias = _Early_WithinCall
    WithinRequest: _t.TypeAlias = _Early_WithinRequest

    NameParams: _t.TypeAlias = _Early_NameParams
    NameResults: _t.TypeAlias = _Early_NameResults
    NameCall: _t.TypeAlias = _Early_NameCall
    NameRequest: _t.TypeAlias = _Early_NameRequest

    _id = 0xD9E27F04D558431A
    _name = "Early"
    _methods = _t.methods(_Early_send, _Early_within, _Early_name)
    _late = _t.late(
        SendParams=lambda: Late,
        SendResults=lambda: _Late_Inner,
        WithinResults=lambda: Late,
        NameParams=lambda: NameParams,
        NameResults=lambda: NameResults,
    )


class _NameParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _NameParams_Builder

    first = _t.Text(0)


class _NameParams_Builder(_t.Builder):
    __slots__ = ()

    first = _t.TextBuilder(0)


class _NameParams_Promise(_t.Promise[_NameParams_Reader]):
    __slots__ = ()

    first: _t.PromiseValue[str] = _t.PromiseValue()


class _NameParams_Fields(_t.TypedDict, total=False):
    first: str


_NameParams_Like: _t.TypeAlias = _NameParams_Reader | _NameParams_Builder | _NameParams_Fields


class NameParams(_t.Struct[_NameParams_Reader, _NameParams_Builder]):
    Reader: _t.TypeAlias = _NameParams_Reader
    Builder: _t.TypeAlias = _NameParams_Builder
    Promise: _t.TypeAlias = _NameParams_Promise
    Fields: _t.TypeAlias = _NameParams_Fields
    Like: _t.TypeAlias = _NameParams_Like

    _id = 0xBAB4101D2155BECC
    _name = "NameParams"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_NameParams_Fields]) -> _NameParams_Builder:
        return _t.new_struct(NameParams, fields)


class _NameResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _NameResults_Builder

    last = _t.Text(0)


class _NameResults_Builder(_t.Builder):
    __slots__ = ()

    last = _t.TextBuilder(0)


class _NameResults_Promise(_t.Promise[_NameResults_Reader]):
    __slots__ = ()

    last: _t.PromiseValue[str] = _t.PromiseValue()


class _NameResults_Fields(_t.TypedDict, total=False):
    last: str


_NameResults_Like: _t.TypeAlias = _NameResults_Reader | _NameResults_Builder | _NameResults_Fields


class NameResults(_t.Struct[_NameResults_Reader, _NameResults_Builder]):
    Reader: _t.TypeAlias = _NameResults_Reader
    Builder: _t.TypeAlias = _NameResults_Builder
    Promise: _t.TypeAlias = _NameResults_Promise
    Fields: _t.TypeAlias = _NameResults_Fields
    Like: _t.TypeAlias = _NameResults_Like

    _id = 0xD2DD8F5772567356
    _name = "NameResults"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_NameResults_Fields]) -> _NameResults_Builder:
        return _t.new_struct(NameResults, fields)


class _Late_Inner_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Late_Inner_Builder

    asked: _t.Cap[_Late_Asker_Client] = _t.Cap(0, lambda: _Late_Asker)


class _Late_Inner_Builder(_t.Builder):
    __slots__ = ()

    asked: _t.CapBuilder[_Late_Asker_Client, _Late_Asker_Server] = _t.CapBuilder(
        0, lambda: _Late_Asker
    )


class _Late_Inner_Promise(_t.Promise[_Late_Inner_Reader]):
    __slots__ = ()

    asked: _t.PromiseCap[_Late_Asker_Client] = _t.PromiseCap(0, lambda: _Late_Asker)


class _Late_Inner_Fields(_t.TypedDict, total=False):
    asked: _Late_Asker_Client | _Late_Asker_Server | None


_Late_Inner_Like: _t.TypeAlias = _Late_Inner_Reader | _Late_Inner_Builder | _Late_Inner_Fields


class _Late_Inner(_t.Struct[_Late_Inner_Reader, _Late_Inner_Builder]):
    Reader: _t.TypeAlias = _Late_Inner_Reader
    Builder: _t.TypeAlias = _Late_Inner_Builder
    Promise: _t.TypeAlias = _Late_Inner_Promise
    Fields: _t.TypeAlias = _Late_Inner_Fields
    Like: _t.TypeAlias = _Late_Inner_Like

    _id = 0xD6FC1ED0E662FA8A
    _name = "Late.Inner"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Late_Inner_Fields]) -> _Late_Inner_Builder:
        return _t.new_struct(_Late_Inner, fields)


_Late_Asker_ask: _t.Method[_Late_Builder, _Late_Inner_Promise] = _t.Method(
    0xA09F9AF36553A96A, 0, "ask", lambda: Late, lambda: _Late_Inner
)

_Late_Asker_AskCall: _t.TypeAlias = _t.Call["_Late_Reader", _Late_Inner_Builder]
_Late_Asker_AskRequest: _t.TypeAlias = _t.Request["_Late_Builder", _Late_Inner_Promise]


class _Late_Asker_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Late_Asker_ask)
    def ask(self, **params: _t.Unpack[_Late_Fields]) -> _Late_Inner_Promise:
        return self._call(_Late_Asker_ask, params)


class _Late_Asker_Server(_t.Server):
    _methods = _t.methods(_Late_Asker_ask)

    def ask(self, call: _Late_Asker_AskCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Late_Asker_ask)


class _Late_Asker(_t.Interface[_Late_Asker_Client]):
    Client: _t.TypeAlias = _Late_Asker_Client
    Server: _t.TypeAlias = _Late_Asker_Server

    AskParams: _t.TypeAlias = "Late"
    AskResults: _t.TypeAlias = _Late_Inner
    AskCall: _t.TypeAlias = _Late_Asker_AskCall
    AskRequest: _t.TypeAlias = _Late_Asker_AskRequest

    _id = 0xA09F9AF36553A96A
    _name = "Late.Asker"
    _methods = _t.methods(_Late_Asker_ask)
    _late = _t.late(AskParams=lambda: Late)


class _Late_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Late_Builder

    value = _t.Int32(0)


class _Late_Builder(_t.Builder):
    __slots__ = ()

    value = _t.Int32Builder(0)


class _Late_Promise(_t.Promise[_Late_Reader]):
    __slots__ = ()

    value: _t.PromiseValue[int] = _t.PromiseValue()


class _Late_Fields(_t.TypedDict, total=False):
    value: int


_Late_Like: _t.TypeAlias = _Late_Reader | _Late_Builder | _Late_Fields


class Late(_t.Struct[_Late_Reader, _Late_Builder]):
    Reader: _t.TypeAlias = _Late_Reader
    Builder: _t.TypeAlias = _Late_Builder
    Promise: _t.TypeAlias = _Late_Promise
    Fields: _t.TypeAlias = _Late_Fields
    Like: _t.TypeAlias = _Late_Like

    Inner: _t.TypeAlias = _Late_Inner
    Asker: _t.TypeAlias = _Late_Asker

    _id = 0xA62F31889E565884
    _name = "Late"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Late_Fields]) -> _Late_Builder:
        return _t.new_struct(Late, fields)


class _Annotated_Flat_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Annotated_Flat_Builder

    data = _t.Data(1)


class _Annotated_Flat_Builder(_t.Builder):
    __slots__ = ()

    data = _t.DataBuilder(1)


class _Annotated_Flat_Promise(_t.Promise[_Annotated_Flat_Reader]):
    __slots__ = ()

    data: _t.PromiseValue[bytes] = _t.PromiseValue()


class _Annotated_Flat_Fields(_t.TypedDict, total=False):
    data: _t.BytesLike


_Annotated_Flat_Like: _t.TypeAlias = (
    _Annotated_Flat_Reader | _Annotated_Flat_Builder | _Annotated_Flat_Fields
)


class _Annotated_Flat(_t.Struct[_Annotated_Flat_Reader, _Annotated_Flat_Builder]):
    Reader: _t.TypeAlias = _Annotated_Flat_Reader
    Builder: _t.TypeAlias = _Annotated_Flat_Builder
    Promise: _t.TypeAlias = _Annotated_Flat_Promise
    Fields: _t.TypeAlias = _Annotated_Flat_Fields
    Like: _t.TypeAlias = _Annotated_Flat_Like

    _id = 0xAF40C933231062EB
    _name = "Annotated.flat"
    _annotations = {"data": {0xD7D879450A253E4B: None}}
    _size = (0, 2)
    _is_group = True


class _Annotated_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Annotated_Builder

    some_field = _t.Text(0)
    flat: _t.Group[_Annotated_Flat_Reader] = _t.Group(lambda: _Annotated_Flat)


class _Annotated_Builder(_t.Builder):
    __slots__ = ()

    some_field = _t.TextBuilder(0)
    flat: _t.GroupBuilder[_Annotated_Flat_Builder, _Annotated_Flat_Like] = _t.GroupBuilder(
        lambda: _Annotated_Flat
    )


class _Annotated_Promise(_t.Promise[_Annotated_Reader]):
    __slots__ = ()

    some_field: _t.PromiseValue[str] = _t.PromiseValue()
    flat: _t.PromiseGroup[_Annotated_Flat_Promise] = _t.PromiseGroup(lambda: _Annotated_Flat)


class _Annotated_Fields(_t.TypedDict, total=False):
    some_field: str
    flat: _Annotated_Flat_Like


_Annotated_Like: _t.TypeAlias = _Annotated_Reader | _Annotated_Builder | _Annotated_Fields


class Annotated(_t.Struct[_Annotated_Reader, _Annotated_Builder]):
    Reader: _t.TypeAlias = _Annotated_Reader
    Builder: _t.TypeAlias = _Annotated_Builder
    Promise: _t.TypeAlias = _Annotated_Promise
    Fields: _t.TypeAlias = _Annotated_Fields
    Like: _t.TypeAlias = _Annotated_Like

    Flat: _t.TypeAlias = _Annotated_Flat

    _id = 0xBF1EF35A45432EF4
    _name = "Annotated"
    _annotations = {
        "some_field": {0xFA5B1FD61C2E7C3D: "some-field", 0xE9CA3C7A495A0B93: "twice"},
        "flat": {
            0x82D3E852AF0336BF: (
                b"\x00\x00\x00\x00\x00\x00\x01\x00\x01\x00\x00\x00\x1a\x00\x00\x00f-\x00\x00\x00\x00"
                b"\x00\x00"
            ),
        },
    }
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Annotated_Fields]) -> _Annotated_Builder:
        return _t.new_struct(Annotated, fields)


class _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Which(
    _t.Enum
):
    ONE_MEMBER_OF_THE_UNION_WITH_A_VERY_LONG_NAME = 0
    OTHER = 1


class _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader(
    _t.Reader
):
    __slots__ = ()
    _builder: _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder
    _which: _t.Which[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Which
    ] = _t.Which(
        0,
        lambda: (
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Which
        ),
    )

    a_field_with_a_very_long_name_that_fills_lines: _t.ListField[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
    ] = _t.ListField(
        0,
        _t.struct_of(
            lambda: (
                _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
            )
        ),
    )
    itself: _t.StructField[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
    ] = _t.StructField(
        1,
        lambda: (
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
        ),
    )
    text = _t.Text(
        2, "a default that is so long that it does not fit on the line of its field, at all"
    )
    one_member_of_the_union_with_a_very_long_name: _t.StructField[
        _AStructWithAVeryLongNameThatFillsLines_Reader
    ] = _t.StructField(3, lambda: AStructWithAVeryLongNameThatFillsLines, union=(0, 0))
    other: _t.ListField[
        _t.ListReader[
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
        ]
    ] = _t.ListField(
        3,
        _t.list_of(
            _t.struct_of(
                lambda: (
                    _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
                )
            )
        ),
        union=(0, 1),
    )


class _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder(
    _t.Builder
):
    __slots__ = ()
    _which: _t.Which[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Which
    ] = _t.Which(
        0,
        lambda: (
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Which
        ),
    )

    a_field_with_a_very_long_name_that_fills_lines: _t.ListFieldBuilder[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder,
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like,
    ] = _t.ListFieldBuilder(
        0,
        _t.struct_of(
            lambda: (
                _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
            )
        ),
    )
    itself: _t.StructFieldBuilder[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder,
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like,
    ] = _t.StructFieldBuilder(
        1,
        lambda: (
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
        ),
    )
    text = _t.TextBuilder(
        2, "a default that is so long that it does not fit on the line of its field, at all"
    )
    one_member_of_the_union_with_a_very_long_name: _t.StructFieldBuilder[
        _AStructWithAVeryLongNameThatFillsLines_Builder,
        _AStructWithAVeryLongNameThatFillsLines_Like,
    ] = _t.StructFieldBuilder(3, lambda: AStructWithAVeryLongNameThatFillsLines, union=(0, 0))
    other: _t.ListFieldBuilder[
        _t.ListBuilder[
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder,
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like,
        ],
        _t.Iterable[
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like
        ],
    ] = _t.ListFieldBuilder(
        3,
        _t.list_of(
            _t.struct_of(
                lambda: (
                    _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
                )
            )
        ),
        union=(0, 1),
    )


class _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Promise(
    _t.Promise[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
    ]
):
    __slots__ = ()

    a_field_with_a_very_long_name_that_fills_lines: _t.PromiseValue[
        _t.ListReader[
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
        ]
    ] = _t.PromiseValue()
    itself: _t.PromiseStruct[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Promise
    ] = _t.PromiseStruct(
        1,
        lambda: (
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
        ),
    )
    text: _t.PromiseValue[str] = _t.PromiseValue()
    one_member_of_the_union_with_a_very_long_name: _t.PromiseStruct[
        _AStructWithAVeryLongNameThatFillsLines_Promise
    ] = _t.PromiseStruct(3, lambda: AStructWithAVeryLongNameThatFillsLines)
    other: _t.PromiseValue[
        _t.ListReader[
            _t.ListReader[
                _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
            ]
        ]
    ] = _t.PromiseValue()


class _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Fields(
    _t.TypedDict, total=False
):
    a_field_with_a_very_long_name_that_fills_lines: _t.Iterable[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like
    ]
    itself: _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like
    text: str
    one_member_of_the_union_with_a_very_long_name: _AStructWithAVeryLongNameThatFillsLines_Like
    other: _t.Iterable[
        _t.Iterable[
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like
        ]
    ]


_AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like: _t.TypeAlias = (
    _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
    | _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder
    | _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Fields
)


class _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines(
    _t.Struct[
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader,
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder,
    ]
):
    Reader: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Reader
    Builder: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder
    Promise: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Promise
    Fields: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Fields
    Like: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Like
    Which: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Which

    _id = 0xF36C05288A09427B
    _name = (
        "AStructWithAVeryLongNameThatFillsLines.AnotherStructWithAVeryLongNameThatFillsMoreLines"
    )
    _size = (1, 4)

    @staticmethod
    def new(
        **fields: _t.Unpack[
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Fields
        ],
    ) -> _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines_Builder:
        return _t.new_struct(
            _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines,
            fields,
        )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Reader(
    _t.Reader
):
    __slots__ = ()
    _builder: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Builder

    parameter: _t.Cap[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
    ] = _t.Cap(
        0,
        lambda: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines,
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Builder(
    _t.Builder
):
    __slots__ = ()

    parameter: _t.CapBuilder[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server,
    ] = _t.CapBuilder(
        0,
        lambda: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines,
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Fields(
    _t.TypedDict, total=False
):
    parameter: (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
        | _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server
        | None
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams(
    _t.Struct[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Reader,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Reader
    Builder: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Builder
    Fields: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Fields

    _id = 0xFCC3FC49D1572958
    _name = "AStructWithAVeryLongNameThatFillsLines.AnInterfaceWithAVeryLongNameThatFillsLines.aMethodWithAVeryLongNameThatFillsLines$Params"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Fields
        ],
    ) -> _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Builder:
        return _t.new_struct(
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams,
            fields,
        )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Reader(
    _t.Reader
):
    __slots__ = ()
    _builder: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Builder

    listener: _t.Cap[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
    ] = _t.Cap(
        0,
        lambda: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines,
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Builder(
    _t.Builder
):
    __slots__ = ()

    listener: _t.CapBuilder[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server,
    ] = _t.CapBuilder(
        0,
        lambda: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines,
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Promise(
    _t.Promise[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Reader
    ]
):
    __slots__ = ()

    listener: _t.PromiseCap[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
    ] = _t.PromiseCap(
        0,
        lambda: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines,
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Fields(
    _t.TypedDict, total=False
):
    listener: (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
        | _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server
        | None
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults(
    _t.Struct[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Reader,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Builder,
    ]
):
    Reader: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Reader
    Builder: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Builder
    Promise: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Promise
    Fields: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Fields

    _id = 0x8030E248613A30F3
    _name = "AStructWithAVeryLongNameThatFillsLines.AnInterfaceWithAVeryLongNameThatFillsLines.aMethodWithAVeryLongNameThatFillsLines$Results"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Fields
        ],
    ) -> _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Builder:
        return _t.new_struct(
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults,
            fields,
        )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Reader(
    _t.Reader
):
    __slots__ = ()
    _builder: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Builder

    b: _t.ListField[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
    ] = _t.ListField(
        0,
        _t.cap_of(
            lambda: (
                _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines
            )
        ),
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Builder(
    _t.Builder
):
    __slots__ = ()

    b: _t.ListFieldBuilder[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
        | _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server
        | None,
    ] = _t.ListFieldBuilder(
        0,
        _t.cap_of(
            lambda: (
                _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines
            )
        ),
    )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Fields(
    _t.TypedDict, total=False
):
    b: _t.Iterable[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
        | _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server
        | None
    ]


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams(
    _t.Struct[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Reader,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Reader
    Builder: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Builder
    Fields: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Fields

    _id = 0xF24AD69F363CA0AB
    _name = (
        "AStructWithAVeryLongNameThatFillsLines.AnInterfaceWithAVeryLongNameThatFillsLines.a$Params"
    )
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Fields
        ],
    ) -> _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Builder:
        return _t.new_struct(
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams,
            fields,
        )


_AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a_method_with_a_very_long_name_that_fills_lines: _t.Method[
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Builder,
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Promise,
] = _t.Method(
    0xC6144480A7153D59,
    0,
    "a_method_with_a_very_long_name_that_fills_lines",
    lambda: (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams
    ),
    lambda: (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults
    ),
)
_AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a: _t.Method[
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Builder,
    _t.Awaitable[None],
] = _t.Method(
    0xC6144480A7153D59,
    1,
    "a",
    lambda: (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams
    ),
    lambda: _t.StreamResult,
    streaming=True,
    no_promise_pipelining=True,
)

_AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesCall: _t.TypeAlias = _t.Call[
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Reader,
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Builder,
]
_AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesRequest: _t.TypeAlias = _t.Request[
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Builder,
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Promise,
]
_AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_ACall: _t.TypeAlias = _t.Call[
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Reader,
    _t.StreamResult.Builder,
]
_AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_ARequest: _t.TypeAlias = _t.Request[
    _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Builder,
    _t.Awaitable[None],
]


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client(
    _t.Client
):
    __slots__ = ()

    @_t.method(
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a_method_with_a_very_long_name_that_fills_lines
    )
    def a_method_with_a_very_long_name_that_fills_lines(
        self,
        **params: _t.Unpack[
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams_Fields
        ],
    ) -> _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults_Promise:
        return self._call(
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a_method_with_a_very_long_name_that_fills_lines,
            params,
        )

    @_t.method(_AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a)
    def a(
        self,
        **params: _t.Unpack[
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams_Fields
        ],
    ) -> _t.Awaitable[None]:
        return self._stream(
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a,
            params,
        )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server(
    _t.Server
):
    _methods = _t.methods(
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a_method_with_a_very_long_name_that_fills_lines,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a,
    )

    def a_method_with_a_very_long_name_that_fills_lines(
        self,
        call: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesCall,
    ) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a_method_with_a_very_long_name_that_fills_lines
        )

    def a(
        self,
        call: _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_ACall,
    ) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(
            _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a
        )


class _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines(
    _t.Interface[
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
    ]
):
    Client: _t.TypeAlias = (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Client
    )
    Server: _t.TypeAlias = (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_Server
    )

    AMethodWithAVeryLongNameThatFillsLinesParams: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesParams
    AMethodWithAVeryLongNameThatFillsLinesResults: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesResults
    AMethodWithAVeryLongNameThatFillsLinesCall: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesCall
    AMethodWithAVeryLongNameThatFillsLinesRequest: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AMethodWithAVeryLongNameThatFillsLinesRequest

    AParams: _t.TypeAlias = (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_AParams
    )
    AResults: _t.TypeAlias = _t.StreamResult
    ACall: _t.TypeAlias = (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_ACall
    )
    ARequest: _t.TypeAlias = (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_ARequest
    )

    _id = 0xC6144480A7153D59
    _name = "AStructWithAVeryLongNameThatFillsLines.AnInterfaceWithAVeryLongNameThatFillsLines"
    _methods = _t.methods(
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a_method_with_a_very_long_name_that_fills_lines,
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines_a,
    )


class _AStructWithAVeryLongNameThatFillsLines_Reader(_t.Reader):
    __slots__ = ()
    _builder: _AStructWithAVeryLongNameThatFillsLines_Builder


class _AStructWithAVeryLongNameThatFillsLines_Builder(_t.Builder):
    __slots__ = ()


class _AStructWithAVeryLongNameThatFillsLines_Promise(
    _t.Promise[_AStructWithAVeryLongNameThatFillsLines_Reader]
):
    __slots__ = ()


class _AStructWithAVeryLongNameThatFillsLines_Fields(_t.TypedDict, total=False):
    pass


_AStructWithAVeryLongNameThatFillsLines_Like: _t.TypeAlias = (
    _AStructWithAVeryLongNameThatFillsLines_Reader
    | _AStructWithAVeryLongNameThatFillsLines_Builder
    | _AStructWithAVeryLongNameThatFillsLines_Fields
)


class AStructWithAVeryLongNameThatFillsLines(
    _t.Struct[
        _AStructWithAVeryLongNameThatFillsLines_Reader,
        _AStructWithAVeryLongNameThatFillsLines_Builder,
    ]
):
    Reader: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_Reader
    Builder: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_Builder
    Promise: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_Promise
    Fields: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_Fields
    Like: _t.TypeAlias = _AStructWithAVeryLongNameThatFillsLines_Like

    AnotherStructWithAVeryLongNameThatFillsMoreLines: _t.TypeAlias = (
        _AStructWithAVeryLongNameThatFillsLines_AnotherStructWithAVeryLongNameThatFillsMoreLines
    )
    AnInterfaceWithAVeryLongNameThatFillsLines: _t.TypeAlias = (
        _AStructWithAVeryLongNameThatFillsLines_AnInterfaceWithAVeryLongNameThatFillsLines
    )

    _id = 0x9DE09CA2DF9C0C1F
    _name = "AStructWithAVeryLongNameThatFillsLines"
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_AStructWithAVeryLongNameThatFillsLines_Fields],
    ) -> _AStructWithAVeryLongNameThatFillsLines_Builder:
        return _t.new_struct(AStructWithAVeryLongNameThatFillsLines, fields)


_Box_of_Text_Opener_open: _t.Method[
    _Box_of_Text_Opener_OpenParams_Builder, _Box_of_Text_Opener_OpenResults_Promise
] = _t.Method(
    0xF0D814C4170B5943,
    0,
    "open",
    lambda: _Box_of_Text_Opener_OpenParams,
    lambda: _Box_of_Text_Opener_OpenResults,
    no_promise_pipelining=True,
)

_Box_of_Text_Opener_OpenCall: _t.TypeAlias = _t.Call[
    "_Box_of_Text_Opener_OpenParams_Reader", "_Box_of_Text_Opener_OpenResults_Builder"
]
_Box_of_Text_Opener_OpenRequest: _t.TypeAlias = _t.Request[
    "_Box_of_Text_Opener_OpenParams_Builder", "_Box_of_Text_Opener_OpenResults_Promise"
]


class _Box_of_Text_Opener_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Box_of_Text_Opener_open)
    def open(
        self, **params: _t.Unpack[_Box_of_Text_Opener_OpenParams_Fields]
    ) -> _Box_of_Text_Opener_OpenResults_Promise:
        return self._call(_Box_of_Text_Opener_open, params)


class _Box_of_Text_Opener_Server(_t.Server):
    _methods = _t.methods(_Box_of_Text_Opener_open)

    def open(self, call: _Box_of_Text_Opener_OpenCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Box_of_Text_Opener_open)


_Generic_of_AnyPointer_and_Text_get: _t.Method[
    _Generic_of_AnyPointer_and_Text_GetParams_Builder,
    _Generic_of_AnyPointer_and_Text_GetResults_Promise,
] = _t.Method(
    0xCF07B08018CFF315,
    0,
    "get",
    lambda: _Generic_of_AnyPointer_and_Text_GetParams,
    lambda: _Generic_of_AnyPointer_and_Text_GetResults,
    no_promise_pipelining=True,
)
_Generic_of_AnyPointer_and_Text_map: _t.Method[
    _Generic_of_AnyPointer_and_Text_MapParams_Builder,
    _Generic_of_AnyPointer_and_Text_MapResults_Promise,
] = _t.Method(
    0xCF07B08018CFF315,
    1,
    "map",
    lambda: _Generic_of_AnyPointer_and_Text_MapParams,
    lambda: _Generic_of_AnyPointer_and_Text_MapResults,
)
_Generic_of_AnyPointer_and_Text_anything: _t.Method[
    _Generic_of_AnyPointer_and_Text_AnythingParams_Builder,
    _Generic_of_AnyPointer_and_Text_AnythingResults_Promise,
] = _t.Method(
    0xCF07B08018CFF315,
    2,
    "anything",
    lambda: _Generic_of_AnyPointer_and_Text_AnythingParams,
    lambda: _Generic_of_AnyPointer_and_Text_AnythingResults,
)

_Generic_of_AnyPointer_and_Text_GetCall: _t.TypeAlias = _t.Call[
    "_Generic_of_AnyPointer_and_Text_GetParams_Reader",
    "_Generic_of_AnyPointer_and_Text_GetResults_Builder",
]
_Generic_of_AnyPointer_and_Text_GetRequest: _t.TypeAlias = _t.Request[
    "_Generic_of_AnyPointer_and_Text_GetParams_Builder",
    "_Generic_of_AnyPointer_and_Text_GetResults_Promise",
]
_Generic_of_AnyPointer_and_Text_MapCall: _t.TypeAlias = _t.Call[
    "_Generic_of_AnyPointer_and_Text_MapParams_Reader",
    "_Generic_of_AnyPointer_and_Text_MapResults_Builder",
]
_Generic_of_AnyPointer_and_Text_MapRequest: _t.TypeAlias = _t.Request[
    "_Generic_of_AnyPointer_and_Text_MapParams_Builder",
    "_Generic_of_AnyPointer_and_Text_MapResults_Promise",
]
_Generic_of_AnyPointer_and_Text_AnythingCall: _t.TypeAlias = _t.Call[
    "_Generic_of_AnyPointer_and_Text_AnythingParams_Reader",
    "_Generic_of_AnyPointer_and_Text_AnythingResults_Builder",
]
_Generic_of_AnyPointer_and_Text_AnythingRequest: _t.TypeAlias = _t.Request[
    "_Generic_of_AnyPointer_and_Text_AnythingParams_Builder",
    "_Generic_of_AnyPointer_and_Text_AnythingResults_Promise",
]


class _Generic_of_AnyPointer_and_Text_Client(_t.Client):
    __slots__ = ()

    @_t.method(_Generic_of_AnyPointer_and_Text_get)
    def get(
        self, **params: _t.Unpack[_Generic_of_AnyPointer_and_Text_GetParams_Fields]
    ) -> _Generic_of_AnyPointer_and_Text_GetResults_Promise:
        return self._call(_Generic_of_AnyPointer_and_Text_get, params)

    @_t.method(_Generic_of_AnyPointer_and_Text_map)
    def map(
        self, **params: _t.Unpack[_Generic_of_AnyPointer_and_Text_MapParams_Fields]
    ) -> _Generic_of_AnyPointer_and_Text_MapResults_Promise:
        return self._call(_Generic_of_AnyPointer_and_Text_map, params)

    @_t.method(_Generic_of_AnyPointer_and_Text_anything)
    def anything(
        self, **params: _t.Unpack[_Generic_of_AnyPointer_and_Text_AnythingParams_Fields]
    ) -> _Generic_of_AnyPointer_and_Text_AnythingResults_Promise:
        return self._call(_Generic_of_AnyPointer_and_Text_anything, params)


class _Generic_of_AnyPointer_and_Text_Server(_t.Server):
    _methods = _t.methods(
        _Generic_of_AnyPointer_and_Text_get,
        _Generic_of_AnyPointer_and_Text_map,
        _Generic_of_AnyPointer_and_Text_anything,
    )

    def get(self, call: _Generic_of_AnyPointer_and_Text_GetCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_of_AnyPointer_and_Text_get)

    def map(self, call: _Generic_of_AnyPointer_and_Text_MapCall) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_of_AnyPointer_and_Text_map)

    def anything(
        self, call: _Generic_of_AnyPointer_and_Text_AnythingCall
    ) -> _t.Awaitable[None] | None:
        raise _t.unimplemented(_Generic_of_AnyPointer_and_Text_anything)


class _Box_of_Text_Opener_OpenParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_of_Text_Opener_OpenParams_Builder


class _Box_of_Text_Opener_OpenParams_Builder(_t.Builder):
    __slots__ = ()


class _Box_of_Text_Opener_OpenParams_Fields(_t.TypedDict, total=False):
    pass


class _Box_of_Text_Opener_OpenParams(
    _t.Struct[_Box_of_Text_Opener_OpenParams_Reader, _Box_of_Text_Opener_OpenParams_Builder]
):
    Reader: _t.TypeAlias = _Box_of_Text_Opener_OpenParams_Reader
    Builder: _t.TypeAlias = _Box_of_Text_Opener_OpenParams_Builder
    Fields: _t.TypeAlias = _Box_of_Text_Opener_OpenParams_Fields

    _id = 0xD1F8BBBEE6F37B57
    _name = "Box.Opener.open$Params"
    _binding = 0xD982CBC9349D4DAD
    _size = (0, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Box_of_Text_Opener_OpenParams_Fields],
    ) -> _Box_of_Text_Opener_OpenParams_Builder:
        return _t.new_struct(_Box_of_Text_Opener_OpenParams, fields)


class _Box_of_Text_Opener_OpenResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_of_Text_Opener_OpenResults_Builder

    value = _t.Text(0)
    box: _t.StructField[_Box_of_Text_Reader] = _t.StructField(1, lambda: Box_of_Text)


class _Box_of_Text_Opener_OpenResults_Builder(_t.Builder):
    __slots__ = ()

    value = _t.TextBuilder(0)
    box: _t.StructFieldBuilder[_Box_of_Text_Builder, _Box_of_Text_Like] = _t.StructFieldBuilder(
        1, lambda: Box_of_Text
    )


class _Box_of_Text_Opener_OpenResults_Promise(_t.Promise[_Box_of_Text_Opener_OpenResults_Reader]):
    __slots__ = ()

    value: _t.PromiseValue[str] = _t.PromiseValue()
    box: _t.PromiseStruct[_Box_of_Text_Promise] = _t.PromiseStruct(1, lambda: Box_of_Text)


class _Box_of_Text_Opener_OpenResults_Fields(_t.TypedDict, total=False):
    value: str
    box: _Box_of_Text_Like


class _Box_of_Text_Opener_OpenResults(
    _t.Struct[_Box_of_Text_Opener_OpenResults_Reader, _Box_of_Text_Opener_OpenResults_Builder]
):
    Reader: _t.TypeAlias = _Box_of_Text_Opener_OpenResults_Reader
    Builder: _t.TypeAlias = _Box_of_Text_Opener_OpenResults_Builder
    Promise: _t.TypeAlias = _Box_of_Text_Opener_OpenResults_Promise
    Fields: _t.TypeAlias = _Box_of_Text_Opener_OpenResults_Fields

    _id = 0x9E6677B1D0B029CB
    _name = "Box.Opener.open$Results"
    _binding = 0xD982CBC9349D4DAD
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Box_of_Text_Opener_OpenResults_Fields],
    ) -> _Box_of_Text_Opener_OpenResults_Builder:
        return _t.new_struct(_Box_of_Text_Opener_OpenResults, fields)


class _Box_of_Text_Lid_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_of_Text_Lid_Builder

    of = _t.Text(0)


class _Box_of_Text_Lid_Builder(_t.Builder):
    __slots__ = ()

    of = _t.TextBuilder(0)


class _Box_of_Text_Lid_Promise(_t.Promise[_Box_of_Text_Lid_Reader]):
    __slots__ = ()

    of: _t.PromiseValue[str] = _t.PromiseValue()


class _Box_of_Text_Lid_Fields(_t.TypedDict, total=False):
    of: str


_Box_of_Text_Lid_Like: _t.TypeAlias = (
    _Box_of_Text_Lid_Reader | _Box_of_Text_Lid_Builder | _Box_of_Text_Lid_Fields
)


class _Box_of_Text_Lid(_t.Struct[_Box_of_Text_Lid_Reader, _Box_of_Text_Lid_Builder]):
    Reader: _t.TypeAlias = _Box_of_Text_Lid_Reader
    Builder: _t.TypeAlias = _Box_of_Text_Lid_Builder
    Promise: _t.TypeAlias = _Box_of_Text_Lid_Promise
    Fields: _t.TypeAlias = _Box_of_Text_Lid_Fields
    Like: _t.TypeAlias = _Box_of_Text_Lid_Like

    _id = 0xBC955028DA71A94F
    _name = "Box(Text).Lid"
    _binding = 0xD982CBC9349D4DAD
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_of_Text_Lid_Fields]) -> _Box_of_Text_Lid_Builder:
        return _t.new_struct(_Box_of_Text_Lid, fields)


class _Box_of_Text_Opener(_t.Interface[_Box_of_Text_Opener_Client]):
    Client: _t.TypeAlias = _Box_of_Text_Opener_Client
    Server: _t.TypeAlias = _Box_of_Text_Opener_Server

    OpenParams: _t.TypeAlias = _Box_of_Text_Opener_OpenParams
    OpenResults: _t.TypeAlias = _Box_of_Text_Opener_OpenResults
    OpenCall: _t.TypeAlias = _Box_of_Text_Opener_OpenCall
    OpenRequest: _t.TypeAlias = _Box_of_Text_Opener_OpenRequest

    _id = 0xF0D814C4170B5943
    _name = "Box(Text).Opener"
    _binding = 0xD982CBC9349D4DAD
    _methods = _t.methods(_Box_of_Text_Opener_open)


class _Generic_of_AnyPointer_and_Text_GetParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_AnyPointer_and_Text_GetParams_Builder

    key = _t.AnyPointer(0)


class _Generic_of_AnyPointer_and_Text_GetParams_Builder(_t.Builder):
    __slots__ = ()

    key = _t.AnyPointerBuilder(0)


class _Generic_of_AnyPointer_and_Text_GetParams_Fields(_t.TypedDict, total=False):
    key: object


class _Generic_of_AnyPointer_and_Text_GetParams(
    _t.Struct[
        _Generic_of_AnyPointer_and_Text_GetParams_Reader,
        _Generic_of_AnyPointer_and_Text_GetParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetParams_Reader
    Builder: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetParams_Builder
    Fields: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetParams_Fields

    _id = 0x8AFEFBC3A2ED5641
    _name = "Generic.get$Params"
    _binding = 0xE8A654EFA4270E37
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_AnyPointer_and_Text_GetParams_Fields],
    ) -> _Generic_of_AnyPointer_and_Text_GetParams_Builder:
        return _t.new_struct(_Generic_of_AnyPointer_and_Text_GetParams, fields)


class _Generic_of_AnyPointer_and_Text_GetResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_AnyPointer_and_Text_GetResults_Builder

    value = _t.Text(0)
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_of_AnyPointer_and_Text_GetResults_Builder(_t.Builder):
    __slots__ = ()

    value = _t.TextBuilder(0)
    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(1, lambda: _shapes_capnp.Point)


class _Generic_of_AnyPointer_and_Text_GetResults_Promise(
    _t.Promise[_Generic_of_AnyPointer_and_Text_GetResults_Reader]
):
    __slots__ = ()

    value: _t.PromiseValue[str] = _t.PromiseValue()
    point: _t.PromiseStruct[_shapes_capnp.Point.Promise] = _t.PromiseStruct(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_of_AnyPointer_and_Text_GetResults_Fields(_t.TypedDict, total=False):
    value: str
    point: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields


class _Generic_of_AnyPointer_and_Text_GetResults(
    _t.Struct[
        _Generic_of_AnyPointer_and_Text_GetResults_Reader,
        _Generic_of_AnyPointer_and_Text_GetResults_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetResults_Reader
    Builder: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetResults_Builder
    Promise: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetResults_Promise
    Fields: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetResults_Fields

    _id = 0xFB33AF8C1956ED21
    _name = "Generic.get$Results"
    _binding = 0xE8A654EFA4270E37
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_AnyPointer_and_Text_GetResults_Fields],
    ) -> _Generic_of_AnyPointer_and_Text_GetResults_Builder:
        return _t.new_struct(_Generic_of_AnyPointer_and_Text_GetResults, fields)


class _Generic_of_AnyPointer_and_Text_MapParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_AnyPointer_and_Text_MapParams_Builder

    from_ = _t.AnyPointer(0)
    other: _t.Cap[_Generic_of_AnyPointer_and_Text_Client] = _t.Cap(
        1, lambda: Generic_of_AnyPointer_and_Text
    )


class _Generic_of_AnyPointer_and_Text_MapParams_Builder(_t.Builder):
    __slots__ = ()

    from_ = _t.AnyPointerBuilder(0)
    other: _t.CapBuilder[
        _Generic_of_AnyPointer_and_Text_Client, _Generic_of_AnyPointer_and_Text_Server
    ] = _t.CapBuilder(1, lambda: Generic_of_AnyPointer_and_Text)


class _Generic_of_AnyPointer_and_Text_MapParams_Fields(_t.TypedDict, total=False):
    from_: object
    other: _Generic_of_AnyPointer_and_Text_Client | _Generic_of_AnyPointer_and_Text_Server | None


class _Generic_of_AnyPointer_and_Text_MapParams(
    _t.Struct[
        _Generic_of_AnyPointer_and_Text_MapParams_Reader,
        _Generic_of_AnyPointer_and_Text_MapParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapParams_Reader
    Builder: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapParams_Builder
    Fields: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapParams_Fields

    _id = 0xEE3C4E108EE0864F
    _name = "Generic.map$Params"
    _binding = 0xE8A654EFA4270E37
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_AnyPointer_and_Text_MapParams_Fields],
    ) -> _Generic_of_AnyPointer_and_Text_MapParams_Builder:
        return _t.new_struct(_Generic_of_AnyPointer_and_Text_MapParams, fields)


class _Generic_of_AnyPointer_and_Text_MapResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_AnyPointer_and_Text_MapResults_Builder

    to = _t.AnyPointer(0)


class _Generic_of_AnyPointer_and_Text_MapResults_Builder(_t.Builder):
    __slots__ = ()

    to = _t.AnyPointerBuilder(0)


class _Generic_of_AnyPointer_and_Text_MapResults_Promise(
    _t.Promise[_Generic_of_AnyPointer_and_Text_MapResults_Reader]
):
    __slots__ = ()

    to = _t.PromiseAny(0)


class _Generic_of_AnyPointer_and_Text_MapResults_Fields(_t.TypedDict, total=False):
    to: object


class _Generic_of_AnyPointer_and_Text_MapResults(
    _t.Struct[
        _Generic_of_AnyPointer_and_Text_MapResults_Reader,
        _Generic_of_AnyPointer_and_Text_MapResults_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapResults_Reader
    Builder: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapResults_Builder
    Promise: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapResults_Promise
    Fields: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapResults_Fields

    _id = 0x8B60AF81F4C8263E
    _name = "Generic.map$Results"
    _binding = 0xE8A654EFA4270E37
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_AnyPointer_and_Text_MapResults_Fields],
    ) -> _Generic_of_AnyPointer_and_Text_MapResults_Builder:
        return _t.new_struct(_Generic_of_AnyPointer_and_Text_MapResults, fields)


class _Generic_of_AnyPointer_and_Text_AnythingParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_AnyPointer_and_Text_AnythingParams_Builder

    any = _t.AnyPointer(0)
    list = _t.AnyList(1)
    struct = _t.AnyStruct(2)


class _Generic_of_AnyPointer_and_Text_AnythingParams_Builder(_t.Builder):
    __slots__ = ()

    any = _t.AnyPointerBuilder(0)
    list = _t.AnyListBuilder(1)
    struct = _t.AnyStructBuilder(2)


class _Generic_of_AnyPointer_and_Text_AnythingParams_Fields(_t.TypedDict, total=False):
    any: object
    list: object
    struct: object


class _Generic_of_AnyPointer_and_Text_AnythingParams(
    _t.Struct[
        _Generic_of_AnyPointer_and_Text_AnythingParams_Reader,
        _Generic_of_AnyPointer_and_Text_AnythingParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingParams_Reader
    Builder: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingParams_Builder
    Fields: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingParams_Fields

    _id = 0x930CA54031353BEF
    _name = "Generic.anything$Params"
    _binding = 0xE8A654EFA4270E37
    _size = (0, 3)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_AnyPointer_and_Text_AnythingParams_Fields],
    ) -> _Generic_of_AnyPointer_and_Text_AnythingParams_Builder:
        return _t.new_struct(_Generic_of_AnyPointer_and_Text_AnythingParams, fields)


class _Generic_of_AnyPointer_and_Text_AnythingResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_AnyPointer_and_Text_AnythingResults_Builder

    capability: _t.Cap[_t.Capability.Client] = _t.Cap(0, lambda: _t.Capability)


class _Generic_of_AnyPointer_and_Text_AnythingResults_Builder(_t.Builder):
    __slots__ = ()

    capability: _t.CapBuilder[_t.Capability.Client, _t.Capability.Server] = _t.CapBuilder(
        0, lambda: _t.Capability
    )


class _Generic_of_AnyPointer_and_Text_AnythingResults_Promise(
    _t.Promise[_Generic_of_AnyPointer_and_Text_AnythingResults_Reader]
):
    __slots__ = ()

    capability: _t.PromiseCap[_t.Capability.Client] = _t.PromiseCap(0, lambda: _t.Capability)


class _Generic_of_AnyPointer_and_Text_AnythingResults_Fields(_t.TypedDict, total=False):
    capability: _t.Capability.Client | _t.Capability.Server | None


class _Generic_of_AnyPointer_and_Text_AnythingResults(
    _t.Struct[
        _Generic_of_AnyPointer_and_Text_AnythingResults_Reader,
        _Generic_of_AnyPointer_and_Text_AnythingResults_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingResults_Reader
    Builder: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingResults_Builder
    Promise: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingResults_Promise
    Fields: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingResults_Fields

    _id = 0xBB547ACFF8BCF21B
    _name = "Generic.anything$Results"
    _binding = 0xE8A654EFA4270E37
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_AnyPointer_and_Text_AnythingResults_Fields],
    ) -> _Generic_of_AnyPointer_and_Text_AnythingResults_Builder:
        return _t.new_struct(_Generic_of_AnyPointer_and_Text_AnythingResults, fields)


class _Generic_of_Text_and_Text_GetParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_Text_and_Text_GetParams_Builder

    key = _t.Text(0)


class _Generic_of_Text_and_Text_GetParams_Builder(_t.Builder):
    __slots__ = ()

    key = _t.TextBuilder(0)


class _Generic_of_Text_and_Text_GetParams_Fields(_t.TypedDict, total=False):
    key: str


class _Generic_of_Text_and_Text_GetParams(
    _t.Struct[
        _Generic_of_Text_and_Text_GetParams_Reader, _Generic_of_Text_and_Text_GetParams_Builder
    ]
):
    Reader: _t.TypeAlias = _Generic_of_Text_and_Text_GetParams_Reader
    Builder: _t.TypeAlias = _Generic_of_Text_and_Text_GetParams_Builder
    Fields: _t.TypeAlias = _Generic_of_Text_and_Text_GetParams_Fields

    _id = 0x8AFEFBC3A2ED5641
    _name = "Generic.get$Params"
    _binding = 0xC0B1478D334E0B12
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_Text_and_Text_GetParams_Fields],
    ) -> _Generic_of_Text_and_Text_GetParams_Builder:
        return _t.new_struct(_Generic_of_Text_and_Text_GetParams, fields)


class _Generic_of_Text_and_Text_GetResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_Text_and_Text_GetResults_Builder

    value = _t.Text(0)
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_of_Text_and_Text_GetResults_Builder(_t.Builder):
    __slots__ = ()

    value = _t.TextBuilder(0)
    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(1, lambda: _shapes_capnp.Point)


class _Generic_of_Text_and_Text_GetResults_Promise(
    _t.Promise[_Generic_of_Text_and_Text_GetResults_Reader]
):
    __slots__ = ()

    value: _t.PromiseValue[str] = _t.PromiseValue()
    point: _t.PromiseStruct[_shapes_capnp.Point.Promise] = _t.PromiseStruct(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_of_Text_and_Text_GetResults_Fields(_t.TypedDict, total=False):
    value: str
    point: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields


class _Generic_of_Text_and_Text_GetResults(
    _t.Struct[
        _Generic_of_Text_and_Text_GetResults_Reader, _Generic_of_Text_and_Text_GetResults_Builder
    ]
):
    Reader: _t.TypeAlias = _Generic_of_Text_and_Text_GetResults_Reader
    Builder: _t.TypeAlias = _Generic_of_Text_and_Text_GetResults_Builder
    Promise: _t.TypeAlias = _Generic_of_Text_and_Text_GetResults_Promise
    Fields: _t.TypeAlias = _Generic_of_Text_and_Text_GetResults_Fields

    _id = 0xFB33AF8C1956ED21
    _name = "Generic.get$Results"
    _binding = 0xC0B1478D334E0B12
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_Text_and_Text_GetResults_Fields],
    ) -> _Generic_of_Text_and_Text_GetResults_Builder:
        return _t.new_struct(_Generic_of_Text_and_Text_GetResults, fields)


class _Generic_of_Text_and_Text_MapParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_Text_and_Text_MapParams_Builder

    from_ = _t.AnyPointer(0)
    other: _t.Cap[_Generic_of_Text_and_Text_Client] = _t.Cap(1, lambda: Generic_of_Text_and_Text)


class _Generic_of_Text_and_Text_MapParams_Builder(_t.Builder):
    __slots__ = ()

    from_ = _t.AnyPointerBuilder(0)
    other: _t.CapBuilder[_Generic_of_Text_and_Text_Client, _Generic_of_Text_and_Text_Server] = (
        _t.CapBuilder(1, lambda: Generic_of_Text_and_Text)
    )


class _Generic_of_Text_and_Text_MapParams_Fields(_t.TypedDict, total=False):
    from_: object
    other: _Generic_of_Text_and_Text_Client | _Generic_of_Text_and_Text_Server | None


class _Generic_of_Text_and_Text_MapParams(
    _t.Struct[
        _Generic_of_Text_and_Text_MapParams_Reader, _Generic_of_Text_and_Text_MapParams_Builder
    ]
):
    Reader: _t.TypeAlias = _Generic_of_Text_and_Text_MapParams_Reader
    Builder: _t.TypeAlias = _Generic_of_Text_and_Text_MapParams_Builder
    Fields: _t.TypeAlias = _Generic_of_Text_and_Text_MapParams_Fields

    _id = 0xEE3C4E108EE0864F
    _name = "Generic.map$Params"
    _binding = 0xC0B1478D334E0B12
    _size = (0, 2)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_Text_and_Text_MapParams_Fields],
    ) -> _Generic_of_Text_and_Text_MapParams_Builder:
        return _t.new_struct(_Generic_of_Text_and_Text_MapParams, fields)


class _Generic_of_Text_and_Text_MapResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_Text_and_Text_MapResults_Builder

    to = _t.AnyPointer(0)


class _Generic_of_Text_and_Text_MapResults_Builder(_t.Builder):
    __slots__ = ()

    to = _t.AnyPointerBuilder(0)


class _Generic_of_Text_and_Text_MapResults_Promise(
    _t.Promise[_Generic_of_Text_and_Text_MapResults_Reader]
):
    __slots__ = ()

    to = _t.PromiseAny(0)


class _Generic_of_Text_and_Text_MapResults_Fields(_t.TypedDict, total=False):
    to: object


class _Generic_of_Text_and_Text_MapResults(
    _t.Struct[
        _Generic_of_Text_and_Text_MapResults_Reader, _Generic_of_Text_and_Text_MapResults_Builder
    ]
):
    Reader: _t.TypeAlias = _Generic_of_Text_and_Text_MapResults_Reader
    Builder: _t.TypeAlias = _Generic_of_Text_and_Text_MapResults_Builder
    Promise: _t.TypeAlias = _Generic_of_Text_and_Text_MapResults_Promise
    Fields: _t.TypeAlias = _Generic_of_Text_and_Text_MapResults_Fields

    _id = 0x8B60AF81F4C8263E
    _name = "Generic.map$Results"
    _binding = 0xC0B1478D334E0B12
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_Text_and_Text_MapResults_Fields],
    ) -> _Generic_of_Text_and_Text_MapResults_Builder:
        return _t.new_struct(_Generic_of_Text_and_Text_MapResults, fields)


class _Generic_of_Text_and_Text_AnythingParams_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_Text_and_Text_AnythingParams_Builder

    any = _t.AnyPointer(0)
    list = _t.AnyList(1)
    struct = _t.AnyStruct(2)


class _Generic_of_Text_and_Text_AnythingParams_Builder(_t.Builder):
    __slots__ = ()

    any = _t.AnyPointerBuilder(0)
    list = _t.AnyListBuilder(1)
    struct = _t.AnyStructBuilder(2)


class _Generic_of_Text_and_Text_AnythingParams_Fields(_t.TypedDict, total=False):
    any: object
    list: object
    struct: object


class _Generic_of_Text_and_Text_AnythingParams(
    _t.Struct[
        _Generic_of_Text_and_Text_AnythingParams_Reader,
        _Generic_of_Text_and_Text_AnythingParams_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingParams_Reader
    Builder: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingParams_Builder
    Fields: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingParams_Fields

    _id = 0x930CA54031353BEF
    _name = "Generic.anything$Params"
    _binding = 0xC0B1478D334E0B12
    _size = (0, 3)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_Text_and_Text_AnythingParams_Fields],
    ) -> _Generic_of_Text_and_Text_AnythingParams_Builder:
        return _t.new_struct(_Generic_of_Text_and_Text_AnythingParams, fields)


class _Generic_of_Text_and_Text_AnythingResults_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Generic_of_Text_and_Text_AnythingResults_Builder

    capability: _t.Cap[_t.Capability.Client] = _t.Cap(0, lambda: _t.Capability)


class _Generic_of_Text_and_Text_AnythingResults_Builder(_t.Builder):
    __slots__ = ()

    capability: _t.CapBuilder[_t.Capability.Client, _t.Capability.Server] = _t.CapBuilder(
        0, lambda: _t.Capability
    )


class _Generic_of_Text_and_Text_AnythingResults_Promise(
    _t.Promise[_Generic_of_Text_and_Text_AnythingResults_Reader]
):
    __slots__ = ()

    capability: _t.PromiseCap[_t.Capability.Client] = _t.PromiseCap(0, lambda: _t.Capability)


class _Generic_of_Text_and_Text_AnythingResults_Fields(_t.TypedDict, total=False):
    capability: _t.Capability.Client | _t.Capability.Server | None


class _Generic_of_Text_and_Text_AnythingResults(
    _t.Struct[
        _Generic_of_Text_and_Text_AnythingResults_Reader,
        _Generic_of_Text_and_Text_AnythingResults_Builder,
    ]
):
    Reader: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingResults_Reader
    Builder: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingResults_Builder
    Promise: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingResults_Promise
    Fields: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingResults_Fields

    _id = 0xBB547ACFF8BCF21B
    _name = "Generic.anything$Results"
    _binding = 0xC0B1478D334E0B12
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_Generic_of_Text_and_Text_AnythingResults_Fields],
    ) -> _Generic_of_Text_and_Text_AnythingResults_Builder:
        return _t.new_struct(_Generic_of_Text_and_Text_AnythingResults, fields)


class _Box_of_Text_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_of_Text_Builder

    value = _t.Text(0)
    boxes: _t.ListField[_Box_of_Text_Reader] = _t.ListField(1, _t.struct_of(lambda: Box_of_Text))


class _Box_of_Text_Builder(_t.Builder):
    __slots__ = ()

    value = _t.TextBuilder(0)
    boxes: _t.ListFieldBuilder[_Box_of_Text_Builder, _Box_of_Text_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Box_of_Text)
    )


class _Box_of_Text_Promise(_t.Promise[_Box_of_Text_Reader]):
    __slots__ = ()

    value: _t.PromiseValue[str] = _t.PromiseValue()
    boxes: _t.PromiseValue[_t.ListReader[_Box_of_Text_Reader]] = _t.PromiseValue()


class _Box_of_Text_Fields(_t.TypedDict, total=False):
    value: str
    boxes: _t.Iterable[_Box_of_Text_Like]


_Box_of_Text_Like: _t.TypeAlias = _Box_of_Text_Reader | _Box_of_Text_Builder | _Box_of_Text_Fields


class Box_of_Text(_t.Struct[_Box_of_Text_Reader, _Box_of_Text_Builder]):
    Reader: _t.TypeAlias = _Box_of_Text_Reader
    Builder: _t.TypeAlias = _Box_of_Text_Builder
    Promise: _t.TypeAlias = _Box_of_Text_Promise
    Fields: _t.TypeAlias = _Box_of_Text_Fields
    Like: _t.TypeAlias = _Box_of_Text_Like

    Lid: _t.TypeAlias = _Box_of_Text_Lid
    Opener: _t.TypeAlias = _Box_of_Text_Opener

    _id = 0x9E8053535D151FC5
    _name = "Box(Text)"
    _binding = 0xD982CBC9349D4DAD
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_of_Text_Fields]) -> _Box_of_Text_Builder:
        return _t.new_struct(Box_of_Text, fields)


class _Box_of_Point_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_of_Point_Builder

    value: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        0, lambda: _shapes_capnp.Point
    )
    boxes: _t.ListField[_Box_of_Point_Reader] = _t.ListField(1, _t.struct_of(lambda: Box_of_Point))


class _Box_of_Point_Builder(_t.Builder):
    __slots__ = ()

    value: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(0, lambda: _shapes_capnp.Point)
    boxes: _t.ListFieldBuilder[_Box_of_Point_Builder, _Box_of_Point_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Box_of_Point)
    )


class _Box_of_Point_Promise(_t.Promise[_Box_of_Point_Reader]):
    __slots__ = ()

    value: _t.PromiseStruct[_shapes_capnp.Point.Promise] = _t.PromiseStruct(
        0, lambda: _shapes_capnp.Point
    )
    boxes: _t.PromiseValue[_t.ListReader[_Box_of_Point_Reader]] = _t.PromiseValue()


class _Box_of_Point_Fields(_t.TypedDict, total=False):
    value: _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields
    boxes: _t.Iterable[_Box_of_Point_Like]


_Box_of_Point_Like: _t.TypeAlias = (
    _Box_of_Point_Reader | _Box_of_Point_Builder | _Box_of_Point_Fields
)


class Box_of_Point(_t.Struct[_Box_of_Point_Reader, _Box_of_Point_Builder]):
    Reader: _t.TypeAlias = _Box_of_Point_Reader
    Builder: _t.TypeAlias = _Box_of_Point_Builder
    Promise: _t.TypeAlias = _Box_of_Point_Promise
    Fields: _t.TypeAlias = _Box_of_Point_Fields
    Like: _t.TypeAlias = _Box_of_Point_Like

    _id = 0x9E8053535D151FC5
    _name = "Box(Point)"
    _binding = 0x0A00C5B4A8146CE1
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_of_Point_Fields]) -> _Box_of_Point_Builder:
        return _t.new_struct(Box_of_Point, fields)


class _Box_of_Box_of_Data_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_of_Box_of_Data_Builder

    value: _t.StructField[_Box_of_Data_Reader] = _t.StructField(0, lambda: Box_of_Data)
    boxes: _t.ListField[_Box_of_Box_of_Data_Reader] = _t.ListField(
        1, _t.struct_of(lambda: Box_of_Box_of_Data)
    )


class _Box_of_Box_of_Data_Builder(_t.Builder):
    __slots__ = ()

    value: _t.StructFieldBuilder[_Box_of_Data_Builder, _Box_of_Data_Like] = _t.StructFieldBuilder(
        0, lambda: Box_of_Data
    )
    boxes: _t.ListFieldBuilder[_Box_of_Box_of_Data_Builder, _Box_of_Box_of_Data_Like] = (
        _t.ListFieldBuilder(1, _t.struct_of(lambda: Box_of_Box_of_Data))
    )


class _Box_of_Box_of_Data_Promise(_t.Promise[_Box_of_Box_of_Data_Reader]):
    __slots__ = ()

    value: _t.PromiseStruct[_Box_of_Data_Promise] = _t.PromiseStruct(0, lambda: Box_of_Data)
    boxes: _t.PromiseValue[_t.ListReader[_Box_of_Box_of_Data_Reader]] = _t.PromiseValue()


class _Box_of_Box_of_Data_Fields(_t.TypedDict, total=False):
    value: _Box_of_Data_Like
    boxes: _t.Iterable[_Box_of_Box_of_Data_Like]


_Box_of_Box_of_Data_Like: _t.TypeAlias = (
    _Box_of_Box_of_Data_Reader | _Box_of_Box_of_Data_Builder | _Box_of_Box_of_Data_Fields
)


class Box_of_Box_of_Data(_t.Struct[_Box_of_Box_of_Data_Reader, _Box_of_Box_of_Data_Builder]):
    Reader: _t.TypeAlias = _Box_of_Box_of_Data_Reader
    Builder: _t.TypeAlias = _Box_of_Box_of_Data_Builder
    Promise: _t.TypeAlias = _Box_of_Box_of_Data_Promise
    Fields: _t.TypeAlias = _Box_of_Box_of_Data_Fields
    Like: _t.TypeAlias = _Box_of_Box_of_Data_Like

    _id = 0x9E8053535D151FC5
    _name = "Box(Box(Data))"
    _binding = 0x954075292AF51BD7
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_of_Box_of_Data_Fields]) -> _Box_of_Box_of_Data_Builder:
        return _t.new_struct(Box_of_Box_of_Data, fields)


class Generic_of_AnyPointer_and_Text(_t.Interface[_Generic_of_AnyPointer_and_Text_Client]):
    Client: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_Client
    Server: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_Server

    GetParams: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetParams
    GetResults: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetResults
    GetCall: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetCall
    GetRequest: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_GetRequest

    MapParams: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapParams
    MapResults: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapResults
    MapCall: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapCall
    MapRequest: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_MapRequest

    AnythingParams: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingParams
    AnythingResults: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingResults
    AnythingCall: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingCall
    AnythingRequest: _t.TypeAlias = _Generic_of_AnyPointer_and_Text_AnythingRequest

    _id = 0xCF07B08018CFF315
    _name = "Generic(AnyPointer, Text)"
    _binding = 0xE8A654EFA4270E37
    _methods = _t.methods(
        _Generic_of_AnyPointer_and_Text_get,
        _Generic_of_AnyPointer_and_Text_map,
        _Generic_of_AnyPointer_and_Text_anything,
    )


class Generic_of_Text_and_Text(_t.Interface[_Generic_of_Text_and_Text_Client]):
    Client: _t.TypeAlias = _Generic_of_Text_and_Text_Client
    Server: _t.TypeAlias = _Generic_of_Text_and_Text_Server

    GetParams: _t.TypeAlias = _Generic_of_Text_and_Text_GetParams
    GetResults: _t.TypeAlias = _Generic_of_Text_and_Text_GetResults
    GetCall: _t.TypeAlias = _Generic_of_Text_and_Text_GetCall
    GetRequest: _t.TypeAlias = _Generic_of_Text_and_Text_GetRequest

    MapParams: _t.TypeAlias = _Generic_of_Text_and_Text_MapParams
    MapResults: _t.TypeAlias = _Generic_of_Text_and_Text_MapResults
    MapCall: _t.TypeAlias = _Generic_of_Text_and_Text_MapCall
    MapRequest: _t.TypeAlias = _Generic_of_Text_and_Text_MapRequest

    AnythingParams: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingParams
    AnythingResults: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingResults
    AnythingCall: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingCall
    AnythingRequest: _t.TypeAlias = _Generic_of_Text_and_Text_AnythingRequest

    _id = 0xCF07B08018CFF315
    _name = "Generic(Text, Text)"
    _binding = 0xC0B1478D334E0B12
    _methods = _t.methods(
        _Generic_of_Text_and_Text_get,
        _Generic_of_Text_and_Text_map,
        _Generic_of_Text_and_Text_anything,
    )


class _Box_of_Data_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Box_of_Data_Builder

    value = _t.Data(0)
    boxes: _t.ListField[_Box_of_Data_Reader] = _t.ListField(1, _t.struct_of(lambda: Box_of_Data))


class _Box_of_Data_Builder(_t.Builder):
    __slots__ = ()

    value = _t.DataBuilder(0)
    boxes: _t.ListFieldBuilder[_Box_of_Data_Builder, _Box_of_Data_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Box_of_Data)
    )


class _Box_of_Data_Promise(_t.Promise[_Box_of_Data_Reader]):
    __slots__ = ()

    value: _t.PromiseValue[bytes] = _t.PromiseValue()
    boxes: _t.PromiseValue[_t.ListReader[_Box_of_Data_Reader]] = _t.PromiseValue()


class _Box_of_Data_Fields(_t.TypedDict, total=False):
    value: _t.BytesLike
    boxes: _t.Iterable[_Box_of_Data_Like]


_Box_of_Data_Like: _t.TypeAlias = _Box_of_Data_Reader | _Box_of_Data_Builder | _Box_of_Data_Fields


class Box_of_Data(_t.Struct[_Box_of_Data_Reader, _Box_of_Data_Builder]):
    Reader: _t.TypeAlias = _Box_of_Data_Reader
    Builder: _t.TypeAlias = _Box_of_Data_Builder
    Promise: _t.TypeAlias = _Box_of_Data_Promise
    Fields: _t.TypeAlias = _Box_of_Data_Fields
    Like: _t.TypeAlias = _Box_of_Data_Like

    _id = 0x9E8053535D151FC5
    _name = "Box(Data)"
    _binding = 0xC35BE06CAD916A11
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Box_of_Data_Fields]) -> _Box_of_Data_Builder:
        return _t.new_struct(Box_of_Data, fields)


answer: _Final = 42
"""The answer, "to everything"."""
half: _Final = 0.5
huge: _Final = _t.INF
nothing: _Final = None
yes: _Final = True
greeting: _Final = 'say "hello", it\'s\ta \\ day'
blob: _Final = b"\x00\xff\x22A"
favourite: _Final[Color] = Color(1)
primes: _Final[_t.ListReader[int]] = _t.list_constant(
    _t.UINT16, b"\x01\x00\x00\x00#\x00\x00\x00\x02\x00\x03\x00\x05\x00\x07\x00"
)
words: _Final[_t.ListReader[str]] = _t.list_constant(
    _t.TEXT,
    b"\x01\x00\x00\x00\x16\x00\x00\x00\x05\x00\x00\x00\x12\x00\x00\x00\x05\x00\x00\x00\x12\x00\x00"
    b"\x00a\x00\x00\x00\x00\x00\x00\x00b\x00\x00\x00\x00\x00\x00\x00",
)
origin: _Final[_shapes_capnp.Point.Reader] = _t.struct_constant(
    _shapes_capnp.Point, b"\x00\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\xff\xff\xff\xff"
)
corners: _Final[_t.ListReader[_shapes_capnp.Point.Reader]] = _t.list_constant(
    _t.struct_of(lambda: _shapes_capnp.Point),
    b"\x01\x00\x00\x00\x17\x00\x00\x00\x08\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x02\x00\x00\x00",
)
int_: _Final = -9223372036854775808
note: _Final = 0xE9CA3C7A495A0B93
ranked: _Final = 0x8EF8F14AA6868615
placed: _Final = 0x919ABB1826EC82C4

_t.finish(globals())
