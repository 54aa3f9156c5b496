# Generated from schema.capnp, @0xa93fc509624c72d9, by trio_capnp 0.1.0. Do not edit.

from __future__ import annotations

import builtins as _builtins
from typing import Final as _Final

from trio_capnp import typed as _t


class _Node_Parameter_Reader(_t.Reader):
    __slots__ = ()
    _builder: _Node_Parameter_Builder

    name = _t.Text(0)


class _Node_Parameter_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)


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

    name = _t.Text(0)
    id = _t.UInt64(0)


class _Node_NestedNode_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)
    id = _t.UInt64Builder(0)


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

    doc_comment = _t.Text(0)


class _Node_SourceInfo_Member_Builder(_t.Builder):
    __slots__ = ()

    doc_comment = _t.TextBuilder(0)


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

    id = _t.UInt64(0)
    doc_comment = _t.Text(0)
    members: _t.ListField[_Node_SourceInfo_Member_Reader] = _t.ListField(
        1, _t.struct_of(lambda: _Node_SourceInfo_Member)
    )
    """One for each field, enumerant or method, in the node's order."""
    start_byte = _t.UInt32(2)
    end_byte = _t.UInt32(3)


class _Node_SourceInfo_Builder(_t.Builder):
    __slots__ = ()

    id = _t.UInt64Builder(0)
    doc_comment = _t.TextBuilder(0)
    members: _t.ListFieldBuilder[_Node_SourceInfo_Member_Builder, _Node_SourceInfo_Member_Like] = (
        _t.ListFieldBuilder(1, _t.struct_of(lambda: _Node_SourceInfo_Member))
    )
    start_byte = _t.UInt32Builder(2)
    end_byte = _t.UInt32Builder(3)


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

    data_word_count = _t.UInt16(7)
    pointer_count = _t.UInt16(12)
    preferred_list_encoding: _t.EnumField[ElementSize] = _t.EnumField(13, lambda: ElementSize)
    """How small an element of a list of these could be."""
    is_group = _t.Bool(224)
    """Shares the memory of the struct around it."""
    discriminant_count = _t.UInt16(15)
    """Members of the unnamed union; 0 if there is none."""
    discriminant_offset = _t.UInt32(8)
    """Where the union's tag lies, in 16-bit units."""
    fields: _t.ListField[_Field_Reader] = _t.ListField(3, _t.struct_of(lambda: Field))
    """By ordinal; a group stands at the lowest ordinal inside it."""


class _Node_Struct_Builder(_t.Builder):
    __slots__ = ()

    data_word_count = _t.UInt16Builder(7)
    pointer_count = _t.UInt16Builder(12)
    preferred_list_encoding: _t.EnumFieldBuilder[ElementSize] = _t.EnumFieldBuilder(
        13, lambda: ElementSize
    )
    is_group = _t.BoolBuilder(224)
    discriminant_count = _t.UInt16Builder(15)
    discriminant_offset = _t.UInt32Builder(8)
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
    targets_file = _t.Bool(112)
    targets_const = _t.Bool(113)
    targets_enum = _t.Bool(114)
    targets_enumerant = _t.Bool(115)
    targets_struct = _t.Bool(116)
    targets_field = _t.Bool(117)
    targets_union = _t.Bool(118)
    targets_group = _t.Bool(119)
    targets_interface = _t.Bool(120)
    targets_method = _t.Bool(121)
    targets_param = _t.Bool(122)
    targets_annotation = _t.Bool(123)


