"""Servers: the objects behind capabilities, and the calls that their methods receive."""

# The attributes with an underscore are private to this package, and used all over it.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from typing import TypeVarTuple, Unpack

    from trio_capnp.identity import PeerInfo
    from trio_capnp.typed._interface import Interface
    from trio_capnp.typed._method import Method
    from trio_capnp.typed._promise import Promise
    from trio_capnp.wire._kernel import Reader

    Args = TypeVarTuple("Args")

    class CallStatistics(Protocol):
        """The numbers of ``call.connection.statistics()``; the class is in ``runtime``."""

        @property
        def questions(self) -> int: ...
        @property
        def answers(self) -> int: ...
        @property
        def imports(self) -> int: ...
        @property
        def exports(self) -> int: ...
        @property
        def embargoes(self) -> int: ...
        @property
        def calls_in_flight(self) -> int: ...
        @property
        def words_in_flight(self) -> int: ...
        @property
        def bytes_waiting(self) -> int: ...
        @property
        def bytes_sent(self) -> int: ...
        @property
        def bytes_received(self) -> int: ...


P_co = TypeVar("P_co", covariant=True)
R_co = TypeVar("R_co", covariant=True)
C = TypeVar("C")


class Server:
    """The base of all servers: an interface's ``Server`` has its methods, ready to override.

    A method takes one argument, the call. It may be an ``async def``, which runs in its own task,
    or a plain ``def``, which runs at once. A method that is not overridden answers
    ``RpcUnimplemented``. If the class has an ``async def aclose(self)``, it is awaited when the
    last reference to the object is gone; a plain ``def`` is called then, and must not wait. If it
    has a plain ``def fileno(self)``, that gives the file descriptor of the object, see
    ``trio_capnp.fileno``.

    One class may serve several interfaces by inheriting from the ``Server`` of each.
    """

    _methods: ClassVar[tuple[Method[object, object], ...]] = ()
    _table: ClassVar[Mapping[tuple[int, int], Method[object, object]]] = {}
    _has_fileno: ClassVar[bool] = False
    _entries: ClassVar[dict[tuple[int, int], object]] = {}  # the runtime's cache, for this class

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        collect_methods(cls)


def collect_methods(cls: type[Server]) -> None:
    """List the methods of a server class, own and inherited, and those of its subclasses."""
    cls._entries = {}
    cls._has_fileno = hasattr(cls, "fileno")
    cls._table = {
        (method.interface_id, method.ordinal): method
        for base in cls.__mro__
        if issubclass(base, Server)
        for method in base._methods
    }
    for below in cls.__subclasses__():
        collect_methods(below)


def find_method(server: Server, interface_id: int, ordinal: int) -> Method[object, object] | None:
    """Return the method of the server's own or inherited interfaces, or None.

    The method to call is then ``getattr(server, method.name)``.
    """
    # Not ``server._table``: a mock whose spec is a server's class has other attributes.
    return server.__class__._table.get((interface_id, ordinal))


class CallConnection(Protocol):
    """The public attributes of a ``Connection``, for handlers; the class is in ``runtime``."""

    @property
    def peer(self) -> str: ...
    @property
    def peer_info(self) -> PeerInfo: ...
    @property
    def closed(self) -> bool: ...
    @property
    def error(self) -> Exception | None: ...
    @property
    def returncode(self) -> int | None: ...
    def bootstrap(self, interface: type[Interface[C]], /) -> C: ...
    def snapshot(self) -> str: ...
    def statistics(self) -> CallStatistics: ...
    def start_soon(
        self,
        async_fn: Callable[[Unpack[Args]], Awaitable[object]],
        *args: *Args,
        name: object = None,
    ) -> None: ...
    async def wait_closed(self) -> None: ...
    async def aclose(self) -> None: ...


class CallHook(Protocol[P_co, R_co]):
    """The runtime's side of a call, for a server's method."""

    def method(self) -> Method[object, object]:
        """Return the method that was called."""
        ...

    def params(self) -> P_co:
        """Return the parameters; always the same reader."""
        ...

    def results(self) -> R_co:
        """Return the results under construction; always the same builder."""
        ...

    def release_params(self) -> None:
        """Free the memory and the capabilities of the parameters now."""
        ...

    def set_pipeline(self) -> None:
        """Let pipelined calls through to the capabilities that the results have now."""
        ...

    def tail_call(self, promise: Promise[Reader], /) -> Awaitable[object]:
        """Answer with the results of another call."""
        ...


class Call(Generic[P_co, R_co]):
    """One call, as the only argument of a server's method.

    Attributes:
        params: a reader of the parameters. Their capabilities belong to the call and are released
            when the handler ends; use ``trio_capnp.dup`` for those that are needed longer.
        results: a builder of the results, sent when the handler ends.
        connection: the connection that the call came over. A call of a peer always has one; it is
            None for a call from this process alone.
        interface, method: the schema's names of the method and of the interface that declares it,
            with its scope: ``Outer.Thing`` and ``getOperator``.
    """

    __slots__ = ("connection", "_hook")

    connection: CallConnection | None

    def __init__(self, connection: CallConnection | None, hook: CallHook[P_co, R_co]) -> None:
        self.connection = connection
        self._hook = hook

    @property
    def interface(self) -> str:
        return self._hook.method().interface

    @property
    def method(self) -> str:
        return self._hook.method().schema_name

    @property
    def params(self) -> P_co:
        return self._hook.params()

    @property
    def results(self) -> R_co:
        return self._hook.results()

    def release_params(self) -> None:
        """Free the parameters and their capabilities now; do not read ``params`` after it."""
        self._hook.release_params()

    def set_pipeline(self) -> None:
        """Let pipelined calls through to the capabilities set in ``results`` so far."""
        self._hook.set_pipeline()

    async def tail_call(self, promise: Promise[Reader], /) -> None:
        """Answer with the results of another call, which need not pass through this process.

        Takes over that call: its outcome, also an error, becomes the outcome of this call. Does
        not wait; return from the handler after it.

        Raises:
            RpcFailed: ``results`` were set before.
            TypeError: ``promise`` is not the promise of a whole call.
        """
        await self._hook.tail_call(promise)
