"""From the bytes of a CodeGeneratorRequest to the model.

The bytes are read with our own codec, through the module generated from schema.capnp. They may come
from anywhere, so that each list is as long and each value as deep as the reader's limits allow, and
each node is checked (``check_node``) before anyone sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

import attrs

from trio_capnp.errors import LimitError, SchemaError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.schema._check import SCHEMA_NESTING, check_node, check_printable
from trio_capnp.schema._model import (
    NO_BRAND,
    Annotation,
    AnnotationDecl,
    AnyPointerType,
    BasicType,
    Body,
    Brand,
    Const,
    Enum,
    Enumerant,
    EnumType,
    Field,
    File,
    Group,
    ImplicitParameterType,
    Import,
    Interface,
    InterfaceType,
    ListType,
    Method,
    Nested,
    Node,
    ParameterType,
    Request,
    RequestedFile,
    Scope,
    Slot,
    Struct,
    StructType,
    Superclass,
    Type,
    Value,
)
from trio_capnp.schemas import schema_capnp as wire
from trio_capnp.typed._struct_api import from_bytes, view, which
from trio_capnp.wire._kernel import ANY_POINTER, AnyBuilder, AnyReader, new_building, root_any

_MAX_WORDS: Final = 1 << 26
# Compilers share nothing between nodes, and most pointers are followed once.
_VISITS: Final = 16

_NO_DISCRIMINANT: Final = 0xFFFF

_NodeKind: TypeAlias = wire.Node.Which
_TypeKind: TypeAlias = wire.Type.Which
_ValueKind: TypeAlias = wire.Value.Which


@attrs.frozen
class _SourceInfo:
    doc: str = ""
    members: tuple[str, ...] = ()
    start_byte: int = 0
    end_byte: int = 0

    def member(self, index: int) -> str:
        return self.members[index] if index < len(self.members) else ""


_NO_SOURCE_INFO: Final = _SourceInfo()


def read_request(data: bytes) -> Request:
    """Read a CodeGeneratorRequest: one framed message, as the compiler writes it.

    Raises:
        SchemaError: the bytes are no such message, or a node in it cannot be; each node is right
            by itself afterwards. Whether they fit together is for ``Loader`` to tell.
    """
    try:
        return _request(from_bytes(wire.CodeGeneratorRequest, data, limits=_limits(len(data))))
    except LimitError as error:
        reason = str(error).partition("; if ")[0]  # what follows is advice for other readers
        raise SchemaError(
            "not a CodeGeneratorRequest, or one that is larger or deeper than is read "
            f"(schema_nesting is {SCHEMA_NESTING}): {reason}"
        ) from error
    except WireError as error:
        raise SchemaError(f"not a CodeGeneratorRequest: {error}") from error


def _limits(size: int) -> ReaderLimits:
    # As large as memory allows, for large projects; but what little bytes lead to stays little.
    return ReaderLimits(
        traversal_words=_VISITS * (size // 8 + 64),
        max_message_words=_MAX_WORDS,
        nesting=SCHEMA_NESTING,
    )


def _request(request: wire.CodeGeneratorRequest.Reader) -> Request:
    version = request.capnp_version
    infos = {info.id: _source_info(info) for info in request.source_info}
    return Request(
        (version.major, version.minor, version.micro),
        tuple(_node(node, infos) for node in request.nodes),
        tuple(_requested_file(file) for file in request.requested_files),
    )


def _source_info(info: wire.Node.SourceInfo.Reader) -> _SourceInfo:
    return _SourceInfo(
        _doc(info),
        tuple(_doc(member) for member in info.members),
        info.start_byte,
        info.end_byte,
    )


def _doc(of: wire.Node.SourceInfo.Reader | wire.Node.SourceInfo.Member.Reader) -> str:
    # The compiler lets any bytes pass in a comment.
    return bytes(view(of, "doc_comment")).decode(errors="replace")


def _requested_file(file: wire.CodeGeneratorRequest.RequestedFile.Reader) -> RequestedFile:
    made = RequestedFile(
        file.id, file.filename, tuple(Import(one.id, one.name) for one in file.imports)
    )
    for name in (made.filename, *(one.name for one in made.imports)):
        check_printable(name)
    return made


# ----------------------------------------------------------------------------------------------
# Nodes.


def _node(node: wire.Node.Reader, infos: Mapping[int, _SourceInfo]) -> Node:
    info = infos.get(node.id, _NO_SOURCE_INFO)
    kind = which(node)
    read_body = _BODIES.get(kind)
    if read_body is None:
        raise _unknown(repr(node.display_name), kind)
    made = Node(
        id=node.id,
        display_name=node.display_name,
        name=_short_name(node),
        scope_id=node.scope_id,
        body=read_body(node, info),
        parameters=tuple(parameter.name for parameter in node.parameters),
        is_generic=node.is_generic,
        nested=tuple(Nested(nested.name, nested.id) for nested in node.nested_nodes),
        annotations=_annotations(node.annotations),
        doc=info.doc,
        start_byte=info.start_byte or node.start_byte,
        end_byte=info.end_byte or node.end_byte,
    )
    check_node(made)
    return made


def _short_name(node: wire.Node.Reader) -> str:
    # The prefix of a file's name is counted up to its last dot, which would leave "capnp".
    if which(node) == _NodeKind.FILE:
        return node.display_name.rpartition("/")[2]
    name = node.display_name.encode()[node.display_name_prefix_length :]
    return name.decode(errors="replace")


def _file(node: wire.Node.Reader, info: _SourceInfo) -> File:
    return File()


def _struct(node: wire.Node.Reader, info: _SourceInfo) -> Struct:
    struct = node.struct
    return Struct(
        data_words=struct.data_word_count,
        pointers=struct.pointer_count,
        is_group=struct.is_group,
        discriminant_count=struct.discriminant_count,
        discriminant_offset=struct.discriminant_offset,
        fields=tuple(
            _field(field, info.member(index)) for index, field in enumerate(struct.fields)
        ),
        preferred_list_encoding=_camel_case(struct.preferred_list_encoding.name),
    )


def _camel_case(upper_case: str) -> str:
    first, *others = upper_case.lower().split("_")
    return first + "".join(other.capitalize() for other in others)


def _field(field: wire.Field.Reader, doc: str) -> Field:
    tag = field.discriminant_value
    explicit = which(field.ordinal) == wire.Field.Ordinal.Which.EXPLICIT
    return Field(
        name=field.name,
        code_order=field.code_order,
        discriminant=None if tag == _NO_DISCRIMINANT else tag,
        ordinal=field.ordinal.explicit if explicit else None,
        body=_field_body(field),
        annotations=_annotations(field.annotations),
        doc=doc,
    )


def _field_body(field: wire.Field.Reader) -> Slot | Group:
    kind = which(field)
    if kind == wire.Field.Which.GROUP:
        return Group(field.group.type_id)
    if kind != wire.Field.Which.SLOT:
        raise _unknown(f"field {field.name!r}", kind)
    slot = field.slot
    return Slot(
        slot.offset, _type(slot.type), _value(slot.default_value), slot.had_explicit_default
    )


def _enum(node: wire.Node.Reader, info: _SourceInfo) -> Enum:
    return Enum(
        tuple(
            Enumerant(one.name, one.code_order, _annotations(one.annotations), info.member(index))
            for index, one in enumerate(node.enum.enumerants)
        )
    )


def _interface(node: wire.Node.Reader, info: _SourceInfo) -> Interface:
    return Interface(
        tuple(
            _method(method, info.member(index))
            for index, method in enumerate(node.interface.methods)
        ),
        tuple(Superclass(one.id, _brand(one.brand)) for one in node.interface.superclasses),
    )


def _method(method: wire.Method.Reader, doc: str) -> Method:
    return Method(
        name=method.name,
        code_order=method.code_order,
        params_id=method.param_struct_type,
        params_brand=_brand(method.param_brand),
        results_id=method.result_struct_type,
        results_brand=_brand(method.result_brand),
        implicit_parameters=tuple(one.name for one in method.implicit_parameters),
        annotations=_annotations(method.annotations),
        doc=doc,
    )


def _const(node: wire.Node.Reader, info: _SourceInfo) -> Const:
    return Const(_type(node.const.type), _value(node.const.value))


def _annotation_decl(node: wire.Node.Reader, info: _SourceInfo) -> AnnotationDecl:
    decl = node.annotation
    targets = {
        "file": decl.targets_file,
        "const": decl.targets_const,
        "enum": decl.targets_enum,
        "enumerant": decl.targets_enumerant,
        "struct": decl.targets_struct,
        "field": decl.targets_field,
        "union": decl.targets_union,
        "group": decl.targets_group,
        "interface": decl.targets_interface,
        "method": decl.targets_method,
        "param": decl.targets_param,
        "annotation": decl.targets_annotation,
    }
    return AnnotationDecl(_type(decl.type), frozenset(name for name in targets if targets[name]))


_BODIES: Final[Mapping[_NodeKind, Callable[[wire.Node.Reader, _SourceInfo], Body]]] = {
    _NodeKind.FILE: _file,
    _NodeKind.STRUCT: _struct,
    _NodeKind.ENUM: _enum,
    _NodeKind.INTERFACE: _interface,
    _NodeKind.CONST: _const,
    _NodeKind.ANNOTATION: _annotation_decl,
}


def _annotations(annotations: Iterable[wire.Annotation.Reader]) -> tuple[Annotation, ...]:
    return tuple(Annotation(one.id, _brand(one.brand), _value(one.value)) for one in annotations)


# ----------------------------------------------------------------------------------------------
# Types.


def _type(of: wire.Type.Reader) -> Type:
    depth = 0
    while which(of) == _TypeKind.LIST:
        of = of.list.element_type
        depth += 1
    made = _type_of_no_list(of)
    for _ in range(depth):
        made = ListType(made)
    return made


def _type_of_no_list(of: wire.Type.Reader) -> Type:
    match which(of):
        case _TypeKind.ENUM:
            return EnumType(of.enum.type_id, _brand(of.enum.brand))
        case _TypeKind.STRUCT:
            return StructType(of.struct.type_id, _brand(of.struct.brand))
        case _TypeKind.INTERFACE:
            return InterfaceType(of.interface.type_id, _brand(of.interface.brand))
        case _TypeKind.ANY_POINTER:
            return _any_pointer(of.any_pointer)
        case kind:
            basic = _BASIC_TYPES.get(kind)
            if basic is None:
                raise _unknown("a type", kind)
            return basic


def _any_pointer(of: wire.Type.AnyPointer.Reader) -> Type:
    kinds = wire.Type.AnyPointer.Which
    match which(of):
        case kinds.PARAMETER:
            return ParameterType(of.parameter.scope_id, of.parameter.parameter_index)
        case kinds.IMPLICIT_METHOD_PARAMETER:
            return ImplicitParameterType(of.implicit_method_parameter.parameter_index)
        case kinds.UNCONSTRAINED:
            return _UNCONSTRAINED.get(which(of.unconstrained), AnyPointerType("any"))
        case _:
            return AnyPointerType("any")


_BASIC_TYPES: Final[Mapping[_TypeKind, BasicType]] = {
    _TypeKind.VOID: BasicType("void"),
    _TypeKind.BOOL: BasicType("bool"),
    _TypeKind.INT8: BasicType("int8"),
    _TypeKind.INT16: BasicType("int16"),
    _TypeKind.INT32: BasicType("int32"),
    _TypeKind.INT64: BasicType("int64"),
    _TypeKind.UINT8: BasicType("uint8"),
    _TypeKind.UINT16: BasicType("uint16"),
    _TypeKind.UINT32: BasicType("uint32"),
    _TypeKind.UINT64: BasicType("uint64"),
    _TypeKind.FLOAT32: BasicType("float32"),
    _TypeKind.FLOAT64: BasicType("float64"),
    _TypeKind.TEXT: BasicType("text"),
    _TypeKind.DATA: BasicType("data"),
}

_UNCONSTRAINED: Final[Mapping[wire.Type.AnyPointer.Unconstrained.Which, AnyPointerType]] = {
    wire.Type.AnyPointer.Unconstrained.Which.ANY_KIND: AnyPointerType("any"),
    wire.Type.AnyPointer.Unconstrained.Which.STRUCT: AnyPointerType("struct"),
    wire.Type.AnyPointer.Unconstrained.Which.LIST: AnyPointerType("list"),
    wire.Type.AnyPointer.Unconstrained.Which.CAPABILITY: AnyPointerType("capability"),
}


def _brand(brand: wire.Brand.Reader) -> Brand:
    scopes = tuple(_scope(scope) for scope in brand.scopes)
    return Brand(scopes) if scopes else NO_BRAND


def _scope(scope: wire.Brand.Scope.Reader) -> Scope:
    kind = which(scope)
    if kind == wire.Brand.Scope.Which.INHERIT:
        return Scope(scope.scope_id, None)
    if kind != wire.Brand.Scope.Which.BIND:
        raise _unknown("a scope of a brand", kind)
    return Scope(scope.scope_id, tuple(_binding(binding) for binding in scope.bind))


def _binding(binding: wire.Brand.Binding.Reader) -> Type | None:
    return _type(binding.type) if which(binding) == wire.Brand.Binding.Which.TYPE else None


# ----------------------------------------------------------------------------------------------
# Values.


def _value(value: wire.Value.Reader) -> Value:
    tag = which(value)
    known = _VALUES.get(tag)
    if known is None:
        raise _unknown("a value", tag)
    kind, read = known
    return Value(kind, read(value))


def _pointer(value: AnyReader) -> bytes:
    """What a pointer leads to as the root of a message of its own; nothing for null."""
    if value._is_null():
        return b""
    message = new_building(0, 0)
    root = root_any(message)
    assert isinstance(root, AnyBuilder), "a message that is built has a root that is built"
    root._set(ANY_POINTER, value)
    (segment,) = message._segments()
    return bytes(segment._view())


_VALUES: Final[
    Mapping[
        _ValueKind,
        tuple[str, Callable[[wire.Value.Reader], bool | int | float | str | bytes | None]],
    ]
] = {
    _ValueKind.VOID: ("void", lambda value: None),
    _ValueKind.BOOL: ("bool", lambda value: value.bool),
    _ValueKind.INT8: ("int8", lambda value: value.int8),
    _ValueKind.INT16: ("int16", lambda value: value.int16),
    _ValueKind.INT32: ("int32", lambda value: value.int32),
    _ValueKind.INT64: ("int64", lambda value: value.int64),
    _ValueKind.UINT8: ("uint8", lambda value: value.uint8),
    _ValueKind.UINT16: ("uint16", lambda value: value.uint16),
    _ValueKind.UINT32: ("uint32", lambda value: value.uint32),
    _ValueKind.UINT64: ("uint64", lambda value: value.uint64),
    _ValueKind.FLOAT32: ("float32", lambda value: value.float32),
    _ValueKind.FLOAT64: ("float64", lambda value: value.float64),
    _ValueKind.TEXT: ("text", lambda value: value.text),
    _ValueKind.DATA: ("data", lambda value: value.data),
    _ValueKind.LIST: ("list", lambda value: _pointer(value.list)),
    _ValueKind.ENUM: ("enum", lambda value: value.enum),
    _ValueKind.STRUCT: ("struct", lambda value: _pointer(value.struct)),
    _ValueKind.INTERFACE: ("interface", lambda value: None),
    _ValueKind.ANY_POINTER: ("any", lambda value: _pointer(value.any_pointer)),
}


def _unknown(what: str, tag: int) -> SchemaError:
    return SchemaError(f"{what} is of kind {tag:d}, which this version does not know")
