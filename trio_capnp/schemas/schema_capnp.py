# Generated from schema.capnp, @0xa93fc509624c72d9, by trio_capnp 0.2.0. Do not edit.

from __future__ import annotations

import builtins as _builtins
from typing import Final as _Final

from trio_capnp import typed as _t


class _Node_Parameter_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Parameter_Builder

    name: _t.Text = _t.Text(0)


class _Node_Parameter_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)


class _Node_Parameter_Promise(_t.Promise[_Node_Parameter_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()


class _Node_Parameter_Fields(_t.TypedDict, total=False):
    name: str


_Node_Parameter_Like: _t.TypeAlias = (
    _Node_Parameter_Reader | _Node_Parameter_Builder | _Node_Parameter_Fields
)


class _Node_Parameter(_t.Struct[_Node_Parameter_Reader, _Node_Parameter_Builder]):
    Reader: _t.TypeAlias = _Node_Parameter_Reader
    Builder: _t.TypeAlias = _Node_Parameter_Builder
    Promise: _t.TypeAlias = _Node_Parameter_Promise
    Fields: _t.TypeAlias = _Node_Parameter_Fields
    Like: _t.TypeAlias = _Node_Parameter_Like

    _id = 0xB9521BCCF10FA3B1
    _name = "Node.Parameter"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_Parameter_Fields]) -> _Node_Parameter_Builder:
        return _t.new_struct(_Node_Parameter, fields)


class _Node_NestedNode_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_NestedNode_Builder

    name: _t.Text = _t.Text(0)
    id: _t.UInt64 = _t.UInt64(0)


class _Node_NestedNode_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)
    id: _t.UInt64Builder = _t.UInt64Builder(0)


class _Node_NestedNode_Promise(_t.Promise[_Node_NestedNode_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    id: _t.PromiseValue[int] = _t.PromiseValue()


class _Node_NestedNode_Fields(_t.TypedDict, total=False):
    name: str
    id: int


_Node_NestedNode_Like: _t.TypeAlias = (
    _Node_NestedNode_Reader | _Node_NestedNode_Builder | _Node_NestedNode_Fields
)


class _Node_NestedNode(_t.Struct[_Node_NestedNode_Reader, _Node_NestedNode_Builder]):
    Reader: _t.TypeAlias = _Node_NestedNode_Reader
    Builder: _t.TypeAlias = _Node_NestedNode_Builder
    Promise: _t.TypeAlias = _Node_NestedNode_Promise
    Fields: _t.TypeAlias = _Node_NestedNode_Fields
    Like: _t.TypeAlias = _Node_NestedNode_Like

    _id = 0xDEBF55BBFA0FC242
    _name = "Node.NestedNode"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_NestedNode_Fields]) -> _Node_NestedNode_Builder:
        return _t.new_struct(_Node_NestedNode, fields)


class _Node_SourceInfo_Member_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_SourceInfo_Member_Builder

    doc_comment: _t.Text = _t.Text(0)


class _Node_SourceInfo_Member_Builder(_t.Builder):
    __slots__ = ()

    doc_comment: _t.TextBuilder = _t.TextBuilder(0)


class _Node_SourceInfo_Member_Promise(_t.Promise[_Node_SourceInfo_Member_Reader]):
    __slots__ = ()

    doc_comment: _t.PromiseValue[str] = _t.PromiseValue()


class _Node_SourceInfo_Member_Fields(_t.TypedDict, total=False):
    doc_comment: str


_Node_SourceInfo_Member_Like: _t.TypeAlias = (
    _Node_SourceInfo_Member_Reader
    | _Node_SourceInfo_Member_Builder
    | _Node_SourceInfo_Member_Fields
)


class _Node_SourceInfo_Member(
    _t.Struct[_Node_SourceInfo_Member_Reader, _Node_SourceInfo_Member_Builder]
):
    Reader: _t.TypeAlias = _Node_SourceInfo_Member_Reader
    Builder: _t.TypeAlias = _Node_SourceInfo_Member_Builder
    Promise: _t.TypeAlias = _Node_SourceInfo_Member_Promise
    Fields: _t.TypeAlias = _Node_SourceInfo_Member_Fields
    Like: _t.TypeAlias = _Node_SourceInfo_Member_Like

    _id = 0xC2BA9038898E1FA2
    _name = "Node.SourceInfo.Member"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_SourceInfo_Member_Fields]) -> _Node_SourceInfo_Member_Builder:
        return _t.new_struct(_Node_SourceInfo_Member, fields)


class _Node_SourceInfo_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_SourceInfo_Builder

    id: _t.UInt64 = _t.UInt64(0)
    doc_comment: _t.Text = _t.Text(0)
    members: _t.ListField[_Node_SourceInfo_Member_Reader] = _t.ListField(
        1, _t.struct_of(lambda: _Node_SourceInfo_Member)
    )
    """One for each field, enumerant or method, in the node's order."""
    start_byte: _t.UInt32 = _t.UInt32(2)
    end_byte: _t.UInt32 = _t.UInt32(3)


class _Node_SourceInfo_Builder(_t.Builder):
    __slots__ = ()

    id: _t.UInt64Builder = _t.UInt64Builder(0)
    doc_comment: _t.TextBuilder = _t.TextBuilder(0)
    members: _t.ListFieldBuilder[_Node_SourceInfo_Member_Builder, _Node_SourceInfo_Member_Like] = (
        _t.ListFieldBuilder(1, _t.struct_of(lambda: _Node_SourceInfo_Member))
    )
    start_byte: _t.UInt32Builder = _t.UInt32Builder(2)
    end_byte: _t.UInt32Builder = _t.UInt32Builder(3)


class _Node_SourceInfo_Promise(_t.Promise[_Node_SourceInfo_Reader]):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    doc_comment: _t.PromiseValue[str] = _t.PromiseValue()
    members: _t.PromiseValue[_t.ListReader[_Node_SourceInfo_Member_Reader]] = _t.PromiseValue()
    start_byte: _t.PromiseValue[int] = _t.PromiseValue()
    end_byte: _t.PromiseValue[int] = _t.PromiseValue()


class _Node_SourceInfo_Fields(_t.TypedDict, total=False):
    id: int
    doc_comment: str
    members: _t.Iterable[_Node_SourceInfo_Member_Like]
    start_byte: int
    end_byte: int


_Node_SourceInfo_Like: _t.TypeAlias = (
    _Node_SourceInfo_Reader | _Node_SourceInfo_Builder | _Node_SourceInfo_Fields
)


class _Node_SourceInfo(_t.Struct[_Node_SourceInfo_Reader, _Node_SourceInfo_Builder]):
    """What a program needs for documentation and not at run time."""

    Reader: _t.TypeAlias = _Node_SourceInfo_Reader
    Builder: _t.TypeAlias = _Node_SourceInfo_Builder
    Promise: _t.TypeAlias = _Node_SourceInfo_Promise
    Fields: _t.TypeAlias = _Node_SourceInfo_Fields
    Like: _t.TypeAlias = _Node_SourceInfo_Like

    Member: _t.TypeAlias = _Node_SourceInfo_Member

    _id = 0xF38E1DE3041357AE
    _name = "Node.SourceInfo"
    _size = (2, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Node_SourceInfo_Fields]) -> _Node_SourceInfo_Builder:
        return _t.new_struct(_Node_SourceInfo, fields)


class _Node_Struct_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Struct_Builder

    data_word_count: _t.UInt16 = _t.UInt16(7)
    pointer_count: _t.UInt16 = _t.UInt16(12)
    preferred_list_encoding: _t.EnumField[ElementSize] = _t.EnumField(13, lambda: ElementSize)
    """How small an element of a list of these could be."""
    is_group: _t.Bool = _t.Bool(224)
    """Shares the memory of the struct around it."""
    discriminant_count: _t.UInt16 = _t.UInt16(15)
    """Members of the unnamed union; 0 if there is none."""
    discriminant_offset: _t.UInt32 = _t.UInt32(8)
    """Where the union's tag lies, in 16-bit units."""
    fields: _t.ListField[_Field_Reader] = _t.ListField(3, _t.struct_of(lambda: Field))
    """By ordinal; a group stands at the lowest ordinal inside it."""


class _Node_Struct_Builder(_t.Builder):
    __slots__ = ()

    data_word_count: _t.UInt16Builder = _t.UInt16Builder(7)
    pointer_count: _t.UInt16Builder = _t.UInt16Builder(12)
    preferred_list_encoding: _t.EnumFieldBuilder[ElementSize] = _t.EnumFieldBuilder(
        13, lambda: ElementSize
    )
    is_group: _t.BoolBuilder = _t.BoolBuilder(224)
    discriminant_count: _t.UInt16Builder = _t.UInt16Builder(15)
    discriminant_offset: _t.UInt32Builder = _t.UInt32Builder(8)
    fields: _t.ListFieldBuilder[_Field_Builder, _Field_Like] = _t.ListFieldBuilder(
        3, _t.struct_of(lambda: Field)
    )


class _Node_Struct_Promise(_t.Promise[_Node_Struct_Reader]):
    __slots__ = ()

    data_word_count: _t.PromiseValue[int] = _t.PromiseValue()
    pointer_count: _t.PromiseValue[int] = _t.PromiseValue()
    preferred_list_encoding: _t.PromiseValue[ElementSize] = _t.PromiseValue()
    is_group: _t.PromiseValue[bool] = _t.PromiseValue()
    discriminant_count: _t.PromiseValue[int] = _t.PromiseValue()
    discriminant_offset: _t.PromiseValue[int] = _t.PromiseValue()
    fields: _t.PromiseValue[_t.ListReader[_Field_Reader]] = _t.PromiseValue()


class _Node_Struct_Fields(_t.TypedDict, total=False):
    data_word_count: int
    pointer_count: int
    preferred_list_encoding: ElementSize
    is_group: bool
    discriminant_count: int
    discriminant_offset: int
    fields: _t.Iterable[_Field_Like]


_Node_Struct_Like: _t.TypeAlias = _Node_Struct_Reader | _Node_Struct_Builder | _Node_Struct_Fields


class _Node_Struct(_t.Struct[_Node_Struct_Reader, _Node_Struct_Builder]):
    Reader: _t.TypeAlias = _Node_Struct_Reader
    Builder: _t.TypeAlias = _Node_Struct_Builder
    Promise: _t.TypeAlias = _Node_Struct_Promise
    Fields: _t.TypeAlias = _Node_Struct_Fields
    Like: _t.TypeAlias = _Node_Struct_Like

    _id = 0x9EA0B19B37FB4435
    _name = "Node.struct"
    _size = (6, 6)
    _is_group = True


class _Node_Enum_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Enum_Builder

    enumerants: _t.ListField[_Enumerant_Reader] = _t.ListField(3, _t.struct_of(lambda: Enumerant))
    """By value."""


class _Node_Enum_Builder(_t.Builder):
    __slots__ = ()

    enumerants: _t.ListFieldBuilder[_Enumerant_Builder, _Enumerant_Like] = _t.ListFieldBuilder(
        3, _t.struct_of(lambda: Enumerant)
    )


class _Node_Enum_Promise(_t.Promise[_Node_Enum_Reader]):
    __slots__ = ()

    enumerants: _t.PromiseValue[_t.ListReader[_Enumerant_Reader]] = _t.PromiseValue()


class _Node_Enum_Fields(_t.TypedDict, total=False):
    enumerants: _t.Iterable[_Enumerant_Like]


_Node_Enum_Like: _t.TypeAlias = _Node_Enum_Reader | _Node_Enum_Builder | _Node_Enum_Fields


class _Node_Enum(_t.Struct[_Node_Enum_Reader, _Node_Enum_Builder]):
    Reader: _t.TypeAlias = _Node_Enum_Reader
    Builder: _t.TypeAlias = _Node_Enum_Builder
    Promise: _t.TypeAlias = _Node_Enum_Promise
    Fields: _t.TypeAlias = _Node_Enum_Fields
    Like: _t.TypeAlias = _Node_Enum_Like

    _id = 0xB54AB3364333F598
    _name = "Node.enum"
    _size = (6, 6)
    _is_group = True


class _Node_Interface_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Interface_Builder

    methods: _t.ListField[_Method_Reader] = _t.ListField(3, _t.struct_of(lambda: Method))
    """By ordinal."""
    superclasses: _t.ListField[_Superclass_Reader] = _t.ListField(
        4, _t.struct_of(lambda: Superclass)
    )


class _Node_Interface_Builder(_t.Builder):
    __slots__ = ()

    methods: _t.ListFieldBuilder[_Method_Builder, _Method_Like] = _t.ListFieldBuilder(
        3, _t.struct_of(lambda: Method)
    )
    superclasses: _t.ListFieldBuilder[_Superclass_Builder, _Superclass_Like] = _t.ListFieldBuilder(
        4, _t.struct_of(lambda: Superclass)
    )


class _Node_Interface_Promise(_t.Promise[_Node_Interface_Reader]):
    __slots__ = ()

    methods: _t.PromiseValue[_t.ListReader[_Method_Reader]] = _t.PromiseValue()
    superclasses: _t.PromiseValue[_t.ListReader[_Superclass_Reader]] = _t.PromiseValue()


class _Node_Interface_Fields(_t.TypedDict, total=False):
    methods: _t.Iterable[_Method_Like]
    superclasses: _t.Iterable[_Superclass_Like]


_Node_Interface_Like: _t.TypeAlias = (
    _Node_Interface_Reader | _Node_Interface_Builder | _Node_Interface_Fields
)


class _Node_Interface(_t.Struct[_Node_Interface_Reader, _Node_Interface_Builder]):
    Reader: _t.TypeAlias = _Node_Interface_Reader
    Builder: _t.TypeAlias = _Node_Interface_Builder
    Promise: _t.TypeAlias = _Node_Interface_Promise
    Fields: _t.TypeAlias = _Node_Interface_Fields
    Like: _t.TypeAlias = _Node_Interface_Like

    _id = 0xE82753CFF0C2218F
    _name = "Node.interface"
    _size = (6, 6)
    _is_group = True


class _Node_Const_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Const_Builder

    type: _t.StructField[_Type_Reader] = _t.StructField(3, lambda: Type)
    value: _t.StructField[_Value_Reader] = _t.StructField(4, lambda: Value)


class _Node_Const_Builder(_t.Builder):
    __slots__ = ()

    type: _t.StructFieldBuilder[_Type_Builder, _Type_Like] = _t.StructFieldBuilder(3, lambda: Type)
    value: _t.StructFieldBuilder[_Value_Builder, _Value_Like] = _t.StructFieldBuilder(
        4, lambda: Value
    )


class _Node_Const_Promise(_t.Promise[_Node_Const_Reader]):
    __slots__ = ()

    type: _t.PromiseStruct[_Type_Promise] = _t.PromiseStruct(3, lambda: Type)
    value: _t.PromiseStruct[_Value_Promise] = _t.PromiseStruct(4, lambda: Value)


class _Node_Const_Fields(_t.TypedDict, total=False):
    type: _Type_Like
    value: _Value_Like


_Node_Const_Like: _t.TypeAlias = _Node_Const_Reader | _Node_Const_Builder | _Node_Const_Fields


class _Node_Const(_t.Struct[_Node_Const_Reader, _Node_Const_Builder]):
    Reader: _t.TypeAlias = _Node_Const_Reader
    Builder: _t.TypeAlias = _Node_Const_Builder
    Promise: _t.TypeAlias = _Node_Const_Promise
    Fields: _t.TypeAlias = _Node_Const_Fields
    Like: _t.TypeAlias = _Node_Const_Like

    _id = 0xB18AA5AC7A0D9420
    _name = "Node.const"
    _size = (6, 6)
    _is_group = True


class _Node_Annotation_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Annotation_Builder

    type: _t.StructField[_Type_Reader] = _t.StructField(3, lambda: Type)
    targets_file: _t.Bool = _t.Bool(112)
    targets_const: _t.Bool = _t.Bool(113)
    targets_enum: _t.Bool = _t.Bool(114)
    targets_enumerant: _t.Bool = _t.Bool(115)
    targets_struct: _t.Bool = _t.Bool(116)
    targets_field: _t.Bool = _t.Bool(117)
    targets_union: _t.Bool = _t.Bool(118)
    targets_group: _t.Bool = _t.Bool(119)
    targets_interface: _t.Bool = _t.Bool(120)
    targets_method: _t.Bool = _t.Bool(121)
    targets_param: _t.Bool = _t.Bool(122)
    targets_annotation: _t.Bool = _t.Bool(123)


class _Node_Annotation_Builder(_t.Builder):
    __slots__ = ()

    type: _t.StructFieldBuilder[_Type_Builder, _Type_Like] = _t.StructFieldBuilder(3, lambda: Type)
    targets_file: _t.BoolBuilder = _t.BoolBuilder(112)
    targets_const: _t.BoolBuilder = _t.BoolBuilder(113)
    targets_enum: _t.BoolBuilder = _t.BoolBuilder(114)
    targets_enumerant: _t.BoolBuilder = _t.BoolBuilder(115)
    targets_struct: _t.BoolBuilder = _t.BoolBuilder(116)
    targets_field: _t.BoolBuilder = _t.BoolBuilder(117)
    targets_union: _t.BoolBuilder = _t.BoolBuilder(118)
    targets_group: _t.BoolBuilder = _t.BoolBuilder(119)
    targets_interface: _t.BoolBuilder = _t.BoolBuilder(120)
    targets_method: _t.BoolBuilder = _t.BoolBuilder(121)
    targets_param: _t.BoolBuilder = _t.BoolBuilder(122)
    targets_annotation: _t.BoolBuilder = _t.BoolBuilder(123)


class _Node_Annotation_Promise(_t.Promise[_Node_Annotation_Reader]):
    __slots__ = ()

    type: _t.PromiseStruct[_Type_Promise] = _t.PromiseStruct(3, lambda: Type)
    targets_file: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_const: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_enum: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_enumerant: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_struct: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_field: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_union: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_group: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_interface: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_method: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_param: _t.PromiseValue[bool] = _t.PromiseValue()
    targets_annotation: _t.PromiseValue[bool] = _t.PromiseValue()


