# Generated from everything.capnp, @0xd9a1c3e5f7b29684, by trio_capnp 0.2.0. Do not edit.

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

    nothing: _t.Void = _t.Void()
    flag: _t.Bool = _t.Bool(0)
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
    color: _t.EnumField[Color] = _t.EnumField(18, lambda: Color)


class _Numbers_Builder(_t.Builder):
    __slots__ = ()

    nothing: _t.VoidBuilder = _t.VoidBuilder()
    flag: _t.BoolBuilder = _t.BoolBuilder(0)
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

    flag: _t.Bool = _t.Bool(0, True)
    i8: _t.Int8 = _t.Int8(1, -8)
    u64: _t.UInt64 = _t.UInt64(1, 18446744073709551615)
    f32: _t.Float32 = _t.Float32(1, 1.5)
    f64: _t.Float64 = _t.Float64(2, -_t.INF)
    nan: _t.Float64 = _t.Float64(3, _t.NAN)
    zero: _t.Float64 = _t.Float64(4, -0.0)
    color: _t.EnumField[Color] = _t.EnumField(1, lambda: Color, 1)
    text: _t.Text = _t.Text(0, 'it\'s "quoted"')
    data: _t.Data = _t.Data(1, b"\x00\x01\xfe")
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        2,
        lambda: _shapes_capnp.Point,
        b"\x00\x00\x00\x00\x01\x00\x00\x00\x0c\x00\x00\x00\x22\x00\x00\x00",
    )
    list: _t.ListField[int] = _t.ListField(
        3,
        _t.INT32,
        b"\x01\x00\x00\x00\x1c\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00"
        b"\x00\x00",
    )
    texts: _t.ListField[str] = _t.ListField(
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
    big: _t.Float64 = _t.Float64(5, -1.25e47)
    small: _t.Float64 = _t.Float64(6, 1e-07)
    wide: _t.Text = _t.Text(6, "\u6f22\u5b57, é and \x7f")


class _Defaults_Builder(_t.Builder):
    __slots__ = ()

    flag: _t.BoolBuilder = _t.BoolBuilder(0, True)
    i8: _t.Int8Builder = _t.Int8Builder(1, -8)
    u64: _t.UInt64Builder = _t.UInt64Builder(1, 18446744073709551615)
    f32: _t.Float32Builder = _t.Float32Builder(1, 1.5)
    f64: _t.Float64Builder = _t.Float64Builder(2, -_t.INF)
    nan: _t.Float64Builder = _t.Float64Builder(3, _t.NAN)
    zero: _t.Float64Builder = _t.Float64Builder(4, -0.0)
    color: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(1, lambda: Color, 1)
    text: _t.TextBuilder = _t.TextBuilder(0, 'it\'s "quoted"')
    data: _t.DataBuilder = _t.DataBuilder(1, b"\x00\x01\xfe")
    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(
        2,
        lambda: _shapes_capnp.Point,
        b"\x00\x00\x00\x00\x01\x00\x00\x00\x0c\x00\x00\x00\x22\x00\x00\x00",
    )
    list: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(
        3,
        _t.INT32,
        b"\x01\x00\x00\x00\x1c\x00\x00\x00\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00"
        b"\x00\x00",
    )
    texts: _t.ListFieldBuilder[str, str] = _t.ListFieldBuilder(
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
    big: _t.Float64Builder = _t.Float64Builder(5, -1.25e47)
    small: _t.Float64Builder = _t.Float64Builder(6, 1e-07)
    wide: _t.TextBuilder = _t.TextBuilder(6, "\u6f22\u5b57, é and \x7f")


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

    text: _t.Text = _t.Text(0)
    data: _t.Data = _t.Data(1)
    self: _t.StructField[_Pointers_Reader] = _t.StructField(2, lambda: Pointers)
    selves: _t.ListField[_Pointers_Reader] = _t.ListField(3, _t.struct_of(lambda: Pointers))
    colors: _t.ListField[Color] = _t.ListField(4, _t.enum_of(lambda: Color))
    bools: _t.ListField[bool] = _t.ListField(5, _t.BOOL)
    blobs: _t.ListField[bytes] = _t.ListField(6, _t.DATA)
    grid: _t.ListField[_t.ListReader[int]] = _t.ListField(7, _t.list_of(_t.UINT8))
    rows: _t.ListField[_t.ListReader[_shapes_capnp.Point.Reader]] = _t.ListField(
        8, _t.list_of(_t.struct_of(lambda: _shapes_capnp.Point))
    )
    any: _t.AnyPointer = _t.AnyPointer(9)
    any_struct: _t.AnyStruct = _t.AnyStruct(10)
    any_list: _t.AnyList = _t.AnyList(11)
    capability: _t.Cap[_t.Capability.Client] = _t.Cap(12, lambda: _t.Capability)
    reader: _t.Cap[_Interfaces_Reader_Client] = _t.Cap(13, lambda: _Interfaces_Reader)
    readers: _t.ListField[_Interfaces_Reader_Client] = _t.ListField(
        14, _t.cap_of(lambda: _Interfaces_Reader)
    )
    voids: _t.ListField[None] = _t.ListField(15, _t.VOID)
    capabilities: _t.ListField[_t.Capability.Client] = _t.ListField(
        16, _t.cap_of(lambda: _t.Capability)
    )
    circle: _t.StructField[_circle_capnp.Circle.Reader] = _t.StructField(
        17, lambda: _circle_capnp.Circle
    )


class _Pointers_Builder(_t.Builder):
    __slots__ = ()

    text: _t.TextBuilder = _t.TextBuilder(0)
    data: _t.DataBuilder = _t.DataBuilder(1)
    self: _t.StructFieldBuilder[_Pointers_Builder, _Pointers_Like] = _t.StructFieldBuilder(
        2, lambda: Pointers
    )
    selves: _t.ListFieldBuilder[_Pointers_Builder, _Pointers_Like] = _t.ListFieldBuilder(
        3, _t.struct_of(lambda: Pointers)
    )
    colors: _t.ListFieldBuilder[Color, Color] = _t.ListFieldBuilder(4, _t.enum_of(lambda: Color))
    bools: _t.ListFieldBuilder[bool, bool] = _t.ListFieldBuilder(5, _t.BOOL)
    blobs: _t.ListFieldBuilder[bytes, bytes] = _t.ListFieldBuilder(6, _t.DATA)
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
    any: _t.AnyPointerBuilder = _t.AnyPointerBuilder(9)
    any_struct: _t.AnyStructBuilder = _t.AnyStructBuilder(10)
    any_list: _t.AnyListBuilder = _t.AnyListBuilder(11)
    capability: _t.CapBuilder[_t.Capability.Client, _t.Capability.Server] = _t.CapBuilder(
        12, lambda: _t.Capability
    )
    reader: _t.CapBuilder[_Interfaces_Reader_Client, _Interfaces_Reader_Server] = _t.CapBuilder(
        13, lambda: _Interfaces_Reader
    )
    readers: _t.ListFieldBuilder[
        _Interfaces_Reader_Client, _Interfaces_Reader_Client | _Interfaces_Reader_Server | None
    ] = _t.ListFieldBuilder(14, _t.cap_of(lambda: _Interfaces_Reader))
    voids: _t.ListFieldBuilder[None, None] = _t.ListFieldBuilder(15, _t.VOID)
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
    any: _t.PromiseAny = _t.PromiseAny(9)
    any_struct: _t.PromiseAny = _t.PromiseAny(10)
    any_list: _t.PromiseAny = _t.PromiseAny(11)
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

    class_: _t.Int32 = _t.Int32(0)
    from_: _t.Text = _t.Text(0)
    bytes: _t.Data = _t.Data(1)
    int: _t.Int64 = _t.Int64(1)
    str: _t.Text = _t.Text(2)
    float: _t.Float32 = _t.Float32(1)
    bool: _t.Bool = _t.Bool(128)
    list: _t.ListField[_builtins.str] = _t.ListField(3, _t.TEXT)
    type: _t.EnumField[Color] = _t.EnumField(9, lambda: Color)
    property: _t.AnyPointer = _t.AnyPointer(4)
    self: _t.Text = _t.Text(5)
    object: _t.AnyPointer = _t.AnyPointer(6)
    foo_url: _t.Text = _t.Text(7)
    foo_url_: _t.Text = _t.Text(8)
    builder: _t.StructField[_Clashes_Reader__Reader] = _t.StructField(9, lambda: _Clashes_Reader_)
    new: _t.Bool = _t.Bool(129)
    which: _t.Bool = _t.Bool(130)


class _Clashes_Builder(_t.Builder):
    __slots__ = ()

    class_: _t.Int32Builder = _t.Int32Builder(0)
    from_: _t.TextBuilder = _t.TextBuilder(0)
    bytes: _t.DataBuilder = _t.DataBuilder(1)
    int: _t.Int64Builder = _t.Int64Builder(1)
    str: _t.TextBuilder = _t.TextBuilder(2)
    float: _t.Float32Builder = _t.Float32Builder(1)
    bool: _t.BoolBuilder = _t.BoolBuilder(128)
    list: _t.ListFieldBuilder[_builtins.str, _builtins.str] = _t.ListFieldBuilder(3, _t.TEXT)
    type: _t.EnumFieldBuilder[Color] = _t.EnumFieldBuilder(9, lambda: Color)
    property: _t.AnyPointerBuilder = _t.AnyPointerBuilder(4)
    self: _t.TextBuilder = _t.TextBuilder(5)
    object: _t.AnyPointerBuilder = _t.AnyPointerBuilder(6)
    foo_url: _t.TextBuilder = _t.TextBuilder(7)
    foo_url_: _t.TextBuilder = _t.TextBuilder(8)
    builder: _t.StructFieldBuilder[_Clashes_Reader__Builder, _Clashes_Reader__Like] = (
        _t.StructFieldBuilder(9, lambda: _Clashes_Reader_)
    )
    new: _t.BoolBuilder = _t.BoolBuilder(129)
    which: _t.BoolBuilder = _t.BoolBuilder(130)


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
    property: _t.PromiseAny = _t.PromiseAny(4)
    self: _t.PromiseValue[_builtins.str] = _t.PromiseValue()
    object: _t.PromiseAny = _t.PromiseAny(6)
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

    true: _t.Bool = _t.Bool(0)


class _None__Builder(_t.Builder):
    __slots__ = ()

    true: _t.BoolBuilder = _t.BoolBuilder(0)


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

    left: _t.Text = _t.Text(0)
    right: _t.StructField[_Unions_Reader] = _t.StructField(1, lambda: Unions)


class _Unions_Inner_Builder(_t.Builder):
    __slots__ = ()

    left: _t.TextBuilder = _t.TextBuilder(0)
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

    odds: _t.Float32 = _t.Float32(4)
    int: _t.Int8 = _t.Int8(20)
    reason: _t.UInt64 = _t.UInt64(3)


class _Unions_Named_Maybe_Builder(_t.Builder):
    __slots__ = ()

    odds: _t.Float32Builder = _t.Float32Builder(4)
    int: _t.Int8Builder = _t.Int8Builder(20)
    reason: _t.UInt64Builder = _t.UInt64Builder(3)


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

    yes: _t.Void = _t.Void(union=(2, 0))
    no: _t.Text = _t.Text(2, union=(2, 1))
    maybe: _t.Group[_Unions_Named_Maybe_Reader] = _t.Group(
        lambda: _Unions_Named_Maybe, union=(2, 2)
    )


class _Unions_Named_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Unions_Named_Which] = _t.Which(2, lambda: _Unions_Named_Which)

    yes: _t.VoidBuilder = _t.VoidBuilder(union=(2, 0))
    no: _t.TextBuilder = _t.TextBuilder(2, union=(2, 1))
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

    b: _t.Int16 = _t.Int16(16)


class _Unions_Plain_Deep_Builder(_t.Builder):
    __slots__ = ()

    b: _t.Int16Builder = _t.Int16Builder(16)


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

    a: _t.Int16 = _t.Int16(3)
    deep: _t.Group[_Unions_Plain_Deep_Reader] = _t.Group(lambda: _Unions_Plain_Deep)


class _Unions_Plain_Builder(_t.Builder):
    __slots__ = ()

    a: _t.Int16Builder = _t.Int16Builder(3)
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

    before: _t.UInt8 = _t.UInt8(0)
    nothing: _t.Void = _t.Void(union=(1, 0))
    number: _t.Float64 = _t.Float64(1, 3.25, union=(1, 1))
    text: _t.Text = _t.Text(0, "unset", union=(1, 2))
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

    before: _t.UInt8Builder = _t.UInt8Builder(0)
    nothing: _t.VoidBuilder = _t.VoidBuilder(union=(1, 0))
    number: _t.Float64Builder = _t.Float64Builder(1, 3.25, union=(1, 1))
    text: _t.TextBuilder = _t.TextBuilder(0, "unset", union=(1, 2))
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

    a: _t.Bool = _t.Bool(0, union=(1, 0))
    b: _t.Data = _t.Data(0, union=(1, 1))


class _OnlyUnion_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_OnlyUnion_Which] = _t.Which(1, lambda: _OnlyUnion_Which)

    a: _t.BoolBuilder = _t.BoolBuilder(0, union=(1, 0))
    b: _t.DataBuilder = _t.DataBuilder(0, union=(1, 1))


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

    second: _t.UInt8 = _t.UInt8(4)
    first: _t.UInt8 = _t.UInt8(0)


