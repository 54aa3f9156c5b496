"""Membranes of the core: wrapping, unwrapping, and the order of calls.

Each scene has vats joined by queues. A wall stands in one of them.
"""

from __future__ import annotations

import pytest

from tests.rpc.harness.fields import Fields, method_name, method_number
from tests.rpc.harness.peers import PeerPair, Ref, Vat
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from trio_capnp.errors import RpcFailed
from trio_capnp.rpc import BrokenCap, Cap, Content, LocalPromise, Request, Wall
from trio_capnp.rpc._membranes import MOST_MEMBRANES


class Policy:
    """Sends the calls of one method to another object, and refuses ``forbidden``."""

    def __init__(self, vat: Vat, intercepted: str = "intercept") -> None:
        self.inbound = Server("inbound")
        self.outbound = Server("outbound")
        self.asked: list[str] = []
        self._vat = vat
        self._intercepted = intercepted

    def verdict(self, leads_in: bool, request: Request) -> Cap | None:
        method = method_name(request.method_id)
        self.asked.append(f"{'in' if leads_in else 'out'} {method}")
        if method == "forbidden":
            return BrokenCap(RpcFailed("not through here"))
        if method != self._intercepted:
            return None
        return (self.inbound if leads_in else self.outbound).reference(self._vat.turn)

    def recast(self, content: Content, caps: list[Cap | None]) -> Content:
        assert isinstance(content, Fields), "test calls carry fields"
        return Fields(caps, content.values, content.shape, content.words)


def wall_in(vat: Vat, policy: Policy | None = None) -> Wall:
    return Wall(vat.turn, policy or Policy(vat))


def through(wall: Wall, ref: Ref, *, leads_in: bool = True) -> Ref:
    made = Ref(ref.vat, wall.carried(ref.cap.add_ref(), leads_in))
    ref.vat.step()
    return made


def emptied(pair: PeerPair, wall: Wall, *servers: Server) -> None:
    pair.assert_all_tables_empty(*servers)
    assert not wall.crossings
    assert not any(wall._wrappers)
    assert not wall._joined


# --- wrapping and unwrapping ------------------------------------------------------------------


def test_the_same_object_has_one_wrapper_in_each_direction() -> None:
    """[N07]"""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside = vat.ref(Server("inside"))
    one, other = through(wall, inside), through(wall, inside)
    assert one.cap is other.cap
    assert through(wall, one, leads_in=False).cap is inside.cap
    assert through(wall, inside, leads_in=False).cap is not one.cap
    emptied(pair, wall, server)


def test_a_promise_and_its_object_have_one_wrapper_once_it_is_resolved() -> None:
    """[N07] Also if both wrappers were made before, and while the promise becomes another one."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside, first, second = vat.ref(Server("inside")), vat.promise(), vat.promise()
    of_first = through(wall, first)
    of_inside = through(wall, inside)
    first.resolve(second)
    assert through(wall, first).cap is through(wall, second).cap is of_first.cap
    second.resolve(inside)
    assert of_first.end is of_inside.cap
    emptied(pair, wall, server)


def test_errors_and_null_cross_as_they_are() -> None:
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    broken = Ref(vat, BrokenCap(RpcFailed("broken"), is_null=True))
    assert through(wall, broken).cap is broken.cap
    emptied(pair, wall, server)


def test_a_wrapper_that_is_exported_comes_back_as_the_original() -> None:
    """[N03] Out to a peer, back over the wire, and in."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside = vat.ref(Server("inside"))
    echoed = pair.client.bootstrap().call("echo", through(wall, inside))
    pair.run()
    assert through(wall, echoed.result(), leads_in=False).cap is inside.cap
    emptied(pair, wall, server)


# --- order ------------------------------------------------------------------------------------


