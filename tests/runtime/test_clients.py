"""Clients: releasing, duplicating, casting; capabilities of this process; promises made by hand."""

from __future__ import annotations

import gc
import threading
import warnings
from collections.abc import Awaitable, Callable
from typing import cast

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, session_of, settled_empty, since
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.schemas.persistent_capnp import Persistent
from trio_capnp.testing import ConnectedPair, connected_pair


def client_of(server: Probe.Server) -> Probe.Client:
    """A client of an object of this process, as a program gets one."""
    client, resolver = trio_capnp.new_promise(Probe)
    resolver.resolve(server)
    return client


# --- releasing --------------------------------------------------------------------------------


async def test_a_duplicate_is_released_on_its_own() -> None:
    """[Y04] Retain and release of targets."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        child = (await pair.client.bootstrap(Probe).child(name="kid")).child
        again = trio_capnp.dup(child)
        trio_capnp.release(child)
        trio_capnp.release(child)
        await pair.settle()
        assert log.events == []
        assert (await again.name()).name == "kid"
        trio_capnp.release(again)
        await pair.settle()
        assert log.events == ["kid closed"]


async def test_each_use_of_a_released_client_says_that_it_is_released() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        gone = trio_capnp.dup(probe)
        trio_capnp.release(gone)
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            gone.echo(n=1)
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            trio_capnp.dup(gone)
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            await gone
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            probe.call(cap=gone)
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            trio_capnp.request(gone.echo).send()


async def test_a_capability_of_released_results_is_not_addressed_any_more() -> None:
    """[C18] A released capability is never named to the peer again."""
    async with connected_pair(ProbeImpl()) as pair:
        promise = pair.client.bootstrap(Probe).child(name="kid")
        trio_capnp.release((await promise).child)
        await pair.settle()
        before = len(pair.transcript())
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            await promise.child.name()
        assert len(pair.transcript()) == before


async def test_the_capabilities_of_a_call_end_with_the_call() -> None:
    """[C20] [A17] The parameters end with the call. A handler duplicates a client to keep it."""
    seen: list[Probe.Client] = []

    class Careless(ProbeImpl):
        def back(self, call: Probe.BackCall) -> None:
            seen.append(call.params.cap)

    ours = ProbeImpl(name="ours")
    async with connected_pair(Careless()) as pair:
        await pair.client.bootstrap(Probe).back(cap=ours)
        await pair.settle()
        assert ours.log.events == ["ours closed"]
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            seen[0].echo(n=1)


async def test_a_handler_keeps_a_capability_that_it_duplicates() -> None:
    """[C04] Retain and release: kept beyond the call, gone with the object that kept it."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe = (await pair.client.bootstrap(Probe).child()).child
        await probe.keep(cap=ours)
        await pair.settle()
        assert ours.log.events == []
        await settled_empty(pair, probe)
        assert ours.log.events == ["ours closed"]


