"""From the bytes of a CodeGeneratorRequest to the model.

The bytes are read with this package's codec, through the module generated from schema.capnp. They
are not trusted, so the reader's limits bound the length of each list and the depth of each value,
and each node is checked (``check_node``) before it is returned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

import attrs

from trio_capnp.errors import LimitError, SchemaError, TextDecodeError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.schema._check import SCHEMA_NESTING, check_node, check_printable
from trio_capnp.schema._model import (
    AnnotationDecl,
    Body,
    CodeGeneratorRequest,
    Const,
    Enum,
    Enumerant,
    Field,
    FieldSlot,
    File,
    Group,
    ImportedFile,
    Interface,
    Method,
    Nested,
    Node,
    RequestedFile,
    Struct,
    Superclass,
)
from trio_capnp.schema._places import DeclarationError
from trio_capnp.schema._types import (
    read_annotations,
    read_brand,
    read_type,
    read_value,
    unknown_kind,
)
from trio_capnp.schemas import schema_capnp as wire
from trio_capnp.typed._struct_api import from_bytes, view, which

MAX_REQUEST_WORDS: Final = 1 << 26
# Compilers share nothing between nodes, and most pointers are followed once.
_VISITS: Final = 16

_NO_DISCRIMINANT: Final = 0xFFFF

_NodeKind: TypeAlias = wire.Node.Which


@attrs.frozen
class _SourceInfo:
    doc: str = ""
    members: tuple[str, ...] = ()
    start_byte: int = 0
    end_byte: int = 0

    def member(self, index: int) -> str:
        return self.members[index] if index < len(self.members) else ""


_NO_SOURCE_INFO: Final = _SourceInfo()


def read_request(data: bytes) -> CodeGeneratorRequest:
    """Read a CodeGeneratorRequest: one framed message, as the compiler writes it.

    Raises:
        SchemaError: the bytes are not such a message, or a node in it is illegal. Nodes are only
            checked one by one; ``Loader`` checks whether they fit together.
    """
    try:
        return _request(from_bytes(wire.CodeGeneratorRequest, data, limits=_limits(len(data))))
    except LimitError as error:
        reason = str(error).partition("; if ")[0]  # the rest is advice for other readers
        raise SchemaError(
            "not a CodeGeneratorRequest, or one that is larger or deeper than is read "
            f"(schema_nesting is {SCHEMA_NESTING}): {reason}"
        ) from error
    except WireError as error:
        raise SchemaError(f"not a CodeGeneratorRequest: {error}") from error


def _limits(size: int) -> ReaderLimits:
    # Large projects need a large message; the budget for reading it grows with its real size.
    return ReaderLimits(
        traversal_words=_VISITS * (size // 8 + 64),
        max_message_words=MAX_REQUEST_WORDS,
        nesting=SCHEMA_NESTING,
    )


def _request(request: wire.CodeGeneratorRequest.Reader) -> CodeGeneratorRequest:
    version = request.capnp_version
    infos = {info.id: _source_info(info) for info in request.source_info}
    return CodeGeneratorRequest(
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
    # The compiler does not check the bytes of a comment.
    return bytes(view(of, "doc_comment")).decode(errors="replace")


def _requested_file(file: wire.CodeGeneratorRequest.RequestedFile.Reader) -> RequestedFile:
    made = RequestedFile(
        file.id, file.filename, tuple(ImportedFile(one.id, one.name) for one in file.imports)
    )
    for name in (made.filename, *(one.name for one in made.imports)):
        check_printable(name)
    return made


# ----------------------------------------------------------------------------------------------
# Nodes.


def _node(node: wire.Node.Reader, infos: Mapping[int, _SourceInfo]) -> Node:
    info = infos.get(node.id, _NO_SOURCE_INFO)
    try:
        return _node_with(node, info)
    except TextDecodeError as error:
        # A literal in the source, which the compiler does not check. Names are always UTF-8.
        reason = "has a text that is not UTF-8"
        start, end = info.start_byte or node.start_byte, info.end_byte or node.end_byte
        raise DeclarationError(node.display_name, reason, start, end) from error


def _node_with(node: wire.Node.Reader, info: _SourceInfo) -> Node:
    kind = which(node)
    read_body = _BODIES.get(kind)
    if read_body is None:
        raise unknown_kind(repr(node.display_name), kind)
    made = Node(
        id=node.id,
        display_name=node.display_name,
        name=_short_name(node),
        scope_id=node.scope_id,
        body=read_body(node, info),
        parameters=tuple(parameter.name for parameter in node.parameters),
        is_generic=node.is_generic,
        nested=tuple(Nested(nested.name, nested.id) for nested in node.nested_nodes),
        annotations=read_annotations(node.annotations),
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
        annotations=read_annotations(field.annotations),
        doc=doc,
    )


def _field_body(field: wire.Field.Reader) -> FieldSlot | Group:
    kind = which(field)
    if kind == wire.Field.Which.GROUP:
        return Group(field.group.type_id)
    if kind != wire.Field.Which.SLOT:
        raise unknown_kind(f"field {field.name!r}", kind)
    slot = field.slot
    return FieldSlot(
        slot.offset, read_type(slot.type), read_value(slot.default_value), slot.had_explicit_default
    )


def _enum(node: wire.Node.Reader, info: _SourceInfo) -> Enum:
    return Enum(
        tuple(
            Enumerant(
                one.name, one.code_order, read_annotations(one.annotations), info.member(index)
            )
            for index, one in enumerate(node.enum.enumerants)
        )
    )


def _interface(node: wire.Node.Reader, info: _SourceInfo) -> Interface:
    return Interface(
        tuple(
            _method(method, info.member(index))
            for index, method in enumerate(node.interface.methods)
        ),
        tuple(Superclass(one.id, read_brand(one.brand)) for one in node.interface.superclasses),
    )


def _method(method: wire.Method.Reader, doc: str) -> Method:
    return Method(
        name=method.name,
        code_order=method.code_order,
        params_id=method.param_struct_type,
        params_brand=read_brand(method.param_brand),
        results_id=method.result_struct_type,
        results_brand=read_brand(method.result_brand),
        implicit_parameters=tuple(one.name for one in method.implicit_parameters),
        annotations=read_annotations(method.annotations),
        doc=doc,
    )


def _const(node: wire.Node.Reader, info: _SourceInfo) -> Const:
    return Const(read_type(node.const.type), read_value(node.const.value))


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
    return AnnotationDecl(
        read_type(decl.type), frozenset(name for name in targets if targets[name])
    )


_BODIES: Final[Mapping[_NodeKind, Callable[[wire.Node.Reader, _SourceInfo], Body]]] = {
    _NodeKind.FILE: _file,
    _NodeKind.STRUCT: _struct,
    _NodeKind.ENUM: _enum,
    _NodeKind.INTERFACE: _interface,
    _NodeKind.CONST: _const,
    _NodeKind.ANNOTATION: _annotation_decl,
}
