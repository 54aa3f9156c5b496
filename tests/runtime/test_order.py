"""Order: calls made through one reference arrive as made, whatever it resolves to."""

from __future__ import annotations

import random

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty, since
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.testing import connected_pair

several_times = pytest.mark.parametrize("attempt", range(4))


@pytest.fixture(autouse=True, params=[False, True], ids=["as always", "as under Hypothesis"])
def scheduling(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run with both orders of tasks that Trio has: beside Hypothesis it sorts, then shuffles."""
    flag = "trio._core._run._ALLOW_DETERMINISTIC_SCHEDULING"
    monkeypatch.setattr(flag, request.param)


class Waiting(ProbeImpl):
    """``echo`` is an ``async def`` here: it needs a worker, and workers wake in any order."""

    async def echo(self, call: Probe.EchoCall) -> None:  # type: ignore[override]
        self.log.events.append(f"echo {call.params.n}")
        await trio.lowlevel.checkpoint()
        call.results.n = call.params.n


class Later(ProbeImpl):
    """``child`` gives a promise; ``keep`` resolves it to the given object."""

    def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
        call.results.child, self.resolver = trio_capnp.new_promise(Probe)

    def keep(self, call: Probe.KeepCall) -> None:
        self.resolver.resolve(call.params.cap)


async def echoes(promises: list[Probe.EchoResults.Promise]) -> list[int]:
    return [(await promise).n for promise in promises]


# --- embargoes --------------------------------------------------------------------------------


@several_times
async def test_calls_through_a_capability_that_comes_home_keep_their_order(attempt: int) -> None:
    """[F01] [F02] [Y08] Embargo: through the answer, then direct; Disembargo before Finish."""
    ours = Waiting(name="ours") if attempt % 2 else ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        back = probe.back(cap=ours)
        home = back.cap
        calls = [home.echo(n=0), home.echo(n=1)]
        await probe.echo(n=99)
        calls.append(home.echo(n=2))
        await back
        calls += [home.echo(n=n) for n in (3, 4, 5)]
        assert await echoes(calls) == list(range(6))
        assert ours.log.events == [f"echo {n}" for n in range(6)]
        lines = since(pair, start)
        assert lines.count("-> disembargo") == lines.count("<- disembargo") == 1
        assert "take from question" in "\n".join(pair.transcript())
        disembargo = lines.index("-> disembargo")
        finish = next(
            number
            for number, line in enumerate(pair.transcript()[start:])
            if line.startswith("-> finish question=0")
        )
        assert disembargo < finish
        trio_capnp.release(probe)
        del home, back, calls
        await settled_empty(pair)
    assert ours.log.events[-1] == "ours closed"


@several_times
async def test_calls_through_a_promise_that_comes_home_keep_their_order(attempt: int) -> None:
    """[F09] Embargo on an imported promise: Resolve to receiverHosted, Disembargo on the import."""
    ours = Waiting(name="ours") if attempt % 2 else ProbeImpl(name="ours")
    async with connected_pair(Later()) as pair:
        probe, _ = await ready(pair)
        promised = (await probe.child()).child
        await pair.settle()
        start = len(pair.transcript())
        calls = [promised.echo(n=0), promised.echo(n=1)]
        await probe.keep(cap=ours)
        calls += [promised.echo(n=n) for n in (2, 3)]
        await promised
        calls += [promised.echo(n=n) for n in (4, 5)]
        assert await echoes(calls) == list(range(6))
        assert ours.log.events == [f"echo {n}" for n in range(6)]
        assert any(
            line.startswith("-> disembargo") and "target=import" in line
            for line in pair.transcript()[start:]
        )
        trio_capnp.release(probe)
        del promised, calls
        await settled_empty(pair)


async def test_calls_held_by_an_embargo_go_when_the_disembargo_is_back() -> None:
    """[F03] Call 2 is made after the Return and crosses no link."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        back = probe.back(cap=ours)
        home = back.cap
        early = home.echo(n=0)
        await back
        pair.to_client.hold()
        await pair.settle()
        before = len(pair.transcript())
        late = home.echo(n=1)
        await pair.settle()
        assert since(pair, before) == []
        assert "echo 1" not in ours.log.events
        pair.to_client.release()
        assert await echoes([early, late]) == [0, 1]
        assert ours.log.events == ["echo 0", "echo 1"]


async def test_without_earlier_calls_there_is_no_embargo() -> None:
    """[F07] A promise without pipelined calls resolves to a local object: calls are direct."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        back = probe.back(cap=ours)
        home = back.cap
        await back
        assert (await home.echo(n=1)).n == 1
        await pair.settle()
        assert "-> disembargo" not in since(pair, start)


async def test_a_promise_that_becomes_another_object_of_the_peers_needs_no_embargo() -> None:
    """[F08] Same-vat resolution: both ways use the same connection."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, start = await ready(pair)
        child = probe.child(name="kid").child
        calls = [child.echo(n=0)]
        await child
        calls.append(child.echo(n=1))
        assert await echoes(calls) == [0, 1]
        await pair.settle()
        assert "-> disembargo" not in since(pair, start)


@several_times
async def test_a_promise_that_breaks_fails_all_calls_and_nothing_else(attempt: int) -> None:
    """[F05] [F11] All calls raise, the connection lives, and there is no Disembargo."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        back = probe.back(cap=promised)
        home = back.cap
        calls = [home.echo(n=0), home.echo(n=1)]
        await back
        calls.append(home.echo(n=2))
        resolver.reject(trio_capnp.RpcFailed("it broke"))
        calls.append(home.echo(n=3))
        for call in calls:
            with pytest.raises(trio_capnp.RpcFailed, match="it broke"):
                await call
        assert (await probe.echo(n=9)).n == 9
        trio_capnp.release(probe)
        del promised, resolver, back, home, calls, call
        await settled_empty(pair)
        del start


@several_times
async def test_order_holds_over_two_hops(attempt: int) -> None:
    """[F19] [F10] Two-hop embargo: client, proxy, server; both hops at once."""
    ours = Waiting(name="ours") if attempt % 2 else ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as far:
        async with connected_pair(far.client.bootstrap(Probe)) as near:
            probe = near.client.bootstrap(Probe)
            back = probe.back(cap=ours)
            home = back.cap
            calls = [home.echo(n=0), home.echo(n=1)]
            await probe.echo(n=99)
            calls.append(home.echo(n=2))
            await back
            calls += [home.echo(n=n) for n in (3, 4, 5)]
            assert await echoes(calls) == list(range(6))
            assert ours.log.events == [f"echo {n}" for n in range(6)]
            trio_capnp.release(probe)
            del home, back, calls
            await near.settle()
            await far.settle()
            near.assert_no_leaks()
        await far.settle()
        far.assert_no_leaks()


async def test_an_embargo_ends_in_an_error_when_the_connection_is_lost() -> None:
    """[F25] The connection is lost during an embargo: queued calls raise."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        back = probe.back(cap=ours)
        home = back.cap
        early = home.echo(n=0)
        await back
        pair.to_client.hold()
        held = home.echo(n=1)
        await pair.settle()
        pair.to_client.cut()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await held
        with pytest.raises(trio_capnp.RpcDisconnected):
            await home.echo(n=2)
        with early:
            pass
        assert "echo 1" not in ours.log.events


async def test_an_object_behind_an_embargo_is_not_reached_before_its_calls() -> None:
    """[F22] Awaiting a client waits for the embargo on it, too."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        back = probe.back(cap=ours)
        home = back.cap
        early = home.echo(n=0)
        await back
        await home
        assert ours.log.events == ["echo 0"]
        await early


# --- promises ---------------------------------------------------------------------------------


@pytest.mark.parametrize("calls", [0, 1, 1024])
@pytest.mark.parametrize("at", [0, 100, 1024])
async def test_a_promise_may_be_resolved_anywhere_among_its_calls(calls: int, at: int) -> None:
    """[F23] Promise ordering stress: strict order at the server."""
    server = Waiting()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        made = []
        for n in range(calls):
            if n == at:
                resolver.resolve(probe)
            made.append(promised.echo(n=n))
        if at >= calls:
            resolver.resolve(probe)
        assert await echoes(made) == list(range(calls))
        assert server.log.events == [f"echo {n}" for n in range(calls)]


@several_times
async def test_a_chain_of_promises_keeps_order_to_its_end(attempt: int) -> None:
    """[E04] Promise, promise, capability: calls at each stage arrive in order."""
    server = Waiting()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        first, first_resolver = trio_capnp.new_promise(Probe)
        second, second_resolver = trio_capnp.new_promise(Probe)
        calls = [first.echo(n=0)]
        first_resolver.resolve(second)
        calls.append(first.echo(n=1))
        await pair.settle()
        calls.append(first.echo(n=2))
        second_resolver.resolve(probe)
        calls.append(first.echo(n=3))
        assert await echoes(calls) == [0, 1, 2, 3]
        assert server.log.events == [f"echo {n}" for n in range(4)]


@several_times
async def test_watchers_run_after_the_calls_that_waited(attempt: int) -> None:
    """[E02] Queued calls are started before watchers run."""
    ours = Waiting(name="ours")
    async with connected_pair(None) as pair:
        promised, resolver = trio_capnp.new_promise(Probe)
        early = promised.echo(n=0)

        async def watch() -> None:
            await promised
            await promised.echo(n=1)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(watch)
            await pair.settle()
            resolver.resolve(ours)
        await early
        assert ours.log.events == ["echo 0", "echo 1"]


async def test_a_promise_that_is_passed_on_is_a_promise_for_the_peer() -> None:
    """[C09] [E01] It is exported as a promise both times, with the same id."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        with probe.hang(cap=promised), probe.hang(cap=promised):
            await pair.settle()
            sent = [line.split("caps=")[1] for line in pair.transcript()[start:]]
            assert sent == ["sender_promise 0", "sender_promise 0"]
            resolver.resolve(ProbeImpl(name="ours"))
            await pair.settle()
            resolves = [line for line in pair.transcript() if line.startswith("-> resolve")]
            assert resolves == ["-> resolve promise=0 to sender_hosted 1"]


async def test_a_pipelined_capability_is_passed_on_as_an_answer() -> None:
    """[B15] For the descriptor receiverAnswer the callee gets a capability that works."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        child = probe.child(name="kid").child
        call = probe.call(cap=child, n=3)
        await pair.settle()
        assert "receiver_answer answer 0.0" in pair.transcript()[start + 1]
        assert (await call).n == 3


async def test_a_passed_on_answer_that_fails_gives_that_error() -> None:
    """[B16] receiverAnswer whose call fails."""

    class Childless(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await trio.lowlevel.checkpoint()
            raise trio_capnp.RpcOverloaded("no child today")

    async with connected_pair(Childless()) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcOverloaded, match="no child today"):
            await probe.call(cap=probe.child().child)


# --- many at once -----------------------------------------------------------------------------


@several_times
async def test_many_objects_and_callers_each_keep_their_order(attempt: int) -> None:
    """[TR8] Order belongs to the object: plain and async methods, three objects, all mixed."""
    log = Log()
    kinds = (Waiting, ProbeImpl)

    class Family(ProbeImpl):
        def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
            number = int(call.params.name)
            call.results.child = kinds[number % 2](Log(log.events), call.params.name)

    choose = random.Random(attempt)
    servers = {name: Log() for name in "012"}

    class Own(ProbeImpl):
        def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
            name = call.params.name
            call.results.child = kinds[int(name) % 2](servers[name], name)

    async with connected_pair(Own()) as pair:
        probe, _ = await ready(pair)
        children = {name: probe.child(name=name).child for name in servers}
        made: dict[str, list[Probe.EchoResults.Promise]] = {name: [] for name in servers}
        for _ in range(200):
            name = choose.choice("012")
            made[name].append(children[name].echo(n=len(made[name])))
            if not choose.randrange(20):
                await trio.lowlevel.checkpoint()
        for name, promises in made.items():
            assert await echoes(promises) == list(range(len(promises)))
            events = [event for event in servers[name].events if event.startswith("echo")]
            assert events == [f"echo {n}" for n in range(len(promises))]


@several_times
async def test_local_calls_let_go_by_an_embargo_do_not_overtake_calls_that_wait(
    attempt: int,
) -> None:
    """[F01] The queue belongs to the object: calls over the wire and local ones, few workers."""
    ours = Waiting(name="ours")
    limits = trio_capnp.Limits(max_calls_in_flight=1)
    async with connected_pair(ProbeImpl(), limits=limits) as pair:
        probe, _ = await ready(pair)
        back = probe.back(cap=ours)
        home = back.cap
        calls = [home.echo(n=n) for n in range(10)]
        await back
        calls += [home.echo(n=n) for n in range(10, 20)]
        await home
        calls += [home.echo(n=n) for n in range(20, 30)]
        assert await echoes(calls) == list(range(30))
        assert ours.log.events[:30] == [f"echo {n}" for n in range(30)]


@several_times
async def test_serial_and_other_methods_begin_in_order(attempt: int) -> None:
    """[J01] A serial method holds up later calls, not earlier ones."""
    events: list[str] = []

    class Mixed(ProbeImpl):
        @trio_capnp.serial
        async def child(self, call: Probe.ChildCall) -> None:
            events.append(f"begin {call.params.name}")
            await trio.lowlevel.checkpoint()
            events.append(f"end {call.params.name}")

        def name(self, call: Probe.NameCall) -> None:
            events.append("name")

    async with connected_pair(Mixed()) as pair:
        probe, _ = await ready(pair)
        promises = [probe.name(), probe.child(name="a"), probe.name(), probe.child(name="b")]
        for promise in promises:
            await promise
    assert events == ["name", "begin a", "end a", "name", "begin b", "end b"]
