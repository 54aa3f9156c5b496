"""Membranes and revocable capabilities, as programs use them.

A ``Membrane`` is a policy of the program, with at most one ``Wall`` of the core. The wall knows the
policy, by a ``Judge``, and the policy knows the wall only weakly, so that they are in no reference
cycle. The wall lives as long as its wrappers.

Source: docs/design.md, "Membranes"; rows M07, N01 to N08.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast, overload
from weakref import ref

from trio_capnp.errors import RpcFailed, RpcUnimplemented
from trio_capnp.rpc import BrokenCap, Wall
from trio_capnp.rpc.codec._content import BuiltContent, ReadContent
from trio_capnp.rpc.codec._copying import recast
from trio_capnp.runtime._clients import ClientRef, cap_of
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._failures import failure_of, is_ordinary
from trio_capnp.runtime._guard import enable_ki_protection, guard
from trio_capnp.runtime._handlers import call_policy, close_unawaited
from trio_capnp.runtime._loops import check_here
from trio_capnp.runtime._reports import qualified_name
from trio_capnp.typed import Client, Interface, Server, client_class, known_method, schema_names

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc import Cap, Content, Request
    from trio_capnp.runtime._system import System
    from trio_capnp.wire._kernel import Reader

K = TypeVar("K", bound=Client)


class MembraneCall:
    """A call that is about to cross a membrane, as a policy sees it.

    Attributes:
        interface, method: the schema's names of the method and of the interface that declares it,
            with its scope; ``@`` and the number if no module in use has them.
    """

    __slots__ = ("_params", "_request")

    def __init__(self, request: Request) -> None:
        self._request = request
        self._params: Reader | None = None

    @property
    def interface(self) -> str:
        return schema_names(self._request.interface_id, self._request.method_id)[0]

    @property
    def method(self) -> str:
        return schema_names(self._request.interface_id, self._request.method_id)[1]

    @property
    def params(self) -> Reader:
        """A reader of the parameters. Their capabilities are the caller's, not wrapped.

        They are released when the policy has decided. ``trio_capnp.dup`` makes clients that live
        longer.

        Raises:
            RpcUnimplemented: no module in use has the method.
        """
        if self._params is None:
            request = self._request
            method = known_method(request.interface_id, request.method_id)
            if method is None:
                raise RpcUnimplemented(f"no module in use has {self.interface}.{self.method}")
            content = request.content
            assert isinstance(content, (BuiltContent, ReadContent)), "built here, or read"
            self._params = content.reader(method.params())
        return self._params


Decide: TypeAlias = Callable[[MembraneCall], "Client | Server | None"]


class Membrane:
    """The base of policies: decides about the calls that cross a membrane.

    For example, a policy that logs to a place of its own and refuses to delete::

        class Guarded(trio_capnp.Membrane):
            def inbound(self, call: trio_capnp.MembraneCall) -> trio_capnp.Client | None:
                if call.method == "delete":
                    raise trio_capnp.RpcFailed("not here")
                return None

        client = trio_capnp.membrane(store, Guarded())

    Every client that ``trio_capnp.membrane`` makes with one policy belongs to one membrane. Its
    inside are the capabilities given to ``membrane``, and all that these give out.

    ``inbound`` and ``outbound`` are plain functions. They run while the call is being sent, and
    each may return None to let the call cross, return a client or server that takes the call in
    place of its target, unwrapped, or refuse the call by raising an ``RpcError``. Another exception
    is logged, and the call fails as if a handler had raised it. A refusal, or another target, is
    asked for again if the target was a promise: it counts once the target is known to be on the
    other side.
    """

    allow_fd_passthrough: bool = False
    """Whether ``trio_capnp.fileno`` gives the file descriptor of an object behind the membrane, and
    whether it is sent along with a capability that has crossed. Read when the membrane is made. A
    file descriptor is a way past the policy, so the default is no."""

    _system: System | None = None
    _wall: ref[Wall] | None = None
    _error: RpcError | None = None

    def inbound(self, call: MembraneCall) -> Client | Server | None:
        """Decide about a call from the outside on an object of the inside."""
        return None

    def outbound(self, call: MembraneCall) -> Client | Server | None:
        """Decide about a call from the inside on an object of the outside."""
        return None

    @enable_ki_protection
    def revoke(self, error: BaseException | None = None) -> None:
        """End the membrane: nothing crosses it any more, in either direction.

        Every call under way through it fails with the error, and so does every later call on a
        client that has crossed it. Handlers of calls that no other caller waits for are cancelled.
        The capabilities behind the membrane are released. A second revocation does nothing.

        Args:
            error: the error of the calls, by default an ``RpcFailed``. Of an exception that is no
                ``RpcError`` the callers get the type and an incident number.

        Raises:
            RuntimeError: the membrane belongs to another event loop.
            TypeError: ``error`` is no exception.
        """
        if self._system is not None:
            check_here(self._system)
        told = _revocation(error)
        if self._error is not None:
            return
        _set(self, "_error", told)
        wall = None if self._wall is None else self._wall()
        if wall is not None:
            wall.turn.enter(wall.revoke, told)


def _revocation(error: BaseException | None) -> RpcError:
    if error is None:
        return RpcFailed("this capability was revoked")
    if not isinstance(error, BaseException):
        raise TypeError(f"an exception is needed here, not {error!r}")
    return failure_of("a revoked capability", error)


def _set(policy: Membrane, name: str, value: object) -> None:
    """Set an attribute of the base, also if the program's class is frozen."""
    object.__setattr__(policy, name, value)