class _Reordered_Grouped_Builder(_t.Builder):
    __slots__ = ()

    second: _t.UInt8Builder = _t.UInt8Builder(4)
    first: _t.UInt8Builder = _t.UInt8Builder(0)


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

    third: _t.UInt8 = _t.UInt8(1, union=(1, 0))
    fourth: _t.UInt8 = _t.UInt8(1, union=(1, 1))


class _Reordered_InOrder_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Reordered_InOrder_Which] = _t.Which(1, lambda: _Reordered_InOrder_Which)

    third: _t.UInt8Builder = _t.UInt8Builder(1, union=(1, 0))
    fourth: _t.UInt8Builder = _t.UInt8Builder(1, union=(1, 1))


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

    last: _t.UInt8 = _t.UInt8(5)
    class_: _t.Text = _t.Text(0)
    late: _t.Text = _t.Text(1, union=(3, 1))
    early: _t.Text = _t.Text(1, union=(3, 0))
    grouped: _t.Group[_Reordered_Grouped_Reader] = _t.Group(lambda: _Reordered_Grouped)
    in_order: _t.Group[_Reordered_InOrder_Reader] = _t.Group(lambda: _Reordered_InOrder)


class _Reordered_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Reordered_Which] = _t.Which(3, lambda: _Reordered_Which)

    last: _t.UInt8Builder = _t.UInt8Builder(5)
    class_: _t.TextBuilder = _t.TextBuilder(0)
    late: _t.TextBuilder = _t.TextBuilder(1, union=(3, 1))
    early: _t.TextBuilder = _t.TextBuilder(1, union=(3, 0))
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

    value: _t.Text = _t.Text(0)
    parent: _t.StructField[_Outer_Reader] = _t.StructField(1, lambda: Outer)
    kind: _t.EnumField[_Outer_Inner_Kind] = _t.EnumField(0, lambda: _Outer_Inner_Kind)


class _Outer_Inner_Innermost_Builder(_t.Builder):
    __slots__ = ()

    value: _t.TextBuilder = _t.TextBuilder(0)
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

    of: _t.AnyPointer = _t.AnyPointer(0)


class _Box_Lid_Builder(_t.Builder):
    __slots__ = ()

    of: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Box_Lid_Promise(_t.Promise[_Box_Lid_Reader]):
    __slots__ = ()

    of: _t.PromiseAny = _t.PromiseAny(0)


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

    value: _t.AnyPointer = _t.AnyPointer(0)
    box: _t.StructField[_Box_Reader] = _t.StructField(1, lambda: Box)


class _Box_Opener_OpenResults_Builder(_t.Builder):
    __slots__ = ()

    value: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    box: _t.StructFieldBuilder[_Box_Builder, _Box_Like] = _t.StructFieldBuilder(1, lambda: Box)


class _Box_Opener_OpenResults_Promise(_t.Promise[_Box_Opener_OpenResults_Reader]):
    __slots__ = ()

    value: _t.PromiseAny = _t.PromiseAny(0)
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

    value: _t.AnyPointer = _t.AnyPointer(0)
    boxes: _t.ListField[_Box_Reader] = _t.ListField(1, _t.struct_of(lambda: Box))


class _Box_Builder(_t.Builder):
    __slots__ = ()

    value: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    boxes: _t.ListFieldBuilder[_Box_Builder, _Box_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Box)
    )


class _Box_Promise(_t.Promise[_Box_Reader]):
    __slots__ = ()

    value: _t.PromiseAny = _t.PromiseAny(0)
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

    size: _t.UInt32 = _t.UInt32(0, 4096)
    offset: _t.UInt64 = _t.UInt64(1)


class _Interfaces_Reader_ReadParams_Builder(_t.Builder):
    __slots__ = ()

    size: _t.UInt32Builder = _t.UInt32Builder(0, 4096)
    offset: _t.UInt64Builder = _t.UInt64Builder(1)


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

    data: _t.Data = _t.Data(0)
    is_last: _t.Bool = _t.Bool(0)


class _Interfaces_Reader_ReadResults_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)
    is_last: _t.BoolBuilder = _t.BoolBuilder(0)


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

    size: _t.UInt64 = _t.UInt64(0)


class _Interfaces_Reader_GetHTTPSizeResults_Builder(_t.Builder):
    __slots__ = ()

    size: _t.UInt64Builder = _t.UInt64Builder(0)


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

    from_: _t.Text = _t.Text(0)


class _Interfaces_Reader_ImportParams_Builder(_t.Builder):
    __slots__ = ()

    from_: _t.TextBuilder = _t.TextBuilder(0)


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

    self: _t.Text = _t.Text(0)
    bytes: _t.Data = _t.Data(1)


class _Interfaces_Reader_FindParams_Builder(_t.Builder):
    __slots__ = ()

    self: _t.TextBuilder = _t.TextBuilder(0)
    bytes: _t.DataBuilder = _t.DataBuilder(1)


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
    schema_name="getHTTPSize",
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
    schema_name="import",
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
    schema_name="aclose",
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

    x: _t.Int32 = _t.Int32(0)
    reader: _t.Cap[_Interfaces_Reader_Client] = _t.Cap(1, lambda: _Interfaces_Reader)


class _Interfaces_Reader_Found_At_Builder(_t.Builder):
    __slots__ = ()

    x: _t.Int32Builder = _t.Int32Builder(0)
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

    data: _t.Data = _t.Data(0)


class _Interfaces_Writer_WriteParams_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(0)


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

    size: _t.UInt64 = _t.UInt64(0)


class _Interfaces_Writer_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    size: _t.UInt64Builder = _t.UInt64Builder(0)


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

    other: _t.Bool = _t.Bool(0)


class _Interfaces_File_DoneResults_Builder(_t.Builder):
    __slots__ = ()

    other: _t.BoolBuilder = _t.BoolBuilder(0)


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
    schema_name="done",
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

    size: _t.UInt64 = _t.UInt64(0)


class _Interfaces_File_TruncateParams_Builder(_t.Builder):
    __slots__ = ()

    size: _t.UInt64Builder = _t.UInt64Builder(0)


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

    key: _t.AnyPointer = _t.AnyPointer(0)


class _Generic_GetParams_Builder(_t.Builder):
    __slots__ = ()

    key: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


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

    value: _t.AnyPointer = _t.AnyPointer(0)
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_GetResults_Builder(_t.Builder):
    __slots__ = ()

    value: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    point: _t.StructFieldBuilder[
        _shapes_capnp.Point.Builder,
        _shapes_capnp.Point.Reader | _shapes_capnp.Point.Builder | _shapes_capnp.Point.Fields,
    ] = _t.StructFieldBuilder(1, lambda: _shapes_capnp.Point)


class _Generic_GetResults_Promise(_t.Promise[_Generic_GetResults_Reader]):
    __slots__ = ()

    value: _t.PromiseAny = _t.PromiseAny(0)
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

    from_: _t.AnyPointer = _t.AnyPointer(0)
    other: _t.Cap[_Generic_of_AnyPointer_and_Text_Client] = _t.Cap(
        1, lambda: Generic_of_AnyPointer_and_Text
    )


class _Generic_MapParams_Builder(_t.Builder):
    __slots__ = ()

    from_: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
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

    to: _t.AnyPointer = _t.AnyPointer(0)


class _Generic_MapResults_Builder(_t.Builder):
    __slots__ = ()

    to: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Generic_MapResults_Promise(_t.Promise[_Generic_MapResults_Reader]):
    __slots__ = ()

    to: _t.PromiseAny = _t.PromiseAny(0)


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

    any: _t.AnyPointer = _t.AnyPointer(0)
    list: _t.AnyList = _t.AnyList(1)
    struct: _t.AnyStruct = _t.AnyStruct(2)


class _Generic_AnythingParams_Builder(_t.Builder):
    __slots__ = ()

    any: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    list: _t.AnyListBuilder = _t.AnyListBuilder(1)
    struct: _t.AnyStructBuilder = _t.AnyStructBuilder(2)


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

    x: _t.Int8 = _t.Int8(0)


class _Early_WithinParams_Builder(_t.Builder):
    __slots__ = ()

    x: _t.Int8Builder = _t.Int8Builder(0)


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

    first: _t.Text = _t.Text(0)


class _NameParams_Builder(_t.Builder):
    __slots__ = ()

    first: _t.TextBuilder = _t.TextBuilder(0)


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

    last: _t.Text = _t.Text(0)


class _NameResults_Builder(_t.Builder):
    __slots__ = ()

    last: _t.TextBuilder = _t.TextBuilder(0)


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

    value: _t.Int32 = _t.Int32(0)


class _Late_Builder(_t.Builder):
    __slots__ = ()

    value: _t.Int32Builder = _t.Int32Builder(0)


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

    data: _t.Data = _t.Data(1)


class _Annotated_Flat_Builder(_t.Builder):
    __slots__ = ()

    data: _t.DataBuilder = _t.DataBuilder(1)


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

    some_field: _t.Text = _t.Text(0)
    flat: _t.Group[_Annotated_Flat_Reader] = _t.Group(lambda: _Annotated_Flat)


class _Annotated_Builder(_t.Builder):
    __slots__ = ()

    some_field: _t.TextBuilder = _t.TextBuilder(0)
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
    text: _t.Text = _t.Text(
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
    text: _t.TextBuilder = _t.TextBuilder(
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
    schema_name="aMethodWithAVeryLongNameThatFillsLines",
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

    value: _t.Text = _t.Text(0)
    box: _t.StructField[_Box_of_Text_Reader] = _t.StructField(1, lambda: Box_of_Text)


class _Box_of_Text_Opener_OpenResults_Builder(_t.Builder):
    __slots__ = ()

    value: _t.TextBuilder = _t.TextBuilder(0)
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

    of: _t.Text = _t.Text(0)


class _Box_of_Text_Lid_Builder(_t.Builder):
    __slots__ = ()

    of: _t.TextBuilder = _t.TextBuilder(0)


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

    key: _t.AnyPointer = _t.AnyPointer(0)


class _Generic_of_AnyPointer_and_Text_GetParams_Builder(_t.Builder):
    __slots__ = ()

    key: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


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

    value: _t.Text = _t.Text(0)
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_of_AnyPointer_and_Text_GetResults_Builder(_t.Builder):
    __slots__ = ()

    value: _t.TextBuilder = _t.TextBuilder(0)
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

    from_: _t.AnyPointer = _t.AnyPointer(0)
    other: _t.Cap[_Generic_of_AnyPointer_and_Text_Client] = _t.Cap(
        1, lambda: Generic_of_AnyPointer_and_Text
    )


class _Generic_of_AnyPointer_and_Text_MapParams_Builder(_t.Builder):
    __slots__ = ()

    from_: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
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

    to: _t.AnyPointer = _t.AnyPointer(0)


class _Generic_of_AnyPointer_and_Text_MapResults_Builder(_t.Builder):
    __slots__ = ()

    to: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Generic_of_AnyPointer_and_Text_MapResults_Promise(
    _t.Promise[_Generic_of_AnyPointer_and_Text_MapResults_Reader]
):
    __slots__ = ()

    to: _t.PromiseAny = _t.PromiseAny(0)


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

    any: _t.AnyPointer = _t.AnyPointer(0)
    list: _t.AnyList = _t.AnyList(1)
    struct: _t.AnyStruct = _t.AnyStruct(2)


class _Generic_of_AnyPointer_and_Text_AnythingParams_Builder(_t.Builder):
    __slots__ = ()

    any: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    list: _t.AnyListBuilder = _t.AnyListBuilder(1)
    struct: _t.AnyStructBuilder = _t.AnyStructBuilder(2)


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

    key: _t.Text = _t.Text(0)


class _Generic_of_Text_and_Text_GetParams_Builder(_t.Builder):
    __slots__ = ()

    key: _t.TextBuilder = _t.TextBuilder(0)


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

    value: _t.Text = _t.Text(0)
    point: _t.StructField[_shapes_capnp.Point.Reader] = _t.StructField(
        1, lambda: _shapes_capnp.Point
    )


class _Generic_of_Text_and_Text_GetResults_Builder(_t.Builder):
    __slots__ = ()

    value: _t.TextBuilder = _t.TextBuilder(0)
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

    from_: _t.AnyPointer = _t.AnyPointer(0)
    other: _t.Cap[_Generic_of_Text_and_Text_Client] = _t.Cap(1, lambda: Generic_of_Text_and_Text)


class _Generic_of_Text_and_Text_MapParams_Builder(_t.Builder):
    __slots__ = ()

    from_: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
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

    to: _t.AnyPointer = _t.AnyPointer(0)


class _Generic_of_Text_and_Text_MapResults_Builder(_t.Builder):
    __slots__ = ()

    to: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)


class _Generic_of_Text_and_Text_MapResults_Promise(
    _t.Promise[_Generic_of_Text_and_Text_MapResults_Reader]
):
    __slots__ = ()

    to: _t.PromiseAny = _t.PromiseAny(0)


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

    any: _t.AnyPointer = _t.AnyPointer(0)
    list: _t.AnyList = _t.AnyList(1)
    struct: _t.AnyStruct = _t.AnyStruct(2)


class _Generic_of_Text_and_Text_AnythingParams_Builder(_t.Builder):
    __slots__ = ()

    any: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0)
    list: _t.AnyListBuilder = _t.AnyListBuilder(1)
    struct: _t.AnyStructBuilder = _t.AnyStructBuilder(2)


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

    value: _t.Text = _t.Text(0)
    boxes: _t.ListField[_Box_of_Text_Reader] = _t.ListField(1, _t.struct_of(lambda: Box_of_Text))


