# Generated from log.capnp, @0xd1c62f85a90be374, by trio_capnp 0.1.0. Do not edit.

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

    time = _t.UInt64(0)
    valid = _t.Bool(64, True)
    motion: _t.StructField[_Motion_Reader] = _t.StructField(0, lambda: Motion, union=(5, 0))
    state: _t.StructField[_State_Reader] = _t.StructField(0, lambda: State, union=(5, 1))
    text = _t.Text(0, union=(5, 2))
    wheels: _t.StructField[_Wheels_Reader] = _t.StructField(0, lambda: Wheels, union=(5, 3))


class _Event_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Event_Which] = _t.Which(5, lambda: _Event_Which)

    time = _t.UInt64Builder(0)
    valid = _t.BoolBuilder(64, True)
    motion: _t.StructFieldBuilder[_Motion_Builder, _Motion_Like] = _t.StructFieldBuilder(
        0, lambda: Motion, union=(5, 0)
    )
    state: _t.StructFieldBuilder[_State_Builder, _State_Like] = _t.StructFieldBuilder(
        0, lambda: State, union=(5, 1)
    )
    text = _t.TextBuilder(0, union=(5, 2))
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

    acceleration = _t.ListField(0, _t.FLOAT32)
    rotation = _t.ListField(1, _t.FLOAT32)
    sensor = _t.UInt32(0)
    temperature = _t.Float32(1)


class _Motion_Builder(_t.Builder):
    __slots__ = ()

    acceleration = _t.ListFieldBuilder(0, _t.FLOAT32)
    rotation = _t.ListFieldBuilder(1, _t.FLOAT32)
    sensor = _t.UInt32Builder(0)
    temperature = _t.Float32Builder(1)


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

    speed = _t.Float32(0)
    steering = _t.Float32(1)
    gas = _t.Float32(2)
    brake = _t.Float32(3)
    enabled = _t.Bool(128)
    gear: _t.EnumField[_State_Gear] = _t.EnumField(9, lambda: _State_Gear)
    warnings = _t.ListField(0, _t.TEXT)


class _State_Builder(_t.Builder):
    __slots__ = ()

    speed = _t.Float32Builder(0)
    steering = _t.Float32Builder(1)
    gas = _t.Float32Builder(2)
    brake = _t.Float32Builder(3)
    enabled = _t.BoolBuilder(128)
    gear: _t.EnumFieldBuilder[_State_Gear] = _t.EnumFieldBuilder(9, lambda: _State_Gear)
    warnings = _t.ListFieldBuilder(0, _t.TEXT)


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

    speed = _t.Float64(0)
    pressure = _t.Float32(2)
    temperature = _t.Int16(6)


class _Wheel_Builder(_t.Builder):
    __slots__ = ()

    speed = _t.Float64Builder(0)
    pressure = _t.Float32Builder(2)
    temperature = _t.Int16Builder(6)


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
