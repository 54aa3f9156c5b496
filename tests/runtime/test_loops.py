"""R5, D6: Every public name, used in each place outside of its event loop.

The table has a row for every public function, and for every public method of the classes that touch
a connection, a client, a promise or a resolver. A new name without a row fails the first test.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar, get_origin

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp import testing, typed
from trio_capnp.schemas.compat.byte_stream_capnp import ByteStream
from trio_capnp.schemas.persistent_capnp import Persistent
from trio_capnp.schemas.schema_capnp import Node, Value
from trio_capnp.testing import ConnectedPair, connected_pair
from trio_capnp.typed import Call, Promise

T = TypeVar("T")

REFUSED: Final = "another event loop|a running Trio event loop"


# --- the objects of one event loop ------------------------------------------------------------


class Home(ProbeImpl):
    """Keeps its calls, so that the tests can use them elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Probe.HangCall] = []

    async def hang(self, call: Probe.HangCall) -> None:
        self.calls.append(call)
        await super().hang(call)


class Keeping(trio_capnp.Membrane):
    """Keeps the calls that it decides about, so that the tests can use them elsewhere."""

    def __init__(self) -> None:
        self.calls: list[trio_capnp.MembraneCall] = []

    def inbound(self, call: trio_capnp.MembraneCall) -> None:
        self.calls.append(call)


@attrs.define
class Things:
    """The objects that a program may hold, made in one event loop."""

    pair: ConnectedPair
    opening: Any
    probe: Probe.Client
    spare: Probe.Client
    pending: Promise[Any]
    hanging: Any
    answered: Any
    nested: Any
    any_promise: Any
    stream: Awaitable[None]
    unresolved: Probe.Client
    unresolved_call: Promise[Any]
    resolver: trio_capnp.Resolver
    serving: trio_capnp.Serving[Any]
    policy: Keeping
    crossing: list[trio_capnp.MembraneCall]
    revoker: trio_capnp.Revoker
    request: typed.Request[Any, Any]
    call: Call[Any, Any]
    unread: Call[Any, Any]
    results: Any
    node: Node.Builder
    reader: Node.Reader
    sender: trio.abc.SendStream
    receiver: trio.abc.ReceiveStream


async def make_things(
    pair: ConnectedPair, server: Home, opening: object, serving: trio_capnp.Serving[Any]
) -> Things:
    probe = await pair.client.bootstrap(Probe)
    hanging = probe.hang(cap=probe)
    pending = probe.hang(cap=probe)
    answered = probe.child(name="kid")
    nested = probe.nested()
    results = await answered
    stream = probe.write(data=b"x")
    await stream
    any_promise = trio_capnp.cast(probe, Persistent).save()
    unresolved, resolver = trio_capnp.new_promise(Probe)
    unresolved_call = unresolved.echo(n=1)
    for promise in (pending, hanging, nested, any_promise, unresolved_call):
        promise.__enter__()
    await pair.settle()
    call, unread = server.calls
    assert call.params.cap is not None
    policy = Keeping()
    await trio_capnp.membrane(probe, policy).echo(n=1)
    sink, receiver = trio_capnp.receive_stream()
    node = Node.new(display_name="name", nested_nodes=[{"name": "a"}], struct={})
    return Things(
        pair=pair,
        opening=opening,
        probe=probe,
        spare=trio_capnp.dup(probe),
        pending=pending,
        hanging=hanging,
        answered=answered,
        nested=nested,
        any_promise=any_promise.sturdy_ref,
        stream=stream,
        unresolved=unresolved,
        unresolved_call=unresolved_call,
        resolver=resolver,
        serving=serving,
        policy=policy,
        crossing=policy.calls,
        revoker=trio_capnp.revocable(probe)[1],
        request=trio_capnp.request(probe.echo),
        call=call,
        unread=unread,
        results=results,
        node=node,
        reader=trio_capnp.from_bytes(Node, trio_capnp.to_bytes(node)),
        sender=trio_capnp.send_stream(sink),
        receiver=receiver,
    )


# --- the table --------------------------------------------------------------------------------

Use = Callable[[Things], object]


async def entered(opening: Any) -> None:
    async with opening:
        pass


def a_pointer() -> typed.AnyReader:
    value = Value.new(any_pointer=Node.new(display_name="x"))
    return trio_capnp.from_bytes(Value, trio_capnp.to_bytes(value)).any_pointer