class _Node_Annotation_Builder(_t.Builder):
    __slots__ = ()

    type: _t.StructFieldBuilder[_Type_Builder, _Type_Like] = _t.StructFieldBuilder(3, lambda: Type)
    targets_file = _t.BoolBuilder(112)
    targets_const = _t.BoolBuilder(113)
    targets_enum = _t.BoolBuilder(114)
    targets_enumerant = _t.BoolBuilder(115)
    targets_struct = _t.BoolBuilder(116)
    targets_field = _t.BoolBuilder(117)
    targets_union = _t.BoolBuilder(118)
    targets_group = _t.BoolBuilder(119)
    targets_interface = _t.BoolBuilder(120)
    targets_method = _t.BoolBuilder(121)
    targets_param = _t.BoolBuilder(122)
    targets_annotation = _t.BoolBuilder(123)


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

    id = _t.UInt64(0)
    display_name = _t.Text(0)
    """For people: the file, a colon, and the declarations around this one joined by dots."""
    display_name_prefix_length = _t.UInt32(2)
    """Bytes of `displayName` to cut off for the name alone."""
    scope_id = _t.UInt64(2)
    """The node around this one; 0 for a file."""
    parameters: _t.ListField[_Node_Parameter_Reader] = _t.ListField(
        5, _t.struct_of(lambda: _Node_Parameter)
    )
    """Type parameters of this node, without those of the nodes around it."""
    is_generic = _t.Bool(288)
    """This node or one around it has type parameters."""
    nested_nodes: _t.ListField[_Node_NestedNode_Reader] = _t.ListField(
        1, _t.struct_of(lambda: _Node_NestedNode)
    )
    """Declarations directly inside; groups and the structs of methods are not among them."""
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        2, _t.struct_of(lambda: Annotation)
    )
    file = _t.Void(union=(6, 0))
    struct: _t.Group[_Node_Struct_Reader] = _t.Group(lambda: _Node_Struct, union=(6, 1))
    enum: _t.Group[_Node_Enum_Reader] = _t.Group(lambda: _Node_Enum, union=(6, 2))
    interface: _t.Group[_Node_Interface_Reader] = _t.Group(lambda: _Node_Interface, union=(6, 3))
    const: _t.Group[_Node_Const_Reader] = _t.Group(lambda: _Node_Const, union=(6, 4))
    annotation: _t.Group[_Node_Annotation_Reader] = _t.Group(lambda: _Node_Annotation, union=(6, 5))
    start_byte = _t.UInt32(10)
    end_byte = _t.UInt32(11)
    """Where the declaration lies in its file."""


class _Node_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Node_Which] = _t.Which(6, lambda: _Node_Which)

    id = _t.UInt64Builder(0)
    display_name = _t.TextBuilder(0)
    display_name_prefix_length = _t.UInt32Builder(2)
    scope_id = _t.UInt64Builder(2)
    parameters: _t.ListFieldBuilder[_Node_Parameter_Builder, _Node_Parameter_Like] = (
        _t.ListFieldBuilder(5, _t.struct_of(lambda: _Node_Parameter))
    )
    is_generic = _t.BoolBuilder(288)
    nested_nodes: _t.ListFieldBuilder[_Node_NestedNode_Builder, _Node_NestedNode_Like] = (
        _t.ListFieldBuilder(1, _t.struct_of(lambda: _Node_NestedNode))
    )
    annotations: _t.ListFieldBuilder[_Annotation_Builder, _Annotation_Like] = _t.ListFieldBuilder(
        2, _t.struct_of(lambda: Annotation)
    )
    file = _t.VoidBuilder(union=(6, 0))
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
    start_byte = _t.UInt32Builder(10)
    end_byte = _t.UInt32Builder(11)


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

    offset = _t.UInt32(1)
    """In units of the field's own size, from the start of its section."""
    type: _t.StructField[_Type_Reader] = _t.StructField(2, lambda: Type)
    default_value: _t.StructField[_Value_Reader] = _t.StructField(3, lambda: Value)
    had_explicit_default = _t.Bool(128)


class _Field_Slot_Builder(_t.Builder):
    __slots__ = ()

    offset = _t.UInt32Builder(1)
    type: _t.StructFieldBuilder[_Type_Builder, _Type_Like] = _t.StructFieldBuilder(2, lambda: Type)
    default_value: _t.StructFieldBuilder[_Value_Builder, _Value_Like] = _t.StructFieldBuilder(
        3, lambda: Value
    )
    had_explicit_default = _t.BoolBuilder(128)


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

    type_id = _t.UInt64(2)


class _Field_Group_Builder(_t.Builder):
    __slots__ = ()

    type_id = _t.UInt64Builder(2)


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

    implicit = _t.Void(union=(5, 0))
    explicit = _t.UInt16(6, union=(5, 1))


