"""The server that the tests of the runtime call, and its record of events."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import trio

import trio_capnp
from tests.runtime.probe_capnp import Probe


@attrs.define
class Log:
    """The events in handlers, in order, over all objects of one test."""

    events: list[str] = attrs.field(factory=list)
    bytes: int = 0


class ProbeImpl(Probe.Server):
    """Does as probe.capnp says, and records it."""

    def __init__(self, log: Log | None = None, name: str = "root") -> None:
        self.log = log or Log()
        self.own_name = name
        self.kept: Probe.Client | None = None

    def echo(self, call: Probe.EchoCall) -> None:
        self.log.events.append(f"echo {call.params.n}")
        call.results.n = call.params.n
        call.results.text = call.params.text

    async def hang(self, call: Probe.HangCall) -> None:
        self.log.events.append("hang begins")
        try:
            await trio.sleep_forever()
        finally:
            self.log.events.append("hang ends")

    async def child(self, call: Probe.ChildCall) -> None:
        await trio.lowlevel.checkpoint()
        call.results.child = ProbeImpl(self.log, call.params.name)

    def name(self, call: Probe.NameCall) -> None:
        call.results.name = self.own_name

    async def call(self, call: Probe.CallCall) -> None:
        call.results.n = (await call.params.cap.echo(n=call.params.n)).n

    def back(self, call: Probe.BackCall) -> None:
        call.results.cap = call.params.cap

    def fail(self, call: Probe.FailCall) -> None:
        raise ERRORS[call.params.how]()

    async def write(self, call: Probe.WriteCall) -> None:
        data = call.params.data
        if data == b"bad":
            raise trio_capnp.RpcOverloaded("no more")
        await trio.lowlevel.checkpoint()
        self.log.bytes += len(data)

    def done(self, call: Probe.DoneCall) -> None:
        call.results.bytes = self.log.bytes

    async def pass_(self, call: Probe.PassCall) -> None:
        await call.tail_call(call.params.cap.echo(n=call.params.n, text="passed"))

    async def early(self, call: Probe.EarlyCall) -> None:
        call.results.child = ProbeImpl(self.log, "early")
        call.set_pipeline()
        await trio.sleep_forever()

    def keep(self, call: Probe.KeepCall) -> None:
        self.kept = trio_capnp.dup(call.params.cap)

    def nested(self, call: Probe.NestedCall) -> None:
        inner = call.results.inner
        inner.child = ProbeImpl(self.log, "nested")
        inner.label = "label"

    async def all(self, call: Probe.AllCall) -> None:
        for number, cap in enumerate(call.params.caps):
            await cap.echo(n=number)
        call.results.caps = call.params.caps

    async def aclose(self) -> None:
        self.log.events.append(f"{self.own_name} closed")


class PromptImpl(ProbeImpl):
    """The same with ``async def`` handlers that never wait, where there is nothing to wait for."""

    async def echo(self, call: Probe.EchoCall) -> None:  # type: ignore[override]
        super().echo(call)

    async def child(self, call: Probe.ChildCall) -> None:
        call.results.child = PromptImpl(self.log, call.params.name)

    async def name(self, call: Probe.NameCall) -> None:  # type: ignore[override]
        super().name(call)

    async def back(self, call: Probe.BackCall) -> None:  # type: ignore[override]
        super().back(call)

    async def write(self, call: Probe.WriteCall) -> None:
        self.log.bytes += len(call.params.data)

    async def done(self, call: Probe.DoneCall) -> None:  # type: ignore[override]
        super().done(call)


class Giving(ProbeImpl):
    """Gives one object, as often as its ``child`` is asked for."""

    def __init__(self, given: Probe.Server) -> None:
        super().__init__()
        self.given = given

    def child(self, call: Probe.ChildCall) -> None:  # type: ignore[override]
        call.results.child = self.given


ERRORS: dict[str, Callable[[], BaseException]] = {
    "value": lambda: ValueError("what was wrong"),
    "path": lambda: FileNotFoundError(2, "No such file or directory", "/etc/secret"),
    "failed": lambda: trio_capnp.RpcFailed("failed so"),
    "overloaded": lambda: trio_capnp.RpcOverloaded("overloaded so"),
    "disconnected": lambda: trio_capnp.RpcDisconnected("disconnected so"),
    "unimplemented": lambda: trio_capnp.RpcUnimplemented("unimplemented so"),
    "group": lambda: ExceptionGroup("one in a group", [KeyError("leaf")]),
    "groups": lambda: ExceptionGroup("two", [KeyError("one"), ValueError("two")]),
}
