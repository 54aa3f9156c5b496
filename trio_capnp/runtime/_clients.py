"""References to capabilities, as clients hold them.

A ``ClientRef`` owns one reference in the core and gives it up once: in ``release``, or in its
finalizer, which only queues the release. Clients may share a hook; ``dup`` makes another hook.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable, Generator, Mapping
from sys import _getframe
from threading import get_ident
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from trio_capnp import typed
from trio_capnp.errors import RpcError, RpcFailed
from trio_capnp.rpc import BrokenCap, Window, null_capability
from trio_capnp.rpc._faces import Request, is_ended
from trio_capnp.rpc._messages import CallFlag
from trio_capnp.rpc._questions import Question
from trio_capnp.rpc.codec._content import BuiltContent
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._loops import check_here, check_hooks, elsewhere
from trio_capnp.runtime._objects import export
from trio_capnp.runtime._promises import CallPromise
from trio_capnp.runtime._unawaited import report_sent
from trio_capnp.runtime._waiting import resolved, room_in
from trio_capnp.typed import Client, Server, already_sent, shape_of, warn_never_awaited
from trio_capnp.wire import COMPILED
from trio_capnp.wire._kernel import assign_fields

if TYPE_CHECKING:
    from types import CodeType

    from trio_capnp.rpc._faces import Cap, Outcome, Pending
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import ClientHook, Method

P = TypeVar("P")
T = TypeVar("T")

NO_PROMISE_PIPELINING: Final = CallFlag.NO_PROMISE_PIPELINING
DEFAULT_WINDOW: Final = 64 * 1024

CALLER: Final = 2 if COMPILED else 3
"""The depth of the program's frame below ``call`` and ``stream``: behind the stub and
``Client._call``. A compiled function has no frame."""

SENDER: Final = 1 if COMPILED else 3
"""The depth of the program's frame below ``sent``: behind ``Request.send``."""

RELEASED: Final = "this client was released; trio_capnp.dup makes one that lives longer"


