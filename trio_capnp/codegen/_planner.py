"""From nodes to the plan of a module.

``brand`` is the binding of a declaration's type parameters: empty in the module's own
declarations, and in copies of declarations, of this module or others, the binding that the
module's types need (``_bound``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from trio_capnp.codegen._attributes import named_enumerants, named_fields
from trio_capnp.codegen._bound import binding_number, seen_in
from trio_capnp.codegen._inside import plan_inside, plan_type
from trio_capnp.codegen._names import Names, camel_case, snake_case, upper_case
from trio_capnp.codegen._plan import (
    Applied,
    ClassPlan,
    ClientsPlan,
    EnumPlan,
    Facts,
    FieldPlan,
    Inside,
    InterfacePlan,
    MethodPlan,
    ModulePlan,
    Named,
    Ref,
    StructPlan,
)
from trio_capnp.codegen._scopes import Bound, Scopes
from trio_capnp.schema import (
    NO_BRAND,
    Annotation,
    Brand,
    Enum,
    Field,
    Group,
    Interface,
    InterfaceType,
    Loader,
    Method,
    Node,
    ParameterType,
    RequestedFile,
    Struct,
    StructType,
    Superclass,
    Value,
)


def plan_module(
    loader: Loader,
    file: RequestedFile,
    package: str = "",
    filenames: Mapping[int, str] | None = None,
) -> ModulePlan:
    """Plan the module of one file.

    Args:
        loader: has the nodes.
        file: the file, from the request.
        package: a prefix of the names of all modules except those of the standard schemas.
        filenames: the paths of files by id, for an import that has another path.

    Raises:
        SchemaError: a node that the file needs is missing.
    """
    scopes = Scopes(loader, file, package, filenames or {})
    node = loader.node(file.id)
    planner = _Planner(loader, scopes)
    inside = plan_inside(loader, scopes, node)
    for nested in node.nested:
        planner.declare(nested.id)
    own, planner.classes = planner.classes, []
    for bound in scopes.all_bound():
        planner.declare(*bound)
    return ModulePlan(
        filename=file.filename,
        module=scopes.module,
        facts=Facts(node.id, node.display_name, node.doc),
        imports=scopes.imports,
        classes=(*own, *_inner_first(planner.classes)),
        constants=inside.constants,
        annotations=inside.annotations,
    )


class _Planner:
    """Walks the declarations and collects classes, each after the classes that it needs."""

    def __init__(self, loader: Loader, scopes: Scopes) -> None:
        self.loader = loader
        self.scopes = scopes
        self.classes: list[ClassPlan] = []
        self._has_clients: set[Bound] = set()

    def declare(self, node_id: int, brand: Brand = NO_BRAND) -> None:
        """Plan a declaration and all inside it. One whose node is missing is left out."""
        node = self.loader.get(node_id)
        if node is None:
            return
        match node.body:
            case Struct():
                self._struct(node, node.body, brand)
            case Enum():
                self.classes.append(self._enum(node, node.body))
            case Interface():
                self._interface(node, node.body, brand)
            case _:
                pass

    def _nested(self, node: Node, brand: Brand) -> None:
        """Plan the declarations inside; for a copy, only those that are used."""
        if not brand.scopes:
            for nested in node.nested:
                self.declare(nested.id)

    # --- structs ------------------------------------------------------------------------------

    def _struct(
        self,
        node: Node,
        struct: Struct,
        brand: Brand,
        *,
        is_params: bool = False,
        is_inline: bool = False,
    ) -> None:
        self._nested(node, brand)
        named = named_fields(struct)
        for _, field in named:
            if isinstance(field.body, Group):
                self.declare(field.body.type_id, brand)
        if struct.discriminant_count:
            self.classes.append(self._which(node, struct, brand))
        plan = StructPlan(
            ref=self.scopes.ref(node.id, brand),
            facts=self._facts(
                node, brand, [(name, field.name, field.annotations) for name, field in named]
            ),
            size=(struct.data_words, struct.pointers),
            fields=tuple(self._field(name, field, struct, brand) for name, field in named),
            tag_offset=struct.discriminant_offset if struct.discriminant_count else None,
            inside=plan_inside(self.loader, self.scopes, node, brand),
            by_ordinal=_by_ordinal(named, struct),
            is_group=struct.is_group,
            is_params=is_params,
            is_inline=is_inline,
        )
        self.classes.append(plan)

    def _which(self, node: Node, struct: Struct, brand: Brand) -> EnumPlan:
        names = Names()
        members = self.loader.union_members(node.id)
        named = [(names.claim(upper_case(field.name)), field.name) for field in members]
        outer = self.scopes.ref(node.id, brand)
        return EnumPlan(
            ref=Ref((*outer.path, "Which"), outer.module),
            facts=Facts(
                id=node.id,
                display_name=f"{self.scopes.display_name(node, brand)}.Which",
                doc="",
                schema_names=_unexpected(named),
            ),
            members=tuple((name, "") for name, _ in named),
        )

    def _field(self, name: str, field: Field, struct: Struct, brand: Brand) -> FieldPlan:
        tag = None
        if field.discriminant is not None:
            tag = (struct.discriminant_offset, field.discriminant)
        if isinstance(field.body, Group):
            group = Named("group", self.scopes.ref(field.body.type_id, brand))
            return FieldPlan(name, group, 0, None, tag, field.doc)
        is_open = isinstance(field.body.type, ParameterType)
        default = None if is_open or _is_zero(field.body.default) else field.body.default
        of = plan_type(self.scopes, field.body.type, brand)
        return FieldPlan(name, of, field.body.offset, default, tag, field.doc)

    # --- enums --------------------------------------------------------------------------------

    def _enum(self, node: Node, enum: Enum) -> EnumPlan:
        named = named_enumerants(enum)
        return EnumPlan(
            ref=self.scopes.ref(node.id),
            facts=self._facts(
                node, NO_BRAND, [(name, one.name, one.annotations) for name, one in named]
            ),
            members=tuple((name, one.doc) for name, one in named),
        )

    # --- interfaces ---------------------------------------------------------------------------

    def _interface(self, node: Node, interface: Interface, brand: Brand) -> None:
        self.scopes.place_inline(node, interface, brand)
        for method in interface.methods:
            self._inline_struct(method.params_id, brand, is_params=True)
            self._inline_struct(method.results_id, brand, is_params=False)
        self._clients(node, interface, brand)
        self._nested(node, brand)
        bases = [self._base(base, brand) for base in interface.superclasses]
        plan = InterfacePlan(
            ref=self.scopes.ref(node.id, brand),
            facts=self._interface_facts(node, interface, brand),
            superclasses=tuple(self.scopes.ref(*base) for base in bases),
            methods=tuple(self._methods(node, interface, brand)),
            inside=plan_inside(self.loader, self.scopes, node, brand),
        )
        self.classes.append(plan)

    def _inline_struct(self, node_id: int, brand: Brand, *, is_params: bool) -> None:
        node = self.loader.node(node_id)
        if node.scope_id == 0 and isinstance(node.body, Struct):
            self._struct(node, node.body, brand, is_params=is_params, is_inline=True)

    def _clients(self, node: Node, interface: Interface, brand: Brand) -> None:
        """Plan client and server, after those of the superclasses that this file declares."""
        if (node.id, brand) in self._has_clients:
            return
        self._has_clients.add((node.id, brand))
        for base in interface.superclasses:
            base_id, base_brand = self._base(base, brand)
            if not self.scopes.ref(base_id, base_brand).module:
                body = self.loader.interface(base_id)
                self._clients(self.loader.node(base_id), body, base_brand)
        self.scopes.place_inline(node, interface, brand)
        plan = ClientsPlan(
            ref=self.scopes.ref(node.id, brand),
            facts=self._interface_facts(node, interface, brand),
            bases=tuple(self.scopes.ref(*base) for base in self._bases(interface, brand)),
            methods=tuple(self._methods(node, interface, brand)),
        )
        self.classes.append(plan)

    def _base(self, base: Superclass, brand: Brand) -> Bound:
        of = self._bound(InterfaceType(base.id, base.brand), brand)
        return of.id, of.brand

    def _bound(self, of: StructType | InterfaceType, brand: Brand) -> StructType | InterfaceType:
        seen = seen_in(brand, of)
        assert isinstance(seen, StructType | InterfaceType), "only its brand was another"
        return seen

    def _bases(self, interface: Interface, brand: Brand) -> Iterator[Bound]:
        """The superclasses without those that another one extends: Python refuses them."""
        own = {base.id: self._base(base, brand) for base in interface.superclasses}
        behind = {base.id for node_id in own for base in self.loader.superclasses(node_id)}
        return (base for node_id, base in own.items() if node_id not in behind)

    def _method_names(self, node: Node) -> Names:
        """The names that are taken in clients and servers before the methods get theirs.

        A server's ``aclose`` is called when its last reference is gone, and ``fileno`` when its
        capability is sent.
        """
        names = Names(["aclose", "fileno"])
        for base in reversed(self.loader.superclasses(node.id)):
            for method in self.loader.interface(base.id).methods:
                names.claim(snake_case(method.name))
        return names

    def _interface_facts(self, node: Node, interface: Interface, brand: Brand) -> Facts:
        names = self._method_names(node)
        return self._facts(
            node,
            brand,
            [
                (names.claim(snake_case(one.name)), one.name, one.annotations)
                for one in interface.methods
            ],
        )

    def _methods(self, node: Node, interface: Interface, brand: Brand) -> Iterator[MethodPlan]:
        names = self._method_names(node)
        aliases = list(self.scopes.part_names(node, interface))
        for ordinal, method in enumerate(interface.methods):
            params, results = self._signature(method, brand)
            yield MethodPlan(
                name=names.claim(snake_case(method.name)),
                schema_name=method.name,
                ordinal=ordinal,
                params=self.scopes.ref(params.id, params.brand),
                results=self.scopes.ref(results.id, results.brand),
                aliases=aliases[ordinal],
                streaming=method.streaming,
                no_promise_pipelining=not self.loader.may_contain_capabilities(results),
                self_is_field="self" in self.loader.fields(method.params_id),
                doc=method.doc,
            )

    def _signature(self, method: Method, brand: Brand) -> tuple[StructType, StructType]:
        """Parameters and results. Structs made for the method are bound as its interface is."""
        params = StructType(method.params_id, method.params_brand)
        results = StructType(method.results_id, method.results_brand)
        return self._part(params, brand), self._part(results, brand)

    def _part(self, of: StructType, brand: Brand) -> StructType:
        if self.loader.node(of.id).scope_id == 0:
            return StructType(of.id, brand)
        bound = self._bound(of, brand)
        return StructType(bound.id, bound.brand)

    # --- facts --------------------------------------------------------------------------------

    def _facts(
        self,
        node: Node,
        brand: Brand,
        members: Iterable[tuple[str, str, tuple[Annotation, ...]]] = (),
    ) -> Facts:
        members = list(members)
        applied = [("", node.annotations), *((name, used) for name, _, used in members)]
        return Facts(
            id=node.id,
            display_name=self.scopes.display_name(node, brand),
            doc=node.doc,
            schema_names=_unexpected((name, schema_name) for name, schema_name, _ in members),
            annotations=tuple(
                Applied(name, tuple((one.id, one.value) for one in used))
                for name, used in applied
                if used
            ),
            binding=binding_number(brand),
        )


def _inner_first(classes: list[ClassPlan]) -> Iterator[ClassPlan]:
    """Put copies of generic declarations into an order in which they can be defined.

    Clients need only other clients, which were planned before them; namespaces need the types
    inside them.
    """
    yield from (plan for plan in classes if isinstance(plan, ClientsPlan))
    others = [plan for plan in classes if not isinstance(plan, ClientsPlan)]
    copied = {plan.ref for plan in others}
    for plan in sorted(others, key=lambda plan: -len(plan.ref.path)):
        if isinstance(plan, EnumPlan):
            yield plan
            continue
        path = plan.ref.path
        aliases = (
            one
            for one in plan.inside.aliases
            if one.ref in copied or one.ref.path[: len(path)] != path
        )
        yield plan._replace(inside=Inside(aliases=tuple(aliases)))


def _by_ordinal(named: Iterable[tuple[str, Field]], struct: Struct) -> tuple[str, ...]:
    """The fields in the node's order: groups and unions at the place of their first member."""
    names = {field.name: name for name, field in named}
    by_ordinal = tuple(names[field.name] for field in struct.fields)
    return () if by_ordinal == tuple(names.values()) else by_ordinal


def _unexpected(named: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, original) for name, original in named if camel_case(name) != original)


def _is_zero(value: Value) -> bool:
    # -0.0 equals 0.0, but its bits differ.
    return not value.data and str(value.data) != "-0.0"
