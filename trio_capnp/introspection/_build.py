"""Schemas of generated classes and modules, made from the nodes of their modules.

The schema of one class is made once for each module in use.
"""

# Classes of generated modules have facts under private names.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType, ModuleType
from typing import TypeAlias, cast

from trio_capnp import typed as _t
from trio_capnp.codegen import named_enumerants, named_fields
from trio_capnp.introspection._modules import ModuleNodes, nodes_of
from trio_capnp.introspection._schema import (
    AnnotationSchema,
    ConstantSchema,
    EnumerantSchema,
    EnumSchema,
    FieldSchema,
    InterfaceSchema,
    Later,
    MethodSchema,
    ModuleSchema,
    Schema,
    SchemaType,
    StructSchema,
)
from trio_capnp.introspection._types import Declared, TypesInside
from trio_capnp.schema import (
    NO_BRAND,
    Annotation,
    AnnotationDecl,
    Brand,
    Const,
    Enum,
    Field,
    FieldSlot,
    Group,
    Interface,
    Method,
    Node,
    Struct,
)

AnyStruct: TypeAlias = _t.Struct[_t.Reader, _t.Builder]
AnyInterface: TypeAlias = _t.Interface[_t.Client]


def of_module(module: ModuleType) -> ModuleSchema:
    """The schema of a generated module; TypeError for another module."""
    source = _t.source_of_module(module)
    if source is None:
        raise TypeError(f"module {module.__name__!r} was not generated from a schema")
    nodes = nodes_of(source)
    node = nodes.loader.node(source.file_id)
    build = _Build(nodes, node, NO_BRAND)
    return ModuleSchema(
        name=node.name,
        id=node.id,
        file=nodes.path,
        doc=_doc(node.doc),
        _annotations=build.annotations(node.annotations),
        _nested=Later(build.nested),
        _imports=Later(lambda: MappingProxyType(nodes.imports())),
    )


def of_method(described: _t.Method[object, object]) -> MethodSchema:
    """The schema of a method, which clients and interfaces have as ``Method``."""
    namespace: dict[str, object] = getattr(described.params, "__globals__", {})
    source = namespace.get("_schema")
    if not isinstance(source, _t.SchemaSource):
        raise TypeError(f"{described.full_name} was not generated from a schema")
    nodes = nodes_of(source)
    node = nodes.loader.node(described.interface_id)
    method = nodes.loader.interface(node.id).methods[described.ordinal]
    return _Build(nodes, node, NO_BRAND).method(described, method)


def of_class(cls: type[object]) -> Declared:
    """The schema of a generated class: the namespace of a struct or interface, or an enum.

    Raises:
        TypeError: the class is none of these.
    """
    cls = _declared_class(cls)
    source = _t.source_of_class(cls)
    if source is None:
        raise TypeError(f"{cls.__qualname__} was not generated from a schema")
    nodes = nodes_of(source)
    if cls not in nodes.schemas:
        nodes.schemas[cls] = _of_class(nodes, cls)
    return cast(Declared, nodes.schemas[cls])


def _declared_class(cls: type[object]) -> type[object]:
    if cls is not _t.StreamResult:
        return cls
    # Generated modules share this class of the package, and few programs need its schema.
    from trio_capnp.schemas import stream_capnp

    return stream_capnp.StreamResult


def _of_class(nodes: ModuleNodes, cls: type[object]) -> Declared:
    if issubclass(cls, _t.Struct | _t.Interface):
        struct_or_interface = cast("type[AnyStruct] | type[AnyInterface]", cls)
        node = nodes.loader.node(struct_or_interface._id)
        build = _Build(nodes, node, nodes.brand_of(struct_or_interface._binding))
        if issubclass(struct_or_interface, _t.Struct):
            return build.struct(struct_or_interface)
        return build.interface(struct_or_interface)
    found = nodes.node_of_enum(cls)
    if found is None:
        raise TypeError(f"{cls.__qualname__} has the tags of a union, and is no declaration")
    return _Build(nodes, found, NO_BRAND).enum(cls)


