# Generated from serial.capnp, @0xb58d2fe1c7094a36, by trio_capnp 0.1.0. Do not edit.

"""One document of mixed fields for serialize.py; serial.proto is the same."""

from __future__ import annotations

from trio_capnp import typed as _t


class Kind(_t.Enum):
    ALPHA = 0
    BETA = 1
    GAMMA = 2


class _Point_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Point_Builder

    x = _t.Float64(0)
    y = _t.Float64(1)
    z = _t.Float64(2)


class _Point_Builder(_t.Builder):
    __slots__ = ()

    x = _t.Float64Builder(0)
    y = _t.Float64Builder(1)
    z = _t.Float64Builder(2)


class _Point_Promise(_t.Promise[_Point_Reader]):
    __slots__ = ()

    x: _t.PromiseValue[float] = _t.PromiseValue()
    y: _t.PromiseValue[float] = _t.PromiseValue()
    z: _t.PromiseValue[float] = _t.PromiseValue()


class _Point_Fields(_t.TypedDict, total=False):
    x: float
    y: float
    z: float


_Point_Like: _t.TypeAlias = _Point_Reader | _Point_Builder | _Point_Fields


class Point(_t.Struct[_Point_Reader, _Point_Builder]):
    Reader: _t.TypeAlias = _Point_Reader
    Builder: _t.TypeAlias = _Point_Builder
    Promise: _t.TypeAlias = _Point_Promise
    Fields: _t.TypeAlias = _Point_Fields
    Like: _t.TypeAlias = _Point_Like

    _id = 0x8CCEEA5DB0395448
    _name = "Point"
    _size = (3, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Point_Fields]) -> _Point_Builder:
        return _t.new_struct(Point, fields)


class _Item_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Item_Builder

    id = _t.UInt32(0)
    name = _t.Text(0)
    price = _t.Float64(1)
    quantity = _t.Int16(2)
    live = _t.Bool(48)


class _Item_Builder(_t.Builder):
    __slots__ = ()

    id = _t.UInt32Builder(0)
    name = _t.TextBuilder(0)
    price = _t.Float64Builder(1)
    quantity = _t.Int16Builder(2)
    live = _t.BoolBuilder(48)


class _Item_Promise(_t.Promise[_Item_Reader]):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    name: _t.PromiseValue[str] = _t.PromiseValue()
    price: _t.PromiseValue[float] = _t.PromiseValue()
    quantity: _t.PromiseValue[int] = _t.PromiseValue()
    live: _t.PromiseValue[bool] = _t.PromiseValue()


class _Item_Fields(_t.TypedDict, total=False):
    id: int
    name: str
    price: float
    quantity: int
    live: bool


_Item_Like: _t.TypeAlias = _Item_Reader | _Item_Builder | _Item_Fields


class Item(_t.Struct[_Item_Reader, _Item_Builder]):
    Reader: _t.TypeAlias = _Item_Reader
    Builder: _t.TypeAlias = _Item_Builder
    Promise: _t.TypeAlias = _Item_Promise
    Fields: _t.TypeAlias = _Item_Fields
    Like: _t.TypeAlias = _Item_Like

    _id = 0xF37BAED9A2FE5704
    _name = "Item"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Item_Fields]) -> _Item_Builder:
        return _t.new_struct(Item, fields)


class _Document_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Document_Builder

    yes = _t.Bool(0)
    no = _t.Bool(1)
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
    short = _t.Text(0)
    long = _t.Text(1)
    foreign = _t.Text(2)
    blob = _t.Data(3)
    kind: _t.EnumField[Kind] = _t.EnumField(18, lambda: Kind)
    numbers = _t.ListField(4, _t.INT32)
    place: _t.StructField[_Point_Reader] = _t.StructField(5, lambda: Point)
    goods: _t.ListField[_Item_Reader] = _t.ListField(6, _t.struct_of(lambda: Item))


class _Document_Builder(_t.Builder):
    __slots__ = ()

    yes = _t.BoolBuilder(0)
    no = _t.BoolBuilder(1)
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
    short = _t.TextBuilder(0)
    long = _t.TextBuilder(1)
    foreign = _t.TextBuilder(2)
    blob = _t.DataBuilder(3)
    kind: _t.EnumFieldBuilder[Kind] = _t.EnumFieldBuilder(18, lambda: Kind)
    numbers = _t.ListFieldBuilder(4, _t.INT32)
    place: _t.StructFieldBuilder[_Point_Builder, _Point_Like] = _t.StructFieldBuilder(
        5, lambda: Point
    )
    goods: _t.ListFieldBuilder[_Item_Builder, _Item_Like] = _t.ListFieldBuilder(
        6, _t.struct_of(lambda: Item)
    )


class _Document_Promise(_t.Promise[_Document_Reader]):
    __slots__ = ()

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
    short: _t.PromiseValue[str] = _t.PromiseValue()
    long: _t.PromiseValue[str] = _t.PromiseValue()
    foreign: _t.PromiseValue[str] = _t.PromiseValue()
    blob: _t.PromiseValue[bytes] = _t.PromiseValue()
    kind: _t.PromiseValue[Kind] = _t.PromiseValue()
    numbers: _t.PromiseValue[_t.ListReader[int]] = _t.PromiseValue()
    place: _t.PromiseStruct[_Point_Promise] = _t.PromiseStruct(5, lambda: Point)
    goods: _t.PromiseValue[_t.ListReader[_Item_Reader]] = _t.PromiseValue()


class _Document_Fields(_t.TypedDict, total=False):
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
    short: str
    long: str
    foreign: str
    blob: _t.BytesLike
    kind: Kind
    numbers: _t.Iterable[int]
    place: _Point_Like
    goods: _t.Iterable[_Item_Like]


_Document_Like: _t.TypeAlias = _Document_Reader | _Document_Builder | _Document_Fields


class Document(_t.Struct[_Document_Reader, _Document_Builder]):
    Reader: _t.TypeAlias = _Document_Reader
    Builder: _t.TypeAlias = _Document_Builder
    Promise: _t.TypeAlias = _Document_Promise
    Fields: _t.TypeAlias = _Document_Fields
    Like: _t.TypeAlias = _Document_Like

    _id = 0xDE50DEF01CC93311
    _name = "Document"
    _size = (6, 7)

    @staticmethod
    def new(**fields: _t.Unpack[_Document_Fields]) -> _Document_Builder:
        return _t.new_struct(Document, fields)
