"""The rules for one node, independent of all others.

Nodes come from a compiler, but also from peers and files. After these checks, names are safe (a
generator may print them), every field lies inside its struct, and every tag means one member.

Source: schema.capnp.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from trio_capnp.errors import SchemaError
from trio_capnp.schema._model import (
    Annotation,
    AnnotationDecl,
    BasicType,
    Body,
    Brand,
    Const,
    Enum,
    EnumType,
    FieldSlot,
    File,
    Interface,
    InterfaceType,
    ListType,
    Node,
    Struct,
    StructType,
    Type,
    Value,
)

SCHEMA_NESTING: Final = 128
"""How deep declarations may nest, and types in types."""

# The language has no underscores in names. A leading one could give a name that Python uses
# (``__init__``, ``__dict__``) or that generated classes use (``_fields``, ``_which``).
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_NODE_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\$(Params|Results))?")

BITS: Final = {
    "void": 0,
    "bool": 1,
    "int8": 8,
    "int16": 16,
    "int32": 32,
    "int64": 64,
    "uint8": 8,
    "uint16": 16,
    "uint32": 32,
    "uint64": 64,
    "float32": 32,
    "float64": 64,
}
"""The bits in the data section of a value of a basic type; text and data are pointers."""

_MAX_TITLE: Final = 100
_MAX_MEMBERS: Final = 1 << 16
_MANY_WORDS: Final = 256
_DEEP: Final = 32


def check_node(node: Node) -> None:
    """Check one node alone.

    Raises:
        SchemaError: a part of it is illegal; the text names the node and the part.
    """
    try:
        _check_header(node)
        _check_body(node.body)
    except SchemaError as error:
        raise SchemaError(f"schema node {title(node)} (@{node.id:#x}): {error}") from None


def title(node: Node) -> str:
    """The node's name for a message: printable, and only the end of a very long one."""
    name = node.display_name if node.display_name.isprintable() else repr(node.display_name)
    return name if len(name) <= _MAX_TITLE else f"…{name[-_MAX_TITLE:]}"


def check_name(name: str) -> None:
    """Refuse names that the schema language cannot declare and that Python uses."""
    if not _NAME.fullmatch(name):
        raise SchemaError(f"{name[:80]!r} is not a name")


def check_printable(text: str) -> None:
    """Refuse control characters, which could break the line of code that has a file's name."""
    if not text.isprintable():
        raise SchemaError(f"{text[:80]!r} is not printable")


def bits_of(of: Type) -> int | None:
    """The size of a field of this type in the data section; ``None`` for a pointer."""
    if isinstance(of, EnumType):
        return 16
    return BITS.get(of.kind) if isinstance(of, BasicType) else None


def value_kind(of: Type) -> str:
    """The ``Value.kind`` that goes with a type."""
    return of.kind if isinstance(of, BasicType) else _VALUE_KINDS.get(type(of), "any")


_VALUE_KINDS: Final[dict[type, str]] = {
    ListType: "list",
    EnumType: "enum",
    StructType: "struct",
    InterfaceType: "interface",
}


def _check_header(node: Node) -> None:
    if not node.id:
        raise SchemaError("its id is 0")
    check_printable(node.display_name)
    if isinstance(node.body, File):
        check_printable(node.name)
    elif not _NODE_NAME.fullmatch(node.name):
        raise SchemaError(f"{node.name[:80]!r} is not a name")
    _check_names("declaration", (nested.name for nested in node.nested))
    _check_names("type parameter", node.parameters)
    _check_annotations(node.annotations)


