"""The methods of schemas by the numbers that name them in a Call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType, ModuleType
from typing import Final, Protocol, TypeAlias

import attrs

from trio_capnp.introspection import InterfaceSchema, ModuleSchema, Schema, StructSchema, schema_of
from trio_capnp.typed import known_method, shape_of

MethodId: TypeAlias = tuple[int, int]
"""The id of the interface, and the ordinal of the method."""


@attrs.frozen
class NamedMethod:
    """A method of a schema.

    Attributes:
        interface: the name of its interface, with its scope: ``Outer.Thing``.
        method: its name in the schema.
        params: the class of the parameters.
        results: the class of the results.
        is_streaming: declared ``-> stream``.
    """

    interface: str
    method: str
    params: type[object]
    results: type[object]
    is_streaming: bool = False

    @property
    def name(self) -> str:
        """The two names: ``Calculator.evaluate``."""
        return f"{self.interface}.{self.method}"


class Methods(Protocol):
    """Methods by their numbers, such as a dict of them."""

    def get(self, numbers: MethodId, /) -> NamedMethod | None:
        """The method; None if it is unknown."""
        ...


NO_METHODS: Final[Mapping[MethodId, NamedMethod]] = MappingProxyType({})


def methods_of(modules: Iterable[ModuleType]) -> Mapping[MethodId, NamedMethod]:
    """The methods of all interfaces of these modules, and of the modules that they import."""
    found: dict[MethodId, NamedMethod] = {}
    for module in _with_imports(modules):
        for interface in _interfaces(schema_of(module).nested.values()):
            for method in interface.methods.values():
                found[interface.id, method.ordinal] = NamedMethod(
                    interface.python_type.__qualname__,
                    method.name,
                    method.params.python_type,
                    method.results.python_type,
                    method.streaming,
                )
    return found


def name_of(numbers: MethodId, method: NamedMethod | None) -> str:
    """The name of a method, or its numbers if no schema has it: ``@0xe4f12a3b00c0ffee.@3``."""
    return f"@0x{numbers[0]:016x}.@{numbers[1]}" if method is None else method.name


class LoadedMethods:
    """The methods of all typed modules that this process has loaded, now or later."""

    def get(self, numbers: MethodId, /) -> NamedMethod | None:
        """The method; None if no module in use has it."""
        known = known_method(*numbers)
        if known is None:
            return None
        shape = shape_of(known)
        return NamedMethod(
            known.interface, known.schema_name, shape.params, shape.results, known.streaming
        )


def _with_imports(modules: Iterable[ModuleType]) -> list[ModuleType]:
    """These modules and all that they import, each once."""
    found: list[ModuleType] = []
    waiting = list(modules)
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.append(module)
            waiting.extend(schema_of(module).imports.values())
    return found


def _interfaces(declarations: Iterable[Schema]) -> Iterator[InterfaceSchema]:
    """The interfaces among declarations, and those that are declared inside them."""
    for each in declarations:
        if isinstance(each, InterfaceSchema):
            yield each
        if isinstance(each, InterfaceSchema | StructSchema | ModuleSchema):
            yield from _interfaces(each.nested.values())
