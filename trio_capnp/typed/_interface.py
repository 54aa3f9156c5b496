"""Interfaces as namespaces, and the way from a client's method to its request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import FunctionType
from typing import (
    TYPE_CHECKING,
    ClassVar,
    Concatenate,
    Generic,
    Never,
    ParamSpec,
    TypeVar,
    cast,
    overload,
)

from trio_capnp.typed._method import Method, name_methods

if TYPE_CHECKING:
    from trio_capnp.typed._client import Client

P_co = TypeVar("P_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)
C_co = TypeVar("C_co", covariant=True)
P = TypeVar("P")
T = TypeVar("T")
Args = ParamSpec("Args")


class BoundMethod(Generic[Args, P_co, T_co]):
    """The type of ``client.method`` for type checkers: callable, and knows its request.

    At run time it is an ordinary bound method.
    """

    def __call__(self, *args: Args.args, **kwargs: Args.kwargs) -> T_co:
        raise NotImplementedError


class ClientMethod(Generic[Args, P_co, T_co]):
    """The type of a method in a client class for type checkers. At run time it is a function."""

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

    Returns the function itself, with the method as an attribute, so that calling it costs nothing
    more; only its type changes, so that ``request`` can find the parameters' builder.
    """

    def mark(function: Callable[Concatenate[Never, Args], T]) -> ClientMethod[Args, P, T]:
        function.__dict__["_method"] = described
        return cast(ClientMethod[Args, P, T], function)

    return mark


def method_of(bound: BoundMethod[Args, P, T]) -> tuple[Client, Method[P, T]]:
    """Take ``client.method`` apart into the client and the method.

    Raises:
        TypeError: ``bound`` is not a method of a client.
    """
    client: object = getattr(bound, "__self__", None)
    described: object = getattr(bound, "_method", None)
    if not isinstance(described, Method) or client is None:
        raise TypeError(f"expected a method of a client, not {bound!r}")
    return cast("tuple[Client, Method[P, T]]", (client, described))


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
        # Lead from the parts back to the namespace, as from readers and builders to their struct.
        for kind in ("Client", "Server"):
            part = vars(cls).get(kind)
            if isinstance(part, type) and "_interface" not in vars(part):
                setattr(part, "_interface", cls)  # noqa: B010 - neither class knows this one
                _name_part(part, f"{cls._name}.{kind}")
        name_methods(cls._name, cls._methods)
        for name, target in cls._late.items():
            setattr(cls, name, LateName(target))

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is a namespace and has no instances")


def _name_part(part: type, name: str) -> None:
    """Give a generated class and its methods the names of the schema, for the errors of Python.

    ``__qualname__`` of the class stays, because it is the name in the module.
    """
    part.__name__ = name
    for each in vars(part).values():
        if isinstance(each, FunctionType):
            each.__qualname__ = f"{name}.{each.__name__}"


class LateName:
    """A name in a namespace for a type declared after it, or in a module that imports this one.

    Type checkers see the alias that it replaces.
    """

    __slots__ = ("_target",)

    def __init__(self, target: Callable[[], type[object]]) -> None:
        self._target = target

    def __get__(self, obj: object, owner: type | None = None, /) -> type[object]:
        return self._target()


def late(**targets: Callable[[], type[object]]) -> dict[str, Callable[[], type[object]]]:
    """Return ``_late`` of an interface: its aliases for types that are not declared yet."""
    return targets


def superclasses(
    *bases: Callable[[], type[Interface[Client]]],
) -> Callable[[], tuple[type[Interface[Client]], ...]]:
    """Return ``_superclasses`` of an interface: a function, because they may be declared later."""
    return lambda: tuple(base() for base in bases)