class _Node_Annotation_Fields(_t.TypedDict, total=False):
    type: _Type_Like
    targets_file: bool
    targets_const: bool
    targets_enum: bool
    targets_enumerant: bool
    targets_struct: bool
    targets_field: bool
    targets_union: bool
    targets_group: bool
    targets_interface: bool
    targets_method: bool
    targets_param: bool
    targets_annotation: bool


_Node_Annotation_Like: _t.TypeAlias = (
    _Node_Annotation_Reader | _Node_Annotation_Builder | _Node_Annotation_Fields
)


class _Node_Annotation(_t.Struct[_Node_Annotation_Reader, _Node_Annotation_Builder]):
    Reader: _t.TypeAlias = _Node_Annotation_Reader
    Builder: _t.TypeAlias = _Node_Annotation_Builder
    Promise: _t.TypeAlias = _Node_Annotation_Promise
    Fields: _t.TypeAlias = _Node_Annotation_Fields
    Like: _t.TypeAlias = _Node_Annotation_Like

    _id = 0xEC1619D4400A0290
    _name = "Node.annotation"
    _size = (6, 6)
    _is_group = True


class _Node_Which(_t.Enum):
    FILE = 0
    STRUCT = 1
    ENUM = 2
    INTERFACE = 3
    CONST = 4
    ANNOTATION = 5


class _Node_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Builder
    _which: _t.Which[_Node_Which] = _t.Which(6, lambda: _Node_Which)

    id: _t.UInt64 = _t.UInt64(0)
    display_name: _t.Text = _t.Text(0)
    """For people: the file, a colon, and the declarations around this one joined by dots."""
    display_name_prefix_length: _t.UInt32 = _t.UInt32(2)
    """Bytes of `displayName` to cut off for the name alone."""
    scope_id: _t.UInt64 = _t.UInt64(2)
    """The node around this one; 0 for a file."""
    parameters: _t.ListField[_Node_Parameter_Reader] = _t.ListField(
        5, _t.struct_of(lambda: _Node_Parameter)
    )
    """Type parameters of this node, without those of the nodes around it."""
    is_generic: _t.Bool = _t.Bool(288)
    """This node or one around it has type parameters."""
    nested_nodes: _t.ListField[_Node_NestedNode_Reader] = _t.ListField(
        1, _t.struct_of(lambda: _Node_NestedNode)
    )
    """Declarations directly inside; groups and the structs of methods are not among them."""
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        2, _t.struct_of(lambda: Annotation)
    )
    file: _t.Void = _t.Void(union=(6, 0))
    struct: _t.Group[_Node_Struct_Reader] = _t.Group(lambda: _Node_Struct, union=(6, 1))
    enum: _t.Group[_Node_Enum_Reader] = _t.Group(lambda: _Node_Enum, union=(6, 2))
    interface: _t.Group[_Node_Interface_Reader] = _t.Group(lambda: _Node_Interface, union=(6, 3))
    const: _t.Group[_Node_Const_Reader] = _t.Group(lambda: _Node_Const, union=(6, 4))
    annotation: _t.Group[_Node_Annotation_Reader] = _t.Group(lambda: _Node_Annotation, union=(6, 5))
    start_byte: _t.UInt32 = _t.UInt32(10)
    end_byte: _t.UInt32 = _t.UInt32(11)
    """Where the declaration lies in its file."""


class _Node_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Node_Which] = _t.Which(6, lambda: _Node_Which)

    id: _t.UInt64Builder = _t.UInt64Builder(0)
    display_name: _t.TextBuilder = _t.TextBuilder(0)
    display_name_prefix_length: _t.UInt32Builder = _t.UInt32Builder(2)
    scope_id: _t.UInt64Builder = _t.UInt64Builder(2)
    parameters: _t.ListFieldBuilder[_Node_Parameter_Builder, _Node_Parameter_Like] = (
        _t.ListFieldBuilder(5, _t.struct_of(lambda: _Node_Parameter))
    )
    is_generic: _t.BoolBuilder = _t.BoolBuilder(288)
    nested_nodes: _t.ListFieldBuilder[_Node_NestedNode_Builder, _Node_NestedNode_Like] = (
        _t.ListFieldBuilder(1, _t.struct_of(lambda: _Node_NestedNode))
    )
    annotations: _t.ListFieldBuilder[_Annotation_Builder, _Annotation_Like] = _t.ListFieldBuilder(
        2, _t.struct_of(lambda: Annotation)
    )
    file: _t.VoidBuilder = _t.VoidBuilder(union=(6, 0))
    struct: _t.GroupBuilder[_Node_Struct_Builder, _Node_Struct_Like] = _t.GroupBuilder(
        lambda: _Node_Struct, union=(6, 1)
    )
    enum: _t.GroupBuilder[_Node_Enum_Builder, _Node_Enum_Like] = _t.GroupBuilder(
        lambda: _Node_Enum, union=(6, 2)
    )
    interface: _t.GroupBuilder[_Node_Interface_Builder, _Node_Interface_Like] = _t.GroupBuilder(
        lambda: _Node_Interface, union=(6, 3)
    )
    const: _t.GroupBuilder[_Node_Const_Builder, _Node_Const_Like] = _t.GroupBuilder(
        lambda: _Node_Const, union=(6, 4)
    )
    annotation: _t.GroupBuilder[_Node_Annotation_Builder, _Node_Annotation_Like] = _t.GroupBuilder(
        lambda: _Node_Annotation, union=(6, 5)
    )
    start_byte: _t.UInt32Builder = _t.UInt32Builder(10)
    end_byte: _t.UInt32Builder = _t.UInt32Builder(11)


class _Node_Promise(_t.Promise[_Node_Reader]):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    display_name: _t.PromiseValue[str] = _t.PromiseValue()
    display_name_prefix_length: _t.PromiseValue[int] = _t.PromiseValue()
    scope_id: _t.PromiseValue[int] = _t.PromiseValue()
    parameters: _t.PromiseValue[_t.ListReader[_Node_Parameter_Reader]] = _t.PromiseValue()
    is_generic: _t.PromiseValue[bool] = _t.PromiseValue()
    nested_nodes: _t.PromiseValue[_t.ListReader[_Node_NestedNode_Reader]] = _t.PromiseValue()
    annotations: _t.PromiseValue[_t.ListReader[_Annotation_Reader]] = _t.PromiseValue()
    file: _t.PromiseValue[None] = _t.PromiseValue()
    struct: _t.PromiseGroup[_Node_Struct_Promise] = _t.PromiseGroup(lambda: _Node_Struct)
    enum: _t.PromiseGroup[_Node_Enum_Promise] = _t.PromiseGroup(lambda: _Node_Enum)
    interface: _t.PromiseGroup[_Node_Interface_Promise] = _t.PromiseGroup(lambda: _Node_Interface)
    const: _t.PromiseGroup[_Node_Const_Promise] = _t.PromiseGroup(lambda: _Node_Const)
    annotation: _t.PromiseGroup[_Node_Annotation_Promise] = _t.PromiseGroup(
        lambda: _Node_Annotation
    )
    start_byte: _t.PromiseValue[int] = _t.PromiseValue()
    end_byte: _t.PromiseValue[int] = _t.PromiseValue()


class _Node_Fields(_t.TypedDict, total=False):
    id: int
    display_name: str
    display_name_prefix_length: int
    scope_id: int
    parameters: _t.Iterable[_Node_Parameter_Like]
    is_generic: bool
    nested_nodes: _t.Iterable[_Node_NestedNode_Like]
    annotations: _t.Iterable[_Annotation_Like]
    file: None
    struct: _Node_Struct_Like
    enum: _Node_Enum_Like
    interface: _Node_Interface_Like
    const: _Node_Const_Like
    annotation: _Node_Annotation_Like
    start_byte: int
    end_byte: int


_Node_Like: _t.TypeAlias = _Node_Reader | _Node_Builder | _Node_Fields


class Node(_t.Struct[_Node_Reader, _Node_Builder]):
    """A declaration: a file, struct, group, enum, interface, constant or annotation."""

    Reader: _t.TypeAlias = _Node_Reader
    Builder: _t.TypeAlias = _Node_Builder
    Promise: _t.TypeAlias = _Node_Promise
    Fields: _t.TypeAlias = _Node_Fields
    Like: _t.TypeAlias = _Node_Like
    Which: _t.TypeAlias = _Node_Which

    Parameter: _t.TypeAlias = _Node_Parameter
    NestedNode: _t.TypeAlias = _Node_NestedNode
    SourceInfo: _t.TypeAlias = _Node_SourceInfo
    Struct: _t.TypeAlias = _Node_Struct
    Enum: _t.TypeAlias = _Node_Enum
    Interface: _t.TypeAlias = _Node_Interface
    Const: _t.TypeAlias = _Node_Const
    Annotation: _t.TypeAlias = _Node_Annotation

    _id = 0xE682AB4CF923A417
    _name = "Node"
    _size = (6, 6)
    _by_ordinal = (
        "id",
        "display_name",
        "display_name_prefix_length",
        "scope_id",
        "nested_nodes",
        "annotations",
        "file",
        "struct",
        "enum",
        "interface",
        "const",
        "annotation",
        "parameters",
        "is_generic",
        "start_byte",
        "end_byte",
    )

    @staticmethod
    def new(**fields: _t.Unpack[_Node_Fields]) -> _Node_Builder:
        return _t.new_struct(Node, fields)


class _Field_Slot_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Field_Slot_Builder

    offset: _t.UInt32 = _t.UInt32(1)
    """In units of the field's own size, from the start of its section."""
    type: _t.StructField[_Type_Reader] = _t.StructField(2, lambda: Type)
    default_value: _t.StructField[_Value_Reader] = _t.StructField(3, lambda: Value)
    had_explicit_default: _t.Bool = _t.Bool(128)


class _Field_Slot_Builder(_t.Builder):
    __slots__ = ()

    offset: _t.UInt32Builder = _t.UInt32Builder(1)
    type: _t.StructFieldBuilder[_Type_Builder, _Type_Like] = _t.StructFieldBuilder(2, lambda: Type)
    default_value: _t.StructFieldBuilder[_Value_Builder, _Value_Like] = _t.StructFieldBuilder(
        3, lambda: Value
    )
    had_explicit_default: _t.BoolBuilder = _t.BoolBuilder(128)


class _Field_Slot_Promise(_t.Promise[_Field_Slot_Reader]):
    __slots__ = ()

    offset: _t.PromiseValue[int] = _t.PromiseValue()
    type: _t.PromiseStruct[_Type_Promise] = _t.PromiseStruct(2, lambda: Type)
    default_value: _t.PromiseStruct[_Value_Promise] = _t.PromiseStruct(3, lambda: Value)
    had_explicit_default: _t.PromiseValue[bool] = _t.PromiseValue()


class _Field_Slot_Fields(_t.TypedDict, total=False):
    offset: int
    type: _Type_Like
    default_value: _Value_Like
    had_explicit_default: bool


_Field_Slot_Like: _t.TypeAlias = _Field_Slot_Reader | _Field_Slot_Builder | _Field_Slot_Fields


class _Field_Slot(_t.Struct[_Field_Slot_Reader, _Field_Slot_Builder]):
    Reader: _t.TypeAlias = _Field_Slot_Reader
    Builder: _t.TypeAlias = _Field_Slot_Builder
    Promise: _t.TypeAlias = _Field_Slot_Promise
    Fields: _t.TypeAlias = _Field_Slot_Fields
    Like: _t.TypeAlias = _Field_Slot_Like

    _id = 0xC42305476BB4746F
    _name = "Field.slot"
    _size = (3, 4)
    _is_group = True


class _Field_Group_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Field_Group_Builder

    type_id: _t.UInt64 = _t.UInt64(2)


class _Field_Group_Builder(_t.Builder):
    __slots__ = ()

    type_id: _t.UInt64Builder = _t.UInt64Builder(2)


class _Field_Group_Promise(_t.Promise[_Field_Group_Reader]):
    __slots__ = ()

    type_id: _t.PromiseValue[int] = _t.PromiseValue()


class _Field_Group_Fields(_t.TypedDict, total=False):
    type_id: int


_Field_Group_Like: _t.TypeAlias = _Field_Group_Reader | _Field_Group_Builder | _Field_Group_Fields


class _Field_Group(_t.Struct[_Field_Group_Reader, _Field_Group_Builder]):
    Reader: _t.TypeAlias = _Field_Group_Reader
    Builder: _t.TypeAlias = _Field_Group_Builder
    Promise: _t.TypeAlias = _Field_Group_Promise
    Fields: _t.TypeAlias = _Field_Group_Fields
    Like: _t.TypeAlias = _Field_Group_Like

    _id = 0xCAFCCDDB68DB1D11
    _name = "Field.group"
    _size = (3, 4)
    _is_group = True


class _Field_Ordinal_Which(_t.Enum):
    IMPLICIT = 0
    EXPLICIT = 1


class _Field_Ordinal_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Field_Ordinal_Builder
    _which: _t.Which[_Field_Ordinal_Which] = _t.Which(5, lambda: _Field_Ordinal_Which)

    implicit: _t.Void = _t.Void(union=(5, 0))
    explicit: _t.UInt16 = _t.UInt16(6, union=(5, 1))


class _Field_Ordinal_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Field_Ordinal_Which] = _t.Which(5, lambda: _Field_Ordinal_Which)

    implicit: _t.VoidBuilder = _t.VoidBuilder(union=(5, 0))
    explicit: _t.UInt16Builder = _t.UInt16Builder(6, union=(5, 1))


class _Field_Ordinal_Promise(_t.Promise[_Field_Ordinal_Reader]):
    __slots__ = ()

    implicit: _t.PromiseValue[None] = _t.PromiseValue()
    explicit: _t.PromiseValue[int] = _t.PromiseValue()


class _Field_Ordinal_Fields(_t.TypedDict, total=False):
    implicit: None
    explicit: int


_Field_Ordinal_Like: _t.TypeAlias = (
    _Field_Ordinal_Reader | _Field_Ordinal_Builder | _Field_Ordinal_Fields
)


class _Field_Ordinal(_t.Struct[_Field_Ordinal_Reader, _Field_Ordinal_Builder]):
    Reader: _t.TypeAlias = _Field_Ordinal_Reader
    Builder: _t.TypeAlias = _Field_Ordinal_Builder
    Promise: _t.TypeAlias = _Field_Ordinal_Promise
    Fields: _t.TypeAlias = _Field_Ordinal_Fields
    Like: _t.TypeAlias = _Field_Ordinal_Like
    Which: _t.TypeAlias = _Field_Ordinal_Which

    _id = 0xBB90D5C287870BE6
    _name = "Field.ordinal"
    _size = (3, 4)
    _is_group = True


class _Field_Which(_t.Enum):
    SLOT = 0
    GROUP = 1


class _Field_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Field_Builder
    _which: _t.Which[_Field_Which] = _t.Which(4, lambda: _Field_Which)

    name: _t.Text = _t.Text(0)
    code_order: _t.UInt16 = _t.UInt16(0)
    """The place among its siblings in the source."""
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        1, _t.struct_of(lambda: Annotation)
    )
    discriminant_value: _t.UInt16 = _t.UInt16(1, 65535)
    """The union's tag when this member is the active one."""
    slot: _t.Group[_Field_Slot_Reader] = _t.Group(lambda: _Field_Slot, union=(4, 0))
    group: _t.Group[_Field_Group_Reader] = _t.Group(lambda: _Field_Group, union=(4, 1))
    ordinal: _t.Group[_Field_Ordinal_Reader] = _t.Group(lambda: _Field_Ordinal)


class _Field_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Field_Which] = _t.Which(4, lambda: _Field_Which)

    name: _t.TextBuilder = _t.TextBuilder(0)
    code_order: _t.UInt16Builder = _t.UInt16Builder(0)
    annotations: _t.ListFieldBuilder[_Annotation_Builder, _Annotation_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Annotation)
    )
    discriminant_value: _t.UInt16Builder = _t.UInt16Builder(1, 65535)
    slot: _t.GroupBuilder[_Field_Slot_Builder, _Field_Slot_Like] = _t.GroupBuilder(
        lambda: _Field_Slot, union=(4, 0)
    )
    group: _t.GroupBuilder[_Field_Group_Builder, _Field_Group_Like] = _t.GroupBuilder(
        lambda: _Field_Group, union=(4, 1)
    )
    ordinal: _t.GroupBuilder[_Field_Ordinal_Builder, _Field_Ordinal_Like] = _t.GroupBuilder(
        lambda: _Field_Ordinal
    )


class _Field_Promise(_t.Promise[_Field_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    code_order: _t.PromiseValue[int] = _t.PromiseValue()
    annotations: _t.PromiseValue[_t.ListReader[_Annotation_Reader]] = _t.PromiseValue()
    discriminant_value: _t.PromiseValue[int] = _t.PromiseValue()
    slot: _t.PromiseGroup[_Field_Slot_Promise] = _t.PromiseGroup(lambda: _Field_Slot)
    group: _t.PromiseGroup[_Field_Group_Promise] = _t.PromiseGroup(lambda: _Field_Group)
    ordinal: _t.PromiseGroup[_Field_Ordinal_Promise] = _t.PromiseGroup(lambda: _Field_Ordinal)


class _Field_Fields(_t.TypedDict, total=False):
    name: str
    code_order: int
    annotations: _t.Iterable[_Annotation_Like]
    discriminant_value: int
    slot: _Field_Slot_Like
    group: _Field_Group_Like
    ordinal: _Field_Ordinal_Like


_Field_Like: _t.TypeAlias = _Field_Reader | _Field_Builder | _Field_Fields


class Field(_t.Struct[_Field_Reader, _Field_Builder]):
    Reader: _t.TypeAlias = _Field_Reader
    Builder: _t.TypeAlias = _Field_Builder
    Promise: _t.TypeAlias = _Field_Promise
    Fields: _t.TypeAlias = _Field_Fields
    Like: _t.TypeAlias = _Field_Like
    Which: _t.TypeAlias = _Field_Which

    Slot: _t.TypeAlias = _Field_Slot
    Group: _t.TypeAlias = _Field_Group
    Ordinal: _t.TypeAlias = _Field_Ordinal

    _id = 0x9AAD50A41F4AF45F
    _name = "Field"
    _size = (3, 4)

    no_discriminant: _Final = 65535

    @staticmethod
    def new(**fields: _t.Unpack[_Field_Fields]) -> _Field_Builder:
        return _t.new_struct(Field, fields)


class _Enumerant_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Enumerant_Builder

    name: _t.Text = _t.Text(0)
    code_order: _t.UInt16 = _t.UInt16(0)
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        1, _t.struct_of(lambda: Annotation)
    )


class _Enumerant_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)
    code_order: _t.UInt16Builder = _t.UInt16Builder(0)
    annotations: _t.ListFieldBuilder[_Annotation_Builder, _Annotation_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Annotation)
    )