class _Field_Ordinal_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Field_Ordinal_Which] = _t.Which(5, lambda: _Field_Ordinal_Which)

    implicit = _t.VoidBuilder(union=(5, 0))
    explicit = _t.UInt16Builder(6, union=(5, 1))


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

    name = _t.Text(0)
    code_order = _t.UInt16(0)
    """The place among its siblings in the source."""
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        1, _t.struct_of(lambda: Annotation)
    )
    discriminant_value = _t.UInt16(1, 65535)
    """The union's tag when this member is the active one."""
    slot: _t.Group[_Field_Slot_Reader] = _t.Group(lambda: _Field_Slot, union=(4, 0))
    group: _t.Group[_Field_Group_Reader] = _t.Group(lambda: _Field_Group, union=(4, 1))
    ordinal: _t.Group[_Field_Ordinal_Reader] = _t.Group(lambda: _Field_Ordinal)


class _Field_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Field_Which] = _t.Which(4, lambda: _Field_Which)

    name = _t.TextBuilder(0)
    code_order = _t.UInt16Builder(0)
    annotations: _t.ListFieldBuilder[_Annotation_Builder, _Annotation_Like] = _t.ListFieldBuilder(
        1, _t.struct_of(lambda: Annotation)
    )
    discriminant_value = _t.UInt16Builder(1, 65535)
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

    name = _t.Text(0)
    code_order = _t.UInt16(0)
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        1, _t.struct_of(lambda: Annotation)
    )


class _Enumerant_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)
    code_order = _t.UInt16Builder(0)
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

    id = _t.UInt64(0)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Superclass_Builder(_t.Builder):
    __slots__ = ()

    id = _t.UInt64Builder(0)
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

    name = _t.Text(0)
    code_order = _t.UInt16(0)
    implicit_parameters: _t.ListField[_Node_Parameter_Reader] = _t.ListField(
        4, _t.struct_of(lambda: _Node_Parameter)
    )
    """Type parameters of the method itself."""
    param_struct_type = _t.UInt64(1)
    param_brand: _t.StructField[_Brand_Reader] = _t.StructField(2, lambda: Brand)
    result_struct_type = _t.UInt64(2)
    result_brand: _t.StructField[_Brand_Reader] = _t.StructField(3, lambda: Brand)
    """A struct made for the method alone has scope 0."""
    annotations: _t.ListField[_Annotation_Reader] = _t.ListField(
        1, _t.struct_of(lambda: Annotation)
    )


class _Method_Builder(_t.Builder):
    __slots__ = ()

    name = _t.TextBuilder(0)
    code_order = _t.UInt16Builder(0)
    implicit_parameters: _t.ListFieldBuilder[_Node_Parameter_Builder, _Node_Parameter_Like] = (
        _t.ListFieldBuilder(4, _t.struct_of(lambda: _Node_Parameter))
    )
    param_struct_type = _t.UInt64Builder(1)
    param_brand: _t.StructFieldBuilder[_Brand_Builder, _Brand_Like] = _t.StructFieldBuilder(
        2, lambda: Brand
    )
    result_struct_type = _t.UInt64Builder(2)
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

    type_id = _t.UInt64(1)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Type_Enum_Builder(_t.Builder):
    __slots__ = ()

    type_id = _t.UInt64Builder(1)
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

    type_id = _t.UInt64(1)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Type_Struct_Builder(_t.Builder):
    __slots__ = ()

    type_id = _t.UInt64Builder(1)
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

    type_id = _t.UInt64(1)
    brand: _t.StructField[_Brand_Reader] = _t.StructField(0, lambda: Brand)


class _Type_Interface_Builder(_t.Builder):
    __slots__ = ()

    type_id = _t.UInt64Builder(1)
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

    any_kind = _t.Void(union=(5, 0))
    struct = _t.Void(union=(5, 1))
    list = _t.Void(union=(5, 2))
    capability = _t.Void(union=(5, 3))


class _Type_AnyPointer_Unconstrained_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Type_AnyPointer_Unconstrained_Which] = _t.Which(
        5, lambda: _Type_AnyPointer_Unconstrained_Which
    )

    any_kind = _t.VoidBuilder(union=(5, 0))
    struct = _t.VoidBuilder(union=(5, 1))
    list = _t.VoidBuilder(union=(5, 2))
    capability = _t.VoidBuilder(union=(5, 3))


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

    scope_id = _t.UInt64(2)
    parameter_index = _t.UInt16(5)


