"""The function that a call runs: the object's own attribute at that moment, of any type."""

from __future__ import annotations

import functools
import gc
import weakref
from collections.abc import Callable
from typing import Any, ClassVar, Final, NoReturn
from unittest import mock

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty
from tests.runtime.servers import Giving, Log, ProbeImpl
from trio_capnp.testing import connected_pair


class Five(ProbeImpl):
    def echo(self, call: Probe.EchoCall) -> None:
        call.results.n = 5


def gives(n: int) -> Callable[[Probe.EchoCall], None]:
    def fake(call: Probe.EchoCall) -> None:
        call.results.n = n

    return fake


def fake_method(self: object, call: Probe.EchoCall) -> None:
    call.results.n = 79


async def asked(server: Probe.Server) -> int:
    async with connected_pair(server) as pair:
        return (await pair.client.bootstrap(Probe).echo()).n


# --- patches ------------------------------------------------------------------------------------


async def test_a_patch_of_an_object_holds_until_it_is_undone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Q4: ``obj.method = fake``, ``monkeypatch`` and ``mock.patch.object`` on one object."""
    one, other = Five(), Five()
    async with connected_pair(one) as pair, connected_pair(other) as beside:
        probe, untouched = pair.client.bootstrap(Probe), beside.client.bootstrap(Probe)
        assert (await probe.echo()).n == 5
        vars(one)["echo"] = gives(77)
        assert [(await probe.echo()).n, (await untouched.echo()).n] == [77, 5]
        del vars(one)["echo"]
        with mock.patch.object(one, "echo", gives(78)):
            assert [(await probe.echo()).n, (await untouched.echo()).n] == [78, 5]
        monkeypatch.setattr(one, "echo", gives(79))
        assert [(await probe.echo()).n, (await untouched.echo()).n] == [79, 5]
        monkeypatch.undo()
        assert [(await probe.echo()).n, (await untouched.echo()).n] == [5, 5]


@pytest.mark.parametrize("called_before", [False, True])
async def test_a_patch_of_a_class_holds_until_it_is_undone(called_before: bool) -> None:
    """Q4: The first call of the class may come while it is patched."""

    class Own(Five):
        """A class that no other test has called."""

    server = Own()
    async with connected_pair(server) as pair:
        probe = pair.client.bootstrap(Probe)
        if called_before:
            assert (await probe.echo()).n == 5
        with mock.patch.object(Own, "echo", fake_method):
            assert [(await probe.echo()).n, await asked(Own())] == [79, 79]
        assert [(await probe.echo()).n, await asked(Own())] == [5, 5]
        with mock.patch.object(Five, "echo", fake_method):
            assert (await probe.echo()).n == 79
        assert (await probe.echo()).n == 5


async def test_a_patch_is_seen_by_the_calls_that_begin_after_it() -> None:
    """Q4: A call that began goes on with its function."""
    begun, go_on = trio.Event(), trio.Event()

    class Slow(ProbeImpl):
        async def echo(self, call: Probe.EchoCall) -> None:  # type: ignore[override]
            begun.set()
            await go_on.wait()
            call.results.n = 5

    server = Slow()
    async with connected_pair(server) as pair:
        probe = pair.client.bootstrap(Probe)
        first = probe.echo()
        await begun.wait()
        vars(server)["echo"] = gives(77)
        assert (await probe.echo()).n == 77
        go_on.set()
        assert (await first).n == 5


async def test_marks_and_waiting_follow_the_function_that_is_found() -> None:
    """Q4: ``serial`` and ``async`` belong to the function, and not to the name."""
    events: list[str] = []

    @trio_capnp.serial
    async def slowly(call: Probe.EchoCall) -> None:
        events.append(f"begin {call.params.n}")
        await trio.lowlevel.checkpoint()
        events.append(f"end {call.params.n}")

    async def side_by_side(call: Probe.EchoCall) -> None:
        await slowly(call)

    in_turn = ["begin 1", "end 1", "begin 2", "end 2"]
    server = Five()
    async with connected_pair(server) as pair:
        probe = pair.client.bootstrap(Probe)
        for function, is_serial in ((slowly, True), (side_by_side, False)):
            vars(server)["echo"] = function
            events.clear()
            for promise in [probe.echo(n=1), probe.echo(n=2)]:
                await promise
            assert (events == in_turn) is is_serial
        vars(server)["echo"] = functools.partial(slowly)
        events.clear()
        for promise in [probe.echo(n=1), probe.echo(n=2)]:
            await promise
        assert events == in_turn


async def wait_for(probe: Probe.Client) -> None:
    await probe.hang()


async def test_an_uncancellable_function_runs_to_its_end_under_any_name() -> None:
    """Q4: The mark is read at the call."""
    ended = trio.Event()
    begun = trio.Event()

    @trio_capnp.uncancellable
    async def stubborn(call: Probe.HangCall) -> None:
        begun.set()
        await trio.testing.wait_all_tasks_blocked()
        ended.set()

    server = Five()
    vars(server)["hang"] = stubborn
    async with connected_pair(server) as pair, trio.open_nursery() as nursery:
        probe = pair.client.bootstrap(Probe)
        nursery.start_soon(wait_for, probe)
        await begun.wait()
        nursery.cancel_scope.cancel()
        with trio.CancelScope(shield=True):
            await ended.wait()


# --- shapes -------------------------------------------------------------------------------------


class Tool:
    """A callable object: it is not bound to the server."""

    def __call__(self, call: Probe.EchoCall) -> None:
        call.results.n = 9


class AsyncTool:
    async def __call__(self, call: Probe.EchoCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.n = 9


def nine_of(server: object, call: Probe.EchoCall) -> None:
    assert isinstance(server, ProbeImpl)
    call.results.n = 9


async def nine_later(call: Probe.EchoCall) -> None:
    await trio.lowlevel.checkpoint()
    call.results.n = 9


class Property:
    """The value that a property returns is called."""

    def __get__(self, server: object, owner: type) -> Callable[[Probe.EchoCall], None]:
        return functools.partial(nine_of, server)


SHAPES: Final[dict[str, object]] = {
    "a function": nine_of,
    "a static method": staticmethod(gives(9)),
    "a class method": classmethod(lambda cls, call: nine_of(cls(), call)),
    # From Python 3.14 on, a bare partial object is bound to the object, as a function is.
    "a partial object": staticmethod(functools.partial(lambda tag, call: gives(9)(call), "tag")),
    "a partial object that waits": staticmethod(functools.partial(nine_later)),
    "a partial method": functools.partialmethod(lambda self, tag, call: nine_of(self, call), "t"),
    "a callable object": Tool(),
    "a callable object that waits": AsyncTool(),
    "a property": property(lambda self: functools.partial(nine_of, self)),
    "a descriptor": Property(),
    "a cache": functools.lru_cache(nine_of),
    "a mock": mock.Mock(side_effect=gives(9)),
    "a mock that waits": mock.AsyncMock(side_effect=nine_later),
    "a single dispatch": functools.singledispatchmethod(nine_of),
}


@pytest.mark.parametrize("shape", list(SHAPES))
async def test_a_method_of_any_shape_is_called_as_python_calls_it(shape: str) -> None:
    """Q4: Static and class methods, partial objects, callables: the value of the attribute."""
    kind = type("Shaped", (Five,), {"echo": SHAPES[shape]})
    async with connected_pair(kind()) as pair:
        probe, _ = await ready(pair)
        for _ in range(3):
            assert (await probe.echo(n=1)).n == 9
        assert (await probe.name()).name == "root"
        await settled_empty(pair, probe)


def fails(*_: object) -> NoReturn:
    raise ValueError("ordinary")


async def fails_later(*_: object) -> NoReturn:
    await trio.lowlevel.checkpoint()
    raise ValueError("ordinary")


class FailingTool:
    def __call__(self, call: Probe.EchoCall) -> NoReturn:
        fails()


FAILING: Final[dict[str, object]] = {
    "a partial object": staticmethod(functools.partial(fails, 1)),
    "a partial object that waits": staticmethod(functools.partial(fails_later, 1)),
    "a partial method": functools.partialmethod(fails, 1),
    "a callable object": FailingTool(),
    "a mock": mock.Mock(side_effect=fails),
    "a mock that waits": mock.AsyncMock(side_effect=fails_later),
    "a cache": functools.lru_cache(fails),
    "a property that raises": property(fails),
}


@pytest.mark.parametrize("shape", list(FAILING))
async def test_a_method_without_a_name_may_fail_as_any_other(
    shape: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Q1: ``__qualname__`` of a handler is not asked for; the log names the attribute."""
    kind = type("Shaped", (Five,), {"echo": FAILING[shape]})
    async with connected_pair(kind()) as pair:
        probe, _ = await ready(pair)
        for _ in range(2):
            with pytest.raises(trio_capnp.RpcFailed, match="ValueError: ordinary"):
                await probe.echo(n=1)
        assert (await probe.name()).name == "root"
        await settled_empty(pair, probe)
    assert {record.getMessage() for record in caplog.records} == {"Shaped.echo failed"}


