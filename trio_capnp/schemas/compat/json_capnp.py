# Generated from json.capnp, @0x8ef99297a43a5e34, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

from typing import Final as _Final

from trio_capnp import typed as _t


class _Value_Field_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_Field_Builder

    name = _t.Text(0)
    value: _t.StructField[_Value_Reader] = _t.StructField(1, lambda: Value)


class _Value_Field_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)
    value: _t.StructFieldBuilder[_Value_Builder, _Value_Like] = _t.StructFieldBuilder(
        1, lambda: Value
    )


class _Value_Field_Promise(_t.Promise[_Value_Field_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    value: _t.PromiseStruct[_Value_Promise] = _t.PromiseStruct(1, lambda: Value)


class _Value_Field_Fields(_t.TypedDict, total=False):
    name: str
    value: _Value_Like


_Value_Field_Like: _t.TypeAlias = _Value_Field_Reader | _Value_Field_Builder | _Value_Field_Fields


class _Value_Field(_t.Struct[_Value_Field_Reader, _Value_Field_Builder]):
    Reader: _t.TypeAlias = _Value_Field_Reader
    Builder: _t.TypeAlias = _Value_Field_Builder
    Promise: _t.TypeAlias = _Value_Field_Promise
    Fields: _t.TypeAlias = _Value_Field_Fields
    Like: _t.TypeAlias = _Value_Field_Like

    _id = 0xE31026E735D69DDF
    _name = "Value.Field"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_Field_Fields]) -> _Value_Field_Builder:
        return _t.new_struct(_Value_Field, fields)


class _Value_Call_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_Call_Builder

    function = _t.Text(0)
    params: _t.ListField[_Value_Reader] = _t.ListField(1, _t.struct_of(lambda: Value))


class _Value_Call_Builder(_t.Builder):
    __slots__ = ()

    function = _t.TextBuilder(0)
    params: _t.ListFieldBuilder[_Value_Builder, _Value_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Value)
    )


class _Value_Call_Promise(_t.Promise[_Value_Call_Reader]):
    __slots__ = ()

    function: _t.PromiseValue[str] = _t.PromiseValue()
    params: _t.PromiseValue[_t.ListReader[_Value_Reader]] = _t.PromiseValue()


class _Value_Call_Fields(_t.TypedDict, total=False):
    function: str
    params: _t.Iterable[_Value_Like]


_Value_Call_Like: _t.TypeAlias = _Value_Call_Reader | _Value_Call_Builder | _Value_Call_Fields


class _Value_Call(_t.Struct[_Value_Call_Reader, _Value_Call_Builder]):
    Reader: _t.TypeAlias = _Value_Call_Reader
    Builder: _t.TypeAlias = _Value_Call_Builder
    Promise: _t.TypeAlias = _Value_Call_Promise
    Fields: _t.TypeAlias = _Value_Call_Fields
    Like: _t.TypeAlias = _Value_Call_Like

    _id = 0xA0D9F6ECA1C93D48
    _name = "Value.Call"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_Call_Fields]) -> _Value_Call_Builder:
        return _t.new_struct(_Value_Call, fields)


class _Value_Which(_t.Enum):
    NULL = 0
    BOOLEAN = 1
    NUMBER = 2
    STRING = 3
    ARRAY = 4
    OBJECT = 5
    CALL = 6
    RAW = 7


class _Value_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_Builder
    _which: _t.Which[_Value_Which] = _t.Which(0, lambda: _Value_Which)

    null = _t.Void(union=(0, 0))
    boolean = _t.Bool(16, union=(0, 1))
    number = _t.Float64(1, union=(0, 2))
    string = _t.Text(0, union=(0, 3))
    array: _t.ListField[_Value_Reader] = _t.ListField(0, _t.struct_of(lambda: Value), union=(0, 4))
    object: _t.ListField[_Value_Field_Reader] = _t.ListField(
        0, _t.struct_of(lambda: _Value_Field), union=(0, 5)
    )
    """Members in the order of the text."""
    call: _t.StructField[_Value_Call_Reader] = _t.StructField(0, lambda: _Value_Call, union=(0, 6))
    """Not JSON: a constructor such as `ISODate("...")`, which some dialects write."""
    raw = _t.Text(0, union=(0, 7))
    """Not parsed: written as it is, and never produced by a reader."""


class _Value_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Value_Which] = _t.Which(0, lambda: _Value_Which)

    null = _t.VoidBuilder(union=(0, 0))
    boolean = _t.BoolBuilder(16, union=(0, 1))
    number = _t.Float64Builder(1, union=(0, 2))
    string = _t.TextBuilder(0, union=(0, 3))
    array: _t.ListFieldBuilder[_Value_Builder, _Value_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: Value), union=(0, 4)
    )
    object: _t.ListFieldBuilder[_Value_Field_Builder, _Value_Field_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: _Value_Field), union=(0, 5)
    )
    call: _t.StructFieldBuilder[_Value_Call_Builder, _Value_Call_Like] = _t.StructFieldBuilder(
        0, lambda: _Value_Call, union=(0, 6)
    )
    raw = _t.TextBuilder(0, union=(0, 7))