class _Box_of_Text_Builder(_t.Builder):
    __slots__ = ()

    value: _t.TextBuilder = _t.TextBuilder(0)
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

    value: _t.Data = _t.Data(0)
    boxes: _t.ListField[_Box_of_Data_Reader] = _t.ListField(1, _t.struct_of(lambda: Box_of_Data))


class _Box_of_Data_Builder(_t.Builder):
    __slots__ = ()

    value: _t.DataBuilder = _t.DataBuilder(0)
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

_schema = _t.SchemaSource(
    globals(),
    0xD9A1C3E5F7B29684,
    "F#8xl1Thh(EEClhClLez6ImAL002|m0R{&DgqE`R<-?)b000CNfnka>jbT>;6SZO=009$uVF&+R8FqbRxE#3v5fKFcgqE"
    "`R<-?)b0006L9bv)~DPac_DPadwC}9HuQ#4@$0TUHr2mkrb^()XSP3r&=5d{B)ma_Nd!=c##00I-aV6qd%U<VV$U<XsgU"
    ";_bD&|m@q6R}_i|AlM6+MPZjivST31pkDVviIe~q1gZc0uxnWvJ+uo2NPjn2UB2R0|8TPU;+UXO<)KApohKrBqIvF01*)"
    "c|AdyZ_vOQ(*#H0n6YXEh6a8NY6a8NYQ~X~80aFNI0s#~0UkCqEW*L5hDh!$c5fKFcgqE`R<-?)b0006LiC?M{m0t%Fm0"
    "t%_lwSh@Q=nf00TY2=2me86V(qxL{HOpC5d{B)ma_Nd!=c##00I*cU(ypHUk4K*Uk6hlUjqSCEMEcv6AfPn|E73h!0zOt"
    "=l~HB1pkDVviIe~q1gZc0u!lTvJ<sl2NShk2UE0O0|8UOUIGCVp<W07qs37DaOD-~01*)c|AdyZ_vOQ(*#H0n6Fpwq6HQ"
    "(R6HQ(RQ%qh10aI9B0s#{_UI+ghL0@86B?`0v5fKFcgqE`R<-?)b0006L#a+S^(Om}<(Om~q&|L!oQ`}tw0TaDl2mi~7^"
    "z7nS5bppH5d{B)ma_Nd!=c##00I+1UAhxZT?Z3QT?bQ4T>}AASX}}E6FFT6|ABTwMdSnV<^T~91pkDVviIe~q1gZc0u$9"
    "-!V}?K2NU632UFl&0|8U)Tmk_T&0Gin!(491Oz$3)01*)c|AdyZ_vOQ(*#H0n6HQ#o6J1;f6J1;fQ(RmF0aIvP0s#|ATn"
    "GQ)KQaB+J6_EI5fKFcgqE`R<-?)b0006L>07E3^;-uM^;-v1^jiY~Qd|N76X9D2|C0+^NqRiW=>X9Y1^*BKgqE`R<-?)b"
    "0006Lkz2A8om&SJom&S}oLd6{000w-TL=FYhK8m}@%WAaQ4s|w|AdyZ_vOQ(*#H0n6FFPL6GdAG6GdAGQ$$+>0RR9KF<S"
    "@!#DeT57`vL008tSI5dVahviIe~q1gZc0u$X@!V~FQ2NUU92UF-;0|5X46V+M=|AT{74OqWGg#Zx|0{?`TviIe~q1gZc0"
    "uv!xx)Uv02NNw?2NNw?X8-^b8CnPbP31#nY)eLj08tSE2LFVXviIe~q1gZg2LJ&RNmj}eSyl%VSyneQaaP{~000w3RtNt"
    "9B@_y$id5nNQ4s+L|AdyZ_vOQ(*#HFx2LJ&RF;UVJK~V=2K~V=YK~cX0000v$Q3wB3Xr(KfCq04y5fK6ZgqE`R<-?)b00"
    "j~U009$)OVSgSO9vB`O9wNROZNi+026^r2mf=&ppRtClkfmh5dj1LgqE`R<-?)b00jyM009$uM#>Y3MmH0oMh7#YM!y39"
    "026ga2mdq3t;_9X5dQ#C5di`JgqE`R<-?)b00ajB0Tb;-vJ?452NU^42NU^4KL7v|<wXboeI#&?ul@9?08tSE1^<MWviI"
    "e~q1gaM0|y2H0RR9Kc|*bzg+m7ug+m83g+u=V000wlLkIuy8|8V{0g=W4Q4s+F|AdyZ_vOQ(*#JcW2Lb^B000xILfR9#L"
    "I)GMLI)GMLU#ZF6Qx22|Ac_3L%!fzz5r1X0RjJnma_Nd!=c##MFIx`0RsR469qxq6BR)R6BR)RGZjHs0RR9K0YL}<4r?T"
    "+nQ7yn01*)Z|AdyZ_vOQ(*#HFs2LJ&Rxj(uS#Xolw{XYj2{XcgA028r42mi$%6<t$PfSv#m5dr^%ma_Nd!=c##1p)^U0R"
    "R9KjXtUqojxZMtv&}6tv+`E0275i5C15?0|w&6G}HhQ5dr^%ma_Nd!=c##1qKHI0TY=!x)Y^42NR_`2Q#HRR{;P36OlUy"
    "|CdUr=Vd&Tvj7nh1OJ4UviIe~q1gZc0uvQG;u9r1M-xRm2NOj*2NOj*2NMxH2mclG&lrHP2hRWz5d;5(ma_Nd!=c##000"
    "mH000xAIm#2cIR_KDIR_KDImZ(jItLS-IT!y&_u19OZ%%;#5fKCbgqE`R<-?)b0006L{W$6q4LJuB4LJuB4LJuB4LKJR`"
    "8Wsv8bess1b^b$01*)b|AdyZ_vOQ(*#H0n6A?JN6CF4Q6CF4Q6CF6m6MZ-b6A3s6|IEHsAsrC3x&RRo0sn-SviIe~q1gZ"
    "h0S5p96MZ-06OA_q6OA_q6OA`N000wtHwXV#b5?R!kKNJ$5fK6ZgqE`R<-?)b00jXD009%}HtG}kHU|^=HU|^=Ha`FW6X"
    "iAs|Abgpo`^9orT|e90RjJnma_Nd!=c##1P1^C6Gb+%6HzuN6Ja(76Ja(#000v`HV6OoE<;6H^B%td5fK6ZgqE`R<-?)b"
    "00jaE009#rHQEy~H3t(hH3t(hHFp326CE`N{~rvT-=du0od6LL0sn-SviIe~q1gZg2LJ&xfi%Ja6P+|C6Rk7{6Rk7{000"
    "w-Gzb5y6GS;F_ivT}5g7shbH|{MWXzNB00jXD00A@MGXen<@iP|_`7;L-`7=KN02AFa2mhWnxy`vo0=EDW83O-v$Dog7%"
    "#-i{00I+zGx`&aGY1omGY1omGamo|6L~WS|Gac(bsi-?x&RRw0snKyppRtClkflp2LJ&R2{Y;w88bH%F*64fF*64M022i"
    ">2mi(>>+n{-o0R}j7y$+UeI#&?ul@9?02KoV0RRCLF*5QKK{5vuK{5vuK{9s$023`T2mgSk^gzM>5y1da7y$+UeI#&?ul"
    "@9?096AA0RsU7000v?G4c~hF$WV#F$WV#F|Pms6E!gh|7I>HzWfc0wg6EW0R{hkByf+f{q(5-6$1wW009$)F!B?XFb5Nr"
    "Fb5NrFn0g|6M--X{|2&4sRh}y&;U^z0RjJnfT%;h;99-_6#@qV00A?xFB$<8#V-dF#V-dF#V>aN028q<2md}?b$MzFsk;"
    "DC8vz0Tgn+0+zTjHE096790RjO5001-HE*b$7@h%4w@h%4w@h*1&02AFV2mc;tJ#b+dU*`Z37X<$fYb2<dY2%*&00I+rF"
    "6tA7E(a5ZE(cSDE&~BmkS+oN6LBsF|8D7y_sUJ{i2xB71pf|eB&eBb<DUQk0u%Ku@)HFv2NMM@2U7$t0|8SIE&>4)@hu1"
    "c4NeDC7Ke7M01+1i{|;*;sF`Wwp8x;?6NxS26PYas6PYasQ<yCS0aK(c0s#|+EeHRKus!YFPTqn55f=pi4r?T+nQ7yn00"
    "06L4K4Z;9W4hF9W4h_94!L@Qz$J00TT%=2mhzqFWu{r_wE2u7X={y4r?T+nQ7yn0006Lu`Kcv!7K+8!7K+;z$^m+000xM"
    "EC>H&ckYee2qek?5f=gf4r?T+nQ7yn00jXD009#LEb0>xEGH8oEC&-IEI$AM6a6a({~rbNyWtkEga8p21OE<dB&eBb<DU"
    "Qk0yB9l0s#|=D+d#aD+d#aD@PNlD+d#GD+m8isd3sUP?fv@5fuUd#UB-2Q&WJR00jXD5CH%H6X`0-6Zt9!6Zt9!6ZtAX0"
    "00x^DhK~VSqm4$6xi?p5fuaf#UB-2Q&WJR0000G0RR9KK`P=CQ7Q)$Q7Q)$Q7T6haViHBJt_zPw4pa7g1@_q01+Gm|CdU"
    "r=Vd&Tvj6}BGm$770TZPtClj?O2Q#%OhXE6HDF+jgC<p(w=s9>LYy<TG5gY^mmrAJTWjvF!0006r(I*-K6Xhod6Xhod6X"
    "hp|6D24I6VWFJ|5xKg5hJVi<^T~K1OJywsOM!old}K-0yE_%3IP-OCKnR{CkGP&Cx;V3Cnpo-CI|nkF_vm?`Pi@k5gY^m"
    "mrAJTWjvF!0006rc_sn@6Nx4V6Nx4V6Nx4V6Nx4#6LlsB|3OymqQm?CiU1KA0RR960S6EP001-PB_aV6`6UMv`6UMv`6W"
    "L902AdU2mc}MRvC=1Gy4D$836zQ1p)^U0RR9q4J9f86CouB6CouB6Covc000vWB?tdchTx76PCV`a5g7ph00jaE5CH%HG"
    "vOm50TcZr2NV4x2NV4xcK`qr;UgFSJ|@WYfv;eT01+7h000F62M_@O05d%!DghH&BL@>%BL@>%BR>ED6Fnmr|L;3BF+im"
    "ZlK>GJ0RR960|yWR001*3B1!=hJt7AaJt7AaJtD6F023)92mc%Ly!g+0RJ#BX836zQ1px;T0RR9qi6K$}6QLmo6QLmo6Q"
    "LnL000w>AqW5A2n3ARBSQHAQ5OLL000CB00A@gASwY92_Xj)2_Xj)2_ZiK02B2f2mgxtV&>2u{MG;w76Jc+SXQ2hF)yY7"
    "1px;D0TW>$;uCQo2NQ812NQ81KL7v|T_6YlYN=CY^O~Qa01*}g|Abgpo`^9orT_o}6WJf)6X_oZ6X_oZ6X_pE6A2&(6V)"
    "FF|LbB9BQwcBuK*Dn0sr(aLq%Hi9=`w;0tW#A0W&Qh0s#{}9|sdX9|sdXA3p#96Dc1D|9e6SiYNta^8ise0RjIX44mJho"
    "Zy`RMFa-|00A@Y97+QdB^?J7B^?JdB^@6D000va9S8qeJr$>bL=?sV5jX??9}Jw|qMYEJ0006r{Tmts6EPeI6EPeI6EPf"
    "z6LA~|6CE4}|8&BosMA0N@c<DZ0spHLL^&z<Z<YWA2LJ&xsT)E86TKS;6TKS;6TKS;000xI8wdX=?aKYKNZ;@P5gi2oym"
    "V)E9wk1y0006rJsS!E6Hyxn6HyxnQ&1ZN0aIKX0s#{}8wdY?n<rTLxj^aw5gi2oymV)E9wk1y0006r$r=g)6WtmI6WtmI"
    "Q`{N@0aNH20s#}r8VCPdp#hm+l1}RY5gi2oymV)E9wk1y0006rB^oLL6FC|O6FC|OQ#cv}0aHX80s#{x8VCQs9rUTP!Rq"
    "AzQ62#W|A40SK*9bI!2lHl2LS*9GZ7gg0TU$|2NNY32NNY3uK)lO5g7;ndLJ9(F|@V708t(R1^;F)C%*g*jJ5z30|x;B0"
    "W*CV8UYiL7zY!P7zY!P7(W026MYy5|BDXvgA0s!>Htw40RjJHckYee2qek?1p)^E0W)0}Isp@L7Y7q@7Y7q@7q0*S6I~Y"
    "v|56ztT9sAa#{dx>0{>)p?v36EB+38)0yE(j5&;wS76%jc76%jc7B>I@6X6yI|I|_^1?VzPxd0I$0RR960S5p9Ges6^0T"
    "W#o2NPWu2NPWuKL7v|NfrnH8Dk6kJ7Y1S08t<T0RR952LJ&xsTFbo6TuY+6TuY+6TuZf000xM6$k%Ud-LYLyZF%n5gY*k"
    "00ajR0RR9qRTV-36KNF(6KNF(6KNF(000wJ6$k&zDX`G7cV?ad5gY*k00jaE5CH%HGffmq0TX2u2NPu!2NPu!cK`qrQ4|"
    "ONKo{#<SGGX@08t|W0spk2Hzb0;yNdt?0tWyAGmR5U0TZPY2NR_e2NR_ecK`qrkrN01!;fR78+SYH01+br|FoeuB!a)Yi"
    "vR=%00A>K6LJ9)O%n$bO%n$bO%n$I024VA2mgT!29*huT8RKrBLM;c00ajB0W)0^dI1x45(g7?5(g7?5_bRq6JZhu{|0J"
    "NVESYxr2tVQ0RaF21px;D0W*aWf&mkq5eE~U5eE~U5qAIp6NwQA|9W)^HUbuSt^g4u0RR952LJ&xDG{;(6GagR6GagR6G"
    "agR000v)5eNU8P<Q%=J`mLaQ6m8X000CB00A?N5V`>qsSpPfsSpPfsSrN^027rE2miJ=(W`9a8Jz$TBLM&a1px;D0W<9n"
    "iUAV|5C;<p5C;<p5I+C_6ZH=V|Lkz5Ipi!V*8mYC0RR960S5p9GffYY0TXEt2NP)z2NP)zKL7v|RSyUMKW|C1ADiyE01+"
    "br000F72LJ&xaSnO`6NwH76NwH76NwIY000wp4hR20;!2NcB<=D55hDQr00jaE00A?R4T1p^sSO7csSO7csSS4k027rB2"
    "mj=XbXD$Cg24b0BLM&a1P1^CGc^s00TWRT2NO{Z2NO{Z2LJ#QJq-u{c=nCrLViTg01+br000CB00A@E43Ys8^$Z6S^$Z6"
    "S^$Z6902AR12mj@A>X{5==ePh7BLM&a1px;D0W(1if&mj*3<ncg3<ncg3_kz>6GaRM|IV%6wXa3Ek^m7S0RR952LJ&x=?"
    "i)R69Ehd69Ehd69Ehd000y13kUx+vE~<xbI88{Q6m8X000CB00A>m3xWX?X$uDvX$uDvX$wC9025UU2mkW1lh!xSWa0o("
    "AprsZSK~wxBdhl200ajB0W-M@f&mlJ3I`L>3I`L>3O@h<6TJ!t|HWf1z|cfsk^m7Q0RR952LJ&xT?&!`6L|^;6L|^;6L|"
    "^;000wZ3J3q80)lKLj#=aY5g`Ep00ajB0W$>(Y5@}+3I`J%3I`J%3I_lH6A20j|JM0nn2ek$o&ZrH0RaF21P1^CGi?cS0"
    "TYD@2NQ(}2NQ(}KL7v|aR~?iSSeT0N&Lh701;yW000F62LJ&xnFxvm6Xgg86Xgg86Xgg$000xw2nYZ3FgjsK;xK>!5n}-"
    "W00jXD00A?_2a*I65eNqp5eNqp5ePp302BQO2mh;}JT{-!O7Z{^V*vmF1px;D0W<jqVgnN~2L}@|2L}@|2R{G+6CDQ!|D"
    "RlDfJeH1+yGH20RjI&7wcPBwm|*>6#@qV00A={24VpdH3kP0H3kP0H3oM8023hw2mik|1Fur((}Dm|7zN<}G+sKSmy-F8"
    "0006ry#)dR6U_w&6U_w&Q_KYe0RR9KxdjLR`16w!sb<55009O70~2)xniGKq2NQt>2LJ&RZ3PGaBxyc<S_~hH009O70~0"
    "L;niDw%2NO932LJ&RB?SlnG+sKSmy-F8009jE0~6&0!V~cX2NUrG2LJ&R-2?~!Zn403Gn!wS01*=b|M>Hh6RBpyh5!Ty0"
    "0A?V1OfpQr342Pr342Pr3426027e}2mb|^)A6R_$g}_f1^@#SO$3?~Sp)|YSp)|F0TV?82mdTzfWMyk#<>7d5CsAMfle^"
    "Edwux50006L@dMHm0R#sV0R#t91Oov802A#42mgUiFt~et_`LuD1^@#StpkD+wF3tewF3tL0TZDE2mfK}!h0nX-^2hB7y"
    "<t@UOJ?glKGAR1px;D0W(<xIsp@H0|ygr0|ygr0|x*A6IlZX|A-CMd2-Rj#{f|i0RjIcX+C{g3?GXC1p)^E0TT%W(i0g2"
    "2NM|s2NM|s2LJ#Q1p^2FzYGfK*A*Mm08tYG0sjS;)A6R_$g}_i2LJ&RxdO@)$pQxx$pQxx$pQxe028$W2mebxB??7(*w+"
    "A27zH5zG+sKSmy-F80006LT>|<OZ2|`qZ2|{VYytxT000wN0tf#+d@dZ;A6xnW(HI5j0{=8#I;5A9`Hlbp0uuoO>Jt$H2"
    "NMwj2U8FN0|5X46a4`PQ5*sS|6Lh&ePg&Bxc~qF6U_ng0094kgH;V!zd(fm000w}0h$w?0Vn@+$Dog7%#-i{001*(0onl"
    "o0RMd?aF4J3^r-*<0TUeoPyd%nsOM!old}K-022WL;s5~ufTr|7!Tu4!0000H<*EPx|FoeuB!a)YivR!s5s}Ifoi|Yg0R"
    "#Vpma_Nd!=c##5ebSB5mx{J|7CV%a(Q%UX#s9$E@NSEZg2nqQ4|3I|A9_0xO;v0y#NtaivKiTI;5A9`Hlb)J<9+1^OF;)"
    "X2XU65h<eoBxyc<S_~hH01*|U{{@%R@uuR)v;YwSn*VTNa&&Vqb7%o!aAk8YV_|RuZgBrEaA9(Eb1!27X>wz1WiDf32XJ"
    "n1|1V=<aBgrfa{+X6WnpbDV_^qyZgBrEV_|S^a4%y5Z*6d4bT4XiZ*DGQVQ_A60093lV_|S^a4%y4D=RKzVQ_A60093}Z"
    "*66CXlZT&XCQQMAaZ44WFTg8Z*49L002Q40WlSN0RRO5Qe|OeAaieR1Z5y%d30rSE(!`pWp`zAAarP9ZXjTDX?kT~AZ=l"
    "JAU|VoZDlSB|3M&iZfS3BAOUY?AZc`SAa4(MZY~P{K_G5nZDn(C0%2oiAa7<MX>N37a%N#;We0OE3PB_R00t2SssI50K_"
    "GQ*X>V>I0dHm?X>@ZSZx45FE(-rnVQpn|Aa7;{AW(U9Xm4&TAZ}r8Wpf~JW*}m9X>4?9ZgVUkVQyp~ZeeX@b0BYKAa8YY"
    "Aa8eW11<{xS7>2$AY)-}0U%;!AaiA9ZUZg~K@b4|01*j#00I9@X=`O5bZBJ&KOl2!c`ge7RA^-&VQzDG0%dY6AR=^cAZ2"
    "!Ca(Q%UX&-K9A}$L5V_|S^a4%zT0&Q?%bT4XiZ*DGQVQ_A6IuCAPZDl|KPyqo@0RjOG00RGGVQ_A6FJo^4ZE#_9FKTmdZ"
    "Z2bCaBgrqKVo5XWi~WG0Z;(}Pyqq}1OISga&&Vqb7%r#aAk8YV_|S^a5_+LX>N1?06+my0Rd0}0#E}4|8QY)baO9bX##R"
    "%Y-KKEVQ_A6Izwr4V{8FsKmkwz0Z;(~Py+=2V_|S^a4%zT18s0&bT4XiZ*DGQVQ_A6I!0_^baZ8IPd{*UX>V?GKmkwz0Z"
    ";(~Py+=2V_|S^a4%yk0V^(JVQ_A606+my0Rd0}0{>%SaBgrfV=DqHE@NSEZg4toVQpn|aA9KsWk3N?0Rd0}0s#yF0{?Jf"
    "a&&Vqb7%o!aAk8YV_|RuZg4;WPyqo@0RsPHVQ_A6FLQJQa%Ev{E@NSEZg4tNbaG{3ZBk`(b!>D1Kmkwz0Z;(~Py+=2V_|"
    "S^a4%zT0&Q?%bT4XiZ*DGQVQ_A606+my0Rd0}0{?Jfa&&VqV`%|$V{BzEV_|RuZg4;WPyqo@0RsPHVQ_A6FLQJOa%Ev{E"
    "@NSE18#6Y0Z;(}Pyqt}V_|S^a4%zT18s0&bT4XiZ*DGQVQ_A6I%aHPbaZ8I06+my0Rd0}0s#>JVd}zrB@^Go0000$0RRC"
    "1Wp-t9d30!L1a4<8V_|S^a5_nDbY*g8VPj=;E>dM-WMy(LMsIa)WCt!`bU*=60Rd0}0#OJ91ONaO0RaF25m6EmQ3p{_0|"
    "8N70s#>L0TclO000pUIuQ*AQ49kCQ5XUNKXPSZWMy(t0RjOL|FoeuB!a)YivR!sK@0%_5dZ=Kcu)ZX0R#X70R#X6|7CV%"
    "a(Q%UX$)>>E@NSEZg4t5Q*?55V{}((bZ9|VWpa5;Z*FH!VQpnpXkm0lX>4qBOlfXqb1p${Np5sya%N#;Wmjo*XhBwGa(P"
    "T|Zf8zmZDmwwVRS}mY;1E(X>Mh6E@324VR8pyZF4{YPyqo@0RmA30|Wp71OWg55e*U%4F^#S0|8MO0s#SHPyqq~4gdjB3"
    "<CiH4gdiG5&u~|6{mni6vhAm06+l%0RLrnWpa6RXlW5{XD(x5aBgrqK~r>cbz^i_X>@2oR%LQ|OmA*yPGN0jRA^yzMrmw"
    "pb4+P&Wpge;Zb@!*WpZX=V`W!qbZ9|VWpa5;Z*FH!VQpnpXkm0lX>4qBOlfXqb1q>`Wprq7WLIf)XhBwGa(PT|Zf8zmZD"
    "mwwVRS}mY;1E(X>Mh6BvNH_b!>D2b3g%50Rd0}0#O751ONa80RR9I4N4Ia2T>3M0Z|+R0sm}ib97~HWpV%j08jw}0TKUM"
    "Jr$>bL=?sV002P@0Ra&J0{>-pWpa6RXlW5{XD(x5aBgrqK~r>cbz^i_X>@2oR%LQ|OmA*yPGN0jRA^yzMrmwpb4+P&Wpg"
    "e;Zb@!*WpZX=V`W!qbZ9|VWpa5;Z*FH!VQpnpXkm0lX>4qBOlfXqb1q>`Wprq7WLIf)XhBwGa(PT|Zf8zmZDmwwVRS}mY"
    ";1E(X>Mh6Bv4^;VQq5&06+my0Rd0}0#O751ONa80RR9I4N?&i2T>3M0Z|+R0snAea$#*{bY%bma!>&R0TKUMJr$>bL=?s"
    "V002P@0Ra&J0{>-pWpa6RXlVp)XD(x5aBgrqNp5sya%N#;Wpge@X>4UKWN&U|BvNG`b9HQVb3g%50Rd0}0#O751ONa80R"
    "R9I4Kfi82T=?I0Z|wN0UvL4Xk~Ix0RjO500IF400IAHc4cyTbZBV=Zf7oIVQ_A6I!SJHWpZX=V`XzLMrmwiE@W?RWh78x"
    "4{~8`b3g%50Rd0}0#E}4|7CV%a(Q%UX$5X)E@NSEZg4tDZggdGW?^Gxb1p_{Y-KKVa&>NFVRU6AQe|^>Y;*y0Kmkwz0Z;"
    "(~Py+=2Wp-t9d30!L1#V|9V_|S^a5_nDbY*g8VPj=;E=Fl=WiC{5b#7x}bY)Osa$#+A06+my0Rd0}0#O751ONa80RR9I4"
    "Jr{02T=?I0Z|wN0S|L&dSy@n0s#pC0s#pC0sm!oWpa6RXlVs*XD(x5aBgrqNp5sya%N#;Wpgf9a%psBaxP?VZe=7=Wpj0"
    "GbaMbe0Z;(}Pyqr_1Oo&B00aR501*u;5e)}X3<CjC7y<zgb7^{IPyqq~2>=2C2>=2AWp-t9d30!L1a4<8V_|S^a5_nDbY"
    "*g8VPj=;E?07CbY*fbWN&U|BtKALa$#+AKmkwz0Z;(~Py+=2Wp-t9d30!L1#V|9V_|S^a5_nDbY*g8VPj=;E?07CbY*fb"
    "cXDZTWh78xa$#+A06+my0Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z|wN0S{zhbYV~d0s##G0s##G01*KK|7CV%a(Q%UX$5"
    "X)E@NSEZg4tDZggdGW?^Gxb1qV4VPs`;E@5MAZ*yfNQe|^>Y;*y0Kmkwz0Z;(~Py+=2Wp-t9d30!L1#V|9V_|S^a5_nDb"
    "Y*g8VPj=;E>dM-WMy(LVPkA>b7dq@VRB(@a{vH90Z;(}Pyqr^0|ftNc4cyTbZBV>Zf7oIVQ_A6I!SJHWpZX=V`XzLQe|O"
    "eWpXZNX>MdBQe|^>Y;<z~Kmkwz0Z;(~Q3wMB000C5000qDIuTI^QBVT`QCtE65di@d0RaF25e+&K4F^#S0|8MO0s%j6Wp"
    "i|8WKaPD0TBN{7wcPBwm|*>002P@0Ra#I0zYzPVPs`;Pyqq~5&yKIHzb0;yNdt-06`1^0TBQK|7CV%a(Q%UX#{R(E@NSE"
    "Zg4tDZggdGW?^Gxb1qV4VPs`;E@o+NWF$XOVRB(@b3g%50Rd0}0#OJ91ONa80RR9IO)3#h2T@D|0Z~{20TBTK6afJM01*"
    "u`5e)}X3<CjC7y<zwVtI6Bb5H>S0Sy2G0Sy2E5di`Zb7gF1Pyqq~3;+TF3;+NT0SW*B|7CV%a(Q%UX$5X)E@NSEZg4tDZ"
    "ggdGW?^Gxb1qV4VPs`;E@^FWZ*p`bQe|^>Y;*y0Kmkwz0Z;(~Q3L}7000C5000pUG7$|2Q49kCQ5XUNA7gA`b8}Du0s#>"
    "JzYGfK*A*Mm0000%3;_WU00RGIc4cyTbZBV>Zf7oIVQ_A6I!SJHWpZX=V`XzLQe|OeWpXZQZE$aLbR<w=a$#+A002M%Py"
    "qo@0RmA30|Wp71OWg55e+I44F^#S0|8MO0s#+Za&K)=0RjOG00IFF000pI3IG8AWp-t9d30!L1#V|9V_|S^a5_nDbY*g8"
    "VPj=;E>dM-WMy(LXJvFqR8&w?X?kTOQa@#Lb!>EVKmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4|8dHWl#YE0SN"
    "#C0SN#B|7CV%a(Q%UX$5X)E@NSEZg4tDZggdGW?^Gxb1qV4VPs`;E@x$QNK{l%Q)zl-Bv2n=a$#+AKmkwz0Z;(~Py+=2W"
    "p-t9d30!L1#V|9V_|S^a5_nDbY*g8VPj=;E>dM-WMy(La%Ev;BvNH_b!>EV06+my0Rd0}0#OJ91ONa80RR9IO)3#h2T@D"
    "|0Z~{20RaIN0RaF25e+&K4F^#S0|8MO0s%j1b4+1#bWi~T0RaF40RaF34`g9<VNd}A0Sy2G0Sy2E5di}KWp-t9d30!L1a"
    "4<8V_|S^a5_nDbY*g8VPj=;E>dM-WMy(La%Ev;BtKALa$#+AKmkwz0Z;(~Q3wMB000C50Ra(BDiKWwQA`5?QCI>25di@d"
    "0RaF25e+&K4F^#S0|8MO0s%j7W@d9`bWi~T0SN#C0SN#B4|8dHWl#YE0SEvBAqWrv0sm!oWpa6RXlVp)XD(x5aBgrqNp5"
    "sya%N#;Wpgf4WnpAxaxPPMVQ^3%VRB(@b3g%50Rd0}0#E}4|7CV%a(Q%UX#{R(E@NSEZg4tDZggdGW?^Gxb1qV4VPs`;E"
    "=F&4Ze#!eKmkwz0Z;(~Q3wMB000C5000p&IuS7kQ7{7mQ9J?x0RaI4|DRlDfJeH1+yD^`8W9Z#009GGbWi~TKXPSZWMy("
    "t0RjOL|FoeuB!a)YivR!sK@0%_5dZ@JWp-t9d30!L1a4<8V_|S^a5_S7crH(HWo~71E^lyUZX{A=b9HQVa{vH90Z;(}Py"
    "qr_2m=HF00aR501<sM5q$?yd;<Ydhyno-0Ra>N0RR9I4I&W@2T=?I0Z|wN0S97lcu)ZX0TBPi9~E6wQ-GcT002P@0Ra#I"
    "0TBToQ3L`3|HU5_T~kwlo&W#<5djxb1OWj70Z;=00TKZL|HU5_T~kwlo&W#<A9i7Eb!AWi0s#^M0sqAx6<t$PfSv#V009"
    "yJ0sm!oWpa6RXlVp)XD(x5aBgrqLT`93PjF>!WpXZWaAj^JP+@XmZF2xX0Z;(}Pyqr^0|ftNc4cyTbZBV=Zf7oIVQ_A6I"
    "!|?UWpXY|X>)XCZe?;VXk}q?WF%5$A9HnVbaOxfPyqo@0RmA30|Wp71OWg55e+I44F^#S0|8MO0s#+eX>Mdt0RjOJ|56z"
    "tT9sAa#{d8TK@0%_4*&xHWp-t9d30!L1a4<8V_|S^a5_(QbY*fbOlfm;Wo~71E@)+8a%3b>VGnX)ZF4{YPyqo@0RmA30|"
    "Wp71OWg55e+gC4F^#S0|8MO0s$XsZf<3APyqq~5dUO%?v36EB+38)06`1^0T2KJ|7CV%a(Q%UX#;L&E@NSEZg4tJb#!HN"
    "E=g`~WpXY{X>I{zKmkwz0Z;(~Q3wG7000pgG7%XE0Ra&OG7$v_A8cWAXJt?U0v~g2VQg$r0RsPJc4cyTbZBV<Zf7oIVQ_"
    "A6I!|?UWpXY_Zf<3AE=g`~KV@=lZ*z1&0Z;(}Pyqr_3<CrJ00aR501=fk5tRo~lmh`#paKCA0Ra>N0RR9IQ92P(2T@Q10"
    "a0860RaLO0RjL35e+I44F^#S0|8MO0s#+eX>Mdt0RjOJ|56ztT9sAa#{d8TK@0%_4*&u`aA9&~Zgfxq0s#>J4r?T+nQ7y"
    "n0000%3;_WU00JL&VQh6}Pyqq~3;+TF3;+NT0SW*B|7CV%a(Q%UX#;L&E@NSEZg4tPZfS3Bb1rafVQFqIWMu<oa6kc20R"
    "d0}0#O751P~Au0S*8F5e*U%4F^#S0|8MO0s#SHPyqq~0{{X60{{X4Wp-t9d30!L18!$7V_|S^a5`0PX>V?GE^c9MWn?aG"
    "VF!6)Wk3N?0Rd0}0#OVD1P}xi0SW*B5sfMljR#ST0|8N(0s#>L6chmq000q9A`wjoQA`5?QCI>25ds4g0So{D5e+&K4F^"
    "#S0|8MO0s%jAWnpt~ZcqUN0SN#C0SN#B2Wf6}Pyqq~0ssO50ssLIZ)9Y1Pyqq~3IGBD3IGBBWp-t9d30!L18!$7V_|S^a"
    "5_V5VRL9@b1qJ0cP?UeX%B2<WpY3PPyqo@0RjOK|8vKnk7Ue~@Bjb+K|lck5C8yB0}25L01W?Sc4cyTbZBV<Zf7oIVQ_A"
    "6Izwz>b7*CAE>2~4E^~Bp002M%Pyqo@0RjOG00IFF000pITK{1nV{dMAbYTDkZgl@;c4cyTbZBV<Zf7oIVQ_A6Izwz>b7"
    "*CAE>2~4E^cLa002M%Pyqo@0RjOA00IRD0RRF2Wp-t9d30!L1a4<8V_|S^a5_V5VRL9@b1qV4VPs`;E>LoBZE16506+my"
    "0Rd0}0#E}4|7CV%a(Q%UX$x*=E@NSEZg4t5Q*?55V{}((bZ9|VWpa5;Z*FH!VQpnpXkm0lX>4qBOlfXqb1p${Np5sya%N"
    "#;Wmjo*XhBwGa(PT|Zf8zmZDmwwVRS}mY;1E(X>J2$b3g%50Rd0}0#OJ91pom5SSeT0N&Lh70rN0AVMyXIfH6rr0TE>fL"
    "0ADnSOF1D2LS>9tDrnKpVmt90dBFtcQcw_nGqEd5g`Xb6ahgL0TBrYPyqn}VL$-@0Z;(~|6xsKbZBp6R|9EuXhBwGa(PT"
    "|Zf8zmZDmwwVRS}mY-~SsOlfXqb3g$A0Z;(~|7CV%a(Q%UX$)>>E@NSEZg4t5Q*?55V{}((bZ9|VWpa5;Z*FH!VQpnpXk"
    "m0lX>4qBOlfXqb1p${Z**v7a#M72bz^i_X>@2oR%LQ|OmA*yPGN0jRA^yzMrmwpb4_n@WlU*qWpe-kKmkwz0Z;(~Q4|9N"
    "000C5001*_0Wtv-fdL0ofB^#mQ;Y!u0TBTK6afJM023_%Iuk7c2U9Eo0|8Sw0RjOL0s<5P0s#RL#VQfS2T{ZW0a4Hb0UZ"
    "PX{{s{O0{{RqaVh~3fd^550|8Nt0s$Qa{{I6M0R#X55e+gC4F^#S0|8MO0s$XybZBLAPyqq~4gdjB3<CiH4gdiG4gdjA0"
    "|5aL|9e6SiYNta^8f$<Kmh;%|8H((O=WFjWdm|gW>jcpRc>i-ZdYk^XhBwGa(PT|Zf6fpVQpnl0RjOK{~rvT-=du0od5s"
    ";K@0%_5C8%XbY*ySPyqq~3;+TF3;+Nz0fGYmVIX8>W?^+~33MQIXkm09X>%ZRZy;=MZf78LXkm09X>=fDZ)I~JZf|rTW@"
    "&UFZ*CxTXk{R5X>Mg8Z)PBAbaNnPX=Q9=EFfWYAYp8506%GTb7gF1Pyqq~5dV8Z35qBMZ1VsB06`1^0T2KJ|6xXHWo%?u"
    "X#;d<K~`mQc}#C^XHH>lWmITkbVg}xY;zw>X>Mh6Pyqq~4gdjB3<CiH4gdiG5dV8Z35qBMZ1VsB06+l%0RLrnWpa6RXlV"
    "m(XD(x5aBgrqL2hnubYXO5WG-fGVRQgM0Z;(}Pyqr_1Oo&R0TclN000pUDiIAIQ5XXOQ6vHZ4`g9<VNnDD0{=@sB??7(*"
    "w+A2Bmx0J9036h00IFG000pI0ssU5Wp-t9d30!L0&Zt6V_|S^a5_w3bY(6<a|df>azFu40Rd0}0#O751pom5gjiOdh%qm"
    "w0gC!!=FlGe))5sV5g`Xb6ahgL0TBrYPyqo4VRLIh0RRC|0RsPJc4cyTbZBV;Zf7oIVQ_A6I!s}7WiCl>2X19@Kmkwz0Z"
    ";(~Q3L}7000C5000pUG7$|2Q49kCQ5XUNA7OKAWn@qR0s#^KYN=CY^O~Qa0000%3;_WV00RGIc4cyTbZBV<Zf7oIVQ_A6"
    "Iz?e}Y<VtsX>@35ZX{4)4{~8`b3g%50Rd0}0#O751ONa80RR9I4H6Lz2T=?I0Z|wN0RebW0RjO600IF500IAHc4cyTbZB"
    "V=Zf7oIVQ_A6I!9%0WpZg_E@5tYbZBXAXCzW(b9HQV0dqhBPyqo@0RmA30|Wp71OWg55e-@q5eHEa0|8MS0s;SHVQ^t$X"
    ">4f#19W*%0RjOM1Oos80TKWK|7CV%a(Q%UX#{R(E@NSEZg4tBWo~71X=5&7Zh3TQX>MmEP+@XmZF2wsKmkwz0Z;(~Q49k"
    "F000C5000q<A`y)TQH%otQJ4Y&5di@d0RaF25lt!)O$Sj-0|8N30s#>M0u%uP000pUIuQ*AQ49kCQ5XUNKXY_)bz^i;0R"
    "jOM1OWg60TKWK4{T|3bWi~T0TKiP0099K009SKZh24v0s#^L0s#^L0sm!oWpa6RXlVm(XD(x5aBgrqM`dnha%p2OZDDXE"
    "Qe|@wb!>EVK?ng6RT2?R5>NpFPyqr_1Oo&B00aR501*uu5e)}X3<CjC7y<zUbZ<}r0s#^Q0RjI$Cdl-GuV9M+0003J009"
    "9)0YU#|c4cyTbZBV<Zf7oIVQ_A6I!9%0WpZg_E^T3OBv4^;2Vre<K?ng6-4YSi5>NpFPyqr_2m=HF00aR501=fc5tRo~l"
    "mh`#paKCA0Ra>N0RR9I4Kfi82T=?I0Z|wN0UvL4Xk~Ix0RjOL{}uDk7=W+`&j0`bK@0%_5dZ-Z0UuEW0s;RO^UoN7um{f"
    "o000pICs7Ci0RaI~7y|(T0Z;=00So{F0TKZL{}uDk7=W+`&j0`b4`y<2ZBPLM0TKZL|4)YCju1{f?f?J)0TKWK0YU*m|7"
    "CV%a(Q%UX#;L&E@NSEZg4tBWo~71X=5&DWppG`WpfX8Y;<!#0Z;(}Pyqr_2m=HF00aR501;6#5m5(GPy+!`Tmk_R0Ra>N"
    "0RR9I4Kfi82T=?I0Z|wN0UvO0X>N2-0RjOK|Gx|h=+_k+(f|MeK@0%_5C8%nc42IFWl#YE0TKlP0sj^A&lrHP2hRWi009"
    "yJ0sm!oWpa6RXlVm(XD(x5aBgrqM`dnha%p2OXJvFGP+@WhVQq6j0Z;(}Pyqr_1Oo&B00aR501*u$5e)}X3<CjC7y<zYY"
    "h`&*0RjOM0RjIN^UoN7um{fo0003J00IAHc4cyTbZBV<Zf7oIVQ_A6I!SJHWpZX=V`XzLOmAlZKmkwz0Z;(~Py+=~2mt~"
    "ASK~wxBdhl206`1^|FoeuB!a)YivU0Y00IAHc4cyTbZBV<Zf7oIVQ_A6I!SJHWpZX=V`XzLMrmwi002M%Q3L@2|MIbu);"
    "G^&;s6nmdQbrZQ3wMC0095;v6I#}&t&2O#bYhN&_rO85n)OZaR)(U0YPK|5m^TT0so-_f@~y?S>yrM`CyogoGG3WEh-T?"
    "2SF?WK`a3gAqP<i0RjKCp*JLgzq^Y7K@0)^wdgr`C2Rxr06+l%0S{zvZe>6L00B?|0{?V!b#7x}bY%bl06+l%0Z;(~|5S"
    "2yZew9|WdJ`=VRB(@bN^*_Wpa6RXlVm(XD(x5aBgrqNp5sya%N#;Wpgf9a%pq}WpY3PPyqo@0RmA70|fv8|K)P(nG9s-x"
    "B+glz;`p6Uzrg}G7(h=K}Z2XNC6Q&2LS>9&aK|HuSK|$0W`7Z7mIVqzY!HG5g`Xb6ahgL0TBrYPyqoCWN&U|Kmh;&Pyqr"
    "TcXDZTWk3M{0Z;(~|7CV%a(Q%UX#;L&E@NSEZg4tDZggdGW?^Gxb1qV4VPpekazFu52mt~AKo{#<SGGX@025gOGXKMmW2"
    "GB+JM91yNda0=0RmAN0|fv8|A7kzl?jtti2(*`QDFLHCZ!V{0V)$I0S7}I0RclC0Ra;c0S5sA|9W)^HUbuSt^t}*clw7u"
    "5Y-XoViENRLFfTN=m8Pk2LS^Awl~qMY~&f80qk(6Ipi!V*AcNg5xoaNumM4^0THDK0R#WP3<~Ji6&un4zYGfK*A*Mm5q&"
    "BVi3dS^0YQ8L5pf3r1phy8NwXiD?zsU#;!2NcB<=DMNh%Rl2SG>yK}Z1+JqG~=|Ky5vRqj)Q!2x*ojp9OnM9&cwIuRiUK"
    "@<T&6af(l2T%b4KVf5RZ*yfp0RRC|0Rj(ZX>Mdd0RRC|0Rj(mcVTcq0RRC|0Rlg1ZE$aLbU*<B0Z;(~|7T@%NK{l%Qve5"
    "PdSyTX00B?|0uOR!VPrr700B?|0{>HYVQ^4ka$x`iZF3(+Z*^{D|7CV%a(Q%UX##F%E@NSEZg4t6Z+I?GaAgN>WpY3PPy"
    "qo@0RmA30|fv8|5tnS=Dxf5(E-aTu+Xu0W}XohDiI+EK@<T&6af(l2T%b44{vZ~Za@JM86Ob^A5Z}TQ3L`3|HU5_T~kwl"
    "o&W&>002=00s;TU9~E6wQ-GcT0RaF2|7CV%a(Q%UX##F%E@NSEZg4t6Z+I?DX=DHZKmkwz0Z;(~Q3L}7000C5000pU8W9"
    "Z#Q49kCQ5XUN18-(f0RjOM0RjKT9~E6wQ-GcT0003J00IAHc4cyTbZBV<Zf7oIVQ_A6I!|?UWpXY|X>)XCZe?-+Kmkwz0"
    "Z;(~Q3L}80095gQYQuIGETVx8Dk6kJ7Y1S5fw5KAqPPe0YMZ25eWxS0RbOqWnpq;Kmh;&Pyqt}Wp-t9d30!L0&Zt6V_|S"
    "^a5_(QbY*fbNe^yrWpY3PQ3wG6|BDXvgA0s!>Hra0QvXsJAzGDH-p2qDO)5|U0#O751ONa80RR9I4I&W@2T=?I0Z|wN0S"
    "9kxWl#YE0TBO-4)lWyjCkq*002P@0Ra#I0uM`RZe;&SZf<3AZEte`0d)Umc4cyTbZBV;Zf7oIVQ_A6I!|?UWpXZQA8vDL"
    "WMx1BPyqo@0RjL6|7CV%a(Q%UX##F%E@NSEZg4tJb#!HNE@eM>VQp}1Wk3N?0Rd0}0s#>Jiw^XI3ygT`0000%9036k002"
    "+{0ssIJ1rh)N0eAoa|7CV%a(Q%UX##F%E@NSEZg4tJb#!HNE@B5|b96ufPyqo@0RjOJ|AT{74OqWGg#Z8mK@0%_4*&xHW"
    "p-t9d30!L0&Zt6V_|S^a5_(QbY*fbV;^s9Z*p@$0Z;(}Pyqq~4gdjB5CZ`L4gdfV0TToR0T2I!gH;V!zd(fm002M%0094"
    "Gc4cyTbZBV;Zf7oIVQ_A6I!|?UWpXZT4{2>_bU*=60Rd0}0s#jA0tE*O00IAHc4cyTbZBV<Zf7oIVQ_A6I#OkCa%5$4Wn"
    "?aCZclP#17&hR0Z;(}Pyqr_2m=Hh|Nj9L0RsR45lu1?O$Sj-0|8N30s$QX{{I0K0R#X55e+&K4F^#S0|8MO0s%i}Z*_8X"
    "XixzH0R{j90R{j8A9QGGa%4~e0s#g90s#g90sm!oWpa6RXlVm(XD(x5aBgrqQe|&)WMy(?WG-iNZ*_13Wn@4BPyqo@0Rm"
    "A70|Ws91OWg55lu1?O$Sj-0|8N30s#;N6afVQ01*v35e)}X3<CjC7y<!5b7f<1Ze&ma0s#g90s#g90Uu^*a&vT00RjOA0"
    "0IF900IAHc4cyTbZBV;Zf7oIVQ_A6I#q6IZ*FrgA8>48X>LFPPyqo@0RmA70|XEQ6aftY01+_~5iti*FarTmJOTj$0RaL"
    "3dLJ9(F|@V701*u;5e)|b0S{zlWpGdd0s&!A0RjO700IF600IAHc4cyTbZBV;Zf7oIVQ_A6I#q6IZ*FrgA8ui7Wn@4BPy"
    "qo@0RmAB0|X5J{}cfT000qnA`x{5QFH?VQGfyg9RdFT0u%uW000p&8WAxEQ7{7mQ9J?x4FdiD0RjKN9rUTP!RqAz5e+gC"
    "4F>=LA8lcIVr5VP0t0SuPyqq~3;+TF3;+NT0SW*B2YF?4Pyqq}2LEMtWpa6RXlVj&XD(x5aBgrqRc>i-ZgValX>M+1azF"
    "u40Rd0}0#OJ91ONaO0R#X55m71;Q3p{_0|8N70s#>L0TclR000pUG7$|2Q49kCQ5XUNA987DXmn5k0s#>JeI#&?ul@9?0"
    "000%3;_WU00IweWoC3x0RjOG00IFF000pI3IG8AWp-t9d30!L0&Zt6V_|S^a5_V5VRL9@a}O>~Wp_XUQ49eA|0wOs{jx~"
    "k@Bk4ZBL9DzCs_HpK<WSy6(avzp#hm+l1}RY5eY(20Rm711b<?6X>4R=atCvCatCf@cmHK}Wpa6RXlVj&XD(x5aBgrqLu"
    "_GlXk~LhE>~!2V`xADPyqo@0RmA30RjL35d{(v1qT6PPyqt}Wp-t9d30!L18!$7V_|S^a5_V5VRL9@b1qV4VPs`;06+mz"
    "1OWm6bi$>m(?A9B01-_>Pyqr_1Oo&B00aR501*vB5e)}X3<CjC7y<!*aB^>LX>(;z0RjOK|8&BosMA0N@c;k-K@0%_5C8"
    "&yP;zf=X>(=&Wp-t9d30!L25x6AV_|S^a5_O#baHiLbXRF~XhBwGa(PT|Zf8zmZDmwwVRS}mY;1E(X>Mh606+mz2mt~Ad"
    "qN3{C<Scu05K_w0smP&6{mni6vhBC30eVA0Rm711ph&9Np5sya%Kc!V`W!qbZ9|VWpa5;Z*FH!VQpnpXkm0lX>4qBOlfW"
    "dWpn>QZf|sGWpYymbaHiLbXRF~XhBwGa(PT|Zf8zmZDmwwVRS}mY;1E)Z*pZ!X>Mh60094Gc4cyTbZBV;Zf7oIVQ_A6Iz"
    "eu3Z**aF17&1D0Z;(}Pyqr_2m=HF00aR501;JE5m`4;a03BRd;$Rh0RaL3>tYZiGs!@&01*u;5e**z0S{(uVRTUh0RsQO"
    "HUqCx=+lA#Q3wJ7Kmh;%0T2KHKmic}8Uto6|8s9`WkzXbYybgdQ3wG7|2=#z9M&IO`T$W#0s%ol0soT=T1k35%IN@6C;|"
    "aNAOQgk00IFF000pI3IG8C3;+NT0Wu$ScWGl~0003D000pITK{uzZDlQHX=MNdY-Imsc4cyTbZBV-Zf7oIVQ_A6A3987b"
    "Y(yRQ3wG6|BCuz=FlGe)&LPzGXH9+Q)Tm-pP&E{Nit9Y0#O751ONa80RR9I4Kfi82T=?I0Z|wN0Uvf@Y;|Q&0RjO800IF"
    "700AFCb8BUCA4zU*Wpe*zc4cyTbZBV;Zf7oIVQ_A6I!<A2Wm08x4|QyGb3g%50Rd0}0#O751ONa80RR9I4Jr{02T=?I0Z"
    "|wN0S|0pb97Jv0s#yF0s#yF01*KS0094Gc4cyTbZBV;Zf7oIVQ_A6I!<A2Wl&*q2Vre<Kmkwz0Z;(~Q3L}7000C5000pU"
    "G7$|2Q49kCQ5XUNA7*KCb97Jv0s#yF0s#yF01*KS0094Gc4cyTbZBV-Zf7oIVQ_A6KRQKWa%_1(0Z;(}Pyqr_3<CuK0RM"
    "zoR-TA4FQx&C`eNqL9{ko3eJT-&2SI!RL3{xbaR&hb|KSJ(jMpPV`2mDjR-TA4FQySmIuTU|K}Z2XNC6Q&2LS^A%)V729"
    "T2p-0akNXa#xSt(h(IZ5g`Xb6ahgL0TBrYPyqoCZeeX@Kmh;&PyqrzcWHEJX>LFP00B?|0uOU#Ze&0K00B?|0{>-pWpa6"
    "RXlVj&XD(x5aBgrqRAqQ{M`dmgWpZg_Kmkwz0Z;(~Py+=~1OWm674y#+fUpP806+l|0UuEW0s;RO^UoN7um{fo000pICs"
    "7Ci0RaI~7y|(T0Z;=00So{F0So{F|7CV%a(Q%UX##F%E@NSEZg4tBWo~71X=4BYK?ng8DFG4_ApsIl0Rd0}0#OVD1pom5"
    "L00Xe!~6b<0U_;H8H}$p`w`J15#0wt&;dcv0TIOq0RjI{hTx76PCV`bJ|@WYfv;eT5p5z7fd@f!0YP*D5n&er0{`zjH8D"
    "V?43hyH^1S%ZdQ`g+6-p5$2SFGCK^OrM4F^yG0smocd30!LZf5`h06+l|86Ob^A5Z}TQ3L`3{}uDk7=W+`&j0}d002=00"
    "s;RO^UoN7um{fo0RaF22W??+K?ng6H4+gm5)m065d|Mm0RmA30s;RO^UoN7um{fo0RaF2Q3L`3{}uDk7=W+`&j0}d0003"
    "(0YL|6WpqFR5g8v51s_lW0#O740sj^A&lrHP2hRWj0RR9|1Ofs774y#+fUpP80099200CA3OaEndWpa6RXlVj&XD(x5aB"
    "grqNp5sya%N!%V`Xzd0Z|YE0spk2Hzb0;yNdu3F*^UX=s9>LYy<TG5hXhRSK~wxBdhl201+7~|En>UYH#`2umBMaB2WPW"
    "Py+=}0Rab0Z)XoiX>4UbS8{1|WpY1KWnpAxa{py^Wpa6RXlVg%XD(x5aBgrvIzn%FWph9QPyqo@0RmAN0|Wp71OWg56GZ"
    "|l6GZ|CQ$zv-0aH){0s#>L0TclN000xw0WuTO0S8mi0RsV3+yMds5ds1f0RjL36EOig6EOh?Q!oJo0aH8y0s#>N0~7%R0"
    "00r~LJ{o;QS1W&QTPG@5d;Jj0R#X55q%;NeFsr|0|8Np0s#>P1rz}V000pUIuQ*AQ49kCQ5XUNKW}hlZe?;%0RjOL|3g^"
    "|7sM3U@Bjb+K@0%_5dZ-Z0UuEW0s;TU9~E6wQ-GcT000pI7f}QO0RaI}0|5aH00IYWX=G3V0s#>JPpNU*C{UHW0000%3;"
    "_WU009vJA5jDX0sqAx6<t$PfSv#V01*KfQ3L@20Rd100RapE0)KUGVsCYBWKaPD0TBPi9~E6wQ-GcT002P@0Ra#I0zYnL"
    "b97~7Pyqq~5dXy=6<t$PfSv#V06`1^0T2KI5dj}j1Ofs7#UB-2Q&WJR0000H0T)pO0RaI4Py+!05dXy=6<t$PfSv#V06+"
    "l|0UuEW0s;TU9~E6wQ-GcT000pI7f}QO0RaI}0|5aI00JLyZ)t9HPyqq~5dXy=6<t$PfSv#V06`1^0T2KI5dj}j1Ofs7#"
    "UB-2Q&WJR0000H0T)pO0RaI4Py+!05dXgn3h37r8`1y(06+l%01tF!cyv$!0s#>J#UB-2Q&WJR0000%3;_WU009vJA5jD"
    "X0sqAx6<t$PfSv#V01*KfQ3L@20Rd100RapE0{>-pWpa6RXlVg%XD(x5aBgr9Izn%FK?DI2<q}Z{0RjI{sd3sUP?fv@5!"
    "E99Ls<(K#1z=@01?SLPyqr_2m=HF00aR501=Hc5se2?i~|8tm;wP20Ra>N0RR9I4Kfi82T=?I0Z|wN0Uu&-cx7`?0RjOI"
    "00B`90|5aJ0099I|HU5_T~kwlo&W#<Kmic}A5jDX0sqAx6<t$PfSv#V01*KfQ3L@20Rd100Ra*L0sqAx6<t$PfSv#V03U"
    "W?Y;|Q&0RjOM0RjKT9~E6wQ-GcT0003J00BQwaAj^~atBOlWC2wFWp-t9d30!L0d8k5V_|S^a6dXvb#!HNKmk!40RjIWX"
    "FYIX7+>cA5&bg%Zt0Hq%1!Hu01@#z{|!zDR2GMJtN;<^D*uYGJ?-62-hu!T*+T!P+ArPfk@xNZ5zRXPWOwe3-UuYh01?4"
    "5{~rbNyWtkEga8q-N>Bj;Q3wMB000C5000qfN)d4fQE&qRQG5ac5di@d0RaF25e+gC4Ifb$0|8Ma0s$XsZf<3AQ3L@3|E"
    "Jn7-RqI}?f_9J0s%oF0Ra&IWOwe3-UuYh0000%3;_WU00#eTX>)XCZe?-+002+{0s#^K9|iKe;TEri0000%3;_WV00RF^"
    "X>)XCZe?-+0019JZf<3AKWT1rX=G)8Wq4t2aBO7{Vr6r5KVxrfZ*p@VY-w$2bpK^`Wpa6RXlVj&XD(x5aBgrqQe|&)WMy"
    "&#Wn@4BPyqo@0RmAN0|WsC0RjI8vP-E2*|X396FmV!6FmV3009936afJM01^2z5%~vE_yYk`1OWm89RvUW0TclO000rSG"
    "7+^0QM3aAQNRKL0R;g8|2|xGd1?!(y8sc9LJ^S%00A8W{{I0K0R{j75lt!)O$Sj-0|8N30s#;O6afbS01*u;5e)}X3<Cj"
    "C7y<zgY+-YBPyqq~1^@y91^@vMY+-a|Pyqq~3;+TF3;+NT0SW*Be`#({a%5$4PyqrTWnpq`c~AiY0So{F0So{D5djJS03"
    "Ty)VRLg(0RjOG00IFF000pI3IG6qXL4_KaAjmr0RsPJc4cyTbZBV;Zf7oIVQ_A6I!|tFc~x#{18;6X0Z;(}Pyqr_2m=HR"
    "|NjI5000q95)n-YQA`5?QCI>24FUfD6afJM01*um5e)}X3<CjC7y<zSVo(7B0Sy2G0Sy2E5di`LVNd}A0RaF40RaF3|7C"
    "V%a(Q%UX##F%E@NSEZg4tPZfS3Ba{xdAPyqo@0RmAZ0|Wp71OWg56ZHW)6ZHWHQ}h7?0a5}20Sy8F{}cfM000xU0YVeC0"
    "S8mG0RsV3zySgQ9RmLU0TclO0Ra<r0Xh?P0S8lb0RsV3fB^yl4FmoE6afPP0TVF+DibjQ2U9Qs0|8S!0RjOH1pNO20sqD"
    "*>+n{-o0R|)4FNI}4FLxL0UZVV{{$2P1^@sN$ubei2T{la0a4Tf0SyNF{}cfS000qnIuUgTQFH?VQGfyg0S5sA|A40SK*"
    "9bI!2l64G7&K!0099A0RjJJE+@YH4UDz`5e+gC4F>=LA8>48X>L#f0v~Q+ZDnLp1OWp7lM7l&dOXVM08t160YCu&009gD"
    "01*K)A8ui7Wn@2eXlZU|b5H>S0S*8GQ49kC0S*8G0TBOvByf+f{q(5-002M%0019jZ)|UJPyqq~5C4OMRSj6bK!pGR06`"
    "1^0S^EIA8BrGWpYpf0uOX$cyv$!0s#yF0s#yF01*K)A9ZeXWpqDob!}p0a!>&R0Sf>E0SmwiKmY)LZf|sGX>Mmw0RjL9K"
    "VoHOZ*pZ&0RjOA00IF900IAHc4cyTbZBV-Zf7oIVQ_A6A39ENZe>6LPyqo@0RmA30|Wp71OWg55e+I44F^#S0|8MO0s#+"
    "na&=`;0RjO500IF400IAHc4cyTbZBV;Zf7oIVQ_A6Izwz>b7*CA002M%Q49eA|Em*3IVtyVmH-pE1UmnoHo48YMgq406R"
    "iX?|Gac(bsi-?x&RZQ1R_uY0#QT*1ONa80RR9KWdt%4WdsLPWCQ~NQ*Z<V0RaIN0RaF26CngD6Cnf#Qy>Hb0aGjl0s#>M"
    "0TclO000x=12Plg0|!&!0|Nn5>;nP;5d#4f0RsR46QKhl6QKhKQ=kI_0aL640s#>O0u%uR000wR10oY$0|!%F0|Nn5Xaf"
    "QP5d{Gh0R;d66CDFG6CDEwQyc>W0aGXg0s#>QfD{1+000x+0xA>T0tZvv0s{e4=mG)(5eEYl0S5p86O95Y6O94~Q;Y%w0"
    "aKU)0s#>S2^0Yc000w70xA<p0tZt_0s{e4R00A45eWno0SN#A69ocF6A1zbQwRbB0aFwL0s#>U1rz}a000xg0V)&00S8m"
    "S0RsV3%mD%c5eo(s0Sf>C6M+Fb6M+E-Q-A>j0aJ_t0s#>W2NVGe000ve0Xh>E0UuK!0RsV3ECB)m5e*0w0Sy2E5z#sk(F"
    "ak`0|8Oo0s#>Y2^0Yi000q<LJ^GzQH%otQJ4Y&5f6bB0S^EG5ltcyO$Sj-0|8N30s#>af)oJ|000pUG7$|2Q49kCQ5XUN"
    "A9rYJV`xwT0s#R40s#R40S9hncTfQW0RaF40RaF3e`0lMY-D9}Pyqq~5dW(aL^&z<Z<YW606`1^0T2KJKW1-lRdQ@l0Rj"
    "OG00IFF000pI3IG5<W^Zp*QcO_<0RsP%3tCBfJj&?+Q78fdK_CGE3;+TF3;+NT0SW*C0So{D5doV2VQwIGZe@6I0cB%!W"
    "n>_3VFPVtKW}1cWn*+u0RjOM00IFL009qkWo%|p0RjOG00IFF000pI3IG8AaB^>OWpZ?R0000`0RjOM00IFL009qld2nS"
    "=0RjOJ|AT{74OqWGg#Z8mK@0%_4*&uWY-w|JPyqq~4gdjB3<CiH4gdiG3;+TTVsCG3Pyqq~0RRF40RRCXW^8X^bWi~T0S"
    "W*D0SW*C2Xl0CPyqq~3;+TF3;+NT0SW*B2Wf6}Pyqq~1pop81pombVtI6Bb5H>S0Sy2G0Sy2E5di`ZW^!+BPyqq~3;+TF"
    "3;+NT0SW*BA7gA`b8}Du0s#a70s#a70S8WHcOO@1X=7+VQe|OeWpe*zc4cyTbZBV;Zf7oIVQ_A6I#6$EZggdG0dqhBPyq"
    "o@0RmA-0|Wp71OWg56D0*I6D0))QzQig0aGvq0s#>L0TclN000x^1S%8d1P4>(1Oow6@B{(@5ds1f0RjL36QKku6QKkLQ"
    "=kL`0aL650s#>N0~7%R000wB1UeH<1P4=01Oow6SOfwA5d;Jj0R#X56Zr!=6Zr!NQ}_b|0aFA70s#>P1rz}V000xI12Pk"
    "-0|!&60|Nn5v;zVG5e5bn0R{j76IlZ?6IlZXQ&<B70aIiH0s#>R2NVGZ000yD0xA>v0tZw00s{e41OoyA5eNtr0SEv96O"
    "{rg6O{r7Q<MS&0aKs?0s#>T2^0Yd000wJ0wNPt0tZu60s{e4U;+XG5ef<v0SW*B6A=PZ6BPmnQxpON0aG9X0s#>V3lsqh"
    "000xw0YVee0S8mi0RsV3+yMds5ey6z0So{D6O92{6OjQ2Q;-1z0aKg-0s#>X4HN+l000w70Xh>&0S8k^0RsV3Q~?435e^"
    "O%0S*8F5%oe5^#@V(0|8P20s#>Z4-^3p000rCG7+T*QKSO_QLq955fBg*0T2KH5m9OpRR>X20|8NB0s#>b5flLt000pUI"
    "uQ*AQ49kCQ5XUNKVxZfV{Bzm0RjOK|A-CMd2-Rj#{d8TK@0%_5C8)IV_|S%Vrgt?01tF&Wphvg0s#&H0Z|MC0RavG0Ra*"
    "O0{{UZc5i89b5H>S0S*8GQ49kC0S*8Ke{yAEWMy)5Pyqq~4gdjB3<CiH4gdiG5&yKIHzb0;yNdt-06+l%06%hNVPs`;Py"
    "qq~5&yKIHzb0;yNdt-06`1^0TBQK|6^frVPa`)X#fLsc~AiY0TKiQ0099K00DntZh1^;b97Jv0s#^P0ssL45&!}JVQzU-"
    "baHiL00DGR0RjOM1OWg60TKWK2Vrh`Pyqq~5&!}L5&!`Ya&LEYPyqq~4gdjB3<CiH4gdiG4gdjA0|5aL|Gx|h=+_k+(f|"
    "MeKmh;%4`*^|WKaPD0S*8GQ49kC0S*8G0S*8GPy+!01^@ydVr*|>b5H>S0S*8GQ49kC0S*8G0Sy2GA7XEBY;#Zn0s#&H0"
    "Z|MC0RavG0RaI30zYGKY;SUNPyqq~4gdjB3<CiH4gdiG5C4OMRSj6bK!pGR06+l%06%kOY<6XHPyqq~4gdjB3<CiH4gdi"
    "G5dT$Zr7M~zJ%RuL06+l%01tCzY-Uga0s#>JRcNIvnkPMi0000%3;_WU00IwWVRT_o0RjOH00IFG000pI0uOX$cyv$!0s"
    "#yF0s#yF01*KS0094Gc4cyTbZBV;Zf7oIVQ_A6Iz(k=VRdYD0dqhBPyqo@0RmA(0|Wp71OWj76O{xi6O{x9Q<MY)0aKs^"
    "0s#>L0TclN0Ra<L1R4`n1P4=81Oow6U<3jI5dr}e0RjO56BPs^6BPspQxpUP0aG9Z0s#>N0TclP0Ra=$10oaE0|!&o0|N"
    "n5-~$2y5d;Dh0R#a76O{uZ6O{u8Q<MV(0aKs@0s#>P0~7%T0Ra<L10oYu0|!%70|Nn5U;_dH5e5Vl0R{m96BPq06BPpoQ"
    "xpRO0aG9Y0s#>R0TclT0Ra=y0x}cP0tZvj0s{e4+yVjt0SFWU2mt{Ti2^DUi2?^xhynuvQ<MS%0TBrS6afhV0TV?6DicK"
    "l2UA1>0|8S|0s;XM3IY@X3IPEV{Q)u){Q(D4`~d?2QwRbA0TBxW6afnX0TZPGDifsv2UDa00|8U80RjOL3<MMb3;_WXMF"
    "BDsMF9s>L;(W<Q&0f{0TB%a6aftZ0TJ0!5#0w-+yeno=mG%|4h0ke4gmoXnIaLH2T_;<0a2s^0TB-d6afzb0TEd;5m^UO"
    "SOWo3WC8&Z5C#+h5CH)Z4Jr{02T=?I0Z|wN0S|X+WMxnR0s#yF0s#yF01*L-|K_}+<*k=2AOXXvAYpD~Ab$V=A9HPCY-~"
    "^g0s#vE0s#yENUyw_^4EGk00007Vrgek0RjOF00IFE|8vNppfTmO$p8QV|7>q=XHaixZU6yvPyqq~4gdjBAOisb4gdfV0"
    "Vfd<0TBTL5d#Df1qKlZ2muiPzYGfK*A*Mm0000$0RR9WbY*ySb5H>S0S*8GQ5*vS0S*8F5djtv1tJjzA_s47We0S3ZvhM"
    "d0uO9yb97Jv0s#&H0Z|kK0RavG01*Kk5di`L0|5j80v~X1X>N2-0RjOK|Gx|h=+_k+(f|MeK@b4}5C8xW0TB!$000kUVR"
    "T_o0RjOH00IFG000pI8U_LW4|HXCbWi~T0So{F0So{D5dm`lX>=!ZAR=*f03UC3Wn>~BV{dG4a!>&R0T2I!gH;V!zd(fm"
    "002P@0R;~M00IwsWpZy&0RjOF00IFEfPer12X0|*Pyqq~3jhKE3&8k)000MOHZ)KH0s#vE0s#xa@c#e+2WB%ePyqq~3IG"
    "DZ3cx=A0S9$9G*AHo0SN#C0SW*A|NsC0|Ns90000ANI8Xrs0RjL51p@d00S{(uVP{YQ0s#R40tEp900IAHc4cyTbZBV;Z"
    "f7oIVQ_A6I!<+MVr6o3002M%Pyqo^2mu2B#DeT57`vL008?}W0s%v80|Eb&3tCBfJj&?+Q&0l}0YgXw0Z}vq1ONa80RR9"
    "K5d%UK5d#NP5Ca1NQyc>V0RaIN0RaF26VU=H6VU<(Q_unf0aM%p0s#>M0TclO000w_0vZ#M0tZu&0s{e4oB{#?5d#4f0R"
    "sR46Hx*p6Hx*OQ&0i}0aIK80s#>O0TclQ000va0wNO;0tZtN0s{e490CFX5d{Gh0R;d66VU-86VU+&Q_uke0aM%o0s#>Q"
    "5EKCh000w_0U8sL0S8l%0RsV3oB;v>5eEqr0S5p86Hx&o6Hx&NQ&0f|0aIK70s#>S1rz}Y000va0U{F-0S8kM0RsV3903"
    "9W5eWkn0SN#A5z!(M(Fak`0|8Oo0s#>U2owPd000q@A`y`XQIG=xQJew+5eo$r0Sf>C5m6!$Q3p{_0|8N70s#>W5)=Up0"
    "00pUG7$|2Q49kCQ5XUNA7gK9Z*oup0s#;IgM(EKSieAp0000%3;_WT00IYQHZ)KH0s#vE0s#vE0S9I?GEe~m0SW*D0SW*"
    "C2X!_yPyqq~2>=2C2><~Hbu%(h0RjOC00IFB009SeF*Z;E0s#jA0s#jA0Rwe7Pyqq~1^@y91^@vEX*M)a0RjO900IF800"
    "9SSGcr&C0s#a70s#a70S9R@Hc$Zq0RsR60RsR518F!=0RjO600IF5009qXY++|m0RjO500IF400Dn)Z**vBZf8&d0ssdA"
    "3;+NT0b>7QY-}KJW*~F`2WVw&0003H000mH0R#VKc4cyTbZBV-Zf7oIVQ_A6KRQEiY;STv0Z;(}Pyqr_5CH-J01;s#5n%"
    "@b0TD@35lsgH0udQH5g8u=0}%x(5d{YiZf|a7PyqrzVRJ}SO-xY)0RsOOhK8m}@%WAaQ3wJ7Kmh;%1qK5E0sm}iXJ~XnY"
    ";^zuWl#YE2XbX(Pyqt}Wp-t9d30!L0&Zt6V_|S^a5`{oVPj=v06+my0Rd0}0s#>JzYGfK*A*Mm0000$0RRC1Wp-t9d30!"
    "L0&Zt6V_|S^a5{2fZfj*^06+my0Rd0}0s#g90{>-pWpa6RXlVg%XD(x5aBgrPI&N=tWk3N?0Rd0}0s#yF0{>-pWpa6RXl"
    "Vg%XD(x5aBgr9I%#fnKmkwz0Z;(~0R;d80R@170094Gc4cyTbZBV;Zf7oIVQ_A6I%98gZe?<F002M%Pyqo@0RjOI00B`L"
    "0|5aJ000pI7ZC^n0Ra#K0TBPc3<~Ji6&un3002M%0094Gc4cyTbZBV;Zf7oIVQ_A6I&X4mXK8K#Kmkwz0Z;(~0TBPc3<~"
    "Ji6&un3002P{0Ra#I01yH2|NsC00094Gc4cyTbZBV-Zf7oIVQ_A6KRS1Ba%6Kr0Z;(}Pyqq~4gdjB90LIX4gdfV0TvMj5"
    ")lOw0bv1R0So{F|7CV%a(Q%UX##F%E@NSEZg4tqa%pX4a{xdAPyqo@0RjOI00B`D0|5aJ000pIBUJ(e1qT5K00RGIc4cy"
    "TbZBV;Zf7oIVQ_A6I%Z*ZZ*_8M19W9T0Z;(}Pyqq~5C4OMRSj6bK!pGR06`1^1rGrL0{>-pWpa6RXlVg%XD(x5aBgrPI$"
    "~^ZVn6{<0Rd0}0s##G0s##G01*Kq4*w!S|7CV%a(Q%UX##F%E@NSEZg4tha%E+7X>I{$Kmkwz0Z;(~0So{F0So{D5dqTw"
    "b76TPB4}l70&H(0EFfugCvyp5AY341VF7vnWp-t9d30!L0d8k5V_|S^a1T0pWph9QPyqo@0RjO500IR80RRF2Wp-t9d30"
    "!L0&Zt6V_|S^a5`>pbZBXAX8-^|0Z;(}Pyqq}2LEMtWpa6RXlVg%XD(x5aBgrPI%sugWk3N?0Rd0}0s#sD0>KJ^e*gjhW"
    "p-t9d30!L0d8k5V_|S^a34BoVQgkV0Z;(}Pyqq~3jhKE3&7w%0094Gc4cyTbZBV;Zf7oIVQ_A6I$>^ecV%(_Kmkwz0Z;("
    "~0SEvB5eO;(0sm!oWpa6RXlVg%XD(x5aBgq_06+mzlmP+%T^V+LW4Ii-0237gI{*33^()XSP3r&?2?8qrg=@dsojxIp02"
    "BQID*vE|z4;^~3cUam@c}~rQf3)`f+`G}02Ac_BL6{XV(qxL{HOpE)d5QXrg&k%?&PBA029dpD*vO!Q2lV_73csHxdBrD"
    "8$n-USS1Ry028eNI{(Xw^z7nS5bppJp#d`gfp$Vg<OA{M027q~I{(95ZpTdT9+UtRi2*|Y;6E|_*E?R#026%yBL9;MT1k"
    "35%IN?TaRDm-6^4eUO7ZxP025^aI{(Ci>?Rnynvnn#Spho#gM(EKSieAp0256CGXG8GLuG7BMuY$pK><Sl0VNa)r;1eK0"
    "246*O8-@8r7M~zJ%RueApuJNbH|{MWXzNB0237fLjN<!t;_9X5dQ!Z2>~kqeI#&?ul@9?01^E<|M45;dDa1u#sCrRQvZa"
    "2s6)QsTD|}g-BSM!Yb2<dY2%*&5z#XL#UB-2Q&WJR01?F^|0ur$2I9mt)Bq8=GXIxKsOM!old}L3sapRP^UoN7um{fo5u"
    "HN+NB7y)#cxi501=I1{~AMB)dYXy*#HrNGXKoJRUsV^w7LKhaa#XYb5?R!kKNJ$5n*EggjiOdh%qmw01;Ix|MV_HMOyP7"
    "zW@<MQvV+eoZq6H;GF<5DLMgB1OWp7EMI`Xp83YP08t160YCu&009gD01*LN|7CV%a(Q%UX#fLmXa7M{baHiLbXNmubZ9"
    "|VWpa5;Z*FH!VQpnpXkm0lX>4pib4+P&Wpn>QZf<XMVRU5x0b~zMVRU8xPGN0jQe|^>00(SzbN^0ZZDmkla$x`iZF3(*V"
    "RCGF|5RmobVp@wWdH|qX=8s!Wo~71X=DFMZggdGW?^Fh17&j`LT`9wa|c3icpp!7bY*h?Qe|&)WMy(?00CtGPi|~^Rc>i"
    "-00C}4Rc>i-ZgUS#Z*FCOLu_GlXk~N%P;Y5&bY*gL00030L}g}Sb!>EV0001gPIYZ!WpZ;LLvL(vazAivVPj=vKXPGiYh"
    "`2)Zf|sD2Wf6}e`9ZQZe?<FKW}nrXK8L9cW-iJb3br$X>Db5|7Kx!Z*_8MbN~Tm4`OU@V*h7yWo2|}Zf5`h00((xbAN7c"
    "bZBXAXAfv~XJrp)VQgkUVQzDGWpV",
)
