"""``from_text``: the inverse of ``to_text``.

The tree of a text is put into a new message by the types of the schema. A struct may be given by
the value of its first field, as the ``capnp`` tool takes it; unlike the tool, a field may be given
only once, and a union only one member.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

from trio_capnp.errors import TextError
from trio_capnp.forms import _places
from trio_capnp.forms._errors import error_at, nearest, quoted
from trio_capnp.forms._places import FLOAT32_END, KIND_NAMES, OPAQUE, RANGES, Key, Target
from trio_capnp.forms._text_parser import Item, Parsed, parse, parse_each
from trio_capnp.wire import _kernel
from trio_capnp.wire._kernel import StructBase
from trio_capnp.wire._namespaces import display_name, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import IntEnum

    from trio_capnp.wire._kernel import Builder, Type

Todo: TypeAlias = "list[tuple[Target, Parsed]]"
"""Structs and lists still to be filled; a list instead of recursion."""

WORDS: Final[dict[str, dict[str, object]]] = {
    "void": {"void": None},
    "bool": {"true": True, "false": False},
}
FLOATS: Final = ("inf", "nan")
LITERALS: Final = frozenset({*FLOATS, *WORDS["void"], *WORDS["bool"]})
STRUCT: Final = "expected a struct: '(', fields and ')'"


def from_text(namespace: type[object], source: str) -> Builder:
    """See ``trio_capnp.forms.from_text``."""
    if not isinstance(source, str):
        raise TypeError(f"a text is a str, not {type(source).__name__}")
    return _made(namespace, source, parse(source))


def each_from_text(namespace: type[object], source: str) -> Iterator[Builder]:
    """See ``trio_capnp.forms.each_from_text``."""
    return (_made(namespace, source, node) for node in parse_each(source))


def _made(namespace: type[object], source: str, node: Parsed) -> Builder:
    made = _kernel.new_struct(type_of(namespace), None)
    _TextFiller(source).fill(made, node)
    return made


class _TextFiller:
    """The text that is read, for its errors, and the work that is left."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.todo: Todo = []

    def fill(self, root: Builder, node: Parsed) -> None:
        if node.kind != "struct":
            raise self._error(node.at, STRUCT)
        self.todo.append((root, node))
        while self.todo:
            target, node = self.todo.pop()
            items = cast("list[Item]", node.value)
            if isinstance(target, StructBase):
                self._fill_struct(target, items)
            else:
                for index, item in enumerate(items):
                    self._put(target, index, item.node)

    def _fill_struct(self, struct: Builder, items: list[Item]) -> None:
        fields = _places.names_of(struct).by_name
        given: set[str] = set()
        chosen = ""
        for name, at, node in items:
            field = fields.get(name)
            if field is None:
                raise self._error(at, self._unknown(struct, name))
            if name in given:
                raise self._error(at, f"field {name} is given twice")
            if field.union is not None:
                if chosen:
                    raise self._error(at, f"{name} and {chosen} are members of one union")
                chosen = name
            given.add(name)
            self._put(struct, field, node)

    def _unknown(self, struct: Builder, name: str) -> str:
        known = _places.names_of(struct).by_name
        return f"{display_name(struct)} has no field {quoted(name)}{nearest(name, known)}"

    def _put(self, target: Target, key: Key, node: Parsed) -> None:
        kind = _places.type_at(target, key)
        name = kind._kind
        if name in OPAQUE:
            raise self._error(node.at, f"{OPAQUE[name]} has no text form")
        if name in ("struct", "group"):
            self._put_struct(self._init(target, key, node, 0), node)
        elif name == "list":
            if node.kind != "list":
                raise self._mismatch(node, kind)
            size = len(cast("list[Item]", node.value))
            self.todo.append((self._init(target, key, node, size), node))
        elif name == "text" and node.kind == "string":
            _places.put_text(target, key, cast("bytes", node.value))
        else:
            _places.put(target, key, self._plain(kind, node))

    def _put_struct(self, made: Target, node: Parsed) -> None:
        if node.kind == "struct":
            self.todo.append((made, node))
            return
        first = _places.names_of(cast("Builder", made)).first
        if first is None or first.kind in _places.NESTED or node.kind == "list":
            raise self._error(node.at, STRUCT)
        try:
            self._put(made, first, node)
        except TextError:
            raise self._error(node.at, STRUCT) from None

    def _init(self, target: Target, key: Key, node: Parsed, size: int) -> Target:
        try:
            return _places.init(target, key, size)
        except ValueError as error:
            raise self._error(node.at, str(error)) from None

    def _plain(self, kind: Type, node: Parsed) -> object:
        """The Python value for a type that contains no other values."""
        name = kind._kind
        if name in RANGES:
            return self._integer(kind, node)
        if name in ("float32", "float64"):
            return self._float(kind, node)
        if name == "enum":
            return self._enumerant(kind, node)
        if name == "data" and node.kind in ("string", "binary"):
            return node.value
        words = WORDS.get(name, {})
        if node.kind == "name" and str(node.value) in words:
            return words[str(node.value)]
        raise self._mismatch(node, kind)

    def _integer(self, kind: Type, node: Parsed) -> int:
        if node.kind != "integer":
            raise self._mismatch(node, kind)
        value = int(cast("int", node.value))
        low, high = RANGES[kind._kind]
        if not low <= value <= high:
            raise self._error(node.at, f"expected an integer from {low} to {high}, not {value}")
        return value

    def _float(self, kind: Type, node: Parsed) -> float:
        if node.kind == "name" and node.value in FLOATS:
            return float(node.value)
        if node.kind not in ("integer", "float"):
            raise self._mismatch(node, kind)
        try:
            value = float(cast("float", node.value))
        except OverflowError:
            raise self._error(node.at, "a number that large is no Float64") from None
        if kind._kind == "float32" and FLOAT32_END <= abs(value) < float("inf"):
            raise self._error(node.at, f"{value} is out of the range of Float32")
        return value

    def _enumerant(self, kind: Type, node: Parsed) -> IntEnum:
        enum = cast("type[IntEnum]", kind._target())
        if node.kind == "integer":
            # ``to_text`` writes (7) for an enumerant that this schema does not know.
            value = cast("int", node.value)
            if 0 <= value < 1 << 16:
                return enum(value)
            raise self._error(node.at, f"expected an enumerant's number, not {value}")
        if node.kind != "name":
            raise self._mismatch(node, kind)
        name = cast("str", node.value)
        found = _places.enumerants(enum).get(name)
        if found is None:
            raise self._error(node.at, _places.no_enumerant(enum, name))
        return found

    def _mismatch(self, node: Parsed, kind: Type) -> TextError:
        expected = KIND_NAMES[kind._kind]
        if node.kind == "name" and node.value not in LITERALS:
            name = quoted(cast("str", node.value))
            return self._error(
                node.at, f"expected {expected}, not the name {name}: no constants are read here"
            )
        return self._error(node.at, f"expected {expected}, not {_described(node)}")

    def _error(self, at: int, message: str) -> TextError:
        return error_at(self.source, at, message)


def _described(node: Parsed) -> str:
    """The value that stands in the wrong place."""
    if node.kind in ("name", "integer", "float"):
        return str(node.value)
    return f"a {node.kind}"
