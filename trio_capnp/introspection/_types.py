"""Types of the model as ``SchemaType``, and values of these types as Python has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, cast

from trio_capnp import typed as _t
from trio_capnp.codegen import seen_in
from trio_capnp.errors import SchemaError
from trio_capnp.introspection._modules import ModuleNodes
from trio_capnp.introspection._schema import (
    EnumSchema,
    InterfaceSchema,
    Kind,
    Later,
    SchemaType,
    StructSchema,
)
from trio_capnp.schema import (
    NO_BRAND,
    SCHEMA_NESTING,
    AnyPointerType,
    BasicType,
    Brand,
    EnumType,
    ImplicitParameterType,
    InterfaceType,
    ListType,
    ParameterType,
    StructType,
    Type,
    Value,
    resolve,
    spell,
)
from trio_capnp.wire import _kernel

Declared: TypeAlias = StructSchema | EnumSchema | InterfaceSchema
OfClass: TypeAlias = Callable[[type[object]], Declared]
"""Gives the schema of a generated class."""

_NULL: Final = bytes(8)
_UNLIMITED: Final = 1 << 40


class TypesInside:
    """The types of one module, as seen inside a declaration whose parameters ``brand`` binds."""

    def __init__(self, nodes: ModuleNodes, brand: Brand, of_class: OfClass) -> None:
        self._nodes = nodes
        self._brand = brand
        self._of_class = of_class

    # --- types --------------------------------------------------------------------------------

    def public(self, of: Type, implicit: tuple[str, ...] = ()) -> SchemaType:
        """The public value of a type. ``implicit`` names the method's own type parameters."""
        of = resolve(of, self._brand) if self._brand.scopes else of
        element = self.public(of.element, implicit) if isinstance(of, ListType) else None
        return SchemaType(
            kind=_kind(of),
            element=element,
            _text=spell(of, self._nodes.loader, implicit),
            _schema=Later(lambda: self._schema(of)),
        )

    def group(self, node_id: int) -> SchemaType:
        """The type of a group or a named union."""
        of = StructType(node_id, self._brand)
        return SchemaType(
            kind="group", element=None, _text="group", _schema=Later(lambda: self._schema(of))
        )

    def _schema(self, of: Type) -> Declared | None:
        if not isinstance(of, EnumType | StructType | InterfaceType):
            return None
        found = self.class_of(of)
        if found is None:
            name = self._nodes.loader.node(of.id).display_name
            raise SchemaError(f"{name} is in a file that no module was generated from")
        return self._of_class(found)

    def class_of(self, of: EnumType | StructType | InterfaceType) -> type[object] | None:
        """The generated class of a type; None if there is none."""
        seen = seen_in(NO_BRAND, of)
        assert isinstance(seen, EnumType | StructType | InterfaceType), "only its brand changes"
        return self._nodes.class_of(self._nodes.loader.node(seen.id), seen.brand)

    # --- values -------------------------------------------------------------------------------

    def value(self, of: Type, value: Value) -> object:
        """A default, constant or annotation as Python has it; None for null capabilities."""
        of = resolve(of, self._brand) if self._brand.scopes else of
        data = value.data
        match of:
            case BasicType():
                return data
            case EnumType():
                cls = self.class_of(of)
                return data if cls is None else cast("Callable[[object], object]", cls)(data)
            case StructType():
                cls = self.class_of(of)
                data = _message(data)
                return any_reader(data) if cls is None else _kernel.flat_root(cls, data)
            case ListType():
                data = _message(data)
                element = self._element(of.element)
                return any_reader(data) if element is None else _kernel.flat_list(element, data)
            case _:
                return any_reader(data) if isinstance(data, bytes) and data else None

    def _element(self, of: Type) -> _kernel.Type | None:
        """The kernel's type of the elements of a list; None if their class is missing."""
        match of:
            case BasicType():
                return _kernel.type_of(of.kind)
            case ListType():
                inner = self._element(of.element)
                return None if inner is None else _t.list_of(inner)
            case EnumType() | StructType() | InterfaceType():
                cls = self.class_of(of)
                return None if cls is None else _ELEMENTS[type(of)](lambda: cls)
            case _:
                return _t.ANY_POINTER


def _message(data: object) -> bytes:
    return data if isinstance(data, bytes) and data else _NULL


def any_reader(data: bytes) -> _t.AnyReader:
    """The root of a message of one segment without a segment table, of unknown type."""
    return _kernel.root_any(_kernel.open_segment(data, 0, len(data), _UNLIMITED, SCHEMA_NESTING))


_ELEMENTS: Final[Mapping[type, Callable[[Callable[[], type[object]]], _kernel.Type]]] = {
    EnumType: _t.enum_of,
    StructType: _t.struct_of,
    InterfaceType: _t.cap_of,
}

_KINDS: Final[Mapping[type, Kind]] = {
    ListType: "list",
    EnumType: "enum",
    StructType: "struct",
    InterfaceType: "interface",
    AnyPointerType: "any",
    ParameterType: "parameter",
    ImplicitParameterType: "parameter",
}


def _kind(of: Type) -> Kind:
    return cast(Kind, of.kind) if isinstance(of, BasicType) else _KINDS[type(of)]
