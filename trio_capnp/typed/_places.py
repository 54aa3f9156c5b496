"""Names of places in the results of a call, for error messages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trio_capnp.typed._method import Method, shape_of
from trio_capnp.typed._promise_fields import PromiseAny, PromiseCap, PromiseGroup, PromiseStruct


def field_at(method: Method[object, object], path: tuple[int, ...]) -> str:
    """Name the field of a method's results at which a path of pointers ends: ``room.door``.

    Members of a union may share a pointer: all of them are named. A place that only ``as_struct``
    reaches has no name, and is given by its pointers.
    """
    names = sorted(_names_at(shape_of(method).promise, path))
    return " or ".join(names) or f"pointer {', '.join(map(str, path))}"


def _names_at(promise: type[object] | None, path: tuple[int, ...]) -> Iterator[str]:
    for name, field in vars(promise).items() if promise is not None else ():
        if isinstance(field, PromiseGroup):
            yield from _names_within(name, field.target, path)
        elif isinstance(field, (PromiseAny, PromiseCap, PromiseStruct)) and field.ptr == path[0]:
            if len(path) == 1:
                yield name
            elif isinstance(field, PromiseStruct):
                yield from _names_within(name, field.target, path[1:])


def _names_within(
    name: str, target: Callable[[], type[object]], path: tuple[int, ...]
) -> Iterator[str]:
    return (f"{name}.{rest}" for rest in _names_at(vars(target()).get("Promise"), path))
