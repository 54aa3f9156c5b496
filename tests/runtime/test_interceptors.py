"""Interceptors: functions of the server that run around the handler of each call of a peer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, cast

import pytest
import trio
import trio.testing

import trio_capnp
from tests.codegen.golden.everything_capnp import Interfaces
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import call as call_message
from tests.runtime.scenes import played_by_hand, ready, session_of, settled_empty
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp import Builder, Call, Interceptor, Reader
from trio_capnp.rpc import _messages as m
from trio_capnp.runtime._interceptors import interceptors_from
from trio_capnp.testing import ConnectedPair, connected_pair

AnyCall = Call[Reader, Builder]
Rest = Callable[[], Awaitable[None]]


def named(log: Log, name: str) -> Interceptor:
    """An interceptor that records when it begins and ends."""

    async def interceptor(call: AnyCall, handle: Rest) -> None:
        log.events.append(f"{name} begins {call.method}")
        await handle()
        log.events.append(f"{name} ends {call.method}")

    return interceptor


async def emptied(pair: ConnectedPair, probe: Probe.Client) -> None:
    await settled_empty(pair, probe)


# --- the order --------------------------------------------------------------------------------


async def test_the_first_interceptor_is_the_outermost() -> None:
    log = Log()
    around = [named(log, "outer"), named(log, "inner")]
    async with connected_pair(ProbeImpl(log), interceptors=around) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 1
        assert log.events == [
            *("outer begins echo", "inner begins echo"),
            "echo 1",
            *("inner ends echo", "outer ends echo"),
        ]
        await emptied(pair, probe)


async def test_calls_to_one_object_enter_the_first_interceptor_in_order() -> None:
    entered: list[int] = []

    async def slow_at_odd(call: AnyCall, handle: Rest) -> None:
        number = cast("Probe.EchoCall", call).params.n
        entered.append(number)
        if number % 2:
            await trio.testing.wait_all_tasks_blocked()
        await handle()

    async with connected_pair(ProbeImpl(), interceptors=[slow_at_odd]) as pair:
        probe, _ = await ready(pair)
        promises = [probe.echo(n=number) for number in range(40)]
        for number in range(40):
            assert (await promises[number]).n == number
        assert entered == list(range(40))
        del promises
        await emptied(pair, probe)


async def test_a_plain_handler_runs_in_a_task_under_an_interceptor() -> None:
    """It would run in the dispatcher, where no interceptor could wait."""
    tasks: list[str] = []

    async def waits(call: AnyCall, handle: Rest) -> None:
        await trio.lowlevel.checkpoint()
        tasks.append(trio.lowlevel.current_task().name)
        await handle()

    async with connected_pair(ProbeImpl(), interceptors=[waits]) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 1
        assert tasks == ["Probe.echo"]
        await emptied(pair, probe)


async def test_local_calls_and_the_calls_of_the_server_have_no_interceptors() -> None:
    """They run around calls of a peer; a program's own calls need no guard."""
    seen: list[str] = []

    async def sees(call: AnyCall, handle: Rest) -> None:
        seen.append(call.method)
        await handle()

    async with connected_pair(ProbeImpl(), interceptors=[sees]) as pair:
        probe, _ = await ready(pair)
        assert (await probe.call(cap=ProbeImpl(), n=3)).n == 3  # calls back: echo of the client's
        async with await probe.child(name="x").child as child:
            assert (await child.name()).name == "x"
        assert seen == ["call", "child", "name"]
        await emptied(pair, probe)


# --- names ------------------------------------------------------------------------------------


class Nested(Interfaces.Reader.Server):
    """An interface in the scope of another type, with names that Python spells differently."""

    def get_http_size(self, call: Interfaces.Reader.GetHTTPSizeCall) -> None:
        pass

    def import_(self, call: Interfaces.Reader.ImportCall) -> None:
        pass


async def test_a_call_has_the_names_of_the_schema_with_their_scope() -> None:
    names: list[tuple[str, str]] = []

    async def sees(call: AnyCall, handle: Rest) -> None:
        names.append((call.interface, call.method))
        await handle()

    async with connected_pair(Nested(), interceptors=[sees]) as pair:
        reader = await pair.client.bootstrap(Interfaces.Reader)
        await reader.get_http_size()
        await reader.import_()
        assert names == [
            ("Interfaces.Reader", "getHTTPSize"),
            ("Interfaces.Reader", "import"),
        ]
        trio_capnp.release(reader)
        await pair.settle()
        pair.assert_no_leaks()


