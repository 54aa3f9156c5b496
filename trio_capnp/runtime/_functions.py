"""What users do with clients and promises: functions, so that no schema's name collides."""

# What is ours on the objects of generated modules has an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import LocalPromise
from trio_capnp.runtime._clients import ClientRef, Room, cap_of
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._failures import failure_of
from trio_capnp.runtime._guard import enable_ki_protection
from trio_capnp.runtime._loops import check_here
from trio_capnp.runtime._promises import CallPromise
from trio_capnp.runtime._unawaited import report_sent
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


def cast(client: Client, interface: type[Interface[C]], /) -> C:
    """Retype a client; both then share one reference. The peer is not asked whether it fits.

    Raises:
        RuntimeError: the client belongs to another event loop.
    """
    hook = _checked(client)._hook
    if isinstance(hook, ClientRef):
        check_here(hook.system)
    return cast_client(client, interface)


def dup(client: K, /) -> K:
    """Make another client for the same capability, which is released on its own.

    Raises:
        RpcFailed: the client was released.
        RuntimeError: the client belongs to another event loop.
    """
    return type(client)(_checked(client)._hook.dup())


def release(client: Client, /) -> None:
    """Give up a client's reference now. Idempotent; calls under way go on. Works on any thread."""
    _checked(client)._hook.release()


def _checked(client: K) -> K:
    if not isinstance(client, Client):
        raise TypeError(f"a client is needed here, not {client!r}")
    return client


def request(method: BoundMethod[Args, P, T], /) -> Request[P, T]:
    """Begin a call whose parameters are built in place: fill ``.params``, then ``.send()``.

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

    The call lives as long as its connection. Its error goes to the log, as a warning of the logger
    ``trio_capnp.runtime``. A ``-> stream`` call that is sent does not count as awaited, so that
    the window bounds how many of them are under way.

    Args:
        promise: what a call has returned, or a field of that.

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
        raise TypeError(f"send takes what a call has returned, not {promise!r}")


@enable_ki_protection
def new_promise(interface: type[Interface[C]], /) -> tuple[C, Resolver]:
    """Make a client whose calls wait until its resolver says where they go.

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
    """Resolves a promise, once. Dropped without, the promise is rejected.

    ``with resolver:`` rejects it at the end of the block, if nothing else was done.
    """

    __slots__ = ("_interface", "_promise", "_system")

    def __init__(self, system: System, promise: LocalPromise, interface: type[object]) -> None:
        """Takes over a reference to ``promise``."""
        self._system = system
        self._interface = interface
        self._promise: LocalPromise | None = promise

    @enable_ki_protection
    def resolve(self, to: Client | Server | None, /) -> None:
        """Let the promise become a client's capability, or a server.

        Calls that waited are sent, in order, before any made later. None makes it the null
        capability.

        Raises:
            RuntimeError: it was resolved or rejected before, or one of the two belongs to another
                event loop.
            RpcFailed: the client was released. The promise is as it was, now as with TypeError.
            TypeError: it is no client and no server of the interface; ``cast`` retypes a client.
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
        """Let every call on the promise fail with this error.

        The text of an ``RpcError`` goes to the callers. Of another exception they get the type and
        an incident number, which the log has too.

        Raises:
            RuntimeError: it was resolved or rejected before, or belongs to another event loop.
            TypeError: it is no exception; the promise is as it was.
        """
        self._check_waiting()
        if not isinstance(error, BaseException):
            raise TypeError(f"an exception is needed here, not {error!r}")
        promise = self._take()
        told = failure_of("what a promise stood for", error)
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
        if self._promise is not None and self._system.turn.is_here():  # else the finalizer does it
            self.reject(abandoned())

    @enable_ki_protection
    def __del__(self) -> None:
        try:
            if self._promise is not None and not self._system.turn.is_over:
                self._system.turn.drop(Abandoned(self._promise))
        except BaseException as error:  # noqa: BLE001 - Python would only print it
            self._system.left_callback(error)


class Abandoned:
    """What the finalizer of a resolver leaves to be done."""

    __slots__ = ("_promise",)

    def __init__(self, promise: LocalPromise) -> None:
        self._promise = promise

    def release(self) -> None:
        self._promise.reject(abandoned())
        self._promise.release()


def abandoned() -> RpcError:
    return RpcFailed("the promise was abandoned: its resolver is gone")