class ClientRef:
    """A ``ClientHook``: one reference to a capability of the core.

    Attributes:
        system: of the event loop that the reference belongs to.
        cap: the capability.
        released: whether the reference was given up.
        from_method, path: the method in whose results the capability lies, and the pointers that
            lead there; error texts name them. None and () for any other capability.
    """

    __slots__ = ("cap", "from_method", "path", "released", "system")

    def __init__(self, system: System, cap: Cap) -> None:
        """Take over the reference to ``cap``."""
        self.system = system
        self.cap = cap
        self.released = False
        self.from_method: Method[Any, Any] | None = None
        self.path: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return "a released capability" if self.released else f"<{type(self.cap).__name__}>"

    @property
    def live_cap(self) -> Cap | None:
        """The capability, borrowed; None if the reference was released."""
        return None if self.released else self.cap

    # --- calls --------------------------------------------------------------------------------

    def call(self, method: Method[P, T], params: Mapping[str, object], /) -> T:
        content = _filled(method, params)
        pending = self._send(method, content)
        caller = _getframe(CALLER)
        return self._promise(method, pending, caller.f_code, caller.f_lasti)

    def stream(self, method: Method[P, T], params: Mapping[str, object], /) -> Awaitable[None]:
        self.check_window(method)
        content = _filled(method, params)
        pending = self._send(method, content)
        caller = _getframe(CALLER)
        return self._streamed(method, pending, content, caller.f_code, caller.f_lasti)

    def request(self, method: Method[P, T], /) -> typed.Request[P, T]:
        self._check_usable()
        content = BuiltContent()
        builder: Any = content.build_root((method.shape or shape_of(method)).params)
        sending = Sending(self, method, content)
        return typed.Request(builder, sending.send)

    def sent(self, method: Method[P, T], content: BuiltContent) -> T:
        """Send a call whose parameters were built in place."""
        pending = self._send(method, content)
        caller = _getframe(SENDER)
        if method.streaming:
            room: Any = self._streamed(method, pending, content, caller.f_code, caller.f_lasti)
            given: T = room
            return given
        return self._promise(method, pending, caller.f_code, caller.f_lasti)

    def _send(self, method: Method[P, T], content: BuiltContent) -> Pending:
        turn = self.system.turn
        if self.released or turn.is_over or get_ident() != turn.thread:
            content.release()
            self._check_usable()
        if content.message.caps:
            self._check_hooks(content)
        flags = NO_PROMISE_PIPELINING if method.no_promise_pipelining else 0
        return self.cap.call(Request(method.interface_id, method.ordinal, content, flags))

    def _check_hooks(self, content: BuiltContent) -> None:
        hooks = cast("list[ClientRef | None]", content.message._caps)
        try:
            check_hooks(self.system, hooks)
        except RuntimeError:
            content.release()
            raise

    def _promise(self, method: Method[P, T], pending: Pending, code: CodeType, at: int) -> T:
        make: Any = (method.shape or shape_of(method)).promise
        call = CallPromise(self.system, pending, method, code, at)
        if self.from_method is not None:
            call.from_method = self.from_method
            call.path = self.path
        promise: T = make(call)
        return promise

    # --- streaming ----------------------------------------------------------------------------

    def check_window(self, method: Method[P, T]) -> None:
        """Refuse a streaming call while the window is full and the call before was not awaited.

        Raises:
            RuntimeError: the window is full, and a program that awaits no call would fill memory.
        """
        window = self.cap.flow
        if window is not None and window.is_unawaited and window.is_full:
            raise RuntimeError(
                f"{method.full_name} was called while the flow window of {window.size} bytes is"
                " full, and the call before was not awaited: await each write"
            )

    def _streamed(
        self,
        method: Method[P, T],
        pending: Pending,
        content: BuiltContent,
        code: CodeType,
        at: int,
    ) -> Awaitable[None]:
        window = self.cap.flow
        if window is None:
            window = self.cap.flow = Window(_window_size(pending))
        size = content.words * 8
        window.sent(size)
        ended = Acknowledgement(window, size, pending)
        pending.watch(ended)
        return Room(self.system, window, ended, method, code, at)

    # --- the reference ------------------------------------------------------------------------

    def wait_resolved(self) -> Generator[object, None, None]:
        return resolved(self)

    def kept(self) -> Cap:
        """Return a new reference to the capability; a task may wait for its resolution.

        Raises:
            RpcFailed: the client was released.
            RuntimeError: the client belongs to another event loop.
        """
        self._check_usable()
        return self.cap.add_ref()

    def dup(self) -> ClientHook:
        return ClientRef(self.system, self.kept())

    def _check_usable(self) -> None:
        if self.released:
            raise RpcFailed(RELEASED)
        if not self.system.turn.is_here():
            raise elsewhere(self.system.turn)

    def release(self) -> None:
        if self.released:
            return
        self.released = True
        if self.system.turn.is_here():
            self.cap.release()
        else:
            self.system.turn.drop(self.cap)

    def __del__(self) -> None:
        try:
            if not self.released:
                self.released = True
                self.system.turn.drop(self.cap)
        except BaseException as error:  # noqa: BLE001 - Python would only print it
            self.system.left_callback(error)


class Sending:
    """The ``send`` of a request: sends the call once, and refuses a second time.

    Args:
        hook: the reference that is called.
        method: the method.
        content: the parameters, which the program fills before it calls ``send``.
    """

    __slots__ = ("_content", "_hook", "_method")

    def __init__(
        self, hook: ClientRef, method: Method[object, object], content: BuiltContent
    ) -> None:
        self._hook = hook
        self._method = method
        self._content: BuiltContent | None = content

    def send(self) -> Any:
        self._hook._check_usable()  # before this gives the content away
        if self._method.streaming:
            self._hook.check_window(self._method)
        content, self._content = self._content, None
        return already_sent() if content is None else self._hook.sent(self._method, content)


