"""The bootstrap object of one connection: made once, at the peer's first Bootstrap message.

    UNMADE --first Bootstrap--> a factory that returns an object --> MADE
       |                        an async factory --> a promise, and a task that resolves it --> MADE
       +--the connection ends--> ENDED (the reference is given up; calls on the promise fail)

Each Bootstrap message of the connection gives the same object. The connection keeps a reference, so
that the object does not end between two clients of the peer. Calls that arrive while an async
factory runs wait in the promise, in order.

Source: docs/protocol.md, section 10; rows A06, A07 and A11.
"""

from __future__ import annotations

from collections.abc import Awaitable
from inspect import isawaitable
from typing import TYPE_CHECKING

from trio_capnp.errors import RpcDisconnected, RpcFailed
from trio_capnp.rpc import BrokenCap, LocalPromise, another
from trio_capnp.runtime._bootstrap import factory_of
from trio_capnp.runtime._clients import cap_of
from trio_capnp.runtime._failures import failure_of, is_cancellation, is_ordinary
from trio_capnp.runtime._handlers import call_factory, close_unawaited
from trio_capnp.runtime._reports import internal_error, log, type_name
from trio_capnp.typed import Client, Server

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError, RpcOverloaded
    from trio_capnp.rpc import Cap
    from trio_capnp.runtime._bootstrap import Bootstrap, Factory
    from trio_capnp.runtime._faces import CancelScope, Carrier, Runner, Task
    from trio_capnp.runtime._system import System

FACTORY = "the bootstrap factory"


class Offer:
    """The object that one connection returns for each Bootstrap message of its peer."""

    __slots__ = ("_cap", "_carrier", "_factory", "_system")

    def __init__(self, system: System, carrier: Carrier, bootstrap: Bootstrap) -> None:
        """Check a bootstrap and take a reference to its capability, if it is no factory.

        Args:
            system: of the event loop.
            carrier: the session of the connection.
            bootstrap: the object, a client or a factory.

        Raises:
            TypeError: ``bootstrap`` is none of these.
            RpcError: the client was released, or its capability has failed.
        """
        self._system = system
        self._carrier = carrier
        self._cap: Cap | None = None
        self._factory: Factory | None = None
        if isinstance(bootstrap, (Server, Client)):
            self._cap = cap_to_begin_with(system, bootstrap)
        else:
            self._factory = factory_of(bootstrap)

    @property
    def cap(self) -> Cap | None:
        """The object's capability, lent; None before it is made, and after the end."""
        return self._cap

    def give(self) -> Cap:
        """Return a reference to the object. The first call makes the object.

        Raises:
            RpcError: the factory failed, now or in the first call.
        """
        if self._cap is None:
            assert self._factory is not None, "without a factory there is a capability"
            self._cap = self._made_by(self._factory)
        if self._cap.broken is not None:
            raise another(self._cap.broken)
        return self._cap.add_ref()

    def end(self) -> None:
        """Give up the connection's reference to the object. Idempotent."""
        cap, self._cap = self._cap, None
        if cap is not None:
            cap.release()

    def _made_by(self, factory: Factory) -> Cap:
        carrier = self._carrier
        try:
            made = carrier.dispatcher.context.copy().run(call_factory, factory, carrier.connection)
            if isawaitable(made):
                promise = LocalPromise(self._system.turn)
                making = Making(self._system, carrier, made, promise)
                carrier.local_dispatcher.submit(making)
                return promise.add_ref()
            return cap_of_made(self._system, made)
        except BaseException as error:  # noqa: BLE001 - a task raises any KeyboardInterrupt
            if not is_ordinary(error):
                carrier.local_dispatcher.raise_soon(error)
            return BrokenCap(failure_of(FACTORY, error, carrier.hooks))


class Making:
    """The call of an async factory: work of a worker in the connection's nursery."""

    __slots__ = ("_carrier", "_promise", "_rest", "_system")

    def __init__(
        self, system: System, carrier: Carrier, rest: Awaitable[object], promise: LocalPromise
    ) -> None:
        """Take over a reference to ``promise``.

        Args:
            system: of the event loop.
            carrier: the session of the connection.
            rest: the awaitable that the factory has returned.
            promise: resolved to the factory's object.
        """
        self._system = system
        self._carrier = carrier
        self._rest = rest
        self._promise: LocalPromise | None = promise

    def begins(self, runner: Runner, scope: CancelScope, task: Task) -> bool:
        return True

    def start(self) -> Awaitable[object]:
        return self._rest

    def returned(self, value: object) -> None:
        self._made(value)

    def raised(self, error: BaseException, runner: Runner, scope: CancelScope) -> None:
        """Reject the promise: the factory failed, or was cancelled with the connection."""
        close_unawaited(self._rest)  # Ctrl-C may have come before the await
        self._failed(error)

    def left(self) -> bool:
        return False

    def abandon(self) -> None:
        """End without having run, because the connection has ended."""
        close_unawaited(self._rest)
        self._reject(closed())

    def broke(self, error: Exception) -> None:
        internal_error(FACTORY, error)
        self._reject(RpcFailed("internal error"))

    def refuse(self, error: RpcOverloaded) -> bool:
        """Go on waiting, because calls wait for the factory."""
        return False

    def kept_worker(self) -> None:
        """Do nothing: a factory runs once."""

    def _made(self, made: object) -> None:
        try:
            cap = cap_of_made(self._system, made)
        except Exception as error:  # noqa: BLE001 - a client that was released, for one
            self._failed(error)
            return
        promise, self._promise = self._promise, None
        if promise is None:
            cap.release()
            return
        self._system.turn.enter(promise.resolve, cap)
        promise.release()

    def _failed(self, error: BaseException) -> None:
        if is_cancellation(error):
            self._reject(closed())
        else:
            self._reject(failure_of(FACTORY, error, self._carrier.hooks))

    def _reject(self, error: RpcError) -> None:
        promise, self._promise = self._promise, None
        if promise is not None:
            self._system.turn.enter(promise.reject, error)
            promise.release()


def cap_of_made(system: System, made: object) -> Cap:
    """Return a reference to the capability of the object that a factory has made.

    Raises:
        RpcError: ``made`` is no server and no client, or a client that was released or is broken.
    """
    if not isinstance(made, (Server, Client)):
        told = f"{FACTORY} gave no server and no client, but {type_name(type(made))}"
        log.error("%s", told)
        raise RpcFailed(told)
    return cap_to_begin_with(system, made)


def closed() -> RpcDisconnected:
    return RpcDisconnected("the connection ended before its bootstrap object was made")


def cap_to_begin_with(system: System, value: Server | Client) -> Cap:
    """Return a reference to the capability of an object that is offered to a peer.

    Raises:
        RpcError: the client was released, or its capability has failed.
    """
    cap = cap_of(system, value)
    if cap.broken is not None:
        error = another(cap.broken)
        cap.release()
        raise error
    return cap
