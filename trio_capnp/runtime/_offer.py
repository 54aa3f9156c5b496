"""The bootstrap object of one connection: made once, at the peer's first Bootstrap message.

    UNMADE --first Bootstrap--> a factory that gives an object --> MADE
       |                        an async factory --> a promise, and a task that resolves it --> MADE
       +--the connection ends--> ENDED (the reference is given up; calls on the promise fail)

Each Bootstrap message of the connection gives the same object (row A06). The connection keeps a
reference, so that the object does not end between two clients of the peer.

Calls made while an async factory still works wait in the promise, in order.
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
    """The object that one connection gives for each Bootstrap message of its peer."""

    __slots__ = ("_cap", "_carrier", "_factory", "_system")

    def __init__(self, system: System, carrier: Carrier, bootstrap: Bootstrap) -> None:
        """
        Raises:
            TypeError: the peer could not begin with this.
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

    def give(self) -> Cap:
        """Give a reference to the object, which is made now if this is the first time.

        Raises:
            RpcError: the factory failed, now or at the first time.
        """
        if self._cap is None:
            assert self._factory is not None, "without a factory there is a capability"
            self._cap = self._made_by(self._factory)
        if self._cap.broken is not None:
            raise another(self._cap.broken)
        return self._cap.add_ref()

    def end(self) -> None:
        """Give up the connection's reference; the object ends with the last one. Idempotent."""
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
        except BaseException as error:  # noqa: BLE001 - another than Exception leaves by a task
            if not is_ordinary(error):
                carrier.local_dispatcher.raise_soon(error)
            return BrokenCap(failure_of(FACTORY, error, carrier.hooks))


class Making:
    """The task of an async factory: the work of a worker in the connection's nursery."""

    __slots__ = ("_carrier", "_promise", "_rest", "_system")

    def __init__(
        self, system: System, carrier: Carrier, rest: Awaitable[object], promise: LocalPromise
    ) -> None:
        """Takes over a reference to ``promise``."""
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
        """The factory failed, or was cancelled with the connection: the promise is rejected."""
        close_unawaited(self._rest)  # if Ctrl-C came before it was awaited
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
        """Wait on: calls wait for this, and not the other way round."""
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
    """Give the capability of the object that a factory made.

    Raises:
        RpcError: it is no server and no client, or a client that was released or is broken.
    """
    if not isinstance(made, (Server, Client)):
        told = f"{FACTORY} gave no server and no client, but {type_name(type(made))}"
        log.error("%s", told)
        raise RpcFailed(told)
    return cap_to_begin_with(system, made)


def closed() -> RpcDisconnected:
    return RpcDisconnected("the connection ended before its bootstrap object was made")


def cap_to_begin_with(system: System, value: Server | Client) -> Cap:
    """Give the capability of an object that is offered to a peer.

    Raises:
        RpcError: the client was released, or its capability has failed.
    """
    cap = cap_of(system, value)
    if cap.broken is not None:
        error = another(cap.broken)
        cap.release()
        raise error
    return cap
