"""Methods as values, and requests of their calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, Generic, Never, TypeVar
from weakref import WeakValueDictionary

from trio_capnp.errors import RpcUnimplemented

if TYPE_CHECKING:
    from trio_capnp.typed._struct import Struct
    from trio_capnp.wire._kernel import Builder, Reader

P_co = TypeVar("P_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)
P = TypeVar("P")
T = TypeVar("T")


class Method(Generic[P_co, T_co]):
    """One method of an interface. ``P_co`` is its parameters' builder, ``T_co`` its call's result.

    Attributes:
        interface_id, ordinal: the numbers that name it in a Call message.
        name: the attribute of clients and servers, as Python spells it.
        schema_name: the name in the schema.
        interface: the name of its interface, with its scope; empty until that class is made.
        params, results: give the namespaces of the two structs.
        streaming: declared ``-> stream``.
        no_promise_pipelining: the results cannot hold a capability, and a call may say so.
        shape: the result of ``shape_of``; None before its first call.
    """

    __slots__ = (
        "interface_id",
        "ordinal",
        "name",
        "schema_name",
        "interface",
        "params",
        "results",
        "streaming",
        "no_promise_pipelining",
        "shape",
        "__weakref__",
    )

    def __init__(
        self,
        interface_id: int,
        ordinal: int,
        name: str,
        params: Callable[[], type[Struct[Reader, Builder]]],
        results: Callable[[], type[Struct[Reader, Builder]]],
        *,
        schema_name: str = "",
        streaming: bool = False,
        no_promise_pipelining: bool = False,
    ) -> None:
        self.interface_id: int = interface_id
        self.ordinal: int = ordinal
        self.name: str = name
        self.schema_name: str = schema_name or name
        self.interface: str = ""
        self.params: Callable[[], type[Struct[Reader, Builder]]] = params
        self.results: Callable[[], type[Struct[Reader, Builder]]] = results
        self.streaming: bool = streaming
        self.no_promise_pipelining: bool = no_promise_pipelining
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
        promise: makes a call's result from a ``PromiseHook``; None if it is ``-> stream``.
    """

    __slots__ = ("params", "results", "promise")

    def __init__(self, params: type[object], results: type[object]) -> None:
        self.params: type[object] = params
        self.results: type[object] = results
        self.promise: type[object] | None = vars(results).get("Promise")


def shape_of(method: Method[P, T]) -> Shape:
    """Find the classes of a method, at first use: its module may be unfinished when it is made."""
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
    """A call that is being prepared: fill ``params`` in place, then ``send`` once.

    A request that is not sent costs only memory. The runtime makes requests.
    """

    __slots__ = ("params", "_send")

    params: P_co

    def __init__(self, params: P_co, send: Callable[[], T_co]) -> None:
        self.params = params
        self._send = send

    def send(self) -> T_co:
        """Queue the call, synchronously; return the same as a call of the method.

        Raises:
            ValueError: it was sent before.
            RpcFailed: the client was released.
            RuntimeError: the client belongs to another event loop. The request is unchanged.
        """
        made = self._send()
        self._send = already_sent
        return made


def already_sent() -> Never:
    """Refuse a second ``send``."""
    raise ValueError("this request was sent before")


_names: Final[dict[tuple[int, int], tuple[str, str, str]]] = {}
"""The names of all methods in the modules of this process, by interface id and ordinal.

Each has the interface, the schema's name of the method, and the full name for texts. The methods
themselves would keep their modules alive.
"""


_methods: Final[WeakValueDictionary[tuple[int, int], Method[object, object]]] = (
    WeakValueDictionary()
)
"""The methods of the modules that are in use; of two modules with the same schema, the later."""


def name_methods(interface: str, own: Iterable[Method[object, object]]) -> None:
    """Give methods the name of their interface, unless they have one."""
    for each in own:
        each.interface = each.interface or interface
        _methods[each.interface_id, each.ordinal] = each
        _names[each.interface_id, each.ordinal] = each.interface, each.schema_name, each.full_name


def method_name(interface_id: int, ordinal: int) -> str:
    """The full name of the method that a Call names by numbers; the numbers if it is unknown."""
    known = _names.get((interface_id, ordinal))
    return f"@{interface_id:#x}.{ordinal}" if known is None else known[2]


def schema_names(interface_id: int, ordinal: int) -> tuple[str, str]:
    """The schema's names of an interface and its method; ``@`` and the numbers if unknown."""
    known = _names.get((interface_id, ordinal))
    return (f"@{interface_id:#x}", f"@{ordinal}") if known is None else known[:2]


def known_method(interface_id: int, ordinal: int) -> Method[object, object] | None:
    """The method that a Call names by numbers; None if no module in use describes it."""
    return _methods.get((interface_id, ordinal))


def methods(*described: Method[object, object]) -> tuple[Method[object, object], ...]:
    """Return the methods of an interface, as clients, servers and namespaces list them."""
    return described
