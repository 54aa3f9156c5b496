"""Modules of schema files that import each other.

Python executes one of two such modules first, and the second one then finds the first unfinished:
the base of an interface, or the type of a constant, may not exist yet. Generated modules call
``begin`` after their imports, so that a missing name gives a ``LateType`` instead of an
AttributeError, and ``finish`` as their last statement. When an unfinished module finishes, the
modules that wait for it get their real bases and constants, before the outermost import returns.

A field finds its type when it is first used, so fields need none of this.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.machinery import ModuleSpec
from types import ModuleType, resolve_bases
from typing import Final, TypeAlias

from trio_capnp.typed._client import Client
from trio_capnp.typed._server import Server, collect_methods

Namespace: TypeAlias = dict[str, object]

# By the id of an unfinished module's namespace: the steps to run when it finishes. A step keeps the
# module alive, so that the id stays unique.
_waiting: Final[dict[int, list[Callable[[], None]]]] = {}

_PLACEHOLDERS: Final[dict[str, type[object]]] = {"Client": Client, "Server": Server}


class UnfinishedModule:
    """Stands for an imported module until that module is finished."""

    __slots__ = ("_module",)

    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def __getattr__(self, name: str) -> object:
        found: object = vars(self._module).get(name)
        return LateType(self._module, (name,)) if found is None else found


class LateType:
    """A type, or a part of one, that an unfinished module has not declared.

    Attributes:
        _path: the names that lead to the type, from the module inwards.
    """

    __slots__ = ("_module", "_path")

    def __init__(self, module: ModuleType, path: tuple[str, ...]) -> None:
        self._module = module
        self._path = path

    def __getattr__(self, name: str) -> LateType:
        return LateType(self._module, (*self._path, name))

    def __call__(self, number: int) -> LateConstant:
        """Return a stand-in for an enumerant: ``Color(1)``."""
        return LateConstant(self, partial(_enumerant, number=number))

    def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type[object], ...]:
        """Return the class if it exists, else the common base of its kind.

        The common base is left out if the class has another base, which inherits from it.
        """
        found = self._found()
        if found is not None:
            return (found,)
        is_needed = bases[0] is self and all(isinstance(base, LateType) for base in bases)
        return (_PLACEHOLDERS[self._path[-1]],) if is_needed else ()

    def _found(self) -> type[object] | None:
        found: object = self._module
        for name in self._path:
            found = getattr(found, name, None)
        return found if isinstance(found, type) else None

    def _target(self) -> type[object]:
        found = self._found()
        if found is None:
            name = self._module.__name__
            raise ImportError(f"module {name!r} has no {'.'.join(self._path)}", name=name)
        return found


def _enumerant(of: Callable[[int], object], number: int) -> object:
    return of(number)


class LateConstant:
    """A constant of a type that does not exist yet; ``make`` makes it once the type exists."""

    __slots__ = ("make", "of")

    def __init__(self, of: LateType, make: Callable[..., object]) -> None:
        self.of = of
        self.make = make


def begin(namespace: Namespace, *aliases: str) -> None:
    """Let a module use names that the modules of these aliases have not declared yet."""
    for alias in aliases:
        module = namespace[alias]
        if isinstance(module, ModuleType) and _is_unfinished(module):
            namespace[alias] = UnfinishedModule(module)


_MARK: Final = "_initializing"
"""The import system has this attribute in a module's spec while it executes the module."""


def _is_unfinished(module: ModuleType) -> bool:
    return bool(getattr(module.__spec__, _MARK, False))


@contextmanager
def unfinished(spec: ModuleSpec) -> Generator[None, None, None]:
    """Mark the module of a spec as unfinished, as the import system does."""
    vars(spec)[_MARK] = True
    try:
        yield
    finally:
        vars(spec)[_MARK] = False


def finish(namespace: Namespace) -> None:
    """Complete the modules that wait for this one, or note the modules that this one waits for.

    Raises:
        ImportError: this module lacks a declaration that another one needs.
    """
    for module, step in list(_steps(namespace)):
        _waiting.setdefault(id(vars(module)), []).append(step)
    for step in _waiting.pop(id(namespace), ()):
        step()


def _steps(namespace: Namespace) -> Iterator[tuple[ModuleType, Callable[[], None]]]:
    """The steps that a module still needs, each with the module that it waits for."""
    for name, value in namespace.items():
        if isinstance(value, UnfinishedModule):
            module = value._module  # pyright: ignore[reportPrivateUsage]
            yield module, partial(namespace.__setitem__, name, module)
        elif isinstance(value, LateConstant):
            module = value.of._module  # pyright: ignore[reportPrivateUsage]
            yield module, partial(_set_constant, namespace, name, value)
        elif isinstance(value, type):
            late = [base for base in vars(value).get("__orig_bases__", ()) if is_late(base)]
            for base in late:
                yield base._module, partial(_set_bases, value, base)


def is_late(of: object) -> bool:
    return isinstance(of, LateType)


def _set_constant(namespace: Namespace, name: str, constant: LateConstant) -> None:
    namespace[name] = constant.make(constant.of._target())  # pyright: ignore[reportPrivateUsage]


def _set_bases(cls: type[object], late: LateType) -> None:
    late._target()  # pyright: ignore[reportPrivateUsage]
    cls.__bases__ = resolve_bases(vars(cls)["__orig_bases__"])
    if issubclass(cls, Server):
        collect_methods(cls)