class _Type_AnyPointer_Parameter_Builder(_t.Builder):
    __slots__ = ()

    scope_id = _t.UInt64Builder(2)
    parameter_index = _t.UInt16Builder(5)


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

    parameter_index = _t.UInt16(5)


class _Type_AnyPointer_ImplicitMethodParameter_Builder(_t.Builder):
    __slots__ = ()

    parameter_index = _t.UInt16Builder(5)


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

    void = _t.Void(union=(0, 0))
    bool = _t.Void(union=(0, 1))
    int8 = _t.Void(union=(0, 2))
    int16 = _t.Void(union=(0, 3))
    int32 = _t.Void(union=(0, 4))
    int64 = _t.Void(union=(0, 5))
    uint8 = _t.Void(union=(0, 6))
    uint16 = _t.Void(union=(0, 7))
    uint32 = _t.Void(union=(0, 8))
    uint64 = _t.Void(union=(0, 9))
    float32 = _t.Void(union=(0, 10))
    float64 = _t.Void(union=(0, 11))
    text = _t.Void(union=(0, 12))
    data = _t.Void(union=(0, 13))
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

    void = _t.VoidBuilder(union=(0, 0))
    bool = _t.VoidBuilder(union=(0, 1))
    int8 = _t.VoidBuilder(union=(0, 2))
    int16 = _t.VoidBuilder(union=(0, 3))
    int32 = _t.VoidBuilder(union=(0, 4))
    int64 = _t.VoidBuilder(union=(0, 5))
    uint8 = _t.VoidBuilder(union=(0, 6))
    uint16 = _t.VoidBuilder(union=(0, 7))
    uint32 = _t.VoidBuilder(union=(0, 8))
    uint64 = _t.VoidBuilder(union=(0, 9))
    float32 = _t.VoidBuilder(union=(0, 10))
    float64 = _t.VoidBuilder(union=(0, 11))
    text = _t.VoidBuilder(union=(0, 12))
    data = _t.VoidBuilder(union=(0, 13))
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

    scope_id = _t.UInt64(0)
    bind: _t.ListField[_Brand_Binding_Reader] = _t.ListField(
        0, _t.struct_of(lambda: _Brand_Binding), union=(4, 0)
    )
    inherit = _t.Void(union=(4, 1))
    """As bound where this brand is used."""


class _Brand_Scope_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Brand_Scope_Which] = _t.Which(4, lambda: _Brand_Scope_Which)

    scope_id = _t.UInt64Builder(0)
    bind: _t.ListFieldBuilder[_Brand_Binding_Builder, _Brand_Binding_Like] = _t.ListFieldBuilder(
        0, _t.struct_of(lambda: _Brand_Binding), union=(4, 0)
    )
    inherit = _t.VoidBuilder(union=(4, 1))


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

    unbound = _t.Void(union=(0, 0))
    type: _t.StructField[_Type_Reader] = _t.StructField(0, lambda: Type, union=(0, 1))


class _Brand_Binding_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Brand_Binding_Which] = _t.Which(0, lambda: _Brand_Binding_Which)

    unbound = _t.VoidBuilder(union=(0, 0))
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

    void = _t.Void(union=(0, 0))
    bool = _t.Bool(16, union=(0, 1))
    int8 = _t.Int8(2, union=(0, 2))
    int16 = _t.Int16(1, union=(0, 3))
    int32 = _t.Int32(1, union=(0, 4))
    int64 = _t.Int64(1, union=(0, 5))
    uint8 = _t.UInt8(2, union=(0, 6))
    uint16 = _t.UInt16(1, union=(0, 7))
    uint32 = _t.UInt32(1, union=(0, 8))
    uint64 = _t.UInt64(1, union=(0, 9))
    float32 = _t.Float32(1, union=(0, 10))
    float64 = _t.Float64(1, union=(0, 11))
    text = _t.Text(0, union=(0, 12))
    data = _t.Data(0, union=(0, 13))
    list = _t.AnyPointer(0, union=(0, 14))
    enum = _t.UInt16(1, union=(0, 15))
    struct = _t.AnyPointer(0, union=(0, 16))
    interface = _t.Void(union=(0, 17))
    """Null, the only one that can be written down."""
    any_pointer = _t.AnyPointer(0, union=(0, 18))


