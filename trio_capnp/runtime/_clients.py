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
from trio_capnp.rpc import BrokenCap, null_capability
from trio_capnp.rpc._chains import flow_at, flow_left, innermost
from trio_capnp.rpc._controllers import Adaptive, Fixed, Flight
from trio_capnp.rpc._crossings import Crossing
from trio_capnp.rpc._errors import named, perhaps_begun
from trio_capnp.rpc._faces import Request, is_ended
from trio_capnp.rpc._flow import Window
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

    from trio_capnp.limits import Limits
    from trio_capnp.rpc._controllers import Controller
    from trio_capnp.rpc._faces import Cap, Outcome, Pending
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import ClientHook, Method

P = TypeVar("P")
T = TypeVar("T")

NO_PROMISE_PIPELINING: Final = CallFlag.NO_PROMISE_PIPELINING
LOCAL_WINDOW: Final = 64 * 1024
"""The window of calls that cross no connection, in bytes: no way is to be kept busy."""

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
        self.system: System = system
        self.cap: Cap = cap
        self.released: bool = False
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
        window = flow_at(innermost(self.cap), self.cap)
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
        end = innermost(self.cap)
        window = flow_at(end, self.cap)
        if window is None:
            window = self._open_window(end, pending)
        elif window.connection is None:
            question = _question_of(pending)
            if question is not None:  # the client of a connection that was not there at first
                connection = question.connection
                controller = _controller(connection.limits, self.system)
                window.crosses(controller, connection, connection.admission)
        flight = window.sent(content.words * 8)
        ended = Acknowledgement(window, flight, pending, method)
        pending.watch(ended)
        return Room(self.system, window, ended, method, code, at)

    def _open_window(self, end: Cap, pending: Pending) -> Window:
        """Make the window of ``end`` for its first streaming call, or take over a promise's."""
        window: Window | None
        question = _question_of(pending)
        if question is not None:
            connection = question.connection
            window = flow_left(self.cap, end, connection)
            if window is None:
                controller = _controller(connection.limits, self.system)
                window = Window(controller, connection, counts=connection.admission)
        else:
            window = Window(Fixed(LOCAL_WINDOW), None, not end.is_promise)
        end.flow = window
        flow_at(end, self.cap)  # the windows on the way pass their errors on
        return window

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

    def __repr__(self) -> str:
        return f"<a stream call of {self._method.name}>"

    def __await__(self) -> Generator[object, None, None]:
        self._used = True
        return room_in(self._system, self._window, self._ended.flight, self._method).__await__()

    def send(self) -> None:
        """Have the call's error logged instead of awaiting the call, which goes on to its end."""
        check_here(self._system)
        self._used = True
        self._ended.report()

    def __del__(self) -> None:
        try:
            if not self._used and not self._system.turn.is_over:
                name = self._method.full_name
                warn_never_awaited(name, self._code, self._at, self._window.error)
        except BaseException as error:  # noqa: BLE001 - Python would only print it
            self._system.left_callback(error)


class Acknowledgement:
    """Waits for the Return of a streaming call, and holds the call until then.

    ``_is_sent`` says that no task awaits the call, and that its error is to be logged.

    Args:
        window: of the stream.
        flight: the call on its way, which the Return takes out of the window.
        pending: the call; this takes over the hold on it.
        method: the method that was called.
    """

    __slots__ = ("_is_sent", "_method", "_pending", "_window", "flight")

    def __init__(
        self, window: Window, flight: Flight, pending: Pending, method: Method[Any, Any]
    ) -> None:
        self._window = window
        self.flight: Flight = flight
        self._pending = pending
        self._method = method
        self._is_sent = False

    def report(self) -> None:
        """Log the error of the call, now or when it comes."""
        self._is_sent = True
        outcome = self._pending.outcome
        if isinstance(outcome, RpcError):
            report_sent(self._method.full_name, outcome)

    def __call__(self, outcome: Outcome) -> None:
        # The await of a later call raises the error, and that call may have begun.
        error = None
        if isinstance(outcome, RpcError):
            error = named(perhaps_begun(outcome), self._method.full_name)
        self._window.answered(self.flight, error)
        if self._is_sent and error is not None:
            report_sent(self._method.full_name, error)
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


def _question_of(pending: Pending) -> Question | None:
    """The question of a call that went to a peer, also through membranes; None for other calls."""
    while isinstance(pending, Crossing) and pending.inner is not None:
        pending = pending.inner
    return pending if isinstance(pending, Question) else None


def _controller(limits: Limits, system: System) -> Controller:
    if limits.flow_control == "fixed":
        return Fixed(limits.stream_window)
    return Adaptive(system.clock, limits.stream_window)


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
