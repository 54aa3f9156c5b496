# Generated from serial.capnp, @0xb58d2fe1c7094a36, by trio_capnp 0.2.0. Do not edit.

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

    x: _t.Float64 = _t.Float64(0)
    y: _t.Float64 = _t.Float64(1)
    z: _t.Float64 = _t.Float64(2)


class _Point_Builder(_t.Builder):
    __slots__ = ()

    x: _t.Float64Builder = _t.Float64Builder(0)
    y: _t.Float64Builder = _t.Float64Builder(1)
    z: _t.Float64Builder = _t.Float64Builder(2)


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

    id: _t.UInt32 = _t.UInt32(0)
    name: _t.Text = _t.Text(0)
    price: _t.Float64 = _t.Float64(1)
    quantity: _t.Int16 = _t.Int16(2)
    live: _t.Bool = _t.Bool(48)


class _Item_Builder(_t.Builder):
    __slots__ = ()

    id: _t.UInt32Builder = _t.UInt32Builder(0)
    name: _t.TextBuilder = _t.TextBuilder(0)
    price: _t.Float64Builder = _t.Float64Builder(1)
    quantity: _t.Int16Builder = _t.Int16Builder(2)
    live: _t.BoolBuilder = _t.BoolBuilder(48)


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

    yes: _t.Bool = _t.Bool(0)
    no: _t.Bool = _t.Bool(1)
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
    short: _t.Text = _t.Text(0)
    long: _t.Text = _t.Text(1)
    foreign: _t.Text = _t.Text(2)
    blob: _t.Data = _t.Data(3)
    kind: _t.EnumField[Kind] = _t.EnumField(18, lambda: Kind)
    numbers: _t.ListField[int] = _t.ListField(4, _t.INT32)
    place: _t.StructField[_Point_Reader] = _t.StructField(5, lambda: Point)
    goods: _t.ListField[_Item_Reader] = _t.ListField(6, _t.struct_of(lambda: Item))


class _Document_Builder(_t.Builder):
    __slots__ = ()

    yes: _t.BoolBuilder = _t.BoolBuilder(0)
    no: _t.BoolBuilder = _t.BoolBuilder(1)
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
    short: _t.TextBuilder = _t.TextBuilder(0)
    long: _t.TextBuilder = _t.TextBuilder(1)
    foreign: _t.TextBuilder = _t.TextBuilder(2)
    blob: _t.DataBuilder = _t.DataBuilder(3)
    kind: _t.EnumFieldBuilder[Kind] = _t.EnumFieldBuilder(18, lambda: Kind)
    numbers: _t.ListFieldBuilder[int, int] = _t.ListFieldBuilder(4, _t.INT32)
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