def _check_names(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        check_name(name)
        if name in seen:
            raise SchemaError(f"{what} {name} is declared twice")
        seen.add(name)
    if len(seen) > _MAX_MEMBERS:
        raise SchemaError(f"{len(seen)} {what}s are more than {_MAX_MEMBERS}")


def _check_annotations(annotations: Iterable[Annotation]) -> None:
    for annotation in annotations:
        _check_brand(annotation.brand)


def _check_body(body: Body) -> None:
    match body:
        case File():
            pass
        case Struct():
            _check_struct(body)
        case Enum():
            _check_enum(body)
        case Interface():
            _check_interface(body)
        case Const():
            _check_type(body.type)
            _check_value(body.value, body.type)
        case AnnotationDecl():
            _check_type(body.type)


def _check_struct(struct: Struct) -> None:
    _check_names("field", (field.name for field in struct.fields))
    for field in struct.fields:
        _check_annotations(field.annotations)
        if isinstance(field.body, FieldSlot):
            _check_slot(field.name, field.body, struct)
    _check_union(struct)


def _check_slot(name: str, slot: FieldSlot, struct: Struct) -> None:
    _check_type(slot.type)
    _check_value(slot.default, slot.type)
    bits = bits_of(slot.type)
    if bits is None:
        inside = slot.offset < struct.pointers
    else:
        inside = bits == 0 or (slot.offset + 1) * bits <= struct.data_words * 64
    if not inside:
        raise SchemaError(f"field {name} at {slot.offset} lies outside the struct")


def _check_union(struct: Struct) -> None:
    tags = [field.discriminant for field in struct.fields if field.discriminant is not None]
    if struct.discriminant_count != len(tags):
        raise SchemaError(
            f"its union declares {struct.discriminant_count} members, but has {len(tags)}"
        )
    if sorted(tags) != list(range(len(tags))):
        raise SchemaError("the tags of its union are not 0, 1, 2, …")
    if len(tags) == 1:
        raise SchemaError("its union has a single member")
    if tags and (struct.discriminant_offset + 1) * 16 > struct.data_words * 64:
        raise SchemaError(f"the tag at {struct.discriminant_offset} lies outside the struct")


def _check_enum(enum: Enum) -> None:
    _check_names("enumerant", (enumerant.name for enumerant in enum.enumerants))
    for enumerant in enum.enumerants:
        _check_annotations(enumerant.annotations)


def _check_interface(interface: Interface) -> None:
    _check_names("method", (method.name for method in interface.methods))
    for method in interface.methods:
        _check_names("type parameter", method.implicit_parameters)
        _check_annotations(method.annotations)
        _check_brand(method.params_brand)
        _check_brand(method.results_brand)
    for superclass in interface.superclasses:
        _check_brand(superclass.brand)


def _check_value(value: Value, of: Type) -> None:
    if value.kind != value_kind(of):
        raise SchemaError(f"a value of kind {value.kind} is given for a {value_kind(of)}")


def _check_brand(brand: Brand) -> None:
    for binding in _bindings(brand):
        _check_type(binding)


def _check_type(outermost: Type) -> None:
    # A stack of our own, because a hostile schema must not exhaust Python's.
    waiting = [(outermost, 1)]
    while waiting:
        current, depth = waiting.pop()
        if depth > SCHEMA_NESTING:
            raise SchemaError(f"types are nested deeper than schema_nesting ({SCHEMA_NESTING})")
        waiting += [(inner, depth + 1) for inner in inner_types(current)]


def is_small(outermost: Type) -> bool:
    """Whether a type is written with few words, as every sensible one is.

    Types that contain themselves, as in ``struct A(T) { x @0 :A(List(T)); }``, are not.
    """
    waiting = [(outermost, 1)]
    looked_at = 0
    while waiting:
        current, depth = waiting.pop()
        looked_at += 1
        if depth > _DEEP or looked_at > _MANY_WORDS:
            return False
        waiting += [(inner, depth + 1) for inner in inner_types(current)]
    return True


def element_of_lists(of: Type) -> Type:
    """The innermost element type of lists of lists; any other type unchanged."""
    while isinstance(of, ListType):
        of = of.element
    return of


def inner_types(outer: Type) -> Iterator[Type]:
    """The types written directly inside a type: of elements, and bound to type parameters."""
    if isinstance(outer, ListType):
        yield outer.element
    elif isinstance(outer, EnumType | StructType | InterfaceType):
        yield from _bindings(outer.brand)


def _bindings(brand: Brand) -> Iterator[Type]:
    for scope in brand.scopes:
        for binding in scope.bindings or ():
            if binding is not None:
                yield binding