class _Enumerant_Promise(_t.Promise[_Enumerant_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    code_order: _t.PromiseValue[int] = _t.PromiseValue()
    annotations: _t.PromiseValue[_t.ListReader[_Annotation_Reader]] = _t.PromiseValue()


class _Enumerant_Fields(_t.TypedDict, total=False):
    name: str
    code_order: int
    annotations: _t.Iterable[_Annotation_Like]


_Enumerant_Like: _t.TypeAlias = _Enumerant_Reader | _Enumerant_Builder | _Enumerant_Fields


class Enumerant(_t.Struct[_Enumerant_Reader, _Enumerant_Builder]):
    Reader: _t.TypeAlias = _Enumerant_Reader
    Builder: _t.TypeAlias = _Enumerant_Builder
    Promise: _t.TypeAlias = _Enumerant_Promise
    Fields: _t.TypeAlias = _Enumerant_Fields
    Like: _t.TypeAlias = _Enumerant_Like

    _id = 0x978A7CEBDC549A4D
    _name = "Enumerant"
    _size = (1, 2)

    @staticmethod
    def new(**fields: _t.Unpack[_Enumerant_Fields]) -> _Enumerant_Builder:
        return _t.new_struct(Enumerant, fields)


class _Superclass_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Superclass_Builder

    id: _t.UInt64 = _t.UInt64(0)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Superclass_Builder(_t.Builder):
    __slots__ = ()

    id: _t.UInt64Builder = _t.UInt64Builder(0)
    brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        0, lambda: Brand
    )


class _Superclass_Promise(_t.Promise[_Superclass_Reader]):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    brand: _t.PromiseStruct[_Brand_Promise] = _t.PromiseStruct(0, lambda: Brand)


class _Superclass_Fields(_t.TypedDict, total=False):
    id: int
    brand: _Brand_Like


_Superclass_Like: _t.TypeAlias = _Superclass_Reader | _Superclass_Builder | _Superclass_Fields


class Superclass(_t.Struct[_Superclass_Reader, _Superclass_Builder]):
    Reader: _t.TypeAlias = _Superclass_Reader
    Builder: _t.TypeAlias = _Superclass_Builder
    Promise: _t.TypeAlias = _Superclass_Promise
    Fields: _t.TypeAlias = _Superclass_Fields
    Like: _t.TypeAlias = _Superclass_Like

    _id = 0xA9962A9ED0A4D7F8
    _name = "Superclass"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Superclass_Fields]) -> _Superclass_Builder:
        return _t.new_struct(Superclass, fields)


class _Method_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Method_Builder

    name: _t.Text = _t.Text(0)
    code_order: _t.UInt16 = _t.UInt16(0)
    implicit_parameters: _t.ListField[_Node_Parameter_Reader] = _t.ListField(
        4, _t.struct_of(lambda: _Node_Parameter)
    )
    """Type parameters of the method itself."""
    param_struct_type: _t.UInt64 = _t.UInt64(1)
    param_brand: _t.StructField[_Brand_Reader] = _t.StructField(2, lambda: Brand)
    result_struct_type: _t.UInt64 = _t.UInt64(2)
    result_brand: _t.StructField[_Brand_Reader] = _t.StructField(3, lambda: Brand)
    """A struct made for the method alone has scope 0."""
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        1, _t.struct_of(lambda: Annotation)
    )


class _Method_Builder(_t.Builder):
    __slots__ = ()

    name: _t.TextBuilder = _t.TextBuilder(0)
    code_order: _t.UInt16Builder = _t.UInt16Builder(0)
    implicit_parameters: _t.ListFieldBuilder[_Node_Parameter_Builder, _Node_Parameter_Like] = (
        _t.ListFieldBuilder(4, _t.struct_of(lambda: _Node_Parameter))
    )
    param_struct_type: _t.UInt64Builder = _t.UInt64Builder(1)
    param_brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        2, lambda: Brand
    )
    result_struct_type: _t.UInt64Builder = _t.UInt64Builder(2)
    result_brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        3, lambda: Brand
    )
    annotations: _t.ListFieldBuilder[_Annotation_Builder, _Annotation_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Annotation)
    )


class _Method_Promise(_t.Promise[_Method_Reader]):
    __slots__ = ()

    name: _t.PromiseValue[str] = _t.PromiseValue()
    code_order: _t.PromiseValue[int] = _t.PromiseValue()
    implicit_parameters: _t.PromiseValue[_t.ListReader[_Node_Parameter_Reader]] = _t.PromiseValue()
    param_struct_type: _t.PromiseValue[int] = _t.PromiseValue()
    param_brand: _t.PromiseStruct[_Brand_Promise] = _t.PromiseStruct(2, lambda: Brand)
    result_struct_type: _t.PromiseValue[int] = _t.PromiseValue()
    result_brand: _t.PromiseStruct[_Brand_Promise] = _t.PromiseStruct(3, lambda: Brand)
    annotations: _t.PromiseValue[_t.ListReader[_Annotation_Reader]] = _t.PromiseValue()


class _Method_Fields(_t.TypedDict, total=False):
    name: str
    code_order: int
    implicit_parameters: _t.Iterable[_Node_Parameter_Like]
    param_struct_type: int
    param_brand: _Brand_Like
    result_struct_type: int
    result_brand: _Brand_Like
    annotations: _t.Iterable[_Annotation_Like]


_Method_Like: _t.TypeAlias = _Method_Reader | _Method_Builder | _Method_Fields


class Method(_t.Struct[_Method_Reader, _Method_Builder]):
    Reader: _t.TypeAlias = _Method_Reader
    Builder: _t.TypeAlias = _Method_Builder
    Promise: _t.TypeAlias = _Method_Promise
    Fields: _t.TypeAlias = _Method_Fields
    Like: _t.TypeAlias = _Method_Like

    _id = 0x9500CCE23B334D80
    _name = "Method"
    _size = (3, 5)
    _by_ordinal = (
        "name",
        "code_order",
        "param_struct_type",
        "result_struct_type",
        "annotations",
        "param_brand",
        "result_brand",
        "implicit_parameters",
    )

    @staticmethod
    def new(**fields: _t.Unpack[_Method_Fields]) -> _Method_Builder:
        return _t.new_struct(Method, fields)


class _Type_List_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_List_Builder

    element_type: _t.StructField[_Type_Reader] = _t.StructField(0, lambda: Type)


class _Type_List_Builder(_t.Builder):
    __slots__ = ()

    element_type: _t.StructFieldBuilder[_Type_Builder, _Type_Like] = _t.StructFieldBuilder(
        0, lambda: Type
    )


class _Type_List_Promise(_t.Promise[_Type_List_Reader]):
    __slots__ = ()

    element_type: _t.PromiseStruct[_Type_Promise] = _t.PromiseStruct(0, lambda: Type)


class _Type_List_Fields(_t.TypedDict, total=False):
    element_type: _Type_Like


_Type_List_Like: _t.TypeAlias = _Type_List_Reader | _Type_List_Builder | _Type_List_Fields


class _Type_List(_t.Struct[_Type_List_Reader, _Type_List_Builder]):
    Reader: _t.TypeAlias = _Type_List_Reader
    Builder: _t.TypeAlias = _Type_List_Builder
    Promise: _t.TypeAlias = _Type_List_Promise
    Fields: _t.TypeAlias = _Type_List_Fields
    Like: _t.TypeAlias = _Type_List_Like

    _id = 0x87E739250A60EA97
    _name = "Type.list"
    _size = (3, 1)
    _is_group = True


class _Type_Enum_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_Enum_Builder

    type_id: _t.UInt64 = _t.UInt64(1)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Type_Enum_Builder(_t.Builder):
    __slots__ = ()

    type_id: _t.UInt64Builder = _t.UInt64Builder(1)
    brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        0, lambda: Brand
    )


class _Type_Enum_Promise(_t.Promise[_Type_Enum_Reader]):
    __slots__ = ()

    type_id: _t.PromiseValue[int] = _t.PromiseValue()
    brand: _t.PromiseStruct[_Brand_Promise] = _t.PromiseStruct(0, lambda: Brand)


class _Type_Enum_Fields(_t.TypedDict, total=False):
    type_id: int
    brand: _Brand_Like


_Type_Enum_Like: _t.TypeAlias = _Type_Enum_Reader | _Type_Enum_Builder | _Type_Enum_Fields


class _Type_Enum(_t.Struct[_Type_Enum_Reader, _Type_Enum_Builder]):
    Reader: _t.TypeAlias = _Type_Enum_Reader
    Builder: _t.TypeAlias = _Type_Enum_Builder
    Promise: _t.TypeAlias = _Type_Enum_Promise
    Fields: _t.TypeAlias = _Type_Enum_Fields
    Like: _t.TypeAlias = _Type_Enum_Like

    _id = 0x9E0E78711A7F87A9
    _name = "Type.enum"
    _size = (3, 1)
    _is_group = True


class _Type_Struct_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_Struct_Builder

    type_id: _t.UInt64 = _t.UInt64(1)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Type_Struct_Builder(_t.Builder):
    __slots__ = ()

    type_id: _t.UInt64Builder = _t.UInt64Builder(1)
    brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        0, lambda: Brand
    )


class _Type_Struct_Promise(_t.Promise[_Type_Struct_Reader]):
    __slots__ = ()

    type_id: _t.PromiseValue[int] = _t.PromiseValue()
    brand: _t.PromiseStruct[_Brand_Promise] = _t.PromiseStruct(0, lambda: Brand)


class _Type_Struct_Fields(_t.TypedDict, total=False):
    type_id: int
    brand: _Brand_Like


_Type_Struct_Like: _t.TypeAlias = _Type_Struct_Reader | _Type_Struct_Builder | _Type_Struct_Fields


class _Type_Struct(_t.Struct[_Type_Struct_Reader, _Type_Struct_Builder]):
    Reader: _t.TypeAlias = _Type_Struct_Reader
    Builder: _t.TypeAlias = _Type_Struct_Builder
    Promise: _t.TypeAlias = _Type_Struct_Promise
    Fields: _t.TypeAlias = _Type_Struct_Fields
    Like: _t.TypeAlias = _Type_Struct_Like

    _id = 0xAC3A6F60EF4CC6D3
    _name = "Type.struct"
    _size = (3, 1)
    _is_group = True


class _Type_Interface_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_Interface_Builder

    type_id: _t.UInt64 = _t.UInt64(1)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Type_Interface_Builder(_t.Builder):
    __slots__ = ()

    type_id: _t.UInt64Builder = _t.UInt64Builder(1)
    brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        0, lambda: Brand
    )


class _Type_Interface_Promise(_t.Promise[_Type_Interface_Reader]):
    __slots__ = ()

    type_id: _t.PromiseValue[int] = _t.PromiseValue()
    brand: _t.PromiseStruct[_Brand_Promise] = _t.PromiseStruct(0, lambda: Brand)


class _Type_Interface_Fields(_t.TypedDict, total=False):
    type_id: int
    brand: _Brand_Like


_Type_Interface_Like: _t.TypeAlias = (
    _Type_Interface_Reader | _Type_Interface_Builder | _Type_Interface_Fields
)


class _Type_Interface(_t.Struct[_Type_Interface_Reader, _Type_Interface_Builder]):
    Reader: _t.TypeAlias = _Type_Interface_Reader
    Builder: _t.TypeAlias = _Type_Interface_Builder
    Promise: _t.TypeAlias = _Type_Interface_Promise
    Fields: _t.TypeAlias = _Type_Interface_Fields
    Like: _t.TypeAlias = _Type_Interface_Like

    _id = 0xED8BCA69F7FB0CBF
    _name = "Type.interface"
    _size = (3, 1)
    _is_group = True


class _Type_AnyPointer_Unconstrained_Which(_t.Enum):
    ANY_KIND = 0
    STRUCT = 1
    LIST = 2
    CAPABILITY = 3


class _Type_AnyPointer_Unconstrained_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_AnyPointer_Unconstrained_Builder
    _which: _t.Which[_Type_AnyPointer_Unconstrained_Which] = _t.Which(
        5, lambda: _Type_AnyPointer_Unconstrained_Which
    )

    any_kind: _t.Void = _t.Void(union=(5, 0))
    struct: _t.Void = _t.Void(union=(5, 1))
    list: _t.Void = _t.Void(union=(5, 2))
    capability: _t.Void = _t.Void(union=(5, 3))


class _Type_AnyPointer_Unconstrained_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Type_AnyPointer_Unconstrained_Which] = _t.Which(
        5, lambda: _Type_AnyPointer_Unconstrained_Which
    )

    any_kind: _t.VoidBuilder = _t.VoidBuilder(union=(5, 0))
    struct: _t.VoidBuilder = _t.VoidBuilder(union=(5, 1))
    list: _t.VoidBuilder = _t.VoidBuilder(union=(5, 2))
    capability: _t.VoidBuilder = _t.VoidBuilder(union=(5, 3))


class _Type_AnyPointer_Unconstrained_Promise(_t.Promise[_Type_AnyPointer_Unconstrained_Reader]):
    __slots__ = ()

    any_kind: _t.PromiseValue[None] = _t.PromiseValue()
    struct: _t.PromiseValue[None] = _t.PromiseValue()
    list: _t.PromiseValue[None] = _t.PromiseValue()
    capability: _t.PromiseValue[None] = _t.PromiseValue()


class _Type_AnyPointer_Unconstrained_Fields(_t.TypedDict, total=False):
    any_kind: None
    struct: None
    list: None
    capability: None


_Type_AnyPointer_Unconstrained_Like: _t.TypeAlias = (
    _Type_AnyPointer_Unconstrained_Reader
    | _Type_AnyPointer_Unconstrained_Builder
    | _Type_AnyPointer_Unconstrained_Fields
)


class _Type_AnyPointer_Unconstrained(
    _t.Struct[_Type_AnyPointer_Unconstrained_Reader, _Type_AnyPointer_Unconstrained_Builder]
):
    Reader: _t.TypeAlias = _Type_AnyPointer_Unconstrained_Reader
    Builder: _t.TypeAlias = _Type_AnyPointer_Unconstrained_Builder
    Promise: _t.TypeAlias = _Type_AnyPointer_Unconstrained_Promise
    Fields: _t.TypeAlias = _Type_AnyPointer_Unconstrained_Fields
    Like: _t.TypeAlias = _Type_AnyPointer_Unconstrained_Like
    Which: _t.TypeAlias = _Type_AnyPointer_Unconstrained_Which

    _id = 0x8E3B5F79FE593656
    _name = "Type.anyPointer.unconstrained"
    _size = (3, 1)
    _is_group = True


class _Type_AnyPointer_Parameter_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_AnyPointer_Parameter_Builder

    scope_id: _t.UInt64 = _t.UInt64(2)
    parameter_index: _t.UInt16 = _t.UInt16(5)


class _Type_AnyPointer_Parameter_Builder(_t.Builder):
    __slots__ = ()

    scope_id: _t.UInt64Builder = _t.UInt64Builder(2)
    parameter_index: _t.UInt16Builder = _t.UInt16Builder(5)


class _Type_AnyPointer_Parameter_Promise(_t.Promise[_Type_AnyPointer_Parameter_Reader]):
    __slots__ = ()

    scope_id: _t.PromiseValue[int] = _t.PromiseValue()
    parameter_index: _t.PromiseValue[int] = _t.PromiseValue()


class _Type_AnyPointer_Parameter_Fields(_t.TypedDict, total=False):
    scope_id: int
    parameter_index: int


_Type_AnyPointer_Parameter_Like: _t.TypeAlias = (
    _Type_AnyPointer_Parameter_Reader
    | _Type_AnyPointer_Parameter_Builder
    | _Type_AnyPointer_Parameter_Fields
)


class _Type_AnyPointer_Parameter(
    _t.Struct[_Type_AnyPointer_Parameter_Reader, _Type_AnyPointer_Parameter_Builder]
):
    """A type parameter of the node `scopeId`."""

    Reader: _t.TypeAlias = _Type_AnyPointer_Parameter_Reader
    Builder: _t.TypeAlias = _Type_AnyPointer_Parameter_Builder
    Promise: _t.TypeAlias = _Type_AnyPointer_Parameter_Promise
    Fields: _t.TypeAlias = _Type_AnyPointer_Parameter_Fields
    Like: _t.TypeAlias = _Type_AnyPointer_Parameter_Like

    _id = 0x9DD1F724F4614A85
    _name = "Type.anyPointer.parameter"
    _size = (3, 1)
    _is_group = True


class _Type_AnyPointer_ImplicitMethodParameter_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_AnyPointer_ImplicitMethodParameter_Builder

    parameter_index: _t.UInt16 = _t.UInt16(5)


class _Type_AnyPointer_ImplicitMethodParameter_Builder(_t.Builder):
    __slots__ = ()

    parameter_index: _t.UInt16Builder = _t.UInt16Builder(5)


class _Type_AnyPointer_ImplicitMethodParameter_Promise(
    _t.Promise[_Type_AnyPointer_ImplicitMethodParameter_Reader]
):
    __slots__ = ()

    parameter_index: _t.PromiseValue[int] = _t.PromiseValue()


class _Type_AnyPointer_ImplicitMethodParameter_Fields(_t.TypedDict, total=False):
    parameter_index: int


_Type_AnyPointer_ImplicitMethodParameter_Like: _t.TypeAlias = (
    _Type_AnyPointer_ImplicitMethodParameter_Reader
    | _Type_AnyPointer_ImplicitMethodParameter_Builder
    | _Type_AnyPointer_ImplicitMethodParameter_Fields
)