class Hostile:
    """Every use of it raises, except a look at its class: other tests scan all objects."""

    def __getattribute__(self, name: str) -> Any:
        if name == "__class__":
            return Hostile
        raise LookupError(name)

    __eq__ = __hash__ = __bool__ = __repr__ = fails


NOT_CALLABLE: Final[dict[str, tuple[object, type[trio_capnp.RpcError], str]]] = {
    "None": (None, trio_capnp.RpcUnimplemented, "echo"),
    "a number": (7, trio_capnp.RpcFailed, "echo of this object is no method but int"),
    "text": ("echo", trio_capnp.RpcFailed, "echo of this object is no method but str"),
    "a property of a number": (property(lambda _: 7), trio_capnp.RpcFailed, "echo .* but int"),
    "a property of None": (property(lambda _: None), trio_capnp.RpcUnimplemented, "echo"),
    "a hostile object": (Hostile(), trio_capnp.RpcFailed, "echo .* but Hostile"),
    "a mock that cannot be called": (
        mock.NonCallableMock(),
        trio_capnp.RpcFailed,
        "echo .* but NonCallableMock",
    ),
}


@pytest.mark.parametrize("what", list(NOT_CALLABLE))
@pytest.mark.parametrize("where", ["class", "object"])
async def test_an_attribute_that_is_no_method_fails_its_call_alone(
    what: str, where: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Q5: RpcUnimplemented for None, else RpcFailed; both name the method."""
    value, error, text = NOT_CALLABLE[what]
    if where == "object" and what.startswith("a property"):
        value = NOT_CALLABLE["a number" if "number" in what else "None"][0]
    kind = type("Odd", (Five,), {"echo": value} if where == "class" else {})
    server = kind()
    if where == "object":
        vars(server)["echo"] = value
    async with connected_pair(server, hooks=trio_capnp.Hooks()) as pair:
        probe, _ = await ready(pair)
        for _ in range(2):
            with pytest.raises(error, match=text):
                await probe.echo(n=1)
        assert (await probe.name()).name == "root"
        await settled_empty(pair, probe)
    assert len(caplog.records) == (0 if error is trio_capnp.RpcUnimplemented else 2)


async def test_a_stream_method_that_is_no_method_spoils_the_stream() -> None:
    """Q5: [J03] The first failure of a stream is that of every later call."""
    kind = type("Odd", (Five,), {"write": 7})
    async with connected_pair(kind()) as pair:
        probe = pair.client.bootstrap(Probe)
        await probe.write(data=b"x")
        with pytest.raises(trio_capnp.RpcFailed, match="no method"):
            await probe.name()


async def test_an_object_whose_attributes_cannot_be_read_fails_each_call_and_nothing_else() -> None:
    """Q4: A per-object ``__getattribute__`` that raises."""

    class Closed(Five):
        def __getattribute__(self, name: str) -> Any:
            if name in ("echo", "aclose"):
                raise LookupError(name)
            return super().__getattribute__(name)

    async with connected_pair(Giving(Closed())) as pair:
        probe, _ = await ready(pair)
        closed = (await probe.child()).child
        for _ in range(2):
            with pytest.raises(trio_capnp.RpcFailed, match="LookupError: echo"):
                await closed.echo(n=1)
        assert (await closed.name()).name == "root"
        trio_capnp.release(closed)
        await pair.settle()
        assert (await probe.echo(n=2)).n == 2
        await settled_empty(pair, probe)


async def test_a_mock_with_a_servers_class_for_its_spec_serves() -> None:
    """Q5: ``mock.Mock(spec=Impl)`` passes for a server, so its methods are called."""
    server = mock.Mock(spec=Five)
    server.echo.side_effect = gives(9)
    server.name.return_value = None
    async with connected_pair(server) as pair:
        probe = pair.client.bootstrap(Probe)
        assert (await probe.echo(n=1)).n == 9
        await probe.name()
        with pytest.raises(trio_capnp.RpcFailed, match="returned a value of type Mock"):
            await probe.fail(how="")
    assert server.echo.call_count == 1


# --- values that would be lost ------------------------------------------------------------------


def plain_value(call: object) -> int:
    return 3


async def waits_then_value(call: object) -> str:
    await trio.lowlevel.checkpoint()
    return "three"


async def generates(call: object) -> Any:
    yield 3


class Returning(ProbeImpl):
    functions: ClassVar[dict[str, Callable[..., Any]]] = {
        "int": plain_value,
        "str": waits_then_value,
        "list": lambda call: [3],
        "async_generator": generates,
        "bool": functools.partial(lambda call: False),
        "AsyncMock": mock.AsyncMock(return_value=mock.AsyncMock()),
    }


@pytest.mark.parametrize("kind", list(Returning.functions))
async def test_a_value_that_a_handler_returns_is_an_error(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    """D3: The value would be lost. The log names the method, and the call fails."""
    server = Returning()
    vars(server)["echo"] = Returning.functions[kind]
    async with connected_pair(server, hooks=trio_capnp.Hooks()) as pair:
        probe, _ = await ready(pair)
        with pytest.raises(trio_capnp.RpcFailed, match=f"echo returned a value of type {kind}"):
            await probe.echo(n=1)
        assert (await probe.name()).name == "root"
        await settled_empty(pair, probe)
    (record,) = caplog.records
    assert record.getMessage().startswith(f"Returning.echo returned a value of type {kind}")
    assert "call.results" in record.getMessage()


async def test_a_plain_method_behind_others_may_not_return_a_value_either() -> None:
    """D3: A plain handler that waits for a worker runs in other code."""

    class Mixed(Five):
        async def child(self, call: Probe.ChildCall) -> None:
            await trio.lowlevel.checkpoint()

        def echo(self, call: Probe.EchoCall) -> int:  # type: ignore[override]
            return 3

    async with connected_pair(Mixed()) as pair:
        probe = pair.client.bootstrap(Probe)
        child, echo = probe.child(), probe.echo()
        with pytest.raises(trio_capnp.RpcFailed, match="returned a value of type int"):
            await echo
        await child


async def test_the_promise_of_another_call_is_a_value_that_would_be_lost() -> None:
    """D3: ``return other.echo(...)`` awaits it; its results are not this call's."""

    class Passing(Five):
        def pass_(self, call: Probe.PassCall) -> Any:
            return call.params.cap.echo(n=1)

    async with connected_pair(Passing()) as pair:
        probe = pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcFailed, match="pass_ returned a value of type"):
            await probe.pass_(cap=ProbeImpl())


