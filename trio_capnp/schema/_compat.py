"""Two nodes with one id: which is the newer, and whether they are compatible.

Schemas change, and two programs may have been built from different versions of one. Fields,
enumerants and methods may be added at the end, some types widened, and a union drawn around a
field. Any other change would give bytes another meaning, and is refused.

Each comparison notes its result on a ``Verdict``: the new node is newer here, or older there.
Both at once is a contradiction.

Source: language.html, "Evolving Your Protocol"; row X03.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

import attrs

from trio_capnp.errors import SchemaError
from trio_capnp.schema._check import bits_of, title
from trio_capnp.schema._model import (
    AnyPointerType,
    BasicType,
    Enum,
    EnumType,
    Field,
    FieldSlot,
    Group,
    Interface,
    InterfaceType,
    ListType,
    Method,
    Node,
    ParameterType,
    Struct,
    StructType,
    Type,
)

Lookup: TypeAlias = Callable[[int], Node | None]

_BRANDED: Final = (StructType, InterfaceType)
_DATA: Final = BasicType("data")
_WIDENS_TO_DATA: Final = (
    BasicType("text"),
    ListType(BasicType("int8")),
    ListType(BasicType("uint8")),
)


@attrs.define(eq=False)
class Verdict:
    """The result so far of comparing the second node with the first."""

    newer: bool = False
    older: bool = False

    def found_newer(self) -> None:
        """The second has a part that the first lacks."""
        self.newer = True
        self._check()

    def found_older(self) -> None:
        """The first has a part that the second lacks."""
        self.older = True
        self._check()

    def found_size(self, old: int, new: int) -> None:
        """Compare two sizes of a part that only grows."""
        if new > old:
            self.found_newer()
        elif new < old:
            self.found_older()

    def _check(self) -> None:
        if self.newer and self.older:
            raise SchemaError("each has a part that the other one lacks")


def is_newer(old: Node, new: Node, lookup: Lookup) -> bool:
    """Whether ``new`` should replace ``old``, which has the same id.

    Args:
        old: the node that is kept so far.
        new: the node to compare with it.
        lookup: gives a node that a list's elements were widened to, if it is known.

    Raises:
        SchemaError: the two contradict each other; the text names the part.
    """
    verdict = Verdict()
    try:
        _compare_nodes(old, new, verdict, lookup)
    except SchemaError as error:
        raise SchemaError(
            f"two schemas for {title(new)} (@{new.id:#x}) contradict each other: {error}"
        ) from None
    return verdict.newer


def contradiction(old: Field, new: Field, lookup: Lookup) -> str:
    """The reason why a field cannot be a version of another one; "" if it can."""
    try:
        _compare_fields(old, new, Verdict(), lookup)
    except SchemaError as error:
        return str(error)
    return ""


def rebound(old: Node, new: Node, lookup: Lookup) -> Iterator[str]:
    """The parts of a node in which a type parameter is bound to a type that cannot read the old.

    A node has one layout, with any binding of its type parameters, so ``is_newer`` does not
    compare the bindings. Programs that read a bound field depend on them all the same.

    Args:
        old: the node in the old version.
        new: the node in the new version.
        lookup: gives a node of the new version, if it is known.
    """
    after = {key: of for key, _, of in _bindings_in(new)}
    for key, part, of in _bindings_in(old):
        if key in after and _is_rebound(of, after[key], lookup):
            yield f"a type parameter in {part} is bound to another type"


def _bindings_in(node: Node) -> Iterator[tuple[object, str, Type]]:
    """The types that a node uses with type parameters: a key, the part that uses it, the type."""
    match node.body:
        case Struct(fields=fields):
            for place, field in enumerate(fields):
                if isinstance(field.body, FieldSlot):
                    yield place, f"field {field.name}", field.body.type
        case Interface() as interface:
            for place, method in enumerate(interface.methods):
                params = StructType(method.params_id, method.params_brand)
                results = StructType(method.results_id, method.results_brand)
                yield (place, "params"), f"the parameters of method {method.name}", params
                yield (place, "results"), f"the results of method {method.name}", results
            for base in interface.superclasses:
                of = InterfaceType(base.id, base.brand)
                yield of.id, f"the superclass @{of.id:#x}", of
        case _:
            pass


def _is_rebound(old: Type, new: Type, lookup: Lookup) -> bool:
    while isinstance(old, ListType) and isinstance(new, ListType):
        old, new = old.element, new.element
    if isinstance(old, ParameterType) and isinstance(new, ParameterType):
        return old != new
    if not (isinstance(old, _BRANDED) and isinstance(new, _BRANDED) and old.id == new.id):
        return False
    bound = {scope.scope_id: scope.bindings or () for scope in new.brand.scopes}
    return any(
        _narrows(before, after, lookup)
        for scope in old.brand.scopes
        for before, after in zip(scope.bindings or (), bound.get(scope.scope_id, ()), strict=False)
        if before is not None and after is not None
    )


def _narrows(old: Type, new: Type, lookup: Lookup) -> bool:
    """Whether a parameter that was bound to ``old`` cannot be bound to ``new``."""
    verdict = Verdict()
    try:
        _compare_types("", new, old, verdict, lookup, in_list=False)
    except SchemaError:
        return True
    return verdict.newer or _is_rebound(old, new, lookup)


def _compare_nodes(old: Node, new: Node, verdict: Verdict, lookup: Lookup) -> None:
    if old.scope_id != new.scope_id:
        raise SchemaError("they lie in different scopes")
    verdict.found_size(len(old.parameters), len(new.parameters))
    match old.body, new.body:
        case Struct() as before, Struct() as after:
            _compare_structs(before, after, verdict, lookup)
        case Enum() as before, Enum() as after:
            verdict.found_size(len(before.enumerants), len(after.enumerants))
        case Interface() as before, Interface() as after:
            _compare_interfaces(before, after, verdict)
        case before, after:
            if before.__class__ is not after.__class__:
                raise SchemaError("they declare different kinds of node")


def _compare_structs(old: Struct, new: Struct, verdict: Verdict, lookup: Lookup) -> None:
    verdict.found_size(old.data_words, new.data_words)
    verdict.found_size(old.pointers, new.pointers)
    verdict.found_size(old.discriminant_count, new.discriminant_count)
    if old.discriminant_count and new.discriminant_count:
        _same("the place of the union's tag", old.discriminant_offset, new.discriminant_offset)
    verdict.found_size(len(old.fields), len(new.fields))
    for before, after in zip(old.fields, new.fields, strict=False):
        _compare_fields(before, after, verdict, lookup)


def _compare_fields(old: Field, new: Field, verdict: Verdict, lookup: Lookup) -> None:
    _compare_tags(old, new, verdict)
    match old.body, new.body:
        case FieldSlot() as before, FieldSlot() as after:
            _compare_slots(old.name, before, after, verdict, lookup)
        case Group() as before, Group() as after:
            _same(f"the group {old.name}", before.type_id, after.type_id)
        case FieldSlot() as before, Group() as after:
            verdict.found_newer()
            _compare_with_first(old.name, before, after.type_id, verdict, lookup)
        case Group() as before, FieldSlot() as after:
            verdict.found_older()
            _compare_with_first(old.name, after, before.type_id, Verdict(), lookup)


def _compare_tags(old: Field, new: Field, verdict: Verdict) -> None:
    # A union may be drawn around a field later. Old writers leave the tag 0, so the field must
    # become the member with tag 0.
    if old.discriminant == new.discriminant:
        return
    if (old.discriminant, new.discriminant) == (None, 0):
        verdict.found_newer()
    elif (old.discriminant, new.discriminant) == (0, None):
        verdict.found_older()
    else:
        raise SchemaError(f"the tag of field {old.name} changed")


def _compare_with_first(
    name: str, slot: FieldSlot, struct_id: int, verdict: Verdict, lookup: Lookup
) -> None:
    """A field became a struct or group, whose first field must be the old field."""
    node = lookup(struct_id)
    if node is None or not isinstance(node.body, Struct):
        return
    first = node.body.fields[0] if node.body.fields else None
    if first is None or not isinstance(first.body, FieldSlot):
        raise SchemaError(f"field {name} became a struct without a first field to hold it")
    _compare_slots(name, slot, first.body, verdict, lookup)


def _compare_slots(
    name: str, old: FieldSlot, new: FieldSlot, verdict: Verdict, lookup: Lookup
) -> None:
    _same(f"the offset of field {name}", old.offset, new.offset)
    _compare_types(name, old.type, new.type, verdict, lookup, in_list=False)
    if bits_of(old.type) is not None and not _same_number(old.default.data, new.default.data):
        raise SchemaError(f"the default of field {name} changed")


def _same_number(old: object, new: object) -> bool:
    # Only a nan differs from itself; two of them are the same default.
    return old == new or (old != old and new != new)


def _compare_types(
    name: str, old: Type, new: Type, verdict: Verdict, lookup: Lookup, *, in_list: bool
) -> None:
    while isinstance(old, ListType) and isinstance(new, ListType):
        old, new, in_list = old.element, new.element, True
    if _same_type(old, new):
        return
    if _widens(old, new):
        verdict.found_newer()
    elif _widens(new, old):
        verdict.found_older()
    elif in_list and isinstance(new, StructType) and not isinstance(old, StructType):
        verdict.found_newer()
        _compare_element(name, old, new.id, verdict, lookup)
    elif in_list and isinstance(old, StructType) and not isinstance(new, StructType):
        verdict.found_older()
        _compare_element(name, new, old.id, Verdict(), lookup)
    else:
        raise SchemaError(f"the type of field {name} changed")


def _compare_element(
    name: str, element: Type, struct_id: int, verdict: Verdict, lookup: Lookup
) -> None:
    """``List(element)`` became a list of structs: their first field must be the element."""
    node = lookup(struct_id)
    if node is None or not isinstance(node.body, Struct):
        return
    if element == BasicType("bool"):
        raise SchemaError(f"field {name}: a list of bits cannot become a list of structs")
    first = node.body.fields[0] if node.body.fields else None
    if first is None or not isinstance(first.body, FieldSlot) or first.body.offset != 0:
        raise SchemaError(f"field {name}: the new elements have no first field for the old ones")
    _compare_types(name, element, first.body.type, verdict, lookup, in_list=False)


def _same_type(old: Type, new: Type) -> bool:
    # Brands are not compared: they change the types that a reader has, but not the layout.
    for kind in (StructType, EnumType, InterfaceType):
        if isinstance(old, kind):
            return isinstance(new, kind) and old.id == new.id
    if isinstance(old, AnyPointerType | ParameterType):
        return isinstance(new, AnyPointerType | ParameterType)
    return old == new


def _widens(narrow: Type, wide: Type) -> bool:
    if isinstance(wide, AnyPointerType | ParameterType):
        return bits_of(narrow) is None
    return wide == _DATA and narrow in _WIDENS_TO_DATA


def _compare_interfaces(old: Interface, new: Interface, verdict: Verdict) -> None:
    before = {superclass.id for superclass in old.superclasses}
    after = {superclass.id for superclass in new.superclasses}
    if after - before:
        verdict.found_newer()
    if before - after:
        verdict.found_older()
    verdict.found_size(len(old.methods), len(new.methods))
    for one, other in zip(old.methods, new.methods, strict=False):
        _compare_methods(one, other)


def _compare_methods(old: Method, new: Method) -> None:
    _same(f"the parameters of method {old.name}", old.params_id, new.params_id)
    _same(f"the results of method {old.name}", old.results_id, new.results_id)


def _same(what: str, old: int, new: int) -> None:
    if old != new:
        raise SchemaError(f"{what} changed from {old:#x} to {new:#x}")
