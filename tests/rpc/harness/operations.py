"""The operations of a random run: each is a name and three numbers below 64.

A run is therefore a list that can be printed, cut down and kept. A number picks among the things
that are there, so that each operation is possible in each state of the world; an operation with
nothing to pick does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

import attrs

from tests.rpc.harness import walls
from tests.rpc.harness.fields import Fields
from tests.rpc.harness.peers import Ref
from tests.rpc.harness.shadow import BROKEN, Node
from tests.rpc.harness.world import Promised, Waiting, World, newer
from trio_capnp.errors import RpcFailed
from trio_capnp.rpc import Cap, LocalPromise

Operation = tuple[str, int, int, int]
"""A name and three small numbers."""

STEPS: Final = 150
"""Operations of a run."""


# --- calls ------------------------------------------------------------------------------------


def seq(world: World, number: int) -> None:
    """Call for the order alone, mostly on a reference that was called before."""
    used = [each for each in world.references if each.sent]
    picked = used[number % len(used)] if used and number % 4 else world.pick(number)
    if picked is not None:
        world.call(picked, "seq", [])


def call(world: World, number: int, method: str, arguments: list[int]) -> None:
    """Call, mostly an object of another vat, and often pipeline a call on the results."""
    picked = world.pick_remote(number) if number % 8 else world.pick(number)
    if picked is not None:
        world.call(picked, method, arguments)
        if number % 4:
            pipeline(world, 0, sum(arguments))
            world.call(world.references[-1], "seq", [])


def offer(world: World, number: int, kind: int, method: int) -> None:
    """Send something new of the caller's vat, and pipeline a call on it."""
    picked = world.pick_remote(number)
    if picked is None:
        return
    vat = world.vats.index(picked.vat)
    if kind % 4:
        make_promise(world, vat)
    else:
        make_object(world, vat, kind)
    if picked in world.references:  # otherwise it was the oldest reference, and made room
        world.call(picked, "defer" if method % 2 else "echo", [1])
        pipeline(world, 0, 0)
        world.call(world.references[-1], "seq", [])


def pipeline(world: World, number: int, index: int) -> None:
    """Hold the first result of a call that waits, or now and then the second."""
    world.pipeline(number, int(index > 40))


def result(world: World, number: int, index: int) -> None:
    """Hold a capability out of the results of a call."""
    picked = newer([each for each in world.calls if each.caps], number)
    if picked is not None:
        index %= len(picked.caps)
        cap = picked.caps[index]
        if cap is not None:
            ref = Ref(picked.calling.vat, cap.add_ref())
            world.hold(ref, Node(call=picked.record, index=index))


def drop_call(world: World, number: int) -> None:
    if world.calls:
        world.drop_call(world.calls[number % len(world.calls)])


# --- references and promises ------------------------------------------------------------------


def copy(world: World, number: int) -> None:
    picked = world.pick(number)
    if picked is not None:
        past = {**picked.past, picked.id: picked.sent}
        world.hold(picked.ref.copy(), picked.node, past)


def make_object(world: World, vat: int, number: int) -> None:
    """Hold an object of a vat: a new one, or one that is there."""
    there = world.vats[vat % len(world.vats)]
    local = [server for where, server in world.servers if where is there]
    server = local[number % len(local)]
    if number % 2:
        server = world.new_server(there, f"object {number}")
    world.hold(there.ref(server), Node(server=server))


def make_promise(world: World, vat: int) -> None:
    there = world.vats[vat % len(world.vats)]
    promise = LocalPromise(there.turn)
    node = world.shadow.promise()
    world.promises.append(Promised(there, promise, node))
    world.hold(Ref(there, promise.add_ref()), node)


def resolve(world: World, number: int, to: int, kind: int) -> None:
    """Resolve a promise to a reference of its vat; now and then, break it."""
    if not world.promises:
        return
    promised = world.promises[number % len(world.promises)]
    picked = world.pick(to, promised.vat) if kind % 8 else None
    if picked is not None and not world.rings and _leads_back(picked.node, promised.node):
        return
    world.promises.remove(promised)
    world.resolve(promised, picked)


def _leads_back(start: Node, end: Node) -> bool:
    return start.end() is end or start.end() is BROKEN


# --- handlers ---------------------------------------------------------------------------------


def take_argument(world: World, number: int, index: int) -> None:
    """A handler keeps a capability that its call brought, and calls it."""
    if world.waiting:
        waiting = world.waiting[number % len(world.waiting)]
        caps = waiting.incoming.caps
        cap = caps[index % len(caps)] if caps else None
        if cap is not None:
            ref = Ref(waiting.vat, cap.add_ref())
            held = world.hold(ref, waiting.record.heard()[index % len(caps)])
            world.call(held, "seq", [])


def answer(world: World, number: int, kind: int, arguments: list[int]) -> None:
    """A handler ends its call: an error, a tail call or results; or it publishes a pipeline."""
    if not world.waiting:
        return
    waiting = world.waiting[number % len(world.waiting)]
    if kind % 8 == 7:
        _publish(world, waiting, arguments)
        return
    world.waiting.remove(waiting)
    target = world.pick(kind, waiting.vat)
    if kind % 8 < 2:
        waiting.record.has_failed = True
        waiting.incoming.delivery.reject(RpcFailed("failed on purpose"))
    elif kind % 8 < 4 and target is not None:
        world.tail_call(waiting, target, arguments)
    else:
        _give(world, waiting, arguments, first_argument=bool(kind % 2))
    waiting.vat.step()


