"""From a reader or builder to the generated namespace of its struct.

Readers and builders have only the names of the schema. All other facts about the struct are in
its namespace, the ``_namespace`` of their class.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeGuard, TypeVar, cast

from trio_capnp.wire import _kernel
from trio_capnp.wire._names import field_name

if TYPE_CHECKING:
    from trio_capnp.wire._kernel import (
        Builder,
        Field,
        ListReader,
        Message,
        Reader,
        StructBase,
        Type,
    )

T = TypeVar("T")


def namespace_of(struct: StructBase) -> type[object]:
    """The generated namespace of the struct of a reader or builder.

    Raises:
        TypeError: ``struct`` is not a struct, or its class was not generated.
    """
    namespace: type[object] | None = getattr(type(struct), "_namespace", None)
    if namespace is None:
        check_struct(struct)
        return _namespace_of(type(struct))
    return namespace


def _namespace_of(of: type[StructBase]) -> type[object]:
    namespace: type[object] | None = getattr(of, "_namespace", None)
    if namespace is None:
        raise TypeError(f"{of.__name__} does not belong to a generated module")
    return namespace


def check_struct(value: object) -> None:
    """Raise TypeError unless ``value`` is a reader or builder."""
    if not isinstance(value, _kernel.StructBase):
        raise TypeError(f"a reader or builder is needed here, not {type(value).__name__}")


def message_of(struct: StructBase) -> Message:
    """The message that a reader or builder is a part of.

    Raises:
        TypeError: ``struct`` is neither.
    """
    check_struct(struct)
    return struct._layout()[0]


def check_name(name: object) -> None:
    if not isinstance(name, str):
        raise TypeError(f"a field is named by a str, not {type(name).__name__}")


def reader_class(namespace: type[object]) -> type[Reader]:
    """``Person.Reader`` of ``Person``.

    Raises:
        TypeError: this is not the namespace of a struct or group.
    """
    return _part(namespace, "Reader", _kernel.Reader)


def builder_class(namespace: type[object]) -> type[Builder]:
    """``Person.Builder`` of ``Person``.

    Raises:
        TypeError: this is not the namespace of a struct or group.
    """
    return _part(namespace, "Builder", _kernel.Builder)


def _part(namespace: type[object], name: str, base: type[T]) -> type[T]:
    part: object = getattr(namespace, name, None)
    if isinstance(part, type) and issubclass(part, base):
        return part
    raise TypeError(f"a generated struct is needed here, not {namespace!r}")


def type_of(namespace: type[object]) -> Type:
    """The kernel's type of a struct.

    Raises:
        TypeError: this is not the namespace of a struct.
    """
    return _type_of(cast("Hashable", namespace))


@lru_cache(maxsize=1024)
def _type_of(namespace: Hashable) -> Type:
    return _kernel.struct_type(reader_class(cast("type[object]", namespace))._namespace)


class Member(NamedTuple):
    """A field as walkers see it: of the reader's class, because reading one never builds."""

    name: str
    schema_name: str
    field: Field
    kind: str
    tag: int | None
    """The tag of a union's member."""

    def is_set(self, struct: StructBase) -> bool:
        """Whether the field's pointer is not null; True for numbers and groups."""
        return self.kind not in POINTERS or self.field._has(struct)


POINTERS: Final = frozenset({"text", "data", "struct", "list", "any", "cap"})


class MemberPlan(NamedTuple):
    """The fields of a struct for each tag of its union, in the order of their ordinals."""

    which: Field | None
    plain: tuple[Member, ...]
    by_tag: Mapping[int, tuple[Member, ...]]


def _plan_of(struct: StructBase) -> MemberPlan:
    return _plan(cast("Hashable", namespace_of(struct)))


def plan_of(of: type[StructBase]) -> MemberPlan:
    """The fields of a class of readers or builders.

    Raises:
        TypeError: the class was not generated.
    """
    return _plan(cast("Hashable", _namespace_of(of)))


@lru_cache(maxsize=1024)
def _plan(of: Hashable) -> MemberPlan:
    namespace = cast("type[object]", of)
    reader = reader_class(namespace)
    members = [_member(namespace, reader._fields[name]) for name in _names(namespace, reader)]
    tags = [member.tag for member in members if member.tag is not None]
    return MemberPlan(
        getattr(reader, "_which", None),
        tuple(member for member in members if member.tag is None),
        {tag: tuple(m for m in members if m.tag is None or m.tag == tag) for tag in tags},
    )


def _names(namespace: type[object], reader: type[Reader]) -> Iterable[str]:
    """The names of the fields by ordinal: as declared, unless ``_by_ordinal`` lists them."""
    by_ordinal: tuple[str, ...] = getattr(namespace, "_by_ordinal", ())
    return by_ordinal or reader._fields


def _member(namespace: type[object], field: Field) -> Member:
    tag = None if field.union is None else field.union[1]
    return Member(field.name, field_name(namespace, field.name), field, field.kind, tag)


def members_of(struct: StructBase) -> tuple[Member, ...]:
    """The fields of a reader or builder; of a union, only the active member."""
    plan = _plan_of(struct)
    if plan.which is None:
        return plan.plain
    tag = plan.which._get(struct)
    assert isinstance(tag, int), "a union's tag is a number"
    return plan.by_tag.get(tag, plan.plain)


def field_of(struct: StructBase, name: str) -> Field:
    """The field of this name, as the struct's own class reads it.

    Raises:
        AttributeError: the struct has no such field; the text has the nearest name.
        TypeError: ``struct`` is not a struct, or ``name`` is not a str.
    """
    check_struct(struct)
    check_name(name)
    field = type(struct)._fields.get(name)
    if field is None:
        raise AttributeError(_kernel.unknown_field(type(struct), name))
    return field


def display_name(struct: StructBase) -> str:
    """The struct's name in the schema: ``Person.PhoneNumber``."""
    return name_of_namespace(namespace_of(struct)) or _kernel.short_name(type(struct))


def name_of_namespace(namespace: type[object]) -> str:
    """The name that a generated struct has in the schema; empty if it has none."""
    return str(getattr(namespace, "_name", ""))


def tag_of(struct: StructBase) -> object:
    """The tag of the struct's unnamed union, a member of its ``Which``; None without a union.

    A tag that this version does not know is an object like a member, equal to its number.
    """
    which = _plan_of(struct).which
    return None if which is None else which._get(struct)


def is_list(value: object) -> TypeGuard[ListReader[object]]:
    """Whether this is a list in a message."""
    return isinstance(value, _kernel.ListReader)
