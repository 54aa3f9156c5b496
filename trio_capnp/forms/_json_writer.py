"""``to_json``: the text that ``capnp convert`` writes with ``--short``, or in lines.

Null pointers are left out, numbers are always written, and the active member of a union comes last,
even if it is null. 64-bit integers are strings, because a reader of JSON may keep only 53 bits;
infinities and NaN are strings, because JSON has no others; Data is an array of numbers unless an
annotation says otherwise.

Source: json.c++; checked against the ``capnp`` tool.
"""

# The private attributes of fields begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from base64 import b64encode
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from trio_capnp.forms._json_layout import in_lines
from trio_capnp.forms._json_plan import is_raw_value, json_enum, json_struct
from trio_capnp.forms._places import NESTED, OPAQUE
from trio_capnp.wire._namespaces import POINTERS, message_of, namespace_of, tag_of
from trio_capnp.wire._scalars import float64_literal
from trio_capnp.wire._walk import Walk, budgeted, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import IntEnum

    from trio_capnp.forms._json_plan import JsonField, JsonStruct
    from trio_capnp.schemas.compat.json_capnp import Value as RawValue
    from trio_capnp.wire._kernel import ListReader, StructBase, Type

Nulls: TypeAlias = "tuple[object, ...]"
"""The structs around a value that are null, so that it is the default of a default."""

SPECIAL: Final = {"inf": '"Infinity"', "-inf": '"-Infinity"', "nan": '"NaN"'}
WHOLE: Final = 1e15
"""Whole numbers below it have at most 15 digits, so that they are written as integers."""


def to_json(struct: StructBase, *, indent: int | None = None) -> str:
    """See ``trio_capnp.forms.to_json``."""
    message = message_of(struct)
    parts: list[str] = []
    budgeted(message, run, _put_struct(struct, parts))
    text = "".join(parts)
    return text if indent is None else in_lines(text, indent)


def _put_struct(struct: StructBase, parts: list[str], nulls: Nulls = ()) -> Walk[None]:
    """The walk that appends an object."""
    namespace = namespace_of(struct)
    if is_raw_value(namespace):
        return _put_raw(struct, parts)
    return _put_object(struct, json_struct(namespace), parts, nulls)


def _put_object(struct: StructBase, plan: JsonStruct, parts: list[str], nulls: Nulls) -> Walk[None]:
    parts.append("{")
    yield _put_members(struct, plan, "", parts, nulls)
    _end(parts, "}")


def _end(parts: list[str], bracket: str) -> None:
    """Close a bracket; each item ends in a comma, of which the last one goes."""
    if parts[-1] == ",":
        parts[-1] = bracket
    else:
        parts.append(bracket)


def _put_members(
    struct: StructBase, plan: JsonStruct, prefix: str, parts: list[str], nulls: Nulls
) -> Walk[None]:
    """Append the members of an object, each with a comma behind."""
    for field in plan.plain:
        if field.kind not in POINTERS or field.reading._has(struct):
            # A group of a null struct is null, too; a pointer that is set ends that.
            inside = nulls if field.kind == "group" else ()
            nested = _put_field(struct, field, prefix, parts, inside)
            if nested is not None:
                yield nested
                if field.flattened is None:
                    parts.append(",")
    if plan.which is not None:
        member = plan.members.get(int(cast("int", plan.which._get(struct))))
        if member is not None:
            yield _put_member(struct, member, plan.tag, prefix, parts, nulls)


def _put_member(
    struct: StructBase,
    member: JsonField,
    tag: str | None,
    prefix: str,
    parts: list[str],
    nulls: Nulls,
) -> Walk[None]:
    """Append the active member of a union, after its tag.

    A null struct is written as its default. That may have a null struct as the active member of its
    own union, and so on; a struct inside of itself is written empty.
    """
    if tag is not None:
        parts += (encode_basestring(prefix + tag), ":", encode_basestring(member.tag_name), ",")
        if member.kind == "void":
            return
    if member.kind == "struct":
        is_null = not member.reading._has(struct)
        target = member.reading.type._target()
        if is_null and target in nulls:
            parts += (_key(member, prefix), "{}", ",")
            return
        nulls = (*nulls, target) if is_null else ()
    nested = _put_field(struct, member, prefix, parts, nulls)
    if nested is not None:
        yield nested
        if member.flattened is None:
            parts.append(",")


