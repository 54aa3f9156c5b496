"""The plan of a module: its classes, their names and their order; no text yet.

Classes are flat, because type checkers refuse a class whose bases name its own members. A class
is therefore known by a ``Ref``, the path of names that leads to it. The names of the whole family
follow from it: ``Person.PhoneNumber`` has the namespace ``_Person_PhoneNumber``, the reader
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from trio_capnp.schema import Value


class Ref(NamedTuple):
    """A declared type.

    Attributes:
        path: the names from the file inwards, in Python's spelling.
        module: this module's alias for the module that declares it; "" for this module itself.
    """

    path: tuple[str, ...]
    module: str = ""


class Basic(NamedTuple):
    """Void, Bool, a number, Text or Data: ``kind`` as in the schema model."""

    kind: str


class Named(NamedTuple):
    """An enum, struct, group or interface."""

    kind: str
    ref: Ref


class ListOf(NamedTuple):
    """A list."""

    element: TypePlan


class Anything(NamedTuple):
    """A pointer of any type: AnyPointer, AnyStruct, AnyList, or an unbound type parameter.

    Attributes:
        kind: "any", "struct" or "list".
    """

    kind: str = "any"


TypePlan: TypeAlias = Basic | Named | ListOf | Anything

ConstTypePlan: TypeAlias = Basic | Named | ListOf
"""A constant is never an AnyPointer, nor a capability."""


class Applied(NamedTuple):
    """Annotations of a member, or of the declaration itself if ``member`` is empty."""

    member: str
    values: tuple[tuple[int, Value], ...]


class Facts(NamedTuple):
    """The common part of all declarations.

    Attributes:
        schema_names: pairs of attribute and schema name, if one cannot be derived from the other.
        binding: a number for the binding of its type parameters; 0 for none.
    """

    id: int
    display_name: str
    doc: str
    schema_names: tuple[tuple[str, str], ...] = ()
    annotations: tuple[Applied, ...] = ()
    binding: int = 0


class FieldPlan(NamedTuple):
    """A field.

    Attributes:
        offset: in units of the field's size, or a pointer's number; 0 for a group.
        default: ``None`` if it is the type's zero.
        tag: offset of the union's tag, and its value; ``None`` outside unions.
    """

    name: str
    type: TypePlan
    offset: int
    default: Value | None
    tag: tuple[int, int] | None
    doc: str


class EnumPlan(NamedTuple):
    """An enum, or the tags of a union; the value of a member is its index."""

    ref: Ref
    facts: Facts
    members: tuple[tuple[str, str], ...]


class Alias(NamedTuple):
    """A name in a namespace for a class that is declared inside."""

    name: str
    ref: Ref


class ConstPlan(NamedTuple):
    """A constant."""

    name: str
    type: ConstTypePlan
    value: Value
    doc: str


class AnnotationPlan(NamedTuple):
    """A declared annotation: its name stands for its id."""

    name: str
    id: int
    doc: str


class Inside(NamedTuple):
    """The contents of a namespace other than its own parts."""

    aliases: tuple[Alias, ...] = ()
    constants: tuple[ConstPlan, ...] = ()
    annotations: tuple[AnnotationPlan, ...] = ()


class StructPlan(NamedTuple):
    """A struct or group.

    Attributes:
        tag_offset: of its unnamed union, in 16-bit units; ``None`` without one.
        by_ordinal: the names of the fields in the order of their ordinals, if it differs.
        is_params: made for the parameters of one method, so it has no promise.
        is_inline: made for one method, so no field can have it as type.
    """

    ref: Ref
    facts: Facts
    size: tuple[int, int]
    fields: tuple[FieldPlan, ...]
    tag_offset: int | None
    inside: Inside
    by_ordinal: tuple[str, ...] = ()
    is_group: bool = False
    is_params: bool = False
    is_inline: bool = False


class MethodPlan(NamedTuple):
    """A method.

    Attributes:
        name: the attribute of clients and servers.
        schema_name: the name in the schema, which the attribute may spell in another way.
        part: its prefix in the names of its parts: "Evaluate" for ``EvaluateCall``.
        aliases: the names of Params, Results, Call and Request in the namespace.
        self_is_field: a parameter is called ``self``.
    """

    name: str
    schema_name: str
    ordinal: int
    params: Ref
    results: Ref
    aliases: tuple[str, str, str, str]
    streaming: bool
    no_promise_pipelining: bool
    self_is_field: bool
    doc: str


class ClientsPlan(NamedTuple):
    """The methods, client and server of an interface."""

    ref: Ref
    facts: Facts
    bases: tuple[Ref, ...]
    methods: tuple[MethodPlan, ...]


class InterfacePlan(NamedTuple):
    """The namespace of an interface."""

    ref: Ref
    facts: Facts
    superclasses: tuple[Ref, ...]
    methods: tuple[MethodPlan, ...]
    inside: Inside


ClassPlan: TypeAlias = EnumPlan | StructPlan | ClientsPlan | InterfacePlan


class ImportPlan(NamedTuple):
    """``from package import name as alias``: the module of the file ``file_id``.

    Attributes:
        is_standard: it comes with this package, and imports no module of a user.
    """

    file_id: int
    module: str
    alias: str
    is_standard: bool = False


class ModulePlan(NamedTuple):
    """A module, and its place.

    Attributes:
        filename: the path of the schema, as the compiler got it.
        module: its full name, with the package that the caller gave.
        classes: in an order in which each class comes after the classes that it needs.
    """

    filename: str
    module: str
    facts: Facts
    imports: tuple[ImportPlan, ...]
    classes: tuple[ClassPlan, ...]
    constants: tuple[ConstPlan, ...]
    annotations: tuple[AnnotationPlan, ...]
