"""Methods as values, and how a client's method leads to its request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import (
    TYPE_CHECKING,
    ClassVar,
    Concatenate,
    Final,
    Generic,
    Never,
    ParamSpec,
    TypeVar,
    cast,
    overload,
)

from trio_capnp.errors import RpcUnimplemented

if TYPE_CHECKING:
    from trio_capnp.typed._client import Client
    from trio_capnp.typed._promise import Promise
    from trio_capnp.typed._struct import Struct
    from trio_capnp.wire._kernel import Builder, Reader

P_co = TypeVar("P_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)
C_co = TypeVar("C_co", covariant=True)
P = TypeVar("P")
T = TypeVar("T")
Args = ParamSpec("Args")


class Method(Generic[P_co, T_co]):
    """One method of an interface. ``P_co`` is its parameters' builder, ``T_co`` what a call gives.

    Attributes:
        interface_id, ordinal: what a Call message names it by.
        name: the attribute of clients and servers, as Python spells it.
        interface: the name of its interface, with its scope; empty until that class is made.
        params, results: give the namespaces of the two structs.
        streaming: declared ``-> stream``.
        no_promise_pipelining: the results cannot hold a capability, and a call may say so.
        shape: what ``shape_of`` has found; None as long as nobody asked.
    """

    __slots__ = (
        "interface_id",
        "ordinal",
        "name",
        "interface",
        "params",
        "results",
        "streaming",
        "no_promise_pipelining",
        "shape",
    )

    def __init__(
        self,
        interface_id: int,
        ordinal: int,
        name: str,
        params: Callable[[], type[Struct[Reader, Builder]]],
        results: Callable[[], type[Struct[Reader, Builder]]],
        *,
        streaming: bool = False,
        no_promise_pipelining: bool = False,
    ) -> None:
        self.interface_id = interface_id
        self.ordinal = ordinal
        self.name = name
        self.interface = ""
        self.params = params
        self.results = results
        self.streaming = streaming
        self.no_promise_pipelining = no_promise_pipelining
        self.shape: Shape | None = None

    @property
    def full_name(self) -> str:
        """The interface and the method, for texts: ``Hall.enter``."""
        return f"{self.interface or f'@{self.interface_id:#x}'}.{self.name}"

    def __repr__(self) -> str:
        return f"<Method {self.name} @{self.ordinal} of @{self.interface_id:#x}>"


class Shape:
    """The classes that a method leads to.

    Attributes:
        params, results: the namespaces of the two structs.
        promise: what a call gives, called with a ``PromiseHook``; None if it is ``-> stream``.
    """

    __slots__ = ("params", "results", "promise")

    def __init__(self, params: type[object], results: type[object]) -> None:
        self.params = params
        self.results = results
        self.promise: type[Promise[Reader]] | None = vars(results).get("Promise")


def shape_of(method: Method[P, T]) -> Shape:
    """Find the classes of a method, once: its module may not be complete when it is made."""
    if method.shape is None:
        method.shape = Shape(method.params(), method.results())
    return method.shape


def unimplemented(method: Method[object, object]) -> RpcUnimplemented:
    """Return the error of a server's method that was not overridden."""
    return RpcUnimplemented(
        f"{method.name} (method {method.ordinal} of interface @{method.interface_id:#x})"
        " is not implemented"
    )


class Request(Generic[P_co, T_co]):
    """A call in the making: fill ``params`` in place, then ``send``, once.

    A request that is not sent costs nothing but memory. The runtime makes them.
    """

    __slots__ = ("params", "_send")

    params: P_co

    def __init__(self, params: P_co, send: Callable[[], T_co]) -> None:
        self.params = params
        self._send = send

    def send(self) -> T_co:
        """Queue the call, synchronously, as calling the method would; return the same.

        Raises:
            ValueError: it was sent before.
            RpcFailed: the client was released.
            RuntimeError: the client belongs to another event loop. The request is as it was.
        """
        made = self._send()
        self._send = already_sent
        return made


def already_sent() -> Never:
    """Refuse a second ``send``."""
    raise ValueError("this request was sent before")