def _give(world: World, waiting: Waiting, arguments: list[int], first_argument: bool) -> None:
    """Return capabilities of the vat; the first may be one that the call brought."""
    caps, nodes = world.arguments(waiting.vat, arguments)
    brought = waiting.incoming.caps
    if first_argument and brought:
        _release(caps[0])
        caps[0] = None if brought[0] is None else brought[0].add_ref()
        nodes[0] = waiting.record.heard()[0]
    waiting.record.results = nodes
    waiting.incoming.delivery.return_results(Fields(caps))


def _publish(world: World, waiting: Waiting, arguments: list[int]) -> None:
    caps, nodes = world.arguments(waiting.vat, arguments)
    waiting.record.published.append(nodes)
    waiting.incoming.delivery.set_pipeline(Fields(caps))
    for cap in caps:
        _release(cap)
    waiting.vat.step()


def _release(cap: Cap | None) -> None:
    if cap is not None:
        cap.release()


# --- links ------------------------------------------------------------------------------------


def disconnect(world: World, number: int) -> None:
    """Lose a link, in a world with losses."""
    if not world.losses:
        return
    one, other = world.links[number % len(world.links)]
    if one.state.closed_by is None:
        world.shadow.has_lost_a_link = True
        one.disconnect()
        other.disconnect()


# --- runs -------------------------------------------------------------------------------------


def _numbers(a: int, b: int) -> list[int]:
    return [a, b][: 1 + b % 2]


# The order, the weights and the numbers drawn decide which run a seed stands for: a change here
# gives the kept seeds of test_random_runs.py another meaning.
OPERATIONS: Final[dict[str, tuple[int, Callable[[World, int, int, int], object]]]] = {
    "deliver": (60, lambda w, a, b, c: w.deliver(a)),
    "seq": (30, lambda w, a, b, c: seq(w, a)),
    "echo": (6, lambda w, a, b, c: call(w, a, "echo", _numbers(b, c))),
    "defer": (6, lambda w, a, b, c: call(w, a, "defer", _numbers(b, c))),
    "deaf": (1, lambda w, a, b, c: call(w, a, "deaf", _numbers(b, c))),
    "offer": (6, lambda w, a, b, c: offer(w, a, b, c)),
    "pipeline": (2, lambda w, a, b, c: pipeline(w, a, b)),
    "result": (4, lambda w, a, b, c: result(w, a, b)),
    "copy": (3, lambda w, a, b, c: copy(w, a)),
    "drop_reference": (6, lambda w, a, b, c: w.drop_reference(a)),
    "drop_call": (5, lambda w, a, b, c: drop_call(w, a)),
    "take": (5, lambda w, a, b, c: take_argument(w, a, b)),
    "answer": (8, lambda w, a, b, c: answer(w, a, b, _numbers(c, a ^ b))),
    "promise": (4, lambda w, a, b, c: make_promise(w, a)),
    "resolve": (8, lambda w, a, b, c: resolve(w, a, b, c)),
    "object": (4, lambda w, a, b, c: make_object(w, a, b)),
    "bootstrap": (3, lambda w, a, b, c: w.bootstrap(a)),
    "disconnect": (1, lambda w, a, b, c: disconnect(w, a)),
}


WALL_OPERATIONS: Final[dict[str, tuple[int, Callable[[World, int, int, int], object]]]] = {
    "through": (12, lambda w, a, b, c: walls.give_through(w, a, b, c)),
    "call_through": (12, lambda w, a, b, c: walls.call_through(w, a, b, c)),
    "join": (3, lambda w, a, b, c: walls.join(w, a, b, c)),
    "join_and_revoke": (2, lambda w, a, b, c: walls.join(w, a, b, c, revoked=True)),
    "revoke": (3, lambda w, a, b, c: walls.revoke(w, a)),
}
"""Further operations of a world with membranes; the last ones revoke."""

REVOKING: Final = 2


@attrs.frozen
class Seed:
    """The parameters that decide a run. The same parameters repeat it."""

    vats: int
    number: int
    few: bool = False
    """Some operations are frequent, and others do not occur at all."""
    losses: bool = False
    """Connections may be lost."""
    walls: bool = False
    """References may be given through membranes, and in every other run these may be revoked."""

    def world(self) -> World:
        make = walls.WalledWorld if self.walls else World
        return make(self.vats, rings=self.number % 3 == 0, losses=self.losses)

    def operations(self) -> list[Operation]:
        """Operations by lot, deliveries more or less often."""
        random = Random(self.number)
        choices = {**OPERATIONS, **WALL_OPERATIONS} if self.walls else OPERATIONS
        weights = [weight for weight, _ in choices.values()]
        if self.walls and self.number % 2:
            weights[-REVOKING:] = [0] * REVOKING
        if self.few:
            weights = [weight * random.choice((0, 0, 1, 3)) for weight in weights]
        weights[0] = random.choice((10, 30, 90))
        names = random.choices(list(choices), weights, k=STEPS)
        draw = random.randrange
        return [(name, draw(64), draw(64), draw(64)) for name in names]

    def run(self) -> None:
        """Do the run, to its end."""
        try:
            replay(self.world(), self.operations())
        except BaseException as error:
            error.add_note(repr(self))
            raise


def replay(world: World, operations: list[Operation]) -> None:
    """Do the operations of a run, and bring it to its end."""
    for name, a, b, c in operations:
        does = OPERATIONS.get(name) or WALL_OPERATIONS[name]
        does[1](world, a, b, c)
    world.finish()
