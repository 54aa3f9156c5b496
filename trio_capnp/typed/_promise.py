"""Promises: awaitables whose attributes are promises too, named by the fields of the results.

All promises made from one call share its hook. A promise stores its path from the results in two
forms: as pointer numbers, which a pipelined call sends, and as attribute names, which ``await``
follows once the results have arrived.
"""

# The attributes with an underscore are private to this package, and used all over it.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Generator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Never, Self, TypeVar

if TYPE_CHECKING:
    from trio_capnp.typed._hooks import PromiseHook

T_co = TypeVar("T_co", covariant=True)

NO_PATH: tuple[int, ...] = ()


class Promise(Generic[T_co]):
    """The promise of a ``T_co``: the results of a call, or a field inside them.

    ``await`` it any number of times, in any number of tasks; it is a cancellation point. A
    cancelled ``await`` ends the call, unless another task awaits it, a pipelined client made from
    it is alive, or a ``with promise:`` block owns it.

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
        # Objects are true by default, so without this error ``if promise.flag:`` would always pass.
        raise TypeError(f"{self!r} is not answered yet, so it is neither true nor false: await it")

    if not TYPE_CHECKING:  # checkers of types refuse a promise as an operand by themselves

        def _not_answered(self, *others: object) -> Never:
            raise TypeError(f"{self!r} is not answered yet, so it is no operand: await it")

        __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _not_answered
        __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _not_answered
        __mod__ = __rmod__ = __divmod__ = __rdivmod__ = __pow__ = __rpow__ = _not_answered
        __lt__ = __le__ = __gt__ = __ge__ = __neg__ = __abs__ = _not_answered

    def __repr__(self) -> str:
        field = ""
        step: Promise[object] = self
        while step._parent is not None:
            field = f".{step._name}{field}" if step._name else field
            step = step._parent
        return f"<promise{field} of {self._hook!r}>"