class _Type_AnyPointer_ImplicitMethodParameter(
    _t.Struct[
        _Type_AnyPointer_ImplicitMethodParameter_Reader,
        _Type_AnyPointer_ImplicitMethodParameter_Builder,
    ]
):
    """A type parameter of the method in whose parameters or results this is."""

    Reader: _t.TypeAlias = _Type_AnyPointer_ImplicitMethodParameter_Reader
    Builder: _t.TypeAlias = _Type_AnyPointer_ImplicitMethodParameter_Builder
    Promise: _t.TypeAlias = _Type_AnyPointer_ImplicitMethodParameter_Promise
    Fields: _t.TypeAlias = _Type_AnyPointer_ImplicitMethodParameter_Fields
    Like: _t.TypeAlias = _Type_AnyPointer_ImplicitMethodParameter_Like

    _id = 0xBAEFC9120C56E274
    _name = "Type.anyPointer.implicitMethodParameter"
    _size = (3, 1)
    _is_group = True


class _Type_AnyPointer_Which(_t.Enum):
    UNCONSTRAINED = 0
    PARAMETER = 1
    IMPLICIT_METHOD_PARAMETER = 2


class _Type_AnyPointer_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_AnyPointer_Builder
    _which: _t.Which[_Type_AnyPointer_Which] = _t.Which(4, lambda: _Type_AnyPointer_Which)

    unconstrained: _t.Group[_Type_AnyPointer_Unconstrained_Reader] = _t.Group(
        lambda: _Type_AnyPointer_Unconstrained, union=(4, 0)
    )
    parameter: _t.Group[_Type_AnyPointer_Parameter_Reader] = _t.Group(
        lambda: _Type_AnyPointer_Parameter, union=(4, 1)
    )
    """A type parameter of the node `scopeId`."""
    implicit_method_parameter: _t.Group[_Type_AnyPointer_ImplicitMethodParameter_Reader] = _t.Group(
        lambda: _Type_AnyPointer_ImplicitMethodParameter, union=(4, 2)
    )
    """A type parameter of the method in whose parameters or results this is."""


class _Type_AnyPointer_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Type_AnyPointer_Which] = _t.Which(4, lambda: _Type_AnyPointer_Which)

    unconstrained: _t.GroupBuilder[
        _Type_AnyPointer_Unconstrained_Builder, _Type_AnyPointer_Unconstrained_Like
    ] = _t.GroupBuilder(lambda: _Type_AnyPointer_Unconstrained, union=(4, 0))
    parameter: _t.GroupBuilder[
        _Type_AnyPointer_Parameter_Builder, _Type_AnyPointer_Parameter_Like
    ] = _t.GroupBuilder(lambda: _Type_AnyPointer_Parameter, union=(4, 1))
    implicit_method_parameter: _t.GroupBuilder[
        _Type_AnyPointer_ImplicitMethodParameter_Builder,
        _Type_AnyPointer_ImplicitMethodParameter_Like,
    ] = _t.GroupBuilder(lambda: _Type_AnyPointer_ImplicitMethodParameter, union=(4, 2))


class _Type_AnyPointer_Promise(_t.Promise[_Type_AnyPointer_Reader]):
    __slots__ = ()

    unconstrained: _t.PromiseGroup[_Type_AnyPointer_Unconstrained_Promise] = _t.PromiseGroup(
        lambda: _Type_AnyPointer_Unconstrained
    )
    parameter: _t.PromiseGroup[_Type_AnyPointer_Parameter_Promise] = _t.PromiseGroup(
        lambda: _Type_AnyPointer_Parameter
    )
    implicit_method_parameter: _t.PromiseGroup[_Type_AnyPointer_ImplicitMethodParameter_Promise] = (
        _t.PromiseGroup(lambda: _Type_AnyPointer_ImplicitMethodParameter)
    )


class _Type_AnyPointer_Fields(_t.TypedDict, total=False):
    unconstrained: _Type_AnyPointer_Unconstrained_Like
    parameter: _Type_AnyPointer_Parameter_Like
    implicit_method_parameter: _Type_AnyPointer_ImplicitMethodParameter_Like


_Type_AnyPointer_Like: _t.TypeAlias = (
    _Type_AnyPointer_Reader | _Type_AnyPointer_Builder | _Type_AnyPointer_Fields
)


class _Type_AnyPointer(_t.Struct[_Type_AnyPointer_Reader, _Type_AnyPointer_Builder]):
    Reader: _t.TypeAlias = _Type_AnyPointer_Reader
    Builder: _t.TypeAlias = _Type_AnyPointer_Builder
    Promise: _t.TypeAlias = _Type_AnyPointer_Promise
    Fields: _t.TypeAlias = _Type_AnyPointer_Fields
    Like: _t.TypeAlias = _Type_AnyPointer_Like
    Which: _t.TypeAlias = _Type_AnyPointer_Which

    Unconstrained: _t.TypeAlias = _Type_AnyPointer_Unconstrained
    Parameter: _t.TypeAlias = _Type_AnyPointer_Parameter
    ImplicitMethodParameter: _t.TypeAlias = _Type_AnyPointer_ImplicitMethodParameter

    _id = 0xC2573FE8A23E49F1
    _name = "Type.anyPointer"
    _size = (3, 1)
    _is_group = True


class _Type_Which(_t.Enum):
    VOID = 0
    BOOL = 1
    INT8 = 2
    INT16 = 3
    INT32 = 4
    INT64 = 5
    UINT8 = 6
    UINT16 = 7
    UINT32 = 8
    UINT64 = 9
    FLOAT32 = 10
    FLOAT64 = 11
    TEXT = 12
    DATA = 13
    LIST = 14
    ENUM = 15
    STRUCT = 16
    INTERFACE = 17
    ANY_POINTER = 18


class _Type_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Type_Builder
    _which: _t.Which[_Type_Which] = _t.Which(0, lambda: _Type_Which)

    void: _t.Void = _t.Void(union=(0, 0))
    bool: _t.Void = _t.Void(union=(0, 1))
    int8: _t.Void = _t.Void(union=(0, 2))
    int16: _t.Void = _t.Void(union=(0, 3))
    int32: _t.Void = _t.Void(union=(0, 4))
    int64: _t.Void = _t.Void(union=(0, 5))
    uint8: _t.Void = _t.Void(union=(0, 6))
    uint16: _t.Void = _t.Void(union=(0, 7))
    uint32: _t.Void = _t.Void(union=(0, 8))
    uint64: _t.Void = _t.Void(union=(0, 9))
    float32: _t.Void = _t.Void(union=(0, 10))
    float64: _t.Void = _t.Void(union=(0, 11))
    text: _t.Void = _t.Void(union=(0, 12))
    data: _t.Void = _t.Void(union=(0, 13))
    list: _t.Group[_Type_List_Reader] = _t.Group(lambda: _Type_List, union=(0, 14))
    enum: _t.Group[_Type_Enum_Reader] = _t.Group(lambda: _Type_Enum, union=(0, 15))
    struct: _t.Group[_Type_Struct_Reader] = _t.Group(lambda: _Type_Struct, union=(0, 16))
    interface: _t.Group[_Type_Interface_Reader] = _t.Group(lambda: _Type_Interface, union=(0, 17))
    any_pointer: _t.Group[_Type_AnyPointer_Reader] = _t.Group(
        lambda: _Type_AnyPointer, union=(0, 18)
    )


class _Type_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Type_Which] = _t.Which(0, lambda: _Type_Which)

    void: _t.VoidBuilder = _t.VoidBuilder(union=(0, 0))
    bool: _t.VoidBuilder = _t.VoidBuilder(union=(0, 1))
    int8: _t.VoidBuilder = _t.VoidBuilder(union=(0, 2))
    int16: _t.VoidBuilder = _t.VoidBuilder(union=(0, 3))
    int32: _t.VoidBuilder = _t.VoidBuilder(union=(0, 4))
    int64: _t.VoidBuilder = _t.VoidBuilder(union=(0, 5))
    uint8: _t.VoidBuilder = _t.VoidBuilder(union=(0, 6))
    uint16: _t.VoidBuilder = _t.VoidBuilder(union=(0, 7))
    uint32: _t.VoidBuilder = _t.VoidBuilder(union=(0, 8))
    uint64: _t.VoidBuilder = _t.VoidBuilder(union=(0, 9))
    float32: _t.VoidBuilder = _t.VoidBuilder(union=(0, 10))
    float64: _t.VoidBuilder = _t.VoidBuilder(union=(0, 11))
    text: _t.VoidBuilder = _t.VoidBuilder(union=(0, 12))
    data: _t.VoidBuilder = _t.VoidBuilder(union=(0, 13))
    list: _t.GroupBuilder[_Type_List_Builder, _Type_List_Like] = _t.GroupBuilder(
        lambda: _Type_List, union=(0, 14)
    )
    enum: _t.GroupBuilder[_Type_Enum_Builder, _Type_Enum_Like] = _t.GroupBuilder(
        lambda: _Type_Enum, union=(0, 15)
    )
    struct: _t.GroupBuilder[_Type_Struct_Builder, _Type_Struct_Like] = _t.GroupBuilder(
        lambda: _Type_Struct, union=(0, 16)
    )
    interface: _t.GroupBuilder[_Type_Interface_Builder, _Type_Interface_Like] = _t.GroupBuilder(
        lambda: _Type_Interface, union=(0, 17)
    )
    any_pointer: _t.GroupBuilder[_Type_AnyPointer_Builder, _Type_AnyPointer_Like] = _t.GroupBuilder(
        lambda: _Type_AnyPointer, union=(0, 18)
    )


class _Type_Promise(_t.Promise[_Type_Reader]):
    __slots__ = ()

    void: _t.PromiseValue[None] = _t.PromiseValue()
    bool: _t.PromiseValue[None] = _t.PromiseValue()
    int8: _t.PromiseValue[None] = _t.PromiseValue()
    int16: _t.PromiseValue[None] = _t.PromiseValue()
    int32: _t.PromiseValue[None] = _t.PromiseValue()
    int64: _t.PromiseValue[None] = _t.PromiseValue()
    uint8: _t.PromiseValue[None] = _t.PromiseValue()
    uint16: _t.PromiseValue[None] = _t.PromiseValue()
    uint32: _t.PromiseValue[None] = _t.PromiseValue()
    uint64: _t.PromiseValue[None] = _t.PromiseValue()
    float32: _t.PromiseValue[None] = _t.PromiseValue()
    float64: _t.PromiseValue[None] = _t.PromiseValue()
    text: _t.PromiseValue[None] = _t.PromiseValue()
    data: _t.PromiseValue[None] = _t.PromiseValue()
    list: _t.PromiseGroup[_Type_List_Promise] = _t.PromiseGroup(lambda: _Type_List)
    enum: _t.PromiseGroup[_Type_Enum_Promise] = _t.PromiseGroup(lambda: _Type_Enum)
    struct: _t.PromiseGroup[_Type_Struct_Promise] = _t.PromiseGroup(lambda: _Type_Struct)
    interface: _t.PromiseGroup[_Type_Interface_Promise] = _t.PromiseGroup(lambda: _Type_Interface)
    any_pointer: _t.PromiseGroup[_Type_AnyPointer_Promise] = _t.PromiseGroup(
        lambda: _Type_AnyPointer
    )


class _Type_Fields(_t.TypedDict, total=False):
    void: None
    bool: None
    int8: None
    int16: None
    int32: None
    int64: None
    uint8: None
    uint16: None
    uint32: None
    uint64: None
    float32: None
    float64: None
    text: None
    data: None
    list: _Type_List_Like
    enum: _Type_Enum_Like
    struct: _Type_Struct_Like
    interface: _Type_Interface_Like
    any_pointer: _Type_AnyPointer_Like


_Type_Like: _t.TypeAlias = _Type_Reader | _Type_Builder | _Type_Fields


class Type(_t.Struct[_Type_Reader, _Type_Builder]):
    Reader: _t.TypeAlias = _Type_Reader
    Builder: _t.TypeAlias = _Type_Builder
    Promise: _t.TypeAlias = _Type_Promise
    Fields: _t.TypeAlias = _Type_Fields
    Like: _t.TypeAlias = _Type_Like
    Which: _t.TypeAlias = _Type_Which

    List: _t.TypeAlias = _Type_List
    Enum: _t.TypeAlias = _Type_Enum
    Struct: _t.TypeAlias = _Type_Struct
    Interface: _t.TypeAlias = _Type_Interface
    AnyPointer: _t.TypeAlias = _Type_AnyPointer

    _id = 0xD07378EDE1F9CC60
    _name = "Type"
    _size = (3, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Type_Fields]) -> _Type_Builder:
        return _t.new_struct(Type, fields)


class _Brand_Scope_Which(_t.Enum):
    BIND = 0
    INHERIT = 1


class _Brand_Scope_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Brand_Scope_Builder
    _which: _t.Which[_Brand_Scope_Which] = _t.Which(4, lambda: _Brand_Scope_Which)

    scope_id: _t.UInt64 = _t.UInt64(0)
    bind: _t.ListField[_Brand_Binding_Reader] = _t.ListField(
        0, _t.struct_of(lambda: _Brand_Binding), union=(4, 0)
    )
    inherit: _t.Void = _t.Void(union=(4, 1))
    """As bound where this brand is used."""


class _Brand_Scope_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Brand_Scope_Which] = _t.Which(4, lambda: _Brand_Scope_Which)

    scope_id: _t.UInt64Builder = _t.UInt64Builder(0)
    bind: _t.ListFieldBuilder[_Brand_Binding_Builder, _Brand_Binding_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: _Brand_Binding), union=(4, 0)
    )
    inherit: _t.VoidBuilder = _t.VoidBuilder(union=(4, 1))


class _Brand_Scope_Promise(_t.Promise[_Brand_Scope_Reader]):
    __slots__ = ()

    scope_id: _t.PromiseValue[int] = _t.PromiseValue()
    bind: _t.PromiseValue[_t.ListReader[_Brand_Binding_Reader]] = _t.PromiseValue()
    inherit: _t.PromiseValue[None] = _t.PromiseValue()


class _Brand_Scope_Fields(_t.TypedDict, total=False):
    scope_id: int
    bind: _t.Iterable[_Brand_Binding_Like]
    inherit: None


_Brand_Scope_Like: _t.TypeAlias = _Brand_Scope_Reader | _Brand_Scope_Builder | _Brand_Scope_Fields


class _Brand_Scope(_t.Struct[_Brand_Scope_Reader, _Brand_Scope_Builder]):
    Reader: _t.TypeAlias = _Brand_Scope_Reader
    Builder: _t.TypeAlias = _Brand_Scope_Builder
    Promise: _t.TypeAlias = _Brand_Scope_Promise
    Fields: _t.TypeAlias = _Brand_Scope_Fields
    Like: _t.TypeAlias = _Brand_Scope_Like
    Which: _t.TypeAlias = _Brand_Scope_Which

    _id = 0xABD73485A9636BC9
    _name = "Brand.Scope"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Brand_Scope_Fields]) -> _Brand_Scope_Builder:
        return _t.new_struct(_Brand_Scope, fields)


class _Brand_Binding_Which(_t.Enum):
    UNBOUND = 0
    TYPE = 1


class _Brand_Binding_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Brand_Binding_Builder
    _which: _t.Which[_Brand_Binding_Which] = _t.Which(0, lambda: _Brand_Binding_Which)

    unbound: _t.Void = _t.Void(union=(0, 0))
    type: _t.StructField[_Type_Reader] = _t.StructField(0, lambda: Type, union=(0, 1))


class _Brand_Binding_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Brand_Binding_Which] = _t.Which(0, lambda: _Brand_Binding_Which)

    unbound: _t.VoidBuilder = _t.VoidBuilder(union=(0, 0))
    type: _t.StructFieldBuilder[_Type_Builder, _Type_Like] = _t.StructFieldBuilder(
        0, lambda: Type, union=(0, 1)
    )


class _Brand_Binding_Promise(_t.Promise[_Brand_Binding_Reader]):
    __slots__ = ()

    unbound: _t.PromiseValue[None] = _t.PromiseValue()
    type: _t.PromiseStruct[_Type_Promise] = _t.PromiseStruct(0, lambda: Type)


class _Brand_Binding_Fields(_t.TypedDict, total=False):
    unbound: None
    type: _Type_Like


_Brand_Binding_Like: _t.TypeAlias = (
    _Brand_Binding_Reader | _Brand_Binding_Builder | _Brand_Binding_Fields
)


class _Brand_Binding(_t.Struct[_Brand_Binding_Reader, _Brand_Binding_Builder]):
    Reader: _t.TypeAlias = _Brand_Binding_Reader
    Builder: _t.TypeAlias = _Brand_Binding_Builder
    Promise: _t.TypeAlias = _Brand_Binding_Promise
    Fields: _t.TypeAlias = _Brand_Binding_Fields
    Like: _t.TypeAlias = _Brand_Binding_Like
    Which: _t.TypeAlias = _Brand_Binding_Which

    _id = 0xC863CD16969EE7FC
    _name = "Brand.Binding"
    _size = (1, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Brand_Binding_Fields]) -> _Brand_Binding_Builder:
        return _t.new_struct(_Brand_Binding, fields)


class _Brand_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Brand_Builder

    scopes: _t.ListField[_Brand_Scope_Reader] = _t.ListField(0, _t.struct_of(lambda: _Brand_Scope))
    """A scope not listed is unbound."""


class _Brand_Builder(_t.Builder):
    __slots__ = ()

    scopes: _t.ListFieldBuilder[_Brand_Scope_Builder, _Brand_Scope_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: _Brand_Scope)
    )


class _Brand_Promise(_t.Promise[_Brand_Reader]):
    __slots__ = ()

    scopes: _t.PromiseValue[_t.ListReader[_Brand_Scope_Reader]] = _t.PromiseValue()


class _Brand_Fields(_t.TypedDict, total=False):
    scopes: _t.Iterable[_Brand_Scope_Like]


_Brand_Like: _t.TypeAlias = _Brand_Reader | _Brand_Builder | _Brand_Fields


