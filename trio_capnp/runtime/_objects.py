r"""The served objects: each has one queue, from which its calls begin in the order of arrival.

    deliver --no serial method runs--> begin: a plain ``def`` at once, an ``async def`` on a worker
        \--- a serial method runs--> wait, and begin when that method has ended

A worker takes the oldest call that waits for one, so the order holds although Trio wakes tasks in
any order. A plain method runs at once only if no older call of the same object still waits for a
worker.

``-> stream`` methods are serial. The first one that fails spoils the object: every later call gets
the same error.

Source: docs/protocol.md, sections 5.3 and 13; row J03.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections import deque
from functools import partial
from types import MethodType
from typing import TYPE_CHECKING, Any, Final, cast

from trio_capnp.errors import RpcError, RpcFailed, RpcUnimplemented
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc import another
from trio_capnp.rpc._local import LocalCap
from trio_capnp.runtime._asking import fileno_of
from trio_capnp.runtime._endings import end_object
from trio_capnp.runtime._entries import described, implemented
from trio_capnp.runtime._failures import end_broken, failure_of
from trio_capnp.runtime._hooks import NO_HOOKS
from trio_capnp.runtime._reports import internal_error
from trio_capnp.runtime._served_calls import ServedCall

if TYPE_CHECKING:
    from trio_capnp.rpc._local import Delivery
    from trio_capnp.runtime._entries import Entry, Key
    from trio_capnp.runtime._faces import Carrier, Workplace
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Server

NO_HOST: Final = (
    "no connection is open in which a local call could run: open one or a server, or make the call"
    " within `async with trio_capnp.local_calls():`"
)


def export(system: System, server: Server) -> LocalCap:
    """Return a reference to an object's capability, the same one as long as a reference is held."""
    known = system.objects.get(id(server))
    if known is not None:
        known.add_ref()
        return known
    served = ServedObject(system, server)
    closing = system.closing.get(id(server))
    if closing is not None:
        closing.reopen(served)
    made = system.objects[id(server)] = LocalCap(served, system.turn)
    if server.__class__._has_fileno:
        made.may_have_fd = True
    return made


