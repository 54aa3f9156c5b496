"""From nodes to the plan of a module."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trio_capnp.codegen._names import Names, camel_case, snake_case, upper_case
from trio_capnp.codegen._plan import (
    Alias,
    AnnotationPlan,
    Anything,
    Applied,
    Basic,
    ClassPlan,
    ClientsPlan,
    ConstPlan,
    EnumPlan,
    Facts,
    FieldPlan,
    Inside,
    InterfacePlan,
    ListOf,
    MethodPlan,
    ModulePlan,
    Named,
    Ref,
    StructPlan,
    TypePlan,
)
from trio_capnp.codegen._scopes import Scopes
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    Annotation,
    AnnotationDecl,
    AnyPointerType,
    BasicType,
    Const,
    Enum,
    EnumType,
    Field,
    Group,
    Interface,
    InterfaceType,
    ListType,
    Loader,
    Node,
    RequestedFile,
    Struct,
    StructType,
    Type,
    Value,
)

ANY_CLIENT = Ref(("Capability",), "_t")
"""The interface of capabilities whose interface is left open."""


def plan_module(loader: Loader, file: RequestedFile, package: str = "") -> ModulePlan:
    """Plan the module of one file.

    ``package`` goes in front of the names of all modules but those of the standard schemas.

    Raises:
        SchemaError: a node that the file needs is missing.
    """
    scopes = Scopes(loader, file, package)
    node = loader.node(file.id)
    planner = _Planner(loader, scopes)
    inside = planner.inside(node)
    for nested in node.nested:
        planner.declare(nested.id)
    return ModulePlan(
        filename=file.filename,
        module=scopes.module,
        facts=_facts(node),
        imports=scopes.imports,
        classes=tuple(planner.classes),
        constants=inside.constants,
        annotations=inside.annotations,
    )


class _Planner:
    """Walks the declarations and collects classes in an order in which they can be defined."""

    def __init__(self, loader: Loader, scopes: Scopes) -> None:
        self.loader = loader
        self.scopes = scopes
        self.classes: list[ClassPlan] = []
        self._has_clients: set[int] = set()

    def declare(self, node_id: int) -> None:
        """Plan a declaration and all inside it. One that nobody sent is left out."""
        node = self.loader.get(node_id)
        if node is None:
            return
        match node.body:
            case Struct():
                self._struct(node, node.body)
            case Enum():
                self.classes.append(self._enum(node, node.body))
            case Interface():
                self._interface(node, node.body)
            case _:
                pass

    # --- structs ------------------------------------------------------------------------------

    def _struct(
        self, node: Node, struct: Struct, *, is_params: bool = False, is_inline: bool = False
    ) -> None:
        for nested in node.nested:
            self.declare(nested.id)
        ordered = sorted(struct.fields, key=lambda field: field.code_order)
        for field in ordered:
            if isinstance(field.body, Group):
                self.declare(field.body.type_id)
        if struct.discriminant_count:
            self.classes.append(self._which(node, struct))
        names = Names()
        named = [(names.claim(snake_case(field.name)), field) for field in ordered]
        plan = StructPlan(
            ref=self.scopes.ref(node.id),
            facts=_facts(node, [(name, field.name, field.annotations) for name, field in named]),
            size=(struct.data_words, struct.pointers),
            fields=tuple(self._field(name, field, struct) for name, field in named),
            tag_offset=struct.discriminant_offset if struct.discriminant_count else None,
            inside=self.inside(node),
            by_ordinal=_by_ordinal(named, struct),
            is_group=struct.is_group,
            is_params=is_params,
            is_inline=is_inline,
        )
        self.classes.append(plan)

    def _which(self, node: Node, struct: Struct) -> EnumPlan:
        names = Names()
        members = self.loader.union_members(node.id)
        named = [(names.claim(upper_case(field.name)), field.name) for field in members]
        outer = self.scopes.ref(node.id)
        return EnumPlan(
            ref=Ref((*outer.path, "Which"), outer.module),
            facts=Facts(
                id=node.id,
                display_name=f"{_display_name(node)}.Which",
                doc="",
                schema_names=_unexpected(named),
            ),
            members=tuple((name, "") for name, _ in named),
        )

    def _field(self, name: str, field: Field, struct: Struct) -> FieldPlan:
        tag = None
        if field.discriminant is not None:
            tag = (struct.discriminant_offset, field.discriminant)
        if isinstance(field.body, Group):
            group = Named("group", self.scopes.ref(field.body.type_id))
            return FieldPlan(name, group, 0, None, tag, field.doc)
        default = None if _is_zero(field.body.default) else field.body.default
        of = self.type(field.body.type)
        return FieldPlan(name, of, field.body.offset, default, tag, field.doc)

    # --- enums --------------------------------------------------------------------------------

    def _enum(self, node: Node, enum: Enum) -> EnumPlan:
        names = Names()
        named = [(names.claim(upper_case(one.name)), one) for one in enum.enumerants]
        return EnumPlan(
            ref=self.scopes.ref(node.id),
            facts=_facts(node, [(name, one.name, one.annotations) for name, one in named]),
            members=tuple((name, one.doc) for name, one in named),
        )

    # --- interfaces ---------------------------------------------------------------------------

    def _interface(self, node: Node, interface: Interface) -> None:
        self.scopes.place_inline(node, interface)
        for method in interface.methods:
            self._inline_struct(method.params_id, is_params=True)
            self._inline_struct(method.results_id, is_params=False)
        self._clients(node, interface)
        for nested in node.nested:
            self.declare(nested.id)
        plan = InterfacePlan(
            ref=self.scopes.ref(node.id),
            facts=self._interface_facts(node, interface),
            superclasses=tuple(self.scopes.ref(base.id) for base in interface.superclasses),
            methods=tuple(self._methods(node, interface)),
            inside=self.inside(node),
        )
        self.classes.append(plan)

    def _inline_struct(self, node_id: int, *, is_params: bool) -> None:
        node = self.loader.node(node_id)
        if node.scope_id == 0 and isinstance(node.body, Struct):
            self._struct(node, node.body, is_params=is_params, is_inline=True)

    def _clients(self, node: Node, interface: Interface) -> None:
        """Plan client and server, after those of the superclasses that this file declares."""
        if node.id in self._has_clients:
            return
        self._has_clients.add(node.id)
        for base in interface.superclasses:
            if not self.scopes.ref(base.id).module:
                self._clients(self.loader.node(base.id), self.loader.interface(base.id))
        self.scopes.place_inline(node, interface)
        plan = ClientsPlan(
            ref=self.scopes.ref(node.id),
            facts=self._interface_facts(node, interface),
            bases=tuple(self.scopes.ref(base) for base in self._bases(interface)),
            methods=tuple(self._methods(node, interface)),
        )
        self.classes.append(plan)

    def _bases(self, interface: Interface) -> Iterator[int]:
        """The superclasses without those that another one extends: Python refuses them."""
        ids = list(dict.fromkeys(base.id for base in interface.superclasses))
        behind = {base.id for own in ids for base in self.loader.superclasses(own)}
        return (own for own in ids if own not in behind)

    def _method_names(self, node: Node) -> Names:
        """The names that are taken in clients and servers before the methods' own.

        A server's ``aclose`` is called when its last reference is gone.
        """
        names = Names(["aclose"])
        for base in reversed(self.loader.superclasses(node.id)):
            for method in self.loader.interface(base.id).methods:
                names.claim(snake_case(method.name))
        return names

    def _interface_facts(self, node: Node, interface: Interface) -> Facts:
        names = self._method_names(node)
        return _facts(
            node,
            [
                (names.claim(snake_case(one.name)), one.name, one.annotations)
                for one in interface.methods
            ],
        )

    def _methods(self, node: Node, interface: Interface) -> Iterator[MethodPlan]:
        names = self._method_names(node)
        aliases = list(self.scopes.part_names(node, interface))
        for ordinal, method in enumerate(interface.methods):
            results = StructType(method.results_id, method.results_brand)
            yield MethodPlan(
                name=names.claim(snake_case(method.name)),
                ordinal=ordinal,
                params=self.scopes.ref(method.params_id),
                results=self.scopes.ref(method.results_id),
                aliases=aliases[ordinal],
                streaming=method.streaming,
                no_promise_pipelining=not self.loader.may_contain_capabilities(results),
                self_is_field="self" in self.loader.fields(method.params_id),
                doc=method.doc,
            )

    # --- what lies inside ---------------------------------------------------------------------

    def inside(self, node: Node) -> Inside:
        """Constants, annotations, and the names of types inside a declaration."""
        return Inside(
            aliases=tuple(self._aliases(node)),
            constants=tuple(self._constants(node)),
            annotations=tuple(self._annotations(node)),
        )

    def _aliases(self, node: Node) -> Iterator[Alias]:
        ids = [nested.id for nested in node.nested]
        if isinstance(node.body, Struct):
            fields = sorted(node.body.fields, key=lambda field: field.code_order)
            ids += [field.body.type_id for field in fields if isinstance(field.body, Group)]
        for node_id in ids:
            nested = self.loader.get(node_id)
            if nested is not None and isinstance(nested.body, Struct | Enum | Interface):
                yield Alias(self.scopes.name(node_id, node.id), self.scopes.ref(node_id))

    def _constants(self, node: Node) -> Iterator[ConstPlan]:
        for nested in node.nested:
            const = self.loader.get(nested.id)
            if const is not None and isinstance(const.body, Const):
                name, of = self.scopes.name(const.id, node.id), self.type(const.body.type)
                if isinstance(of, Anything) or of == Named("interface", ANY_CLIENT):
                    raise SchemaError(f"{const.display_name}: no such value can be written down")
                yield ConstPlan(name, of, const.body.value, const.doc)

    def _annotations(self, node: Node) -> Iterator[AnnotationPlan]:
        for nested in node.nested:
            declared = self.loader.get(nested.id)
            if declared is not None and isinstance(declared.body, AnnotationDecl):
                name = self.scopes.name(declared.id, node.id)
                yield AnnotationPlan(name, declared.id, declared.doc)

    # --- types --------------------------------------------------------------------------------

    def type(self, of: Type) -> TypePlan:
        """The type as it is seen in Python: type parameters are AnyPointers."""
        match of:
            case BasicType():
                return Basic(of.kind)
            case ListType():
                return ListOf(self.type(of.element))
            case EnumType():
                return Named("enum", self.scopes.ref(of.id))
            case StructType():
                return Named("struct", self.scopes.ref(of.id))
            case InterfaceType():
                return Named("interface", self.scopes.ref(of.id))
            case AnyPointerType("capability"):
                return Named("interface", ANY_CLIENT)
            case AnyPointerType():
                return Anything(of.kind)
            case _:
                return Anything()


def _by_ordinal(named: Iterable[tuple[str, Field]], struct: Struct) -> tuple[str, ...]:
    """The fields as the node lists them: groups and unions where their first member stands."""
    names = {field.name: name for name, field in named}
    by_ordinal = tuple(names[field.name] for field in struct.fields)
    return () if by_ordinal == tuple(names.values()) else by_ordinal


def _facts(node: Node, members: Iterable[tuple[str, str, tuple[Annotation, ...]]] = ()) -> Facts:
    members = list(members)
    applied = [("", node.annotations), *((name, used) for name, _, used in members)]
    return Facts(
        id=node.id,
        display_name=_display_name(node),
        doc=node.doc,
        schema_names=_unexpected((name, schema_name) for name, schema_name, _ in members),
        annotations=tuple(
            Applied(name, tuple((one.id, one.value) for one in used))
            for name, used in applied
            if used
        ),
    )


def _unexpected(named: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, original) for name, original in named if camel_case(name) != original)


def _display_name(node: Node) -> str:
    return node.display_name.partition(":")[2] or node.display_name


def _is_zero(value: Value) -> bool:
    # -0.0 equals 0.0 and has other bits.
    return not value.data and str(value.data) != "-0.0"
