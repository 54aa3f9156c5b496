"""One end of a connection whose peer is a script of raw messages, honest or not."""

from __future__ import annotations

from tests.rpc.harness.invariants import check_empty
from tests.rpc.harness.peers import Calling, End, Network, Ref
from tests.rpc.harness.servers import Server
from tests.rpc.harness.wire import Wire
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m


class Lone(Network):
    """An honest end. The test is its peer."""

    def __init__(self, server: Server | None = None, limits: Limits | None = None) -> None:
        super().__init__()
        self.checks = False
        self.vat_ = self.vat("lone", server)
        self.end = End(self.vat_, Wire(), Wire(), Limits() if limits is None else limits)
        self.state = self.end.state
        self.links.append((self.end, self.end))

    def feed(self, *messages: m.Message) -> list[str]:
        """Give the end messages, one at a time; return the messages that it sends meanwhile."""
        before = len(self.end.sent)
        for message in messages:
            self.feed_one(message)
        return self.end.sent[before:]

    def feed_one(self, message: m.Message) -> None:
        self.state.handle(message)
        self.vat_.step()

    def call_on(self, ref: Ref, method: str, *arguments: Ref | Server | None) -> Calling:
        return ref.call(method, *arguments)

    def said(self) -> list[str]:
        """The messages sent since the last request for them."""
        messages = self.end.outgoing.texts()
        self.end.outgoing.queue.clear()
        return messages

    def assert_gone(self, *servers: Server) -> None:
        """After the connection is lost and the test let go, nothing is held."""
        self.end.disconnect()
        self.end.outgoing.queue.clear()
        self.links.clear()
        self.assert_all_tables_empty(*servers)
        self.links.append((self.end, self.end))
        check_empty(self.end)
