"""A call and its delivery in one vat: the events that end it, once, and its watchers."""

from __future__ import annotations

import pytest

from tests.rpc.harness.fields import Fields, method_number
from tests.rpc.harness.peers import Network, Vat
from tests.rpc.harness.scripts import teach
from tests.rpc.harness.servers import INTERFACE, Incoming, Server
from trio_capnp.errors import RpcFailed
from trio_capnp.rpc import Ended, LocalCap, Pending, Request


def a_vat() -> Vat:
    return Network().vat("one")


def called(
    vat: Vat, server: Server, method: str, parameter: Server
) -> tuple[Pending, list[object]]:
    """Call an object of the vat and let go of it; give the call and the outcomes heard."""
    cap = server.reference(vat.turn)
    assert isinstance(cap, LocalCap)
    request = Request(INTERFACE, method_number(method), Fields([parameter.reference(vat.turn)]))
    pending = cap.call(request)
    cap.release()
    outcomes: list[object] = []
    pending.watch(outcomes.append)
    return pending, outcomes


def test_a_call_cancelled_before_it_is_delivered_ends_all_the_same() -> None:
    """P5: [D01] The object hears nothing; the watchers hear it, and no reference is kept."""
    vat, server, parameter = a_vat(), Server("server"), Server("parameter")
    pending, outcomes = called(vat, server, "say", parameter)
    pending.release()
    vat.turn.run()
    assert server.heard == []
    assert outcomes == [Ended.CANCELED]
    assert not server.is_referenced
    assert not parameter.is_referenced


def test_a_handler_that_has_ended_is_not_cancelled() -> None:
    """P5: [D03] The caller lets go in the turn in which the handler ends."""
    vat, server, parameter = a_vat(), Server("server"), Server("parameter")
    pending, outcomes = called(vat, server, "hang", parameter)
    vat.turn.run()
    (incoming,) = server.waiting
    pending.release()
    incoming.give(values=("done",))
    vat.turn.run()
    assert server.cancelled == []
    assert outcomes == [Ended.CANCELED]
    assert not parameter.is_referenced


def _results_again(incoming: Incoming, late: Server) -> None:
    incoming.delivery.return_results(Fields([late.reference(incoming.delivery)]))


def _error(incoming: Incoming, late: Server) -> None:
    incoming.delivery.reject(RpcFailed("too late"))


def _canceled(incoming: Incoming, late: Server) -> None:
    incoming.delivery.return_canceled()


@pytest.mark.parametrize("second", [_results_again, _error, _canceled])
def test_a_second_end_of_a_call_is_ignored(second: object) -> None:
    """P5: [D03] The first outcome stays, its references are released once, and late results too."""
    assert callable(second)
    vat, server, parameter = a_vat(), Server("server"), Server("parameter")
    late = Server("late")

    def twice(_: Server, incoming: Incoming) -> None:
        incoming.give(values=("first",))
        second(incoming, late)

    teach(server, twice=twice)
    pending, outcomes = called(vat, server, "twice", parameter)
    vat.turn.run()
    (outcome,) = outcomes
    assert isinstance(outcome, Fields)
    assert outcome.values == ("first",)
    pending.release()
    vat.turn.run()
    for each in (server, parameter, late):
        assert not each.is_referenced