class Brand(_t.Struct[_Brand_Reader, _Brand_Builder]):
    """What the type parameters of a node and of those around it stand for."""

    Reader: _t.TypeAlias = _Brand_Reader
    Builder: _t.TypeAlias = _Brand_Builder
    Promise: _t.TypeAlias = _Brand_Promise
    Fields: _t.TypeAlias = _Brand_Fields
    Like: _t.TypeAlias = _Brand_Like

    Scope: _t.TypeAlias = _Brand_Scope
    Binding: _t.TypeAlias = _Brand_Binding

    _id = 0x903455F06065422B
    _name = "Brand"
    _size = (0, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Brand_Fields]) -> _Brand_Builder:
        return _t.new_struct(Brand, fields)


class _Value_Which(_t.Enum):
    VOID = 0
    BOOL = 1
    INT8 = 2
    INT16 = 3
    INT32 = 4
    INT64 = 5
    UINT8 = 6
    UINT16 = 7
    UINT32 = 8
    UINT64 = 9
    FLOAT32 = 10
    FLOAT64 = 11
    TEXT = 12
    DATA = 13
    LIST = 14
    ENUM = 15
    STRUCT = 16
    INTERFACE = 17
    ANY_POINTER = 18


class _Value_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Value_Builder
    _which: _t.Which[_Value_Which] = _t.Which(0, lambda: _Value_Which)

    void: _t.Void = _t.Void(union=(0, 0))
    bool: _t.Bool = _t.Bool(16, union=(0, 1))
    int8: _t.Int8 = _t.Int8(2, union=(0, 2))
    int16: _t.Int16 = _t.Int16(1, union=(0, 3))
    int32: _t.Int32 = _t.Int32(1, union=(0, 4))
    int64: _t.Int64 = _t.Int64(1, union=(0, 5))
    uint8: _t.UInt8 = _t.UInt8(2, union=(0, 6))
    uint16: _t.UInt16 = _t.UInt16(1, union=(0, 7))
    uint32: _t.UInt32 = _t.UInt32(1, union=(0, 8))
    uint64: _t.UInt64 = _t.UInt64(1, union=(0, 9))
    float32: _t.Float32 = _t.Float32(1, union=(0, 10))
    float64: _t.Float64 = _t.Float64(1, union=(0, 11))
    text: _t.Text = _t.Text(0, union=(0, 12))
    data: _t.Data = _t.Data(0, union=(0, 13))
    list: _t.AnyPointer = _t.AnyPointer(0, union=(0, 14))
    enum: _t.UInt16 = _t.UInt16(1, union=(0, 15))
    struct: _t.AnyPointer = _t.AnyPointer(0, union=(0, 16))
    interface: _t.Void = _t.Void(union=(0, 17))
    """Null, the only one that can be written down."""
    any_pointer: _t.AnyPointer = _t.AnyPointer(0, union=(0, 18))


class _Value_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Value_Which] = _t.Which(0, lambda: _Value_Which)

    void: _t.VoidBuilder = _t.VoidBuilder(union=(0, 0))
    bool: _t.BoolBuilder = _t.BoolBuilder(16, union=(0, 1))
    int8: _t.Int8Builder = _t.Int8Builder(2, union=(0, 2))
    int16: _t.Int16Builder = _t.Int16Builder(1, union=(0, 3))
    int32: _t.Int32Builder = _t.Int32Builder(1, union=(0, 4))
    int64: _t.Int64Builder = _t.Int64Builder(1, union=(0, 5))
    uint8: _t.UInt8Builder = _t.UInt8Builder(2, union=(0, 6))
    uint16: _t.UInt16Builder = _t.UInt16Builder(1, union=(0, 7))
    uint32: _t.UInt32Builder = _t.UInt32Builder(1, union=(0, 8))
    uint64: _t.UInt64Builder = _t.UInt64Builder(1, union=(0, 9))
    float32: _t.Float32Builder = _t.Float32Builder(1, union=(0, 10))
    float64: _t.Float64Builder = _t.Float64Builder(1, union=(0, 11))
    text: _t.TextBuilder = _t.TextBuilder(0, union=(0, 12))
    data: _t.DataBuilder = _t.DataBuilder(0, union=(0, 13))
    list: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0, union=(0, 14))
    enum: _t.UInt16Builder = _t.UInt16Builder(1, union=(0, 15))
    struct: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0, union=(0, 16))
    interface: _t.VoidBuilder = _t.VoidBuilder(union=(0, 17))
    any_pointer: _t.AnyPointerBuilder = _t.AnyPointerBuilder(0, union=(0, 18))


class _Value_Promise(_t.Promise[_Value_Reader]):
    __slots__ = ()

    void: _t.PromiseValue[None] = _t.PromiseValue()
    bool: _t.PromiseValue[_builtins.bool] = _t.PromiseValue()
    int8: _t.PromiseValue[int] = _t.PromiseValue()
    int16: _t.PromiseValue[int] = _t.PromiseValue()
    int32: _t.PromiseValue[int] = _t.PromiseValue()
    int64: _t.PromiseValue[int] = _t.PromiseValue()
    uint8: _t.PromiseValue[int] = _t.PromiseValue()
    uint16: _t.PromiseValue[int] = _t.PromiseValue()
    uint32: _t.PromiseValue[int] = _t.PromiseValue()
    uint64: _t.PromiseValue[int] = _t.PromiseValue()
    float32: _t.PromiseValue[float] = _t.PromiseValue()
    float64: _t.PromiseValue[float] = _t.PromiseValue()
    text: _t.PromiseValue[str] = _t.PromiseValue()
    data: _t.PromiseValue[bytes] = _t.PromiseValue()
    list: _t.PromiseAny = _t.PromiseAny(0)
    enum: _t.PromiseValue[int] = _t.PromiseValue()
    struct: _t.PromiseAny = _t.PromiseAny(0)
    interface: _t.PromiseValue[None] = _t.PromiseValue()
    any_pointer: _t.PromiseAny = _t.PromiseAny(0)


class _Value_Fields(_t.TypedDict, total=False):
    void: None
    bool: _builtins.bool
    int8: int
    int16: int
    int32: int
    int64: int
    uint8: int
    uint16: int
    uint32: int
    uint64: int
    float32: float
    float64: float
    text: str
    data: _t.BytesLike
    list: object
    enum: int
    struct: object
    interface: None
    any_pointer: object


_Value_Like: _t.TypeAlias = _Value_Reader | _Value_Builder | _Value_Fields


class Value(_t.Struct[_Value_Reader, _Value_Builder]):
    """Members as in `Type`."""

    Reader: _t.TypeAlias = _Value_Reader
    Builder: _t.TypeAlias = _Value_Builder
    Promise: _t.TypeAlias = _Value_Promise
    Fields: _t.TypeAlias = _Value_Fields
    Like: _t.TypeAlias = _Value_Like
    Which: _t.TypeAlias = _Value_Which

    _id = 0xCE23DCD2D7B00C9B
    _name = "Value"
    _size = (2, 1)

    @staticmethod
    def new(**fields: _t.Unpack[_Value_Fields]) -> _Value_Builder:
        return _t.new_struct(Value, fields)


class _Annotation_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Annotation_Builder

    id: _t.UInt64 = _t.UInt64(0)
    """The declaration of the annotation."""
    brand: _t.StructField[_Brand_Reader] = _t.StructField(1, lambda: Brand)
    value: _t.StructField[_Value_Reader] = _t.StructField(0, lambda: Value)


class _Annotation_Builder(_t.Builder):
    __slots__ = ()

    id: _t.UInt64Builder = _t.UInt64Builder(0)
    brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        1, lambda: Brand
    )
    value: _t.StructFieldBuilder[_Value_Builder, _Value_Like] = _t.StructFieldBuilder(
        0, lambda: Value
    )


class _Annotation_Promise(_t.Promise[_Annotation_Reader]):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    brand: _t.PromiseStruct[_Brand_Promise] = _t.PromiseStruct(1, lambda: Brand)
    value: _t.PromiseStruct[_Value_Promise] = _t.PromiseStruct(0, lambda: Value)


class _Annotation_Fields(_t.TypedDict, total=False):
    id: int
    brand: _Brand_Like
    value: _Value_Like


_Annotation_Like: _t.TypeAlias = _Annotation_Reader | _Annotation_Builder | _Annotation_Fields


class Annotation(_t.Struct[_Annotation_Reader, _Annotation_Builder]):
    Reader: _t.TypeAlias = _Annotation_Reader
    Builder: _t.TypeAlias = _Annotation_Builder
    Promise: _t.TypeAlias = _Annotation_Promise
    Fields: _t.TypeAlias = _Annotation_Fields
    Like: _t.TypeAlias = _Annotation_Like

    _id = 0xF1C8950DAB257542
    _name = "Annotation"
    _size = (1, 2)
    _by_ordinal = ("id", "value", "brand")

    @staticmethod
    def new(**fields: _t.Unpack[_Annotation_Fields]) -> _Annotation_Builder:
        return _t.new_struct(Annotation, fields)


class ElementSize(_t.Enum):
    EMPTY = 0
    BIT = 1
    BYTE = 2
    TWO_BYTES = 3
    FOUR_BYTES = 4
    EIGHT_BYTES = 5
    POINTER = 6
    INLINE_COMPOSITE = 7


class _CapnpVersion_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CapnpVersion_Builder

    major: _t.UInt16 = _t.UInt16(0)
    minor: _t.UInt8 = _t.UInt8(2)
    micro: _t.UInt8 = _t.UInt8(3)


class _CapnpVersion_Builder(_t.Builder):
    __slots__ = ()

    major: _t.UInt16Builder = _t.UInt16Builder(0)
    minor: _t.UInt8Builder = _t.UInt8Builder(2)
    micro: _t.UInt8Builder = _t.UInt8Builder(3)


class _CapnpVersion_Promise(_t.Promise[_CapnpVersion_Reader]):
    __slots__ = ()

    major: _t.PromiseValue[int] = _t.PromiseValue()
    minor: _t.PromiseValue[int] = _t.PromiseValue()
    micro: _t.PromiseValue[int] = _t.PromiseValue()


class _CapnpVersion_Fields(_t.TypedDict, total=False):
    major: int
    minor: int
    micro: int


_CapnpVersion_Like: _t.TypeAlias = (
    _CapnpVersion_Reader | _CapnpVersion_Builder | _CapnpVersion_Fields
)


class CapnpVersion(_t.Struct[_CapnpVersion_Reader, _CapnpVersion_Builder]):
    Reader: _t.TypeAlias = _CapnpVersion_Reader
    Builder: _t.TypeAlias = _CapnpVersion_Builder
    Promise: _t.TypeAlias = _CapnpVersion_Promise
    Fields: _t.TypeAlias = _CapnpVersion_Fields
    Like: _t.TypeAlias = _CapnpVersion_Like

    _id = 0xD85D305B7D839963
    _name = "CapnpVersion"
    _size = (1, 0)

    @staticmethod
    def new(**fields: _t.Unpack[_CapnpVersion_Fields]) -> _CapnpVersion_Builder:
        return _t.new_struct(CapnpVersion, fields)


class _CodeGeneratorRequest_RequestedFile_Import_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CodeGeneratorRequest_RequestedFile_Import_Builder

    id: _t.UInt64 = _t.UInt64(0)
    name: _t.Text = _t.Text(0)
    """As written in the source."""


class _CodeGeneratorRequest_RequestedFile_Import_Builder(_t.Builder):
    __slots__ = ()

    id: _t.UInt64Builder = _t.UInt64Builder(0)
    name: _t.TextBuilder = _t.TextBuilder(0)


class _CodeGeneratorRequest_RequestedFile_Import_Promise(
    _t.Promise[_CodeGeneratorRequest_RequestedFile_Import_Reader]
):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    name: _t.PromiseValue[str] = _t.PromiseValue()


class _CodeGeneratorRequest_RequestedFile_Import_Fields(_t.TypedDict, total=False):
    id: int
    name: str


_CodeGeneratorRequest_RequestedFile_Import_Like: _t.TypeAlias = (
    _CodeGeneratorRequest_RequestedFile_Import_Reader
    | _CodeGeneratorRequest_RequestedFile_Import_Builder
    | _CodeGeneratorRequest_RequestedFile_Import_Fields
)


class _CodeGeneratorRequest_RequestedFile_Import(
    _t.Struct[
        _CodeGeneratorRequest_RequestedFile_Import_Reader,
        _CodeGeneratorRequest_RequestedFile_Import_Builder,
    ]
):
    Reader: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Import_Reader
    Builder: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Import_Builder
    Promise: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Import_Promise
    Fields: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Import_Fields
    Like: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Import_Like

    _id = 0xAE504193122357E5
    _name = "CodeGeneratorRequest.RequestedFile.Import"
    _size = (1, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_CodeGeneratorRequest_RequestedFile_Import_Fields],
    ) -> _CodeGeneratorRequest_RequestedFile_Import_Builder:
        return _t.new_struct(_CodeGeneratorRequest_RequestedFile_Import, fields)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Builder

    parent_type_id: _t.UInt64 = _t.UInt64(1)
    ordinal: _t.UInt16 = _t.UInt16(9)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Builder(_t.Builder):
    __slots__ = ()

    parent_type_id: _t.UInt64Builder = _t.UInt64Builder(1)
    ordinal: _t.UInt16Builder = _t.UInt16Builder(9)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Promise(
    _t.Promise[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Reader]
):
    __slots__ = ()

    parent_type_id: _t.PromiseValue[int] = _t.PromiseValue()
    ordinal: _t.PromiseValue[int] = _t.PromiseValue()


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Fields(
    _t.TypedDict, total=False
):
    parent_type_id: int
    ordinal: int


_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Like: _t.TypeAlias = (
    _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Reader
    | _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Builder
    | _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Fields
)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member(
    _t.Struct[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Reader,
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Builder,
    ]
):
    Reader: _t.TypeAlias = (
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Reader
    )
    Builder: _t.TypeAlias = (
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Builder
    )
    Promise: _t.TypeAlias = (
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Promise
    )
    Fields: _t.TypeAlias = (
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Fields
    )
    Like: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Like

    _id = 0xFC69D5E1D630A151
    _name = "CodeGeneratorRequest.RequestedFile.FileSourceInfo.Identifier.member"
    _size = (3, 0)
    _is_group = True


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Which(_t.Enum):
    TYPE_ID = 0
    MEMBER = 1


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Builder
    _which: _t.Which[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Which] = (
        _t.Which(8, lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Which)
    )

    start_byte: _t.UInt32 = _t.UInt32(0)
    end_byte: _t.UInt32 = _t.UInt32(1)
    type_id: _t.UInt64 = _t.UInt64(1, union=(8, 0))
    member: _t.Group[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Reader
    ] = _t.Group(
        lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member, union=(8, 1)
    )


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Which] = (
        _t.Which(8, lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Which)
    )

    start_byte: _t.UInt32Builder = _t.UInt32Builder(0)
    end_byte: _t.UInt32Builder = _t.UInt32Builder(1)
    type_id: _t.UInt64Builder = _t.UInt64Builder(1, union=(8, 0))
    member: _t.GroupBuilder[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Builder,
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Like,
    ] = _t.GroupBuilder(
        lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member, union=(8, 1)
    )


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Promise(
    _t.Promise[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Reader]
):
    __slots__ = ()

    start_byte: _t.PromiseValue[int] = _t.PromiseValue()
    end_byte: _t.PromiseValue[int] = _t.PromiseValue()
    type_id: _t.PromiseValue[int] = _t.PromiseValue()
    member: _t.PromiseGroup[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Promise
    ] = _t.PromiseGroup(
        lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member
    )


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Fields(
    _t.TypedDict, total=False
):
    start_byte: int
    end_byte: int
    type_id: int
    member: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Like


_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Like: _t.TypeAlias = (
    _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Reader
    | _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Builder
    | _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Fields
)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier(
    _t.Struct[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Reader,
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Builder,
    ]
):
    """A name in the source, and what it refers to."""

    Reader: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Reader
    Builder: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Builder
    Promise: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Promise
    Fields: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Fields
    Like: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Like
    Which: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Which

    Member: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member

    _id = 0xDDA719892E0499BB
    _name = "CodeGeneratorRequest.RequestedFile.FileSourceInfo.Identifier"
    _size = (3, 0)

    @staticmethod
    def new(
        **fields: _t.Unpack[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Fields],
    ) -> _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Builder:
        return _t.new_struct(_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier, fields)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Builder

    identifiers: _t.ListField[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Reader
    ] = _t.ListField(
        0, _t.struct_of(lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier)
    )
    """In the order of the source."""


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Builder(_t.Builder):
    __slots__ = ()

    identifiers: _t.ListFieldBuilder[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Builder,
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Like,
    ] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier)
    )


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Promise(
    _t.Promise[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Reader]
):
    __slots__ = ()

    identifiers: _t.PromiseValue[
        _t.ListReader[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Reader]
    ] = _t.PromiseValue()


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Fields(_t.TypedDict, total=False):
    identifiers: _t.Iterable[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Like]


_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Like: _t.TypeAlias = (
    _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Reader
    | _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Builder
    | _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Fields
)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo(
    _t.Struct[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Reader,
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Builder,
    ]
):
    Reader: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Reader
    Builder: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Builder
    Promise: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Promise
    Fields: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Fields
    Like: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Like

    Identifier: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier

    _id = 0xF8EA2BF176925DA0
    _name = "CodeGeneratorRequest.RequestedFile.FileSourceInfo"
    _size = (0, 1)

    @staticmethod
    def new(
        **fields: _t.Unpack[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Fields],
    ) -> _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Builder:
        return _t.new_struct(_CodeGeneratorRequest_RequestedFile_FileSourceInfo, fields)


class _CodeGeneratorRequest_RequestedFile_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CodeGeneratorRequest_RequestedFile_Builder

    id: _t.UInt64 = _t.UInt64(0)
    filename: _t.Text = _t.Text(0)
    """As given, without the `--src-prefix`."""
    imports: _t.ListField[_CodeGeneratorRequest_RequestedFile_Import_Reader] = _t.ListField(
        1, _t.struct_of(lambda: _CodeGeneratorRequest_RequestedFile_Import)
    )
    file_source_info: _t.StructField[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Reader] = (
        _t.StructField(2, lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo)
    )


