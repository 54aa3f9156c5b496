"""Objects that hear calls, and the scripts by which they answer them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.rpc.harness.fields import Fields, method_name, method_number
from trio_capnp.errors import RpcFailed
from trio_capnp.rpc import Cap, Delivery, LocalCap, Request, Turn

INTERFACE: Final = 0xF00


class Incoming:
    """A call, as a scripted object sees it. Capabilities are borrowed."""

    def __init__(self, delivery: Delivery) -> None:
        content = delivery.request.content
        assert isinstance(content, Fields), "test calls carry fields"
        self.delivery = delivery
        self.method = method_name(delivery.request.method_id)
        self.values = content.values
        self.caps = content.caps

    def cap(self, index: int = 0) -> Cap:
        found = self.caps[index]
        assert found is not None, "a capability was expected"
        return found

    def give(self, *caps: Cap | None, values: tuple[object, ...] = ()) -> None:
        """Return capabilities that are borrowed from somewhere."""
        given = [None if cap is None else cap.add_ref() for cap in caps]
        self.delivery.return_results(Fields(given, values))


Script = Callable[["Server", Incoming], None]


def _echo(server: Server, call: Incoming) -> None:
    call.give(*call.caps, values=call.values)


def _hang(server: Server, call: Incoming) -> None:
    """Wait for ever, and unwind at once when cancelled."""
    server.waiting.append(call)

    def cancelled() -> None:
        server.cancelled.append(call.method)
        server.waiting.remove(call)
        call.delivery.return_canceled()

    call.delivery.on_cancel = cancelled


def _deaf(server: Server, call: Incoming) -> None:
    """Wait until the test answers, also when the call has been cancelled."""
    server.waiting.append(call)
    call.delivery.on_cancel = lambda: server.cancelled.append(call.method)


def _fail(server: Server, call: Incoming) -> None:
    call.delivery.reject(RpcFailed(str(call.values[0]) if call.values else "as asked"))


def _keep(server: Server, call: Incoming) -> None:
    server.kept += [cap if cap is None else cap.add_ref() for cap in call.caps]
    call.give()


def _kept(server: Server, call: Incoming) -> None:
    call.give(*server.kept)


def _forget(server: Server, call: Incoming) -> None:
    server.forget()
    call.give()


def _new(server: Server, call: Incoming) -> None:
    made = Server(str(call.values[0]) if call.values else "made")
    server.made.append(made)
    cap = made.reference(call.delivery)
    call.give(cap)
    cap.release()


def _tail(server: Server, call: Incoming) -> None:
    """``tail(cap, method, *values)``: answer with the results of that call."""
    method, *values = call.values
    rest = [None if cap is None else cap.add_ref() for cap in call.caps[1:]]
    request = Request(INTERFACE, method_number(str(method)), Fields(rest, tuple(values)))
    call.delivery.tail_call(call.cap().call(request))


SCRIPTS: Final[dict[str, Script]] = {
    "echo": _echo,
    "hang": _hang,
    "deaf": _deaf,
    "fail": _fail,
    "keep": _keep,
    "kept": _kept,
    "forget": _forget,
    "new": _new,
    "tail": _tail,
}


class Server:
    """An object that records its calls. A call without a script gets empty results."""

    def __init__(self, name: str = "server", scripts: dict[str, Script] | None = None) -> None:
        self.name = name
        self.scripts = SCRIPTS if scripts is None else {**SCRIPTS, **scripts}
        self.heard: list[object] = []
        self.waiting: list[Incoming] = []
        self.cancelled: list[str] = []
        self.kept: list[Cap | None] = []
        self.made: list[Server] = []
        self.cap: LocalCap | None = None
        self.times_unreferenced = 0
        self.fd: int | None = None

    def reference(self, where: Turn | Delivery) -> Cap:
        """Give a reference to this object."""
        if self.cap is None:
            turn = where if isinstance(where, Turn) else where._pending.turn
            self.cap = LocalCap(self, turn)
            self.cap.may_have_fd = self.fd is not None
            return self.cap
        return self.cap.add_ref()

    @property
    def is_referenced(self) -> bool:
        return self.cap is not None and self.cap.refs > 0

    def deliver(self, delivery: Delivery) -> None:
        call = Incoming(delivery)
        script = self.scripts.get(call.method)
        if script is not None:
            script(self, call)
            return
        self.heard.append((call.method, *call.values) if call.values else call.method)
        call.give(values=(call.method,))

    def streams(self, interface_id: int, method_id: int) -> bool:
        return method_name(method_id).startswith("stream")

    def fileno(self) -> int | None:
        return self.fd

    def unreferenced(self) -> None:
        self.times_unreferenced += 1
        self.forget()

    def forget(self) -> None:
        kept, self.kept = self.kept, []
        for cap in kept:
            if cap is not None:
                cap.release()

    def answer(self, *caps: Cap | None, values: tuple[object, ...] = ()) -> None:
        """End the oldest call that waits."""
        self.waiting.pop(0).give(*caps, values=values)

    def __repr__(self) -> str:
        return f"<Server {self.name}>"
