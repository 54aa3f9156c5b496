"""Scripts for the calls of an object, and programs that count."""

from __future__ import annotations

from tests.rpc.harness.fields import Fields, method_number
from tests.rpc.harness.orders import Program
from tests.rpc.harness.peers import Ref
from tests.rpc.harness.servers import INTERFACE, Incoming, Script, Server
from trio_capnp.rpc import Request


def numbered(count: int) -> list[object]:
    """The numbers heard by an object that was told them in order."""
    return [("say", number) for number in range(count)]


def say(cap: Ref, count: int, start: int = 0) -> Program:
    """Tell the numbers, whatever arrives in between."""
    for number in range(start, start + count):
        cap.call("say", number)
        yield None


def give(*refs: Ref) -> Script:
    """A script that answers with a capability that the test holds."""
    return lambda server, call: call.give(*(ref.cap for ref in refs))


def teach(server: Server, **scripts: Script) -> None:
    server.scripts = {**server.scripts, **scripts}


def pipelined(ref: Ref, method: str) -> Script:
    """A script that answers with the results of another call, and does not wait for them."""

    def script(server: Server, incoming: Incoming) -> None:
        asked = ref.cap.call(Request(INTERFACE, method_number(method), Fields()))
        cap = asked.pipeline((0,))
        asked.release()
        incoming.give(cap)
        cap.release()

    return script


def passed_on(ref: Ref) -> Script:
    """A script that makes the same call elsewhere, and answers with its results."""

    def script(server: Server, incoming: Incoming) -> None:
        caps = [None if cap is None else cap.add_ref() for cap in incoming.caps]
        content = Fields(caps, incoming.values)
        request = Request(INTERFACE, method_number(incoming.method), content)
        incoming.delivery.tail_call(ref.cap.call(request))

    return script
