"""Find circles of imports: modules of the package that need one another.

    python tools/circles.py

Two graphs are looked at. *Imports that run* stand outside functions and run when their module is
imported; a circle of them depends on the order in which modules are imported, so there may be
none. *All imports* are also those for types (under ``TYPE_CHECKING``) and those inside functions;
a circle of them has at most ``MOST`` modules, because its modules can only be understood together.

An import of a module counts, and not that of the packages around it: their ``__init__`` is an
index, which imports the modules that it lists.

Exit status: 1 if a bound is passed, else 0.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = "trio_capnp"
MOST: Final = 3
"""Modules of a circle over all imports."""

Graph = Mapping[str, set[str]]
"""By module, the modules that it imports."""


def modules(root: Path, package: str) -> dict[str, Path]:
    """The modules of a package by name, and their files."""
    found: dict[str, Path] = {}
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


# --- the graphs -------------------------------------------------------------------------------


def graph(files: Mapping[str, Path], *, all_imports: bool) -> dict[str, set[str]]:
    """The imports of these modules among one another: those that run, or all."""
    return {
        name: imported(ast.parse(path.read_text(encoding="utf-8")), files, all_imports) - {name}
        for name, path in files.items()
    }


def imported(tree: ast.Module, known: Iterable[str], all_imports: bool) -> set[str]:
    """The known modules that a module imports."""
    nodes = ast.walk(tree) if all_imports else running(tree.body)
    return {name for node in nodes for name in named(node, set(known))}


def running(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The statements that run when their module is imported."""
    for node in body:
        yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and for_types(node.test):
            yield from running(node.orelse)
        else:
            yield from running(ast.iter_child_nodes(node))


def for_types(test: ast.expr) -> bool:
    """Whether a condition is ``TYPE_CHECKING``, by whatever way it was imported."""
    name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", "")
    return name == "TYPE_CHECKING"


def named(node: ast.AST, known: set[str]) -> Iterator[str]:
    """The known modules that one statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name in known)
    elif isinstance(node, ast.ImportFrom) and node.module is not None and not node.level:
        for alias in node.names:
            submodule = f"{node.module}.{alias.name}"
            if submodule in known:
                yield submodule
            elif node.module in known:
                yield node.module


# --- circles ----------------------------------------------------------------------------------


def circles(imports: Graph) -> list[list[str]]:
    """The groups of modules that all reach one another, largest first."""
    reached = {name: reachable(imports, name) for name in imports}
    found = {
        tuple(sorted({name, *(other for other in reached[name] if name in reached[other])}))
        for name in imports
        if name in reached[name]
    }
    return [list(circle) for circle in sorted(found, key=lambda circle: (-len(circle), circle))]


def reachable(imports: Graph, start: str) -> set[str]:
    """The modules that imports lead to from here; this one only if they lead back."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        new = imports[todo.pop()] - seen
        seen |= new
        todo += new
    return seen


def report(title: str, found: list[list[str]], most: int) -> bool:
    """Print the circles; return whether none has more than ``most`` modules."""
    print(f"{title}: {len(found)} circles")
    for circle in found:
        print(f"  {len(circle)} modules, {most} allowed: {' '.join(circle)}")
    return all(len(circle) <= most for circle in found)


def main() -> int:
    files = modules(ROOT, PACKAGE)
    run = circles(graph(files, all_imports=False))
    every = circles(graph(files, all_imports=True))
    good = [
        report("imports that run", run, 0),
        report("all imports", every, MOST),
    ]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