def _put_field(
    struct: StructBase, field: JsonField, prefix: str, parts: list[str], nulls: Nulls
) -> Walk[None] | None:
    """Append a field with its comma, or return the walk that appends all but the comma."""
    if field.kind in OPAQUE and not field.reading._has(struct):  # the active member of a union
        parts += (_key(field, prefix), "null", ",")
        return None
    if field.kind in OPAQUE:
        raise ValueError(f"{field.attribute} is {OPAQUE[field.kind]}: JSON has no form for it")
    value = field.reading._get(struct)
    if field.flattened is not None:
        inner = cast("StructBase", value)
        return _put_members(inner, field.flattened, prefix + field.prefix, parts, nulls)
    parts.append(_key(field, prefix))
    if field.group is not None:
        return _put_object(cast("StructBase", value), field.group, parts, nulls)
    if field.kind == "struct":
        return _put_struct(cast("StructBase", value), parts, nulls)
    if field.kind == "list":
        return _put_list(cast("ListReader[object]", value), parts)
    if field.coding:
        parts.append(CODED[field.coding](cast("bytes", value)))
    else:
        parts.append(PLAIN[field.kind](value))
    parts.append(",")
    return None


def _key(field: JsonField, prefix: str) -> str:
    return encode_basestring(prefix + field.name) + ":" if prefix else field.key


def _put_list(items: ListReader[object], parts: list[str]) -> Walk[None]:
    kind = items._type._kind
    if kind in OPAQUE:
        raise ValueError(f"this is a list of {kind}: JSON has no form for it")
    if kind not in NESTED:
        parts += ("[", ",".join(map(PLAIN[kind], items)), "]")
        return
    put = cast("Callable[[object, list[str]], Walk[None]]", _putter(items._type))
    parts.append("[")
    for item in items:
        yield put(item, parts)
        parts.append(",")
    _end(parts, "]")


def _putter(kind: Type) -> Callable[..., Walk[None]]:
    return _put_list if kind._kind == "list" else _put_struct


# --- values that contain no others ---


def _float(value: object) -> str:
    number = cast("float", value)
    if -WHOLE < number < WHOLE and number == int(number) and (number or str(number) == "0.0"):
        return str(int(number))
    text = float64_literal(number)
    return SPECIAL.get(text, text)


def _enum(value: object) -> str:
    member = cast("IntEnum", value)
    return json_enum(type(member)).texts.get(int(member)) or str(int(member))


def _bytes(value: object) -> str:
    return f"[{','.join(map(str, cast('bytes', value)))}]"


def _base64(value: bytes) -> str:
    return f'"{b64encode(value).decode()}"'


def _hex(value: bytes) -> str:
    return f'"{value.hex()}"'


CODED: Final[Mapping[str, Callable[[bytes], str]]] = {"base64": _base64, "hex": _hex}
PLAIN: Final[Mapping[str, Callable[[object], str]]] = {
    "void": lambda value: "null",
    "bool": lambda value: "true" if value else "false",
    **dict.fromkeys(("int8", "int16", "int32", "uint8", "uint16", "uint32"), str),
    **dict.fromkeys(("int64", "uint64"), lambda value: f'"{value}"'),
    "float32": _float,
    "float64": _float,
    "text": cast("Callable[[object], str]", encode_basestring),
    "data": _bytes,
    "enum": _enum,
}

# --- json.capnp's Value ---


def _put_raw(struct: StructBase, parts: list[str]) -> Walk[None]:
    """Append the JSON that a ``Value`` holds."""
    value = cast("RawValue.Reader", struct)
    kind = RAW_KINDS.get(cast("int", tag_of(struct)), "null")
    if kind == "array":
        yield _put_raw_list(value.array, parts)
    elif kind == "object":
        parts.append("{")
        for member in value.object:
            parts += (encode_basestring(member.name), ":")
            yield _put_raw(cast("StructBase", member.value), parts)
            parts.append(",")
        _end(parts, "}")
    elif kind == "call":
        parts.append(f"{value.call.function}")
        yield _put_raw_list(value.call.params, parts, "()")
    else:
        parts.append(RAW[kind](value) if kind in RAW else "null")


def _put_raw_list(
    items: Iterable[RawValue.Reader], parts: list[str], brackets: str = "[]"
) -> Walk[None]:
    parts.append(brackets[0])
    for item in items:
        yield _put_raw(cast("StructBase", item), parts)
        parts.append(",")
    _end(parts, brackets[1])


RAW_KINDS: Final = dict(
    enumerate(("null", "boolean", "number", "string", "array", "object", "call", "raw"))
)
RAW: Final[Mapping[str, Callable[[RawValue.Reader], str]]] = {
    "boolean": lambda value: PLAIN["bool"](value.boolean),
    "number": lambda value: _float(value.number),
    "string": lambda value: encode_basestring(value.string),
    "raw": lambda value: value.raw,
}