def written(things: Things) -> None:
    trio_capnp.write_message(io.BytesIO(), things.node)


def probe_file() -> Path:
    return Path(__file__).with_name("probe.capnp")


def constants_file() -> Path:
    return Path(__file__).parents[1] / "interop" / "interop.capnp"


def a_stream() -> trio.abc.Stream:
    return trio.testing.memory_stream_pair()[0]


class Sink(trio.abc.SendStream):
    """A stream that needs no event loop."""

    async def send_all(self, data: object) -> None:
        assert data

    async def wait_send_all_might_not_block(self) -> None:
        """Never called here."""

    async def aclose(self) -> None:
        """Never called here."""


async def given_to_settle(things: Things) -> None:
    await things.pair.settle()


REFUSES: Final[dict[str, Use]] = {
    # Functions
    "cast": lambda t: trio_capnp.cast(t.probe, Persistent),
    "dup": lambda t: trio_capnp.dup(t.probe),
    "reconnect": lambda t: trio_capnp.reconnect(t.probe),
    "request": lambda t: trio_capnp.request(t.probe.echo),
    "as_type": lambda t: trio_capnp.as_type(t.any_promise, Probe),
    "send": lambda t: trio_capnp.send(t.pending),
    "drained": lambda t: trio_capnp.drained(t.probe),
    "send, of a stream": lambda t: trio_capnp.send(t.stream),
    "membrane": lambda t: trio_capnp.membrane(t.probe, trio_capnp.Membrane()),
    "membrane, of another policy": lambda t: trio_capnp.membrane(ProbeImpl(), t.policy),
    "revocable": lambda t: trio_capnp.revocable(t.probe),
    "fileno": lambda t: trio_capnp.fileno(t.probe),
    "server_of": lambda t: trio_capnp.server_of(t.probe, Home),
    # Membranes
    "Membrane.revoke": lambda t: t.policy.revoke(),
    "Revoker.revoke": lambda t: t.revoker.revoke(),
    "Revoker.__exit__": lambda t: t.revoker.__exit__(),
    # Clients
    "Client.method": lambda t: t.probe.echo(n=1),
    "Client.stream": lambda t: t.probe.write(data=b"x"),
    "Client.method, with itself": lambda t: t.probe.keep(cap=t.probe),
    "Client.method, unresolved": lambda t: t.unresolved.echo(n=1),
    "Client.__aenter__": lambda t: t.probe.__aenter__(),
    "Client.__await__": lambda t: t.probe,
    "Client.__await__, unresolved": lambda t: t.unresolved,
    "Client as a field's value": lambda t: Probe.HangParams.new(cap=t.probe),
    "Client in a list": lambda t: Probe.AllParams.new(caps=[t.probe]),
    "Client in a copied struct": lambda t: trio_capnp.copy(t.results),
    "Client in an assigned struct": lambda t: trio_capnp.assign(
        Probe.ChildResults.new(), t.results
    ),
    # Promises
    "Promise.__await__": lambda t: t.pending,
    "Promise.__await__, answered": lambda t: t.answered,
    "Promise.__await__, of a field": lambda t: t.nested.inner.label,
    "Promise.__await__, of a stream": lambda t: t.stream,
    "Promise.__await__, unresolved": lambda t: t.unresolved_call,
    "Promise.__enter__": lambda t: t.pending.__enter__(),
    "Promise.field": lambda t: t.hanging.cap,
    "Promise.field, answered": lambda t: t.answered.child,
    "Promise.field, nested": lambda t: t.nested.inner.child,
    "AnyPromise.as_client": lambda t: t.any_promise.as_client(Probe),
    "Request.send": lambda t: t.request.send(),
    # Resolvers
    "Resolver.resolve": lambda t: t.resolver.resolve(None),
    "Resolver.reject": lambda t: t.resolver.reject(ValueError()),
    # Connections
    "Connection.bootstrap": lambda t: t.pair.client.bootstrap(Probe),
    "Connection.statistics": lambda t: t.pair.client.statistics(),
    "Connection.snapshot": lambda t: t.pair.client.snapshot(),
    "Connection.wait_closed": lambda t: t.pair.client.wait_closed(),
    "Connection.aclose": lambda t: t.pair.client.aclose(),
    "Connection.start_soon": lambda t: t.pair.client.start_soon(trio.sleep, 0),
    "open_stream, left": lambda t: t.opening.__aexit__(None, None, None),
    # Servers
    "Serving.connections": lambda t: t.serving.connections,
    "Serving.close": lambda t: t.serving.close(),
    "Serving.drain": lambda t: t.serving.drain(),
    # Byte streams
    "send_stream": lambda t: trio_capnp.send_stream(trio_capnp.cast(t.probe, ByteStream)),
    "the sender's send_all": lambda t: t.sender.send_all(b"x"),
    "the sender's wait": lambda t: t.sender.wait_send_all_might_not_block(),
    "the sender's aclose": lambda t: t.sender.aclose(),
    "the sender's __aexit__": lambda t: t.sender.__aexit__(None, None, None),
    "the receiver's receive_some": lambda t: t.receiver.receive_some(),
    "the receiver's aclose": lambda t: t.receiver.aclose(),
    # Calls, as a handler has them
    "Call.set_pipeline": lambda t: t.call.set_pipeline(),
    "Call.release_params": lambda t: t.call.release_params(),
    "Call.tail_call": lambda t: t.call.tail_call(t.pending),
    # Testing
    "testing.ConnectedPair.settle": given_to_settle,
    "testing.ConnectedPair.assert_no_leaks": lambda t: t.pair.assert_no_leaks(),
}
"""Uses of an object, refused outside of its event loop."""