async def test_a_call_has_names_without_interceptors_and_in_this_process() -> None:
    names: list[tuple[str, str]] = []

    class Named(ProbeImpl):
        async def pass_(self, call: Probe.PassCall) -> None:
            names.append((call.interface, call.method))

    async with connected_pair(Named()) as pair:
        probe, _ = await ready(pair)
        await probe.pass_()
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(Named())
        await client.pass_()
        assert names == [("Probe", "pass")] * 2
        trio_capnp.release(client)
        await emptied(pair, probe)


# --- refusing, answering, failing -------------------------------------------------------------


async def test_an_interceptor_refuses_a_call() -> None:
    async def refuses(call: AnyCall, handle: Rest) -> None:
        raise trio_capnp.RpcOverloaded("not now")

    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[refuses]) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcOverloaded) as caught:
            await probe.echo(n=1)
        assert caught.value.reason == "not now"
        assert log.events == []
        await emptied(pair, probe)


async def test_another_exception_of_an_interceptor_is_as_a_handlers(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def breaks(call: AnyCall, handle: Rest) -> None:
        raise KeyError("a secret")

    hooks = trio_capnp.Hooks()
    async with connected_pair(ProbeImpl(), interceptors=[breaks], hooks=hooks) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcFailed, match=r"KeyError \[incident \w{8}"):
            await probe.echo(n=1)
        assert "ProbeImpl.echo failed [incident" in caplog.text
        await emptied(pair, probe)


async def test_an_interceptor_answers_without_the_handler() -> None:
    async def answers(call: AnyCall, handle: Rest) -> None:
        if call.method == "echo":
            cast("Probe.EchoCall", call).results.n = 99
        else:
            await handle()

    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[answers]) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 99
        assert (await probe.name()).name == "root"
        assert log.events == []
        await emptied(pair, probe)


async def test_results_can_be_read_and_changed_after_the_handler() -> None:
    async def adds(call: AnyCall, handle: Rest) -> None:
        await handle()
        results = cast("Probe.EchoCall", call).results
        results.n += 1

    async with connected_pair(ProbeImpl(), interceptors=[adds, adds]) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 3
        await emptied(pair, probe)


async def test_an_interceptor_sees_and_may_swallow_the_exception_of_the_handler() -> None:
    seen: list[str] = []

    async def swallows(call: AnyCall, handle: Rest) -> None:
        try:
            await handle()
        except trio_capnp.RpcError as error:
            seen.append(error.reason)

    class Failing(ProbeImpl):
        def echo(self, call: Probe.EchoCall) -> None:
            call.results.n = 5
            raise trio_capnp.RpcFailed("half way")

    async with connected_pair(Failing(), interceptors=[swallows]) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 5, "the results so far are the answer"
        assert seen == ["half way"]
        await emptied(pair, probe)


async def test_a_handler_may_be_run_once(caplog: pytest.LogCaptureFixture) -> None:
    async def twice(call: AnyCall, handle: Rest) -> None:
        await handle()
        await handle()

    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[twice]) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcFailed) as caught:
            await probe.echo(n=1)
        assert caught.value.reason.startswith("RuntimeError: the inter")
        assert caught.value.reason.endswith("twice of Probe.echo called handle() a second time")
        assert log.events == ["echo 1"]
        await emptied(pair, probe)


async def test_a_handler_is_not_run_after_its_interceptor() -> None:
    kept: list[Rest] = []

    async def keeps(call: AnyCall, handle: Rest) -> None:
        kept.append(handle)

    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[keeps]) as pair:
        probe, _ = await ready(pair)
        await probe.echo(n=1)
        with pytest.raises(RuntimeError, match=r"keeps of Probe\.echo called handle\(\) after its"):
            await kept.pop()()
        assert log.events == []
        await emptied(pair, probe)


async def test_an_interceptor_may_not_leave_its_handler_running() -> None:
    async with trio.open_nursery() as nursery:

        async def leaves(call: AnyCall, handle: Rest) -> None:
            nursery.start_soon(handle)
            await trio.testing.wait_all_tasks_blocked()

        async with connected_pair(ProbeImpl(), interceptors=[leaves]) as pair:
            probe, _ = await ready(pair)
            with pytest.raises(trio_capnp.RpcFailed, match=r"ended while handle\(\) was running"):
                await probe.hang()
            nursery.cancel_scope.cancel()
            await emptied(pair, probe)


