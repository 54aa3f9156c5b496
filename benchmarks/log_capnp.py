# Generated from log.capnp, @0xd1c62f85a90be374, by trio_capnp 0.2.0. Do not edit.

"""A log of many small events, as a robot or a car writes one; for logs.py."""

from __future__ import annotations

from trio_capnp import typed as _t


class _Event_Which(_t.Enum):
    MOTION = 0
    STATE = 1
    TEXT = 2
    WHEELS = 3


class _Event_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Event_Builder
    _which: _t.Which[_Event_Which] = _t.Which(5, lambda: _Event_Which)

    time: _t.UInt64 = _t.UInt64(0)
    valid: _t.Bool = _t.Bool(64, True)
    motion: _t.StructField[_Motion_Reader] = _t.StructField(0, lambda: Motion, union=(5, 0))
    state: _t.StructField[_State_Reader] = _t.StructField(0, lambda: State, union=(5, 1))
    text: _t.Text = _t.Text(0, union=(5, 2))
    wheels: _t.StructField[_Wheels_Reader] = _t.StructField(0, lambda: Wheels, union=(5, 3))


class _Event_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Event_Which] = _t.Which(5, lambda: _Event_Which)

    time: _t.UInt64Builder = _t.UInt64Builder(0)
    valid: _t.BoolBuilder = _t.BoolBuilder(64, True)
    motion: _t.StructFieldBuilder[_Motion_Builder, _Motion_Like] = _t.StructFieldBuilder(
        0, lambda: Motion, union=(5, 0)
    )
    state: _t.StructFieldBuilder[_State_Builder, _State_Like] = _t.StructFieldBuilder(
        0, lambda: State, union=(5, 1)
    )
    text: _t.TextBuilder = _t.TextBuilder(0, union=(5, 2))
    wheels: _t.StructFieldBuilder[_Wheels_Builder, _Wheels_Like] = _t.StructFieldBuilder(
        0, lambda: Wheels, union=(5, 3)
    )


class _Event_Promise(_t.Promise[_Event_Reader]):
    __slots__ = ()

    time: _t.PromiseValue[int] = _t.PromiseValue()
    valid: _t.PromiseValue[bool] = _t.PromiseValue()
    motion: _t.PromiseStruct[_Motion_Promise] = _t.PromiseStruct(0, lambda: Motion)
    state: _t.PromiseStruct[_State_Promise] = _t.PromiseStruct(0, lambda: State)
    text: _t.PromiseValue[str] = _t.PromiseValue()
    wheels: _t.PromiseStruct[_Wheels_Promise] = _t.PromiseStruct(0, lambda: Wheels)


class _Event_Fields(_t.TypedDict, total=False):
    time: int
    valid: bool
    motion: _Motion_Like
    state: _State_Like
    text: str
    wheels: _Wheels_Like


_Event_Like: _t.TypeAlias = _Event_Reader | _Event_Builder | _Event_Fields


class Event(_t.Struct[_Event_Reader, _Event_Builder]):
    Reader: _t.TypeAlias = _Event_Reader
    Builder: _t.TypeAlias = _Event_Builder
    Promise: _t.TypeAlias = _Event_Promise
    Fields: _t.TypeAlias = _Event_Fields
    Like: _t.TypeAlias = _Event_Like
    Which: _t.TypeAlias = _Event_Which

    _id = 0xB1026E10FF49CEA6
    _name = "Event"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Event_Fields]) -> _Event_Builder:
        return _t.new_struct(Event, fields)


class _Motion_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Motion_Builder

    acceleration: _t.ListField[float] = _t.ListField(0, _t.FLOAT32)
    rotation: _t.ListField[float] = _t.ListField(1, _t.FLOAT32)
    sensor: _t.UInt32 = _t.UInt32(0)
    temperature: _t.Float32 = _t.Float32(1)


class _Motion_Builder(_t.Builder):
    __slots__ = ()

    acceleration: _t.ListFieldBuilder[float, float] = _t.ListFieldBuilder(0, _t.FLOAT32)
    rotation: _t.ListFieldBuilder[float, float] = _t.ListFieldBuilder(1, _t.FLOAT32)
    sensor: _t.UInt32Builder = _t.UInt32Builder(0)
    temperature: _t.Float32Builder = _t.Float32Builder(1)


