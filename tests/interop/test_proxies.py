"""Peers of other implementations talk through ``trio-capnp proxy`` as they do without it."""

from __future__ import annotations

from pathlib import Path

import pytest
import trio

from tests.cli._proxies import RunningProxy, proxy_to
from tests.interop._processes import SCENARIO_TIMEOUT_S, Servers, run_client
from tests.interop.peer_trio import run_scenario
from tests.interop.scenarios import expected_from
from trio_capnp import which
from trio_capnp.recording import Record, read_recording

pytestmark = pytest.mark.interop

SCHEMA = str(Path(__file__).with_name("interop.capnp"))
SAID = ("values", "large", "pipeline", "callback", "embargo", "hang_cancelled", "stream")


async def shown_by(proxy: RunningProxy) -> str:
    """All output of a proxy, after a check that it could read each message."""
    shown = "\n".join(await proxy.stop())
    assert "unreadable" not in shown
    assert "only copied" not in shown
    return shown


@pytest.mark.parametrize(("client", "server"), [("cxx", "pycapnp"), ("pycapnp", "cxx")])
async def test_cxx_and_pycapnp_talk_through_a_proxy(
    client: str,
    server: str,
    cxx_peer: tuple[str, ...],
    pycapnp_peer: tuple[str, ...],
    servers: Servers,
    tmp_path: Path,
) -> None:
    """The recording has all messages, whole, and is readable to its end."""
    commands = {"cxx": cxx_peer, "pycapnp": pycapnp_peer}
    target = servers.get(server, commands[server], "tcp").address
    path = tmp_path / "file"
    async with proxy_to(target, "--schema", SCHEMA, "--record", str(path)) as proxy:
        for scenario in SAID:
            result = await run_client(commands[client], proxy.address, scenario)
            assert result == expected_from(server, scenario)
        shown = await shown_by(proxy)
    assert f"#{len(SAID)} " in shown
    assert " Peer." in shown
    records = list(read_recording(path, strict=True))
    messages = [each.message for each in records if which(each) is Record.Which.MESSAGE]
    assert len(messages) == shown.count(" bytes: ")
    assert all(each.frame or each.size > 256 * 1024 for each in messages)


async def test_our_client_and_the_cxx_server_talk_through_a_proxy(
    cxx_peer: tuple[str, ...], servers: Servers
) -> None:
    target = servers.get("cxx", cxx_peer, "unix").address
    async with proxy_to(target, "--schema", SCHEMA) as proxy:
        for scenario in SAID:
            with trio.fail_after(SCENARIO_TIMEOUT_S):
                result = await run_scenario(proxy.address, scenario)
            assert result == expected_from("cxx", scenario)
        shown = await shown_by(proxy)
    assert " disembargo " in shown