TAKES: Final[dict[str, Use]] = {
    "cast, of a server": lambda t: trio_capnp.cast(ProbeImpl(), Probe),
    "local_calls": lambda t: entered(trio_capnp.local_calls()),
    "new_promise": lambda t: trio_capnp.new_promise(Probe),
    "open_address": lambda t: entered(trio_capnp.open_address("unix:/nowhere")),
    "open_process": lambda t: entered(trio_capnp.open_process(["true"])),
    "open_stream": lambda t: entered(trio_capnp.open_stream(a_stream())),
    "open_tcp": lambda t: entered(trio_capnp.open_tcp("127.0.0.1", 1)),
    "open_unix": lambda t: entered(trio_capnp.open_unix("/nowhere")),
    "receive_stream": lambda t: trio_capnp.receive_stream(),
    "reconnecting": lambda t: entered(
        trio_capnp.reconnecting(partial(trio_capnp.open_unix, "/nowhere"), Probe)
    ),
    "serve_listeners": lambda t: trio_capnp.serve_listeners(ProbeImpl(), []),
    "serve_stdio": lambda t: trio_capnp.serve_stdio(ProbeImpl()),
    "serve_stream": lambda t: trio_capnp.serve_stream(ProbeImpl(), a_stream()),
    "serve_tcp": lambda t: trio_capnp.serve_tcp(ProbeImpl(), 0),
    "serve_unix": lambda t: trio_capnp.serve_unix(ProbeImpl(), "/nowhere"),
    "a server as a field's value": lambda t: Probe.HangParams.new(cap=ProbeImpl()),
    "testing.connected_pair": lambda t: entered(connected_pair()),
}
"""Functions that begin something new: they need an event loop of Trio, and take any."""