class _Value_Builder(_t.Builder):
    __slots__ = ()
    _which: _t.Which[_Value_Which] = _t.Which(0, lambda: _Value_Which)

    void = _t.VoidBuilder(union=(0, 0))
    bool = _t.BoolBuilder(16, union=(0, 1))
    int8 = _t.Int8Builder(2, union=(0, 2))
    int16 = _t.Int16Builder(1, union=(0, 3))
    int32 = _t.Int32Builder(1, union=(0, 4))
    int64 = _t.Int64Builder(1, union=(0, 5))
    uint8 = _t.UInt8Builder(2, union=(0, 6))
    uint16 = _t.UInt16Builder(1, union=(0, 7))
    uint32 = _t.UInt32Builder(1, union=(0, 8))
    uint64 = _t.UInt64Builder(1, union=(0, 9))
    float32 = _t.Float32Builder(1, union=(0, 10))
    float64 = _t.Float64Builder(1, union=(0, 11))
    text = _t.TextBuilder(0, union=(0, 12))
    data = _t.DataBuilder(0, union=(0, 13))
    list = _t.AnyPointerBuilder(0, union=(0, 14))
    enum = _t.UInt16Builder(1, union=(0, 15))
    struct = _t.AnyPointerBuilder(0, union=(0, 16))
    interface = _t.VoidBuilder(union=(0, 17))
    any_pointer = _t.AnyPointerBuilder(0, union=(0, 18))


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
    list = _t.PromiseAny(0)
    enum: _t.PromiseValue[int] = _t.PromiseValue()
    struct = _t.PromiseAny(0)
    interface: _t.PromiseValue[None] = _t.PromiseValue()
    any_pointer = _t.PromiseAny(0)


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

    id = _t.UInt64(0)
    """The declaration of the annotation."""
    brand: _t.StructField[_Brand_Reader] = _t.StructField(1, lambda: Brand)
    value: _t.StructField[_Value_Reader] = _t.StructField(0, lambda: Value)


class _Annotation_Builder(_t.Builder):
    __slots__ = ()

    id = _t.UInt64Builder(0)
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

    major = _t.UInt16(0)
    minor = _t.UInt8(2)
    micro = _t.UInt8(3)


class _CapnpVersion_Builder(_t.Builder):
    __slots__ = ()

    major = _t.UInt16Builder(0)
    minor = _t.UInt8Builder(2)
    micro = _t.UInt8Builder(3)


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

    id = _t.UInt64(0)
    name = _t.Text(0)
    """As written in the source."""


class _CodeGeneratorRequest_RequestedFile_Import_Builder(_t.Builder):
    __slots__ = ()

    id = _t.UInt64Builder(0)
    name = _t.TextBuilder(0)


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

    parent_type_id = _t.UInt64(1)
    ordinal = _t.UInt16(9)


class _CodeGeneratorRequest_RequestedFile_FileSourceInfo_Identifier_Member_Builder(_t.Builder):
    __slots__ = ()

    parent_type_id = _t.UInt64Builder(1)
    ordinal = _t.UInt16Builder(9)


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

    start_byte = _t.UInt32(0)
    end_byte = _t.UInt32(1)
    type_id = _t.UInt64(1, union=(8, 0))
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

    start_byte = _t.UInt32Builder(0)
    end_byte = _t.UInt32Builder(1)
    type_id = _t.UInt64Builder(1, union=(8, 0))
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

    id = _t.UInt64(0)
    filename = _t.Text(0)
    """As given, without the `--src-prefix`."""
    imports: _t.ListField[_CodeGeneratorRequest_RequestedFile_Import_Reader] = _t.ListField(
        1, _t.struct_of(lambda: _CodeGeneratorRequest_RequestedFile_Import)
    )
    file_source_info: _t.StructField[_CodeGeneratorRequest_RequestedFile_FileSourceInfo_Reader] = (
        _t.StructField(2, lambda: _CodeGeneratorRequest_RequestedFile_FileSourceInfo)
    )


class _CodeGeneratorRequest_RequestedFile_Builder(_t.Builder):
    __slots__ = ()

    id = _t.UInt64Builder(0)
    filename = _t.TextBuilder(0)
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
