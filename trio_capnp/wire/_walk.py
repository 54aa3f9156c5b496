"""Recursive walks without recursion, because the sender chooses how deep a message is.

A walk is a generator. Where a function would call itself, the walk yields another walk and
receives its result; ``run`` keeps the open ones on a list instead of the interpreter's stack.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from typing import TypeVarTuple, Unpack

    from trio_capnp.wire._kernel import Message

    Args = TypeVarTuple("Args")

T = TypeVar("T")

Walk: TypeAlias = Generator["Walk[T]", T, T]


def run(walk: Walk[T]) -> T:
    """Return the result of a walk and of all walks inside of it.

    The result of the innermost is sent to the walk around it. An exception ends them all.
    """
    walks = [walk]
    results: list[T] = []
    while True:
        try:
            inner = walks[-1].send(results.pop()) if results else next(walks[-1])
        except StopIteration as stop:
            result: T = stop.value
            walks.pop()
            if not walks:
                return result
            results.append(result)
        else:
            walks.append(inner)


def budgeted(message: Message, walker: Callable[[Unpack[Args]], T], *args: *Args) -> T:
    """Call ``walker(*args)`` as one walk through the message, which has its own budget."""
    left = message._begin_walk()
    try:
        return walker(*args)
    finally:
        message._end_walk(left)