class _Build:
    """Makes the schema of one node, whose type parameters are bound by ``brand``."""

    def __init__(self, nodes: ModuleNodes, node: Node, brand: Brand) -> None:
        self._nodes = nodes
        self._node = node
        self._brand = brand
        self._types = TypesInside(nodes, brand, of_class)

    # --- declarations -------------------------------------------------------------------------

    def struct(self, cls: type[AnyStruct]) -> StructSchema:
        node, body = self._node, self._nodes.loader.struct(self._node.id)
        return StructSchema(
            name=cls._name,
            id=node.id,
            file=self._nodes.path,
            doc=_doc(node.doc),
            python_type=cls,
            parameters=() if self._brand.scopes else node.parameters,
            is_group=body.is_group,
            _annotations=self.annotations(node.annotations),
            _fields=Later(lambda: MappingProxyType(dict(self._fields(body)))),
            _nested=Later(self.nested),
        )

    def enum(self, cls: type[object]) -> EnumSchema:
        node, body = self._node, self._node.body
        assert isinstance(body, Enum), "the caller looked for an enum"
        return EnumSchema(
            name=self._nodes.name_of(node),
            id=node.id,
            file=self._nodes.path,
            doc=_doc(node.doc),
            python_type=cls,
            _annotations=self.annotations(node.annotations),
            _enumerants=Later(lambda: MappingProxyType(dict(self._enumerants(body)))),
        )

    def interface(self, cls: type[AnyInterface]) -> InterfaceSchema:
        node, body = self._node, self._nodes.loader.interface(self._node.id)
        return InterfaceSchema(
            name=cls._name,
            id=node.id,
            file=self._nodes.path,
            doc=_doc(node.doc),
            python_type=cls,
            parameters=() if self._brand.scopes else node.parameters,
            _annotations=self.annotations(node.annotations),
            _methods=Later(lambda: MappingProxyType(dict(self._methods(body, cls)))),
            _superclasses=Later(lambda: _superclasses_of(cls)),
            _nested=Later(self.nested),
        )

    def method(self, described: _t.Method[object, object], method: Method) -> MethodSchema:
        return MethodSchema(
            name=method.name,
            id=self._node.id,
            file=self._nodes.path,
            doc=_doc(method.doc),
            attribute=described.name,
            ordinal=described.ordinal,
            streaming=described.streaming,
            _annotations=self.annotations(method.annotations),
            _params=Later(lambda: _struct_of(described.params())),
            _results=Later(lambda: _struct_of(described.results())),
        )

    def constant(self, const: Const) -> ConstantSchema:
        node, nodes = self._node, self._nodes
        attribute = nodes.scopes.name(node.id, node.scope_id)
        return ConstantSchema(
            name=nodes.name_of(node),
            id=node.id,
            file=nodes.path,
            doc=_doc(node.doc),
            attribute=attribute,
            type=self._types.public(const.type),
            _annotations=self.annotations(node.annotations),
            _value=Later(lambda: nodes.value_in(node.scope_id, attribute)),
        )

    def annotation(self, declared: AnnotationDecl) -> AnnotationSchema:
        node = self._node
        return AnnotationSchema(
            name=self._nodes.name_of(node),
            id=node.id,
            file=self._nodes.path,
            doc=_doc(node.doc),
            type=self._types.public(declared.type),
            targets=declared.targets,
            _annotations=self.annotations(node.annotations),
        )

    # --- contents -----------------------------------------------------------------------------

    def nested(self) -> Mapping[str, Schema]:
        """The declarations inside the node."""
        return MappingProxyType(dict(self._nested()))

    def _nested(self) -> Iterator[tuple[str, Schema]]:
        for nested in self._node.nested:
            node = self._nodes.loader.get(nested.id)
            if node is None:
                continue
            match node.body:
                case Const():
                    yield nested.name, _Build(self._nodes, node, NO_BRAND).constant(node.body)
                case AnnotationDecl():
                    yield nested.name, _Build(self._nodes, node, NO_BRAND).annotation(node.body)
                case _:
                    cls = self._nodes.class_of(node, self._brand)
                    if cls is not None:
                        yield nested.name, of_class(cls)

    def _fields(self, struct: Struct) -> Iterator[tuple[str, FieldSchema]]:
        implicit = self._nodes.implicit_parameters(self._node)
        for attribute, field in named_fields(struct):
            yield field.name, self._field(attribute, field, implicit)

    def _field(self, attribute: str, field: Field, implicit: tuple[str, ...]) -> FieldSchema:
        of, default = self._content(field.body, implicit)
        return FieldSchema(
            name=field.name,
            doc=_doc(field.doc),
            attribute=attribute,
            type=of,
            ordinal=field.ordinal,
            discriminant=field.discriminant,
            _annotations=self.annotations(field.annotations),
            _default=default,
        )

    def _content(
        self, body: FieldSlot | Group, implicit: tuple[str, ...]
    ) -> tuple[SchemaType, Later[object]]:
        """The type and the default of a field."""
        types = self._types
        if isinstance(body, Group):
            return types.group(body.type_id), Later(lambda: None)
        default = Later(lambda: types.value(body.type, body.default))
        return types.public(body.type, implicit), default

    def _enumerants(self, enum: Enum) -> Iterator[tuple[str, EnumerantSchema]]:
        for ordinal, (attribute, one) in enumerate(named_enumerants(enum)):
            yield (
                one.name,
                EnumerantSchema(
                    name=one.name,
                    doc=_doc(one.doc),
                    attribute=attribute,
                    ordinal=ordinal,
                    _annotations=self.annotations(one.annotations),
                ),
            )

    def _methods(
        self, interface: Interface, cls: type[AnyInterface]
    ) -> Iterator[tuple[str, MethodSchema]]:
        for described, method in zip(cls._methods, interface.methods, strict=True):
            yield method.name, self.method(described, method)

    def annotations(self, used: Iterable[Annotation]) -> Later[Mapping[str, object]]:
        return Later(lambda: MappingProxyType(dict(self._annotation_values(used))))

    def _annotation_values(self, used: Iterable[Annotation]) -> Iterator[tuple[str, object]]:
        for one in used:
            declared = self._nodes.loader.node(one.id)
            assert isinstance(declared.body, AnnotationDecl), "the loader checks references"
            types = TypesInside(self._nodes, one.brand, of_class)
            name = f"{self._nodes.stem_of(declared)}.{self._nodes.name_of(declared)}"
            yield name, types.value(declared.body.type, one.value)


def _doc(comment: str) -> str:
    return comment.strip()


def _struct_of(cls: type[object]) -> StructSchema:
    made = of_class(cls)
    assert isinstance(made, StructSchema), "parameters and results are structs"
    return made


def _interface_of(cls: type[object]) -> InterfaceSchema:
    made = of_class(cls)
    assert isinstance(made, InterfaceSchema), "superclasses are interfaces"
    return made


def _superclasses_of(cls: type[AnyInterface]) -> tuple[InterfaceSchema, ...]:
    bases: Callable[[], tuple[type[object], ...]] = vars(cls).get("_superclasses", tuple)
    return tuple(map(_interface_of, bases()))
