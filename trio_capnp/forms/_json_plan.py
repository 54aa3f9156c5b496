"""The shape of a struct in JSON, from the annotations of ``/capnp/compat/json.capnp``.

A ``JsonStruct`` has a struct's fields by their names in JSON. Fields of a flattened struct stand in
the object around it, so a name leads by a ``Route`` to the flattened struct, and on from there. A
union with a discriminator has a *tag*, a string that names its active member; with a value name all
members share that name. Without annotations a field has its name of the schema.

Source: json.capnp; json.c++, ``AnnotatedHandler``; checked against the ``capnp`` tool.
"""

# The private attributes of fields and generated classes begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Final, cast

import attrs

from trio_capnp.errors import SchemaError
from trio_capnp.introspection import schema_of
from trio_capnp.wire._messages import has
from trio_capnp.wire._names import enumerant_name
from trio_capnp.wire._namespaces import builder_class, name_of_namespace, plan_of, reader_class

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from trio_capnp.schemas.compat.json_capnp import DiscriminatorOptions, FlattenOptions
    from trio_capnp.typed._enum import Enum
    from trio_capnp.wire._kernel import Field
    from trio_capnp.wire._namespaces import Member

NAME: Final = "json.name"
FLATTEN: Final = "json.flatten"
DISCRIMINATOR: Final = "json.discriminator"
CODINGS: Final = {"json.base64": "base64", "json.hex": "hex"}
RAW_VALUE: Final = 0xA3FA7845F919DD83  # the id of json.capnp's Value, which holds any JSON


class Way(IntEnum):
    """The way from a name of an object to a field."""

    FIELD = 0
    FLATTENED = 1
    TAG = 2
    VALUE = 3
    """The active member of a union, under the value name."""
    MEMBER_FLATTENED = 4
    """A field of a union's active member, if that is flattened."""


@attrs.frozen(eq=False)
class JsonField:
    """A field and its place in JSON.

    Attributes:
        name: its name in an object, or the value name of its union.
        key: the name as JSON, with the colon.
        tag_name: the value of its union's tag while it is active.
        number: the tag of a union's member in a message; None for other fields.
        attribute: its name in Python.
        kind: the kind of its type.
        reading: the field of the reader's class.
        building: the field of the builder's class.
        coding: ``base64``, ``hex`` or nothing, for Data.
        flattened: the struct whose members stand in the object around it.
        prefix: the beginning of all names of a flattened struct.
        group: the shape of a group.
    """

    name: str
    key: str
    tag_name: str
    number: int | None
    attribute: str
    kind: str
    reading: Field
    building: Field
    coding: str
    flattened: JsonStruct | None
    prefix: str
    group: JsonStruct | None


@attrs.frozen(eq=False)
class Route:
    """The way of one name; ``field`` is None where the active member decides."""

    way: Way
    field: JsonField | None = None


@attrs.frozen(eq=False)
class JsonStruct:
    """The shape of a struct or group.

    Attributes:
        title: its name in the schema.
        which: the field of its union's tag in a message.
        plain: the fields outside of its union, by ordinal.
        members: the members of its union, by tag.
        by_tag_name: the members by the tag in JSON.
        tag: the name of the tag; None if there is none.
        routes: the ways by name.
        tags: the names of its own tag and of those of flattened structs.
    """

    title: str
    which: Field | None
    plain: tuple[JsonField, ...]
    members: Mapping[int, JsonField]
    by_tag_name: Mapping[str, JsonField]
    tag: str | None
    routes: Mapping[str, Route]
    tags: frozenset[str]


@attrs.frozen(eq=False)
class Tagging:
    """The discriminator of a union: the names of its tag and of its value, if it has them."""

    name: str | None = None
    value: str | None = None


NO_TAGGING: Final = Tagging()


def is_raw_value(namespace: type[object]) -> bool:
    """Whether this is json.capnp's ``Value``, which stands for any JSON."""
    return getattr(namespace, "_id", None) == RAW_VALUE


def json_struct(namespace: type[object]) -> JsonStruct:
    """The shape of a struct.

    Raises:
        SchemaError: the annotations contradict one another or the types.
        TypeError: the class was not generated.
    """
    return _json_struct(cast("Hashable", namespace))


@lru_cache(maxsize=1024)
def _json_struct(of: Hashable) -> JsonStruct:
    return _struct(cast("type[object]", of), ())


def _struct(namespace: type[object], around: tuple[type[object], ...]) -> JsonStruct:
    """The shape of a struct that is flattened into those around it."""
    if namespace in around:
        raise SchemaError(f"{name_of_namespace(namespace)} is flattened into itself")
    annotations = schema_of(reader_class(namespace)).annotations
    options = annotations.get(DISCRIMINATOR)
    tagging = NO_TAGGING if options is None else _tagging(options, None)
    return _shape(namespace, tagging, (*around, namespace))


def _tagging(options: object, declared: str | None) -> Tagging:
    """The discriminator of an annotation; ``declared`` is the name of a flattened union."""
    given = cast("DiscriminatorOptions.Reader", options)
    return Tagging(
        given.name if has(given, "name") else declared,
        given.value_name if has(given, "value_name") else None,
    )


