"""Schemas at run time: declarations, annotations and comments of generated modules as values.

General layout
--------------
``_schema`` has the public values. ``_build`` makes them from the nodes of a module, with types and
values from ``_types``; ``_modules`` reads the nodes that a module carries, and finds the modules of
imported files. ``_fields`` reads and sets fields by the names of the schema.

From a class to its schema: a generated module has its nodes as ``_schema``, a
``typed.SchemaSource`` that knows the module's namespace. ``typed.source_of_class`` finds the source
in whose namespace the class stands under its name. The class of a struct or interface has the
node's id as ``_id``, and its binding as ``_binding``. A reader or builder has that class as
``_namespace``. So ``schema_of(type(reader))`` and ``schema_of(Person)`` are one object, and
``schema_of(Person).fields["postCode"].annotations["json.name"]`` is the value of an annotation.

This module is light: it imports the nodes' readers when a schema is first asked for.
"""

from __future__ import annotations

from types import ModuleType
from typing import ParamSpec, TypeVar, cast, overload

from trio_capnp import typed as _t
from trio_capnp.introspection._fields import get_field, set_field
from trio_capnp.introspection._schema import (
    AnnotationSchema,
    ConstantSchema,
    EnumerantSchema,
    EnumSchema,
    FieldSchema,
    InterfaceSchema,
    MethodSchema,
    ModuleSchema,
    Schema,
    SchemaType,
    StructSchema,
)

__all__ = [
    # Questions.
    "schema_of",
    "get_field",
    "set_field",
    # Answers.
    "Schema",
    "StructSchema",
    "EnumSchema",
    "InterfaceSchema",
    "MethodSchema",
    "ConstantSchema",
    "AnnotationSchema",
    "ModuleSchema",
    "FieldSchema",
    "EnumerantSchema",
    "SchemaType",
]

Args = ParamSpec("Args")
P = TypeVar("P")
T = TypeVar("T")
R = TypeVar("R")
B = TypeVar("B")
C = TypeVar("C")


@overload
def schema_of(of: type[_t.Struct[R, B]]) -> StructSchema: ...
@overload
def schema_of(of: _t.Reader | _t.Builder | type[_t.Reader | _t.Builder]) -> StructSchema: ...
@overload
def schema_of(of: _t.Enum | type[_t.Enum]) -> EnumSchema: ...
@overload
def schema_of(of: type[_t.Interface[C]]) -> InterfaceSchema: ...
@overload
def schema_of(of: _t.Client | _t.Server | type[_t.Client | _t.Server]) -> InterfaceSchema: ...
@overload
def schema_of(
    of: _t.ClientMethod[Args, P, T] | _t.BoundMethod[Args, P, T] | _t.Method[P, T],
) -> MethodSchema: ...
@overload
def schema_of(of: ModuleType) -> ModuleSchema: ...
def schema_of(of: object) -> Schema:
    """Return the schema of a generated class, of a method or of a generated module.

    ::

        schema = trio_capnp.schema_of(ab.Person)
        [f"{field.name} :{field.type}" for field in schema.fields.values()]
        schema.fields["email"].annotations.get("json.name")

    Args:
        of: ``Person``, its reader or builder, an enum, ``Calculator``, its client or server,
            ``Calculator.Client.evaluate`` or ``client.evaluate``, or the module of a schema file.

    Raises:
        TypeError: it was not generated from a schema, or has the tags of a union.
    """
    # Imported here, because the import takes as long as a quarter of this package's.
    from trio_capnp.introspection import _build

    if isinstance(of, ModuleType):
        return _build.of_module(of)
    described = _method_of(of)
    if described is not None:
        return _build.of_method(described)
    return _build.of_class(_namespace_of(of if isinstance(of, type) else type(of)))


def _method_of(of: object) -> _t.Method[object, object] | None:
    """The method behind the function of a client class; None for other objects."""
    for found in (of, getattr(of, "_method", None)):
        if isinstance(found, _t.Method):
            return cast("_t.Method[object, object]", found)
    return None


def _namespace_of(cls: type[object]) -> type[object]:
    """The namespace of a reader, builder, client or server; another class itself."""
    found: object = getattr(cls, "_namespace", None) or getattr(cls, "_interface", None)
    return found if isinstance(found, type) else cls
