"""Declarations as text in the schema language: the inverse of the compiler.

The text of a file compiles to equal nodes again: ids, names, ordinals, types, defaults, annotations
and comments. Places in the source are lost, and so are aliases (``using``), imports that are not
used, and the order of declarations among fields. An id is written if the compiler would choose
another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import md5
from typing import Final, TypeAlias

from trio_capnp.errors import SchemaError
from trio_capnp.schema._check import title
from trio_capnp.schema._loader import Loader
from trio_capnp.schema._model import (
    STREAM_RESULT_ID,
    Annotation,
    AnnotationDecl,
    Brand,
    Const,
    Enum,
    Field,
    FieldSlot,
    File,
    Group,
    Interface,
    InterfaceType,
    Method,
    Node,
    RequestedFile,
    Struct,
    StructType,
    Value,
)
from trio_capnp.schema._print_names import PrintedNames
from trio_capnp.schema._value_classes import ValueClasses

Lines: TypeAlias = Iterator[str]

_INDENT: Final = "  "
_WIDTH: Final = 100
_TARGETS: Final = (
    *("file", "const", "enum", "enumerant", "struct", "field", "union", "group"),
    *("interface", "method", "param", "annotation"),
)


def print_file(loader: Loader, file: RequestedFile) -> str:
    """Print a schema file.

    Args:
        loader: has the nodes of the file, and those of other files that it names.
        file: the file, with the paths of its imports.

    Raises:
        SchemaError: a node is missing.
    """
    printer = _Printer(loader, file)
    node = loader.node(file.id)
    body = _from_first([*printer.applied(node.annotations, node), *printer.nested(node)])
    imports = [f'using {alias} = import "{path}";' for alias, path in printer.names.imports()]
    head = [f"@{node.id:#018x};", *_comment(node.doc)]
    parts = [head, imports, body]
    return "\n".join("\n".join(part) + "\n" for part in parts if part)


def print_declaration(loader: Loader, file: RequestedFile, name: str) -> str:
    """Print the declaration ``Outer.Inner`` of a schema file, with those inside it.

    Args:
        loader: has the nodes of the file, and those of other files that it names.
        file: the file, with the paths of its imports.
        name: the declaration's name, after the names of those around it; of a method after its
            interface.

    Raises:
        SchemaError: there is no such declaration, or a node is missing.
    """
    printer = _Printer(loader, file)
    outer, _, last = name.rpartition(".")
    if outer:
        around = loader.nested(file.id, outer)
        interface = around.body if isinstance(around.body, Interface) else Interface(())
        for method in interface.methods:
            if method.name == last:
                return "\n".join(printer.method(around, interface, method)) + "\n"
    return "\n".join(printer.declaration(loader.nested(file.id, name))) + "\n"


def derived_id(scope_id: int, name: str) -> int:
    """The id that the compiler gives to a declaration without one, from its scope and name."""
    source = scope_id.to_bytes(8, "little") + name.encode()
    digest = md5(source, usedforsecurity=False).digest()
    return int.from_bytes(digest[:8], "big") | 1 << 63


class _Printer:
    """Prints the declarations of one file; the names of other files are collected on the way."""

    def __init__(self, loader: Loader, file: RequestedFile) -> None:
        self._loader = loader
        self.names = PrintedNames(loader, file)
        self._values = ValueClasses(loader)

    # --- declarations -------------------------------------------------------------------------

    def nested(self, node: Node) -> Lines:
        """The declarations inside a node; an empty line before each that has several lines."""
        for nested in node.nested:
            inner = self._loader.get(nested.id)
            if inner is None:
                raise SchemaError(f"{title(node)}: there is no node for {nested.name}")
            lines = list(self.declaration(inner))
            yield from ["", *lines] if len(lines) > 1 else lines

    def declaration(self, node: Node) -> Lines:
        match node.body:
            case Struct():
                return self._struct(node, node.body)
            case Enum():
                return self._enum(node, node.body)
            case Interface():
                return self._interface(node, node.body)
            case Const():
                return self._const(node, node.body)
            case AnnotationDecl():
                return self._annotation(node, node.body)
            case File():
                raise SchemaError(f"{title(node)} is a file, and cannot lie in another node")

    def _head(self, kind: str, node: Node, more: str = "") -> str:
        """Print ``struct Map @0x9c5ba54f7e3f2a3c(Key, Value) $annotation``."""
        parameters = f"({', '.join(node.parameters)})" if node.parameters else ""
        annotations = self._annotations(node.annotations, node)
        return f"{kind} {_name_and_id(node)}{parameters}{more}{annotations}"

    def _struct(self, node: Node, struct: Struct) -> Lines:
        lines = [*_comment(node.doc), *self._fields(node, struct), *self.nested(node)]
        return _block(self._head("struct", node), lines)

    def _enum(self, node: Node, enum: Enum) -> Lines:
        lines = list(_comment(node.doc))
        numbered = sorted(enumerate(enum.enumerants), key=lambda pair: pair[1].code_order)
        for number, one in numbered:
            annotations = self._annotations(one.annotations, node)
            lines += [f"{one.name} @{number}{annotations};", *_comment(one.doc)]
        return _block(self._head("enum", node), lines)

    def _interface(self, node: Node, interface: Interface) -> Lines:
        supers = [InterfaceType(one.id, one.brand) for one in interface.superclasses]
        bases = ", ".join(self.names.type(one, node) for one in supers)
        extends = f" extends({bases})" if bases else ""
        lines = list(_comment(node.doc))
        for method in sorted(interface.methods, key=lambda method: method.code_order):
            lines += self.method(node, interface, method)
        return _block(self._head("interface", node, extends), [*lines, *self.nested(node)])

    def _const(self, node: Node, const: Const) -> Lines:
        of, value = self.names.type(const.type, node), self._values.literal(const.type, const.value)
        annotations = self._annotations(node.annotations, node)
        yield f"const {_name_and_id(node)} {_colon(of)} = {value}{annotations};"
        yield from _comment(node.doc)

    def _annotation(self, node: Node, declared: AnnotationDecl) -> Lines:
        targets = [target for target in _TARGETS if target in declared.targets]
        written = "*" if len(targets) == len(_TARGETS) else ", ".join(targets)
        of = self.names.type(declared.type, node)
        annotations = self._annotations(node.annotations, node)
        yield f"annotation {_name_and_id(node)}({written}) {_colon(of)}{annotations};"
        yield from _comment(node.doc)

    # --- fields -------------------------------------------------------------------------------

    def _fields(self, node: Node, struct: Struct) -> Lines:
        """The fields of a struct or group, those of its unnamed union together."""
        ordered = sorted(struct.fields, key=lambda field: field.code_order)
        is_union = is_named_union(struct)
        place = 0
        while place < len(ordered):
            field = ordered[place]
            if field.discriminant is None or is_union:
                yield from self._field(node, field)
                place += 1
                continue
            members = [one for one in ordered if one.discriminant is not None]
            yield "union {"
            for member in members:
                yield from _indented(self._field(node, member))
            yield "}"
            place += len(members)

    def _field(self, node: Node, field: Field) -> Lines:
        annotations = self._annotations(field.annotations, node)
        if isinstance(field.body, Group):
            yield from self._group(field, field.body, annotations)
            return
        of = self.names.type(field.body.type, node)
        default = self._default(field.body)
        yield f"{field.name} @{field.ordinal} {_colon(of)}{default}{annotations};"
        yield from _comment(field.doc)

    def _group(self, field: Field, group: Group, annotations: str) -> Lines:
        node, struct = self._loader.node(group.type_id), self._loader.struct(group.type_id)
        # The exclamation mark says that the number decides where the tag lies, as in old schemas.
        ordinal = "" if field.ordinal is None else f" @{field.ordinal}!"
        kind = "union" if is_named_union(struct) else "group"
        yield f"{field.name}{ordinal} :{kind}{annotations} {{"
        yield from _indented(_comment(field.doc or node.doc))
        yield from _indented(self._fields(node, struct))
        yield "}"

    def _default(self, slot: FieldSlot) -> str:
        if not slot.had_explicit_default:
            return ""
        return f" = {self._values.literal(slot.type, slot.default)}"

    # --- methods ------------------------------------------------------------------------------

    def method(self, node: Node, interface: Interface, method: Method) -> Lines:
        """Print ``borrow @0 [T] (book :Book, of :T) -> (until :Int64);``."""
        number = interface.methods.index(method)
        implicit = method.implicit_parameters
        names = f" [{', '.join(implicit)}]" if implicit else ""
        params = self._part(method.params_id, method.params_brand, node, implicit)
        results = ["stream"]
        if method.results_id != STREAM_RESULT_ID:
            results = self._part(method.results_id, method.results_brand, node, implicit)
        annotations = self._annotations(method.annotations, node)
        start = f"{method.name} @{number}{names} "
        yield from _signature(start, params, results, annotations)
        yield from _comment(method.doc)

    def _part(
        self, struct_id: int, brand: Brand, scope: Node, implicit: tuple[str, ...]
    ) -> list[str]:
        """A struct's name, or ``(``, the fields of a struct that was made for the method, ``)``."""
        made = self._loader.node(struct_id)
        if made.scope_id:
            return [self.names.type(StructType(struct_id, brand), scope, implicit)]
        struct = self._loader.struct(struct_id)
        fields = sorted(struct.fields, key=lambda field: field.code_order)
        return ["(", *(self._param(field, scope, implicit) for field in fields), ")"]

    def _param(self, field: Field, scope: Node, implicit: tuple[str, ...]) -> str:
        assert isinstance(field.body, FieldSlot), "a parameter is no group"
        of = self.names.type(field.body.type, scope, implicit)
        annotations = self._annotations(field.annotations, scope)
        return f"{field.name} {_colon(of)}{self._default(field.body)}{annotations}"

    # --- annotations --------------------------------------------------------------------------

    def applied(self, annotations: Iterable[Annotation], scope: Node) -> Lines:
        """The annotations of a file, each a statement."""
        return (f"{self._applied(one, scope)};" for one in annotations)

    def _annotations(self, annotations: Iterable[Annotation], scope: Node) -> str:
        return "".join(f" {self._applied(one, scope)}" for one in annotations)

    def _applied(self, used: Annotation, scope: Node) -> str:
        name = self.names.annotation(used, scope)
        declared = self._loader.node(used.id).body
        assert isinstance(declared, AnnotationDecl), "the loader checks references"
        return f"${' ' * name.startswith('.')}{name}{self._argument(declared, used.value)}"

    def _argument(self, declared: AnnotationDecl, value: Value) -> str:
        return "" if value.kind == "void" else f"({self._values.literal(declared.type, value)})"