WORKS: Final[dict[str, Use]] = {
    # Giving up a reference
    "release": lambda t: trio_capnp.release(t.spare),
    "Client.__enter__": lambda t: repr(t.spare.__enter__()),
    "Client.__exit__": lambda t: t.spare.__exit__(None, None, None),
    "Client.__aexit__": lambda t: t.spare.__aexit__(None, None, None),
    "Revoker.__enter__": lambda t: t.revoker.__enter__(),
    "Membrane.inbound": lambda t: t.policy.inbound(t.crossing[0]),
    "Membrane.outbound": lambda t: t.policy.outbound(t.crossing[0]),
    "MembraneCall.interface": lambda t: t.crossing[0].interface,
    "MembraneCall.method": lambda t: t.crossing[0].method,
    "MembraneCall.params": lambda t: t.crossing[0].params,
    "Resolver.__enter__": lambda t: t.resolver.__enter__(),
    "Resolver.__exit__": lambda t: t.resolver.__exit__(),
    "Promise.__exit__": lambda t: t.nested.__exit__(None, None, None),
    # Plain attributes
    "Connection.peer": lambda t: t.pair.client.peer,
    "Connection.closed": lambda t: t.pair.client.closed,
    "Connection.error": lambda t: t.pair.client.error,
    "Connection.peer_info": lambda t: t.pair.client.peer_info,
    "Connection.returncode": lambda t: t.pair.client.returncode,
    "repr": lambda t: repr((t.probe, t.pending, t.resolver, t.pair.client, t.request)),
    "AnyPromise.as_struct": lambda t: repr(t.any_promise.as_struct(Value)),
    "testing.ConnectedPair.transcript": lambda t: t.pair.transcript(),
    "Call.interface": lambda t: t.call.interface,
    "Call.method": lambda t: t.call.method,
    "Call.params": lambda t: t.call.params,
    "Call.results": lambda t: t.call.results,
    # The service manager
    "inherited_listeners": lambda t: trio_capnp.inherited_listeners(),
    "notify_ready": lambda t: trio_capnp.notify_ready(),
    # Schemas and decorators
    "install_import_hook": lambda t: trio_capnp.install_import_hook(),
    "evaluate": lambda t: trio_capnp.evaluate(constants_file(), "sample"),
    "load": lambda t: trio_capnp.load(probe_file()),
    "schema_of": lambda t: trio_capnp.schema_of(Probe).methods["echo"].params.fields,
    "serial": lambda t: trio_capnp.serial(Home),
    "uncancellable": lambda t: trio_capnp.uncancellable(Home.hang),
    # Data
    "as_type, of data": lambda t: trio_capnp.as_type(a_pointer(), Node),
    "assign": lambda t: trio_capnp.assign(t.node, t.reader),
    "canonicalize": lambda t: trio_capnp.canonicalize(t.node),
    "columns": lambda t: trio_capnp.columns(t.reader.nested_nodes, ["id"]),
    "copy": lambda t: trio_capnp.copy(t.node),
    "from_bytes": lambda t: trio_capnp.from_bytes(Node, trio_capnp.to_bytes(t.node)),
    "from_dict": lambda t: trio_capnp.from_dict(Node, {"display_name": "x"}),
    "from_json": lambda t: trio_capnp.from_json(Node, '{"displayName": "x"}'),
    "from_segments": lambda t: trio_capnp.from_segments(Node, trio_capnp.to_segments(t.node)),
    "from_text": lambda t: trio_capnp.from_text(Node, '(displayName = "x")'),
    "get_field": lambda t: trio_capnp.get_field(t.reader, "displayName"),
    "has": lambda t: trio_capnp.has(t.node, "display_name"),
    "init": lambda t: trio_capnp.init(t.node, "annotations", 2),
    "is_canonical": lambda t: trio_capnp.is_canonical(t.reader),
    "read_messages": lambda t: list(trio_capnp.read_messages(Node, trio_capnp.to_bytes(t.node))),
    "receive_messages": lambda t: trio_capnp.receive_messages(Node, a_stream()),
    "send_message": lambda t: trio_capnp.send_message(Sink(), t.node),
    "set_field": lambda t: trio_capnp.set_field(t.node, "displayName", "x"),
    "to_bytes": lambda t: trio_capnp.to_bytes(t.node),
    "to_dict": lambda t: trio_capnp.to_dict(t.node),
    "to_json": lambda t: trio_capnp.to_json(t.node),
    "to_segments": lambda t: trio_capnp.to_segments(t.node),
    "to_text": lambda t: trio_capnp.to_text(t.node),
    "total_size": lambda t: trio_capnp.total_size(t.node),
    "trusted": lambda t: trio_capnp.trusted(t.reader),
    "view": lambda t: trio_capnp.view(t.node, "display_name"),
    "which": lambda t: trio_capnp.which(t.node),
    "write_message": written,
    # Data with capabilities: reading it shares a reference
    "a client read from params": lambda t: repr(t.call.params.cap),
    "str of params": lambda t: str(t.call.params),
}
"""Functions that work in every place."""


# --- the places -------------------------------------------------------------------------------

Place = Callable[[Use, Things], object]
"""A place where a use is tried. It raises the error of the use."""


async def used(use: Use, things: Things) -> object:
    found = use(things)
    if isinstance(found, Awaitable):
        with trio.fail_after(20):
            return await found
    return found


