"""The path of calls that a user writes: ``Interface.method.field.method``.

The names are those of the schema. The path is looked up there before any connection is made, so a
wrong name costs no call.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from difflib import get_close_matches
from types import ModuleType

import attrs

from trio_capnp.cli._command import Failure
from trio_capnp.introspection import (
    InterfaceSchema,
    MethodSchema,
    ModuleSchema,
    Schema,
    StructSchema,
    schema_of,
)


@attrs.frozen
class Step:
    """One call of a path.

    Attributes:
        fields: the attributes that lead from the results of the call before to the object of this
            one; empty in the first step.
        method: of the call.
    """

    fields: tuple[str, ...]
    method: MethodSchema


@attrs.frozen
class CallPath:
    """The bootstrap interface, and the calls one after another, at least one."""

    interface: InterfaceSchema
    steps: tuple[Step, ...]


def read_path(module: ModuleType, text: str) -> CallPath:
    """Look up a path of calls in the module of a schema.

    Raises:
        Failure: a name is not in the schema, or the path does not end with a method.
    """
    words = deque(text.split("."))
    interface = _interface(schema_of(module), words)
    first = _method(interface, _next(words))
    steps = [Step((), first)]
    while (step := _step(steps[-1].method, words)) is not None:
        steps.append(step)
    return CallPath(interface, tuple(steps))


def _next(words: deque[str]) -> str:
    """Take the next word of the path; empty at its end."""
    return words.popleft() if words else ""


def find_interface(module: ModuleType, name: str) -> InterfaceSchema:
    """Look up an interface in the module of a schema; the name may have others around it.

    Raises:
        Failure: the schema has no such interface.
    """
    words = deque(name.split("."))
    found = _declared(schema_of(module), words)
    if words:
        raise _unknown(f"{found.name} declares no", words[0], _nested(found))
    if not isinstance(found, InterfaceSchema):
        raise Failure(f"{found.name} is no interface")
    return found


def _interface(around: ModuleSchema, words: deque[str]) -> InterfaceSchema:
    """The interface that the path begins with."""
    found = _declared(around, words)
    if isinstance(found, InterfaceSchema):
        return found
    raise Failure(f"{found.name} is no interface: a path is Interface.method.field.method")


def _declared(around: ModuleSchema, words: deque[str]) -> Schema:
    """The declaration that the path begins with; its name may have others around it.

    A name behind an interface is that of another one within it, or of a method: the first begins
    with a capital letter, the second with a small one.
    """
    found: Schema = around
    while words:
        nested = _nested(found)
        if isinstance(found, InterfaceSchema) and words[0] not in nested:
            return found
        word = words.popleft()
        if word not in nested:
            raise _unknown(f"{found.name} declares no", word, nested)
        found = nested[word]
    return found


def _nested(schema: Schema) -> Mapping[str, Schema]:
    """The declarations inside of another one."""
    if isinstance(schema, ModuleSchema | StructSchema | InterfaceSchema):
        return schema.nested
    return {}


def _step(before: MethodSchema, words: deque[str]) -> Step | None:
    """The next call of the path; None at its end."""
    struct: StructSchema = before.results
    fields: list[str] = []
    while words:
        word = words.popleft()
        field = struct.fields.get(word)
        if field is None:
            raise _unknown(f"{struct.name} has no field", word, struct.fields)
        fields.append(field.attribute)
        inside = field.type.schema if field.type.kind != "enum" else None
        if isinstance(inside, InterfaceSchema):
            return Step(tuple(fields), _method(inside, _next(words)))
        if not isinstance(inside, StructSchema):
            raise Failure(f"{word} of {struct.name} is a {field.type}, which has no methods")
        struct = inside
    if fields:
        raise Failure(f"the path ends with a {struct.name}: it has to end with a method")
    return None


def _method(interface: InterfaceSchema, name: str) -> MethodSchema:
    methods = all_methods(interface)
    if not name:
        names = ", ".join(methods) or "it has none"
        raise Failure(f"the path ends with {interface.name}: add a method ({names})")
    if name not in methods:
        raise _unknown(f"{interface.name} has no method", name, methods)
    return methods[name]


def all_methods(interface: InterfaceSchema) -> dict[str, MethodSchema]:
    """The methods of an interface and of all that it extends; its own come first."""
    found = dict(interface.methods)
    for base in interface.superclasses:
        for name, method in all_methods(base).items():
            found.setdefault(name, method)
    return found


def _unknown(text: str, word: str, known: Mapping[str, object]) -> Failure:
    near = get_close_matches(word, known, 1)
    hint = f"; did you mean {near[0]}?" if near else f"; it has {', '.join(known) or 'none'}"
    return Failure(f"{text} {word}{hint}")