def is_named_union(struct: Struct) -> bool:
    """Whether a group is written as ``name :union``."""
    return struct.is_group and all(field.discriminant is not None for field in struct.fields)


def _colon(of: str) -> str:
    """Print ``:Text`` or ``: .Outer``: without the space, the colon and the dot are one sign."""
    return f": {of}" if of.startswith(".") else f":{of}"


def _signature(start: str, params: list[str], results: list[str], annotations: str) -> Lines:
    """A method on one line, or with one parameter or result a line."""
    end = f"{annotations};"
    line = f"{start}{_flat(params)} -> {_flat(results)}{end}"
    if len(line) <= _WIDTH:
        yield line
        return
    *before, last = _opened(start, params)
    yield from before
    *others, closing = _opened(f"{last} -> ", results)
    yield from others
    yield f"{closing}{end}"


def _flat(part: list[str]) -> str:
    return f"({', '.join(part[1:-1])})" if part[0] == "(" else part[0]


def _opened(start: str, part: list[str]) -> list[str]:
    flat = f"{start}{_flat(part)}"
    if len(flat) <= _WIDTH or len(part) < 3:  # a name, `stream` and `()` have no fields to open
        return [flat]
    *fields, last = part[1:-1]
    return [f"{start}(", *(f"{_INDENT * 2}{field}," for field in fields), f"{_INDENT * 2}{last})"]


def _comment(doc: str) -> list[str]:
    return [f"# {line}".rstrip() for line in doc.removesuffix("\n").split("\n")] if doc else []


def _name_and_id(node: Node) -> str:
    """Print ``Map @0x9c5ba54f7e3f2a3c``, without the id if it follows from the name."""
    own_id = "" if node.id == derived_id(node.scope_id, node.name) else f" @{node.id:#018x}"
    return f"{node.name}{own_id}"


def _block(head: str, lines: list[str]) -> Lines:
    yield f"{head} {{"
    yield from _indented(_from_first(lines))
    yield "}"


def _from_first(lines: list[str]) -> list[str]:
    """The lines without an empty one at the start."""
    return lines[1:] if lines[:1] == [""] else lines


def _indented(lines: Iterable[str]) -> Lines:
    return (f"{_INDENT}{line}" if line else "" for line in lines)