def test_calls_through_a_wrapper_stay_in_order_while_the_promise_resolves() -> None:
    """[N01] [N07] Calls before, at and after the resolution of a promise of the inside."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside = Server("inside")
    promise = vat.promise()
    wrapper = through(wall, promise)
    wrapper.call("one")
    promise.resolve(inside)
    wrapper.call("two")
    through(wall, promise).call("three")
    assert inside.heard == ["one", "two", "three"]
    emptied(pair, wall, server, inside)


def test_a_direct_call_does_not_overtake_those_that_came_back_by_the_peer() -> None:
    """[N03] A promise of the peer, through a membrane, becomes an object of the caller's side.

    The embargo of the promise behind the wrapper holds the wrapper back, too.
    """
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    mine = Server("mine")
    crossed = through(wall, vat.ref(mine), leads_in=False)
    there = through(wall, pair.client.bootstrap().call("echo", crossed).cap())
    there.call("one")
    pair.server.receive("bootstrap", "call:echo")
    pair.client.receive("return:boot", "return:echo")
    there.call("two")
    assert mine.heard == []
    pair.run()
    assert mine.heard == ["one", "two"]
    assert there.end is vat.ref(mine).cap
    emptied(pair, wall, server, mine)


def test_an_intercepted_call_on_a_promise_waits_for_the_side_that_it_leads_to() -> None:
    """[N08] The outcome is the same as if the promise had been resolved before the call."""
    for is_inside in (True, False):
        pair = PeerPair(server := Server())
        vat = pair.client.vat
        policy = Policy(vat)
        wall = wall_in(vat, policy)
        end = Server("end")
        promise = vat.promise()
        wrapper = through(wall, promise)
        calls = [wrapper.call(each) for each in ("one", "intercept", "three", "forbidden", "five")]
        assert policy.asked == ["in one", "in intercept"]
        assert not any(each.outcomes for each in calls)
        promise.resolve(end if is_inside else through(wall, vat.ref(end), leads_in=False))
        if is_inside:
            assert policy.inbound.heard == ["intercept"]
            assert end.heard == ["one", "three", "five"]
            assert calls[3].error.reason == "not through here"
        else:
            assert end.heard == ["one", "intercept", "three", "forbidden", "five"]
        assert policy.outbound.heard == []
        emptied(pair, wall, server, end, policy.inbound, policy.outbound)


def test_a_waiting_intercepted_call_can_be_cancelled() -> None:
    """[N08] Dropped, it leaves nothing behind, and later calls go on at once."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    promise = vat.promise()
    wrapper = through(wall, promise)
    waiting = wrapper.call("intercept")
    waiting.drop()
    assert waiting.is_canceled
    later = wrapper.call("later")
    promise.resolve(inside := Server("inside"))
    assert inside.heard == ["later"]
    assert later.values == ("later",)
    emptied(pair, wall, server, inside)


def test_the_results_of_a_call_are_those_of_its_pipelined_capabilities() -> None:
    """[N01] A pipelined capability and the one in the results are one wrapper."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside = Server("inside")
    wrapper = through(wall, vat.ref(inside))
    called = wrapper.call("hang")
    pipelined = called.cap()
    pipelined.call("one")
    inside.answer(vat.ref(made := Server("made")).cap)
    vat.step()
    called.result().call("two")
    assert pipelined.end is called.result().cap
    assert made.heard == ["one", "two"]
    emptied(pair, wall, server, inside, made)


def test_a_published_pipeline_crosses_wrapped() -> None:
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    policy = Policy(vat)
    wall = wall_in(vat, policy)
    early = Server("early")

    def publish(_: Server, call: Incoming) -> None:
        content = Fields([early.reference(call.delivery)])
        call.delivery.set_pipeline(content)
        inside.waiting.append(call)

    inside = Server("inside", {"publish": publish})
    called = through(wall, vat.ref(inside)).call("publish")
    called.cap().call("one")
    called.cap().call("intercept")
    assert early.heard == ["one"]
    assert policy.inbound.heard == ["intercept"]
    early_ref = early.reference(vat.turn)
    inside.answer(early_ref)
    vat.step()
    called.cap().call("two")
    assert early.heard == ["one", "two"]
    early_ref.release()
    early_ref.release()
    emptied(pair, wall, server, inside, early, policy.inbound)


def test_a_published_pipeline_crosses_wrapped_with_results_that_stay_here() -> None:
    """[N04] A tail call of the peer back to this vat goes on through a membrane of this vat."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    policy = Policy(vat)
    wall = wall_in(vat, policy)
    early = Server("early")

    def publish(_: Server, call: Incoming) -> None:
        call.delivery.set_pipeline(Fields([early.reference(vat.turn)]))
        inside.waiting.append(call)

    def go_on(_: Server, call: Incoming) -> None:
        request = Request(INTERFACE, method_number("publish"), Fields())
        call.delivery.tail_call(wrapped.cap.call(request))

    inside, mine = Server("inside", {"publish": publish}), Server("mine", {"go on": go_on})
    wrapped = through(wall, vat.ref(inside))
    made = pair.client.bootstrap().call("tail", mine, "go on")
    made.cap().call("one")
    pair.run()
    assert early.cap is not None
    inside.answer(early.cap)
    early.cap.release()
    pair.run()
    made.cap().call("intercept")
    pair.run()
    assert early.heard == ["one"]
    assert policy.inbound.heard == ["intercept"]
    emptied(pair, wall, server, inside, mine, early, policy.inbound)