class Room:
    """The awaitable of a ``-> stream`` call: awaiting it waits until the window has room.

    The call was sent before. A cancelled await ends only the wait; the call goes on. Once a call of
    the stream has failed, every later await raises its error.

    Args:
        system: of the event loop.
        window: of the stream.
        ended: waits for the Return of the call.
        method: the method that was called.
        code: the caller's code object, for the warning of a call that is never awaited.
        at: the offset of the call in ``code``.
    """

    __slots__ = ("_at", "_code", "_ended", "_method", "_system", "_used", "_window")

    def __init__(
        self,
        system: System,
        window: Window,
        ended: Acknowledgement,
        method: Method[Any, Any],
        code: CodeType,
        at: int,
    ) -> None:
        self._system = system
        self._window = window
        self._ended = ended
        self._method = method
        self._code = code
        self._at = at
        self._used = False

    def __await__(self) -> Generator[object, None, None]:
        self._used = True
        return room_in(self._system, self._window, self._method).__await__()

    def send(self) -> None:
        """Have the call's error logged instead of awaiting the call, which goes on to its end."""
        check_here(self._system)
        self._used = True
        self._ended.report_as(self._method.full_name)

    def __del__(self) -> None:
        try:
            if not self._used and not self._system.turn.is_over:
                name = self._method.full_name
                warn_never_awaited(name, self._code, self._at, self._window.error)
        except BaseException as error:  # noqa: BLE001 - Python would only print it
            self._system.left_callback(error)


class Acknowledgement:
    """Waits for the Return of a streaming call, and holds the call until then.

    ``_name`` is the name of the call if its error is to be logged, else empty.

    Args:
        window: of the stream.
        size: bytes of the parameters, which the Return takes out of the window.
        pending: the call; this takes over the hold on it.
    """

    __slots__ = ("_name", "_pending", "_size", "_window")

    def __init__(self, window: Window, size: int, pending: Pending) -> None:
        self._window = window
        self._size = size
        self._pending = pending
        self._name = ""

    def report_as(self, name: str) -> None:
        """Log the error of the call ``name``, now or when it comes."""
        self._name = name
        outcome = self._pending.outcome
        if isinstance(outcome, RpcError):
            report_sent(name, outcome)

    def __call__(self, outcome: Outcome) -> None:
        error = outcome if isinstance(outcome, RpcError) else None
        self._window.acknowledged(self._size, error)
        if self._name and error is not None:
            report_sent(self._name, error)
        if not is_ended(outcome):
            self._pending.release()  # only now: a dropped client cancels no streaming call


guard(ClientRef)
guard(Room)
guard(Sending)


def _filled(method: Method[P, T], params: Mapping[str, object]) -> BuiltContent:
    """Build the parameters of a call from keywords."""
    content = BuiltContent()
    builder = content.build_root((method.shape or shape_of(method)).params)
    if params:
        assign_fields(builder, params)
    return content


def _window_size(pending: Pending) -> int:
    if isinstance(pending, Question):
        return pending.connection.limits.stream_window
    return DEFAULT_WINDOW


def cap_of(system: System, to: Client | Server | None) -> Cap:
    """Return a reference to the capability of a client or server; None is the null capability.

    Raises:
        RpcFailed: the client was released.
        RuntimeError: the client belongs to another event loop.
        TypeError: ``to`` is no client, server or None.
    """
    if to is None:
        return BrokenCap(null_capability(), is_null=True)
    if isinstance(to, Server):
        return export(system, to)
    if not isinstance(to, Client):
        raise TypeError(f"a client, a server or None is needed here, not {to!r}")
    hook = to._hook
    if isinstance(hook, ClientRef):
        if hook.released:
            raise RpcFailed(RELEASED)
        check_hooks(system, (hook,))
        return hook.cap.add_ref()
    return BrokenCap(null_capability(), is_null=True)
