"""The world of a random run: real vats, and beside each reference and call its shadow.

Each capability that a vat holds is a ``Held`` reference, each call an ``Open`` call, and both know
their shadow. ``operations`` changes a world step by step; ``World.finish`` brings it to rest and
checks all that must be true then.
"""

from __future__ import annotations

from typing import Final, TypeVar

import attrs

from tests.rpc.harness.fields import Fields, method_number
from tests.rpc.harness.peers import Calling, Network, Ref, Vat
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from tests.rpc.harness.shadow import BROKEN, Node, Record, Reference, Shadow
from trio_capnp.errors import RpcFailed
from trio_capnp.limits import Limits
from trio_capnp.rpc import BrokenCap, Cap, LocalCap, LocalPromise, Request

LIMITS: Final = Limits(max_calls_in_flight=50)
"""Few, so that calls which go round a ring end soon."""

CHATTER: Final = 60
"""Deliveries between which every reference is used, before and after all was resolved."""

MOST: Final = 12
"""How many references are held, so that each is used more than once."""

OLDEST: Final = 63
"""The number by which ``newer`` picks the oldest."""

T = TypeVar("T")


def newer(things: list[T], number: int) -> T | None:
    """Pick by a number below 64; the last ones are picked more often."""
    return things[-1 - len(things) * (number % 64) ** 2 // 64**2] if things else None


@attrs.define(eq=False)
class Held(Reference):
    """A reference that a vat holds."""

    ref: Ref = attrs.field(kw_only=True)

    @property
    def vat(self) -> Vat:
        return self.ref.vat


@attrs.define(eq=False)
class Open:
    """A call whose caller has not dropped it."""

    calling: Calling
    record: Record

    @property
    def caps(self) -> list[Cap | None]:
        """The capabilities of its results, if they have arrived."""
        outcomes = self.calling.outcomes
        return outcomes[0].caps if outcomes and isinstance(outcomes[0], Fields) else []


@attrs.define(eq=False)
class Waiting:
    """A call that waits in a handler. A deaf handler goes on when the call is cancelled."""

    vat: Vat
    incoming: Incoming
    record: Record
    is_deaf: bool


@attrs.define(eq=False)
class Promised:
    """A promise of a vat that is not resolved yet."""

    vat: Vat
    promise: LocalPromise
    node: Node


class World(Network):
    """Some vats in a row, each connected with its neighbours."""

    def __init__(self, vats: int = 2, *, rings: bool = True, losses: bool = False) -> None:
        """Connect the vats.

        Args:
            vats: how many.
            rings: whether a promise may be resolved to something that leads back to it.
            losses: whether connections may be lost.
        """
        super().__init__()
        self.shadow = Shadow()
        self.rings = rings
        self.losses = losses
        self.servers: list[tuple[Vat, Server]] = []
        self.references: list[Held] = []
        self.calls: list[Open] = []
        self.waiting: list[Waiting] = []
        self.promises: list[Promised] = []
        for number in range(vats):
            root = self._server(f"root {number}")
            self.servers.append((self.vat(f"vat {number}", root), root))
        for one, other in zip(self.vats, self.vats[1:], strict=False):
            self.connect(one, other, LIMITS)
        for number in range(len(self.ends)):
            self.bootstrap(number)
        self.run()

    # --- objects ------------------------------------------------------------------------------

    def _server(self, name: str) -> Server:
        return Server(
            name,
            {
                "seq": self._on_seq,
                "echo": self._on_echo,
                "defer": self._on_defer,
                "deaf": self._on_defer,
            },
        )

    def new_server(self, vat: Vat, name: str) -> Server:
        made = self._server(name)
        self.servers.append((vat, made))
        return made

    def _arrived(self, server: Server, incoming: Incoming) -> Record:
        (record,) = incoming.values
        assert isinstance(record, Record), "calls carry their record"
        self.shadow.arrive(record, server)
        return record

    def _on_seq(self, server: Server, incoming: Incoming) -> None:
        self._arrived(server, incoming).results = []
        incoming.give()

    def _on_echo(self, server: Server, incoming: Incoming) -> None:
        record = self._arrived(server, incoming)
        record.results = record.heard()
        incoming.give(*incoming.caps)

    def _on_defer(self, server: Server, incoming: Incoming) -> None:
        record = self._arrived(server, incoming)
        vat = next(vat for vat, each in self.servers if each is server)
        waiting = Waiting(vat, incoming, record, incoming.method == "deaf")
        self.waiting.append(waiting)
        incoming.delivery.on_cancel = lambda: self._cancel(waiting)

    def _cancel(self, waiting: Waiting) -> None:
        if not waiting.is_deaf and waiting in self.waiting:
            self.waiting.remove(waiting)
            waiting.record.has_failed = True
            waiting.incoming.delivery.return_canceled()

    # --- references ---------------------------------------------------------------------------

    def hold(self, ref: Ref, node: Node, past: dict[int, int] | None = None) -> Held:
        """Hold one reference more, and drop the oldest if there are too many."""
        made = Held(self.shadow.new_id(), node, 0, past or {}, ref=ref)
        self.references.append(made)
        if len(self.references) > MOST:
            self.drop_reference(OLDEST)
        return made

    def pick(self, number: int, vat: Vat | None = None) -> Held | None:
        """Pick a reference, of one vat or of any."""
        return newer([each for each in self.references if vat is None or each.vat is vat], number)

    def pick_remote(self, number: int) -> Held | None:
        """Pick a reference that does not lead to an object of its own vat, as far as is known."""
        return newer(
            [each for each in self.references if not isinstance(each.ref.end, LocalCap)], number
        )

    def drop_reference(self, number: int) -> None:
        picked = self.pick(number)
        if picked is not None:
            self.references.remove(picked)
            picked.ref.drop()

    def bootstrap(self, number: int) -> None:
        end = self.ends[number % len(self.ends)]
        other = next(b if a is end else a for a, b in self.links if end in (a, b))
        self.hold(end.bootstrap(), Node(server=other.vat.bootstrap_server))

    def _root(self, vat: Vat) -> Held:
        assert vat.bootstrap_server is not None, "each vat has one"
        return self.hold(vat.ref(vat.bootstrap_server), Node(server=vat.bootstrap_server))

    def resolve(self, promised: Promised, to: Held | None) -> None:
        """Resolve a promise to a reference of its vat, or break it."""
        if to is None:
            promised.node.next = BROKEN
            promised.promise.resolve(BrokenCap(RpcFailed("broken on purpose"), is_null=False))
        else:
            promised.node.next = to.node
            promised.promise.resolve(to.ref.cap.add_ref())
        promised.promise.release()
        promised.vat.step()

    # --- calls --------------------------------------------------------------------------------

    def arguments(self, vat: Vat, numbers: list[int]) -> tuple[list[Cap | None], list[Node]]:
        """Pick capabilities of a vat, now and then null; the caller owns them."""
        picked = [self.pick(number, vat) if number % 16 else None for number in numbers]
        caps = [None if each is None else each.ref.cap.add_ref() for each in picked]
        return caps, [BROKEN if each is None else each.node for each in picked]

    def call(self, on: Held, method: str, arguments: list[int]) -> Open:
        """Call, and hold the call."""
        made = self._begin(on, method, arguments)
        made.calling.pending.watch(lambda outcome: self.shadow.end(made.record, outcome))
        self.calls.append(made)
        on.vat.step()
        return made

    def tail_call(self, waiting: Waiting, on: Held, arguments: list[int]) -> None:
        """Answer a call with the results of another one, which its answer takes over."""
        made = self._begin(on, "echo", arguments)
        made.calling.is_held = False
        on.vat.held.remove(made.calling)
        waiting.record.inner = made.record
        waiting.incoming.delivery.tail_call(made.calling.pending)

    def _begin(self, on: Held, method: str, arguments: list[int]) -> Open:
        caps, nodes = self.arguments(on.vat, arguments)
        record = self.shadow.call(on, nodes, is_plain=method == "seq")
        request = Request(INTERFACE, method_number(method), Fields(caps, (record,)))
        return Open(Calling(on.vat, on.ref.cap.call(request)), record)

    def pipeline(self, number: int, index: int) -> Held | None:
        """Hold a result of a call that has not ended."""
        waiting = [each for each in self.calls if each.calling.is_waiting]
        picked = newer([each for each in waiting if not each.record.is_plain], number)
        if picked is None:
            return None
        return self.hold(picked.calling.cap(index), Node(call=picked.record, index=index))

    def drop_call(self, call: Open) -> None:
        self.calls.remove(call)
        call.calling.drop()

    # --- the end ------------------------------------------------------------------------------

    def finish(self) -> None:
        """Resolve, answer and deliver everything; look where all references lead; let go."""
        self._settle()
        self._probe()
        self.shadow.check_missed()
        for call in self.calls:
            assert len(call.calling.outcomes) == 1, "a call never ended"
        while self.calls:
            self.drop_call(self.calls[0])
        self.references.clear()
        self.drop_all()
        if not all(end.state.is_idle for end in self.ends) and self.shadow.has_ring():
            self._disconnect_all()
        self.assert_all_tables_empty(*(server for _, server in self.servers))

    def deliver(self, number: int) -> None:
        ends = [end for end in self.ends if end.incoming.queue]
        if ends:
            ends[number % len(ends)].receive_one()

    def _settle(self) -> None:
        self._chatter()
        self.run()
        while self.promises or self.waiting:
            while self.promises:
                promised = self.promises.pop()
                self.resolve(promised, self._root(promised.vat))
            while self.waiting:
                self._answer_with_arguments(self.waiting.pop())
            self._chatter()
            self.run()

    def _chatter(self) -> None:
        """Deliver the messages under way while all references are used, in turn."""
        for step in range(CHATTER):
            self.deliver(step)
            if step % 2 and self.references:
                self.call(self.references[step // 2 % len(self.references)], "seq", [])

    def _answer_with_arguments(self, waiting: Waiting) -> None:
        waiting.record.results = waiting.record.heard()
        waiting.incoming.give(*waiting.incoming.caps)
        waiting.vat.step()

    def _probe(self) -> None:
        probes = [self.call(each, "seq", []) for each in self.references]
        self.run()
        for probe in probes:
            assert probe.calling.outcomes, "a call never ended"
            self.shadow.check_probe(probe.record)

    def _disconnect_all(self) -> None:
        """End the links: counted references do not free a ring across a link.

        C++ cannot either: the protocol has no message that finds rings.
        """
        for one, other in self.links:
            one.disconnect()
            other.disconnect()
