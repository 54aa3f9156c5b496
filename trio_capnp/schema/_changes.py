"""The changes between two versions of a schema, and the kind of each.

A change is breaking if a program with one version reads bytes of the other wrongly, or lacks a part
that the other may use. A change of the source alone, such as a new name, needs other code and no
other bytes. Additions are no changes here.

Declarations are paired by id, then by name. A declaration that was renamed has another id, unless
the source gives it: it is paired with a new one of the same place if the two are compatible. The
declarations that both use in the same places may have been renamed as well.

Source: language.html, "Evolving Your Protocol".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from trio_capnp.errors import SchemaError
from trio_capnp.schema._compat import contradiction, is_newer, rebound
from trio_capnp.schema._excerpt import undeclared_in
from trio_capnp.schema._loader import Loader
from trio_capnp.schema._mapping import with_ids
from trio_capnp.schema._model import (
    AnnotationDecl,
    Const,
    Enum,
    Enumerant,
    Field,
    FieldSlot,
    File,
    Group,
    Interface,
    Method,
    Node,
    RequestedFile,
    Struct,
    Superclass,
)
from trio_capnp.schema._references import KIND_NAMES, references
from trio_capnp.schema._value_classes import ValueClasses


@attrs.frozen
class Change:
    """One change.

    Attributes:
        breaking: the change affects bytes, and not the source alone.
        place: the name of the declaration in the old version.
        text: the change.
    """

    breaking: bool
    place: str
    text: str


def changes(
    old: Loader, old_file: RequestedFile, new: Loader, new_file: RequestedFile
) -> list[Change]:
    """The changes of one schema file.

    Args:
        old: has the nodes of the old version.
        old_file: the file in the old version.
        new: has the nodes of the new version.
        new_file: the file in the new version.
    """
    comparison = _Comparison(old, new)
    comparison.pair(old.node(old_file.id), new.node(new_file.id))
    return list(comparison.found())


class _Comparison:
    """Pairs the declarations of two versions, and compares each pair."""

    def __init__(self, old: Loader, new: Loader) -> None:
        self._old = old
        self._new = new
        self._pairs: list[tuple[Node, Node]] = []
        self._ids: dict[int, int] = {}
        self._removed: list[Node] = []

    # --- pairs --------------------------------------------------------------------------------

    def pair(self, old: Node, new: Node) -> None:
        """Note that two nodes are versions of one, and pair the nodes inside them."""
        waiting = [(old, new)]
        while waiting:
            before, after = waiting.pop(0)
            self._pairs.append((before, after))
            self._ids[before.id] = after.id
            waiting += self._pairs_inside(before, after)

    def _pairs_inside(self, old: Node, new: Node) -> Iterator[tuple[Node, Node]]:
        yield from self._undeclared(old, new)
        before, after = _declared(self._old, old), _declared(self._new, new)
        for key in ("id", "name"):
            known = {getattr(node, key): node for node in after}
            for node in [one for one in before if getattr(one, key) in known]:
                other = known[getattr(node, key)]
                before.remove(node)
                after.remove(other)
                yield node, other
        yield from self._renamed(before, after)

    def _renamed(self, before: list[Node], after: list[Node]) -> Iterator[tuple[Node, Node]]:
        for node in before:
            other = next((one for one in after if self._is_same(node, one)), None)
            if other is None:
                self._removed.append(node)
            else:
                after.remove(other)
                yield node, other

    def _is_same(self, old: Node, new: Node) -> bool:
        """Whether a declaration with another name and id may be the old one."""
        if type(old.body) is not type(new.body) or isinstance(old.body, Const):
            return False
        try:
            pairs, ids = self._renamed_with(old, new)
            return not any(
                is_newer(other, with_ids(one, ids), self._new.get) for one, other in pairs
            )
        except SchemaError:
            return False

    def _renamed_with(self, old: Node, new: Node) -> tuple[list[tuple[Node, Node]], dict[int, int]]:
        """The pairs that must be renamed together, the given one first, and all ids until then.

        These are the declarations that the two use in the same places, as far as they are gone from
        the new version and have no pair.
        """
        pairs, ids = [(old, new)], dict(self._ids)
        for before, after in pairs:  # it grows meanwhile
            inside = list(self._inside(before, after))
            ids.update((one.id, other.id) for one, other in inside)
            for one, other in inside:
                for used, instead in zip(_used(one), _used(other), strict=False):
                    if used not in ids and self._new.get(used) is None:
                        ids[used] = instead
                        pairs.append((self._old.node(used), self._new.node(instead)))
        return pairs, ids

    def _inside(self, old: Node, new: Node) -> Iterator[tuple[Node, Node]]:
        """Two nodes, and those inside that have equal names or places, in pairs."""
        waiting = [(old, new)]
        while waiting:
            before, after = waiting.pop()
            yield before, after
            known = {one.name: one for one in _declared(self._new, after)}
            for one in _declared(self._old, before):
                if one.name in known:
                    waiting.append((one, known[one.name]))
            waiting += self._undeclared(before, after)

    def _undeclared(self, old: Node, new: Node) -> Iterator[tuple[Node, Node]]:
        """The groups of two structs, or the structs of the methods of two interfaces, in pairs."""
        if type(old.body) is type(new.body) and _same_places(old, new):
            before, after = undeclared_in(self._old, old), undeclared_in(self._new, new)
            for one, other in zip(before, after, strict=False):
                yield self._old.node(one), self._new.node(other)

    # --- comparison ---------------------------------------------------------------------------

    def found(self) -> Iterator[Change]:
        """All changes, by declaration in the order of the old source."""
        for node in self._removed:
            breaking = isinstance(node.body, Struct | Enum | Interface)
            kind = KIND_NAMES[type(node.body)]
            yield Change(breaking, _path(node), f"the {kind} was removed")
        for old, new in self._pairs:
            place = _path(old)
            yield from (Change(breaking, place, text) for breaking, text in self._between(old, new))

    def _between(self, old: Node, new: Node) -> Iterator[tuple[bool, str]]:
        yield from self._of_head(old, new)
        seen = with_ids(old, self._ids)
        removed = list(_removed_parts(seen, new))
        yield from ((True, text) for text in removed)
        if not removed:
            of_bytes = list(self._of_bytes(seen, new))
            bound = ((True, text) for text in rebound(seen, new, self._new.get))
            yield from of_bytes or bound
        yield from ((False, text) for text in _renamed_parts(seen, new))
        yield from self._of_values(old, new)

    def _of_head(self, old: Node, new: Node) -> Iterator[tuple[bool, str]]:
        if isinstance(old.body, File):
            if old.id != new.id:
                yield False, f"the id of the file changed from @{old.id:#x} to @{new.id:#x}"
            return
        if _path(old) != _path(new) and old.scope_id:
            yield False, f"the declaration is called {_path(new)} now"
        if old.id != new.id and old.scope_id and not _is_group(old):
            # Only the ids of interfaces are in messages.
            text = f"the id changed from @{old.id:#x} to @{new.id:#x}"
            yield isinstance(old.body, Interface), text

    def _of_bytes(self, old: Node, new: Node) -> Iterator[tuple[bool, str]]:
        if isinstance(old.body, Struct) and isinstance(new.body, Struct):
            pairs = zip(old.body.fields, new.body.fields, strict=False)
            reasons = (contradiction(one, other, self._new.get) for one, other in pairs)
            found = [reason for reason in reasons if reason]
            if found:
                yield from ((True, reason) for reason in found)
                return
        moved = attrs.evolve(old, scope_id=new.scope_id, id=new.id)
        try:
            if is_newer(new, moved, self._new.get):
                yield True, "a type was narrowed, or a part was removed"
        except SchemaError as error:
            yield True, str(error).partition("contradict each other: ")[2]

    def _of_values(self, old: Node, new: Node) -> Iterator[tuple[bool, str]]:
        match old.body, new.body:
            case Const() as before, Const() as after:
                one = ValueClasses(self._old).literal(before.type, before.value)
                other = ValueClasses(self._new).literal(after.type, after.value)
                if one != other:
                    yield False, f"the value changed from {one} to {other}"
            case Struct() as before, Struct() as after:
                for field, other_field in zip(before.fields, after.fields, strict=False):
                    yield from self._of_default(field, other_field)
            case _:
                pass

    def _of_default(self, old: Field, new: Field) -> Iterator[tuple[bool, str]]:
        if not (isinstance(old.body, FieldSlot) and isinstance(new.body, FieldSlot)):
            return
        kinds = old.body.default.kind, new.body.default.kind
        if kinds[0] == kinds[1] and isinstance(old.body.default.data, bytes | str):
            one = ValueClasses(self._old).literal(old.body.type, old.body.default)
            other = ValueClasses(self._new).literal(new.body.type, new.body.default)
            if one != other:
                yield True, f"the default of field {old.name} changed from {one} to {other}"


def _declared(loader: Loader, node: Node) -> list[Node]:
    found = (loader.get(nested.id) for nested in node.nested)
    return [one for one in found if one is not None]


def _used(node: Node) -> list[int]:
    return [each for each, kind in references(node) if kind is not AnnotationDecl]


def _same_places(old: Node, new: Node) -> bool:
    """Whether the groups of two structs, or the methods of two interfaces, are the same ones."""
    match old.body, new.body:
        case Struct(fields=before), Struct(fields=after):
            pairs = zip(before, after, strict=False)
            return all(isinstance(a.body, Group) is isinstance(b.body, Group) for a, b in pairs)
        case _:
            return True


def _is_group(node: Node) -> bool:
    return isinstance(node.body, Struct) and node.body.is_group


def _path(node: Node) -> str:
    return node.display_name.partition(":")[2] or node.name


def _members(node: Node) -> tuple[str, Sequence[Field | Enumerant | Method]]:
    match node.body:
        case Struct():
            return "field", node.body.fields
        case Enum():
            return "enumerant", node.body.enumerants
        case Interface():
            return "method", node.body.methods
        case _:
            return "", ()


def _removed_parts(old: Node, new: Node) -> Iterator[str]:
    (kind, before), (_, after) = _members(old), _members(new)
    if type(old.body) is type(new.body):
        yield from (f"{kind} {one.name} was removed" for one in before[len(after) :])
    for base in _superclasses(old):
        if base.id not in {one.id for one in _superclasses(new)}:
            yield f"the superclass @{base.id:#x} was removed"


def _superclasses(node: Node) -> Sequence[Superclass]:
    return node.body.superclasses if isinstance(node.body, Interface) else ()


def _renamed_parts(old: Node, new: Node) -> Iterator[str]:
    (kind, before), (_, after) = _members(old), _members(new)
    if type(old.body) is type(new.body):
        for one, other in zip(before, after, strict=False):
            if one.name != other.name:
                yield f"{kind} {one.name} is called {other.name} now"
