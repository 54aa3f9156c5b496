"""The fields of promises: attributes that are promises too, named by the fields of the results."""

# The attributes with an underscore are private to this package, and used all over it.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast, overload

from trio_capnp.typed._capabilities import client_of
from trio_capnp.typed._interface import Interface
from trio_capnp.typed._promise import Promise
from trio_capnp.typed._struct import Struct
from trio_capnp.wire._kernel import AnyReader, Reader, Type
from trio_capnp.wire._messages import as_type

if TYPE_CHECKING:
    from trio_capnp.typed._client import Client
    from trio_capnp.typed._hooks import ClientHook
    from trio_capnp.wire._kernel import Builder

R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)
C_co = TypeVar("C_co", covariant=True)
P_co = TypeVar("P_co", bound="Promise[object]", covariant=True)


class AnyPromise(Promise[AnyReader]):
    """The promise of an AnyPointer. It may be a capability, which ``as_client`` pipelines."""

    __slots__ = ()

    def as_client(self, interface: type[Interface[C_co]], /) -> C_co:
        """Return a pipelined client for the capability that this pointer will lead to."""
        return client_of(interface, self._hook.capability(self._path))

    def as_struct(self, struct: type[Struct[R, Builder]], /) -> Promise[R]:
        """Return the promise of the struct that this pointer will lead to."""
        inside = self._inside(struct)
        promise_type: type[Promise[R]] = vars(struct)["Promise"]
        return promise_type(self._hook, self._path, inside)

    def _as_type(self, kind: type[object] | Type) -> object:
        """The result of ``as_type`` for this: a client, the promise of a struct, or of a value.

        Raises:
            TypeError: a pointer cannot lead to a ``kind``.
        """
        if isinstance(kind, type) and issubclass(kind, Interface):
            return self.as_client(cast("type[Interface[Client]]", kind))
        if isinstance(kind, type) and issubclass(kind, Struct):
            return self.as_struct(cast("type[Struct[Reader, Builder]]", kind))
        if kind is str or kind is bytes or isinstance(kind, Type):
            return self._inside(kind)
        raise TypeError(f"as_type cannot read an AnyPointer as {kind!r}")

    def _inside(self, kind: type[object] | Type) -> _Inside:
        inside = _Inside(self._hook, self._path, self)
        inside._kind = kind
        return inside


class _Inside(Promise[object]):
    """The step from an AnyPointer to its target."""

    __slots__ = ("_kind",)

    _kind: type[object] | Type

    def _wait_for_field(self, parent: Promise[object]) -> Generator[object, None, object]:
        pointer = yield from parent.__await__()
        assert isinstance(pointer, AnyReader)
        return as_type(pointer, self._kind)


class PromiseField:
    """A field of the promised results."""

    __slots__ = ("name",)

    def __init__(self) -> None:
        self.name: str = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name


class PromiseValue(PromiseField, Generic[T_co]):
    """A field without capabilities to pipeline on: a number, text, a list."""

    __slots__ = ()

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> Promise[T_co]: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | Promise[T_co]:
        if promise is None:
            return self
        return Promise(promise._hook, promise._path, promise, self.name)


class PromiseFields(PromiseField, Generic[P_co]):
    """A field with inner fields, ``steps`` of pointers further on."""

    __slots__ = ("steps", "target")

    def __init__(
        self, steps: tuple[int, ...], target: Callable[[], type[Struct[Reader, Builder]]]
    ) -> None:
        super().__init__()
        self.steps: tuple[int, ...] = steps
        self.target: Callable[[], type[Struct[Reader, Builder]]] = target

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> P_co: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | P_co:
        if promise is None:
            return self
        make: type[P_co] = vars(self.target())["Promise"]
        return make(promise._hook, promise._path + self.steps, promise, self.name)


class PromiseStruct(PromiseFields[P_co]):
    """A field that is a struct: its promise has that struct's fields."""

    __slots__ = ("ptr",)

    def __init__(self, ptr: int, target: Callable[[], type[Struct[Reader, Builder]]]) -> None:
        super().__init__((ptr,), target)
        self.ptr: int = ptr


class PromiseGroup(PromiseFields[P_co]):
    """A group: its promise has the group's fields, and lies where the struct around it does."""

    __slots__ = ()

    def __init__(self, target: Callable[[], type[Struct[Reader, Builder]]]) -> None:
        super().__init__((), target)


class PromiseCap(PromiseField, Generic[C_co]):
    """A field that is a capability: reading it gives a pipelined client, usable at once."""

    __slots__ = ("ptr", "target", "_make")

    def __init__(self, ptr: int, target: Callable[[], type[Interface[Client]]]) -> None:
        super().__init__()
        self.ptr: int = ptr
        self.target: Callable[[], type[Interface[Client]]] = target
        self._make: Callable[[ClientHook], C_co] | None = None  # its module may be incomplete yet

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> C_co: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | C_co:
        if promise is None:
            return self
        make = self._make
        if make is None:
            make = self._make = self._client_type()
        return make(promise._hook.capability((*promise._path, self.ptr)))

    def _client_type(self) -> Callable[[ClientHook], C_co]:
        found: Callable[[ClientHook], C_co] = vars(self.target())["Client"]
        return found


class PromiseAny(PromiseField):
    """A field that is an AnyPointer, or a type parameter that is bound to nothing."""

    __slots__ = ("ptr",)

    def __init__(self, ptr: int) -> None:
        super().__init__()
        self.ptr: int = ptr

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> AnyPromise: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | AnyPromise:
        if promise is None:
            return self
        return AnyPromise(promise._hook, (*promise._path, self.ptr), promise, self.name)
