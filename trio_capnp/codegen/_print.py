"""Printing a module: the header, the classes in the plan's order, and the statements after them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from trio_capnp.codegen._expressions import hexadecimal
from trio_capnp.codegen._layout import Lines, Text, assignment, call, laid_out, text_literal
from trio_capnp.codegen._plan import (
    ClassPlan,
    ClientsPlan,
    EnumPlan,
    ImportPlan,
    InterfacePlan,
    ModulePlan,
    Named,
    Ref,
    StructPlan,
)
from trio_capnp.codegen._print_interfaces import print_clients, print_interface
from trio_capnp.codegen._print_parts import annotation, docstring, outer_constant
from trio_capnp.codegen._print_structs import print_enum, print_struct

GENERATOR_VERSION: Final = "0.2.0"
"""The version of generated code: raised when the same schema gives other text."""


STANDARD: Final = {
    "_builtins.": "import builtins as _builtins",
    ": _Final": "from typing import Final as _Final",
}
"""Imports that only some modules need, by the text that shows their use."""


FINISH: Final = "_t.finish(globals())"


def print_module(plan: ModulePlan, *, imports: bool = True, schema: str = "") -> str:
    """Print a module: the same plan always gives the same text.

    Without ``imports``, the caller must put the modules of other schemas into the module's
    namespace, under the aliases of the plan, before executing it.

    Args:
        plan: the module.
        imports: whether it imports the modules of other schemas.
        schema: the text of the nodes that it carries; "" for none.
    """
    defined: set[Ref] = set()
    lines: Lines = []
    for block in [*_blocks(plan, defined), _schema(plan, schema)]:
        if block:
            apart = lines and not (_is_class(block) or _is_class(lines))
            lines += ["", *block] if apart else ["", "", *block]
    return "\n".join([*_header(plan, lines, plan.imports if imports else ()), *lines]) + "\n"


def _blocks(plan: ModulePlan, defined: set[Ref]) -> Iterator[Lines]:
    yield _begin(plan)
    for of in plan.classes:
        yield from _classes(of, defined)
        defined.add(of.ref)
    yield list(_constants(plan))
    if any(not one.is_standard for one in plan.imports):
        yield [FINISH]


def _begin(plan: ModulePlan) -> Lines:
    """Print ``_t.begin(globals(), "_base_capnp")`` if names of that module are needed at once.

    The bases of classes are needed at once, and the types of constants. Modules that import each
    other may not have them yet.
    """
    needed = {
        base.module for of in plan.classes if isinstance(of, ClientsPlan) for base in of.bases
    }
    needed |= {each.type.ref.module for each in plan.constants if isinstance(each.type, Named)}
    found = [one.alias for one in plan.imports if not one.is_standard and one.alias in needed]
    if not found:
        return []
    return laid_out("", "", call("_t.begin", "globals()", *map(text_literal, found)))


def _classes(plan: ClassPlan, defined: set[Ref]) -> Iterator[Lines]:
    """Print one class of the plan, and the statements that belong to it."""
    match plan:
        case EnumPlan():
            yield print_enum(plan)
        case StructPlan():
            yield from print_struct(plan)
        case ClientsPlan():
            yield from print_clients(plan, defined)
        case InterfacePlan():
            yield from print_interface(plan, defined)


def _header(plan: ModulePlan, body: Lines, imports: Iterable[ImportPlan]) -> Iterator[str]:
    """Print::

    # Generated from calculator.capnp, @0x85150B117366D14B, by trio_capnp 0.1.0. Do not edit.

    from __future__ import annotations

    from trio_capnp import typed as _t
    """
    name = plan.filename.rpartition("/")[2]
    file_id = hexadecimal(plan.facts.id).lower()
    yield f"# Generated from {name}, @{file_id}, by trio_capnp {GENERATOR_VERSION}. Do not edit."
    yield from ["", *docstring(plan.facts.doc, "")] if plan.facts.doc.strip() else []
    printed = "\n".join(body)
    standard = [text for name, text in STANDARD.items() if name in printed]
    generated = _imports(imports, uses_bases="_t." in printed)
    for group in (["from __future__ import annotations"], standard, list(generated)):
        yield from ["", *group] if group else []


def _imports(imports: Iterable[ImportPlan], *, uses_bases: bool) -> Iterator[str]:
    """Print ``import date_capnp as _date_capnp`` and ``from trio_capnp import typed as _t``."""
    found = [(*one.module.rpartition(".")[::2], one.alias) for one in imports]
    if uses_bases:
        found.append(("trio_capnp", "typed", "_t"))
    for package, name, alias in sorted(found):
        yield f"from {package} import {name} as {alias}" if package else f"import {name} as {alias}"


def _constants(plan: ModulePlan) -> Iterator[str]:
    for constant in plan.constants:
        yield from outer_constant(constant)
    for declared in plan.annotations:
        yield from annotation("", declared)


def _schema(plan: ModulePlan, text: str) -> Lines:
    """Print ``_schema = _t.SchemaSource(globals(), 0x85150B117366D14B, "…")``.

    It is the end of the module, because it is long and not for reading.
    """
    if not text:
        return []
    source = call("_t.SchemaSource", "globals()", hexadecimal(plan.facts.id), Text(text))
    return assignment("", "_schema", source)


def _is_class(lines: Lines) -> bool:
    """Whether two empty lines belong before and after these lines."""
    return lines[-1].startswith(" ") or lines[0].startswith("class ")