class _CodeGeneratorRequest_RequestedFile_Builder(_t.Builder):
    __slots__ = ()

    id: _t.UInt64Builder = _t.UInt64Builder(0)
    filename: _t.TextBuilder = _t.TextBuilder(0)
    imports: _t.ListFieldBuilder[
        _CodeGeneratorRequest_RequestedFile_Import_Builder,
        _CodeGeneratorRequest_RequestedFile_Import_Like,
    ] = _t.ListFieldBuilder(1, _t.struct_of(lambda: _CodeGeneratorRequest_RequestedFile_Import))
    file_source_info: _t.StructFieldBuilder[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Builder,
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Like,
    ] = _t.StructFieldBuilder(2, lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo)


class _CodeGeneratorRequest_RequestedFile_Promise(
    _t.Promise[_CodeGeneratorRequest_RequestedFile_Reader]
):
    __slots__ = ()

    id: _t.PromiseValue[int] = _t.PromiseValue()
    filename: _t.PromiseValue[str] = _t.PromiseValue()
    imports: _t.PromiseValue[_t.ListReader[_CodeGeneratorRequest_RequestedFile_Import_Reader]] = (
        _t.PromiseValue()
    )
    file_source_info: _t.PromiseStruct[
        _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Promise
    ] = _t.PromiseStruct(2, lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo)


class _CodeGeneratorRequest_RequestedFile_Fields(_t.TypedDict, total=False):
    id: int
    filename: str
    imports: _t.Iterable[_CodeGeneratorRequest_RequestedFile_Import_Like]
    file_source_info: _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Like


_CodeGeneratorRequest_RequestedFile_Like: _t.TypeAlias = (
    _CodeGeneratorRequest_RequestedFile_Reader
    | _CodeGeneratorRequest_RequestedFile_Builder
    | _CodeGeneratorRequest_RequestedFile_Fields
)


class _CodeGeneratorRequest_RequestedFile(
    _t.Struct[
        _CodeGeneratorRequest_RequestedFile_Reader, _CodeGeneratorRequest_RequestedFile_Builder
    ]
):
    """A file named on the command line."""

    Reader: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Reader
    Builder: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Builder
    Promise: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Promise
    Fields: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Fields
    Like: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Like

    Import: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_Import
    FileSourceInfo: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile_FileSourceInfo

    _id = 0xCFEA0EB02E810062
    _name = "CodeGeneratorRequest.RequestedFile"
    _size = (1, 3)

    @staticmethod
    def new(
        **fields: _t.Unpack[_CodeGeneratorRequest_RequestedFile_Fields],
    ) -> _CodeGeneratorRequest_RequestedFile_Builder:
        return _t.new_struct(_CodeGeneratorRequest_RequestedFile, fields)


class _CodeGeneratorRequest_Reader(_t.Reader):
    __slots__ = ()
    _builder: _CodeGeneratorRequest_Builder

    capnp_version: _t.StructField[_CapnpVersion_Reader] = _t.StructField(2, lambda: CapnpVersion)
    """Of the compiler; null before 0.6."""
    nodes: _t.ListField[_Node_Reader] = _t.ListField(0, _t.struct_of(lambda: Node))
    """All that the requested files need, imported nodes among them."""
    source_info: _t.ListField[_Node_SourceInfo_Reader] = _t.ListField(
        3, _t.struct_of(lambda: _Node_SourceInfo)
    )
    requested_files: _t.ListField[_CodeGeneratorRequest_RequestedFile_Reader] = _t.ListField(
        1, _t.struct_of(lambda: _CodeGeneratorRequest_RequestedFile)
    )


class _CodeGeneratorRequest_Builder(_t.Builder):
    __slots__ = ()

    capnp_version: _t.StructFieldBuilder[_CapnpVersion_Builder, _CapnpVersion_Like] = (
        _t.StructFieldBuilder(2, lambda: CapnpVersion)
    )
    nodes: _t.ListFieldBuilder[_Node_Builder, _Node_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: Node)
    )
    source_info: _t.ListFieldBuilder[_Node_SourceInfo_Builder, _Node_SourceInfo_Like] = (
        _t.ListFieldBuilder(3, _t.struct_of(lambda: _Node_SourceInfo))
    )
    requested_files: _t.ListFieldBuilder[
        _CodeGeneratorRequest_RequestedFile_Builder, _CodeGeneratorRequest_RequestedFile_Like
    ] = _t.ListFieldBuilder(1, _t.struct_of(lambda: _CodeGeneratorRequest_RequestedFile))


class _CodeGeneratorRequest_Promise(_t.Promise[_CodeGeneratorRequest_Reader]):
    __slots__ = ()

    capnp_version: _t.PromiseStruct[_CapnpVersion_Promise] = _t.PromiseStruct(
        2, lambda: CapnpVersion
    )
    nodes: _t.PromiseValue[_t.ListReader[_Node_Reader]] = _t.PromiseValue()
    source_info: _t.PromiseValue[_t.ListReader[_Node_SourceInfo_Reader]] = _t.PromiseValue()
    requested_files: _t.PromiseValue[_t.ListReader[_CodeGeneratorRequest_RequestedFile_Reader]] = (
        _t.PromiseValue()
    )


class _CodeGeneratorRequest_Fields(_t.TypedDict, total=False):
    capnp_version: _CapnpVersion_Like
    nodes: _t.Iterable[_Node_Like]
    source_info: _t.Iterable[_Node_SourceInfo_Like]
    requested_files: _t.Iterable[_CodeGeneratorRequest_RequestedFile_Like]


_CodeGeneratorRequest_Like: _t.TypeAlias = (
    _CodeGeneratorRequest_Reader | _CodeGeneratorRequest_Builder | _CodeGeneratorRequest_Fields
)


class CodeGeneratorRequest(_t.Struct[_CodeGeneratorRequest_Reader, _CodeGeneratorRequest_Builder]):
    """The standard input of a `capnpc-*` plugin."""

    Reader: _t.TypeAlias = _CodeGeneratorRequest_Reader
    Builder: _t.TypeAlias = _CodeGeneratorRequest_Builder
    Promise: _t.TypeAlias = _CodeGeneratorRequest_Promise
    Fields: _t.TypeAlias = _CodeGeneratorRequest_Fields
    Like: _t.TypeAlias = _CodeGeneratorRequest_Like

    RequestedFile: _t.TypeAlias = _CodeGeneratorRequest_RequestedFile

    _id = 0xBFC546F6210AD7CE
    _name = "CodeGeneratorRequest"
    _size = (0, 4)
    _by_ordinal = ("nodes", "requested_files", "capnp_version", "source_info")

    @staticmethod
    def new(**fields: _t.Unpack[_CodeGeneratorRequest_Fields]) -> _CodeGeneratorRequest_Builder:
        return _t.new_struct(CodeGeneratorRequest, fields)