class _Motion_Promise(_t.Promise[_Motion_Reader]):
    __slots__ = ()

    acceleration: _t.PromiseValue[_t.ListReader[float]] = _t.PromiseValue()
    rotation: _t.PromiseValue[_t.ListReader[float]] = _t.PromiseValue()
    sensor: _t.PromiseValue[int] = _t.PromiseValue()
    temperature: _t.PromiseValue[float] = _t.PromiseValue()


class _Motion_Fields(_t.TypedDict, total=False):
    acceleration: _t.Iterable[float]
    rotation: _t.Iterable[float]
    sensor: int
    temperature: float


_Motion_Like: _t.TypeAlias = _Motion_Reader | _Motion_Builder | _Motion_Fields


class Motion(_t.Struct[_Motion_Reader, _Motion_Builder]):
    Reader: _t.TypeAlias = _Motion_Reader
    Builder: _t.TypeAlias = _Motion_Builder
    Promise: _t.TypeAlias = _Motion_Promise
    Fields: _t.TypeAlias = _Motion_Fields
    Like: _t.TypeAlias = _Motion_Like

    _id = 0xA0BC76116AB732D8
    _name = "Motion"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Motion_Fields]) -> _Motion_Builder:
        return _t.new_struct(Motion, fields)


class _State_Gear(_t.Enum):
    PARK = 0
    DRIVE = 1
    REVERSE = 2


class _State_Reader(_t.Reader):
    __slots__ = ()
    _builder: _State_Builder

    speed: _t.Float32 = _t.Float32(0)
    steering: _t.Float32 = _t.Float32(1)
    gas: _t.Float32 = _t.Float32(2)
    brake: _t.Float32 = _t.Float32(3)
    enabled: _t.Bool = _t.Bool(128)
    gear: _t.EnumField[_State_Gear] = _t.EnumField(9, lambda: _State_Gear)
    warnings: _t.ListField[str] = _t.ListField(0, _t.TEXT)


class _State_Builder(_t.Builder):
    __slots__ = ()

    speed: _t.Float32Builder = _t.Float32Builder(0)
    steering: _t.Float32Builder = _t.Float32Builder(1)
    gas: _t.Float32Builder = _t.Float32Builder(2)
    brake: _t.Float32Builder = _t.Float32Builder(3)
    enabled: _t.BoolBuilder = _t.BoolBuilder(128)
    gear: _t.EnumFieldBuilder[_State_Gear] = _t.EnumFieldBuilder(9, lambda: _State_Gear)
    warnings: _t.ListFieldBuilder[str, str] = _t.ListFieldBuilder(0, _t.TEXT)


class _State_Promise(_t.Promise[_State_Reader]):
    __slots__ = ()

    speed: _t.PromiseValue[float] = _t.PromiseValue()
    steering: _t.PromiseValue[float] = _t.PromiseValue()
    gas: _t.PromiseValue[float] = _t.PromiseValue()
    brake: _t.PromiseValue[float] = _t.PromiseValue()
    enabled: _t.PromiseValue[bool] = _t.PromiseValue()
    gear: _t.PromiseValue[_State_Gear] = _t.PromiseValue()
    warnings: _t.PromiseValue[_t.ListReader[str]] = _t.PromiseValue()


class _State_Fields(_t.TypedDict, total=False):
    speed: float
    steering: float
    gas: float
    brake: float
    enabled: bool
    gear: _State_Gear
    warnings: _t.Iterable[str]


_State_Like: _t.TypeAlias = _State_Reader | _State_Builder | _State_Fields


class State(_t.Struct[_State_Reader, _State_Builder]):
    Reader: _t.TypeAlias = _State_Reader
    Builder: _t.TypeAlias = _State_Builder
    Promise: _t.TypeAlias = _State_Promise
    Fields: _t.TypeAlias = _State_Fields
    Like: _t.TypeAlias = _State_Like

    Gear: _t.TypeAlias = _State_Gear

    _id = 0x8BA87B4FDA455DA5
    _name = "State"
    _size = (3, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_State_Fields]) -> _State_Builder:
        return _t.new_struct(State, fields)


class _Wheels_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Wheels_Builder

    wheels: _t.ListField[_Wheel_Reader] = _t.ListField(0, _t.struct_of(lambda: Wheel))


class _Wheels_Builder(_t.Builder):
    __slots__ = ()

    wheels: _t.ListFieldBuilder[_Wheel_Builder, _Wheel_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: Wheel)
    )