_schema = _t.SchemaSource(
    globals(),
    0xB58D2FE1C7094A36,
    "FlPcl1Thik0TUGgClLez5&0(o08tbM2LCon3CH0tjkN#(1QQ(zY7-?1M-xQ}2LJ&R5eWzXkbV1Oex_dT01*uW|29eq$Kf"
    "xHwEzGD6O{;(6QKwP6QKwP6QKxC000w>2nYX2R5`F+>duS+Q4IkD|29eq$KfxHwEzSM009$;2bvR=2L}_C2L}_C2d@AC6"
    "M+W@{{&b5qS>x{^8ir|0RsOvN(sl|FO9VT1px;D0TcBFk`n<22NMAX2QvW%9{~UW6YT{D{}D6E9Pr*y-T+Yz0S5mzN(sl"
    "|FO9VT1qTNJ0TFSs5q$>{eFrgpX9NHM5orfe1Ofv8HcAP{;V+G~0000nB~k(a08s=11OGNk3CH0tjkN#~32G4y2LJ&7b7"
    "gXAVQemA01shsZg5Zm0sl{KWguj4V|55^Wo~pJZ)PBEX?SI1AZBT0Y-DpFW^ZyJb7gXAVQgu7WiD`eJ0Npqa%o{~E^u;h"
    "bZ;POb0BnRWgv55ZDlS23jcFua%o{~E@J^<aBgrqL~mmsb!}yCbU*=60Rd0}0#Q%{1ONa80RR9K1qC7#1qBCF1O)>DQxF"
    "9L0TBTK6afJM029Ro8WY6?2UElZ0|8Ue1OfpO0s#~O0ssILg#;QCg#-svgaiWtQ;-A#0TBZM6afPO024(7A`?Xf2UA1@0"
    "|8S|1OfpO1OXHQ1ONaN1q31!1q26E1Ox*CQxF6K0TBfO6afVQ029RnA``^}2UElY0|8Ue0|EgN1`reh1^@sPg##KBg#!m"
    "ugaZQsQ;-7!0TBlY6afbS024(6A`?Xe2UA1?0|8S|0|EgN2n7@Y2mk;R1p^`z1p^0D1Oo#BQxF3J0TBrU6afhU029RmA`"
    "`^|2UElX0|8Ue0s;XM3J4Sd3IG5Tg#scIg#rgtgaQKrQ;-4z0TBxY6afnW024(5A`?Xd2UA1>0|8S|0s;X63={zj000vK"
    "0x}Z;0tZq80|8SE0s;XM4FMDZ4FCWWy#Xo{y#WVPya59NQ^)}V0TB)Y6afwZ026ruLKArb2UB<f0|8Tn0RjOL4+9hd4*&"
    "oYIRPpYIROV#H~|9zQ$zs*0TB=q6af$b01@>n5%mXA^aBA>0RjOL5d;(g5dZ)Yr9u&<2T`O00a3650TB`f6af+d01;s_5"
    "n%^WU;_bBYytrh69yCk6951a4Kfi82T=?I0Z|wN0Uu{?Z)9^&0RjOI00B`90|5aJ0099I{{&b5qS>x{^8f$<Kmh;%A8>4"
    "8V`WeQ0s#>JNK`qnUFyz^0000%3;_WU00Mt*b!}p0a&u4t0s#&H0Z|MC0RavG0RaR60uO6xZe&ma0s#;IkbV1Oex_dT00"
    "00%3;_WT00IwUY;R&v0RjOH00IFG000pI0)J+2a%E{}ZcqUN0So{F0So{D5djJS01s?$Zf8&d0s#yF0s#yF01*KS0019z"
    "Xm4_KPyqq~3;+TF3;+NT0SW*B2WB=jPyqq~3jhKE3jhHJW-~HS0RjOE00IFD009SeHZ)KH0s#pC0s#pC0S9$6GEe~m0SE"
    "vB0SEvA2X!$vPyqq~2LJ*A2LJ&BbvRG~0s#g90s#g90S9R|G*AHo0R;d80R;d72Wc}hPyqq~1ONg71ONdCX)!iX0RjO70"
    "0IF6009GOI8Xrs0RjL50RjL418#3n0RjO500IF4009SiWphvg0s#R40s#R40snJla%o{~E@J^<aBgrqNpxiaZ9oA~0Rd0"
    "}0#OtL1ONa80RR9K6#*I(6#)lR6afPPQy>8X0RaIN0RaF25z#6U(Fak`0|8Oo0s#>M0TclO000q@G7*snQIG=xQJew+5d"
    "#7g0RsR45lu=FQ3p{_0|8N70s#>OFcbj<000pUDiI9_Q49kCQ5XUN4{T|6Wl#YE0RaF40RaF3|8aF;ZggpMc>n+aPyqq~"
    "0{{X60{{UZaB^v5Wl#YE0Sf>E0Sf>D4{l*?Wl#YE0So{F0So{D5djJS00U`cPyqq~2mk^B2mk^9b7gXAVQemA0by`%a5_"
    "+LX#;L_Kmkwz0Z;(~Q49kF000C5000q<5)q9DQH%otQJ4Y&5di@d0RaF25ls>iO$Sj-0|8N30s#>M0u%uP000pU5)lmtQ"
    "49kCQ5XUN0eVmY0s#vE0s#vE0ReeX0RjOF00IFE009AbPyqq~3jhKE3jhKCb7gXAVQemA0by`%a5_tAZUJOK0Z;(}Pyqr"
    "_3;_ZF01+)R5iJJ+0TCH05g7*o0uco=5d{YyXJKt^VNd}A4`O9>VNd}AA7N~8XkkzR0{?Sma%o{~E@J=>VQ_A6Kmkz@0R"
    "jJzefwj6re5v<5iKhJNK`qnUFyz^01+WF{{&b5qS>x{^8gVQD*q8P$sF+BP~HF$1xio>0{=vBV|8t1Zgc<u01ruYWo;i&"
    "Z)t9H4@+roWB",
)