@pytest.mark.parametrize("method", ["echo", "child"])
async def test_a_value_that_an_interceptor_or_its_handler_returns_fails_the_call(
    method: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A plain handler and an ``async def``, and an interceptor around ``name``."""

    async def returns(call: AnyCall, handle: Rest) -> int | None:
        await handle()
        return 7 if call.method == "name" else None

    class Returning(ProbeImpl):
        def echo(self, call: Probe.EchoCall) -> None:
            return cast(None, 5)

        async def child(self, call: Probe.ChildCall) -> None:
            return cast(None, 5)

    around = cast("list[Interceptor]", [returns])
    async with connected_pair(Returning(), interceptors=around) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcFailed, match=f"{method} returned a value of type int"):
            await getattr(probe, method)()
        assert f"Returning.{method} returned a value of type int" in caplog.text
        with pytest.raises(trio_capnp.RpcFailed, match="returns returned a value of type int"):
            await probe.name()
        await emptied(pair, probe)


# --- methods that are not there ---------------------------------------------------------------


async def test_a_method_that_is_not_overridden_is_refused_within_the_interceptors() -> None:
    """The stub of the schema's method is a handler that refuses."""
    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[named(log, "it")]) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await probe.missing()
        assert log.events == ["it begins missing"]
        await emptied(pair, probe)


async def test_a_method_without_a_handler_has_no_interceptors() -> None:
    """A method that the object's interfaces do not have, and one that its class has taken back."""
    log = Log()

    class Less(ProbeImpl):
        echo = None  # type: ignore[assignment]

    async with connected_pair(Less(log), interceptors=[named(log, "it")]) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await probe.echo(n=1)
        other = trio_capnp.cast(probe, Interfaces.Reader)
        with pytest.raises(trio_capnp.RpcUnimplemented):
            await other.get_http_size()
        assert log.events == []
        trio_capnp.release(other)
        await emptied(pair, probe)


# --- tail calls, published results, streams ---------------------------------------------------


async def test_a_tail_call_answers_within_the_interceptors() -> None:
    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[named(log, "it")]) as pair:
        probe, _ = await ready(pair)
        mine = Log()
        results = await probe.pass_(cap=ProbeImpl(mine), n=4)
        assert (results.n, results.text) == (4, "passed")
        del results
        assert log.events == ["it begins pass", "it ends pass"]
        assert mine.events == ["echo 4", "root closed"] or mine.events == ["echo 4"]
        await emptied(pair, probe)


async def test_the_results_of_a_tail_call_cannot_be_read_after_it() -> None:
    """They may never come to this process."""
    told: list[str] = []

    async def reads(call: AnyCall, handle: Rest) -> None:
        await handle()
        with pytest.raises(trio_capnp.RpcFailed) as caught:
            _ = call.results
        told.append(caught.value.reason)

    async with connected_pair(ProbeImpl(), interceptors=[reads]) as pair:
        probe, _ = await ready(pair)
        assert (await probe.pass_(cap=ProbeImpl(), n=4)).n == 4
        assert told == ["a tail call's results are those of the other call"]
        await emptied(pair, probe)


async def test_pipelined_calls_go_through_what_an_interceptor_publishes() -> None:
    async def publishes(call: AnyCall, handle: Rest) -> None:
        if call.method == "child":
            cast("Probe.ChildCall", call).results.child = ProbeImpl(name="published")
            call.set_pipeline()
        await handle()

    class Slow(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await trio.sleep_forever()

    async with connected_pair(Slow(), interceptors=[publishes]) as pair:
        probe, _ = await ready(pair)
        with probe.child() as promise:
            assert (await promise.child.name()).name == "published"
        del promise
        await emptied(pair, probe)


async def test_interceptors_see_stream_calls_in_turn() -> None:
    """``-> stream`` methods are serial, so one call ends before the next enters."""
    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[named(log, "it")]) as pair:
        probe, _ = await ready(pair)
        for _ in range(3):
            await probe.write(data=b"12345")
        assert (await probe.done()).bytes == 15
        assert log.events == [*(("it begins write", "it ends write") * 3), *DONE]
        await emptied(pair, probe)


DONE = ("it begins done", "it ends done")


async def test_a_refused_stream_call_spoils_the_object() -> None:
    async def refuses(call: AnyCall, handle: Rest) -> None:
        if call.method == "write":
            raise trio_capnp.RpcOverloaded("no room")
        await handle()

    async with connected_pair(ProbeImpl(), interceptors=[refuses]) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcOverloaded, match="no room"):
            await probe.write(data=b"1")
            await probe.done()
        await emptied(pair, probe)


