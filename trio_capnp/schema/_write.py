"""From the model back to the bytes of a CodeGeneratorRequest: the inverse of ``_request``.

Each function gives the fields of one struct of schema.capnp as a dict.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from trio_capnp.schema._check import SCHEMA_NESTING
from trio_capnp.schema._model import (
    Annotation,
    AnnotationDecl,
    AnyPointerType,
    BasicType,
    Body,
    Brand,
    CodeGeneratorRequest,
    Const,
    Enum,
    Enumerant,
    EnumType,
    Field,
    File,
    Group,
    ImplicitParameterType,
    Interface,
    InterfaceType,
    ListType,
    Method,
    Node,
    ParameterType,
    RequestedFile,
    Scope,
    Struct,
    StructType,
    Type,
    Value,
)
from trio_capnp.schemas import schema_capnp as wire
from trio_capnp.typed._struct_api import from_dict, to_bytes
from trio_capnp.wire._kernel import AnyReader, open_segment, root_any
from trio_capnp.wire._names import enumerant_name

Fields: TypeAlias = dict[str, object]

_NULL: Final = bytes(8)
"""A segment of one word: its root is a null pointer."""

_NO_DISCRIMINANT: Final = 0xFFFF
_UNLIMITED: Final = 1 << 40


def write_request(request: CodeGeneratorRequest) -> bytes:
    """Return the framed message of a request; ``read_request`` gives an equal one back."""
    major, minor, micro = request.compiler_version
    infos = (_source_info(node) for node in request.nodes)
    fields: Fields = {
        "capnp_version": {"major": major, "minor": minor, "micro": micro},
        "nodes": [_node(node) for node in request.nodes],
        "source_info": [info for info in infos if len(info) > 1],
        "requested_files": [_requested_file(file) for file in request.files],
    }
    return to_bytes(from_dict(wire.CodeGeneratorRequest, fields))


def _requested_file(file: RequestedFile) -> Fields:
    imports = [{"id": one.id, "name": one.name} for one in file.imports]
    return {"id": file.id, "filename": file.filename, "imports": imports}


def _source_info(node: Node) -> Fields:
    """The comments and the place of a node; only its id if it has neither."""
    made: Fields = {"id": node.id}
    docs = [member.doc for member in _members(node.body)]
    if node.doc:
        made["doc_comment"] = node.doc
    if any(docs):
        made["members"] = [{"doc_comment": doc} if doc else {} for doc in docs]
    if node.end_byte:
        made |= {"start_byte": node.start_byte, "end_byte": node.end_byte}
    return made


def _members(body: Body) -> tuple[Field, ...] | tuple[Enumerant, ...] | tuple[Method, ...]:
    match body:
        case Struct():
            return body.fields
        case Enum():
            return body.enumerants
        case Interface():
            return body.methods
        case _:
            return ()


# --- nodes ------------------------------------------------------------------------------------


def _node(node: Node) -> Fields:
    kind, body = _body(node.body)
    return {
        "id": node.id,
        "display_name": node.display_name,
        "display_name_prefix_length": len(node.display_name.encode()) - len(node.name.encode()),
        "scope_id": node.scope_id,
        "parameters": [{"name": name} for name in node.parameters],
        "is_generic": node.is_generic,
        "nested_nodes": [{"name": one.name, "id": one.id} for one in node.nested],
        "annotations": _annotations(node.annotations),
        kind: body,
    }


def _body(body: Body) -> tuple[str, Fields | None]:
    match body:
        case File():
            return "file", None
        case Struct():
            return "struct", _struct(body)
        case Enum():
            return "enum", {"enumerants": [_enumerant(one) for one in body.enumerants]}
        case Interface():
            return "interface", _interface(body)
        case Const():
            return "const", {"type": _type(body.type), "value": _value(body.value)}
        case AnnotationDecl():
            targets = {f"targets_{name}": True for name in sorted(body.targets)}
            return "annotation", {"type": _type(body.type), **targets}


def _struct(struct: Struct) -> Fields:
    return {
        "data_word_count": struct.data_words,
        "pointer_count": struct.pointers,
        "preferred_list_encoding": _ENCODINGS[struct.preferred_list_encoding],
        "is_group": struct.is_group,
        "discriminant_count": struct.discriminant_count,
        "discriminant_offset": struct.discriminant_offset,
        "fields": [_field(field) for field in struct.fields],
    }


_ENCODINGS: Final = {enumerant_name(one): one for one in wire.ElementSize}


def _field(field: Field) -> Fields:
    tag = _NO_DISCRIMINANT if field.discriminant is None else field.discriminant
    made: Fields = {
        "name": field.name,
        "code_order": field.code_order,
        "annotations": _annotations(field.annotations),
        "discriminant_value": tag,
        "ordinal": {"implicit": None} if field.ordinal is None else {"explicit": field.ordinal},
    }
    if isinstance(field.body, Group):
        return {**made, "group": {"type_id": field.body.type_id}}
    slot = field.body
    made["slot"] = {
        "offset": slot.offset,
        "type": _type(slot.type),
        "default_value": _value(slot.default),
        "had_explicit_default": slot.had_explicit_default,
    }
    return made


def _enumerant(one: Enumerant) -> Fields:
    annotations = _annotations(one.annotations)
    return {"name": one.name, "code_order": one.code_order, "annotations": annotations}


def _interface(interface: Interface) -> Fields:
    superclasses = [{"id": one.id, "brand": _brand(one.brand)} for one in interface.superclasses]
    methods = [_method(method) for method in interface.methods]
    return {"methods": methods, "superclasses": superclasses}


def _method(method: Method) -> Fields:
    return {
        "name": method.name,
        "code_order": method.code_order,
        "implicit_parameters": [{"name": name} for name in method.implicit_parameters],
        "param_struct_type": method.params_id,
        "param_brand": _brand(method.params_brand),
        "result_struct_type": method.results_id,
        "result_brand": _brand(method.results_brand),
        "annotations": _annotations(method.annotations),
    }


# --- types ------------------------------------------------------------------------------------


def _type(of: Type) -> Fields:
    depth = 0
    while isinstance(of, ListType):
        of = of.element
        depth += 1
    made: Fields = _type_of_no_list(of)
    for _ in range(depth):
        made = {"list": {"element_type": made}}
    return made


def _type_of_no_list(of: Type) -> Fields:
    match of:
        case BasicType():
            return {of.kind: None}
        case EnumType():
            return {"enum": _declared(of)}
        case StructType():
            return {"struct": _declared(of)}
        case InterfaceType():
            return {"interface": _declared(of)}
        case ParameterType():
            of_scope = {"scope_id": of.scope_id, "parameter_index": of.index}
            return {"any_pointer": {"parameter": of_scope}}
        case ImplicitParameterType():
            return {"any_pointer": {"implicit_method_parameter": {"parameter_index": of.index}}}
        case AnyPointerType():
            kind = "any_kind" if of.kind == "any" else of.kind
            return {"any_pointer": {"unconstrained": {kind: None}}}
        case ListType():
            raise AssertionError("lists are taken off by _type")


def _declared(of: EnumType | StructType | InterfaceType) -> Fields:
    return {"type_id": of.id, "brand": _brand(of.brand)}


def _brand(brand: Brand) -> Fields:
    return {"scopes": [_scope(scope) for scope in brand.scopes]} if brand.scopes else {}


def _scope(scope: Scope) -> Fields:
    if scope.bindings is None:
        return {"scope_id": scope.scope_id, "inherit": None}
    bindings = [
        {"unbound": None} if one is None else {"type": _type(one)} for one in scope.bindings
    ]
    return {"scope_id": scope.scope_id, "bind": bindings}


# --- values -----------------------------------------------------------------------------------


def _annotations(annotations: tuple[Annotation, ...]) -> list[Fields]:
    return [
        {"id": one.id, "brand": _brand(one.brand), "value": _value(one.value)}
        for one in annotations
    ]


def _value(value: Value) -> Fields:
    data: object = value.data
    if value.kind in _POINTERS:
        assert isinstance(data, bytes), "a value with a pointer is the bytes of a message"
        data = _pointer(data)
    return {_POINTERS.get(value.kind, value.kind): data}


_POINTERS: Final = {"list": "list", "struct": "struct", "any": "any_pointer"}


def _pointer(data: bytes) -> AnyReader:
    """The root of a message of one segment without a segment table."""
    segment = data or _NULL
    return root_any(open_segment(segment, 0, len(segment), _UNLIMITED, SCHEMA_NESTING))