async def used_beside_own(use: Use, things: Things) -> object:
    """Use foreign objects where the event loop has a connection of its own, which goes on."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        try:
            return await used(use, things)
        finally:
            assert (await probe.echo(n=1)).n == 1


def in_another_run(use: Use, things: Things) -> object:
    return trio.run(used_beside_own, use, things)


def in_no_run(use: Use, things: Things) -> object:
    found = use(things)
    if isinstance(found, Awaitable):
        return finished(found)
    return found


def finished(work: Awaitable[T]) -> T:
    """Run code that must not wait: to its end, or to its error."""
    steps = work.__await__()
    try:
        steps.send(None)
    except StopIteration as stop:
        result: T = stop.value
        return result
    raise AssertionError("it waits where nothing can wake it")


async def used_under_asyncio(use: Use, things: Things) -> object:
    found = use(things)
    return await found if isinstance(found, Awaitable) else found


def under_asyncio(use: Use, things: Things) -> object:
    return asyncio.run(used_under_asyncio(use, things))


PLACES: Final[dict[str, Place]] = {
    "another run": in_another_run,
    "no run": in_no_run,
    "asyncio": under_asyncio,
}


def said_by(place: Place, use: Use, things: Things) -> BaseException | None:
    try:
        place(use, things)
    except BaseException as error:
        return error
    return None


def in_thread(place: Place, use: Use, things: Things) -> BaseException | None:
    """Try a use in a thread of its own, for a moment only."""
    said: list[BaseException | None] = []
    thread = threading.Thread(target=lambda: said.append(said_by(place, use, things)))
    thread.start()
    thread.join(30)
    assert said, "it hangs"
    return said[0]


def assert_refused(said: BaseException | None, where: str) -> None:
    assert type(said) is RuntimeError, f"{where}: {said!r}"
    assert any(text in str(said) for text in REFUSED.split("|")), f"{where}: {said}"


async def at_home(work: Callable[[Things], Awaitable[None]]) -> Things:
    """Make all objects, use them, and see that all of them end as usual."""
    server = Home()
    idle = trio_capnp.open_stream(a_stream())
    async with AsyncExitStack() as stack:
        nursery = await stack.enter_async_context(trio.open_nursery())
        serving = await nursery.start(trio_capnp.serve_stream, None, a_stream())
        await stack.enter_async_context(idle)
        async with connected_pair(server) as pair:
            things = await make_things(pair, server, idle, serving)
            await work(things)
            assert (await things.probe.echo(n=7)).n == 7
        nursery.cancel_scope.cancel()
    return things


# --- the tests --------------------------------------------------------------------------------

PUBLIC_CLASSES: Final[dict[str, type]] = {
    "Connection": trio_capnp.Connection,
    "Membrane": trio_capnp.Membrane,
    "MembraneCall": trio_capnp.MembraneCall,
    "Resolver": trio_capnp.Resolver,
    "Revoker": trio_capnp.Revoker,
    "Serving": trio_capnp.Serving,
    "Client": typed.Client,
    "Promise": typed.Promise,
    "AnyPromise": typed.AnyPromise,
    "Request": typed.Request,
    "Call": typed.Call,
    "testing.ConnectedPair": testing.ConnectedPair,
}

PROTOCOLS: Final = ("__await__", "__enter__", "__exit__", "__aenter__", "__aexit__")

ALL_ROWS: Final = {**REFUSES, **TAKES, **WORKS}


def public_names() -> Iterator[str]:
    for name in trio_capnp.__all__:
        found = getattr(trio_capnp, name)
        is_alias = get_origin(found) is not None  # of a type, such as Interceptor
        if callable(found) and not isinstance(found, type) and not is_alias:
            yield name
    for name in testing.__all__:
        found = getattr(testing, name)
        if callable(found) and not isinstance(found, type):
            yield f"testing.{name}"
    for owner, cls in PUBLIC_CLASSES.items():
        for name, member in vars(cls).items():
            is_protocol = name in PROTOCOLS
            is_named = not name.startswith("_")
            if (is_protocol or is_named) and (callable(member) or isinstance(member, property)):
                yield f"{owner}.{name}"


def test_every_public_name_has_a_row() -> None:
    """R5: A new public name gets a row, in ``REFUSES``, ``TAKES`` or ``WORKS`` of this file."""
    missing = set(public_names()) - set(ALL_ROWS)
    assert not missing, f"rows are missing in {Path(__file__).name}: {sorted(missing)}"


def test_every_public_class_is_looked_through_or_holds_data_only() -> None:
    """R5: A class that touches a connection is in ``PUBLIC_CLASSES``, others hold values."""
    for module in (trio_capnp, testing):
        for name in module.__all__:
            found = getattr(module, name)
            if isinstance(found, type) and found not in (*PUBLIC_CLASSES.values(), *FUNCTIONS):
                assert attrs.has(found) or issubclass(found, (BaseException, *DATA)), name


FUNCTIONS: Final[tuple[type, ...]] = (testing.MakePair,)
"""The types of functions, which have no object."""

DATA: Final[tuple[type, ...]] = (
    *(typed.Reader, typed.Builder, typed.Server),
    # Declarations of a schema, which hold no object of an event loop.
    *(trio_capnp.Schema, trio_capnp.FieldSchema, trio_capnp.EnumerantSchema, trio_capnp.SchemaType),
    testing.Direction,  # a stream of Trio's, in memory
)


@pytest.mark.parametrize("name", REFUSES)
def test_an_object_is_refused_outside_of_its_event_loop(name: str) -> None:
    """R5: A clear error in each place, while its loop lives and after; both loops go on."""
    use = REFUSES[name]

    async def elsewhere(things: Things) -> None:
        before = things.pair.client.statistics(), things.pair.server.statistics()
        for where, place in PLACES.items():
            said = await trio.to_thread.run_sync(in_thread, place, use, things)
            assert_refused(said, where)
        await things.pair.settle()
        assert (things.pair.client.statistics(), things.pair.server.statistics()) == before

    things = trio.run(at_home, elsewhere)
    for where, place in PLACES.items():
        assert_refused(said_by(place, use, things), f"{where}, later")


@pytest.mark.parametrize("name", TAKES)
def test_a_function_that_begins_work_says_that_it_needs_trio(name: str) -> None:
    """D6: The error is not an AttributeError of Trio's own."""

    async def nothing(things: Things) -> None:
        """Only make them."""

    things = trio.run(at_home, nothing)
    for where in ("no run", "asyncio"):
        said = said_by(PLACES[where], TAKES[name], things)
        assert type(said) is RuntimeError, f"{where}: {said!r}"
        assert "trio_capnp needs a running Trio event loop" in str(said)
        assert ("asyncio" in str(said)) == (where == "asyncio")