async def test_the_interceptors_of_a_serial_method_are_part_of_its_turn() -> None:
    running: list[int] = []

    @trio_capnp.serial
    class Serial(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await trio.lowlevel.checkpoint()

    async def alone(call: AnyCall, handle: Rest) -> None:
        running.append(1)
        assert len(running) == 1, "another call was inside"
        await trio.lowlevel.checkpoint()
        await handle()
        await trio.lowlevel.checkpoint()
        running.pop()

    async with connected_pair(Serial(), interceptors=[alone]) as pair:
        probe, _ = await ready(pair)
        promises = [probe.child() for _ in range(10)]
        while promises:
            await promises.pop(0)
        await emptied(pair, probe)


# --- cancellation -----------------------------------------------------------------------------


async def cancelled_hang(pair: ConnectedPair, probe: Probe.Client) -> None:
    """Call ``hang``, and cancel it once its handler waits."""
    async with trio.open_nursery() as nursery:
        nursery.start_soon(_hang, probe)
        await pair.settle()
        nursery.cancel_scope.cancel()
    await pair.settle()


async def _hang(probe: Probe.Client) -> None:
    await probe.hang()


async def test_a_finish_cancels_the_interceptors_with_their_handler() -> None:
    log = Log()

    async def watches(call: AnyCall, handle: Rest) -> None:
        try:
            await handle()
        except trio.Cancelled:
            log.events.append("interceptor cancelled")
            raise

    async with connected_pair(ProbeImpl(log), interceptors=[watches]) as pair:
        probe, _ = await ready(pair)
        await cancelled_hang(pair, probe)
        assert log.events == ["hang begins", "hang ends", "interceptor cancelled"]
        await emptied(pair, probe)


async def test_an_interceptor_that_waits_is_cancelled_before_its_handler_begins() -> None:
    log = Log()

    async def waits(call: AnyCall, handle: Rest) -> None:
        await trio.sleep_forever()

    async with connected_pair(ProbeImpl(log), interceptors=[waits]) as pair:
        probe, _ = await ready(pair)
        await cancelled_hang(pair, probe)
        assert log.events == []
        await emptied(pair, probe)


async def test_the_interceptors_of_an_uncancellable_method_run_to_their_end() -> None:
    log = Log()
    go_on = trio.Event()

    class Stubborn(ProbeImpl):
        @trio_capnp.uncancellable
        async def hang(self, call: Probe.HangCall) -> None:
            await go_on.wait()

    async with connected_pair(Stubborn(log), interceptors=[named(log, "it")]) as pair:
        probe, _ = await ready(pair)
        await cancelled_hang(pair, probe)
        assert log.events == ["it begins hang"]
        go_on.set()
        await pair.settle()
        assert log.events == ["it begins hang", "it ends hang"]
        await emptied(pair, probe)


async def test_a_shield_of_an_interceptor_holds_until_the_handler_has_ended() -> None:
    """As a shield in the handler itself would: the peer's Return waits for it."""
    log = Log()
    go_on = trio.Event()

    async def shields(call: AnyCall, handle: Rest) -> None:
        with trio.CancelScope(shield=True):
            await handle()

    class Waiting(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            await go_on.wait()
            log.events.append("handler ends")

    async with connected_pair(Waiting(log), interceptors=[shields]) as pair:
        probe, _ = await ready(pair)
        await cancelled_hang(pair, probe)
        assert pair.server.statistics().answers == 1
        go_on.set()
        await pair.settle()
        assert log.events == ["handler ends"]
        await emptied(pair, probe)


async def test_a_nursery_around_the_handler_is_cancelled_and_joined() -> None:
    log = Log()

    async def besides(call: AnyCall, handle: Rest) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio.sleep_forever)
            await handle()
            nursery.cancel_scope.cancel()

    async def within(call: AnyCall, handle: Rest) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(handle)

    async with connected_pair(ProbeImpl(log), interceptors=[besides, within]) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 1
        with pytest.raises(trio_capnp.RpcFailed, match="ValueError"):
            await probe.fail(how="value")
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.fail(how="overloaded")
        await cancelled_hang(pair, probe)
        assert log.events == ["echo 1", "hang begins", "hang ends"]
        await emptied(pair, probe)


async def test_an_interceptor_that_swallows_a_cancellation_hangs_nothing() -> None:
    """Trio forbids it: the call ends as cancelled, and its worker takes further calls."""

    async def swallows(call: AnyCall, handle: Rest) -> None:
        try:
            await handle()
        except trio.Cancelled:
            pass

    log = Log()
    async with connected_pair(ProbeImpl(log), interceptors=[swallows]) as pair:
        probe, _ = await ready(pair)
        await cancelled_hang(pair, probe)
        assert (await probe.echo(n=1)).n == 1
        await emptied(pair, probe)


async def test_the_end_of_a_connection_ends_an_interceptor_that_swallows() -> None:
    entered = trio.Event()

    async def swallows(call: AnyCall, handle: Rest) -> None:
        entered.set()
        for _ in range(3):
            try:
                await handle()
            except trio.Cancelled:
                break

    async with connected_pair(ProbeImpl(), interceptors=[swallows]) as pair:
        probe, _ = await ready(pair)
        promise = probe.hang()
        await entered.wait()
        await pair.server.aclose()
        with pytest.raises(trio_capnp.RpcDisconnected):
            await promise
        del promise
    pair.assert_no_leaks()


async def test_a_call_that_was_finished_before_it_began_enters_no_interceptor() -> None:
    log = Log()
    limits = trio_capnp.Limits(max_calls_in_flight=2)
    around = interceptors_from([named(log, "it")])
    async with played_by_hand(ProbeImpl(log), limits=limits) as (connection, hand):
        session_of(connection).interceptors = around
        root = m.ImportedCap(await hand.bootstrap())
        await hand.say(call_message(1, root, "hang"), m.Finish(1, release_result_caps=True))
        assert await hand.hear_line() == "return answer=1 canceled"
        assert log.events == []


# --- the argument -----------------------------------------------------------------------------


class Guard:
    """An object whose ``async def __call__`` is an interceptor."""

    async def __call__(self, call: AnyCall, handle: Rest) -> None:
        await handle()

    def check(self, call: AnyCall, handle: Rest) -> None:
        """No async function."""


def plain(call: AnyCall, handle: Rest) -> None:
    """No async function."""


async def on(seen: list[str], call: AnyCall, handle: Rest) -> None:
    seen.append(call.method)
    await handle()


async def test_an_object_and_a_partial_are_interceptors() -> None:
    seen: list[str] = []
    around: Sequence[Interceptor] = (Guard(), partial(on, seen))
    async with connected_pair(ProbeImpl(), interceptors=around) as pair:
        probe, _ = await ready(pair)
        assert (await probe.echo(n=1)).n == 1
        assert seen == ["echo"]
        await emptied(pair, probe)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (plain, "interceptors takes a sequence of async functions, not function"),
        ("text", "interceptors takes a sequence of async functions, not str"),
        (None, "interceptors takes a sequence of async functions, not NoneType"),
        ([plain], "interceptors takes async functions of (call, handle); plain is none"),
        ([partial(plain)], "interceptors takes async functions of (call, handle); plain is none"),
        (
            [Guard().check],
            "interceptors takes async functions of (call, handle); Guard.check is none",
        ),
        ([3], "interceptors takes async functions of (call, handle); int is none"),
    ],
)
async def test_a_wrong_interceptor_is_refused_before_anything_is_opened(
    given: Any, told: str
) -> None:
    near, _ = trio.testing.memory_stream_pair()
    serves: list[Callable[[], Awaitable[None]]] = [
        partial(trio_capnp.serve_tcp, None, 0, interceptors=given),
        partial(trio_capnp.serve_unix, None, "\0never", interceptors=given),
        partial(trio_capnp.serve_stream, None, near, interceptors=given),
        partial(trio_capnp.serve_stdio, None, interceptors=given),
    ]
    for serve in serves:
        with pytest.raises(TypeError) as caught:
            await serve()
        assert str(caught.value) == told


async def test_each_server_takes_interceptors() -> None:
    seen: list[str] = []
    around = [partial(on, seen)]
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(), 0, host="127.0.0.1", interceptors=around)
        listeners = await nursery.start(serve)
        port = listeners[0].socket.getsockname()[1]
        async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
            await connection.bootstrap(Probe).echo(n=1)
        near, far = trio.testing.memory_stream_pair()
        nursery.start_soon(partial(trio_capnp.serve_stream, ProbeImpl(), far, interceptors=around))
        async with trio_capnp.open_stream(near) as connection:
            await connection.bootstrap(Probe).name()
        nursery.cancel_scope.cancel()
    assert seen == ["echo", "name"]


def test_an_interceptor_has_a_short_name_in_errors() -> None:
    def plain_one(call: AnyCall, handle: Rest) -> None:
        """No async function."""

    plain_one.__qualname__ = "x" * 1000
    with pytest.raises(TypeError, match=r"; x{100} is none$"):
        interceptors_from(cast("list[Interceptor]", [plain_one]))
