"""Peers of other implementations agree with each other, so other failures are ours."""

from __future__ import annotations

import pytest

from tests.interop._processes import Servers, run_client
from tests.interop.scenarios import EXPECTED, expected_from

pytestmark = pytest.mark.interop


@pytest.mark.parametrize("language", ["cxx", "pycapnp"], indirect=True)
@pytest.mark.parametrize("scenario", EXPECTED)
async def test_the_cxx_client_agrees_with_a_foreign_server(
    language: str,
    peer: tuple[str, ...],
    cxx_peer: tuple[str, ...],
    servers: Servers,
    scenario: str,
) -> None:
    server = servers.get(language, peer, "tcp")
    assert await run_client(cxx_peer, server.address, scenario) == expected_from(language, scenario)


@pytest.mark.parametrize("scenario", ["values", "embargo", "hang_cancelled", "stream_error"])
async def test_the_pycapnp_client_agrees_with_the_cxx_server(
    cxx_peer: tuple[str, ...], pycapnp_peer: tuple[str, ...], servers: Servers, scenario: str
) -> None:
    server = servers.get("cxx", cxx_peer, "unix")
    assert await run_client(pycapnp_peer, server.address, scenario) == EXPECTED[scenario]