@pytest.mark.parametrize("name", WORKS)
def test_data_and_releases_work_on_every_thread(name: str) -> None:
    """R5: Plain data, and functions that release a reference, work on every thread."""
    use = WORKS[name]

    async def elsewhere(things: Things) -> None:
        for where, place in PLACES.items():
            said = await trio.to_thread.run_sync(in_thread, place, use, things)
            assert said is None, f"{where}: {said!r}"
        await things.pair.settle()

    things = trio.run(at_home, elsewhere)
    for where, place in PLACES.items():
        said = said_by(place, use, things)
        if name == "Call.results":  # D3: its call has ended, so they would be lost
            assert "after the end" in str(said), f"{where}, later: {said!r}"
        else:
            assert said is None, f"{where}, later: {said!r}"


@pytest.mark.parametrize("where", ["another run", "no run", "asyncio"])
def test_params_that_were_not_read_yet_take_their_capabilities_at_home(where: str) -> None:
    """R5: The first look at the parameters makes clients, which belong to the call's loop."""

    async def elsewhere(things: Things) -> None:
        said = await trio.to_thread.run_sync(
            in_thread, PLACES[where], lambda t: t.unread.params, things
        )
        assert_refused(said, where)
        assert things.unread.params.cap is not None

    trio.run(at_home, elsewhere)


AWAITS: Final = [
    name
    for name in REFUSES
    if "await__" in name or name in ("Connection.aclose", "Client.__aenter__")
]


@pytest.mark.parametrize("name", AWAITS)
def test_a_task_of_asyncio_is_refused_though_trio_is_its_guest(name: str) -> None:
    """D6: The thread has one event loop of Trio, but the awaiting task is none of Trio's."""
    said: list[BaseException] = []

    async def guest(host: asyncio.AbstractEventLoop) -> None:
        async def elsewhere(things: Things) -> None:
            async def host_task() -> None:
                try:
                    await used_under_asyncio(REFUSES[name], things)
                except BaseException as error:
                    said.append(error)
                    over.set()

            over = trio.Event()
            task = host.create_task(host_task())
            with trio.fail_after(20):
                await over.wait()
            del task

        await at_home(elsewhere)

    async def host() -> None:
        loop = asyncio.get_running_loop()
        ended = loop.create_future()
        trio.lowlevel.start_guest_run(
            guest,
            loop,
            run_sync_soon_threadsafe=loop.call_soon_threadsafe,
            done_callback=ended.set_result,
        )
        (await ended).unwrap()

    asyncio.run(host())
    assert_refused(said[0], "asyncio")
    assert "asyncio" in str(said[0])