class Judge:
    """A ``Policy`` of the core: asks the policy of the program.

    Args:
        system: of the event loop.
        policy: of the program; None lets each call cross.
    """

    __slots__ = ("_decide", "_name", "_system")

    def __init__(self, system: System, policy: Membrane | None) -> None:
        self._system = system
        self._name = "" if policy is None else qualified_name(type(policy))
        self._decide: tuple[Decide | None, Decide | None] = (None, None)
        if policy is not None:
            self._decide = (
                _own(policy, "outbound", policy.outbound),
                _own(policy, "inbound", policy.inbound),
            )

    def verdict(self, leads_in: bool, request: Request) -> Cap | None:
        decide = self._decide[leads_in]
        if decide is None:
            return None
        given: Client | Server | None = None
        try:
            given = call_policy(decide, MembraneCall(request))
            return None if given is None else cap_of(self._system, given)
        except BaseException as error:  # noqa: BLE001 - a task raises any KeyboardInterrupt
            if not is_ordinary(error):
                self._system.raise_soon(error)
            close_unawaited(given)
            where = "inbound" if leads_in else "outbound"
            return BrokenCap(failure_of(f"{self._name}.{where}", error))

    def recast(self, content: Content, caps: list[Cap | None]) -> Content:
        return recast(content, caps)


guard(Judge)


def _own(policy: Membrane, name: str, decide: Decide) -> Decide | None:
    """A function of the program's policy; None for that of the base, which lets each call cross."""
    return None if getattr(decide, "__func__", None) is vars(Membrane)[name] else decide


class Revoker:
    """Revokes a client that ``trio_capnp.revocable`` made. ``with revoker:`` revokes at the end."""

    __slots__ = ("_membrane",)

    def __init__(self, membrane: Membrane) -> None:
        self._membrane = membrane

    def revoke(self, error: BaseException | None = None) -> None:
        """Fail every call through the client and all that it gave out, from now on.

        As ``Membrane.revoke``. A revoker that is dropped revokes nothing.

        Raises:
            RuntimeError: the client belongs to another event loop.
            TypeError: ``error`` is no exception.
        """
        self._membrane.revoke(error)

    def __enter__(self) -> Revoker:
        return self

    def __exit__(self, *_: object) -> None:
        self._membrane.revoke()


@overload
def membrane(cap: K, policy: Membrane, /) -> K: ...
@overload
def membrane(cap: Server, policy: Membrane, /) -> Client: ...
@enable_ki_protection
def membrane(cap: Client | Server, policy: Membrane, /) -> Client:
    """Make a client of an object behind a membrane: each capability that crosses is wrapped.

    Calls on the client go to the object. The capabilities in parameters and results are wrapped
    too, at any depth, and so are pipelined ones. A capability that comes back to its own side is
    the original. The same object and policy give the same capability each time. An object has at
    most 64 membranes around it: calls on a client that would have more fail with ``RpcFailed``.

    Args:
        cap: a client, which stays the caller's, or a server object. For a server the client is one
            of the first interface that its class inherits from; ``trio_capnp.cast`` retypes it.
        policy: decides about the calls, and may revoke the membrane.

    Raises:
        RpcFailed: ``cap`` was released.
        RuntimeError: no event loop runs here, or ``cap`` or the policy belongs to another one.
        TypeError: ``cap`` is no client or server, or ``policy`` no ``Membrane``.
    """
    if not isinstance(policy, Membrane):
        raise TypeError(f"a Membrane is needed here, not {policy!r}")
    return _behind(cap, policy, policy)


@overload
def revocable(cap: K, /) -> tuple[K, Revoker]: ...
@overload
def revocable(cap: Server, /) -> tuple[Client, Revoker]: ...
@enable_ki_protection
def revocable(cap: Client | Server, /) -> tuple[Client, Revoker]:
    """Make a client that can be revoked, and its revoker.

    For example::

        client, revoker = trio_capnp.revocable(document)
        with revoker:
            await guest.edit(document=client)

    The client is behind a membrane that lets each call cross. So a revocation also ends the
    capabilities that the object gave out through the client, and those that it was given.

    Args:
        cap: a client, which stays the caller's, or a server object; see ``trio_capnp.membrane``.

    Raises:
        RpcFailed: ``cap`` was released.
        RuntimeError: no event loop runs here, or ``cap`` belongs to another one.
        TypeError: ``cap`` is no client or server.
    """
    policy = Membrane()
    return _behind(cap, policy, None), Revoker(policy)


def _behind(cap: Client | Server, policy: Membrane, asked: Membrane | None) -> Client:
    """Make the client; ``asked`` is the policy that decides about calls, if one does."""
    make = _client_class_for(cap)
    system = current_system()
    if policy._system is not None:
        check_here(policy._system)
    inner = cap_of(system, cap)
    if policy._error is not None:
        inner.release()
        return make(ClientRef(system, BrokenCap(policy._error)))
    wall = None if policy._wall is None else policy._wall()
    if wall is None:
        wall = Wall(system.turn, Judge(system, asked))
        wall.passes_fds = policy.allow_fd_passthrough is True
        _set(policy, "_system", system)
        _set(policy, "_wall", ref(wall))
    return make(ClientRef(system, wall.carried(inner, leads_in=True)))


def _client_class_for(cap: Client | Server) -> Callable[[ClientRef], Client]:
    """The class of the client for a client or a server.

    Raises:
        TypeError: it is neither.
    """
    if isinstance(cap, Client):
        return type(cap)
    if not isinstance(cap, Server):
        raise TypeError(f"a client or a server is needed here, not {cap!r}")
    for base in type(cap).__mro__:
        interface = cast("type[Interface[Client]] | None", vars(base).get("_interface"))
        if interface is not None:
            return client_class(interface)
    return Client
