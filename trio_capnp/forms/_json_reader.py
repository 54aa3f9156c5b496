"""``from_json``: the inverse of ``to_json``.

The tree of a text is put into a new message by the shapes of ``_json_plan``. The tag of a union is
read before its members, wherever it stands. A name that leads nowhere is ignored, as newer programs
may write more; with ``unknown="error"`` it is a mistake.
"""

# The private attributes of fields begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import re
from base64 import b64decode
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from trio_capnp.forms import _places
from trio_capnp.forms._errors import error_at, nearest, quoted
from trio_capnp.forms._json_parser import parse_each_json, parse_json
from trio_capnp.forms._json_plan import Way, is_raw_value, json_enum, json_struct
from trio_capnp.forms._places import FLOAT32_END, KIND_NAMES, OPAQUE, RANGES, Key, Target
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import POINTERS, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import IntEnum

    from trio_capnp.errors import TextError
    from trio_capnp.forms._json_parser import JsonMember, JsonNode, JsonValue
    from trio_capnp.forms._json_plan import JsonField, JsonStruct
    from trio_capnp.schemas.compat.json_capnp import Value as RawValue
    from trio_capnp.wire._kernel import Builder, Field, ListBuilder, Type

Chosen: TypeAlias = "dict[tuple[str, ...], JsonField]"
"""The member that each union of one object has: by the attributes that lead to its struct."""

INTEGER: Final = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,19}|0[xX][0-9a-fA-F]{1,16})")
# Possessive, because digits that another pattern may also take cost quadratic time.
FLOAT: Final = re.compile(
    r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?(?:e[+-]?[0-9]++)?|inf|infinity|nan)", re.IGNORECASE
)
BEYOND: Final = 1e30  # out of the range of every integer
HEX: Final = re.compile(r"(?:[0-9a-fA-F]{2})*")
BASE64: Final = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
JSON_NAMES: Final = {
    **KIND_NAMES,
    "data": "an array of bytes",
    "list": "an array",
    "struct": "an object",
    "group": "an object",
}


def from_json(
    namespace: type[object], source: str | bytes | bytearray, *, unknown: str = "ignore"
) -> Builder:
    """See ``trio_capnp.forms.from_json``."""
    if unknown not in ("ignore", "error"):
        raise ValueError(f"unknown is 'ignore' or 'error', not {unknown!r}")
    text = _decoded(source)
    return _made(namespace, text, parse_json(text), unknown == "error")


def each_from_json(namespace: type[object], source: bytes) -> Iterator[Builder]:
    """See ``trio_capnp.forms.each_from_json``."""
    text = _decoded(source)
    return (_made(namespace, text, node, False) for node in parse_each_json(text))


def _made(namespace: type[object], text: str, node: JsonNode, strict: bool) -> Builder:
    made = _kernel.new_struct(type_of(namespace), None)
    _JsonFiller(text, strict).fill(made, node)
    return made


def _decoded(source: object) -> str:
    if isinstance(source, str):
        return source
    if not isinstance(source, bytes | bytearray):
        raise TypeError(f"JSON is a str or bytes, not {type(source).__name__}")
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        before = source[: error.start].decode()
        raise error_at(before, len(before), "JSON is UTF-8, and this byte is not") from None


