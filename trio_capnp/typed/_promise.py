"""Promises: awaitables whose attributes are promises too, named by the fields of the results.

All promises made from one call share its hook. A promise knows the way from the results to itself
twice: as pointer numbers, which is what a pipelined call sends, and as attribute names, which is
what ``await`` follows once the results are here.
"""

# What is ours on these objects has an underscore, and is used all over this package.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Generator
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Generic, Never, Self, TypeVar, cast, overload

from trio_capnp.typed._capabilities import client_of
from trio_capnp.typed._client import NULL
from trio_capnp.typed._exports import pause
from trio_capnp.typed._method import Interface, shape_of
from trio_capnp.typed._never_awaited import BrokenCall
from trio_capnp.typed._struct import Struct
from trio_capnp.wire._kernel import AnyReader, Reader, Type
from trio_capnp.wire._messages import as_type

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.typed._client import Client
    from trio_capnp.typed._hooks import ClientHook, PromiseHook
    from trio_capnp.typed._method import Method
    from trio_capnp.wire._kernel import Builder

R = TypeVar("R")
T_co = TypeVar("T_co", covariant=True)
C_co = TypeVar("C_co", covariant=True)
P_co = TypeVar("P_co", bound="Promise[object]", covariant=True)

NO_PATH: tuple[int, ...] = ()


class Promise(Generic[T_co]):
    """The promise of a ``T_co``: results of a call, or a field somewhere inside them.

    ``await`` it any number of times, in any number of tasks; it is a cancellation point. An
    ``await`` that is cancelled ends the call, unless another task awaits it, a pipelined client
    made from it is alive, or a ``with promise:`` block around owns it.

    Raises:
        RpcError: the call failed.
        UnionError: the field is a member of a union, and another one is set.
    """

    __slots__ = ("_hook", "_path", "_parent", "_name", "__weakref__")

    def __init__(
        self,
        hook: PromiseHook,
        path: tuple[int, ...] = NO_PATH,
        parent: Promise[object] | None = None,
        name: str = "",
    ) -> None:
        self._hook = hook
        self._path = path
        self._parent = parent
        self._name = name

    def __await__(self) -> Generator[object, None, T_co]:
        if self._parent is None:
            waiting: Generator[object, None, Any] = self._hook.wait()
            return waiting
        return self._wait_for_field(self._parent)

    def _wait_for_field(self, parent: Promise[object]) -> Generator[object, None, T_co]:
        holder = yield from parent.__await__()
        value: Any = getattr(holder, self._name) if self._name else holder
        found: T_co = value
        return found

    def __enter__(self) -> Self:
        self._hook.enter()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._hook.exit()

    def __bool__(self) -> Never:
        # An object is true by default, so ``if promise.flag:`` would pass for each answer.
        raise TypeError(f"{self!r} is not answered yet, so it is neither true nor false: await it")

    def __repr__(self) -> str:
        field = ""
        step: Promise[object] = self
        while step._parent is not None:
            field = f".{step._name}{field}" if step._name else field
            step = step._parent
        return f"<promise{field} of {self._hook!r}>"


class AnyPromise(Promise[AnyReader]):
    """The promise of an AnyPointer. It may become a capability, which ``as_client`` pipelines."""

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
        """What ``as_type`` gives for this: a client, the promise of a struct, or of a value.

        Raises:
            TypeError: ``kind`` is nothing that a pointer could lead to.
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
    """The step from an AnyPointer to what it leads to."""

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
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name


class PromiseValue(PromiseField, Generic[T_co]):
    """A field that holds no capabilities that could be named: a number, text, a list."""

    __slots__ = ()

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> Promise[T_co]: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | Promise[T_co]:
        if promise is None:
            return self
        return Promise(promise._hook, promise._path, promise, self.name)


class PromiseStruct(PromiseField, Generic[P_co]):
    """A field that is a struct: its promise has that struct's fields."""

    __slots__ = ("ptr", "target")

    def __init__(self, ptr: int, target: Callable[[], type[Struct[Reader, Builder]]]) -> None:
        super().__init__()
        self.ptr = ptr
        self.target = target

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> P_co: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | P_co:
        if promise is None:
            return self
        make: type[P_co] = vars(self.target())["Promise"]
        return make(promise._hook, (*promise._path, self.ptr), promise, self.name)


class PromiseGroup(PromiseField, Generic[P_co]):
    """A group: its promise has the group's fields, and lies where the struct around it does."""

    __slots__ = ("target",)

    def __init__(self, target: Callable[[], type[Struct[Reader, Builder]]]) -> None:
        super().__init__()
        self.target = target

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> P_co: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | P_co:
        if promise is None:
            return self
        make: type[P_co] = vars(self.target())["Promise"]
        return make(promise._hook, promise._path, promise, self.name)


class PromiseCap(PromiseField, Generic[C_co]):
    """A field that is a capability: reading it gives a pipelined client, usable at once."""

    __slots__ = ("ptr", "target", "_make")

    def __init__(self, ptr: int, target: Callable[[], type[Interface[Client]]]) -> None:
        super().__init__()
        self.ptr = ptr
        self.target = target
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
        self.ptr = ptr

    @overload
    def __get__(self, promise: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, promise: Promise[object], owner: type, /) -> AnyPromise: ...
    def __get__(self, promise: Promise[object] | None, owner: type, /) -> Self | AnyPromise:
        if promise is None:
            return self
        return AnyPromise(promise._hook, (*promise._path, self.ptr), promise, self.name)


class BrokenHook(BrokenCall):
    """The ``PromiseHook`` of a call that failed before it began."""

    __slots__ = ()

    def wait(self) -> Generator[object, None, Reader]:
        self.is_used = True
        return self._fail()

    def _fail(self) -> Generator[object, None, Reader]:
        yield from pause()
        raise self.again()

    def capability(self, path: tuple[int, ...], /) -> ClientHook:
        self.is_used = True
        return NULL

    def enter(self) -> None:
        """Own nothing: the call has failed."""
        self.is_used = True

    def exit(self) -> None:
        """Do nothing: the call has failed."""

    def __repr__(self) -> str:
        return f"a broken call: {self.error}"


def broken_promise(
    method: Method[object, object], error: RpcError, caller: FrameType
) -> Promise[Reader]:
    """Return a promise of this method's results that raises the error; ``caller`` has made it."""
    promise_type: type[Promise[Any]] = shape_of(method).promise or Promise
    return promise_type(BrokenHook(method, error, caller))
