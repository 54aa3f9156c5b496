"""Vats whose connections are queues, so that a test delivers one named message at a time.

A ``Vat`` is a turn, its connections, and the objects held by the test: a ``Ref`` for a capability,
a ``Calling`` for a call. Both release their hold with ``drop``; at the end
``assert_all_tables_empty`` drops the rest and looks for entries that are left over. The state
machines are real, and so are the turns; only bytes are missing. After each step the rules of
``invariants`` are checked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tests.rpc.harness import invariants
from tests.rpc.harness.fields import Fields, method_name, method_number
from tests.rpc.harness.servers import INTERFACE, Server
from tests.rpc.harness.wire import Wire
from trio_capnp.errors import ProtocolError, RpcError, RpcFailed
from trio_capnp.limits import Limits
from trio_capnp.rpc import (
    Cap,
    ConnectionState,
    Ended,
    LocalCap,
    LocalPromise,
    Pending,
    Request,
    Turn,
    innermost,
)
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import LoopbackKind, SendResultsTo

LARGE: Final = 100
"""Questions under way from which the invariants are not looked at after every single message."""

RETURN: Final = {
    m.ReturnKind.RESULTS: "results",
    m.ReturnKind.EXCEPTION: "exception",
    m.ReturnKind.CANCELED: "canceled",
    m.ReturnKind.RESULTS_SENT_ELSEWHERE: "elsewhere",
    m.ReturnKind.TAKE_FROM_OTHER_QUESTION: "takeFrom",
}


# --- held by a test ----------------------------------------------------------------------------


class Ref:
    """A capability held by the test, in one vat."""

    def __init__(self, vat: Vat, cap: Cap) -> None:
        self.vat = vat
        self.cap = cap
        self.is_held = True
        vat.held.append(self)

    def call(self, method: str, *arguments: Argument) -> Calling:
        content = self.vat.fields(arguments)
        pending = self.cap.call(Request(INTERFACE, method_number(method), content))
        made = Calling(self.vat, pending)
        self.vat.step()
        return made

    def copy(self) -> Ref:
        return Ref(self.vat, self.cap.add_ref())

    def resolve(self, to: Ref | Server | None) -> None:
        """Fulfil a promise of the vat's own."""
        assert isinstance(self.cap, LocalPromise), "only a promise of ours is resolved by us"
        cap = self.vat.cap_of(to)
        assert cap is not None, "null is a broken capability here"
        self.cap.resolve(cap)
        self.vat.step()

    def reject(self, text: str) -> None:
        assert isinstance(self.cap, LocalPromise), "only a promise of ours is resolved by us"
        self.cap.reject(RpcFailed(text))
        self.vat.step()

    def drop(self) -> None:
        if self.is_held:
            self.is_held = False
            self.vat.held.remove(self)
            self.cap.release()
            self.vat.step()

    @property
    def end(self) -> Cap:
        """The capability that this promise has become, as far as the vat knows."""
        return innermost(self.cap)

    @property
    def server(self) -> object:
        """The object of this vat that this leads to."""
        end = self.end
        assert isinstance(end, LocalCap), f"{end} is not an object of this vat"
        return end.callee


class Calling:
    """A call held by the test."""

    def __init__(self, vat: Vat, pending: Pending) -> None:
        self.vat = vat
        self.pending = pending
        self.is_held = True
        self.outcomes: list[object] = []
        vat.held.append(self)
        pending.watch(self.outcomes.append)

    def cap(self, *path: int) -> Ref:
        """The capability that the results will have there; ``cap()`` is the first pointer."""
        made = Ref(self.vat, self.pending.pipeline(path or (0,)))
        self.vat.step()
        return made

    def drop(self) -> None:
        if self.is_held:
            self.is_held = False
            self.vat.held.remove(self)
            self.pending.release()
            self.vat.step()

    @property
    def is_waiting(self) -> bool:
        return not self.outcomes

    @property
    def content(self) -> Fields:
        assert len(self.outcomes) == 1, f"outcomes: {self.outcomes}"
        content = self.outcomes[0]
        assert isinstance(content, Fields), f"ended with {content!r}"
        return content

    @property
    def values(self) -> tuple[object, ...]:
        return self.content.values

    def result(self, index: int = 0) -> Ref:
        """A capability out of the results."""
        cap = self.content.caps[index]
        assert cap is not None, "the results have null there"
        return Ref(self.vat, cap.add_ref())

    @property
    def error(self) -> RpcError:
        assert len(self.outcomes) == 1, f"outcomes: {self.outcomes}"
        error = self.outcomes[0]
        assert isinstance(error, RpcError), f"ended with {error!r}"
        return error

    @property
    def is_canceled(self) -> bool:
        return self.outcomes == [Ended.CANCELED]


Argument = Ref | Server | str | int | None


# --- vats and links ---------------------------------------------------------------------------


class Vat:
    """One participant: a turn, connections to others, and the references held by the test."""

    def __init__(self, name: str, network: Network, bootstrap: Server | None) -> None:
        self.name = name
        self.network = network
        self.turn = Turn(lambda: None)
        self.bootstrap_server = bootstrap
        self.ends: list[End] = []
        self.held: list[Ref | Calling] = []

    def fields(self, arguments: Iterable[Argument]) -> Fields:
        values = tuple(each for each in arguments if isinstance(each, (str, int)))
        caps = [self.cap_of(each) for each in arguments if not isinstance(each, (str, int))]
        return Fields(caps, values)

    def cap_of(self, thing: Ref | Server | None) -> Cap | None:
        """Give a reference to it."""
        if isinstance(thing, Ref):
            return thing.cap.add_ref()
        return None if thing is None else thing.reference(self.turn)

    def ref(self, thing: Ref | Server) -> Ref:
        cap = self.cap_of(thing)
        assert cap is not None, "nothing but None becomes None"
        return Ref(self, cap)

    def promise(self) -> Ref:
        """A promise that the test resolves."""
        return Ref(self, LocalPromise(self.turn))

    def step(self) -> None:
        """End a step from outside: run the turn, then look whether all rules hold."""
        self.turn.run()
        self.network.check()

    def __repr__(self) -> str:
        return f"<Vat {self.name}>"


