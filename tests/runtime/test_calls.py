"""Calls between two connections in one process, as a user writes them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import cast

import pytest
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.testing import connected_pair


async def test_a_call_gives_its_results() -> None:
    """[A01] [Y02] Basics: calls and their results."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        results = await probe.echo(n=-5, text="héllo")
        assert (results.n, results.text) == (-5, "héllo")


async def test_a_field_of_a_promise_is_a_promise_of_the_field() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        promise = pair.client.bootstrap(Probe).echo(n=3)
        assert await promise.n == 3
        assert (await promise).n == 3


async def test_calls_on_a_promised_capability_need_no_round_trip_each() -> None:
    """[B01] [B07] Pipelining: the whole chain is sent before the first answer."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        deep = probe.child(name="a").child.child(name="b").child.child(name="c").child
        promise = deep.name()
        sent = [line.split()[1] for line in pair.transcript()]
        assert sent == ["bootstrap", "call", "call", "call", "call"]
        assert (await promise).name == "c"


async def test_a_capability_in_a_nested_struct_is_pipelined_through_it() -> None:
    """[B01] Pipelining through a struct field."""
    async with connected_pair(ProbeImpl()) as pair:
        promise = pair.client.bootstrap(Probe).nested()
        assert await promise.inner.child.name().name == "nested"
        assert await promise.inner.label == "label"


async def test_the_parent_call_goes_on_while_a_pipelined_one_needs_it() -> None:
    """[B03] [D06] Dropped promise, kept pipelined call."""
    log = Log()
    async with connected_pair(ProbeImpl(log)) as pair:
        child = pair.client.bootstrap(Probe).child(name="kept").child
        await pair.settle()
        assert (await child.name()).name == "kept"
        assert not [line for line in pair.transcript() if "canceled" in line]


async def test_calls_to_one_object_begin_in_the_order_they_were_made() -> None:
    """[J01] Order of delivery, plain and async methods mixed."""
    log = Log()

    class Mixed(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            self.log.events.append(f"echo {call.params.name}")

    async with connected_pair(Mixed(log)) as pair:
        probe = pair.client.bootstrap(Probe)
        promises = []
        for n in range(200):
            promises.append(probe.echo(n=n) if n % 3 else probe.child(name=str(n)))
        for promise in promises:
            await promise
    assert log.events[:200] == [f"echo {n}" for n in range(200)]


async def test_a_callback_is_called_while_the_call_runs() -> None:
    """[A16] Mutual callbacks."""
    ours = ProbeImpl()
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        assert (await probe.call(cap=ours, n=7)).n == 7
    assert ours.log.events == ["echo 7", "root closed"]


async def test_a_capability_that_comes_home_is_the_object_itself() -> None:
    """[C05] Reflected cap is local: no message crosses for its calls."""
    ours = ProbeImpl()
    async with connected_pair(ProbeImpl()) as pair:
        home = (await pair.client.bootstrap(Probe).back(cap=ours)).cap
        await pair.settle()
        before = len(pair.transcript())
        assert (await home.echo(n=1)).n == 1
        assert len(pair.transcript()) == before


async def test_a_local_call_is_not_delivered_inside_the_caller() -> None:
    """[A24] Local call is not immediate."""
    ours = ProbeImpl()
    async with connected_pair(ProbeImpl()) as pair:
        home = (await pair.client.bootstrap(Probe).back(cap=ours)).cap
        promise = home.echo(n=1)
        assert ours.log.events == []
        await promise
        assert ours.log.events == ["echo 1"]


@pytest.mark.parametrize(
    ("how", "kind", "reason"),
    [
        ("value", trio_capnp.RpcFailed, "ValueError: what was wrong"),
        ("path", trio_capnp.RpcFailed, "FileNotFoundError: No such file or directory"),
        ("failed", trio_capnp.RpcFailed, "failed so"),
        ("overloaded", trio_capnp.RpcOverloaded, "overloaded so"),
        ("disconnected", trio_capnp.RpcDisconnected, "disconnected so"),
        ("unimplemented", trio_capnp.RpcUnimplemented, "unimplemented so"),
        ("group", trio_capnp.RpcFailed, "KeyError: 'leaf'"),
        ("groups", trio_capnp.RpcFailed, "KeyError: 'one'; ValueError: two"),
    ],
)
async def test_an_exception_of_a_handler_reaches_the_caller(
    how: str, kind: type[trio_capnp.RpcError], reason: str
) -> None:
    """[H01] [H03] [H06] Exceptions: type and reason, no path, no traceback."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        with pytest.raises(kind) as raised:
            await probe.fail(how=how)
        assert raised.value.reason == reason
        assert str(raised.value) == f"Probe.fail: remote exception: {reason}"
        assert type(raised.value) is kind
        assert raised.value.trace == ""
        assert (await probe.echo(n=1)).n == 1