class BoundMethod(Generic[Args, P_co, T_co]):
    """How type checkers see ``client.method``: callable, and knowing its request.

    At run time it is an ordinary bound method.
    """

    def __call__(self, *args: Args.args, **kwargs: Args.kwargs) -> T_co:
        raise NotImplementedError


class ClientMethod(Generic[Args, P_co, T_co]):
    """How type checkers see a method in a client class. At run time it is a function."""

    @overload
    def __get__(self, client: None, owner: type, /) -> ClientMethod[Args, P_co, T_co]: ...
    @overload
    def __get__(self, client: Client, owner: type, /) -> BoundMethod[Args, P_co, T_co]: ...
    def __get__(
        self, client: Client | None, owner: type, /
    ) -> ClientMethod[Args, P_co, T_co] | BoundMethod[Args, P_co, T_co]:
        raise NotImplementedError


def method(
    described: Method[P, T],
) -> Callable[[Callable[Concatenate[Never, Args], T]], ClientMethod[Args, P, T]]:
    """Mark a function of a client class as the stub of this method.

    The function itself comes back, with the method as an attribute, so that calling it costs
    nothing more; only its type changes, so that ``request`` can find the parameters' builder.
    """

    def mark(function: Callable[Concatenate[Never, Args], T]) -> ClientMethod[Args, P, T]:
        function.__dict__["_method"] = described
        return cast(ClientMethod[Args, P, T], function)

    return mark


def method_of(bound: BoundMethod[Args, P, T]) -> tuple[Client, Method[P, T]]:
    """Take ``client.method`` apart into the client and the method.

    Raises:
        TypeError: it is not a method of a client.
    """
    client: object = getattr(bound, "__self__", None)
    described: object = getattr(bound, "_method", None)
    if not isinstance(described, Method) or client is None:
        raise TypeError(f"expected a method of a client, not {bound!r}")
    return cast("tuple[Client, Method[P, T]]", (client, described))


_names: Final[dict[tuple[int, int], str]] = {}
"""The names of all methods that this process has modules of, by interface id and number."""


def method_name(interface_id: int, ordinal: int) -> str:
    """The full name of the method that a Call names by numbers; these if no module has it."""
    return _names.get((interface_id, ordinal)) or f"@{interface_id:#x}.{ordinal}"


class Interface(Generic[C_co]):
    """The base of the namespaces of interfaces: ``Client``, ``Server``, and the nested names."""

    __slots__ = ()

    _id: ClassVar[int] = 0
    _name: ClassVar[str] = ""
    _binding: ClassVar[int] = 0
    _methods: ClassVar[tuple[Method[object, object], ...]] = ()
    _superclasses: ClassVar[Callable[[], tuple[type[Interface[Client]], ...]]] = lambda: ()
    _late: ClassVar[Mapping[str, Callable[[], type[object]]]] = {}

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        # The way back, as that of readers and builders to their struct.
        for part in (vars(cls).get("Client"), vars(cls).get("Server")):
            if isinstance(part, type) and "_interface" not in vars(part):
                setattr(part, "_interface", cls)  # noqa: B010 - neither class knows this one
        for own in cls._methods:
            own.interface = own.interface or cls._name
            _names[own.interface_id, own.ordinal] = own.full_name
        for name, target in cls._late.items():
            setattr(cls, name, LateName(target))

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is a namespace and has no instances")


class LateName:
    """A name in a namespace for what is declared after it, or in a module that imports this one.

    Checkers see the alias in whose place it is put.
    """

    __slots__ = ("_target",)

    def __init__(self, target: Callable[[], type[object]]) -> None:
        self._target = target

    def __get__(self, obj: object, owner: type | None = None, /) -> type[object]:
        return self._target()


def late(**targets: Callable[[], type[object]]) -> dict[str, Callable[[], type[object]]]:
    """Return what ``_late`` of an interface is: its aliases that cannot have their value yet."""
    return targets


def methods(*described: Method[object, object]) -> tuple[Method[object, object], ...]:
    """Return the methods of an interface, as clients, servers and namespaces list them."""
    return described


def superclasses(
    *bases: Callable[[], type[Interface[Client]]],
) -> Callable[[], tuple[type[Interface[Client]], ...]]:
    """Return what ``_superclasses`` of an interface is: they are found when they are asked for."""
    return lambda: tuple(base() for base in bases)
