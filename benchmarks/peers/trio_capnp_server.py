"""The trio_capnp server.   trio_capnp_server.py ADDRESS [def]

All methods are `async def`, as users write them; with "def", those that never wait are plain.
"""

from __future__ import annotations

import sys
from functools import partial

import trio

import trio_capnp
from benchmarks._measure import announce, split_address
from benchmarks.bench_capnp import Probe, Token
from benchmarks.peers._limits import ROOMY


class Tally:
    bytes = hangs_started = hangs_live = caps_made = caps_live = 0


class CountedToken(Token.Server):
    def __init__(self) -> None:
        Tally.caps_made += 1
        Tally.caps_live += 1


class PlainToken(CountedToken):
    def aclose(self) -> None:
        Tally.caps_live -= 1


class AsyncToken(CountedToken):
    async def poke(self, call: Token.PokeCall) -> None:
        pass

    async def aclose(self) -> None:
        Tally.caps_live -= 1


def finish(call: Probe.FinishCall) -> None:
    call.results.bytes, Tally.bytes = Tally.bytes, 0


async def hang() -> None:
    Tally.hangs_started += 1
    Tally.hangs_live += 1
    try:
        await trio.sleep_forever()
    finally:
        Tally.hangs_live -= 1


def stats(call: Probe.StatsCall) -> None:
    call.results.hangs_started = Tally.hangs_started
    call.results.hangs_live = Tally.hangs_live
    call.results.caps_made = Tally.caps_made
    call.results.caps_live = Tally.caps_live


class PlainProbe(Probe.Server):
    def echo(self, call: Probe.EchoCall) -> None:
        call.results.x = call.params.x

    def payload(self, call: Probe.PayloadCall) -> None:
        call.results.data = call.params.data

    def get_child(self, call: Probe.GetChildCall) -> None:
        call.results.child = PlainProbe()

    def value(self, call: Probe.ValueCall) -> None:
        call.results.v = 42

    def write(self, call: Probe.WriteCall) -> None:
        Tally.bytes += len(call.params.chunk)

    def finish(self, call: Probe.FinishCall) -> None:
        finish(call)

    async def hang(self, call: Probe.HangCall) -> None:
        await hang()

    def make_cap(self, call: Probe.MakeCapCall) -> None:
        call.results.cap = PlainToken()

    def stats(self, call: Probe.StatsCall) -> None:
        stats(call)


class AsyncProbe(Probe.Server):
    """The same as users write it."""

    async def echo(self, call: Probe.EchoCall) -> None:
        call.results.x = call.params.x

    async def payload(self, call: Probe.PayloadCall) -> None:
        call.results.data = call.params.data

    async def get_child(self, call: Probe.GetChildCall) -> None:
        call.results.child = AsyncProbe()

    async def value(self, call: Probe.ValueCall) -> None:
        call.results.v = 42

    async def write(self, call: Probe.WriteCall) -> None:
        Tally.bytes += len(call.params.chunk)

    async def make_cap(self, call: Probe.MakeCapCall) -> None:
        call.results.cap = AsyncToken()

    async def finish(self, call: Probe.FinishCall) -> None:
        finish(call)

    async def hang(self, call: Probe.HangCall) -> None:
        await hang()

    async def stats(self, call: Probe.StatsCall) -> None:
        stats(call)


async def main(address: str, mode: str) -> None:
    bootstrap = PlainProbe() if mode == "def" else AsyncProbe()
    path, port = split_address(address)
    async with trio.open_nursery() as nursery:
        if port is None:
            await nursery.start(partial(trio_capnp.serve_unix, bootstrap, path, limits=ROOMY))
        else:
            serve = partial(trio_capnp.serve_tcp, bootstrap, port, host=path, limits=ROOMY)
            listeners = await nursery.start(serve)
            address = f"{path}:{listeners[0].socket.getsockname()[1]}"
        announce(address)


if __name__ == "__main__":
    trio.run(main, sys.argv[1], "".join(sys.argv[2:]))
