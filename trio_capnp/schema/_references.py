"""The other nodes that a node names, and the kind of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from trio_capnp.schema._check import inner_types
from trio_capnp.schema._model import (
    Annotation,
    AnnotationDecl,
    Body,
    Brand,
    Const,
    Enum,
    EnumType,
    Field,
    File,
    Group,
    Interface,
    InterfaceType,
    Method,
    Node,
    Struct,
    StructType,
    Type,
)

KIND_NAMES: Final[dict[type[Body], str]] = {
    File: "file",
    Struct: "struct",
    Enum: "enum",
    Interface: "interface",
    Const: "constant",
    AnnotationDecl: "annotation",
}

References: TypeAlias = Iterator[tuple[int, type[Body]]]


def references(node: Node) -> References:
    """Every id that the node uses where only one kind of node is legal, with that kind.

    The nodes around and inside it are left out, because they may be of any kind.
    """
    yield from _of_annotations(node.annotations)
    match node.body:
        case Struct(fields=fields):
            for field in fields:
                yield from _of_field(field)
        case Enum(enumerants=enumerants):
            for enumerant in enumerants:
                yield from _of_annotations(enumerant.annotations)
        case Interface() as interface:
            yield from _of_interface(interface)
        case Const() | AnnotationDecl():
            yield from _of_type(node.body.type)
        case File():
            pass


def _of_annotations(annotations: tuple[Annotation, ...]) -> References:
    for annotation in annotations:
        yield annotation.id, AnnotationDecl
        yield from _of_brand(annotation.brand)


def _of_field(field: Field) -> References:
    yield from _of_annotations(field.annotations)
    if isinstance(field.body, Group):
        yield field.body.type_id, Struct
    else:
        yield from _of_type(field.body.type)


def _of_interface(interface: Interface) -> References:
    for superclass in interface.superclasses:
        yield superclass.id, Interface
        yield from _of_brand(superclass.brand)
    for method in interface.methods:
        yield from _of_method(method)


def _of_method(method: Method) -> References:
    yield from _of_annotations(method.annotations)
    yield method.params_id, Struct
    yield from _of_brand(method.params_brand)
    yield method.results_id, Struct
    yield from _of_brand(method.results_brand)


def _of_brand(brand: Brand) -> References:
    for scope in brand.scopes:
        for binding in scope.bindings or ():
            if binding is not None:
                yield from _of_type(binding)


def _of_type(outermost: Type) -> References:
    waiting = [outermost]
    while waiting:
        current = waiting.pop()
        waiting += inner_types(current)
        match current:
            case StructType():
                yield current.id, Struct
            case EnumType():
                yield current.id, Enum
            case InterfaceType():
                yield current.id, Interface
            case _:
                pass
