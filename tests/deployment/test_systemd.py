"""The units of docs/deployment.md are right, and its server runs on a socket that it was given.

Neither test needs systemd to run on this machine. The sandbox of the unit is not entered.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
import trio

import trio_capnp
from tests.deployment._site import ENVIRONMENT, FILES, GREETED, Site, reserved_ports, running

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has systemd"),
]

COMMAND: Final = "/opt/greeter/venv/bin/python /opt/greeter/greeter.py"
SCALED: Final = {
    "greeter@.socket": ("greeter.socket", "[Socket]\n", "[Socket]\nReusePort=yes\n"),
    "greeter@.service": ("greeter.service", "=greeter.socket", "=greeter@%i.socket"),
}
"""The units for a process for each core, as the page tells to make them."""


def verified(*units: Path) -> str:
    """The complaints of ``systemd-analyze verify``; it ends with 0 for some of them."""
    command = ["systemd-analyze", "verify", "--man=no", *map(str, units)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    return ran.stdout + ran.stderr


def written(site: Site, directory: Path) -> dict[str, Path]:
    """The units in a directory, with a command that exists on this machine."""
    texts = {name: FILES[name] for name in ("greeter.socket", "greeter.service")}
    for name, (source, old, new) in SCALED.items():
        assert old in texts[source]
        texts[name] = texts[source].replace(old, new)
    paths: dict[str, Path] = {}
    for name, text in texts.items():
        here = text.replace(COMMAND, f"{sys.executable} {site.directory}/greeter.py")
        assert (here != text) is name.endswith(".service")
        paths[name] = directory / name
        paths[name].write_text(here, encoding="utf-8")
    return paths


@pytest.mark.usefixtures("systemd_analyze")
def test_the_units_are_right(site: Site, tmp_path: Path) -> None:
    paths = written(site, tmp_path)
    assert verified(paths["greeter.socket"], paths["greeter.service"]) == ""
    text = paths["greeter.service"].read_text(encoding="utf-8")
    paths["greeter.service"].write_text(text.replace("KillSignal=", "KillSignals="))
    assert "Unknown key 'KillSignals'" in verified(paths["greeter.service"])


@pytest.mark.usefixtures("systemd_analyze")
def test_the_units_for_a_process_for_each_core_are_right(site: Site, tmp_path: Path) -> None:
    paths = written(site, tmp_path)
    instances: list[Path] = []
    for name in SCALED:
        instances.append(tmp_path / name.replace("@", "@1"))
        instances[-1].symlink_to(paths[name])
    assert verified(*instances) == ""


async def test_the_first_connection_starts_the_server_and_is_served(
    site: Site, systemd_socket_activate: str
) -> None:
    """It says that it is ready, and SIGTERM ends it in good order."""
    notify = site.directory / "notify"
    with reserved_ports(1) as (port,):
        pass  # the tool does not share its port
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(notify))
        manager.setblocking(False)
        told = trio.socket.from_stdlib_socket(manager)
        where = ["--listen", f"127.0.0.1:{port}"]
        passed = {name: ENVIRONMENT.get(name, "") for name in ("PYTHONPATH", "TRIO_CAPNP_PURE")}
        passed["NOTIFY_SOCKET"] = str(notify)
        variables = [f"--setenv={name}={value}" for name, value in passed.items()]
        command = [systemd_socket_activate, *where, *variables, sys.executable, "greeter.py"]
        async with running(command, site) as server:
            await server.says("Listening on")
            with trio.fail_after(30):
                async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
                    client = connection.bootstrap(site.schema.Greeter)
                    text = (await client.greet(name="first")).text
                assert text == f"Hello first, from process {server.process.pid}"
                assert await told.recv(100) == b"READY=1"
            await server.drained()
            assert len(GREETED.findall(server.log)) == 1