class End:
    """One vat's side of a connection."""

    def __init__(self, vat: Vat, outgoing: Wire, incoming: Wire, limits: Limits) -> None:
        self.vat = vat
        self.outgoing = outgoing
        self.incoming = incoming
        bootstrap = vat.bootstrap_server
        give = None if bootstrap is None else (lambda: bootstrap.reference(vat.turn))
        self.state = ConnectionState(outgoing, vat.turn, limits, give)
        self.late_errors: list[ProtocolError] = []
        self.state.on_late_error = self.late_errors.append
        vat.ends.append(self)

    # steps of a test

    def bootstrap(self) -> Ref:
        made = Ref(self.vat, self.state.bootstrap())
        self.vat.step()
        return made

    def promise(self) -> Ref:
        return self.vat.promise()

    def ref(self, thing: Ref | Server) -> Ref:
        return self.vat.ref(thing)

    def ref_of(self, cap: Cap) -> Ref:
        """Hold a capability that is borrowed from somewhere."""
        return Ref(self.vat, cap.add_ref())

    def receive(self, *names: str) -> None:
        """Take messages off the link; each must be of that name (see ``name``)."""
        for name in names:
            assert self.incoming.queue, f"nothing under way where {name} was expected"
            full = self.name(self.incoming.queue[0])
            assert name in (full, full.split("=")[0]), f"{full} came where {name} was expected"
            self.receive_one()

    def receive_one(self) -> None:
        message = self.incoming.queue.popleft()
        self.state.handle(message)
        self.vat.step()

    def name(self, message: m.Message) -> str:
        """``call:echo``, ``return:echo=results``, ``disembargo:sl``, …"""
        if isinstance(message, m.Call):
            to = "=yourself" if message.send_results_to is SendResultsTo.YOURSELF else ""
            return f"call:{method_name(message.method_id)}{to}"
        if isinstance(message, m.Return):
            return f"return:{self.outgoing.asked[message.answer_id]}={RETURN[message.kind]}"
        if isinstance(message, m.Disembargo):
            way = "sl" if message.kind is LoopbackKind.SENDER_LOOPBACK else "rl"
            return f"disembargo:{way}"
        return type(message).__name__.lower()

    def disconnect(self, cause: BaseException | None = None) -> None:
        self.incoming.queue.clear()
        self.state.disconnect(cause)
        self.vat.step()

    @property
    def sent(self) -> list[str]:
        """All that was ever sent, as text."""
        return self.outgoing.log


class Network:
    """Some vats and the links between them."""

    def __init__(self) -> None:
        self.vats: list[Vat] = []
        self.links: list[tuple[End, End]] = []
        self.checks = True
        self._steps = 0

    def vat(self, name: str, bootstrap: Server | None = None) -> Vat:
        made = Vat(name, self, bootstrap)
        self.vats.append(made)
        return made

    def connect(self, one: Vat, other: Vat, limits: Limits | None = None) -> tuple[End, End]:
        there, back = Wire(), Wire()
        limits = Limits() if limits is None else limits
        link = End(one, there, back, limits), End(other, back, there, limits)
        self.links.append(link)
        return link

    @property
    def ends(self) -> list[End]:
        return [end for link in self.links for end in link]

    def check(self) -> None:
        """Look at every invariant; of tables that have grown large, now and then."""
        self._steps += 1
        if not self.checks or any(vat.turn.is_running for vat in self.vats):
            return
        size = sum(len(end.state.questions) for end in self.ends)
        if size < LARGE or self._steps % size == 0:
            for one, other in self.links:
                invariants.check_link(one, other)

    def run(self, at_most: int = 100_000) -> None:
        """Deliver all there is, link by link."""
        while any(end.incoming.queue for end in self.ends):
            for end in self.ends:
                if end.incoming.queue:
                    end.receive_one()
            at_most -= 1
            assert at_most > 0, "the vats talk for ever"

    def drop_all(self) -> None:
        """Drop everything that the test still holds, and let all messages arrive."""
        for vat in self.vats:
            while vat.held:
                vat.held[-1].drop()
        self.run()

    def assert_all_tables_empty(self, *servers: Server) -> None:
        """Drop everything that the test holds; then no table has an entry and no count is left."""
        self.drop_all()
        for end in self.ends:
            invariants.check_empty(end)
            assert end.late_errors == [], "a peer was found to break the protocol"
        for server in servers:
            assert not server.is_referenced, f"{server} is still referenced"


class PeerPair(Network):
    """Two vats and one connection. ``server`` is the client's bootstrap object."""

    def __init__(
        self,
        server: Server | None = None,
        *,
        client: Server | None = None,
        limits: Limits | None = None,
        shared_turn: bool = False,
    ) -> None:
        super().__init__()
        a, b = self.vat("client", client), self.vat("server", server)
        if shared_turn:
            b.turn = a.turn
        self.client, self.server = self.connect(a, b, limits)