def test_a_call_that_comes_back_after_the_results_finds_the_published_pipeline_wrapped() -> None:
    """[N04] The caller does not know yet that the results have stayed here."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    policy = Policy(vat)
    wall = wall_in(vat, policy)
    early = Server("early")

    def publish(_: Server, call: Incoming) -> None:
        call.delivery.set_pipeline(Fields([early.reference(vat.turn)]))
        inside.waiting.append(call)

    def go_on(_: Server, call: Incoming) -> None:
        request = Request(INTERFACE, method_number("publish"), Fields())
        call.delivery.tail_call(wrapped.cap.call(request))

    inside, mine = Server("inside", {"publish": publish}), Server("mine", {"go on": go_on})
    wrapped = through(wall, vat.ref(inside))
    made = pair.client.bootstrap().call("tail", mine, "go on")
    pair.server.receive("bootstrap", "call:tail")
    pair.client.receive("return:boot", "call:go on=yourself")
    assert early.cap is not None
    inside.answer(early.cap)
    early.cap.release()
    vat.step()
    made.cap().call("intercept")
    pair.run()
    assert early.heard == []
    assert policy.inbound.heard == ["intercept"]
    emptied(pair, wall, server, inside, mine, early, policy.inbound)


# --- cancellation -----------------------------------------------------------------------------


def test_the_last_holder_cancels_the_call_behind_the_membrane() -> None:
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside = Server("inside")
    called = through(wall, vat.ref(inside)).call("hang")
    called.drop()
    assert inside.cancelled == ["hang"]
    assert called.is_canceled
    emptied(pair, wall, server, inside)


def test_a_pipelined_capability_keeps_a_dropped_call_going() -> None:
    """And the call can be held again, as a task does that awaits it once more."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside = Server("inside")
    called = through(wall, vat.ref(inside)).call("hang")
    kept = called.cap()
    called.pending.release()
    called.pending.hold()
    vat.step()
    assert inside.cancelled == []
    inside.answer(vat.ref(made := Server("made")).cap, values=("done",))
    vat.step()
    assert called.values == ("done",)
    kept.call("one")
    assert made.heard == ["one"]
    emptied(pair, wall, server, inside, made)


# --- tail calls -------------------------------------------------------------------------------


def test_a_tail_call_to_the_callers_own_peer_comes_back_through_the_membrane() -> None:
    """[N04] The results may not take the short way past the membrane."""
    pair = PeerPair(server := Server())
    vat = pair.server.vat
    policy = Policy(vat)
    wall = wall_in(vat, policy)
    inside = Server("inside")
    wrapped = through(wall, vat.ref(inside))
    server.kept.append(wrapped.cap.add_ref())
    client = pair.client
    given = client.bootstrap().call("kept")
    pair.run()
    mine = client.vat.ref(hers := Server("hers"))
    made = given.result().call("tail", mine, "new", "fresh")
    pair.run()
    assert policy.asked == ["in tail", "out new"]
    assert made.result().call("one") is not None
    pair.run()
    assert hers.made[0].heard == ["one"]
    server.forget()
    emptied(pair, wall, server, inside, hers)


# --- revocation -------------------------------------------------------------------------------


def test_a_revocation_ends_calls_promises_and_wrappers_at_once() -> None:
    """[N06] Nothing answers after it, whichever side it is on."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside, outside = Server("inside"), Server("outside")
    wrapper = through(wall, vat.ref(inside))
    promise = vat.promise()
    of_promise = through(wall, promise)
    wrapper.call("keep", outside)
    running = wrapper.call("deaf")
    late = of_promise.call("intercept")
    waiting = of_promise.call("waits")
    pipelined = running.cap()
    revoke(vat, wall)
    inside.answer(values=("too late",))
    vat.step()
    calls = (running, late, waiting, wrapper.call("later"), pipelined.call("later"))
    assert [each.error.reason for each in calls] == ["cut"] * 5
    out = inside.kept[0]
    assert out is not None
    assert Ref(vat, out.add_ref()).call("later").error.reason == "cut"
    assert (inside.cancelled, inside.heard, outside.heard) == (["deaf"], [], [])
    assert through(wall, vat.ref(inside)).call("new").error.reason == "cut"
    inside.forget()
    emptied(pair, wall, server, inside, outside)


def test_a_revocation_ends_the_wrappers_of_promises_that_have_joined() -> None:
    """[N06] Both wrappers lead to one promise of the peer; no later call leaves by either."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    waiting = pair.client.bootstrap().call("hang")
    first, second = vat.promise(), waiting.cap()
    wrappers = through(wall, first), through(wall, second)
    first.resolve(second)
    pair.run()
    vat.turn.enter(wall.revoke, RpcFailed("revoked"))
    for wrapper in wrappers:
        wrapper.call("too late")
    found = server.reference(pair.server.vat.turn)
    server.answer(found)
    found.release()
    pair.run()
    assert server.heard == []
    emptied(pair, wall, server)