async def test_a_call_that_was_answered_refuses_further_answers() -> None:
    """D3: Results, a tail call and a pipeline after the end would be lost in silence."""
    kept: list[Probe.PassCall] = []

    class Late(Five):
        async def pass_(self, call: Probe.PassCall) -> None:
            kept.append(call)

    async with connected_pair(Late(Log())) as pair:
        probe = pair.client.bootstrap(Probe)
        await probe.pass_(cap=ProbeImpl())
        (call,) = kept
        with pytest.raises(RuntimeError, match=r"call.results after the end of .*Late.pass_"):
            call.results.n = 3
        with pytest.raises(RuntimeError, match=r"call.set_pipeline after the end of .*Late.pass_"):
            call.set_pipeline()
        other = probe.echo(n=1)
        with pytest.raises(RuntimeError, match=r"call.tail_call after the end of .*Late.pass_"):
            await call.tail_call(other)
        assert (await other).n == 5
        call.release_params()


async def test_a_call_that_was_handed_over_refuses_further_answers() -> None:
    """D3: Results set after ``tail_call``, and a second tail call."""
    errors: list[str] = []

    class Handing(Five):
        async def pass_(self, call: Probe.PassCall) -> None:
            await call.tail_call(call.params.cap.echo(n=1))
            for misuse in (lambda: call.results, call.set_pipeline):
                with pytest.raises(trio_capnp.RpcFailed) as raised:
                    misuse()
                errors.append(raised.value.reason)
            with call.params.cap.echo(n=2) as second:
                with pytest.raises(trio_capnp.RpcFailed) as raised:
                    await call.tail_call(second)
                errors.append(raised.value.reason)

    ours = ProbeImpl()
    async with connected_pair(Handing()) as pair:
        assert (await pair.client.bootstrap(Probe).pass_(cap=ours)).n == 1
    assert errors == ["a tail call's results are those of the other call"] * 3


def test_the_descriptions_of_a_class_are_freed_with_it() -> None:
    """Q4: The descriptions of its methods belong to the class; no global table keeps them."""

    async def call_once() -> weakref.ref[type]:
        class Brief(Five):
            """A class that is made for one call, as a schema that is loaded again makes one."""

        assert await asked(Brief()) == 5
        return weakref.ref(Brief)

    gone = trio.run(call_once)
    gc.collect()
    assert gone() is None
