"""Handlers that publish a pipeline before their results, and callers that resolve it meanwhile.

A handler publishes the promise that it was passed (``set_pipeline``), and the caller resolves this
promise to the call's own result. The handler's answer then decides where calls go.
"""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from typing import Final, Literal, get_args

import attrs
import pytest
import trio

import trio_capnp
from tests._long import sampled
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair

When = Literal["at the start", "before publishing", "after publishing", "later", "at the end"]
Answer = Literal["new", "own", "caller's", "same", "made by the caller", "promise"]
Passes = tuple[int, int, int]
"""Passes of the event loop before publishing, after it, and before the results are set."""


@attrs.frozen
class Variant:
    """One order of the steps."""

    early: int  # calls pipelined before the results
    calls_back: bool  # the handler calls the promise itself
    when: When
    passes: Passes
    answer: Answer


class Publishing(ProbeImpl):
    """Its ``hang`` publishes the parameter, and answers as the variant says."""

    def __init__(self, variant: Variant) -> None:
        super().__init__()
        self.variant = variant
        self.resolve: Callable[[], None] = lambda: None
        self.theirs: Probe.Client | None = None
        self.inner: Probe.EchoResults.Promise | None = None

    async def hang(self, call: Probe.HangCall) -> None:
        variant = self.variant
        self._at("at the start")
        if variant.calls_back:
            self.inner = call.params.cap.echo(n=9)
        self._at("before publishing")
        await _passes(variant.passes[0])
        call.results.cap = call.params.cap
        call.set_pipeline()
        self._at("after publishing")
        await _passes(variant.passes[1])
        self._at("later")
        await _passes(variant.passes[2])
        await self._answer(call)

    def _at(self, when: When) -> None:
        if self.variant.when == when:
            self.resolve()

    async def _answer(self, call: Probe.HangCall) -> None:
        answer = self.variant.answer
        if answer == "new":
            call.results.cap = ProbeImpl()
        elif answer == "own":
            call.results.cap = self
        elif answer == "caller's":
            call.results.cap = self.theirs
        elif answer == "made by the caller":
            assert self.theirs is not None
            call.results.cap = self.theirs.child(name="made").child
        elif answer == "promise":
            promise, resolver = trio_capnp.new_promise(Probe)
            call.results.cap = promise
            resolver.resolve(ProbeImpl())


async def _passes(count: int) -> None:
    for _ in range(count):
        await trio.lowlevel.checkpoint()


PASSES: Final[list[Passes]] = [
    (0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 2, 2), (0, 5, 0), (0, 0, 6),
]  # fmt: skip
VARIANTS: Final = [
    Variant(early, calls_back, when, passes, answer)
    for early, calls_back, when, passes, answer in itertools.product(
        (0, 1, 2), (False, True), get_args(When), PASSES, get_args(Answer)
    )
]
STEP: Final = sampled(11, 1)


@pytest.mark.parametrize("part", range(12))
@pytest.mark.parametrize("over", ["memory", "tcp"])
async def test_every_call_on_a_published_promise_ends(part: int, over: str) -> None:
    """P2: [B10] [B11] Each reaches an object or fails; the tables are empty, and all goes on."""
    for number, variant in enumerate(VARIANTS[part::12]):
        if (number + part) % STEP == 0:
            await play(variant, "tcp" if over == "tcp" else "memory")


async def play(variant: Variant, over: Literal["memory", "tcp"]) -> None:
    server = Publishing(variant)
    async with connected_pair(server, client_bootstrap=ProbeImpl(), over=over) as pair:
        server.theirs = await pair.server.bootstrap(Probe)
        probe = await pair.client.bootstrap(Probe)
        promise, resolver = trio_capnp.new_promise(Probe)
        asked = probe.hang(cap=promise)
        result = asked.cap
        server.resolve = lambda: resolver.resolve(trio_capnp.dup(result))
        early = [result.echo(n=1) for _ in range(variant.early)]
        await ends(asked, variant)
        if variant.when == "at the end":
            server.resolve()
        for each in [*early, result.echo(n=2), promise.echo(n=3)]:
            await ends(each, variant)
        if server.inner is not None:
            await ends(server.inner, variant)
        assert (await probe.echo(n=4)).n == 4
        for client in (result, promise, probe, server.theirs):
            trio_capnp.release(client)
        server.inner = server.theirs = None
        server.resolve = lambda: None
        del asked, early, each
        await settled_empty(pair)


async def ends(calling: Awaitable[object], variant: Variant) -> None:
    with trio.move_on_after(5) as scope:
        try:
            await calling
        except trio_capnp.RpcFailed:
            """It says so, which is allowed."""
    assert not scope.cancelled_caught, f"a call never ends: {variant}"
