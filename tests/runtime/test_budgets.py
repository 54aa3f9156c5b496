"""The budget for reading messages of a connection: during their handling, and when kept."""

# Budgets are in messages, which are the kernel's.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import struct
import time
from collections.abc import Callable
from typing import Any, Literal

import pytest
import trio

import trio_capnp
from tests.codegen.golden.everything_capnp import Generic
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import Hand, played_by_hand
from tests.runtime.servers import ProbeImpl
from trio_capnp import LimitError, Limits, typed
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc.codec._content import BuiltContent
from trio_capnp.testing import connected_pair

TEXTS = typed.list_of(typed.TEXT)
TIGHT = Limits(min_traversal_words=2000)


class Keeper(Probe.Server):
    """Keeps the parameters of its first call, and reads them in each later one."""

    kept: Any = None

    def echo(self, call: Probe.EchoCall) -> None:
        if self.kept is None:
            self.kept = call.params
        for _ in range(300):
            call.results.text = self.kept.text
        assert trio_capnp.to_dict(self.kept)["text"] == "kept"


@pytest.mark.parametrize("over", ["memory", "tcp"])
async def test_results_stay_readable_as_long_as_they_are_kept(
    over: Literal["memory", "tcp"],
) -> None:
    """W2: Results were readable 13,107 times; a message read 300 times a pass is so for ever."""
    async with connected_pair(ProbeImpl(), limits=TIGHT, over=over) as pair:
        results = await pair.client.bootstrap(Probe).echo(n=1, text="front camera")
        for _ in range(100):
            for _ in range(300):
                assert results.text == "front camera"
            assert trio_capnp.to_dict(results) == {"n": 1, "text": "front camera"}
            await trio.lowlevel.checkpoint()


async def test_parameters_that_a_handler_keeps_stay_readable() -> None:
    """W2: Read in the handler of each later call."""
    async with connected_pair(Keeper(), limits=TIGHT) as pair:
        probe = pair.client.bootstrap(Probe)
        for _ in range(100):
            assert (await probe.echo(text="kept")).text == "kept"


async def test_within_one_pass_the_budget_is_met_and_the_error_says_which() -> None:
    """W2: Limits, and not ReaderLimits, which a connection does not have; ``trusted`` has none."""
    async with connected_pair(ProbeImpl(), limits=TIGHT) as pair:
        results = await pair.client.bootstrap(Probe).echo(n=1, text="front camera")
        with pytest.raises(LimitError, match=r" Limits\(min_traversal_words=2000\)") as caught:
            for _ in range(2000):
                _ = results.text
        assert "ReaderLimits" not in str(caught.value)
        free = trio_capnp.trusted(results)
        for _ in range(5000):
            assert free.text == "front camera"
        await trio.lowlevel.checkpoint()
        assert results.text == "front camera"


# --- hostile ones ---------------------------------------------------------------------------------


def shared_texts(question: int, target: int, count: int = 100) -> m.Call:
    """A call of 1 KiB: a list of texts that all lie in one place."""
    content = BuiltContent()
    described = next(each for each in Generic._methods if each.name == "get")
    params: Any = content.build_root(described.params())
    params.key._init(TEXTS, count)
    items = params.key._build(TEXTS)
    items[0] = "x"
    _, segment, at = items._layout()[:3]
    memory = segment._bounds()[0]
    first = struct.unpack_from("<Q", memory, at)[0]
    for index in range(1, count):
        struct.pack_into("<Q", memory, at + 8 * index, first - (index << 2))
    payload = m.Payload(content, [])
    return m.Call(
        question, m.ImportedCap(target), described.interface_id, described.ordinal, payload
    )


def each_element(params: Any) -> None:
    while True:
        for text in trio_capnp.as_type(params.key, TEXTS):
            assert text == "x"


def walks(params: Any) -> None:
    while True:
        trio_capnp.total_size(params)


def copies(params: Any) -> None:
    while True:
        trio_capnp.copy(params)


def comparisons(params: Any) -> None:
    while True:
        assert params == params


def searches(params: Any) -> None:
    items = trio_capnp.as_type(params.key, TEXTS)
    while True:
        assert "y" not in items


class Reading(Generic.Server):
    """Reads its parameters until that is refused, and takes the time that it needs."""

    def __init__(self, read: Callable[[Any], None]) -> None:
        self.read = read
        self.held_s: list[float] = []

    def get(self, call: Generic.GetCall) -> None:
        begin = time.thread_time()
        with pytest.raises(LimitError):
            self.read(call.params)
        self.held_s.append(time.thread_time() - begin)


@pytest.mark.parametrize("read", [each_element, walks, copies, comparisons, searches])
async def test_a_small_message_holds_the_loop_for_no_longer_than_50_ms(
    read: Callable[[Any], None],
) -> None:
    """W2: 1 KiB of shared pointers, read by a plain handler as long as it may."""
    server = Reading(read)
    async with played_by_hand(server) as (_, peer):
        for _ in range(3):
            await ask(peer)
    allowed_s = max(0.05, 8 * loop_s()) if trio_capnp.COMPILED else 2
    assert min(server.held_s) < allowed_s


def loop_s() -> float:
    """The seconds that a million steps of an empty loop take, as a measure of the machine."""
    taken: list[float] = []
    for _ in range(3):
        begin = time.thread_time()
        for _ in range(10**6):
            pass
        taken.append(time.thread_time() - begin)
    return min(taken)


async def ask(peer: Hand) -> None:
    target = await peer.bootstrap(0)
    await peer.say(shared_texts(1, target))
    assert (await peer.hear_line()).startswith("return")
    await peer.say(m.Finish(1))
