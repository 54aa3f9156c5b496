"""The check that no pair of a test leaves held objects.

    a pair's block ends, with empty tables --> nothing to check
    it ends with entries that a served object or no object holds --> a leak
    it ends with entries that a client or promise holds --the test ends--> a leak if it still lives

A client in a variable of the test function is not a leak, although its entry is in the tables when
the block ends: it is gone when the function has returned. So the check comes after the test.
"""

# The private attributes of the objects of generated modules begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import gc
import weakref
from collections.abc import Generator
from contextlib import contextmanager
from types import (
    AsyncGeneratorType,
    CoroutineType,
    FrameType,
    FunctionType,
    GeneratorType,
    ModuleType,
)
from typing import Final

import attrs
import trio

from trio_capnp.runtime import Connection
from trio_capnp.runtime._current import current_system
from trio_capnp.testing._pair import ConnectedPair, watchers
from trio_capnp.typed import Client, Promise

Handle = Client | Promise[object]

SETTLE_S: Final = 1.0
"""Seconds to wait for a pair whose ends still exchange messages when its block has ended."""

MOST_OBJECTS: Final = 20_000
"""The most objects that are searched for those that a served object holds."""

# The state of running code, and objects that lead to the whole program.
NOT_FOLLOWED: Final = (
    *(type, ModuleType, FunctionType, FrameType, CoroutineType, GeneratorType),
    *(AsyncGeneratorType, trio.Nursery, trio.lowlevel.Task, Connection),
)


@attrs.define
class Suspect:
    """A pair that ended with entries in its tables, and the handles that may hold them."""

    text: str
    handles: list[weakref.ref[Handle]]
    is_certain: bool


@attrs.define(eq=False)
class LeakCheck:
    """The check of one test.

    Attributes:
        earlier: handles of this process that existed before the test.
    """

    earlier: weakref.WeakSet[Handle] = attrs.field(factory=lambda: weakref.WeakSet(live_handles()))
    suspects: list[Suspect] = attrs.field(factory=list[Suspect])

    @contextmanager
    def watching(self) -> Generator[None]:
        """Check the pairs that are made while the block runs."""
        watchers.append(self.pair_ends)
        try:
            yield
        finally:
            watchers.remove(self.pair_ends)

    async def pair_ends(self, pair: ConnectedPair) -> None:
        with trio.move_on_after(SETTLE_S):
            await pair.settle()
        try:
            pair.assert_no_leaks()
        except AssertionError as error:
            handles = [each for each in live_handles() if each not in self.earlier]
            held = _ids_held_by_servers()
            kept = [each for each in handles if id(each) in held]
            text = f"{error}{_listed(kept, 'held by a served object')}"
            refs = [weakref.ref(each) for each in handles]
            self.suspects.append(Suspect(text, refs, bool(kept) or not handles))

    def finish(self) -> str:
        """Describe the leaks, after the test function has returned; an empty text for none."""
        suspects, self.suspects = self.suspects, []
        if any(not each.is_certain for each in suspects):
            gc.collect()
        return "\n".join(filter(None, map(_verdict, suspects)))


def _verdict(suspect: Suspect) -> str:
    if suspect.is_certain:
        return suspect.text
    alive = [each for ref in suspect.handles if (each := ref()) is not None]
    return suspect.text + _listed(alive, "still alive after the test") if alive else ""


def _listed(handles: list[Handle], why: str) -> str:
    return "".join(f"\n  {why}: {type(each).__qualname__}" for each in handles)


def live_handles() -> list[Handle]:
    """The clients and promises of this process that were not released."""
    return [each for each in gc.get_objects() if _is_handle(each)]


def _is_handle(found: object) -> bool:
    kind = type(found)
    if issubclass(kind, Client):
        hook: object = getattr(found, "_hook", None)
        return not getattr(hook, "released", True)
    return issubclass(kind, Promise)


def _ids_held_by_servers() -> set[int]:
    """The identities of the objects that servers of this event loop refer to."""
    todo: list[object] = []
    for cap in current_system().objects.values():
        server: object = getattr(cap.callee, "server", None)
        todo.append(server)
    seen: set[int] = set()
    while todo and len(seen) < MOST_OBJECTS:
        found = todo.pop()
        if id(found) in seen or issubclass(type(found), NOT_FOLLOWED):
            continue
        seen.add(id(found))
        if not issubclass(type(found), (Client, Promise)):
            todo.extend(gc.get_referents(found))
    return seen