class ServedObject:
    """One server object: a ``Callee`` of the core.

    Attributes:
        server: the object.
        system, turn: of the event loop.
        unbegun: the number of calls that wait for a worker.
        unbegun_local: the number of these that came over no connection.
    """

    __slots__ = (
        "_busy",
        "_entries",
        "_home",
        "_own",
        "_pumping",
        "_spoiled",
        "_waiting",
        "server",
        "system",
        "turn",
        "unbegun",
        "unbegun_local",
    )

    def __init__(self, system: System, server: Server) -> None:
        self.server = server
        self.unbegun = 0
        self.unbegun_local = 0
        # The entries of methods called so far: those of the class, and those of this object alone.
        self._entries = cast("dict[Key, Entry]", server.__class__._entries)
        self._own: dict[Key, Entry] | None = None
        self.system = system
        self.turn = system.turn
        self._busy = False  # a serial method runs
        self._spoiled: RpcError | None = None
        self._waiting: deque[Delivery] = deque()
        self._home: Workplace | None = None
        self._pumping = False

    # --- Callee -------------------------------------------------------------------------------

    def deliver(self, delivery: Delivery) -> None:
        if self._busy or self._waiting:
            self._waiting.append(delivery)
            delivery.on_cancel = partial(self._withdraw, delivery)
        else:
            self._begin(delivery)

    def streams(self, interface_id: int, method_id: int) -> bool:
        key = (interface_id, method_id)
        entry = self._entries.get(key) or self._look_up(key)
        return entry is not None and entry.is_streaming

    def fileno(self) -> int | None:
        return fileno_of(self.system, self.server)

    def wait_until_open(self) -> None:
        """Begin no call before ``open``, because the object's ``aclose`` still runs."""
        self._busy = True

    def open(self) -> None:
        """Begin the calls that waited for the end of ``aclose``."""
        self._busy = False
        if self._waiting:
            self.turn.enter(self._pump)

    def unreferenced(self) -> None:
        try:
            self.system.objects.pop(id(self.server), None)
            end_object(self.system, self.server)
        except Exception as error:  # noqa: BLE001 - the last net: a callee must not raise
            internal_error("the end of a server object", error)

    def _withdraw(self, delivery: Delivery) -> None:
        if delivery in self._waiting:
            self._waiting.remove(delivery)
            delivery.return_canceled()

    # --- beginning and ending -----------------------------------------------------------------

    def _begin(self, delivery: Delivery) -> None:
        """Begin a call. Any error ends that call, or its connection if the answer may be lost."""
        request = delivery.request
        origin: Any = request.origin
        carrier: Carrier | None = origin
        try:
            if self._spoiled is not None:
                delivery.reject(another(self._spoiled))
                return
            key = (request.interface_id, request.method_id)
            entry = self._entries.get(key) or self._look_up(key)
            if entry is None:
                delivery.reject(_no_such_method(request.interface_id, request.method_id))
                return
            try:
                handler = getattr(self.server, entry.attribute)
                function = handler.__func__ if type(handler) is MethodType else handler
                if function is not entry.function:
                    entry = self._implemented(key, entry, handler, function)
            except Exception as error:
                if is_of_signal(error):
                    raise
                self._fail(delivery, carrier, entry, error)
                return
            workplace = self._workplace_for(carrier)
            if workplace is None:
                delivery.reject(RpcFailed(NO_HOST))
                return
            self._busy = entry.is_serial
            around = None if carrier is None else carrier.interceptors
            if around is not None:
                handler = around.around(handler, entry)
            call = ServedCall(self, entry, handler, delivery, carrier)
            is_task = entry.is_async or around is not None
            if is_task or self.unbegun or not workplace.may_begin:
                call.submit(workplace)
                return
            self.turn.handlers += 1
            if self.turn.handlers > 1 and self.turn.is_long(workplace.batch_s):
                call.submit(workplace)  # other tasks run first
            else:
                call.run_at_once(workplace)
        except Exception as error:  # noqa: BLE001 - the last net: a callee must not raise
            self._busy = False
            end_broken(delivery, carrier, error)

    def _look_up(self, key: Key) -> Entry | None:
        """Find a method in the schema. Unknown ones are not kept: a peer could invent ids."""
        made = described(self.server, key)
        if made is not None:
            self._entries[key] = made
        return made

    def _implemented(self, key: Key, known: Entry, handler: object, function: object) -> Entry:
        """Find or make the entry for a function that differs from that of ``known``.

        Args:
            key: the method.
            known: the entry of the method that was found first.
            handler: the object's attribute.
            function: the same, without the object that it is bound to.

        Raises:
            RpcError: the attribute cannot be called.
        """
        own = None if self._own is None else self._own.get(key)
        if own is not None and own.function is function:
            return own
        made = implemented(self.server, known, handler, function)
        if type(handler) is MethodType and handler.__self__ is self.server:
            self._entries[key] = made
        elif self._own is None:
            self._own = {key: made}
        else:
            self._own[key] = made
        return made

    def _fail(
        self, delivery: Delivery, carrier: Carrier | None, entry: Entry, error: Exception
    ) -> None:
        """Reject a call whose method cannot be read from the object."""
        told = failure_of(entry.name, error, NO_HOOKS if carrier is None else carrier.hooks)
        delivery.reject(told)
        if entry.is_streaming:
            self._spoiled = told

    def _workplace_for(self, carrier: Carrier | None) -> Workplace | None:
        """The dispatcher that runs a call: that of its connection, if it came over one.

        Local calls have their own dispatcher, which no peer can block. While older calls of this
        object wait for a worker elsewhere, a local call waits there too, so that order holds.
        """
        if carrier is not None and not carrier.dispatcher.closed:
            if not self.unbegun_local:  # else local calls must follow the waiting ones
                self._home = carrier.dispatcher
            return carrier.dispatcher
        if self._home is None or self._home.closed or not self.unbegun:
            self._home = self.dispatcher_for_local_calls()
        return self._home

    def dispatcher_for_local_calls(self) -> Workplace | None:
        """The dispatcher for local calls; None if no connection and no server is open."""
        return self.system.dispatcher_for_local_calls()

    def ended(self, entry: Entry, error: RpcError | None) -> None:
        """A call of ``entry`` has ended, with ``error`` or None; begin the calls that waited."""
        if error is not None and entry.is_streaming and self._spoiled is None:
            self._spoiled = error
        if not entry.is_serial:
            return
        self._busy = False
        if self._pumping:
            return
        if self._waiting:
            self.turn.enter(self._pump)

    def _pump(self) -> None:
        """Begin waiting calls, up to the first serial one that does not end at once."""
        self._pumping = True
        try:
            while self._waiting and not self._busy:
                self._begin(self._waiting.popleft())
        finally:
            self._pumping = False


def _no_such_method(interface_id: int, ordinal: int) -> RpcUnimplemented:
    return RpcUnimplemented(
        f"this object has no interface @{interface_id:#x} with a method number {ordinal}"
    )
