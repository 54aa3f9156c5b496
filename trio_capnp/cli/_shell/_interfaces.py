"""The interface of the bootstrap object, if the user has not named it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from trio_capnp.cli._command import Failure
from trio_capnp.cli._paths import all_methods, find_interface
from trio_capnp.introspection import (
    InterfaceSchema,
    ModuleSchema,
    Schema,
    SchemaType,
    StructSchema,
    schema_of,
)


def choose_interface(module: ModuleType, name: str | None) -> InterfaceSchema:
    """The interface with this name in the module of a schema, or the only candidate.

    An interface that another one of the file extends, or has in its parameters or results, is no
    candidate, unless there is no other.

    Raises:
        Failure: there is no such interface, or several could be meant.
    """
    if name is not None:
        return find_interface(module, name)
    schema = schema_of(module)
    declared = list(_declared(schema))
    candidates = list(_beginnings(declared)) or declared
    file = Path(schema.file).name
    if not candidates:
        raise Failure(f"{file} declares no interface")
    if len(candidates) > 1:
        names = ", ".join(each.name for each in candidates)
        raise Failure(
            f"{file} has several interfaces: name that of the bootstrap object with --interface"
            f" ({names})"
        )
    return candidates[0]


def _declared(around: Schema) -> Iterator[InterfaceSchema]:
    """All interfaces of a file, those inside of other declarations included."""
    if isinstance(around, InterfaceSchema):
        yield around
    if isinstance(around, ModuleSchema | StructSchema | InterfaceSchema):
        for each in around.nested.values():
            yield from _declared(each)


def _beginnings(declared: list[InterfaceSchema]) -> Iterator[InterfaceSchema]:
    """The interfaces that no other one leads to."""
    led_to = {each.id: {other.id for other in _next_to(each)} - {each.id} for each in declared}
    for each in declared:
        if not any(each.id in others for others in led_to.values()):
            yield each


def _next_to(interface: InterfaceSchema) -> Iterator[InterfaceSchema]:
    """The interfaces that one extends, and those in parameters and results of its methods."""
    yield from interface.superclasses
    seen: set[type[object]] = set()
    for method in all_methods(interface).values():
        yield from _inside(method.params, seen)
        yield from _inside(method.results, seen)


def _inside(struct: StructSchema, seen: set[type[object]]) -> Iterator[InterfaceSchema]:
    """The interfaces in a struct. Structs may be recursive: ``seen`` has those that were read."""
    waiting = [struct]
    while waiting:
        one = waiting.pop()
        if one.python_type in seen:
            continue
        seen.add(one.python_type)
        for field in one.fields.values():
            found = _innermost(field.type).schema
            if isinstance(found, InterfaceSchema):
                yield found
            elif isinstance(found, StructSchema):
                waiting.append(found)


def _innermost(kind: SchemaType) -> SchemaType:
    while kind.element is not None:
        kind = kind.element
    return kind