async def test_a_handlers_own_failure_is_logged_with_its_traceback(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """[H08] One error Return, one log entry, nothing else."""
    async with connected_pair(ProbeImpl()) as pair:
        with caplog.at_level(logging.ERROR), pytest.raises(trio_capnp.RpcFailed):
            await pair.client.bootstrap(Probe).fail(how="value")
    (record,) = caplog.records
    assert record.exc_info is not None
    assert "ProbeImpl.fail" in record.getMessage()


async def test_a_trace_leaves_only_through_the_hook() -> None:
    """[H04] Trace: opt in."""
    hooks = trio_capnp.Hooks(trace=lambda error: f"trace of {error!r}")
    async with connected_pair(ProbeImpl(), hooks=hooks) as pair:
        with pytest.raises(trio_capnp.RpcFailed) as raised:
            await pair.client.bootstrap(Probe).fail(how="value")
    assert raised.value.trace == "trace of ValueError('what was wrong')"


async def test_an_rpc_error_without_a_trace_of_its_own_gets_one_from_the_hook_too() -> None:
    """[H04] It is an exception of a handler like any other, and is unchanged afterwards."""
    own = trio_capnp.RpcOverloaded("full", trace="its own")
    bare = trio_capnp.RpcOverloaded("full")

    class Full(ProbeImpl):
        def fail(self, call: Probe.FailCall) -> None:
            raise own if call.params.how == "own" else bare

    hooks = trio_capnp.Hooks(trace=lambda error: f"trace of {error!r}")
    async with connected_pair(Full(), hooks=hooks) as pair:
        probe = pair.client.bootstrap(Probe)
        for how, trace in (("own", "its own"), ("bare", "trace of RpcOverloaded('full')")):
            with pytest.raises(trio_capnp.RpcOverloaded) as raised:
                await probe.fail(how=how)
            assert raised.value.trace == trace
    assert bare.trace == ""


@pytest.mark.parametrize("trace", [lambda _: 1 // 0, lambda _: None], ids=["raises", "no str"])
async def test_a_hook_that_fails_is_logged_and_harms_no_call(
    trace: Callable[[BaseException], str], caplog: pytest.LogCaptureFixture
) -> None:
    def on_message(*_: object) -> None:
        raise KeyError("on_message")

    hooks = trio_capnp.Hooks(trace=trace, on_message=on_message, expose_errors=True)
    async with connected_pair(ProbeImpl(), hooks=hooks) as pair:
        probe = pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcFailed, match="ValueError: what was wrong") as raised:
            await probe.fail(how="value")
        assert raised.value.trace == ""
        assert (await probe.echo(n=1)).n == 1
    logged = {record.getMessage() for record in caplog.records}
    assert logged == {
        "the hook on_message failed",
        "the hook trace failed",
        "ProbeImpl.fail failed",
    }


class NotFound(trio_capnp.RpcFailed):
    """An application's own error, whose constructor takes other parameters."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(f"no {what} in {where}")
        self.what = what


class Wordless(trio_capnp.RpcOverloaded):
    def __init__(self) -> None:
        Exception.__init__(self)


class Unprintable(Exception):
    def __str__(self) -> str:
        raise ValueError("nothing to say")


async def test_errors_of_the_applications_own_classes_cross_as_one_of_the_four() -> None:
    """[H01] [Y14] Their constructors and texts make no difference."""
    errors: list[Exception] = [NotFound("tea", "the pot"), Wordless(), Unprintable()]

    class Own(ProbeImpl):
        def fail(self, call: Probe.FailCall) -> None:
            raise errors[int(call.params.how)]

        async def name(self, call: Probe.NameCall) -> None:  # type: ignore[override]
            client, resolver = trio_capnp.new_promise(Probe)
            resolver.reject(errors[0])
            with pytest.raises(NotFound) as raised:
                await client.name()
            assert raised.value.what == "tea"
            await client

    async with connected_pair(Own()) as pair:
        probe = pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcFailed, match=r": remote exception: no tea in the pot$"):
            await probe.fail(how="0")
        with pytest.raises(trio_capnp.RpcOverloaded):
            await probe.fail(how="1")
        with pytest.raises(trio_capnp.RpcFailed, match="Unprintable"):
            await probe.fail(how="2")
        with pytest.raises(trio_capnp.RpcFailed, match="no tea in the pot"):
            await probe.name()


def test_a_reason_that_is_no_text_is_refused_where_the_error_is_made() -> None:
    """Sent, it would have ended the connection."""
    with pytest.raises(TypeError, match="are str, not ValueError"):
        trio_capnp.RpcFailed(cast("str", ValueError("x")))
    with pytest.raises(TypeError, match="are str, not NoneType"):
        trio_capnp.RpcOverloaded("x", trace=cast("str", None))


async def test_a_method_that_is_not_overridden_is_unimplemented() -> None:
    """[A12] Unimplemented method and interface."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcUnimplemented, match="missing"):
            await probe.missing()
        assert (await probe.echo(n=1)).n == 1


async def test_a_pipelined_call_fails_with_its_parents_error() -> None:
    """[B06] Pipelined on a failing call."""

    class Childless(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            await trio.lowlevel.checkpoint()
            raise trio_capnp.RpcOverloaded("no child today")

    async with connected_pair(Childless()) as pair:
        probe = pair.client.bootstrap(Probe)
        child = probe.child().child
        with pytest.raises(trio_capnp.RpcOverloaded, match="no child today"):
            await child.echo(n=1)
        with pytest.raises(trio_capnp.RpcOverloaded, match="no child today"):
            await child.echo(n=2)
        assert (await probe.echo(n=1)).n == 1


async def test_a_call_pipelined_on_a_null_field_fails_alone() -> None:
    """[B05] [F06] Pipelining on null field: both calls fail, there is no Disembargo."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        child = probe.back(cap=None).cap
        early = child.echo(n=1)
        # The answer had no capabilities and is forgotten with its Return, or the call came first.
        with pytest.raises(trio_capnp.RpcFailed, match=r"null capability|there is no answer"):
            await early
        with pytest.raises(trio_capnp.RpcFailed, match="null capability"):
            await child.echo(n=2)
        assert not [line for line in pair.transcript() if "disembargo" in line]
        assert (await probe.echo(n=1)).n == 1


async def test_a_connection_without_a_bootstrap_object_says_so() -> None:
    """[A05] No bootstrap object."""
    async with connected_pair(None) as pair:
        with pytest.raises(trio_capnp.RpcFailed, match="no bootstrap object"):
            await pair.client.bootstrap(Probe).echo(n=1)


async def test_a_bootstrap_factory_makes_one_object_for_each_connection() -> None:
    """P4: [A06] [A07] Bootstrap factory: given the connection, called once for each."""
    seen: list[trio_capnp.Connection] = []

    def factory(connection: trio_capnp.Connection) -> ProbeImpl:
        seen.append(connection)
        return ProbeImpl(name=f"number {len(seen)}")

    async with connected_pair(factory) as pair:
        for _ in range(3):
            assert (await pair.client.bootstrap(Probe).name()).name == "number 1"
        assert seen == [pair.server]
    async with connected_pair(factory) as pair:
        assert (await pair.client.bootstrap(Probe).name()).name == "number 2"


async def test_a_bootstrap_factory_that_raises_fails_that_bootstrap_only() -> None:
    """[Y03] Factory failure."""

    def factory(connection: trio_capnp.Connection) -> ProbeImpl:
        raise PermissionError(13, "not you", "/var/secret")

    async with connected_pair(factory) as pair:
        with pytest.raises(trio_capnp.RpcFailed, match="PermissionError: not you"):
            await pair.client.bootstrap(Probe).name()
        assert not pair.client.closed


async def test_both_sides_may_offer_an_object() -> None:
    """[A14] Id spaces are independent."""
    async with connected_pair(ProbeImpl(), client_bootstrap=ProbeImpl(name="client's")) as pair:
        theirs = pair.client.bootstrap(Probe)
        ours = pair.server.bootstrap(Probe)
        assert (await theirs.name()).name == "root"
        assert (await ours.name()).name == "client's"


async def test_a_request_is_built_in_place_and_sent_once() -> None:
    """[A19] Request is single-use."""
    async with connected_pair(ProbeImpl()) as pair:
        request = trio_capnp.request(pair.client.bootstrap(Probe).echo)
        request.params.n = 9
        request.params.text = "in place"
        results = await request.send()
        assert (results.n, results.text) == (9, "in place")
        with pytest.raises(ValueError, match="sent before"):
            request.send()


async def test_wrong_parameters_are_refused_before_anything_is_sent() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        before = len(pair.transcript())
        with pytest.raises(ValueError, match="out of range"):
            probe.echo(n=1 << 40)
        with pytest.raises(TypeError, match="did you mean 'text'"):
            probe.echo(txt="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
        assert len(pair.transcript()) == before


async def test_a_tail_call_goes_to_the_callers_object_without_a_detour() -> None:
    """[G01] [G02] Tail call to the caller's object."""
    ours = ProbeImpl()
    async with connected_pair(ProbeImpl()) as pair:
        results = await pair.client.bootstrap(Probe).pass_(cap=ours, n=4)
        assert (results.n, results.text) == (4, "passed")
        await pair.settle()
        lines = pair.transcript()
    redirected = next(i for i, line in enumerate(lines) if "take from question" in line)
    assert lines[redirected - 1].startswith("<- call ")


async def test_a_tail_call_to_another_object_passes_its_results_on() -> None:
    """[G08] Tail call to third object."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        results = await probe.pass_(cap=probe.child(name="third").child, n=4)
        assert (results.n, results.text) == (4, "passed")


async def test_calls_can_be_pipelined_on_published_results() -> None:
    """[B10] set_pipeline."""
    async with connected_pair(ProbeImpl()) as pair:
        early = pair.client.bootstrap(Probe).early()
        assert (await early.child.name()).name == "early"


async def test_a_promise_may_be_awaited_by_many_tasks_and_many_times() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        promise = pair.client.bootstrap(Probe).child(name="one")
        found: list[str] = []

        async def wait() -> None:
            results = await promise
            found.append((await results.child.name()).name)

        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(wait)
        await wait()
        assert found == ["one"] * 6


async def test_a_large_message_crosses_whole() -> None:
    """[A18] Large payloads."""
    text = "x" * 3_000_000
    async with connected_pair(ProbeImpl()) as pair:
        assert (await pair.client.bootstrap(Probe).echo(text=text)).text == text


async def test_a_call_too_large_to_send_fails_alone() -> None:
    """[H30] Oversized outgoing message."""
    limits = trio_capnp.Limits(max_message_words=1000)
    async with connected_pair(ProbeImpl(), limits=limits) as pair:
        probe = pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcFailed, match="max_message_words"):
            await probe.echo(text="x" * 20_000)
        assert (await probe.echo(n=2)).n == 2


async def test_a_context_variable_of_one_call_is_not_seen_by_the_next() -> None:
    import contextvars

    variable: contextvars.ContextVar[int] = contextvars.ContextVar("variable", default=0)

    class Setting(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            self.log.events.append(str(variable.get()))
            variable.set(1)
            await trio.lowlevel.checkpoint()

    server = Setting()
    async with connected_pair(server) as pair:
        probe = pair.client.bootstrap(Probe)
        for _ in range(3):
            await probe.child()
    assert server.log.events[:3] == ["0", "0", "0"]


async def test_calls_in_a_serial_class_run_one_at_a_time() -> None:
    running = 0
    most = 0

    @trio_capnp.serial
    class OneByOne(ProbeImpl):
        async def child(self, call: Probe.ChildCall) -> None:
            nonlocal running, most
            running += 1
            most = max(most, running)
            await trio.testing.wait_all_tasks_blocked()
            running -= 1

    async with connected_pair(OneByOne()) as pair:
        probe = pair.client.bootstrap(Probe)
        promises = [probe.child() for _ in range(4)]
        for promise in promises:
            await promise
    assert most == 1
