"""Hooks as a runtime would give them, without one: they record, and answer as the test says."""

from __future__ import annotations

from collections.abc import Awaitable, Generator, Mapping
from typing import TypeVar, cast

import attrs

from trio_capnp.errors import RpcError
from trio_capnp.typed import ClientHook, Method, Promise, Reader, Request

P = TypeVar("P")
T = TypeVar("T")
R = TypeVar("R")


def finish(work: Generator[object, None, R] | Awaitable[R]) -> R:
    """Run a coroutine that never really waits to its end, and return its result."""
    steps = work if isinstance(work, Generator) else work.__await__()
    try:
        while True:
            next(steps)
    except StopIteration as stop:
        return cast(R, stop.value)


@attrs.define(eq=False)
class RecordedClient:
    """A ``ClientHook``."""

    name: str = "root"
    calls: list[tuple[str, dict[str, object]]] = attrs.field(factory=list)
    releases: int = 0
    dups: int = 0
    error: RpcError | None = None
    answer: RecordedCall | None = None

    def call(self, method: Method[P, T], params: Mapping[str, object], /) -> T:
        self.calls.append((method.name, dict(params)))
        promise_type: type[Promise[Reader]] = vars(method.results())["Promise"]
        return cast(T, promise_type(self.answer or RecordedCall()))

    async def stream(self, method: Method[P, T], params: Mapping[str, object], /) -> None:
        self.calls.append((method.name, dict(params)))

    def request(self, method: Method[P, T], /) -> Request[P, T]:
        params = vars(method.params())["new"]()
        return Request(params, lambda: self.call(method, {"built": params}))

    def wait_resolved(self) -> Generator[object, None, None]:
        yield None
        if self.error is not None:
            raise self.error

    def dup(self) -> ClientHook:
        self.dups += 1
        return RecordedClient(f"dup of {self.name}")

    def release(self) -> None:
        self.releases += 1


@attrs.define(eq=False)
class RecordedCall:
    """A ``PromiseHook``."""

    results: Reader | RpcError = attrs.field(factory=lambda: RpcError("no results"))
    paths: list[tuple[int, ...]] = attrs.field(factory=list)
    events: list[str] = attrs.field(factory=list)

    def wait(self) -> Generator[object, None, Reader]:
        yield None
        if isinstance(self.results, RpcError):
            raise self.results
        return self.results

    def capability(self, path: tuple[int, ...], /) -> ClientHook:
        self.paths.append(path)
        return RecordedClient(f"pipelined at {path}")

    def enter(self) -> None:
        self.events.append("enter")

    def exit(self) -> None:
        self.events.append("exit")