async def test_release_params_frees_them_before_the_call_ends() -> None:
    """[D16] releaseParams."""
    ours = ProbeImpl(name="ours")
    go_on = trio.Event()

    class Early(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            cap = call.params.cap
            call.release_params()
            with pytest.raises(trio_capnp.RpcFailed, match="was released"):
                cap.echo(n=1)
            await go_on.wait()

    async with connected_pair(Early()) as pair:
        probe, _ = await ready(pair)
        promise = probe.hang(cap=ours)
        await pair.settle()
        assert ours.log.events == ["ours closed"]
        assert pair.server.statistics().calls_in_flight == 1
        go_on.set()
        await promise


async def test_a_client_can_be_dropped_and_released_in_another_thread() -> None:
    """[C24] [M14] The finalizer only queues; release() does the same on a foreign thread."""
    async with connected_pair(ProbeImpl()) as pair:
        holder = [await pair.client.bootstrap(Probe)]
        probe = await pair.client.bootstrap(Probe)
        await trio.to_thread.run_sync(holder.clear)
        await trio.to_thread.run_sync(trio_capnp.release, probe)
        await settled_empty(pair)


async def test_a_promise_can_be_dropped_in_another_thread() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        holder = [probe.hang()]

        def drop() -> None:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", trio_capnp.NeverAwaitedWarning)
                holder.clear()

        await trio.to_thread.run_sync(drop)
        await pair.settle()
        assert since(pair, start) == ["-> call", "-> finish", "<- return"]


async def test_calls_on_a_foreign_thread_are_refused() -> None:
    """[M14] Single event loop: a clear error instead of a race."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with pytest.raises(RuntimeError, match="thread"):
            await trio.to_thread.run_sync(lambda: probe.echo(n=1))
        with pytest.raises(RuntimeError, match="thread"):
            await trio.to_thread.run_sync(pair.client.bootstrap, Probe)
        assert since(pair, start) == []


def test_clients_and_promises_that_outlive_the_event_loop_are_dropped_in_silence() -> None:
    """[M14] Drop after the loop: no error, no warning, nothing sent."""
    kept: list[object] = []

    async def main() -> None:
        async with connected_pair(ProbeImpl()) as pair:
            probe = pair.client.bootstrap(Probe)
            kept.extend([await probe, client_of(ProbeImpl()), probe.hang()])

    trio.run(main)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        kept.clear()
        gc.collect()


def test_a_client_of_another_event_loop_is_refused() -> None:
    """[M14] A capability belongs to the loop that it was made in."""

    async def make() -> Probe.Client:
        return client_of(ProbeImpl())

    async def use(client: Probe.Client) -> None:
        with pytest.raises(RuntimeError, match="another event loop"):
            await client.echo(n=1)

    trio.run(use, trio.run(make))


def test_finalizers_on_many_threads_lose_nothing() -> None:
    """[C24] Thousands of clients dropped by four threads at once are all released."""

    async def main() -> None:
        async with connected_pair(ProbeImpl()) as pair:
            probe = await pair.client.bootstrap(Probe)
            heaps = [[trio_capnp.dup(probe) for _ in range(500)] for _ in range(4)]
            trio_capnp.release(probe)
            async with trio.open_nursery() as nursery:
                for heap in heaps:
                    nursery.start_soon(trio.to_thread.run_sync, heap.clear)
            await settled_empty(pair)

    trio.run(main)


async def test_no_cycle_of_ours_keeps_a_capability() -> None:
    """[C24] The collector is off, so only the last reference can release."""
    log = Log()
    gc.collect()
    gc.disable()
    try:
        async with connected_pair(lambda _: ProbeImpl(log)) as pair:
            probe = await pair.client.bootstrap(Probe)
            child = (await probe.child(name="kid")).child
            promise = probe.child(name="piped")
            piped = promise.child
            assert (await piped.name()).name == "piped"
            with pytest.raises(trio_capnp.RpcFailed):
                await probe.fail(how="value")
            with trio.CancelScope() as scope:
                scope.cancel()
                await probe.hang(cap=child)
            del probe, child, promise, piped
            await settled_empty(pair)
            assert sorted(log.events) == ["kid closed", "piped closed"]
        assert log.events[-1] == "root closed"
    finally:
        gc.enable()


def test_a_connection_leaves_no_garbage_for_the_collector() -> None:
    """[C24] Nothing of ours is found in cycles once a connection is over."""

    async def main() -> None:
        async with connected_pair(lambda _: ProbeImpl()) as pair:
            probe = await pair.client.bootstrap(Probe)
            await (await probe.child(name="kid")).child.name()
            await probe.echo(n=1)

    def ours(found: object) -> bool:
        return type(found).__module__.startswith("trio_capnp.r")

    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        trio.run(main)
        gc.collect()
        left = sorted({type(found).__name__ for found in gc.garbage if ours(found)})
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
    held = {"ClientRef", "CallPromise", "Import", "Question", "Answer", "LocalCap", "RemotePromise"}
    assert not held.intersection(left), left


async def test_an_async_with_block_is_entered_once_the_client_is_resolved() -> None:
    """R9: Entering waits until the call has returned."""
    go_on, events = trio.Event(), list[str]()

    class Slow(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await go_on.wait()
            events.append("returned")
            call.results.child = ProbeImpl(name="kid")

    async def enter(probe: Probe.Client) -> None:
        async with probe.child().child as child:
            events.append("entered")
            assert (await child.name()).name == "kid"

    async with connected_pair(Slow()) as pair:
        probe, _ = await ready(pair)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(enter, probe)
            await pair.settle()
            go_on.set()
    assert events == ["returned", "entered"]


async def test_an_async_with_block_is_not_entered_when_the_call_fails() -> None:
    """R9: Entering raises the error of the call, and nothing is left."""

    class Failing(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            raise trio_capnp.RpcOverloaded("no room")

    async with connected_pair(lambda _: Failing()) as pair:
        probe = await pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcOverloaded, match="no room"):
            async with probe.child().child:
                raise AssertionError("the block was entered")
        with pytest.raises(trio_capnp.RpcFailed, match="null"):
            async with probe.back().cap:
                raise AssertionError("the block was entered")
        await settled_empty(pair, probe)


async def test_entering_an_async_with_block_is_a_checkpoint_that_can_be_cancelled() -> None:
    """R9: Also when the client is resolved. A cancelled entry ends the call of a pipelined
    client.
    """
    async with connected_pair(lambda _: ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        with trio.testing.assert_checkpoints():
            await probe.__aenter__()
        with trio.CancelScope() as scope:
            scope.cancel()
            async with probe.hang().cap:
                raise AssertionError("the block was entered")
        assert scope.cancelled_caught
        await settled_empty(pair, probe)


@pytest.mark.parametrize("by", ["client", "server", "derived", "cast", "None"])
async def test_a_resolver_checks_the_interface_as_a_parameter_does(by: str) -> None:
    """Q9: The check and its text are those of a parameter. A refusal leaves the promise as it
    was.
    """

    class Saved(Persistent.Server):
        """Has another interface."""

    class Both(ProbeImpl, Persistent.Server):
        """Has this interface too."""

    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        other = trio_capnp.cast(probe, Persistent)
        client, resolver = trio_capnp.new_promise(Probe)
        wrong: dict[str, object] = {"client": other, "server": Saved()}
        if by in wrong:
            given = {"client": "Persistent.Client", "server": "Saved"}[by]
            text = rf"client or server of Probe is needed here, not {given};.*cast"
            with pytest.raises(TypeError, match=text):
                probe.keep(cap=wrong[by])  # type: ignore[arg-type]
            with pytest.raises(TypeError, match=text):
                resolver.resolve(wrong[by])  # type: ignore[arg-type]
        right: dict[str, Probe.Client | Probe.Server | None]
        right = {"derived": Both(), "cast": trio_capnp.cast(other, Probe), "None": None}
        resolver.resolve(right.get(by, probe))
        if by == "None":
            with pytest.raises(trio_capnp.RpcFailed, match="null"):
                await client.echo(n=1)
        else:
            assert (await client.echo(n=1)).n == 1


# --- types ------------------------------------------------------------------------------------


async def test_a_cast_is_the_same_reference_with_other_methods() -> None:
    """[M01] Casts: unchecked, and one reference for both."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        other = trio_capnp.cast(probe, Persistent)
        with pytest.raises(trio_capnp.RpcUnimplemented, match="interface"):
            await other.save()
        back = trio_capnp.cast(other, Probe)
        assert (await back.echo(n=1)).n == 1
        trio_capnp.release(other)
        with pytest.raises(trio_capnp.RpcFailed, match="was released"):
            probe.echo(n=1)


async def test_a_server_of_two_interfaces_answers_both() -> None:
    """[M01] Dispatch by interface id and ordinal."""

    class Both(ProbeImpl, Persistent.Server):
        def save(self, call: Persistent.SaveCall) -> None:
            self.log.events.append("saved")

    server = Both()
    async with connected_pair(server) as pair:
        probe, _ = await ready(pair)
        await trio_capnp.cast(probe, Persistent).save()
        assert (await probe.echo(n=1)).n == 1
        assert server.log.events == ["saved", "echo 1"]


async def test_a_method_name_that_does_not_exist_is_no_attribute() -> None:
    """[M02] Unknown name raises."""
    async with connected_pair(ProbeImpl()) as pair:
        with pytest.raises(AttributeError, match="shout"):
            pair.client.bootstrap(Probe).shout()  # type: ignore[attr-defined]


# --- capabilities of this process -------------------------------------------------------------


async def test_a_local_capability_works_like_a_remote_one() -> None:
    """[M12] Stateful object: calls, pipelining, errors, all within one process."""
    log = Log()
    async with connected_pair(None):
        probe = client_of(ProbeImpl(log))
        assert (await probe.echo(n=3, text="x")).text == "x"
        assert (await probe.child(name="kid").child.name()).name == "kid"
        assert (await probe.nested().inner.child.name()).name == "nested"
        assert (await probe.call(cap=probe, n=4)).n == 4
        assert (await probe.pass_(cap=probe, n=5)).n == 5
        with pytest.raises(
            trio_capnp.RpcFailed, match=r"^Probe\.fail: ValueError \[incident [0-9a-f]{8}\]$"
        ):
            await probe.fail(how="value")
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await probe.missing()


async def test_a_local_call_can_be_cancelled(autojump_clock: trio.testing.MockClock) -> None:
    """[D01] Cancellation within one process."""
    log = Log()
    async with connected_pair(None) as pair:
        probe = client_of(ProbeImpl(log))
        with trio.move_on_after(1):
            await probe.hang()
        await pair.settle()
        assert log.events == ["hang begins", "hang ends"]


async def test_a_local_call_leaves_the_callers_capabilities_alone() -> None:
    """[C20] The callee's reference is its own, also without a wire in between."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(None) as pair:
        given = client_of(ours)
        probe = client_of(ProbeImpl())
        assert (await probe.call(cap=given, n=1)).n == 1
        await pair.settle()
        assert (await given.echo(n=2)).n == 2
        trio_capnp.release(given)
        await pair.settle()
        assert ours.log.events == ["echo 1", "echo 2", "ours closed"]


async def test_the_results_of_a_local_call_are_the_callers() -> None:
    log = Log()
    async with connected_pair(None) as pair:
        probe = client_of(ProbeImpl(log))
        child = (await probe.child(name="kid")).child
        await pair.settle()
        assert (await child.name()).name == "kid"
        del child
        await pair.settle()
        assert log.events == ["kid closed"]


async def test_an_object_that_is_passed_often_is_one_capability() -> None:
    """[M06] [C07] [C08] One hook per server object: one export for both."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        first, second = probe.hang(cap=ours), probe.hang(cap=ours)
        await pair.settle()
        assert pair.client.statistics().exports == 1
        assert [line.split("caps=")[1] for line in pair.transcript()[-2:]] == [
            "sender_hosted 0"
        ] * 2
        with first, second:
            pass
        await pair.settle()
        assert ours.log.events == ["ours closed"]


async def test_a_server_may_hand_out_itself() -> None:
    """[M05] thisCap: the same object, alive as long as a client is."""

    class Self(ProbeImpl):
        def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
            call.results.child = self

    server = Self()
    async with connected_pair(lambda _: server) as pair:
        probe = await pair.client.bootstrap(Probe)
        this = (await probe.child()).child
        assert pair.client.statistics().imports == 1
        trio_capnp.release(probe)
        assert (await this.name()).name == "root"
        await settled_empty(pair, this)
    assert server.log.events == ["root closed"]


async def test_a_call_on_a_null_capability_raises_an_rpc_error() -> None:
    """[M10] Null cap: an RpcError and no AttributeError; null stays null."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        null = (await probe.back(cap=None)).cap
        with pytest.raises(trio_capnp.RpcFailed, match="null capability"):
            await null.echo(n=1)
        with pytest.raises(trio_capnp.RpcFailed, match="null capability"):
            await null.child().child.name()
        with pytest.raises(trio_capnp.RpcFailed, match="null capability"):
            await null
        trio_capnp.release(null)
        again = (await probe.back(cap=null)).cap
        with pytest.raises(trio_capnp.RpcFailed, match="null capability"):
            await again.write(data=b"x")


async def test_a_broken_capability_gives_its_error_to_every_call() -> None:
    """[M09] Broken cap: also to pipelined ones, here and at the peer."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        broken, resolver = trio_capnp.new_promise(Probe)
        resolver.reject(trio_capnp.RpcOverloaded("broken so"))
        with pytest.raises(trio_capnp.RpcOverloaded, match="broken so"):
            await broken.echo(n=1)
        with pytest.raises(trio_capnp.RpcOverloaded, match="broken so"):
            await broken.child().child.name()
        with pytest.raises(trio_capnp.RpcOverloaded, match="broken so"):
            await broken
        with pytest.raises(trio_capnp.RpcOverloaded, match="broken so"):
            await probe.call(cap=broken)


async def test_without_a_connection_or_server_a_local_call_fails() -> None:
    probe = client_of(ProbeImpl())
    with pytest.raises(trio_capnp.RpcFailed, match=r"no connection is open.*local_calls\(\)"):
        await probe.echo(n=1)


async def stay(
    until: trio.Event, task_status: trio.TaskStatus[ConnectedPair] = trio.TASK_STATUS_IGNORED
) -> None:
    """Have two connections, until the event is set."""
    async with connected_pair(None) as pair:
        task_status.started(pair)
        await until.wait()


async def test_a_local_call_fails_when_the_connection_it_runs_in_ends() -> None:
    """A handler is a task of the first connection, ends with it, and its caller gets the reason."""
    log = Log()
    leave = trio.Event()
    async with trio.open_nursery() as nursery:
        await nursery.start(stay, leave)
        async with connected_pair(None) as second:
            probe = client_of(ProbeImpl(log))
            promise = probe.hang()
            await second.settle()
            assert log.events == ["hang begins"]
            leave.set()
            with pytest.raises(trio_capnp.RpcDisconnected, match="that this call ran in"):
                await promise
            assert (await probe.echo(n=1)).n == 1
            await second.settle()


async def test_a_local_call_that_never_began_fails_too() -> None:
    """Calls that wait for a worker when the connection ends get its error."""
    ours = ProbeImpl(name="ours")
    leave = trio.Event()
    async with trio.open_nursery() as nursery:
        first: ConnectedPair = await nursery.start(stay, leave)
        async with connected_pair(None) as second:
            probe = client_of(ProbeImpl())
            promise = probe.hang(cap=ours)
            session_of(first.server).system.run_turn()
            session_of(first.server).local_dispatcher.close(trio.current_time())
            with pytest.raises(trio_capnp.RpcDisconnected, match="that this call ran in"):
                await promise
            del promise
            leave.set()
            await second.settle()
            assert ours.log.events == ["ours closed"]


async def test_a_local_call_goes_on_when_a_connection_inside_of_its_own_ends() -> None:
    """It runs in the outer block, whichever connection was opened last."""
    log = Log()
    async with connected_pair(None) as outer:
        async with connected_pair(None) as inner:
            probe = client_of(ProbeImpl(log))
            promise = probe.hang()
            await inner.settle()
        await outer.settle()
        assert log.events == ["hang begins"]
        with trio.move_on_after(0):
            await promise
        await outer.settle()
        assert log.events == ["hang begins", "hang ends"]


# --- promises made by hand --------------------------------------------------------------------


async def test_calls_wait_for_a_promise_and_go_in_order() -> None:
    """[E21] [E02] Local promise fulfil: calls before and after, in order."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        calls = [promised.echo(n=1), promised.echo(n=2)]
        resolver.resolve(probe)
        calls.append(promised.echo(n=3))
        assert [(await call).n for call in calls] == [1, 2, 3]
        assert log.events == ["echo 1", "echo 2", "echo 3"]


async def test_a_rejected_promise_fails_the_calls_that_waited() -> None:
    """[E21] Local promise reject: all raise."""
    async with connected_pair(None):
        promised, resolver = trio_capnp.new_promise(Probe)
        early = promised.echo(n=1)
        deep = promised.child().child.name()
        resolver.reject(ValueError("not this time"))
        for call in (early, deep, promised.echo(n=2)):
            with pytest.raises(trio_capnp.RpcFailed, match=r": ValueError \[incident "):
                await call


async def test_a_promise_resolves_once() -> None:
    async with connected_pair(None):
        _, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(None)
        with pytest.raises(RuntimeError, match="before"):
            resolver.resolve(None)
        with pytest.raises(RuntimeError, match="before"):
            resolver.reject(ValueError())


@pytest.mark.parametrize("how", ["dropped", "left"])
async def test_an_abandoned_promise_breaks(how: str) -> None:
    """[E25] Resolver dropped: waiters raise."""
    async with connected_pair(None):
        promised, resolver = trio_capnp.new_promise(Probe)
        call = promised.echo(n=1)
        if how == "left":
            with resolver:
                pass
        else:
            del resolver
        with pytest.raises(trio_capnp.RpcFailed, match="abandoned"):
            await call
        with pytest.raises(trio_capnp.RpcFailed, match="abandoned"):
            await promised


async def test_an_abandoned_promise_breaks_at_the_peer_too() -> None:
    """[E25] [E12] Res exception if exported."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        call = probe.call(cap=promised, n=1)
        await pair.settle()
        assert "sender_promise" in pair.transcript()[-2]
        with resolver:
            pass
        with pytest.raises(trio_capnp.RpcFailed, match="abandoned"):
            await call
        assert [line for line in pair.transcript() if line.startswith("-> resolve")]


async def test_a_promise_given_away_is_resolved_on_the_other_side() -> None:
    """[E01] The peer's calls wait here, then go to the capability that the promise became."""
    ours = ProbeImpl(name="ours")
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        call = probe.call(cap=promised, n=7)
        await pair.settle()
        assert ours.log.events == []
        resolver.resolve(ours)
        assert (await call).n == 7
        assert ours.log.events == ["echo 7"]


async def test_a_promise_cannot_become_itself() -> None:
    """[E17] Resolve to itself: an error, no endless loop."""
    async with connected_pair(None):
        promised, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(promised)
        with pytest.raises(trio_capnp.RpcFailed, match="resolved to itself"):
            await promised.echo(n=1)


async def test_awaiting_a_client_waits_until_it_is_resolved() -> None:
    """[E23] [Y05] await_settled: gives the client itself."""
    async with connected_pair(ProbeImpl()) as pair:
        promised, resolver = trio_capnp.new_promise(Probe)
        done: list[bool] = []

        async def wait() -> None:
            done.append(await promised is promised)

        async with trio.open_nursery() as nursery:
            nursery.start_soon(wait)
            nursery.start_soon(wait)
            await pair.settle()
            assert done == []
            resolver.resolve(pair.client.bootstrap(Probe))
        assert done == [True, True]


async def test_a_cancelled_wait_for_a_client_changes_nothing(
    autojump_clock: trio.testing.MockClock,
) -> None:
    async with connected_pair(None):
        promised, resolver = trio_capnp.new_promise(Probe)
        with trio.move_on_after(1):
            await promised
        resolver.resolve(ProbeImpl())
        assert await promised is promised


async def test_a_wait_for_a_client_outlives_its_release() -> None:
    """[C23] Callback-only import: a task that waits for a promise holds it."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        piped = probe.child(name="kid").child
        woken: list[str] = []
        begun = trio.Event()

        async def wait() -> None:
            begun.set()
            await piped
            woken.append("woken")

        async with trio.open_nursery() as nursery:
            nursery.start_soon(wait)
            await begun.wait()
            trio_capnp.release(piped)
        assert woken == ["woken"]
        await settled_empty(pair, probe)


async def test_a_promise_of_ours_may_become_the_peers_object() -> None:
    """[E19] Calls on the promise arrive before calls on the object."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        probe, _ = await ready(pair)
        promised, resolver = trio_capnp.new_promise(Probe)
        waiting = [promised.echo(n=n) for n in range(10)]
        resolver.resolve(probe)
        waiting += [probe.echo(n=n) for n in range(10, 20)]
        for call in waiting:
            await call
        assert log.events == [f"echo {n}" for n in range(20)]


def test_the_module_does_not_start_threads() -> None:
    """[M14] Single Trio loop."""

    async def main() -> int:
        async with connected_pair(ProbeImpl()) as pair:
            await pair.client.bootstrap(Probe).echo(n=1)
            return threading.active_count()

    assert trio.run(main) == threading.active_count()


# --- mistakes ---------------------------------------------------------------------------------


async def test_a_value_that_is_no_client_or_interface_is_refused_by_name() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(probe)
        no_client = cast("Probe.Client", ProbeImpl())
        no_interface = cast("type[Probe]", Probe.Inner)
        functions: list[Callable[[], object]] = [
            lambda: trio_capnp.dup(no_client),
            lambda: trio_capnp.cast(cast("Probe.Client", 3), Probe),
            lambda: trio_capnp.release(no_client),
            lambda: trio_capnp.cast(client, no_interface),
            lambda: trio_capnp.new_promise(no_interface),
            lambda: pair.client.bootstrap(no_interface),
            lambda: pair.client.bootstrap(cast("type[Probe]", 3)),
        ]
        for function in functions:
            with pytest.raises(TypeError, match="is needed here, not"):
                function()
        assert since(pair, start) == []


async def test_a_resolver_that_refused_an_argument_still_resolves() -> None:
    """A refused argument must not leave the promise waiting for ever."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        gone = trio_capnp.dup(probe)
        trio_capnp.release(gone)
        client, resolver = trio_capnp.new_promise(Probe)
        named = client.name()
        with pytest.raises(TypeError, match="a client or server of Probe is needed here, not int"):
            resolver.resolve(cast("Probe.Client", 3))
        with pytest.raises(trio_capnp.RpcFailed, match="released"):
            resolver.resolve(gone)
        with pytest.raises(TypeError, match="exception"):
            resolver.reject(cast("Exception", "late"))
        with pytest.raises(RuntimeError, match="thread"):
            await trio.to_thread.run_sync(resolver.resolve, probe)
        resolver.resolve(probe)
        assert (await named).name == "root"
        with pytest.raises(RuntimeError, match="resolved or rejected before"):
            resolver.resolve(probe)


async def test_an_await_that_fails_at_once_is_a_cancellation_point_too() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        null = (await probe.back(cap=None)).cap
        gone = trio_capnp.dup(probe)
        trio_capnp.release(gone)
        awaits: list[Callable[[], Awaitable[object]]] = [
            null.name,
            lambda: null.child().child,
            lambda: null,
            lambda: null.write(data=b"x"),
            lambda: gone,
        ]
        for failing in awaits:
            with trio.CancelScope() as scope:
                scope.cancel()
                await failing()
            assert scope.cancelled_caught
            for _ in range(40):  # now and then the await lets other tasks run
                with pytest.raises(trio_capnp.RpcFailed, match=r"null|released"):
                    await failing()
