"""The functions for clients and promises.

They are no methods, because a method's name could collide with a name of a schema.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import LocalPromise
from trio_capnp.runtime._clients import ClientRef, Room, cap_of
from trio_capnp.runtime._current import current_system, ref_to
from trio_capnp.runtime._failures import failure_of
from trio_capnp.runtime._guard import enable_ki_protection
from trio_capnp.runtime._loops import check_here
from trio_capnp.runtime._promises import CallPromise
from trio_capnp.runtime._unawaited import report_sent
from trio_capnp.runtime._waiting import streams_answered
from trio_capnp.typed import (
    BrokenCall,
    Client,
    Interface,
    Promise,
    Server,
    cast_client,
    check_interface,
    client_class,
    method_of,
)

if TYPE_CHECKING:
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import BoundMethod, Request

C = TypeVar("C")
K = TypeVar("K", bound=Client)
P = TypeVar("P")
T = TypeVar("T")
Args = ParamSpec("Args")


def cast(client: Client | Server, interface: type[Interface[C]], /) -> C:
    """Retype a client, or make a client of a server object.

    For example::

        directory = trio_capnp.cast(node, Directory)

    A retyped client and the one that it was made of share one reference. The peer is not asked
    whether its object has the interface; if not, calls raise ``RpcUnimplemented``.

    Args:
        client: the client, or the server object of this process.
        interface: the interface of the client that is returned.

    Raises:
        TypeError: ``client`` is no client or server, or ``interface`` no interface of a schema.
        RuntimeError: the client belongs to another event loop, or no event loop runs here.
    """
    if isinstance(client, Server):
        make = client_class(interface)
        return make(ref_to(client))
    hook = _checked(client)._hook
    if isinstance(hook, ClientRef):
        check_here(hook.system)
    return cast_client(client, interface)


def dup(client: K, /) -> K:
    """Make another client for the same capability, with its own reference.

    Raises:
        TypeError: ``client`` is no client.
        RpcFailed: the client was released.
        RuntimeError: the client belongs to another event loop.
    """
    return type(client)(_checked(client)._hook.dup())


def release(client: Client, /) -> None:
    """Give up a client's reference now; calls under way go on.

    A second release does nothing. This function works on any thread.

    Raises:
        TypeError: ``client`` is no client.
    """
    _checked(client)._hook.release()


def _checked(client: K) -> K:
    if not isinstance(client, Client):
        raise TypeError(f"a client is needed here, not {client!r}")
    return client


async def drained(client: Client, /) -> None:
    """Wait until every ``-> stream`` call made on a client is answered.

    For example::

        for chunk in chunks:
            await sink.write(data=chunk)
        await trio_capnp.drained(sink)  # the object has handled all of them

    Calls that are made during the wait do not count. An ordinary call behind the writes tells the
    same and costs a round trip; this function sends nothing. It is a checkpoint, also if nothing is
    under way. Cancelling ends only the wait.

    Args:
        client: the client. Calls on a ``dup`` of it, and on the promise that it was, count too.

    Raises:
        RpcError: the first error of a stream call; or the client was released.
        TypeError: ``client`` is no client.
        RuntimeError: the client belongs to another event loop.
    """
    hook = _checked(client)._hook
    if not isinstance(hook, ClientRef):
        raise TypeError(f"a client of a connection is needed here, not {client!r}")
    await streams_answered(hook)


def request(method: BoundMethod[Args, P, T], /) -> Request[P, T]:
    """Begin a call whose parameters are built in place: fill ``.params``, then ``.send()``.

    For example::

        call = trio_capnp.request(store.put)
        call.params.key = "name"
        results = await call.send()

    Raises:
        TypeError: ``method`` is no method of a client.
        RpcFailed: the client was released.
        RuntimeError: the client belongs to another event loop.
    """
    client, described = method_of(method)
    return client._hook.request(described)


@enable_ki_protection
def send(promise: Awaitable[object], /) -> None:
    """Let a call go on without awaiting it: fire and forget.

    For example::

        trio_capnp.send(logger.write(line))

    The call ends at the latest with its connection. Its error is logged as a warning of the logger
    ``trio_capnp.runtime``. A ``-> stream`` call that is sent does not count as awaited, so the
    window still bounds the calls under way.

    Args:
        promise: the promise of a call, or a field of a promise.

    Raises:
        TypeError: ``promise`` does not come from a call.
        RuntimeError: the call belongs to another event loop.
    """
    call: object = promise._hook if isinstance(promise, Promise) else promise
    if isinstance(call, (CallPromise, Room)):
        call.send()
    elif isinstance(call, BrokenCall):
        call.is_used = True
        report_sent(call.method.full_name, call.error)
    else:
        raise TypeError(f"send takes the promise of a call, not {promise!r}")


@enable_ki_protection
def new_promise(interface: type[Interface[C]], /) -> tuple[C, Resolver]:
    """Make a client whose calls wait until its resolver resolves it.

    For example::

        client, resolver = trio_capnp.new_promise(Worker)
        await pool.register(client)  # the peer may call `client` from here on
        with resolver:
            resolver.resolve(await start_worker())

    Raises:
        TypeError: ``interface`` is no interface of a schema.
        RuntimeError: no Trio event loop runs in this thread.
    """
    make = client_class(interface)
    system = current_system()
    promise = LocalPromise(system.turn)
    promise.add_ref()
    return make(ClientRef(system, promise)), Resolver(system, promise, interface)


class Resolver:
    """Resolves or rejects a promise, once. A dropped resolver rejects its promise.

    ``with resolver:`` rejects the promise at the end of the block if it is still unresolved.
    """

    __slots__ = ("_interface", "_promise", "_system")

    def __init__(self, system: System, promise: LocalPromise, interface: type[object]) -> None:
        """Take over a reference to a promise.

        Args:
            system: of the event loop.
            promise: the unresolved promise.
            interface: the interface that the resolution must have.
        """
        self._system = system
        self._interface = interface
        self._promise: LocalPromise | None = promise

    @enable_ki_protection
    def resolve(self, to: Client | Server | None, /) -> None:
        """Resolve the promise to the capability of a client or server.

        The calls that waited are sent in order, before any later call.

        Args:
            to: the client or server, or None for the null capability.

        Raises:
            RuntimeError: the promise was resolved or rejected before, or the promise or ``to``
                belongs to another event loop.
            RpcFailed: the client was released. The promise is still unresolved.
            TypeError: ``to`` is no client or server of the interface; ``cast`` retypes a client.
                The promise is still unresolved.
        """
        self._check_waiting()
        if to is not None:
            check_interface(to, self._interface)
        cap = cap_of(self._system, to)
        promise = self._take()
        self._system.turn.enter(promise.resolve, cap)
        promise.release()

    @enable_ki_protection
    def reject(self, error: BaseException, /) -> None:
        """Make every call on the promise fail with this error.

        The callers get the text of an ``RpcError``. Of any other exception they get the type and
        an incident number, and the log has the same number with the traceback.

        Raises:
            RuntimeError: the promise was resolved or rejected before, or belongs to another event
                loop.
            TypeError: ``error`` is no exception. The promise is still unresolved.
        """
        self._check_waiting()
        if not isinstance(error, BaseException):
            raise TypeError(f"an exception is needed here, not {error!r}")
        promise = self._take()
        told = failure_of("the object of a promise", error)
        self._system.turn.enter(promise.reject, told)
        promise.release()

    def _check_waiting(self) -> None:
        if self._promise is None:
            raise RuntimeError("this promise was resolved or rejected before")
        check_here(self._system)

    def _take(self) -> LocalPromise:
        promise, self._promise = self._promise, None
        assert promise is not None, "checked before"
        return promise

    def __enter__(self) -> Resolver:
        return self

    @enable_ki_protection
    def __exit__(self, *_: object) -> None:
        if self._promise is not None and self._system.turn.is_here():  # else `__del__` rejects it
            self.reject(abandoned())

    @enable_ki_protection
    def __del__(self) -> None:
        try:
            if self._promise is not None and not self._system.turn.is_over:
                self._system.turn.drop(Abandoned(self._promise))
        except BaseException as error:  # noqa: BLE001 - Python would only print it
            self._system.left_callback(error)


class Abandoned:
    """The rejection that the finalizer of a resolver queues in the turn."""

    __slots__ = ("_promise",)

    def __init__(self, promise: LocalPromise) -> None:
        self._promise = promise

    def release(self) -> None:
        self._promise.reject(abandoned())
        self._promise.release()


def abandoned() -> RpcError:
    return RpcFailed("the promise was abandoned: its resolver is gone")