class _JsonFiller:
    """The text that is read, for its errors, and the work that is left."""

    def __init__(self, source: str, strict: bool) -> None:
        self.source = source
        self.strict = strict
        self.structs: list[tuple[Builder, JsonStruct, JsonNode]] = []
        self.lists: list[tuple[Target, JsonNode]] = []

    def fill(self, root: Builder, node: JsonNode) -> None:
        self._queue_struct(root, node)
        while self.structs or self.lists:
            if self.structs:
                struct, plan, (_, members) = self.structs.pop()
                self._fill_struct(struct, plan, cast("dict[str, JsonMember]", members))
            else:
                target, (_, items) = self.lists.pop()
                self._fill_list(
                    cast("ListBuilder[object, object]", target), cast("list[JsonNode]", items)
                )

    def _fill_list(self, target: ListBuilder[object, object], items: list[JsonNode]) -> None:
        kind = target._type
        if kind._kind in ("struct", "list", "text"):
            for index, item in enumerate(items):
                self._put(target, index, item)
        else:
            for index, item in enumerate(items):
                target[index] = self._plain(kind, item)

    def _queue_struct(
        self, struct: Builder, node: JsonNode, plan: JsonStruct | None = None
    ) -> None:
        namespace = type(struct)._namespace
        if is_raw_value(namespace):
            self._fill_raw(struct, node)
        elif isinstance(node[1], dict):
            self.structs.append((struct, plan or json_struct(namespace), node))
        else:
            raise self._mismatch(node, "struct")

    # --- objects ---

    def _fill_struct(
        self, struct: Builder, plan: JsonStruct, members: Mapping[str, JsonMember]
    ) -> None:
        """Take the members of an object: tags first, then the rest."""
        chosen: Chosen = {}
        names = [name for name in members if name in plan.tags]
        # The tag of a union may itself be a member of another one, and have to wait for its tag.
        while names:
            waiting = [n for n in names if not self._take(struct, plan, n, members[n], chosen, ())]
            if len(waiting) == len(names):
                break
            names = waiting
        for name, member in members.items():
            if name not in plan.tags and not self._take(struct, plan, name, member, chosen, ()):
                self._unknown(plan, name, member)
        for name in names:
            self._unknown(plan, name, members[name])

    def _unknown(self, plan: JsonStruct, name: str, member: JsonMember) -> None:
        if not self.strict:
            return
        if name in plan.routes:
            reason = f"{quoted(name)} belongs to a union's member that no tag here names"
        else:
            reason = f"{plan.title} has no field {quoted(name)}{nearest(name, plan.routes)}"
        raise self._error(member[0], reason)

    def _take(
        self,
        struct: Builder,
        plan: JsonStruct,
        name: str,
        member: JsonMember,
        chosen: Chosen,
        path: tuple[str, ...],
    ) -> bool:
        """Put a member of the object into the struct; False if its name leads nowhere.

        Args:
            struct: of the object, or flattened into it.
            plan: the shape of the struct.
            name: the member's name, without the prefixes on the way to the struct.
            member: the places of the name and of the value.
            chosen: the members of the object's unions, which it adds to.
            path: the attributes that lead from the object's struct to this one.
        """
        route = plan.routes.get(name)
        if route is None:
            return False
        if route.way == Way.TAG:
            return self._take_tag(struct, plan, member, chosen, path)
        field = route.field or chosen.get(path)
        if field is None:
            return False
        if route.way in (Way.FLATTENED, Way.MEMBER_FLATTENED):
            return self._take_flattened(struct, field, name, member, chosen, path)
        self._choose(field, member, chosen, path)
        self._put_field(struct, field, member[1])
        return True

    def _take_tag(
        self,
        struct: Builder,
        plan: JsonStruct,
        member: JsonMember,
        chosen: Chosen,
        path: tuple[str, ...],
    ) -> bool:
        at, value = member[1]
        if not isinstance(value, str):
            raise self._error(at, "expected a string: the name of a union's member")
        field = plan.by_tag_name.get(value)
        if field is None:
            if self.strict:
                message = f"{plan.title} has no member {quoted(value)}"
                raise self._error(at, message + nearest(value, plan.by_tag_name))
            return True
        chosen[path] = field
        _activate(struct, field)
        return True

    def _take_flattened(
        self,
        struct: Builder,
        field: JsonField,
        name: str,
        member: JsonMember,
        chosen: Chosen,
        path: tuple[str, ...],
    ) -> bool:
        if field.flattened is None or not name.startswith(field.prefix):
            return False
        inner = cast("Builder", field.building._get(struct))
        return self._take(
            inner,
            field.flattened,
            name[len(field.prefix) :],
            member,
            chosen,
            (*path, field.attribute),
        )

    def _choose(
        self, field: JsonField, member: JsonMember, chosen: Chosen, path: tuple[str, ...]
    ) -> None:
        if field.number is None:
            return
        other = chosen.setdefault(path, field)
        if other is not field:
            raise self._error(
                member[0], f"{field.tag_name} and {other.tag_name} are members of one union"
            )

    # --- values ---

    def _put_field(self, struct: Builder, field: JsonField, node: JsonNode) -> None:
        if field.coding:
            _places.put(struct, field.building, self._coded(field.coding, node))
        elif field.group is not None:
            made = cast("Builder", self._init(struct, field.building, node, 0))
            self._queue_struct(made, node, field.group)
        else:
            self._put(struct, field.building, node)

    def _put(self, target: Target, key: Key, node: JsonNode) -> None:
        kind = _places.type_at(target, key)
        name = kind._kind
        value = node[1]
        if name == "struct":
            self._queue_struct(cast("Builder", self._init(target, key, node, 0)), node)
        elif name == "list":
            if not isinstance(value, list):
                raise self._mismatch(node, name)
            self.lists.append((self._init(target, key, node, len(value)), node))
        elif name == "text":
            self._put_text(target, key, node)
        else:
            _places.put(target, key, self._plain(kind, node))

    def _init(self, target: Target, key: Key, node: JsonNode, size: int) -> Target:
        try:
            return _places.init(target, key, size)
        except ValueError as error:
            raise self._error(node[0], str(error)) from None

    def _put_text(self, target: Target, key: Key, node: JsonNode) -> None:
        at, value = node
        if not isinstance(value, str):
            raise self._mismatch(node, "text")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise self._error(at, "this string has a lone surrogate, which has no UTF-8") from None
        _places.put(target, key, value)

    def _plain(self, kind: Type, node: JsonNode) -> object:
        """The Python value for a type that contains no other values, except Text."""
        at, value = node
        name = kind._kind
        if name in RANGES:
            return self._integer(name, at, value)
        if name in ("float32", "float64"):
            return self._float(name, at, value)
        if name == "bool" and isinstance(value, bool):
            return value
        if name == "void":
            return None
        if name == "data":
            return self._bytes(node)
        if name == "enum":
            return self._enumerant(kind, node)
        if name in OPAQUE:
            raise self._error(at, f"{OPAQUE[name]} has no form in JSON")
        raise self._mismatch(node, name)

    def _integer(self, name: str, at: int, value: JsonValue) -> int:
        low, high = RANGES[name]
        if isinstance(value, str) and INTEGER.fullmatch(value.lstrip()):
            value = int(value, 0)
        if isinstance(value, float) and (value.is_integer() or abs(value) > high):
            value = int(min(max(value, -BEYOND), BEYOND))
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._mismatch((at, value), name)
        if low <= value <= high:
            return value
        raise self._error(at, f"expected an integer from {low} to {high}, not {value}")

    def _float(self, name: str, at: int, value: JsonValue) -> float:
        if value is None:
            return float("nan")
        if isinstance(value, str) and FLOAT.fullmatch(value):
            number = float(value)
            is_finite = value[-1] in "0123456789."
        elif isinstance(value, int | float) and not isinstance(value, bool):
            number = float(value)
            is_finite = True
        else:
            raise self._mismatch((at, value), name)
        end = FLOAT32_END if name == "float32" else float("inf")
        if is_finite and abs(number) >= end:
            raise self._error(at, f"expected a number in the range of {name.title()}")
        return number

    def _enumerant(self, kind: Type, node: JsonNode) -> IntEnum:
        at, value = node
        enum = cast("type[IntEnum]", kind._target())
        if isinstance(value, str):
            by_name = json_enum(enum).by_name
            found = by_name.get(value)
            if found is None:
                message = f"{enum.__name__} has no enumerant {quoted(value)}"
                raise self._error(at, message + nearest(value, by_name))
            return found
        if isinstance(value, int | float) and not isinstance(value, bool):
            return enum(self._integer("uint16", at, value))
        raise self._mismatch(node, "enum")

    def _bytes(self, node: JsonNode) -> bytes:
        items = node[1]
        if not isinstance(items, list):
            raise self._mismatch(node, "data")
        return bytes([self._integer("uint8", at, item) for at, item in items])

    def _coded(self, coding: str, node: JsonNode) -> bytes:
        at, value = node
        good = HEX if coding == "hex" else BASE64
        if not isinstance(value, str):
            raise self._error(at, f"expected a string of {coding}, not {_described(value)}")
        found = good.match(value)
        if found is None or found.end() < len(value):
            raise self._error(at, f"this string is not {coding}")
        return bytes.fromhex(value) if coding == "hex" else b64decode(value)

    # --- json.capnp's Value ---

    def _fill_raw(self, root: Builder, node: JsonNode) -> None:
        """Copy any JSON into a ``Value``."""
        todo = [(cast("RawValue.Builder", root), node)]
        while todo:
            into, (at, value) = todo.pop()
            if value is None:
                into.null = None
            elif isinstance(value, bool):
                into.boolean = value
            elif isinstance(value, int | float):
                into.number = self._float("float64", at, value)
            elif isinstance(value, str):
                self._put_text(cast("Builder", into), _field(into, "string"), (at, value))
            elif isinstance(value, list):
                made = self._init(cast("Builder", into), _field(into, "array"), node, len(value))
                todo.extend(zip(cast("list[RawValue.Builder]", made), value, strict=True))
            else:
                made = self._init(cast("Builder", into), _field(into, "object"), node, len(value))
                members = cast("list[RawValue.Field.Builder]", made)
                for member, (name, (name_at, inner)) in zip(members, value.items(), strict=True):
                    self._put_text(cast("Builder", member), _field(member, "name"), (name_at, name))
                    todo.append((member.value, inner))

    # --- mistakes ---

    def _mismatch(self, node: JsonNode, kind: str) -> TextError:
        return self._error(node[0], f"expected {JSON_NAMES[kind]}, not {_described(node[1])}")

    def _error(self, at: int, message: str) -> TextError:
        return error_at(self.source, at, message)


def _field(struct: object, name: str) -> Field:
    return type(cast("Builder", struct))._fields[name]


def _activate(struct: Builder, field: JsonField) -> None:
    """Make a member of a new struct's union the active one, with its default."""
    if field.kind == "group":
        _places.init(struct, field.building, 0)
    else:
        is_pointer = field.kind in POINTERS
        setattr(struct, field.attribute, None if is_pointer else field.building._get(struct))


def _described(value: JsonValue) -> str:
    """The value that stands in the wrong place."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if isinstance(value, str):
        return f"the string {quoted(value)}"
    return "null" if value is None else str(value).lower()
