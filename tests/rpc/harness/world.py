"""Vats that do anything, and a shadow that knows what must come of it.

Everything a program can do is an operation with small numbers for arguments, so that a run is a
list of operations, and a run that fails can be cut down and kept. The shadow is a graph of what
each reference was made to lead to. It says where a call must arrive; the numbers that calls carry
say in which order.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final, TypeVar

import attrs

from tests.rpc.harness.fields import Fields, method_number
from tests.rpc.harness.peers import Calling, End, Network, Ref, Vat
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from trio_capnp.errors import RpcFailed
from trio_capnp.limits import Limits
from trio_capnp.rpc import BrokenCap, Cap, LocalCap, LocalPromise, Request

# --- the shadow -------------------------------------------------------------------------------


@attrs.define(eq=False)
class Node:
    """What a reference leads to: an object, nothing that works, or another node one day."""

    server: Server | None = None
    is_broken: bool = False
    is_vague: bool = False  # the shadow does not follow where it leads
    next: Node | None = None
    call: Record | None = None  # it is among the results of this call
    index: int = 0

    def step(self) -> Node | None:
        if self.next is not None or self.call is None:
            return self.next
        return self.call.result_node(self.index)

    def holds(self) -> list[Node]:
        """What stays in use for as long as this: with one result of a call, all of them."""
        nodes = [] if self.next is None else [self.next]
        return nodes if self.call is None else nodes + self.call.all_results()

    def end(self) -> Node:
        """Follow; a ring is broken."""
        seen = {id(self)}
        node = self
        while (following := node.step()) is not None:
            if id(following) in seen:
                return BROKEN
            seen.add(id(following))
            node = following
        return node


BROKEN: Final = Node(is_broken=True)


@attrs.define(eq=False)
class Record:
    """A call, from before it is made until it has ended."""

    number: int
    results: list[Node] | None = None
    inner: Record | None = None  # a tail call
    failed: bool = False
    is_vague: bool = False
    delivered: int = 0
    dropped: bool = False
    calling: Calling | None = None
    is_plain: bool = False  # its results have no capabilities

    def all_results(self) -> list[Node]:
        if self.inner is not None:
            return self.inner.all_results()
        return self.results or []

    def result_node(self, index: int) -> Node | None:
        if self.is_vague:
            return Node(is_vague=True)
        if self.inner is not None:
            return self.inner.result_node(index)
        if self.results is not None:
            return self.results[index] if index < len(self.results) else BROKEN
        if self.failed or (self.calling is not None and self.calling.outcomes):
            return BROKEN
        return None


@attrs.define(eq=False)
class Numbered:
    """A reference whose calls are numbered. ``past``: what was called before on its original."""

    id: int
    ref: Ref
    node: Node
    sent: int = 0
    past: dict[int, int] = attrs.Factory(dict)
    lost: list[int] = attrs.Factory(list)


@attrs.define(eq=False)
class Waiting:
    """A call that waits in a handler."""

    server: Server
    vat: Vat
    incoming: Incoming
    record: Record
    nodes: list[Node]
    is_deaf: bool


LIMITS: Final = Limits(max_calls_in_flight=50)
"""So that rings end soon."""

CHATTER: Final = 60
"""Deliveries between which every reference is used, before and after all was resolved."""

MOST: Final = 12
"""How many references are held, so that they are used more than once."""


# --- the world --------------------------------------------------------------------------------


class World(Network):
    """Some vats in a row, each connected with its neighbours."""

    def __init__(self, vats: int = 2, *, rings: bool = True, losses: bool = False) -> None:
        super().__init__()
        self.servers: list[tuple[Vat, Server]] = []
        self.references: list[Numbered] = []
        self.records: list[Record] = []
        self.waiting: list[Waiting] = []
        self.promises: list[tuple[Vat, LocalPromise, Node]] = []
        self.promised: list[Node] = []
        self.floor: dict[int, int] = {}
        self.delivered: dict[int, list[int]] = {}
        self.missed: dict[int, tuple[Numbered, set[int]]] = {}
        self.rings = rings
        self.losses = losses
        self.lost = False
        self._references_made = 0
        for number in range(vats):
            self.vat(f"vat {number}", self._server(None, f"root {number}"))
        for vat in self.vats:
            assert vat.bootstrap_server is not None, "each vat has one"
            self.servers.append((vat, vat.bootstrap_server))
        for one, other in zip(self.vats, self.vats[1:], strict=False):
            self.connect(one, other, LIMITS)
        for number in range(len(self.ends)):
            self.bootstrap(number)
        self.run()

    def _server(self, vat: Vat | None, name: str) -> Server:
        made = Server(
            name,
            {
                "seq": self._on_seq,
                "echo": self._on_echo,
                "defer": self._on_defer,
                "deaf": self._on_defer,
            },
        )
        if vat is not None:
            self.servers.append((vat, made))
        return made

    def _vat_of(self, server: Server) -> Vat:
        return next(vat for vat, each in self.servers if each is server)

    # --- handlers -----------------------------------------------------------------------------

    def _heard(self, server: Server, incoming: Incoming) -> tuple[Record, list[Node]]:
        record, nodes, target, reference, number, past = incoming.values
        assert isinstance(record, Record), "calls carry their record"
        assert isinstance(nodes, list), "and what their capabilities lead to"
        assert isinstance(target, Node), "and what they were made on"
        assert isinstance(past, dict), "and what came before"
        record.delivered += 1
        assert record.delivered == 1, "a call was delivered twice"
        end = target.end()
        assert end.is_vague or self.lost or end.server is server, f"{server} got a call for {end}"
        self._check_order(int(str(reference)), int(str(number)), past)
        return record, nodes

    def _check_order(self, reference: int, number: int, past: dict[int, int]) -> None:
        assert number >= self.floor.get(reference, 0), (
            f"call {number} of reference {reference} was overtaken"
        )
        for each, count in {**past, reference: number + 1}.items():
            self.floor[each] = max(self.floor.get(each, 0), count)
        self.delivered.setdefault(reference, []).append(number)

    def _on_seq(self, server: Server, incoming: Incoming) -> None:
        record, _ = self._heard(server, incoming)
        record.results = []
        incoming.give()

    def _on_echo(self, server: Server, incoming: Incoming) -> None:
        record, nodes = self._heard(server, incoming)
        record.results = nodes
        incoming.give(*incoming.caps)

    def _on_defer(self, server: Server, incoming: Incoming) -> None:
        record, nodes = self._heard(server, incoming)
        is_deaf = incoming.method == "deaf"
        waiting = Waiting(server, self._vat_of(server), incoming, record, nodes, is_deaf)
        self.waiting.append(waiting)

        def cancelled() -> None:
            if not is_deaf and waiting in self.waiting:
                self.waiting.remove(waiting)
                record.failed = True
                incoming.delivery.return_canceled()

        incoming.delivery.on_cancel = cancelled

    # --- operations ---------------------------------------------------------------------------

    def _add(self, ref: Ref, node: Node, past: dict[int, int] | None = None) -> Numbered:
        made = Numbered(self._references_made, ref, node, 0, past or {})
        self._references_made += 1
        self.references.append(made)
        if len(self.references) > MOST:
            self.drop_reference(63)
        return made

    def _pick(self, number: int, vat: Vat | None = None) -> Numbered | None:
        """One of the references held; newer ones more often, by a number below 64."""
        held = [each for each in self.references if vat is None or each.ref.vat is vat]
        return _newer(held, number)

    def _arguments(self, vat: Vat, numbers: list[int]) -> tuple[list[Cap | None], list[Node]]:
        caps: list[Cap | None] = []
        nodes: list[Node] = []
        for number in numbers:
            picked = self._pick(number, vat) if number % 16 else None
            caps.append(None if picked is None else picked.ref.cap.add_ref())
            nodes.append(BROKEN if picked is None else picked.node)
        return caps, nodes

    def deliver(self, number: int) -> None:
        ends = [end for end in self.ends if end.incoming.queue]
        if ends:
            ends[number % len(ends)].receive_one()

    def bootstrap(self, number: int) -> None:
        end = self.ends[number % len(self.ends)]
        other = next(b if a is end else a for a, b in self.links if end in (a, b))
        self._add(end.bootstrap(), Node(server=other.vat.bootstrap_server))

    def make_object(self, vat: int, number: int) -> None:
        there = self.vats[vat % len(self.vats)]
        local = [server for where, server in self.servers if where is there]
        server = local[number % len(local)]
        if number % 2:
            server = self._server(there, f"object {number}")
        self._add(there.ref(server), Node(server=server))

    def make_promise(self, vat: int) -> None:
        there = self.vats[vat % len(self.vats)]
        promise = LocalPromise(there.turn)
        node = Node()
        self.promises.append((there, promise, node))
        self.promised.append(node)
        self._add(Ref(there, promise.add_ref()), node)

    def resolve(self, number: int, to: int, kind: int) -> None:
        if not self.promises:
            return
        vat, promise, node = self.promises[number % len(self.promises)]
        picked = self._pick(to, vat) if kind % 8 else None
        if picked is not None and not self.rings and self._would_ring(picked.node, node):
            return
        self.promises.remove((vat, promise, node))
        self._resolve(vat, promise, node, picked)

    def _would_ring(self, start: Node, end: Node) -> bool:
        return start.end() is end or start.end() is BROKEN

    def _resolve(self, vat: Vat, promise: LocalPromise, node: Node, to: Numbered | None) -> None:
        if to is None:
            node.next = BROKEN
            promise.resolve(BrokenCap(RpcFailed("broken on purpose"), is_null=False))
        else:
            node.next = to.node
            promise.resolve(to.ref.cap.add_ref())
        promise.release()
        vat.step()

    def seq(self, number: int) -> None:
        """A numbered call, mostly on a reference that was called before."""
        used = [each for each in self.references if each.sent]
        picked = used[number % len(used)] if used and number % 4 else self._pick(number)
        if picked is not None:
            self._call(picked, "seq", [])

    def call(self, number: int, method: str, arguments: list[int]) -> None:
        """Call, seldom an object of the same vat, and often go on with what will come."""
        far = [each for each in self.references if not isinstance(each.ref.end, LocalCap)]
        picked = _newer(far if number % 8 else self.references, number)
        if picked is not None:
            self._call(picked, method, arguments)
            if number % 4:
                self.pipeline(0, sum(arguments))
                self._call(self.references[-1], "seq", [])

    def offer(self, number: int, kind: int, method: int) -> None:
        """Send something new of the vat's own, and use what comes of it."""
        far = [each for each in self.references if not isinstance(each.ref.end, LocalCap)]
        picked = _newer(far, number)
        if picked is None:
            return
        vat = self.vats.index(picked.ref.vat)
        if kind % 4:
            self.make_promise(vat)
        else:
            self.make_object(vat, kind)
        if picked not in self.references:  # it was the oldest one, and there is no room
            return
        self._call(picked, "defer" if method % 2 else "echo", [1])
        self.pipeline(0, 0)
        self._call(self.references[-1], "seq", [])

    def _call(self, on: Numbered, method: str, arguments: list[int]) -> Record:
        caps, nodes = self._arguments(on.ref.vat, arguments)
        record = Record(len(self.records), is_plain=method == "seq")
        self.records.append(record)
        values = (record, nodes, on.node, on.id, on.sent, dict(on.past))
        on.sent += 1
        request = Request(INTERFACE, method_number(method), Fields(caps, values))
        record.calling = Calling(on.ref.vat, on.ref.cap.call(request))
        sent = on.sent - 1
        record.calling.pending.watch(lambda outcome: self._ended(record, on, sent, outcome))
        on.ref.vat.step()
        return record

    def _ended(self, record: Record, on: Numbered, number: int, outcome: object) -> None:
        if isinstance(outcome, Exception) and not record.delivered:
            self.missed.setdefault(on.id, (on, set()))[1].add(number)

    def _held_calls(self) -> list[Record]:
        return [r for r in self.records if r.calling is not None and r.calling.is_held]

    def pipeline(self, number: int, index: int) -> None:
        waiting = [r for r in self._held_calls() if r.calling and r.calling.is_waiting]
        record = _newer([r for r in waiting if not r.is_plain], number)
        if record is not None:
            assert record.calling is not None, "held calls are there"
            index = int(index > 40)
            self._add(record.calling.cap(index), Node(call=record, index=index))

    def result(self, number: int, index: int) -> None:
        calls = [r for r in self._held_calls() if r.calling and _results(r.calling)]
        record = _newer(calls, number)
        if record is not None:
            assert record.calling is not None, "held calls are there"
            caps = _results(record.calling)
            cap = caps[index % len(caps)]
            if cap is not None:
                node = Node(call=record, index=index % len(caps))
                self._add(Ref(record.calling.vat, cap.add_ref()), node)

    def copy(self, number: int) -> None:
        picked = self._pick(number)
        if picked is not None:
            past = {**picked.past, picked.id: picked.sent}
            self._add(picked.ref.copy(), picked.node, past)

    def drop_reference(self, number: int) -> None:
        picked = self._pick(number)
        if picked is not None:
            self.references.remove(picked)
            picked.ref.drop()

    def drop_call(self, number: int) -> None:
        calls = self._held_calls()
        if calls:
            self._drop_call(calls[number % len(calls)])

    def _drop_call(self, record: Record) -> None:
        assert record.calling is not None, "held calls are there"
        record.dropped = True
        record.calling.drop()

    def take_parameter(self, number: int, index: int) -> None:
        if self.waiting:
            waiting = self.waiting[number % len(self.waiting)]
            caps = waiting.incoming.caps
            cap = caps[index % len(caps)] if caps else None
            if cap is not None:
                ref = Ref(waiting.vat, cap.add_ref())
                self._call(self._add(ref, waiting.nodes[index % len(caps)]), "seq", [])

    def answer(self, number: int, kind: int, arguments: list[int]) -> None:
        if not self.waiting:
            return
        waiting = self.waiting[number % len(self.waiting)]
        if kind % 8 == 7:
            self._set_pipeline(waiting, arguments)
            return
        self.waiting.remove(waiting)
        record, delivery = waiting.record, waiting.incoming.delivery
        target = self._pick(kind, waiting.vat)
        if kind % 8 < 2:
            record.failed = True
            delivery.reject(RpcFailed("failed on purpose"))
        elif kind % 8 < 4 and target is not None:
            self._tail_call(waiting, target, arguments)
        else:
            caps, nodes = self._arguments(waiting.vat, arguments)
            if kind % 2 and waiting.incoming.caps:
                caps[0], nodes[0] = self._replaced(caps[0], waiting), waiting.nodes[0]
            record.results = nodes
            delivery.return_results(Fields(caps))
        waiting.vat.step()

    def _replaced(self, cap: Cap | None, waiting: Waiting) -> Cap | None:
        if cap is not None:
            cap.release()
        given = waiting.incoming.caps[0]
        return None if given is None else given.add_ref()

    def _tail_call(self, waiting: Waiting, target: Numbered, arguments: list[int]) -> None:
        inner = self._call_within(target, arguments)
        waiting.record.inner = inner[0]
        waiting.incoming.delivery.tail_call(inner[1].pending)

    def _call_within(self, on: Numbered, arguments: list[int]) -> tuple[Record, Calling]:
        caps, nodes = self._arguments(on.ref.vat, arguments)
        record = Record(len(self.records))
        self.records.append(record)
        values = (record, nodes, on.node, on.id, on.sent, dict(on.past))
        on.sent += 1
        request = Request(INTERFACE, method_number("echo"), Fields(caps, values))
        calling = Calling(on.ref.vat, on.ref.cap.call(request))
        calling.is_held = False
        on.ref.vat.held.remove(calling)
        record.dropped = True  # its fate is that of the call it answers
        return record, calling

    def _set_pipeline(self, waiting: Waiting, arguments: list[int]) -> None:
        caps, _ = self._arguments(waiting.vat, arguments)
        waiting.record.is_vague = True
        waiting.incoming.delivery.set_pipeline(Fields(caps))
        for cap in caps:
            if cap is not None:
                cap.release()
        waiting.vat.step()

    def disconnect(self, number: int) -> None:
        if not self.losses:
            return
        one, other = self.links[number % len(self.links)]
        if one.state.closed_by is None:
            self.lost = True
            one.disconnect()
            other.disconnect()

    # --- the end ------------------------------------------------------------------------------

    def finish(self) -> None:
        """Resolve, answer and deliver everything; look where all references lead; let go."""
        self._settle()
        self._probe()
        self._check_lost()
        for record in self._held_calls():
            assert record.calling is not None, "held calls are there"
            assert len(record.calling.outcomes) == 1, "a call never ended"
        for record in self._held_calls():
            self._drop_call(record)
        self.references.clear()
        self.drop_all()
        if not all(end.state.is_idle for end in self.ends):
            self._cut_rings()
        self.assert_all_tables_empty(*(server for _, server in self.servers))

    def _cut_rings(self) -> None:
        """Counted references don't free what uses itself across a link; the link's end does.

        Neither can C++: the protocol has no message that finds rings.
        """
        rings = any(_holds_itself(node) for node in self.promised)
        if rings or any(_is_in_use_by_itself(record) for record in self.records):
            for one, other in self.links:
                one.disconnect()
                other.disconnect()

    def _chatter(self) -> None:
        """Deliver what is under way while all references are used, in turn."""
        for step in range(CHATTER):
            self.deliver(step)
            if step % 2 and self.references:
                self._call(self.references[step // 2 % len(self.references)], "seq", [])

    def _settle(self) -> None:
        self._chatter()
        self.run()
        while self.promises or self.waiting:
            while self.promises:
                vat, promise, node = self.promises.pop()
                self._resolve(vat, promise, node, self._root(vat))
            while self.waiting:
                self._answer_with_parameters(self.waiting.pop())
            self._chatter()
            self.run()

    def _answer_with_parameters(self, waiting: Waiting) -> None:
        waiting.record.results = waiting.nodes
        waiting.incoming.give(*waiting.incoming.caps)
        waiting.vat.step()

    def _root(self, vat: Vat) -> Numbered:
        assert vat.bootstrap_server is not None, "each vat has one"
        return self._add(vat.ref(vat.bootstrap_server), Node(server=vat.bootstrap_server))

    def _probe(self) -> None:
        probes = [(each, self._call(each, "seq", [])) for each in self.references]
        self.run()
        for numbered, record in probes:
            end = numbered.node.end()
            assert record.calling is not None, "held calls are there"
            assert record.calling.outcomes, "a call never ended"
            if self.lost or end.is_vague:
                continue
            assert record.delivered == (end.server is not None), (
                f"reference {numbered.id} leads to {end}, its call ended with"
                f" {record.calling.outcomes}"
            )

    def _check_lost(self) -> None:
        """Once a call of a reference was lost, so are all later ones."""
        for reference, (on, missed) in self.missed.items():
            heard = self.delivered.get(reference, [])
            # What was published before the results may have been something else.
            assert not heard or min(missed) > max(heard) or on.node.end().is_vague, (
                f"reference {reference} lost {min(missed)}, and {max(heard)} arrived"
            )


def _holds_itself(node: Node) -> bool:
    """Whether a promise became one result of a call that has the promise as another."""
    seen: dict[int, Node] = {}
    found = node.holds()
    while found:
        step = found.pop()
        if step is node:
            return True
        if id(step) not in seen:
            seen[id(step)] = step
            found.extend(step.holds())
    return False


def _is_in_use_by_itself(call: Record) -> bool:
    """Whether a call has a result that works, and by that, in the end, another of its own.

    A place in an answer keeps the whole answer, and each of two answers at the two sides of a link
    can have a place in the other one. What is known to be broken keeps nothing.
    """
    seen: dict[int, Node] = {}
    found = list(call.all_results())
    while found:
        step = found.pop()
        if id(step) in seen or step.end().is_broken:
            continue
        if step.call is call:
            return True
        seen[id(step)] = step
        found.extend(step.holds())
    return False


T = TypeVar("T")


def _newer(things: list[T], number: int) -> T | None:
    """One of some things, the last ones more often."""
    return things[-1 - len(things) * (number % 64) ** 2 // 64**2] if things else None


def _results(calling: Calling) -> list[Cap | None]:
    if calling.outcomes and isinstance(calling.outcomes[0], Fields):
        return calling.outcomes[0].caps
    return []


# --- runs as lists ----------------------------------------------------------------------------

Operation = tuple[str, int, int, int]
"""A name and three small numbers."""


def _numbers(a: int, b: int) -> list[int]:
    return [a, b][: 1 + b % 2]


OPERATIONS: Final[dict[str, tuple[int, Callable[[World, int, int, int], object]]]] = {
    "deliver": (60, lambda w, a, b, c: w.deliver(a)),
    "seq": (30, lambda w, a, b, c: w.seq(a)),
    "echo": (6, lambda w, a, b, c: w.call(a, "echo", _numbers(b, c))),
    "defer": (6, lambda w, a, b, c: w.call(a, "defer", _numbers(b, c))),
    "deaf": (1, lambda w, a, b, c: w.call(a, "deaf", _numbers(b, c))),
    "offer": (6, lambda w, a, b, c: w.offer(a, b, c)),
    "pipeline": (2, lambda w, a, b, c: w.pipeline(a, b)),
    "result": (4, lambda w, a, b, c: w.result(a, b)),
    "copy": (3, lambda w, a, b, c: w.copy(a)),
    "drop_reference": (6, lambda w, a, b, c: w.drop_reference(a)),
    "drop_call": (5, lambda w, a, b, c: w.drop_call(a)),
    "take": (5, lambda w, a, b, c: w.take_parameter(a, b)),
    "answer": (8, lambda w, a, b, c: w.answer(a, b, _numbers(c, a ^ b))),
    "promise": (4, lambda w, a, b, c: w.make_promise(a)),
    "resolve": (8, lambda w, a, b, c: w.resolve(a, b, c)),
    "object": (4, lambda w, a, b, c: w.make_object(a, b)),
    "bootstrap": (3, lambda w, a, b, c: w.bootstrap(a)),
    "disconnect": (1, lambda w, a, b, c: w.disconnect(a)),
}


def swarm(seed: int, steps: int) -> list[Operation]:
    """A run by chance, in which some operations are frequent and others do not occur at all."""
    random = Random(seed)
    weights = [weight * random.choice((0, 0, 1, 3)) for weight, _ in OPERATIONS.values()]
    weights[0] = random.choice((10, 30, 90))
    names = random.choices(list(OPERATIONS), weights, k=steps)
    return [(name, *(random.randrange(64) for _ in range(3))) for name in names]  # type: ignore[misc]


def replay(world: World, operations: list[Operation]) -> None:
    """Do a recorded run, to its end."""
    for name, a, b, c in operations:
        OPERATIONS[name][1](world, a, b, c)
    world.finish()


__all__ = ["OPERATIONS", "End", "Operation", "World", "replay"]
