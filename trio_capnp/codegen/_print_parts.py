"""Common parts of the printing functions: docstrings, class headers, contents of namespaces."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from trio_capnp.codegen._expressions import (
    Types,
    annotations_of,
    element,
    hexadecimal,
    later,
    literal,
    names_of,
    namespace,
)
from trio_capnp.codegen._layout import (
    INDENT,
    Bracket,
    Expression,
    Lines,
    assignment,
    call,
    laid_out,
    subscript,
    text_literal,
)
from trio_capnp.codegen._plan import (
    AnnotationPlan,
    Basic,
    ConstPlan,
    Facts,
    Inside,
    Named,
)

_NO_TEXT: Final = {code: None for code in range(32) if chr(code) != "\n"} | {127: None}


def docstring(text: str, indent: str = INDENT) -> Lines:
    '''Print a comment of the schema, if there is one::

    """A point on the map."""
    '''
    if not text:  # most declarations have no comment
        return []
    text = text.expandtabs().translate(_NO_TEXT).replace("\\", "\\\\").replace('"""', "'''")
    lines = [line.rstrip() for line in text.strip().splitlines()]
    if not lines:
        return []
    first, rest = lines[0], textwrap.dedent("\n".join(lines[1:])).splitlines()
    if first.startswith('"'):
        first = f" {first}"
    if not rest:
        end = ' """' if first.endswith('"') else '"""'
        return [f'{indent}"""{first}{end}']
    return [
        f'{indent}"""{first}',
        *(f"{indent}{line}".rstrip() for line in rest),
        f'{indent}"""',
    ]


def class_header(name: str, *bases: Expression) -> Lines:
    """Print ``class _Person_Reader(_t.Reader):``."""
    return laid_out("", "class ", call(name, *bases), ":")


def paragraphs(*parts: Iterable[str]) -> Lines:
    """Join parts of a class by empty lines, leaving out the empty parts."""
    lines: Lines = []
    for part in map(list, parts):
        if part:
            lines += ["", *part] if lines else part
    return lines


def alias(name: str, target: str) -> Lines:
    """Print ``Reader: _t.TypeAlias = _Person_Reader``."""
    return assignment(INDENT, name, target, "_t.TypeAlias")


def aliases(inside: Inside) -> Iterator[str]:
    """Print the names of types declared inside, each as ``alias`` does."""
    for one in inside.aliases:
        yield from alias(one.name, namespace(one.ref))


def facts(plan: Facts) -> Lines:
    """Print the attributes that the runtime reads in every namespace::

    _id = 0x9D5FE7EB9A6B4B8D
    _name = "Person"
    """
    lines = [
        *assignment(INDENT, "_id", hexadecimal(plan.id)),
        *assignment(INDENT, "_name", text_literal(plan.display_name)),
    ]
    if plan.binding:
        lines += assignment(INDENT, "_binding", hexadecimal(plan.binding))
    if plan.schema_names:
        lines += assignment(INDENT, "_schema_names", names_of(plan.schema_names))
    if plan.annotations:
        lines += assignment(INDENT, "_annotations", annotations_of(plan.annotations))
    return lines


def inner_constants(inside: Inside) -> Lines:
    """Print constants and annotations of a namespace::

    max_phones: _Final = 5
    ada: _t.StructConstant[_Person_Reader] = _t.StructConstant(lambda: Person, b"…")
    """
    lines: Lines = []
    for constant in inside.constants:
        lines += _inner_constant(constant) + docstring(constant.doc)
    for declared in inside.annotations:
        lines += annotation(INDENT, declared)
    return lines


def _inner_constant(plan: ConstPlan) -> Lines:
    of, value = plan.type, literal(plan.value)
    match of:
        case Basic():
            return assignment(INDENT, plan.name, value, _final(plan))
        case Named("enum", ref):
            made = call("_t.EnumConstant", later(ref), value)
        case Named():
            made = call("_t.StructConstant", later(of.ref), value)
        case _:
            made = call("_t.ListConstant", element(of.element), value)
    return assignment(INDENT, plan.name, made, subscript(made.head, Types().reader(of)))


def outer_constant(plan: ConstPlan) -> Lines:
    """Print a constant of the file, like those of a namespace, but made at once::

    ada: _Final[_Person_Reader] = _t.struct_constant(Person, b"…")
    """
    of, value = plan.type, literal(plan.value)
    match of:
        case Basic():
            made: Expression = value
        case Named("enum", ref):
            made = call(namespace(ref), value)
        case Named():
            made = call("_t.struct_constant", namespace(of.ref), value)
        case _:
            made = call("_t.list_constant", element(of.element), value)
    return [*assignment("", plan.name, made, _final(plan)), *docstring(plan.doc, "")]


def _final(plan: ConstPlan) -> Bracket | str:
    if isinstance(plan.type, Basic):
        return "_Final"
    return subscript("_Final", Types().reader(plan.type))


def annotation(indent: str, plan: AnnotationPlan) -> Lines:
    """Print ``json_name: _Final = 0xFA5B1FD61C2E7C3D``, an annotation's id."""
    return [
        *assignment(indent, plan.name, hexadecimal(plan.id), "_Final"),
        *docstring(plan.doc, indent),
    ]