class _Wheels_Promise(_t.Promise[_Wheels_Reader]):
    __slots__ = ()

    wheels: _t.PromiseValue[_t.ListReader[_Wheel_Reader]] = _t.PromiseValue()


class _Wheels_Fields(_t.TypedDict, total=False):
    wheels: _t.Iterable[_Wheel_Like]


_Wheels_Like: _t.TypeAlias = _Wheels_Reader | _Wheels_Builder | _Wheels_Fields


class Wheels(_t.Struct[_Wheels_Reader, _Wheels_Builder]):
    Reader: _t.TypeAlias = _Wheels_Reader
    Builder: _t.TypeAlias = _Wheels_Builder
    Promise: _t.TypeAlias = _Wheels_Promise
    Fields: _t.TypeAlias = _Wheels_Fields
    Like: _t.TypeAlias = _Wheels_Like

    _id = 0xF3C284C6369FCCEB
    _name = "Wheels"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Wheels_Fields]) -> _Wheels_Builder:
        return _t.new_struct(Wheels, fields)


class _Wheel_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Wheel_Builder

    speed: _t.Float64 = _t.Float64(0)
    pressure: _t.Float32 = _t.Float32(2)
    temperature: _t.Int16 = _t.Int16(6)


class _Wheel_Builder(_t.Builder):
    __slots__ = ()

    speed: _t.Float64Builder = _t.Float64Builder(0)
    pressure: _t.Float32Builder = _t.Float32Builder(2)
    temperature: _t.Int16Builder = _t.Int16Builder(6)


class _Wheel_Promise(_t.Promise[_Wheel_Reader]):
    __slots__ = ()

    speed: _t.PromiseValue[float] = _t.PromiseValue()
    pressure: _t.PromiseValue[float] = _t.PromiseValue()
    temperature: _t.PromiseValue[int] = _t.PromiseValue()


class _Wheel_Fields(_t.TypedDict, total=False):
    speed: float
    pressure: float
    temperature: int


_Wheel_Like: _t.TypeAlias = _Wheel_Reader | _Wheel_Builder | _Wheel_Fields


class Wheel(_t.Struct[_Wheel_Reader, _Wheel_Builder]):
    Reader: _t.TypeAlias = _Wheel_Reader
    Builder: _t.TypeAlias = _Wheel_Builder
    Promise: _t.TypeAlias = _Wheel_Promise
    Fields: _t.TypeAlias = _Wheel_Fields
    Like: _t.TypeAlias = _Wheel_Like

    _id = 0xDF5BEC10140B5283
    _name = "Wheel"
    _size = (2, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_Wheel_Fields]) -> _Wheel_Builder:
        return _t.new_struct(Wheel, fields)


