"""The types of expressions, read from the schema. Nothing is called, and no property is read."""

# The hook of a promise knows its method.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from types import ModuleType
from typing import TypeAlias, cast

import attrs

from trio_capnp.cli._paths import all_methods
from trio_capnp.introspection import (
    InterfaceSchema,
    MethodSchema,
    SchemaType,
    StructSchema,
    schema_of,
)
from trio_capnp.typed import Builder, Client, Method, Promise, Reader


@attrs.frozen
class Known:
    """An object that is there already."""

    value: object


Inferred: TypeAlias = Known | InterfaceSchema | StructSchema | MethodSchema | SchemaType | None
"""An object, a client, a struct or the promise of one, a method of a client, or a list.

None is for everything else.
"""

Names: TypeAlias = Mapping[str, object]


def infer(source: str, names: Names) -> Inferred:
    """The type of an expression; None if it is not known, or is no expression.

    Args:
        source: the code of the expression.
        names: the globals of the shell.
    """
    try:
        return _infer(ast.parse(source.strip(), mode="eval").body, names)
    except (SyntaxError, ValueError, RecursionError):
        return None


def _infer(node: ast.expr, names: Names) -> Inferred:
    match node:
        case ast.Name(id=name) if name in names:
            return of_object(names[name])
        case ast.Constant(value=value):
            return Known(value)
        case ast.Await(value=awaited):
            return _infer(awaited, names)
        case ast.Call(func=function):
            called = _infer(function, names)
            return called.results if isinstance(called, MethodSchema) else None
        case ast.Subscript(value=items):
            found = _infer(items, names)
            return of_type(found.element) if isinstance(found, SchemaType) else None
        case ast.Attribute(value=holder, attr=name):
            return _attribute(_infer(holder, names), name)
        case _:
            return None


def of_object(value: object) -> Inferred:
    """The type of an object: the schema of a client, a struct or a promise; else itself."""
    if isinstance(value, Client | Reader | Builder):
        return schema_of(value)
    if isinstance(value, Promise):
        return _of_promise(cast("Promise[object]", value))
    return Known(value)


def of_type(kind: SchemaType | None) -> Inferred:
    """The type of a field: the schema of a struct, group or interface, or a list."""
    if kind is None or kind.kind == "enum":
        return None
    if kind.kind == "list":
        return kind
    found = kind.schema
    return found if isinstance(found, StructSchema | InterfaceSchema) else None


def _of_promise(promise: Promise[object]) -> Inferred:
    fields: list[str] = []
    while promise._parent is not None:
        fields.append(promise._name)
        promise = promise._parent
    method = getattr(promise._hook, "method", None)
    if not isinstance(method, Method):
        return None
    found: Inferred = schema_of(cast("Method[object, object]", method)).results
    for name in reversed(fields):
        found = _attribute(found, name) if name else found
    return found


def _attribute(holder: Inferred, name: str) -> Inferred:
    match holder:
        case Known():
            return _attribute_of_object(holder.value, name)
        case InterfaceSchema():
            return methods_of_client(holder).get(name)
        case StructSchema():
            fields = {field.attribute: field for field in holder.fields.values()}
            return of_type(fields[name].type) if name in fields else None
        case _:
            return None


def _attribute_of_object(value: object, name: str) -> Inferred:
    found: object = inspect.getattr_static(value, name, None)
    if isinstance(value, ModuleType) or isinstance(found, type):
        return of_object(found)
    return Known(found) if inspect.isroutine(found) else None


def methods_of_client(interface: InterfaceSchema) -> dict[str, MethodSchema]:
    """The methods of an interface, by their attributes."""
    return {each.attribute: each for each in all_methods(interface).values()}