def test_a_revocation_releases_what_is_behind_the_wrappers() -> None:
    """[M07] Although the wrappers are still held."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    inside = Server("inside")
    ref = vat.ref(inside)
    through(wall, ref)
    ref.drop()
    assert inside.times_unreferenced == 0
    revoke(vat, wall)
    assert inside.times_unreferenced == 1
    emptied(pair, wall, server, inside)


def test_a_peer_is_told_that_a_promise_of_a_revoked_membrane_is_broken() -> None:
    """[N06]"""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    promise = vat.promise()
    pair.client.bootstrap().call("keep", through(wall, promise))
    pair.run()
    revoke(vat, wall)
    pair.run()
    kept = server.kept[0]
    assert kept is not None
    assert Ref(pair.server.vat, kept.add_ref()).call("later").error.reason.endswith("cut")
    server.forget()
    emptied(pair, wall, server)


def test_the_policy_may_revoke_while_it_decides() -> None:
    """[N06] The call that it decides about fails, on an object as on a promise."""
    for is_promise in (True, False):
        pair = PeerPair(server := Server())
        vat = pair.client.vat

        class Cutting(Policy):
            def verdict(self, leads_in: bool, request: Request) -> Cap | None:
                revoke(vat, wall)  # noqa: B023 - called within this round
                return None

        wall = wall_in(vat, Cutting(vat))
        inside = vat.ref(Server("inside"))
        wrapper = through(wall, vat.promise() if is_promise else inside)
        assert wrapper.call("one").error.reason == "cut"
        emptied(pair, wall, server)


def test_the_policy_behind_a_membrane_may_revoke_it() -> None:
    """[N06] A call on its way to an inner membrane, whose policy revokes the outer one."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat

    class Cutting(Policy):
        def verdict(self, leads_in: bool, request: Request) -> Cap | None:
            revoke(vat, outer)
            return None

    outer, inner = wall_in(vat), wall_in(vat, Cutting(vat))
    inside = vat.ref(Server("inside"))
    wrapper = through(outer, through(inner, inside))
    assert wrapper.call("hang").error.reason == "cut"
    emptied(pair, outer, server)
    emptied(pair, inner, server)


def test_a_ring_through_membranes_is_broken() -> None:
    """[E17] A promise that is resolved to its own wrapper would never answer."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    wall = wall_in(vat)
    promise = vat.promise()
    wrapper = through(wall, promise)
    called = wrapper.call("one")
    promise.resolve(wrapper)
    assert "resolved to itself" in called.error.reason
    emptied(pair, wall, server)


def nested(walls: list[Wall], ref: Ref, layers: int) -> Ref:
    """Give ``ref`` through so many membranes, which take turns."""
    for layer in range(layers):
        ref = through(walls[layer % len(walls)], ref)
    return ref


def test_a_capability_has_a_bound_of_membranes_around_it() -> None:
    """Promises meet the same bound, and resolve through all membranes."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    walls = [wall_in(vat) for _ in range(2)]
    inside = Server("inside")
    promise = vat.promise()
    for of in (vat.ref(inside), promise):
        deepest = nested(walls, of, MOST_MEMBRANES)
        called = deepest.call("one")
        too_deep = nested(walls, deepest, 2)
        assert "behind 64 membranes" in too_deep.call("two").error.reason
        if of is promise:
            promise.resolve(inside)
        assert not called.is_waiting
    assert inside.heard == ["one", "one"]
    emptied(pair, walls[0], server, inside)
    emptied(pair, walls[1], server)


@pytest.mark.parametrize("joined", ["above", "below"])
def test_promises_that_join_have_the_same_bound_of_membranes(joined: str) -> None:
    """Also where each chain has few membranes, and where an outer one sees no resolution."""
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    walls = [wall_in(vat) for _ in range(2)]
    promises = [vat.promise() for _ in range(8)]
    outer = nested(walls, promises[0], 40 if joined == "above" else 6)
    parts = [nested(walls, each, 6 if joined == "above" else 40) for each in promises[1:]]
    for promise, part in zip(promises[:-1], parts, strict=True):
        promise.resolve(part)
    assert "behind 64 membranes" in outer.call("one").error.reason
    emptied(pair, walls[0], server)
    emptied(pair, walls[1], server)


def revoke(vat: Vat, wall: Wall) -> None:
    vat.turn.enter(wall.revoke, RpcFailed("cut"))


def test_a_released_client_may_be_the_last_one_while_the_policy_decides() -> None:
    pair = PeerPair(server := Server())
    vat = pair.client.vat
    refs: list[Ref] = []

    class Dropping(Policy):
        def verdict(self, leads_in: bool, request: Request) -> Cap | None:
            refs.pop().drop()
            return None

    wall = wall_in(vat, Dropping(vat))
    for inside in (vat.ref(Server("inside")), Ref(vat, LocalPromise(vat.turn))):
        refs.append(through(wall, inside))
        cap = refs[0].cap
        cap.call(Request(INTERFACE, method_number("one"), Fields())).release()
        vat.step()
    emptied(pair, wall, server)