_schema = _t.SchemaSource(
    globals(),
    0xD1C62F85A90BE374,
    "Ff0N<1Thh(0uyxsClLez6IlT#002=O1_u9h;|r;UFUHXT00a{$2vQR<2v-wX2nPTG6CDT#|EA7K{}65hu>esD0RsPY;|r"
    ";UFUHXTMF9r{0R;d66Hx|&6Ilia6IliaGg$^#0RR9KMFt1|*fO_j5q7+w08t770snO43#o-K#?b%;0tWyA6WIic6XgU46"
    "XgU46XgWw000xw1PA}6T}9eYd#H;5Q3?SA|8(OEsf91b(EtSj2LJ&RsRDu%u>uzpxdI0>xdM*?000x60tf%=%%3*Kgu?R"
    "x5efnSbmI%Dg)hd@00jXD009#T0*VtA0tXWn0tXWn0zUu%69EDT|ASHs6cFrN-vChx0RsPY;|r;UFUHXT1P1^C5&41>0R"
    "aaS0RaaS0RgW701@p6|D>mvl~H-s&j1k+0{^95McPk$sEYsq0ugbl5q$>{eFqVJPXGWBX$MgR0s{YZ;|r;UFUHXT001#1"
    "QUU+~Q3L@4|8(OEsf91b(Et$%QV|UY0094NZ)YxJVQ_8$0dP<O0slcDY;R{EZ)OM}ZDDSCAaiYDY-}K9c4cmKb1WcXb0A"
    "?La&Ka9bRchXAYmY5VR9gMa%psBb0BYSWji2dZ*m}PZ)bBZaCt5P3jb_xXD(x5aBcx`I#YCEbY(6NM`dAhKmkwz0Z;(~Q"
    "49eB000p!DiJLQ0Ra&iG7%XE0Rj;PLJ<WAe{yAZWpZ<6PyqrTWO8YCWl#YE4{%{}Yfu3K|7>q(E@NSEZUJyQS7>ErYydz"
    "3Pyqo@0RmAB0|Wp71OWg55tT9#l?PFj0|8N>0s#>L0u%uO000qDN)c5DQB(r~QD6cA5dsDj0RjL35e;Gy5eHEa0|8MS0s"
    ";SYWo>X}a$$4;2X%5~Pyqq~0{{X60{{X4aB^jHb9HiM0000`0RjOE00IFD00AF!aAjp=Pyqq~3jhKE3jhKCY;R{SV_|S^"
    "0dP83Xk}$=a{vH90Z;(}Pyqr_1Oo&B00aR501*v35e)}X3<CjC7y<!5cW7m0Y;#Zn0s#&H0Z|MC0RavG0Ra&IgHj6=5bR"
    "su0000$0RRC1Y;R{SV_|S^0dP7~bYXO506+mz1OWm6q^FmaQF+zR02Ac_Do_CeQ5*vV000C5000xI0WuS*0S8m40RsV3v"
    ";hJE5di@d0RaF26J-HP6KMelQ)mGL0aJ7V0s#>M0u%uP000vu0U{G60S8kg0RsV3FaZJq5d#Ah0RsR45#=%w<p)vZ0|8O"
    "+0s#>OfD{1)000rCLJ_40QKSO_QLq955d{ep0R;d65n(D3VFyuQ0|8NN0s#RA6afYR01*vJ5fKMb5CZ{G90CFVcVTjFX>"
    "Mn80000`0RjOI00B`90|5aJ0099E00IwZWnpqq0RjOJ|D>mvl~H-s&j0`bK@0%_4*&vxWo}_&Y-MCn0RjO500IF400AFj"
    "a$##_Pyqq~3IGBD3IG8IXJK<t0RjOE00IFD00IAVbY*37X>Ml#002+{0s#sD0s#sD0UvX4Wo2Yg0RjOE00IFD009q2Wnp"
    "svY;R{SV_|S^0dP7^Z**yIZU6v40Z;(}Pyqr_5Ca4N00aR501@SC5$Oj}=mP;!^a2490Ra>N0RR9IkxCJj2T_y*0a2g=0"
    "RaLO0RjL35m7o3Q3p{_0|8N70s#>N0TclP000pUVi6GsQ4j+GQ5*sR|8!+-aAk5~bN~l+a%E5f0s#sD0s#sD0Y7tPZgX#"
    "PPyqq~2mk^B2mk^9a&L5DbZKvH0000`0RjOI00B`90|5aJ0099C00RGEV`F7(WpZHv4|Hj7ZcqUN0S*8GQ49kC0S*8G0S"
    "W*D|7>q(E@NSEZUJyQMRsLwbO1mBPyqo@0RmAN0|Wp71OWg56I}r+6I}rZQ(OT90aIuJ0s#>LKokK10Ra;o0WuRE0S8kY"
    "0RsV3C;<Wi4FdoF6afMN01??b5!nY(*aHDk<N^T=1OERM0RsR45tT9#l?PFj0|8N>0s##K{r?mJ1ONaLQ7REp2T@Q10a0"
    "860SyKG{}cfQ000pUIuQ*AQ49kCQ5XUNKX+(lWo&a$0RjOK|Le@3HpYa)^8f$<K@0%_5C8%XbY*ySPyqq~3;+TF3;+NT0"
    "SW*BA9HkJbY)Nh0s#>JrCmkZPkX3~0000%3;_WU00KX4Z**yIZcqUN0TBP#GPi0GcD$ef002P@0Ra#I0v~o^Y-war0RjO"
    "500IR80RRCHbZKp6Pyqq~2>=2C2>=2AY;R{SV_|S^00D470Z|kI0sp4XN&gUT0<i!QH8TI$GPi0GcD$ef5h*(VrCmkZPk"
    "X3~01+KB|Le@3HpYa)^8gVMI{$-G3ltFSTi*Z?1u{?p0v}gsWo2wXS7>ErY;zw|bYXO5KTU6RX>V>HMRsLwbN",
)
