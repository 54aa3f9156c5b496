"""Our client against servers of other implementations, over TCP and Unix sockets.

[Z01] [Y19] and, scenario by scenario: [A01] errors, [A06] bootstrap_again, [A16] callback, [A18]
large, [B01] [B07] pipeline, [B03] dropped_promise, [B05] [F06] null, [B06] errors, [C01] release,
[C04] [C05] hold, [C07] [C08] same_cap_twice, [D01] hang_cancelled, [E01] promise_argument, [E03]
promise_broken, [F01] embargo, [F05] embargo_broken, [F08] promise_to_theirs, [F09] promise_to_own,
[G01] tail, [G03] tail_cancelled, [H03] errors, [I01] [I02] disconnect, [J01] stream, [J03]
stream_error, [M01] inherited. [G14]: pycapnp does not tail call, so only the C++ server does.
"""

from __future__ import annotations

import pytest
import trio

from tests.interop._processes import SCENARIO_TIMEOUT_S, Servers
from tests.interop.peer_trio import SCENARIOS, Session, disconnect, run_scenario
from tests.interop.scenarios import LOST, expected_from
from trio_capnp import open_address

pytestmark = [
    pytest.mark.interop,
    pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True),
    pytest.mark.parametrize("transport", ["tcp", "unix"]),
]


@pytest.mark.parametrize("scenario", SCENARIOS)
async def test_a_foreign_server_answers_as_our_client_expects(
    language: str, peer: tuple[str, ...], transport: str, servers: Servers, scenario: str
) -> None:
    """[G14] Tail calls are those of the C++ server; pycapnp's makes an ordinary call instead."""
    server = servers.get(language, peer, transport)
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        result = await run_scenario(server.address, scenario)
    assert result == expected_from(language, scenario)


async def test_the_end_of_a_server_breaks_all_of_its_capabilities(
    language: str, peer: tuple[str, ...], transport: str, servers: Servers
) -> None:
    """[I01] [I02]"""
    server = servers.fresh(language, peer, transport)
    with trio.fail_after(SCENARIO_TIMEOUT_S):
        async with open_address(server.address) as connection:
            result = await disconnect(Session(connection), server.stop)
    assert result == LOST