_schema = _t.SchemaSource(
    globals(),
    0xA93FC509624C72D9,
    "FfI^41ThgO5EEqyClLezGZ_en0ssI}tOf@E*>X%`3B^CD000CNoj+<5r9a0L1wbDF0TYow2mcqOBl%3Lg605G4FLxK*>X"
    "%`3B^CD07V7|1_1^D024(!k`qxoHxp?)2Qz6qhXVir6FoZz|6lY<AEZ#NngCG^0R#Wpa!g_g#XqS4MFa-|0R#X56ID5y6"
    "Ja?Q6KOdIGif=G0RR9KO*seuO`25P>wJor08tGA0sq-@OkxSeKdAr(0tWyA6Dc^l6E!#o6E!#o6E!%m000vqI0ygu*QC&"
    "%Dwe4LQ4IkB|Jia(VhP1RsQ?852LJ&RSvSHHWj6;CWj6;CWjA*K025I+2fu(#GdtqUl~D}=1OM4_OkxSeKdAr(1qT2D6S"
    "Xv=6TvhG6TvhGGr=^+0RR9KtuzP!V9fd9?Raz008tGA1OM4_OkxSeKdAsk0S6NR0TV4Sk`p;F2NO9k2QxV^F9ZMp6D2SQ"
    "|0_aeVDMEmkN^=40sq-@OkxSeKdAr(0S5p96Ll||6M-)$6Ok_m6Ok`J000whF9-jd46xVI+#}8aQ4IkC|Jia(VhP1RsQ^"
    "U*2NM7R6J08r6KN_36KN_3GifR>1ONaNRVoMnLUkpp4VB3808tGA0sq-@OkxSeKdAr(0tWyA6G<t;6ICe(6ICe(6ICg%0"
    "00v~DF^>18B)4^kCo8?5e)+W*>X%`3B^CD0006LNhrz_Stth+Stth+St!Q<024(h2mfQ4gMC{tUDyCo4FLiF*>X%`3B^C"
    "D00ajB0TVeV(i2H12NOvr2NOvruK)lOH75uE&esYd_D03O01*uV|Jia(VhP1RsQ?882LJ&xi6s&N6P+a&6Qv~w6Qw2R00"
    "0w-B?tepqYv@S8&bId5fTCa7o;QkOsj(C00jXD009&AB;peVB?l7)B?l7)B|iWF6Y(Sm|3bnK`ny%X-T+Y&0RjIPq$BxE"
    "tAgeL1px;D0TUr4>Ju>}2NN+Q2NN+QcK`qr9V7?;u2&NT;~kFk08tVF0{<7JBl%3Lg604P0tWyA6J;Xm6LlgN6MZ5FGkq"
    "c-0RR9KVIl|rHAMS2o3Wst08tVF2LBhNBl%3Lg604f1_uEE0TUe{$`dUh2NNwI2Qw`oj{yJx6B!@}|CseNLpHNYwE$5P0"
    "S5mUq$BxEtAgeL6$S?Z009$uAG#BT9|seK9|seKA3p#96LB90|BoTU@Xu2x=m1d?0S5mUq$BxEtAgeL6$S?Z009$y9^w;"
    "?9tRVR9tRVR9(Mo$6L}s7{~(kNdaR|2u>esL0S5mUq$BxEtAgeL6$S?Z009%J9l{f}9S0M&9S0M&9d`f#6QLak|BwO-K-"
    "3u)>;O>`0S5mUq$BxEtAgeL6$S?Z009%(8R`@183z;T83!}z8Q%f`029?22mcbs{(Qbnv6lc569oTX^hzJ3P_3E(00J{@"
    "84>{#ff)xAff)x=fEfb;Q;Zn`0TXQ*2mfz$v};ENBg6nv69EJNU-U{Jq)@Gz02KrW0RRCL4H&``85jo>85jo>85rjP022"
    "im2mcWr+i2U({K^1P69EJNU-U{Jq)@Gz02KrW0RRCLeHY3TjTZ+KjTZ+KjTb)v026r^2mj^^hlj$|kh=g;69EJNU-U{Jq"
    ")@Gz096DB0RjO9000xE7TOcF76%ix76%ix7Iy#u6QLFd|Cj1u3MDz`hX7F$0R#VF%=zK%cyrJI6#)kU009#b7P=E176%g"
    "@76%g@7C!(06A2av|EY(68gY0Io&Zr20R#VF%=zK%cyrJI6#)kU009$06}l5m6$cYd6$cYd6?Xst6FC(J|I@}y?_h5_tN"
    ">9G0R#VF%=zK%cyrJI6#)kU009$i6v`8Q6bBQ16bBQ16n6js6KNC&|Gy0T_i4(D?Ep~{0R#VF%=zK%cyrJI6#)kU009%3"
    "6XFx869*Hi69*Hi6L$ar6O|JO|M5vaqUb+Y!T?bc0R#VF%=zK%cyrJIRRIS90|5j8029p;>J!}(2NT^A2NT^AuK)lO$r1"
    "<u$!lY&g*4Zz08tYG0{<&QWnl1CG>`yA0S5vB1ONaNsS(N(xe*5wxe*5wxe>1b028GV2mk!%o|YEPW5@te69EDLD?(*p@"
    "KrRB07U@@0ssLM)ezbf<q!uG<q!uG<q&rO029#=2mNA!F0c;j&ru=)0sqd|3L*AJ#lHXr0|x*BGd&N20TWdZClh542NPu"
    "v=Kuf`K@SK2q92ZlIFP!+01+Jl|E^aP1mhi!^8f__2LJ&xp$;Me6SWQp6SWQp6SWRM000xA4hR2MHd+38UptNfQ5^vT|M"
    "5vaqUb+Y!T?nP2LS{D1pojuMGaa36I~4l6I~4l6I~7G000w74F~^)N@4UQ_tBjIQ5^vT|M5vaqUb+Y!T=Qk2LS*9Gi?ky"
    "0TY1?2NQt|2NQt|cK`qrZ43whbmCSF63Oqn08t$Q1OM?!KBDM9SHb`l0S5s90W-}DssR(}3kMVF3kMVF3qJq=6V(d`|K("
    "RB5|cqtt^iRm0RjDDfiAEP>dyrM2LJ&x?Fza96A23k6A23k6A24<000y93J3q7U6OY3E9&?F5ikM$Vu3EO4(iVZ0S5p9G"
    "bIZ80TV?E7ZXhi2NO*SKL7v|F$xF&yO{(oi5aKe08u{y1OK31l6LVc>i7Ue2Lb^I001-92vPzQ{RjsW{RjsW{Rrm(02Ap"
    "52meu_FxKJKY5V|DN&y4^yO{(oi5aKe02BuS00A@Q2Z{m{5eNqp5eNqp5eRnx02BQO2mdTzfWMyk#<>7d3IzfGfle^Edw"
    "ux50006LjR&F=nFj|GnFj|`m<Iy^000w(2M7OwPB6H8efYfq00a|B2T~JJ2L}^T2L}KF6Fmn9QBVQ`{}-eq`An;V<^TWy"
    "Gt~ux0u%WKhyP#nN*|<9t(pJ;0TXQnKfi!YGdtqUl>h+~2?a<0D?(*p@KrRB0000p!2~h_6X668|C<c3*V5c0&Hw-a6Fm"
    "gF6Ga4{|3Y;os|}UN@c;k;69ohx|IXJ6A@)YazW@LLGnoTo0TZnQC;zTj69nTOj`IKj05dTI>H!l?126wIMEf_Jv7nv+0"
    "09$q0zdzl^)o{@vr4r9009$K0uTR>A;R#_Qzz&E009#*0vG>pbhK+n1tY`&009%}0Vn_QNj{?JKUcy4009$?0U!U#Yh$T"
    "}G}o&D009$O0U!NhfiAEP>dycGGZ6tA0TUqsC;x>?Ve};T(VYMQ05R!G0RRC1bmCSF63Oqn0000nwL$^_0RQDzBNCHAP_"
    "6&~0TG24|DauxcJV9f_y7O_5nT`eyO{(oi5aKe0000nIdTC208s=11OM4_OkxSeKdAr_32G4y7XSeNb7N>_ZDB5B01shs"
    "Zg5cq0RjJkPB6H8efYfq5dn(-FJobFZg4MS0V^vmV_|S^Z~y@RK_G5nZDk;71a2U7Xk{RCZ*_8GWh@|JZe$>LXkm09X>="
    "fRWoBh^a~~jdZ!QW!1OX8N>i<b@AarPDAa4S4WMy(7Z)PBLXk{RCZ*_7HV`VN1K?nf=01*M&|3PygcXDZTbOL2=AZczOb"
    "ZBKDb8mHWV`T#_3jaYMba`-PAaD&~a$#*{bY*fNZ)PBLXk{R6Wprq7WFTp7Aa`hQb7dfKVRB(@Wprh7b0BYWAaZ4Mb!>E"
    "VAarPHb0BGRE(!oaAar?fWgu{2a$#*{bY*fNZ)PBLXk{R7Z)9a4U~^+{aAiqkU@i&(0RKTCW@&6?AZ`O;ZDnL2Z*CxTXk"
    "{Q{Z*6U1Ze$>AX>Mf$E($>q0RR9o2|57)0sldBAZKZIWo`p3Aa`kWXm53NAarPDAYd&mb8=%XaB^ioW@&g}E($>m0RRCp"
    "0U`naL31EtZ*^{D10Z*3WpZU8bZBXFAYyW1Ze$>7b0BqdWd~#~3PB73001#5N&zteLIVFmAar?fWgu`3VRB(@Wprh7Aa7"
    "<MbZBKDZDn+5Z)6~8ZXkDPZ*yfJaA9&`ZDn+2a&sVWav*YLb9HQVb0BnRX>%ZHb1n)1K_GN_aAhEHVRB(@Wprh7Aa7<Mb"
    "ZBKDZf|5|AYgN2Z*XNvWMD1|002P{0Wl2{0ssR4Np2u@ZfSIL2Ow`|AarPDAZBT0Y-A^MAa8eWAaiMYWh@|Oa&K)QbZBK"
    "Db97;HbRchLAZc`SAaiA7bZKvHE&&Qb2muiVY5)NLLU|x>a%5?401shoE($>e0TBUO|3Y~nc42IFWdH*%3PBtJ00A+5ng"
    "KCkVgWHhngKB-ase>`>H+^kc_43cWNB^&VQf1fVIXI6Z*_1Wb97;DWOE>4bRcwSWgu*CcV%;QAa8PHX>MU`AZc!MX=G&}"
    "4{3BR3jbGVWpZU8bZ7)+Aa!nOZ*C`ZAar48AZ%%6b1WcfZXhu>En;bOAa!mZX>@Zg3ja-IZDM6|b07t8W*~HEWgvBKZee"
    "X@WFU2JX>V>jATS_lW*~HEWpZU8X>%ZMZ*FA+E(-rsXkl_?b0BmCXk{R6Wo>VAc_43QAarPDAaitbbz^iOVRCPEZe$>72"
    "Xrn9|446lAaiYDYz1r}VQwI0Y-Md_Zge1TW*}i8Y-w|JAa7<MbZBLBWgug3b!=oHVr2s^3jbGVVRRs2AaDk9Z)b90Z6I!"
    "CWn^<8W^ZyJWN%}2ZDnqBVRUJ4ZXjW9WFT&DbRc1LAaZqXAarRDZDlSBK@<T10Wk^s0RRF2Pi|!(W^ZyJ24!JmXdq^3Wo"
    "%?DAZ2cKZDn#{Zge1Tav*JGbZBp6EFfuaAarPDAZ~ADWhZkWZ$ENmWpXYG|5RvYAaitKZUkgua%3QBZg6#UAa7<MVIW{*"
    "VQ_A6V=XFRAaHDTXK4p+E($>q0Wl%^0RR9o1sVYW0RK;BAarPDAY%h>ZE$I9WpX<pZgp&IAYx@^Z*pZIFfKL&E(-raY-}"
    "KOXkl~)AarPDAaZ4Kb!BsOWn>^`X>4V4AZ}%4WGo<QZE$aLbY)~9Zf|5|b0A@DZ*FHGKXhniZ7vEy3;{6-A^`va|5RvYA"
    "Y^4@Yy)9(VRUJ4ZXj=FAarPDAYpE9Z**aFX>SK^E(-rmWo=?*a&sU7VRIm9ZXjS(KY4IvU@i(lOaTB8F$Hn~0093^b!=="
    "bAarO1Wgu^EY<VDWZe<{JXkm09V_|L}Vr3wAa%psQWo{s3A8&VVE(-rwXkm09bZBJ<Aar?fWgu{2a$#*{bY*gLAa7<MVI"
    "XdAWMv>>Ze$>DW*~HEZ*yfJVRCPEZe$>7bRctdVQyp~A7*cIE($>e0Wkpr0slcDb7OCCWgr7?Z*(ARX>)XCWFTpCAa!nH"
    "Z*^{DE(!oaAOQdcF&T;hF#$RO|5SN!Wgu{2asy#)Wprh7b0BYKAarPDAZ=xIXm4a7X>>nxWo%|H3jaYMb98cbV{`=|ZDC"
    "|(AZBlJAarPDAZ=xIXm4a7VQg=1Wguu_b0BkLZ*XNGFfIxJ06`o9001#DY5@QMF%7B#00RG1Xk{REZfS1?ZYOgfbYW*8c"
    "W7m9AarPHb0BSHZDM6|AZc?TbZBKDVPkY@c4Z)M4{l{H3jb7SWgu{DVPgbkAYpB9Zf78AbaNncX<}??ZfA2KX>K5NXk{R"
    "CZ*_7HV`VN1|3M&RWn*k%atUE{X>V>iAYmY8X>4UIAaitbbz^iaAZK!Kb#N>oWo~tCEFfuabY*g8VPj=1AY*TCb97;DbR"
    "chXAYpE9Z**aFX>V>W3IIVs0RR9o@u~tb(YgUKwMqdog{lGo1~EY@0x=<q0RR9o0ZIY?S7>E&Wgv8D1Z5y(Wn*k%a$$67"
    "Z*CxLX=QUDX>K5CbaNnPX>4UK3IG8ARA^~)AZ~AD1!W*_av*PRWgua4Z*^{DAZc_UXkl|8ba`-PAaG%FVQpn}WpZ;a3IG"
    "8ARC#b^AaG%F2VrexbY*gLAa7<MbZBXFAZ~ADWh@|fX>@3Bb#x$fXm4|6Aa7<MbZBKDZf|5|b0A@IZ*^{DAP;GDE(-rdW"
    "n*k%a$$4{X>V?GAY^HBWn*+~c_3+Sb7^E{J0NFrZ*_2UAYpD~AarPDAaitbbz^jMAa7<MZDn+5Z)9^IVRB_4Zf|rTVQp`"
    "2XCQQF4`ppG3jb7SWgu>EWMu>(VRCPEZe$>IXlZjGZ*FBfATS_iZ*m}EAZBT7WiAQ;0RKXHbY*iOZ)OD`U}R}?aBN|DPG"
    "N0jU?6mFAY*lOAa7=7AZBlJAarPDAZ}r8WguZcY;SI5E(-rfZ*m}TWp8i^Y-KtibZBKDW@&6?EFfVZV{dG4ZY&^SZe$>I"
    "Xk{Q|Wn*k%a$$67Z*FrSVRCPEZe$>IXlZjGZ*FBEYHw+7Wn>^?c_3tO4|H=b3jbp(D=uSUaBctra6kc20Rd0}0{>$xD=u"
    "SUaBcx`I&NWYWpi)`VPj=L0Z;(}Pyqq~3;+WEb7N>_ZDB5B31M(<a5_V8WMxNXZe?;|bZ>G}WpQ<7b963JWpQ<7b97~7M"
    "rmwiE=Fl=Wm9i;a${vlZf0*TNn~YibZKU3WpXZUWo=?*asU880Z;(}Pyqr_2m=HV0TclP000q9Y7tQfQBVT`QCtE65djG"
    "l0R#X55e-5S4F^#S0|8MO0s((-a%5?4VQf$V0s#jA0s#jA0snAea%FCGRCxdoaAiqkPyqq~2>=2C2>=2Ab7N>_ZDB5B2w"
    "`w;a5_V8WMxNXZe?;|bZ>G}WpQ<7b963JWpQ<7b97~7MrmwiE=Fl=Wm9i;a${vlZf0*TNn~YibZKU3WdU+P0Z;(}Pyqr_"
    "5Ca4N00aR501>fL5w!<Vv;zTAzybjg0Ra>N0RR9IaY7Ms2T^bX0a1Jc0UZMW{{a*M0ssIJF**@32T?Es0Z}{x0SyEG{{a"
    "F2QK2x_;nivU01*v35e)|b0Y7bJZDM6|Pyqrzba`-PNn}s~0s#pC0s#pC0e@v~WI}m#Wl#YE0SEvB0SEvA|8sO<a&$s@b"
    "N~TmPyqq~2mk^B2mk^9b7N>_ZDB5B24Qe+a5_V8WMxNXZe?;|bZ>G}WpQ<7b963JWpQ<7b97~7MrmwiE=Fl=Wm9i;azA5"
    "bNp5CuKmkz%0RjKJnFKD08K>O<5n)<T0RmA30|Wp71OWg55e;Gy5eHEa0|8MS0s;SNWMyu2X=Z5v2W4_|Pyqq~4gdjB3<"
    "CiH4gdiG5dXWG1TKjgr`-Sm06+l%0RKs3Wo~q7W@!KeWpe*>V`yb<VJ>3@VQ_A6Izw+{Wk+RhWpZJ3Z*o#)adl;LbS_e5"
    "adl;LbY)~lX>4UKKS^zHZ*p`%0Z;(}Pyqr_2m=HF00aR501;6d5m5(GPy+!`Tmk_B0TclN000pUDiI9_Q49kCQ5XUN4{l"
    "*?Wl#YE0So{F0So{D5djJS00U`cPyqq~2>=2C2>=2Ab7N>_ZDB5B1z~V*a5_|ZaAhuGZh25|X>N37axQ6YaBOK~X>?6xb"
    "ZBp6P+@XmZ4YI1WpY3PPyqo@0RmA30|XES6ag3j01*v(5fKMb5CZ{G90CFVaA9&`ZDn+206%g`Ze(S6Pyqq~2LJ*A2LJ*"
    "8b7N>_ZDB5B17UD(a5_|ZaAhuGZh25|X>N37axQRTaz9~hWprh7Kmkwz0Z;(~Q3wMB5CRkd6951aQ9=<>2T@Q10a0860T"
    "BTO6af?f01*v(5fKMb5CZ{G90CFVaA9&`ZDn+206%g`Ze(S6Pyqq~2LJ*A2LJ(ob7OCCWl3aE0RjOD00IFC00IAVV`yb<"
    "VJ>3?VQ_A6I#hXZWiDZEc~Ea@ZggdGE_H5WZ*FsRa$#w117&1D0Z;(}Pyqr_5Ca4Z|Nj&L5&!@Z(Lxc?2T{-i0a4rn0Sy"
    "8E{}cfk000q@IuVfvQIG=xQJew+4FdiD6ag9l01;6t5m5(GPy+!`Tmk_N1N{FK0UH1S5e-@q5eHEa0|8MS0s;SHVQ^t$X"
    ">4f#19W*%0RjL94{T|3bWi~T00uvEbaHiLbWi~T00w_yZh1>-Ze&ma0ssd8b7N>_ZDB5B17UD(a5_$JWMwW>Z*_8GWl3&"
    "kZ!S$`Z3kjyazFu40Rd0}0#O751ONa80RR9I4O$Tq2T>3M0Z|+R0smxgV?%FkZDjxhZgfxq0s#yF0s#yF01*KS0094UV`"
    "yb<VJ>3@VQ_A6Izw+{Wk+RhWpZJ3Z*o#)adl;LbS_e5adl;LbY)~lX>4TxKmkz*0RjKzS0fUWK~Sy$6FmVs|DauxcJV9f"
    "_y7|v0eVmY0#OhH1ONa80RR9I@fs2F2T||?0a5${0RaIN0RaF25vfWMtp`!80|8OE0s#>M0TclO000qHLJ?I5QB(r~QD6"
    "cA5d#7g0RsR45e<3~5eHEa0|8MS0s;SKX>4UvZ*_72KVxM{Zf0*#0RjOK|DauxcJV9f_y7O^K@0%_5C8&yX>D+Ca&&W00"
    "RjOI00B`90|5aJ0099I|K(RB5|cqtt^fc4Kmh;%|7K}yWo}_@WdHyGPyqq~3;+TF3;+NT0SW*B18HPX0RjOD00IFC00I9"
    "-X>4UvZ*_72KVxM{Zf0*kNo{a%a&-T5V`yb<VJ>3=VQ_A6Izn<`Ze%V(X>Md`18!$P0Z;(}Pyqr_2m=HR|NjI5000qDLJ"
    "?61QBVT`QCtE64FUfD6afJM01*u;5e)}X3<CjC7y<zgba`-PPyqq~5dUDz`Qhz&bI<?)06`1^0T2KJe|2tRZ*^{DPyqq}"
    "2LE$oXk~3-E@J{=aBgrqLULhlWG+)<Z*XM*06+my0Rd0}0#OVD1ONa80RR9Ip+XU%2T`B{0a2_10Sy8F{}cfM000q9DiK"
    "WwQA`5?QCI>24FdlE6afMN01*vB5e)}X3<CjC7y<!*X>Mp`a%pr>0RjL94`OL<WKaPD0S*8GQ49kC0S*8G0TBQE=bn}p&"
    "11*_002M%004h;V{dR}Nn}s~0s#pC0s#pC0snJjXk~3-E@J{=aBgrqRC#b^E@5tYP;Y4uZggdGKmkwz0Z;(~Q49kF4FCT"
    "D0smGuS^jxnJB|PmVR8{=2LJ&L0sj910sn<cVe};T(VYMhIZ_cl2LJ&L0{#C10snO3Rtyr!@45gH4Z;x>2LJ*8X>D+9X="
    "7=00!?LfXm4atVRB(@Wprh708jw}|8QY)VQpn}WdH$kPyqt}b#7yCZgX^U03Ts#Ze?Up0RsPXV`yb<VJ>3=VQ_A6I#hXZ"
    "WiDxMbY*g82VrAnKmkwz0Z;(~Q3wMB5CIec5dZ)YQ92P(2T@Q10a0860RaIN0T%!O5e+gC4F^#S0|8MO0s$Xla$#;{Pyq"
    "q~5dSMeWnl1CG>`xQ06`1^0T2KJKXiF;Wl3aE0RjOD00IFC00IAVV`yb<VJ>3=VQ_A6I#hXZWiE4ca&=>L002M%Pyqo@0"
    "RmA70|XEO6af$b01;6-5m5(GPy+!`Tmk_B0Tcli000pUG7$|2Q49kCQ5XUNA7XN0Ze&ma0s#>JD?(*p@KrRB0000%3;_W"
    "U00KXBd2nS(WKaPD0SN#C0SN#B|8rw#Wo=<DV*z1sZg4tOd2l~vE@f_YZ9oA~0Rd0}0#OJ91P}of0S^EG5m7o3Q3p{_0|"
    "8N70s#R56af_g01*u`5e)}X3<CjC7y<zwVsc?_WKaPD0TBNyLS<m^RWy(Q002P@0Ra#I0zY(laAiqkPyqq~2>=2C2>=2A"
    "b7N>_ZDB5B0by`%a5_|Za6e@(Y-w|JKmkwz0Z;(~Q3L}7000yL4gdfV4Pp@y2T>3M0Z|+R0sm!eWo>0{bW{Kbd2nS=0Rj"
    "OK|6t7d;q7>H&;S4cK@0%_5C8)Ib7N>_ZDB5B0%34&a5_e5Wo%?FZ*pX5ZUbR#Kmkwz0Z;(~Q3wMB4FCTW0SEv95m8DJR"
    "R>X20|8NB0s$QX{{IFP0SN#A5e-Ta5eHEa0|8MS0s;SJcyMfKV`+2%002+{0s#jA0s#jA0sm=jaBOK~X><Sp08jw}00#e"
    "aV`yb<VJ>3=VQ_A6I!0+_Y-BEHa&L8T002M%Pyqo@0RmA30|XEP6afbS01*v35e)}X3<CjC7y<!5ba`-PNn}s~0s#pC0s"
    "#pC0snJjXk~3-E@J{=aBgrqMrmbiWG-`TZ*%}a0Z;(}Pyqr_5Ca4d0TclQ000r;IuYRqQQ!jsQS1T%5di`e0R;d65uGX#"
    "od;2z0|8N}0s#>M0~7%U000qHY7tonQCI^3QDg!E5d(k}0SW*B5e=FV6$eoi0|8MW0s;SMVPr*kaBOJ-V`+3mWoBV@18j"
    "6q0RjO500IF400IAGWoBV@Y;;xt4`FO|Wl#YE0TBP246xVI+#}8a002P@0Ra#I0uOX~aAi;d0s#>JV9fd9?Raz00000%3"
    ";_WU00KX6W@d9`bWi~T0SEvB0SEvA|8rw#Wo=<DV*_DuZg4tAX=Q9=E^co`X>((8X>Dn4VQv9*Kmkwz0Z;(~0S5pA4F~`"
    "K00IAVV`yb<VJ>3=VQ_A6I!<q7WiDZEZf|s94|Hj7Za@K00Rd0}0#P&r1P}uh0TKWJ6G;Oq6G;OHQ%C~?0aH{10s#>La1"
    ";R(000vO17Z^i0|!$G0|Nn56axYQ5dv`(0TciL6Tt#%6U71tQ^W!T0aMTd0s#>Naufj-000wx0%8+^0tZuo0s{e4i~<4y"
    "5d?D-0TuuN6Ey;g6FmY4Q#=9#0aHi<0s#>PbQA#>000y50df=d0S8m`0RsV20s;XM26Yqx7ytkhtpREiu>l8DumJ-BQ@j"
    "BJ0TBmw6ag6k0265eY7=b%2UBbT0|8Tb0RjOL2zL|#8UO$jB>`#^DFFvlC;<ZjQ#1hr0TBs!6agCm01@4a5#<L_<O2aw@"
    "B#r53V9R(8~^|jnQ{@G2T_~@0a2&|0TBy&6agIo01;Jc5m^UOSOWo3WC8&Z40{v-9smFl4U!QR2T>FQ0Z||V0snMia%W|"
    "9b3p-aZf|s9bZKt^ZcqUN0RaF40RaF3|8!w;XJvGAPyi2Ma$#*y0RjO500IF400IAWVRC0>baPDrA7ylCZ)8vb0s#R40s"
    "#R40snMia%W|9b4dYibY*g8VPj<g08jw}0RaF40RaF3|8!w;XJvGAM*t6UZ*_1`0RjO500IF400IAWVRC0>baPbz4{m91"
    "ZcqUN0RaF40RaF3|8!w;XJvGAMgR|KWo%?n0RjO500IF400IAWVRC0>baPVxA9QkcV{}jf0s#R40s#R40snMia%W|9b43"
    "Aeb!}yGVQzE)08jw}0RaF40RaF3|8!w;XJvGAMF0nGb!|`q0s#R40s#R40snMia%W|9b3*_RZ*FsRPyqq~0RRF40RRF2b"
    "YXI5Wpr~!00(JoWl#YE0RaF40RaF34|I8OWl#YE0TBOS%=zK%cyrJI002P@0Ra#I0{?SkXk~3-E@J{=aBgrqPH$voE@N+"
    "Qb94Ye0Z;(}Pyqr_2m=HV0~7%e000qDDiKi!QBVT`QCtE65dj1g0TBQI5e+gC4F^#S0|8MO0s$X(VQh6}Pyqq~5dWJDu-"
    "DSuBhCN-06`1^0T2KJ4|I8OWl#YE0TBOS%=zK%cyrJI002P@0Ra#I0{?SkXk~3-E@J{=aBgrqPH$voE@^IbWpZW*VPj=L"
    "0Z;(}Pyqr_2m=HV0~7%d000qXLJ?&LQDg%FQE&nQ5dj1g0UrPW5e;e)5eHEa0|8MS0s;SXb#P^JV{Bmn4|8*6b5H>S0S*"
    "8GQ49kC0S*8G0TBQA*QC&%Dwe4L002M%004h&Wprq7WOGmf0s#&H0Z|MC0RavG0Ra%dfK4+y;>?u*06+l%0RMAiXk~3-E"
    "@J^<aBgrqPH$vCWiDlIb!|WaPyqo@0RmA30|XEQ6afwZ01*vZ5fKMb5CZ{G90CFVWo~tCWpZI|00VS$Pyqq~4gdjB3<Ci"
    "H4gdiG5dTe@RNU))ikAQY06+l%0RMAiXk~3-E@J{=aBgrqPH$voE^~Bpbz^h@06+my0Rd0}0#O_T1P})l0S5p86Tty;6U"
    "6}sQ^WxS0aMTc0s#>L3={zf000wx0csP00S8ln0RsV3i~#}x5dsYq0SN#A6EOj@6FC6~Q#b(w0aHW)0s#>N;1mH0000s3"
    "LJ{!?QSbu+QTze{5d;qu0Sf>C5vh_9u?JDG0|8OI0s#>P2owPf000qTnh|LSQD_4JQFH<U5e5Sk0Sy2E5e+&K4F^#S0|8"
    "MO0s%i}X=Q9=b5H>S0S*8GQ49kC0S*8G0TBOR^hzJ3P_3E(002M%0094FX>((8X>Dl%Zeeb8PiAIw17&nj0RjOC00IFB0"
    "0IAGX>((8X>Dl%Zeeb8LvM9%0d!CS0s#jA0s#jA0e@+8M{;j<a8LmP0RaF40RaF3|8R0;W@U16WdUSNX>)W%Zet&BWNB_"
    "^Pyqq~5C0|^Qo4PQmC*nI06`1^0S^EI|8Q?<ZggdGLjVtNb#8P}0RjOB00IFA00IAGVRT_vZ*pV+A46|-Zgfxq0s#jA0s"
    "#jA0snJjXk~3-E@J{=aBgrqPH$voE>mxHa${u=Np5CuKmkz%0RjJ_AC8GQkh;PE6KMfDPyqr_6axeR00aR5023_%8WSx6"
    "2U9Eo0|8Sw0RjO50TclN000r?S`q07QRo8!QS<@<5dr}e0RjL35s^X>kq1$b0|8N-0s#>N0u%uQ000q9QV~%HQBVT`QCt"
    "E65d;Gi0R#X55e-5S4F^#S0|8MO0s((zZe&7vbY)Nh0s#mB0s#mB0snJ!VRCdrd2|2)Wl#YE0SEvB0SEvAe{E%LVr6o3P"
    "yqq~4gdjB3<CiH4gdiG5dWedj)^#sy21be06+l%0RLofV?%FkZDjxhZgfxq0s#yF0s#yF01*KS000ANWKaPD0SN#C0SN#"
    "BKTTzAVr6pwb7N>_ZDB5B0%34&a5_$JWMwW+Wpi|8WDibnWMx1BPyqo@0RmA70|Wp71OWg55lt!)O$Sj-0|8N30s#R56a"
    "fJM01*uu5e)}X3<CjC7y<zUX=G3V0s#pC0s#pC0S|6rZDmja0s#yF0s#yF01*KS0094UV`yb<VJ>3=VQ_A6I!<q7WiC)*"
    "a$#*{2Xtj}Kmkwz0Z;(~Q3L}7000C5000pUDiI9_Q49kCQ5XUN4{l*?Wl#YE0So{F0So{D5djJS0RMAiXk~3-E@J~>aBg"
    "rqLvLhdM`dnha$$6Da#Ce+b!Bq_bU*=71OWm4Vu3EO4(iVnRRMBP0RmAF0|Ws91OWg569oY>69oYWQv?A60aFkG0s#>N0"
    "TclN000rKdJ(Y)QLqC6QM>{H5CRkd0ssIJWoi*=2T^DP0a0`U0TBWN6afPO01*vZ5fKMb5CZ{G90CFVb8mHWV`WKh00U-"
    "kPyqq~4gdjB3<CiH4gdiG5dW@M69nTOj`IKj06+l%0RLlQaBgr`WpV%yb7^mGPyqq~5dUMDgMC{tUDyBs06`1^0T2KJ|8"
    "iw<b!BsOWdJ{9Mrmwib5H>S0S*8GQ49kC0S*8G0TBISfiAEP>dycGKmh;%A8v1CWphvg0s#&H0Z|MC0RavG0Ra&I7o;Qk"
    "Osj(C0000$0RRC1Qe|;<Wpi|803T#VX>4Wxb7N>_ZDB5B0%34&a5_U_aBgr`WpZ<AZvk#V0Z;(}Pyqr_3<CrJ00aR501="
    "Hc5se2?i~|8tm;wP20Rj{O0RR9IO)?Qp2T@D|0Z~{20TBWN6afMN01*u`5e)}X3<CjC7y<zwZE0h2Z%_dO0R{j90R{j8A"
    "8l!FZ*oup0s#g90s#g90UvE)YHxB-0RjOB00IFA00IAVV`yb<VJ>3=VQ_A6Iz?<{ZDnqBQ)zl-002M%Pyqo@0RmAV0RjL"
    "35uq{>p$7p05se}djRye&5qT;Rc?SUl5n)OZWd{KS5lK=JO$Px55iwd3H3tC(5gkGi9R~pi5e0$~2?zgaZft38WkYWPZE"
    "$aMX>?@(PyqseaBpdDbY*f-0RsPJX=iA3LV0um17&ki0RsPKZ*_7)d30p}0dr6R0{?V(Z$f!=Wpe-k08jw}4`O+AWl#YE"
    "2V!Y-PyqrTWo>YDc~AiY|8rw#Wo=<DV*+7tZg4t5Zf<XMVRUJ4ZU8_5Pyqo@0RmAB0|Wp71OWg55tSMdl?PFj0|8N>0s#"
    "R66afJM01;6#5m5(GPy+!`Tmk_R0Ra>N0ssIJ4Kfi82T=?I0Z|wN0Uu&=VQyql0RjOK|0_aeVDMEmkN^MxK@0%_5C8%nc"
    "42IFWl#YE0TBP246xVI+#}8a002P@0Ra#I0t0DePyqq~2>=2C2>=2Ab7N>_ZDB5B0by`%a5`3DYy)*=Kmkwz0Z;(~QA`5"
    "_4FCTG0RR9KnFJ~mnFI$@m;?g>Q=|j}0UZJU{}2=b0RR9KSp+H*Sp)}DSOfzBQ)C1J0UZMU{{j>N0ssIL83Za583YGY7z"
    "6_WQzQfe0UZPU{{a*M0{{RM*#j~Y*#iet*aHIrQ{)2z0UZSU{{a*M1ONaNnFBHtnF9w?m;(a=Q=|g|0UZVU{{a*M1pojO"
    "SpzZ?Spx@CSOWtAQ)B}I0UZYU{{j>N1^@sP83QsC83PAX7y|<VQzQcd0UZbU{{a*M2LJ#Q*#bHf*#ZYs*a8CqQ{(~y0UZ"
    "eU{{a*M2mk;RnF2Z!nF0q>m;wU<Q=|d{0UZhU{{a*M2><{SSpqr}Spo-BSONn9Q)B`H0UZkU{{a*M3IG5T83IBR83G4W7"
    "y<(UQzQZc0UZnU{{a*M3jhEU*#SZm*#QSr*Z~6pQ{({x0SyfE{}cfX000w}0V)%f0S8l*0RsV3paB8_4Gr@D6aftY025U"
    "KDic)!2UAo50|8TD0RjOH4)OmK0S*8F6BPj}6BPjmQxpLM0aG9W0s$Ql@c#i60S^EG5!EUY)dx}30|8Os0s##W@Bb755C"
    "8xXl{yiX2T_y*0a2g=0SyuE{}cfc000qDQV~@LQB(r~QD6cA4HE7D6af+d01*vZ5fKMb5CZ{G90CFVVQzU)Z)t9H00U)m"
    "Pyqq~5&!}L5&!}JX>N37a%N#;00CuC0RjL9KXY_)bz^i;0RjOM00IFL009qWZgp)?0RjOB00IFA009qdX>)W?0RjOM00I"
    "FL009qVVRT_o0RjOH00IFG000pI0uOX$cyv$!0s#yF0s#yF01*KS004hxY;R$7HZ)KH0s#vE0s#vE0e@y}Z((#ZGEe~m0"
    "SW*D0SW*CKXqwtbT%|l0RjOD00IFC00BRBX>N2gGEe~m0SEvB0SEvAKXqwtbTKwi0RjOB00IFA00AF$X>N2lPyqq~1^@y"
    "91^@vcX>N2jG*AHo0R;d80R;d7A8BrMGcr&C0s#a70s#a70Uv2@bTKwi0RjO700IF6009qaZge<M0RjO600IF5009qTZ*"
    "Oc+0RjO500IF4009qnZ)s#u0RjL9|8rw#Wo=<DV*z1sZg4t6a$y5*WIzE?2mt~A$!lY&g*4Zz01;_2|NQ5kmKM!p$N&*t"
    "LQnw$Q3L}7000C5000pUIuQ*AQ49kCQ5XUNKXYSmaAk8)0RjOI00B`90|5aJ0099I|H*4(sf9Gxs{jB1Kmh;%e?n<)WNB"
    "_^A5&v*aAp5<V`yb<VJ>3<VQ_A6I#hXZ0cAh|Pyqo@0RmA>0|X5J{{#U5022uWDia9=2U7?H0|8SM1OfpK0sj9K0RaF26"
    "UhTA6UhSyQ^*4Y0aMfi0s##I{r?mJ0ssILi32JVi30~yhyw!wQ<MV&0SyEE{}cfO000w712Pjy0|!$`0|Nn5R09G54Fvo"
    "D6afSP022uVG7|{{2U7?G0|8SM0|EgJ1^WLK0R;d66UhQH6UhPxQ^*1X0aMfh0s##M`TrCF1^@sPi2^bci2?^xhynuvQ<"
    "MS%0SyQE{}cfS000w70y+~(0tZt_0s{e4R00A44G8!D6afeT022uUIui*32U7?F0|8SM0s;XI3HJXK0SN#A6UhNO6UhMw"
    "Q^)}W0aMfg0s##Q_5TzB3IG5Ti2*_ri2(;whyeouQ<MP$0SycE{}cfW000w70YVc=0S8k^0RsV3Q~?434Gi=D6afqX022"
    "uTDia9-2U7?E0|8SM0RjOH4f6jK0Sy2E5y>hM$p=x$0|8Og0s##U@&5q<|Cj1u3MDz`hX4_!DiNgz009jT@c#h;|EY(68"
    "gY0Io&XVnDiMJP009jU@BaY-|I@}y?_h5_tN;;RIuTt5009jV?*9P+|Gy0T_i4(D?En!qQV}@^009jW?f(G*|M5vaqUb+"
    "Y!T=EsS`iTk00IADZh25|X>N1?17&hh0RsPNZggdGW?^Fh0cB7D0zY$fa&=>LPyqrDWo~tCPyqrDY-w|JPyqrDWMOn+Py"
    "qq}1`l*)cyv$!0ssboW^8X^bT%|l0RjL9e`aiNVRSPxPyqq}20wLaZge&@Pyqq}20wLaZgev;Pyqq}20wLaZgep=Pyqq}"
    "1|M~4Zge<M0RjL9A8BrMHZ)KH0ssadX>N2gGEe~m00tjvZgep=Pyqq}1`la&bU07}0ssaNVsCG3Pyqq}1`l>`X=G3V0ss"
    "d8b7N>_ZDB5B0by`%a5_z8bO&f}WIzE>0Rd0}0#P6X1ONa80RR9KAp$BBAp!?eAOZscQ!D}k0RaIN0RaF26Wsw)6X5{|Q"
    "{Vvu0aNS&0s#>N0TclO000x20fG~q0S8l@0RsV3r~v{25d{Ji0RsR46Hx(*6IlTVQ&<550aIiF0s#>R0TclQ000sBViEl"
    "ZQTzh|QwRY90TBcO6afVQ01>fT5w!<Vv;zTAzybjg1_KlU1^@sNX<`v=2T^PT0a17Y0TBWO6afbS01*wE5fukf6axWKAO"
    "ZpZX>D+9X=7=00Z?IbVQpn}Wdm|^Pyqq~4gdjB3<CiH4gdiG5dX2G5An<!Qn>&C06+l%0RM7jb9HQVLUI5HVQyql0RjOK"
    "|0_aeVDMEmkN^MxK@0%_5C8)IaA9&`Z9;Nk00VAhPyqq~5dSMeWnl1CG>`xQ06`1^0T2KJ|6y)!Z**aFX#fXrZgWrp0s#"
    "&H0Z|MC0RavG0Ra&ILUkpp4VB380000$0RRC1a%FRMY;;p}0djR?bX0k8WdHzB0RjOD00IFC00IASVRB(@Q*?3xbz^i?d"
    "2nR_Pyqq~2>=2C2>=2AV{c?-PjX~s00DAP0RjOB00IFA009qfVQpnl0RjOG00IFF000pI3IG8Ab7N>_ZDB5B0%34&a5__"
    "UaAk61Y+-YA06+my0Rd0}0#OJ91ONa80RR9IQ5q3Z2T@Q10a0860RaIN0RaF25e+gC4F^#S0|8MO0s$Xla$#;{Pyqq~5d"
    "SMeWnl1CG>`xQ06`1^0T2KJ18HPX0RjOD00IFC00IAVV`yb<VJ>3<VQ_A6Iz?`EKW$}lVQzFl0Z;(}Pyqr_3<CrJ00aR5"
    "01>Gw5vd1Jr~?5}v;qME0TclN000qXQW0qfQD_4JQFH<U5dr}e0RjL35e;Gy5eHEa0|8MS0s;SFZf<XMVRUH#2XAh3Pyq"
    "q~4gdjB3<CiH4gdiG5dT7TC94gU$ngLG06+l%0RLleWMxlsWMu#Wa!>&R0S5pA0S5p94{l*?Wl#YE0So{F0So{D5djJS0"
    "RMAiXk~3-E@J^<aBgrqMrmaOY-B(IQ3L@2{}RXke7;PvmjDx;0eVmY0#O_T1ONa80RR9KT>&Z+T>%GETmb_CQ)mGK0RaI"
    "N0RaF26Bz+g6CD8uQyc*U0aGXe0s#>M0TclO000reViCm$QN#lQQP2Vb5d#4f0RsU65qXjkfd^550|8Nt0s##K|Nj92|8"
    "I1(Yexkm!~hXhDiKu&009jJ{{I01{}CPAXxq*F$^a2DG7&Kc009980RjK!3x|io)sVXY5e-5S4F>=Le{XVRX>MU`PyqrT"
    "XL4_Ka8LmP4|8m9bWi~T|72-%V{&P2X#s9wZgf^*Y;^%;Pyqq~2LJ*M2mk*70smocZf|s9bZGzwZ*Fr?0RjOI00B`90|5"
    "aJ0099I|3Y;os|}UN@c;k-Kmh;%|6^}tWlwTsWdH$kPyqq~2LJ*A2LJ&NZeeX@Pyqq~3;+TF3;+NT0SW*B|88$YX>((8X"
    "#hWMX>MU|bpLZ>Xk~3-E@J^<aBgrqPH$uZWk3N@3;_ZEv7-<1%o|d<022iSQvX825Bj@Rzuo{7^#fY}u2&NT;~kFk02Ac"
    "{T2KK3Q9uI(000C5000xI0~!;l0|!&60|Nn5v;zVG0Ra>N0RR9KVFO|lWdjFOWCH^MQ*Z+U0TBWM6afMN023Jl!V@6_2U"
    "8#e0|8Sk0|EgN0|FEQ0{{RM*#bfn*#ZYs*a8CqQ{(~y0TBiP6afSP026@%ViSb|2UCOs0|8Tz0s;XM2LcoU1pojODFR{>"
    "EdmEqECK@oQ#b+w0SyTM{}cfR000x|0V)&e0S8m)0RsV3^Z^0^4GI4L0RjItMEf_Jv7nv+6U6~K6U6}s009jO{r>?0|Cs"
    "eNLpHNYwEz>L0V)%r0S5p94GaAL0RjJyA;R#_Qzz&E6L|qr6MX>(009jQ`~Lv}{~(kNdaR|2u>ccQ0WuR+0S5p94GsGL0"
    "RjJz0t!IX85ZmS6D<K+6EOh?009vM1rz}w000ryS`pa?QP=|kQRD&vF$Ew26agUs01=T=5tRo~lmh`#paKCA4hj?jA^-p"
    "pO;Qn22T@Q10a0860TB-i6agau01*vB5e)}X3<CjC7y<!*Wo~3bd30q^0RjOC00IFB00IAVbYXIILV0um0cB7D0s#mB0s"
    "#mB0sm=pM`dnha%lhoV^9GC0RaF40RaF3|8QY)VQpn}WdH+mb5H>S0S*8GQ49kC0S*8G0TBPOqYv@S8&bId002M%0094C"
    "Zf<XMVRUH#18;6n0RkUmZ*FsRPyqt}X>N37a%N#;00CuC0Rj(YZgp)?0RlgBbaHiLbWi~T4`yj>Wl#YE00#eIZf<XMVRU"
    "H#2XAh3Pyqq~4gdjB3<CiH4gdiG5dT7TC94gU$ngLG06+l%0RL`fb97~7PHzAQWMy+u0RjOI00B`90|5aJ0099I|3bnK`"
    "ny%X-T(jqKmh;%e{*ARaAiqkPyqq~2>=2C2>=2AWNCA7Y+-p$0%2`sP;zBvX?RR!ZfA6808jw}0SEvB0SEvA|72-%aBN|"
    "DP5=jCZDmja0s#yF0s#yF01*KS000ANWKaPD0SN#C0SN#B|5I;ua${vlZU6&jZ~snZb97~7PHzAMWM%(QVRB(@Wprf#0d"
    "oIyV`yb<VJ>3;4`Fa_a6kc3FaZJo7o;QkOsj(C01?S5|6lY<AEZ#Nng9{KGXG7QRNU))ikAQpty2H^*QC&%Dwe4L5uIAU"
    "fK4+y;>?v1kvjii%=zK%cyrJI5rr!MD?(*p@KrRB01<gI|C<c3*V5c0&Hxc@GXFw#C94gU$ngLXU0VMp8B)4^kCo8?5lv"
    "$MW0`|}TQFVN01-WE|IXJ6A@)YazW@;_s!;?10{<*ufWMyk#<>7d2m%2>0RR923;+NT0doIiVQ_A6Iy!RzA7f}`ZDIdIZ"
    ")9ahWo~5wa$$6Da#Ce+4|Qd8bpJzPaBgr`WpV%yb7^mG|3z$NZDnqBQve5PdS(AXZf<XMVRUH#18;60R$**)WgkLvVQyp"
    "(RC#b^KTTzHXm4cyQ+04<a${^^00VP#|3z+fZDn#{ZU6yvA4X|qY-A5kZ)9Z",
)
