"""Membranes in the random world: each is a real ``Wall`` and its shadow, a ``Border``.

Every reference may be given through a membrane of its vat, in either direction. The shadow knows
which borders lie on the way of a reference. A way that goes through a border and back through the
same border is shorter: the reference was unwrapped. Each call must cross exactly the borders on its
way. Revoking a membrane must end every reference that has its border on the way, and no other.
"""

from __future__ import annotations

from typing import Final

import attrs

from tests.rpc.harness.fields import Fields
from tests.rpc.harness.peers import Ref, Vat
from tests.rpc.harness.shadow import Border, Node, Record
from tests.rpc.harness.world import Held, Promised, World
from tests.rpc.harness.world import Open as OpenCall
from trio_capnp.errors import RpcFailed
from trio_capnp.rpc import Cap, Content, LocalPromise, Request, Wall
from trio_capnp.rpc._membranes import WrappedCap, WrappedPromise

MOST_WALLS: Final = 3


@attrs.define(eq=False)
class Open:
    """A policy that lets each call cross, and tells its shadow."""

    border: Border

    def verdict(self, leads_in: bool, request: Request) -> Cap | None:
        content = request.content
        assert isinstance(content, Fields), "test calls carry fields"
        (record,) = content.values
        assert isinstance(record, Record), "calls carry their record"
        record.crossed.append((self.border, leads_in))
        return None

    def recast(self, content: Content, caps: list[Cap | None]) -> Content:
        assert isinstance(content, Fields), "test calls carry fields"
        return Fields(caps, content.values, content.shape, content.words)


@attrs.define(eq=False)
class Membrane:
    """A membrane of a vat."""

    vat: Vat
    wall: Wall
    border: Border


class WalledWorld(World):
    """A world in which references may be given through membranes."""

    def __init__(self, vats: int = 2, *, rings: bool = True, losses: bool = False) -> None:
        self.membranes: list[Membrane] = []
        super().__init__(vats, rings=rings, losses=losses)

    def finish(self) -> None:
        super().finish()
        for each in self.membranes:
            assert not each.wall.crossings, "a call through a membrane has not ended"
            assert not any(each.wall._wrappers), "a membrane has kept a wrapper"
            assert not each.wall._joined, "a membrane has kept a wrapper of a joined promise"


def give_through(world: World, number: int, which: int, direction: int) -> None:
    """Hold a reference as it is seen from the other side of a membrane of its vat."""
    picked = world.pick(number)
    if picked is not None and isinstance(world, WalledWorld):
        _given(world, picked, which, direction)


def _given(world: WalledWorld, picked: Held, which: int, direction: int) -> Held:
    membrane = _membrane(world, picked.vat, which)
    leads_in = bool(direction % 2)
    cap = membrane.wall.carried(picked.ref.cap.add_ref(), leads_in)
    node = Node(next=picked.node, border=membrane.border, leads_in=leads_in)
    past = {**picked.past, picked.id: picked.sent}
    made = world.hold(Ref(picked.vat, cap), node, past)
    picked.vat.step()
    return made


def call_through(world: World, number: int, which: int, direction: int) -> None:
    """Call a reference through a membrane, with capabilities that come back among its results.

    One result is called before the call ends.
    """
    give_through(world, number, which, direction)
    if not world.references:
        return
    on = world.references[-1]
    world.call(on, "defer" if direction % 4 < 2 else "echo", [direction, number][: 1 + which % 2])
    pipelined = world.pipeline(0, 0)
    if pipelined is not None:
        world.call(pipelined, "seq", [])


def join(world: World, number: int, which: int, direction: int, *, revoked: bool = False) -> None:
    """Give two promises through one membrane, and let one become the other; then call both.

    The membrane may be revoked before the calls.
    """
    second = world.pipeline(number, 0)
    if second is None or not isinstance(world, WalledWorld):
        return
    promise = LocalPromise(second.vat.turn)
    promised = Promised(second.vat, promise, Node())
    first = world.hold(Ref(second.vat, promise.add_ref()), promised.node)
    given = [_given(world, each, which | 1, direction) for each in (first, second)]
    world.resolve(promised, second)
    if revoked:
        _revoke(world, _membrane(world, second.vat, which | 1))
    for each in given:
        world.call(each, "seq", [])


def _membrane(world: WalledWorld, vat: Vat, which: int) -> Membrane:
    there = [each for each in world.membranes if each.vat is vat]
    if len(there) == MOST_WALLS or (there and which % 4):
        return there[which % len(there)]
    border = Border()
    made = Membrane(vat, Wall(vat.turn, Open(border)), border)
    world.membranes.append(made)
    return made


def revoke(world: World, number: int) -> None:
    """Revoke a membrane: each call on a reference given through it ends at once."""
    if not isinstance(world, WalledWorld) or not world.membranes:
        return
    _revoke(world, world.membranes[number % len(world.membranes)])


def _revoke(world: WalledWorld, membrane: Membrane) -> None:
    through = [call for call in world.calls if call.calling.is_waiting and _crosses(call, membrane)]
    membrane.border.is_revoked = True
    membrane.vat.turn.enter(membrane.wall.revoke, RpcFailed("revoked"))
    membrane.vat.step()
    for call in through:
        assert not call.calling.is_waiting, "a call goes on through a revoked membrane"


def _crosses(call: OpenCall, membrane: Membrane) -> bool:
    """Whether a call was made on a wrapper of this membrane, and leads through it first."""
    on = call.record.on
    first = {way[0][0] if way else None for way in on.node.ways() or [[]]}
    if not isinstance(on, Held) or first != {membrane.border}:
        return False
    wrapper = on.ref.cap
    return isinstance(wrapper, (WrappedCap, WrappedPromise)) and wrapper.wall is membrane.wall