def _shape(
    namespace: type[object], tagging: Tagging, around: tuple[type[object], ...]
) -> JsonStruct:
    reader = reader_class(namespace)
    plan = plan_of(reader)
    described = {field.attribute: field for field in schema_of(reader).fields.values()}
    selected = {
        tag: next(member for member in members if member.tag == tag)
        for tag, members in plan.by_tag.items()
    }

    def field_of(member: Member) -> JsonField:
        return _field(namespace, member, described[member.name].annotations, tagging, around)

    plain = tuple(field_of(member) for member in plan.plain)
    members = {tag: field_of(member) for tag, member in selected.items()}
    title = name_of_namespace(namespace)
    routes = _routes(title, [*plain, *members.values()], tagging)
    return JsonStruct(
        title=title,
        which=plan.which,
        plain=plain,
        members=members,
        by_tag_name={member.tag_name: member for member in members.values()},
        tag=tagging.name if members else None,
        routes=routes,
        tags=_tags([*plain, *members.values()], tagging),
    )


def _field(
    namespace: type[object],
    member: Member,
    annotations: Mapping[str, object],
    tagging: Tagging,
    around: tuple[type[object], ...],
) -> JsonField:
    place = f"{name_of_namespace(namespace)}.{member.schema_name}"
    own = str(annotations.get(NAME, member.schema_name))
    is_value = member.tag is not None and tagging.value is not None and FLATTEN not in annotations
    name = str(tagging.value) if is_value else own
    group = _group(member, annotations, around)
    return JsonField(
        name=name,
        key=f"{encode_basestring(name)}:",
        tag_name=own,
        number=member.tag,
        attribute=member.name,
        kind=member.kind,
        reading=member.field,
        building=builder_class(namespace)._fields[member.name],
        coding=_coding(place, member, annotations),
        flattened=_flattened(place, member, annotations, group, around),
        prefix=_prefix(annotations),
        group=group,
    )


def _coding(place: str, member: Member, annotations: Mapping[str, object]) -> str:
    for annotation, coding in CODINGS.items():
        if annotation in annotations:
            if member.kind != "data":
                raise SchemaError(f"{place} is marked for {coding}, but is not Data")
            return coding
    return ""


def _group(
    member: Member, annotations: Mapping[str, object], around: tuple[type[object], ...]
) -> JsonStruct | None:
    if member.kind != "group":
        return None
    options = annotations.get(DISCRIMINATOR)
    declared = member.schema_name if FLATTEN in annotations else None
    tagging = NO_TAGGING if options is None else _tagging(options, declared)
    return _shape(_target(member), tagging, around)


def _flattened(
    place: str,
    member: Member,
    annotations: Mapping[str, object],
    group: JsonStruct | None,
    around: tuple[type[object], ...],
) -> JsonStruct | None:
    if FLATTEN not in annotations:
        return None
    if group is not None:
        return group
    if member.kind != "struct":
        raise SchemaError(f"{place} is flattened, but is not a struct")
    return _struct(_target(member), around)


def _prefix(annotations: Mapping[str, object]) -> str:
    options = annotations.get(FLATTEN)
    return "" if options is None else cast("FlattenOptions.Reader", options).prefix


def _target(member: Member) -> type[object]:
    return member.field.type._target()


def _routes(title: str, fields: Sequence[JsonField], tagging: Tagging) -> dict[str, Route]:
    routes: dict[str, Route] = {}
    if tagging.name is not None:
        routes[tagging.name] = Route(Way.TAG)
    if tagging.value is not None:
        _add_route(title, routes, tagging.value, Route(Way.VALUE))
    for field in fields:
        if field.flattened is not None:
            way = Way.FLATTENED if field.number is None else Way.MEMBER_FLATTENED
            route = Route(way, field if field.number is None else None)
            for name in field.flattened.routes:
                _add_route(title, routes, field.prefix + name, route)
        elif field.number is None or tagging.value is None:
            _add_route(title, routes, field.name, Route(Way.FIELD, field))
    return routes


def _add_route(title: str, routes: dict[str, Route], name: str, route: Route) -> None:
    """Add a way; only members of one union that are flattened may share a name."""
    before = routes.setdefault(name, route)
    if before is not route and {before.way, route.way} != {Way.MEMBER_FLATTENED}:
        raise SchemaError(f"two fields of {title} have the name {name!r} in JSON")


def _tags(fields: Sequence[JsonField], tagging: Tagging) -> frozenset[str]:
    names = {tagging.name} if tagging.name is not None else set[str]()
    for field in fields:
        if field.flattened is not None:
            names |= {field.prefix + name for name in field.flattened.tags}
    return frozenset(names)


# --- enums ---


@attrs.frozen(eq=False)
class JsonEnum:
    """The enumerants by number, as JSON, and by name."""

    texts: Mapping[int, str]
    by_name: Mapping[str, IntEnum]


@lru_cache(maxsize=1024)
def json_enum(enum: type[IntEnum]) -> JsonEnum:
    """The names of an enum in JSON."""
    described = {
        one.attribute: one for one in schema_of(cast("type[Enum]", enum)).enumerants.values()
    }
    names = {
        member: str(described[member.name].annotations.get(NAME, enumerant_name(member)))
        for member in enum
    }
    return JsonEnum(
        {int(member): encode_basestring(name) for member, name in names.items()},
        {name: member for member, name in names.items()},
    )