class _Value_Promise(_t.Promise[_Value_Reader]):
    __slots__ = ()

    null: _t.PromiseValue[None] = _t.PromiseValue()
    boolean: _t.PromiseValue[bool] = _t.PromiseValue()
    number: _t.PromiseValue[float] = _t.PromiseValue()
    string: _t.PromiseValue[str] = _t.PromiseValue()
    array: _t.PromiseValue[_t.ListReader[_Value_Reader]] = _t.PromiseValue()
    object: _t.PromiseValue[_t.ListReader[_Value_Field_Reader]] = _t.PromiseValue()
    call: _t.PromiseStruct[_Value_Call_Promise] = _t.PromiseStruct(0, lambda: _Value_Call)
    raw: _t.PromiseValue[str] = _t.PromiseValue()


class _Value_Fields(_t.TypedDict, total=False):
    null: None
    boolean: bool
    number: float
    string: str
    array: _t.Iterable[_Value_Like]
    object: _t.Iterable[_Value_Field_Like]
    call: _Value_Call_Like
    raw: str


_Value_Like: _t.TypeAlias = _Value_Reader | _Value_Builder | _Value_Fields


class Value(_t.Struct[_Value_Reader, _Value_Builder]):
    """Any JSON value."""

    Reader: _t.TypeAlias = _Value_Reader
    Builder: _t.TypeAlias = _Value_Builder
    Promise: _t.TypeAlias = _Value_Promise
    Fields: _t.TypeAlias = _Value_Fields
    Like: _t.TypeAlias = _Value_Like
    Which: _t.TypeAlias = _Value_Which

    Field: _t.TypeAlias = _Value_Field
    Call: _t.TypeAlias = _Value_Call

    _id = 0xA3FA7845F919DD83
    _name = "Value"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_Fields]) -> _Value_Builder:
        return _t.new_struct(Value, fields)


class _FlattenOptions_Reader(_t.Reader):
    __slots__ = ()
    _builder: _FlattenOptions_Builder

    prefix = _t.Text(0)
    """Put in front of the name of each flattened member."""


class _FlattenOptions_Builder(_t.Builder):
    __slots__ = ()

    prefix = _t.TextBuilder(0)


class _FlattenOptions_Promise(_t.Promise[_FlattenOptions_Reader]):
    __slots__ = ()

    prefix: _t.PromiseValue[str] = _t.PromiseValue()


class _FlattenOptions_Fields(_t.TypedDict, total=False):
    prefix: str


_FlattenOptions_Like: _t.TypeAlias = (
    _FlattenOptions_Reader | _FlattenOptions_Builder | _FlattenOptions_Fields
)


class FlattenOptions(_t.Struct[_FlattenOptions_Reader, _FlattenOptions_Builder]):
    Reader: _t.TypeAlias = _FlattenOptions_Reader
    Builder: _t.TypeAlias = _FlattenOptions_Builder
    Promise: _t.TypeAlias = _FlattenOptions_Promise
    Fields: _t.TypeAlias = _FlattenOptions_Fields
    Like: _t.TypeAlias = _FlattenOptions_Like

    _id = 0xC4DF13257BC2EA61
    _name = "FlattenOptions"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_FlattenOptions_Fields]) -> _FlattenOptions_Builder:
        return _t.new_struct(FlattenOptions, fields)


class _DiscriminatorOptions_Reader(_t.Reader):
    __slots__ = ()
    _builder: _DiscriminatorOptions_Builder

    name = _t.Text(0)
    """The member that names the active one; the union's own name if not given."""
    value_name = _t.Text(1)
    """The member that holds the value; the active member's own name if not given."""


class _DiscriminatorOptions_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)
    value_name = _t.TextBuilder(1)


class _DiscriminatorOptions_Promise(_t.Promise[_DiscriminatorOptions_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    value_name: _t.PromiseValue[str] = _t.PromiseValue()


class _DiscriminatorOptions_Fields(_t.TypedDict, total=False):
    name: str
    value_name: str


_DiscriminatorOptions_Like: _t.TypeAlias = (
    _DiscriminatorOptions_Reader | _DiscriminatorOptions_Builder | _DiscriminatorOptions_Fields
)


class DiscriminatorOptions(_t.Struct[_DiscriminatorOptions_Reader, _DiscriminatorOptions_Builder]):
    Reader: _t.TypeAlias = _DiscriminatorOptions_Reader
    Builder: _t.TypeAlias = _DiscriminatorOptions_Builder
    Promise: _t.TypeAlias = _DiscriminatorOptions_Promise
    Fields: _t.TypeAlias = _DiscriminatorOptions_Fields
    Like: _t.TypeAlias = _DiscriminatorOptions_Like

    _id = 0xC2F8C20C293E5319
    _name = "DiscriminatorOptions"
    _size = (0, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_DiscriminatorOptions_Fields]) -> _DiscriminatorOptions_Builder:
        return _t.new_struct(DiscriminatorOptions, fields)


name: _Final = 0xFA5B1FD61C2E7C3D
"""The name in JSON instead of the declared one."""
flatten: _Final = 0x82D3E852AF0336BF
"""The members of this struct appear in the enclosing object instead of in one of their own."""
discriminator: _Final = 0xCFA794E8D19A0162
"""The active member of the union is named by a member of its own."""
base64: _Final = 0xD7D879450A253E4B
"""Data as a string in base64."""
hex: _Final = 0xF061E22F0AE5C7B5
"""Data as a string of hexadecimal digits."""
notification: _Final = 0xA0A054DEA32FD98C
"""A method of JSON-RPC that is sent without an id, so that no answer comes."""
